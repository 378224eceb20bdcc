//! Cloudflare's v4 API, as far as finding and making a gateway takes it: `/client/v4/…` on the same origin.
//!
//! Order: token, behaviour attached to it, rate limit, path, account, permission, the request itself. The envelope, the
//! codes 1000, 7001, 7003, 9109 and 10000 and the required fields of a new gateway are Cloudflare's (npm `cloudflare`
//! 7.3.0, its documentation, what users met). The bodies of 404 and 409 are not published; those here only resemble.

use std::time::Duration;

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::answer::{Answer, Delivery};
use super::behaviour::Behaviour;
use super::exchange::{AnsweredBy, Exchange};
use super::scenario::{Gateway, RateLimit, Token, TokenState};
use super::state::{State, rfc3339};

/// What every path of the API begins with.
pub(super) const PREFIX: &str = "/client/v4/";

const PER_PAGE: usize = 20;
const PER_PAGE_MAX: usize = 100;
const GATEWAY_ID_MAX: usize = 64;
/// What a new gateway has to say.
const REQUIRED: [&str; 6] = [
    "id",
    "cache_invalidate_on_update",
    "cache_ttl",
    "collect_logs",
    "rate_limiting_interval",
    "rate_limiting_limit",
];

struct ApiError {
    status: u16,
    errors: Value,
    retry_after: Option<u64>,
}

impl ApiError {
    fn new(status: u16, code: u32, message: &str) -> Self {
        Self { status, errors: json!([{ "code": code, "message": message }]), retry_after: None }
    }

    /// The same body for a token that is none of this account and for one without the permission.
    fn forbidden() -> Self {
        Self::new(403, 10_000, "Authentication error")
    }

    fn no_route() -> Self {
        Self::new(404, 7003, "Could not route to that path, perhaps your object identifier is invalid?")
    }

    fn invalid(path: &str, message: &str) -> Self {
        Self {
            errors: json!([{ "code": 7001, "message": message, "path": [path] }]),
            ..Self::new(400, 0, "")
        }
    }
}

/// What a request that went well is answered with: a result, and what stands beside it.
struct Done {
    result: Value,
    info: Option<Value>,
    message: Option<Value>,
}

impl From<Value> for Done {
    fn from(result: Value) -> Self {
        Self { result, info: None, message: None }
    }
}

/// Answers one request below [`PREFIX`].
pub(super) fn answer(state: &mut State, request: &Exchange, now: Duration) -> Answer {
    let text = bearer(request).to_owned();
    let token = state.scenario.tokens.get(&text).cloned();
    let delay = token.as_ref().map_or(Duration::ZERO, |token| token.delay);
    let behaviour = token.as_ref().and_then(|token| token.behaviour.clone());
    if let Some(answer) = behaviour.as_ref().and_then(Behaviour::replace) {
        return Answer { delay, ..answer };
    }
    let made_before = gateways(state);
    let done = served(state, request, &text, token.as_ref(), now);
    let retry_after = done.as_ref().err().and_then(|error| error.retry_after);
    let (status, body) = match done {
        Ok(Done { result, info, message }) => {
            let messages: Vec<Value> = message.into_iter().collect();
            let mut body = json!({ "result": result, "success": true, "errors": [], "messages": messages });
            if let Some(info) = info {
                body["result_info"] = info;
            }
            (200, body)
        }
        Err(error) => (
            error.status,
            json!({ "result": null, "success": false, "errors": error.errors, "messages": [] }),
        ),
    };
    let mut answer = Answer::json(status, AnsweredBy::Api, &body).header("server", "cloudflare");
    if let Some(seconds) = retry_after {
        answer = answer.header("retry-after", seconds.to_string());
    }
    let answer = match &behaviour {
        Some(behaviour) => behaviour.modify(answer),
        None => answer,
    };
    let lost = token.is_some_and(|token| token.loses_create) && gateways(state) > made_before;
    let delivery = if lost { Delivery::Hang } else { answer.delivery };
    Answer { delay, delivery, ..answer }
}

fn gateways(state: &State) -> usize {
    state.scenario.accounts.values().map(|account| account.gateways.len()).sum()
}

fn bearer(request: &Exchange) -> &str {
    request.header("authorization").and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default()
}

