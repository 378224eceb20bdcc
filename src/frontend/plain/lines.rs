//! Answers, a line each, from a terminal or a pipe.
//!
//! A thread of its own reads, one line each time it is asked, so that signals and results are heard meanwhile. From a
//! pipe every line is an answer. From a terminal a paste is one answer however many lines it has: what is there right
//! behind a line belongs to it, and what has not even an end of line is dropped.

use std::fs::File;
use std::io::{self, IsTerminal as _};
use std::os::fd::AsFd as _;
use std::sync::mpsc as std_mpsc;
use std::sync::{Mutex, PoisonError, TryLockError};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{LocalModes, OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use zeroize::Zeroizing;

use crate::frontend::sequences::without_sequences;
use crate::frontend::tui::Tty;

/// The longest answer, in bytes; the rest of a longer line is dropped.
const LONGEST: usize = 64 * 1024;
/// How long nothing more has to come, in milliseconds, before a paste is over.
const QUIET: u16 = 30;
/// The same for a secret, whose rest must not be shown.
const QUIET_SECRET: u16 = 100;

/// An answer.
#[derive(Default)]
pub(super) struct Line {
    /// The first line that is not empty; empty where there is none.
    pub first: Zeroizing<String>,
    /// Everything that came with it.
    pub whole: Zeroizing<String>,
    /// How many further lines are not empty.
    pub more: usize,
}

impl Line {
    /// Takes the bytes apart. Escape sequences, such as those of arrow keys, and other control characters are no part
    /// of any answer.
    fn of(bytes: &[u8]) -> Self {
        let text = Zeroizing::new(String::from_utf8_lossy(bytes).into_owned());
        let whole = readable(&text);
        let mut full = whole.lines().filter(|line| !line.trim().is_empty());
        let first = Zeroizing::new(full.next().unwrap_or_default().trim().to_owned());
        let more = full.count();
        Self { first, whole, more }
    }
}

/// What of a text can stand in an answer.
fn readable(text: &str) -> Zeroizing<String> {
    let text = without_sequences(text);
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    clean.extend(text.chars().filter_map(|c| match c {
        '\t' => Some(' '),
        '\n' => Some(c),
        _ => (!c.is_control()).then_some(c),
    }));
    clean
}

/// The terminal whose echo is off, where the panic hook finds it.
static HIDDEN: Mutex<Option<(File, Termios)>> = Mutex::new(None);

/// Shows what is typed again, where it was hidden. What was typed and not read is dropped: it may be half a secret.
/// Errors are ignored: the terminal may be gone.
pub fn restore() {
    let mut hidden = match HIDDEN.try_lock() {
        Ok(hidden) => hidden,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        // A panic while it is being set: the same thread holds the lock.
        Err(TryLockError::WouldBlock) => return,
    };
    if let Some((terminal, before)) = hidden.take() {
        let _ = tcflush(&terminal, QueueSelector::IFlush);
        let _ = set(&terminal, &before);
    }
}

/// Sets modes; a process that is brought to the foreground in the middle of it is interrupted.
fn set(terminal: &File, modes: &Termios) -> io::Result<()> {
    for _ in 0..10 {
        match tcsetattr(terminal, OptionalActions::Now, modes) {
            Err(Errno::INTR) => {}
            done => return Ok(done?),
        }
    }
    Err(Errno::INTR.into())
}

/// Where the answers come from. Dropped, it gives the terminal back.
pub(super) struct Lines {
    input: File,
    terminal: bool,
    requests: std_mpsc::Sender<bool>,
    answers: UnboundedReceiver<Option<Line>>,
    /// Whether a line has been asked for and has not come yet.
    waiting: bool,
}

impl Lines {
    /// Standard input, or a terminal that is known already.
    pub(super) fn open(tty: Option<&Tty>) -> io::Result<Self> {
        let (input, terminal) = match tty {
            Some(tty) => (tty.input.try_clone()?, true),
            None => {
                let stdin = io::stdin();
                (File::from(stdin.as_fd().try_clone_to_owned()?), stdin.is_terminal())
            }
        };
        let source = input.try_clone()?;
        let (requests, wanted) = std_mpsc::channel();
        let (sender, answers) = unbounded_channel();
        std::thread::Builder::new()
            .name("lines".to_owned())
            .spawn(move || serve(&source, terminal, &wanted, &sender))?;
        Ok(Self { input, terminal, requests, answers, waiting: false })
    }

    /// Whether somebody types.
    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Asks for a line, hidden or not. To be called before the question is shown: who answers it at once is hidden too.
    pub(super) fn ask(&mut self, secret: bool) -> io::Result<()> {
        if secret {
            self.hide()?;
        }
        if !self.waiting {
            self.waiting = self.requests.send(secret).is_ok();
        }
        Ok(())
    }

    /// The line that was asked for; `None` where the input has ended.
    pub(super) async fn next(&mut self) -> Option<Line> {
        let line = self.answers.recv().await.flatten();
        self.waiting = false;
        restore();
        line
    }

    /// Does not show what is typed from now on, on a terminal.
    pub(super) fn hide(&self) -> io::Result<()> {
        if !self.terminal {
            return Ok(());
        }
        let mut held = HIDDEN.lock().unwrap_or_else(PoisonError::into_inner);
        let before = match held.take() {
            Some((_, before)) => before,
            None => tcgetattr(&self.input)?,
        };
        let mut hidden = before.clone();
        hidden.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL);
        *held = Some((self.input.try_clone()?, before));
        drop(held);
        let done = set(&self.input, &hidden);
        if done.is_err() {
            restore();
        }
        done
    }

    /// Drops what was typed while nothing was asked.
    pub(super) fn forget(&self) {
        if self.terminal {
            let _ = tcflush(&self.input, QueueSelector::IFlush);
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        restore();
    }
}

fn serve(
    input: &File,
    terminal: bool,
    wanted: &std_mpsc::Receiver<bool>,
    answers: &UnboundedSender<Option<Line>>,
) {
    let mut buffer = Buffer { input, bytes: Zeroizing::new(Vec::new()), over: false };
    while let Ok(secret) = wanted.recv() {
        let mut line = buffer.line();
        if let Some(line) = line.as_mut().filter(|_| terminal) {
            while buffer.has_more(if secret { QUIET_SECRET } else { QUIET }) {
                let Some(further) = buffer.line() else { break };
                if line.len() + further.len() < LONGEST {
                    line.push(b'\n');
                    line.extend_from_slice(&further);
                }
            }
            let _ = tcflush(input, QueueSelector::IFlush);
        }
        if answers.send(line.map(|bytes| Line::of(&bytes))).is_err() {
            return;
        }
    }
}

/// What was read and not yet given out.
struct Buffer<'f> {
    input: &'f File,
    bytes: Zeroizing<Vec<u8>>,
    over: bool,
}

