//! Networks that loopback alone has not: packets that vanish, IPv6 that leads nowhere, a name server that is silent.
//!
//! Each test runs itself once more in a network of its own, which takes `unshare`, `ip` and the right to use them; where
//! that is not to be had, it says so and leaves.

use std::net::UdpSocket;
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::tls::{Authority, Flaw};
use super::{assert_honest, evidence, stage};
use crate::support::pty::Program;
use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, Run, bare_onboard};

/// Set for the second run, inside.
const INSIDE: &str = "CLAWGATE_WIRE_INSIDE";

/// An address in the network below to which packets go and from which none come (RFC 5737).
pub const SILENT: &str = "192.0.2.9";

/// An address to which there is no way at all.
pub const NO_WAY: &str = "203.0.113.9";

/// A device whose other end takes what it gets and says nothing; names from a file; the name server is this machine.
const NETWORK: &str = "set -e
ip link set lo up
ip link add d0 type dummy 2>/dev/null || { ip link add d0 type veth peer name d1; ip link set d1 up; }
ip link set d0 arp off up
ip addr add 192.0.2.2/24 dev d0
ip -6 addr add 2001:db8::2/64 dev d0 nodad
mount --bind $0/hosts /etc/hosts
mount --bind $0/resolv.conf /etc/resolv.conf
exec \"$@\"";

/// Whether this is the run inside.
pub fn is_inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

/// Runs a test of this target in a network of its own.
pub fn run_inside(test: &str, variables: &[(&str, &str)]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    // IPv6 first, as every system sorts them that has an address of its own for it.
    std::fs::write(
        folder.path().join("hosts"),
        "2001:db8::1 gateway.test\n127.0.0.1 gateway.test localhost\n",
    )
    .unwrap();
    std::fs::write(folder.path().join("resolv.conf"), "nameserver 127.0.0.1\n").unwrap();
    let unshare = |script: &str, rest: &[&std::ffi::OsStr]| {
        let mut command = Command::new("unshare");
        command
            .args(["--map-root-user", "--net", "--mount", "sh", "-c", script])
            .arg(folder.path())
            .args(rest);
        command.env(INSIDE, "1").envs(variables.iter().copied()).output()
    };
    let probe = unshare(NETWORK, &["true".as_ref()]);
    let own = probe.is_ok_and(|done| done.status.success());
    assert!(own, "needs `unshare` and `ip`, and the right to a network of its own");
    let itself = std::env::current_exe().unwrap();
    let test = format!("wire::{test}");
    let arguments = [
        itself.as_os_str(),
        "--exact".as_ref(),
        test.as_ref(),
        "--include-ignored".as_ref(),
        "--nocapture".as_ref(),
    ];
    unshare(NETWORK, &arguments).unwrap()
}

/// Whether to go on with the test: it is inside. Outside, it is run inside, and has to pass there.
pub fn inside(test: &str) -> bool {
    if is_inside() {
        return true;
    }
    let done = run_inside(test, &[]);
    let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && said.contains("1 passed"), "{said}");
    false
}

/// A run with answers for a gateway at this origin.
pub fn run(home: &Home, origin: &str, seconds: u32) -> Run {
    bare_onboard(home, origin)
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
        .args(["--model", "claude-of-the-test", "--json", "--timeout", &seconds.to_string()])
        // What the machine trusts does not matter, only that there is something.
        .env("SSL_CERT_FILE", Authority::new().file(home))
}

/// A name server that hears every question and answers none, or says of every name that it does not exist.
pub fn name_server(answers: bool) {
    let socket = UdpSocket::bind("127.0.0.1:53").unwrap();
    thread::spawn(move || {
        let mut packet = [0; 1500];
        while let Ok((length, from)) = socket.recv_from(&mut packet) {
            if answers && length > 12 {
                // The question as it came, as an answer with no such name (RFC 1035 §4.1.1).
                packet[2] |= 0x80;
                packet[3] = 0x83;
                let _ = socket.send_to(&packet[..length], from);
            }
        }
    });
}

/// What a network with IPv6 that leads nowhere does to everybody: the other address is tried in time.
#[test]
#[ignore = "needs unshare, ip, and the right to a network of its own"]
fn ipv6_that_hangs() {
    if !inside("network::ipv6_that_hangs") {
        return;
    }
    let authority = Authority::new();
    let server = authority.server("gateway.test", Flaw::None);
    let home = Home::new();
    let origin = format!("https://gateway.test:{}", server.address.port());
    let done = run(&home, &origin, 20).env("SSL_CERT_FILE", authority.file(&home)).run().exits(0);
    let report = done.json();
    assert_eq!(evidence(&report, "name")["lookedUp"], serde_json::json!(["gateway.test"]), "{report}");
    let found = evidence(&report, "name")["addresses"].to_string();
    assert!(found.contains("2001:db8::1") && found.contains("127.0.0.1"), "{report}");
    assert_eq!(evidence(&report, "connect")["address"], server.address.to_string(), "{report}");
    assert!(done.took < Duration::from_secs(5), "{:?}", done.took);
    assert_honest(&report);
}

/// Both tries and the pause between them are over when the time is.
#[test]
#[ignore = "needs unshare, ip, and the right to a network of its own"]
fn packets_that_vanish() {
    if !inside("network::packets_that_vanish") {
        return;
    }
    let home = Home::new();
    let done = run(&home, &format!("https://{SILENT}"), 5).run().exits(4);
    timed_out(&done, "connect-timed-out", "connect", SILENT);
    assert_eq!(done.json()["check"]["retries"], 1, "{}", done.dump());
    assert!(done.took > Duration::from_secs(3) && done.took < Duration::from_secs(8), "{:?}", done.took);
    // Nothing shows who was reached.
    let seen = evidence(&done.json(), "connect");
    assert!(seen["address"].is_null() && seen["requests"] == 2, "{}", done.dump());
}

