//! Takes writes back: first a plan that can be shown, then one more write, which can be taken back in turn.
//!
//! A file that is as a write left it gets the original back. One that another program has changed since is merged: the
//! caller, who knows what the bytes mean, takes out of it what the write changed. Where neither can be done, the file
//! stays, and with it all others: they were written together.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::apply::{UndoTarget, execute};
use super::disk::Disk;
use super::manifest::{
    Manifest, ManifestEntry, backups, is_within, list, manifest_path, originals, read_manifest, sha256,
};
use super::{
    Change, FOLDER, Faults, HardLinks, Owner, Receipt, Stamp, Symlink, UndoError, Write, WriteError,
};

/// What undo does to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoAction {
    /// Puts the bytes and the mode of before in its place, or only the mode.
    Restore,
    /// Makes it again: the write had removed it.
    Recreate,
    /// Removes it: the write had made it.
    Remove,
    /// Takes out of it what the write changed, since it has been changed by others too.
    Merge,
    /// Nothing: it already is as it was before the write, or is gone, or nothing that the write changed is left in it.
    Already,
    /// Nothing, and so nothing to any file: it has been changed since, and cannot be merged.
    MovedOn,
    /// Nothing, and so nothing to any file: its original is no longer kept.
    Gone,
}

/// The three versions of a file from which a merge is made.
#[derive(Clone, Copy)]
pub struct ThreeWay<'t> {
    /// What the write left; `None`: it is no longer kept.
    pub written: Option<&'t [u8]>,
    /// What is there now.
    pub now: &'t [u8],
    /// What was there before, nothing where there was no file; `None`: it is no longer kept.
    pub original: Option<&'t [u8]>,
    /// What the oldest and the newest of the writes say.
    entries: (&'t ManifestEntry, &'t ManifestEntry),
}

impl ThreeWay<'_> {
    /// Whether these bytes are what the write left.
    #[must_use]
    pub fn is_written(&self, bytes: &[u8]) -> bool {
        self.entries.1.after_sha256 == Some(sha256(bytes))
    }

    /// Whether these bytes are what was there before.
    #[must_use]
    pub fn is_original(&self, bytes: &[u8]) -> bool {
        self.entries.0.before_sha256 == Some(sha256(bytes))
    }
}

/// Takes out of a file of today what a write changed in it; `None` where that cannot be done. Asked where the file has been
/// changed since, or the original is no longer kept.
pub type Merge<'m> = dyn FnMut(&Path, ThreeWay<'_>) -> Option<Vec<u8>> + 'm;

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
    /// What it held before the oldest of the writes, where that is still kept.
    pub original: Option<Vec<u8>>,
    /// Whether there was a file before the oldest of the writes.
    pub was_there: bool,
    /// What the newest of the writes left in it, where that is still kept.
    pub written: Option<Vec<u8>>,
    /// Whether what it holds now or then may be secret: `true` unless the caller knows better.
    pub secret: bool,
    mode: Option<u32>,
    owner: Option<Owner>,
    is_backup: bool,
}

impl fmt::Debug for UndoFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("UndoFile")
            .field("path", &self.path)
            .field("action", &self.action)
            .field("now_bytes", &self.now.as_ref().map(Vec::len))
            .field("then_bytes", &self.then.as_ref().map(Vec::len))
            .finish_non_exhaustive()
    }
}

/// What undo would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoPlan {
    /// The ids of the writes that are taken back, the newest first; there is at least one.
    pub ids: Vec<String>,
    /// The time of the oldest of them, as its caller wrote it.
    pub time: String,
    /// The writes that the oldest of them had taken back: then they are done again.
    pub redoes: Vec<String>,
    /// The files, in the order in which they are taken back: the writes' order reversed.
    pub files: Vec<UndoFile>,
    /// What to do about hard links; [`HardLinks::Refuse`] at first.
    pub hard_links: HardLinks,
    backups: Vec<UndoFile>,
    state_dir: PathBuf,
    newest: String,
    folders: Vec<PathBuf>,
    folders_to_make: Vec<PathBuf>,
}

