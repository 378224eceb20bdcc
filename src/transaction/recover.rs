//! Finishes or takes back a write that was cut short.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::journal::{Journal, JournalPhase, NEW, Record, back, clear, read};
use super::lock::is_held;
use super::manifest::is_within;
use super::steps::Step;
use super::{Faults, Owner, WriteError};

/// What became of a write that had been cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Everything is as the write wanted it.
    Finished,
    /// Everything is as it was before the write.
    RolledBack,
}

/// A write that had been cut short, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// The id of the write.
    pub id: String,
    /// Its time, as its caller wrote it.
    pub time: String,
    /// What became of it.
    pub ending: Ending,
    /// The files it was about; none where it had not come so far as to change any.
    pub files: Vec<PathBuf>,
    /// One that another program has changed since, which therefore stays as it is, and those it may rely on.
    pub left: Vec<PathBuf>,
}

/// A write that was cut short and waits for a command that may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// The id of the write.
    pub id: String,
    /// Its time, as its caller wrote it.
    pub time: String,
    /// The files it is about.
    pub files: Vec<PathBuf>,
}

/// Whether a write below `state_dir` is half done: cut short, or another process's that is still under way. Until it is
/// over, what the files hold says nothing about anybody else. Changes nothing.
#[must_use]
pub fn is_half_done(state_dir: &Path, faults: &mut Faults<'_>) -> bool {
    let mut journal = Journal::new(state_dir, Owner::of_this_process(), faults);
    let home = journal.home();
    JournalPhase::ALL.iter().any(|phase| journal.disk.is_there(&home.join(phase.name())))
}

/// Whether a write below `state_dir` was cut short. Changes nothing. A write that is still under way is none.
pub fn unfinished(state_dir: &Path, faults: &mut Faults<'_>) -> Result<Option<Unfinished>, WriteError> {
    let mut journal = Journal::new(state_dir, Owner::of_this_process(), faults);
    let home = journal.home();
    for phase in JournalPhase::ALL {
        if let Some(record) = read(&mut journal.disk, &home, phase)? {
            if is_held(&mut journal.disk, state_dir) {
                return Ok(None);
            }
            let files = record.targets(&home);
            return Ok(Some(Unfinished { id: record.id, time: record.time, files }));
        }
    }
    Ok(None)
}

/// Finishes or takes back a write below `state_dir` that was cut short; `None` where there is none.
///
/// It is taken back, unless all of it was done. What cannot be put back, because another program has changed it since, stays
/// as it is and is named.
pub fn recover(
    state_dir: &Path,
    lock_wait: Duration,
    faults: &mut Faults<'_>,
) -> Result<Option<Recovery>, WriteError> {
    let mut journal = Journal::new(state_dir, Owner::of_this_process(), faults);
    let home = journal.home();
    // Where one may not even look, the files themselves cannot be read either, which says more.
    if !JournalPhase::ALL
        .into_iter()
        .map(JournalPhase::name)
        .chain([NEW])
        .any(|name| journal.disk.is_there(&home.join(name)))
    {
        journal.clear_all_unnamed();
        return Ok(None);
    }
    let owner = Owner::of(state_dir).unwrap_or(Owner::of_this_process());
    journal.take_lock(&[], owner, lock_wait)?;
    resolve(&mut journal)
}

/// The same with the lock held already.
pub(super) fn resolve(journal: &mut Journal<'_, '_>) -> Result<Option<Recovery>, WriteError> {
    let home = journal.home();
    let state_dir = journal.state_dir.clone();
    let mut resolved = None;
    for phase in [JournalPhase::Done, JournalPhase::Back, JournalPhase::Open] {
        let Some(record) = read(&mut journal.disk, &home, phase)? else { continue };
        trust(journal, &home, phase, &record)?;
        let files = record.targets(&home);
        let (id, time) = (record.id.clone(), record.time.clone());
        let ending = match phase {
            JournalPhase::Back => Ending::RolledBack,
            JournalPhase::Done => Ending::Finished,
            JournalPhase::Open => match record.steps.last() {
                Some(last) if last.is_done(&mut journal.disk)? => Ending::Finished,
                _ => Ending::RolledBack,
            },
        };
        let mut left = Vec::new();
        if ending == Ending::Finished {
            if clear(&mut journal.disk, &state_dir, &record) {
                journal.disk.remove(&home.join(phase.name()))?;
            }
        } else {
            let found = back(&mut journal.disk, &state_dir, &record);
            if let Some(path) = found.failed.first() {
                let cause = WriteError::Journal(path.clone());
                return Err(cause.not_restored(found.files()));
            }
            left = found.modified;
            let folders =
                record.folders.iter().rev().filter(|folder| **folder != home && **folder != state_dir);
            for folder in folders {
                let _ = journal.disk.remove_folder(folder);
            }
        }
        resolved = Some(Recovery { id, time, ending, files, left });
    }
    // A record that never got its name: nothing had begun.
    journal.disk.remove(&home.join(NEW))?;
    Ok(resolved)
}

/// A record of another user may only name what is that user's, and names of ours must be names of ours: otherwise
/// whoever owns the state folder could have root rename files anywhere.
fn trust(
    journal: &mut Journal<'_, '_>,
    home: &Path,
    phase: JournalPhase,
    record: &Record,
) -> Result<(), WriteError> {
    let path = home.join(phase.name());
    let foreign = || WriteError::Journal(path.clone());
    let found = journal.disk.permissions(&path)?;
    if found.is_some_and(|(_, uid)| uid == Owner::of_this_process().uid) {
        return Ok(());
    }
    let inside = std::fs::canonicalize(&journal.state_dir).map_err(|_| foreign())?;
    let places = record.places.iter().all(|place| is_within(&inside, &place.join("name")));
    let paths = record.steps.iter().flat_map(Step::paths).all(|path| is_within(&inside, path));
    let folders = record
        .folders
        .iter()
        .all(|folder| is_within(&inside, &folder.join("name")) || inside.starts_with(folder));
    if places && paths && folders { Ok(()) } else { Err(foreign()) }
}
