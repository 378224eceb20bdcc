//! Terminals of all kinds: without colours, without glyphs, dumb, too small, not there, or only behind `/dev/tty`.

use super::screen::{ENTER, Screen, Start, TAB, ctrl};
use super::walk::{GOOD, is_as_by_script, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, clawgate, simulator};

/// The parameters of every sequence that sets how text looks.
fn looks(screen: &Screen) -> Vec<u32> {
    let bytes = screen.bytes();
    let text = String::from_utf8_lossy(&bytes);
    text.split("\x1b[")
        .filter_map(|rest| rest.split_once('m'))
        .filter(|(parameters, _)| parameters.chars().all(|c| c.is_ascii_digit() || c == ';'))
        .flat_map(|(parameters, _)| parameters.split(';').map(|one| one.parse().unwrap_or(0)))
        .collect()
}

fn is_colour(look: u32) -> bool {
    // The default colours are none.
    matches!(look, 30..=38 | 40..=48 | 90..=97 | 100..=107)
}

#[test]
fn no_color_sends_no_colours() {
    let sim = simulator();
    for (name, value, args, coloured) in [
        ("NO_COLOR", "1", None, false),
        ("LANG", "C.UTF-8", None, true),
        ("LANG", "C.UTF-8", Some("--color=never"), false),
        ("NO_COLOR", "1", Some("--color=always"), true),
    ] {
        let home = Home::new();
        let mut screen = wizard(&home, &sim.origin()).args(args).env(name, value).go();
        screen.walk_to_review(GOOD);
        screen.writes();
        let looks = looks(&screen);
        assert_eq!(looks.iter().any(|look| is_colour(*look)), coloured, "{name} {args:?}: {looks:?}");
        // What has the focus is seen all the same.
        assert!(looks.iter().any(|look| matches!(look, 1 | 7)), "{looks:?}");
    }
}

#[test]
fn without_glyphs_it_is_ascii_alone() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).env("LC_ALL", "C").go();
    screen.says("Paste your gateway's address");
    screen.press(ACCOUNT).press(TAB).press(GATEWAY).says("/my-gateway/").press(ENTER);
    screen.says("The Anthropic API key pays").press(KEY).says("ends in 0001").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.says("Enter write").press(ENTER).says("OpenClaw is set up.").press(ENTER);
    screen.ends_with(0);
    assert!(screen.bytes().is_ascii());
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn terminals_that_cannot_show_it_get_plain_lines() {
    for (term, size, says) in [
        ("dumb", (80, 24), "The terminal cannot place text: "),
        ("xterm", (39, 24), "has 39 columns and 24 rows: "),
        ("xterm", (80, 11), "has 80 columns and 11 rows: "),
    ] {
        let home = Home::new();
        let mut screen = wizard(&home, "http://127.0.0.1:1").env("TERM", term).size(size.0, size.1).go();
        for text in [says, "Account ID: "] {
            screen.until(text, |screen| String::from_utf8_lossy(&screen.bytes()).contains(text));
        }
        screen.press("q\r");
        assert_eq!(screen.ends(), 130);
        assert!(!screen.bytes().windows(7).any(|bytes| bytes == b"\x1b[?1049"), "{term}");
        assert!(screen.has_its_modes());
        assert!(!home.state.exists());
    }
}

#[test]
fn no_terminal_at_all() {
    let home = Home::new();
    for words in [&["onboard"][..], &["configure"], &["configure", "--section", "model"], &[]] {
        let done = clawgate(&home).args(words).env("TERM", "xterm").run().exits(2);
        assert!(done.err().contains("--non-interactive"), "{}", done.dump());
        assert_eq!(done.out(), "", "{words:?}");
    }
    assert!(!home.state.exists());
    // The demo has something to tell without one.
    let done = clawgate(&home).args(["demo"]).run().exits(0);
    assert!(done.out().contains("PRACTICE"), "{}", done.dump());
}

#[test]
fn output_into_a_file_is_no_terminal() {
    let home = Home::new();
    let mut screen = Start::new(&home).shell("\"$CLAWGATE\" onboard > out; echo status $?").go();
    screen.says("status 2").says("--non-interactive");
    assert_eq!(screen.ends(), 0);
    assert_eq!(std::fs::read(home.root.join("out")).unwrap(), b"");
}

#[test]
fn keys_come_from_the_terminal_where_input_is_something_else() {
    let (home, sim) = (Home::new(), simulator());
    let line = format!("echo y | \"$CLAWGATE\" onboard --gateway-origin {}", sim.origin());
    let mut screen = Start::new(&home).shell(&line).go();
    screen.walk_to_review(GOOD);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn what_was_typed_before_the_first_screen_does_nothing() {
    let home = Home::new();
    let mut screen = Start::new(&home).shell("sleep 0.2; exec \"$CLAWGATE\" onboard").go();
    screen.press("rm -rf\r\r\r").says("Paste your gateway's address");
    screen.press(ctrl('c'));
    screen.ends_with(130);
}
