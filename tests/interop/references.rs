//! Secrets that the config refers to, under the person's own names: what clawgate leaves, and what the real OpenClaws then
//! send. An `openclaw agent --local` of 2026.2.26 asks nobody for a reference, its daemon does.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use clawgate::simulator::practice;
use serde_json::{Value, json};

use crate::daemon::Daemon;
use crate::home::Home;
use crate::openclaw::{Version, nonce};
use crate::suite::{Suite, suite};

const VARIABLES: [(&str, &str); 2] = [("MY_KEY", practice::KEY), ("MY_TOKEN", practice::TOKEN)];

/// A way to refer to the key, with what the config needs for it.
fn references(home: &Home) -> Vec<(&'static str, Value, Value)> {
    let command = home.path().join("getkey");
    fs::write(&command, format!("#!/bin/sh\ncat > /dev/null\necho '{}'\n", practice::KEY))
        .expect("the home is ours");
    fs::set_permissions(&command, fs::Permissions::from_mode(0o700)).expect("the home is ours");
    let kept = home.path().join("kept.json");
    fs::write(&kept, json!({ "providers": { "a/b": practice::KEY } }).to_string()).expect("the home is ours");
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o600)).expect("the home is ours");
    let vault = |provider: Value| json!({ "providers": { "vault": provider } });
    vec![
        ("variable", json!("${MY_KEY}"), json!({})),
        ("env", json!({ "source": "env", "provider": "default", "id": "MY_KEY" }), json!({})),
        (
            "exec",
            json!({ "source": "exec", "provider": "vault", "id": "value" }),
            vault(json!({ "source": "exec", "command": command, "jsonOnly": false })),
        ),
        (
            "file",
            json!({ "source": "file", "provider": "vault", "id": "/providers/a~1b" }),
            vault(json!({ "source": "file", "path": kept })),
        ),
    ]
}

