//! What the README and the pages claim, held against the program: their commands run, their tables are its own, their
//! links lead somewhere, and every test they name is there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clawgate::domain::Exit;
use clawgate::gateway::rows;
use clawgate::locale::{Id, Language};

use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TODAY, clawgate, commands, simulator};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

fn page(name: &str) -> String {
    std::fs::read_to_string(root().join("assets/docs").join(name)).unwrap()
}

/// The README and every page, by its path.
fn pages() -> BTreeMap<PathBuf, String> {
    let docs = std::fs::read_dir(root().join("assets/docs")).unwrap().map(|entry| entry.unwrap().path());
    let others =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"].map(|name| root().join(name));
    let pages = docs.chain(others);
    pages.map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// The rows of the table under a heading, cell by cell, without its head.
fn table(text: &str, heading: &str) -> Vec<Vec<String>> {
    let section = text.split(&format!("# {heading}\n")).nth(1).unwrap_or_else(|| panic!("no {heading}"));
    let section = section.split("\n## ").next().unwrap();
    let rows =
        section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    rows.skip(2).map(cells).collect()
}

/// The fenced blocks of shell.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        match (&mut open, line) {
            (None, "```sh") => open = Some(String::new()),
            (Some(block), "```") => {
                blocks.push(std::mem::take(block));
                open = None;
            }
            (Some(block), line) => {
                block.push_str(line);
                block.push('\n');
            }
            (None, _) => {}
        }
    }
    blocks
}

/// Every block of the README in its order, in one shell and one home. Lines that build the program are none of it, nor
/// is the wizard itself, which the other tests walk.
#[test]
fn its_commands_run() {
    let gateway = simulator();
    let home = Home::new();
    let mut script = String::from("set -eu\n");
    for block in blocks(&readme()) {
        let lines = block.lines().filter(|line| {
            let line = line.split('#').next().unwrap().trim();
            !line.starts_with("cargo ") && line != "clawgate"
        });
        for line in lines {
            script.push_str(line);
            script.push('\n');
        }
    }
    let script = script
        .replace("CLOUDFLARE_AI_GATEWAY_API_KEY=…", &format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}"))
        .replace("export CF_AIG_TOKEN=…", ": an open gateway")
        .replace("your-account-id", ACCOUNT)
        .replace("your-gateway-id", GATEWAY);
    assert!(!script.contains('…') && script.matches("clawgate ").count() > 8, "{script}");
    let folder = Path::new(env!("CARGO_BIN_EXE_clawgate")).parent().unwrap();
    let done = Command::new("sh")
        .args(["-c", &script])
        .env_clear()
        .env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", folder.display()))
        .env("HOME", &home.root)
        .env("TMPDIR", home.root.join("tmp"))
        .env("CLAWGATE_GATEWAY_ORIGIN", gateway.origin())
        .env(TODAY.0, TODAY.1)
        .current_dir(&home.root)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{script}\n{said}");
    for part in ["Proven: this is what OpenClaw will send", "\"changed\": false", "claude-opus-5", "Put back"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    for file in [".local/share/bash-completion/completions/clawgate", ".local/share/man/man1/clawgate.1"] {
        assert!(home.root.join(file).metadata().unwrap().len() > 1000, "{file}");
    }
}

#[test]
fn the_demo_needs_no_terminal() {
    let home = Home::new();
    for words in [&["demo"][..], &["demo", "--script"]] {
        let done = clawgate(&home).args(words).run().exits(0);
        assert!(done.out().contains("PRACTICE") && done.out().contains("POST /v1/"), "{}", done.dump());
    }
}

/// The words that `--json` reports by.
#[test]
fn the_fields_it_names_are_reported() {
    let gateway = simulator();
    let home = Home::new();
    let run =
        crate::support::onboard(&home, &gateway.origin()).args(["--model", "claude-sonnet-4-5", "--json"]);
    let (good, bad) = (run.run().exits(0).json(), run.args(["--fallback", "a b"]).run().exits(2).json());
    let text = readme();
    let sentence = text.split("`--json` prints one object").nth(1).unwrap().split("\n\n").next().unwrap();
    let names: Vec<&str> = sentence.split('`').skip(1).step_by(2).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        // Warnings are there where there are some: this model is about to retire, or has.
        let there = good.get(name).or(bad.get(name)).or(bad["error"].get(name)).is_some();
        assert!(there || name == "warnings", "{name}: {good:#} {bad:#}");
    }
}

