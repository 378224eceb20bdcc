//! Where new members and elements go, and the commas and line breaks they need.

use serde_json::Value;

use super::Splice;
use super::render::{Layout, Writer};
use super::style::{self, Style, column_indent, indent_at, line_end_at, line_start, skip_blanks};
use super::tree::{Entry, NodeId, Tree};

/// A new member, or a new element where there is no key.
pub(super) struct New<'v> {
    pub key: Option<&'v str>,
    pub value: &'v Value,
    /// It is not new but comes from elsewhere in the array.
    pub moved: Option<Moved<'v>>,
}

impl<'v> New<'v> {
    pub(super) fn member(key: &'v str, value: &'v Value) -> Self {
        Self { key: Some(key), value, moved: None }
    }

    pub(super) fn element(value: &'v Value) -> Self {
        Self { key: None, value, moved: None }
    }

    fn comments(&self) -> &[&'v str] {
        self.moved.as_ref().map_or(&[], |moved| &moved.comments)
    }

    /// Nothing can follow on its line.
    fn ends_line(&self) -> bool {
        self.comments().last().is_some_and(|comment| comment.starts_with("//"))
    }
}

/// An element as it is written, and the comments that go with it.
pub(super) struct Moved<'v> {
    pub text: &'v str,
    /// Behind it, on its line.
    pub comments: Vec<&'v str>,
    /// Those and the ones within it, in the order they stand.
    pub all: Vec<&'v str>,
}

/// The end of the last comment that begins on the line of `from`, before `limit`, else `from` itself; and whether it is
/// a `//` comment, so that nothing can follow on this line.
pub(super) fn tail(tree: &Tree, from: usize, limit: usize) -> (usize, bool) {
    let (mut end, mut ends_line) = (from, false);
    for comment in tree.comments_in(from..limit.max(from)) {
        if ends_line || tree.breaks_in(end..comment.start()) {
            break;
        }
        end = comment.end();
        ends_line = tree.text[comment.range()].starts_with("//");
    }
    (end, ends_line)
}

/// Puts entries into a container before the entry with this number, or behind the last one.
pub(super) fn insert(tree: &Tree, container: NodeId, index: usize, new: &[New<'_>]) -> Vec<Splice> {
    let entries = tree.entries(container);
    match (entries.first(), index.checked_sub(1)) {
        (None, _) => fill(tree, container, new),
        (Some(first), None) => vec![prepend(tree, container, first, new)],
        (Some(_), Some(previous)) => behind(tree, container, previous, new),
    }
}

/// Where the commas of new lines go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Commas {
    Leading,
    Between,
    Trailing,
}

impl Commas {
    fn behind(last_too: bool) -> Self {
        if last_too { Self::Trailing } else { Self::Between }
    }
}

/// How new entries are written into one container.
struct Insertion<'a> {
    container: NodeId,
    writer: Writer<'a>,
}

impl<'a> Insertion<'a> {
    /// In the style for the offset `at`.
    fn at(tree: &'a Tree, container: NodeId, at: usize) -> Self {
        Self { container, writer: Writer { tree, style: Style::of(tree, container, at) } }
    }

    fn style(&self) -> &Style {
        &self.writer.style
    }

    fn entry(&self, out: &mut String, new: &New<'_>, layout: Layout<'_>) {
        if let Some(moved) = &new.moved {
            out.push_str(moved.text);
            return;
        }
        if let Some(key) = new.key {
            self.writer.key(out, key, self.style().bare);
            match layout {
                Layout::OneLine => out.push_str(&self.style().colon),
                Layout::Lines(_) => {
                    let column = out[line_start(out, out.len())..].chars().count();
                    out.push_str(&self.style().colon_at(column));
                }
            }
        }
        let like = self.writer.tree.neighbour(self.container, new.value);
        self.writer.value(out, new.value, layout, like);
    }