fn served(
    state: &mut State,
    request: &Exchange,
    text: &str,
    token: Option<&Token>,
    now: Duration,
) -> Result<Done, ApiError> {
    let (path, query) = request.path_and_query();
    let parts: Vec<&str> = path.strip_prefix(PREFIX).unwrap_or_default().split('/').collect();
    let verifies = matches!(&*parts, [.., "tokens", "verify"]);
    let Some(token) = token else {
        return Err(match (text.is_empty(), verifies) {
            (true, _) => ApiError::new(400, 9106, "Missing \"Authorization\" header"),
            (false, true) => ApiError::new(401, 1000, "Invalid API Token"),
            (false, false) => ApiError::new(403, 9109, "Invalid access token"),
        });
    };
    if let Some(limit) = token.rate_limit {
        check_rate(state, text, limit, now)?;
    }
    let decoded: Vec<String> =
        parts.iter().map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned()).collect();
    let parts: Vec<&str> = decoded.iter().map(String::as_str).collect();
    match (&*request.method, &*parts) {
        ("GET", ["user", "tokens", "verify"]) => verify(token, !token.of_account),
        ("GET", ["accounts", account, "tokens", "verify"]) => {
            verify(token, token.of_account && token.account == *account)
        }
        _ if token.state != TokenState::Active => Err(ApiError::new(403, 9109, "Invalid access token")),
        ("GET", ["accounts"]) => accounts(state, token, query),
        (method, ["accounts", account, "ai-gateway", "gateways", rest @ ..]) => {
            let known = state.scenario.accounts.contains_key(*account);
            let write = method != "GET";
            let allowed = if write { token.edit } else { token.read };
            if !known || token.account != *account || !allowed {
                return Err(ApiError::forbidden());
            }
            match (method, rest) {
                ("GET", []) => list(state, token, account, query),
                ("POST", []) => create(state, account, &request.body),
                ("GET", [id]) => one(state, account, id),
                _ => Err(ApiError::no_route()),
            }
        }
        _ => Err(ApiError::no_route()),
    }
}

fn check_rate(state: &mut State, text: &str, limit: RateLimit, now: Duration) -> Result<(), ApiError> {
    let Err(wait) = state.windows.take(text, limit, now) else { return Ok(()) };
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    let error = ApiError::new(429, 971, "Please wait and consider throttling your request speed");
    Err(ApiError { retry_after: Some(seconds.max(1)), ..error })
}

fn verify(token: &Token, asked_where_it_belongs: bool) -> Result<Done, ApiError> {
    if !asked_where_it_belongs {
        return Err(ApiError::new(401, 1000, "Invalid API Token"));
    }
    let mut result = json!({ "id": "00000000000000000000000000c1a700", "status": token.state.name() });
    if let Some(day) = token.expires {
        result["expires_on"] = json!(format!("{day}T00:00:00Z"));
    }
    let message = json!({ "code": 10_000, "message": "This API Token is valid and active", "type": null });
    let message = (token.state == TokenState::Active).then_some(message);
    Ok(Done { message, ..result.into() })
}

/// `page` and `per_page` of a query, and one more parameter.
fn page_of(query: &str, other: &str) -> Result<(usize, usize, String), ApiError> {
    let (mut page, mut per_page, mut found) = (1, PER_PAGE, String::new());
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let number = || value.parse::<usize>().ok();
        match name {
            "page" => {
                page =
                    number().filter(|page| *page > 0).ok_or_else(|| ApiError::invalid(name, "Too small"))?;
            }
            "per_page" => {
                per_page = number()
                    .filter(|count| (1..=PER_PAGE_MAX).contains(count))
                    .ok_or_else(|| ApiError::invalid(name, "Out of range"))?;
            }
            _ if name == other => found = percent_decode_str(value).decode_utf8_lossy().into_owned(),
            _ => {}
        }
    }
    Ok((page, per_page, found))
}

fn paged(items: &[Value], page: usize, per_page: usize, repeats: bool) -> Done {
    let page = if repeats { 1 } else { page };
    let items: Vec<&Value> = items.iter().skip((page - 1).saturating_mul(per_page)).take(per_page).collect();
    let info = json!({ "page": page, "per_page": per_page, "count": items.len() });
    Done { info: Some(info), ..json!(items).into() }
}

