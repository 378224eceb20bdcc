//! Every operation of a write and of an undo fails once, and nothing may show afterwards.

use std::cell::{Cell, RefCell};
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use clawgate::transaction::{Faults, Operation, UndoPlan, WriteError, apply};

use super::support::{Home, assert_same, outside, put, stamp, text, tree};

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
    Faults::hook(move |operation, path| {
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
    })
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
        let step = format!("{at} {operation} {}", path.display());
        if let Err(error) = result {
            failures += 1;
            assert!(!matches!(error, WriteError::NotRestored { .. }), "{step}: {error}");
            assert_same(&tree(&home.root), &before, &step);
        } else {
            // Once everything is in place, clearing up may fail without the write having failed.
            assert_eq!(text(&home.config()).as_deref(), Some("new config"), "{step}");
            let clearing = matches!(operation, Operation::Remove | Operation::Look | Operation::Create);
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
            assert_eq!(tree(&home.root).len(), 1, "{at} {operation} {}: {error}", path.display());
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
            let plan = UndoPlan::read(&home.state, &mut Faults::none()).unwrap();
            let before = tree(&home.root);
            let (count, failed) = (Cell::new(0), RefCell::new(None));
            let result = plan.apply(Duration::ZERO, &mut failing(at, exchange, &count, &failed));
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
                    &format!("{at} {operation} {}: {error}", path.display()),
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
    assert_eq!(error.path(), Some(home.config().as_path()));
    let sentence = error.to_string();
    assert!(sentence.starts_with("cannot exchange "), "{sentence}");
    assert!(sentence.contains("openclaw.json") && sentence.contains("(os error 5)"), "{sentence}");
}

#[test]
fn a_file_bound_by_itself_is_named_as_such() {
    let (home, write) = Home::live_in(Home::in_memory());
    let before = tree(&home.root);
    let busy = rustix::io::Errno::BUSY.raw_os_error();
    let mut faults = Faults::hook(|operation, path| match operation {
        Operation::Exchange if path.ends_with("openclaw.json") => Err(io::Error::from_raw_os_error(busy)),
        _ => Ok(()),
    });
    let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
    assert!(matches!(error, WriteError::Mounted { .. }), "{error}");
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
fn what_cannot_be_put_back_is_named_and_kept() {
    let (home, write) = Home::live_in(Home::in_memory());
    let broken = Cell::new(false);
    let mut faults = Faults::hook(|operation, path| {
        // The disk goes away right after the config's exchange.
        if broken.get() && operation == Operation::Rename && path.ends_with("openclaw.json") {
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
    assert_eq!(*files, [home.config()]);
    let kept: Vec<_> = tree(&home.state)
        .into_iter()
        .filter(|(path, _)| path.to_string_lossy().contains(".clawgate-"))
        .collect();
    assert_eq!(kept.len(), 1, "the original is not thrown away");
    assert_eq!(kept[0].1.content.as_deref(), Some("old config"));
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
        assert!(matches!(&error, WriteError::Changed { path } if *path == config), "{error}");
        assert_eq!(text(&config).unwrap(), "their config");
        put(&config, "old config", 0o644);
        assert_same(&tree(&home.root), &before, "untouched");
    }
}

#[test]
fn another_programs_rename_in_the_last_instant_is_not_lost() {
    let (home, write) = Home::live_in(Home::in_memory());
    let config = home.config();
    let mut faults = Faults::hook(|operation, path| {
        if operation == Operation::Exchange && path == config {
            put(&home.root.join("theirs"), "their config", 0o600);
            std::fs::rename(home.root.join("theirs"), &config).unwrap();
        }
        Ok(())
    });
    let error = apply(&write, &stamp("test"), &mut faults).unwrap_err();
    assert!(matches!(&error, WriteError::Changed { path } if *path == config), "{error}");
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

#[test]
fn a_process_that_dies_at_any_moment_leaves_whole_files_and_a_way_back() {
    let mut taken_back = 0;
    for at in 0.. {
        let (home, write) = Home::live_in(Home::in_memory());
        let before = tree(&home.root);
        let count = Cell::new(0);
        let mut faults = Faults::hook(|_, _| {
            count.set(count.get() + 1);
            // Nothing of ours runs while a panic unwinds: it stands for the end of the process.
            if count.get() > at {
                std::panic::resume_unwind(Box::new("killed"));
            }
            Ok(())
        });
        let run = std::panic::AssertUnwindSafe(|| apply(&write, &stamp("test"), &mut faults));
        let Err(_) = std::panic::catch_unwind(run) else { break };
        drop(faults);
        for change in &write.changes {
            let now = std::fs::read(&change.path).ok();
            assert!(now == change.before || now == change.after, "{at}: {}", change.path.display());
        }
        // The config refers to .env: never the one without the other.
        let order = (text(&home.env()).is_some(), text(&home.config()).as_deref() == Some("new config"));
        assert_ne!(order, (false, true), "{at}");

        let Ok(plan) = UndoPlan::read(&home.state, &mut Faults::none()) else { continue };
        plan.apply(Duration::ZERO, &mut Faults::none()).unwrap();
        taken_back += 1;
        for change in &write.changes {
            assert_eq!(std::fs::read(&change.path).ok(), change.before, "{at}: {}", change.path.display());
        }
        // Backups whose rotation was cut short stay where they are, one perhaps under a name of its way; all else is as
        // before.
        let mut after = outside(&home.root, &home.state);
        let mut wanted = before;
        for nodes in [&mut after, &mut wanted] {
            nodes.retain(|path, node| {
                let backup = node.content.as_ref().is_some_and(|content| content.starts_with("backup"));
                !backup && !path.to_string_lossy().contains(".bak")
            });
        }
        assert_same(&after, &wanted, &at.to_string());
    }
    assert!(taken_back > 50, "{taken_back}");
}
