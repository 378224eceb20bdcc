//! The files before and after: signs and colors, so that either alone is enough.

use ratatui_core::text::Span;

use crate::frontend::terminal::{Glyph, fold};
use crate::locale::{visible, visible_lines};
use crate::wizard::FileDiff;

use super::super::state::FocusTarget;
use super::page::Page;

/// Every file: its path and what happens to it, then the changed lines with what stands around them.
pub(crate) fn diff(page: &mut Page, files: &[FileDiff], focused: bool) {
    page.gap();
    let start = page.lines.len();
    let theme = page.theme;
    for (number, file) in files.iter().enumerate() {
        if number > 0 {
            page.gap();
        }
        // Where the keys scroll, its first line is marked.
        let mark = theme.glyph(Glyph::FOCUS);
        let mark = if focused && number == 0 { format!("{mark} ") } else { String::new() };
        let style = if mark.is_empty() { theme.bold() } else { theme.accent() };
        page.text_behind(Span::styled(mark, style), &theme.text(visible(&file.path, 1000)), style);
        page.text(&theme.say(&file.summary), theme.dim());
        // The path stands above already.
        let heads = |line: &&str| line.starts_with("--- ") || line.starts_with("+++ ");
        for line in visible_lines(&file.text).lines().filter(|line| !heads(line)) {
            changed_line(page, line);
        }
    }
    page.target(FocusTarget::Diff, start);
}

fn changed_line(page: &mut Page, line: &str) {
    let theme = page.theme;
    let style = match line.as_bytes().first() {
        Some(b'+') => theme.added(),
        Some(b'-') => theme.removed(),
        Some(b'@' | b'\\') => theme.dim(),
        _ => theme.plain(),
    };
    let (sign, rest) = line.split_at(line.chars().next().map_or(0, char::len_utf8));
    let rest = theme.text(rest.replace('\t', "    "));
    let mut sign = Some(sign.to_owned());
    for piece in fold(&rest, page.width.saturating_sub(2)) {
        // It is as wide as the screen; a longer line goes on below without a sign of its own.
        let sign = sign.take().unwrap_or_else(|| "  ".to_owned());
        page.line(Span::styled(format!("{sign}{piece}"), style));
    }
}
