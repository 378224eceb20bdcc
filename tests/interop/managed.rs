//! The daemon as OpenClaw installs it: its own unit, under a real systemd user manager. What clawgate says the daemon
//! uses is what its requests carry, before and after a restart; of 2026.9.6 the part before it, and all of it in
//! `nightly`.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use clawgate::domain::Secret;
use clawgate::simulator::practice;
use serde_json::Value;

use crate::daemon::{Daemon, TOKEN};
use crate::home::Home;
use crate::manager::Manager;
use crate::openclaw::{OpenClaw, Version, nonce};
use crate::suite::{OTHER_KEY, SHELL_KEY, Suite, suite};

const VARIABLE: &str = "CLOUDFLARE_AI_GATEWAY_API_KEY";
const UNIT: &str = "openclaw-gateway.service";
const OTHER_MODEL: &str = "cloudflare-ai-gateway/claude-opus-4-6";
/// Until it listens: 2 s on a free machine, 30 with cold caches.
const START: Duration = Duration::from_secs(120);
/// Its watcher looks a few times a second, and lets half a second pass after a change.
const WATCHER: Duration = Duration::from_secs(6);

/// A home whose daemon is a service.
struct Managed<'a> {
    suite: &'a Suite,
    openclaw: &'a OpenClaw,
    home: &'a Home,
    manager: Manager,
    port: u16,
}

impl Managed<'_> {
    /// Runs a command line as a person would, with `openclaw` on the path.
    #[track_caller]
    fn shell(&self, line: &str) -> String {
        let mut command = self.manager.command("sh");
        command.args(["-c", line]);
        let programs = self.home.path().join("bin").display().to_string();
        command.env("PATH", format!("{programs}:/usr/bin:/bin"));
        command.env("TMPDIR", self.home.temp());
        self.manager.run(command).succeeds().all()
    }

    fn wait(&self) {
        let (until, address) = (Instant::now() + START, SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)));
        while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err() {
            assert!(Instant::now() < until, "it does not listen: {}", self.manager.said());
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// Starts it again without OpenClaw's help.
    fn restart(&self) {
        self.manager.systemctl(&["restart", UNIT]).succeeds();
        self.wait();
    }

    /// Asks the daemon, from a shell with a key of its own, and gives back the model that was asked for. Its request
    /// carries this key.
    #[track_caller]
    fn answers(&self, key: &str) -> String {
        let nonce = nonce();
        let message = format!("Please repeat {nonce}");
        let environment = [
            ("OPENCLAW_GATEWAY_TOKEN", TOKEN),
            (VARIABLE, SHELL_KEY),
            ("CF_AIG_TOKEN", "the-shells-own-token"),
        ];
        let said =
            self.openclaw.run(self.home, &environment, &["agent", "--agent", "main", "-m", &message], "");
        assert!(said.out.contains(&nonce), "{}\n{}", said.all(), self.manager.said());
        self.suite.expect_wire(&nonce, key);
        let turn = self.suite.turns_with(&nonce).pop().expect("just looked at");
        let body: Value = serde_json::from_slice(&turn.body).expect("a Messages request");
        body["model"].as_str().unwrap_or_default().to_owned()
    }

    /// What clawgate says beside the manager: the daemon uses this key, from there.
    #[track_caller]
    fn says(&self, key: &str, source: &str) {
        let mut command = self.manager.command(env!("CARGO_BIN_EXE_clawgate"));
        command.args(["why", "--json"]).current_dir(self.home.work());
        let said = self.manager.run(command).succeeds();
        let report: Value = serde_json::from_str(&said.out).expect("a report");
        let told = &report["effective"]["daemon"]["apiKey"];
        assert_eq!(told["value"], Secret::verbatim(key).fingerprint().as_str(), "{report}");
        let from = told["source"].as_str().unwrap_or_default();
        assert!(from.ends_with(source), "{from}, not {source}");
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.home.path().join(path);
        fs::create_dir_all(path.parent().expect("it is below the home")).expect("the home is ours");
        fs::write(path, text).expect("the home is ours");
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.home.path().join(path)).expect("it was put there");
    }
}

