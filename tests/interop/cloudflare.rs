//! Cloudflare's official SDK as the judge of the practice gateway's v4 API.

use std::process::Command;

use clawgate::simulator::{Gateway, RateLimit, Simulator, Token, TokenState, demo_scenario, practice};
use serde_json::{Value, json};

use crate::installed::Installed;

#[test]
#[ignore = "needs npm, and what it installs: Cloudflare's SDK"]
fn the_official_sdk_understands_the_v4_api() {
    let installed = Installed::get();
    let mut world = demo_scenario();
    for number in 0..46 {
        world = world.gateway(practice::ACCOUNT, Gateway::new(format!("further-{number}")));
    }
    let token = Token::for_all(practice::ACCOUNT);
    for (text, token) in [
        ("read", Token { edit: false, ..token.clone() }),
        ("account", Token { of_account: true, ..token.clone() }),
        ("expired", Token { state: TokenState::Expired, expires: Some("2026-11-01"), ..token.clone() }),
        ("busy", Token { rate_limit: RateLimit::per_minute(0), ..token }),
    ] {
        world.tokens.insert(text.to_owned(), token);
    }
    let simulator = Simulator::start(world).expect("it starts on loopback");
    let described = json!({
        "origin": simulator.origin(),
        "account": practice::ACCOUNT,
        "name": practice::ACCOUNT_NAME,
        "gateways": 50,
        "existing": practice::LOCKED_GATEWAY,
        "tokens": {
            "all": practice::TOKEN_FOR_ALL,
            "read": "read",
            "account": "account",
            "expired": "expired",
            "busy": "busy",
        },
    });
    let judged = Command::new(installed.node())
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/interop/judges/cloudflare.mjs"))
        .arg(installed.cloudflare())
        .arg(described.to_string())
        .output()
        .expect("node is there");
    let (said, wrong) = (String::from_utf8_lossy(&judged.stdout), String::from_utf8_lossy(&judged.stderr));
    assert!(judged.status.success(), "{said}{wrong}");
    let verdict: Value = serde_json::from_slice(&judged.stdout).expect("it is JSON");
    assert_eq!(verdict["checks"].as_array().map(Vec::len), Some(13), "{said}");
}
