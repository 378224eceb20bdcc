//! Any bytes: read without a panic, and what is read is read alike by the `json5` crate and by everything we ask.

#![no_main]

#[allow(dead_code)]
#[path = "../../documents/document/meaning.rs"]
mod meaning;
#[allow(dead_code)]
#[path = "../../documents/document/oracle.rs"]
mod oracle;

use clawgate::document::{Document, MAX_BYTES, MAX_DEPTH, ParseErrorKind, diff};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = std::str::from_utf8(bytes);
    match Document::parse(bytes) {
        Ok(document) => {
            assert_eq!(document.text().as_bytes(), bytes);
            oracle::unchanged(&"parse", &document);
            let meaning = meaning::meaning(&document);
            assert_eq!(meaning.is_object(), document.value().is_object());
            for found in document.duplicates() {
                assert!(found.lines.len() > 1 && found.lines.is_sorted());
            }
            let lines = diff::DiffLine::all(document.text());
            assert_eq!(diff::unified(&lines, &lines, "f").text, "");
        }
        Err(error) => {
            assert!(error.byte <= bytes.len() && error.line > 0 && error.column > 0);
            let excerpt = error.excerpt(bytes);
            assert!(excerpt.caret <= excerpt.text.chars().count() && excerpt.text.chars().count() <= 120);
            match error.kind {
                ParseErrorKind::NotUtf8 => assert_eq!(text.unwrap_err().valid_up_to(), error.byte),
                ParseErrorKind::Utf16 => assert!(text.is_err()),
                ParseErrorKind::TooBig { bytes: size } => assert!(size > MAX_BYTES),
                ParseErrorKind::TooDeep => {
                    assert!(
                        bytes[..=error.byte].iter().filter(|byte| b"[{".contains(byte)).count() > MAX_DEPTH
                    );
                }
                ParseErrorKind::Empty | ParseErrorKind::Syntax { .. } => {
                    let text = text.expect("it is UTF-8");
                    let found = text[error.byte..].chars().next();
                    if let ParseErrorKind::Syntax { found: said, .. } = error.kind {
                        assert_eq!(said, found);
                    }
                    // The crate recurses; what it is given must not be deep.
                    let deep = bytes.iter().filter(|byte| b"[{".contains(byte)).count() > 1000;
                    // It also takes a pair of escapes as one letter of a bare key; npm's json5 does not.
                    let lower = text.to_ascii_lowercase();
                    let pair =
                        ["8", "9", "a", "b"].iter().any(|digit| lower.contains(&format!("\\ud{digit}")));
                    let crate_reads = || json5::from_str::<serde::de::IgnoredAny>(text).is_ok();
                    assert!(deep || pair || !crate_reads(), "{error}: {text:?}");
                }
            }
        }
    }
});
