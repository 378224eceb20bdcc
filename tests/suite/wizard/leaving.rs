//! Every way out: asked or not, kept or not, and the terminal as it was.

use rustix::process::Signal;

use super::screen::{ENTER, ESC, F1, Screen, Start, TAB, ctrl};
use super::walk::{GOOD, is_as_by_script, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, at_once, mode, onboard, simulator};

#[test]
fn kept_answers_are_there_next_time_and_secrets_are_not() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_keys(GOOD).press(KEY).says("ends in 0001").press(TAB);
    screen.press("\x1b[B\x1b[B").says("Enter choose").press(ENTER).says("Enter next").press(ENTER);
    screen.says("› ● claude-").press("opus-5-5").says("Enter choose").press(ENTER).says("● claude-opus-5-5");
    screen.press(ctrl('c')).says("Leave?").says("leave, and keep the answers but for the secrets");
    screen.press(TAB).says("› leave, and keep").press(ENTER);
    let left = screen.ends_with(130);
    assert!(left.contains("Your answers are kept for next time, the secrets are not."), "{left}");
    assert!(!home.state.exists());
    let kept = home.root.join(".local/state/clawgate/answers.json");
    assert_eq!((mode(&kept), mode(kept.parent().unwrap())), (0o600, 0o700));
    let text = std::fs::read_to_string(&kept).unwrap();
    assert!(text.contains(ACCOUNT) && !text.contains(KEY) && !text.contains("0001"), "{text}");

    let mut screen = wizard(&home, &sim.origin()).go();
    // Where it was left, but for the key, which is never kept.
    screen.says("Your answers from last time are filled in; secrets are never kept");
    screen.says("› Anthropic API key").says("● in openclaw.json itself");
    screen.press(ENTER).says("The Anthropic API key is empty").press(KEY).says("ends in 0001").press(ENTER);
    screen.says("● claude-opus-5-5").press(ENTER).says("It works: claude-opus-5-5").press(ENTER);
    screen.says("One file changes");
    screen.writes();
    assert!(!kept.exists(), "what is written is not kept any longer");
    std::fs::remove_dir_all(home.root.join(".local")).unwrap();
    is_as_by_script(&home, &sim, &["--key-storage", "inline", "--model", "claude-opus-5-5"]);
}

#[test]
fn a_secret_in_another_field_is_not_kept() {
    for secret in [
        "sk-ant-api03-CANARY0123456789abcdefghijklmnop-0123456789abcdefghijklmnop",
        // A token of Cloudflare's without a prefix.
        "Tk7fR3aWCANARY8sLd2xMv6bJc1hKz4gQe9uVoIy",
    ] {
        let home = Home::new();
        let mut screen = wizard(&home, "http://127.0.0.1:1").go();
        screen
            .walk_to_gateway()
            .press(GATEWAY)
            .press(TAB)
            .press(secret)
            .press(ENTER)
            .says("belongs into a field of its own");
        screen.press(ctrl('c')).says("Leave?").press(TAB).says("› leave, and keep").press(ENTER);
        screen.ends_with(130);
        let kept = std::fs::read_to_string(home.root.join(".local/state/clawgate/answers.json")).unwrap();
        assert!(!kept.contains("CANARY"), "{kept}");
    }
}

#[test]
fn ctrl_c_asks_and_ctrl_c_again_keeps_the_answers() {
    let home = Home::new();
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    screen.walk_to_keys(GOOD).press(KEY).says("ends in 0001");
    for stay in [ENTER, ESC] {
        screen.press(ctrl('c')).says("Leave?").says("Nothing has been written yet.").press(stay);
        screen.says("The Anthropic API key pays").says("ends in 0001");
    }
    screen.press(ctrl('c')).says("Leave?").press(ctrl('c'));
    let left = screen.ends_with(130);
    assert!(left.contains("Your answers are kept for next time, the secrets are not."), "{left}");
    let kept = std::fs::read_to_string(home.root.join(".local/state/clawgate/answers.json")).unwrap();
    assert!(kept.contains(ACCOUNT) && !kept.contains(KEY), "{kept}");
    assert!(!home.state.exists());
}

/// What is set up counts before answers that were kept: there none are, and nobody is told so.
#[test]
fn answers_to_what_is_set_up_are_not_promised_to_be_kept() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.says("Already set up").press(TAB).press(ctrl('u')).press("another").says("/another/");
    screen.press(ctrl('c')).says("Leave?").says_no_more("keep the answers but").press(ctrl('c'));
    let left = screen.ends_with(130);
    assert!(!left.contains("kept"), "{left}");
    assert!(!home.root.join(".local/state/clawgate/answers.json").exists());
}

