//! Requests through a proxy of the environment. The gateway has a name that only the proxy can find.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;

use super::peer::{Peer, finish, join, relay};
use super::tls::{Authority, Flaw};
use super::{assert_honest, assert_unknown, evidence, stage};
use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, Run, bare_onboard};

/// A user name and password that may be seen by the proxy and by nobody else.
const LOGIN: &str = "proxy-user:CANARY-password";

/// A proxy that connects every request to one server, whatever it is asked for; only with this login, where there is one.
pub fn connecting(server: SocketAddr, login: Option<&'static str>) -> Peer {
    Peer::start(move |mut stream, heard| {
        let Some(request) = super::peer::request(&mut stream) else { return };
        let allowed = login.is_none_or(|login| {
            request.lines().any(|line| {
                line.to_ascii_lowercase().starts_with("proxy-authorization: basic ") && line.ends_with(login)
            })
        });
        heard.note(request);
        if !allowed {
            let _ = stream.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm=x\r\ncontent-length: 0\r\n\r\n");
            return finish(&stream);
        }
        let upstream = TcpStream::connect(server).unwrap();
        let _ = stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n");
        join(&stream, &upstream);
    })
}

/// A gateway whose name only a proxy can find, and whose authority is known.
pub struct Network {
    home: Home,
    file: PathBuf,
    authority: Authority,
    pub server: Peer,
}

impl Network {
    pub fn new() -> Self {
        let authority = Authority::new();
        let home = Home::new();
        let file = authority.file(&home);
        let server = authority.server("gateway.test", Flaw::None);
        Self { home, file, authority, server }
    }

    pub fn run(&self) -> Run {
        bare_onboard(&self.home, "https://gateway.test")
            .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY, "--json"])
            .args(["--check", "always"])
            .env("SSL_CERT_FILE", &self.file)
    }
}

#[track_caller]
fn silent(done: Done) -> Done {
    for secret in ["CANARY", "proxy-user", "cHJveHktdXNlcj"] {
        assert!(!done.said().contains(secret), "{}", done.dump());
    }
    done
}

#[test]
fn through_a_proxy() {
    for (variable, login) in [("HTTPS_PROXY", false), ("https_proxy", true), ("ALL_PROXY", false)] {
        let network = Network::new();
        // base64 of LOGIN
        let proxy =
            connecting(network.server.address, login.then_some("cHJveHktdXNlcjpDQU5BUlktcGFzc3dvcmQ="));
        let user = if login { format!("{LOGIN}@") } else { String::new() };
        let done = network.run().env(variable, format!("http://{user}{}", proxy.address)).run().exits(0);
        let report = silent(done).json();
        // The daemon has neither the proxy nor the authority of this shell.
        assert_eq!(report["proven"], "partial");
        assert!(proxy.heard()[0].starts_with("CONNECT gateway.test:443 HTTP/1.1"), "{:?}", proxy.heard());
        assert!(!proxy.heard()[0].contains(KEY));
        assert_eq!(network.server.heard().len(), 1);
        for (name, state) in [
            ("name", "skipped"),
            ("connect", "passed"),
            ("proxy", "done"),
            ("tls", "done"),
            ("model", "passed"),
        ] {
            assert_eq!(stage(&report, name), state, "{name}: {report}");
        }
        assert_honest(&report);
    }
}

/// A proxy's address without a scheme is http.
#[test]
fn a_bare_address() {
    let network = Network::new();
    let proxy = connecting(network.server.address, None);
    network.run().env("HTTPS_PROXY", proxy.address.to_string()).run().exits(0);
    assert_eq!(proxy.heard().len(), 1);
}

