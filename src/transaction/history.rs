//! The writes there were, and what is still kept of them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::Disk;
use super::journal::Journal;
use super::lock::NAME;
use super::manifest::{SLOTS, list, manifest_name, originals, read_manifest, slot};
use super::recover::settle;
use super::{Action, FOLDER, Faults, Owner, UndoAction, UndoError, UndoFile, UndoPlan, WriteError};

/// A write of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its number, which rises from write to write.
    pub number: u64,
    /// Its id.
    pub id: String,
    /// Its time, as its caller wrote it.
    pub time: String,
    /// The ids of the writes that it took back, the newest first.
    pub undoes: Vec<String>,
    /// The files it changed.
    pub files: Vec<PastFile>,
    /// Whether going back to before it gives every file the very bytes of then. Where it does not, only what the write
    /// itself had set can be taken out again.
    pub exact: bool,
    /// The files that another program has changed between it and the last write: where there is any, there is no way
    /// back to before it but over the writes in between.
    pub between: Vec<PathBuf>,
}

/// A file of a [`Past`] write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastFile {
    /// Which.
    pub path: PathBuf,
    /// What was done to it.
    pub action: Action,
}

/// What [`purge`] removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purged {
    /// The originals.
    pub originals: Vec<PathBuf>,
    /// The backups beside configs.
    pub backups: Vec<PathBuf>,
    /// The state folder, where clawgate had made it and nothing else was left in it.
    pub folder: Option<PathBuf>,
}

/// The writes below `state_dir` that are remembered, the newest first. Changes nothing.
pub fn history(state_dir: &Path, faults: &mut Faults<'_>) -> Result<Vec<Past>, UndoError> {
    let mut disk = Disk::new(faults);
    let mut past = Vec::new();
    let writes = list(&mut disk, state_dir)?;
    for (place, (number, stem)) in writes.iter().enumerate().rev() {
        let path = state_dir.join(FOLDER).join(manifest_name(stem));
        let manifest = read_manifest(&mut disk, &path)?.ok_or(UndoError::Manifest { path })?;
        let plan = UndoPlan::of(&mut disk, state_dir, &writes, place);
        let (exact, between) = plan.map_or((false, Vec::new()), |(plan, between)| {
            let is_exact = |file: &UndoFile| !matches!(file.action, UndoAction::MovedOn | UndoAction::Gone);
            (between.is_empty() && plan.files.iter().all(is_exact), between)
        });
        let files = manifest.files.into_iter().map(|file| PastFile { path: file.path, action: file.action });
        past.push(Past {
            number: *number,
            id: manifest.id,
            time: manifest.time,
            undoes: manifest.undoes,
            files: files.collect(),
            exact,
            between,
        });
    }
    Ok(past)
}

/// The names of the backups that are kept beside a config, the newest first.
#[must_use]
pub fn backups(config: &Path) -> Vec<PathBuf> {
    (0..SLOTS.len()).map(|index| slot(config, index)).collect()
}

/// Removes the originals of all writes and these backups, and where clawgate had made the state folder and nothing else is left in it,
/// that too. What has to be removed and cannot be is an error; what is gone by then stays gone.
pub fn purge(
    state_dir: &Path,
    backups: &[PathBuf],
    lock_wait: Duration,
    faults: &mut Faults<'_>,
) -> Result<Purged, WriteError> {
    let owner = Owner::of(state_dir).unwrap_or(Owner::of_this_process());
    let mut journal = Journal::new(state_dir, owner, faults);
    let home = journal.home();
    let mut purged = Purged { originals: Vec::new(), backups: Vec::new(), folder: None };
    if journal.disk.identity(&home)?.is_none() {
        remove(&mut journal.disk, backups, &mut purged)?;
        return Ok(purged);
    }
    journal.take_lock(&[], owner, lock_wait)?;
    settle(&mut journal, owner)?;
    remove(&mut journal.disk, backups, &mut purged)?;
    for path in originals(&mut journal.disk, state_dir)? {
        journal.disk.remove(&path)?;
        purged.originals.push(path);
    }
    let whole = std::fs::canonicalize(state_dir).unwrap_or_else(|_| state_dir.to_owned());
    let mut folders = Vec::new();
    let writes = list(&mut journal.disk, state_dir)?;
    for (_, stem) in &writes {
        if let Some(manifest) = read_manifest(&mut journal.disk, &home.join(manifest_name(stem)))? {
            folders.extend(manifest.folders);
        }
    }
    let ours = folders.contains(&whole) && journal.disk.names(state_dir)? == [FOLDER];
    if ours {
        for (_, stem) in &writes {
            journal.disk.remove(&home.join(manifest_name(stem)))?;
        }
        journal.disk.remove(&home.join(NAME))?;
        journal.disk.remove_folder(&home)?;
        // Those on the way to it too, as far as they are empty.
        for folder in folders.iter().rev().filter(|folder| whole.starts_with(folder)) {
            journal.disk.remove_folder(folder)?;
        }
        purged.folder = Some(whole).filter(|folder| !folder.exists());
    }
    Ok(purged)
}

fn remove(disk: &mut Disk<'_, '_>, backups: &[PathBuf], purged: &mut Purged) -> Result<(), WriteError> {
    for path in backups {
        disk.remove(path)?;
        purged.backups.push(path.clone());
    }
    Ok(())
}
