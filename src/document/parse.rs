//! Text to span tree, in one pass over the bytes; recursion is bounded by [`MAX_DEPTH`].
//!
//! Accepts what npm json5 2.2.3 accepts, but for depth. White space is that of the `json5` crate.

use json5::char::{is_json5_line_terminator, is_json5_whitespace};
use serde::de::IgnoredAny;

use super::identifier;
use super::tree::{Entry, NONE, NodeData, NodeId, Span, Tree};
use super::{Expected, Kind, MAX_BYTES, MAX_DEPTH, ParseError, ParseErrorKind};

/// Checks size and encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, ParseError> {
    let fail = |byte, kind| Err(ParseError::at(bytes, byte, kind));
    if bytes.len() > MAX_BYTES {
        return fail(0, ParseErrorKind::TooBig { bytes: bytes.len() });
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return fail(0, ParseErrorKind::Utf16);
    }
    std::str::from_utf8(bytes).or_else(|error| fail(error.valid_up_to(), ParseErrorKind::NotUtf8))
}

/// Reads one value with white space and comments around it.
pub(super) fn parse(text: String) -> Result<Tree, ParseError> {
    let json = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let mut parser = Parser {
        text: &text,
        at: text.len() - json.len(),
        nodes: Vec::new(),
        entries: Vec::new(),
        comments: Vec::new(),
        breaks: Vec::new(),
        pending: Vec::new(),
    };
    if let Err(failure) = parser.document() {
        let kind = match failure {
            ParseFailure::Empty => ParseErrorKind::Empty,
            ParseFailure::TooDeep => ParseErrorKind::TooDeep,
            ParseFailure::Expected(expected) => {
                ParseErrorKind::Syntax { found: parser.peek_char(), expected }
            }
        };
        return Err(ParseError::at(text.as_bytes(), parser.at, kind));
    }
    let strict = serde_json::from_str::<IgnoredAny>(json).is_ok();
    let Parser { nodes, entries, comments, breaks, .. } = parser;
    Ok(Tree { text, nodes, entries, comments, breaks, strict, inherited_line_end: None })
}

/// Why the parser stops, where it stands. Small, since every step says whether there is one.
enum ParseFailure {
    Empty,
    TooDeep,
    Expected(Expected),
}

type Step<T = ()> = Result<T, ParseFailure>;

/// What most keys without quotes are made of.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$')
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    nodes: Vec<NodeData>,
    entries: Vec<Entry>,
    comments: Vec<Span>,
    breaks: Vec<u32>,
    /// The entries of all open containers, the innermost last.
    pending: Vec<Entry>,
}

