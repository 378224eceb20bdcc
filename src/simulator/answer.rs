//! What the layers hand to the connection: an answer, and how it is delivered.

use std::time::Duration;

use serde_json::Value;

use super::exchange::AnsweredBy;

/// An answer not yet sent.
#[derive(Clone)]
pub(super) struct Answer {
    /// 200 to 999.
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Body,
    pub(super) by: AnsweredBy,
    /// How long to wait before the first byte.
    pub(super) delay: Duration,
    pub(super) delivery: Delivery,
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
pub(super) enum Delivery {
    Plain,
    /// The connection is closed instead.
    Close,
    /// Nothing is sent, and the connection stays open.
    Hang,
    /// Half of the body, then the connection is closed.
    CutOff,
    /// The body a few bytes at a time.
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
            delivery: Delivery::Plain,
        }
    }

    /// A stream of server-sent events.
    pub(super) fn events(by: AnsweredBy, events: Vec<String>) -> Self {
        let answer = Self::text(200, by, "text/event-stream; charset=utf-8", "");
        Self { body: Body::Events(events), ..answer }.header("cache-control", "no-cache")
    }

    /// Adds a header.
    pub(super) fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub(super) fn has_header(&self, name: &str) -> bool {
        self.headers.iter().any(|(there, _)| there == name)
    }

    /// The status the log shows: 0 where nothing is answered.
    pub(super) fn shown_status(&self) -> u16 {
        if matches!(self.delivery, Delivery::Close | Delivery::Hang) { 0 } else { self.status }
    }
}
