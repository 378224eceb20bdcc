//! The same answers through three real processes, the wizard on a whole screen in a pseudo-terminal, the wizard in plain
//! lines over a pipe, and a script's flags, into three homes: the same files, bytes and modes.
//!
//! A setup is what there is before and what is answered ([`Setup`]); each front end has one driver that turns the answers
//! into what it is given: keys, lines, flags.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "a test looks at the clock, starts programs, and fails by a panic"
)]

mod drivers;
#[path = "../wizard/screen.rs"]
#[allow(dead_code, reason = "made for the walks through the wizard")]
mod screen;
mod setups;
#[path = "../support/mod.rs"]
mod support;
