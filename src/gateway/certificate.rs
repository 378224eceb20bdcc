//! What a server's certificate says of itself: who it is for, who signed it, and from when to when.
//!
//! Nothing here decides on trust, which is the TLS library's; this only reads, so that a sentence can name the issuer
//! and the day. Any bytes are fine: what cannot be read is left out, and nothing recurses (RFC 5280 §4.1, X.690).

use crate::domain::Date;

/// What was read of a certificate. Texts are the server's own, bounded; control characters are still in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// Whom it is for, where it says so.
    pub subject: Option<String>,
    /// Who signed it, where it says so.
    pub issuer: Option<String>,
    /// From when it counts, in seconds since 1970-01-01 00:00 UTC.
    pub not_before: Option<u64>,
    /// Until when it counts.
    pub not_after: Option<u64>,
    /// The hosts and addresses it is for; at most [`Certificate::NAMES_MAX`].
    pub names: Vec<String>,
    /// It names itself as its issuer.
    pub signed_by_itself: bool,
}

/// How deep a TLV's length may reach: a certificate of more than 64 KiB is none that a server sends.
const BYTES_MAX: usize = 64 << 10;

/// The longest text that is kept, in characters.
const TEXT_MAX: usize = 120;

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OBJECT: u8 = 0x06;
const COMMON_NAME: &[u8] = &[0x55, 4, 3];
const ORGANIZATION: &[u8] = &[0x55, 4, 10];
const ALTERNATIVE_NAMES: &[u8] = &[0x55, 29, 17];

impl Certificate {
    /// How many names are kept.
    pub const NAMES_MAX: usize = 8;

    /// Reads a certificate in DER; what cannot be read stays empty.
    #[must_use]
    pub fn read(der: &[u8]) -> Self {
        let mut out = Self::default();
        if der.len() <= BYTES_MAX {
            let _ = out.fill(der);
        }
        out
    }

    /// Goes on until something is not as it should be.
    fn fill(&mut self, der: &[u8]) -> Option<()> {
        let whole = Reader(der).expect(SEQUENCE)?;
        let mut fields = Reader(Reader(whole).expect(SEQUENCE)?);
        if fields.peek() == Some(0xa0) {
            fields.next()?;
        }
        // Serial number and algorithm.
        fields.next()?;
        fields.next()?;
        let issuer = fields.expect(SEQUENCE)?;
        self.issuer = name(issuer);
        let mut validity = Reader(fields.expect(SEQUENCE)?);
        self.not_before = validity.next().and_then(|(tag, text)| time(tag, text));
        self.not_after = validity.next().and_then(|(tag, text)| time(tag, text));
        let subject = fields.expect(SEQUENCE)?;
        self.subject = name(subject);
        self.signed_by_itself = issuer == subject && !issuer.is_empty();
        // The public key, then what is optional.
        fields.next()?;
        while let Some((tag, value)) = fields.next() {
            if tag == 0xa3 {
                self.names = alternative_names(value).unwrap_or_default();
            }
        }
        Some(())
    }
}

/// Reads one value after the other.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.0.first().copied()
    }

    /// The next tag and its value; `None` at the end, and where a length leads beyond it.
    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (&tag, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (length, rest) = if first < 0x80 {
            (usize::from(first), rest)
        } else {
            let count = usize::from(first & 0x7f);
            if count == 0 || count > 3 || count > rest.len() {
                return None;
            }
            let (digits, rest) = rest.split_at(count);
            (digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit)), rest)
        };
        if length > rest.len() {
            return None;
        }
        let (value, rest) = rest.split_at(length);
        self.0 = rest;
        Some((tag, value))
    }

    fn expect(&mut self, wanted: u8) -> Option<&'a [u8]> {
        self.next().filter(|(tag, _)| *tag == wanted).map(|(_, value)| value)
    }
}

