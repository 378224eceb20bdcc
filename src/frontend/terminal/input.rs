//! What a person does at the terminal, and the thread that reads it.
//!
//! The bytes are read here and not by crossterm, whose reader never comes back from a terminal that has been hung up:
//! it takes the end of the input for nothing to read yet and burns a processor (crossterm issue 793). This one sleeps
//! in `poll` until there is something, and an end is an end; nothing has to look after it every second.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::sync::Arc;
use std::thread::JoinHandle;

use crossterm::event::KeyEvent;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::termios::tcgetattr;
use tokio::sync::mpsc;
use zeroize::Zeroizing;

use super::capabilities::Background;

/// What a person did. Its `Debug` tells no key and no text: secrets are typed and pasted.
#[derive(Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeats because it is held. Releases are not reported.
    Key(KeyEvent),
    /// Several characters were typed, and came at once: the same as each of them by itself, but for the cost.
    Text(Zeroizing<String>),
    /// Text was pasted; it is never taken for key presses.
    Paste(Paste),
    /// The Esc before this, after which nothing else was pressed, was the first byte of a key that follows: the line cut
    /// it in two. What it did is to be undone.
    EscWasPrefix,
    /// The terminal said what its background is.
    Background(Background),
}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(_) => f.write_str("Key(..)"),
            Self::Text(_) => f.write_str("Text(..)"),
            Self::Paste(paste) => paste.fmt(f),
            Self::EscWasPrefix => f.write_str("EscWasPrefix"),
            Self::Background(told) => write!(f, "Background({told:?})"),
        }
    }
}

/// A paste, whole. Wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Paste {
    /// What was pasted, at most 1 MiB. Line ends are `\n`; other control characters are still in it.
    pub text: Zeroizing<String>,
    /// Whether that is all of it: not where it was longer, or its end never came.
    pub complete: bool,
}

impl fmt::Debug for Paste {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paste").field("bytes", &self.text.len()).field("complete", &self.complete).finish()
    }
}

/// Bytes as they were read.
pub(in crate::frontend) type Chunk = Zeroizing<Vec<u8>>;

/// How many chunks wait at most, before the terminal's own buffer does.
const WAITING: usize = 16;

/// As much as a terminal hands out in one go.
const CHUNK: usize = 4096;

/// Reads the terminal on a thread of its own. The channel closes when the terminal is gone.
pub(in crate::frontend) struct Reader {
    pub(in crate::frontend) chunks: mpsc::Receiver<Chunk>,
    /// What the thread will read and tell, until it runs.
    waiting: Option<(Arc<File>, u8, io::PipeReader, mpsc::Sender<Chunk>)>,
    /// Closed, it ends the thread.
    stop: Option<io::PipeWriter>,
    thread: Option<JoinHandle<()>>,
}

impl Reader {
    /// Everything that can be missing but the thread itself. A terminal that another program has set to lines can say
    /// that it is at its end, and still be there: `ends` times in a row.
    pub(in crate::frontend) fn new(tty: Arc<File>, ends: u8) -> io::Result<Self> {
        let (sender, chunks) = mpsc::channel(WAITING);
        let (stopped, stop) = io::pipe()?;
        Ok(Self { chunks, waiting: Some((tty, ends, stopped, sender)), stop: Some(stop), thread: None })
    }

    /// Begins to read, once. A thread costs as much as a good part of the first frame, which nobody can answer before it
    /// is there: so the frame goes first.
    pub(in crate::frontend) fn begin(&mut self) -> io::Result<()> {
        if let Some((tty, ends, stopped, sender)) = self.waiting.take() {
            let thread = std::thread::Builder::new().name("terminal".to_owned()).stack_size(64 * 1024);
            self.thread = Some(thread.spawn(move || read(&tty, ends, &stopped, &sender))?);
        }
        Ok(())
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.chunks.close();
        while self.chunks.try_recv().is_ok() {}
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Reads until the terminal is gone, or nobody listens any more.
fn read(tty: &File, ends: u8, stopped: &io::PipeReader, sender: &mpsc::Sender<Chunk>) {
    let mut empty = 0;
    loop {
        let mut waiting = [PollFd::new(tty, PollFlags::IN), PollFd::new(stopped, PollFlags::IN)];
        match poll(&mut waiting, None) {
            Ok(_) => {}
            Err(Errno::INTR | Errno::AGAIN) => continue,
            Err(_) => return,
        }
        let (input, stop) = (waiting[0].revents(), waiting[1].revents());
        if !stop.is_empty() {
            return;
        }
        if !input.contains(PollFlags::IN) {
            // Hung up with nothing left to read.
            return;
        }
        let mut chunk = Zeroizing::new(vec![0; CHUNK]);
        match (&*tty).read(&mut chunk) {
            Ok(0) if empty < ends && tcgetattr(tty).is_ok() => empty += 1,
            Ok(0) => return,
            Ok(length) => {
                empty = 0;
                chunk.truncate(length);
                if sender.blocking_send(chunk).is_err() {
                    return;
                }
            }
            Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => {}
            Err(_) => return,
        }
    }
}
