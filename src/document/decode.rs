//! What the characters of a string, key or number stand for.
//!
//! Strings become WTF-8: UTF-8 in which a lone surrogate (`"\ud800"`, which OpenClaw accepts) has its three bytes, so
//! that equal JavaScript strings, and only those, are equal bytes.

use std::borrow::Cow;

/// The content of a string or key, given with its quotes; an unquoted key is given as it stands.
///
/// The token has been accepted by the parser.
pub(super) fn string(token: &str) -> Cow<'_, [u8]> {
    let body = match token.as_bytes().first() {
        Some(b'"' | b'\'') => &token[1..token.len() - 1],
        _ => token,
    };
    if !body.contains('\\') {
        return Cow::Borrowed(body.as_bytes());
    }
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find('\\') {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        let mut chars = rest[at + 1..].chars();
        match chars.next() {
            Some('b') => out.push(8),
            Some('t') => out.push(b'\t'),
            Some('n') => out.push(b'\n'),
            Some('v') => out.push(11),
            Some('f') => out.push(12),
            Some('r') => out.push(b'\r'),
            Some('0') => out.push(0),
            Some('x') => push_unit(&mut out, hex(&mut chars, 2)),
            Some('u') => push_unit(&mut out, hex(&mut chars, 4)),
            Some('\r') => {
                if chars.as_str().starts_with('\n') {
                    chars.next();
                }
            }
            Some('\n' | '\u{2028}' | '\u{2029}') | None => {}
            Some(other) => out.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        rest = chars.as_str();
    }
    out.extend_from_slice(rest.as_bytes());
    Cow::Owned(out)
}

fn hex(chars: &mut std::str::Chars<'_>, count: usize) -> u32 {
    chars.by_ref().take(count).filter_map(|c| c.to_digit(16)).fold(0, |unit, digit| unit << 4 | digit)
}

/// Appends a UTF-16 unit; a low surrogate joins a high one that stands just before it.
fn push_unit(out: &mut Vec<u8>, unit: u32) {
    if let Some(c) = char::from_u32(unit) {
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        return;
    }
    if (0xDC00..0xE000).contains(&unit)
        && let [.., 0xED, second @ 0xA0..=0xAF, third] = out[..]
    {
        let high = 0xD000 | u32::from(second & 0x3F) << 6 | u32::from(third & 0x3F);
        let code = 0x1_0000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
        if let Some(c) = char::from_u32(code) {
            out.truncate(out.len() - 3);
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            return;
        }
    }
    // Six bits a byte: the casts keep what the masks leave.
    #[allow(clippy::cast_possible_truncation)]
    out.extend_from_slice(&[0xED, 0x80 | (unit >> 6 & 0x3F) as u8, 0x80 | (unit & 0x3F) as u8]);
}

/// A decoded string for people: lone surrogates become U+FFFD.
pub(super) fn text(content: Cow<'_, [u8]>) -> Cow<'_, str> {
    let bytes = match content {
        // What is borrowed stood in the text, which is UTF-8.
        Cow::Borrowed(bytes) => return String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => bytes,
    };
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        // The first of a surrogate's three bytes, each of which is a chunk.
        if chunk.invalid() == [0xED] {
            out.push('\u{FFFD}');
        }
    }
    Cow::Owned(out)
}

/// The value of a number the parser accepted: the nearest double, as JavaScript has it.
pub(super) fn number(token: &str) -> f64 {
    let body = token.trim_start_matches(['+', '-']);
    let size = match body.strip_prefix("0x").or_else(|| body.strip_prefix("0X")) {
        Some(digits) => hexadecimal(digits),
        // The grammar of decimals, `Infinity` and `NaN` is a part of what Rust reads.
        None => body.parse().unwrap_or(f64::NAN),
    };
    if token.starts_with('-') { -size } else { size }
}

/// Any number of digits, rounded to the nearest double, ties to even.
fn hexadecimal(digits: &str) -> f64 {
    let digits = digits.trim_start_matches('0');
    let mut top: u64 = 0;
    let mut below: usize = 0;
    let mut sticky = false;
    for digit in digits.chars().filter_map(|c| c.to_digit(16)) {
        if top >> 60 == 0 {
            top = top << 4 | u64::from(digit);
        } else {
            below += 1;
            sticky |= digit != 0;
        }
    }
    // At least 61 bits are kept, so the lowest decides nothing but a tie.
    #[allow(clippy::cast_precision_loss)]
    let value = (top | u64::from(sticky)) as f64;
    if below > 256 {
        return f64::INFINITY;
    }
    // 4 × 256 fits, and 2^1024 is infinite as it should be: the top is at least 2^60.
    #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
    let scale = 2f64.powi(4 * below as i32);
    value * scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_of_escapes_is_one_character_and_a_lone_one_stays() {
        assert_eq!(&*string(r#""\ud83d\ude00""#), "😀".as_bytes());
        assert_eq!(&*string(r#""\ude00\ud83d""#), b"\xED\xB8\x80\xED\xA0\xBD");
        assert_eq!(text(string(r#""a\ud800b""#)), "a\u{FFFD}b");
        assert_eq!(text(string("'one \\\r\ntwo\\x41\\0'")), "one twoA\0");
    }

    #[test]
    fn large_hexadecimals_round_to_the_nearest_double() {
        for (text, value) in [
            ("0xfF", 255.0),
            ("-0X10", -16.0),
            ("0x20000000000001", 9_007_199_254_740_992.0),
            ("0x20000000000003", 9_007_199_254_740_996.0),
            ("0xffffffffffffffff", 18_446_744_073_709_551_616.0),
            ("0x100000000000008000000000000000", 2f64.powi(116)),
            ("0x100000000000008000000000000001", 2f64.powi(116) + 2f64.powi(64)),
        ] {
            assert!(number(text).to_bits() == value.to_bits(), "{text}: {} is not {value}", number(text));
        }
        assert!(number(&format!("0x{}", "f".repeat(300))).is_infinite());
        assert_eq!(number(&format!("0x1{}", "0".repeat(255))).to_bits(), 2f64.powi(1020).to_bits());
    }
}
