//! The variables of `.env` files, and how they go back.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Inverse, Notes, Stays, What, hash_text};
use crate::document::EnvFile;

#[derive(Serialize, Deserialize)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    /// What the hashes are salted with, where it is not what the notes say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) salts: Option<(String, String)>,
}

impl Variable {
    /// The salts of before and after.
    pub(super) fn salts<'v>(&'v self, notes: &'v str) -> (&'v str, &'v str) {
        self.salts.as_ref().map_or((notes, notes), |(before, after)| (before, after))
    }
}

/// Two notes on variables as one, where nothing came between the two writes: what was there only in between, which may
/// no longer be kept, then does not matter. `None` for notes of other kinds, whose values are kept.
#[must_use]
pub fn joined(newer: &Value, older: &Value) -> Option<Value> {
    let read = |value: &Value| serde_json::from_value::<Notes>(value.clone()).ok();
    let (Some(newer), Some(older)) = (read(newer), read(older)) else { return None };
    let (What::Variables(new), What::Variables(old)) = (newer.what, older.what) else { return None };
    let mut all: Vec<Variable> = Vec::new();
    for mut variable in old {
        let (before, after) = variable.salts(&older.salt);
        variable.salts = Some((before.to_owned(), after.to_owned()));
        all.push(variable);
    }
    for variable in new {
        let (before, after) = variable.salts(&newer.salt);
        let (before, after) = (before.to_owned(), after.to_owned());
        match all.iter_mut().find(|older| older.name == variable.name) {
            Some(older) => {
                older.after = variable.after;
                older.salts = older.salts.take().map(|(before, _)| (before, after));
            }
            None => all.push(Variable { salts: Some((before, after)), ..variable }),
        }
    }
    all.retain(|variable| variable.before.is_some() || variable.after.is_some());
    serde_json::to_value(Notes { salt: newer.salt, what: What::Variables(all) }).ok()
}

pub(super) fn variables_back(
    variables: &[Variable],
    salt: &str,
    original: Option<&[u8]>,
    inverse: &mut Inverse,
) {
    let unreadable = |inverse: &mut Inverse| inverse.left.push((String::new(), Stays::Unreadable));
    let Ok(mut file) = EnvFile::parse(&inverse.then) else { return unreadable(inverse) };
    let original = original.and_then(|bytes| EnvFile::parse(bytes).ok());
    for variable in variables {
        let Variable { name, before, after, .. } = variable;
        let (salt, salt_after) = variable.salts(salt);
        let now = |salt: &str| file.get(name).map(|value| hash_text(salt, value.expose()));
        if now(salt) == *before {
            continue;
        }
        if now(salt_after) != *after {
            inverse.left.push((name.clone(), Stays::Changed));
            continue;
        }
        let edited = match before {
            None => file.remove(name),
            Some(before) => {
                let kept = original.as_ref().and_then(|file| file.get(name));
                match kept.filter(|value| hash_text(salt, value.expose()) == *before) {
                    Some(value) => file.set(name, &value),
                    None => {
                        inverse.left.push((name.clone(), Stays::NotKept));
                        continue;
                    }
                }
            }
        };
        match edited {
            Ok(edited) => {
                file = edited;
                inverse.taken.push(name.clone());
            }
            Err(_) => inverse.left.push((name.clone(), Stays::Unreadable)),
        }
    }
    inverse.then = file.bytes().to_vec();
}
