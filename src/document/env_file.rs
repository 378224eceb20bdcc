//! `.env` files: what OpenClaw reads from one, and edits that change one value and nothing else.
//!
//! Invariant: a file that an edit hands out reads, for every name but the edited one, as it did before, and the edited
//! name as wanted. Every edit is read back before it is handed out; one that fails this is an error.

mod read;

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use zeroize::Zeroizing;

use crate::domain::Secret;
use read::{Assignment, assignments, is_line_end, is_space, position, value_of};

/// A `.env` file as OpenClaw 2026.2.26, 2026.6.6 and 2026.9.6 read it; the default is an empty one.
///
/// They share a dialect (npm's dotenv 17.4.2) and differ in which names they take from it: 2026.2.26 takes all, the
/// later ones only `[A-Za-z_][A-Za-z0-9_]*` without the names every JavaScript object has (`constructor`, `valueOf`).
/// No release expands `$X` or `${X}`. What matters for an edit: the last of several assignments counts, `#` ends a bare
/// value even without a space before it, only `"` knows `\n` and `\r`, and no quote can be escaped.
///
/// ```
/// use clawgate::document::EnvFile;
/// use clawgate::domain::Secret;
///
/// let file = EnvFile::parse(b"export A='1' # one\nB=2\n")?;
/// let file = file.set("A", &Secret::verbatim("it's"))?;
/// assert_eq!(file.bytes(), b"export A=\"it's\" # one\nB=2\n");
/// # Ok::<(), clawgate::document::EnvFileError>(())
/// ```
#[derive(Clone, Default)]
pub struct EnvFile {
    text: Zeroizing<String>,
    assignments: Vec<Assignment>,
}

/// Where a name is assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The line of the name, counted from 1.
    pub line: usize,
    /// Whether its value is the one that is read: it is the last one.
    pub counts: bool,
}

/// Why a file is not read, or not edited. None holds any of its text but a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnvFileError {
    /// Bytes that are not UTF-8; OpenClaw reads replacement characters there.
    NotUtf8 {
        /// The first byte that cannot be read, counted from 0.
        offset: usize,
    },
    /// More than [`EnvFile::MAX`] bytes; OpenClaw 2026.9.6 skips such a file.
    TooLarge {
        /// How many bytes it has, or would have.
        size: usize,
    },
    /// A NUL byte; no environment variable can hold one, and a value is cut off there.
    Nul {
        /// Where it stands, counted from 0.
        offset: usize,
    },
    /// Not a name that every OpenClaw takes from the file.
    Name {
        /// The name.
        name: String,
    },
    /// No quoting makes every OpenClaw read this value.
    Value {
        /// The name it was meant for.
        name: String,
    },
    /// The edit would change what is read for another name, such as one behind an open quote.
    Entangled {
        /// The name that was to be changed.
        name: String,
    },
}

impl EnvFile {
    /// The largest file that is read, in bytes: OpenClaw 2026.9.6's own limit.
    pub const MAX: usize = 1 << 20;

    /// Reads a file.
    ///
    /// # Errors
    /// A file that is too large, is not UTF-8 or holds a NUL byte.
    pub fn parse(bytes: &[u8]) -> Result<Self, EnvFileError> {
        if bytes.len() > Self::MAX {
            return Err(EnvFileError::TooLarge { size: bytes.len() });
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| EnvFileError::NotUtf8 { offset: error.valid_up_to() })?;
        Self::from_text(Zeroizing::new(text.to_owned()))
    }

    fn from_text(text: Zeroizing<String>) -> Result<Self, EnvFileError> {
        if text.len() > Self::MAX {
            return Err(EnvFileError::TooLarge { size: text.len() });
        }
        if let Some(offset) = text.find('\0') {
            return Err(EnvFileError::Nul { offset });
        }
        let assignments = assignments(&text);
        Ok(Self { text, assignments })
    }

