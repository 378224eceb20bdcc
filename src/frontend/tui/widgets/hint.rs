//! What is to be said of what has the focus, in one place whatever that is: nothing else moves with the focus.

use ratatui_core::text::{Line, Span};

use crate::frontend::items::{self, fingerprint};
use crate::frontend::terminal::{Glyph, columns, cut};
use crate::locale::{Message, ids};
use crate::wizard::{ChoiceItem, FieldStatus, Item, Prompt, Section};

use super::super::state::State;
use super::page::{GUTTER, Page, blanks};

/// From so many columns on most hints take at most two lines.
const WIDE: usize = 60;
/// The lines of it where there is little height, what Enter sends included.
const SMALL: usize = 3;
/// Below so many lines, there is little height.
pub(crate) const HIGH: usize = 9;

/// What is said of the focus, and what Enter sends.
pub(crate) struct Hint {
    lines: Vec<Line<'static>>,
    /// The sentence; nothing while Enter does something else; no room for it where Enter never sends anything.
    sends: Option<String>,
    /// How many lines are kept for both.
    pub reserved: usize,
}

impl Hint {
    /// The hint of a prompt on a page of so many lines. `sends` is what Enter sends, long and short, where it sends now.
    pub(crate) fn of(page: &Page, prompt: &Prompt, state: &State, height: usize) -> Self {
        let mut said = Page::new(page.theme, page.width, page.named);
        if let Some(item) = state.focused(prompt) {
            say(&mut said, item, state);
        }
        // Where there is room, what speaks against the others is not kept back.
        for item in prompt.items.iter().filter(|item| height >= HIGH && !state.has_focus(item.slot())) {
            let against = |it: &&FieldStatus| matches!(it, FieldStatus::Wrong(_) | FieldStatus::Refused(_));
            if let Some(status) = items::standing(item).filter(against) {
                standing(&mut said, status);
            }
            if let Item::Secret(secret) = item {
                for remark in &secret.remarks {
                    let about =
                        ids::PLAIN_ABOUT.with("name", secret.label.clone()).with("what", remark.clone());
                    said.text_behind(blanks(GUTTER), &page.theme.say(&about), page.theme.plain());
                }
            }
        }
        let asks = matches!(prompt.section, Section::Gateway | Section::Keys | Section::Model);
        let speaks = prompt.items.iter().any(|item| match item {
            Item::Choice(choice) => choice.options.iter().any(|option| option.detail.is_some()),
            _ => true,
        });
        let least = if page.measure >= WIDE { 2 } else { 3 };
        let reserved = match (speaks, height < HIGH) {
            (false, _) => 0,
            (true, true) => SMALL,
            (true, false) => least + usize::from(asks),
        };
        Self { lines: said.lines, sends: asks.then(String::new), reserved }
    }

    /// What Enter sends now: the whole sentence where it fits on one line.
    pub(crate) fn sends(&mut self, page: &Page, sentences: &[Message]) {
        let room = page.measure.saturating_sub(columns(&sign(page)));
        let mut said = sentences.iter().map(|sentence| page.theme.say(sentence));
        let fits = said.clone().find(|text| columns(text) <= room);
        if let Some(kept) = &mut self.sends {
            let text = fits.or_else(|| said.next_back()).unwrap_or_default();
            *kept = cut(&text, room, page.theme.glyph(Glyph::ELLIPSIS));
        }
    }

    /// Below the fields, all of it; shorter than what is kept for it, it is followed by empty lines.
    pub(crate) fn below(self, page: &mut Page) {
        let sends = self.sends.map(|text| sends_line(page, &text));
        let kept = self.reserved.saturating_sub(usize::from(sends.is_some()));
        let mut lines = self.lines;
        lines.resize(lines.len().max(kept), Line::default());
        lines.extend(sends);
        page.lines.extend(lines);
    }

    /// At the foot of the page, as many lines as are kept for it.
    pub(crate) fn docked(self, page: &mut Page) {
        let sends = self.sends.filter(|text| !text.is_empty()).map(|text| sends_line(page, &text));
        let room = self.reserved.saturating_sub(usize::from(sends.is_some()));
        let mut lines = self.lines;
        if lines.len() > room {
            lines.truncate(room);
            if let Some(last) = lines.last_mut() {
                last.push_span(Span::styled(page.theme.glyph(Glyph::ELLIPSIS), page.theme.dim()));
            }
        }
        lines.resize(room, Line::default());
        lines.extend(sends);
        page.dock = lines;
    }
}

fn sign(page: &Page) -> String {
    format!("{:<GUTTER$}", format!("{} ", page.theme.glyph(Glyph::ARROW)))
}

fn sends_line(page: &Page, text: &str) -> Line<'static> {
    if text.is_empty() {
        return Line::default();
    }
    Line::from(Span::styled(format!("{}{text}", sign(page)), page.theme.dim()))
}

/// What is wrong, what is known of the value, and where one is found.
fn say(page: &mut Page, item: &Item, state: &State) {
    let theme = page.theme;
    match item {
        Item::Text(item) => {
            standing(page, &item.standing);
            page.text_behind(blanks(GUTTER), &theme.say(&item.help), theme.dim());
        }
        Item::Secret(item) => {
            standing(page, &item.standing);
            let is_given = !item.value.expose().is_empty();
            if is_given {
                let mut told = theme.say(&fingerprint(&item.value));
                // What it is, and where a stored one comes from.
                told.extend(item.stored.iter().map(|source| format!(", {}", theme.say(source))));
                page.text_behind(blanks(GUTTER), &told, theme.dim());
            }
            for remark in &item.remarks {
                page.text_behind(blanks(GUTTER), &theme.say(remark), theme.plain());
            }
            if !is_given || item.standing != FieldStatus::Good {
                page.text_behind(blanks(GUTTER), &theme.say(&item.help), theme.dim());
            }
        }
        Item::Switch(item) => page.text_behind(blanks(GUTTER), &theme.say(&item.help), theme.dim()),
        Item::Choice(item) => option(page, item, state),
    }
}

fn standing(page: &mut Page, standing: &FieldStatus) {
    let theme = page.theme;
    let (glyph, message, style) = match standing {
        FieldStatus::Wrong(message) | FieldStatus::Refused(message) => (Glyph::WRONG, message, theme.bad()),
        FieldStatus::Doubtful(message) => (Glyph::DOUBTFUL, message, theme.doubtful()),
        FieldStatus::Empty | FieldStatus::Good => return,
    };
    let sign = Span::styled(format!("{} ", theme.glyph(glyph)), style);
    page.text_behind(sign, &theme.say(message), style);
}

/// What choosing the highlighted one means, and what speaks against it.
fn option(page: &mut Page, item: &ChoiceItem, state: &State) {
    let theme = page.theme;
    let Some(option) = item.options.get(state.highlighted(item)) else { return };
    if let Some(detail) = &option.detail {
        page.text_behind(blanks(GUTTER), &theme.say(detail), theme.dim());
    }
    if let Some(warning) = &option.warning {
        let sign = Span::styled(format!("{} ", theme.glyph(Glyph::DOUBTFUL)), theme.doubtful());
        page.text_behind(sign, &theme.say(warning), theme.plain());
    }
}
