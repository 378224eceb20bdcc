//! What a client sees of Anthropic: messages, streams, models, and the errors of keys and requests.

use clawgate::simulator::{AnsweredBy, Key, KeyState, RateLimit, Simulator, practice};
use serde_json::{Value, json};

use super::client::{VERSION, ask, block_on, client, fetch, get, hello, message, world};

#[test]
fn a_message_is_answered_and_marked_by_the_gateway() {
    let simulator = Simulator::start(world()).unwrap();
    let got = message(&simulator, practice::OPEN_GATEWAY, practice::KEY);
    let body = got.json();
    assert_eq!(got.status, 200);
    assert_eq!(got.header("content-type"), Some("application/json"));
    assert_eq!(got.header("cf-aig-cache-status"), Some("MISS"));
    assert_eq!(got.header("cf-aig-step"), Some("0"));
    for name in ["cf-aig-log-id", "cf-aig-event-id", "cf-ray", "request-id"] {
        assert!(got.header(name).is_some_and(|value| !value.is_empty()), "{name}");
    }
    assert_eq!(body["type"], "message");
    assert_eq!(body["model"], "claude-sonnet-4-6");
    assert_eq!(body["content"], json!([{ "type": "text", "text": "You said: hello" }]));
    assert_eq!(body["stop_reason"], "end_turn");
    assert!(body["id"].as_str().unwrap().starts_with("msg_"));
    let log = simulator.log();
    assert_eq!(log.len(), 1);
    assert_eq!(
        (log[0].method.as_str(), log[0].status, log[0].answered_by),
        ("POST", 200, AnsweredBy::Provider)
    );
    assert_eq!(log[0].path, format!("/v1/{}/my-gateway/anthropic/v1/messages", practice::ACCOUNT));
    assert_eq!(log[0].header("x-api-key"), Some(practice::KEY));
    assert_eq!(serde_json::from_slice::<Value>(&log[0].body).unwrap(), hello());
    assert!(!format!("{log:?}").contains(practice::KEY));
    simulator.clear_log();
    assert!(simulator.log().is_empty());
}

#[test]
fn a_stream_has_the_events_in_their_order() {
    let simulator = Simulator::start(world()).unwrap();
    let mut body = hello();
    body["stream"] = json!(true);
    body["messages"][0]["content"] = json!("x".repeat(100));
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY));
    let got = ask(&url, &[VERSION, ("x-api-key", practice::KEY)], &body);
    assert_eq!(got.header("content-type"), Some("text/event-stream; charset=utf-8"));
    assert_eq!(got.header("transfer-encoding"), Some("chunked"));
    let text = String::from_utf8(got.body).unwrap();
    let mut names: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("event: ")).collect();
    for (name, data) in names.iter().zip(text.lines().filter_map(|line| line.strip_prefix("data: "))) {
        assert_eq!(serde_json::from_str::<Value>(data).unwrap()["type"], *name);
    }
    names.dedup();
    assert_eq!(
        names,
        [
            "message_start",
            "content_block_start",
            "ping",
            "content_block_delta",
            "content_block_stop",
            "message_delta",
            "message_stop"
        ]
    );
}

#[test]
fn a_keys_standing_decides_at_the_provider() {
    let world = world()
        .key("hold", KeyState::OnHold.into())
        .key("bill", KeyState::BillingProblem.into())
        .key("cap", KeyState::SpendLimitReached.into())
        .key("ill", KeyState::Unwell.into())
        .key("late", KeyState::TimesOut.into())
        .key("twice", Key { rate_limit: RateLimit::per_minute(2), ..Key::default() })
        .key("haiku", Key { models: Some(vec!["claude-haiku-4-5-20251001".to_owned()]), ..Key::default() });
    let simulator = Simulator::start(world).unwrap();
    let kind = |key: &str| message(&simulator, practice::OPEN_GATEWAY, key).kind();
    assert_eq!(kind("sk-ant-unknown"), (401, "authentication_error".into()));
    assert_eq!(kind(practice::KEY_NO_PERMISSION), (403, "permission_error".into()));
    assert_eq!(kind(practice::KEY_NO_CREDIT), (400, "invalid_request_error".into()));
    assert_eq!(kind(practice::KEY_OVERLOADED), (529, "overloaded_error".into()));
    assert_eq!(kind(practice::KEY_RATE_LIMITED), (429, "rate_limit_error".into()));
    assert_eq!(kind("bill"), (402, "billing_error".into()));
    assert_eq!(kind("ill"), (500, "api_error".into()));
    assert_eq!(kind("late"), (504, "timeout_error".into()));
    assert_eq!(kind("haiku"), (404, "not_found_error".into()));

    let hold = message(&simulator, practice::OPEN_GATEWAY, "hold");
    assert_eq!(hold.kind().0, 400);
    assert_eq!(hold.json()["error"]["details"]["error_code"], "organization_on_hold");
    let cap = message(&simulator, practice::OPEN_GATEWAY, "cap");
    assert_eq!((cap.kind().0, cap.header("retry-after")), (429, None));
    let poor = message(&simulator, practice::OPEN_GATEWAY, practice::KEY_NO_CREDIT);
    assert!(poor.json()["error"]["message"].as_str().unwrap().contains("credit balance is too low"));

    let remaining = "anthropic-ratelimit-requests-remaining";
    for left in ["1", "0"] {
        assert_eq!(message(&simulator, practice::OPEN_GATEWAY, "twice").header(remaining), Some(left));
    }
    let limited = message(&simulator, practice::OPEN_GATEWAY, "twice");
    assert_eq!(limited.status, 429);
    assert_eq!(limited.header("anthropic-ratelimit-requests-limit"), Some("2"));
    let wait: u64 = limited.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    assert!(limited.header("anthropic-ratelimit-requests-reset").unwrap().starts_with("2026-11-23T12:0"));

    simulator.change(|world| {
        world.keys.insert("sk-ant-unknown".to_owned(), Key::default());
    });
    assert_eq!(message(&simulator, practice::OPEN_GATEWAY, "sk-ant-unknown").status, 200);
}

