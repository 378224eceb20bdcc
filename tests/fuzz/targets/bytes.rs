//! A fuzzer's input as decisions and what they are about.

/// The decisions that stand in front of an input: one byte says how many there are.
pub struct Decisions<'a>(std::slice::Iter<'a, u8>);

impl<'a> Decisions<'a> {
    /// Takes at most 127 decisions off an input.
    pub fn split(input: &'a [u8]) -> (Self, &'a [u8]) {
        let (count, rest) =
            input.split_first().map_or((0, input), |(&count, rest)| (usize::from(count & 0x7F), rest));
        let (decisions, rest) = rest.split_at(count.min(rest.len()));
        (Self(decisions.iter()), rest)
    }

    /// The next one, below `limit`; 0 where there are no more.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0.next().map_or(0, |&byte| usize::from(byte) % limit)
    }
}
