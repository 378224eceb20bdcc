//! The provider's layer once more: the parts of the OpenAI API that a gateway passes on, `POST /responses` and
//! `GET /models`.
//!
//! Order: path and method, key, behaviour attached to the key, rate limit, the request's form, the model, what OpenAI
//! thinks of the key's owner. Codes are OpenAI's; the texts resemble its own.

use std::time::Duration;

use serde_json::{Value, json};

use super::answer::Answer;
use super::behaviour::Behaviour;
use super::exchange::{AnsweredBy, Exchange};
use super::message::is_internal;
use super::scenario::{Key, KeyState};
use super::state::State;

/// The least that an answer may have, in tokens.
const LEAST_OUTPUT: u64 = 16;
/// The most characters of the user's text that a reply holds.
const ECHO_MAX: usize = 200;

/// An error of the API: status, `type`, `code` and text.
struct ApiError {
    status: u16,
    kind: &'static str,
    code: Option<&'static str>,
    text: String,
}

impl ApiError {
    fn new(status: u16, kind: &'static str, code: Option<&'static str>, text: impl Into<String>) -> Self {
        Self { status, kind, code, text: text.into() }
    }

    fn invalid(code: Option<&'static str>, text: impl Into<String>) -> Self {
        Self::new(400, "invalid_request_error", code, text)
    }
}

/// Answers one request that a gateway passed on; `path` is what followed the provider's segment.
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
    if let Some(answer) = behaviour.as_ref().and_then(Behaviour::replace) {
        return Answer { delay, ..answer };
    }
    let answered = key
        .ok_or_else(|| {
            let text = "Incorrect API key provided. You can find your API key in the dashboard.";
            ApiError::new(401, "invalid_request_error", Some("invalid_api_key"), text)
        })
        .and_then(|key| asked(state, request, path, (credential, &key), in_one_piece, now));
    let mut answer = answered.unwrap_or_else(|error| {
        let body = json!({
            "error": { "message": error.text, "type": error.kind, "param": null, "code": error.code },
        });
        Answer::json(error.status, AnsweredBy::Provider, &body)
    });
    answer.delay = delay;
    let answer = answer.header("x-request-id", request_id).header("openai-version", "2020-10-01");
    match behaviour {
        Some(behaviour) => behaviour.modify(answer),
        None => answer,
    }
}

fn asked(
    state: &mut State,
    request: &Exchange,
    path: &str,
    (credential, key): (Option<&str>, &Key),
    in_one_piece: bool,
    now: Duration,
) -> Result<Answer, ApiError> {
    match (request.method.as_str(), path) {
        ("GET", "/models") => {
            if matches!(key.state, KeyState::NoList | KeyState::NoPermission) {
                return Err(no_permission());
            }
            let models = state.scenario.openai_models.iter().rev().enumerate();
            let data: Vec<Value> = models
                .map(|(at, id)| json!({ "id": id, "object": "model", "created": 1_790_000_000 + at, "owned_by": "openai" }))
                .collect();
            Ok(Answer::json(200, AnsweredBy::Provider, &json!({ "object": "list", "data": data })))
        }
        ("POST", "/responses") => {
            if let (Some(text), Some(limit)) = (credential, key.rate_limit)
                && state.windows.take(text, limit, now).is_err()
            {
                let text = "Rate limit reached for requests";
                return Err(ApiError::new(429, "requests", Some("rate_limit_exceeded"), text));
            }
            respond(state, request, key.state, in_one_piece)
        }
        (method, path) => {
            let text = format!("Invalid URL ({method} {path})");
            Err(ApiError::new(404, "invalid_request_error", None, text))
        }
    }
}

fn no_permission() -> ApiError {
    let text = "You have insufficient permissions for this operation. Missing scopes: api.responses.write.";
    ApiError::new(401, "invalid_request_error", Some("missing_scope"), text)
}

fn respond(
    state: &mut State,
    request: &Exchange,
    owner: KeyState,
    in_one_piece: bool,
) -> Result<Answer, ApiError> {
    let body: Value = serde_json::from_slice(&request.body)
        .map_err(|error| ApiError::invalid(None, format!("We could not parse your JSON body: {error}")))?;
    let Some(model) = body["model"].as_str() else {
        return Err(ApiError::invalid(
            Some("missing_required_parameter"),
            "Missing required parameter: 'model'.",
        ));
    };
    let said = last_words(&body["input"])?;
    let most = body["max_output_tokens"].as_u64();
    if most.is_some_and(|most| most < LEAST_OUTPUT) {
        let text = "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16.";
        return Err(ApiError::invalid(Some("integer_below_min_value"), text));
    }
    for tool in body["tools"].as_array().into_iter().flatten() {
        if tool["type"] == "function" && (!tool["name"].is_string() || !tool["parameters"].is_object()) {
            let text = "Missing required parameter: 'tools[0].name'.";
            return Err(ApiError::invalid(Some("missing_required_parameter"), text));
        }
    }
    if !state.scenario.openai_models.contains(&model) {
        let text = format!("The model `{model}` does not exist or you do not have access to it.");
        return Err(ApiError::new(404, "invalid_request_error", Some("model_not_found"), text));
    }
    check_owner(owner)?;
    let text: String = format!("You said: {said}").chars().take(ECHO_MAX).collect();
    let reply = Reply {
        id: state.ids.anthropic("resp"),
        item: state.ids.anthropic("msg"),
        model: model.to_owned(),
        cut: most.is_some_and(|most| most < text.len().div_ceil(4) as u64),
        text,
        input_tokens: request.body.len().div_ceil(4),
    };
    Ok(if body["stream"] == true && !in_one_piece {
        Answer::events(AnsweredBy::Provider, reply.events())
    } else {
        Answer::json(200, AnsweredBy::Provider, &reply.whole())
    })
}

