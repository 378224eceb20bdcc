//! Taking a write out of a file that has been changed since: a three-way merge of what was written, what is there now and
//! what was there before. Only what the write changed changes back, and only where it still is what was written.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::document::{Document, Edit, EnvFile, merged};
use crate::domain::Secret;

use super::change::FileKind;
use super::mask::{holds_secret, secrets_in};

/// The most variables of a `.env` file among which earlier texts are looked for.
const MOST_NAMES: usize = 32;

/// Three texts of one file.
#[derive(Clone, Copy)]
pub struct Versions<'t> {
    /// As a write left it.
    pub written: &'t [u8],
    /// As it is now.
    pub now: &'t [u8],
    /// As it was before the write.
    pub original: &'t [u8],
}

/// A file of today with what a write changed taken out of it.
#[derive(Clone)]
pub struct Reverted {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The values that stay because they are no longer what was written, by their paths.
    pub kept: Vec<String>,
    /// The values that others had put back to what they were before, or removed.
    pub already: Vec<String>,
}

/// Takes a write out of a file; `None` where one of the texts cannot be read, or the file cannot be edited safely.
#[must_use]
pub fn revert(kind: FileKind, versions: Versions<'_>) -> Option<Reverted> {
    if kind == FileKind::Env { revert_variables(versions) } else { revert_values(versions) }
}

