//! Backups that still hold a secret which its config holds no more.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::document::MAX_BYTES;
use crate::domain::Secret;
use crate::locale::ids;
use crate::openclaw::{FileKind, Notice, Plan, is_config, returning};
use crate::transaction::backups;

use super::sentence::listed;

/// What removes them, and what is kept to take writes back.
pub const PURGE_BACKUPS: &str = "clawgate undo --purge --backups";

/// What is to be said of the secrets that a plan took out of configs, once it is written: the backups that hold them.
#[must_use]
pub(super) fn copies(plan: &Plan) -> Vec<Notice> {
    let configs = plan.changes.iter().filter(|change| change.kind == FileKind::Config);
    let found = configs.filter_map(|change| {
        let gone = returning(FileKind::Config, Some(&change.after), change.before.as_deref());
        // As after nearly every write: no backup needs to be read then.
        if gone.is_empty() {
            return None;
        }
        let files = holding(&change.path, |coming| coming.iter().any(|secret| gone.contains(secret)));
        (!files.is_empty()).then(|| {
            let message = ids::WARN_SECRET_IN_BACKUPS;
            message.with("path", change.path.as_path()).with("files", listed(&files))
        })
    });
    let notice =
        |message| Notice { command: Some(PURGE_BACKUPS), ..Notice::new("secret-in-backups", message) };
    found.map(notice).collect()
}

/// The backups of these configs that hold a secret which the config beside them does not.
#[must_use]
pub fn old_secrets(configs: &[PathBuf]) -> Vec<PathBuf> {
    configs.iter().flat_map(|path| holding(path, |coming| !coming.is_empty())).collect()
}

/// The backups of a config for which this holds, given the secrets that they would bring back.
fn holding(path: &Path, wanted: impl Fn(&[Secret]) -> bool) -> Vec<PathBuf> {
    let now = read(path);
    let holds = |backup: &PathBuf| {
        let there = read(backup);
        there.is_some() && wanted(&returning(FileKind::Config, now.as_deref(), there.as_deref()))
    };
    beside(path).filter(holds).collect()
}

/// Where copies of a config are kept beside it, the newest first; last, the one that 2026.6.6's daemon read last.
fn beside(path: &Path) -> impl Iterator<Item = PathBuf> {
    let mut last_good = path.as_os_str().to_owned();
    last_good.push(".last-good");
    backups(path).into_iter().chain([last_good.into()])
}

/// The newest copy beside a config that is one itself, and its size in bytes.
pub(super) fn good_copy(path: &Path) -> Option<(PathBuf, usize)> {
    beside(path).find_map(|copy| {
        let bytes = read(&copy).filter(|bytes| is_config(bytes))?;
        Some((copy, bytes.len()))
    })
}

/// What a file holds; `None` if it is no regular file, or larger than a config can be.
fn read(path: &Path) -> Option<Vec<u8>> {
    let file = path.symlink_metadata().is_ok_and(|meta| meta.is_file() || meta.is_symlink());
    let file = Some(path).filter(|_| file && path.metadata().is_ok_and(|meta| meta.is_file()))?;
    let mut bytes = Vec::new();
    File::open(file).ok()?.take(MAX_BYTES as u64).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
