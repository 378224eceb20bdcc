//! The terminal: what it can show, its modes, the signals that come with it, and how keys are read and frames sent.
//!
//! [`Tty::open`] finds the terminal or says why there is none. [`restore`] belongs into the panic hook: with
//! `panic = "abort"` nothing else gives a terminal its modes and its screen back.

mod capabilities;
mod decode;
mod escapes;
mod frame;
mod input;
mod keys;
mod paste;
mod signals;
mod theme;
mod tty;
mod wrap;

pub use capabilities::{Background, Capabilities, Refusal};
pub use frame::Frame;
pub use input::{Input, Paste};
pub use theme::Theme;
pub use tty::{Tty, restore};
pub use wrap::{columns, wrap};

pub(super) use decode::Decoder;
pub(super) use escapes::without_escapes;
pub(super) use frame::Display;
#[cfg(test)]
pub(super) use frame::{Painter, rows_of};
pub(super) use input::{Chunk, Reader};
pub(super) use signals::{Notice, Signals, has_job_control};
pub(super) use theme::Glyph;
pub(super) use tty::{Guard, change_modes};
pub(super) use wrap::{cut, cut_start, fold};
