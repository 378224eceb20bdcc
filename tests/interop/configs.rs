//! Configs in the manner people publish theirs: what an OpenClaw accepted before, it accepts once they are set up and
//! configured, and reads alike.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use clawgate::simulator::practice;
use serde_json::Value;

use crate::home::Home;
use crate::openclaw::{OpenClaw, Version};
use crate::suite::{Suite, onboard_arguments, suite};
use crate::support::published::{Published, all};

fn put(home: &Home, published: &Published) {
    for (path, bytes) in &published.files {
        let full = home.state().join(path);
        fs::create_dir_all(full.parent().expect("it is inside")).expect("the home is ours");
        fs::write(&full, bytes).expect("the home is ours");
        fs::set_permissions(&full, fs::Permissions::from_mode(0o600)).expect("the home is ours");
    }
}

/// A part of the config that clawgate has no business with.
fn elsewhere(published: &Published) -> &'static str {
    match published.name.as_str() {
        "telegram" | "discord-agents" | "whatsapp-crlf-tabs" | "slack-minified" | "includes" => "channels",
        "includes-root" => "messages",
        "legacy-keys" => "commands",
        "plugins" => "plugins",
        "comma-first" => "logging",
        "three-thousand-lines" => "models.providers.lab-7",
        "replace-mode" => "models.providers.lmstudio",
        _ => "gateway",
    }
}

/// What it reads there; `None` where it refuses the config.
fn reads(openclaw: &OpenClaw, home: &Home, published: &Published) -> Option<String> {
    let found = openclaw.run(home, &[], &["config", "get", elsewhere(published), "--json"], "");
    (found.code == 0).then_some(found.out)
}

fn set_up(suite: &Suite, home: &Home) {
    let arguments = onboard_arguments(&[
        ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
        ("--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY),
        ("--cloudflare-ai-gateway-api-key", practice::KEY),
        ("--gateway-origin", &suite.gateway.origin()),
        ("--check", "never"),
    ]);
    home.clawgate(&arguments).report().changed(true);
}

/// Another model and another key, each by a run of its own.
fn configure(home: &Home) {
    for (section, flag, value) in
        [("model", "--model", "claude-opus-5-5"), ("keys", "--api-key", practice::KEY_NO_CREDIT)]
    {
        let words = ["configure", "--section", section, "--non-interactive", "--json", "--check", "never"];
        let words: Vec<String> = words.into_iter().chain([flag, value]).map(str::to_owned).collect();
        home.clawgate(&words).report().changed(true);
    }
}

fn accepts_what_it_accepted(version: Version) {
    let suite = suite();
    let openclaw = suite.openclaw(version);
    let mut accepted = Vec::new();
    for published in all() {
        let name = &published.name;
        let home = suite.home(version);
        put(&home, &published);
        let before = reads(&openclaw, &home, &published);
        set_up(&suite, &home);
        let after = reads(&openclaw, &home, &published);
        assert_eq!(after, before, "{} {name}", version.name());
        if after.is_none() {
            continue;
        }
        accepted.push(name.clone());
        configure(&home);
        assert_eq!(reads(&openclaw, &home, &published), before, "{} {name}, configured", version.name());
        let judged = openclaw.validate(&home);
        if let Some(judged) = &judged {
            let verdict: Value = serde_json::from_str(judged.out.trim()).unwrap_or_default();
            assert_eq!(verdict["valid"], true, "{} {name} {}", version.name(), judged.all());
        }
        // 2026.2.26 has no such command; that it read a value says the same.
        assert_eq!(judged.is_none(), version == Version::Old);
    }
    // What only another generation takes is refused before and after.
    let others = if version == Version::New { ["legacy-keys"] } else { ["newer-keys"] };
    assert!(accepted.len() + others.len() >= all().len(), "{} accepts {accepted:?} only", version.name());
    for other in others {
        assert!(!accepted.iter().any(|name| name == other), "{} accepts {other}", version.name());
    }
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn accepted_by_2026_2_26() {
    accepts_what_it_accepted(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn accepted_by_2026_6_6() {
    accepts_what_it_accepted(Version::Middle);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn accepted_by_2026_9_6() {
    accepts_what_it_accepted(Version::New);
}
