//! The writes there were, and what is still kept of them.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::Disk;
use super::journal::Journal;
use super::lock::NAME;
use super::manifest::{list, manifest_path, originals, read_manifest};
use super::recover::resolve;
use super::{Action, FOLDER, Faults, Merge, Owner, UndoError, UndoFile, UndoPlan, WriteError};

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
    pub files: Vec<(PathBuf, Action)>,
    /// Whether going back to before it gives every file the very bytes of then. Where it does not, only what the writes
    /// themselves changed can be taken out again.
    pub exact: bool,
    /// What each of these files held before and after, as far as that is kept.
    pub versions: Vec<PastFile>,
}

/// A file that a past write changed, before and after it; `None` where it was not there, or is not kept.
#[derive(Clone, PartialEq, Eq)]
pub struct PastFile {
    /// The file.
    pub path: PathBuf,
    /// What it held before.
    pub before: Option<Vec<u8>>,
    /// What it held after.
    pub after: Option<Vec<u8>>,
}

impl fmt::Debug for PastFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PastFile").field("path", &self.path).finish_non_exhaustive()
    }
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

/// The writes that are remembered, the newest first. Changes nothing.
pub fn history(
    state_dir: &Path,
    merge: &mut Merge<'_>,
    faults: &mut Faults<'_>,
) -> Result<Vec<Past>, UndoError> {
    let disk = &mut Disk::new(faults);
    let mut past = Vec::new();
    // What the write after the one at hand found.
    let mut found: HashMap<PathBuf, Option<Vec<u8>>> = HashMap::new();
    let writes = list(disk, state_dir)?;
    for (place, (number, stem)) in writes.iter().enumerate().rev() {
        let path = manifest_path(state_dir, stem);
        let (manifest, _) = read_manifest(disk, state_dir, stem)?.ok_or(UndoError::Manifest(path))?;
        let plan = UndoPlan::of(disk, state_dir, &writes, place, merge);
        let entries = manifest.files.into_iter().filter(|file| !file.is_backup);
        let files: Vec<(PathBuf, Action)> = entries.map(|file| (file.path, file.action)).collect();
        let mut versions = Vec::new();
        let its = |file: &&UndoFile| files.iter().any(|(path, _)| *path == file.path);
        for file in plan.iter().flat_map(|plan| &plan.files).filter(its) {
            let left = || file.written.clone().or_else(|| file.now.clone());
            let after = found.insert(file.path.clone(), file.original.clone()).unwrap_or_else(left);
            versions.push(PastFile { path: file.path.clone(), before: file.original.clone(), after });
        }
        past.push(Past {
            number: *number,
            id: manifest.id,
            time: manifest.time,
            undoes: manifest.undoes,
            files,
            versions,
            exact: plan.is_ok_and(|plan| plan.files.iter().all(UndoFile::is_exact)),
        });
    }
    Ok(past)
}

/// The names of the backups that are kept beside a config, the newest first.
#[must_use]
pub fn backups(config: &Path) -> Vec<PathBuf> {
    super::manifest::backups(config).collect()
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
    let is_there = journal.disk.identity(&home)?.is_some();
    if is_there {
        journal.take_lock(&[], owner, lock_wait)?;
        resolve(&mut journal)?;
    }
    let disk = &mut journal.disk;
    let mut purged =
        Purged { originals: originals(disk, state_dir)?, backups: backups.to_owned(), folder: None };
    for path in purged.backups.iter().chain(&purged.originals) {
        disk.remove(path)?;
    }
    let whole = std::fs::canonicalize(state_dir).unwrap_or_else(|_| state_dir.to_owned());
    let mut folders = Vec::new();
    let writes = list(disk, state_dir)?;
    for (_, stem) in &writes {
        folders.extend(
            read_manifest(disk, state_dir, stem)?.into_iter().flat_map(|(manifest, _)| manifest.folders),
        );
    }
    if is_there && folders.contains(&whole) && disk.names(state_dir)? == [FOLDER] {
        for (_, stem) in &writes {
            disk.remove(&manifest_path(state_dir, stem))?;
        }
        disk.remove(&home.join(NAME))?;
        disk.remove_folder(&home)?;
        // Those on the way to it too, as far as they are empty.
        for folder in folders.iter().rev().filter(|folder| whole.starts_with(folder)) {
            disk.remove_folder(folder)?;
        }
        purged.folder = Some(whole).filter(|folder| !folder.exists());
    }
    Ok(purged)
}
