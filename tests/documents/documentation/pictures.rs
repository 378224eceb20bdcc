//! The pictures of the README: screens of the real program in a real pseudo-terminal, as SVG for light and dark, and the
//! whole demo as a recording (asciicast, version 2).
//!
//! `CLAWGATE_BLESS=1 cargo test --test documents documentation::` writes them anew. What is different in every run, such as ports
//! and milliseconds, is made the same before it is painted.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use super::screen::{Frame, LIGHT_AND_DARK};
use crate::support::pty::Program;
use crate::support::{Home, clawgate};

const COLUMNS: u16 = 92;
const ROWS: u16 = 26;
const ADDRESS: &str =
    "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gateway/anthropic";
const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures")
}

/// Whether what is kept is to be written anew.
fn blesses() -> bool {
    std::env::var_os("CLAWGATE_BLESS").is_some()
}

/// A file that is kept holds this.
fn holds(name: &str, made: &str) {
    let path = folder().join(name);
    if blesses() {
        std::fs::create_dir_all(folder()).unwrap();
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "assets/pictures/{name} is not what the screen shows: run `CLAWGATE_BLESS=1 cargo test --test documents documentation::`, \
         and look at the picture"
    );
}

/// The demo in a terminal, and what it showed so far.
struct Session {
    program: Program,
    frames: Vec<(u32, Frame)>,
    _home: Home,
}

impl Session {
    fn start(args: &[&str]) -> Self {
        let home = Home::new();
        // A folder whose name is as long on every machine.
        let run = clawgate(&home).arg("demo").args(args).env("TMPDIR", "/tmp");
        let run = run.env("TERM", "xterm-256color").env("LC_ALL", "C.UTF-8");
        Self { program: Program::start(run.command(), COLUMNS, ROWS), frames: Vec::new(), _home: home }
    }

    /// Presses keys, and waits until the screen says something and stays.
    fn press(&mut self, keys: &str, says: &str) -> &mut Self {
        self.program.write(keys);
        self.sees(says)
    }

    fn sees(&mut self, says: &str) -> &mut Self {
        self.program.wait_for(says);
        self.program.settle(Duration::from_millis(150));
        self
    }

    /// Keeps what is seen, for this many milliseconds of the recording.
    fn keep(&mut self, ms: u32) -> Frame {
        let frame = Frame::of(self.program.screen());
        self.frames.push((ms, frame.clone()));
        frame
    }
}

fn paint(name: &str, frame: &Frame) {
    for (theme, palette) in LIGHT_AND_DARK {
        holds(&format!("{name}-{theme}.svg"), &frame.svg(palette, &format!("clawgate: {name}")));
    }
}

#[test]
fn the_demo_as_pictures_and_as_a_recording() {
    let mut demo = Session::start(&[]);
    demo.sees("Paste your gateway's address").keep(2500);
    demo.press(&format!("\x1b[200~{ADDRESS}\x1b[201~"), "my-gateway  ✓");
    paint("gateway", &demo.keep(3500));
    demo.press("\x1bOS", "The model OpenClaw uses").press("opus-5", "of 15").press(DOWN, "$5 in");
    demo.press(ENTER, "● claude-opus-5").press("\x1bOR", "pays for the requests").keep(2000);
    for end in [8, 16, 24] {
        demo.press(&"sk-ant-practice-all-is-well-0001"[end - 8..end], &format!("{end} characters")).keep(250);
    }
    demo.press("ell-0001", "ends in 0001");
    paint("keys", &demo.keep(3000));
    demo.press(ENTER, "the gateway's models, with").press("opus", " of ");
    paint("model", &demo.keep(3000));
    demo.press("\x1b[15~", "send the test").keep(1500);
    demo.press(ENTER, "It works");
    paint("test", &demo.keep(4000));
    demo.press(ENTER, "2 files change");
    paint("review", &demo.keep(4000));
    demo.press(ENTER, "OpenClaw is set up");
    demo.keep(3000);
    demo.press(ENTER, "That was practice");
    assert_eq!(demo.program.end(), Some(0));
    let mut recording = json!({
        "version": 2, "width": COLUMNS, "height": ROWS, "title": "clawgate demo",
        "env": { "TERM": "xterm-256color" },
    })
    .to_string();
    let mut at = 0;
    for (ms, frame) in &demo.frames {
        let _ = write!(recording, "\n{}", json!([f64::from(at) / 1000.0, "o", frame.ansi()]));
        at += ms;
    }
    let bye = "\x1b[2J\x1b[HThat was practice, and all of it is deleted. For real: `clawgate`\r\n";
    let _ = writeln!(recording, "\n{}", json!([f64::from(at) / 1000.0, "o", bye]));
    holds("demo.cast", &recording);
}

#[test]
fn a_failed_test_as_a_picture() {
    let flags = ["--account-id", "0123456789abcdef0123456789abcdef", "--gateway-id", "my-gateway"];
    let key = clawgate::simulator::practice::KEY_NO_PERMISSION;
    let mut demo = Session::start(&[&flags[..], &["--api-key", key]].concat());
    demo.sees("Paste your gateway's address").press("\x1b[15~", "send the test").press(ENTER, "to Keys");
    paint("failed", &demo.keep(0));
}
