//! Whether to leave, where answers would be lost.
//!
//! ```text
//! Leave?
//!
//! Nothing has been written. What you typed will be lost.
//!
//! › stay    Enter
//!   leave
//! ```

use crate::wizard::Prompt;

use super::super::screen::Screen;
use super::super::widgets::notes::offers;
use super::super::widgets::page::Page;
use super::{head, remarks};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen) {
    head(page, prompt);
    remarks(page, prompt);
    offers(page, prompt, screen);
}
