//! What must hold of every edit, said once more and more simply than the editor says it.
//!
//! The property tests and the fuzz targets hold the editor to this.

use std::fmt::Write as _;
use std::ops::Range;

use clawgate::document::{Document, Edit, EditError, Edited};
use serde_json::Value;

/// What a document means, with nothing lost: numbers are the bits of their double, strings and keys their escaped
/// UTF-16 units, as [`Document::canonical`] has them.
pub fn meaning(document: &Document) -> Value {
    let canonical = document.canonical();
    let mut rest = canonical.as_str();
    let value = read(&mut rest);
    assert!(rest.is_empty(), "a canonical text has one value");
    value
}

/// Reads the canonical form, which is ASCII and knows no white space.
fn read(rest: &mut &str) -> Value {
    let (open, close) = match rest.as_bytes()[0] {
        b'{' => (true, '}'),
        b'[' => (false, ']'),
        b'"' => return Value::String(token(rest, string_end)),
        _ => {
            let word = token(rest, |text| text.find([',', '}', ']']).unwrap_or(text.len()));
            return match word.as_str() {
                "null" => Value::Null,
                "true" | "false" => Value::Bool(word == "true"),
                _ => Value::String(format!("#{word}")),
            };
        }
    };
    let mut items = Vec::new();
    let mut members = serde_json::Map::new();
    *rest = &rest[1..];
    while !rest.starts_with(close) {
        if open {
            let key = token(rest, string_end);
            *rest = &rest[1..];
            members.insert(key, read(rest));
        } else {
            items.push(read(rest));
        }
        *rest = rest.strip_prefix(',').unwrap_or(rest);
    }
    *rest = &rest[1..];
    if open { Value::Object(members) } else { Value::Array(items) }
}

fn token(rest: &mut &str, end: impl Fn(&str) -> usize) -> String {
    let (token, behind) = rest.split_at(end(rest));
    *rest = behind;
    token.to_owned()
}

/// Quotes inside are escaped without a quote.
fn string_end(text: &str) -> usize {
    text[1..].find('"').map_or(text.len(), |at| at + 2)
}

/// A value to be written, in the terms of [`meaning`].
pub fn meant(value: &Value) -> Value {
    match value {
        Value::Number(number) => {
            Value::String(format!("#{:016x}", number.as_f64().expect("a double").to_bits()))
        }
        Value::String(text) => Value::String(quoted(text)),
        Value::Array(items) => items.iter().map(meant).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (quoted(key), meant(value))).collect(),
        other => other.clone(),
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for unit in text.encode_utf16() {
        match u8::try_from(unit).map(char::from) {
            Ok(c @ ' '..='~') if c != '"' && c != '\\' => out.push(c),
            _ => write!(out, "\\u{unit:04x}").expect("a string takes all"),
        }
    }
    out + "\""
}