fn revert_variables(Versions { written, now, original }: Versions<'_>) -> Option<Reverted> {
    let read = |bytes: &[u8]| EnvFile::parse(bytes).ok();
    let (written, mut file, original) = (read(written)?, read(now)?, read(original)?);
    let (mut kept, mut already) = (Vec::new(), Vec::new());
    // What comes back comes in the order in which it stood.
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in original.assigned().chain(written.assigned()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in names {
        let (wrote, before, there) = (written.get(name), original.get(name), file.get(name));
        if wrote == before {
            continue;
        }
        if there == before || there.is_none() {
            already.push(name.to_owned());
        }
        if there == wrote {
            file = match before {
                Some(value) => file.set(name, &value),
                None => file.remove(name),
            }
            .ok()?;
        } else if there != before {
            kept.push(name.to_owned());
        }
    }
    Some(Reverted { bytes: file.bytes().to_vec(), kept, already })
}

fn revert_values(Versions { written, now, original }: Versions<'_>) -> Option<Reverted> {
    let read = |bytes: &[u8]| Document::parse(if bytes.trim_ascii().is_empty() { b"{}" } else { bytes }).ok();
    let (document, before) = (read(now)?, read(original)?.value());
    let (wrote, there) = (read(written)?.value(), document.value());
    let mut merge = ValueMerge::default();
    let wanted = merge.value(Some(&wrote), Some(&there), Some(&before)).unwrap_or_default();
    let edit = Edit::replace(&[], wanted.clone());
    let mut text = document.edit(&[edit]).ok()?.document.text().to_owned();
    // Where the lines themselves can be merged, every comment on them comes back as well.
    let lines = [written, now, original].map(std::str::from_utf8);
    if let [Ok(written), Ok(now), Ok(original)] = lines
        && let Some(lines) = merged(written, now, original)
        && Document::parse(lines.as_bytes()).is_ok_and(|document| document.root().equals(&wanted))
    {
        text = lines;
    }
    Some(Reverted { bytes: text.into_bytes(), kept: merge.kept, already: merge.already })
}

/// A three-way merge of values, and what is worth knowing about it.
#[derive(Default)]
struct ValueMerge {
    path: Vec<String>,
    kept: Vec<String>,
    already: Vec<String>,
}

impl ValueMerge {
    /// What is to be there, given what was written, what is there now and what was there before.
    fn value(&mut self, wrote: Option<&Value>, now: Option<&Value>, before: Option<&Value>) -> Option<Value> {
        if wrote == before {
            return now.cloned();
        }
        let are_objects = [wrote, before].iter().all(|value| value.is_some_and(Value::is_object));
        if now == before && !are_objects {
            self.already.push(self.path.join("."));
            return now.cloned();
        }
        if now == wrote {
            return before.cloned();
        }
        match (wrote, now, before) {
            (Some(Value::Object(wrote)), None | Some(Value::Object(_)), None | Some(Value::Object(_))) => {
                let member =
                    |value: Option<&Value>, key: &str| value.and_then(|value| value.get(key)).cloned();
                let mut all = now.and_then(Value::as_object).cloned().unwrap_or_default();
                let more = before.and_then(Value::as_object).into_iter().flat_map(Map::keys);
                for key in wrote.keys().chain(more.filter(|key| !wrote.contains_key(*key))) {
                    let value = self.inside(
                        key,
                        wrote.get(key),
                        member(now, key).as_ref(),
                        member(before, key).as_ref(),
                    );
                    match value {
                        Some(value) => drop(all.insert(key.clone(), value)),
                        None => drop(all.shift_remove(key)),
                    }
                }
                ((now.is_some() && before.is_some()) || !all.is_empty()).then_some(Value::Object(all))
            }
            (Some(Value::Array(wrote)), Some(Value::Array(now)), None | Some(Value::Array(_))) => {
                let old = before.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                let items = self.items(wrote, now, old);
                (before.is_some() || !items.is_empty()).then_some(Value::Array(items))
            }
            _ => {
                if now.is_none() {
                    self.already.push(self.path.join("."));
                }
                self.kept.push(self.path.join("."));
                now.cloned()
            }
        }
    }

    fn inside(
        &mut self,
        key: &str,
        wrote: Option<&Value>,
        now: Option<&Value>,
        before: Option<&Value>,
    ) -> Option<Value> {
        self.path.push(key.to_owned());
        let value = self.value(wrote, now, before);
        self.path.pop();
        value
    }

    /// The elements of an array, which an `id` tells apart, or else their value.
    fn items(&mut self, wrote: &[Value], now: &[Value], before: &[Value]) -> Vec<Value> {
        let find = |items: &[Value], wanted: &Value| items.iter().position(|item| key(item) == key(wanted));
        let mut items = Vec::new();
        for item in now {
            let (wrote, before) =
                (find(wrote, item).map(|at| &wrote[at]), find(before, item).map(|at| &before[at]));
            let name = key(item).as_str().map_or_else(|| key(item).to_string(), str::to_owned);
            if wrote.is_some_and(|wrote| before.is_some() || wrote == item) {
                items.extend(self.inside(&name, wrote, Some(item), before));
            } else {
                // One of others, or one of ours that they have changed: half of it would be of no use.
                if wrote.is_some() {
                    self.kept.push(format!("{}.{name}", self.path.join(".")));
                }
                items.push(item.clone());
            }
        }
        // What the write had taken out comes back behind what it stood behind.
        for (index, item) in before.iter().enumerate() {
            if find(wrote, item).is_none() && find(&items, item).is_none() {
                let behind = before[..index].iter().rev().find_map(|item| find(&items, item));
                items.insert(behind.map_or(0, |at| at + 1), item.clone());
            }
        }
        items
    }
}

/// What tells an element of an array from the others.
fn key(item: &Value) -> &Value {
    item.get("id").filter(|id| id.is_string()).unwrap_or(item)
}

/// Texts that a `.env` file may have had before or after a write, told from what it holds now: without one or two of its
/// variables, or with nothing but these. Copies of it are kept for the last write only, since it is nothing but secrets;
/// whoever knows the hash of a text knows it among these.
pub fn earlier_env_files(now: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let file = EnvFile::parse(now).unwrap_or_default();
    let names: BTreeSet<String> = file.assigned().take(MOST_NAMES).map(|(name, _)| name.to_owned()).collect();
    let pairs = names.clone().into_iter().flat_map(move |one| {
        let one = move |other| (one.clone(), other);
        names.clone().into_iter().map(one)
    });
    pairs.flat_map(move |(one, other)| {
        let without = file.remove(&one).and_then(|file| file.remove(&other));
        let with = |made: EnvFile, name: &str| match file.get(name) {
            Some(value) => made.set(name, &value),
            None => Ok(made),
        };
        let only = with(EnvFile::default(), &one).and_then(|made| with(made, &other));
        [without, only].into_iter().flatten().map(|file| file.bytes().to_vec())
    })
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

#[cfg(test)]
mod tests;
