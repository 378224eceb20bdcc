//! Models as people write them: the name that the provider takes is offered before anything is sent.

use serde_json::Value;

use super::shared::{again, config, report, unchecked};
use crate::support::{
    ACCOUNT, GATEWAY, Home, KEY, Run, assert_same, bare_onboard, clawgate, onboard, simulator,
};

/// A model as somebody writes it, and as it is called.
const WRITTEN: [(&str, &str); 12] = [
    ("claude-haiku-4.5", "claude-haiku-4-5"),
    ("anthropic/claude-sonnet-4-6", "claude-sonnet-4-6"),
    ("anthropic/claude-sonnet-4.6", "claude-sonnet-4-6"),
    ("cloudflare-ai-gateway/anthropic/claude-sonnet-4-6", "claude-sonnet-4-6"),
    ("cloudflare-ai-gateway/claude-haiku-4.5", "claude-haiku-4-5"),
    ("Claude-Sonnet-4-6", "claude-sonnet-4-6"),
    ("claude sonnet 4.6", "claude-sonnet-4-6"),
    // Their neighbours.
    ("claude-haiku-4.5-20251001", "claude-haiku-4-5-20251001"),
    ("claude-4-6-sonnet", "claude-sonnet-4-6"),
    ("sonnet-4.6", "claude-sonnet-4-6"),
    ("claude_opus_5", "claude-opus-5"),
    ("us.anthropic.claude-sonnet-4-6-v1:0", "claude-sonnet-4-6"),
];

fn set_up(origin: &str) -> Home {
    let home = Home::new();
    onboard(&home, origin).run().exits(0);
    home
}

#[test]
fn another_spelling_is_refused_with_what_to_repeat() {
    let simulator = simulator();
    let home = set_up(&simulator.origin());
    let (before, sent) = (home.tree(), simulator.log().len());
    for (text, name) in WRITTEN {
        let run = |args: &[&str]| clawgate(&home).args(args).arg("--json");
        let commands: [(&dyn Fn() -> Run, &str); 5] = [
            (&|| bare_onboard(&home, &simulator.origin()).args(["--json", "--model", text]), "--model"),
            (&|| run(&["models", "set", text]), "clawgate models set"),
            (&|| run(&["models", "test", text]), "clawgate models test"),
            (&|| run(&["check", "--model", text]), "clawgate check --model"),
            (&|| run(&["models", "fallbacks", "add", text]), "clawgate models fallbacks add"),
        ];
        for (command, how) in commands {
            // A fallback may be another provider's, and has no white space in it.
            if how.contains("fallbacks") && (text.starts_with("anthropic/") || text.contains(' ')) {
                continue;
            }
            let done = report(&command(), 2);
            let error = &done["error"];
            let code = if how.contains("fallbacks") { "fallback-invalid" } else { "model-invalid" };
            assert_eq!(error["code"], code, "{text}: {done:#}");
            assert!(error["message"].as_str().unwrap().contains(&format!("`{name}`")), "{text}: {error}");
            assert_eq!(error["hint"], format!("repeat it with `{how} {name}`"), "{text}");
        }
    }
    assert_same(&home.tree(), &before, "nothing is written");
    assert_eq!(simulator.log().len(), sent, "nothing is sent");
    // And what it says works.
    report(&clawgate(&home).args(["models", "set", "claude-haiku-4-5", "--json"]), 0);
}

#[test]
fn what_is_merely_unknown_is_for_the_live_test() {
    let simulator = simulator();
    let home = set_up(&simulator.origin());
    for (text, nearest, warned) in [
        ("claude-sonnet-6", Some("claude-sonnet-5"), false),
        ("claude-sonnet-4-6-20260101", Some("claude-sonnet-4-6"), true),
        ("claude-sonet-5", Some("claude-sonnet-5"), true),
        ("claude-of-tomorrow", None, false),
    ] {
        let done = report(&clawgate(&home).args(["models", "set", text, "--force", "--json"]), 7);
        let hint = done["error"]["hint"].as_str().unwrap();
        match nearest {
            Some(nearest) => assert!(hint.contains(&format!("`{nearest}`")), "{text}: {hint}"),
            None => assert!(!hint.contains("nearest"), "{text}: {hint}"),
        }
        let warnings = done["warnings"].as_array().cloned().unwrap_or_default();
        let said = warnings.iter().any(|warning| warning["code"] == "model-unusual");
        assert_eq!(said, warned, "{text}: {done:#}");
        assert_eq!(simulator.log().last().unwrap().path.as_str().rsplit('/').next(), Some("messages"));
    }
    // Nobody asked for a test, and no name is known for ever.
    let other = Home::new();
    report(&unchecked(&other), 0);
    let forced = ["models", "set", "claude-sonnet-6", "--force", "--skip-check", "--json"];
    report(&clawgate(&other).args(forced), 0);
    let now = &config(&other)["agents"]["defaults"]["model"]["primary"];
    assert_eq!(*now, Value::from("cloudflare-ai-gateway/claude-sonnet-6"));
}

/// A gateway of one's own may call its models what it likes: what the config has a row for is known.
#[test]
fn a_row_of_the_config_makes_its_name_known() {
    let simulator = simulator();
    let home = set_up(&simulator.origin());
    let rows =
        home.text("openclaw.json").replace("\"id\": \"claude-sonnet-4-6\"", "\"id\": \"Claude-Sonnet-4.6\"");
    home.put("openclaw.json", rows);
    let done = report(&again(&home).args(["--model", "Claude-Sonnet-4.6"]), 0);
    assert_eq!(done["model"], "cloudflare-ai-gateway/Claude-Sonnet-4.6");
}

/// A fallback of the provider itself is another provider's, however it is written.
#[test]
fn a_fallback_may_be_another_providers() {
    let simulator = simulator();
    let home = Home::new();
    let run = bare_onboard(&home, &simulator.origin());
    let run = run.args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY]);
    let fallbacks =
        ["--fallback", "anthropic/claude-sonnet-4-6", "--fallback", "openrouter/anthropic/claude-sonnet-4.6"];
    run.args(fallbacks).run().exits(0);
    let refused = report(&again(&home).args(["--fallback", "claude-haiku-4.5"]), 2);
    assert_eq!(refused["error"]["hint"], "repeat it with `--fallback claude-haiku-4-5`");
}
