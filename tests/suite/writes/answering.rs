//! Which model answers: names without a provider, agents with a model of their own, and what is left beside another
//! default on purpose.

use serde_json::{Value, json};

use super::shared::{MODEL, again, codes, config, report, row, settles, unchecked, warnings};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, bare_onboard, clawgate, onboard, simulator};

/// The first of the documentation's defaults that does not retire within weeks of the tests' day.
const FIRST: &str = "cloudflare-ai-gateway/claude-sonnet-4-6";

fn primary(home: &Home) -> Value {
    let value = config(home);
    match &value["agents"]["defaults"]["model"] {
        Value::Object(model) => model["primary"].clone(),
        other => other.clone(),
    }
}

fn with_default(model: &str) -> Home {
    Home::with_config(format!(
        r#"{{ "gateway": {{ "mode": "local" }}, "agents": {{ "defaults": {{ "model": "{model}" }} }} }}"#
    ))
}

/// The provider's block with rows of these models, at a server, and a default model; a stamp tells which OpenClaw.
fn set_up(origin: &str, rows: &[&str], default: &str, version: Option<&str>) -> Home {
    let rows: Vec<Value> = rows.iter().map(|model| row(model)).collect();
    let mut value = json!({
        "gateway": { "mode": "local" },
        "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": format!("{origin}/v1/{ACCOUNT}/{GATEWAY}/anthropic"),
            "api": "anthropic-messages",
            "apiKey": KEY,
            "models": rows,
        } } },
        "agents": { "defaults": { "model": default } },
    });
    if let Some(version) = version {
        value["meta"] = json!({ "lastTouchedVersion": version });
    }
    Home::with_config(value.to_string())
}

fn check(home: &Home) -> Run {
    clawgate(home).args(["check", "--json"])
}

#[track_caller]
fn one<'v>(said: &'v [Value], words: &[&str]) -> &'v Value {
    let [one] = said else { panic!("{said:#?}") };
    let message = one["message"].as_str().unwrap();
    assert!(words.iter().all(|word| message.contains(word)), "{message}");
    one
}

#[test]
fn a_default_without_a_provider_is_anthropics_or_anothers() {
    let simulator = simulator();
    for (name, becomes) in [
        // What the gateway does not know, and nobody does.
        ("MiniMax-M2.7", FIRST),
        ("gpt-5", FIRST),
        ("my-model", FIRST),
        // Anthropic's own goes on through the gateway, which has it; one about to retire or unknown does not.
        ("claude-opus-5", "cloudflare-ai-gateway/claude-opus-5"),
        ("claude-opus-4-6", "cloudflare-ai-gateway/claude-opus-4-6"),
        ("claude-opus-4-7", "cloudflare-ai-gateway/claude-sonnet-4-6"),
        ("claude-sonnet-4-5", FIRST),
    ] {
        let home = with_default(name);
        let done = report(&onboard(&home, &simulator.origin()).arg("--json"), 0);
        assert_eq!((&done["model"], &done["modelSource"]), (&json!(becomes), &json!("default")), "{name}");
        assert_eq!((primary(&home), &done["proven"]), (json!(becomes), &json!("full")), "{name}");
        one(&warnings(&done, "default-replaced"), &[name, becomes]);
        settles(&home, &again(&home));
    }
}

#[test]
fn a_default_without_a_provider_may_be_an_alias() {
    let simulator = simulator();
    let text = r#"{ "gateway": { "mode": "local" }, "agents": { "defaults": { "model": "sonny",
        "models": { "cloudflare-ai-gateway/claude-sonnet-5": { "alias": "Sonny" } } } } }"#;
    let home = Home::with_config(text);
    let done = report(&onboard(&home, &simulator.origin()).arg("--json"), 0);
    // It says what it says to every OpenClaw, and stays.
    assert_eq!(done["model"], "cloudflare-ai-gateway/claude-sonnet-5", "{done:#}");
    assert_eq!(primary(&home), "sonny");
    assert!(!codes(&done).iter().any(|code| code.starts_with("default-")), "{done:#}");
    assert_eq!(check(&home).run().exits(0).json()["model"], "cloudflare-ai-gateway/claude-sonnet-5");
}

