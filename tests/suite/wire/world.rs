//! The practice gateway as a person would meet Cloudflare's: settings and keys decide, nothing is canned.

use std::time::Duration;

use clawgate::simulator::{Gateway, KeyState, Scenario, Simulator, demo_scenario, practice};
use serde_json::Value;

use super::{assert_honest, stage, warnings};
use crate::support::{
    ACCOUNT, Done, GATEWAY, Home, KEY, TOKEN, assert_same, bare_onboard, clawgate, onboard,
};

const OTHER_ACCOUNT: &str = "fedcba9876543210fedcba9876543210";

struct Try<'a> {
    account: &'a str,
    gateway: &'a str,
    key: &'a str,
    token: Option<&'a str>,
    model: Option<&'a str>,
}

const GOOD: Try<'_> = Try { account: ACCOUNT, gateway: GATEWAY, key: KEY, token: None, model: None };

fn run(simulator: &Simulator, home: &Home, given: &Try<'_>) -> Done {
    let mut run = bare_onboard(home, &simulator.origin()).args([
        "--account-id",
        given.account,
        "--gateway-id",
        given.gateway,
        "--api-key",
        given.key,
        "--json",
    ]);
    for (flag, value) in [("--token", given.token), ("--model", given.model)] {
        if let Some(value) = value {
            run = run.args([flag, value]);
        }
    }
    run.run()
}

/// Exit status, verdict, field; and a hint that says the one thing to do.
#[test]
fn what_each_setting_leads_to() {
    let world = demo_scenario()
        .gateway(ACCOUNT, Gateway { overspent: Some("monthly".to_owned()), ..Gateway::new("spent") })
        .gateway(ACCOUNT, Gateway { blocked_words: vec!["ping".to_owned()], ..Gateway::new("guarded") })
        .key("sk-ant-practice-on-hold", KeyState::OnHold.into())
        .key("sk-ant-practice-billing", KeyState::BillingProblem.into())
        .key("sk-ant-practice-capped", KeyState::SpendLimitReached.into());
    let simulator = Simulator::start(world).unwrap();
    let unknown_key = "sk-ant-practice-nobody-knows-this-one";
    let cases = [
        (GOOD, 0, "proven", "", ""),
        (Try { gateway: "locked", ..GOOD }, 5, "gateway-token-missing", "token", "AI Gateway"),
        (
            Try { gateway: "locked", token: Some("wrong-token-of-somebody"), ..GOOD },
            5,
            "gateway-token-refused",
            "token",
            "AI Gateway",
        ),
        (
            Try { gateway: "locked", token: Some(practice::TOKEN_WITHOUT_RUN), ..GOOD },
            5,
            "gateway-token-refused",
            "token",
            "Run",
        ),
        (Try { gateway: "locked", token: Some(TOKEN), ..GOOD }, 0, "proven", "", ""),
        (Try { token: Some(TOKEN), ..GOOD }, 0, "proven", "", ""),
        (Try { gateway: "nobody-made-this", ..GOOD }, 5, "gateway-not-found", "gateway-id", "gateway"),
        (Try { account: OTHER_ACCOUNT, ..GOOD }, 5, "gateway-not-found", "gateway-id", "account"),
        (Try { key: unknown_key, ..GOOD }, 6, "provider-key-rejected", "api-key", "key"),
        (
            Try { key: practice::KEY_NO_PERMISSION, ..GOOD },
            6,
            "provider-permission-missing",
            "api-key",
            "key",
        ),
        (Try { key: "sk-ant-practice-on-hold", ..GOOD }, 6, "provider-organization", "api-key", "Anthropic"),
        (Try { key: practice::KEY_NO_CREDIT, ..GOOD }, 0, "provider-credit-too-low", "", "credit"),
        (Try { key: practice::KEY_RATE_LIMITED, ..GOOD }, 0, "provider-rate-limited", "", "Wait"),
        (Try { key: practice::KEY_OVERLOADED, ..GOOD }, 0, "provider-unwell", "", "again"),
        (Try { key: "sk-ant-practice-billing", ..GOOD }, 0, "provider-billing", "", "Anthropic"),
        (Try { key: "sk-ant-practice-capped", ..GOOD }, 0, "provider-spend-limit", "", "limit"),
        (Try { gateway: "limited", ..GOOD }, 0, "gateway-rate-limited", "", "limit"),
        (Try { gateway: "spent", ..GOOD }, 0, "gateway-spend-limit", "", "limit"),
        (Try { gateway: "guarded", ..GOOD }, 0, "guardrails-blocked", "", "Guardrails"),
        (Try { model: Some("claude-nobody-trained"), ..GOOD }, 7, "model-not-found", "model", "model"),
        (Try { model: Some("claude-opus-4-0"), ..GOOD }, 7, "model-not-found", "model", "model"),
    ];
    // A second try waits for a second; they wait together.
    std::thread::scope(|scope| {
        for case in cases {
            let simulator = &simulator;
            scope.spawn(move || leads_to(simulator, case));
        }
    });
}

