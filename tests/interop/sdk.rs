//! Anthropic's official SDK as the judge of every answer of the practice gateway.

use std::process::Command;

use clawgate::simulator::{Key, KeyState, RateLimit, Simulator, demo_scenario, practice};
use serde_json::{Value, json};

use crate::installed::Installed;

#[test]
#[ignore = "needs npm, and what it installs: Anthropic's SDK"]
fn the_official_sdk_understands_every_answer() {
    let installed = Installed::get();
    let keys = [
        ("wrong", None, 401, "authentication_error", "AuthenticationError", None),
        ("poor", Some(KeyState::NoCredit.into()), 400, "invalid_request_error", "BadRequestError", None),
        ("bill", Some(KeyState::BillingProblem.into()), 402, "billing_error", "PaymentRequiredError", None),
        ("not", Some(KeyState::NoPermission.into()), 403, "permission_error", "PermissionDeniedError", None),
        (
            "hold",
            Some(KeyState::OnHold.into()),
            400,
            "invalid_request_error",
            "BadRequestError",
            Some("organization_on_hold"),
        ),
        (
            "many",
            Some(Key { rate_limit: RateLimit::per_minute(0), ..Key::default() }),
            429,
            "rate_limit_error",
            "RateLimitError",
            None,
        ),
        (
            "cap",
            Some(KeyState::SpendLimitReached.into()),
            429,
            "rate_limit_error",
            "RateLimitError",
            Some("enforced_spend_limit_reached"),
        ),
        ("ill", Some(KeyState::Unwell.into()), 500, "api_error", "InternalServerError", None),
        ("late", Some(KeyState::TimesOut.into()), 504, "timeout_error", "GatewayTimeoutError", None),
        ("busy", Some(KeyState::Overloaded.into()), 529, "overloaded_error", "OverloadedError", None),
    ];
    let mut world = demo_scenario().key("breaks", KeyState::BreaksOff.into());
    let mut errors = Vec::new();
    for (key, known, status, kind, class, code) in keys {
        errors.push(json!({ "key": key, "status": status, "type": kind, "class": class, "code": code }));
        if let Some(known) = known {
            world = world.key(key, known);
        }
    }
    let simulator = Simulator::start(world).expect("it starts on loopback");
    let described = json!({
        "origin": simulator.origin(),
        "account": practice::ACCOUNT,
        "gateway": practice::OPEN_GATEWAY,
        "key": practice::KEY,
        "model": "claude-sonnet-4-6",
        "locked": { "gateway": practice::LOCKED_GATEWAY, "token": practice::TOKEN },
        "alias": { "name": "claude-haiku-4-5", "id": "claude-haiku-4-5-20251001" },
        "errors": &errors,
        "breaks": "breaks",
    });
    let judged = Command::new(installed.node())
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/interop/judges/sdk.mjs"))
        .arg(installed.judges())
        .arg(described.to_string())
        .output()
        .expect("node is there");
    let (said, wrong) = (String::from_utf8_lossy(&judged.stdout), String::from_utf8_lossy(&judged.stderr));
    assert!(judged.status.success(), "{said}{wrong}");
    let verdict: Value = serde_json::from_slice(&judged.stdout).expect("it is JSON");
    assert_eq!(verdict["checks"].as_array().map(Vec::len), Some(13 + errors.len()), "{said}");
    // It spoke with a newer version than OpenClaw does, and was understood all the same.
    assert!(
        simulator.log().iter().all(|exchange| exchange.header("anthropic-version") == Some("2026-10-21"))
    );
}
