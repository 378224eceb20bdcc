//! Commands and their failures in the pseudo-language, in which everything of the catalogue has accents: what has none
//! could never be translated.

use clawgate::simulator::practice;

use crate::support::english::plain_english;
use crate::support::{Done, Home, Run, bare_onboard, clawgate, commands, onboard, simulator};

/// What servers, the system and files say.
const DATA: &[&str] = &[
    "env-file, reference, inline, auth-profile",
    "No such file or directory (os error 2)",
    "Your API key does not have permission to use the specified resource",
    "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.",
    "Please configure AI Gateway in the Cloudflare dashboard",
    "Rate limited",
    // A name from the row of the route.
    "Anthropic Console",
];

/// Runs in the pseudo-language, expects this status, and looks for what is not from the catalogue.
#[track_caller]
fn speaks(run: Run, status: i32) -> Done {
    let done = run.args(["--lang", "qps"]).run().exits(status);
    let said = done.said();
    assert!(said.contains('⟦'), "{}", done.dump());
    // Contents of files, requests and commands to type stand indented, or in a diff, and stay as they are.
    let mut in_diff = false;
    let sentences: Vec<&str> = said
        .lines()
        .filter(|line| {
            let spoken = line.contains('⟦');
            in_diff = !spoken && (in_diff || line.starts_with("--- "));
            spoken || !(in_diff || line.starts_with("    "))
        })
        .collect();
    assert_eq!(plain_english(&sentences.join("\n"), DATA), [""; 0], "{}", done.dump());
    done
}

#[test]
fn onboard_check_and_undo() {
    let gateway = simulator();
    let origin = gateway.origin();
    let home = Home::new();
    speaks(clawgate(&home).args(["check", "--gateway-origin", &origin]), 2);
    speaks(onboard(&home, &origin).arg("--dry-run"), 0);
    speaks(onboard(&home, &origin), 0);
    speaks(onboard(&home, &origin), 0);
    speaks(clawgate(&home).args(["check", "--gateway-origin", &origin]), 0);
    speaks(clawgate(&home).args(["check", "--gateway-origin", "http://127.0.0.1:9"]), 4);
    speaks(clawgate(&home).arg("why"), 0);
    let other = ("CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-practice-another-key-0009");
    speaks(clawgate(&home).arg("why").env(other.0, other.1), 0);
    speaks(clawgate(&home).arg("check").env(other.0, other.1), 6);
    speaks(clawgate(&home).args(["check", "--offline"]), 2);
    let kept = home.text("openclaw.json");
    home.put("openclaw.json", format!("{kept}// mine\n"));
    speaks(clawgate(&home).args(["undo", "--dry-run"]), 0);
    home.put("openclaw.json", kept.replace("primary", "primarily"));
    speaks(clawgate(&home).args(["undo", "--dry-run"]), 0);
    home.put("openclaw.json", "{ broken");
    speaks(clawgate(&home).arg("undo"), 9);
    home.put("openclaw.json", "{}");
    speaks(clawgate(&home).arg("check"), 2);
    home.put("openclaw.json", kept);
    speaks(clawgate(&home).args(["undo", "--list"]), 0);
    speaks(clawgate(&home).args(["undo", "--dry-run"]), 0);
    speaks(clawgate(&home).arg("undo"), 0);
    speaks(clawgate(&home).args(["undo", "--dry-run"]), 0);
    speaks(clawgate(&home).args(["undo", "--list"]), 0);
    speaks(clawgate(&home).args(["undo", "--to", "1"]), 0);
    speaks(clawgate(&home).args(["undo", "--purge"]), 0);
    speaks(clawgate(&home).args(["undo", "--list"]), 0);
    speaks(clawgate(&home).arg("undo"), 2);
    speaks(clawgate(&home).args(["undo", "--to", "9"]), 2);
}

#[test]
fn the_demo() {
    let home = Home::new();
    let done = speaks(clawgate(&home).args(["demo", "--script"]), 0);
    assert!(!done.out().contains("PRACTICE"), "{}", done.dump());
    speaks(clawgate(&home).args(["demo", "--script", "--model", "claude-99"]), 7);
    speaks(clawgate(&home).args(["demo", "--script", "--api-key", "sk-ant-api03-abcdefghijklmnop"]), 2);
}

