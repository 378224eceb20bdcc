//! The runtime that carries out what takes time, and the signals that end it.

use std::future::Future;
use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};

/// One thread of tokio, and the three signals that end clawgate.
///
/// Once a session exists, INT, TERM and HUP no longer kill the process by themselves: they end [`Session::run`], and a
/// write that has begun is finished first.
#[derive(Debug)]
pub struct Session {
    runtime: Option<tokio::runtime::Runtime>,
    signals: [(u8, Signal); 3],
}

impl Session {
    /// Starts the runtime and takes the signals.
    ///
    /// # Errors
    /// Whatever the system says; it has to be out of threads or descriptors.
    pub fn start() -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let entered = runtime.enter();
        let take = |kind: SignalKind, number: u8| signal(kind).map(|signal| (number, signal));
        let signals = [
            take(SignalKind::interrupt(), 2)?,
            take(SignalKind::terminate(), 15)?,
            take(SignalKind::hangup(), 1)?,
        ];
        drop(entered);
        Ok(Self { runtime: Some(runtime), signals })
    }

    /// Begins work that goes on whenever something runs; it ends with the session. `None` where that is over.
    pub fn begin<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Option<tokio::task::JoinHandle<T>> {
        Some(self.runtime.as_ref()?.spawn(work))
    }

    /// Runs a future to its end, or until a signal comes: its number.
    ///
    /// # Errors
    /// The number of the signal.
    pub fn run<T>(&mut self, future: impl Future<Output = T>) -> Result<T, u8> {
        let [(int, on_int), (term, on_term), (hup, on_hup)] = &mut self.signals;
        let Some(runtime) = &self.runtime else { return Err(*term) };
        runtime.block_on(async {
            tokio::select! {
                biased;
                _ = on_hup.recv() => Err(*hup),
                _ = on_term.recv() => Err(*term),
                _ = on_int.recv() => Err(*int),
                done = future => Ok(done),
            }
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A name that is still being looked up runs on a thread of its own and may take long: nobody waits for it.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
