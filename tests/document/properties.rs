//! What holds for every document and every edit, tried on generated ones.
//!
//! `CLAWGATE_CASES` sets how many, `CLAWGATE_SEED` where they begin.

use clawgate::document::{Document, Edit, Edited};
use serde_json::{Map, Value, json};

/// Splitmix64: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ z >> 31
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % limit
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

#[allow(clippy::disallowed_methods)] // A test's own environment.
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

fn cases(share: u64) -> impl Iterator<Item = (u64, Random)> {
    let first = setting("CLAWGATE_SEED", 1) << 32;
    (first..first + setting("CLAWGATE_CASES", 1000) / share).map(|seed| (seed, Random(seed)))
}

/// How one document is written.
struct Writer<'r> {
    random: &'r mut Random,
    line_end: &'static str,
    strict: bool,
    out: String,
}

/// How deep the generated documents are.
const DEPTH: usize = 3;

const KEYS: [&str; 6] = ["a", "b", "c", "x-y", "1", "__proto__"];

impl Writer<'_> {
    fn gap(&mut self) {
        for _ in 0..[0, 0, 0, 1, 1, 2][self.random.below(6)] {
            let choice = self.random.below(if self.strict { 4 } else { 13 });
            match choice {
                0 => self.out.push(' '),
                1 => self.out.push_str("  "),
                2 => self.out.push_str(self.line_end),
                3 => {
                    self.out.push_str(self.line_end);
                    self.out.push('\t');
                }
                4..=7 => {
                    let text = self.random.pick(&["x", " // ", "{ a: 1,", "'", "", "* "]);
                    self.out.push_str(&format!("/*{text}*/"));
                }
                8..=10 => {
                    let text = self.random.pick(&["x", " */", "/*", "\"", ""]);
                    self.out.push_str(&format!("//{text}{}", self.line_end));
                }
                11 => self.out.push_str(self.random.pick(&["//z\u{2028}", "\u{FEFF}", "\u{A0}", "\u{2029}"])),
                _ => self.out.push_str(&format!("/*{}*/", self.line_end)),
            }
        }
    }

    fn key(&mut self) {
        let key = KEYS[self.random.below(KEYS.len())];
        let bare = !key.contains('-') && key != "1";
        match self.random.below(if self.strict { 1 } else { 4 }) {
            1 if bare => self.out.push_str(key),
            2 => self.out.push_str(&format!("'{key}'")),
            3 if key == "a" => self.out.push_str("\\u0061"),
            _ => self.out.push_str(&format!("\"{key}\"")),
        }
    }

    fn scalar(&mut self) {
        let strict = ["null", "true", "0", "-1.5e3", "\"s\"", "\"\\u00e9\\n//\"", "\"{,}/*\""];
        let more = [
            "NaN",
            "+.5",
            "0xFF",
            "'it\\'s'",
            "'a\\\nb'",
            "'a\\\r\nb'",
            "'\\ud800'",
            "-0",
            "5.",
            "'\u{2028}'",
        ];
        let all = [&strict[..], &more[..]].concat();
        let text = self.random.pick(if self.strict { &strict } else { &all });
        self.out.push_str(text);
    }

    fn value(&mut self, depth: usize) {
        // The root is a container, and mostly an object.
        let kind = if depth == DEPTH { 2 + self.random.below(12) % 3 } else { self.random.below(5) };
        if depth == 0 || kind < 2 {
            return self.scalar();
        }
        let object = kind < 4;
        self.out.push(if object { '{' } else { '[' });
        let count = self.random.below(4);
        for index in 0..count {
            self.gap();
            if object {
                self.key();
                self.gap();
                self.out.push(':');
                self.gap();
            }
            self.value(depth - 1);
            self.gap();
            if index + 1 < count || (!self.strict && self.random.below(2) == 0) {
                self.out.push(',');
            }
        }
        self.gap();
        self.out.push(if object { '}' } else { ']' });
    }
}