#[test]
fn failed_tests() {
    let gateway = simulator();
    let origin = gateway.origin();
    let with = |arguments: &[&str]| {
        let home = Home::new();
        let run = bare_onboard(&home, &origin).args(["--account-id", practice::ACCOUNT]).args(arguments);
        (home, run)
    };
    let key = ["--api-key", practice::KEY];
    for (status, arguments) in [
        (5, &["--gateway-id", "nowhere"][..]),
        (5, &["--gateway-id", practice::LOCKED_GATEWAY]),
        (7, &["--gateway-id", practice::OPEN_GATEWAY, "--model", "claude-99"]),
        (0, &["--gateway-id", practice::LIMITED_GATEWAY]),
    ] {
        let (_home, run) = with(&[arguments, &key].concat());
        speaks(run, status);
    }
    let open = ["--gateway-id", practice::OPEN_GATEWAY, "--api-key"];
    for (status, key) in [
        (6, "sk-ant-practice-nobody-knows-this-one"),
        (0, practice::KEY_NO_CREDIT),
        (6, practice::KEY_NO_PERMISSION),
        (0, practice::KEY_OVERLOADED),
    ] {
        let (_home, run) = with(&[&open[..], &[key]].concat());
        speaks(run, status);
    }
    let home = Home::new();
    speaks(onboard(&home, "http://127.0.0.1:9"), 4);
}

#[test]
fn wrong_command_lines() {
    let home = Home::new();
    for arguments in [
        &["--nonsense"][..],
        &["nonsense"],
        &["onboard", "--acount-id", "x"],
        &["onboard", "stray"],
        &["onboard", "--non-interactive", "--mode", "remote"],
        &["onboard", "--non-interactive", "--mode", "sideways"],
        &["onboard", "--install-daemon"],
        &["onboard", "--non-interactive", "--auth-choice", "openai"],
        &["onboard", "--key-storage", "nowhere"],
        &["onboard", "--key-storage"],
        &["onboard", "--dry-run=yes"],
        &["onboard", "--timeout", "many"],
        &["check", "--profile", "a", "--state-dir", "b"],
        &["onboard", "--non-interactive", "--secret-input-mode", "ref", "--key-storage", "inline"],
        &["onboard", "--non-interactive", "--offline", "--check", "always"],
        &["onboard", "--non-interactive", "--api-key", "-", "--token", "-"],
        &["onboard", "--non-interactive", "--secrets-stdin"],
        &["onboard", "--non-interactive", "--api-key-file", "nowhere"],
        &["undo", "--log", "nowhere/log"],
        &["undo", "--profile", "a b"],
        &["undo", "--owner", "nobody-of-this-name"],
        &["onboard"],
    ] {
        speaks(clawgate(&home).args(arguments), 2);
    }
}

#[test]
fn missing_and_wrong_answers() {
    let home = Home::new();
    let given = ["--account-id", practice::ACCOUNT, "--gateway-id", practice::OPEN_GATEWAY];
    let wrong = |arguments: &[&str]| {
        speaks(bare_onboard(&home, "http://127.0.0.1:9").args(arguments), 2);
    };
    for account in ["", "0123", "0123456789abcdefghij456789abcdef", "https://example.com/"] {
        wrong(&["--account-id", account]);
    }
    wrong(&[]);
    for gateway in ["", "a b", "..", practice::ACCOUNT] {
        wrong(&["--account-id", practice::ACCOUNT, "--gateway-id", gateway]);
    }
    wrong(&["--account-id", "my-gate", "--gateway-id", practice::ACCOUNT]);
    wrong(&["--gateway-url", "https://example.com/"]);
    wrong(&given);
    for key in [
        "your-api-key",
        "two words of it",
        "sk-…",
        "••••••••",
        "cfut_0123456789abcdef0123456789abcdef",
        "x\u{e9}",
    ] {
        wrong(&[&given[..], &["--api-key", key]].concat());
    }
    wrong(&[&given[..], &["--api-key", practice::KEY, "--model", "openai/gpt-5.2"]].concat());
    wrong(&[&given[..], &["--api-key", practice::KEY, "--model", "a b"]].concat());
    wrong(&[&given[..], &["--key-storage", "reference"]].concat());
    speaks(onboard(&home, "http://example.com"), 2);
}

#[test]
fn files_that_cannot_be_edited() {
    for config in [
        "{ gateway: ",
        "[]",
        "{ models: [] }",
        "{ models: { providers: 'x' } }",
        "{ models: { $include: './m.json5' } }",
        "{ a: 1, 'b }",
        "{ a: 1 b }",
        "/* ",
    ] {
        let home = Home::with_config(config);
        speaks(onboard(&home, "http://127.0.0.1:9").arg("--skip-check"), 3);
    }
    let home = Home::with_config([b'{', 0xff, b'}']);
    speaks(onboard(&home, "http://127.0.0.1:9"), 3);
    let home = Home::with_config("{}");
    home.put(".env", [b'A', b'=', 0xff]);
    speaks(onboard(&home, "http://127.0.0.1:9"), 3);
    std::fs::remove_file(home.config()).unwrap();
    home.put(".env", "");
    std::os::unix::fs::symlink(home.put("elsewhere.json", "{}"), home.config()).unwrap();
    speaks(onboard(&home, "http://127.0.0.1:9"), 2);
    speaks(onboard(&home, "http://127.0.0.1:9").args(["--symlink", "refuse"]), 3);
    let home = Home::new();
    speaks(onboard(&home, "http://127.0.0.1:9").env("OPENCLAW_NIX_MODE", "1"), 3);
}

