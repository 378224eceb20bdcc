//! Text cut into lines that fit, by what a terminal shows and not by bytes.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Breaks a text at white space into lines of at most `width` columns; a word that is longer is broken after a slash,
/// or where it must be.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let long = word.width();
        if used > 0 && used + 1 + long > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
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
            used = piece.width();
            line.push_str(&piece);
        }
    }
    if used > 0 || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks a text into lines of exactly what fits, white space included.
pub(in crate::frontend) fn chop(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let wide = grapheme.width();
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

fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for part in word.split_inclusive('/') {
        if piece.width() + part.width() <= width {
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
    if text.width() <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(mark.width());
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        if used + grapheme.width() > room {
            break;
        }
        used += grapheme.width();
        out.push_str(grapheme);
    }
    if width >= mark.width() {
        out.push_str(mark);
    }
    out
}

/// The same with the beginning replaced: the end of a path says more.
pub(in crate::frontend) fn cut_start(text: &str, width: usize, mark: &str) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(mark.width());
    let mut kept = Vec::new();
    let mut used = 0;
    for grapheme in text.graphemes(true).rev() {
        if used + grapheme.width() > room {
            break;
        }
        used += grapheme.width();
        kept.push(grapheme);
    }
    let mark = if width >= mark.width() { mark } else { "" };
    std::iter::once(mark).chain(kept.into_iter().rev()).collect()
}

/// How many columns a text takes.
pub(in crate::frontend) fn columns(text: &str) -> usize {
    text.width()
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
    fn cutting_says_so() {
        assert_eq!(cut("abcdef", 4, "…"), "abc…");
        assert_eq!(cut_start("abcdef", 4, "…"), "…def");
        assert_eq!(cut("abc", 0, "…"), "");
        assert_eq!(cut("漢字", 2, "…"), "…");
    }
}
