use super::*;
use crate::domain::CLOUDFLARE_ANTHROPIC;
use crate::domain::Secret;
use crate::gateway::{Answer, Fault, Outcome, RequestContext, classify};

const DIRECT: NetworkPath = NetworkPath { name: true, proxy: false, tls: true };

fn measured() -> Timings {
    Timings {
        name: Some(3),
        connect: Some(10),
        proxy: None,
        tls: Some(30),
        first_byte: Some(400),
        done: Some(410),
    }
}

fn verdict(outcome: &Outcome) -> Verdict {
    let key = Secret::verbatim("sk-ant-0123456789");
    let asked = RequestContext {
        key: Some(&key),
        token: Some(&key),
        model: Some("m"),
        host: "h",
        ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
    };
    classify(outcome, &asked)
}

fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Verdict {
    let headers = headers.iter().map(|(name, value)| (*name, value.as_bytes()));
    verdict(&Outcome::Answered(Answer::new(status, headers, body.as_bytes().to_vec(), false)))
}

/// The whole way in one line: `done` as its milliseconds, the others by their first letters.
fn line(route: NetworkPath, timings: &Timings, verdict: Option<&Verdict>) -> String {
    stages(route, timings, verdict)
        .iter()
        .map(|report| {
            let state = report.state.ms().map_or_else(|| report.state.name().to_owned(), |ms| ms.to_string());
            format!("{}={state}", report.stage.name())
        })
        .collect::<Vec<_>>()
        .join(" ")
}

const BEFORE: &str = "name=3 connect=10 tls=30 first-byte=400";
const MESSAGE: &str = r#"{"type":"message","model":"m"}"#;
const MARKED: (&str, &str) = ("cf-aig-log-id", "01TEST");

#[test]
fn while_it_runs() {
    let mut timings = Timings::default();
    let rest = "edge=waiting gateway=waiting provider=waiting model=waiting";
    assert_eq!(
        line(DIRECT, &timings, None),
        format!("name=running connect=waiting tls=waiting first-byte=waiting {rest} done=waiting")
    );
    timings.name = Some(3);
    timings.connect = Some(10);
    assert_eq!(
        line(DIRECT, &timings, None),
        format!("name=3 connect=10 tls=running first-byte=waiting {rest} done=waiting")
    );
    let proxied = NetworkPath { proxy: true, ..DIRECT };
    assert_eq!(
        line(proxied, &timings, None),
        format!("name=3 connect=10 proxy=running tls=waiting first-byte=waiting {rest} done=waiting")
    );
    timings.tls = Some(30);
    timings.first_byte = Some(400);
    assert_eq!(line(DIRECT, &timings, None), format!("{BEFORE} {rest} done=running"));
    timings.done = Some(410);
    assert_eq!(line(DIRECT, &timings, None), format!("{BEFORE} {rest} done=410"));
}

#[test]
fn what_is_not_measured_is_not_given_a_time() {
    let timings = Timings { first_byte: Some(400), ..Timings::default() };
    let rest = "edge=waiting gateway=waiting provider=waiting model=waiting done=running";
    assert_eq!(
        line(NetworkPath { name: false, proxy: true, tls: false }, &timings, None),
        format!("name=skipped connect=passed proxy=passed tls=skipped first-byte=400 {rest}")
    );
}

