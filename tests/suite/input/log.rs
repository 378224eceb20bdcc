//! `--log`: what was read, sent, answered and written.

use std::fs;

use super::refusal::Scene;
use crate::support::{ACCOUNT, GATEWAY, Home, clawgate, mode, onboard, simulator};

#[test]
fn a_line_an_event() {
    let simulator = simulator();
    let home = Home::with_config("{}\n");
    let log = home.root.join("clawgate log");
    onboard(&home, &simulator.origin()).arg("--log").arg(&log).umask(0).run().exits(0);
    assert_eq!(mode(&log), 0o600);
    let text = fs::read_to_string(&log).unwrap();
    let config = home.config().display().to_string();
    let url = format!("{}/v1/{ACCOUNT}/{GATEWAY}/anthropic/v1/messages", simulator.origin());
    let mut lines = text.lines();
    for event in [
        "onboard start version=".to_owned(),
        format!("onboard read path={config} bytes=3"),
        format!("onboard absent path={}", home.env_file().display()),
        format!("onboard send method=POST url={url}"),
        "onboard verdict code=".to_owned(),
        "onboard write action=created path=".to_owned(),
        format!("onboard write action=changed path={config}"),
        "onboard end exit=0".to_owned(),
    ] {
        assert!(lines.any(|line| line.contains(&event)), "{event} in its place: {text}");
    }
    for line in text.lines() {
        let time = line.split(' ').next().unwrap();
        assert!(time.len() == 24 && time.starts_with("20") && time.ends_with('Z'), "{line}");
    }
    // Appended to, also by what fails, and by every command.
    let already = text.len();
    clawgate(&home).args(["undo", "--log"]).arg(&log).run().exits(0);
    clawgate(&home).args(["undo", "--to", "99", "--log"]).arg(&log).run().exits(2);
    let more = fs::read_to_string(&log).unwrap();
    assert!(more.starts_with(&text));
    assert!(
        more[already..].contains("undo error code=undo-unknown") && more.ends_with("undo end exit=2\n"),
        "{more}"
    );
}

#[test]
fn a_log_that_cannot_be_written_stops_before_anything_happens() {
    let scene = Scene::new();
    let folder = scene.home.root.join("tmp");
    let pipe = scene.home.root.join("pipe");
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    for path in [folder.clone(), scene.home.root.join("nowhere/log"), pipe, folder.join("x".repeat(300))] {
        let (_, lines) = scene.refused(&scene.onboard().arg("--log").arg(&path), 2, "log-unwritable", None);
        assert!(lines.contains("--log"), "{lines}");
    }
}

/// A log is beside the point of a command: where there is no room for it the command goes on, and says so once.
#[test]
fn a_log_without_room_is_told_once() {
    let simulator = simulator();
    let home = Home::with_config("{}\n");
    let said = "The log /dev/full is not complete: No space left on device (os error 28)";
    let done = onboard(&home, &simulator.origin()).args(["--json", "--log", "/dev/full"]).run().exits(0);
    assert_eq!(done.json()["changed"], true);
    assert_eq!(done.err().matches(said).count(), 1, "{}", done.dump());
    for (words, status) in [(&["check"][..], 0), (&["undo", "--to", "99"], 2), (&["man"], 0)] {
        let run = clawgate(&home).args(words).args(["--log", "/dev/full"]);
        let done = run.env("CLAWGATE_GATEWAY_ORIGIN", simulator.origin()).run().exits(status);
        assert_eq!(done.err().matches(said).count(), 1, "{}", done.dump());
    }
    let dutch = clawgate(&home).args(["why", "--lang", "nl", "--log", "/dev/full"]).run().exits(0);
    assert!(dutch.err().contains("Het log /dev/full is niet volledig"), "{}", dutch.dump());
}

#[test]
fn a_name_cannot_forge_a_line() {
    let simulator = simulator();
    let home = Home::new();
    let odd = home.root.join("a\n2026-01-01T00:00:00.000Z onboard end exit=0");
    fs::create_dir(&odd).unwrap();
    let log = home.root.join("log");
    onboard(&home, &simulator.origin()).arg("--state-dir").arg(&odd).arg("--log").arg(&log).run().exits(0);
    let text = fs::read_to_string(&log).unwrap();
    assert_eq!(text.lines().filter(|line| line.ends_with("end exit=0")).count(), 1, "{text}");
}

/// A log is added to whatever is there: not to OpenClaw's files, nor to what is kept for the next run.
#[test]
fn a_log_is_no_file_of_openclaws() {
    let home = Home::with_config("{}\n");
    home.put(".env", "A=b\n");
    home.put("agents/main/agent/auth-profiles.json", "{}\n");
    let elsewhere = home.root.join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(home.config(), elsewhere.join("link")).unwrap();
    let kept = home.root.join(".local/state/clawgate/answers.json");
    fs::create_dir_all(kept.parent().unwrap()).unwrap();
    fs::write(&kept, "{}").unwrap();
    let scene = Scene::with(home);
    let state = &scene.home.state;
    for path in [
        state.join("openclaw.json"),
        state.join(".env"),
        state.join("new.log"),
        state.join("agents/main/agent/auth-profiles.json"),
        elsewhere.join("link"),
        elsewhere.join("../.openclaw/openclaw.json"),
        kept,
    ] {
        let (_, lines) = scene.refused(&scene.onboard().arg("--log").arg(&path), 2, "log-not-a-log", None);
        assert!(lines.contains("outside OpenClaw's state folder"), "{lines}");
    }
    let elsewhere = elsewhere.join("oc.json");
    let run = scene.onboard().arg("--state-dir").arg(state).arg("--config").arg(&elsewhere);
    scene.refused(&run.arg("--log").arg(&elsewhere), 2, "log-not-a-log", None);
}
