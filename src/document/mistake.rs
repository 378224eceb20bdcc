//! What people write in a JSON5 file that has no place there, where the error alone does not say what to do.

use super::{Expected, ParseError, ParseErrorKind};

/// What a syntax error most likely is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LikelyMistake {
    /// A template that was not filled in: `{{ x }}`, `{% … %}`, `@@X@@`, `${X}` and their like, outside a string.
    Template,
    /// A comment that begins with `#`.
    HashComment,
}

/// What may stand between the marks of a template.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Anything.
    Any,
    /// Anything but a colon: with one it is an object inside an object whose key was forgotten.
    Expression,
    /// A name: letters, digits, `_`, `-` and `.`; in the shell's, also the value to take without one.
    Name,
}

/// How templates are marked, and what stands between the marks; the longer marks first.
const TEMPLATES: [(&str, &str, Inside); 12] = [
    ("{{", "}}", Inside::Expression),
    ("{%", "%}", Inside::Any),
    ("{#", "#}", Inside::Any),
    ("<%", "%>", Inside::Any),
    ("${", "}", Inside::Name),
    ("$(", ")", Inside::Name),
    ("@@", "@@", Inside::Name),
    ("%%", "%%", Inside::Name),
    ("__", "__", Inside::Name),
    ("<", ">", Inside::Name),
    ("@", "@", Inside::Name),
    ("%", "%", Inside::Name),
];

/// The longest template that is looked for, in bytes.
const LONGEST: usize = 300;

impl ParseError {
    /// What the error most likely is, out of the same bytes the document was read from; `None` where nothing more can
    /// be said than what was expected.
    #[must_use]
    pub fn mistake(&self, bytes: &[u8]) -> Option<LikelyMistake> {
        let ParseErrorKind::Syntax { found: Some(found), expected } = self.kind else { return None };
        let line_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let start = bytes[..self.byte].iter().rposition(line_end).map_or(0, |at| at + 1);
        let rest = &bytes[self.byte..bytes.len().min(self.byte + LONGEST)];
        let rest = &rest[..rest.iter().position(line_end).unwrap_or(rest.len())];
        let before = &bytes[start..self.byte];
        // The first sign of a mark may have been read as something else: `{` as an object, `$` as a key.
        let starts = [Some(self.byte), self.byte.checked_sub(1).filter(|at| *at >= start)];
        let is_template = starts.into_iter().flatten().any(|at| {
            let text = &bytes[at..self.byte + rest.len()];
            let opened =
                |open: &str| text.starts_with(open.as_bytes()) && (at == self.byte || open.len() > 1);
            TEMPLATES.iter().any(|(open, close, inside)| {
                opened(open) && inside.is_closed(&text[open.len()..], close.as_bytes())
            })
        });
        let is_shells =
            found == '$' && expected == Expected::Value && is_name(rest.get(1..).unwrap_or_default());
        if is_template || is_shells {
            return Some(LikelyMistake::Template);
        }
        // Behind a colon it is a value, such as a colour.
        let last = before.iter().rev().find(|byte| !byte.is_ascii_whitespace());
        (found == '#' && last != Some(&b':')).then_some(LikelyMistake::HashComment)
    }
}

impl Inside {
    /// Whether the text begins with something of the kind, and then the mark that closes it.
    fn is_closed(self, text: &[u8], close: &[u8]) -> bool {
        let Some(end) = text.windows(close.len()).skip(1).position(|window| window == close) else {
            return false;
        };
        let inside = &text[..=end];
        match self {
            Self::Any => true,
            Self::Expression => !inside.contains(&b':'),
            Self::Name => {
                let name = inside.split(|byte| *byte == b':').next().unwrap_or_default();
                name.iter().all(|byte| is_name_byte(*byte)) && is_name(name)
            }
        }
    }
}

/// Whether a text begins with a name.
fn is_name(text: &[u8]) -> bool {
    text.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_')
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use super::*;

    fn mistake(text: &str) -> Option<LikelyMistake> {
        let error = Document::parse(text.as_bytes()).err()?;
        error.mistake(text.as_bytes())
    }

    #[test]
    fn templates() {
        for text in [
            "{ port: {{ port }} }",
            "{ a: 1, {{ rest }} }",
            "{{ whole }}",
            "{ a: 1 }\n{{ end }}",
            "{ {{#each rows}} }",
            "{{- if .Values.x }}",
            "{ list: [{{ items | default(\"x\") }}] }",
            "{% if x %}\n{ a: 1 }",
            "{ a: 1,\n  {% endif %}\n}",
            "{# from the role #}\n{}",
            "{ port: @@PORT@@ }",
            "{ port: @PORT@ }",
            "{ @@REST@@ }",
            "{ port: ${PORT} }",
            "{ port: ${PORT:-18789} }",
            "{ ${REST} }",
            "${WHOLE}",
            "{ port: $PORT }",
            "{ port: $(port) }",
            "{ port: <%= port %> }",
            "{ port: <PORT> }",
            "{ port: %PORT% }",
            "{ port: %%port%% }",
            "{ port: __PORT__ }",
        ] {
            assert_eq!(mistake(text), Some(LikelyMistake::Template), "{text}");
        }
    }

    #[test]
    fn no_templates() {
        for text in [
            "{ a: 1 b: 2 }",
            "{{ \"a\": 1 }}",
            "{ a: {{ b: 1 }} }",
            "{ a: {{\n  b\n}} }",
            "{ a: @ }",
            "{ a: a@b.example }",
            "{ a: 50% }",
            "{ a: <b }",
            "{ a: __ }",
            "{ a: $ }",
            "{ a: ${} }",
            "{ a: nope }",
            "{ a: '{{ x }}' b }",
            "{ a: 1",
            "",
        ] {
            assert_eq!(mistake(text), None, "{text}");
        }
    }

    #[test]
    fn comments_with_a_hash() {
        for text in [
            "# my config\n{}",
            "#!/usr/bin/env node\n{}",
            "{\n  # mine\n  a: 1,\n}",
            "{ a: 1, # one\n}",
            "{ a: [1, #one\n 2] }",
            "{ a: 1 # one\n}",
            "{}\n# end",
        ] {
            assert_eq!(mistake(text), Some(LikelyMistake::HashComment), "{text}");
        }
        for text in ["{ color: #ff0000 }", "{ // # fine\n a: b }"] {
            assert_eq!(mistake(text), None, "{text}");
        }
    }
}
