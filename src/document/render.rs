//! New values as text, in the style of what is around them.

use std::fmt::Write as _;

use serde_json::{Number, Value};

use super::style::{Style, is_bare};

/// Whether new containers are written over several lines, and how far in.
#[derive(Clone, Copy)]
pub(super) enum Layout<'a> {
    /// On the line of their parent.
    OneLine,
    /// Over lines, closing with this indentation.
    Lines(&'a str),
}

/// Appends a member, or an element where there is no key.
pub(super) fn entry(
    out: &mut String,
    key: Option<&str>,
    value: &Value,
    style: &Style,
    bare: bool,
    layout: Layout<'_>,
) {
    if let Some(key) = key {
        if bare && is_bare(key.as_bytes()) {
            out.push_str(key);
        } else {
            string(out, key, style.key_quote);
        }
        out.push_str(&style.colon);
    }
    self::value(out, value, style, layout);
}

/// Appends a value. Its depth has been checked.
pub(super) fn value(out: &mut String, value: &Value, style: &Style, layout: Layout<'_>) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => self::number(out, number),
        Value::String(text) => string(out, text, style.string_quote),
        Value::Array(items) => {
            let entries = items.iter().map(|item| (None, item));
            container(out, ['[', ']'], entries, style, layout);
        }
        Value::Object(map) => {
            let entries = map.iter().map(|(key, item)| (Some(key.as_str()), item));
            container(out, ['{', '}'], entries, style, layout);
        }
    }
}

fn container<'v>(
    out: &mut String,
    [open, close]: [char; 2],
    entries: impl ExactSizeIterator<Item = (Option<&'v str>, &'v Value)>,
    style: &Style,
    layout: Layout<'_>,
) {
    out.push(open);
    let count = entries.len();
    let pad = if open == '{' { style.pad.as_str() } else { "" };
    let inner = match layout {
        Layout::OneLine => String::new(),
        Layout::Lines(indent) => format!("{indent}{}", style.unit),
    };
    for (index, (key, item)) in entries.enumerate() {
        let last = index + 1 == count;
        match layout {
            Layout::OneLine => {
                out.push_str(if index == 0 { pad } else { &style.gap });
                entry(out, key, item, style, style.bare_nested, layout);
                out.push_str(if last { pad } else { "," });
            }
            Layout::Lines(_) => {
                out.push_str(style.line_end);
                out.push_str(&inner);
                entry(out, key, item, style, style.bare_nested, Layout::Lines(&inner));
                if !last || style.trailing {
                    out.push(',');
                }
            }
        }
    }
    if let (Layout::Lines(indent), 1..) = (layout, count) {
        out.push_str(style.line_end);
        out.push_str(indent);
    }
    out.push(close);
}

/// Whole doubles without a fraction, as JavaScript writes them.
fn number(out: &mut String, number: &Number) {
    let text = number.to_string();
    out.push_str(text.strip_suffix(".0").unwrap_or(&text));
}

/// Appends a string in these quotes, with escapes that JSON has too (but for the single quote itself).
pub(super) fn string(out: &mut String, text: &str, quote: char) {
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            // The separators end lines for JavaScript, and U+FEFF is lost by careless readers.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push(quote);
}
