//! `check --deep --with-openclaw` beside each real OpenClaw: the request of our own has the shape of theirs, and the
//! program itself proves the setup.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use clawgate::simulator::{Exchange, practice};
use serde_json::Value;

use crate::home::Home;
use crate::openclaw::Version;
use crate::process;
use crate::report::Answer;
use crate::suite::{Suite, suite};
use crate::support::pty::Program;

/// A turn of a busy machine, and our own two requests.
const PATIENCE: Duration = Duration::from_secs(180);

/// A folder with an `openclaw` that starts the real one of this version.
pub fn on_the_path(suite: &Suite, home: &Home, version: Version) -> String {
    let folder = home.path().join("bin");
    fs::create_dir_all(&folder).expect("the home is ours");
    let entry = suite.installed.openclaw(version.name()).join("openclaw.mjs");
    let script = format!("#!/bin/sh\nexec {} {} \"$@\"\n", suite.installed.node().display(), entry.display());
    let file = folder.join("openclaw");
    fs::write(&file, script).expect("the home is ours");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("the home is ours");
    format!("{}:/usr/bin:/bin", folder.display())
}

fn check(suite: &Suite, home: &Home, version: Version) -> Answer {
    let mut command = process::clean(env!("CARGO_BIN_EXE_clawgate"));
    command
        .args(["check", "--deep", "--with-openclaw", "--json"])
        .current_dir(home.work())
        .env("HOME", home.path())
        .env("PATH", on_the_path(suite, home, version))
        .env("TERM", "dumb")
        .env("TMPDIR", home.temp())
        .env("npm_config_registry", "http://127.0.0.1:9/")
        .env("npm_config_fetch_retries", "0");
    Answer(process::run(command, &home.logs(), "", PATIENCE))
}

/// What of a request makes its shape: which parts it has, how it thinks but for the budget and with what effort, and what
/// its blocks and tools are made of.
fn shape(turn: &Exchange) -> (BTreeSet<String>, [Value; 2], BTreeSet<String>, Option<String>) {
    let body: Value = serde_json::from_slice(&turn.body).expect("it is JSON");
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    let mut block = BTreeSet::new();
    for message in body["messages"].as_array().expect("a list") {
        for part in message["content"].as_array().expect("a list") {
            block.extend(keys(part));
        }
    }
    block.extend(keys(&body["system"][0]));
    block.extend(keys(&body["tools"][0]));
    assert_eq!(body["stream"], true);
    let parts = keys(&body).into_iter().collect();
    let mut thinking = body["thinking"].clone();
    thinking.as_object_mut().expect("an object").remove("budget_tokens");
    let thinking = [thinking, body["output_config"].clone()];
    (parts, thinking, block, turn.header("anthropic-beta").map(str::to_owned))
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn deep_checks() {
    let suite = suite();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        suite.set_up(&home, practice::KEY);
        // From its own files clawgate knows which one it has to do with.
        openclaw.completes_a_turn(&suite, &home, practice::KEY);
        suite.gateway.clear_log();
        let report = check(&suite, &home, version).ends_with(0);
        assert_eq!(report["deep"]["verdict"], "proven", "{}", report.0);
        assert_eq!(report["deep"]["openclaw"]["answered"], true, "{}", report.0);
        assert_eq!(report["deep"]["openclaw"]["exit"], 0, "{}", report.0);
        assert!(!report.0.to_string().contains(practice::KEY));
        let log = suite.gateway.log();
        let turns: Vec<&Exchange> = log.iter().filter(|turn| turn.method == "POST").collect();
        assert!(turns.len() >= 3, "the small one, the deep one, and OpenClaw's own: {turns:?}");
        let theirs = turns.last().expect("three at least");
        assert_eq!(shape(turns[1]), shape(theirs), "{}", version.name());
        assert_eq!(theirs.header("x-api-key"), turns[1].header("x-api-key"));
        let said: Value = serde_json::from_slice(&theirs.body).expect("it is JSON");
        let replies = said["messages"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|message| message["role"] == "assistant");
        assert_eq!(replies.count(), 0, "{}: a session of its own has no past", version.name());

        // Each version has its own mind of how a model is to think.
        for model in ["claude-sonnet-4-5", "claude-sonnet-5"] {
            home.clawgate(&["models", "set", model, "--skip-check", "--json"].map(str::to_owned))
                .ends_with(0);
            suite.gateway.clear_log();
            check(&suite, &home, version).ends_with(0);
            let log = suite.gateway.log();
            let turns: Vec<&Exchange> = log.iter().filter(|turn| turn.method == "POST").collect();
            let theirs = turns.last().expect("three at least");
            assert_eq!(shape(turns[1]), shape(theirs), "{} {model}", version.name());
        }

        // A key that is refused: it fails before OpenClaw is asked at all.
        home.write(".env", "CLOUDFLARE_AI_GATEWAY_API_KEY=sk-ant-practice-nobody-knows-it-0012\n");
        let report = check(&suite, &home, version).0;
        assert_ne!(report.code, 0, "{}", report.all());
    }
}

/// In a terminal it is a question, and the real one takes its turn after a yes alone.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_question_in_a_terminal() {
    let suite = suite();
    let (home, version) = (suite.home(Version::Middle), Version::Middle);
    suite.set_up(&home, practice::KEY);
    for (answer, turns) in [("\n", 2), ("y\n", 3)] {
        suite.gateway.clear_log();
        let mut command = process::clean(env!("CARGO_BIN_EXE_clawgate"));
        command
            .args(["check", "--deep"])
            .current_dir(home.work())
            .env("HOME", home.path())
            .env("PATH", on_the_path(&suite, &home, version))
            .env("TERM", "xterm-256color")
            .env("TMPDIR", home.temp())
            .env("npm_config_registry", "http://127.0.0.1:9/")
            .env("npm_config_fetch_retries", "0");
        let mut program = Program::start(command, 120, 40);
        program.answer(answer, "[y/N]");
        let until = Instant::now() + PATIENCE;
        // In the result the program's own path is named, in the question it is not.
        let named = |program: &Program| program.text().matches("bin/openclaw)").count();
        while turns == 3 && named(&program) == 0 && Instant::now() < until {
            program.settle(Duration::from_millis(200));
        }
        assert_eq!(program.end(), Some(0), "{}", program.text());
        assert_eq!(named(&program), turns - 2, "{}", program.text());
        let log = suite.gateway.log();
        assert_eq!(log.iter().filter(|turn| turn.method == "POST").count(), turns, "{answer:?}");
    }
}
