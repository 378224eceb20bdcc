//! After the write, while the last screen shows: what another program made of it, and what could not be done as usual.

use std::time::{Duration, Instant};

use super::screen::{ENTER, Screen, Start, ctrl};
use super::walk::{GOOD, wizard};
use crate::support::meanwhile::when_written;
use crate::support::{Home, onboard, simulator};

const CONFIG: &str = "{\n  // mine\n  gateway: { mode: 'local' },\n}\n";

/// How often the files were looked at again.
fn looks(home: &Home) -> usize {
    let log = std::fs::read_to_string(home.root.join("tmp/log")).unwrap_or_default();
    log.lines().filter(|line| line.contains("looked-again")).count()
}

/// A wizard with a log, on its last screen.
fn written(home: &Home, origin: &str) -> Screen {
    let log = home.root.join("tmp/log").display().to_string();
    let mut screen = wizard(home, origin).args(["--log", &log]).go();
    screen.walk_to_review(GOOD).press(ENTER).says("Enter finish");
    screen
}

#[test]
fn what_another_program_puts_back_is_said() {
    let (home, sim) = (Home::with_config(CONFIG), simulator());
    let other = when_written(&home.config(), Duration::from_millis(300), |_| CONFIG.to_owned());
    let mut screen = written(&home, &sim.origin());
    screen.says("OpenClaw is set up.");
    screen.says("Written, but another program has undone it since.").says("openclaw gateway stop");
    screen.says(&format!("{} was changed by another program after this write", home.config().display()));
    other.join().unwrap();
    let left = screen.press(ENTER).ends_with(0);
    assert!(left.contains("another program has undone it since"), "{left}");
    assert!(!left.contains("Proven"), "{left}");
    assert_eq!(home.text("openclaw.json"), CONFIG);
}

#[test]
fn what_another_program_adds_is_not_and_what_it_puts_back_later_is() {
    let (home, sim) = (Home::with_config(CONFIG), simulator());
    let other = when_written(&home.config(), Duration::from_millis(300), |ours| {
        ours.replace("// mine", "// mine, they say")
    });
    let mut screen = written(&home, &sim.origin());
    screen.until("two looks", |_| looks(&home) >= 2);
    other.join().unwrap();
    assert!(home.text("openclaw.json").contains("they say"));
    assert!(screen.words().contains("OpenClaw is set up."), "{}", screen.text());
    home.put("openclaw.json", CONFIG);
    screen.says("Written, but another program has undone it since.");
    assert_eq!(looks(&home), 3);
    screen.press(ENTER).ends_with(0);
}

#[test]
fn what_was_put_back_since_the_last_run_is_said_first() {
    let (home, sim) = (Home::with_config(CONFIG), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    home.put("openclaw.json", CONFIG);
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.says("another program or a person has undone this in").says("models");
    screen.press(ctrl('c'));
    screen.ends_with(130);
}

#[test]
fn leaving_waits_for_no_look() {
    let (home, sim) = (Home::with_config(CONFIG), simulator());
    let mut screen = written(&home, &sim.origin());
    let start = Instant::now();
    let left = screen.press(ENTER).ends_with(0);
    assert!(start.elapsed() < Duration::from_millis(1500), "{:?}", start.elapsed());
    assert!(looks(&home) <= 1 && left.contains("Proven"), "{left}");
}

#[test]
#[ignore = "needs unshare, and the right to mount"]
fn a_file_that_was_written_in_place_is_said_to_be() {
    crate::support::needs::mounts();
    let (home, sim) = (Home::with_config(""), simulator());
    std::fs::write(home.root.join("elsewhere"), CONFIG).unwrap();
    let script = "mount --bind ~/elsewhere ~/.openclaw/openclaw.json && exec \"$CLAWGATE\" \"$@\"";
    let line = format!("exec unshare -m sh -c '{script}' sh \"$@\"");
    let mut screen = Start::new(&home).shell(&line).args(["onboard", "--gateway-origin", &sim.origin()]).go();
    screen.walk_to_review(GOOD).press(ENTER).says("openclaw.json is mounted as a single file");
    screen.says("Enter finish").press(ENTER).ends_with(0);
    let text = std::fs::read_to_string(home.root.join("elsewhere")).unwrap();
    assert!(text.contains("// mine") && text.contains("anthropic-messages"), "{text}");
}
