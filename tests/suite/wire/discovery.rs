//! One Cloudflare token finds the gateway or makes it: `accounts`, `gateways` and `onboard --gateway-name`.

use std::time::{Duration, Instant};

use clawgate::simulator::{
    Account, Behaviour, Canned, Gateway, RateLimit, Scenario, Simulator, Token, TokenState, demo_scenario,
    practice,
};
use serde_json::Value;

use crate::support::{ACCOUNT, Done, Home, KEY, Run, assert_same, at_once, clawgate};

const ALL: &str = practice::TOKEN_FOR_ALL;
const OTHER_ACCOUNT: &str = "fedcba9876543210fedcba9876543210";

fn token(change: impl FnOnce(&mut Token)) -> Token {
    let mut token = Token::for_all(ACCOUNT);
    change(&mut token);
    token
}

fn with(text: &str, token: Token) -> Scenario {
    let mut world = demo_scenario();
    world.tokens.insert(text.to_owned(), token);
    world
}

fn run(home: &Home, simulator: &Simulator, token: &str, words: &[&str]) -> Run {
    let run = clawgate(home).args(words).env("CLAWGATE_API_ORIGIN", simulator.origin());
    run.env("CLOUDFLARE_API_TOKEN", token)
}

/// How it ends for a token, with the code of its error.
#[track_caller]
fn fails(world: Scenario, token: &str, words: &[&str], exit: i32, code: &str) -> (Done, Vec<String>) {
    let simulator = Simulator::start(world).unwrap();
    let home = Home::new();
    let before = home.tree();
    let done = run(&home, &simulator, token, words).arg("--json").run().exits(exit);
    assert_eq!(done.json()["error"]["code"], code, "{}", done.dump());
    assert_same(&home.tree(), &before, "nothing is written");
    assert!(token.is_empty() || !done.said().contains(token), "{}", done.dump());
    (done, asked(&simulator))
}

/// What the API was asked, in order.
fn asked(simulator: &Simulator) -> Vec<String> {
    let path = |path: &str| path.replace("/client/v4/", "").replace(ACCOUNT, "A").replace("ai-gateway/", "");
    simulator.log().iter().map(|it| format!("{} {}", it.method, path(&it.path))).collect()
}

