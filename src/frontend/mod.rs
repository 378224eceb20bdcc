//! How answers come back from a person or a script.

mod items;
pub mod plain;
pub mod script;
pub mod terminal;
pub mod tui;
