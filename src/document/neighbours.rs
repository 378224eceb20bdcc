//! Which values that are there a new one is to look like.

use serde_json::Value;

use super::Kind;
use super::tree::{Entry, NodeId};
use super::value::Source;

/// How many entries are looked at.
const LOOK: usize = 64;

impl<'a> Source<'a> {
    /// Whether a value with something in it stands on one line.
    pub(super) fn is_on_one_line(self, node: NodeId) -> bool {
        !self.tree.entries(node).is_empty() && !self.tree.breaks_in(self.tree.span(node))
    }

    /// What a new entry of a container is to look like: the last one there that is alike, else one in an array or object
    /// that plays the same part beside the container's parent, such as the models of another provider.
    pub(super) fn neighbour(self, container: NodeId, value: &Value) -> Option<NodeId> {
        if self.tree.entries(container).is_empty() {
            return self.alike_in(self.counterpart(container)?, value);
        }
        self.alike_in(container, value)
    }

    /// What an entry of a new container is to look like, where the container itself looks like `like`.
    pub(super) fn inside(self, like: NodeId, key: Option<&str>, value: &Value) -> Option<NodeId> {
        let Some(key) = key else { return self.alike_in(like, value) };
        let filled = |node: NodeId| !self.tree.entries(node).is_empty();
        let same = self.member(like, key).map(|entry| entry.value).filter(|&node| filled(node));
        same.or_else(|| self.last(like).map(|entry| entry.value).find(|&node| filled(node)))
    }

    /// The container under the same key, or the last one, in what stands beside the parent of this one.
    pub(super) fn counterpart(self, container: NodeId) -> Option<NodeId> {
        let parent = self.tree.parent(container)?;
        let key = self.tree.entries(parent).iter().find(|entry| entry.value == container)?;
        let key = (self.tree.kind(parent) == Kind::Object).then(|| self.key(key))?;
        let kind = self.tree.kind(container);
        let beside = self.last(self.tree.parent(parent)?).filter(|entry| entry.value != parent);
        let counterparts = beside.filter(|entry| self.tree.kind(entry.value) == Kind::Object);
        let mut counterparts = counterparts.flat_map(|entry| {
            self.last(entry.value).filter(|entry| self.key(entry) == key).map(|entry| entry.value)
        });
        counterparts.find(|&node| self.tree.kind(node) == kind && !self.tree.entries(node).is_empty())
    }

    fn last(self, container: NodeId) -> impl Iterator<Item = &'a Entry> {
        self.tree.entries(container).iter().rev().take(LOOK)
    }

    fn alike_in(self, container: NodeId, value: &Value) -> Option<NodeId> {
        self.last(container).map(|entry| entry.value).find(|&node| self.is_alike(node, value))
    }

    /// Arrays, and objects that have a key in common.
    fn is_alike(self, node: NodeId, value: &Value) -> bool {
        match (self.tree.kind(node), value) {
            (Kind::Array, Value::Array(_)) => !self.tree.entries(node).is_empty(),
            (Kind::Object, Value::Object(map)) => {
                let known = |key: &[u8]| std::str::from_utf8(key).is_ok_and(|key| map.contains_key(key));
                self.last(node).any(|entry| known(&self.key(entry)))
            }
            _ => false,
        }
    }
}
