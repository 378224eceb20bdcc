//! What can be filled in, chosen or switched, one below the other, labels and values in line.

use ratatui::text::{Line, Span};

use crate::domain::{AccountId, Secret};
use crate::locale::ids;
use crate::wizard::{Item, Prompt, SecretItem, Slot, Standing, SwitchItem, TextItem};

use super::super::screen::Screen;
use super::super::theme::Glyph;
use super::field;
use super::page::{GUTTER, Page, Stop};
use super::wrap::{columns, cut};

/// The most bullets that stand for a secret: their number says nothing about its length.
pub(crate) const BULLETS: usize = 12;
/// Fields narrower than this go below their label.
const FIELD_MIN: usize = 24;
/// Sentences narrower than this begin further left.
const REMARK_MIN: usize = 34;
/// Between a label and its value.
const BETWEEN: usize = 3;
/// For the sign of how a value stands, behind it.
const SIGN: usize = 3;

/// Where the values begin.
#[derive(Clone, Copy)]
pub(crate) struct Columns {
    label: usize,
    beside: bool,
}

impl Columns {
    pub(crate) fn of(prompt: &Prompt, page: &Page<'_>) -> Self {
        let labels = prompt.items.iter().filter_map(|item| match item {
            Item::Text(item) => Some(&item.label),
            Item::Secret(item) => Some(&item.label),
            Item::Choice(_) | Item::Switch(_) => None,
        });
        let label = labels.map(|label| columns(&page.theme().say(label))).max().unwrap_or_default();
        // An account ID is seen whole, with the cursor behind it: one that is cut looks wrong.
        let whole = find(prompt, Slot::AccountId).map_or(FIELD_MIN, |_| AccountId::LENGTH + 1);
        Self { label, beside: GUTTER + label + BETWEEN + whole + SIGN <= page.width }
    }

    /// Where sentences begin: under the value, unless that leaves them too narrow to read.
    fn remarks(self, width: usize) -> usize {
        if self.indent() + REMARK_MIN <= width { self.indent() } else { 2 * GUTTER.min(self.indent()) }
    }

    fn indent(self) -> usize {
        if self.beside { GUTTER + self.label + BETWEEN } else { GUTTER }
    }
}

/// One item of any kind but a long list.
pub(crate) fn item<'p>(page: &mut Page<'p>, item: &'p Item, screen: &Screen, columns: Columns) {
    match item {
        Item::Text(item) => text(page, item, screen, columns),
        Item::Secret(item) => secret(page, item, screen, columns),
        Item::Choice(item) => super::choice::choice(page, item, screen, usize::MAX),
        Item::Switch(item) => switch(page, item, screen),
    }
}

fn text<'p>(page: &mut Page<'p>, item: &'p TextItem, screen: &Screen, columns: Columns) {
    let start = page.lines.len();
    let focused = screen.has_focus(item.slot);
    let label = page.theme().say(&item.label);
    let room = room(page, columns);
    let cursor = if focused { screen.cursor_in(&item.value) } else { 0 };
    let mark = page.theme().glyph(Glyph::Ellipsis);
    let (spans, column) = if item.hidden {
        bullets(page, &item.value, room)
    } else {
        field::window(&item.value, cursor, room, mark)
    };
    value_line(page, &label, columns, focused, spans, column, &item.standing);
    below(page, columns, focused, &item.standing, &page.theme().say(&item.help));
    page.stop(Stop::Item(item.slot), start);
}

fn secret<'p>(page: &mut Page<'p>, item: &'p SecretItem, screen: &Screen, columns: Columns) {
    let start = page.lines.len();
    let focused = screen.has_focus(item.slot);
    let theme = page.theme();
    let label = theme.say(&item.label);
    let text = item.value.expose();
    let (spans, column) = if focused && screen.revealed {
        field::window(text, screen.cursor_in(text), room(page, columns), theme.glyph(Glyph::Ellipsis))
    } else {
        bullets(page, text, room(page, columns))
    };
    value_line(page, &label, columns, focused, spans, column, &item.standing);
    if !text.is_empty() {
        let indent = Span::raw(" ".repeat(columns.indent()));
        page.text(indent, &fingerprint(page, item), theme.dim());
    }
    below(page, columns, focused, &item.standing, &theme.say(&item.help));
    for remark in &item.remarks {
        page.text(Span::raw(" ".repeat(columns.remarks(page.width))), &theme.say(remark), theme.plain());
    }
    page.stop(Stop::Item(item.slot), start);
}

/// What stands for a secret, and the cursor's column behind it.
fn bullets<'p>(page: &Page<'_>, text: &str, room: usize) -> (Vec<Span<'p>>, usize) {
    let count = field::length(text).min(BULLETS).min(room.saturating_sub(1));
    (vec![Span::raw(page.theme().glyph(Glyph::Bullet).repeat(count))], count)
}

