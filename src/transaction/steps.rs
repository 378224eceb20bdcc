//! The visible steps of a write, as data: done in order, and undone in reverse.
//!
//! All steps are in the journal before the first one is done. Whether a step was done shows in the temporary file names
//! that it consumes or creates, which no other program touches; whether it may be undone shows in the hash of what is at
//! its path now. Steps are examined from the last one back, so a write that was interrupted anywhere is recognised
//! without a record after each step.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::WriteError;
use super::attributes::Attributes;
use super::disk::{Disk, Unreadable, parent};
use super::manifest::sha256;

/// One version of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileVersion {
    pub sha256: String,
    pub mode: u32,
}

/// One change of what other programs see: a file's way from one version to another.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Step {
    pub path: PathBuf,
    /// `None`: there is no file.
    pub before: Option<FileVersion>,
    /// `None`: there is to be no file.
    pub after: Option<FileVersion>,
    /// The new version beside the old one; `None` where only the mode changes, or the file goes.
    pub staged: Option<PathBuf>,
    /// Where the old version waits, where it was not exchanged with the new one.
    pub held: PathBuf,
    /// A backup: of these another program may do as it likes.
    pub is_backup: bool,
    /// The file has further names, which are to show the new bytes too: it is not to be replaced.
    pub keeps_names: bool,
    /// The file is a mount point, or keeps its names: its bytes are written over, and those of before wait in `held`.
    pub in_place: bool,
}

/// What undoing a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Undone {
    /// It is as before the step.
    Yes,
    /// Another program has changed the file since: it stays as it is.
    ModifiedExternally,
}

/// Called before a file is written over in place, for that to be noted first.
pub(super) type Note<'n> = dyn FnMut(&mut Disk<'_, '_>, &Step) -> Result<(), WriteError> + 'n;

fn changed(path: &Path) -> WriteError {
    WriteError::Changed(path.to_owned())
}

fn hash_of(version: Option<&FileVersion>) -> Option<&str> {
    version.map(|version| version.sha256.as_str())
}

