//! Whole walks, in files that a person reads.

use clawgate::simulator::practice;

use crate::pipe::{CONFIG, HAPPY, harmless, plain};
use crate::support::{ACCOUNT, Done, Home, KEY, simulator};

/// What differs from run to run is named: the port, the folder, the milliseconds. The list of models is left out: what
/// is said of their retirement depends on the day.
fn transcript(done: &Done, home: &Home, origin: &str) -> String {
    let text = done.out().replace(origin, "[origin]").replace(&*home.root.to_string_lossy(), "[home]");
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let is_model = line
            .split_once(". ")
            .is_some_and(|(number, rest)| number.parse::<u32>().is_ok() && rest.starts_with("claude-"));
        let line = match line.strip_suffix(" ms").and_then(|line| line.rsplit_once(' ')) {
            Some((name, _)) => format!("{name} [time] ms"),
            None => line.to_owned(),
        };
        if !is_model {
            lines.push(line);
        }
    }
    lines.join("\n")
}

#[test]
fn to_a_written_config() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let run = plain(&home, &simulator.origin(), &HAPPY).env("LANG", "C.UTF-8");
    let done = harmless(run.run().exits(0));
    insta::assert_snapshot!(transcript(&done, &home, &simulator.origin()));
}

#[test]
fn a_refused_token_and_leaving() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let answers = [
        "",
        ACCOUNT,
        practice::LOCKED_GATEWAY,
        "",
        KEY,
        practice::TOKEN_WITHOUT_RUN,
        "",
        "",
        "claude-sonnet-5",
        "",
        "",
        "?",
        "q",
        "3",
    ];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(130));
    insta::assert_snapshot!(transcript(&done, &home, &simulator.origin()));
}
