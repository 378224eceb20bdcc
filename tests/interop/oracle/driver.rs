//! Real OpenClaws that are asked for one turn after the other.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::{Value, json};

use super::case::Release;
use crate::installed::Installed;
use crate::process;

/// A turn takes a second or two; one that waits for something else tells nothing more.
const PATIENCE: Duration = Duration::from_secs(20);
/// The first turn loads the modules, on a machine that does other things too.
const START: Duration = Duration::from_secs(120);
/// What a process of its own has beside, for loading its modules.
const ALONE: Duration = Duration::from_secs(40);
/// State that is not put back, and memory, would add up.
const TURNS: usize = 150;
/// As many where there are databases: 64 may be open at once.
const TURNS_WITH_DATABASES: usize = 50;
/// Processes started in a row before it is said that none starts.
const STARTS: usize = 3;

/// How a turn ended.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The exit status; `None` where it was given up.
    pub code: Option<i64>,
    /// What it said on both streams, the beginning of it.
    pub said: String,
    /// Milliseconds.
    pub took: u64,
    /// The process ended, or did not end its turn in time: nothing is known by it.
    pub lost: bool,
}

/// One OpenClaw release, in a process that is replaced now and then.
pub struct Driver {
    node: PathBuf,
    package: PathBuf,
    temp: tempfile::TempDir,
    cache: PathBuf,
    /// A home of a config that works: a turn in it loads the modules.
    warm: Box<dyn Fn() -> tempfile::TempDir>,
    running: Option<Running>,
    /// Homes of the turns of this process, which still looks after their databases.
    homes: Vec<tempfile::TempDir>,
    /// How many turns a process does.
    turns: usize,
    release: Release,
}

struct Running {
    /// Where its modules were loaded.
    _home: tempfile::TempDir,
    child: Child,
    requests: ChildStdin,
    answers: Receiver<String>,
    turns: usize,
}

impl Driver {
    pub fn new(installed: &Installed, release: &str, warm: Box<dyn Fn() -> tempfile::TempDir>) -> Self {
        let temp = tempfile::Builder::new().prefix("oracle-").tempdir().expect("a temporary folder");
        let cache = installed.cache(release);
        Self {
            node: installed.node(),
            package: installed.openclaw(release),
            temp,
            cache,
            warm,
            running: None,
            homes: Vec::new(),
            release: Release::of(release),
            turns: if Release::of(release) >= Release(2026, 6, 1) { TURNS_WITH_DATABASES } else { TURNS },
        }
    }

    /// What every process of OpenClaw's is given, beside a home.
    fn surroundings(&self) -> [(&'static str, String); 9] {
        for shared in ["jiti", "node-compile-cache"] {
            let (kept, link) = (self.cache.join(shared), self.temp.path().join(shared));
            std::fs::create_dir_all(&kept).expect("the target folder is writable");
            let _ = std::os::unix::fs::symlink(kept, link);
        }
        [
            ("PATH", "/usr/bin:/bin".to_owned()),
            ("TERM", "dumb".to_owned()),
            ("NO_COLOR", "1".to_owned()),
            ("TMPDIR", self.temp.path().display().to_string()),
            // For workers too: 2026.9.6 starts one of 48 MB in each turn.
            ("NODE_COMPILE_CACHE", self.cache.join("workers").display().to_string()),
            // No plugin is fetched.
            ("npm_config_registry", "http://127.0.0.1:9/".to_owned()),
            ("npm_config_fetch_retries", "0".to_owned()),
            // It would start itself again for the sake of a warning.
            ("OPENCLAW_NODE_OPTIONS_READY", "1".to_owned()),
            ("OPENCLAW_NO_RESPAWN", "1".to_owned()),
        ]
    }

    fn environment(&self, home: &Path, own: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let mut all: BTreeMap<String, String> =
            self.surroundings().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        all.insert("HOME".to_owned(), home.display().to_string());
        all.extend(own.iter().map(|(name, value)| (name.clone(), value.clone())));
        all
    }

    /// How the agent is asked that answers where none is named. A session's number alone means `main` from 2026.4.9 on, and
    /// another one's before.
    fn arguments(&self) -> [&'static str; 6] {
        let by_sender = self.release >= Release(2026, 5, 18) && !self.release.is_new();
        let (by, whom) = if by_sender { ("--to", "+15550001111") } else { ("--session-id", "oracle") };
        ["agent", "--local", by, whom, "-m", "hi"]
    }

    /// Whom it names besides, where that is another than usual.
    pub fn whom(&self) -> &'static str {
        Some(self.arguments()[2]).filter(|by| *by == "--to").unwrap_or_default()
    }

