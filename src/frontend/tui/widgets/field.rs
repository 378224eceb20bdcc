//! A line of text that is edited: the text itself lives in the wizard, the cursor here.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
use zeroize::Zeroizing;

use crate::domain::Secret;
use crate::locale::{is_hostile, visible};

/// The longest paste that is looked at, in bytes: more than the longest key and the longest command.
pub(crate) const PASTE_MAX: usize = 16 << 10;
/// The longest text that a field takes, in bytes: more than any ID and any list of models has.
pub(crate) const TEXT_MAX: usize = 2 << 10;
/// The same for a secret that is typed: one that is too long is told so.
pub(crate) const SECRET_MAX: usize = Secret::MAX + 1024;

/// A change at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edit<'a> {
    /// Text goes in.
    Insert(&'a str),
    /// The character before it goes.
    Back,
    /// The character behind it goes.
    Delete,
    /// The word before it goes.
    Word,
    /// Everything before it goes.
    ToStart,
    /// Everything behind it goes.
    ToEnd,
}

/// How many characters, as people count them, a text has.
pub(crate) fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

fn offset(text: &str, cursor: usize) -> usize {
    text.grapheme_indices(true).nth(cursor).map_or(text.len(), |(at, _)| at)
}

/// The text after a change, and the cursor in it. The text may be a secret: there is one buffer, and it is wiped.
///
/// Text that goes in is cut where the whole would be longer than `most` bytes.
pub(crate) fn edit(text: &str, cursor: usize, change: Edit<'_>, most: usize) -> (Zeroizing<String>, usize) {
    let at = offset(text, cursor);
    let count = cursor.min(length(text));
    let (head, tail) = text.split_at(at);
    let (head, inserted, tail) = match change {
        Edit::Insert(new) => (head, new, tail),
        Edit::Back => (&text[..offset(text, count.saturating_sub(1))], "", tail),
        Edit::Delete => (head, "", &text[offset(text, count + 1)..]),
        Edit::Word => (&head[..word_start(head)], "", tail),
        Edit::ToStart => ("", "", tail),
        Edit::ToEnd => (head, "", ""),
    };
    let room = most.saturating_sub(head.len() + tail.len());
    let mut fits = inserted.len().min(room);
    while !inserted.is_char_boundary(fits) {
        fits -= 1;
    }
    let mut out = Zeroizing::new(String::with_capacity(head.len() + fits + tail.len()));
    out.push_str(head);
    out.push_str(&inserted[..fits]);
    let cursor = length(&out);
    out.push_str(tail);
    (out, cursor)
}

/// What a change took out of a text, at the cursor behind it.
pub(crate) fn cut_out<'t>(before: &'t str, after: &str, cursor: usize) -> &'t str {
    let at = offset(after, cursor);
    before.get(at..at + before.len().saturating_sub(after.len())).unwrap_or_default()
}

/// Where the word before the end begins: separators behind it belong to it.
fn word_start(text: &str) -> usize {
    let separates = |c: char| c.is_whitespace() || "/,-_.:".contains(c);
    let bare = text.trim_end_matches(separates);
    bare.rfind(separates).map_or(0, |at| at + bare[at..].chars().next().map_or(0, char::len_utf8))
}

/// What is pasted, on one line and without what moves a cursor or shows nothing.
pub(crate) fn on_one_line(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len().min(PASTE_MAX)));
    for c in text.chars() {
        let c = if matches!(c, '\r' | '\n' | '\t') { ' ' } else { c };
        if out.len() + c.len_utf8() > PASTE_MAX {
            break;
        }
        let starts = out.is_empty() && c == ' ';
        if !starts && !is_hostile(c) {
            out.push(c);
        }
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out
}