#[test]
fn a_bare_default_with_a_row_goes_past_the_gateway_on_some() {
    let simulator = simulator();
    for (version, used, proven) in [
        (Some("2026.2.26"), "anthropic/claude-sonnet-4-6", "partial"),
        (Some("2026.6.6"), FIRST, "full"),
        (Some("2026.9.6"), FIRST, "full"),
        (None, "claude-sonnet-4-6", "partial"),
    ] {
        let home = set_up(&simulator.origin(), &[MODEL], MODEL, version);
        let done = check(&home).run().exits(0).json();
        let said = warnings(&done, "default-without-provider");
        let one = one(&said, &["claude-sonnet-4-6", "2026.2.26", "past the gateway", "2026.9.6"]);
        assert_eq!(one["command"], "clawgate onboard --non-interactive");
        assert_eq!(done["proven"], proven, "{version:?}");
        assert_eq!(done["effective"]["shell"]["model"]["value"], used, "{version:?} {done:#}");
        let why = clawgate(&home).args(["why", "--json"]).run().exits(0).json();
        assert_eq!(warnings(&why, "default-without-provider"), said);
        // The command that is named mends it.
        let done = report(&bare_onboard(&home, &simulator.origin()).arg("--json"), 0);
        assert_eq!((&done["changed"], &done["model"]), (&json!(true), &json!(FIRST)));
        assert_eq!(primary(&home), FIRST);
        let done = check(&home).run().exits(0).json();
        assert!(!codes(&done).contains("default-without-provider"), "{done:#}");
        assert_eq!(done["proven"], "full");
    }
    // Two providers have it: no OpenClaw takes it for the gateway's.
    let home = set_up(&simulator.origin(), &[MODEL], MODEL, Some("2026.9.6"));
    let two = home.text("openclaw.json").replacen("\"cloudflare-ai-gateway\"", "\"mine\":{\"baseUrl\":\"http://127.0.0.1:9\",\"models\":[{\"id\":\"claude-sonnet-4-6\",\"name\":\"x\"}]},\"cloudflare-ai-gateway\"", 1);
    home.put("openclaw.json", two);
    assert_eq!(check(&home).run().exits(2).json()["error"]["code"], "no-default-model");
}

#[test]
fn the_default_agents_own_model_is_what_answers() {
    let simulator = simulator();
    let elsewhere = json!({ "list": [ { "id": "main", "default": true, "model": "openai/gpt-5" } ] });
    let second =
        json!({ "list": [ { "id": "a" }, { "id": "b", "default": true, "model": { "primary": "x/y" } } ] });
    let first = json!({ "list": [ { "id": "one", "model": "anthropic/claude-opus-5" }, { "id": "two" } ] });
    let entries = json!({ "entries": { "eve": { "default": true, "model": "openai/gpt-5" } } });
    for (agents, agent, model, key) in [
        (elsewhere, "main", "openai/gpt-5", "agents.list[0].model"),
        (second, "b", "x/y", "agents.list[1].model"),
        (first, "one", "anthropic/claude-opus-5", "agents.list[0].model"),
        (entries, "eve", "openai/gpt-5", "agents.entries.eve.model"),
    ] {
        let mut value = json!({ "gateway": { "mode": "local" }, "agents": agents });
        value["agents"]["defaults"] = json!({ "model": "openai/gpt-5" });
        let home = Home::with_config(value.to_string());
        let done = report(&onboard(&home, &simulator.origin()).arg("--json"), 0);
        let path = home.config();
        let words = [agent, model, key, path.to_str().unwrap(), FIRST];
        one(&warnings(&done, "agent-has-own-model"), &words);
        assert_eq!(done["proven"], "partial", "{done:#}");
        // The check follows that agent too, and so does what says why.
        let done = check(&home).run().exits(0).json();
        one(&warnings(&done, "agent-has-own-model"), &words);
        assert_eq!((&done["proven"], &done["model"]), (&json!("partial"), &json!(FIRST)));
        for audience in ["shell", "daemon"] {
            let used = &done["effective"][audience]["model"];
            assert_eq!((&used["value"], &used["source"]), (&json!(model), &json!(format!("config:{key}"))));
        }
        let why = clawgate(&home).args(["why", "--json"]).run().exits(0).json();
        one(&warnings(&why, "agent-has-own-model"), &words);
        // The one thing to do: without the key, all is well.
        let mut value = config(&home);
        let keys = key.replace(['[', '.'], "/").replace(']', "");
        let owner = value.pointer_mut(&format!("/{}", keys.strip_suffix("/model").unwrap())).unwrap();
        owner.as_object_mut().unwrap().remove("model").unwrap();
        home.put("openclaw.json", value.to_string());
        let done = check(&home).run().exits(0).json();
        assert_eq!(done["proven"], "full", "{done:#}");
        assert!(!codes(&done).contains("agent-has-own-model"));
    }
}

