//! The wizard on a terminal's whole screen.
//!
//! [`run`] takes the terminal, drives an [`App`] and gives it back as it was. On every way out (end, error, panic, signal,
//! hang-up) the terminal has its modes, its screen and its cursor back, as far as there still is a terminal.
//!
//! [`Screen`] shows a [`Wizard`](crate::wizard::Wizard) and turns keys into its messages. It decides nothing:
//! what is asked, what is wrong and what can be done comes from the wizard's prompt; focus, cursor, scroll and filter
//! live here.
//!
//! - The table that names the keys in the footer and in the help is the one that handles them (`keys`).
//! - Any screen can be drawn at any size, none included, without a panic; what can be chosen is scrolled to, never cut.
//! - A secret is shown only between Ctrl-R and leaving its field.

mod app;
mod event_loop;
mod form;
mod fuzzy;
mod keys;
mod screen;
mod state;
mod view;
mod widgets;

#[cfg(test)]
mod tests;

pub use app::WizardApp;
pub use event_loop::{App, Flow, run};
pub use screen::Screen;