/// From the installation on: every place that can give the daemon its key, and each change with and without a restart.
pub fn under_a_manager(version: Version, starts_again: bool) {
    let suite = suite();
    let (home, openclaw) = (suite.home(version), suite.openclaw(version));
    let port = Daemon::prepare(&home);
    let manager = Manager::start(home.path());
    let daemon = Managed { suite: &suite, openclaw: &openclaw, home: &home, manager, port };
    daemon.put("bin/openclaw", &openclaw.script());
    fs::set_permissions(home.path().join("bin/openclaw"), fs::Permissions::from_mode(0o755)).expect("ours");

    // What 2026.9.6 looks for at every start is not to be had here.
    daemon.manager.systemctl(&["set-environment", "npm_config_registry=http://127.0.0.1:9/"]).succeeds();
    daemon.manager.systemctl(&["set-environment", "npm_config_fetch_retries=0"]).succeeds();
    suite.set_up(&home, practice::KEY).changed(true);
    daemon.shell("openclaw gateway install --force");
    daemon.wait();
    // This one copies the file when it is installed.
    let copied = version == Version::Middle;
    let file = if copied { "/.openclaw/gateway.systemd.env" } else { "/.openclaw/.env" };
    daemon.says(practice::KEY, file);
    let model = daemon.answers(practice::KEY);

    // A changed config is taken as it is.
    let set = ["models", "set", OTHER_MODEL, "--json", "--check", "never"].map(str::to_owned);
    let report = home.clawgate(&set).report().changed(true);
    assert_eq!(report["restart"]["needed"], false, "{}", report.0);
    std::thread::sleep(WATCHER);
    let other = daemon.answers(practice::KEY);
    assert_ne!(other, model);
    assert_eq!(OTHER_MODEL.rsplit('/').next(), Some(other.as_str()));

    if !starts_again {
        return;
    }

    // A changed variable is not, and the command that is named mends that.
    let report = suite.set_up(&home, OTHER_KEY).changed(true);
    assert_eq!(report["restart"]["needed"], true, "{}", report.0);
    std::thread::sleep(WATCHER);
    daemon.answers(practice::KEY);
    if copied {
        assert_eq!(report.command_for("service-file-wins"), ["gateway", "install", "--force"]);
        // Started again without it, it has the old one.
        daemon.restart();
        daemon.says(practice::KEY, file);
        daemon.answers(practice::KEY);
    }
    daemon.shell(report["restart"]["command"].as_str().expect("a command"));
    daemon.wait();
    daemon.says(OTHER_KEY, file);
    daemon.answers(OTHER_KEY);

    // A drop-in with a line and a file, which wins over it.
    let drop_in = format!(".config/systemd/user/{UNIT}.d/override.conf");
    daemon.put(
        &drop_in,
        &format!("[Service]\nEnvironmentFile=-%h/own.env\nEnvironment={VARIABLE}=no-such-key\n"),
    );
    daemon.put("own.env", &format!("# mine\n{VARIABLE}=\"{}\"\n", practice::KEY));
    daemon.manager.systemctl(&["daemon-reload"]).succeeds();
    daemon.restart();
    if version == Version::New {
        // Its unit lists the variables that it takes from `.env` all the same.
        daemon.says(OTHER_KEY, "/.openclaw/.env");
        daemon.answers(OTHER_KEY);
        return;
    }
    daemon.says(practice::KEY, "/own.env");
    daemon.answers(practice::KEY);

    // What the manager hands on, and no file holds.
    daemon.put(&drop_in, "[Service]\nEnvironmentFile=\n");
    daemon.manager.systemctl(&["daemon-reload"]).succeeds();
    let set = format!("{VARIABLE}={}", practice::KEY);
    daemon.manager.systemctl(&["set-environment", &set]).succeeds();
    daemon.restart();
    daemon.says(practice::KEY, "systemctl --user show-environment");
    daemon.answers(practice::KEY);
    daemon.manager.systemctl(&["unset-environment", VARIABLE]).succeeds();

    // `.env` in the folder it is started in, which is the home: the later versions take no key from it.
    daemon.put(".env", &format!("{VARIABLE}={}\n", practice::KEY));
    daemon.restart();
    let (key, source) = match version {
        Version::Old => (practice::KEY, "/.env"),
        // With the drop-in its copy is not read.
        Version::Middle | Version::New => (OTHER_KEY, "/.openclaw/.env"),
    };
    daemon.says(key, source);
    daemon.answers(key);
    daemon.remove(".env");
    daemon.manager.systemctl(&["stop", UNIT]).succeeds();
}

#[test]
#[ignore = "needs npm, root, and Debian's systemd"]
fn a_service_of_2026_2_26() {
    under_a_manager(Version::Old, true);
}

#[test]
#[ignore = "needs npm, root, and Debian's systemd"]
fn a_service_of_2026_6_6() {
    under_a_manager(Version::Middle, true);
}

#[test]
#[ignore = "needs npm, root, and Debian's systemd"]
fn a_service_of_2026_9_6() {
    // It takes minutes to be started again: `nightly`.
    under_a_manager(Version::New, false);
}
