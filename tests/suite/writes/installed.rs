//! What the OpenClaw on the path says of the config that was written: asked once, bounded, and never called proven
//! where it refuses it. A script stands in for it here; `tests/interop` asks the real ones.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::shared::{codes, report, settles, store, unchecked, warnings};
use crate::support::{Home, Run, chmod, clawgate, onboard, simulator};

/// 2026.9.6 and 2026.6.6: `config validate --json` says all of it.
const VALIDATES: &str = r#"case "$1 $2" in "config validate") ;; *) exit 99 ;; esac"#;
/// 2026.2.26 has no such command, and refuses to read a value of a config that it refuses.
const READS: &str =
    r#"case "$1 $2" in "config get") ;; *) echo "error: unknown option '--json'" >&2; exit 1 ;; esac"#;

/// Puts an `openclaw` on the path, which notes each of its command lines and the state folder it was told of.
fn install(home: &Home, script: &str) {
    let folder = home.root.join("bin");
    fs::create_dir_all(&folder).unwrap();
    let noted = home.root.join("asked");
    let text = format!("#!/bin/sh\necho \"$* ${{OPENCLAW_STATE_DIR}}\" >> {}\n{script}\n", noted.display());
    fs::write(folder.join("openclaw"), text).unwrap();
    chmod(&folder.join("openclaw"), 0o755);
}

fn asked(home: &Home) -> Vec<String> {
    let text = fs::read_to_string(home.root.join("asked")).unwrap_or_default();
    text.lines().map(|line| line.trim().to_owned()).collect()
}

fn on_path(home: &Home, run: Run) -> Run {
    run.env("PATH", format!("{}:/usr/bin:/bin", home.root.join("bin").display()))
}

fn ready(script: &str) -> Home {
    let home = Home::with_config("{ gateway: { mode: 'local' } }\n");
    install(&home, script);
    home
}

fn refusing() -> String {
    let said = json!({ "ok": false, "valid": false, "issues": [
        { "path": "gateway.controlUi", "message": "Unrecognized key: \"allowInsecureAuth\"" },
        { "path": "agents.ownership", "message": "multi-agent rosters require agents.ownership=\"explicit\"" },
    ] });
    format!("{VALIDATES}\ncat <<'END'\n{said:#}\nEND\nexit 1")
}

const ACCEPTING: &str = r#"echo '{"valid":true,"path":"/x","warnings":[]}'"#;

#[track_caller]
fn refused(done: &Value, keys: &[&str]) {
    let said = warnings(done, "openclaw-refuses");
    assert_eq!(said.len(), 1, "{done:#}");
    let message = said[0]["message"].as_str().unwrap();
    assert!(keys.iter().all(|key| message.contains(key)), "{message}");
    assert_eq!(said[0]["command"], "openclaw doctor --fix");
    assert_eq!(done["proven"], "partial", "{done:#}");
}

#[test]
fn what_it_refuses_is_said_and_not_called_proven() {
    let simulator = simulator();
    let lines = "Config invalid\\nFile: ~/.openclaw/openclaw.json\\nProblem:\\n  - gateway: Unrecognized key: \"zz\"\\n  - <root>: Missing env var \"FOO\" referenced at config path: a.b\\n";
    let older = format!("{READS}\nprintf '{lines}' >&2; exit 1");
    for (script, keys, questions) in [
        (refusing(), &["gateway.controlUi.allowInsecureAuth", "agents.ownership"][..], 1),
        (older, &["gateway.zz", "FOO"], 2),
        // Nothing but that it does.
        (format!("{VALIDATES}\necho '{{\"valid\":false}}'; exit 1"), &["refuses this config"], 1),
        // In a hundred ways, with controls in them: what is said stays short and harmless.
        (
            format!(
                "{READS}\necho 'Config invalid'; i=0; while [ $i -lt 5000 ]; do echo \"- k$i: Unrecognized key: \\\"\\033[31mx\\\"\"; i=$((i+1)); done; exit 1"
            ),
            &["k0.", "k7.", "…"],
            2,
        ),
    ] {
        let home = ready(&script);
        let done = report(&on_path(&home, onboard(&home, &simulator.origin()).arg("--json")), 0);
        refused(&done, keys);
        assert!(done["warnings"].to_string().len() < 4000);
        assert_eq!(asked(&home).len(), questions, "{:?}", asked(&home));
        // The check says it too, and asks once.
        fs::remove_file(home.root.join("asked")).unwrap();
        refused(&on_path(&home, clawgate(&home).args(["check", "--json"])).run().exits(0).json(), keys);
        assert_eq!(asked(&home).len(), questions, "{:?}", asked(&home));
        // Where nothing is written there is nothing to ask about.
        fs::remove_file(home.root.join("asked")).unwrap();
        settles(&home, &on_path(&home, onboard(&home, &simulator.origin()).arg("--json")));
        assert!(asked(&home).is_empty());
    }
}

