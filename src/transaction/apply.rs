//! One write: look, lock, look again, prepare, put in place, read back.

use std::path::{Path, PathBuf};

use super::disk::{Found, parent};
use super::journal::Journal;
use super::manifest::{
    Dropped, Entry, Manifest, Rotation, SLOTS, Slot, is_id, list, manifest_name, original_name, prune,
    sha256, slot, stem,
};
use super::{
    Action, BackupPolicy, Change, FOLDER, Faults, FileReceipt, Operation, Owner, Receipt, Stamp, Symlink,
    Write, WriteError,
};

/// The mode of what may hold secrets.
const SECRET: u32 = 0o600;

/// Carries out a write, all of it or nothing.
///
/// On an error everything is as it was, unless the error is [`WriteError::NotRestored`]. Where every file already is as
/// wanted, nothing is touched, not even the lock.
pub fn apply(write: &Write, stamp: &Stamp, faults: &mut Faults<'_>) -> Result<Receipt, WriteError> {
    let mut journal = Journal::new(faults);
    match run(&mut journal, write, stamp) {
        Ok(receipt) => {
            journal.finish();
            Ok(receipt)
        }
        Err(cause) => Err(cause.not_restored(journal.roll_back())),
    }
}

/// A change with what was found at its path.
struct Target<'c> {
    change: &'c Change,
    path: PathBuf,
    found: Option<Found>,
    owner: Owner,
    mode: u32,
    action: Action,
    /// The staged content.
    staged: Option<PathBuf>,
    /// The staged backup and what the slots held.
    rotation: Option<Turn>,
}

struct Turn {
    staged: PathBuf,
    /// `None`: free.
    slots: [Option<Held>; 5],
}

/// What a backup slot held.
struct Held {
    /// `None`: it cannot be read, which is no reason to fail a write.
    bytes: Option<Vec<u8>>,
    mode: u32,
    owner: Owner,
}

impl Target<'_> {
    fn before(&self) -> Option<&[u8]> {
        self.found.as_ref().map(|found| found.bytes.as_slice())
    }

    fn new_bytes(&self) -> bool {
        self.before() != self.change.after.as_deref()
    }
}

fn run(journal: &mut Journal<'_, '_>, write: &Write, stamp: &Stamp) -> Result<Receipt, WriteError> {
    if !is_id(&stamp.id) {
        return Err(WriteError::Id);
    }
    // Before anything is made: most reasons to stop show here.
    let targets = look(journal, write)?;
    if targets.iter().all(|target| target.action == Action::Unchanged) {
        return Ok(receipt(&targets, None));
    }
    let mut folders = vec![write.state_dir.as_path()];
    folders.extend(write.folders.iter().map(PathBuf::as_path));
    // Parents before what is in them.
    folders.sort_by_key(|folder| folder.components().count());
    journal.take_lock(&write.state_dir, &folders, write.owner, write.lock_wait)?;
    let mut targets = look(journal, write)?;

    let home = write.state_dir.join(FOLDER);
    let number = list(&mut journal.disk, &write.state_dir)?.last().map_or(1, |(number, _)| number + 1);
    let stem = stem(number, &stamp.id);
    for target in &mut targets {
        prepare(journal, target)?;
    }
    let mut entries = Vec::new();
    let mut originals = 0;
    let mut keep = |journal: &mut Journal<'_, '_>, bytes: &[u8]| -> Result<String, WriteError> {
        let name = original_name(&stem, originals);
        originals += 1;
        let staged = journal.stage(&home, bytes, write.owner, SECRET)?;
        journal.put(&staged, &home.join(&name), None)?;
        Ok(name)
    };
    for target in targets.iter().filter(|target| target.action != Action::Unchanged) {
        entries.push(entry(journal, target, &mut keep)?);
    }
    let made = journal.folders_made().filter(|folder| **folder != home).cloned().map(canonical).collect();
    let manifest = home.join(manifest_name(&stem));
    let staged =
        journal.stage(&home, &Manifest::new(stamp, made, entries).to_bytes()?, write.owner, SECRET)?;
    journal.put(&staged, &manifest, None)?;
    journal.disk.sync_folder(&home)?;

    for target in &targets {
        commit(journal, target)?;
    }
    for target in &targets {
        read_back(journal, target)?;
    }
    prune(&mut journal.disk, &write.state_dir, &stem);
    Ok(receipt(&targets, Some(manifest)))
}

