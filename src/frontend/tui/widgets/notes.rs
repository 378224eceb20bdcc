//! What is worth knowing, and what can be done.

use ratatui::text::{Line, Span};

use crate::wizard::{Level, Note, Prompt, Section};

use super::super::keys;
use super::super::screen::Screen;
use super::super::theme::Glyph;
use super::page::{GUTTER, Page, Stop};
use super::wrap::{columns, wrap};

/// The notes, a sign each, the command that settles one on a line of its own.
pub(crate) fn notes(page: &mut Page<'_>, prompt: &Prompt) {
    some(page, prompt, |_| true);
}

/// Those of them that are wanted here.
pub(crate) fn some(page: &mut Page<'_>, prompt: &Prompt, wanted: impl Fn(&&Note) -> bool) {
    for note in prompt.notes.iter().filter(wanted) {
        one(page, prompt.section, note);
    }
}

fn one(page: &mut Page<'_>, section: Section, note: &Note) {
    let theme = page.theme();
    let (mut sign, mut style) = theme.level(note.level);
    // After a test, what is only said is what to do.
    if section == Section::Test && note.level == Level::Info {
        (sign, style) = (theme.glyph(Glyph::Arrow), theme.bold());
    }
    // The sign is warning enough; only what is wrong is wholly in its colour.
    let text_style = match note.level {
        Level::Good => theme.bold(),
        Level::Warning => theme.plain(),
        Level::Bad | Level::Info => style,
    };
    let head = format!("{sign:<2}");
    page.text(
        Span::styled(format!("{head:<width$}", width = GUTTER.max(columns(sign) + 1)), style),
        &theme.say(&note.message),
        text_style,
    );
    if let Some(command) = &note.command {
        page.text(
            Span::raw(" ".repeat(GUTTER + 2)),
            &theme.text(crate::locale::visible(command, 400)),
            theme.bold(),
        );
    }
}

/// What can be done, a line each with its key.
pub(crate) fn offers(page: &mut Page<'_>, prompt: &Prompt, screen: &Screen) {
    let lines = keys::offers_in_form(prompt);
    if lines.is_empty() {
        return;
    }
    page.gap();
    let theme = page.theme();
    let widest = lines.iter().map(|offer| columns(&theme.say(&offer.label))).max().unwrap_or_default();
    for offer in lines {
        let start = page.lines.len();
        let focused = screen.focus == Some(Stop::Act(offer.action));
        let style = if focused { theme.accent() } else { theme.plain() };
        if focused {
            page.cursor = Some((start, 0));
        }
        let label = theme.say(&offer.label);
        let key = keys::key_of(offer.action, focused).map(|key| key.name(theme)).unwrap_or_default();
        let beside = GUTTER + widest + 3 + columns(&key) <= page.width;
        let room = page.width.saturating_sub(GUTTER);
        for (number, text) in wrap(&label, room).into_iter().enumerate() {
            let pad = widest.saturating_sub(columns(&text)) + 3;
            let mut line = Line::from(vec![page.mark(focused && number == 0), Span::styled(text, style)]);
            if number == 0 && beside && !key.is_empty() {
                line.push_span(Span::raw(" ".repeat(pad)));
                line.push_span(Span::styled(key.clone(), theme.dim()));
            }
            page.line(line);
        }
        page.stop(Stop::Act(offer.action), start);
    }
}
