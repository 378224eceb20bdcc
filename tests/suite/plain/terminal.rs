//! In a pseudo-terminal, where somebody types and pastes.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use clawgate::simulator::{Simulator, practice};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use super::pipe::CONFIG;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TODAY, TOKEN, simulator};

const PATIENCE: Duration = Duration::from_secs(10);

pub struct Session {
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<Mutex<Vec<u8>>>,
    /// Held open so that its modes can be read when the program is gone.
    slave: File,
    before: String,
    /// How much of what was seen has been waited for.
    read: usize,
}

fn modes(slave: &File) -> String {
    format!("{:?}", rustix::termios::tcgetattr(slave).unwrap())
}

pub fn start(home: &Home, words: &[&str], env: &[(&str, &str)], size: (u16, u16)) -> Session {
    let size = PtySize { cols: size.0, rows: size.1, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_clawgate"));
    command.args(words);
    command.env_clear();
    command.env("HOME", &home.root);
    command.env("TMPDIR", home.root.join("tmp"));
    command.env("TERM", "xterm-256color");
    command.env(TODAY.0, TODAY.1);
    for (name, value) in env {
        command.env(name, value);
    }
    command.cwd(&home.root);
    let no_controlling = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).unwrap();
    let name = pair.master.tty_name().unwrap();
    let slave = OpenOptions::new().read(true).write(true).custom_flags(no_controlling).open(name).unwrap();
    let before = modes(&slave);
    let child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let mut from = pair.master.try_clone_reader().unwrap();
    let sink = seen.clone();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            sink.lock().unwrap().extend_from_slice(&buffer[..length]);
        }
    });
    let writer = pair.master.take_writer().unwrap();
    Session { _master: pair.master, writer, child, seen, slave, before, read: 0 }
}

fn plain(home: &Home, simulator: &Simulator) -> Session {
    start(home, &["onboard", "--plain", "--gateway-origin", &simulator.origin()], &[], (80, 24))
}

