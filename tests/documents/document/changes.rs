//! Edits that have something to do with the document they are made for.

use clawgate::document::Edit;
use serde_json::{Map, Value, json};

/// Where decisions come from: a generator, or the bytes a fuzzer gives.
pub trait Choices {
    /// A number below `limit`, which is at least 1.
    fn below(&mut self, limit: usize) -> usize;

    /// One of these.
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// Keys that documents and edits share, so that they meet.
pub const KEYS: [&str; 6] = ["a", "b", "c", "x-y", "1", "__proto__"];

/// Keys that are hard to write.
const HARD_KEYS: [&str; 6] = ["", "é", "it's \"q\"", "\u{2028}", "\\", "😀\n"];

/// A value to be written, at most `depth` containers deep.
pub fn value(choices: &mut impl Choices, depth: usize) -> Value {
    match choices.below(if depth == 0 { 8 } else { 11 }) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(255),
        3 => json!(0.5),
        4 => json!("it's \"q\"\u{2028}\n\\"),
        5 => json!("s"),
        6 => json!(-0.0),
        7 => json!(1e300),
        8 => (0..choices.below(3)).map(|_| value(choices, depth - 1)).collect(),
        _ => {
            let mut map = Map::new();
            for _ in 0..choices.below(3) {
                map.insert(key(choices).to_owned(), value(choices, depth - 1));
            }
            Value::Object(map)
        }
    }
}

fn key(choices: &mut impl Choices) -> &'static str {
    if choices.below(12) == 0 { choices.pick(&HARD_KEYS) } else { choices.pick(&KEYS) }
}

/// A path that exists in part, mostly.
fn path<'v>(choices: &mut impl Choices, root: &'v Value) -> Vec<&'v str> {
    let mut at = root;
    let mut path = Vec::new();
    for _ in 0..choices.below(4) {
        let there: Vec<_> = at.as_object().into_iter().flatten().collect();
        if there.is_empty() || choices.below(3) == 0 {
            path.push(key(choices));
            at = at.get(path[path.len() - 1]).unwrap_or(&Value::Null);
        } else {
            let (key, value) = there[choices.below(there.len())];
            path.push(key.as_str());
            at = value;
        }
    }
    path
}

/// An edit for a document that means `root`.
pub fn change(choices: &mut impl Choices, root: &Value) -> Edit {
    let path = path(choices, root);
    match choices.below(8) {
        0..=2 => Edit::merge(&path, value(choices, 2)),
        3 => Edit::replace(&path, value(choices, 2)),
        4 | 5 => Edit::remove(&path),
        6 => Edit::push(&path, value(choices, 1)),
        _ => {
            let mut element = json!({ "a": value(choices, 0) });
            element[KEYS[1 + choices.below(5)]] = value(choices, 1);
            Edit::upsert(&path, "a", element)
        }
    }
}
