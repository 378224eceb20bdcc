//! What clawgate costs, beside something that costs as little as can be, in one run on one machine; Linux only.
//!
//! `cargo run --example budgets` prints a Markdown table, each row beside its budget. What is measured is built with the
//! release profile; what measures is built as the tests are, so that no dependency is built once more for it.
//!
//! `CLAWGATE_BENCH=short` takes fewer rounds and ends with 1 where a gated row is above its budget. Gated are counts of
//! instructions (by callgrind), bytes, memory, size, wake-ups, and ratios of processor times of one run: nothing that
//! another machine, or this one when it is busy, makes something else of. Wall times are shown.
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

mod instructions;
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
use std::time::Duration;

use table::{Measured, Row};

/// A mebibyte.
const MIB: f64 = 1024.0 * 1024.0;

/// What is measured.
struct Programs {
    clawgate: PathBuf,
    bare: PathBuf,
    json5: PathBuf,
}

impl Programs {
    /// Builds them with the release profile, where they are not up to date.
    fn build() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        // The binary by itself: it is measured as people get it.
        let binary: &[&str] = &["--bin", "clawgate"];
        for targets in [binary, &["--features", "bench", "--bin", "bare", "--bin", "json5"]] {
            let built = Command::new(&cargo)
                .args(["build", "--locked", "--release"])
                .args(targets)
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .status()
                .unwrap();
            assert!(built.success(), "the programs to measure do not build");
        }
        let own = std::env::current_exe().unwrap();
        let release = own.ancestors().nth(3).unwrap().join("release");
        Self { clawgate: release.join("clawgate"), bare: release.join("bare"), json5: release.join("json5") }
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

/// Parsing a large document, and a whole edit of it, each beside the `json5` crate.
fn json5(programs: &Programs) -> Vec<Row> {
    let run = |words: &[&str]| {
        let mut command = Command::new(&programs.json5);
        command.args(words);
        command
    };
    let output = run(&["10000000"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let times: Vec<_> = text.split_whitespace().map(|n| Duration::from_nanos(n.parse().unwrap())).collect();
    let [beside, parse, whole] = times[..] else { panic!("{text}") };
    let beside = ("`json5`", beside);

    let folder = home();
    let counts = ["nothing", "crate", "parse", "edit"].map(|what| {
        let log = folder.path().join(what);
        let done = instructions::counted(&run(&["1000000", what]), &log).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        instructions::count(&log)
    });
    let [nothing, the_crate, parsing, editing] = counts;
    let row = |what, count: u64, budget| {
        Measured::instructions(what, count - nothing, ("`json5`", the_crate - nothing), budget)
    };
    [
        row("JSON5, 1 MB: parse", parsing, 0.33),
        row("JSON5, 1 MB: parse, three edits, self-check", editing, 1.0),
        Measured::paired("JSON5, 10 MB: parse (CPU)", parse, beside, 0.25).shown(),
        Measured::paired("JSON5, 10 MB: parse, three edits, self-check (CPU)", whole, beside, 1.0).shown(),
    ]
    .map(Row::Measured)
    .into()
}

fn main() -> ExitCode {
    let short = std::env::var("CLAWGATE_BENCH").is_ok_and(|form| form == "short");
    let many = if short { 21 } else { 101 };
    assert!(instructions::can_count(), "no valgrind here: instructions cannot be counted");
    let programs = Programs::build();
    let before = proc::load();
    let bare = wizard::bare(&programs);
    let mut rows = wizard::rows(&programs, many, bare);
    let size = std::fs::metadata(&programs.clawgate).unwrap().len() as f64 / MIB;
    rows.push(Row::Measured(Measured::alone("stripped binary", size, "MiB", 5.8).wanted(4.2)));
    rows.extend(requests::rows(&programs, many, bare));
    rows.extend(openclaw::rows(&programs));
    rows.extend(json5(&programs));
    println!("{}\n", table::markdown(&rows));
    println!("Load (1, 5, 15 minutes): {before} before, {} after.", proc::load());
    let failures = table::failures(&rows);
    if short && !failures.is_empty() {
        eprintln!("above budget: {}", failures.join("; "));
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
