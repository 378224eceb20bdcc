//! The sections as a checklist: how far each is, what was answered there, and the way back to it.

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, Theme, columns, cut};
use crate::locale::ids;
use crate::wizard::{Prompt, SidebarItem};

use super::page::blanks;

/// A line a section, its answer beside its name; or below it where the sidebar is narrow and there is height for that.
pub(crate) fn lines(items: &[SidebarItem], theme: Theme, width: usize, height: usize) -> Vec<Line<'static>> {
    let names: Vec<String> = items.iter().map(|item| theme.say(&item.section.title().message())).collect();
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
    let beside = width >= 34;
    let below = !beside && height > 2 * items.len();
    let mut lines = Vec::new();
    for (item, name) in items.iter().zip(names) {
        let (sign, style) = theme.progress(item.progress, item.current);
        let pad = widest.saturating_sub(columns(&name)) + 2;
        let name = Span::styled(name, theme.focused(item.current));
        let mut line = Line::from(vec![blanks(2), Span::styled(sign, style), blanks(1), name]);
        let summary = item.summary.as_ref().map(|summary| theme.say(summary)).unwrap_or_default();
        let short =
            |room: usize| Span::styled(cut(&summary, room, theme.glyph(Glyph::ELLIPSIS)), theme.dim());
        if beside && !summary.is_empty() {
            let room = width.saturating_sub(line.width() + pad + 1);
            line.extend([blanks(pad), short(room)]);
        }
        lines.push(line);
        if below {
            lines.push(Line::from(vec![blanks(4), short(width.saturating_sub(5))]));
        }
    }
    lines
}

/// All of it on one line: where one is, and a sign a section.
pub(crate) fn folded(items: &[SidebarItem], prompt: &Prompt, theme: Theme, width: usize) -> Line<'static> {
    let name = prompt.section.title().message();
    let place = match items.iter().position(|item| item.current) {
        None => name,
        Some(at) => {
            let name = items[at].section.title().message();
            ids::RAIL_PLACE.with("number", at + 1).with("count", items.len()).with("section", name)
        }
    };
    let mut line = Line::from(vec![blanks(1), Span::styled(theme.say(&place), theme.accent())]);
    let room = width.saturating_sub(line.width());
    if items.len() * 2 < room {
        line.push_span(blanks(room - items.len() * 2));
        for item in items {
            let (sign, style) = theme.progress(item.progress, item.current);
            line.extend([Span::styled(sign, style), blanks(1)]);
        }
    }
    line
}
