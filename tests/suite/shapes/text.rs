//! A config as a tree with comments, and the many ways to write the same one down.

use std::fmt::Write as _;

/// Splitmix64: small, and the same everywhere.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ z >> 31
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % limit
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<'p, T: ?Sized>(&mut self, all: &[&'p T]) -> &'p T {
        all[self.below(all.len())]
    }

    /// So many characters of these.
    pub fn word(&mut self, letters: &str, length: usize) -> String {
        let letters: Vec<char> = letters.chars().collect();
        (0..length).map(|_| letters[self.below(letters.len())]).collect()
    }
}

/// A value.
pub enum Value {
    Text(String),
    /// A number, a word, as it is written.
    Raw(String),
    List(Vec<Entry>),
    Map(Vec<(String, Entry)>),
}

/// A value where it stands: with the comments around it.
pub struct Entry {
    pub value: Value,
    /// On lines of their own above it.
    pub above: Vec<String>,
    /// Behind it on its line, or between key and value.
    pub behind: Option<String>,
    /// In it, below all that it holds.
    pub inside: Option<String>,
}

impl From<Value> for Entry {
    fn from(value: Value) -> Self {
        Self { value, above: Vec::new(), behind: None, inside: None }
    }
}

pub fn text(text: impl Into<String>) -> Entry {
    Value::Text(text.into()).into()
}

pub fn raw(value: impl Into<serde_json::Value>) -> Entry {
    Value::Raw(value.into().to_string()).into()
}

pub fn list(items: Vec<Entry>) -> Entry {
    Value::List(items).into()
}

pub fn map(members: Vec<(&str, Entry)>) -> Entry {
    Value::Map(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()).into()
}

/// How much JSON5 a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Json,
    /// JSON with comments, perhaps with commas at the ends.
    Commented,
    Json5,
}

/// How a file is written.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
pub struct Style {
    pub dialect: Dialect,
    pub line_end: &'static str,
    pub mark: bool,
    pub last_line_end: bool,
    pub indent: &'static str,
    pub one_line: bool,
    pub trailing_commas: bool,
    /// Values of a map stand below one another.
    pub aligned: bool,
    /// Small objects, such as rows of models, stand on one line.
    pub rows_on_one_line: bool,
    pub blank_lines: bool,
}

impl Style {
    pub fn any(random: &mut Random) -> Self {
        let dialect = [Dialect::Json, Dialect::Commented, Dialect::Json5, Dialect::Json5][random.below(4)];
        Self {
            dialect,
            line_end: ["\n", "\n", "\n", "\r\n"][random.below(4)],
            mark: random.once_in(12),
            last_line_end: !random.once_in(5),
            indent: ["  ", "  ", "    ", "\t"][random.below(4)],
            one_line: random.once_in(10),
            trailing_commas: dialect != Dialect::Json && random.once_in(2),
            aligned: random.once_in(6),
            rows_on_one_line: random.once_in(3),
            blank_lines: random.once_in(4),
        }
    }
}

/// Puts comments around everything, each with a number of its own; gives how many there are now.
pub fn comment(entry: &mut Entry, random: &mut Random, count: &mut usize, rare: usize) {
    let mut note = |random: &mut Random| {
        let about = random.pick(&[
            "first choice",
            "was: { model: \"openai/gpt-4\" },",
            "https://example.org/a//b?c=1",
            "TODO 'mend' this ]",
            "64000 was too much",
            "ümlaut – ✓ 😀",
            "tokens, keys and secrets are elsewhere",
            "\"default\": true,",
        ]);
        *count += 1;
        format!("{about} #{}#", *count - 1)
    };
    let mut around = |entry: &mut Entry, random: &mut Random| {
        for _ in 0..[0, 1, 1, 2][random.below(4)] {
            if random.once_in(rare) {
                entry.above.push(note(random));
            }
        }
        if random.once_in(rare) {
            entry.behind = Some(note(random));
        }
        if matches!(entry.value, Value::List(_) | Value::Map(_)) && random.once_in(rare * 2) {
            entry.inside = Some(note(random));
        }
    };
    around(entry, random);
    match &mut entry.value {
        Value::List(items) => items.iter_mut().for_each(|item| comment(item, random, count, rare)),
        Value::Map(members) => members.iter_mut().for_each(|(_, item)| comment(item, random, count, rare)),
        Value::Text(_) | Value::Raw(_) => {}
    }
}

