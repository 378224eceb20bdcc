//! The older generation's stores: profiles are brought in line, and a cache that would win with old values is dropped.

use serde_json::{Value, json};

use super::shared::{
    KEY_VAR, MODEL, OTHER_KEY, again, base_url, codes, differing, report, row, settles, store, unchecked,
    warnings,
};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TOKEN, assert_same, clawgate, mode};

const PROFILES: &str = include_str!("../../fixtures/openclaw/auth-profiles.json");
const MAIN: &str = "agents/main/agent/auth-profiles.json";
const WORK: &str = "agents/work/agent/auth-profiles.json";
const WORK_KEY: &str = "sk-ant-api03-WORK-dddddddddddddddddddd-4444";
const CACHE: &str = "agents/main/agent/models.json";

fn json(home: &Home, path: &str) -> Value {
    serde_json::from_str(&home.text(path)).unwrap()
}

#[test]
fn every_profile_of_the_provider_refers_to_the_variable() {
    let home = Home::with_config("{ gateway: { mode: 'local' } }\n");
    home.put(MAIN, PROFILES);
    home.put(WORK, PROFILES);
    home.put("agents/empty/sessions/x.jsonl", "{}\n");
    let before = home.tree_outside_clawgate();
    let run = unchecked(&home);
    let done = report(&run, 0);
    assert_eq!(done["files"].as_array().unwrap().len(), 4, "{done:#}");
    let mut expected: Value = serde_json::from_str(PROFILES).unwrap();
    for name in ["cloudflare-ai-gateway:default", "cloudflare-ai-gateway:work"] {
        let profile = expected["profiles"][name].as_object_mut().unwrap();
        profile.shift_remove("key");
        profile.insert("keyRef".to_owned(), json!({ "source": "env", "provider": "default", "id": KEY_VAR }));
        profile.insert("metadata".to_owned(), json!({ "accountId": ACCOUNT, "gatewayId": GATEWAY }));
    }
    for path in [MAIN, WORK] {
        // `lastGood`, `usageStats` and other providers' profiles are in there, as they were.
        assert_eq!(json(&home, path), expected);
        assert_eq!(mode(&home.state.join(path)), 0o600);
        assert!(!home.text(path).contains("OTHER") && home.text(path).contains("DIRECT"));
        assert!(!home.state.join(format!("{path}.bak")).exists(), "a backup of nothing but secrets");
        let (gone, _) = differing(PROFILES, &home.text(path));
        assert!(gone.len() <= 8, "{gone:?}");
    }
    settles(&home, &run);
    settles(&home, &again(&home));
    report(&clawgate(&home).args(["undo", "--json"]), 0);
    assert_same(&home.tree_outside_clawgate(), &before, "undone");
}

#[test]
fn inline_keeps_the_key_in_the_profile_too() {
    let home = Home::new();
    home.put(MAIN, PROFILES);
    let run = unchecked(&home).args(["--key-storage", "inline"]);
    report(&run, 0);
    let profiles = json(&home, MAIN);
    for name in ["cloudflare-ai-gateway:default", "cloudflare-ai-gateway:work"] {
        assert_eq!(profiles["profiles"][name]["key"], KEY);
    }
    settles(&home, &run);
}

/// With no key given, the profile's is the key: it is what OpenClaw sends.
#[test]
fn the_stored_key_is_taken_over() {
    let home = Home::with_config(include_str!("../../fixtures/openclaw/as-written-by-2026.2.26.json"));
    home.put(MAIN, PROFILES);
    // SavedDraft where it is, unless another place is asked for.
    report(&again(&home), 0);
    assert!(!home.env_file().exists());
    let key = |name: &str| json(&home, MAIN)["profiles"][name]["key"].clone();
    assert_eq!(key("cloudflare-ai-gateway:default"), OTHER_KEY);
    assert_eq!(key("cloudflare-ai-gateway:work"), WORK_KEY);
    settles(&home, &again(&home));
    report(&again(&home).args(["--key-storage", "env-file"]), 0);
    // The config names one of the two, and that alone counts.
    assert_eq!(home.text(".env"), format!("{KEY_VAR}={OTHER_KEY}\n"));
    assert!(!home.text(MAIN).contains(OTHER_KEY) && !home.text(MAIN).contains(WORK_KEY));
    settles(&home, &again(&home));
}

fn cache(url: &str, key: &str, header: Option<&str>) -> String {
    let mut model = row("claude-sonnet-4-6");
    model["api"] = json!("anthropic-messages");
    let mut cached = json!({ "baseUrl": url, "apiKey": key, "api": "anthropic-messages", "models": [model] });
    if let Some(header) = header {
        cached["headers"] = json!({ "cf-aig-authorization": header });
    }
    let local = json!({ "baseUrl": "http://127.0.0.1:8080/v1", "apiKey": "mk", "models": [] });
    let whole = json!({ "providers": { "my-local": local, "cloudflare-ai-gateway": cached } });
    serde_json::to_string_pretty(&whole).unwrap() + "\n"
}

