//! A result that cannot be written: on a full device, into a closed descriptor, into a pipe that nobody reads any more.

use std::collections::BTreeSet;
use std::io;

use super::mounts::mounted;
use super::shared::{MODEL, OTHER_KEY, codes, unchecked};
use crate::support::{
    ACCOUNT, Content, Done, GATEWAY, Home, KEY, Run, assert_same, clawgate, commands, simulator,
};

/// A config that leaves no question of `gateway.mode`.
const CONFIG: &str = "{ gateway: { mode: 'local' } }\n";
/// A model that is set up as a fallback.
const FALLBACK: &str = "claude-haiku-4-5";
/// Every answer that `onboard` needs, another key among them than the one that is set up.
const ANSWERS: [&str; 8] = [
    "--non-interactive",
    "--skip-check",
    "--account-id",
    ACCOUNT,
    "--gateway-id",
    GATEWAY,
    "--api-key",
    OTHER_KEY,
];

/// Each command by its words, what it gets besides, and its exit status where standard output is a full device, where
/// it is closed, and where it is a pipe whose reader has gone: the command's own, but for a wizard in lines and a check
/// without end, which stop there.
#[rustfmt::skip]
const TABLE: &[(&str, &[&str], [i32; 3])] = &[
    // Without a terminal the wizard says so, and that is no result.
    ("", &[], [2, 2, 2]),
    ("", &["--plain"], [1, 1, 129]),
    ("", &["--json"], [1, 1, 0]),
    ("", &["--help"], [1, 1, 0]),
    ("", &["-h"], [1, 1, 0]),
    ("", &["--version"], [1, 1, 0]),
    ("", &["--json", "--help"], [1, 1, 0]),
    ("", &["--no-such-flag"], [2, 2, 2]),
    ("", &["--no-such-flag", "--json"], [1, 1, 2]),
    ("", &["--import-source", "x", "--json"], [1, 1, 2]),
    ("", &["--json", "--log", "/no/such/folder/log"], [1, 1, 2]),
    ("onboard", &ANSWERS, [1, 1, 0]),
    ("onboard", &["--json", "--api-key", OTHER_KEY, "--skip-check"], [1, 1, 0]),
    ("onboard", &["--json", "--api-key", OTHER_KEY, "--dry-run"], [1, 1, 0]),
    ("onboard", &["--non-interactive", "--api-key", OTHER_KEY, "--dry-run"], [1, 1, 0]),
    ("onboard", &["--non-interactive", "--account-id", "x"], [2, 2, 2]),
    ("onboard", &["--json", "--account-id", "x"], [1, 1, 2]),
    ("onboard", &["--plain"], [1, 1, 129]),
    ("onboard", &["--help"], [1, 1, 0]),
    ("configure", &["--json"], [1, 1, 0]),
    ("configure", &["--plain", "--section", "model"], [1, 1, 129]),
    ("models", &[], [1, 1, 0]),
    ("models list", &[], [1, 1, 0]),
    ("models list", &["--json"], [1, 1, 0]),
    ("models set", &["claude-opus-5", "--skip-check"], [1, 1, 0]),
    ("models set", &["claude-opus-5", "--skip-check", "--json"], [1, 1, 0]),
    ("models fallbacks", &[], [1, 1, 0]),
    ("models fallbacks list", &["--json"], [1, 1, 0]),
    ("models fallbacks add", &["claude-opus-5", "--skip-check"], [1, 1, 0]),
    ("models fallbacks remove", &[FALLBACK], [1, 1, 0]),
    ("models fallbacks remove", &["claude-opus-5", "--json"], [1, 1, 2]),
    ("models fallbacks clear", &[], [1, 1, 0]),
    ("models test", &[], [1, 1, 0]),
    ("models test", &["no-such-model", "--json"], [1, 1, 7]),
    ("check", &[], [1, 1, 0]),
    ("check", &["--json"], [1, 1, 0]),
    ("check", &["--report"], [1, 1, 0]),
    ("check", &["--curl"], [1, 1, 0]),
    ("check", &["--watch", "2"], [1, 1, 0]),
    ("check", &["--model", "no-such-model"], [1, 1, 7]),
    ("why", &[], [1, 1, 0]),
    ("why", &["--json"], [1, 1, 0]),
    ("undo", &[], [1, 1, 0]),
    ("undo", &["--json"], [1, 1, 0]),
    ("undo", &["--list"], [1, 1, 0]),
    ("undo", &["--dry-run"], [1, 1, 0]),
    ("undo", &["--purge"], [1, 1, 0]),
    ("undo", &["--to", "99", "--json"], [1, 1, 2]),
    // Without a token nothing is asked.
    ("accounts", &[], [2, 2, 2]),
    ("accounts list", &["--json"], [1, 1, 2]),
    ("gateways", &[], [2, 2, 2]),
    ("gateways list", &["--json"], [1, 1, 2]),
    ("gateways show", &["my-gateway", "--json"], [1, 1, 2]),
    ("gateways create", &["my-gateway"], [2, 2, 2]),
    ("demo", &["--script"], [1, 1, 0]),
    ("demo", &["--json"], [1, 1, 0]),
    ("completions", &["bash"], [1, 1, 0]),
    ("completions", &["zsh"], [1, 1, 0]),
    ("completions", &["fish", "--json"], [1, 1, 2]),
    ("man", &[], [1, 1, 0]),
    ("help", &[], [1, 1, 0]),
    ("help", &["models", "set"], [1, 1, 0]),
    ("help", &["nothing", "--json"], [1, 1, 2]),
];