/// Finds every target and compares it with what the caller had read.
fn look<'c>(journal: &mut Journal<'_, '_>, write: &'c Write) -> Result<Vec<Target<'c>>, WriteError> {
    let mut targets: Vec<Target<'c>> = Vec::new();
    for change in &write.changes {
        let path = canonical(journal.disk.resolve(&change.path, write.symlink == Symlink::Refuse)?);
        if targets.iter().any(|target| target.path == path) {
            return Err(WriteError::Twice { path });
        }
        let found = journal.disk.read(&path)?;
        if found.as_ref().map(|found| found.bytes.as_slice()) != change.before.as_deref() {
            return Err(WriteError::Changed { path });
        }
        let (owner, mode) = match &found {
            Some(found) if change.private && change.tighten_group => (found.owner, found.mode & !0o077),
            Some(found) if change.private => (found.owner, found.mode & !0o007),
            Some(found) => (found.owner, found.mode),
            None => (write.owner, SECRET),
        };
        let action = match (&found, &change.after) {
            (None, None) => Action::Unchanged,
            (None, Some(_)) => Action::Created,
            (Some(_), None) => Action::Removed,
            (Some(found), Some(after)) if found.bytes == *after && found.mode == mode => Action::Unchanged,
            (Some(_), Some(_)) => Action::Changed,
        };
        targets.push(Target { change, path, found, owner, mode, action, staged: None, rotation: None });
    }
    Ok(targets)
}

/// The same path with its folder's own name, where the folder is there.
fn canonical(path: PathBuf) -> PathBuf {
    match (std::fs::canonicalize(parent(&path)), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path,
    }
}

/// Writes new contents and backups beside their targets.
fn prepare(journal: &mut Journal<'_, '_>, target: &mut Target<'_>) -> Result<(), WriteError> {
    if target.action == Action::Unchanged || !target.new_bytes() {
        return Ok(());
    }
    let folder = parent(&target.path);
    if let Some(after) = &target.change.after {
        target.staged = Some(journal.stage(&folder, after, target.owner, target.mode)?);
    }
    if let (BackupPolicy::Rotate5, Some(found)) = (target.change.backups, &target.found) {
        let staged = journal.stage(&folder, &found.bytes, found.owner, SECRET)?;
        let mut slots = [const { None }; 5];
        for (index, held) in slots.iter_mut().enumerate() {
            *held = held_in(journal, &slot(&target.path, index))?;
        }
        target.rotation = Some(Turn { staged, slots });
    }
    Ok(())
}

fn held_in(journal: &mut Journal<'_, '_>, path: &Path) -> Result<Option<Held>, WriteError> {
    match journal.disk.read(path) {
        Ok(found) => {
            Ok(found.map(|found| Held { bytes: Some(found.bytes), mode: found.mode, owner: found.owner }))
        }
        Err(WriteError::Io { operation: Operation::Open, cause, .. })
            if cause.kind() == std::io::ErrorKind::PermissionDenied =>
        {
            let (mode, owner) = journal.disk.permissions(path)?;
            Ok(Some(Held { bytes: None, mode, owner }))
        }
        Err(WriteError::TooLarge { .. }) => {
            let (mode, owner) = journal.disk.permissions(path)?;
            Ok(Some(Held { bytes: None, mode, owner }))
        }
        Err(error) => Err(error),
    }
}

