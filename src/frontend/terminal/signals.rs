//! The signals a program in a terminal gets, and stopping for a while.

use std::io;
use std::time::Duration;

use rustix::process::{Signal as Number, getpgid, getpgrp, getsid, kill_current_process_group};
use tokio::signal::unix::{Signal as Stream, SignalKind, signal};

use crate::runtime::Endings;

/// How long a stop may take to come over the process. Where it cannot be stopped it goes on after that.
const STOPPING: Duration = Duration::from_millis(300);

/// What a signal wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::frontend) enum Notice {
    /// End; with the number to end with.
    End(u8),
    /// Stop until told to go on.
    Stop,
    /// It has been stopped, and goes on.
    Continue,
    /// The window's size may have changed.
    Resize,
}

pub(in crate::frontend) struct Signals {
    endings: Endings,
    stop: Stream,
    resume: Stream,
    resize: Stream,
}

impl Signals {
    /// Takes the signals, inside a runtime.
    pub(in crate::frontend) fn take() -> io::Result<Self> {
        let take = |number: Number| signal(SignalKind::from_raw(number.as_raw()));
        Ok(Self {
            endings: Endings::take()?,
            stop: take(Number::TSTP)?,
            resume: take(Number::CONT)?,
            resize: take(Number::WINCH)?,
        })
    }

    /// Waits for the next one.
    pub(in crate::frontend) async fn next(&mut self) -> Notice {
        tokio::select! {
            biased;
            number = self.endings.next() => Notice::End(number),
            _ = self.stop.recv() => Notice::Stop,
            _ = self.resume.recv() => Notice::Continue,
            _ = self.resize.recv() => Notice::Resize,
        }
    }

    /// Stops the whole process group, with the programs that started this one and wait for it, until it is continued.
    /// The terminal has to be given back before.
    pub(in crate::frontend) async fn stop_here(&mut self) {
        if kill_current_process_group(Number::STOP).is_ok() {
            // The stop may come over this thread a little later than the call returns.
            let _ = tokio::time::timeout(STOPPING, self.resume.recv()).await;
        }
    }
}

/// Whether somebody is there who would continue a stopped program: the session's leader, in a process group of its own,
/// is a shell with jobs. Started by a terminal itself, or in a container, a stop would be for ever.
pub(in crate::frontend) fn has_job_control() -> bool {
    getsid(None).and_then(|leader| getpgid(Some(leader))).is_ok_and(|group| group != getpgrp())
}
