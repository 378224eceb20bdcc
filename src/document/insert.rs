//! Where new members and elements go, and the commas and line breaks they need.

use serde_json::Value;

use super::plan::{Cut, Purpose};
use super::render::{Layout, entry};
use super::style::{Style, column_indent, indent_at, line_end_at};
use super::tree::{Entry, NodeId};
use super::value::Source;

/// A new member, or a new element where there is no key.
pub(super) type New<'v> = (Option<&'v str>, &'v Value);

/// The comments behind an offset on the same line.
pub(super) struct Tail {
    /// The end of the last of them, else the offset itself.
    pub end: usize,
    pub any: bool,
    /// The last one is a `//` comment: nothing can follow on this line.
    pub line_comment: bool,
}

/// The comments that begin on the line of `from`, before `limit`.
pub(super) fn tail(source: Source<'_>, from: usize, limit: usize) -> Tail {
    let mut tail = Tail { end: from, any: false, line_comment: false };
    for comment in source.tree.comments_in(from..limit.max(from)) {
        if tail.line_comment || source.tree.breaks_in(tail.end..comment.start()) {
            break;
        }
        tail.end = comment.end();
        tail.any = true;
        tail.line_comment = source.text[comment.range()].starts_with("//");
    }
    tail
}

/// Appends entries to a container.
pub(super) fn insert(source: Source<'_>, container: NodeId, new: &[New<'_>]) -> Vec<Cut> {
    match source.tree.entries(container).last() {
        Some(last) => append(source, container, last, new),
        None => fill(source, container, new),
    }
}

/// All new entries on one line.
fn on_one_line(new: &[New<'_>], style: &Style) -> String {
    let mut out = String::new();
    for (index, (key, value)) in new.iter().enumerate() {
        if index > 0 {
            out.push(',');
            out.push_str(&style.gap);
        }
        entry(&mut out, *key, value, style, style.bare, Layout::OneLine);
    }
    out
}

/// A line for each new entry, each beginning with the line end before it.
fn on_lines(new: &[New<'_>], style: &Style, indent: &str, trailing: bool) -> String {
    let mut out = String::new();
    for (index, (key, value)) in new.iter().enumerate() {
        out.push_str(style.line_end);
        out.push_str(indent);
        entry(&mut out, *key, value, style, style.bare, Layout::Lines(indent));
        if trailing || index + 1 < new.len() {
            out.push(',');
        }
    }
    out
}

/// The first entries of an empty container.
fn fill(source: Source<'_>, container: NodeId, new: &[New<'_>]) -> Vec<Cut> {
    let Source { text, tree } = source;
    let span = tree.span(container);
    let close = span.end - 1;
    let comments = tree.comments_in(span.clone());
    let from = comments.last().map_or(span.start + 1, |comment| comment.end());
    let style = Style::of(source, container, from);
    let line_comment = comments.iter().any(|comment| text[comment.range()].starts_with("//"));
    let in_one_line = tree.parent(container).is_some_and(|parent| !source.is_multi_line(parent));
    if in_one_line && !line_comment && !tree.breaks_in(span.start..close) {
        let pad = if text.as_bytes()[span.start] == b'{' { style.pad.as_str() } else { "" };
        let before = if comments.is_empty() { pad } else { " " };
        let entries = on_one_line(new, &style);
        return vec![Cut::new(from..close, format!("{before}{entries}{pad}"), Purpose::Insert)];
    }
    let base = indent_at(text, span.start);
    let by_unit = format!("{base}{}", style.unit);
    // A comment on a line of its own shows how far in the members stand.
    let beside = comments
        .last()
        .filter(|comment| tree.breaks_in(span.start..comment.start()))
        .map(|comment| indent_at(text, comment.start()))
        .filter(|indent| indent.len() > base.len() && indent.starts_with(base));
    let entries = on_lines(new, &style, beside.unwrap_or(&by_unit), style.trailing);
    if !comments.is_empty() && tree.breaks_in(from..close) {
        return vec![Cut::new(from..from, entries, Purpose::Insert)];
    }
    vec![Cut::new(from..close, format!("{entries}{}{base}", style.line_end), Purpose::Insert)]
}

/// Further entries, behind the last one.
fn append(source: Source<'_>, container: NodeId, last: &Entry, new: &[New<'_>]) -> Vec<Cut> {
    let Source { text, tree } = source;
    let close = tree.span(container).end - 1;
    let end = tree.end(last);
    let comma = last.comma();
    let from = comma.map_or(end, |comma| comma + 1);
    let tail = tail(source, from, close);
    let starter = source.line_starter(container);

    if starter.is_none() && !tail.line_comment {
        let at = if comma.is_some() { from } else { tail.end };
        let style = Style::of(source, container, at);
        let entries = on_one_line(new, &style);
        let gap = &style.gap;
        let added = if comma.is_some() { format!("{gap}{entries},") } else { format!(",{gap}{entries}") };
        return vec![Cut::new(at..at, added, Purpose::Insert)];
    }

    let style = Style::of(source, container, tail.end);
    let index = tree.entries(container).len() - 1;
    if comma.is_none() && source.has_leading_comma(container, index) {
        return vec![Cut::new(tail.end..tail.end, leading(source, container, new, &style), Purpose::Insert)];
    }

    let indent = match starter {
        Some(starter) => indent_at(text, starter.start()).into(),
        None => column_indent(source, tree, container).unwrap_or_else(|| {
            let base = indent_at(text, tree.span(container).start);
            format!("{base}{}", style.unit).into()
        }),
    };
    let entries = on_lines(new, &style, &indent, comma.is_some());
    // Blanks at the end of the last line stay on it.
    let blanks = text[tail.end..close].bytes().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let at = if line_end_at(text, tail.end + blanks).is_some() { tail.end + blanks } else { tail.end };
    match comma {
        Some(_) => vec![Cut::new(at..at, entries, Purpose::Insert)],
        None if at == end => vec![Cut::new(at..at, format!(",{entries}"), Purpose::Insert)],
        None => vec![
            Cut::new(end..end, ",".to_owned(), Purpose::Insert),
            Cut::new(at..at, entries, Purpose::Insert),
        ],
    }
}

/// Lines that begin with their comma, as the lines before them do.
fn leading(source: Source<'_>, container: NodeId, new: &[New<'_>], style: &Style) -> String {
    let entries = source.tree.entries(container);
    // The caller has seen a comma that leads the last entry's line.
    let comma = entries.iter().rev().nth(1).and_then(Entry::comma).unwrap_or(entries[0].start());
    let indent = indent_at(source.text, comma);
    let mut out = String::new();
    for (key, value) in new {
        out.push_str(style.line_end);
        out.push_str(indent);
        out.push(',');
        out.push_str(&style.gap);
        entry(&mut out, *key, value, style, style.bare, Layout::Lines(indent));
    }
    out
}
