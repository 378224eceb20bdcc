//! The wizard in a pseudo-terminal: how soon it is there, what a key press costs, what it holds, and that it sleeps.

use std::process::Command;
use std::time::Duration;

use clawgate::simulator::{Simulator, World, practice};

use super::pty::Program;
use super::table::{Measured, Row, median};
use super::{MIB, Programs, home, proc, server};

const SIZE: (u16, u16) = (100, 30);
/// What the first section asks.
const FIRST: &str = "Which models should OpenClaw reach";
/// Long enough for a frame to be whole.
const QUIET: Duration = Duration::from_millis(20);

/// All rows of the wizard.
pub fn rows(programs: &Programs, rounds: usize) -> Vec<Row> {
    let mut rows = first_section(programs, rounds);
    rows.extend(keys(programs));
    rows.extend(live_checks(programs));
    rows.into_iter().map(Row::Measured).collect()
}

fn start(command: Command, text: &str) -> (Program, Duration) {
    let mut program = Program::start(command, SIZE.0, SIZE.1);
    let after = program.wait_for(text);
    (program, after)
}

fn first_section(programs: &Programs, rounds: usize) -> Vec<Measured> {
    let home = home();
    let (mut ours, mut bares) = (Vec::new(), Vec::new());
    let (mut our_cpu, mut bare_cpu) = (Vec::new(), Vec::new());
    let (mut bytes, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (mut program, after) = start(programs.bare(home.path()), "One paragraph.");
        bare_cpu.push(proc::cpu(program.id()));
        program.settle(QUIET);
        bares.push(after);
        program.write("x");
        program.end();

        let mut command = programs.clawgate(home.path());
        command.arg("onboard");
        let (mut program, after) = start(command, FIRST);
        our_cpu.push(proc::cpu(program.id()));
        program.settle(QUIET);
        ours.push(after);
        bytes.push(program.sent() as f64);
        memory.push(proc::peak(program.id()) as f64 / MIB);
        program.write("\x03");
        program.end();
    }
    let (bare, bare_cpu) = (("bare ratatui", median(&bares)), ("bare ratatui", median(&bare_cpu)));
    vec![
        Measured::paired("exec to the first readable section (wall)", median(&ours), bare, 1.5).unsteady(),
        // By the clock it is 1.5; the processor also loads a larger program and draws six sections instead of a line.
        Measured::paired("exec to the first readable section (CPU)", median(&our_cpu), bare_cpu, 1.7),
        Measured::alone("bytes to the terminal until then", median(&bytes), "B", 4096.0),
        Measured::alone("memory at the first section (VmHWM)", median(&memory), "MiB", 6.0),
    ]
}

fn keys(programs: &Programs) -> Vec<Measured> {
    let home = home();
    let mut command = programs.clawgate(home.path());
    command.arg("onboard");
    let (mut program, _) = start(command, FIRST);
    program.answer("\r", "Account ID");
    program.settle(QUIET);

    let before = proc::wake_ups(program.id());
    std::thread::sleep(Duration::from_secs(2));
    let woken = proc::wake_ups(program.id()) - before;

    let mut bytes = Vec::new();
    let mut cpu = Vec::new();
    let typed = [practice::ACCOUNT, "\t", practice::OPEN_GATEWAY].concat();
    let there_and_back: Vec<String> =
        typed.chars().map(String::from).chain((0..10).map(|_| "\x7f".to_owned())).collect();
    for key in &there_and_back {
        let (sent, used) = (program.sent(), proc::cpu(program.id()));
        program.write(key);
        program.settle(QUIET);
        bytes.push((program.sent() - sent) as f64);
        cpu.push(proc::cpu(program.id()).saturating_sub(used).as_secs_f64() * 1000.0);
    }
    let most = bytes.iter().copied().fold(0.0, f64::max);
    vec![
        Measured::alone("one key press to its frame (CPU)", median(&cpu), "ms", 0.3),
        Measured::alone("bytes to the terminal, a key press", median(&bytes), "B", 200.0),
        Measured::alone("… the most of any key in the form", most, "B", 200.0).unsteady(),
        Measured::alone("wake-ups in 2 s of nothing", woken as f64, "", 0.0).counted(),
    ]
}

/// The most memory through a live check, in plain http and in TLS with the system's authorities.
fn live_checks(programs: &Programs) -> Vec<Measured> {
    let simulator = Simulator::start(World::practice()).unwrap();
    let authorities = home();
    let file = authorities.path().join("authorities.pem");
    let address = server::start(&file);
    let mut peaks = [simulator.origin(), format!("https://{address}")].map(|origin| {
        let home = home();
        let mut command = programs.clawgate(home.path());
        command
            .args(["onboard", "--gateway-origin", &origin])
            .args(["--account-id", practice::ACCOUNT, "--gateway-id", practice::OPEN_GATEWAY])
            .args(["--api-key", practice::KEY])
            .env("SSL_CERT_FILE", &file);
        let (mut program, _) = start(command, FIRST);
        program.answer("\r", "Account ID");
        program.answer("\r", "Anthropic API key");
        program.answer("\r", "The model OpenClaw uses");
        // Where a list comes, it is there before the test begins.
        program.settle(Duration::from_millis(500));
        program.answer("\r", "It works");
        program.settle(QUIET);
        proc::peak(program.id()) as f64 / MIB
    });
    peaks.reverse();
    let [tls, plain] = peaks;
    vec![
        Measured::alone("peak through a live check, practice gateway (VmHWM)", plain, "MiB", 14.0),
        Measured::alone("peak through a live check, TLS with the system's authorities", tls, "MiB", 14.0),
    ]
}
