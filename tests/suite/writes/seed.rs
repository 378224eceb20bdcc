//! The documentation's command with the program's name changed, from an empty home to nothing left.

use clawgate::simulator::Simulator;
use serde_json::json;

use super::shared::{FIRST_MODEL, row, settles, warnings};
use crate::support::{
    ACCOUNT, GATEWAY, Home, KEY, Run, assert_same, bare_onboard, clawgate, mode, simulator,
};

fn seed(home: &Home, simulator: &Simulator) -> Run {
    clawgate(home)
        .args(["onboard", "--non-interactive", "--mode", "local"])
        .args(["--auth-choice", "cloudflare-ai-gateway-api-key"])
        .args(["--cloudflare-ai-gateway-account-id", ACCOUNT])
        .args(["--cloudflare-ai-gateway-gateway-id", GATEWAY])
        .args(["--cloudflare-ai-gateway-api-key", KEY])
        .args(["--gateway-origin", &simulator.origin()])
}

/// The file as a person would write it: two spaces, strict JSON, a line a key.
fn expected_config(simulator: &Simulator) -> String {
    let model = FIRST_MODEL;
    let whole = json!({
        "gateway": { "mode": "local" },
        "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": format!("{}/v1/{ACCOUNT}/{GATEWAY}/anthropic", simulator.origin()),
            "api": "anthropic-messages",
            "apiKey": "${CLOUDFLARE_AI_GATEWAY_API_KEY}",
            "models": [row(model)],
        } } },
        "agents": { "defaults": { "model": { "primary": format!("cloudflare-ai-gateway/{model}") } } },
    });
    serde_json::to_string_pretty(&whole).unwrap() + "\n"
}

