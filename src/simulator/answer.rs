//! What the layers hand to the connection: an answer, and the manner in which it is given.

use std::time::Duration;

use serde_json::Value;

use super::exchange::AnsweredBy;

/// An answer not yet sent.
#[derive(Clone)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Body,
    pub(super) by: AnsweredBy,
    /// How long to wait before the first byte.
    pub(super) delay: Duration,
    pub(super) manner: Manner,
}

/// What follows the headers.
#[derive(Clone)]
pub(super) enum Body {
    Whole(Vec<u8>),
    /// Server-sent events, one chunk each.
    Events(Vec<String>),
    Endless,
}

/// How it is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Plain,
    /// As it stands: no header is added that says how long the body is, where one is there.
    Verbatim,
    /// The connection is closed instead.
    Close,
    /// Nothing is sent, and the connection stays open.
    Hang,
    /// Half of the body, then the connection is closed.
    CutOff,
    /// A few bytes at a time.
    Drip(Duration),
}

impl Answer {
    /// An answer with a JSON body.
    pub(super) fn json(status: u16, by: AnsweredBy, body: &Value) -> Self {
        Self::text(status, by, "application/json", body.to_string())
    }

    /// An answer with a body of this content type.
    pub(super) fn text(status: u16, by: AnsweredBy, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("content-type".to_owned(), content_type.to_owned())],
            body: Body::Whole(body.into()),
            by,
            delay: Duration::ZERO,
            manner: Manner::Plain,
        }
    }

    /// A stream of server-sent events.
    pub(super) fn events(by: AnsweredBy, events: Vec<String>) -> Self {
        let mut answer = Self::text(200, by, "text/event-stream; charset=utf-8", "");
        answer.body = Body::Events(events);
        answer.header("cache-control", "no-cache")
    }

    /// Adds a header.
    pub(super) fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// Adds to the wait before the first byte.
    pub(super) fn after(mut self, delay: Duration) -> Self {
        self.delay += delay;
        self
    }

    /// Sends it in another manner.
    pub(super) fn manner(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }

    /// The status the log shows: 0 where nothing is answered.
    pub(super) fn shown_status(&self) -> u16 {
        if matches!(self.manner, Manner::Close | Manner::Hang) { 0 } else { self.status }
    }
}