/// A run of the table in a home where everything is set up.
fn row(origin: &str, words: &str, more: &[&str]) -> (Home, Run) {
    let home = Home::with_config("{}\n");
    let set_up =
        ["onboard", "--non-interactive", "--skip-check", "--account-id", ACCOUNT, "--gateway-id", GATEWAY];
    let set_up =
        clawgate(&home).args(set_up).args(["--api-key", KEY, "--model", MODEL, "--fallback", FALLBACK]);
    set_up.args(["--gateway-origin", origin]).run().exits(0);
    let run =
        clawgate(&home).args(words.split_whitespace()).args(more).env("CLAWGATE_GATEWAY_ORIGIN", origin);
    (home, run)
}

/// With standard output as a pipe whose reader has gone.
fn unread(run: &Run) -> Done {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    run.start_into(writer).wait()
}

#[test]
fn every_command_ends_with_1_where_its_result_is_lost() {
    let simulator = simulator();
    let mut wrong = Vec::new();
    for (words, more, statuses) in TABLE {
        let into = [("full", ">/dev/full"), ("closed", ">&-")];
        let mut ended = into.map(|(name, redirection)| {
            let (home, run) = row(&simulator.origin(), words, more);
            (name, home, run.redirect(redirection).run())
        });
        let (home, run) = row(&simulator.origin(), words, more);
        let done = unread(&run);
        for ((name, home, done), status) in
            ended.iter_mut().chain([&mut ("unread", home, done)]).zip(statuses)
        {
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            let cause = match *name {
                "full" => "No space left on device",
                "closed" => "Bad file descriptor",
                _ => "Broken pipe",
            };
            let told = format!("The result could not be written to standard output: {cause}");
            let expected = *status == 1 && *name != "unread";
            if done.status != *status || said.matches(&told).count() != usize::from(expected) {
                wrong.push(format!("{words} {more:?}, {name}: {status} expected; {}", done.dump()));
            }
            assert!(!said.contains("a bug in clawgate") && !said.contains("panicked"), "{}", done.dump());
            assert!(!said.contains(KEY) && !said.contains(OTHER_KEY), "{}", done.dump());
            drop(home.tree());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A new command is in the table, or this fails.
#[test]
fn no_command_is_left_out() {
    let all: BTreeSet<String> = commands().iter().map(|words| words.join(" ")).collect();
    let tried: BTreeSet<String> = TABLE.iter().map(|(words, ..)| (*words).to_owned()).collect();
    assert_eq!(tried, all);
}

/// What is said beside the result is no part of it: where that cannot be written, the command ends as ever.
#[test]
fn standard_error_that_cannot_be_written_changes_nothing() {
    let simulator = simulator();
    for (words, more, [.., status]) in TABLE {
        if more.contains(&"--plain") || more.contains(&"--watch") {
            continue;
        }
        for redirection in ["2>/dev/full", "2>&-"] {
            let (_home, run) = row(&simulator.origin(), words, more);
            let done = run.redirect(redirection).run();
            assert_eq!(done.status, *status, "{words} {more:?} {redirection}: {}", done.dump());
            if more.contains(&"--json") && !more.contains(&"--help") {
                done.json();
            }
        }
        let (_home, run) = row(&simulator.origin(), words, more);
        let both = run.redirect(">/dev/full 2>/dev/full").run();
        assert!([*status, 1].contains(&both.status), "{words} {more:?}: {}", both.dump());
    }
}

/// The files were written, and that is said where it can be: with their names, and what takes it back.
#[test]
fn what_was_written_meanwhile_is_named() {
    let simulator = simulator();
    for json in [false, true] {
        for redirection in [">/dev/full", ">&-"] {
            for (words, more) in [
                ("onboard", &["--non-interactive", "--skip-check", "--api-key", OTHER_KEY][..]),
                ("models set", &["claude-opus-5", "--skip-check"]),
                ("models fallbacks clear", &[]),
                ("undo", &[]),
            ] {
                let (home, run) = row(&simulator.origin(), words, more);
                let run = if json { run.arg("--json") } else { run };
                let before = home.tree_outside_clawgate();
                let done = run.redirect(redirection).run().exits(1);
                let after = home.tree_outside_clawgate();
                let changed: Vec<_> = before
                    .keys()
                    .chain(after.keys())
                    .filter(|path| before.get(*path) != after.get(*path))
                    .filter(|path| before.get(*path).or(after.get(*path)).is_some_and(is_file))
                    .filter(|path| !path.to_string_lossy().contains(".bak"))
                    .collect();
                assert!(!changed.is_empty(), "{}", done.dump());
                for path in changed {
                    let path = home.root.join(path).display().to_string();
                    assert!(done.err().contains(&path), "{path}: {}", done.dump());
                }
                assert!(done.err().contains("`clawgate undo` reverts it"), "{}", done.dump());
                clawgate(&home).arg("undo").run().exits(0);
                let mut back = home.tree_outside_clawgate();
                back.retain(|path, _| !path.to_string_lossy().contains(".bak"));
                let mut before = before;
                before.retain(|path, _| !path.to_string_lossy().contains(".bak"));
                if words != "undo" {
                    assert_same(&back, &before, words);
                }
            }
        }
    }
}

fn is_file(node: &crate::support::Node) -> bool {
    matches!(node.content, Content::File(_))
}

/// Where nothing was written, nothing of the kind is said.
#[test]
fn what_wrote_nothing_says_nothing_of_undo() {
    let simulator = simulator();
    for (words, more) in [
        ("onboard", &["--non-interactive", "--api-key", OTHER_KEY, "--dry-run"][..]),
        ("onboard", &["--non-interactive"]),
        ("onboard", &["--json", "--api-key", OTHER_KEY, "--model", "no-such-model"]),
        ("undo", &["--purge"]),
        ("demo", &["--script"]),
        ("demo", &["--json"]),
        ("check", &[]),
    ] {
        let (home, run) = row(&simulator.origin(), words, more);
        let files = ["openclaw.json", ".env"];
        let before = files.map(|name| home.bytes(name));
        let done = run.redirect(">/dev/full").run().exits(1);
        assert_eq!(files.map(|name| home.bytes(name)), before);
        assert!(!done.err().contains("clawgate undo` takes"), "{}", done.dump());
        assert!(done.err().contains("run it again"), "{}", done.dump());
    }
}

/// Warnings and errors stand in the object alone: where that is lost, they are said beside it.
#[test]
fn what_only_the_object_would_have_said_is_said() {
    let home = Home::new();
    let unset = clawgate(&home).args(["check", "--json"]);
    let usual = unset.run().exits(2).json();
    let done = unset.clone().redirect(">/dev/full").run().exits(1);
    let message = usual["error"]["message"].as_str().unwrap();
    assert!(done.err().contains(message), "{}", done.dump());
    let warned = unchecked(&home).redirect(">/dev/full").run().exits(1);
    assert!(warned.err().contains("clawgate check"), "not checked: {}", warned.dump());
    let dutch = unset.args(["--lang", "nl"]).redirect(">/dev/full").run().exits(1);
    assert!(
        dutch.err().contains("Het resultaat kon niet naar de standaarduitvoer worden geschreven"),
        "{}",
        dutch.dump()
    );
}

/// The log has what was lost, and the status that the command really ended with.
#[test]
fn the_log_tells_of_it() {
    let home = Home::new();
    let log = home.root.join("log");
    unchecked(&home).arg("--log").arg(&log).redirect(">/dev/full").run().exits(1);
    let text = std::fs::read_to_string(&log).unwrap();
    assert!(text.contains("onboard write action=created path="), "{text}");
    assert!(
        text.contains("onboard error code=output-lost\n") && text.ends_with("onboard end exit=1\n"),
        "{text}"
    );
}

/// A disk without room for the whole object, or for any of it: never 0, whatever is left in the file.
#[test]
#[ignore = "needs unshare, and the right to mount"]
fn a_full_disk_is_no_success() {
    let mut lost = 0;
    for room in [0, 1, 2] {
        let home = Home::with_config("{}\n");
        // More than a page of object: the long folder's name stands in it again and again.
        let state: std::path::PathBuf = [home.root.clone()]
            .into_iter()
            .chain(["a", "b", "c", "d", "e"].map(|name| name.repeat(200).into()))
            .collect();
        std::fs::create_dir_all(&state).unwrap();
        std::fs::create_dir(home.root.join("out")).unwrap();
        let run = unchecked(&home).args(["--lang", "en", "--state-dir"]).arg(&state);
        let script = format!(
            "mount -t tmpfs -o size=64k none ~/out
            dd if=/dev/zero of=\"$HOME\"/out/filling bs=4096 2>/dev/null || true
            truncate -s -$((4096 * {room})) ~/out/filling
            \"$@\" > ~/out/result 2> ~/said && echo 0 > ~/status || echo $? > ~/status
            cp ~/out/result ~/result"
        );
        mounted(&run, &script);
        let text = |name: &str| std::fs::read_to_string(home.root.join(name)).unwrap();
        let (status, said, result) = (text("status"), text("said"), text("result"));
        let whole = serde_json::from_str::<serde_json::Value>(&result);
        if status == "0\n" {
            assert!(codes(&whole.unwrap()).contains("not-checked") && result.ends_with("}\n"));
            continue;
        }
        assert_eq!(status, "1\n", "{said}");
        lost += 1;
        assert!(whole.is_err(), "{result}");
        assert!(room < 2, "{said}");
        assert_eq!(result.len(), room * 4096, "as much as there was room for");
        assert!(said.contains("No space left on device"), "{said}");
        for name in ["openclaw.json", ".env"] {
            assert!(state.join(name).exists());
            assert!(said.contains(&state.join(name).display().to_string()), "{said}");
        }
        assert!(said.contains("`clawgate undo` reverts it"), "{said}");
        clawgate(&home).args(["undo", "--state-dir"]).arg(&state).run().exits(0);
        assert!(!state.join(".env").exists());
    }
    assert_eq!(lost, 2, "without any room, and with room for a part");
}

/// A pipe that is full for a while, left non-blocking by another program, gets everything in the end.
#[test]
fn a_pipe_that_does_not_block_gets_everything() {
    let home = Home::new();
    let usual = clawgate(&home).arg("man").run().exits(0).stdout;
    let (mut reader, mut writer) = io::pipe().unwrap();
    let flags = rustix::fs::fcntl_getfl(&writer).unwrap();
    rustix::fs::fcntl_setfl(&writer, flags | rustix::fs::OFlags::NONBLOCK).unwrap();
    let mut filled = 0;
    while let Ok(more) = io::Write::write(&mut writer, &[b'x'; 1000]) {
        filled += more;
    }
    let running = clawgate(&home).arg("man").start_into(writer);
    std::thread::sleep(std::time::Duration::from_millis(200));
    let mut got = Vec::new();
    io::Read::read_to_end(&mut reader, &mut got).unwrap();
    running.wait().exits(0);
    assert_eq!(got.len(), filled + usual.len());
    assert!(got.ends_with(&usual));
}

/// Where nobody wants the result, it is not lost; what is closed is closed whatever else is.
#[test]
fn a_null_device_is_asked_for_and_a_closed_descriptor_is_not() {
    let home = Home::new();
    for (redirection, status) in [
        (">/dev/null", 0),
        ("1<>/dev/null", 0),
        (">/dev/null <&-", 0),
        (">&-", 1),
        (">&- <&-", 1),
        (">&- 2>&-", 1),
        ("1</dev/null", 1),
    ] {
        let done = clawgate(&home).arg("--version").redirect(redirection).run();
        assert_eq!(done.status, status, "{redirection}: {}", done.dump());
    }
}

/// The wizard in lines says each thing when it happens: where the disk fills up behind the write, the last lines are
/// lost, and what was written is named all the same.
#[test]
#[ignore = "needs unshare, and the right to mount"]
fn a_wizard_in_lines_whose_last_lines_are_lost_names_what_it_wrote() {
    let simulator = simulator();
    let answers = ["", ACCOUNT, GATEWAY, "", KEY, "", "", MODEL, "", "1", "1", "d", "1", ""].join("\n");
    let wizard = |home: &Home| {
        let origin = simulator.origin();
        clawgate(home).args(["onboard", "--plain", "--gateway-origin", &origin]).stdin(answers.as_str())
    };
    let usual = wizard(&Home::with_config(CONFIG)).run().exits(0);
    // How much of the end is lost, in bytes: the last line, and everything from some question on.
    for (lost, written) in [(5, true), (usual.stdout.len() - 100, false)] {
        let home = Home::with_config(CONFIG);
        std::fs::create_dir(home.root.join("out")).unwrap();
        std::fs::write(home.root.join("answers"), &answers).unwrap();
        let padding = 4096 - (usual.stdout.len() - lost) % 4096;
        let pages = (usual.stdout.len() - lost + padding) / 4096;
        let script = format!(
            "mount -t tmpfs -o size=256k none ~/out
            head -c {padding} /dev/zero > ~/out/result
            dd if=/dev/zero of=\"$HOME\"/out/filling bs=4096 2>/dev/null || true
            truncate -s -$((4096 * ({pages} - 1))) ~/out/filling
            \"$@\" >> ~/out/result 2> ~/said < ~/answers && echo 0 > ~/status || echo $? > ~/status"
        );
        mounted(&wizard(&home), &script);
        let text = |name: &str| std::fs::read_to_string(home.root.join(name)).unwrap();
        let said = text("said");
        assert_eq!(text("status"), "1\n", "{said}");
        assert!(said.contains("The result could not be written to standard output: No space left"), "{said}");
        assert_eq!(home.env_file().exists(), written, "{said}");
        for path in [home.config(), home.env_file()] {
            assert_eq!(said.contains(&format!("Wrote {}", path.display())), written, "{said}");
        }
        assert_eq!(said.contains("`clawgate undo` reverts it"), written, "{said}");
    }
}
