//! From an edit to the splices that make it: a first pass puts in and changes, a second one takes away.

use serde_json::{Map, Value};

use super::align::{AlignStep, align};
use super::insert::{Moved, New, insert};
use super::remove;
use super::render::{Layout, Writer};
use super::style::{Style, indent_at};
use super::tree::{NodeId, Span, Tree};
use super::value::{depth, has};
use super::{Edit, EditError, Kind, MAX_DEPTH, Splice};

/// What an edit does to a tree.
pub(super) struct EditPlan {
    /// The first pass, in order.
    pub splices: Vec<Splice>,
    /// The second one.
    pub removals: Removals,
}

/// What is taken out once the first pass is made, which moves no entry that is meant: the numbers that lead to a
/// container, and those of its entries that go.
#[derive(Default)]
pub(super) struct Removals(Vec<(Vec<usize>, Vec<usize>)>);

impl Removals {
    /// The second pass, in order.
    pub(super) fn splices(self, tree: &Tree) -> Vec<Splice> {
        let mut splices = Vec::new();
        for (path, chosen) in self.0 {
            let child = |node, &index: &usize| tree.entries(node).get(index).map(|entry| entry.value);
            if let Some(container) = path.iter().try_fold(Tree::ROOT, child) {
                splices.extend(remove::remove(tree, container, &chosen));
            }
        }
        crate::domain::sort_by_key(&mut splices, |splice| (splice.range.start, splice.range.end));
        splices
    }
}

impl EditPlan {
    pub(super) fn of(tree: &Tree, edit: &Edit) -> Result<Self, EditError> {
        let listed = usize::from(matches!(edit, Edit::Push { .. } | Edit::Upsert { .. }));
        let levels = edit.path().len() + listed;
        if let Some(value) = edit.value()
            && (levels > MAX_DEPTH || depth(value, MAX_DEPTH - levels) > MAX_DEPTH - levels)
        {
            return Err(EditError::TooDeep);
        }
        let mut planner =
            Planner { tree, at: Vec::new(), splices: Vec::new(), removals: Removals::default() };
        match edit {
            Edit::Merge { path, value } | Edit::Replace { path, value } => {
                if let Some(node) = planner.locate(path, value)? {
                    planner.merge(node, value, matches!(edit, Edit::Replace { .. }));
                }
            }
            Edit::Remove { path } => {
                let Some((key, parents)) = path.split_last() else { return Err(EditError::RemoveRoot) };
                if let Some(object) = tree.find(parents) {
                    planner.locate(parents, &Value::Null)?;
                    planner.remove_members(object, |found| found == key.as_bytes());
                }
            }
            Edit::Push { path, value } => {
                if let Some(array) = planner.locate_array(path, value)?
                    && !tree.entries(array).iter().any(|entry| tree.equals(entry.value, value))
                {
                    planner.append(array, New::element(value));
                }
            }
            Edit::Upsert { path, key, value } => {
                let Some(wanted) = value.get(key) else { return Err(EditError::NoKey { key: key.clone() }) };
                if let Some(array) = planner.locate_array(path, value)? {
                    match element(tree, array, key, wanted) {
                        Some(index) => planner.merge_entry(array, index, index, value, false),
                        None => planner.append(array, New::element(value)),
                    }
                }
            }
        }
        let Planner { mut splices, removals, .. } = planner;
        crate::domain::sort_by_key(&mut splices, |splice| (splice.range.start, splice.range.end));
        Ok(Self { splices, removals })
    }
}

/// The number of the first object in an array whose member `key` is `wanted`.
pub(super) fn element(tree: &Tree, array: NodeId, key: &str, wanted: &Value) -> Option<usize> {
    let is_meant = |node| tree.get(node, key).is_some_and(|member| tree.equals(member, wanted));
    tree.entries(array).iter().position(|entry| is_meant(entry.value))
}

struct Planner<'t> {
    tree: &'t Tree,
    /// The numbers that lead to the node that is worked on.
    at: Vec<usize>,
    splices: Vec<Splice>,
    removals: Removals,
}

