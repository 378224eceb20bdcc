//! How answers come back from a person or a script.

pub mod script;
pub mod tui;
