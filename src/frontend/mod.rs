//! The three front ends: a screen (`tui`), lines (`plain`) and flags (`script`). Each shows what the wizard asks and sends
//! the answers back as messages; `terminal` holds what the first two need of a terminal.

mod items;
pub mod plain;
pub mod script;
pub mod terminal;
pub mod tui;
