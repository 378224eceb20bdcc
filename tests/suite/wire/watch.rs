//! `clawgate check --watch` and `--report`: what changes, and what strangers may see.

use std::process::Stdio;
use std::time::{Duration, Instant};

use clawgate::simulator::{Key, Simulator, practice};
use rustix::process::{Pid, Signal, kill_process};

use super::audiences::home;
use super::peer::Peer;
use crate::support::{ACCOUNT, GATEWAY, KEY, Running, TOKEN, clawgate, simulator};

/// Waits until so many requests have come.
#[track_caller]
fn requests(simulator: &Simulator, least: usize) {
    let until = Instant::now() + Duration::from_secs(25);
    while simulator.log().len() < least {
        assert!(Instant::now() < until, "only {} requests came", simulator.log().len());
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn end(running: &Running, signal: Signal) {
    kill_process(Pid::from_raw(i32::try_from(running.id()).unwrap()).unwrap(), signal).unwrap();
}

#[test]
fn a_line_a_change_until_it_is_ended() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    home.put(".env", "CLOUDFLARE_AI_GATEWAY_API_KEY=sk-ant-practice-made-in-a-moment\n");
    let start = Instant::now();
    let running = clawgate(&home).args(["check", "--watch", "2"]).start();
    requests(&simulator, 2);
    // The same twice is one line. Then somebody makes the key in the dashboard …
    simulator.change(|world| *world = world.clone().key("sk-ant-practice-made-in-a-moment", Key::default()));
    let good = simulator.log().len() + 1;
    requests(&simulator, good);
    // … and somebody else changes the file.
    home.put(".env", "");
    std::thread::sleep(Duration::from_millis(2500));
    let took = start.elapsed();
    end(&running, Signal::INT);
    let done = running.wait().exits(130);
    let lines: Vec<&str> = done.out().lines().collect();
    assert_eq!(lines.len(), 3, "{}", done.dump());
    for (line, said) in lines.iter().zip([
        "✗ The request reached Anthropic, which refused the Anthropic API key. It said: invalid x-api-key → Enter a valid",
        "✓ claude-sonnet-4-6 answered through AI Gateway in ",
        "✗ OpenClaw would find no key to send",
    ]) {
        let (time, rest) = line.split_once(' ').unwrap();
        assert!(time.len() == 9 && time.ends_with('Z'), "{line}");
        assert!(rest.starts_with(said), "{line}");
    }
    let most = took.as_secs() / 2 + 2;
    assert!(simulator.log().len() as u64 <= most, "{} requests in {took:?}", simulator.log().len());
    assert!(!done.said().contains("sk-ant-practice-made"), "{}", done.dump());
}

#[test]
fn a_signal_ends_it_between_two_tests_and_in_the_middle_of_one() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    for (signal, status) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)] {
        let before = simulator.log().len();
        let running = clawgate(&home).args(["check", "--watch", "3600"]).start();
        requests(&simulator, before + 1);
        std::thread::sleep(Duration::from_millis(100));
        end(&running, signal);
        let done = running.wait().exits(status);
        assert!(done.out().contains("✓ claude-sonnet-4-6"), "{}", done.dump());
    }
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = std::io::Read::read(&mut stream, &mut [0; 1]);
    });
    let running = clawgate(&home).args(["check", "--watch", "2", "--gateway-origin", &peer.origin()]).start();
    let until = Instant::now() + Duration::from_secs(20);
    while peer.heard().is_empty() {
        assert!(Instant::now() < until, "no request came");
        std::thread::sleep(Duration::from_millis(2));
    }
    let start = Instant::now();
    end(&running, Signal::INT);
    let done = running.wait().exits(130);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    assert_eq!(done.out(), "", "{}", done.dump());
}

/// Nobody is left to tell, so nothing more is sent.
#[test]
fn it_ends_where_its_reader_has_gone() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let mut command = clawgate(&home).args(["check", "--watch", "2"]).command();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = [0; 1];
    std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut line).unwrap();
    drop(child.stdout.take());
    let until = Instant::now() + Duration::from_secs(25);
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if Instant::now() > until {
            child.kill().unwrap();
            panic!("it goes on for nobody");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(status.code(), Some(0));
    assert!(simulator.log().len() <= 2, "{} requests", simulator.log().len());
}

#[test]
fn a_report_for_strangers() {
    let simulator = simulator();
    let home = home(&simulator, practice::LOCKED_GATEWAY);
    let run = clawgate(&home).args(["check", "--report"]).env("HTTPS_PROXY", "");
    let done = run.env("NO_PROXY", "localhost").run().exits(5);
    let text = done.out().trim_end();
    assert!(text.starts_with("```text\n") && text.ends_with("\n```"), "{}", done.dump());
    for private in [ACCOUNT, KEY, TOKEN, &KEY[KEY.len() - 4..], &home.root.display().to_string(), "/locked/"]
    {
        assert!(!text.contains(private), "{private}: {}", done.dump());
    }
    let account = format!("{}…{}", &ACCOUNT[..4], &ACCOUNT[28..]);
    for told in [
        concat!("clawgate: ", env!("CARGO_PKG_VERSION"), " check"),
        "system: linux ",
        "openclaw: unknown",
        "model: cloudflare-ai-gateway/claude-sonnet-4-6 (stored)",
        "check: gateway-token-missing (shell + daemon, HTTP 401, code 2009)",
        "gateway failed",
        "exit: 5",
        &format!("/v1/{account}/lo…/anthropic (config)"),
        "shell apiKey: 32 (~/.openclaw/.env)",
        "proxies: NO_PROXY\n",
    ] {
        assert!(cfg!(not(target_os = "linux")) || text.contains(told), "{told}: {}", done.dump());
    }
    // It ends as the check does, and is told where nothing is set up as well.
    let good = super::audiences::home(&simulator, GATEWAY);
    let done = clawgate(&good).args(["check", "--report"]).run().exits(0);
    assert!(done.out().contains("check: proven"), "{}", done.dump());
    let done = clawgate(&crate::support::Home::new()).args(["check", "--report"]).run().exits(2);
    assert!(done.out().contains("error: not-set-up"), "{}", done.dump());
}
