//! Configs that one release reads otherwise than the next: what a check sends, beside what turns of the real ones sent.
//!
//! The borders and their evidence stand in `src/openclaw/release.rs`; the oracle (`tests/interop/oracle`) holds them against eight
//! releases.

use serde_json::{Value, json};

use super::shared::{OTHER_KEY, report};
use crate::support::{ACCOUNT, Home, KEY, clawgate, simulator};
use clawgate::simulator::Simulator;

const MODEL: &str = "claude-sonnet-4-6";

/// A config that works in every release, and what it is changed to.
fn config(simulator: &Simulator, release: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut config = json!({
        "meta": { "lastTouchedVersion": release },
        "gateway": { "mode": "local" },
        "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": simulator.base_url(ACCOUNT, "my-gateway"),
            "api": "anthropic-messages",
            "apiKey": KEY,
            "models": [{ "id": MODEL, "name": "Sonnet", "maxTokens": 64000 }],
        } } },
        "agents": { "defaults": { "model": { "primary": format!("cloudflare-ai-gateway/{MODEL}") } } },
    });
    change(&mut config);
    config.to_string()
}

fn block(config: &mut Value) -> &mut Value {
    &mut config["models"]["providers"]["cloudflare-ai-gateway"]
}

/// A check's report, and what it sent: each header by its name, and the model.
fn checked(
    simulator: &Simulator,
    home: &Home,
    status: i32,
) -> (Value, Option<impl Fn(&str) -> Option<String>>) {
    simulator.clear_log();
    let report = report(&clawgate(home).args(["check", "--json"]), status);
    let sent = simulator.log().into_iter().find(|sent| sent.path.ends_with("/messages"));
    let sent = sent.map(|sent| {
        move |name: &str| match name {
            "model" => {
                let body: Value = serde_json::from_slice(&sent.body).unwrap();
                body["model"].as_str().map(str::to_owned)
            }
            _ => sent.header(name).map(str::to_owned),
        }
    });
    (report, sent)
}

/// Two rows with one id: whose headers are sent.
#[test]
fn two_rows_with_one_id() {
    let simulator = simulator();
    for (release, row, a, b) in [
        ("2026.2.26", "second", None, Some("2")),
        ("2026.3.2", "second", None, Some("2")),
        ("2026.3.8", "first", Some("1"), Some("2")),
        ("2026.3.13", "first", Some("1"), Some("2")),
        ("2026.4.9", "second", Some("1"), Some("2")),
        ("2026.5.18", "first", Some("1"), None),
        ("2026.7.1", "first", Some("1"), None),
        ("2026.6.6", "first", Some("1"), None),
        ("2026.9.6", "first", Some("1"), None),
    ] {
        let home = Home::with_config(config(&simulator, release, |config| {
            let row = |headers: Value| json!({ "id": MODEL, "name": "Sonnet", "maxTokens": 64000, "headers": headers });
            block(config)["models"] = json!([
                row(json!({ "x-row": "first", "x-a": "1" })),
                row(json!({ "x-row": "second", "x-b": "2" }))
            ]);
        }));
        let (report, sent) = checked(&simulator, &home, 0);
        let sent = sent.unwrap();
        let found = (sent("x-row"), sent("x-a"), sent("x-b"));
        let expected = (Some(row.to_owned()), a.map(str::to_owned), b.map(str::to_owned));
        assert_eq!(found, expected, "{release}: {report:#}");
    }
}

/// Headers in the second of two rows alone, and a key's header in other letters.
#[test]
fn the_second_row_and_other_letters() {
    let simulator = simulator();
    for (release, second, joined) in [
        ("2026.3.13", Some("second"), false),
        ("2026.4.9", Some("second"), false),
        ("2026.5.18", None, true),
        ("2026.7.1", None, true),
        ("2026.9.6", Some("second"), false),
    ] {
        let home = Home::with_config(config(&simulator, release, |config| {
            let mut row = block(config)["models"][0].clone();
            row["headers"] = json!({ "x-row": "second" });
            block(config)["models"].as_array_mut().unwrap().push(row);
        }));
        let (report, sent) = checked(&simulator, &home, 0);
        assert_eq!(sent.unwrap()("x-row").as_deref(), second, "{release}: {report:#}");
        let home = Home::with_config(config(&simulator, release, |config| {
            block(config)["headers"] = json!({ "X-Api-Key": OTHER_KEY });
        }));
        let (report, sent) = checked(&simulator, &home, 6);
        // Both of them in one header are no key, and not sent.
        let key = sent.and_then(|sent| sent("x-api-key"));
        assert_eq!(key.as_deref(), (!joined).then_some(OTHER_KEY), "{release}: {report:#}");
    }
}

