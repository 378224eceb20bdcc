//! The same jobs done by OpenClaw 2026.2.26 itself, where the interop suite has installed it.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use clawgate::simulator::practice;

use super::pty::Program;
use super::table::{Measured, Row};
use super::{Programs, home, proc, requests};

const ONBOARDING: &str = "script onboarding beside OpenClaw's own (CPU)";
const FIRST: &str = "exec to the first question beside `openclaw onboard` (wall)";

/// Both rows.
pub fn rows(programs: &Programs) -> Vec<Row> {
    let Some((node, entry)) = installed() else {
        let why = "no OpenClaw (CLAWGATE_INTEROP_DIR)";
        return vec![Row::Skipped(ONBOARDING, why), Row::Skipped(FIRST, why)];
    };
    // Its compiled modules go into one folder for temporary files: the first run is not the one that counts.
    let temp = home();
    let command = || {
        let home = home();
        let mut command = Command::new(&node);
        command
            .arg(&entry)
            .arg("onboard")
            .env_clear()
            .env("HOME", home.path())
            .env("PATH", "/usr/bin:/bin")
            .env("TERM", "xterm-256color")
            .env("LANG", "C.UTF-8")
            .env("TMPDIR", temp.path())
            .current_dir(home.path());
        (home, command)
    };
    let mut used = Vec::new();
    for _ in 0..2 {
        let (_home, mut command) = command();
        let before = proc::children_cpu();
        let status = command
            .args(["--non-interactive", "--mode", "local", "--accept-risk", "--skip-health"])
            .args(["--auth-choice", "cloudflare-ai-gateway-api-key"])
            .args(["--cloudflare-ai-gateway-account-id", practice::ACCOUNT])
            .args(["--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY])
            .args(["--cloudflare-ai-gateway-api-key", practice::KEY])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success());
        used.push(proc::children_cpu().saturating_sub(before));
    }
    let theirs = ("OpenClaw 2026.2.26", used[1]);
    let ours = requests::onboarding(programs, 21);

    let (_home, start) = command();
    let after = Program::start(start, 100, 30).wait_for("Continue?");
    let mine = home();
    let mut start = programs.clawgate(mine.path());
    start.arg("onboard");
    let first = Program::start(start, 100, 30).wait_for("Account ID");
    vec![
        Row::Measured(Measured::paired(ONBOARDING, ours, theirs, 1.0 / 400.0).wanted(1.0 / 500.0)),
        Row::Measured(Measured::paired(FIRST, first, ("OpenClaw 2026.2.26", after), 0.01).shown()),
    ]
}

fn installed() -> Option<(PathBuf, PathBuf)> {
    let folder = PathBuf::from(std::env::var_os("CLAWGATE_INTEROP_DIR")?);
    let node = std::fs::read_dir(folder.join("node/node_modules"))
        .ok()?
        .filter_map(|package| Some(package.ok()?.path().join("bin/node")))
        .find(|node| node.exists())?;
    let entry = folder.join("openclaw-2026.2.26/node_modules/openclaw/openclaw.mjs");
    entry.exists().then_some((node, entry))
}
