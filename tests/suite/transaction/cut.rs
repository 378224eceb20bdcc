//! A process that ends in the middle: at every single operation of a write, of an undo, and of the recovery itself.

use std::cell::Cell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use clawgate::transaction::{
    Change, Ending, FOLDER, Faults, HardLinks, LOCK_WAIT, Recovery, Unfinished, Write, WriteError, apply,
    recover, unfinished,
};

use super::home::{Content, Home, Tree, assert_same, mode, outside, put, stamp, text, tree, try_apply};

/// Runs `work` as a process that ends before operation `at`. `false`: there are not so many.
fn dies(at: usize, exchange: bool, work: impl FnOnce(&mut Faults<'_>)) -> bool {
    let count = Cell::new(0);
    let mut faults = Faults::hook(|operation, _| {
        count.set(count.get() + 1);
        // Nothing of ours runs while a panic unwinds: it stands for the end of the process.
        if count.get() > at {
            resume_unwind(Box::new("killed"));
        }
        if !exchange && operation == clawgate::transaction::Operation::Exchange {
            return Err(std::io::Error::from_raw_os_error(rustix::io::Errno::INVAL.raw_os_error()));
        }
        Ok(())
    });
    catch_unwind(AssertUnwindSafe(|| work(&mut faults))).is_err()
}

fn recovered(home: &Home) -> Option<Recovery> {
    recover(&home.state, LOCK_WAIT, &mut Faults::none()).unwrap()
}

/// What is told of a write that was cut short, once its lock is free. A program that another test starts at the same time
/// holds, until it runs, every file that was open here: the dead one's lock too.
fn told(home: &Home) -> Option<Unfinished> {
    let lock = home.state.join(FOLDER).join("lock");
    let held = || {
        fs::File::open(&lock)
            .is_ok_and(|file| matches!(file.try_lock_shared(), Err(fs::TryLockError::WouldBlock)))
    };
    let start = Instant::now();
    while held() && start.elapsed() < LOCK_WAIT {
        std::thread::sleep(Duration::from_millis(1));
    }
    unfinished(&home.state, &mut Faults::none()).unwrap()
}

/// Everything but what clawgate keeps for itself, and no name of ours anywhere, its own folder included.
fn visible(home: &Home) -> Tree {
    for path in tree(&home.root).keys() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(
            !name.starts_with(".clawgate-") && !name.starts_with("journal"),
            "left over: {}",
            path.display()
        );
    }
    outside(&home.root, &home.state)
}

/// Each file is the old one or the new one, and never the config without what it refers to.
fn whole(home: &Home, write: &Write, at: usize) {
    for change in &write.changes {
        let now = fs::read(&change.path).ok();
        assert!(now == change.before || now == change.after, "{at}: {}", change.path.display());
    }
    let order = (text(&home.env()).is_some(), text(&home.config()).as_deref() == Some("new config"));
    assert_ne!(order, (false, true), "{at}");
}

/// What a write makes of [`Home::lived_in`].
fn afterwards() -> Tree {
    let (home, write) = Home::live_in(Home::in_memory());
    try_apply(&write).unwrap();
    outside(&home.root, &home.state)
}

#[test]
fn a_write_that_ends_anywhere_is_finished_or_taken_back() {
    let after = afterwards();
    for exchange in [true, false] {
        let (mut back, mut forth) = (0, 0);
        for at in 0.. {
            let (home, write) = Home::live_in(Home::in_memory());
            let before = outside(&home.root, &home.state);
            if !dies(at, exchange, |faults| drop(apply(&write, &stamp("test"), faults))) {
                break;
            }
            whole(&home, &write, at);
            let told = told(&home);
            let done = recovered(&home);
            assert_eq!(
                told.is_some(),
                done.is_some(),
                "{at}: told of exactly where there is something to do"
            );
            match done.map(|done| (done.ending, done.left)) {
                Some((Ending::Finished, left)) => {
                    assert_eq!(left.len(), 0);
                    forth += 1;
                    assert_same(&visible(&home), &after, &format!("{at}: finished"));
                    home.undo().unwrap();
                    assert_same(&visible(&home), &before, &format!("{at}: finished and undone"));
                }
                Some((Ending::RolledBack, left)) => {
                    assert_eq!(left.len(), 0);
                    back += 1;
                    assert_same(&visible(&home), &before, &format!("{at}: rolled back"));
                    assert!(!home.state.join("clawgate/000001-test.json").exists());
                }
                // Before anything is written down, or after everything is cleared away.
                None if text(&home.config()).as_deref() == Some("new config") => {
                    assert_same(&visible(&home), &after, &format!("{at}: done"));
                }
                None => {
                    // Folders may have been made by then.
                    let mut now = outside(&home.root, &home.state);
                    now.retain(|path, node| before.contains_key(path) || node.content != Content::Folder);
                    assert_same(&now, &before, &format!("{at}: not begun"));
                }
            }
            assert_eq!(recovered(&home), None);
            // And the way is free for the next one.
            let now = fs::read(home.config()).ok();
            let next = home.write(vec![Change::new(home.config(), now, Some(b"next".to_vec()))]);
            apply(&next, &stamp("next"), &mut Faults::none()).unwrap();
        }
        assert!(back > 80 && forth > 10, "{back} back, {forth} forth");
    }
}

