//! The requests, as data: what goes over the wire, before anybody sends it.
//!
//! Header names and their meaning: Cloudflare's AI Gateway documentation (header glossary) and Anthropic's API
//! reference. Secrets stay [`Secret`]s until the moment of sending; `Debug` of a request shows none.

mod deep;

use std::borrow::Cow;
use std::fmt;

use zeroize::Zeroizing;

use crate::domain::{Address, ModelId, Secret};

pub use deep::{DeepRequest, Shape};

/// The version of Anthropic's API that OpenClaw 2026.2.26 to 2026.9.6 ask for.
const ANTHROPIC_VERSION: &str = "2023-06-01";

/// How long the gateway waits for the provider's first byte, in milliseconds.
const GATEWAY_TIMEOUT_MS: &str = "20000";

/// How clawgate names itself. Cloudflare's edges refuse some requests that name nobody.
const USER_AGENT: &str = concat!("clawgate/", env!("CARGO_PKG_VERSION"));

/// What is asked of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Send a body.
    Post,
}

impl Method {
    /// The word on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

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
    /// A secret as it is.
    #[must_use]
    pub fn secret(secret: &Secret) -> Self {
        Self::Secret { prefix: "", secret: secret.clone() }
    }

    /// A token behind the word `Bearer`.
    #[must_use]
    pub fn bearer(secret: &Secret) -> Self {
        Self::Secret { prefix: "Bearer ", secret: secret.clone() }
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
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// What is asked.
    pub method: Method,
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
            .field("method", &self.method.name())
            .field("url", &Address::new(&*self.url))
            .field("headers", &self.headers)
            .field("body", &self.body.as_ref().map(String::len))
            .finish()
    }
}

impl Request {
    /// The value of a header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&HeaderValue> {
        self.headers.iter().find(|header| header.name == name).map(|header| &header.value)
    }

    fn plain(&mut self, name: &'static str, value: &str) {
        self.push(name, HeaderValue::Plain(value.to_owned()));
    }

    fn push(&mut self, name: &'static str, value: HeaderValue) {
        self.headers.push(Header { name: name.into(), value });
    }

    /// The person's own headers: OpenClaw sends them as they are, so they win over what is only added for the test.
    fn own(&mut self, headers: &[(String, Secret)]) {
        for (name, value) in headers {
            self.headers.retain(|header| header.name != *name);
            self.headers.push(Header { name: name.clone().into(), value: HeaderValue::secret(value) });
        }
    }

    fn start(method: Method, base_url: &str, path: &str) -> Self {
        let base = base_url.trim_end_matches('/');
        // OpenClaw leaves out a version that stands there already.
        let base = base.strip_suffix("/v1").unwrap_or(base);
        let mut request = Self { method, url: [base, path].concat(), headers: Vec::new(), body: None };
        if method == Method::Post {
            request.plain("content-type", "application/json");
        }
        request.plain("anthropic-version", ANTHROPIC_VERSION);
        request
    }

    fn credentials(&mut self, key: Option<&Secret>, authorization: Option<&HeaderValue>) {
        if let Some(key) = key {
            self.push("x-api-key", HeaderValue::secret(key));
        }
        if let Some(value) = authorization {
            self.push("cf-aig-authorization", value.clone());
        }
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
}

/// The live test: one tiny message that costs at most a token of answer.
#[derive(Clone, Copy, Debug)]
pub struct CheckRequest<'a> {
    /// The base URL, which stops at the provider.
    pub base_url: &'a str,
    /// The provider's key.
    pub key: Option<&'a Secret>,
    /// The value of `cf-aig-authorization`: [`HeaderValue::bearer`] of the token, or what a config says verbatim.
    pub authorization: Option<&'a HeaderValue>,
    /// The person's own headers, by their names in lower case.
    pub headers: &'a [(String, Secret)],
    /// The model that is asked.
    pub model: &'a ModelId,
    /// A word that no earlier request held, so that no cache can answer.
    pub nonce: &'a str,
}

impl CheckRequest<'_> {
    /// The request: `POST {base}/v1/messages`.
    ///
    /// Nothing but model, limit and message is in its body: newer models refuse settings such as `temperature`.
    #[must_use]
    pub fn build(&self) -> Request {
        let mut request = Request::start(Method::Post, self.base_url, "/v1/messages");
        request.credentials(self.key, self.authorization);
        request.gateway_options();
        request.own(self.headers);
        let body = serde_json::json!({
            "model": self.model.as_str(),
            "max_tokens": 1,
            "messages": [{ "role": "user", "content": format!("ping {}", self.nonce) }],
        });
        request.body = Some(body.to_string());
        request
    }
}

