//! The single visible steps of a write, as data: done in order, told apart afterwards, undone in reverse.
//!
//! A step is written down before it is done. Whether it was done shows in the names of ours that it uses up or makes,
//! which no other program touches; whether it may be undone shows in the hash of what stands at its path now. Both
//! hold for a step in a row of which a beginning was done, looked at from the last one back: so a write that was cut
//! short anywhere is known for what it is without a note of every step.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::attributes::Attributes;
use super::disk::{Disk, parent};
use super::manifest::sha256;
use super::{Operation, WriteError};

/// One change of what other programs see.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "camelCase")]
pub(super) enum Step {
    /// A staged file gets a name that nothing has.
    Create { path: PathBuf, staged: PathBuf, sha256: String },
    /// A staged file takes the place of another, which waits under a name of ours: the staged one's where names can be
    /// exchanged, else `held`.
    Replace {
        path: PathBuf,
        staged: PathBuf,
        held: PathBuf,
        before: String,
        after: String,
        mode_before: u32,
        mode_after: u32,
        /// The file has further names, which are to show the new bytes too: it is not to be replaced.
        #[serde(default)]
        keeps_names: bool,
        /// The file is a mount point, or keeps its names: its bytes are written over, and those of before wait in `held`.
        #[serde(default)]
        in_place: bool,
    },
    /// A file goes away: it waits under a name of ours.
    Remove { path: PathBuf, held: PathBuf, sha256: String },
    /// A backup moves to a slot that is free; `None`: it cannot be read.
    Shift { from: PathBuf, to: PathBuf, sha256: Option<String>, mode_before: u32, mode_after: u32 },
    /// A backup for which there is no slot any more goes away.
    Drop { path: PathBuf, held: PathBuf },
    /// Only a file's mode changes.
    Mode { path: PathBuf, sha256: String, before: u32, after: u32 },
}

/// What undoing a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Undone {
    /// It is as before the step.
    Yes,
    /// Another program has changed the file since: it stays as it is.
    Theirs,
}

fn changed(path: &Path) -> WriteError {
    WriteError::Changed { path: path.to_owned() }
}

impl Step {
    /// The file it changes, where that is one of the write's own and no backup.
    pub(super) fn target(&self) -> Option<&Path> {
        match self {
            Self::Create { path, .. }
            | Self::Replace { path, .. }
            | Self::Remove { path, .. }
            | Self::Mode { path, .. } => Some(path),
            Self::Shift { .. } | Self::Drop { .. } => None,
        }
    }

    /// Every path it touches, names of ours among them.
    pub(super) fn paths(&self) -> Vec<&Path> {
        match self {
            Self::Create { path, staged, .. } => vec![path, staged],
            Self::Replace { path, staged, held, .. } => vec![path, staged, held],
            Self::Remove { path, held, .. } | Self::Drop { path, held } => vec![path, held],
            Self::Shift { from, to, .. } => vec![from, to],
            Self::Mode { path, .. } => vec![path],
        }
    }

    /// Whether it could be done now: the file is what it was when the step was planned.
    pub(super) fn is_possible(&self, disk: &mut Disk<'_, '_>) -> Result<bool, WriteError> {
        Ok(match self {
            Self::Create { path, staged, .. } => {
                disk.identity(path)?.is_none() && disk.identity(staged)?.is_some()
            }
            Self::Replace { path, staged, before, after, .. } => {
                hash(disk, path)?.as_ref() == Some(before) && hash(disk, staged)?.as_ref() == Some(after)
            }
            Self::Remove { path, sha256, .. } | Self::Mode { path, sha256, .. } => {
                hash(disk, path)?.as_ref() == Some(sha256)
            }
            Self::Shift { from, to, .. } => disk.identity(from)?.is_some() && disk.identity(to)?.is_none(),
            Self::Drop { path, .. } => disk.identity(path)?.is_some(),
        })
    }

