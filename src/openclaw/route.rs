//! Which file an edit of the config belongs into.
//!
//! A value is changed in the file that owns it: where several say something about it, the one that counts. A new member
//! goes into the file whose object it joins: the last of those that make up that object and hold members themselves.
//! So an object that is nothing but an `$include` stays so, as when 2026.6.6 and 2026.9.6 write through to the file;
//! they refuse every `config set` on an object with both (`Config write would flatten $include-owned config`), and
//! 2026.2.26 answers one by copying all included text into the main file.
//!
//! The edits are first made to what the files mean together, written as one document; each difference between that and
//! today's value then becomes an edit of one file. Invariant: the edited files mean exactly the edited value, which is compared in the
//! end; an edit that no one file can take is an error.

use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::document::{Document, Edit, EditError, Kind, Node};

use super::config::{Config, ConfigFile};
use super::error::PlanError;
use super::includes::{INCLUDE, has_include, members, targets};

/// One file's part in a value: objects and arrays may have several, the later over the earlier.
struct ConfigLayer<'c> {
    file: usize,
    /// The keys that lead there in that file.
    path: Vec<String>,
    node: Node<'c>,
}

impl ConfigLayer<'_> {
    /// Whether it has no members but an `$include`.
    fn is_include_only(&self) -> bool {
        self.node.get(INCLUDE).is_some() && members(self.node).is_empty()
    }

    fn below(&self, key: &str) -> Vec<String> {
        below(&self.path, key)
    }

    fn merge(&self, value: Value) -> (usize, Edit) {
        (self.file, Edit::Merge { path: self.path.clone(), value })
    }
}

fn below(path: &[String], key: &str) -> Vec<String> {
    [path, &[key.to_owned()]].concat()
}

/// Edits of single files, each with the keys that lead there in the whole config.
type Routed = Vec<(Vec<String>, (usize, Edit))>;

impl Config {
    /// Makes edits, each in the file it belongs into.
    ///
    /// # Errors
    /// [`PlanError::Edit`] and [`PlanError::Split`]; nothing is handed out then.
    pub(super) fn edit(&self, edits: &[Edit]) -> Result<Self, PlanError> {
        if self.is_one_file() {
            let mut files = self.files().to_vec();
            edit_file(&mut files[0], edits)?;
            return Self::of(files).map_err(|_| self.split(0, &[]));
        }
        // One after the other, as in a single file: what is new grows in the layout that its first part took over.
        edits.iter().try_fold(self.clone(), |config, edit| config.edit_one(edit))
    }

    fn edit_one(&self, edit: &Edit) -> Result<Self, PlanError> {
        let whole = Document::parse(self.value().to_string().as_bytes()).map_err(|_| self.split(0, &[]))?;
        let wanted = whole.edit(std::slice::from_ref(edit)).map_err(|error| self.obstacle(error))?.document;
        let mut routed = Routed::new();
        let layers = self.expand(0, Vec::new(), self.main().document.root());
        self.route(&[], &layers, self.value(), &wanted.value(), &mut routed)?;
        let split = match routed.first() {
            Some((at, (file, _))) => self.split(*file, at),
            None => self.split(0, &[]),
        };
        let mut files = self.files().to_vec();
        for (_, (file, edit)) in routed {
            edit_file(&mut files[file], &[edit])?;
        }
        Self::of(files).ok().filter(|after| wanted.root().equals(after.value())).ok_or(split)
    }

    /// What keeps an edit from being made, where it stands in its file.
    fn obstacle(&self, mut error: EditError) -> PlanError {
        let mut file = 0;
        if let EditError::NotAnObject { path, line, .. } | EditError::NotAnArray { path, line, .. } =
            &mut error
            && let Some(layer) = self.layers(path).pop()
        {
            (file, *line) = (layer.file, layer.node.line());
        }
        PlanError::Edit(self.files()[file].path.clone(), error)
    }

    /// The file that owns the value at a path, and where it stands there.
    #[must_use]
    pub fn owner(&self, keys: &[&str]) -> Option<(&ConfigFile, Node<'_>)> {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        let layer = self.layers(&keys).pop()?;
        Some((&self.files()[layer.file], layer.node))
    }

    fn split(&self, file: usize, at: &[String]) -> PlanError {
        PlanError::Split { path: self.files()[file].path.clone(), at: at.join(".") }
    }