#[test]
fn what_an_answer_shows() {
    for (name, verdict, hops) in [
        (
            "proven",
            answer(200, &[MARKED], MESSAGE),
            "edge=passed gateway=passed provider=passed model=passed",
        ),
        (
            "nothing shows the gateway",
            answer(200, &[("cf-ray", "0-AMS")], MESSAGE),
            "edge=passed gateway=unknown provider=unknown model=unknown",
        ),
        (
            "cached",
            answer(200, &[MARKED, ("cf-aig-cache-status", "HIT")], MESSAGE),
            "edge=passed gateway=passed provider=unknown model=unknown",
        ),
        (
            "the gateway's own error",
            answer(401, &[], r#"{"name":"AiGatewayError","internalCode":2009}"#),
            "edge=passed gateway=failed provider=skipped model=skipped",
        ),
        (
            "key refused, marked",
            answer(401, &[MARKED], r#"{"error":{"type":"authentication_error"}}"#),
            "edge=passed gateway=passed provider=failed model=skipped",
        ),
        (
            "key refused, unmarked",
            answer(401, &[("cf-ray", "0-AMS")], r#"{"error":{"type":"authentication_error"}}"#),
            "edge=passed gateway=unknown provider=failed model=skipped",
        ),
        (
            "no such model",
            answer(404, &[MARKED], r#"{"error":{"type":"not_found_error","message":"model: m"}}"#),
            "edge=passed gateway=passed provider=passed model=failed",
        ),
        (
            "the gateway knows no such model",
            answer(404, &[], r#"{"name":"AiGatewayError","internalCode":7003}"#),
            "edge=passed gateway=passed provider=unknown model=failed",
        ),
        (
            "the provider gave nothing",
            answer(400, &[], r#"{"name":"AiGatewayError","internalCode":2005}"#),
            "edge=passed gateway=passed provider=failed model=skipped",
        ),
        (
            "a page of the edge",
            answer(522, &[("cf-ray", "0-AMS")], "<html>522</html>"),
            "edge=failed gateway=skipped provider=skipped model=skipped",
        ),
        (
            "a sign-in page",
            answer(200, &[], "<html>Please sign in</html>"),
            "edge=failed gateway=skipped provider=skipped model=skipped",
        ),
        (
            "another server",
            answer(404, &[], r#"{"detail":"Not Found"}"#),
            "edge=unknown gateway=failed provider=skipped model=skipped",
        ),
        (
            "another server behind the gateway",
            answer(200, &[MARKED], r#"{"ok":true}"#),
            "edge=passed gateway=passed provider=failed model=skipped",
        ),
        (
            "limited by the provider",
            answer(429, &[MARKED], r#"{"error":{"type":"rate_limit_error"}}"#),
            "edge=passed gateway=passed provider=failed model=skipped",
        ),
    ] {
        assert_eq!(line(DIRECT, &measured(), Some(&verdict)), format!("{BEFORE} {hops} done=410"), "{name}");
    }
}

#[test]
fn where_the_network_ends() {
    let hops = "edge=skipped gateway=skipped provider=skipped model=skipped";
    let fault = |fault| verdict(&Outcome::Fault(fault));
    let mut timings = Timings::default();
    assert_eq!(
        line(DIRECT, &timings, Some(&fault(Fault::Name))),
        format!("name=failed connect=skipped tls=skipped first-byte=skipped {hops} done=skipped")
    );
    timings.name = Some(3);
    assert_eq!(
        line(DIRECT, &timings, Some(&fault(Fault::Refused))),
        format!("name=3 connect=failed tls=skipped first-byte=skipped {hops} done=skipped")
    );
    // Without authorities nothing is tried: the connection before TLS was never made.
    assert_eq!(
        line(DIRECT, &Timings::default(), Some(&fault(Fault::NoCertificates))),
        format!("name=unknown connect=unknown tls=failed first-byte=skipped {hops} done=skipped")
    );
    // A silent proxy does not show that it was reached; one that answers does.
    let proxied = NetworkPath { proxy: true, ..DIRECT };
    for (ended, states) in [
        (Fault::Timeout { stage: Stage::Proxy }, "connect=unknown proxy=failed"),
        (Fault::Proxy { stage: Stage::Proxy, detail: String::new() }, "connect=passed proxy=failed"),
        (Fault::Proxy { stage: Stage::Connect, detail: String::new() }, "connect=failed proxy=skipped"),
    ] {
        assert_eq!(
            line(proxied, &timings, Some(&fault(ended))),
            format!("name=3 {states} tls=skipped first-byte=skipped {hops} done=skipped")
        );
    }
    let timed_out = fault(Fault::Timeout { stage: Stage::FirstByte });
    timings.connect = Some(10);
    timings.tls = Some(30);
    assert_eq!(
        line(DIRECT, &timings, Some(&timed_out)),
        format!("name=3 connect=10 tls=30 first-byte=failed {hops} done=skipped")
    );
    // The head of an answer came; which hops it shows was never read.
    let cut = fault(Fault::Timeout { stage: Stage::Done });
    timings.first_byte = Some(400);
    let unknown = "edge=unknown gateway=unknown provider=unknown model=unknown";
    assert_eq!(line(DIRECT, &timings, Some(&cut)), format!("{BEFORE} {unknown} done=failed"));
    let timings = Timings { name: Some(3), connect: Some(10), ..Timings::default() };
    assert_eq!(
        line(proxied, &timings, Some(&fault(Fault::ProxyLogin { status: Some(407) }))),
        format!("name=3 connect=10 proxy=failed tls=skipped first-byte=skipped {hops} done=skipped")
    );
}

#[test]
fn whatever_is_known_every_stage_is_there_and_in_order() {
    let some = [None, Some(7)];
    for mask in 0..64_usize {
        let bit = |at: usize| some[(mask >> at) & 1];
        let timings = Timings {
            name: bit(0),
            connect: bit(1),
            tls: bit(2),
            first_byte: bit(3),
            done: bit(4),
            proxy: bit(5),
        };
        for route in 0..8_usize {
            let route = NetworkPath { name: route & 1 == 1, proxy: route & 2 == 2, tls: route & 4 == 4 };
            for verdict in
                [None, Some(answer(200, &[MARKED], MESSAGE)), Some(verdict(&Outcome::Fault(Fault::Name)))]
            {
                let reports = stages(route, &timings, verdict.as_ref());
                let order: Vec<Stage> = reports.iter().map(|report| report.stage).collect();
                let whole = Stage::all().filter(|stage| route.proxy || *stage != Stage::Proxy);
                assert!(order.into_iter().eq(whole));
                let running = reports.iter().filter(|report| report.state == StageState::Running).count();
                let waiting = reports.iter().any(|report| report.state == StageState::Waiting);
                assert!(running <= 1);
                // Once it is over nothing is under way.
                assert!(verdict.is_none() || (running == 0 && !waiting));
                // No hop behind the connection is ever given a time.
                assert!(
                    reports.iter().all(|report| report.state.ms().is_none() || report.stage.is_observed())
                );
            }
        }
    }
}
