//! The secrets, and where they are kept.
//!
//! ```text
//! Keys
//!
//! The Anthropic API key pays for the requests; the gateway only passes it on.
//!
//! › Anthropic API key   ••••••••••••▏  ✓
//!                       108 characters, ends in f3Qa
//!                       begins with sk-ant-, from Anthropic's console; …
//!
//!   [✓] The gateway is an authenticated one
//!
//!   Gateway token       ••••••••••••  ✓
//!                       40 characters, ends in Zk7d
//!
//!   Keep the secrets
//!   ● in OpenClaw's .env file
//!     readable by you alone; works on every OpenClaw, and the daemon sees it
//!   ○ nowhere: variables supply them
//!
//! → Enter asks https://gateway.ai.cloudflare.com for its models, with this key
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
