//! The values in a unit: split into words, with escapes and `%` in them, the way systemd 252 reads them.
//!
//! `tests/fixtures/systemd.json` holds what it made of each, and `tests/interop/units.rs` asks it again.

use std::path::Path;

/// What `%` can stand for.
pub(super) struct UnitVariables<'a> {
    /// The unit's name without `.service`.
    pub name: &'a str,
    /// The user's home.
    pub home: &'a Path,
    /// `XDG_RUNTIME_DIR`, where it is known.
    pub runtime: Option<&'a Path>,
}

/// Specifiers that systemd knows and that depend on what cannot be seen from here; a text keeps them.
const UNTOLD: &str = "aAbBcdfgGHlLmMoqrRsStuUvwWyY";

impl UnitVariables<'_> {
    /// The text with its specifiers filled in; `None` for one that systemd does not know, which it drops the text for.
    pub(super) fn expand(&self, text: &str) -> Option<String> {
        let (prefix, instance) = self.name.split_once('@').unwrap_or((self.name, ""));
        let below_home = |name: &str| self.home.join(name).display().to_string();
        let mut out = String::with_capacity(text.len());
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            if c != '%' {
                out.push(c);
                continue;
            }
            // One at the very end stands for itself.
            match rest.next() {
                None | Some('%') => out.push('%'),
                Some('h') => out.push_str(&self.home.display().to_string()),
                Some('E') => out.push_str(&below_home(".config")),
                Some('C') => out.push_str(&below_home(".cache")),
                Some('T') => out.push_str("/tmp"),
                Some('V') => out.push_str("/var/tmp"),
                Some('n') => out.extend([self.name, ".service"]),
                Some('N') => out.push_str(self.name),
                Some('p' | 'P') => out.push_str(prefix),
                Some('i' | 'I') => out.push_str(instance),
                Some('j' | 'J') => out.push_str(prefix.rsplit('-').next().unwrap_or(prefix)),
                Some('t') if self.runtime.is_some() => {
                    out.extend(self.runtime.map(|path| path.display().to_string()));
                }
                Some(other) if UNTOLD.contains(other) => out.extend(['%', other]),
                Some(_) => return None,
            }
        }
        Some(out)
    }
}

/// The words of a value. What follows a word that is not whole is lost with it.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let Some((word, after)) = word(rest) else { break };
        // Escapes can make bytes of which there is no text: such a word is none.
        words.extend(String::from_utf8(word));
        rest = after.trim_start();
    }
    words
}

/// The first word and what follows it; `None` where a quote stays open or an escape is none.
fn word(text: &str) -> Option<(Vec<u8>, &str)> {
    let (mut word, mut quote) = (Vec::new(), None);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = after;
        match (quote, c) {
            (_, '\\') => rest = unescape(after, &mut word)?,
            (Some(open), _) if open == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, _) if c.is_ascii_whitespace() => return Some((word, after)),
            _ => word.extend(c.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    quote.is_none().then_some((word, ""))
}

/// What a letter behind a backslash stands for.
const ESCAPES: (&str, &[u8]) = ("abfnrtvs\\\"'", b"\x07\x08\x0c\n\r\t\x0b \\\"'");

/// Reads what follows a backslash, and gives back what follows that.
fn unescape<'a>(text: &'a str, word: &mut Vec<u8>) -> Option<&'a str> {
    let c = text.chars().next()?;
    if let Some(at) = ESCAPES.0.find(c) {
        word.push(ESCAPES.1[at]);
        return Some(&text[1..]);
    }
    let (from, to, radix) = match c {
        'x' => (1, 3, 16),
        '0'..='7' => (0, 3, 8),
        'u' => (1, 5, 16),
        'U' => (1, 9, 16),
        _ => return None,
    };
    let digits = text.get(from..to).filter(|digits| digits.chars().all(|c| c.is_digit(radix)))?;
    // Nothing may hold a zero.
    let number = u32::from_str_radix(digits, radix).ok().filter(|number| *number != 0)?;
    if matches!(c, 'u' | 'U') {
        word.extend(char::from_u32(number)?.encode_utf8(&mut [0; 4]).bytes());
    } else {
        word.push(u8::try_from(number).ok()?);
    }
    Some(&text[to..])
}