    /// The new entries on one line, each with a comma behind it but for the last where none is to be.
    fn on_one_line(&self, new: &[New<'_>], trailing: bool, indent: &str) -> String {
        let mut out = String::new();
        for (index, one) in new.iter().enumerate() {
            if index > 0 && !new[index - 1].ends_line() {
                out.push_str(&self.style().gap);
            }
            self.entry(&mut out, one, Layout::OneLine);
            let comma = trailing || index + 1 < new.len();
            if comma && one.ends_line() {
                out.push(',');
            }
            behind_it(&mut out, one.comments());
            if one.ends_line() {
                out.push_str(self.style().line_end);
                out.push_str(indent);
            } else if comma {
                out.push(',');
            }
        }
        out
    }

    /// A line for each new entry, each beginning with the line end before it. They come to stand at the offset `at`.
    fn on_lines(&self, new: &[New<'_>], indent: &str, commas: Commas, at: usize) -> String {
        let mut out = String::new();
        for (index, one) in new.iter().enumerate() {
            out.push_str(self.style().line_end);
            out.push_str(indent);
            if commas == Commas::Leading {
                out.push(',');
                out.push_str(&self.style().gap);
            }
            self.entry(&mut out, one, Layout::Lines(indent));
            if commas == Commas::Trailing || (commas == Commas::Between && index + 1 < new.len()) {
                out.push(',');
            }
            behind_it(&mut out, one.comments());
        }
        self.seal(&mut out, new, indent, at);
        out
    }

    /// Ends the line where the last entry ends with a `//` comment and something would follow it.
    fn seal(&self, out: &mut String, new: &[New<'_>], indent: &str, at: usize) {
        if new.last().is_some_and(New::ends_line) && line_end_at(&self.writer.tree.text, at).is_none() {
            out.push_str(self.style().line_end);
            out.push_str(indent);
        }
    }
}

fn behind_it(out: &mut String, comments: &[&str]) {
    for comment in comments {
        out.push(' ');
        out.push_str(comment);
    }
}

/// Where the blanks behind an offset end, if the line ends there: they stay on it. Else the offset itself.
fn behind_blanks(tree: &Tree, from: usize) -> usize {
    let end = skip_blanks(&tree.text, from);
    if line_end_at(&tree.text, end).is_some() { end } else { from }
}

/// The first entries of an empty container.
fn fill(tree: &Tree, container: NodeId, new: &[New<'_>]) -> Vec<Splice> {
    let text = tree.text.as_str();
    let span = tree.span(container);
    let close = span.end - 1;
    let comments = tree.comments_in(span.clone());
    let from = comments.last().map_or(span.start + 1, |comment| comment.end());
    let writing = Insertion::at(tree, container, from);
    let style = writing.style();
    let line_comment = comments.iter().any(|comment| text[comment.range()].starts_with("//"));
    let in_one_line = tree.parent(container).is_some_and(|parent| !tree.is_multi_line(parent));
    let like = tree.counterpart(container).filter(|&like| tree.is_on_one_line(like));
    if (in_one_line || like.is_some()) && !line_comment && !tree.breaks_in(span.start..close) {
        let usual = if text.as_bytes()[span.start] == b'{' { style.pad.as_str() } else { "" };
        let pad = like.and_then(|like| style::pad(tree, like)).unwrap_or(usual);
        let before = if comments.is_empty() { pad } else { " " };
        let flat = format!("{before}{}{pad}", writing.on_one_line(new, false, ""));
        if in_one_line || like.is_some_and(|like| writing.writer.fits(flat.len(), like)) {
            return vec![Splice::insert(from..close, flat)];
        }
    }
    let base = indent_at(text, span.start);
    let by_unit = format!("{base}{}", style.unit);
    // A comment on a line of its own shows how far in the members stand.
    let beside = comments
        .last()
        .filter(|comment| tree.breaks_in(span.start..comment.start()))
        .map(|comment| indent_at(text, comment.start()))
        .filter(|indent| indent.len() > base.len() && indent.starts_with(base));
    let entries = writing.on_lines(new, beside.unwrap_or(&by_unit), Commas::behind(style.trailing), from);
    if !comments.is_empty() && tree.breaks_in(from..close) {
        return vec![Splice::insert(from..from, entries)];
    }
    vec![Splice::insert(from..close, format!("{entries}{}{base}", style.line_end))]
}

/// Entries before the first one.
fn prepend(tree: &Tree, container: NodeId, first: &Entry, new: &[New<'_>]) -> Splice {
    let open = tree.span(container).start + 1;
    let indent = indent_at(&tree.text, first.start());
    if !tree.starts_line(container, 0) {
        let at = first.start();
        let writing = Insertion::at(tree, container, at);
        let gap = if new.last().is_some_and(New::ends_line) { "" } else { writing.style().gap.as_str() };
        let entries = writing.on_one_line(new, true, indent);
        return Splice::insert(at..at, format!("{entries}{gap}"));
    }
    let at = behind_blanks(tree, tail(tree, open, first.start()).0);
    let writing = Insertion::at(tree, container, at);
    Splice::insert(at..at, writing.on_lines(new, indent, Commas::Trailing, at))
}

/// Entries behind the one with this number.
fn behind(tree: &Tree, container: NodeId, index: usize, new: &[New<'_>]) -> Vec<Splice> {
    let text = tree.text.as_str();
    let close = tree.span(container).end - 1;
    let entries = tree.entries(container);
    let (previous, next) = (&entries[index], entries.get(index + 1));
    let limit = next.map_or(close, Entry::start);
    let end = tree.end(previous);
    let comma = previous.comma();
    let from = comma.map_or(end, |comma| comma + 1);
    let starter = match next {
        Some(next) => tree.starts_line(container, index + 1).then_some(next),
        None => tree.line_starter(container),
    };

    if next.is_some() && tree.has_leading_comma(container, index + 1) {
        let at = tail(tree, end, limit).0;
        let writing = Insertion::at(tree, container, at);
        let lines = writing.on_lines(new, indent_at(text, comma.unwrap_or(at)), Commas::Leading, at);
        return vec![Splice::insert(at..at, lines)];
    }

    let (tail_end, ends_line) = tail(tree, from, limit);
    if starter.is_none() && (next.is_some() || !ends_line) {
        let at = if comma.is_some() { from } else { tail_end };
        let writing = Insertion::at(tree, container, at);
        let entries = writing.on_one_line(new, comma.is_some(), indent_at(text, end));
        let gap = &writing.style().gap;
        let added = if comma.is_some() { format!("{gap}{entries}") } else { format!(",{gap}{entries}") };
        return vec![Splice::insert(at..at, added)];
    }

    let writing = Insertion::at(tree, container, tail_end);
    let style = writing.style();
    if comma.is_none() && tree.has_leading_comma(container, index) {
        // The caller has seen a comma that leads the last entry's line.
        let leads = index.checked_sub(1).and_then(|before| entries[before].comma()).unwrap_or(end);
        let lines = writing.on_lines(new, indent_at(text, leads), Commas::Leading, tail_end);
        return vec![Splice::insert(tail_end..tail_end, lines)];
    }

    let indent = match starter {
        Some(starter) => indent_at(text, starter.start()).to_owned(),
        None => column_indent(tree, container).unwrap_or_else(|| {
            let base = indent_at(text, tree.span(container).start);
            format!("{base}{}", style.unit)
        }),
    };
    let at = behind_blanks(tree, tail_end);
    let entries = writing.on_lines(new, &indent, Commas::behind(comma.is_some()), at);
    match comma {
        Some(_) => vec![Splice::insert(at..at, entries)],
        None if at == end => vec![Splice::insert(at..at, format!(",{entries}"))],
        None => vec![Splice::insert(end..end, ",".to_owned()), Splice::insert(at..at, entries)],
    }
}
