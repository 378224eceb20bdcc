//! Configs of the shapes that people publish, through the real binary: set up, set up again, another model, fallbacks
//! added and removed, all of it taken back; and set up beside the default that is there. What may change, what has to be
//! hidden and what may not be hidden is told without the code under test.
//!
//! `CLAWGATE_CASES=5000 cargo test --test suite shapes::` takes more of them, `CLAWGATE_SEED=17` that one alone and says what was
//! run.

mod diff;
mod shape;
mod steps;
mod text;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many in the ordinary run.
const CASES: u64 = 40;

#[test]
fn published_shapes_through_every_change() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let seeds = match number("CLAWGATE_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("CLAWGATE_CASES").unwrap_or(CASES),
    };
    let alone = seeds.end == seeds.start + 1;
    let next = AtomicU64::new(seeds.start);
    let faults: Mutex<BTreeMap<&str, Vec<(u64, String)>>> = Mutex::default();
    let threads = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= seeds.end {
                        return;
                    }
                    for (kind, what) in steps::case(seed, alone) {
                        faults.lock().unwrap().entry(kind).or_default().push((seed, what));
                    }
                }
            });
        }
    });
    let faults = faults.into_inner().unwrap();
    let mut report = String::new();
    for (kind, found) in &faults {
        let mut seeds: Vec<u64> = found.iter().map(|(seed, _)| *seed).collect();
        seeds.sort_unstable();
        seeds.dedup();
        let first: Vec<String> = seeds.iter().take(12).map(u64::to_string).collect();
        let seeds = (seeds.len(), first.join(", "));
        let _ = writeln!(report, "\n== {kind}: {} configs, CLAWGATE_SEED={}", seeds.0, seeds.1);
        for (seed, what) in found.iter().take(if alone { 20 } else { 3 }) {
            let _ = writeln!(report, "-- {seed}: {what}");
        }
    }
    assert!(faults.is_empty(), "{report}");
}
