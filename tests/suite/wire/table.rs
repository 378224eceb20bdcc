//! The page of network faults, `assets/docs/network-faults.md`: every row is made by the fault itself.
//!
//! `CLAWGATE_BLESS=1 cargo test --test suite wire::table` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::network::{NO_WAY, SILENT, is_inside, name_server, run, run_inside};
use super::peer::{Peer, finish, proven, proven_head};
use super::proxy::{Network, connecting, socks};
use super::tls::{Authority, Flaw};
use crate::support::{Done, Home, Run};

/// A fault of the network, and a run that meets it.
struct Fault {
    what: &'static str,
    made: &'static str,
    meet: fn() -> Done,
    /// It takes a network of its own.
    inside: bool,
}

const fn fault(what: &'static str, made: &'static str, meet: fn() -> Done) -> Fault {
    Fault { what, made, meet, inside: false }
}

const fn inside(what: &'static str, made: &'static str, meet: fn() -> Done) -> Fault {
    Fault { what, made, meet, inside: true }
}

/// In the order of the way.
const FAULTS: &[Fault] = &[
    inside("the name does not exist", "a name server that says so (NXDOMAIN)", || by_name(true)),
    inside("no name server answers", "a name server that hears every question and is silent", || {
        by_name(false)
    }),
    fault("nobody listens", "a port that nobody listens at", || at(&format!("http://{}", free()), 20)),
    inside("no way to the network", "an address without a route", || at(&format!("https://{NO_WAY}"), 20)),
    inside("packets vanish", "an address that packets go to and none come from", || {
        at(&format!("https://{SILENT}"), 3)
    }),
    fault("connections are never taken", "a listener whose queue is full", full_queue),
    inside("IPv6 leads nowhere, IPv4 works", "a name with an address of each", ipv6_hangs),
    fault("the proxy is not there", "a port that nobody listens at", || by_proxy(&free().to_string())),
    inside("the proxy's name does not exist", "a name server that says so (NXDOMAIN)", || {
        name_server(true);
        through("http://proxy.test:3128", 20)
    }),
    fault("the proxy is silent", "a proxy that reads and does not answer", || {
        proxied(|mut stream, heard| {
            heard.request(&mut stream);
            let _ = stream.read(&mut [0; 1]);
        })
    }),
    fault("the proxy wants a login", "407, and no login in the variable", || login("")),
    fault("the proxy refuses the login", "407, and a login in the variable", || login("user:password@")),
    fault("the proxy refuses the host", "403 to CONNECT", || {
        says_of_connect("HTTP/1.1 403 Forbidden\r\n\r\n")
    }),
    fault("the proxy cannot reach the host", "502 to CONNECT", || {
        says_of_connect("HTTP/1.1 502 Bad Gateway\r\n\r\n")
    }),
    fault("the proxy closes", "the connection is closed after CONNECT", || says_of_connect("")),
    fault("what is no proxy", "an answer to CONNECT that is no HTTP", || {
        says_of_connect("220 mail.example ESMTP\r\n")
    }),
    fault("a sign-in page in place of the tunnel", "200 and a page to CONNECT", || {
        says_of_connect("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<html>Please sign in</html>\n")
    }),
    fault("a SOCKS proxy wants a login", "no method without one, and no login in the variable", || {
        by_socks("", 0)
    }),
    fault("a SOCKS proxy refuses the login", "another password than the variable's", || {
        by_socks("user:other@", 0)
    }),
    fault("a SOCKS proxy cannot reach the host", "answer 4, host unreachable", || {
        by_socks("user:password@", 4)
    }),
    fault("the variable names no proxy", "`HTTPS_PROXY=ftp://…`", || through("ftp://proxy.test", 20)),
    fault(
        "a company's proxy opens TLS",
        "a certificate by an authority that is not known, behind a proxy",
        || {
            let network = Network::new();
            let company = Authority::new().server("gateway.test", Flaw::None);
            let proxy = connecting(company.address, None);
            network.run().env("HTTPS_PROXY", format!("http://{}", proxy.address)).run()
        },
    ),
    fault("the issuer is not known", "a certificate by another authority", || {
        certificate(&Authority::new(), &Authority::new(), "127.0.0.1", Flaw::None)
    }),
    fault("a certificate signed by itself", "one without an authority", || {
        own("127.0.0.1", Flaw::SelfSigned)
    }),
    fault("the certificate has expired", "one until 2021", || own("127.0.0.1", Flaw::Expired)),
    fault("the certificate is not valid yet, or the clock is slow", "one from 2090 on", || {
        own("127.0.0.1", Flaw::NotYet)
    }),
    fault("a certificate for another host", "one for `other.example`", || own("other.example", Flaw::None)),
    fault("what answers does not speak TLS", "plain HTTP at an https address", || {
        tls_says(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    }),
    fault("TLS breaks off", "the connection is closed during the handshake", || tls_says(b"")),
    fault("no certificate authorities", "`SSL_CERT_FILE` and `SSL_CERT_DIR` are empty", no_authorities),
    fault("extra authorities cannot be read", "`NODE_EXTRA_CA_CERTS` names no file", || {
        let home = Home::new();
        run(&home, "https://127.0.0.1:9", 20).env("NODE_EXTRA_CA_CERTS", "/nowhere/extra.pem").run()
    }),
    fault("closed before the answer", "the connection is closed after the request", || says("")),
    fault("reset", "the connection is closed with the request unread", || {
        let peer = Peer::start(|mut stream, _| {
            let _ = stream.read(&mut [0; 1]);
        });
        at(&peer.origin(), 20)
    }),
    fault("no answer", "a server that reads and does not answer", || {
        let peer = Peer::start(|mut stream, heard| {
            heard.request(&mut stream);
            let _ = stream.read(&mut [0; 1]);
        });
        at(&peer.origin(), 2)
    }),
    fault("an answer a byte at a time", "ten bytes a second", || {
        let peer = Peer::start(|mut stream, heard| {
            heard.request(&mut stream);
            for byte in proven().bytes() {
                if stream.write_all(&[byte]).is_err() {
                    return;
                }
                thread::sleep(Duration::from_millis(100));
            }
        });
        at(&peer.origin(), 2)
    }),
    fault("a body that never ends", "ten bytes a second after the head", || {
        let peer = Peer::start(|mut stream, heard| {
            heard.request(&mut stream);
            let _ = stream.write_all(format!("{}content-length: 90000\r\n\r\n", proven_head()).as_bytes());
            while stream.write_all(b" ").is_ok() {
                thread::sleep(Duration::from_millis(100));
            }
        });
        at(&peer.origin(), 2)
    }),
    fault("a head that never ends", "headers without end", || {
        let peer = Peer::start(|mut stream, heard| {
            heard.request(&mut stream);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
            while stream.write_all(b"x-more: and more and more and more\r\n").is_ok() {}
        });
        at(&peer.origin(), 20)
    }),
    fault("something else than HTTP", "the greeting of an SSH server", || says("SSH-2.0-OpenSSH_9.9\r\n")),
    fault("a sign-in page", "200 and a page", || {
        says(
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 27\r\n\r\n<html>Please sign in</html>",
        )
    }),
    fault("a sign-in page by its own status", "511 and a page (RFC 6585)", || {
        says(
            "HTTP/1.1 511 Network Authentication Required\r\ncontent-length: 27\r\n\r\n<html>Please sign in</html>",
        )
    }),
    fault("sent on to a sign-in page", "302 to another address", || {
        says("HTTP/1.1 302 Found\r\nlocation: http://sign-in.example/\r\ncontent-length: 0\r\n\r\n")
    }),
    fault("the answer breaks off", "closed in the middle of the body", || {
        says(format!("{}content-length: 5000\r\n\r\n{{\"type\":", proven_head()))
    }),
    fault("an answer in a form that cannot be read", "brotli, which was not asked for", || {
        says(format!("{}content-encoding: br\r\ncontent-length: 4\r\n\r\n\x0b\x02\x01\x03", proven_head()))
    }),
    fault("a page of Cloudflare's edge", "522, twice", || {
        says("HTTP/1.1 522 \r\ncf-ray: 0-AMS\r\ncontent-length: 15\r\n\r\nerror code: 522")
    }),
];

fn at(origin: &str, seconds: u32) -> Done {
    let home = Home::new();
    run(&home, origin, seconds).run()
}

fn says(answer: impl Into<Vec<u8>>) -> Done {
    at(&Peer::says(answer).origin(), 20)
}

fn free() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap()
}

