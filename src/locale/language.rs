//! The languages, which one a person is spoken to in, and where its sentences are.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::Environment;

use super::{Argument, Message, sentences, visible};

/// The longest argument that is shown, in characters.
const ARGUMENT_MAX: usize = 2000;

/// A language people are spoken to in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, which every other language falls back to, message by message.
    #[default]
    English,
    /// Dutch.
    Dutch,
    /// English with accents and in brackets: what is not in the catalogue shows.
    Pseudo,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::English, Self::Dutch, Self::Pseudo];

    /// The language of a process: the one that was asked for, else the locale that POSIX gives messages: the first of
    /// `LC_ALL`, `LC_MESSAGES` and `LANG` that is set. A locale in no language of ours is English.
    #[must_use]
    pub fn of(asked: Option<Self>, env: &Environment) -> Self {
        let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env.get(name));
        asked.unwrap_or_else(|| locale().map_or(Self::English, Self::of_locale))
    }

    /// The language in a locale's name: `language[_territory][.codeset][@modifier]`.
    fn of_locale(name: &str) -> Self {
        let language = name.trim().split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("nl") { Self::Dutch } else { Self::English }
    }

    pub(super) fn source(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => include_str!("../../assets/locales/en.ftl"),
            Self::Dutch => include_str!("../../assets/locales/nl.ftl"),
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
        if self == Self::English {
            return sentences::say(message.id, &args);
        }
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(message.id.0).and_then(|found| found.value()) else {
            return sentences::say(message.id, &args);
        };
        let said = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
        if self == Self::Pseudo { format!("⟦{said}⟧") } else { said.into_owned() }
    }

    /// All the sentences of a language but English, whose are parsed one by one.
    fn bundle(self) -> &'static Bundle {
        static DUTCH: OnceLock<Bundle> = OnceLock::new();
        static PSEUDO: OnceLock<Bundle> = OnceLock::new();
        let (place, plural_rules) = match self {
            Self::Dutch => (&DUTCH, "nl"),
            Self::English | Self::Pseudo => (&PSEUDO, "en"),
        };
        place.get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![plural_rules.parse().unwrap_or_default()]);
            // Isolation marks are for mixed text directions; in a terminal and in files they are stray characters.
            bundle.set_use_isolating(false);
            if self == Self::Pseudo {
                bundle.set_transform(Some(accented));
            }
            let resource =
                FluentResource::try_new(self.source().to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
            bundle
        })
    }
}

type Bundle = FluentBundle<FluentResource>;

/// A catalogue's text with an accent on every letter that has one: still readable, and in no language.
fn accented(text: &str) -> Cow<'_, str> {
    let accent = |c| match c {
        'A' => 'Å',
        'C' => 'Ç',
        'D' => 'Ď',
        'E' => 'É',
        'G' => 'Ğ',
        'I' => 'Î',
        'N' => 'Ñ',
        'O' => 'Ö',
        'R' => 'Ř',
        'S' => 'Š',
        'T' => 'Ť',
        'U' => 'Û',
        'Y' => 'Ý',
        'Z' => 'Ž',
        'a' => 'å',
        'c' => 'ç',
        'd' => 'ď',
        'e' => 'é',
        'g' => 'ğ',
        'i' => 'î',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ř',
        's' => 'š',
        't' => 'ť',
        'u' => 'û',
        'y' => 'ý',
        'z' => 'ž',
        c => c,
    };
    text.chars().map(accent).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_wins_then_the_locale_as_posix_reads_it() {
        type Case<'a> = (Option<Language>, &'a [(&'a str, &'a str)], Language);
        let env = |pairs: &[(&str, &str)]| pairs.iter().copied().collect::<Environment>();
        let table: [Case<'_>; 17] = [
            (None, &[], Language::English),
            (None, &[("LANG", "nl")], Language::Dutch),
            (None, &[("LANG", "nl_NL.UTF-8")], Language::Dutch),
            (None, &[("LANG", "nl_BE")], Language::Dutch),
            (None, &[("LANG", "nl_NL@euro")], Language::Dutch),
            (None, &[("LANG", "nl-NL")], Language::Dutch),
            (None, &[("LANG", "nld_NL.UTF-8")], Language::English),
            (None, &[("LANG", "nlx")], Language::English),
            (None, &[("LANG", "C")], Language::English),
            (None, &[("LANG", "POSIX")], Language::English),
            (None, &[("LANG", "de_DE.UTF-8")], Language::English),
            (None, &[("LC_ALL", "C"), ("LC_MESSAGES", "nl_NL"), ("LANG", "nl_NL")], Language::English),
            (None, &[("LC_MESSAGES", "nl_NL"), ("LANG", "en_GB.UTF-8")], Language::Dutch),
            // A variable that is set to nothing is as good as unset.
            (None, &[("LC_ALL", ""), ("LANG", "nl_NL")], Language::Dutch),
            (None, &[("LC_CTYPE", "nl_NL")], Language::English),
            (Some(Language::English), &[("LC_ALL", "nl_NL")], Language::English),
            (Some(Language::Dutch), &[("LC_ALL", "C")], Language::Dutch),
        ];
        for (asked, variables, language) in table {
            assert_eq!(Language::of(asked, &env(variables)), language, "{asked:?} {variables:?}");
        }
    }
}
