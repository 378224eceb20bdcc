//! Takes the last write back: first a plan that can be shown, then all of it or nothing.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::{Disk, PREFIX, parent};
use super::journal::Journal;
use super::manifest::{
    Entry, Manifest, Rotation, SLOTS, forget, list, manifest_name, original, sha256, slot,
};
use super::{FOLDER, Faults, MovedOn, Owner, UndoError, WriteError};

/// What undo does to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoAction {
    /// Puts the bytes and the mode of before in its place, or only the mode.
    Restore,
    /// Makes it again: the write had removed it.
    Recreate,
    /// Removes it: the write had made it.
    Remove,
    /// Nothing: it already is as it was before the write.
    Already,
    /// Nothing: its original was, by the caller's choice, not kept.
    Leave,
}

/// One file of an [`UndoPlan`].
#[derive(Clone, PartialEq, Eq)]
pub struct UndoFile {
    /// The file.
    pub path: PathBuf,
    /// What happens to it.
    pub action: UndoAction,
    /// What it holds now.
    pub now: Option<Vec<u8>>,
    /// What it will hold.
    pub then: Option<Vec<u8>>,
    /// Whether its backups go back by one as well; `false` where there are none, or where they have moved on.
    pub backups: bool,
}

impl fmt::Debug for UndoFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("UndoFile")
            .field("path", &self.path)
            .field("action", &self.action)
            .field("now_bytes", &self.now.as_ref().map(Vec::len))
            .field("then_bytes", &self.then.as_ref().map(Vec::len))
            .field("backups", &self.backups)
            .finish()
    }
}

/// What undo would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoPlan {
    /// The id of the write.
    pub id: String,
    /// Its time, as its caller wrote it.
    pub time: String,
    /// The files, in the order in which they are taken back: the write's order reversed.
    pub files: Vec<UndoFile>,
    state_dir: PathBuf,
    stem: String,
}

/// What undo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoReceipt {
    /// The id of the write that was taken back.
    pub id: String,
    /// The files, in the order in which they were taken back.
    pub files: Vec<(PathBuf, UndoAction)>,
}

/// A file's way back, with the manifest's word on it.
struct Step {
    file: UndoFile,
    entry: Entry,
    /// The mode now, where the file is there.
    mode_now: Option<u32>,
    /// What the last backup slot held, where the rotation goes back.
    dropped: Option<Vec<u8>>,
}

impl UndoPlan {
    /// Reads what the last write below `state_dir` left and compares it with the files. Changes nothing.
    pub fn read(state_dir: &Path, faults: &mut Faults<'_>) -> Result<Self, UndoError> {
        let (plan, ..) = look(&mut Disk::new(faults), state_dir)?;
        Ok(plan)
    }

    /// Takes the write back, all of it or nothing. Looks again first: what has changed since [`Self::read`] stops it.
    pub fn apply(&self, lock_wait: Duration, faults: &mut Faults<'_>) -> Result<UndoReceipt, UndoError> {
        let mut journal = Journal::new(faults);
        match self.run(&mut journal, lock_wait) {
            Ok((manifest, steps)) => {
                remove_leftovers(&steps, &mut journal.disk);
                forget(&mut journal.disk, &self.state_dir, &self.stem);
                journal.finish();
                self.remove_folders(&manifest, &mut journal.disk);
                let files = self.files.iter().map(|file| (file.path.clone(), file.action)).collect();
                Ok(UndoReceipt { id: self.id.clone(), files })
            }
            Err(cause) => match (journal.roll_back(), cause) {
                (left, cause) if left.is_empty() => Err(cause),
                (files, UndoError::Write(cause)) => Err(cause.not_restored(files).into()),
                (files, _) => {
                    Err(WriteError::Changed { path: self.state_dir.clone() }.not_restored(files).into())
                }
            },
        }
    }

    fn run(
        &self,
        journal: &mut Journal<'_, '_>,
        lock_wait: Duration,
    ) -> Result<(Manifest, Vec<Step>), UndoError> {
        let owner = Owner::of(&self.state_dir).map_err(|_| UndoError::Nothing)?;
        journal.take_lock(&self.state_dir, &[], owner, lock_wait)?;
        let (plan, steps, manifest) = look(&mut journal.disk, &self.state_dir)?;
        if plan != *self {
            return Err(UndoError::Stale);
        }
        for step in &steps {
            step.take_back(journal)?;
        }
        for step in &steps {
            step.read_back(journal)?;
        }
        let home = self.state_dir.join(FOLDER);
        // Last, so that a failure before this leaves the write to be taken back again.
        journal.take(&home.join(manifest_name(&self.stem)), None)?;
        journal.disk.sync_folder(&home)?;
        Ok((manifest, steps))
    }

