//! What was seen at each stage of the live request: the detail below what can be done.

use ratatui_core::text::Span;

use crate::frontend::terminal::columns;
use crate::gateway::Verdict;

use super::page::{GUTTER, Page};

/// A stage a line, or as many as it takes. What was not seen is not there.
pub(crate) fn evidence(page: &mut Page, verdict: &Verdict) {
    let lines = verdict.evidence_lines();
    if lines.is_empty() {
        return;
    }
    page.gap();
    let theme = page.theme;
    let names: Vec<String> =
        lines.iter().map(|(stage, _)| theme.say(&stage.label().of(verdict.choice))).collect();
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or_default();
    for (name, (_, messages)) in names.iter().zip(&lines) {
        let said: Vec<String> = messages.iter().map(|message| theme.say(message)).collect();
        let pad = " ".repeat(widest - columns(name) + 2);
        let sign = format!("{}{name}{pad}", " ".repeat(GUTTER));
        page.text_behind(Span::styled(sign, theme.dim()), &said.join(", "), theme.dim());
    }
}