#[test]
fn an_undo_that_ends_anywhere_is_finished_or_taken_back() {
    for several in [false, true] {
        undo_that_ends_anywhere(several);
    }
}

fn undo_that_ends_anywhere(several: bool) {
    let mut endings = (0, 0);
    for at in 0.. {
        let (home, write) = Home::live_in(Home::in_memory());
        if several {
            // Their number decides what is known of them: full, one of two writes' drops would be gone for good.
            fs::remove_file(home.state.join("openclaw.json.bak.4")).unwrap();
        }
        let mut before = outside(&home.root, &home.state);
        try_apply(&write).unwrap();
        if several {
            home.set_config("more", "newer config");
            // SavedDraft for the last write only.
            before.remove(Path::new(".openclaw/cache.json"));
        }
        let after = visible(&home);
        let plan = home.plan_to(Some("1")).unwrap();
        if !dies(at, true, |faults| drop(plan.apply(&stamp("undo"), LOCK_WAIT, faults))) {
            break;
        }
        if !several {
            whole(&home, &write, at);
        }
        let undone = match recovered(&home).map(|done| done.ending) {
            Some(Ending::Finished) => {
                endings.0 += 1;
                true
            }
            Some(Ending::RolledBack) => {
                endings.1 += 1;
                false
            }
            None => text(&home.config()).as_deref() == Some("old config"),
        };
        let mut now = visible(&home);
        if undone {
            // Folders that were to go when all was done may still be there, empty.
            now.retain(|path, _| !path.starts_with(".openclaw/agents"));
        }
        assert_same(&now, if undone { &before } else { &after }, &at.to_string());
    }
    assert!(endings.0 > 5 && endings.1 > 50, "{endings:?}");
}

#[test]
fn a_recovery_that_ends_anywhere_is_taken_up_again() {
    let after = afterwards();
    let mut cut = 0;
    // Every moment of the recovery from every seventh moment of the write.
    for at in (0..).step_by(7) {
        let mut over = false;
        for moment in 0.. {
            let (home, write) = Home::live_in(Home::in_memory());
            let before = outside(&home.root, &home.state);
            over = !dies(at, true, |faults| drop(apply(&write, &stamp("test"), faults)));
            if over || told(&home).is_none() {
                break;
            }
            if !dies(moment, true, |faults| {
                recover(&home.state, LOCK_WAIT, faults).unwrap();
            }) {
                break;
            }
            cut += 1;
            whole(&home, &write, at);
            let done = recovered(&home);
            let new = text(&home.config()).as_deref() == Some("new config");
            if let Some(done) = done {
                assert_eq!(done.ending == Ending::Finished, new, "{at}, {moment}");
            }
            let mut now = visible(&home);
            if !new {
                now.retain(|path, node| before.contains_key(path) || node.content != Content::Folder);
            }
            assert_same(&now, if new { &after } else { &before }, &format!("{at}, {moment}"));
        }
        if over {
            break;
        }
    }
    assert!(cut > 500, "{cut}");
}

/// Ends a write right after `.env` has got its name and before the config has.
fn between(home: &Home) -> Write {
    put(&home.config(), "old config", 0o600);
    let write = home.write(vec![
        Change::new(home.env(), None, Some(b"KEY=1\n".to_vec())),
        Change::new(home.config(), Some(b"old config".to_vec()), Some(b"new config".to_vec())).rotating(),
    ]);
    for at in 0.. {
        assert!(dies(at, true, |faults| drop(apply(&write, &stamp("test"), faults))), "never between");
        if home.env().exists() && text(&home.config()).as_deref() == Some("old config") {
            return write;
        }
        recovered(home);
    }
    write
}

