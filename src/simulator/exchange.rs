//! What the practice gateway has seen and said: the log that tests read.
//!
//! Invariant: bounded in number and in bytes; the oldest go first.

use std::collections::VecDeque;
use std::fmt;

/// How much of a request's body the log keeps.
pub const BODY_KEPT: usize = 256 * 1024;
const KEPT: usize = 4096;
const BYTES_KEPT: usize = 64 * 1024 * 1024;

/// One request and who answered it. It is in the log before the client can have the answer. Debug hides the values of
/// headers that carry secrets, and shows the body by its length.
#[derive(Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Its place in the order of arrival, from 0 and through [`super::Simulator::clear_log`].
    pub at: u64,
    /// The method; empty where the request could not be read.
    pub method: String,
    /// The path with its query; empty where the request could not be read.
    pub path: String,
    /// Names in lower case, in the order they came.
    pub headers: Vec<(String, String)>,
    /// The body's first [`BODY_KEPT`] bytes.
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
}

impl fmt::Debug for Exchange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<(&str, &str)> = self
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), if is_secret(name) { "(hidden)" } else { value.as_str() }))
            .collect();
        out.debug_struct("Exchange")
            .field("at", &self.at)
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("status", &self.status)
            .field("answered_by", &self.answered_by)
            .finish()
    }
}

fn is_secret(name: &str) -> bool {
    ["authorization", "key", "token", "cookie", "secret"].iter().any(|part| name.contains(part))
}

/// Whose answer it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The server itself: what came was no request it could read.
    Http,
    /// Cloudflare's edge, or something on the way to it.
    Edge,
    /// The gateway.
    Gateway,
    /// The gateway's cache.
    Cache,
    /// Anthropic.
    Provider,
    /// A canned answer.
    Canned,
}

/// The log.
#[derive(Default)]
pub(super) struct Log {
    entries: VecDeque<Exchange>,
    bytes: usize,
    next: u64,
}

impl Log {
    /// Adds one exchange, whose `at` is set here.
    pub(super) fn push(&mut self, mut exchange: Exchange) {
        exchange.at = self.next;
        self.next += 1;
        exchange.body.truncate(BODY_KEPT);
        self.bytes += size(&exchange);
        self.entries.push_back(exchange);
        while self.entries.len() > KEPT || self.bytes > BYTES_KEPT {
            let Some(old) = self.entries.pop_front() else { break };
            self.bytes -= size(&old);
        }
    }

    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.bytes = 0;
    }

    pub(super) fn to_vec(&self) -> Vec<Exchange> {
        self.entries.iter().cloned().collect()
    }
}

fn size(exchange: &Exchange) -> usize {
    let headers: usize = exchange.headers.iter().map(|(name, value)| name.len() + value.len()).sum();
    headers + exchange.method.len() + exchange.path.len() + exchange.body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(body: usize) -> Exchange {
        Exchange {
            at: 0,
            method: "POST".to_owned(),
            path: "/".to_owned(),
            headers: vec![
                ("x-api-key".to_owned(), "sk-ant-secret".to_owned()),
                ("cf-aig-authorization".to_owned(), "Bearer secret".to_owned()),
                ("accept".to_owned(), "seen".to_owned()),
            ],
            body: vec![b'x'; body],
            status: 200,
            answered_by: AnsweredBy::Provider,
        }
    }

    #[test]
    fn debug_hides_secrets() {
        let text = format!("{:?}", exchange(5));
        assert!(!text.contains("secret"), "{text}");
        assert!(text.contains("seen") && text.contains("5 bytes"), "{text}");
    }

    #[test]
    fn the_log_is_bounded_and_keeps_the_newest() {
        let mut log = Log::default();
        for _ in 0..300 {
            log.push(exchange(BODY_KEPT * 2));
        }
        let kept = log.to_vec();
        assert!(kept.len() < 300 && kept.iter().all(|entry| entry.body.len() == BODY_KEPT));
        assert_eq!(kept.last().map(|entry| entry.at), Some(299));
        log.clear();
        log.push(exchange(0));
        assert_eq!(log.to_vec()[0].at, 300);
    }
}
