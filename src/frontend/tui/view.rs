//! The frame: header, checklist, form, footer, and how they share whatever room there is.
//!
//! ```text
//!  clawgate · Cloudflare AI Gateway for OpenClaw                    ~/.openclaw/openclaw.json
//! ─────────────────────────────────────────────────────────────────────────────────────────────
//!   ✓ Provider  Anthropic, own key    │  (the form: one of `screens`)
//!   ▸ Gateway                         │
//! ──────────────────────────────────────────────────────────────────────────── ↓ 3 more lines ─
//!  Enter next · Esc back · Tab next field · F1 help · Ctrl-C quit
//! ```
//!
//! Below 80 columns the checklist folds into one line; below 40 columns or 12 lines the focused question is alone.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::locale::{ids, visible};
use crate::wizard::{Prompt, Wizard};

use super::keys::{self, Binding};
use super::screen::{Drawn, Screen};
use super::screens;
use super::theme::{Glyph, Theme};
use super::widgets::page::{Page, Stop};
use super::widgets::rail;
use super::widgets::wrap::{columns, cut, cut_start, wrap};

/// Narrower, and the checklist folds into one line.
const RAIL_FROM: u16 = 80;
/// From here on the answers stand beside the sections, not below.
const WIDE_FROM: u16 = 104;
/// Smaller than this, and the focused question is alone.
const SMALLEST: (u16, u16) = (40, 12);
/// The form does not get wider than is good to read.
const FORM_MAX: usize = 96;

/// Draws everything.
pub(super) fn draw(
    screen: &mut Screen,
    frame: &mut Frame<'_>,
    wizard: &Wizard,
    prompt: &Prompt,
    theme: Theme,
) {
    let area = frame.area();
    let buffer = frame.buffer_mut();
    let cursor = if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        alone(screen, buffer, area, wizard, prompt, theme)
    } else {
        whole(screen, buffer, area, wizard, prompt, theme)
    };
    if !theme.unicode {
        only_ascii(buffer);
    }
    if let Some(position) = cursor.filter(|position| area.contains(*position)) {
        frame.set_cursor_position(position);
    }
}

fn whole(
    screen: &mut Screen,
    buffer: &mut Buffer,
    area: Rect,
    wizard: &Wizard,
    prompt: &Prompt,
    theme: Theme,
) -> Option<Position> {
    let items = wizard.rail();
    put(buffer, area, 0, &header(wizard, theme, usize::from(area.width)));
    let bottom = area.height - 2;
    let table = keys::table(screen, prompt, &items, theme);
    put(buffer, area, area.height - 1, &footer(&table, theme, usize::from(area.width)));

    let mut body = Rect { y: area.y + 2, height: bottom - 2, ..area };
    if area.width >= RAIL_FROM {
        let width = if area.width >= WIDE_FROM { 38 } else { 27 };
        let lines = rail::lines(&items, theme, usize::from(width), usize::from(body.height));
        for (y, line) in (0..body.height).zip(&lines) {
            put(buffer, Rect { width, ..body }, y, line);
        }
        for y in 0..body.height {
            let bar = Line::from(Span::styled(theme.glyph(Glyph::Down), theme.dim()));
            put(buffer, Rect { x: body.x + width, width: 1, ..body }, y, &bar);
        }
        let left = width + if area.width >= WIDE_FROM { 3 } else { 2 };
        let right = u16::from(area.width >= WIDE_FROM);
        body = Rect { x: body.x + left, width: area.width - left - right, ..body };
    } else {
        put(buffer, body, 0, &rail::folded(&items, prompt, theme, usize::from(area.width)));
        let apart = u16::from(area.height >= 20);
        let above = 1 + apart;
        body = Rect { x: 1, y: body.y + above, width: area.width - 2, height: body.height - above };
    }
    let (cursor, hidden) = form(screen, buffer, body, prompt, wizard, theme);
    let rule = |hint: Option<String>| rule(theme, usize::from(area.width), hint);
    let more = |id: crate::locale::Id, lines: usize| (lines > 0).then(|| theme.say(&id.with("lines", lines)));
    put(buffer, area, 1, &rule(more(ids::MORE_ABOVE, hidden.0)));
    put(buffer, area, bottom, &rule(more(ids::MORE_BELOW, hidden.1)));
    cursor
}

