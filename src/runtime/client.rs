//! The one HTTP client: no redirects, no reused connections, bounded in time and size.
//!
//! It is built when the first request is sent, since reading the system's certificates is the slowest thing clawgate
//! does.

use std::error::Error as _;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{NoProxy, Proxy};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls_platform_verifier::Verifier;

use crate::domain::Environment;
use crate::gateway::{Answer, Fault, Method, Outcome, Request, Route, Stage, Timings};

use super::trace::{HandshakeStart, NameNotFound, TimedConnections, TimedResolver, Trace};

/// How long a request may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Until a connection stands.
    pub connect: Duration,
    /// In all.
    pub total: Duration,
}

impl Limits {
    /// A total, of which a connection may take a third, but not more than ten seconds.
    #[must_use]
    pub fn of(total: Duration) -> Self {
        Self { connect: (total / 3).min(Duration::from_secs(10)), total }
    }
}

/// Why there is no client.
#[derive(Debug)]
pub enum ClientError {
    /// A variable names a proxy that is no address: the variable.
    Proxy(String),
    /// `NODE_EXTRA_CA_CERTS` names a file that holds no certificates.
    ExtraCertificates(String),
    /// The system has no certificate authorities.
    NoCertificates,
    /// Anything else, in the library's words.
    Other(String),
}

/// The HTTP client.
pub struct Client {
    http: reqwest::Client,
    trace: Trace,
    limits: Limits,
    proxies: Proxies,
}

/// What came of a request, and when.
#[derive(Debug)]
pub(super) struct Sent {
    pub outcome: Outcome,
    pub route: Route,
    pub timings: Timings,
}

/// The proxies of the environment, by scheme.
#[derive(Clone, Default)]
struct Proxies {
    https: Option<String>,
    http: Option<String>,
    except: Option<String>,
}

impl Client {
    /// Builds the client: proxies and extra certificates from the environment, trust from the system.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub fn build(env: &Environment, limits: Limits) -> Result<Self, ClientError> {
        let trace = Trace::default();
        let proxies = Proxies::of(env);
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .pool_max_idle_per_host(0)
            .connect_timeout(limits.connect)
            .http1_only()
            .dns_resolver(Arc::new(TimedResolver(trace.clone())))
            .connector_layer(TimedConnections { trace: trace.clone() })
            .tls_backend_preconfigured(tls(env, &trace)?)
            .no_proxy();
        for (variable, proxy) in [
            ("HTTPS_PROXY", proxies.https.as_deref().map(Proxy::https)),
            ("HTTP_PROXY", proxies.http.as_deref().map(Proxy::http)),
        ] {
            let Some(proxy) = proxy else { continue };
            let proxy = proxy.map_err(|_| ClientError::Proxy(variable.to_owned()))?;
            builder = builder.proxy(proxy.no_proxy(proxies.exceptions()));
        }
        let http = builder.build().map_err(|error| ClientError::Other(words(&error)))?;
        Ok(Self { http, trace, limits, proxies })
    }

    /// Sends a request and reads the whole answer, up to a mebibyte.
    pub(super) async fn send(&self, request: &Request) -> Sent {
        let route = self.route(&request.url);
        self.trace.start();
        let outcome = match tokio::time::timeout(self.limits.total, self.exchange(request)).await {
            Ok(Ok(answer)) => Outcome::Answered(answer),
            Ok(Err(error)) => Outcome::Fault(self.fault(&error, route)),
            Err(_) => Outcome::Fault(Fault::Timeout { stage: self.trace.waiting_for(route.name, route.tls) }),
        };
        Sent { outcome, route, timings: self.trace.timings() }
    }

    async fn exchange(&self, request: &Request) -> reqwest::Result<Answer> {
        let method = match request.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
        };
        let mut building = self.http.request(method, &request.url);
        for header in &request.headers {
            // A value that no header can carry is refused here, as an error of the request.
            match reqwest::header::HeaderValue::from_str(&header.value.expose()) {
                Ok(mut value) => {
                    value.set_sensitive(header.value.is_secret());
                    building = building.header(header.name, value);
                }
                Err(_) => building = building.header(header.name, "\n"),
            }
        }
        if let Some(body) = &request.body {
            building = building.body(body.clone());
        }
        let mut response = building.send().await?;
        self.trace.reached(Stage::FirstByte);
        let mut body = Vec::new();
        let mut truncated = false;
        while let Some(chunk) = response.chunk().await? {
            body.extend_from_slice(&chunk);
            if body.len() > Answer::BODY_MAX {
                truncated = true;
                break;
            }
        }
        self.trace.reached(Stage::Done);
        let headers = response.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
        Ok(Answer::new(response.status().as_u16(), headers, body, truncated))
    }

    fn route(&self, url: &str) -> Route {
        let tls = url.starts_with("https://");
        let url = reqwest::Url::parse(url).ok();
        let host = url.as_ref().and_then(reqwest::Url::host_str).unwrap_or_default().to_owned();
        let proxy = self.proxies.for_host(&host, tls);
        let looked_up = match proxy {
            Some(proxy) => reqwest::Url::parse(proxy).ok().and_then(|url| url.host_str().map(str::to_owned)),
            None => Some(host),
        };
        let is_address = |host: &str| host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
        Route { name: looked_up.is_some_and(|host| !is_address(&host)), proxy: proxy.is_some(), tls }
    }

    fn fault(&self, error: &reqwest::Error, route: Route) -> Fault {
        let waiting = self.trace.waiting_for(route.name, route.tls);
        if error.is_timeout() {
            return Fault::Timeout { stage: waiting };
        }
        let mut tls = None;
        let mut kind = None;
        let mut source = error.source();
        while let Some(cause) = source {
            if cause.is::<NameNotFound>() {
                return Fault::Name;
            }
            if let Some(error) = cause.downcast_ref::<rustls::Error>() {
                tls = Some(error.to_string());
            }
            if let Some(error) = cause.downcast_ref::<io::Error>() {
                kind = Some(error.kind());
                if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
                    tls = Some(inner.to_string());
                }
            }
            source = cause.source();
        }
        if let Some(detail) = tls {
            return Fault::Tls { detail };
        }
        if route.proxy && waiting == Stage::Connect {
            let detail = words(error);
            let status = detail.contains("authorization required").then_some(407);
            return Fault::Proxy { status, detail };
        }
        match kind {
            Some(io::ErrorKind::ConnectionRefused) => Fault::Refused,
            Some(
                io::ErrorKind::NetworkUnreachable
                | io::ErrorKind::HostUnreachable
                | io::ErrorKind::NetworkDown
                | io::ErrorKind::AddrNotAvailable,
            ) => Fault::Unreachable,
            Some(io::ErrorKind::TimedOut) => Fault::Timeout { stage: waiting },
            _ if waiting == Stage::Tls => Fault::Tls { detail: words(error) },
            _ => Fault::ConnectionLost,
        }
    }
}

