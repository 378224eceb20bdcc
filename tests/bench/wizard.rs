//! The wizard in a pseudo-terminal: how soon it is there, what a key press costs, what it holds, and that it sleeps.

use std::process::Command;
use std::time::Duration;

use clawgate::simulator::{Simulator, demo_scenario, practice};

use super::instructions::{count, counted};
use super::pty::Program;
use super::table::{Measured, Row, median};
use super::{MIB, Programs, home, proc, server};

const SIZE: (u16, u16) = (100, 30);
/// What the first section asks.
const FIRST: &str = "Account ID";
/// Long enough for a frame to be whole, under callgrind too.
const QUIET: Duration = Duration::from_millis(100);

/// All rows of the wizard. `bare` are the instructions of the bare program, from its start to its end.
pub fn rows(programs: &Programs, rounds: usize, bare: u64) -> Vec<Row> {
    let mut rows = first_section(programs, rounds, bare);
    rows.extend(keys(programs, bare));
    rows.extend(live_checks(programs));
    rows.into_iter().map(Row::Measured).collect()
}

/// How many instructions the bare program takes: it starts, draws its paragraph, and ends with a key.
pub fn bare(programs: &Programs) -> u64 {
    let home = home();
    fewest(|log| {
        let mut program = start(counted(&programs.bare(home.path()), log), "One paragraph.").0;
        program.write("x");
        program.end();
    })
}

/// The fewest instructions of three runs, each of which leaves its count in a file.
fn fewest(run: impl Fn(&std::path::Path)) -> u64 {
    let folder = home();
    let log = folder.path().join("log");
    let one = |_| {
        run(&log);
        count(&log)
    };
    (0..3).map(one).min().unwrap()
}

fn start(command: Command, text: &str) -> (Program, Duration) {
    let mut program = Program::start(command, SIZE.0, SIZE.1);
    let after = program.wait_for(text);
    (program, after)
}

fn first_section(programs: &Programs, rounds: usize, bare: u64) -> Vec<Measured> {
    let home = home();
    let onboard = || {
        let mut command = programs.clawgate(home.path());
        command.arg("onboard");
        command
    };
    let instructions = fewest(|log| {
        let mut program = start(counted(&onboard(), log), FIRST).0;
        program.write("\x03");
        program.end();
    });
    let (mut ours, mut bares) = (Vec::new(), Vec::new());
    let (mut bytes, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (mut program, after) = start(programs.bare(home.path()), "One paragraph.");
        bares.push(after);
        program.write("x");
        program.end();

        let (mut program, after) = start(onboard(), FIRST);
        program.settle(Duration::from_millis(20));
        ours.push(after);
        bytes.push(program.sent() as f64);
        memory.push(proc::peak(program.id()) as f64 / MIB);
        program.write("\x03");
        program.end();
    }
    let beside = ("bare ratatui", median(&bares));
    vec![
        Measured::paired("exec to the first readable section (wall)", median(&ours), beside, 1.25).shown(),
        Measured::instructions(
            "exec to the first section, and out",
            instructions,
            ("bare ratatui", bare),
            1.55,
        )
        .wanted(1.4),
        Measured::alone("bytes to the terminal until then", median(&bytes), "B", 4096.0),
        Measured::alone("memory at the first section (VmHWM)", median(&memory), "MiB", 6.5).wanted(4.8),
    ]
}

/// What is typed into the form of the gateway, a key at a time.
fn typed() -> Vec<String> {
    let text = [practice::ACCOUNT, "\t", practice::OPEN_GATEWAY].concat();
    text.chars().map(String::from).chain((0..10).map(|_| "\x7f".to_owned())).collect()
}

