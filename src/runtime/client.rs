//! The one HTTP client: no redirects, no reused connections, bounded in time and size, on a thread of its own.
//!
//! It is built when the first request is sent, since reading the system's certificates is the slowest thing clawgate
//! does; a request to this machine in plain http needs none.

use std::error::Error as _;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use reqwest::{Proxy, Url};
use tokio::time::Instant;

use crate::domain::{Address, Environment, Secret};
use crate::gateway::{
    Answer, ConnectionTrace, Fault, NetworkPath, Outcome, Request, Stage, StageReport, Timings, stages,
};
use crate::openclaw::Trust;

use super::decode::decoded;
use super::log::Log;
use super::network::Network;
use super::proxies::{NotAProxy, Proxies, name};
use super::trace::{TimedConnections, TimedResolver, Trace};
use super::trust::{self, trust};

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

    /// The same, but not longer than this.
    #[must_use]
    pub(super) fn at_most(self, total: Duration) -> Self {
        Self::of(self.total.min(total))
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
    trace: Trace,
    limits: Limits,
    proxies: Proxies,
    extra_certificates: Option<String>,
    own_authorities: Option<Secret>,
    secure: OnceLock<reqwest::Client>,
    plain: OnceLock<reqwest::Client>,
    network: OnceLock<Network>,
    log: Log,
}

/// What came of a request, and when.
#[derive(Debug)]
pub(super) struct Sent {
    pub outcome: Outcome,
    pub route: NetworkPath,
    pub timings: Timings,
    pub seen: ConnectionTrace,
    /// Who else accepts the certificate that was accepted; `None` where there was none.
    pub trust: Option<Trust>,
}

impl Client {
    /// A client with the proxies of the environment. Certificates are read with the first request that needs them.
    ///
    /// # Errors
    /// [`ClientError::Proxy`], and where a variable names a pipe for a file of certificates.
    pub fn build(env: &Environment, limits: Limits) -> Result<Self, ClientError> {
        // A pipe would be waited for: what is there and is no file holds no certificates.
        let no_file = |name: &str| {
            let path = env.get(name)?;
            std::fs::metadata(path)
                .is_ok_and(|meta| !meta.is_file() && !meta.is_dir())
                .then(|| path.to_owned())
        };
        if let Some(path) = no_file("NODE_EXTRA_CA_CERTS") {
            return Err(ClientError::ExtraCertificates(path));
        }
        if no_file("SSL_CERT_FILE").is_some() {
            return Err(ClientError::NoCertificates);
        }
        let proxies =
            Proxies::of(env).map_err(|NotAProxy(variable)| ClientError::Proxy(variable.to_owned()))?;
        Ok(Self {
            trace: Trace::default(),
            limits,
            proxies,
            extra_certificates: env.get("NODE_EXTRA_CA_CERTS").map(str::to_owned),
            own_authorities: None,
            secure: OnceLock::new(),
            plain: OnceLock::new(),
            network: OnceLock::new(),
            log: Log::default(),
        })
    }

    /// The same client, which tells a log what it sends and what comes back.
    #[must_use]
    pub fn logging(mut self, log: Log) -> Self {
        self.log = log;
        self
    }

    /// The same client, which says of its proxy that this names it, where that stands elsewhere than in the variables.
    #[must_use]
    pub fn naming(mut self, by: &str, source: Option<&str>) -> Self {
        self.proxies = self.proxies.named(by, source);
        self
    }

    /// The same client, which takes the word of these authorities too, as PEM, and says whether theirs is enough.
    #[must_use]
    pub fn trusting(mut self, authorities: Option<Secret>) -> Self {
        self.own_authorities = authorities;
        self
    }

    /// The same client, which tells somebody how far each request is.
    #[must_use]
    pub fn watched(self, url: &str, watcher: impl Fn(Vec<StageReport>) + Send + Sync + 'static) -> Self {
        let route = self.route(Url::parse(url).ok().as_ref());
        self.trace.watch(Arc::new(move |timings| watcher(stages(route, &timings, None))));
        self
    }

    pub(super) fn log(&self) -> &Log {
        &self.log
    }

    /// When a piece of work that begins now has to be over, however many requests it takes.
    pub(super) fn deadline(&self) -> Instant {
        Instant::now() + self.limits.total
    }

