//! `clawgate demo`: the main job in a throw-away home, whatever the real one holds.

use clawgate::simulator::practice;
use rustix::process::Signal;
use serde_json::Value;

use super::shared::{KEY_VAR, OTHER_KEY, OTHER_TOKEN, TOKEN_VAR, says_nothing_of};
use crate::support::{Home, Run, assert_same, clawgate};

/// A home that is in use, with everything in the environment that a real run would look at.
fn in_use() -> Home {
    let home = Home::with_config(
        "{ gateway: { mode: 'remote' }, agents: { defaults: { model: 'openai/gpt-5.2' } } }\n",
    );
    home.put(".env", format!("{KEY_VAR}={OTHER_KEY}\n"));
    std::fs::write(home.root.join(".env"), format!("{TOKEN_VAR}={OTHER_TOKEN}\n")).unwrap();
    home
}

fn demo(home: &Home) -> Run {
    clawgate(home)
        .arg("demo")
        .env(KEY_VAR, OTHER_KEY)
        .env(TOKEN_VAR, OTHER_TOKEN)
        .env("CLOUDFLARE_ACCOUNT_ID", "ffffffffffffffffffffffffffffffff")
        .env("CLOUDFLARE_GATEWAY_ID", "real-gate")
        .env("OPENCLAW_STATE_DIR", &home.state)
        .env("OPENCLAW_CONFIG_PATH", home.config())
        .env("OPENCLAW_CONFIG_READONLY", "1")
        .env("CLAWGATE_GATEWAY_ORIGIN", "https://gateway.invalid")
        .env("HTTPS_PROXY", "http://127.0.0.1:9")
        .env("HTTP_PROXY", "http://127.0.0.1:9")
}

#[test]
fn it_shows_the_whole_job_and_touches_nothing() {
    let home = in_use();
    let before = home.tree();
    let done = demo(&home).run().exits(0);
    for part in [
        "PRACTICE",
        practice::ACCOUNT,
        practice::OPEN_GATEWAY,
        "POST /v1/",
        "cf-aig-skip-cache: true",
        "HTTP 200",
        "~/.openclaw/.env",
        "~/.openclaw/openclaw.json",
        "${CLOUDFLARE_AI_GATEWAY_API_KEY}",
        "answered through AI Gateway",
        "Proven: ",
    ] {
        assert!(done.out().contains(part), "{part}: {}", done.dump());
    }
    // Nothing of the real home, and nothing to do about a daemon that is not there.
    for part in
        ["real-gate", "gateway.invalid", "openai/gpt-5.2", "gateway restart", home.state.to_str().unwrap()]
    {
        assert!(!done.said().contains(part), "{part}: {}", done.dump());
    }
    says_nothing_of(&done, &[OTHER_KEY, OTHER_TOKEN, practice::KEY]);
    assert_same(&home.tree(), &before, "the demo");
}

