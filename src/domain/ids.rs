//! Cloudflare's two identifiers.

use std::fmt;

/// A Cloudflare account ID: 32 hexadecimal digits, kept in lower case.
///
/// Cloudflare's dashboard shows it in the address of every page and under "Account details".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AccountId(String);

/// Why a text is no account ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountIdError {
    /// Nothing was given.
    Empty,
    /// A whole address was given instead of its account part.
    Address,
    /// A character that is no hexadecimal digit, and where it stands, counted from 1.
    Character(char, usize),
    /// Hexadecimal, but not 32 digits: how many there are.
    Length(usize),
}

impl AccountId {
    /// How many hexadecimal digits an account ID has.
    pub const LENGTH: usize = 32;

    /// Reads an account ID, forgiving white space around it and capitals.
    ///
    /// # Errors
    /// Everything that is not 32 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self, AccountIdError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AccountIdError::Empty);
        }
        if text.contains("://") {
            return Err(AccountIdError::Address);
        }
        if let Some((at, odd)) = text.chars().enumerate().find(|(_, c)| !c.is_ascii_hexdigit()) {
            return Err(AccountIdError::Character(odd, at + 1));
        }
        if text.len() != Self::LENGTH {
            return Err(AccountIdError::Length(text.len()));
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// The 32 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first and last four digits, for places where the whole does not fit.
    #[must_use]
    pub fn short(&self) -> String {
        format!("{}…{}", &self.0[..4], &self.0[Self::LENGTH - 4..])
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A gateway ID (its name in the dashboard): 1 to 64 characters that can stand in a URL path unchanged.
///
/// Cloudflare's API description gives the length and no pattern, and its documentation the limit of 64; hence only
/// what would change the path's meaning is refused, and [`GatewayId::is_unusual`] names the rest.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GatewayId(String);

/// Why a text is no gateway ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GatewayIdError {
    /// Nothing was given.
    Empty,
    /// A whole address was given instead of its gateway part.
    Address,
    /// A character that a path segment cannot carry unchanged, and where it stands, counted from 1.
    Character(char, usize),
    /// `.` or `..`, which a URL swallows.
    Dots,
    /// Over 64 characters: how many there are.
    Length(usize),
}

impl GatewayId {
    /// The longest gateway ID Cloudflare allows, in characters.
    pub const MAX: usize = 64;

    /// Reads a gateway ID, forgiving white space around it.
    ///
    /// # Errors
    /// What is empty, too long, or would not survive as one segment of a URL path. `$` is refused as well: OpenClaw
    /// would read `${…}` in its config as a variable.
    pub fn parse(text: &str) -> Result<Self, GatewayIdError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(GatewayIdError::Empty);
        }
        if text.contains("://") {
            return Err(GatewayIdError::Address);
        }
        if let Some((at, odd)) = text.chars().enumerate().find(|(_, c)| !fits_a_segment(*c)) {
            return Err(GatewayIdError::Character(odd, at + 1));
        }
        if text.len() > Self::MAX {
            return Err(GatewayIdError::Length(text.len()));
        }
        if text.chars().all(|c| c == '.') {
            return Err(GatewayIdError::Dots);
        }
        Ok(Self(text.to_owned()))
    }

    /// The ID as it is.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it holds anything but lower case letters, digits, `-` and `_`: allowed, but rare enough to be a slip.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        !self.0.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    }

    /// Whether it looks like an account ID, as after swapping the two fields.
    #[must_use]
    pub fn looks_like_account(&self) -> bool {
        AccountId::parse(&self.0).is_ok()
    }
}

impl fmt::Display for GatewayId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The characters that a URL parser hands on untouched inside a path segment, less `$`.
fn fits_a_segment(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~!&'()*+,;=:@".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn account_ids() {
        assert_eq!(AccountId::parse(&format!("  {}\n", ACCOUNT.to_uppercase())).unwrap().as_str(), ACCOUNT);
        assert_eq!(AccountId::parse(ACCOUNT).unwrap().short(), "0123…cdef");
        for (text, error) in [
            ("  ", AccountIdError::Empty),
            ("your-account-id", AccountIdError::Character('y', 1)),
            ("0123456789abcdef", AccountIdError::Length(16)),
            ("https://dash.cloudflare.com/0123456789abcdef0123456789abcdef", AccountIdError::Address),
            ("0123456789abcdef0123456789abcdé", AccountIdError::Character('é', 31)),
            ("0123456789abcdef 123456789abcdef", AccountIdError::Character(' ', 17)),
        ] {
            assert_eq!(AccountId::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn gateway_ids() {
        assert_eq!(GatewayId::parse(" my-gate ").unwrap().as_str(), "my-gate");
        assert!(GatewayId::parse("My.Gate").unwrap().is_unusual());
        assert!(!GatewayId::parse("my_gate-1").unwrap().is_unusual());
        assert!(GatewayId::parse(ACCOUNT).unwrap().looks_like_account());
        assert!(GatewayId::parse(&"g".repeat(64)).is_ok());
        for (text, error) in [
            ("", GatewayIdError::Empty),
            ("a b", GatewayIdError::Character(' ', 2)),
            ("a/b", GatewayIdError::Character('/', 2)),
            ("a?b", GatewayIdError::Character('?', 2)),
            ("a%2fb", GatewayIdError::Character('%', 2)),
            ("${HOME}", GatewayIdError::Character('$', 1)),
            ("gé", GatewayIdError::Character('é', 2)),
            ("a\u{202e}b", GatewayIdError::Character('\u{202e}', 2)),
            ("..", GatewayIdError::Dots),
            ("https://x", GatewayIdError::Address),
        ] {
            assert_eq!(GatewayId::parse(text), Err(error), "{text}");
        }
        assert_eq!(GatewayId::parse(&"g".repeat(65)), Err(GatewayIdError::Length(65)));
    }
}
