//! A server between OpenClaw or clawgate and the practice gateway, which keeps what was asked and how the gateway
//! answers it.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use clawgate::simulator::Simulator;

/// Longer than any side takes; what hangs is let go.
const PATIENCE: Duration = Duration::from_secs(20);
/// More than OpenClaw's longest request.
const REQUEST_MAX: usize = 4 << 20;

/// A request and the gateway's answer to it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: String,
    pub path: String,
    /// Names in small letters, in their order.
    pub headers: Vec<(String, String)>,
    /// The body's `model`.
    pub model: Option<String>,
    /// What the gateway answers.
    pub status: u16,
}

/// The server of one case: what an earlier one still has under way does not find it.
pub struct Recorder {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    gateway: SocketAddr,
    log: Mutex<Vec<Asked>>,
    /// Whether every Messages request is answered with a finished one. What the gateway answers is kept all the same.
    generous: AtomicBool,
    stop: AtomicBool,
}

impl Recorder {
    pub fn before(gateway: &Simulator) -> Self {
        let origin = gateway.origin();
        let shared = Arc::new(Shared {
            gateway: origin.trim_start_matches("http://").parse().expect("an address"),
            log: Mutex::default(),
            generous: AtomicBool::new(false),
            stop: AtomicBool::new(false),
        });
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port of loopback");
        let address = listener.local_addr().expect("it is bound");
        let serving = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if serving.stop.load(Ordering::Relaxed) {
                    return;
                }
                let serving = Arc::clone(&serving);
                std::thread::spawn(move || drop(serving.serve(client)));
            }
        });
        Self { address, shared, thread: Some(thread) }
    }

    /// Where it listens: `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From here on OpenClaw asks. A turn whose first request is refused goes on for long, and tells nothing more:
    /// every Messages request is answered well.
    pub fn begin_turn(&self) {
        self.shared.generous.store(true, Ordering::Relaxed);
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// What was asked, oldest first.
    pub fn log(&self) -> Vec<Asked> {
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn serve(&self, mut client: TcpStream) -> std::io::Result<()> {
        client.set_read_timeout(Some(PATIENCE))?;
        client.set_write_timeout(Some(PATIENCE))?;
        let mut bytes = Vec::new();
        let head = loop {
            if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            if read(&mut client, &mut bytes)? == 0 {
                return Ok(());
            }
        };
        let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
        let mut lines = text.lines();
        let mut first = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
        let (method, path) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let of =
            |name: &str| headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        let length: usize = of("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        while bytes.len() < head + length && bytes.len() < REQUEST_MAX {
            if read(&mut client, &mut bytes)? == 0 {
                break;
            }
        }
        let body = &bytes[head..];
        let model = serde_json::from_slice::<serde_json::Value>(body).ok();
        let model = model.and_then(|body| Some(body.get("model")?.as_str()?.to_owned()));

        let mut gateway = TcpStream::connect(self.gateway)?;
        gateway.set_read_timeout(Some(PATIENCE))?;
        let mut passed = format!("{method} {path} HTTP/1.1\r\n");
        for (name, value) in headers.iter().filter(|(name, _)| name != "connection") {
            passed.push_str(&format!("{name}: {value}\r\n"));
        }
        passed.push_str("connection: close\r\n\r\n");
        gateway.write_all(passed.as_bytes())?;
        gateway.write_all(body)?;
        let mut answer = Vec::new();
        gateway.read_to_end(&mut answer)?;
        let status = std::str::from_utf8(answer.get(9..12).unwrap_or_default()).ok();
        let status = status.and_then(|status| status.parse().ok()).unwrap_or(0);

        let messages =
            method == "POST" && path.split('?').next().is_some_and(|path| path.ends_with("/messages"));
        let asked = Asked { method, path, headers, model, status };
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        if messages && status != 200 && self.generous.load(Ordering::Relaxed) {
            client.write_all(finished_message().as_bytes())
        } else {
            client.write_all(&answer)
        }
    }
}

fn read(client: &mut TcpStream, bytes: &mut Vec<u8>) -> std::io::Result<usize> {
    let mut some = [0; 16384];
    let count = client.read(&mut some)?;
    bytes.extend_from_slice(&some[..count]);
    Ok(count)
}

/// The least that ends a turn well.
fn finished_message() -> String {
    let mut text =
        String::from("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n");
    let events = [
        (
            "message_start",
            r#""message":{"id":"m","type":"message","role":"assistant","model":"m","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}"#,
        ),
        ("content_block_start", r#""index":0,"content_block":{"type":"text","text":""}"#),
        ("content_block_delta", r#""index":0,"delta":{"type":"text_delta","text":"hello"}"#),
        ("content_block_stop", r#""index":0"#),
        (
            "message_delta",
            r#""delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":1}"#,
        ),
    ];
    for (name, rest) in events {
        text.push_str(&format!("event: {name}\ndata: {{\"type\":\"{name}\",{rest}}}\n\n"));
    }
    text.push_str("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
    text
}
