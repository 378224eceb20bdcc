//! What has been done so far, so that all of it can be taken back in reverse order.
//!
//! Every step is a rename, a mode or a removal of something we made; taking back needs no space on the disk and no
//! bytes in memory, because what a step replaces keeps existing under a name of ours until the end.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::disk::{Disk, FileId, parent};
use super::{Faults, Owner, WriteError};

/// One thing that was done.
enum Done {
    /// A file of ours under a name of ours; `passing`: it goes away at the end even when all is well.
    Made { path: PathBuf, passing: bool },
    /// A folder.
    Folder { path: PathBuf },
    /// A file where none was.
    Created { path: PathBuf, ours: Option<FileId> },
    /// A file in another's place, which waits under the name `held`.
    Replaced { path: PathBuf, ours: Option<FileId>, held: PathBuf },
    /// A file moved to a name that was free.
    Moved { from: PathBuf, to: PathBuf },
    /// A file's mode.
    Mode { path: PathBuf, before: u32 },
}

/// The steps of one write or undo, and the lock that covers them.
pub(super) struct Journal<'f, 'h> {
    pub(super) disk: Disk<'f, 'h>,
    done: Vec<Done>,
    pub(super) lock: Option<File>,
}

impl<'f, 'h> Journal<'f, 'h> {
    pub(super) fn new(faults: &'f mut Faults<'h>) -> Self {
        Self { disk: Disk::new(faults), done: Vec::new(), lock: None }
    }

    /// Makes a folder (0700, owner set) where it is missing.
    pub(super) fn folder(&mut self, path: &Path, owner: Owner) -> Result<bool, WriteError> {
        if !self.disk.make_folder(path)? {
            return Ok(false);
        }
        self.done.push(Done::Folder { path: path.to_owned() });
        self.disk.give_folder(path, owner)?;
        self.disk.sync_folder(&parent(path))?;
        Ok(true)
    }

    /// The folders made so far, parents first.
    pub(super) fn folders_made(&self) -> impl Iterator<Item = &PathBuf> {
        self.done.iter().filter_map(|done| if let Done::Folder { path } = done { Some(path) } else { None })
    }

    /// Notes a file made elsewhere, to be removed when the write fails.
    pub(super) fn made(&mut self, path: &Path) {
        self.done.push(Done::Made { path: path.to_owned(), passing: false });
    }

    /// Prepares a file in `folder` under a name of ours: content, owner, mode, on the disk.
    pub(super) fn stage(
        &mut self,
        folder: &Path,
        bytes: &[u8],
        owner: Owner,
        mode: u32,
    ) -> Result<PathBuf, WriteError> {
        let (file, path) = self.disk.create(folder)?;
        self.done.push(Done::Made { path: path.clone(), passing: true });
        self.disk.fill(&file, &path, bytes, owner, mode)?;
        Ok(path)
    }

    /// Puts a staged file at `path`, which holds `prior` (or nothing) until then.
    pub(super) fn put(&mut self, staged: &Path, path: &Path, prior: Option<&[u8]>) -> Result<(), WriteError> {
        let changed = || WriteError::Changed { path: path.to_owned() };
        let ours = self.disk.identity(staged)?;
        let Some(prior) = prior else {
            if !self.disk.place(staged, path)? {
                return Err(changed());
            }
            self.done.push(Done::Created { path: path.to_owned(), ours });
            return Ok(());
        };
        let found = self.disk.read(path)?.ok_or_else(changed)?;
        if found.bytes != prior {
            return Err(changed());
        }
        let held = if self.disk.exchange(staged, path)? {
            self.done.push(Done::Replaced { path: path.to_owned(), ours, held: staged.to_owned() });
            staged.to_owned()
        } else {
            let held = match self.disk.link(path) {
                Some(held) => {
                    self.done.push(Done::Made { path: held.clone(), passing: true });
                    held
                }
                None => self.stage(&parent(path), prior, found.owner, found.mode)?,
            };
            self.disk.rename(staged, path)?;
            self.done.push(Done::Replaced { path: path.to_owned(), ours, held: held.clone() });
            held
        };
        // The last instant: what was replaced is still ours to give back.
        match self.disk.read(&held)? {
            Some(found) if found.bytes == prior => Ok(()),
            _ => Err(changed()),
        }
    }

