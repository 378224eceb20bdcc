//! Where the secrets are kept: what each storage writes, and the ways from one to another.

use serde_json::{Value, json};

use super::shared::{
    KEY_VAR, OTHER_KEY, TOKEN_VAR, again, base_url, codes, config, report, settles, unchecked,
    unchecked_bare, warnings,
};
use crate::support::{Home, KEY, Run, TOKEN, assert_same};

const PROFILES: &str = include_str!("../../fixtures/openclaw/auth-profiles.json");
const PROFILES_PATH: &str = "agents/main/agent/auth-profiles.json";

fn block(home: &Home) -> Value {
    config(home)["models"]["providers"]["cloudflare-ai-gateway"].clone()
}

fn with(home: &Home, storage: &str) -> Run {
    unchecked(home).args(["--token", TOKEN, "--key-storage", storage])
}

/// The environment that `reference` is about.
fn supplied(run: Run) -> Run {
    run.env(KEY_VAR, KEY).env(TOKEN_VAR, TOKEN)
}

#[test]
fn env_file() {
    let home = Home::new();
    let run = with(&home, "env-file");
    report(&run, 0);
    assert_eq!(home.text(".env"), format!("{KEY_VAR}={KEY}\n{TOKEN_VAR}={TOKEN}\n"));
    assert_eq!(block(&home)["apiKey"], "${CLOUDFLARE_AI_GATEWAY_API_KEY}");
    assert_eq!(block(&home)["headers"], json!({ "cf-aig-authorization": "Bearer ${CF_AIG_TOKEN}" }));
    settles(&home, &run);
    settles(&home, &again(&home));
    settles(&home, &again(&home).args(["--secret-input-mode", "plaintext"]));
}

#[test]
fn reference() {
    let home = Home::new();
    let before = home.tree();
    // Without the variable there is nothing to refer to.
    for run in [with(&home, "reference"), unchecked(&home).args(["--secret-input-mode", "ref"])] {
        let done = report(&run, 2);
        assert_eq!(done["error"]["field"], "api-key", "{done:#}");
        assert!(done["error"]["hint"].as_str().unwrap().contains(KEY_VAR), "{done:#}");
    }
    let other = with(&home, "reference").env(KEY_VAR, OTHER_KEY).env(TOKEN_VAR, TOKEN);
    assert_eq!(report(&other, 2)["error"]["field"], "api-key");
    let no_token = with(&home, "reference").env(KEY_VAR, KEY);
    assert_eq!(report(&no_token, 2)["error"]["field"], "token");
    assert_same(&home.tree(), &before, "refused");

    let run = supplied(unchecked_bare(&home).args(["--secret-input-mode", "ref"]));
    let done = report(&run, 0);
    assert!(!home.env_file().exists());
    assert_eq!(block(&home)["apiKey"], "${CLOUDFLARE_AI_GATEWAY_API_KEY}");
    assert_eq!(block(&home)["headers"], json!({ "cf-aig-authorization": "Bearer ${CF_AIG_TOKEN}" }));
    // The daemon does not see this shell's variables.
    let said = warnings(&done, "daemon-needs-variable");
    assert!(said.iter().any(|warning| warning["message"].as_str().unwrap().contains(KEY_VAR)), "{done:#}");
    assert!(said.iter().any(|warning| warning["message"].as_str().unwrap().contains(TOKEN_VAR)), "{done:#}");
    settles(&home, &run);
    settles(&home, &supplied(again(&home)));
}

#[test]
fn inline() {
    let home = Home::new();
    let run = with(&home, "inline");
    report(&run, 0);
    assert!(!home.env_file().exists());
    assert_eq!(block(&home)["apiKey"], KEY);
    assert_eq!(block(&home)["headers"], json!({ "cf-aig-authorization": format!("Bearer {TOKEN}") }));
    settles(&home, &run);
    settles(&home, &again(&home));
    // What would be read as a variable is written as text.
    let home = Home::new();
    let odd = "sk-ant-api03-${HOME}-aaaaaaaaaaaaaaaaaaaa";
    let run = unchecked_bare(&home).args(["--key-storage", "inline", "--api-key", odd]);
    report(&run, 0);
    assert_eq!(block(&home)["apiKey"], "sk-ant-api03-$${HOME}-aaaaaaaaaaaaaaaaaaaa");
    settles(&home, &run);
    settles(&home, &again(&home));
}

