//! Keys that OpenClaw asks a command or a file for, and variables under the person's own names.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use clawgate::simulator::practice;
use serde_json::{Value, json};

use crate::home::Home;
use crate::openclaw::{Version, nonce};
use crate::suite::{Suite, suite};

const REF: &str = "cloudflare-ai-gateway/claude-sonnet-4-6";

fn write_config(suite: &Suite, home: &Home, key: &Value, header: &Value, secrets: &Value) {
    let row = json!({ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 64000, "contextWindow": 200000 });
    let block = json!({ "baseUrl": suite.locked_url(), "api": "anthropic-messages", "apiKey": key,
        "headers": { "cf-aig-authorization": header }, "models": [row] });
    let config = json!({ "gateway": { "mode": "local" }, "secrets": secrets,
        "models": { "providers": { "cloudflare-ai-gateway": block } },
        "agents": { "defaults": { "model": { "primary": REF } } } });
    home.write("openclaw.json", &(serde_json::to_string_pretty(&config).unwrap() + "\n"));
}

fn script(home: &Home, name: &str, text: &str) -> String {
    let path = home.path().join(name);
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
    path.display().to_string()
}

#[test]
fn explore() {
    let Some(suite) = suite("explore") else { return };
    for version in Version::ALL {
        for what in ["exec", "file", "envref", "envshort", "name", "execheader"] {
            let (home, openclaw) = (suite.home(version), suite.openclaw(version));
            let command = script(
                &home,
                "getkey",
                &format!(
                    "#!/bin/sh\ncat > \"$(dirname \"$0\")/asked\"\nenv >> \"$(dirname \"$0\")/asked\"\nprintf '%s\\n' '{}'\n",
                    practice::KEY
                ),
            );
            home.write("secrets.json", &json!({ "a": { "b": practice::KEY } }).to_string());
            let secrets = json!({ "providers": {
                "vault": { "source": "exec", "command": command, "args": [], "jsonOnly": false },
                "filemain": { "source": "file", "path": home.state().join("secrets.json") } } });
            let key = match what {
                "exec" => json!({ "source": "exec", "provider": "vault", "id": "value" }),
                "file" => json!({ "source": "file", "provider": "filemain", "id": "/a/b" }),
                "envref" => json!({ "source": "env", "provider": "default", "id": "ANTHROPIC_API_KEY" }),
                "envshort" => json!("$MY_KEY"),
                "name" => json!("${MY_KEY}"),
                _ => json!("${MY_KEY}"),
            };
            let header = if what == "execheader" {
                json!({ "source": "exec", "provider": "vault", "id": "value" })
            } else {
                json!("Bearer ${MY_TOKEN}")
            };
            write_config(&suite, &home, &key, &header, &secrets);
            let nonce = nonce();
            let turn = ["agent", "--local", "--agent", "main", "-m", nonce.as_str()];
            let vars = [
                ("MY_KEY", practice::KEY),
                ("MY_TOKEN", practice::TOKEN),
                ("ANTHROPIC_API_KEY", practice::KEY),
            ];
            let answer = openclaw.run(&home, &vars, &turn, "");
            let sent: Vec<_> = suite
                .turns_with(&nonce)
                .iter()
                .map(|it| {
                    (
                        it.header("x-api-key").map(str::to_owned),
                        it.header("cf-aig-authorization").map(str::to_owned),
                        it.status,
                    )
                })
                .collect();
            eprintln!("{} {what}: {sent:?}", version.name());
            if sent.is_empty() {
                eprintln!("   {}", answer.all().chars().take(700).collect::<String>());
            }
            if let Ok(asked) = fs::read_to_string(home.path().join("asked")) {
                eprintln!("   asked: {}", asked.replace('\n', " | "));
            }
        }
    }
}

#[test]
fn daemonexplore() {
    let Some(suite) = suite("daemonexplore") else { return };
    for version in [Version::Old] {
        for what in ["exec", "envref", "p-exec", "p-env"] {
            let (home, openclaw) = (suite.home(version), suite.openclaw(version));
            let command = script(
                &home,
                "getkey",
                &format!("#!/bin/sh\ncat > /dev/null\nprintf '%s\\n' '{}'\n", practice::KEY),
            );
            let secrets = json!({ "providers": {
                "vault": { "source": "exec", "command": command, "args": [], "jsonOnly": false } } });
            let port = crate::daemon::Daemon::prepare(&home);
            let exec = json!({ "source": "exec", "provider": "vault", "id": "value" });
            let env = json!({ "source": "env", "provider": "default", "id": "MY_KEY" });
            let row = json!({ "id": "claude-sonnet-4-6", "name": "x", "maxTokens": 64000, "contextWindow": 200000 });
            let mut block = json!({ "baseUrl": suite.locked_url(), "api": "anthropic-messages",
                "headers": { "cf-aig-authorization": "Bearer ${MY_TOKEN}" }, "models": [row] });
            match what {
                "exec" => block["apiKey"] = exec.clone(),
                "envref" => block["apiKey"] = env.clone(),
                _ => {}
            }
            if what.starts_with("p-") {
                let reference = if what == "p-exec" { exec } else { env };
                home.write("agents/main/agent/auth-profiles.json", &json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": { "type": "api_key", "provider": "cloudflare-ai-gateway", "keyRef": reference, "metadata": { "accountId": practice::ACCOUNT, "gatewayId": "locked" } } } }).to_string());
            }
            home.write(".env", &format!("MY_KEY={}\nMY_TOKEN={}\n", practice::KEY, practice::TOKEN));
            let config = json!({ "gateway": { "mode": "local", "port": port, "bind": "loopback", "auth": { "mode": "token", "token": "practice-daemon-token" } }, "secrets": secrets,
                "models": { "providers": { "cloudflare-ai-gateway": block } },
                "agents": { "defaults": { "model": { "primary": REF } } } });
            home.write("openclaw.json", &config.to_string());
            let daemon = crate::daemon::Daemon::start(&openclaw, &home, port);
            let nonce = nonce();
            let out = openclaw.run(
                &home,
                &[("OPENCLAW_GATEWAY_TOKEN", "practice-daemon-token")],
                &["agent", "--agent", "main", "-m", &nonce],
                "",
            );
            let sent: Vec<_> = suite
                .turns_with(&nonce)
                .iter()
                .map(|it| {
                    (
                        it.header("x-api-key").map(str::to_owned),
                        it.header("cf-aig-authorization").map(str::to_owned),
                        it.status,
                    )
                })
                .collect();
            eprintln!(
                "daemon {} {what}: {sent:?} {}",
                version.name(),
                if sent.is_empty() { out.all().chars().take(900).collect::<String>() } else { String::new() }
            );
            drop(daemon);
        }
    }
}
