//! `clawgate undo`: takes back the last write.

use crate::document::diff;
use crate::domain::{Exit, Layer};
use crate::locale::ids;
use crate::openclaw::{FileChange, FileKind, masked};
use crate::report::{Action, FileReport, Outcome, Restart};
use crate::runtime::{Host, Session, read_undo, undo};
use crate::transaction::{UndoAction, UndoError, UndoFile};
use crate::wizard::{Failure, Problem};

use super::args::{Common, Undo};
use super::failures::unforeseen;
use super::setting::Setting;

pub(super) fn run(args: &Undo, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new("undo");
    outcome.changed = Some(false);
    outcome.dry_run = args.dry_run;
    match undone(args, common, host, &mut outcome) {
        Ok(()) => outcome,
        Err(problem) => outcome.failed(problem),
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
    let plan = read_undo(&setting.place, None)?;
    let files: Vec<&UndoFile> = plan.files.iter().filter(|file| file.action == UndoAction::MovedOn).collect();
    if !files.is_empty() {
        outcome.diff = Some(files.iter().map(|file| moved_on(file)).collect());
        let names: Vec<String> = files.iter().map(|file| file.path.display().to_string()).collect();
        return Err(Problem::new(
            Exit::Write,
            Failure::new("moved-on", Layer::Write, ids::UNDO_MOVED_ON.with("files", names.join(", ")))
                .hint(ids::HINT_UNDO_MOVED_ON),
        ));
    }
    if !plan.changes_anything() {
        return Err(UndoError::Nothing.into());
    }
    outcome.changed = Some(args.dry_run);
    outcome.files = plan
        .files
        .iter()
        .filter_map(|file| {
            let action = match file.action {
                UndoAction::Remove => Action::Removed,
                UndoAction::Restore | UndoAction::Edit => Action::Restored,
                UndoAction::Recreate => Action::Created,
                UndoAction::Already | UndoAction::Leave | UndoAction::MovedOn | UndoAction::Gone => {
                    return None;
                }
            };
            Some(FileReport { path: file.path.clone(), action, backup: None })
        })
        .collect();
    if args.dry_run {
        outcome.diff = Some(
            plan.files.iter().map(|file| change(&file.path, file.now.clone(), file.then.clone())).collect(),
        );
        return Ok(());
    }
    // From here on signals wait until the files are whole again.
    let _session = Session::start().map_err(|error| unforeseen(&error.to_string()))?;
    if let Err(error) = undo(&plan, host) {
        outcome.files.clear();
        return Err(error.into());
    }
    outcome.changed = Some(true);
    outcome.restart = Some(Restart { needed: true, command: "openclaw gateway restart".to_owned() });
    Ok(())
}

/// What is there now against what undo would put there.
fn moved_on(file: &UndoFile) -> String {
    change(&file.path, file.now.clone(), file.original.clone())
}

fn change(path: &std::path::Path, now: Option<Vec<u8>>, then: Option<Vec<u8>>) -> String {
    let kind =
        if path.file_name().is_some_and(|name| name == ".env") { FileKind::Env } else { FileKind::Config };
    let change = FileChange { path: path.to_owned(), kind, before: now, after: then.unwrap_or_default() };
    let (before, after) = masked(&change, &[]);
    diff::unified(&before, &after, &path.display().to_string())
}
