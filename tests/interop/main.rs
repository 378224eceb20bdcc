//! Every OpenClaw judges what clawgate writes, and other people's programs judge the rest.
//!
//! Each test sets up a throw-away home with the real binary against the practice gateway and lets a real OpenClaw
//! complete a turn there. The gateway's log is the judge, not the exit status: OpenClaw 2026.2.26 ends with 0 on a
//! refused key.
//!
//! They need npm and a registry the first time (2 GB under the target folder) and take minutes, so they are ignored until
//! asked for: `cargo test --test interop -- --ignored`, `… --ignored turns::` for a part. Those of `nightly` take hours.
//! `CLAWGATE_INTEROP_DIR` names another folder for the installed programs, `CLAWGATE_INTEROP_KEEP=1` keeps the homes.

#![allow(clippy::disallowed_methods, reason = "tests read their own switches and measure their own patience")]
#![allow(clippy::disallowed_types, reason = "this suite starts the programs it judges with")]
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "which step a test is at is for whoever reads its failure"
)]
#![allow(clippy::format_push_string, reason = "and takes its time")]

#[path = "../documents/document/changes.rs"]
#[allow(dead_code, reason = "the property tests make edits too")]
mod changes;
mod company;
mod daemon;
#[path = "../documents/document/generator.rs"]
#[allow(clippy::unwrap_used, clippy::format_push_string, reason = "a test may fail, and take its time")]
mod generator;
mod home;
mod installed;
mod manager;
#[path = "../documents/document/meaning.rs"]
mod meaning;
mod openclaw;
mod oracle;
mod process;
mod references;
mod report;
mod sdk;
mod suite;
#[path = "../support/mod.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "made for the suite, which uses all of it; where no terminal is, nothing is"
)]
mod support;

mod afterwards;
mod before;
mod cloudflare;
mod comments;
mod configs;
mod daemons;
mod deep;
mod includes;
mod judged;
mod judges;
mod launchd;
mod managed;
mod models;
mod network;
mod nightly;
mod peers;
mod proxies;
mod transport;
mod turns;
mod units;
mod verdicts;
mod wizard;
mod writers;