#[test]
fn the_seeds_command_writes_two_files_and_undo_takes_them_away() {
    let simulator = simulator();
    let home = Home::new();
    let before = home.tree();
    let seed = seed(&home, &simulator);
    let model = FIRST_MODEL;

    let done = seed.clone().arg("--json").run().exits(0);
    assert_eq!(home.text("openclaw.json"), expected_config(&simulator));
    assert_eq!(home.text(".env"), format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
    for (path, bits) in [(&home.config(), 0o600), (&home.env_file(), 0o600), (&home.state, 0o700)] {
        assert_eq!(mode(path), bits, "{}", path.display());
    }
    assert_eq!(mode(&home.state.join("clawgate")), 0o700);
    let names: Vec<_> = home
        .tree()
        .into_keys()
        .filter(|path| path.parent() == home.state.file_name().map(AsRef::as_ref))
        .collect();
    assert_eq!(names.len(), 3, "{names:?}");

    // The contract of the report, key by key.
    let report = done.json();
    assert!(done.err().is_empty(), "{}", done.dump());
    let mut check = report["check"].clone();
    let stages = check["stages"].take();
    let mut rest = report.clone();
    for varying in ["check", "warnings"] {
        rest.as_object_mut().unwrap().remove(varying);
    }
    assert_eq!(
        rest,
        json!({
            "schema": 1,
            "version": env!("CARGO_PKG_VERSION"),
            "ok": true,
            "command": "onboard",
            "changed": true,
            "stateDir": home.state,
            "config": home.config(),
            "files": [
                { "path": home.env_file(), "action": "created" },
                { "path": home.config(), "action": "created" },
            ],
            "model": format!("cloudflare-ai-gateway/{model}"),
            "modelSource": "default",
            "proven": "full",
            "provenFor": { "audiences": ["shell", "daemon"], "agents": ["main"] },
            "restart": { "needed": true, "command": "openclaw gateway restart" },
        })
    );
    assert_eq!(check["verdict"], "proven", "{check:#}");
    assert_eq!(check["status"], 200);
    for key in ["layer", "message", "model", "ray", "logId", "cacheStatus"] {
        assert!(check[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {check:#}");
    }
    assert!(check["totalMs"].is_u64(), "{check:#}");
    let stages = stages.as_array().unwrap();
    assert!(stages.iter().all(|stage| stage["name"].is_string() && stage["state"].is_string()), "{stages:?}");
    assert!(stages.iter().any(|stage| stage["name"] == "connect" && stage["ms"].is_u64()), "{stages:?}");
    assert!(report["warnings"].is_null(), "{report:#}");

    // Again, and again with everything left out: nothing is sent, nothing is written.
    simulator.clear_log();
    settles(&home, &seed.clone().arg("--json"));
    settles(&home, &clawgate(&home).args(["onboard", "--non-interactive", "--json"]));
    settles(&home, &bare_onboard(&home, &simulator.origin()).arg("--json"));
    assert_eq!(simulator.log().len(), 0);
    let done = seed.run().exits(0);
    assert!(done.out().contains("nothing was written"), "{}", done.dump());

    // And back.
    let report = clawgate(&home).args(["undo", "--json"]).run().exits(0).json();
    assert_eq!(report["changed"], true);
    assert_eq!(
        report["files"],
        json!([
            { "path": home.config(), "action": "removed" },
            { "path": home.env_file(), "action": "removed" },
        ])
    );
    assert!(!home.config().exists() && !home.env_file().exists());
    // What is kept to bring it back goes too, when it is asked for.
    clawgate(&home).args(["undo", "--purge", "--json"]).run().exits(0);
    assert_same(&home.tree(), &before, "undone");
    let done = clawgate(&home).args(["undo", "--json"]).run().exits(2);
    assert_eq!(done.json()["error"]["code"], "nothing-to-undo");
    assert_same(&home.tree(), &before, "undone twice");
}

#[test]
fn a_person_reads_what_was_tested_and_written() {
    let simulator = simulator();
    let home = Home::new();
    let done = seed(&home, &simulator).run().exits(0);
    let model = FIRST_MODEL;
    for part in [
        &format!("Wrote {} (new)", home.config().display()),
        &format!("Wrote {} (new)", home.env_file().display()),
        &format!("Model: cloudflare-ai-gateway/{model}"),
        "answered through AI Gateway",
        "Proven: ",
        "openclaw gateway restart",
    ] {
        assert!(done.out().contains(part), "{part}: {}", done.dump());
    }
    // Where it went is said before it goes, beside the result.
    assert!(done.err().starts_with("Asking http://127.0.0.1:"), "{}", done.dump());
    assert!(!done.said().contains(KEY), "{}", done.dump());
    assert!(!done.said().contains('\u{1b}'), "{}", done.dump());
}

#[test]
fn an_authenticated_gateway_gets_its_token_in_a_header() {
    let simulator = simulator();
    let home = Home::new();
    let token = crate::support::TOKEN;
    let run = seed(&home, &simulator).args(["--json", "--gateway-id", "locked", "--token", token]);
    // The last of a flag given twice counts nowhere: it is refused.
    run.run().exits(2);
    let run = clawgate(&home)
        .args(["onboard", "--non-interactive", "--json", "--gateway-origin", &simulator.origin()])
        .args(["--account-id", ACCOUNT, "--gateway-id", "locked", "--api-key", KEY])
        .args(["--token", &format!("Bearer: {token}")]);
    let report = run.run().exits(0).json();
    assert_eq!(report["proven"], "full", "{report:#}");
    assert_eq!(home.text(".env"), format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\nCF_AIG_TOKEN={token}\n"));
    let provider = &super::shared::config(&home)["models"]["providers"]["cloudflare-ai-gateway"];
    assert_eq!(provider["headers"], json!({ "cf-aig-authorization": "Bearer ${CF_AIG_TOKEN}" }));
    settles(&home, &clawgate(&home).args(["onboard", "--non-interactive", "--json"]));
    // The token alone can be changed; what was said before is gone then, and the test says so.
    let before = home.tree_outside_clawgate();
    let other =
        clawgate(&home).args(["onboard", "--non-interactive", "--json", "--token", "another-token-000"]);
    let report = other.run().exits(5).json();
    assert_eq!(report["error"]["field"], "token", "{report:#}");
    assert_eq!(report["changed"], false);
    assert_eq!(report["files"], json!([]));
    assert_same(&home.tree_outside_clawgate(), &before, "a failed check");
    let report = other.arg("--save-on-failure").run().exits(0).json();
    assert_eq!(report["proven"], "none", "{report:#}");
    assert_eq!(warnings(&report, "check-failed").len(), 1, "{report:#}");
    assert!(home.text(".env").ends_with("CF_AIG_TOKEN=another-token-000\n"));
}

#[test]
fn a_failed_check_leaves_an_empty_home_empty() {
    let simulator = simulator();
    let home = Home::new();
    let before = home.tree();
    let run = clawgate(&home)
        .args(["onboard", "--non-interactive", "--json", "--gateway-origin", &simulator.origin()])
        .args([
            "--account-id",
            ACCOUNT,
            "--gateway-id",
            GATEWAY,
            "--api-key",
            "sk-ant-api03-not-known-here-0000",
        ]);
    let report = run.run().exits(6).json();
    assert_eq!(report["error"]["field"], "api-key", "{report:#}");
    assert!(report.get("restart").is_none(), "{report:#}");
    assert_same(&home.tree(), &before, "a failed check");
}
