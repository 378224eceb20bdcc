//! At the end of a slow line: every key and every frame takes 300 ms, and an arrow key comes in two pieces. It
//! waits more than it works, so it is the first to begin.

use std::time::{Duration, Instant};

use super::screen::{DOWN, ENTER, ESC, F1, Screen, Start, ctrl};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY};

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
    screen.slowly("› Account ID", ACCOUNT).in_pieces("Enter next field", "\x1b[B").says("› Gateway ID");
    // Neither back, nor anything of it in the field.
    screen.in_pieces("› Gateway ID", "\x1bOD").slowly("› Gateway ID", GATEWAY);
    screen.slowly(&format!("/{ACCOUNT}/my-gateway/"), ENTER).slowly("› Anthropic API key", KEY);
    // Esc itself is not much slower than the line.
    screen.says("ends in 0001");
    let start = Instant::now();
    screen.press(ESC).says("Paste your gateway's address");
    assert!(start.elapsed() < Duration::from_millis(900), "{:?}", start.elapsed());
    screen.press(ENTER).slowly("ends in 0001", ENTER).in_pieces("The model OpenClaw uses", "\x1b[A");
    screen
        .says("Enter choose")
        .press(DOWN)
        .slowly("Enter sends one tiny request", ENTER)
        .slowly("It works:", ENTER);
    screen.slowly("Nothing has been written yet", ENTER).slowly("OpenClaw is set up.", ENTER);
    screen.ends_with(0);
    crate::support::assert_same(&home.tree(), &before, "after the demo");
}

/// The same where no variable tells of the line: Esc acts at once there, and what it did is taken back when the rest of
/// the arrow comes.
#[test]
fn no_arrow_stays_an_esc_where_nothing_tells_of_the_line() {
    let home = Home::new();
    let mut screen = Start::new(&home).args(["demo"]).go();
    screen.slowly("› Account ID", ACCOUNT).slowly("Enter next field", &DOWN[..1]);
    // What it did is undone, and the rest of it leads one field further.
    std::thread::sleep(LATENCY);
    screen.press(&DOWN[1..]).says("› Gateway ID").says(&ACCOUNT[..8]);
    // Esc does nothing here, so nothing on the screen tells that all of it has come.
    screen.in_pieces("› Gateway ID", "\x1bOD").slowly("› Gateway ID", GATEWAY);
    screen.slowly(&format!("/{ACCOUNT}/my-gateway/"), ENTER).slowly("› Anthropic API key", KEY);
    // A help stays open and a question asked.
    screen.press(F1).in_pieces("Help: Keys", "\x1b[B").says("Help: Keys").press(ESC);
    screen.says_no_more("Help: Keys").press(ctrl('c')).in_pieces("Leave?", DOWN).says("› leave");
    // Esc by itself is as quick as ever, and stays what it is.
    let start = Instant::now();
    screen.press(ESC).says("› Anthropic API key");
    assert!(start.elapsed() < 2 * LATENCY, "{:?}", start.elapsed());
    screen.press(ESC).says("Paste your gateway's address");
    std::thread::sleep(3 * LATENCY);
    screen
        .says("Paste your gateway's address")
        .press(ctrl('c'))
        .says("Leave?")
        .press(ctrl('c'))
        .ends_with(130);
}
