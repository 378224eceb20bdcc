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

use crate::installed::Installed;
use crate::process;

/// A turn takes a second or two; one that waits for something else tells nothing more.
const PATIENCE: Duration = Duration::from_secs(20);
/// The first turn loads the modules, on a machine that does other things too.
const START: Duration = Duration::from_secs(120);
/// State that is not put back, and memory, would add up.
const TURNS: usize = 150;

/// How a turn ended.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The exit status; `None` where it was given up.
    pub code: Option<i64>,
    /// What it said on both streams, the beginning of it.
    pub said: String,
    /// Milliseconds.
    pub took: u64,
}

/// One OpenClaw release, in a process that is replaced now and then.
pub struct Driver {
    node: PathBuf,
    package: PathBuf,
    temp: tempfile::TempDir,
    cache: PathBuf,
    /// Whether a turn that fails spoils the next one: all but 2026.2.26, which keeps no database.
    fragile: bool,
    running: Option<Running>,
}

struct Running {
    child: Child,
    requests: ChildStdin,
    answers: Receiver<String>,
    turns: usize,
}

impl Driver {
    pub fn new(installed: &Installed, release: &str) -> Self {
        let temp = tempfile::Builder::new().prefix("oracle-").tempdir().expect("a temporary folder");
        let cache = installed.cache(release);
        Self {
            node: installed.node(),
            package: installed.openclaw(release),
            temp,
            cache,
            fragile: release != "2026.2.26",
            running: None,
        }
    }

    /// What every process of OpenClaw's is given, beside a home.
    fn surroundings(&self) -> [(&'static str, String); 8] {
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

    /// A turn of the agent that answers where none is named.
    pub fn turn(&mut self, home: &Path, work: &Path, own: &BTreeMap<String, String>) -> Turn {
        let environment = self.environment(home, own);
        for _ in 0..2 {
            if self.running.as_ref().is_none_or(|running| running.turns >= TURNS) {
                self.start();
            }
            let running = self.running.as_mut().expect("just started");
            let patience = PATIENCE + if running.turns == 0 { START } else { Duration::ZERO };
            running.turns += 1;
            let request = json!({
                "work": work,
                "environment": environment,
                "arguments": ARGUMENTS,
                "patience": u64::try_from(patience.as_millis()).unwrap_or(u64::MAX),
            });
            let _ = writeln!(running.requests, "{request}");
            match running.answers.recv_timeout(patience + Duration::from_secs(10)) {
                Ok(line) => {
                    let answer: Value = serde_json::from_str(&line).expect("the driver answers in JSON");
                    let turn = Turn {
                        code: answer["code"].as_i64(),
                        said: answer["said"].as_str().unwrap_or_default().to_owned(),
                        took: answer["took"].as_u64().unwrap_or_default(),
                    };
                    if turn.code.is_none() || (self.fragile && turn.code != Some(0)) {
                        // What it still does would run into the next one, and what broke off leaves state behind that
                        // is not put back.
                        self.end();
                    }
                    return turn;
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.end();
                    return Turn { code: None, said: "given up".to_owned(), took: 0 };
                }
                // It ended by itself: once more in a new process.
                Err(RecvTimeoutError::Disconnected) => self.end(),
            }
        }
        Turn { code: None, said: "the process ended twice".to_owned(), took: 0 }
    }

    /// The same turn by `openclaw` itself, in a process of its own.
    pub fn turn_alone(&self, home: &Path, work: &Path, own: &BTreeMap<String, String>) -> Turn {
        let mut command = Command::new(&self.node);
        command
            .arg(self.package.join("openclaw.mjs"))
            .args(ARGUMENTS)
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
        let status = process::wait(&mut child, PATIENCE + Duration::from_secs(40));
        process::end_group(&mut child);
        let said = [out, err].map(|path| std::fs::read_to_string(path).unwrap_or_default()).concat();
        Turn { code: status.and_then(|status| status.code()).map(i64::from), said, took: 0 }
    }

    fn start(&mut self) {
        self.end();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/driver.mjs");
        let mut command = process::clean(&self.node);
        command
            .arg(script)
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
        self.running = Some(Running { child, requests, answers, turns: 0 });
    }

    fn end(&mut self) {
        if let Some(mut running) = self.running.take() {
            process::end_group(&mut running.child);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end();
    }
}

/// The agent is the one that answers where none is named.
const ARGUMENTS: [&str; 6] = ["agent", "--local", "--session-id", "oracle", "-m", "hi"];
