//! What counts in the files of one release and not in those of another: `why` and `check` on homes as each leaves them.
//!
//! Expected is what turns and functions of the real releases did; the borders stand in `src/openclaw/release.rs`.

use serde_json::{Value, json};

use super::shared::{KEY_VAR, OTHER_KEY, TOKEN_VAR, report, store};
use crate::support::{ACCOUNT, Home, KEY, Run, TOKEN, clawgate, simulator};
use clawgate::simulator::practice;

/// A config of this provider, last written by a release.
fn config(release: &str, provider: &Value) -> String {
    let mut block = json!({
        "baseUrl": format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gateway/anthropic"),
        "api": "anthropic-messages",
        "models": [{ "id": "claude-sonnet-4-6", "name": "Sonnet", "maxTokens": 64000 }],
    });
    for (key, value) in provider.as_object().unwrap() {
        block[key] = value.clone();
    }
    json!({
        "meta": { "lastTouchedVersion": release },
        "gateway": { "mode": "local" },
        "models": { "providers": { "cloudflare-ai-gateway": block } },
        "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
    })
    .to_string()
}

/// Where the key comes from for a shell: the source, and nothing where there is no key.
fn key_source(run: Run) -> Option<String> {
    let why = report(&run.args(["why", "--json"]), 0);
    let source = &why["effective"]["shell"]["apiKey"]["source"];
    source.as_str().map(|source| source.rsplit('/').next().unwrap().to_owned())
}

fn first_database(home: &Home) {
    home.put("state/openclaw.sqlite", store(1, ""));
}

fn agent_databases(home: &Home) {
    first_database(home);
    home.put("agents/main/agent/openclaw-agent.sqlite", store(1, ""));
}

/// A literal in the config and another key in the variable: which one is sent.
#[test]
fn a_literal_beside_the_variable() {
    type Made = fn(&Home);
    let nothing: Made = |_| {};
    for (release, made, wins) in [
        ("2026.1.30", nothing, "config"),
        ("2026.2.26", nothing, ".env"),
        ("2026.5.28", nothing, ".env"),
        ("2026.6.1", first_database, ".env"),
        ("2026.6.8", agent_databases, ".env"),
        ("2026.6.9", agent_databases, "config"),
        ("2026.6.11", agent_databases, "config"),
        ("2026.7.35", agent_databases, "config"),
        // Copied to another machine without its databases.
        ("2026.7.1", nothing, "config"),
        ("2026.8.1", nothing, "config"),
        ("2026.9.6", |home| drop(home.put("state/openclaw.sqlite", store(18, ""))), "config"),
    ] {
        let home = Home::with_config(config(release, &json!({ "apiKey": OTHER_KEY })));
        home.put(".env", format!("{KEY_VAR}={KEY}\n"));
        made(&home);
        assert_eq!(key_source(clawgate(&home)).as_deref(), Some(wins), "{release}");
    }
}

/// 2026.6.1 has a database and keeps its credentials in the file all the same.
#[test]
fn the_profiles_of_2026_6_1_still_count() {
    let profile = json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": {
        "type": "api_key", "provider": "cloudflare-ai-gateway", "key": OTHER_KEY } } });
    let home = Home::with_config(config("2026.6.1", &json!({ "apiKey": format!("${{{KEY_VAR}}}") })));
    home.put(".env", format!("{KEY_VAR}={KEY}\n"));
    home.put("agents/main/agent/auth-profiles.json", profile.to_string());
    first_database(&home);
    let source = key_source(clawgate(&home)).unwrap();
    assert_eq!(source, "auth-profiles.json#cloudflare-ai-gateway:default");
    // A new key is written there as well, since the old one would be sent.
    let onboard = ["onboard", "--non-interactive", "--json", "--skip-check", "--api-key", KEY];
    report(&clawgate(&home).args(onboard), 0);
    assert!(!home.text("agents/main/agent/auth-profiles.json").contains(OTHER_KEY));
}

/// What a bare name means, and no `apiKey` at all.
#[test]
fn the_variables_bare_name() {
    for (release, found) in [("2026.2.26", Some(".env")), ("2026.6.8", Some(".env")), ("2026.6.9", None)] {
        let home = Home::with_config(config(release, &json!({})));
        home.put(".env", format!("{KEY_VAR}={KEY}\n"));
        if release != "2026.2.26" {
            agent_databases(&home);
        }
        let why = report(&clawgate(&home).args(["why", "--json"]), 0);
        let source = why["effective"]["shell"]["apiKey"]["source"].as_str();
        assert_eq!(source.map(|source| source.rsplit('/').next().unwrap()), found, "{release}");
    }
}