    /// Does it. `mounted` is called before a file is written over in place, for that to be noted first.
    pub(super) fn perform(
        &mut self,
        disk: &mut Disk<'_, '_>,
        mounted: &mut dyn FnMut(&mut Disk<'_, '_>, &Self) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        match self {
            Self::Create { path, staged, .. } => {
                if !disk.place(staged, path)? {
                    return Err(changed(path));
                }
            }
            Self::Replace { .. } => self.replace(disk, mounted)?,
            Self::Remove { path, held, sha256 } => {
                if exactly(disk, path)?.as_ref() != Some(sha256) || !disk.place(path, held)? {
                    return Err(changed(path));
                }
                // The last instant: what was taken away is still there to be given back.
                if exactly(disk, held)?.as_ref() != Some(sha256) {
                    return Err(changed(path));
                }
            }
            Self::Drop { path, held } => {
                if !disk.place(path, held)? {
                    return Err(changed(path));
                }
                return Ok(());
            }
            Self::Shift { from, to, mode_before, mode_after, .. } => {
                if !disk.place(from, to)? {
                    return Err(changed(to));
                }
                if mode_before != mode_after {
                    match disk.chmod(to, *mode_after) {
                        // Somebody else's file: it moves on as it is.
                        Err(WriteError::Io { cause, .. })
                            if cause.kind() == std::io::ErrorKind::PermissionDenied => {}
                        done => done?,
                    }
                }
                return Ok(());
            }
            Self::Mode { path, after, .. } => disk.chmod(path, *after)?,
        }
        match self.target() {
            Some(path) => disk.sync_folder(&parent(path)),
            None => Ok(()),
        }
    }

    fn replace(
        &mut self,
        disk: &mut Disk<'_, '_>,
        mounted: &mut dyn FnMut(&mut Disk<'_, '_>, &Self) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        let Self::Replace { path, staged, held, before, keeps_names, .. } = self else { return Ok(()) };
        if exactly(disk, path)?.as_ref() != Some(before) {
            return Err(changed(path));
        }
        if *keeps_names {
            return self.over(disk, mounted);
        }
        let waits = match disk.exchange(staged, path) {
            Ok(true) => staged,
            Ok(false) => {
                if !disk.link(path, held) {
                    copy(disk, path, held)?;
                }
                match disk.rename(staged, path) {
                    Err(WriteError::Mounted { .. }) => return self.over(disk, mounted),
                    done => done?,
                }
                held
            }
            Err(WriteError::Mounted { .. }) => return self.over(disk, mounted),
            Err(error) => return Err(error),
        };
        // The last instant: what was replaced is still there to be given back.
        if exactly(disk, waits)?.as_ref() == Some(before) { Ok(()) } else { Err(changed(path)) }
    }

    /// Writes over a file that cannot, or is not to be, replaced by another.
    fn over(
        &mut self,
        disk: &mut Disk<'_, '_>,
        mounted: &mut dyn FnMut(&mut Disk<'_, '_>, &Self) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        let Self::Replace { path, staged, held, before, .. } = &*self else { return Ok(()) };
        // A link would be one more name of the file that is written over, and of a mount point cannot be had: a copy.
        disk.remove(held)?;
        copy(disk, path, held)?;
        disk.sync_folder(&parent(held))?;
        let new = disk.read(staged)?.ok_or_else(|| changed(staged))?;
        let now = disk.read(path)?.ok_or_else(|| changed(path))?;
        if sha256(&now.bytes) != *before {
            return Err(changed(path));
        }
        let Self::Replace { in_place, .. } = self else { return Ok(()) };
        *in_place = true;
        mounted(disk, self)?;
        let Self::Replace { path, mode_before, mode_after, .. } = &*self else { return Ok(()) };
        // Closed to others before a secret comes in.
        if mode_before != mode_after {
            disk.chmod(path, *mode_after)?;
        }
        disk.overwrite(path, &new.bytes)
    }

    /// Whether it was done, where no step after it is.
    pub(super) fn is_done(&self, disk: &mut Disk<'_, '_>) -> Result<bool, WriteError> {
        Ok(match self {
            Self::Create { staged, .. } => disk.identity(staged)?.is_none(),
            Self::Replace { path, in_place: true, after, .. } => hash(disk, path)?.as_ref() == Some(after),
            Self::Replace { path, staged, before, after, .. } => match hash(disk, staged)? {
                Some(found) => found != *after,
                None => hash(disk, path)?.as_ref() != Some(before),
            },
            Self::Remove { held, .. } | Self::Drop { held, .. } => disk.identity(held)?.is_some(),
            Self::Shift { from, to, sha256, .. } => {
                disk.identity(from)?.is_none()
                    && disk.identity(to)?.is_some()
                    && (sha256.is_none() || hash(disk, to)? == *sha256)
            }
            Self::Mode { path, after, .. } => {
                disk.identity(path)?.is_some() && disk.permissions(path)?.0 == *after
            }
        })
    }