/// Before 2026.9.6 a variable in `.env` wins over a text in the config: an old one there must not stay.
#[test]
fn inline_takes_a_stale_variable_away() {
    let home = Home::with_config("{}\n");
    home.put(".env", format!("A=1\n{KEY_VAR}={OTHER_KEY}\n{TOKEN_VAR}=a-token-0001\n"));
    let run = unchecked(&home).args(["--key-storage", "inline"]);
    report(&run, 0);
    assert_eq!(home.text(".env"), format!("A=1\n{TOKEN_VAR}=a-token-0001\n"));
    assert_eq!(block(&home)["apiKey"], KEY);
    settles(&home, &run);
    settles(&home, &again(&home));
}

#[test]
fn auth_profile_needs_a_profile() {
    let home = Home::new();
    let before = home.tree();
    let done = report(&with(&home, "auth-profile"), 2);
    assert_eq!(done["error"]["field"], "key-storage", "{done:#}");
    assert_same(&home.tree(), &before, "no profile");

    // One of another provider is none, and where a later OpenClaw keeps its own store the file is not read.
    let anthropic = json!({ "version": 1, "profiles": { "anthropic:default": {
        "type": "api_key", "provider": "anthropic", "key": OTHER_KEY } } });
    home.put(PROFILES_PATH, anthropic.to_string());
    let before = home.tree();
    assert_eq!(report(&with(&home, "auth-profile"), 2)["error"]["code"], "no-profile");
    assert_same(&home.tree(), &before, "another provider's profile");
    let home = Home::new();
    home.put(PROFILES_PATH, PROFILES);
    home.put("state/openclaw.sqlite", super::shared::store(18, ""));
    let before = home.tree();
    assert_eq!(report(&with(&home, "auth-profile"), 2)["error"]["code"], "no-profile");
    assert_same(&home.tree(), &before, "a file that is not read");
}

#[test]
fn auth_profile() {
    let home = Home::new();
    home.put(PROFILES_PATH, PROFILES);
    let run = with(&home, "auth-profile");
    report(&run, 0);
    assert_eq!(home.text(".env"), format!("{TOKEN_VAR}={TOKEN}\n"));
    assert!(block(&home).get("apiKey").is_none());
    let profiles: Value = serde_json::from_str(&home.text(PROFILES_PATH)).unwrap();
    assert_eq!(profiles["profiles"]["cloudflare-ai-gateway:default"]["key"], KEY);
    settles(&home, &run);
    settles(&home, &again(&home));
    // Nothing else brings one into being.
    for storage in ["env-file", "inline"] {
        let home = Home::new();
        report(&with(&home, storage), 0);
        assert!(!home.state.join("agents").exists());
    }
}

