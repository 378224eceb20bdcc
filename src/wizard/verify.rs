//! After the write: whether what was written still stands some seconds later.
//!
//! Another program may have read before the write and write after it, and OpenClaw's daemon of April to June 2026 put
//! its last good config back by itself. So the files are looked at again while the last screen shows. The last look
//! counts; whoever leaves before it is told nothing of it.

use std::path::PathBuf;

use crate::domain::Answers;
use crate::locale::{Problem, ids};
use crate::openclaw::{ConfigVerdict, Setup};

use super::message::{Effect, WorkId};
use super::prompt::{Level, Note};
use super::review::plan;
use super::section::Section;
use super::state::Wizard;

/// How long after the write, or after the look before, each look comes, in milliseconds: at once, then about two and
/// six seconds after the write.
const LOOKS: [u64; 3] = [0, 2000, 4000];
/// How long another program that was seen to write gets to write once more before the first look, in milliseconds.
pub const AFTER_ANOTHER: u64 = 1000;
/// The command that stops what most often brings an old config back; every OpenClaw from 2026.2.26 on has it.
pub const STOP: &str = "openclaw gateway stop";

/// What the installed OpenClaw says of the config that was written.
#[derive(Debug, Default)]
pub(super) enum Judgement {
    /// Nobody asked it.
    #[default]
    Unasked,
    /// It is being asked.
    Asking(WorkId),
    /// It said this, or could not be asked.
    Said(Option<ConfigVerdict>),
}

/// Whether what was written still stands: the looks at the files after the write.
#[derive(Debug, Default)]
pub(super) struct WriteVerification {
    /// What was asked for: the answers, and whether `gateway.mode` is among it.
    pub asked: Option<(Answers, bool)>,
    /// The one that is still to come.
    pub coming: Option<WorkId>,
    /// How many were handed out.
    begun: usize,
    /// Whether another program was seen to write the same files.
    pub others: bool,
    /// The files in which something of what was written did not stand any more at the last look.
    pub gone: Vec<PathBuf>,
}

/// The files of a setup in which something of these answers does not stand; none where all of it does.
fn gone(setup: &Setup, answers: &Answers, set_gateway_mode: bool) -> Vec<PathBuf> {
    match plan(setup, answers, set_gateway_mode) {
        Ok(missing) => missing.changes.into_iter().map(|change| change.path).collect(),
        // What cannot be planned on any more is not what was written.
        Err(_) => vec![setup.place.config.clone()],
    }
}

impl Wizard {
    /// The next look, where there is one.
    pub(super) fn verify_write(&mut self) -> Vec<Effect> {
        let Some(wait) = LOOKS.get(self.write.verification.begun).copied() else { return Vec::new() };
        let id = self.work();
        let verification = &mut self.write.verification;
        let wait = if verification.begun == 0 && verification.others { AFTER_ANOTHER } else { wait };
        verification.begun += 1;
        verification.coming = Some(id);
        vec![Effect::VerifyWrite(id, wait)]
    }

    /// The same look for another worker, where the former one is gone.
    pub(super) fn restart_verification(&mut self) -> Vec<Effect> {
        if self.write.verification.coming.take().is_none() {
            return Vec::new();
        }
        self.write.verification.begun -= 1;
        self.verify_write()
    }

    pub(super) fn looked_again(
        &mut self,
        id: WorkId,
        found: Result<Option<Box<Setup>>, Problem>,
    ) -> Vec<Effect> {
        if self.write.verification.coming != Some(id) {
            return Vec::new();
        }
        self.write.verification.coming = None;
        let Some((answers, gateway_mode)) = &self.write.verification.asked else { return Vec::new() };
        self.write.verification.gone = match found {
            Ok(None) => Vec::new(),
            Ok(Some(setup)) => gone(&setup, answers, *gateway_mode),
            Err(_) => self.setup().map(|setup| setup.place.config.clone()).into_iter().collect(),
        };
        let effects = self.verify_write();
        self.leave_after_single_change().unwrap_or(effects)
    }

    /// A single change that stands, and that OpenClaw has nothing against, ends the wizard: there is nothing to decide.
    fn leave_after_single_change(&mut self) -> Option<Vec<Effect>> {
        let accepted = match &self.write.judgement {
            Judgement::Asking(_) => false,
            Judgement::Said(Some(verdict)) => *verdict == ConfigVerdict::Accepted,
            Judgement::Unasked | Judgement::Said(None) => true,
        };
        let looked = self.write.verification.begun > 1 && !self.is_reverted();
        let remarks = self.written().is_some_and(|written| !written.remarks.is_empty());
        let ends = self.single_change && self.section == Section::Done && looked && accepted && !remarks;
        ends.then(|| self.end())
    }

    /// Asks the installed OpenClaw, where there is one.
    pub(super) fn ask_openclaw(&mut self) -> Vec<Effect> {
        if self.facts.openclaw.is_none() {
            return Vec::new();
        }
        let id = self.work();
        self.write.judgement = Judgement::Asking(id);
        vec![Effect::AskOpenclaw(id)]
    }

    /// The same question for another worker, where the former one is gone.
    pub(super) fn restart_asking_openclaw(&mut self) -> Vec<Effect> {
        if matches!(self.write.judgement, Judgement::Asking(_)) { self.ask_openclaw() } else { Vec::new() }
    }

    pub(super) fn openclaw_said(&mut self, id: WorkId, said: Option<ConfigVerdict>) -> Vec<Effect> {
        if matches!(self.write.judgement, Judgement::Asking(asking) if asking == id) {
            self.write.judgement = Judgement::Said(said);
        }
        self.leave_after_single_change().unwrap_or_default()
    }

    /// What the installed OpenClaw says of the config that was written, as a note.
    pub(super) fn judgement(&self) -> Option<Note> {
        let path = self.facts.openclaw.as_deref()?;
        let (level, message, command) = match &self.write.judgement {
            Judgement::Unasked => return None,
            Judgement::Asking(_) => (Level::Info, ids::PROGRESS_JUDGING.with("path", path), None),
            Judgement::Said(None) => (Level::Warning, ids::NOTICE_OPENCLAW_UNASKED.with("path", path), None),
            Judgement::Said(Some(verdict)) => match verdict.notice() {
                Some(notice) => (Level::Warning, notice.message, notice.command.map(str::to_owned)),
                None => (Level::Good, ids::DONE_OPENCLAW_ACCEPTS.with("path", path), None),
            },
        };
        Some(Note { level, message, command })
    }

    /// Whether another program has taken out again what was written.
    #[must_use]
    pub fn is_reverted(&self) -> bool {
        !self.write.verification.gone.is_empty()
    }
}
