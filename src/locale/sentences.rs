//! The English sentences, each parsed when it is said first: a screen says a few dozen of many hundreds, and nobody
//! should wait for the others.

use std::sync::{OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::{Id, ids};

const SOURCE: &str = include_str!("../../assets/locales/en.ftl");

/// An English sentence.
pub(super) fn say(id: Id, args: &FluentArgs<'_>) -> String {
    static SAID: OnceLock<RwLock<Sentences>> = OnceLock::new();
    let sentences = SAID.get_or_init(|| RwLock::new(Sentences::new()));
    if let Some(said) = sentences.read().unwrap_or_else(PoisonError::into_inner).say(id, args) {
        return said;
    }
    let mut sentences = sentences.write().unwrap_or_else(PoisonError::into_inner);
    while !sentences.whole {
        sentences.add(SOURCE, id);
        if let Some(said) = sentences.say(id, args) {
            return said;
        }
    }
    sentences.say(id, args).unwrap_or_else(|| id.0.to_owned())
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
    use crate::locale::Language;

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
}