/// The `.env` of the folder `openclaw` is started from, and `~/.config/openclaw/gateway.env`.
#[test]
fn variables_from_elsewhere() {
    for (release, working, gateway) in [
        ("2026.2.26", true, false),
        ("2026.3.31", true, false),
        ("2026.4.2", true, false),
        ("2026.4.9", true, true),
        ("2026.5.18", true, true),
        ("2026.5.28", false, true),
        ("2026.6.8", false, true),
    ] {
        let made = || {
            let home = Home::with_config(config(release, &json!({ "apiKey": format!("${{{KEY_VAR}}}") })));
            if release == "2026.6.8" {
                agent_databases(&home);
            }
            home
        };
        let home = made();
        let folder = home.root.join("project");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join(".env"), format!("{KEY_VAR}={KEY}\n")).unwrap();
        assert_eq!(key_source(clawgate(&home).cwd(&folder)).is_some(), working, "{release}: working folder");
        let home = made();
        let elsewhere = home.root.join(".config/openclaw");
        std::fs::create_dir_all(&elsewhere).unwrap();
        std::fs::write(elsewhere.join("gateway.env"), format!("{KEY_VAR}={KEY}\n")).unwrap();
        assert_eq!(key_source(clawgate(&home)).is_some(), gateway, "{release}: gateway.env");
    }
}

/// A check of a home against the practice gateway that wants its token.
fn check(home: &Home, origin: &str, status: i32) -> Value {
    report(&clawgate(home).args(["check", "--json", "--gateway-origin", origin]), status)
}

/// A block for the gateway that wants its token.
fn locked(more: &Value) -> Value {
    let mut block = json!({
        "baseUrl": format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/{}/anthropic", practice::LOCKED_GATEWAY),
        "apiKey": KEY,
    });
    for (key, value) in more.as_object().unwrap() {
        block[key] = value.clone();
    }
    block
}

/// The header on the model's row is sent, and wins over the provider's.
#[test]
fn a_header_on_the_models_row() {
    let simulator = simulator();
    let row = |token: &str| {
        json!([{ "id": "claude-sonnet-4-6", "name": "Sonnet", "maxTokens": 64000,
            "headers": { "CF-AIG-Authorization": format!("Bearer {token}") } }])
    };
    let other = json!({ "cf-aig-authorization": "Bearer other-token-of-this-gateway-2222" });
    for release in ["2026.2.26", "2026.6.6", "2026.9.6"] {
        let home = Home::with_config(config(release, &locked(&json!({ "models": row(TOKEN) }))));
        assert_eq!(check(&home, &simulator.origin(), 0)["proven"], "full", "{release}");
        let both = locked(&json!({ "headers": other, "models": row(TOKEN) }));
        let home = Home::with_config(config(release, &both));
        assert_eq!(check(&home, &simulator.origin(), 0)["proven"], "full", "{release}");
    }
}

/// Where the provider's variable wins over a key's text, it wins over what a reference leads to as well.
/// From 2026.6.9 on it wins over neither.
#[test]
fn a_reference_beside_the_variable() {
    let simulator = simulator();
    let reference = json!({ "source": "env", "provider": "default", "id": "MY_KEY" });
    let bad = "sk-ant-practice-nobody-knows-it";
    for (release, variable, own, status) in [
        ("2026.2.26", KEY, bad, 0),
        ("2026.2.26", bad, KEY, 6),
        ("2026.6.6", KEY, bad, 0),
        ("2026.6.6", bad, KEY, 6),
        ("2026.9.6", KEY, bad, 6),
        ("2026.9.6", bad, KEY, 0),
    ] {
        let home = Home::with_config(config(release, &json!({ "apiKey": reference })));
        home.put(".env", format!("MY_KEY={own}\nCLOUDFLARE_AI_GATEWAY_API_KEY={variable}\n"));
        check(&home, &simulator.origin(), status);
    }
}

/// References in a base URL are read as in a key, wherever the variable comes from.
#[test]
fn an_address_with_a_reference() {
    let simulator = simulator();
    let reached = format!("{{GATEWAY_ORIGIN}}/v1/{ACCOUNT}/{}/anthropic", practice::OPEN_GATEWAY);
    for release in ["2026.2.26", "2026.6.6", "2026.9.6"] {
        let block = json!({ "apiKey": KEY, "baseUrl": format!("${reached}") });
        let home = Home::with_config(config(release, &block));
        home.put(".env", format!("GATEWAY_ORIGIN={}\n", simulator.origin()));
        let report = report(&clawgate(&home).args(["check", "--json"]), 0);
        assert_eq!(report["proven"], "full", "{release} {report}");
        // One of them is nowhere: nothing can be sent to what is left.
        home.put(".env", "OTHER=1\n");
        let run = clawgate(&home).args(["check", "--json"]).run();
        assert_ne!(run.status, 0, "{release} {}", run.dump());
    }
}

