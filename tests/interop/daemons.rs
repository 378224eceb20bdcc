//! A running daemon: what it takes until it answers, on each version.

use clawgate::simulator::practice;

use crate::daemon::{Asked, Daemon};
use crate::openclaw::Version;
use crate::suite::{OTHER_KEY, SHELL_KEY, Suite, suite};

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_running_daemon_of_2026_2_26() {
    set_up_under_a_running_daemon(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_running_daemon_of_2026_6_6() {
    set_up_under_a_running_daemon(Version::Middle);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_running_daemon_of_2026_9_6() {
    set_up_under_a_running_daemon(Version::New);
}

fn set_up_under_a_running_daemon(version: Version) {
    let suite = suite();
    let (home, openclaw) = (suite.home(version), suite.openclaw(version));
    let port = Daemon::prepare(&home);
    let mut daemon = Daemon::start(&openclaw, &home, port);
    let asked = daemon.ask();
    assert!(!asked.output.out.contains(&asked.nonce), "{}", asked.output.all());

    let report = suite.set_up(&home, practice::KEY).changed(true);
    daemon.let_it_notice();
    let asked = daemon.ask();
    let mut daemon = if version == Version::New {
        // It takes the config and not `.env`: the report has to say so.
        report.asks_for_a_restart();
        assert_ne!(asked.output.code, 0, "{}", asked.output.all());
        assert!(asked.output.all().contains("SECRET_SURFACE_UNAVAILABLE"), "{}", asked.output.all());
        let daemon = daemon.restart();
        answers(&suite, &daemon.ask(), practice::KEY);
        daemon
    } else {
        // These two read `.env` with the config, as long as the variables were not set before.
        answers(&suite, &asked, practice::KEY);
        daemon
    };

    // Another key: every version keeps the variables it has until it is started again.
    suite.set_up(&home, OTHER_KEY).changed(true).asks_for_a_restart();
    daemon.let_it_notice();
    answers(&suite, &daemon.ask(), practice::KEY);
    let daemon = daemon.restart();
    answers(&suite, &daemon.ask(), OTHER_KEY);
}

/// The daemon itself answered, with this key.
#[track_caller]
fn answers(suite: &Suite, asked: &Asked, key: &str) {
    assert_ne!(key, SHELL_KEY);
    assert!(asked.output.out.contains(&asked.nonce), "{}", asked.output.all());
    suite.expect_wire(&asked.nonce, key);
}
