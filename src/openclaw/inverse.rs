//! What a write set, as notes without secrets, and how that is taken out of a file that has been changed since.
//!
//! Notes name each value by its path, what it was and what it became. What it became is only ever compared, so it is a
//! salted hash; what it was is kept where it is no secret, else a hash too, and then the original has to be there for it
//! to come back. An inverse touches a value only where it still is what was written.

mod noting;
mod standing;
mod variables;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::document::{Document, Edit, EnvFile, Kind, Node, merged};
use crate::domain::{AuthChoice, Secret};

use super::change::FileKind;
use super::mask::{holds_secret, secrets_in};
use noting::Noting;
pub use standing::taken_out;
pub use variables::joined;
use variables::{Variable, variables_back};

/// What a write did to one file.
#[derive(Serialize, Deserialize)]
struct Notes {
    salt: String,
    #[serde(flatten)]
    what: What,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum What {
    /// In a JSON5 file.
    Values(Change),
    /// In `.env`: the variables.
    Variables(Vec<Variable>),
}

/// What became of a value, or of the values in it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Change {
    /// It is another one.
    Leaf { before: Option<Was>, after: Option<String> },
    /// It is an object, and these of its members changed.
    Object { created: bool, members: Map<String, Value> },
    /// It is an array to which elements were added, in which elements with these IDs changed.
    Items { created: bool, added: Vec<String>, changed: Map<String, Value> },
}

/// What a value was.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Was {
    /// This.
    Value(Value),
    /// A secret, or something with one in it: its hash.
    Secret(String),
}

/// Why a value stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// It is no longer what was written.
    Changed,
    /// What it was before is a secret that is no longer kept.
    NotKept,
    /// The file can no longer be read or edited safely.
    Unreadable,
}

/// A file of today with what was written taken out of it.
#[derive(Clone)]
pub struct Inverse {
    /// The bytes.
    pub then: Vec<u8>,
    /// The values that are as before now, by their paths.
    pub taken: Vec<String>,
    /// Those that stay, and why.
    pub left: Vec<(String, Stays)>,
}

impl std::fmt::Debug for Inverse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inverse")
            .field("bytes", &self.then.len())
            .field("taken", &self.taken)
            .field("left", &self.left)
            .finish()
    }
}

/// The notes on a change of a file; `None` where there is nothing to note, or the file cannot be read.
///
/// `salt` is any text that no other write has.
#[must_use]
pub fn notes(kind: FileKind, before: Option<&[u8]>, after: Option<&[u8]>, salt: &str) -> Option<Value> {
    let what = if kind == FileKind::Env {
        let read = |bytes: Option<&[u8]>| EnvFile::parse(bytes.unwrap_or_default()).ok();
        let (before, after) = (read(before)?, read(after)?);
        let hashed = |file: &EnvFile, name: &str| file.get(name).map(|value| hash_text(salt, value.expose()));
        let variables = variables().map(|name| Variable {
            name: name.to_owned(),
            before: hashed(&before, name),
            after: hashed(&after, name),
            salts: None,
        });
        What::Variables(variables.filter(|variable| variable.before != variable.after).collect())
    } else {
        let read = |bytes: Option<&[u8]>| {
            let bytes = bytes.filter(|bytes| !bytes.is_empty());
            Document::parse(bytes.unwrap_or(b"{}")).ok()
        };
        let (before, after) = differing(read(before)?.root(), read(after)?.root());
        What::Values(Noting { salt }.change("", Some(&before), Some(&after))?)
    };
    serde_json::to_value(Notes { salt: salt.to_owned(), what }).ok()
}

