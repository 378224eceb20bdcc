//! The record of a write under way, on the disk before anything shows, so that whoever comes after a run that was cut
//! short can finish it or take it back.
//!
//! `journal` names everything: first the folders in which names of ours will be, then, once all new contents are ready,
//! every step. It is renamed to `journal.done` when all steps are done and checked, to `journal.back` when they are to
//! be undone, and goes last. An error on the way is answered by the same code as a run that was killed.

use std::fs::File;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::attributes::Attributes;
use super::disk::{Disk, parent};
use super::manifest::{forget, hex, manifest_path, prune, to_json};
use super::steps::{Step, Undone};
use super::{FOLDER, Faults, Owner, Stamp, WriteError};

/// How the names of files begin that are only on their way; the write's token and a number follow.
pub(super) const PREFIX: &str = ".clawgate-";

/// The shape this version writes and understands. A record of shape 1 is refused with its name: it had other steps.
const SCHEMA: u32 = 2;

/// The largest record that is read, in bytes; a file takes some kilobytes.
const LARGEST: usize = 1024 * 1024;

/// How far a write had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JournalPhase {
    /// On its way.
    Open,
    /// All done and checked: only clearing up is left.
    Done,
    /// Being undone.
    Back,
}

impl JournalPhase {
    pub(super) const ALL: [Self; 3] = [Self::Open, Self::Done, Self::Back];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Open => "journal",
            Self::Done => "journal.done",
            Self::Back => "journal.back",
        }
    }
}

/// What is written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Record {
    pub schema: u32,
    pub token: String,
    pub stem: String,
    pub id: String,
    pub time: String,
    /// The folders that were made for this write, parents first.
    pub folders: Vec<PathBuf>,
    /// The folders in which there may be files of ours.
    pub places: Vec<PathBuf>,
    /// Empty as long as nothing can have been changed.
    pub steps: Vec<Step>,
}

impl Record {
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > LARGEST {
            return None;
        }
        let record: Self = serde_json::from_slice(bytes).ok()?;
        let token = record.token.len() == 32 && record.token.bytes().all(|byte| byte.is_ascii_hexdigit());
        let stem = !record.stem.is_empty()
            && record.stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (record.schema == SCHEMA && token && stem).then_some(record)
    }

    /// The name of a file on its way.
    fn name(&self, number: usize) -> String {
        format!("{PREFIX}{}-{number}", self.token)
    }

    fn is_ours(&self, name: &str) -> bool {
        name.strip_prefix(PREFIX)
            .and_then(|rest| rest.strip_prefix(&self.token))
            .is_some_and(|rest| rest.starts_with('-'))
    }

    /// The files it is about.
    pub(super) fn targets(&self, home: &Path) -> Vec<PathBuf> {
        let files = self.steps.iter().filter(|step| !step.is_backup && parent(&step.path) != home);
        files.map(|step| step.path.clone()).collect()
    }
}

/// What could not be put back.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// Another program has changed the first of them since: it stays as it is, and the others with it.
    pub modified: Vec<PathBuf>,
    /// The system refused. The record stays, for another try.
    pub failed: Vec<PathBuf>,
}

impl Left {
    pub(super) fn is_empty(&self) -> bool {
        self.modified.is_empty() && self.failed.is_empty()
    }

    pub(super) fn files(self) -> Vec<PathBuf> {
        let mut files = self.failed;
        files.extend(self.modified);
        files
    }
}

/// A write under way, and the lock that covers it.
pub(super) struct Journal<'f, 'h> {
    pub(super) disk: Disk<'f, 'h>,
    pub(super) state_dir: PathBuf,
    pub(super) lock: Option<File>,
    pub(super) lock_made: bool,
    /// The folders made so far, parents first.
    pub(super) folders: Vec<PathBuf>,
    pub(super) owner: Owner,
    record: Option<Record>,
    staged: usize,
}

impl<'f, 'h> Journal<'f, 'h> {
    pub(super) fn new(state_dir: &Path, owner: Owner, faults: &'f mut Faults<'h>) -> Self {
        Self {
            disk: Disk::new(faults),
            state_dir: state_dir.to_owned(),
            lock: None,
            lock_made: false,
            folders: Vec::new(),
            owner,
            record: None,
            staged: 0,
        }
    }

    /// clawgate's own folder.
    pub(super) fn home(&self) -> PathBuf {
        self.state_dir.join(FOLDER)
    }