    /// Sends a request and reads the whole answer, up to a mebibyte; it is over by `deadline`, whatever the server does.
    ///
    /// # Errors
    /// See [`ClientError`]; a system without certificates is an outcome.
    pub(super) async fn send(&self, request: &Request, deadline: Instant) -> Result<Sent, ClientError> {
        let url = Url::parse(&request.url).ok();
        let route = self.route(url.as_ref());
        self.log
            .line("send", &[("method", request.method()), ("url", &Address::new(&*request.url).to_string())]);
        let host = url.as_ref().map_or("", host);
        self.trace.start(host, route);
        let outcome = match self.http(route.tls) {
            Ok(http) => {
                let exchange = self.exchange(self.network()?, http, request, url.as_ref(), route);
                match tokio::time::timeout_at(deadline, exchange).await {
                    Ok(Ok(answer)) => Outcome::Answered(answer),
                    Ok(Err(fault)) => Outcome::Fault(fault),
                    Err(_) => Outcome::Fault(Fault::Timeout { stage: self.trace.waiting_for(route) }),
                }
            }
            Err(ClientError::NoCertificates) => Outcome::Fault(Fault::NoCertificates),
            Err(error) => return Err(error),
        };
        Ok(Sent {
            outcome,
            route,
            timings: self.trace.timings(),
            seen: self.seen(url.as_ref()),
            trust: self.trace.trust(),
        })
    }

    /// What was seen of the request that has just ended.
    fn seen(&self, url: Option<&Url>) -> ConnectionTrace {
        let mut seen = self.trace.seen();
        seen.now = Some(now());
        let Some(url) = url else { return seen };
        seen.via = self.proxies.via(url);
        seen.without_proxy = self.proxies.kept_out(url);
        let timings = self.trace.timings();
        if seen.address.is_none() && (timings.connect.is_some() || timings.proxy.is_some()) {
            // Where there is but one address, the connection that stood was to that one.
            let first = self.proxies.for_url(url).unwrap_or(url);
            let host = host(first);
            let literal = host.parse::<IpAddr>().ok();
            let found = seen.lookups.iter().find(|lookup| lookup.name == host);
            let only = found.and_then(|lookup| match lookup.addresses.as_slice() {
                [only] => only.parse().ok(),
                _ => None,
            });
            let port = first.port_or_known_default();
            seen.address =
                literal.or(only).zip(port).map(|(address, port)| SocketAddr::new(address, port).to_string());
        }
        seen
    }

    fn http(&self, tls: bool) -> Result<&reqwest::Client, ClientError> {
        let cell = if tls { &self.secure } else { &self.plain };
        if let Some(http) = cell.get() {
            return Ok(http);
        }
        let proxies = self.proxies.clone();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .pool_max_idle_per_host(0)
            .connect_timeout(self.limits.connect)
            .http1_only()
            .dns_resolver(Arc::new(TimedResolver(self.trace.clone())))
            .connector_layer(TimedConnections { trace: self.trace.clone() })
            .tls_backend_preconfigured(trust(
                tls,
                self.extra_certificates.as_deref(),
                self.own_authorities.as_ref(),
                &self.trace,
            )?)
            .proxy(Proxy::custom(move |url| proxies.for_url(url).cloned()))
            .build()
            .map_err(|error| ClientError::Other(words(&error)))?;
        Ok(cell.get_or_init(|| http))
    }

    /// The thread that requests are sent on, started with the first.
    fn network(&self) -> Result<&Network, ClientError> {
        if let Some(network) = self.network.get() {
            return Ok(network);
        }
        let network = Network::start().map_err(|error| ClientError::Other(words(&error)))?;
        Ok(self.network.get_or_init(|| network))
    }

    async fn exchange(
        &self,
        network: &Network,
        http: &reqwest::Client,
        request: &Request,
        url: Option<&Url>,
        route: NetworkPath,
    ) -> Result<Answer, Fault> {
        let mut building = match &request.body {
            Some(body) => http.post(&request.url).body(body.clone()),
            None => http.get(&request.url),
        };
        for header in &request.headers {
            let text = header.value.expose();
            let value = reqwest::header::HeaderValue::from_str(&text).ok().filter(|_| text.is_ascii());
            let mut value = value.ok_or(Fault::Header { name: header.name.clone() })?;
            value.set_sensitive(header.value.is_secret());
            building = building.header(&*header.name, value);
        }
        match network.run(fetch(building, self.trace.clone())).await {
            Some(Ok(answer)) => answer,
            Some(Err(error)) => Err(self.fault(&error, url, route)),
            None => Err(Fault::ConnectionLost),
        }
    }

    fn route(&self, url: Option<&Url>) -> NetworkPath {
        let proxy = url.and_then(|url| self.proxies.for_url(url));
        let is_name = |url: &Url| host(url).parse::<IpAddr>().is_err();
        // These two want an address: the name behind them is looked up here.
        let here = proxy.is_none_or(|proxy| matches!(proxy.scheme(), "socks4" | "socks5"));
        let name = proxy.is_some_and(is_name) || (here && url.is_some_and(is_name));
        let tls = url.is_some_and(|url| url.scheme() == "https");
        NetworkPath { name, proxy: proxy.is_some(), tls }
    }

