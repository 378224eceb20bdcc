//! Which file an edit of the config belongs into.
//!
//! A value is changed in the file that owns it: where several say something about it, the one that counts. A new member
//! goes into the file whose object it joins: the last of those that make up that object and hold members themselves.
//! So an object that is nothing but an `$include` stays so, as when 2026.6.6 and 2026.9.6 write through to the file;
//! they refuse every `config set` on an object with both (`Config write would flatten $include-owned config`), and
//! 2026.2.26 answers one by copying all included text into the main file.
//!
//! Invariant: what the files mean after an edit is what they meant before with exactly that edit made to it. This is
//! computed a second way, on the value alone, and compared; an edit that no one file can take is an error.

use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::document::{Edit, EditError, Kind, Node};

use super::config::{Config, ConfigFile};
use super::includes::{INCLUDE, has_include, members, targets};
use super::plan::PlanError;

/// One file's part in a value: objects and arrays may have several, the later over the earlier.
struct Layer<'c> {
    file: usize,
    /// The keys that lead there in that file.
    path: Vec<String>,
    node: Node<'c>,
}

impl Layer<'_> {
    /// Whether it has no members but an `$include`.
    fn is_bare(&self) -> bool {
        self.node.get(INCLUDE).is_some() && members(self.node).is_empty()
    }

    fn below(&self, keys: &[String]) -> Vec<String> {
        [&self.path[..], keys].concat()
    }
}

/// Edits of single files.
type Routed = Vec<(usize, Edit)>;

impl Config {
    /// Makes edits, each in the file it belongs into.
    ///
    /// # Errors
    /// [`PlanError::Edit`] and [`PlanError::Split`]; nothing is handed out then.
    pub(super) fn edit(&self, edits: &[Edit]) -> Result<Self, PlanError> {
        if self.is_one_file() {
            let mut files = self.files().to_vec();
            let edited = files[0].document.edit(edits);
            files[0].document = edited.map_err(|error| refused(&files[0], error))?.document;
            return Self::of(files).map_err(|_| self.split(0, &[]));
        }
        match (self.edit_all(edits), edits) {
            (Ok(after), _) => Ok(after),
            (Err(error), [] | [_]) => Err(error),
            // Which of them it is shows where each is looked at by itself.
            (Err(_), [first @ .., last]) => self.edit(first)?.edit(std::slice::from_ref(last)),
        }
    }

    /// Makes edits, and compares what comes of all of them together. An error need not name the edit that it is of.
    fn edit_all(&self, edits: &[Edit]) -> Result<Self, PlanError> {
        let mut now = self.clone();
        let mut first = 0;
        for edit in edits {
            let routed = now.route(edit)?;
            apply(now.value_mut(), edit);
            first = routed.first().map_or(0, |(file, _)| *file);
            for (index, edit) in routed {
                let file = &mut now.files_mut()[index];
                let edited = file.document.edit(std::slice::from_ref(&edit));
                file.document = edited.map_err(|error| refused(file, error))?.document;
            }
        }
        let at = edits.last().map_or(&[][..], Edit::path);
        let after = Self::of(now.files().to_vec()).map_err(|_| self.split(first, at))?;
        if same(after.value(), now.value()) { Ok(after) } else { Err(self.split(first, at)) }
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

    fn layers(&self, keys: &[String]) -> Vec<Layer<'_>> {
        let root = self.main().document.root();
        keys.iter().fold(self.layers_of(0, Vec::new(), root), |layers, key| self.step(&layers, key))
    }

    /// What a node is made of, from the lowest.
    fn layers_of<'c>(&'c self, file: usize, path: Vec<String>, node: Node<'c>) -> Vec<Layer<'c>> {
        let mut layers = Vec::new();
        if let Some(include) = node.get(INCLUDE) {
            for name in targets(include).unwrap_or_default() {
                let Some(Ok(index)) = self.files()[file].includes.get(&name) else { continue };
                let root = self.files()[*index].document.root();
                cover(&mut layers, self.layers_of(*index, Vec::new(), root));
            }
        }
        let whole = layers.last().is_some_and(|layer| layer.node.kind() != Kind::Object);
        if !whole {
            layers.push(Layer { file, path, node });
        }
        layers
    }

