//! The other end of a connection: a listener on loopback that does with each connection what a test says.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A proven answer, as AI Gateway passes it on.
pub fn proven() -> String {
    let body = r#"{"type":"message","model":"claude-of-the-test","content":[{"type":"text","text":"p"}]}"#;
    format!("{}connection: close\r\ncontent-length: {}\r\n\r\n{body}", proven_head(), body.len())
}

/// How a proven answer begins.
pub fn proven_head() -> String {
    [
        "HTTP/1.1 200 OK",
        "content-type: application/json",
        "cf-aig-log-id: 01TEST",
        "cf-aig-cache-status: MISS",
        "cf-ray: 0000000000000000-AMS",
        "",
    ]
    .join("\r\n")
}

/// A listener and what it heard: the head and body of each request.
pub struct Peer {
    pub address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Peer {
    /// Serves every connection on a thread of its own, for as long as the test runs.
    pub fn start(serve: impl Fn(TcpStream, &Heard) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (serve, log) = (Arc::new(serve), Heard(Arc::clone(&heard)));
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (serve, log) = (Arc::clone(&serve), Heard(Arc::clone(&log.0)));
                // Nothing here may hold a test up for good.
                let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
                let _ = stream.set_write_timeout(Some(Duration::from_secs(20)));
                thread::spawn(move || serve(stream, &log));
            }
        });
        Self { address, heard }
    }

    /// Reads a request, then writes these bytes and closes.
    pub fn says(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self::start(move |mut stream, heard| {
            heard.request(&mut stream);
            let _ = stream.write_all(&bytes);
            finish(&stream);
        })
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

/// Where a connection's handler notes what it heard.
pub struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    pub fn note(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }

    /// Reads one request and notes it.
    pub fn request(&self, stream: &mut impl Read) {
        if let Some(request) = request(stream) {
            self.note(request);
        }
    }
}

/// Reads one request: its head, and a body of the length the head says.
pub fn request(stream: &mut impl Read) -> Option<String> {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n\r\n") {
        if bytes.len() > 64 << 10 || stream.read(&mut byte).ok()? == 0 {
            return None;
        }
        bytes.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&bytes).into_owned();
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).ok()?;
    Some(head + &String::from_utf8_lossy(&body))
}

/// Lets the other side read what was written before the connection goes.
pub fn finish(stream: &TcpStream) {
    let _ = stream.shutdown(Shutdown::Write);
    let mut stream = stream;
    let _ = stream.read(&mut [0; 1024]);
}

/// Carries bytes both ways until either side ends.
pub fn join(client: &TcpStream, server: &TcpStream) {
    let copy = |mut from: TcpStream, mut to: TcpStream| {
        thread::spawn(move || {
            let _ = std::io::copy(&mut from, &mut to);
            let _ = to.shutdown(Shutdown::Write);
        })
    };
    let there = copy(client.try_clone().unwrap(), server.try_clone().unwrap());
    let back = copy(server.try_clone().unwrap(), client.try_clone().unwrap());
    let _ = (there.join(), back.join());
}

/// Carries bytes both ways where one side is not a bare socket: by turns, until either side ends.
pub fn relay(client: &mut (impl Read + Write + Waits), server: &TcpStream) {
    let mut server = server;
    let wait = Some(Duration::from_millis(10));
    client.wait_at_most(wait);
    let _ = server.set_read_timeout(wait);
    let mut bytes = vec![0; 16 << 10];
    let is_late = |error: &std::io::Error| {
        matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
    };
    loop {
        match client.read(&mut bytes) {
            Ok(0) => return,
            Ok(count) => server.write_all(&bytes[..count]).unwrap_or_default(),
            Err(error) if is_late(&error) => {}
            Err(_) => return,
        }
        match server.read(&mut bytes) {
            Ok(0) => return,
            Ok(count) if client.write_all(&bytes[..count]).and_then(|()| client.flush()).is_ok() => {}
            Err(error) if is_late(&error) => {}
            _ => return,
        }
    }
}

/// What can be told how long a read may take.
pub trait Waits {
    fn wait_at_most(&self, time: Option<Duration>);
}
