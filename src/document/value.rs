//! What a node means, as a `serde_json` value and compared with one.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::{Map, Value};

use super::tree::{Entry, NodeId, Tree};
use super::{Kind, decode};

/// The largest integer up to which every integer is a double of its own.
const SAFE: f64 = 9_007_199_254_740_992.0;

impl Tree {
    pub(super) fn key(&self, entry: &Entry) -> Cow<'_, [u8]> {
        decode::string(&self.text[entry.key.range()])
    }

    pub(super) fn number(&self, node: NodeId) -> f64 {
        decode::number(self.raw(node))
    }

    pub(super) fn string(&self, node: NodeId) -> Cow<'_, [u8]> {
        decode::string(self.raw(node))
    }

    /// The number of the member that counts: the last of that key.
    pub(super) fn member(&self, object: NodeId, key: &str) -> Option<usize> {
        self.members(object).iter().rposition(|entry| *self.key(entry) == *key.as_bytes())
    }

    /// The value of the member that counts.
    pub(super) fn get(&self, object: NodeId, key: &str) -> Option<NodeId> {
        self.member(object, key).map(|index| self.entries(object)[index].value)
    }

    /// The node at a path.
    pub(super) fn find(&self, path: &[String]) -> Option<NodeId> {
        path.iter().try_fold(Self::ROOT, |node, key| self.get(node, key))
    }

    /// The numbers of the members that count of those that a value has too, by key.
    pub(super) fn named(&self, object: NodeId, map: &Map<String, Value>) -> HashMap<Cow<'_, [u8]>, usize> {
        let keys = self.members(object).iter().map(|entry| self.key(entry)).zip(0..);
        keys.filter(|(key, _)| has(map, key)).collect()
    }

    /// See [`super::Document::value`]. Depth is bounded by [`super::MAX_DEPTH`].
    pub(super) fn value(&self, node: NodeId) -> Value {
        let entries = self.entries(node).iter();
        match self.kind(node) {
            Kind::Null => Value::Null,
            Kind::Bool => Value::Bool(self.raw(node) == "true"),
            Kind::Number => number(self.number(node)),
            Kind::String => Value::String(decode::text(self.string(node)).into_owned()),
            Kind::Array => entries.map(|entry| self.value(entry.value)).collect(),
            Kind::Object => entries
                .map(|entry| (decode::text(self.key(entry)).into_owned(), self.value(entry.value)))
                .collect(),
        }
    }

    /// Whether a node means exactly this value; numbers by their double, and `-0` is not `0`.
    pub(super) fn equals(&self, node: NodeId, value: &Value) -> bool {
        let entries = self.entries(node);
        match (self.kind(node), value) {
            (Kind::Null, Value::Null) => true,
            (Kind::Bool, Value::Bool(wanted)) => (self.raw(node) == "true") == *wanted,
            (Kind::Number, Value::Number(wanted)) => {
                wanted.as_f64().is_some_and(|wanted| wanted.to_bits() == self.number(node).to_bits())
            }
            (Kind::String, Value::String(wanted)) => *self.string(node) == *wanted.as_bytes(),
            (Kind::Array, Value::Array(wanted)) => {
                entries.len() == wanted.len()
                    && entries.iter().zip(wanted).all(|(entry, wanted)| self.equals(entry.value, wanted))
            }
            (Kind::Object, Value::Object(wanted)) => {
                let named = self.named(node, wanted);
                named.len() == wanted.len()
                    && entries.iter().all(|entry| has(wanted, &self.key(entry)))
                    && wanted.iter().all(|(key, wanted)| {
                        named.get(key.as_bytes()).is_some_and(|&at| self.equals(entries[at].value, wanted))
                    })
            }
            _ => false,
        }
    }
}

/// Whether a map has a key of a document.
pub(super) fn has(map: &Map<String, Value>, key: &[u8]) -> bool {
    std::str::from_utf8(key).is_ok_and(|key| map.contains_key(key))
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
