//! The form of what is asked now, whichever section it is, and the help.
//!
//! ```text
//! Gateway
//!
//! Paste your gateway's address from the Cloudflare dashboard, or type both IDs.
//!
//!   Account ID   0123456789abcdef0123456789abcdef  ✓
//!
//! › Gateway ID   my-gate▏  ✓
//!                the gateway's name, in the dashboard under AI > AI Gateway
//!
//! https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic
//!
//! ! what is worth knowing
//!
//!   what else can be done   Ctrl-N
//! ```

use ratatui_core::text::{Line, Span};

use crate::frontend::items::is_leaving;
use crate::frontend::terminal::{Glyph, columns, wrap};
use crate::locale::{ids, visible};
use crate::wizard::{Item, Level, Note, Panel, Prompt, Section, SidebarItem, Wizard};

use super::keys;
use super::state::State;
use super::widgets::choice::{choice, warns};
use super::widgets::item::{Columns, item};
use super::widgets::page::{GUTTER, Page, blanks};
use super::widgets::{diff::diff, evidence::evidence, hops, notes};

/// The fewest models that are worth a list.
const ROWS_MIN: usize = 4;
/// So many are enough to leave room for empty lines.
const ROWS_GOOD: usize = 8;
/// The lines of the list that are no models: its name, what is going on with it, and the details.
const FRAME: usize = 3;

/// The form, `height` lines of which are seen at once.
pub(super) fn form(page: &mut Page, prompt: &Prompt, state: &State, wizard: &Wizard, height: usize) {
    let theme = page.theme;
    if !page.named || is_leaving(prompt) {
        page.text(&theme.say(&prompt.title), theme.bold());
        page.gap();
    }
    for paragraph in &prompt.body {
        page.text(&theme.say(paragraph), theme.plain());
    }
    match &prompt.exhibit {
        Some(Panel::Hops { stages, .. }) => {
            let answers = wizard.answers();
            let text = |text: String| theme.say(&ids::PLAIN_TEXT.with("text", text));
            let gateway = answers.as_ref().map(|answers| text(answers.endpoint.gateway.to_string()));
            let model = answers.as_ref().map(|answers| text(answers.model.model().to_string()));
            page.gap();
            hops::path(page, stages, prompt.choice.vendor, gateway.as_deref(), model.as_deref());
        }
        Some(Panel::Written(lines)) => {
            page.gap();
            for line in lines {
                let sign = Span::styled(format!("{} ", theme.glyph(Glyph::DONE)), theme.good());
                page.text_behind(sign, &theme.say(line), theme.plain());
            }
        }
        _ => {}
    }
    let list = prompt.items.iter().find_map(|item| match item {
        Item::Choice(choice) if choice.filtered => Some(choice),
        _ => None,
    });
    let review = prompt.section == Section::Review && !is_leaving(prompt);
    // Below a list, what can be done stands right below what speaks for it; what is only said comes last.
    let is_last = |note: &Note| list.is_some() && note.level >= Level::Info;
    // What stands below a list is known first: the list takes the room that is left.
    let mut below = Page::new(theme, page.width, page.named);
    let rest = if list.is_some() { &mut below } else { &mut *page };
    if review {
        notes::notes(rest, prompt, |_| true);
    }
    let places = Columns::of(prompt, rest);
    for it in &prompt.items {
        if !matches!(it, Item::Choice(choice) if choice.filtered) {
            rest.gap();
            // A list of files that is too long for the screen.
            let rows = match prompt.section {
                Section::Location => height.saturating_sub(rest.lines.len() + FRAME).max(3),
                _ => usize::MAX,
            };
            item(rest, it, state, places, rows);
        }
    }
    if let Some(Panel::Address(address)) = &prompt.exhibit {
        rest.gap();
        rest.text(&theme.text(visible(address, 1000)), theme.dim());
    }
    if !review {
        notes::notes(rest, prompt, |note| !is_last(note));
    }
    notes::actions(rest, prompt, state);
    notes::notes(rest, prompt, is_last);
    if let Some(list) = list {
        page.gap();
        let frame = FRAME + usize::from(warns(list));
        let free = height.saturating_sub(page.lines.len() + below.lines.len() + frame);
        // Rather more models than empty lines.
        let good = ROWS_GOOD.min(height.saturating_sub(page.least() + below.least() + frame + 1));
        // At least so many that a list can be told, at most so many that its name stays in sight.
        let least = ROWS_MIN.min(height.saturating_sub(2)).max(1);
        choice(page, list, state, free.max(good).max(least));
        page.append(below);
    }
    if let Some((first, last)) = keys::sections(wizard.sidebar().len(), theme).filter(|_| review) {
        page.gap();
        let hint = ids::REVIEW_CHANGE.with("first", first).with("last", last);
        page.text_behind(blanks(GUTTER), &theme.say(&hint), theme.dim());
    }
    match &prompt.exhibit {
        Some(Panel::Diff(files)) => diff(page, files),
        Some(Panel::Hops { verdict: Some(verdict), running: false, .. }) => evidence(page, verdict),
        _ => {}
    }
}

/// What the section is for, and every key that does something in it.
pub(super) fn help(page: &mut Page, prompt: &Prompt, state: &State, rail: &[SidebarItem]) {
    let theme = page.theme;
    let section = prompt.section.title().message();
    page.text(&theme.say(&ids::HELP_TITLE.with("section", section)), theme.bold());
    page.gap();
    for about in prompt.section.help() {
        let (sign, style) = theme.level(Level::Info);
        page.text_behind(
            Span::styled(format!("{sign} "), style),
            &theme.say(&about.of(prompt.choice)),
            theme.plain(),
        );
        page.gap();
    }
    let beneath = State { help: None, ..state.clone() };
    let rows: Vec<(String, String)> = keys::table(&beneath, prompt, rail)
        .iter()
        .filter_map(|binding| {
            let label = theme.say(binding.label.as_ref()?);
            let names: Vec<String> = binding.keys.iter().map(|key| key.name(theme)).collect();
            Some((names.join(", "), label))
        })
        .collect();
    let widest = rows.iter().map(|(key, _)| columns(key)).max().unwrap_or_default();
    let indent = GUTTER + widest + 2;
    for (key, label) in rows {
        let pad = blanks(indent - GUTTER - columns(&key));
        let mut line = Line::from(vec![blanks(GUTTER), Span::styled(key, theme.bold()), pad]);
        for text in wrap(&label, page.width.saturating_sub(indent)) {
            line.push_span(Span::raw(text));
            page.line(std::mem::replace(&mut line, Line::from(blanks(indent))));
        }
    }
}
