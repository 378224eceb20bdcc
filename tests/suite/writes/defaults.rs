//! Which model is written, what becomes of the default that was there, and of what restricts it.

use serde_json::{Value, json};

use super::shared::{
    FIRST_MODEL, MODEL, REF, again, codes, config, report, row, settles, unchecked, unchecked_bare, warnings,
};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, clawgate};

const DEFAULT: [&str; 3] = ["agents", "defaults", "model"];

fn at<'a>(value: &'a Value, keys: &[&str]) -> &'a Value {
    keys.iter().fold(value, |inside, key| &inside[*key])
}

/// Without a model asked for.
fn any_model(home: &Home) -> Run {
    clawgate(home).args(["onboard", "--non-interactive", "--json", "--skip-check"]).args([
        "--account-id",
        ACCOUNT,
        "--gateway-id",
        GATEWAY,
        "--api-key",
        KEY,
    ])
}

#[test]
fn untested_the_first_that_is_not_retired() {
    let home = Home::new();
    let done = report(&any_model(&home), 0);
    let expected = format!("cloudflare-ai-gateway/{FIRST_MODEL}");
    assert_eq!(done["model"], json!(expected));
    assert_eq!(done["modelSource"], "default");
    assert_eq!(at(&config(&home), &DEFAULT), &json!({ "primary": expected }));
    // On a rerun it is what is stored that counts, not what would be the default that day.
    let done = report(&again(&home), 0);
    assert_eq!((&done["model"], &done["modelSource"]), (&json!(expected), &json!("stored")));
}

#[test]
fn the_model_that_is_used_without_the_gateway_goes_on_through_it() {
    for (primary, taken) in [
        ("anthropic/claude-opus-5", "claude-opus-5"),
        // About to retire, unknown, and another provider's: a default of our own.
        ("anthropic/claude-sonnet-4-5", FIRST_MODEL),
        ("anthropic/claude-of-yesterday", FIRST_MODEL),
        ("openai/gpt-5.2", FIRST_MODEL),
    ] {
        let home = Home::with_config(format!(
            "{{ agents: {{ defaults: {{ model: {{ primary: '{primary}' }} }} }} }}"
        ));
        let done = report(&any_model(&home), 0);
        let expected = format!("cloudflare-ai-gateway/{taken}");
        assert_eq!(
            (&done["model"], &done["modelSource"]),
            (&json!(expected), &json!("default")),
            "{primary}"
        );
        assert_eq!(at(&config(&home), &DEFAULT), &json!({ "primary": expected }));
        let said = warnings(&done, "default-replaced");
        assert!(said[0]["message"].as_str().unwrap().contains(primary), "{done:#}");
    }
}

#[test]
fn asked_for_with_or_without_its_provider() {
    for name in [MODEL, REF] {
        let home = Home::new();
        let run = any_model(&home).args(["--model", name]);
        let done = report(&run, 0);
        assert_eq!((&done["model"], &done["modelSource"]), (&json!(REF), &json!("asked")));
        let done = report(&again(&home), 0);
        assert_eq!((&done["changed"], &done["modelSource"]), (&json!(false), &json!("stored")));
    }
    // One that nobody knows is taken at its word, with numbers that no model refuses.
    let home = Home::new();
    report(&any_model(&home).args(["--model", "claude-of-tomorrow"]), 0);
    let value = config(&home);
    let rows = at(&value, &["models", "providers", "cloudflare-ai-gateway", "models"]);
    assert_eq!(rows[0], row("claude-of-tomorrow"));
    assert_eq!(rows[0]["id"], "claude-of-tomorrow");
    for key in ["name", "reasoning", "input", "cost", "contextWindow", "maxTokens"] {
        assert!(rows[0].get(key).is_some(), "{key}");
    }
}

