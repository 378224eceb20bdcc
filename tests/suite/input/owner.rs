//! Whose the files are: root for somebody else, somebody in a foreign folder, groups and umasks.

use std::fs;
use std::path::Path;

use super::refusal::Scene;
use crate::support::{Home, Run, chmod, chown, mode, onboard, owner, simulator, tree};

const THEM: u32 = 12345;

const PROFILES: &str = include_str!("../../fixtures/openclaw/auth-profiles.json");

/// Everything that is in the state folder belongs to them, and every secret is theirs alone.
#[track_caller]
fn all_theirs(state: &Path) {
    for (path, node) in tree(state) {
        assert_eq!(node.owner, (THEM, THEM), "{}", path.display());
    }
    for name in ["openclaw.json", ".env", "clawgate/lock"] {
        assert_eq!(mode(&state.join(name)), 0o600, "{name}");
    }
    assert_eq!(mode(&state.join("clawgate")), 0o700);
}

/// A way to say that this folder is meant.
type Say<'a> = &'a dyn Fn(Run, &Home) -> Run;

fn theirs() -> Home {
    let home = Home::with_config("{ a: 1 }\n");
    home.give_to(THEM, THEM);
    home
}

#[test]
#[ignore = "needs root"]
fn root_has_to_say_that_somebody_elses_openclaw_is_meant() {
    crate::support::needs::root();
    let scene = Scene::with(theirs());
    let (_, lines) = scene.refused(&scene.onboard(), 2, "state-dir-of-another-user", Some("state-dir"));
    assert!(lines.contains("--owner 12345"), "{lines}");
    let undo = crate::support::clawgate(&scene.home).arg("undo");
    scene.refused(&undo, 2, "state-dir-of-another-user", Some("state-dir"));
    // As `sudo` keeps HOME on some systems.
    scene.refused(
        &scene.onboard().env("SUDO_USER", "nobody"),
        2,
        "state-dir-of-another-user",
        Some("state-dir"),
    );
    let by_variable = scene.onboard().env("OPENCLAW_STATE_DIR", &scene.home.state).env("HOME", "/");
    scene.refused(&by_variable, 2, "state-dir-of-another-user", Some("state-dir"));
    // Looking is no question.
    let check = crate::support::clawgate(&scene.home).arg("check").run();
    assert!(!check.err().contains("--owner"), "{}", check.dump());
}

#[test]
#[ignore = "needs root"]
fn what_root_writes_for_somebody_is_theirs() {
    crate::support::needs::root();
    let simulator = simulator();
    let says: [Say<'_>; 3] = [
        &|run, _| run.args(["--owner", "12345"]),
        &|run, _| run.args(["--owner", "12345:12345"]),
        &|run, home| run.arg("--state-dir").arg(&home.state),
    ];
    for say in says {
        for umask in [0o022, 0o077, 0o000, 0o777] {
            let home = theirs();
            say(onboard(&home, &simulator.origin()), &home).umask(umask).run().exits(0);
            assert!(home.state.join("openclaw.json.bak").is_file());
            all_theirs(&home.state);
            say(crate::support::clawgate(&home).arg("undo"), &home).run().exits(0);
            assert_eq!(home.text("openclaw.json"), "{ a: 1 }\n");
            assert!(!home.env_file().exists());
            for (path, node) in tree(&home.state) {
                assert_eq!(node.owner, (THEM, THEM), "{}", path.display());
            }
        }
    }
}

#[test]
#[ignore = "needs root"]
fn a_new_folder_in_somebodys_home_is_theirs() {
    crate::support::needs::root();
    let simulator = simulator();
    let home = Home::new();
    home.give_to(THEM, THEM);
    onboard(&home, &simulator.origin()).arg("--state-dir").arg(&home.state).run().exits(0);
    all_theirs(&home.state);
    assert_eq!(mode(&home.state), 0o700);
}

#[test]
#[ignore = "needs root"]
fn somebody_else_cannot_write_and_nothing_is_left_behind() {
    crate::support::needs::root();
    // Another user's folder, open to all: what is made there could not be given to its owner.
    for open in [0o777, 0o755] {
        let home = Home::with_config("{ a: 1 }\n");
        chmod(&home.root, 0o755);
        chmod(&home.state, open);
        chmod(&home.config(), 0o644);
        let scene = Scene::with(home);
        let before = scene.home.tree();
        for json in [false, true] {
            let mut run = scene.onboard().user(THEM, THEM).args(["--check", "never"]);
            if json {
                run = run.arg("--json");
            }
            let done = run.run();
            assert_eq!(done.status, 9, "{}", done.dump());
            crate::support::assert_same(&scene.home.tree(), &before, "a foreign folder");
        }
    }
}

#[test]
#[ignore = "needs root"]
fn an_ordinary_user_in_their_own_folder() {
    crate::support::needs::root();
    let simulator = simulator();
    for umask in [0o022, 0o077, 0o000, 0o777] {
        let home = Home::new();
        home.give_to(THEM, THEM);
        onboard(&home, &simulator.origin()).user(THEM, THEM).umask(umask).run().exits(0);
        all_theirs(&home.state);
        assert_eq!(mode(&home.state), 0o700);
    }
}

