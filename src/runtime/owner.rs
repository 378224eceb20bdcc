//! Whose the written files are.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use crate::domain::Environment;
use crate::openclaw::{Place, Why};
use crate::transaction::Owner;

use super::host::User;

/// Why the owner is not clear, or not what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerError {
    /// Neither a user's name nor `UID` or `UID:GID`.
    Unknown(String),
    /// Root, on a folder of another user, and nobody said that this is meant: the folder's owner.
    Foreign {
        /// The owner of the state folder.
        uid: u32,
    },
    /// Root through sudo, with its own home, while the person behind sudo has an OpenClaw.
    BehindSudo {
        /// The person.
        user: String,
        /// Their state folder.
        theirs: PathBuf,
    },
}

/// Decides whose new files are: the owner of the state folder, or of the nearest folder above it that exists.
///
/// # Errors
/// See [`OwnerError`]. `asked` is the value of `--owner`; as root, it or an explicit state folder settles the question.
pub fn resolve_owner(
    place: &Place,
    asked: Option<&str>,
    user: User,
    env: &Environment,
) -> Result<Owner, OwnerError> {
    if let Some(text) = asked {
        return parse(text).ok_or_else(|| OwnerError::Unknown(text.to_owned()));
    }
    let nearest =
        place.state_dir.ancestors().find_map(|folder| fs::metadata(folder).ok().map(|meta| (folder, meta)));
    let exists = nearest.as_ref().is_some_and(|(folder, _)| *folder == place.state_dir);
    let explicit = matches!(place.why, Why::Flag | Why::Profile);
    if user.uid == 0 && !explicit {
        if let Some((_, meta)) = &nearest
            && exists
            && meta.uid() != 0
        {
            return Err(OwnerError::Foreign { uid: meta.uid() });
        }
        if let Some(name) = env.get("SUDO_USER").filter(|name| *name != "root")
            && let Some(home) = home_of(name)
        {
            let theirs = home.join(".openclaw");
            if theirs != place.state_dir && theirs.is_dir() && !exists {
                return Err(OwnerError::BehindSudo { user: name.to_owned(), theirs });
            }
        }
    }
    Ok(match nearest {
        // Root gives what it makes to whom the place belongs; everyone else can only make files of their own.
        Some((_, meta)) if user.uid == 0 || exists => Owner { uid: meta.uid(), gid: meta.gid() },
        _ => Owner { uid: user.uid, gid: user.gid },
    })
}

/// `1000`, `1000:1000`, or a name of `/etc/passwd`.
fn parse(text: &str) -> Option<Owner> {
    if let Some((uid, gid)) = text.split_once(':') {
        return Some(Owner { uid: uid.parse().ok()?, gid: gid.parse().ok()? });
    }
    let by_number = text.parse::<u32>().ok();
    account(|fields| fields[0] == text || by_number.is_some_and(|uid| fields[2].parse() == Ok(uid)))
        .and_then(|fields| Some(Owner { uid: fields[2].parse().ok()?, gid: fields[3].parse().ok()? }))
        .or_else(|| by_number.map(|uid| Owner { uid, gid: uid }))
}

fn home_of(name: &str) -> Option<PathBuf> {
    Some(account(|fields| fields[0] == name)?[5].clone().into())
}

/// The fields of an account in `/etc/passwd`.
fn account(is_it: impl Fn(&[String]) -> bool) -> Option<Vec<String>> {
    let accounts = fs::read_to_string("/etc/passwd").ok()?;
    let mut all = accounts.lines().map(|line| line.split(':').map(str::to_owned).collect::<Vec<_>>());
    all.find(|fields| fields.len() >= 7 && is_it(fields))
}