impl Session {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap()).into_owned()
    }

    /// Waits for a text behind the one that was waited for last.
    #[track_caller]
    pub fn wait(&mut self, text: &str) -> &mut Self {
        let start = Instant::now();
        loop {
            let seen = self.text();
            if let Some(at) = seen.get(self.read..).and_then(|rest| rest.find(text)) {
                self.read += at + text.len();
                return self;
            }
            assert!(start.elapsed() < PATIENCE, "never came: {text}\n{seen}");
            std::thread::sleep(Duration::from_millis(3));
        }
    }

    pub fn send(&mut self, text: &str) -> &mut Self {
        self.writer.write_all(text.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Waits for a question, then answers it.
    #[track_caller]
    fn answer(&mut self, question: &str, answer: &str) -> &mut Self {
        self.wait(question);
        // What is explained before it can begin with the same words; a question is the last there is.
        if question.ends_with(": ") {
            let start = Instant::now();
            while !self.text().ends_with(question) {
                assert!(start.elapsed() < PATIENCE, "never asked: {question}\n{}", self.text());
                std::thread::sleep(Duration::from_millis(3));
            }
            self.read = self.text().len();
        }
        self.send(&format!("{answer}\n"))
    }

    fn kill(&self, signal: Signal) {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    /// Its exit status; the terminal has its modes back.
    #[track_caller]
    pub fn end(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                assert_eq!(modes(&self.slave), self.before);
                return status.exit_code();
            }
            if start.elapsed() > PATIENCE {
                self.child.kill().unwrap();
                panic!("did not end\n{}", self.text());
            }
            std::thread::sleep(Duration::from_millis(3));
        }
    }

    #[track_caller]
    fn never_showed(&self, secret: &str) {
        assert!(!self.text().contains(secret), "{}", self.text());
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

#[test]
fn to_a_written_config_without_a_secret_on_the_screen() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let mut session = plain(&home, &simulator);
    session.answer("\nAccount ID: ", ACCOUNT).wait("\nAccount ID: 32 characters");
    session.answer("\nGateway ID: ", practice::LOCKED_GATEWAY).answer("number [1]: ", "");
    session
        .answer("\nAnthropic API key: ", KEY)
        .wait("32 characters, ends in 0001")
        .answer("\nGateway token: ", TOKEN);
    session.wait("characters, ends in ").answer("number [1]: ", "").answer("number [1]: ", "");
    session.answer("Model, a number [", "claude-sonnet-5").answer("\nFallbacks: ", "");
    session.answer("number [1]: ", "").wait("done: It works").answer("number [1]: ", "");
    session.wait("Review, 5 of 5").answer("number [1]: ", "").wait("OpenClaw is set up.");
    assert_eq!(session.end(), 0);
    session.never_showed(KEY);
    session.never_showed(TOKEN);
    assert!(home.text(".env").contains(KEY) && home.text(".env").contains(TOKEN));
    // Nothing but lines: the terminal itself ends them with a carriage return.
    let text = session.text().replace("\r\n", "\n");
    assert_eq!(text.chars().find(|c| c.is_control() && *c != '\n'), None, "{text:?}");
}

#[test]
fn a_paste_of_several_lines_is_one_answer() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let mut session = plain(&home, &simulator);
    // A command copied from a page; its last line is not ended.
    let address = format!("{}/v1/{ACCOUNT}/{GATEWAY}/anthropic", simulator.origin());
    session.wait("\nAccount ID: ").send(&format!("curl -X POST \\\n  {address} \\\n -H 'a: b'\n  -d '{{}}'"));
    session.wait("begins with 0123").answer("Gateway ID [my-gateway]: ", "").answer("number [1]: ", "");
    // A secret with what stood around it: nothing of the rest is shown or answers the next question.
    let rest = "never-show-this-0123456789";
    session.wait("\nAnthropic API key: ").send(&format!("\n\n {KEY} \n{rest}\ny\n{rest}"));
    session.wait("2 more lines were pasted").wait("ends in 0001").wait("Keep the secrets, a number [1]: ");
    std::thread::sleep(Duration::from_millis(150));
    assert!(session.text().ends_with("Keep the secrets, a number [1]: "), "{}", session.text());
    session.never_showed(rest);
    session.never_showed(KEY);
    // An arrow key is no answer, and no way back.
    session.send("\u{1b}[A\n").wait("What now, a number [1]: ").send("\u{3}");
    assert_eq!(session.end(), 130);
    session.wait("Nothing was written.");
    assert_eq!(home.text("openclaw.json"), CONFIG);
}

/// What a terminal adds to a hidden paste is no part of the secret.
#[test]
fn escape_sequences_inside_a_hidden_paste_are_no_part_of_it() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let mut session = plain(&home, &simulator);
    session.answer("\nAccount ID: ", &format!("\x1b[1m{ACCOUNT}\x1b[0m"));
    session
        .answer("\nGateway ID: ", &format!("\x1b]8;;https://h/\x1b\\{GATEWAY}\x1b(B"))
        .answer("number [1]: ", "");
    session.answer("\nAnthropic API key: ", &format!("\x1b[200~\x1bP1$r\x1b\\{KEY}\x1b[13;1u\x1b[201~"));
    session.wait("32 characters, ends in 0001").send("\u{3}");
    assert_eq!(session.end(), 130);
    session.never_showed(KEY);
}

/// A key that is given where an ID is asked for is taken for what it is, and asked for no more.
#[test]
fn a_key_in_the_wrong_place_goes_into_its_own() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let mut session = plain(&home, &simulator);
    session.answer("\nAccount ID: ", KEY);
    session.wait("What was pasted is the Anthropic API key: it is in its own field now, under Keys");
    session.answer("\nAccount ID: ", ACCOUNT).answer("\nGateway ID: ", GATEWAY).answer("number [1]: ", "");
    session.wait("Anthropic API key [32 characters, ends in 0001]: ").send("\u{3}");
    assert_eq!(session.end(), 130);
    assert_eq!(home.text("openclaw.json"), CONFIG);
}