/// Before 2026.3.8 a provider's headers go out only with a model that has a row.
#[test]
fn headers_without_a_row() {
    let simulator = simulator();
    let block = locked(&json!({
        "headers": { "cf-aig-authorization": format!("Bearer {TOKEN}") },
        "models": [{ "id": "claude-opus-5", "name": "Opus", "maxTokens": 64000 }],
    }));
    for (release, status) in [("2026.2.26", 5), ("2026.3.2", 5), ("2026.3.8", 0), ("2026.9.6", 0)] {
        let home = Home::with_config(config(release, &block));
        let done = check(&home, &simulator.origin(), status);
        let sent = simulator.log().pop().unwrap();
        let token = sent.headers.iter().any(|(name, _)| name == "cf-aig-authorization");
        assert_eq!(token, status == 0, "{release}: {done:#}");
    }
}

/// A key among the headers is the one that is sent.
#[test]
fn a_key_among_the_headers() {
    let simulator = simulator();
    let poor = practice::KEY_NO_PERMISSION;
    for release in ["2026.2.26", "2026.5.28", "2026.9.6"] {
        let block = json!({ "apiKey": KEY, "headers": { "X-Api-Key": poor } });
        let home = Home::with_config(config(release, &block));
        check(&home, &simulator.origin(), 6);
        assert!(simulator.log().iter().any(|sent| sent.headers.iter().any(|(_, value)| value == poor)));
    }
}

/// What is no Messages request is not tested as one.
#[test]
fn another_protocol_is_not_called_proven() {
    let simulator = simulator();
    let block = json!({ "apiKey": KEY, "api": "openai-completions" });
    let home = Home::with_config(config("2026.9.6", &block));
    let done = check(&home, &simulator.origin(), 8);
    assert_eq!((&done["error"]["code"], &done["proven"]), (&json!("cannot-be-told"), &json!("none")));
    assert!(done["error"]["message"].as_str().unwrap().contains("openai-completions"), "{done:#}");
    assert_eq!(simulator.log().len(), 0, "nothing is sent");
    for (release, part) in
        [("2026.2.26", "sends nothing"), ("2026.3.13", "/responses"), ("2026.9.6", "/chat/completions")]
    {
        let mut text: Value = serde_json::from_str(&config(release, &json!({ "apiKey": KEY }))).unwrap();
        text["models"]["providers"]["cloudflare-ai-gateway"].as_object_mut().unwrap().remove("api");
        let home = Home::with_config(text.to_string());
        let done = check(&home, &simulator.origin(), 2);
        assert_eq!((&done["error"]["code"], &done["proven"]), (&json!("protocol-missing"), &json!("none")));
        assert!(done["error"]["message"].as_str().unwrap().contains(part), "{release}: {done:#}");
        assert_eq!(simulator.log().len(), 0, "nothing is sent");
    }
}

