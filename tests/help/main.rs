//! What explains the program: the help, the manual page, the completions, each by the programs that read it.

#![allow(clippy::disallowed_types, reason = "shells and formatters are started here")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by a panic, and says when it was skipped"
)]

mod completions;
mod manual;
mod pages;
#[path = "../support/mod.rs"]
mod support;
