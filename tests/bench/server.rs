//! A TLS server on loopback that takes a tenth of a second to answer, as a model does at the least.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What it adds to every request.
pub const DELAY: Duration = Duration::from_millis(100);

/// Starts the server for as long as the process lives, and writes two files of authorities: one with the system's and the
/// one that signed for this server, and beside it, as `own.pem`, one with the latter alone.
pub fn start(authorities: &Path) -> SocketAddr {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, "Authority of the benchmark");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let mut pem = std::fs::read_to_string("/etc/ssl/certs/ca-certificates.crt").unwrap_or_default();
    pem.push_str(&issuer.pem());
    std::fs::write(authorities, pem).unwrap();
    std::fs::write(authorities.with_file_name("own.pem"), issuer.pem()).unwrap();

    let key = KeyPair::generate().unwrap();
    let signed =
        CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![signed.der().clone()], private)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let config = Arc::clone(&config);
            thread::spawn(move || serve(stream, config));
        }
    });
    address
}

fn serve(stream: TcpStream, config: Arc<ServerConfig>) -> Option<()> {
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    stream.set_nodelay(true).ok()?;
    let mut tls = StreamOwned::new(ServerConnection::new(config).ok()?, stream);
    let asked = request(&mut tls)?;
    thread::sleep(DELAY);
    tls.write_all(answer(&asked).as_bytes()).ok()?;
    tls.conn.send_close_notify();
    tls.flush().ok()
}

fn request(stream: &mut impl Read) -> Option<String> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let length = stream.read(&mut buffer).ok().filter(|length| *length > 0)?;
        bytes.extend_from_slice(&buffer[..length]);
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let head = head.to_ascii_lowercase();
        let wanted = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        if body.len() >= wanted.map_or(0, |length| length.trim().parse().unwrap_or(0)) {
            return Some(text.into_owned());
        }
    }
}

/// As AI Gateway passes answers on.
fn answer(asked: &str) -> String {
    let (status, body) = if asked.starts_with("POST ") {
        (
            "200 OK",
            r#"{"type":"message","model":"claude-of-the-bench","content":[{"type":"text","text":"p"}]}"#,
        )
    } else {
        ("404 Not Found", r#"{"type":"error","error":{"type":"not_found_error","message":"no list"}}"#)
    };
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncf-aig-log-id: 01BENCH\r\ncf-aig-cache-status: MISS\r\n\
         cf-ray: 0000000000000000-AMS\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}
