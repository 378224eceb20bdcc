//! The languages, which one a person is spoken to in, and where its sentences are.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::domain::Environment;

use super::{Argument, Message, ids, sentences, visible};

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

/// A language's tag, its sentences, and where each of them stands.
type Row = (&'static str, &'static str, &'static [(u8, u32, u32)]);

/// A row for each language, in their order.
const ROWS: [Row; Language::ALL.len()] =
    [("en", ENGLISH, ids::PLACES_EN), ("nl", DUTCH, ids::PLACES_NL), ("qps", ENGLISH, ids::PLACES_EN)];
const ENGLISH: &str = include_str!("../../assets/locales/en.ftl");
const DUTCH: &str = include_str!("../../assets/locales/nl.ftl");

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
        let tag = name.trim().split(['_', '-', '.', '@']).next().unwrap_or_default();
        let mut spoken = Self::ALL.into_iter().filter(|language| *language != Self::Pseudo);
        spoken.find(|language| tag.eq_ignore_ascii_case(language.tag())).unwrap_or_default()
    }

    fn row(self) -> Row {
        ROWS[self as usize]
    }

    /// As `--lang` has it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.row().0
    }

    pub(super) fn source(self) -> &'static str {
        self.row().1
    }

    /// The part of the catalogue that is one message.
    pub(super) fn message(self, id: &str) -> Option<&'static str> {
        let (_, source, places) = self.row();
        let message = |&(length, from, to): &(u8, u32, u32)| {
            let whole = source.get(from as usize..to as usize)?;
            Some((whole.get(..usize::from(length))?, whole))
        };
        let at = places.binary_search_by(|place| message(place).map(|(name, _)| name).cmp(&Some(id))).ok()?;
        message(&places[at]).map(|(_, whole)| whole)
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
        let said = sentences::say(self, message.id, &args);
        let said = said.or_else(|| sentences::say(Self::English, message.id, &args));
        let said = said.unwrap_or_else(|| message.id.0.to_owned());
        if self == Self::Pseudo { format!("⟦{said}⟧") } else { said }
    }
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