#[test]
fn what_it_takes_is_proven_whatever_was_suspected() {
    let simulator = simulator();
    let text = "{ gateway: { mode: 'local' }, meta: { lastTouchedAt: 'x' }, env: { MY_KEY: 'x' } }\n";
    for (script, stamped) in [
        (format!("{VALIDATES}\n{ACCEPTING}"), true),
        (format!("{VALIDATES}\n{ACCEPTING}"), false),
        (format!("{READS}\necho local"), true),
        (format!("{READS}\necho 'Config path not found: gateway.mode' >&2; exit 1"), false),
    ] {
        let home = Home::with_config(text);
        if stamped {
            home.put("state/openclaw.sqlite", store(18, ""));
        }
        install(&home, &script);
        // Without it, what is known of its keys is said.
        let without = report(&onboard(&home, &simulator.origin()).args(["--json", "--dry-run"]), 0);
        let suspected = if stamped { "config-refused" } else { "config-may-be-refused" };
        assert!(codes(&without).contains(suspected), "{without:#}");
        let done = report(&on_path(&home, onboard(&home, &simulator.origin()).arg("--json")), 0);
        assert!(!codes(&done).iter().any(|code| code.contains("refuse")), "{done:#}");
        assert_eq!(done["proven"], "full");
        let done = on_path(&home, clawgate(&home).args(["check", "--json"])).run().exits(0).json();
        assert_eq!(done["proven"], "full", "{done:#}");
    }
}

#[test]
fn one_that_cannot_be_asked_is_said_and_decides_nothing() {
    let simulator = simulator();
    for script in ["exit 3", "echo nonsense; exit 0", "kill -9 $$", "yes | head -c 3000000; exit 1"] {
        let home = ready(script);
        let done = report(&on_path(&home, onboard(&home, &simulator.origin()).arg("--json")), 0);
        let said = warnings(&done, "openclaw-unasked");
        assert!(
            said[0]["message"].as_str().unwrap().contains("openclaw config validate"),
            "{script}: {done:#}"
        );
        assert_eq!(done["proven"], "full");
    }
    // A file that cannot be started is none.
    let home = ready("exit 0");
    chmod(&home.root.join("bin/openclaw"), 0o644);
    let done = report(&on_path(&home, onboard(&home, &simulator.origin()).arg("--json")), 0);
    assert!(!codes(&done).contains("openclaw-unasked"), "{done:#}");
}

#[test]
fn one_that_never_answers_is_ended_with_all_it_started() {
    let simulator = simulator();
    let home = Home::new();
    let sleeper = home.root.join("sleeper");
    install(&home, &format!("sleep 300 & echo $! > {}; wait", sleeper.display()));
    let run = on_path(&home, onboard(&home, &simulator.origin()).args(["--json", "--timeout", "2"]));
    let done = run.run().exits(0);
    assert!(codes(&done.json()).contains("openclaw-unasked"), "{}", done.dump());
    assert!(done.took < Duration::from_secs(20), "{:?}", done.took);
    let pid = fs::read_to_string(&sleeper).unwrap();
    let gone = !Path::new("/proc").exists() || is_gone(pid.trim());
    assert!(gone, "the program's own child lives on");
}

/// Whether a process is no more, or only waits to be reaped.
fn is_gone(pid: &str) -> bool {
    (0..100).any(|_| {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let gone = stat.is_empty() || stat.contains(") Z ");
        if !gone {
            std::thread::sleep(Duration::from_millis(20));
        }
        gone
    })
}

