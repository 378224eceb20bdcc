//! The log of `--log`: what was read, sent, answered and written, a line each.
//!
//! Invariant: no secret reaches it. Callers hand over names, sizes, codes and addresses alone; addresses lose user,
//! query and fragment, and words with a known secret's prefix are hidden all the same.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::Secret;
use crate::locale::visible;

use super::host::utc;

/// Where a command's lines go; nowhere unless it was opened.
#[derive(Clone, Default)]
pub struct Log(Option<Arc<Open>>);

struct Open {
    file: File,
    command: &'static str,
    path: PathBuf,
    /// Why a line is missing: the first one.
    failed: OnceLock<io::Error>,
}

/// The longest value in a line, in characters.
const VALUE_MAX: usize = 1000;

impl Log {
    /// Opens a log to append to; a new one is its owner's alone.
    ///
    /// # Errors
    /// Whatever the system says. A pipe that nobody reads is an error, not a wait.
    pub fn open(path: &Path, command: &'static str) -> io::Result<Self> {
        let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
        let file = OpenOptions::new().append(true).create(true).mode(0o600).custom_flags(flags).open(path)?;
        Ok(Self(Some(Arc::new(Open { file, command, path: path.to_owned(), failed: OnceLock::new() }))))
    }

    /// Adds a line: the time, the command, the event and its parts as `name=value`.
    ///
    /// A log that can no longer be written is no reason to stop: what it tells of goes on, and [`Self::failure`] is told
    /// at the end.
    pub fn line(&self, event: &str, parts: &[(&str, &str)]) {
        let Some(open) = &self.0 else { return };
        let mut line = format!("{} {} {event}", now(), open.command);
        for (name, value) in parts {
            line.push(' ');
            line.push_str(name);
            line.push('=');
            let value = visible(&hidden(value), VALUE_MAX);
            let bare = !value.is_empty() && !value.contains([' ', '"', '=']);
            if bare {
                line.push_str(&value);
            } else {
                // Quoted, since it was made visible already: only its own quotes are left to tell apart.
                line.push('"');
                line.push_str(&value.replace('"', "\\\""));
                line.push('"');
            }
        }
        line.push('\n');
        // One call: lines of two commands do not run into each other.
        if let Err(error) = (&open.file).write_all(line.as_bytes()) {
            let _ = open.failed.set(error);
        }
    }

    /// The log that lines are missing in, and why.
    #[must_use]
    pub fn failure(&self) -> Option<(&Path, &io::Error)> {
        let open = self.0.as_ref()?;
        Some((&open.path, open.failed.get()?))
    }
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Log").field(&self.0.is_some()).finish()
    }
}

/// A text in which every word that is certainly a secret is a fingerprint.
fn hidden(text: &str) -> String {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
    text.split_inclusive(ends)
        .map(|piece| {
            let word = piece.trim_end_matches(ends);
            let secret = Secret::verbatim(word);
            if secret.kind().is_certain() {
                format!("{}{}", secret.fingerprint(), &piece[word.len()..])
            } else {
                piece.to_owned()
            }
        })
        .collect()
}

#[expect(clippy::disallowed_methods, reason = "each line has its own time")]
fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let second = utc(since.as_secs());
    format!("{}.{:03}Z", second.trim_end_matches('Z'), since.subsec_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_secrets_are_hidden() {
        let shown = hidden("/h/sk-ant-api03-CANARY0123456789/x, cfut_CANARY");
        assert!(!shown.contains("CANARY") && shown.starts_with("/h/…") && shown.contains("/x, …"), "{shown}");
    }
}
