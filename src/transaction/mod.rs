//! Puts bytes into files, all of them or none, and takes them back.
//!
//! This room knows paths and bytes. It does not know what the bytes mean, whose program reads them, what time it is or
//! which variables are set: the caller brings ids and times as text.
//!
//! [`apply()`] carries out a [`Write`]: it takes a lock, compares every file with what the caller had read, prepares all
//! new contents beside their targets, keeps the originals, writes down every step it is going to take, and only then
//! renames one file after the other into place. Whatever fails on the way, the files, modes, owners, backups and folders
//! of before come back and the error says which operation on which file was the cause. Where the process itself ends on
//! the way, [`recover()`] finishes the write or takes it back. [`UndoPlan`] takes writes back, by another write.
//!
//! Invariants:
//! - A target's name always leads to a whole file, the old one or the new one; but for a file that is a mount point by
//!   itself, which can only be written over, and whose old bytes wait beside it until that is done; and for one with hard links
//!   that are to be kept.
//! - A file is replaced only while it still holds the bytes the caller had read; where the file system can exchange
//!   two names in one step, not even a change in the last instant is lost.
//! - A file has its final owner and mode before it gets its name; where that cannot be had, nothing is written.
//! - What may hold secrets (new contents, backups, originals) is never readable by others, not even for an instant.
//! - Nothing secret is in an error, a `Debug` text or the name of a file.

mod apply;
mod attributes;
mod disk;
mod error;
mod faults;
mod folders;
mod history;
mod journal;
mod lock;
mod manifest;
mod recover;
mod steps;
mod undo;

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use apply::apply;
pub use disk::{further_names, link_out, names_in};
pub use error::{Operation, UndoError, WriteError};
pub use faults::Faults;
pub use history::{Past, PastFile, Purged, backups, history, purge};
pub use recover::{Ending, Recovery, Unfinished, is_half_done, recover, unfinished};
pub use undo::{Merge, ThreeWay, UndoAction, UndoFile, UndoPlan};

/// The largest file that is read, in bytes. `OpenClaw`'s configs are some kilobytes; this only bounds memory.
pub const MAX_FILE: u64 = 64 * 1024 * 1024;

/// The folder inside the state folder where the lock, the manifests and the originals are.
pub const FOLDER: &str = "clawgate";

/// How long a write waits for another one by default.
pub const LOCK_WAIT: Duration = Duration::from_secs(5);

/// Whose new files are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// User id.
    pub uid: u32,
    /// Group id.
    pub gid: u32,
}

impl Owner {
    /// The owner of what is at `path`, links followed: of the state folder, when it is there already.
    pub fn of(path: &Path) -> std::io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        let meta = std::fs::metadata(path)?;
        Ok(Self { uid: meta.uid(), gid: meta.gid() })
    }

    /// The user this process acts as: the owner of a state folder that is still to be made.
    #[must_use]
    pub fn of_this_process() -> Self {
        Self { uid: rustix::process::geteuid().as_raw(), gid: rustix::process::getegid().as_raw() }
    }
}

/// What to do where a file's own name is a symbolic link. Links among its parent folders are followed either way, but for
/// one that leads out of another user's state folder: see [`link_out`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symlink {
    /// Write the file the link leads to, in that file's folder; the link stays.
    Follow,
    /// Stop with [`WriteError::Symlink`].
    Refuse,
}

/// What to do where a file that is to be replaced has further names (hard links).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HardLinks {
    /// Write into the file itself, as into one that is a mount point: every name shows the new bytes.
    Keep,
    /// Put a new file in the place of this one name; the others keep the old bytes.
    Break,
    /// Stop with [`WriteError::HardLink`].
    #[default]
    Refuse,
}

