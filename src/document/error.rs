//! Why a document cannot be read or edited, and where.

use std::fmt;

use super::Kind;

/// What would have been right where something else was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The start of a value.
    Value,
    /// A key, or the `}` of the object.
    Key,
    /// The rest of an unquoted key.
    Identifier,
    /// The `:` between key and value.
    Colon,
    /// `,` or the `}` of the object.
    ObjectNext,
    /// `,` or the `]` of the array.
    ArrayNext,
    /// A digit.
    Digit,
    /// A hexadecimal digit.
    HexDigit,
    /// The closing quote; a line break cannot stand in a string.
    Quote,
    /// A key in quotes: it has a letter that OpenClaw takes nowhere else.
    QuotedKey,
    /// The `*/` of a comment.
    CommentEnd,
    /// The second character of `//` or `/*`.
    CommentStart,
    /// A character that may follow a backslash.
    Escape,
    /// This character, as part of `null`, `true`, `false`, `NaN` or `Infinity`.
    Letter(char),
    /// The end of the file: one value is all there may be.
    End,
}

/// What is wrong with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseErrorKind {
    /// The bytes at the position are not UTF-8. OpenClaw would replace them, and the loss would become permanent.
    NotUtf8,
    /// A byte order mark of UTF-16.
    Utf16,
    /// More than [`super::MAX_BYTES`].
    TooBig {
        /// The size in bytes.
        bytes: usize,
    },
    /// More than [`super::MAX_DEPTH`] arrays and objects inside one another.
    TooDeep,
    /// Nothing but white space and comments. The caller decides whether to begin with `{}`.
    Empty,
    /// Not JSON5.
    Syntax {
        /// The offending character, `None` at the end of the file.
        found: Option<char>,
        /// What could have stood there.
        expected: Expected,
    },
}

/// A document that cannot be read.
///
/// ```
/// let error = clawgate::document::Document::parse(b"{\n  a: @ }").unwrap_err();
/// assert_eq!((error.line, error.column), (2, 6));
/// assert_eq!(error.to_string(), "line 2, column 6: found '@', expected a value");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// What is wrong.
    pub kind: ParseErrorKind,
    /// The line, from 1. Lines end with LF, CR LF or CR.
    pub line: usize,
    /// The column in characters, from 1; a byte order mark counts as none.
    pub column: usize,
    /// The offset in bytes, from 0.
    pub byte: usize,
}

/// The surroundings of an error on one line.
#[derive(Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// A part of the line, at most 120 characters. It comes from the user's file and may hold a secret.
    pub text: String,
    /// How many characters of `text` stand before the offending one.
    pub caret: usize,
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Excerpt").field("bytes", &self.text.len()).field("caret", &self.caret).finish()
    }
}

/// How many characters of a line an excerpt shows on either side of the error.
const EXCERPT_SIDE: usize = 60;

impl ParseError {
    pub(super) fn at(bytes: &[u8], byte: usize, kind: ParseErrorKind) -> Self {
        let byte = byte.min(bytes.len());
        let lines = Lines::of(bytes);
        let line = lines.at(byte);
        let before = &bytes[..byte];
        let start = match line.checked_sub(2) {
            Some(previous) => lines.0[previous] + 1,
            None if before.starts_with(BOM) => BOM.len(),
            None => 0,
        };
        // Continuation bytes are no characters of their own.
        let column = 1 + before[start..].iter().filter(|&&b| b & 0xC0 != 0x80).count();
        Self { kind, line, column, byte }
    }

    /// The part of the line around the error, out of the same bytes the document was read from.
    ///
    /// Bytes that are not UTF-8 appear as U+FFFD. What is shown may hold a secret: the caller masks it.
    #[must_use]
    pub fn excerpt(&self, bytes: &[u8]) -> Excerpt {
        let byte = self.byte.min(bytes.len());
        let is_break = |b: &u8| matches!(b, b'\n' | b'\r');
        // Four bytes a character at most, so the window holds at least the characters wanted.
        let from = byte.saturating_sub(4 * EXCERPT_SIDE);
        let mut start = bytes[from..byte].iter().rposition(is_break).map_or(from, |at| from + at + 1);
        if start == 0 && bytes.starts_with(BOM) {
            start = BOM.len().min(byte);
        }
        while start < byte && bytes[start] & 0xC0 == 0x80 {
            start += 1;
        }
        let until = (byte + 4 * EXCERPT_SIDE).min(bytes.len());
        let end = bytes[byte..until].iter().position(is_break).map_or(until, |at| byte + at);
        let left = String::from_utf8_lossy(&bytes[start..byte]);
        let skip = left.chars().count().saturating_sub(EXCERPT_SIDE);
        let mut text: String = left.chars().skip(skip).collect();
        let caret = text.chars().count();
        text.extend(String::from_utf8_lossy(&bytes[byte..end]).chars().take(EXCERPT_SIDE));
        Excerpt { text, caret }
    }
}

/// U+FEFF in UTF-8.
pub(super) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Where the lines of a text end: with LF, CR LF or CR.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let ends =
            |&at: &usize| bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        Self((0..bytes.len()).filter(ends).collect())
    }

    /// The line an offset stands on, from 1.
    pub(super) fn at(&self, offset: usize) -> usize {
        1 + self.0.partition_point(|&end| end < offset)
    }
}

/// An edit that cannot be made. The document is untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// Something else stands where the path needs an object.
    NotAnObject {
        /// The path of what stands there.
        path: Vec<String>,
        /// What it is.
        found: Kind,
        /// Its line, from 1.
        line: usize,
    },
    /// Something else stands where the edit needs an array.
    NotAnArray {
        /// The path of what stands there.
        path: Vec<String>,
        /// What it is.
        found: Kind,
        /// Its line, from 1.
        line: usize,
    },
    /// The whole document cannot be removed.
    RemoveRoot,
    /// An element to be merged by a member must be an object that has it.
    NoKey {
        /// The member that is missing.
        key: String,
    },
    /// The value would end more than [`super::MAX_DEPTH`] levels deep.
    TooDeep,
    /// The document would grow beyond [`super::MAX_BYTES`].
    TooBig {
        /// The size in bytes.
        bytes: usize,
    },
    /// The edited text did not mean what was asked for: a bug, and nothing was handed out.
    SelfCheck(&'static str),
    /// The edited text could not be read again: a bug, and nothing was handed out.
    Unreadable(ParseError),
}
