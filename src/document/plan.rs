//! From an edit to the cuts that make it, on one tree.

use serde_json::{Map, Value};

use super::align::{Step, align};
use super::insert::{self, Moved, New};
use super::remove;
use super::render::{Layout, Writer};
use super::style::{Style, indent_at};
use super::tree::{NodeId, Span, Tree};
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
    /// The comments in `text`: those of elements that move.
    pub comments: Vec<String>,
}

impl Cut {
    pub(super) fn new(range: Range<usize>, text: String, purpose: Purpose) -> Self {
        Self { range, text, purpose, comments: Vec::new() }
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
                    cuts = append(source, array, New::element(value));
                }
            }
        }
        Edit::Upsert { path, key, value } => {
            let Some(wanted) = value.get(key) else { return Err(EditError::NoKey { key: key.clone() }) };
            if let Some(array) = locate_array(source, path, value, &mut cuts)? {
                match element(source, array, key, wanted) {
                    Some(element) => merge(source, element, value, &mut cuts),
                    None => cuts = append(source, array, New::element(value)),
                }
            }
        }
    }
    cuts.sort_by_key(|cut| (cut.range.start, cut.range.end));
    Ok(cuts)
}

/// The second pass of an edit: takes away the members and elements that the value does not have. `before` is what the
/// first pass was planned on, `after` what it made of it.
pub(super) fn second(before: Source<'_>, after: Source<'_>, edit: &Edit) -> Vec<Cut> {
    let found = |source| find(source, edit.path());
    let (Some(old), Some(new)) = (found(before), found(after)) else { return Vec::new() };
    let mut pruning = Pruning { before, after, cuts: Vec::new() };
    match edit {
        Edit::Merge { value, .. } => pruning.prune(old, new, value, false),
        Edit::Replace { value, .. } => pruning.prune(old, new, value, true),
        Edit::Upsert { key, value, .. } if before.tree.kind(old) == Kind::Array => {
            let wanted = value.get(key);
            if let Some(old) = wanted.and_then(|wanted| element(before, old, key, wanted))
                && let Some(new) = wanted.and_then(|wanted| element(after, new, key, wanted))
            {
                pruning.prune(old, new, value, false);
            }
        }
        Edit::Remove { .. } | Edit::Push { .. } | Edit::Upsert { .. } => {}
    }
    let mut cuts = pruning.cuts;
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
            cuts.extend(append(source, node, New::member(key, &nested)));
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

/// Makes a node mean `value`, but for what the second pass takes away: objects and arrays entry by entry, anything
/// else as a whole, and nothing where it does already.
fn merge(source: Source<'_>, node: NodeId, value: &Value, cuts: &mut Vec<Cut>) {
    match value {
        Value::Object(map) if source.tree.kind(node) == Kind::Object => {
            let members = source.members_named(node, map);
            let mut new: Vec<New<'_>> = Vec::new();
            for (key, value) in map {
                match members.get(key.as_bytes()) {
                    Some(entry) => merge(source, entry.value, value, cuts),
                    None => new.push(New::member(key, value)),
                }
            }
            if !new.is_empty() {
                cuts.extend(insert::insert(source, node, source.tree.entries(node).len(), &new));
            }
        }
        _ if source.equals(node, value) => {}
        Value::Array(items) if source.tree.kind(node) == Kind::Array => {
            let entries = source.tree.entries(node);
            let mut new: Vec<New<'_>> = Vec::new();
            let mut behind = 0;
            for step in align(source, node, items) {
                let old = match step {
                    Step::Put { new: item, from } => {
                        let moved = from.map(|from| moved(source, node, from));
                        new.push(New { moved, ..New::element(&items[item]) });
                        continue;
                    }
                    Step::Keep { old } | Step::Take { old } => old,
                    Step::Change { old, new } => {
                        merge(source, entries[old].value, &items[new], cuts);
                        old
                    }
                };
                put(source, node, behind, &mut new, cuts);
                behind = old + 1;
            }
            put(source, node, behind, &mut new, cuts);
        }
        _ => cuts.push(replace(source, node, value)),
    }
}

/// Puts elements in behind this many.
fn put(source: Source<'_>, array: NodeId, behind: usize, new: &mut Vec<New<'_>>, cuts: &mut Vec<Cut>) {
    if new.is_empty() {
        return;
    }
    let mut made = insert::insert(source, array, behind, new);
    if let Some(cut) = made.last_mut() {
        let moved = new.iter().filter_map(|new| new.moved.as_ref());
        cut.comments = moved.flat_map(|moved| moved.all.iter().map(|&comment| comment.to_owned())).collect();
    }
    cuts.extend(made);
    new.clear();
}

/// An element to be written elsewhere in its array.
fn moved(source: Source<'_>, array: NodeId, index: usize) -> Moved<'_> {
    let value = source.tree.entries(array)[index].value;
    let text = |comment: &Span| &source.text[comment.range()];
    let inside = source.tree.comments_in(source.tree.span(value)).iter();
    let comments: Vec<&str> = remove::comments_of(source, array, index).iter().map(text).collect();
    let all = inside.map(text).chain(comments.iter().copied()).collect();
    Moved { text: source.raw(value), comments, all }
}

/// One more entry behind all others.
fn append(source: Source<'_>, container: NodeId, new: New<'_>) -> Vec<Cut> {
    insert::insert(source, container, source.tree.entries(container).len(), &[new])
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
    Writer { source, style }.value(&mut text, value, layout, None);
    Cut::new(span, text, Purpose::Replace)
}

/// The numbers of the entries whose key is chosen.
fn indices(source: Source<'_>, object: NodeId, chosen: impl Fn(&[u8]) -> bool) -> Vec<usize> {
    let entries = source.tree.entries(object).iter().enumerate();
    entries.filter(|(_, entry)| chosen(&source.key(entry))).map(|(index, _)| index).collect()
}

/// What the first pass left standing.
struct Pruning<'a> {
    before: Source<'a>,
    after: Source<'a>,
    cuts: Vec<Cut>,
}

impl Pruning<'_> {
    /// Removes what `value` does not have; the members of an object only where it is to be exactly `value`, as each
    /// element of an array is.
    fn prune(&mut self, old: NodeId, new: NodeId, value: &Value, exactly: bool) {
        let (before, after) = (self.before, self.after);
        match (value, before.tree.kind(old)) {
            (Value::Object(map), Kind::Object) => {
                let (were, are) = (before.members_named(old, map), after.members_named(new, map));
                for (key, value) in map {
                    if let (Some(old), Some(new)) = (were.get(key.as_bytes()), are.get(key.as_bytes())) {
                        self.prune(old.value, new.value, value, exactly);
                    }
                }
                if exactly {
                    let unnamed =
                        |key: &[u8]| std::str::from_utf8(key).map_or(true, |key| !map.contains_key(key));
                    self.cuts.extend(remove::remove(after, new, &indices(after, new, unnamed)));
                }
            }
            (Value::Array(items), Kind::Array) if !before.equals(old, value) => {
                let (were, are) = (before.tree.entries(old), after.tree.entries(new));
                let mut taken = Vec::new();
                for (at, step) in align(before, old, items).into_iter().enumerate() {
                    match step {
                        Step::Change { old, new } => {
                            self.prune(were[old].value, are[at].value, &items[new], true);
                        }
                        Step::Take { .. } => taken.push(at),
                        Step::Keep { .. } | Step::Put { .. } => {}
                    }
                }
                self.cuts.extend(remove::remove(after, new, &taken));
            }
            _ => {}
        }
    }
}
