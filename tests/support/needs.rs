//! What a test may need of a machine. Where not every machine has it, the test is ignored until it is asked for
//! (`--include-ignored`); one that cannot do its work fails, and never counts as passed.

use std::process::Command;

fn runs(line: &[&str]) -> bool {
    Command::new(line[0]).args(&line[1..]).output().is_ok_and(|done| done.status.success())
}

/// `patch`, a shell, a formatter.
#[track_caller]
pub fn program(name: &str) {
    assert!(Command::new(name).arg("--version").output().is_ok(), "needs `{name}`");
}

/// To give files to other users, and to run as one.
#[track_caller]
pub fn root() {
    assert!(rustix::process::geteuid().is_root(), "needs root");
}

/// `strace`, and the right to trace.
#[track_caller]
pub fn strace() {
    assert!(runs(&["strace", "-o", "/dev/null", "true"]), "needs `strace`, and the right to trace");
}

/// To mount in a namespace of its own.
#[track_caller]
pub fn mounts() {
    let mounts = runs(&["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"]);
    assert!(mounts, "needs `unshare`, and the right to mount");
}
