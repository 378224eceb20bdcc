//! What a network does: every fault with a real socket, its verdict, the stage it is blamed on, and an end in time.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use super::peer::{Peer, finish, proven, proven_head, request};
use super::{assert_honest, assert_unknown, stage};
use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, assert_same, bare_onboard};

/// A run against a server, with nothing written where it fails.
fn run(origin: &str, seconds: u32) -> Done {
    let home = Home::new();
    let before = home.tree();
    let done = bare_onboard(&home, origin)
        .args([
            "--account-id",
            ACCOUNT,
            "--gateway-id",
            GATEWAY,
            "--api-key",
            KEY,
            "--model",
            "claude-of-the-test",
        ])
        .args(["--json", "--timeout", &seconds.to_string()])
        .run();
    if done.status != 0 {
        assert_same(&home.tree(), &before, "nothing is written");
    }
    done
}

#[track_caller]
fn fails(origin: &str, seconds: u32, verdict: &str, at: &str) -> Value {
    let done = run(origin, seconds).exits(4);
    let report = done.json();
    assert_eq!(report["check"]["verdict"], verdict, "{}", done.dump());
    assert_eq!(report["error"]["code"], verdict);
    assert_eq!(stage(&report, at), "failed", "{report}");
    assert!(report["error"]["hint"].as_str().is_some_and(|hint| !hint.is_empty()));
    assert_honest(&report);
    report
}

#[test]
fn nobody_listens() {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap();
    let report = fails(&format!("http://{free}"), 20, "connection-refused", "connect");
    assert!(report["check"]["message"].as_str().unwrap().contains("127.0.0.1"));
    assert_eq!(stage(&report, "first-byte"), "skipped");
}

/// `.invalid` is a name that never exists (RFC 2606).
#[test]
fn the_name_does_not_exist() {
    let report = run("https://does-not-exist.invalid", 30).exits(4).json();
    assert_unknown(&report);
    assert!(report["check"]["message"].as_str().unwrap().contains("does-not-exist.invalid"));
    assert_eq!(stage(&report, "connect"), "skipped");
    assert_honest(&report);
}

#[test]
fn closed_before_the_answer() {
    let peer = Peer::start(|mut stream, heard| heard.request(&mut stream));
    let report = fails(&peer.origin(), 20, "connection-lost", "first-byte");
    assert_eq!(stage(&report, "connect"), "done");
    assert_eq!(peer.heard().len(), 1, "one request and no other");
}

/// A socket that is closed with bytes unread is reset by the system.
#[test]
fn reset_after_accept() {
    let peer = Peer::start(|mut stream, _| {
        let _ = stream.read(&mut [0; 1]);
    });
    fails(&peer.origin(), 20, "connection-lost", "first-byte");
    let peer = Peer::start(|stream, _| drop(stream));
    fails(&peer.origin(), 20, "connection-lost", "first-byte");
}

/// Whatever trickles in, it ends when the time is over.
#[test]
fn out_of_time() {
    thread::scope(|scope| {
        scope.spawn(no_answer);
        scope.spawn(a_byte_a_second);
        scope.spawn(a_body_without_end_in_sight);
    });
}

fn no_answer() {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = stream.read(&mut [0; 1]);
    });
    let start = Instant::now();
    let report = fails(&peer.origin(), 1, "timed-out", "first-byte");
    let took = start.elapsed();
    assert!(took > Duration::from_secs(1) && took < Duration::from_secs(3), "{took:?}");
    assert!(report["check"]["message"].as_str().unwrap().contains("waiting for the answer"));
    // The table says to try once more, but the time that was given is over.
    assert_eq!((peer.heard().len(), &report["check"]["retries"]), (1, &Value::from(0)));
}

fn a_byte_a_second() {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        for byte in proven().bytes() {
            if stream.write_all(&[byte]).is_err() {
                return;
            }
            thread::sleep(Duration::from_secs(1));
        }
    });
    fails(&peer.origin(), 1, "timed-out", "first-byte");
}

