//! Texts of OpenClaw's files with the secrets in them replaced by fingerprints, for whoever shows them.

use serde_json::Value;

use crate::document::{Document, EnvFile};
use crate::domain::Secret;

use super::plan::{FileChange, FileKind};
use super::variables::{Piece, pieces};

/// Secrets shorter than this are left alone: replacing them would garble the text, and they protect nothing.
const SHORTEST: usize = 6;

/// A change's text before and after, every secret in it replaced by its fingerprint.
#[must_use]
pub fn masked(change: &FileChange, known: &[&Secret]) -> (String, String) {
    let before = change.before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
    let after = String::from_utf8_lossy(&change.after);
    let mut secrets: Vec<Secret> = known.iter().map(|secret| (*secret).clone()).collect();
    for text in [&before, &after] {
        collect(change.kind, text, &mut secrets);
    }
    // The longest first: one secret may stand inside another.
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.length()));
    (mask(&before, &secrets), mask(&after, &secrets))
}

/// A text without these secrets, and without anything that looks like one.
#[must_use]
pub fn mask(text: &str, secrets: &[Secret]) -> String {
    let mut out = text.to_owned();
    for secret in secrets.iter().filter(|secret| secret.length() >= SHORTEST) {
        if out.contains(secret.expose()) {
            out = out.replace(secret.expose(), &label(secret));
        }
    }
    mask_lookalikes(&out)
}

/// What stands in place of a secret.
fn label(secret: &Secret) -> String {
    format!("‹{}›", secret.fingerprint())
}

/// A line of a file nobody could read: every longer run of letters and digits is hidden, and columns stay.
#[must_use]
pub fn mask_line(line: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || "-_+/=.".contains(c);
    let mut out = String::with_capacity(line.len());
    let mut run = String::new();
    let flush = |run: &mut String, out: &mut String| {
        let length = run.chars().count();
        if length >= 20 {
            out.extend(std::iter::repeat_n('•', length));
        } else {
            out.push_str(run);
        }
        run.clear();
    };
    for c in line.chars() {
        if is_word(c) {
            run.push(c);
        } else {
            flush(&mut run, &mut out);
            out.push(c);
        }
    }
    flush(&mut run, &mut out);
    out
}

fn collect(kind: FileKind, text: &str, secrets: &mut Vec<Secret>) {
    if kind == FileKind::Env {
        if let Ok(file) = EnvFile::parse(text.as_bytes()) {
            secrets.extend(file.values());
        }
        return;
    }
    if let Ok(document) = Document::parse(text.as_bytes()) {
        collect_values("", &document.value(), secrets);
    }
}

fn collect_values(key: &str, value: &Value, secrets: &mut Vec<Secret>) {
    match value {
        Value::String(text) if is_secret_name(key) => {
            let literal = pieces(text).iter().all(|piece| matches!(piece, Piece::Text(_)));
            if literal {
                secrets.push(Secret::verbatim(text.strip_prefix("Bearer ").unwrap_or(text)));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_values(key, item, secrets)),
        Value::Object(members) => {
            // Everything in a block of headers or variables may be a secret.
            let inherited = matches!(key, "headers" | "vars" | "env");
            for (name, member) in members {
                collect_values(
                    if inherited && member.is_string() { "secret" } else { name },
                    member,
                    secrets,
                );
            }
        }
        _ => {}
    }
}

fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["key", "token", "secret", "password", "passphrase", "authorization", "credential", "cookie"]
        .iter()
        .any(|word| name.contains(word))
        && !matches!(name.as_str(), "maxtokens" | "keyref" | "tokenref" | "contexttokens")
}

/// Hides what has the prefix of a known kind of secret, wherever it stands: in a comment too.
fn mask_lookalikes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, prefix)) = ["sk-", "cfut_", "cfat_", "cfk_"]
        .iter()
        .filter_map(|prefix| rest.find(prefix).map(|at| (at, prefix)))
        .min()
    {
        let end = rest[at..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .map_or(rest.len(), |length| at + length);
        out.push_str(&rest[..at]);
        let word = &rest[at..end];
        let starts_a_word = !out.ends_with(|c: char| c.is_ascii_alphanumeric());
        if starts_a_word && word.len() >= prefix.len() + 12 {
            out.push_str(&label(&Secret::verbatim(word)));
        } else {
            out.push_str(word);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "sk-ant-api03-CANARY-0123456789-abcdefg";

    #[test]
    fn no_secret_is_left() {
        let config = format!(
            "{{\n  // old: {KEY}\n  apiKey: '{KEY}',\n  headers: {{ 'x-custom': 'hunter2hunter2' }},\n  maxTokens: 64000,\n  b: '${{X_KEY}}',\n}}\n"
        );
        let change = FileChange {
            path: "c".into(),
            kind: FileKind::Config,
            before: Some(config.clone().into_bytes()),
            after: config.into_bytes(),
        };
        let (before, after) = masked(&change, &[]);
        assert_eq!(before, after);
        assert!(!before.contains("CANARY") && !before.contains("hunter2"), "{before}");
        assert!(
            before.contains("64000") && before.contains("${X_KEY}") && before.contains("defg ("),
            "{before}"
        );
    }

    #[test]
    fn every_value_of_an_env_file_is_hidden() {
        let change = FileChange {
            path: ".env".into(),
            kind: FileKind::Env,
            before: None,
            after: b"A=one-value-here\nB='two values here'\n".to_vec(),
        };
        let (_, after) = masked(&change, &[]);
        assert!(after.contains("A=‹") && after.contains("B='‹") && !after.contains("value"), "{after}");
    }

    #[test]
    fn columns_stay() {
        assert_eq!(mask_line(&format!("a: '{KEY}' b")).chars().count(), KEY.len() + 8);
        assert!(!mask_line(&format!("a: '{KEY}' b")).contains("CANARY"));
    }
}
