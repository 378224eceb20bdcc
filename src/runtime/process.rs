//! What a process takes over from whoever started it and must not depend on.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustix::fs::Mode;

/// Settles it. Called once, before anything is made and before there is a second thread.
///
/// - The umask: what clawgate makes is 0600 or 0700 from its first instant, neither open to others nor, under a umask that
///   takes the owner's own access away, closed to everybody.
/// - A file that may not grow any further (`ulimit -f`) is an error of the write, which is then taken back, instead of a
///   signal that ends the process in the middle.
pub fn settle_process() {
    rustix::process::umask(Mode::from_raw_mode(0o077));
    let signal = rustix::process::Signal::XFSZ.as_raw();
    // Whoever cannot take it is as well off as without.
    let _ = signal_hook::flag::register(signal, Arc::new(AtomicBool::new(false)));
}