#[test]
fn every_outcome_can_be_practised() {
    let cases: [(&[&str], i32, Option<&str>); 10] = [
        (&[], 0, None),
        (&["--gateway-id", practice::LOCKED_GATEWAY, "--token", practice::TOKEN], 0, None),
        (&["--gateway-id", practice::LOCKED_GATEWAY], 5, Some("token")),
        (
            &["--gateway-id", practice::LOCKED_GATEWAY, "--token", practice::TOKEN_WITHOUT_RUN],
            5,
            Some("token"),
        ),
        (&["--gateway-id", "not-there"], 5, Some("gateway-id")),
        (&["--api-key", "sk-ant-practice-nobody-knows-it"], 6, Some("api-key")),
        (&["--api-key", practice::KEY_NO_PERMISSION], 6, Some("api-key")),
        (&["--model", "claude-of-tomorrow"], 7, Some("model")),
        (&["--api-key", practice::KEY_NO_CREDIT], 0, None),
        (&["--gateway-id", practice::LIMITED_GATEWAY], 0, None),
    ];
    for (args, exit, field) in cases {
        let home = in_use();
        let before = home.tree();
        let done = demo(&home).args(args).arg("--json").run().exits(exit);
        let report = done.json();
        assert_eq!(report["command"], "demo");
        assert_eq!(report["ok"], exit == 0, "{report:#}");
        assert_eq!(report["error"]["field"].as_str(), field, "{args:?}: {report:#}");
        assert_eq!(report["changed"], exit == 0, "{report:#}");
        assert!(report["check"]["verdict"].is_string(), "{report:#}");
        assert!(done.err().is_empty(), "{}", done.dump());
        let limited = args.contains(&practice::KEY_NO_CREDIT) || args.contains(&practice::LIMITED_GATEWAY);
        assert_eq!(super::shared::codes(&report).contains("limited"), limited, "{report:#}");
        // A person sees the same end, with what was sent before it.
        let done = demo(&home).args(args).run().exits(exit);
        assert!(done.out().contains("PRACTICE") && done.out().contains("POST /v1/"), "{}", done.dump());
        assert_same(&home.tree(), &before, &format!("demo {args:?}"));
    }
}

#[test]
fn real_secrets_are_refused() {
    let home = in_use();
    let before = home.tree();
    for (args, field) in [
        (["--api-key", OTHER_KEY], "api-key"),
        (["--token", OTHER_TOKEN], "token"),
        (["--api-key", "sk-ant-api03-in-no-practice-hhhhhhhhhhhhhhhhhhhh"], "api-key"),
    ] {
        let done = demo(&home).args(args).arg("--json").run().exits(2);
        assert_eq!(done.json()["error"]["field"], field);
        says_nothing_of(&done, &args[1..]);
        let done = demo(&home).args(args).run().exits(2);
        assert!(done.err().contains(practice::KEY), "what to use instead: {}", done.dump());
        says_nothing_of(&done, &args[1..]);
    }
    assert_same(&home.tree(), &before, "refused");
}

/// Ended while it waits for the slow gateway: the throw-away home goes with it.
#[test]
fn without_a_temporary_folder_it_says_how_to_name_one() {
    let home = in_use();
    let before = home.tree();
    let nowhere = home.root.join("nowhere");
    let done = demo(&home).env("TMPDIR", &nowhere).run().exits(9);
    let said =
        format!("The practice home could not be made in {}: No such file or directory", nowhere.display());
    assert!(done.err().contains(&said), "{}", done.dump());
    assert!(done.err().contains("`TMPDIR=/some/folder clawgate demo`"), "{}", done.dump());
    assert_same(&home.tree(), &before, "no folder");
}

#[test]
fn ended_it_leaves_nothing_behind() {
    for (signal, status) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::QUIT, 131)] {
        ended(signal, status);
    }
}

fn ended(signal: Signal, status: i32) {
    let home = in_use();
    let before = home.tree();
    let running = demo(&home).args(["--gateway-id", practice::SLOW_GATEWAY]).start();
    let made = || std::fs::read_dir(home.root.join("tmp")).unwrap().count() > 0;
    while !made() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    // Into the three seconds that the gateway takes.
    std::thread::sleep(std::time::Duration::from_millis(500));
    let id = rustix::process::Pid::from_raw(running.id().try_into().unwrap()).unwrap();
    rustix::process::kill_process(id, signal).unwrap();
    let done = running.wait().exits(status);
    assert!(done.took < std::time::Duration::from_secs(3), "{}", done.dump());
    assert_same(&home.tree(), &before, "ended");
}

#[test]
fn an_answer_that_is_no_answer_ends_it_before_anything_is_sent() {
    let home = in_use();
    let before = home.tree();
    let done = demo(&home).args(["--account-id", "zzz", "--json"]).run().exits(2);
    let report: Value = done.json();
    assert_eq!(report["error"]["field"], "account-id", "{report:#}");
    assert!(report.get("check").is_none(), "{report:#}");
    assert_same(&home.tree(), &before, "refused");
}
