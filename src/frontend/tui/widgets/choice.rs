//! One of several. The highlight is the person's finger; what is chosen changes only with Enter or Space.

use ratatui::text::{Line, Span};

use crate::locale::{Id, ids};
use crate::wizard::input::is_secret;
use crate::wizard::{ChoiceItem, Possibility, Slot};

use super::super::screen::Screen;
use super::super::theme::{Glyph, Theme};
use super::item::BULLETS;
use super::page::{GUTTER, Page, Stop};
use super::wrap::{columns, cut};

/// The possibilities that a filter leaves, by their numbers. The last of a filtered list, which stands for whatever is
/// not in it, always stays.
pub(crate) fn matches(item: &ChoiceItem, filter: &str, theme: Theme) -> Vec<usize> {
    let wanted = filter.to_lowercase();
    let last = item.options.len().saturating_sub(1);
    let has = |text: Option<&crate::locale::Message>| {
        text.is_some_and(|text| theme.say(text).to_lowercase().contains(&wanted))
    };
    (0..item.options.len())
        .filter(|number| {
            let option = &item.options[*number];
            wanted.is_empty()
                || (item.filtered && *number == last)
                || has(Some(&option.label))
                || has(option.detail.as_ref())
                || has(option.warning.as_ref())
        })
        .collect()
}

/// The one of them that is most likely meant: the one of that very name, else the first.
pub(crate) fn best(item: &ChoiceItem, filter: &str, theme: Theme) -> Option<usize> {
    let shown = matches(item, filter, theme);
    let named =
        |number: &&usize| theme.say(&item.options[**number].label).eq_ignore_ascii_case(filter.trim());
    shown.iter().find(named).or(shown.first()).copied()
}

/// The list, at most `most` of its possibilities at once, the highlighted one among them.
pub(crate) fn choice(page: &mut Page<'_>, item: &ChoiceItem, screen: &Screen, most: usize) {
    let start = page.lines.len();
    let theme = page.theme();
    let focused = screen.has_focus(item.slot);
    let filter = if focused && item.filtered { screen.filter.as_str() } else { "" };
    let shown = matches(item, filter, theme);
    let highlight = focused.then(|| screen.highlighted(item, theme));
    heading(page, item, focused, (shown.len(), filter));

    let at = highlight.or(Some(item.chosen)).and_then(|wanted| shown.iter().position(|it| *it == wanted));
    let at = at.unwrap_or_default();
    let told = highlight.unwrap_or(item.chosen);
    let rows = most.max(1).min(shown.len());
    let first = at.saturating_sub(rows / 2).min(shown.len() - rows.min(shown.len()));
    let more = |id: Id, count: usize| (count > 0).then(|| theme.say(&id.with("count", count)));
    for (row, number) in shown[first..first + rows].iter().enumerate() {
        let highlighted = highlight == Some(*number);
        if highlighted {
            page.finger = Some(page.lines.len());
            if !item.filtered {
                page.cursor = Some((page.lines.len(), GUTTER));
            }
        }
        option(page, item, *number, highlighted);
        // Below a short list it would seem to be about its last one.
        if !item.filtered && *number == told {
            about(page, &item.options[*number], true);
        }
        let above = more(ids::LIST_ABOVE, first).filter(|_| row == 0);
        let below = more(ids::LIST_BELOW, shown.len() - first - rows).filter(|_| row + 1 == rows);
        for text in above.into_iter().chain(below) {
            let room = page.width;
            if let Some(line) = page.lines.last_mut().filter(|line| line.width() + 3 + columns(&text) <= room)
            {
                line.push_span(Span::styled(format!("   {text}"), theme.dim()));
            }
        }
    }
    if item.filtered
        && let Some(option) = item.options.get(told)
    {
        // What speaks against the chosen one of a long list stands among the notes.
        about(page, option, told != item.chosen);
    }
    page.stop(Stop::Item(item.slot), start);
}

