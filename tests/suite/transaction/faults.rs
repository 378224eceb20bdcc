//! Every operation of a write and of an undo fails once, and nothing may show afterwards.

use std::cell::{Cell, RefCell};
use std::io;
use std::path::{Path, PathBuf};

use clawgate::transaction::{Ending, Faults, HardLinks, LOCK_WAIT, Operation, WriteError, apply, recover};

use super::home::{Content, Home, assert_same, mode, outside, put, stamp, text, tree};

/// Whether the file system's exchange is there for this run.
#[derive(Clone, Copy)]
enum Exchange {
    There,
    Missing,
}

/// Fails operation `at` and counts all of them.
fn failing<'h>(
    at: usize,
    exchange: Exchange,
    count: &'h Cell<usize>,
    failed: &'h RefCell<Option<(Operation, PathBuf)>>,
) -> Faults<'h> {
    Faults::hook(fails(at, exchange, count, failed))
}

fn fails<'h>(
    at: usize,
    exchange: Exchange,
    count: &'h Cell<usize>,
    failed: &'h RefCell<Option<(Operation, PathBuf)>>,
) -> impl FnMut(Operation, &Path) -> io::Result<()> + 'h {
    move |operation, path| {
        let number = count.get();
        count.set(number + 1);
        if number == at {
            *failed.borrow_mut() = Some((operation, path.to_owned()));
            return Err(io::Error::from_raw_os_error(28)); // ENOSPC
        }
        match (operation, exchange) {
            (Operation::Exchange, Exchange::Missing) => {
                Err(io::Error::from_raw_os_error(rustix::io::Errno::INVAL.raw_os_error()))
            }
            _ => Ok(()),
        }
    }
}

fn every_fault_of_a_write(exchange: Exchange) {
    let mut failures = 0;
    for at in 0.. {
        let (home, write) = Home::live_in(Home::in_memory());
        let before = tree(&home.root);
        let (count, failed) = (Cell::new(0), RefCell::new(None));
        let result = apply(&write, &stamp("test"), &mut failing(at, exchange, &count, &failed));
        let Some((operation, path)) = failed.borrow_mut().take() else {
            assert!(result.is_ok());
            break;
        };
        let step = format!("{at} {operation:?} {}", path.display());
        if let Err(error) = result {
            failures += 1;
            assert!(!matches!(error, WriteError::NotRestored { .. }), "{step}: {error}");
            assert_same(&tree(&home.root), &before, &step);
        } else {
            // Once everything is in place, clearing up may fail without the write having failed.
            assert_eq!(text(&home.config()).as_deref(), Some("new config"), "{step}");
            let clearing = matches!(
                operation,
                Operation::Remove
                    | Operation::Look
                    | Operation::Rename
                    | Operation::Fsync
                    | Operation::Open
                    | Operation::Read
                    // A second name that cannot be had is a copy instead.
                    | Operation::Create
            );
            assert!(clearing, "{step} made no difference");
        }
    }
    assert!(failures > 100, "{failures}");
}

#[test]
fn a_write_in_which_any_operation_fails_changes_nothing() {
    every_fault_of_a_write(Exchange::There);
}

#[test]
fn nor_does_it_where_files_cannot_be_exchanged() {
    every_fault_of_a_write(Exchange::Missing);
}

#[test]
fn a_first_run_in_which_any_operation_fails_leaves_no_folder() {
    use clawgate::transaction::Change;
    for at in 0.. {
        let home = Home::in_memory();
        let write = home.write(vec![
            Change::new(home.env(), None, Some(b"KEY=1\n".to_vec())),
            Change::new(home.config(), None, Some(b"{}\n".to_vec())).rotating(),
        ]);
        let (count, failed) = (Cell::new(0), RefCell::new(None));
        let result = apply(&write, &stamp("test"), &mut failing(at, Exchange::There, &count, &failed));
        let Some((operation, path)) = failed.borrow_mut().take() else { break };
        if let Err(error) = result {
            assert_eq!(tree(&home.root).len(), 1, "{at} {operation:?} {}: {error}", path.display());
        }
    }
}

