//! Pastes: collected to their end, bounded, wiped when dropped.

use zeroize::Zeroizing;

use super::escapes::without_escapes;
use super::input::Paste;

/// The most that is kept of a paste, in bytes. What comes after is read and dropped.
const PASTE_MAX: usize = 1024 * 1024;

/// What ends a paste.
const END: &[u8] = b"\x1b[201~";

/// A paste that is being collected.
pub(super) struct Collector {
    bytes: Zeroizing<Vec<u8>>,
    complete: bool,
}

impl Collector {
    pub(super) fn new() -> Self {
        Self { bytes: Zeroizing::new(Vec::with_capacity(256)), complete: true }
    }

    /// Takes bytes up to the end of the paste: how many it took, and whether the end was among them.
    pub(super) fn take(&mut self, bytes: &[u8]) -> (usize, bool) {
        for (at, &byte) in bytes.iter().enumerate() {
            self.push(byte);
            if self.bytes.ends_with(END) {
                let length = self.bytes.len() - END.len();
                self.bytes.truncate(length);
                return (at + 1, true);
            }
        }
        (bytes.len(), false)
    }

    /// What has been collected, without the escape sequences in it. `ended` says whether its end was seen.
    pub(super) fn finish(mut self, ended: bool) -> Paste {
        let complete = ended && self.complete && self.bytes.len() <= PASTE_MAX;
        self.bytes.truncate(PASTE_MAX);
        let text = Zeroizing::new(String::from_utf8_lossy(&self.bytes).into_owned());
        Paste { text: without_escapes(&text), complete }
    }

    /// Takes one byte, whatever it is. Behind the bound only what may become the end is kept.
    pub(super) fn push(&mut self, byte: u8) {
        if self.bytes.len() == PASTE_MAX + END.len() {
            self.bytes.remove(PASTE_MAX);
            self.complete = false;
        }
        if self.bytes.len() == self.bytes.capacity() {
            // Grown by hand: a vector that moves leaves a copy behind that nobody wipes.
            let mut larger = Zeroizing::new(Vec::with_capacity(self.bytes.capacity() * 2));
            larger.extend_from_slice(&self.bytes);
            self.bytes = larger;
        }
        self.bytes.push(byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_ends_where_its_end_is_however_it_is_cut() {
        let sent = b"a\x1b[20\x1b[201~b";
        for cut in 0..sent.len() {
            let mut collector = Collector::new();
            let (mut used, mut ended) = collector.take(&sent[..cut]);
            if !ended {
                let (more, end) = collector.take(&sent[cut..]);
                used += more;
                ended = end;
            }
            assert!(ended);
            assert_eq!(used, sent.len() - 1, "cut at {cut}");
            let paste = collector.finish(true);
            assert_eq!(paste.text.as_str(), "a");
            assert!(paste.complete);
        }
    }

    #[test]
    fn sequences_inside_go_however_they_are_cut() {
        let sent = b"\x1b[31mKEY\x1b[13;1u\x1b]0;t\x1b\\\x1bOA\x1bP1$r\x1b\\\x1b[201~";
        for cut in 0..sent.len() {
            let mut collector = Collector::new();
            collector.take(&sent[..cut]);
            assert!(collector.take(&sent[cut..]).1, "cut at {cut}");
            assert_eq!(collector.finish(true).text.as_str(), "KEY\n", "cut at {cut}");
        }
    }

    #[test]
    fn a_paste_is_read_to_its_end_and_kept_to_its_bound() {
        let mut collector = Collector::new();
        let long = vec![b'x'; PASTE_MAX + 10];
        assert_eq!(collector.take(&long), (long.len(), false));
        assert_eq!(collector.take(b"\x1b[201~"), (6, true));
        let paste = collector.finish(true);
        assert_eq!(paste.text.len(), PASTE_MAX);
        assert!(!paste.complete);
    }

    #[test]
    fn line_ends_are_one_and_broken_bytes_are_seen() {
        let text_of = |bytes: &[u8]| {
            let mut collector = Collector::new();
            collector.take(bytes);
            collector.finish(true).text.to_string()
        };
        assert_eq!(text_of(b"a\r\nb\rc\nd\n\ne"), "a\nb\nc\nd\n\ne");
        assert_eq!(text_of("é\u{1f600}".as_bytes()), "é\u{1f600}");
        assert_eq!(text_of(b"a\xffb\xc3"), "a\u{fffd}b\u{fffd}");
    }
}
