//! A request of the shape that OpenClaw really sends: a stream, thinking, a tool, and blocks marked for the cache.
//!
//! What a gateway or a model refuses of these, the tiny test never meets. Shapes as seen on the wire of `agent --local`
//! with `reasoning: true`; the limits are small here, since every token is paid for.

use serde_json::{Value, json};

use crate::domain::ModelId;

/// The least that Anthropic lets a model think, in tokens.
const BUDGET: u32 = 1024;
/// What is left for the reply, in tokens.
const REPLY: u32 = 64;

/// What a release puts around a message: beta features, and how it tells models to think where nobody has set that.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    /// Beta features of every request.
    betas: &'static [&'static str],
    /// Those of a request that gives the model a budget to think.
    budget_betas: &'static [&'static str],
    /// How models think; the first rule that fits counts, and a model that none fits gets a budget.
    thinking: &'static [Rule],
}

/// How some models think.
#[derive(Debug, PartialEq, Eq)]
struct Rule {
    /// Parts of their ids.
    models: &'static [&'static str],
    thinking: Thinking,
    effort: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Thinking {
    Budget,
    Adaptive,
    Summarized,
    Disabled,
}

const fn rule(models: &'static [&'static str], thinking: Thinking, effort: Option<&'static str>) -> Rule {
    Rule { models, thinking, effort }
}

const TOOL_STREAMING: &str = "fine-grained-tool-streaming-2025-05-14";
const INTERLEAVED: &str = "interleaved-thinking-2025-05-14";
const OF_4_6: &[&str] = &["opus-4-6", "sonnet-4-6"];
const OF_4_7: &[&str] = &["opus-4-7", "opus-4-8"];

/// Each as it was seen on the wire of that release.
impl Shape {
    /// Ten models.
    pub const OF_2026_2_26: Self = Self {
        betas: &[TOOL_STREAMING, INTERLEAVED],
        budget_betas: &[],
        thinking: &[rule(OF_4_6, Thinking::Adaptive, Some("low"))],
    };
    /// Three models.
    pub const OF_2026_3_2: Self =
        Self { betas: &[TOOL_STREAMING], budget_betas: &[INTERLEAVED], ..Self::OF_2026_2_26 };
    /// Three models.
    pub const OF_2026_5_18: Self =
        Self { betas: &[], budget_betas: &[], thinking: &[rule(OF_4_6, Thinking::Adaptive, Some("medium"))] };
    /// Ten models.
    pub const OF_2026_6_6: Self = Self {
        betas: &[],
        budget_betas: &[],
        thinking: &[
            rule(OF_4_6, Thinking::Adaptive, Some("high")),
            rule(OF_4_7, Thinking::Disabled, None),
            rule(&["fable-5"], Thinking::Summarized, Some("high")),
        ],
    };
    /// Ten models.
    pub const OF_2026_9_6: Self = Self {
        betas: &[],
        budget_betas: &[],
        thinking: &[
            rule(OF_4_7, Thinking::Disabled, None),
            rule(&["fable-5"], Thinking::Summarized, Some("medium")),
            rule(&["opus-4-6", "sonnet-4-6", "sonnet-5", "opus-5"], Thinking::Summarized, Some("high")),
        ],
    };

    fn of_model(&self, model: &str) -> (Thinking, Option<&'static str>) {
        let fits = |rule: &&Rule| rule.models.iter().any(|part| model.contains(part));
        self.thinking.iter().find(fits).map_or((Thinking::Budget, None), |rule| (rule.thinking, rule.effort))
    }
}