#[test]
fn what_another_program_did_meanwhile_is_kept() {
    // To the config: .env goes back, and theirs stays.
    let home = Home::in_memory();
    between(&home);
    put(&home.config(), "their config", 0o600);
    let done = recovered(&home).unwrap();
    assert_eq!((done.ending, done.left), (Ending::RolledBack, Vec::new()));
    assert_eq!((text(&home.config()).as_deref(), home.env().exists()), (Some("their config"), false));
    visible(&home);

    // To .env, which was new already: it stays, and that is said. The config does not refer to it.
    let home = Home::in_memory();
    between(&home);
    put(&home.env(), "KEY=1\nTHEIRS=1\n", 0o600);
    let done = recovered(&home).unwrap();
    assert_eq!((done.ending, done.left), (Ending::RolledBack, vec![home.env()]));
    assert_eq!(text(&home.config()).as_deref(), Some("old config"));
    assert_eq!(text(&home.env()).as_deref(), Some("KEY=1\nTHEIRS=1\n"));
    visible(&home);

    // To both: neither is touched, and it is said.
    let home = Home::in_memory();
    between(&home);
    put(&home.env(), "KEY=1\nTHEIRS=1\n", 0o600);
    put(&home.config(), "their config", 0o600);
    let done = recovered(&home).unwrap();
    assert_eq!((done.ending, done.left), (Ending::RolledBack, vec![home.env()]));
    assert_eq!(text(&home.config()).as_deref(), Some("their config"));
    assert_eq!(text(&home.env()).as_deref(), Some("KEY=1\nTHEIRS=1\n"));
    visible(&home);
    // The write is remembered, so that its own values can still be taken out.
    let plan = home.plan();
    assert_eq!(plan.ids, ["test"]);
}

#[test]
fn the_next_write_takes_it_up_by_itself() {
    let home = Home::in_memory();
    let write = between(&home);
    // It had read .env as it is half way: by the time it writes, that is taken back.
    let stale =
        home.write(vec![Change::new(home.env(), Some(b"KEY=1\n".to_vec()), Some(b"KEY=2\n".to_vec()))]);
    assert!(matches!(try_apply(&stale), Err(WriteError::Changed(path)) if path == home.env()));
    assert_eq!(recovered(&home), None);
    assert_eq!(text(&home.env()), None);
    try_apply(&write).unwrap();
    assert_eq!(text(&home.config()).as_deref(), Some("new config"));

    // One that is about other files goes ahead, and says what it resolved.
    let home = Home::in_memory();
    between(&home);
    let other = home.write(vec![Change::new(home.state.join("other"), None, Some(b"1".to_vec()))]);
    let receipt = try_apply(&other).unwrap();
    assert_eq!(receipt.recovered.map(|done| done.ending), Some(Ending::RolledBack));
    assert_eq!((home.env().exists(), text(&home.state.join("other")).as_deref()), (false, Some("1")));
    visible(&home);
}

#[test]
fn a_write_under_way_is_not_an_unfinished_one() {
    let (home, write) = Home::live_in(Home::in_memory());
    let state = &home.state;
    let mut seen = 0;
    let mut faults = Faults::hook(|_, _| {
        if state.join("clawgate/journal").exists() {
            seen += 1;
            assert_eq!(unfinished(state, &mut Faults::none()).unwrap(), None);
            let busy = recover(state, Duration::ZERO, &mut Faults::none());
            assert!(matches!(busy, Err(WriteError::Busy(_))), "{busy:?}");
        }
        Ok(())
    });
    apply(&write, &stamp("test"), &mut faults).unwrap();
    drop(faults);
    assert!(seen > 50, "{seen}");
}

#[test]
fn a_record_nobody_can_follow_stops_writes_and_is_named() {
    for bad in ["", "[]", "{\"schema\": 2}", "\u{0}", &"[".repeat(100_000)] {
        let home = Home::in_memory();
        put(&home.config(), "v0", 0o600);
        home.set_config("one", "v1");
        let journal = home.state.join("clawgate/journal");
        fs::write(&journal, bad).unwrap();
        let before = tree(&home.root);
        let write = home.write(vec![Change::new(home.config(), Some(b"v1".to_vec()), Some(b"v2".to_vec()))]);
        let named = |error: WriteError| matches!(error, WriteError::Journal(path) if path == journal);
        assert!(named(try_apply(&write).unwrap_err()));
        assert!(named(recover(&home.state, LOCK_WAIT, &mut Faults::none()).unwrap_err()));
        assert!(named(unfinished(&home.state, &mut Faults::none()).unwrap_err()));
        assert_same(&tree(&home.root), &before, "untouched");
    }
}

