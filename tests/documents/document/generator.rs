//! Documents as nobody writes them: comments in every gap, all line ends, escapes, duplicates, and broken ones.

use super::changes::{Choices, KEYS};

/// Splitmix64: small, and the same everywhere.
pub struct Random(pub u64);

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
pub fn document(random: &mut Random) -> String {
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

/// What documents are broken with.
const PIECES: [&str; 56] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "'",
    "\"",
    "\\",
    "/",
    "*",
    "//",
    "/*",
    "*/",
    "\n",
    "\r",
    "a",
    "0",
    "1",
    ".",
    "-",
    "+",
    "e",
    "x",
    "0x",
    "9007199254740993",
    "1e400",
    "0xfffffffffffffbff",
    "NaN",
    "Infinity",
    "null",
    "true",
    "\u{FEFF}",
    "\u{2028}",
    "\u{2029}",
    "\u{A0}",
    "\u{3000}",
    "\u{180E}",
    "\u{85}",
    "\u{B}",
    "\u{C}",
    "\u{0}",
    "\u{7F}",
    "\u{200C}",
    "é",
    "ℼ",
    "😀",
    "\u{10400}",
    "\\u00e9",
    "\\u{61}",
    "\\x4",
    "\\ud83d",
    "\\ude00",
    "\\0",
    "\\\n",
    "$_",
];

/// One of the pieces.
pub fn piece(random: &mut Random) -> &'static str {
    random.pick(&PIECES)
}

/// A text with something put in, taken out or doubled in up to three places.
pub fn broken(random: &mut Random, text: &str) -> String {
    let mut out: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(out.len() + 1);
        let end = out.len().min(at + random.below(4));
        match random.below(3) {
            0 => drop(out.splice(at..at, piece(random).chars())),
            1 => drop(out.splice(at..end, piece(random).chars())),
            _ => {
                let copy: Vec<char> = out[at..end].to_vec();
                let to = random.below(out.len() + 1);
                out.splice(to..to, copy);
            }
        }
    }
    out.into_iter().collect()
}
