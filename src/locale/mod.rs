//! Message ids and arguments become sentences, from `assets/locales`.
//!
//! Every sentence a person reads comes from here. Arguments are data: they are made harmless for a terminal and cut
//! to a bounded length at this one place, so nothing that a server or a file said can move a cursor or reorder text.

mod message;
mod visible;

use std::sync::{OnceLock, PoisonError, RwLock, RwLockReadGuard};

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
        let mut args = FluentArgs::new();
        for (name, argument) in &message.arguments {
            match argument {
                Argument::Text(text) => args.set(*name, visible(text, ARGUMENT_MAX)),
                Argument::Number(number) => args.set(*name, FluentValue::from(*number)),
                Argument::Message(inner) => args.set(*name, self.say(inner)),
            }
        }
        // Nothing is said while the lock is held but this one sentence: a second reader could wait for a writer.
        let sentences = self.sentences();
        if let Some(said) = read(sentences).say(message.id, &args) {
            return said;
        }
        let mut sentences = sentences.write().unwrap_or_else(PoisonError::into_inner);
        while !sentences.whole {
            sentences.add(self.source(), message.id);
            if let Some(said) = sentences.say(message.id, &args) {
                return said;
            }
        }
        sentences.say(message.id, &args).unwrap_or_else(|| message.id.0.to_owned())
    }

    fn sentences(self) -> &'static RwLock<Sentences> {
        static ENGLISH: OnceLock<RwLock<Sentences>> = OnceLock::new();
        match self {
            Self::English => ENGLISH.get_or_init(|| RwLock::new(Sentences::new())),
        }
    }
}

fn read(sentences: &RwLock<Sentences>) -> RwLockReadGuard<'_, Sentences> {
    sentences.read().unwrap_or_else(PoisonError::into_inner)
}

/// The messages that have been said so far. Each is parsed when it is said first: a screen says a few dozen of many
/// hundreds, and nobody should wait for the others.
struct Sentences {
    bundle: FluentBundle<FluentResource>,
    /// Whether all of them are here.
    whole: bool,
}

impl Sentences {
    fn new() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
        // Isolation marks are for mixed text directions; in a terminal and in files they are stray characters.
        bundle.set_use_isolating(false);
        Self { bundle, whole: false }
    }

    /// `None` where there is no such sentence yet, or something it refers to is missing.
    fn say(&self, id: Id, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id.0)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        (errors.is_empty() || self.whole).then(|| said.into_owned())
    }

    /// Adds a message; where that was not enough, because it refers to others, all of them.
    fn add(&mut self, source: &str, id: Id) {
        let place = if self.bundle.has_message(id.0) { None } else { place_of(source, id) };
        self.whole = place.is_none();
        let text = place.unwrap_or(source).to_owned();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(partial, _)| partial);
        self.bundle.add_resource_overriding(resource);
    }
}

/// The part of the file that is one message.
fn place_of(source: &str, id: Id) -> Option<&str> {
    let message = |&(length, from, to): &(u8, u32, u32)| {
        let whole = source.get(from as usize..to as usize)?;
        Some((whole.get(..usize::from(length))?, whole))
    };
    let at =
        ids::PLACES.binary_search_by(|place| message(place).map(|(name, _)| name).cmp(&Some(id.0))).ok()?;
    message(&ids::PLACES[at]).map(|(_, whole)| whole)
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
    fn a_message_alone_reads_as_in_the_whole_file() {
        let whole = FluentResource::try_new(Language::English.source().to_owned()).unwrap();
        let mut all = FluentBundle::new_concurrent(vec!["en".parse().unwrap()]);
        all.add_resource_overriding(whole);
        for id in ids::ALL {
            let alone = place_of(Language::English.source(), *id).unwrap();
            let mut one = FluentBundle::new_concurrent(vec!["en".parse().unwrap()]);
            one.add_resource_overriding(FluentResource::try_new(alone.to_owned()).unwrap());
            let value = |bundle: &FluentBundle<FluentResource>| {
                format!("{:?}", bundle.get_message(id.0).unwrap().value())
            };
            assert_eq!(value(&one), value(&all), "{id:?}");
        }
    }

    #[test]
    fn a_message_may_refer_to_another() {
        let said = Language::English.say(&ids::LABEL_CONFIRMATION.message());
        assert!(said.contains(&Language::English.say(&ids::CONFIRM_WORD.message())), "{said}");
    }

    #[test]
    fn arguments_are_data() {
        let hostile = "a\u{1b}[31mb\u{202e}c\nd";
        let said = Language::English.say(&ids::ERROR_UNFORESEEN.with("what", hostile));
        assert!(!said.chars().any(char::is_control), "{said:?}");
        assert!(!said.contains('\u{202e}') && !said.contains('\u{2068}'), "{said:?}");
    }
}