/// A key that is fetched by a command, or stands in a database, cannot be tested from the files.
#[test]
fn a_key_that_is_not_read_here() {
    let simulator = simulator();
    let reference = json!({ "source": "exec", "provider": "vault", "id": "value" });
    let home = Home::with_config(config("2026.9.6", &json!({ "apiKey": reference })));
    let done = check(&home, &simulator.origin(), 8);
    assert_eq!((&done["error"]["code"], &done["proven"]), (&json!("cannot-be-told"), &json!("none")));
    assert!(done["error"]["message"].as_str().unwrap().contains("vault"), "{done:#}");
    let home = Home::with_config(config("2026.6.6", &json!({ "apiKey": format!("${{{KEY_VAR}}}") })));
    first_database(&home);
    home.put("agents/main/agent/openclaw-agent.sqlite", store(1, r#"{"cloudflare-ai-gateway:default":1}"#));
    let done = check(&home, &simulator.origin(), 8);
    assert_eq!(done["error"]["code"], "cannot-be-told");
    assert!(done["error"]["message"].as_str().unwrap().contains("openclaw-agent.sqlite"), "{done:#}");
    assert_eq!(simulator.log().len(), 0, "nothing is sent");
    // A variable that a reference names is named, and not the usual one.
    let reference = json!({ "source": "env", "provider": "default", "id": "ANTHROPIC_API_KEY" });
    let home = Home::with_config(config("2026.9.6", &json!({ "apiKey": reference })));
    let done = check(&home, &simulator.origin(), 6);
    assert!(done["error"]["message"].as_str().unwrap().contains("ANTHROPIC_API_KEY"), "{done:#}");
}

/// A credential that is in cooldown after failures is not used, however good its key has become.
#[test]
fn a_profile_that_rests() {
    let simulator = simulator();
    // Noon of the day that every run takes for today, in milliseconds.
    let noon: u64 = 1_795_435_200_000;
    let day = 86_400_000;
    for (stats, status) in [
        (json!({ "disabledUntil": noon + day, "disabledReason": "billing" }), 8),
        (json!({ "cooldownUntil": noon + day, "failureCounts": { "auth": 3 } }), 8),
        (json!({ "cooldownUntil": noon - 2 * day, "errorCount": 2 }), 0),
        (json!({}), 0),
    ] {
        let profile = json!({ "version": 1,
            "profiles": { "cloudflare-ai-gateway:default": {
                "type": "api_key", "provider": "cloudflare-ai-gateway", "key": KEY } },
            "usageStats": { "cloudflare-ai-gateway:default": stats } });
        let home = Home::with_config(config("2026.2.26", &json!({ "apiKey": format!("${{{KEY_VAR}}}") })));
        home.put(".env", format!("{KEY_VAR}={KEY}\n"));
        home.put("agents/main/agent/auth-profiles.json", profile.to_string());
        let done = check(&home, &simulator.origin(), status);
        if status == 8 {
            assert_eq!(
                (&done["error"]["code"], &done["proven"]),
                (&json!("credential-rests"), &json!("none"))
            );
            let message = done["error"]["message"].as_str().unwrap();
            assert!(
                message.contains("cloudflare-ai-gateway:default") && message.contains("2026-11-24"),
                "{message}"
            );
        }
    }
}

/// Up to 2026.3.2 one variable that nothing sets, anywhere in the config, keeps every command from starting.
#[test]
fn an_unset_variable_of_anyone() {
    let simulator = simulator();
    for (release, status) in [("2026.2.26", 3), ("2026.3.2", 3), ("2026.3.8", 0), ("2026.9.6", 0)] {
        let mut text: Value = serde_json::from_str(&config(release, &json!({ "apiKey": KEY }))).unwrap();
        text["models"]["providers"]["other"] =
            json!({ "baseUrl": "http://127.0.0.1:9", "apiKey": "${OTHER_KEY}", "models": [] });
        let home = Home::with_config(text.to_string());
        let done = check(&home, &simulator.origin(), status);
        if status == 3 {
            assert_eq!((&done["error"]["code"], &done["proven"]), (&json!("config-refused"), &json!("none")));
            assert!(done["error"]["message"].as_str().unwrap().contains("OTHER_KEY"), "{done:#}");
        }
        // Set, nothing is wrong.
        home.put(".env", "OTHER_KEY=x\n");
        assert_eq!(check(&home, &simulator.origin(), 0)["proven"], "full", "{release}");
    }
}

/// Up to 2026.3.2 another provider without a key takes every provider's headers away.
#[test]
fn a_keyless_provider_beside_it() {
    let simulator = simulator();
    let header = json!({ "headers": { "cf-aig-authorization": format!("Bearer ${{{TOKEN_VAR}}}") } });
    for (release, status) in [("2026.2.26", 5), ("2026.3.2", 5), ("2026.3.8", 0), ("2026.9.6", 0)] {
        let mut text: Value = serde_json::from_str(&config(release, &locked(&header))).unwrap();
        text["models"]["providers"]["lmstudio"] = json!({ "baseUrl": "http://127.0.0.1:1234/v1",
            "api": "openai-completions", "models": [{ "id": "m", "name": "M" }] });
        let home = Home::with_config(text.to_string());
        home.put(".env", format!("{TOKEN_VAR}={TOKEN}\n"));
        let done = check(&home, &simulator.origin(), status);
        let said = done["warnings"].to_string();
        assert_eq!(said.contains("lmstudio"), status != 0, "{release}: {done:#}");
    }
}

/// A new key wakes the credential it is written for; the same one leaves it resting, and that is said.
#[test]
fn a_new_key_wakes_a_profile() {
    let noon: u64 = 1_795_435_200_000;
    let profile = |key: &str| {
        json!({ "version": 1,
            "profiles": {
                "cloudflare-ai-gateway:default": { "type": "api_key", "provider": "cloudflare-ai-gateway", "key": key },
                "openai:default": { "type": "api_key", "provider": "openai", "key": "sk-other" },
            },
            "usageStats": {
                "cloudflare-ai-gateway:default": { "disabledUntil": noon + 86_400_000, "disabledReason": "billing" },
                "openai:default": { "cooldownUntil": noon + 86_400_000 },
            } })
    };
    for (stored, rests) in [(OTHER_KEY, false), (KEY, true)] {
        let home = Home::with_config(config("2026.2.26", &json!({})));
        let path = "agents/main/agent/auth-profiles.json";
        home.put(path, profile(stored).to_string());
        let before = home.tree_outside_clawgate();
        let onboard = ["onboard", "--non-interactive", "--json", "--skip-check", "--api-key", KEY];
        let done = report(&clawgate(&home).args(onboard).args(["--gateway-id", "other-gateway"]), 0);
        let stats = serde_json::from_str::<Value>(&home.text(path)).unwrap()["usageStats"].clone();
        assert_eq!(stats.get("cloudflare-ai-gateway:default").is_some(), rests, "{stats:#}");
        assert!(stats.get("openai:default").is_some(), "another provider's is left alone: {stats:#}");
        assert_eq!(done["warnings"].to_string().contains("credential-rests"), rests, "{done:#}");
        report(&clawgate(&home).args(["undo", "--json"]), 0);
        crate::support::assert_same(&home.tree_outside_clawgate(), &before, "undone");
    }
}

/// A program that is installed as npm does it, with the release in the package beside it.
fn installed(home: &Home, version: &str) -> String {
    let package = json!({ "name": "openclaw", "version": version, "bin": { "openclaw": "openclaw.mjs" } });
    home.put("../lib/openclaw/package.json", package.to_string());
    let program = home.put("../lib/openclaw/openclaw.mjs", "#!/bin/sh\nexit 1\n");
    crate::support::chmod(&program, 0o755);
    let bin = home.state.parent().unwrap().join("bin");
    std::fs::create_dir_all(&bin).unwrap();
    let link = bin.join("openclaw");
    let _ = std::fs::remove_file(&link);
    std::os::unix::fs::symlink("../lib/openclaw/openclaw.mjs", &link).unwrap();
    bin.display().to_string()
}

/// Where nothing on disk tells the release and the releases differ, both answers are given; the installed program tells.
#[test]
fn a_release_that_nothing_tells() {
    let headers = json!({ "cf-aig-authorization": format!("Bearer {TOKEN}") });
    let mut value: Value =
        serde_json::from_str(&config("", &json!({ "apiKey": KEY, "models": [], "headers": headers })))
            .unwrap();
    value.as_object_mut().unwrap().remove("meta");
    let home = Home::with_config(value.to_string());
    let simulator = simulator();
    let locked = simulator.base_url(ACCOUNT, practice::LOCKED_GATEWAY);
    let usual = format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gateway/anthropic");
    home.put("openclaw.json", home.text("openclaw.json").replace(&usual, &locked));
    let check = |path: Option<&str>, exit| {
        let run = clawgate(&home).args(["check", "--json"]);
        report(&path.map_or_else(|| run.clone(), |path| run.clone().env("PATH", path)), exit)
    };
    let untold = check(None, 8);
    assert_eq!(untold["error"]["code"], "cannot-be-told", "{untold:#}");
    let said = untold["error"]["message"].as_str().unwrap();
    assert!(said.contains("2026.2.3") && said.contains("2026.3.8"), "{said}");
    assert_eq!(simulator.log().len(), 0);
    // Without a row the older one leaves the token out, and the gateway refuses it.
    let older = check(Some(&installed(&home, "2026.2.26")), 5);
    assert_eq!(older["error"]["code"], "gateway-token-missing", "{older:#}");
    let newer = check(Some(&installed(&home, "2026.9.6")), 0);
    assert_eq!(newer["check"]["verdict"], "proven", "{newer:#}");
    assert_eq!(simulator.log().len(), 2);
}

/// Of two profiles the one that OpenClaw tries first: by the store's order, by the config's, else the one used least lately.
#[test]
fn the_profile_that_is_tried_first() {
    let one = json!({ "type": "api_key", "provider": "cloudflare-ai-gateway", "key": OTHER_KEY });
    let profiles = json!({ "cloudflare-ai-gateway:a": one, "cloudflare-ai-gateway:b": one, "cloudflare-ai-gateway:c": one });
    let by_store = json!({ "order": { "cloudflare-ai-gateway": ["cloudflare-ai-gateway:b", "cloudflare-ai-gateway:a"] } });
    let used = json!({ "usageStats": {
        "cloudflare-ai-gateway:a": { "lastUsed": 3 }, "cloudflare-ai-gateway:b": { "lastUsed": 2 }, "cloudflare-ai-gateway:c": { "lastUsed": 1 },
    } });
    let by_config = json!({ "order": { "cloudflare-ai-gateway": ["cloudflare-ai-gateway:c"] } });
    for (store, auth, first) in [
        (json!({}), None, "a"),
        (by_store.clone(), None, "b"),
        (json!({}), Some(&by_config), "c"),
        (by_store, Some(&by_config), "b"),
        (used, None, "c"),
    ] {
        let mut text: Value = serde_json::from_str(&config("2026.2.26", &json!({ "apiKey": KEY }))).unwrap();
        if let Some(auth) = auth {
            text["auth"] = auth.clone();
        }
        let home = Home::with_config(text.to_string());
        let mut file = json!({ "version": 1, "profiles": profiles });
        file.as_object_mut().unwrap().extend(store.as_object().unwrap().clone());
        home.put("agents/main/agent/auth-profiles.json", file.to_string());
        // Another agent's are not the default agent's.
        home.put("agents/other/agent/auth-profiles.json", file.to_string());
        let expected = format!("auth-profiles.json#cloudflare-ai-gateway:{first}");
        assert_eq!(key_source(clawgate(&home)).unwrap(), expected, "{file}");
    }
}

/// A reference in a profile: a turn of 2026.2.26 without the daemon goes past it.
#[test]
fn a_reference_in_a_profile() {
    for (release, shell) in
        [("2026.2.26", "config"), ("2026.3.2", "config"), ("2026.3.8", ".env"), ("2026.5.28", ".env")]
    {
        let home = Home::with_config(config(release, &json!({ "apiKey": KEY })));
        home.put(".env", format!("MY_KEY={OTHER_KEY}\n"));
        let reference = json!({ "source": "env", "provider": "default", "id": "MY_KEY" });
        let profiles = json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": {
            "type": "api_key", "provider": "cloudflare-ai-gateway", "keyRef": reference } } });
        home.put("agents/main/agent/auth-profiles.json", profiles.to_string());
        assert_eq!(key_source(clawgate(&home)).as_deref(), Some(shell), "{release}");
        let why = report(&clawgate(&home).args(["why", "--json"]), 0);
        let daemon = why["effective"]["daemon"]["apiKey"]["source"].as_str().unwrap();
        assert_eq!(daemon.rsplit('/').next(), Some(".env"), "{release}");
    }
}

