use super::*;
use crate::domain::CLOUDFLARE_ANTHROPIC;
use crate::domain::Secret;
use crate::gateway::{Certificate, Fault, Lookup, ProxyInfo, classify};
use crate::locale::Language;

fn names(verdict: &Verdict) -> Vec<String> {
    verdict.evidence.iter().map(|it| format!("{}.{}", it.stage.name(), it.kind.name())).collect()
}

fn said(verdict: &Verdict) -> String {
    let lines = verdict.evidence.iter().map(|it| Language::English.say(&it.message()));
    lines.collect::<Vec<_>>().join("\n")
}

fn seen() -> ConnectionTrace {
    ConnectionTrace {
        lookups: vec![Lookup { name: "gateway.test".to_owned(), addresses: vec!["192.0.2.1".to_owned()] }],
        address: Some("192.0.2.1:443".to_owned()),
        via: Some(ProxyInfo {
            scheme: "http".to_owned(),
            proxy: "proxy.test:3128".to_owned(),
            variable: "HTTPS_PROXY".to_owned(),
            source: None,
            login: true,
        }),
        tls: Some("TLSv1.3"),
        certificate: Some(Certificate {
            issuer: Some("The Authority".to_owned()),
            not_after: Some(1_795_482_123),
            ..Certificate::default()
        }),
        now: Some(1_795_482_123),
        ..ConnectionTrace::default()
    }
}

#[test]
fn each_thing_stands_where_it_was_seen() {
    let headers: [(&str, &[u8]); 8] = [
        ("date", b"Tue, 24 Nov 2026 01:32:03 GMT"),
        ("cf-ray", b"8f00-AMS"),
        ("cf-aig-log-id", b"01JABC"),
        ("cf-aig-step", b"0"),
        ("cf-aig-echo", b"you sent sk-ant-0123456789"),
        ("request-id", b"req_1"),
        ("retry-after", b"7"),
        ("x-other", b"not ours"),
    ];
    let key = Secret::verbatim("sk-ant-0123456789");
    let seen = seen();
    let asked = RequestContext {
        key: Some(&key),
        host: "gateway.test",
        seen: Some(&seen),
        ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
    };
    let limited = br#"{"type":"error","error":{"type":"rate_limit_error","message":"slow"}}"#;
    let answer = Outcome::Answered(Answer::new(429, headers, limited.to_vec(), false));
    let verdict = classify(&answer, &asked);
    assert_eq!(
        names(&verdict),
        [
            "name.lookedUp",
            "name.addresses",
            "connect.address",
            "proxy.proxy",
            "proxy.proxyVariable",
            "tls.tlsVersion",
            "tls.issuer",
            "tls.expires",
            "first-byte.status",
            "first-byte.clockAhead",
            "edge.cf-ray",
            "gateway.cf-aig-log-id",
            "gateway.cf-aig-step",
            "gateway.cf-aig-echo",
            "provider.request-id",
            "provider.code",
            "provider.retry-after",
        ]
    );
    let said = said(&verdict);
    assert!(said.contains("30 minutes") && !said.contains("0123456789"), "{said}");

    let message = br#"{"type":"message","model":"m","usage":{"input_tokens":8,"output_tokens":1}}"#;
    let headers: [(&str, &[u8]); 1] = [("cf-aig-cache-status", b"MISS")];
    let answer = Outcome::Answered(Answer::new(200, headers, message.to_vec(), false));
    let verdict = classify(&answer, &RequestContext::new(&CLOUDFLARE_ANTHROPIC, ""));
    assert_eq!(
        names(&verdict),
        [
            "first-byte.status",
            "gateway.cf-aig-cache-status",
            "model.model",
            "model.inputTokens",
            "model.outputTokens"
        ]
    );
}

#[test]
fn nothing_seen_nothing_claimed() {
    let verdict = classify(&Outcome::Fault(Fault::Name), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, ""));
    assert_eq!(verdict.evidence, []);
    let seen = ConnectionTrace { without_proxy: Some("NO_PROXY"), ..ConnectionTrace::default() };
    let verdict = classify(
        &Outcome::Fault(Fault::Refused),
        &RequestContext { seen: Some(&seen), ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") },
    );
    assert_eq!(names(&verdict), ["connect.withoutProxy"]);
}

#[test]
fn whose_time_out_it_is() {
    let row = |stage, looking_up: Option<&str>, proxied: bool| {
        let seen = ConnectionTrace { looking_up: looking_up.map(str::to_owned), ..seen() };
        let seen = ConnectionTrace { via: seen.via.clone().filter(|_| proxied), ..seen };
        let asked = RequestContext { seen: Some(&seen), ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") };
        classify(&Outcome::Fault(Fault::Timeout { stage }), &asked).row.code
    };
    assert_eq!(row(Stage::Name, Some("proxy.test"), true), "proxy-timed-out");
    assert_eq!(row(Stage::Name, Some("gateway.test"), true), "name-timed-out");
    assert_eq!(row(Stage::Name, Some("gateway.test"), false), "name-timed-out");
    assert_eq!(row(Stage::Connect, None, true), "proxy-timed-out");
    assert_eq!(row(Stage::Connect, None, false), "connect-timed-out");
    assert_eq!(row(Stage::Tls, None, true), "timed-out");
    assert_eq!(row(Stage::FirstByte, None, true), "timed-out");
}

/// A time-out names whoever was waited for, which before the proxy is not the gateway.
#[test]
fn who_was_waited_for() {
    let message = |stage, seen: ConnectionTrace| {
        let asked = RequestContext {
            host: "gateway.test",
            seen: Some(&seen),
            ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
        };
        Language::English.say(&classify(&Outcome::Fault(Fault::Timeout { stage }), &asked).message())
    };
    let said = message(Stage::Name, ConnectionTrace { looking_up: Some("proxy.test".to_owned()), ..seen() });
    assert!(said.contains("proxy.test") && !said.contains("gateway.test"), "{said}");
    let said = message(Stage::Proxy, seen());
    assert!(said.contains("proxy.test:3128") && said.contains("HTTPS_PROXY"), "{said}");
    let said = message(Stage::Tls, seen());
    assert!(said.contains("gateway.test") && !said.contains("proxy.test"), "{said}");
    let said = message(Stage::Connect, ConnectionTrace::default());
    assert!(said.contains("gateway.test"), "{said}");
}

#[test]
fn dates_of_servers() {
    for (text, seconds) in [
        ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
        ("Tue, 24 Nov 2026 01:02:03 GMT", Some(1_795_482_123)),
        ("Tue, 24 Nov 2026 01:02:03 UTC", None),
        ("Tue, 24 Nov 2026 25:02:03 GMT", None),
        ("Tue, 24 anF 2026 01:02:03 GMT", None),
        ("Tue, 24 Nov 99999999999999999999 01:02:03 GMT", None),
        ("Tue, 24 Nov 2026 01:02 GMT", None),
        ("now", None),
    ] {
        assert_eq!(http_date(text), seconds, "{text}");
    }
}
