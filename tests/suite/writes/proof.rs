//! What a proof rests on: the request that was tested is the one that OpenClaw sends, the person's own headers among it,
//! and it is said for whom that holds.

use serde_json::{Value, json};

use super::shared::{KEY_VAR, OTHER_KEY, report};
use crate::support::meanwhile::before_the_answer;
use crate::support::{ACCOUNT, Home, KEY, clawgate, simulator};

const CONFIGURED: &str = "claude-sonnet-4-6";

/// A home whose config is set up but for what is put into the block and beside it.
fn home(block: &Value, agents: &Value) -> Home {
    let mut provider = json!({
        "baseUrl": format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gateway/anthropic"),
        "api": "anthropic-messages",
        "apiKey": format!("${{{KEY_VAR}}}"),
        "models": [{ "id": CONFIGURED, "name": "Sonnet", "maxTokens": 64000 }],
    });
    for (key, value) in block.as_object().unwrap() {
        provider[key] = value.clone();
    }
    // What is null there is left out.
    provider.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    let mut all =
        json!({ "defaults": { "model": { "primary": format!("cloudflare-ai-gateway/{CONFIGURED}") } } });
    for (key, value) in agents.as_object().unwrap() {
        all[key] = value.clone();
    }
    let home = Home::with_config(
        json!({
            "meta": { "lastTouchedVersion": "2026.9.6" },
            "gateway": { "mode": "local" },
            "models": { "providers": { "cloudflare-ai-gateway": provider } },
            "agents": all,
        })
        .to_string(),
    );
    home.put(".env", format!("{KEY_VAR}={KEY}\n"));
    home
}

fn with_headers() -> Home {
    home(
        &json!({
            "headers": { "X-Team": "blue-team", "cf-aig-metadata": "{\"user\":\"me\"}", "x-from": "${TEAM_SECRET}" },
            "models": [{ "id": CONFIGURED, "name": "Sonnet", "maxTokens": 64000, "headers": { "x-team": "red-team" } }],
        }),
        &json!({}),
    )
}

#[test]
fn the_persons_own_headers_are_sent_along() {
    let commands: [&[&str]; 5] = [
        &["check", "--timeout", "9"],
        &["check", "--deep"],
        &["onboard", "--non-interactive", "--check", "always"],
        &["models", "set", "claude-haiku-4-5-20251001"],
        &["models", "list"],
    ];
    for command in commands {
        let (home, simulator) = (with_headers(), simulator());
        home.put(".env", format!("{KEY_VAR}={KEY}\nTEAM_SECRET=canary-team\n"));
        let done = clawgate(&home)
            .args(command)
            .args(["--json", "--gateway-origin", &simulator.origin()])
            .run()
            .exits(0);
        assert!(!done.dump().contains("canary-team"), "{command:?}");
        let log = simulator.log();
        assert!(!log.is_empty(), "{command:?}: {}", done.dump());
        for exchange in log {
            // The model that is set has no row with headers of its own.
            let team = if command[1] == "set" { "blue-team" } else { "red-team" };
            let expected =
                [("x-team", team), ("x-from", "canary-team"), ("cf-aig-metadata", "{\"user\":\"me\"}")];
            for (name, value) in expected {
                assert_eq!(exchange.header(name), Some(value), "{command:?}: {name}");
            }
            // What is only added for the test stays beside them.
            assert_eq!(exchange.header("cf-aig-skip-cache"), Some("true"), "{command:?}");
        }
    }
}

/// Which headers those are is shown, and where each value comes from; the values are not.
#[test]
fn the_persons_own_headers_are_named() {
    let (home, simulator) = (with_headers(), simulator());
    home.put(".env", format!("{KEY_VAR}={KEY}\nTEAM_SECRET=canary-team\n"));
    let run = clawgate(&home).args(["check", "--gateway-origin", &simulator.origin()]);
    let check = report(&run.clone().arg("--json"), 0);
    let expected = json!({
        "cf-aig-metadata": { "source": "config" },
        "x-from": { "source": home.env_file() },
        "x-team": { "source": "config" },
    });
    assert_eq!(check["effective"]["shell"]["headers"], expected, "{check:#}");
    let done = run.arg("-v").run().exits(0);
    assert!(done.out().contains("x-team  (config)"), "{}", done.dump());
    assert!(!done.dump().contains("red-team"), "{}", done.dump());
}

/// What another program adds to the request while the test runs was not tested: nothing is written on that proof.
#[test]
fn a_header_that_came_in_between_is_not_called_proven() {
    for command in [
        &["onboard", "--non-interactive", "--model", "claude-opus-5"][..],
        &["models", "set", "claude-opus-5"],
    ] {
        let (home, gateway) = (home(&json!({}), &json!({})), simulator());
        home.put(".env", format!("{KEY_VAR}={KEY}\n"));
        let (path, before) = (home.config(), home.text("openclaw.json"));
        let between = before.replacen("\"apiKey\"", "\"headers\":{\"x-team\":\"blue\"},\"apiKey\"", 1);
        assert_ne!(before, between);
        let theirs = between.clone();
        let front = before_the_answer(&gateway.origin(), move || std::fs::write(path, theirs).unwrap());
        let run = clawgate(&home).args(command).args(["--json", "--gateway-origin", &front]);
        let done = report(&run, 9);
        assert_eq!(done["error"]["code"], "changed-meanwhile", "{done:#}");
        assert_eq!((&done["proven"], &done["provenFor"]), (&json!("none"), &Value::Null), "{done:#}");
        assert_eq!(home.text("openclaw.json"), between, "{command:?}");
    }
}

