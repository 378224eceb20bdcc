//! The runtime that carries out what takes time, and the signals that end it.

use std::future::{Future, poll_fn};
use std::io;
use std::task::Poll;

use tokio::signal::unix::{Signal, SignalKind, signal};

/// The signals that ask clawgate to end. Once taken they no longer kill the process by themselves, also after this is
/// dropped: a write that has begun is finished first, and the terminal is given back.
#[derive(Debug)]
pub struct Endings([(u8, Signal); 9]);

impl Endings {
    /// Takes the signals, inside a runtime of tokio.
    ///
    /// # Errors
    /// Whatever the system says; it has to be out of descriptors.
    pub fn take() -> io::Result<Self> {
        let take = |number: u8| Ok::<_, io::Error>((number, signal(SignalKind::from_raw(number.into()))?));
        // ABRT is also what a process does to itself where it cannot go on: that ends it all the same.
        let [hup, int, quit, abrt, term, xcpu] = [1, 2, 3, 6, 15, 24];
        let raw = |kind: SignalKind| u8::try_from(kind.as_raw_value()).unwrap_or(term);
        // What else would end it and leave the terminal as it is: their numbers differ between systems.
        let [alrm, usr1, usr2] =
            [SignalKind::alarm(), SignalKind::user_defined1(), SignalKind::user_defined2()].map(raw);
        Ok(Self([
            take(hup)?,
            take(term)?,
            take(quit)?,
            take(abrt)?,
            take(int)?,
            take(xcpu)?,
            take(alrm)?,
            take(usr1)?,
            take(usr2)?,
        ]))
    }

    /// Waits for the next one: its number. Of several that came meanwhile a hang-up is the first.
    pub async fn next(&mut self) -> u8 {
        poll_fn(|context| {
            for (number, signal) in &mut self.0 {
                if signal.poll_recv(context).is_ready() {
                    return Poll::Ready(*number);
                }
            }
            Poll::Pending
        })
        .await
    }
}

/// One thread of tokio, and the signals that end clawgate: they end [`Session::run`].
#[derive(Debug)]
pub struct Session {
    runtime: Option<tokio::runtime::Runtime>,
    endings: Endings,
}

impl Session {
    /// Starts the runtime and takes the signals.
    ///
    /// # Errors
    /// Whatever the system says; it has to be out of threads or descriptors.
    pub fn start() -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let entered = runtime.enter();
        let endings = Endings::take()?;
        drop(entered);
        Ok(Self { runtime: Some(runtime), endings })
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
        let Some(runtime) = &self.runtime else { return Err(15) };
        runtime.block_on(async {
            tokio::select! {
                biased;
                number = self.endings.next() => Err(number),
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

/// Sees to it that no core is ever written: secrets stand in this process's memory, and a core would keep them on a disk,
/// or hand them to whatever program the machine gives cores to. Programs that are started from here may raise the limit
/// again.
pub fn refuse_cores() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Core);
    // Where neither can be set, nothing is lost but this.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), ..limit });
    // The limit does not hold for a core that is piped to a program (core(5)).
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}
