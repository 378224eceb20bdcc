//! Which of the noted values are back to what they were before, as if they had never been written.

use serde_json::{Map, Value};

use super::{Change, Notes, Was, What, hash, hash_text};
use crate::document::{Document, EnvFile};
use crate::openclaw::change::FileKind;

/// The values, by their paths, that a write set and that are as they were before it again, or gone. What became
/// something else since is not among them, and where the file cannot be read, nothing is.
#[must_use]
pub fn taken_out(kind: FileKind, notes: &Value, now: Option<&[u8]>) -> Vec<String> {
    let Ok(Notes { salt, what }) = serde_json::from_value::<Notes>(notes.clone()) else { return Vec::new() };
    let now = now.unwrap_or_default();
    match what {
        What::Variables(variables) => {
            let Some(file) = EnvFile::parse(now).ok().filter(|_| kind == FileKind::Env) else {
                return Vec::new();
            };
            let back = variables.into_iter().filter(|variable| {
                let (salt, _) = variable.salts(&salt);
                let hashed = file.get(&variable.name).map(|value| hash_text(salt, value.expose()));
                hashed == variable.before
            });
            back.map(|variable| variable.name).collect()
        }
        What::Values(change) => {
            let today = if now.is_empty() {
                Value::Object(Map::new())
            } else {
                let Ok(document) = Document::parse(now) else { return Vec::new() };
                document.value()
            };
            let mut looking = Looking { salt: &salt, path: Vec::new(), found: Vec::new() };
            looking.change(&change, Some(&today));
            looking.found
        }
    }
}

struct Looking<'s> {
    salt: &'s str,
    path: Vec<String>,
    found: Vec<String>,
}

impl Looking<'_> {
    fn change(&mut self, change: &Change, today: Option<&Value>) {
        match change {
            Change::Leaf { before, after } => {
                let was = before.as_ref().map(|was| match was {
                    Was::Value(value) => hash(self.salt, value),
                    Was::Secret(hash) => hash.clone(),
                });
                let now = today.map(|value| hash(self.salt, value));
                if now != *after && (now.is_none() || now == was) {
                    self.note();
                }
            }
            Change::Object { created: true, .. } | Change::Items { created: true, .. } if today.is_none() => {
                self.note();
            }
            Change::Object { members, .. } => {
                for (key, member) in members {
                    self.inside(key, member, today.and_then(|today| today.get(key)));
                }
            }
            Change::Items { added, changed, .. } => {
                let items = today.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                // A row that is not there may have been changed: only where there is none at all it is gone.
                if items.is_empty() && !added.is_empty() {
                    self.note();
                }
                for (id, change) in changed {
                    let item = items.iter().find(|item| item.get("id").and_then(Value::as_str) == Some(id));
                    self.inside(id, change, item);
                }
            }
        }
    }

    fn inside(&mut self, key: &str, change: &Value, today: Option<&Value>) {
        let Ok(change) = serde_json::from_value::<Change>(change.clone()) else { return };
        self.path.push(key.to_owned());
        self.change(&change, today);
        self.path.pop();
    }

    fn note(&mut self) {
        self.found.push(self.path.join("."));
    }
}
