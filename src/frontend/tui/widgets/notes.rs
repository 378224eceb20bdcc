//! What is worth knowing, and what can be done.

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, columns, wrap};
use crate::locale::visible;
use crate::wizard::{Level, Note, Prompt, Section};

use super::super::keys;
use super::super::state::{FocusTarget, State, actions_in_form};
use super::page::{GUTTER, Page, blanks};

/// The notes that are wanted here, a sign each, the command that settles one on a line of its own.
pub(crate) fn notes(page: &mut Page, prompt: &Prompt, wanted: impl Fn(&Note) -> bool) {
    let theme = page.theme;
    let mut first = true;
    for note in prompt.notes.iter().filter(|note| wanted(note)) {
        if std::mem::take(&mut first) {
            page.gap();
        }
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
        if let Some(command) = &note.command {
            page.text_behind(blanks(GUTTER + 2), &theme.text(visible(command, 400)), theme.bold());
        }
    }
}

/// What can be done, a line each with its key.
pub(crate) fn actions(page: &mut Page, prompt: &Prompt, state: &State) {
    let theme = page.theme;
    let labels: Vec<String> = actions_in_form(prompt).map(|offer| theme.say(&offer.label)).collect();
    let Some(widest) = labels.iter().map(|label| columns(label)).max() else { return };
    page.gap();
    for (label, action) in labels.iter().zip(actions_in_form(prompt).map(|offer| offer.action)) {
        let start = page.lines.len();
        let focused = state.focus == Some(FocusTarget::Action(action));
        if focused {
            page.cursor = Some((start, 0));
        }
        let key = keys::key_of(action, focused).map(|key| key.name(theme)).unwrap_or_default();
        let beside = !key.is_empty() && GUTTER + widest + 3 + columns(&key) <= page.width;
        let mut key = Some(key).filter(|_| beside);
        let mut mark = page.mark(focused);
        for text in wrap(label, page.width.saturating_sub(GUTTER)) {
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
