//! What must hold of every edit, said once more and more simply than the editor says it.
//!
//! The property tests and the fuzz targets hold the editor to this.

use std::ops::Range;

use clawgate::document::{Document, Edit, EditError, Edited, Kind, Member, Node};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::meaning::meaning;

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
    super::meaning::quoted(text.encode_utf16())
}

/// What the `json5` crate reads, in the order of the file and with duplicates.
#[derive(Debug)]
enum Read {
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    Array(Vec<Read>),
    Object(Vec<(String, Read)>),
}

impl Read {
    fn is(&self, node: Node<'_>) -> bool {
        match (self, node.kind()) {
            (Self::Null, Kind::Null) => true,
            (Self::Bool(theirs), Kind::Bool) => node.as_bool() == Some(*theirs),
            #[allow(clippy::float_cmp, reason = "exactly the same double, or both no number")]
            (Self::Number(theirs), Kind::Number) => {
                node.as_f64().is_some_and(|ours| ours == *theirs || (ours.is_nan() && theirs.is_nan()))
            }
            (Self::String(theirs), Kind::String) => node.as_str().is_some_and(|ours| ours == *theirs),
            (Self::Array(theirs), Kind::Array) => {
                theirs.len() == node.items().count()
                    && theirs.iter().zip(node.items()).all(|(read, item)| read.is(item))
            }
            (Self::Object(theirs), Kind::Object) => {
                let alike = |((key, read), member): (&(String, Self), Member<'_>)| {
                    *key == member.key && read.is(member.value)
                };
                theirs.len() == node.members().count() && theirs.iter().zip(node.members()).all(alike)
            }
            _ => false,
        }
    }
}

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

// What is compared is the double that OpenClaw would read, not the integer.
#[allow(clippy::cast_precision_loss)]
impl<'de> Visitor<'de> for Reading {
    type Value = Read;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Read, E> {
        Ok(Read::Null)
    }

    fn visit_bool<E>(self, found: bool) -> Result<Read, E> {
        Ok(Read::Bool(found))
    }

    fn visit_i64<E>(self, found: i64) -> Result<Read, E> {
        Ok(Read::Number(found as f64))
    }

    fn visit_u64<E>(self, found: u64) -> Result<Read, E> {
        Ok(Read::Number(found as f64))
    }

    fn visit_i128<E>(self, found: i128) -> Result<Read, E> {
        Ok(Read::Number(found as f64))
    }

    fn visit_u128<E>(self, found: u128) -> Result<Read, E> {
        Ok(Read::Number(found as f64))
    }

    fn visit_f64<E>(self, found: f64) -> Result<Read, E> {
        Ok(Read::Number(found))
    }

    fn visit_str<E>(self, found: &str) -> Result<Read, E> {
        Ok(Read::String(found.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut found: A) -> Result<Read, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = found.next_element()? {
            items.push(item);
        }
        Ok(Read::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut found: A) -> Result<Read, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = found.next_entry()? {
            members.push(member);
        }
        Ok(Read::Object(members))
    }
}

/// The `json5` crate reads the same: a second reading that shares no code with the first.
///
/// Version 1.3.7 refuses escapes for lone surrogates and huge hexadecimals, and reads `-0` as `0`.
pub fn cross_check(label: &dyn std::fmt::Display, document: &Document) {
    match json5::from_str::<Read>(document.text()) {
        Ok(read) => assert!(read.is(document.root()), "{label}: {:?} is read as {read:?}", document.text()),
        Err(error) => {
            let error = error.to_string();
            let known = ["overflow", "surrogate", "escape"].iter().any(|known| error.contains(known));
            assert!(known, "{label}: {error} in {:?}", document.text());
        }
    }
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

/// The text that each pass of an edit was made on, and the last one's outcome.
pub fn texts(text: &str, edited: &Edited) -> Vec<String> {
    let mut texts = vec![text.to_owned()];
    for pass in &edited.passes {
        let mut made = texts[texts.len() - 1].clone();
        for splice in pass.iter().rev() {
            made.replace_range(splice.range.clone(), &splice.text);
        }
        texts.push(made);
    }
    texts
}

/// Whether a text is JSON but for a byte order mark.
fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text.strip_prefix('\u{FEFF}').unwrap_or(text)).is_ok()
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
    let texts = texts(old, edited);
    assert_eq!(texts[texts.len() - 1], new, "{}", told());
    for (pass, text) in edited.passes.iter().zip(&texts) {
        assert!(pass.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "{}", told());
        let tokens = tokens(text);
        for at in pass.iter().flat_map(|splice| [splice.range.start, splice.range.end]) {
            let behind = tokens.partition_point(|token| token.end <= at);
            assert!(tokens.get(behind).is_none_or(|token| token.start >= at), "{}", told());
        }
    }
    cross_check(label, &edited.document);

    assert_eq!(Some(meaning(&edited.document)), model(&meaning(before), edit), "{}", told());

    // Comments stay where nothing but white space goes; else they are some of the old ones, in their order.
    let (old_comments, new_comments) = (comments(old), comments(new));
    let mut left = old_comments.iter();
    assert!(new_comments.iter().all(|comment| left.any(|old| old == comment)), "{}", told());
    let inserts = edited
        .passes
        .iter()
        .zip(&texts)
        .all(|(pass, text)| pass.iter().all(|splice| text[splice.range.clone()].chars().all(is_space)));
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

    assert!(is_json(new) || !is_json(old), "{}", told());
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
    cross_check(label, document);
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
            let texts = texts(start.text(), &together);
            assert_eq!(texts[texts.len() - 1], in_turn.text(), "{}", told());
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
                assert_eq!(meaning(&forwards), meaning(&backwards), "{}", told());
            }
            (forwards, backwards) => assert_eq!(forwards.is_ok(), backwards.is_ok(), "{}", told()),
        }
    }
}
