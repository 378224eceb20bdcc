//! New values as text, in the style of what is around them.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::{Number, Value};

use super::Kind;
use super::style::{self, Style, is_bare};
use super::tree::{NodeId, Tree};

/// Whether new containers are written over several lines, and how far in.
#[derive(Clone, Copy)]
pub(super) enum Layout<'a> {
    /// On the line of their parent.
    OneLine,
    /// Over lines, closing with this indentation.
    Lines(&'a str),
}

/// What is longer than this is laid out over lines, unless the neighbour it looks like is half as long.
const LONGEST_LINE: usize = 120;

/// Writes values in a style, laid out as neighbours of theirs are.
pub(super) struct Writer<'a> {
    pub tree: &'a Tree,
    pub style: Style,
}

impl Writer<'_> {
    /// Appends a key.
    pub(super) fn key(&self, out: &mut String, key: &str, bare: bool) {
        if bare && is_bare(key.as_bytes()) {
            out.push_str(key);
        } else {
            string(out, key, self.style.key_quote);
        }
    }

    /// Appends a value, which is to look like another one. Its depth has been checked.
    pub(super) fn value(&self, out: &mut String, value: &Value, layout: Layout<'_>, like: Option<NodeId>) {
        self.spaced(out, value, layout, like, &Spacing::of(&self.style));
    }

    fn spaced(
        &self,
        out: &mut String,
        value: &Value,
        layout: Layout<'_>,
        like: Option<NodeId>,
        spacing: &Spacing<'_>,
    ) {
        match value {
            Value::Null => out.push_str("null"),
            Value::Bool(true) => out.push_str("true"),
            Value::Bool(false) => out.push_str("false"),
            Value::Number(number) => self::number(out, number),
            Value::String(text) => string(out, text, self.style.string_quote),
            Value::Array(items) => {
                let entries: Vec<_> = items.iter().map(|item| (None, item)).collect();
                self.container(out, ['[', ']'], &entries, layout, like, spacing);
            }
            Value::Object(map) => {
                let entries: Vec<_> = map.iter().map(|(key, item)| (Some(key.as_str()), item)).collect();
                self.container(out, ['{', '}'], &entries, layout, like, spacing);
            }
        }
    }

    /// Whether something of this length goes on one line because its neighbour is on one.
    pub(super) fn fits(&self, length: usize, like: NodeId) -> bool {
        length <= LONGEST_LINE.max(2 * self.tree.raw(like).len())
    }

    fn container(
        &self,
        out: &mut String,
        brackets: [char; 2],
        entries: &[(Option<&str>, &Value)],
        layout: Layout<'_>,
        like: Option<NodeId>,
        spacing: &Spacing<'_>,
    ) {
        let spacing = &spacing.clone().like(self.tree, like);
        if let (Layout::Lines(_), Some(neighbour)) =
            (layout, like.filter(|&like| self.tree.is_on_one_line(like)))
        {
            let mut flat = String::new();
            self.entries(&mut flat, brackets, entries, Layout::OneLine, like, spacing);
            if self.fits(flat.len(), neighbour) {
                out.push_str(&flat);
                return;
            }
        }
        self.entries(out, brackets, entries, layout, like, spacing);
    }

    fn entries(
        &self,
        out: &mut String,
        [open, close]: [char; 2],
        entries: &[(Option<&str>, &Value)],
        layout: Layout<'_>,
        like: Option<NodeId>,
        spacing: &Spacing<'_>,
    ) {
        let style = &self.style;
        let pad = spacing.pad(open);
        out.push(open);
        let inner = match layout {
            Layout::OneLine => String::new(),
            Layout::Lines(indent) => format!("{indent}{}", style.unit),
        };
        for (index, &(key, item)) in entries.iter().enumerate() {
            let last = index + 1 == entries.len();
            match layout {
                Layout::OneLine => out.push_str(if index == 0 { pad } else { spacing.gap }),
                Layout::Lines(_) => {
                    out.push_str(style.line_end);
                    out.push_str(&inner);
                }
            }
            if let Some(key) = key {
                self.key(out, key, style.bare_nested);
                out.push_str(&spacing.colon);
            }
            let like = like.and_then(|like| self.tree.inside(like, key, item));
            match layout {
                Layout::OneLine => {
                    self.spaced(out, item, layout, like, spacing);
                    out.push_str(if last { pad } else { "," });
                }
                Layout::Lines(_) => {
                    self.spaced(out, item, Layout::Lines(&inner), like, spacing);
                    if !last || style.trailing {
                        out.push(',');
                    }
                }
            }
        }
        if let (Layout::Lines(indent), [_, ..]) = (layout, entries) {
            out.push_str(style.line_end);
            out.push_str(indent);
        }
        out.push(close);
    }
}

/// The white space in new containers.
#[derive(Clone)]
struct Spacing<'a> {
    /// Inside the braces of an object on one line.
    braces: &'a str,
    /// Inside the brackets of an array on one line.
    brackets: &'a str,
    gap: &'a str,
    colon: Cow<'a, str>,
}

impl<'a> Spacing<'a> {
    fn of(style: &'a Style) -> Self {
        Self { braces: &style.pad, brackets: "", gap: &style.gap, colon: style.colon.as_str().into() }
    }

    /// As in a container that is looked like, where that shows it.
    fn like(mut self, tree: &'a Tree, like: Option<NodeId>) -> Self {
        let Some(like) = like else { return self };
        let pad = if tree.kind(like) == Kind::Object { &mut self.braces } else { &mut self.brackets };
        *pad = style::pad(tree, like).unwrap_or(pad);
        self.gap = style::gap(tree, like).unwrap_or(self.gap);
        self.colon = style::colon(tree, like).map_or(self.colon, Cow::Owned);
        self
    }

    fn pad(&self, open: char) -> &'a str {
        if open == '{' { self.braces } else { self.brackets }
    }
}

/// Whole doubles without a fraction, as JavaScript writes them.
fn number(out: &mut String, number: &Number) {
    let text = number.to_string();
    out.push_str(text.strip_suffix(".0").unwrap_or(&text));
}

/// Appends a string in these quotes, with escapes that JSON has too (but for the single quote itself).
pub(super) fn string(out: &mut String, text: &str, quote: char) {
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            // The separators end lines for JavaScript, and U+FEFF is lost by careless readers.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push(quote);
}
