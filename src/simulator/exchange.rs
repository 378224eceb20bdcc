//! What the practice gateway was asked and what it answered: the log that tests and the demo read.

use std::fmt;

/// How much of a request's body the log keeps.
pub const BODY_KEPT: usize = 256 * 1024;

/// One request and who answered it. It is in the log before the client can have the answer. Debug hides the values of
/// headers that carry secrets, and shows the body by its length.
#[derive(Clone, Default)]
pub struct Exchange {
    /// The method; empty where the request could not be read.
    pub method: String,
    /// The path with its query; empty where the request could not be read.
    pub path: String,
    /// Names in lower case, in the order they came.
    pub headers: Vec<(String, String)>,
    /// The body; in the log its first [`BODY_KEPT`] bytes.
    pub body: Vec<u8>,
    /// The status answered, 0 where the connection is closed or left without an answer.
    pub status: u16,
    /// Whose answer it was.
    pub answered_by: AnsweredBy,
}

impl Exchange {
    /// The first value of a header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }

    /// The path without its query, and the query.
    pub(super) fn path_and_query(&self) -> (&str, &str) {
        self.path.split_once('?').unwrap_or((&self.path, ""))
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = |name: &str| {
            ["authorization", "key", "token", "cookie", "secret"].iter().any(|part| name.contains(part))
        };
        let shown = |(name, value): &(String, String)| {
            format!("{name}: {}", if hidden(name) { "(hidden)" } else { value })
        };
        out.debug_struct("Exchange")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &self.headers.iter().map(shown).collect::<Vec<_>>())
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("status", &self.status)
            .field("answered_by", &self.answered_by)
            .finish()
    }
}

/// Whose answer it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The server itself: what came was no request it could read.
    #[default]
    Http,
    /// Cloudflare's edge, or something on the way to it.
    Edge,
    /// The gateway.
    Gateway,
    /// Cloudflare's v4 API.
    Api,
    /// The gateway's cache.
    Cache,
    /// Anthropic.
    Provider,
    /// A canned answer.
    Canned,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_hides_secrets() {
        let exchange = Exchange {
            headers: vec![
                ("x-api-key".to_owned(), "sk-ant-secret".to_owned()),
                ("cf-aig-authorization".to_owned(), "Bearer secret".to_owned()),
                ("accept".to_owned(), "seen".to_owned()),
            ],
            body: vec![b'x'; 5],
            ..Exchange::default()
        };
        let text = format!("{exchange:?}");
        assert!(!text.contains("secret"), "{text}");
        assert!(text.contains("seen") && text.contains("5 bytes"), "{text}");
    }
}
