//! The real OpenClaw, asked once: found on the path, bounded in time and in what is read of it, and ended with all it
//! started.
//!
//! Its arguments hold a word of ours and no secret; the rest it reads where it always does.

use std::io::{IsTerminal as _, Read};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};

use crate::domain::Environment;
use crate::openclaw::{Place, Why};

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
    let path = env.get("PATH")?;
    path.split(':')
        .filter(|folder| folder.starts_with('/'))
        .map(|folder| Path::new(folder).join("openclaw"))
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

/// Ends a child with its whole group, on every way out.
struct Group(Child);

impl Group {
    fn signal(&self, signal: Signal) {
        if let Some(group) = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw) {
            // A group that is gone already is fine.
            let _ = kill_process_group(group, signal);
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // It passes this on to a child of its own, which on 2026.9.6 leads another group.
        if matches!(self.0.try_wait(), Ok(None)) {
            self.signal(Signal::TERM);
            for _ in 0..GRACE {
                if !matches!(self.0.try_wait(), Ok(None)) {
                    break;
                }
                std::thread::sleep(TICK);
            }
        }
        self.signal(Signal::KILL);
        let _ = self.0.wait();
    }
}

/// Has OpenClaw take one turn in a session of its own, in which it is to repeat a word.
///
/// # Errors
/// It cannot be started.
#[expect(
    clippy::disallowed_types,
    reason = "this is the one program that clawgate starts, and only when asked to"
)]
pub async fn ask_openclaw(
    program: &Path,
    place: &Place,
    cwd: &Path,
    word: &str,
    patience: Duration,
) -> std::io::Result<Said> {
    let mut command = std::process::Command::new(program);
    let session = format!("clawgate-check-{word}");
    let message = format!("Reply with this one word and nothing else: {word}");
    // It had better end by itself.
    let seconds = patience.as_secs().saturating_sub(10).max(1).to_string();
    command
        .args(["agent", "--local", "--session-id", &session, "--timeout", &seconds, "-m", &message])
        .current_dir(cwd)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0);
    if matches!(place.why, Why::Flag | Why::Profile) {
        command.env("OPENCLAW_STATE_DIR", &place.state_dir).env("OPENCLAW_CONFIG_PATH", &place.config);
    }
    let mut child = Group(command.spawn()?);
    let (out, err) = (listen(child.0.stdout.take()), listen(child.0.stderr.take()));
    let ticks = patience.as_millis() / TICK.as_millis();
    let mut ended = None;
    for _ in 0..ticks {
        ended = child.0.try_wait()?;
        if ended.is_some() {
            break;
        }
        tokio::time::sleep(TICK).await;
    }
    drop(child);
    // With its group gone nobody holds the streams open any more.
    let read = |from: &mpsc::Receiver<String>| from.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
    let (out, err) = (read(&out), read(&err));
    Ok(Said {
        exit: ended.and_then(|status| status.code()),
        answered: out.contains(word),
        text: format!("{out}\n{err}").trim().to_owned(),
        late: ended.is_none(),
    })
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
