//! What a client sees of Cloudflare's v4 API.

use clawgate::simulator::{Gateway, Simulator, Token, TokenState, practice};
use serde_json::{Value, json};

use super::client::{Got, OTHER_ACCOUNT, ask, get, world};

fn at(simulator: &Simulator, token: &str, path: &str) -> Got {
    let url = format!("{}/client/v4/{path}", simulator.origin());
    get(&url, &[("authorization", &format!("Bearer {token}"))])
}

/// Status, `success` and the first error's code.
fn judged(got: &Got) -> (u16, bool, Option<u64>) {
    let body = got.json();
    (got.status, body["success"].as_bool().unwrap(), body["errors"][0]["code"].as_u64())
}

fn gateways() -> String {
    format!("accounts/{}/ai-gateway/gateways", practice::ACCOUNT)
}

fn new_gateway(id: &str) -> Value {
    json!({
        "id": id, "cache_invalidate_on_update": true, "cache_ttl": null, "collect_logs": true,
        "rate_limiting_interval": null, "rate_limiting_limit": null, "authentication": true,
    })
}

#[test]
fn tokens_are_verified_where_they_belong() {
    let mut world = world();
    let of_account = Token { of_account: true, ..Token::for_all(practice::ACCOUNT) };
    world.tokens.insert("of-account".to_owned(), of_account);
    let disabled = Token { state: TokenState::Disabled, ..Token::for_all(practice::ACCOUNT) };
    world.tokens.insert("disabled".to_owned(), disabled);
    let simulator = Simulator::start(world).unwrap();
    let account = format!("accounts/{}/tokens/verify", practice::ACCOUNT);
    let user = "user/tokens/verify";
    let good = at(&simulator, practice::TOKEN_FOR_ALL, user);
    assert_eq!(judged(&good), (200, true, None));
    // The same number that is an error elsewhere.
    assert_eq!(good.json()["messages"][0]["code"], 10_000);
    assert_eq!(judged(&at(&simulator, practice::TOKEN_FOR_ALL, &account)), (401, false, Some(1000)));
    assert_eq!(judged(&at(&simulator, "of-account", user)), (401, false, Some(1000)));
    assert_eq!(at(&simulator, "of-account", &account).json()["result"]["status"], "active");
    assert_eq!(at(&simulator, "disabled", user).json()["result"]["status"], "disabled");
    assert_eq!(judged(&at(&simulator, "disabled", &gateways())), (403, false, Some(9109)));
    assert_eq!(judged(&at(&simulator, "unknown", user)), (401, false, Some(1000)));
    assert_eq!(judged(&at(&simulator, "", user)), (400, false, Some(9106)));
}

#[test]
fn permissions_decide_what_a_token_may_do() {
    let simulator = Simulator::start(world()).unwrap();
    let url = format!("{}/client/v4/{}", simulator.origin(), gateways());
    let create = |token: &str, body: &Value| {
        judged(&ask(&url, &[("authorization", &format!("Bearer {token}"))], body))
    };
    assert_eq!(judged(&at(&simulator, practice::TOKEN, &gateways())), (403, false, Some(10_000)));
    assert_eq!(judged(&at(&simulator, practice::TOKEN_WITHOUT_RUN, &gateways())), (200, true, None));
    let elsewhere = format!("accounts/{OTHER_ACCOUNT}/ai-gateway/gateways");
    assert_eq!(judged(&at(&simulator, practice::TOKEN_FOR_ALL, &elsewhere)), (403, false, Some(10_000)));
    assert_eq!(create(practice::TOKEN_WITHOUT_RUN, &new_gateway("new")), (403, false, Some(10_000)));
    assert_eq!(create(practice::TOKEN_FOR_ALL, &new_gateway("new")), (200, true, None));
    assert_eq!(create(practice::TOKEN_FOR_ALL, &new_gateway("new")).0, 409);
    assert_eq!(create(practice::TOKEN_FOR_ALL, &json!({ "id": "x" })), (400, false, Some(7001)));
    let mut body = new_gateway("open");
    body["authentication"] = json!(false);
    assert_eq!(create(practice::TOKEN_FOR_ALL, &body), (400, false, Some(7001)));
    // What was made is there for the gateway's own clients: it wants a token.
    let message = super::client::message(&simulator, "new", practice::KEY);
    assert_eq!(message.code(), (401, 2009));
}

#[test]
fn gateways_come_in_pages() {
    let mut world = world();
    for number in 0..246 {
        world = world.gateway(practice::ACCOUNT, Gateway::new(format!("further-{number}")));
    }
    let repeats = Token { repeats_pages: true, ..Token::for_all(practice::ACCOUNT) };
    world.tokens.insert("repeats".to_owned(), repeats);
    let simulator = Simulator::start(world).unwrap();
    let page = |token: &str, query: &str| at(&simulator, token, &format!("{}?{query}", gateways())).json();
    let sizes = [1, 2, 3, 4].map(|number| {
        let page = page(practice::TOKEN_FOR_ALL, &format!("per_page=100&page={number}"));
        assert_eq!(page["result_info"]["total_count"], 250);
        page["result"].as_array().unwrap().len()
    });
    assert_eq!(sizes, [100, 100, 50, 0]);
    assert_eq!(page(practice::TOKEN_FOR_ALL, "")["result"].as_array().unwrap().len(), 20);
    let [first, second] = ["page=1", "page=2"].map(|query| page("repeats", query));
    assert_eq!(first, second);
    for wrong in ["per_page=101", "per_page=0", "page=0", "page=x"] {
        assert_eq!(page(practice::TOKEN_FOR_ALL, wrong)["errors"][0]["code"], 7001, "{wrong}");
    }
    let found = page(practice::TOKEN_FOR_ALL, "search=lock");
    assert_eq!(found["result"][0]["id"], "locked");
    assert_eq!(found["result"].as_array().unwrap().len(), 1);
}
