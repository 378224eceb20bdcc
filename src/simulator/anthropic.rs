//! The provider's layer: the parts of the Anthropic API that a gateway passes on, `POST /v1/messages` and
//! `GET /v1/models`.
//!
//! Order: path and method, key, behaviour attached to the key, version, rate limit, the organisation, the request's
//! form, the model, permission, credit, Anthropic's own health. Error types and the texts that are widely known are
//! Anthropic's; others only resemble them.

use std::time::Duration;

use serde_json::{Value, json};

use super::answer::Answer;
use super::behaviour::Behaviour;
use super::exchange::AnsweredBy;
use super::http::Request;
use super::message::{self, Asked};
use super::models;
use super::state::{State, rfc3339};
use super::world::{Key, Standing};

/// Who pays.
pub(super) enum Credential {
    /// An Anthropic key, from the request or stored in the gateway.
    Key(String),
    /// Cloudflare, for credit.
    Wholesale,
}

/// An error of the API: status, `error.type`, text, and `error.details.error_code` where there is one.
pub(super) struct Trouble {
    status: u16,
    kind: &'static str,
    text: String,
    code: Option<&'static str>,
}

impl Trouble {
    pub(super) fn new(status: u16, kind: &'static str, text: impl Into<String>) -> Self {
        Self { status, kind, text: text.into(), code: None }
    }

    /// 400 `invalid_request_error`.
    pub(super) fn invalid(text: impl Into<String>) -> Self {
        Self::new(400, "invalid_request_error", text)
    }

    pub(super) fn not_found(text: impl Into<String>) -> Self {
        Self::new(404, "not_found_error", text)
    }

    fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
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

enum Route<'a> {
    Messages,
    Models,
    Model(&'a str),
}

/// Answers one request that a gateway passed on. `path` is what followed the provider's segment.
pub(super) fn answer(
    state: &mut State,
    request: &Request,
    path: &str,
    credential: &Credential,
    in_one_piece: bool,
    now: Duration,
) -> Answer {
    let request_id = state.ids.anthropic("req");
    let key = match credential {
        Credential::Key(text) => state.world.keys.get(text).cloned(),
        Credential::Wholesale => Some(Key::good()),
    };
    let delay = key.as_ref().map_or(Duration::ZERO, |key| key.delay);
    let behaviour = key.as_ref().and_then(|key| key.behaviour.clone());
    let route = route(request, path);
    if route.is_ok()
        && let Some(answer) = behaviour.as_ref().and_then(Behaviour::replace)
    {
        return answer.after(delay);
    }
    let mut limits = Vec::new();
    let answered = route.and_then(|route| {
        let key = key.ok_or_else(|| Trouble::new(401, "authentication_error", "invalid x-api-key"))?;
        check_version(request)?;
        match route {
            Route::Messages => {
                check_rate(state, credential, &key, now, &mut limits)?;
                check_organisation(&key)?;
                messages(state, request, &key, in_one_piece)
            }
            Route::Models => {
                check_organisation(&key)?;
                check_listing(&key)?;
                models::list(&state.world, request.query())
                    .map(|body| Answer::json(200, AnsweredBy::Provider, &body))
            }
            Route::Model(id) => {
                check_organisation(&key)?;
                check_listing(&key)?;
                models::one(&state.world, id).map(|body| Answer::json(200, AnsweredBy::Provider, &body))
            }
        }
    });
    let mut answer = answered.unwrap_or_else(|trouble| {
        let mut body = trouble.body();
        body["request_id"] = json!(request_id);
        Answer::json(trouble.status, AnsweredBy::Provider, &body)
    });
    for (name, value) in limits {
        answer = answer.header(name, value);
    }
    let answer = answer
        .header("request-id", request_id)
        .header("anthropic-organization-id", "00000000-0000-4000-8000-0000000c1a70")
        .after(delay);
    match behaviour {
        Some(behaviour) => behaviour.bend(answer),
        None => answer,
    }
}

fn route<'a>(request: &Request, path: &'a str) -> Result<Route<'a>, Trouble> {
    let (route, method) = match path {
        "/v1/messages" => (Route::Messages, "POST"),
        "/v1/models" => (Route::Models, "GET"),
        _ => match path.strip_prefix("/v1/models/") {
            Some(id) if !id.is_empty() && !id.contains('/') => (Route::Model(id), "GET"),
            _ => return Err(Trouble::not_found("Not found")),
        },
    };
    if request.method == method {
        Ok(route)
    } else {
        Err(Trouble::new(405, "invalid_request_error", "Method Not Allowed"))
    }
}