/// From every storage to every other one: what is left is what that storage alone would use, and it settles.
#[test]
fn from_one_to_another() {
    let storages = ["env-file", "reference", "inline", "auth-profile"];
    for from in storages {
        for to in storages.into_iter().filter(|to| *to != from) {
            let what = format!("{from} -> {to}");
            let home = Home::new();
            home.put(PROFILES_PATH, PROFILES);
            let dress = |run: Run, storage: &str| if storage == "reference" { supplied(run) } else { run };
            report(&dress(with(&home, from), from), 0);
            let run = dress(with(&home, to), to);
            let done = report(&run, 0);
            assert_eq!(done["changed"], true, "{what}");
            let block = block(&home);
            let header = block["headers"]["cf-aig-authorization"].as_str().unwrap().to_owned();
            let profiles: Value = serde_json::from_str(&home.text(PROFILES_PATH)).unwrap();
            let profile = &profiles["profiles"]["cloudflare-ai-gateway:default"];
            let reference = json!({ "source": "env", "provider": "default", "id": KEY_VAR });
            let variable = json!("${CLOUDFLARE_AI_GATEWAY_API_KEY}");
            match to {
                "env-file" | "reference" => {
                    assert_eq!(block["apiKey"], variable, "{what}");
                    assert_eq!(header, "Bearer ${CF_AIG_TOKEN}", "{what}");
                    assert_eq!((&profile["keyRef"], profile.get("key")), (&reference, None), "{what}");
                }
                "inline" => {
                    assert_eq!(block["apiKey"], KEY, "{what}");
                    assert_eq!(header, format!("Bearer {TOKEN}"), "{what}");
                    assert_eq!((&profile["key"], profile.get("keyRef")), (&json!(KEY), None), "{what}");
                }
                _ => {
                    assert!(block.get("apiKey").is_none(), "{what}");
                    assert_eq!((&profile["key"], profile.get("keyRef")), (&json!(KEY), None), "{what}");
                }
            }
            if to == "env-file" {
                assert!(home.text(".env").contains(&format!("{KEY_VAR}={KEY}\n")), "{what}");
            }
            settles(&home, &run);
            settles(&home, &dress(again(&home), to));
        }
    }
}

/// `reference` after `env-file`: the values in `.env` would go on being used without anyone noticing.
#[test]
fn reference_takes_over_from_env_file() {
    let home = Home::new();
    report(&with(&home, "env-file"), 0);
    let done = report(&supplied(with(&home, "reference")), 0);
    assert!(!home.text(".env").contains(KEY), "{done:#}");
    settles(&home, &supplied(again(&home)));
    assert!(codes(&done).contains("daemon-needs-variable"), "{done:#}");
}

#[test]
fn a_variable_that_nothing_sets_is_kept_with_the_key_that_is_given() {
    let config = |key: &str, more: &str| {
        format!(
            "{{ gateway: {{ mode: 'local' }}, models: {{ providers: {{ 'cloudflare-ai-gateway': {{ baseUrl: '{}', api: 'anthropic-messages', apiKey: '{key}'{more}, models: [] }} }} }} }}\n",
            base_url()
        )
    };
    let key = "${CLOUDFLARE_AI_GATEWAY_API_KEY}";
    let token = ", headers: { 'cf-aig-authorization': 'Bearer ${CF_AIG_TOKEN}' }";
    // A config that came from another machine, whatever way the key comes in.
    for (more, run) in [
        ("", &|home: &Home| unchecked(home)),
        ("", &|home| unchecked_bare(home).args(["--api-key", "-"]).stdin(KEY)),
        ("", &|home| unchecked_bare(home).arg("--secrets-stdin").stdin(format!("{KEY_VAR}={KEY}\n"))),
        (token, &|home| unchecked(home).args(["--token", TOKEN])),
    ] as [(&str, &dyn Fn(&Home) -> Run); 4]
    {
        let home = Home::with_config(config(key, more));
        let done = report(&run(&home), 0);
        let said = warnings(&done, "variable-set-nowhere");
        let message = said[0]["message"].as_str().unwrap();
        assert!(
            message.contains(KEY_VAR) && message.contains(home.env_file().to_str().unwrap()),
            "{message}"
        );
        assert!(home.text(".env").contains(&format!("{KEY_VAR}={KEY}")), "{}", home.text(".env"));
        assert_eq!(home.text(".env").contains(&format!("{TOKEN_VAR}={TOKEN}")), !more.is_empty());
        assert!(home.text("openclaw.json").contains(key));
        settles(&home, &again(&home));
    }
    // Where it is asked for, or something sets the variable, a reference stays one.
    let home = Home::with_config(config(key, ""));
    let done = report(&unchecked(&home).args(["--key-storage", "reference"]), 2);
    assert_eq!(done["error"]["code"], "api-key-variable-unset");
    let done = report(&unchecked_bare(&home), 2);
    assert_eq!(done["error"]["code"], "api-key-variable-unset");
    report(&unchecked(&home).env(KEY_VAR, KEY), 0);
    assert!(!home.env_file().exists());
    home.put("gateway.systemd.env", format!("{KEY_VAR}={KEY}\n"));
    let done = report(&unchecked(&home), 2);
    assert_eq!(done["error"]["code"], "api-key-variable-unset");
}

