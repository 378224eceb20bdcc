//! What is worth knowing, and what can be done.

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, columns, cut, wrap};
use crate::locale::{ids, visible};
use crate::wizard::{Level, Note, Panel, Prompt, PromptAction, Section};

use super::super::keys;
use super::super::state::{FocusTarget, State, actions_in_form};
use super::page::{GUTTER, Page, blanks};

/// What is worth knowing, and what comes next.
pub(crate) fn notes(page: &mut Page, prompt: &Prompt, state: &State) {
    let mut command = 0;
    if !prompt.notes.is_empty() {
        page.gap();
    }
    for it in &prompt.notes {
        note(page, prompt, it, state, &mut command);
    }
    let Some(Panel::Written { next, .. }) = &prompt.exhibit else { return };
    if !next.is_empty() {
        page.gap();
        page.text(&page.theme.say(&ids::DONE_NEXT.message()), page.theme.bold());
    }
    for it in next {
        note(page, prompt, it, state, &mut command);
    }
}

/// A note behind its sign. The command that settles it has a line of its own, whatever the width.
fn note(page: &mut Page, prompt: &Prompt, note: &Note, state: &State, command: &mut usize) {
    let theme = page.theme;
    let (mut sign, mut style) = theme.level(note.level);
    // After a test, what is only said is what to do.
    if prompt.section == Section::Test && note.level == Level::Info {
        (sign, style) = (theme.glyph(Glyph::ARROW), theme.bold());
    }
    // The sign is warning enough; only what is wrong is wholly in its color.
    let text_style = match note.level {
        Level::Good => theme.bold(),
        Level::Warning => theme.plain(),
        Level::Bad | Level::Info => style,
    };
    let width = GUTTER.max(columns(sign) + 1);
    let sign = Span::styled(format!("{sign:<width$}"), style);
    page.text_behind(sign, &theme.say(&note.message), text_style);
    if let Some(text) = &note.command {
        let shown = theme.text(visible(text, 400));
        let mut line = Line::from(vec![blanks(GUTTER + 2), Span::styled(shown, theme.bold())]);
        if state.copied == Some(*command) {
            line.push_span(Span::styled(
                format!("  {}", theme.say(&ids::COPIED_COMMAND.message())),
                theme.dim(),
            ));
        }
        page.line(line);
        *command += 1;
    }
}

/// What can be done, a line each with its key.
pub(crate) fn actions(page: &mut Page, prompt: &Prompt, state: &State) {
    let theme = page.theme;
    let says = |offer: &PromptAction| theme.say(&offer.label);
    let named =
        actions_in_form(prompt).filter(|offer| offer.value.is_some()).map(|offer| columns(&says(offer)));
    let name = named.max().unwrap_or_default() + 2;
    let label = |offer: &PromptAction| match &offer.value {
        Some(value) => {
            let label = says(offer);
            let pad = " ".repeat(name.saturating_sub(columns(&label)));
            let whole = format!("{label}{pad}{}", theme.say(value));
            cut(&whole, page.measure.saturating_sub(GUTTER + 4), theme.glyph(Glyph::ELLIPSIS))
        }
        None => says(offer),
    };
    let labels: Vec<String> = actions_in_form(prompt).map(label).collect();
    let Some(widest) = labels.iter().map(|label| columns(label)).max() else { return };
    page.gap();
    for (label, offer) in labels.iter().zip(actions_in_form(prompt)) {
        let action = offer.action;
        let start = page.lines.len();
        let focused = state.focus == Some(FocusTarget::Action(action));
        if focused {
            page.cursor = Some((start, GUTTER - 1));
        }
        let key = keys::key_of(action, focused && prompt.section != Section::Home)
            .map(|key| key.name(theme))
            .unwrap_or_default();
        let beside = !key.is_empty() && GUTTER + widest + 3 + columns(&key) <= page.measure;
        let mut key = Some(key).filter(|_| beside);
        let mut mark = page.mark(focused);
        // A row is as wide as its column.
        let texts = match &offer.value {
            Some(_) => vec![label.clone()],
            None => wrap(label, page.measure.saturating_sub(GUTTER)),
        };
        for text in texts {
            let pad = widest.saturating_sub(columns(&text)) + 3;
            let mark = std::mem::replace(&mut mark, page.mark(false));
            let mut line = Line::from(vec![mark, Span::styled(text, theme.focused(focused))]);
            if let Some(key) = key.take() {
                line.extend([blanks(pad), Span::styled(key, theme.dim())]);
            }
            page.line(line);
        }
        page.target(FocusTarget::Action(action), start);
    }
}
