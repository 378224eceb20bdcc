//! A company's network on loopback: the practice gateway behind TLS with a certificate of the company's own authority,
//! under a name that only the company's proxy finds.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::home::Home;

/// The gateway's name there. No name server knows it.
pub const NAME: &str = "gateway.company.test";
/// Cloudflare's own name of a gateway's host, which leads there as well for whoever asks the proxy.
pub const CLOUDFLARE: &str = "gateway.ai.cloudflare.com";

/// The network.
pub struct Company {
    /// Where the proxy listens.
    pub proxy: SocketAddr,
    /// Where the gateway itself listens for TLS, under this address too.
    pub tls: SocketAddr,
    /// The authority's certificate as PEM.
    pub authority: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Company {
    /// Puts the network in front of a plain server.
    pub fn around(gateway: SocketAddr) -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("no names are valid names");
        params.distinguished_name.push(DnType::CommonName, "The company's authority");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().expect("randomness"))
            .expect("a certificate");
        let key = KeyPair::generate().expect("randomness");
        let names = [NAME, CLOUDFLARE, "127.0.0.1"].map(str::to_owned);
        let mut params = CertificateParams::new(names).expect("valid names");
        params.use_authority_key_identifier_extension = true;
        let signed = params.signed_by(&key, &issuer).expect("a certificate");
        let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("TLS 1.2 and 1.3")
            .with_no_client_auth()
            .with_single_cert(vec![signed.der().clone()], private)
            .expect("a key and its certificate");
        let config = Arc::new(config);
        let tls = listen(move |stream| {
            if let Ok(connection) = ServerConnection::new(Arc::clone(&config)) {
                let mut stream = StreamOwned::new(connection, stream);
                // Who does not trust the authority goes away in the midst of it.
                let _ = pass_on(&mut stream, gateway);
                stream.conn.send_close_notify();
                let _ = stream.flush();
                let _ = stream.sock.shutdown(Shutdown::Write);
                let _ = stream.sock.read(&mut [0; 64]);
            }
        });
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let proxy = listen(move |stream| {
            let _ = serve_proxy(stream, &log, tls, gateway);
        });
        Self { proxy, tls, authority: issuer.pem(), asked }
    }

    /// The authority's certificate as a file in a home.
    pub fn file(&self, home: &Home) -> PathBuf {
        let path = home.path().join("company.pem");
        fs::write(&path, &self.authority).expect("the home is ours");
        path
    }

    /// The proxy's address as variables name it.
    pub fn proxy_url(&self) -> String {
        format!("http://{}", self.proxy)
    }

    /// What the proxy was asked since the last time: the first line of each request.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().expect("no handler panics with it"))
    }
}

/// Serves every connection on a thread of its own, for as long as the tests run.
fn listen(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    let serve = Arc::new(serve);
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let serve = Arc::clone(&serve);
            let _ = stream.set_read_timeout(Some(Duration::from_secs(60)));
            thread::spawn(move || serve(stream));
        }
    });
    address
}

/// Reads a head, up to and with its blank line.
fn head(stream: &mut impl Read) -> std::io::Result<String> {
    let (mut bytes, mut byte) = (Vec::new(), [0]);
    while !bytes.ends_with(b"\r\n\r\n") {
        if bytes.len() > 64 << 10 || stream.read(&mut byte)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        bytes.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// One request and its answer; then the connection is over.
fn pass_on(stream: &mut (impl Read + Write), gateway: SocketAddr) -> std::io::Result<()> {
    let head = head(stream)?;
    answer(stream, &head, gateway)
}

fn answer(stream: &mut (impl Read + Write), head: &str, gateway: SocketAddr) -> std::io::Result<()> {
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body)?;
    let lines = head.trim_end().lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let request = lines.collect::<Vec<_>>().join("\r\n") + "\r\nConnection: close\r\n\r\n";
    let mut upstream = TcpStream::connect(gateway)?;
    upstream.write_all(request.as_bytes())?;
    upstream.write_all(&body)?;
    std::io::copy(&mut upstream, stream)?;
    stream.flush()
}

/// A proxy: tunnels lead to the gateway, whatever the name; plain requests do as well.
fn serve_proxy(
    mut stream: TcpStream,
    log: &Mutex<Vec<String>>,
    tls: SocketAddr,
    gateway: SocketAddr,
) -> std::io::Result<()> {
    let asked = head(&mut stream)?;
    let first = asked.lines().next().unwrap_or_default().to_owned();
    log.lock().expect("no handler panics with it").push(first.clone());
    let is_tls = |target: &str| target.contains(":443 ") || target.contains(&format!(":{} ", tls.port()));
    let Some(target) = first.strip_prefix("CONNECT ") else {
        // `POST http://host/path` becomes `POST /path`.
        let (method, rest) = first.split_once(' ').unwrap_or_default();
        let path = rest.splitn(4, '/').nth(3).unwrap_or_default();
        return answer(&mut stream, &asked.replacen(&first, &format!("{method} /{path}"), 1), gateway);
    };
    let upstream = TcpStream::connect(if is_tls(target) { tls } else { gateway })?;
    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")?;
    let (mut from, mut to) = (stream.try_clone()?, upstream.try_clone()?);
    let there = thread::spawn(move || {
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
    let (mut from, mut to) = (upstream, stream);
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(Shutdown::Write);
    let _ = there.join();
    Ok(())
}