    /// Removes the folders the write made and that are empty but for ours.
    fn remove_folders(&self, manifest: &Manifest, disk: &mut Disk<'_, '_>) {
        let home = self.state_dir.join(FOLDER);
        let state_dir = std::fs::canonicalize(&self.state_dir).unwrap_or_else(|_| self.state_dir.clone());
        for folder in manifest.folders.iter().rev() {
            if *folder == state_dir {
                let alone = disk.names(folder).is_ok_and(|names| names == [FOLDER]);
                let unused = disk.names(&home).is_ok_and(|names| names == ["lock"]);
                if !alone || !unused {
                    continue;
                }
                let _ = disk.remove(&home.join("lock"));
                let _ = disk.remove_folder(&home);
            }
            let _ = disk.remove_folder(folder);
        }
    }
}

/// Removes what a write that was cut short left beside its targets under names of ours. Only what holds, byte for byte,
/// what a target held before or was to hold: the first is in its place again, the second is not wanted any more.
fn remove_leftovers(steps: &[Step], disk: &mut Disk<'_, '_>) {
    let hashes: Vec<&String> = steps
        .iter()
        .filter(|step| step.file.action != UndoAction::Leave)
        .flat_map(|step| [&step.entry.before_sha256, &step.entry.after_sha256])
        .flatten()
        .collect();
    let folders: std::collections::BTreeSet<PathBuf> =
        steps.iter().map(|step| parent(&step.entry.path)).collect();
    for folder in folders {
        for name in disk.names(&folder).unwrap_or_default() {
            let path = folder.join(&name);
            if name.starts_with(PREFIX)
                && let Ok(Some(found)) = disk.read(&path)
                && hashes.contains(&&sha256(&found.bytes))
            {
                let _ = disk.remove(&path);
            }
        }
    }
}

