//! Connections: from a socket to a request, from an answer to bytes, in the manner the answer asks for.
//!
//! Invariant: every wait ends, by the world's patience, by [`HANG_MAX`], or by the stop signal and [`GRACE`].

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::tcp::OwnedWriteHalf;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::answer::{Answer, Body, Manner};
use super::cloudflare;
use super::exchange::{AnsweredBy, Exchange};
use super::http::{Malformed, Reader, Request};
use super::state::State;

/// How long requests under way may take after the stop signal.
const GRACE: Duration = Duration::from_millis(500);
/// How long a connection without an answer is kept.
const HANG_MAX: Duration = Duration::from_secs(600);
/// How long a refused client's bytes are taken in, so that it can read why.
const DRAIN: Duration = Duration::from_millis(500);
/// The most connections at once; others wait to be accepted.
const CONNECTIONS: usize = 256;
const DRIP: usize = 16;

/// What all connections share.
pub(super) struct Shared {
    state: Mutex<State>,
    started: Instant,
}

impl Shared {
    /// Must be called where tokio's clock runs or can be read: it is the real one outside a runtime.
    pub(super) fn new(state: State) -> Self {
        Self { state: Mutex::new(state), started: Instant::now() }
    }

    /// The state. A panic elsewhere leaves it usable: every change to it is whole before anything that could fail.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Accepts until told to stop, then lets what is under way end.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>, mut stop: watch::Receiver<bool>) {
    let seats = Arc::new(Semaphore::new(CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            () = stopped(&mut stop) => break,
            accepted = async {
                let seat = Arc::clone(&seats).acquire_owned().await;
                listener.accept().await.map(|(stream, _)| (stream, seat))
            } => accepted,
        };
        while connections.try_join_next().is_some() {}
        match accepted {
            Ok((stream, seat)) => {
                let (shared, stop) = (Arc::clone(&shared), stop.clone());
                connections.spawn(async move {
                    // What a client breaks is its own affair.
                    let _ = connection(stream, &shared, stop).await;
                    drop(seat);
                });
            }
            // Out of descriptors, or a client already gone: others may still come.
            Err(_) => sleep(Duration::from_millis(10)).await,
        }
    }
    drop(listener);
    let _ = timeout(GRACE * 2, async { while connections.join_next().await.is_some() {} }).await;
}

/// Returns when the server is to stop, or its owner is gone.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

async fn connection(stream: TcpStream, shared: &Shared, mut stop: watch::Receiver<bool>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let (reading, mut writing) = stream.into_split();
    let mut reader = Reader::new(reading);
    loop {
        let patience = shared.state().world.patience;
        let read = tokio::select! {
            biased;
            read = reader.next(patience) => read,
            () = stopped(&mut stop) => return Ok(()),
        };
        let (answer, how) = match read {
            Ok(request) => (answer(shared, &request), How::of(&request)),
            Err(Malformed::Gone) => return Ok(()),
            Err(malformed) => {
                refuse(shared, &mut writing, malformed, patience).await?;
                reader.drain(DRAIN).await;
                return Ok(());
            }
        };
        let keep = tokio::select! {
            biased;
            kept = deliver(&mut writing, answer, how, patience) => kept?,
            () = async { stopped(&mut stop).await; sleep(GRACE).await } => return Ok(()),
        };
        if !keep {
            return writing.shutdown().await;
        }
    }
}

/// Decides an answer and writes it down.
fn answer(shared: &Shared, request: &Request) -> Answer {
    let now = shared.started.elapsed();
    let mut state = shared.state();
    let answer = cloudflare::answer(&mut state, request, now);
    let kept = request.body.len().min(super::exchange::BODY_KEPT);
    state.log.push(Exchange {
        at: 0,
        method: request.method.clone(),
        path: request.target.clone(),
        headers: request.headers.clone(),
        body: request.body[..kept].to_vec(),
        status: answer.shown_status(),
        answered_by: answer.by,
    });
    answer
}

async fn refuse(
    shared: &Shared,
    writing: &mut OwnedWriteHalf,
    malformed: Malformed,
    patience: Duration,
) -> io::Result<()> {
    let answer = Answer::text(malformed.status(), AnsweredBy::Http, "text/plain", malformed.text());
    shared.state().log.push(Exchange {
        at: 0,
        method: String::new(),
        path: String::new(),
        headers: Vec::new(),
        body: Vec::new(),
        status: answer.status,
        answered_by: answer.by,
    });
    let how = How { keep_alive: false, chunked_ok: false, head_only: false };
    deliver(writing, answer, how, patience).await?;
    writing.shutdown().await
}