    /// Takes away the file at `path`, which holds `prior` until then (`None`: whatever it holds).
    pub(super) fn take(&mut self, path: &Path, prior: Option<&[u8]>) -> Result<(), WriteError> {
        let held = self.disk.free_name(&parent(path))?;
        self.done.push(Done::Made { path: held.clone(), passing: true });
        self.shift(path, &held)?;
        let Some(prior) = prior else { return Ok(()) };
        match self.disk.read(&held)? {
            Some(found) if found.bytes == prior => Ok(()),
            _ => Err(WriteError::Changed { path: path.to_owned() }),
        }
    }

    /// Moves a file to a free name.
    pub(super) fn shift(&mut self, from: &Path, to: &Path) -> Result<(), WriteError> {
        if !self.disk.place(from, to)? {
            return Err(WriteError::Changed { path: to.to_owned() });
        }
        self.done.push(Done::Moved { from: from.to_owned(), to: to.to_owned() });
        Ok(())
    }

    /// Sets a file's mode.
    pub(super) fn mode(&mut self, path: &Path, before: u32, after: u32) -> Result<(), WriteError> {
        if before != after {
            self.disk.chmod(path, after)?;
            self.done.push(Done::Mode { path: path.to_owned(), before });
        }
        Ok(())
    }

    /// All is well: what only served the way there goes. A leftover is no reason to call the write failed.
    /// The lock stays until the journal is dropped.
    pub(super) fn finish(&mut self) {
        for done in std::mem::take(&mut self.done) {
            if let Done::Made { path, passing: true } = done {
                let _ = self.disk.remove(&path);
            }
        }
    }

    /// Takes everything back, last step first. Returns what could not be put back.
    pub(super) fn roll_back(mut self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        while let Some(done) = self.done.pop() {
            let (path, result) = match done {
                Done::Made { path, .. } => {
                    let result = self.disk.remove(&path);
                    (path, result)
                }
                Done::Folder { path } => {
                    let result = self.disk.remove_folder(&path);
                    (path, result)
                }
                Done::Created { path, ours } => {
                    let result = self.still(&path, ours).and_then(|()| self.disk.remove(&path));
                    (path, result)
                }
                Done::Replaced { path, ours, held } => {
                    let result = self.still(&path, ours).and_then(|()| self.disk.rename(&held, &path));
                    if result.is_err() {
                        // The original stays where it is: losing it would be worse than a leftover.
                        self.keep(&held);
                    }
                    (path, result)
                }
                Done::Moved { from, to } => {
                    let result = self.disk.place(&to, &from).and_then(|placed| {
                        placed.then_some(()).ok_or(WriteError::Changed { path: from.clone() })
                    });
                    if result.is_err() {
                        self.keep(&to);
                    }
                    (from, result)
                }
                Done::Mode { path, before } => {
                    let result = self.disk.chmod(&path, before);
                    (path, result)
                }
            };
            if result.is_err() {
                files.push(path);
            }
        }
        files
    }

    /// Whether a name still leads to the file we gave it to: another program's newer file is not ours to remove.
    fn still(&mut self, path: &Path, ours: Option<FileId>) -> Result<(), WriteError> {
        if self.disk.identity(path)? == ours {
            return Ok(());
        }
        Err(WriteError::Changed { path: path.to_owned() })
    }

    fn keep(&mut self, path: &Path) {
        self.done.retain(|done| !matches!(done, Done::Made { path: made, .. } if made == path));
    }
}
