//! One of several. The highlight is where the person points; what is chosen changes only with Enter or Space.
//!
//! A list that is filtered is a table: what is known of each model in columns, which fold from right to left where there is
//! little width.

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, Theme, columns, cut, cut_start, wrap};
use crate::gateway::short_tokens;
use crate::locale::{Id, ids};
use crate::wizard::input::is_secret;
use crate::wizard::{ChoiceItem, FieldId, ModelColumns};

use super::super::fuzzy;
use super::super::state::{FocusTarget, ListRow, State, most_rows};
use super::item::BULLETS;
use super::page::{GUTTER, Page, blanks};

/// Between two columns.
const BETWEEN: usize = 2;

/// The list, at most `most` of its rows at once, the highlighted one among them. A table always takes that many, so that
/// nothing below it moves with the filter.
pub(crate) fn choice(page: &mut Page, item: &ChoiceItem, state: &State, most: usize) {
    let start = page.lines.len();
    let focused = state.has_focus(item.slot);
    let all = state.rows(item);
    let highlight = focused.then(|| state.highlighted(item));
    let told = highlight.unwrap_or(item.chosen);
    let at = all.iter().position(|row| *row == ListRow::Option(told)).unwrap_or_default();
    let count = most.max(1).min(all.len());
    let last = all.len() - count;
    // It scrolls no further than it takes to see the highlight.
    let first = state.list_top.min(last).clamp((at + 1).saturating_sub(count), at);
    page.list_top = item.filtered.then_some(first);

    let table = ModelTable::of(page, item);
    heading(page, item, state, all.iter().filter(|row| **row != ListRow::Divider).count());
    let hidden = |id: Id, count: usize| (count > 0).then(|| page.theme.say(&id.with("count", count)));
    let hidden: Vec<String> = [hidden(ids::LIST_ABOVE, first), hidden(ids::LIST_BELOW, last - first)]
        .into_iter()
        .flatten()
        .collect();
    about(page, item, &hidden.join("  "));
    if let Some(table) = &table {
        table.heading(page);
    }
    let rows = page.lines.len();
    for row in &all[first..first + count] {
        let ListRow::Option(number) = row else {
            divider(page);
            continue;
        };
        if highlight == Some(*number) {
            page.anchor_line = Some(page.lines.len());
            if !item.filtered {
                page.cursor = Some((page.lines.len(), GUTTER - 1));
            }
        }
        option(page, item, *number, highlight == Some(*number), state, table.as_ref());
    }
    if item.filtered {
        page.lines.resize(rows + most.min(most_rows(item)).max(1), Line::default());
    }
    page.target(FocusTarget::Item(item.slot), start);
}

/// What stands above the rows of a table: its name and the filter, what is going on with it, and the columns' names.
pub(crate) fn lines_above(page: &Page, item: &ChoiceItem) -> usize {
    2 + usize::from(ModelTable::of(page, item).is_some_and(|table| !table.shown.is_empty()))
}

/// The name of the list, how many of it are seen, and the filter.
fn heading(page: &mut Page, item: &ChoiceItem, state: &State, count: usize) {
    let theme = page.theme;
    let focused = state.has_focus(item.slot);
    let style = theme.focused(focused);
    let label = theme.say(&item.label);
    if !item.filtered {
        page.text_behind(blanks(GUTTER), &label, style);
        return;
    }
    let column = GUTTER + columns(&label) + 3;
    let mut line = Line::from(vec![page.mark(focused), Span::styled(label, style), blanks(3)]);
    let filter = if is_secret(&state.filter) {
        theme.glyph(Glyph::BULLET).repeat(columns(&state.filter).min(BULLETS))
    } else {
        state.filter.clone()
    };
    let room = page.measure.saturating_sub(column + 12);
    if focused {
        page.cursor = Some((page.lines.len(), column + columns(&filter).min(room)));
    }
    if !focused || filter.is_empty() {
        line.push_span(Span::styled(theme.say(&ids::FILTER_EMPTY.message()), theme.dim()));
    } else {
        let shown = cut_start(&filter, room, theme.glyph(Glyph::ELLIPSIS));
        line.push_span(Span::styled(shown, theme.bold()));
        let all = item.options.len().saturating_sub(1);
        let count = ids::FILTER_COUNT.with("count", count.saturating_sub(1)).with("all", all);
        line.push_span(Span::styled(format!("   {}", theme.say(&count)), theme.dim()));
    }
    page.line(line);
}

