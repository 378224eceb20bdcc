//! A sentence not yet said: an id and its arguments.

use std::borrow::Cow;

use crate::domain::{Address, AuthChoice};

use super::Id;

/// A value inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Any text; made harmless when it is said.
    Text(Cow<'static, str>),
    /// A number, for plural rules too.
    Number(i64),
    /// Another sentence.
    Message(Message),
}

/// A sentence as data: which one, and with what in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Which sentence.
    pub id: Id,
    /// Its arguments by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A sentence with no argument yet.
    #[must_use]
    pub fn new(id: Id) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The same sentence with the provider's name and what else is its own.
    #[must_use]
    pub fn of(mut self, choice: &AuthChoice) -> Self {
        let words = choice.arguments().map(|(name, word)| (name, Argument::Text(Cow::Borrowed(word))));
        self.arguments.extend(words);
        self
    }
}

impl From<Id> for Message {
    fn from(id: Id) -> Self {
        Self::new(id)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(Cow::Owned(text.to_owned()))
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<&std::path::Path> for Argument {
    fn from(path: &std::path::Path) -> Self {
        Self::Text(Cow::Owned(path.to_string_lossy().into_owned()))
    }
}

/// As it may be shown.
impl From<&Address> for Argument {
    fn from(address: &Address) -> Self {
        Self::Text(Cow::Owned(address.to_string()))
    }
}

impl From<char> for Argument {
    fn from(c: char) -> Self {
        Self::Text(Cow::Owned(c.to_string()))
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

macro_rules! from_number {
    ($($type:ty),*) => {$(
        impl From<$type> for Argument {
            fn from(number: $type) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

from_number!(u8, u16, u32, u64, usize, i32, i64);