/// A row whose id has the provider's name in it.
#[test]
fn the_providers_name_in_a_row() {
    let simulator = simulator();
    for (release, whole) in
        [("2026.3.13", false), ("2026.4.9", false), ("2026.5.18", true), ("2026.9.6", true)]
    {
        let home = Home::with_config(config(&simulator, release, |config| {
            block(config)["models"][0]["id"] = json!(format!("cloudflare-ai-gateway/{MODEL}"));
        }));
        let (_, sent) = checked(&simulator, &home, if whole { 7 } else { 0 });
        let expected = if whole { format!("cloudflare-ai-gateway/{MODEL}") } else { MODEL.to_owned() };
        assert_eq!(sent.unwrap()("model"), Some(expected), "{release}");
    }
}

/// No default model: the first row of the first provider that has rows.
#[test]
fn no_default_model() {
    let simulator = simulator();
    for (release, answers) in
        [("2026.2.26", false), ("2026.3.2", false), ("2026.3.8", true), ("2026.9.6", true)]
    {
        let without =
            |config: &mut Value| drop(config["agents"]["defaults"].as_object_mut().unwrap().remove("model"));
        let home = Home::with_config(config(&simulator, release, without));
        let (report, sent) = checked(&simulator, &home, if answers { 0 } else { 2 });
        assert_eq!(
            sent.and_then(|sent| sent("model")).as_deref(),
            answers.then_some(MODEL),
            "{release}: {report:#}"
        );
        // One that is there but says nothing is none.
        let home = Home::with_config(config(&simulator, release, |config| {
            config["agents"]["defaults"]["model"] = json!({ "fallbacks": [] });
        }));
        checked(&simulator, &home, if answers { 0 } else { 2 });
    }
}

/// A header in place of a key that is not there.
#[test]
fn a_header_for_a_key() {
    let simulator = simulator();
    for (release, sends) in
        [("2026.2.26", false), ("2026.3.8", false), ("2026.3.13", true), ("2026.9.6", true)]
    {
        let home = Home::with_config(config(&simulator, release, |config| {
            let block = block(config);
            block.as_object_mut().unwrap().remove("apiKey");
            block["headers"] = json!({ "x-api-key": OTHER_KEY });
        }));
        let (report, sent) = checked(&simulator, &home, 6);
        let key = sent.and_then(|sent| sent("x-api-key"));
        assert_eq!(key.as_deref(), sends.then_some(OTHER_KEY), "{release}: {report:#}");
    }
}

/// What is filled in twice: a variable that holds a variable's name, and `$NAME`.
#[test]
fn a_variables_name_in_a_variable() {
    let simulator = simulator();
    for (release, braces, dollar, in_config) in [
        ("2026.2.26", false, false, false),
        ("2026.3.2", true, false, true),
        ("2026.4.9", true, false, true),
        ("2026.5.18", true, true, true),
        ("2026.6.9", true, true, true),
        ("2026.7.1", false, false, true),
        ("2026.9.6", false, false, true),
    ] {
        let own = |key: &'static str| move |config: &mut Value| block(config)["apiKey"] = json!(key);
        let home = Home::with_config(config(&simulator, release, own("${MY_KEY}")));
        home.put(".env", format!("MY_KEY=${{OTHER_NAME}}\nOTHER_NAME={KEY}\n"));
        checked(&simulator, &home, if braces { 0 } else { 6 });
        let home = Home::with_config(config(&simulator, release, own("$MY_KEY")));
        home.put(".env", format!("MY_KEY={KEY}\n"));
        checked(&simulator, &home, if dollar { 0 } else { 6 });
        let home = Home::with_config(config(&simulator, release, |config| {
            own("${MY_KEY}")(config);
            config["env"]["vars"]["MY_KEY"] = json!("${OTHER_NAME}");
        }));
        home.put(".env", format!("OTHER_NAME={KEY}\n"));
        checked(&simulator, &home, if in_config { 0 } else { 6 });
    }
}

/// A block without any row.
#[test]
fn no_rows_at_all() {
    let simulator = simulator();
    for (release, status) in [("2026.6.9", 0), ("2026.7.1", 7), ("2026.9.6", 0)] {
        for rows in [Some(json!([])), None] {
            let home = Home::with_config(config(&simulator, release, |config| match &rows {
                Some(rows) => block(config)["models"] = rows.clone(),
                None => drop(block(config).as_object_mut().unwrap().remove("models")),
            }));
            let (report, _) = checked(&simulator, &home, status);
            let code = (status == 7).then_some("model-row-missing");
            assert_eq!(report["error"]["code"].as_str(), code, "{release}: {report:#}");
        }
    }
}

