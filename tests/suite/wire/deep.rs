//! `check --deep`: a request of OpenClaw's own shape, and the program itself where it is asked for.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clawgate::simulator::Simulator;
use serde_json::Value;

use super::peer::{Peer, finish, proven};
use super::warnings;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, clawgate, onboard};

fn set_up(simulator: &Simulator) -> Home {
    let home = Home::new();
    onboard(&home, &simulator.origin()).run().exits(0);
    simulator.clear_log();
    home
}

fn deep(home: &Home) -> Run {
    clawgate(home).args(["check", "--deep", "--json"])
}

/// A program in place of OpenClaw, which takes its config and does this when it is to take a turn.
fn program(home: &Home, script: &str) -> PathBuf {
    let folder = home.root.join("bin");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("openclaw");
    fs::write(&file, format!("#!/bin/sh\n[ \"$1\" = config ] && exec echo '{{\"valid\":true}}'\n{script}\n"))
        .unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

#[test]
fn the_shape_of_each_generation() {
    for (version, model, thinking, beta) in [
        ("2026.2.26", "claude-sonnet-5", "enabled", true),
        ("2026.2.26", "claude-sonnet-4-6", "adaptive", true),
        ("2026.6.6", "claude-sonnet-5", "enabled", false),
        ("2026.9.6", "claude-sonnet-5", "adaptive", false),
    ] {
        let simulator = crate::support::simulator();
        let home = set_up(&simulator);
        let text = home.text("openclaw.json").replacen(
            '{',
            &format!("{{ meta: {{ lastTouchedVersion: '{version}' }},"),
            1,
        );
        home.put("openclaw.json", text);
        let report = deep(&home).args(["--model", model]).run().exits(0).json();
        assert_eq!(report["deep"]["verdict"], "proven", "{report}");
        assert!(report["deep"]["openclaw"].is_null());
        assert_eq!(report["proven"], "full");
        let log = simulator.log();
        assert_eq!(log.len(), 2, "the small one first");
        let body: Value = serde_json::from_slice(&log[1].body).unwrap();
        assert_eq!(log[1].path, format!("/v1/{ACCOUNT}/{GATEWAY}/anthropic/v1/messages"));
        assert_eq!(body["thinking"]["type"], thinking, "{version} {model}");
        assert_eq!(log[1].header("anthropic-beta").is_some(), beta, "{version}");
        assert!(body["stream"] == true && body["tools"].is_array() && body["system"].is_array());
    }
}

/// The small request passes, and the stream does not: an error in the midst of it, a gateway that refuses the shape, and
/// one that never ends.
#[test]
fn what_only_the_deep_request_meets() {
    let begun = r#"{"type":"message_start","message":{"type":"message","model":"m","usage":{"input_tokens":1,"output_tokens":1}}}"#;
    let error = r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#;
    let refused = r#"{"type":"error","error":{"type":"invalid_request_error","message":"thinking: no"}}"#;
    let stream = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncf-aig-log-id: 01TEST\r\n";
    let events = |length: usize| {
        let body = format!("event: message_start\ndata: {begun}\n\nevent: error\ndata: {error}\n\n");
        format!("{stream}connection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len() + length)
    };
    let whole = format!(
        "HTTP/1.1 400 Bad Request\r\ncf-aig-log-id: 01TEST\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{refused}",
        refused.len()
    );
    for (answer, exit, verdict) in [
        (events(0), 8, "provider-unwell"),
        (whole, 6, "provider-request-refused"),
        (format!("{stream}content-length: 9999\r\n\r\n: wait\n\n"), 4, "timed-out"),
    ] {
        let peer = Peer::start(move |mut stream, heard| {
            let Some(request) = super::peer::request(&mut stream) else { return };
            let deep = request.contains("\"stream\":true");
            heard.note(request);
            let _ = stream
                .write_all(if deep { answer.as_bytes().to_vec() } else { proven().into_bytes() }.as_slice());
            if deep && answer.ends_with("wait\n\n") {
                let _ = stream.read(&mut [0; 1]);
            }
            finish(&stream);
        });
        let home = Home::new();
        onboard(&home, &peer.origin()).run().exits(0);
        let report = deep(&home).args(["--timeout", "2"]).run().exits(exit).json();
        assert_eq!(report["check"]["verdict"], "proven", "{report}");
        assert_eq!(report["deep"]["verdict"], verdict, "{report}");
        assert_eq!(report["proven"], "partial", "{report}");
    }
    // What fails already is not asked for more.
    let simulator = crate::support::simulator();
    let home = set_up(&simulator);
    home.put(".env", "CLOUDFLARE_AI_GATEWAY_API_KEY=sk-ant-practice-unknown-to-all\n");
    let report = deep(&home).run().exits(6).json();
    assert!(report["deep"].is_null() && simulator.log().len() == 1, "{report}");
}

/// What it prints is shown harmless; its arguments and its report hold no secret.
#[test]
fn the_program_on_the_path() {
    let simulator = crate::support::simulator();
    let home = set_up(&simulator);
    let arguments = home.root.join("arguments");
    let echo = format!(
        "printf '%s\\n' \"$@\" > {}; for last; do :; done; printf '\\033[2J%s\\n' \"${{last##* }}\"; echo {KEY} >&2",
        arguments.display()
    );
    let bin = program(&home, &echo);
    let path = format!("relative:{}:/usr/bin:/bin", bin.display());
    let done = deep(&home).arg("--with-openclaw").env("PATH", &path).run().exits(0);
    let report = done.json();
    assert_eq!(report["deep"]["openclaw"]["answered"], true, "{report}");
    assert_eq!(report["deep"]["openclaw"]["path"], bin.join("openclaw").display().to_string());
    assert!(!done.said().contains(KEY) && !done.said().contains('\u{1b}'), "{}", done.dump());
    assert!(report["deep"]["openclaw"]["said"].as_str().unwrap().contains("[secret]"));
    let given = fs::read_to_string(arguments).unwrap();
    assert!(given.starts_with("agent\n--local\n") && !given.contains(KEY), "{given}");
    // Without the flag and without a terminal nobody starts it.
    let report = deep(&home).env("PATH", &path).run().exits(0).json();
    assert!(report["deep"]["openclaw"].is_null(), "{report}");
    // In lines as well.
    let done = clawgate(&home).args(["check", "--deep", "--with-openclaw"]).env("PATH", &path).run().exits(0);
    assert!(
        done.out().contains("OpenClaw itself got an answer") && !done.out().contains('\u{1b}'),
        "{}",
        done.dump()
    );
}

#[test]
fn a_program_that_comes_to_nothing() {
    let simulator = crate::support::simulator();
    let home = set_up(&simulator);
    let bin = program(&home, "echo 'HTTP 401: no'; exit 0");
    let with = |home: &Home, path: String| deep(home).arg("--with-openclaw").env("PATH", path).run();
    let report = with(&home, format!("{}:/usr/bin:/bin", bin.display())).exits(1).json();
    assert_eq!(report["error"]["code"], "openclaw-no-answer", "{report}");
    assert_eq!(report["deep"]["openclaw"]["exit"], 0);
    assert_eq!(report["proven"], "partial");
    assert!(report["deep"]["openclaw"]["said"].as_str().unwrap().contains("HTTP 401"));
    // A flood is read to its end and cut; what it left behind is ended with it.
    program(&home, "sleep 1000 & yes flood | head -c 3000000");
    let started = Instant::now();
    let report = with(&home, format!("{}:/usr/bin:/bin", bin.display())).exits(1).json();
    assert!(started.elapsed() < Duration::from_secs(20));
    assert!(report["deep"]["openclaw"]["said"].as_str().unwrap().len() <= 2000, "{report}");
    let report = with(&home, "/nowhere".to_owned()).exits(0).json();
    assert_eq!(warnings(&report), ["openclaw-not-found"]);
}
