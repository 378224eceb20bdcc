//! The document as its callers see it: immutable text, looked up by path.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use super::error::Lines;
use super::tree::{Entry, NodeId, Tree};
use super::{Kind, ParseError, decode, parse, remove};

/// A JSON5 text and what it means. Cheap to clone, never changed: an edit makes another one.
///
/// ```
/// use clawgate::document::{Document, Edit};
///
/// let document = Document::parse(b"{\n  // mine\n  port: 0x10, // hex\n}")?;
/// assert_eq!(document.get(&["port"]).and_then(|node| node.as_f64()), Some(16.0));
/// let edited = document.edit(&[Edit::merge(&["auth", "mode"], "token")])?;
/// assert_eq!(
///     edited.document.text(),
///     "{\n  // mine\n  port: 0x10, // hex\n  auth: {\n    mode: \"token\",\n  },\n}"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Document(pub(super) Arc<Tree>);

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
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
    tree: &'d Tree,
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
        Ok(Self(Arc::new(parse::parse(parse::decode(bytes)?.to_owned())?)))
    }

    /// The text, byte for byte.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The whole value.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        Node { tree: &self.0, id: Tree::ROOT }
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
        self.0.comments.iter().map(|span| span.range())
    }

    /// The value at a path of object keys; the last of duplicate keys wins.
    #[must_use]
    pub fn get(&self, path: &[&str]) -> Option<Node<'_>> {
        path.iter().try_fold(self.root(), |node, key| node.get(key))
    }

    /// Every key that stands more than once in its object, in the order of the file.
    #[must_use]
    pub fn duplicates(&self) -> Vec<Duplicate> {
        let tree = &*self.0;
        let mut found = Vec::new();
        for (id, _) in (0..).zip(&tree.nodes) {
            // Nearly no object has any, which is told sooner than which.
            let mut keys: Vec<_> = tree.members(id).iter().map(|entry| tree.key(entry)).collect();
            keys.sort_unstable();
            if keys.windows(2).all(|pair| pair[0] != pair[1]) {
                continue;
            }
            let mut seen: HashMap<Cow<'_, [u8]>, Vec<&Entry>> = HashMap::new();
            for entry in tree.members(id) {
                seen.entry(tree.key(entry)).or_default().push(entry);
            }
            found.extend(seen.into_values().filter(|entries| entries.len() > 1));
        }
        if found.is_empty() {
            return Vec::new();
        }
        crate::domain::sort_by_key(&mut found, |entries| entries[0].key.start);
        let lines = Lines::of(tree.text.as_bytes());
        let duplicate = |entries: Vec<&Entry>| Duplicate {
            path: path(tree, entries[0].value),
            lines: entries.iter().map(|entry| lines.at(entry.start())).collect(),
        };
        found.into_iter().map(duplicate).collect()
    }
}

/// The keys and numbers that lead to a node.
fn path(tree: &Tree, mut id: NodeId) -> Vec<String> {
    let mut path = Vec::new();
    while let Some(parent) = tree.parent(id) {
        let index = tree.index(parent, id);
        path.push(match tree.kind(parent) {
            Kind::Object => decode::text(tree.key(&tree.entries(parent)[index])).into_owned(),
            _ => index.to_string(),
        });
        id = parent;
    }
    path.reverse();
    path
}

impl<'d> Node<'d> {
    fn node(&self, id: NodeId) -> Self {
        Self { tree: self.tree, id }
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.tree.kind(self.id)
    }

    /// The decoded string, `None` for anything else. Lone surrogates appear as U+FFFD.
    #[must_use]
    pub fn as_str(&self) -> Option<Cow<'d, str>> {
        (self.kind() == Kind::String).then(|| decode::text(self.tree.string(self.id)))
    }

    /// The double a number is read as, `NaN` and the infinities included.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        (self.kind() == Kind::Number).then(|| self.tree.number(self.id))
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
        self.tree.members(self.id).iter().map(move |entry| Member {
            key: decode::text(node.tree.key(entry)),
            key_span: entry.key.range(),
            value: node.node(entry.value),
        })
    }

    /// The elements of an array; none for anything else.
    #[must_use]
    pub fn items(&self) -> impl DoubleEndedIterator<Item = Self> + use<'d> {
        let node = *self;
        let entries = if self.kind() == Kind::Array { self.tree.entries(self.id) } else { &[] };
        entries.iter().map(move |entry| node.node(entry.value))
    }

    /// The member of that key that counts: the last one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Self> {
        self.tree.get(self.id, key).map(|id| self.node(id))
    }

    /// The bytes of the text it stands in.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.tree.span(self.id)
    }

    /// The value as it is written.
    #[must_use]
    pub fn text(&self) -> &'d str {
        self.tree.raw(self.id)
    }

    /// Whether there is a comment inside it, or one that would go with it where it is taken out.
    #[must_use]
    pub fn has_comments(&self) -> bool {
        let tree = self.tree;
        let beside = tree
            .parent(self.id)
            .is_some_and(|parent| !remove::comments_of(tree, parent, tree.index(parent, self.id)).is_empty());
        beside || !tree.comments_in(self.span()).is_empty()
    }

    /// The text of the whole document.
    #[must_use]
    pub fn document_text(&self) -> &'d str {
        &self.tree.text
    }

    /// The line it begins on, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.tree.line(self.id)
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
        self.tree.value(self.id)
    }

    /// Whether it means exactly this: numbers by their double (`-0` is not `0`), objects without order.
    #[must_use]
    pub fn equals(&self, value: &Value) -> bool {
        self.tree.equals(self.id, value)
    }
}
