//! Node, the OpenClaws and the judges, installed once under the target folder.
//!
//! A target that takes this in has `process` beside it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use crate::process;

/// npm takes about a minute for each OpenClaw; a slow line is not a failure.
const PATIENCE: Duration = Duration::from_secs(900);
const NODE: &str = "24.21.0";
/// What pip is asked for.
const LITELLM: &str = "litellm[proxy]==1.106.2";

/// The releases that every run has, oldest first.
const RELEASES: [&str; 3] = ["2026.2.26", "2026.6.6", "2026.9.6"];

/// Where everything is.
pub struct Installed {
    folder: PathBuf,
}

/// One folder with one `package.json`.
struct Packages {
    folder: String,
    manifest: String,
    flags: &'static [&'static str],
}

impl Installed {
    /// What is installed, after installing what is missing. Two runs at once wait for each other.
    ///
    /// # Panics
    /// npm is missing or fails.
    pub fn get() -> &'static Self {
        static INSTALLED: OnceLock<Installed> = OnceLock::new();
        INSTALLED.get_or_init(|| {
            let folder = std::env::var_os("CLAWGATE_INTEROP_DIR").map_or_else(
                // Cargo's folder for this is <target>/tmp.
                || Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("interop"),
                PathBuf::from,
            );
            fs::create_dir_all(&folder).expect("the target folder is writable");
            let lock = File::create(folder.join(".lock")).expect("the target folder is writable");
            lock.lock().expect("the file system can lock files");
            for packages in wanted() {
                packages.install(&folder);
            }
            drop(lock);
            Self { folder }
        })
    }

    /// The node binary that runs every OpenClaw.
    pub fn node(&self) -> PathBuf {
        self.folder.join("node/node_modules").join(node_package()).join("bin/node")
    }

    /// The npm package of one OpenClaw, installed when it is first asked for where it is none of those that every run
    /// has.
    pub fn openclaw(&self, release: &str) -> PathBuf {
        if !RELEASES.contains(&release) {
            let lock = File::create(self.folder.join(".lock")).expect("the target folder is writable");
            lock.lock().expect("the file system can lock files");
            openclaw(release).install(&self.folder);
        }
        self.folder.join(format!("openclaw-{release}")).join("node_modules/openclaw")
    }

    /// The folder whose `node_modules` holds the judges.
    pub fn judges(&self) -> PathBuf {
        self.folder.join("judges")
    }

    /// The folder whose `node_modules` holds Cloudflare's own client, installed when it is first asked for.
    pub fn cloudflare(&self) -> PathBuf {
        let lock = File::create(self.folder.join(".lock")).expect("the target folder is writable");
        lock.lock().expect("the file system can lock files");
        let packages = Packages {
            folder: "cloudflare".to_owned(),
            manifest: r#"{"private":true,"dependencies":{"cloudflare":"7.3.0"}}"#.to_owned(),
            flags: &["--ignore-scripts"],
        };
        packages.install(&self.folder);
        self.folder.join("cloudflare")
    }

    /// LiteLLM's proxy in a Python environment of its own, installed when it is first asked for: the folder of its
    /// programs.
    ///
    /// # Panics
    /// Python 3 or its `venv` is missing, or pip fails.
    pub fn litellm(&self) -> PathBuf {
        let (folder, marker) = (self.folder.join("litellm"), self.folder.join("litellm.complete"));
        let lock = File::create(self.folder.join(".lock")).expect("the target folder is writable");
        lock.lock().expect("the file system can lock files");
        let programs = folder.join("bin");
        if fs::read_to_string(&marker).is_ok_and(|done| done == LITELLM) {
            return programs;
        }
        let _ = writeln!(std::io::stderr(), "interop: installing {LITELLM}");
        let logs = self.folder.join("logs").join("litellm");
        fs::create_dir_all(&logs).expect("the target folder is writable");
        let mut python = Command::new("python3");
        python.args(["-m", "venv"]).arg(&folder);
        process::run(python, &logs, "", PATIENCE).succeeds();
        let mut pip = Command::new(programs.join("pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", LITELLM]);
        process::run(pip, &logs, "", PATIENCE).succeeds();
        fs::write(&marker, LITELLM).expect("the target folder is writable");
        programs
    }

    /// Compiled modules that runs of one OpenClaw share: without them its first run costs 20 s of work.
    pub fn cache(&self, version: &str) -> PathBuf {
        let folder = self.folder.join("cache").join(version);
        fs::create_dir_all(&folder).expect("the target folder is writable");
        folder
    }
}

/// Node comes as one npm package a platform.
fn node_package() -> String {
    let system = if cfg!(target_os = "macos") { "darwin" } else { "linux" };
    let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
    format!("node-{system}-{machine}")
}

fn wanted() -> Vec<Packages> {
    let mut all = vec![
        Packages {
            folder: "node".to_owned(),
            manifest: format!(r#"{{"private":true,"dependencies":{{"{}":"{NODE}"}}}}"#, node_package()),
            flags: &[],
        },
        Packages {
            folder: "judges".to_owned(),
            manifest: concat!(
                r#"{"private":true,"dependencies":{"@anthropic-ai/sdk":"1.12.0","#,
                r#""@copilotkit/aimock":"1.43.0","json5":"2.2.3"}}"#
            )
            .to_owned(),
            flags: &["--ignore-scripts"],
        },
    ];
    all.extend(RELEASES.map(openclaw));
    all
}

fn openclaw(release: &str) -> Packages {
    let (manifest, flags): (_, &[_]) = match release {
        "2026.6.6" | "2026.9.6" => (
            format!(r#"{{"private":true,"dependencies":{{"openclaw":"{release}"}}}}"#),
            &["--ignore-scripts"],
        ),
        // libsignal is a git dependency, and strip-ansi 7 has to be at the top.
        _ => (
            format!(
                concat!(
                    r#"{{"private":true,"overrides":{{"libsignal":"npm:libsignal@2.0.1"}},"#,
                    r#""dependencies":{{"openclaw":"{}","strip-ansi":"^7.2.0"}}}}"#
                ),
                release
            ),
            &["--ignore-scripts", "--omit=peer"],
        ),
    };
    Packages { folder: format!("openclaw-{release}"), manifest, flags }
}

impl Packages {
    fn install(&self, root: &Path) {
        let folder = root.join(&self.folder);
        let (marker, manifest) =
            (root.join(format!("{}.complete", self.folder)), folder.join("package.json"));
        let recipe = format!("{} {}", self.manifest, self.flags.join(" "));
        if fs::read_to_string(&marker).is_ok_and(|done| done == recipe) {
            return;
        }
        // npm writes this file when everything else is in place.
        let complete = folder.join("node_modules/.package-lock.json").exists()
            && fs::read_to_string(&manifest).is_ok_and(|there| there.trim() == self.manifest);
        if !complete {
            let _ = writeln!(std::io::stderr(), "interop: installing {}", self.folder);
            fs::create_dir_all(&folder).expect("the target folder is writable");
            fs::write(&manifest, &self.manifest).expect("the target folder is writable");
            let logs = root.join("logs").join(&self.folder);
            fs::create_dir_all(&logs).expect("the target folder is writable");
            let mut npm = Command::new(OsString::from("npm"));
            npm.current_dir(&folder)
                .args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
                .args(self.flags);
            process::run(npm, &logs, "", PATIENCE).succeeds();
        }
        fs::write(&marker, recipe).expect("the target folder is writable");
    }
}
