//! The way back.

use std::fs;
use std::path::Path;

use clawgate::transaction::{
    Change, Faults, LOCK_WAIT, ThreeWay, UndoAction, UndoError, UndoPlan, apply, history, purge,
};

use super::home::{Home, assert_same, chmod, mode, outside, put, stamp, text, tree, try_apply};

#[test]
fn undo_brings_back_bytes_modes_backups_and_folders() {
    let (home, write) = Home::lived_in();
    let before = tree(&home.root);
    try_apply(&write).unwrap();
    assert_ne!(outside(&home.root, &home.state), before);

    let plan = home.plan();
    assert_eq!(plan.ids, ["test"]);
    let names: Vec<_> = plan
        .files
        .iter()
        .map(|file| (file.path.file_name().unwrap().to_str().unwrap(), file.action))
        .collect();
    assert_eq!(
        names,
        [
            ("openclaw.json", UndoAction::Restore),
            ("new.json", UndoAction::Remove),
            ("loose.json", UndoAction::Restore),
            ("cache.json", UndoAction::Recreate),
            (".env", UndoAction::Remove),
        ],
        "the config before what it refers to"
    );
    let after = outside(&home.root, &home.state);
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &before, "taken back");
    // Taking it back is a write as any other: it is taken back in turn, backups and folders with it.
    assert_eq!(home.plan().redoes, ["test"]);
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &after, "done again");
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &before, "taken back once more");
}

#[test]
fn what_a_first_run_leaves_goes_when_it_is_purged() {
    let home = Home::new();
    home.set_config("first", "{}");
    home.undo().unwrap();
    assert!(!home.config().exists());
    assert_eq!(text(&home.state.join("clawgate/000002-undo.0.original")).as_deref(), Some("{}"));
    let purged = purge(&home.state, &[], LOCK_WAIT, &mut Faults::none()).unwrap();
    assert_eq!((purged.originals.len(), purged.folder), (1, Some(home.state.clone())));
    assert_eq!(tree(&home.root).len(), 1, "{:?}", tree(&home.root));

    // But not with something of another program in it.
    let home = Home::new();
    home.set_config("first", "{}");
    put(&home.state.join("state/openclaw.sqlite"), "theirs", 0o600);
    home.undo().unwrap();
    let purged = purge(&home.state, &[], LOCK_WAIT, &mut Faults::none()).unwrap();
    assert_eq!((purged.originals.len(), purged.folder), (1, None));
    assert!(home.state.join("state/openclaw.sqlite").exists());
    assert!(!home.config().exists());
    // The history stays, without anything to go back to byte for byte.
    let past = history(&home.state, &mut |_, _| None, &mut Faults::none()).unwrap();
    let told: Vec<_> = past.iter().map(|past| (past.id.as_str(), past.exact)).collect();
    assert_eq!(told, [("undo", false), ("first", true)], "what is absent can be absent again");
}

#[test]
fn folders_on_the_way_to_the_state_folder_come_and_go_with_it() {
    let mut home = Home::new();
    home.state = home.root.join("srv/agents/state");
    let mut write = home.write(vec![Change::new(home.config(), None, Some(b"{}".to_vec()))]);
    write.folders = vec![home.root.join("srv/agents"), home.root.join("srv")];
    try_apply(&write).unwrap();
    assert_eq!(mode(&home.root.join("srv")), 0o700);
    home.undo().unwrap();
    purge(&home.state, &[], LOCK_WAIT, &mut Faults::none()).unwrap();
    assert_eq!(tree(&home.root).len(), 1, "{:?}", tree(&home.root));
}

#[test]
fn back_to_before_any_write_that_is_remembered() {
    let home = Home::new();
    put(&home.config(), "v0", 0o644);
    for number in 1..=7 {
        home.set_config(&format!("w{number}"), &format!("v{number}"));
    }
    let past = history(&home.state, &mut |_, _| None, &mut Faults::none()).unwrap();
    assert_eq!(past.iter().map(|past| past.number).collect::<Vec<_>>(), [7, 6, 5, 4, 3, 2, 1]);
    // The original of the last write is kept, and what it dropped; those of older ones are their backups.
    let exact: Vec<_> = past.iter().filter(|past| past.exact).map(|past| past.number).collect();
    assert_eq!(exact, [7, 6, 5, 4, 3, 2]);
    for (to, then) in [("5", "v4"), ("000006-w6", "v5"), ("w7", "v6")] {
        let (plan, _) = home.undo_to(Some(to)).unwrap();
        assert_eq!(text(&home.config()).as_deref(), Some(then), "{to}");
        assert!(
            plan.ids.ends_with(&[format!("w{}", then[1..].parse::<u32>().unwrap() + 1)]),
            "{:?}",
            plan.ids
        );
        home.undo().unwrap();
        assert_eq!(text(&home.config()).as_deref(), Some("v7"), "{to} and back");
    }
    let unknown = home.plan_to(Some("77"));
    assert!(matches!(&unknown, Err(UndoError::Unknown(name)) if name == "77"), "{unknown:?}");
}

