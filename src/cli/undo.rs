//! `clawgate undo`: takes writes back, lists them, and forgets them.

use std::path::PathBuf;

use crate::domain::{AuthChoice, Exit, Layer, moment};
use crate::locale::{ago, ids};
use crate::openclaw::{FileChange, FileKind};
use crate::report::{self, FileReport, Outcome, PastReport};
use crate::runtime::{
    Host, PURGE_BACKUPS, Undoing, delete_draft, history, listed, mind_hard_links, old_secrets, purge,
    read_undo, undo,
};
use crate::transaction::{Action, UndoAction, UndoFile, UndoPlan};
use crate::wizard::{Failure, Problem};

use super::args::{Common, Undo};
use super::context::Context;
use super::failures::{finish, session};
use super::wizard::draft_path;
use super::write::{restart, show, tell as tell_receipt};

/// The command that removes what is kept to undo with.
const PURGE: &str = "clawgate undo --purge";

pub(super) fn run(args: &Undo, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new("undo");
    outcome.changed = Some(false);
    outcome.dry_run = args.dry_run;
    let done = if args.list {
        list(common, host, &mut outcome)
    } else if args.purge {
        purged(args, common, host, &mut outcome)
    } else {
        undone(args, common, host, &mut outcome)
    };
    finish(outcome, done)
}

fn list(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let context = Context::find(common, host, outcome)?;
    context.notice_unfinished(outcome);
    let setup = context.read_present(host).ok();
    let listed = history(&context.place, setup.as_ref())?.into_iter().map(|(past, changes)| {
        let seconds = moment(&past.time).map(|then| host.now.saturating_sub(then));
        PastReport { ago: seconds.map(ago), past, changes }
    });
    outcome.history = Some(listed.collect());
    Ok(())
}

fn purged(args: &Undo, common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let context = Context::find(common, host, outcome)?;
    context.owner(common, host)?;
    context.recover(outcome)?;
    let _session = session()?;
    let held = old_secrets(&configs(&context, host));
    if args.backups {
        Context::refuse_read_only(host)?;
    } else if !held.is_empty() {
        let message = ids::UNDO_SECRET_IN_BACKUPS.with("files", listed(&held));
        outcome.warn("secret-in-backups", message, Some(PURGE_BACKUPS));
    }
    let purged = purge(&context.place, if args.backups { &held } else { &[] })?;
    let answers = draft_path(host).filter(|kept| delete_draft(kept));
    let removed = purged.originals.into_iter().chain(purged.backups).chain(purged.folder).chain(answers);
    outcome.files =
        removed.map(|path| FileReport { path, action: report::Action::Removed, backup: None }).collect();
    outcome.changed = Some(!outcome.files.is_empty());
    Ok(())
}

/// The config and the files it includes, as far as they can be read.
fn configs(context: &Context, host: &Host) -> Vec<PathBuf> {
    match context.read_present(host) {
        Ok(setup) => setup.config.files().iter().map(|file| file.path.clone()).collect(),
        Err(_) => vec![context.place.config.clone()],
    }
}

fn undone(args: &Undo, common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let context = Context::find(common, host, outcome)?;
    Context::refuse_read_only(host)?;
    // As root for another user, the same question as before a write.
    context.owner(common, host)?;
    if args.dry_run {
        context.notice_unfinished(outcome);
    } else {
        context.recover(outcome)?;
    }
    let mut undoing = read_undo(&context.place, args.to.as_deref())?;
    undoing.plan.hard_links = context.links.hard;
    let plan = &undoing.plan;
    let replaced = plan.files.iter().filter(|file| file.replaces()).map(|file| file.path.as_path());
    mind_hard_links(replaced, context.links.hard)?;
    tell(&undoing, outcome);
    refuse_what_is_stuck(&undoing, outcome)?;
    if !plan.changes_anything() {
        // It was put back by hand, or is taken back a second time.
        return Ok(());
    }
    outcome.changed = Some(args.dry_run);
    outcome.files = reports(plan);
    let shown = plan.files.iter().filter(|file| args.dry_run || file.action == UndoAction::Merge);
    let changes: Vec<FileChange> = shown.map(|file| change(file, file.then.as_ref())).collect();
    show(changes.iter(), &[], outcome);
    if args.dry_run {
        return Ok(());
    }
    // From here on signals wait until the files are whole again.
    let _session = session()?;
    let receipt = undo(&undoing, host).inspect_err(|_| {
        outcome.files.clear();
        outcome.diff = None;
    })?;
    tell_receipt(&receipt, outcome);
    outcome.changed = Some(true);
    let mut touched = receipt.files.iter().filter(|file| file.action != Action::Unchanged);
    let needed = touched.any(|file| FileKind::of(&file.path).needs_restart());
    let setup = context.read_present(host).ok();
    let choice = setup.as_ref().map_or(AuthChoice::DEFAULT, crate::openclaw::Setup::choice);
    outcome.restart = Some(restart(needed, setup.as_ref(), choice));
    outcome.warn("undo-kept", ids::UNDO_KEPT, Some(PURGE));
    Ok(())
}

