//! Configs that OpenClaw refuses as a whole, whichever release: said where no OpenClaw is there to be asked.

use serde_json::{Value, json};

use super::shared::report;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, clawgate, simulator};

/// What is done to a config.
type Change<'a> = &'a dyn Fn(&mut Value);

/// A config that is in order but for what is done to it.
fn config(origin: &str, change: Change<'_>) -> Home {
    let mut value = json!({
        "meta": { "lastTouchedVersion": "2026.9.6" },
        "gateway": { "mode": "local" },
        "models": { "providers": {
            "cloudflare-ai-gateway": {
                "baseUrl": format!("{origin}/v1/{ACCOUNT}/{GATEWAY}/anthropic"),
                "api": "anthropic-messages", "apiKey": KEY,
                "models": [{ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 64000 }],
            },
            "mine": { "baseUrl": "http://127.0.0.1:9/v1", "apiKey": "mk", "models": [] },
        } },
        "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
    });
    change(&mut value);
    Home::with_config(format!("{value:#}\n"))
}

#[test]
fn it_is_said_to_be_refused_and_why() {
    let simulator = simulator();
    let cases: [(Change<'_>, &str); 9] = [
        (
            &|it| {
                it["models"]["providers"]["cloudflare-ai-gateway"]["headers"] =
                    json!({ "cf-aig-authorization": ["Bearer x"] });
            },
            "models.providers.cloudflare-ai-gateway.headers.cf-aig-authorization",
        ),
        (
            &|it| it["models"]["providers"]["mine"]["models"] = json!({ "a": {} }),
            "models.providers.mine.models",
        ),
        (&|it| it["zzz"] = json!(1), "zzz"),
        // Their neighbours.
        (&|it| it["agents"]["defaults"]["model"]["fallback"] = json!([]), "agents.defaults.model.fallback"),
        (
            &|it| it["agents"]["defaults"]["model"]["fallbacks"] = json!("a/b"),
            "agents.defaults.model.fallbacks",
        ),
        (&|it| it["env"] = json!({ "vars": { "PORT": 5 } }), "env.vars.PORT"),
        (&|it| it["telegram"] = json!({}), "telegram"),
        (&|it| it["agents"]["list"] = json!({ "main": {} }), "agents.list"),
        (
            &|it| it["models"]["providers"]["mine"]["accountId"] = json!("x"),
            "models.providers.mine.accountId",
        ),
    ];
    for (change, key) in cases {
        let home = config(&simulator.origin(), change);
        let checked = report(&clawgate(&home).args(["check", "--json"]), 3);
        assert_eq!(
            (&checked["error"]["code"], &checked["proven"]),
            (&json!("config-refused"), &json!("none"))
        );
        assert!(checked["error"]["message"].as_str().unwrap().contains(key), "{checked:#}");
        let why = report(&clawgate(&home).args(["why", "--json"]), 0);
        let found = why["warnings"].as_array().unwrap().iter().find(|it| it["code"] == "config-refused");
        assert!(found.unwrap()["message"].as_str().unwrap().contains(key), "{why:#}");
    }
    assert!(simulator.log().is_empty(), "nothing is sent that OpenClaw would not send");
    // In order, it is not.
    let home = config(&simulator.origin(), &|_| ());
    let done = report(&clawgate(&home).args(["check", "--json"]), 0);
    assert_eq!((&done["proven"], &done["warnings"]), (&json!("full"), &Value::Null), "{done:#}");
}