fn names(report: &Value) -> Vec<&str> {
    report["gateways"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect()
}

#[test]
fn one_token_lists_accounts_and_gateways() {
    let simulator = Simulator::start(demo_scenario()).unwrap();
    let home = Home::new();
    let before = home.tree();
    let done = run(&home, &simulator, ALL, &["accounts", "--json"]).run().exits(0);
    assert_eq!(done.json()["accounts"][0]["id"], ACCOUNT);
    assert_eq!(done.json()["accounts"][0]["name"], practice::ACCOUNT_NAME);
    simulator.clear_log();
    let done = run(&home, &simulator, ALL, &["gateways", "list", "--json"]).run().exits(0);
    assert_eq!(names(&done.json()), ["my-gateway", "locked", "limited", "slow"]);
    assert_eq!(done.json()["account"], ACCOUNT);
    // An old gateway that does not say is not called open.
    assert_eq!(done.json()["gateways"][0]["authentication"], Value::Null);
    assert_eq!(done.json()["gateways"][1]["authentication"], true);
    assert_eq!(
        asked(&simulator),
        [
            "GET user/tokens/verify",
            "GET accounts?page=1&per_page=100",
            "GET accounts/A/gateways?page=1&per_page=100"
        ]
    );
    let done = run(&home, &simulator, ALL, &["gateways", "list"]).run().exits(0);
    assert!(done.out().contains("locked      wants a token, made on 2026-11-23"), "{}", done.dump());
    let done = run(&home, &simulator, ALL, &["gateways", "show", "locked"]).run().exits(0);
    assert!(done.out().contains("wants a token") && !done.out().contains("slow"), "{}", done.dump());
    assert_same(&home.tree(), &before, "it only looks");
    assert!(!done.said().contains(ALL), "{}", done.dump());
    // A file counts before the variable.
    std::fs::write(home.root.join("token"), format!("{ALL}\n")).unwrap();
    let file = ["gateways", "list", "--cloudflare-api-token-file", "token"];
    run(&home, &simulator, "unknown-token", &file).run().exits(0);
    for dutch in [["gateways", "list"], ["accounts", "list"]] {
        run(&home, &simulator, ALL, &dutch).args(["--lang", "nl"]).run().exits(0);
    }
}

#[test]
fn every_kind_of_token_is_told_from_the_others() {
    let list: &[&str] = &["gateways", "list"];
    fails(demo_scenario(), "unknown-token", list, 5, "cloudflare-token-refused");
    let disabled = token(|it| it.state = TokenState::Disabled);
    fails(with("practice-off", disabled), "practice-off", list, 5, "cloudflare-token-over");
    let expired = token(|it| it.state = TokenState::Expired);
    fails(with("practice-old", expired), "practice-old", list, 5, "cloudflare-token-over");
    // Not sent at all.
    for (text, code) in [
        ("cfk_0123456789abcdef0123456789abcdef01234", "cloudflare-global-key"),
        (KEY, "cloudflare-token-invalid"),
        ("", "cloudflare-token-missing"),
    ] {
        assert_eq!(fails(demo_scenario(), text, list, 2, code).1, [""; 0]);
    }
    let none = token(|it| it.sees_accounts = false);
    fails(with("practice-narrow", none.clone()), "practice-narrow", list, 2, "no-accounts");
    let mut several = with("practice-two", token(|it| it.more_accounts = vec![OTHER_ACCOUNT.to_owned()]));
    several.accounts.insert(OTHER_ACCOUNT.to_owned(), Account::default());
    let (done, _) = fails(several, "practice-two", list, 2, "several-accounts");
    assert!(done.json()["error"]["message"].as_str().unwrap().contains(OTHER_ACCOUNT), "{}", done.dump());
    // With the account named, neither is in the way; one without a prefix is tried as both kinds.
    let of_account = token(|it| (it.of_account, it.sees_accounts) = (true, false));
    for (text, token, verified) in [
        ("practice-narrow", none, &["GET user/tokens/verify"][..]),
        ("practice-bare", of_account.clone(), &["GET user/tokens/verify", "GET accounts/A/tokens/verify"]),
        ("cfat_0123456789abcdef0123456789abcdef01234567", of_account, &["GET accounts/A/tokens/verify"]),
    ] {
        let simulator = Simulator::start(with(text, token)).unwrap();
        let home = Home::new();
        run(&home, &simulator, text, &["gateways", "list", "--account-id", ACCOUNT]).run().exits(0);
        let asked = asked(&simulator);
        assert_eq!(asked[..asked.len() - 1], *verified, "{text}");
    }
    // Soon over: said, and no more than that.
    let soon = token(|it| it.expires = Some("2026-12-01"));
    let simulator = Simulator::start(with("practice-soon", soon)).unwrap();
    let done = run(&Home::new(), &simulator, "practice-soon", &["gateways", "list", "--json"]).run().exits(0);
    assert_eq!(done.json()["warnings"][0]["code"], "cloudflare-token-expires");
}

#[test]
fn a_missing_permission_is_named_in_both_words_with_a_link() {
    let (done, _) =
        fails(demo_scenario(), practice::TOKEN, &["gateways", "list"], 5, "cloudflare-permission");
    let error = &done.json()["error"];
    assert!(error["message"].as_str().unwrap().contains("AI Gateway Read"), "{}", done.dump());
    let (done, _) = fails(
        demo_scenario(),
        practice::TOKEN_WITHOUT_RUN,
        &["gateways", "create", "new"],
        5,
        "cloudflare-permission",
    );
    let error = &done.json()["error"];
    for word in ["AI Gateway Write", "AI Gateway: Edit"] {
        assert!(error["message"].as_str().unwrap().contains(word), "{}", done.dump());
    }
    let link = "https://dash.cloudflare.com/profile/api-tokens?permissionGroupKeys=%5B%7B%22key%22%3A%22aig%22%2C%22type%22%3A%22edit%22%7D%5D&accountId=*&zoneId=all&name=clawgate";
    assert!(error["hint"].as_str().unwrap().ends_with(link), "{}", done.dump());
}

#[test]
fn lists_end_by_count_and_never_run_on() {
    for (further, gateways, pages) in [(0, 4, 1), (96, 100, 1), (97, 101, 2), (246, 250, 3), (400, 300, 3)] {
        let mut world = demo_scenario();
        for number in 0..further {
            world = world.gateway(ACCOUNT, Gateway::new(format!("further-{number}")));
        }
        let simulator = Simulator::start(world).unwrap();
        let words = ["gateways", "list", "--account-id", ACCOUNT, "--json"];
        let done = run(&Home::new(), &simulator, ALL, &words).run().exits(0);
        assert_eq!(names(&done.json()).len(), gateways, "{further}");
        assert_eq!(asked(&simulator).len(), 1 + pages, "{further}: {:?}", asked(&simulator));
        assert_eq!(done.json()["moreGateways"] == true, further > 300, "{further}");
    }
    let mut world = with("practice-again", token(|it| it.repeats_pages = true));
    for number in 0..150 {
        world = world.gateway(ACCOUNT, Gateway::new(format!("further-{number}")));
    }
    let simulator = Simulator::start(world).unwrap();
    let done =
        run(&Home::new(), &simulator, "practice-again", &["gateways", "list", "--json"]).run().exits(0);
    assert_eq!(names(&done.json()).len(), 100);
    let pages = asked(&simulator).iter().filter(|line| line.contains("gateways?")).count();
    assert_eq!(pages, 2, "{:?}", asked(&simulator));
}

#[test]
fn a_gateway_is_made_once() {
    let simulator = Simulator::start(demo_scenario()).unwrap();
    let home = Home::new();
    let create = ["gateways", "create", "new", "--account-id", ACCOUNT, "--json"];
    let done = run(&home, &simulator, ALL, &create).run().exits(0);
    assert_eq!((&done.json()["gatewayCreated"], names(&done.json())), (&Value::Bool(true), vec!["new"]));
    let log = simulator.log();
    let body: Value = serde_json::from_slice(&log.last().unwrap().body).unwrap();
    assert_eq!(
        body,
        serde_json::json!({
            "id": "new", "cache_invalidate_on_update": true, "cache_ttl": null, "collect_logs": true,
            "rate_limiting_interval": null, "rate_limiting_limit": null, "authentication": true,
        })
    );
    simulator.clear_log();
    let done = run(&home, &simulator, ALL, &create).run().exits(0);
    assert_eq!(done.json()["gatewayCreated"], false);
    assert!(asked(&simulator).iter().all(|line| line.starts_with("GET")), "{:?}", asked(&simulator));
    // One that may make and not look is told by the 409.
    simulator.change(|world| {
        world.tokens.insert("practice-edit".to_owned(), token(|it| it.read = false));
    });
    let done = run(&home, &simulator, "practice-edit", &create).run().exits(5);
    assert_eq!(done.json()["error"]["code"], "gateway-taken");
    let done = run(&home, &simulator, ALL, &["gateways", "create", "a b"]).run().exits(2);
    assert!(!done.said().contains(ALL));
}

#[test]
fn a_post_that_nobody_answers_is_asked_about_and_not_sent_again() {
    let simulator = Simulator::start(with("practice-lost", token(|it| it.loses_create = true))).unwrap();
    let create = ["gateways", "create", "new", "--account-id", ACCOUNT, "--timeout", "4", "--json"];
    let done = run(&Home::new(), &simulator, "practice-lost", &create).run().exits(0);
    assert_eq!(done.json()["gatewayCreated"], true);
    assert_eq!(
        asked(&simulator),
        [
            "GET accounts/A/tokens/verify",
            "GET accounts/A/gateways/new",
            "POST accounts/A/gateways",
            "GET accounts/A/gateways/new"
        ]
        .map(|line| line.replace("accounts/A/tokens/verify", "user/tokens/verify"))
    );
}

#[test]
fn a_limit_is_waited_for_as_told_and_no_longer_than_the_time_there_is() {
    let short = RateLimit { requests: 1, interval: Duration::from_secs(2) };
    let simulator = Simulator::start(with("practice-busy", token(|it| it.rate_limit = Some(short)))).unwrap();
    let words = ["gateways", "list", "--account-id", ACCOUNT, "--json"];
    let started = Instant::now();
    run(&Home::new(), &simulator, "practice-busy", &words).run().exits(0);
    assert!(started.elapsed() >= Duration::from_secs(1), "{:?}", started.elapsed());
    assert_eq!(asked(&simulator).len(), 3);
    let long = RateLimit { requests: 0, interval: Duration::from_secs(300) };
    let world = with("practice-shut", token(|it| it.rate_limit = Some(long)));
    let started = Instant::now();
    let (done, asked) = fails(world, "practice-shut", &words[..4], 8, "cloudflare-limited");
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    assert_eq!(asked.len(), 1);
    assert!(done.json()["error"]["hint"].as_str().unwrap().contains("300"), "{}", done.dump());
}

#[test]
fn hostile_answers_do_nothing() {
    let canned = |body: &str| {
        let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
        Behaviour::Raw(Canned { status: 200, headers, body: body.as_bytes().to_vec() })
    };
    let active = r#"{"success":true,"errors":[],"messages":[],"result":"#;
    at_once(
        [
            (Behaviour::CutOff, 4),
            (Behaviour::Endless, 4),
            (Behaviour::CaptivePortal, 4),
            (Behaviour::Redirect("https://example.com/".to_owned()), 4),
            (Behaviour::Close, 4),
            (Behaviour::Hang, 4),
            (canned("[]"), 4),
            (canned("{\"success\":true}"), 4),
            (canned(&format!("{active}{{\"status\":\"\\u001b]0;x\\u0007\"}}}}")), 4),
            (canned("{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"\\u001b[2J\"}]}"), 5),
        ],
        |(behaviour, exit)| {
            let simulator =
                Simulator::start(with("practice-bad", token(|it| it.behaviour = Some(behaviour)))).unwrap();
            let words = ["gateways", "list", "--account-id", ACCOUNT, "--timeout", "2"];
            let home = Home::new();
            let done = run(&home, &simulator, "practice-bad", &words).run().exits(exit);
            assert!(
                !done.said().contains('\u{1b}') && !done.said().contains("practice-bad"),
                "{}",
                done.dump()
            );
        },
    );
    // Names that are none are left out.
    let world = demo_scenario()
        .gateway(ACCOUNT, Gateway::new("../../etc"))
        .gateway(ACCOUNT, Gateway::new("a\u{1b}b"));
    let simulator = Simulator::start(world).unwrap();
    let done = run(&Home::new(), &simulator, ALL, &["gateways", "list"]).run().exits(0);
    assert!(!done.said().contains('\u{1b}') && !done.out().contains("etc"), "{}", done.dump());
}

#[test]
fn onboarding_finds_its_gateway_by_name_or_makes_it() {
    let simulator = Simulator::start(demo_scenario()).unwrap();
    let onboard = |home: &Home, name: &str, more: &[&str]| {
        let words = ["onboard", "--non-interactive", "--json", "--api-key", KEY, "--gateway-name", name];
        let origin = simulator.origin();
        run(home, &simulator, ALL, &words).args(["--gateway-origin", &origin]).args(more)
    };
    let home = Home::new();
    let done = onboard(&home, "my-gateway", &[]).run().exits(0);
    assert_eq!(done.json()["proven"], "full", "{}", done.dump());
    assert!(home.text("openclaw.json").contains(&format!("/v1/{ACCOUNT}/my-gateway/anthropic")));
    // The token that found it is nowhere.
    let kept = home.tree().into_values().any(|node| format!("{node:?}").contains(ALL));
    assert!(!kept && !done.said().contains(ALL), "{}", done.dump());
    assert_eq!(onboard(&home, "my-gateway", &[]).run().exits(0).json()["changed"], false);

    let home = Home::new();
    let done = onboard(&home, "brand-new", &[]).run().exits(5);
    assert_eq!(done.json()["error"]["code"], "gateway-missing");
    let make = ["--create-gateway", "--token", practice::TOKEN];
    let done = onboard(&home, "brand-new", &make).run().exits(0);
    assert_eq!((&done.json()["proven"], &done.json()["gatewayCreated"]), (&"full".into(), &true.into()));
    assert_eq!(onboard(&home, "brand-new", &make).run().exits(0).json()["changed"], false);

    simulator.clear_log();
    let dry = ["--create-gateway", "--dry-run", "--account-id", ACCOUNT];
    onboard(&Home::new(), "never-made", &dry).run().exits(0);
    assert!(asked(&simulator).is_empty(), "{:?}", asked(&simulator));
    onboard(&home, "x", &["--gateway-id", "y"]).run().exits(2);
    onboard(&home, "x", &["--offline"]).run().exits(2);
}
