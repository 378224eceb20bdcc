//! The way back.

use std::fs;

use clawgate::transaction::{Change, Faults, UndoAction, UndoError, UndoPlan};

use super::support::{Home, assert_same, chmod, mode, outside, put, text, tree, try_apply};

#[test]
fn undo_brings_back_bytes_modes_backups_and_folders() {
    let (home, write) = Home::lived_in();
    let before = tree(&home.root);
    try_apply(&write).unwrap();
    assert_ne!(outside(&home.root, &home.state), before);

    let plan = UndoPlan::read(&home.state, &mut Faults::none()).unwrap();
    assert_eq!(plan.id, "test");
    let names: Vec<_> = plan
        .files
        .iter()
        .map(|file| (file.path.file_name().unwrap().to_str().unwrap(), file.action, file.backups))
        .collect();
    assert_eq!(
        names,
        [
            ("openclaw.json", UndoAction::Restore, true),
            ("new.json", UndoAction::Remove, false),
            ("loose.json", UndoAction::Restore, false),
            ("cache.json", UndoAction::Recreate, false),
            (".env", UndoAction::Remove, false),
        ],
        "the config before what it refers to"
    );
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &before, "taken back");
    assert!(matches!(home.undo(), Err(UndoError::Nothing)));
    assert_eq!(
        fs::read_dir(home.state.join("clawgate")).unwrap().count(),
        1,
        "the lock alone: no original outlives its use"
    );
}

#[test]
fn undo_of_a_first_run_removes_the_state_folder_too() {
    let home = Home::new();
    home.set_config("first", "{}");
    home.undo().unwrap();
    assert_eq!(tree(&home.root).len(), 1, "{:?}", tree(&home.root));

    // But not with something of another program in it.
    let home = Home::new();
    home.set_config("first", "{}");
    put(&home.state.join("state/openclaw.sqlite"), "theirs", 0o600);
    home.undo().unwrap();
    assert!(home.state.join("state/openclaw.sqlite").exists());
    assert!(!home.config().exists());
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
    assert_eq!(tree(&home.root).len(), 1, "{:?}", tree(&home.root));
}

#[test]
fn undo_after_undo_takes_back_the_write_before() {
    let home = Home::new();
    put(&home.config(), "v0", 0o644);
    for number in 1..=7 {
        home.set_config(&format!("w{number}"), &format!("v{number}"));
    }
    // The original of the last write is kept; those of older ones are their backups, as far as these reach.
    for number in (2..=6).rev() {
        assert_eq!(home.undo().unwrap().id, format!("w{}", number + 1));
        assert_eq!(text(&home.config()), Some(format!("v{number}")));
    }
}

#[test]
fn undo_of_everything_leaves_what_was_there() {
    let home = Home::new();
    put(&home.config(), "v0", 0o644);
    let before = tree(&home.root);
    for number in 1..=3 {
        home.set_config(&format!("w{number}"), &format!("v{number}"));
    }
    for _ in 1..=3 {
        home.undo().unwrap();
    }
    assert!(matches!(home.undo(), Err(UndoError::Nothing)));
    assert_same(&outside(&home.root, &home.state), &before, "taken back");
}

#[test]
fn an_older_original_that_is_gone_is_named() {
    let home = Home::new();
    put(&home.env(), "A=0", 0o600);
    for number in 1..=2 {
        let before = fs::read(home.env()).unwrap();
        let change = Change::new(home.env(), Some(before), Some(format!("A={number}").into_bytes()));
        try_apply(&home.write(vec![change])).unwrap();
    }
    home.undo().unwrap();
    assert_eq!(text(&home.env()).unwrap(), "A=1");
    let before = tree(&home.root);
    let error = home.undo().unwrap_err();
    assert!(matches!(&error, UndoError::OriginalGone { files } if *files == [home.env()]), "{error}");
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
fn undo_after_another_program_wrote_refuses_and_shows_both() {
    let (home, write) = Home::lived_in();
    try_apply(&write).unwrap();
    put(&home.config(), "their config", 0o600);
    fs::remove_file(home.env()).unwrap();
    let before = tree(&home.root);
    let Err(UndoError::MovedOn { files }) = home.undo() else { panic!("taken back") };
    // A file that is as it was before (.env: absent) is in nobody's way.
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].path, home.config());
    assert_eq!(files[0].now.as_deref(), Some(&b"their config"[..]));
    assert_eq!(files[0].original.as_deref(), Some(&b"old config"[..]));
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
fn backups_that_moved_on_stay_as_they_are() {
    let home = Home::new();
    put(&home.config(), "old", 0o600);
    home.set_config("one", "new");
    put(&home.state.join("openclaw.json.bak"), "theirs", 0o600);
    let plan = UndoPlan::read(&home.state, &mut Faults::none()).unwrap();
    assert!(!plan.files[0].backups);
    home.undo().unwrap();
    assert_eq!(text(&home.config()).unwrap(), "old");
    assert_eq!(text(&home.state.join("openclaw.json.bak")).unwrap(), "theirs");
}

#[test]
fn a_file_whose_original_was_not_kept_is_left() {
    let home = Home::new();
    put(&home.config(), "old", 0o644);
    put(&home.env(), "A=0", 0o600);
    let mut first = Change::new(home.env(), Some(b"A=0".to_vec()), Some(b"A=1".to_vec()));
    first.keep_original = false;
    let second = Change::new(home.config(), Some(b"old".to_vec()), Some(b"new".to_vec()));
    try_apply(&home.write(vec![first, second])).unwrap();
    let receipt = home.undo().unwrap();
    assert_eq!(receipt.files, [(home.config(), UndoAction::Restore), (home.env(), UndoAction::Leave)]);
    assert_eq!(text(&home.env()).unwrap(), "A=1");
    assert_eq!((text(&home.config()).unwrap().as_str(), mode(&home.config())), ("old", 0o644));
}

#[test]
fn a_plan_that_is_no_longer_true_is_not_carried_out() {
    let home = Home::new();
    put(&home.config(), "v0", 0o600);
    home.set_config("one", "v1");
    let plan = UndoPlan::read(&home.state, &mut Faults::none()).unwrap();
    home.set_config("two", "v2");
    let before = tree(&home.root);
    let result = plan.apply(std::time::Duration::ZERO, &mut Faults::none());
    assert!(matches!(result, Err(UndoError::Stale)), "{result:?}");
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
fn manifests_are_data() {
    for bad in ["", "[]", "{\"schema\": 2}", "\u{0}", &"[".repeat(100_000)] {
        let home = Home::new();
        put(&home.config(), "v0", 0o600);
        let receipt = home.set_config("one", "v1");
        fs::write(receipt.manifest.unwrap(), bad).unwrap();
        let before = tree(&home.root);
        assert!(matches!(home.undo(), Err(UndoError::Manifest { .. })));
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
    assert!(matches!(home.undo(), Err(UndoError::OriginalGone { .. })));
    chmod(&manifest, 0o600);
}
