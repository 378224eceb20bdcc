//! Runs without a screen: onboarding with its check, and the check alone beside curl.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use clawgate::simulator::{Simulator, demo_scenario, practice};

use super::instructions::{count, counted};
use super::table::{Measured, Row, median};
use super::{Programs, home, proc, server};

/// All rows. `bare` are the instructions of the bare program.
pub fn rows(programs: &Programs, rounds: usize, bare: u64) -> Vec<Row> {
    let ours = instructions(programs);
    let row = Measured::instructions("script onboarding with its check", ours, ("bare ratatui", bare), 7.2)
        .wanted(5.0);
    vec![Row::Measured(row), beside_curl(programs, rounds.min(31))]
}

/// The seed's command in new homes; processor time of one, on average.
pub fn onboarding(programs: &Programs, rounds: usize) -> Duration {
    let simulator = Simulator::start(demo_scenario()).unwrap();
    let before = proc::children_cpu();
    for _ in 0..rounds {
        let home = home();
        let mut command = onboard(programs, home.path(), &simulator.origin());
        assert!(command.status().unwrap().success());
        assert!(home.path().join(".openclaw/openclaw.json").exists());
    }
    proc::children_cpu().saturating_sub(before) / u32::try_from(rounds).unwrap()
}

/// The seed's command in a new home; its instructions, the fewest of three runs.
fn instructions(programs: &Programs) -> u64 {
    let simulator = Simulator::start(demo_scenario()).unwrap();
    let one = |_| {
        let (home, logs) = (home(), home());
        let log = logs.path().join("log");
        let mut command = counted(&onboard(programs, home.path(), &simulator.origin()), &log);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        assert!(command.status().unwrap().success());
        count(&log)
    };
    (0..3).map(one).min().unwrap()
}

fn onboard(programs: &Programs, home: &Path, origin: &str) -> Command {
    let mut command = programs.clawgate(home);
    command
        .args(["onboard", "--non-interactive", "--mode", "local", "--json", "--gateway-origin", origin])
        .args(["--auth-choice", "cloudflare-ai-gateway-api-key"])
        .args(["--cloudflare-ai-gateway-account-id", practice::ACCOUNT])
        .args(["--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY])
        .args(["--cloudflare-ai-gateway-api-key", practice::KEY])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn beside_curl(programs: &Programs, rounds: usize) -> Row {
    const WHAT: &str = "live check, TLS, server that takes 100 ms (wall)";
    if Command::new("curl").arg("--version").stdout(Stdio::null()).status().is_err() {
        return Row::Skipped(WHAT, "no curl");
    }
    let folder = home();
    let authorities = folder.path().join("authorities.pem");
    let origin = format!("https://{}", server::start(&authorities));
    let home = home();
    let mut set_up = onboard(programs, home.path(), &origin);
    assert!(set_up.env("SSL_CERT_FILE", &authorities).status().unwrap().success());

    let (mut ours, mut curls) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let mut command = Command::new("curl");
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .args(["--silent", "--show-error", "--fail", "--http1.1", "--cacert"])
            .arg(&authorities)
            .args(["-H", "content-type: application/json", "-H", "anthropic-version: 2023-06-01", "-H"])
            .arg(format!("x-api-key: {}", practice::KEY))
            .args([
                "-d",
                r#"{"model":"claude-sonnet-4-5","max_tokens":1,"messages":[{"role":"user","content":"p"}]}"#,
            ])
            .arg(format!(
                "{origin}/v1/{}/{}/anthropic/v1/messages",
                practice::ACCOUNT,
                practice::OPEN_GATEWAY
            ))
            .stdout(Stdio::null());
        curls.push(timed(&mut command));
        let mut command = programs.clawgate(home.path());
        command
            .args(["check", "--json"])
            .env("SSL_CERT_FILE", &authorities)
            // Without it the check ends with "OpenClaw would not trust this server", which is right and another row.
            .env("NODE_EXTRA_CA_CERTS", authorities.with_file_name("own.pem"))
            .stdout(Stdio::null());
        ours.push(timed(&mut command));
    }
    Row::Measured(Measured::paired(WHAT, median(&ours), ("`curl`", median(&curls)), 0.8).shown())
}

fn timed(command: &mut Command) -> Duration {
    let begun = Instant::now();
    let status = command.status().unwrap();
    assert!(status.success(), "{command:?}: {status}");
    begun.elapsed()
}