/// What an edit makes of a meaning. `None` where something stands in the way.
pub fn model(root: &Value, edit: &Edit) -> Option<Value> {
    let mut root = root.clone();
    let mut at = &mut root;
    let path: Vec<String> = edit.path().iter().map(|key| quoted(key)).collect();
    let value = edit.value().map(meant).unwrap_or_default();
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
            Value::Object(serde_json::Map::new())
        } else if list {
            Value::Array(Vec::new())
        } else {
            Value::Null
        };
        at = at.as_object_mut()?.entry(key).or_insert(new);
    }
    match edit {
        Edit::Merge { .. } => merge(at, &value),
        Edit::Replace { .. } => *at = value,
        Edit::Push { .. } => {
            let list = at.as_array_mut()?;
            if !list.contains(&value) {
                list.push(value);
            }
        }
        Edit::Upsert { key, .. } => {
            let key = quoted(key);
            let list = at.as_array_mut()?;
            match list.iter_mut().find(|item| item.get(&key) == value.get(&key)) {
                Some(item) => merge(item, &value),
                None => list.push(value),
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

/// The comments, strings and words (numbers, bare keys) of a text, by a lexer that knows nothing else.
fn tokens(text: &str) -> Vec<Range<usize>> {
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
            [b'/', b'*', ..] => rest[2..].find("*/").expect("it is closed") + 4,
            [b'/', b'/', ..] => rest.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(rest.len()),
            [b'{' | b'}' | b'[' | b']' | b',' | b':', ..] => 1,
            _ => match rest.find(|c: char| is_space(c) || "{}[],:/\"'".contains(c)).unwrap_or(rest.len()) {
                0 => {
                    at += rest.chars().next().map_or(1, char::len_utf8);
                    continue;
                }
                word => word,
            },
        };
        found.push(at..at + length);
        at += length;
    }
    found
}

fn is_space(c: char) -> bool {
    json5::char::is_json5_whitespace(c)
}

fn comments(text: &str) -> Vec<&str> {
    tokens(text).into_iter().map(|token| &text[token]).filter(|token| token.starts_with('/')).collect()
}

/// A text with its splices made.
pub fn applied(text: &str, edited: &Edited) -> String {
    let mut made = text.to_owned();
    for splice in edited.splices.iter().rev() {
        made.replace_range(splice.range.clone(), &splice.text);
    }
    made
}

/// Makes one edit and holds the outcome to everything there is; the document to go on with.
pub fn step(label: &dyn std::fmt::Display, before: &Document, edit: &Edit) -> Option<Edited> {
    match before.edit(std::slice::from_ref(edit)) {
        Ok(edited) => {
            check(label, before, edit, &edited);
            Some(edited)
        }
        Err(error) => {
            let told = format!("{label}: {error} {edit:?} {:?} {:?}", edit.path(), before.text());
            assert!(!matches!(error, EditError::SelfCheck(_) | EditError::Unreadable(_)), "{told}");
            let limit = matches!(error, EditError::TooDeep | EditError::TooBig { .. });
            assert!(limit || model(&meaning(before), edit).is_none(), "{told}");
            None
        }
    }
}

fn check(label: &dyn std::fmt::Display, before: &Document, edit: &Edit, edited: &Edited) {
    let (old, new) = (before.text(), edited.document.text());
    let told = || {
        format!("{label}: {edit:?} {:?} {:?}\n  before {old:?}\n  after  {new:?}", edit.path(), edit.value())
    };

    // The splices make the text, and none begins or ends in a comment, a string or a word.
    assert_eq!(applied(old, edited), new, "{}", told());
    assert!(edited.splices.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "{}", told());
    let old_tokens = tokens(old);
    for splice in &edited.splices {
        for at in [splice.range.start, splice.range.end] {
            let behind = old_tokens.partition_point(|token| token.end <= at);
            assert!(old_tokens.get(behind).is_none_or(|token| token.start >= at), "{}", told());
        }
    }

    assert_eq!(Some(meaning(&edited.document)), model(&meaning(before), edit), "{}", told());

    // Comments stay where nothing but white space goes; else they are some of the old ones, in their order.
    let (old_comments, new_comments) = (comments(old), comments(new));
    let mut left = old_comments.iter();
    assert!(new_comments.iter().all(|comment| left.any(|old| old == comment)), "{}", told());
    let inserts = edited.splices.iter().all(|splice| old[splice.range.clone()].chars().all(is_space));
    let path: Vec<&str> = edit.path().iter().map(String::as_str).collect();
    let over_scalar = before.get(&path).is_some_and(|node| {
        node.items().next().is_none()
            && node.members().next().is_none()
            && !node.text().starts_with(['{', '['])
    });
    let sets = matches!(edit, Edit::Merge { .. } | Edit::Replace { .. });
    if inserts || (sets && over_scalar) {
        assert_eq!(new_comments.len(), old_comments.len(), "{}", told());
    }

    let bare = |text: &str| text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned();
    if before.is_strict_json() {
        assert!(serde_json::from_str::<serde::de::IgnoredAny>(&bare(new)).is_ok(), "{}", told());
        assert!(edited.document.is_strict_json(), "{}", told());
    }
    assert_eq!(old.starts_with('\u{FEFF}'), new.starts_with('\u{FEFF}'), "{}", told());
    assert_eq!(old.ends_with(['\n', '\r']), new.ends_with(['\n', '\r']), "{}", told());
    assert!(line_ends_kept(old, new), "{}", told());

    let again =
        edited.document.edit(std::slice::from_ref(edit)).unwrap_or_else(|error| panic!("{error} {}", told()));
    assert!(!again.changed(), "not idempotent: {:?} {}", again.document.text(), told());
}

/// Where all lines of a text end alike, those of what was made of it do as well.
fn line_ends_kept(old: &str, new: &str) -> bool {
    let kinds = |text: &str| {
        let pairs = text.matches("\r\n").count();
        [pairs, text.matches('\n').count() - pairs, text.matches('\r').count() - pairs].map(|count| count > 0)
    };
    let (had, has) = (kinds(old), kinds(new));
    had.iter().filter(|&&kind| kind).count() != 1 || (0..3).all(|kind| had[kind] || !has[kind])
}

/// What stands there already changes nothing.
pub fn unchanged(label: &dyn std::fmt::Display, document: &Document) {
    let none = document.edit(&[]).expect("no edit fails");
    assert!(!none.changed() && none.document.text() == document.text(), "{label}: {:?}", document.text());
    let value = document.value();
    // `NaN`, the infinities and lone surrogates have no place in such a value.
    if meant(&value) == meaning(document) {
        let same = document.edit(&[Edit::replace(&[], value)]);
        assert!(same.is_ok_and(|same| !same.changed()), "{label}: {:?}", document.text());
    }
}

/// Edits in turn are the same as edits together, and where they have nothing to do with one another, their order does
/// not matter.
pub fn together(label: &dyn std::fmt::Display, start: &Document, edits: &[Edit]) {
    let in_turn = |edits: &mut dyn Iterator<Item = &Edit>| {
        let mut current = start.clone();
        for edit in edits {
            current = current.edit(std::slice::from_ref(edit))?.document;
        }
        Ok::<_, EditError>(current)
    };
    let told = || {
        format!(
            "{label}: {:?} {:?}",
            start.text(),
            edits.iter().map(|edit| (edit, edit.path(), edit.value())).collect::<Vec<_>>()
        )
    };
    let forwards = in_turn(&mut edits.iter());
    match (start.edit(edits), &forwards) {
        (Ok(together), Ok(in_turn)) => {
            assert_eq!(together.document.text(), in_turn.text(), "{}", told());
            assert_eq!(applied(start.text(), &together), in_turn.text(), "{}", told());
            assert!(line_ends_kept(start.text(), in_turn.text()), "{:?} {}", in_turn.text(), told());
        }
        (Err(together), Err(in_turn)) => assert_eq!(together, *in_turn, "{}", told()),
        (together, in_turn) => panic!("{} {:?} {:?}", told(), together.is_ok(), in_turn.is_ok()),
    }
    let apart =
        |one: &Edit, two: &Edit| !one.path().starts_with(two.path()) && !two.path().starts_with(one.path());
    if (0..edits.len()).all(|two| (0..two).all(|one| apart(&edits[one], &edits[two]))) {
        match (forwards, in_turn(&mut edits.iter().rev())) {
            (Ok(forwards), Ok(backwards)) => {
                assert_eq!(forwards.canonical(), backwards.canonical(), "{}", told());
            }
            (forwards, backwards) => assert_eq!(forwards.is_ok(), backwards.is_ok(), "{}", told()),
        }
    }
}