/// What OpenClaw reads otherwise than it stands: a version in the address, a row's own address, the key once more, and names
/// in another case.
#[test]
fn what_is_read_otherwise_than_it_stands() {
    let simulator = simulator();
    let base = simulator.base_url(ACCOUNT, "my-gateway");
    let row = json!([{ "id": "claude-sonnet-4-6", "name": "Sonnet", "maxTokens": 64000, "baseUrl": base }]);
    for (block, header) in [
        (json!({ "baseUrl": format!("{base}/v1/") }), None),
        (json!({ "baseUrl": format!("{base}/v1") }), None),
        (json!({ "baseUrl": "https://elsewhere.example/x", "models": row }), None),
        (json!({ "baseUrl": base, "authHeader": true }), Some(format!("Bearer {KEY}"))),
    ] {
        simulator.clear_log();
        let mut block = block;
        block["apiKey"] = json!(KEY);
        let text = config("2026.9.6", &block).replace("\"cloudflare-ai-gateway/", "\"Cloudflare-AI-Gateway/");
        let home = Home::with_config(text);
        let check = report(&clawgate(&home).args(["check", "--json"]), 0);
        assert_eq!(check["proven"], "full", "{check:#}");
        let log = simulator.log();
        assert_eq!(log[0].path, format!("/v1/{ACCOUNT}/my-gateway/anthropic/v1/messages"), "{block}");
        assert_eq!(log[0].header("authorization").map(str::to_owned), header, "{block}");
    }
    let home = Home::with_config(
        config("2026.9.6", &json!({ "apiKey": KEY }))
            .replace("\"cloudflare-ai-gateway\"", "\"Cloudflare-AI-Gateway\""),
    );
    let check = report(&clawgate(&home).args(["check", "--json"]), 8);
    assert_eq!(check["error"]["code"], "cannot-be-told", "{check:#}");
}

