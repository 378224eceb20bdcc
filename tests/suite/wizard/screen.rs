//! The program in a pseudo-terminal: what it shows, frame by frame, and hands for its keyboard.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::support::{Home, TODAY};

/// Nothing that is waited for takes longer, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(10);
/// What ends every frame.
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const TAB: &str = "\t";
pub const BACK_TAB: &str = "\x1b[Z";
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const F1: &str = "\x1bOP";
/// The keys of the checklist: F2 is its first section.
pub const F2_TO_F6: [&str; 5] = ["\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~"];

/// A letter with Ctrl.
pub fn ctrl(letter: char) -> String {
    char::from(u8::try_from(letter.to_ascii_lowercase()).unwrap() & 0x1f).to_string()
}

/// How a session is started.
pub struct Start<'a> {
    home: &'a Home,
    args: Vec<String>,
    env: Vec<(String, String)>,
    size: (u16, u16),
    /// A shell command around the program, which it knows as `$CLAWGATE`.
    shell: Option<String>,
}

impl<'a> Start<'a> {
    /// The program in a home, with nothing of this process's environment.
    pub fn new(home: &'a Home) -> Self {
        let root = home.root.display().to_string();
        let env = [
            ("HOME", root.as_str()),
            ("PATH", "/usr/local/bin:/usr/bin:/bin"),
            ("TERM", "xterm-256color"),
            ("LC_ALL", "C.UTF-8"),
            ("TMPDIR", &format!("{root}/tmp")),
            ("PS1", "prompt> "),
            TODAY,
            ("CLAWGATE", env!("CARGO_BIN_EXE_clawgate")),
        ];
        let env = env.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { home, args: Vec::new(), env, size: (120, 35), shell: None }
    }

