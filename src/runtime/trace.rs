//! When each step of a connection happened, seen from inside the client.
//!
//! Name: the resolver answered. Connect: the TLS client began its handshake, which it does once the connection (and
//! the proxy's tunnel) stands; without TLS, the connector was done. TLS: the connector was done.

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

use crate::gateway::{Stage, Timings};

/// The steps of the request under way; clones look at the same one.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace(Arc<Mutex<Steps>>);

#[derive(Default)]
struct Steps {
    started: Option<Instant>,
    timings: Timings,
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
    /// Forgets the former request and starts the clock.
    pub(super) fn start(&self) {
        let mut steps = self.steps();
        steps.started = Some(now());
        steps.timings = Timings::default();
    }

    /// Tells somebody of every step from now on.
    pub(super) fn watch(&self, watcher: Watcher) {
        self.steps().watcher = Some(watcher);
    }

    /// What was measured so far.
    pub(super) fn timings(&self) -> Timings {
        self.steps().timings
    }

    /// What is being waited for.
    pub(super) fn waiting_for(&self, named: bool, tls: bool) -> Stage {
        let timings = self.timings();
        if named && timings.name.is_none() {
            Stage::Name
        } else if timings.connect.is_none() {
            Stage::Connect
        } else if tls && timings.tls.is_none() {
            Stage::Tls
        } else if timings.first_byte.is_none() {
            Stage::FirstByte
        } else {
            Stage::Done
        }
    }

    /// Notes that a step happened now, unless it has already.
    pub(super) fn reached(&self, stage: Stage) {
        let mut steps = self.steps();
        let Some(started) = steps.started else { return };
        let ms = u32::try_from(started.elapsed().as_millis()).unwrap_or(u32::MAX);
        let timings = &mut steps.timings;
        let slot = match stage {
            Stage::Name => &mut timings.name,
            Stage::Connect => &mut timings.connect,
            Stage::Tls => &mut timings.tls,
            Stage::FirstByte => &mut timings.first_byte,
            Stage::Done => &mut timings.done,
            Stage::Proxy | Stage::Edge | Stage::Gateway | Stage::Provider | Stage::Model => return,
        };
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

/// This name was not found.
#[derive(Debug)]
pub(super) struct NameNotFound(pub(super) String);

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
            let missing = || NameNotFound(name.as_str().to_owned());
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|_| missing())?;
            let addresses: Vec<SocketAddr> = found.collect();
            if addresses.is_empty() {
                return Err(missing().into());
            }
            trace.reached(Stage::Name);
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
            if trace.timings().connect.is_some() {
                trace.reached(Stage::Tls);
            } else {
                trace.reached(Stage::Connect);
            }
            Ok(connection)
        })
    }
}

/// A session store that keeps no session: rustls asks it for a hint at the very start of a handshake.
#[derive(Debug)]
pub(super) struct HandshakeStart(pub(super) Trace);

impl ClientSessionStore for HandshakeStart {
    fn set_kx_hint(&self, _: ServerName<'static>, _: NamedGroup) {}

    fn kx_hint(&self, _: &ServerName<'_>) -> Option<NamedGroup> {
        self.0.reached(Stage::Connect);
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
