//! Reading HTTP/1.1 requests, bounded in size and time.
//!
//! Invariant: a [`Request`] is only made of bytes whose framing is beyond doubt; whatever is not is a [`Malformed`],
//! after which the connection ends.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::time::{Instant, timeout_at};

/// The most bytes a request line and its headers may have.
pub const HEAD_MAX: usize = 64 * 1024;
/// The most headers a request may have.
pub const HEADERS_MAX: usize = 128;
/// The most bytes a body may have, after chunks are joined.
pub const BODY_MAX: usize = 8 * 1024 * 1024;
/// The most bytes a chunk's size line may have, and all trailers together.
const CHUNK_LINE_MAX: usize = 4096;
const READ: usize = 16 * 1024;

/// One request.
pub(super) struct Request {
    pub(super) method: String,
    /// The path with its query, in origin form.
    pub(super) target: String,
    /// Names in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// Whether the client wants the connection kept.
    pub(super) keep_alive: bool,
    /// Whether the client knows chunked bodies (HTTP/1.1).
    pub(super) chunked_ok: bool,
}

impl Request {
    /// The first value of a header, by its name in lower case.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }

    /// The path without its query.
    pub(super) fn path(&self) -> &str {
        self.target.split_once('?').map_or(&*self.target, |(path, _)| path)
    }

    /// The query, without its question mark.
    pub(super) fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }
}

/// Why there is no request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Malformed {
    /// The client closed the connection, or let it rest too long, between two requests: nothing to answer.
    Gone,
    /// Not HTTP/1.
    Syntax,
    /// HTTP/1.1 without a Host.
    NoHost,
    /// A length that is none, two lengths, or a length and chunks.
    Framing,
    /// A transfer coding other than chunked.
    Coding,
    /// Too many or too long headers.
    HeadTooLarge,
    /// More than [`BODY_MAX`].
    BodyTooLarge,
    /// It did not arrive in time.
    TooSlow,
}

impl Malformed {
    /// The status that says so.
    pub(super) fn status(self) -> u16 {
        match self {
            Self::Gone => 0,
            Self::Syntax | Self::NoHost | Self::Framing => 400,
            Self::TooSlow => 408,
            Self::BodyTooLarge => 413,
            Self::HeadTooLarge => 431,
            Self::Coding => 501,
        }
    }

    /// What to tell the client.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Gone => "",
            Self::Syntax => "not an HTTP/1.1 request",
            Self::NoHost => "the Host header is missing",
            Self::Framing => "the body's length is not clear",
            Self::Coding => "the only transfer coding here is chunked",
            Self::HeadTooLarge => "the headers are too large",
            Self::BodyTooLarge => "the body is too large",
            Self::TooSlow => "the request did not arrive in time",
        }
    }
}

/// What a head says about the body after it.
enum Framing {
    Length(usize),
    Chunked,
}

/// Reads requests from one connection, keeping what belongs to the next.
pub(super) struct Reader<R> {
    stream: R,
    buffer: Vec<u8>,
    /// How much of `buffer` is read already.
    start: usize,
}

impl<R: AsyncRead + Unpin> Reader<R> {
    pub(super) fn new(stream: R) -> Self {
        Self { stream, buffer: Vec::new(), start: 0 }
    }

    /// The next request. A head and a body have `patience` each to arrive in full, however slowly they drip; a
    /// connection may rest six times as long before the head's first byte.
    pub(super) async fn next(&mut self, patience: Duration) -> Result<Request, Malformed> {
        self.rest(patience * 6).await?;
        let (mut request, framing) = self.head(Instant::now() + patience).await?;
        let deadline = Instant::now() + patience;
        request.body = match framing {
            Framing::Length(length) => self.take(length, deadline).await?,
            Framing::Chunked => self.chunks(deadline).await?,
        };
        Ok(request)
    }

    /// Reads and drops what the client still sends, for a moment: closing with unread bytes would make the client's
    /// system throw away the answer.
    pub(super) async fn drain(&mut self, moment: Duration) {
        let deadline = Instant::now() + moment;
        self.buffer.clear();
        self.start = 0;
        let mut waste = vec![0; READ];
        let mut left = 8 * BODY_MAX;
        while left > 0 {
            match timeout_at(deadline, self.stream.read(&mut waste)).await {
                Ok(Ok(count)) if count > 0 => left = left.saturating_sub(count),
                _ => return,
            }
        }
    }

