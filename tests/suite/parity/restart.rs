//! Whether a running daemon has to be restarted for what was written, and by which command: said alike by all three.

use clawgate::simulator::{Key, Simulator, demo_scenario};

use super::drivers::{flags, lines, screen};
use super::setups::{AGAIN, Answers, FIRST, KEY_VARIABLE, Model, NEW, Setup};
use crate::support::Home;

const NEW_KEY: &str = "sk-ant-practice-the-newer-one-0002";
const RESTART: &str = "openclaw gateway restart";
const INSTALL: &str = "openclaw gateway install --force";
const ANOTHER_KEY: Answers = Answers { key: Some(NEW_KEY), ..AGAIN };

/// What is said after the last of these runs: nothing of a daemon where it has to do nothing.
#[track_caller]
fn said_by_all(before: fn(&Home), runs: &'static [Answers], expected: Option<&str>) {
    let gateway = Simulator::start(demo_scenario().key(NEW_KEY, Key::default())).unwrap();
    let (origin, setup) = (gateway.origin(), Setup { before, runs, ..NEW });
    for (how, driver) in [
        ("a script", flags as fn(&Home, &str, &Setup, &Answers) -> String),
        ("plain lines", lines),
        ("the screen", screen),
    ] {
        let home = Home::new();
        before(&home);
        let mut said = String::new();
        for answers in runs {
            said = driver(&home, &origin, &setup, answers);
        }
        let named = [RESTART, INSTALL].into_iter().find(|command| said.contains(command));
        assert_eq!(named, expected, "{how}\n{said}");
    }
}

#[test]
fn a_new_key_takes_a_restart() {
    said_by_all(|_| {}, &[FIRST, ANOTHER_KEY], Some(RESTART));
}

#[test]
fn another_model_takes_none() {
    said_by_all(|_| {}, &[FIRST, Answers { model: Model::Listed("claude-opus-5"), ..AGAIN }], None);
}

#[test]
fn a_key_in_the_config_takes_none() {
    const INLINE: Answers = Answers { storage: Some("inline"), ..FIRST };
    said_by_all(|_| {}, &[INLINE, ANOTHER_KEY], None);
}

#[test]
fn what_is_there_already_takes_none() {
    said_by_all(|_| {}, &[FIRST, AGAIN], None);
}

/// 2026.6.6 copies `.env` into a file that its unit names, when it is installed and at no other time.
#[test]
fn a_daemon_with_its_own_copy_is_installed_again() {
    let before = |home: &Home| {
        let unit = home.root.join(".config/systemd/user/openclaw-gateway.service");
        std::fs::create_dir_all(unit.parent().unwrap()).unwrap();
        let text = "[Service]\nEnvironmentFile=-%h/.openclaw/gateway.systemd.env\nExecStart=/usr/bin/node x gateway\n";
        std::fs::write(unit, text).unwrap();
        home.put("gateway.systemd.env", format!("{KEY_VARIABLE}={}\n", crate::support::KEY));
    };
    said_by_all(before, &[FIRST, ANOTHER_KEY], Some(INSTALL));
}