/// A key that moved out of the config stays in its backups: they are named, and removed where that is asked for.
#[test]
fn backups_that_hold_a_key_of_before_are_named_and_removed_on_request() {
    let holds = |home: &Home, name: &str| home.text(name).contains(KEY);
    for storage in ["reference", "env-file"] {
        let home = Home::with_config("{\n  gateway: { mode: 'local' },\n}\n");
        report(&with(&home, "inline"), 0);
        // Another write, and what OpenClaw moved on itself.
        let set = ["models", "set", "claude-opus-5", "--skip-check", "--json"];
        crate::support::clawgate(&home).args(set).run().exits(0);
        home.put("openclaw.json.bak.3", home.text("openclaw.json"));
        home.put(
            "openclaw.json.bak.4",
            "{ channels: { telegram: { botToken: '123456:another-secret-of-old' } } }\n",
        );
        let done = report(&supplied(with(&home, storage)), 0);
        let said = warnings(&done, "secret-in-backups");
        let message = said[0]["message"].as_str().unwrap();
        for (name, named) in
            [(".bak", true), (".bak.1", true), (".bak.2", false), (".bak.3", false), (".bak.4", true)]
        {
            let file = format!("openclaw.json{name}");
            let there = home.state.join(&file).exists();
            assert_eq!(there && holds(&home, &file), named, "{storage} {name}");
            let named_in = message.split([',', ' ']).any(|word| word.ends_with(&file));
            assert_eq!(named_in, named, "{name}: {message}");
        }
        assert_eq!(said.len(), 1, "{done:#}");
        assert_eq!(said[0]["command"], "clawgate undo --purge --backups");

        // Forgetting what is kept for undo names them, and touches none.
        let undo = |words: &[&str]| crate::support::clawgate(&home).arg("undo").args(words).arg("--json");
        let done = report(&undo(&["--purge"]), 0);
        let said = warnings(&done, "secret-in-backups");
        assert!(said[0]["message"].as_str().unwrap().contains("openclaw.json.bak.1"), "{done:#}");
        assert!(holds(&home, "openclaw.json.bak") && holds(&home, "openclaw.json.bak.4"));
        assert_eq!(report(&undo(&["--backups"]), 2)["error"]["code"], "usage");
        let done = report(&undo(&["--purge", "--backups"]), 0);
        assert_eq!(done["changed"], true);
        let removed: Vec<_> = done["files"].as_array().unwrap().iter().map(|file| &file["path"]).collect();
        for name in [".bak", ".bak.1", ".bak.4"] {
            let path = home.state.join(format!("openclaw.json{name}"));
            assert!(!path.exists() && removed.contains(&&json!(path)), "{name}: {done:#}");
        }
        assert!(warnings(&done, "secret-in-backups").is_empty(), "{done:#}");
        // Nothing but the place that was chosen holds it now.
        for (path, node) in home.tree() {
            let crate::support::Content::File(bytes) = node.content else { continue };
            let holds = String::from_utf8_lossy(&bytes).contains(KEY);
            assert_eq!(holds, storage == "env-file" && path.ends_with(".env"), "{}", path.display());
        }
        assert_eq!(report(&undo(&["--purge", "--backups"]), 0)["changed"], false);
    }
}

/// Nothing is said where no backup holds what was taken out.
#[test]
fn no_backup_no_warning() {
    let home = Home::new();
    report(&with(&home, "env-file"), 0);
    let done = report(&with(&home, "inline"), 0);
    assert!(!codes(&done).contains("secret-in-backups"), "{done:#}");
    let done = report(&again(&home), 0);
    assert!(!codes(&done).contains("secret-in-backups"), "{done:#}");
}