/// What the manifest says about a target; `keep` stores an original and names it.
fn entry<'j, 'f, 'h>(
    journal: &'j mut Journal<'f, 'h>,
    target: &Target<'_>,
    keep: &mut impl FnMut(&mut Journal<'f, 'h>, &[u8]) -> Result<String, WriteError>,
) -> Result<Entry, WriteError> {
    let wanted = target.change.keep_original && target.new_bytes();
    let original = match target.before() {
        Some(before) if wanted => Some(keep(journal, before)?),
        _ => None,
    };
    let backups = match &target.rotation {
        None => None,
        Some(turn) => {
            let mut slots = vec![Slot { index: 0, sha256: target.before().map(sha256), mode_before: None }];
            for (index, held) in turn.slots.iter().enumerate().take(SLOTS.len() - 1) {
                if let Some(held) = held {
                    let hash = held.bytes.as_deref().map(sha256);
                    slots.push(Slot { index: index + 1, sha256: hash, mode_before: Some(held.mode) });
                }
            }
            let dropped = match &turn.slots[SLOTS.len() - 1] {
                None => None,
                Some(held) => Some(Dropped {
                    sha256: held.bytes.as_deref().map(sha256),
                    mode: held.mode,
                    uid: held.owner.uid,
                    gid: held.owner.gid,
                    original: match &held.bytes {
                        Some(bytes) if wanted => Some(keep(journal, bytes)?),
                        _ => None,
                    },
                }),
            };
            Some(Rotation { slots, dropped })
        }
    };
    Ok(Entry {
        path: target.path.clone(),
        action: target.action,
        before_sha256: target.before().map(sha256),
        after_sha256: target.change.after.as_deref().map(sha256),
        mode_before: target.found.as_ref().map(|found| found.mode),
        mode_after: target.change.after.is_some().then_some(target.mode),
        uid: target.found.as_ref().map(|found| found.owner.uid),
        gid: target.found.as_ref().map(|found| found.owner.gid),
        original,
        backups,
    })
}

/// Gives a target its new content, its backups first.
fn commit(journal: &mut Journal<'_, '_>, target: &Target<'_>) -> Result<(), WriteError> {
    let Target { path, .. } = target;
    if target.action == Action::Unchanged {
        return Ok(());
    }
    if let Some(turn) = &target.rotation {
        let last = SLOTS.len() - 1;
        if let Some(held) = &turn.slots[last] {
            journal.take(&slot(path, last), held.bytes.as_deref())?;
        }
        for index in (0..last).rev() {
            let Some(held) = &turn.slots[index] else { continue };
            let to = slot(path, index + 1);
            journal.shift(&slot(path, index), &to)?;
            match journal.mode(&to, held.mode, held.mode & SECRET) {
                // Somebody else's file: it moves on as it is.
                Err(WriteError::Io { cause, .. }) if cause.kind() == std::io::ErrorKind::PermissionDenied => {
                }
                done => done?,
            }
        }
        journal.put(&turn.staged, &slot(path, 0), None)?;
    }
    match (&target.staged, target.before()) {
        (Some(staged), before) => journal.put(staged, path, before)?,
        (None, Some(before)) if target.change.after.is_none() => journal.take(path, Some(before))?,
        (None, _) => {
            if let Some(found) = &target.found {
                journal.mode(path, found.mode, target.mode)?;
            }
        }
    }
    journal.disk.sync_folder(&parent(path))
}

fn read_back(journal: &mut Journal<'_, '_>, target: &Target<'_>) -> Result<(), WriteError> {
    let found = journal.disk.read(&target.path)?;
    let same = match (&found, &target.change.after) {
        (None, None) => true,
        (Some(found), Some(after)) => {
            found.bytes == *after && found.mode == target.mode && found.owner == target.owner
        }
        _ => false,
    };
    if same { Ok(()) } else { Err(WriteError::ReadBack { path: target.path.clone() }) }
}

fn receipt(targets: &[Target<'_>], manifest: Option<PathBuf>) -> Receipt {
    let files = targets.iter().map(|target| FileReceipt {
        path: target.change.path.clone(),
        target: target.path.clone(),
        action: target.action,
        backup: target.rotation.as_ref().map(|_| slot(&target.path, 0)),
        mode_before: target.found.as_ref().map(|found| found.mode),
        mode: target.change.after.is_some().then_some(target.mode),
    });
    Receipt { files: files.collect(), manifest }
}