/// One key that the release does not take, and it refuses the whole config.
#[test]
fn a_config_that_is_refused_for_a_key() {
    let simulator = simulator();
    let base = simulator.base_url(ACCOUNT, "my-gateway");
    for (release, block, refused) in [
        (
            "2026.2.26",
            json!({ "authorization": "x" }),
            "models.providers.cloudflare-ai-gateway.authorization",
        ),
        (
            "2026.9.6",
            json!({ "headers": { "x-team": null } }),
            "models.providers.cloudflare-ai-gateway.headers.x-team",
        ),
        (
            "2026.2.26",
            json!({ "timeoutSeconds": 5 }),
            "models.providers.cloudflare-ai-gateway.timeoutSeconds",
        ),
        (
            "2026.9.6",
            json!({ "models": [{ "id": "claude-sonnet-4-6" }] }),
            "models.providers.cloudflare-ai-gateway.models[0].name",
        ),
    ] {
        let mut block = block;
        block["apiKey"] = json!(KEY);
        block["baseUrl"] = json!(base);
        let home = Home::with_config(config(release, &block));
        let check = report(&clawgate(&home).args(["check", "--json"]), 3);
        assert_eq!(check["error"]["code"], "config-refused", "{check:#}");
        assert!(check["error"]["message"].as_str().unwrap().contains(refused), "{check:#}");
        assert_eq!(check["proven"], "none");
    }
    assert!(simulator.log().is_empty());
}

