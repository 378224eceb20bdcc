//! Data made harmless for a terminal.

use std::borrow::Cow;

/// One line of data, safe to print: control, format and bidirectional characters become `\u{…}`, and what is longer
/// than `most` characters ends in `…`.
#[must_use]
pub fn visible(text: &str, most: usize) -> String {
    harmless(text, most).into_owned()
}

/// The same; almost everything is harmless as it is.
pub(super) fn harmless(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len().min(most));
    for (count, c) in text.chars().enumerate() {
        if count == most {
            out.push('…');
            break;
        }
        push(&mut out, c);
    }
    Cow::Owned(out)
}

/// Several lines of data, safe to print: as [`visible`], but tabs and the ends of lines stay, and a byte order mark
/// that begins a line or is the second character of one, so that a diff remains one that `patch` takes.
#[must_use]
pub fn visible_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut column = 0;
    while let Some(c) = chars.next() {
        let line_end = c == '\r' && chars.peek() == Some(&'\n');
        let mark = c == '\u{feff}' && column < 2;
        if c == '\n' || c == '\t' || line_end || mark {
            out.push(c);
        } else {
            push(&mut out, c);
        }
        column = if c == '\n' { 0 } else { column + 1 };
    }
    out
}

fn push(out: &mut String, c: char) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if is_hostile(c) => out.extend(c.escape_unicode()),
        c => out.push(c),
    }
}

/// A Latin letter without its marks, as a terminal without UTF-8 can show it: it is read as well.
#[must_use]
pub fn plain(letter: char) -> Option<char> {
    const MARKED: &str =
        "aáàâäãåāæª cçć dďđ eéèêëēę gğ iíìîïī lł nñńň oóòôöõøōœº rř sśšşß tťţ uúùûüūů yýÿ zźżž";
    let lower = letter.to_lowercase().next().filter(|_| letter.is_alphabetic() && !letter.is_ascii());
    let Some(lower) = lower else { return letter.is_ascii().then_some(letter) };
    let plain = MARKED.split(' ').find(|letters| letters.contains(lower))?.chars().next()?;
    Some(if letter.is_lowercase() { plain } else { plain.to_ascii_uppercase() })
}

/// Characters that change how others are shown, or that show nothing.
#[must_use]
pub fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_a_cursor() {
        assert_eq!(visible("a\u{1b}[31mb\u{9b}c\u{202e}d\r\n", 100), "a\\u{1b}[31mb\\u{9b}c\\u{202e}d\\r\\n");
        assert_eq!(visible("abcdef", 3), "abc…");
        assert_eq!(visible_lines("a\n\tb\u{7}"), "a\n\tb\\u{7}");
        assert_eq!(visible("één — 漢字", 100), "één — 漢字");
    }
}
