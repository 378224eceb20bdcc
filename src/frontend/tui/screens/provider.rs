//! The provider: OpenClaw's auth choice.
//!
//! ```text
//! Provider
//!
//! Which models should OpenClaw reach through Cloudflare AI Gateway?
//!
//!   Provider
//! › ● Anthropic, with your own Anthropic API key
//!     OpenClaw calls this choice cloudflare-ai-gateway-api-key
//!
//! · Nothing is set up yet: ~/.openclaw/openclaw.json will be made
//! ```

use crate::wizard::Prompt;

use super::super::screen::Screen;
use super::super::widgets::notes::offers;
use super::super::widgets::page::Page;
use super::{head, items, remarks};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen) {
    head(page, prompt);
    items(page, prompt, screen);
    remarks(page, prompt);
    offers(page, prompt, screen);
}
