//! Lossless documents: what a user's file says, and edits that change what was asked and no other byte.

mod env_file;

pub use env_file::{EnvFile, EnvFileError, Occurrence};
