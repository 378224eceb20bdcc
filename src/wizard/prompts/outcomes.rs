//! The sections that show: test, review, done, and the question whether to leave.

use crate::domain::Layer;
use crate::gateway;
use crate::locale::{Id, ids};
use crate::openclaw::summary;

use super::{notes_of, offer};
use crate::wizard::message::Action;
use crate::wizard::problem::CHANGED_MEANWHILE;
use crate::wizard::prompt::{FieldId, Item, Level, Note, Panel, Prompt};
use crate::wizard::review::diffs;
use crate::wizard::state::{DefaultModelPolicy, Wizard};
use crate::wizard::verify::Judgement;
use crate::wizard::verify::STOP;
use crate::wizard::work::{Checked, Written};

/// One turn of OpenClaw's own agent without its daemon, the same in every version that clawgate is tested with.
const TURN: &str = "openclaw agent --local --agent main -m Hello";

/// The verdict that the provider's account has no credit left.
const NO_CREDIT: &str = "provider-credit-too-low";

impl Wizard {
    pub(super) fn show_test(&self, prompt: &mut Prompt) {
        let running = self.test.running.is_some();
        let last = self.test.last.as_ref().filter(|_| !running);
        let checked = last.and_then(|(_, result)| result.as_ref().ok());
        let stale = last.is_some_and(|(subject, _)| !self.is_present(subject));
        if running || checked.is_some() {
            prompt.exhibit = Some(Panel::Hops {
                stages: self.stages.clone(),
                verdict: checked.map(|checked| Box::new(checked.verdict.clone())),
                total_ms: checked.and_then(|checked| checked.total_ms),
                stale,
                running,
            });
        }
        if let Some(endpoint) = self.endpoint() {
            prompt.body.push(ids::TEST_BODY.with("host", endpoint.origin.as_str()));
        }
        if running {
            prompt.offer(Action::Cancel, ids::ACTION_CANCEL);
            return;
        }
        if let Some((_, Err(problem))) = last {
            prompt.notes.extend(notes_of(problem));
        }
        if stale {
            prompt.note(Level::Warning, ids::WIZARD_TEST_STALE);
        }
        if self.was_stopped() {
            prompt.note(Level::Warning, ids::TEST_STOPPED);
        }
        match checked.filter(|_| !stale) {
            Some(checked) => {
                let row = checked.verdict.row;
                let level = match checked.verdict.standing() {
                    gateway::Standing::Proven => Level::Good,
                    gateway::Standing::Limited => Level::Warning,
                    gateway::Standing::Unproven | gateway::Standing::Wrong => Level::Bad,
                };
                prompt.note(level, checked.verdict.message());
                prompt.notes.extend(checked.verdict.hint().map(|hint| Note::new(Level::Info, hint)));
                let to_mend = match (level, row.layer) {
                    (Level::Bad, _) => row.field.map(FieldId::of),
                    // Somebody may have another key, or another gateway, that is not used up.
                    (Level::Warning, Layer::Provider) => Some(FieldId::ApiKey),
                    (Level::Warning, Layer::Gateway) => Some(FieldId::GatewayId),
                    _ => None,
                };
                if level == Level::Good
                    && let Some(models) = self.untested()
                {
                    prompt.note(Level::Info, ids::RESULT_FALLBACKS_UNTESTED.with("models", models));
                }
                for (number, model) in self.nearest_models().iter().enumerate() {
                    let label = ids::ACTION_USE_MODEL.with("model", model.as_str());
                    prompt.offer(Action::UseModel(number), label);
                }
                if level == Level::Bad {
                    if let Some(slot) = to_mend {
                        prompt.offer_mend(slot);
                    }
                    prompt.offer(Action::Retry, ids::ACTION_RETRY);
                    prompt.offer(Action::Skip, ids::ACTION_SKIP_FAILED);
                } else {
                    let mut ways = [(Action::Next, ids::ACTION_REVIEW), (Action::Retry, ids::ACTION_RETRY)];
                    if row.code == NO_CREDIT {
                        // Who buys some wants to see it work.
                        ways.reverse();
                    }
                    for (action, label) in ways {
                        prompt.offer(action, label);
                    }
                    if let Some(slot) = to_mend {
                        prompt.offer_mend(slot);
                    }
                }
            }
            None if self.untold().is_some() => {
                // There is nothing to try again.
                prompt.offer(Action::Skip, ids::ACTION_SKIP);
            }
            None => {
                prompt.offer(Action::Retry, ids::ACTION_START);
                prompt.offer(Action::Skip, ids::ACTION_SKIP);
            }
        }
        self.offer_back(prompt);
    }

