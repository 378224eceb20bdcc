//! From nothing to an answer: the seed's command, a turn of each OpenClaw, the same command again, and back.

use clawgate::simulator::practice;
use serde_json::Value;

use crate::company::{CLOUDFLARE, Company};
use crate::openclaw::{Version, nonce};
use crate::suite::{MODEL, OTHER_KEY, onboard_arguments, suite};

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_new_home_for_2026_2_26() {
    from_nothing_to_an_answer_and_back(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_new_home_for_2026_6_6() {
    from_nothing_to_an_answer_and_back(Version::Middle);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_new_home_for_2026_9_6() {
    from_nothing_to_an_answer_and_back(Version::New);
}

fn from_nothing_to_an_answer_and_back(version: Version) {
    let suite = suite();
    let (home, openclaw) = (suite.home(version), suite.openclaw(version));

    let report = suite.set_up(&home, practice::KEY).changed(true).proven();
    assert_eq!(report["model"], MODEL);
    assert_eq!(home.json("openclaw.json")["agents"]["defaults"]["model"]["primary"], MODEL);
    assert_eq!(home.holding(practice::KEY), [home.state().join(".env")]);
    assert_eq!(home.holding(practice::TOKEN), [home.state().join(".env")]);

    openclaw.accepts(&home);
    openclaw.completes_a_turn(&suite, &home, practice::KEY);

    // The same again: nothing is asked, nothing is written.
    let before = home.snapshot();
    suite.gateway.clear_log();
    suite.set_up(&home, practice::KEY).changed(false);
    assert!(suite.gateway.log().is_empty(), "{:?}", suite.gateway.log());
    assert_eq!(home.snapshot(), before);

    // And back: what clawgate wrote is gone, what OpenClaw keeps of the turn is not.
    let undone = home.clawgate(&["undo".to_owned(), "--json".to_owned()]).report();
    assert_eq!(undone["changed"], true);
    let mut left = before;
    left.retain(|path, _| *path != home.config() && *path != home.state().join(".env"));
    assert_eq!(home.snapshot(), left);
}

/// The seed's own command with only the program's name changed, for a gateway that asks for no token.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_seeds_command_as_it_is_printed() {
    let suite = suite();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        let mut arguments = onboard_arguments(&[
            ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
            ("--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY),
            ("--cloudflare-ai-gateway-api-key", practice::KEY),
        ]);
        arguments.retain(|argument| argument != "--json");
        let origin = suite.gateway.origin();
        home.clawgate_with(&arguments, &[("CLAWGATE_GATEWAY_ORIGIN", &origin)]).0.succeeds();

        let nonce = nonce();
        let answer = openclaw.agent_turn(&home, &nonce);
        assert!(answer.out.contains(&nonce), "{} {}", version.name(), answer.all());
        let [turn] = &suite.turns_with(&nonce)[..] else { panic!("{}: not one request", version.name()) };
        let path = format!("/v1/{}/{}/anthropic/v1/messages", practice::ACCOUNT, practice::OPEN_GATEWAY);
        assert_eq!(turn.path.split('?').next(), Some(path.as_str()));
        assert_eq!(turn.header("x-api-key"), Some(practice::KEY));
        assert_eq!(turn.header("cf-aig-authorization"), None);
    }
}

/// The variables come from whoever starts OpenClaw; no file holds a secret.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn secrets_that_stay_in_the_environment() {
    let suite = suite();
    let variables = [("CLOUDFLARE_AI_GATEWAY_API_KEY", practice::KEY), ("CF_AIG_TOKEN", practice::TOKEN)];
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        let arguments = onboard_arguments(&[
            ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
            ("--cloudflare-ai-gateway-gateway-id", practice::LOCKED_GATEWAY),
            ("--secret-input-mode", "ref"),
            ("--gateway-origin", &suite.gateway.origin()),
        ]);
        home.clawgate_with(&arguments, &variables).report().changed(true);
        assert_eq!(home.holding(practice::KEY), [] as [std::path::PathBuf; 0]);
        assert_eq!(home.holding(practice::TOKEN), [] as [std::path::PathBuf; 0]);

        let nonce = nonce();
        let turn = ["agent", "--local", "--agent", "main", "-m", nonce.as_str()];
        let answer = openclaw.run(&home, &variables, &turn, "");
        assert!(answer.out.contains(&nonce), "{} {}", version.name(), answer.all());
        suite.expect_wire(&nonce, practice::KEY);
    }
}