fn with_total(done: Done, total: usize) -> Done {
    let mut info = done.info.unwrap_or_default();
    info["total_count"] = json!(total);
    Done { info: Some(info), ..done }
}

fn accounts(state: &State, token: &Token, query: &str) -> Result<Done, ApiError> {
    let (page, per_page, name) = page_of(query, "name")?;
    let mut seen: Vec<Value> = Vec::new();
    if token.sees_accounts {
        let all = std::iter::once(&token.account).chain(&token.more_accounts);
        for (id, account) in all.filter_map(|id| state.scenario.accounts.get_key_value(id)) {
            if name.is_empty() || account.name == name {
                let created = rfc3339(state.scenario.starts_at, Duration::ZERO);
                seen.push(
                    json!({ "id": id, "name": account.name, "type": "standard", "created_on": created }),
                );
            }
        }
    }
    Ok(with_total(paged(&seen, page, per_page, false), seen.len()))
}

fn list(state: &State, token: &Token, account: &str, query: &str) -> Result<Done, ApiError> {
    let (page, per_page, search) = page_of(query, "search")?;
    let all = state.scenario.accounts.get(account).map_or(&[][..], |account| &account.gateways);
    let fitting = all.iter().filter(|gateway| gateway.id.contains(&search));
    let items: Vec<Value> = fitting.map(|gateway| item(state, gateway)).collect();
    let done = paged(&items, page, per_page, token.repeats_pages);
    // One that repeats its pages does not say how many there are either.
    Ok(if token.repeats_pages { done } else { with_total(done, items.len()) })
}

fn one(state: &State, account: &str, id: &str) -> Result<Done, ApiError> {
    let gateways = &state.scenario.accounts[account].gateways;
    let found = gateways.iter().find(|gateway| gateway.id == id);
    found
        .map(|gateway| item(state, gateway).into())
        .ok_or_else(|| ApiError::new(404, 7002, "Gateway not found"))
}

fn create(state: &mut State, account: &str, body: &[u8]) -> Result<Done, ApiError> {
    let body: Value =
        serde_json::from_slice(body).map_err(|_| ApiError::new(400, 7000, "The body is no JSON"))?;
    if let Some(missing) = REQUIRED.iter().find(|name| body.get(name).is_none()) {
        return Err(ApiError::invalid(missing, "Required"));
    }
    let id = body["id"].as_str().filter(|id| (1..=GATEWAY_ID_MAX).contains(&id.chars().count()));
    let id = id.ok_or_else(|| ApiError::invalid("id", "Must contain 1 to 64 characters"))?;
    if body["authentication"] == json!(false) {
        return Err(ApiError::invalid("authentication", "Authentication cannot be switched off"));
    }
    let gateways = state.scenario.accounts.get_mut(account).map(|account| &mut account.gateways);
    let gateways = gateways.ok_or_else(ApiError::forbidden)?;
    if gateways.iter().any(|gateway| gateway.id == id) {
        return Err(ApiError::new(409, 7004, "A gateway with this id already exists"));
    }
    let gateway = Gateway {
        authenticated: true,
        cache: body["cache_ttl"].as_u64().filter(|ttl| *ttl > 0).map(Duration::from_secs),
        ..Gateway::new(id)
    };
    gateways.push(gateway.clone());
    Ok(item(state, &gateway).into())
}

fn item(state: &State, gateway: &Gateway) -> Value {
    let created = rfc3339(state.scenario.starts_at, Duration::ZERO);
    let mut item = json!({
        "id": gateway.id,
        "cache_invalidate_on_update": true,
        "cache_ttl": gateway.cache.map(|cache| cache.as_secs()),
        "collect_logs": true,
        "rate_limiting_interval": gateway.rate_limit.map(|limit| limit.interval.as_secs()),
        "rate_limiting_limit": gateway.rate_limit.map(|limit| limit.requests),
        "rate_limiting_technique": gateway.rate_limit.map(|_| "fixed"),
        "created_at": created,
        "modified_at": created,
    });
    // Gateways made before tokens were obligatory may lack it.
    if gateway.authenticated {
        item["authentication"] = json!(true);
    }
    item
}
