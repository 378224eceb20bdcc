//! Homes that OpenClaw's own onboarding, or an upgrade, has been at before.

use clawgate::simulator::practice;
use serde_json::json;

use crate::home::Home;
use crate::openclaw::{OpenClaw, Version, nonce};
use crate::suite::{OTHER_KEY, suite};

/// OpenClaw's onboarding with the other key, for a gateway that is not ours.
pub fn onboarded(openclaw: &OpenClaw, home: &Home) {
    let arguments = [
        "onboard",
        "--non-interactive",
        "--mode",
        "local",
        "--auth-choice",
        "cloudflare-ai-gateway-api-key",
        "--accept-risk",
        "--skip-health",
        "--cloudflare-ai-gateway-account-id",
        "fedcba9876543210fedcba9876543210",
        "--cloudflare-ai-gateway-gateway-id",
        "elsewhere",
        "--cloudflare-ai-gateway-api-key",
        OTHER_KEY,
    ];
    openclaw.run(home, &[], &arguments, "").succeeds();
}

/// 2026.2.26 lets a profile's key win over the config, its cache win over the config's URL, and gives every agent a
/// copy of the main agent's profiles.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn onboarded_by_2026_2_26_with_another_key() {
    let suite = suite();
    let (home, openclaw) = (suite.home(Version::Old), suite.openclaw(Version::Old));
    onboarded(&openclaw, &home);
    // Listing the models is enough for the cache, with the old URL and both secrets in it.
    openclaw.run(&home, &[], &["models", "list", "--json"], "").succeeds();
    let profiles = "agents/main/agent/auth-profiles.json";
    let cache = "agents/main/agent/models.json";
    assert!(home.read(profiles).contains(OTHER_KEY));
    assert!(home.read(cache).contains("/elsewhere/"));
    let mut config = home.json("openclaw.json");
    config["agents"]["list"] = json!([{ "id": "main", "default": true }, { "id": "work" }]);
    home.write("openclaw.json", &format!("{config:#}\n"));
    home.write("agents/work/agent/auth-profiles.json", &home.read(profiles));

    suite.set_up(&home, practice::KEY).changed(true).proven();
    for agent in ["main", "work"] {
        let profile = &home.json(&format!("agents/{agent}/agent/auth-profiles.json"))["profiles"]["cloudflare-ai-gateway:default"];
        assert_eq!(profile["type"], "api_key", "{agent}");
        assert!(!profile.to_string().contains(OTHER_KEY), "{agent}");
    }
    assert!(home.json(cache)["providers"]["cloudflare-ai-gateway"].is_null());

    openclaw.accepts(&home);
    openclaw.completes_a_turn(&suite, &home, practice::KEY);
    let nonce = nonce();
    let answer = openclaw.run(&home, &[], &["agent", "--local", "--agent", "work", "-m", nonce.as_str()], "");
    assert!(answer.out.contains(&nonce), "{}", answer.all());
    suite.expect_wire(&nonce, practice::KEY);

    // OpenClaw has filled its cache again: that is no reason to write.
    suite.set_up(&home, practice::KEY).changed(false);
}

/// 2026.6.6 keeps profiles in a database, which is not for us to write; they win over the config. The warning has to
/// be true, and its command has to mend it.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn onboarded_by_2026_6_6_with_another_key() {
    let suite = suite();
    let (home, openclaw) = (suite.home(Version::Middle), suite.openclaw(Version::Middle));
    onboarded(&openclaw, &home);
    let database = home.snapshot();
    let report = suite.set_up(&home, practice::KEY).changed(true).not_proven();
    let mend = report.command_for("stored-credential-wins");
    for (path, kept) in home.snapshot() {
        if path.extension().is_some_and(|extension| extension == "sqlite") {
            assert_eq!(database.get(&path), Some(&kept), "{}", path.display());
        }
    }
    openclaw.accepts(&home);
    openclaw.completes_a_turn(&suite, &home, OTHER_KEY);

    let mend: Vec<&str> = mend.iter().map(String::as_str).collect();
    openclaw.run(&home, &[], &mend, &format!("{}\n", practice::KEY)).succeeds();
    openclaw.completes_a_turn(&suite, &home, practice::KEY);
}

/// 2026.9.6 keeps profiles in a database too, but the variable the config names wins over them.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_key_stored_by_2026_9_6() {
    let suite = suite();
    let (home, openclaw) = (suite.home(Version::New), suite.openclaw(Version::New));
    let model = json!({ "id": "claude-sonnet-4-5", "name": "Claude Sonnet 4.5", "maxTokens": 64000 });
    let provider = json!({ "baseUrl": suite.locked_url(), "api": "anthropic-messages", "models": [model] });
    let config = json!({
        "gateway": { "mode": "local" },
        "models": { "providers": { "cloudflare-ai-gateway": provider } },
    });
    home.write("openclaw.json", &format!("{config:#}\n"));
    let store = ["models", "auth", "paste-api-key", "--provider", "cloudflare-ai-gateway"];
    let stored = openclaw.run(&home, &[], &store, &format!("{OTHER_KEY}\n"));
    assert!(!home.holding(OTHER_KEY).is_empty(), "{}", stored.all());
    suite.set_up(&home, practice::KEY).changed(true);
    openclaw.accepts(&home);
    openclaw.completes_a_turn(&suite, &home, practice::KEY);
}

/// A host that was upgraded from 2026.2.26 to 2026.9.6 without its doctor: 2026.9.6 refuses the old profiles.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn profiles_that_2026_9_6_refuses() {
    let suite = suite();
    let (home, openclaw) = (suite.home(Version::New), suite.openclaw(Version::New));
    suite.set_up(&home, practice::KEY);
    openclaw.completes_a_turn(&suite, &home, practice::KEY);
    let profile = json!({
        "type": "api_key",
        "provider": "cloudflare-ai-gateway",
        "key": OTHER_KEY,
        "metadata": { "accountId": practice::ACCOUNT, "gatewayId": practice::LOCKED_GATEWAY },
    });
    let store = json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": profile } });
    home.write("agents/main/agent/auth-profiles.json", &format!("{store:#}\n"));

    suite.set_up(&home, practice::KEY).not_proven().warns_of("openclaw doctor --fix");
    let refused = openclaw.agent_turn(&home, "hello");
    assert_ne!(refused.code, 0, "{}", refused.all());
    assert!(refused.err.contains("requires legacy credential migration"), "{}", refused.all());
}