#[test]
fn a_stale_cache_is_dropped_and_a_fresh_one_stays() {
    let bearer = format!("Bearer {TOKEN}");
    let url = base_url();
    let cases = [
        ("all is new", cache(&url, KEY, Some(&bearer)), false),
        ("the variables' names", cache(&url, KEY_VAR, Some("Bearer ${CF_AIG_TOKEN}")), false),
        (
            "another address",
            cache("https://gateway.ai.cloudflare.com/v1/x/y/anthropic", KEY, Some(&bearer)),
            true,
        ),
        ("another key", cache(&url, OTHER_KEY, Some(&bearer)), true),
        ("another token", cache(&url, KEY, Some("Bearer gone-token-000000")), true),
        ("other providers alone", "{\"providers\":{\"my-local\":{}}}\n".to_owned(), false),
    ];
    for (what, text, stale) in cases {
        for path in [CACHE, "agents/work/agent/models.json"] {
            let home = Home::new();
            home.put(path, &text);
            let run = unchecked(&home).args(["--token", TOKEN]);
            report(&run, 0);
            if stale {
                let mut expected: Value = serde_json::from_str(&text).unwrap();
                expected["providers"].as_object_mut().unwrap().shift_remove("cloudflare-ai-gateway");
                assert_eq!(json(&home, path), expected, "{what}");
                assert!(!home.state.join(format!("{path}.bak")).exists(), "{what}: a backup with secrets");
            } else {
                assert_eq!(home.text(path), text, "{what}");
            }
            settles(&home, &run);
            // OpenClaw writes it anew, with what it resolved: that is no change.
            home.put(path, cache(&url, KEY, Some(&bearer)));
            settles(&home, &run);
            settles(&home, &again(&home));
        }
    }
    // A header that is left from a token no longer used.
    let home = Home::new();
    home.put(CACHE, cache(&url, KEY, Some(&bearer)));
    report(&unchecked(&home), 0);
    assert!(!home.text(CACHE).contains(TOKEN));
}

/// What an agent's file has of its own is said as what it is when it goes; a mere copy of what the config had is not.
#[test]
fn what_goes_of_another_agents_own_is_named() {
    let work = "agents/work/agent/models.json";
    let own = |url: &str, key: &str, models: Value| {
        json!({ "providers": { "cloudflare-ai-gateway": { "baseUrl": url, "apiKey": key, "models": models } } })
            .to_string()
    };
    let theirs = format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/their-own/anthropic");
    let model = |id: &str| json!([{ "id": id, "name": "x" }]);
    for (text, said, unsaid) in [
        (own(&theirs, OTHER_KEY, json!([])), vec!["their-own", "…1111", "`work`"], vec!["no row"]),
        (
            own(&theirs, KEY_VAR, model("claude-of-theirs")),
            vec!["their-own", "claude-of-theirs"],
            vec![KEY_VAR],
        ),
        (
            own(&base_url(), OTHER_KEY, model("claude-of-theirs")),
            vec!["claude-of-theirs"],
            vec!["the gateway"],
        ),
    ] {
        let home = Home::new();
        report(&unchecked(&home), 0);
        home.put(work, &text);
        let run = unchecked(&home);
        for run in [run.clone().arg("--dry-run"), run] {
            let done = report(&run, 0);
            let warnings = done["warnings"].as_array().unwrap();
            let found = warnings.iter().find(|it| it["code"] == "agent-entry-taken-out");
            let message = found.unwrap_or_else(|| panic!("{done:#}"))["message"].as_str().unwrap();
            assert!(message.contains(work), "{message}");
            assert!(said.iter().all(|text| message.contains(text)), "{said:?}: {message}");
            assert!(!unsaid.iter().any(|text| message.contains(text)), "{unsaid:?}: {message}");
            assert!(!message.contains(OTHER_KEY), "{message}");
        }
        assert!(!home.text(work).contains("cloudflare-ai-gateway"));
        clawgate(&home).arg("undo").run().exits(0);
        assert_eq!(home.text(work), text);
    }
    // A copy of what the config had: the key has changed since.
    let home = Home::new();
    report(&unchecked(&home), 0);
    home.put(work, own(&base_url(), OTHER_KEY, model(MODEL)));
    let done = report(&unchecked(&home), 0);
    let none = |it: &Value| it["code"] != "agent-entry-taken-out";
    assert!(done["warnings"].as_array().unwrap().iter().all(none), "{done:#}");
    assert!(!home.text(work).contains("cloudflare-ai-gateway"));
}

/// The later generations take nothing from these files. They are left alone, and named where they hold a secret.
#[test]
fn plaintext_copies_of_the_later_ones_are_named() {
    let catalog = "agents/main/agent/plugins/cloudflare-ai-gateway/catalog.json";
    let copy = |header: &str| {
        json!({ "generatedBy": "openclaw-plugin-model-catalog-v1", "providers": { "cloudflare-ai-gateway": {
            "baseUrl": "https://gateway.ai.cloudflare.com/v1/x/y/anthropic", "apiKey": KEY_VAR,
            "headers": { "cf-aig-authorization": header } } } })
        .to_string()
    };
    let home = Home::new();
    home.put("state/openclaw.sqlite", store(1, ""));
    home.put(catalog, copy("Bearer resolved-token-0001"));
    home.put(CACHE, cache("https://stale.example/v1", OTHER_KEY, None));
    let done = report(&unchecked(&home), 0);
    let said = warnings(&done, "plaintext-copy");
    assert_eq!(said.len(), 2, "{done:#}");
    assert!(said[0]["message"].as_str().unwrap().contains(catalog), "{done:#}");
    assert!(said[1]["message"].as_str().unwrap().contains(CACHE), "{done:#}");
    assert!(home.text(catalog).contains("resolved-token-0001"));
    assert!(home.text(CACHE).contains("stale.example"));

    home.put(catalog, copy("Bearer ${CF_AIG_TOKEN}"));
    home.put(CACHE, "{\"providers\":{}}");
    assert!(!codes(&report(&again(&home), 0)).contains("plaintext-copy"));
    // The older one takes its cache's word: that is mended, not named.
    let home = Home::new();
    home.put(CACHE, cache("https://stale.example/v1", OTHER_KEY, None));
    assert!(!codes(&report(&unchecked(&home), 0)).contains("plaintext-copy"));
}
