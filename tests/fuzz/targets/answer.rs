//! The body of an answer of the gateway, or of whatever answered instead, held to `tests/documents/foreign/checks.rs`.

#![no_main]

#[allow(dead_code)]
#[path = "../../documents/foreign/checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::answer(bytes));