/// One file's way from what was read to what is to be there.
#[derive(Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub struct Change {
    /// The file. Relative paths depend on the working folder; callers give absolute ones.
    pub path: PathBuf,
    /// What was read; `None`: there was no such file.
    pub before: Option<Vec<u8>>,
    /// What is to be there; `None`: no file.
    pub after: Option<Vec<u8>>,
    /// Whether an existing file loses the access that others have. New files are 0600 either way.
    pub private: bool,
    /// Whether it leaves backups beside it: `.bak`, `.bak.1` … `.bak.4` as `OpenClaw` 2026.2.26 and 2026.9.6 keep them. The
    /// newest is `.bak`, it holds the previous content byte for byte, the sixth is dropped. Ours are readable by their
    /// owner only.
    pub rotates: bool,
    /// Whether the file before or after may hold secrets: then what is kept of it is kept only until the next write.
    pub secret: bool,
    /// The mode it is to have, whatever it has now.
    mode: Option<u32>,
    /// The owner it is to have where it is not there.
    owner: Option<Owner>,
    /// Whether it is itself a backup.
    is_backup: bool,
}

impl Change {
    /// A private file that is created or replaced, without backups beside it.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, before: Option<Vec<u8>>, after: Option<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            before,
            after,
            private: true,
            rotates: false,
            secret: true,
            mode: None,
            owner: None,
            is_backup: false,
        }
    }

    /// The same with `OpenClaw`'s five backups.
    #[must_use]
    pub fn rotating(mut self) -> Self {
        self.rotates = true;
        self
    }
}

impl fmt::Debug for Change {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Change")
            .field("path", &self.path)
            .field("before_bytes", &self.before.as_ref().map(Vec::len))
            .field("after_bytes", &self.after.as_ref().map(Vec::len))
            .finish_non_exhaustive()
    }
}

/// Several changes that happen together or not at all.
#[derive(Debug, Clone)]
pub struct Write {
    /// The folder that holds [`FOLDER`]; made (0700) where it is missing.
    pub state_dir: PathBuf,
    /// The changes, in the order in which they take effect: first the file that others refer to.
    pub changes: Vec<Change>,
    /// The owner of everything new.
    pub owner: Owner,
    /// What to do about symbolic links.
    pub symlink: Symlink,
    /// What to do about hard links.
    pub hard_links: HardLinks,
    /// Further folders to make (0700) where they are missing, in any order: parents of files or of the state folder.
    pub folders: Vec<PathBuf>,
    /// How long to wait for another write on the same state folder.
    pub lock_wait: Duration,
}

/// What the caller says about a write, to find it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// 1 to 64 letters, digits and hyphens; part of file names.
    pub id: String,
    /// When, as text for people; nothing is computed from it.
    pub time: String,
    /// The version of the program that writes.
    pub version: String,
}

/// What happened to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// It is new.
    Created,
    /// Its bytes or its mode are new.
    Changed,
    /// It is gone.
    Removed,
    /// It was as wanted.
    Unchanged,
}

/// One file of a [`Receipt`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReceipt {
    /// The path as the change named it.
    pub path: PathBuf,
    /// The file that was written: another one where `path` is a link.
    pub target: PathBuf,
    /// What happened.
    pub action: Action,
    /// The backup that holds the previous bytes.
    pub backup: Option<PathBuf>,
    /// The permission bits before, where there was a file.
    pub mode_before: Option<u32>,
    /// The permission bits now, where there is a file.
    pub mode: Option<u32>,
    /// Whether it was written over in place, because it is a mount point by itself or to keep its further names.
    pub in_place: bool,
    /// How many names the file had before: more than one where it has hard links.
    pub names: u64,
    /// Whether another program has put a file of its own there since, within the instant until it was read back.
    pub overwritten: bool,
    /// Access lists and other attributes of before that the new file could not be given.
    pub lost: Vec<String>,
}

/// What a write did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The files in the order of the changes.
    pub files: Vec<FileReceipt>,
    /// The manifest undo will use; `None` where nothing had to change.
    pub manifest: Option<PathBuf>,
    /// A write that had been cut short and was resolved first.
    pub recovered: Option<Recovery>,
}

impl Receipt {
    /// Whether anything was written.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.manifest.is_some()
    }
}
