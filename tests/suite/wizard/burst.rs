//! More at once than anybody types: from a terminal that marks no pastes, a program that types, a key that is stuck.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::screen::{ENTER, Screen, TAB, ctrl};
use super::walk::{GOOD, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY};

/// Processor time of a process so far, in nanoseconds.
fn spent(pid: i32) -> u64 {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    tasks
        .map(|task| {
            let text = std::fs::read_to_string(task.unwrap().path().join("schedstat")).unwrap();
            text.split_whitespace().next().unwrap().parse::<u64>().unwrap()
        })
        .sum()
}

/// What so many characters at once cost in the field that has the focus.
fn cost(screen: &mut Screen, count: usize, there: &str, back: &str) -> u64 {
    let before = spent(screen.pid());
    screen.press("a".repeat(count)).press(TAB).says(there);
    let cost = spent(screen.pid()) - before;
    screen.press(super::screen::BACK_TAB).says(back).press(ctrl('u'));
    cost
}

#[test]
fn many_characters_cost_what_they_are_many() {
    let home = Home::new();
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    screen.walk_to_gateway().says("› Account ID");
    // The least of three: other work on the machine only adds.
    let least = |screen: &mut Screen, count| {
        (0..3).map(|_| cost(screen, count, "› Gateway ID", "› Account ID")).min().unwrap()
    };
    let costs: Vec<u64> = [4_000, 16_000].into_iter().map(|count| least(&mut screen, count)).collect();
    assert!(costs[1] <= costs[0] * 6, "four times as many: {costs:?} ns");

    screen.press(ACCOUNT).press(TAB).press(GATEWAY).says("/my-gateway/").press(ENTER);
    screen.says("The Anthropic API key pays").says("› Anthropic API key");
    let least = |screen: &mut Screen, count| {
        (0..3).map(|_| cost(screen, count, "› [ ] The gateway", "› Anthropic API key")).min().unwrap()
    };
    let costs: Vec<u64> = [4_000, 16_000].into_iter().map(|count| least(&mut screen, count)).collect();
    assert!(costs[1] <= costs[0] * 6, "four times as many: {costs:?} ns");
}

#[test]
fn what_is_typed_at_once_is_what_is_typed() {
    let home = Home::new();
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    let (head, tail) = ACCOUNT.split_at(20);
    // Into the middle, too.
    screen.walk_to_gateway().press(tail).says(tail).press("\x1b[H").press(head).says(ACCOUNT);
    screen.press(TAB).press("GaTe_é wäy").says("GaTe_é wäy");
    screen.press(ctrl('u')).press(format!("{GATEWAY}{TAB}")).says(&format!("/{GATEWAY}/"));
}

/// How long after the signal the end came, in the middle of two megabytes that are being typed.
fn ended_in_a_burst(
    field: impl Fn(&mut Screen),
    text: &[u8],
    signal: Option<Signal>,
    status: u32,
) -> Duration {
    let home = Home::new();
    let before = home.tree();
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    field(&mut screen);
    let typing = screen.types(text.repeat((2 << 20) / text.len()));
    std::thread::sleep(Duration::from_millis(50));
    let start = Instant::now();
    let took = match signal {
        Some(signal) => {
            screen.kill(signal);
            screen.until("its end", Screen::has_ended);
            let took = start.elapsed();
            screen.reads_no_more(typing);
            screen.ends_with(status);
            took
        }
        None => {
            screen.closes(typing);
            assert_eq!(screen.ends(), status);
            start.elapsed()
        }
    };
    crate::support::assert_same(&home.tree(), &before, "nothing is written");
    took
}

#[test]
fn signals_are_heard_in_the_middle() {
    let account = |screen: &mut Screen| {
        screen.walk_to_gateway().says("› Account ID");
    };
    let key = |screen: &mut Screen| {
        screen.walk_to_keys(GOOD).says("› Anthropic API key");
    };
    for text in [b"a".as_slice(), b"\x1b[C", b"\x1b", b"\0", b"\xff", "é".as_bytes()] {
        ended_in_a_burst(account, text, Some(Signal::TERM), 143);
    }
    for (signal, status) in [(Signal::TERM, 143), (Signal::QUIT, 131), (Signal::HUP, 129), (Signal::INT, 130)]
    {
        ended_in_a_burst(key, b"a", Some(signal), status);
    }
    // One of a few: a machine with other work to do may be late now and then.
    let times: Vec<Duration> =
        (0..3).map(|_| ended_in_a_burst(account, b"a", Some(Signal::TERM), 143)).collect();
    assert!(times.iter().any(|took| *took < Duration::from_millis(500)), "{times:?}");
}

#[test]
fn a_closed_window_ends_it_in_the_middle() {
    let account = |screen: &mut Screen| {
        screen.walk_to_gateway().says("› Account ID");
    };
    ended_in_a_burst(account, b"a", None, 129);
}

#[test]
fn a_key_behind_it_is_heard() {
    let home = Home::new();
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    screen.walk_to_keys(GOOD).press(KEY.repeat(400)).press(ctrl('c')).says("Leave?").press(ctrl('c'));
    screen.ends_with(130);
}

/// Thirty-two kibibytes of one escape sequence are none of them text.
#[test]
fn a_long_sequence_is_no_text() {
    let long = "1;".repeat(16 << 10);
    for (start, end) in [("\x1b[", "m"), ("\x1b]", "\x07"), ("\x1b]", "\x1b\\"), ("\x1bP", "\x1b\\")] {
        let home = Home::new();
        let mut screen = wizard(&home, "http://127.0.0.1:1").go();
        screen
            .walk_to_gateway()
            .press(format!("{start}{long}{end}"))
            .press(ACCOUNT)
            .press(TAB)
            .press(GATEWAY);
        screen.says(&format!("/{ACCOUNT}/{GATEWAY}/")).press(ENTER).press(ctrl('c')).press(ctrl('c'));
        screen.ends_with(130);
    }
}
