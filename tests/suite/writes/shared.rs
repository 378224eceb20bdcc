//! What several of these tests need.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, Run, clawgate};

/// A model that is in the practice world, in the catalogue, and not about to be retired.
pub const MODEL: &str = "claude-sonnet-4-6";
/// Its reference.
pub const REF: &str = "cloudflare-ai-gateway/claude-sonnet-4-6";
/// Another key, for what was there before.
pub const OTHER_KEY: &str = "sk-ant-api03-OTHER-aaaaaaaaaaaaaaaaaaaa-1111";
/// Another token.
pub const OTHER_TOKEN: &str = "other-token-of-this-gateway-2222";
/// A server that nothing listens on: these runs send nothing, or fail.
pub const NOWHERE: &str = "http://127.0.0.1:9";
/// The variable of the key.
pub const KEY_VAR: &str = "CLOUDFLARE_AI_GATEWAY_API_KEY";
/// The variable of the token.
pub const TOKEN_VAR: &str = "CF_AIG_TOKEN";

/// The model of a first run on the day of all runs: the first of the defaults, `claude-sonnet-4-5`, ends in a week.
pub const FIRST_MODEL: &str = "claude-sonnet-4-6";

/// The row of a model as it is written, for those that these tests choose; of others no more is known than their name.
pub fn row(model: &str) -> Value {
    let cost = |cost: &str| serde_json::from_str::<Value>(cost).unwrap();
    let (name, context, most, cost) = match model {
        "claude-sonnet-5" => ("Claude Sonnet 5", 1_000_000, 128_000, cost("[2, 10, 0.2, 2.5]")),
        "claude-sonnet-4-6" => ("Claude Sonnet 4.6", 1_000_000, 128_000, cost("[3, 15, 0.3, 3.75]")),
        "claude-sonnet-4-5" => ("Claude Sonnet 4.5", 200_000, 64_000, cost("[3, 15, 0.3, 3.75]")),
        "claude-opus-5-5" => ("Claude Opus 5.5", 1_000_000, 128_000, cost("[4, 20, 0.2, 5]")),
        "claude-opus-5" => ("Claude Opus 5", 1_000_000, 128_000, cost("[5, 25, 0.5, 6.25]")),
        "claude-opus-4-6" => ("Claude Opus 4.6", 1_000_000, 128_000, cost("[5, 25, 0.5, 6.25]")),
        "claude-haiku-4-5" | "claude-haiku-4-5-20251001" => {
            ("Claude Haiku 4.5", 200_000, 64_000, cost("[1, 5, 0.1, 1.25]"))
        }
        other => (other, 200_000, 8192, cost("[0, 0, 0, 0]")),
    };
    json!({
        "id": model,
        "name": name,
        "reasoning": name != model,
        "input": if name == model { json!(["text"]) } else { json!(["text", "image"]) },
        "cost": { "input": cost[0], "output": cost[1], "cacheRead": cost[2], "cacheWrite": cost[3] },
        "contextWindow": context,
        "maxTokens": most,
    })
}

/// `onboard` that writes without a test: practice IDs and [`MODEL`], at a server that nothing listens on.
pub fn unchecked(home: &Home) -> Run {
    unchecked_bare(home).args(["--api-key", KEY])
}

/// The same without a key.
pub fn unchecked_bare(home: &Home) -> Run {
    clawgate(home)
        .args(["onboard", "--non-interactive", "--json", "--skip-check", "--gateway-origin", NOWHERE])
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--model", MODEL])
}

/// `onboard` with everything left out that is stored.
pub fn again(home: &Home) -> Run {
    clawgate(home).args(["onboard", "--non-interactive", "--json", "--skip-check"])
}

/// The base URL at [`NOWHERE`].
pub fn base_url() -> String {
    format!("{NOWHERE}/v1/{ACCOUNT}/{GATEWAY}/anthropic")
}

/// The provider's block as [`unchecked`] writes it with `env-file`.
pub fn provider() -> Value {
    json!({
        "baseUrl": base_url(),
        "api": "anthropic-messages",
        "apiKey": format!("${{{KEY_VAR}}}"),
        "models": [row(MODEL)],
    })
}

/// A text as JSON5.
#[track_caller]
pub fn read(text: &str) -> Value {
    json5::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The config as OpenClaw reads it.
#[track_caller]
pub fn config(home: &Home) -> Value {
    read(&home.text("openclaw.json"))
}

/// The codes of a report's warnings.
pub fn codes(report: &Value) -> BTreeSet<String> {
    let warnings = report["warnings"].as_array().cloned().unwrap_or_default();
    warnings.iter().map(|warning| warning["code"].as_str().unwrap().to_owned()).collect()
}

/// The warnings with this code.
pub fn warnings(report: &Value, code: &str) -> Vec<Value> {
    let warnings = report["warnings"].as_array().cloned().unwrap_or_default();
    warnings.into_iter().filter(|warning| warning["code"] == code).collect()
}

/// Runs it again with everything left out that is stored: not a byte may change.
#[track_caller]
pub fn settles(home: &Home, run: &Run) {
    let before = home.tree();
    let report = run.run().exits(0).json();
    assert_eq!(report["changed"], false, "{report:#}");
    assert_eq!(report["files"], json!([]), "{report:#}");
    crate::support::assert_same(&home.tree(), &before, "run again");
}

/// The report of a run that ends with this status.
#[track_caller]
pub fn report(run: &Run, status: i32) -> Value {
    run.run().exits(status).json()
}

/// Fails where a word is anywhere in what a run said.
#[track_caller]
pub fn says_nothing_of(done: &Done, secrets: &[&str]) {
    let said = done.said();
    for secret in secrets {
        assert!(!said.contains(secret), "a secret was said: {}", done.dump());
    }
}

/// The lines that are only in one of two texts, as [`str::lines`] counts them, old and new.
pub fn differing(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    let only = |here: &str, there: &str| {
        let mut there: Vec<&str> = there.split('\n').collect();
        let mut out = Vec::new();
        for line in here.split('\n') {
            match there.iter().position(|other| *other == line) {
                Some(at) => drop(there.remove(at)),
                None => out.push(line.to_owned()),
            }
        }
        out
    };
    (only(old, new), only(new, old))
}

/// A SQLite file as far as it is looked at: the header with `user_version` at byte 60, and a text somewhere in it.
pub fn store(version: u32, text: &str) -> Vec<u8> {
    let mut bytes = b"SQLite format 3\0".to_vec();
    bytes.resize(4096, 0);
    bytes[60..64].copy_from_slice(&version.to_be_bytes());
    bytes.extend_from_slice(text.as_bytes());
    bytes.resize(8192, 0);
    bytes
}
