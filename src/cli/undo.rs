//! `clawgate undo`: takes writes back, lists them, and forgets them.

use std::path::{Path, PathBuf};

use crate::domain::{AuthChoice, Exit, Layer};
use crate::locale::ids;
use crate::openclaw::{FileChange, FileKind, Stays};
use crate::report::{self, FileReport, Outcome};
use crate::runtime::{
    Host, PURGE_BACKUPS, Undoing, forget, history, listed, mind_hard_links, old_secrets, purge, read_undo,
    undo,
};
use crate::transaction::{Action, UndoAction, UndoFile};
use crate::wizard::{Failure, Problem};

use super::args::{Common, Undo};
use super::failures::session;
use super::setting::Setting;
use super::wizard::kept_in;
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
    match done {
        Ok(()) => outcome,
        Err(problem) => outcome.failed(problem),
    }
}

fn list(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let setting = Setting::find(common, host, outcome)?;
    setting.notice_unfinished(outcome);
    let past = history(&setting.place)?;
    outcome.history = Some(
        past.into_iter()
            .map(|past| report::Past {
                number: past.number,
                id: past.id,
                time: past.time,
                undoes: past.undoes,
                files: past.files.into_iter().map(|file| (file.path, action(file.action))).collect(),
                exact: past.exact,
                between: past.between,
            })
            .collect(),
    );
    Ok(())
}

fn purged(args: &Undo, common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let setting = Setting::find(common, host, outcome)?;
    setting.owner(common, host)?;
    setting.recover(outcome)?;
    let _session = session()?;
    let held = old_secrets(&configs(&setting, host));
    if args.backups {
        Setting::refuse_read_only(host)?;
    } else if !held.is_empty() {
        let message = ids::UNDO_SECRET_IN_BACKUPS.with("files", listed(&held));
        outcome.warn("secret-in-backups", message, Some(PURGE_BACKUPS));
    }
    let purged = purge(&setting.place, if args.backups { &held } else { &[] })?;
    let answers = kept_in(host).filter(|kept| forget(kept));
    outcome.changed = Some(
        !purged.originals.is_empty()
            || !purged.backups.is_empty()
            || purged.folder.is_some()
            || answers.is_some(),
    );
    outcome.files = purged
        .originals
        .into_iter()
        .chain(purged.backups)
        .chain(purged.folder)
        .chain(answers)
        .map(|path| FileReport { path, action: report::Action::Removed, backup: None })
        .collect();
    Ok(())
}

/// The config and the files it includes, as far as they can be read.
fn configs(setting: &Setting, host: &Host) -> Vec<PathBuf> {
    match setting.read(AuthChoice::DEFAULT, host) {
        Ok(setup) => setup.config.files().iter().map(|file| file.path.clone()).collect(),
        Err(_) => vec![setting.place.config.clone()],
    }
}

