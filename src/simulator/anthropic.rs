//! The provider's layer: the parts of the Anthropic API that a gateway passes on, `POST /v1/messages` and
//! `GET /v1/models`.
//!
//! Order: path and method, key, behaviour attached to the key, version, rate limit, the request's form, the model, what
//! Anthropic thinks of the key's owner. Error types and the texts that are widely known are Anthropic's; others only
//! resemble them.

use std::time::Duration;

use serde_json::{Value, json};

use super::answer::Answer;
use super::behaviour::Behaviour;
use super::exchange::{AnsweredBy, Exchange};
use super::message::{MessageRequest, Reply};
use super::models;
use super::scenario::{Key, KeyState};
use super::state::{State, rfc3339};

/// An error of the API: status, `error.type`, text, and `error.details.error_code` where there is one.
pub(super) struct ApiError {
    status: u16,
    kind: &'static str,
    text: String,
    code: Option<&'static str>,
}

impl ApiError {
    fn new(status: u16, kind: &'static str, text: impl Into<String>) -> Self {
        Self { status, kind, text: text.into(), code: None }
    }

    /// 400 `invalid_request_error`.
    pub(super) fn invalid(text: impl Into<String>) -> Self {
        Self::new(400, "invalid_request_error", text)
    }

    pub(super) fn not_found(text: impl Into<String>) -> Self {
        Self::new(404, "not_found_error", text)
    }

    fn overloaded() -> Self {
        Self::new(529, "overloaded_error", "Overloaded")
    }

    /// The error object alone, as streams carry it.
    pub(super) fn body(&self) -> Value {
        let mut error = json!({ "type": self.kind, "message": self.text });
        if let Some(code) = self.code {
            error["details"] = json!({ "error_code": code });
        }
        json!({ "type": "error", "error": error })
    }
}

enum ApiPath<'a> {
    Messages,
    Models,
    Model(&'a str),
}

/// Answers one request that a gateway passed on. `path` is what followed the provider's segment, `credential` the key
/// it was sent with; without one, Cloudflare pays.
pub(super) fn answer(
    state: &mut State,
    request: &Exchange,
    path: &str,
    credential: Option<&str>,
    in_one_piece: bool,
    now: Duration,
) -> Answer {
    let request_id = state.ids.anthropic("req");
    let key = credential.map_or(Some(Key::default()), |text| state.scenario.keys.get(text).cloned());
    let delay = key.as_ref().map_or(Duration::ZERO, |key| key.delay);
    let behaviour = key.as_ref().and_then(|key| key.behaviour.clone());
    let endpoint = endpoint(request, path);
    if endpoint.is_ok()
        && let Some(answer) = behaviour.as_ref().and_then(Behaviour::replace)
    {
        return Answer { delay, ..answer };
    }
    let mut limits = Vec::new();
    let answered = endpoint.and_then(|endpoint| {
        let key = key.ok_or_else(|| ApiError::new(401, "authentication_error", "invalid x-api-key"))?;
        check_version(request)?;
        let listed = match endpoint {
            ApiPath::Messages => {
                check_rate(state, credential, &key, now, &mut limits)?;
                return messages(state, request, &key, in_one_piece);
            }
            ApiPath::Models => models::list(&state.scenario.models, request.path_and_query().1),
            ApiPath::Model(id) => models::one(&state.scenario, id),
        };
        check_owner(key.state, true)?;
        Ok(Answer::json(200, AnsweredBy::Provider, &listed?))
    });
    let mut answer = answered.unwrap_or_else(|error| {
        let mut body = error.body();
        body["request_id"] = json!(request_id);
        Answer::json(error.status, AnsweredBy::Provider, &body)
    });
    for (name, value) in limits {
        answer = answer.header(name, value);
    }
    answer.delay = delay;
    let answer = answer
        .header("request-id", request_id)
        .header("anthropic-organization-id", "00000000-0000-4000-8000-0000000c1a70");
    match behaviour {
        Some(behaviour) => behaviour.modify(answer),
        None => answer,
    }
}

fn endpoint<'a>(request: &Exchange, path: &'a str) -> Result<ApiPath<'a>, ApiError> {
    let (endpoint, method) = match path {
        "/v1/messages" => (ApiPath::Messages, "POST"),
        "/v1/models" => (ApiPath::Models, "GET"),
        _ => match path.strip_prefix("/v1/models/") {
            Some(id) if !id.is_empty() && !id.contains('/') => (ApiPath::Model(id), "GET"),
            _ => return Err(ApiError::not_found("Not found")),
        },
    };
    if request.method != method {
        return Err(ApiError::new(405, "invalid_request_error", "Method Not Allowed"));
    }
    Ok(endpoint)
}