#[test]
fn a_proxy_that_wants_a_login() {
    let network = Network::new();
    let proxy = connecting(network.server.address, Some("never"));
    for user in ["", "proxy-user:CANARY-password@"] {
        let done = network.run().env("HTTPS_PROXY", format!("http://{user}{}", proxy.address)).run().exits(4);
        let report = silent(done).json();
        let verdict = if user.is_empty() { "proxy-login-needed" } else { "proxy-login-refused" };
        assert_eq!(report["check"]["verdict"], verdict, "{report}");
        assert!(report["error"]["hint"].as_str().unwrap().contains("HTTPS_PROXY"));
        assert!(report["error"]["message"].as_str().unwrap().contains(&proxy.address.to_string()));
        for (name, state) in [("connect", "passed"), ("proxy", "failed"), ("tls", "skipped")] {
            assert_eq!(stage(&report, name), state, "{name}: {report}");
        }
        assert_honest(&report);
    }
    assert!(network.server.heard().is_empty());
}

#[test]
fn a_proxy_that_refuses() {
    let network = Network::new();
    for answer in [
        "HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 502 Bad Gateway\r\n\r\n",
        "",
        "what?\r\n\r\n",
    ] {
        let proxy = Peer::says(answer);
        let done =
            network.run().env("HTTPS_PROXY", format!("http://{LOGIN}@{}", proxy.address)).run().exits(4);
        let report = silent(done).json();
        assert_eq!(report["check"]["verdict"], "proxy-failed", "{answer}: {report}");
        assert!(report["check"]["message"].as_str().unwrap().contains(&proxy.address.to_string()));
        assert_eq!(stage(&report, "proxy"), "failed");
        assert_honest(&report);
    }
}

#[test]
fn a_proxy_that_is_not_there() {
    let network = Network::new();
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let done = network.run().env("HTTPS_PROXY", format!("http://{LOGIN}@{gone}")).run().exits(4);
    let report = silent(done).json();
    assert_eq!(report["check"]["verdict"], "proxy-not-reached", "{report}");
    // A proxy that was never reached is on the way all the same.
    for (name, state) in [("connect", "failed"), ("proxy", "skipped"), ("tls", "skipped")] {
        assert_eq!(stage(&report, name), state, "{name}: {report}");
    }
    assert!(report["check"]["message"].as_str().unwrap().contains(&gone.to_string()));

    let done =
        network.run().env("HTTPS_PROXY", format!("http://{LOGIN}@no-proxy.invalid:3128")).run().exits(4);
    let report = silent(done).json();
    assert_eq!(stage(&report, "name"), "failed", "{report}");
    // It is the proxy's name that is missing, not the gateway's; some machines wait for that in vain.
    let message = report["check"]["message"].as_str().unwrap();
    assert!(message.contains("no-proxy.invalid") && !message.contains("gateway.test"), "{message}");
    let verdict = report["check"]["verdict"].as_str().unwrap();
    assert!(["proxy-timed-out", "proxy-not-reached"].contains(&verdict), "{report}");
}

/// Whether the connection to it stands, a silent proxy does not tell.
#[test]
fn a_proxy_that_is_silent() {
    let network = Network::new();
    let proxy = Peer::start(|mut stream, heard| {
        heard.request(&mut stream);
        let _ = stream.read(&mut [0; 1]);
    });
    let report = network
        .run()
        .args(["--timeout", "1"])
        .env("HTTPS_PROXY", format!("http://{}", proxy.address))
        .run()
        .exits(4)
        .json();
    assert_eq!(report["check"]["verdict"], "proxy-timed-out", "{report}");
    let message = report["check"]["message"].as_str().unwrap();
    assert!(message.contains(&proxy.address.to_string()) && message.contains("HTTPS_PROXY"), "{message}");
    for (name, state) in [("connect", "unknown"), ("proxy", "failed"), ("tls", "skipped")] {
        assert_eq!(stage(&report, name), state, "{name}: {report}");
    }
}

/// A company's proxy that opens TLS shows a certificate of its own: it is TLS that fails, behind the proxy.
#[test]
fn a_proxy_that_opens_tls() {
    let network = Network::new();
    let company = Authority::new().server("gateway.test", Flaw::None);
    let proxy = connecting(company.address, None);
    let report = network.run().env("HTTPS_PROXY", format!("http://{}", proxy.address)).run().exits(4).json();
    assert_eq!(report["check"]["verdict"], "certificate-issuer-unknown", "{report}");
    assert!(report["check"]["message"].as_str().unwrap().contains("Authority "), "{report}");
    for (name, state) in [("connect", "passed"), ("proxy", "done"), ("tls", "failed")] {
        assert_eq!(stage(&report, name), state, "{name}: {report}");
    }
    assert!(company.heard().is_empty());
}

