//! A plan becomes files, and what is said of that: the one way for every command that writes without asking.

use std::path::PathBuf;
use std::time::Duration;

use crate::domain::{AuthChoice, Secret};
use crate::gateway::{Standing, Verdict};
use crate::locale::{ids, visible_lines};
use crate::openclaw::{FileChange, Plan, Proven, RESTART, Review, Setup};
use crate::report::{Action, FileReport, Outcome, Restart};
use crate::runtime::{self, Host, Session, is_as_written, remarks};
use crate::transaction::{self, Owner, Receipt, WriteError};
use crate::wizard::{AFTER_ANOTHER, Problem, STOP};

use super::args::{Common, When, WriteTest};
use super::context::Context;
use super::failures::usage;
use super::judged::Judging;

/// How long another program that was seen to write gets to write once more, before we look whether ours still stands.
const SECOND_LOOK: Duration = Duration::from_millis(AFTER_ANOTHER);

/// A plan, and everything that is needed to write it and to look for it again.
pub(super) struct PlannedWrite<'a> {
    pub context: &'a Context,
    pub owner: Owner,
    pub choice: &'static AuthChoice,
    pub setup: &'a Setup,
    pub plan: Plan,
    /// What the diff has to hide.
    pub secrets: Vec<&'a Secret>,
    pub dry_run: bool,
    /// Whether the installed OpenClaw is asked what it says of its config afterwards.
    pub health: bool,
    /// What is still to be written on files as they are now; nothing where all of it stands.
    pub plan_on: &'a dyn Fn(&Setup) -> Result<Plan, Problem>,
    /// Whether a plan on other files is the same to the person: the same answers, and nothing else to warn of.
    pub is_same: &'a dyn Fn(&Setup, &Plan) -> bool,
    /// How far it is proven, by what OpenClaw itself says of its config where it was asked.
    pub proven: &'a dyn Fn(Option<bool>) -> Proven,
}

impl PlannedWrite<'_> {
    /// Writes the plan, or shows it where this is a dry run.
    pub(super) fn run(
        self,
        common: &Common,
        host: &mut Host,
        session: &mut Session,
        outcome: &mut Outcome,
    ) -> Result<(), Problem> {
        outcome.files = self.plan.changes.iter().map(|change| planned(change, self.dry_run)).collect();
        if self.plan.changes.is_empty() {
            return Ok(());
        }
        outcome.restart = Some(restart(self.plan.needs_restart(), Some(self.setup), self.choice));
        if self.dry_run {
            outcome.changed = Some(true);
            show(self.plan.changes.iter(), &self.secrets, outcome);
            return Ok(());
        }
        let stands = self.write(common.json, host, outcome)?;
        // OpenClaw may send things of its own: offline it is left alone.
        let judging = if self.health && !common.offline {
            Judging::begin(&self.context.place, common, host, session)
        } else {
            None
        };
        if let Some(judging) = judging
            && let Some(refuses) = judging.end(session, common.json, host, outcome)?
            && stands
        {
            outcome.proven = outcome.proven.map(|_| (self.proven)(Some(refuses)));
        }
        Ok(())
    }

    /// Writes the plan. Where another program changed a file since it was read, the same is planned on what is there now
    /// and shown, once. Last of all, what was written is looked for again: whether it stands.
    fn write(&self, quiet: bool, host: &mut Host, outcome: &mut Outcome) -> Result<bool, Problem> {
        let apply = |plan: &Plan, host: &Host| {
            runtime::write(plan, &self.context.place, self.owner, self.context.links, host)
        };
        let mut plan = self.plan.clone();
        let mut written = apply(&plan, host);
        let mut others_write = false;
        if let Err(WriteError::Changed(path)) = &written
            && let Some(next) = self.again(host)
        {
            others_write = true;
            let warning = ids::WARN_PLANNED_AGAIN.with("path", path.as_path());
            if !quiet {
                host.eprintln_message(&warning);
                let mut shown = Outcome::new(outcome.command);
                show(next.changes.iter(), &self.secrets, &mut shown);
                host.eprintln(&visible_lines(&shown.diff.unwrap_or_default()));
            }
            outcome.warn("planned-again", warning, None);
            plan = next;
            written = apply(&plan, host);
        }
        let (receipt, notices) = written.inspect_err(|_| {
            outcome.files.clear();
            outcome.restart = None;
            outcome.withdraw_proof();
        })?;
        outcome.can_undo = receipt.changed();
        outcome.changed = Some(receipt.changed());
        outcome.files = receipt.files.iter().filter_map(file_report).collect();
        outcome.notices(notices);
        if let Some(kept) = super::wizard::draft_path(host) {
            let _ = runtime::delete_draft(&kept);
        }
        if others_write {
            let needed = plan.needs_restart();
            outcome.restart = receipt.changed().then(|| restart(needed, Some(self.setup), self.choice));
            std::thread::sleep(SECOND_LOOK);
        }
        Ok(self.look_again(&plan, host, outcome))
    }

    /// The same plan on the files as they are now; `None` where it would not be the same any more, or a further file
    /// would change.
    fn again(&self, host: &Host) -> Option<Plan> {
        let mut setup = self.context.read(self.choice, host).ok()?;
        setup.asked.clone_from(&self.setup.asked);
        let next = (self.plan_on)(&setup).ok()?;
        let known = |new: &FileChange| self.plan.changes.iter().any(|old| old.path == new.path);
        (next.changes.iter().all(known) && (self.is_same)(&setup, &next)).then_some(next)
    }

    /// Another program may have read before our write and written after it; what then no longer stands is reported.
    /// What it added beside ours is its own affair.
    fn look_again(&self, plan: &Plan, host: &Host, outcome: &mut Outcome) -> bool {
        if is_as_written(plan) {
            return true;
        }
        let missing = self.context.read(self.choice, host).and_then(|setup| (self.plan_on)(&setup));
        let gone: Vec<PathBuf> = match missing {
            Ok(missing) => missing.changes.into_iter().map(|change| change.path).collect(),
            // What cannot be planned on any more is not what was written.
            Err(_) => vec![self.context.place.config.clone()],
        };
        for path in &gone {
            outcome.warn("reverted", ids::WARN_REVERTED.with("path", path.as_path()), None);
        }
        if !gone.is_empty() {
            outcome.withdraw_proof();
            outcome.warn("reverted-hint", ids::DONE_REVERTED_HINT, Some(STOP));
        }
        gone.is_empty()
    }
}

