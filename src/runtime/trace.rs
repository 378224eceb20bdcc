//! When each step of a connection happened, and what was seen of it, from inside the client.
//!
//! Name: the resolver answered. Connect: the TLS client began its first handshake, which it does once a connection
//! stands; without TLS, the connector was done. Proxy: the handshake with the host behind it began, which it does once
//! the tunnel stands; that the connection to a proxy stands is seen only of one that speaks TLS itself. TLS: the
//! connector was done.

use std::fmt;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Instant;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use rustls::NamedGroup;
use rustls::client::{ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue};
use rustls::pki_types::ServerName;
use tower_layer::Layer;
use tower_service::Service;

use crate::gateway::{Certificate, ConnectionTrace, Lookup, NetworkPath, Stage, Timings};
use crate::openclaw::Trust;

/// The steps of the request under way; clones look at the same one.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace(Arc<Mutex<Steps>>);

#[derive(Default)]
struct Steps {
    started: Option<Instant>,
    timings: Timings,
    /// The host the request is for, and what lies on the way to it.
    host: String,
    route: Option<NetworkPath>,
    seen: ConnectionTrace,
    /// That the name being looked up was not found.
    not_found: bool,
    /// Who else accepts the certificate that was accepted.
    trust: Option<Trust>,
    /// Who is told of each step as it happens.
    watcher: Option<Watcher>,
}

/// Is told what was measured so far.
pub(super) type Watcher = Arc<dyn Fn(Timings) + Send + Sync>;

impl fmt::Debug for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Steps").field("timings", &self.timings).finish_non_exhaustive()
    }
}

impl Trace {
    /// Forgets the former request and starts the clock for one to this host.
    pub(super) fn start(&self, host: &str, route: NetworkPath) {
        let mut steps = self.steps();
        let watcher = steps.watcher.take();
        let (started, host) = (Some(now()), host.to_owned());
        *steps = Steps { started, host, route: Some(route), watcher: watcher.clone(), ..Steps::default() };
        drop(steps);
        // The first step may take long: that it is under way is to be seen before it is over.
        if let Some(watcher) = watcher {
            watcher(Timings::default());
        }
    }

    /// Tells somebody of every step from now on.
    pub(super) fn watch(&self, watcher: Watcher) {
        self.steps().watcher = Some(watcher);
    }

    /// What was measured so far.
    pub(super) fn timings(&self) -> Timings {
        self.steps().timings
    }

    /// What is being waited for. Whether the connection to a proxy stands cannot be seen before the proxy has answered.
    pub(super) fn waiting_for(&self, route: NetworkPath) -> Stage {
        let steps = self.steps();
        let timings = steps.timings;
        if steps.seen.looking_up.is_some() || (route.name && steps.seen.lookups.is_empty()) {
            Stage::Name
        } else if route.proxy && timings.proxy.is_none() {
            Stage::Proxy
        } else if !route.proxy && timings.connect.is_none() {
            Stage::Connect
        } else if route.tls && timings.tls.is_none() {
            Stage::Tls
        } else if timings.first_byte.is_none() {
            Stage::FirstByte
        } else {
            Stage::Done
        }
    }

    /// The name that was not found, where that is what happened.
    pub(super) fn not_found(&self) -> Option<String> {
        let steps = self.steps();
        steps.seen.looking_up.clone().filter(|_| steps.not_found)
    }

    /// What was seen of the connection; of the proxy and the clock the caller knows.
    pub(super) fn seen(&self) -> ConnectionTrace {
        self.steps().seen.clone()
    }

    /// Notes the address that was connected to.
    pub(super) fn connected_to(&self, address: Option<SocketAddr>) {
        self.steps().seen.address = address.map(|address| address.to_string());
    }

    /// Notes a certificate, where it is shown for the host of the request: a proxy may show one as well.
    pub(super) fn shown(&self, name: &ServerName<'_>, der: &[u8]) {
        if self.is_host(name) {
            self.steps().seen.certificate = Some(Certificate::read(der));
        }
    }

    /// Notes who else accepts the certificate that was accepted.
    pub(super) fn accepted(&self, trust: Trust) {
        self.steps().trust = Some(trust);
    }

    /// Who else accepts the last certificate that was accepted; `None` where there was none.
    pub(super) fn trust(&self) -> Option<Trust> {
        self.steps().trust.clone()
    }

    /// Notes the version of TLS that the handshake with the host of the request proved.
    pub(super) fn proved(&self, version: &'static str) {
        let mut steps = self.steps();
        // The signature follows the certificate; before one of the host it is the proxy's.
        if steps.seen.certificate.is_some() {
            steps.seen.tls = Some(version);
        }
    }

