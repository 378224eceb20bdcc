//! What the gateway said when it was asked whether it is there: on its own section, and on the keys' behind it.

use crate::gateway::GatewayStatus;
use crate::locale::ids;

use crate::wizard::message::Action;
use crate::wizard::probe::ProbeState;
use crate::wizard::prompt::{Level, Note, Prompt};
use crate::wizard::section::Section;
use crate::wizard::state::Wizard;

impl Wizard {
    /// What can be done about the question, and what Enter sends.
    pub(super) fn add_probe_prompt(&self, prompt: &mut Prompt) {
        let host = self.endpoint().map(|endpoint| endpoint.origin.as_str().to_owned()).unwrap_or_default();
        let mut sends =
            !host.is_empty() && !self.facts.offline && self.first_mistake(Section::Gateway).is_none();
        let mut next = ids::ACTION_NEXT;
        let mut skip = None;
        let mut stop = false;
        match self.probe_state() {
            Some(ProbeState::Asking) => {
                prompt.note(Level::Info, ids::PROBE_ASKING.with("host", host.as_str()));
                (sends, stop, skip) = (false, true, Some(ids::ACTION_SKIP_PROBE));
            }
            Some(ProbeState::Stopped) => {
                prompt.note(Level::Info, ids::PROBE_STOPPED);
                skip = Some(ids::ACTION_SKIP_PROBE);
            }
            Some(ProbeState::Is(GatewayStatus::Missing, verdict)) => {
                prompt.notes.extend(verdict.hint().map(|hint| Note::new(Level::Info, hint)));
                (next, skip) = (ids::ACTION_ASK_AGAIN, Some(ids::ACTION_SKIP_FAILED));
            }
            Some(ProbeState::Is(..) | ProbeState::ToBeMade) => sends = false,
            Some(ProbeState::Unclear(_) | ProbeState::Failed(_)) | None => {}
        }
        if sends {
            prompt.sends = Some(ids::SENDS_PROBE.with("host", host));
        }
        prompt.offer(Action::Next, next);
        if let Some(label) = skip {
            prompt.offer(Action::Skip, label);
        }
        if stop {
            prompt.offer(Action::Cancel, ids::ACTION_CANCEL);
        }
    }

    /// What it means for the keys.
    pub(super) fn add_probe_notes(&self, prompt: &mut Prompt) {
        prompt.notes.extend(match self.probe_state() {
            // Said beside the token, where it is asked for.
            Some(ProbeState::Is(GatewayStatus::Authenticated, _)) if self.form.has_token => None,
            Some(ProbeState::Is(GatewayStatus::Authenticated, _)) => {
                Some(Note::new(Level::Info, ids::PROBE_AUTHENTICATED))
            }
            Some(ProbeState::Is(GatewayStatus::Open, _)) => Some(Note::new(Level::Info, ids::PROBE_OPEN)),
            Some(ProbeState::ToBeMade) => Some(Note::new(Level::Info, ids::PROBE_TO_BE_MADE)),
            Some(ProbeState::Is(GatewayStatus::Missing, verdict)) => {
                Some(Note::new(Level::Warning, verdict.message()))
            }
            Some(ProbeState::Unclear(verdict)) => {
                Some(Note::new(Level::Warning, ids::PROBE_UNCLEAR.with("what", verdict.message())))
            }
            Some(ProbeState::Failed(problem)) => Some(Note::new(
                Level::Warning,
                ids::PROBE_UNCLEAR.with("what", problem.failure.message.clone()),
            )),
            Some(ProbeState::Is(GatewayStatus::There, _) | ProbeState::Asking | ProbeState::Stopped)
            | None => None,
        });
    }
}
