//! A change of a file as a person or a program reads it, secrets hidden.

use std::fmt::Write as _;

use crate::document::{Document, Kind, Node, diff};
use crate::domain::Secret;

use super::change::{FileChange, FileKind};
use super::mask::MaskedText;

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
        let texts = [change.before.as_deref().unwrap_or_default(), &change.after];
        let [before, after] = &MaskedText::all(change.kind, texts, known);
        let name = change.path.display().to_string();
        let diff = diff::unified(&before.lines(), &after.lines(), &name);
        let long = diff.longest > LONGEST && change.kind != FileKind::Env && change.before.is_some();
        let values = long.then(|| values([before, after])).flatten();
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
fn values(sides: [&MaskedText; 2]) -> Option<String> {
    let [old, new] = sides.map(|side| Document::parse(side.text.as_bytes()).ok());
    let (old, new) = (old?, new?);
    let mut found = Differences { sides, out: String::new() };
    found.values("", [Some(old.root()), Some(new.root())]);
    Some(found.out).filter(|out| !out.is_empty())
}

struct Differences<'m> {
    /// The old text and the new one.
    sides: [&'m MaskedText; 2],
    out: String,
}

impl Differences<'_> {
    /// What differs at a path and below it, between the old text and the new one.
    fn values(&mut self, path: &str, nodes: [Option<Node<'_>>; 2]) {
        match nodes {
            [Some(old), Some(new)] if old.equals(&new.value()) => {}
            [Some(old), Some(new)] if old.kind() == Kind::Object && new.kind() == Kind::Object => {
                for member in old.members() {
                    let key = self.sides[0].shown(member.key_span);
                    self.values(&below(path, &key), [Some(member.value), new.get(&member.key)]);
                }
                for member in new.members().filter(|member| old.get(&member.key).is_none()) {
                    let key = self.sides[1].shown(member.key_span);
                    self.values(&below(path, &key), [None, Some(member.value)]);
                }
            }
            // Elements that were added at the end one by one, those that changed in their place; else the whole.
            [Some(old), Some(new)]
                if old.kind() == Kind::Array
                    && new.kind() == Kind::Array
                    && old.items().count() <= new.items().count() =>
            {
                let before = old.items().map(Some).chain(std::iter::repeat(None));
                for (index, (old, new)) in before.zip(new.items()).enumerate() {
                    self.values(&format!("{path}[{index}]"), [old, Some(new)]);
                }
            }
            nodes => {
                // Writing to a String cannot fail.
                let _ = writeln!(self.out, "@@ {path} @@");
                for ((sign, node), side) in ['-', '+'].into_iter().zip(nodes).zip(self.sides) {
                    let mut lines = String::new();
                    if let Some(node) = node {
                        render(node, side, 0, &mut lines);
                    }
                    for line in lines.lines() {
                        self.out.push(sign);
                        self.out.extend([line, "\n"]);
                    }
                }
            }
        }
    }
}

/// A value over lines.
fn render(node: Node<'_>, side: &MaskedText, depth: usize, out: &mut String) {
    let [open, close] = match node.kind() {
        Kind::Object => ['{', '}'],
        Kind::Array => ['[', ']'],
        _ => return out.push_str(&side.shown(node.span()).replace('\n', " ")),
    };
    let members = node.members().map(|member| (Some(member.key_span), member.value));
    let entries: Vec<_> = members.chain(node.items().map(|item| (None, item))).collect();
    let flat = node.text().len() <= SHORT && !node.text().contains('\n');
    if flat || entries.is_empty() {
        return out.push_str(&side.shown(node.span()));
    }
    out.push(open);
    for (index, (key, value)) in entries.into_iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        out.extend(key.map(|key| side.shown(key) + ": "));
        render(value, side, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
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
