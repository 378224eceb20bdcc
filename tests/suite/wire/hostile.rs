//! Answers that want more time, more memory or more of the terminal than they are due.

use std::io::{Read as _, Write as _};
use std::thread;
use std::time::{Duration, Instant};

use clawgate::locale::is_hostile;

use super::peer::{Peer, finish, proven_head};
use super::proxy::Network;
use super::tls::{Authority, Flaw};
use super::{assert_honest, stage};
use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, at_once, bare_onboard, clawgate};

fn onboard(origin: &str, seconds: u32) -> Done {
    let home = Home::new();
    bare_onboard(&home, origin)
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
        .args(["--model", "claude-of-the-test", "--json", "--timeout", &seconds.to_string()])
        .run()
}

/// Sends interim answers as fast as they are read, for at most a minute, and never an answer.
fn flood(stream: &mut impl std::io::Write) {
    // The shortest there is: the most work for whoever reads them.
    let many = b"HTTP/1.1 103\r\n\r\n".repeat(256 << 10);
    let until = Instant::now() + Duration::from_secs(60);
    while Instant::now() < until && stream.write_all(&many).is_ok() {}
}

/// A server that says nothing, and one that says nothing but interim answers.
fn silent_and_flooding() -> (Peer, Peer) {
    let silent = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = stream.read(&mut [0]);
    });
    let flooding = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        flood(&mut stream);
    });
    (silent, flooding)
}

/// A run that may take a second, and ends without an answer.
fn in_a_second(origin: &str, authority: Option<&Authority>) -> Duration {
    let home = Home::new();
    let mut run = bare_onboard(&home, origin)
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
        .args(["--model", "claude-of-the-test", "--json", "--timeout", "1"]);
    if let Some(authority) = authority {
        run = run.env("SSL_CERT_FILE", authority.file(&home));
    }
    let done = run.run().exits(4);
    assert_eq!(done.json()["check"]["verdict"], "timed-out", "{}", done.dump());
    assert_honest(&done.json());
    done.took
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// What a server says in between does not stretch the time that a run may take.
#[test]
fn interim_answers_without_end() {
    let (silent, flooding) = silent_and_flooding();
    let authority = Authority::new();
    let tls = authority.serves("127.0.0.1", Flaw::None, |tls, heard| {
        heard.request(tls);
        flood(tls);
    });
    let usual = in_a_second(&silent.origin(), None);
    for (origin, authority) in
        [(flooding.origin(), None), (format!("https://{}", tls.address), Some(&authority))]
    {
        // One that waits for their end takes a minute; this machine may be busy.
        let times: Vec<Duration> = (0..3).map(|_| in_a_second(&origin, authority)).collect();
        assert!(times.iter().any(|took| *took <= usual * 2), "{origin}: {times:?}, silent {usual:?}");
    }
}

/// Nor do they keep a signal waiting.
#[test]
fn a_signal_among_interim_answers() {
    let (silent, flooding) = silent_and_flooding();
    let ended = |peer: &Peer| {
        let home = Home::new();
        let before = (home.tree(), peer.heard().len());
        let running = bare_onboard(&home, &peer.origin())
            .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY, "--json"])
            .start();
        until(|| peer.heard().len() > before.1);
        thread::sleep(Duration::from_millis(300));
        let start = Instant::now();
        let id = rustix::process::Pid::from_raw(running.id().try_into().unwrap()).unwrap();
        rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
        let done = running.wait().exits(143);
        let took = start.elapsed();
        assert_eq!(done.json()["error"]["code"], "ended-by-signal", "{}", done.dump());
        crate::support::assert_same(&home.tree(), &before.0, "nothing is written");
        took
    };
    let usual = middle((0..7).map(|_| ended(&silent)).collect());
    let took = middle((0..7).map(|_| ended(&flooding)).collect());
    // One that reads interim answers before it looks up takes some hundred times as long.
    assert!(took <= usual * 40, "{took:?}, silent {usual:?}");
}

/// Says that a body of 4 GB follows, and sends it for as long as anybody listens.
#[test]
fn four_gigabytes() {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let length = 4_u64 << 30;
        let _ = stream.write_all(format!("{}content-length: {length}\r\n\r\n", proven_head()).as_bytes());
        let mut sent = 0;
        while sent < length && stream.write_all(&[b'{'; 16 << 10]).is_ok() {
            sent += 16 << 10;
        }
        heard.note(format!("{sent}"));
    });
    let home = Home::new();
    let done = bounded(&home, &peer.origin());
    assert_eq!(done.json()["check"]["verdict"], "answer-broken", "{}", done.dump());
    assert!(done.took < Duration::from_secs(10), "{:?}", done.took);
    until(|| peer.heard().len() == 2);
    // A mebibyte is kept, and what the sockets' buffers hold was sent; of four gibibytes that is next to nothing.
    assert!(peer.heard()[1].parse::<u64>().unwrap() < 64 << 20, "{:?}", peer.heard().last());
}

