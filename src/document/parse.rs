//! Text to span tree, in one pass over the bytes, with a stack of its own on the heap.
//!
//! Accepts what npm json5 2.2.3 accepts, but for depth. White space is that of the `json5` crate.

use json5::char::{is_json5_line_terminator, is_json5_whitespace};

use super::error::BOM;
use super::identifier;
use super::tree::{Entry, NONE, NodeData, NodeId, Span, Tree};
use super::{Expected, Kind, MAX_BYTES, MAX_DEPTH, ParseError, ParseErrorKind};

/// Checks size and encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, ParseError> {
    let fail = |byte, kind| Err(ParseError::at(bytes, byte, kind));
    if bytes.len() > MAX_BYTES {
        return Err(ParseError {
            kind: ParseErrorKind::TooBig { bytes: bytes.len() },
            line: 1,
            column: 1,
            byte: 0,
        });
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return fail(0, ParseErrorKind::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => fail(error.valid_up_to(), ParseErrorKind::NotUtf8),
    }
}

/// Reads one value with white space and comments around it.
pub(super) fn parse(text: &str) -> Result<Tree, ParseError> {
    let mut parser = Parser {
        text,
        bytes: text.as_bytes(),
        at: if text.as_bytes().starts_with(BOM) { BOM.len() } else { 0 },
        tree: Tree { strict: true, ..Tree::default() },
        open: Vec::new(),
        pending: Vec::new(),
    };
    match parser.document() {
        Ok(()) => Ok(parser.tree),
        Err((byte, kind)) => Err(ParseError::at(text.as_bytes(), byte, kind)),
    }
}

type Failure = (usize, ParseErrorKind);

/// A container whose end has not been reached.
struct Open {
    id: NodeId,
    /// Where its entries begin in [`Parser::pending`].
    first: usize,
    object: bool,
}

struct Parser<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    tree: Tree,
    open: Vec<Open>,
    /// The entries of all open containers, the innermost last.
    pending: Vec<Entry>,
}

