//! The requests, as data: what goes over the wire, before anybody sends it.
//!
//! The gateway's headers are those of Cloudflare's AI Gateway documentation (header glossary). Secrets stay [`Secret`]s
//! until the moment of sending; `Debug` of a request shows none.

use std::borrow::Cow;
use std::fmt;

use zeroize::Zeroizing;

use crate::domain::{Address, AuthChoice, CheckTarget, Secret};

use super::connection::ConnectionTrace;
use super::protocol::{Call, Shape, api};

/// How long the gateway waits for the provider's first byte, in milliseconds.
const GATEWAY_TIMEOUT_MS: &str = "20000";

/// How clawgate names itself. Cloudflare's edges refuse some requests that name nobody.
const USER_AGENT: &str = concat!("clawgate/", env!("CARGO_PKG_VERSION"));

/// The header with the gateway's own token.
const AUTHORIZATION: &str = "cf-aig-authorization";

/// A header's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderValue {
    /// Anyone may see it.
    Plain(String),
    /// Nobody may: a prefix such as `Bearer `, and a secret.
    Secret {
        /// What stands before the secret.
        prefix: &'static str,
        /// The secret.
        secret: Secret,
    },
}

impl HeaderValue {
    /// A secret that may stand behind the word `Bearer`.
    fn token(value: &Secret) -> Self {
        let prefix = ["Bearer: ", "Bearer "].into_iter().find(|word| value.expose().starts_with(word));
        let prefix = prefix.unwrap_or_default();
        Self::Secret { prefix, secret: Secret::verbatim(&value.expose()[prefix.len()..]) }
    }

    /// Whether nobody may see it.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        matches!(self, Self::Secret { .. })
    }

    /// The value as it is sent. Every call is a place to look at twice.
    #[must_use]
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(match self {
            Self::Plain(text) => text.clone(),
            Self::Secret { prefix, secret } => [prefix, secret.expose()].concat(),
        })
    }
}

/// One header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name, in lower case.
    pub name: Cow<'static, str>,
    /// Its value.
    pub value: HeaderValue,
}

/// A request that is ready to be sent: no redirect is to be followed with it, since its secrets would go along.
///
/// ```
/// use clawgate::domain::{Address, AuthChoice, ModelId, Secret, CheckTarget};
/// use clawgate::gateway::Request;
///
/// let subject = CheckTarget {
///     choice: AuthChoice::DEFAULT,
///     base_url: Address::new("https://gateway.ai.cloudflare.com/v1/account/gateway/anthropic"),
///     api_key: Some(Secret::verbatim("sk-ant-secret")),
///     authorization: None,
///     headers: Vec::new(),
///     model: ModelId::parse("claude-sonnet-5").unwrap(),
/// };
/// let request = Request::check(&subject, "7f3a9c");
/// assert_eq!(request.method(), "POST");
/// assert!(request.url.ends_with("/anthropic/v1/messages"));
/// assert!(!format!("{request:?}").contains("sk-ant-secret"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Where.
    pub url: String,
    /// With which headers, each name once.
    pub headers: Vec<Header>,
    /// With which body; JSON wherever there is one.
    pub body: Option<String>,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method())
            .field("url", &Address::new(&*self.url))
            .field("headers", &self.headers)
            .field("body", &self.body.as_ref().map(String::len))
            .finish()
    }
}

impl Request {
    /// The live test: one tiny message that costs at most a token of answer. `nonce` is a word that no earlier request
    /// held, so that no cache can answer.
    #[must_use]
    pub fn check(subject: &CheckTarget, nonce: &str) -> Self {
        Self::to(subject, api(subject.choice.protocol).check(&subject.model, nonce))
    }

    /// The live test in the shape in which an OpenClaw asks: a stream, a tool, thinking, and blocks marked for the cache.
    #[must_use]
    pub fn deep_check(subject: &CheckTarget, nonce: &str, shape: &Shape) -> Self {
        Self::to(subject, api(subject.choice.protocol).deep_check(&subject.model, nonce, shape))
    }

    /// A page of the list of models, with at most `limit` of them (1 to 1000), behind the last one of the page before.
    #[must_use]
    pub fn list(subject: &CheckTarget, limit: u16, after: Option<&str>) -> Self {
        Self::to(subject, api(subject.choice.protocol).list(limit.clamp(1, 1000), after))
    }

