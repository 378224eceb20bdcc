//! One write: look, lock, look again, prepare, write down, put in place, read back.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use super::backups::TurnBack;
use super::disk::{FileId, Found, link_out, parent};
use super::journal::Journal;
use super::manifest::{
    Dropped, Entry, Kept, Manifest, Rearranged, Rotation, SLOTS, Slot, is_id, list, manifest_name,
    original_name, sha256, slot, stem,
};
use super::recover::settle;
use super::steps::Step;
use super::{
    Action, BackupPolicy, Change, FOLDER, Faults, FileReceipt, HardLinks, Operation, Owner, Receipt,
    Recovery, Stamp, Symlink, Write, WriteError,
};

/// The mode of what may hold secrets.
const SECRET: u32 = 0o600;

/// Carries out a write, all of it or nothing.
///
/// On an error everything is as it was, unless the error is [`WriteError::NotRestored`]. Where every file already is as
/// wanted, nothing is touched, not even the lock.
pub fn apply(write: &Write, stamp: &Stamp, faults: &mut Faults<'_>) -> Result<Receipt, WriteError> {
    let wishes = write.changes.iter().map(Wish::of).collect();
    carry_out(&Job { write, wishes, takes_back: TakesBack::default() }, stamp, faults)
}

/// A change, and what undo alone can say about it.
pub(super) struct Wish<'c> {
    pub change: &'c Change,
    /// The mode it is to have, whatever it has now.
    pub mode: Option<u32>,
    /// The owner it is to have where it is not there.
    pub owner: Option<Owner>,
    /// The backups go back to where they were.
    pub turn_back: Option<TurnBack>,
}

impl<'c> Wish<'c> {
    pub(super) fn of(change: &'c Change) -> Self {
        Self { change, mode: None, owner: None, turn_back: None }
    }
}

/// What a write takes back.
#[derive(Default)]
pub(super) struct TakesBack {
    /// The ids of the writes, the newest first.
    pub ids: Vec<String>,
    /// The folders that go with them where they are empty then, parents first.
    pub folders: Vec<PathBuf>,
    /// The name of the newest write, which must still be the newest.
    pub newest: Option<String>,
}

/// Everything a write is.
pub(super) struct Job<'c> {
    pub write: &'c Write,
    pub wishes: Vec<Wish<'c>>,
    pub takes_back: TakesBack,
}

pub(super) fn carry_out(
    job: &Job<'_>,
    stamp: &Stamp,
    faults: &mut Faults<'_>,
) -> Result<Receipt, WriteError> {
    let mut journal = Journal::new(&job.write.state_dir, job.write.owner, faults);
    match run(&mut journal, job, stamp) {
        Ok(receipt) => {
            journal.finish();
            for folder in job.takes_back.folders.iter().rev() {
                let _ = journal.disk.remove_folder(folder);
            }
            Ok(receipt)
        }
        Err(cause) => Err(cause.not_restored(journal.roll_back().files())),
    }
}

/// A change with what was found at its path.
struct Target<'c> {
    wish: &'c Wish<'c>,
    path: PathBuf,
    found: Option<Found>,
    /// The hashes of what is there and of what will be, once they are asked for.
    hashes: [OnceCell<String>; 2],
    owner: Owner,
    mode: u32,
    action: Action,
    steps: Vec<Step>,
    /// How the backups move, as the manifest says it.
    rotation: Option<Turn>,
    lost: Vec<String>,
    in_place: bool,
    /// Which file the new one is.
    ours: Option<FileId>,
    overtaken: bool,
}

struct Turn {
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
    fn change(&self) -> &Change {
        self.wish.change
    }

    fn before(&self) -> Option<&[u8]> {
        self.found.as_ref().map(|found| found.bytes.as_slice())
    }

    fn before_sha256(&self) -> Option<String> {
        self.before().map(|bytes| self.hashes[0].get_or_init(|| sha256(bytes)).clone())
    }

    fn after_sha256(&self) -> Option<String> {
        let after = self.change().after.as_deref();
        after.map(|bytes| self.hashes[1].get_or_init(|| sha256(bytes)).clone())
    }

    fn new_bytes(&self) -> bool {
        self.before() != self.change().after.as_deref()
    }
}