    /// Writes down that there will be files of ours in these folders. The lock is held.
    pub(super) fn begin(
        &mut self,
        stem: &str,
        stamp: &Stamp,
        places: Vec<PathBuf>,
    ) -> Result<(), WriteError> {
        let record = Record {
            schema: SCHEMA,
            token: token(),
            stem: stem.to_owned(),
            id: stamp.id.clone(),
            time: stamp.time.clone(),
            folders: self.folders.clone(),
            places,
            steps: Vec::new(),
        };
        write_record(&mut self.disk, &self.state_dir.join(FOLDER), &record, self.owner)?;
        self.record = Some(record);
        Ok(())
    }

    /// A name of ours in `folder` that nothing has.
    pub(super) fn free_name(&mut self, folder: &Path) -> PathBuf {
        self.staged += 1;
        // A write that stages anything has begun.
        let name = self.record.as_ref().map_or_else(String::new, |record| record.name(self.staged));
        folder.join(name)
    }

    /// Prepares a file in `folder` under a name of ours: content, owner, attributes, mode, on the disk.
    pub(super) fn stage(
        &mut self,
        folder: &Path,
        bytes: &[u8],
        access: (Owner, u32),
        like: Option<&Path>,
    ) -> Result<(PathBuf, Vec<String>), WriteError> {
        let path = self.free_name(folder);
        let lost = self.make(&path, bytes, access, like)?;
        Ok((path, lost))
    }

    /// Makes a file under a final name in clawgate's own folder.
    pub(super) fn make(
        &mut self,
        path: &Path,
        bytes: &[u8],
        access: (Owner, u32),
        like: Option<&Path>,
    ) -> Result<Vec<String>, WriteError> {
        let attributes = like.map_or_else(Attributes::default, Attributes::of);
        let file = self.disk.create(path)?;
        self.disk.fill(&file, path, bytes, access, &attributes)
    }

    /// Writes the steps down, then does them.
    pub(super) fn carry_out(&mut self, steps: Vec<Step>) -> Result<(), WriteError> {
        let (home, owner) = (self.home(), self.owner);
        self.disk.sync_folder(&home)?;
        let Some(record) = &mut self.record else { return Err(WriteError::Id) };
        record.steps = steps;
        write_record(&mut self.disk, &home, record, owner)?;
        for number in 0..record.steps.len() {
            let mut step = record.steps[number].clone();
            step.perform(&mut self.disk, &mut |disk, step| {
                record.steps[number] = step.clone();
                write_record(disk, &home, record, owner)
            })?;
        }
        Ok(())
    }

    /// Whether a file was written over in place, as a mount point by itself.
    pub(super) fn was_in_place(&self, file: &Path) -> bool {
        let mut steps = self.record.iter().flat_map(|record| &record.steps);
        steps.any(|step| step.in_place && step.path == file)
    }

    /// All is well: what only served the way there goes. A leftover is no reason to call the write failed.
    pub(super) fn finish(&mut self) {
        let home = self.home();
        let Some(record) = self.record.take() else { return };
        let from = home.join(JournalPhase::Open.name());
        let done = home.join(JournalPhase::Done.name());
        if self.disk.rename(&from, &done).is_err() {
            // The steps themselves say that all is done, as long as what they leave is there.
            return;
        }
        let _ = self.disk.sync_folder(&home);
        // What could not be cleared away is for the next run: the record stays as long as there is any.
        if clear(&mut self.disk, &self.state_dir, &record) {
            let _ = self.disk.remove(&done);
        }
    }

    /// Takes everything back, last step first. Returns what could not be put back.
    pub(super) fn roll_back(mut self) -> Left {
        let mut left = Left::default();
        let home = self.home();
        // Without the lock, a record that is there belongs to whoever holds it and is still at work.
        if self.lock.is_some() {
            // The record as it is on the disk: a step may have been noted there since.
            let noted =
                JournalPhase::ALL.iter().find_map(|phase| read(&mut self.disk, &home, *phase).ok().flatten());
            if let Some(record) = noted.or_else(|| self.record.take()) {
                left = back(&mut self.disk, &self.state_dir, &record);
            } else {
                let _ = self.disk.remove(&home.join(NEW));
            }
        }
        if left.is_empty() {
            if self.lock_made {
                remove(&mut self.disk, &home.join("lock"), &mut left);
            }
            for folder in self.folders.iter().rev() {
                if self.disk.remove_folder(folder).is_err() {
                    left.failed.push(folder.clone());
                }
            }
        }
        left
    }
}

