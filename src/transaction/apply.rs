//! One write: look, lock, look again, prepare, write down, put in place, read back.

use std::borrow::Cow;
use std::path::PathBuf;

use super::disk::{FileId, FoundFile, link_out, parent};
use super::journal::Journal;
use super::manifest::{
    Manifest, ManifestEntry, SCHEMA, backups, is_id, list, manifest_path, original_name, sha256, stem,
};
use super::recover::resolve;
use super::steps::{FileVersion, Step};
use super::{
    Action, Change, FOLDER, Faults, FileReceipt, HardLinks, Owner, Receipt, Recovery, Stamp, Symlink, Write,
    WriteError,
};

/// The mode of what may hold secrets.
const SECRET: u32 = 0o600;

/// Carries out a write, all of it or nothing.
///
/// On an error everything is as it was, unless the error is [`WriteError::NotRestored`]. Where every file already is as
/// wanted, nothing is touched, not even the lock.
pub fn apply(write: &Write, stamp: &Stamp, faults: &mut Faults<'_>) -> Result<Receipt, WriteError> {
    execute(write, &UndoTarget::default(), stamp, faults)
}

/// What a write takes back.
#[derive(Default)]
pub(super) struct UndoTarget {
    /// The ids of the writes, the newest first.
    pub ids: Vec<String>,
    /// The folders that go with them where they are empty then, parents first.
    pub folders: Vec<PathBuf>,
    /// The name of the newest write, which must still be the newest.
    pub newest: Option<String>,
}

pub(super) fn execute(
    write: &Write,
    undo: &UndoTarget,
    stamp: &Stamp,
    faults: &mut Faults<'_>,
) -> Result<Receipt, WriteError> {
    let mut journal = Journal::new(&write.state_dir, write.owner, faults);
    match run(&mut journal, write, undo, stamp) {
        Ok(receipt) => {
            journal.finish();
            for folder in undo.folders.iter().rev() {
                let _ = journal.disk.remove_folder(folder);
            }
            Ok(receipt)
        }
        Err(cause) => Err(cause.not_restored(journal.roll_back().files())),
    }
}

/// A change with what was found at its path.
struct Target<'c> {
    change: Cow<'c, Change>,
    path: PathBuf,
    found: Option<FoundFile>,
    access: (Owner, u32),
    action: Action,
    /// The backup that holds what was found, once the write is done.
    backup: Option<PathBuf>,
    lost: Vec<String>,
    in_place: bool,
    /// Which file the new one is.
    ours: Option<FileId>,
    overwritten: bool,
}

impl<'c> Target<'c> {
    fn new(change: Cow<'c, Change>, path: PathBuf, found: Option<FoundFile>, access: (Owner, u32)) -> Self {
        let action = match (&found, &change.after) {
            (None, None) => Action::Unchanged,
            (None, Some(_)) => Action::Created,
            (Some(_), None) => Action::Removed,
            (Some(found), Some(after)) if found.bytes == *after && found.mode == access.1 => {
                Action::Unchanged
            }
            (Some(_), Some(_)) => Action::Changed,
        };
        Self {
            change,
            path,
            found,
            access,
            action,
            backup: None,
            lost: Vec::new(),
            in_place: false,
            ours: None,
            overwritten: false,
        }
    }

    fn has_new_bytes(&self) -> bool {
        self.found.as_ref().map(|found| &found.bytes) != self.change.after.as_ref()
    }
}

fn run(
    journal: &mut Journal<'_, '_>,
    write: &Write,
    undo: &UndoTarget,
    stamp: &Stamp,
) -> Result<Receipt, WriteError> {
    if !is_id(&stamp.id) {
        return Err(WriteError::Id);
    }
    // Before anything is made: most reasons to stop show here.
    next_number(journal, undo)?;
    let targets = look(journal, write)?;
    if targets.iter().all(|target| target.action == Action::Unchanged) {
        return Ok(receipt(&targets, None, None));
    }
    let mut folders = vec![write.state_dir.as_path()];
    folders.extend(write.folders.iter().map(PathBuf::as_path));
    // Parents before what is in them.
    crate::domain::sort_by_key(&mut folders, |folder| folder.components().count());
    journal.take_lock(&folders, write.owner, write.lock_wait)?;
    // Somebody may have been cut short while this one waited; what that leaves shows in the second look.
    let recovered = resolve(journal)?;
    let mut targets = Vec::new();
    for mut target in look(journal, write)? {
        if target.change.rotates && target.has_new_bytes() {
            let moved = rotated(journal, &target)?;
            target.backup = moved.first().map(|first| first.path.clone());
            targets.extend(moved);
        }
        targets.push(target);
    }

    let home = journal.home();
    let stem = stem(next_number(journal, undo)?, &stamp.id);
    let mut places = vec![home.clone()];
    places.extend(changed(&targets).map(|target| parent(&target.path)));
    crate::domain::sort(&mut places);
    places.dedup();
    journal.begin(&stem, stamp, places)?;
    let mut steps = Vec::new();
    for target in targets.iter_mut().filter(|target| target.action != Action::Unchanged) {
        steps.push(prepare(journal, target, write.hard_links)?);
    }
    let entries = keep(journal, &targets, &steps, (write, &stem))?;
    let made = journal.folders.iter().filter(|folder| **folder != home).cloned().map(canonical).collect();
    let manifest = Manifest {
        schema: SCHEMA,
        id: stamp.id.clone(),
        time: stamp.time.clone(),
        version: stamp.version.clone(),
        // A path that is not UTF-8 is not noted: what is made from it is as good as before.
        state_dir: std::fs::canonicalize(&write.state_dir).ok().filter(|path| path.to_str().is_some()),
        undoes: undo.ids.clone(),
        folders: made,
        folders_removed: undo.folders.clone(),
        files: entries,
    };
    let bytes = manifest.to_bytes()?;
    let (staged, _) = journal.stage(&home, &bytes, (write.owner, SECRET), None)?;
    let path = manifest_path(&write.state_dir, &stem);
    let first = Step {
        path: path.clone(),
        before: None,
        after: Some(FileVersion { sha256: sha256(&bytes), mode: SECRET }),
        staged: Some(staged),
        held: journal.free_name(&home),
        is_backup: false,
        keeps_names: false,
        in_place: false,
    };
    steps.insert(0, first);
    journal.carry_out(steps)?;
    for target in targets.iter_mut().filter(|target| !target.change.is_backup) {
        target.in_place = journal.was_in_place(&target.path);
        read_back(journal, target)?;
    }
    Ok(receipt(&targets, Some(path), recovered))
}