fn run(journal: &mut Journal<'_, '_>, job: &Job<'_>, stamp: &Stamp) -> Result<Receipt, WriteError> {
    let write = job.write;
    if !is_id(&stamp.id) {
        return Err(WriteError::Id);
    }
    // Before anything is made: most reasons to stop show here.
    newest(journal, job)?;
    let targets = look(journal, job)?;
    if targets.iter().all(|target| target.action == Action::Unchanged) {
        return Ok(receipt(&targets, None, None));
    }
    let mut folders = vec![write.state_dir.as_path()];
    folders.extend(write.folders.iter().map(PathBuf::as_path));
    // Parents before what is in them.
    folders.sort_by_key(|folder| folder.components().count());
    journal.take_lock(&folders, write.owner, write.lock_wait)?;
    // Somebody may have been cut short while this one waited; what that leaves shows in the second look.
    let recovered = settle(journal, write.owner)?;
    let mut targets = look(journal, job)?;

    let home = write.state_dir.join(FOLDER);
    let stem = stem(newest(journal, job)?, &stamp.id);
    let mut places = vec![home.clone()];
    for target in targets.iter().filter(|target| target.action != Action::Unchanged) {
        let folder = parent(&target.path);
        if !places.contains(&folder) {
            places.push(folder);
        }
    }
    journal.begin(&stem, stamp, places)?;
    for target in &mut targets {
        prepare(journal, target, write.hard_links)?;
    }
    let mut entries = Vec::new();
    let mut originals = 0;
    let mut keep = |journal: &mut Journal<'_, '_>, bytes: &[u8]| -> Result<String, WriteError> {
        let name = original_name(&stem, originals);
        originals += 1;
        journal.make(&home.join(&name), bytes, (write.owner, SECRET), None)?;
        Ok(name)
    };
    for target in targets.iter().filter(|target| target.action != Action::Unchanged) {
        entries.push(entry(journal, target, &mut keep)?);
    }
    let made = journal.folders.iter().filter(|folder| **folder != home).cloned().map(canonical).collect();
    let manifest = home.join(manifest_name(&stem));
    let mut text = Manifest::new(stamp, made, entries);
    // A path that is not UTF-8 is not noted: what is made from it is as good as before.
    text.state_dir =
        home.parent().map(|folder| canonical(folder.to_owned())).filter(|path| path.to_str().is_some());
    text.undoes.clone_from(&job.takes_back.ids);
    text.folders_removed.clone_from(&job.takes_back.folders);
    let bytes = text.to_bytes()?;
    let (staged, _) = journal.stage(&home, &bytes, (write.owner, SECRET), None)?;

    let mut steps = vec![Step::Create { path: manifest.clone(), staged, sha256: sha256(&bytes) }];
    for target in &mut targets {
        steps.append(&mut target.steps);
    }
    journal.carry_out(steps)?;
    for target in &mut targets {
        target.in_place = journal.was_in_place(&target.path);
        read_back(journal, target)?;
    }
    Ok(receipt(&targets, Some(manifest), recovered))
}

/// The number of the next write. An error where a write to be taken back is no longer the newest.
fn newest(journal: &mut Journal<'_, '_>, job: &Job<'_>) -> Result<u64, WriteError> {
    let newest = list(&mut journal.disk, &job.write.state_dir)?.pop();
    if let Some(wanted) = &job.takes_back.newest
        && newest.as_ref().is_none_or(|(_, stem)| stem != wanted)
    {
        return Err(WriteError::Changed { path: journal.home() });
    }
    Ok(newest.map_or(1, |(number, _)| number + 1))
}

