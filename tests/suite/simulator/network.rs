//! What ill-behaved networks and clients do, and what many at once do.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use clawgate::simulator::{
    AnsweredBy, BODY_KEPT, BODY_MAX, Behaviour, Canned, Gateway, Key, KeyState, Scenario, Simulator, practice,
};
use serde_json::json;

use super::client::{
    Got, VERSION, ask, block_on, client, connect, fetch, hello, message, raw, read_all, world,
};

#[test]
fn the_network_can_be_as_bad_as_it_is() {
    const ROW: Duration = Duration::from_millis(300);
    let canned = Canned::new(418, &[("x-made", "up"), ("content-type", "text/tea")], "tea");
    let ok = Canned::new(200, &[], "{\"ok\":true}");
    let page = Behaviour::Redirect("https://elsewhere.invalid/".to_owned());
    let mut world = world()
        .key("drips", Key { behaviour: Some(Behaviour::Drip(Duration::from_millis(1))), ..Key::default() })
        .key("cut", Key { behaviour: Some(Behaviour::CutOff), ..Key::default() })
        .key("canned", Key { behaviour: Some(Behaviour::Raw(ok)), ..Key::default() })
        .key("late", Key { delay: ROW, ..Key::default() })
        .key("breaks", KeyState::BreaksOff.into());
    for (id, behaviour) in [
        ("close", Behaviour::Close),
        ("block", Behaviour::EdgeBlock),
        ("challenge", Behaviour::EdgeChallenge),
        ("e500", Behaviour::EdgePage(500)),
        ("e522", Behaviour::EdgePage(522)),
        ("portal", Behaviour::CaptivePortal),
        ("away", page),
        ("raw", Behaviour::Raw(canned)),
        ("endless", Behaviour::Endless),
        ("hang", Behaviour::Hang),
    ] {
        world = world.gateway(practice::ACCOUNT, Gateway { behaviour: Some(behaviour), ..Gateway::new(id) });
    }
    let mut simulator = Simulator::start(world).unwrap();
    let at = |gateway: &str| message(&simulator, gateway, practice::KEY);
    let text = |got: &Got| String::from_utf8(got.body.clone()).unwrap();

    let got = at("block");
    assert_eq!((got.status, text(&got).as_str()), (403, "error code: 1010"));
    assert!(text(&at("challenge")).contains("Just a moment..."));
    assert!(text(&at("e500")).contains("<span class=\"cf-error-code\">1101</span>"));
    assert_eq!((at("e522").status, at("e522").header("cf-ray").is_some()), (522, true));
    let portal = at("portal");
    assert_eq!((portal.status, portal.header("cf-ray"), portal.header("server")), (200, None, None));
    assert_eq!((at("away").status, at("away").header("location")), (307, Some("https://elsewhere.invalid/")));
    let raw = at("raw");
    assert_eq!((raw.status, text(&raw).as_str(), raw.header("x-made")), (418, "tea", Some("up")));
    assert_eq!(raw.headers.len(), 3, "{:?}", raw.headers);
    assert_eq!(text(&message(&simulator, practice::OPEN_GATEWAY, "canned")), "{\"ok\":true}");
    let url = |gateway: &str| format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, gateway));
    let fails = |gateway: &str, key: &str, stream: bool| {
        let mut body = hello();
        body["stream"] = json!(stream);
        let headers = [VERSION, ("x-api-key", key)];
        block_on(fetch(&client(), "POST", &url(gateway), &headers, body.to_string().into_bytes())).is_err()
    };
    assert!(fails("close", practice::KEY, false));
    assert!(fails(practice::OPEN_GATEWAY, "cut", false));
    assert!(fails(practice::OPEN_GATEWAY, "cut", true));
    assert_eq!(message(&simulator, practice::OPEN_GATEWAY, "drips").json()["type"], "message");

    let begun = Instant::now();
    assert_eq!(message(&simulator, practice::OPEN_GATEWAY, "late").status, 200);
    assert!(begun.elapsed() >= ROW);

    let mut streamed = hello();
    streamed["stream"] = json!(true);
    let got = ask(&url(practice::OPEN_GATEWAY), &[VERSION, ("x-api-key", "breaks")], &streamed);
    assert_eq!(got.status, 200);
    assert!(text(&got).ends_with("\"message\":\"Overloaded\"}}\n\n"), "{}", text(&got));

    block_on(async {
        let mut response = client().post(url("endless")).body("{}").send().await.unwrap();
        let mut read = 0;
        while read < 4_000_000 {
            read += response.chunk().await.unwrap().unwrap().len();
        }
    });

    let silent = block_on(async { client().post(url("hang")).body("{}").timeout(ROW).send().await });
    assert!(silent.unwrap_err().is_timeout());
    let last = simulator.log().pop().unwrap();
    assert_eq!((last.status, last.answered_by), (0, AnsweredBy::Edge));
    let begun = Instant::now();
    simulator.stop();
    assert!(begun.elapsed() < Duration::from_secs(3));
    assert!(TcpStream::connect(simulator.origin().strip_prefix("http://").unwrap()).is_err());
    assert!(!simulator.log().is_empty());
}

