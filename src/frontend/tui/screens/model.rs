//! The default model and the fallbacks.
//!
//! ```text
//! Model
//!
//! The model OpenClaw uses unless told otherwise.
//!
//!   Model   son▏   3 of 14
//!   what the gateway answers for, and what is known of it
//! › ● claude-sonnet-4-5 !
//!   ○ claude-sonnet-4-6
//!   ○ claude-sonnet-5
//!   ○ another model …
//!     200k context · 64k output · $3 in, $15 out a million tokens
//!
//!   Fallbacks   claude-haiku-4-5
//!
//!   take claude-sonnet-4-6   Ctrl-S
//!
//! → Enter sends one tiny request to https://gateway.ai.cloudflare.com, …
//! ```

use crate::wizard::{Item, Level, Note, Prompt, Slot};

use super::super::screen::Screen;
use super::super::widgets::choice::choice;
use super::super::widgets::item::{Columns, item};
use super::super::widgets::notes::{self, offers};
use super::super::widgets::page::Page;
use super::head;

/// The fewest models that are worth a list.
const ROWS_MIN: usize = 4;
/// So many are enough to leave room for empty lines.
const ROWS_GOOD: usize = 8;
/// The lines of the list that are no models: its name, what is going on with it, and the details.
const FRAME: usize = 3;

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen, height: usize) {
    head(page, prompt);
    // What stands below the list is known first: the list takes the room that is left.
    let mut below = page.sheet();
    let columns = Columns::of(prompt, page);
    for it in prompt.items.iter().filter(|item| item.slot() != Slot::Model) {
        below.gap();
        item(&mut below, it, screen, columns);
    }
    // What can be done stands right below what speaks for it; what is only said comes last.
    let is_loud = |note: &&Note| note.level < Level::Info;
    if prompt.notes.iter().any(|note| is_loud(&note)) {
        below.gap();
        notes::some(&mut below, prompt, is_loud);
    }
    offers(&mut below, prompt, screen);
    if prompt.notes.iter().any(|note| !is_loud(&note)) {
        below.gap();
        notes::some(&mut below, prompt, |note| !is_loud(note));
    }
    page.gap();
    let free = height.saturating_sub(page.lines.len() + below.lines.len() + FRAME);
    // Rather more models than empty lines.
    let free = free.max(ROWS_GOOD.min(height.saturating_sub(page.least() + below.least() + FRAME + 1)));
    for it in &prompt.items {
        if let Item::Choice(item) = it
            && item.slot == Slot::Model
        {
            // At least so many that a list can be told, at most so many that its name stays in sight.
            let least = ROWS_MIN.min(height.saturating_sub(2)).max(1);
            choice(page, item, screen, free.max(least));
        }
    }
    page.append(below);
}