/// A document whose root is an object, mostly.
fn document(random: &mut Random) -> String {
    let line_end = ["\n", "\r\n", "\r"][random.below(3)];
    let strict = random.below(4) == 0;
    let mut writer = Writer { random, line_end, strict, out: String::new() };
    if writer.random.below(8) == 0 {
        writer.out.push('\u{FEFF}');
    }
    writer.gap();
    writer.value(DEPTH);
    writer.gap();
    writer.out
}

fn value(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth == 0 { 6 } else { 9 }) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(255),
        3 => json!(0.5),
        4 => json!("it's \"q\"\u{2028}\n\\"),
        5 => json!("s"),
        6 => (0..random.below(3)).map(|_| value(random, depth - 1)).collect(),
        _ => {
            let mut map = Map::new();
            for _ in 0..random.below(3) {
                map.insert(KEYS[random.below(KEYS.len())].to_owned(), value(random, depth - 1));
            }
            Value::Object(map)
        }
    }
}

/// A path that exists in part, mostly.
fn path<'v>(random: &mut Random, root: &'v Value) -> Vec<&'v str> {
    let mut at = root;
    let mut path = Vec::new();
    for _ in 0..random.below(4) {
        let there: Vec<_> = at.as_object().into_iter().flatten().collect();
        if there.is_empty() || random.below(3) == 0 {
            path.push(KEYS[random.below(KEYS.len())]);
            at = at.get(path[path.len() - 1]).unwrap_or(&Value::Null);
        } else {
            let (key, value) = there[random.below(there.len())];
            path.push(key.as_str());
            at = value;
        }
    }
    path
}

fn change(random: &mut Random, root: &Value) -> Edit {
    let path = path(random, root);
    match random.below(8) {
        0..=2 => Edit::merge(&path, value(random, 2)),
        3 => Edit::replace(&path, value(random, 2)),
        4 | 5 => Edit::remove(&path),
        6 => Edit::push(&path, value(random, 1)),
        _ => {
            let mut element = json!({ "a": value(random, 0) });
            element[KEYS[1 + random.below(5)]] = value(random, 1);
            Edit::upsert(&path, "a", element)
        }
    }
}

/// What an edit does to a value, said once more and more simply. `None` where something stands in the way.
fn model(root: &Value, edit: &Edit) -> Option<Value> {
    let mut root = root.clone();
    let mut at = &mut root;
    let path = edit.path();
    if let Edit::Remove { .. } = edit {
        let (last, parents) = path.split_last()?;
        for key in parents {
            match at.as_object_mut().and_then(|map| map.get_mut(key)) {
                Some(inner) => at = inner,
                None => return Some(root),
            }
        }
        if let Some(map) = at.as_object_mut() {
            map.remove(last);
        }
        return Some(root);
    }
    let list = matches!(edit, Edit::Push { .. } | Edit::Upsert { .. });
    for (index, key) in path.iter().enumerate() {
        let new = if index + 1 < path.len() {
            json!({})
        } else if list {
            json!([])
        } else {
            Value::Null
        };
        at = at.as_object_mut()?.entry(key).or_insert(new);
    }
    match edit {
        Edit::Merge { value, .. } => merge(at, value),
        Edit::Replace { value, .. } => *at = value.clone(),
        Edit::Push { value, .. } => {
            let list = at.as_array_mut()?;
            if !list.contains(value) {
                list.push(value.clone());
            }
        }
        Edit::Upsert { key, value, .. } => {
            let list = at.as_array_mut()?;
            match list.iter_mut().find(|item| item.get(key) == value.get(key)) {
                Some(item) => merge(item, value),
                None => list.push(value.clone()),
            }
        }
        Edit::Remove { .. } => {}
    }
    Some(root)
}