impl Buffer<'_> {
    /// The next line without its end; `None` at the end of the input.
    fn line(&mut self) -> Option<Zeroizing<Vec<u8>>> {
        let mut line = Zeroizing::new(Vec::new());
        loop {
            let end = self.bytes.iter().position(|byte| *byte == b'\n');
            let length = end.unwrap_or(self.bytes.len());
            let room = LONGEST.saturating_sub(line.len());
            line.extend_from_slice(&self.bytes[..length.min(room)]);
            self.bytes.drain(..end.map_or(length, |end| end + 1));
            if end.is_some() {
                return Some(line);
            }
            if self.over || !self.fill() {
                self.over = true;
                return (!line.is_empty()).then_some(line);
            }
        }
    }

    fn fill(&mut self) -> bool {
        let mut chunk = Zeroizing::new([0; 4096]);
        loop {
            match rustix::io::read(self.input, chunk.as_mut_slice()) {
                Err(Errno::INTR) => {}
                // A pipe that somebody has set not to wait.
                Err(Errno::AGAIN) if self.wait(None) => {}
                Ok(0) | Err(_) => return false,
                Ok(length) => {
                    self.bytes.extend_from_slice(&chunk[..length]);
                    return true;
                }
            }
        }
    }

    fn has_more(&self, milliseconds: u16) -> bool {
        !self.over && (!self.bytes.is_empty() || self.wait(Some(milliseconds)))
    }

    fn wait(&self, milliseconds: Option<u16>) -> bool {
        let limit = milliseconds
            .map(|milliseconds| Timespec { tv_sec: 0, tv_nsec: i64::from(milliseconds) * 1_000_000 });
        let mut input = [PollFd::new(self.input, PollFlags::IN)];
        matches!(poll(&mut input, limit.as_ref()), Ok(1..))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_is_taken_apart() {
        let line = Line::of(b"\n  first \r\n\nsecond\nthird");
        assert_eq!((line.first.as_str(), line.more), ("first", 2));
        assert!(line.whole.contains("second"));
        let empty = Line::of(b" \n ");
        assert_eq!((empty.first.as_str(), empty.more), ("", 0));
    }

    #[test]
    fn keys_that_are_no_text_leave_nothing() {
        assert_eq!(Line::of(b"\x1b[A\x1b[1;5Cab\x1bOP\x1b[200~c\x1b[201~\x07\x1b").first.as_str(), "abc");
        assert_eq!(Line::of(b"\xff\x1b[").first.as_str(), "\u{fffd}");
        assert_eq!(Line::of(b"\x1b]0;title\x07a\x1b(B\x1b[13;1ub").first.as_str(), "a");
    }
}