impl UndoPlan {
    /// Reads what the last write below `state_dir` left, or all writes since and with `to` (a number or an id of
    /// [`super::history()`]), and compares it with the files. Changes nothing.
    pub fn read(
        state_dir: &Path,
        to: Option<&str>,
        merge: &mut Merge<'_>,
        faults: &mut Faults<'_>,
    ) -> Result<Self, UndoError> {
        let disk = &mut Disk::new(faults);
        let writes = list(disk, state_dir)?;
        let from = match to {
            None => writes.len().checked_sub(1).ok_or(UndoError::Nothing)?,
            Some(name) => {
                let named = |(number, stem): &(u64, String)| {
                    name.parse() == Ok(*number)
                        || stem == name
                        || stem.split_once('-').is_some_and(|(_, id)| id == name)
                };
                writes.iter().position(named).ok_or_else(|| UndoError::Unknown(name.to_owned()))?
            }
        };
        Self::of(disk, state_dir, &writes, from, merge)
    }

    /// The way back over the writes from the one at `from` on.
    pub(super) fn of(
        disk: &mut Disk<'_, '_>,
        state_dir: &Path,
        writes: &[(u64, String)],
        from: usize,
        merge: &mut Merge<'_>,
    ) -> Result<Self, UndoError> {
        let whole = std::fs::canonicalize(state_dir).unwrap_or_else(|_| state_dir.to_owned());
        let mut taken = Vec::new();
        for (_, stem) in writes[from..].iter().rev() {
            let found = read_manifest(disk, state_dir, stem)?;
            let path = manifest_path(state_dir, stem);
            let (manifest, owner) = found.ok_or(UndoError::Manifest(path))?;
            trust(&manifest, owner, &whole)?;
            // The files it names belong to the folder it was written below: in a copy they are somebody else's.
            if let Some(path) = manifest.state_dir.as_ref().filter(|path| **path != whole) {
                return Err(UndoError::Elsewhere(path.clone()));
            }
            taken.push(manifest);
        }
        let (Some(oldest), Some((_, newest))) = (taken.last(), writes.last()) else {
            return Err(UndoError::Nothing);
        };
        let kept = Kept::of(disk, state_dir, writes, &taken)?;
        let mut files: Vec<UndoFile> = Vec::new();
        for entry in taken.iter().flat_map(|manifest| manifest.files.iter().rev()) {
            if !files.iter().any(|file| file.path == entry.path) {
                let entries = taken.iter().flat_map(|manifest| &manifest.files);
                let chain: Vec<&ManifestEntry> = entries.filter(|other| other.path == entry.path).collect();
                files.push(file(disk, &kept, &chain, merge)?);
            }
        }
        let (backups, files) = files.into_iter().partition(|file| file.is_backup);
        // The state folder stays as long as there is something in it to undo with.
        let made = taken.iter().rev().flat_map(|manifest| manifest.folders.clone());
        Ok(Self {
            ids: taken.iter().map(|manifest| manifest.id.clone()).collect(),
            time: oldest.time.clone(),
            redoes: oldest.undoes.clone(),
            files,
            hard_links: HardLinks::default(),
            backups,
            state_dir: state_dir.to_owned(),
            newest: newest.clone(),
            folders: made.filter(|folder| !whole.starts_with(folder)).collect(),
            folders_to_make: taken.iter().flat_map(|manifest| manifest.folders_removed.clone()).collect(),
        })
    }

    /// Whether carrying it out changes any file.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        self.files.iter().any(UndoFile::changes)
    }

    /// Takes the writes back by a write of its own, all of it or nothing. What has changed since [`Self::read`] stops
    /// it.
    pub fn apply(
        &self,
        stamp: &Stamp,
        lock_wait: Duration,
        faults: &mut Faults<'_>,
    ) -> Result<Receipt, UndoError> {
        let files = self.backups.iter().chain(&self.files).filter(|file| file.changes());
        let write = Write {
            state_dir: self.state_dir.clone(),
            changes: files.map(UndoFile::change).collect(),
            owner: Owner::of(&self.state_dir).map_err(|_| UndoError::Nothing)?,
            symlink: Symlink::Refuse,
            hard_links: self.hard_links,
            folders: self.folders_to_make.clone(),
            lock_wait,
        };
        let undo = UndoTarget {
            ids: self.ids.clone(),
            folders: self.folders.clone(),
            newest: Some(self.newest.clone()),
        };
        match execute(&write, &undo, stamp, faults) {
            Err(WriteError::Changed(path)) if path == self.state_dir.join(FOLDER) => Err(UndoError::Stale),
            done => Ok(done?),
        }
    }
}