    pub(super) fn show_review(&self, prompt: &mut Prompt) {
        let (level, message) = self.proof();
        prompt.note(level, message);
        if let Some(Err(problem)) = &self.write.done {
            let mut problem = problem.clone();
            if problem.failure.code == CHANGED_MEANWHILE && self.setup().is_some() {
                problem.failure.hint = Some(ids::HINT_WRITE_READ_AGAIN.message());
            }
            prompt.notes.extend(notes_of(&problem));
        }
        let (Some(answers), Some(planned)) = (self.answers(), self.plan()) else {
            if self.setup().is_some() {
                prompt.body.push(ids::REVIEW_INCOMPLETE.message());
            } else {
                prompt.body.push(ids::REVIEW_UNREADABLE.message());
            }
            self.offer_back(prompt);
            return;
        };
        match planned {
            Err(error) => {
                prompt.note(Level::Bad, ids::REVIEW_IMPOSSIBLE.with("what", error.sentence()));
            }
            Ok(plan) if plan.is_empty() => {
                prompt.body.push(ids::RESULT_NOTHING_TO_CHANGE.message());
                prompt.offer(Action::Quit, ids::ACTION_FINISH);
            }
            Ok(plan) => {
                let files = diffs(plan, &answers);
                prompt.body.push(ids::REVIEW_BODY.with("files", files.len()));
                // A first setup is the answers themselves, which the list of sections shows.
                let stored = self.setup().filter(|setup| setup.provider(self.form.choice).is_some());
                let changes = stored.map_or_else(Vec::new, |it| summary(it, &it.with(&plan.changes)));
                prompt.notes.extend(changes.into_iter().map(|change| Note::new(Level::Info, change)));
                prompt.exhibit = Some(Panel::Diff(files));
                if self.setup().is_some_and(|setup| !setup.is_new() && !setup.has_gateway_mode()) {
                    let (label, help) = (ids::LABEL_GATEWAY_MODE, ids::HELP_GATEWAY_MODE);
                    prompt.items.push(Item::switch(
                        FieldId::GatewayMode,
                        label,
                        help,
                        self.form.gateway_mode,
                    ));
                }
                if self.proven_wrong() {
                    let (label, help) = (ids::LABEL_CONFIRMATION, ids::HELP_CONFIRMATION);
                    prompt.items.push(self.text_item(FieldId::Confirmation, label, help));
                }
                if self.write.running.is_some() {
                    prompt.body = vec![ids::REVIEW_WRITING.message()];
                    return;
                }
                self.offer_write(prompt);
                let failed = self.checked().filter(|checked| !checked.verdict.standing().may_be_saved());
                if let Some(slot) = failed.and_then(|checked| checked.verdict.row.field).map(FieldId::of) {
                    prompt.offer_mend(slot);
                }
            }
        }
        let asked = !self.policies().is_empty();
        let told = prompt.notes.iter().any(|note| note.message.id == ids::SUMMARY_MODEL);
        prompt.notes.extend(self.notices().iter().filter_map(|notice| {
            let mut note = Note::from(notice);
            // What the person chose is no warning, and is said once.
            if asked && note.message.id == ids::NOTICE_DEFAULT_REPLACED {
                note.level = Level::Info;
                return (!told).then_some(note);
            }
            Some(note)
        }));
        self.offer_back(prompt);
    }

