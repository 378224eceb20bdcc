//! The program as a person, a script or another program meets it: the real binary, real files, real sockets, real
//! pseudo-terminals; the practice gateway and the transaction as libraries besides.
//!
//! `cargo test --test suite writes::between` runs a part of it.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "a test has its own clock and environment, starts programs, and fails by a panic"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "and says what it counted")]

mod help;
mod input;
mod kept;
mod killed;
mod languages;
mod parity;
mod plain;
mod shapes;
mod simulator;
#[path = "../support/mod.rs"]
mod support;
mod transaction;
mod wire;
mod wizard;
mod writes;