fn a_body_without_end_in_sight() {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = stream.write_all(format!("{}content-length: 90\r\n\r\n", proven_head()).as_bytes());
        while stream.write_all(b" ").is_ok() {
            thread::sleep(Duration::from_millis(200));
        }
    });
    let report = fails(&peer.origin(), 1, "timed-out", "done");
    assert!(super::ms(&report, "first-byte").is_some(), "{report}");
}

/// Slow is not failed: what comes in pieces within the time is an answer.
#[test]
fn slow_and_whole() {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        for piece in proven().as_bytes().chunks(40) {
            let _ = stream.write_all(piece);
            thread::sleep(Duration::from_millis(20));
        }
        finish(&stream);
    });
    let report = run(&peer.origin(), 10).exits(0).json();
    assert!(super::ms(&report, "first-byte") <= super::ms(&report, "done"));
    assert_honest(&report);
}

/// A mebibyte is enough of any answer; the rest is not waited for.
#[test]
fn an_endless_body() {
    for (kind, verdict) in
        [("{\"type\":\"message\",\"content\":\"", "answer-broken"), ("<html>", "gateway-answer-unreadable")]
    {
        let peer = Peer::start(move |mut stream, heard| {
            heard.request(&mut stream);
            let _ = stream.write_all(format!("{}connection: close\r\n\r\n{kind}", proven_head()).as_bytes());
            let mut sent = 0;
            while stream.write_all(&[b'a'; 16 << 10]).is_ok() {
                sent += 16 << 10;
            }
            heard.note(format!("{sent}"));
        });
        let done = run(&peer.origin(), 10);
        assert_eq!(done.json()["check"]["verdict"], verdict, "{}", done.dump());
        assert!(done.took < Duration::from_secs(5), "{:?}", done.took);
        assert_eq!(stage(&done.json(), "done"), "skipped");
        assert_honest(&done.json());
        let sent = || peer.heard().get(1).map(|sent| sent.parse::<usize>().unwrap());
        let until = Instant::now() + Duration::from_secs(5);
        while sent().is_none() && Instant::now() < until {
            thread::sleep(Duration::from_millis(5));
        }
        // What the sockets' buffers hold was sent, and no more.
        assert!(sent().unwrap() < 16 << 20, "{:?}", sent());
    }
}

#[test]
fn endless_headers() {
    let peer = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
        while stream.write_all(b"x-more: and more and more and more and more\r\n").is_ok() {}
    });
    let done = run(&peer.origin(), 10).exits(4);
    assert_eq!(done.json()["check"]["verdict"], "answer-not-http", "{}", done.dump());
    assert!(done.took < Duration::from_secs(5));
}

#[test]
fn something_else_than_http() {
    for greeting in [
        &b"SSH-2.0-OpenSSH_9.9\r\n"[..],
        b"220 mail.example ESMTP\r\n",
        b"\x15\x03\x01\x00\x02\x02\x50",
        b"\0\0\0\0",
    ] {
        let peer = Peer::says(greeting);
        let report = fails(&peer.origin(), 20, "answer-not-http", "first-byte");
        assert!(report["check"]["message"].as_str().unwrap().contains("does not speak HTTP"));
    }
}

/// What came before the break is kept: it shows who answered.
#[test]
fn broken_off_in_the_middle() {
    for framing in
        ["content-length: 5000\r\n\r\n{\"type\":", "transfer-encoding: chunked\r\n\r\n8\r\n{\"type\":\r\n"]
    {
        let peer = Peer::says(format!("{}{framing}", proven_head()));
        let done = run(&peer.origin(), 5).exits(4);
        let report = done.json();
        assert_eq!(report["check"]["verdict"], "answer-broken", "{report}");
        assert_eq!(report["check"]["status"], 200);
        assert_eq!(report["check"]["logId"], "01TEST");
        for (name, state) in [("first-byte", "done"), ("gateway", "passed"), ("done", "skipped")] {
            assert_eq!(stage(&report, name), state, "{name}: {report}");
        }
        assert_honest(&report);
    }
}

