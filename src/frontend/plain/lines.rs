//! Answers, a line each, from a terminal or a pipe.
//!
//! From a pipe every line is an answer. From a terminal a paste is one answer however many lines it has: what is there
//! right behind a line belongs to it, and what has not even an end of line is dropped.

use std::fs::File;
use std::io::{self, IsTerminal as _};
use std::os::fd::AsFd as _;
use std::sync::Arc;
use std::time::Duration;

use rustix::termios::{LocalModes, QueueSelector, tcflush};
use zeroize::Zeroizing;

use crate::frontend::terminal::{Reader, Tty, change_modes, restore, without_escapes};

/// The longest answer, in bytes; the rest of a longer line is dropped.
const LONGEST: usize = 64 * 1024;
/// How long nothing more has to come before a paste is over.
const QUIET: Duration = Duration::from_millis(30);
/// The same for a secret, whose rest must not be shown.
const QUIET_SECRET: Duration = Duration::from_millis(100);

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
    let text = without_escapes(text);
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    clean.extend(text.chars().filter_map(|c| match c {
        '\t' => Some(' '),
        '\n' => Some(c),
        _ => (!c.is_control()).then_some(c),
    }));
    clean
}

/// Where the answers come from. Dropped, it gives the terminal back.
pub(super) struct Lines {
    input: Arc<File>,
    terminal: bool,
    reader: Reader,
    /// What was read and is no answer yet.
    bytes: Zeroizing<Vec<u8>>,
}

impl Lines {
    /// Standard input, or a terminal that is known already.
    pub(super) fn open(tty: Option<&Tty>) -> io::Result<Self> {
        let (input, terminal) = match tty {
            Some(tty) => (tty.input.clone(), true),
            None => {
                let stdin = io::stdin();
                (Arc::new(File::from(stdin.as_fd().try_clone_to_owned()?)), stdin.is_terminal())
            }
        };
        let reader = Reader::new(input.clone(), 0)?;
        Ok(Self { input, terminal, reader, bytes: Zeroizing::default() })
    }

    /// Whether somebody types.
    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// The next line; `None` where the input has ended.
    pub(super) async fn next(&mut self, secret: bool) -> Option<Line> {
        let line = self.read(if secret { QUIET_SECRET } else { QUIET }).await;
        restore();
        line
    }

    async fn read(&mut self, quiet: Duration) -> Option<Line> {
        self.reader.begin().ok()?;
        let end = loop {
            if let Some(end) = self.bytes.iter().position(|byte| *byte == b'\n') {
                break end + 1;
            }
            match self.reader.chunks.recv().await {
                Some(chunk) => self.take(&chunk),
                None if self.bytes.is_empty() => return None,
                None => break self.bytes.len(),
            }
        };
        if self.terminal {
            while let Ok(Some(chunk)) = tokio::time::timeout(quiet, self.reader.chunks.recv()).await {
                self.take(&chunk);
            }
            // What has no end of line was not sent.
            let end = self.bytes.iter().rposition(|byte| *byte == b'\n').map_or(end, |end| end + 1);
            let line = Line::of(&self.bytes[..end]);
            self.forget();
            return Some(line);
        }
        let line = Line::of(&self.bytes[..end]);
        self.bytes.drain(..end);
        Some(line)
    }

    fn take(&mut self, chunk: &[u8]) {
        let mut all = Zeroizing::new(Vec::with_capacity(self.bytes.len() + chunk.len()));
        all.extend_from_slice(&self.bytes);
        all.extend_from_slice(chunk);
        all.truncate(LONGEST);
        self.bytes = all;
    }

    /// Does not show what is typed from now on, on a terminal.
    pub(super) fn hide(&self) -> io::Result<()> {
        if !self.terminal {
            return Ok(());
        }
        change_modes(&self.input, None, |modes| {
            modes.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL);
        })
    }

    /// Drops what was typed while nothing was asked.
    pub(super) fn forget(&mut self) {
        if self.terminal {
            let _ = tcflush(&*self.input, QueueSelector::IFlush);
            while self.reader.chunks.try_recv().is_ok() {}
            self.bytes = Zeroizing::default();
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        restore();
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
