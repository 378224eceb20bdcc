//! A program in a pseudo-terminal, and when each of its bytes came.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{MasterPty, PtySize, native_pty_system};

/// Nothing that is waited for takes longer, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a pseudo-terminal that is not its controlling one. Dropped, it is ended.
pub struct Program {
    child: Child,
    started: Instant,
    writer: Box<dyn Write + Send>,
    chunks: Receiver<(Instant, Vec<u8>)>,
    parser: vt100::Parser,
    sent: usize,
    last: Instant,
    // Closed last: the program would be hung up on.
    _master: Box<dyn MasterPty + Send>,
}

impl Program {
    /// Starts a command with all three of its streams on a terminal of this size.
    pub fn start(mut command: Command, cols: u16, rows: u16) -> Self {
        let size = PtySize { cols, rows, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let no_controlling = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).unwrap();
        let name = pair.master.tty_name().unwrap();
        let slave =
            OpenOptions::new().read(true).write(true).custom_flags(no_controlling).open(name).unwrap();
        let stream = |slave: &File| Stdio::from(slave.try_clone().unwrap());
        command.stdin(stream(&slave)).stdout(stream(&slave)).stderr(stream(&slave));
        let mut from = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (sender, chunks) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 16 * 1024];
            while let Ok(length @ 1..) = from.read(&mut buffer) {
                if sender.send((Instant::now(), buffer[..length].to_vec())).is_err() {
                    break;
                }
            }
        });
        // Made here: the library's own start closes a thousand descriptors first, which would be measured along.
        let started = Instant::now();
        let child = command.spawn().unwrap();
        let parser = vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 0);
        Self { child, started, writer, chunks, parser, sent: 0, last: started, _master: pair.master }
    }

    /// Its process id.
    #[allow(dead_code, reason = "for the benchmark alone")]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What is on the screen.
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// The screen, cell by cell.
    #[allow(dead_code, reason = "each target takes what it needs")]
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// How many bytes it has sent.
    #[allow(dead_code, reason = "for the benchmark alone")]
    pub fn sent(&self) -> usize {
        self.sent
    }

    /// Waits until this is on the screen; since the start, when it was.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> Duration {
        let begun = Instant::now();
        while !self.text().contains(text) {
            assert!(begun.elapsed() < PATIENCE, "never came: {text}\n{}", self.text());
            self.take(PATIENCE);
        }
        self.last - self.started
    }

    /// Waits until nothing has come for this long.
    pub fn settle(&mut self, quiet: Duration) {
        while self.take(quiet) {}
    }

    /// Types something.
    pub fn write(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Types something and waits until it has brought anything at all.
    #[allow(dead_code, reason = "each target takes what it needs")]
    pub fn press(&mut self, keys: &str) {
        self.write(keys);
        self.take(Duration::from_secs(2));
    }

    /// Types something and waits for what it has to bring onto the screen.
    #[track_caller]
    pub fn answer(&mut self, keys: &str, text: &str) {
        self.write(keys);
        self.wait_for(text);
    }

    /// Waits for its end; its exit status, `None` where a signal ended it.
    pub fn end(&mut self) -> Option<i32> {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.settle(Duration::from_millis(20));
                return status.code();
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end\n{}", self.text());
            self.take(Duration::from_millis(5));
        }
    }

    fn take(&mut self, patience: Duration) -> bool {
        match self.chunks.recv_timeout(patience) {
            Ok((when, bytes)) => {
                self.last = when;
                self.sent += bytes.len();
                self.parser.process(&bytes);
                true
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(Duration::from_millis(1));
                false
            }
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
