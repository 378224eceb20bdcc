//! What a person could see and do.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::session::{Session, Start, program, state, wake_ups};

pub const ALL: &[(&str, fn())] = &[
    ("it_ends_and_leaves_a_few_lines", it_ends_and_leaves_a_few_lines),
    ("ctrl_c_is_a_key", ctrl_c_is_a_key),
    ("a_panic_gives_the_terminal_back", a_panic_gives_the_terminal_back),
    ("a_panic_that_aborts_gives_the_terminal_back", a_panic_that_aborts_gives_the_terminal_back),
    ("signals_give_the_terminal_back", signals_give_the_terminal_back),
    ("a_closed_window_ends_it", a_closed_window_ends_it),
    ("a_lost_connection_without_a_signal_ends_it", a_lost_connection_without_a_signal_ends_it),
    ("finishing_something_after_a_hang_up_burns_nothing", finishing_something_after_a_hang_up_burns_nothing),
    ("ctrl_z_and_fg", ctrl_z_and_fg),
    ("a_stop_from_outside_and_bg", a_stop_from_outside_and_bg),
    ("a_stop_takes_the_programs_around_it_along", a_stop_takes_the_programs_around_it_along),
    ("without_a_shell_nothing_stops", without_a_shell_nothing_stops),
    ("a_stop_that_nobody_can_catch", a_stop_that_nobody_can_catch),
    ("any_size_and_back", any_size_and_back),
    ("ctrl_l_draws_everything_anew", ctrl_l_draws_everything_anew),
    ("a_terminal_that_tells_no_size", a_terminal_that_tells_no_size),
    ("without_colours_the_selection_is_still_seen", without_colours_the_selection_is_still_seen),
    ("output_into_a_file_is_refused", output_into_a_file_is_refused),
    ("terminals_that_cannot_show_it_are_refused", terminals_that_cannot_show_it_are_refused),
    ("keys_come_from_the_terminal_when_input_is_a_pipe", keys_come_from_the_terminal_when_input_is_a_pipe),
    ("what_was_typed_before_is_dropped", what_was_typed_before_is_dropped),
    ("a_paste_is_one_thing", a_paste_is_one_thing),
    ("a_paste_that_never_ends", a_paste_that_never_ends),
    ("a_paste_without_marks", a_paste_without_marks),
    ("idle_is_idle", idle_is_idle),
    ("work_reports", work_reports),
];

fn it_ends_and_leaves_a_few_lines() {
    let mut session = Session::start(&[]);
    assert!(session.whole().screen().alternate_screen());
    assert!(!session.has_its_modes());
    session.write("ab\tcd");
    session.wait_for("second:cd;");
    assert_eq!(session.whole().screen().cursor_position(), (4, 9));
    session.hide_cursor();
    session.write("\r");
    session.end_with(0);
    // It ends before everything it wrote is read.
    session.wait_until("the last line", |session| session.whole().screen().contents().contains("line 8 [2J"));
    let shown = session.whole().screen().contents();
    assert!(shown.starts_with("left behind: ab and cd\nline 2 [2J\n"), "{shown}");
    assert!(shown.trim_end().ends_with("line 8 [2J"), "{shown}");
}

fn ctrl_c_is_a_key() {
    let mut session = Session::start(&[]);
    session.write("\x03");
    session.end_with(130);
}

fn a_panic_gives_the_terminal_back() {
    let mut session = Session::start(&[]);
    session.hide_cursor();
    session.write("\x1b[24~");
    session.end_with(101);
    session.wait_until("the message", |session| session.whole().screen().contents().contains("it panicked"));
}

fn a_panic_that_aborts_gives_the_terminal_back() {
    let mut session = Session::start(&["aborts"]);
    session.hide_cursor();
    session.write("\x1b[24~");
    session.wait_until("the message", |session| session.whole().screen().contents().contains("it panicked"));
    session.end();
    assert!(session.is_given_back());
    assert!(session.has_its_modes());
}