fn keys(programs: &Programs, bare: u64) -> Vec<Measured> {
    let home = home();
    let form = |command: Command| {
        let (mut program, _) = start(command, FIRST);
        program.settle(QUIET);
        program
    };
    let onboard = || {
        let mut command = programs.clawgate(home.path());
        command.arg("onboard");
        command
    };
    let typed = typed();
    // The first key makes the difference whether leaving is asked about, so it is pressed in both.
    let pressed = |keys: &[String]| {
        fewest(|log| {
            let mut program = form(counted(&onboard(), log));
            for key in keys {
                program.press(key);
            }
            program.write("\x03");
            program.settle(QUIET);
            program.write("\x03");
            program.end();
        })
    };
    let a_key = pressed(&typed).saturating_sub(pressed(&typed[..1])) / (typed.len() as u64 - 1);

    let mut program = form(onboard());
    let before = proc::wake_ups(program.id());
    std::thread::sleep(Duration::from_secs(2));
    let woken = proc::wake_ups(program.id()) - before;
    let mut bytes = Vec::new();
    let begin = proc::cpu(program.id());
    for key in &typed {
        let sent = program.sent();
        program.press(key);
        program.settle(Duration::from_millis(20));
        bytes.push((program.sent() - sent) as f64);
    }
    let taken = proc::cpu(program.id()).saturating_sub(begin) / u32::try_from(typed.len()).unwrap();
    let bares: Vec<Duration> = (0..5)
        .map(|_| {
            let (mut program, _) = start(programs.bare(home.path()), "One paragraph.");
            let taken = proc::cpu(program.id());
            program.write("x");
            program.end();
            taken
        })
        .collect();
    let most = bytes.iter().copied().fold(0.0, f64::max);
    vec![
        Measured::instructions("one key press to its frame", a_key, ("bare ratatui, all of it", bare), 0.45),
        Measured::paired("… in processor time", taken, ("bare ratatui to its frame", median(&bares)), 0.1)
            .shown(),
        Measured::alone("bytes to the terminal, a key typed", median(&bytes), "B", 200.0),
        Measured::alone("… the most of any key in the form", most, "B", 200.0).shown(),
        Measured::alone("wake-ups in 2 s of nothing", woken as f64, "", 0.0).counted(),
    ]
}

/// The most memory through a live check, in plain http and in TLS with the system's authorities, and what moving in the
/// list of models sends on the way.
fn live_checks(programs: &Programs) -> Vec<Measured> {
    let simulator = Simulator::start(demo_scenario()).unwrap();
    let authorities = home();
    let file = authorities.path().join("authorities.pem");
    let address = server::start(&file);
    let mut moved = Vec::new();
    let mut sections = Vec::new();
    let mut peaks = [simulator.origin(), format!("https://{address}")].map(|origin| {
        let home = home();
        let mut command = programs.clawgate(home.path());
        command
            .args(["onboard", "--gateway-origin", &origin])
            .args(["--account-id", practice::ACCOUNT, "--gateway-id", practice::OPEN_GATEWAY])
            .args(["--api-key", practice::KEY])
            .env("SSL_CERT_FILE", &file);
        let (mut program, _) = start(command, FIRST);
        for text in ["The Anthropic API key pays", "The model OpenClaw uses"] {
            let sent = program.sent();
            program.answer("\r", text);
            program.settle(QUIET);
            sections.push((program.sent() - sent) as f64);
        }
        // Where a list comes, it is there before the test begins.
        program.settle(Duration::from_millis(500));
        for key in ["\x1b[B", "\x1b[B", "\x1b[A", "\x1b[A"] {
            let sent = program.sent();
            program.press(key);
            program.settle(QUIET);
            moved.push((program.sent() - sent) as f64);
        }
        program.answer("\r", "It works");
        program.settle(QUIET);
        proc::peak(program.id()) as f64 / MIB
    });
    peaks.reverse();
    let [tls, plain] = peaks;
    let most = |bytes: &[f64]| bytes.iter().copied().fold(0.0, f64::max);
    vec![
        Measured::alone("bytes to the terminal, a step in the list of models", median(&moved), "B", 400.0),
        Measured::alone("bytes to the terminal, the most of a section", most(&sections), "B", 4096.0),
        Measured::alone("peak through a live check, practice gateway (VmHWM)", plain, "MiB", 8.0).wanted(7.5),
        Measured::alone("peak through a live check, TLS with the system's authorities", tls, "MiB", 8.5)
            .wanted(7.5),
    ]
}
