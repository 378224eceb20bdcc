//! Standard output. What cannot be written there is not lost silently: the first failure is kept, and told at the end.
//!
//! The library's own handle is not written to: it keeps the last line back until the process ends, where nobody hears of
//! an error any more, and takes a closed descriptor for a written one.

use std::cell::RefCell;
use std::io::{self, IsTerminal as _};
use std::os::fd::AsFd;
use std::rc::Rc;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

/// Sends all of it, also where another program has left the descriptor non-blocking.
///
/// # Errors
/// Whatever the system says; a part may have been sent by then.
pub fn send(to: impl AsFd, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(&to, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = &bytes[written..],
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => match poll(&mut [PollFd::new(&to, PollFlags::OUT)], None) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            },
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The process's standard output. Clones share what became of it.
#[derive(Clone, Debug)]
pub struct Output {
    is_terminal: bool,
    lost: Rc<RefCell<Option<Lost>>>,
}

/// Why something that was said did not get through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Its reader has gone, a pipe's or the terminal itself: there is nobody left to tell.
    Unread,
    /// It could not be written: what the system says.
    Unwritten(String),
}

impl Output {
    #[expect(clippy::disallowed_methods, reason = "asked, not written to")]
    pub(super) fn of_process() -> Self {
        Self { is_terminal: io::stdout().is_terminal(), lost: Rc::default() }
    }

    /// Whether it is a terminal.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// Sends a text at once. After a failure nothing more is sent: no result has a gap in it.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that writes to it")]
    pub fn send(&self, text: &str) {
        let mut lost = self.lost.borrow_mut();
        if lost.is_none()
            && let Err(error) = send(io::stdout(), text.as_bytes())
        {
            let hung_up = self.is_terminal && error.raw_os_error() == Some(Errno::IO.raw_os_error());
            *lost = Some(match error.kind() {
                io::ErrorKind::BrokenPipe => Lost::Unread,
                _ if hung_up => Lost::Unread,
                _ => Lost::Unwritten(error.to_string()),
            });
        }
    }

    /// The first failure, where there was one.
    #[must_use]
    pub fn lost(&self) -> Option<Lost> {
        self.lost.borrow().clone()
    }

    /// How wide the terminal is, in columns; `None` where it is none.
    #[expect(clippy::disallowed_methods, reason = "asked, not written to")]
    pub(super) fn columns(&self) -> Option<usize> {
        let size = rustix::termios::tcgetwinsize(io::stdout()).ok()?;
        (self.is_terminal && size.ws_col > 0).then(|| usize::from(size.ws_col))
    }

    /// Whether anybody may still read it: not where it is a pipe whose reader has gone.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "asked, not written to")]
    pub fn is_heard(&self) -> bool {
        let stdout = io::stdout();
        let mut fds = [PollFd::new(&stdout, PollFlags::empty())];
        // Where that cannot be asked, somebody may.
        let _ = poll(&mut fds, Some(&Timespec { tv_sec: 0, tv_nsec: 0 }));
        self.lost().is_none() && !fds[0].revents().intersects(PollFlags::ERR | PollFlags::HUP)
    }
}