#[test]
fn it_is_asked_about_the_files_that_were_written_and_only_where_that_is_wanted() {
    let simulator = simulator();
    let home = ready(ACCEPTING);
    let elsewhere = home.root.join("other");
    let run = onboard(&home, &simulator.origin()).arg("--json").arg("--state-dir").arg(&elsewhere);
    report(&on_path(&home, run), 0);
    assert_eq!(asked(&home), [format!("config validate --json {}", elsewhere.display())]);
    for flags in [&["--skip-health"][..], &["--dry-run"], &["--offline"]] {
        let home = ready(&refusing());
        let done = report(&on_path(&home, onboard(&home, &simulator.origin()).arg("--json").args(flags)), 0);
        assert!(asked(&home).is_empty() && !codes(&done).contains("openclaw-refuses"), "{flags:?}: {done:#}");
    }
    // Untested, its word is as good.
    let home = ready(&refusing());
    let done = report(&on_path(&home, unchecked(&home)), 0);
    assert!(codes(&done).contains("openclaw-refuses") && done["proven"] == "none", "{done:#}");
    // People are told what they wait for; the result stays on standard output.
    let home = ready(&format!("sleep 1; {ACCEPTING}"));
    let done = on_path(&home, onboard(&home, &simulator.origin())).run().exits(0);
    assert!(done.err().contains("whether it accepts this config"), "{}", done.dump());
    assert!(!done.out().contains("whether it accepts"), "{}", done.dump());
}

#[test]
fn known_refusals_are_named_where_none_is_installed() {
    let keys = [
        (
            "gateway: { mode: 'local', controlUi: { allowInsecureAuth: true } }",
            "gateway.controlUi.allowInsecureAuth",
        ),
        ("gateway: { mode: 'local', nodes: { denyCommands: [] } }", "gateway.nodes.denyCommands"),
        ("logging: { redactSensitive: 'tools' }", "logging.redactSensitive"),
        ("plugins: { installs: {} }", "plugins.installs"),
        ("agents: { defaults: { memorySearch: {} } }", "agents.defaults.memorySearch"),
        ("skills: { load: { watchDebounceMs: 1 } }", "skills.load.watchDebounceMs"),
        ("messages: { tts: {} }", "messages.tts"),
        ("memory: { backend: 'builtin' }", "memory.backend"),
        ("browser: { profiles: { a: {}, mine: { color: '#fff' } } }", "browser.profiles.mine.color"),
        ("tools: { web: { search: { apiKey: 'x' } } }", "tools.web.search.apiKey"),
        ("agents: { list: [ { id: 'a' }, { id: 'b' } ] }", "agents.ownership"),
        ("agents: { list: [ { id: 'a', default: true }, { id: 'b', default: true } ] }", "agents.ownership"),
        ("env: { MY_KEY: 'x' }", "env.MY_KEY"),
    ];
    let simulator = simulator();
    for (text, key) in keys {
        for (newer, code, proven) in
            [(true, "config-refused", "partial"), (false, "config-may-be-refused", "full")]
        {
            let home = Home::with_config(format!("{{ {text} }}\n"));
            if newer {
                home.put("state/openclaw.sqlite", store(18, ""));
            }
            let done = report(&onboard(&home, &simulator.origin()).arg("--json"), 0);
            let said = warnings(&done, code);
            let message = said.first().and_then(|said| said["message"].as_str()).unwrap_or_default();
            assert!(
                message.contains(key) && message.contains("openclaw config validate"),
                "{text}: {done:#}"
            );
            assert_eq!(done["proven"], proven, "{text}");
            let checked = clawgate(&home).args(["check", "--json"]).run().exits(0).json();
            assert_eq!((warnings(&checked, code), &checked["proven"]), (said, &json!(proven)), "{text}");
        }
    }
    // What 2026.9.6 takes is not among them.
    for fine in [
        "agents: { list: [ { id: 'a' } ] }",
        "agents: { list: [ { id: 'a', default: true }, { id: 'b' } ] }",
        "browser: { profiles: { mine: {} } }",
        "env: { vars: { MY_KEY: 'x' }, shellEnv: {} }",
    ] {
        let home = Home::with_config(format!("{{ {fine} }}\n"));
        home.put("state/openclaw.sqlite", store(18, ""));
        let done = report(&unchecked(&home), 0);
        assert!(!codes(&done).iter().any(|code| code.contains("refused")), "{fine}: {done:#}");
    }
}
