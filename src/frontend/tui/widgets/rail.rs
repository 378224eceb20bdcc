//! The sections as a checklist: how far each is, what was answered there, and the way back to it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::locale::ids;
use crate::wizard::{Prompt, RailItem};

use super::super::theme::{Glyph, Theme};
use super::wrap::{columns, cut};

/// A line a section, its answer beside its name; or below it where the rail is narrow and there is height for that.
pub(crate) fn lines(items: &[RailItem], theme: Theme, width: usize, height: usize) -> Vec<Line<'static>> {
    let widest =
        items.iter().map(|item| columns(&theme.say(&item.section.title().message()))).max().unwrap_or(0);
    let beside = width >= 34;
    let below = !beside && height > 2 * items.len();
    let mut lines = Vec::new();
    for item in items {
        let (sign, style) = theme.progress(item.progress, item.current);
        let name_style = if item.current { theme.accent() } else { Style::new() };
        let name = theme.say(&item.section.title().message());
        let mut line = Line::from(vec![
            Span::raw("  "),
            Span::styled(sign, style),
            Span::raw(" "),
            Span::styled(name.clone(), name_style),
        ]);
        let summary = item.summary.as_ref().map(|summary| theme.say(summary));
        let mark = theme.glyph(Glyph::Ellipsis);
        if beside && let Some(summary) = &summary {
            line.push_span(Span::raw(" ".repeat(widest.saturating_sub(columns(&name)) + 2)));
            let room = width.saturating_sub(line.width() + 1);
            line.push_span(Span::styled(cut(summary, room, mark), theme.dim()));
        }
        lines.push(line);
        if below {
            let summary = summary.unwrap_or_default();
            let summary = cut(&summary, width.saturating_sub(5), mark);
            lines.push(Line::from(vec![Span::raw("    "), Span::styled(summary, theme.dim())]));
        }
    }
    lines
}

/// All of it on one line: where one is, and a sign a section.
pub(crate) fn folded(items: &[RailItem], prompt: &Prompt, theme: Theme, width: usize) -> Line<'static> {
    let at = items.iter().position(|item| item.current);
    let mut line = Line::from(Span::raw(" "));
    if at.is_none() {
        line.push_span(Span::styled(theme.say(&prompt.section.title().message()), theme.accent()));
    }
    if let Some(at) = at {
        let name = items[at].section.title().message();
        let place = ids::RAIL_PLACE.with("number", at + 1).with("count", items.len()).with("section", name);
        line.push_span(Span::styled(theme.say(&place), theme.accent()));
    }
    let signs: usize = items.len() * 2;
    let used = line.width();
    if used + signs < width {
        line.push_span(Span::raw(" ".repeat(width - used - signs)));
        for item in items {
            let (sign, style) = theme.progress(item.progress, item.current);
            line.push_span(Span::styled(sign, style));
            line.push_span(Span::raw(" "));
        }
    }
    line
}
