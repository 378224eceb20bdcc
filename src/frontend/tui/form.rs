//! The form of what is asked now, whichever section it is, and the help.
//!
//! ```text
//! Gateway
//!
//! Paste your gateway's address from the Cloudflare dashboard, or type both IDs.
//!
//!   Account ID   0123456789abcdef0123456789abcdef  ✓
//! › Gateway ID   my-gate▏  ✓
//!
//!   the gateway's name, in the dashboard under AI > AI Gateway
//! → Enter asks https://gateway.ai.cloudflare.com whether this gateway is there; no key is sent
//!
//! https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic
//!
//! ! what is worth knowing
//!
//!   what else can be done   Ctrl-N
//! ```
//!
//! Down to the hint, how many lines there are depends on what is asked alone: nothing moves with the focus or while
//! somebody types.

use ratatui_core::text::{Line, Span};

use crate::frontend::items::is_leaving;
use crate::frontend::terminal::{Glyph, columns, wrap};
use crate::locale::{Message, ids, visible};
use crate::wizard::{Item, Level, Panel, Prompt, Section, SidebarItem, Wizard};

use super::keys;
use super::state::{FocusTarget, State};
use super::widgets::choice::{choice, lines_above};
use super::widgets::hint::{HIGH, Hint};
use super::widgets::hops::{self, Clock, Way};
use super::widgets::item::{Columns, item};
use super::widgets::page::{GUTTER, Page, blanks};
use super::widgets::{diff::diff, evidence::evidence, notes};

/// The fewest models that are worth a list.
const ROWS_MIN: usize = 3;

/// The form, `height` lines of which are seen at once. `sends` is what Enter sends, long and short, where it sends now.
pub(super) fn form(
    page: &mut Page,
    prompt: &Prompt,
    state: &State,
    wizard: &Wizard,
    sends: &[Message],
    height: usize,
) {
    let theme = page.theme;
    let mut hint = Hint::of(page, prompt, state, height);
    hint.sends(page, sends);
    if !page.named || is_leaving(prompt) {
        page.text(&theme.say(&prompt.title), theme.bold());
        page.gap();
    }
    // Where there is little height, what is asked comes before what it is about.
    let asks = matches!(prompt.section, Section::Gateway | Section::Keys | Section::Model);
    if height >= HIGH || !asks || is_leaving(prompt) {
        for paragraph in &prompt.body {
            page.text(&theme.say(paragraph), theme.plain());
        }
    }
    match &prompt.exhibit {
        Some(Panel::Hops { stages, verdict, running, .. }) => {
            let answers = wizard.answers();
            let text = |text: String| theme.say(&ids::PLAIN_TEXT.with("text", text));
            let gateway = answers.as_ref().map(|answers| text(answers.endpoint.gateway.to_string()));
            let model = answers.as_ref().map(|answers| text(answers.model.model().to_string()));
            let clock = state.elapsed.filter(|_| *running);
            let way = Way {
                stages,
                vendor: prompt.choice.vendor,
                gateway: gateway.as_deref(),
                model: model.as_deref(),
                verdict: verdict.as_deref(),
                clock: clock.map(|elapsed| Clock { elapsed, limit: state.limit }),
            };
            page.gap();
            hops::path(page, &way);
        }
        Some(Panel::Written { lines, .. }) => {
            page.gap();
            for line in lines {
                let sign = Span::styled(format!("{} ", theme.glyph(Glyph::DONE)), theme.good());
                page.text_behind(sign, &theme.say(line), theme.plain());
            }
        }
        _ => {}
    }
    let review = prompt.section == Section::Review && !is_leaving(prompt);
    if review {
        notes::notes(page, prompt, state);
    }
    items(page, prompt, state, &hint, height);
    page.tighten(0, height.saturating_sub(hint.reserved));
    let dynamic = page.lines.len();
    let below = hint.reserved > 0;
    // With an empty line in between where there is one to spare.
    let apart = page.lines.len() + hint.reserved < height;
    if below && page.lines.len() + hint.reserved > height {
        hint.docked(page);
    } else if below {
        if apart {
            page.gap();
        }
        hint.below(page);
    }
    if let Some(Panel::Address(address)) = &prompt.exhibit {
        page.gap();
        page.text(&theme.text(visible(address, 1000)), theme.dim());
    }
    if !review {
        notes::notes(page, prompt, state);
    }
    notes::actions(page, prompt, state);
    if let Some((first, last)) = keys::sections(wizard.sidebar().len(), theme).filter(|_| review) {
        page.gap();
        let hint = ids::REVIEW_CHANGE.with("first", first).with("last", last);
        page.text_behind(blanks(GUTTER), &theme.say(&hint), theme.dim());
    }
    page.tighten(dynamic + 1, height.saturating_sub(page.dock.len()));
    match &prompt.exhibit {
        Some(Panel::Diff(files)) => diff(page, files, state.focus == Some(FocusTarget::Diff)),
        Some(Panel::Hops { verdict: Some(verdict), .. }) if state.details => evidence(page, verdict),
        _ => {}
    }
}

/// What can be filled in, chosen or switched. A long list takes the room that is left.
fn items(page: &mut Page, prompt: &Prompt, state: &State, hint: &Hint, height: usize) {
    let mut list = None;
    let mut rest = Page::new(page.theme, page.width, page.named);
    let places = Columns::of(prompt, &rest);
    let mut after_field = false;
    for it in &prompt.items {
        if let Item::Choice(choice) = it
            && choice.filtered
        {
            list = Some(choice);
            continue;
        }
        let into = if list.is_some() { &mut rest } else { &mut *page };
        let is_field = !matches!(it, Item::Choice(_));
        if !(is_field && after_field) {
            into.gap();
        }
        after_field = is_field;
        // A list of files that is too long for the screen.
        let rows = match prompt.section {
            Section::Location => height.saturating_sub(into.lines.len() + 3).max(3),
            _ => usize::MAX,
        };
        item(into, it, state, places, rows);
    }
    if let Some(list) = list {
        page.gap();
        // For what is worth knowing, which comes and goes.
        let spare = match height {
            0..16 => 0,
            16..22 => 2,
            _ => 4,
        };
        let taken = page.lines.len() + lines_above(page, list) + rest.lines.len() + hint.reserved + 1;
        let least = ROWS_MIN.min(height.saturating_sub(2)).max(1);
        choice(page, list, state, height.saturating_sub(taken + spare).max(least));
        page.append(rest);
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
        for text in wrap(&label, page.measure.saturating_sub(indent)) {
            line.push_span(Span::raw(text));
            page.line(std::mem::replace(&mut line, Line::from(blanks(indent))));
        }
    }
}
