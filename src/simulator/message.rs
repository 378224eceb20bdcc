//! A Messages request as Anthropic reads it, and the reply: an echo of what the user said last, whole or as a
//! stream.

use serde_json::{Value, json};

use super::anthropic::Trouble;

/// The most characters of the user's text that a reply holds.
pub const ECHO_MAX: usize = 2000;
/// A token is taken to be this many characters.
const TOKEN: usize = 4;
/// How many characters a stream's piece has.
const PIECE: usize = 24;
/// What a reply thinks first, where it is to think.
const THOUGHT: &str = "The user wants an echo.";
/// What stands for Anthropic's signature of a thought; opaque to clients.
const SIGNATURE: &str = "cHJhY3RpY2U=";

/// What a request asks for.
pub(super) struct Asked {
    pub(super) model: String,
    pub(super) max_tokens: u64,
    pub(super) stream: bool,
    thinks: bool,
    /// What the user said in the last turn with words in it. User messages in a row are one turn, as Anthropic joins
    /// them.
    text: String,
    input_tokens: usize,
}

impl Asked {
    /// Reads a request's body.
    pub(super) fn read(body: &[u8]) -> Result<Self, Trouble> {
        let value: Value = serde_json::from_slice(body)
            .map_err(|error| Trouble::invalid(format!("The request body is not valid JSON: {error}")))?;
        if !value.is_object() {
            return Err(Trouble::invalid("Input should be a valid dictionary"));
        }
        let model = match &value["model"] {
            Value::Null => return Err(Trouble::invalid("model: Field required")),
            Value::String(model) if !model.is_empty() => model.chars().take(256).collect(),
            Value::String(_) => {
                return Err(Trouble::invalid("model: String should have at least 1 character"));
            }
            _ => return Err(Trouble::invalid("model: Input should be a valid string")),
        };
        let max_tokens = match &value["max_tokens"] {
            Value::Null => return Err(Trouble::invalid("max_tokens: Field required")),
            number => match number.as_u64() {
                Some(0) => {
                    return Err(Trouble::invalid("max_tokens: Input should be greater than or equal to 1"));
                }
                Some(number) => number,
                None => return Err(Trouble::invalid("max_tokens: Input should be a valid integer")),
            },
        };
        let stream = match &value["stream"] {
            Value::Null => false,
            Value::Bool(stream) => *stream,
            _ => return Err(Trouble::invalid("stream: Input should be a valid boolean")),
        };
        let thinks = reads_thinking(&value["thinking"], max_tokens)?;
        read_tools(&value["tools"])?;
        let messages = match &value["messages"] {
            Value::Null => return Err(Trouble::invalid("messages: Field required")),
            Value::Array(messages) if messages.is_empty() => {
                return Err(Trouble::invalid("messages: at least one message is required"));
            }
            Value::Array(messages) => messages,
            _ => return Err(Trouble::invalid("messages: Input should be a valid list")),
        };
        let mut text = String::new();
        let mut turn_goes_on = false;
        for (at, message) in messages.iter().enumerate() {
            let said = read_message(at, message)?;
            if message["role"] != "user" {
                turn_goes_on = false;
                continue;
            }
            // OpenClaw 2026.9.6 puts a message of its own behind the person's, marked as internal.
            let internal = said.trim_start().starts_with("<<<BEGIN_OPENCLAW_INTERNAL_CONTEXT>>>");
            if said.is_empty() || internal && !text.is_empty() {
                continue;
            }
            if turn_goes_on {
                text.push('\n');
            } else {
                text.clear();
            }
            text.push_str(&said);
            turn_goes_on = true;
        }
        Ok(Self { model, max_tokens, stream, thinks, text, input_tokens: body.len().div_ceil(TOKEN) })
    }
}

