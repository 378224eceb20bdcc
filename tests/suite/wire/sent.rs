//! What leaves this machine, and where to.

use std::collections::BTreeSet;

use clawgate::simulator::{Behaviour, Gateway, Key, Simulator, demo_scenario, practice};
use serde_json::{Value, json};

use super::peer::{Peer, proven};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TOKEN, bare_onboard, clawgate, onboard, simulator};

/// The word of a request's one message.
fn word(body: &[u8]) -> String {
    let body: Value = serde_json::from_slice(body).unwrap();
    body["messages"][0]["content"].as_str().unwrap().to_owned()
}

#[test]
fn one_request_with_exactly_these_headers_and_this_body() {
    let simulator = simulator();
    let home = Home::new();
    bare_onboard(&home, &simulator.origin())
        .args(["--account-id", ACCOUNT, "--gateway-id", practice::LOCKED_GATEWAY, "--api-key", KEY])
        .args(["--token", TOKEN, "--model", "claude-sonnet-4-6"])
        .run()
        .exits(0);
    let log = simulator.log();
    assert_eq!(log.len(), 1, "{log:?}");
    let sent = &log[0];
    assert_eq!(sent.method, "POST");
    assert_eq!(sent.path, format!("/v1/{ACCOUNT}/locked/anthropic/v1/messages"));
    let host = simulator.origin().replace("http://", "");
    let length = sent.body.len().to_string();
    let bearer = format!("Bearer {TOKEN}");
    let agent = concat!("clawgate/", env!("CARGO_PKG_VERSION"));
    let expected: BTreeSet<(&str, &str)> = [
        ("accept", "*/*"),
        ("anthropic-version", "2023-06-01"),
        ("cf-aig-authorization", bearer.as_str()),
        ("cf-aig-max-attempts", "1"),
        ("cf-aig-metadata", r#"{"source":"clawgate"}"#),
        ("cf-aig-no-wholesale", "true"),
        ("cf-aig-request-timeout", "20000"),
        ("cf-aig-skip-cache", "true"),
        ("content-length", length.as_str()),
        ("content-type", "application/json"),
        ("host", host.as_str()),
        ("user-agent", agent),
        ("x-api-key", KEY),
    ]
    .into();
    let found: Vec<(&str, &str)> =
        sent.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(found.len(), expected.len(), "no header twice");
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), expected);

    let word = word(&sent.body);
    let nonce = word.strip_prefix("ping ").unwrap();
    assert!(nonce.len() == 16 && nonce.bytes().all(|byte| byte.is_ascii_hexdigit()), "{word}");
    let body = json!({
        "model": "claude-sonnet-4-6", "max_tokens": 1, "messages": [{ "role": "user", "content": word }],
    });
    assert_eq!(String::from_utf8_lossy(&sent.body), body.to_string());
}

#[test]
fn an_open_gateway_gets_no_token_and_every_run_its_own_word() {
    let simulator = simulator();
    let home = Home::new();
    onboard(&home, &simulator.origin()).run().exits(0);
    for _ in 0..2 {
        clawgate(&home).arg("check").run().exits(0);
    }
    let log = simulator.log();
    assert_eq!(log.len(), 3);
    assert!(log.iter().all(|sent| sent.header("cf-aig-authorization").is_none()));
    let words: BTreeSet<String> = log.iter().map(|sent| word(&sent.body)).collect();
    assert_eq!(words.len(), 3);
}

/// A redirect would take the keys along.
#[test]
fn a_redirect_is_not_followed() {
    let elsewhere = Peer::says(proven());
    let world = demo_scenario().gateway(
        ACCOUNT,
        Gateway {
            behaviour: Some(Behaviour::Redirect(format!("{}/login?key=1", elsewhere.origin()))),
            ..Gateway::new("moved")
        },
    );
    let simulator = Simulator::start(world).unwrap();
    let home = Home::new();
    let done = bare_onboard(&home, &simulator.origin())
        .args(["--account-id", ACCOUNT, "--gateway-id", "moved", "--api-key", KEY, "--json"])
        .run()
        .exits(4);
    let report = done.json();
    assert_eq!(report["check"]["verdict"], "redirected");
    assert_eq!(report["check"]["status"], 307);
    let message = report["check"]["message"].as_str().unwrap();
    assert!(message.contains(&elsewhere.origin()) && !message.contains("key=1"), "{message}");
    assert_eq!(elsewhere.heard(), Vec::<String>::new());
    assert_eq!(simulator.log().len(), 1);
}

/// The key goes to the base URL alone: not over the network in the clear, and not to a host with a password in it.
#[test]
fn an_address_that_is_not_safe_gets_nothing() {
    for url in [
        "http://gateway.example/v1/a/b/anthropic",
        "https://user:pass@gateway.example/v1",
        "ftp://127.0.0.1/",
        "no url",
    ] {
        let config = json!({ "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": url, "api": "anthropic-messages", "apiKey": KEY, "models": [{ "id": "claude-sonnet-4-6", "name": "Sonnet", "maxTokens": 64000 }],
        } } } });
        let home = Home::with_config(config.to_string());
        let done = clawgate(&home).args(["check", "--json", "--model", "claude-sonnet-4-6"]).run().exits(4);
        assert_eq!(done.json()["error"]["code"], "base-url-unsafe", "{url}");
        assert_eq!(done.json()["error"]["field"], "gateway-url", "{url}");
    }
}

/// Until a request needs them, no certificates are read: what sends nothing works without any, and so does this machine.
#[test]
fn what_sends_nothing_needs_no_certificates() {
    let simulator = simulator();
    let home = Home::new();
    let nowhere = home.root.join("nowhere");
    let bare = |run: crate::support::Run| run.env("SSL_CERT_FILE", &nowhere).env("SSL_CERT_DIR", &nowhere);
    bare(bare_onboard(&home, "https://gateway.invalid"))
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY, "--offline"])
        .env("NODE_EXTRA_CA_CERTS", &nowhere)
        .run()
        .exits(0);
    bare(onboard(&Home::new(), &simulator.origin())).run().exits(0);
    bare(clawgate(&Home::new())).arg("demo").run().exits(0);
}

/// What a key or token cannot be sent as is said before anything is sent.
#[test]
fn a_value_that_no_header_can_carry() {
    let simulator = Simulator::start(demo_scenario().key("sk-\u{fc}", Key::default())).unwrap();
    for (key, token, code, exit) in [
        ("sk-\u{fc}ber", "fine", "api-key-invalid", 6),
        ("a\nb", "fine", "api-key-invalid", 6),
        ("sk-fine", "a\nb", "token-invalid", 5),
    ] {
        let config = json!({ "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": simulator.base_url(ACCOUNT, GATEWAY), "api": "anthropic-messages", "apiKey": key,
            "headers": { "cf-aig-authorization": format!("Bearer {token}") }, "models": [{ "id": "claude-sonnet-4-6", "name": "Sonnet", "maxTokens": 64000 }],
        } } } });
        let home = Home::with_config(config.to_string());
        let done =
            clawgate(&home).args(["check", "--json", "--model", "claude-sonnet-4-6"]).run().exits(exit);
        assert_eq!(done.json()["error"]["code"], code, "{}", done.dump());
        assert!(!done.said().contains("ber"), "{}", done.dump());
    }
    assert!(simulator.log().is_empty());
}