    fn step<'c>(&'c self, layers: &[Layer<'c>], key: &str) -> Vec<Layer<'c>> {
        let mut found = Vec::new();
        for layer in layers.iter().filter(|_| key != INCLUDE) {
            if let Some(node) = layer.node.get(key) {
                cover(&mut found, self.layers_of(layer.file, layer.below(&[key.to_owned()]), node));
            }
        }
        found
    }

    fn route(&self, edit: &Edit) -> Result<Routed, PlanError> {
        let mut routed = Vec::new();
        match edit {
            Edit::Merge { path, value } => {
                self.route_value(path, &self.layers(path), value, &mut routed)?;
            }
            Edit::Replace { path, value } => {
                let layers = self.layers(path);
                match layers.as_slice() {
                    [alone] if !has_include(alone.node) && !same(&alone.node.value(), value) => {
                        let edit = Edit::Replace { path: alone.path.clone(), value: value.clone() };
                        routed.push((alone.file, edit));
                    }
                    _ => self.route_value(path, &layers, value, &mut routed)?,
                }
            }
            Edit::Remove { path } => {
                if let Some((key, parents)) = path.split_last() {
                    for layer in self.layers(parents) {
                        let path = layer.below(std::slice::from_ref(key));
                        let edit = (layer.file, Edit::Remove { path });
                        if layer.node.get(key).is_some() && !routed.contains(&edit) {
                            routed.push(edit);
                        }
                    }
                }
            }
            Edit::Push { path, value } => match self.array(path)? {
                None => self.route_new(path, &Value::Array(vec![value.clone()]), &mut routed)?,
                Some((layers, items)) => {
                    if !items.iter().any(|item| same(item, value)) {
                        routed.extend(layers.last().map(|layer| {
                            (layer.file, Edit::Push { path: layer.path.clone(), value: value.clone() })
                        }));
                    }
                }
            },
            Edit::Upsert { path, key, value } => match self.array(path)? {
                None => self.route_new(path, &Value::Array(vec![value.clone()]), &mut routed)?,
                Some((layers, _)) => {
                    let is_meant = |item: Node<'_>| {
                        item.get(key)
                            .is_some_and(|found| value.get(key).is_some_and(|wanted| found.equals(wanted)))
                    };
                    let holder = layers.iter().find(|layer| layer.node.items().any(is_meant));
                    routed.extend(holder.or(layers.last()).map(|layer| {
                        let (path, key, value) = (layer.path.clone(), key.clone(), value.clone());
                        (layer.file, Edit::Upsert { path, key, value })
                    }));
                }
            },
        }
        Ok(routed)
    }

    /// The array at a path: what it is made of, and its elements.
    #[allow(clippy::type_complexity, reason = "used twice, just above")]
    fn array(&self, path: &[String]) -> Result<Option<(Vec<Layer<'_>>, &[Value])>, PlanError> {
        let layers = self.layers(path);
        let Some(top) = layers.last() else { return Ok(None) };
        match path.iter().try_fold(self.value(), |inside, key| inside.get(key)) {
            Some(Value::Array(items)) => Ok(Some((layers, items))),
            _ => {
                let error = EditError::NotAnArray {
                    path: path.to_vec(),
                    found: top.node.kind(),
                    line: top.node.line(),
                };
                Err(PlanError::Edit(self.files()[top.file].path.clone(), error))
            }
        }
    }

    /// A value at a path that is made of these layers; an object is merged member by member.
    fn route_value(
        &self,
        path: &[String],
        layers: &[Layer<'_>],
        value: &Value,
        routed: &mut Routed,
    ) -> Result<(), PlanError> {
        let found = path.iter().try_fold(self.value(), |inside, key| inside.get(key));
        let (Some(found), Some(top)) = (found, layers.last()) else {
            return self.route_new(path, value, routed);
        };
        if same(found, value) {
            return Ok(());
        }
        if let (Value::Object(found), Value::Object(map)) = (found, value) {
            let mut new = Map::new();
            for (key, value) in map {
                if found.contains_key(key) {
                    let path = [path, std::slice::from_ref(key)].concat();
                    self.route_value(&path, &self.step(layers, key), value, routed)?;
                } else {
                    new.insert(key.clone(), value.clone());
                }
            }
            if !new.is_empty() {
                let layer = home(layers).unwrap_or(top);
                routed
                    .push((layer.file, Edit::Merge { path: layer.path.clone(), value: Value::Object(new) }));
            }
            return Ok(());
        }
        if let [alone] = layers
            && !has_include(alone.node)
        {
            routed.push((alone.file, Edit::Merge { path: alone.path.clone(), value: value.clone() }));
            return Ok(());
        }
        // Joined arrays that only grow: what is new goes behind the last part.
        if let (Value::Array(found), Value::Array(wanted)) = (found, value)
            && wanted.len() > found.len()
            && found.iter().zip(wanted).all(|(found, wanted)| same(found, wanted))
        {
            routed.extend(
                wanted[found.len()..]
                    .iter()
                    .map(|item| (top.file, Edit::Push { path: top.path.clone(), value: item.clone() })),
            );
            return Ok(());
        }
        Err(self.split(top.file, path))
    }

    /// A value where there is none.
    fn route_new(&self, path: &[String], value: &Value, routed: &mut Routed) -> Result<(), PlanError> {
        let mut layers = self.layers(&[]);
        for (depth, key) in path.iter().enumerate() {
            let Some(top) = layers.last() else { break };
            if top.node.kind() != Kind::Object {
                let (found, line) = (top.node.kind(), top.node.line());
                let error = EditError::NotAnObject { path: path[..depth].to_vec(), found, line };
                return Err(PlanError::Edit(self.files()[top.file].path.clone(), error));
            }
            let inside = self.step(&layers, key);
            if inside.is_empty() {
                let layer = home(&layers).unwrap_or(top);
                routed.push((
                    layer.file,
                    Edit::Merge { path: layer.below(&path[depth..]), value: value.clone() },
                ));
                return Ok(());
            }
            layers = inside;
        }
        Err(self.split(0, path))
    }
}

fn refused(file: &ConfigFile, error: EditError) -> PlanError {
    PlanError::Edit(file.path.clone(), error)
}

/// Lays parts over others.
fn cover<'c>(under: &mut Vec<Layer<'c>>, over: Vec<Layer<'c>>) {
    let kind = |layers: &[Layer<'c>]| layers.last().map(|layer| layer.node.kind());
    let joins = matches!(kind(&over), Some(Kind::Object | Kind::Array)) && kind(under) == kind(&over);
    if !joins {
        under.clear();
    }
    under.extend(over);
}

/// Where a new member goes.
fn home<'l, 'c>(layers: &'l [Layer<'c>]) -> Option<&'l Layer<'c>> {
    layers.iter().rev().find(|layer| layer.node.kind() == Kind::Object && !layer.is_bare())
}

