//! What can go wrong, with the file, the operation and the system's own word for it. Paths only, never contents.

use std::fmt;
use std::io;
use std::path::PathBuf;

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

impl fmt::Display for Operation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Look => "look at",
            Self::Open => "open",
            Self::Read => "read",
            Self::Create => "create",
            Self::Write => "write",
            Self::Fsync => "bring to the disk",
            Self::Chown => "set the owner of",
            Self::Chmod => "set the mode of",
            Self::Exchange => "exchange",
            Self::Rename => "rename",
            Self::Remove => "remove",
            Self::Folder => "make the folder",
            Self::Lock => "lock",
        })
    }
}

/// Why a write did not happen. Unless it is [`WriteError::NotRestored`], everything is as it was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file no longer holds what was read (or has appeared, or has gone).
    #[error("{} was changed by another program since it was read", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The file is a symbolic link, and links are refused.
    #[error("{} is a symbolic link to {}", path.display(), target.display())]
    Symlink {
        /// The link.
        path: PathBuf,
        /// What it says.
        target: PathBuf,
    },
    /// The file has further names, and nobody said what is to become of them.
    #[error("{} has {names} names (hard links)", path.display())]
    HardLink {
        /// The file.
        path: PathBuf,
        /// How many names it has.
        names: u64,
    },
    /// A folder, a device, a pipe or the like where a file must be, or no folder where one must be.
    #[error("{} is not a regular file or folder of the kind needed here", path.display())]
    WrongKind {
        /// What it is.
        path: PathBuf,
    },
    /// The file is larger than [`super::MAX_FILE`].
    #[error("{} is larger than {} bytes", path.display(), super::MAX_FILE)]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// The file itself is a mount point (a single file bound into a container) and cannot be replaced by renaming.
    #[error("{} is mounted as a single file and cannot be replaced as a whole: {cause}", path.display())]
    Mounted {
        /// The file.
        path: PathBuf,
        /// The system's word for it.
        cause: io::Error,
    },
    /// Another write holds the lock.
    #[error("another clawgate is writing here: {} stayed locked", lock.display())]
    Busy {
        /// The lock file.
        lock: PathBuf,
    },
    /// A new file cannot be given to its owner, so its reader would not be able to read it.
    #[error("cannot give {} to user {uid} and group {gid}: {cause}", path.display())]
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
    #[error("cannot {operation} {}: {cause}", path.display())]
    Io {
        /// What was tried.
        operation: Operation,
        /// On what.
        path: PathBuf,
        /// The system's word for it.
        cause: io::Error,
    },
    /// What was read back is not what was written.
    #[error("{} does not hold what was written to it", path.display())]
    ReadBack {
        /// The file.
        path: PathBuf,
    },
    /// The record of a write that was cut short, which cannot be followed.
    #[error("{} is the record of a write that was cut short, and it cannot be followed", path.display())]
    Journal {
        /// The record, or the file that could not be put back by it.
        path: PathBuf,
    },
    /// Two changes lead to one file.
    #[error("{} would be written twice", path.display())]
    Twice {
        /// The file.
        path: PathBuf,
    },
    /// The caller's id is not 1 to 64 letters, digits and hyphens.
    #[error("the write's id cannot be part of a file name")]
    Id,
    /// A path that cannot stand in the manifest, because it is not UTF-8.
    #[error("{} is not UTF-8", path.display())]
    Name {
        /// The path.
        path: PathBuf,
    },
    /// The write failed, and so did taking back a part of it.
    #[error("{cause}; and these could not be put back: {}", list(files))]
    NotRestored {
        /// Why the write failed.
        cause: Box<WriteError>,
        /// What is not as it was.
        files: Vec<PathBuf>,
    },
}

impl WriteError {
    /// The same error, saying what could not be put back.
    pub(super) fn not_restored(self, files: Vec<PathBuf>) -> Self {
        if files.is_empty() { self } else { Self::NotRestored { cause: Box::new(self), files } }
    }

    /// The file the error is about.
    #[must_use]
    pub fn path(&self) -> Option<&std::path::Path> {
        match self {
            Self::Changed { path }
            | Self::Symlink { path, .. }
            | Self::HardLink { path, .. }
            | Self::WrongKind { path }
            | Self::TooLarge { path }
            | Self::Mounted { path, .. }
            | Self::Busy { lock: path }
            | Self::Owner { path, .. }
            | Self::Io { path, .. }
            | Self::ReadBack { path }
            | Self::Journal { path }
            | Self::Twice { path }
            | Self::Name { path } => Some(path),
            Self::NotRestored { cause, .. } => cause.path(),
            Self::Id => None,
        }
    }
}

fn list(files: &[PathBuf]) -> String {
    files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// Why nothing was taken back.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// There is no write to take back.
    #[error("there is no write to take back")]
    Nothing,
    /// The manifest cannot be understood.
    #[error("{} is not a manifest this version understands", path.display())]
    Manifest {
        /// The manifest.
        path: PathBuf,
    },
    /// There is no such write in the history.
    #[error("there is no write {name} to go back to")]
    Unknown {
        /// What was asked for.
        name: String,
    },
    /// The manifest belongs to another user and names a file or owner that user has no say over.
    #[error("the manifest belongs to another user and names {}, which is not that user's", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The write was made below another state folder, of which this is a copy, or which was moved here.
    #[error("that was written below {}, and the files there are meant", path.display())]
    Elsewhere {
        /// The state folder of the write.
        path: PathBuf,
    },
    /// Another program changed files between two of the writes: going back to before it would lose that change.
    #[error(
        "something else changed these files between the writes that are to be taken back: {}",
        list(files)
    )]
    Between {
        /// The files.
        files: Vec<PathBuf>,
        /// The number of the oldest write that can be taken back with all after it; `None` where what is needed for
        /// that is no longer kept, or nothing would change.
        from: Option<u64>,
    },
    /// The write to take back is no longer the one that was looked at.
    #[error("another write happened meanwhile")]
    Stale,
    /// The system refused; everything is as it was before undo.
    #[error(transparent)]
    Write(#[from] WriteError),
}
