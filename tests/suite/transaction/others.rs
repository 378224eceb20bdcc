//! Several processes at once.

use std::cell::Cell;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use clawgate::transaction::{Change, Faults, WriteError, apply};

use super::home::{Home, assert_same, put, stamp, text, tree, try_apply};

/// Starts a test binary (this one, or a copy) as another process that runs only `role`.
pub fn start(program: &[&OsStr], role: &str, home: &Home, label: &str) -> Child {
    Command::new(program[0])
        .args(&program[1..])
        .args(["--exact", role, "--nocapture"])
        .env("TRANSACTION_TEST_HOME", &home.root)
        .env("TRANSACTION_TEST_LABEL", label)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits for a process of [`start`] and fails where it failed or did nothing.
pub fn finish(child: Child) {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{}: {said}", output.status);
}

/// The state folder and label this process was started with, if it was started by [`start`].
pub fn given() -> Option<(PathBuf, String)> {
    let root = env::var_os("TRANSACTION_TEST_HOME")?;
    Some((PathBuf::from(root).join(".openclaw"), env::var("TRANSACTION_TEST_LABEL").ok()?))
}

/// The other process: adds ten lines to the config, each in a write of its own, reading again when it was too late.
#[test]
fn a_process_that_adds_lines() {
    let Some((state, label)) = given() else { return };
    let home = Home::at(state);
    for number in 0..10 {
        loop {
            let before = fs::read(home.config()).ok();
            let mut after = before.clone().unwrap_or_default();
            after.extend(format!("{label}{number}\n").into_bytes());
            let mut write = home.write(vec![Change::new(home.config(), before, Some(after)).rotating()]);
            write.lock_wait = Duration::from_secs(30);
            match apply(&write, &stamp(&label), &mut Faults::none()) {
                Ok(_) => break,
                Err(WriteError::Changed(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
    }
}

#[test]
fn of_processes_that_write_at_once_none_loses_a_line() {
    let home = Home::new();
    let me = env::current_exe().unwrap();
    let labels = ["a", "b", "c"];
    let children: Vec<_> = labels
        .iter()
        .map(|label| start(&[me.as_os_str()], "transaction::others::a_process_that_adds_lines", &home, label))
        .collect();
    for child in children {
        finish(child);
    }
    let config = text(&home.config()).unwrap();
    let mut lines: Vec<_> = config.lines().collect();
    lines.sort_unstable();
    let mut wanted: Vec<_> =
        labels.iter().flat_map(|label| (0..10).map(move |number| format!("{label}{number}"))).collect();
    wanted.sort_unstable();
    assert_eq!(lines, wanted);
    assert!(!tree(&home.state).keys().any(|path| path.to_string_lossy().contains(".clawgate-")));
}

#[test]
fn a_lock_that_stays_taken_is_an_error_and_no_change() {
    let home = Home::new();
    put(&home.config(), "v0", 0o600);
    home.set_config("one", "v1");
    let lock = fs::File::open(home.state.join("clawgate/lock")).unwrap();
    lock.lock().unwrap();
    let before = tree(&home.root);
    let mut write = home.write(vec![Change::new(home.config(), Some(b"v1".to_vec()), Some(b"v2".to_vec()))]);
    write.lock_wait = Duration::from_millis(50);
    let error = try_apply(&write).unwrap_err();
    assert!(matches!(error, WriteError::Busy(_)), "{error}");
    assert!(home.plan().apply(&stamp("undo"), write.lock_wait, &mut Faults::none()).is_err());
    assert_same(&tree(&home.root), &before, "untouched");
    drop(lock);
    try_apply(&write).unwrap();
}

#[test]
fn a_write_waits_for_the_one_before_it() {
    let home = Home::new();
    put(&home.config(), "v0", 0o600);
    home.set_config("one", "v1");
    let lock = fs::File::open(home.state.join("clawgate/lock")).unwrap();
    lock.lock().unwrap();
    let other = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(150));
        drop(lock);
    });
    let mut write = home.write(vec![Change::new(home.config(), Some(b"v1".to_vec()), Some(b"v2".to_vec()))]);
    write.lock_wait = Duration::from_secs(30);
    try_apply(&write).unwrap();
    other.join().unwrap();
    assert_eq!(text(&home.config()).unwrap(), "v2");
}

#[test]
fn one_that_comes_too_late_leaves_the_one_at_work_alone() {
    let (home, mut late) = Home::live_in(Home::in_memory());
    let write = late.clone();
    late.lock_wait = Duration::ZERO;
    let refused = Cell::new(0);
    let mut at_work = Faults::hook(|_, _| {
        // From its record on, the first one holds the lock and is somewhere between its first and last change.
        if home.state.join("clawgate/journal").exists() {
            let before = tree(&home.root);
            match try_apply(&late) {
                Err(WriteError::Changed(_) | WriteError::Busy(_)) => refused.set(refused.get() + 1),
                other => panic!("{other:?}"),
            }
            assert_same(&tree(&home.root), &before, "after one that came too late");
        }
        Ok(())
    });
    apply(&write, &stamp("first"), &mut at_work).unwrap();
    assert!(refused.get() > 20, "{}", refused.get());
    assert_eq!(text(&home.config()).as_deref(), Some("new config"));
}
