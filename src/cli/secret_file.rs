//! A secret that a flag names a file for.

use std::path::Path;

use zeroize::Zeroizing;

use crate::domain::{Field, Secret};
use crate::locale::{Argument, Id, ids};
use crate::runtime::{Host, read_secret_file};
use crate::wizard::{Problem, input};

use super::args::Common;
use super::context::limit;
use super::failures::usage;

/// Reads it, and says where it waits for one.
pub(super) fn read_secret(
    host: &mut Host,
    common: &Common,
    path: &Path,
    field: Field,
) -> Result<Zeroizing<String>, Problem> {
    let refused = |message, hint: Id| usage("secret-file", message, hint).field(field);
    // `--api-key-file "$KEY"`: its name is not repeated.
    if path.to_str().is_some_and(input::is_secret) {
        return Err(refused(ids::USAGE_SECRET_AS_FILE.message(), ids::HINT_SECRET_FILE));
    }
    let path = host.cwd.join(path);
    let waits = ids::PROGRESS_SECRET_FILE.with("path", path.as_path());
    let waiting = || {
        if !common.json {
            host.eprintln_message(&waits);
        }
    };
    read_secret_file(&path, Secret::MAX as u64 * 4, limit(common), waiting).map_err(|error| {
        let (cause, hint) = match error.kind() {
            std::io::ErrorKind::TimedOut => {
                let late = ids::CAUSE_NOTHING_CAME.with("seconds", common.timeout.to_string());
                (late.into(), ids::HINT_SECRET_FILE_LATE)
            }
            _ => (cause(&error), ids::HINT_SECRET_FILE),
        };
        refused(ids::USAGE_SECRET_FILE.with("path", path.as_path()).with("cause", cause), hint)
    })
}

/// Why input could not be read, in the system's own words but for the limit, which is ours.
pub(super) fn cause(error: &std::io::Error) -> Argument {
    match error.kind() {
        std::io::ErrorKind::FileTooLarge => ids::CAUSE_TOO_LARGE.message().into(),
        _ => error.to_string().into(),
    }
}