/// From the variable to the config itself. 2026.2.26 and 2026.6.6 let a variable that is still in `.env` win over a
/// key in the config, 2026.9.6 does not: the new key has to arrive on all three.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_key_that_moves_into_the_config() {
    let suite = suite();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        suite.set_up(&home, practice::KEY);
        let mut arguments = suite.seed_arguments();
        arguments.extend(
            ["--cloudflare-ai-gateway-api-key", OTHER_KEY, "--key-storage", "inline"].map(str::to_owned),
        );
        home.clawgate(&arguments).report().changed(true).proven();
        openclaw.accepts(&home);
        openclaw.completes_a_turn(&suite, &home, OTHER_KEY);
    }
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_openai_route_of_2026_2_26() {
    the_openai_route(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_openai_route_of_2026_6_6() {
    the_openai_route(Version::Middle);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_openai_route_of_2026_9_6() {
    the_openai_route(Version::New);
}

/// OpenClaw's requests differ by the host's name, so this one is Cloudflare's own: a proxy on loopback leads to the
/// practice gateway, and OpenClaw finds no name without it.
fn the_openai_route(version: Version) {
    let suite = suite();
    let (home, openclaw) = (suite.home(version), suite.openclaw(version));
    let company =
        Company::around(suite.gateway.origin().trim_start_matches("http://").parse().expect("an address"));
    let (proxy, authority) = (company.proxy_url(), company.file(&home).display().to_string());
    let only_here = concat!("--import=", env!("CARGO_MANIFEST_DIR"), "/tests/interop/oracle/loopback.mjs");
    let variables =
        [("HTTPS_PROXY", proxy.as_str()), ("NODE_EXTRA_CA_CERTS", &authority), ("NODE_OPTIONS", only_here)];
    let arguments = [
        ["onboard", "--non-interactive"],
        ["--auth-choice", "cloudflare-openai-api-key"],
        ["--account-id", practice::ACCOUNT],
        ["--gateway-id", practice::LOCKED_GATEWAY],
        ["--api-key", practice::OPENAI_KEY],
        ["--token", practice::TOKEN],
    ];
    let mut arguments: Vec<String> = arguments.concat().into_iter().map(str::to_owned).collect();
    arguments.push("--json".to_owned());
    let report = home.clawgate_with(&arguments, &variables).report().changed(true);
    assert_eq!(report["model"], "cloudflare-openai/gpt-6-luna", "{}", report.0);
    let written = &home.json("openclaw.json")["models"]["providers"]["cloudflare-openai"];
    let address =
        format!("https://{CLOUDFLARE}/v1/{}/{}/openai", practice::ACCOUNT, practice::LOCKED_GATEWAY);
    assert_eq!((&written["baseUrl"], &written["api"]), (&address.into(), &"openai-responses".into()));
    openclaw.accepts(&home);

    let nonce = nonce();
    company.asked();
    let message = format!("Please repeat {nonce}");
    let turn = ["agent", "--local", "--agent", "main", "-m", &message];
    let answer = openclaw.run(&home, &variables, &turn, "");
    assert!(answer.out.contains(&nonce), "{} {}", version.name(), answer.all());
    assert!(company.asked().iter().any(|line| line.starts_with(&format!("CONNECT {CLOUDFLARE}:443 "))));
    let [turn] = &suite.turns_with(&nonce)[..] else { panic!("{}: not one request", version.name()) };
    let path = format!("/v1/{}/{}/openai/responses", practice::ACCOUNT, practice::LOCKED_GATEWAY);
    assert_eq!((turn.path.as_str(), turn.status), (path.as_str(), 200));
    assert_eq!(turn.header("host"), Some(CLOUDFLARE));
    let bearer = |secret: &str| Some(format!("Bearer {secret}"));
    assert_eq!(turn.header("authorization").map(str::to_owned), bearer(practice::OPENAI_KEY));
    assert_eq!(turn.header("cf-aig-authorization").map(str::to_owned), bearer(practice::TOKEN));
    assert_eq!(turn.header("x-api-key"), None);
    let body: Value = serde_json::from_slice(&turn.body).expect("JSON");
    assert_eq!((&body["model"], &body["stream"]), (&"gpt-6-luna".into(), &true.into()));
    assert!(body["tools"].as_array().is_some_and(|tools| !tools.is_empty()), "{body}");
}
