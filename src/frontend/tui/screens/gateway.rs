//! Account and gateway, and the address they make.
//!
//! ```text
//! Gateway
//!
//! Paste your gateway's address from the Cloudflare dashboard, or type both IDs.
//!
//!   Account ID   0123456789abcdef0123456789abcdef  ✓
//!
//! › Gateway ID   my-gate▏  ✓
//!                the gateway's name, in the dashboard under AI > AI Gateway
//!
//! https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic
//! ```

use ratatui::text::Span;

use crate::locale::visible;
use crate::wizard::{Exhibit, Prompt};

use super::super::screen::Screen;
use super::super::widgets::notes::offers;
use super::super::widgets::page::Page;
use super::{head, items, remarks};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen) {
    head(page, prompt);
    items(page, prompt, screen);
    if let Some(Exhibit::Address(address)) = &prompt.exhibit {
        let theme = page.theme();
        page.gap();
        page.text(Span::raw(""), &theme.text(visible(address, 1000)), theme.dim());
    }
    remarks(page, prompt);
    offers(page, prompt, screen);
}