fn signals_give_the_terminal_back() {
    for (signal, status) in [
        (Signal::TERM, 143),
        (Signal::INT, 130),
        (Signal::HUP, 129),
        (Signal::QUIT, 131),
        (Signal::ABORT, 134),
    ] {
        let mut session = Session::start(&[]);
        session.hide_cursor();
        session.kill(signal);
        session.end_with(status);
    }
}

/// After the hang-up it is over in two seconds, and has not used the processor to speak of.
fn is_over_soon(session: &mut Session, pid: i32) {
    let (_, before) = state(pid).unwrap();
    let start = Instant::now();
    session.hang_up();
    // Not waited for yet, so that its processor time can still be read.
    while state(pid).unwrap().0 != 'Z' {
        assert!(start.elapsed() < Duration::from_secs(2), "still there");
        std::thread::sleep(Duration::from_millis(5));
    }
    let (_, after) = state(pid).unwrap();
    assert!(after - before <= 5, "{} ticks", after - before);
    assert_eq!(session.end(), 129);
}

fn a_closed_window_ends_it() {
    let mut session = Session::start(&[]);
    let pid = session.pid();
    is_over_soon(&mut session, pid);
}

fn a_lost_connection_without_a_signal_ends_it() {
    let mut session = Start { controlling: false, ..Start::default() }.go();
    session.wait_for("second:");
    let pid = session.pid();
    is_over_soon(&mut session, pid);
}

fn finishing_something_after_a_hang_up_burns_nothing() {
    for controlling in [true, false] {
        let mut session = Start { words: &["stays"], controlling, ..Start::default() }.go();
        session.wait_for("second:");
        let pid = session.pid();
        session.hang_up();
        std::thread::sleep(Duration::from_millis(100));
        let (_, before) = state(pid).unwrap();
        std::thread::sleep(Duration::from_millis(500));
        let (now, after) = state(pid).unwrap();
        assert_ne!(now, 'Z', "it was to stay");
        assert!(after - before <= 1, "{} ticks in half a second", after - before);
    }
}

/// The program as a job of an interactive shell.
fn in_a_shell(line: &str) -> Session {
    let shell = Start { shell: Some("exec /bin/sh -i".to_owned()), ..Start::default() };
    let mut session = shell.go();
    session.wait_for("prompt> ");
    session.write(format!("{line}\n"));
    session.wait_for("second:");
    session
}

fn is_at_the_prompt(session: &Session) {
    session.wait_until("the prompt", |session| {
        session.is_given_back() && session.whole().screen().contents().trim_end().ends_with("prompt>")
    });
    assert!(session.has_its_modes());
}

fn comes_back(session: &mut Session, typed: &str) {
    session.wait_until("the alternate screen", |session| session.whole().screen().alternate_screen());
    session.wait_for("second:");
    session.write(typed);
    session.wait_for(&format!("first:{typed};"));
}

fn leaves_the_shell(session: &mut Session, status: u32) {
    session.write("\r");
    is_at_the_prompt(session);
    session.write("exit $?\n");
    assert_eq!(session.end(), status);
}

fn ctrl_z_and_fg() {
    let mut session = in_a_shell(&program());
    let pid = session.pid();
    for typed in ["a", "ab"] {
        session.write("\x1a");
        is_at_the_prompt(&session);
        assert_eq!(state(pid).unwrap().0, 'T');
        session.write("fg\n");
        session.wait_until("it goes on", |_| state(pid).unwrap().0 != 'T');
        session.wait_until("the alternate screen", |session| session.whole().screen().alternate_screen());
        session.wait_for("second:");
        session.write(&typed[typed.len() - 1..]);
        session.wait_for(&format!("first:{typed};"));
    }
    leaves_the_shell(&mut session, 0);
}