#[test]
fn an_agents_own_model_behind_the_gateway_is_tested() {
    let simulator = simulator();
    let other = "cloudflare-ai-gateway/claude-opus-5";
    let home = set_up(&simulator.origin(), &[MODEL, "claude-opus-5"], "openai/gpt-5", None);
    let mut value = config(&home);
    value["agents"]["list"] = json!([{ "id": "main", "model": other }, { "id": "b", "model": "x/y" }]);
    home.put("openclaw.json", value.to_string());
    let done = check(&home).run().exits(0).json();
    assert_eq!((&done["model"], &done["proven"]), (&json!(other), &json!("full")), "{done:#}");
    // Beside a default of this gateway the others are named, each with its key, and the proof stands.
    value["agents"]["defaults"]["model"] = json!(FIRST);
    home.put("openclaw.json", value.to_string());
    let done = check(&home).run().exits(0).json();
    assert_eq!((&done["model"], &done["proven"]), (&json!(other), &json!("full")), "{done:#}");
    one(&warnings(&done, "agent-has-own-model"), &["b", "agents.list[1].model"]);
    // Fallbacks alone are no model of its own.
    value["agents"]["list"] = json!([{ "id": "main", "model": { "fallbacks": ["x/y"] } }]);
    home.put("openclaw.json", value.to_string());
    let done = check(&home).run().exits(0).json();
    assert_eq!((&done["model"], &done["proven"]), (&json!(FIRST), &json!("full")), "{done:#}");
    assert!(!codes(&done).contains("agent-has-own-model"));
    // A model that another agent goes past is not proven by setting it either.
    value["agents"]["list"] = json!([{ "id": "main", "model": "x/y" }]);
    home.put("openclaw.json", value.to_string());
    let set = clawgate(&home).args(["models", "set", "claude-opus-5", "--json"]).run().exits(0).json();
    one(&warnings(&set, "agent-has-own-model"), &["main", "x/y", "agents.list[0].model"]);
    assert_eq!(set["proven"], "partial");
}