pub struct Writer<'r> {
    pub random: &'r mut Random,
    pub style: Style,
    out: String,
}

impl<'r> Writer<'r> {
    /// The file's text.
    pub fn write(random: &'r mut Random, style: &Style, root: &Entry) -> String {
        let mut writer = Self { random, style: style.clone(), out: String::new() };
        if style.mark {
            writer.out.push('\u{feff}');
        }
        for note in &root.above {
            writer.own_line(note, 0);
        }
        writer.value(root, 0, style.one_line);
        if let Some(note) = &root.behind {
            let _ = write!(writer.out, " /* {note} */");
        }
        if style.last_line_end {
            writer.out.push('\n');
        }
        writer.out.replace('\n', style.line_end)
    }

    fn own_line(&mut self, note: &str, depth: usize) {
        self.indent(depth);
        let indent = self.style.indent.repeat(depth);
        let _ = match self.random.below(4) {
            _ if self.style.one_line => write!(self.out, "/* {note} */ "),
            0 => writeln!(self.out, "/* {note} */"),
            1 => writeln!(self.out, "/*\n{indent} * {note}\n{indent} */"),
            _ => writeln!(self.out, "// {note}"),
        };
    }

    fn indent(&mut self, depth: usize) {
        if !self.style.one_line {
            self.out.push_str(&self.style.indent.repeat(depth));
        }
    }

    fn string(&mut self, text: &str, key: bool) {
        let json5 = self.style.dialect == Dialect::Json5;
        let quote = if json5 && self.random.once_in(3) { '\'' } else { '"' };
        self.out.push(quote);
        let escaped = (!key && self.random.once_in(40)).then(|| self.random.below(text.len().max(1)));
        for (at, c) in text.char_indices() {
            match c {
                _ if escaped == Some(at) => {
                    let _ = write!(self.out, "\\u{:04x}", u32::from(c) & 0xffff);
                }
                '\n' => self.out.push_str("\\n"),
                '\\' => self.out.push_str("\\\\"),
                c if c == quote => {
                    self.out.push('\\');
                    self.out.push(c);
                }
                c => self.out.push(c),
            }
        }
        self.out.push(quote);
    }

    fn key(&mut self, key: &str) {
        let bare = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
            && !key.starts_with(|c: char| c.is_ascii_digit());
        if self.style.dialect == Dialect::Json5 && bare && !self.random.once_in(6) {
            self.out.push_str(key);
        } else {
            self.string(key, true);
        }
    }

    fn value(&mut self, entry: &Entry, depth: usize, inline: bool) {
        let (open, close) = match &entry.value {
            Value::Text(text) => return self.string(text, false),
            Value::Raw(text) => return self.out.push_str(text),
            Value::List(_) => ('[', ']'),
            Value::Map(_) => ('{', '}'),
        };
        let entries: Vec<(Option<&str>, &Entry)> = match &entry.value {
            Value::List(items) => items.iter().map(|item| (None, item)).collect(),
            Value::Map(members) => members.iter().map(|(key, item)| (Some(key.as_str()), item)).collect(),
            Value::Text(_) | Value::Raw(_) => Vec::new(),
        };
        let small = size(entry) <= 12;
        let flat = inline
            || (entries.is_empty() && entry.inside.is_none())
            || (small && self.style.rows_on_one_line && !has_notes(entry) && depth > 1)
            || (small && !has_notes(entry) && self.random.once_in(4) && depth > 0);
        self.out.push(open);
        if flat {
            self.flat(&entries, entry.inside.as_deref(), depth);
        } else if open == '[' && self.random.once_in(4) && entries.iter().all(|(_, item)| is_scalar(item)) {
            self.flow(&entries, entry.inside.as_deref(), depth);
        } else {
            self.block(&entries, entry.inside.as_deref(), depth);
        }
        self.out.push(close);
    }

