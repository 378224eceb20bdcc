//! Whose the files are, with real user ids. These need root; without it they say so.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::fs::chown;
use std::path::Path;
use std::process::Command;

use clawgate::transaction::{Change, Owner, UndoError, WriteError};

use super::home::{Home, assert_same, chmod, mode, outside, owner, put, text, tree, try_apply};
use super::others::{finish, given, start};

pub const UID: u32 = 12345;
const GID: u32 = 12346;

pub fn give(path: &Path) {
    chown(path, Some(UID), Some(GID)).unwrap();
}

/// A home whose state folder is another user's.
fn theirs() -> Home {
    let home = Home::new();
    chmod(&home.root, 0o711);
    fs::create_dir(&home.state).unwrap();
    give(&home.state);
    home
}

#[test]
#[ignore = "needs root"]
fn as_root_new_files_belong_to_the_owner_of_the_state_folder() {
    crate::support::needs::root();
    let home = theirs();
    put(&home.config(), "old", 0o644);
    chown(home.config(), Some(UID), Some(0)).unwrap();
    let before = tree(&home.root);
    let mut write = home.write(vec![
        Change::new(home.env(), None, Some(b"KEY=1\n".to_vec())),
        Change::new(home.state.join("agents/x.json"), None, Some(b"{}".to_vec())),
        Change::new(home.config(), Some(b"old".to_vec()), Some(b"new".to_vec())).rotating(),
    ]);
    write.folders = vec![home.state.join("agents")];
    write.owner = Owner::of(&home.state).unwrap();
    try_apply(&write).unwrap();
    for (path, node) in tree(&home.state) {
        let wanted = if path.to_string_lossy().starts_with("openclaw.json") { (UID, 0) } else { (UID, GID) };
        assert_eq!(node.owner, wanted, "{}", path.display());
    }
    assert_eq!(mode(&home.env()), 0o600);
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &before, "taken back");
}

/// The other process: not root, in a folder it may write but whose files must be another's.
#[test]
fn a_process_that_cannot_give_files_away() {
    let Some((state, _)) = given() else { return };
    let home = Home::at(state);
    let mut write = home.write(vec![Change::new(home.env(), None, Some(b"KEY=1\n".to_vec()))]);
    write.owner = Owner::of(&home.state).unwrap();
    let error = try_apply(&write).unwrap_err();
    let WriteError::Owner { uid, gid, .. } = &error else { panic!("{error}") };
    assert_eq!((*uid, *gid), (UID, GID));
}

#[test]
#[ignore = "needs root"]
fn who_cannot_give_files_to_their_owner_writes_nothing() {
    crate::support::needs::root();
    let home = theirs();
    chmod(&home.state, 0o777);
    let before = tree(&home.root);
    run_as(23456, "transaction::owners::a_process_that_cannot_give_files_away", &home);
    assert_same(&tree(&home.root), &before, "untouched");
}

/// The other process: not root, in a folder of its own that is read-only, or with a file of another user.
#[test]
fn a_process_with_little_access() {
    let Some((state, label)) = given() else { return };
    let home = Home::at(state);
    let before = fs::read(home.config()).ok();
    let change = Change::new(home.config(), before, Some(b"new".to_vec())).rotating();
    let result = try_apply(&home.write(vec![change]));
    match label.as_str() {
        "refused" => match result.unwrap_err() {
            WriteError::Io { cause, .. } => assert_eq!(cause.kind(), std::io::ErrorKind::PermissionDenied),
            error => panic!("{error}"),
        },
        "owner" => assert!(matches!(result, Err(WriteError::Owner { .. })), "{result:?}"),
        _ => assert!(result.unwrap().changed()),
    }
}