/// Two values without the members that are written the same in both: most of a file that was edited.
fn differing(before: Node<'_>, after: Node<'_>) -> (Value, Value) {
    if before.kind() != Kind::Object || after.kind() != Kind::Object {
        return (before.value(), after.value());
    }
    let (old, new) = (members(before), members(after));
    let (names, more) = (names(before), names(after));
    let names = names.into_iter().chain(more.into_iter().filter(|key| !old.contains_key(key)));
    let (mut one, mut other) = (Map::new(), Map::new());
    for key in names {
        match (old.get(&key), new.get(&key)) {
            (Some(old), Some(new)) if old.text() == new.text() => {}
            (Some(old), Some(new)) => {
                let (before, after) = differing(*old, *new);
                one.insert(key.clone(), before);
                other.insert(key, after);
            }
            (Some(old), None) => drop(one.insert(key, old.value())),
            (None, Some(new)) => drop(other.insert(key, new.value())),
            (None, None) => {}
        }
    }
    (Value::Object(one), Value::Object(other))
}

/// The members of an object that count: of duplicate keys the last one.
fn members(object: Node<'_>) -> HashMap<String, Node<'_>> {
    object.members().map(|member| (member.key.into_owned(), member.value)).collect()
}

/// The keys of an object in the order of the file, each once.
fn names(object: Node<'_>) -> Vec<String> {
    let mut seen = HashSet::new();
    let keys = object.members().map(|member| member.key.into_owned());
    keys.filter(|key| seen.insert(key.clone())).collect()
}

/// The variables that are ever written.
fn variables() -> impl Iterator<Item = &'static str> {
    AuthChoice::ALL.iter().flat_map(|choice| [choice.key_variable, choice.token_variable])
}

/// What is kept of a file that was written.
#[derive(Clone, Copy, Default)]
pub struct KeptTexts<'k> {
    /// Before the oldest of the writes.
    pub original: Option<&'k [u8]>,
    /// As the newest of them left it.
    pub written: Option<&'k [u8]>,
}

/// Takes out of `now` what the notes, the newest first, say was written.
///
/// Where the texts of before and after the writes are kept, and other lines were changed since than those that were
/// written, the lines themselves go back, with every comment on them.
#[must_use]
pub fn inverse(kind: FileKind, notes: &[Value], now: &[u8], kept: KeptTexts<'_>) -> Inverse {
    let original = kept.original;
    let mut inverse = Inverse { then: now.to_vec(), taken: Vec::new(), left: Vec::new() };
    for value in notes {
        let Ok(notes) = serde_json::from_value::<Notes>(value.clone()) else {
            inverse.left.push((String::new(), Stays::Unreadable));
            continue;
        };
        match (notes.what, kind) {
            (What::Variables(variables), FileKind::Env) => {
                variables_back(&variables, &notes.salt, original, &mut inverse);
            }
            (What::Values(change), _) => values_back(&change, &notes.salt, original, &mut inverse),
            (What::Variables(_), _) => inverse.left.push((String::new(), Stays::Unreadable)),
        }
    }
    if let (Some(text), true) = (lines_back(now, kept), kind != FileKind::Env)
        && means_the_same(&text, &inverse.then)
    {
        inverse.then = text.into_bytes();
    }
    // What an older write had set may be what a newer one left: it is told once.
    inverse.taken.dedup();
    inverse.left.dedup();
    inverse
}

/// `now` with the lines that were written as they were before.
fn lines_back(now: &[u8], kept: KeptTexts<'_>) -> Option<String> {
    let text = |bytes| std::str::from_utf8(bytes).ok();
    merged(text(kept.written?)?, text(now)?, text(kept.original?)?)
}

fn means_the_same(one: &str, other: &[u8]) -> bool {
    match (Document::parse(one.as_bytes()), Document::parse(other)) {
        (Ok(one), Ok(other)) => one.root().equals(&other.value()),
        _ => false,
    }
}

fn values_back(change: &Change, salt: &str, original: Option<&[u8]>, inverse: &mut Inverse) {
    let unreadable = |inverse: &mut Inverse| inverse.left.push((String::new(), Stays::Unreadable));
    let Ok(document) = Document::parse(&inverse.then) else { return unreadable(inverse) };
    let original = original.and_then(|bytes| Document::parse(bytes).ok()).map(|document| document.value());
    let today = document.value();
    let mut back = Back::new(salt);
    back.change(change, Some(&today), original.as_ref());
    let Back { edits, items, elements, taken, left, .. } = back;
    let edited = document.edit(&edits).map(|edited| edited.document);
    let edited = edited.and_then(|document| {
        items.iter().try_fold(document, |document, (path, item)| Ok(document.take(path, item)?.document))
    });
    let edited = edited.ok().and_then(|document| {
        elements.iter().try_fold(document, |document, element| element.edited(&document))
    });
    match edited {
        Some(document) => {
            inverse.then = document.text().as_bytes().to_vec();
            inverse.taken.extend(taken);
            inverse.left.extend(left);
        }
        None => unreadable(inverse),
    }
}

