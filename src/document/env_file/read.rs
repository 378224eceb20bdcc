//! The `.env` dialect that OpenClaw reads.
//!
//! OpenClaw 2026.2.26, 2026.6.6 and 2026.9.6 all hand the file to `parse` of npm's dotenv 17.4.2, whose grammar is one
//! regular expression with backtracking. This module finds the same assignments in one pass: where the expression
//! would try several ways, at most one can succeed, and a comment beside the code says why. What it reads is held
//! against what the three programs read by `tests/documents/dotenv.rs`.
//!
//! Invariant: spans lie on character boundaries and in order, and the work is linear in the size of the text, since
//! every character is looked at a bounded number of times.

use std::ops::Range;

use zeroize::Zeroizing;

/// One assignment that the dialect finds. All positions are byte offsets.
#[derive(Clone, Debug)]
pub(super) struct Assignment {
    /// Where `export` or the name begins; only white space stands before it on its line.
    pub start: usize,
    /// The name.
    pub name: Range<usize>,
    /// Behind the `=`, or behind the `:` and the white space that belongs to it.
    pub after_sign: usize,
    /// What is written as the value, quotes included, white space around it not.
    pub raw: Range<usize>,
    /// Behind the value and, where it is bare, behind its trailing white space.
    pub value_end: usize,
    /// The quote around the value, if it is read as one quoted value.
    pub quote: Option<char>,
}

/// All assignments, in order.
pub(super) fn assignments(text: &str) -> Vec<Assignment> {
    let mut found = Vec::new();
    let mut line = 0;
    loop {
        // White space may span lines, so every line start inside it leads to the same place: tried once, here.
        let at = skip_space(text, line);
        if at == text.len() {
            return found;
        }
        line = match assignment(text, at) {
            Some((assignment, end)) => {
                found.push(assignment);
                if text[..end].ends_with(is_line_end) { end } else { next_line(text, end) }
            }
            None => next_line(text, at),
        };
    }
}

/// The assignment that begins at `at`, and where its match ends: at a line end, or at the end of the text.
fn assignment(text: &str, at: usize) -> Option<(Assignment, usize)> {
    if text[at..].starts_with("export") {
        let behind = at + "export".len();
        let name = skip_space(text, behind);
        if name > behind
            && let Some(found) = named(text, at, name)
        {
            return Some(found);
        }
    }
    named(text, at, at)
}

fn named(text: &str, start: usize, name: usize) -> Option<(Assignment, usize)> {
    // A shorter name would be followed by another character of a name, never by a sign: no other way to try.
    let name_end = position(text, name, |c| !is_name_character(c));
    if name_end == name {
        return None;
    }
    let after_space = skip_space(text, name_end);
    let after_sign = if text[after_space..].starts_with('=') {
        after_space + 1
    } else {
        let rest = text[name_end..].strip_prefix(':')?;
        let space = rest.chars().next().filter(|c| is_space(*c))?;
        // Line ends are made one before the expression sees the text.
        name_end + 1 + if rest.starts_with("\r\n") { 2 } else { space.len_utf8() }
    };
    let (raw, value_end, quote, end) = value(text, after_sign);
    Some((Assignment { start, name: name..name_end, after_sign, raw, value_end, quote }, end))
}

fn value(text: &str, at: usize) -> (Range<usize>, usize, Option<char>, usize) {
    let open = skip_space(text, at);
    if let Some(quote) = text[open..].chars().next().filter(|c| is_quote(*c))
        && let Some((close, end)) = closing_quote(text, open, quote)
    {
        return (open..close, close, Some(quote), end);
    }
    // What stops a bare value (`#`, a line end, the end) is what may follow a value: this always succeeds.
    let value_end = position(text, at, |c| matches!(c, '#' | '\n' | '\r'));
    let bare = &text[at..value_end];
    let trimmed = bare.trim_matches(is_space);
    let raw = if trimmed.is_empty() {
        at..at
    } else {
        let start = at + bare.len() - bare.trim_start_matches(is_space).len();
        start..start + trimmed.len()
    };
    (raw, value_end, None, line_tail(text, value_end).unwrap_or(value_end))
}

