//! clawgate first, OpenClaw's own onboarding after it.

use std::fs;

use clawgate::simulator::practice;

use crate::before::onboarded;
use crate::openclaw::Version;
use crate::suite::{MODEL, OTHER_KEY, suite};

/// Its onboarding keeps our key's reference, our header and `.env`, changes the URL, and stores a profile whose key
/// wins. `check` sends what it would send, and a rerun puts it right.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn onboarded_by_2026_2_26_afterwards() {
    let suite = suite();
    let (home, openclaw) = (suite.home(Version::Old), suite.openclaw(Version::Old));
    suite.set_up(&home, practice::KEY).proven();
    let environment = home.read(".env");
    onboarded(&openclaw, &home);
    assert_eq!(home.read(".env"), environment);
    let provider = &home.json("openclaw.json")["models"]["providers"]["cloudflare-ai-gateway"];
    assert_eq!(provider["apiKey"], "${CLOUDFLARE_AI_GATEWAY_API_KEY}");
    assert_eq!(provider["headers"]["cf-aig-authorization"], "Bearer ${CF_AIG_TOKEN}");
    let theirs = provider["baseUrl"].as_str().unwrap().to_owned();
    assert!(theirs.ends_with("/elsewhere/anthropic"), "{theirs}");

    // With the URL alone put back, OpenClaw and `check` both send the profile's key.
    let config = home.read("openclaw.json").replace(&theirs, &suite.locked_url());
    fs::write(home.config(), config).unwrap();
    openclaw.completes_a_turn(&suite, &home, OTHER_KEY);
    suite.gateway.clear_log();
    let check = ["check", "--json", "--gateway-origin", &suite.gateway.origin()].map(str::to_owned);
    home.clawgate(&check).report();
    let keys: Vec<_> = suite
        .gateway
        .log()
        .iter()
        .filter(|exchange| exchange.method == "POST")
        .map(|exchange| exchange.header("x-api-key").unwrap_or_default().to_owned())
        .collect();
    assert!(keys.contains(&OTHER_KEY.to_owned()), "check sent no request with the profile's key: {keys:?}");

    suite.set_up(&home, practice::KEY).changed(true).proven();
    openclaw.accepts(&home);
    openclaw.completes_a_turn(&suite, &home, practice::KEY);
}

/// 2026.6.6 adds a model of its own as well, makes it the default and an allowlist of it, and puts the profile where
/// only its own commands reach it.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn onboarded_by_2026_6_6_afterwards() {
    let suite = suite();
    let (home, openclaw) = (suite.home(Version::Middle), suite.openclaw(Version::Middle));
    suite.set_up(&home, practice::KEY).proven();
    let environment = home.read(".env");
    onboarded(&openclaw, &home);
    assert_eq!(home.read(".env"), environment);
    let theirs = home.json("openclaw.json");
    let default = theirs["agents"]["defaults"]["model"]["primary"].as_str().unwrap();
    assert_eq!(default, "cloudflare-ai-gateway/claude-sonnet-4-6");

    let mut arguments = suite.seed_arguments();
    arguments.extend(["--cloudflare-ai-gateway-api-key", practice::KEY, "--model", MODEL].map(str::to_owned));
    home.clawgate(&arguments)
        .report()
        .changed(true)
        .not_proven()
        .warns_of("openclaw models auth paste-api-key --provider cloudflare-ai-gateway");
    let ours = home.json("openclaw.json");
    assert_eq!(ours["agents"]["defaults"]["model"]["primary"], MODEL);
    // Their map of models is an allowlist on this version: ours has to be on it, theirs has to stay.
    assert!(ours["agents"]["defaults"]["models"][MODEL].is_object(), "{ours}");
    assert_eq!(ours["agents"]["defaults"]["models"][default]["alias"], "Cloudflare AI Gateway");

    openclaw.accepts(&home);
    openclaw.completes_a_turn(&suite, &home, OTHER_KEY);
}