/// The form in its room, the focus in sight; the cursor, and how many lines are above and below.
fn form(
    screen: &mut Screen,
    buffer: &mut Buffer,
    mut room: Rect,
    prompt: &Prompt,
    wizard: &Wizard,
    theme: Theme,
) -> (Option<Position>, (usize, usize)) {
    let width = usize::from(room.width).min(FORM_MAX);
    let sends = prompt.sends.as_ref().filter(|_| screen.help.is_none());
    let whole = room;
    // While Enter does something else, its place stays empty.
    let enter_sends = keys::enter_acts(screen, prompt, theme) && !prompt.items.iter().any(keys::is_wrong);
    let mut pinned = Vec::new();
    if let Some(sends) = sends {
        // What Enter sends, and where, stays in sight.
        pinned = wrap(&theme.say(sends), width.saturating_sub(3));
        let small = room.height < 12;
        if small && !enter_sends {
            pinned.clear();
        } else if small && pinned.len() > 2 {
            let rest = pinned.drain(1..).collect::<Vec<_>>().join(" ");
            pinned.push(cut(&rest, width.saturating_sub(3), theme.glyph(Glyph::Ellipsis)));
        }
        let apart = usize::from(room.height >= 16);
        room.height -= u16::try_from(pinned.len() + apart).unwrap_or_default().min(room.height);
    }
    let height = usize::from(room.height);
    let mut page = Page::new(theme, width);
    page.named = buffer.area.width < RAIL_FROM;
    screens::page(&mut page, prompt, screen, wizard, height);
    // A form that has to be scrolled all the same is better read with its empty lines.
    if page.least() <= height || height < 22 {
        page.tighten(height);
    }
    let scroll = settle(screen, &page, height);
    let last = page.lines.len().saturating_sub(scroll + height);
    for (y, line) in (0..room.height).zip(page.lines.iter().skip(scroll)) {
        put(buffer, room, y, line);
    }
    let below = room.height + u16::from(whole.height >= 16);
    for (number, text) in (0..).zip(pinned.iter().filter(|_| enter_sends)) {
        let head = if number == 0 { sign(theme) } else { " ".repeat(columns(&sign(theme))) };
        let line = Line::from(Span::styled(format!("{head}{text}"), theme.dim()));
        put(buffer, whole, below + number, &line);
    }
    (cursor(screen, &page, room, scroll), (scroll, last))
}

fn sign(theme: Theme) -> String {
    format!("{:<2}", format!("{} ", theme.glyph(Glyph::Arrow)))
}

/// Nothing but the focused question.
fn alone(
    screen: &mut Screen,
    buffer: &mut Buffer,
    area: Rect,
    wizard: &Wizard,
    prompt: &Prompt,
    theme: Theme,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let mut room = area;
    if wizard.is_practice() && area.height > 2 {
        put(
            buffer,
            area,
            0,
            &Line::from(Span::styled(theme.say(&ids::PRACTICE.message()), theme.practice())),
        );
        room = Rect { y: room.y + 1, height: room.height - 1, ..room };
    }
    let height = usize::from(room.height);
    let mut whole = Page::new(theme, usize::from(room.width));
    screens::page(&mut whole, prompt, screen, wizard, height);
    whole.tighten(0);
    let range = match screen.focus {
        Some(Stop::Item(_)) if screen.help.is_none() => screen.focus.and_then(|focus| whole.lines_of(focus)),
        _ => None,
    };
    if let Some(range) = range {
        let lines = whole.lines.drain(range.clone()).collect();
        let cursor = whole.cursor.map(|(line, column)| (line.saturating_sub(range.start), column));
        whole.finger = whole.finger.map(|line| line.saturating_sub(range.start));
        whole.stops = screen.focus.map(|focus| (focus, 0..range.len())).into_iter().collect();
        whole.lines = lines;
        whole.cursor = cursor;
    }
    let scroll = settle(screen, &whole, height);
    for (y, line) in (0..room.height).zip(whole.lines.iter().skip(scroll)) {
        put(buffer, room, y, line);
    }
    cursor(screen, &whole, room, scroll)
}

/// How far the form is scrolled: by hand, or so that the focus is in sight.
fn settle(screen: &mut Screen, page: &Page<'_>, height: usize) -> usize {
    let last = page.lines.len().saturating_sub(height);
    let diff = page.lines_of(Stop::Diff).map_or(0, |range| range.start);
    screen.drawn = Drawn { height, lines: page.lines.len(), diff };
    if let Some(help) = &mut screen.help {
        *help = (*help).min(last);
        return *help;
    }
    let mut scroll = screen.scroll.min(last);
    if !screen.scrolled {
        let (from, to) = in_sight(screen, page, height);
        if to <= height {
            scroll = 0;
        }
        if to > scroll + height {
            scroll = to - height;
        }
        scroll = scroll.min(from);
    }
    screen.scroll = scroll.min(last);
    screen.scroll
}

/// The lines that have to be seen: the whole of what has the focus, or its most important part where that is too long.
fn in_sight(screen: &Screen, page: &Page<'_>, height: usize) -> (usize, usize) {
    let focus = screen.focus.and_then(|focus| page.lines_of(focus)).unwrap_or(0..0);
    let cursor = page.cursor.map_or(focus.start, |(line, _)| line);
    let finger = page.finger.unwrap_or(cursor);
    match screen.focus {
        Some(Stop::Diff) => (focus.start, focus.start + focus.len().min(4)),
        // What can be done is seen together.
        Some(Stop::Act(_)) => {
            let acts = page.stops.iter().filter(|(stop, _)| matches!(stop, Stop::Act(_)));
            let (first, last) = acts.fold((focus.start, focus.end), |(first, last), (_, range)| {
                (first.min(range.start), last.max(range.end))
            });
            if last - first <= height { (first, last) } else { (focus.start, focus.end) }
        }
        _ if focus.len() <= height => (focus.start, focus.end),
        // From its head on, unless what is pointed at lies further down.
        _ if finger < focus.start + height => (focus.start, focus.start + height),
        _ => ((finger + 1).saturating_sub(height), finger + 1),
    }
}

