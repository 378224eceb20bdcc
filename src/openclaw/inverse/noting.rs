//! What became of the values of a file, as notes.

use serde_json::{Map, Value};

use super::{Change, Was, hash};
use crate::openclaw::change::FileKind;
use crate::openclaw::mask::holds_secret;

pub(super) struct Noting<'s> {
    pub(super) salt: &'s str,
}

impl Noting<'_> {
    /// What changed from one value to another; `None`: nothing.
    pub(super) fn change(&self, key: &str, before: Option<&Value>, after: Option<&Value>) -> Option<Change> {
        if before == after {
            return None;
        }
        let empty = Map::new();
        Some(match (before, after) {
            (None | Some(Value::Object(_)), Some(Value::Object(new))) => {
                let old = before.and_then(Value::as_object).unwrap_or(&empty);
                let mut members = Map::new();
                for key in old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))) {
                    if let Some(change) = self.change(key, old.get(key), new.get(key)) {
                        members.insert(key.clone(), serde_json::to_value(change).ok()?);
                    }
                }
                Change::Object { created: before.is_none(), members }
            }
            (None | Some(Value::Array(_)), Some(Value::Array(new))) => {
                let old = before.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                self.items(before.is_none(), old, new).unwrap_or_else(|| self.leaf(key, before, after))
            }
            _ => self.leaf(key, before, after),
        })
    }

    fn leaf(&self, key: &str, before: Option<&Value>, after: Option<&Value>) -> Change {
        let was = |value: &Value| {
            let mut inside = Map::new();
            inside.insert(key.to_owned(), value.clone());
            let text = serde_json::to_vec(&Value::Object(inside)).unwrap_or_default();
            if holds_secret(FileKind::Config, &text) {
                Was::Secret(hash(self.salt, value))
            } else {
                Was::Value(value.clone())
            }
        };
        Change::Leaf { before: before.map(was), after: after.map(|value| hash(self.salt, value)) }
    }

    /// Additions to an array and changes of elements that an `id` names; `None` for any other change.
    fn items(&self, created: bool, old: &[Value], new: &[Value]) -> Option<Change> {
        let id = |value: &Value| value.get("id").and_then(Value::as_str).map(str::to_owned);
        let (mut added, mut changed) = (Vec::new(), Map::new());
        let mut rest = new.iter();
        for before in old {
            let after = rest.next()?;
            if before == after {
                continue;
            }
            let name = id(before).filter(|name| id(after).as_ref() == Some(name))?;
            let change = self.change("", Some(before), Some(after))?;
            changed.insert(name, serde_json::to_value(change).ok()?);
        }
        added.extend(rest.map(|value| hash(self.salt, value)));
        Some(Change::Items { created, added, changed })
    }
}
