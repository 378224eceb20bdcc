//! What a node means, as a `serde_json` value and compared with one.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::{Map, Number, Value};

use super::tree::{Entry, NodeId, Tree};
use super::{Kind, decode};

/// A text with its tree: all that reading a document needs.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub text: &'a str,
    pub tree: &'a Tree,
}

/// The largest integer up to which every integer is a double of its own.
const SAFE: f64 = 9_007_199_254_740_992.0;

impl<'a> Source<'a> {
    pub(super) fn raw(self, node: NodeId) -> &'a str {
        &self.text[self.tree.span(node)]
    }

    pub(super) fn key(self, entry: &Entry) -> Cow<'a, [u8]> {
        decode::string(&self.text[entry.key.range()])
    }

    pub(super) fn number(self, node: NodeId) -> f64 {
        decode::number(self.raw(node))
    }

    pub(super) fn string(self, node: NodeId) -> Cow<'a, [u8]> {
        decode::string(self.raw(node))
    }

    /// The member that counts: the last of that key.
    pub(super) fn member(self, object: NodeId, key: &str) -> Option<&'a Entry> {
        self.tree.entries(object).iter().rev().find(|entry| *self.key(entry) == *key.as_bytes())
    }

    /// The members that count, by key.
    pub(super) fn members(self, object: NodeId) -> HashMap<Cow<'a, [u8]>, &'a Entry> {
        self.tree.entries(object).iter().map(|entry| (self.key(entry), entry)).collect()
    }

    /// The members that count of those that a value has too, by key.
    pub(super) fn members_named(
        self,
        object: NodeId,
        value: &Map<String, Value>,
    ) -> HashMap<Cow<'a, [u8]>, &'a Entry> {
        let named = |key: &[u8]| std::str::from_utf8(key).is_ok_and(|key| value.contains_key(key));
        let entries = self.tree.entries(object).iter().map(|entry| (self.key(entry), entry));
        entries.filter(|(key, _)| named(key)).collect()
    }

    /// See [`super::Document::value`]. Depth is bounded by [`super::MAX_DEPTH`].
    pub(super) fn value(self, node: NodeId) -> Value {
        match self.tree.kind(node) {
            Kind::Null => Value::Null,
            Kind::Bool => Value::Bool(self.raw(node) == "true"),
            Kind::Number => number(self.number(node)),
            Kind::String => Value::String(decode::text(self.string(node)).into_owned()),
            Kind::Array => self.tree.entries(node).iter().map(|entry| self.value(entry.value)).collect(),
            Kind::Object => {
                let mut map = Map::new();
                for entry in self.tree.entries(node) {
                    map.insert(decode::text(self.key(entry)).into_owned(), self.value(entry.value));
                }
                Value::Object(map)
            }
        }
    }

    /// Whether a node means exactly this value; numbers by their double, and `-0` is not `0`.
    pub(super) fn equals(self, node: NodeId, value: &Value) -> bool {
        match (self.tree.kind(node), value) {
            (Kind::Null, Value::Null) => true,
            (Kind::Bool, Value::Bool(wanted)) => (self.raw(node) == "true") == *wanted,
            (Kind::Number, Value::Number(wanted)) => {
                double(wanted).is_some_and(|wanted| wanted.to_bits() == self.number(node).to_bits())
            }
            (Kind::String, Value::String(wanted)) => *self.string(node) == *wanted.as_bytes(),
            (Kind::Array, Value::Array(wanted)) => {
                let entries = self.tree.entries(node);
                entries.len() == wanted.len()
                    && entries.iter().zip(wanted).all(|(entry, wanted)| self.equals(entry.value, wanted))
            }
            (Kind::Object, Value::Object(wanted)) => {
                let members = self.members(node);
                members.len() == wanted.len()
                    && wanted.iter().all(|(key, wanted)| {
                        members.get(key.as_bytes()).is_some_and(|entry| self.equals(entry.value, wanted))
                    })
            }
            _ => false,
        }
    }
}

/// The double a JSON number is read as.
pub(super) fn double(number: &Number) -> Option<f64> {
    number.as_f64()
}

/// `NaN` and the infinities have no JSON number: they become null.
fn number(double: f64) -> Value {
    let whole = double.trunc().to_bits() == double.to_bits();
    let negative_zero = double == 0.0 && double.is_sign_negative();
    if whole && double.abs() < SAFE && !negative_zero {
        // Below 2^53 every whole double is an i64.
        #[allow(clippy::cast_possible_truncation)]
        return Value::from(double as i64);
    }
    Value::from(double)
}

/// How many levels of arrays and objects a value has, counted no further than `limit` + 1.
pub(super) fn depth(value: &Value, limit: usize) -> usize {
    let inner = |deepest: usize| 1 + deepest;
    match value {
        Value::Array(_) | Value::Object(_) if limit == 0 => 1,
        Value::Array(items) => inner(items.iter().map(|item| depth(item, limit - 1)).max().unwrap_or(0)),
        Value::Object(map) => inner(map.values().map(|item| depth(item, limit - 1)).max().unwrap_or(0)),
        _ => 0,
    }
}