#[test]
fn a_request_that_is_not_right_is_told_what_is_wrong() {
    let simulator = Simulator::start(world()).unwrap();
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY));
    let key = ("x-api-key", practice::KEY);
    let post = |body: &Value| ask(&url, &[VERSION, key], body);
    let with = |name: &str, value: Value| {
        let mut body = hello();
        body[name] = value;
        post(&body)
    };
    for (name, value, said) in [
        ("model", Value::Null, "model: Field required"),
        ("model", json!(7), "model: Input should be a valid string"),
        ("max_tokens", Value::Null, "max_tokens: Field required"),
        ("max_tokens", json!(0), "greater than or equal to 1"),
        ("max_tokens", json!("many"), "max_tokens: Input should be a valid integer"),
        ("max_tokens", json!(128_001), "max_tokens: 128001 > 128000"),
        ("stream", json!("yes"), "stream: Input"),
        ("messages", Value::Null, "messages: Field required"),
        ("messages", json!([]), "at least one message"),
        ("messages", json!("hi"), "messages: Input should be a valid list"),
        ("messages", json!([{ "content": "x" }]), "messages.0.role"),
        ("messages", json!([{ "role": "user", "content": "" }]), "non-empty content"),
        ("messages", json!([{ "role": "user", "content": [{}] }]), "messages.0.content.0.type"),
    ] {
        let got = with(name, value);
        assert_eq!(got.kind(), (400, "invalid_request_error".into()));
        let text = got.json()["error"]["message"].as_str().unwrap().to_owned();
        assert!(text.contains(said), "{text}");
    }
    for name in ["claude-x", "claude-opus-4-0", "claude-opus-4-20250514"] {
        let got = with("model", json!(name));
        assert_eq!(got.kind(), (404, "not_found_error".into()));
        assert_eq!(got.json()["error"]["message"], format!("model: {name}"));
    }
    assert_eq!(with("model", json!("claude-sonnet-4-5")).json()["model"], "claude-sonnet-4-5-20250929");
    assert_eq!(ask(&url, &[key], &hello()).kind().0, 400);
    assert_eq!(ask(&url, &[key, ("anthropic-version", "latest")], &hello()).kind().0, 400);
    assert_eq!(ask(&url, &[key, ("anthropic-version", "2026-10-21")], &hello()).status, 200);
    let broken = block_on(fetch(&client(), "POST", &url, &[VERSION, key], b"{\"model\":".to_vec())).unwrap();
    assert_eq!(broken.kind(), (400, "invalid_request_error".into()));
    assert_eq!(get(&url, &[VERSION, key]).kind().0, 405);
}

#[test]
fn models_are_listed_page_by_page() {
    let simulator = Simulator::start(world()).unwrap();
    let base = simulator.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY);
    let headers = [VERSION, ("x-api-key", practice::KEY)];
    let first = get(&format!("{base}/v1/models?limit=4"), &headers).json();
    assert_eq!((first["data"].as_array().unwrap().len(), &first["has_more"]), (4, &json!(true)));
    assert_eq!(first["data"][3]["id"], first["last_id"]);
    let after = first["last_id"].as_str().unwrap();
    let rest = get(&format!("{base}/v1/models?limit=100&after_id={after}"), &headers).json();
    assert_eq!((rest["data"].as_array().unwrap().len(), &rest["has_more"]), (7, &json!(false)));
    let old = &rest["data"][6];
    assert_eq!((&old["id"], &old["lifecycle"]), (&json!("claude-sonnet-4-5-20250929"), &json!("deprecated")));
    assert_eq!(old["retires_at"], "2026-11-30T00:00:00Z");
    let one = get(&format!("{base}/v1/models/claude-haiku-4-5"), &headers).json();
    assert_eq!(one["id"], "claude-haiku-4-5-20251001");
    assert_eq!(get(&format!("{base}/v1/models/none"), &headers).kind().0, 404);
    assert_eq!(get(&format!("{base}/v1/models"), &headers[1..]).kind().0, 400);
    assert_eq!(get(&format!("{base}/v1/models"), &[VERSION, ("x-api-key", "x")]).kind().0, 401);
}
