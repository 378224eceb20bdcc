//! `clawgate completions`, in the shells themselves.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::support::{Home, clawgate};

fn script(home: &Home, shell: &str) -> String {
    clawgate(home).args(["completions", shell]).run().exits(0).out().to_owned()
}

/// Runs a shell with a script on its standard input.
fn shell(home: &Home, line: &[&str], input: &str) -> (bool, String) {
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).env("HOME", &home.root).env("TERM", "dumb").current_dir(&home.root);
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = started.unwrap_or_else(|_| panic!("needs `{}`", line[0]));
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    (done.status.success(), said)
}

/// What bash offers behind these words, the last of which is begun.
fn bash(home: &Home, words: &[&str]) -> Vec<String> {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let ask = format!(
        "{}\nCOMP_WORDS=({})\nCOMP_CWORD={}\n_clawgate clawgate '{}' '{}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
        script(home, "bash"),
        quoted.join(" "),
        words.len() - 1,
        words[words.len() - 1],
        words[words.len() - 2],
    );
    let (done, said) = shell(home, &["bash", "--norc", "--noprofile"], &ask);
    assert!(done, "{said}");
    said.lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_flags_and_values() {
    let home = Home::new();
    let offers = |words: &[&str], expected: &[&str]| {
        let offered = bash(&home, words);
        for word in expected {
            assert!(offered.iter().any(|offer| offer == word), "{words:?}: no {word} in {offered:?}");
        }
        offered
    };
    offers(
        &["clawgate", ""],
        &["onboard", "configure", "models", "check", "undo", "demo", "completions", "man", "help"],
    );
    assert_eq!(bash(&home, &["clawgate", "onb"]), ["onboard"]);
    offers(&["clawgate", "onboard", "--"], &["--api-key", "--cloudflare-ai-gateway-api-key", "--lang"]);
    offers(&["clawgate", "models", ""], &["list", "set", "fallbacks", "test"]);
    offers(&["clawgate", "models", "fallbacks", ""], &["add", "remove", "clear"]);
    assert_eq!(
        bash(&home, &["clawgate", "onboard", "--key-storage", ""]),
        ["env-file", "reference", "inline", "auth-profile", "command"]
    );
    assert_eq!(bash(&home, &["clawgate", "onboard", "--mode", ""]), ["local", "remote"]);
    offers(&["clawgate", "completions", ""], &["bash", "zsh", "fish"]);
    // The language that only tests speak is nobody's to choose.
    assert_eq!(
        bash(&home, &["clawgate", "check", "--lang", ""]),
        ["en", "nl", "de", "fr", "es", "ja", "zh-CN"]
    );
}

#[test]
#[ignore = "needs zsh and fish"]
fn zsh_and_fish_read_theirs() {
    let home = Home::new();
    for (name, line) in [("bash", ["bash", "-n"]), ("zsh", ["zsh", "-n"]), ("fish", ["fish", "--no-execute"])]
    {
        let (done, said) = shell(&home, &line, &script(&home, name));
        assert!(done && said.is_empty(), "{name}: {said}");
    }
    let ask = |words: &str| {
        let input = format!("{}\ncomplete --do-complete '{words}'\n", script(&home, "fish"));
        shell(&home, &["fish", "--no-config"], &input)
    };
    let (_, said) = ask("clawgate models ");
    assert!(said.contains("set\tMakes a model OpenClaw's default"), "{said}");
    let (_, said) = ask("clawgate onboard --key-storage ");
    assert!(said.contains("inline\tin openclaw.json itself"), "{said}");
}

#[test]
fn explanations_are_in_the_persons_language() {
    let home = Home::new();
    let run = clawgate(&home).args(["completions", "fish"]).env("LANG", "nl_NL.UTF-8").run().exits(0);
    assert!(run.out().contains("Neemt terug wat het laatst is geschreven"), "{}", run.dump());
}

#[test]
fn what_is_no_shell_and_what_has_no_report() {
    let home = Home::new();
    let done = clawgate(&home).args(["completions", "tcsh"]).run().exits(2);
    assert!(done.err().contains("bash, zsh, fish"), "{}", done.dump());
    let done = clawgate(&home).args(["completions", "bash", "--json"]).run().exits(2);
    assert_eq!(done.json()["error"]["code"], "nothing-to-report");
    clawgate(&home).args(["man", "--json"]).run().exits(2).json();
    clawgate(&home).arg("completions").run().exits(2);
}
