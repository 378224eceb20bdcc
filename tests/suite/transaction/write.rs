//! What a write leaves behind when all goes well, and what it refuses.

use std::fs;
use std::os::unix::fs::symlink;

use clawgate::transaction::{Action, Change, Symlink, WriteError};

use super::home::{Home, assert_same, chmod, mode, put, text, tree, try_apply};

#[test]
fn a_first_run_makes_private_files_in_a_private_folder() {
    let home = Home::new();
    let write = home.write(vec![
        Change::new(home.env(), None, Some(b"KEY=1\n".to_vec())),
        Change::new(home.config(), None, Some(b"{}\n".to_vec())).rotating(),
    ]);
    let receipt = try_apply(&write).unwrap();
    assert!(receipt.changed());
    assert_eq!(receipt.files.iter().map(|file| file.action).collect::<Vec<_>>(), [Action::Created; 2]);
    assert_eq!(receipt.files[1].backup, None, "there was nothing to back up");
    assert_eq!(text(&home.env()).unwrap(), "KEY=1\n");
    assert_eq!(text(&home.config()).unwrap(), "{}\n");
    for path in [home.env(), home.config(), home.state.join("clawgate/lock"), receipt.manifest.unwrap()] {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    for folder in [home.state.clone(), home.state.join("clawgate")] {
        assert_eq!(mode(&folder), 0o700, "{}", folder.display());
    }
    let mut names: Vec<_> = tree(&home.state).into_keys().map(|path| path.display().to_string()).collect();
    names.retain(|name| !name.starts_with("clawgate"));
    assert_eq!(names, ["", ".env", "openclaw.json"], "no file of the way there stays");
}

#[test]
fn every_kind_of_change_at_once() {
    let (home, write) = Home::lived_in();
    let receipt = try_apply(&write).unwrap();
    let actions: Vec<_> = receipt.files.iter().map(|file| file.action).collect();
    assert_eq!(
        actions,
        [Action::Created, Action::Removed, Action::Changed, Action::Created, Action::Changed]
    );
    assert_eq!(text(&home.config()).unwrap(), "new config");
    assert_eq!(mode(&home.config()), 0o640, "others lose access, the group keeps it");
    assert_eq!(receipt.files[4].mode_before, Some(0o644));
    assert_eq!(receipt.files[4].mode, Some(0o640));
    assert_eq!(text(&home.state.join("cache.json")), None);
    assert_eq!(mode(&home.state.join("loose.json")), 0o660);
    assert_eq!(mode(&home.state.join("agents/main")), 0o700);
    assert_eq!(mode(&home.state), 0o755, "a folder that was there keeps its mode");
}

#[test]
fn a_file_that_is_not_private_keeps_its_mode() {
    let home = Home::new();
    put(&home.config(), "a", 0o664);
    let mut change = Change::new(home.config(), Some(b"a".to_vec()), Some(b"b".to_vec()));
    change.private = false;
    try_apply(&home.write(vec![change])).unwrap();
    assert_eq!(mode(&home.config()), 0o664, "not a private file");
}

#[test]
fn what_is_as_wanted_is_not_touched() {
    let home = Home::new();
    put(&home.config(), "same", 0o600);
    let before = tree(&home.root);
    let change = Change::new(home.config(), Some(b"same".to_vec()), Some(b"same".to_vec())).rotating();
    let absent = Change::new(home.env(), None, None);
    let receipt = try_apply(&home.write(vec![change, absent])).unwrap();
    assert!(!receipt.changed());
    assert!(receipt.files.iter().all(|file| file.action == Action::Unchanged));
    assert_eq!(tree(&home.root), before, "not even a lock");
}

#[test]
fn six_writes_leave_the_last_five_contents_as_backups() {
    let home = Home::new();
    put(&home.config(), "v0", 0o644);
    for number in 1..=6 {
        let receipt = home.set_config(&format!("w{number}"), &format!("v{number}"));
        assert_eq!(receipt.files[0].backup, Some(home.state.join("openclaw.json.bak")));
    }
    for (suffix, content) in [("", "v5"), (".1", "v4"), (".2", "v3"), (".3", "v2"), (".4", "v1")] {
        let path = home.state.join(format!("openclaw.json.bak{suffix}"));
        assert_eq!(text(&path).as_deref(), Some(content), "{}", path.display());
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    assert!(!home.state.join("openclaw.json.bak.5").exists());
}

#[test]
fn originals_of_the_last_write_only_and_twenty_manifests() {
    let home = Home::new();
    for number in 0..23 {
        home.set_config(&format!("w{number}"), &format!("v{number}"));
    }
    let names: Vec<_> = fs::read_dir(home.state.join("clawgate"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let ending = |kind: &str| names.iter().filter(|name| name.ends_with(kind)).cloned().collect::<Vec<_>>();
    assert_eq!(ending(".json").len(), 20);
    let originals = ending(".original");
    assert_eq!(
        originals.len(),
        3,
        "the config before and after, and the backup it pushed out: {originals:?}"
    );
    assert!(originals.iter().all(|name| name.starts_with("000023-w22.")), "{originals:?}");
}

#[test]
fn a_change_by_another_program_stops_the_write() {
    let (home, write) = Home::lived_in();
    put(&home.config(), "their config", 0o644);
    let before = tree(&home.root);
    let error = try_apply(&write).unwrap_err();
    assert!(matches!(&error, WriteError::Changed(path) if *path == home.config()), "{error}");
    assert_same(&tree(&home.root), &before, "untouched");

    // One that has appeared, and one that has gone.
    let (home, write) = Home::lived_in();
    put(&home.env(), "THEIRS=1\n", 0o600);
    assert!(matches!(try_apply(&write), Err(WriteError::Changed(path)) if path == home.env()));
    let (home, write) = Home::lived_in();
    fs::remove_file(home.config()).unwrap();
    assert!(matches!(try_apply(&write), Err(WriteError::Changed(path)) if path == home.config()));
}

#[test]
fn links_are_refused_or_followed() {
    let home = Home::new();
    let real = home.root.join("dotfiles/openclaw.json");
    put(&real, "old", 0o600);
    fs::create_dir(&home.state).unwrap();
    symlink("../dotfiles/openclaw.json", home.config()).unwrap();
    let before = tree(&home.root);
    let mut write =
        home.write(vec![Change::new(home.config(), Some(b"old".to_vec()), Some(b"new".to_vec())).rotating()]);

    let error = try_apply(&write).unwrap_err();
    let WriteError::Symlink { path, target } = &error else { panic!("{error}") };
    assert_eq!((path, target.to_str()), (&home.config(), Some("../dotfiles/openclaw.json")));
    assert_same(&tree(&home.root), &before, "untouched");

    write.symlink = Symlink::Follow;
    let receipt = try_apply(&write).unwrap();
    assert_eq!(receipt.files[0].path, home.config());
    assert_eq!(receipt.files[0].target, real);
    assert!(fs::symlink_metadata(home.config()).unwrap().is_symlink(), "the link stays");
    assert_eq!(text(&real).unwrap(), "new");
    assert_eq!(text(&home.root.join("dotfiles/openclaw.json.bak")).unwrap(), "old");
}

#[test]
fn a_dangling_link_is_followed_to_a_new_file_and_a_circle_is_an_error() {
    let home = Home::new();
    fs::create_dir(&home.state).unwrap();
    symlink(home.root.join("real.env"), home.env()).unwrap();
    let mut write = home.write(vec![Change::new(home.env(), None, Some(b"A=1".to_vec()))]);
    write.symlink = Symlink::Follow;
    try_apply(&write).unwrap();
    assert_eq!(text(&home.root.join("real.env")).unwrap(), "A=1");

    symlink("two", home.state.join("one")).unwrap();
    symlink("one", home.state.join("two")).unwrap();
    let mut write = home.write(vec![Change::new(home.state.join("one"), None, Some(b"A=1".to_vec()))]);
    write.symlink = Symlink::Follow;
    assert!(matches!(try_apply(&write), Err(WriteError::Io { .. })));
}

#[test]
fn two_changes_of_one_file_are_refused() {
    let home = Home::new();
    fs::create_dir(&home.state).unwrap();
    let again = home.state.join("../.openclaw/openclaw.json");
    let write = home.write(vec![
        Change::new(home.config(), None, Some(b"1".to_vec())),
        Change::new(again, None, Some(b"2".to_vec())),
    ]);
    assert!(matches!(try_apply(&write), Err(WriteError::Twice(_))));
    assert!(!home.state.join("clawgate").exists());
}

#[test]
fn what_is_no_file_is_left_alone() {
    for kind in ["folder", "pipe"] {
        let home = Home::new();
        fs::create_dir(&home.state).unwrap();
        if kind == "folder" {
            fs::create_dir(home.config()).unwrap();
        } else {
            assert!(std::process::Command::new("mkfifo").arg(home.config()).status().unwrap().success());
        }
        let write = home.write(vec![Change::new(home.config(), None, Some(b"1".to_vec()))]);
        let error = try_apply(&write).unwrap_err();
        assert!(matches!(error, WriteError::WrongKind(_)), "{kind}: {error}");
        assert!(!home.state.join("clawgate").exists());
    }
    // clawgate's own folder as a link somebody laid out.
    let home = Home::new();
    fs::create_dir(&home.state).unwrap();
    fs::create_dir(home.root.join("elsewhere")).unwrap();
    symlink(home.root.join("elsewhere"), home.state.join("clawgate")).unwrap();
    let before = tree(&home.root);
    let write = home.write(vec![Change::new(home.config(), None, Some(b"1".to_vec()))]);
    assert!(matches!(try_apply(&write), Err(WriteError::WrongKind(_))));
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
fn ids_that_could_lead_elsewhere_are_refused() {
    let home = Home::new();
    let write = home.write(vec![Change::new(home.config(), None, Some(b"1".to_vec()))]);
    for id in ["", "../x", "a/b", "a.b", &"x".repeat(65)] {
        let result = clawgate::transaction::apply(
            &write,
            &super::home::stamp(id),
            &mut clawgate::transaction::Faults::none(),
        );
        assert!(matches!(result, Err(WriteError::Id)), "{id:?}");
    }
    assert!(!home.state.exists());
}

#[test]
fn contents_never_show() {
    let canary = "sk-ant-canary";
    let home = Home::new();
    put(&home.env(), canary, 0o600);
    let change = Change::new(home.env(), Some(canary.into()), Some(format!("{canary}2").into_bytes()));
    let write = home.write(vec![change]);
    let receipt = try_apply(&write).unwrap();
    put(&home.env(), &format!("{canary}3"), 0o600);
    let stale = try_apply(&write).unwrap_err();
    let plan = home.plan();
    let unknown = home.undo_to(Some("9")).unwrap_err();
    for shown in [
        format!("{write:?}{receipt:?}{stale:?}{stale}{plan:?}{unknown:?}{unknown}"),
        text(receipt.manifest.as_deref().unwrap()).unwrap(),
        tree(&home.root).keys().map(|path| path.display().to_string()).collect(),
    ] {
        assert!(!shown.contains("canary"), "{shown}");
    }
    chmod(&home.env(), 0o600);
    assert_eq!(mode(&home.state.join("clawgate/000001-test.0.original")), 0o600);
}