fn refer(suite: &Suite, home: &Home, key: &Value, secrets: &Value, gateway: &Value) {
    let row = json!({ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 64000,
        "contextWindow": 200_000 });
    let block = json!({ "baseUrl": suite.locked_url(), "api": "anthropic-messages", "apiKey": key,
        "headers": { "cf-aig-authorization": "Bearer ${MY_TOKEN}" }, "models": [row] });
    let config = json!({ "gateway": gateway, "secrets": secrets,
        "models": { "providers": { "cloudflare-ai-gateway": block } },
        "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } } });
    home.write("openclaw.json", &(serde_json::to_string_pretty(&config).expect("it is JSON") + "\n"));
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn references_stay_and_are_what_openclaw_sends() {
    let suite = suite();
    for version in Version::ALL {
        for number in 0..4 {
            let (home, openclaw) = (suite.home(version), suite.openclaw(version));
            let (what, key, secrets) = references(&home).swap_remove(number);
            refer(&suite, &home, &key, &secrets, &json!({ "mode": "local" }));
            let what = format!("{} {what}", version.name());
            if version == Version::Old {
                // Without this nothing on disk tells which it is.
                let mut config = home.json("openclaw.json");
                config["meta"] = json!({ "lastTouchedVersion": version.name() });
                home.write("openclaw.json", &config.to_string());
            }
            // Another model, and everything else as it is.
            let onboard =
                ["onboard", "--non-interactive", "--json", "--resolve-refs", "--model", "claude-opus-5"];
            let report = home.clawgate_with(&words(&onboard), &VARIABLES).report().changed(true);
            assert_eq!(report["check"]["verdict"], "proven", "{what}");
            let block = &home.json("openclaw.json")["models"]["providers"]["cloudflare-ai-gateway"];
            assert_eq!(block["apiKey"], key, "{what}");
            assert_eq!(block["headers"]["cf-aig-authorization"], "Bearer ${MY_TOKEN}", "{what}");
            for secret in [practice::KEY, practice::TOKEN] {
                assert_eq!(home.holding(secret), [] as [PathBuf; 0], "{what}");
            }
            home.clawgate_with(&words(&["onboard", "--non-interactive", "--json"]), &VARIABLES)
                .report()
                .changed(false);

            let nonce = nonce();
            let turn = ["agent", "--local", "--agent", "main", "-m", nonce.as_str()];
            let answer = openclaw.run(&home, &VARIABLES, &turn, "");
            let check = home.clawgate_with(&words(&["check", "--json", "--resolve-refs"]), &VARIABLES);
            let check: Value = serde_json::from_str(&check.0.out).expect("clawgate reports");
            let source = &check["effective"]["shell"]["apiKey"]["source"];
            if version == Version::Old && key.is_object() {
                assert!(suite.turns_with(&nonce).is_empty(), "{what}");
                assert!(answer.all().contains("No API key found"), "{what} {}", answer.all());
                assert_eq!(*source, Value::Null, "{what} {check:#}");
            } else {
                assert!(answer.out.contains(&nonce), "{what} {}", answer.all());
                suite.expect_wire(&nonce, practice::KEY);
                let asked = matches!(number, 2 | 3);
                let said = if asked {
                    format!("{}:vault", key["source"].as_str().expect("it is an object"))
                } else {
                    "env:MY_KEY".to_owned()
                };
                assert_eq!(*source, said, "{what} {check:#}");
            }
        }
    }
}

/// The daemon of 2026.2.26 asks for what its own `agent --local` does not.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_daemon_of_2026_2_26_asks() {
    let suite = suite();
    let (home, openclaw) = (suite.home(Version::Old), suite.openclaw(Version::Old));
    let (_, key, secrets) = references(&home).swap_remove(2);
    let port = Daemon::prepare(&home);
    let gateway = home_gateway(&home);
    refer(&suite, &home, &key, &secrets, &gateway);
    let mut config = home.json("openclaw.json");
    config["meta"] = json!({ "lastTouchedVersion": Version::Old.name() });
    home.write("openclaw.json", &config.to_string());
    home.write(".env", &format!("MY_TOKEN={}\n", practice::TOKEN));
    let check = home.clawgate(&words(&["check", "--json", "--resolve-refs"]));
    assert!(check.0.all().contains("reference-not-asked"), "{}", check.0.all());
    assert!(check.0.all().contains(r#""verdict": "proven""#), "{}", check.0.all());
    let daemon = Daemon::start(&openclaw, &home, port);
    let asked = daemon.ask();
    assert!(asked.output.out.contains(&asked.nonce), "{} {}", asked.output.all(), daemon.said());
    suite.expect_wire(&asked.nonce, practice::KEY);
}

/// The key in a password manager: a script stands for `pass`, as a program of the user's own.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_command_of_a_password_manager() {
    let suite = suite();
    for version in [Version::Middle, Version::New] {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        let pass = home.path().join("pass");
        let text = format!("#!/bin/sh\n[ \"$1 $2\" = 'show anthropic' ] && echo '{}'\n", practice::KEY);
        fs::write(&pass, text).expect("the home is ours");
        fs::set_permissions(&pass, fs::Permissions::from_mode(0o700)).expect("the home is ours");
        let mut arguments = suite.seed_arguments();
        let line = format!("{} show anthropic", pass.display());
        arguments.extend(words(&["--key-storage", "command", "--key-command", &line]));
        let report = home.clawgate(&arguments).report().changed(true);
        assert_eq!(report["check"]["verdict"], "proven");
        assert_eq!(home.holding(practice::KEY), [] as [PathBuf; 0]);
        openclaw.accepts(&home);
        openclaw.completes_a_turn(&suite, &home, practice::KEY);
    }
}

/// What the daemon needs of the config that was prepared for it.
fn home_gateway(home: &Home) -> Value {
    json5::from_str::<Value>(&home.read("openclaw.json")).expect("it was just written")["gateway"].clone()
}
