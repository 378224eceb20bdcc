//! At the end of a slow line: every key and every frame takes 300 ms, and an arrow key comes in two pieces.

use std::time::{Duration, Instant};

use super::screen::{ENTER, ESC, Screen, Start, TAB};
use super::support::{ACCOUNT, GATEWAY, Home, KEY};

const LATENCY: Duration = Duration::from_millis(300);

impl Screen {
    /// What somebody sees 300 ms later, and what then reaches the program 300 ms after that.
    #[track_caller]
    fn slowly(&mut self, says: &str, keys: &str) -> &mut Self {
        self.says(says);
        std::thread::sleep(2 * LATENCY);
        self.press(keys)
    }

    /// A key whose first byte comes in a packet of its own.
    #[track_caller]
    fn in_pieces(&mut self, says: &str, key: &str) -> &mut Self {
        self.slowly(says, &key[..1]);
        std::thread::sleep(LATENCY);
        self.press(&key[1..])
    }
}

#[test]
fn the_demo_is_done_and_no_arrow_is_an_esc() {
    let home = Home::new();
    let before = home.tree();
    let mut screen =
        Start::new(&home).args(["demo"]).env("SSH_CONNECTION", "192.0.2.1 50022 192.0.2.2 22").go();
    screen.slowly("Which models should OpenClaw reach", ENTER);
    screen.slowly("› Account ID", ACCOUNT).in_pieces("Enter next field", "\x1b[B").says("› Gateway ID");
    // Neither back, nor anything of it in the field.
    screen.in_pieces("› Gateway ID", "\x1b[A").says("› Account ID").in_pieces("Account ID", "\x1bOD");
    screen
        .slowly("› Account ID", TAB)
        .slowly("› Gateway ID", GATEWAY)
        .slowly(&format!("/{ACCOUNT}/my-gateway/"), ENTER);
    screen
        .slowly("› Anthropic API key", KEY)
        .in_pieces("ends in 0001", "\x1b[B")
        .says("› [ ] The gateway is");
    // Esc itself is not much slower than the line.
    std::thread::sleep(LATENCY);
    let start = Instant::now();
    screen.press(ESC).says("Paste your gateway's address");
    assert!(start.elapsed() < Duration::from_millis(900), "{:?}", start.elapsed());
    screen.slowly("› Account ID", ENTER).slowly("ends in 0001", ENTER);
    screen.in_pieces("The model OpenClaw uses", "\x1b[B").in_pieces("Enter choose", "\x1b[A");
    screen.slowly("Enter sends one tiny request", ENTER).slowly("It works:", ENTER);
    screen.slowly("Nothing has been written yet", ENTER).slowly("OpenClaw is set up.", ENTER);
    screen.ends_with(0);
    super::support::assert_same(&home.tree(), &before, "after the demo");
}
