//! One write at a time on a state folder.

use std::fs::TryLockError;
use std::path::Path;
use std::time::Duration;

use super::journal::Journal;
use super::{FOLDER, Operation, Owner, WriteError};

/// The time between two tries.
const PAUSE: Duration = Duration::from_millis(20);

impl Journal<'_, '_> {
    /// Takes the lock of `state_dir`, making `folders` and the lock file where they are missing.
    pub(super) fn take_lock(
        &mut self,
        state_dir: &Path,
        folders: &[&Path],
        owner: Owner,
        wait: Duration,
    ) -> Result<(), WriteError> {
        let home = state_dir.join(FOLDER);
        let path = home.join("lock");
        let tries = wait.as_millis() / PAUSE.as_millis() + 1;
        for attempt in 0..tries {
            if attempt > 0 {
                std::thread::sleep(PAUSE);
            }
            // Again at every try: another write that fails takes the folders it made away with it.
            for folder in folders {
                self.folder(folder, owner)?;
            }
            self.folder(&home, owner)?;
            if !std::fs::symlink_metadata(&home).is_ok_and(|meta| meta.is_dir()) {
                return Err(WriteError::WrongKind { path: home });
            }
            let (file, made) = match self.disk.open_lock(&path) {
                Err(WriteError::Io { cause, .. }) if cause.kind() == std::io::ErrorKind::NotFound => continue,
                opened => opened?,
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => continue,
                Err(TryLockError::Error(cause)) => {
                    return Err(WriteError::Io { operation: Operation::Lock, path, cause });
                }
            }
            if made {
                self.made(&path);
            }
            // The one who held it may have removed it meanwhile: then this is the lock of nothing.
            let locked = file.metadata().ok().map(|meta| {
                use std::os::unix::fs::MetadataExt;
                (meta.dev(), meta.ino())
            });
            if locked.is_none() || locked != self.disk.identity(&path)? {
                continue;
            }
            if made {
                self.disk.give_lock(&file, &path, owner)?;
            }
            self.lock = Some(file);
            return Ok(());
        }
        Err(WriteError::Busy { lock: path })
    }
}