#[track_caller]
fn timed_out(done: &Done, verdict: &str, at: &str, who: &str) {
    let report = done.json();
    assert_eq!(report["check"]["verdict"], verdict, "{report}");
    assert_eq!(stage(&report, at), "failed", "{report}");
    let message = report["check"]["message"].as_str().unwrap();
    assert!(message.contains(who), "{message}");
    assert_honest(&report);
}

/// A time-out while a name is looked up names that name, the proxy's where it is the proxy's.
#[test]
#[ignore = "needs unshare, ip, and the right to a network of its own"]
fn a_name_server_that_is_silent() {
    if !inside("network::a_name_server_that_is_silent") {
        return;
    }
    name_server(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            let home = Home::new();
            let done = run(&home, "https://somewhere.test", 5).run().exits(4);
            timed_out(&done, "name-timed-out", "name", "looking up somewhere.test");
            assert_eq!(done.json()["check"]["retries"], 1, "{}", done.dump());
            assert!(done.took < Duration::from_secs(8), "{:?}", done.took);
        });
        for (proxy, verdict, who) in [
            ("http://proxy.test:3128", "proxy-timed-out", "looking up proxy.test"),
            ("socks5h://proxy.test", "proxy-timed-out", "looking up proxy.test"),
            // This one wants an address, so that the gateway's name is looked up here.
            ("socks5://127.0.0.1:9", "name-timed-out", "looking up somewhere.test"),
        ] {
            scope.spawn(move || {
                let home = Home::new();
                let run = run(&home, "https://somewhere.test", 2).env("HTTPS_PROXY", proxy);
                timed_out(&run.run().exits(4), verdict, "name", who);
            });
        }
    });
}

/// A thread that waits for a name cannot be stopped: nobody waits for it either.
#[test]
#[ignore = "needs unshare, ip, and the right to a network of its own"]
fn an_end_at_once_while_a_name_is_looked_up() {
    if !inside("network::an_end_at_once_while_a_name_is_looked_up") {
        return;
    }
    name_server(false);
    for (signal, status) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)] {
        let times: Vec<Duration> = (0..3).map(|_| interrupted(signal, status)).collect();
        println!("ended after {times:?}");
        assert!(times.iter().any(|took| *took < Duration::from_millis(100)), "{times:?}");
        assert!(times.iter().all(|took| *took < Duration::from_secs(2)), "{times:?}");
    }
}

fn interrupted(signal: Signal, status: i32) -> Duration {
    let home = Home::new();
    let log = home.root.join("log");
    let running = run(&home, "https://somewhere.test", 30).args(["--log".as_ref(), log.as_os_str()]).start();
    let until = Instant::now() + Duration::from_secs(20);
    while !std::fs::read_to_string(&log).is_ok_and(|log| log.contains(" send ")) {
        assert!(Instant::now() < until, "nothing was sent");
        thread::sleep(Duration::from_millis(2));
    }
    // The line comes before the request: the lookup is under way a moment later.
    thread::sleep(Duration::from_millis(100));
    let start = Instant::now();
    kill_process(Pid::from_raw(i32::try_from(running.id()).unwrap()).unwrap(), signal).unwrap();
    let done = running.wait().exits(status);
    let took = start.elapsed();
    assert_eq!(done.json()["error"]["code"], "ended-by-signal");
    took
}

/// On a screen too: the test is cancelled, and the program left, while the name server is still silent.
#[test]
#[ignore = "needs unshare, ip, and the right to a network of its own"]
fn a_screen_does_not_wait_for_a_name() {
    if !inside("network::a_screen_does_not_wait_for_a_name") {
        return;
    }
    name_server(false);
    let config = serde_json::json!({
        "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": format!("https://somewhere.test/v1/{ACCOUNT}/{GATEWAY}/anthropic"),
            "api": "anthropic-messages",
            "apiKey": "${CLOUDFLARE_AI_GATEWAY_API_KEY}",
            "models": [{ "id": "claude-sonnet-4-6", "name": "Sonnet", "maxTokens": 64000 }],
        } } },
        "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
    });
    let home = Home::with_config(config.to_string());
    home.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
    let times: Vec<[Duration; 2]> = (0..3).map(|_| stopped_and_left(&home)).collect();
    println!("stopped and left after {times:?}");
    let quick = |[stopped, left]: &[Duration; 2]| stopped.max(left) < &Duration::from_millis(200);
    assert!(times.iter().any(quick), "{times:?}");
}

/// How long it took from the key to the end of the test, and from the key to the end of the program.
fn stopped_and_left(home: &Home) -> [Duration; 2] {
    let command = crate::support::clawgate(home)
        .args(["configure", "--section", "test", "--gateway-origin", "https://somewhere.test"])
        .env("TERM", "xterm-256color")
        .env("LANG", "C.UTF-8")
        .env("SSL_CERT_FILE", Authority::new().file(home))
        .command();
    let mut program = Program::start(command, 100, 30);
    program.wait_for("send the test");
    // What is under way is shown before it is over.
    program.answer("\r", "▸ Cloudflare");
    program.settle(Duration::from_millis(50));
    let start = Instant::now();
    // Ctrl-X: Enter stops nothing.
    program.answer("\u{18}", "send the test");
    let stopped = start.elapsed();
    program.answer("\r", "▸ Cloudflare");
    program.settle(Duration::from_millis(50));
    let start = Instant::now();
    program.write("\u{3}");
    let status = program.end();
    let left = start.elapsed();
    assert!(status.is_some(), "it left by itself: {}", program.text());
    [stopped, left]
}
