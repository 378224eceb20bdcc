//! What the real binary writes, and takes back: bytes, modes, backups and the report, in throw-away homes.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "tests run programs and look at the clock"
)]

mod defaults;
mod demo;
mod dry_run;
mod existing;
mod notices;
mod profiles;
mod seed;
mod shared;
mod storages;
#[path = "../support/mod.rs"]
mod support;
mod undo;
