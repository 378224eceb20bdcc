//! What stands in a secret's place and is certain to be none is named as what it is and never sent, whether it is typed,
//! given or stored.

use std::fs;

use serde_json::json;

use super::refusal::Scene;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, TOKEN, clawgate, simulator};

/// A text in a secret's place, and a word of what is said of it.
const NO_KEYS: [(&str, &str); 28] = [
    ("op://Private/Anthropic/key", "1Password"),
    ("vault:secret/data/llm#anthropic", "Vault"),
    ("env:ANTHROPIC_API_KEY", "variable ANTHROPIC_API_KEY"),
    ("secretref:anthropic", "SecretRef"),
    ("ENC[AES256_GCM,data:Zm9v,iv:YmFy,tag:YmF6,type:str]", "encrypted"),
    ("sk-ant-api03-****************", "in place of a secret"),
    ("__OPENCLAW_REDACTED__", "in place of a secret"),
    ("your-api-key-here", "placeholder"),
    ("${ANTHROPIC_API_KEY}", "variable ANTHROPIC_API_KEY"),
    ("$(pass show anthropic)", "a command"),
    ("sk-proj-CANARY0123456789abcdef", "OpenAI"),
    ("AIzaCANARY0123456789abcdefghijklmnopqrs", "Google"),
    ("xai-CANARY0123456789abcdefghijklmn", "xAI"),
    ("sk-or-v1-CANARY0123456789abcdef", "OpenRouter"),
    ("sk-ant-oat01-CANARY0123456789abcdef", "subscription"),
    ("cfut_CANARY0123456789abcdef0123456789abcdef", "Cloudflare API token"),
    ("sk-ant-api03-0123456789\nCANARYabcdef", "cut in two"),
    // Their neighbours.
    ("keychain://login/anthropic", "an address"),
    ("os.environ/ANTHROPIC_API_KEY", "variable ANTHROPIC_API_KEY"),
    ("{\"source\":\"exec\",\"provider\":\"op\",\"id\":\"value\"}", "SecretRef"),
    ("encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3dAt", "encrypted"),
    ("[REDACTED]", "in place of a secret"),
    ("sk-ant-your-key-here", "placeholder"),
    ("gsk_CANARY0123456789abcdefghijklmn", "Groq"),
    ("sk-ant-admin01-CANARY0123456789abcdef", "Admin API key"),
    ("sk-ant-api03-0123456789 CANARYabcdef", "cut in two"),
    ("/run/secrets/anthropic", "an address"),
    ("~/.config/anthropic.key", "an address"),
];

/// What is taken off where it is typed, and sent where it is stored.
const KEYS_WITH_MORE: [(&str, &str); 3] = [
    ("Bearer sk-ant-api03-CANARY0123456789abcdef", "more than the key"),
    ("x-api-key: sk-ant-api03-CANARY0123456789abcdef", "more than the key"),
    ("ANTHROPIC_API_KEY=sk-ant-api03-CANARY0123456789abcdef", "more than the key"),
];

fn with_ids(run: Run) -> Run {
    run.args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY])
}

#[test]
fn no_way_in_takes_one() {
    let scene = Scene::new();
    let file = scene.home.root.join("key");
    for (text, said) in NO_KEYS {
        fs::write(&file, format!("{text}\n")).unwrap();
        let flag: [&dyn Fn(Run) -> Run; 5] = [
            &|run| run.args(["--api-key", text]),
            &|run| run.args(["--api-key", "-"]).stdin(format!("{text}\n")),
            &|run| run.arg("--api-key-file").arg(&file),
            &|run| run.env("CLOUDFLARE_AI_GATEWAY_API_KEY", text),
            &|run| run.arg("--secrets-stdin").stdin(format!("CLOUDFLARE_AI_GATEWAY_API_KEY='{text}'\n")),
        ];
        for (number, way) in flag.iter().enumerate() {
            let run = way(with_ids(scene.bare()));
            let code = if error_is_kind(text) { "api-key-wrong-kind" } else { "api-key-invalid" };
            let (error, lines) = scene.refused(&run, 2, code, Some("api-key"));
            let message = error["message"].as_str().unwrap();
            assert!(message.contains(said), "way {number}, {text}: {message}");
            assert!(!lines.contains("CANARY"), "{lines}");
        }
    }
}

