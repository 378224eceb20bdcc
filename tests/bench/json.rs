//! JSON5 of ten megabytes, such as nobody has: what it costs shows how the cost grows.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use clawgate::document::{Document, Edit};

use super::proc::own_cpu;
use super::table::{Measured, Row, median};

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

/// Parsing, and a whole edit from bytes to checked bytes, each beside the `json5` crate.
pub fn rows(rounds: usize) -> Vec<Row> {
    let text = config(10_000_000);
    let edits = [
        Edit::merge(&["models", "providers", "cloudflare-ai-gateway"], serde_json::json!({ "api": "new" })),
        Edit::replace(&["agents", "defaults", "model", "primary"], "cloudflare-ai-gateway/claude"),
        Edit::remove(&["models", "providers", "provider-7"]),
    ];
    let (mut crates, mut parses, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        crates.push(timed(|| json5::from_str::<serde_json::Value>(&text).unwrap()));
        parses.push(timed(|| Document::parse(text.as_bytes()).unwrap()));
        whole.push(timed(|| {
            let edited = Document::parse(text.as_bytes()).unwrap().edit(&edits).unwrap();
            assert!(edited.changed());
            edited
        }));
    }
    let beside = ("`json5`", median(&crates));
    vec![
        Row::Measured(Measured::paired("JSON5, 10 MB: parse (CPU)", median(&parses), beside, 1.0)),
        Row::Measured(Measured::paired(
            "JSON5, 10 MB: parse, three edits, self-check (CPU)",
            median(&whole),
            beside,
            3.0,
        )),
    ]
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let before = own_cpu();
    let made = black_box(work());
    let took = own_cpu().saturating_sub(before);
    drop(made);
    took
}
