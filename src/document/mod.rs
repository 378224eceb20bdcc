//! Lossless editing of JSON5 and `.env`: bytes come in, a reading and a list of splices go out.
//!
//! The invariant of this room: no byte of a user's file changes but those an edit names, and no text leaves it that
//! has not been read again and found to mean exactly what was asked for. Nothing here touches a file.
//!
//! OpenClaw 2026.9.6 reads its config with `JSON.parse` and, where that throws, with npm json5 2.2.3; this room reads
//! what that pair reads, with two limits OpenClaw does not have ([`MAX_DEPTH`], [`MAX_BYTES`]).

mod align;
mod check;
mod decode;
pub mod diff;
mod edit;
mod env_file;
mod error;
mod identifier;
mod insert;
mod merge;
mod mistake;
mod neighbours;
mod parse;
mod plan;
mod read;
mod remove;
mod render;
mod sentence;
mod style;
mod tree;
mod value;

pub use edit::{Edit, Edited, Splice};
pub use env_file::{EnvFile, EnvFileError, Occurrence};
pub use error::{EditError, Excerpt, Expected, ParseError, ParseErrorKind};
pub use merge::merged;
pub use mistake::LikelyMistake;
pub use read::{Document, Duplicate, Member, Node};
pub use tree::Kind;

/// How many arrays and objects may stand inside one another.
pub const MAX_DEPTH: usize = 128;

/// The largest document that is read, in bytes (10 MiB).
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
