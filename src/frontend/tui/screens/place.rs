//! Which OpenClaw is meant.
//!
//! ```text
//! Where
//!
//! There is more than one OpenClaw here. Which one is meant?
//!
//!   OpenClaw's config
//! › ● ~/.openclaw/openclaw.json
//!   ○ ~/.clawdbot/clawdbot.json
//! ```

use crate::wizard::{Item, Prompt};

use super::super::screen::Screen;
use super::super::widgets::choice::choice;
use super::super::widgets::notes::offers;
use super::super::widgets::page::Page;
use super::{head, remarks};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen, height: usize) {
    head(page, prompt);
    page.gap();
    let above = page.lines.len();
    for item in &prompt.items {
        if let Item::Choice(item) = item {
            choice(page, item, screen, height.saturating_sub(above + 3).max(3));
        }
    }
    remarks(page, prompt);
    offers(page, prompt, screen);
}
