//! Addresses of gateways as people write them: with variables in them, behind a domain of their own, in another form.

use serde_json::{Value, json};

use super::shared::{config, report};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, clawgate, simulator};

fn with_url(url: &str) -> Home {
    let home = Home::with_config(format!(
        "{:#}\n",
        json!({
            "meta": { "lastTouchedVersion": "2026.9.6" },
            "gateway": { "mode": "local" },
            "models": { "providers": { "cloudflare-ai-gateway": {
                "baseUrl": url, "api": "anthropic-messages", "apiKey": "${CLOUDFLARE_AI_GATEWAY_API_KEY}",
                "models": [{ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 64000 }],
            } } },
            "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
        })
    ));
    home.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
    home
}

fn add(home: &Home, lines: &str) {
    home.put(".env", format!("{}{lines}", home.text(".env")));
}

fn bare(home: &Home) -> Run {
    clawgate(home).args(["onboard", "--non-interactive", "--json"])
}

fn codes(report: &Value) -> Vec<&str> {
    report["warnings"].as_array().into_iter().flatten().filter_map(|it| it["code"].as_str()).collect()
}

#[test]
fn variables_in_an_address_are_filled_in_and_stay() {
    let simulator = simulator();
    let origin = simulator.origin();
    for url in [
        format!("{origin}/v1/${{CF_ACC}}/${{CF_GW}}/anthropic"),
        format!("{origin}/v1/{ACCOUNT}/${{CF_GW}}/anthropic"),
        "${CF_BASE}/${CF_ACC}/${CF_GW}/anthropic".to_owned(),
        "${CF_URL}".to_owned(),
    ] {
        let home = with_url(&url);
        let whole = format!("{origin}/v1/{ACCOUNT}/{GATEWAY}/anthropic");
        add(&home, &format!("CF_ACC={ACCOUNT}\nCF_GW={GATEWAY}\nCF_BASE={origin}/v1\nCF_URL={whole}\n"));
        let before = home.tree();
        let checked = report(&clawgate(&home).args(["check", "--json"]), 0);
        assert_eq!(checked["proven"], "full", "{checked:#}");
        assert_eq!(checked["effective"]["daemon"]["baseUrl"]["value"], whole);
        assert_eq!(report(&clawgate(&home).args(["why", "--json"]), 0)["ok"], true);
        let rerun = report(&bare(&home), 0);
        assert_eq!((&rerun["changed"], codes(&rerun)), (&false.into(), vec![]), "{rerun:#}");
        assert_eq!(home.tree(), before);
        // What is changed beside it leaves it as it is.
        report(&bare(&home).args(["--model", "claude-sonnet-5"]), 0);
        assert_eq!(config(&home)["models"]["providers"]["cloudflare-ai-gateway"]["baseUrl"], url);
        // Another gateway is another address.
        let other =
            report(&bare(&home).args(["--account-id", ACCOUNT, "--gateway-id", "other", "--skip-check"]), 0);
        assert_eq!(other["changed"], true);
        let now = &config(&home)["models"]["providers"]["cloudflare-ai-gateway"]["baseUrl"];
        assert_eq!(*now, format!("{origin}/v1/{ACCOUNT}/other/anthropic"));
    }
}

/// Variables of the process alone, and others for the daemon.
#[test]
fn each_audience_has_its_own_address() {
    let simulator = simulator();
    let home = with_url(&format!("{}/v1/{ACCOUNT}/${{CF_GW}}/anthropic", simulator.origin()));
    let shell = |args: &[&str]| clawgate(&home).args(args).env("CF_GW", GATEWAY);
    let rerun = report(&shell(&["onboard", "--non-interactive", "--json"]), 0);
    assert_eq!(rerun["changed"], false, "{rerun:#}");
    // The daemon has none: nothing is sent to an address with a name in it.
    let done = report(&shell(&["check", "--json"]), 0);
    assert_eq!(done["proven"], "partial", "{done:#}");
    let warning = done["warnings"].as_array().unwrap().iter().find(|it| it["code"] == "daemon-would-not");
    assert!(warning.unwrap()["message"].as_str().unwrap().contains("CF_GW"), "{done:#}");
    assert!(simulator.log().iter().all(|sent| !sent.path.contains("CF_GW")), "{:?}", simulator.log());
    let sent = simulator.log().len();
    for args in [&["check", "--json"][..], &["models", "set", "claude-sonnet-5", "--json"]] {
        let done = report(&clawgate(&home).args(args), 5);
        assert_eq!(done["error"]["code"], "base-url-variable-unset", "{done:#}");
    }
    let done = report(&bare(&home), 2);
    assert!(done["error"]["message"].as_str().unwrap().contains("CF_GW"), "{done:#}");
    assert_eq!(simulator.log().len(), sent);
}

