//! The real binary, ended by the kernel at every system call of a write, and refused every call that changes a file.
//!
//! `strace` does both, from the first look at OpenClaw's folder to the exit, on a write of all kinds of files at once.
//! All of it runs where `CLAWGATE_LONG=1` is set; else every eighth call.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, TOKEN, Tree, assert_same, clawgate};
use clawgate::transaction::{Faults, LOCK_WAIT, recover};

const CONFIG: &str = include_str!("../fixtures/openclaw/handwritten.json5");
const PROFILES: &str = include_str!("../fixtures/openclaw/auth-profiles.json");
const CACHE: &str = r#"{"providers":{"cloudflare-ai-gateway":{"baseUrl":"https://gateway.ai.cloudflare.com/v1/old/old/anthropic"},"other":{"baseUrl":"https://example.com"}}}"#;
/// Another user than the one the tests run as, so that owners have to be set.
const UID: u32 = 12345;

/// A home in which a write changes `.env`, the profiles, a cache and the config with its backups, for another user
/// where this one may give files away.
fn home() -> Home {
    let home = Home::with_config(CONFIG);
    home.put(".env", "# mine\nOTHER=1\n");
    home.put("agents/main/agent/auth-profiles.json", PROFILES);
    home.put("agents/main/agent/models.json", CACHE);
    for (index, suffix) in ["", ".1", ".2", ".3", ".4"].iter().enumerate() {
        home.put(format!("openclaw.json.bak{suffix}"), format!("{{ backup: {index} }}\n"));
    }
    if rustix::process::geteuid().is_root() {
        home.give_to(UID, UID);
    }
    home
}

fn onboard(home: &Home) -> Run {
    let run = clawgate(home)
        .args(["onboard", "--non-interactive", "--json", "--skip-check", "--account-id", ACCOUNT])
        .args(["--gateway-id", GATEWAY, "--model", "claude-sonnet-4-6", "--api-key", KEY, "--token", TOKEN])
        .args(["--key-storage", "env-file"]);
    if rustix::process::geteuid().is_root() { run.args(["--owner", "12345:12345"]) } else { run }
}

/// The same run under `strace`.
fn traced(run: &Run, words: &[&str]) -> Output {
    with(run, &[&["strace"], words].concat())
}

/// The same run as the last arguments of another program.
fn with(run: &Run, words: &[&str]) -> Output {
    let command = run.command();
    Command::new(words[0])
        .args(&words[1..])
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .current_dir(command.get_current_dir().unwrap())
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// The system calls of an undisturbed run by name, and how many of them come before the first that is about the state
/// folder.
fn calls() -> (Vec<String>, usize) {
    calls_of(&home(), &[])
}

/// The same with the run, and `strace`, as the last arguments of another program.
fn calls_of(home: &Home, before: &[&str]) -> (Vec<String>, usize) {
    calls_of_run(home, &onboard(home), before)
}

/// The same of any run in a home.
fn calls_of_run(home: &Home, run: &Run, before: &[&str]) -> (Vec<String>, usize) {
    let log = home.root.join("tmp/log");
    crate::support::needs::strace();
    let words = ["strace", "-f", "-s", "300", "-o", log.to_str().unwrap()];
    let done = with(run, &[before, &words].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    let text = std::fs::read_to_string(&log).unwrap();
    let mut processes: Vec<&str> = text.lines().filter_map(|line| line.split(' ').next()).collect();
    processes.dedup();
    assert_eq!(processes.len(), 1, "calls are counted in one thread");
    let lines: Vec<&str> = text.lines().filter(|line| line.contains('(')).collect();
    let first = lines.iter().position(|line| line.contains(home.state.to_str().unwrap())).unwrap();
    let name = |line: &&str| {
        line.split_once(' ').unwrap().1.trim_start().split('(').next().unwrap_or_default().to_owned()
    };
    (lines.iter().map(name).collect(), first)
}

fn all() -> bool {
    std::env::var_os("CLAWGATE_LONG").is_some()
}

/// What is there outside clawgate's own folder; no name of its way anywhere.
fn visible(home: &Home) -> Tree {
    for path in home.tree().keys() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(!name.starts_with(".clawgate-") && !name.starts_with("journal"), "left: {}", path.display());
    }
    let mut tree = home.tree_outside_clawgate();
    tree.retain(|path, _| !path.starts_with("tmp"));
    tree
}

/// Before and after, of a run that nobody disturbs.
fn ends() -> (Tree, Tree) {
    let home = home();
    let before = visible(&home);
    onboard(&home).run().exits(0);
    (before, visible(&home))
}

/// Does `work` for every number, two at a time.
fn in_parallel(numbers: Vec<usize>, work: impl Fn(usize) + Sync) -> usize {
    let (count, numbers) = (numbers.len(), Mutex::new(numbers.into_iter()));
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    loop {
                        let Some(number) = numbers.lock().unwrap().next() else { break };
                        work(number);
                    }
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap();
        }
    });
    count
}

