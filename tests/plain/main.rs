//! The wizard in plain lines: the real binary over pipes and in pseudo-terminals, against the practice gateway.

#![allow(clippy::unwrap_used, reason = "a test may fail")]
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test keeps its own time, and starts `patch`"
)]
#![allow(clippy::print_stdout, reason = "and says when it was skipped")]

#[path = "../support/mod.rs"]
mod support;

mod afar;
mod afterwards;
mod deep;
#[path = "../support/meanwhile.rs"]
mod meanwhile;
mod pipe;
mod reviewed;
mod terminal;
mod transcript;