#[test]
#[ignore = "needs root"]
fn a_read_only_folder_is_an_error_and_no_change() {
    crate::support::needs::root();
    let home = theirs();
    put(&home.config(), "old", 0o600);
    give(&home.config());
    chmod(&home.state, 0o500);
    let before = tree(&home.root);
    run_labelled(UID, "transaction::owners::a_process_with_little_access", &home, "refused");
    assert_same(&tree(&home.root), &before, "untouched");
    // With clawgate's own folder there already, so that it fails later.
    chmod(&home.state, 0o700);
    fs::create_dir(home.state.join("clawgate")).unwrap();
    give(&home.state.join("clawgate"));
    chmod(&home.state, 0o500);
    let before = tree(&home.root);
    run_labelled(UID, "transaction::owners::a_process_with_little_access", &home, "refused");
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
#[ignore = "needs root"]
fn a_file_of_another_user_is_not_taken_over() {
    crate::support::needs::root();
    let home = theirs();
    put(&home.config(), "old", 0o644);
    let before = tree(&home.root);
    run_labelled(UID, "transaction::owners::a_process_with_little_access", &home, "owner");
    assert_same(&tree(&home.root), &before, "untouched");
}

#[test]
#[ignore = "needs root"]
fn an_old_backup_of_another_user_does_not_stop_a_write() {
    crate::support::needs::root();
    let home = theirs();
    put(&home.config(), "old", 0o600);
    give(&home.config());
    put(&home.state.join("openclaw.json.bak"), "roots", 0o600);
    run_labelled(UID, "transaction::owners::a_process_with_little_access", &home, "");
    assert_eq!(text(&home.config()).unwrap(), "new");
    // What cannot be read cannot be kept for undo: it stays where it is.
    assert_eq!(text(&home.state.join("openclaw.json.bak.1")).unwrap(), "old");
    let theirs = home.state.join("openclaw.json.bak");
    assert_eq!((text(&theirs).unwrap().as_str(), owner(&theirs)), ("roots", (0, 0)));
}

#[test]
#[ignore = "needs root"]
fn root_does_not_follow_another_users_manifest_out_of_the_state_folder() {
    crate::support::needs::root();
    let home = theirs();
    let outside = home.root.join("shadow");
    put(&outside, "v1", 0o600);
    put(&home.config(), "v0", 0o600);
    give(&home.config());
    let mut write = home.write(vec![Change::new(home.config(), Some(b"v0".to_vec()), Some(b"v1".to_vec()))]);
    write.owner = Owner::of(&home.state).unwrap();
    let manifest = try_apply(&write).unwrap().manifest.unwrap();
    let honest = text(&manifest).unwrap();
    for (from, to) in [
        (home.config().display().to_string(), outside.display().to_string()),
        (home.config().display().to_string(), home.state.join("../shadow").display().to_string()),
        (format!("\"uid\": {UID}"), "\"uid\": 0".to_owned()),
    ] {
        assert!(honest.contains(&from));
        fs::write(&manifest, honest.replace(&from, &to)).unwrap();
        let result = home.plan_to(None);
        assert!(matches!(result, Err(UndoError::Foreign(_))), "{to}: {result:?}");
    }
    fs::write(&manifest, honest).unwrap();
    home.undo().unwrap();
    assert_eq!(text(&outside).unwrap(), "v1");
}

/// The other process: its config is a file bound there by itself, as container set-ups do.
#[test]
fn a_process_with_a_bound_config() {
    let Some((state, _)) = given() else { return };
    let home = Home::at(state);
    let before = outside(&home.root, &home.state);
    let write = home.write(vec![
        Change::new(home.env(), None, Some(b"KEY=1\n".to_vec())),
        Change::new(home.config(), Some(b"bound".to_vec()), Some(b"new".to_vec())).rotating(),
    ]);
    let receipt = try_apply(&write).unwrap();
    assert_eq!(receipt.files.iter().map(|file| file.in_place).collect::<Vec<_>>(), [false, true]);
    assert_eq!(text(&home.config()).as_deref(), Some("new"));
    let after = outside(&home.root, &home.state);
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &before, "taken back");
    home.undo().unwrap();
    assert_same(&outside(&home.root, &home.state), &after, "done again");
}

#[test]
#[ignore = "needs root, and the right to mount"]
fn a_config_bound_by_itself_is_written_over_in_its_place() {
    crate::support::needs::root();
    let home = Home::new();
    put(&home.config(), "", 0o600);
    put(&home.root.join("elsewhere"), "bound", 0o600);
    let bind = |then: &str| {
        format!(
            "mount --bind '{}' '{}' {then}",
            home.root.join("elsewhere").display(),
            home.config().display()
        )
    };
    // The mount is seen by that process alone and ends with it.
    let words =
        |script: String| ["unshare", "-m", "sh", "-c"].map(OsString::from).into_iter().chain([script.into()]);
    crate::support::needs::mounts();
    let me = env::current_exe().unwrap();
    let script = bind(&format!("&& exec '{}' \"$@\"", me.display()));
    let mut program: Vec<OsString> = words(script).collect();
    program.push("sh".into());
    let program: Vec<&OsStr> = program.iter().map(OsString::as_os_str).collect();
    finish(start(&program, "transaction::owners::a_process_with_a_bound_config", &home, ""));
    assert_eq!(
        text(&home.root.join("elsewhere")).as_deref(),
        Some("new"),
        "the file itself, seen from outside"
    );
}

fn run_as(uid: u32, role: &str, home: &Home) {
    run_labelled(uid, role, home, "");
}

/// Runs `role` as another user, from a copy: this test binary may be where only root can go.
pub fn run_labelled(uid: u32, role: &str, home: &Home, label: &str) {
    let gid = if uid == UID { GID } else { uid };
    let folder = tempfile::tempdir().unwrap();
    chmod(folder.path(), 0o755);
    let copy = folder.path().join("tests");
    // By another process: one that a test beside this one starts meanwhile would hold it open for writing until it runs,
    // and what is open for writing cannot be started.
    assert!(Command::new("cp").arg(env::current_exe().unwrap()).arg(&copy).status().unwrap().success());
    chmod(&copy, 0o755);
    let (user, group) = (format!("--reuid={uid}"), format!("--regid={gid}"));
    let words = ["setpriv", &user, &group, "--clear-groups", "--inh-caps=-all"];
    let mut program: Vec<&OsStr> = words.iter().map(OsStr::new).collect();
    program.push(copy.as_os_str());
    finish(start(&program, role, home, label));
}
