//! One of several. The highlight is where the person points; what is chosen changes only with Enter or Space.

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, columns, cut, cut_start, wrap};
use crate::locale::{Id, ids};
use crate::wizard::input::is_secret;
use crate::wizard::{ChoiceItem, ChoiceOption, FieldId};

use super::super::state::{FocusTarget, State};
use super::item::BULLETS;
use super::page::{GUTTER, Page, blanks};

/// The list, at most `most` of its possibilities at once, the highlighted one among them.
pub(crate) fn choice(page: &mut Page, item: &ChoiceItem, state: &State, most: usize) {
    let start = page.lines.len();
    let focused = state.has_focus(item.slot);
    let shown = state.matches(item);
    let highlight = focused.then(|| state.highlighted(item));
    heading(page, item, state, shown.len());

    let told = highlight.unwrap_or(item.chosen);
    let at = shown.iter().position(|it| *it == told).unwrap_or_default();
    let rows = most.max(1).min(shown.len());
    let first = at.saturating_sub(rows / 2).min(shown.len() - rows);
    for (row, number) in shown[first..first + rows].iter().enumerate() {
        if highlight == Some(*number) {
            page.anchor_line = Some(page.lines.len());
            if !item.filtered {
                page.cursor = Some((page.lines.len(), GUTTER));
            }
        }
        option(page, item, *number, highlight == Some(*number));
        // Below a short list it would seem to be about its last one.
        if !item.filtered && *number == told {
            about(page, &item.options[*number], true);
        }
        let hidden = |id: Id, count: usize| (count > 0).then(|| page.theme.say(&id.with("count", count)));
        let above = hidden(ids::LIST_ABOVE, first).filter(|_| row == 0);
        let below = hidden(ids::LIST_BELOW, shown.len() - first - rows).filter(|_| row + 1 == rows);
        let (room, style) = (page.width, page.theme.dim());
        for text in above.into_iter().chain(below) {
            if let Some(line) = page.lines.last_mut().filter(|line| line.width() + 3 + columns(&text) <= room)
            {
                line.push_span(Span::styled(format!("   {text}"), style));
            }
        }
    }
    if item.filtered
        && let Some(option) = item.options.get(told)
    {
        // What speaks against the chosen one of a long list stands among the notes. The line for it stays free, so that
        // nothing moves with the highlight.
        let warned = told != item.chosen;
        about(page, option, warned);
        if warns(item) && !(warned && option.warning.is_some()) {
            page.line(Line::default());
        }
    }
    page.target(FocusTarget::Item(item.slot), start);
}

/// Whether something speaks against one of the list.
pub(crate) fn warns(item: &ChoiceItem) -> bool {
    item.options.iter().any(|option| option.warning.is_some())
}

/// What choosing one means, and what speaks against it.
fn about(page: &mut Page, option: &ChoiceOption, warned: bool) {
    let theme = page.theme;
    if let Some(detail) = &option.detail {
        page.text_behind(blanks(4), &theme.say(detail), theme.dim());
    }
    if let Some(warning) = option.warning.as_ref().filter(|_| warned) {
        let sign = Span::styled(format!("    {} ", theme.glyph(Glyph::DOUBTFUL)), theme.doubtful());
        page.text_behind(sign, &theme.say(warning), theme.doubtful());
    }
}

/// The name of the list, how many of it are seen, what is going on with it, and the filter.
fn heading(page: &mut Page, item: &ChoiceItem, state: &State, count: usize) {
    let theme = page.theme;
    let focused = state.has_focus(item.slot);
    let style = theme.focused(focused);
    let label = theme.say(&item.label);
    if item.filtered {
        let column = GUTTER + columns(&label) + 3;
        let mut line = Line::from(vec![blanks(GUTTER), Span::styled(label, style), blanks(3)]);
        if focused {
            let room = page.width.saturating_sub(column + 12);
            let filter = if is_secret(&state.filter) {
                theme.glyph(Glyph::BULLET).repeat(columns(&state.filter).min(BULLETS))
            } else {
                state.filter.clone()
            };
            page.cursor = Some((page.lines.len(), column + columns(&filter).min(room)));
            if filter.is_empty() {
                line.push_span(Span::styled(theme.say(&ids::FILTER_EMPTY.message()), theme.dim()));
            } else {
                let shown = cut_start(&filter, room, theme.glyph(Glyph::ELLIPSIS));
                line.push_span(Span::styled(shown, theme.bold()));
                let all = item.options.len().saturating_sub(1);
                let count = ids::FILTER_COUNT.with("count", count.saturating_sub(1)).with("all", all);
                line.push_span(Span::styled(format!("   {}", theme.say(&count)), theme.dim()));
            }
        }
        page.line(line);
    } else {
        page.text_behind(blanks(GUTTER), &label, style);
    }
    if let Some(state) = &item.state {
        page.text_behind(blanks(GUTTER), &theme.say(state), theme.dim());
    }
}

fn option(page: &mut Page, item: &ChoiceItem, number: usize, highlighted: bool) {
    let option = &item.options[number];
    let theme = page.theme;
    let chosen = number == item.chosen;
    let (sign, sign_style) = if chosen { (Glyph::CHOSEN, theme.good()) } else { (Glyph::FREE, theme.dim()) };
    let style = match (highlighted, chosen) {
        (true, _) => theme.accent(),
        (false, true) => theme.bold(),
        (false, false) => theme.plain(),
    };
    let sign = format!("{} ", theme.glyph(sign));
    let mut line = Line::from(vec![page.mark(highlighted), Span::styled(sign, sign_style)]);
    let used = line.width();
    let room = page.width.saturating_sub(used + 2);
    let label = theme.say(&option.label);
    let mark = theme.glyph(Glyph::ELLIPSIS);
    if item.slot == FieldId::Place {
        // A path is told apart by its end, which must not be lost.
        line.push_span(Span::styled(cut_start(&label, room, mark), style));
    } else if item.filtered || columns(&label) <= room {
        line.push_span(Span::styled(cut(&label, room, mark), style));
    } else {
        for text in wrap(&label, room) {
            line.push_span(Span::styled(text, style));
            page.line(std::mem::replace(&mut line, Line::from(blanks(used))));
        }
        return;
    }
    if option.warning.is_some() {
        line.push_span(Span::styled(format!(" {}", theme.glyph(Glyph::DOUBTFUL)), theme.doubtful()));
    }
    page.line(line);
}