#[test]
fn other_forms_of_address_are_named() {
    let rest = format!("https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai");
    for (url, said) in [
        (rest.as_str(), "REST API"),
        ("https://ai.example.com/anthropic", "custom domain"),
        ("https://ai.example.com", "custom domain"),
        ("https://api.anthropic.com", "Anthropic's own server"),
    ] {
        // Stored: a script is told why it has to name a gateway, and that the address is replaced where it does.
        let home = with_url(url);
        let before = home.tree();
        let done = report(&bare(&home), 2);
        let message = done["error"]["message"].as_str().unwrap();
        assert!(message.contains(said) && message.contains(url), "{message}");
        assert_eq!(home.tree(), before);
        let given = ["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--skip-check"];
        let done = report(&bare(&home).args(given), 0);
        assert!(codes(&done).contains(&"address-replaced"), "{done:#}");
        // Given: refused for what it is.
        let home = Home::new();
        let done = report(&bare(&home).args(["--gateway-url", url, "--api-key", KEY]), 2);
        assert_eq!(done["error"]["code"], "gateway-url-invalid");
        assert!(done["error"]["message"].as_str().unwrap().contains(said), "{done:#}");
    }
    // The account is in it, and said again.
    let home = Home::new();
    let done = report(&bare(&home).args(["--gateway-url", &rest, "--api-key", KEY]), 2);
    assert!(
        done["error"]["hint"].as_str().unwrap().contains(&format!("/v1/{ACCOUNT}/<gateway_id>/")),
        "{done:#}"
    );
    // The API's own address of a gateway names both.
    let of_gateway =
        format!("https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai-gateway/gateways/{GATEWAY}");
    let given = ["--gateway-url", &of_gateway, "--api-key", KEY, "--skip-check"];
    report(&bare(&home).args(given), 0);
    let url = &config(&home)["models"]["providers"]["cloudflare-ai-gateway"]["baseUrl"];
    assert_eq!(*url, format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/{GATEWAY}/anthropic"));
}

/// A domain of one's own is tested as it is.
#[test]
fn a_custom_domain_is_tested_as_it_is() {
    let simulator = simulator();
    let home = with_url(&format!("{}/anthropic", simulator.origin()));
    let done = clawgate(&home).args(["check", "--json"]).run();
    let report = done.json();
    assert!(codes(&report).contains(&"address-without-gateway"), "{report:#}");
    assert_eq!(simulator.log()[0].path, "/anthropic/v1/messages");
}

/// Another provider's block that goes through a gateway by variables.
#[test]
fn another_providers_gateway_is_found_behind_its_variables() {
    let home = Home::with_config(
        json!({ "gateway": { "mode": "local" }, "models": { "providers": { "anthropic": {
            "baseUrl": "https://gateway.ai.cloudflare.com/v1/${CF_ACC}/${CF_GW}/anthropic", "models": [] } } } })
        .to_string(),
    );
    home.put(".env", format!("CF_ACC={ACCOUNT}\nCF_GW={GATEWAY}\n"));
    for args in [&["check", "--json"][..], &["why", "--json"]] {
        let done = report(&clawgate(&home).args(args), 2);
        let message = done["error"]["message"].as_str().unwrap();
        assert!(message.contains("models.providers.anthropic") && message.contains(GATEWAY), "{message}");
    }
    let done = report(&bare(&home), 2);
    let hint = done["error"]["hint"].as_str().unwrap();
    assert!(
        hint.contains(&format!("--gateway-url https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/{GATEWAY}`")),
        "{hint}"
    );
}
