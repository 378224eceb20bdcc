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

use super::capabilities::Capabilities;
use super::input::Input;
use super::keys::{Parsed, parse};
use super::paste::Collector;

/// How long after an Esc the rest of a sequence may come.
const SEQUENCE_GAP: Duration = Duration::from_millis(50);
/// The same at the end of a long line, where one key's bytes can come in two packets, and everywhere once more than the
/// Esc has come; what readline and tmux wait, too.
const LONG_LINE_GAP: Duration = Duration::from_millis(500);
/// How long after an Esc that was taken for the key the rest of a sequence is still known for what it is.
const TOO_LATE: Duration = Duration::from_secs(2);
/// How long a marked paste may stand still before it counts as cut off. Until then nothing else is heard.
const PASTE_GAP: Duration = Duration::from_secs(2);
/// Without marks: this many characters at once are a paste.
const BURST_LEAST: usize = 6;
/// Without marks: characters that come within this time after others belong to the same paste.
const BURST_GAP: Duration = Duration::from_millis(25);
/// Without marks: Enter that comes within this time after a paste is its last line end.
const BURST_TAIL: Duration = Duration::from_millis(120);

/// Turns chunks of bytes into what a person did.
pub(in crate::frontend) struct Decoder {
    /// An unfinished sequence.
    pending: Zeroizing<Vec<u8>>,
    paste: Option<Collector>,
    /// The characters of a paste without marks.
    burst: Option<Collector>,
    marks_pastes: bool,
    sequence_gap: Duration,
    last: Option<Instant>,
    after_burst: Option<Instant>,
    /// When an Esc was taken for the key, with nothing behind it.
    after_esc: Option<Instant>,
}

impl Decoder {
    pub(in crate::frontend) fn new(capabilities: Capabilities) -> Self {
        Self {
            pending: Zeroizing::default(),
            paste: None,
            burst: None,
            marks_pastes: capabilities.marks_pastes,
            sequence_gap: if capabilities.long_line { LONG_LINE_GAP } else { SEQUENCE_GAP },
            last: None,
            after_burst: None,
            after_esc: None,
        }
    }

    /// Whether a marked paste has begun and not ended.
    pub(in crate::frontend) fn is_pasting(&self) -> bool {
        self.paste.is_some()
    }

    /// When [`Decoder::elapse`] has to be called, unless more bytes come first.
    pub(in crate::frontend) fn deadline(&self) -> Option<Instant> {
        let gap = if self.paste.is_some() {
            PASTE_GAP
        } else if *self.pending == [0x1b] {
            self.sequence_gap
        } else if !self.pending.is_empty() {
            LONG_LINE_GAP
        } else if self.burst.is_some() {
            BURST_GAP
        } else {
            return None;
        };
        self.last.map(|last| last + gap)
    }

    /// Takes bytes that were read at `now`.
    pub(in crate::frontend) fn feed(&mut self, bytes: &[u8], now: Instant, out: &mut VecDeque<Input>) {
        // The pause came first, even if nobody has noticed yet.
        if self.deadline().is_some_and(|deadline| deadline <= now) || self.is_esc_before(bytes, now) {
            self.elapse(now, out);
        }
        self.last = Some(now);
        if let Some(esc) = self.after_esc.take()
            && now.duration_since(esc) <= TOO_LATE
            && let Some(input) = rest_of_sequence(bytes)
        {
            out.push_back(Input::EscWasPrefix);
            push(out, input);
            return;
        }
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
                    let burst = self.burst.get_or_insert_with(Collector::new);
                    rest[..text].iter().for_each(|&byte| burst.push(byte));
                    rest = &rest[text..];
                    continue;
                }
            }
            self.end_burst(out);
            // Bytes are looked at together with those of an unfinished sequence.
            let mut joined = Zeroizing::new(Vec::with_capacity(self.pending.len() + rest.len()));
            joined.extend_from_slice(&self.pending);
            joined.extend_from_slice(rest);
            let before = self.pending.len();
            self.pending.zeroize();
            let used = self.interpret(&joined, before, out);
            rest = &rest[used.saturating_sub(before)..];
        }
    }

    /// Interprets bytes until they end or a paste begins: how many were used. What is unfinished is kept. The first
    /// `held` bytes have been kept from before.
    fn interpret(&mut self, bytes: &[u8], held: usize, out: &mut VecDeque<Input>) -> usize {
        let mut at = 0;
        while at < bytes.len() {
            let ahead = &bytes[at..bytes.len().min(at + BURST_LEAST)];
            if !self.marks_pastes && at > 0 && at >= held && text_run(ahead) == BURST_LEAST {
                return at;
            }
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
    pub(in crate::frontend) fn elapse(&mut self, now: Instant, out: &mut VecDeque<Input>) {
        if let Some(paste) = self.paste.take() {
            out.push_back(Input::Paste(paste.finish(false)));
            // The rest may still come, now without a mark; its lines must not count as Enter.
            self.marks_pastes = false;
            self.after_burst = Some(now);
        }
        match self.pending.as_slice() {
            [0x1b] => {
                push(out, Input::Key(KeyCode::Esc.into()));
                self.after_esc = Some(now);
            }
            [0x1b, byte] if byte.is_ascii_graphic() => {
                let key = KeyEvent::new(KeyCode::Char(char::from(*byte)), KeyModifiers::ALT);
                push(out, Input::Key(key));
            }
            // Nothing, or half a sequence that nobody finishes.
            _ => {}
        }
        self.pending.zeroize();
        self.end_burst(out);
    }

    /// Whether an Esc is waiting that these bytes do not belong to: it stood alone for longer than Alt and a key take,
    /// and they begin no sequence.
    fn is_esc_before(&self, bytes: &[u8], now: Instant) -> bool {
        let alone = self.last.is_some_and(|last| now.duration_since(last) >= SEQUENCE_GAP);
        alone && *self.pending == [0x1b] && !matches!(bytes.first(), Some(b'[' | b'O'))
    }

    /// Whether text at `now` goes on with the paste before it.
    fn in_burst(&self, bytes: &[u8], now: Instant) -> bool {
        let line_end = bytes.first().is_some_and(|byte| matches!(byte, b'\r' | b'\n'));
        let tail = self.after_burst.is_some_and(|end| now.duration_since(end) <= BURST_TAIL);
        self.burst.is_some() || (line_end && tail)
    }

    fn end_burst(&mut self, out: &mut VecDeque<Input>) {
        if let Some(burst) = self.burst.take() {
            self.after_burst = self.last;
            out.push_back(Input::Paste(burst.finish(true)));
        }
    }
}

/// The key that bytes which came at once would be with an Esc before them, where they are nothing else.
fn rest_of_sequence(bytes: &[u8]) -> Option<Input> {
    if !matches!(bytes, [b'[' | b'O', _, ..]) {
        return None;
    }
    let whole = Zeroizing::new([&[0x1b], bytes].concat());
    match parse(&whole) {
        Parsed::Input(input, used) if used == whole.len() => Some(input),
        _ => None,
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

#[cfg(test)]
mod tests;
