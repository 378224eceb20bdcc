//! The embedded practice gateway: a real HTTP/1.1 server on loopback that behaves as Cloudflare AI Gateway in front of
//! Anthropic and OpenAI does, for `clawgate demo` and for tests.
//!
//! What exists is a [`Scenario`]; [`Simulator::start`] serves it from a thread of its own. Every answer follows from the
//! scenario and from what was sent: the layers (`cloudflare`, `anthropic`, `openai`) know no id by heart. Nothing here is shared with
//! the code that reads such answers, so that a mistake there does not meet the same mistake here.
//!
//! Invariant: it binds to loopback alone, opens no connection, and every request, wait and collection is bounded.
//!
//! ```
//! use clawgate::simulator::{Gateway, Key, Scenario, Simulator, practice};
//!
//! let scenario = Scenario { models: practice::models(), ..Scenario::default() }
//!     .gateway(practice::ACCOUNT, Gateway { authenticated: true, ..Gateway::new("mine") })
//!     .token("a-token", practice::ACCOUNT)
//!     .key("sk-ant-practice", Key::default());
//! let simulator = Simulator::start(scenario)?;
//! assert!(simulator.base_url(practice::ACCOUNT, "mine").ends_with("/mine/anthropic"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod answer;
mod anthropic;
mod behaviour;
mod cloudflare;
mod exchange;
mod message;
mod models;
mod openai;
pub mod practice;
mod scenario;
mod serve;
mod state;
mod v4;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;

use tokio::sync::watch;

pub use behaviour::{Behaviour, Canned};
pub use cloudflare::NO_PROVIDER_KEY;
pub use exchange::{AnsweredBy, BODY_KEPT, Exchange};
pub use practice::demo_scenario;
pub use scenario::{
    Account, Gateway, Key, KeyState, Lifecycle, Model, RateLimit, Scenario, Token, TokenState,
};
pub use serve::BODY_MAX;

use serve::Shared;
use state::State;

/// A running practice gateway. Dropping it stops it.
pub struct Simulator {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Simulator {
    /// Serves a scenario on a free port of 127.0.0.1; requests are answered from the moment this returns.
    ///
    /// # Errors
    /// No port can be bound, or no thread started.
    pub fn start(scenario: Scenario) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let shared = Arc::new(Shared::new(State { scenario, ..State::default() }));
        let (stop, stopped) = watch::channel(false);
        let serving = serve::serve(listener, Arc::clone(&shared), stopped);
        let thread = std::thread::Builder::new()
            .name("practice-gateway".to_owned())
            .spawn(move || runtime.block_on(serving))?;
        Ok(Self { address, shared, stop, thread: Some(thread) })
    }

    /// Where it listens: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The base URL of one gateway's Anthropic endpoint, as OpenClaw's config holds it.
    #[must_use]
    pub fn base_url(&self, account: &str, gateway: &str) -> String {
        format!("{}/v1/{account}/{gateway}/anthropic", self.origin())
    }

    /// What was asked and answered since the start or the last [`Self::clear_log`], oldest first. An exchange is here
    /// before its client can have the answer. The last thousand are kept.
    #[must_use]
    pub fn log(&self) -> Vec<Exchange> {
        self.shared.state().log.iter().cloned().collect()
    }

    /// Forgets the exchanges so far.
    pub fn clear_log(&self) {
        self.shared.state().log.clear();
    }

    /// Changes the scenario for the requests still to come.
    pub fn change(&self, change: impl FnOnce(&mut Scenario)) {
        change(&mut self.shared.state().scenario);
    }

    /// Stops accepting, gives what is under way half a second to end, and closes all connections; returns within about
    /// a second. The log stays readable.
    pub fn stop(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            // A panic of the server thread was reported by the panic hook; there is nothing left to stop.
            let _ = thread.join();
        }
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        self.stop();
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Simulator").field("origin", &self.origin()).finish_non_exhaustive()
    }
}
