//! Configs that OpenClaw refuses as a whole, whichever release: said where no OpenClaw is there to be asked.

use serde_json::{Value, json};

use crate::shared::report;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, clawgate, simulator};

/// A config that is in order but for what is done to it.
fn config(origin: &str, change: &dyn Fn(&mut Value)) -> Home {
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
    let cases: [(&dyn Fn(&mut Value), &str, &str); 8] = [
        (
            &|it| it["models"]["providers"]["mine"]["headers"] = json!({ "x-team": ["a"] }),
            "models.providers.mine.headers.x-team` is an array",
            "openclaw config validate",
        ),
        (
            &|it| it["models"]["providers"]["mine"]["models"] = json!({ "a": {} }),
            "models.providers.mine.models` is an object",
            "openclaw config validate",
        ),
        (&|it| it["zzz"] = json!(1), "does not know: zzz", "openclaw doctor --fix"),
        // Their neighbours.
        (
            &|it| it["models"]["providers"]["mine"]["models"] = json!([{ "id": 5, "name": "x" }]),
            "models.providers.mine.models.0.id` is a number",
            "openclaw config validate",
        ),
        (
            &|it| it["models"]["providers"]["mine"]["apiKey"] = json!(5),
            "models.providers.mine.apiKey` is a number and has to be a string (or a SecretRef object)",
            "openclaw config validate",
        ),
        (
            &|it| it["models"]["providers"]["mine"]["accountId"] = json!("x"),
            "models.providers.mine.accountId",
            "openclaw doctor --fix",
        ),
        (
            &|it| it["agents"]["defaults"]["model"]["fallback"] = json!([]),
            "agents.defaults.model.fallback",
            "openclaw doctor --fix",
        ),
        (
            &|it| it["env"] = json!({ "vars": { "PORT": 5 } }),
            "env.vars.PORT` is a number",
            "openclaw config validate",
        ),
    ];
    for (change, said, command) in cases {
        let home = config(&simulator.origin(), change);
        let commands = [
            (vec!["check", "--json"], true),
            (vec!["why", "--json"], false),
            (vec!["models", "set", "claude-sonnet-5", "--json"], true),
            (vec!["onboard", "--non-interactive", "--model", "claude-opus-5", "--json"], true),
        ];
        for (args, proves) in commands {
            let done = report(&clawgate(&home).args(&args), 0);
            let warnings = done["warnings"].as_array().unwrap();
            let found = warnings.iter().find(|it| it["code"] == "config-refused");
            let found = found.unwrap_or_else(|| panic!("{args:?}: {done:#}"));
            assert!(found["message"].as_str().unwrap().contains(said), "{args:?}: {found}");
            assert_eq!(found["command"], command, "{args:?}: {found}");
            if proves {
                assert_eq!(done["proven"], "partial", "nothing is proven of what is not read: {args:?}");
            }
        }
    }
    // The token's own header.
    let home = config(&simulator.origin(), &|it| {
        it["models"]["providers"]["cloudflare-ai-gateway"]["headers"] =
            json!({ "cf-aig-authorization": ["Bearer x"] });
    });
    for args in [&["check", "--json"][..], &["why", "--json"]] {
        let done = clawgate(&home).args(args).run();
        let said = done.json()["warnings"].to_string();
        let key = "models.providers.cloudflare-ai-gateway.headers.cf-aig-authorization` is an array";
        assert!(said.contains(key) && said.contains("config-refused"), "{args:?}: {}", done.dump());
    }
    // In order, it is not.
    let home = config(&simulator.origin(), &|_| ());
    let done = report(&clawgate(&home).args(["check", "--json"]), 0);
    assert_eq!((&done["proven"], &done["warnings"]), (&json!("full"), &Value::Null), "{done:#}");
}

/// Where nothing tells the release, a key may be one of a release that is not known here.
#[test]
fn an_unknown_key_of_an_unknown_release_may_be_refused() {
    let simulator = simulator();
    let home = config(&simulator.origin(), &|it| {
        it.as_object_mut().unwrap().remove("meta");
        it["zzz"] = json!(1);
    });
    let done = report(&clawgate(&home).args(["check", "--json"]), 0);
    assert_eq!(done["warnings"][0]["code"], "config-may-be-refused", "{done:#}");
    assert_eq!(done["proven"], "full");
}