// Offsets, nodes and entries are no more than bytes: see `MAX_BYTES`.
#[allow(clippy::cast_possible_truncation)]
impl Parser<'_> {
    fn document(&mut self) -> Step {
        self.gap()?;
        if self.at == self.text.len() {
            return Err(ParseFailure::Empty);
        }
        self.value(NONE, 0)?;
        self.gap()?;
        if self.at < self.text.len() { Err(ParseFailure::Expected(Expected::End)) } else { Ok(()) }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn peek_char(&self) -> Option<char> {
        match self.peek()? {
            byte if byte.is_ascii() => Some(char::from(byte)),
            _ => self.text[self.at..].chars().next(),
        }
    }

    /// Takes a byte if it is the next one.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Takes bytes as long as they fit, and says how many.
    #[inline]
    fn take_while(&mut self, fits: impl Fn(u8) -> bool) -> usize {
        let (bytes, mut at) = (self.text.as_bytes(), self.at);
        while at < bytes.len() && fits(bytes[at]) {
            at += 1;
        }
        std::mem::replace(&mut self.at, at).abs_diff(at)
    }

    /// White space and comments.
    #[inline]
    fn gap(&mut self) -> Step {
        match self.peek() {
            // As mostly: nothing is there.
            Some(b'!'..=b'.' | b'0'..=b'~') => Ok(()),
            _ => self.long_gap(),
        }
    }

    #[inline(never)]
    fn long_gap(&mut self) -> Step {
        loop {
            self.take_while(|byte| byte == b' ' || byte == b'\t');
            match self.peek() {
                Some(byte @ (b'\n' | b'\r')) => {
                    self.breaks.push(self.at as u32);
                    self.at += 1;
                    if byte == b'\r' {
                        self.take(b'\n');
                    }
                }
                Some(b'/') => self.comment()?,
                Some(0x0B | 0x0C | 0x80..) => match self.peek_char() {
                    Some(c) if is_json5_whitespace(c) => self.at += c.len_utf8(),
                    _ => return Ok(()),
                },
                _ => return Ok(()),
            }
        }
    }

    fn comment(&mut self) -> Step {
        let start = self.at;
        self.at += 1;
        if self.take(b'*') {
            let Some(length) = self.text[self.at..].find("*/") else {
                self.at = self.text.len();
                return Err(ParseFailure::Expected(Expected::CommentEnd));
            };
            self.at += length + 2;
        } else if self.take(b'/') {
            loop {
                // U+2028 and U+2029 begin with 0xE2.
                self.take_while(|byte| !matches!(byte, b'\n' | b'\r' | 0xE2));
                match self.peek_char() {
                    Some(c) if !is_json5_line_terminator(c) => self.at += c.len_utf8(),
                    _ => break,
                }
            }
        } else {
            return Err(ParseFailure::Expected(Expected::CommentStart));
        }
        self.comments.push(Span::new(start, self.at));
        Ok(())
    }

    fn value(&mut self, parent: NodeId, depth: usize) -> Step {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(quote @ (b'"' | b'\'')) => self.string(quote).map(|()| Kind::String)?,
            Some(b'n') => self.word("null", Kind::Null)?,
            Some(b't') => self.word("true", Kind::Bool)?,
            Some(b'f') => self.word("false", Kind::Bool)?,
            Some(b'+' | b'-' | b'.' | b'0'..=b'9' | b'N' | b'I') => self.number()?,
            _ => return Err(ParseFailure::Expected(Expected::Value)),
        };
        let id = self.nodes.len();
        self.nodes.push(NodeData { kind, span: Span::new(start, self.at), parent, first: 0, count: 0 });
        if !matches!(kind, Kind::Object | Kind::Array) {
            return Ok(());
        }
        if depth == MAX_DEPTH {
            return Err(ParseFailure::TooDeep);
        }
        let first = self.pending.len();
        self.inside(id as NodeId, kind, depth + 1)?;
        let node = &mut self.nodes[id];
        node.span.end = self.at as u32;
        node.first = self.entries.len() as u32;
        node.count = (self.pending.len() - first) as u32;
        self.entries.extend(self.pending.drain(first..));
        Ok(())
    }

    /// What stands within brackets, with both of them.
    fn inside(&mut self, container: NodeId, kind: Kind, depth: usize) -> Step {
        let (close, next) = match kind {
            Kind::Object => (b'}', Expected::ObjectNext),
            _ => (b']', Expected::ArrayNext),
        };
        self.at += 1;
        self.gap()?;
        while !self.take(close) {
            let start = self.at;
            if kind == Kind::Object {
                self.key()?;
            }
            let key = Span::new(start, self.at);
            if kind == Kind::Object {
                self.gap()?;
                if !self.take(b':') {
                    return Err(ParseFailure::Expected(Expected::Colon));
                }
                self.gap()?;
            }
            let entry = self.pending.len();
            self.pending.push(Entry { key, value: self.nodes.len() as NodeId, comma: NONE });
            self.value(container, depth)?;
            self.gap()?;
            if self.peek() == Some(b',') {
                self.pending[entry].comma = self.at as u32;
                self.at += 1;
                self.gap()?;
            } else if self.peek() != Some(close) {
                return Err(ParseFailure::Expected(next));
            }
        }
        Ok(())
    }

    fn key(&mut self) -> Step {
        match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.string(quote),
            _ => self.identifier(),
        }
    }

    fn identifier(&mut self) -> Step {
        let start = self.at;
        if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            // As mostly: that is all.
            if self.take_while(is_word) > 0 && self.peek() == Some(b':') {
                return Ok(());
            }
        }
        loop {
            let at = self.at;
            let first = at == start;
            let fits = if first { identifier::starts } else { identifier::continues };
            match self.peek_char() {
                Some(c) if fits(c) => self.at += c.len_utf8(),
                Some('\\') => {
                    self.at += 1;
                    if !self.take(b'u') {
                        return Err(ParseFailure::Expected(Expected::Escape));
                    }
                    // A surrogate is no letter.
                    let code = self.hex_digits(4)?;
                    if !char::from_u32(code).is_some_and(fits) {
                        self.at = at;
                        return Err(ParseFailure::Expected(Expected::Identifier));
                    }
                }
                Some(c) if identifier::needs_quotes(c) => {
                    return Err(ParseFailure::Expected(Expected::QuotedKey));
                }
                _ if first => return Err(ParseFailure::Expected(Expected::Key)),
                _ => return Ok(()),
            }
        }
    }

    /// From the opening quote to behind the closing one.
    fn string(&mut self, quote: u8) -> Step {
        self.at += 1;
        loop {
            self.take_while(|byte| byte != quote && !matches!(byte, b'\\' | b'\n' | b'\r'));
            match self.peek() {
                Some(b'\\') => self.escape()?,
                None | Some(b'\n' | b'\r') => return Err(ParseFailure::Expected(Expected::Quote)),
                Some(_) => {
                    self.at += 1;
                    return Ok(());
                }
            }
        }
    }

    fn escape(&mut self) -> Step {
        self.at += 1;
        let Some(c) = self.peek_char().filter(|c| !('1'..='9').contains(c)) else {
            return Err(ParseFailure::Expected(Expected::Escape));
        };
        self.at += c.len_utf8();
        match c {
            'u' => self.hex_digits(4).map(drop),
            'x' => self.hex_digits(2).map(drop),
            '0' if self.peek().is_some_and(|byte| byte.is_ascii_digit()) => {
                Err(ParseFailure::Expected(Expected::Escape))
            }
            '\r' => {
                self.take(b'\n');
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn hex_digits(&mut self, count: usize) -> Step<u32> {
        let mut code = 0;
        for _ in 0..count {
            let digit = self.peek().and_then(|b| char::from(b).to_digit(16));
            code = code << 4 | digit.ok_or(ParseFailure::Expected(Expected::HexDigit))?;
            self.at += 1;
        }
        Ok(code)
    }

    fn word(&mut self, word: &str, kind: Kind) -> Step<Kind> {
        for letter in word.bytes() {
            if !self.take(letter) {
                return Err(ParseFailure::Expected(Expected::Letter(char::from(letter))));
            }
        }
        Ok(kind)
    }

    fn number(&mut self) -> Step<Kind> {
        if !self.take(b'+') {
            self.take(b'-');
        }
        let whole = self.peek() != Some(b'.');
        match self.peek() {
            Some(b'N') => return self.word("NaN", Kind::Number),
            Some(b'I') => return self.word("Infinity", Kind::Number),
            Some(b'0') => {
                self.at += 1;
                if self.take(b'x') || self.take(b'X') {
                    return self.digits(Expected::HexDigit, |byte| byte.is_ascii_hexdigit());
                }
                // A second digit is left standing, and no number may be followed by it.
            }
            _ if whole => drop(self.decimals()?),
            _ => {}
        }
        if self.take(b'.') && (!whole || self.peek().is_some_and(|byte| byte.is_ascii_digit())) {
            self.decimals()?;
        }
        if self.take(b'e') || self.take(b'E') {
            if !self.take(b'+') {
                self.take(b'-');
            }
            self.decimals()?;
        }
        Ok(Kind::Number)
    }

    fn decimals(&mut self) -> Step<Kind> {
        self.digits(Expected::Digit, |byte| byte.is_ascii_digit())
    }

    fn digits(&mut self, expected: Expected, is_digit: impl Fn(u8) -> bool) -> Step<Kind> {
        if self.take_while(is_digit) == 0 { Err(ParseFailure::Expected(expected)) } else { Ok(Kind::Number) }
    }
}
