//! Which values that are there a new one is to look like.

use serde_json::Value;

use super::Kind;
use super::tree::{Entry, NodeId, Tree};
use super::value::has;

/// How many entries are looked at.
const LOOK: usize = 64;

impl Tree {
    /// Whether a value with something in it stands on one line.
    pub(super) fn is_on_one_line(&self, node: NodeId) -> bool {
        !self.entries(node).is_empty() && !self.breaks_in(self.span(node))
    }

    /// What a new entry of a container is to look like: the last one there that is alike, else one in an array or object
    /// that plays the same part beside the container's parent, such as the models of another provider.
    pub(super) fn neighbour(&self, container: NodeId, value: &Value) -> Option<NodeId> {
        if self.entries(container).is_empty() {
            return self.alike_in(self.counterpart(container)?, value);
        }
        self.alike_in(container, value)
    }

    /// What an entry of a new container is to look like, where the container itself looks like `like`.
    pub(super) fn inside(&self, like: NodeId, key: Option<&str>, value: &Value) -> Option<NodeId> {
        let Some(key) = key else { return self.alike_in(like, value) };
        let filled = |node: NodeId| !self.entries(node).is_empty();
        let same = self.get(like, key).filter(|&node| filled(node));
        same.or_else(|| self.last(like).map(|entry| entry.value).find(|&node| filled(node)))
    }

    /// The container under the same key, or the last one, in what stands beside the parent of this one.
    pub(super) fn counterpart(&self, container: NodeId) -> Option<NodeId> {
        let parent = self.parent(container)?;
        let key = self.entries(parent).iter().find(|entry| entry.value == container)?;
        let key = (self.kind(parent) == Kind::Object).then(|| self.key(key))?;
        let kind = self.kind(container);
        let beside = self.last(self.parent(parent)?).filter(|entry| entry.value != parent);
        let counterparts = beside.filter(|entry| self.kind(entry.value) == Kind::Object);
        let mut counterparts = counterparts.flat_map(|entry| {
            self.last(entry.value).filter(|entry| self.key(entry) == key).map(|entry| entry.value)
        });
        counterparts.find(|&node| self.kind(node) == kind && !self.entries(node).is_empty())
    }

    fn last(&self, container: NodeId) -> impl Iterator<Item = &Entry> {
        self.entries(container).iter().rev().take(LOOK)
    }

    fn alike_in(&self, container: NodeId, value: &Value) -> Option<NodeId> {
        self.last(container).map(|entry| entry.value).find(|&node| self.is_alike(node, value))
    }

    /// Arrays, and objects that have a key in common.
    fn is_alike(&self, node: NodeId, value: &Value) -> bool {
        match (self.kind(node), value) {
            (Kind::Array, Value::Array(_)) => !self.entries(node).is_empty(),
            (Kind::Object, Value::Object(map)) => self.last(node).any(|entry| has(map, &self.key(entry))),
            _ => false,
        }
    }
}