fn a_stop_from_outside_and_bg() {
    let mut session = in_a_shell(&program());
    let pid = session.pid();
    session.kill(Signal::TSTP);
    is_at_the_prompt(&session);
    assert_eq!(state(pid).unwrap().0, 'T');
    // In the background it may not take the terminal: the system stops it again, and the prompt stays usable.
    session.write("bg; sleep 0.2; echo still-the-$((1))-prompt\n");
    session.wait_until("the shell's answer", |session| {
        session.whole().screen().contents().contains("still-the-1")
    });
    session.wait_until("it is stopped", |_| state(pid).unwrap().0 == 'T');
    assert!(session.has_its_modes());
    session.write("fg\n");
    comes_back(&mut session, "b");
    leaves_the_shell(&mut session, 0);
}

fn a_stop_takes_the_programs_around_it_along() {
    let mut session = in_a_shell(&format!("/bin/sh -c \"{}; exit 7\"", program()));
    session.write("\x1a");
    is_at_the_prompt(&session);
    session.write("fg\n");
    comes_back(&mut session, "c");
    leaves_the_shell(&mut session, 7);
}

fn without_a_shell_nothing_stops() {
    let mut session = Session::start(&[]);
    session.write("\x1ad");
    session.wait_for("first:d;");
    session.kill(Signal::TSTP);
    session.write("e");
    session.wait_for("first:de;");
    assert!(session.whole().screen().alternate_screen());
    session.write("\r");
    session.end_with(0);
}

fn a_stop_that_nobody_can_catch() {
    let mut session = in_a_shell(&program());
    let pid = session.pid();
    session.kill(Signal::STOP);
    session.wait_until("the prompt", |session| session.text().contains("prompt>"));
    assert_eq!(state(pid).unwrap().0, 'T');
    session.write("fg\n");
    session.wait_until("a whole frame", |session| {
        session.text().starts_with("pid:") && session.text().contains("second:")
    });
    session.write("f");
    session.wait_for("first:f;");
    leaves_the_shell(&mut session, 0);
}

fn any_size_and_back() {
    let mut session = Session::start(&[]);
    for round in 0..40 {
        let sizes = [(1, 1), (0, 0), (200, 60), (3, 2), (80, 1), (1, 24), (40, 12)];
        let (cols, rows) = sizes[round % sizes.len()];
        session.resize(cols, rows);
        if round % 5 == 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
    session.resize(0, 0);
    session.write("g");
    session.resize(60, 18);
    session.wait_for("size:60x18");
    session.resize(80, 24);
    session.wait_for("size:80x24");
    session.wait_for("first:g;");
    let lines = session.text();
    assert_eq!(lines.lines().filter(|line| line.starts_with("second:")).count(), 1, "{lines}");
    session.write("\r");
    session.end_with(0);
}

fn ctrl_l_draws_everything_anew() {
    let mut session = Session::start(&[]);
    let sent = session.bytes().len();
    session.write("\x0c");
    session.wait_until("a whole frame", |session| {
        let bytes = session.bytes()[sent..].escape_ascii().to_string();
        bytes.contains("[2J") && bytes.contains("first:;") && bytes.ends_with("[?2026l")
    });
    // The program may have more to do for it.
    session.wait_until("the key", |session| session.number("keys:") == 1);
}

fn a_terminal_that_tells_no_size() {
    let mut session = Start { size: (0, 0), ..Start::default() }.go();
    session.wait_for("size:80x24");
    session.write("\r");
    session.end_with(0);
}

fn without_colours_the_selection_is_still_seen() {
    let session = Start { env: &[("NO_COLOR", "1")], ..Start::default() }.go();
    session.wait_for("second:");
    let parser = session.screen_at(80, 24);
    let chosen = parser.screen().cell(3, 0).unwrap();
    assert!(chosen.inverse() && chosen.bold());
    let other = parser.screen().cell(4, 0).unwrap();
    assert!(!other.inverse() && !other.bold());
    // What is drawn is the theme's business alone.
    assert_eq!(other.fgcolor(), vt100::Color::Idx(6));
}

fn output_into_a_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out");
    let line = format!("{} > '{}'; echo status $?", program(), file.display());
    let mut session = Start { shell: Some(line), ..Start::default() }.go();
    assert_eq!(session.end(), 0);
    session.wait_for("status 2");
    assert!(session.text().contains("refused (output)"));
    assert_eq!(std::fs::read(file).unwrap(), b"");
    assert!(!session.bytes().contains(&0x1b));
}

