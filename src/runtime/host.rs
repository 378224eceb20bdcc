//! Everything a command gets from its process, in one value, so that tests and the demo can put another in its place.

use std::fmt;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::{Date, Environment};
use crate::locale::{Language, Message};

use super::log::Log;
use super::output::Output;

/// The process as a command sees it.
pub struct Host {
    /// Its variables.
    pub env: Environment,
    /// The folder relative paths start from.
    pub cwd: PathBuf,
    /// Where clawgate keeps what it remembers between two runs: the person's own folder for such things. None where no
    /// home is known, and in the demo.
    pub state_folder: Option<PathBuf>,
    /// Who runs it.
    pub user: User,
    /// Seconds since 1970-01-01 00:00 UTC; on another day where [`DAY`] names one.
    pub now: u64,
    /// How far that is ahead of the clock, in seconds.
    ahead: i64,
    /// Whether the result is to be in colour, unless a flag says otherwise.
    pub color: bool,
    /// What people are spoken to in; English until the command line was looked at.
    pub language: Language,
    /// Where it reads from and writes to.
    pub streams: Streams,
    /// What is done, line by line, where `--log` asks for it.
    pub log: Log,
}

/// Who runs the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct User {
    /// The effective user.
    pub uid: u32,
    /// The effective group.
    pub gid: u32,
}

/// Standard input, output and error.
pub struct Streams {
    /// Answers and secrets, where a flag says so.
    pub input: Box<dyn Read>,
    /// The result.
    pub output: Output,
    /// Everything else.
    pub error: Box<dyn Write>,
}

/// The variable that names the day to take for today, as `2026-11-23`. The tests and the demo set it: which model is
/// proposed depends on the day. Certificates and a server's clock are held against the real one all the same.
pub const DAY: &str = "CLAWGATE_NOW";

/// The most that is read from standard input, in bytes: secrets are short.
const INPUT_MAX: u64 = 64 * 1024;

impl Host {
    /// The real process. The environment and the clock are read here and nowhere else.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads it")]
    pub fn of_process() -> Self {
        let env: Environment = std::env::vars_os()
            .map(|(name, value)| (name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
            .collect();
        let clock = clock();
        let day = env.get(DAY).and_then(Date::parse);
        let ahead = day.map_or(0, |day| Date::from_unix(clock).days_until(day) * SECONDS_OF_A_DAY);
        let output = Output::of_process();
        let plain = env.get("NO_COLOR").is_some() || env.get("TERM").is_none_or(|term| term == "dumb");
        Self {
            color: !plain && output.is_terminal() && io::stderr().is_terminal(),
            env,
            cwd: std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/")),
            // macOS has no such folder of its own: there it is the same as on Linux.
            state_folder: dirs::state_dir()
                .or_else(|| Some(dirs::home_dir()?.join(".local/state")))
                .map(|folder| folder.join("clawgate")),
            user: User { uid: rustix::process::geteuid().as_raw(), gid: rustix::process::getegid().as_raw() },
            now: clock.saturating_add_signed(ahead),
            ahead,
            language: Language::default(),
            streams: Streams { input: Box::new(io::stdin()), output, error: Box::new(io::stderr()) },
            log: Log::default(),
        }
    }

    /// Reads the clock again, for whoever runs long.
    pub fn refresh_clock(&mut self) {
        self.now = clock().saturating_add_signed(self.ahead);
    }

    /// Makes another day today; the clock runs on from the same hour.
    pub fn go_to(&mut self, day: Date) {
        self.ahead += self.today().days_until(day) * SECONDS_OF_A_DAY;
        self.refresh_clock();
    }

    /// The system, its architecture and its kernel, for a bug report.
    #[must_use]
    pub fn system(&self) -> String {
        let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
        format!("{} {} {}", std::env::consts::OS, std::env::consts::ARCH, kernel.trim()).trim_end().to_owned()
    }

    /// Today, in UTC.
    #[must_use]
    pub fn today(&self) -> Date {
        Date::from_unix(self.now)
    }

    /// Now, in UTC, as `2026-11-23T21:08:00Z`.
    #[must_use]
    pub fn time(&self) -> String {
        utc(self.now)
    }

    /// Everything on standard input, as text.
    ///
    /// # Errors
    /// Input that cannot be read, is not UTF-8, or is longer than 64 KiB.
    pub fn read_input(&mut self) -> io::Result<zeroize::Zeroizing<String>> {
        let mut text = zeroize::Zeroizing::new(String::new());
        let read = (&mut self.streams.input).take(INPUT_MAX + 1).read_to_string(&mut text)?;
        if read as u64 > INPUT_MAX {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "more than 64 KiB on standard input"));
        }
        Ok(text)
    }

    /// How wide the terminal is that the result goes to, in columns; `None` where it goes elsewhere.
    #[must_use]
    pub fn columns(&self) -> Option<usize> {
        self.streams.output.columns()
    }

    /// Prints a line of the result, or several: all at once. Whether that went well, the output knows.
    pub fn println(&mut self, text: &str) {
        self.streams.output.send(&format!("{text}\n"));
    }

    /// Prints a line beside the result. Where that cannot be written nothing can be said about it either.
    pub fn eprintln(&mut self, line: &str) {
        let _ = self.streams.error.write_all(format!("{line}\n").as_bytes());
    }

    /// Prints a sentence beside the result.
    pub fn eprintln_message(&mut self, message: &Message) {
        let sentence = self.language.say(message);
        self.eprintln(&sentence);
    }
}

const SECONDS_OF_A_DAY: i64 = 86_400;

/// Seconds since 1970-01-01 00:00 UTC by the system's clock.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads it")]
fn clock() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// A moment, given in seconds since 1970-01-01 00:00 UTC, as `2026-11-23T21:08:00Z`.
pub(super) fn utc(seconds: u64) -> String {
    let of_day = seconds % 86_400;
    let date = Date::from_unix(seconds);
    format!("{date}T{:02}:{:02}:{:02}Z", of_day / 3600, of_day / 60 % 60, of_day % 60)
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host")
            .field("env", &self.env)
            .field("cwd", &self.cwd)
            .field("user", &self.user)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}
