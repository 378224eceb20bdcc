//! What the layers hand to the connection: an answer, and the manner in which it is given.

use std::time::Duration;

use serde_json::Value;

use super::exchange::AnsweredBy;
use super::world::{Behaviour, Canned};

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

    fn manner(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }

    /// The status the log shows: 0 where nothing is answered.
    pub(super) fn shown_status(&self) -> u16 {
        if matches!(self.manner, Manner::Close | Manner::Hang) { 0 } else { self.status }
    }
}

impl Behaviour {
    /// What to answer instead, or `None` where the usual answer is only sent in another manner ([`Self::bend`]).
    pub(super) fn replace(&self) -> Option<Answer> {
        const HTML: &str = "text/html; charset=UTF-8";
        let edge = |status: u16, content_type: &str, body: String| {
            Answer::text(status, AnsweredBy::Edge, content_type, body).header("server", "cloudflare")
        };
        Some(match self {
            Self::Close => edge(502, "text/plain", String::new()).manner(Manner::Close),
            Self::Hang => edge(504, "text/plain", String::new()).manner(Manner::Hang),
            Self::EdgeBlock => edge(403, "text/plain; charset=UTF-8", "error code: 1010".to_owned()),
            Self::EdgeChallenge => edge(
                403,
                HTML,
                "<!DOCTYPE html><html lang=\"en-US\"><head><title>Just a moment...</title></head><body></body></html>"
                    .to_owned(),
            )
            .header("cf-mitigated", "challenge"),
            Self::EdgePage(status) => edge(*status, HTML, edge_page(*status)),
            Self::CaptivePortal => Answer::text(
                200,
                AnsweredBy::Edge,
                "text/html",
                "<html><head><title>Welcome</title></head><body>Sign in to use this Wi-Fi network.</body></html>",
            ),
            Self::Redirect(place) => edge(307, "text/plain", String::new()).header("location", place.clone()),
            Self::Raw(Canned { status, headers, body }) => Answer {
                status: *status,
                headers: headers.clone(),
                body: Body::Whole(body.clone()),
                by: AnsweredBy::Canned,
                delay: Duration::ZERO,
                manner: Manner::Verbatim,
            },
            Self::Endless => {
                let mut answer = Answer::text(200, AnsweredBy::Edge, "application/json", "");
                answer.body = Body::Endless;
                answer
            }
            Self::CutOff | Self::Drip(_) => return None,
        })
    }

    /// The usual answer, in this behaviour's manner.
    pub(super) fn bend(&self, answer: Answer) -> Answer {
        match self {
            Self::CutOff => answer.manner(Manner::CutOff),
            Self::Drip(pause) => answer.manner(Manner::Drip(*pause)),
            _ => answer,
        }
    }
}

fn edge_page(status: u16) -> String {
    let (code, words) = match status {
        500 => (1101, "Worker threw exception"),
        520 => (520, "Web server is returning an unknown error"),
        521 => (521, "Web server is down"),
        522 => (522, "Connection timed out"),
        523 => (523, "Origin is unreachable"),
        524 => (524, "A timeout occurred"),
        525 => (525, "SSL handshake failed"),
        526 => (526, "Invalid SSL certificate"),
        other => (other, "Error"),
    };
    format!(
        "<!DOCTYPE html><html><head><title>{words}</title></head><body><h1><span>Error</span> \
         <span class=\"cf-error-code\">{code}</span></h1><p>{words}</p></body></html>"
    )
}