impl Step {
    /// Every path it touches, names of ours among them.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        [Some(&self.path), self.staged.as_ref(), Some(&self.held)].into_iter().flatten().map(PathBuf::as_path)
    }

    fn changed(&self) -> WriteError {
        changed(&self.path)
    }

    pub(super) fn perform(&mut self, disk: &mut Disk<'_, '_>, note: &mut Note<'_>) -> Result<(), WriteError> {
        match (&self.before, &self.after, &self.staged) {
            (None, _, Some(staged)) => {
                if !disk.place(staged, &self.path)? {
                    return Err(self.changed());
                }
            }
            (Some(_), Some(_), Some(_)) => self.replace(disk, note)?,
            (Some(before), None, _) => {
                if !holds(disk, &self.path, before)? || !disk.place(&self.path, &self.held)? {
                    return Err(self.changed());
                }
                // The last instant: what was taken away is still there to be given back.
                if !holds(disk, &self.held, before)? {
                    return Err(self.changed());
                }
            }
            (_, Some(after), None) => disk.chmod(&self.path, after.mode)?,
            (None, None, None) => {}
        }
        // The folder of a backup is the file's own, whose step comes after.
        if self.is_backup { Ok(()) } else { disk.sync_folder(&parent(&self.path)) }
    }

    fn replace(&mut self, disk: &mut Disk<'_, '_>, note: &mut Note<'_>) -> Result<(), WriteError> {
        let (Some(before), Some(staged)) = (&self.before, &self.staged) else { return Ok(()) };
        if !holds(disk, &self.path, before)? {
            return Err(self.changed());
        }
        if self.keeps_names {
            return self.overwrite(disk, note);
        }
        let waits = match disk.exchange(staged, &self.path) {
            Ok(true) => staged,
            Ok(false) => {
                if !disk.link(&self.path, &self.held) {
                    copy(disk, &self.path, &self.held)?;
                }
                match disk.rename(staged, &self.path) {
                    Err(WriteError::Mounted { .. }) => return self.overwrite(disk, note),
                    done => done?,
                }
                &self.held
            }
            Err(WriteError::Mounted { .. }) => return self.overwrite(disk, note),
            Err(error) => return Err(error),
        };
        // The last instant: what was replaced is still there to be given back.
        if holds(disk, waits, before)? { Ok(()) } else { Err(self.changed()) }
    }

    /// Writes over a file that cannot, or is not to be, replaced by another.
    fn overwrite(&mut self, disk: &mut Disk<'_, '_>, note: &mut Note<'_>) -> Result<(), WriteError> {
        self.in_place = true;
        let (Some(before), Some(after), Some(staged)) = (&self.before, &self.after, &self.staged) else {
            return Ok(());
        };
        // A link would be one more name of the file that is written over, and of a mount point cannot be had: a copy.
        disk.remove(&self.held)?;
        copy(disk, &self.path, &self.held)?;
        disk.sync_folder(&parent(&self.held))?;
        let new = disk.read(staged)?.ok_or_else(|| changed(staged))?;
        if !holds(disk, &self.path, before)? {
            return Err(self.changed());
        }
        note(disk, self)?;
        // Closed to others before a secret comes in.
        if before.mode != after.mode {
            disk.chmod(&self.path, after.mode)?;
        }
        disk.overwrite(&self.path, &new.bytes)
    }

    /// Whether it was done, where no step after it is.
    pub(super) fn is_done(&self, disk: &mut Disk<'_, '_>) -> Result<bool, WriteError> {
        Ok(match (&self.before, &self.after, &self.staged) {
            (None, _, Some(staged)) => disk.identity(staged)?.is_none(),
            (Some(_), Some(after), Some(_)) if self.in_place => {
                hash(disk, &self.path)?.as_ref() == Some(&after.sha256)
            }
            (Some(before), Some(after), Some(staged)) => match hash(disk, staged)? {
                Some(found) => found != after.sha256,
                None => hash(disk, &self.path)?.as_ref() != Some(&before.sha256),
            },
            (_, None, _) => disk.identity(&self.held)?.is_some(),
            (_, Some(after), None) => {
                disk.permissions(&self.path)?.is_some_and(|(mode, _)| mode == after.mode)
            }
        })
    }

    /// Whether undoing it, done as it is, would lose another program's change.
    pub(super) fn is_modified_externally(&self, disk: &mut Disk<'_, '_>) -> Result<bool, WriteError> {
        if self.after.is_some() && self.staged.is_none() {
            return Ok(false);
        }
        let now = hash(disk, &self.path)?;
        Ok(![&self.before, &self.after].iter().any(|version| hash_of(version.as_ref()) == now.as_deref()))
    }

    /// Undoes it, where it was done and no step after it is; where it was not, nothing happens.
    pub(super) fn take_back(&self, disk: &mut Disk<'_, '_>) -> Result<Undone, WriteError> {
        if self.in_place {
            return self.write_back(disk);
        }
        if !self.is_done(disk)? {
            return Ok(Undone::Yes);
        }
        if self.is_modified_externally(disk)? {
            return Ok(Undone::ModifiedExternally);
        }
        let path = &self.path;
        let is_back = match (&self.before, &self.after, &self.staged) {
            (None, _, Some(staged)) => disk.identity(path)?.is_none() || disk.place(path, staged)?,
            (Some(before), Some(after), Some(staged)) => self.exchange_back(disk, before, after, staged)?,
            (_, None, _) => disk.place(&self.held, path)?,
            (before, Some(_), None) => {
                if let Some(before) = before
                    && hash(disk, path)?.as_ref() == Some(&before.sha256)
                {
                    disk.chmod(path, before.mode)?;
                }
                true
            }
        };
        if !is_back {
            return Ok(Undone::ModifiedExternally);
        }
        // It is undone either way.
        let _ = disk.sync_folder(&parent(path));
        Ok(Undone::Yes)
    }

    /// `false`: another program has come in between.
    fn exchange_back(
        &self,
        disk: &mut Disk<'_, '_>,
        before: &FileVersion,
        after: &FileVersion,
        staged: &Path,
    ) -> Result<bool, WriteError> {
        let path = &self.path;
        if hash(disk, path)?.as_ref() == Some(&before.sha256) {
            return Ok(true);
        }
        let waits = if disk.identity(staged)?.is_some() { staged } else { self.held.as_path() };
        if disk.identity(waits)?.is_none() {
            return Ok(false);
        }
        if !disk.exchange(waits, path)? {
            disk.rename(waits, path)?;
        } else if hash(disk, waits)?.as_ref() != Some(&after.sha256) {
            // Its file goes back where it put it.
            disk.exchange(waits, path)?;
            return Ok(false);
        }
        Ok(true)
    }

    /// Writes the bytes of before over a file that was, or was being, written in place.
    fn write_back(&self, disk: &mut Disk<'_, '_>) -> Result<Undone, WriteError> {
        let (Some(before), Some(staged)) = (&self.before, &self.staged) else { return Ok(Undone::Yes) };
        let Some(now) = disk.read(&self.path)? else { return Ok(Undone::ModifiedExternally) };
        let found = sha256(&now.bytes);
        if found != before.sha256 {
            let Some(old) = disk.read(&self.held)? else { return Ok(Undone::ModifiedExternally) };
            let new = disk.read(staged)?.map(|found| found.bytes);
            let is_torn =
                |new: Vec<u8>| is_torn(&now.bytes, &old.bytes, &new) || is_torn(&now.bytes, &new, &old.bytes);
            let is_ours = Some(found.as_str()) == hash_of(self.after.as_ref()) || new.is_some_and(is_torn);
            if sha256(&old.bytes) != before.sha256 || !is_ours {
                return Ok(Undone::ModifiedExternally);
            }
            disk.overwrite(&self.path, &old.bytes)?;
        }
        if now.mode != before.mode {
            disk.chmod(&self.path, before.mode)?;
        }
        Ok(Undone::Yes)
    }
}