impl Proxies {
    fn of(env: &Environment) -> Self {
        let get = |names: &[&str]| names.iter().find_map(|name| env.get(name)).map(str::to_owned);
        // A server's CGI puts the client's `Proxy:` header into HTTP_PROXY; there it is not to be trusted.
        let http: &[&str] = if env.has("REQUEST_METHOD") {
            &["http_proxy", "all_proxy", "ALL_PROXY"]
        } else {
            &["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"]
        };
        Self {
            https: get(&["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]),
            http: get(http),
            except: get(&["no_proxy", "NO_PROXY"]),
        }
    }

    /// This machine itself is never asked for through a proxy: what listens here is not there.
    fn exceptions(&self) -> Option<NoProxy> {
        let listed = self.except.as_deref().unwrap_or_default();
        NoProxy::from_string(&format!("localhost,127.0.0.0/8,::1,{listed}"))
    }

    fn for_host(&self, host: &str, tls: bool) -> Option<&str> {
        let proxy = if tls { self.https.as_deref() } else { self.http.as_deref() }?;
        let host = host.trim_matches(['[', ']']).to_ascii_lowercase();
        let own = host == "localhost"
            || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
        let excepted = self.except.as_deref().unwrap_or_default().split(',').map(str::trim).any(|entry| {
            let entry = entry.trim_start_matches('.').to_ascii_lowercase();
            entry == "*" || (!entry.is_empty() && (host == entry || host.ends_with(&format!(".{entry}"))))
        });
        (!own && !excepted).then_some(proxy)
    }
}

/// Trust: what the system trusts (`SSL_CERT_FILE` and `SSL_CERT_DIR` included), and `NODE_EXTRA_CA_CERTS`, which is
/// where OpenClaw's own runtime takes further authorities from.
fn tls(env: &Environment, trace: &Trace) -> Result<rustls::ClientConfig, ClientError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let extra = match env.get("NODE_EXTRA_CA_CERTS") {
        None => Vec::new(),
        Some(path) => {
            let failed = || ClientError::ExtraCertificates(path.to_owned());
            let read = CertificateDer::pem_file_iter(path).map_err(|_| failed())?;
            read.collect::<Result<Vec<_>, _>>().map_err(|_| failed())?
        }
    };
    let verifier = Verifier::new_with_extra_roots(extra, provider.clone()).map_err(|error| {
        let said = error.to_string();
        if said.contains("No CA certificates") {
            ClientError::NoCertificates
        } else {
            ClientError::Other(said)
        }
    })?;
    let mut config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| ClientError::Other(error.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config.resumption = rustls::client::Resumption::store(Arc::new(HandshakeStart(trace.clone())));
    Ok(config)
}

/// The innermost cause in its own words; the outer ones repeat the address.
fn words(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
