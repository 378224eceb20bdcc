//! Documents: the users' own and other programs', read and edited by the library, and ours, held to what the program is and
//! does.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "a test has its own environment, starts programs, fails by a panic, and takes its time"
)]

mod architecture;
mod document;
mod documentation;
mod dotenv;
mod foreign;
mod names;
mod release;
#[path = "../support/mod.rs"]
#[allow(dead_code, reason = "made for the suite, which uses all of it")]
mod support;
mod version;