    /// Where nothing is proven, the test comes before the write, which says so.
    fn offer_write(&self, prompt: &mut Prompt) {
        let reached = |checked: &Checked| checked.verdict.standing().may_be_saved();
        let write = match self.checked() {
            // Somebody typed a word for it.
            _ if self.proven_wrong() => ids::ACTION_WRITE,
            Some(checked) if reached(checked) => ids::ACTION_WRITE,
            Some(_) => ids::ACTION_WRITE_UNPROVEN,
            None => ids::ACTION_WRITE_UNTESTED,
        };
        if write != ids::ACTION_WRITE {
            let again = if self.test.last.is_some() { ids::ACTION_RETRY } else { ids::ACTION_START };
            prompt.offer(Action::Retry, again);
        }
        if self.may_write() {
            prompt.offer(Action::Write, write);
        }
    }

    pub(super) fn show_done(&self, prompt: &mut Prompt) {
        if self.is_reverted() {
            for path in &self.write.verification.gone {
                prompt.note(Level::Warning, ids::WARN_REVERTED.with("path", path.as_path()));
            }
            let command = (self.facts.practice.is_none()).then(|| STOP.to_owned());
            prompt.notes.push(Note {
                level: Level::Info,
                message: ids::DONE_REVERTED_HINT.message(),
                command,
            });
        } else if matches!(self.write.judgement, Judgement::Asking(_)) {
            // What it says may take the proof away.
        } else {
            let (level, message) = self.proof();
            prompt.note(level, message);
        }
        prompt.notes.extend(self.judgement());
        prompt.notes.extend(self.written().into_iter().flat_map(|written| &written.remarks).map(Note::from));
        let files = self.written().into_iter().flat_map(Written::lines);
        let model = self.model().map(|model| ids::RESULT_MODEL.with("model", model.to_string()));
        let lines = files.chain(model).collect();
        let proven = self.checked().is_some_and(|checked| checked.verdict.is_proven());
        prompt.body.push(match (self.is_reverted(), proven, self.checked().is_some()) {
            (true, ..) => ids::DONE_BODY_REVERTED.message(),
            (false, true, _) => ids::DONE_BODY.message(),
            (false, false, true) => ids::DONE_BODY_UNPROVEN.message(),
            (false, false, false) => ids::DONE_BODY_UNTESTED.message(),
        });
        prompt.exhibit = Some(Panel::Written { lines, next: self.next_steps(proven) });
        prompt.offer(Action::Next, ids::ACTION_FINISH);
    }

    /// What to do now, a command each.
    fn next_steps(&self, proven: bool) -> Vec<Note> {
        let step = |id: Id, command: &str| Note {
            level: Level::Info,
            message: id.message(),
            command: Some(command.to_owned()),
        };
        let mut next = Vec::new();
        if self.facts.practice.is_some() {
            // What was written in practice is gone by the time somebody could check it.
            if !proven && !self.is_reverted() {
                next.push(Note::new(Level::Info, ids::PRACTICE_DONE_CHECK));
            }
            return next;
        }
        if !self.is_reverted() {
            next.extend(self.restart_command().map(|command| step(ids::DONE_RESTART, &command)));
            if !proven {
                next.push(step(ids::DONE_CHECK, "clawgate check"));
            } else if self.policy() == DefaultModelPolicy::Default {
                next.push(step(ids::DONE_TRY, TURN));
            }
        }
        next.push(step(ids::DONE_UNDO, "clawgate undo"));
        if !self.is_reverted() {
            next.push(step(ids::DONE_NEXT_HOSTS, "clawgate onboard --print-command"));
        }
        next
    }

    pub(super) fn really_leave(&self) -> Prompt {
        Prompt {
            choice: self.form.choice,
            section: self.section,
            title: ids::LEAVE_TITLE.message(),
            body: vec![ids::LEAVE_BODY.message()],
            items: Vec::new(),
            notes: Vec::new(),
            exhibit: None,
            sends: None,
            actions: [
                (Action::Stay, ids::ACTION_STAY),
                (Action::Keep, ids::ACTION_KEEP),
                (Action::Leave, ids::ACTION_LEAVE),
            ]
            .into_iter()
            .filter(|(action, _)| *action != Action::Keep || self.keeps_answers())
            .map(|(action, label)| offer(action, label))
            .collect(),
        }
    }
}