/// A list of models with `provider/*` in it.
#[test]
fn a_list_of_models_with_a_star() {
    let simulator = simulator();
    for (release, minds) in
        [("2026.3.13", false), ("2026.4.9", false), ("2026.5.18", true), ("2026.9.6", true)]
    {
        for (list, allows) in [
            (json!({ "elsewhere/*": {} }), false),
            (json!({ "cloudflare-ai-gateway/*": {} }), true),
            (json!({ "elsewhere/*": {}, "cloudflare-ai-gateway/claude-sonnet-4-6": {} }), true),
            (json!({ "elsewhere/gpt-5-mini": {} }), true),
        ] {
            let home = Home::with_config(config(&simulator, release, |config| {
                config["agents"]["defaults"]["models"] = list.clone();
            }));
            let (report, _) = checked(&simulator, &home, if minds && !allows { 7 } else { 0 });
            if minds && !allows {
                assert_eq!(report["error"]["code"], "model-not-allowed", "{release}");
                let message = report["error"]["message"].as_str().unwrap();
                assert!(message.contains("agents.defaults.models"), "{message}");
            }
        }
    }
    // The newer list wins over the older one.
    let home = Home::with_config(config(&simulator, "2026.9.6", |config| {
        config["agents"]["defaults"]["models"] = json!({ "elsewhere/*": {} });
        config["agents"]["defaults"]["modelPolicy"] = json!({ "allow": ["cloudflare-ai-gateway/*"] });
    }));
    checked(&simulator, &home, 0);
}

/// Another provider's reference that leads nowhere ends every turn of this one.
#[test]
fn a_reference_of_another_provider() {
    let simulator = simulator();
    let reference = json!({ "source": "env", "provider": "default", "id": "ELSEWHERE_KEY" });
    let command = json!({ "source": "exec", "provider": "nobody", "id": "value" });
    for (release, value, name, status) in [
        ("2026.2.26", &reference, "", 0),
        ("2026.3.2", &reference, "ELSEWHERE_KEY", 3),
        ("2026.3.8", &reference, "ELSEWHERE_KEY", 3),
        ("2026.9.6", &reference, "ELSEWHERE_KEY", 3),
        ("2026.9.6", &command, "nobody", 3),
    ] {
        let home = Home::with_config(config(&simulator, release, |config| {
            // A block that takes no headers away.
            config["models"]["providers"]["elsewhere"] =
                json!({ "baseUrl": "https://elsewhere.example/v1", "apiKey": value, "models": [] });
        }));
        let (report, _) = checked(&simulator, &home, status);
        if status == 3 {
            assert!(report["error"]["message"].as_str().unwrap().contains(name), "{release}: {report:#}");
        }
        home.put(".env", "ELSEWHERE_KEY=sk-elsewhere\n");
        checked(&simulator, &home, if name == "nobody" { 3 } else { 0 });
    }
}

/// A profile whose reference leads nowhere: what asks for it sends nothing, and what does not goes on to the config's key.
#[test]
fn a_profile_that_refers_to_nothing() {
    let simulator = simulator();
    for (release, status) in [("2026.3.8", 6), ("2026.5.28", 6)] {
        let home = Home::with_config(config(&simulator, release, |_| {}));
        let reference = json!({ "source": "env", "provider": "default", "id": "MY_KEY" });
        let profiles = json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": {
            "type": "api_key", "provider": "cloudflare-ai-gateway", "keyRef": reference } } });
        home.put("agents/main/agent/auth-profiles.json", profiles.to_string());
        let (report, sent) = checked(&simulator, &home, status);
        assert!(sent.is_none(), "{release}: {report:#}");
        home.put(".env", format!("MY_KEY={KEY}\n"));
        checked(&simulator, &home, 0);
    }
}

/// A token whose variable is set by nothing is sent as it is written, and an open gateway minds nothing.
#[test]
fn an_unset_token_at_an_open_gateway() {
    let simulator = simulator();
    for release in ["2026.3.8", "2026.9.6"] {
        let home = Home::with_config(config(&simulator, release, |config| {
            block(config)["headers"] = json!({ "cf-aig-authorization": "Bearer ${CF_AIG_TOKEN}" });
        }));
        let (report, sent) = checked(&simulator, &home, 0);
        let token = sent.unwrap()("cf-aig-authorization");
        assert_eq!(token.as_deref(), Some("Bearer ${CF_AIG_TOKEN}"), "{release}: {report:#}");
    }
}

