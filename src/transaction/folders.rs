//! Folders that are made for a write.

use std::io::ErrorKind;
use std::path::Path;

use super::disk::{Disk, parent};
use super::journal::{Journal, token};
use super::lock::NEW_LOCK;
use super::{Owner, WriteError};

/// How a folder's name begins that is not its owner's yet; a token follows.
const NEW_FOLDER: &str = ".clawgate-folder-";

/// How often a folder is begun again.
const TRIES: usize = 10;

impl Journal<'_, '_> {
    /// Makes a folder (0700, owner set) where it is missing.
    pub(super) fn folder(&mut self, path: &Path) -> Result<(), WriteError> {
        if self.is_for_another() {
            // Another run may have taken ours for left behind.
            for _ in 0..TRIES {
                match self.folder_for_another(path) {
                    Err(WriteError::Io { cause, .. }) if cause.kind() == ErrorKind::NotFound => {}
                    done => return done,
                }
            }
            return self.folder_for_another(path);
        }
        if self.disk.make_folder(path)? {
            self.folders.push(path.to_owned());
            self.clear_unnamed(&parent(path), NEW_FOLDER);
            self.disk.give_folder(path, self.owner)?;
            self.disk.sync_folder(&parent(path))?;
        }
        Ok(())
    }

    /// Whether what is made here is another user's.
    pub(super) fn is_for_another(&self) -> bool {
        self.owner.uid != Owner::of_this_process().uid
    }

    /// The same for another user. It is theirs before it has its name: a run that ends in between leaves an empty folder
    /// that only root may look into, and it must not be the one that everything else is in.
    fn folder_for_another(&mut self, path: &Path) -> Result<(), WriteError> {
        if self.disk.identity(path)?.is_some() {
            return Ok(());
        }
        let place = parent(path);
        self.clear_unnamed(&place, NEW_FOLDER);
        let new = place.join(format!("{NEW_FOLDER}{}", token()));
        self.disk.make_folder(&new)?;
        let named = match self.disk.give_folder(&new, self.owner) {
            Ok(()) => self.disk.place(&new, path),
            Err(error) => Err(error),
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
        let is_there =
            |disk: &mut Disk<'_, '_>, path: &Path| disk.identity(path).is_ok_and(|it| it.is_some());
        if is_there(&mut self.disk, &home) {
            self.clear_unnamed(&home, NEW_LOCK);
        } else if is_there(&mut self.disk, &state_dir) {
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