    /// Whether undoing it, done as it is, would lose another program's change.
    pub(super) fn is_theirs(&self, disk: &mut Disk<'_, '_>) -> Result<bool, WriteError> {
        Ok(match self {
            Self::Create { path, sha256, .. } => hash(disk, path)?.is_some_and(|found| found != *sha256),
            Self::Replace { path, before, after, .. } => {
                hash(disk, path)?.is_none_or(|found| found != *after && found != *before)
            }
            Self::Remove { path, held, .. } => {
                disk.identity(path)?.is_some() && disk.identity(held)?.is_some()
            }
            Self::Shift { .. } | Self::Drop { .. } | Self::Mode { .. } => false,
        })
    }

    /// Undoes it, where it was done and no step after it is; where it was not, nothing happens.
    pub(super) fn take_back(&self, disk: &mut Disk<'_, '_>) -> Result<Undone, WriteError> {
        if let Self::Replace { in_place: true, .. } = self {
            return self.write_back(disk);
        }
        if !self.is_done(disk)? {
            return Ok(Undone::Yes);
        }
        if self.is_theirs(disk)? {
            return Ok(Undone::Theirs);
        }
        match self {
            Self::Create { path, staged, .. } => {
                if disk.identity(path)?.is_some() && !disk.place(path, staged)? {
                    return Ok(Undone::Theirs);
                }
            }
            Self::Replace { path, staged, held, before, after, .. } => {
                if hash(disk, path)?.as_ref() == Some(before) {
                    return Ok(Undone::Yes);
                }
                let waits = if disk.identity(staged)?.is_some() { staged } else { held };
                if disk.identity(waits)?.is_none() {
                    return Ok(Undone::Theirs);
                }
                if !disk.exchange(waits, path)? {
                    disk.rename(waits, path)?;
                } else if hash(disk, waits)?.as_ref() != Some(after) {
                    // Another program came in between: its file goes back where it put it.
                    disk.exchange(waits, path)?;
                    return Ok(Undone::Theirs);
                }
            }
            Self::Remove { path, held, .. } => {
                if !disk.place(held, path)? {
                    return Ok(Undone::Theirs);
                }
            }
            // A slot that was filled meanwhile: one backup more than are kept.
            Self::Drop { path, held } => drop(disk.place(held, path)?),
            Self::Shift { from, to, mode_before, .. } => {
                if disk.permissions(to)?.0 != *mode_before {
                    disk.chmod(to, *mode_before)?;
                }
                disk.place(to, from)?;
            }
            Self::Mode { path, sha256, before, .. } => {
                if hash(disk, path)?.as_ref() == Some(sha256) {
                    disk.chmod(path, *before)?;
                }
            }
        }
        match self.target() {
            // It is undone either way.
            Some(path) => disk.sync_folder(&parent(path)).or(Ok(())).map(|()| Undone::Yes),
            None => Ok(Undone::Yes),
        }
    }

    /// Writes the bytes of before over a file that was, or was being, written in place.
    fn write_back(&self, disk: &mut Disk<'_, '_>) -> Result<Undone, WriteError> {
        let Self::Replace { path, staged, held, before, after, mode_before, .. } = self else {
            return Ok(Undone::Yes);
        };
        let Some(now) = disk.read(path)? else { return Ok(Undone::Theirs) };
        let found = sha256(&now.bytes);
        if found != *before {
            let Some(old) = disk.read(held)? else { return Ok(Undone::Theirs) };
            let new = disk.read(staged)?.map(|found| found.bytes);
            let ours = found == *after
                || new.is_some_and(|new| {
                    is_torn(&now.bytes, &old.bytes, &new) || is_torn(&now.bytes, &new, &old.bytes)
                });
            if sha256(&old.bytes) != *before || !ours {
                return Ok(Undone::Theirs);
            }
            disk.overwrite(path, &old.bytes)?;
        }
        if now.mode != *mode_before {
            disk.chmod(path, *mode_before)?;
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

fn exactly(disk: &mut Disk<'_, '_>, path: &Path) -> Result<Option<String>, WriteError> {
    Ok(disk.read(path)?.map(|found| sha256(&found.bytes)))
}

/// As [`exactly`], for a file that may be anything by now.
fn hash(disk: &mut Disk<'_, '_>, path: &Path) -> Result<Option<String>, WriteError> {
    match exactly(disk, path) {
        // What cannot be read is not what was written.
        Err(WriteError::Io { operation: Operation::Open, cause, .. })
            if cause.kind() == std::io::ErrorKind::PermissionDenied =>
        {
            Ok(Some(String::new()))
        }
        Err(WriteError::WrongKind { .. } | WriteError::TooLarge { .. }) => Ok(Some(String::new())),
        other => other,
    }
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