    /// The bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// What every OpenClaw reads for this name: `None` where there is nothing, or where they differ.
    ///
    /// An empty value is a value: it is set, and hides what comes later in OpenClaw's order.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Secret> {
        let assignment = self.counting(name).filter(|_| is_read_by_all(name))?;
        Some(Secret::verbatim(&value_of(&self.text[assignment.raw.clone()])))
    }

    /// Every value in the file, those that do not count among them: whoever shows the file hides them all.
    #[must_use]
    pub fn values(&self) -> Vec<Secret> {
        self.assignments
            .iter()
            .map(|found| Secret::verbatim(&value_of(&self.text[found.raw.clone()])))
            .collect()
    }

    /// Every assignment in the order of the file: its name, and the bytes that its value stands in, quotes included.
    pub fn assigned(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.assignments.iter().map(|found| (&self.text[found.name.clone()], found.raw.clone()))
    }

    /// Every place where the name is assigned, in the order of the file.
    #[must_use]
    pub fn occurrences(&self, name: &str) -> Vec<Occurrence> {
        let mut found = Vec::new();
        let (mut line, mut counted) = (1, 0);
        for assignment in self.of(name) {
            line += line_breaks(&self.text[counted..assignment.name.start]);
            counted = assignment.name.start;
            found.push(Occurrence { line, counts: false });
        }
        if let Some(last) = found.last_mut() {
            last.counts = true;
        }
        found
    }

    /// The file with this value for the name.
    ///
    /// The assignment that counts is edited where it stands and keeps `export`, its spaces, its comment and, where the
    /// value allows, its quotes. A new one goes to the end, with the line end the file uses most. Where the value is
    /// what is read already, nothing changes.
    ///
    /// # Errors
    /// A name that not every OpenClaw reads, a value that cannot be written, a file that would get too large, and an
    /// edit that would change another name.
    pub fn set(&self, name: &str, value: &Secret) -> Result<Self, EnvFileError> {
        if !is_read_by_all(name) {
            return Err(EnvFileError::Name { name: name.to_owned() });
        }
        if self.get(name).as_ref() == Some(value) {
            return Ok(self.clone());
        }
        let counting = self.counting(name);
        let style = counting.map_or_else(
            || LineStyle::fresh(value.expose()),
            |assignment| assignment.quote.map_or(LineStyle::Bare, LineStyle::of),
        );
        let spellings = style.spellings(value.expose());
        let mut too_large = None;
        let in_place = counting.filter(|assignment| !self.borrows_a_line(assignment));
        for place in in_place.map(Some).into_iter().chain([None]) {
            for spelling in &spellings {
                let text = match place {
                    Some(assignment) => self.with_value(assignment, spelling),
                    None => self.with_line(name, spelling),
                };
                match Self::from_text(text) {
                    Ok(edited) if edited.reads_as(self, name, Some(value)) => return Ok(edited),
                    Ok(_) => {}
                    Err(error @ EnvFileError::TooLarge { .. }) => too_large = too_large.or(Some(error)),
                    Err(_) => return Err(EnvFileError::Value { name: name.to_owned() }),
                }
            }
        }
        let name = name.to_owned();
        let alone = Self::default();
        let writable = spellings.iter().any(|spelling| {
            Self::from_text(alone.with_line(&name, spelling))
                .is_ok_and(|file| file.reads_as(&alone, &name, Some(value)))
        });
        Err(match too_large {
            Some(error) => error,
            None if writable => EnvFileError::Entangled { name },
            None => EnvFileError::Value { name },
        })
    }

    /// The file without the name: every line that assigns it is taken out, with its comment.
    ///
    /// # Errors
    /// [`EnvFileError::Entangled`] where other names would be read differently.
    pub fn remove(&self, name: &str) -> Result<Self, EnvFileError> {
        self.without(name, self.of(name).count(), None)
    }

    /// The file without the lines that assign the name in vain, since a later one counts: they may hold an old secret.
    ///
    /// # Errors
    /// [`EnvFileError::Entangled`] where this or another name would be read differently.
    pub fn remove_shadowed(&self, name: &str) -> Result<Self, EnvFileError> {
        let value = self.get(name);
        self.without(name, self.of(name).count().saturating_sub(1), value.as_ref())
    }

    /// The file without the first so many lines that assign the name, which then reads as `value`.
    fn without(&self, name: &str, count: usize, value: Option<&Secret>) -> Result<Self, EnvFileError> {
        let mut text = Zeroizing::new(String::with_capacity(self.text.len()));
        let mut kept = 0;
        for assignment in self.of(name).take(count) {
            let lines = self.lines_of(assignment);
            text.push_str(&self.text[kept..lines.start.max(kept)]);
            kept = lines.end.max(kept);
        }
        text.push_str(&self.text[kept..]);
        let edited = Self::from_text(text)?;
        if edited.reads_as(self, name, value) {
            Ok(edited)
        } else {
            Err(EnvFileError::Entangled { name: name.to_owned() })
        }
    }

    fn of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Assignment> {
        self.assignments.iter().filter(move |assignment| &self.text[assignment.name.clone()] == name)
    }

    fn counting(&self, name: &str) -> Option<&Assignment> {
        self.assignments.iter().rev().find(|assignment| &self.text[assignment.name.clone()] == name)
    }

    /// Whether the value is a bare line of its own below `NAME:`, which the person surely meant as something else.
    fn borrows_a_line(&self, assignment: &Assignment) -> bool {
        assignment.quote.is_none() && self.text[..assignment.after_sign].ends_with(is_line_end)
    }

    /// The self-check: `name` reads as `value`, and all else as it did in `before`, for every release.
    fn reads_as(&self, before: &Self, name: &str, value: Option<&Secret>) -> bool {
        let named = match value {
            Some(_) => self.get(name).as_ref() == value,
            None => self.counting(name).is_none(),
        };
        let (mut ours, mut theirs) = (self.last_of_each(), before.last_of_each());
        ours.remove(name);
        theirs.remove(name);
        named
            && ours.len() == theirs.len()
            && ours.iter().all(|(other, raw)| {
                theirs.get(other).is_some_and(|old| old == raw || value_of(old) == value_of(raw))
            })
    }

    fn last_of_each(&self) -> HashMap<&str, &str> {
        self.assignments
            .iter()
            .map(|assignment| (&self.text[assignment.name.clone()], &self.text[assignment.raw.clone()]))
            .collect()
    }

    fn with_value(&self, assignment: &Assignment, spelling: &str) -> Zeroizing<String> {
        let rest = &self.text[assignment.raw.end..];
        // `NAME=# note` had no value; the note is no part of the new one, and looks so.
        let gap = if rest.starts_with('#') && assignment.quote.is_none() { " " } else { "" };
        joined(&[&self.text[..assignment.raw.start], spelling, gap, rest])
    }

    fn with_line(&self, name: &str, spelling: &str) -> Zeroizing<String> {
        let end = self.line_end();
        let whole = self.text.is_empty()
            || self.text.as_str() == BYTE_ORDER_MARK
            || self.text.ends_with(['\n', '\r']);
        joined(&[&self.text, if whole { "" } else { end }, name, "=", spelling, end])
    }

    /// The line end that the file uses most; `\n` where there is none, and between equals.
    fn line_end(&self) -> &'static str {
        let both = self.text.matches("\r\n").count();
        let feeds = self.text.matches('\n').count() - both;
        let returns = self.text.matches('\r').count() - both;
        if feeds >= both && feeds >= returns {
            "\n"
        } else if both >= returns {
            "\r\n"
        } else {
            "\r"
        }
    }

    /// The lines that an assignment fills, the last one's end included, a byte order mark before it not.
    fn lines_of(&self, assignment: &Assignment) -> Range<usize> {
        let mark = if self.text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        let before = &self.text[..assignment.start];
        let start = (before.trim_end_matches(|c| is_space(c) && !is_line_end(c)).len()).max(mark);
        let value_end =
            if self.borrows_a_line(assignment) { assignment.name.end } else { assignment.value_end };
        let end = position(&self.text, value_end, is_line_end);
        let rest = &self.text[end..];
        let line_end =
            if rest.starts_with("\r\n") { 2 } else { rest.chars().next().map_or(0, char::len_utf8) };
        start..end + line_end
    }
}