    fn flat(&mut self, entries: &[(Option<&str>, &Entry)], inside: Option<&str>, depth: usize) {
        let room = if entries.is_empty() || self.random.once_in(3) { "" } else { " " };
        self.out.push_str(room);
        for (index, (key, item)) in entries.iter().enumerate() {
            for note in &item.above {
                let _ = write!(self.out, "/* {note} */ ");
            }
            if let Some(key) = key {
                self.key(key);
                self.out.push_str(if self.style.one_line && room.is_empty() { ":" } else { ": " });
            }
            self.value(item, depth + 1, true);
            if let Some(note) = &item.behind {
                let _ = write!(self.out, " /* {note} */");
            }
            if index + 1 < entries.len() {
                self.out.push_str(if self.style.one_line && room.is_empty() { "," } else { ", " });
            }
        }
        if let Some(note) = inside {
            let _ = write!(self.out, " /* {note} */");
        }
        self.out.push_str(room);
    }

    /// Several elements a line.
    fn flow(&mut self, entries: &[(Option<&str>, &Entry)], inside: Option<&str>, depth: usize) {
        let a_line = 2 + self.random.below(3);
        self.out.push('\n');
        for (index, (_, item)) in entries.iter().enumerate() {
            if index % a_line == 0 {
                for note in &item.above {
                    self.own_line(note, depth + 1);
                }
                self.indent(depth + 1);
            } else {
                self.out.push(' ');
                for note in &item.above {
                    let _ = write!(self.out, "/* {note} */ ");
                }
            }
            self.value(item, depth + 1, true);
            let last = index + 1 == entries.len();
            if !last || self.style.trailing_commas {
                self.out.push(',');
            }
            let ends = last || index % a_line == a_line - 1;
            match &item.behind {
                Some(note) if ends => drop(write!(self.out, " // {note}")),
                Some(note) => drop(write!(self.out, " /* {note} */")),
                None => {}
            }
            if ends {
                self.out.push('\n');
            }
        }
        if let Some(note) = inside {
            self.own_line(note, depth + 1);
        }
        self.indent(depth);
    }

    fn block(&mut self, entries: &[(Option<&str>, &Entry)], inside: Option<&str>, depth: usize) {
        let width = entries.iter().filter_map(|(key, _)| Some(key.as_ref()?.len())).max().unwrap_or_default();
        let aligned = self.style.aligned && self.random.once_in(2);
        self.out.push('\n');
        for (index, (key, item)) in entries.iter().enumerate() {
            if self.style.blank_lines && index > 0 && self.random.once_in(3) {
                self.out.push('\n');
            }
            for note in &item.above {
                self.own_line(note, depth + 1);
            }
            self.indent(depth + 1);
            if let Some(key) = key {
                self.key(key);
                self.out.push(':');
                let room = if aligned { width - key.len() + 1 } else { 1 };
                self.out.push_str(&" ".repeat(room));
            }
            let comma = index + 1 < entries.len() || self.style.trailing_commas;
            let before = self.random.once_in(5);
            let early = before && key.is_some() && self.random.once_in(3);
            if let (Some(note), true) = (&item.behind, early) {
                let _ = write!(self.out, "/* {note} */ ");
            }
            self.value(item, depth + 1, false);
            if let (Some(note), true) = (&item.behind, before && !early) {
                let _ = write!(self.out, " /* {note} */");
            }
            if comma {
                self.out.push(',');
            }
            if let (Some(note), false) = (&item.behind, before) {
                let _ = match self.random.below(4) {
                    0 => write!(self.out, " /* {note} */"),
                    _ => write!(self.out, " // {note}"),
                };
            }
            self.out.push('\n');
        }
        if let Some(note) = inside {
            self.own_line(note, depth + 1);
        }
        self.indent(depth);
    }
}

fn is_scalar(entry: &Entry) -> bool {
    matches!(entry.value, Value::Text(_) | Value::Raw(_))
}

fn children(entry: &Entry) -> Vec<&Entry> {
    match &entry.value {
        Value::List(items) => items.iter().collect(),
        Value::Map(members) => members.iter().map(|(_, item)| item).collect(),
        Value::Text(_) | Value::Raw(_) => Vec::new(),
    }
}

fn size(entry: &Entry) -> usize {
    1 + children(entry).into_iter().map(size).sum::<usize>()
}

fn has_notes(entry: &Entry) -> bool {
    entry.inside.is_some()
        || children(entry)
            .into_iter()
            .any(|item| !item.above.is_empty() || item.behind.is_some() || has_notes(item))
}