    /// A question that costs nothing: is there such a gateway, and does it want a token? No key is sent, so that an open
    /// gateway refuses for want of one (`G7`, `A1-missing`), and an authenticated one for want of a token first
    /// (`G2-missing`). It is kept out of the gateway's logs.
    #[must_use]
    pub fn probe(choice: &AuthChoice, base_url: &str) -> Self {
        let mut request = Self::start(choice, base_url, api(choice.protocol).probe());
        request.gateway_options();
        request.plain("cf-aig-collect-log", "false");
        request.plain("cf-aig-collect-log-payload", "false");
        request
    }

    /// A request to Cloudflare's v4 API, with its own token.
    pub(super) fn api(url: String, token: &Secret, body: Option<String>) -> Self {
        let mut request = Self { url, headers: Vec::new(), body };
        if request.body.is_some() {
            request.plain("content-type", "application/json");
        }
        let value = HeaderValue::Secret { prefix: "Bearer ", secret: token.clone() };
        request.push("authorization".into(), value);
        request.plain("user-agent", USER_AGENT);
        request
    }

    /// `POST` where there is a body, else `GET`.
    #[must_use]
    pub fn method(&self) -> &'static str {
        if self.body.is_some() { "POST" } else { "GET" }
    }

    /// The value of a header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&HeaderValue> {
        self.headers.iter().find(|header| header.name == name).map(|header| &header.value)
    }

    fn start(choice: &AuthChoice, base_url: &str, call: Call) -> Self {
        let base = api(choice.protocol).base(base_url.trim_end_matches('/'));
        let body = call.body.map(|body| body.to_string());
        let mut request = Self { url: [base, &call.path].concat(), headers: Vec::new(), body };
        if request.body.is_some() {
            request.plain("content-type", "application/json");
        }
        for (name, value) in &call.headers {
            request.plain(name, value);
        }
        request
    }

    /// What a subject sends: its secrets, and its own headers. OpenClaw sends those as they are, so they win over what is
    /// only added for the test.
    fn to(subject: &CheckTarget, call: Call) -> Self {
        let choice = subject.choice;
        let mut request = Self::start(choice, subject.base_url.expose(), call);
        if let Some(key) = &subject.api_key {
            let value = HeaderValue::Secret { prefix: choice.key_scheme, secret: key.clone() };
            request.push(choice.key_header.into(), value);
        }
        if let Some(token) = &subject.authorization {
            request.push(AUTHORIZATION.into(), HeaderValue::token(token));
        }
        request.gateway_options();
        for (name, value) in &subject.headers {
            request.headers.retain(|header| header.name != *name);
            request.push(name.clone().into(), HeaderValue::Secret { prefix: "", secret: value.clone() });
        }
        request
    }

    fn gateway_options(&mut self) {
        // A cached answer would look like success.
        self.plain("cf-aig-skip-cache", "true");
        // The gateway's own retries would hide errors and make them slow.
        self.plain("cf-aig-max-attempts", "1");
        self.plain("cf-aig-request-timeout", GATEWAY_TIMEOUT_MS);
        // Without this a missing key is not an error: Cloudflare pays, and charges its credits.
        self.plain("cf-aig-no-wholesale", "true");
        // Makes the request easy to find in the gateway's logs.
        self.plain("cf-aig-metadata", r#"{"source":"clawgate"}"#);
        self.plain("user-agent", USER_AGENT);
    }

    fn plain(&mut self, name: &'static str, value: &str) {
        self.push(name.into(), HeaderValue::Plain(value.to_owned()));
    }

    fn push(&mut self, name: Cow<'static, str>, value: HeaderValue) {
        self.headers.push(Header { name, value });
    }
}

/// The longest text of a server that enters a verdict, in characters.
const TEXT_MAX: usize = 300;

/// Secrets shorter than this are not looked for in answers: they would be found everywhere.
const SECRET_MIN: usize = 4;

/// What was asked for, which decides what counts as an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Question {
    /// A message of a model: the live test and the free probe.
    #[default]
    Message,
    /// The list of models.
    Models,
}

/// What was asked, and with what.
#[derive(Clone, Copy, Debug)]
pub struct RequestContext<'a> {
    /// By which route.
    pub choice: &'static AuthChoice,
    /// For what.
    pub question: Question,
    /// The provider's key that was sent.
    pub key: Option<&'a Secret>,
    /// The gateway's token that was sent.
    pub token: Option<&'a Secret>,
    /// The model that was asked.
    pub model: Option<&'a str>,
    /// The host that was asked, for sentences.
    pub host: &'a str,
    /// What the client saw of the connection.
    pub seen: Option<&'a ConnectionTrace>,
}

impl<'a> RequestContext<'a> {
    /// A message is asked for, without any secret.
    #[must_use]
    pub fn new(choice: &'static AuthChoice, host: &'a str) -> Self {
        Self { choice, question: Question::Message, key: None, token: None, model: None, host, seen: None }
    }