const TARGETS: [&str; 4] =
    [".env", "agents/main/agent/auth-profiles.json", "agents/main/agent/models.json", "openclaw.json"];

#[test]
#[ignore = "needs strace, and the right to trace"]
fn killed_at_every_system_call() {
    let (calls, first) = calls();
    let (before, after) = ends();
    let bytes = |tree: &Tree, name: &str| tree.get(&PathBuf::from(".openclaw").join(name)).cloned();
    let zero = || AtomicUsize::new(0);
    let (old, new, mixed, finished, back, alive) = (zero(), zero(), zero(), zero(), zero(), zero());
    let step = if all() { 1 } else { 8 };
    let count = in_parallel((first..calls.len()).step_by(step).collect(), |number| {
        let home = home();
        // `strace` counts each kind of call by itself.
        let nth = calls[..=number].iter().filter(|call| **call == calls[number]).count();
        let inject = format!("inject={}:signal=SIGKILL:when={nth}", calls[number]);
        let done = traced(&onboard(&home), &["-f", "-o", "/dev/null", "-e", &inject]);
        let now = home.tree_outside_clawgate();
        let mut states = BTreeMap::new();
        for name in TARGETS {
            let found = bytes(&now, name);
            let state = if found == bytes(&before, name) { "old" } else { "new" };
            assert!(
                found == bytes(&before, name) || found == bytes(&after, name),
                "{number}: {name} is torn"
            );
            states.insert(name, state);
        }
        let news = states.values().filter(|state| **state == "new").count();
        assert!(
            states["openclaw.json"] == "old" || news == TARGETS.len(),
            "{number}: the config before what it refers to: {states:?}"
        );
        match news {
            0 => &old,
            4 => &new,
            _ => &mixed,
        }
        .fetch_add(1, Ordering::Relaxed);
        if news > 0 && news < TARGETS.len() {
            // Commands that change nothing say what the next one that may write will do.
            let there = home.tree();
            for run in
                [onboard(&home).arg("--dry-run"), clawgate(&home).args(["check", "--offline", "--json"])]
            {
                let report = run.run().json();
                let told = report["warnings"].as_array().unwrap().iter();
                assert!(told.clone().any(|warning| warning["code"] == "unfinished-write"), "{report:#}");
            }
            assert_same(&home.tree(), &there, &format!("{number}: looked at"));
        }
        if number % 2 == 0 {
            // All files as before or all as after, backups and owners too.
            recover(&home.state, LOCK_WAIT, &mut Faults::none()).unwrap();
            let now = visible(&home);
            assert_same(&now, if now == after { &after } else { &before }, &format!("{number}: recovered"));
        } else {
            // The next run settles it, says so, and writes what is still to be written.
            let report = onboard(&home).run().exits(0).json();
            let warnings = report["warnings"].as_array().cloned().unwrap_or_default();
            let told = |code: &str| warnings.iter().any(|warning| warning["code"] == code);
            finished.fetch_add(usize::from(told("recovered-finished")), Ordering::Relaxed);
            back.fetch_add(usize::from(told("recovered-rolled-back")), Ordering::Relaxed);
            assert!(!told("recovered-left"), "{report:#}");
            if news > 0 && news < 4 {
                assert!(told("recovered-rolled-back"), "{number}: {report:#}");
            }
            assert_same(&visible(&home), &after, &format!("{number}: run again"));
        }
        if done.status.success() {
            assert_eq!(news, 4, "{number}");
            alive.fetch_add(1, Ordering::Relaxed);
        }
    });
    let figure = |figure: &AtomicUsize| figure.load(Ordering::Relaxed);
    println!(
        "killed at {count} of {} system calls: all files old {}, some new {}, all new {}; of the runs after them {} said \
         rolled back, {} finished",
        calls.len() - first,
        figure(&old),
        figure(&mixed),
        figure(&new),
        figure(&back),
        figure(&finished),
    );
    // The same run makes the same calls, but for one more or less where the system answers in parts.
    assert!(figure(&alive) <= 3, "{} were not killed", figure(&alive));
    assert!(figure(&old) > 0 && figure(&new) > 0 && (figure(&mixed) > 0 || !all()));
}

