//! The live test: the way of the request is the picture.
//!
//! ```text
//! Test
//!
//! One request with exactly what OpenClaw will send to https://gateway.ai.cloudflare.com.
//!
//! ✓ you → ✓ Cloudflare → ✓ gateway "my-gate" → ✗ Anthropic → – claude-sonnet-4-5
//!           ✓ name            3 ms     read from the answer
//!           ✓ connect        12 ms
//!           ✓ TLS            31 ms
//!           ✓ first byte    410 ms
//!           ✓ last byte     423 ms
//!
//! ✗ Anthropic refused the key. It said: invalid x-api-key
//! → Enter the Anthropic API key again.
//!
//! › to Keys                Enter
//!   test again             Ctrl-T
//!   go on all the same     Ctrl-N
//!
//!   connect       connected to 192.0.2.7:443
//!   TLS           TLSv1.3, signed by WE1 (Google Trust Services), until 2027-01-30
//!   Cloudflare    cf-ray 8f00-AMS
//! ```
//!
//! Where one line is too short for it, a hop takes a line, and its stages those below.

use crate::locale::ids;
use crate::wizard::{Exhibit, Prompt, Wizard};

use super::super::screen::Screen;
use super::super::widgets::notes::offers;
use super::super::widgets::page::Page;
use super::super::widgets::seen::seen;
use super::super::widgets::way::{Names, way};
use super::{head, remarks};

pub(super) fn page<'p>(page: &mut Page<'p>, prompt: &'p Prompt, screen: &Screen, wizard: &Wizard) {
    head(page, prompt);
    if let Some(Exhibit::Way { stages, .. }) = &prompt.exhibit {
        let theme = page.theme();
        let answers = wizard.answers();
        let text = |text: String| theme.say(&ids::PLAIN_TEXT.with("text", text));
        let names = Names {
            gateway: answers.as_ref().map(|answers| text(answers.endpoint.gateway.to_string())),
            vendor: prompt.choice.vendor,
            model: answers.as_ref().map(|answers| text(answers.model.model().to_string())),
        };
        page.gap();
        way(page, stages, &names);
    }
    remarks(page, prompt);
    offers(page, prompt, screen);
    if let Some(Exhibit::Way { verdict: Some(verdict), running: false, .. }) = &prompt.exhibit {
        seen(page, verdict);
    }
}