    /// A handshake begins: to the host, or to a proxy that speaks TLS itself.
    fn handshake_begins(&self, name: &ServerName<'_>) {
        let proxied = self.steps().route.is_some_and(|route| route.proxy);
        self.reached(if proxied && self.is_host(name) { Stage::Proxy } else { Stage::Connect });
    }

    fn is_host(&self, name: &ServerName<'_>) -> bool {
        self.steps().host.eq_ignore_ascii_case(&name.to_str())
    }

    fn look_up(&self, name: &str) {
        let mut steps = self.steps();
        steps.seen.looking_up = Some(name.to_owned());
        steps.not_found = false;
    }

    fn missing(&self) {
        self.steps().not_found = true;
    }

    fn found(&self, name: &str, addresses: &[SocketAddr]) {
        let mut steps = self.steps();
        steps.seen.looking_up = None;
        if steps.seen.lookups.len() < ConnectionTrace::LOOKUPS_MAX {
            let addresses =
                addresses.iter().take(ConnectionTrace::ADDRESSES_MAX).map(|it| it.ip().to_string());
            steps.seen.lookups.push(Lookup { name: name.to_owned(), addresses: addresses.collect() });
        }
        drop(steps);
        self.reached(Stage::Name);
    }

    /// Notes that a step happened now, unless it has already.
    pub(super) fn reached(&self, stage: Stage) {
        let mut steps = self.steps();
        let Some(started) = steps.started else { return };
        let ms = u32::try_from(started.elapsed().as_millis()).unwrap_or(u32::MAX);
        let Some(slot) = steps.timings.slot(stage) else { return };
        slot.get_or_insert(ms);
        let told = (steps.watcher.clone(), steps.timings);
        drop(steps);
        if let (Some(watcher), timings) = told {
            watcher(timings);
        }
    }

    fn steps(&self) -> MutexGuard<'_, Steps> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[expect(clippy::disallowed_methods, reason = "runtime is the room that measures time")]
fn now() -> Instant {
    Instant::now()
}

/// Looks names up as the system does, and notes when.
pub(super) struct TimedResolver(pub(super) Trace);

/// A name was not found.
#[derive(Debug)]
struct NameNotFound;

impl fmt::Display for NameNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name was not found")
    }
}

impl std::error::Error for NameNotFound {}

impl Resolve for TimedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let trace = self.0.clone();
        Box::pin(async move {
            trace.look_up(name.as_str());
            let missing = || {
                trace.missing();
                NameNotFound
            };
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|_| missing())?;
            let addresses: Vec<SocketAddr> = found.collect();
            if addresses.is_empty() {
                return Err(missing().into());
            }
            trace.found(name.as_str(), &addresses);
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

/// Notes when connections stand.
#[derive(Clone)]
pub(super) struct TimedConnections {
    pub(super) trace: Trace,
}

impl<S> Layer<S> for TimedConnections {
    type Service = TimedConnector<S>;

    fn layer(&self, inner: S) -> Self::Service {
        TimedConnector { inner, trace: self.trace.clone() }
    }
}

/// A connector that notes when it is done.
#[derive(Clone)]
pub(super) struct TimedConnector<S> {
    inner: S,
    trace: Trace,
}

impl<S, Request> Service<Request> for TimedConnector<S>
where
    S: Service<Request>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let connecting = self.inner.call(request);
        let trace = self.trace.clone();
        Box::pin(async move {
            let connection = connecting.await?;
            // With TLS the handshake's start was noted as the connection's end; without, this is it.
            let tls = trace.steps().route.is_some_and(|route| route.tls);
            trace.reached(if tls { Stage::Tls } else { Stage::Connect });
            Ok(connection)
        })
    }
}

/// A session store that keeps no session: rustls asks it for a hint at the very start of a handshake.
#[derive(Debug)]
pub(super) struct HandshakeStart(pub(super) Trace);

impl ClientSessionStore for HandshakeStart {
    fn set_kx_hint(&self, _: ServerName<'static>, _: NamedGroup) {}

    fn kx_hint(&self, name: &ServerName<'_>) -> Option<NamedGroup> {
        self.0.handshake_begins(name);
        None
    }

    fn set_tls12_session(&self, _: ServerName<'static>, _: Tls12ClientSessionValue) {}

    fn tls12_session(&self, _: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        None
    }

    fn remove_tls12_session(&self, _: &ServerName<'static>) {}

    fn insert_tls13_ticket(&self, _: ServerName<'static>, _: Tls13ClientSessionValue) {}

    fn take_tls13_ticket(&self, _: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        None
    }
}