/// `Common name (Organization)`, or whichever of the two is there.
fn name(bytes: &[u8]) -> Option<String> {
    let (mut common, mut organization) = (None, None);
    let mut sets = Reader(bytes);
    while let Some(set) = sets.expect(SET) {
        let Some(pair) = Reader(set).expect(SEQUENCE) else { continue };
        let mut pair = Reader(pair);
        let Some(kind) = pair.expect(OBJECT) else { continue };
        let Some((tag, value)) = pair.next() else { continue };
        let slot = match kind {
            COMMON_NAME => &mut common,
            ORGANIZATION => &mut organization,
            _ => continue,
        };
        slot.get_or_insert(text(tag, value));
    }
    let present = |text: Option<String>| text.filter(|text| !text.is_empty());
    match (present(common), present(organization)) {
        (Some(common), Some(organization)) if common != organization => {
            Some(format!("{common} ({organization})"))
        }
        (Some(only), _) | (None, Some(only)) => Some(only),
        (None, None) => None,
    }
}

/// A string of any of the kinds that names use; bytes that are none become `\u{fffd}`.
fn text(tag: u8, value: &[u8]) -> String {
    let whole = match tag {
        // T61String, which everybody fills with Latin-1.
        0x14 => value.iter().map(|byte| char::from(*byte)).collect(),
        0x1e => {
            let units = value.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        _ => String::from_utf8_lossy(value).into_owned(),
    };
    whole.trim().chars().take(TEXT_MAX).collect()
}

/// `YYMMDDHHMMSSZ`, where years from 50 on are of the last century, or `YYYYMMDDHHMMSSZ`.
fn time(tag: u8, value: &[u8]) -> Option<u64> {
    let digits = value.strip_suffix(b"Z")?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let (year, rest) = match (tag, digits.len()) {
        (0x17, 12) => {
            let year = number(&digits[..2]);
            (if year < 50 { 2000 + year } else { 1900 + year }, &digits[2..])
        }
        (0x18, 14) => (number(&digits[..4]), &digits[4..]),
        _ => return None,
    };
    let part = |at: usize| number(&rest[at..at + 2]);
    moment(year, part(0), part(2), [part(4), part(6), part(8)])
}

fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'))
}

/// Seconds since 1970-01-01 00:00 UTC; what was before that counts as then.
pub(super) fn moment(year: u64, month: u64, day: u64, [hour, minute, second]: [u64; 3]) -> Option<u64> {
    let date = Date::parse(&format!("{year:04}-{month:02}-{day:02}"))?;
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let days = u64::try_from(Date::from_unix(0).days_until(date)).unwrap_or(0);
    Some(days * 86_400 + hour * 3600 + minute * 60 + second)
}

fn alternative_names(extensions: &[u8]) -> Option<Vec<String>> {
    let mut extensions = Reader(Reader(extensions).expect(SEQUENCE)?);
    while let Some(extension) = extensions.expect(SEQUENCE) {
        let mut extension = Reader(extension);
        if extension.expect(OBJECT)? != ALTERNATIVE_NAMES {
            continue;
        }
        // The value comes last; before it may stand whether it is critical.
        let mut last = None;
        while let Some((_, value)) = extension.next() {
            last = Some(value);
        }
        let mut names = Reader(Reader(last?).expect(SEQUENCE)?);
        let mut out = Vec::new();
        while let Some((tag, value)) = names.next() {
            match (tag, value.len()) {
                (0x82, _) => out.push(text(tag, value)),
                (0x87, 4) => {
                    let bytes: [u8; 4] = value.try_into().ok()?;
                    out.push(std::net::Ipv4Addr::from(bytes).to_string());
                }
                (0x87, 16) => {
                    let bytes: [u8; 16] = value.try_into().ok()?;
                    out.push(std::net::Ipv6Addr::from(bytes).to_string());
                }
                _ => {}
            }
            if out.len() == Certificate::NAMES_MAX {
                break;
            }
        }
        return Some(out);
    }
    None
}

#[cfg(test)]
mod tests;
