//! The catalogues against each other, and sentences as people read them.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::{Id, Language, ids, plain};

/// What translators must keep of a message: its arguments and the messages it is made of, its commands, and whether it
/// ends in a full stop.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    names: BTreeSet<String>,
    literals: BTreeSet<String>,
    stops: bool,
}

/// A language's catalogue as it stands in the repository.
pub(super) fn file(language: Language) -> String {
    let tag = if language == Language::Pseudo { "en" } else { language.tag() };
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales");
    std::fs::read_to_string(format!("{folder}/{tag}.ftl")).unwrap()
}

fn shapes(language: Language) -> BTreeMap<String, Shape> {
    let resource = FluentResource::try_new(file(language))
        .unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
    let mut out = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            assert!(
                matches!(entry, Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)),
                "{language:?}: {entry:?}"
            );
            continue;
        };
        let mut shape = Shape::default();
        let mut text = String::new();
        pattern(message.value.as_ref().unwrap(), &mut shape, &mut text);
        shape.stops = text.trim_end().ends_with(['.', '。']);
        shape.literals = text
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .filter(|literal| !literal.contains(['…', '<']))
            .collect();
        let twice = out.insert(message.id.name.to_owned(), shape);
        assert!(twice.is_none(), "{language:?}: `{}` is there twice", message.id.name);
    }
    out
}

fn pattern(found: &Pattern<&str>, shape: &mut Shape, text: &mut String) {
    for element in &found.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                name(inline, shape);
                text.push('\u{fffc}');
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                name(selector, shape);
                assert!(variants.iter().any(|variant| variant.default));
                for variant in variants {
                    pattern(&variant.value, shape, text);
                }
            }
        }
    }
}

fn name(inline: &InlineExpression<&str>, shape: &mut Shape) {
    let name = match inline {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::MessageReference { id, .. } => id.name.to_owned(),
        InlineExpression::StringLiteral { value } => format!("{value:?}"),
        other => panic!("no catalogue uses this: {other:?}"),
    };
    shape.names.insert(name);
}

#[test]
fn every_language_has_every_message_and_no_other() {
    let english = shapes(Language::English);
    assert_eq!(english.len(), ids::ALL.len());
    for language in Language::ALL {
        let shapes = shapes(language);
        let missing: Vec<_> = english.keys().filter(|id| !shapes.contains_key(*id)).collect();
        assert!(missing.is_empty(), "not in {}.ftl: {missing:#?}", language.tag());
        let left_over: Vec<_> = shapes.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(left_over.is_empty(), "in {}.ftl alone: {left_over:#?}", language.tag());
    }
}

#[test]
fn translations_keep_arguments_commands_and_full_stops() {
    for language in Language::ALL {
        let theirs = shapes(language);
        let different: Vec<String> = shapes(Language::English)
            .iter()
            .filter_map(|(id, english)| Some((id, english, theirs.get(id)?)))
            .filter(|(_, english, theirs)| english != theirs)
            .map(|(id, english, theirs)| format!("{id}\n  en {english:?}\n  {} {theirs:?}", language.tag()))
            .collect();
        assert!(different.is_empty(), "{}", different.join("\n"));
    }
}

/// A terminal without UTF-8 is shown letters without their marks.
#[test]
fn every_letter_of_every_language_has_a_plain_one() {
    for language in Language::ALL {
        let text = file(language);
        let letters = text.chars().filter(|c| c.is_alphabetic());
        let odd: BTreeSet<char> = letters.filter(|&c| plain(c).is_none()).collect();
        assert!(odd.is_empty(), "{}.ftl: {odd:?}", language.tag());
    }
    assert_eq!("Één façade".chars().map(|c| plain(c).unwrap_or(c)).collect::<String>(), "Een facade");
}

#[test]
fn every_message_has_a_sentence_in_every_language() {
    for language in Language::ALL {
        for id in ids::ALL {
            let sentence = language.say(&id.message());
            assert!(!sentence.is_empty() && sentence != id.as_str(), "{language:?} {id:?}");
        }
    }
}

#[test]
fn a_message_that_a_catalogue_lacks_is_its_id() {
    assert_eq!(Language::Dutch.say(&Id("no-such-message").message()), "no-such-message");
}

#[test]
fn arguments_are_data() {
    let hostile = "a\u{1b}[31mb\u{202e}c\nd";
    for language in Language::ALL {
        let said = language.say(&ids::ERROR_UNFORESEEN.with("what", hostile));
        assert!(!said.chars().any(char::is_control), "{said:?}");
        assert!(!said.contains('\u{202e}') && !said.contains('\u{2068}'), "{said:?}");
    }
}

#[test]
fn one_is_singular_and_all_else_is_plural() {
    let table = [
        (Language::English, ["0 files change", "One file changes", "2 files change", "21 files change"]),
        (
            Language::Dutch,
            ["0 bestanden wijzigen", "Eén bestand wijzigt", "2 bestanden wijzigen", "21 bestanden wijzigen"],
        ),
    ];
    for (language, beginnings) in table {
        for (files, beginning) in [0, 1, 2, 21].into_iter().zip(beginnings) {
            let said = language.say(&ids::REVIEW_BODY.with("files", files));
            assert!(said.starts_with(beginning), "{said}");
        }
    }
    let retires = |days: i32| {
        let message = ids::MODEL_RETIRES.with("model", "m").with("date", "2026-11-30").with("days", days);
        Language::Dutch.say(&message)
    };
    assert_eq!(retires(0), "m stopt op 2026-11-30, over minder dan een dag.");
    assert_eq!(retires(1), "m stopt op 2026-11-30, over 1 dag.");
    assert_eq!(retires(7), "m stopt op 2026-11-30, over 7 dagen.");
}

#[test]
fn dutch_speaks_as_openclaw_s_dutch_pages_do() {
    let say = |message| Language::Dutch.say(&message);
    assert_eq!(say(ids::INPUT_API_KEY_MISSING.message()), "De Anthropic API-sleutel ontbreekt");
    assert_eq!(
        say(ids::GATEWAY_BODY.message()),
        "Plak het adres van je gateway uit het dashboard van Cloudflare, of typ beide ID's."
    );
    assert_eq!(
        say(ids::NOTICE_DEFAULT_REPLACED.with("former", "a/b").with("model", "c/d")),
        "Het standaardmodel was a/b en wordt c/d"
    );
    // A sentence inside a sentence is in the same language.
    let hint = ids::HINT_LINE.with("hint", ids::HINT_STATE_DIR.message());
    assert_eq!(say(hint), "tip: noem de map van OpenClaw met `--state-dir`, meestal `~/.openclaw`");
    assert_eq!(say(ids::LABEL_CONFIRMATION.message()), "Typ “toch schrijven” om het te schrijven");
}

#[test]
fn the_pseudo_language_marks_what_is_the_catalogue_s_and_leaves_data_alone() {
    let path = std::path::Path::new("/home/ada/.openclaw/openclaw.json");
    let said = Language::Pseudo.say(&ids::RESULT_CHANGED.with("path", path));
    assert_eq!(said, "⟦Wřöťé /home/ada/.openclaw/openclaw.json⟧");
}
