//! Each real OpenClaw on the path is asked whether it accepts what was written, and each reads a default model without a
//! provider as clawgate says it does.

use clawgate::simulator::practice;
use serde_json::json;

use crate::deep::on_the_path;
use crate::home::Home;
use crate::openclaw::Version;
use crate::suite::{Suite, onboard_arguments, suite};

fn onboard(suite: &Suite, home: &Home, version: Version) -> crate::report::Report {
    let arguments = onboard_arguments(&[
        ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
        ("--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY),
        ("--cloudflare-ai-gateway-api-key", practice::KEY),
        ("--gateway-origin", &suite.gateway.origin()),
    ]);
    let path = on_the_path(suite, home, version);
    let offline = [("npm_config_registry", "http://127.0.0.1:9/"), ("npm_config_fetch_retries", "0")];
    home.clawgate_with(&arguments, &[&[("PATH", path.as_str())], &offline[..]].concat()).report()
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_installed_one_judges_what_was_written() {
    let suite = suite();
    // A key that it refuses; one that only the newest refuses.
    let anywhere = (r#"{ "gateway": { "mode": "local", "zz": 1 } }"#, "gateway", [true, true, true]);
    let newest =
        (r#"{ "logging": { "redactSensitive": "tools" } }"#, "logging.redactSensitive", [false, false, true]);
    let agents = (
        r#"{ "agents": { "list": [ { "id": "a" }, { "id": "b" } ] } }"#,
        "agents.ownership",
        [false, false, true],
    );
    let unset = (
        r#"{ "channels": { "telegram": { "botToken": "${NOT_THERE}" } } }"#,
        "NOT_THERE",
        [true, false, false],
    );
    let fine = (r#"{ "gateway": { "mode": "local" } }"#, "", [false, false, false]);
    for (text, key, refuses) in [anywhere, newest, agents, unset, fine] {
        for (version, refuses) in Version::ALL.into_iter().zip(refuses) {
            let home = suite.home(version);
            home.write("openclaw.json", text);
            let report = onboard(&suite, &home, version).changed(true);
            let warnings = report["warnings"].as_array().cloned().unwrap_or_default();
            let said = warnings.iter().find(|warning| warning["code"] == "openclaw-refuses");
            let name = version.name();
            assert_eq!(said.is_some(), refuses, "{name} {text} {}", report.0);
            // A program on the path that lies in no package does not tell its release, and the oldest ones would start
            // nothing for want of that variable.
            let untold = key == "NOT_THERE";
            let proven = if refuses || untold { "partial" } else { "full" };
            assert_eq!(report["proven"], proven, "{name} {text}");
            let message = said.and_then(|said| said["message"].as_str()).unwrap_or(key);
            assert!(message.contains(key), "{name} {message}");
            assert!(!warnings.iter().any(|warning| warning["code"] == "openclaw-unasked"), "{}", report.0);
        }
    }
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_default_without_a_provider() {
    let suite = suite();
    let block = json!({
        "baseUrl": suite.gateway.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY),
        "api": "anthropic-messages",
        "apiKey": practice::KEY,
        "models": [{ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 8192 }],
    });
    let ours = "cloudflare-ai-gateway/claude-sonnet-4-6";
    for (name, models, expected) in [
        ("claude-sonnet-4-6", json!({}), ["anthropic/claude-sonnet-4-6", ours, ours]),
        // Another provider is named with it: to none of them it is the gateway's.
        (
            "claude-sonnet-4-6",
            json!({ "anthropic/claude-sonnet-4-6": {} }),
            ["anthropic/claude-sonnet-4-6", "openai/claude-sonnet-4-6", "openai/claude-sonnet-4-6"],
        ),
        ("Sonny", json!({ ours: { "alias": "sonny" } }), [ours, ours, ours]),
        ("MiniMax-M2.7", json!({}), ["anthropic/MiniMax-M2.7", "openai/MiniMax-M2.7", "openai/MiniMax-M2.7"]),
    ] {
        for (version, expected) in Version::ALL.into_iter().zip(expected) {
            let (home, openclaw) = (suite.home(version), suite.openclaw(version));
            let mut value = json!({
                "gateway": { "mode": "local" },
                "models": { "providers": { "cloudflare-ai-gateway": &block } },
                "agents": { "defaults": { "model": name } },
            });
            if models.as_object().is_some_and(|models| !models.is_empty()) {
                value["agents"]["defaults"]["models"] = models.clone();
            }
            home.write("openclaw.json", &value.to_string());
            let status = openclaw.run(&home, &[], &["models", "status", "--json"], "");
            let read = format!("\"resolvedDefault\": \"{expected}\"");
            assert!(status.out.contains(&read), "{} {name} {}", version.name(), status.all());
            // The release is known where it left its stamp, and then clawgate says the same of what is the gateway's.
            value["meta"] = json!({ "lastTouchedVersion": version.name() });
            home.write("openclaw.json", &value.to_string());
            let words = ["check", "--json"].map(str::to_owned);
            if expected == ours {
                assert_eq!(home.clawgate(&words).report()["effective"]["shell"]["model"]["value"], ours);
            }
        }
    }
}
