//! What a bad network, an edge or a broken provider does instead of answering, attached to a gateway or a key.

use std::fmt;
use std::time::Duration;

use super::answer::{Answer, Body, Manner};
use super::exchange::AnsweredBy;

/// What happens instead of the usual answer, or to it.
#[derive(Clone, PartialEq, Eq)]
pub enum Behaviour {
    /// The connection is closed without a word.
    Close,
    /// The usual answer, cut off in the middle of its body.
    CutOff,
    /// Nothing, until the client gives up (or ten minutes have passed).
    Hang,
    /// 403 and the bare text `error code: 1010`.
    EdgeBlock,
    /// 403 and the page "Just a moment...".
    EdgeChallenge,
    /// An HTML error page of Cloudflare's edge with this status (500 and 520 to 526).
    EdgePage(u16),
    /// 200 and the sign-in page of a wireless network: nothing of Cloudflare in it.
    CaptivePortal,
    /// 307 to this place.
    Redirect(String),
    /// Exactly this answer.
    Raw(Canned),
    /// The usual answer, a few bytes at a time with this pause between them.
    Drip(Duration),
    /// 200 and a JSON body that never ends.
    Endless,
}

impl fmt::Debug for Behaviour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Close => out.write_str("Close"),
            Self::CutOff => out.write_str("CutOff"),
            Self::Hang => out.write_str("Hang"),
            Self::EdgeBlock => out.write_str("EdgeBlock"),
            Self::EdgeChallenge => out.write_str("EdgeChallenge"),
            Self::EdgePage(status) => write!(out, "EdgePage({status})"),
            Self::CaptivePortal => out.write_str("CaptivePortal"),
            Self::Redirect(place) => write!(out, "Redirect({place:?})"),
            Self::Raw(canned) => write!(out, "Raw({}, {} bytes)", canned.status, canned.body.len()),
            Self::Drip(pause) => write!(out, "Drip({pause:?})"),
            Self::Endless => out.write_str("Endless"),
        }
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

/// An answer given as it is. `content-length` is added unless the headers carry it or `transfer-encoding`; a length
/// that does not fit the body is sent as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canned {
    /// 100 to 999.
    pub status: u16,
    /// Names and values; CR, LF and NUL are dropped from both.
    pub headers: Vec<(String, String)>,
    /// Any bytes.
    pub body: Vec<u8>,
}

impl Canned {
    /// An answer with this body and no header but its length.
    #[must_use]
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
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
