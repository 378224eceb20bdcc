//! The forms an answer's body can have, told apart by content and never by content type.
//!
//! AI Gateway's error has `error` with an array, Cloudflare's API has `errors` with an array; what is neither is the
//! protocol's to read. Every field of each may be missing.

use serde_json::Value;

use super::protocol::ProviderApi;
use super::reply::{Body, text_of};

/// Reads a body.
pub(super) fn read(text: &str, truncated: bool, api: &dyn ProviderApi) -> Body {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Body::Empty;
    }
    if text.starts_with(['{', '[']) {
        return match serde_json::from_str::<Value>(text) {
            _ if truncated => Body::Broken,
            Ok(value) => json(&value, api),
            Err(error) if error.is_eof() => Body::Broken,
            Err(_) => Body::Text,
        };
    }
    // Some proxies wrap a JSON text in a JSON text.
    if text.starts_with('"')
        && let Ok(inner) = serde_json::from_str::<String>(text)
        && inner.trim_start().starts_with(['{', '['])
    {
        return read(inner.trim_start(), truncated, api);
    }
    let is_stream = ["event:", "data:", "id:", "retry:", ":"].iter().any(|field| text.starts_with(field));
    is_stream.then(|| stream(text, api)).flatten().unwrap_or(Body::Text)
}

/// The numbers of AI Gateway's own errors, as far as they are published; a few more it shares with Cloudflare's API.
const GATEWAY_CODES: std::ops::RangeInclusive<i64> = 2000..=2999;

fn json(value: &Value, api: &dyn ProviderApi) -> Body {
    // The gateway's errors without anything around them, as some clients and bindings pass them on.
    if let Some(list) = value.as_array()
        && let Some(code) = first_code(list).filter(|code| GATEWAY_CODES.contains(code))
    {
        return Body::Gateway { code: Some(code), text: first_text(list) };
    }
    // A list of one answer is that answer; a list in a list is none of anybody's.
    let value = match value.as_array().map(Vec::as_slice) {
        Some([only]) if only.is_object() => only,
        _ => value,
    };
    let errors = value.get("errors").and_then(Value::as_array);
    let error = value.get("error");
    if value.get("name").and_then(Value::as_str) == Some("AiGatewayError")
        || number(value.get("internalCode")).is_some()
        || error.and_then(Value::as_array).is_some_and(|list| first_code(list).is_some())
    {
        // Usually a list, but it may be the one error itself, or go by Cloudflare API's name for such a list.
        let list = match error {
            Some(Value::Array(list)) if !list.is_empty() => list.as_slice(),
            Some(only @ Value::Object(_)) => std::slice::from_ref(only),
            _ => errors.map_or(&[][..], Vec::as_slice),
        };
        return Body::Gateway {
            code: number(value.get("internalCode")).or_else(|| first_code(list)),
            text: first_text(list).or_else(|| text_of(value.get("message"))),
        };
    }
    if value.get("cloudflare_error") == Some(&Value::Bool(true)) {
        let text = ["title", "detail", "error_name"].iter().find_map(|key| text_of(value.get(key)));
        return Body::Edge { code: number(value.get("error_code")), text };
    }
    let failed = value.get("success").and_then(Value::as_bool) == Some(false);
    if let Some(errors) = errors
        && (failed || !errors.is_empty())
    {
        return Body::Cloudflare { code: first_code(errors), text: chained_text(errors) };
    }
    if let Some(body) = api.read(value) {
        return body;
    }
    let text =
        ["message", "detail", "error", "description", "title"].iter().find_map(|key| text_of(value.get(key)));
    Body::Json { text }
}

/// Reads a stream of server-sent events: the first error in it counts, else the message that began in it.
fn stream(text: &str, api: &dyn ProviderApi) -> Option<Body> {
    let mut begun: Option<Body> = None;
    let mut broken = false;
    let mut data = String::new();
    // A blank line ends an event; the one at the end of the body is ours.
    for line in text.lines().chain([""]) {
        if let Some(part) = line.strip_prefix("data:") {
            if !data.is_empty() {
                data.push('\n');
            }
            data.push_str(part.strip_prefix(' ').unwrap_or(part));
            continue;
        }
        if !line.trim().is_empty() || data.is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(&std::mem::take(&mut data)) {
            Err(_) => broken = true,
            Ok(event) if api.read_event(&event, &mut begun) => {}
            Ok(event) => {
                let body = json(&event, api);
                if matches!(body, Body::Gateway { .. } | Body::Cloudflare { .. } | Body::Provider(_)) {
                    return Some(body);
                }
            }
        }
    }
    begun.or_else(|| broken.then_some(Body::Broken))
}