#[test]
fn esc_never_quits() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD);
    for section in [
        "One tiny request",
        "The model OpenClaw uses",
        "The Anthropic API key pays",
        "Paste your gateway's address",
    ] {
        screen.press(ESC).says(section);
    }
    for _ in 0..5 {
        // Far enough apart that they are not taken for one key with Alt.
        screen.press(ESC);
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
    screen.press(F1).says("Help: Gateway").press(ESC).says_no_more("Help: Gateway");
    // Nothing is lost on the way back and forth; the test that passed still counts.
    screen.says("/my-gateway/").press(ENTER).says("ends in 0001").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

/// The signals that end it, and the exit statuses they end it with.
const ENDING: [(Signal, u32); 8] = [
    (Signal::TERM, 143),
    (Signal::INT, 130),
    (Signal::HUP, 129),
    (Signal::QUIT, 131),
    (Signal::ABORT, 134),
    (Signal::XCPU, 152),
    (Signal::USR1, 138),
    (Signal::ALARM, 142),
];

#[test]
fn signals_give_the_terminal_back() {
    for (signal, status) in ENDING {
        let home = Home::new();
        let mut screen = wizard(&home, "http://127.0.0.1:1").go();
        screen.walk_to_keys(GOOD).press(KEY).says("ends in 0001");
        screen.kill(signal);
        screen.ends_with(status);
        assert!(!home.state.exists());
    }
}

#[test]
fn a_signal_ends_a_test_that_runs() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_test(super::walk::Answers { gateway: "slow", ..GOOD }).says("Esc stop");
    let start = std::time::Instant::now();
    screen.kill(Signal::TERM);
    screen.ends_with(143);
    assert!(start.elapsed() < std::time::Duration::from_secs(2));
}

/// On every screen there is, from the first to the last.
#[test]
fn quit_gives_the_terminal_back_on_every_screen() {
    type Walk = fn(&mut Screen);
    let walks: [Walk; 7] = [
        |screen| {
            screen.walk_to_gateway();
        },
        |screen| {
            screen.walk_to_keys(GOOD);
        },
        |screen| {
            screen.walk_to_model(GOOD);
        },
        |screen| {
            screen.walk_to_test(super::walk::Answers { gateway: "slow", ..GOOD }).says("Esc stop");
        },
        |screen| {
            screen.walk_to_review(GOOD);
        },
        |screen| {
            screen.walk_to_keys(GOOD).press(KEY).press(ctrl('c')).says("Leave?");
        },
        |screen| {
            screen.walk_to_keys(GOOD).press(F1).says("Help: Keys");
        },
    ];
    let sim = simulator();
    at_once(walks, |walk| {
        let home = Home::new();
        let before = home.tree();
        let mut screen = wizard(&home, &sim.origin()).go();
        walk(&mut screen);
        screen.kill(Signal::QUIT);
        screen.ends_with(131);
        crate::support::assert_same(&home.tree(), &before, "nothing is written");
    });
}

/// Whatever ends it, even what nobody can catch: what was typed is in no file.
#[test]
fn no_core_is_written() {
    for signal in [Signal::QUIT, Signal::ABORT, Signal::ILL] {
        let home = Home::new();
        let line = "ulimit -c unlimited && exec \"$CLAWGATE\" onboard --gateway-origin http://127.0.0.1:1";
        let mut screen = Start::new(&home).shell(line).go();
        let before = home.tree();
        screen.walk_to_keys(GOOD).press(KEY).says("ends in 0001");
        screen.kill(signal);
        screen.ends();
        crate::support::assert_same(&home.tree(), &before, "no core");
    }
}

#[test]
fn the_practice_home_goes_with_it() {
    for (signal, status) in ENDING {
        let home = Home::new();
        let before = home.tree();
        let mut screen = Start::new(&home).args(["demo"]).go();
        screen.says("PRACTICE: a gateway on this machine");
        screen.kill(signal);
        screen.ends_with(status);
        crate::support::assert_same(&home.tree(), &before, "after the demo");
    }
}

fn is_at_the_prompt(screen: &Screen) {
    screen.until("the prompt", |screen| {
        screen.is_given_back() && screen.text().trim_end().ends_with("prompt>")
    });
    assert!(screen.has_its_modes());
}

#[test]
fn ctrl_z_and_fg_lose_nothing() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = Start::new(&home).shell("exec /bin/sh -i").go();
    screen.says("prompt>").press(format!("\"$CLAWGATE\" onboard --gateway-origin {}\n", sim.origin()));
    screen.walk_to_keys(GOOD).press(KEY).says("ends in 0001");
    for _ in 0..2 {
        screen.press(ctrl('z'));
        is_at_the_prompt(&screen);
        screen.press("fg\n");
        screen.until("the alternate screen", Screen::is_alternate);
        screen.says("The Anthropic API key pays").says("ends in 0001");
    }
    screen.press(ENTER).says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.says("Enter write").press(ENTER).says("OpenClaw is set up.").press(ENTER);
    is_at_the_prompt(&screen);
    screen.press("exit $?\n");
    assert_eq!(screen.ends(), 0);
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn a_closed_window_ends_it_and_burns_nothing() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_test(super::walk::Answers { gateway: "slow", ..GOOD }).says("Esc stop");
    let pid = screen.pid();
    let before = ticks(pid).unwrap().1;
    let start = std::time::Instant::now();
    screen.hang_up();
    // Not waited for yet, so that its processor time can still be read.
    let after = loop {
        let (state, used) = ticks(pid).unwrap();
        if state == 'Z' {
            break used;
        }
        assert!(start.elapsed() < std::time::Duration::from_secs(2), "still there");
        std::thread::sleep(std::time::Duration::from_millis(5));
    };
    assert!(after - before <= 10, "{} ticks", after - before);
    assert_eq!(screen.ends(), 129);
    assert!(!home.state.exists());
}

/// A process's state and its processor time so far, in ticks of ten milliseconds.
fn ticks(pid: i32) -> Option<(char, u64)> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut words = text.rsplit_once(')')?.1.split_whitespace();
    let state = words.next()?.chars().next()?;
    let user: u64 = words.nth(10)?.parse().ok()?;
    let system: u64 = words.next()?.parse().ok()?;
    Some((state, user + system))
}
