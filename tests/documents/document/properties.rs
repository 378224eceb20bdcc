//! What holds for every document and every edit, tried on generated ones.
//!
//! `CLAWGATE_CASES` sets how many, `CLAWGATE_SEED` where they begin.

use clawgate::document::{Document, Edit, EditError};

use super::changes::{Choices as _, change};
use super::generator::{Random, broken, document, piece};
use super::oracle;

#[allow(clippy::disallowed_methods)] // A test's own environment.
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

pub fn cases(share: u64) -> impl Iterator<Item = (u64, Random)> {
    let first = setting("CLAWGATE_SEED", 1) << 32;
    (first..first + setting("CLAWGATE_CASES", 1000) / share).map(|seed| (seed, Random(seed)))
}

#[test]
fn edits_do_what_they_say_and_nothing_else() {
    let mut changed = 0;
    for (seed, mut random) in cases(1) {
        let text = document(&mut random);
        let label = format!("seed {seed}");
        let mut current =
            Document::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{label}: {error} {text:?}"));
        oracle::unchanged(&label, &current);
        for _ in 0..4 {
            let edit = change(&mut random, &current.value());
            if let Some(edited) = oracle::step(&label, &current, &edit) {
                changed += usize::from(edited.changed());
                current = edited.document;
            }
        }
    }
    assert!(changed > 0);
}

#[test]
fn edits_in_turn_are_the_same_as_edits_together() {
    for (seed, mut random) in cases(1) {
        let text = document(&mut random);
        let start = Document::parse(text.as_bytes()).unwrap();
        let edits: Vec<Edit> = (0..=random.below(3)).map(|_| change(&mut random, &start.value())).collect();
        oracle::together(&format!("seed {seed}"), &start, &edits);
    }
}

#[test]
fn no_bytes_make_it_fall_over() {
    for (seed, mut random) in cases(1) {
        let mut bytes = Vec::new();
        for _ in 0..random.below(40) {
            if random.below(10) == 0 {
                bytes.push(u8::try_from(random.below(256)).unwrap());
            } else {
                bytes.extend_from_slice(piece(&mut random).as_bytes());
            }
        }
        let mut text = document(&mut random).into_bytes();
        let cut = random.below(text.len().max(1));
        text.splice(cut..cut, bytes.iter().copied());
        let broken = broken(&mut random, &String::from_utf8_lossy(&text)).into_bytes();
        for bytes in [bytes, text, broken] {
            match Document::parse(&bytes) {
                Ok(document) => {
                    let edit = change(&mut random, &document.value());
                    if let Err(error) = document.edit(&[edit]) {
                        assert!(
                            !matches!(error, EditError::SelfCheck(_)),
                            "seed {seed}: {error} {:?}",
                            document.text()
                        );
                    }
                }
                Err(error) => {
                    assert!(error.byte <= bytes.len());
                    let excerpt = error.excerpt(&bytes);
                    assert!(excerpt.caret <= excerpt.text.chars().count());
                }
            }
        }
    }
}