fn changed<'t, 'c>(targets: &'t [Target<'c>]) -> impl Iterator<Item = &'t Target<'c>> {
    targets.iter().filter(|target| target.action != Action::Unchanged)
}

/// The number of the next write. An error where a write to be taken back is no longer the newest.
fn next_number(journal: &mut Journal<'_, '_>, undo: &UndoTarget) -> Result<u64, WriteError> {
    let newest = list(&mut journal.disk, &journal.state_dir)?.pop();
    if undo.newest.is_some() && newest.as_ref().map(|(_, stem)| stem) != undo.newest.as_ref() {
        return Err(WriteError::Changed(journal.home()));
    }
    Ok(newest.map_or(1, |(number, _)| number + 1))
}

/// Finds every target and compares it with what the caller had read.
fn look<'c>(journal: &mut Journal<'_, '_>, write: &'c Write) -> Result<Vec<Target<'c>>, WriteError> {
    let mut targets: Vec<Target<'c>> = Vec::new();
    for change in &write.changes {
        let refuse = write.symlink == Symlink::Refuse;
        if refuse && let Some((path, target)) = link_out(&write.state_dir, &change.path) {
            return Err(WriteError::Symlink { path, target });
        }
        let path = canonical(journal.disk.resolve(&change.path, refuse)?);
        if targets.iter().any(|target| target.path == path) {
            return Err(WriteError::Twice(path));
        }
        let found = journal.disk.read(&path)?;
        if found.as_ref().map(|found| found.bytes.as_slice()) != change.before.as_deref() {
            return Err(WriteError::Changed(path));
        }
        if write.hard_links == HardLinks::Refuse
            && !change.is_backup
            && let (Some(found), Some(after)) = (&found, &change.after)
            && found.bytes != *after
            && found.names > 1
        {
            return Err(WriteError::HardLink { path, names: found.names });
        }
        let (owner, mode) = match &found {
            Some(found) if change.private => (found.owner, found.mode & !0o007),
            Some(found) => (found.owner, found.mode),
            None => (change.owner.unwrap_or(write.owner), SECRET),
        };
        let access = (owner, change.mode.unwrap_or(mode));
        targets.push(Target::new(Cow::Borrowed(change), path, found, access));
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

/// The backups as they move on by one: what the file holds becomes the newest. One that cannot be read stays in its place,
/// which is no reason to fail a write.
fn rotated(journal: &mut Journal<'_, '_>, target: &Target<'_>) -> Result<Vec<Target<'static>>, WriteError> {
    let Some(found) = &target.found else { return Ok(Vec::new()) };
    let mut moving = Some((found.bytes.clone(), SECRET));
    let mut moved = Vec::new();
    for path in backups(&target.path) {
        let Ok(there) = journal.disk.read_if_readable(&path)? else { continue };
        let next = there.as_ref().map(|there| (there.bytes.clone(), there.mode & SECRET));
        let (after, mode) =
            std::mem::replace(&mut moving, next).map_or((None, SECRET), |(bytes, mode)| (Some(bytes), mode));
        let mut change = Change::new(path.clone(), None, after);
        change.is_backup = true;
        change.secret = target.change.secret;
        moved.push(Target::new(Cow::Owned(change), path, there, (found.owner, mode)));
    }
    Ok(moved)
}

/// Writes the new version beside the target, and says what is to be done with it.
fn prepare(
    journal: &mut Journal<'_, '_>,
    target: &mut Target<'_>,
    hard_links: HardLinks,
) -> Result<Step, WriteError> {
    let folder = parent(&target.path);
    let found = target.found.as_ref();
    let version = |bytes: &[u8], mode| FileVersion { sha256: sha256(bytes), mode };
    let is_backup = target.change.is_backup;
    let mut step = Step {
        path: target.path.clone(),
        before: found.map(|found| version(&found.bytes, found.mode)),
        after: target.change.after.as_deref().map(|bytes| version(bytes, target.access.1)),
        staged: None,
        held: journal.free_name(&folder),
        is_backup,
        keeps_names: !is_backup
            && found.is_some_and(|found| found.names > 1)
            && hard_links == HardLinks::Keep,
        in_place: false,
    };
    if let Some(after) = target.change.after.as_deref().filter(|_| target.has_new_bytes()) {
        let like = Some(target.path.as_path()).filter(|_| found.is_some() && !is_backup);
        let (staged, lost) = journal.stage(&folder, after, target.access, like)?;
        target.lost = lost;
        target.ours = journal.disk.identity(&staged)?;
        step.staged = Some(staged);
    }
    Ok(step)
}

/// What the manifest says of the files, and the originals beside it. Of the backups that is kept which no backup holds
/// any more; of what was written a copy only where the original was there, or where no secret gets one more place by it.
fn keep(
    journal: &mut Journal<'_, '_>,
    targets: &[Target<'_>],
    steps: &[Step],
    (write, stem): (&Write, &str),
) -> Result<Vec<ManifestEntry>, WriteError> {
    let hash = |version: &Option<FileVersion>| version.as_ref().map(|version| version.sha256.clone());
    let rotated: Vec<_> = steps.iter().filter(|step| step.is_backup).map(|step| hash(&step.after)).collect();
    let mut count = 0;
    let mut entries = Vec::new();
    for (target, step) in changed(targets).zip(steps) {
        let change = &target.change;
        let mut store = |bytes: Option<&[u8]>| -> Result<Option<String>, WriteError> {
            let Some(bytes) = bytes.filter(|_| target.has_new_bytes()) else { return Ok(None) };
            let name = original_name(stem, count);
            count += 1;
            let path = write.state_dir.join(FOLDER).join(&name);
            journal.make(&path, bytes, (write.owner, SECRET), None)?;
            Ok(Some(name))
        };
        let (before_sha256, after_sha256) = (hash(&step.before), hash(&step.after));
        let found = target.found.as_ref();
        let before = found.filter(|_| !change.is_backup || !rotated.contains(&before_sha256));
        let original = store(before.map(|found| found.bytes.as_slice()))?;
        let is_kept = !change.is_backup && (original.is_some() || !change.secret);
        let written = store(change.after.as_deref().filter(|_| is_kept))?;
        entries.push(ManifestEntry {
            path: target.path.clone(),
            action: target.action,
            before_sha256,
            after_sha256,
            mode_before: found.map(|found| found.mode),
            uid: found.map(|found| found.owner.uid),
            gid: found.map(|found| found.owner.gid),
            original,
            written,
            secret: change.secret,
            is_backup: change.is_backup,
        });
    }
    Ok(entries)
}

/// Compares what is there with what was to be. Everything is in place and on the disk by now: other bytes are another
/// program's, whether it has put a file of its own there or saved into this one. It has built on what was written, or has
/// not looked: either way its file is not this write's to take back.
fn read_back(journal: &mut Journal<'_, '_>, target: &mut Target<'_>) -> Result<(), WriteError> {
    let found = match journal.disk.read(&target.path) {
        // No file of any kind that is ever written.
        Err(WriteError::WrongKind(_) | WriteError::TooLarge(_)) => {
            target.overwritten = true;
            return Ok(());
        }
        found => found?,
    };
    if found.as_ref().map(|found| &found.bytes) != target.change.after.as_ref() {
        if target.action == Action::Unchanged {
            // The rest was planned for what this file no longer is.
            return Err(WriteError::Changed(target.path.clone()));
        }
        target.overwritten = true;
        return Ok(());
    }
    if found.is_none_or(|found| (found.owner, found.mode) == target.access) {
        return Ok(());
    }
    target.overwritten =
        target.ours.is_some() && !target.in_place && journal.disk.identity(&target.path)? != target.ours;
    if target.overwritten { Ok(()) } else { Err(WriteError::ReadBack(target.path.clone())) }
}

fn receipt(targets: &[Target<'_>], manifest: Option<PathBuf>, recovered: Option<Recovery>) -> Receipt {
    let files = targets.iter().filter(|target| !target.change.is_backup).map(|target| FileReceipt {
        path: target.change.path.clone(),
        target: target.path.clone(),
        action: target.action,
        backup: target.backup.clone(),
        mode_before: target.found.as_ref().map(|found| found.mode),
        mode: target.change.after.is_some().then_some(target.access.1),
        in_place: target.in_place,
        names: target.found.as_ref().map_or(1, |found| found.names),
        overwritten: target.overwritten,
        // A file that keeps its inode keeps what is on it.
        lost: if target.in_place { Vec::new() } else { target.lost.clone() },
    });
    Receipt { files: files.collect(), manifest, recovered }
}