impl Parser<'_> {
    fn document(&mut self) -> Result<(), Failure> {
        self.gap()?;
        if self.at == self.bytes.len() {
            return Err((self.at, ParseErrorKind::Empty));
        }
        self.value()?;
        while let Some(object) = self.open.last().map(|open| open.object) {
            self.gap()?;
            let close = if object { b'}' } else { b']' };
            if self.peek() == Some(close) {
                self.close();
                continue;
            }
            if self.has_entries() {
                if self.peek() != Some(b',') {
                    return Err(self.found(if object { Expected::ObjectNext } else { Expected::ArrayNext }));
                }
                let comma = self.at;
                if let Some(last) = self.pending.last_mut() {
                    last.set_comma(comma);
                }
                self.at += 1;
                self.gap()?;
                if self.peek() == Some(close) {
                    self.tree.strict = false;
                    self.close();
                    continue;
                }
            }
            if object {
                self.member()?;
            } else {
                let at = self.at;
                let id = self.next_id();
                self.pending.push(Entry::new(Span::new(at, at), id));
                self.value()?;
            }
        }
        self.gap()?;
        if self.at < self.bytes.len() { Err(self.found(Expected::End)) } else { Ok(()) }
    }

    /// Whether the innermost container has an entry already.
    fn has_entries(&self) -> bool {
        self.open.last().is_some_and(|open| self.pending.len() > open.first)
    }

    /// The id of the node that is read next. Nodes take at least one byte each, so ids fit.
    #[allow(clippy::cast_possible_truncation)]
    fn next_id(&self) -> NodeId {
        self.tree.nodes.len() as NodeId
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn peek_char(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn found(&self, expected: Expected) -> Failure {
        (self.at, ParseErrorKind::Syntax { found: self.peek_char(), expected })
    }

    /// White space and comments.
    fn gap(&mut self) -> Result<(), Failure> {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' => self.at += 1,
                b'\r' if self.bytes.get(self.at + 1) == Some(&b'\n') => self.line_break(2),
                b'\n' | b'\r' => self.line_break(1),
                b'/' => self.comment()?,
                0x0B | 0x0C | 0x80.. => match self.peek_char() {
                    Some(c) if is_json5_whitespace(c) => {
                        self.tree.strict = false;
                        self.at += c.len_utf8();
                    }
                    _ => break,
                },
                _ => break,
            }
        }
        Ok(())
    }

    fn line_break(&mut self, length: usize) {
        // Offsets fit: see `MAX_BYTES`.
        #[allow(clippy::cast_possible_truncation)]
        self.tree.breaks.push(self.at as u32);
        self.at += length;
    }

    fn comment(&mut self) -> Result<(), Failure> {
        self.tree.strict = false;
        let start = self.at;
        self.at += 1;
        match self.peek() {
            Some(b'*') => {
                self.at += 1;
                let Some(length) = self.text[self.at..].find("*/") else {
                    self.at = self.bytes.len();
                    return Err(self.found(Expected::CommentEnd));
                };
                self.at += length + 2;
            }
            Some(b'/') => {
                let rest = &self.text[self.at..];
                self.at += rest.find(is_json5_line_terminator).unwrap_or(rest.len());
            }
            _ => return Err(self.found(Expected::CommentStart)),
        }
        self.tree.comments.push(Span::new(start, self.at));
        Ok(())
    }

    fn member(&mut self) -> Result<(), Failure> {
        let start = self.at;
        match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.string(quote)?,
            _ => self.identifier()?,
        }
        let key = Span::new(start, self.at);
        self.gap()?;
        if self.peek() != Some(b':') {
            return Err(self.found(Expected::Colon));
        }
        self.at += 1;
        self.gap()?;
        let id = self.next_id();
        self.pending.push(Entry::new(key, id));
        self.value()
    }

    fn identifier(&mut self) -> Result<(), Failure> {
        self.tree.strict = false;
        let start = self.at;
        loop {
            let first = self.at == start;
            let at = self.at;
            let c = match self.peek_char() {
                Some('\\') => {
                    self.at += 1;
                    if self.peek() != Some(b'u') {
                        return Err(self.found(Expected::Escape));
                    }
                    self.at += 1;
                    let code = self.hex_digits(4)?;
                    // A surrogate is no letter.
                    let fits = if first { identifier::starts } else { identifier::continues };
                    if !char::from_u32(code).is_some_and(fits) {
                        self.at = at;
                        return Err(self.found(Expected::Identifier));
                    }
                    continue;
                }
                Some(c) => c,
                None if first => return Err(self.found(Expected::Key)),
                None => return Ok(()),
            };
            let fits = if first { identifier::starts(c) } else { identifier::continues(c) };
            match (fits, first) {
                (true, _) => self.at += c.len_utf8(),
                (false, _) if identifier::needs_quotes(c) => return Err(self.found(Expected::QuotedKey)),
                (false, true) => return Err(self.found(Expected::Key)),
                (false, false) => return Ok(()),
            }
        }
    }

    /// From the opening quote to behind the closing one.
    fn string(&mut self, quote: u8) -> Result<(), Failure> {
        if quote == b'\'' {
            self.tree.strict = false;
        }
        self.at += 1;
        loop {
            match self.peek() {
                Some(b) if b == quote => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape()?,
                None | Some(b'\n' | b'\r') => return Err(self.found(Expected::Quote)),
                Some(byte) => {
                    if byte < 0x20 {
                        self.tree.strict = false;
                    }
                    self.at += 1;
                }
            }
        }
    }

    fn escape(&mut self) -> Result<(), Failure> {
        self.at += 1;
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                self.at += 1;
                self.hex_digits(4)?;
            }
            Some(b'x') => {
                self.tree.strict = false;
                self.at += 1;
                self.hex_digits(2)?;
            }
            Some(b'0') => {
                self.tree.strict = false;
                self.at += 1;
                if self.peek().is_some_and(|b| b.is_ascii_digit()) {
                    return Err(self.found(Expected::Escape));
                }
            }
            None | Some(b'1'..=b'9') => return Err(self.found(Expected::Escape)),
            Some(b'\r') => {
                self.tree.strict = false;
                self.at += if self.bytes.get(self.at + 1) == Some(&b'\n') { 2 } else { 1 };
            }
            Some(_) => {
                self.tree.strict = false;
                self.at += self.peek_char().map_or(1, char::len_utf8);
            }
        }
        Ok(())
    }

    fn hex_digits(&mut self, count: usize) -> Result<u32, Failure> {
        let mut code = 0;
        for _ in 0..count {
            let digit = self.peek().and_then(|b| char::from(b).to_digit(16));
            code = code << 4 | digit.ok_or_else(|| self.found(Expected::HexDigit))?;
            self.at += 1;
        }
        Ok(code)
    }

    fn value(&mut self) -> Result<(), Failure> {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => return self.begin(true),
            Some(b'[') => return self.begin(false),
            Some(quote @ (b'"' | b'\'')) => {
                self.string(quote)?;
                Kind::String
            }
            Some(b'n') => self.word("null", Kind::Null)?,
            Some(b't') => self.word("true", Kind::Bool)?,
            Some(b'f') => self.word("false", Kind::Bool)?,
            Some(b'+' | b'-' | b'.' | b'0'..=b'9' | b'N' | b'I') => {
                self.number()?;
                Kind::Number
            }
            _ => return Err(self.found(Expected::Value)),
        };
        self.push(kind, Span::new(start, self.at));
        Ok(())
    }

    fn push(&mut self, kind: Kind, span: Span) {
        let parent = self.open.last().map_or(NONE, |open| open.id);
        self.tree.nodes.push(NodeData { kind, span, parent, first: 0, count: 0 });
    }

    fn begin(&mut self, object: bool) -> Result<(), Failure> {
        if self.open.len() == MAX_DEPTH {
            return Err((self.at, ParseErrorKind::TooDeep));
        }
        let id = self.next_id();
        let kind = if object { Kind::Object } else { Kind::Array };
        self.push(kind, Span::new(self.at, self.at));
        self.at += 1;
        self.open.push(Open { id, first: self.pending.len(), object });
        Ok(())
    }

    /// Entries take at least one byte each, so their numbers fit.
    #[allow(clippy::cast_possible_truncation)]
    fn close(&mut self) {
        self.at += 1;
        let Some(open) = self.open.pop() else { return };
        let node = &mut self.tree.nodes[open.id as usize];
        node.span.end = self.at as u32;
        node.first = self.tree.entries.len() as u32;
        node.count = (self.pending.len() - open.first) as u32;
        self.tree.entries.extend(self.pending.drain(open.first..));
    }

    fn word(&mut self, word: &str, kind: Kind) -> Result<Kind, Failure> {
        for letter in word.chars() {
            if self.peek_char() != Some(letter) {
                return Err(self.found(Expected::Letter(letter)));
            }
            self.at += 1;
        }
        Ok(kind)
    }

    fn number(&mut self) -> Result<(), Failure> {
        match self.peek() {
            Some(b'+') => {
                self.tree.strict = false;
                self.at += 1;
            }
            Some(b'-') => self.at += 1,
            _ => {}
        }
        match self.peek() {
            Some(b'N' | b'I') => {
                self.tree.strict = false;
                let word = if self.peek() == Some(b'N') { "NaN" } else { "Infinity" };
                self.word(word, Kind::Number)?;
                return Ok(());
            }
            Some(b'0') => {
                self.at += 1;
                if matches!(self.peek(), Some(b'x' | b'X')) {
                    self.tree.strict = false;
                    self.at += 1;
                    return self.digits(Expected::HexDigit, |b| b.is_ascii_hexdigit());
                }
                // A second digit is left standing, and no number may be followed by it.
            }
            Some(b'1'..=b'9') => self.decimals()?,
            Some(b'.') => {
                self.tree.strict = false;
                self.at += 1;
                self.decimals()?;
                return self.exponent();
            }
            _ => return Err(self.found(Expected::Digit)),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.peek().is_some_and(|b| b.is_ascii_digit()) {
                self.decimals()?;
            } else {
                self.tree.strict = false;
            }
        }
        self.exponent()
    }

    fn exponent(&mut self) -> Result<(), Failure> {
        if !matches!(self.peek(), Some(b'e' | b'E')) {
            return Ok(());
        }
        self.at += 1;
        if matches!(self.peek(), Some(b'+' | b'-')) {
            self.at += 1;
        }
        self.decimals()
    }

    fn decimals(&mut self) -> Result<(), Failure> {
        self.digits(Expected::Digit, |b| b.is_ascii_digit())
    }

    fn digits(&mut self, expected: Expected, is_digit: impl Fn(u8) -> bool) -> Result<(), Failure> {
        let start = self.at;
        while self.peek().is_some_and(&is_digit) {
            self.at += 1;
        }
        if self.at == start { Err(self.found(expected)) } else { Ok(()) }
    }
}
