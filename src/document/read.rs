//! The document as its callers see it: immutable text, looked up by path.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use super::tree::{Entry, NodeId, Tree};
use super::value::Source;
use super::{Kind, ParseError, decode, parse, remove};

/// A JSON5 text and what it means. Cheap to look up and to clone, never changed: an edit makes another one.
#[derive(Clone)]
pub struct Document {
    text: Arc<String>,
    tree: Arc<Tree>,
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("bytes", &self.text.len())
            .field("nodes", &self.tree.nodes.len())
            .finish()
    }
}

/// A key that stands more than once in an object; OpenClaw reads the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Keys from the root, array elements by their number.
    pub path: Vec<String>,
    /// The lines of all members of that key, from 1; the last one counts.
    pub lines: Vec<usize>,
}

/// A member of an object.
#[derive(Clone)]
pub struct Member<'d> {
    /// The decoded key; lone surrogates appear as U+FFFD.
    pub key: Cow<'d, str>,
    /// The bytes of the text the key stands in, quotes included.
    pub key_span: Range<usize>,
    /// What it is set to.
    pub value: Node<'d>,
}

/// A value in a document.
#[derive(Clone, Copy)]
pub struct Node<'d> {
    document: &'d Document,
    id: NodeId,
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Node").field("kind", &self.kind()).field("bytes", &self.span().len()).finish()
    }
}

impl fmt::Debug for Member<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Member").field("value", &self.value).finish_non_exhaustive()
    }
}

impl Document {
    /// Reads a file's bytes: UTF-8, with or without a byte order mark, which is kept.
    ///
    /// # Errors
    /// Another encoding, no value, more than [`super::MAX_BYTES`] or [`super::MAX_DEPTH`], and what is not JSON5.
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseError> {
        let text = parse::decode(bytes)?;
        let tree = parse::parse(text)?;
        Ok(Self { text: Arc::new(text.to_owned()), tree: Arc::new(tree) })
    }

    /// What an edit made of another document.
    pub(super) fn made_of(before: &Self, text: String) -> Result<Self, ParseError> {
        parse::decode(text.as_bytes())?;
        let mut tree = parse::parse(&text)?;
        tree.inherited_line_end = before.source().line_end();
        Ok(Self { text: Arc::new(text), tree: Arc::new(tree) })
    }

    pub(super) fn source(&self) -> Source<'_> {
        Source { text: &self.text, tree: &self.tree }
    }

    /// The text, byte for byte.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the text is JSON (RFC 8259) but for a byte order mark. An edit keeps it so.
    #[must_use]
    pub fn is_strict_json(&self) -> bool {
        self.tree.strict
    }

    /// The whole value.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        Node { document: self, id: Tree::ROOT }
    }

    /// What the document means, as OpenClaw reads it: the last of duplicate keys wins, numbers are doubles.
    ///
    /// JSON has no place for three things: `NaN` and `Infinity` become null ([`Node::as_f64`] gives them as they are),
    /// and a lone surrogate in a string becomes U+FFFD. Editing does not go through this value, so they stay as they
    /// stand in the file.
    #[must_use]
    pub fn value(&self) -> Value {
        self.root().value()
    }

    /// The bytes of every comment, in the order of the file.
    pub fn comments(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.tree.comments.iter().map(|span| span.range())
    }

    /// The value at a path of object keys; the last of duplicate keys wins.
    #[must_use]
    pub fn get(&self, path: &[&str]) -> Option<Node<'_>> {
        path.iter().try_fold(self.root(), |node, key| node.get(key))
    }

    /// Every key that stands more than once in its object, in the order of the file.
    #[must_use]
    pub fn duplicates(&self) -> Vec<Duplicate> {
        let source = self.source();
        let mut found = Vec::new();
        for (id, node) in (0..).zip(&self.tree.nodes) {
            if node.kind != Kind::Object {
                continue;
            }
            // Nearly no object has any, which is told sooner than which.
            let mut keys: Vec<_> = self.tree.entries(id).iter().map(|entry| source.key(entry)).collect();
            keys.sort_unstable();
            if keys.windows(2).all(|pair| pair[0] != pair[1]) {
                continue;
            }
            let mut seen: HashMap<Cow<'_, [u8]>, Vec<&Entry>> = HashMap::new();
            for entry in self.tree.entries(id) {
                seen.entry(source.key(entry)).or_default().push(entry);
            }
            found.extend(seen.into_values().filter(|entries| entries.len() > 1).map(|entries| (id, entries)));
        }
        if found.is_empty() {
            return Vec::new();
        }
        found.sort_by_key(|(_, entries)| entries[0].key.start);
        let lines = Lines::of(&self.text);
        found
            .into_iter()
            .map(|(object, entries)| {
                let mut path = self.path(object);
                path.push(decode::text(source.key(entries[0])).into_owned());
                Duplicate { path, lines: entries.iter().map(|entry| lines.at(entry.start())).collect() }
            })
            .collect()
    }

    /// The keys and numbers that lead to a node.
    fn path(&self, mut id: NodeId) -> Vec<String> {
        let mut path = Vec::new();
        while let Some(parent) = self.tree.parent(id) {
            let entries = self.tree.entries(parent);
            // Values stand in the order of their entries.
            let index = entries.partition_point(|entry| entry.value < id);
            path.push(match self.tree.kind(parent) {
                Kind::Object => decode::text(self.source().key(&entries[index])).into_owned(),
                _ => index.to_string(),
            });
            id = parent;
        }
        path.reverse();
        path
    }
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends =
            |&at: &usize| bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        Self((0..bytes.len()).filter(ends).collect())
    }

    /// The line an offset stands on, from 1.
    fn at(&self, offset: usize) -> usize {
        1 + self.0.partition_point(|&end| end < offset)
    }
}

