//! A Messages request as Anthropic reads it, and the reply: an echo of what the user said last, whole or as a
//! stream.

use serde_json::{Value, json};

use super::anthropic::ApiError;

/// The most characters of the user's text that a reply holds.
const ECHO_MAX: usize = 2000;
/// A token is taken to be this many characters.
const TOKEN: usize = 4;
/// How many characters a stream's piece has.
const PIECE: usize = 24;
/// What a reply thinks first, where it is to think.
const THOUGHT: &str = "The user wants an echo.";
/// What stands for Anthropic's signature of a thought; opaque to clients.
const SIGNATURE: &str = "cHJhY3RpY2U=";

/// What a request asks for.
pub(super) struct MessageRequest {
    pub(super) model: String,
    pub(super) max_tokens: u64,
    pub(super) stream: bool,
    thinks: bool,
    /// What the user said in the last turn with words in it. User messages in a row are one turn, as Anthropic joins
    /// them.
    text: String,
    input_tokens: usize,
}

impl MessageRequest {
    /// Reads a request's body.
    pub(super) fn read(body: &[u8]) -> Result<Self, ApiError> {
        let value: Value = serde_json::from_slice(body)
            .map_err(|error| ApiError::invalid(format!("The request body is not valid JSON: {error}")))?;
        let model = field(&value, "", "model", "string", Value::as_str)?;
        let max_tokens = field(&value, "", "max_tokens", "integer", Value::as_u64)?;
        if max_tokens == 0 {
            return Err(ApiError::invalid("max_tokens: Input should be greater than or equal to 1"));
        }
        let stream = !value["stream"].is_null() && field(&value, "", "stream", "boolean", Value::as_bool)?;
        let thinks = thinks(&value["thinking"], max_tokens)?;
        if !value["tools"].is_null() {
            check_tools(field(&value, "", "tools", "list", Value::as_array)?)?;
        }
        let messages = field(&value, "", "messages", "list", Value::as_array)?;
        if messages.is_empty() {
            return Err(ApiError::invalid("messages: at least one message is required"));
        }
        let mut text = String::new();
        let mut turn_goes_on = false;
        for (at, message) in messages.iter().enumerate() {
            let said = message_text(&format!("messages.{at}"), message)?;
            if message["role"] != "user" {
                turn_goes_on = false;
                continue;
            }
            if said.is_empty() || is_internal(&said) && !text.is_empty() {
                continue;
            }
            text = if turn_goes_on { format!("{text}\n{said}") } else { said };
            turn_goes_on = true;
        }
        let model = model.chars().take(256).collect();
        Ok(Self { model, max_tokens, stream, thinks, text, input_tokens: body.len().div_ceil(TOKEN) })
    }
}

/// Whether it is a message that OpenClaw 2026.9.6 puts behind the person's, marked as internal.
pub(super) fn is_internal(said: &str) -> bool {
    said.trim_start().starts_with("<<<BEGIN_OPENCLAW_INTERNAL_CONTEXT>>>")
}

/// A member that has to be there, of this kind. `place` is the path of the object, empty or with a dot at its end.
fn field<'a, T>(
    object: &'a Value,
    place: &str,
    name: &str,
    kind: &str,
    read: impl FnOnce(&'a Value) -> Option<T>,
) -> Result<T, ApiError> {
    match &object[name] {
        Value::Null => Err(ApiError::invalid(format!("{place}{name}: Field required"))),
        value => read(value)
            .ok_or_else(|| ApiError::invalid(format!("{place}{name}: Input should be a valid {kind}"))),
    }
}

/// Whether the model is to think before it speaks.
fn thinks(thinking: &Value, max_tokens: u64) -> Result<bool, ApiError> {
    match thinking["type"].as_str() {
        Some("adaptive") => Ok(true),
        Some("enabled") => {
            match field(thinking, "thinking.enabled.", "budget_tokens", "integer", Value::as_u64)? {
                0..1024 => Err(ApiError::invalid(
                    "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024",
                )),
                budget if budget >= max_tokens => {
                    Err(ApiError::invalid("`max_tokens` must be greater than `thinking.budget_tokens`."))
                }
                _ => Ok(true),
            }
        }
        Some("disabled") => Ok(false),
        None if thinking.is_null() => Ok(false),
        _ => Err(ApiError::invalid(
            "thinking: Input tag does not match any of the expected tags: 'adaptive', 'disabled', 'enabled'",
        )),
    }
}

/// Tools have a name and a schema, unless they are Anthropic's own, which have a type.
fn check_tools(tools: &[Value]) -> Result<(), ApiError> {
    for (at, tool) in tools.iter().enumerate() {
        field(tool, &format!("tools.{at}."), "name", "string", Value::as_str)?;
        if tool["type"].as_str().is_none_or(|kind| kind == "custom") {
            let place = format!("tools.{at}.custom.");
            field(tool, &place, "input_schema", "dictionary", Value::as_object)?;
        }
    }
    Ok(())
}

