//! A plan becomes files: hands it to the transaction room, with owner, modes and a stamp.

use std::path::{Path, PathBuf};

use crate::openclaw::{Notice, Place, Plan, may_hold_secrets};
use crate::transaction::{
    self, Change, Faults, HardLinks, LOCK_WAIT, Owner, Receipt, Stamp, Symlink, Write, WriteError,
};

use super::copies::copies;
use super::files::{Links, SymlinkPolicy, holds_exactly};
use super::host::Host;
use super::nonce::nonce;
use super::remarks::remarks;

fn apply(plan: &Plan, place: &Place, owner: Owner, links: Links, host: &Host) -> Result<Receipt, WriteError> {
    let stamp = stamp(host);
    let changes = plan
        .changes
        .iter()
        .map(|change| {
            let mut new = Change::new(change.path.clone(), change.before.clone(), Some(change.after.clone()));
            let before = change.before.as_deref();
            new.secret = may_hold_secrets(change.kind, before.unwrap_or_default())
                || may_hold_secrets(change.kind, &change.after);
            if change.leaves_backup() { new.rotating() } else { new }
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
        hard_links: links.hard,
        symlink: match links.symbolic {
            SymlinkPolicy::Follow => Symlink::Follow,
            SymlinkPolicy::Ask | SymlinkPolicy::Refuse => Symlink::Refuse,
        },
        folders,
        lock_wait: LOCK_WAIT,
    };
    transaction::apply(&write, &stamp, &mut Faults::none())
}

/// Writes a plan, all of it or nothing, and says what is worth knowing about what it left.
///
/// # Errors
/// See [`WriteError`]; everything is as it was then.
pub fn write(
    plan: &Plan,
    place: &Place,
    owner: Owner,
    links: Links,
    host: &Host,
) -> Result<(Receipt, Vec<Notice>), WriteError> {
    let receipt = apply(plan, place, owner, links, host)?;
    let notices = remarks(&receipt).into_iter().chain(copies(plan)).collect();
    Ok((receipt, notices))
}

/// Stops where one of these files, which are to be written, has further names and nobody said what is to become of them:
/// asked before anything else is, as it would be at the write.
///
/// # Errors
/// [`WriteError::HardLink`].
pub fn mind_hard_links<'p>(
    paths: impl IntoIterator<Item = &'p Path>,
    links: HardLinks,
) -> Result<(), WriteError> {
    if links != HardLinks::Refuse {
        return Ok(());
    }
    for path in paths {
        if let Some(names) = transaction::further_names(path) {
            return Err(WriteError::HardLink { path: path.to_owned(), names });
        }
    }
    Ok(())
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
