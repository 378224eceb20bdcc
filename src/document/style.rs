//! How the people who wrote a document write: quotes, indents, commas, line ends, read off the nearest evidence.

use std::borrow::Cow;

use super::Kind;
use super::tree::{Entry, NodeId, Tree};

/// How new members and values of one container are written.
pub(super) struct Style {
    /// Keys of this container go without quotes where they can.
    pub bare: bool,
    /// Keys of new objects go without quotes where they can.
    pub bare_nested: bool,
    pub key_quote: char,
    pub string_quote: char,
    /// What stands between key and value, without alignment.
    pub colon: String,
    /// Where colons and values of this container's members stand below one another.
    pub columns: Option<ColumnLayout>,
    /// What stands behind a comma on the same line.
    pub gap: String,
    /// What stands inside the braces of an object on one line.
    pub pad: String,
    /// A new container over several lines has a comma behind its last entry.
    pub trailing: bool,
    /// One level of indentation.
    pub unit: String,
    pub line_end: &'static str,
}

/// White space beyond this is an accident or an attack, no style.
const LONGEST_GAP: usize = 16;
/// Indentation beyond this is not repeated.
const LONGEST_INDENT: usize = 256;
/// How many nodes, and the last entries of a container, are looked at for a habit.
const LOOK: usize = 4096;

pub(super) fn is_blank(text: &str) -> bool {
    skip_blanks(text, 0) == text.len()
}

/// Where the blanks behind an offset end.
pub(super) fn skip_blanks(text: &str, from: usize) -> usize {
    from + text.as_bytes()[from..].iter().take_while(|b| matches!(b, b' ' | b'\t')).count()
}

/// A key that JSON5 takes without quotes, of ASCII letters only.
pub(super) fn is_bare(key: &[u8]) -> bool {
    let word = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$');
    key.first().is_some_and(|b| !b.is_ascii_digit()) && key.iter().all(word)
}

/// The white space at the start of the line an offset stands on.
pub(super) fn indent_at(text: &str, offset: usize) -> &str {
    let line = &text[line_start(text, offset)..offset];
    let end = line.bytes().position(|b| b != b' ' && b != b'\t').unwrap_or(line.len());
    &line[..end.min(LONGEST_INDENT)]
}

/// Where the line an offset stands on begins.
pub(super) fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind(['\n', '\r']).map_or(0, |at| at + 1)
}

/// The text that ends a line at the offset, if one ends there.
pub(super) fn line_end_at(text: &str, offset: usize) -> Option<&'static str> {
    match text.as_bytes().get(offset..)? {
        [b'\r', b'\n', ..] => Some("\r\n"),
        [b'\r', ..] => Some("\r"),
        [b'\n', ..] => Some("\n"),
        _ => None,
    }
}

/// The line end nearest to the offset that is layout; else the document's; else LF.
fn line_end(tree: &Tree, at: usize) -> &'static str {
    let breaks = &tree.breaks;
    let after = breaks.partition_point(|&b| (b as usize) < at);
    let next = breaks.get(after).map(|&b| b as usize);
    let previous = after.checked_sub(1).map(|index| breaks[index] as usize);
    let nearest = match (previous, next) {
        (Some(previous), Some(next)) if at - previous < next - at => Some(previous),
        (previous, next) => next.or(previous),
    };
    nearest.and_then(|at| line_end_at(&tree.text, at)).or_else(|| tree.line_end()).unwrap_or("\n")
}

/// Questions about where the entries of a container stand.
impl Tree {
    /// How lines end in this document: as the first one does, be it in a comment; where edits have left a single line,
    /// as the first one did before them.
    pub(super) fn line_end(&self) -> Option<&'static str> {
        let layout = self.breaks.first().map(|&at| at as usize);
        let first = layout.or_else(|| self.text.find(['\n', '\r']));
        first.and_then(|at| line_end_at(&self.text, at)).or(self.inherited_line_end)
    }

    /// Whether an entry is the first on its line.
    pub(super) fn starts_line(&self, container: NodeId, index: usize) -> bool {
        let entries = self.entries(container);
        let from = match index.checked_sub(1) {
            Some(previous) => self.end(&entries[previous]),
            None => self.span(container).start + 1,
        };
        self.breaks_in(from..entries[index].start())
    }

    /// The last entry that is the first on its line.
    pub(super) fn line_starter(&self, container: NodeId) -> Option<&Entry> {
        let entries = self.entries(container);
        (0..entries.len())
            .rev()
            .take(LOOK)
            .find(|&index| self.starts_line(container, index))
            .map(|index| &entries[index])
    }

    /// Whether the entries stand on lines of their own.
    pub(super) fn is_multi_line(&self, container: NodeId) -> bool {
        self.line_starter(container).is_some()
    }

    /// Whether the comma before an entry stands at the start of the entry's line.
    pub(super) fn has_leading_comma(&self, container: NodeId, index: usize) -> bool {
        let entries = self.entries(container);
        index.checked_sub(1).is_some_and(|previous| {
            entries[previous].comma().is_some_and(|comma| {
                self.breaks_in(self.end(&entries[previous])..comma)
                    && !self.breaks_in(comma..entries[index].start())
            })
        })
    }

    /// The step from a container's indentation to that of its entries.
    fn own_unit(&self, container: NodeId) -> Option<&str> {
        let entry = self.line_starter(container)?;
        let outer = indent_at(&self.text, self.span(container).start);
        let unit = indent_at(&self.text, entry.start()).strip_prefix(outer)?;
        (!unit.is_empty() && unit.len() <= LONGEST_GAP).then_some(unit)
    }

    /// The container and all around it, the innermost first.
    fn chain(&self, container: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(container), move |&id| self.parent(id))
    }
}