impl UndoFile {
    /// Says that it is to stay as it is.
    pub fn leave(&mut self) {
        self.action = UndoAction::Already;
        self.then.clone_from(&self.now);
    }

    /// Whether a file that is there gets other bytes.
    #[must_use]
    pub fn replaces(&self) -> bool {
        self.changes() && self.now.is_some() && self.then.is_some() && self.now != self.then
    }

    /// Whether it gets the very bytes of before.
    pub(super) fn is_exact(&self) -> bool {
        !self.is_stuck() && self.action != UndoAction::Merge
    }

    /// Whether nothing can be done about it, and so about no file.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        matches!(self.action, UndoAction::MovedOn | UndoAction::Gone)
    }

    fn changes(&self) -> bool {
        !self.is_stuck() && self.action != UndoAction::Already
    }

    fn change(&self) -> Change {
        let mut change = Change::new(self.path.clone(), self.now.clone(), self.then.clone());
        change.private = false;
        change.secret = self.secret;
        // Never more than permission bits, whatever the manifest says: no set-id bits.
        change.mode = self.mode.filter(|_| self.action != UndoAction::Merge).map(|mode| mode & 0o777);
        change.owner = self.owner;
        change.is_backup = self.is_backup;
        change
    }
}

/// Where the bytes of earlier are, by their hash: among the originals, in the files themselves or in their backups.
struct Kept(HashMap<String, PathBuf>);

impl Kept {
    fn of(
        disk: &mut Disk<'_, '_>,
        state_dir: &Path,
        writes: &[(u64, String)],
        taken: &[Manifest],
    ) -> Result<Self, WriteError> {
        let there = originals(disk, state_dir)?;
        let mut kept = HashMap::new();
        for (_, stem) in writes {
            let Ok(Some((manifest, _))) = read_manifest(disk, state_dir, stem) else { continue };
            for entry in manifest.files {
                let named = [(entry.before_sha256, entry.original), (entry.after_sha256, entry.written)];
                for (hash, name) in named.into_iter().filter_map(|(hash, name)| hash.zip(name)) {
                    // A name that leads out of the folder is none of these.
                    kept.extend(
                        there.iter().find(|path| path.ends_with(&name)).map(|path| (hash, path.clone())),
                    );
                }
            }
        }
        for entry in taken.iter().flat_map(|manifest| &manifest.files).filter(|entry| !entry.is_backup) {
            for path in backups(&entry.path).chain([entry.path.clone()]) {
                if let Ok(Some(found)) = disk.read_if_readable(&path)? {
                    kept.entry(sha256(&found.bytes)).or_insert(path);
                }
            }
        }
        Ok(Self(kept))
    }

    /// The bytes with this hash, nothing for no file; `None` where they are no longer kept.
    fn get(&self, disk: &mut Disk<'_, '_>, hash: Option<&String>) -> Result<Option<Vec<u8>>, WriteError> {
        let Some(hash) = hash else { return Ok(Some(Vec::new())) };
        let Some(path) = self.0.get(hash) else { return Ok(None) };
        let found = disk.read_if_readable(path)?.ok().flatten();
        Ok(found.map(|found| found.bytes).filter(|bytes| sha256(bytes) == *hash))
    }
}

