//! What reaches the terminal: no bytes of somebody else's that move its cursor.

use clawgate::simulator::{Behaviour, Canned, Gateway, Key, Scenario, Simulator, practice};

use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, at_once, clawgate, onboard, simulator};

const HOSTILE: &str = "\u{1b}[31mred\u{9b}2J\u{202e}txt\u{2066}\u{200b}\u{7}\u{7f}";

#[track_caller]
fn harmless(done: &Done) {
    let text = String::from_utf8(done.said().into_bytes()).unwrap();
    let odd = text.chars().find(|c| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    });
    assert_eq!(odd, None, "{}", done.dump());
}

#[test]
fn what_a_server_says() {
    let body = serde_json::json!({
        "type": "error",
        "error": { "type": format!("not_found_error{HOSTILE}"), "message": format!("model: {HOSTILE}") },
        "request_id": HOSTILE,
    });
    let gateway_error = serde_json::json!({
        "success": false, "result": [], "messages": [],
        "error": [{ "code": 2001, "message": format!("Please {HOSTILE} configure") }],
    });
    let answers = [
        (404, body.to_string()),
        (400, gateway_error.to_string()),
        (200, HOSTILE.to_owned()),
        (502, format!("<html>{HOSTILE}")),
    ];
    at_once(answers, |(status, body)| {
        let headers = [("content-type", "application/json"), ("cf-aig-log-id", "01-\u{202e}")];
        let canned = Canned::new(status, &headers, body);
        let world = Scenario { models: practice::models(), ..Scenario::default() }
            .gateway(ACCOUNT, Gateway { behaviour: Some(Behaviour::Raw(canned)), ..Gateway::new(GATEWAY) })
            .key(KEY, Key::default());
        let simulator = Simulator::start(world).unwrap();
        let home = Home::new();
        for form in
            [&["--skip-health"][..], &["--json"], &["--save-on-failure"], &["--json", "--save-on-failure"]]
        {
            let done =
                onboard(&home, &simulator.origin()).args(["--model", "claude-sonnet-5"]).args(form).run();
            harmless(&done);
            assert!(!simulator.log().is_empty(), "{}", done.dump());
        }
        harmless(&clawgate(&home).args(["check", "--json"]).run());
        harmless(&clawgate(&home).arg("check").run());
    });
}

#[test]
fn names_of_files_and_values_of_the_config() {
    let simulator = simulator();
    let home = Home::new();
    let odd = home.root.join(format!("a{HOSTILE}b"));
    std::fs::create_dir(&odd).unwrap();
    std::fs::write(
        odd.join("openclaw.json"),
        format!("{{ agents: {{ defaults: {{ model: 'other/{HOSTILE}' }} }} }}"),
    )
    .unwrap();
    for form in [&["--dry-run"][..], &["--dry-run", "--json"], &["--skip-health"], &["--json"]] {
        let done = onboard(&home, &simulator.origin()).arg("--state-dir").arg(&odd).args(form).run().exits(0);
        harmless(&done);
        if form.contains(&"--json") {
            assert_eq!(done.json()["stateDir"], odd.to_str().unwrap(), "the value is exact all the same");
        }
    }
    for words in [&["check"][..], &["check", "--json"], &["undo", "--dry-run"], &["undo"]] {
        harmless(&clawgate(&home).args(words).arg("--state-dir").arg(&odd).run());
    }
    std::fs::write(odd.join("openclaw.json"), format!("{{ models: '{HOSTILE}' }}")).unwrap();
    harmless(&onboard(&home, &simulator.origin()).arg("--state-dir").arg(&odd).run().exits(3));
    std::fs::write(odd.join("openclaw.json"), format!("{{ {HOSTILE} }}")).unwrap();
    harmless(&onboard(&home, &simulator.origin()).arg("--state-dir").arg(&odd).run().exits(3));
    std::fs::write(odd.join("openclaw.json"), format!("{{ models: {{ $include: '{HOSTILE}' }} }}")).unwrap();
    harmless(&onboard(&home, &simulator.origin()).arg("--state-dir").arg(&odd).run().exits(3));
}

#[test]
fn words_of_the_command_line() {
    let home = Home::new();
    let simulator = simulator();
    for (flag, value) in [
        ("--model", HOSTILE.to_owned()),
        ("--auth-choice", HOSTILE.to_owned()),
        ("--mode", HOSTILE.to_owned()),
        ("--owner", HOSTILE.to_owned()),
        ("--profile", HOSTILE.to_owned()),
        ("--token-file", HOSTILE.to_owned()),
        ("--log", format!("/nowhere/{HOSTILE}")),
        ("--config", format!("/nowhere/{HOSTILE}")),
        ("--token", HOSTILE.to_owned()),
    ] {
        for form in [&["--dry-run"][..], &["--dry-run", "--json"]] {
            let done = onboard(&home, &simulator.origin()).args([flag, &value]).args(form).run().exits(2);
            harmless(&done);
        }
    }
    let flag = format!("--{HOSTILE}");
    harmless(&clawgate(&home).args(["onboard", &flag]).run().exits(2));
    harmless(&clawgate(&home).arg(HOSTILE).run().exits(2));
    // Words that are no UTF-8 at all.
    let bytes = std::os::unix::ffi::OsStrExt::from_bytes(b"\xff\x9b2J".as_slice());
    let odd: &std::ffi::OsStr = bytes;
    harmless(&clawgate(&home).args(["onboard", "--model"]).arg(odd).run().exits(2));
    harmless(&clawgate(&home).arg(odd).run().exits(2));
    let done = clawgate(&home).args(["onboard", "--non-interactive", "--state-dir"]).arg(odd).run().exits(2);
    harmless(&done);
}

#[test]
fn colour_only_where_it_is_asked_for() {
    let home = Home::new();
    let green = |done: &Done| done.said().contains("\u{1b}[");
    for (args, variable, coloured) in [
        (&["--color", "always"][..], None, true),
        (&["--color", "always"], Some("1"), true),
        (&["--color", "never"], None, false),
        (&["--color", "auto"], None, false),
        (&[], Some("1"), false),
    ] {
        let mut run = clawgate(&home).args(["undo"]).args(args).env("TERM", "xterm-256color");
        if let Some(value) = variable {
            run = run.env("NO_COLOR", value);
        }
        let done = run.run().exits(2);
        assert_eq!(green(&done), coloured, "{args:?}: {}", done.dump());
        let json = run.arg("--json").run();
        assert!(!green(&json), "never in JSON");
    }
}