impl<'d> Node<'d> {
    fn source(&self) -> Source<'d> {
        self.document.source()
    }

    fn node(&self, id: NodeId) -> Self {
        Self { document: self.document, id }
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.document.tree.kind(self.id)
    }

    /// The decoded string, `None` for anything else. Lone surrogates appear as U+FFFD.
    #[must_use]
    pub fn as_str(&self) -> Option<Cow<'d, str>> {
        (self.kind() == Kind::String).then(|| decode::text(self.source().string(self.id)))
    }

    /// The double a number is read as, `NaN` and the infinities included.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        (self.kind() == Kind::Number).then(|| self.source().number(self.id))
    }

    /// The boolean.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        (self.kind() == Kind::Bool).then(|| self.text() == "true")
    }

    /// The members of an object in the order of the file, duplicates included; none for anything else.
    #[must_use]
    pub fn members(&self) -> impl DoubleEndedIterator<Item = Member<'d>> + use<'d> {
        let node = *self;
        let entries = if self.kind() == Kind::Object { self.document.tree.entries(self.id) } else { &[] };
        entries.iter().map(move |entry| Member {
            key: decode::text(node.source().key(entry)),
            key_span: entry.key.range(),
            value: node.node(entry.value),
        })
    }

    /// The elements of an array; none for anything else.
    #[must_use]
    pub fn items(&self) -> impl DoubleEndedIterator<Item = Self> + use<'d> {
        let node = *self;
        let entries = if self.kind() == Kind::Array { self.document.tree.entries(self.id) } else { &[] };
        entries.iter().map(move |entry| node.node(entry.value))
    }

    /// The member of that key that counts: the last one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Self> {
        if self.kind() != Kind::Object {
            return None;
        }
        self.source().member(self.id, key).map(|entry| self.node(entry.value))
    }

    /// The bytes of the text it stands in.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.document.tree.span(self.id)
    }

    /// The value as it is written.
    #[must_use]
    pub fn text(&self) -> &'d str {
        self.source().raw(self.id)
    }

    /// Whether there is a comment inside it, or one that would go with it where it is taken out.
    #[must_use]
    pub fn has_comments(&self) -> bool {
        let source = self.source();
        let beside = source.tree.parent(self.id).is_some_and(|parent| {
            let index = source.tree.entries(parent).partition_point(|entry| entry.value < self.id);
            !remove::comments_of(source, parent, index).is_empty()
        });
        beside || !source.tree.comments_in(self.span()).is_empty()
    }

    /// The text of the whole document.
    #[must_use]
    pub fn document_text(&self) -> &'d str {
        &self.document.text
    }

    /// The line it begins on, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        let before = &self.document.text.as_bytes()[..=self.span().start];
        let ends = |at: usize| before[at] == b'\n' || (before[at] == b'\r' && before[at + 1] != b'\n');
        1 + (0..self.span().start).filter(|&at| ends(at)).count()
    }

    /// How many values stand inside one another in it, itself among them.
    #[must_use]
    pub fn levels(&self) -> usize {
        let inside = self.items().chain(self.members().map(|member| member.value));
        1 + inside.map(|node| node.levels()).max().unwrap_or_default()
    }

    /// What it means, with the limits of [`Document::value`].
    #[must_use]
    pub fn value(&self) -> Value {
        self.source().value(self.id)
    }

    /// Whether it means exactly this: numbers by their double (`-0` is not `0`), objects without order.
    #[must_use]
    pub fn equals(&self, value: &Value) -> bool {
        self.source().equals(self.id, value)
    }
}