#[test]
fn what_is_set_up_beside_another_default_stays_there() {
    let simulator = simulator();
    for text in [
        // As it is published, and three neighbours.
        r#"{ "gateway": { "mode": "local" }, "agents": { "defaults": { "model": "openai/gpt-5" } } }"#,
        "{ gateway: { mode: 'local' }, agents: { defaults: { model: { primary: 'openai/gpt-5', fallbacks: ['x/y'] } } } }",
        "{ gateway: { mode: 'local' }, agents: { defaults: { model: 'MiniMax-M2.7' } } }",
        "{ gateway: { mode: 'local' }, agents: { defaults: { model: 'anthropic/claude-opus-5' } } }",
    ] {
        let home = Home::with_config(text);
        let run = onboard(&home, &simulator.origin()).args(["--set-default", "no", "--json"]);
        report(&run, 0);
        let set_up = config(&home);
        simulator.clear_log();
        // README's rerun, and the whole command once more: nothing changes, and nothing is sent.
        for run in [
            clawgate(&home).args(["onboard", "--non-interactive", "--json"]),
            onboard(&home, &simulator.origin()).arg("--json"),
        ] {
            settles(&home, &run);
        }
        assert!(simulator.log().is_empty());
        // A key that is renewed is no other default.
        let renewed = bare_onboard(&home, &simulator.origin()).args(["--skip-check", "--json"]);
        let renewed =
            report(&renewed.args(["--api-key", "sk-ant-api03-RENEWED-aaaaaaaaaaaaaaaaaaaa-1111"]), 0);
        assert_eq!((&renewed["changed"], config(&home)), (&json!(true), set_up));
        // Whoever asks for it gets it.
        let asked = clawgate(&home).args(["onboard", "--non-interactive", "--json", "--skip-check"]);
        report(&asked.args(["--set-default", "yes"]), 0);
        assert_eq!(primary(&home).as_str().unwrap().split('/').next(), Some("cloudflare-ai-gateway"));
    }
    // A model that is asked for by name is wanted.
    let home = set_up(&simulator.origin(), &[MODEL], "openai/gpt-5", None);
    report(&unchecked(&home), 0);
    assert_eq!(primary(&home), FIRST);
}

#[test]
fn a_row_that_is_about_to_retire_is_no_new_default() {
    let onboard = |home: &Home, day: &str| {
        let run = clawgate(home).args(["onboard", "--non-interactive", "--json", "--skip-check"]);
        report(&run.env("CLAWGATE_NOW", day), 0)
    };
    let no_default = |rows: &[&str]| {
        let home = set_up("http://127.0.0.1:9", rows, "x", None);
        let mut value = config(&home);
        value["agents"]["defaults"].as_object_mut().unwrap().remove("model");
        home.put("openclaw.json", value.to_string());
        home
    };
    for (rows, day, model, source) in [
        // On the day it retires, and from 60 days before on.
        (&["claude-sonnet-4-5"][..], "2026-11-30", FIRST, "default"),
        (&["claude-sonnet-4-5"], "2026-10-01", FIRST, "default"),
        (&["claude-sonnet-4-5"], "2026-09-30", "cloudflare-ai-gateway/claude-sonnet-4-5", "stored"),
        (
            &["claude-sonnet-4-5", "claude-opus-5"],
            "2026-11-30",
            "cloudflare-ai-gateway/claude-opus-5",
            "stored",
        ),
        (&["mine", "claude-sonnet-4-5"], "2026-11-30", "cloudflare-ai-gateway/mine", "stored"),
    ] {
        let home = no_default(rows);
        let done = onboard(&home, day);
        assert_eq!((&done["model"], &done["modelSource"]), (&json!(model), &json!(source)), "{rows:?} {day}");
        assert_eq!(primary(&home), model);
        // Its own row stays where it is.
        let value = config(&home);
        let ids = value["models"]["providers"]["cloudflare-ai-gateway"]["models"].as_array().unwrap().clone();
        assert!(rows.iter().zip(&ids).all(|(row, id)| id["id"] == *row), "{ids:?}");
    }
    // One that is the default already stays so, with a warning, and so does one beside another default.
    for default in ["cloudflare-ai-gateway/claude-sonnet-4-5", "openai/gpt-5"] {
        let home = set_up("http://127.0.0.1:9", &["claude-sonnet-4-5"], default, None);
        let done = onboard(&home, "2026-11-30");
        assert_eq!(done["model"], "cloudflare-ai-gateway/claude-sonnet-4-5", "{default}");
        assert_eq!(primary(&home), default);
        assert!(codes(&done).contains("model-retires"), "{done:#}");
    }
}
