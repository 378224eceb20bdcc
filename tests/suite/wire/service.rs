//! What a systemd user manager gives the daemon: units, drop-ins, the files they name, and what the manager hands to
//! everything it starts.
//!
//! How each line is read is held by `openclaw::units`, against what the real systemd made of it (`tests/interop/units.rs`).

use std::fs;
use std::os::unix::net::UnixListener;

use clawgate::simulator::{Key, Simulator, demo_scenario};
use serde_json::{Value, json};

use super::audiences::{OTHER_KEY, config, home};
use super::warnings;
use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, assert_same, chmod, clawgate, simulator};

const VARIABLE: &str = "CLOUDFLARE_AI_GATEWAY_API_KEY";
const UNIT: &str = ".config/systemd/user/openclaw-gateway.service";
const DROP_IN: &str = ".config/systemd/user/openclaw-gateway.service.d/override.conf";
const INSTALL: &str = "openclaw gateway install --force";
const RELOAD: &str = "systemctl --user daemon-reload && openclaw gateway restart";

fn put(home: &Home, path: &str, text: &str) {
    let path = home.root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A unit with these lines in it.
fn unit(lines: &str) -> String {
    format!("[Unit]\nDescription=OpenClaw Gateway\n\n[Service]\nExecStart=/usr/bin/node x gateway\n{lines}\n")
}

/// What `why` says of the daemon's key: its last characters, where it is from, and the command that settles it.
#[track_caller]
fn told(home: &Home, variables: &[(&str, &str)]) -> (String, String, Option<String>) {
    let before = home.tree();
    let run = clawgate(home).args(["why", "--json"]);
    let done = variables.iter().fold(run, |run, (name, value)| run.env(name, value)).run().exits(0);
    assert_same(&home.tree(), &before, "it only looks");
    assert!(!done.said().contains(OTHER_KEY), "{}", done.dump());
    let report = done.json();
    let key = &report["effective"]["daemon"]["apiKey"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let source = text(&key["source"]).replace(&home.root.display().to_string(), "~");
    (text(&key["value"]), source, report["why"]["command"].as_str().map(str::to_owned))
}

#[test]
fn every_place_of_a_unit() {
    let simulator = simulator();
    let own = format!("{VARIABLE}={OTHER_KEY}");
    let there = format!("[Service]\nEnvironment={own}\n");
    let file = format!("{own}\n");
    for (files, source, command) in [
        (vec![(UNIT, unit(&format!("Environment={own}")))], UNIT, Some(INSTALL)),
        (vec![(UNIT, unit("")), (DROP_IN, there)], DROP_IN, Some(RELOAD)),
        (
            vec![(UNIT, unit("EnvironmentFile=-%h/own.env")), ("own.env", file.clone())],
            "own.env",
            Some(RELOAD),
        ),
        (
            vec![
                (UNIT, unit("EnvironmentFile=-%h/.openclaw/gateway.systemd.env")),
                (".openclaw/gateway.systemd.env", file.clone()),
            ],
            ".openclaw/gateway.systemd.env",
            Some(INSTALL),
        ),
        (
            vec![(UNIT, unit("")), (".config/environment.d/10-keys.conf", file)],
            ".config/environment.d/10-keys.conf",
            Some(RELOAD),
        ),
    ] {
        let home = home(&simulator, GATEWAY);
        for (path, text) in &files {
            put(&home, path, text);
        }
        let (key, from, settles) = told(&home, &[]);
        assert_eq!((key.as_str(), from.as_str()), ("…0009 (32)", format!("~/{source}").as_str()));
        assert_eq!(settles.as_deref(), command, "{source}");
        // A key that is written is told to lose.
        let done = clawgate(&home).args(["onboard", "--non-interactive", "--json", "--check", "never"]);
        let done = done.args(["--api-key", "sk-ant-practice-the-newest-0003"]).run().exits(0).json();
        assert!(warnings(&done).contains(&"service-file-wins"), "{done}");
        assert_ne!(done["proven"], "full");
    }
}

/// With a profile every command that is named is for its daemon.
#[test]
fn commands_are_for_the_profile_that_was_asked_for() {
    let simulator = simulator();
    let home = Home::new();
    let config = config(&simulator.base_url(ACCOUNT, GATEWAY)).to_string();
    put(&home, ".openclaw-work/openclaw.json", &config);
    put(&home, ".openclaw-work/.env", &format!("{VARIABLE}={KEY}\n"));
    let of_work = UNIT.replace("gateway", "gateway-work");
    put(&home, &of_work, &unit(&format!("Environment={VARIABLE}={OTHER_KEY}")));
    let done = clawgate(&home).args(["why", "--json", "--profile", "work"]).run().exits(0).json();
    assert_eq!(done["why"]["command"], "openclaw --profile work gateway install --force", "{done}");
    let done = clawgate(&home).args(["onboard", "--non-interactive", "--json", "--check", "never"]);
    let done =
        done.args(["--profile", "work", "--api-key", "sk-ant-practice-the-newest-0003"]).run().exits(0);
    let done = done.json();
    let restart = json!({ "needed": true, "command": "openclaw --profile work gateway install --force" });
    assert_eq!(done["restart"], restart, "{done}");
}

/// A file that the unit does not name, one taken away by a drop-in, and a variable that is unset.
#[test]
fn what_the_unit_leaves_out_counts_for_nothing() {
    let simulator = simulator();
    let file = (".openclaw/gateway.systemd.env", format!("{VARIABLE}={OTHER_KEY}\n"));
    let named = "EnvironmentFile=-%h/.openclaw/gateway.systemd.env";
    for files in [
        vec![(UNIT, unit("")), file.clone()],
        vec![(UNIT, unit(named)), file.clone(), (DROP_IN, "[Service]\nEnvironmentFile=\n".to_owned())],
        vec![(UNIT, unit(&format!("{named}\nUnsetEnvironment={VARIABLE}"))), file.clone()],
        // `export` is no part of such a file's language, and a percent sign has to be doubled in a unit.
        vec![(UNIT, unit(named)), (file.0, format!("export {}", file.1))],
        vec![(UNIT, unit(&format!("Environment={VARIABLE}=a%40b")))],
    ] {
        let home = home(&simulator, GATEWAY);
        for (path, text) in &files {
            put(&home, path, text);
        }
        let (key, from, command) = told(&home, &[]);
        assert_eq!(
            (key.as_str(), from.as_str(), command),
            ("…0001 (32)", "~/.openclaw/.env", None),
            "{files:?}"
        );
    }
}

/// The daemon's own key is what is sent for it.
#[test]
fn the_key_of_a_unit_is_sent() {
    let simulator = Simulator::start(demo_scenario().key(OTHER_KEY, Key::default())).unwrap();
    let home = home(&simulator, GATEWAY);
    put(&home, UNIT, &unit(&format!("EnvironmentFile=%h/own.env\nEnvironment={VARIABLE}=no-such-key")));
    put(&home, "own.env", &format!("{VARIABLE}=\"{OTHER_KEY}\"\n"));
    let report = check(&home, 0).json();
    let keys = || -> Vec<_> {
        simulator.log().iter().map(|sent| sent.header("x-api-key").unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(keys(), [KEY, OTHER_KEY]);
    assert_eq!(report["proven"], "full", "{report}");
    assert_eq!(report["otherChecks"][0]["for"], json!(["daemon"]));

    // Without the file that it insists on, nothing is started.
    fs::remove_file(home.root.join("own.env")).unwrap();
    let report = check(&home, 6).json();
    assert!(warnings(&report).contains(&"daemon-does-not-start"), "{report}");
    let said = report["warnings"].to_string();
    assert!(said.contains("own.env") && said.contains("openclaw-gateway.service"), "{said}");
}

#[track_caller]
fn check(home: &Home, exit: i32) -> Done {
    clawgate(home).args(["check", "--json"]).run().exits(exit)
}

/// Where nothing else is said, the manager starts the daemon in the home, and 2026.2.26 reads `.env` there, before the one
/// of the state folder.
#[test]
fn a_file_in_the_folder_it_is_started_in() {
    let simulator = simulator();
    let file = format!("{VARIABLE}={OTHER_KEY}\n");
    let of = |version: &str, lines: &str, path: &str| {
        let mut config = config(&simulator.base_url(ACCOUNT, GATEWAY));
        config["meta"] = json!({ "lastTouchedVersion": version });
        let home = Home::with_config(config.to_string());
        home.put(".env", format!("{VARIABLE}={KEY}\n"));
        put(&home, UNIT, &unit(lines));
        put(&home, path, &file);
        // From a folder that has none.
        let done = clawgate(&home).args(["why", "--json"]).cwd(home.root.join("tmp")).run().exits(0).json();
        let source = done["effective"]["daemon"]["apiKey"]["source"].as_str().unwrap().to_owned();
        source.replace(&home.root.display().to_string(), "~")
    };
    assert_eq!(of("2026.2.26", "", ".env"), "~/.env");
    assert_eq!(of("2026.2.26", "WorkingDirectory=%h/work", "work/.env"), "~/work/.env");
    assert_eq!(of("2026.2.26", "WorkingDirectory=%h/work", ".env"), "~/.openclaw/.env");
    assert_eq!(of("2026.2.26", "WorkingDirectory=-%h/.openclaw", ".openclaw/.env"), "~/.openclaw/.env");
    // The later ones take no key from there.
    for version in ["2026.6.6", "2026.9.6"] {
        assert_eq!(of(version, "", ".env"), "~/.openclaw/.env");
    }
}

/// 2026.9.6 lists in its unit which variables are its own, and takes those from `.env`, whoever else gives them.
#[test]
fn a_variable_that_the_unit_lists() {
    let simulator = simulator();
    let of = |version: &str, listed: &str| {
        let mut config = config(&simulator.base_url(ACCOUNT, GATEWAY));
        config["meta"] = json!({ "lastTouchedVersion": version });
        let home = Home::with_config(config.to_string());
        home.put(".env", format!("{VARIABLE}={KEY}\n"));
        let lines = format!("OPENCLAW_SERVICE_MANAGED_ENV_KEYS={listed} {VARIABLE}={OTHER_KEY}");
        put(&home, UNIT, &unit(&format!("Environment={lines}")));
        let (_, source, _) = told(&home, &[]);
        let done = clawgate(&home).args(["onboard", "--non-interactive", "--json", "--check", "never"]);
        let done = done.args(["--api-key", "sk-ant-practice-the-newest-0003"]).run().exits(0).json();
        (source == "~/.openclaw/.env", warnings(&done).contains(&"service-file-wins"))
    };
    assert_eq!(of("2026.9.6", "CF_AIG_TOKEN,CLOUDFLARE_AI_GATEWAY_API_KEY"), (true, false));
    assert_eq!(of("2026.9.6", "CF_AIG_TOKEN"), (false, true));
    assert_eq!(of("2026.6.6", "CF_AIG_TOKEN,CLOUDFLARE_AI_GATEWAY_API_KEY"), (false, true));
}

/// `env.shellEnv`: 2026.2.26 asks the login shell for other providers' keys, the later ones for this one too.
#[test]
fn a_key_that_the_login_shell_may_have() {
    let simulator = simulator();
    let of = |version: &str, variables: &[(&str, &str)], enabled: bool, file: &str| {
        let mut config = config(&simulator.base_url(ACCOUNT, GATEWAY));
        config["meta"] = json!({ "lastTouchedVersion": version });
        config["env"] = json!({ "shellEnv": { "enabled": enabled } });
        let home = Home::with_config(config.to_string());
        home.put(".env", file);
        let run = clawgate(&home).args(["check", "--json"]);
        let done = variables.iter().fold(run, |run, (name, value)| run.env(name, value)).run();
        (done.status, done.json()["error"]["code"].as_str().unwrap_or_default().to_owned())
    };
    let untold = (8, "cannot-be-told".to_owned());
    for version in ["2026.6.6", "2026.9.6"] {
        assert_eq!(of(version, &[], true, ""), untold);
        assert_eq!(of(version, &[], false, "OPENCLAW_LOAD_SHELL_ENV=1\n"), untold);
        assert_eq!(of(version, &[], false, ""), (6, "api-key-not-found".to_owned()));
        // One that is there is no question.
        let file = format!("{VARIABLE}={KEY}\n");
        assert_eq!(of(version, &[], true, &file), (0, String::new()));
        // An empty one is there too, and the shell is not asked.
        assert_eq!(of(version, &[], true, &format!("{VARIABLE}=\n")).0, 6);
    }
    assert_ne!(of("2026.2.26", &[], true, ""), untold);
    assert!(simulator.log().len() == 2, "only what can be told is tested");
}

/// Variables that were set in the manager itself are in no file: it is asked, and not longer than it is worth.
#[test]
fn a_manager_that_is_there_is_asked() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    put(&home, UNIT, &unit(""));
    put(&home, ".config/environment.d/10.conf", &format!("{VARIABLE}=sk-ant-practice-of-a-file-0004\n"));
    let folder = home.root.join("run/systemd");
    fs::create_dir_all(&folder).unwrap();
    let socket = UnixListener::bind(folder.join("private")).unwrap();
    let programs = home.root.join("bin");
    let systemctl = |script: &str| {
        put(&home, "bin/systemctl", &format!("#!/bin/sh\n{script}\n"));
        chmod(&programs.join("systemctl"), 0o755);
    };
    let run = home.root.join("run").display().to_string();
    let path = format!("{}:/usr/bin:/bin", programs.display());
    let variables = [("XDG_RUNTIME_DIR", run.as_str()), ("PATH", path.as_str())];
    systemctl(&format!(
        "[ \"$*\" = '--user show-environment --output=json' ] && [ -n \"$XDG_RUNTIME_DIR\" ] && [ -z \"$HOME\" ] &&\n\
         echo '{{\"LANG\":\"C.UTF-8\",\"{VARIABLE}\":\"{OTHER_KEY}\"}}'"
    ));
    let (key, from, command) = told(&home, &variables);
    assert_eq!((key.as_str(), from.as_str()), ("…0009 (32)", "systemctl --user show-environment"));
    assert_eq!(
        command.as_deref(),
        Some(&*format!("systemctl --user unset-environment {VARIABLE} && openclaw gateway restart"))
    );
    let done = clawgate(&home).args(["onboard", "--non-interactive", "--json", "--check", "never"]);
    let done = variables.iter().fold(done, |run, (name, value)| run.env(name, value));
    let done = done.args(["--api-key", "sk-ant-practice-the-newest-0003"]).run().exits(0).json();
    assert!(warnings(&done).contains(&"service-manager-wins"), "{done}");

    // One that has not that variable is believed over the files it once read.
    systemctl("echo '{}'");
    assert_eq!(told(&home, &variables).1, "~/.openclaw/.env");
    // One that cannot say it is not: an old one, one that fails, one that hangs, one that says no end of it.
    for script in ["echo A=b", "exit 1", "exec sleep 60", "exec yes '{'"] {
        systemctl(script);
        let (key, from, _) = told(&home, &variables);
        assert_eq!(
            (key.as_str(), from.as_str()),
            ("…0004 (30)", "~/.config/environment.d/10.conf"),
            "{script}"
        );
    }
    // Where there is no unit, nobody is asked.
    systemctl(&format!("echo '{{\"{VARIABLE}\":\"{OTHER_KEY}\"}}'"));
    fs::remove_file(home.root.join(UNIT)).unwrap();
    assert_eq!(told(&home, &variables).1, "~/.openclaw/.env");
    drop(socket);
}