    /// A turn of the agent that answers where none is named.
    pub fn turn(&mut self, home: &Path, work: &Path, own: &BTreeMap<String, String>) -> Turn {
        let environment = self.environment(home, own);
        if self.running.as_ref().is_none_or(|running| running.turns >= self.turns) {
            self.replace();
        }
        let arguments = self.arguments();
        let running = self.running.as_mut().expect("just started");
        running.ask(work, &environment, arguments, PATIENCE);
        let turn = running.answer(PATIENCE);
        if turn.code.is_none() {
            // What it still does would run into the next one.
            self.end();
        }
        turn
    }

    /// The same turn by `openclaw` itself, in a process of its own.
    pub fn turn_alone(&self, home: &Path, work: &Path, own: &BTreeMap<String, String>) -> Turn {
        let mut command = Command::new(&self.node);
        command
            .arg("--import")
            .arg(script("loopback.mjs"))
            .arg(self.package.join("openclaw.mjs"))
            .args(self.arguments())
            .env_clear()
            .envs(self.environment(home, own))
            .current_dir(work);
        let (out, err) = (self.temp.path().join("out"), self.temp.path().join("err"));
        command
            .stdin(Stdio::null())
            .stdout(File::create(&out).expect("the folder is ours"))
            .stderr(File::create(&err).expect("the folder is ours"))
            .process_group(0);
        let mut child = command.spawn().expect("node starts");
        let status = process::wait(&mut child, PATIENCE + ALONE);
        process::end_group(&mut child);
        let said = [out, err].map(|path| std::fs::read_to_string(path).unwrap_or_default()).concat();
        let code = status.and_then(|status| status.code()).map(i64::from);
        Turn { code, said, took: 0, lost: status.is_none() }
    }

    /// A new process takes over, once its modules are loaded.
    fn replace(&mut self) {
        self.end();
        for _ in 0..STARTS {
            let mut next = self.start((self.warm)());
            let warm = next.answer(START);
            if warm.code == Some(0) {
                self.running = Some(next);
                return;
            }
            println!("{}: a new process is of no use: {warm:?}", self.package.display());
            process::end_group(&mut next.child);
        }
        panic!("{}: no process starts", self.package.display());
    }

    /// A process that loads its modules.
    fn start(&self, home: tempfile::TempDir) -> Running {
        let mut command = process::clean(&self.node);
        command
            .arg(script("driver.mjs"))
            .arg(&self.package)
            .envs(self.surroundings())
            .env("HOME", self.temp.path())
            .current_dir(self.temp.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(File::create(self.temp.path().join("errors")).expect("the folder is ours"))
            .process_group(0);
        let mut child = command.spawn().expect("node starts");
        let (sender, answers) = channel();
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(answer) = line.strip_prefix('\u{1e}')
                    && sender.send(answer.to_owned()).is_err()
                {
                    return;
                }
            }
        });
        let requests = child.stdin.take().expect("piped");
        let (work, environment) = (home.path().join("work"), self.environment(home.path(), &BTreeMap::new()));
        let mut running = Running { _home: home, child, requests, answers, turns: 0 };
        running.ask(&work, &environment, self.arguments(), START);
        running
    }

    fn end(&mut self) {
        if let Some(mut running) = self.running.take() {
            process::end_group(&mut running.child);
        }
        self.homes.clear();
    }

    /// Keeps a home for as long as the process that had a turn there.
    pub fn keep(&mut self, home: tempfile::TempDir) {
        if self.running.is_some() {
            self.homes.push(home);
        }
    }
}

/// One of the two beside this file.
fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interop/oracle").join(name)
}

impl Running {
    fn ask(
        &mut self,
        work: &Path,
        environment: &BTreeMap<String, String>,
        arguments: [&'static str; 6],
        patience: Duration,
    ) {
        let request = json!({
            "work": work,
            "environment": environment,
            "arguments": arguments,
            "patience": u64::try_from(patience.as_millis()).unwrap_or(u64::MAX),
        });
        self.turns += 1;
        // Where it has ended, there is no answer either.
        let _ = writeln!(self.requests, "{request}");
    }

    fn answer(&self, patience: Duration) -> Turn {
        let lost = |said: &str| Turn { code: None, said: said.to_owned(), took: 0, lost: true };
        match self.answers.recv_timeout(patience + Duration::from_secs(10)) {
            Ok(line) => {
                let answer: Value = serde_json::from_str(&line).expect("the driver answers in JSON");
                Turn {
                    code: answer["code"].as_i64(),
                    said: answer["said"].as_str().unwrap_or_default().to_owned(),
                    took: answer["took"].as_u64().unwrap_or_default(),
                    lost: answer["code"].is_null(),
                }
            }
            Err(RecvTimeoutError::Timeout) => lost("no answer in time"),
            Err(RecvTimeoutError::Disconnected) => lost("the process ended"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end();
    }
}
