//! What a document means, by what its callers see alone and with nothing lost.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use clawgate::document::{Document, Kind, Node};
use serde_json::Value;

/// Numbers are the bits of their double behind a `#` (`#nan` for each of its kinds), strings and keys their UTF-16
/// units in quotes with everything beyond printable ASCII escaped. Of duplicate keys the last one counts.
pub fn meaning(document: &Document) -> Value {
    of(document.root())
}

fn of(node: Node<'_>) -> Value {
    let number =
        |double: f64| if double.is_nan() { "#nan".to_owned() } else { format!("#{:016x}", double.to_bits()) };
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool => Value::Bool(node.as_bool().expect("it is one")),
        Kind::Number => Value::String(number(node.as_f64().expect("it is one"))),
        Kind::String => Value::String(read(node.text(), &node.as_str().expect("it is one"))),
        Kind::Array => node.items().map(of).collect(),
        Kind::Object => {
            let key = |span| &node.document_text()[span];
            node.members().map(|member| (read(key(member.key_span), &member.key), of(member.value))).collect()
        }
    }
}

/// The units of a string or key, which is decoded here once more.
fn read(token: &str, ours: &str) -> String {
    let units = decoded(token);
    assert_eq!(String::from_utf16_lossy(&units), ours, "{token}");
    quoted(units)
}

fn decoded(token: &str) -> Vec<u16> {
    let quotes: &[_] = &['"', '\''];
    let body = if token.starts_with(quotes) { &token[1..token.len() - 1] } else { token };
    let mut units = Vec::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        let c = if c == '\\' {
            chars.next().expect("something is escaped")
        } else {
            units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
            continue;
        };
        let c = match c {
            'b' => '\u{8}',
            't' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            '0' => '\0',
            'x' | 'u' => {
                let digits: String = chars.by_ref().take(if c == 'x' { 2 } else { 4 }).collect();
                units.push(u16::from_str_radix(&digits, 16).expect("these are digits"));
                continue;
            }
            '\r' => {
                chars.next_if_eq(&'\n');
                continue;
            }
            '\n' | '\u{2028}' | '\u{2029}' => continue,
            other => other,
        };
        units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
    }
    units
}

/// UTF-16 units as [`meaning`] has them.
pub fn quoted(units: impl IntoIterator<Item = u16>) -> String {
    let mut out = String::from("\"");
    for unit in units {
        match u8::try_from(unit).map(char::from) {
            Ok(c @ ' '..='~') if c != '"' && c != '\\' => out.push(c),
            _ => write!(out, "\\u{unit:04x}").expect("a string takes all"),
        }
    }
    out + "\""
}

/// A meaning as one text, with its members sorted.
pub fn canonical(meaning: &Value) -> String {
    match meaning {
        Value::String(text) => text.trim_start_matches('#').to_owned(),
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        Value::Object(map) => {
            let sorted: BTreeMap<_, _> = map.iter().collect();
            let members = sorted.into_iter().map(|(key, value)| format!("{key}:{}", canonical(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}