/// Nobody asked for it, and HTTP allows it.
#[test]
fn compressed_unasked() {
    let compressed = |head: &str, body: &[u8]| {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(body).unwrap();
        let gzip = gzip.finish().unwrap();
        let head = format!("{head}content-encoding: gzip\r\ncontent-length: {}\r\n\r\n", gzip.len());
        [head.as_bytes(), &gzip].concat()
    };
    let message = br#"{"type":"message","model":"claude-of-the-test","content":[]}"#;
    let peer = Peer::says(compressed(&proven_head(), message));
    assert_eq!(run(&peer.origin(), 5).exits(0).json()["check"]["model"], "claude-of-the-test");

    let refusal = br#"{"success":false,"error":[{"code":2001,"message":"no"}],"name":"AiGatewayError","internalCode":2001}"#;
    let peer = Peer::says(compressed("HTTP/1.1 400 Bad Request\r\n", refusal));
    assert_eq!(run(&peer.origin(), 5).exits(5).json()["check"]["verdict"], "gateway-not-found");

    // What cannot be read is called so, and its bytes are not shown.
    for (encoding, body) in [("br", &b"\x0b\x02\x80\x1b[31m"[..]), ("gzip", b"no gzip at all")] {
        let head = format!(
            "{}content-encoding: {encoding}\r\ncontent-length: {}\r\n\r\n",
            proven_head(),
            body.len()
        );
        let peer = Peer::says([head.as_bytes(), body].concat());
        let done = run(&peer.origin(), 5).exits(4);
        assert_eq!(done.json()["check"]["verdict"], "answer-encoded");
        assert!(done.json()["check"]["message"].as_str().unwrap().contains(encoding), "{}", done.dump());
    }
    let mut bomb = GzEncoder::new(Vec::new(), Compression::fast());
    bomb.write_all(&vec![b'{'; 300 << 20]).unwrap();
    let bomb = bomb.finish().unwrap();
    let head = format!("{}content-encoding: gzip\r\ncontent-length: {}\r\n\r\n", proven_head(), bomb.len());
    let peer = Peer::says([head.as_bytes(), &bomb].concat());
    let done = run(&peer.origin(), 10).exits(4);
    assert_eq!(done.json()["check"]["verdict"], "answer-broken");
}

/// A first answer that is none, a second that is: the second counts.
#[test]
fn the_second_try_counts() {
    let tries = std::sync::atomic::AtomicUsize::new(0);
    let peer = Peer::start(move |mut stream, heard| {
        heard.note(request(&mut stream).unwrap_or_default());
        let first = tries.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 0;
        let answer = if first {
            "HTTP/1.1 522 \r\ncf-ray: 0-AMS\r\ncontent-length: 15\r\n\r\nerror code: 522".to_owned()
        } else {
            proven()
        };
        let _ = stream.write_all(answer.as_bytes());
        finish(&stream);
    });
    let report = run(&peer.origin(), 5).exits(0).json();
    assert_eq!(report["check"]["verdict"], "proven");
    assert_eq!((peer.heard().len(), &report["check"]["retries"]), (2, &Value::from(1)));
    assert_eq!(super::evidence(&report, "done")["requests"], 2, "{report}");
    assert!(
        report["check"]["totalMs"].as_u64().unwrap() < 1000,
        "the try that counts is the one that is timed"
    );
}

/// A clock that is wrong breaks certificates elsewhere: every answer's `Date` shows it in time.
#[test]
fn a_clock_that_is_wrong() {
    for (date, ahead) in [("Mon, 24 Nov 2025 00:00:00 GMT", true), ("Sat, 24 Nov 2096 00:00:00 GMT", false)] {
        let peer = Peer::says(proven().replace("cf-ray:", &format!("date: {date}\r\ncf-ray:")));
        let done = run(&peer.origin(), 10).exits(0);
        let seconds = super::evidence(&done.json(), "first-byte")["clockAhead"].as_i64().unwrap();
        assert_eq!(seconds > 60, ahead, "{}", done.dump());
        assert!(seconds.abs() > 3600);
    }
    let peer = Peer::says(proven());
    let report = run(&peer.origin(), 10).exits(0).json();
    assert!(super::evidence(&report, "first-byte")["clockAhead"].is_null(), "{report}");
}