    /// Waits for the first byte of the next request, past the empty lines that some clients send after a body.
    async fn rest(&mut self, longest: Duration) -> Result<(), Malformed> {
        let deadline = Instant::now() + longest;
        let mut skipped = 0;
        loop {
            while let Some(byte) = self.unread().first() {
                if *byte != b'\r' && *byte != b'\n' {
                    return Ok(());
                }
                self.start += 1;
                skipped += 1;
                if skipped > 16 {
                    return Err(Malformed::Syntax);
                }
            }
            match timeout_at(deadline, self.fill()).await {
                Ok(Ok(true)) => {}
                _ => return Err(Malformed::Gone),
            }
        }
    }

    async fn head(&mut self, deadline: Instant) -> Result<(Request, Framing), Malformed> {
        let mut searched = 0;
        let end = loop {
            if let Some(end) = end_of_head(self.unread(), searched) {
                break end;
            }
            searched = self.unread().len();
            if searched > HEAD_MAX {
                return Err(Malformed::HeadTooLarge);
            }
            self.more(deadline).await?;
        };
        if end > HEAD_MAX {
            return Err(Malformed::HeadTooLarge);
        }
        let parsed = parse_head(&self.unread()[..end])?;
        self.start += end;
        Ok(parsed)
    }

    async fn take(&mut self, length: usize, deadline: Instant) -> Result<Vec<u8>, Malformed> {
        if length > BODY_MAX {
            return Err(Malformed::BodyTooLarge);
        }
        while self.unread().len() < length {
            self.more(deadline).await?;
        }
        let taken = self.unread()[..length].to_vec();
        self.start += length;
        Ok(taken)
    }

    async fn chunks(&mut self, deadline: Instant) -> Result<Vec<u8>, Malformed> {
        let mut body = Vec::new();
        loop {
            let line = self.line(deadline).await?;
            let digits = line.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
            let plain = !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit);
            let size = std::str::from_utf8(digits)
                .ok()
                .filter(|_| plain)
                .and_then(|text| usize::from_str_radix(text, 16).ok())
                .ok_or(Malformed::Framing)?;
            if size == 0 {
                break;
            }
            if size > BODY_MAX - body.len() {
                return Err(Malformed::BodyTooLarge);
            }
            let data = self.take(size, deadline).await?;
            body.extend_from_slice(&data);
            if !self.line(deadline).await?.is_empty() {
                return Err(Malformed::Framing);
            }
        }
        let mut trailers = 0;
        loop {
            let line = self.line(deadline).await?;
            if line.is_empty() {
                return Ok(body);
            }
            trailers += line.len();
            if trailers > CHUNK_LINE_MAX {
                return Err(Malformed::HeadTooLarge);
            }
        }
    }

    /// One line of a chunked body, without its end.
    async fn line(&mut self, deadline: Instant) -> Result<Vec<u8>, Malformed> {
        let mut searched = 0;
        loop {
            let found = self.unread()[searched..].iter().position(|byte| *byte == b'\n');
            if let Some(found) = found {
                let end = searched + found;
                let line = &self.unread()[..end];
                let line = line.strip_suffix(b"\r").unwrap_or(line).to_vec();
                self.start += end + 1;
                return Ok(line);
            }
            searched = self.unread().len();
            if searched > CHUNK_LINE_MAX {
                return Err(Malformed::Framing);
            }
            self.more(deadline).await?;
        }
    }

    fn unread(&self) -> &[u8] {
        &self.buffer[self.start..]
    }

    /// More bytes of a request that has begun.
    async fn more(&mut self, deadline: Instant) -> Result<(), Malformed> {
        match timeout_at(deadline, self.fill()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(_) => Err(Malformed::Gone),
            Err(_) => Err(Malformed::TooSlow),
        }
    }

    /// Reads once. False at the end of the stream.
    async fn fill(&mut self) -> std::io::Result<bool> {
        if self.start > 0 && self.start == self.buffer.len() {
            self.buffer.clear();
            self.start = 0;
        } else if self.start > self.buffer.len() / 2 {
            // Moves at most as many bytes as were read since the last move: linear in all.
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        self.buffer.reserve(READ);
        Ok(self.stream.read_buf(&mut self.buffer).await? > 0)
    }
}

