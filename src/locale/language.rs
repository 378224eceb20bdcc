//! The languages, which one a person is spoken to in, and where its sentences are.

use std::cmp::Ordering;
use std::io::Read as _;
use std::sync::OnceLock;

use flate2::read::DeflateDecoder;
use fluent_bundle::{FluentArgs, FluentValue};

use crate::domain::{AuthChoice, Environment};

use super::visible::harmless;
use super::{Argument, Message, ids, sentences};

/// The longest argument that is shown, in characters.
const ARGUMENT_MAX: usize = 2000;

/// A language people are spoken to in. Each is a file in `assets/locales` and a row of `ROWS`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, which every other language falls back to, message by message.
    #[default]
    English,
    /// Dutch.
    Dutch,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Japanese.
    Japanese,
    /// Chinese in simplified characters.
    Chinese,
    /// English with accents and in brackets: what is not in the catalogue shows.
    Pseudo,
}

/// A language, its tag (BCP 47), and the locales it is for.
type Row = (Language, &'static str, &'static [&'static str]);

/// A row for each language, in their order.
const ROWS: [Row; Language::ALL.len()] = [
    (Language::English, "en", &["en"]),
    (Language::Dutch, "nl", &["nl"]),
    (Language::German, "de", &["de"]),
    (Language::French, "fr", &["fr"]),
    (Language::Spanish, "es", &["es"]),
    (Language::Japanese, "ja", &["ja"]),
    // Taiwan and Hong Kong write traditional characters.
    (Language::Chinese, "zh-CN", &["zh-CN", "zh-SG", "zh-Hans"]),
    (Language::Pseudo, "qps", &[]),
];
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));