/// What is going on with the list, and how much of it is out of sight.
fn about(page: &mut Page, item: &ChoiceItem, hidden: &str) {
    let theme = page.theme;
    let state = item.state.as_ref().map(|state| theme.say(state)).unwrap_or_default();
    if !item.filtered && state.is_empty() && hidden.is_empty() {
        return;
    }
    let room = page.measure.saturating_sub(GUTTER + columns(hidden) + if hidden.is_empty() { 0 } else { 2 });
    let state = cut(&state, room, theme.glyph(Glyph::ELLIPSIS));
    let pad = page.measure.saturating_sub(GUTTER + columns(&state) + columns(hidden));
    let mut line = Line::from(vec![blanks(GUTTER), Span::styled(state, theme.dim())]);
    if !hidden.is_empty() {
        line.extend([blanks(pad), Span::styled(hidden.to_owned(), theme.dim())]);
    }
    page.line(line);
}

/// Between what the gateway listed and what it did not.
fn divider(page: &mut Page) {
    let theme = page.theme;
    let rule = theme.glyph(Glyph::RULE).repeat(2);
    let room = page.measure.saturating_sub(GUTTER);
    let said = format!("{rule} {} {rule}", theme.say(&ids::LIST_UNLISTED.message()));
    page.line(vec![
        blanks(GUTTER),
        Span::styled(cut(&said, room, theme.glyph(Glyph::ELLIPSIS)), theme.dim()),
    ]);
}

fn option(
    page: &mut Page,
    item: &ChoiceItem,
    number: usize,
    highlighted: bool,
    state: &State,
    table: Option<&ModelTable>,
) {
    let option = &item.options[number];
    let theme = page.theme;
    let chosen = number == item.chosen;
    let (sign, sign_style) = match (chosen, highlighted) {
        (true, false) => (Glyph::CHOSEN, theme.good()),
        (true, true) => (Glyph::CHOSEN, theme.accent()),
        (false, true) => (Glyph::FREE, theme.accent()),
        (false, false) => (Glyph::FREE, theme.dim()),
    };
    let unlisted = option.columns.as_ref().is_some_and(|columns| columns.listed == Some(false));
    let style = match (highlighted, chosen) {
        (true, _) => theme.accent(),
        (false, true) => theme.bold(),
        (false, false) if unlisted => theme.dim(),
        (false, false) => theme.plain(),
    };
    let sign = format!("{} ", theme.glyph(sign));
    let mut line = Line::from(vec![page.mark(highlighted), Span::styled(sign, sign_style)]);
    let used = line.width();
    let room = page.measure.saturating_sub(used + 2);
    let label = theme.say(&option.label);
    let mark = theme.glyph(Glyph::ELLIPSIS);
    if item.slot == FieldId::Place {
        // A path is told apart by its end, which must not be lost.
        line.push_span(Span::styled(cut_start(&label, room, mark), style));
    } else if item.filtered {
        let places = state.filter_of(item).and_then(|filter| fuzzy::find(&label, filter));
        let places = places.map(|(_, places)| places).unwrap_or_default();
        line.extend(marked(&cut(&label, room, mark), &places, style));
    } else if columns(&label) <= room {
        line.push_span(Span::styled(label, style));
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
    if let (Some(table), Some(known)) = (table, &option.columns) {
        table.row(&mut line, known, theme);
    }
    page.line(line);
}

/// A name, the characters that the filter found in it underlined.
fn marked(text: &str, places: &[usize], style: ratatui_core::style::Style) -> Vec<Span<'static>> {
    let found = style.add_modifier(ratatui_core::style::Modifier::UNDERLINED);
    let mut spans: Vec<(bool, String)> = Vec::new();
    for (at, c) in text.chars().enumerate() {
        let is_found = places.contains(&at);
        match spans.last_mut() {
            Some((kind, span)) if *kind == is_found => span.push(c),
            _ => spans.push((is_found, c.to_string())),
        }
    }
    let styled = |(is_found, span)| Span::styled(span, if is_found { found } else { style });
    spans.into_iter().map(styled).collect()
}