/// Finds every target and compares it with what the caller had read.
fn look<'c>(journal: &mut Journal<'_, '_>, job: &'c Job<'c>) -> Result<Vec<Target<'c>>, WriteError> {
    let write = job.write;
    let mut targets: Vec<Target<'c>> = Vec::new();
    for wish in &job.wishes {
        let change = wish.change;
        if write.symlink == Symlink::Refuse
            && let Some((path, target)) = link_out(&write.state_dir, &change.path)
        {
            return Err(WriteError::Symlink { path, target });
        }
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
            None => (wish.owner.unwrap_or(write.owner), SECRET),
        };
        let mode = wish.mode.unwrap_or(mode);
        if write.hard_links == HardLinks::Refuse
            && let (Some(found), Some(after)) = (&found, &change.after)
            && found.bytes != *after
            && found.names > 1
        {
            return Err(WriteError::HardLink { path, names: found.names });
        }
        let action = match (&found, &change.after) {
            (None, None) => Action::Unchanged,
            (None, Some(_)) => Action::Created,
            (Some(_), None) => Action::Removed,
            (Some(found), Some(after)) if found.bytes == *after && found.mode == mode => Action::Unchanged,
            (Some(_), Some(_)) => Action::Changed,
        };
        targets.push(Target {
            wish,
            path,
            found,
            hashes: [const { OnceCell::new() }; 2],
            owner,
            mode,
            action,
            steps: Vec::new(),
            rotation: None,
            lost: Vec::new(),
            in_place: false,
            ours: None,
            overtaken: false,
        });
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

/// Writes new contents and backups beside their targets, and says what is to be done with them.
fn prepare(
    journal: &mut Journal<'_, '_>,
    target: &mut Target<'_>,
    hard_links: HardLinks,
) -> Result<(), WriteError> {
    if target.action == Action::Unchanged {
        return Ok(());
    }
    if target.new_bytes() {
        if let Some(turn) = &target.wish.turn_back {
            turn.prepare(journal, &target.path, &mut target.steps)?;
        } else if target.change().backups == BackupPolicy::Rotate5 {
            rotate(journal, target)?;
        }
    }
    let path = target.path.clone();
    let folder = parent(&path);
    let change = target.wish.change;
    let (before, after) = (target.before_sha256(), target.after_sha256());
    let step = match (&target.found, &change.after, before, after) {
        (Some(found), Some(after), Some(sha256), _) if found.bytes == *after => {
            Step::Mode { path, sha256, before: found.mode, after: target.mode }
        }
        (Some(found), Some(bytes), Some(before), Some(after)) => {
            let mode_before = found.mode;
            let (staged, lost) = journal.stage(&folder, bytes, (target.owner, target.mode), Some(&path))?;
            target.lost = lost;
            target.ours = journal.disk.identity(&staged)?;
            Step::Replace {
                path,
                staged,
                held: journal.free_name(&folder),
                before,
                after,
                mode_before,
                mode_after: target.mode,
                keeps_names: found.names > 1 && hard_links == HardLinks::Keep,
                in_place: false,
            }
        }
        (None, Some(bytes), _, Some(sha256)) => {
            let (staged, _) = journal.stage(&folder, bytes, (target.owner, target.mode), None)?;
            target.ours = journal.disk.identity(&staged)?;
            Step::Create { path, staged, sha256 }
        }
        (Some(_), None, Some(sha256), _) => Step::Remove { path, held: journal.free_name(&folder), sha256 },
        _ => return Ok(()),
    };
    target.steps.push(step);
    Ok(())
}

/// The backups move on by one, and what the file holds becomes the newest.
fn rotate(journal: &mut Journal<'_, '_>, target: &mut Target<'_>) -> Result<(), WriteError> {
    let (Some(found), Some(sha256_now)) = (&target.found, target.before_sha256()) else { return Ok(()) };
    let path = &target.path;
    let folder = parent(path);
    let mut slots = [const { None }; 5];
    for (index, held) in slots.iter_mut().enumerate() {
        *held = held_in(journal, &slot(path, index))?;
    }
    let last = SLOTS.len() - 1;
    if slots[last].is_some() {
        target.steps.push(Step::Drop { path: slot(path, last), held: journal.free_name(&folder) });
    }
    for index in (0..last).rev() {
        let Some(held) = &slots[index] else { continue };
        target.steps.push(Step::Shift {
            from: slot(path, index),
            to: slot(path, index + 1),
            sha256: held.bytes.as_deref().map(sha256),
            mode_before: held.mode,
            mode_after: held.mode & SECRET,
        });
    }
    let (staged, _) = journal.stage(&folder, &found.bytes, (found.owner, SECRET), None)?;
    target.steps.push(Step::Create { path: slot(path, 0), staged, sha256: sha256_now });
    target.rotation = Some(Turn { slots });
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
    let change = target.change();
    let wanted = change.keep_original && target.new_bytes();
    let original = match target.before() {
        Some(before) if wanted => Some(keep(journal, before)?),
        _ => None,
    };
    // Of a file that was not there all can be taken out without its text.
    let written = match (&original, &change.after) {
        (Some(_), Some(after)) => Some(keep(journal, after)?),
        _ => None,
    };
    let rearranged = match &target.wish.turn_back {
        Some(turn) if target.new_bytes() => Some(rearranged(journal, &target.path, turn, keep)?),
        _ => None,
    };
    let backups = match &target.rotation {
        None => None,
        Some(turn) => {
            let mut slots = vec![Slot { index: 0, sha256: target.before_sha256(), mode_before: None }];
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
        before_sha256: target.before_sha256(),
        after_sha256: target.after_sha256(),
        mode_before: target.found.as_ref().map(|found| found.mode),
        mode_after: change.after.is_some().then_some(target.mode),
        uid: target.found.as_ref().map(|found| found.owner.uid),
        gid: target.found.as_ref().map(|found| found.owner.gid),
        original,
        written,
        secret: change.secret,
        backups,
        turned_back: rearranged.is_some(),
        rearranged,
        notes: change.notes.clone(),
    })
}

/// What the manifest says of backups that go back. What no slot will hold any more is kept, for this to be undone.
fn rearranged<'j, 'f, 'h>(
    journal: &'j mut Journal<'f, 'h>,
    path: &Path,
    turn: &TurnBack,
    keep: &mut impl FnMut(&mut Journal<'f, 'h>, &[u8]) -> Result<String, WriteError>,
) -> Result<Rearranged, WriteError> {
    let mut before = Vec::new();
    for index in 0..SLOTS.len() {
        let Some(Held { bytes, mode, owner }) = held_in(journal, &slot(path, index))? else { continue };
        let original = match turn.dropped(index) {
            Some(bytes) => Some(keep(journal, bytes)?),
            None => None,
        };
        let sha256 = bytes.as_deref().map(sha256);
        before.push(Kept { index, sha256, mode, uid: owner.uid, gid: owner.gid, original });
    }
    Ok(Rearranged { before, after: turn.after() })
}

