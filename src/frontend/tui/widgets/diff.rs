//! The files before and after: signs and colours, so that either alone is enough.

use ratatui::text::{Line, Span};

use crate::locale::visible_lines;
use crate::wizard::FileDiff;

use super::page::{Page, Stop};
use super::wrap::chop;

/// Every file: its path and what happens to it, then the changed lines with what stands around them.
pub(crate) fn files(page: &mut Page<'_>, files: &[FileDiff]) {
    let start = page.lines.len();
    let theme = page.theme();
    for (number, file) in files.iter().enumerate() {
        if number > 0 {
            page.gap();
        }
        page.text(Span::raw(""), &theme.text(crate::locale::visible(&file.path, 1000)), theme.bold());
        page.text(Span::raw(""), &theme.say(&file.summary), theme.dim());
        for line in visible_lines(&file.text).lines() {
            // The path stands above already.
            if line.starts_with("--- ") || line.starts_with("+++ ") {
                continue;
            }
            changed_line(page, line);
        }
    }
    page.stop(Stop::Diff, start);
}

fn changed_line(page: &mut Page<'_>, line: &str) {
    let theme = page.theme();
    let style = match line.as_bytes().first() {
        Some(b'+') => theme.added(),
        Some(b'-') => theme.removed(),
        Some(b'@' | b'\\') => theme.dim(),
        _ => theme.plain(),
    };
    let (sign, rest) = line.split_at(line.chars().next().map_or(0, char::len_utf8));
    let rest = theme.text(rest.replace('\t', "    "));
    for (number, piece) in chop(&rest, page.width.saturating_sub(2)).into_iter().enumerate() {
        // A long line goes on below without a sign of its own.
        let sign = if number == 0 { sign.to_owned() } else { " ".to_owned() };
        let indent = if number == 0 { "" } else { " " };
        page.line(Line::from(vec![
            Span::styled(sign, style),
            Span::styled(format!("{indent}{piece}"), style),
        ]));
    }
}