/// The secrets that a file will hold and does not hold now.
#[must_use]
pub fn returning(kind: FileKind, now: Option<&[u8]>, then: Option<&[u8]>) -> Vec<Secret> {
    let now = secrets_in(kind, now.unwrap_or_default());
    let mut then = secrets_in(kind, then.unwrap_or_default());
    then.retain(|secret| !now.contains(secret));
    then.dedup();
    then
}

/// Whether a file holds a secret, or cannot be read and so may.
#[must_use]
pub fn may_hold_secrets(kind: FileKind, bytes: &[u8]) -> bool {
    // Backups of these are never made either: they are there for nothing else.
    !matches!(kind, FileKind::Config) || holds_secret(kind, bytes)
}

/// Edits inside the element with an ID of an array.
struct Element {
    path: Vec<String>,
    id: String,
    edits: Vec<Edit>,
}

impl Element {
    /// The document with the element edited as a document of its own.
    fn edited(&self, document: &Document) -> Option<Document> {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let item = document.get(&path)?.items().find(|item| {
            item.get("id").and_then(|id| id.as_str()).is_some_and(|id| id == self.id.as_str())
        })?;
        let edited = Document::parse(item.text().as_bytes()).ok()?.edit(&self.edits).ok()?;
        let mut text = document.text().to_owned();
        text.replace_range(item.span(), edited.document.text());
        Document::parse(text.as_bytes()).ok()
    }
}

struct Back<'s> {
    salt: &'s str,
    path: Vec<String>,
    edits: Vec<Edit>,
    /// Elements that go, and out of which array.
    items: Vec<(Vec<String>, Value)>,
    /// Edits inside elements that stay.
    elements: Vec<Element>,
    taken: Vec<String>,
    left: Vec<(String, Stays)>,
}

impl<'s> Back<'s> {
    fn new(salt: &'s str) -> Self {
        Self {
            salt,
            edits: Vec::new(),
            items: Vec::new(),
            elements: Vec::new(),
            taken: Vec::new(),
            left: Vec::new(),
            path: Vec::new(),
        }
    }

    fn name(&self) -> String {
        self.path.join(".")
    }

    fn stays(&mut self, why: Stays) {
        self.left.push((self.name(), why));
    }

    fn take(&mut self, edit: Edit) {
        self.edits.push(edit);
        self.taken.push(self.name());
    }

    fn change(&mut self, change: &Change, today: Option<&Value>, original: Option<&Value>) {
        match change {
            Change::Leaf { before, after } => {
                let now = today.map(|value| hash(self.salt, value));
                let was = before.as_ref().map(|was| match was {
                    Was::Value(value) => hash(self.salt, value),
                    Was::Secret(hash) => hash.clone(),
                });
                if now == was {
                    return;
                }
                if now != *after {
                    return self.stays(Stays::Changed);
                }
                let path = self.path.clone();
                match before {
                    None => self.take(Edit::Remove { path }),
                    Some(Was::Value(value)) => self.take(Edit::Replace { path, value: value.clone() }),
                    Some(Was::Secret(_)) => {
                        match original.filter(|value| Some(hash(self.salt, value)) == was) {
                            Some(value) => self.take(Edit::Replace { path, value: value.clone() }),
                            None => self.stays(Stays::NotKept),
                        }
                    }
                }
            }
            Change::Object { created, members } => {
                if *created && today.is_some_and(|today| self.is_whole(change, today)) {
                    return self.take(Edit::Remove { path: self.path.clone() });
                }
                for (key, member) in members {
                    let Ok(member) = serde_json::from_value::<Change>(member.clone()) else { continue };
                    let inside = |value: Option<&Value>| value.and_then(|value| value.get(key)).cloned();
                    self.path.push(key.clone());
                    match today {
                        None | Some(Value::Object(_)) => {
                            self.change(&member, inside(today).as_ref(), inside(original).as_ref());
                        }
                        Some(_) => self.stays(Stays::Changed),
                    }
                    self.path.pop();
                }
            }
            Change::Items { created, added, changed } => {
                let Some(today) = today else { return };
                if *created && self.is_whole(change, today) {
                    return self.take(Edit::Remove { path: self.path.clone() });
                }
                let Some(items) = today.as_array() else { return self.stays(Stays::Changed) };
                for added in added {
                    match items.iter().find(|item| hash(self.salt, item) == *added) {
                        Some(item) => {
                            self.items.push((self.path.clone(), item.clone()));
                            self.taken.push(self.name());
                        }
                        None => self.stays(Stays::Changed),
                    }
                }
                for (id, change) in changed {
                    self.path.push(id.clone());
                    self.element(id, change, items, original);
                    self.path.pop();
                }
            }
        }
    }