/// A header without a value: left out by the older ones, sent in the key's place by the newer.
#[test]
fn a_header_without_a_value() {
    for (release, exit, sent) in [
        ("2026.2.26", 0, Some(KEY)),
        ("2026.3.2", 0, Some(KEY)),
        ("2026.3.8", 5, Some("")),
        ("2026.9.6", 5, Some("")),
    ] {
        let simulator = simulator();
        let headers = json!({ "x-team": "", "x-api-key": "" });
        let block = json!({ "apiKey": KEY, "headers": headers, "baseUrl": simulator.base_url(ACCOUNT, "my-gateway") });
        let home = Home::with_config(config(release, &block));
        report(&clawgate(&home).args(["check", "--json"]), exit);
        let log = simulator.log();
        assert_eq!(log[0].header("x-api-key"), sent, "{release}");
        assert_eq!(log[0].header("x-team").is_some(), exit != 0, "{release}");
    }
}

/// A token that is there and that the release loses on the way, for want of the model's row: onboarding takes it, and writes
/// the row.
#[test]
fn a_token_that_is_lost_on_the_way_is_taken() {
    for header in [format!("Bearer {TOKEN}"), format!("Bearer ${{{TOKEN_VAR}}}")] {
        let simulator = simulator();
        let locked = simulator.base_url(ACCOUNT, practice::LOCKED_GATEWAY);
        let headers = json!({ "cf-aig-authorization": header });
        let block = json!({ "baseUrl": locked, "apiKey": KEY, "headers": headers, "models": [] });
        let home = Home::with_config(config("2026.2.26", &block));
        home.put(".env", format!("{TOKEN_VAR}={TOKEN}\n"));
        let onboard = ["onboard", "--non-interactive", "--json"];
        let run = clawgate(&home).args(onboard).args(["--gateway-origin", &simulator.origin()]);
        let done = report(&run, 0);
        assert_eq!(done["proven"], "full", "{done:#}");
        assert!(home.text("openclaw.json").contains("claude-sonnet-4-6"));
        report(&clawgate(&home).args(["check", "--json"]), 0);
    }
}

/// Another protocol than the one that is set up is replaced, and that is said.
#[test]
fn a_protocol_that_is_replaced_is_named() {
    let simulator = simulator();
    let base = simulator.base_url(ACCOUNT, "my-gateway");
    let home = Home::with_config(config(
        "2026.9.6",
        &json!({ "baseUrl": base, "apiKey": KEY, "api": "openai-completions" }),
    ));
    let run = clawgate(&home).args([
        "onboard",
        "--non-interactive",
        "--json",
        "--gateway-origin",
        &simulator.origin(),
    ]);
    let done = report(&run, 0);
    let said =
        done["warnings"].as_array().unwrap().iter().find(|it| it["code"] == "protocol-replaced").unwrap();
    let message = said["message"].as_str().unwrap();
    assert!(message.contains("openai-completions") && message.contains("anthropic-messages"), "{message}");
}

/// An address in a cache wins for the agent whose cache it is; another agent's does not count.
#[test]
fn another_agents_cache() {
    for (agent, wins) in [("main", true), ("other", false)] {
        let simulator = simulator();
        let base = simulator.base_url(ACCOUNT, "my-gateway");
        let home = Home::with_config(config("2026.2.26", &json!({ "baseUrl": base, "apiKey": KEY })));
        let stale =
            json!({ "providers": { "cloudflare-ai-gateway": { "baseUrl": "https://stale.example/v1" } } });
        home.put(format!("agents/{agent}/agent/models.json"), stale.to_string());
        let why = report(&clawgate(&home).args(["why", "--json"]), 0);
        let url = why["effective"]["shell"]["baseUrl"]["value"].as_str().unwrap();
        assert_eq!(url.contains("stale"), wins, "{agent}: {url}");
    }
}

/// A store or a cache that is no JSON: OpenClaw passes over it, and so does whoever only looks.
#[test]
fn a_store_that_is_no_json() {
    for (file, text) in
        [("auth-profiles.json", ""), ("auth-profiles.json", "{ broken"), ("models.json", "{ broken")]
    {
        let simulator = simulator();
        let base = simulator.base_url(ACCOUNT, "my-gateway");
        let home = Home::with_config(config("2026.2.26", &json!({ "baseUrl": base, "apiKey": KEY })));
        let path = home.put(format!("agents/main/agent/{file}"), text);
        let check = report(&clawgate(&home).args(["check", "--json"]), 0);
        assert_eq!(check["proven"], "full", "{check:#}");
        let said = &check["warnings"][0];
        assert_eq!(said["code"], "store-unreadable", "{check:#}");
        assert!(said["message"].as_str().unwrap().contains(&*path.to_string_lossy()), "{check:#}");
        // Who edits passes over what OpenClaw makes anew, byte for byte, and never over a person's credentials.
        let cache = file == "models.json";
        let onboard = ["onboard", "--non-interactive", "--json", "--skip-check"];
        let done = report(&clawgate(&home).args(onboard), if cache { 0 } else { 3 });
        assert!(!cache || done["warnings"].to_string().contains("store-unreadable"), "{done:#}");
        assert_eq!(home.text(format!("agents/main/agent/{file}")), text);
    }
}

