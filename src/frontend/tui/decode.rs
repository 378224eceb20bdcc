//! Bytes from the terminal become key presses and pastes.
//!
//! Pure but for the time it is handed. Sequences: ECMA-48, xterm's control sequences (ctlseqs), the kitty keyboard
//! protocol's `CSI u` for terminals where another program left it on. What is not known is dropped whole, never taken
//! for text.

use std::collections::VecDeque;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use tokio::time::Instant;
use zeroize::{Zeroize as _, Zeroizing};

use super::events::{Input, Paste};
use super::paste::{Collector, text_of};
use super::sequence::{Parsed, parse};

/// How long after an Esc the rest of a sequence may come; over ssh the two can be apart.
const SEQUENCE_GAP: Duration = Duration::from_millis(50);
/// How long a marked paste may stand still before it counts as cut off. Until then nothing else is heard.
const PASTE_GAP: Duration = Duration::from_secs(2);
/// Without marks: this many characters at once are a paste.
const BURST_LEAST: usize = 6;
/// Without marks: characters that come within this time after others belong to the same paste.
const BURST_GAP: Duration = Duration::from_millis(25);
/// Without marks: Enter that comes within this time after a paste is its last line end.
const BURST_TAIL: Duration = Duration::from_millis(120);

/// Turns chunks of bytes into what a person did.
pub(super) struct Decoder {
    /// An unfinished sequence.
    pending: Zeroizing<Vec<u8>>,
    paste: Option<Collector>,
    /// The characters of a paste without marks.
    burst: Zeroizing<Vec<u8>>,
    marks_pastes: bool,
    last: Option<Instant>,
    after_burst: Option<Instant>,
}

impl Decoder {
    pub(super) fn new(marks_pastes: bool) -> Self {
        Self {
            pending: Zeroizing::default(),
            paste: None,
            burst: Zeroizing::default(),
            marks_pastes,
            last: None,
            after_burst: None,
        }
    }

    /// Whether a marked paste has begun and not ended.
    pub(super) fn is_pasting(&self) -> bool {
        self.paste.is_some()
    }

    /// When [`Decoder::elapse`] has to be called, unless more bytes come first.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let gap = if self.paste.is_some() {
            PASTE_GAP
        } else if !self.pending.is_empty() {
            SEQUENCE_GAP
        } else if !self.burst.is_empty() {
            BURST_GAP
        } else {
            return None;
        };
        self.last.map(|last| last + gap)
    }

    /// Takes bytes that were read at `now`.
    pub(super) fn feed(&mut self, bytes: &[u8], now: Instant, out: &mut VecDeque<Input>) {
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            // The pause came first, even if nobody has noticed yet.
            self.elapse(now, out);
        }
        self.last = Some(now);
        let mut rest = bytes;
        while !rest.is_empty() {
            if let Some(mut paste) = self.paste.take() {
                let (used, ended) = paste.take(rest);
                rest = &rest[used..];
                if ended {
                    out.push_back(Input::Paste(paste.finish(true)));
                } else {
                    self.paste = Some(paste);
                }
                continue;
            }
            if !self.marks_pastes && self.pending.is_empty() {
                let text = text_run(rest);
                if text >= BURST_LEAST || (text > 0 && self.in_burst(rest, now)) {
                    // Enter that belongs to it may stand alone; its text is what came before.
                    self.burst.extend_from_slice(&rest[..text]);
                    rest = &rest[text..];
                    continue;
                }
            }
            self.end_burst(now, out);
            // Bytes are looked at together with those of an unfinished sequence.
            let joined = if self.pending.is_empty() {
                Zeroizing::new(rest.to_vec())
            } else {
                let mut joined = Zeroizing::new(Vec::with_capacity(self.pending.len() + rest.len()));
                joined.extend_from_slice(&self.pending);
                joined.extend_from_slice(rest);
                joined
            };
            let before = self.pending.len();
            self.pending.zeroize();
            let used = self.interpret(&joined, out);
            rest = &rest[used.saturating_sub(before)..];
        }
    }

    /// Interprets bytes until they end or a paste begins: how many were used. What is unfinished is kept.
    fn interpret(&mut self, bytes: &[u8], out: &mut VecDeque<Input>) -> usize {
        let mut at = 0;
        while at < bytes.len() {
            match parse(&bytes[at..]) {
                Parsed::Input(input, used) => {
                    at += used;
                    push(out, input);
                }
                Parsed::Nothing(used) => at += used,
                Parsed::PasteBegins(used) => {
                    // This terminal marks its pastes after all.
                    self.marks_pastes = true;
                    self.paste = Some(Collector::new());
                    return at + used;
                }
                Parsed::Unfinished => {
                    self.pending.extend_from_slice(&bytes[at..]);
                    return bytes.len();
                }
            }
        }
        at
    }

    /// Nothing has come for the time that [`Decoder::deadline`] tells.
    pub(super) fn elapse(&mut self, now: Instant, out: &mut VecDeque<Input>) {
        if let Some(paste) = self.paste.take() {
            out.push_back(Input::Paste(paste.finish(false)));
            // The rest may still come, now without a mark; its lines must not count as Enter.
            self.marks_pastes = false;
            self.after_burst = Some(now);
        }
        match self.pending.as_slice() {
            [0x1b] => push(out, Input::Key(KeyCode::Esc.into())),
            [0x1b, byte] if byte.is_ascii_graphic() => {
                let key = KeyEvent::new(KeyCode::Char(char::from(*byte)), KeyModifiers::ALT);
                push(out, Input::Key(key));
            }
            // Nothing, or half a sequence that nobody finishes.
            _ => {}
        }
        self.pending.zeroize();
        self.end_burst(now, out);
    }

    /// Whether text at `now` goes on with the paste before it.
    fn in_burst(&self, bytes: &[u8], now: Instant) -> bool {
        let line_end = bytes.first().is_some_and(|byte| matches!(byte, b'\r' | b'\n'));
        let tail = self.after_burst.is_some_and(|end| now.duration_since(end) <= BURST_TAIL);
        !self.burst.is_empty() || (line_end && tail)
    }

    fn end_burst(&mut self, now: Instant, out: &mut VecDeque<Input>) {
        if self.burst.is_empty() {
            return;
        }
        let text = text_of(&self.burst);
        self.burst.zeroize();
        self.after_burst = Some(now);
        out.push_back(Input::Paste(Paste { text, complete: true }));
    }
}

/// How many bytes at the start are characters and line ends.
fn text_run(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .position(|&byte| (byte < b' ' && !matches!(byte, b'\r' | b'\n' | b'\t')) || byte == 0x7f)
        .unwrap_or(bytes.len())
}

/// Releases are nobody's business here.
fn push(out: &mut VecDeque<Input>, input: Input) {
    if !matches!(&input, Input::Key(key) if key.kind == KeyEventKind::Release) {
        out.push_back(input);
    }
}