/// What is excepted, and this machine itself, is reached without it.
#[test]
fn exceptions() {
    let network = Network::new();
    let proxy = connecting(network.server.address, None);
    let run = network.run().env("HTTPS_PROXY", format!("http://{}", proxy.address));
    for except in ["gateway.test", "*", ".test,other.example"] {
        let report = run.clone().env("NO_PROXY", except).run().exits(4).json();
        assert_unknown(&report);
    }
    run.env("NO_PROXY", "other.example").run().exits(0);
    assert_eq!(proxy.heard().len(), 1);

    let simulator = crate::support::simulator();
    crate::support::onboard(&Home::new(), &simulator.origin())
        .env("HTTP_PROXY", format!("http://{}", proxy.address))
        .env("ALL_PROXY", format!("http://{}", proxy.address))
        .run()
        .exits(0);
    assert_eq!(proxy.heard().len(), 1);
}

#[test]
fn a_variable_that_names_no_proxy() {
    let network = Network::new();
    for (variable, value) in [
        ("HTTPS_PROXY", "ftp://proxy-user:CANARY-password@proxy.example"),
        ("all_proxy", "http://proxy-user:CANARY-password@:x"),
    ] {
        let done = silent(network.run().env(variable, value).run().exits(4));
        assert_eq!(done.json()["error"]["code"], "proxy-invalid", "{}", done.dump());
        assert!(done.json()["error"]["message"].as_str().unwrap().contains(variable), "{}", done.dump());
    }
}

/// A small SOCKS5 server (RFC 1928, RFC 1929) that finds one server under every name; with a login, where there is one,
/// and an answer other than 0 where it refuses.
pub fn socks(server: SocketAddr, login: Option<(&'static str, &'static str)>, answer: u8) -> Peer {
    Peer::start(move |mut stream, heard| {
        let mut exact = |count: usize| {
            let mut bytes = vec![0; count];
            stream.read_exact(&mut bytes).ok().map(|()| bytes)
        };
        let Some(head) = exact(2) else { return };
        let Some(methods) = exact(head[1].into()) else { return };
        let method = if login.is_some() { 2 } else { 0 };
        if !methods.contains(&method) {
            let _ = stream.write_all(&[5, 0xff]);
            return finish(&stream);
        }
        let _ = stream.write_all(&[5, method]);
        if let Some((user, password)) = login {
            // The version of this exchange comes first.
            let _ = stream.read_exact(&mut [0]);
            let mut exact = |count: usize| {
                let mut bytes = vec![0; count];
                stream.read_exact(&mut bytes).ok().map(|()| String::from_utf8_lossy(&bytes).into_owned())
            };
            let mut word = || {
                let length = exact(1)?.bytes().next()?;
                exact(length.into())
            };
            let given = (word().unwrap_or_default(), word().unwrap_or_default());
            let good = given == (user.to_owned(), password.to_owned());
            let _ = stream.write_all(&[1, u8::from(!good)]);
            if !good {
                return finish(&stream);
            }
        }
        let mut request = [0; 5];
        if stream.read_exact(&mut request).is_err() {
            return;
        }
        assert_eq!(request[..4], [5, 1, 0, 3], "a name, to be looked up by the proxy");
        let mut name = vec![0; usize::from(request[4]) + 2];
        stream.read_exact(&mut name).unwrap();
        heard.note(String::from_utf8_lossy(&name[..name.len() - 2]));
        let _ = stream.write_all(&[5, answer, 0, 1, 0, 0, 0, 0, 0, 0]);
        if answer != 0 {
            return finish(&stream);
        }
        join(&stream, &TcpStream::connect(server).unwrap());
    })
}

