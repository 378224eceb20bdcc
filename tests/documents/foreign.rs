//! Readers of other programs' bytes, over seeds and what becomes of them: the same in every run. `tests/fuzz` looks further.

pub mod checks;
pub mod seeds;

/// How many changed seeds each reader gets.
const CASES: u64 = 20_000;

/// Numbers that follow from a seed (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }
}

/// A seed with a few bytes cut, put in, changed, doubled, or taken from another seed.
fn changed(numbers: &mut Numbers, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seeds[numbers.below(seeds.len())].clone();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len() + 1);
        let end = at + numbers.below(bytes.len() - at + 1);
        match numbers.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.insert(at, numbers.below(256).to_le_bytes()[0]),
            3 if at < bytes.len() => bytes[at] = numbers.below(256).to_le_bytes()[0],
            4 if bytes.len() < 1 << 14 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let other = &seeds[numbers.below(seeds.len())];
                let from = numbers.below(other.len());
                bytes.splice(at..at, other[from..].iter().copied());
            }
        }
    }
    bytes.truncate(1 << 16);
    bytes
}

#[test]
fn no_bytes_are_too_much_for_a_reader() {
    for (name, check) in checks::ALL {
        let seeds = seeds::of(name);
        assert!(seeds.len() > 3, "{name} has seeds");
        for seed in &seeds {
            check(seed);
        }
        let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
        for _ in 0..CASES {
            check(&changed(&mut numbers, &seeds));
        }
    }
}