/// The part of a text around the cursor that fits, and the cursor's column in it; `mark` stands where more of it is.
pub(crate) fn window(text: &str, cursor: usize, width: usize, mark: &str) -> (String, usize) {
    let mut cells: Vec<Cow<'_, str>> = text.graphemes(true).map(shown).collect();
    let cursor = cursor.min(cells.len());
    // One column is the cursor's own.
    let room = width.saturating_sub(1);
    let mut start = cursor;
    let mut column = 0;
    while start > 0 && column + cells[start - 1].width() <= room {
        start -= 1;
        column += cells[start].width();
    }
    let mut total = 0;
    let mut fits = |cell: &Cow<'_, str>| {
        total += cell.width();
        total <= width
    };
    let end = start + cells[start..].iter().map_while(|cell| fits(cell).then_some(())).count();
    // What the cursor stands on stays.
    let cut_start = (start > 0 && cursor > start).then_some(start);
    let cut_end = (end < cells.len() && cursor + 1 < end).then(|| end - 1);
    for cut in [cut_start, cut_end].into_iter().flatten().filter(|_| end - start > 2) {
        if cells[cut].width() == mark.width() {
            cells[cut] = Cow::Borrowed(mark);
        }
    }
    (cells[start..end].concat(), column)
}

fn shown(grapheme: &str) -> Cow<'_, str> {
    if grapheme.chars().any(is_hostile) { Cow::Owned(visible(grapheme, 16)) } else { Cow::Borrowed(grapheme) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(text: &str, cursor: usize, change: Edit<'_>) -> (String, usize) {
        let (text, cursor) = edit(text, cursor, change, TEXT_MAX);
        (text.to_string(), cursor)
    }

    #[test]
    fn characters_are_what_people_count() {
        let flag = "a🇳🇱é";
        assert_eq!(edited(flag, 2, Edit::Back), ("aé".into(), 1));
        assert_eq!(edited("ae\u{301}b", 1, Edit::Delete), ("ab".into(), 1));
        assert_eq!(edited("ab", 1, Edit::Insert("X")), ("aXb".into(), 2));
        assert_eq!(edited("ab", 9, Edit::Back), ("a".into(), 1));
        assert_eq!(edited("", 0, Edit::Back), (String::new(), 0));
        assert_eq!(edited("ab", 2, Edit::Delete), ("ab".into(), 2));
    }

    #[test]
    fn words_and_lines_go_at_once() {
        assert_eq!(edited("one two", 7, Edit::Word), ("one ".into(), 4));
        assert_eq!(edited("my-gate", 7, Edit::Word), ("my-".into(), 3));
        assert_eq!(edited("one  ", 5, Edit::Word), (String::new(), 0));
        assert_eq!(edited("abcd", 2, Edit::ToStart), ("cd".into(), 0));
        assert_eq!(edited("abcd", 2, Edit::ToEnd), ("ab".into(), 2));
    }

    #[test]
    fn the_window_follows_the_cursor_and_never_overflows() {
        let text = "0123456789漢字e\u{301}z";
        for width in 0..20 {
            for cursor in 0..20 {
                let (shown, column) = window(text, cursor, width, "…");
                let shown = shown.width();
                assert!(shown <= width && column <= width.saturating_sub(1), "{width} {cursor}: {column}");
            }
        }
        let shown = |text, cursor, width| window(text, cursor, width, "~");
        assert_eq!(shown("abcdef", 6, 4), ("~ef".to_owned(), 3));
        assert_eq!(shown("abcdef", 0, 4), ("abc~".to_owned(), 0));
        assert_eq!(shown("abcdef", 4, 4), ("~cde".to_owned(), 3));
        assert_eq!(shown("abcdef", 6, 7), ("abcdef".to_owned(), 6));
    }

    #[test]
    fn a_paste_is_one_line_and_bounded() {
        assert_eq!(on_one_line("  a\r\nb\tc\u{1b}\u{200b}\n").as_str(), "a  b c");
        assert_eq!(on_one_line(&"k".repeat(1 << 20)).len(), PASTE_MAX);
        assert_eq!(edit(&"k".repeat(TEXT_MAX), 3, Edit::Insert("x"), TEXT_MAX).0.len(), TEXT_MAX);
    }
}
