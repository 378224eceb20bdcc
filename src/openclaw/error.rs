//! Why a setup cannot be read, and why no plan can be made.

use std::path::{Path, PathBuf};

use crate::document::{EditError, EnvFileError, Excerpt, Kind, LikelyMistake, ParseError};
use crate::locale::{Message, ids};

use super::includes::{IncludeFault, Includer};

/// Why a setup cannot be read. Nothing of it may be edited then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupError {
    /// Not JSON5, or not text: what is wrong and where, and the line with a mark.
    Syntax {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: ParseError,
        /// The line it is on.
        excerpt: Excerpt,
        /// What it most likely is.
        mistake: Option<LikelyMistake>,
        /// Who includes the file, where one does.
        included: Option<Box<Includer>>,
    },
    /// A `.env` file that cannot be read.
    Env {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: EnvFileError,
    },
    /// Something else stands where an object must be.
    NotAnObject {
        /// The file.
        path: PathBuf,
        /// The keys that lead there, joined by dots; empty for the whole file.
        at: String,
        /// What stands there.
        found: Kind,
        /// On which line, counted from 1.
        line: usize,
    },
    /// A part of the config comes from a file that cannot be included.
    Include {
        /// The file that includes.
        path: PathBuf,
        /// The keys that lead to the `$include` in that file, joined by dots; empty for the whole file.
        at: String,
        /// What it includes, as it is written.
        target: String,
        /// What is wrong.
        fault: IncludeFault,
    },
}

impl SetupError {
    pub(super) fn syntax(path: &Path, bytes: &[u8], error: ParseError) -> Self {
        let (excerpt, mistake) = (error.excerpt(bytes), error.mistake(bytes));
        Self::Syntax { path: path.to_owned(), error, excerpt, mistake, included: None }
    }
}

/// Why no plan could be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// A JSON5 file could not be edited safely.
    Edit(PathBuf, EditError),
    /// No one edit gives a value that files make up together: one of the files, and the keys joined by dots.
    Split {
        /// A file that has a part in it.
        path: PathBuf,
        /// The value.
        at: String,
    },
    /// The `.env` file could not be edited safely.
    Env(PathBuf, EnvFileError),
    /// The chosen storage needs a secret that was not given: which variable.
    NoSecret(&'static str),
    /// `auth-profile` was chosen, and there is no such profile or this OpenClaw does not read it.
    NoProfile,
    /// `command` was chosen, and this OpenClaw runs none without its daemon, or none was named.
    NoCommand,
}

impl PlanError {
    /// What is wrong, for people.
    #[must_use]
    pub fn sentence(&self) -> Message {
        let edit = |path: &Path, what: Message| ids::PLAN_EDIT.with("path", path).with("what", what);
        match self {
            Self::Edit(path, EditError::NotAnObject { path: at, found, line }) => ids::SETUP_NOT_AN_OBJECT
                .with("path", path.as_path())
                .with("at", at.join("."))
                .with("found", found.sentence())
                .with("line", *line),
            Self::Edit(path, error) => edit(path, error.sentence()),
            Self::Split { path, at } => ids::PLAN_SPLIT.with("path", path.as_path()).with("at", at.as_str()),
            Self::Env(path, error) => edit(path, error.sentence()),
            Self::NoSecret(_) => ids::INPUT_API_KEY_MISSING.message(),
            Self::NoProfile => ids::PLAN_NO_PROFILE.message(),
            Self::NoCommand => ids::PLAN_NO_COMMAND.message(),
        }
    }
}
