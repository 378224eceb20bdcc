//! What is set up, printed for other hosts: the command makes the same there, and no secret stands in it.

use std::process::{Command, Stdio};

use clawgate::simulator::practice;

use super::shared::{KEY_VAR, MODEL, TOKEN_VAR, report, says_nothing_of, unchecked};
use crate::support::{
    ACCOUNT, Home, KEY, TODAY, TOKEN, assert_same, bare_onboard, clawgate, onboard, simulator,
};

/// A home with a token, fallbacks and a test.
fn set_up(origin: &str) -> Home {
    let home = Home::new();
    bare_onboard(&home, origin)
        .args(["--account-id", ACCOUNT, "--gateway-id", practice::LOCKED_GATEWAY])
        .args(["--api-key", KEY, "--token", TOKEN, "--model", MODEL])
        .args(["--fallback", "claude-haiku-4-5", "--fallback", "openai/gpt-5.2"])
        .run()
        .exits(0);
    home
}

/// Runs a line in `sh` as a person would, in a home of its own.
fn sh(home: &Home, line: &str, variables: &[(&str, &str)]) -> std::process::Output {
    let folder = std::path::Path::new(env!("CARGO_BIN_EXE_clawgate")).parent().unwrap();
    Command::new("sh")
        .args(["-c", line])
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", folder.display()))
        .env("HOME", &home.root)
        .env(TODAY.0, TODAY.1)
        .envs(variables.iter().copied())
        .current_dir(&home.root)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

#[test]
fn the_printed_command_sets_up_the_same() {
    let gateway = simulator();
    let home = set_up(&gateway.origin());
    let before = home.tree();
    let printed = clawgate(&home).args(["onboard", "--print-command"]).run().exits(0);
    assert_same(&home.tree(), &before, "printed");
    says_nothing_of(&printed, &[KEY, TOKEN, &KEY[KEY.len() - 4..], &TOKEN[TOKEN.len() - 4..]]);
    let line = printed.out().lines().find(|line| line.contains("clawgate onboard")).unwrap();
    let next = Home::new();
    let without = sh(&next, line, &[(KEY_VAR, KEY)]);
    let said = String::from_utf8_lossy(&without.stderr).into_owned();
    assert!(!without.status.success() && said.contains(TOKEN_VAR), "{said}");
    assert!(!next.state.exists());
    let done = sh(&next, line, &[(KEY_VAR, KEY), (TOKEN_VAR, TOKEN)]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for file in ["openclaw.json", ".env"] {
        assert_eq!(next.text(file), home.text(file), "{file}");
    }
}

#[test]
fn the_printed_task_has_the_options_of_the_module() {
    let gateway = simulator();
    let home = set_up(&gateway.origin());
    let json = report(&clawgate(&home).args(["onboard", "--print-command", "--json"]), 0);
    let wanted = format!(
        "- name: Set up Cloudflare AI Gateway
  clawgate.openclaw.clawgate_gateway:
    account_id: \"0123456789abcdef0123456789abcdef\"
    gateway_id: \"{}\"
    gateway_origin: \"{}\"
    model: \"claude-sonnet-4-6\"
    set_default: \"yes\"
    storage: \"env-file\"
    fallbacks:
      - \"cloudflare-ai-gateway/claude-haiku-4-5\"
      - \"openai/gpt-5.2\"
    api_key: \"{{{{ clawgate_api_key }}}}\"
    token: \"{{{{ clawgate_token }}}}\"",
        practice::LOCKED_GATEWAY,
        gateway.origin()
    );
    assert_eq!(json["nextHosts"]["ansible"], wanted);
}

#[test]
fn another_default_stays_beside_it_there_too() {
    let home = Home::with_config("{ agents: { defaults: { model: 'openai/gpt-5.2' } } }");
    unchecked(&home).args(["--set-default", "no"]).run().exits(0);
    let json = report(&clawgate(&home).args(["onboard", "--print-command", "--json"]), 0);
    let command = json["nextHosts"]["command"].as_str().unwrap();
    assert!(command.contains("--model 'claude-sonnet-4-6' --set-default 'no'"), "{command}");
}

#[test]
fn it_is_about_what_is_set_up() {
    let home = Home::new();
    let none = report(&clawgate(&home).args(["onboard", "--print-command", "--json"]), 2);
    assert_eq!(none["error"]["code"], "not-set-up");
    let gateway = simulator();
    onboard(&home, &gateway.origin()).run().exits(0);
    let both = clawgate(&home).args(["onboard", "--print-command", "--model", MODEL]).run().exits(2);
    assert!(both.err().contains("--print-command") && both.err().contains("--model"), "{}", both.dump());
}
