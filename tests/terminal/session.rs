//! A program in a pseudo-terminal, and a hand on both ends of it.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// Nothing that is waited for takes longer, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(10);

/// What starts the program, for a shell.
pub fn program() -> String {
    format!("'{}' {}", std::env::current_exe().unwrap().display(), super::PROGRAM)
}

pub struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<Mutex<Vec<u8>>>,
    stop: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
    /// The program's end of the terminal, held open so that its modes can be read when the program is gone.
    slave: Option<File>,
    modes: String,
}

/// How a session is started.
pub struct Start<'a> {
    pub words: &'a [&'a str],
    /// A shell command instead of the program itself.
    pub shell: Option<String>,
    pub env: &'a [(&'a str, &'a str)],
    pub size: (u16, u16),
    pub controlling: bool,
}

impl Default for Start<'_> {
    fn default() -> Self {
        Self { words: &[], shell: None, env: &[], size: (80, 24), controlling: true }
    }
}

impl Start<'_> {
    pub fn go(self) -> Session {
        let size = PtySize { cols: self.size.0, rows: self.size.1, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = if let Some(line) = &self.shell {
            let mut command = CommandBuilder::new("/bin/sh");
            command.args(["-c", line]);
            command
        } else {
            let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
            command.arg(super::PROGRAM);
            command
        };
        command.args(self.words);
        command.env_clear();
        command.env("PATH", "/usr/bin:/bin");
        command.env("TERM", "xterm-256color");
        command.env("PS1", "prompt> ");
        for (name, value) in self.env {
            command.env(name, value);
        }
        command.set_controlling_tty(self.controlling);
        let no_controlling = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).unwrap();
        let name = pair.master.tty_name().unwrap();
        let slave =
            OpenOptions::new().read(true).write(true).custom_flags(no_controlling).open(name).unwrap();
        let modes = modes_of(&slave);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (seen, stop) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let mut from = pair.master.try_clone_reader().unwrap();
        let reader = std::thread::spawn({
            let (seen, stop) = (seen.clone(), stop.clone());
            move || {
                let mut buffer = [0; 16 * 1024];
                while let Ok(length @ 1..) = from.read(&mut buffer) {
                    seen.lock().unwrap().extend_from_slice(&buffer[..length]);
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                }
            }
        });
        Session {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            child,
            seen,
            stop,
            reader: Some(reader),
            slave: Some(slave),
            modes,
        }
    }
}

fn modes_of(slave: &File) -> String {
    format!("{:?}", rustix::termios::tcgetattr(slave).unwrap())
}

impl Session {
    /// The program itself, up to its first frame.
    pub fn start(words: &[&str]) -> Self {
        let session = Start { words, ..Start::default() }.go();
        session.wait_for("second:");
        session
    }

    /// Has the program show a frame without a cursor: it has to be back afterwards.
    pub fn hide_cursor(&mut self) {
        self.write("\x1bOR");
        self.wait_until("no cursor", |session| session.whole().screen().hide_cursor());
    }

    pub fn write(&mut self, bytes: impl AsRef<[u8]>) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes.as_ref()).unwrap();
        writer.flush().unwrap();
    }

    pub fn resize(&self, cols: u16, rows: u16) {
        let size = PtySize { cols, rows, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.seen.lock().unwrap().clone()
    }

    /// What a terminal of that size shows of what came since it was emptied last.
    pub fn screen_at(&self, cols: u16, rows: u16) -> vt100::Parser {
        let bytes = self.bytes();
        let clear = b"\x1b[2J";
        let from = bytes.windows(clear.len()).rposition(|window| window == clear).unwrap_or(0);
        let mut parser = vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 0);
        parser.process(&bytes[from..]);
        parser
    }

    pub fn text(&self) -> String {
        self.screen_at(80, 24).screen().contents()
    }

    /// What the terminal shows of everything that came.
    pub fn whole(&self) -> vt100::Parser {
        let mut parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 100);
        parser.process(&self.bytes());
        parser
    }

    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |session| session.text().contains(text));
    }

    pub fn wait_until(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(
                start.elapsed() < PATIENCE,
                "never came: {what}\n{}\n{}",
                self.text(),
                self.bytes().escape_ascii()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The number after a word on the screen.
    pub fn number(&self, word: &str) -> u64 {
        let text = self.text();
        let (_, rest) = text.split_once(word).unwrap_or_else(|| panic!("no {word} in\n{text}"));
        rest.split(|one: char| !one.is_ascii_digit()).next().unwrap().parse().unwrap()
    }

    /// The program's own process, also under a shell.
    pub fn pid(&self) -> i32 {
        i32::try_from(self.number("pid:")).unwrap()
    }

    pub fn kill(&self, signal: Signal) {
        kill_process(Pid::from_raw(self.pid()).unwrap(), signal).unwrap();
    }

    /// Whether the terminal's modes are the ones from before the program.
    pub fn has_its_modes(&self) -> bool {
        modes_of(self.slave.as_ref().unwrap()) == self.modes
    }

    /// Closes the terminal under the program, like a window that is closed or a connection that breaks.
    pub fn hang_up(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Something to read, so that the reader notices.
        self.write("x");
        self.reader.take().unwrap().join().unwrap();
        self.slave = None;
        self.writer = None;
        self.master = None;
    }

    /// Waits for the end: the exit status, or 128 and the signal's number.
    pub fn end(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "it does not end\n{}", self.bytes().escape_ascii());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for the end, which came as it should when the terminal is as it was.
    pub fn end_with(&mut self, status: u32) {
        assert_eq!(self.end(), status, "{}", self.bytes().escape_ascii());
        assert!(self.has_its_modes(), "other modes");
        self.wait_until("the first screen", Self::is_given_back);
    }

    /// Whether the alternate screen was left, the cursor shown and the marks around pastes switched off.
    pub fn is_given_back(&self) -> bool {
        let bytes = self.bytes();
        let last = |code: &[u8]| bytes.windows(code.len()).rposition(|window| window == code);
        last(b"\x1b[?1049l") > last(b"\x1b[?1049h")
            && last(b"\x1b[?25h") > last(b"\x1b[?25l")
            && last(b"\x1b[?2004l") > last(b"\x1b[?2004h")
            && !self.whole().screen().alternate_screen()
            && !self.whole().screen().hide_cursor()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// A process's state and its processor time so far, in ticks of ten milliseconds.
pub fn state(pid: i32) -> Option<(char, u64)> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut words = text.rsplit_once(')')?.1.split_whitespace();
    let state = words.next()?.chars().next()?;
    let user: u64 = words.nth(10)?.parse().ok()?;
    let system: u64 = words.next()?.parse().ok()?;
    Some((state, user + system))
}

/// How often a process's threads have been woken up.
pub fn wake_ups(pid: i32) -> u64 {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    tasks
        .map(|task| {
            let status = std::fs::read_to_string(task.unwrap().path().join("status")).unwrap();
            let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches")).unwrap();
            line.split_whitespace().last().unwrap().parse::<u64>().unwrap()
        })
        .sum()
}
