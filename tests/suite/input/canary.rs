//! A key and a token that must not turn up anywhere but in the files that keep them.

use clawgate::simulator::{Gateway, Key, KeyState, Scenario, Simulator, practice};

use crate::support::{ACCOUNT, Done, Home, Run, clawgate, mode, tree};

const KEY: &str = "sk-ant-api03-CANARYkeyQ7w8E9r1T2y3U4i5O6p7AsDfGhJkLzXcVbNmCANARY0001";
const BAD_KEY: &str = "sk-ant-api03-CANARYbadM9n8B7v6C5x4Z3l2K1j0HgFdSaPoIuYtReWqCANARY0002";
/// Without a prefix to know it by, as older tokens of Cloudflare.
const TOKEN: &str = "CANARYtokenZq7Wx8Ec9Rv1Tb2Yn3Um4IkCANARY";

fn simulator() -> Simulator {
    let world = Scenario { models: practice::models(), ..Scenario::default() }
        .gateway(ACCOUNT, Gateway { authenticated: true, ..Gateway::new("locked") })
        .gateway(ACCOUNT, Gateway::new("open"))
        .token(TOKEN, ACCOUNT)
        .key(KEY, Key::default())
        .key("sk-ant-api03-CANARYpoor012345678901234567890", KeyState::NoCredit.into());
    Simulator::start(world).unwrap()
}

#[track_caller]
fn silent(done: &Done) {
    let said = done.said();
    // Not the secrets, and not what is left of them but for the last four characters.
    assert!(!said.contains("CANARY"), "{}", done.dump());
    for secret in [KEY, BAD_KEY, TOKEN] {
        let part = (8..=secret.len()).find(|end| said.contains(&secret[end - 8..*end]));
        assert_eq!(part, None, "{}", done.dump());
    }
}

#[test]
fn no_output_log_or_manifest_holds_a_secret() {
    let simulator = simulator();
    let home = Home::with_config(format!(
        "{{\n  // an old key: {BAD_KEY}\n  models: {{ providers: {{ other: {{ baseUrl: 'https://other.example', apiKey: '{BAD_KEY}', headers: {{ x: '{TOKEN}' }}, models: [] }} }} }},\n}}\n"
    ));
    home.put(".env", format!("OTHER_TOKEN={TOKEN}\n"));
    home.put(
        "agents/main/agent/auth-profiles.json",
        format!(
            "{{\"version\":1,\"profiles\":{{\"cloudflare-ai-gateway:default\":{{\"type\":\"api_key\",\"provider\":\"cloudflare-ai-gateway\",\"key\":\"{BAD_KEY}\"}}}}}}\n"
        ),
    );
    let log = home.root.join("log");
    let onboard = |gateway: &str, key: &str| {
        crate::support::bare_onboard(&home, &simulator.origin()).args([
            "--account-id",
            ACCOUNT,
            "--gateway-id",
            gateway,
            "--api-key",
            key,
            "--token",
            TOKEN,
        ])
    };
    let command =
        |words: &[&str]| clawgate(&home).args(words).args(["--gateway-origin", &simulator.origin()]);
    let cases: Vec<(i32, Run)> = vec![
        (0, onboard("locked", KEY).arg("--dry-run")),
        (0, onboard("locked", KEY).args(["--dry-run", "--check", "always"])),
        (0, onboard("locked", KEY).args(["--dry-run", "--key-storage", "inline"])),
        (6, onboard("locked", BAD_KEY)),
        (5, onboard("nowhere", KEY)),
        (6, onboard("open", BAD_KEY)),
        (2, onboard("locked", "CANARYkeyQ7w8E9r1T2 y3U4i5O6p7As")),
        (2, onboard("locked", TOKEN).args(["--token-file", "/nowhere"])),
        (2, onboard("locked", KEY).args(["--mode", "remote"])),
        (0, onboard("locked", BAD_KEY).arg("--save-on-failure")),
        (6, command(&["check"])),
        (0, onboard("locked", KEY)),
        (0, onboard("locked", KEY)),
        (0, command(&["check"])),
        (7, command(&["check", "--model", "claude-nonesuch-9"])),
        (0, onboard("locked", KEY).args(["--key-storage", "inline"])),
        (0, command(&["check"])),
        (0, command(&["undo", "--dry-run"])),
        (0, command(&["undo"])),
        (0, command(&["onboard", "--help"]).env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY)),
        (2, command(&["demo", "--api-key", KEY])),
        (2, command(&["demo", "--token", TOKEN])),
        (0, command(&["demo"]).env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY).env("CF_AIG_TOKEN", TOKEN)),
    ];
    for (number, (exit, run)) in cases.into_iter().enumerate() {
        let plain = number % 2 == 0;
        let done = if plain { run.clone() } else { run.clone().arg("--json") }.arg("--log").arg(&log).run();
        assert_eq!(done.status, exit, "case {number}: {}", done.dump());
        silent(&done);
        // The other form, where running it twice comes to the same.
        if exit != 0 {
            let other = if plain { run.arg("--json") } else { run }.run();
            assert_eq!(other.status, exit, "case {number}: {}", other.dump());
            silent(&other);
        }
        for (path, node) in tree(&home.state.join("clawgate")) {
            let crate::support::Content::File(bytes) = &node.content else { continue };
            let holds = String::from_utf8_lossy(bytes).contains("CANARY");
            let name = path.to_string_lossy();
            assert!(!holds || (!name.contains("manifest") && node.mode == 0o600), "{name}");
            if holds {
                assert_eq!(mode(&home.state.join("clawgate")), 0o700);
            }
        }
    }
    let text = std::fs::read_to_string(&log).unwrap();
    assert!(!text.contains("CANARY"), "{text}");
    assert!(text.contains(" onboard send method=POST url="), "{text}");
    assert_eq!(mode(&log), 0o600);
}

#[test]
fn a_moved_on_file_is_shown_without_its_secrets() {
    let simulator = simulator();
    let home = Home::new();
    crate::support::bare_onboard(&home, &simulator.origin())
        .args(["--account-id", ACCOUNT, "--gateway-id", "locked", "--api-key", KEY, "--token", TOKEN])
        .run()
        .exits(0);
    let env = home.text(".env");
    home.put(".env", format!("{env}MORE={BAD_KEY}\n"));
    for form in [&["undo", "--dry-run"][..], &["undo", "--dry-run", "--json"], &["undo"]] {
        let done = clawgate(&home).args(form).run().exits(0);
        silent(&done);
        assert!(done.said().contains("-CF_AIG_TOKEN=‹"), "the difference is shown: {}", done.dump());
    }
}

#[test]
fn no_other_program_is_started() {
    // Nothing that could be found under a name is there, and everything works.
    let simulator = simulator();
    let home = Home::new();
    let empty = home.root.join("empty");
    std::fs::create_dir(&empty).unwrap();
    crate::support::onboard(&home, &crate::support::simulator().origin())
        .env("PATH", &empty)
        .args(["--check", "never"])
        .run()
        .exits(0);
    clawgate(&home).arg("undo").env("PATH", &empty).run().exits(0);
    drop(simulator);
}