#[test]
fn originals_without_secrets_stay_with_their_writes() {
    let home = Home::new();
    put(&home.env(), "A=0", 0o640);
    for number in 1..=4 {
        let before = fs::read(home.env()).unwrap();
        let mut change = Change::new(home.env(), Some(before), Some(format!("A={number}").into_bytes()));
        change.secret = false;
        apply(&home.write(vec![change]), &stamp(&format!("w{number}")), &mut Faults::none()).unwrap();
    }
    assert!(
        history(&home.state, &mut |_, _| None, &mut Faults::none()).unwrap().iter().all(|past| past.exact)
    );
    home.undo_to(Some("1")).unwrap();
    assert_eq!((text(&home.env()).as_deref(), mode(&home.env())), (Some("A=0"), 0o640));
}

#[test]
fn undo_of_everything_leaves_what_was_there() {
    let home = Home::new();
    put(&home.config(), "v0", 0o644);
    let before = tree(&home.root);
    for number in 1..=3 {
        home.set_config(&format!("w{number}"), &format!("v{number}"));
    }
    home.undo_to(Some("1")).unwrap();
    assert_same(&outside(&home.root, &home.state), &before, "taken back");
}

/// Slots of their own modes, all five of them full: every write drops one, and the last write's is kept.
fn with_backups() -> Home {
    let home = Home::new();
    put(&home.config(), "v0", 0o644);
    for (index, suffix) in ["", ".1", ".2", ".3", ".4"].iter().enumerate() {
        let mode = [0o600, 0o644, 0o640, 0o600, 0o604][index];
        put(&home.state.join(format!("openclaw.json.bak{suffix}")), &format!("backup {index}"), mode);
    }
    home
}

#[test]
fn backups_go_back_over_several_writes_and_come_back() {
    let home = Home::new();
    put(&home.config(), "v0", 0o644);
    put(&home.state.join("openclaw.json.bak"), "earlier", 0o644);
    put(&home.state.join("openclaw.json.bak.1"), "earliest", 0o640);
    let seen = || outside(&home.root, &home.state);
    let mut states = vec![seen()];
    for number in 1..=3 {
        home.set_config(&format!("w{number}"), &format!("v{number}"));
        states.push(seen());
    }
    for to in 1..=3usize {
        home.undo_to(Some(&to.to_string())).unwrap();
        assert_same(&seen(), &states[to - 1], &format!("back to before {to}"));
        home.undo().unwrap();
        assert_same(&seen(), &states[3], &format!("back to before {to} and on again"));
    }
    // Over writes and undos alike.
    home.undo_to(Some("1")).unwrap();
    assert_same(&seen(), &states[0], "over all of them");
}

#[test]
fn of_full_backups_all_but_what_is_gone_for_good_come_back() {
    let home = with_backups();
    let before = outside(&home.root, &home.state);
    home.set_config("one", "v1");
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &before, "what the last write dropped is kept");
    home.undo().unwrap();
    home.set_config("two", "v2");
    home.undo_to(Some("1")).unwrap();
    let mut expected = before;
    // Only the last write keeps what may hold secrets, and this went before it.
    expected.remove(Path::new(".openclaw/openclaw.json.bak.4"));
    assert_same(&outside(&home.root, &home.state), &expected, "the one that is gone stays away");
}

#[test]
fn backups_that_move_while_undo_waits_stop_it() {
    let home = with_backups();
    home.set_config("one", "v1");
    let plan = home.plan();
    put(&home.state.join("openclaw.json.bak"), "theirs", 0o600);
    let before = tree(&home.root);
    let done = plan.apply(&stamp("undo"), LOCK_WAIT, &mut Faults::none());
    assert!(
        matches!(&done, Err(UndoError::Write(clawgate::transaction::WriteError::Changed(path))) if path.ends_with("openclaw.json.bak")),
        "{done:?}"
    );
    assert_same(&tree(&home.root), &before, "nothing is touched");
}

#[test]
fn an_older_original_that_is_gone_leaves_its_file_as_it_is() {
    let home = Home::new();
    put(&home.env(), "A=0", 0o600);
    for number in 1..=2 {
        let before = fs::read(home.env()).unwrap();
        let change = Change::new(home.env(), Some(before), Some(format!("A={number}").into_bytes()));
        try_apply(&home.write(vec![change])).unwrap();
    }
    let before = outside(&home.root, &home.state);
    let (plan, receipt) = home.undo_to(Some("1")).unwrap();
    assert_eq!((plan.files[0].action, plan.files[0].is_stuck()), (UndoAction::Gone, true));
    assert!(!receipt.changed());
    assert_same(&outside(&home.root, &home.state), &before, "untouched");
}

