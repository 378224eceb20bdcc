//! Another program that writes OpenClaw's files while `clawgate` is at work.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Only what `clawgate` writes holds this.
const OURS: &str = "anthropic-messages";

/// A server in front of the practice gateway that does something before it passes the first connection on.
pub fn before_the_answer(origin: &str, first: impl FnOnce() + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let front = format!("http://{}", listener.local_addr().unwrap());
    let behind = origin.strip_prefix("http://").unwrap().to_owned();
    thread::spawn(move || {
        let mut first = Some(first);
        while let Ok((near, _)) = listener.accept() {
            if let Some(first) = first.take() {
                first();
            }
            let far = TcpStream::connect(&behind).unwrap();
            for (mut from, mut to) in [(near.try_clone().unwrap(), far.try_clone().unwrap()), (far, near)] {
                thread::spawn(move || {
                    let mut part = [0; 4096];
                    while let Ok(length @ 1..) = from.read(&mut part) {
                        if to.write_all(&part[..length]).is_err() {
                            break;
                        }
                    }
                    let _ = to.shutdown(std::net::Shutdown::Write);
                });
            }
        }
    });
    front
}

/// Waits for `clawgate`'s config to be there and then, after a while, puts another text in its place: what `theirs`
/// makes of it.
pub fn when_written(
    config: &Path,
    after: Duration,
    theirs: impl FnOnce(&str) -> String + Send + 'static,
) -> JoinHandle<()> {
    let path: PathBuf = config.to_owned();
    thread::spawn(move || {
        let start = Instant::now();
        let written = loop {
            match std::fs::read_to_string(&path) {
                Ok(text) if text.contains(OURS) => break text,
                _ => assert!(start.elapsed() < Duration::from_secs(30), "nothing was written"),
            }
            thread::sleep(Duration::from_millis(2));
        };
        thread::sleep(after);
        let beside = path.with_extension("theirs");
        std::fs::write(&beside, theirs(&written)).unwrap();
        std::fs::rename(&beside, &path).unwrap();
    })
}
