//! The wizard on a terminal's whole screen.
//!
//! Below: [`Tty::open`] finds the terminal or says why there is none, [`run`] takes it, drives an [`App`] and gives it
//! back as it was. [`restore`] belongs into the panic hook: with `panic = "abort"` nothing else runs. On every way out
//! (end, error, panic, signal, hang-up) the terminal has its modes, its screen and its cursor back, as far as there
//! still is a terminal.
//!
//! Above: [`Screen`] shows a [`Wizard`](crate::wizard::Wizard) and turns keys into its messages. It decides nothing:
//! what is asked, what is wrong and what can be done comes from the wizard's prompt; focus, cursor, scroll and filter
//! live here.
//!
//! - The table that names the keys in the footer and in the help is the one that handles them (`keys`).
//! - Any screen can be drawn at any size, none included, without a panic; what can be chosen is scrolled to, never cut.
//! - A secret is shown only between Ctrl-R and leaving its field, and no copy of it is kept.

mod app;
mod capabilities;
mod decode;
mod event_loop;
mod events;
mod keys;
mod output;
mod paste;
mod screen;
mod screens;
mod sequence;
pub(super) mod signals;
mod terminal;
pub(super) mod theme;
mod view;
mod widgets;

#[cfg(test)]
mod tests;

pub use app::WizardApp;
pub use capabilities::{Capabilities, Refusal};
pub use event_loop::{App, Flow, Options, Work, run};
pub use events::{Input, Paste};
pub use screen::Screen;
pub use terminal::{Tty, restore};
pub use theme::Theme;
pub use widgets::wrap::wrap;
