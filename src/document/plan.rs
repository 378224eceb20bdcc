//! From an edit to the cuts that make it, on one tree.

use serde_json::{Map, Value};

use super::insert::{self, New};
use super::remove;
use super::render::{self, Layout};
use super::style::{Style, indent_at};
use super::tree::{NodeId, Tree};
use super::value::{self, Source};
use super::{Edit, EditError, Kind, MAX_DEPTH};
use std::ops::Range;

/// What a cut is for decides what it may take away.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Takes away white space at most.
    Insert,
    /// Takes away one value.
    Replace,
    /// Takes away members with their comments.
    Remove,
}

/// A range of the text that is replaced.
#[derive(Clone)]
pub(super) struct Cut {
    pub range: Range<usize>,
    pub text: String,
    pub purpose: Purpose,
}

impl Cut {
    pub(super) fn new(range: Range<usize>, text: String, purpose: Purpose) -> Self {
        Self { range, text, purpose }
    }
}

/// The first pass of an edit: everything but what a replacement takes away. The cuts are in order.
pub(super) fn first(source: Source<'_>, edit: &Edit) -> Result<Vec<Cut>, EditError> {
    let extra = usize::from(matches!(edit, Edit::Push { .. } | Edit::Upsert { .. }));
    if let Some(value) = edit.value() {
        let room = MAX_DEPTH.saturating_sub(edit.path().len() + extra);
        if edit.path().len() + extra > MAX_DEPTH || value::depth(value, room) > room {
            return Err(EditError::TooDeep);
        }
    }
    let mut cuts = Vec::new();
    match edit {
        Edit::Merge { path, value } | Edit::Replace { path, value } => {
            if let Some(node) = locate(source, path, value, &mut cuts)? {
                merge(source, node, value, &mut cuts);
            }
        }
        Edit::Remove { path } => {
            let Some((key, parents)) = path.split_last() else { return Err(EditError::RemoveRoot) };
            if let Some(object) = find(source, parents).filter(|&id| source.tree.kind(id) == Kind::Object) {
                let found = indices(source, object, |found| found == key.as_bytes());
                cuts = remove::remove(source, object, &found);
            }
        }
        Edit::Push { path, value } => {
            if let Some(array) = locate_array(source, path, value, &mut cuts)? {
                let there = source.tree.entries(array).iter().any(|entry| source.equals(entry.value, value));
                if !there {
                    cuts = insert::insert(source, array, &[(None, value)]);
                }
            }
        }
        Edit::Upsert { path, key, value } => {
            let Some(wanted) = value.get(key) else { return Err(EditError::NoKey { key: key.clone() }) };
            if let Some(array) = locate_array(source, path, value, &mut cuts)? {
                match element(source, array, key, wanted) {
                    Some(element) => merge(source, element, value, &mut cuts),
                    None => cuts = insert::insert(source, array, &[(None, value)]),
                }
            }
        }
    }
    cuts.sort_by_key(|cut| (cut.range.start, cut.range.end));
    Ok(cuts)
}

/// The second pass of a replacement: takes away the members that the value does not have.
pub(super) fn second(source: Source<'_>, edit: &Edit) -> Vec<Cut> {
    let mut cuts = Vec::new();
    if let Edit::Replace { path, value } = edit
        && let Some(node) = find(source, path)
    {
        prune(source, node, value, &mut cuts);
    }
    cuts.sort_by_key(|cut| (cut.range.start, cut.range.end));
    cuts
}

/// The node at a path.
pub(super) fn find(source: Source<'_>, path: &[String]) -> Option<NodeId> {
    path.iter().try_fold(Tree::ROOT, |node, key| {
        (source.tree.kind(node) == Kind::Object)
            .then(|| source.member(node, key))
            .flatten()
            .map(|entry| entry.value)
    })
}

/// The first object in an array whose member `key` is `wanted`.
pub(super) fn element(source: Source<'_>, array: NodeId, key: &str, wanted: &Value) -> Option<NodeId> {
    source.tree.entries(array).iter().map(|entry| entry.value).find(|&id| {
        source.tree.kind(id) == Kind::Object
            && source.member(id, key).is_some_and(|member| source.equals(member.value, wanted))
    })
}