/// Whether `now` is what writing `new` over `old` leaves when it is cut short: a beginning of the one, the rest of the
/// other, and no more than the longer one's length.
fn is_torn(now: &[u8], old: &[u8], new: &[u8]) -> bool {
    let common = now.iter().zip(new).take_while(|(a, b)| a == b).count();
    // Where the beginning could end earlier, what follows is the same in both.
    let end = old.len().max(common);
    now.len() == end && now[common..] == old[common.min(old.len())..]
}

fn holds(disk: &mut Disk<'_, '_>, path: &Path, version: &FileVersion) -> Result<bool, WriteError> {
    Ok(disk.read(path)?.is_some_and(|found| sha256(&found.bytes) == version.sha256))
}

/// The hash of a file that may be anything by now: what cannot be read is not what was written.
fn hash(disk: &mut Disk<'_, '_>, path: &Path) -> Result<Option<String>, WriteError> {
    Ok(match disk.read_if_readable(path)? {
        Ok(found) => found.map(|found| sha256(&found.bytes)),
        Err(Unreadable) => Some(String::new()),
    })
}

/// A copy with the same owner and mode, where no second name can be had.
fn copy(disk: &mut Disk<'_, '_>, path: &Path, held: &Path) -> Result<(), WriteError> {
    let found = disk.read(path)?.ok_or_else(|| changed(path))?;
    let attributes = Attributes::of(path);
    let file = disk.create(held)?;
    disk.fill(&file, held, &found.bytes, (found.owner, found.mode), &attributes).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_cut_short_is_known_for_ours() {
        let (old, new) = (&b"the old content"[..], &b"a new one"[..]);
        for (old, new) in
            [(old, new), (new, old), (b"", new), (new, b""), (b"aaa", b"aaaaaa"), (b"aaab", b"aac")]
        {
            for written in 0..=new.len() {
                let mut now = old.to_vec();
                now.splice(..written.min(old.len()), new[..written].iter().copied());
                assert!(is_torn(&now, old, new), "{written} of {new:?} over {old:?}");
            }
        }
        for theirs in [&b"a new one!"[..], b"another", b"", b"a new", b"the old content and theirs"] {
            assert!(!is_torn(theirs, old, new), "{theirs:?}");
        }
    }
}