#[test]
fn requests_share_a_connection_one_by_one_and_all_at_once() {
    let simulator = Simulator::start(world()).unwrap();
    let body = hello().to_string();
    let path = format!("/v1/{}/my-gateway/anthropic/v1/messages", practice::ACCOUNT);
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nanthropic-version: 2023-06-01\r\nx-api-key: {}\r\n",
        practice::KEY
    );
    let whole = format!("{head}Content-Length: {}\r\n\r\n{body}", body.len());
    let (first, second) = body.split_at(10);
    let chunked = format!(
        "{head}Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n{:x}\r\n{first}\r\n{:X};a=b\r\n{second}\r\n0\r\n\r\n",
        first.len(),
        second.len()
    );
    // Pipelined, cut into pieces at places of no meaning.
    let all = format!("{whole}\r\n{chunked}{whole}{chunked}");
    let mut stream = connect(&simulator);
    for piece in all.as_bytes().chunks(97) {
        stream.write_all(piece).unwrap();
    }
    stream.shutdown(Shutdown::Write).unwrap();
    let answers = read_all(&mut stream);
    assert_eq!(answers.matches("HTTP/1.1 200 OK\r\n").count(), 4, "{answers}");
    assert_eq!(answers.matches("You said: hello").count(), 4);

    let mut stream = connect(&simulator);
    let mut buffer = [0; 4096];
    for _ in 0..2 {
        stream.write_all(whole.as_bytes()).unwrap();
        let count = stream.read(&mut buffer).unwrap();
        assert!(buffer[..count].starts_with(b"HTTP/1.1 200 OK\r\n"));
    }
    let closing = whole.replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n");
    stream.write_all(closing.as_bytes()).unwrap();
    assert!(read_all(&mut stream).contains("connection: close\r\n"));

    let old =
        whole.replace("HTTP/1.1", "HTTP/1.0").replace("\"max_tokens\"", "\"stream\":true,\"max_tokens\"");
    let old = old.replace(
        &format!("Content-Length: {}", body.len()),
        &format!("Content-Length: {}", body.len() + "\"stream\":true,".len()),
    );
    let answer = raw(&simulator, old.as_bytes());
    assert!(answer.contains("message_stop") && !answer.contains("chunked"), "{answer}");
    assert_eq!(simulator.log().len(), 8);
}

#[test]
fn what_is_no_request_is_refused_and_does_no_harm() {
    let simulator = Simulator::start(world()).unwrap();
    for (bytes, status) in [
        (&b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"[..], "400"),
        (b"GET /\r\n\r\n", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nshort", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnope\r\n", "400"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: br\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
        (b"GET //// HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
        (b"GET /v1 HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
        (b"GET /v1/?/ HTTP/1.1\r\nHost: x\r\n\r\n", "404"),
    ] {
        let answer = raw(&simulator, bytes);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer} for {}", bytes.escape_ascii());
    }
    let long = format!("GET / HTTP/1.1\r\nHost: x\r\nlong: {}\r\n\r\n", "x".repeat(1 << 20));
    // It is not read to its end: the connection may break before the answer is read.
    let _ = connect(&simulator).write_all(long.as_bytes());
    assert_eq!(raw(&simulator, b""), "");
    assert_eq!(message(&simulator, practice::OPEN_GATEWAY, practice::KEY).status, 200);
    let refused = simulator.log().iter().filter(|exchange| exchange.answered_by == AnsweredBy::Http).count();
    assert_eq!(refused, 7);
}

#[test]
fn the_largest_body_is_taken_and_a_larger_one_is_not() {
    let simulator = Simulator::start(world()).unwrap();
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY));
    let headers = [VERSION, ("x-api-key", practice::KEY)];
    let mut body = hello().to_string().into_bytes();
    body.resize(BODY_MAX, b' ');
    let got = block_on(fetch(&client(), "POST", &url, &headers, body.clone())).unwrap();
    assert_eq!(got.status, 200);
    assert_eq!(simulator.log()[0].body.len(), BODY_KEPT);
    body.push(b' ');
    let mut stream = connect(&simulator);
    let head = format!("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n", body.len());
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&body).unwrap();
    assert!(read_all(&mut stream).starts_with("HTTP/1.1 413 "));
}

#[test]
fn who_drips_a_request_is_not_waited_for() {
    let simulator = Simulator::start(Scenario { patience: Duration::from_millis(300), ..world() }).unwrap();
    let whole = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n";
    for (start, said) in [(&whole[..20], ""), (whole, "HTTP/1.1 408 ")] {
        let begun = Instant::now();
        let mut stream = connect(&simulator);
        stream.write_all(start).unwrap();
        let mut other = stream.try_clone().unwrap();
        let dripping = std::thread::spawn(move || {
            // Fails once the server has had enough.
            for _ in 0..100 {
                if other.write_all(b"x").is_err() {
                    return;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        });
        let answer = read_all(&mut stream);
        assert_eq!(answer.get(..said.len()), Some(said), "{answer}");
        assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
        drop(stream);
        dripping.join().unwrap();
    }
    // A connection that says nothing at all is closed too, without a word.
    let mut silent = connect(&simulator);
    let begun = Instant::now();
    assert_eq!(read_all(&mut silent), "");
    assert!(begun.elapsed() > Duration::from_millis(250));
}

#[test]
fn fifty_clients_at_once_get_their_own_answers() {
    let simulator = Simulator::start(world()).unwrap();
    let url = format!("{}/v1/messages", simulator.base_url(practice::ACCOUNT, practice::OPEN_GATEWAY));
    block_on(async {
        let mut clients = tokio::task::JoinSet::new();
        for number in 0..50 {
            let url = url.clone();
            clients.spawn(async move {
                let client = client();
                for round in 0..5 {
                    let mut body = hello();
                    let word = format!("nonce-{number}-{round}.");
                    body["messages"][0]["content"] = json!(word);
                    body["stream"] = json!(round % 2 == 1);
                    let headers = [VERSION, ("x-api-key", practice::KEY)];
                    let body = body.to_string().into_bytes();
                    let got = fetch(&client, "POST", &url, &headers, body).await.unwrap();
                    assert!(String::from_utf8(got.body).unwrap().contains(&word));
                }
            });
        }
        while let Some(done) = clients.join_next().await {
            done.unwrap();
        }
    });
    let log = simulator.log();
    assert_eq!(log.len(), 250);
}