/// One message's text. Blocks of other types than text are let through unread.
fn message_text(place: &str, message: &Value) -> Result<String, ApiError> {
    let inside = format!("{place}.");
    let role = field(message, &inside, "role", "string", Value::as_str)?;
    if !["user", "assistant", "system"].contains(&role) {
        return Err(ApiError::invalid(format!("{place}.role: Input should be 'user' or 'assistant'")));
    }
    let content = &message["content"];
    if role == "user" && (content == "" || *content == json!([])) {
        return Err(ApiError::invalid(format!("{place}: user messages must have non-empty content")));
    }
    if let Some(text) = content.as_str() {
        return Ok(text.to_owned());
    }
    let mut texts = Vec::new();
    for (at, block) in field(message, &inside, "content", "list", Value::as_array)?.iter().enumerate() {
        let inside = format!("{place}.content.{at}.");
        if field(block, &inside, "type", "string", Value::as_str)? == "text" {
            texts.push(field(block, &format!("{inside}text."), "text", "string", Value::as_str)?);
        }
    }
    Ok(texts.join("\n"))
}

/// One reply.
pub(super) struct Reply {
    id: String,
    model: &'static str,
    thinks: bool,
    text: String,
    stop_reason: &'static str,
    input_tokens: usize,
    output_tokens: usize,
}

impl Reply {
    /// Replies by repeating the user's last text, as far as `max_tokens` allow.
    pub(super) fn to(asked: &MessageRequest, id: String, model: &'static str) -> Self {
        let whole = format!("You said: {}", shorten(asked.text.trim()));
        let allowed = usize::try_from(asked.max_tokens).unwrap_or(usize::MAX).saturating_mul(TOKEN);
        let (text, stop_reason) = match whole.char_indices().nth(allowed) {
            Some((end, _)) => (whole[..end].to_owned(), "max_tokens"),
            None => (whole, "end_turn"),
        };
        let output_tokens = text.chars().count().div_ceil(TOKEN);
        let (thinks, input_tokens) = (asked.thinks, asked.input_tokens);
        Self { id, model, thinks, text, stop_reason, input_tokens, output_tokens }
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

    /// The reply as a stream of events. An error ends it in the middle.
    pub(super) fn events(&self, broken_by: Option<&ApiError>) -> Vec<String> {
        let mut events = vec![json!({ "type": "message_start", "message": self.opening() })];
        let mut index = 0;
        let mut block = |start: Value, deltas: Vec<Value>, ends: bool| {
            events.push(json!({ "type": "content_block_start", "index": index, "content_block": start }));
            if start["type"] == "text" {
                events.push(json!({ "type": "ping" }));
            }
            events.extend(
                deltas
                    .into_iter()
                    .map(|delta| json!({ "type": "content_block_delta", "index": index, "delta": delta })),
            );
            if ends {
                events.push(json!({ "type": "content_block_stop", "index": index }));
            }
            index += 1;
        };
        if self.thinks {
            let thought = json!({ "type": "thinking_delta", "thinking": THOUGHT });
            let signature = json!({ "type": "signature_delta", "signature": SIGNATURE });
            let start = json!({ "type": "thinking", "thinking": "", "signature": "" });
            block(start, vec![thought, signature], true);
        }
        let letters: Vec<char> = self.text.chars().collect();
        let pieces = letters
            .chunks(PIECE)
            .map(|piece| json!({ "type": "text_delta", "text": piece.iter().collect::<String>() }));
        block(json!({ "type": "text", "text": "" }), pieces.collect(), broken_by.is_none());
        match broken_by {
            Some(error) => events.push(error.body()),
            None => events.extend([
                json!({
                    "type": "message_delta",
                    "delta": { "stop_reason": self.stop_reason, "stop_sequence": null },
                    "usage": { "output_tokens": self.output_tokens },
                }),
                json!({ "type": "message_stop" }),
            ]),
        }
        events
            .iter()
            .map(|data| format!("event: {}\ndata: {data}\n\n", data["type"].as_str().unwrap_or_default()))
            .collect()
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
        let asked = MessageRequest::read(body.to_string().as_bytes()).ok().unwrap();
        Reply::to(&asked, "msg_1".to_owned(), "m")
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
            .events(None)
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
            let events = reply(&body(thinking)).events(None);
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
            assert!(MessageRequest::read(body(wrong).to_string().as_bytes()).is_err());
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
        assert!(MessageRequest::read("[".repeat(1_000_000).as_bytes()).is_err());
        assert!(MessageRequest::read(b"\xff\xfe").is_err());
    }
}
