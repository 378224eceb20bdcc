//! Whether the real OpenClaw is to take a turn as well: a question in a terminal, before anything is started.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::terminal::{Session, start};
use crate::support::{Home, onboard, simulator};

/// A home that is set up, with a program on the path that answers as OpenClaw does: it takes its config, and a turn
/// leaves a mark.
fn set_up(origin: &str) -> (Home, String) {
    let home = Home::new();
    onboard(&home, origin).run().exits(0);
    let folder = home.root.join("bin");
    fs::create_dir_all(&folder).unwrap();
    let script = "#!/bin/sh\n[ \"$1\" = config ] && exec echo '{\"valid\":true}'\necho started > \"$HOME/mark\"\nfor last; do :; done\necho \"${last##* }\"\n";
    fs::write(folder.join("openclaw"), script).unwrap();
    fs::set_permissions(folder.join("openclaw"), fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.display());
    (home, path)
}

fn asked(home: &Home, path: &str, language: &str) -> Session {
    let words = ["check", "--deep", "--lang", language];
    let mut session = start(home, &words, &[("PATH", path)], (80, 24));
    session.wait("/N]");
    assert!(!home.root.join("mark").exists(), "not before the answer");
    session
}

#[test]
fn yes_and_no_and_neither() {
    let simulator = simulator();
    let (home, path) = set_up(&simulator.origin());
    for (language, answer, starts) in [
        ("en", "y\n", true),
        ("en", "Yes\n", true),
        ("nl", "j\n", true),
        ("en", "n\n", false),
        ("en", "\n", false),
        ("en", "yikes\n", false),
        ("nl", "nee\n", false),
        // The end of what is typed.
        ("en", "\u{4}", false),
    ] {
        let mut session = asked(&home, &path, language);
        session.send(answer);
        assert_eq!(session.end(), 0, "{answer:?} {}", session.text());
        assert_eq!(home.root.join("mark").exists(), starts, "{answer:?} {}", session.text());
        let said = session.text().split_once("/N]").unwrap().1.contains("/bin/openclaw");
        assert_eq!(said, starts, "{}", session.text());
        let _ = fs::remove_file(home.root.join("mark"));
    }
}

/// Whoever is asked may also leave, and leaves at once.
#[test]
fn an_interrupt_at_the_question() {
    let simulator = simulator();
    let (home, path) = set_up(&simulator.origin());
    for typed in ["\u{3}", "half an ans\u{3}"] {
        let mut session = asked(&home, &path, "en");
        session.send(typed);
        assert_eq!(session.end(), 130, "{}", session.text());
        assert!(!home.root.join("mark").exists());
    }
    // What a flag has answered is not asked; what nobody can answer neither.
    let mut session =
        start(&home, &["check", "--deep", "--with-openclaw"], &[("PATH", path.as_str())], (80, 24));
    assert_eq!(session.end(), 0, "{}", session.text());
    assert!(home.root.join("mark").exists() && !session.text().contains("[y/N]"), "{}", session.text());
}
