//! Writes that happen whole or not at all, and the way back, on real files.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test ends where its own preparations fail and says when it was skipped; some start themselves as further processes and tell them what to do by variables"
)]

mod attributes;
mod cut;
mod faults;
mod others;
mod owners;
#[path = "../support/skip.rs"]
mod skip;
mod support;
mod undo;
mod write;
