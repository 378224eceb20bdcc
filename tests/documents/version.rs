//! What a build says of its origin: the same for the same commit, wherever and whenever it is built.

#[path = "../../assets/packaging/version.rs"]
mod origin;

use std::fs;
use std::path::Path;
use std::process::Command;

use origin::{Origin, in_full, origin};

/// Runs git without this machine's settings, at a time and place of its own.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let done = Command::new("git")
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        // Thirteen hours before it is that day in London.
        .env("GIT_COMMITTER_DATE", "2026-12-01T01:30:00+14:00")
        .env("GIT_AUTHOR_DATE", "2020-01-01T00:00:00Z")
        .args(["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}

/// A checkout of one commit, which is the same everywhere: it is made of these lines alone.
const COMMIT: &str = "caf4cfa";
fn checkout(folder: &Path) {
    git(folder, &["init", "-q", "-b", "main", "."]);
    commit(folder);
}

fn commit(folder: &Path) {
    git(folder, &["commit", "-q", "--allow-empty", "-m", "One"]);
}

fn said(folder: &Path) -> String {
    in_full("0.1.0", &origin(folder, None, None))
}

#[test]
fn a_checkout_says_its_commit_and_day() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second, third) =
        (folder.path().join("first"), folder.path().join("second"), folder.path().join("third"));
    fs::create_dir(&first).unwrap();
    checkout(&first);
    let expected = format!("0.1.0 ({COMMIT}, 2026-11-30)");
    assert_eq!(said(&first), expected);
    // Packed, cloned, checked out beside, and away from any branch it is the same.
    git(&first, &["pack-refs", "--all"]);
    git(&first, &["clone", "-q", ".", "../second"]);
    git(&first, &["worktree", "add", "-q", "--detach", "../third"]);
    for place in [&first, &second, &third] {
        assert_eq!(said(place), expected, "{}", place.display());
    }
}

#[test]
fn what_it_watches_is_there_and_moves_with_each_commit() {
    let folder = tempfile::tempdir().unwrap();
    let (main, beside) = (folder.path().join("main"), folder.path().join("beside"));
    fs::create_dir(&main).unwrap();
    checkout(&main);
    git(&main, &["worktree", "add", "-q", "-b", "beside", "../beside"]);
    let read = |folder: &Path| {
        let watched = origin(folder, None, None).watched;
        watched.iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>()
    };
    for (own, other) in [(&main, &beside), (&beside, &main)] {
        let (before, elsewhere) = (read(own), read(other));
        commit(own);
        assert!(read(own) != before, "{}", own.display());
        assert!(read(other) == elsewhere, "{}", other.display());
        let before = read(own);
        git(own, &["reset", "-q", "--hard", "HEAD~"]);
        assert!(read(own) != before, "{}", own.display());
    }
}

#[test]
fn packagers_say_it_themselves() {
    let folder = tempfile::tempdir().unwrap();
    checkout(folder.path());
    let full = "0123456789ABCDEF0123456789abcdef01234567";
    let (own, modified) = (format!("0.1.0 ({COMMIT}, 2026-12-31)"), format!("{full}-modified"));
    for (commit, epoch, expected) in [
        (Some(full), Some("951782400"), "0.1.0 (0123456, 2000-02-29)"),
        (Some(&modified), Some("4107542400"), "0.1.0 (0123456-modified, 2100-03-01)"),
        (Some(full), None, "0.1.0 (0123456, 2026-11-30)"),
        (Some(full), Some("0"), "0.1.0 (0123456, 1970-01-01)"),
        (None, Some("1798761599"), &own),
        (Some(""), Some(""), "0.1.0"),
        (Some("é234567"), Some("tomorrow"), "0.1.0"),
    ] {
        let (commit, epoch) = (commit.map(str::to_owned), epoch.map(str::to_owned));
        assert_eq!(in_full("0.1.0", &origin(folder.path(), commit, epoch)), expected);
    }
}

#[test]
fn without_a_checkout_the_package_says_it() {
    let folder = tempfile::tempdir().unwrap();
    checkout(folder.path());
    // Inside of somebody else's repository, whose commit is none of ours.
    let package = folder.path().join("package");
    fs::create_dir(&package).unwrap();
    assert_eq!(origin(&package, None, None), Origin::default());
    assert_eq!(said(&package), "0.1.0");
    let record = r#"{ "git": { "sha1": "0123456789abcdef0123456789abcdef01234567" }, "path_in_vcs": "" }"#;
    fs::write(package.join(".cargo_vcs_info.json"), record).unwrap();
    assert_eq!(said(&package), "0.1.0 (0123456)");
    // A repository that git cannot read, or that has no commit yet.
    fs::write(package.join(".git"), "gitdir: ../nowhere").unwrap();
    assert_eq!(origin(&package, None, None), Origin::default());
}
