//! A text with its span tree: where every value, key, comma, comment and line break stands.
//!
//! Nodes live in one list in the order they begin, so dropping a deep document needs no stack.

use std::fmt;
use std::ops::Range;

use super::error::Lines;

/// A range of bytes, small enough to be kept for every comment of a large file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// Offsets fit: documents end at [`super::MAX_BYTES`].
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    pub(super) fn end(self) -> usize {
        self.end as usize
    }

    pub(super) fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number, `NaN` and `Infinity` among them.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

/// The place of a node in its tree.
pub(super) type NodeId = u32;

/// No offset: the entry has no comma, the node no parent.
pub(super) const NONE: u32 = u32::MAX;

pub(super) struct NodeData {
    pub kind: Kind,
    pub span: Span,
    /// The container this value stands in, [`NONE`] for the root.
    pub parent: NodeId,
    /// Where the container's entries stand in [`Tree::entries`].
    pub first: u32,
    pub count: u32,
}

/// A member of an object or an element of an array.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// The key with its quotes; empty, at the start of the value, in an array.
    pub key: Span,
    pub value: NodeId,
    /// Where the comma behind the value stands, or [`NONE`].
    pub comma: u32,
}

impl Entry {
    /// The offset of the comma behind the value.
    pub(super) fn comma(&self) -> Option<usize> {
        (self.comma != NONE).then_some(self.comma as usize)
    }

    /// Where the member or element begins.
    pub(super) fn start(&self) -> usize {
        self.key.start()
    }
}

pub(super) struct Tree {
    pub text: String,
    pub nodes: Vec<NodeData>,
    pub entries: Vec<Entry>,
    /// Comments in order, without the line break that ends a `//` comment.
    pub comments: Vec<Span>,
    /// The offsets of the line breaks (LF, CR LF, CR) that are layout: outside strings and comments.
    pub breaks: Vec<u32>,
    /// No JSON5 beyond JSON, but for a byte order mark.
    pub strict: bool,
    /// How the lines ended in the text that this one was made of by an edit.
    pub inherited_line_end: Option<&'static str>,
}

impl fmt::Debug for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bytes, nodes) = (self.text.len(), self.nodes.len());
        f.debug_struct("Document").field("bytes", &bytes).field("nodes", &nodes).finish_non_exhaustive()
    }
}

impl Tree {
    pub(super) const ROOT: NodeId = 0;

    pub(super) fn node(&self, id: NodeId) -> &NodeData {
        &self.nodes[id as usize]
    }

    pub(super) fn kind(&self, id: NodeId) -> Kind {
        self.node(id).kind
    }

    pub(super) fn span(&self, id: NodeId) -> Range<usize> {
        self.node(id).span.range()
    }

    /// The value as it is written.
    pub(super) fn raw(&self, id: NodeId) -> &str {
        &self.text[self.span(id)]
    }

    /// The line a node begins on, from 1.
    pub(super) fn line(&self, id: NodeId) -> usize {
        Lines::of(self.text.as_bytes()).at(self.span(id).start)
    }

    /// The end of an entry's value.
    pub(super) fn end(&self, entry: &Entry) -> usize {
        self.node(entry.value).span.end()
    }

    pub(super) fn entries(&self, id: NodeId) -> &[Entry] {
        let node = self.node(id);
        &self.entries[node.first as usize..(node.first + node.count) as usize]
    }

    /// The entries of an object; none of anything else.
    pub(super) fn members(&self, id: NodeId) -> &[Entry] {
        if self.kind(id) == Kind::Object { self.entries(id) } else { &[] }
    }

    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        let parent = self.node(id).parent;
        (parent != NONE).then_some(parent)
    }

    /// The number of a value among its container's entries, which stand in the order of their values.
    pub(super) fn index(&self, container: NodeId, value: NodeId) -> usize {
        self.entries(container).partition_point(|entry| entry.value < value)
    }

    /// The comments that begin within the range.
    pub(super) fn comments_in(&self, range: Range<usize>) -> &[Span] {
        let from = self.comments.partition_point(|c| c.start() < range.start);
        let to = self.comments.partition_point(|c| c.start() < range.end);
        &self.comments[from..to.max(from)]
    }

    /// Whether a line of layout ends within the range.
    pub(super) fn breaks_in(&self, range: Range<usize>) -> bool {
        let from = self.breaks.partition_point(|&b| (b as usize) < range.start);
        self.breaks.get(from).is_some_and(|&b| (b as usize) < range.end)
    }
}
