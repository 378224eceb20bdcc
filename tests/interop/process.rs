//! Programs with a clean environment, bounded in time, and ended by their own process group.

use std::fs::File;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

/// What a program left behind.
pub struct Output {
    /// Its exit status; 128 and the signal where one ended it.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// How long it took.
    pub took: Duration,
}

impl Output {
    /// Both streams, for a failure's message.
    pub fn all(&self) -> String {
        format!(
            "exit {} after {:?}\n--- stdout\n{}\n--- stderr\n{}",
            self.code, self.took, self.out, self.err
        )
    }

    /// It ended with 0.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, 0, "{}", self.all());
        self
    }
}

/// Runs a program to its end. Its output goes to files in `folder`, so that children it leaves behind hold nothing up.
///
/// # Panics
/// It cannot be started, or is not done after `patience`.
#[track_caller]
pub fn run(mut command: Command, folder: &Path, input: &str, patience: Duration) -> Output {
    let (out, err) = (folder.join("stdout"), folder.join("stderr"));
    let typed = folder.join("stdin");
    std::fs::write(&typed, input).expect("the test's folder is writable");
    command
        .stdin(File::open(&typed).expect("just written"))
        .stdout(File::create(&out).expect("the test's folder is writable"))
        .stderr(File::create(&err).expect("the test's folder is writable"))
        .process_group(0);
    let started = Instant::now();
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let status = wait(&mut child, patience);
    let late = status.is_none();
    // Helpers it left in its group would outlive the test's home.
    end_group(&mut child);
    let output = Output {
        code: status.map_or(-1, code),
        out: String::from_utf8_lossy(&std::fs::read(&out).unwrap_or_default()).into_owned(),
        err: String::from_utf8_lossy(&std::fs::read(&err).unwrap_or_default()).into_owned(),
        took: started.elapsed(),
    };
    assert!(!late, "not done after {patience:?}: {}\n{}", command.get_program().display(), output.all());
    output
}

/// Waits for a child, at most so long.
pub fn wait(child: &mut Child, patience: Duration) -> Option<ExitStatus> {
    let until = Instant::now() + patience;
    loop {
        if let Some(status) = child.try_wait().expect("the child is ours") {
            return Some(status);
        }
        if Instant::now() > until {
            return None;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Ends what is left of a child's process group, and reaps the child.
pub fn end_group(child: &mut Child) {
    signal(child, Signal::KILL);
    let _ = child.wait();
}

/// Sends a signal to a child's process group. A group that is gone already is fine.
pub fn signal(child: &Child, signal: Signal) {
    let id = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    if let Some(group) = id {
        let _ = kill_process_group(group, signal);
    }
}

/// A program that starts with nothing of this process's environment; where it is clawgate, on the day that tests take
/// for today.
pub fn clean(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("CLAWGATE_NOW", "2026-11-23").stdin(Stdio::null());
    command
}

fn code(status: ExitStatus) -> i32 {
    status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or_default())
}
