//! What the real binary writes, and takes back: bytes, modes, backups and the report, in throw-away homes.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test looks at the clock, starts programs, fails by a panic, and says when it was skipped"
)]

mod addresses;
mod answering;
mod between;
mod configured;
mod defaults;
mod demo;
mod dry_run;
mod elsewhere;
mod existing;
mod fallbacks;
mod histories;
mod installed;
mod limits;
mod links;
#[path = "../support/meanwhile.rs"]
mod meanwhile;
mod misshapen;
mod models;
mod mounts;
mod notices;
mod others;
mod printed;
mod profiles;
mod proof;
#[path = "../support/published.rs"]
mod published;
mod published_configs;
mod references;
mod releases;
mod reviews;
mod seed;
mod shared;
mod spellings;
mod storages;
#[path = "../support/mod.rs"]
mod support;
mod undo;
