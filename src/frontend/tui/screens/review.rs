//! What will be written, before it is.
//!
//! ```text
//! Review
//!
//! 2 files change, all or none. Nothing has been written yet.
//!
//! ✓ Proven: this is what OpenClaw will send, and it was answered
//!
//!   [✓] Set gateway.mode to local as well
//!
//! › write   Enter
//!
//!   F2 to F7 change an answer
//!
//! ~/.openclaw/.env
//! new, readable by you alone
//! @@ -0,0 +1,2 @@
//! +CLOUDFLARE_AI_GATEWAY_API_KEY=…
//! ```

use ratatui::text::Span;

use crate::locale::ids;
use crate::wizard::{Exhibit, Prompt, Wizard};

use super::super::keys;
use super::super::screen::Screen;
use super::super::widgets::diff;
use super::super::widgets::notes::offers;
use super::super::widgets::page::Page;
use super::{head, items, remarks};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen, wizard: &Wizard) {
    head(page, prompt);
    remarks(page, prompt);
    items(page, prompt, screen);
    offers(page, prompt, screen);
    if let Some((first, last)) = keys::sections(wizard.rail().len(), page.theme()) {
        page.gap();
        let hint = ids::REVIEW_CHANGE.with("first", first).with("last", last);
        let theme = page.theme();
        page.text(Span::raw("  "), &theme.say(&hint), theme.dim());
    }
    if let Some(Exhibit::Diff(files)) = &prompt.exhibit {
        page.gap();
        diff::files(page, files);
    }
}
