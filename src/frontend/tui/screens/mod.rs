//! What each section looks like: one file a screen.

mod done;
mod gateway;
mod help;
mod keys;
mod leave;
mod model;
mod place;
mod provider;
mod review;
mod test;

use ratatui::text::Span;

use crate::wizard::{Prompt, Section, Wizard};

use super::keys::is_leaving;
use super::screen::Screen;
use super::widgets::item::{Columns, item};
use super::widgets::notes;
use super::widgets::page::Page;

/// The form of what is asked now, `height` lines of which are seen at once.
pub(super) fn page<'p>(
    page: &mut Page<'p>,
    prompt: &'p Prompt,
    screen: &Screen,
    wizard: &Wizard,
    height: usize,
) {
    if screen.help.is_some() {
        return help::page(page, prompt, screen, wizard);
    }
    if is_leaving(prompt) {
        return leave::page(page, prompt, screen);
    }
    match prompt.section {
        Section::Where => place::page(page, prompt, screen, height),
        Section::Provider => provider::page(page, prompt, screen),
        Section::Gateway => gateway::page(page, prompt, screen),
        Section::Keys => keys::page(page, prompt, screen),
        Section::Model => model::page(page, prompt, screen, height),
        Section::Test => test::page(page, prompt, screen, wizard),
        Section::Review => review::page(page, prompt, screen, wizard),
        Section::Done => done::page(page, prompt, screen),
    }
}

/// The heading and what it is about.
fn head(page: &mut Page<'_>, prompt: &Prompt) {
    let theme = page.theme();
    if !page.named || is_leaving(prompt) {
        page.text(Span::raw(""), &theme.say(&prompt.title), theme.bold());
        page.gap();
    }
    body(page, prompt);
}

fn body(page: &mut Page<'_>, prompt: &Prompt) {
    let theme = page.theme();
    for paragraph in &prompt.body {
        page.text(Span::raw(""), &theme.say(paragraph), theme.plain());
    }
}

/// Everything that can be filled in, an empty line between two.
fn items<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen) {
    let columns = Columns::of(prompt, page);
    for it in &prompt.items {
        page.gap();
        item(page, it, screen, columns);
    }
}

fn remarks(page: &mut Page<'_>, prompt: &Prompt) {
    if !prompt.notes.is_empty() {
        page.gap();
        notes::notes(page, prompt);
    }
}