/// What `request` adds, and over what.
#[test]
fn headers_of_request() {
    let simulator = simulator();
    let bearer = format!("Bearer {KEY}");
    for release in ["2026.5.18", "2026.6.6", "2026.9.6"] {
        for (request, name, value) in [
            (json!({ "headers": { "x-row": "request" } }), "x-row", "request"),
            (json!({ "headers": { "x-api-key": OTHER_KEY } }), "x-api-key", OTHER_KEY),
            (json!({ "auth": { "mode": "authorization-bearer", "token": KEY } }), "authorization", &bearer),
            (
                json!({ "auth": { "mode": "header", "headerName": "x-b", "value": "val", "prefix": "P " } }),
                "x-b",
                "Pval",
            ),
            (json!({ "auth": { "mode": "provider-default" } }), "x-row", "own"),
        ] {
            let home = Home::with_config(config(&simulator, release, |config| {
                let block = block(config);
                block["headers"] = json!({ "x-row": "own" });
                block["request"] = request.clone();
            }));
            let (report, sent) = checked(&simulator, &home, if value == OTHER_KEY { 6 } else { 0 });
            assert_eq!(sent.unwrap()(name).as_deref(), Some(value), "{release}: {report:#}");
        }
    }
    // There the own headers win over some of it.
    let home = Home::with_config(config(&simulator, "2026.4.9", |config| {
        block(config)["request"] = json!({ "headers": { "x-row": "request" } });
    }));
    checked(&simulator, &home, 8);
}

/// `authHeader` beside a provider that has models and no key.
#[test]
fn a_bearer_beside_a_provider_without_a_key() {
    let simulator = simulator();
    for (release, sends) in
        [("2026.2.26", false), ("2026.3.8", false), ("2026.3.13", false), ("2026.4.9", true)]
    {
        let home = Home::with_config(config(&simulator, release, |config| {
            block(config)["authHeader"] = json!(true);
            config["models"]["providers"]["elsewhere"] = json!({
                "baseUrl": "https://elsewhere.example/v1", "models": [{ "id": "m", "name": "M" }] });
        }));
        let (report, sent) = checked(&simulator, &home, 0);
        let bearer = sent.unwrap()("authorization");
        assert_eq!(bearer.is_some(), sends, "{release}: {report:#}");
    }
}

/// Several agents of the newest, and none that answers where none is named.
#[test]
fn no_default_agent() {
    let simulator = simulator();
    let with = |entries: Value| {
        config(&simulator, "2026.9.6", |config| {
            config["agents"]["entries"] = entries;
            config["agents"]["ownership"] = json!("explicit");
        })
    };
    let home = Home::with_config(with(json!({ "one": {}, "two": {} })));
    let (report, _) = checked(&simulator, &home, 0);
    assert_eq!(report["proven"], "partial", "{report:#}");
    let warned = report["warnings"].as_array().unwrap().iter();
    assert!({ warned }.any(|warning| warning["code"] == "agents-without-default"), "{report:#}");
    let home = Home::with_config(with(json!({ "one": { "default": true }, "two": {} })));
    let (report, _) = checked(&simulator, &home, 3);
    assert!(report["error"]["message"].as_str().unwrap().contains("agents.ownership"), "{report:#}");
}

/// What the config adds to the body is not in the small test: *full* asks for the one in OpenClaw's own shape.
#[test]
fn what_the_body_decides() {
    type Change = fn(&mut Value, &str);
    let simulator = simulator();
    let whole = format!("cloudflare-ai-gateway/{MODEL}");
    let changes: [(Change, &str); 4] = [
        (|config, _| config["agents"]["defaults"]["thinkingDefault"] = json!("high"), "thinkingDefault"),
        (
            |config, whole| {
                config["agents"]["defaults"]["models"][whole] = json!({ "params": { "temperature": 0.5 } });
            },
            "params",
        ),
        (
            |config, _| block(config)["models"][0]["compat"] = json!({ "supportsTools": true }),
            "models[0].compat",
        ),
        (|config, whole| config["agents"]["defaults"]["models"][whole] = json!({ "alias": "mine" }), ""),
    ];
    for (change, key) in changes {
        let home = Home::with_config(config(&simulator, "2026.9.6", |config| change(config, &whole)));
        let (report, _) = checked(&simulator, &home, 0);
        let warned = report["warnings"].as_array().into_iter().flatten();
        let message =
            { warned }.find(|warning| warning["code"] == "body-untested").map(|it| it["message"].to_string());
        assert_eq!(report["proven"], if key.is_empty() { "full" } else { "partial" }, "{report:#}");
        assert_eq!(message.is_some(), !key.is_empty(), "{report:#}");
        assert!(message.unwrap_or_default().contains(key));
        let deep = super::shared::report(&clawgate(&home).args(["check", "--deep", "--json"]), 0);
        assert_eq!(deep["proven"], "full", "{deep:#}");
    }
}
