//! What holds for every document and every edit, tried on generated ones.
//!
//! `CLAWGATE_CASES` sets how many, `CLAWGATE_SEED` where they begin.

use clawgate::document::{Document, Edit, EditError};

use crate::changes::{Choices, KEYS, change};
use crate::oracle;

/// Splitmix64: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ z >> 31
    }
}

impl Choices for Random {
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % limit
    }
}

#[allow(clippy::disallowed_methods)] // A test's own environment.
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

fn cases(share: u64) -> impl Iterator<Item = (u64, Random)> {
    let first = setting("CLAWGATE_SEED", 1) << 32;
    (first..first + setting("CLAWGATE_CASES", 1000) / share).map(|seed| (seed, Random(seed)))
}

/// How one document is written.
struct Writer<'r> {
    random: &'r mut Random,
    line_end: &'static str,
    strict: bool,
    out: String,
}

/// How deep the generated documents are.
const DEPTH: usize = 3;

impl Writer<'_> {
    fn gap(&mut self) {
        for _ in 0..[0, 0, 0, 1, 1, 2][self.random.below(6)] {
            let choice = self.random.below(if self.strict { 4 } else { 13 });
            match choice {
                0 => self.out.push(' '),
                1 => self.out.push_str("  "),
                2 => self.out.push_str(self.line_end),
                3 => {
                    self.out.push_str(self.line_end);
                    self.out.push('\t');
                }
                4..=7 => {
                    let text = self.random.pick(&["x", " // ", "{ a: 1,", "'", "", "* "]);
                    self.out.push_str(&format!("/*{text}*/"));
                }
                8..=10 => {
                    let text = self.random.pick(&["x", " */", "/*", "\"", ""]);
                    self.out.push_str(&format!("//{text}{}", self.line_end));
                }
                11 => self.out.push_str(self.random.pick(&["//z\u{2028}", "\u{FEFF}", "\u{A0}", "\u{2029}"])),
                _ => self.out.push_str(&format!("/*{}*/", self.line_end)),
            }
        }
    }

    fn key(&mut self) {
        let key = KEYS[self.random.below(KEYS.len())];
        let bare = !key.contains('-') && key != "1";
        match self.random.below(if self.strict { 1 } else { 4 }) {
            1 if bare => self.out.push_str(key),
            2 => self.out.push_str(&format!("'{key}'")),
            3 if key == "a" => self.out.push_str("\\u0061"),
            _ => self.out.push_str(&format!("\"{key}\"")),
        }
    }

    fn scalar(&mut self) {
        let strict = ["null", "true", "0", "-1.5e3", "\"s\"", "\"\\u00e9\\n//\"", "\"{,}/*\""];
        let more = [
            "NaN",
            "+.5",
            "0xFF",
            "'it\\'s'",
            "'a\\\nb'",
            "'a\\\r\nb'",
            "'\\ud800'",
            "-0",
            "5.",
            "'\u{2028}'",
        ];
        let all = [&strict[..], &more[..]].concat();
        let text = self.random.pick(if self.strict { &strict } else { &all });
        self.out.push_str(text);
    }

    fn value(&mut self, depth: usize) {
        // The root is a container, and mostly an object.
        let kind = if depth == DEPTH { 2 + self.random.below(12) % 3 } else { self.random.below(5) };
        if depth == 0 || kind < 2 {
            return self.scalar();
        }
        let object = kind < 4;
        self.out.push(if object { '{' } else { '[' });
        let count = self.random.below(4);
        for index in 0..count {
            self.gap();
            if object {
                self.key();
                self.gap();
                self.out.push(':');
                self.gap();
            }
            self.value(depth - 1);
            self.gap();
            if index + 1 < count || (!self.strict && self.random.below(2) == 0) {
                self.out.push(',');
            }
        }
        self.gap();
        self.out.push(if object { '}' } else { ']' });
    }
}

/// A document whose root is an object, mostly.
fn document(random: &mut Random) -> String {
    let line_end = ["\n", "\r\n", "\r"][random.below(3)];
    let strict = random.below(4) == 0;
    let mut writer = Writer { random, line_end, strict, out: String::new() };
    if writer.random.below(8) == 0 {
        writer.out.push('\u{FEFF}');
    }
    writer.gap();
    writer.value(DEPTH);
    writer.gap();
    writer.out
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
    for (seed, mut random) in cases(4) {
        let text = document(&mut random);
        let start = Document::parse(text.as_bytes()).unwrap();
        let edits: Vec<Edit> =
            (0..1 + random.below(3)).map(|_| change(&mut random, &start.value())).collect();
        oracle::together(&format!("seed {seed}"), &start, &edits);
    }
}

#[test]
fn no_bytes_make_it_fall_over() {
    const PIECES: [&[u8]; 24] = [
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"'",
        b"\"",
        b"\\",
        b"/",
        b"*",
        b"//",
        b"\n",
        b"\r",
        b"a",
        b"0",
        b"1",
        b".",
        b"-",
        b"\xEF\xBB\xBF",
        b"\xE2\x80\xA8",
        b"\xFF",
        b"null",
        b"\\u00e9",
    ];
    for (seed, mut random) in cases(1) {
        let mut bytes = Vec::new();
        for _ in 0..random.below(40) {
            if random.below(10) == 0 {
                bytes.push(u8::try_from(random.below(256)).unwrap());
            } else {
                bytes.extend_from_slice(PIECES[random.below(PIECES.len())]);
            }
        }
        let mut text = document(&mut random).into_bytes();
        let cut = random.below(text.len().max(1));
        text.splice(cut..cut, bytes.iter().copied());
        for bytes in [bytes, text] {
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
