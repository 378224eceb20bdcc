//! Homes whose secrets come from references alone: whatever command runs in them, no file ever gets one.

use std::path::Path;
use std::process::Command;

use clawgate::simulator::{Gateway, Key, Scenario, Simulator, practice};
use serde_json::{Value, json};

use crate::support::{ACCOUNT, Content, Home, Run, TODAY, chmod, clawgate, commands, tree};

const KEY: &str = "sk-ant-api03-CANARYkeyQ7w8E9r1T2y3U4i5O6p7AsDfGhJkLzXcVbNmCANARY0003";
const TOKEN: &str = "CANARYtokenZq7Wx8Ec9Rv1Tb2Yn3Um4IkCANARY";

fn simulator() -> Simulator {
    let world = Scenario { models: practice::models(), ..Scenario::default() }
        .gateway(ACCOUNT, Gateway { authenticated: true, ..Gateway::new("locked") })
        .token(TOKEN, ACCOUNT)
        .key(KEY, Key::default());
    Simulator::start(world).unwrap()
}

/// What every run in a home has in its environment.
type Variables = Vec<(&'static str, &'static str)>;

/// Homes that refer to the secrets in every way, with what supplies them: the environment, or files outside of the home.
fn homes(simulator: &Simulator, outside: &Path) -> Vec<(&'static str, Home, Variables)> {
    let command = outside.join("getkey");
    std::fs::write(&command, format!("#!/bin/sh\necho '{KEY}'\n")).unwrap();
    chmod(&command, 0o700);
    let kept = outside.join("kept.json");
    std::fs::write(&kept, json!({ "a": { "b": KEY } }).to_string()).unwrap();
    chmod(&kept, 0o600);
    let vault = |provider: Value| json!({ "providers": { "vault": provider } });
    let home = |key: Value, header: &str, secrets: Value| {
        let url = format!("{}/v1/{ACCOUNT}/locked/anthropic", simulator.origin());
        let row = json!({ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 64000 });
        let block = json!({ "baseUrl": url, "api": "anthropic-messages", "apiKey": key,
            "headers": { "cf-aig-authorization": header }, "models": [row] });
        let config = json!({ "gateway": { "mode": "local" }, "secrets": secrets,
            "models": { "providers": { "cloudflare-ai-gateway": block } },
            "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } } });
        Home::with_config(serde_json::to_string_pretty(&config).unwrap() + "\n")
    };
    let mut homes = vec![
        (
            "variables",
            home(json!("${ANTHROPIC_API_KEY}"), "Bearer ${MY_TOKEN}", json!({})),
            vec![("ANTHROPIC_API_KEY", KEY), ("MY_TOKEN", TOKEN)],
        ),
        (
            "clawgate's own names",
            home(json!("${CLOUDFLARE_AI_GATEWAY_API_KEY}"), "Bearer ${CF_AIG_TOKEN}", json!({})),
            vec![("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY), ("CF_AIG_TOKEN", TOKEN)],
        ),
        (
            "a command",
            home(
                json!({ "source": "exec", "provider": "vault", "id": "value" }),
                "Bearer ${CF_AIG_TOKEN}",
                vault(json!({ "source": "exec", "command": command, "jsonOnly": false })),
            ),
            vec![("CF_AIG_TOKEN", TOKEN)],
        ),
        (
            "a file",
            home(
                json!({ "source": "file", "provider": "vault", "id": "/a/b" }),
                "Bearer ${CF_AIG_TOKEN}",
                vault(json!({ "source": "file", "path": kept })),
            ),
            vec![("CF_AIG_TOKEN", TOKEN)],
        ),
    ];
    let profiles = home(json!("${MY_KEY}"), "Bearer ${MY_TOKEN}", json!({}));
    let reference = json!({ "source": "env", "provider": "default", "id": "MY_KEY" });
    let profile = json!({ "type": "api_key", "provider": "cloudflare-ai-gateway", "keyRef": reference });
    let store = json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": profile } });
    profiles.put("agents/main/agent/auth-profiles.json", store.to_string());
    homes.push(("a profile", profiles, vec![("MY_KEY", KEY), ("MY_TOKEN", TOKEN)]));
    homes
}

/// Every command, and the ways that could lead to a write.
const RUNS: &[&[&str]] = &[
    &["check"],
    &["check", "--resolve-refs"],
    &["check", "--deep", "--resolve-refs"],
    &["check", "--report"],
    &["check", "--curl"],
    &["why"],
    &["models", "list"],
    &["models", "test", "claude-haiku-4-5"],
    &["models", "set", "claude-opus-5"],
    &["models", "set", "claude-haiku-4-5", "--resolve-refs"],
    &["models", "fallbacks", "add", "claude-sonnet-5"],
    &["models", "fallbacks", "list"],
    &["models", "fallbacks", "remove", "claude-sonnet-5"],
    &["models", "fallbacks", "add", "claude-sonnet-5"],
    &["models", "fallbacks", "clear"],
    &["onboard", "--non-interactive", "--dry-run"],
    &["onboard", "--non-interactive"],
    &["onboard", "--non-interactive", "--model", "claude-sonnet-5"],
    &["onboard", "--non-interactive", "--model", "claude-opus-5", "--resolve-refs"],
    &["onboard", "--non-interactive", "--key-storage", "reference"],
    &["configure", "--non-interactive", "--model", "claude-sonnet-4-6", "--set-default", "yes"],
    &["onboard", "--plain"],
    &["configure", "--plain", "--section", "keys"],
    &["undo", "--list"],
    &["undo", "--dry-run"],
    &["undo"],
    &["undo", "--purge", "--backups"],
    &["accounts", "list"],
    &["gateways", "list"],
    &["gateways", "show", "my-gateway"],
    &["gateways", "create", "my-gateway"],
    &["demo", "--script"],
    &["completions", "bash"],
    &["man"],
    &["help"],
];

/// A run with all it starts under `strace`, where that may trace: every write with the file it goes to.
fn traced(run: &Run, log: &Path) -> bool {
    let command = run.command();
    let ended = Command::new("strace")
        .args([
            "-f",
            "-yy",
            "-s",
            "1000000",
            "-e",
            "trace=write,writev,sendto,sendmsg,pwrite64,pwritev,sendfile,rename,renameat,renameat2",
        ])
        .arg("-o")
        .arg(log)
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .current_dir(command.get_current_dir().unwrap())
        .stdin(std::process::Stdio::null())
        .output();
    ended.is_ok()
}

#[test]
fn every_command_is_tried() {
    let groups = ["models", "models fallbacks", "accounts", "gateways"];
    for path in commands() {
        let words = path.join(" ");
        let tried =
            RUNS.iter().any(|run| run.join(" ") == words || run.join(" ").starts_with(&format!("{words} ")));
        assert!(path.is_empty() || tried || groups.contains(&words.as_str()), "`{words}` is not tried");
    }
}

#[test]
fn no_file_gets_a_secret_that_no_file_had() {
    every_run(false);
}

#[test]
#[ignore = "needs strace, and the right to trace"]
fn nor_for_a_moment() {
    crate::support::needs::strace();
    every_run(true);
}

/// Every command in every home: files are looked at afterwards, and what is written to any is, where it is traced.
fn every_run(is_traced: bool) {
    let simulator = simulator();
    let outside = tempfile::tempdir().unwrap();
    let mut seen = 0;
    for (what, home, variables) in homes(&simulator, outside.path()) {
        let log = home.root.join("log");
        let trace = outside.path().join("trace");
        let mut sent = 0;
        for words in RUNS {
            let mut run = clawgate(&home)
                .args(*words)
                .arg("--log")
                .arg(&log)
                .env(TODAY.0, TODAY.1)
                .stdin("\n".repeat(60));
            for (name, value) in &variables {
                run = run.env(name, value);
            }
            simulator.clear_log();
            let done = run.run();
            assert!(!done.said().contains("CANARY"), "{what}: {}", done.dump());
            sent += simulator.log().iter().filter(|one| one.header("x-api-key") == Some(KEY)).count();
            for (path, node) in tree(&home.root) {
                let Content::File(bytes) = node.content else { continue };
                let holds = String::from_utf8_lossy(&bytes).contains("CANARY");
                assert!(!holds, "{what}: {} holds a secret after {words:?}", path.display());
            }
            if !is_traced || done.status > 8 {
                continue;
            }
            // Once more: what is written and taken away again is seen too.
            assert!(traced(&run, &trace), "{what}: {words:?}");
            let text = String::from_utf8_lossy(&std::fs::read(&trace).unwrap()).into_owned();
            for line in text.lines().filter(|line| line.contains("CANARY")) {
                seen += 1;
                // A descriptor is named with what it leads to: a socket here, never a path.
                let to = line.split('<').nth(1).unwrap_or_default();
                assert!(
                    !to.starts_with('/') || to.starts_with("/dev/null"),
                    "{what} {words:?}: {}",
                    &line[..line.len().min(200)]
                );
                assert!(
                    to.starts_with("TCP") || to.starts_with("pipe") || to.starts_with("socket"),
                    "{what} {words:?}: {to}"
                );
            }
        }
        assert!(sent > 0, "{what}: the secret was never in play");
    }
    assert!(!is_traced || seen > 0, "not even what was sent was seen");
}
