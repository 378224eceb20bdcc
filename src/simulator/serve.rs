//! Connections: hyper reads requests and frames answers; here they are bounded, recorded and delivered.
//!
//! Invariant: every wait ends, by the scenario's patience, by [`CONNECTION_MAX`], or by the stop signal and [`GRACE`].

use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http_body_util::channel::Channel;
use http_body_util::{BodyExt, Either, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::answer::{Answer, Body, Delivery};
use super::cloudflare;
use super::exchange::{AnsweredBy, Exchange};
use super::state::State;

/// The most bytes a body may have.
pub const BODY_MAX: usize = 8 * 1024 * 1024;
/// The most bytes a request line and its headers may have.
const HEAD_MAX: usize = 64 * 1024;
/// How long requests under way may take after the stop signal.
const GRACE: Duration = Duration::from_millis(500);
/// How long a connection is kept, answered or not.
const CONNECTION_MAX: Duration = Duration::from_secs(600);
/// How long a piece may take to leave before its connection is cut off.
const FLUSH: Duration = Duration::from_millis(50);
/// The most connections at once; others wait to be accepted.
const CONNECTIONS: usize = 256;
const DRIP: usize = 16;

/// What is sent: a body of known length, or one that is delivered piece by piece.
type Sent = Either<Full<Bytes>, Channel<Bytes, io::Error>>;

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
                    connection(stream, shared, stop).await;
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

async fn connection(stream: TcpStream, shared: Arc<Shared>, mut stop: watch::Receiver<bool>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| respond(Arc::clone(&shared), request));
    let mut connection = pin!(
        http1::Builder::new()
            .half_close(true)
            .auto_date_header(false)
            .max_buf_size(HEAD_MAX)
            .timer(TokioTimer::new())
            .header_read_timeout(shared.state().scenario.patience)
            .serve_connection(TokioIo::new(stream), service)
    );
    let ended = tokio::select! {
        ended = timeout(CONNECTION_MAX, connection.as_mut()) => ended,
        () = stopped(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            timeout(GRACE, connection).await
        }
    };
    if let Ok(Err(error)) = ended
        && error.is_parse()
    {
        // hyper has answered; which 4xx it chose is not known here.
        shared.state().record(Exchange { status: 400, ..Exchange::default() });
    }
}

/// Answers one request. An error closes the connection.
async fn respond(shared: Arc<Shared>, request: Request<Incoming>) -> io::Result<Response<Sent>> {
    let patience = shared.state().scenario.patience;
    let (head, body) = request.into_parts();
    let refused = |status, text| Answer::text(status, AnsweredBy::Http, "text/plain", text);
    let (body, refusal) = match timeout(patience, read(body)).await {
        Ok(Ok(body)) if body.len() > BODY_MAX => (body, Some(refused(413, "the body is too large"))),
        Ok(Ok(body)) => (body, None),
        Ok(Err(_)) => (Vec::new(), Some(refused(400, "the body's length is not clear"))),
        Err(_) => (Vec::new(), Some(refused(408, "the request did not arrive in time"))),
    };
    let target = head.uri.path_and_query().map_or("/", |target| target.as_str());
    let header = |(name, value): (&hyper::header::HeaderName, &hyper::header::HeaderValue)| {
        (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    let mut exchange = Exchange {
        method: head.method.as_str().to_owned(),
        path: target.to_owned(),
        headers: head.headers.iter().map(header).collect(),
        body,
        ..Exchange::default()
    };
    let answer = {
        let now = shared.started.elapsed();
        let mut state = shared.state();
        let closes = refusal.is_some();
        let answer = refusal.unwrap_or_else(|| cloudflare::answer(&mut state, &exchange, now));
        exchange.status = answer.shown_status();
        exchange.answered_by = answer.by;
        state.record(exchange);
        if closes { answer.header("connection", "close") } else { answer }
    };
    sleep(answer.delay).await;
    match answer.delivery {
        Delivery::Close => Err(io::ErrorKind::ConnectionAborted.into()),
        Delivery::Hang => std::future::pending().await,
        _ => response(answer),
    }
}

/// A body, or a little more than may be read of it. The rest is read and dropped: a client that is still sending would
/// lose the answer.
async fn read(mut body: Incoming) -> hyper::Result<Vec<u8>> {
    let mut read = Vec::new();
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data()
            && read.len() <= BODY_MAX
        {
            read.extend_from_slice(&data);
        }
    }
    Ok(read)
}

fn response(answer: Answer) -> io::Result<Response<Sent>> {
    let mut response = Response::builder().status(answer.status);
    for (name, value) in answer.headers {
        response = response.header(name, value.into_bytes());
    }
    let delivery = answer.delivery;
    let endless = matches!(answer.body, Body::Endless);
    let mut pieces = match answer.body {
        Body::Whole(body) if delivery == Delivery::Plain => {
            return response.body(Either::Left(Full::from(body))).map_err(io::Error::other);
        }
        Body::Whole(body) => {
            response = response.header("content-length", body.len());
            vec![body]
        }
        Body::Events(events) => events.into_iter().map(String::into_bytes).collect(),
        Body::Endless => vec![b"{\"type\":\"message\",\"content\":\"".to_vec()],
    };
    let pause = match delivery {
        Delivery::Drip(pause) => {
            pieces = pieces.concat().chunks(DRIP).map(<[u8]>::to_vec).collect();
            Some(pause)
        }
        Delivery::CutOff => {
            let whole = pieces.concat();
            pieces = vec![whole[..whole.len() / 2].to_vec()];
            None
        }
        _ => None,
    };
    let (mut sender, body) = Channel::new(1);
    tokio::spawn(async move {
        for piece in pieces {
            if sender.send_data(Bytes::from(piece)).await.is_err() {
                return;
            }
            if let Some(pause) = pause {
                sleep(pause).await;
            }
        }
        let filler = Bytes::from(vec![b'a'; 16 * 1024]);
        while endless && sender.send_data(filler.clone()).await.is_ok() {}
        if delivery == Delivery::CutOff {
            sleep(FLUSH).await;
            sender.abort(io::ErrorKind::ConnectionAborted.into());
        }
    });
    response.body(Either::Right(body)).map_err(io::Error::other)
}