/// What tells two secrets apart without showing one: length, end, and where a stored one comes from.
fn fingerprint(page: &Page<'_>, item: &SecretItem) -> String {
    // What comes along in a paste is no part of the secret.
    let secret = Secret::parse(item.value.expose()).unwrap_or_else(|_| item.value.clone());
    let message = match secret.tail() {
        Some(tail) => ids::SECRET_LENGTH_AND_END.with("length", secret.length()).with("end", tail),
        None => ids::SECRET_LENGTH.with("length", secret.length()),
    };
    let said = page.theme().say(&message);
    match &item.stored {
        Some(source) => format!("{said}, {}", page.theme().say(source)),
        None => said,
    }
}

fn room(page: &Page<'_>, columns: Columns) -> usize {
    page.width.saturating_sub(columns.indent() + SIGN)
}

fn value_line<'p>(
    page: &mut Page<'p>,
    label: &str,
    columns: Columns,
    focused: bool,
    value: Vec<Span<'p>>,
    column: usize,
    standing: &Standing,
) {
    let theme = page.theme();
    let style = if focused { theme.accent() } else { theme.plain() };
    let mut line = Line::from(page.mark(focused));
    if columns.beside {
        let pad = columns.label.saturating_sub(super::wrap::columns(label)) + BETWEEN;
        line.push_span(Span::styled(label.to_owned(), style));
        line.push_span(Span::raw(" ".repeat(pad)));
    } else {
        let room = page.width.saturating_sub(GUTTER);
        line.push_span(Span::styled(cut(label, room, theme.glyph(Glyph::Ellipsis)), style));
        page.line(line);
        line = Line::from(Span::raw(" ".repeat(GUTTER)));
    }
    if focused {
        page.cursor = Some((page.lines.len(), columns.indent() + column));
    }
    line.extend(value);
    let (sign, style) = match standing {
        Standing::Empty => ("", theme.plain()),
        Standing::Good => (theme.glyph(Glyph::Done), theme.good()),
        Standing::Doubtful(_) => (theme.glyph(Glyph::Doubtful), theme.doubtful()),
        Standing::Wrong(_) | Standing::Refused(_) => (theme.glyph(Glyph::Wrong), theme.bad()),
    };
    if !sign.is_empty() {
        let empty = column == 0 && !focused && line.width() <= columns.indent();
        line.push_span(Span::raw(if empty { "" } else { "  " }));
        line.push_span(Span::styled(sign, style));
    }
    page.line(line);
}

/// What is wrong, and for the field with the focus where its value is found.
fn below(page: &mut Page<'_>, columns: Columns, focused: bool, standing: &Standing, help: &str) {
    let theme = page.theme();
    let remarks = columns.remarks(page.width);
    let indent = || Span::raw(" ".repeat(remarks));
    match standing {
        Standing::Wrong(message) | Standing::Refused(message) => {
            page.text(indent(), &theme.say(message), theme.bad());
        }
        Standing::Doubtful(message) => page.text(indent(), &theme.say(message), theme.doubtful()),
        Standing::Empty | Standing::Good => {}
    }
    if focused {
        page.text(indent(), help, theme.dim());
    }
}

fn switch(page: &mut Page<'_>, item: &SwitchItem, screen: &Screen) {
    let start = page.lines.len();
    let focused = screen.has_focus(item.slot);
    let theme = page.theme();
    let (sign, sign_style) = if item.on {
        (theme.glyph(Glyph::On), theme.good())
    } else {
        (theme.glyph(Glyph::Off), theme.plain())
    };
    let style = if focused { theme.accent() } else { theme.plain() };
    if focused {
        page.cursor = Some((page.lines.len(), GUTTER + 1));
    }
    let room = page.width.saturating_sub(GUTTER + 4);
    for (number, line) in super::wrap::wrap(&theme.say(&item.label), room).into_iter().enumerate() {
        let head = if number == 0 {
            vec![page.mark(focused), Span::styled(sign, sign_style), Span::raw(" ")]
        } else {
            vec![Span::raw(" ".repeat(GUTTER + 4))]
        };
        page.line(Line::from(head));
        if let Some(last) = page.lines.last_mut() {
            last.push_span(Span::styled(line, style));
        }
    }
    if focused {
        page.text(Span::raw(" ".repeat(GUTTER + 4)), &theme.say(&item.help), theme.dim());
    }
    page.stop(Stop::Item(item.slot), start);
}

/// The item of a slot.
pub(crate) fn find(prompt: &Prompt, slot: Slot) -> Option<&Item> {
    prompt.items.iter().find(|item| item.slot() == slot)
}