fn by_name(answers: bool) -> Done {
    name_server(answers);
    at("https://somewhere.test", 3)
}

fn through(proxy: &str, seconds: u32) -> Done {
    let home = Home::new();
    run(&home, "https://gateway.test", seconds).env("HTTPS_PROXY", proxy).run()
}

fn by_proxy(address: &str) -> Done {
    through(&format!("http://{address}"), 20)
}

fn proxied(serve: impl Fn(TcpStream, &super::peer::Heard) + Send + Sync + 'static) -> Done {
    through(&format!("http://{}", Peer::start(serve).address), 3)
}

fn login(user: &str) -> Done {
    let proxy = Peer::says("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
    through(&format!("http://{user}{}", proxy.address), 20)
}

fn says_of_connect(answer: &'static str) -> Done {
    by_proxy(&Peer::says(answer).address.to_string())
}

fn by_socks(user: &str, answer: u8) -> Done {
    let proxy = socks(free(), Some(("user", "password")), answer);
    through(&format!("socks5h://{user}{}", proxy.address), 20)
}

fn certificate(of: &Authority, known: &Authority, host: &str, flaw: Flaw) -> Done {
    let server = of.server(host, flaw);
    let home = Home::new();
    let file = known.file(&home);
    run(&home, &format!("https://{}", server.address), 20).env("SSL_CERT_FILE", file).run()
}

fn own(host: &str, flaw: Flaw) -> Done {
    let authority = Authority::new();
    certificate(&authority, &authority, host, flaw)
}

fn tls_says(answer: &'static [u8]) -> Done {
    let server = Peer::start(move |mut stream, _| {
        let _ = stream.read(&mut [0; 1024]);
        let _ = stream.write_all(answer);
        finish(&stream);
    });
    at(&format!("https://{}", server.address), 20)
}

fn no_authorities() -> Done {
    let home = Home::new();
    let (file, folder) = (home.root.join("empty.pem"), home.root.join("empty"));
    fs::write(&file, "").unwrap();
    fs::create_dir(&folder).unwrap();
    let run: Run = run(&home, "https://127.0.0.1:9", 20);
    run.env("SSL_CERT_FILE", &file).env("SSL_CERT_DIR", &folder).run()
}

/// The system takes no further connections once the queue of those that nobody has accepted is full.
fn full_queue() -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
        let listener = socket.listen(1).unwrap();
        let address = listener.local_addr().unwrap();
        let mut waiting = Vec::new();
        loop {
            let one = tokio::net::TcpStream::connect(address);
            match tokio::time::timeout(Duration::from_millis(300), one).await {
                Ok(stream) => waiting.push(stream.unwrap()),
                Err(_) => break,
            }
            assert!(waiting.len() < 100, "this system's queues are never full");
        }
        tokio::task::spawn_blocking(move || at(&format!("http://{address}"), 3)).await.unwrap()
    })
}