/// A question that costs nothing: does the gateway let this token in? No provider key is sent, so an open gateway
/// refuses for want of one (rows `G7` and `A1-missing`), and an authenticated gateway for want of a token first (`G2`,
/// `G2-missing`).
#[derive(Clone, Copy, Debug)]
pub struct ProbeRequest<'a> {
    /// The base URL, which stops at the provider.
    pub base_url: &'a str,
    /// The value of `cf-aig-authorization`.
    pub authorization: Option<&'a HeaderValue>,
}

impl ProbeRequest<'_> {
    /// The request: `POST {base}/v1/messages` with an empty object, kept out of the gateway's logs.
    #[must_use]
    pub fn build(&self) -> Request {
        let mut request = Request::start(Method::Post, self.base_url, "/v1/messages");
        request.credentials(None, self.authorization);
        request.gateway_options();
        request.plain("cf-aig-collect-log", "false");
        request.plain("cf-aig-collect-log-payload", "false");
        request.body = Some("{}".to_owned());
        request
    }
}

/// A page of the list of models.
#[derive(Clone, Copy, Debug)]
pub struct ModelsRequest<'a> {
    /// The base URL, which stops at the provider.
    pub base_url: &'a str,
    /// The provider's key.
    pub key: Option<&'a Secret>,
    /// The value of `cf-aig-authorization`.
    pub authorization: Option<&'a HeaderValue>,
    /// The person's own headers, by their names in lower case.
    pub headers: &'a [(String, Secret)],
    /// How many models a page has, 1 to 1000.
    pub limit: u16,
    /// The last model of the page before, as that page named it.
    pub after: Option<&'a str>,
}

impl ModelsRequest<'_> {
    /// The request: `GET {base}/v1/models?limit=…`.
    #[must_use]
    pub fn build(&self) -> Request {
        let mut path = format!("/v1/models?limit={}", self.limit.clamp(1, 1000));
        if let Some(after) = self.after {
            path.push_str("&after_id=");
            percent_encode(&mut path, after);
        }
        let mut request = Request::start(Method::Get, self.base_url, &path);
        request.credentials(self.key, self.authorization);
        request.gateway_options();
        request.own(self.headers);
        request
    }
}

fn percent_encode(out: &mut String, text: &str) {
    use fmt::Write as _;
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String never fails.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str =
        "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic";

    fn wire(request: &Request) -> String {
        let mut lines = vec![format!("{} {}", request.method.name(), request.url)];
        for header in &request.headers {
            lines.push(format!("{}: {}", header.name, header.value.expose().as_str()));
        }
        lines.extend(request.body.clone());
        lines.join("\n")
    }

    #[test]
    fn the_check_on_the_wire() {
        let key = Secret::verbatim("sk-ant-api03-0123456789");
        let token = HeaderValue::bearer(&Secret::verbatim("cfut_0123456789"));
        let model = ModelId::parse("claude-sonnet-4-6").unwrap();
        let mut check = CheckRequest {
            base_url: BASE,
            key: Some(&key),
            authorization: Some(&token),
            headers: &[],
            model: &model,
            nonce: "7f3a9c",
        };
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
        assert_eq!(wire(&check.build()), expected);
        let slash = format!("{BASE}/");
        check.base_url = &slash;
        check.authorization = None;
        let request = check.build();
        assert_eq!(request.url, format!("{BASE}/v1/messages"));
        assert!(request.header("cf-aig-authorization").is_none());
    }

    #[test]
    fn a_probe_sends_no_key_and_leaves_no_log() {
        let request = ProbeRequest { base_url: BASE, authorization: None }.build();
        assert!(request.headers.iter().all(|header| !header.value.is_secret()));
        assert_eq!(request.header("cf-aig-collect-log"), Some(&HeaderValue::Plain("false".to_owned())));
        assert_eq!(request.body.as_deref(), Some("{}"));
    }

    #[test]
    fn a_page_of_models() {
        let mut models = ModelsRequest {
            base_url: BASE,
            key: None,
            authorization: None,
            headers: &[],
            limit: 100,
            after: None,
        };
        assert_eq!(models.build().url, format!("{BASE}/v1/models?limit=100"));
        models.after = Some("a b&c=é");
        models.limit = 0;
        assert_eq!(models.build().url, format!("{BASE}/v1/models?limit=1&after_id=a%20b%26c%3D%C3%A9"));
        assert!(models.build().body.is_none());
    }

    #[test]
    fn debug_hides_secrets() {
        let secret = Secret::verbatim("canary-0123456789-abcdefgh");
        let token = HeaderValue::bearer(&secret);
        let model = ModelId::parse("m").unwrap();
        let check = CheckRequest {
            base_url: BASE,
            key: Some(&secret),
            authorization: Some(&token),
            headers: &[],
            model: &model,
            nonce: "n",
        };
        for shown in [format!("{check:?}"), format!("{:?}", check.build()), format!("{token:?}")] {
            assert!(!shown.contains("canary"), "{shown}");
        }
    }
}
