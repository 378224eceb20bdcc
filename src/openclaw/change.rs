//! One file of OpenClaw's before and after a plan: its path, its kind, and both texts.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::document::{Document, ParseErrorKind};

/// What a file is to OpenClaw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `<state dir>/.env`.
    Env,
    /// `auth-profiles.json`.
    Profiles,
    /// `models.json`, a cache of resolved providers.
    Cache,
    /// `openclaw.json`, or a file it includes.
    Config,
}

impl FileKind {
    /// What a file is, by its name.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        match path.file_name().and_then(|name| name.to_str()) {
            Some(".env") => Self::Env,
            Some("auth-profiles.json") => Self::Profiles,
            Some("models.json") => Self::Cache,
            _ => Self::Config,
        }
    }

    /// Whether a running daemon keeps what it once read of such a file: it reads a changed config by itself, but not its
    /// variables, credentials or caches. Seen by running all three generations; the older one takes a variable that it
    /// never had without a restart, and no other change.
    #[must_use]
    pub fn needs_restart(self) -> bool {
        self != Self::Config
    }
}

/// One file before and after.
#[derive(Clone, PartialEq, Eq)]
pub struct FileChange {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: FileKind,
    /// The bytes that were read; `None` where there was no file.
    pub before: Option<Vec<u8>>,
    /// The bytes that will be there.
    pub after: Vec<u8>,
}

impl FileChange {
    /// Whether what was there becomes a backup beside the file, as OpenClaw keeps them: a config's, and nothing that
    /// holds only secrets. An empty file would push out a good one.
    #[must_use]
    pub fn leaves_backup(&self) -> bool {
        self.kind == FileKind::Config && self.before.as_deref().is_some_and(|before| !is_blank(before))
    }
}

impl fmt::Debug for FileChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileChange")
            .field("path", &self.path)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// Whether bytes are nothing at all: white space, byte order marks, or the zeros of a file that was never flushed. Both
/// 2026.2.26 and 2026.9.6 call such a config invalid.
#[must_use]
pub fn is_blank(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_ok_and(|text| text.chars().all(|c| c.is_whitespace() || matches!(c, '\0' | '\u{feff}')))
}

/// Whether bytes are nothing, or nothing but comments.
#[must_use]
pub fn holds_nothing(bytes: &[u8]) -> bool {
    is_blank(bytes) || Document::parse(bytes).is_err_and(|error| error.kind == ParseErrorKind::Empty)
}

/// Whether bytes are a config that may be brought back: an object with something in it.
#[must_use]
pub fn is_config(bytes: &[u8]) -> bool {
    let value = Document::parse(bytes).map(|document| document.value());
    value.is_ok_and(|value| value.as_object().is_some_and(|members| !members.is_empty()))
}
