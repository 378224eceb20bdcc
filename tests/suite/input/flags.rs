//! The command line.

use super::refusal::Scene;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, clawgate, onboard, simulator};

const CANARY: &str = "sk-ant-api03-CANARY0123456789abcdef0123456789";

/// Every flag and the commands that take it, as the contract names them.
const EVERYWHERE: [&str; 14] = [
    "--config",
    "--state-dir",
    "--profile",
    "--gateway-origin",
    "--offline",
    "--json",
    "--plain",
    "--lang",
    "--color",
    "--log",
    "--owner",
    "--symlink",
    "--hard-link",
    "--timeout",
];
const ONBOARD: [&str; 28] = [
    "--non-interactive",
    "--mode",
    "--auth-choice",
    "--cloudflare-ai-gateway-account-id",
    "--cloudflare-ai-gateway-gateway-id",
    "--cloudflare-ai-gateway-api-key",
    "--secret-input-mode",
    "--accept-risk",
    "--skip-health",
    "--cloudflare-ai-gateway-token",
    "--gateway-url",
    "--model",
    "--fallback",
    "--set-default",
    "--key-storage",
    "--check",
    "--skip-check",
    "--save-on-failure",
    "--dry-run",
    "--account-id",
    "--gateway-id",
    "--api-key",
    "--token",
    "--secrets-stdin",
    "--api-key-file",
    "--token-file",
    "--help",
    "--json",
];

#[test]
fn help_and_version_are_no_failures() {
    let home = Home::new();
    let before = home.tree();
    let version = clawgate(&home).arg("--version").run().exits(0);
    assert_eq!(version.out(), format!("clawgate {}\n", env!("CLAWGATE_VERSION")));
    for command in
        [&["--help"][..], &["onboard", "--help"], &["check", "--help"], &["undo", "-h"], &["demo", "--help"]]
    {
        let help = clawgate(&home).args(command).run().exits(0);
        assert!(help.stderr.is_empty() && help.out().contains("Usage: clawgate"), "{}", help.dump());
    }
    for (command, flags) in [
        ("onboard", ONBOARD.as_slice()),
        ("check", &EVERYWHERE),
        ("onboard", &EVERYWHERE),
        ("undo", &EVERYWHERE),
    ] {
        let help = clawgate(&home).args([command, "--help"]).run().exits(0);
        for flag in flags {
            let there = help
                .out()
                .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                .any(|word| word == *flag);
            assert!(there, "{command} --help does not tell of {flag}");
        }
    }
    assert_eq!(home.tree(), before);
}

#[test]
fn what_openclaw_takes_is_taken() {
    let simulator = simulator();
    let home = Home::new();
    onboard(&home, &simulator.origin())
        .args(["--mode", "local", "--auth-choice", "cloudflare-ai-gateway-api-key"])
        .args(["--secret-input-mode", "plaintext", "--accept-risk", "--skip-health", "--json"])
        .run()
        .exits(0);
}

#[test]
fn unknown_flags_and_words_are_not_repeated_with_their_values() {
    let scene = Scene::new();
    for (args, said) in [
        (vec!["onboard", "--api-keyy", CANARY], "--api-keyy"),
        (vec!["onboard", "--api-keyy=sk-ant-api03-CANARY0123456789abcdef0123456789"], "--api-keyy"),
        (vec!["onboard", CANARY], "word"),
        (vec!["onboard", "--api-key", KEY, CANARY], "word"),
        (vec!["onboard", "--sk-ant-api03-CANARY0123456789abcdef0123456789"], "flag"),
        (vec!["onboard", "-sk-ant-api03-CANARY0123456789abcdef0123456789"], "flag"),
        (vec![CANARY], "no such command"),
        (vec!["onbaord"], "no such command"),
        (vec!["onboard", "--key-storage", CANARY], "env-file, reference, inline, auth-profile"),
        (vec!["onboard", "--timeout", CANARY], "--timeout"),
        (vec!["onboard", "--set-default", CANARY], "yes, no, if-unset"),
        (vec!["onboard", "--dry-run=sk-ant-api03-CANARY0123456789abcdef0123456789"], "--dry-run"),
        (vec!["onboard", "--check"], "--check"),
        (vec!["onboard", "--model", KEY, "--model", CANARY], "--model"),
        (vec!["onboard", "--symlink", "never"], "follow, refuse"),
        (vec!["onboard", "--timeout", "0"], "--timeout"),
        (vec!["check", "--api-key", CANARY], "--api-key"),
    ] {
        let mut run = clawgate(&scene.home);
        run = run.args(&args);
        let done = run.clone().run();
        assert_eq!(done.status, 2, "{}", done.dump());
        assert!(done.stdout.is_empty() && done.err().contains(said), "{}", done.dump());
        assert!(!done.said().contains("CANARY"), "{}", done.dump());
        let json = run.arg("--json").run();
        assert!(json.status == 2 && json.stderr.is_empty(), "{}", json.dump());
        assert_eq!(json.json()["error"]["layer"], "input");
        assert!(!json.said().contains("CANARY"), "{}", json.dump());
    }
    assert!(scene.simulator.log().is_empty());
}

#[test]
fn a_slip_gets_the_right_word() {
    let home = Home::new();
    let said = |args: &[&str]| clawgate(&home).args(args).run().exits(2).err().to_owned();
    assert!(said(&["onbaord"]).contains("`onboard`"));
    assert!(said(&["onboard", "--acount-id", "x"]).contains("`--account-id`"));
}

