//! What came before: writes that were cut short, and writes to take back.

use std::path::{Path, PathBuf};

use crate::document::EnvFile;
use crate::domain::Secret;
use crate::locale::{Message, ids};
use crate::openclaw::{
    FileChange, FileKind, Notice, Place, Reverted, Setup, Versions, earlier_env_files, may_hold_secrets,
    returning, revert, summary,
};
use crate::transaction::{
    self, Faults, LOCK_WAIT, Past, PastFile, Purged, Receipt, Recovery, ThreeWay, UndoAction, UndoError,
    UndoFile, UndoPlan, Unfinished, WriteError,
};

use super::apply::stamp;
use super::host::Host;

/// The most values that are named in one sentence.
const NAMED: usize = 6;

/// What to do to take writes back, and what is worth knowing about it.
#[derive(Debug)]
pub struct Undoing {
    /// The files.
    pub plan: UndoPlan,
    /// Values that stay because they were changed since: in which file, which.
    pub left: Vec<(PathBuf, String)>,
    /// Secrets that are used again then, in which file.
    pub returning: Vec<(PathBuf, Secret)>,
    /// Variables that stay because the config still names them.
    pub needed: Vec<(PathBuf, String)>,
}

/// What the last write below a state folder left, or all since and with `to`, compared with the files. Where a file has
/// been changed since, what was written is taken out of what it holds today.
///
/// # Errors
/// See [`UndoError`].
pub fn read_undo(place: &Place, to: Option<&str>) -> Result<Undoing, UndoError> {
    let mut left = Vec::new();
    let mut merge = |path: &Path, three: ThreeWay<'_>| {
        let reverted = merged(FileKind::of(path), three)?;
        left.extend(reverted.kept.into_iter().map(|name| (path.to_owned(), name)));
        Some(reverted.bytes)
    };
    let mut plan = UndoPlan::read(&place.state_dir, to, &mut merge, &mut Faults::none())?;
    let needed = keep_what_is_named(&mut plan);
    let mut secrets = Vec::new();
    for file in &mut plan.files {
        let kind = FileKind::of(&file.path);
        let coming = returning(kind, file.now.as_deref(), file.then.as_deref());
        secrets.extend(coming.into_iter().map(|secret| (file.path.clone(), secret)));
        let may_hold = |bytes: &Option<Vec<u8>>| may_hold_secrets(kind, bytes.as_deref().unwrap_or_default());
        file.secret = may_hold(&file.now) || may_hold(&file.then);
    }
    Ok(Undoing { plan, left, returning: secrets, needed })
}

/// Takes a write out of a file that has been changed since, or whose original is not kept.
fn merged(kind: FileKind, three: ThreeWay<'_>) -> Option<Reverted> {
    let find = |later: &[u8], is_it: &dyn Fn(&[u8]) -> bool| {
        let mut earlier = earlier_env_files(later).filter(|_| kind == FileKind::Env);
        earlier.find(|text| is_it(text))
    };
    let [written, original] = [three.written, three.original].map(|text| text.map(<[u8]>::to_vec));
    let written = written.or_else(|| find(three.now, &|text| three.is_written(text)))?;
    let original = original.or_else(|| find(&written, &|text| three.is_original(text)))?;
    revert(kind, Versions { written: &written, now: three.now, original: &original })
}

/// A config that has been changed since may still name a variable, which then must not go.
fn keep_what_is_named(plan: &mut UndoPlan) -> Vec<(PathBuf, String)> {
    let is_env = |file: &UndoFile| FileKind::of(&file.path) == FileKind::Env;
    let merged = plan.files.iter().filter(|file| file.action == UndoAction::Merge && !is_env(file));
    let texts: Vec<String> = merged
        .map(|file| String::from_utf8_lossy(file.then.as_deref().unwrap_or_default()).into_owned())
        .collect();
    let mut needed = Vec::new();
    for file in plan.files.iter_mut().filter(|file| is_env(file)) {
        let read = |bytes: &Option<Vec<u8>>| {
            EnvFile::parse(bytes.as_deref().unwrap_or_default()).unwrap_or_default()
        };
        let (now, then) = (read(&file.now), read(&file.then));
        let gone = now.assigned().map(|(name, _)| name).filter(|name| then.get(name).is_none());
        let is_named = |name: &&str| texts.iter().any(|text| text.contains(&format!("${{{name}}}")));
        let names: Vec<_> = gone.filter(is_named).map(|name| (file.path.clone(), name.to_owned())).collect();
        if !names.is_empty() {
            file.leave();
            needed.extend(names);
        }
    }
    needed
}

