//! Text cut into lines that fit, by what a terminal shows and not by bytes.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Breaks a text into lines of at most `width` columns: at white space and between ideographs, which stand without any;
/// a word that is longer is broken after a slash, or where it must be.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    let words = text.split_whitespace().flat_map(|word| unbroken(word).map(move |part| (part, word)));
    for (word, whole) in words {
        let long = columns(word);
        // Parts of one word follow each other without a blank.
        let blank = usize::from(used > 0 && word.as_ptr() == whole.as_ptr());
        if used > 0 && used + blank + long > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        } else if blank > 0 {
            line.push(' ');
            used += 1;
        }
        if used + long <= width {
            line.push_str(word);
            used += long;
            continue;
        }
        for piece in pieces(word, width) {
            if used > 0 {
                lines.push(std::mem::take(&mut line));
            }
            used = columns(&piece);
            line.push_str(&piece);
        }
    }
    if used > 0 || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// The parts of a word that are not broken where another break is near: all of it in a language that stands in words,
/// an ideograph each in one that does not, with the marks that must not begin or end a line (JIS X 4051, GB/T 15834).
fn unbroken(word: &str) -> impl Iterator<Item = &str> {
    const NOT_FIRST: &str =
        "、。，．：；！？）」』】》〉〕”’…ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々,.:;!?)]}%";
    const NOT_LAST: &str = "（「『【《〈〔“‘([{";
    let mut rest = word;
    std::iter::from_fn(move || {
        let mut before = rest.chars().next()?;
        let chars = if rest.is_ascii() { "" } else { rest };
        let end = chars.char_indices().skip(1).find_map(|(at, c)| {
            let wide = [before, c].into_iter().any(
                |c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'),
            );
            let breaks = wide && !NOT_FIRST.contains(c) && !NOT_LAST.contains(before);
            before = c;
            breaks.then_some(at)
        });
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        Some(part)
    })
}

/// Breaks a text into lines of exactly what fits, white space included.
pub(in crate::frontend) fn chop(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for grapheme in graphemes(text) {
        let wide = columns(grapheme);
        if used + wide > width && used > 0 {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(grapheme);
        }
        used += wide;
    }
    lines
}

/// The same, broken behind white space, or where it must be.
pub(in crate::frontend) fn fold(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_inclusive(' ') {
        let long = columns(word.trim_end());
        if used > 0 && used + long > width {
            lines.push(String::new());
            used = 0;
        }
        for (number, piece) in pieces(word.trim_end(), width).into_iter().enumerate() {
            if number > 0 {
                lines.push(String::new());
                used = 0;
            }
            used += columns(&piece);
            if let Some(line) = lines.last_mut() {
                line.push_str(&piece);
            }
        }
        // What is blank at the end of a line is not seen.
        if word.ends_with(' ')
            && used < width
            && let Some(line) = lines.last_mut()
        {
            line.push(' ');
            used += 1;
        }
    }
    lines
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for part in word.split_inclusive('/') {
        if columns(&piece) + columns(part) <= width {
            piece.push_str(part);
            continue;
        }
        if !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
        let mut chopped = chop(part, width);
        piece = chopped.pop().unwrap_or_default();
        pieces.extend(chopped);
    }
    pieces.push(piece);
    pieces
}

/// A text of at most `width` columns, its end replaced by `mark` where it is longer.
pub(in crate::frontend) fn cut(text: &str, width: usize, mark: &str) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mark = if columns(mark) <= width { mark } else { "" };
    let kept = fitting(graphemes(text), width - columns(mark));
    format!("{}{mark}", &text[..kept])
}

/// The same with the beginning replaced: the end of a path says more.
pub(in crate::frontend) fn cut_start(text: &str, width: usize, mark: &str) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mark = if columns(mark) <= width { mark } else { "" };
    let kept = fitting(text.graphemes(true).rev(), width - columns(mark));
    format!("{mark}{}", &text[text.len() - kept..])
}

