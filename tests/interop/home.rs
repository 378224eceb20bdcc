//! A throw-away home: OpenClaw's files, clawgate's runs in it, and what is on disk there.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::installed::Installed;
use crate::process;
use crate::report::Answer;

/// clawgate's own time-outs are shorter than this.
const PATIENCE: Duration = Duration::from_secs(60);

/// A home folder that goes when the test is over.
pub struct Home {
    folder: TempDir,
}

/// One file as it was: its mode and its bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    mode: u32,
    bytes: Vec<u8>,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:o} {:?}", self.mode, String::from_utf8_lossy(&self.bytes))
    }
}

impl Home {
    /// A new one. Temporary files of the OpenClaw that lives there stay inside, but for compiled modules.
    pub(super) fn new(installed: &Installed, version: &str) -> Self {
        let mut folder = tempfile::Builder::new().prefix("home-").tempdir().expect("a temporary folder");
        folder.disable_cleanup(std::env::var_os("CLAWGATE_INTEROP_KEEP").is_some());
        let home = Self { folder };
        for inside in [home.work(), home.temp(), home.logs()] {
            fs::create_dir(inside).expect("the home is new");
        }
        for shared in ["jiti", "node-compile-cache"] {
            let cache = installed.cache(version).join(shared);
            fs::create_dir_all(&cache).expect("the target folder is writable");
            symlink(cache, home.temp().join(shared)).expect("the home is new");
        }
        home
    }

    /// `$HOME`.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The working directory of what runs here; it holds no `.env`.
    pub fn work(&self) -> PathBuf {
        self.path().join("work")
    }

    /// `$TMPDIR`.
    pub fn temp(&self) -> PathBuf {
        self.path().join("tmp")
    }

    /// Where the output of what runs here is kept.
    pub fn logs(&self) -> PathBuf {
        self.path().join("logs")
    }

    /// OpenClaw's state folder.
    pub fn state(&self) -> PathBuf {
        self.path().join(".openclaw")
    }

    /// `openclaw.json`.
    pub fn config(&self) -> PathBuf {
        self.state().join("openclaw.json")
    }

    /// The text of a file in the state folder.
    #[track_caller]
    pub fn read(&self, name: &str) -> String {
        let path = self.state().join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// A strict JSON file in the state folder.
    #[track_caller]
    pub fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Puts a private file into the state folder.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.state().join(name);
        fs::create_dir_all(path.parent().expect("it is inside the state folder")).expect("the home is ours");
        fs::write(&path, text).expect("the home is ours");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("the home is ours");
    }

    /// Runs clawgate here, with a clean environment.
    #[track_caller]
    pub fn clawgate(&self, arguments: &[String]) -> Answer {
        self.clawgate_with(arguments, &[])
    }

    /// Runs clawgate here with these variables.
    #[track_caller]
    pub fn clawgate_with(&self, arguments: &[String], environment: &[(&str, &str)]) -> Answer {
        let mut command = process::clean(env!("CARGO_BIN_EXE_clawgate"));
        command
            .args(arguments)
            .current_dir(self.work())
            .env("HOME", self.path())
            .env("PATH", "/usr/bin:/bin")
            .env("TERM", "dumb")
            .env("TMPDIR", self.temp())
            .envs(environment.iter().copied());
        Answer(process::run(command, &self.logs(), "", PATIENCE))
    }

    /// Every file under the state folder with its mode and bytes, but for clawgate's own folder.
    pub fn snapshot(&self) -> BTreeMap<PathBuf, Kept> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.state()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                let path = entry.path();
                let kind = entry.file_type().expect("the home is ours");
                if kind.is_dir() {
                    if path != self.state().join("clawgate") {
                        folders.push(path);
                    }
                } else if kind.is_file() {
                    let mode = entry.metadata().expect("the home is ours").permissions().mode() & 0o7777;
                    let bytes = fs::read(&path).expect("the home is ours");
                    found.insert(path, Kept { mode, bytes });
                }
            }
        }
        found
    }

    /// All files under the state folder that hold this text.
    pub fn holding(&self, text: &str) -> Vec<PathBuf> {
        let holds = |kept: &Kept| kept.bytes.windows(text.len()).any(|window| window == text.as_bytes());
        self.snapshot().into_iter().filter(|(_, kept)| holds(kept)).map(|(path, _)| path).collect()
    }
}