    /// The same for what changed in an element of an array; its ID is the end of the path.
    fn element(&mut self, id: &str, change: &Value, items: &[Value], original: Option<&Value>) {
        let with_id = |items: &[Value]| {
            items.iter().find(|item| item.get("id").and_then(Value::as_str) == Some(id)).cloned()
        };
        let (Some(today), Ok(change)) = (with_id(items), serde_json::from_value::<Change>(change.clone()))
        else {
            return self.stays(Stays::Changed);
        };
        let before = original.and_then(Value::as_array).and_then(|items| with_id(items));
        let mut inside = Back::new(self.salt);
        inside.change(&change, Some(&today), before.as_ref());
        let name = |inner: String| format!("{}.{inner}", self.path.join("."));
        let further = inside.items.iter().map(|(path, _)| path.join("."));
        let further = further.chain(inside.elements.iter().map(|element| element.path.join(".")));
        // Arrays in elements of arrays: nothing of ours has any.
        let stays: Vec<_> = further.map(|inner| (name(inner), Stays::Changed)).collect();
        let left: Vec<_> = inside.left.into_iter().map(|(inner, why)| (name(inner), why)).collect();
        let taken: Vec<_> = inside.taken.into_iter().map(name).collect();
        self.taken.extend(taken);
        self.left.extend(left);
        self.left.extend(stays);
        let path = self.path[..self.path.len() - 1].to_vec();
        self.elements.push(Element { path, id: id.to_owned(), edits: inside.edits });
    }

    /// Whether something that was made holds nothing but what was made.
    fn is_whole(&self, change: &Change, today: &Value) -> bool {
        match (change, today) {
            (Change::Leaf { before: None, after }, today) => Some(hash(self.salt, today)) == *after,
            (Change::Object { created: true, members }, Value::Object(today)) => {
                today.iter().all(|(key, value)| {
                    let member = members.get(key).cloned();
                    member
                        .and_then(|member| serde_json::from_value::<Change>(member).ok())
                        .is_some_and(|member| self.is_whole(&member, value))
                })
            }
            (Change::Items { created: true, added, .. }, Value::Array(items)) => {
                items.len() == added.len()
                    && items.iter().zip(added).all(|(item, added)| hash(self.salt, item) == *added)
            }
            _ => false,
        }
    }
}

/// A value's hash, whatever the order of its members.
fn hash(salt: &str, value: &Value) -> String {
    hash_text(salt, &sorted(value).to_string())
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut members: Vec<(&String, &Value)> = map.iter().collect();
            members.sort_by_key(|(key, _)| *key);
            Value::Object(members.into_iter().map(|(key, value)| (key.clone(), sorted(value))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

fn hash_text(salt: &str, text: &str) -> String {
    use std::fmt::Write as _;
    let mut hasher = Sha256::new();
    hasher.update(salt.as_bytes());
    hasher.update([0]);
    hasher.update(text.as_bytes());
    hasher.finalize().iter().fold(String::with_capacity(64), |mut out, byte| {
        // Writing to a String cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests;