#[test]
fn what_no_request_can_carry_is_not_called_proven() {
    for header in [json!({ "Host": "other.example" }), json!({ "x bad": "1" }), json!({ "x-line": "a\nb" })] {
        let (home, simulator) = (home(&json!({ "headers": header }), &json!({})), simulator());
        let check =
            report(&clawgate(&home).args(["check", "--json", "--gateway-origin", &simulator.origin()]), 8);
        assert_eq!(check["error"]["code"], "cannot-be-told", "{check:#}");
        assert_eq!(check["proven"], "none", "{check:#}");
        assert!(check["provenFor"].is_null(), "{check:#}");
        assert!(simulator.log().is_empty());
    }
}

#[test]
fn it_is_said_for_whom_a_proof_holds() {
    let agents = json!({ "ownership": "shared", "list": [
        { "id": "main", "default": true },
        { "id": "writer", "model": "anthropic/claude-opus-4-6" },
        { "id": "reader", "model": { "primary": format!("cloudflare-ai-gateway/{CONFIGURED}") } },
    ] });
    let (home, simulator) = (home(&json!({}), &agents), simulator());
    let check =
        report(&clawgate(&home).args(["check", "--json", "--gateway-origin", &simulator.origin()]), 0);
    let expected = json!({ "audiences": ["shell", "daemon"], "agents": ["main", "reader"] });
    assert_eq!(check["provenFor"], expected, "{check:#}");
    assert_eq!(check["proven"], "full", "{check:#}");
}

/// A variable of this shell hides the key that is written, from an `openclaw` that is started here and from nobody else.
#[test]
fn a_variable_of_this_shell_is_not_what_was_tested() {
    let (home, simulator) = (home(&json!({}), &json!({})), simulator());
    let onboard = ["onboard", "--non-interactive", "--json", "--check", "always", "--api-key", KEY];
    let run = clawgate(&home).args(onboard).args(["--gateway-origin", &simulator.origin()]);
    let report = report(&run.env(KEY_VAR, OTHER_KEY), 0);
    assert_eq!(report["proven"], "partial", "{report:#}");
    assert_eq!(report["provenFor"]["audiences"], json!(["daemon"]), "{report:#}");
    let codes: Vec<&Value> = report["warnings"].as_array().unwrap().iter().map(|it| &it["code"]).collect();
    assert!(codes.contains(&&json!("shell-variable-wins")), "{codes:?}");
}

/// A key among the headers is sent in place of every other: what was tested reaches nobody.
#[test]
fn a_key_among_the_headers_leaves_no_proof() {
    let (home, simulator) =
        (home(&json!({ "headers": { "X-Api-Key": OTHER_KEY } }), &json!({})), simulator());
    let onboard = ["onboard", "--non-interactive", "--json", "--check", "always", "--api-key", KEY];
    let run = clawgate(&home).args(onboard).args(["--gateway-origin", &simulator.origin()]);
    let report = report(&run, 0);
    assert_eq!(report["proven"], "none", "{report:#}");
    assert!(report["provenFor"].is_null(), "{report:#}");
}

/// What cannot be told keeps nobody from choosing a model; what certainly sends nothing does.
#[test]
fn a_model_is_set_where_its_request_cannot_be_told() {
    let vault = json!({ "source": "exec", "provider": "vault", "id": "value" });
    for (block, exit, changed) in [
        (json!({ "apiKey": vault }), 0, true),
        (json!({ "api": "openai-completions" }), 0, true),
        (json!({ "api": null }), 2, false),
    ] {
        let (home, simulator) = (home(&block, &json!({})), simulator());
        let set = ["models", "set", "claude-haiku-4-5-20251001", "--json"];
        let run = clawgate(&home).args(set).args(["--gateway-origin", &simulator.origin()]);
        let report = report(&run, exit);
        assert_eq!(report["changed"], changed, "{report:#}");
        assert_eq!(report["proven"], if changed { json!("none") } else { Value::Null }, "{report:#}");
        let told = if changed { &report["warnings"][0]["code"] } else { &report["error"]["code"] };
        let expected = if changed { "cannot-be-told" } else { "protocol-missing" };
        assert_eq!(told, expected, "{report:#}");
        assert!(simulator.log().is_empty());
    }
}

/// In a container the variables are the process's, and what runs there has them: a daemon that would not is only a warning
/// where no service manager has one to start.
#[test]
fn a_daemon_that_nobody_has_installed_fails_no_check() {
    let (home, simulator) = (home(&json!({}), &json!({})), simulator());
    home.put(".env", "");
    let run = clawgate(&home).args(["check", "--json", "--gateway-origin", &simulator.origin()]);
    let run = run.env(KEY_VAR, KEY).env("HOME", &home.root);
    let check = report(&run, 0);
    assert_eq!(check["proven"], "partial", "{check:#}");
    assert_eq!(check["provenFor"]["audiences"], json!(["shell"]), "{check:#}");
    let codes: Vec<&Value> = check["warnings"].as_array().unwrap().iter().map(|it| &it["code"]).collect();
    assert!(codes.contains(&&json!("daemon-would-not")), "{codes:?}");
    home.put("../.config/systemd/user/openclaw-gateway.service", "[Service]\nExecStart=/usr/bin/true\n");
    let check = report(&run, 6);
    assert_eq!(check["error"]["code"], "api-key-not-found", "{check:#}");
    assert_eq!(check["proven"], "none", "{check:#}");
}