/// What choosing one means, and what speaks against it.
fn about(page: &mut Page<'_>, option: &Possibility, warned: bool) {
    let theme = page.theme();
    if let Some(detail) = &option.detail {
        page.text(Span::raw("    "), &theme.say(detail), theme.dim());
    }
    if let Some(warning) = option.warning.as_ref().filter(|_| warned) {
        let sign = Span::styled(format!("    {} ", theme.glyph(Glyph::Doubtful)), theme.doubtful());
        page.text(sign, &theme.say(warning), theme.doubtful());
    }
}

/// The name of the list, how many of it are seen, what is going on with it, and the filter.
fn heading(page: &mut Page<'_>, item: &ChoiceItem, focused: bool, (count, filter): (usize, &str)) {
    let theme = page.theme();
    let style = if focused { theme.accent() } else { theme.plain() };
    let label = theme.say(&item.label);
    let hidden;
    let filter = if is_secret(filter) {
        hidden = theme.glyph(Glyph::Bullet).repeat(columns(filter).min(BULLETS));
        &hidden
    } else {
        filter
    };
    if item.filtered {
        let mut line =
            Line::from(vec![Span::raw("  "), Span::styled(label.clone(), style), Span::raw("   ")]);
        if focused {
            let column = GUTTER + columns(&label) + 3;
            let room = page.width.saturating_sub(column + 12);
            page.cursor = Some((page.lines.len(), column + columns(filter).min(room)));
            if filter.is_empty() {
                line.push_span(Span::styled(theme.say(&ids::FILTER_EMPTY.message()), theme.dim()));
            } else {
                let shown = super::wrap::cut_start(filter, room, theme.glyph(Glyph::Ellipsis));
                line.push_span(Span::styled(shown, theme.bold()));
                let all = item.options.len().saturating_sub(1);
                let count = ids::FILTER_COUNT.with("count", count.saturating_sub(1)).with("all", all);
                line.push_span(Span::styled(format!("   {}", theme.say(&count)), theme.dim()));
            }
        }
        page.line(line);
    } else {
        page.text(Span::raw("  "), &label, style);
    }
    if let Some(state) = &item.state {
        page.text(Span::raw("  "), &theme.say(state), theme.dim());
    }
}

fn option(page: &mut Page<'_>, item: &ChoiceItem, number: usize, highlighted: bool) {
    let Some(option) = item.options.get(number) else { return };
    let theme = page.theme();
    let chosen = number == item.chosen;
    let sign = theme.glyph(if chosen { Glyph::Chosen } else { Glyph::Free });
    let sign_style = if chosen { theme.good() } else { theme.dim() };
    let style = match (highlighted, chosen) {
        (true, _) => theme.accent(),
        (false, true) => theme.bold(),
        (false, false) => theme.plain(),
    };
    let mut line = Line::from(vec![page.mark(highlighted), Span::styled(sign, sign_style), Span::raw(" ")]);
    let used = line.width();
    let label = theme.say(&option.label);
    // A path is told apart by its end, which must not be lost.
    if columns(&label) > page.width.saturating_sub(used + 2) {
        let room = page.width.saturating_sub(used + 2);
        let mark = theme.glyph(Glyph::Ellipsis);
        let short = if item.slot == Slot::Place {
            super::wrap::cut_start(&label, room, mark)
        } else if item.filtered {
            cut(&label, room, mark)
        } else {
            let mut lines = super::wrap::wrap(&label, room).into_iter();
            line.push_span(Span::styled(lines.next().unwrap_or_default(), style));
            page.line(line);
            for rest in lines {
                page.line(Line::from(vec![Span::raw(" ".repeat(used)), Span::styled(rest, style)]));
            }
            return;
        };
        line.push_span(Span::styled(short, style));
    } else {
        line.push_span(Span::styled(label, style));
    }
    if option.warning.is_some() {
        line.push_span(Span::styled(format!(" {}", theme.glyph(Glyph::Doubtful)), theme.doubtful()));
    }
    page.line(line);
}