/// How an object's keys are quoted.
#[derive(Default)]
struct KeyStyle {
    bare: usize,
    /// In quotes, though they could go without.
    quoted: usize,
    any: bool,
    quote: Option<char>,
}

fn keys(tree: &Tree, object: NodeId) -> KeyStyle {
    let mut keys = KeyStyle::default();
    if tree.kind(object) != Kind::Object {
        return keys;
    }
    for entry in tree.entries(object).iter().rev().take(LOOK) {
        keys.any = true;
        match tree.text.as_bytes()[entry.key.start()] {
            quote @ (b'"' | b'\'') => {
                keys.quote.get_or_insert(char::from(quote));
                keys.quoted += usize::from(is_bare(&tree.key(entry)));
            }
            _ => keys.bare += 1,
        }
    }
    keys
}

/// Bare or quoted, where there are keys that could be either.
fn prefers_bare(keys: &KeyStyle) -> Option<bool> {
    (keys.bare + keys.quoted > 0).then_some(keys.bare >= keys.quoted)
}

impl Style {
    /// The style for what is written into `container` at the offset `at`.
    pub(super) fn of(tree: &Tree, container: NodeId, at: usize) -> Self {
        let chain: Vec<NodeId> = tree.chain(container).collect();
        let all_keys: Vec<KeyStyle> = chain.iter().map(|&id| keys(tree, id)).collect();
        let chain_quote = all_keys.iter().find_map(|keys| keys.quote);
        let bare_nested = all_keys
            .iter()
            .find_map(prefers_bare)
            .unwrap_or(!tree.strict && all_keys.iter().all(|keys| !keys.any));
        let bare = if all_keys[0].any { prefers_bare(&all_keys[0]).unwrap_or(false) } else { bare_nested };
        let string = sibling_string(tree, container).or_else(|| near_string(tree, at));
        let colon = chain.iter().find_map(|&id| colon(tree, id)).unwrap_or_else(|| ": ".to_owned());
        let mut objects = chain.iter().filter(|&&id| tree.kind(id) == Kind::Object);
        let pad = objects.find_map(|&id| pad(tree, id));
        let trailing = chain
            .iter()
            .find_map(|&id| tree.entries(id).last().map(|last| last.comma().is_some()))
            .unwrap_or(!tree.strict);
        let unit = chain
            .iter()
            .find_map(|&id| tree.own_unit(id))
            .or_else(|| (0..).take(tree.nodes.len().min(LOOK)).find_map(|id| tree.own_unit(id)))
            .unwrap_or("  ");
        // No space behind the colon and none inside the braces: the writer saves space.
        let tight = pad.unwrap_or("").is_empty() && colon == ":";
        let gap = chain.iter().find_map(|&id| gap(tree, id)).unwrap_or(if tight { "" } else { " " });
        Self {
            bare: bare && !tree.strict,
            bare_nested: bare_nested && !tree.strict,
            key_quote: if tree.strict {
                '"'
            } else {
                all_keys[0].quote.or(string).or(chain_quote).unwrap_or('"')
            },
            string_quote: if tree.strict { '"' } else { string.or(chain_quote).unwrap_or('"') },
            gap: gap.to_owned(),
            pad: pad.unwrap_or(if tight { "" } else { " " }).to_owned(),
            trailing: trailing && !tree.strict,
            unit: unit.to_owned(),
            line_end: line_end(tree, at),
            colon,
            columns: ColumnLayout::of(tree, container),
        }
    }
}

fn quote_of(tree: &Tree, node: NodeId) -> Option<char> {
    (tree.kind(node) == Kind::String).then(|| char::from(tree.text.as_bytes()[tree.span(node).start]))
}

/// The quote of the last string in the container.
fn sibling_string(tree: &Tree, container: NodeId) -> Option<char> {
    tree.entries(container).iter().rev().take(LOOK).find_map(|entry| quote_of(tree, entry.value))
}

