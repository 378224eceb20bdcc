//! Other programs, asked: the real OpenClaw, and systemd's user manager. They are found on the path, bounded in time and
//! in what is read of them, and ended with all they started.
//!
//! Their arguments hold a word of ours and no secret; the rest they read where they always do.

use std::io::{IsTerminal as _, Read};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::time::Instant;

use crate::domain::Environment;
use crate::openclaw::{ConfigVerdict, Place, QUESTIONS, Why};

use super::client::Limits;

/// The most that is kept of each of its streams, in bytes.
const KEPT: usize = 256 * 1024;
/// How often it is asked whether it is done.
const TICK: Duration = Duration::from_millis(50);
/// How many ticks it has to end by itself once it is told to.
const GRACE: u32 = 40;

/// What came of it.
#[derive(Debug)]
pub struct Said {
    /// Its exit status; `None` where a signal or our patience ended it.
    pub exit: Option<i32>,
    /// Whether its reply holds the word that it was asked to repeat.
    pub answered: bool,
    /// Standard output, then standard error: at most 256 KiB of each. It may hold anything.
    pub text: String,
    /// Whether it was still at it when the time was over.
    pub late: bool,
}

/// The `openclaw` that a shell with this path would start.
#[must_use]
pub fn find_openclaw(env: &Environment) -> Option<PathBuf> {
    find("openclaw", env)
}

fn find(program: &str, env: &Environment) -> Option<PathBuf> {
    let path = env.get("PATH")?;
    path.split(':')
        .filter(|folder| folder.starts_with('/'))
        .map(|folder| Path::new(folder).join(program))
        .find(|file| {
            let runs = |data: std::fs::Metadata| data.is_file() && data.permissions().mode() & 0o111 != 0;
            file.metadata().is_ok_and(runs)
        })
}

/// Whether somebody is there to be asked.
#[must_use]
pub fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// The longest answer that is read, in bytes.
const ANSWER_MAX: usize = 100;

/// One line that somebody types; empty where nobody does any more. A thread of its own waits for it, so that signals are
/// heard meanwhile; where one ends the waiting, it is left behind for the process to take along.
pub async fn typed_line() -> String {
    let (send, receive) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let (mut input, mut line, mut byte) = (std::io::stdin().lock(), Vec::new(), [0]);
        // Byte by byte: what is typed ahead belongs to whoever asks next.
        while line.len() < ANSWER_MAX && matches!(input.read(&mut byte), Ok(1)) && byte[0] != b'\n' {
            line.push(byte[0]);
        }
        let _ = send.send(line);
    });
    String::from_utf8_lossy(&receive.await.unwrap_or_default()).trim().to_owned()
}

/// A program with all it started, ended together on every way out.
pub(super) struct Group {
    child: Child,
    /// Whether it may tidy up once it is told to end.
    tidies: bool,
    /// Whether it has been ended: its number may be another's by now.
    over: bool,
}

/// One run of OpenClaw.
struct Run {
    group: Group,
    out: mpsc::Receiver<String>,
    err: mpsc::Receiver<String>,
}

impl Run {
    /// Starts OpenClaw on the files of a place.
    #[expect(
        clippy::disallowed_types,
        reason = "clawgate starts it to read what it says of its config, and to let it take a turn where that is asked for"
    )]
    fn start(
        program: &Path,
        arguments: &[&str],
        place: &Place,
        cwd: &Path,
        tidies: bool,
    ) -> std::io::Result<Self> {
        let mut command = std::process::Command::new(program);
        command.args(arguments).current_dir(cwd).env("NO_COLOR", "1");
        if matches!(place.why, Why::Flag | Why::Profile) {
            command.env("OPENCLAW_STATE_DIR", &place.state_dir).env("OPENCLAW_CONFIG_PATH", &place.config);
        }
        Self::of(command, tidies)
    }

    #[expect(clippy::disallowed_types, reason = "whoever calls it names the program")]
    fn of(mut command: std::process::Command, tidies: bool) -> std::io::Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        let mut child = command.spawn()?;
        let (out, err) = (listen(child.stdout.take()), listen(child.stderr.take()));
        Ok(Self { group: Group::of(child, tidies), out, err })
    }

    /// What it printed, on standard output and on standard error. With its group gone nobody holds the streams open any
    /// more.
    fn said(mut self) -> (String, String) {
        self.group.end();
        let read =
            |from: &mpsc::Receiver<String>| from.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
        (read(&self.out), read(&self.err))
    }
}

impl Group {
    /// The group that a program leads.
    pub(super) fn of(child: Child, tidies: bool) -> Self {
        Self { child, tidies, over: false }
    }

