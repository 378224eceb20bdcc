//! JSON5 of some megabytes, such as nobody has: what it costs shows how the cost grows.
//!
//! `json5 BYTES` prints processor times in nanoseconds, the least of several rounds: of the `json5` crate, of parsing, and
//! of a whole edit from bytes to checked bytes. `json5 BYTES crate`, `parse`, `edit` or `nothing` does that once, for
//! whoever counts instructions.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement fails by a panic, and is no room of the house"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use clawgate::document::{Document, Edit};

/// A config with comments, both kinds of quotes and trailing commas.
fn config(length: usize) -> String {
    let mut text = String::from("{\n  // models by the thousand\n  models: { providers: {\n");
    for number in 0.. {
        if text.len() > length - 400 {
            break;
        }
        let _ = writeln!(
            text,
            "    \"provider-{number}\": {{ // the {number}th\n      baseUrl: 'https://example.com/v1/{number}', api: \
             \"anthropic-messages\",\n      models: [{{ id: \"model-{number}\", reasoning: false, input: [\"text\", \
             \"image\"], cost: {{ input: 0.25, output: 1e1, }}, contextWindow: {number}, }}],\n    }},"
        );
    }
    text.push_str("  } },\n  agents: { defaults: { model: { primary: 'none' } } },\n}\n");
    text
}

/// How often each is timed.
const ROUNDS: usize = 7;

fn main() {
    let mut words = std::env::args().skip(1);
    let text = config(words.next().unwrap().parse().unwrap());
    let beside = || json5::from_str::<serde_json::Value>(&text).unwrap();
    let parse = || Document::parse(text.as_bytes()).unwrap();
    let edits = [
        Edit::merge(&["models", "providers", "cloudflare-ai-gateway"], serde_json::json!({ "api": "new" })),
        Edit::replace(&["agents", "defaults", "model", "primary"], "cloudflare-ai-gateway/claude"),
        Edit::remove(&["models", "providers", "provider-7"]),
    ];
    let edit = || {
        let edited = parse().edit(&edits).unwrap();
        assert!(edited.changed());
        edited
    };
    match words.next().as_deref() {
        Some("crate") => drop(black_box(beside())),
        Some("parse") => drop(black_box(parse())),
        Some("edit") => drop(black_box(edit())),
        Some(_) => {}
        None => {
            let mut least = [Duration::MAX; 3];
            // In turns, so that all three meet the same machine.
            for _ in 0..ROUNDS {
                let times = [timed(beside), timed(parse), timed(edit)];
                least = std::array::from_fn(|at| least[at].min(times[at]));
            }
            println!("{} {} {}", least[0].as_nanos(), least[1].as_nanos(), least[2].as_nanos());
        }
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let before = own_cpu();
    let made = black_box(work());
    let took = own_cpu().saturating_sub(before);
    drop(made);
    took
}

/// This thread's processor time so far.
fn own_cpu() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split_whitespace().next().unwrap().parse().unwrap())
}