fn check_version(request: &Request) -> Result<(), Trouble> {
    let Some(version) = request.header("anthropic-version").filter(|version| !version.is_empty()) else {
        return Err(Trouble::invalid("anthropic-version: header is required"));
    };
    let shape =
        |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    if version.len() == 10 && version.bytes().enumerate().all(shape) {
        Ok(())
    } else {
        Err(Trouble::invalid(format!("anthropic-version: {version:?} is not a valid version")))
    }
}

fn check_rate(
    state: &mut State,
    credential: &Credential,
    key: &Key,
    now: Duration,
    headers: &mut Vec<(&'static str, String)>,
) -> Result<(), Trouble> {
    let (Credential::Key(text), Some(limit)) = (credential, key.rate_limit) else { return Ok(()) };
    let taken = state.key_windows.take(text, limit, now);
    let wait = taken.err().unwrap_or(limit.interval);
    headers.push(("anthropic-ratelimit-requests-limit", limit.requests.to_string()));
    headers.push(("anthropic-ratelimit-requests-remaining", taken.unwrap_or(0).to_string()));
    headers.push(("anthropic-ratelimit-requests-reset", rfc3339(state.world.starts_at, now + wait)));
    if taken.is_ok() {
        return Ok(());
    }
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    headers.push(("retry-after", seconds.max(1).to_string()));
    Err(Trouble::new(429, "rate_limit_error", "This request would exceed your organization's rate limit"))
}

fn check_organisation(key: &Key) -> Result<(), Trouble> {
    match key.standing {
        Standing::OnHold => {
            Err(Trouble::invalid("This organization is on hold").code("organization_on_hold"))
        }
        _ => Ok(()),
    }
}

fn check_permission(key: &Key) -> Result<(), Trouble> {
    if key.standing == Standing::NoPermission { Err(no_permission()) } else { Ok(()) }
}

fn check_listing(key: &Key) -> Result<(), Trouble> {
    if key.standing == Standing::NoList { Err(no_permission()) } else { check_permission(key) }
}

fn no_permission() -> Trouble {
    Trouble::new(
        403,
        "permission_error",
        "Your API key does not have permission to use the specified resource.",
    )
}

fn check_means(key: &Key) -> Result<(), Trouble> {
    Err(match key.standing {
        Standing::NoCredit => Trouble::invalid(
            "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or \
             purchase credits.",
        ),
        Standing::BillingTrouble => {
            Trouble::new(402, "billing_error", "There is a problem with the billing of this organization")
        }
        Standing::SpendLimitReached => {
            Trouble::new(429, "rate_limit_error", "This organization has reached its spend limit")
                .code("enforced_spend_limit_reached")
        }
        Standing::Unwell => Trouble::new(500, "api_error", "Internal server error"),
        Standing::TimesOut => Trouble::new(504, "timeout_error", "Request timed out"),
        Standing::Overloaded => overloaded(),
        Standing::Good
        | Standing::NoPermission
        | Standing::NoList
        | Standing::OnHold
        | Standing::BreaksOff => return Ok(()),
    })
}

fn overloaded() -> Trouble {
    Trouble::new(529, "overloaded_error", "Overloaded")
}

fn messages(state: &mut State, request: &Request, key: &Key, in_one_piece: bool) -> Result<Answer, Trouble> {
    let asked = Asked::read(&request.body)?;
    let unknown = || Trouble::not_found(format!("model: {}", asked.model));
    let model = state.world.find_model(&asked.model).ok_or_else(unknown)?;
    if !models::answers(model) || !key.may_use(model) {
        return Err(unknown());
    }
    if asked.max_tokens > model.max_tokens {
        return Err(Trouble::invalid(format!(
            "max_tokens: {} > {}, which is the maximum allowed number of output tokens for {}",
            asked.max_tokens, model.max_tokens, model.id
        )));
    }
    check_permission(key)?;
    check_means(key)?;
    let model = model.id.clone();
    let stream = asked.stream && !in_one_piece;
    let reply = message::Reply::to(&asked, state.ids.anthropic("msg"), model);
    if key.standing == Standing::BreaksOff {
        return if stream {
            Ok(Answer::events(AnsweredBy::Provider, reply.broken_events(&overloaded())))
        } else {
            Err(overloaded())
        };
    }
    Ok(if stream {
        Answer::events(AnsweredBy::Provider, reply.events())
    } else {
        Answer::json(200, AnsweredBy::Provider, &reply.json())
    })
}
