//! Failed writes as sentences for people.

use std::path::PathBuf;

use crate::locale::{Message, ids};
use crate::transaction::{MAX_FILE, Operation, UndoError, WriteError};

/// What went wrong in a write. The system's own word for it stays as the system says it.
pub(super) fn of_write(error: &WriteError) -> Message {
    match error {
        WriteError::Changed(path) => ids::WRITE_CHANGED.with("path", path.as_path()),
        WriteError::Symlink { path, target } => {
            ids::READ_SYMLINK.with("path", path.as_path()).with("target", target.as_path())
        }
        WriteError::HardLink { path, names } => {
            ids::WRITE_HARD_LINK.with("path", path.as_path()).with("names", *names)
        }
        WriteError::WrongKind(path) => ids::WRITE_WRONG_KIND.with("path", path.as_path()),
        WriteError::TooLarge(path) => {
            ids::WRITE_TOO_LARGE.with("path", path.as_path()).with("most", MAX_FILE)
        }
        WriteError::Mounted { path, cause } => {
            ids::WRITE_MOUNTED.with("path", path.as_path()).with("cause", cause.to_string())
        }
        WriteError::Busy(lock) => ids::WRITE_BUSY.with("path", lock.as_path()),
        WriteError::Owner { path, uid, gid, cause } => ids::WRITE_OWNER
            .with("path", path.as_path())
            .with("uid", uid.to_string())
            .with("gid", gid.to_string())
            .with("cause", cause.to_string()),
        WriteError::Io { operation, path, cause } => {
            let id = match operation {
                Operation::Look => ids::CANNOT_LOOK,
                Operation::Open => ids::CANNOT_OPEN,
                Operation::Read => ids::CANNOT_READ,
                Operation::Create => ids::CANNOT_CREATE,
                Operation::Write => ids::CANNOT_WRITE,
                Operation::Fsync => ids::CANNOT_FSYNC,
                Operation::Chown => ids::CANNOT_CHOWN,
                Operation::Chmod => ids::CANNOT_CHMOD,
                Operation::Exchange => ids::CANNOT_EXCHANGE,
                Operation::Rename => ids::CANNOT_RENAME,
                Operation::Remove => ids::CANNOT_REMOVE,
                Operation::Folder => ids::CANNOT_MAKE_FOLDER,
                Operation::Lock => ids::CANNOT_LOCK,
            };
            id.with("path", path.as_path()).with("cause", cause.to_string())
        }
        WriteError::ReadBack(path) => ids::WRITE_READ_BACK.with("path", path.as_path()),
        WriteError::Journal(path) => ids::WRITE_JOURNAL.with("path", path.as_path()),
        WriteError::Name(path) => ids::WRITE_NAME.with("path", path.as_path()),
        WriteError::NotRestored { cause, files } => {
            ids::WRITE_AND_NOT_RESTORED.with("cause", of_write(cause)).with("files", listed(files))
        }
        // Each of these is a bug in clawgate; the text is for the report.
        WriteError::Twice(_) | WriteError::Id => ids::ERROR_UNFORESEEN.with("what", error.to_string()),
    }
}

/// Why a write could not be taken back.
pub(super) fn of_undo(error: &UndoError) -> Message {
    match error {
        UndoError::Nothing => ids::UNDO_NOTHING.message(),
        UndoError::Manifest(path) => ids::UNDO_MANIFEST.with("path", path.as_path()),
        UndoError::Unknown(name) => ids::UNDO_UNKNOWN.with("name", name.as_str()),
        UndoError::Foreign(path) => ids::UNDO_FOREIGN.with("path", path.as_path()),
        UndoError::Elsewhere(path) => ids::UNDO_ELSEWHERE.with("path", path.as_path()),
        UndoError::Stale => ids::UNDO_STALE.message(),
        UndoError::Write(error) => of_write(error),
    }
}

/// Paths as they stand in a sentence.
#[must_use]
pub fn listed(files: &[PathBuf]) -> String {
    files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ")
}