    /// Waits for its end, as long as that may take; `None` where it was not over then.
    pub(super) async fn ended(&mut self, until: Instant) -> std::io::Result<Option<ExitStatus>> {
        loop {
            let ended = self.child.try_wait()?;
            if ended.is_some() || Instant::now() >= until {
                return Ok(ended);
            }
            tokio::time::sleep(TICK).await;
        }
    }

    fn signal(&self, signal: Signal) {
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            // A group that is gone already is fine.
            let _ = kill_process_group(group, signal);
        }
    }

    pub(super) fn end(&mut self) {
        if std::mem::replace(&mut self.over, true) {
            return;
        }
        // It passes this on to a child of its own, which on 2026.9.6 leads another group.
        if self.tidies && matches!(self.child.try_wait(), Ok(None)) {
            self.signal(Signal::TERM);
            for _ in 0..GRACE {
                if !matches!(self.child.try_wait(), Ok(None)) {
                    break;
                }
                std::thread::sleep(TICK);
            }
        }
        self.signal(Signal::KILL);
        let _ = self.child.wait();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.end();
    }
}

/// Has OpenClaw take one turn in a session of its own, in which it is to repeat a word.
///
/// # Errors
/// It cannot be started.
pub async fn ask_openclaw(
    program: &Path,
    place: &Place,
    cwd: &Path,
    word: &str,
    patience: Duration,
) -> std::io::Result<Said> {
    let session = format!("clawgate-check-{word}");
    let message = format!("Reply with this one word and nothing else: {word}");
    // It had better end by itself.
    let seconds = patience.as_secs().saturating_sub(10).max(1).to_string();
    let line = ["agent", "--local", "--session-id", &session, "--timeout", &seconds, "-m", &message];
    let mut run = Run::start(program, &line, place, cwd, true)?;
    let ended = run.group.ended(Instant::now() + patience).await?;
    let (out, err) = run.said();
    Ok(Said {
        exit: ended.and_then(|status| status.code()),
        answered: out.contains(word),
        text: format!("{out}\n{err}").trim().to_owned(),
        late: ended.is_none(),
    })
}

/// How long OpenClaw gets to say whether it takes its config. It takes 1 to 4 s; a busy machine several times that.
const JUDGEMENT: Duration = Duration::from_secs(20);

/// Has OpenClaw say whether it takes the config of a place, as [`QUESTIONS`] ask; it writes nothing for that. `None`
/// where it cannot be started, says neither, or is not done within 20 s or the time there is for a request.
pub async fn ask_about_config(
    program: PathBuf,
    place: Place,
    cwd: PathBuf,
    limits: Limits,
) -> Option<ConfigVerdict> {
    let until = Instant::now() + JUDGEMENT.min(limits.total);
    for (number, question) in QUESTIONS.into_iter().enumerate() {
        let mut run = Run::start(&program, question, &place, &cwd, false).ok()?;
        let ended = run.group.ended(until).await.ok()??;
        let (out, err) = run.said();
        if let Some(verdict) = ConfigVerdict::read(number, ended.code(), &out, &err) {
            return Some(verdict);
        }
    }
    None
}

/// How long a user manager gets to say what it hands on. It takes a few milliseconds.
const MANAGER: Duration = Duration::from_secs(2);

/// What the user manager that runs a unit hands to everything it starts, in the words of `systemctl --user
/// show-environment --output=json`. `None` where there is no manager, where it is another user's than the unit, and where
/// it says nothing within two seconds.
#[must_use]
#[expect(clippy::disallowed_types, reason = "only the manager knows what was set in it")]
pub(super) fn manager_environment(env: &Environment, unit: &Path) -> Option<String> {
    let folder = env.get("XDG_RUNTIME_DIR").filter(|folder| folder.starts_with('/'))?;
    let owner = |path: &Path| std::fs::metadata(path).map(|found| found.uid()).ok();
    let manager = owner(&Path::new(folder).join("systemd").join("private"))?;
    if owner(unit) != Some(manager) {
        return None;
    }
    let mut command = std::process::Command::new(find("systemctl", env)?);
    command.args(["--user", "show-environment", "--output=json"]).env_clear().env("XDG_RUNTIME_DIR", folder);
    let mut run = Run::of(command, false).ok()?;
    let said = run.out.recv_timeout(MANAGER).ok()?;
    run.group.end();
    Some(said).filter(|said| said.starts_with('{'))
}

/// Reads a stream to its end on a thread of its own, so that a full pipe holds nobody up.
fn listen(stream: Option<impl Read + Send + 'static>) -> mpsc::Receiver<String> {
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        let Some(mut stream) = stream else { return };
        let mut kept = Vec::new();
        let mut piece = [0; 8192];
        while let Ok(read @ 1..) = stream.read(&mut piece) {
            let room = KEPT.saturating_sub(kept.len()).min(read);
            kept.extend_from_slice(&piece[..room]);
        }
        let _ = send.send(String::from_utf8_lossy(&kept).into_owned());
    });
    receive
}