/// Where the cursor goes: into the field, or to the line that has the focus, for magnifiers and screen readers.
fn cursor(screen: &Screen, page: &Page<'_>, room: Rect, scroll: usize) -> Option<Position> {
    if room.is_empty() {
        return None;
    }
    let (line, column) = page
        .cursor
        .or_else(|| screen.focus.and_then(|focus| page.lines_of(focus)).map(|range| (range.start, 0)))
        .unwrap_or((scroll, 0));
    let clip = |value: usize, size: u16| u16::try_from(value).unwrap_or(u16::MAX).min(size - 1);
    let line = clip(line.saturating_sub(scroll), room.height);
    Some(Position { x: room.x + clip(column, room.width), y: room.y + line })
}

/// Name and purpose, and the config that is meant.
fn header(wizard: &Wizard, theme: Theme, width: usize) -> Line<'static> {
    let mut line = Line::from(Span::raw(" "));
    if wizard.is_practice() {
        line.push_span(Span::styled(format!(" {} ", theme.say(&ids::PRACTICE.message())), theme.practice()));
        line.push_span(Span::raw(" "));
    }
    let name = theme.say(&ids::HEADER_NAME.message());
    let about = theme.say(&ids::HEADER_ABOUT.message());
    let separator = theme.glyph(Glyph::Separator);
    line.push_span(Span::styled(name, theme.bold()));
    let place = theme.text(visible(wizard.place(), 1000));
    let long = line.width() + columns(separator) + columns(&about);
    if long + columns(&place).min(26) + 2 <= width {
        line.push_span(Span::styled(format!("{separator}{about}"), theme.dim()));
    }
    let room = width.saturating_sub(line.width() + 3);
    let place = cut_start(&place, room, theme.glyph(Glyph::Ellipsis));
    let pad = width.saturating_sub(line.width() + columns(&place) + 1);
    line.push_span(Span::raw(" ".repeat(pad)));
    line.push_span(Span::styled(place, theme.dim()));
    line
}

/// The keys that are valid now, as many as fit, the most needed ones first to stay.
fn footer(table: &[Binding], theme: Theme, width: usize) -> Line<'static> {
    let separator = theme.glyph(Glyph::Separator);
    let mut shown: Vec<(u8, String, String)> = table
        .iter()
        .filter(|binding| binding.weight > 0)
        .filter_map(|binding| {
            let key = binding.keys.first()?.name(theme);
            Some((binding.weight, key, theme.say(binding.label.as_ref()?)))
        })
        .collect();
    let long = |shown: &[(u8, String, String)]| {
        let texts: usize = shown.iter().map(|(_, key, label)| columns(key) + 1 + columns(label)).sum();
        texts + columns(separator) * shown.len().saturating_sub(1) + 2
    };
    while shown.len() > 1 && long(&shown) > width {
        let Some(least) = shown.iter().map(|(weight, _, _)| *weight).min() else { break };
        shown.retain(|(weight, _, _)| *weight != least);
    }
    shown.sort_by_key(|(weight, _, _)| std::cmp::Reverse(order(*weight)));
    let mut line = Line::from(Span::raw(" "));
    for (number, (_, key, label)) in shown.into_iter().enumerate() {
        if number > 0 {
            line.push_span(Span::styled(separator, theme.dim()));
        }
        let room = width.saturating_sub(line.width() + columns(&key) + 2);
        line.push_span(Span::styled(key, theme.bold()));
        line.push_span(Span::raw(format!(" {}", cut(&label, room, theme.glyph(Glyph::Ellipsis)))));
    }
    line
}

/// Where a key stands in the footer: help and quitting last, however needed they are.
fn order(weight: u8) -> u8 {
    match weight {
        7 => 2,
        5 => 1,
        4 => 5,
        other => other,
    }
}

fn rule(theme: Theme, width: usize, hint: Option<String>) -> Line<'static> {
    let dash = theme.rule();
    match hint {
        Some(hint) if columns(&hint) + 6 <= width => {
            let left = width - columns(&hint) - 4;
            Line::from(vec![
                Span::styled(dash.repeat(left), theme.dim()),
                Span::raw(format!(" {hint} ")),
                Span::styled(dash.repeat(2), theme.dim()),
            ])
        }
        _ => Line::from(Span::styled(dash.repeat(width), theme.dim())),
    }
}

/// A line in an area, cut at its edges.
fn put(buffer: &mut Buffer, area: Rect, y: u16, line: &Line<'_>) {
    let at = Rect { x: area.x, y: area.y.saturating_add(y), width: area.width, height: 1 }
        .intersection(buffer.area);
    if !at.is_empty() && y < area.height {
        buffer.set_line(at.x, at.y, line, at.width);
    }
}

/// Whatever a file or a server brought along, a terminal without the characters gets none of them.
fn only_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            cell.set_symbol("?");
        }
    }
}