fn ipv6_hangs() -> Done {
    let authority = Authority::new();
    let server = authority.server("gateway.test", Flaw::None);
    let home = Home::new();
    let file = authority.file(&home);
    run(&home, &format!("https://gateway.test:{}", server.address.port()), 20)
        .env("SSL_CERT_FILE", file)
        .run()
}

/// The rest of a fault's row: where it ended, what it is called, how the process ends, what to do.
fn row(done: &Done) -> String {
    let report = done.json();
    let check = &report["check"];
    let stages = check["stages"].as_array().map_or(&[][..], Vec::as_slice);
    let failed = stages.iter().find(|stage| stage["state"] == "failed").and_then(|it| it["name"].as_str());
    let text = |value: &Value| value.as_str().unwrap_or("–").replace('|', "\\|");
    let code = if check.is_null() { &report["error"]["code"] } else { &check["verdict"] };
    let hint = if check.is_null() { &report["error"]["hint"] } else { &check["hint"] };
    format!("{} | `{}` | {} | {}", failed.unwrap_or("–"), text(code), done.status, text(hint))
}

/// Every row that can be made here, by the fault's place in the list.
fn rows(which: impl Fn(&Fault) -> bool + Sync, at_once: usize) -> Vec<(usize, String)> {
    let next = AtomicUsize::new(0);
    let rows = Mutex::new(Vec::new());
    thread::scope(|scope| {
        // Most of the time is spent waiting for what never comes.
        for _ in 0..at_once {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(fault) = FAULTS.get(number) else { return };
                    if which(fault) {
                        let made = row(&(fault.meet)());
                        rows.lock().unwrap().push((number, made));
                    }
                }
            });
        }
    });
    rows.into_inner().unwrap()
}

