//! One real OpenClaw.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::home::Home;
use crate::installed::Installed;
use crate::process::{self, Output};
use crate::suite::Suite;

/// A turn takes 2 to 15 s; a busy machine several times that.
const PATIENCE: Duration = Duration::from_secs(180);

/// The versions of OpenClaw that clawgate promises to work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 2026.2.26: keys in `auth-profiles.json`, providers cached in `models.json`.
    Old,
    /// 2026.6.6, the last with the provider bundled: keys in `agents/<id>/agent/openclaw-agent.sqlite`.
    Middle,
    /// 2026.9.6: keys in `state/openclaw.sqlite`, the provider is a plugin.
    New,
}

impl Version {
    /// Oldest first.
    pub const ALL: [Self; 3] = [Self::Old, Self::Middle, Self::New];

    /// Its number on npm.
    pub fn name(self) -> &'static str {
        match self {
            Self::Old => "2026.2.26",
            Self::Middle => "2026.6.6",
            Self::New => "2026.9.6",
        }
    }
}

/// An installed OpenClaw.
pub struct OpenClaw {
    /// Which one.
    pub version: Version,
    node: PathBuf,
    entry: PathBuf,
}

impl OpenClaw {
    pub(super) fn new(installed: &Installed, version: Version) -> Self {
        Self { version, node: installed.node(), entry: installed.openclaw(version).join("openclaw.mjs") }
    }

    /// Its command line, with a clean environment and a home of its own.
    pub fn command(&self, home: &Home, environment: &[(&str, &str)], arguments: &[&str]) -> Command {
        let mut command = process::clean(&self.node);
        command
            .arg(&self.entry)
            .args(arguments)
            .current_dir(home.work())
            .env("HOME", home.path())
            .env("PATH", "/usr/bin:/bin")
            .env("TERM", "dumb")
            .env("NO_COLOR", "1")
            .env("TMPDIR", home.temp())
            // 2026.9.6 tries to fetch the provider's plugin at every start; where no registry answers that costs 80 s.
            .env("npm_config_registry", "http://127.0.0.1:9/")
            .env("npm_config_fetch_retries", "0")
            .envs(environment.iter().copied());
        command
    }

    /// A shell's script that starts it, for a path.
    pub fn script(&self) -> String {
        let (node, entry) = (self.node.display(), self.entry.display());
        format!("#!/bin/sh\nexport npm_config_registry=http://127.0.0.1:9/\nexec '{node}' '{entry}' \"$@\"\n")
    }

    /// Runs it to its end.
    ///
    /// # Panics
    /// It is not done after three minutes.
    #[track_caller]
    pub fn run(&self, home: &Home, environment: &[(&str, &str)], arguments: &[&str], input: &str) -> Output {
        let command = self.command(home, environment, arguments);
        process::run(command, &home.logs(), input, PATIENCE)
    }

    /// Asks the agent something without a daemon.
    #[track_caller]
    pub fn agent_turn(&self, home: &Home, message: &str) -> Output {
        self.run(home, &[], &["agent", "--local", "--agent", "main", "-m", message], "")
    }

    /// One turn with a fresh nonce: the reply carries it, and the wire had this key and the gateway's token.
    #[track_caller]
    pub fn completes_a_turn(&self, suite: &Suite, home: &Home, key: &str) {
        let nonce = nonce();
        let answer = self.agent_turn(home, &format!("Please repeat {nonce}"));
        assert!(answer.out.contains(&nonce), "{} {}", self.version.name(), answer.all());
        suite.expect_wire(&nonce, key);
    }

    /// Whether it takes the config as it is; `None` where this version has no command for that.
    #[track_caller]
    pub fn validate(&self, home: &Home) -> Option<Output> {
        (self.version != Version::Old).then(|| self.run(home, &[], &["config", "validate", "--json"], ""))
    }

    /// It takes the config. 2026.2.26 is asked for a value, which it refuses to tell from an invalid file.
    #[track_caller]
    pub fn accepts(&self, home: &Home) {
        let judged = self
            .validate(home)
            .unwrap_or_else(|| self.run(home, &[], &["config", "get", "agents.defaults.model.primary"], ""));
        let name = self.version.name();
        assert_eq!(judged.code, 0, "{name} {}", judged.all());
        if self.version != Version::Old {
            let verdict: serde_json::Value = serde_json::from_str(judged.out.trim())
                .unwrap_or_else(|error| panic!("{name} {error} {}", judged.all()));
            assert_eq!(verdict["valid"], true, "{name} {verdict}");
        }
    }
}

/// A word that nobody has said before.
pub fn nonce() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let moment = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_nanos() % 1_000_000_000_000);
    format!("nonce{moment}x{}", COUNT.fetch_add(1, Ordering::Relaxed))
}