#[test]
fn an_undo_in_which_any_operation_fails_changes_nothing() {
    for exchange in [Exchange::There, Exchange::Missing] {
        let mut failures = 0;
        for at in 0.. {
            let (home, write) = Home::live_in(Home::in_memory());
            let original = tree(&home.root);
            apply(&write, &stamp("test"), &mut Faults::none()).unwrap();
            let plan = home.plan();
            let before = tree(&home.root);
            let (count, failed) = (Cell::new(0), RefCell::new(None));
            let result = plan.apply(&stamp("undo"), LOCK_WAIT, &mut failing(at, exchange, &count, &failed));
            let Some((operation, path)) = failed.borrow_mut().take() else {
                result.unwrap();
                assert_same(&outside(&home.root, &home.state), &original, "undone");
                break;
            };
            if let Err(error) = result {
                failures += 1;
                assert_same(
                    &tree(&home.root),
                    &before,
                    &format!("{at} {operation:?} {}: {error}", path.display()),
                );
            } else {
                assert_eq!(text(&home.config()).unwrap(), "old config");
            }
        }
        assert!(failures > 80, "{failures}");
    }
}

#[test]
fn the_error_names_operation_file_and_cause() {
    let (home, write) = Home::live_in(Home::in_memory());
    let mut faults = Faults::hook(|operation, path| match operation {
        Operation::Exchange if path.ends_with("openclaw.json") => Err(io::Error::from_raw_os_error(5)),
        _ => Ok(()),
    });
    let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
    let WriteError::Io { operation, path, cause } = error else { panic!("{error}") };
    assert_eq!((operation, path, cause.raw_os_error()), (Operation::Exchange, home.config(), Some(5)));
}

#[test]
fn a_file_bound_by_itself_is_written_over_or_left_as_it_was() {
    let busy = || io::Error::from_raw_os_error(rustix::io::Errno::BUSY.raw_os_error());
    let mut failures = 0;
    for at in 0.. {
        let (home, write) = Home::live_in(Home::in_memory());
        let before = tree(&home.root);
        let (count, failed) = (Cell::new(0), RefCell::new(None));
        let mut failing = fails(at, Exchange::There, &count, &failed);
        let mut faults = Faults::hook(|operation, path| {
            let moves = matches!(operation, Operation::Exchange | Operation::Rename);
            if moves && path.ends_with("openclaw.json") { Err(busy()) } else { failing(operation, path) }
        });
        let result = apply(&write, &stamp("test"), &mut faults);
        drop(faults);
        let now = text(&home.config());
        match result {
            Ok(receipt) => {
                assert_eq!((now.as_deref(), mode(&home.config())), (Some("new config"), 0o640));
                assert!(
                    receipt.files[4].in_place
                        && receipt.files.iter().filter(|file| file.in_place).count() == 1
                );
                if failed.borrow().is_none() {
                    break;
                }
            }
            Err(error) => {
                failures += 1;
                assert_same(&tree(&home.root), &before, &format!("{at}: {error}"));
            }
        }
    }
    assert!(failures > 100, "{failures}");
}