/// What an older version left is still taken back, but for the backups, which it noted in another way.
#[test]
fn manifests_of_before_are_read() {
    let home = Home::in_memory();
    put(&home.config(), "v0", 0o644);
    let receipt = home.set_config("one", "v1");
    let manifest = receipt.manifest.unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&text(&manifest).unwrap()).unwrap();
    value["schema"] = 1.into();
    let files = value["files"].as_array_mut().unwrap();
    files.retain(|file| file["is_backup"] != true);
    for file in files {
        file["backups"] = serde_json::json!({ "slots": [{ "index": 0, "sha256": null, "mode_before": null }], "dropped": null });
        file["turned_back"] = false.into();
        file["notes"] = serde_json::json!({ "salt": "test", "values": {} });
        for added in ["secret", "is_backup"] {
            file.as_object_mut().unwrap().remove(added);
        }
    }
    fs::write(&manifest, value.to_string()).unwrap();
    home.undo().unwrap();
    assert_eq!((text(&home.config()).as_deref(), mode(&home.config())), (Some("v0"), 0o644));
    assert_eq!(text(&home.state.join("openclaw.json.bak")).as_deref(), Some("v0"));
}

/// Its record of a write that was cut short is not followed, and not forgotten either.
#[test]
fn a_record_of_before_is_named() {
    let home = Home::in_memory();
    put(&home.config(), "v0", 0o600);
    home.set_config("one", "v1");
    let journal = home.state.join("clawgate/journal");
    let record = serde_json::json!({
        "schema": 1, "token": "0".repeat(32), "stem": "000002-two", "id": "two", "time": "2026-11-23T12:00:00Z",
        "folders": [], "places": [home.state],
        "steps": [{
            "step": "shift", "from": home.state.join("openclaw.json.bak"),
            "to": home.state.join("openclaw.json.bak.1"), "sha256": null, "mode_before": 384, "mode_after": 384,
        }],
    });
    put(&journal, &record.to_string(), 0o600);
    let before = tree(&home.root);
    let error = recover(&home.state, LOCK_WAIT, &mut Faults::none()).unwrap_err();
    assert!(matches!(&error, WriteError::Journal(path) if *path == journal), "{error}");
    assert_same(&tree(&home.root), &before, "untouched");
}

/// The record of another user, read by root: it may name nothing but what is that user's.
#[test]
#[ignore = "needs root"]
fn root_does_not_follow_another_users_record_out_of_the_state_folder() {
    crate::support::needs::root();
    let home = Home::in_memory();
    between(&home);
    let shadow = home.root.join("shadow");
    put(&shadow, "KEY=1\n", 0o600);
    let journal = home.state.join("clawgate/journal");
    std::os::unix::fs::chown(&journal, Some(12345), Some(12345)).unwrap();
    let honest = text(&journal).unwrap();
    let env = home.env().display().to_string();
    assert!(honest.contains(&env));
    for to in [shadow.clone(), home.state.join("../shadow")] {
        fs::write(&journal, honest.replace(&env, &to.display().to_string())).unwrap();
        let result = recover(&home.state, LOCK_WAIT, &mut Faults::none());
        assert!(matches!(result, Err(WriteError::Journal(_))), "{result:?}");
        assert_eq!(text(Path::new(&shadow)).as_deref(), Some("KEY=1\n"));
    }
    fs::write(&journal, honest).unwrap();
    assert_eq!(recovered(&home).unwrap().ending, Ending::RolledBack);
}

/// A file with a second name, both kept: between two operations it may be torn, under both, and the next run puts it right.
#[test]
fn a_write_into_a_file_with_a_second_name_that_ends_anywhere_is_finished_or_taken_back() {
    let (mut back, mut forth) = (0, 0);
    for at in 0.. {
        let (home, mut write) = Home::live_in(Home::in_memory());
        write.hard_links = HardLinks::Keep;
        let second = home.root.join("second");
        fs::hard_link(home.config(), &second).unwrap();
        let before = outside(&home.root, &home.state);
        if !dies(at, true, |faults| drop(apply(&write, &stamp("test"), faults))) {
            break;
        }
        let ending = recovered(&home).map(|done| (done.ending, done.left));
        assert_eq!(text(&home.config()), text(&second), "{at}");
        match ending {
            Some((Ending::RolledBack, left)) => {
                assert_eq!(left.len(), 0);
                back += 1;
                assert_same(&visible(&home), &before, &format!("{at}: rolled back"));
            }
            Some((Ending::Finished, left)) => {
                assert_eq!(left.len(), 0);
                forth += 1;
                assert_eq!(text(&second).as_deref(), Some("new config"), "{at}");
            }
            None => {}
        }
    }
    assert!(back > 80 && forth > 10, "{back} back, {forth} forth");
}
