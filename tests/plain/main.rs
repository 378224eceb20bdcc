//! The wizard in plain lines: the real binary over pipes and in pseudo-terminals, against the practice gateway.

#![allow(clippy::unwrap_used, reason = "a test may fail")]
#![allow(clippy::disallowed_methods, reason = "a test keeps its own time")]

#[path = "../support/mod.rs"]
mod support;

mod afar;
mod pipe;
mod terminal;
mod transcript;
