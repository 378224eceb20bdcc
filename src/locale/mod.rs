//! Message ids and arguments become sentences, from `assets/locales`.
//!
//! Every sentence a person reads comes from here. Arguments are data: they are made harmless for a terminal and cut
//! to a bounded length at this one place, so nothing that a server or a file said can move a cursor or reorder text.

mod message;
mod visible;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use message::{Argument, Message};
pub use visible::{is_hostile, visible, visible_lines};

/// Constants for every message, made from the English file when the crate is built.
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

    /// The message with this id, if there is one.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        ids::ALL.iter().copied().find(|id| id.0 == name)
    }
}

/// The longest argument that is shown, in characters.
const ARGUMENT_MAX: usize = 2000;

/// A language people are spoken to in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, which every other language falls back to.
    #[default]
    English,
}

impl Language {
    fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../../assets/locales/en.ftl"),
        }
    }

    /// The sentence of a message.
    #[must_use]
    pub fn say(self, message: &Message) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(message.id.0).and_then(|found| found.value()) else {
            return message.id.0.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, argument) in &message.arguments {
            match argument {
                Argument::Text(text) => args.set(*name, visible(text, ARGUMENT_MAX)),
                Argument::Number(number) => args.set(*name, FluentValue::from(*number)),
                Argument::Message(inner) => args.set(*name, self.say(inner)),
            }
        }
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        ENGLISH.get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
            // Isolation marks are for mixed text directions; in a terminal and in files they are stray characters.
            bundle.set_use_isolating(false);
            let resource =
                FluentResource::try_new(self.source().to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
            bundle
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_parses_and_every_id_has_a_sentence() {
        assert!(FluentResource::try_new(Language::English.source().to_owned()).is_ok());
        assert!(!ids::ALL.is_empty());
        for id in ids::ALL {
            let sentence = Language::English.say(&id.message());
            assert!(!sentence.is_empty() && sentence != id.as_str(), "{id:?}");
        }
    }

    #[test]
    fn arguments_are_data() {
        let hostile = "a\u{1b}[31mb\u{202e}c\nd";
        let said = Language::English.say(&ids::ERROR_UNFORESEEN.with("what", hostile));
        assert!(!said.chars().any(char::is_control), "{said:?}");
        assert!(!said.contains('\u{202e}') && !said.contains('\u{2068}'), "{said:?}");
    }
}
