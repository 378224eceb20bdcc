//! How answers come back from a person or a script.

pub mod plain;
pub mod script;
mod sequences;
pub mod tui;

/// Gives the terminal back as it was, whichever front end has it. For the panic hook: it does nothing where no terminal
/// has been taken, and ignores errors, since the terminal may be gone.
pub fn restore() {
    tui::restore();
    plain::restore();
}
