//! Message ids and arguments become sentences, from `assets/locales`.
//!
//! Every sentence a person reads comes from here. Arguments are data: they are made harmless for a terminal and cut
//! to a bounded length at this one place, so nothing that a server or a file said can move a cursor or reorder text.

mod ago;
mod language;
mod message;
mod problem;
mod sentences;
#[cfg(test)]
mod tests;
mod visible;

use crate::domain::AuthChoice;

pub use ago::ago;
pub use language::Language;
pub use message::{Argument, Message};
pub use problem::{Failure, Problem};
pub use visible::{is_hostile, plain, visible, visible_lines};

/// Constants for every message, made from the English file when the crate is built.
#[allow(clippy::unreadable_literal, reason = "offsets into the text, made by the build")]
pub mod ids {
    use super::Id;
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The id of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(&'static str);

impl Id {
    /// The id as the locale files spell it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// This message with no argument yet.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(self)
    }

    /// This message with one argument.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Argument>) -> Message {
        Message::new(self).with(name, value)
    }

    /// This message with the provider's name and what else is its own.
    #[must_use]
    pub fn of(self, choice: &AuthChoice) -> Message {
        Message::new(self).of(choice)
    }

    /// The message with this id, if there is one.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        ids::ALL.iter().copied().find(|id| id.0 == name)
    }
}