#[test]
#[ignore = "needs root"]
fn a_services_group_keeps_what_it_had() {
    crate::support::needs::root();
    let simulator = simulator();
    let home = Home::with_config("{ a: 1 }\n");
    home.put(".env", "OTHER=1\n");
    chown(&home.state, 0, THEM);
    chmod(&home.state, 0o750);
    for (path, bits) in [(home.config(), 0o640), (home.env_file(), 0o644)] {
        chown(&path, 0, THEM);
        chmod(&path, bits);
    }
    let done = onboard(&home, &simulator.origin()).arg("--json").run().exits(0);
    for path in [home.config(), home.env_file()] {
        assert_eq!((mode(&path), owner(&path)), (0o640, (0, THEM)), "{}", path.display());
    }
    assert_eq!(mode(&home.state), 0o750);
    let warnings = done.json()["warnings"].to_string();
    assert!(warnings.contains("closed-to-others") && warnings.contains(".env"), "{warnings}");
}

#[test]
#[ignore = "needs root, and the right to mount"]
fn behind_sudo() {
    crate::support::needs::root();
    crate::support::needs::mounts();
    // The person's entry in /etc/passwd is needed; a mount of our own in a namespace of its own gives one.
    let person = Home::with_config("{ a: 1 }\n");
    person.give_to(THEM, THEM);
    let root = Home::new();
    let passwd = root.root.join("passwd");
    fs::write(
        &passwd,
        format!("root:x:0:0:root:/root:/bin/sh\nann:x:{THEM}:{THEM}::{}:/bin/sh\n", person.root.display()),
    )
    .unwrap();
    let simulator = simulator();
    let run = |run: &Run| {
        let inner = run.command();
        let mut outer = std::process::Command::new("unshare");
        outer.args(["--mount", "sh", "-c", "mount --bind \"$0\" /etc/passwd && exec \"$@\""]);
        outer.arg(&passwd).arg(inner.get_program()).args(inner.get_args());
        outer.env_clear().current_dir(&root.root);
        for (name, value) in inner.get_envs() {
            outer.env(name, value.unwrap());
        }
        outer.output()
    };
    let sudo = onboard(&root, &simulator.origin()).env("SUDO_USER", "ann");
    let refused = run(&sudo).unwrap();
    let lines = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(2), "{lines}");
    assert!(lines.contains("ann") && lines.contains("--state-dir"), "{lines}");
    assert!(!root.state.exists() && simulator.log().is_empty());
    let named = sudo.clone().arg("--state-dir").arg(&person.state);
    assert_eq!(run(&named).unwrap().status.code(), Some(0));
    all_theirs(&person.state);
    // By name, with the group of its entry.
    let second = Home::with_config("{ a: 1 }\n");
    second.give_to(THEM, THEM);
    let by_name = sudo.arg("--state-dir").arg(&second.state).args(["--owner", "ann"]);
    assert_eq!(run(&by_name).unwrap().status.code(), Some(0));
    all_theirs(&second.state);
}

/// Whoever owns the state folder may make a link of any folder in it; root, who writes for them, does not go along.
#[test]
#[ignore = "needs root"]
fn root_does_not_follow_a_folders_link_out_of_somebody_elses_openclaw() {
    crate::support::needs::root();
    for link in ["agents", "agents/main", "agents/main/agent"] {
        let home = theirs();
        let roots = home.root.join("roots");
        let inner = Path::new("agents/main/agent").strip_prefix(link).unwrap();
        let profiles = roots.join(inner).join("auth-profiles.json");
        fs::create_dir_all(profiles.parent().unwrap()).unwrap();
        fs::write(&profiles, PROFILES).unwrap();
        chmod(&roots, 0o700);
        let path = home.state.join(link);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(&roots, &path).unwrap();
        for path in path.ancestors().take_while(|path| path.starts_with(&home.state)) {
            chown(path, THEM, THEM);
        }
        let scene = Scene::with(home);
        let theirs = |run: Run| run.args(["--owner", "12345", "--key-storage", "auth-profile"]);
        let (error, lines) = scene.refused(&theirs(scene.onboard()), 2, "symlink", None);
        assert!(lines.contains("--symlink follow") && lines.contains(roots.to_str().unwrap()), "{error}");
        let (_, lines) = scene.refused(&theirs(scene.onboard()).arg("--dry-run"), 2, "symlink", None);
        assert!(!lines.contains("--- "), "nothing of the file is shown: {lines}");
        scene.refused(&theirs(scene.onboard()).args(["--symlink", "refuse"]), 3, "symlink", None);
        assert_eq!(fs::read_to_string(&profiles).unwrap(), PROFILES);
        // Where root says so.
        theirs(scene.onboard()).args(["--symlink", "follow"]).run().exits(0);
        assert_ne!(fs::read_to_string(&profiles).unwrap(), PROFILES, "{link}");
    }
    // Inside the state folder a link is a link.
    let home = theirs();
    home.put("elsewhere/agent/auth-profiles.json", PROFILES);
    fs::create_dir(home.state.join("agents")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", home.state.join("agents/main")).unwrap();
    home.give_to(THEM, THEM);
    let simulator = simulator();
    let run = onboard(&home, &simulator.origin());
    run.args(["--owner", "12345", "--key-storage", "auth-profile"]).run().exits(0);
    assert_ne!(home.text("elsewhere/agent/auth-profiles.json"), PROFILES);
}
