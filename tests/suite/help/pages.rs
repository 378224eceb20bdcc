//! The help, as a person asks for it.

use crate::support::{Home, bare_onboard, clawgate};

fn help(words: &[&str]) -> String {
    clawgate(&Home::new()).args(words).run().exits(0).out().to_owned()
}

#[test]
fn the_short_help_is_the_commands_own() {
    for command in ["onboard", "check", "undo", "demo", "models", "configure"] {
        let (short, full) = (help(&[command, "-h"]), help(&[command, "--help"]));
        // The flags of every command are named in a line; the whole program's help explains them.
        let explained = "Another server in place of";
        for page in [&short, &full] {
            assert!(page.contains("--gateway-origin") && !page.contains(explained), "{page}");
        }
        assert!(!short.contains("Examples:"), "{short}");
        let examples = full.lines().skip_while(|line| *line != "Examples:").skip(1);
        let examples = examples.take_while(|line| line.starts_with("  clawgate ")).count();
        assert_eq!(examples, 2, "{full}");
    }
    assert!(help(&["--help"]).contains("Another server in place of"));
    // However it is wrapped.
    let short = help(&["onboard", "-h"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(short.contains("[values: env-file, reference, inline, auth-profile, command]"), "{short}");
    assert!(short.contains("[values: local, remote]"), "{short}");
    assert!(help(&["onboard", "--help"]).contains("- remote: elsewhere"));
}

#[test]
fn help_is_a_command_too() {
    assert_eq!(help(&["help"]), help(&["--help"]));
    assert_eq!(help(&["help", "models", "set"]), help(&["models", "set", "--help"]));
    let home = Home::new();
    let done = clawgate(&home).args(["help", "onbaord"]).run().exits(2);
    assert!(done.err().contains("no such command"), "{}", done.dump());
    assert!(done.out().is_empty());
}

#[test]
fn a_wrong_line_leads_to_the_help_of_its_own_command() {
    for (words, said, hint) in [
        (
            &["completions"][..],
            "The command needs <SHELL>, which is one of: bash, zsh, fish",
            "clawgate completions --help",
        ),
        (&["models", "set"], "The command needs <MODEL>", "clawgate models set --help"),
        (&["check", "--wacth", "5"], "`--wacth`", "did you mean `--watch`? `clawgate check --help`"),
        (&["undo", "--to"], "`--to <WRITE>` needs a value", "clawgate undo --help"),
        (&["--non-interactive"], "`--non-interactive`", "did you mean `clawgate onboard --non-interactive`?"),
        (&["frobnicate"], "no such command", "run `clawgate --help`"),
        (&["test"], "There is no command `test`", "did you mean `clawgate check`?"),
        (&["status"], "There is no command `status`", "did you mean `clawgate check`?"),
        (&["setup", "--json"], "There is no command `setup`", "did you mean `clawgate onboard`?"),
        (&["init"], "There is no command `init`", "did you mean `clawgate onboard`?"),
        (&["use", "claude-opus-5"], "There is no command `use`", "did you mean `clawgate models set`?"),
        (
            &["models", "use", "claude-opus-5"],
            "There is no command `use`",
            "did you mean `clawgate models set`?",
        ),
        (&["version"], "There is no command `version`", "did you mean `clawgate --version`?"),
        (
            &["check", "--watch", "1"],
            "`--watch` takes a whole number from 2 to 3600",
            "clawgate check --help",
        ),
        (
            &["check", "--timeout", "601"],
            "`--timeout` takes a whole number from 1 to 600",
            "clawgate check --help",
        ),
        (
            &["check", "--timeout", "soon"],
            "`--timeout` takes a whole number from 1 to 600",
            "clawgate check --help",
        ),
    ] {
        let done = clawgate(&Home::new()).args(words).run().exits(2);
        for part in [said, hint] {
            assert!(done.said().contains(part), "{part}: {}", done.dump());
        }
    }
    // Without a terminal, both ways there are; the first of them works as it stands.
    let done = clawgate(&Home::new()).run().exits(2);
    for way in ["`clawgate --plain`", "`clawgate onboard --non-interactive`"] {
        assert!(done.err().contains(way), "{}", done.dump());
    }
}

#[test]
fn help_wins_over_what_is_wrong_behind_it() {
    assert_eq!(help(&["undo", "--help", "--nonsense"]), help(&["undo", "--help"]));
    // A flag's value is no command.
    assert_eq!(help(&["onboard", "--model", "check", "--help"]), help(&["onboard", "--help"]));
}

#[test]
fn in_dutch() {
    let home = Home::new();
    let run = clawgate(&home).args(["onboard", "--help"]).env("LANG", "nl_NL.UTF-8").run().exits(0);
    for part in ["Gebruik: clawgate onboard [VLAGGEN]", "Algemene vlaggen:", "[standaard: changed]"] {
        assert!(run.out().contains(part), "{part}: {}", run.dump());
    }
    let wrong = clawgate(&home).args(["completions", "--lang", "nl"]).run().exits(2);
    assert!(wrong.err().contains('✗') && !wrong.err().contains("cannot"), "{}", wrong.dump());
}

#[test]
fn all_missing_answers_are_named_at_once() {
    let home = Home::new();
    let done = bare_onboard(&home, "http://127.0.0.1:9").run().exits(2);
    for part in
        ["3 answers are missing", "account ID, gateway ID, Anthropic API key", "--gateway-id", "--api-key -"]
    {
        assert!(done.err().contains(part), "{part}: {}", done.dump());
    }
    let hints: Vec<&str> = done.err().lines().skip_while(|line| !line.starts_with("hint: ")).collect();
    let starts =
        ["hint: give `--account-id`", "      give `--gateway-id`", "      give the key that begins with"];
    assert_eq!(hints.len(), starts.len(), "{}", done.dump());
    for (line, start) in hints.iter().zip(starts) {
        assert!(line.starts_with(start), "{}", done.dump());
    }
    let json = bare_onboard(&home, "http://127.0.0.1:9").arg("--json").run().exits(2).json();
    assert_eq!(json["error"]["code"], "account-id-missing");
    assert_eq!(json["error"]["field"], "account-id");
    // One alone is named as ever; one that is wrong comes before those that are missing.
    let one = bare_onboard(&home, "http://127.0.0.1:9");
    let one = one.args(["--gateway-id", "my-gateway", "--api-key", crate::support::KEY, "--json"]);
    let json = one.run().exits(2).json();
    assert_eq!(json["error"]["message"], "The Cloudflare account ID is missing");
    let wrong = bare_onboard(&home, "http://127.0.0.1:9").args(["--gateway-id", "a b", "--json"]);
    assert_eq!(wrong.run().exits(2).json()["error"]["field"], "gateway-id");
}

/// Whoever adds `--help` to the line of a script wants to read it: only commands that do something have a report.
#[test]
fn help_and_version_win_over_json() {
    for words in [
        &["--json", "--help"][..],
        &["--help", "--json"],
        &["check", "--json", "--help"],
        &["models", "set", "--json", "-h"],
        &["help", "check", "--json"],
    ] {
        let asked: Vec<&str> = words.iter().copied().filter(|word| *word != "--json").collect();
        let shown = help(words);
        assert_eq!(shown, help(&asked), "{words:?}");
        assert!(shown.contains("Usage: clawgate"), "{shown}");
    }
    assert_eq!(help(&["--version", "--json"]), help(&["--version"]));
}
