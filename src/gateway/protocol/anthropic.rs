//! Anthropic's Messages API, as its reference describes it.

mod shape;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::domain::ModelId;

use super::super::reply::{Body, ModelPage, ProviderError, page, text_of};
use super::{Call, ProviderApi, model_answer};

pub use shape::Shape;

/// The version of the API that OpenClaw 2026.2.26 to 2026.9.6 ask for.
const VERSION: &str = "2023-06-01";

/// What may not stand as it is in a query (RFC 3986 §2.3).
const NOT_UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) struct AnthropicMessages;

impl ProviderApi for AnthropicMessages {
    /// OpenClaw leaves out a version that stands there already.
    fn base<'u>(&self, url: &'u str) -> &'u str {
        url.strip_suffix("/v1").unwrap_or(url)
    }

    /// Nothing but model, limit and message is in it: newer models refuse settings such as `temperature`.
    fn check(&self, model: &ModelId, nonce: &str) -> Call {
        message(json!({
            "model": model.as_str(),
            "max_tokens": 1,
            "messages": [{ "role": "user", "content": format!("ping {nonce}") }],
        }))
    }

    fn deep_check(&self, model: &ModelId, nonce: &str, shape: &Shape) -> Call {
        let mut call = message(shape.body(model, nonce));
        let betas = shape.betas(model);
        if !betas.is_empty() {
            call.headers.push(("anthropic-beta", betas.join(",")));
        }
        call.headers.push(("accept", "application/json".to_owned()));
        call
    }

    fn probe(&self) -> Call {
        message(json!({}))
    }

    fn list(&self, limit: u16, after: Option<&str>) -> Call {
        let mut path = format!("/v1/models?limit={limit}");
        if let Some(after) = after {
            path.push_str("&after_id=");
            path.extend(utf8_percent_encode(after, NOT_UNRESERVED));
        }
        call(path, None)
    }

    fn read(&self, answer: &Value) -> Option<Body> {
        if let Some(error) = answer.get("error").filter(|error| error.is_object()) {
            return Some(Body::Provider(ProviderError {
                kind: text_of(error.get("type")),
                code: text_of(error.get("details").and_then(|details| details.get("error_code"))),
                text: text_of(error.get("message")),
                request_id: text_of(answer.get("request_id")),
            }));
        }
        if answer.get("type").and_then(Value::as_str) == Some("message") {
            return Some(model_answer(answer));
        }
        answer.get("data").is_some_and(Value::is_array).then_some(Body::Models)
    }

    fn read_event(&self, event: &Value, begun: &mut Option<Body>) -> bool {
        match event.get("type").and_then(Value::as_str) {
            Some("message_start") if begun.is_none() => {
                let message = event.get("message").and_then(|message| self.read(message));
                *begun = message.filter(|body| matches!(body, Body::Message { .. }));
            }
            Some("message_delta") => {
                let output =
                    event.get("usage").and_then(|usage| usage.get("output_tokens")).and_then(Value::as_u64);
                if let (Some(Body::Message { tokens: Some(known), .. }), Some(output)) = (begun, output) {
                    known.output = output;
                }
            }
            _ => return false,
        }
        true
    }

    fn read_models(&self, answer: &Value) -> Option<ModelPage> {
        let last = answer.get("last_id").and_then(Value::as_str);
        let more = answer.get("has_more").and_then(Value::as_bool) == Some(true);
        Some(page(answer.get("data")?.as_array()?, last.filter(|_| more)))
    }

    fn request_id_header(&self) -> &'static str {
        "request-id"
    }
}

fn message(body: Value) -> Call {
    call("/v1/messages".to_owned(), Some(body))
}

fn call(path: String, body: Option<Value>) -> Call {
    Call { path, headers: vec![("anthropic-version", VERSION.to_owned())], body }
}
