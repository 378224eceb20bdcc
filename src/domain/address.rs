//! Addresses as they stand in a config, and what of them may be shown.

use std::fmt;
use std::ops::Range;

use super::looks::{is_harmless, names_secret};
use super::{Origin, OriginError};

/// An address out of a config or a variable. It is sent as it is; `Display` and `Debug` show it without what may be a
/// secret: who asks (`user:password@`), and the values behind `?` and `#`.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Takes a text as it is.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The address itself, to be sent or compared. Every call is a place to look at twice.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The same path at another server.
    #[must_use]
    pub fn at(&self, origin: &Origin) -> Self {
        Self(format!("{origin}/{}", self.0.splitn(4, '/').nth(3).unwrap_or_default()))
    }

    /// Whether a key may be sent there: https, or this machine, and nobody's name and password in front of the host,
    /// which OpenClaw's client refuses.
    ///
    /// # Errors
    /// Why not; [`OriginError::Extra`] is a user name.
    pub fn judge(&self) -> Result<(), OriginError> {
        if user_info(&self.0).is_some() {
            return Err(OriginError::Extra);
        }
        let place: Vec<&str> = self.0.splitn(4, '/').take(3).collect();
        let place = place.join("/");
        Origin::parse(place.split(['?', '#']).next().unwrap_or_default()).map(drop)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut at = 0;
        for range in secret_ranges(&self.0) {
            f.write_str(&self.0[at..range.start])?;
            f.write_str("…")?;
            at = range.end;
        }
        f.write_str(&self.0[at..])
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

/// The parts of an address that may be secrets, in order; `text` is one address from its scheme to its end.
#[must_use]
pub fn secret_ranges(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = user_info(text).into_iter().collect();
    let behind = found.last().map_or(0, |range| range.end);
    if let Some(query) = text[behind..].find(['?', '#']) {
        let query = behind + query;
        let mut at = query + 1;
        // A fragment with no value in it is the place on a page.
        let valued = text.as_bytes()[query] == b'?' || text[query..].contains('=');
        for piece in text[at..].split(['&', ';', '#', '?']) {
            let (name, value) = piece.split_once('=').unwrap_or(("", piece));
            if valued && (names_secret(name) || !is_harmless(value)) && !value.is_empty() {
                found.push(at + piece.len() - value.len()..at + piece.len());
            }
            at += piece.len() + 1;
        }
    }
    found
}

/// Who asks: what stands between the slashes and the `@` before the host.
fn user_info(text: &str) -> Option<Range<usize>> {
    let scheme = text.find(':')?;
    let start =
        scheme + 1 + text[scheme + 1..].bytes().take_while(|byte| matches!(byte, b'/' | b'\\')).count();
    let rest = &text[start..];
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let authority = &rest[..end];
    let last = match authority.rfind('@') {
        Some(at) => at,
        // `user:pa/ss@host`: a password cut short by a character that should have been escaped. A port is a number.
        None => {
            let port = authority.rsplit_once(':').map_or("", |(_, port)| port);
            if port.bytes().all(|byte| byte.is_ascii_digit()) || authority.starts_with('[') {
                return None;
            }
            rest.rfind('@')?
        }
    };
    (last > 0).then(|| start..start + last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_secret_is_not_shown() {
        for (text, shown) in [
            ("https://h.example/v1/a/g/anthropic", "https://h.example/v1/a/g/anthropic"),
            ("https://h.example:8443/v1", "https://h.example:8443/v1"),
            ("http://[::1]:80/v1", "http://[::1]:80/v1"),
            ("https://user:SECRETPW@h/v1?token=SECRETQ", "https://…@h/v1?token=…"),
            ("https://SECRETUSER@h/", "https://…@h/"),
            ("https://u:pa/ss@h/v1", "https://…@h/v1"),
            ("https://u:p@a@h/v1", "https://…@h/v1"),
            ("https:user:SECRET@h/v1", "https:…@h/v1"),
            ("https://h/@scope/x", "https://h/@scope/x"),
            ("https://h/v1?SECRETQ", "https://h/v1?…"),
            ("https://h/?a=1&key=ab&b=SECRET=", "https://h/?a=1&key=…&b=…"),
            ("https://h/?api-version=2024-10-21&beta=true", "https://h/?api-version=2024-10-21&beta=true"),
            ("https://h/#access_token=SECRET", "https://h/#access_token=…"),
            ("https://h/page#some-Heading-2", "https://h/page#some-Heading-2"),
            ("no address", "no address"),
        ] {
            let address = Address::new(text);
            assert_eq!(address.to_string(), shown);
            assert_eq!(format!("{address:?}"), format!("Address({shown})"));
            assert_eq!(address.expose(), text);
        }
    }

    #[test]
    fn where_a_key_may_be_sent() {
        for (text, judged) in [
            ("https://h/v1?x=y", Ok(())),
            ("https://h?x=y", Ok(())),
            ("http://127.0.0.1:8/v1", Ok(())),
            ("http://h/v1", Err(OriginError::PlainHttp)),
            ("ftp://h/v1", Err(OriginError::Scheme)),
            ("https:///v1", Err(OriginError::Host)),
            ("https://u:p@h/v1", Err(OriginError::Extra)),
            ("http://u@127.0.0.1/v1", Err(OriginError::Extra)),
        ] {
            assert_eq!(Address::new(text).judge(), judged, "{text}");
        }
    }
}