impl Planner<'_> {
    /// The node at a path; where there is none, `value` is inserted there with the objects around it.
    fn locate(&mut self, path: &[String], value: &Value) -> Result<Option<NodeId>, EditError> {
        let mut node = Tree::ROOT;
        for (level, key) in path.iter().enumerate() {
            let found = self.tree.kind(node);
            if found != Kind::Object {
                let line = self.tree.line(node);
                return Err(EditError::NotAnObject { path: path[..level].to_vec(), found, line });
            }
            let Some(index) = self.tree.member(node, key) else {
                let object = |inner, key: &String| Value::Object(Map::from_iter([(key.clone(), inner)]));
                let nested = path[level + 1..].iter().rev().fold(value.clone(), object);
                self.append(node, New::member(key, &nested));
                return Ok(None);
            };
            self.at.push(index);
            node = self.tree.entries(node)[index].value;
        }
        Ok(Some(node))
    }

    /// The array at a path; where there is none, one with `value` in it is inserted.
    fn locate_array(&mut self, path: &[String], value: &Value) -> Result<Option<NodeId>, EditError> {
        let node = self.locate(path, &Value::Array(vec![value.clone()]))?;
        match node.map(|node| (node, self.tree.kind(node))) {
            Some((node, found)) if found != Kind::Array => {
                Err(EditError::NotAnArray { path: path.to_vec(), found, line: self.tree.line(node) })
            }
            _ => Ok(node),
        }
    }

    /// Makes a node mean `value`: objects and arrays entry by entry, anything else as a whole, and nothing where it
    /// does already. Members that `value` does not have go where it is to be `exactly` that, as each element of an
    /// array is.
    fn merge(&mut self, node: NodeId, value: &Value, exactly: bool) {
        let tree = self.tree;
        match value {
            Value::Object(map) if tree.kind(node) == Kind::Object => {
                let members = tree.named(node, map);
                let mut new: Vec<New<'_>> = Vec::new();
                for (key, value) in map {
                    match members.get(key.as_bytes()) {
                        Some(&index) => self.merge_entry(node, index, index, value, exactly),
                        None => new.push(New::member(key, value)),
                    }
                }
                self.insert(node, tree.entries(node).len(), &mut new);
                if exactly {
                    self.remove_members(node, |key| !has(map, key));
                }
            }
            _ if tree.equals(node, value) => {}
            Value::Array(items) if tree.kind(node) == Kind::Array => {
                let mut new: Vec<New<'_>> = Vec::new();
                let mut taken = Vec::new();
                let mut behind = 0;
                for (at, step) in align(tree, node, items).into_iter().enumerate() {
                    let old = match step {
                        AlignStep::Put { new: item, from } => {
                            let moved = from.map(|from| moved(tree, node, from));
                            new.push(New { moved, ..New::element(&items[item]) });
                            continue;
                        }
                        AlignStep::Keep { old } => old,
                        AlignStep::Take { old } => {
                            taken.push(at);
                            old
                        }
                        AlignStep::Change { old, new } => {
                            self.merge_entry(node, old, at, &items[new], true);
                            old
                        }
                    };
                    self.insert(node, behind, &mut new);
                    behind = old + 1;
                }
                self.insert(node, behind, &mut new);
                self.removals.0.push((self.at.clone(), taken));
            }
            _ => self.splices.push(replace(tree, node, value)),
        }
    }

    /// Merges into the entry with this number, which is `then` once the first pass is made.
    fn merge_entry(&mut self, node: NodeId, index: usize, then: usize, value: &Value, exactly: bool) {
        self.at.push(then);
        self.merge(self.tree.entries(node)[index].value, value, exactly);
        self.at.pop();
    }

    /// One more entry behind all others.
    fn append(&mut self, container: NodeId, new: New<'_>) {
        self.insert(container, self.tree.entries(container).len(), &mut vec![new]);
    }

    /// Puts entries in behind this many.
    fn insert(&mut self, container: NodeId, behind: usize, new: &mut Vec<New<'_>>) {
        if new.is_empty() {
            return;
        }
        let mut made = insert(self.tree, container, behind, new);
        if let Some(splice) = made.last_mut() {
            let moved = new.iter().filter_map(|new| new.moved.as_ref());
            splice.comments = moved.flat_map(|moved| &moved.all).map(|&comment| comment.to_owned()).collect();
        }
        self.splices.extend(made);
        new.clear();
    }

    fn remove_members(&mut self, object: NodeId, goes: impl Fn(&[u8]) -> bool) {
        let members = self.tree.members(object).iter().enumerate();
        let chosen = members.filter(|(_, entry)| goes(&self.tree.key(entry))).map(|(index, _)| index);
        self.removals.0.push((self.at.clone(), chosen.collect()));
    }
}

/// An element to be written elsewhere in its array.
fn moved(tree: &Tree, array: NodeId, index: usize) -> Moved<'_> {
    let value = tree.entries(array)[index].value;
    let text = |comment: &Span| &tree.text[comment.range()];
    let inside = tree.comments_in(tree.span(value)).iter();
    let comments: Vec<&str> = remove::comments_of(tree, array, index).iter().map(text).collect();
    let all = inside.map(text).chain(comments.iter().copied()).collect();
    Moved { text: tree.raw(value), comments, all }
}

fn replace(tree: &Tree, node: NodeId, value: &Value) -> Splice {
    let span = tree.span(node);
    let parent = tree.parent(node);
    let mut style = Style::of(tree, parent.unwrap_or(node), span.start);
    if tree.kind(node) == Kind::String {
        style.string_quote = char::from(tree.text.as_bytes()[span.start]);
    }
    // An array keeps its shape; what was no container takes that of its surroundings.
    let shape = if tree.entries(node).is_empty() { parent } else { Some(node) };
    let layout = if shape.is_none_or(|shape| tree.is_multi_line(shape)) {
        Layout::Lines(indent_at(&tree.text, span.start))
    } else {
        Layout::OneLine
    };
    let mut text = String::new();
    Writer { tree, style }.value(&mut text, value, layout, None);
    Splice::replace(span, text)
}
