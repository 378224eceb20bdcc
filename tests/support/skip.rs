//! A test that cannot run on a machine says so past the harness, which swallows what passing tests print: `.ci/run` looks
//! for such lines, and takes none.

use std::io::Write as _;

/// Says that a test is left out, and why.
pub fn skipped(why: &str) {
    // In one piece, on a line of its own: other tests write at the same time.
    let _ = std::io::stderr().write_all(format!("\nskipped: {why}\n").as_bytes());
}
