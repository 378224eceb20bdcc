//! A page of the provider's models, held to `tests/documents/foreign/checks.rs`.

#![no_main]

#[allow(dead_code)]
#[path = "../../documents/foreign/checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::models(bytes));