#[test]
#[ignore = "needs unshare, ip, and the right to a network of its own"]
fn the_page_of_faults() {
    const MARK: &str = "row of the table: ";
    if is_inside() {
        // Each starts a name server of its own at the one port there is.
        let one = std::env::var("CLAWGATE_WIRE_FAULT").unwrap_or_default();
        for (number, made) in rows(|fault| fault.what == one, 1) {
            println!("\n{MARK}{number} {made}");
        }
        return;
    }
    let mut made = rows(|fault| !fault.inside, 12);
    for (number, fault) in FAULTS.iter().enumerate().filter(|(_, fault)| fault.inside) {
        let done = run_inside("table::the_page_of_faults", &[("CLAWGATE_WIRE_FAULT", fault.what)]);
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        let mark = format!("{MARK}{number} ");
        let found = said.lines().find_map(|line| line.strip_prefix(&mark));
        let found = found.unwrap_or_else(|| panic!("{said}{}", String::from_utf8_lossy(&done.stderr)));
        made.push((number, found.to_owned()));
    }
    made.sort_unstable();

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/docs/network-faults.md");
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let lines: Vec<String> = FAULTS
        .iter()
        .enumerate()
        .map(|(number, fault)| {
            let head = format!("| {} | {} | ", fault.what, fault.made);
            match made.iter().find(|(made, _)| *made == number) {
                Some((_, made)) => format!("{head}{made} |"),
                // Not to be made on this machine: what another one made stands.
                None => kept.lines().find(|line| line.starts_with(&head)).unwrap_or_default().to_owned(),
            }
        })
        .collect();
    let page = page(&lines);
    if std::env::var_os("CLAWGATE_BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    for (is, was) in page.lines().zip(kept.lines()) {
        assert_eq!(
            is, was,
            "assets/docs/network-faults.md is old: CLAWGATE_BLESS=1 cargo test --test suite wire::table"
        );
    }
    assert_eq!(page.lines().count(), kept.lines().count());
}

fn page(lines: &[String]) -> String {
    let mut out = String::from(
        "# What the network can do to the live test\n\n\
         Each row is made by the fault itself, with the real program (`tests/suite/wire/table.rs`);\n\
         `CLAWGATE_BLESS=1 cargo test --test suite wire::table` writes it anew. *Stage* is where the request ended, *code* is\n\
         `check.verdict` in `--json`, *exit* what a script ends with. The codes are explained in `errors.md`.\n\n\
         | what happens | how it is made | stage | code | exit | what to do |\n\
         |---|---|---|---|---|---|\n",
    );
    for line in lines {
        let _ = writeln!(out, "{line}");
    }
    out
}