#[test]
fn what_cannot_be_put_back_is_named_and_taken_up_again() {
    let (home, write) = Home::live_in(Home::in_memory());
    let before = tree(&home.root);
    let broken = Cell::new(false);
    let mut faults = Faults::hook(|operation, path| {
        // The disk goes away right after the config's exchange.
        let moves = matches!(operation, Operation::Exchange | Operation::Rename);
        if broken.get() && moves && path.ends_with("openclaw.json") {
            return Err(io::Error::from_raw_os_error(5));
        }
        if operation == Operation::Fsync
            && path.ends_with(".openclaw")
            && text(&home.config()).unwrap() == "new config"
        {
            broken.set(true);
            return Err(io::Error::from_raw_os_error(5));
        }
        Ok(())
    });
    let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
    let WriteError::NotRestored { files, .. } = &error else { panic!("{error}") };
    assert_eq!(files[0], home.config());
    assert!(files.contains(&home.env()), "what the config refers to stays with it: {files:?}");
    drop(faults);
    let kept = tree(&home.state).into_iter().any(|(path, node)| {
        path.to_string_lossy().starts_with(".clawgate-")
            && node.content == Content::File(b"old config".to_vec())
    });
    assert!(kept, "the original is not thrown away");
    // Once the disk is back, so is everything.
    let done = recover(&home.state, LOCK_WAIT, &mut Faults::none()).unwrap().unwrap();
    assert_eq!((done.ending, done.left), (Ending::RolledBack, Vec::new()));
    assert_same(&outside(&home.root, &home.state), &before, "put back");
}

#[test]
fn a_change_in_the_last_instant_is_not_lost() {
    for exchange in [Operation::Exchange, Operation::Rename] {
        let (home, write) = Home::live_in(Home::in_memory());
        let config = home.config();
        let before = tree(&home.root);
        let mut faults = Faults::hook(|operation, path| {
            if operation == Operation::Exchange && exchange == Operation::Rename {
                return Err(io::Error::from_raw_os_error(rustix::io::Errno::INVAL.raw_os_error()));
            }
            if operation == exchange && path == config && text(&config).unwrap() == "old config" {
                // In place, as an editor without a temporary file writes.
                std::fs::write(&config, "their config").unwrap();
            }
            Ok(())
        });
        let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
        assert!(matches!(&error, WriteError::Changed(path) if *path == config), "{error}");
        assert_eq!(text(&config).unwrap(), "their config");
        put(&config, "old config", 0o644);
        assert_same(&tree(&home.root), &before, "untouched");
    }
}

#[test]
fn another_programs_rename_in_the_last_instant_is_not_lost() {
    let (home, write) = Home::live_in(Home::in_memory());
    let config = home.config();
    let once = Cell::new(true);
    let mut faults = Faults::hook(|operation, path| {
        if operation == Operation::Exchange && path == config && once.take() {
            put(&home.root.join("theirs"), "their config", 0o600);
            std::fs::rename(home.root.join("theirs"), &config).unwrap();
        }
        Ok(())
    });
    let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
    assert!(matches!(&error, WriteError::Changed(path) if *path == config), "{error}");
    assert_eq!(text(&config).unwrap(), "their config");
    assert_eq!(text(&home.env()), None);
}

#[test]
fn a_newer_file_of_another_program_survives_taking_back() {
    let (home, write) = Home::live_in(Home::in_memory());
    let mut faults = Faults::hook(|operation, path| {
        if operation == Operation::Exchange && path.ends_with("openclaw.json") {
            put(&home.root.join("theirs"), "THEIRS=1\n", 0o600);
            std::fs::rename(home.root.join("theirs"), home.env()).unwrap();
            return Err(io::Error::from_raw_os_error(5));
        }
        Ok(())
    });
    let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
    assert!(matches!(&error, WriteError::NotRestored { files, .. } if *files == [home.env()]), "{error}");
    assert_eq!(text(&home.env()).unwrap(), "THEIRS=1\n");
    assert_eq!(text(&home.config()).unwrap(), "old config");
}