impl fmt::Debug for EnvFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnvFile")
            .field("bytes", &self.text.len())
            .field("assignments", &self.assignments.len())
            .finish()
    }
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How a value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineStyle {
    Bare,
    Single,
    Double,
    Backtick,
}

impl LineStyle {
    fn of(quote: char) -> Self {
        match quote {
            '\'' => Self::Single,
            '"' => Self::Double,
            _ => Self::Backtick,
        }
    }

    /// Bare only where a shell, systemd and Docker would read the same; OpenClaw itself is less strict.
    fn fresh(value: &str) -> Self {
        let plain = |c: char| c.is_ascii_alphanumeric() || "_-./:@%+=,".contains(c);
        if value.chars().all(plain) { Self::Bare } else { Self::Single }
    }

    /// This way of writing the value, then the others. Not all of them read back: that is for the caller to check.
    ///
    /// Those that read back only because of what stands around them, such as `'it's'`, come last.
    fn spellings(self, value: &str) -> Vec<Zeroizing<String>> {
        let others = [Self::Single, Self::Double, Self::Backtick, Self::Bare];
        let mut styles = vec![self];
        styles.extend(others.into_iter().filter(|style| *style != self));
        crate::domain::sort_by_key(&mut styles, |style| !style.suits(value));
        styles.into_iter().map(|style| style.spelling(value)).collect()
    }

    fn suits(self, value: &str) -> bool {
        let quote = match self {
            Self::Bare => return !value.starts_with(['\'', '"', '`']),
            Self::Single => '\'',
            Self::Double => '"',
            Self::Backtick => '`',
        };
        !value.contains(quote) && !value.ends_with('\\')
    }

    fn spelling(self, value: &str) -> Zeroizing<String> {
        match self {
            Self::Bare => Zeroizing::new(value.to_owned()),
            Self::Single => joined(&["'", value, "'"]),
            Self::Backtick => joined(&["`", value, "`"]),
            Self::Double => {
                let lines = Zeroizing::new(value.replace('\n', "\\n"));
                let lines = Zeroizing::new(lines.replace('\r', "\\r"));
                joined(&["\"", &lines, "\""])
            }
        }
    }
}

/// Whether every release takes a variable of this name from the file.
fn is_read_by_all(name: &str) -> bool {
    // Later releases ask `process.env[name] === undefined`, which names of every object never are; `__proto__` is lost
    // in the parser.
    const OF_EVERY_OBJECT: [&str; 12] = [
        "__defineGetter__",
        "__defineSetter__",
        "__lookupGetter__",
        "__lookupSetter__",
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toLocaleString",
        "toString",
        "valueOf",
    ];
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !OF_EVERY_OBJECT.contains(&name)
}

/// The pieces in one allocation, so that no unwiped copy of a secret is left behind by a growing string.
fn joined(pieces: &[&str]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(pieces.iter().map(|piece| piece.len()).sum()));
    for piece in pieces {
        text.push_str(piece);
    }
    text
}

/// How many lines end in the text, as an editor counts them.
fn line_breaks(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}

#[cfg(test)]
mod tests;