/// Compares what the last write left with what is there.
fn look(disk: &mut Disk<'_, '_>, state_dir: &Path) -> Result<(UndoPlan, Vec<Step>, Manifest), UndoError> {
    let Some((_, stem)) = list(disk, state_dir)?.pop() else { return Err(UndoError::Nothing) };
    let path = state_dir.join(FOLDER).join(manifest_name(&stem));
    let found = disk.read(&path)?.ok_or(UndoError::Nothing)?;
    let mut manifest = Manifest::from_bytes(&found.bytes).ok_or(UndoError::Manifest { path })?;
    trust(&manifest, found.owner, state_dir)?;

    let (mut steps, mut moved, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for entry in std::mem::take(&mut manifest.files).into_iter().rev() {
        let current = disk.read(&entry.path)?;
        let mode_now = current.as_ref().map(|found| found.mode);
        let now = current.map(|found| found.bytes);
        let hash = now.as_deref().map(sha256);
        let then = before(disk, state_dir, &entry, now.as_deref())?;
        let mut file =
            UndoFile { path: entry.path.clone(), action: UndoAction::Already, now, then, backups: false };
        let mut dropped = None;
        if hash == entry.after_sha256 {
            file.action = match (&entry.before_sha256, &file.then, &file.now) {
                (None, ..) => UndoAction::Remove,
                (Some(_), Some(_), Some(_)) => UndoAction::Restore,
                (Some(_), Some(_), None) => UndoAction::Recreate,
                (Some(_), None, _) if entry.original.is_none() => UndoAction::Leave,
                (Some(_), None, _) => {
                    gone.push(entry.path.clone());
                    UndoAction::Leave
                }
            };
            if let (Some(rotation), true) = (&entry.backups, file.action != UndoAction::Leave) {
                (file.backups, dropped) = can_turn_back(disk, state_dir, &entry.path, rotation)?;
            }
        } else if hash != entry.before_sha256 {
            moved.push(MovedOn {
                path: file.path.clone(),
                now: file.now.clone(),
                original: file.then.clone(),
            });
        }
        steps.push(Step { file, entry, mode_now, dropped });
    }
    if !moved.is_empty() {
        return Err(UndoError::MovedOn { files: moved });
    }
    if !gone.is_empty() {
        return Err(UndoError::OriginalGone { files: gone });
    }
    let files = steps.iter().map(|step| step.file.clone()).collect();
    let (id, time) = (manifest.id.clone(), manifest.time.clone());
    Ok((UndoPlan { id, time, files, state_dir: state_dir.to_owned(), stem }, steps, manifest))
}

/// A manifest of another user may only name what is that user's: inside the state folder, and given back to the owner
/// it has. Otherwise whoever owns the state folder could have root write anywhere.
fn trust(manifest: &Manifest, of: Owner, state_dir: &Path) -> Result<(), UndoError> {
    if of.uid == Owner::of_this_process().uid {
        return Ok(());
    }
    let home = std::fs::canonicalize(state_dir).map_err(|_| UndoError::Nothing)?;
    let inside =
        |path: &Path| std::fs::canonicalize(parent(path)).is_ok_and(|folder| folder.starts_with(&home));
    for entry in &manifest.files {
        let dropped =
            entry.backups.as_ref().and_then(|backups| backups.dropped.as_ref()).map(|held| held.uid);
        let theirs = [entry.uid, dropped].into_iter().flatten().all(|uid| uid == of.uid);
        if !theirs || !inside(&entry.path) {
            return Err(UndoError::Foreign { path: entry.path.clone() });
        }
    }
    for folder in &manifest.folders {
        if *folder != home && !inside(folder) {
            return Err(UndoError::Foreign { path: folder.clone() });
        }
    }
    Ok(())
}

/// The bytes a file had before the write: the kept original, else a backup beside the file that holds them.
fn before(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    entry: &Entry,
    now: Option<&[u8]>,
) -> Result<Option<Vec<u8>>, WriteError> {
    let Some(hash) = &entry.before_sha256 else { return Ok(None) };
    if entry.after_sha256.as_ref() == Some(hash) {
        return Ok(now.map(<[u8]>::to_vec));
    }
    if let Some(name) = &entry.original
        && let Some(bytes) = original(disk, state_dir, name, hash)?
    {
        return Ok(Some(bytes));
    }
    for index in 0..SLOTS.len() {
        // A backup that cannot be read is one that does not help.
        if let Ok(Some(found)) = disk.read(&slot(&entry.path, index))
            && sha256(&found.bytes) == *hash
        {
            return Ok(Some(found.bytes));
        }
    }
    Ok(None)
}

/// Whether the backups are as the write left them and what they dropped is there; with what they dropped.
fn can_turn_back(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    path: &Path,
    rotation: &Rotation,
) -> Result<(bool, Option<Vec<u8>>), WriteError> {
    for index in 0..SLOTS.len() {
        let Ok(found) = disk.read(&slot(path, index)) else { return Ok((false, None)) };
        let expected = rotation.slots.iter().find(|slot| slot.index == index);
        let same = match (&found, expected) {
            (None, None) => true,
            (Some(found), Some(slot)) => Some(sha256(&found.bytes)) == slot.sha256,
            _ => false,
        };
        if !same {
            return Ok((false, None));
        }
    }
    let Some(dropped) = &rotation.dropped else { return Ok((true, None)) };
    let (Some(name), Some(hash)) = (&dropped.original, &dropped.sha256) else { return Ok((false, None)) };
    let bytes = original(disk, state_dir, name, hash)?;
    Ok((bytes.is_some(), bytes))
}

impl Step {
    fn take_back(&self, journal: &mut Journal<'_, '_>) -> Result<(), WriteError> {
        let UndoFile { path, action, now, then, .. } = &self.file;
        match (action, now, then) {
            (UndoAction::Already | UndoAction::Leave, ..) => return Ok(()),
            (UndoAction::Remove, now, _) => journal.take(path, now.as_deref())?,
            (_, Some(now), Some(then)) if now == then => {
                let mode = self.mode_now.unwrap_or_default();
                journal.mode(path, mode, self.mode())?;
            }
            (_, now, Some(then)) => {
                let staged = journal.stage(&parent(path), then, self.owner(), self.mode())?;
                journal.put(&staged, path, now.as_deref())?;
            }
            // `look` calls a file without its bytes left or gone.
            (_, _, None) => return Ok(()),
        }
        if let (Some(rotation), true) = (&self.entry.backups, self.file.backups) {
            self.turn_back(journal, rotation)?;
        }
        journal.disk.sync_folder(&parent(path))
    }

    /// Takes the newest backup away and moves the others back by one, with their modes.
    fn turn_back(&self, journal: &mut Journal<'_, '_>, rotation: &Rotation) -> Result<(), WriteError> {
        let path = &self.file.path;
        journal.take(&slot(path, 0), None)?;
        for index in 1..SLOTS.len() {
            let Some(held) = rotation.slots.iter().find(|slot| slot.index == index) else { continue };
            let from = slot(path, index);
            let (now, _) = journal.disk.permissions(&from)?;
            journal.mode(&from, now, held.mode_before.map_or(now, |mode| mode & 0o777))?;
            journal.shift(&from, &slot(path, index - 1))?;
        }
        if let (Some(held), Some(bytes)) = (&rotation.dropped, &self.dropped) {
            let owner = Owner { uid: held.uid, gid: held.gid };
            let staged = journal.stage(&parent(path), bytes, owner, held.mode & 0o777)?;
            journal.put(&staged, &slot(path, SLOTS.len() - 1), None)?;
        }
        Ok(())
    }

    fn read_back(&self, journal: &mut Journal<'_, '_>) -> Result<(), WriteError> {
        if matches!(self.file.action, UndoAction::Already | UndoAction::Leave) {
            return Ok(());
        }
        let found = journal.disk.read(&self.file.path)?;
        if found.map(|found| found.bytes) == self.file.then {
            return Ok(());
        }
        Err(WriteError::ReadBack { path: self.file.path.clone() })
    }

    fn owner(&self) -> Owner {
        let us = Owner::of_this_process();
        Owner { uid: self.entry.uid.unwrap_or(us.uid), gid: self.entry.gid.unwrap_or(us.gid) }
    }

    fn mode(&self) -> u32 {
        // Never more than permission bits, whatever the manifest says: no set-id bits.
        self.entry.mode_before.unwrap_or(0o600) & 0o777
    }
}