    fn layers(&self, keys: &[String]) -> Vec<ConfigLayer<'_>> {
        let root = self.main().document.root();
        keys.iter().fold(self.expand(0, Vec::new(), root), |layers, key| self.step(&layers, key))
    }

    /// What a node is made of, from the lowest.
    fn expand<'c>(&'c self, file: usize, path: Vec<String>, node: Node<'c>) -> Vec<ConfigLayer<'c>> {
        let mut layers = Vec::new();
        if let Some(include) = node.get(INCLUDE) {
            for name in targets(include).unwrap_or_default() {
                let Some(Ok(index)) = self.files()[file].includes.get(&name) else { continue };
                let root = self.files()[*index].document.root();
                overlay(&mut layers, self.expand(*index, Vec::new(), root));
            }
        }
        let whole = layers.last().is_some_and(|layer| layer.node.kind() != Kind::Object);
        if !whole {
            layers.push(ConfigLayer { file, path, node });
        }
        layers
    }

    fn step<'c>(&'c self, layers: &[ConfigLayer<'c>], key: &str) -> Vec<ConfigLayer<'c>> {
        let mut found = Vec::new();
        for layer in layers.iter().filter(|_| key != INCLUDE) {
            if let Some(node) = layer.node.get(key) {
                overlay(&mut found, self.expand(layer.file, layer.below(key), node));
            }
        }
        found
    }

    /// The edits that make what is wanted of what these layers mean.
    fn route(
        &self,
        path: &[String],
        layers: &[ConfigLayer<'_>],
        found: &Value,
        wanted: &Value,
        routed: &mut Routed,
    ) -> Result<(), PlanError> {
        let Some(top) = layers.last() else { return Err(self.split(0, path)) };
        match (found, wanted) {
            _ if found == wanted => {}
            (Value::Object(found), Value::Object(wanted)) => {
                for key in found.keys().filter(|key| !wanted.contains_key(*key)) {
                    let holders = layers.iter().filter(|layer| layer.node.get(key).is_some());
                    let removals = holders.map(|layer| (layer.file, Edit::Remove { path: layer.below(key) }));
                    routed.extend(removals.map(|edit| (below(path, key), edit)));
                }
                let mut new = Map::new();
                for (key, value) in wanted {
                    match found.get(key) {
                        Some(found) => {
                            self.route(&below(path, key), &self.step(layers, key), found, value, routed)?;
                        }
                        None => drop(new.insert(key.clone(), value.clone())),
                    }
                }
                if !new.is_empty() {
                    let objects = layers.iter().rev().filter(|layer| layer.node.kind() == Kind::Object);
                    let target = { objects }.find(|layer| !layer.is_include_only()).unwrap_or(top);
                    routed.push((path.to_vec(), target.merge(Value::Object(new))));
                }
            }
            (Value::Array(found), Value::Array(wanted))
                if routes_items(layers, found, wanted, path, routed) => {}
            _ if layers.len() == 1 && !has_include(top.node) => {
                routed.push((path.to_vec(), top.merge(wanted.clone())));
            }
            _ => return Err(self.split(top.file, path)),
        }
        Ok(())
    }
}

/// Routes the changes of an array whose elements stay but for their members, or that grows: what is new goes behind the
/// last part. Whether that is all that changes.
fn routes_items(
    layers: &[ConfigLayer<'_>],
    found: &[Value],
    wanted: &[Value],
    path: &[String],
    routed: &mut Routed,
) -> bool {
    let Some((kept, new)) = wanted.split_at_checked(found.len()) else { return false };
    let Some(top) = layers.last() else { return false };
    let mut edits = Vec::new();
    for (found, wanted) in found.iter().zip(kept).filter(|(found, wanted)| found != wanted) {
        let Some(id) = found.get("id").filter(|id| wanted.get("id") == Some(id)) else { return false };
        let holds = |layer: &&ConfigLayer<'_>| {
            layer.node.items().any(|item| item.get("id").is_some_and(|own| own.equals(id)))
        };
        let Some(layer) = layers.iter().find(holds) else { return false };
        let (path, key) = (layer.path.clone(), "id".to_owned());
        edits.push((layer.file, Edit::Upsert { path, key, value: wanted.clone() }));
    }
    let push = |item: &Value| (top.file, Edit::Push { path: top.path.clone(), value: item.clone() });
    routed.extend(edits.into_iter().chain(new.iter().map(push)).map(|edit| (path.to_vec(), edit)));
    true
}

fn edit_file(file: &mut ConfigFile, edits: &[Edit]) -> Result<(), PlanError> {
    let edited = file.document.edit(edits);
    file.document = edited.map_err(|error| PlanError::Edit(file.path.clone(), error))?.document;
    Ok(())
}

/// Lays parts over others.
fn overlay<'c>(under: &mut Vec<ConfigLayer<'c>>, over: Vec<ConfigLayer<'c>>) {
    let kind = |layers: &[ConfigLayer<'c>]| layers.last().map(|layer| layer.node.kind());
    let joins = matches!(kind(&over), Some(Kind::Object | Kind::Array)) && kind(under) == kind(&over);
    if !joins {
        under.clear();
    }
    under.extend(over);
}

/// For the files of a config that an edit has changed: the path, the bytes before and after.
pub(super) fn changed(before: &Config, after: &Config) -> Vec<(PathBuf, Option<Vec<u8>>, Vec<u8>)> {
    let pairs = before.files().iter().zip(after.files());
    let changed = pairs.filter(|(before, after)| before.document.text() != after.document.text());
    let bytes = |file: &ConfigFile| file.document.text().as_bytes().to_vec();
    changed.map(|(before, after)| (before.path.clone(), before.before.clone(), bytes(after))).collect()
}

#[cfg(test)]
mod tests;
