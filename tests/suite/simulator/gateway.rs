//! What a client sees of Cloudflare: ids, tokens, billing, limits, Guardrails, cache.

use std::time::Duration;

use clawgate::simulator::{Account, AnsweredBy, Gateway, NO_PROVIDER_KEY, RateLimit, Simulator, practice};
use serde_json::{Value, json};

use super::client::{Got, MINUTE, OTHER_ACCOUNT, VERSION, ask, hello, message, world};

#[test]
fn ids_tokens_and_paths_decide_at_the_gateway() {
    let mut world = world().token("other-token", OTHER_ACCOUNT);
    world.accounts.insert(OTHER_ACCOUNT.to_owned(), Account::default());
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
    let mut world = world()
        .gateway(
            practice::ACCOUNT,
            Gateway { stored_key: Some(practice::KEY.to_owned()), ..Gateway::new("byok") },
        )
        .gateway(OTHER_ACCOUNT, Gateway { authenticated: true, ..Gateway::new("rich") })
        .gateway(OTHER_ACCOUNT, Gateway::new("rich-but-open"))
        .token("rich-token", OTHER_ACCOUNT);
    world.accounts.get_mut(OTHER_ACCOUNT).unwrap().credit_cents = 500;
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
        .gateway(practice::ACCOUNT, Gateway { rate_limit: RateLimit::per_minute(1), ..Gateway::new("one") })
        .gateway(practice::ACCOUNT, Gateway { overspent: Some("weekly".to_owned()), ..Gateway::new("spent") })
        .gateway(
            practice::ACCOUNT,
            Gateway { blocked_words: vec!["Forbidden".to_owned()], ..Gateway::new("strict") },
        )
        .gateway(practice::ACCOUNT, Gateway { cache: Some(MINUTE), ..Gateway::new("cached") })
        .gateway(practice::ACCOUNT, Gateway { cache: Some(Duration::ZERO), ..Gateway::new("forgets") });
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
