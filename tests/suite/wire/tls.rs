//! TLS with certificates of every kind, made here, and with every way to name whom to trust.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::peer::{Heard, Peer, Waits, proven};
use super::{assert_honest, evidence, ms, stage};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, assert_same, bare_onboard, clawgate};

/// An authority and what it signs.
pub struct Authority {
    /// What it calls itself.
    pub name: String,
    issuer: CertifiedIssuer<'static, KeyPair>,
}

/// A server's side of a TLS connection.
pub type Tls = StreamOwned<ServerConnection, TcpStream>;

impl Waits for Tls {
    fn wait_at_most(&self, time: Option<Duration>) {
        let _ = self.sock.set_read_timeout(time);
    }
}

/// What is wrong with a server's certificate, if anything.
#[derive(Clone, Copy, PartialEq)]
pub enum Flaw {
    None,
    Expired,
    NotYet,
    SelfSigned,
}

impl Authority {
    pub fn new() -> Self {
        // Each has a name of its own: a stranger's signature is told from a forged one by it.
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        Self::named(&format!("Authority {}", COUNT.fetch_add(1, Ordering::Relaxed)))
    }

    /// One that calls itself this.
    pub fn named(name: &str) -> Self {
        let name = name.to_owned();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name.as_str());
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self { name, issuer: CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap() }
    }

    /// Its own certificate as a file.
    pub fn file(&self, home: &Home) -> PathBuf {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let path = home.root.join(format!("authority-{}.pem", COUNT.fetch_add(1, Ordering::Relaxed)));
        fs::write(&path, self.issuer.pem()).unwrap();
        path
    }

    /// A TLS server for a host that gives proven answers.
    pub fn server(&self, host: &str, flaw: Flaw) -> Peer {
        self.serves(host, flaw, |tls, heard| {
            heard.request(tls);
            let _ = tls.write_all(proven().as_bytes());
        })
    }

    /// A TLS server for a host that does with each connection what a test says.
    pub fn serves(
        &self,
        host: &str,
        flaw: Flaw,
        serve: impl Fn(&mut Tls, &Heard) + Send + Sync + 'static,
    ) -> Peer {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        match flaw {
            Flaw::Expired => {
                params.not_before = date_time_ymd(2020, 1, 1);
                params.not_after = date_time_ymd(2021, 1, 1);
            }
            Flaw::NotYet => params.not_before = date_time_ymd(2090, 1, 1),
            Flaw::None | Flaw::SelfSigned => {}
        }
        let signed = match flaw {
            Flaw::SelfSigned => params.self_signed(&key).unwrap(),
            _ => params.signed_by(&key, &self.issuer).unwrap(),
        };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![signed.der().clone()], private)
            .unwrap();
        let config = Arc::new(config);
        Peer::start(move |stream, heard| {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut tls = StreamOwned::new(connection, stream);
            serve(&mut tls, heard);
            tls.conn.send_close_notify();
            let _ = tls.flush();
            super::peer::finish(&tls.sock);
        })
    }
}

fn onboard(home: &Home, server: &Peer) -> Run {
    let origin = format!("https://{}", server.address);
    bare_onboard(home, &origin).args([
        "--account-id",
        ACCOUNT,
        "--gateway-id",
        GATEWAY,
        "--api-key",
        KEY,
        "--json",
        "--timeout",
        "10",
    ])
}

#[test]
fn a_trusted_server() {
    let authority = Authority::new();
    let server = authority.server("127.0.0.1", Flaw::None);
    for variable in ["SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"] {
        let home = Home::new();
        let file = authority.file(&home);
        let report = onboard(&home, &server).env(variable, &file).run().exits(0).json();
        // The daemon does not have this shell's authority.
        assert_eq!(report["proven"], "partial");
        for (name, state) in [
            ("name", "skipped"),
            ("connect", "done"),
            ("tls", "done"),
            ("first-byte", "done"),
            ("done", "done"),
        ] {
            assert_eq!(stage(&report, name), state, "{name}: {report}");
        }
        assert_eq!(evidence(&report, "connect")["address"], server.address.to_string());
        let seen = evidence(&report, "tls");
        assert_eq!(seen["tlsVersion"], "TLSv1.3");
        assert_eq!(seen["issuer"], authority.name.as_str());
        assert_eq!(seen["expires"], "4096-01-01");
        assert_eq!(evidence(&report, "first-byte")["status"], 200);
        assert_eq!(evidence(&report, "gateway")["cf-aig-log-id"], "01TEST");
        assert_eq!(evidence(&report, "edge")["cf-ray"], "0000000000000000-AMS");
        // No name, no proxy: nothing is said of them.
        assert!(evidence(&report, "name").is_null() && !report.to_string().contains("\"proxy\""), "{report}");
        assert!(
            ms(&report, "connect") <= ms(&report, "tls") && ms(&report, "tls") <= ms(&report, "first-byte")
        );
        assert_honest(&report);
    }
    // A folder of hashed names is how OpenSSL keeps them; a file in it is found by its name alone.
    assert!(server.heard().iter().all(|request| request.starts_with("POST /v1/")));
    assert_eq!(server.heard().len(), 2);
}