/// What another program makes of a file right after it is in place is its own: all is written, and that is told.
#[test]
fn a_save_right_after_the_write_is_told_and_stays() {
    type Save = fn(&Path);
    let saves: [(&str, Save, Option<&str>); 5] = [
        ("in place", |path| std::fs::write(path, "theirs").unwrap(), Some("theirs")),
        (
            "in place, keeping what is behind",
            |path| {
                use std::os::unix::fs::FileExt as _;
                std::fs::File::options().write(true).open(path).unwrap().write_all_at(b"N", 0).unwrap();
            },
            Some("New config"),
        ),
        (
            "by a new file",
            |path| {
                let beside = path.with_extension("theirs");
                put(&beside, "theirs", 0o600);
                std::fs::rename(beside, path).unwrap();
            },
            Some("theirs"),
        ),
        ("removed", |path| std::fs::remove_file(path).unwrap(), None),
        (
            "a link",
            |path| {
                put(&path.with_extension("theirs"), "theirs", 0o600);
                std::fs::remove_file(path).unwrap();
                std::os::unix::fs::symlink(path.with_extension("theirs"), path).unwrap();
            },
            Some("theirs"),
        ),
    ];
    for (how, save, then) in saves {
        let (home, write) = Home::live_in(Home::in_memory());
        let once = Cell::new(true);
        let mut faults = Faults::hook(|operation, path| {
            // The first look at the folder's names after the exchange, and before the file is read again.
            let done = operation == Operation::Fsync && path == home.state;
            if done && text(&home.config()).as_deref() == Some("new config") && once.take() {
                save(&home.config());
            }
            Ok(())
        });
        let receipt =
            apply(&write, &stamp("test"), &mut faults).unwrap_or_else(|error| panic!("{how}: {error}"));
        drop(faults);
        let overwritten: Vec<_> =
            receipt.files.iter().filter(|file| file.overwritten).map(|file| file.path.clone()).collect();
        assert_eq!(overwritten, [home.config()], "{how}");
        assert_eq!(text(&home.config()).as_deref(), then, "{how}");
        assert_eq!(text(&home.env()).as_deref(), Some("KEY=1\n"), "{how}: the rest is written");
        assert!(!home.state.join("clawgate/journal").exists(), "{how}");
    }
}

/// A file that the write leaves as it is, and that is another one by the end of it: the rest was planned for the old one.
#[test]
fn a_change_of_a_file_that_was_to_stay_takes_the_write_back() {
    let (home, mut write) = Home::live_in(Home::in_memory());
    let other = home.state.join("other.json");
    put(&other, "as it is", 0o600);
    write.changes.push(clawgate::transaction::Change::new(
        other.clone(),
        Some(b"as it is".to_vec()),
        Some(b"as it is".to_vec()),
    ));
    let before = outside(&home.root, &home.state);
    let once = Cell::new(true);
    let mut faults = Faults::hook(|operation, path| {
        if operation == Operation::Exchange && path == home.config() && once.take() {
            std::fs::write(&other, "theirs").unwrap();
        }
        Ok(())
    });
    let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
    drop(faults);
    assert!(matches!(&error, WriteError::Changed(path) if *path == other), "{error}");
    assert_eq!(text(&other).as_deref(), Some("theirs"));
    put(&other, "as it is", 0o600);
    assert_same(&outside(&home.root, &home.state), &before, "taken back");
}

/// A file with a second name, both kept: any operation fails, and both are as they were.
#[test]
fn a_file_with_a_second_name_is_written_over_or_left_as_it_was() {
    let mut failures = 0;
    for at in 0.. {
        let (home, mut write) = Home::live_in(Home::in_memory());
        write.hard_links = HardLinks::Keep;
        let second = home.root.join("second");
        std::fs::hard_link(home.config(), &second).unwrap();
        let before = tree(&home.root);
        let (count, failed) = (Cell::new(0), RefCell::new(None));
        let result = apply(&write, &stamp("test"), &mut failing(at, Exchange::There, &count, &failed));
        assert_eq!(text(&home.config()), text(&second), "{at}");
        match result {
            Ok(receipt) => {
                assert_eq!((text(&second).as_deref(), mode(&second)), (Some("new config"), 0o640));
                assert_eq!((receipt.files[4].in_place, receipt.files[4].names), (true, 2));
                if failed.borrow().is_none() {
                    break;
                }
            }
            Err(error) => {
                failures += 1;
                assert_same(&tree(&home.root), &before, &format!("{at}: {error}"));
            }
        }
    }
    assert!(failures > 100, "{failures}");
}
