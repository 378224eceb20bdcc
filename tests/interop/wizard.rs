//! From nothing to an answer through the wizard: a person's keys in a terminal, then a turn of a real OpenClaw.

use clawgate::simulator::practice;

use crate::openclaw::Version;
use crate::process;
use crate::suite::{MODEL, suite};
use crate::support::pty::Program;

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_wizard_for_2026_2_26() {
    typed_answers_and_a_turn(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_wizard_for_2026_9_6() {
    typed_answers_and_a_turn(Version::New);
}

fn typed_answers_and_a_turn(version: Version) {
    let suite = suite();
    let (home, openclaw) = (suite.home(version), suite.openclaw(version));

    let mut command = process::clean(env!("CARGO_BIN_EXE_clawgate"));
    command
        .args(["--gateway-origin", &suite.gateway.origin()])
        .current_dir(home.work())
        .env("HOME", home.path())
        .env("PATH", "/usr/bin:/bin")
        .env("TERM", "xterm-256color")
        .env("TMPDIR", home.temp());
    let mut wizard = Program::start(command, 100, 40);
    wizard.wait_for("Account ID");
    wizard.answer(&format!("{}\t", practice::ACCOUNT), "the gateway's name");
    wizard.answer(practice::LOCKED_GATEWAY, &format!("/{}/", practice::LOCKED_GATEWAY));
    wizard.answer("\r", "The Anthropic API key pays");
    wizard.answer(practice::KEY, "ends in 0001");
    // The gateway said that it wants one: its field is there already.
    wizard.answer(&format!("\t{}", practice::TOKEN), "ends in -run");
    wizard.answer("\r", "The model OpenClaw uses");
    wizard.answer("\r", "It works");
    wizard.answer("\r", "Nothing has been written yet");
    assert!(!home.state().exists(), "something was written before it was agreed to");
    wizard.answer("\r", "OpenClaw is set up");
    wizard.write("\r");
    assert_eq!(wizard.end(), Some(0), "{}", wizard.text());

    assert_eq!(home.json("openclaw.json")["agents"]["defaults"]["model"]["primary"], MODEL);
    assert_eq!(home.holding(practice::KEY), [home.state().join(".env")]);
    assert_eq!(home.holding(practice::TOKEN), [home.state().join(".env")]);
    openclaw.accepts(&home);
    openclaw.completes_a_turn(&suite, &home, practice::KEY);
}