/// The record under way to its name.
pub(super) const NEW: &str = "journal.new";

/// Puts a record in its place, whole.
fn write_record(
    disk: &mut Disk<'_, '_>,
    home: &Path,
    record: &Record,
    owner: Owner,
) -> Result<(), WriteError> {
    let paths = record.folders.iter().chain(&record.places).map(PathBuf::as_path);
    let bytes = to_json(record, paths.chain(record.steps.iter().flat_map(Step::paths)))?;
    let new = home.join(NEW);
    disk.remove(&new)?;
    let file = disk.create(&new)?;
    disk.fill(&file, &new, &bytes, (owner, 0o600), &Attributes::default())?;
    disk.rename(&new, &home.join(JournalPhase::Open.name()))?;
    disk.sync_folder(home)
}

/// The record of a phase, if there is one.
pub(super) fn read(
    disk: &mut Disk<'_, '_>,
    home: &Path,
    phase: JournalPhase,
) -> Result<Option<Record>, WriteError> {
    let path = home.join(phase.name());
    let Some(found) = disk.read(&path)? else { return Ok(None) };
    Record::from_bytes(&found.bytes).map(Some).ok_or(WriteError::Journal(path))
}

/// Undoes the steps of a record, removes what was made for it, and the record itself.
pub(super) fn back(disk: &mut Disk<'_, '_>, state_dir: &Path, record: &Record) -> Left {
    let home = state_dir.join(FOLDER);
    let mut left = Left::default();
    let open = home.join(JournalPhase::Open.name());
    if disk.identity(&open).is_ok_and(|found| found.is_some()) {
        // From here on it is only undone, whatever the steps look like half way. Without this the steps still tell.
        let _ = disk.rename(&open, &home.join(JournalPhase::Back.name()));
    }
    let manifest = manifest_path(state_dir, &record.stem);
    for step in record.steps.iter().rev() {
        let path = step.path.clone();
        if !left.is_empty() {
            // A file that stays as the write made it needs those that were written before it; and its manifest.
            if !step.is_backup && !path.starts_with(&home) {
                left.modified.push(path);
            }
            continue;
        }
        match step.take_back(disk) {
            Ok(Undone::ModifiedExternally) if !step.is_backup => left.modified.push(path),
            Ok(_) => {}
            Err(_) => left.failed.push(path),
        }
    }
    if !left.failed.is_empty() {
        // Nothing is thrown away that another try may need.
        return left;
    }
    if left.is_empty() {
        forget(disk, state_dir, &record.stem);
        remove(disk, &manifest, &mut left);
    }
    for place in &record.places {
        // As in `remove`: once more.
        let Ok(names) = disk.names(place).or_else(|_| disk.names(place)) else {
            left.failed.push(place.clone());
            continue;
        };
        for name in names {
            if record.is_ours(&name) {
                remove(disk, &place.join(name), &mut left);
            }
        }
    }
    if !left.failed.is_empty() {
        return left;
    }
    for name in [NEW, JournalPhase::Open.name(), JournalPhase::Back.name()] {
        remove(disk, &home.join(name), &mut left);
    }
    let _ = disk.sync_folder(&home);
    left
}

fn remove(disk: &mut Disk<'_, '_>, path: &Path, left: &mut Left) {
    // Again where it was refused: an error that passes is no reason to leave something behind.
    if disk.remove(path).is_err() && disk.remove(path).is_err() {
        left.failed.push(path.to_owned());
    }
}

/// Removes what only served the way there, and the originals of writes before this one. `false`: something is left.
pub(super) fn clear(disk: &mut Disk<'_, '_>, state_dir: &Path, record: &Record) -> bool {
    let mut clean = true;
    for place in &record.places {
        let Ok(names) = disk.names(place) else {
            clean = false;
            continue;
        };
        for name in names.into_iter().filter(|name| record.is_ours(name)) {
            clean &= disk.remove(&place.join(name)).is_ok();
        }
    }
    prune(disk, state_dir, &record.stem);
    clean
}

/// Thirty-two hexadecimal digits that no other write has.
pub(super) fn token() -> String {
    let mut bytes = [0; 16];
    // Waits for entropy at boot and cannot fail for so few bytes; were it to, names would still be exclusive to the
    // write, which holds the lock.
    let _ = rustix::rand::getrandom(&mut bytes, rustix::rand::GetRandomFlags::empty());
    hex(&bytes)
}