/// Whether the model is to think before it speaks.
fn reads_thinking(thinking: &Value, max_tokens: u64) -> Result<bool, Trouble> {
    match (thinking, thinking["type"].as_str()) {
        (Value::Null, _) | (_, Some("disabled")) => Ok(false),
        (_, Some("adaptive")) => Ok(true),
        (_, Some("enabled")) => match thinking["budget_tokens"].as_u64() {
            None => Err(Trouble::invalid("thinking.enabled.budget_tokens: Field required")),
            Some(0..1024) => Err(Trouble::invalid(
                "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024",
            )),
            Some(budget) if budget >= max_tokens => {
                Err(Trouble::invalid("`max_tokens` must be greater than `thinking.budget_tokens`."))
            }
            Some(_) => Ok(true),
        },
        _ => Err(Trouble::invalid(
            "thinking: Input tag does not match any of the expected tags: 'adaptive', 'disabled', 'enabled'",
        )),
    }
}

/// Tools have a name and a schema, unless they are Anthropic's own, which have a type.
fn read_tools(tools: &Value) -> Result<(), Trouble> {
    let tools = match tools {
        Value::Null => return Ok(()),
        Value::Array(tools) => tools,
        _ => return Err(Trouble::invalid("tools: Input should be a valid list")),
    };
    for (at, tool) in tools.iter().enumerate() {
        let own = tool["type"].as_str().is_some_and(|kind| kind != "custom");
        if tool["name"].as_str().is_none_or(str::is_empty) {
            return Err(Trouble::invalid(format!("tools.{at}.name: Field required")));
        }
        if !own && !tool["input_schema"].is_object() {
            return Err(Trouble::invalid(format!("tools.{at}.custom.input_schema: Field required")));
        }
    }
    Ok(())
}

/// One message's text. Blocks of other types than text are let through unread.
fn read_message(at: usize, message: &Value) -> Result<String, Trouble> {
    match message["role"].as_str() {
        Some("user" | "assistant" | "system") => {}
        Some(_) => {
            return Err(Trouble::invalid(format!(
                "messages.{at}.role: Input should be 'user' or 'assistant'"
            )));
        }
        None => return Err(Trouble::invalid(format!("messages.{at}.role: Field required"))),
    }
    let content: &[Value] = match &message["content"] {
        Value::String(text) if text.is_empty() => &[],
        Value::String(text) => return Ok(text.clone()),
        Value::Array(blocks) => &blocks[..],
        Value::Null => return Err(Trouble::invalid(format!("messages.{at}.content: Field required"))),
        _ => {
            return Err(Trouble::invalid(format!("messages.{at}.content: Input should be a valid list")));
        }
    };
    if content.is_empty() && message["role"] == "user" {
        return Err(Trouble::invalid(format!("messages.{at}: user messages must have non-empty content")));
    }
    let mut texts = Vec::new();
    for (number, block) in content.iter().enumerate() {
        match (block["type"].as_str(), block["text"].as_str()) {
            (None, _) => {
                return Err(Trouble::invalid(format!("messages.{at}.content.{number}.type: Field required")));
            }
            (Some("text"), None) => {
                return Err(Trouble::invalid(format!(
                    "messages.{at}.content.{number}.text.text: Field required"
                )));
            }
            (Some("text"), Some(text)) => texts.push(text),
            (Some(_), _) => {}
        }
    }
    Ok(texts.join("\n"))
}

/// One reply.
pub(super) struct Reply {
    id: String,
    model: String,
    thinks: bool,
    text: String,
    stop_reason: &'static str,
    input_tokens: usize,
    output_tokens: usize,
}

impl Reply {
    /// Replies by repeating the user's last text, as far as `max_tokens` allow.
    pub(super) fn to(asked: &Asked, id: String, model: String) -> Self {
        let whole = format!("You said: {}", shorten(asked.text.trim()));
        let allowed = usize::try_from(asked.max_tokens).unwrap_or(usize::MAX).saturating_mul(TOKEN);
        let (text, stop_reason) = match whole.char_indices().nth(allowed) {
            Some((end, _)) => (whole[..end].to_owned(), "max_tokens"),
            None => (whole, "end_turn"),
        };
        let output_tokens = text.chars().count().div_ceil(TOKEN);
        Self {
            id,
            model,
            thinks: asked.thinks,
            text,
            stop_reason,
            input_tokens: asked.input_tokens,
            output_tokens,
        }
    }

