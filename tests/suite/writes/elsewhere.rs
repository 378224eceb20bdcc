//! A gateway that is in use under another provider's name: said, and used only where that is asked for.

use serde_json::{Value, json};

use super::shared::{config, report};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, assert_same, clawgate};

fn with(name: &str, base_url: &str) -> Home {
    let block = json!({ "baseUrl": base_url, "apiKey": KEY, "models": [] });
    let mut value = json!({ "gateway": { "mode": "local" }, "models": { "providers": {} } });
    value["models"]["providers"][name] = block;
    Home::with_config(value.to_string())
}

fn bare(home: &Home) -> Run {
    clawgate(home).args(["onboard", "--non-interactive", "--json", "--skip-check"])
}

#[test]
fn it_is_named_and_how_to_take_it() {
    let address = format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/{GATEWAY}");
    for (name, path) in
        [("anthropic", "/anthropic"), ("openai", "/openai"), ("mine", "/compat/"), ("anthropic", "")]
    {
        let home = with(name, &format!("{address}{path}"));
        let before = home.tree();
        let hint = |report: &Value| report["error"]["hint"].as_str().unwrap().to_owned();
        let done = report(&bare(&home), 2);
        assert_eq!(done["error"]["code"], "account-id-missing");
        let said = hint(&done);
        assert!(said.contains(&format!("models.providers.{name}")), "{said}");
        assert!(said.contains(&format!("--gateway-url {address}`")) && said.contains("--api-key"), "{said}");
        for command in ["check", "why"] {
            let done = clawgate(&home).args([command, "--json"]).run().exits(2);
            let message = done.json()["error"]["message"].as_str().unwrap().to_owned();
            assert!(message.contains(&format!("models.providers.{name}")), "{message}");
            assert!(message.contains(GATEWAY) && !done.said().contains(KEY), "{}", done.dump());
        }
        assert_same(&home.tree(), &before, "nothing is used that was not asked for");
        // As it is named it works, and the other provider stays as it is.
        report(&bare(&home).args(["--gateway-url", &address, "--api-key", KEY]), 0);
        let value = config(&home);
        let providers = &value["models"]["providers"];
        assert_eq!(providers[name]["baseUrl"], format!("{address}{path}"));
        assert_eq!(providers["cloudflare-ai-gateway"]["baseUrl"], format!("{address}/anthropic"));
    }
}

#[test]
fn other_addresses_are_none() {
    for url in [
        "https://api.anthropic.com",
        "https://gateway.ai.cloudflare.com.evil.example/v1/0123456789abcdef0123456789abcdef/g/anthropic",
        "http://127.0.0.1:9/v1/0123456789abcdef0123456789abcdef/g/anthropic",
        "https://gateway.ai.cloudflare.com/v1/not-an-id/g/anthropic",
    ] {
        let home = with("anthropic", url);
        let done = report(&bare(&home), 2);
        assert!(!done["error"]["hint"].as_str().unwrap().contains("models.providers"), "{url}: {done:#}");
    }
}
