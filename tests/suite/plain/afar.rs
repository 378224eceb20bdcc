//! At the end of a slow line. Its tests wait more than they work, so they are the first to begin.

use std::time::Duration;

use super::terminal::start;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, assert_same};

/// Every question is seen 300 ms late, every answer comes 300 ms after that, and an arrow key in two pieces.
#[test]
fn the_demo_at_the_end_of_a_slow_line() {
    const LATENCY: Duration = Duration::from_millis(300);
    let home = Home::new();
    let before = home.tree();
    let mut session = start(&home, &["demo", "--plain"], &[("SSH_TTY", "/dev/pts/9")], (80, 24));
    session.wait("PRACTICE. Gateway, 1 of 5");
    for (question, answer) in [
        ("\nAccount ID: ", ACCOUNT),
        ("\nGateway ID: ", GATEWAY),
        ("What now, a number [1]: ", ""),
        ("\nAnthropic API key: ", KEY),
        ("number [1]: ", ""),
        ("What now, a number [1]: ", ""),
        ("Model, a number [", "claude-sonnet-5"),
        ("\nFallbacks: ", ""),
        ("What now, a number [1]: ", ""),
        ("What now, a number [1]: ", ""),
        ("What now, a number [1]: ", ""),
    ] {
        session.wait(question);
        std::thread::sleep(2 * LATENCY);
        if answer == GATEWAY {
            session.send("\u{1b}");
            std::thread::sleep(LATENCY);
            session.send("[D");
        }
        session.send(&format!("{answer}\n"));
    }
    session.wait("OpenClaw is set up.").wait("openclaw.json");
    assert_eq!(session.end(), 0);
    assert!(!session.text().contains("wrong:"), "{}", session.text());
    assert_same(&home.tree(), &before, "after the demo");
}
