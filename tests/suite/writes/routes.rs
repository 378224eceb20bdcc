//! A second route, OpenAI's, by flags alone: what is sent, written, checked and taken back, beside the first and without it.

use clawgate::simulator::{Simulator, practice};
use serde_json::{Value, json};

use crate::support::{ACCOUNT, Home, Run, TOKEN, assert_same, bare_onboard, clawgate, onboard, simulator};

const OPENAI: &str = "cloudflare-openai-api-key";

fn openai(home: &Home, simulator: &Simulator, key: &str) -> Run {
    bare_onboard(home, &simulator.origin()).args(["--auth-choice", OPENAI, "--account-id", ACCOUNT]).args([
        "--gateway-id",
        practice::LOCKED_GATEWAY,
        "--api-key",
        key,
        "--token",
        TOKEN,
        "--json",
    ])
}

fn command(home: &Home, simulator: &Simulator, words: &[&str]) -> Run {
    clawgate(home).args(words).args(["--gateway-origin", &simulator.origin(), "--json"])
}

fn config(home: &Home) -> Value {
    serde_json::from_str(&home.text("openclaw.json")).unwrap()
}

#[test]
fn openai_is_set_up_checked_and_taken_back() {
    let simulator = simulator();
    let home = Home::new();
    let before = home.tree();
    let done = openai(&home, &simulator, practice::OPENAI_KEY).run().exits(0).json();
    assert_eq!((&done["proven"], &done["changed"]), (&json!("full"), &json!(true)), "{done}");
    assert_eq!(
        config(&home),
        json!({
            "gateway": { "mode": "local" },
            "models": { "providers": { "cloudflare-openai": {
                "baseUrl": format!("{}/v1/{ACCOUNT}/locked/openai", simulator.origin()),
                "api": "openai-responses",
                "apiKey": "${CLOUDFLARE_OPENAI_API_KEY}",
                "headers": { "cf-aig-authorization": "Bearer ${CF_AIG_TOKEN}" },
                "models": [{
                    "id": "gpt-6-luna", "name": "GPT-6 Luna", "reasoning": true, "input": ["text", "image"],
                    "cost": { "input": 0.1, "output": 0.5, "cacheRead": 0.01, "cacheWrite": 0.125 },
                    "contextWindow": 272_000, "maxTokens": 128_000,
                }],
            } } },
            "agents": { "defaults": { "model": { "primary": "cloudflare-openai/gpt-6-luna" } } },
        })
    );
    let secrets = format!("CLOUDFLARE_OPENAI_API_KEY={}\nCF_AIG_TOKEN={TOKEN}\n", practice::OPENAI_KEY);
    assert_eq!(home.text(".env"), secrets);
    let sent = simulator.log().remove(0);
    assert_eq!(sent.path, format!("/v1/{ACCOUNT}/locked/openai/responses"));
    let body: Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!((&body["max_output_tokens"], &body["store"]), (&json!(16), &json!(false)));
    assert_eq!(sent.header("authorization"), Some(&*format!("Bearer {}", practice::OPENAI_KEY)));
    assert_eq!(sent.header("x-api-key"), None);

    let again = openai(&home, &simulator, practice::OPENAI_KEY).run().exits(0).json();
    assert_eq!(again["changed"], false, "{again}");
    for words in [&["check"][..], &["check", "--deep"]] {
        let checked = command(&home, &simulator, words).run().exits(0).json();
        assert_eq!(
            (&checked["proven"], &checked["model"]),
            (&json!("full"), &json!("cloudflare-openai/gpt-6-luna"))
        );
    }
    let listed = command(&home, &simulator, &["models", "list"]).run().exits(0).json();
    assert_eq!(listed["models"]["source"], "gateway", "{listed}");
    let elsewhere = clawgate(&home).args(["onboard", "--print-command"]).run().exits(0);
    for part in ["CLOUDFLARE_OPENAI_API_KEY=", "--auth-choice 'cloudflare-openai-api-key'", "auth_choice: "] {
        assert!(elsewhere.out().contains(part), "{}", elsewhere.dump());
    }
    clawgate(&home).args(["undo"]).run().exits(0);
    clawgate(&home).args(["undo", "--purge"]).run().exits(0);
    assert_same(&home.tree(), &before, "everything is taken back");
}

#[test]
fn another_of_its_models_is_set() {
    let simulator = simulator();
    let home = Home::new();
    openai(&home, &simulator, practice::OPENAI_KEY).run().exits(0);
    let set = command(&home, &simulator, &["models", "set", "gpt-6.1-terra"]).run().exits(0).json();
    assert_eq!(set["proven"], "full", "{set}");
    assert_eq!(config(&home)["agents"]["defaults"]["model"]["primary"], "cloudflare-openai/gpt-6.1-terra");
}