#[test]
fn through_socks() {
    let network = Network::new();
    let proxy = socks(network.server.address, None, 0);
    let report = network.run().env("ALL_PROXY", format!("socks5h://{}", proxy.address)).run().exits(0).json();
    assert_eq!(proxy.heard(), ["gateway.test"]);
    assert_eq!(stage(&report, "proxy"), "done");
    assert_eq!(evidence(&report, "proxy")["proxyVariable"], "ALL_PROXY");
    assert_eq!(evidence(&report, "proxy")["proxy"], format!("socks5h://{}", proxy.address));
    assert_honest(&report);

    // Looked up here, the name is not found, and it is the gateway's.
    let report = network.run().env("ALL_PROXY", format!("socks5://{}", proxy.address)).run().exits(4).json();
    assert_unknown(&report);
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let report = network.run().env("ALL_PROXY", format!("socks5h://{gone}")).run().exits(4).json();
    assert_eq!(report["check"]["verdict"], "proxy-not-reached", "{report}");
}

/// A password is written into an address with its signs escaped; the proxy gets it as it is.
#[test]
fn socks_with_a_login() {
    let network = Network::new();
    let proxy = socks(network.server.address, Some(("proxy-user", "CANARY:p@ss/word")), 0);
    let with = |user: &str| {
        let done = network.run().env("all_proxy", format!("socks5h://{user}{}", proxy.address)).run();
        silent(done)
    };
    with("proxy-user:CANARY%3Ap%40ss%2Fword@").exits(0);
    for (user, verdict) in [("", "proxy-login-needed"), ("proxy-user:CANARY-other@", "proxy-login-refused")] {
        let report = with(user).exits(4).json();
        assert_eq!(report["check"]["verdict"], verdict, "{report}");
        // What it said was no HTTP: no status is made up.
        assert!(report["check"]["status"].is_null() && report["check"]["code"].is_null(), "{report}");
        assert!(report["error"]["hint"].as_str().unwrap().contains("all_proxy"), "{report}");
        assert_eq!(stage(&report, "proxy"), "failed");
        assert_honest(&report);
    }
    assert_eq!(network.server.heard().len(), 1);
}

/// The connection to a proxy that speaks TLS itself is seen to stand; whose certificate is wrong is said.
#[test]
fn a_proxy_that_speaks_tls() {
    let network = Network::new();
    let stranger = Authority::new();
    let server = network.server.address;
    for (authority, exit) in [(&network.authority, 0), (&stranger, 4)] {
        let proxy = authority.serves("127.0.0.1", Flaw::None, move |tls, heard| {
            let Some(request) = super::peer::request(tls) else { return };
            heard.note(request);
            let _ = tls.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n");
            let _ = tls.flush();
            relay(tls, &TcpStream::connect(server).unwrap());
        });
        let done = network.run().env("HTTPS_PROXY", format!("https://{LOGIN}@{}", proxy.address)).run();
        let report = silent(done.exits(exit)).json();
        assert_eq!(stage(&report, "connect"), "done", "{report}");
        assert_honest(&report);
        if exit == 0 {
            assert_eq!(stage(&report, "proxy"), "done");
            assert_eq!(evidence(&report, "tls")["issuer"], network.authority.name.as_str());
        } else {
            assert_eq!(report["check"]["verdict"], "proxy-failed", "{report}");
            assert!(report["check"]["message"].as_str().unwrap().contains(&proxy.address.to_string()));
            assert!(evidence(&report, "tls").is_null(), "the proxy's certificate is not the gateway's");
            assert!(proxy.heard().is_empty());
        }
    }
}

/// Why there is no proxy is as good to know as why there is one.
#[test]
fn which_variable_decided() {
    let network = Network::new();
    let report = network
        .run()
        .env("HTTPS_PROXY", "http://127.0.0.1:9")
        .env("no_proxy", "gateway.test")
        .run()
        .exits(4)
        .json();
    assert_eq!(evidence(&report, "connect")["withoutProxy"], "no_proxy", "{report}");
    let stages = report["check"]["stages"].as_array().unwrap();
    assert!(stages.iter().all(|stage| stage["name"] != "proxy"), "{report}");
}
