//! Signals while an answer is waited for: an end at once, with the status shells expect, and nothing written.

use std::os::unix::process::ExitStatusExt as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::peer::Peer;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, assert_same, bare_onboard};

/// A machine with other work to do may be late once; a program that waits for its answer is late every time.
const TRIES: u32 = 3;

#[test]
fn an_end_at_once() {
    for (signal, status) in [
        (Signal::INT, 130),
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::QUIT, 131),
        (Signal::ABORT, 134),
    ] {
        let times: Vec<Duration> = (0..TRIES).map(|_| interrupted(signal, status)).collect();
        assert!(times.iter().any(|took| *took < Duration::from_millis(100)), "{times:?}");
    }
}

/// A signal that nobody can catch, while the key is in memory: no core, whatever the machine does with cores.
#[test]
fn no_core() {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = std::io::Read::read(&mut stream, &mut [0; 1]);
    });
    let home = Home::new();
    let run = bare_onboard(&home, &peer.origin())
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
        .command();
    let mut command = std::process::Command::new("/bin/sh");
    command
        .args(["-c", "ulimit -c unlimited && exec \"$@\"", "sh"])
        .arg(run.get_program())
        .args(run.get_args());
    command.env_clear().envs(run.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.current_dir(&home.root).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let before = home.tree();
    let mut child = command.spawn().unwrap();
    let until = Instant::now() + Duration::from_secs(20);
    while peer.heard().is_empty() {
        assert!(Instant::now() < until, "no request came");
        std::thread::sleep(Duration::from_millis(2));
    }
    kill_process(Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap(), Signal::ILL).unwrap();
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(4), "{status:?}");
    assert!(!status.core_dumped());
    assert_same(&home.tree(), &before, "no core in the folder it ran in");
}

/// How long the end took after the signal.
fn interrupted(signal: Signal, status: i32) -> Duration {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = std::io::Read::read(&mut stream, &mut [0; 1]);
    });
    let home = Home::new();
    let before = home.tree();
    let running = bare_onboard(&home, &peer.origin())
        .args([
            "--account-id",
            ACCOUNT,
            "--gateway-id",
            GATEWAY,
            "--api-key",
            KEY,
            "--json",
            "--save-on-failure",
        ])
        .start();
    let until = Instant::now() + Duration::from_secs(20);
    while peer.heard().is_empty() {
        assert!(Instant::now() < until, "no request came");
        std::thread::sleep(Duration::from_millis(2));
    }
    let start = Instant::now();
    kill_process(Pid::from_raw(i32::try_from(running.id()).unwrap()).unwrap(), signal).unwrap();
    let done = running.wait().exits(status);
    let took = start.elapsed();
    assert_eq!(done.json()["error"]["code"], "ended-by-signal");
    assert_eq!(done.json()["changed"], false);
    assert_same(&home.tree(), &before, "nothing is written");
    assert_eq!(peer.heard().len(), 1, "no second try");
    took
}