/// What of a request decides how its answer is framed.
#[derive(Clone, Copy)]
struct How {
    keep_alive: bool,
    chunked_ok: bool,
    head_only: bool,
}

impl How {
    fn of(request: &Request) -> Self {
        Self {
            keep_alive: request.keep_alive,
            chunked_ok: request.chunked_ok,
            head_only: request.method == "HEAD",
        }
    }
}

/// Sends an answer; whether the connection can carry another.
async fn deliver(
    writing: &mut OwnedWriteHalf,
    answer: Answer,
    how: How,
    patience: Duration,
) -> io::Result<bool> {
    if !answer.delay.is_zero() {
        sleep(answer.delay).await;
    }
    let manner = answer.manner;
    match manner {
        Manner::Close => return Ok(false),
        Manner::Hang => {
            sleep(HANG_MAX).await;
            return Ok(false);
        }
        _ => {}
    }
    let endless = matches!(answer.body, Body::Endless) && !how.head_only;
    let (pieces, keep) = frame(answer, how);
    match manner {
        Manner::CutOff => {
            let head = pieces.first().map_or(0, Vec::len);
            let bytes = pieces.concat();
            let half = head + (bytes.len() - head) / 2;
            write(writing, &bytes[..half], patience).await?;
            return Ok(false);
        }
        Manner::Drip(pause) => {
            for drop in pieces.concat().chunks(DRIP) {
                write(writing, drop, patience).await?;
                sleep(pause).await;
            }
        }
        _ => {
            for piece in &pieces {
                write(writing, piece, patience).await?;
            }
        }
    }
    if endless {
        let filler = vec![b'a'; 16 * 1024];
        let chunk = if how.chunked_ok { chunk(&filler) } else { filler };
        loop {
            write(writing, &chunk, patience).await?;
        }
    }
    Ok(keep)
}

/// Writes, unless the client takes longer than `patience` to make room.
async fn write(writing: &mut OwnedWriteHalf, bytes: &[u8], patience: Duration) -> io::Result<()> {
    timeout(patience, writing.write_all(bytes)).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

/// The bytes of an answer: the head, then the body's pieces; and whether the connection can carry another after it.
fn frame(answer: Answer, how: How) -> (Vec<Vec<u8>>, bool) {
    let bodyless = answer.status < 200 || answer.status == 204 || answer.status == 304;
    let framed = answer.headers.iter().any(|(name, _)| {
        name.eq_ignore_ascii_case("content-length") || name.eq_ignore_ascii_case("transfer-encoding")
    });
    let streamed = !matches!(answer.body, Body::Whole(_));
    // A length of somebody's choosing may not be the body's, and a stream without chunks ends with the connection.
    let keep = how.keep_alive && !framed && (how.chunked_ok || !streamed);
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    let clean = |text: &str| text.replace(['\r', '\n', '\0'], "");
    for (name, value) in &answer.headers {
        head.extend([&clean(name), ": ", &clean(value), "\r\n"]);
    }
    match &answer.body {
        _ if framed || bodyless => {}
        Body::Whole(body) => head.extend(["content-length: ", &body.len().to_string(), "\r\n"]),
        Body::Events(_) | Body::Endless if how.chunked_ok => head.push_str("transfer-encoding: chunked\r\n"),
        Body::Events(_) | Body::Endless => {}
    }
    if !keep {
        head.push_str("connection: close\r\n");
    } else if !how.chunked_ok {
        head.push_str("connection: keep-alive\r\n");
    }
    head.push_str("\r\n");
    let mut pieces = vec![head.into_bytes()];
    if how.head_only || bodyless {
        return (pieces, keep);
    }
    let piece = |text: &[u8]| if how.chunked_ok { chunk(text) } else { text.to_vec() };
    match answer.body {
        Body::Whole(body) if answer.manner == Manner::CutOff => pieces.push(body),
        Body::Whole(body) => {
            // One write for small answers, as real servers do.
            if let [head] = &mut pieces[..] {
                head.extend(body);
            }
        }
        Body::Events(events) => {
            pieces.extend(events.iter().map(|event| piece(event.as_bytes())));
            if how.chunked_ok {
                pieces.push(b"0\r\n\r\n".to_vec());
            }
        }
        Body::Endless => pieces.push(piece(b"{\"type\":\"message\",\"content\":\"")),
    }
    (pieces, keep)
}

fn chunk(bytes: &[u8]) -> Vec<u8> {
    let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
    chunk.extend_from_slice(bytes);
    chunk.extend_from_slice(b"\r\n");
    chunk
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        413 => "Content Too Large",
        424 => "Failed Dependency",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    }
}