/// An undo is a write: killed anywhere, it is done or taken back, and the config never names what `.env` has lost.
#[test]
#[ignore = "needs strace, and the right to trace"]
fn an_undo_killed_at_every_system_call() {
    let written = || {
        let home = home();
        onboard(&home).run().exits(0);
        home
    };
    let undo = |home: &Home| {
        let run = clawgate(home).args(["undo", "--json"]);
        if rustix::process::geteuid().is_root() { run.args(["--owner", "12345:12345"]) } else { run }
    };
    let (before, after) = ends();
    let home = written();
    let (calls, first) = calls_of_run(&home, &undo(&home), &[]);
    assert_same(&visible(&home), &before, "undone");
    let step = if all() { 1 } else { 8 };
    let (undone, still) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let count = in_parallel((first..calls.len()).step_by(step).collect(), |number| {
        let home = written();
        let nth = calls[..=number].iter().filter(|call| **call == calls[number]).count();
        let inject = format!("inject={}:signal=SIGKILL:when={nth}", calls[number]);
        traced(&undo(&home), &["-f", "-o", "/dev/null", "-e", &inject]);
        let now = home.tree_outside_clawgate();
        let is_new = |name: &str| {
            let path = PathBuf::from(".openclaw").join(name);
            assert!(
                now.get(&path) == before.get(&path) || now.get(&path) == after.get(&path),
                "{number}: {name} is torn"
            );
            now.get(&path) == after.get(&path)
        };
        let news = TARGETS.map(is_new);
        assert!(
            !news[3] || news.iter().all(|new| *new),
            "{number}: the config outlives what it refers to: {news:?}"
        );
        recover(&home.state, LOCK_WAIT, &mut Faults::none()).unwrap();
        let is_undone = visible(&home).get(&home.config().strip_prefix(&home.root).unwrap().to_owned())
            == before.get(&PathBuf::from(".openclaw/openclaw.json"));
        assert_same(
            &visible(&home),
            if is_undone { &before } else { &after },
            &format!("{number}: recovered"),
        );
        if is_undone { &undone } else { &still }.fetch_add(1, Ordering::Relaxed);
    });
    let figure = |figure: &AtomicUsize| figure.load(Ordering::Relaxed);
    println!(
        "an undo killed at {count} of {} system calls: afterwards undone {}, as written {}",
        calls.len() - first,
        figure(&undone),
        figure(&still),
    );
    assert!(figure(&undone) > 0 && figure(&still) > 0);
}

/// Root for another user, who has nothing yet: whatever a run leaves that ends anywhere, that user goes on by themselves.
#[test]
#[ignore = "needs root, and strace"]
fn what_root_leaves_behind_is_no_obstacle_to_the_owner() {
    crate::support::needs::root();
    let home = || {
        let home = Home::new();
        home.give_to(UID, UID);
        crate::support::chmod(&home.root, 0o755);
        home
    };
    let (calls, first) = calls_of(&home(), &[]);
    // All of them up to the lock, which is when folders and lock are made.
    let locked = calls.iter().position(|call| call == "flock").unwrap();
    let step = if all() { 1 } else { 8 };
    let numbers = (first..locked + 8).chain((locked + 8..calls.len()).step_by(step)).collect();
    let count = in_parallel(numbers, |number| {
        let home = home();
        let nth = calls[..=number].iter().filter(|call| **call == calls[number]).count();
        let inject = format!("inject={}:signal=SIGKILL:when={nth}", calls[number]);
        traced(&onboard(&home), &["-f", "-o", "/dev/null", "-e", &inject]);
        let step = format!("{number}, {}", calls[number]);
        for name in ["", "clawgate", "clawgate/lock"] {
            let path = home.state.join(name);
            if path.exists() {
                assert_eq!(crate::support::owner(&path), (UID, UID), "{step}: {name}");
            }
        }
        let done = onboard(&home).user(UID, UID).run();
        assert_eq!(done.status, 0, "{step}: {}", done.dump());
        for (path, node) in &home.tree() {
            assert_eq!(node.owner, (UID, UID), "{step}: {}", path.display());
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            assert!(!name.starts_with(".clawgate-") && !name.starts_with("journal"), "{step}: {name}");
        }
    });
    println!(
        "killed as root at {count} of {} system calls: the owner goes on after each",
        calls.len() - first
    );
}