/// Takes writes back, all of it or nothing.
///
/// # Errors
/// See [`UndoError`]; everything is as it was then.
pub fn undo(undoing: &Undoing, host: &Host) -> Result<Receipt, UndoError> {
    undoing.plan.apply(&stamp(host), LOCK_WAIT, &mut Faults::none())
}

/// The writes that are remembered, the newest first, each with what it came to where the setup can be read.
///
/// # Errors
/// See [`UndoError`].
pub fn history(place: &Place, setup: Option<&Setup>) -> Result<Vec<(Past, Vec<Message>)>, UndoError> {
    let mut merge = |path: &Path, three: ThreeWay<'_>| Some(merged(FileKind::of(path), three)?.bytes);
    let past = transaction::history(&place.state_dir, &mut merge, &mut Faults::none())?;
    let told = past.into_iter().map(|past| {
        let changes = setup.map_or_else(Vec::new, |setup| {
            let state = |bytes: fn(&PastFile) -> Option<&Vec<u8>>| {
                setup
                    .with(&past.versions.iter().map(|file| held(&file.path, bytes(file))).collect::<Vec<_>>())
            };
            summary(&state(|file| file.before.as_ref()), &state(|file| file.after.as_ref()))
        });
        (past, changes)
    });
    Ok(told.collect())
}

/// A file as it was; where there was none, as OpenClaw takes that.
fn held(path: &Path, bytes: Option<&Vec<u8>>) -> FileChange {
    let kind = FileKind::of(path);
    let nothing = if kind == FileKind::Env { "" } else { "{}" };
    let after = bytes.cloned().unwrap_or_else(|| nothing.into());
    FileChange { path: path.to_owned(), kind, before: None, after }
}

/// The values of the last write that another program has put back since: one that had read the file before the write
/// and wrote it afterwards. Empty after an undo, and where it cannot be told, as while a write of ours is half done.
#[must_use]
pub fn externally_reverted(place: &Place) -> Vec<Notice> {
    if transaction::is_half_done(&place.state_dir, &mut Faults::none()) {
        return Vec::new();
    }
    let plan = UndoPlan::read(&place.state_dir, None, &mut |_, _| None, &mut Faults::none());
    let Some(plan) = plan.ok().filter(|plan| plan.redoes.is_empty()) else { return Vec::new() };
    let mut notices = Vec::new();
    for file in &plan.files {
        let Some(written) = file.written.as_deref().filter(|written| Some(*written) != file.now.as_deref())
        else {
            continue;
        };
        let text = |bytes: &Option<Vec<u8>>| bytes.clone().unwrap_or_default();
        let (now, original) = (text(&file.now), text(&file.original));
        let versions = Versions { written, now: &now, original: &original };
        let Some(names) = revert(FileKind::of(&file.path), versions).map(|reverted| reverted.already) else {
            continue;
        };
        if names.is_empty() {
            continue;
        }
        let more = if names.len() > NAMED { "`, `…" } else { "" };
        let message = ids::WARN_TAKEN_OUT
            .with("time", plan.time.as_str())
            .with("path", file.path.as_path())
            .with("names", format!("{}{more}", names[..names.len().min(NAMED)].join("`, `")));
        notices.push(Notice::new("taken-out", message));
    }
    notices
}

/// Removes what is kept to take writes back exactly, and these backups.
///
/// # Errors
/// See [`WriteError`].
pub fn purge(place: &Place, backups: &[PathBuf]) -> Result<Purged, WriteError> {
    transaction::purge(&place.state_dir, backups, LOCK_WAIT, &mut Faults::none())
}

/// Finishes or takes back a write that was cut short.
///
/// # Errors
/// See [`WriteError`].
pub fn recover(place: &Place) -> Result<Option<Recovery>, WriteError> {
    transaction::recover(&place.state_dir, LOCK_WAIT, &mut Faults::none())
}

/// A write that was cut short, if there is one. Changes nothing.
///
/// # Errors
/// See [`WriteError`].
pub fn unfinished(place: &Place) -> Result<Option<Unfinished>, WriteError> {
    transaction::unfinished(&place.state_dir, &mut Faults::none())
}
