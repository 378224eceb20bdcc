//! OpenClaw's own gateway process, in the foreground of a test.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::home::Home;
use crate::openclaw::{OpenClaw, nonce};
use crate::process::{self, Output};
use crate::suite::SHELL_KEY;

/// 2 s on a free machine with warm caches; 2026.2.26's first start ever takes 30.
const START: Duration = Duration::from_secs(180);
const STOP: Duration = Duration::from_secs(60);
/// Its watcher looks a few times a second, and lets half a second pass after a change.
const WATCHER: Duration = Duration::from_secs(6);
/// What its clients show.
pub const TOKEN: &str = "the-daemons-own-token";

/// A daemon with a port of its own on loopback. Dropping it ends it.
pub struct Daemon<'a> {
    openclaw: &'a OpenClaw,
    home: &'a Home,
    port: u16,
    child: Child,
}

/// What was asked of the daemon.
pub struct Asked {
    /// The word in the question.
    pub nonce: String,
    /// What the client printed.
    pub output: Output,
}

impl<'a> Daemon<'a> {
    /// Writes a config in which nothing but the daemon itself is set up.
    pub fn prepare(home: &Home) -> u16 {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
        let port = free.local_addr().expect("it is bound").port();
        home.write(
            "openclaw.json",
            &format!(
                "{{\n  gateway: {{ mode: 'local', port: {port}, bind: 'loopback', auth: {{ mode: 'token', \
                 token: '{TOKEN}' }} }},\n}}\n"
            ),
        );
        port
    }

    /// Starts it and waits until it listens.
    ///
    /// # Panics
    /// It ends, or does not listen in three minutes.
    pub fn start(openclaw: &'a OpenClaw, home: &'a Home, port: u16) -> Self {
        let log = File::options().append(true).create(true).open(log(home)).expect("the home is ours");
        let mut command = openclaw.command(
            home,
            &[],
            &["gateway", "run", "--port", &port.to_string(), "--bind", "loopback"],
        );
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("an open file"))
            .stderr(log)
            .process_group(0);
        let child = command.spawn().expect("node starts");
        let mut daemon = Self { openclaw, home, port, child };
        let until = Instant::now() + START;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err() {
            let ended = daemon.child.try_wait().expect("the child is ours");
            assert!(ended.is_none() && Instant::now() < until, "{ended:?} {}", daemon.said());
            std::thread::sleep(Duration::from_millis(200));
        }
        daemon
    }

    /// Stops it as a service manager does, and starts it again.
    pub fn restart(mut self) -> Self {
        let (openclaw, home, port) = (self.openclaw, self.home, self.port);
        process::signal(&self.child, Signal::TERM);
        let ended = process::wait(&mut self.child, STOP);
        assert!(ended.is_some(), "it does not stop: {}", self.said());
        drop(self);
        Self::start(openclaw, home, port)
    }

    /// Lets the daemon see what was written; it is still there afterwards.
    pub fn let_it_notice(&mut self) {
        std::thread::sleep(WATCHER);
        assert!(self.child.try_wait().expect("the child is ours").is_none(), "it ended: {}", self.said());
    }

    /// Asks it for a turn. The asking shell has a key of its own, which wins over every file: a request with that key
    /// would be the client's own, one without it can only be the daemon's.
    pub fn ask(&self) -> Asked {
        let nonce = nonce();
        let message = format!("Please repeat {nonce}");
        let environment = [
            ("OPENCLAW_GATEWAY_TOKEN", TOKEN),
            ("CLOUDFLARE_AI_GATEWAY_API_KEY", SHELL_KEY),
            ("CF_AIG_TOKEN", "the-shells-own-token"),
        ];
        let output =
            self.openclaw.run(self.home, &environment, &["agent", "--agent", "main", "-m", &message], "");
        Asked { nonce, output }
    }

    /// The last of what it printed.
    pub fn said(&self) -> String {
        let text = fs::read_to_string(log(self.home)).unwrap_or_default();
        text.chars().rev().take(3000).collect::<Vec<_>>().into_iter().rev().collect()
    }
}

impl Drop for Daemon<'_> {
    fn drop(&mut self) {
        process::signal(&self.child, Signal::TERM);
        process::wait(&mut self.child, Duration::from_secs(10));
        process::end_group(&mut self.child);
    }
}

fn log(home: &Home) -> PathBuf {
    home.logs().join("daemon")
}