fn error_is_kind(text: &str) -> bool {
    let kinds = ["sk-proj-", "AIza", "xai-", "sk-or-", "sk-ant-oat", "cfut_", "gsk_", "sk-ant-admin"];
    kinds.iter().any(|kind| text.starts_with(kind))
}

#[test]
fn a_token_is_judged_by_the_same_rule() {
    let scene = Scene::new();
    for (text, code, said) in [
        ("op://Private/Cloudflare/token", "token-invalid", "1Password"),
        ("Bearer ${CF_TOKEN}", "token-invalid", "variable CF_TOKEN"),
        ("Bearer your-token-here", "token-invalid", "placeholder"),
        (KEY, "token-wrong-kind", "an Anthropic API key"),
        ("sk-proj-CANARY0123456789abcdef", "token-wrong-kind", "OpenAI"),
        ("cfut_0123456789abcdef\nCANARY", "token-invalid", "cut in two"),
    ] {
        let (error, lines) = scene.refused(&scene.onboard().args(["--token", text]), 2, code, Some("token"));
        assert!(error["message"].as_str().unwrap().contains(said), "{text}: {error}");
        assert!(!lines.contains("CANARY"), "{lines}");
        let given = scene.onboard().env("CF_AIG_TOKEN", text);
        scene.refused(&given, 2, code, Some("token"));
    }
}

/// The same texts where they are stored: in `.env`, in the config, in `env.vars`, in a profile, in the shell's variable.
#[test]
fn nothing_stored_is_sent_that_is_no_key() {
    let simulator = simulator();
    let base = format!("{}/v1/{ACCOUNT}/{GATEWAY}/anthropic", simulator.origin());
    let config = |key: serde_json::Value, vars: serde_json::Value| {
        let config = json!({
            "gateway": { "mode": "local" },
            "env": { "vars": vars },
            "models": { "providers": { "cloudflare-ai-gateway": {
                "baseUrl": base, "api": "anthropic-messages", "apiKey": key,
                "models": [{ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6" }],
            } } },
            "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
        });
        config.to_string()
    };
    let reference = json!("${CLOUDFLARE_AI_GATEWAY_API_KEY}");
    for (text, said) in NO_KEYS.into_iter().chain(KEYS_WITH_MORE) {
        let refers = text.starts_with("${");
        let in_env = Home::with_config(config(reference.clone(), json!({})));
        in_env.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY='{text}'\n"));
        let in_vars =
            Home::with_config(config(reference.clone(), json!({ "CLOUDFLARE_AI_GATEWAY_API_KEY": text })));
        let inline = Home::with_config(config(json!(text), json!({})));
        let no_key = config(json!(null), json!({})).replace("\"apiKey\":null,", "");
        let in_profile = Home::with_config(no_key);
        in_profile.put(
            "agents/main/agent/auth-profiles.json",
            json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": {
                "type": "api_key", "provider": "cloudflare-ai-gateway", "key": text } } })
            .to_string(),
        );
        let in_shell = Home::with_config(config(reference.clone(), json!({})));
        for (place, home, source) in [
            ("env", &in_env, ".openclaw/.env"),
            ("vars", &in_vars, "config:env"),
            ("inline", &inline, "config"),
            ("profile", &in_profile, "auth-profiles.json#"),
            ("shell", &in_shell, "env:CLOUDFLARE_AI_GATEWAY_API_KEY"),
        ] {
            // As `apiKey` in the config it is a reference that OpenClaw does fill in.
            if refers && matches!(place, "inline" | "vars") {
                continue;
            }
            let run = |args: &[&str]| {
                let run = clawgate(home).args(args);
                if place == "shell" { run.env("CLOUDFLARE_AI_GATEWAY_API_KEY", text) } else { run }
            };
            let before = home.tree();
            let done = run(&["check", "--json"]).run().exits(6);
            let error = &done.json()["error"];
            let message = error["message"].as_str().unwrap();
            assert!(message.contains(said) && message.contains(source), "{place} {text}: {message}");
            assert_eq!(error["field"], "api-key", "{error}");
            let why = run(&["why"]).run().exits(0);
            assert!(why.out().contains(said), "{place} {text}: {}", why.dump());
            assert!(!why.out().contains("There is nothing to settle"), "{}", why.dump());
            let set = run(&["models", "set", "claude-sonnet-5", "--json"]).run().exits(6);
            assert!(set.json()["error"]["message"].as_str().unwrap().contains(said), "{}", set.dump());
            let onboard = run(&["onboard", "--non-interactive", "--json"]).run().exits(2);
            // What only `env.vars` has is no answer of a script: it asks for the variable.
            let asked = onboard.json()["error"]["message"].as_str().unwrap().contains("is not set");
            let told = onboard.json()["error"]["message"].as_str().unwrap().contains(said);
            assert!(told || (place == "vars" && asked), "{place} {text}: {}", onboard.dump());
            for done in [&done, &why, &set, &onboard] {
                assert!(!done.out().contains("CANARY") && !done.err().contains("CANARY"), "{}", done.dump());
            }
            assert_eq!(home.tree(), before);
        }
    }
    assert!(simulator.log().is_empty(), "nothing is sent");
}