/// A column: its name, how wide it is, and what stands in it.
struct Column {
    name: Id,
    width: usize,
    /// Numbers end where those above and below end.
    right: bool,
    cell: fn(&ModelColumns, Theme) -> String,
}

/// From the one that is kept longest to the one that gives way first.
static COLUMNS: [Column; 6] = [
    Column {
        name: ids::COLUMN_LISTED,
        width: 6,
        right: false,
        cell: |model, theme| {
            let sign = model.listed.map(|listed| if listed { Glyph::DONE } else { Glyph::INFO });
            sign.map(|sign| theme.glyph(sign).to_owned()).unwrap_or_default()
        },
    },
    Column {
        name: ids::COLUMN_CONTEXT,
        width: 7,
        right: true,
        cell: |model, _| model.context.map(short_tokens).unwrap_or_default(),
    },
    Column {
        name: ids::COLUMN_OUTPUT,
        width: 6,
        right: true,
        cell: |model, _| model.output.map(short_tokens).unwrap_or_default(),
    },
    Column {
        name: ids::COLUMN_PRICE,
        width: 13,
        right: true,
        cell: |model, _| {
            let price = model.price.as_ref();
            price.map(|(input, output)| format!("{input} / {output}")).unwrap_or_default()
        },
    },
    Column {
        name: ids::COLUMN_CAN,
        width: 17,
        right: false,
        cell: |model, theme| {
            let can = [(model.images, ids::MODEL_IMAGES), (model.thinks, ids::MODEL_THINKS)];
            let can: Vec<String> =
                can.iter().filter(|(can, _)| *can).map(|(_, id)| theme.say(&id.message())).collect();
            can.join(", ")
        },
    },
    Column {
        name: ids::COLUMN_RETIRES,
        width: 10,
        right: false,
        cell: |model, _| model.retires.map(|day| day.to_string()).unwrap_or_default(),
    },
];

/// The columns that there is room for, and where they begin.
struct ModelTable {
    shown: Vec<(usize, &'static Column)>,
}

impl ModelTable {
    /// The table of a list that is one.
    fn of(page: &Page, item: &ChoiceItem) -> Option<Self> {
        let known = item.options.iter().filter_map(|option| option.columns.as_ref());
        // With the mark of the focus, the one of what is chosen, and the one of what retires.
        let sign = GUTTER + columns(page.theme.glyph(Glyph::FREE)) + 1;
        let mut at = sign + known.map(|model| columns(&model.id)).max()? + 2 + BETWEEN;
        let asked = item.options.iter().any(|it| it.columns.as_ref().is_some_and(|it| it.listed.is_some()));
        let mut shown = Vec::new();
        for column in COLUMNS.iter().filter(|column| asked || column.name != ids::COLUMN_LISTED) {
            let width = column.width.max(columns(&page.theme.say(&column.name.message())));
            if at + width > page.width {
                break;
            }
            shown.push((at, column));
            at += width + BETWEEN;
        }
        Some(Self { shown })
    }

    fn heading(&self, page: &mut Page) {
        if self.shown.is_empty() {
            return;
        }
        let theme = page.theme;
        let mut line = Line::default();
        for (at, column) in &self.shown {
            place(&mut line, *at, column, theme.say(&column.name.message()), theme);
        }
        page.line(line);
    }

    fn row(&self, line: &mut Line<'static>, model: &ModelColumns, theme: Theme) {
        for (at, column) in &self.shown {
            let cell = (column.cell)(model, theme);
            if !cell.is_empty() {
                place(line, *at, column, cell, theme);
            }
        }
    }
}

fn place(line: &mut Line<'static>, at: usize, column: &Column, cell: String, theme: Theme) {
    let name = columns(&theme.say(&column.name.message()));
    let indent = if column.right { column.width.max(name).saturating_sub(columns(&cell)) } else { 0 };
    let pad = (at + indent).saturating_sub(line.width());
    line.extend([blanks(pad), Span::styled(cell, theme.dim())]);
}
