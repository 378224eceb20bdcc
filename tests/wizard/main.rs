//! The wizard as a person meets it: the real binary in real pseudo-terminals, walked by what the screen says.
//!
//! Nothing is typed before the screen asks for it, and every walk ends with what is on disk, what is on the screen and
//! how the process ended.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test looks at the clock, starts programs, and fails by a panic"
)]

mod afar;
mod afterwards;
mod answers;
mod burst;
mod carried;
mod existing;
mod leaving;
#[path = "../support/meanwhile.rs"]
mod meanwhile;
mod mistakes;
mod places;
mod references;
mod screen;
mod secrets;
mod sizes;
#[path = "../support/mod.rs"]
mod support;
mod terminals;
mod walk;