impl WriteTest {
    fn when(self) -> When {
        if self.skip_check { When::Never } else { self.check }
    }

    /// Stops where the test is asked for and nothing may be sent.
    pub(super) fn refuse_offline(self, common: &Common) -> Result<(), Problem> {
        if common.offline && self.check == When::Always {
            let (message, hint) = (ids::USAGE_OFFLINE_CONTRADICTS, ids::HINT_OFFLINE_CONTRADICTS);
            return Err(usage("offline-contradicts", message, hint));
        }
        Ok(())
    }

    /// Whether anything may be sent at all.
    pub(super) fn sends(self, common: &Common) -> bool {
        let when = self.when();
        when == When::Always || (when == When::Changed && !self.dry_run && !common.offline)
    }

    /// Whether it is made for this plan.
    pub(super) fn is_wanted(self, plan: &Plan, common: &Common) -> bool {
        match self.when() {
            When::Never => false,
            When::Always => true,
            When::Changed => !plan.is_empty() && !self.dry_run && !common.offline,
        }
    }

    /// Decides by the error table whether a write may go ahead.
    pub(super) fn judge(
        self,
        verdict: Option<&Verdict>,
        plan: &Plan,
        outcome: &mut Outcome,
    ) -> Result<(), Problem> {
        let again = Some("clawgate check");
        match verdict.map(|verdict| (verdict, verdict.standing())) {
            None if plan.is_empty() || self.dry_run => {}
            None if self.when() == When::Never => outcome.warn("not-checked", ids::WARN_NOT_CHECKED, again),
            None => outcome.warn("not-checked", ids::WARN_NOT_CHECKED_OFFLINE, again),
            Some((_, Standing::Proven)) => {}
            Some((found, Standing::Limited)) => {
                outcome.warn("limited", ids::WARN_LIMITED.with("what", found.message()), None);
            }
            Some((found, Standing::Unproven | Standing::Wrong)) if self.save_on_failure => {
                let message = ids::WARN_SAVED_ANYWAY.with("what", found.message());
                outcome.warn("check-failed", message, again);
            }
            Some((found, Standing::Unproven | Standing::Wrong)) => return Err(found.clone().into()),
        }
        Ok(())
    }
}

/// Says what could not be done as it is done elsewhere, and that a write can be taken back.
pub(super) fn tell(receipt: &Receipt, outcome: &mut Outcome) {
    outcome.can_undo = receipt.changed();
    outcome.notices(remarks(receipt));
}

fn file_report(file: &transaction::FileReceipt) -> Option<FileReport> {
    let action = match file.action {
        transaction::Action::Created => Action::Created,
        transaction::Action::Changed => Action::Changed,
        transaction::Action::Removed => Action::Removed,
        transaction::Action::Unchanged => return None,
    };
    Some(FileReport { path: file.path.clone(), action, backup: file.backup.clone() })
}

fn planned(change: &FileChange, dry_run: bool) -> FileReport {
    let action = if change.before.is_some() { Action::Changed } else { Action::Created };
    let backup = (change.leaves_backup() && !dry_run).then(|| {
        let mut name = change.path.clone().into_os_string();
        name.push(".bak");
        name.into()
    });
    FileReport { path: change.path.clone(), action, backup }
}

/// Whether a running daemon has to be restarted, and how.
pub(super) fn restart(needed: bool, setup: Option<&Setup>, choice: &AuthChoice) -> Restart {
    Restart { needed, command: setup.map_or(RESTART, |setup| setup.restart(choice)).to_owned() }
}

/// Puts the diff of all files into the outcome, and says where it holds fingerprints in place of secrets: as a patch it
/// would write those.
///
/// Where lines are very long, the values that change stand above the diff, behind signs that `patch` passes over. A
/// diff of such lines that is no patch is of no use to anybody and left out.
pub(super) fn show<'c>(
    changes: impl Iterator<Item = &'c FileChange>,
    secrets: &[&Secret],
    outcome: &mut Outcome,
) {
    let mut shown = String::new();
    let mut hidden = false;
    for change in changes {
        let review = Review::of(change, secrets);
        hidden |= review.hides;
        if let Some(values) = &review.values {
            let name = change.path.display().to_string().replace(char::is_control, "?");
            let lines = std::iter::once(name.as_str()).chain(values.lines());
            lines.for_each(|line| shown.extend(["# ", line, "\n"]));
        }
        if review.values.is_none() || !review.hides {
            shown.push_str(&review.patch);
        }
    }
    if hidden {
        outcome.warn("diff-masked", ids::WARN_DIFF_MASKED, None);
    }
    outcome.diff = Some(shown).filter(|diff| !diff.is_empty());
}
