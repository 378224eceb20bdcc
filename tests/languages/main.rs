//! The real program in each language: people are answered in theirs, scripts in English unless they ask, and nothing
//! that is said to people comes from anywhere but the catalogue.

#![allow(clippy::disallowed_types, reason = "some tests start the program in ways of their own")]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests fail and speak as tests do")]

#[path = "../support/english.rs"]
mod english;
#[path = "../support/mod.rs"]
mod support;

mod choice;
mod pseudo;