#[test]
fn what_is_wrong_with_it_is_said_in_its_own_words() {
    let simulator = simulator();
    let home = Home::new();
    let refused = openai(&home, &simulator, "sk-proj-practice-nobody-knows-0009").run().exits(6).json();
    assert_eq!(refused["check"]["verdict"], "provider-key-rejected", "{refused}");
    assert!(
        refused["error"]["message"].as_str().unwrap().contains("refused the OpenAI API key"),
        "{refused}"
    );
    let foreign = openai(&home, &simulator, practice::KEY).run().exits(2).json();
    assert_eq!(foreign["error"]["code"], "api-key-wrong-kind");
    assert_eq!(
        foreign["error"]["message"],
        "The OpenAI API key is an Anthropic API key, which OpenAI does not take"
    );
    let hint = foreign["error"]["hint"].as_str().unwrap();
    assert!(hint.contains("`sk-`") && hint.contains("CLOUDFLARE_OPENAI_API_KEY"), "{hint}");
    let broke = openai(&home, &simulator, practice::OPENAI_KEY_NO_CREDIT).run().exits(0).json();
    assert_eq!(
        (&broke["check"]["verdict"], &broke["proven"]),
        (&json!("provider-credit-too-low"), &json!("partial")),
        "{broke}"
    );
    let other = Home::new();
    let unknown = openai(&other, &simulator, practice::OPENAI_KEY).args(["--model", "gpt-9-none"]);
    assert_eq!(unknown.run().exits(7).json()["check"]["verdict"], "model-not-found");
}

#[test]
fn it_stands_beside_the_first_route() {
    let simulator = simulator();
    let home = Home::new();
    onboard(&home, &simulator.origin()).run().exits(0);
    let first = config(&home)["models"]["providers"]["cloudflare-ai-gateway"].clone();
    let both = openai(&home, &simulator, practice::OPENAI_KEY).args(["--set-default", "no"]);
    both.run().exits(0);
    let after = config(&home);
    assert_eq!(after["models"]["providers"]["cloudflare-ai-gateway"], first);
    assert_eq!(after["models"]["providers"]["cloudflare-openai"]["api"], "openai-responses");
    let primary = after["agents"]["defaults"]["model"]["primary"].as_str().unwrap().to_owned();
    assert!(primary.starts_with("cloudflare-ai-gateway/"), "{primary}");
    let checked = command(&home, &simulator, &["check"]).run().exits(0).json();
    assert_eq!((checked["proven"].as_str(), checked["model"].as_str()), (Some("full"), Some(&*primary)));
    // The default model tells which route a command is about.
    openai(&home, &simulator, practice::OPENAI_KEY).args(["--set-default", "yes"]).run().exits(0);
    let checked = command(&home, &simulator, &["check"]).run().exits(0).json();
    assert_eq!(checked["model"], "cloudflare-openai/gpt-6-luna", "{checked}");
}

#[test]
fn without_a_choice_it_is_the_route_that_is_set_up() {
    let simulator = simulator();
    let home = Home::new();
    openai(&home, &simulator, practice::OPENAI_KEY).run().exits(0);
    let before = home.tree();
    let sent = simulator.log().len();
    let again = bare_onboard(&home, &simulator.origin()).args(["--json"]).run().exits(0).json();
    assert_eq!((&again["changed"], &again["model"]), (&json!(false), &json!("cloudflare-openai/gpt-6-luna")));
    assert_eq!(simulator.log().len(), sent, "nothing is sent");
    assert_same(&home.tree(), &before, "nothing is written");
    // An answer changes that route alone.
    let other = bare_onboard(&home, &simulator.origin()).args(["--model", "gpt-6.1-terra", "--json"]);
    assert_eq!(other.run().exits(0).json()["proven"], "full");
    let after = config(&home);
    assert_eq!(after["agents"]["defaults"]["model"]["primary"], "cloudflare-openai/gpt-6.1-terra");
    let routes: Vec<&String> = after["models"]["providers"].as_object().unwrap().keys().collect();
    assert_eq!(routes, ["cloudflare-openai"]);
    // A key is read under that route's own name, and is for it.
    let line = format!("CLOUDFLARE_OPENAI_API_KEY={}\n", practice::OPENAI_KEY_NO_CREDIT);
    let keyed =
        bare_onboard(&home, &simulator.origin()).args(["--secrets-stdin", "--json"]).stdin(line.as_str());
    assert_eq!(keyed.run().exits(0).json()["check"]["verdict"], "provider-credit-too-low");
    assert!(home.text(".env").contains(&line), "the key is kept under its name");
    // The one that is named counts before the one that is set up.
    onboard(&home, &simulator.origin())
        .args(["--auth-choice", "cloudflare-ai-gateway-api-key"])
        .run()
        .exits(0);
    assert!(config(&home)["models"]["providers"]["cloudflare-ai-gateway"].is_object());
}