/// Where what is typed is hidden, Ctrl-\ is no key but the signal QUIT.
#[test]
fn ctrl_backslash_ends_it_and_shows_again_what_is_typed() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let mut session = plain(&home, &simulator);
    session.answer("\nAccount ID: ", ACCOUNT).answer("\nGateway ID: ", GATEWAY).answer("number [1]: ", "");
    session.wait("\nAnthropic API key: ").send(&KEY[..20]).send("\u{1c}");
    assert_eq!(session.end(), 131);
    // It ends before everything it wrote is read.
    session.wait("Nothing was written.").never_showed(&KEY[..20]);
    assert_eq!(home.text("openclaw.json"), CONFIG);
}

#[test]
fn signals_give_the_terminal_back() {
    let simulator = simulator();
    for (signal, status) in [
        (Signal::TERM, 143),
        (Signal::INT, 130),
        (Signal::HUP, 129),
        (Signal::QUIT, 131),
        (Signal::ABORT, 134),
    ] {
        let home = Home::with_config(CONFIG);
        let mut session = plain(&home, &simulator);
        session
            .answer("\nAccount ID: ", ACCOUNT)
            .answer("\nGateway ID: ", GATEWAY)
            .answer("number [1]: ", "");
        session.wait("\nAnthropic API key: ").send(&KEY[..20]);
        assert_ne!(modes(&session.slave), session.before);
        session.kill(signal);
        assert_eq!(session.end(), status);
        session.never_showed(&KEY[..20]);
        assert_eq!(home.text("openclaw.json"), CONFIG);
    }
}

#[test]
fn ctrl_d_is_the_end_of_the_input() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let mut session = plain(&home, &simulator);
    session.wait("\nAccount ID: ").send("\u{4}");
    session.wait("The input ended at the question \"Account ID\"");
    assert_eq!(session.end(), 2);
}

#[test]
fn ctrl_c_stops_the_test_and_not_the_wizard() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let mut session = plain(&home, &simulator);
    session.answer("\nAccount ID: ", ACCOUNT);
    session.answer("\nGateway ID: ", practice::SLOW_GATEWAY).answer("number [1]: ", "");
    // The question to the gateway too: whether it wants a token has to be said then.
    session.wait("Ctrl-C goes on without its answer.").send("\u{3}").wait("Stopped.").wait("Keys, 2 of 5");
    session.answer("\nAnthropic API key: ", KEY);
    session.answer("[no]: ", "").answer("number [1]: ", "").answer("number [1]: ", "");
    session.answer("Model, a number [", "claude-sonnet-5").answer("\nFallbacks: ", "");
    session.answer("number [1]: ", "").wait("Ctrl-C stops it.");
    let start = Instant::now();
    session.send("\u{3}").wait("Stopped.").wait("send the test").wait("number [1]: ");
    assert!(start.elapsed() < Duration::from_millis(1500), "{:?}", start.elapsed());
    session.answer("", "go on").wait("Review, 5 of 5").wait("number [1]: ").send("\u{3}");
    assert_eq!(session.end(), 130);
}

#[test]
fn chosen_by_the_terminal_and_by_variables() {
    let home = Home::with_config(CONFIG);
    for (env, size, why) in [
        (&[("TERM", "dumb")][..], (80, 24), "The terminal cannot place text: "),
        (&[("ACCESSIBLE", "1")], (80, 24), "clawgate in plain lines."),
        (&[("CLAWGATE_PLAIN", "1")], (80, 24), "clawgate in plain lines."),
        (&[], (39, 30), "The terminal has 39 columns and 30 rows: "),
        (&[], (80, 11), "The terminal has 80 columns and 11 rows: "),
    ] {
        for words in [&[][..], &["demo"], &["onboard"]] {
            let mut session = start(&home, words, env, size);
            session
                .wait(why)
                .wait("Gateway, 1 of 5")
                .answer("\nAccount ID: ", "q")
                .wait("Nothing was written.");
            assert_eq!(session.end(), 130);
            assert!(!session.text().contains('\u{1b}'), "{}", session.text());
        }
    }
    // Where nothing speaks against it, the screen.
    let mut session = start(&home, &["demo"], &[("ACCESSIBLE", "0")], (80, 24));
    session.wait("\u{1b}[?1049h");
}
