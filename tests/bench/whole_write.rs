//! What a whole write costs in two builds of clawgate, side by side: reading a config of a megabyte that includes forty
//! files, planning, the journal, writing, and the look afterwards.
//!
//! `cargo run --example whole_write -- OLD NEW [ROUNDS]` takes the paths of two release binaries and prints, for each
//! command, instructions (callgrind), processor and wall time (the builds in turn), and how often files are put on the
//! disk (`fsync`, `fdatasync`; strace). It ends with 1 where the newer one makes other files, or fewer of these calls.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::cast_precision_loss,
    reason = "all of this measures, fails by a panic, and is no room of the house"
)]

#[allow(dead_code, reason = "valgrind has to be there")]
mod instructions;
mod large_config;
#[allow(dead_code, reason = "one of its measures is used here")]
mod proc;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";

/// A command, and those that come before it in the same home.
struct Scenario {
    name: &'static str,
    before: Option<&'static [&'static str]>,
    command: &'static [&'static str],
}

const ONBOARD: &[&str] = &[
    "onboard",
    "--non-interactive",
    "--skip-check",
    "--json",
    "--account-id",
    ACCOUNT,
    "--gateway-id",
    "my-gateway",
    "--api-key",
    "practice-key-0001-not-a-real-one",
    "--model",
    "claude-sonnet-5",
];

const SCENARIOS: [Scenario; 3] = [
    Scenario { name: "onboard", before: None, command: ONBOARD },
    Scenario {
        name: "models set",
        before: Some(ONBOARD),
        command: &["models", "set", "claude-opus-5", "--skip-check", "--json"],
    },
    Scenario { name: "undo", before: Some(ONBOARD), command: &["undo", "--json"] },
];

/// A home that a command has not run in yet.
fn home(scenario: &Scenario, old: &Path) -> tempfile::TempDir {
    // In memory where that can be had, so that no disk is measured.
    let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    for (path, text) in large_config::files() {
        let path = home.path().join(".openclaw").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    if let Some(before) = scenario.before {
        let done = in_home(Command::new(old), home.path()).args(before).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    }
    home
}

fn in_home(mut command: Command, home: &Path) -> Command {
    command.env_clear().env("HOME", home).env("PATH", "/usr/bin:/bin").env("LANG", "C.UTF-8");
    command.env("CLAWGATE_NOW", "2026-11-23").current_dir(home).stdin(Stdio::null());
    command
}

fn run(mut command: Command, scenario: &Scenario) {
    let done = command.args(scenario.command).output().unwrap();
    assert!(done.status.success(), "{}: {}", scenario.name, String::from_utf8_lossy(&done.stdout));
}

/// The instructions that one run takes.
fn instructions(program: &Path, old: &Path, scenario: &Scenario) -> u64 {
    let home = home(scenario, old);
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut command = in_home(Command::new(program), home.path());
    command.args(scenario.command);
    let done = instructions::counted(&command, log.path()).output().unwrap();
    assert!(done.status.success(), "{}: {}", scenario.name, String::from_utf8_lossy(&done.stdout));
    instructions::count(log.path())
}

/// How often one run waits for the disk.
fn syncs(program: &Path, old: &Path, scenario: &Scenario) -> usize {
    let home = home(scenario, old);
    let list = tempfile::NamedTempFile::new().unwrap();
    let mut command = in_home(Command::new("strace"), home.path());
    command.args(["-f", "-e", "trace=fsync,fdatasync", "-o"]).arg(list.path()).arg(program);
    run(command, scenario);
    fs::read_to_string(list.path()).unwrap().lines().filter(|line| line.contains("sync(")).count()
}

/// One run: wall and processor time, and the files it leaves but for those of clawgate's own.
fn timed(
    program: &Path,
    old: &Path,
    scenario: &Scenario,
) -> (Duration, Duration, BTreeMap<PathBuf, Vec<u8>>) {
    let home = home(scenario, old);
    let (begin, before) = (Instant::now(), proc::children_cpu());
    run(in_home(Command::new(program), home.path()), scenario);
    let (wall, cpu) = (begin.elapsed(), proc::children_cpu().saturating_sub(before));
    let (mut files, mut open) = (BTreeMap::new(), vec![home.path().join(".openclaw")]);
    while let Some(path) = open.pop() {
        if path.is_dir() && !path.ends_with("clawgate") {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.is_file() {
            files.insert(path.strip_prefix(home.path()).unwrap().to_owned(), fs::read(&path).unwrap());
        }
    }
    (wall, cpu, files)
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [old, new, rounds @ ..] = args.as_slice() else {
        eprintln!("usage: whole_write OLD NEW [ROUNDS]");
        return ExitCode::from(2);
    };
    let rounds: usize = rounds.first().map_or(15, |text| text.parse().unwrap());
    let programs = [old, new].map(|path| fs::canonicalize(path).unwrap());
    let mut fine = true;
    println!("| command | what | old | new | new / old |\n|---|---|---|---|---|");
    for scenario in &SCENARIOS {
        let row = |what: &str, old: f64, new: f64, unit: &str| {
            println!("| {} | {what} | {old:.1} {unit} | {new:.1} {unit} | {:.3} |", scenario.name, new / old);
        };
        let [old, new] = programs.each_ref().map(|program| instructions(program, &programs[0], scenario));
        row("instructions", old as f64 / 1e6, new as f64 / 1e6, "million");
        let (mut wall, mut cpu) = ([Vec::new(), Vec::new()], [Duration::ZERO; 2]);
        for _ in 0..rounds {
            let mut made = Vec::new();
            for (place, program) in programs.iter().enumerate() {
                let (took, used, files) = timed(program, &programs[0], scenario);
                wall[place].push(took);
                cpu[place] += used;
                made.push(files);
            }
            fine &= made[0] == made[1];
        }
        // The kernel tells it in steps of ten milliseconds: of all rounds together.
        let [old, new] = cpu.map(|cpu| cpu.as_secs_f64() * 1000.0 / rounds as f64);
        row("processor time, mean", old, new, "ms");
        let [old, new] = wall.map(|mut wall| {
            wall.sort();
            wall[wall.len() / 2].as_secs_f64() * 1000.0
        });
        row("wall time, median", old, new, "ms");
        let [old, new] = programs.each_ref().map(|program| syncs(program, &programs[0], scenario));
        row("fsync and fdatasync", old as f64, new as f64, "");
        fine &= new >= old;
    }
    println!("\n{}", if fine { "The files are the same." } else { "Other files, or fewer syncs." });
    ExitCode::from(u8::from(!fine))
}
