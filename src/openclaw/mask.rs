//! Texts of OpenClaw's files with the secrets in them replaced by fingerprints, for whoever shows them.

use crate::document::{Document, EnvFile, Kind, Node, ParseErrorKind};
use crate::domain::Secret;

use super::plan::{FileChange, FileKind};
use super::variables::is_literal;

/// Secrets shorter than this are left alone: replacing them would garble the text, and they protect nothing.
const SHORTEST: usize = 6;

/// A change's text before and after, every secret in it replaced by its fingerprint.
#[must_use]
pub fn masked(change: &FileChange, known: &[&Secret]) -> (String, String) {
    let before = change.before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
    let after = String::from_utf8_lossy(&change.after);
    let mut secrets: Vec<Secret> = known.iter().map(|secret| (*secret).clone()).collect();
    let read = [&*before, &*after].map(|text| collect(change.kind, text, &mut secrets).is_some());
    // The longest first: one secret may stand inside another.
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.length()));
    let hide = |text: &str, read: bool| {
        let text = mask(text, &secrets);
        if read { text } else { text.split_inclusive('\n').map(mask_line).collect() }
    };
    (hide(&before, read[0]), hide(&after, read[1]))
}

/// The secrets in a file, as far as it can be read.
pub(super) fn secrets_in(kind: FileKind, bytes: &[u8]) -> Vec<Secret> {
    let mut secrets = Vec::new();
    let text = String::from_utf8_lossy(bytes);
    if kind == FileKind::Env {
        return EnvFile::parse(bytes).map(|file| file.values()).unwrap_or_default();
    }
    collect(kind, &text, &mut secrets);
    secrets
}

/// Whether there is a secret in a file, or what looks like one, or whether it cannot be read.
pub(super) fn holds_secret(kind: FileKind, bytes: &[u8]) -> bool {
    let mut secrets = Vec::new();
    let text = String::from_utf8_lossy(bytes);
    collect(kind, &text, &mut secrets).is_none() || !secrets.is_empty() || mask_lookalikes(&text) != text
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

/// What is secret in a text; `None` where it cannot be read, and so anything in it may be.
fn collect(kind: FileKind, text: &str, secrets: &mut Vec<Secret>) -> Option<()> {
    if kind == FileKind::Env {
        secrets.extend(EnvFile::parse(text.as_bytes()).ok()?.values());
        // As it is written, where escapes make that another text; and what is only commented out.
        let written = text.lines().filter_map(|line| line.split_once('=')).map(|(_, value)| value.trim());
        secrets.extend(
            written
                .map(|value| value.trim_matches(['"', '\'', '`']))
                .filter(|value| !value.is_empty())
                .map(Secret::verbatim),
        );
        return Some(());
    }
    match Document::parse(text.as_bytes()) {
        Ok(document) => collect_values("", document.root(), secrets),
        Err(error) if error.kind == ParseErrorKind::Empty => {}
        Err(_) => {
            // A file behind a link has any name: it may be one of variables.
            collect(FileKind::Env, text, secrets);
            return None;
        }
    }
    Some(())
}

fn collect_values(key: &str, node: Node<'_>, secrets: &mut Vec<Secret>) {
    match node.kind() {
        Kind::String if is_secret_name(key) => {
            let value = node.as_str().unwrap_or_default();
            if is_literal(&value) {
                // As it is read and as it is written: an escape makes these two texts.
                let written = node.text();
                let written = written.get(1..written.len().saturating_sub(1)).unwrap_or_default();
                for text in [&*value, written] {
                    secrets.push(Secret::verbatim(text.strip_prefix("Bearer ").unwrap_or(text)));
                }
            }
        }
        Kind::Array => node.items().for_each(|item| collect_values(key, item, secrets)),
        Kind::Object => {
            // Everything in a block of headers or variables may be a secret.
            let inherited = matches!(key, "headers" | "vars" | "env");
            for member in node.members() {
                let name =
                    if inherited && member.value.kind() == Kind::String { "secret" } else { &member.key };
                collect_values(name, member.value, secrets);
            }
        }
        _ => {}
    }
}

fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let words = ["key", "token", "secret", "password", "passphrase", "authorization", "credential", "cookie"];
    // The last two are what OpenClaw's profiles of subscriptions hold.
    (words.iter().any(|word| name.contains(word)) || matches!(name.as_str(), "access" | "refresh"))
        && !matches!(name.as_str(), "maxtokens" | "keyref" | "tokenref" | "contexttokens")
}

/// Hides what looks like a secret, wherever it stands, in a comment too: a known kind's prefix, or the mixture of small
/// letters, capitals and digits that makes a token and no name.
fn mask_lookalikes(text: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        let end = rest[start..].find(|c| !is_word(c)).map_or(rest.len(), |length| start + length);
        let word = &rest[start..end];
        out.push_str(&rest[..start]);
        let secret = secret_part(word);
        out.push_str(&word[..secret]);
        if secret < word.len() {
            out.push_str(&label(&Secret::verbatim(&word[secret..])));
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Where in a word of ASCII a secret begins; its length where there is none.
fn secret_part(word: &str) -> usize {
    let prefixed = ["sk-", "cfut_", "cfat_", "cfk_"].into_iter().filter_map(|prefix| {
        word.match_indices(prefix).map(|(at, _)| at).find(|at| {
            let begins = *at == 0 || matches!(word.as_bytes()[at - 1], b'-' | b'_');
            begins && word.len() - at >= prefix.len() + 12
        })
    });
    let has = |test: fn(&u8) -> bool| word.as_bytes().iter().any(test);
    let mixed = word.len() >= 20
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase);
    prefixed.min().unwrap_or(if mixed { 0 } else { word.len() })
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
    fn neither_escapes_nor_comments_nor_broken_files_give_a_secret_away() {
        let shown = |kind, text: &str| {
            let bytes = text.as_bytes().to_vec();
            masked(&FileChange { path: "f".into(), kind, before: None, after: bytes }, &[]).1
        };
        let escaped = shown(FileKind::Config, r#"{ token: "hunter\"two\x21", url: "https://a.example/b" }"#);
        assert!(!escaped.contains("hunter") && escaped.contains("https://a.example/b"), "{escaped}");
        let comment = shown(FileKind::Config, "{ // was aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n\n }");
        assert!(!comment.contains("gH9jK2mN"), "{comment}");
        let env = shown(FileKind::Env, "#OLD=hunter2hunter2\nA=\"x\\ny hunter2\"\n");
        assert!(!env.contains("hunter"), "{env}");
        for kind in [FileKind::Config, FileKind::Env] {
            let broken = shown(kind, "{ \0 token: hunter2hunter2hunter2\nhunter2hunter2hunter2");
            assert!(!broken.contains("hunter"), "{broken}");
        }
        let name = "cloudflare-ai-gateway/claude-sonnet-4-5-20250929 ${CLOUDFLARE_AI_GATEWAY_API_KEY}";
        assert_eq!(mask_lookalikes(name), name);
    }

    #[test]
    fn columns_stay() {
        assert_eq!(mask_line(&format!("a: '{KEY}' b")).chars().count(), KEY.len() + 7);
        assert!(!mask_line(&format!("a: '{KEY}' b")).contains("CANARY"));
    }
}
