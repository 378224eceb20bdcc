//! A thread of its own for what comes from the network.
//!
//! Whoever reads a server's answer may be kept busy by it for as long as the server likes: hyper reads past interim
//! answers (1xx) without looking up before 128 buffers are read, which is seconds on a busy machine. The clock, the keys
//! and the signals are on another thread: no answer keeps them waiting, whatever it is.

use std::future::Future;
use std::io;

use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// The thread. Dropped, it ends as soon as it looks up; nobody waits for it.
#[derive(Debug)]
pub(super) struct Network {
    runtime: Handle,
    _alive: oneshot::Sender<()>,
}

impl Network {
    /// Starts the thread.
    ///
    /// # Errors
    /// Whatever the system says; it has to be out of threads or descriptors.
    pub(super) fn start() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (alive, ended) = oneshot::channel();
        std::thread::Builder::new().name("network".to_owned()).spawn(move || {
            let _ = runtime.block_on(ended);
            // A name that is still being looked up runs on a thread of its own and may take long.
            runtime.shutdown_background();
        })?;
        Ok(Self { runtime: handle, _alive: alive })
    }

    /// Does a piece of work there; `None` where it did not come to its end. Dropped, this stops it.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Option<T> {
        let mut task = Stopping(self.runtime.spawn(work));
        (&mut task.0).await.ok()
    }
}

/// Work that nobody needs once nobody waits for it.
struct Stopping<T>(JoinHandle<T>);

impl<T> Drop for Stopping<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
