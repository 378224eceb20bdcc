//! The sections as a checklist: how far each is, what was answered there, and the way back to it.

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, Theme, columns, cut};
use crate::locale::ids;
use crate::wizard::{Prompt, SidebarItem};

use super::page::blanks;

/// A line a section: the digit that opens it, how far it is, its name, and its answer where there is room.
pub(crate) fn lines(items: &[SidebarItem], theme: Theme, width: usize) -> Vec<Line<'static>> {
    let names: Vec<String> = items.iter().map(|item| theme.say(&item.section.title().message())).collect();
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
    let beside = width >= 34;
    let mut lines = Vec::new();
    for (number, (item, name)) in items.iter().zip(names).enumerate() {
        let (sign, style) = theme.progress(item.progress, item.current);
        let pad = widest.saturating_sub(columns(&name)) + 2;
        let mut line = Line::from(vec![
            blanks(1),
            Span::styled((number + 1).to_string(), theme.dim()),
            blanks(1),
            Span::styled(sign, style),
            blanks(1),
            Span::styled(
                cut(&name, width.saturating_sub(6), theme.glyph(Glyph::ELLIPSIS)),
                theme.focused(item.current),
            ),
        ]);
        let summary = item.summary.as_ref().filter(|_| beside).map(|summary| theme.say(summary));
        if let Some(summary) = summary.filter(|summary| !summary.is_empty()) {
            let room = width.saturating_sub(line.width() + pad + 1);
            let short = cut(&summary, room, theme.glyph(Glyph::ELLIPSIS));
            line.extend([blanks(pad), Span::styled(short, theme.dim())]);
        }
        lines.push(line);
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