/// A run that may not take more than 256 MiB of memory, whatever is sent.
fn bounded(home: &Home, origin: &str) -> Done {
    let run = bare_onboard(home, origin)
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
        .args(["--model", "claude-of-the-test", "--json", "--timeout", "20"]);
    run.memory(256 << 20).run().exits(4)
}

#[track_caller]
fn until(done: impl Fn() -> bool) {
    for _ in 0..2000 {
        if done() {
            return;
        }
        thread::sleep(Duration::from_millis(5));
    }
    panic!("it never came");
}

/// A server that sends every request on to itself is asked once.
#[test]
fn redirects_without_end() {
    let peer = Peer::start(|mut stream, heard| {
        let here = stream.local_addr().unwrap();
        heard.request(&mut stream);
        let _ = stream.write_all(
            format!("HTTP/1.1 307 Temporary Redirect\r\nlocation: http://{here}/again\r\ncontent-length: 0\r\n\r\n")
                .as_bytes(),
        );
        finish(&stream);
    });
    for status in 0..2 {
        let done = onboard(&peer.origin(), 10).exits(4);
        assert_eq!(done.json()["check"]["verdict"], "redirected", "{}", done.dump());
        assert_eq!(peer.heard().len(), status + 1);
    }
}

/// A line of the head a moment, for ever; and bytes of a proxy's answer likewise.
#[test]
fn heads_that_drip() {
    thread::scope(|scope| {
        scope.spawn(|| {
            let peer = Peer::start(|mut stream, heard| {
                heard.request(&mut stream);
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
                while stream.write_all(b"x-more: and more\r\n").is_ok() {
                    thread::sleep(Duration::from_millis(100));
                }
            });
            let done = onboard(&peer.origin(), 2).exits(4);
            assert_eq!(done.json()["check"]["verdict"], "timed-out", "{}", done.dump());
            assert_eq!(stage(&done.json(), "first-byte"), "failed");
            assert!(done.took < Duration::from_secs(5), "{:?}", done.took);
        });
        scope.spawn(|| {
            let network = Network::new();
            let proxy = Peer::start(|mut stream, heard| {
                heard.request(&mut stream);
                while stream.write_all(b"H").is_ok() {
                    thread::sleep(Duration::from_millis(100));
                }
            });
            let run = network.run().args(["--timeout", "4"]);
            let done = run.env("HTTPS_PROXY", format!("http://{}", proxy.address)).run().exits(4);
            // Either it waits for more, or gives up on what is no answer of a proxy; it never waits for long.
            assert_eq!(stage(&done.json(), "proxy"), "failed", "{}", done.dump());
            assert!(done.took < Duration::from_secs(6), "{:?}", done.took);
            assert!(proxy.heard().len() <= 2, "one more try at most");
        });
        scope.spawn(|| {
            let network = Network::new();
            let proxy = Peer::start(|mut stream, heard| {
                heard.request(&mut stream);
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
                while stream.write_all(&[b'x'; 4096]).is_ok() {}
            });
            let run = network.run().args(["--timeout", "10"]);
            let done = run.env("HTTPS_PROXY", format!("http://{}", proxy.address)).run().exits(4);
            assert_eq!(done.json()["check"]["verdict"], "proxy-failed", "{}", done.dump());
            assert!(done.took < Duration::from_secs(5), "{:?}", done.took);
        });
    });
}

/// Two tries and the pause between them are over when the time is; where a second would have none, there is none.
#[test]
fn all_tries_within_the_time() {
    thread::scope(|scope| {
        for (seconds, tries) in [(5, 2), (2, 1)] {
            scope.spawn(move || {
                let network = Network::new();
                let proxy = Peer::start(|mut stream, heard| {
                    heard.request(&mut stream);
                    let _ = stream.read(&mut [0; 1]);
                });
                let run = network.run().args(["--timeout", &format!("{seconds}")]);
                let done = run.env("HTTPS_PROXY", format!("http://{}", proxy.address)).run().exits(4);
                assert_eq!(done.json()["check"]["verdict"], "proxy-timed-out", "{}", done.dump());
                assert_eq!(done.json()["check"]["retries"], tries - 1, "{}", done.dump());
                assert!(done.took < Duration::from_secs(seconds + 2), "{:?}", done.took);
                until(|| proxy.heard().len() == usize::try_from(tries).unwrap());
            });
        }
    });
}

