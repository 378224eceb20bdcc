//! The wizard in the terminal.
//!
//! [`Tty::open`] finds the terminal or says why there is none, [`run`] takes it, drives an [`App`] and gives it back as
//! it was. [`restore`] belongs into the panic hook: with `panic = "abort"` nothing else runs.
//!
//! Invariant: on every way out (end, error, panic, signal, hang-up) the terminal has its modes, its screen and its
//! cursor back, as far as there still is a terminal.

mod capabilities;
mod decode;
mod event_loop;
mod events;
mod output;
mod paste;
mod sequence;
mod signals;
mod terminal;

pub use capabilities::{Capabilities, Refusal};
pub use event_loop::{App, Flow, Options, Work, run};
pub use events::{Input, Paste};
pub use terminal::{Tty, restore};