fn merge(at: &mut Value, value: &Value) {
    match (at, value) {
        (Value::Object(at), Value::Object(value)) => {
            for (key, value) in value {
                match at.get_mut(key) {
                    Some(inner) => merge(inner, value),
                    None => drop(at.insert(key.clone(), value.clone())),
                }
            }
        }
        (at, value) => *at = value.clone(),
    }
}

/// The comments of a text, by a lexer that knows strings and comments only.
fn comments(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = match rest.as_bytes() {
            [quote @ (b'"' | b'\''), ..] => {
                let mut end = 1;
                while rest.as_bytes()[end] != *quote {
                    end += if rest.as_bytes()[end] == b'\\' { 2 } else { 1 };
                }
                end + 1
            }
            [b'/', b'*', ..] => rest[2..].find("*/").unwrap() + 4,
            [b'/', b'/', ..] => rest.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(rest.len()),
            _ => rest.chars().next().unwrap().len_utf8(),
        };
        if rest.starts_with('/') {
            found.push(at..at + length);
        }
        at += length;
    }
    found
}

/// `NaN`, infinities and lone surrogates are lost in a `serde_json` value, so the model cannot speak for them.
fn fits_model(text: &str) -> bool {
    !text.contains("NaN") && !text.contains("ud800")
}

fn check(seed: u64, before: &Document, edit: &Edit, edited: &Edited) {
    let (old, new) = (before.text(), edited.document.text());
    let told = || {
        format!(
            "seed {seed}: {edit:?} {:?} {:?}\n  before {old:?}\n  after  {new:?}",
            edit.path(),
            edit.value()
        )
    };

    // The splices make the text, and none begins or ends in a comment.
    let mut made = old.to_owned();
    for splice in edited.splices.iter().rev() {
        made.replace_range(splice.range.clone(), &splice.text);
    }
    assert_eq!(made, new, "{}", told());
    let old_comments = comments(old);
    for splice in &edited.splices {
        for at in [splice.range.start, splice.range.end] {
            assert!(!old_comments.iter().any(|comment| comment.start < at && at < comment.end), "{}", told());
        }
    }

    if fits_model(old) {
        assert_eq!(Some(edited.document.value()), model(&before.value(), edit), "{}", told());
    }

    // Comments stay where nothing but white space goes; else they are some of the old ones, in their order.
    let new_comments: Vec<&str> = comments(new).into_iter().map(|comment| &new[comment]).collect();
    let mut left = old_comments.iter().map(|comment| &old[comment.clone()]);
    assert!(new_comments.iter().all(|comment| left.any(|old| old == *comment)), "{}", told());
    let inserts = edited.splices.iter().all(|splice| old[splice.range.clone()].trim().is_empty());
    if inserts {
        assert_eq!(new_comments.len(), old_comments.len(), "{}", told());
    }

    let strip = |text: &str| text.trim_start_matches('\u{FEFF}').to_owned();
    if before.is_strict_json() {
        assert!(serde_json::from_str::<Value>(&strip(new)).is_ok(), "{}", told());
    }
    assert_eq!(old.starts_with('\u{FEFF}'), new.starts_with('\u{FEFF}'), "{}", told());
    assert_eq!(old.ends_with(['\n', '\r']), new.ends_with(['\n', '\r']), "{}", told());
    let kinds = |text: &str| {
        let pairs = text.matches("\r\n").count();
        [pairs, text.matches('\n').count() - pairs, text.matches('\r').count() - pairs].map(|count| count > 0)
    };
    let (had, has) = (kinds(old), kinds(new));
    if had.iter().filter(|&&kind| kind).count() == 1 {
        assert!((0..3).all(|kind| had[kind] || !has[kind]), "{}", told());
    }

    let again =
        edited.document.edit(std::slice::from_ref(edit)).unwrap_or_else(|error| panic!("{error} {}", told()));
    assert!(!again.changed(), "not idempotent: {:?} {}", again.document.text(), told());
}

