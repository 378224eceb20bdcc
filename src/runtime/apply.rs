//! A plan becomes files: hands it to the transaction room, with owner, modes and a stamp.

use std::path::PathBuf;

use crate::openclaw::{FileKind, Place, Plan, may_hold_secrets, notes};
use crate::transaction::{
    self, Change, Faults, LOCK_WAIT, Owner, Receipt, Stamp, Symlink, Write, WriteError,
};

use super::files::{SymlinkPolicy, holds_exactly};
use super::host::Host;
use super::nonce::nonce;

/// Writes a plan, all of it or nothing.
///
/// # Errors
/// See [`WriteError`]; everything is as it was then.
pub fn apply(
    plan: &Plan,
    place: &Place,
    owner: Owner,
    symlinks: SymlinkPolicy,
    host: &Host,
) -> Result<Receipt, WriteError> {
    let stamp = stamp(host);
    let changes = plan
        .changes
        .iter()
        .map(|change| {
            let mut new = Change::new(change.path.clone(), change.before.clone(), Some(change.after.clone()));
            let before = change.before.as_deref();
            new.secret = may_hold_secrets(change.kind, before.unwrap_or_default())
                || may_hold_secrets(change.kind, &change.after);
            new.notes = notes(change.kind, before, Some(&change.after), &stamp.id);
            // As OpenClaw keeps them: backups of the config, and of nothing that holds only secrets.
            if change.kind == FileKind::Config { new.rotating() } else { new }
        })
        .collect();
    let mut folders: Vec<PathBuf> = Vec::new();
    if let Some(folder) = place.config.parent()
        && folder != place.state_dir
        && !folder.exists()
    {
        folders.push(folder.to_owned());
    }
    let write = Write {
        state_dir: place.state_dir.clone(),
        changes,
        owner,
        symlink: match symlinks {
            SymlinkPolicy::Follow => Symlink::Follow,
            SymlinkPolicy::Ask | SymlinkPolicy::Refuse => Symlink::Refuse,
        },
        folders,
        lock_wait: LOCK_WAIT,
    };
    transaction::apply(&write, &stamp, &mut Faults::none())
}

/// Whether every file of a plan is, byte for byte, as it was written.
#[must_use]
pub fn is_as_written(plan: &Plan) -> bool {
    plan.changes.iter().all(|change| holds_exactly(&change.path, &change.after))
}

pub(super) fn stamp(host: &Host) -> Stamp {
    let time = host.time();
    let digits: String = time.chars().filter(char::is_ascii_digit).collect();
    Stamp { id: format!("{digits}-{}", nonce()), time, version: env!("CARGO_PKG_VERSION").to_owned() }
}