    /// The reply in one piece.
    pub(super) fn json(&self) -> Value {
        let mut message = self.opening();
        let thought = json!({ "type": "thinking", "thinking": THOUGHT, "signature": SIGNATURE });
        let text = json!({ "type": "text", "text": self.text });
        message["content"] = if self.thinks { json!([thought, text]) } else { json!([text]) };
        message["stop_reason"] = json!(self.stop_reason);
        message["usage"]["output_tokens"] = json!(self.output_tokens);
        message
    }

    /// The reply as a stream of events.
    pub(super) fn events(&self) -> Vec<String> {
        let mut events = self.first_events();
        events.push(event(&json!({ "type": "content_block_stop", "index": usize::from(self.thinks) })));
        events.push(event(&json!({
            "type": "message_delta",
            "delta": { "stop_reason": self.stop_reason, "stop_sequence": null },
            "usage": { "output_tokens": self.output_tokens },
        })));
        events.push(event(&json!({ "type": "message_stop" })));
        events
    }

    /// A stream that an error ends.
    pub(super) fn broken_events(&self, trouble: &Trouble) -> Vec<String> {
        let mut events = self.first_events();
        events.push(event(&trouble.body()));
        events
    }

    fn first_events(&self) -> Vec<String> {
        let index = usize::from(self.thinks);
        let mut events = vec![event(&json!({ "type": "message_start", "message": self.opening() }))];
        if self.thinks {
            let delta =
                |delta: Value| event(&json!({ "type": "content_block_delta", "index": 0, "delta": delta }));
            events.push(event(&json!({
                "type": "content_block_start",
                "index": 0,
                "content_block": { "type": "thinking", "thinking": "", "signature": "" },
            })));
            events.push(delta(json!({ "type": "thinking_delta", "thinking": THOUGHT })));
            events.push(delta(json!({ "type": "signature_delta", "signature": SIGNATURE })));
            events.push(event(&json!({ "type": "content_block_stop", "index": 0 })));
        }
        events.push(event(&json!({
            "type": "content_block_start",
            "index": index,
            "content_block": { "type": "text", "text": "" },
        })));
        events.push(event(&json!({ "type": "ping" })));
        let mut rest = self.text.as_str();
        while !rest.is_empty() {
            let end = rest.char_indices().nth(PIECE).map_or(rest.len(), |(at, _)| at);
            let (piece, after) = rest.split_at(end);
            events.push(event(&json!({
                "type": "content_block_delta",
                "index": index,
                "delta": { "type": "text_delta", "text": piece },
            })));
            rest = after;
        }
        events
    }

    /// The message before it has content.
    fn opening(&self) -> Value {
        json!({
            "id": self.id,
            "type": "message",
            "role": "assistant",
            "model": self.model,
            "content": [],
            "stop_reason": null,
            "stop_sequence": null,
            "usage": {
                "input_tokens": self.input_tokens,
                "cache_creation_input_tokens": 0,
                "cache_read_input_tokens": 0,
                "output_tokens": 1,
                "service_tier": "standard",
            },
        })
    }
}

fn event(data: &Value) -> String {
    format!("event: {}\ndata: {data}\n\n", data["type"].as_str().unwrap_or_default())
}

