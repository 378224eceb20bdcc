//! What can go wrong, with the file, the operation and the system's own word for it. Paths only, never contents.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What was being done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Asking what is there.
    Look,
    /// Opening it.
    Open,
    /// Reading it.
    Read,
    /// Making a new file under a name of our own.
    Create,
    /// Writing into it.
    Write,
    /// Bringing it to the disk.
    Fsync,
    /// Giving it to its owner.
    Chown,
    /// Setting its mode.
    Chmod,
    /// Exchanging it with its new version in one step.
    Exchange,
    /// Giving it its name.
    Rename,
    /// Removing it.
    Remove,
    /// Making a folder.
    Folder,
    /// Taking the lock.
    Lock,
}

/// Why a write did not happen. Unless it is [`WriteError::NotRestored`], everything is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// The file no longer holds what was read (or has appeared, or has gone).
    Changed(PathBuf),
    /// The file is a symbolic link, and links are refused.
    Symlink {
        /// The link.
        path: PathBuf,
        /// What it says.
        target: PathBuf,
    },
    /// The file has further names, and nobody said what is to become of them.
    HardLink {
        /// The file.
        path: PathBuf,
        /// How many names it has.
        names: u64,
    },
    /// A folder, a device, a pipe or the like where a file must be, or no folder where one must be.
    WrongKind(PathBuf),
    /// The file is larger than [`super::MAX_FILE`].
    TooLarge(PathBuf),
    /// The file itself is a mount point (a single file bound into a container) and cannot be replaced by renaming.
    Mounted {
        /// The file.
        path: PathBuf,
        /// The system's word for it.
        cause: io::Error,
    },
    /// Another write holds the lock.
    Busy(PathBuf),
    /// A new file cannot be given to its owner, so its reader would not be able to read it.
    Owner {
        /// The file or folder.
        path: PathBuf,
        /// The user it must belong to.
        uid: u32,
        /// The group it must belong to.
        gid: u32,
        /// The system's word for it.
        cause: io::Error,
    },
    /// Any other operation the system refused.
    Io {
        /// What was tried.
        operation: Operation,
        /// On what.
        path: PathBuf,
        /// The system's word for it.
        cause: io::Error,
    },
    /// What was read back is not what was written.
    ReadBack(PathBuf),
    /// The record of a write that was cut short, which cannot be followed.
    Journal(PathBuf),
    /// Two changes lead to one file.
    Twice(PathBuf),
    /// The caller's id is not 1 to 64 letters, digits and hyphens.
    Id,
    /// A path that cannot stand in the manifest, because it is not UTF-8.
    Name(PathBuf),
    /// The write failed, and so did taking back a part of it.
    NotRestored {
        /// Why the write failed.
        cause: Box<WriteError>,
        /// What is not as it was.
        files: Vec<PathBuf>,
    },
}

impl WriteError {
    /// The same error about another path: that of what was to get a name, and not the name that it had on the way.
    pub(super) fn about(self, path: &Path) -> Self {
        match self {
            Self::Io { operation, cause, .. } => Self::Io { operation, path: path.to_owned(), cause },
            Self::Owner { uid, gid, cause, .. } => Self::Owner { path: path.to_owned(), uid, gid, cause },
            other => other,
        }
    }

    /// The same error, saying what could not be put back.
    pub(super) fn not_restored(self, files: Vec<PathBuf>) -> Self {
        if files.is_empty() { self } else { Self::NotRestored { cause: Box::new(self), files } }
    }
}

/// Why nothing was taken back.
#[derive(Debug)]
pub enum UndoError {
    /// There is no write to take back.
    Nothing,
    /// The manifest cannot be understood.
    Manifest(PathBuf),
    /// There is no such write in the history.
    Unknown(String),
    /// The manifest belongs to another user and names a file or owner that user has no say over.
    Foreign(PathBuf),
    /// The write was made below another state folder, of which this is a copy, or which was moved here.
    Elsewhere(PathBuf),
    /// The write to take back is no longer the one that was looked at.
    Stale,
    /// The system refused; everything is as it was before undo.
    Write(WriteError),
}

impl From<WriteError> for UndoError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

// The sentences for people are in `assets/locales`; these are for whoever debugs.
impl fmt::Display for WriteError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

impl fmt::Display for UndoError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

impl std::error::Error for WriteError {}
impl std::error::Error for UndoError {}