fn leads_to(simulator: &Simulator, (given, exit, verdict, field, hint): (Try<'_>, i32, &str, &str, &str)) {
    let home = Home::new();
    let before = home.tree();
    let done = run(simulator, &home, &given).exits(exit);
    let report = done.json();
    let check = &report["check"];
    assert_eq!(check["verdict"], verdict, "{report}");
    assert_eq!(check["field"].as_str().unwrap_or_default(), field, "{report}");
    let said = check["hint"].as_str().unwrap_or_default();
    assert!(said.contains(hint) && said.is_empty() == hint.is_empty(), "{verdict}: {said}");
    assert_honest(&report);
    if exit != 0 {
        assert_same(&home.tree(), &before, verdict);
    } else if verdict != "proven" {
        assert!(warnings(&report).contains(&"limited"), "{report}");
        let checked = clawgate(&home).args(["check", "--json"]).run().exits(8).json();
        assert_eq!(checked["check"]["verdict"], verdict);
        assert_eq!(checked["proven"], "partial");
    } else {
        assert_eq!(report["proven"], "full");
        assert_eq!(stage(&report, "model"), "passed");
    }
}

/// Only a default walks the chain; what was asked for is what is tested.
#[test]
fn the_chain_is_walked_for_a_default_only() {
    let asked = |simulator: &Simulator| -> Vec<String> {
        let log = simulator.log();
        log.iter()
            .map(|sent| {
                serde_json::from_slice::<Value>(&sent.body).unwrap()["model"].as_str().unwrap().to_owned()
            })
            .collect()
    };
    let newest = practice::models().into_iter().find(|model| model.id == "claude-sonnet-5").unwrap();
    let simulator = Simulator::start(Scenario { models: vec![newest], ..demo_scenario() }).unwrap();
    let home = Home::new();
    let report = run(&simulator, &home, &GOOD).exits(0).json();
    assert_eq!(report["model"], "cloudflare-ai-gateway/claude-sonnet-5");
    assert_eq!(report["modelSource"], "default");
    let walked = asked(&simulator);
    assert_eq!(walked.last().map(String::as_str), Some("claude-sonnet-5"));
    assert!(walked.len() > 1 && walked.contains(&"claude-sonnet-4-6".to_owned()), "{walked:?}");
    assert!(home.text("openclaw.json").contains("cloudflare-ai-gateway/claude-sonnet-5"));

    simulator.clear_log();
    let report =
        run(&simulator, &Home::new(), &Try { model: Some("claude-sonnet-4-6"), ..GOOD }).exits(7).json();
    assert_eq!(report["modelSource"], "asked");
    assert_eq!(asked(&simulator), ["claude-sonnet-4-6"]);

    // A key that is refused is refused for every model.
    simulator.clear_log();
    run(&simulator, &Home::new(), &Try { key: "sk-ant-practice-unknown-to-all", ..GOOD }).exits(6);
    assert_eq!(asked(&simulator).len(), 1);

    // Where none answers, the first one is what is reported.
    let simulator = Simulator::start(Scenario { models: Vec::new(), ..demo_scenario() }).unwrap();
    let home = Home::new();
    let report = run(&simulator, &home, &GOOD).exits(7).json();
    let walked = asked(&simulator);
    assert_eq!(report["model"], format!("cloudflare-ai-gateway/{}", walked[0]));
    assert!(!home.state.exists());
}

/// A cache would prove nothing about the key: it is asked to stay out, and where it answers all the same, that is said.
#[test]
fn a_cache_proves_nothing() {
    let world = demo_scenario()
        .gateway(ACCOUNT, Gateway { cache: Some(Duration::from_secs(600)), ..Gateway::new("cached") });
    let simulator = Simulator::start(world).unwrap();
    let home = Home::new();
    for _ in 0..2 {
        let report = run(&simulator, &home, &Try { gateway: "cached", ..GOOD }).exits(0).json();
        if report["changed"] == true {
            assert_eq!(report["check"]["cacheStatus"], "MISS");
        }
    }
    let report = clawgate(&home).args(["check", "--json"]).run().exits(0).json();
    assert_eq!(report["check"]["cacheStatus"], "MISS");
    assert!(report["check"]["logId"].is_string() && report["check"]["ray"].is_string(), "{report}");
}

/// The way of a request, measured and read: what was not seen is not claimed.
#[test]
fn the_stages_of_a_good_request() {
    let simulator = crate::support::simulator();
    let home = Home::new();
    let report = onboard(&home, &simulator.origin()).arg("--json").run().exits(0).json();
    for (name, state) in [
        // An address needs no looking up, and plain http no TLS.
        ("name", "skipped"),
        ("connect", "done"),
        ("tls", "skipped"),
        ("first-byte", "done"),
        ("edge", "passed"),
        ("gateway", "passed"),
        ("provider", "passed"),
        ("model", "passed"),
        ("done", "done"),
    ] {
        assert_eq!(stage(&report, name), state, "{name}: {report}");
    }
    assert_honest(&report);
    let refused =
        run(&simulator, &Home::new(), &Try { key: "sk-ant-practice-unknown-to-all", ..GOOD }).exits(6).json();
    assert_eq!(stage(&refused, "gateway"), "passed");
    assert_eq!(stage(&refused, "provider"), "failed");
    assert_eq!(stage(&refused, "model"), "skipped");
}