#[test]
fn edits_do_what_they_say_and_nothing_else() {
    let mut changed = 0;
    for (seed, mut random) in cases(1) {
        let text = document(&mut random);
        let document =
            Document::parse(text.as_bytes()).unwrap_or_else(|error| panic!("seed {seed}: {error} {text:?}"));
        let unchanged = document.edit(&[]).unwrap();
        assert!(!unchanged.changed() && unchanged.document.text() == text);
        // What stands there already changes nothing.
        if fits_model(&text) {
            assert!(
                !document.edit(&[Edit::replace(&[], document.value())]).unwrap().changed(),
                "seed {seed}: {text:?}"
            );
        }
        let mut current = document;
        for _ in 0..4 {
            let edit = change(&mut random, &current.value());
            match current.edit(std::slice::from_ref(&edit)) {
                Ok(edited) => {
                    check(seed, &current, &edit, &edited);
                    changed += usize::from(edited.changed());
                    current = edited.document;
                }
                Err(error) => {
                    let told =
                        format!("seed {seed}: {error} {edit:?} {:?} {:?}", edit.path(), current.text());
                    assert!(!error.to_string().contains("self-check"), "{told}");
                    assert!(model(&current.value(), &edit).is_none(), "{told}");
                }
            }
        }
    }
    assert!(changed > 0);
}

#[test]
fn edits_in_turn_are_the_same_as_edits_together() {
    for (seed, mut random) in cases(4) {
        let text = document(&mut random);
        let start = Document::parse(text.as_bytes()).unwrap();
        let edits: Vec<Edit> = (0..3).map(|_| change(&mut random, &start.value())).collect();
        let mut current = Ok(start.clone());
        for edit in &edits {
            current = current
                .and_then(|document| document.edit(std::slice::from_ref(edit)).map(|edited| edited.document));
        }
        match (start.edit(&edits), current) {
            (Ok(together), Ok(in_turn)) => {
                assert_eq!(together.document.text(), in_turn.text(), "seed {seed}");
                let mut made = text.clone();
                for splice in together.splices.iter().rev() {
                    made.replace_range(splice.range.clone(), &splice.text);
                }
                assert_eq!(made, in_turn.text(), "seed {seed}: {text:?}");
            }
            (Err(together), Err(in_turn)) => assert_eq!(together, in_turn, "seed {seed}"),
            (together, in_turn) => panic!("seed {seed}: {:?} {:?}", together.is_ok(), in_turn.is_ok()),
        }
    }
}

#[test]
fn no_bytes_make_it_fall_over() {
    const PIECES: [&[u8]; 24] = [
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"'",
        b"\"",
        b"\\",
        b"/",
        b"*",
        b"//",
        b"\n",
        b"\r",
        b"a",
        b"0",
        b"1",
        b".",
        b"-",
        b"\xEF\xBB\xBF",
        b"\xE2\x80\xA8",
        b"\xFF",
        b"null",
        b"\\u00e9",
    ];
    for (seed, mut random) in cases(1) {
        let mut bytes = Vec::new();
        for _ in 0..random.below(40) {
            if random.below(10) == 0 {
                bytes.push(u8::try_from(random.below(256)).unwrap());
            } else {
                bytes.extend_from_slice(PIECES[random.below(PIECES.len())]);
            }
        }
        let mut text = document(&mut random).into_bytes();
        let cut = random.below(text.len().max(1));
        text.splice(cut..cut, bytes.iter().copied());
        for bytes in [bytes, text] {
            match Document::parse(&bytes) {
                Ok(document) => {
                    let edit = change(&mut random, &document.value());
                    if let Err(error) = document.edit(&[edit]) {
                        assert!(
                            !error.to_string().contains("self-check"),
                            "seed {seed}: {error} {:?}",
                            document.text()
                        );
                    }
                }
                Err(error) => {
                    assert!(error.byte <= bytes.len());
                    let excerpt = error.excerpt(&bytes);
                    assert!(excerpt.caret <= excerpt.text.chars().count());
                }
            }
        }
    }
}
