//! What clawgate costs, beside something that costs as little as can be, in one run on one machine; Linux only.
//!
//! `cargo run --release --example budgets` prints a Markdown table of medians, each beside its budget. It is an example
//! and no `cargo bench` target because those never abort on panic: every dependency would be built a second time, and
//! another binary would be measured than the one people get.
//!
//! `CLAWGATE_BENCH=short` takes fewer rounds and ends with 1 where a steady row is above its budget by more than a fifth.
//! Steady are bytes, memory, size, wake-ups and processor times; wall times are shown and not judged.
//! `CLAWGATE_INTEROP_DIR` names the folder in which the interop suite keeps OpenClaw, to have that beside it too.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::cast_precision_loss,
    reason = "all of this measures, fails by a panic, and is no room of the house"
)]

mod json;
mod openclaw;
mod proc;
#[path = "../support/pty.rs"]
mod pty;
mod requests;
mod server;
mod table;
mod wizard;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use table::{Measured, Row};

/// A mebibyte.
const MIB: f64 = 1024.0 * 1024.0;

/// What is measured.
struct Programs {
    clawgate: PathBuf,
    bare: PathBuf,
}

impl Programs {
    /// Builds both with the release profile, where they are not up to date.
    fn build() -> Self {
        let own = std::env::current_exe().unwrap();
        let examples = own.parent().unwrap();
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        // One after the other: together, the tests' dependencies would have a say in which features the binary gets.
        for target in [["--bin", "clawgate"], ["--example", "bare"]] {
            let built = Command::new(&cargo)
                .args(["build", "--locked", "--release"])
                .args(target)
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .status()
                .unwrap();
            assert!(built.success(), "the programs to measure do not build");
        }
        Self { clawgate: examples.parent().unwrap().join("clawgate"), bare: examples.join("bare") }
    }

    /// clawgate in a home, with an environment of its own.
    fn clawgate(&self, home: &Path) -> Command {
        command(&self.clawgate, home)
    }

    /// The bare program in the same surroundings.
    fn bare(&self, home: &Path) -> Command {
        command(&self.bare, home)
    }
}

fn command(program: &Path, home: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        .env("HOME", home)
        .env("PATH", "/usr/bin:/bin")
        .env("TERM", "xterm-256color")
        .env("LANG", "C.UTF-8")
        .current_dir(home);
    command
}

/// A new home folder; in memory where that can be had, so that no disk is measured.
fn home() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn main() -> ExitCode {
    let short = std::env::var("CLAWGATE_BENCH").is_ok_and(|form| form == "short");
    let (few, many) = if short { (3, 21) } else { (9, 101) };
    let programs = Programs::build();
    let before = proc::load();
    let mut rows = wizard::rows(&programs, many);
    let size = std::fs::metadata(&programs.clawgate).unwrap().len() as f64 / MIB;
    rows.push(Row::Measured(Measured::alone("stripped binary", size, "MiB", 4.5)));
    rows.extend(requests::rows(&programs, many));
    rows.extend(openclaw::rows(&programs));
    rows.extend(json::rows(few));
    println!("{}\n", table::markdown(&rows));
    println!("Load (1, 5, 15 minutes): {before} before, {} after.", proc::load());
    let failures = table::failures(&rows);
    if short && !failures.is_empty() {
        eprintln!("above budget by more than a fifth: {}", failures.join("; "));
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