/// Behind the quote that closes the one at `open`, and where the match ends.
///
/// A quote behind a backslash is first taken as part of the value; the value ends at the next quote without one if
/// that ends a line, else at the last one with a backslash that does.
fn closing_quote(text: &str, open: usize, quote: char) -> Option<(usize, usize)> {
    let body = open + 1;
    let mut escaped = Vec::new();
    for (offset, _) in text[body..].match_indices(quote) {
        let close = body + offset + 1;
        if text[body..body + offset].ends_with('\\') {
            escaped.push(close);
            continue;
        }
        if let Some(end) = line_tail(text, close) {
            return Some((close, end));
        }
        break;
    }
    escaped.into_iter().rev().find_map(|close| Some((close, line_tail(text, close)?)))
}

/// Where the match ends if from `at` on the line holds nothing but white space and a comment.
fn line_tail(text: &str, at: usize) -> Option<usize> {
    let behind = skip_space(text, at);
    if behind == text.len() {
        return Some(behind);
    }
    if text[behind..].starts_with('#') {
        return Some(position(text, behind, is_line_end));
    }
    text[at..behind].rfind(is_line_end).map(|offset| at + offset)
}

/// The value that `raw` stands for.
pub(super) fn value_of(raw: &str) -> Zeroizing<String> {
    let one = Zeroizing::new(raw.replace("\r\n", "\n"));
    let one = Zeroizing::new(one.replace('\r', "\n"));
    let bare = without_quotes(&one);
    if !one.starts_with('"') {
        return bare;
    }
    let lines = Zeroizing::new(bare.replace("\\n", "\n"));
    Zeroizing::new(lines.replace("\\r", "\r"))
}

/// Takes away pairs of quotes: one at the start of a line, and the last of its kind that ends a line.
fn without_quotes(raw: &str) -> Zeroizing<String> {
    let last = |quote: char| {
        raw.rmatch_indices(quote).map(|(at, _)| at).find(|at| {
            let behind = &raw[at + 1..];
            behind.is_empty() || behind.starts_with(is_line_end)
        })
    };
    let closers = QUOTES.map(|quote| (quote, last(quote)));
    let mut bare = Zeroizing::new(String::with_capacity(raw.len()));
    let mut copied = 0;
    let mut line = 0;
    while let Some(first) = raw[line..].chars().next() {
        let close = closers
            .iter()
            .find(|(quote, _)| *quote == first)
            .and_then(|(_, close)| *close)
            .filter(|close| *close > line);
        if let Some(close) = close {
            bare.push_str(&raw[copied..line]);
            bare.push_str(&raw[line + 1..close]);
            copied = close + 1;
            line = copied;
        }
        line = next_line(raw, line);
    }
    bare.push_str(&raw[copied..]);
    bare
}

const QUOTES: [char; 3] = ['\'', '"', '`'];

fn is_quote(c: char) -> bool {
    QUOTES.contains(&c)
}

fn is_name_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-')
}

/// White space of JavaScript's regular expressions and `trim`: the byte order mark is, U+0085 is not.
pub(super) fn is_space(c: char) -> bool {
    c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}')
}

/// What ends a line for `^`, `$` and `.` in JavaScript.
pub(super) fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// The first character at or behind `at` that is what is looked for, or the end.
pub(super) fn position(text: &str, at: usize, wanted: impl Fn(char) -> bool) -> usize {
    text[at..].find(wanted).map_or(text.len(), |offset| at + offset)
}

fn skip_space(text: &str, at: usize) -> usize {
    position(text, at, |c| !is_space(c))
}

/// Behind the first line end at or behind `at`, or the end.
fn next_line(text: &str, at: usize) -> usize {
    let end = position(text, at, is_line_end);
    end + text[end..].chars().next().map_or(0, char::len_utf8)
}