/// A code, as a number or as digits in a string.
fn number(value: Option<&Value>) -> Option<i64> {
    match value? {
        Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Value::String(digits) => digits.trim().parse().ok(),
        _ => None,
    }
}

/// A number without a fraction, which some write as `2001.0`.
fn whole(number: f64) -> Option<i64> {
    let text = format!("{number:.0}");
    (number.fract() == 0.0).then(|| text.parse().ok())?
}

fn first_code(list: &[Value]) -> Option<i64> {
    list.iter().find_map(|item| number(item.get("code")))
}

fn first_text(list: &[Value]) -> Option<String> {
    list.iter().find_map(|item| text_of(item.get("message")))
}

/// The first error's words, and those of its causes: "Invalid request headers" alone does not say which.
fn chained_text(list: &[Value]) -> Option<String> {
    let first = list.iter().find(|item| text_of(item.get("message")).is_some())?;
    let causes = first.get("error_chain").and_then(Value::as_array).into_iter().flatten();
    let said: Vec<String> =
        std::iter::once(first).chain(causes).filter_map(|item| text_of(item.get("message"))).collect();
    Some(said.join(": "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Protocol;
    use crate::gateway::protocol::api;
    use crate::gateway::reply::{ProviderError, Tokens};

    fn body(text: &str) -> Body {
        read(text, false, api(Protocol::AnthropicMessages))
    }

    #[test]
    fn a_stream_tells_who_answered_and_at_what_cost() {
        let text = ": hello\n\nevent: message_start\r\ndata: {\"type\":\"message_start\",\"message\":{\"type\":\"message\",\
                    \"model\":\"m\",\"usage\":{\"input_tokens\":8,\"output_tokens\":1}}}\r\n\r\nevent: ping\ndata: \
                    {\"type\":\"ping\"}\n\ndata: {\"type\":\"message_delta\",\ndata: \"usage\":{\"output_tokens\":5}}";
        let expected =
            Body::Message { model: Some("m".to_owned()), tokens: Some(Tokens { input: 8, output: 5 }) };
        assert_eq!(body(text), expected);
        // An error after the message began wins.
        let failed = format!(
            "{text}\n\nevent: error\ndata: {{\"type\":\"error\",\"error\":{{\"type\":\"api_error\"}}}}\n\n"
        );
        assert!(matches!(body(&failed), Body::Provider(_)));
        assert_eq!(body("data: {\"type\":\"messa"), Body::Broken);
        assert_eq!(body("data: a text about data"), Body::Broken);
        assert_eq!(body("id: 7"), Body::Text);
    }

    #[test]
    fn forms_that_look_alike() {
        for (text, expected) in [
            (r#"{"error":"no"}"#, Body::Json { text: Some("no".to_owned()) }),
            (r#"{"error":[]}"#, Body::Json { text: None }),
            (r#"{"error":["x"]}"#, Body::Json { text: None }),
            (r#"{"errors":{}}"#, Body::Json { text: None }),
            ("[]", Body::Json { text: None }),
            (r#"[{"code":2009}]"#, Body::Gateway { code: Some(2009), text: None }),
            (r#"[{"code":404,"message":"no"}]"#, Body::Json { text: Some("no".to_owned()) }),
            (r#"{"code":2009,"message":"no"}"#, Body::Json { text: Some("no".to_owned()) }),
            (r#"{"name":"AiGatewayError"}"#, Body::Gateway { code: None, text: None }),
            (r#"{"internalCode":"2009"}"#, Body::Gateway { code: Some(2009), text: None }),
            (r#"{"errors":[],"success":false}"#, Body::Cloudflare { code: None, text: None }),
            (r#"{"error":{}}"#, Body::Provider(ProviderError::default())),
            ("{", Body::Broken),
            ("{x", Body::Text),
            ("\u{feff} \n", Body::Empty),
        ] {
            assert_eq!(body(text), expected, "{text}");
        }
    }
}