/// What a merge of the caller's is given, and what becomes of what it gives back.
#[test]
fn a_file_another_program_wrote_is_merged_by_the_caller() {
    let (home, write) = Home::lived_in();
    try_apply(&write).unwrap();
    put(&home.config(), "their config", 0o600);
    fs::remove_file(home.env()).unwrap();
    let plan = home.plan();
    // A file that is as it was before (.env: absent) is in nobody's way.
    assert_eq!(plan.files[4].action, UndoAction::Already);
    let config = &plan.files[0];
    assert_eq!((config.action, &config.path), (UndoAction::MovedOn, &home.config()));
    assert_eq!(
        (config.now.as_deref(), config.then.as_deref()),
        (Some(&b"their config"[..]), Some(&b"their config"[..]))
    );
    assert_eq!(config.original.as_deref(), Some(&b"old config"[..]));
    let mut merge = |path: &Path, three: ThreeWay<'_>| {
        assert_eq!(path, home.config());
        assert_eq!(
            (three.written, three.now, three.original),
            (Some(&b"new config"[..]), &b"their config"[..], Some(&b"old config"[..]))
        );
        assert!(three.is_written(b"new config") && !three.is_written(b"their config"));
        Some(b"their own config".to_vec())
    };
    let plan = UndoPlan::read(&home.state, None, &mut merge, &mut Faults::none()).unwrap();
    assert_eq!(plan.files[0].action, UndoAction::Merge);
    plan.apply(&stamp("undo"), LOCK_WAIT, &mut Faults::none()).unwrap();
    assert_eq!(text(&home.config()).unwrap(), "their own config");
    assert_eq!(mode(&home.config()), 0o600, "a mode of theirs stays");
    assert_eq!(
        text(&home.state.join("openclaw.json.bak")).unwrap(),
        "backup 0",
        "the backups are as they were"
    );
    assert_eq!(text(&home.state.join("loose.json")).unwrap(), "loose");
    assert_eq!(mode(&home.state.join("loose.json")), 0o664);
    home.undo().unwrap();
    assert_eq!(text(&home.config()).unwrap(), "their config");
}

/// Writes between which another program has changed the file are taken back one after the other.
#[test]
fn what_came_between_two_writes_is_merged_with_each() {
    let home = Home::new();
    put(&home.config(), "0", 0o600);
    let write = |id: &str, text: &str| {
        let mut change = Change::new(home.config(), fs::read(home.config()).ok(), Some(text.into()));
        change.secret = false;
        apply(&home.write(vec![change]), &stamp(id), &mut Faults::none()).unwrap();
    };
    write("one", "1");
    put(&home.config(), "1 theirs", 0o600);
    write("two", "2 theirs");
    write("three", "3 theirs");
    let mut merges = 0;
    let mut merge = |_: &Path, three: ThreeWay<'_>| {
        merges += 1;
        let [written, now, original] =
            [three.written.unwrap(), three.now, three.original.unwrap()].map(String::from_utf8_lossy);
        Some(now.replace(&*written, &original).into_bytes())
    };
    let plan = UndoPlan::read(&home.state, Some("1"), &mut merge, &mut Faults::none()).unwrap();
    assert_eq!(
        (plan.files[0].action, plan.files[0].then.as_deref(), merges),
        (UndoAction::Merge, Some(&b"0 theirs"[..]), 1)
    );
    let past = history(&home.state, &mut |_, _| None, &mut Faults::none()).unwrap();
    assert_eq!(past.iter().map(|past| past.exact).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn backups_that_moved_on_stay_as_they_are() {
    let home = Home::new();
    put(&home.config(), "old", 0o600);
    home.set_config("one", "new");
    put(&home.state.join("openclaw.json.bak"), "theirs", 0o600);
    home.undo().unwrap();
    assert_eq!(text(&home.config()).unwrap(), "old");
    assert_eq!(text(&home.state.join("openclaw.json.bak")).unwrap(), "theirs");
}

#[test]
fn a_plan_that_is_no_longer_true_is_not_carried_out() {
    let home = Home::new();
    put(&home.config(), "v0", 0o600);
    home.set_config("one", "v1");
    let plan = home.plan();
    home.set_config("two", "v2");
    let before = tree(&home.root);
    let result = plan.apply(&stamp("undo"), LOCK_WAIT, &mut Faults::none());
    assert!(matches!(result, Err(UndoError::Stale)), "{result:?}");
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
fn manifests_are_data() {
    for bad in ["", "[]", "{\"schema\": 3}", "\u{0}", &"[".repeat(100_000)] {
        let home = Home::new();
        put(&home.config(), "v0", 0o600);
        let receipt = home.set_config("one", "v1");
        fs::write(receipt.manifest.unwrap(), bad).unwrap();
        let before = tree(&home.root);
        assert!(matches!(home.undo(), Err(UndoError::Manifest(_))));
        assert_same(&tree(&home.root), &before, "untouched");
    }
    // An original's name that leads out of the folder finds nothing.
    let home = Home::new();
    put(&home.config(), "v0", 0o600);
    let change = Change::new(home.config(), Some(b"v0".to_vec()), Some(b"v1".to_vec()));
    let receipt = try_apply(&home.write(vec![change])).unwrap();
    let manifest = receipt.manifest.unwrap();
    put(&home.root.join("x.original"), "v0", 0o600);
    let text = text(&manifest).unwrap().replace("000001-test.0.original", "../../x.original");
    fs::write(&manifest, text).unwrap();
    assert_eq!(home.plan().files[0].action, UndoAction::Gone);
    chmod(&manifest, 0o600);
}