    /// What is sent for a subject. `token` is the gateway's, without the word before it: a server that repeats it may
    /// leave that out.
    #[must_use]
    pub fn of(subject: &'a CheckTarget, token: Option<&'a Secret>, host: &'a str) -> Self {
        let model = Some(subject.model.as_str());
        Self { key: subject.api_key.as_ref(), token, model, ..Self::new(subject.choice, host) }
    }

    /// A text of a server, without the secrets that were sent.
    pub(super) fn without_secrets(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in [self.key, self.token].into_iter().flatten() {
            let secret = secret.expose();
            if secret.len() >= SECRET_MIN && text.contains(secret) {
                text = text.replace(secret, "[secret]");
            }
        }
        text
    }

    /// The same, cut to its bound. The cut comes last, so that no half of a secret is left.
    pub(super) fn clean(&self, text: &str) -> String {
        let mut text = self.without_secrets(text);
        match text.char_indices().nth(TEXT_MAX) {
            Some((end, _)) => {
                text.truncate(end);
                text + "…"
            }
            None => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CLOUDFLARE_ANTHROPIC, ModelId};

    const BASE: &str =
        "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic";

    fn subject(key: Option<&str>, token: Option<&str>) -> CheckTarget {
        CheckTarget {
            choice: &CLOUDFLARE_ANTHROPIC,
            base_url: Address::new(BASE),
            api_key: key.map(Secret::verbatim),
            authorization: token.map(Secret::verbatim),
            headers: Vec::new(),
            model: ModelId::parse("claude-sonnet-4-6").unwrap(),
        }
    }

    fn wire(request: &Request) -> String {
        let mut lines = vec![format!("{} {}", request.method(), request.url)];
        for header in &request.headers {
            lines.push(format!("{}: {}", header.name, header.value.expose().as_str()));
        }
        lines.extend(request.body.clone());
        lines.join("\n")
    }

    #[test]
    fn the_check_on_the_wire() {
        let mut subject = subject(Some("sk-ant-api03-0123456789"), Some("Bearer cfut_0123456789"));
        let expected = format!(
            "POST {BASE}/v1/messages\n\
             content-type: application/json\n\
             anthropic-version: 2023-06-01\n\
             x-api-key: sk-ant-api03-0123456789\n\
             cf-aig-authorization: Bearer cfut_0123456789\n\
             cf-aig-skip-cache: true\n\
             cf-aig-max-attempts: 1\n\
             cf-aig-request-timeout: 20000\n\
             cf-aig-no-wholesale: true\n\
             cf-aig-metadata: {{\"source\":\"clawgate\"}}\n\
             user-agent: clawgate/{}\n\
             {{\"model\":\"claude-sonnet-4-6\",\"max_tokens\":1,\"messages\":[{{\"role\":\"user\",\"content\":\"ping 7f3a9c\"}}]}}",
            env!("CARGO_PKG_VERSION")
        );
        assert_eq!(wire(&Request::check(&subject, "7f3a9c")), expected);
        subject.base_url = Address::new(format!("{BASE}/"));
        subject.authorization = None;
        let request = Request::check(&subject, "7f3a9c");
        assert_eq!(request.url, format!("{BASE}/v1/messages"));
        assert!(request.header("cf-aig-authorization").is_none());
    }

    #[test]
    fn a_probe_sends_no_key_and_leaves_no_log() {
        let request = Request::probe(&CLOUDFLARE_ANTHROPIC, BASE);
        assert!(request.headers.iter().all(|header| !header.value.is_secret()));
        assert_eq!(request.header("cf-aig-collect-log"), Some(&HeaderValue::Plain("false".to_owned())));
        assert_eq!(request.body.as_deref(), Some("{}"));
    }

    #[test]
    fn a_page_of_models() {
        let subject = subject(None, None);
        assert_eq!(Request::list(&subject, 100, None).url, format!("{BASE}/v1/models?limit=100"));
        let next = Request::list(&subject, 0, Some("a b&c=é"));
        assert_eq!(next.url, format!("{BASE}/v1/models?limit=1&after_id=a%20b%26c%3D%C3%A9"));
        assert!(next.body.is_none());
    }

    #[test]
    fn debug_hides_secrets() {
        let secret = "canary-0123456789-abcdefgh";
        let check = Request::check(&subject(Some(secret), Some(&format!("Bearer {secret}"))), "n");
        assert!(!format!("{check:?}").contains("canary"), "{check:?}");
    }
}
