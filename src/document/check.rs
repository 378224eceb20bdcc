//! The self-check: an edited text is handed out only if it means what was asked for.
//!
//! A text that can be read again is not enough: a member that lands in a comment leaves valid JSON5 behind.

use serde_json::Value;

use super::plan::element;
use super::tree::{NodeId, Tree};
use super::value::has;
use super::{Edit, EditError, Kind, Splice};

/// Holds that comments changed only inside splices that may remove them, and that strict JSON stayed strict JSON.
pub(super) fn check_trivia(old: &Tree, new: &Tree, splices: &[Splice]) -> Result<(), EditError> {
    if old.strict && !new.strict {
        return Err(EditError::SelfCheck("JSON became JSON5"));
    }
    for splice in splices.iter().filter(|splice| splice.inserts) {
        if !old.text[splice.range.clone()].chars().all(json5::char::is_json5_whitespace) {
            return Err(EditError::SelfCheck("an insertion takes something away"));
        }
    }
    let mut splices = splices.iter().peekable();
    let mut left = Vec::with_capacity(old.comments.len());
    for comment in &old.comments {
        while let Some(splice) = splices.next_if(|splice| splice.range.end <= comment.start()) {
            left.extend(splice.comments.iter().map(String::as_str));
        }
        match splices.peek() {
            Some(splice) if splice.range.start < comment.end() => {
                let whole = splice.range.start <= comment.start() && comment.end() <= splice.range.end;
                if !whole || splice.inserts {
                    return Err(EditError::SelfCheck("a splice goes through a comment"));
                }
            }
            _ => left.push(&old.text[comment.range()]),
        }
    }
    left.extend(splices.flat_map(|splice| &splice.comments).map(String::as_str));
    let found = new.comments.iter().map(|comment| &new.text[comment.range()]);
    if found.eq(left) { Ok(()) } else { Err(EditError::SelfCheck("the comments are not what they were")) }
}

/// The new text means what the edit makes of the old one.
pub(super) fn check_semantics(old: &Tree, new: &Tree, edit: &Edit) -> Result<(), EditError> {
    let check = SelfCheck { old, new, edit };
    let nothing = matches!(edit, Edit::Remove { .. }) && old.find(edit.path()).is_none();
    let path = if nothing { None } else { Some(edit.path()) };
    let holds =
        path.map_or_else(|| old.text == new.text, |path| check.holds(Some(Tree::ROOT), Tree::ROOT, path));
    if holds { Ok(()) } else { Err(EditError::SelfCheck("the text does not mean what was asked for")) }
}

struct SelfCheck<'a> {
    old: &'a Tree,
    new: &'a Tree,
    edit: &'a Edit,
}

impl SelfCheck<'_> {
    /// Same bytes, same meaning: how a value is read does not depend on where it stands.
    fn same(&self, old: NodeId, new: NodeId) -> bool {
        self.old.raw(old) == self.new.raw(new)
    }

    /// Whether a node is what the edit makes of the old one; `path` is what is left of its path.
    fn holds(&self, old: Option<NodeId>, new: NodeId, path: &[String]) -> bool {
        let Some((key, rest)) = path.split_first() else { return self.is_goal(old, new) };
        let was = old.and_then(|old| self.old.get(old, key));
        self.others_stay(old, new, |other| other == key.as_bytes())
            && match self.new.get(new, key) {
                Some(is) => self.holds(was, is, rest),
                None => rest.is_empty() && matches!(self.edit, Edit::Remove { .. }),
            }
    }

    /// Whether both are objects whose members that are not `meant` are written as they were, in their order.
    fn others_stay(&self, old: Option<NodeId>, new: NodeId, meant: impl Fn(&[u8]) -> bool) -> bool {
        fn others<'t>(
            tree: &'t Tree,
            node: Option<NodeId>,
            meant: &impl Fn(&[u8]) -> bool,
        ) -> impl Iterator<Item = (&'t str, &'t str)> {
            let entries = node.map_or(&[][..], |node| tree.entries(node)).iter();
            let others = entries.filter(move |entry| !meant(&tree.key(entry)));
            others.map(move |entry| (&tree.text[entry.key.range()], tree.raw(entry.value)))
        }
        self.new.kind(new) == Kind::Object
            && old.is_none_or(|old| self.old.kind(old) == Kind::Object)
            && others(self.old, old, &meant).eq(others(self.new, Some(new), &meant))
    }

    /// What stands at the edit's path.
    fn is_goal(&self, old: Option<NodeId>, new: NodeId) -> bool {
        match self.edit {
            Edit::Merge { value, .. } => self.is_merged(old, new, value),
            Edit::Replace { value, .. } => self.new.equals(new, value),
            Edit::Remove { .. } => false,
            Edit::Push { value, .. } => self.is_listed(old, new, value, |old| {
                self.old.entries(old).iter().position(|entry| self.old.equals(entry.value, value))
            }),
            Edit::Upsert { key, value, .. } => {
                self.is_listed(old, new, value, |old| element(self.old, old, key, value.get(key)?))
            }
        }
    }

    fn is_merged(&self, old: Option<NodeId>, new: NodeId, value: &Value) -> bool {
        match (value, old) {
            (Value::Object(map), Some(old)) if self.old.kind(old) == Kind::Object => {
                let (were, are) = (self.old.named(old, map), self.new.named(new, map));
                self.others_stay(Some(old), new, |key| has(map, key))
                    && map.iter().all(|(key, value)| {
                        let was = were.get(key.as_bytes()).map(|&at| self.old.entries(old)[at].value);
                        are.get(key.as_bytes())
                            .is_some_and(|&at| self.is_merged(was, self.new.entries(new)[at].value, value))
                    })
            }
            _ => self.new.equals(new, value),
        }
    }

    /// The elements are the old ones with `value` merged into the one that is meant, else with `value` at the end.
    fn is_listed(
        &self,
        old: Option<NodeId>,
        new: NodeId,
        value: &Value,
        meant: impl Fn(NodeId) -> Option<usize>,
    ) -> bool {
        let before = old.map_or(&[][..], |old| self.old.entries(old));
        let after = self.new.entries(new);
        let target = old.and_then(meant);
        self.new.kind(new) == Kind::Array
            && old.is_none_or(|old| self.old.kind(old) == Kind::Array)
            && after.len() == before.len() + usize::from(target.is_none())
            && after.iter().enumerate().all(|(index, entry)| match before.get(index).map(|old| old.value) {
                Some(old) if target == Some(index) => self.is_merged(Some(old), entry.value, value),
                Some(old) => self.same(old, entry.value),
                None => self.new.equals(entry.value, value),
            })
    }
}