/// A file that is a mount point by itself is written over, not exchanged: between two calls it may be torn, and the next
/// run puts it right.
#[test]
#[ignore = "needs strace, unshare, and the rights to trace and mount"]
fn killed_at_every_system_call_with_the_config_mounted_by_itself() {
    const BIND: &str = "mount --bind ~/elsewhere ~/.openclaw/openclaw.json; exec \"$@\"";
    let namespace = ["unshare", "-m", "sh", "-euc", BIND, "sh"];
    crate::support::needs::mounts();
    // What is written is shorter than what was there, so that the end of the old is left behind the new.
    let long = format!("{CONFIG}// {}\n", "a long comment ".repeat(20)).replacen(
        "primary: 'openai/gpt-5.2'",
        &format!("primary: 'openai/{}'", "x".repeat(900)),
        1,
    );
    let home = || {
        let home = Home::with_config("");
        std::fs::write(home.root.join("elsewhere"), &long).unwrap();
        if rustix::process::geteuid().is_root() {
            home.give_to(UID, UID);
        }
        home
    };
    let (calls, first) = calls_of(&home(), &namespace);
    let see = |home: &Home| {
        let mut tree = visible(home);
        tree.insert(
            "elsewhere".into(),
            crate::support::tree(&home.root)[&PathBuf::from("elsewhere")].clone(),
        );
        tree
    };
    let undisturbed = home();
    let before = see(&undisturbed);
    assert!(with(&onboard(&undisturbed), &namespace).status.success());
    let after = see(&undisturbed);
    let bound = |tree: &Tree| tree[&PathBuf::from("elsewhere")].clone();
    let (torn, back) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let step = if all() { 1 } else { 8 };
    let count = in_parallel((first..calls.len()).step_by(step).collect(), |number| {
        let home = home();
        let nth = calls[..=number].iter().filter(|call| **call == calls[number]).count();
        let inject = format!("inject={}:signal=SIGKILL:when={nth}", calls[number]);
        let words = ["strace", "-f", "-o", "/dev/null", "-e", &inject];
        with(&onboard(&home), &[&namespace[..], &words].concat());
        let now = bound(&crate::support::tree(&home.root));
        torn.fetch_add(usize::from(now != bound(&before) && now != bound(&after)), Ordering::Relaxed);
        let done = with(&onboard(&home), &namespace);
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{number}: {said}");
        assert!(!said.contains("recovered-left"), "{number}: {said}");
        back.fetch_add(usize::from(said.contains("recovered-rolled-back")), Ordering::Relaxed);
        assert_same(&see(&home), &after, &format!("{number}: run again"));
    });
    println!(
        "mounted by itself, killed at {count} of {} system calls: the config torn {}; of the runs after them {} said rolled \
         back",
        calls.len() - first,
        torn.load(Ordering::Relaxed),
        back.load(Ordering::Relaxed),
    );
}