/// Where the empty line after the headers ends, looking from a little before `searched`.
fn end_of_head(bytes: &[u8], searched: usize) -> Option<usize> {
    let from = searched.saturating_sub(3);
    bytes[from..].iter().enumerate().filter(|(_, byte)| **byte == b'\n').find_map(|(offset, _)| {
        let after = &bytes[from + offset + 1..];
        match after {
            [b'\n', ..] => Some(from + offset + 2),
            [b'\r', b'\n', ..] => Some(from + offset + 3),
            _ => None,
        }
    })
}

fn parse_head(bytes: &[u8]) -> Result<(Request, Framing), Malformed> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS_MAX];
    let mut head = httparse::Request::new(&mut headers);
    match head.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(Malformed::HeadTooLarge),
        _ => return Err(Malformed::Syntax),
    }
    let (Some(method), Some(target), Some(version)) = (head.method, head.path, head.version) else {
        return Err(Malformed::Syntax);
    };
    let headers: Vec<(String, String)> = head
        .headers
        .iter()
        .map(|header| {
            (header.name.to_ascii_lowercase(), String::from_utf8_lossy(header.value).trim().to_owned())
        })
        .collect();
    let all = |name: &'static str| {
        headers.iter().filter(move |(there, _)| there == name).map(|(_, value)| value.as_str())
    };
    if version == 1 && all("host").count() != 1 {
        return Err(Malformed::NoHost);
    }
    let framing =
        framing(&all("content-length").collect::<Vec<_>>(), &all("transfer-encoding").collect::<Vec<_>>())?;
    let wishes: Vec<String> = all("connection")
        .flat_map(|value| value.split(','))
        .map(|word| word.trim().to_ascii_lowercase())
        .collect();
    let keep_alive = if version == 1 {
        !wishes.iter().any(|wish| wish == "close")
    } else {
        wishes.iter().any(|wish| wish == "keep-alive")
    };
    let request = Request {
        method: method.to_owned(),
        target: origin_form(target)?.to_owned(),
        body: Vec::new(),
        keep_alive,
        chunked_ok: version == 1,
        headers,
    };
    Ok((request, framing))
}

fn framing(lengths: &[&str], codings: &[&str]) -> Result<Framing, Malformed> {
    match (lengths, codings) {
        ([], []) => Ok(Framing::Length(0)),
        ([], codings) => {
            let chunked = codings.len() == 1 && codings[0].eq_ignore_ascii_case("chunked");
            if chunked { Ok(Framing::Chunked) } else { Err(Malformed::Coding) }
        }
        ([first, rest @ ..], []) => {
            let plain = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
            if !plain || rest.iter().any(|other| other != first) {
                return Err(Malformed::Framing);
            }
            // Digits alone fail to parse only where they are too many.
            let length: usize = first.parse().map_err(|_| Malformed::BodyTooLarge)?;
            if length > BODY_MAX { Err(Malformed::BodyTooLarge) } else { Ok(Framing::Length(length)) }
        }
        _ => Err(Malformed::Framing),
    }
}