/// A store that OpenClaw is writing at this moment, in place: it is read when that is done.
#[test]
fn a_store_that_is_being_written() {
    for file in ["auth-profiles.json", "models.json"] {
        let home = Home::with_config(config("2026.2.26", &json!({ "apiKey": KEY })));
        let path = home.put(format!("agents/main/agent/{file}"), "{\n  \"prov");
        let writer = std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(20));
            std::fs::write(path, "{}\n").unwrap();
        });
        let onboard = ["onboard", "--non-interactive", "--json", "--skip-check"];
        let done = report(&clawgate(&home).args(onboard), 0);
        assert!(!done["warnings"].to_string().contains("store-unreadable"), "{done:#}");
        writer.join().unwrap();
    }
}

/// Stored credentials of another type, and what the config says of them: seen with turns of 2026.2.26.
#[test]
fn which_credentials_count() {
    let key = json!({ "type": "api_key", "provider": "cloudflare-ai-gateway", "key": OTHER_KEY });
    let token = json!({ "type": "token", "provider": "cloudflare-ai-gateway", "token": OTHER_KEY });
    // In the config's words, and with the provider's name in another case.
    let by_hand = json!({ "mode": "api_key", "provider": "cloudflare-ai-gateway", "apiKey": OTHER_KEY });
    let in_capitals = json!({ "type": "api_key", "provider": "Cloudflare-AI-Gateway", "key": OTHER_KEY });
    let name = "cloudflare-ai-gateway:default";
    let of_config = |mode: &str| json!({ name: { "provider": "cloudflare-ai-gateway", "mode": mode } });
    let other = json!({ "anthropic:default": { "provider": "anthropic", "mode": "api_key" } });
    for (stored, named, counts) in [
        (&key, None, true),
        (&token, None, true),
        (&by_hand, None, true),
        (&in_capitals, None, true),
        (&key, Some(of_config("api_key")), true),
        (&key, Some(of_config("token")), false),
        (&token, Some(of_config("oauth")), true),
        (&token, Some(of_config("api_key")), false),
        (&key, Some(other), true),
    ] {
        let mut text: Value = serde_json::from_str(&config("2026.2.26", &json!({ "apiKey": KEY }))).unwrap();
        if let Some(named) = &named {
            text["auth"] = json!({ "profiles": named });
        }
        let home = Home::with_config(text.to_string());
        let profiles = json!({ "version": 1, "profiles": { name: stored } });
        home.put("agents/main/agent/auth-profiles.json", profiles.to_string());
        let source = key_source(clawgate(&home)).unwrap();
        assert_eq!(source.starts_with("auth-profiles.json"), counts, "{stored} {named:?}: {source}");
        // What counted does not, once a new key is kept elsewhere.
        let onboard = ["onboard", "--non-interactive", "--json", "--skip-check", "--api-key", KEY];
        report(&clawgate(&home).args(onboard).args(["--key-storage", "env-file"]), 0);
        let left = home.text("agents/main/agent/auth-profiles.json");
        assert_eq!(left.contains(OTHER_KEY), left.contains("\"token\":"), "{left}");
    }
}

/// A key among the headers replaces one and stands for none; what the block adds is lost together.
#[test]
fn what_needs_something_beside_it() {
    let home = Home::with_config(config("2026.2.26", &json!({ "headers": { "x-api-key": KEY } })));
    let check = report(&clawgate(&home).args(["check", "--json"]), 6);
    assert_eq!(check["error"]["code"], "api-key-not-found", "{check:#}");

    let simulator = simulator();
    let base = simulator.base_url(ACCOUNT, "my-gateway");
    for (release, sent) in [("2026.2.26", None), ("2026.9.6", Some(format!("Bearer {KEY}")))] {
        simulator.clear_log();
        let block = json!({ "baseUrl": base, "apiKey": KEY, "authHeader": true });
        let mut text: Value = serde_json::from_str(&config(release, &block)).unwrap();
        // Without a key of its own.
        text["models"]["providers"]["other"] = json!({
            "baseUrl": "https://other.example/v1", "models": [{ "id": "m", "name": "M" }] });
        let home = Home::with_config(text.to_string());
        report(&clawgate(&home).args(["check", "--json"]), 0);
        assert_eq!(simulator.log()[0].header("authorization").map(str::to_owned), sent, "{release}");
    }
}