/// Another program puts back what it had read, in the instant between the end of the write and the look at it.
#[test]
#[ignore = "needs strace, and the right to trace"]
fn what_is_put_back_at_once_is_reported() {
    crate::support::needs::strace();
    let set_up = home();
    onboard(&set_up).run().exits(0);
    let models = |home: &Home| {
        let words = ["models", "set", "claude-opus-4-6", "--json", "--skip-check"];
        let run = clawgate(home).args(words);
        if rustix::process::geteuid().is_root() { run.args(["--owner", "12345:12345"]) } else { run }
    };
    for (home, run) in [(home(), onboard as fn(&Home) -> Run), (set_up, models)] {
        let before = home.text("openclaw.json");
        let log = home.root.join("tmp/log");
        let like = Home::new();
        for path in home.tree().keys() {
            let (from, to) = (home.root.join(path), like.root.join(path));
            if from.is_dir() {
                std::fs::create_dir_all(&to).unwrap();
            } else {
                std::fs::copy(&from, &to).unwrap();
            }
        }
        if rustix::process::geteuid().is_root() {
            like.give_to(UID, UID);
        }
        let words = ["-f", "-e", "trace=fsync", "-o", log.to_str().unwrap()];
        assert!(traced(&run(&like), &words).status.success());
        let syncs = std::fs::read_to_string(&log).unwrap().matches("fsync(").count();
        // The last of them is the one after which only clearing up is left.
        let (config, done) = (home.config(), home.state.join("clawgate/journal.done"));
        let text = before.clone();
        let other = std::thread::spawn(move || {
            let start = std::time::Instant::now();
            while !done.exists() {
                assert!(start.elapsed().as_secs() < 20, "never done");
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            let beside = config.with_extension("theirs");
            std::fs::write(&beside, text).unwrap();
            std::fs::rename(&beside, &config).unwrap();
        });
        let inject = format!("inject=fsync:delay_exit=700000:when={syncs}");
        let ran = traced(&run(&home), &["-f", "-o", "/dev/null", "-e", &inject]);
        other.join().unwrap();
        let said = String::from_utf8_lossy(&ran.stdout);
        assert!(ran.status.success(), "{said}");
        assert_eq!(home.text("openclaw.json"), before);
        let report: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
        let warnings = report["warnings"].as_array().unwrap();
        let reverted: Vec<_> = warnings.iter().filter(|warning| warning["code"] == "reverted").collect();
        assert_eq!(reverted.len(), 1, "{report:#}");
        assert!(reverted[0]["message"].as_str().unwrap().contains("openclaw.json"), "{report:#}");
        assert_eq!(report["proven"], "none", "{report:#}");
    }
}

/// A call and the error it may give in life.
const ERRORS: [(&str, &str); 15] = [
    ("openat", "EMFILE"),
    ("open", "EACCES"),
    ("write", "ENOSPC"),
    ("fsync", "EIO"),
    ("fchown", "EPERM"),
    ("fchmod", "EPERM"),
    ("rename", "EACCES"),
    ("renameat2", "EROFS"),
    ("link", "EPERM"),
    ("unlink", "EIO"),
    ("mkdir", "EDQUOT"),
    ("read", "EIO"),
    ("getdents64", "EIO"),
    ("close", "EIO"),
    ("close", "EDQUOT"),
];

#[test]
#[ignore = "needs strace, and the right to trace"]
fn refused_every_system_call_that_touches_a_file() {
    let (calls, first) = calls();
    let (before, after) = ends();
    let mut cases: Vec<(&str, &str, usize)> = Vec::new();
    for (call, error) in ERRORS {
        let all: Vec<usize> = (0..calls.len()).filter(|at| calls[*at] == call).collect();
        let occurrences = all.iter().enumerate().filter(|(_, at)| **at >= first);
        cases.extend(occurrences.map(|(nth, _)| (call, error, nth + 1)));
    }
    let figures: Mutex<BTreeMap<&str, [usize; 3]>> = Mutex::default();
    let step = if all() { 1 } else { 8 };
    in_parallel((0..cases.len()).step_by(step).collect(), |number| {
        let (call, error, nth) = cases[number];
        let home = home();
        let inject = format!("inject={call}:error={error}:when={nth}");
        let done = traced(&onboard(&home), &["-f", "-o", "/dev/null", "-e", &inject]);
        let step = format!("{call} {nth} {error}: {}", String::from_utf8_lossy(&done.stdout));
        let status = done.status.code().unwrap_or_default();
        let outcome = match status {
            // Something else served, or nothing depended on it; or it was the result itself that could not be said, which is
            // said with the files elsewhere.
            0 | 1 => {
                if status == 1 {
                    let said = String::from_utf8_lossy(&done.stderr);
                    assert!(call == "write" && done.stdout.is_empty(), "exit 1: {step}");
                    assert!(said.contains(home.config().to_str().unwrap()), "{step}: {said}");
                }
                let now = home.tree_outside_clawgate();
                for name in TARGETS {
                    let path = PathBuf::from(".openclaw").join(name);
                    assert_eq!(now.get(&path), after.get(&path), "{step}");
                }
                recover(&home.state, LOCK_WAIT, &mut Faults::none()).unwrap();
                0
            }
            9 | 3 => {
                let report: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
                let message = report["error"]["message"].as_str().unwrap();
                assert!(message.contains(home.root.to_str().unwrap()), "the file: {step}");
                assert!(message.contains("(os error "), "the cause: {step}");
                assert_eq!(report["changed"], false, "{step}");
                assert_same(&visible(&home), &before, &step);
                if status == 9 { 1 } else { 2 }
            }
            other => panic!("exit {other}: {step}"),
        };
        figures.lock().unwrap().entry(call).or_default()[outcome] += 1;
        let mut wanted = [settled(&home), after.clone()];
        if (call, error) == ("open", "EACCES") {
            // A backup that cannot be read stays where it is, and the others move on around it.
            for tree in &mut wanted {
                tree.retain(|path, _| !path.to_string_lossy().contains(".bak"));
            }
        }
        assert_same(&wanted[0], &wanted[1], &step);
    });
    println!(
        "refused {} of {} calls; written all the same, exit 9, exit 3:",
        cases.len().div_ceil(step),
        cases.len()
    );
    for (call, figures) in figures.into_inner().unwrap() {
        println!("  {call}: {figures:?}");
    }
}

/// Runs it once more without being disturbed.
fn settled(home: &Home) -> Tree {
    onboard(home).run().exits(0);
    visible(home)
}
