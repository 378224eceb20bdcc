//! What can be filled in, chosen or switched, one below the other, labels and values in line.

use ratatui_core::text::{Line, Span};

use crate::domain::{AccountId, AuthChoice, Secret};
use crate::frontend::items::{example, find, label};
use crate::frontend::terminal::{Glyph, columns, cut, wrap};
use crate::locale::Message;
use crate::wizard::{FieldId, FieldStatus, Item, Prompt, SecretItem, SwitchItem, TextItem};

use super::super::state::{FocusTarget, State};
use super::field;
use super::page::{GUTTER, Page, blanks};

/// The most bullets that stand for a secret: their number says nothing about its length.
pub(crate) const BULLETS: usize = 12;
/// Fields narrower than this go below their label.
const FIELD_MIN: usize = 24;
/// Between a label and its value.
const BETWEEN: usize = 3;
/// For the sign of how a value stands, behind it.
const SIGN: usize = 3;
/// In front of a switch's label.
const SWITCH: usize = 4;

/// Where the values begin, and whose they are.
#[derive(Clone, Copy)]
pub(crate) struct Columns {
    label: usize,
    beside: bool,
    choice: &'static AuthChoice,
}

impl Columns {
    pub(crate) fn of(prompt: &Prompt, page: &Page) -> Self {
        let fields = prompt.items.iter().filter(|item| matches!(item, Item::Text(_) | Item::Secret(_)));
        let label = fields.map(|item| columns(&page.theme.say(label(item)))).max().unwrap_or_default();
        // An account ID is seen whole, with the cursor behind it: one that is cut looks wrong.
        let whole = find(prompt, FieldId::AccountId).map_or(FIELD_MIN, |_| AccountId::LENGTH + 1);
        let beside = GUTTER + label + BETWEEN + whole + SIGN <= page.measure;
        Self { label, beside, choice: prompt.choice }
    }

    fn indent(self) -> usize {
        if self.beside { GUTTER + self.label + BETWEEN } else { GUTTER }
    }
}

/// One item of any kind; of a list at most so many rows.
pub(crate) fn item(page: &mut Page, item: &Item, state: &State, columns: Columns, rows: usize) {
    match item {
        Item::Text(item) => text(page, item, state, columns),
        Item::Secret(item) => secret(page, item, state, columns),
        Item::Choice(item) => super::choice::choice(page, item, state, rows),
        Item::Switch(item) => switch(page, item, state),
    }
}

fn text(page: &mut Page, item: &TextItem, state: &State, columns: Columns) {
    let start = page.lines.len();
    let focused = state.has_focus(item.slot);
    let cursor = if focused { state.cursor_in(&item.value) } else { 0 };
    let value = value(page, &item.value, columns, (!item.hidden).then_some(cursor));
    let value = shown(page, item.slot, columns, value, item.value.is_empty());
    value_line(page, &item.label, columns, focused, value, &item.standing);
    page.target(FocusTarget::Item(item.slot), start);
}

fn secret(page: &mut Page, item: &SecretItem, state: &State, places: Columns) {
    let start = page.lines.len();
    let focused = state.has_focus(item.slot);
    let text = item.value.expose();
    let cursor = (focused && state.revealed).then(|| state.cursor_in(text));
    let value = value(page, text, places, cursor);
    let mut value = shown(page, item.slot, places, value, text.is_empty());
    // Two secrets can be told apart without the focus, too.
    if cursor.is_none()
        && let Ok(secret) = Secret::parse(text)
    {
        let told = page.theme.text(secret.fingerprint());
        if places.indent() + value.column + 2 + columns(&told) + SIGN <= page.measure {
            value.dim = format!("  {told}");
        }
    }
    value_line(page, &item.label, places, focused, value, &item.standing);
    page.target(FocusTarget::Item(item.slot), start);
}

/// What is seen of a value.
struct ShownValue {
    text: String,
    /// Where the cursor is in it.
    column: usize,
    /// What is said behind it, or in its place while there is none.
    dim: String,
}

/// A value, or what one looks like while there is none.
fn shown(
    page: &Page,
    slot: FieldId,
    columns: Columns,
    (text, column): (String, usize),
    empty: bool,
) -> ShownValue {
    let example = example(slot, columns.choice).filter(|_| empty);
    let room = page.measure.saturating_sub(columns.indent() + SIGN);
    let dim = example.map(|example| cut(&page.theme.say(&example), room, page.theme.glyph(Glyph::ELLIPSIS)));
    ShownValue { text, column, dim: dim.unwrap_or_default() }
}

/// What is seen of a value around the cursor, and the cursor's column in it; without a cursor, what stands for it.
fn value(page: &Page, text: &str, columns: Columns, cursor: Option<usize>) -> (String, usize) {
    let room = page.measure.saturating_sub(columns.indent() + SIGN);
    match cursor {
        Some(cursor) => field::window(text, cursor, room, page.theme.glyph(Glyph::ELLIPSIS)),
        None => {
            let count = field::length(text).min(BULLETS).min(room.saturating_sub(1));
            (page.theme.glyph(Glyph::BULLET).repeat(count), count)
        }
    }
}

fn value_line(
    page: &mut Page,
    label: &Message,
    places: Columns,
    focused: bool,
    value: ShownValue,
    standing: &FieldStatus,
) {
    let theme = page.theme;
    let style = theme.focused(focused);
    let label = theme.say(label);
    let mut line = Line::from(page.mark(focused));
    if places.beside {
        let pad = places.label.saturating_sub(columns(&label)) + BETWEEN;
        line.extend([Span::styled(label, style), blanks(pad)]);
    } else {
        let room = page.width.saturating_sub(GUTTER);
        line.push_span(Span::styled(cut(&label, room, theme.glyph(Glyph::ELLIPSIS)), style));
        page.line(std::mem::replace(&mut line, Line::from(blanks(GUTTER))));
    }
    if focused {
        page.cursor = Some((page.lines.len(), places.indent() + value.column));
    }
    line.extend([Span::raw(value.text), Span::styled(value.dim, theme.dim())]);
    let sign = match standing {
        FieldStatus::Empty => None,
        FieldStatus::Good => Some((Glyph::DONE, theme.good())),
        FieldStatus::Doubtful(_) => Some((Glyph::DOUBTFUL, theme.doubtful())),
        FieldStatus::Wrong(_) | FieldStatus::Refused(_) => Some((Glyph::WRONG, theme.bad())),
    };
    if let Some((sign, style)) = sign {
        line.extend([blanks(2), Span::styled(theme.glyph(sign), style)]);
    }
    page.line(line);
}

fn switch(page: &mut Page, item: &SwitchItem, state: &State) {
    let start = page.lines.len();
    let focused = state.has_focus(item.slot);
    let theme = page.theme;
    let (sign, sign_style) = if item.on { (Glyph::ON, theme.good()) } else { (Glyph::OFF, theme.plain()) };
    if focused {
        page.cursor = Some((start, GUTTER - 1));
    }
    let mut line =
        Line::from(vec![page.mark(focused), Span::styled(theme.glyph(sign), sign_style), blanks(1)]);
    for text in wrap(&theme.say(&item.label), page.measure.saturating_sub(GUTTER + SWITCH)) {
        line.push_span(Span::styled(text, theme.focused(focused)));
        page.line(std::mem::replace(&mut line, Line::from(blanks(GUTTER + SWITCH))));
    }
    page.target(FocusTarget::Item(item.slot), start);
}
