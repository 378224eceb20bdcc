//! A change of a file as a person or a program reads it, secrets hidden.

use std::fmt::Write as _;
use std::ops::Range;

use crate::document::{Document, Kind, Node, diff};
use crate::domain::Secret;

use super::change::{FileChange, FileKind};
use super::mask::{Hidden, Masked, shown};

/// Lines with more characters than this are no help to a reader who looks for what changes in them.
const LONGEST: usize = 200;

/// Containers with no more characters than this are shown on one line.
const SHORT: usize = 60;

/// A change of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The unified diff, empty where nothing changes. `patch` makes the new file of the old with it, unless
    /// [`Self::hides`].
    pub patch: String,
    /// Whether a line that changes has a secret in it, in whose place its fingerprint stands.
    pub hides: bool,
    /// Where a line that changes is very long, as in a file of one line: the values that change instead, in the form of
    /// a diff with paths of keys in place of line numbers.
    pub values: Option<String>,
}

impl Review {
    /// Reviews a change, with the secrets known besides those in the file.
    #[must_use]
    pub fn of(change: &FileChange, known: &[&Secret]) -> Self {
        let masked = Masked::of(change, known);
        let name = change.path.display().to_string();
        let diff = diff::unified(&masked.before(), &masked.after(), &name);
        let long = diff.longest > LONGEST && change.kind != FileKind::Env && change.before.is_some();
        let values = long.then(|| values(&masked)).flatten();
        Self { patch: diff.text, hides: diff.hides, values }
    }

    /// What a person is shown of it: the file's name, and what changes in it.
    #[must_use]
    pub fn text(self) -> String {
        let Some(values) = self.values else { return self.patch };
        let name: String = self.patch.split_inclusive('\n').take(2).collect();
        name + &values
    }
}

/// The values that differ; `None` where none does, or where a text is no document.
fn values(masked: &Masked) -> Option<String> {
    let sides = masked.sides();
    let [old, new] = sides.map(|(text, _)| Document::parse(text.as_bytes()).ok());
    let (old, new) = (old?, new?);
    let mut found = Differences {
        old: Side { hidden: sides[0].1 },
        new: Side { hidden: sides[1].1 },
        out: String::new(),
    };
    found.values("", Some(old.root()), Some(new.root()));
    Some(found.out).filter(|out| !out.is_empty())
}

/// One of the two documents.
struct Side<'m> {
    hidden: &'m Hidden,
}

struct Differences<'m> {
    old: Side<'m>,
    new: Side<'m>,
    out: String,
}

impl Differences<'_> {
    /// What differs at a path and below it.
    fn values(&mut self, path: &str, old: Option<Node<'_>>, new: Option<Node<'_>>) {
        match (old, new) {
            (Some(old), Some(new)) if old.equals(&new.value()) => {}
            (Some(old), Some(new)) if old.kind() == Kind::Object && new.kind() == Kind::Object => {
                for member in old.members() {
                    let key = self.old.text(&old, member.key_span.clone());
                    self.values(&below(path, &key), Some(member.value), new.get(&member.key));
                }
                for member in new.members().filter(|member| old.get(&member.key).is_none()) {
                    let key = self.new.text(&new, member.key_span.clone());
                    self.values(&below(path, &key), None, Some(member.value));
                }
            }
            (Some(old), Some(new)) if old.kind() == Kind::Array && new.kind() == Kind::Array => {
                self.items(path, old, new);
            }
            (old, new) => self.change(path, old, new),
        }
    }

    /// Elements that were added at the end one by one, those that changed in their place; else the whole.
    fn items(&mut self, path: &str, old: Node<'_>, new: Node<'_>) {
        let (before, after): (Vec<_>, Vec<_>) = (old.items().collect(), new.items().collect());
        if before.len() > after.len() {
            self.change(path, Some(old), Some(new));
            return;
        }
        for (index, item) in after.into_iter().enumerate() {
            self.values(&format!("{path}[{index}]"), before.get(index).copied(), Some(item));
        }
    }

    fn change(&mut self, path: &str, old: Option<Node<'_>>, new: Option<Node<'_>>) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.out, "@@ {path} @@");
        for (sign, side, node) in [('-', &self.old, old), ('+', &self.new, new)] {
            let Some(node) = node else { continue };
            for line in side.lines(node).lines() {
                self.out.push(sign);
                self.out.push_str(line);
                self.out.push('\n');
            }
        }
    }
}

impl Side<'_> {
    fn text(&self, node: &Node<'_>, part: Range<usize>) -> String {
        shown(node.document_text(), part, self.hidden)
    }

    /// A value over lines.
    fn lines(&self, node: Node<'_>) -> String {
        let mut out = String::new();
        self.value(node, 0, &mut out);
        out
    }

    fn value(&self, node: Node<'_>, depth: usize, out: &mut String) {
        let [open, close] = match node.kind() {
            Kind::Object => ['{', '}'],
            Kind::Array => ['[', ']'],
            _ => {
                out.push_str(&self.text(&node, node.span()).replace('\n', " "));
                return;
            }
        };
        let members = node.members().map(|member| (Some(member.key_span), member.value));
        let entries: Vec<_> = members.chain(node.items().map(|item| (None, item))).collect();
        let flat = node.text().len() <= SHORT && !node.text().contains('\n');
        if flat || entries.is_empty() {
            out.push_str(&self.text(&node, node.span()));
            return;
        }
        out.push(open);
        let last = entries.len() - 1;
        for (index, (key, value)) in entries.into_iter().enumerate() {
            out.push('\n');
            out.push_str(&"  ".repeat(depth + 1));
            if let Some(key) = key {
                out.push_str(&self.text(&node, key));
                out.push_str(": ");
            }
            self.value(value, depth + 1, out);
            if index < last {
                out.push(',');
            }
        }
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
        out.push(close);
    }
}

/// The path of a member: a key that is no plain name stands in brackets, as it is written.
fn below(path: &str, key: &str) -> String {
    let bare = key.trim_matches(['"', '\'']);
    let plain = bare.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '-')) && !bare.is_empty();
    match (plain, path.is_empty()) {
        (true, true) => bare.to_owned(),
        (true, false) => format!("{path}.{bare}"),
        (false, _) => format!("{path}[{key}]"),
    }
}