fn terminals_that_cannot_show_it_are_refused() {
    for (size, term, why) in [
        ((80, 24), "dumb", "dumb"),
        ((80, 24), "", "dumb"),
        ((39, 24), "xterm", "small"),
        ((80, 11), "xterm", "small"),
    ] {
        let mut session = Start { size, env: &[("TERM", term)], ..Start::default() }.go();
        assert_eq!(session.end(), 2);
        session.wait_until(why, |session| {
            session.text().replace('\n', "").contains(&format!("refused ({why})"))
        });
        assert!(!session.bytes().contains(&0x1b));
        assert!(session.has_its_modes());
    }
}

fn keys_come_from_the_terminal_when_input_is_a_pipe() {
    for controlling in [true, false] {
        let line = format!("echo junk | {}", program());
        let mut session = Start { shell: Some(line), controlling, ..Start::default() }.go();
        session.wait_for("second:");
        session.write("h");
        session.wait_for("first:h;");
        session.write("\r");
        session.end_with(0);
    }
}

fn what_was_typed_before_is_dropped() {
    let line = format!("sleep 0.3; exec {}", program());
    let mut session = Start { shell: Some(line), ..Start::default() }.go();
    session.write("rm everything\r");
    session.wait_for("second:");
    session.write("i");
    session.wait_for("first:i;");
    assert_eq!(session.number("keys:"), 1);
}

fn a_paste_is_one_thing() {
    let mut session = Session::start(&[]);
    let line = format!("{}\r\n", "k".repeat(98));
    let pasted = line.repeat(1000);
    session.write(format!("\x1b[200~{pasted}\x1b[201~jk"));
    session.wait_for("first:jk;");
    assert_eq!((session.number("pastes:"), session.number("keys:")), (1, 2));
    // Line ends are one character each.
    assert_eq!((session.number("bytes:"), session.number("lines:")), (99_000, 1000));
    // Quitting keys in it are text as well.
    session.write("\x1b[200~\x03\x1a\r\x1b[A\x1b[201~");
    session.wait_for("pastes:2");
    session.write("\r");
    session.end_with(0);
}

fn a_paste_that_never_ends() {
    let mut session = Session::start(&[]);
    session.write("\x1b[200~half a line");
    session.wait_for("pastes:1 bytes:11;");
    session.write("l");
    session.wait_for("first:l;");
}

fn a_paste_without_marks() {
    let mut session = Start { env: &[("TERM", "linux")], ..Start::default() }.go();
    session.wait_for("second:");
    session.write("one line\rand another\r");
    session.wait_for("pastes:1 bytes:21;");
    assert_eq!(session.number("keys:"), 0);
    std::thread::sleep(Duration::from_millis(150));
    session.write("\r");
    session.end_with(0);
}

fn idle_is_idle() {
    let mut session = Session::start(&[]);
    session.write("m\x1b");
    session.wait_for("keys:2");
    let (pid, sent) = (session.pid(), session.bytes().len());
    std::thread::sleep(Duration::from_millis(50));
    let before = wake_ups(pid);
    std::thread::sleep(Duration::from_millis(1500));
    assert_eq!(wake_ups(pid) - before, 0);
    assert_eq!(session.bytes().len(), sent);
    // A key that changes nothing draws nothing; one that does costs little.
    session.write("\x1b[15~");
    session.wait_until("it was read", |_| wake_ups(pid) > before);
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(session.bytes().len(), sent);
    session.write("n");
    session.wait_for("first:mn;");
    let cost = session.bytes().len() - sent;
    assert!(cost <= 200, "{cost} bytes");
}

fn work_reports() {
    let mut session = Session::start(&[]);
    session.write("\x1bOQ");
    session.wait_for("messages:1;");
    session.write("\x1b[12~");
    session.wait_for("messages:2;");
    session.write("\r");
    session.end_with(0);
}
