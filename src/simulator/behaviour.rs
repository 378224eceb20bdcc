//! What a bad network, an edge or a broken provider does instead of answering, attached to a gateway or a key.

use std::time::Duration;

use super::answer::{Answer, Body, Delivery};
use super::exchange::AnsweredBy;

/// What happens instead of the usual answer, or to it.
#[derive(Clone)]
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
    /// The usual answer, its body a few bytes at a time with this pause between them.
    Drip(Duration),
    /// 200 and a JSON body that never ends.
    Endless,
}

impl Behaviour {
    /// What to answer instead, or `None` where only the delivery of the usual answer differs ([`Self::modify`]).
    pub(super) fn replace(&self) -> Option<Answer> {
        const HTML: &str = "text/html; charset=UTF-8";
        let edge = |status: u16, content_type: &str, body: String| {
            Answer::text(status, AnsweredBy::Edge, content_type, body).header("server", "cloudflare")
        };
        let silent = |delivery| Answer { delivery, ..edge(502, "text/plain", String::new()) };
        Some(match self {
            Self::Close => silent(Delivery::Close),
            Self::Hang => silent(Delivery::Hang),
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
                headers: headers.clone(),
                ..Answer::text(*status, AnsweredBy::Canned, "", body.clone())
            },
            Self::Endless => {
                Answer { body: Body::Endless, ..Answer::text(200, AnsweredBy::Edge, "application/json", "") }
            }
            Self::CutOff | Self::Drip(_) => return None,
        })
    }

    /// The usual answer, delivered as this behaviour does.
    pub(super) fn modify(&self, answer: Answer) -> Answer {
        match self {
            Self::CutOff => Answer { delivery: Delivery::CutOff, ..answer },
            Self::Drip(pause) => Answer { delivery: Delivery::Drip(*pause), ..answer },
            _ => answer,
        }
    }
}

/// An answer given as it is; only its length is added.
#[derive(Clone)]
pub struct Canned {
    /// 200 to 999.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// Any bytes.
    pub body: Vec<u8>,
}

impl Canned {
    /// An answer with these headers and this body.
    #[must_use]
    pub fn new(status: u16, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Self {
        let headers = headers.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { status, headers, body: body.into() }
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
