//! The terminal under the wizard: a small program with the real guard and loop, in real pseudo-terminals.
//!
//! The test starts itself again as that program, which libtest's own `main` leaves no room for; hence a list of cases
//! and a few lines that run them.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "all of this is a test, and no room of the house"
)]

mod cases;
mod program;
mod session;

use std::io::Write as _;
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The first argument that makes this the program in the terminal.
const PROGRAM: &str = "be-the-program";
/// The cases wait most of the time.
const AT_ONCE: usize = 6;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|first| first == PROGRAM) {
        return program::main(&args[1..]);
    }
    // Of libtest's flags those that have a value, and the one of them that matters here.
    let (mut filters, mut left_out) = (Vec::new(), Vec::new());
    let mut words = args.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--skip" => left_out.extend(words.next()),
            "--test-threads" | "--color" | "--format" => drop(words.next()),
            flag if flag.starts_with('-') => {}
            _ => filters.push(word),
        }
    }
    let chosen: Vec<&(&str, fn())> = cases::ALL
        .iter()
        .filter(|(name, _)| filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str())))
        .filter(|(name, _)| !left_out.iter().any(|part| name.contains(part.as_str())))
        .collect();
    let out = Mutex::new(std::io::stdout());
    let say = |line: &str| {
        let _ = writeln!(out.lock().unwrap(), "{line}");
    };
    if args.iter().any(|arg| arg == "--list") {
        for (name, _) in chosen {
            say(&format!("{name}: test"));
        }
        return ExitCode::SUCCESS;
    }
    say(&format!("\nrunning {} tests", chosen.len()));
    let (next, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some((name, case)) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let went_well = catch_unwind(case).is_ok();
                    failed.fetch_add(usize::from(!went_well), Ordering::Relaxed);
                    say(&format!("test {name} ... {}", if went_well { "ok" } else { "FAILED" }));
                }
            });
        }
    });
    let failed = failed.into_inner();
    let passed = chosen.len() - failed;
    let word = if failed == 0 { "ok" } else { "FAILED" };
    let rest = cases::ALL.len() - chosen.len();
    say(&format!(
        "\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; {rest} filtered out\n"
    ));
    ExitCode::from(u8::from(failed > 0))
}
