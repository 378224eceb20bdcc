//! One write at a time on a state folder.

use std::fs::{File, TryLockError};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::time::Duration;

use rustix::fs::OFlags;

use super::disk::Disk;
use super::journal::{Journal, token};
use super::{FOLDER, Operation, Owner, WriteError};

/// The time between two tries.
const PAUSE: Duration = Duration::from_millis(20);

/// The lock's name in [`FOLDER`].
pub(super) const NAME: &str = "lock";

/// How its name begins as long as it is not its owner's yet; a token follows.
pub(super) const NEW_LOCK: &str = ".clawgate-lock-";

impl Journal<'_, '_> {
    /// Takes the lock of the state folder, making `folders` and the lock file where they are missing.
    pub(super) fn take_lock(
        &mut self,
        folders: &[&Path],
        owner: Owner,
        wait: Duration,
    ) -> Result<(), WriteError> {
        let home = self.home();
        let path = home.join(NAME);
        let tries = wait.as_millis() / PAUSE.as_millis() + 1;
        for attempt in 0..tries {
            if attempt > 0 {
                std::thread::sleep(PAUSE);
            }
            // Again at every try: another write that fails takes the folders it made away with it.
            for folder in folders {
                self.folder(folder)?;
            }
            self.folder(&home)?;
            if !std::fs::symlink_metadata(&home).is_ok_and(|meta| meta.is_dir()) {
                return Err(WriteError::WrongKind(home));
            }
            let (file, made) = match self.open_lock(&home, owner) {
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
            self.lock_made = made;
            // The one who held it may have removed it meanwhile: then this is the lock of nothing.
            let locked = file.metadata().ok().map(|meta| (meta.dev(), meta.ino()));
            if locked.is_none() || locked != self.disk.identity(&path)? {
                continue;
            }
            self.lock = Some(file);
            self.clear_unnamed(&home, NEW_LOCK);
            return Ok(());
        }
        Err(WriteError::Busy(path))
    }

    /// Opens the lock file and says whether it was made. It is its owner's before it has its name.
    fn open_lock(&mut self, home: &Path, owner: Owner) -> Result<(File, bool), WriteError> {
        let path = home.join(NAME);
        if self.disk.identity(&path)?.is_none() {
            let new = home.join(format!("{NEW_LOCK}{}", token()));
            let file = self.disk.create(&new).map_err(|error| error.about(&path))?;
            let named = match self.disk.give(&file, &path, owner) {
                Ok(()) => self.disk.place(&new, &path),
                Err(error) => Err(error),
            };
            if !matches!(named, Ok(true)) {
                let _ = self.disk.remove(&new);
            }
            if named? {
                return Ok((file, true));
            }
        }
        Ok((self.disk.open(&path, OFlags::RDWR, Operation::Lock)?, false))
    }
}

/// Whether another process holds the lock right now. Nothing is made for the question.
pub(super) fn is_held(disk: &mut Disk<'_, '_>, state_dir: &Path) -> bool {
    let path = state_dir.join(FOLDER).join(NAME);
    disk.open(&path, OFlags::RDONLY, Operation::Look)
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
