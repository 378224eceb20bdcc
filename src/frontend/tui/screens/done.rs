//! What was written, and what to do next.
//!
//! ```text
//! Done
//!
//! OpenClaw is set up.
//! If OpenClaw's daemon is running: `openclaw gateway restart`, since it does not read …
//!
//! ✓ Wrote ~/.openclaw/.env
//! ✓ Wrote ~/.openclaw/openclaw.json; what was there is in …
//!
//! ✓ Proven: this is what OpenClaw will send, and it was answered
//!
//! › finish   Enter
//! ```

use ratatui::text::Span;

use crate::wizard::{Exhibit, Prompt};

use super::super::screen::Screen;
use super::super::theme::Glyph;
use super::super::widgets::notes::offers;
use super::super::widgets::page::Page;
use super::{head, remarks};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen) {
    head(page, prompt);
    if let Some(Exhibit::Written(lines)) = &prompt.exhibit {
        let theme = page.theme();
        page.gap();
        for line in lines {
            let sign = Span::styled(format!("{} ", theme.glyph(Glyph::Done)), theme.good());
            page.text(sign, &theme.say(line), theme.plain());
        }
    }
    remarks(page, prompt);
    offers(page, prompt, screen);
}
