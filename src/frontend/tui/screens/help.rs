//! The help: what the section is for, and every key that does something in it.
//!
//! ```text
//! Help · Gateway
//!
//! · A gateway is a named place in a Cloudflare account through which requests to a provider pass. …
//!
//!   Enter       next
//!   Esc         back
//!   Tab         next field
//! ```

use ratatui::text::{Line, Span};

use crate::locale::ids;
use crate::wizard::{Level, Prompt, Wizard};

use super::super::keys;
use super::super::screen::Screen;
use super::super::widgets::page::{GUTTER, Page};
use super::super::widgets::wrap::{columns, wrap};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen, wizard: &Wizard) {
    let theme = page.theme();
    let section = prompt.section.title().message();
    page.text(Span::raw(""), &theme.say(&ids::HELP_TITLE.with("section", section)), theme.bold());
    page.gap();
    for about in prompt.section.help() {
        let (sign, style) = theme.level(Level::Info);
        page.text(
            Span::styled(format!("{sign} "), style),
            &theme.say(&about.of(prompt.choice)),
            theme.plain(),
        );
        page.gap();
    }
    let rows: Vec<(String, String)> = keys::table(&screen.beneath_help(), prompt, &wizard.rail(), theme)
        .into_iter()
        .filter_map(|binding| {
            let label = theme.say(binding.label.as_ref()?);
            let names: Vec<String> = binding.keys.iter().map(|key| key.name(theme)).collect();
            Some((names.join(", "), label))
        })
        .collect();
    let widest = rows.iter().map(|(key, _)| columns(key)).max().unwrap_or_default();
    for (key, label) in rows {
        let pad = widest.saturating_sub(columns(&key)) + 2;
        let indent = GUTTER + widest + 2;
        for (number, text) in wrap(&label, page.width.saturating_sub(indent)).into_iter().enumerate() {
            let head = if number == 0 {
                vec![Span::raw("  "), Span::styled(key.clone(), theme.bold()), Span::raw(" ".repeat(pad))]
            } else {
                vec![Span::raw(" ".repeat(indent))]
            };
            let mut line = Line::from(head);
            line.push_span(Span::raw(text));
            page.line(line);
        }
    }
}