fn check_owner(state: KeyState) -> Result<(), ApiError> {
    let unwell = |status| ApiError::new(status, "server_error", None, "The server had an error");
    Err(match state {
        KeyState::Good | KeyState::NoList => return Ok(()),
        KeyState::NoPermission => no_permission(),
        KeyState::OnHold => ApiError::new(
            401,
            "invalid_request_error",
            Some("account_deactivated"),
            "This account is deactivated.",
        ),
        KeyState::NoCredit => {
            let text = "You exceeded your current quota, please check your plan and billing details.";
            ApiError::new(429, "insufficient_quota", Some("insufficient_quota"), text)
        }
        KeyState::BillingProblem => ApiError::new(
            429,
            "billing_not_active",
            Some("billing_not_active"),
            "Your account is not active.",
        ),
        KeyState::SpendLimitReached => {
            let text = "Billing hard limit has been reached";
            ApiError::invalid(Some("billing_hard_limit_reached"), text)
        }
        KeyState::Unwell => unwell(500),
        KeyState::TimesOut => unwell(504),
        KeyState::Overloaded | KeyState::BreaksOff => unwell(503),
    })
}

/// What the user said last: the whole of a text, or the text of the last message that is not OpenClaw's own.
fn last_words(input: &Value) -> Result<String, ApiError> {
    let missing =
        || ApiError::invalid(Some("missing_required_parameter"), "Missing required parameter: 'input'.");
    if let Some(text) = input.as_str() {
        return Ok(text.to_owned());
    }
    let items = input.as_array().filter(|items| !items.is_empty()).ok_or_else(missing)?;
    let by_user = items.iter().rev().filter(|item| item["role"] == "user");
    let mut said = by_user.map(|item| {
        let content = &item["content"];
        let parts = content.as_array().into_iter().flatten().filter_map(|part| part["text"].as_str());
        content.as_str().map_or_else(|| parts.collect::<Vec<_>>().join("\n"), str::to_owned)
    });
    Ok(said.find(|text| !is_internal(text)).unwrap_or_default())
}

struct Reply {
    id: String,
    item: String,
    model: String,
    text: String,
    cut: bool,
    input_tokens: usize,
}

impl Reply {
    fn response(&self, status: &str, output: &Value) -> Value {
        let done = status != "in_progress";
        let written = self.text.len().div_ceil(4);
        json!({
            "id": self.id,
            "object": "response",
            "created_at": 1_790_000_000,
            "status": status,
            "error": null,
            "incomplete_details": if status == "incomplete" { json!({ "reason": "max_output_tokens" }) } else { Value::Null },
            "model": self.model,
            "output": output,
            "usage": if done {
                json!({
                    "input_tokens": self.input_tokens,
                    "input_tokens_details": { "cached_tokens": 0 },
                    "output_tokens": written,
                    "output_tokens_details": { "reasoning_tokens": 0 },
                    "total_tokens": self.input_tokens + written,
                })
            } else {
                Value::Null
            },
        })
    }

    fn part(&self) -> Value {
        json!({ "type": "output_text", "text": self.text, "annotations": [] })
    }

    fn message(&self, status: &str, content: &Value) -> Value {
        json!({ "type": "message", "id": self.item, "status": status, "role": "assistant", "content": content })
    }

    fn whole(&self) -> Value {
        let status = if self.cut { "incomplete" } else { "completed" };
        self.response(status, &json!([self.message(status, &json!([self.part()]))]))
    }

    fn events(&self) -> Vec<String> {
        let (item, done) = (self.item.as_str(), self.whole());
        let last = if self.cut { "response.incomplete" } else { "response.completed" };
        let place = |mut event: Value| {
            event["item_id"] = json!(item);
            event["output_index"] = json!(0);
            event["content_index"] = json!(0);
            event
        };
        let empty = json!({ "type": "output_text", "text": "", "annotations": [] });
        let item_of = |name: &str, item: Value| json!({ "type": name, "output_index": 0, "item": item });
        let events = [
            json!({ "type": "response.created", "response": self.response("in_progress", &json!([])) }),
            item_of("response.output_item.added", self.message("in_progress", &json!([]))),
            place(json!({ "type": "response.content_part.added", "part": empty })),
            place(json!({ "type": "response.output_text.delta", "delta": self.text })),
            place(json!({ "type": "response.output_text.done", "text": self.text })),
            place(json!({ "type": "response.content_part.done", "part": self.part() })),
            item_of("response.output_item.done", done["output"][0].clone()),
            json!({ "type": last, "response": done }),
        ];
        let number = |(at, mut event): (usize, Value)| {
            event["sequence_number"] = json!(at);
            format!("event: {}\ndata: {event}\n\n", event["type"].as_str().unwrap_or_default())
        };
        events.into_iter().enumerate().map(number).collect()
    }
}
