//! A request of the shape that OpenClaw really sends: a stream, thinking, a tool, and blocks marked for the cache.
//!
//! What a gateway or a model refuses of these, the tiny test never meets. Shapes as seen on the wire of `agent --local`
//! with `reasoning: true`; the limits are small here, since every token is paid for.

use serde_json::{Value, json};

use crate::domain::{ModelId, Secret};

use super::{Header, HeaderValue, Method, Request};

/// The least that Anthropic lets a model think, in tokens.
const BUDGET: u32 = 1024;
/// What is left for the reply, in tokens.
const REPLY: u32 = 64;

/// The shapes that were seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// 2026.2.26, with two beta features.
    Older,
    /// 2026.6.6.
    Middle,
    /// 2026.9.6.
    Newer,
}

/// The live test in OpenClaw's shape.
#[derive(Clone, Copy, Debug)]
pub struct DeepRequest<'a> {
    /// The base URL, which stops at the provider.
    pub base_url: &'a str,
    /// The provider's key.
    pub key: Option<&'a Secret>,
    /// The value of `cf-aig-authorization`.
    pub authorization: Option<&'a HeaderValue>,
    /// The model that is asked.
    pub model: &'a ModelId,
    /// A word that no earlier request held, so that no cache can answer.
    pub nonce: &'a str,
    /// Whose shape.
    pub shape: Shape,
}

impl DeepRequest<'_> {
    /// The request: `POST {base}/v1/messages`.
    #[must_use]
    pub fn build(&self) -> Request {
        let mut request = Request::start(Method::Post, self.base_url, "/v1/messages");
        if self.shape == Shape::Older {
            let features = "fine-grained-tool-streaming-2025-05-14,interleaved-thinking-2025-05-14";
            let value = HeaderValue::Plain(features.to_owned());
            request.headers.push(Header { name: "anthropic-beta", value });
        }
        request
            .headers
            .push(Header { name: "accept", value: HeaderValue::Plain("application/json".to_owned()) });
        request.credentials(self.key, self.authorization);
        request.gateway_options();
        request.body = Some(self.body().to_string());
        request
    }

    fn body(&self) -> Value {
        let kept = json!({ "type": "ephemeral" });
        let text = |text: String| json!({ "type": "text", "text": text, "cache_control": kept });
        let mut body = json!({
            "model": self.model.as_str(),
            "messages": [{ "role": "user", "content": [text(format!("ping {}", self.nonce))] }],
            "max_tokens": BUDGET + REPLY,
            "stream": true,
            "system": [text("Reply with OK. Do not use tools.".to_owned())],
            "tools": [{
                "name": "read",
                "description": "Reads a file.",
                "input_schema": {
                    "type": "object",
                    "properties": { "path": { "type": "string" } },
                    "required": ["path"],
                },
            }],
        });
        let (thinking, effort) = thinking(self.shape, self.model.as_str());
        body["thinking"] = thinking;
        if let Some(effort) = effort {
            body["output_config"] = json!({ "effort": effort });
        }
        body
    }
}

/// How a model is told to think, and with what effort, where nobody has set that. Seen on the wire of all three versions
/// with ten models; a model that none of them knows gets a budget.
fn thinking(shape: Shape, model: &str) -> (Value, Option<&'static str>) {
    let is = |marks: &[&str]| marks.iter().any(|mark| model.contains(mark));
    let adaptive = json!({ "type": "adaptive" });
    let summarized = json!({ "type": "adaptive", "display": "summarized" });
    match shape {
        Shape::Older if is(&["opus-4-6", "sonnet-4-6"]) => (adaptive, Some("low")),
        Shape::Middle if is(&["opus-4-6", "sonnet-4-6"]) => (adaptive, Some("high")),
        Shape::Middle | Shape::Newer if is(&["opus-4-7", "opus-4-8"]) => {
            (json!({ "type": "disabled" }), None)
        }
        Shape::Middle if is(&["fable-5"]) => (summarized, Some("high")),
        Shape::Newer if is(&["fable-5"]) => (summarized, Some("medium")),
        Shape::Newer if is(&["opus-4-6", "sonnet-4-6", "sonnet-5", "opus-5"]) => (summarized, Some("high")),
        _ => (json!({ "type": "enabled", "budget_tokens": BUDGET }), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shapes_on_the_wire() {
        let key = Secret::verbatim("sk-ant-api03-canary-0123456789");
        for (shape, model, thinking, effort) in [
            (Shape::Older, "claude-sonnet-5", "enabled", None),
            (Shape::Older, "claude-sonnet-4-6", "adaptive", Some("low")),
            (Shape::Older, "claude-opus-4-8", "enabled", None),
            (Shape::Middle, "claude-sonnet-4-5", "enabled", None),
            (Shape::Middle, "claude-opus-4-6", "adaptive", Some("high")),
            (Shape::Middle, "claude-opus-4-7", "disabled", None),
            (Shape::Middle, "claude-sonnet-5", "enabled", None),
            (Shape::Middle, "claude-fable-5", "adaptive", Some("high")),
            (Shape::Newer, "claude-sonnet-4-5-20250929", "enabled", None),
            (Shape::Newer, "claude-opus-4-8", "disabled", None),
            (Shape::Newer, "claude-sonnet-5-5", "adaptive", Some("high")),
            (Shape::Newer, "claude-fable-5", "adaptive", Some("medium")),
            (Shape::Newer, "claude-haiku-5-5", "enabled", None),
        ] {
            let model = ModelId::parse(model).unwrap();
            let request = DeepRequest {
                base_url: "https://gateway.ai.cloudflare.com/v1/a/g/anthropic/",
                key: Some(&key),
                authorization: None,
                model: &model,
                nonce: "7f3a9c",
                shape,
            }
            .build();
            assert_eq!(request.url, "https://gateway.ai.cloudflare.com/v1/a/g/anthropic/v1/messages");
            let body: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
            assert_eq!(
                (&body["thinking"]["type"], body["output_config"]["effort"].as_str()),
                (&json!(thinking), effort)
            );
            assert_eq!(body["stream"], true);
            assert!(body["max_tokens"].as_u64() > body["thinking"]["budget_tokens"].as_u64());
            assert_eq!(body["tools"][0]["input_schema"]["type"], "object");
            assert_eq!(request.header("anthropic-beta").is_some(), shape == Shape::Older);
            assert!(
                request.header("cf-aig-skip-cache").is_some() && !format!("{request:?}").contains("canary")
            );
        }
    }
}