/// A token in the header, stored.
#[test]
fn nothing_stored_is_sent_that_is_no_token() {
    let simulator = simulator();
    let base = format!("{}/v1/{ACCOUNT}/locked/anthropic", simulator.origin());
    for (header, said) in [
        ("Bearer op://Private/Cloudflare/token", "1Password"),
        ("Bearer sk-proj-0123456789abcdef0123", "OpenAI"),
        ("Bearer <token>", "placeholder"),
        ("Bearer ${CF_AIG_TOKEN}", "variable OTHER_TOKEN"),
    ] {
        let home = Home::with_config(
            json!({
                "models": { "providers": { "cloudflare-ai-gateway": {
                    "baseUrl": base, "api": "anthropic-messages", "apiKey": KEY,
                    "headers": { "cf-aig-authorization": header },
                    "models": [{ "id": "claude-sonnet-4-6", "name": "x" }],
                } } },
                "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
            })
            .to_string(),
        );
        home.put(".env", "CF_AIG_TOKEN=${OTHER_TOKEN}\n");
        let done = clawgate(&home).args(["check", "--json"]).run().exits(5);
        let error = &done.json()["error"];
        assert!(error["message"].as_str().unwrap().contains(said), "{error}");
        assert_eq!(error["field"], "token");
        let why = clawgate(&home).arg("why").run().exits(0);
        assert!(why.out().contains(said), "{}", why.dump());
    }
    assert!(simulator.log().is_empty(), "nothing is sent");
}

/// What only looks odd is for the live test to judge: gateways of one's own take keys of any form.
#[test]
fn an_odd_key_is_sent_with_a_warning() {
    let simulator = simulator();
    for key in ["sk-0123456789abcdef0123456789abcdef", "my-litellm-key-42", "0123:abcdef/ghij+klmn=="] {
        let home = Home::new();
        let run = with_ids(crate::support::bare_onboard(&home, &simulator.origin()));
        let done = run.args(["--api-key", key, "--json"]).run().exits(6);
        let json = done.json();
        assert_eq!(json["error"]["code"], "provider-key-rejected", "{json}");
        let codes: Vec<_> = json["warnings"].as_array().unwrap().iter().map(|it| &it["code"]).collect();
        assert!(codes.contains(&&json!("api-key-unusual")), "{json}");
    }
    let home = Home::new();
    let run = crate::support::bare_onboard(&home, &simulator.origin());
    let run =
        run.args(["--account-id", ACCOUNT, "--gateway-id", "locked", "--api-key", KEY, "--token", TOKEN]);
    run.run().exits(0);
}