    pub fn args<S: AsRef<str>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.args.extend(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    pub fn shell(mut self, line: &str) -> Self {
        self.shell = Some(line.to_owned());
        self
    }

    pub fn go(self) -> Screen {
        let (cols, rows) = self.size;
        let pair =
            native_pty_system().openpty(PtySize { cols, rows, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = match &self.shell {
            Some(line) => {
                let mut command = CommandBuilder::new("/bin/sh");
                command.args(["-c", line, "sh"]);
                command
            }
            None => CommandBuilder::new(env!("CARGO_BIN_EXE_clawgate")),
        };
        command.args(&self.args);
        command.env_clear();
        for (name, value) in &self.env {
            command.env(name, value);
        }
        command.cwd(&self.home.root);
        let no_controlling = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).unwrap();
        let name = pair.master.tty_name().unwrap();
        let slave =
            OpenOptions::new().read(true).write(true).custom_flags(no_controlling).open(name).unwrap();
        let modes = modes_of(&slave);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new((Mutex::new(Seen::new(cols, rows)), Condvar::new()));
        let mut from = pair.master.try_clone_reader().unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let reader = std::thread::spawn({
            let (seen, stop) = (Arc::clone(&seen), Arc::clone(&stop));
            move || {
                let mut buffer = [0; 16 * 1024];
                while let Ok(length @ 1..) = from.read(&mut buffer) {
                    seen.0.lock().unwrap().take(&buffer[..length]);
                    seen.1.notify_all();
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                }
            }
        });
        let writer = Some(pair.master.take_writer().unwrap());
        let (master, slave, reader) = (Some(pair.master), Some(slave), Some(reader));
        Screen { master, writer, child, seen, slave, modes, reader, stop }
    }
}

/// Somebody who types: see [`Screen::types`].
pub struct Typing {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

/// Everything that came, and what a terminal made of it.
struct Seen {
    bytes: Vec<u8>,
    terminal: vt100::Parser,
    /// How many of the bytes the terminal has been given: up to the end of a frame at most, while a frame is drawn.
    frames: usize,
    /// What must not be seen, and in how many frames it was.
    canary: Option<(String, usize)>,
}

impl Seen {
    fn new(cols: u16, rows: u16) -> Self {
        let terminal = vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 1000);
        Self { bytes: Vec::new(), terminal, frames: 0, canary: None }
    }

    fn take(&mut self, mut bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        while let Some(at) = bytes.windows(FRAME_ENDS.len()).position(|window| window == FRAME_ENDS) {
            let (frame, rest) = bytes.split_at(at + FRAME_ENDS.len());
            self.terminal.process(frame);
            self.frames += 1;
            self.look();
            bytes = rest;
        }
        self.terminal.process(bytes);
        self.look();
    }

    fn look(&mut self) {
        if let Some((canary, times)) = &mut self.canary {
            let text: String = self.terminal.screen().contents().split('\n').map(str::trim).collect();
            *times += usize::from(text.contains(canary.as_str()));
        }
    }
}

/// The program in a terminal.
pub struct Screen {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    /// The program's end of the terminal, so that its modes can be read when the program is gone.
    slave: Option<File>,
    modes: String,
    reader: Option<JoinHandle<()>>,
    stop: Arc<AtomicBool>,
}

fn modes_of(slave: &File) -> String {
    format!("{:?}", rustix::termios::tcgetattr(slave).unwrap())
}

impl Screen {
    /// Presses keys, as the bytes they send.
    pub fn press(&mut self, keys: impl AsRef<[u8]>) -> &mut Self {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_ref()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Types on a thread of its own, since nobody may be reading: [`Screen::reads_no_more`] or [`Screen::closes`] ends it.
    pub fn types(&mut self, bytes: Vec<u8>) -> Typing {
        let mut writer = self.writer.take().unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = std::thread::spawn(move || {
            // In parts, as a terminal hands them on; whoever reads may go away.
            let mut parts = bytes.chunks(1024).take_while(|_| !stopped.load(Ordering::Relaxed));
            let _ = parts.try_for_each(|part| writer.write_all(part));
        });
        Typing { stop, thread }
    }

    /// Takes what is still being typed off the terminal that nobody reads any more.
    pub fn reads_no_more(&mut self, typing: Typing) {
        typing.stop.store(true, Ordering::Relaxed);
        let slave = self.slave.as_ref().unwrap();
        while !typing.thread.is_finished() {
            rustix::termios::tcflush(slave, rustix::termios::QueueSelector::IFlush).unwrap();
            std::thread::sleep(Duration::from_millis(1));
        }
        typing.thread.join().unwrap();
    }

    /// Closes the terminal while somebody types.
    pub fn closes(&mut self, typing: Typing) {
        // Each thread holds an end of its own: the one that reads ends with the next frame, of which there are many.
        self.stop.store(true, Ordering::Relaxed);
        self.reader.take().unwrap().join().unwrap();
        typing.stop.store(true, Ordering::Relaxed);
        (self.slave, self.master) = (None, None);
        typing.thread.join().unwrap();
    }

    /// Pastes a text, marked as terminals mark it.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.press(format!("\x1b[200~{text}\x1b[201~"))
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        {
            let mut seen = self.seen.0.lock().unwrap();
            let size = (rows.try_into().unwrap(), columns.try_into().unwrap());
            seen.terminal.screen_mut().set_size(size.0, size.1);
        }
        let size = PtySize { cols: columns, rows, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
        self
    }

    fn with<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.seen.0.lock().unwrap())
    }

    /// The screen as it stands.
    pub fn text(&self) -> String {
        self.with(|seen| seen.terminal.screen().contents())
    }

    /// The checklist's lines, where there is room for it; the folded line else.
    pub fn sidebar(&self) -> String {
        self.with(|seen| {
            let (_, columns) = seen.terminal.screen().size();
            let columns = u16::from(columns);
            let width = if columns < 80 { columns } else { bar(columns) };
            seen.terminal.screen().rows(0, width).skip(2).collect::<Vec<_>>().join("\n")
        })
    }

    /// Everything but the checklist as one line of words, however it is wrapped.
    pub fn words(&self) -> String {
        self.with(|seen| words(&seen.terminal))
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.with(|seen| seen.bytes.clone())
    }

    pub fn is_alternate(&self) -> bool {
        self.with(|seen| seen.terminal.screen().alternate_screen())
    }

    /// Waits until the screen says something, however it is wrapped.
    #[track_caller]
    pub fn says(&mut self, text: &str) -> &mut Self {
        self.wait(text, |seen| words(&seen.terminal).contains(text));
        self
    }

    /// Waits until the screen no longer says something.
    #[track_caller]
    pub fn says_no_more(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("the end of: {text}"), |seen| !words(&seen.terminal).contains(text));
        self
    }

    /// Waits until a line of the checklist says something.
    #[track_caller]
    pub fn ticks(&mut self, line: &str) -> &mut Self {
        self.until(line, |screen| {
            screen.sidebar().split_whitespace().collect::<Vec<_>>().join(" ").contains(line)
        });
        self
    }