/// How many bytes of these fit into so many columns.
fn fitting<'t>(graphemes: impl Iterator<Item = &'t str>, mut room: usize) -> usize {
    let fits = graphemes.map_while(|grapheme| {
        room = room.checked_sub(columns(grapheme))?;
        Some(grapheme.len())
    });
    fits.sum()
}

/// How many columns a text takes.
#[must_use]
pub fn columns(text: &str) -> usize {
    if text.len() < 2 || text.is_ascii() { text.len() } else { text.width() }
}

/// The characters of a text as people count them. Most are plain to see, and cost nothing to look up.
pub(in crate::frontend) fn graphemes(text: &str) -> impl Iterator<Item = &str> {
    // None of these joins another: ASCII, Latin letters, and the signs and lines of the screens.
    let is_alone = |c: char| matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{27bf}');
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.chars();
        let first = chars.next()?;
        let length = match rest.as_bytes() {
            // Next to all of what is shown, found without a look at its characters.
            [b' '..=b'~', b' '..=b'~', ..] | [b' '..=b'~'] => 1,
            _ if is_alone(first) && chars.next().is_none_or(is_alone) => first.len_utf8(),
            _ => UnicodeSegmentation::graphemes(rest, true).next().map_or(rest.len(), str::len),
        };
        let (grapheme, behind) = rest.split_at(length);
        rest = behind;
        Some(grapheme)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_where_they_fit() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("", 7), [""]);
        assert_eq!(wrap("https://a.example/v1/abc/def", 12), ["https://", "a.example/", "v1/abc/def"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("漢字漢字", 5), ["漢字", "漢字"]);
        assert_eq!(wrap("x y", 0), ["x", "y"]);
    }

    #[test]
    fn what_stands_without_blanks_is_broken_between_its_characters() {
        assert_eq!(wrap("鍵は、保存されます。", 8), ["鍵は、保", "存されま", "す。"]);
        // No line begins with a full stop or ends with an opening bracket.
        assert_eq!(wrap("保存します。", 10), ["保存しま", "す。"]);
        assert_eq!(wrap("字字（字）", 6), ["字字", "（字）"]);
        assert_eq!(wrap("設定 `clawgate check` を実行", 16), ["設定 `clawgate", "check` を実行"]);
        assert_eq!(wrap("APIキーを入力", 8), ["APIキー", "を入力"]);
    }

    #[test]
    fn nothing_is_lost_or_too_wide() {
        let text = "The gateway refused https://gateway.ai.cloudflare.com/v1/0123456789abcdef/my-gate/anthropic 漢字 é";
        for width in 2..60 {
            let lines = wrap(text, width);
            assert!(lines.iter().all(|line| line.width() <= width), "{width}: {lines:?}");
            let joined: String = lines.concat().chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(joined, text.replace(' ', ""), "{width}");
        }
    }

    #[test]
    fn a_line_of_a_file_is_broken_between_words() {
        assert_eq!(fold("  \"a\": \"bcd\",", 9), ["  \"a\": ", "\"bcd\","]);
        assert_eq!(fold("abcdefgh ij", 3), ["abc", "def", "gh ", "ij"]);
        assert_eq!(fold("", 3), [""]);
        assert_eq!(fold("ab cd", 2), ["ab", "cd"]);
        assert_eq!(fold("    ", 9), ["    "]);
    }

    #[test]
    fn what_is_plain_to_see_is_cut_as_everything_else() {
        for text in [
            "plain ✓ → ─── │ ○ é",
            "e\u{301}b",
            "a\u{200d}b",
            "👩\u{200d}💻x",
            "漢字\r\nb",
            "\u{600}a",
            "✓\u{fe0f}a",
        ] {
            assert_eq!(
                graphemes(text).collect::<Vec<_>>(),
                text.graphemes(true).collect::<Vec<_>>(),
                "{text}"
            );
        }
    }

    #[test]
    fn cutting_says_so() {
        assert_eq!(cut("abcdef", 4, "…"), "abc…");
        assert_eq!(cut_start("abcdef", 4, "…"), "…def");
        assert_eq!(cut("abc", 0, "…"), "");
        assert_eq!(cut("漢字", 2, "…"), "…");
    }
}