fn undone(args: &Undo, common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let setting = Setting::find(common, host, outcome)?;
    Setting::refuse_read_only(host)?;
    // As root for another user, the same question as before a write.
    setting.owner(common, host)?;
    if args.dry_run {
        setting.notice_unfinished(outcome);
    } else {
        setting.recover(outcome)?;
    }
    let mut undoing = read_undo(&setting.place, args.to.as_deref())?;
    undoing.plan.hard_links = setting.links.hard;
    let plan = &undoing.plan;
    let replaced = plan.files.iter().filter(|file| file.replaces()).map(|file| file.path.as_path());
    mind_hard_links(replaced, setting.links.hard)?;
    tell(&undoing, outcome);
    let moved: Vec<&UndoFile> = plan.files.iter().filter(|file| is_partial(file)).collect();
    if !plan.changes_anything() || undoing.is_stuck() {
        if moved.is_empty() {
            // It was put back by hand, or is taken back a second time.
            return Ok(());
        }
        let lost = undoing.lost();
        if !lost.is_empty() {
            let failure =
                Failure::new("not-kept", Layer::Write, ids::UNDO_NOT_KEPT.with("files", listed(&lost)));
            return Err(Problem::new(Exit::Write, failure.hint(ids::HINT_UNDO_NOT_KEPT)));
        }
        let against: Vec<FileChange> =
            moved.iter().map(|file| change(&file.path, file.now.clone(), file.original.clone())).collect();
        show(against.iter(), &[], outcome);
        let names: Vec<String> = moved.iter().map(|file| file.path.display().to_string()).collect();
        return Err(Problem::new(
            Exit::Write,
            Failure::new("moved-on", Layer::Write, ids::UNDO_MOVED_ON.with("files", names.join(", ")))
                .hint(ids::HINT_UNDO_MOVED_ON),
        ));
    }
    outcome.changed = Some(args.dry_run);
    outcome.files = plan
        .files
        .iter()
        .filter_map(|file| {
            let action = match file.action {
                UndoAction::Remove => report::Action::Removed,
                UndoAction::Restore => report::Action::Restored,
                UndoAction::Edit => report::Action::Changed,
                UndoAction::Recreate => report::Action::Created,
                UndoAction::Already | UndoAction::Leave | UndoAction::MovedOn | UndoAction::Gone => {
                    return None;
                }
            };
            Some(FileReport { path: file.path.clone(), action, backup: None })
        })
        .collect();
    let shown = |file: &&UndoFile| args.dry_run || file.action == UndoAction::Edit;
    let changes: Vec<FileChange> = plan
        .files
        .iter()
        .filter(shown)
        .map(|file| change(&file.path, file.now.clone(), file.then.clone()))
        .collect();
    show(changes.iter(), &[], outcome);
    if args.dry_run {
        return Ok(());
    }
    // From here on signals wait until the files are whole again.
    let _session = session()?;
    let receipt = match undo(&undoing, host) {
        Ok(receipt) => receipt,
        Err(error) => {
            outcome.files.clear();
            outcome.diff = None;
            return Err(error.into());
        }
    };
    tell_receipt(&receipt, outcome);
    for file in &receipt.files {
        if let Some(report) = outcome.files.iter_mut().find(|report| report.path == file.path) {
            report.backup.clone_from(&file.backup);
        }
    }
    outcome.changed = Some(true);
    let needed = receipt
        .files
        .iter()
        .any(|file| file.action != Action::Unchanged && FileKind::of(&file.path).needs_restart());
    let setup = setting.read(AuthChoice::DEFAULT, host).ok();
    outcome.restart = Some(restart(needed, setup.as_ref(), AuthChoice::DEFAULT));
    outcome.warn("undo-kept", ids::UNDO_KEPT, Some(PURGE));
    Ok(())
}

/// Whether a file can be taken back in part at most.
fn is_partial(file: &UndoFile) -> bool {
    matches!(file.action, UndoAction::MovedOn | UndoAction::Gone | UndoAction::Edit | UndoAction::Leave)
}

/// What is worth knowing about it.
fn tell(undoing: &Undoing, outcome: &mut Outcome) {
    if !undoing.plan.redoes.is_empty() && undoing.plan.ids.len() == 1 {
        outcome.warn("redone", ids::UNDO_REDOES.with("time", undoing.plan.time.as_str()), None);
    } else if undoing.plan.ids.len() > 1 {
        let message =
            ids::UNDO_SEVERAL.with("count", undoing.plan.ids.len()).with("time", undoing.plan.time.as_str());
        outcome.warn("undo-several", message, None);
    }
    for (path, secret) in &undoing.returning {
        let message = ids::UNDO_OLD_SECRET.with("path", path.as_path()).with("secret", secret.fingerprint());
        outcome.warn("undo-old-secret", message, None);
    }
    for (path, name, why) in &undoing.left {
        let id = match why {
            Stays::Changed => ids::UNDO_LEFT_CHANGED,
            Stays::NotKept => ids::UNDO_LEFT_NOT_KEPT,
            Stays::Unreadable => ids::UNDO_LEFT_UNREADABLE,
        };
        outcome.warn("undo-left", id.with("path", path.as_path()).with("name", name.as_str()), None);
    }
    let lost = undoing.lost();
    for path in undoing.unknown.iter().filter(|path| !lost.contains(path)) {
        outcome.warn("undo-left", ids::UNDO_LEFT_UNKNOWN.with("path", path.as_path()), None);
    }
    for (path, name) in &undoing.needed {
        let message = ids::UNDO_LEFT_NEEDED.with("path", path.as_path()).with("name", *name);
        outcome.warn("undo-left", message, None);
    }
}

fn action(action: Action) -> report::Action {
    match action {
        Action::Created => report::Action::Created,
        Action::Removed => report::Action::Removed,
        Action::Changed | Action::Unchanged => report::Action::Changed,
    }
}

fn change(path: &Path, now: Option<Vec<u8>>, then: Option<Vec<u8>>) -> FileChange {
    FileChange {
        path: path.to_owned(),
        kind: FileKind::of(path),
        before: now,
        after: then.unwrap_or_default(),
    }
}
