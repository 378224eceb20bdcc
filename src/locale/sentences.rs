//! A language's sentences, each parsed when it is said first: a screen says a few dozen of many hundreds, and nobody
//! should wait for the others.

use std::borrow::Cow;
use std::sync::{OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::{Id, Language, ids};

/// A sentence in a language; `None` where its catalogue lacks it.
pub(super) fn say(language: Language, id: Id, args: &FluentArgs<'_>) -> Option<String> {
    static SAID: [OnceLock<RwLock<Sentences>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let sentences = SAID[language as usize].get_or_init(|| RwLock::new(Sentences::new(language)));
    let said = sentences.read().unwrap_or_else(PoisonError::into_inner).say(id, args);
    if said.is_some() {
        return said;
    }
    let mut sentences = sentences.write().unwrap_or_else(PoisonError::into_inner);
    loop {
        let said = sentences.say(id, args);
        if said.is_some() || sentences.whole {
            return said;
        }
        sentences.add(id);
    }
}

/// The messages that have been said so far.
struct Sentences {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Whether all of them are here.
    whole: bool,
}

impl Sentences {
    fn new(language: Language) -> Self {
        let rules = if language == Language::Pseudo { Language::English } else { language };
        let mut bundle = FluentBundle::new_concurrent(vec![rules.tag().parse().unwrap_or_default()]);
        // Isolation marks are for mixed text directions; in a terminal and in files they are stray characters.
        bundle.set_use_isolating(false);
        if language == Language::Pseudo {
            bundle.set_transform(Some(accented));
        }
        Self { language, bundle, whole: false }
    }

    /// `None` where there is no such sentence yet, or something it refers to is missing.
    fn say(&self, id: Id, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id.0)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        (errors.is_empty() || self.whole).then(|| said.into_owned())
    }

    /// Adds a message; where that was not enough, because it refers to others, all of them.
    fn add(&mut self, id: Id) {
        let one = if self.bundle.has_message(id.0) { None } else { self.language.message(id.0) };
        self.whole = one.is_none();
        let all = || ids::ALL.iter().filter_map(|id| self.language.message(id.0)).collect();
        let text = one.map_or_else(all, str::to_owned);
        let resource = FluentResource::try_new(text).unwrap_or_else(|(partial, _)| partial);
        self.bundle.add_resource_overriding(resource);
    }
}

/// A catalogue's text with an accent on every letter that has one: still readable, and in no language.
fn accented(text: &str) -> Cow<'_, str> {
    const PLAIN: &str = "ACDEGINORSTUYZacdeginorstuyz";
    const ACCENTED: &str = "ÅÇĎÉĞÎÑÖŘŠŤÛÝŽåçďéğîñöřšťûýž";
    let accent = |c| PLAIN.find(c).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(c);
    text.chars().map(accent).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::tests::file;

    #[test]
    fn a_message_alone_reads_as_in_the_whole_file() {
        for language in Language::ALL {
            let mut all = Sentences::new(language);
            all.bundle.add_resource_overriding(FluentResource::try_new(file(language)).unwrap());
            for id in ids::ALL {
                let mut one = Sentences::new(language);
                one.add(*id);
                assert!(!one.whole, "{language:?} {id:?}");
                let value = |of: &Sentences| format!("{:?}", of.bundle.get_message(id.0).unwrap().value());
                assert_eq!(value(&one), value(&all), "{language:?} {id:?}");
            }
        }
    }

    #[test]
    fn a_message_may_refer_to_another() {
        let said = Language::English.say(&ids::LABEL_CONFIRMATION.message());
        assert!(said.contains(&Language::English.say(&ids::CONFIRM_WORD.message())), "{said}");
    }
}
