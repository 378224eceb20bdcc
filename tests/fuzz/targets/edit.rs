//! A document and edits that have something to do with it, held to everything that must hold of an edit.

#![no_main]

mod bytes;
#[path = "../../documents/document/changes.rs"]
mod changes;
#[path = "../../documents/document/meaning.rs"]
#[allow(dead_code, reason = "made for the tests, which use all of it")]
mod meaning;
#[path = "../../documents/document/oracle.rs"]
mod oracle;

use bytes::Decisions;
use clawgate::document::Document;

impl changes::Choices for Decisions<'_> {
    fn below(&mut self, limit: usize) -> usize {
        Decisions::below(self, limit)
    }
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let (mut decisions, text) = Decisions::split(input);
    let Ok(start) = Document::parse(text) else { return };
    oracle::unchanged(&"edit", &start);
    let edits: Vec<_> =
        (0..=decisions.below(3)).map(|_| changes::change(&mut decisions, &start.value())).collect();
    oracle::together(&"edit", &start, &edits);
    let mut current = start;
    for edit in &edits {
        if let Some(edited) = oracle::step(&"edit", &current, edit) {
            current = edited.document;
        }
    }
});
