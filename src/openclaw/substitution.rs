//! `${NAME}` in the texts of the config.

use zeroize::Zeroizing;

use crate::domain::Secret;

use super::source::Found;

/// One piece of a config string.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Variable(&'a str),
}

/// Splits a config string at `${NAME}`; `$${NAME}` stands for the text `${NAME}`.
///
/// Names are `[A-Z_][A-Z0-9_]*`; everything else that looks alike is text, as OpenClaw treats it.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    let mut from = 0;
    while let Some(found) = text[from..].find("${") {
        let start = from + found;
        let Some(length) = text[start + 2..].find('}') else { break };
        let name = &text[start + 2..start + 2 + length];
        let end = start + 2 + length + 1;
        if !is_name(name) {
            from = start + 2;
            continue;
        }
        if text[plain..start].ends_with('$') {
            pieces.push(Piece::Text(&text[plain..start - 1]));
            pieces.push(Piece::Text(&text[start..end]));
        } else {
            pieces.push(Piece::Text(&text[plain..start]));
            pieces.push(Piece::Variable(name));
        }
        plain = end;
        from = end;
    }
    pieces.push(Piece::Text(&text[plain..]));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// A config string with its variables filled in; one that nothing sets stays in it by its name, as from 2026.3.8 on.
pub(super) fn filled(text: &str, get: impl Fn(&str) -> Option<Found<Secret>>) -> Zeroizing<String> {
    let mut filled = Zeroizing::new(String::new());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Variable(name) => match get(name) {
                Some(found) => filled.push_str(found.value.expose()),
                None => filled.extend(["${", name, "}"]),
            },
        }
    }
    filled
}

/// Whether a config string refers to no variable: it is the value itself.
pub(super) fn is_literal(text: &str) -> bool {
    variables_in(text).next().is_none()
}

/// The text that a config string has to be written as to be read as `text`.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => out.extend(["$${", name, "}"]),
        }
    }
    out
}

/// The variables that a config string refers to, in their order.
pub(super) fn variables_in(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Variable(name) => Some(name),
        Piece::Text(_) => None,
    })
}

/// Whether it is a variable's name to OpenClaw.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_')
        && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn substitution() {
        use Piece::{Text, Variable};
        assert_eq!(pieces("Bearer ${CF_AIG_TOKEN}"), [Text("Bearer "), Variable("CF_AIG_TOKEN")]);
        assert_eq!(pieces("${A}${B}"), [Variable("A"), Variable("B")]);
        assert_eq!(pieces("$${A}x"), [Text("${A}"), Text("x")]);
        assert_eq!(pieces("${a} ${A:-x} ${"), [Text("${a} ${A:-x} ${")]);
        assert_eq!(pieces(""), []);
        assert_eq!(escape("a${B}c"), "a$${B}c");
        assert_eq!(escape("plain"), "plain");
    }
}