    #[track_caller]
    fn wait(&self, what: &str, mut holds: impl FnMut(&Seen) -> bool) {
        let start = Instant::now();
        let mut seen = self.seen.0.lock().unwrap();
        while !holds(&seen) {
            let left = PATIENCE.checked_sub(start.elapsed());
            let Some(left) = left else {
                let shown = seen.terminal.screen().contents();
                drop(seen);
                panic!("never came: {what}\n{shown}");
            };
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Waits until something holds that no new bytes tell.
    #[track_caller]
    pub fn until(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < PATIENCE, "never came: {what}\n{}", self.text());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// From now on no frame may show this.
    pub fn watch(&mut self, canary: &str) -> &mut Self {
        self.seen.0.lock().unwrap().canary = Some((canary.to_owned(), 0));
        self
    }

    /// In how many frames the canary was.
    pub fn sightings(&self) -> usize {
        self.with(|seen| seen.canary.as_ref().map_or(0, |(_, times)| *times))
    }

    pub fn pid(&self) -> i32 {
        i32::try_from(self.child.process_id().unwrap()).unwrap()
    }

    pub fn kill(&self, signal: Signal) {
        kill_process(Pid::from_raw(self.pid()).unwrap(), signal).unwrap();
    }

    /// Whether the terminal's modes are the ones from before the program.
    pub fn has_its_modes(&self) -> bool {
        modes_of(self.slave.as_ref().unwrap()) == self.modes
    }

    /// Whether the alternate screen was left, the cursor shown and the marks around pastes switched off.
    pub fn is_given_back(&self) -> bool {
        let bytes = self.bytes();
        let last = |code: &[u8]| bytes.windows(code.len()).rposition(|window| window == code);
        last(b"\x1b[?1049l") > last(b"\x1b[?1049h")
            && last(b"\x1b[?2004l") > last(b"\x1b[?2004h")
            && self.with(|seen| {
                let screen = seen.terminal.screen();
                !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
            })
    }

    /// Closes the terminal under the program, like a window that is closed.
    pub fn hang_up(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Something to read, so that the reader notices.
        self.press(ctrl('l'));
        self.reader.take().unwrap().join().unwrap();
        (self.slave, self.writer, self.master) = (None, None, None);
    }

    /// What the program wrote last may still be on its way when it has ended: a mark that no terminal shows comes behind it.
    fn read_to_the_end(&self) {
        const MARK: &[u8] = b"\x1b_end\x1b\\";
        let Some(mut slave) = self.slave.as_ref() else { return };
        slave.write_all(MARK).unwrap();
        // What somebody still types may be echoed behind it.
        let end = |bytes: &[u8]| bytes.windows(MARK.len()).position(|window| window == MARK);
        self.until("the end of what was written", |screen| screen.with(|seen| end(&seen.bytes).is_some()));
        let mut seen = self.seen.0.lock().unwrap();
        if let Some(length) = end(&seen.bytes) {
            seen.bytes.truncate(length);
        }
    }

    /// Whether it has ended, which is not waited for here.
    pub fn has_ended(&self) -> bool {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap_or_default();
        stat.rsplit_once(')').is_none_or(|(_, rest)| rest.trim_start().starts_with('Z'))
    }

    /// Waits for the end: the exit status, when all that was written has been read.
    #[track_caller]
    pub fn ends(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.read_to_the_end();
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "it does not end\n{}", self.text());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for the end with this status, and a terminal as it was before; what is left on it.
    #[track_caller]
    pub fn ends_with(&mut self, status: u32) -> String {
        let is = self.ends();
        assert_eq!(is, status, "{}", self.text());
        assert!(self.has_its_modes(), "other modes");
        self.until("the first screen", Self::is_given_back);
        self.text()
    }
}

/// Where the line between checklist and form stands.
fn bar(columns: u16) -> u16 {
    if columns >= 104 { 38 } else { 27 }
}

fn words(terminal: &vt100::Parser) -> String {
    let screen = terminal.screen();
    let columns = u16::from(screen.size().1);
    let bar = bar(columns);
    let whole = screen.rows(0, columns);
    let lines: Vec<String> = whole
        .enumerate()
        .map(|(row, line)| {
            let beside = columns >= 80 && line.chars().nth(usize::from(bar)) == Some('│') && row > 1;
            if beside { line.chars().skip(usize::from(bar) + 1).collect() } else { line }
        })
        .collect();
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Drop for Screen {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