#[test]
fn a_default_of_another_provider() {
    let text = "{ gateway: { mode: 'local' }, agents: { defaults: { model: { primary: 'openai/gpt-5.2', fallbacks: ['x/y'] } } } }\n";
    for (policy, primary, code) in [
        (None, REF, "default-replaced"),
        (Some("yes"), REF, "default-replaced"),
        (Some("no"), "openai/gpt-5.2", "default-kept"),
        (Some("if-unset"), "openai/gpt-5.2", "default-kept"),
    ] {
        let home = Home::with_config(text);
        let mut run = unchecked(&home);
        if let Some(policy) = policy {
            run = run.args(["--set-default", policy]);
        }
        let done = report(&run, 0);
        assert_eq!(at(&config(&home), &DEFAULT), &json!({ "primary": primary, "fallbacks": ["x/y"] }));
        let said = warnings(&done, code);
        assert_eq!(said.len(), 1, "{policy:?}: {done:#}");
        let message = said[0]["message"].as_str().unwrap();
        assert!(message.contains("openai/gpt-5.2") && message.contains(REF), "{message}");
        // Set up it is either way.
        let value = config(&home);
        assert_eq!(
            at(&value, &["models", "providers", "cloudflare-ai-gateway", "models"]),
            &json!([row(MODEL)])
        );
        settles(&home, &run);
    }
    // Where there is none, or it is this one, there is nothing to say.
    for (policy, primary) in [("if-unset", Some(REF)), ("yes", Some(REF)), ("no", None)] {
        let home = Home::new();
        let run = unchecked(&home).args(["--set-default", policy]);
        let done = report(&run, 0);
        assert_eq!(at(&config(&home), &DEFAULT).get("primary").and_then(Value::as_str), primary);
        assert!(!codes(&done).iter().any(|code| code.starts_with("default-")), "{done:#}");
        settles(&home, &run);
    }
}

#[test]
fn the_form_of_the_default_stays() {
    let home = Home::with_config("{ agents: { defaults: { model: 'openai/gpt-5.2' /* mine */ } } }\n");
    report(&unchecked(&home), 0);
    assert!(
        home.text("openclaw.json").contains(&format!("model: '{REF}' /* mine */")),
        "{}",
        home.text("openclaw.json")
    );
    // A bare name takes no fallbacks: it becomes an object that says the same.
    let home = Home::with_config("{ agents: { defaults: { model: 'openai/gpt-5.2' } } }\n");
    let run = unchecked(&home).args(["--set-default", "no", "--fallback", MODEL]);
    report(&run, 0);
    assert_eq!(at(&config(&home), &DEFAULT), &json!({ "primary": "openai/gpt-5.2", "fallbacks": [REF] }));
    settles(&home, &run);
}

#[test]
fn fallbacks_are_kept_and_new_ones_come_behind() {
    let home = Home::with_config(
        "{ agents: { defaults: { model: { fallbacks: ['x/y', 'cloudflare-ai-gateway/claude-opus-5'] } } } }\n",
    );
    let run = unchecked(&home).args([
        "--fallback",
        "claude-opus-5",
        "--fallback",
        "claude-haiku-4-5",
        "--fallback",
        "openai/gpt-5.2",
    ]);
    report(&run, 0);
    let value = config(&home);
    assert_eq!(
        at(&value, &DEFAULT),
        &json!({
            "primary": REF,
            "fallbacks": ["x/y", "cloudflare-ai-gateway/claude-opus-5", "cloudflare-ai-gateway/claude-haiku-4-5", "openai/gpt-5.2"],
        })
    );
    // Those of this provider have to be in its list; another provider's are its own affair.
    assert_eq!(
        at(&value, &["models", "providers", "cloudflare-ai-gateway", "models"]),
        &json!([row(MODEL), row("claude-opus-5"), row("claude-haiku-4-5")])
    );
    settles(&home, &run);
    settles(&home, &again(&home));
}