/// Makes an edit to a value, as the document room makes it to a text.
fn apply(root: &mut Value, edit: &Edit) {
    if let Edit::Remove { path } = edit {
        if let Some((key, parents)) = path.split_last()
            && let Some(Value::Object(map)) = parents.iter().try_fold(root, |inside, key| inside.get_mut(key))
        {
            map.remove(key);
        }
        return;
    }
    let mut missing = false;
    let mut place = root;
    for key in edit.path() {
        let Value::Object(map) = place else { return };
        missing = !map.contains_key(key);
        place = map.entry(key.clone()).or_insert_with(|| Value::Object(Map::new()));
    }
    match edit {
        Edit::Merge { value, .. } if !missing => overlay(place, value),
        Edit::Merge { value, .. } | Edit::Replace { value, .. } => *place = value.clone(),
        Edit::Remove { .. } => {}
        Edit::Push { value, .. } | Edit::Upsert { value, .. } if missing => {
            *place = Value::Array(vec![value.clone()]);
        }
        Edit::Push { value, .. } => {
            if let Value::Array(items) = place
                && !items.iter().any(|item| same(item, value))
            {
                items.push(value.clone());
            }
        }
        Edit::Upsert { key, value, .. } => {
            let Value::Array(items) = place else { return };
            let wanted = value.get(key);
            let is_meant = |item: &&mut Value| {
                item.get(key).is_some_and(|found| wanted.is_some_and(|wanted| same(found, wanted)))
            };
            match items.iter_mut().find(is_meant) {
                Some(item) => overlay(item, value),
                None => items.push(value.clone()),
            }
        }
    }
}

fn overlay(place: &mut Value, value: &Value) {
    match (place, value) {
        (Value::Object(there), Value::Object(map)) => {
            for (key, value) in map {
                match there.get_mut(key) {
                    Some(place) => overlay(place, value),
                    None => drop(there.insert(key.clone(), value.clone())),
                }
            }
        }
        (place, value) => *place = value.clone(),
    }
}

/// Whether two values mean the same: numbers by their double, objects without order.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one.as_f64().map(f64::to_bits) == other.as_f64().map(f64::to_bits)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            // Mostly in the same order too, where no key has to be looked for.
            one.len() == other.len()
                && one.iter().zip(other).all(|((key, one), (name, next))| {
                    let found = if name == key { Some(next) } else { other.get(key) };
                    found.is_some_and(|other| same(one, other))
                })
        }
        (one, other) => one == other,
    }
}

/// For the files of a config that an edit has changed: the path, the bytes before and after.
pub(super) fn changed(before: &Config, after: &Config) -> Vec<(PathBuf, Option<Vec<u8>>, Vec<u8>)> {
    let pairs = before.files().iter().zip(after.files());
    pairs
        .filter(|(before, after)| before.document.text() != after.document.text())
        .map(|(before, after)| {
            (before.path.clone(), before.before.clone(), after.document.text().as_bytes().to_vec())
        })
        .collect()
}

#[cfg(test)]
mod tests;