/// How the id of the English message that begins here compares with another.
fn compare_at(start: usize, id: &str) -> Ordering {
    let message = ENGLISH.as_bytes().get(start..).unwrap_or_default();
    // The blank behind a shorter id comes before whatever an id is made of.
    let (name, behind) = message.split_at(id.len().min(message.len()));
    let ends = || if behind.first() == Some(&b' ') { Ordering::Equal } else { Ordering::Greater };
    name.cmp(id.as_bytes()).then_with(ends)
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 8] = [
        Self::English,
        Self::Dutch,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Japanese,
        Self::Chinese,
        Self::Pseudo,
    ];

    /// The language of a process: the one that was asked for, else the locale that POSIX gives messages: the first of
    /// `LC_ALL`, `LC_MESSAGES` and `LANG` that is set. A locale in no language of ours is English, and so is one whose
    /// terminal could not show the language.
    #[must_use]
    pub fn of(asked: Option<Self>, env: &Environment) -> Self {
        let locale =
            ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env.get(name)).unwrap_or_default();
        let codeset = locale.to_ascii_lowercase();
        // The kernel's own terminal has 512 characters at most.
        let shows_all =
            (codeset.contains("utf-8") || codeset.contains("utf8")) && env.get("TERM") != Some("linux");
        let readable = |language: &Self| shows_all || !matches!(language, Self::Japanese | Self::Chinese);
        asked.unwrap_or_else(|| Some(Self::of_locale(locale)).filter(readable).unwrap_or_default())
    }

    /// The language in a locale's name: `language[_territory][.codeset][@modifier]`.
    fn of_locale(name: &str) -> Self {
        let name = name.trim().split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let language = name.split('-').next().unwrap_or_default();
        let is_for = |tag: &&str| tag.eq_ignore_ascii_case(&name) || tag.eq_ignore_ascii_case(language);
        let row = ROWS.iter().find(|(.., locales)| locales.iter().any(is_for));
        row.map_or(Self::English, |(language, ..)| *language)
    }

    /// As `--lang` has it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        ROWS[self as usize].1
    }

    /// The part of the catalogue that is one message, as Fluent has it: `id = sentence`.
    pub(super) fn message(self, id: &str) -> Option<&'static str> {
        let at = ids::STARTS.binary_search_by(|&start| compare_at(start as usize, id)).ok()?;
        let message = if matches!(self, Self::English | Self::Pseudo) {
            let end = ids::STARTS.get(at + 1).map_or(ENGLISH.len(), |end| *end as usize);
            ENGLISH.get(ids::STARTS[at] as usize..end)?
        } else {
            self.catalogue().get(at)?
        };
        (!message.is_empty()).then_some(message)
    }

    /// A sentence that takes nothing and stands on one line: it is what Fluent would make of it.
    fn plain(self, id: &str) -> Option<&'static str> {
        let message = self.message(id).filter(|message| self != Self::Pseudo && !message.contains('{'))?;
        let (line, _) = message.split_once('\n').filter(|(_, more)| more.is_empty())?;
        Some(line.get(id.len() + 3..)?.trim_end())
    }

    /// Every message of a compressed catalogue, in the order of the English ones.
    fn catalogue(self) -> &'static [&'static str] {
        static CATALOGUES: [OnceLock<Vec<&str>>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        CATALOGUES[self as usize].get_or_init(|| {
            let bytes = ids::COMPRESSED.iter().find(|(tag, _)| *tag == self.tag());
            let mut text = String::new();
            // What the build compressed is text.
            let _ = DeflateDecoder::new(bytes.map_or(&[][..], |(_, bytes)| bytes)).read_to_string(&mut text);
            String::leak(text).split('\0').collect()
        })
    }

    /// The sentence of a message.
    #[must_use]
    pub fn say(self, message: &Message) -> String {
        self.say_of(message, &AuthChoice::DEFAULT.arguments())
    }

    /// The same with the words of a route, for every sentence in it that has none of its own.
    fn say_of(self, message: &Message, route: &[(&'static str, &str)]) -> String {
        if let Some(said) = self.plain(message.id.0) {
            return said.to_owned();
        }
        let mut args = FluentArgs::with_capacity(route.len() + message.arguments.len());
        let own = |name: &str| message.arguments.iter().rev().find(|(known, _)| *known == name);
        let mut words = Vec::with_capacity(route.len());
        for (name, usual) in route {
            let word = match own(name) {
                Some((_, Argument::Text(text))) => text.as_ref(),
                _ => usual,
            };
            words.push((*name, word));
            args.set(*name, harmless(word, ARGUMENT_MAX));
        }
        for (name, argument) in &message.arguments {
            match argument {
                Argument::Text(text) => args.set(*name, harmless(text, ARGUMENT_MAX)),
                Argument::Number(number) => args.set(*name, FluentValue::from(*number)),
                Argument::Message(inner) => args.set(*name, self.say_of(inner, &words)),
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
    fn a_plain_sentence_is_what_fluent_makes_of_it() {
        let mut plain = 0;
        for (language, id) in Language::ALL.iter().flat_map(|it| ids::ALL.iter().map(move |id| (*it, *id))) {
            if let Some(said) = language.plain(id.as_str()) {
                assert_eq!(Some(said.to_owned()), sentences::say(language, id, &FluentArgs::new()), "{id:?}");
                plain += 1;
            }
        }
        assert!(plain > 3000, "{plain}");
    }

    #[test]
    fn the_flag_wins_then_the_locale_as_posix_reads_it() {
        type Case<'a> = (Option<Language>, &'a [(&'a str, &'a str)], Language);
        let env = |pairs: &[(&str, &str)]| pairs.iter().copied().collect::<Environment>();
        let table: [Case<'_>; 29] = [
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
            (None, &[("LANG", "de_DE.UTF-8")], Language::German),
            (None, &[("LANG", "de_AT")], Language::German),
            (None, &[("LANG", "fr_CA.UTF-8")], Language::French),
            (None, &[("LANG", "es_MX.UTF-8")], Language::Spanish),
            (None, &[("LANG", "pl_PL.UTF-8")], Language::English),
            (None, &[("LANG", "ja_JP.UTF-8")], Language::Japanese),
            (None, &[("LANG", "ja_JP.utf8")], Language::Japanese),
            (None, &[("LANG", "ja_JP.eucJP")], Language::English),
            (None, &[("LANG", "ja_JP.UTF-8"), ("TERM", "linux")], Language::English),
            (None, &[("LANG", "zh_CN.UTF-8")], Language::Chinese),
            (None, &[("LANG", "zh_SG.UTF-8")], Language::Chinese),
            (None, &[("LANG", "zh_TW.UTF-8")], Language::English),
            (Some(Language::Japanese), &[("LANG", "C")], Language::Japanese),
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