impl Shape {
    /// The beta features that a request for this model names.
    pub(super) fn betas(&self, model: &ModelId) -> Vec<&'static str> {
        let budget = self.of_model(model.as_str()).0 == Thinking::Budget;
        [self.betas, if budget { self.budget_betas } else { &[] }].concat()
    }

    /// The body of a request for this model.
    pub(super) fn body(&self, model: &ModelId, nonce: &str) -> Value {
        let kept = json!({ "type": "ephemeral" });
        let text = |text: String| json!({ "type": "text", "text": text, "cache_control": kept });
        let mut body = json!({
            "model": model.as_str(),
            "messages": [{ "role": "user", "content": [text(format!("ping {nonce}"))] }],
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
        let (thinking, effort) = self.of_model(model.as_str());
        body["thinking"] = match thinking {
            Thinking::Budget => json!({ "type": "enabled", "budget_tokens": BUDGET }),
            Thinking::Adaptive => json!({ "type": "adaptive" }),
            Thinking::Summarized => json!({ "type": "adaptive", "display": "summarized" }),
            Thinking::Disabled => json!({ "type": "disabled" }),
        };
        if let Some(effort) = effort {
            body["output_config"] = json!({ "effort": effort });
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Address, CLOUDFLARE_ANTHROPIC, CheckTarget, Secret};
    use crate::gateway::Request;

    #[test]
    fn the_shapes_on_the_wire() {
        let (both, streaming) = (
            Some("fine-grained-tool-streaming-2025-05-14,interleaved-thinking-2025-05-14"),
            Some("fine-grained-tool-streaming-2025-05-14"),
        );
        for (shape, model, thinking, effort, betas) in [
            (&Shape::OF_2026_2_26, "claude-sonnet-5", "enabled", None, both),
            (&Shape::OF_2026_2_26, "claude-sonnet-4-6", "adaptive", Some("low"), both),
            (&Shape::OF_2026_2_26, "claude-opus-4-8", "enabled", None, both),
            (&Shape::OF_2026_3_2, "claude-sonnet-5", "enabled", None, both),
            (&Shape::OF_2026_3_2, "claude-opus-4-6", "adaptive", Some("low"), streaming),
            (&Shape::OF_2026_5_18, "claude-sonnet-4-6", "adaptive", Some("medium"), None),
            (&Shape::OF_2026_6_6, "claude-sonnet-4-5", "enabled", None, None),
            (&Shape::OF_2026_6_6, "claude-opus-4-6", "adaptive", Some("high"), None),
            (&Shape::OF_2026_6_6, "claude-opus-4-7", "disabled", None, None),
            (&Shape::OF_2026_6_6, "claude-sonnet-5", "enabled", None, None),
            (&Shape::OF_2026_6_6, "claude-fable-5", "adaptive", Some("high"), None),
            (&Shape::OF_2026_9_6, "claude-sonnet-4-5-20250929", "enabled", None, None),
            (&Shape::OF_2026_9_6, "claude-opus-4-8", "disabled", None, None),
            (&Shape::OF_2026_9_6, "claude-sonnet-5-5", "adaptive", Some("high"), None),
            (&Shape::OF_2026_9_6, "claude-fable-5", "adaptive", Some("medium"), None),
            (&Shape::OF_2026_9_6, "claude-haiku-5-5", "enabled", None, None),
        ] {
            let subject = CheckTarget {
                choice: &CLOUDFLARE_ANTHROPIC,
                base_url: Address::new("https://gateway.ai.cloudflare.com/v1/a/g/anthropic/"),
                api_key: Some(Secret::verbatim("sk-ant-api03-canary-0123456789")),
                authorization: None,
                headers: Vec::new(),
                model: ModelId::parse(model).unwrap(),
            };
            let request = Request::deep_check(&subject, "7f3a9c", shape);
            assert_eq!(request.url, "https://gateway.ai.cloudflare.com/v1/a/g/anthropic/v1/messages");
            let body: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
            assert_eq!(
                (&body["thinking"]["type"], body["output_config"]["effort"].as_str()),
                (&json!(thinking), effort)
            );
            assert_eq!(body["stream"], true);
            assert!(body["max_tokens"].as_u64() > body["thinking"]["budget_tokens"].as_u64());
            assert_eq!(body["tools"][0]["input_schema"]["type"], "object");
            let sent = request.header("anthropic-beta").map(|value| value.expose().to_string());
            assert_eq!(sent.as_deref(), betas, "{model}");
            assert!(
                request.header("cf-aig-skip-cache").is_some() && !format!("{request:?}").contains("canary")
            );
        }
    }
}