fn line(source: Source<'_>, node: NodeId) -> usize {
    let before = &source.text[..source.tree.span(node).start];
    let pairs = before.matches("\r\n").count();
    1 + before.matches(['\n', '\r']).count() - pairs
}

/// The node at a path; where there is none, `value` is inserted there with the objects around it.
fn locate(
    source: Source<'_>,
    path: &[String],
    value: &Value,
    cuts: &mut Vec<Cut>,
) -> Result<Option<NodeId>, EditError> {
    let mut node = Tree::ROOT;
    for (index, key) in path.iter().enumerate() {
        let found = source.tree.kind(node);
        if found != Kind::Object {
            return Err(EditError::NotAnObject {
                path: path[..index].to_vec(),
                found,
                line: line(source, node),
            });
        }
        let Some(entry) = source.member(node, key) else {
            let nested = path[index + 1..].iter().rev().fold(value.clone(), |inner, key| {
                let mut map = Map::new();
                map.insert(key.clone(), inner);
                Value::Object(map)
            });
            cuts.extend(insert::insert(source, node, &[(Some(key), &nested)]));
            return Ok(None);
        };
        node = entry.value;
    }
    Ok(Some(node))
}

/// The array at a path; where there is none, one with `value` in it is inserted.
fn locate_array(
    source: Source<'_>,
    path: &[String],
    value: &Value,
    cuts: &mut Vec<Cut>,
) -> Result<Option<NodeId>, EditError> {
    let node = locate(source, path, &Value::Array(vec![value.clone()]), cuts)?;
    match node.map(|node| (node, source.tree.kind(node))) {
        Some((node, found)) if found != Kind::Array => {
            Err(EditError::NotAnArray { path: path.to_vec(), found, line: line(source, node) })
        }
        _ => Ok(node),
    }
}

/// Makes a node mean `value`: objects member by member, anything else as a whole, and nothing where it does already.
fn merge(source: Source<'_>, node: NodeId, value: &Value, cuts: &mut Vec<Cut>) {
    match value {
        Value::Object(map) if source.tree.kind(node) == Kind::Object => {
            let members = source.members(node);
            let mut new: Vec<New<'_>> = Vec::new();
            for (key, value) in map {
                match members.get(key.as_bytes()) {
                    Some(entry) => merge(source, entry.value, value, cuts),
                    None => new.push((Some(key), value)),
                }
            }
            if !new.is_empty() {
                cuts.extend(insert::insert(source, node, &new));
            }
        }
        _ if source.equals(node, value) => {}
        _ => cuts.push(replace(source, node, value)),
    }
}

fn replace(source: Source<'_>, node: NodeId, value: &Value) -> Cut {
    let span = source.tree.span(node);
    let parent = source.tree.parent(node);
    let mut style = Style::of(source, parent.unwrap_or(node), span.start);
    if source.tree.kind(node) == Kind::String {
        style.string_quote = char::from(source.text.as_bytes()[span.start]);
    }
    // An array keeps its shape; what was no container takes that of its surroundings.
    let shape = if source.tree.entries(node).is_empty() { parent } else { Some(node) };
    let layout = if shape.is_none_or(|shape| source.is_multi_line(shape)) {
        Layout::Lines(indent_at(source.text, span.start))
    } else {
        Layout::OneLine
    };
    let mut text = String::new();
    render::value(&mut text, value, &style, layout);
    Cut::new(span, text, Purpose::Replace)
}

/// The numbers of the entries whose key is chosen.
fn indices(source: Source<'_>, object: NodeId, chosen: impl Fn(&[u8]) -> bool) -> Vec<usize> {
    let entries = source.tree.entries(object).iter().enumerate();
    entries.filter(|(_, entry)| chosen(&source.key(entry))).map(|(index, _)| index).collect()
}

/// Removes what `value` does not have from an object and the objects in it.
fn prune(source: Source<'_>, node: NodeId, value: &Value, cuts: &mut Vec<Cut>) {
    let Value::Object(map) = value else { return };
    if source.tree.kind(node) != Kind::Object {
        return;
    }
    let members = source.members(node);
    for (key, value) in map {
        if let Some(entry) = members.get(key.as_bytes()) {
            prune(source, entry.value, value, cuts);
        }
    }
    let extra =
        indices(source, node, |key| std::str::from_utf8(key).map_or(true, |key| !map.contains_key(key)));
    cuts.extend(remove::remove(source, node, &extra));
}