/// What would clear a screen, colour it, set its title, answer for the person, or show text in another order.
const ATTACK: &str =
    "\u{1b}[2J\u{1b}[31m\u{1b}]0;owned\u{7}\u{9b}6n\u{202e}txet\u{2066}\u{200b}\u{feff}\r\n\u{8}";

/// The same as a header can carry it: no ends of lines, and bytes beyond ASCII as Latin-1.
const IN_A_HEADER: &[u8] = b"\x9b2J\xe2\x80\xae\xc2\x9b31m\tend";

#[track_caller]
fn harmless(done: &Done) {
    let said = done.said();
    let bad: Vec<char> = said.chars().filter(|c| *c != '\n' && is_hostile(*c)).collect();
    assert!(bad.is_empty(), "{bad:?} in {}", done.dump());
}

/// Every part of an answer that is shown, in every form in which it is shown.
#[test]
fn nothing_reaches_the_terminal() {
    let error = serde_json::json!({ "type": "error", "request_id": ATTACK,
        "error": { "type": "invalid_request_error", "message": ATTACK, "details": { "error_code": ATTACK } } });
    let message = serde_json::json!({ "type": "message", "model": ATTACK, "content": [{ "type": "text", "text": ATTACK }],
        "usage": { "input_tokens": 1, "output_tokens": 1 } });
    let gateway = serde_json::json!({ "name": "AiGatewayError", "internalCode": 4711,
        "error": [{ "code": 4711, "message": ATTACK }] });
    let page = format!("<html><title>{ATTACK}</title><body>{ATTACK}</body></html>");
    let answers = [
        ("400 Bad Request", error.to_string()),
        ("200 OK", message.to_string()),
        ("400 Bad Request", gateway.to_string()),
        ("403 Forbidden", page),
        ("500 Internal Server Error", ATTACK.to_owned()),
        ("302 Found", String::new()),
    ];
    at_once(answers, |(status, body)| {
        let mut answer = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n", body.len()).into_bytes();
        for name in [
            "cf-ray",
            "cf-aig-log-id",
            "cf-aig-cache-status",
            "cf-aig-unheard-of",
            "request-id",
            "retry-after",
            "location",
            "content-type",
            "date",
        ] {
            answer.extend_from_slice(name.as_bytes());
            answer.extend_from_slice(b": ");
            answer.extend_from_slice(IN_A_HEADER);
            answer.extend_from_slice(b"\r\n");
        }
        answer.extend_from_slice(b"\r\n");
        answer.extend_from_slice(body.as_bytes());
        let peer = Peer::says(answer);
        let home = Home::new();
        let set_up = bare_onboard(&home, &peer.origin())
            .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY, "--save-on-failure"])
            .args(["--model", "claude-of-the-test"]);
        let done = set_up.arg("--json").run().exits(0);
        harmless(&done);
        assert_honest(&done.json());
        for form in
            [&["check", "-v"][..], &["check", "--json"], &["check", "-v", "--color", "never", "--lang", "nl"]]
        {
            let done = clawgate(&home).args(form).run();
            harmless(&done);
            assert!(done.said().contains("cf-aig-unheard-of"), "{}", done.dump());
        }
    });
}

/// A certificate is made by whoever stands in between: its names are theirs.
#[test]
fn a_certificate_reaches_no_terminal() {
    let stranger = Authority::named(ATTACK);
    let server = stranger.server("127.0.0.1", Flaw::None);
    for json in [true, false] {
        let home = Home::new();
        let run = bare_onboard(&home, &format!("https://{}", server.address))
            .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
            .env("SSL_CERT_FILE", Authority::new().file(&home));
        let done = if json { run.arg("--json") } else { run }.run().exits(4);
        harmless(&done);
        assert!(done.said().contains("owned"), "the issuer is named: {}", done.dump());
    }
    // And a name of a host in it.
    let long = format!("{}.example", "x".repeat(60));
    let server = Authority::new();
    let home = Home::new();
    let file = server.file(&home);
    let peer = server.server(&long, Flaw::None);
    let run = bare_onboard(&home, &format!("https://{}", peer.address))
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
        .env("SSL_CERT_FILE", file);
    harmless(&run.run().exits(4));
}