/// Where nothing can be taken out of one file, none is touched: they were written together.
fn refuse_what_is_stuck(undoing: &Undoing, outcome: &mut Outcome) -> Result<(), Problem> {
    let plan = &undoing.plan;
    let all = |is_it: &dyn Fn(&UndoFile) -> bool| -> Vec<&UndoFile> {
        plan.files.iter().filter(|file| is_it(file)).collect()
    };
    let paths = |files: &[&UndoFile]| listed(&files.iter().map(|file| file.path.clone()).collect::<Vec<_>>());
    let stays =
        |file: &UndoFile| undoing.left.iter().chain(&undoing.needed).any(|(path, _)| *path == file.path);
    let nothing_changes = !plan.changes_anything();
    let moved = all(&|file| file.action == UndoAction::MovedOn || (nothing_changes && stays(file)));
    let gone = all(&|file| file.action == UndoAction::Gone);
    let failure = if !moved.is_empty() {
        let kept = moved.iter().filter(|file| file.original.is_some() || !file.was_there);
        let against: Vec<FileChange> = kept.map(|file| change(file, file.original.as_ref())).collect();
        show(against.iter(), &[], outcome);
        let message = ids::UNDO_MOVED_ON.with("files", paths(&moved));
        let hint = if against.is_empty() { ids::HINT_UNDO_UNKNOWN } else { ids::HINT_UNDO_MOVED_ON };
        Failure::new("moved-on", Layer::Write, message).hint(hint)
    } else if !gone.is_empty() {
        let message = ids::UNDO_NOT_KEPT.with("files", paths(&gone));
        Failure::new("not-kept", Layer::Write, message).hint(ids::HINT_UNDO_NOT_KEPT)
    } else {
        return Ok(());
    };
    Err(Problem::new(Exit::Write, failure))
}

fn reports(plan: &UndoPlan) -> Vec<FileReport> {
    let report = |file: &UndoFile| {
        let action = match file.action {
            UndoAction::Remove => report::Action::Removed,
            UndoAction::Restore => report::Action::Restored,
            UndoAction::Merge => report::Action::Changed,
            UndoAction::Recreate => report::Action::Created,
            UndoAction::Already | UndoAction::MovedOn | UndoAction::Gone => return None,
        };
        Some(FileReport { path: file.path.clone(), action, backup: None })
    };
    plan.files.iter().filter_map(report).collect()
}

/// What is worth knowing about it.
fn tell(undoing: &Undoing, outcome: &mut Outcome) {
    let plan = &undoing.plan;
    if !plan.redoes.is_empty() && plan.ids.len() == 1 {
        outcome.warn("redone", ids::UNDO_REDOES.with("time", plan.time.as_str()), None);
    } else if plan.ids.len() > 1 {
        let message = ids::UNDO_SEVERAL.with("count", plan.ids.len()).with("time", plan.time.as_str());
        outcome.warn("undo-several", message, None);
    }
    for (path, secret) in &undoing.returning {
        let message = ids::UNDO_OLD_SECRET.with("path", path.as_path()).with("secret", secret.fingerprint());
        outcome.warn("undo-old-secret", message, None);
    }
    let changed = undoing.left.iter().map(|left| (ids::UNDO_LEFT_CHANGED, left));
    let needed = undoing.needed.iter().map(|left| (ids::UNDO_LEFT_NEEDED, left));
    for (id, (path, name)) in changed.chain(needed) {
        outcome.warn("undo-left", id.with("path", path.as_path()).with("name", name.as_str()), None);
    }
    let is_removed = |file: &&UndoFile| {
        file.action == UndoAction::Already && file.now.is_none() && file.original.is_some()
    };
    for file in plan.files.iter().filter(is_removed) {
        outcome.warn("undo-left", ids::UNDO_LEFT_REMOVED.with("path", file.path.as_path()), None);
    }
}

fn change(file: &UndoFile, then: Option<&Vec<u8>>) -> FileChange {
    FileChange {
        path: file.path.clone(),
        kind: FileKind::of(&file.path),
        before: file.now.clone(),
        after: then.cloned().unwrap_or_default(),
    }
}
