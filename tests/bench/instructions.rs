//! How many instructions a program takes, counted by callgrind: the same on every machine, however busy it is.

use std::path::Path;
use std::process::{Command, Stdio};

/// The same command under callgrind, which leaves its count in this file.
pub fn counted(command: &Command, log: &Path) -> Command {
    let mut counted = Command::new("valgrind");
    counted
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(format!("--log-file={}", log.display()))
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    if let Some(folder) = command.get_current_dir() {
        counted.current_dir(folder);
    }
    counted
}

/// What callgrind has counted, once the program has ended.
pub fn count(log: &Path) -> u64 {
    let text = std::fs::read_to_string(log).unwrap();
    let line = text.lines().find_map(|line| line.split_once("Collected : "));
    line.unwrap_or_else(|| panic!("no count: {text}")).1.trim().parse().unwrap()
}

/// Whether there is a callgrind.
pub fn can_count() -> bool {
    Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_ok()
}