/// Compares what is there with what was to be. Everything is in place and on the disk by now: other bytes are another
/// program's, whether it has put a file of its own there or saved into this one. It has built on what was written, or has
/// not looked: either way its file is not this write's to take back.
fn read_back(journal: &mut Journal<'_, '_>, target: &mut Target<'_>) -> Result<(), WriteError> {
    let found = match journal.disk.read(&target.path) {
        // No file of any kind that is ever written.
        Err(WriteError::WrongKind { .. } | WriteError::TooLarge { .. }) => {
            target.overtaken = true;
            return Ok(());
        }
        found => found?,
    };
    let after = target.change().after.as_deref();
    if found.as_ref().map(|found| found.bytes.as_slice()) != after {
        if target.action == Action::Unchanged {
            // The rest was planned for what this file no longer is.
            return Err(WriteError::Changed { path: target.path.clone() });
        }
        target.overtaken = true;
        return Ok(());
    }
    let Some(found) = found else { return Ok(()) };
    if found.mode == target.mode && found.owner == target.owner {
        return Ok(());
    }
    target.overtaken =
        target.ours.is_some() && !target.in_place && journal.disk.identity(&target.path)? != target.ours;
    if target.overtaken { Ok(()) } else { Err(WriteError::ReadBack { path: target.path.clone() }) }
}

fn receipt(targets: &[Target<'_>], manifest: Option<PathBuf>, recovered: Option<Recovery>) -> Receipt {
    let files = targets.iter().map(|target| FileReceipt {
        path: target.change().path.clone(),
        target: target.path.clone(),
        action: target.action,
        backup: target.rotation.as_ref().map(|_| slot(&target.path, 0)),
        mode_before: target.found.as_ref().map(|found| found.mode),
        mode: target.change().after.is_some().then_some(target.mode),
        in_place: target.in_place,
        names: target.found.as_ref().map_or(1, |found| found.names),
        overtaken: target.overtaken,
        // A file that keeps its inode keeps what is on it.
        lost: if target.in_place { Vec::new() } else { target.lost.clone() },
    });
    Receipt { files: files.collect(), manifest, recovered }
}