/// What becomes of one file, given what the writes say of it, the newest first.
fn file(
    disk: &mut Disk<'_, '_>,
    kept: &Kept,
    chain: &[&ManifestEntry],
    merge: &mut Merge<'_>,
) -> Result<UndoFile, UndoError> {
    let (newest, oldest) = (chain[0], chain[chain.len() - 1]);
    let (path, is_backup) = (&newest.path, newest.is_backup);
    let found = if is_backup { disk.read_if_readable(path)?.ok().flatten() } else { disk.read(path)? };
    let mode = found.as_ref().map(|found| found.mode);
    let now = found.map(|found| found.bytes);
    let (mut then, mut action, mut merged) = (now.clone(), None, false);
    // Writes that found the file as the one before had left it are taken back as one.
    for run in chain.chunk_by(|newer, older| newer.before_sha256 == older.after_sha256) {
        let (newest, oldest) = (run[0], run[run.len() - 1]);
        let hash = then.as_deref().map(sha256);
        if hash == oldest.before_sha256 {
            continue;
        }
        let original = kept.get(disk, oldest.before_sha256.as_ref())?;
        let is_as_written = run.iter().any(|entry| entry.after_sha256 == hash);
        // A backup that is nowhere any more stays away: its place is never filled with anything else.
        if is_as_written && (original.is_some() || is_backup) {
            then = original.filter(|_| oldest.before_sha256.is_some());
            continue;
        }
        let Some(current) = then.as_deref().filter(|_| !is_backup) else {
            action = is_as_written.then_some(UndoAction::Gone);
            break;
        };
        let written = kept.get(disk, newest.after_sha256.as_ref())?;
        let (written, original) = (written.as_deref(), original.as_deref());
        let three = ThreeWay { written, now: current, original, entries: (oldest, newest) };
        let Some(bytes) = merge(path, three) else {
            action = Some(if is_as_written { UndoAction::Gone } else { UndoAction::MovedOn });
            break;
        };
        merged |= !three.is_original(&bytes);
        then = Some(bytes);
    }
    let only_mode = !merged && newest.after_sha256 == oldest.before_sha256 && mode != oldest.mode_before;
    let action = action.unwrap_or(match (&now, &then) {
        _ if merged && now != then => UndoAction::Merge,
        (None, Some(_)) => UndoAction::Recreate,
        (Some(_), None) => UndoAction::Remove,
        (Some(now), Some(then)) if now != then || only_mode => UndoAction::Restore,
        _ => UndoAction::Already,
    });
    let us = Owner::of_this_process();
    let is_stuck = matches!(action, UndoAction::MovedOn | UndoAction::Gone);
    let mut text = |hash: &Option<String>| -> Result<_, WriteError> {
        Ok(kept.get(disk, hash.as_ref())?.filter(|_| hash.is_some()))
    };
    Ok(UndoFile {
        path: path.clone(),
        action,
        then: if is_stuck { now.clone() } else { then },
        now,
        original: text(&oldest.before_sha256)?,
        was_there: oldest.before_sha256.is_some(),
        written: text(&newest.after_sha256)?,
        secret: true,
        mode: oldest.mode_before,
        owner: Some(Owner { uid: oldest.uid.unwrap_or(us.uid), gid: oldest.gid.unwrap_or(us.gid) }),
        is_backup,
    })
}

/// A manifest of another user may only name what is that user's: inside the state folder, and given back to the owner
/// it has. Otherwise whoever owns the state folder could have root write anywhere.
fn trust(manifest: &Manifest, of: Owner, home: &Path) -> Result<(), UndoError> {
    if of.uid == Owner::of_this_process().uid {
        return Ok(());
    }
    for entry in &manifest.files {
        // A file in a folder that went with it is in one that will be made again.
        let gone = entry.after_sha256.is_none()
            && manifest.folders_removed.iter().any(|folder| entry.path.starts_with(folder));
        if entry.uid.is_some_and(|uid| uid != of.uid) || !(is_within(home, &entry.path) || gone) {
            return Err(UndoError::Foreign(entry.path.clone()));
        }
    }
    for folder in manifest.folders.iter().chain(&manifest.folders_removed) {
        if !home.starts_with(folder) && !is_within(home, folder) {
            return Err(UndoError::Foreign(folder.clone()));
        }
    }
    Ok(())
}
