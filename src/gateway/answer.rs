//! What came of a request: an answer, or why there is none.

use std::borrow::Cow;
use std::fmt;

use super::stage::Stage;

/// An answer of whatever stood at the other end. Bounded: see the constants.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    truncated: bool,
}

/// Why no answer came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The host's name (a proxy's, where there is one) was not found.
    Name,
    /// The host refused the connection.
    Refused,
    /// No way to the host.
    Unreachable,
    /// The connection broke before an answer began.
    ConnectionLost,
    /// What came is no HTTP, or its head has no end.
    NotHttp {
        /// What the HTTP library said.
        detail: String,
    },
    /// A header cannot carry its value, so that nothing was sent.
    Header {
        /// The header.
        name: Cow<'static, str>,
    },
    /// The host's certificate is not one to trust; what it says of itself is in [`super::ConnectionTrace`].
    Certificate {
        /// Why.
        flaw: CertificateFlaw,
    },
    /// What answered does not speak TLS.
    NoTls,
    /// No secure connection for another reason: what the TLS library said.
    Tls {
        /// Its words.
        detail: String,
    },
    /// Too slow: at which stage.
    Timeout {
        /// What was being waited for.
        stage: Stage,
    },
    /// The proxy was not reached, or did not let the request through.
    Proxy {
        /// Where that was: looking it up, connecting to it, or asking it.
        stage: Stage,
        /// What it or the network said.
        detail: String,
    },
    /// The proxy wants a user name and a password, or others.
    ProxyLogin {
        /// The proxy's HTTP status; none of a proxy that speaks SOCKS.
        status: Option<u16>,
    },
    /// There are no certificate authorities on this computer.
    NoCertificates,
}

/// Why a certificate is not trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateFlaw {
    /// Nobody this computer trusts has signed it.
    UnknownIssuer,
    /// It is over.
    Expired,
    /// It does not count yet.
    NotYet,
    /// It is for somebody else.
    OtherHost,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An answer.
    Answered(Answer),
    /// None.
    Fault(Fault),
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Servers can echo what was sent to them.
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("headers", &self.headers.len())
            .field("body", &self.body.len())
            .field("truncated", &self.truncated)
            .finish()
    }
}

impl Answer {
    /// The longest body that is kept, in bytes.
    pub const BODY_MAX: usize = 1 << 20;
    /// How many headers are kept.
    pub const HEADERS_MAX: usize = 128;
    /// The longest header value that is kept, in bytes; longer ones are left out.
    pub const HEADER_VALUE_MAX: usize = 8 << 10;

    /// Takes an answer, cut to what is kept. `truncated` says that the caller already left some of the body out.
    #[must_use]
    pub fn new<'a>(
        status: u16,
        headers: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        mut body: Vec<u8>,
        truncated: bool,
    ) -> Self {
        let headers = headers
            .into_iter()
            .filter(|(name, value)| name.len() + value.len() <= Self::HEADER_VALUE_MAX)
            .take(Self::HEADERS_MAX)
            .map(|(name, value)| {
                (name.to_ascii_lowercase(), String::from_utf8_lossy(value).trim().to_owned())
            })
            .collect();
        let truncated = truncated || body.len() > Self::BODY_MAX;
        body.truncate(Self::BODY_MAX);
        Self { status, headers, body, truncated }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The body, without the content encoding.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Whether the body goes on beyond what is kept.
    #[must_use]
    pub fn truncated(&self) -> bool {
        self.truncated
    }

    /// The encoding that the body is still in, where it is in one.
    #[must_use]
    pub fn encoding(&self) -> Option<&str> {
        self.header("content-encoding").filter(|encoding| !encoding.eq_ignore_ascii_case("identity"))
    }

    /// The first value of a header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, value)| known == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Whether AI Gateway left its mark. `cf-ray` is none: a provider's own API may be behind Cloudflare as well.
    #[must_use]
    pub fn has_gateway_header(&self) -> bool {
        self.headers.iter().any(|(name, _)| name.starts_with("cf-aig-"))
    }

    /// AI Gateway's marks, in the order they came.
    pub(super) fn gateway_headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let ours =
            self.headers.iter().filter(|(name, value)| name.starts_with("cf-aig-") && !value.is_empty());
        ours.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether Cloudflare's edge left its mark.
    #[must_use]
    pub fn has_edge_header(&self) -> bool {
        self.header("cf-ray").is_some()
            || self.header("cf-mitigated").is_some()
            || self
                .header("server")
                .is_some_and(|server| server.to_ascii_lowercase().starts_with("cloudflare"))
    }

    /// Whether the gateway's cache answered: `HIT` or `MISS`.
    #[must_use]
    pub fn cache_status(&self) -> Option<&str> {
        self.header("cf-aig-cache-status")
    }

    /// The gateway's id of the request; opaque.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        self.header("cf-aig-log-id")
    }

    /// Cloudflare's id of the request.
    #[must_use]
    pub fn ray(&self) -> Option<&str> {
        self.header("cf-ray")
    }

    /// How many seconds to wait before the next try, up to a day; a date counts as not said.
    #[must_use]
    pub fn retry_after(&self) -> Option<u64> {
        self.header("retry-after")?.parse().ok().filter(|seconds| *seconds <= 86_400)
    }
}