#[test]
fn models() {
    let gateway = simulator();
    let home = Home::new();
    let models = |words: &[&str]| clawgate(&home).arg("models").args(words);
    speaks(models(&["list"]), 0);
    speaks(models(&["fallbacks"]), 0);
    speaks(models(&["set", "claude-opus-5"]), 2);
    speaks(onboard(&home, &gateway.origin()), 0);
    speaks(models(&[]), 0);
    speaks(models(&["set", "claude-opus-5", "--dry-run"]), 0);
    speaks(models(&["set", "claude-opus-5"]), 0);
    speaks(models(&["set", "claude-99"]), 7);
    speaks(models(&["fallbacks", "add", "claude-sonnet-4-6"]), 0);
    speaks(models(&["fallbacks", "remove", "claude-99"]), 2);
    speaks(models(&["fallbacks", "list"]), 0);
    speaks(models(&["fallbacks", "clear"]), 0);
    speaks(models(&["test"]), 0);
}

/// What in the help and the manual is no sentence: values of flags, and the commands themselves.
fn spelled(commands: &[Vec<String>]) -> Vec<String> {
    let mut data: Vec<String> =
        commands.iter().map(|path| [&["clawgate".to_owned()], &path[..]].concat().join(" ")).collect();
    data.sort_by_key(|line| std::cmp::Reverse(line.len()));
    for values in [
        "changed, always, never",
        "auto, always, never",
        "local, remote",
        "follow, refuse",
        "keep, break",
        "yes, no, if-unset",
        "bash, zsh, fish",
        "plaintext, ref",
        "provider, gateway, keys, model, test",
    ] {
        data.push(values.to_owned());
    }
    data
}

#[test]
fn the_help_of_every_command() {
    let home = Home::new();
    let commands = commands();
    assert!(commands.len() > 15, "{commands:?}");
    let spelled = spelled(&commands);
    let data: Vec<&str> = spelled.iter().map(String::as_str).chain(DATA.iter().copied()).collect();
    for path in &commands {
        for flag in ["-h", "--help"] {
            let run = clawgate(&home).args(path).args([flag, "--lang", "qps"]).run().exits(0);
            // Whatever is wrapped is one text again, so that nothing hides at a line's end.
            let text = run
                .out()
                .replace("\n                              ", " ")
                .replace("`clawgate\n", "`clawgate ");
            // What is to be typed is in no language.
            let text: Vec<&str> = text.lines().filter(|line| !line.starts_with("  clawgate ")).collect();
            let text = text.join("\n");
            assert!(text.contains('⟦'), "{}", run.dump());
            assert_eq!(plain_english(&text, &data), [""; 0], "{}", run.dump());
        }
    }
}

#[test]
fn the_manual() {
    let home = Home::new();
    let spelled = spelled(&commands());
    let data: Vec<&str> = spelled.iter().map(String::as_str).chain(DATA.iter().copied()).collect();
    let run = clawgate(&home).args(["man", "--lang", "qps"]).run().exits(0);
    let mut text = run.out().replace("\\-", "-").replace("\\(ga", "`");
    while let Some(at) = text.find("\\[u") {
        let end = at + text[at..].find(']').unwrap();
        text.replace_range(at..=end, "é");
    }
    // A request's own quotes, and command lines to type, which stand in bold.
    let lines = text.lines().filter(|line| !line.starts_with(".SS") && !line.starts_with("\\fB"));
    let text: Vec<&str> = lines.collect();
    assert!(text.len() > 200);
    assert_eq!(plain_english(&text.join("\n"), &data), [""; 0]);
}

#[test]
fn sentences_are_found_and_data_is_not() {
    assert_eq!(plain_english("⟦Wřöťé /a/b⟧ but nothing else.", &[]), ["but nothing else."]);
    assert_eq!(plain_english("⟦îť šåîď: no such key⟧", &["no such key"]), [""; 0]);
    assert_eq!(plain_english("⟦řûñ `openclaw gateway restart`, öř `so on`⟧", &[]), [""; 0]);
    assert_eq!(plain_english("⟦å⟧ `one and two", &[]), ["one and two"]);
    assert_eq!(plain_english("⟦key was refused⟧", &[]), ["⟦key was refused⟧"]);
    assert_eq!(plain_english("✓ name 3 ms  --lang nl claude-sonnet-4-6 HTTP DNS", &[]), [""; 0]);
}