/// The text itself, or its beginning and its end where it is long: programs put their own words before the user's.
fn shorten(text: &str) -> String {
    let count = text.chars().count();
    if count <= ECHO_MAX {
        return text.to_owned();
    }
    let half = ECHO_MAX / 2;
    let head: String = text.chars().take(half).collect();
    let tail: String = text.chars().skip(count - half).collect();
    format!("{head} … {tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(body: &Value) -> Reply {
        let asked = Asked::read(body.to_string().as_bytes()).ok().unwrap();
        Reply::to(&asked, "msg_1".to_owned(), "m".to_owned())
    }

    #[test]
    fn the_last_words_of_the_user_are_echoed() {
        let body = json!({ "model": "m", "max_tokens": 9999, "messages": [
            { "role": "user", "content": "first" },
            { "role": "assistant", "content": [{ "type": "text", "text": "between" }] },
            { "role": "user", "content": [{ "type": "text", "text": "last" }, { "type": "text", "text": "words" }] },
            { "role": "user", "content": "and a note" },
            { "role": "assistant", "content": [{ "type": "tool_use", "id": "x", "name": "y", "input": {} }] },
            { "role": "user", "content": [{ "type": "tool_result", "tool_use_id": "x" }] },
        ]});
        let reply = reply(&body);
        assert_eq!((&*reply.text, reply.stop_reason), ("You said: last\nwords\nand a note", "end_turn"));
    }

    #[test]
    fn a_client_s_own_context_is_not_echoed() {
        let body = json!({ "model": "m", "max_tokens": 9999, "messages": [
            { "role": "user", "content": "words" },
            { "role": "user", "content": "<<<BEGIN_OPENCLAW_INTERNAL_CONTEXT>>>x<<<END_OPENCLAW_INTERNAL_CONTEXT>>>" },
        ]});
        assert_eq!(reply(&body).text, "You said: words");
    }

    #[test]
    fn streamed_pieces_join_to_the_whole_text() {
        let long = "ünïcödé \u{1f980} ".repeat(3000);
        let reply = reply(
            &json!({ "model": "m", "max_tokens": 9999, "messages": [{ "role": "user", "content": long }]}),
        );
        assert!(reply.text.chars().count() <= ECHO_MAX + 20);
        let joined: String = reply
            .events()
            .iter()
            .filter_map(|event| event.split_once("data: "))
            .map(|(_, data)| serde_json::from_str::<Value>(data).unwrap())
            .filter_map(|data| data["delta"]["text"].as_str().map(str::to_owned))
            .collect();
        assert_eq!(joined, reply.text);
    }

    /// As Anthropic streams it: blocks one after the other, each begun, filled and ended.
    #[test]
    fn a_thought_comes_before_the_words() {
        let body = |thinking: Value| {
            json!({ "model": "m", "max_tokens": 2000, "thinking": thinking, "stream": true,
                "tools": [{ "name": "read", "input_schema": { "type": "object" } }],
                "messages": [{ "role": "user", "content": "ping" }] })
        };
        for thinking in [json!({ "type": "enabled", "budget_tokens": 1024 }), json!({ "type": "adaptive" })] {
            let events = reply(&body(thinking)).events();
            let read = |event: &String| -> Value {
                serde_json::from_str(event.split_once("data: ").unwrap().1).unwrap()
            };
            let steps: Vec<String> = events
                .iter()
                .map(read)
                .map(|data| format!("{} {}", data["type"].as_str().unwrap(), data["index"]))
                .collect();
            assert_eq!(
                steps,
                [
                    "message_start null",
                    "content_block_start 0",
                    "content_block_delta 0",
                    "content_block_delta 0",
                    "content_block_stop 0",
                    "content_block_start 1",
                    "ping null",
                    "content_block_delta 1",
                    "content_block_stop 1",
                    "message_delta null",
                    "message_stop null",
                ]
            );
        }
        for wrong in [
            json!({ "type": "enabled" }),
            json!({ "type": "enabled", "budget_tokens": 1023 }),
            json!({ "type": "enabled", "budget_tokens": 2000 }),
            json!({ "type": "sometimes" }),
        ] {
            assert!(Asked::read(body(wrong).to_string().as_bytes()).is_err());
        }
    }

    #[test]
    fn one_token_is_a_short_text() {
        let reply = reply(
            &json!({ "model": "m", "max_tokens": 1, "messages": [{ "role": "user", "content": "ping" }]}),
        );
        assert_eq!((&*reply.text, reply.stop_reason, reply.output_tokens), ("You ", "max_tokens", 1));
    }

    #[test]
    fn deep_json_is_refused_without_harm() {
        assert!(Asked::read("[".repeat(1_000_000).as_bytes()).is_err());
        assert!(Asked::read(b"\xff\xfe").is_err());
    }
}