fn check_version(request: &Exchange) -> Result<(), ApiError> {
    let version = request.header("anthropic-version").unwrap_or_default();
    if version.is_empty() {
        return Err(ApiError::invalid("anthropic-version: header is required"));
    }
    let shape =
        |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    if version.len() == 10 && version.bytes().enumerate().all(shape) {
        return Ok(());
    }
    Err(ApiError::invalid(format!("anthropic-version: {version:?} is not a valid version")))
}

fn check_rate(
    state: &mut State,
    credential: Option<&str>,
    key: &Key,
    now: Duration,
    headers: &mut Vec<(&'static str, String)>,
) -> Result<(), ApiError> {
    let (Some(text), Some(limit)) = (credential, key.rate_limit) else { return Ok(()) };
    let taken = state.windows.take(text, limit, now);
    let wait = taken.err().unwrap_or(limit.interval);
    headers.push(("anthropic-ratelimit-requests-limit", limit.requests.to_string()));
    headers.push(("anthropic-ratelimit-requests-remaining", taken.unwrap_or(0).to_string()));
    headers.push(("anthropic-ratelimit-requests-reset", rfc3339(state.scenario.starts_at, now + wait)));
    if taken.is_ok() {
        return Ok(());
    }
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    headers.push(("retry-after", seconds.max(1).to_string()));
    Err(ApiError::new(429, "rate_limit_error", "This request would exceed your organization's rate limit"))
}

/// What stands in the way of a key's owner, who asks for models or (`listing` false) for a message.
fn check_owner(state: KeyState, listing: bool) -> Result<(), ApiError> {
    let invalid = ApiError::invalid;
    Err(match state {
        KeyState::OnHold => {
            ApiError { code: Some("organization_on_hold"), ..invalid("This organization is on hold") }
        }
        KeyState::NoList if !listing => return Ok(()),
        KeyState::NoPermission | KeyState::NoList => ApiError::new(
            403,
            "permission_error",
            "Your API key does not have permission to use the specified resource.",
        ),
        KeyState::Good | KeyState::BreaksOff => return Ok(()),
        _ if listing => return Ok(()),
        KeyState::NoCredit => invalid(
            "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or \
             purchase credits.",
        ),
        KeyState::BillingProblem => {
            ApiError::new(402, "billing_error", "There is a problem with the billing of this organization")
        }
        KeyState::SpendLimitReached => ApiError {
            code: Some("enforced_spend_limit_reached"),
            ..ApiError::new(429, "rate_limit_error", "This organization has reached its spend limit")
        },
        KeyState::Unwell => ApiError::new(500, "api_error", "Internal server error"),
        KeyState::TimesOut => ApiError::new(504, "timeout_error", "Request timed out"),
        KeyState::Overloaded => ApiError::overloaded(),
    })
}

fn messages(
    state: &mut State,
    request: &Exchange,
    key: &Key,
    in_one_piece: bool,
) -> Result<Answer, ApiError> {
    let asked = MessageRequest::read(&request.body)?;
    let may_use = |id: &str| key.models.as_ref().is_none_or(|ids| ids.iter().any(|there| there == id));
    let model = state
        .scenario
        .find_model(&asked.model)
        .filter(|model| models::is_answered(model) && may_use(model.id))
        .ok_or_else(|| ApiError::not_found(format!("model: {}", asked.model)))?;
    if asked.max_tokens > model.max_tokens {
        return Err(ApiError::invalid(format!(
            "max_tokens: {} > {}, which is the maximum allowed number of output tokens for {}",
            asked.max_tokens, model.max_tokens, model.id
        )));
    }
    check_owner(key.state, false)?;
    let reply = Reply::to(&asked, state.ids.anthropic("msg"), model.id);
    let broken = (key.state == KeyState::BreaksOff).then(ApiError::overloaded);
    if asked.stream && !in_one_piece {
        return Ok(Answer::events(AnsweredBy::Provider, reply.events(broken.as_ref())));
    }
    broken.map_or_else(|| Ok(Answer::json(200, AnsweredBy::Provider, &reply.json())), Err)
}
