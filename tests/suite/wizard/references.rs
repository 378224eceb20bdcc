//! Homes whose secrets come from elsewhere: what the wizard shows of them, and that Enter leaves them there.

use serde_json::{Value, json};

use super::screen::{ENTER, Start};
use crate::support::{ACCOUNT, Home, KEY, TOKEN, assert_same, chmod, simulator};

fn config(url: &str, key: &Value, secrets: &Value) -> String {
    let row = json!({ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 64000 });
    let block = json!({ "baseUrl": url, "api": "anthropic-messages", "apiKey": key,
        "headers": { "cf-aig-authorization": "Bearer ${MY_TOKEN}" }, "models": [row] });
    let config = json!({ "gateway": { "mode": "local" }, "secrets": secrets,
        "models": { "providers": { "cloudflare-ai-gateway": block } },
        "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } } });
    serde_json::to_string_pretty(&config).unwrap() + "\n"
}

#[test]
fn enter_leaves_variables_of_ones_own() {
    let sim = simulator();
    let url = format!("{}/v1/{ACCOUNT}/locked/anthropic", sim.origin());
    for key in [
        json!("${ANTHROPIC_API_KEY}"),
        json!({ "source": "env", "provider": "default", "id": "ANTHROPIC_API_KEY" }),
    ] {
        let home = Home::with_config(config(&url, &key, &json!({})));
        let before = home.tree();
        let start = Start::new(&home).env("ANTHROPIC_API_KEY", KEY).env("MY_TOKEN", TOKEN);
        let mut screen = start.go();
        screen.says("Already set up in").press("g").says("/locked/").press(ENTER);
        screen.says("ends in 0001, from env:ANTHROPIC_API_KEY").says("● nowhere: variables");
        screen.press(ENTER).says("The model OpenClaw uses");
        screen.press(ENTER).says("It works:").press(ENTER).says("Everything is already as requested");
        screen.press(ENTER);
        screen.ends_with(0);
        assert_same(&home.tree(), &before, "Enter changes nothing");
    }
}

#[test]
fn a_key_that_a_command_keeps() {
    let sim = simulator();
    let url = format!("{}/v1/{ACCOUNT}/locked/anthropic", sim.origin());
    let home = Home::new();
    let command = home.root.join("getkey");
    std::fs::write(&command, format!("#!/bin/sh\necho '{KEY}'\n")).unwrap();
    chmod(&command, 0o700);
    let secrets =
        json!({ "providers": { "vault": { "source": "exec", "command": command, "jsonOnly": false } } });
    let key = json!({ "source": "exec", "provider": "vault", "id": "value" });
    home.put("openclaw.json", config(&url, &key, &secrets));
    home.put(".env", format!("MY_TOKEN={TOKEN}\n"));
    let before = home.tree();
    // It is shown as it is, and nothing is sent without it.
    let mut screen = Start::new(&home).go();
    screen.says("Already set up in").press("g").says("/locked/").press(ENTER);
    screen
        .says("It comes from `vault` (exec) and stays there")
        .says("● where it is: `vault` (exec)")
        .press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER);
    screen.says("The key comes from `vault` (exec), which clawgate does not ask").says("go on untested");
    screen.press(ENTER).says("Everything is already as requested").press(ENTER);
    screen.ends_with(0);
    assert_same(&home.tree(), &before, "Enter changes nothing");
    assert!(sim.log().iter().all(|one| one.method != "POST" || one.header("x-api-key").is_none()));
    // Asked for, it is tested.
    let mut screen = Start::new(&home).args(["onboard", "--resolve-refs"]).go();
    screen.says("Already set up in").says("/locked/").press(ENTER);
    screen.says("from exec:vault").press(ENTER).says("The model OpenClaw uses");
    screen
        .press(ENTER)
        .says("It works:")
        .press(ENTER)
        .says("Everything is already as requested")
        .press(ENTER);
    screen.ends_with(0);
    assert_same(&home.tree(), &before, "nor does asking");
}
