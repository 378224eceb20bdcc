//! From the screen into plain lines, with every answer.

use clawgate::simulator::practice;

use super::screen::{ENTER, Screen, Start, TAB, ctrl};
use super::walk::{Answers, GOOD, is_as_by_script, wizard};
use crate::support::{ACCOUNT, Home, KEY, TOKEN, simulator};

impl Screen {
    /// What came after the screen was left.
    fn lines(&self) -> String {
        let bytes = self.bytes();
        let end = b"\x1b[?1049l";
        let from = bytes
            .windows(end.len())
            .rposition(|window| window == end)
            .map_or(bytes.len(), |at| at + end.len());
        String::from_utf8_lossy(&bytes[from..]).replace("\r\n", "\n")
    }

    /// Waits until the plain lines end with this question, then answers it.
    #[track_caller]
    fn is_asked(&mut self, question: &str, answer: &str) -> &mut Self {
        self.until(question, |screen| screen.lines().ends_with(&format!("{question} ")));
        self.press(answer).press("\n")
    }
}

#[test]
fn every_answer_goes_along() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen
        .walk_to_keys(Answers { gateway: practice::LOCKED_GATEWAY, ..GOOD })
        .press(KEY)
        .says("ends in 0001");
    screen.press(TAB).says("› Gateway token").paste(TOKEN).says("31 characters");
    screen.press(ctrl('p'));
    screen.is_asked("Anthropic API key [32 characters, ends in 0001]:", "");
    assert!(screen.is_given_back(), "the screen is left");
    assert!(!home.state.exists() && !home.root.join(".local").exists(), "answers are in memory alone");
    assert!(screen.lines().contains("Every answer is still there: the same questions in plain lines."));
    assert!(screen.lines().contains("\nKeys, 2 of 5\n"), "{}", screen.lines());
    screen
        .is_asked("run]:", "")
        .is_asked("Keep the secrets, a number [1]:", "")
        .is_asked("What now, a number [1]:", "");
    screen.until("the models", |screen| screen.lines().contains("Model, a number ["));
    screen.is_asked("]:", "claude-opus-5").is_asked("Fallbacks:", "");
    screen.is_asked("What now, a number [1]:", "");
    screen.until("the test", |screen| screen.lines().contains("done: It works"));
    screen.is_asked("What now, a number [1]:", "");
    screen.until("the review", |screen| screen.lines().contains("Review, 5 of 5"));
    screen.until("the write", |screen| screen.lines().ends_with("What now, a number [1]: "));
    screen.press("\n");
    screen.ends_with(0);
    let lines = screen.lines();
    assert!(lines.contains("OpenClaw is set up."), "{lines}");
    assert_eq!(lines.chars().find(|c| c.is_control() && *c != '\n'), None, "{lines:?}");
    assert!(!lines.contains(KEY) && !lines.contains(TOKEN), "{lines}");
    let flags = ["--gateway-id", practice::LOCKED_GATEWAY, "--token", TOKEN, "--model", "claude-opus-5"];
    is_as_by_script(&home, &sim, &flags);
}

#[test]
fn in_the_middle_of_a_test_and_with_other_input() {
    let (home, sim) = (Home::new(), simulator());
    let line = format!("echo y | \"$CLAWGATE\" onboard --gateway-origin {}", sim.origin());
    let mut screen = Start::new(&home).shell(&line).go();
    screen
        .walk_to_test(Answers { gateway: practice::SLOW_GATEWAY, ..GOOD })
        .says("Esc stop")
        .press(ctrl('p'));
    // The test is over, and another one is for the person to send.
    screen.until("the offers", |screen| screen.lines().contains("1. send the test"));
    assert!(screen.lines().contains("Test, 4 of 5"), "{}", screen.lines());
    screen.is_asked("What now, a number [1]:", "<1").is_asked("Account ID [0123…cdef]:", ACCOUNT);
    screen.is_asked("Gateway ID [slow]:", "q").is_asked("What now, a number [1]:", "leave");
    screen.ends_with(130);
    assert!(screen.lines().ends_with("Nothing was written.\n"), "{}", screen.lines());
    assert!(!home.state.exists());
}

#[test]
fn the_help_names_the_key_and_practice_stays_practice() {
    let home = Home::new();
    let mut screen = Start::new(&home).args(["demo"]).go();
    screen
        .says("Paste your")
        .press("\x1bOP")
        .says("Ctrl-P go on in plain lines")
        .press(ENTER)
        .press(ctrl('p'));
    screen.until("the first question", |screen| screen.lines().contains("PRACTICE. Gateway, 1 of 5"));
    screen.is_asked("Account ID:", "q");
    screen.ends_with(130);
}
