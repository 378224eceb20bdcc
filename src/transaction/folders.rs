//! Folders that are made for a write.

use std::io::ErrorKind;
use std::path::Path;

use super::WriteError;
use super::disk::parent;
use super::journal::{Journal, token};
use super::lock::NEW_LOCK;

/// How a folder's name begins that is not its owner's yet; a token follows.
const NEW_FOLDER: &str = ".clawgate-folder-";

/// How often a folder is begun again.
const TRIES: usize = 10;

impl Journal<'_, '_> {
    /// Makes a folder (0700) where it is missing.
    pub(super) fn folder(&mut self, path: &Path) -> Result<(), WriteError> {
        // Another run may have taken ours for left behind.
        for _ in 0..TRIES {
            match self.try_folder(path) {
                Err(WriteError::Io { cause, .. }) if cause.kind() == ErrorKind::NotFound => {}
                done => return done,
            }
        }
        self.try_folder(path)
    }

    /// It is its owner's before it has its name: a run of root's that ends in between leaves an empty folder that only
    /// root may look into, and it must not be the one that everything else is in.
    fn try_folder(&mut self, path: &Path) -> Result<(), WriteError> {
        if self.disk.identity(path)?.is_some() {
            return Ok(());
        }
        let place = parent(path);
        self.clear_unnamed(&place, NEW_FOLDER);
        let new = place.join(format!("{NEW_FOLDER}{}", token()));
        self.disk.make_folder(&new).map_err(|error| error.about(path))?;
        let named = match self.disk.give_folder(&new, self.owner) {
            Ok(()) => self.disk.place(&new, path),
            Err(error) => Err(error.about(path)),
        };
        if !matches!(named, Ok(true)) {
            let _ = self.disk.remove_folder(&new);
        }
        if named? {
            self.folders.push(path.to_owned());
            self.disk.sync_folder(&place)?;
        }
        Ok(())
    }

    /// Removes whatever runs left behind that ended before they had a record.
    pub(super) fn clear_all_unnamed(&mut self) {
        let (home, state_dir) = (self.home(), self.state_dir.clone());
        if self.disk.is_there(&home) {
            self.clear_unnamed(&home, NEW_LOCK);
        } else if self.disk.is_there(&state_dir) {
            self.clear_unnamed(&state_dir, NEW_FOLDER);
        } else {
            self.clear_unnamed(&parent(&state_dir), NEW_FOLDER);
        }
    }

    /// Removes what runs left behind that ended before they could give it a name. What is somebody else's or in use
    /// stays; where it is another run's that still goes on, that one begins again.
    pub(super) fn clear_unnamed(&mut self, folder: &Path, prefix: &str) {
        let is_unnamed = |name: &String| {
            name.strip_prefix(prefix)
                .is_some_and(|rest| rest.len() == 32 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()))
        };
        for name in self.disk.names(folder).unwrap_or_default().into_iter().filter(is_unnamed) {
            let path = folder.join(name);
            let _ =
                if prefix == NEW_FOLDER { self.disk.remove_folder(&path) } else { self.disk.remove(&path) };
        }
    }
}