#[test]
fn its_exit_statuses_are_the_programs() {
    let rows: BTreeMap<String, String> = table(&page("exit-statuses.md"), "Exit statuses")
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    let exits = [
        (Exit::Done, "exit-done"),
        (Exit::Internal, "exit-internal"),
        (Exit::Usage, "exit-usage"),
        (Exit::Files, "exit-files"),
        (Exit::Network, "exit-network"),
        (Exit::Gateway, "exit-gateway"),
        (Exit::Provider, "exit-provider"),
        (Exit::Model, "exit-model"),
        (Exit::Limited, "exit-limited"),
        (Exit::Write, "exit-write"),
    ];
    let say = |id: &str| Language::English.say(&Id::find(id).unwrap().message());
    for (exit, id) in exits {
        assert_eq!(rows.get(&exit.code().to_string()), Some(&say(id)), "{exit:?}");
    }
    assert_eq!(rows.get("129, 130, 131, 134, 143"), Some(&say("exit-signal")));
    assert_eq!(rows.len(), exits.len() + 1);
    // Whatever the live test finds ends with one of them.
    for row in all_codes() {
        assert!(row >= 128 || rows.contains_key(&row.to_string()), "{row}");
    }
}

fn all_codes() -> BTreeSet<u8> {
    rows().iter().map(|row| row.exit.code()).collect()
}

#[test]
fn its_commands_and_flags_are_the_programs() {
    let all = commands();
    let told: BTreeSet<String> =
        table(&readme(), "Commands").into_iter().map(|row| row[0].replace('`', "")).collect();
    let top = all.iter().filter(|path| path.len() < 2);
    let there: BTreeSet<String> =
        top.map(|path| [&["clawgate".to_owned()], &path[..]].concat().join(" ")).collect();
    assert_eq!(told, there);
    let home = Home::new();
    let mut help = String::new();
    for path in &all {
        help.push_str(clawgate(&home).arg("help").args(path).run().exits(0).out());
    }
    let flags: BTreeSet<&str> = words(&help).filter(|word| word.starts_with("--")).collect();
    // Other programs' flags.
    let others = [
        "--release",
        "--example",
        "--path",
        "--locked",
        "--test",
        "--accept-risk",
        "--check",
        "--lib",
        "--all-targets",
        "--all-features",
        "--user",
        "--entrypoint",
        "--ask-vault-pass",
        "--become",
        "--become-user",
        "--diff",
        "--forks",
        "--limit",
        "--force",
        "--global",
        "--no-deps",
        "--repo",
        "--rm",
        "--volume",
        "--ignored",
        "--install",
        "--include-ignored",
        "--nocapture",
        "--test-threads",
    ];
    for (path, text) in pages() {
        for flag in words(&text).filter(|word| word.starts_with("--") && word.len() > 3) {
            assert!(flags.contains(flag) || others.contains(&flag), "{}: {flag}", path.display());
        }
        for sub in text.match_indices("`clawgate ").map(|(at, start)| &text[at + start.len()..]) {
            let line = sub.split('`').next().unwrap();
            let named: Vec<String> = line
                .split_whitespace()
                .take_while(|word| word.chars().all(|c| c.is_ascii_lowercase()))
                .map(str::to_owned)
                .collect();
            let known =
                all.iter().any(|path| !path.is_empty() && named.starts_with(path)) || named.is_empty();
            assert!(known, "{}: `clawgate {line}`", path.display());
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
}

#[test]
fn its_links_lead_somewhere() {
    let mut links = 0;
    for (path, text) in pages() {
        let targets = text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
        let quoted = ["src=\"", "srcset=\""];
        let pictures = quoted
            .iter()
            .flat_map(|start| text.split(start).skip(1))
            .map(|rest| rest.split('"').next().unwrap());
        for target in targets.chain(pictures).filter(|target| !target.starts_with("http")) {
            let file = target.split('#').next().unwrap();
            assert!(path.parent().unwrap().join(file).exists(), "{}: {target}", path.display());
            links += 1;
        }
    }
    assert!(links > 12, "{links}");
    assert!(readme().contains("assets/pictures/demo.cast"));
}

/// What stands beside `openclaw onboard` is claimed of clawgate only where a test or a measurement shows it.
#[test]
fn its_comparison_is_shown() {
    let mut tests = String::new();
    let mut folders = vec![root().join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                tests.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let rows = table(&page("beside-onboard.md"), "Beside `openclaw onboard`");
    assert!(rows.len() > 8);
    for row in rows {
        let shown = row[3].trim_matches('`');
        let is_test = tests.contains(&format!("#[test]\nfn {shown}()"));
        assert!(is_test || shown == "cargo run --example budgets", "{shown}");
    }
}
