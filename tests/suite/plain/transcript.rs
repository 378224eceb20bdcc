//! Whole walks, in files that a person reads.

use clawgate::simulator::practice;

use super::pipe::{CONFIG, HAPPY, harmless, plain};
use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, simulator};

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
        // How many models are known, and which is the default one, is nobody's business here.
        let line = match line.strip_suffix("]:").and_then(|line| line.split_once("Model, ")) {
            Some(("", rest)) => format!("Model, {} [number]:", rest.split(" [").next().unwrap_or_default()),
            _ => line,
        };
        let line = match line.split_once(". ") {
            Some((_, rest)) if rest.starts_with("another model") || rest.starts_with("een ander model") => {
                format!("[number]. {rest}")
            }
            _ => line,
        };
        if !is_model {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// The same answers in every language: numbers, and words that no language has of its own.
#[track_caller]
fn in_both_languages(name: &str, answers: &[&str], status: i32, origin: &str) {
    for lang in ["en", "nl"] {
        let home = Home::with_config(CONFIG);
        let run = plain(&home, origin, answers).args(["--lang", lang]).env("LC_ALL", "C.UTF-8");
        let done = harmless(run.run().exits(status));
        insta::assert_snapshot!(format!("{name}-{lang}"), transcript(&done, &home, origin));
    }
}

/// From the first question into the test, with these: the gateway says itself whether it wants a token.
fn into_the_test<'a>(
    gateway: &'a str,
    key: &'a str,
    token: Option<&'a str>,
    model: &[&'a str],
) -> Vec<&'a str> {
    let token = Vec::from_iter(token);
    [&[ACCOUNT, gateway, "", key][..], &token, &["", ""], model, &["", ""]].concat()
}

const MODEL: &[&str] = &["claude-sonnet-5"];

#[test]
fn to_a_written_config() {
    in_both_languages("written", &HAPPY, 0, &simulator().origin());
}

#[test]
fn a_wrong_token_with_help_and_leaving() {
    let token = Some(practice::TOKEN_WITHOUT_RUN);
    let mut answers = into_the_test(practice::LOCKED_GATEWAY, KEY, token, MODEL);
    // Kept, though the list was refused for it.
    answers.splice(8..8, ["", "", ""]);
    in_both_languages("wrong-token", &[&answers[..], &["?", "q", "3"]].concat(), 130, &simulator().origin());
}

#[test]
fn a_wrong_key() {
    let mut answers = into_the_test(GATEWAY, "sk-ant-practise-nobody-knows-this-9999", None, MODEL);
    // Kept, though the list was refused for it.
    answers.splice(7..7, ["", "", ""]);
    in_both_languages(
        "wrong-key",
        &[&answers[..], &["1", "?", "q", "3"]].concat(),
        130,
        &simulator().origin(),
    );
}

#[test]
fn no_credit() {
    let answers = into_the_test(GATEWAY, practice::KEY_NO_CREDIT, None, MODEL);
    in_both_languages("no-credit", &[&answers[..], &["2", "", "1"]].concat(), 0, &simulator().origin());
}

#[test]
fn an_unknown_model() {
    // By its place behind the last one, and by hand.
    let answers = into_the_test(GATEWAY, KEY, None, &["claude-99", "… ", "claude-99"]);
    in_both_languages(
        "unknown-model",
        &[&answers[..], &["4", "?", "q", "3"]].concat(),
        130,
        &simulator().origin(),
    );
}

#[test]
fn nothing_listens() {
    // Nobody said whether it wants a token: that is asked.
    let mut answers = into_the_test(GATEWAY, KEY, None, MODEL);
    answers.insert(4, "n");
    in_both_languages("nothing-listens", &[&answers[..], &["2", "?", "2"]].concat(), 0, "http://127.0.0.1:9");
}