#[test]
fn an_allowlist_lets_the_model_through_and_none_is_made() {
    let defaults =
        |models: &str, policy: &str| format!("{{ agents: {{ defaults: {{ {models} {policy} }} }} }}\n");
    let cases = [
        ("", "", None, None),
        ("models: {},", "", Some(json!({})), None),
        ("models: { 'a/b': { alias: 'x' } },", "", Some(json!({ "a/b": { "alias": "x" }, REF: {} })), None),
        ("", "modelPolicy: {},", None, Some(json!({}))),
        ("", "modelPolicy: { allow: [] },", None, Some(json!({ "allow": [] }))),
        ("", "modelPolicy: { allow: ['a/b'] },", None, Some(json!({ "allow": ["a/b", REF] }))),
        (
            "",
            "modelPolicy: { allow: ['cloudflare-ai-gateway/*'] },",
            None,
            Some(json!({ "allow": ["cloudflare-ai-gateway/*"] })),
        ),
        (
            "",
            "modelPolicy: { allow: ['cloudflare-ai-gateway/claude-sonnet-4-6'] },",
            None,
            Some(json!({ "allow": [REF] })),
        ),
        (
            "models: { 'cloudflare-ai-gateway/claude-sonnet-4-6': { alias: 'son' } },",
            "modelPolicy: { allow: ['son'] },",
            Some(json!({ REF: { "alias": "son" } })),
            Some(json!({ "allow": ["son"] })),
        ),
    ];
    for (models, policy, map, allow) in cases {
        for set_default in ["yes", "no"] {
            let home = Home::with_config(defaults(models, policy));
            let run = unchecked(&home).args(["--set-default", set_default]);
            report(&run, 0);
            let value = config(&home);
            let defaults = &value["agents"]["defaults"];
            assert_eq!(defaults.get("models"), map.as_ref(), "{models} {policy}");
            assert_eq!(defaults.get("modelPolicy"), allow.as_ref(), "{models} {policy}");
            settles(&home, &run);
        }
    }
}

#[test]
fn a_row_that_is_there_is_the_persons() {
    let text = r#"{
  models: { mode: "replace", providers: {
    other: { baseUrl: "http://127.0.0.1:1", apiKey: "${OTHER}", models: [ { id: "claude-sonnet-4-6" } ] }, // theirs
    "cloudflare-ai-gateway": { models: [
      { id: "claude-sonnet-4-6", contextWindow: 5, cost: { input: 1 }, reasoning: false },
      { id: "mine", name: "Mine", maxTokens: 7 },
    ], authHeader: false },
  } },
}
"#;
    let home = Home::with_config(text);
    let run = unchecked(&home);
    report(&run, 0);
    let value = config(&home);
    // What every OpenClaw requires of a row is filled in; numbers that are there are not touched.
    let whole = row(MODEL);
    assert_eq!(
        at(&value, &["models", "providers", "cloudflare-ai-gateway", "models"]),
        &json!([
            { "id": MODEL, "contextWindow": 5, "cost": { "input": 1 }, "reasoning": false,
              "name": whole["name"], "maxTokens": whole["maxTokens"] },
            { "id": "mine", "name": "Mine", "maxTokens": 7 },
        ])
    );
    assert_eq!(value["models"]["mode"], "replace");
    assert_eq!(value["models"]["providers"]["cloudflare-ai-gateway"]["authHeader"], false);
    let theirs = text.lines().find(|line| line.contains("theirs")).unwrap();
    assert!(home.text("openclaw.json").lines().any(|line| line == theirs), "{}", home.text("openclaw.json"));
    settles(&home, &run);
}