#[test]
fn no_command() {
    let scene = Scene::new();
    let done = clawgate(&scene.home).arg("--json").run().exits(2);
    assert_eq!(done.json()["error"]["code"], "account-id-missing", "{}", done.dump());
}

#[test]
fn questions_cannot_be_asked_without_a_terminal() {
    let scene = Scene::new();
    for args in [&[] as &[&str], &["onboard"], &["configure", "--section", "keys"]] {
        let done = clawgate(&scene.home).args(args).run().exits(2);
        assert!(done.err().contains("--non-interactive"), "{}", done.dump());
        assert!(scene.simulator.log().is_empty());
    }
}

#[test]
fn a_flag_without_its_value_does_not_swallow_the_next() {
    let scene = Scene::new();
    for (flag, field) in
        [("--api-key", "api-key"), ("--token", "token"), ("--cloudflare-ai-gateway-api-key", "api-key")]
    {
        // As a shell leaves it where the variable is empty: `--api-key $KEY --skip-check`.
        let run = scene.bare().args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, flag, "--skip-check"]);
        let (error, _) = scene.refused(&run, 2, "usage", Some(field));
        assert!(error["message"].as_str().unwrap().contains("needs a value"), "{error}");
    }
    for flag in ["--account-id", "--gateway-id", "--model", "--config"] {
        let done = scene.bare().args([flag, "--skip-check"]).run().exits(2);
        assert!(done.err().contains("needs a value"), "{}", done.dump());
    }
}

#[test]
fn openclaws_own_flags_end_with_openclaws_command() {
    let scene = Scene::new();
    for flag in [
        "--install-daemon",
        "--gateway-port",
        "--gateway-bind",
        "--workspace",
        "--reset",
        "--skip-channels",
        "--openai-api-key",
        "--zai-api-key",
        "--remote-url",
        "--tailscale",
        "--daemon-runtime",
        "--flow",
        "--custom-base-url",
        "--node-manager",
        "--skip-ui",
        "--gateway-token",
    ] {
        for args in [vec![flag.to_owned(), CANARY.to_owned()], vec![format!("{flag}={CANARY}")]] {
            let (error, lines) = scene.refused(&scene.onboard().args(&args), 2, "openclaw-flag", None);
            assert!(lines.contains(&format!("openclaw onboard {flag}")), "{lines}");
            assert!(!lines.contains("CANARY") && !error.to_string().contains("CANARY"), "{lines}");
        }
    }
    let (_, lines) = scene.refused(&scene.onboard().args(["--mode", "remote"]), 2, "mode-remote", None);
    assert!(lines.contains("openclaw onboard --mode remote"), "{lines}");
    scene.refused(&scene.onboard().args(["--mode", "locale"]), 2, "mode-unknown", None);
}

#[test]
fn a_value_is_no_flag() {
    // The value of one flag may look like another program's flag only behind `=`.
    let home = Home::new();
    let simulator = simulator();
    let done =
        onboard(&home, &simulator.origin()).args(["--token=--reset", "--check", "never"]).run().exits(2);
    assert!(!done.err().contains("openclaw onboard --reset"), "{}", done.dump());
}

#[test]
fn contradictions() {
    let scene = Scene::new();
    for (args, code, field) in [
        (
            vec!["--secret-input-mode", "ref", "--key-storage", "env-file"],
            "storage-contradicts",
            Some("key-storage"),
        ),
        (
            vec!["--secret-input-mode", "ref", "--key-storage", "inline"],
            "storage-contradicts",
            Some("key-storage"),
        ),
        (
            vec!["--secret-input-mode", "plaintext", "--key-storage", "reference"],
            "storage-contradicts",
            Some("key-storage"),
        ),
        (vec!["--offline", "--check", "always"], "offline-contradicts", None),
        (vec!["--skip-check", "--check", "always"], "usage", None),
        (vec!["--profile", "work", "--state-dir", "x"], "usage", Some("state-dir")),
        (vec!["--api-key-file", "x"], "usage", Some("api-key")),
        (vec!["--token", "x", "--token-file", "y"], "usage", Some("token")),
        (vec!["--profile", "../x"], "profile-invalid", Some("state-dir")),
        (vec!["--config", "/somewhere/else.json"], "config-outside-state-dir", Some("state-dir")),
        (vec!["--owner", "nobody-of-this-name"], "owner-unknown", Some("state-dir")),
    ] {
        let (error, lines) = scene.refused(&scene.onboard().args(&args), 2, code, field);
        if code == "usage" {
            for flag in args.iter().filter(|arg| arg.starts_with("--")) {
                assert!(lines.contains(flag), "both are named: {lines}");
            }
        }
        drop(error);
    }
    for args in [
        ["--api-key", "-", "--token", "-"].as_slice(),
        &["--api-key", "-", "--secrets-stdin"],
        &["--token", "-", "--secrets-stdin"],
    ] {
        let run = scene.bare().args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY]).args(args).stdin(KEY);
        scene.refused(&run, 2, "input-twice", None);
    }
}

#[test]
fn where_openclaw_is_has_to_be_known() {
    let scene = Scene::new();
    let run = scene.onboard().env("HOME", "");
    let (error, _) = scene.refused(&run, 2, "no-home", Some("state-dir"));
    assert!(error["hint"].as_str().unwrap().contains("--state-dir"), "{error}");
}