/// The quote of the string value before the offset, else of the one behind it.
fn near_string(tree: &Tree, at: usize) -> Option<char> {
    let nodes = &tree.nodes;
    let split = nodes.partition_point(|node| node.span.start() < at);
    let ids = |index: usize| NodeId::try_from(index).ok().and_then(|id| quote_of(tree, id));
    (0..split).rev().take(LOOK).find_map(ids).or_else(|| (split..nodes.len()).take(LOOK).find_map(ids))
}

/// The white space before and behind an entry's colon.
fn around_colon<'a>(tree: &'a Tree, entry: &Entry) -> Option<(&'a str, &'a str)> {
    let between = &tree.text[entry.key.end()..tree.span(entry.value).start];
    let (before, after) = between.split_once(':')?;
    (is_blank(before) && is_blank(after)).then_some((before, after))
}

/// What stands around the colon of the last member, without alignment: one blank at most on each side.
pub(super) fn colon(tree: &Tree, object: NodeId) -> Option<String> {
    let last = tree.entries(object).last().filter(|_| tree.kind(object) == Kind::Object)?;
    let (before, after) = around_colon(tree, last)?;
    let one = |blank: &str| blank.chars().next().map(String::from).unwrap_or_default();
    Some(format!("{}:{}", one(before), one(after)))
}

/// Where members stand below one another, in characters from the start of the line.
#[derive(Clone, Copy)]
pub(super) struct ColumnLayout {
    /// Where the colon stands; `None` where it follows the key.
    colon: Option<usize>,
    value: usize,
}

impl ColumnLayout {
    /// Columns beyond this are an accident.
    const FARTHEST: usize = 120;

    /// Those of the last members, where spaces align them.
    fn of(tree: &Tree, object: NodeId) -> Option<Self> {
        if tree.kind(object) != Kind::Object {
            return None;
        }
        let entries = tree.entries(object);
        let found = (0..entries.len()).rev().take(64).filter(|&index| tree.starts_line(object, index));
        let mut found = found.filter_map(|index| {
            let (before, after) = around_colon(tree, &entries[index])?;
            let value = tree.span(entries[index].value).start;
            let line = &tree.text[line_start(&tree.text, value)..value];
            let column = line.chars().count();
            let plain = !line.contains('\t') && column <= Self::FARTHEST;
            let colon = column - after.len() - 1;
            plain.then_some((colon, column, before.len() > 1, before.len() > 1 || after.len() > 1))
        });
        let (colon, value, before, aligned) = found.next()?;
        let others: Vec<_> = found.filter(|&(_, column, _, aligned)| aligned && column == value).collect();
        let before = before || others.iter().any(|&(at, _, before, _)| before && at == colon);
        (aligned || !others.is_empty()).then_some(Self { colon: before.then_some(colon), value })
    }
}

impl Style {
    /// What stands between a key that ends at this column of its own line and its value: as many blanks as bring the
    /// value below its neighbours', or one.
    pub(super) fn colon_at(&self, column: usize) -> Cow<'_, str> {
        let Some(columns) = self.columns else { return self.colon.as_str().into() };
        let (before, after) = self.colon.split_once(':').unwrap_or_default();
        let before =
            columns.colon.map_or(before.len(), |colon| colon.saturating_sub(column).max(before.len()));
        let after = columns.value.saturating_sub(column + before + 1).max(after.len());
        format!("{:before$}:{:after$}", "", "").into()
    }
}

/// What stands between the opening bracket and the first entry of a container on one line.
pub(super) fn pad(tree: &Tree, container: NodeId) -> Option<&str> {
    let first = tree.entries(container).first()?;
    if tree.is_multi_line(container) {
        return None;
    }
    let pad = &tree.text[tree.span(container).start + 1..first.start()];
    (is_blank(pad) && pad.len() <= LONGEST_GAP).then_some(pad)
}

/// What stands behind the last comma between two entries on one line.
pub(super) fn gap(tree: &Tree, container: NodeId) -> Option<&str> {
    let [.., one, two] = tree.entries(container) else { return None };
    let gap = &tree.text[one.comma()? + 1..two.start()];
    (is_blank(gap) && gap.len() <= LONGEST_GAP).then_some(gap)
}

/// The column of the container's first entry as white space, for a line below it; `None` where that is far to the
/// right.
pub(super) fn column_indent(tree: &Tree, container: NodeId) -> Option<String> {
    let first = tree.entries(container).first()?.start();
    let line = &tree.text[line_start(&tree.text, first)..first];
    if line.len() > 80 {
        return None;
    }
    let blank = |c: char| if c == '\t' { '\t' } else { ' ' };
    Some(line.chars().filter(|&c| c != '\u{FEFF}').map(blank).collect())
}