#[test]
fn the_daemons_mode() {
    let (plain, local): (&[&str], &[&str]) = (&[], &["--mode", "local"]);
    let cases = [
        (None, plain, json!("local"), None),
        (None, local, json!("local"), None),
        (Some("{}"), local, json!("local"), None),
        (Some("{ gateway: { port: 1 } }"), local, json!("local"), None),
        (Some("{ gateway: { port: 1 } }"), plain, Value::Null, Some("gateway-mode-missing")),
        (Some("{ gateway: { mode: 'remote' } }"), local, json!("remote"), Some("gateway-mode-remote")),
        (Some("{ gateway: { mode: 'local' } }"), plain, json!("local"), None),
    ];
    for (text, args, mode, code) in cases {
        let home = text.map_or_else(Home::new, Home::with_config);
        let run = unchecked(&home).args(args);
        let done = report(&run, 0);
        assert_eq!(config(&home)["gateway"]["mode"], mode, "{text:?}");
        let said: Vec<_> = codes(&done).into_iter().filter(|code| code.starts_with("gateway-mode")).collect();
        assert_eq!(said, code.into_iter().collect::<Vec<_>>(), "{text:?}");
        if code == Some("gateway-mode-missing") {
            let said = warnings(&done, "gateway-mode-missing");
            assert_eq!(said[0]["command"], "openclaw config set gateway.mode local");
        }
        settles(&home, &run);
    }
    for text in [
        include_str!("../../fixtures/openclaw/broken/mode.json5"),
        "{ gateway: { mode: 'single' } }",
        "{ gateway: { mode: 'Local' } }",
        "{ gateway: { mode: true } }",
        "{ gateway: { mode: null } }",
    ] {
        let home = Home::with_config(text);
        let run = unchecked(&home);
        let done = report(&run, 0);
        let said: Vec<_> = codes(&done).into_iter().filter(|code| code.starts_with("gateway-mode")).collect();
        assert_eq!(said, ["gateway-mode-unknown"], "{text:?}");
        let (line, mode) = text
            .lines()
            .enumerate()
            .find_map(|(at, line)| Some((at + 1, line.split("mode: ").nth(1)?.split([' ', ',']).next()?)))
            .unwrap();
        let message = format!(
            "`gateway.mode` is {mode} in {} (line {line}): OpenClaw knows `local` and `remote` and refuses a config \
             with any other value; set it to `local` there",
            home.config().display()
        );
        assert_eq!(warnings(&done, "gateway-mode-unknown")[0]["message"], message);
        let dutch = report(&unchecked(&Home::with_config(text)).args(["--lang", "nl"]), 0);
        let said = warnings(&dutch, "gateway-mode-unknown")[0]["message"].as_str().unwrap().to_owned();
        assert!(said.contains("OpenClaw kent `local` en `remote`"), "{said}");
        settles(&home, &run);
    }
    // A part of another file is named with that; what a variable holds is not judged.
    let home = Home::with_config("{ gateway: { $include: './gateway.json5' } }");
    let part = home.put("gateway.json5", "{\n  mode: 'production',\n}\n");
    let done = report(&unchecked(&home), 0);
    let said = warnings(&done, "gateway-mode-unknown")[0]["message"].as_str().unwrap().to_owned();
    assert!(said.contains(&format!("is 'production' in {} (line 2)", part.display())), "{said}");
    let home = Home::with_config("{ gateway: { mode: '${DAEMON_MODE}' } }");
    let done = report(&unchecked(&home), 0);
    assert!(!codes(&done).iter().any(|code| code.starts_with("gateway-mode")), "{done:#}");
    // A config that OpenClaw refuses is not called proven.
    let simulator = crate::support::simulator();
    for (mode, proven) in [("local", "full"), ("production", "partial")] {
        let home = Home::with_config(format!("{{ gateway: {{ mode: '{mode}' }} }}"));
        let done = crate::support::onboard(&home, &simulator.origin()).arg("--json").run().exits(0).json();
        assert_eq!(done["proven"], proven, "{done:#}");
    }
    let home = Home::new();
    report(&unchecked_bare(&home).args(["--api-key", KEY, "--mode", "remote"]), 2);
    assert!(!home.state.exists());
}