/// Extra authorities come on top of the system's, even of a system that has none.
#[test]
fn extra_authorities_without_a_system_store() {
    let authority = Authority::new();
    let server = authority.server("127.0.0.1", Flaw::None);
    let home = Home::new();
    let nowhere = home.root.join("nowhere");
    onboard(&home, &server)
        .env("NODE_EXTRA_CA_CERTS", authority.file(&home))
        .env("SSL_CERT_FILE", &nowhere)
        .env("SSL_CERT_DIR", &nowhere)
        .run()
        .exits(0);
}

/// No request is sent to a server that is not who it should be.
#[test]
fn servers_that_are_not_trusted() {
    let authority = Authority::new();
    let stranger = Authority::new();
    for (server, verdict, said) in [
        (stranger.server("127.0.0.1", Flaw::None), "certificate-issuer-unknown", stranger.name.as_str()),
        (
            authority.server("127.0.0.1", Flaw::SelfSigned),
            "certificate-issuer-unknown",
            "rcgen self signed cert",
        ),
        (authority.server("127.0.0.1", Flaw::Expired), "certificate-expired", "2021-01-01 00:00 UTC"),
        (authority.server("127.0.0.1", Flaw::NotYet), "certificate-not-yet-valid", "2090-01-01 00:00 UTC"),
        (authority.server("other.example", Flaw::None), "certificate-for-another-host", "other.example"),
    ] {
        let home = Home::new();
        let file = authority.file(&home);
        let before = home.tree();
        let done = onboard(&home, &server).env("SSL_CERT_FILE", &file).run().exits(4);
        let report = done.json();
        assert_eq!(report["check"]["verdict"], verdict, "{report}");
        let message = report["check"]["message"].as_str().unwrap();
        assert!(message.contains(said), "{said}: {message}");
        // What the certificate says is told; the version of TLS, which only a proven key settles, is not.
        let seen = evidence(&report, "tls");
        assert!(seen["issuer"].is_string() && seen["expires"].is_string(), "{report}");
        assert!(seen["tlsVersion"].is_null(), "{report}");
        assert_eq!(seen["validFrom"].is_string(), verdict == "certificate-not-yet-valid", "{report}");
        assert_eq!(seen["names"].is_array(), verdict == "certificate-for-another-host", "{report}");
        for (name, state) in
            [("connect", "done"), ("tls", "failed"), ("first-byte", "skipped"), ("gateway", "skipped")]
        {
            assert_eq!(stage(&report, name), state, "{name}: {report}");
        }
        assert_honest(&report);
        assert_same(&home.tree(), &before, "nothing is written");
        assert!(server.heard().is_empty(), "nothing was sent");
    }
}

#[test]
fn a_server_without_tls() {
    let server = Peer::start(|mut stream, _| {
        let _ = stream.read(&mut [0; 1024]);
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
        super::peer::finish(&stream);
    });
    let home = Home::new();
    let file = Authority::new().file(&home);
    let report = onboard(&home, &server).env("SSL_CERT_FILE", &file).run().exits(4).json();
    assert_eq!(report["check"]["verdict"], "tls-not-spoken", "{report}");
    assert_eq!(stage(&report, "tls"), "failed");
    let silent = Peer::start(|stream, _| super::peer::finish(&stream));
    let report = onboard(&home, &silent).env("SSL_CERT_FILE", &file).run().exits(4).json();
    assert_eq!(report["check"]["verdict"], "tls-failed", "{report}");
}

/// A small container has no certificate authorities: that is what is said, not that the server is wrong.
#[test]
fn a_system_without_authorities() {
    let authority = Authority::new();
    let server = authority.server("127.0.0.1", Flaw::None);
    let home = Home::new();
    let (file, folder) = (home.root.join("empty.pem"), home.root.join("empty"));
    fs::write(&file, "").unwrap();
    fs::create_dir(&folder).unwrap();
    let bare = |run: Run| run.env("SSL_CERT_FILE", &file).env("SSL_CERT_DIR", &folder);
    let done = bare(onboard(&home, &server)).run().exits(4);
    let report = done.json();
    assert_eq!(report["error"]["code"], "no-certificates", "{report}");
    assert_eq!(report["check"]["verdict"], "no-certificates");
    assert!(report["error"]["hint"].as_str().unwrap().contains("SSL_CERT_FILE"));
    // The connection was not even tried, and nothing says that it was.
    for (name, state) in [("connect", "unknown"), ("tls", "failed"), ("first-byte", "skipped")] {
        assert_eq!(stage(&report, name), state, "{name}: {report}");
    }
    assert!(server.heard().is_empty());

    bare(onboard(&home, &server)).arg("--save-on-failure").run().exits(0);
    bare(clawgate(&home).args(["check", "--json"])).run().exits(4);
}

#[test]
fn extra_authorities_that_cannot_be_read() {
    let server = Authority::new().server("127.0.0.1", Flaw::None);
    let home = Home::new();
    let done =
        onboard(&home, &server).env("NODE_EXTRA_CA_CERTS", home.root.join("missing.pem")).run().exits(4);
    assert_eq!(done.json()["error"]["code"], "extra-certificates-unreadable");
    assert!(done.json()["error"]["message"].as_str().unwrap().contains("missing.pem"));
}
