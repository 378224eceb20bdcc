//! Failed writes as sentences for people; their `Display` is for logs.

use std::path::PathBuf;

use crate::locale::{Message, ids};
use crate::transaction::{MAX_FILE, Operation, UndoError, WriteError};

/// What went wrong in a write. The system's own word for it stays as the system says it.
pub(super) fn of_write(error: &WriteError) -> Message {
    match error {
        WriteError::Changed { path } => ids::WRITE_CHANGED.with("path", path.as_path()),
        WriteError::Symlink { path, target } => {
            ids::READ_SYMLINK.with("path", path.as_path()).with("target", target.as_path())
        }
        WriteError::HardLink { path, names } => {
            ids::WRITE_HARD_LINK.with("path", path.as_path()).with("names", *names)
        }
        WriteError::WrongKind { path } => ids::WRITE_WRONG_KIND.with("path", path.as_path()),
        WriteError::TooLarge { path } => {
            ids::WRITE_TOO_LARGE.with("path", path.as_path()).with("most", MAX_FILE)
        }
        WriteError::Mounted { path, cause } => {
            ids::WRITE_MOUNTED.with("path", path.as_path()).with("cause", cause.to_string())
        }
        WriteError::Busy { lock } => ids::WRITE_BUSY.with("path", lock.as_path()),
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
        WriteError::ReadBack { path } => ids::WRITE_READ_BACK.with("path", path.as_path()),
        WriteError::Journal { path } => ids::WRITE_JOURNAL.with("path", path.as_path()),
        WriteError::Name { path } => ids::WRITE_NAME.with("path", path.as_path()),
        WriteError::NotRestored { cause, files } => {
            ids::WRITE_AND_NOT_RESTORED.with("cause", of_write(cause)).with("files", listed(files))
        }
        // A bug in clawgate each: the words are for whoever mends it.
        WriteError::Twice { .. } | WriteError::Id => ids::ERROR_UNFORESEEN.with("what", error.to_string()),
    }
}

/// Why a write could not be taken back.
pub(super) fn of_undo(error: &UndoError) -> Message {
    match error {
        UndoError::Nothing => ids::UNDO_NOTHING.message(),
        UndoError::Manifest { path } => ids::UNDO_MANIFEST.with("path", path.as_path()),
        UndoError::Unknown { name } => ids::UNDO_UNKNOWN.with("name", name.as_str()),
        UndoError::Foreign { path } => ids::UNDO_FOREIGN.with("path", path.as_path()),
        UndoError::Elsewhere { path } => ids::UNDO_ELSEWHERE.with("path", path.as_path()),
        UndoError::Between { files, .. } => ids::UNDO_BETWEEN.with("files", listed(files)),
        UndoError::Stale => ids::UNDO_STALE.message(),
        UndoError::Write(error) => of_write(error),
    }
}

/// Paths as they stand in a sentence.
#[must_use]
pub fn listed(files: &[PathBuf]) -> String {
    files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::locale::Language;

    #[test]
    fn people_and_logs_are_told_the_same() {
        let path = || PathBuf::from("/home/ada/.openclaw/.env");
        let cause = || io::Error::from_raw_os_error(13);
        let operations = [
            Operation::Look,
            Operation::Open,
            Operation::Read,
            Operation::Create,
            Operation::Write,
            Operation::Fsync,
            Operation::Chown,
            Operation::Chmod,
            Operation::Exchange,
            Operation::Rename,
            Operation::Remove,
            Operation::Folder,
            Operation::Lock,
        ];
        let failed = operations.map(|operation| WriteError::Io { operation, path: path(), cause: cause() });
        let others = [
            WriteError::Changed { path: path() },
            WriteError::Symlink { path: path(), target: "/elsewhere".into() },
            WriteError::HardLink { path: path(), names: 2 },
            WriteError::WrongKind { path: path() },
            WriteError::TooLarge { path: path() },
            WriteError::Mounted { path: path(), cause: cause() },
            WriteError::Busy { lock: path() },
            WriteError::Owner { path: path(), uid: 1000, gid: 100_000, cause: cause() },
            WriteError::ReadBack { path: path() },
            WriteError::Name { path: path() },
            WriteError::Journal { path: path() },
            WriteError::NotRestored {
                cause: Box::new(WriteError::ReadBack { path: path() }),
                files: vec![path(), "/elsewhere".into()],
            },
        ];
        for error in failed.into_iter().chain(others) {
            assert_eq!(Language::English.say(&of_write(&error)), error.to_string());
        }
        for error in [
            UndoError::Manifest { path: path() },
            UndoError::Foreign { path: path() },
            UndoError::Elsewhere { path: path() },
            UndoError::Stale,
        ] {
            assert_eq!(Language::English.say(&of_undo(&error)), error.to_string());
        }
    }
}