    fn fault(&self, error: &reqwest::Error, url: Option<&Url>, route: NetworkPath) -> Fault {
        let waiting = self.trace.waiting_for(route);
        if error.is_timeout() {
            return Fault::Timeout { stage: waiting };
        }
        let proxy = url.and_then(|url| self.proxies.for_url(url));
        if let Some(missing) = self.trace.not_found() {
            let target = url.and_then(Url::host_str);
            return match proxy {
                Some(proxy) if target != Some(missing.as_str()) => Fault::Proxy {
                    stage: Stage::Name,
                    detail: format!("{}: the name was not found", name(proxy)),
                },
                _ => Fault::Name,
            };
        }
        let behind_proxy = |detail: &str| {
            let proxy = proxy.filter(|_| waiting == Stage::Proxy)?;
            Some(Fault::Proxy { stage: Stage::Proxy, detail: format!("{}: {detail}", name(proxy)) })
        };
        let mut kind = None;
        let mut connected = true;
        let mut source = error.source();
        while let Some(cause) = source {
            source = cause.source();
            if let Some(error) = tls_error(cause) {
                let by_itself = self.trace.seen().certificate.is_some_and(|it| it.signed_by_itself);
                // A proxy that speaks TLS itself shows a certificate too.
                return behind_proxy(&error.to_string()).unwrap_or_else(|| trust::fault(error, by_itself));
            }
            if let Some(error) = cause.downcast_ref::<hyper::Error>()
                && error.is_parse()
            {
                return Fault::NotHttp { detail: error.to_string() };
            }
            if let Some(error) = cause.downcast_ref::<io::Error>() {
                kind = Some(error.kind());
            }
            // The library's types for this are its own; both tunnels say it in these words.
            connected &= !cause.to_string().contains("failed to create underlying connection");
        }
        if let Some(proxy) = proxy.filter(|_| waiting == Stage::Proxy) {
            let said = words(error);
            // The words of a proxy that speaks HTTP, and of one that speaks SOCKS.
            if said.contains("proxy authorization required") {
                return Fault::ProxyLogin { status: Some(407) };
            }
            if said.contains("credentials not accepted") || said.contains("user/pass authentication") {
                return Fault::ProxyLogin { status: None };
            }
            let stage = if connected { Stage::Proxy } else { Stage::Connect };
            return Fault::Proxy { stage, detail: format!("{}: {said}", name(proxy)) };
        }
        match kind {
            Some(io::ErrorKind::ConnectionRefused) => Fault::Refused,
            Some(io::ErrorKind::TimedOut) => Fault::Timeout { stage: waiting },
            _ if waiting == Stage::Connect => Fault::Unreachable,
            _ if waiting == Stage::Tls => Fault::Tls { detail: words(error) },
            _ => Fault::ConnectionLost,
        }
    }
}

/// The host of an address, an IPv6 one without its brackets.
fn host(url: &Url) -> &str {
    url.host_str().unwrap_or_default().trim_matches(['[', ']'])
}

/// Sends a request and reads the answer to its end or its bound. The outer error is of a request without an answer.
async fn fetch(
    request: reqwest::RequestBuilder,
    trace: Trace,
) -> Result<Result<Answer, Fault>, reqwest::Error> {
    let mut response = request.send().await?;
    trace.connected_to(response.remote_addr());
    trace.reached(Stage::FirstByte);
    let mut body = Vec::new();
    let mut truncated = false;
    while !truncated {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                body.extend_from_slice(&chunk);
                truncated = body.len() > Answer::BODY_MAX;
            }
            Ok(None) => {
                trace.reached(Stage::Done);
                break;
            }
            Err(error) if error.is_timeout() => return Ok(Err(Fault::Timeout { stage: Stage::Done })),
            // What came before the break still tells who answered.
            Err(_) => truncated = true,
        }
    }
    let encoding = response.headers().get(reqwest::header::CONTENT_ENCODING);
    let plain = encoding.and_then(|encoding| decoded(encoding.as_bytes(), &body, truncated));
    let is_plain = plain.is_some();
    let (body, truncated) = plain.unwrap_or((body, truncated));
    let headers = response
        .headers()
        .iter()
        .filter(|(name, _)| !(is_plain && *name == reqwest::header::CONTENT_ENCODING))
        .map(|(name, value)| (name.as_str(), value.as_bytes()));
    Ok(Ok(Answer::new(response.status().as_u16(), headers, body, truncated)))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a certificate's days and a server's clock are held to this moment's"
)]
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// The TLS library's error in one that wraps it, however often: an I/O error names its inner one nowhere else.
fn tls_error<'e>(mut cause: &'e (dyn std::error::Error + 'static)) -> Option<&'e rustls::Error> {
    loop {
        if let Some(error) = cause.downcast_ref() {
            return Some(error);
        }
        cause = cause.downcast_ref::<io::Error>()?.get_ref()?;
    }
}

/// The innermost cause in its own words; the outer ones repeat the address.
fn words(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