/// The path and query of a request's target, also where a proxy's whole URL was sent.
fn origin_form(target: &str) -> Result<&str, Malformed> {
    if target.starts_with('/') {
        return Ok(target);
    }
    let rest = target.strip_prefix("http://").ok_or(Malformed::Syntax)?;
    Ok(rest.find('/').map_or("/", |at| &rest[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(1);

    fn read_all(bytes: &[u8]) -> (Vec<Request>, Malformed) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let mut reader = Reader::new(bytes);
            let mut requests = Vec::new();
            loop {
                match reader.next(PATIENCE).await {
                    Ok(request) => requests.push(request),
                    Err(end) => return (requests, end),
                }
            }
        })
    }

    fn end(bytes: &[u8]) -> Malformed {
        let (requests, end) = read_all(bytes);
        assert!(requests.is_empty(), "{}", String::from_utf8_lossy(bytes));
        end
    }

    #[test]
    fn three_requests_one_after_the_other() {
        let (requests, end) = read_all(
            b"POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc\r\n\
              POST /d HTTP/1.1\r\nhost:x\r\nTransfer-Encoding: chunked\r\n\r\n2;name=value\r\nde\r\n1\r\nf\r\n0\r\nTrailer: x\r\n\r\n\
              GET http://elsewhere/g HTTP/1.0\r\n\r\n",
        );
        assert_eq!(end, Malformed::Gone);
        let seen: Vec<_> = requests
            .iter()
            .map(|request| (request.path(), request.query(), &*request.body, request.keep_alive))
            .collect();
        assert_eq!(
            seen,
            [("/a", "b=c", &b"abc"[..], true), ("/d", "", b"def", true), ("/g", "", b"", false)]
        );
    }

    #[test]
    fn doubtful_framing_is_refused() {
        let head = "POST / HTTP/1.1\r\nHost: x\r\n";
        for (rest, expected) in [
            ("Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", Malformed::Framing),
            ("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", Malformed::Framing),
            ("Content-Length: +3\r\n\r\nabc", Malformed::Framing),
            ("Content-Length: \r\n\r\nabc", Malformed::Framing),
            ("Content-Length: 99999999999999999999999\r\n\r\n", Malformed::BodyTooLarge),
            ("Content-Length: 8388609\r\n\r\n", Malformed::BodyTooLarge),
            ("Transfer-Encoding: gzip\r\n\r\n", Malformed::Coding),
            ("Transfer-Encoding: gzip, chunked\r\n\r\n", Malformed::Coding),
            ("Transfer-Encoding: chunked\r\n\r\nzz\r\n", Malformed::Framing),
            ("Transfer-Encoding: chunked\r\n\r\n+1\r\na\r\n", Malformed::Framing),
            ("Transfer-Encoding: chunked\r\n\r\n\r\n", Malformed::Framing),
            ("Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", Malformed::Framing),
            ("Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", Malformed::BodyTooLarge),
            ("Transfer-Encoding: chunked\r\n\r\n800001\r\n", Malformed::BodyTooLarge),
            ("Host: y\r\n\r\n", Malformed::NoHost),
        ] {
            assert_eq!(end(format!("{head}{rest}").as_bytes()), expected, "{rest}");
        }
    }

    #[test]
    fn what_is_not_http_is_refused() {
        assert_eq!(end(b"GET / HTTP/1.1\r\n\r\n"), Malformed::NoHost);
        assert_eq!(end(b"GET / HTTP/2.0\r\nHost: x\r\n\r\n"), Malformed::Syntax);
        assert_eq!(end(b"hello\r\n\r\n"), Malformed::Syntax);
        assert_eq!(end(b"CONNECT a:1 HTTP/1.1\r\nHost: x\r\n\r\n"), Malformed::Syntax);
        assert_eq!(end(b"GET / HTTP/1.1\r\nHost: x\r\n bad\r\n\r\n"), Malformed::Syntax);
        assert_eq!(end(&[0x16, 3, 1, b'\n', b'\n']), Malformed::Syntax);
        assert_eq!(end(b"\r\n\r\n"), Malformed::Gone);
        assert_eq!(end(&[b'\n'; 100]), Malformed::Syntax);
        let long = format!("GET / HTTP/1.1\r\nHost: x\r\nA: {}\r\n\r\n", "a".repeat(HEAD_MAX));
        assert_eq!(end(long.as_bytes()), Malformed::HeadTooLarge);
        let many = format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "A: b\r\n".repeat(HEADERS_MAX));
        assert_eq!(end(many.as_bytes()), Malformed::HeadTooLarge);
    }

    #[test]
    fn every_way_of_cutting_a_request_short_ends() {
        let whole = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n0\r\n\r\n";
        for cut in 0..whole.len() {
            assert_eq!(end(&whole[..cut]), Malformed::Gone, "{cut}");
        }
        assert_eq!(read_all(whole).0[0].body, b"de");
    }
}
