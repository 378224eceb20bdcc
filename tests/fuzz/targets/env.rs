//! A `.env` file: read as npm's dotenv reads it, and edited so that every other name reads as before.

#![no_main]

mod bytes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use bytes::Decisions;
use clawgate::document::{EnvFile, EnvFileError};
use clawgate::domain::Secret;
use fancy_regex::Regex;

/// White space, line ends and words as JavaScript's regular expressions have them.
const SPACE: &str =
    r"\t\n\x0B\x0C\r \x{A0}\x{FEFF}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}";
const LINE_END: &str = r"\n\r\x{2028}\x{2029}";

/// The expression that npm's dotenv 17.4.2 reads a line with.
static LINE: LazyLock<Regex> = LazyLock::new(|| {
    let (s, e) = (format!("[{SPACE}]"), LINE_END);
    let quoted = |quote: &str| format!(r"{s}*{quote}(?:\\{quote}|[^{quote}])*{quote}");
    let value = [quoted("'"), quoted("\""), quoted("`"), r"[^#\r\n]+".to_owned()].join("|");
    compiled(&format!(
        r"(?:\A|(?<=[{e}])){s}*(?:export{s}+)?([A-Za-z0-9_.-]+)(?:{s}*={s}*?|:{s}+?)({value})?{s}*(?:#[^{e}]*)?(?:\z|(?=[{e}]))"
    ))
});

/// The one that takes quotes away.
static QUOTES: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    ["'", "\"", "`"].map(|quote| {
        compiled(&format!(r"(?:\A|(?<=[{LINE_END}])){quote}((?s:.*)){quote}(?:\z|(?=[{LINE_END}]))"))
    })
});

fn compiled(expression: &str) -> Regex {
    fancy_regex::RegexBuilder::new(expression).backtrack_limit(10_000_000).build().expect("it compiles")
}

fn is_space(c: char) -> bool {
    c == '\u{FEFF}' || (c.is_whitespace() && c != '\u{85}')
}

/// What dotenv reads; `None` where the expression goes astray.
fn dotenv(text: &str) -> Option<BTreeMap<String, String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut read = BTreeMap::new();
    for found in LINE.captures_iter(&text) {
        let found = found.ok()?;
        let value = found.get(2).map_or("", |value| value.as_str()).trim_matches(is_space);
        let mut bare = without_quotes(value)?;
        if value.starts_with('"') {
            bare = bare.replace("\\n", "\n").replace("\\r", "\r");
        }
        read.insert(found[1].to_owned(), bare);
    }
    Some(read)
}

/// One pass from left to right, as `replace` with a global expression makes it.
fn without_quotes(value: &str) -> Option<String> {
    let mut bare = String::new();
    let mut at = 0;
    loop {
        let mut first: Option<(usize, usize, usize, usize)> = None;
        for expression in QUOTES.iter() {
            if let Some(found) = expression.captures_from_pos(value, at).ok()? {
                let (whole, inside) = (found.get(0)?, found.get(1)?);
                if first.is_none_or(|(start, ..)| whole.start() < start) {
                    first = Some((whole.start(), whole.end(), inside.start(), inside.end()));
                }
            }
        }
        let Some((start, end, inside, inside_end)) = first else {
            bare.push_str(&value[at..]);
            return Some(bare);
        };
        bare.push_str(&value[at..start]);
        bare.push_str(&value[inside..inside_end]);
        at = end;
    }
}

/// Everything in the text that could be a name.
fn names(text: &str) -> BTreeSet<&str> {
    let other = |c: char| !(c.is_ascii_alphanumeric() || "_.-".contains(c));
    text.split(other).filter(|name| !name.is_empty()).take(64).collect()
}

/// Whether every OpenClaw takes a variable of this name.
fn is_taken(name: &str) -> bool {
    !matches!(EnvFile::default().set(name, &Secret::verbatim("x")), Err(EnvFileError::Name { .. }))
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let (mut decisions, bytes) = Decisions::split(input);
    let file = match EnvFile::parse(bytes) {
        Ok(file) => file,
        Err(error) => {
            let text = std::str::from_utf8(bytes);
            match error {
                EnvFileError::NotUtf8 { offset } => assert_eq!(text.unwrap_err().valid_up_to(), offset),
                EnvFileError::Nul { offset } => assert_eq!(bytes[offset], 0),
                EnvFileError::TooLarge { size } => assert!(size > EnvFile::MAX),
                other => panic!("{other}"),
            }
            return;
        }
    };
    let text = std::str::from_utf8(bytes).expect("it was read");
    let names = names(text);
    if text.len() <= 4096
        && let Some(dotenv) = dotenv(text)
    {
        for name in &names {
            let ours = file.get(name);
            let theirs = dotenv.get(*name);
            let theirs = theirs.filter(|_| is_taken(name)).map(String::as_str);
            assert_eq!(ours.as_ref().map(Secret::expose), theirs, "{name:?} in {text:?}");
            assert_eq!(
                file.occurrences(name).is_empty(),
                !dotenv.contains_key(*name),
                "{name:?} in {text:?}"
            );
        }
    }

    const NAMES: [&str; 4] = ["A", "CLOUDFLARE_AI_GATEWAY_API_KEY", "CF_AIG_TOKEN", "x-y"];
    const VALUES: [&str; 12] = [
        "",
        "sk-ant-api03-x",
        "a b",
        "#",
        "it's",
        "\"q\"",
        "a\nb\r",
        "\\",
        "'\"`",
        " x ",
        "$HOME",
        "\u{2028}é\\n",
    ];
    let there: Vec<&str> = names.iter().copied().collect();
    let name = match decisions.below(there.len() + NAMES.len()) {
        index if index < NAMES.len() => NAMES[index],
        index => there[index - NAMES.len()],
    };
    let value = Secret::verbatim(VALUES[decisions.below(VALUES.len())]);
    let others = |after: &EnvFile, what: &str| {
        for other in names.iter().filter(|other| **other != name) {
            assert_eq!(after.get(other), file.get(other), "{what} {name:?}: {other:?} in {text:?}");
        }
    };
    match file.set(name, &value) {
        Ok(after) => {
            assert_eq!(after.get(name), Some(value.clone()), "{name:?} in {text:?}");
            others(&after, "set");
            let again = after.set(name, &value).expect("it is there");
            assert_eq!(again.bytes(), after.bytes());
            let reread = EnvFile::parse(after.bytes()).expect("it is read again");
            assert_eq!(reread.get(name), Some(value));
        }
        Err(EnvFileError::Name { .. } | EnvFileError::Value { .. } | EnvFileError::Entangled { .. }) => {}
        Err(error) => panic!("{error}: {text:?}"),
    }
    match file.remove(name) {
        Ok(after) => {
            assert!(after.occurrences(name).is_empty(), "{name:?} in {text:?}");
            others(&after, "remove");
            if file.occurrences(name).is_empty() {
                assert_eq!(after.bytes(), bytes);
            }
        }
        Err(EnvFileError::Entangled { .. }) => {}
        Err(error) => panic!("{error}: {text:?}"),
    }
});
