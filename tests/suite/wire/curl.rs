//! `clawgate check --curl`: the line, run in real shells with the real `curl`, sends what clawgate itself sends.

use std::collections::BTreeMap;
use std::process::{Command, Output, Stdio};

use clawgate::simulator::{Exchange, practice};
use serde_json::{Value, json};

use super::audiences::{config, home};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TOKEN, clawgate, simulator};

/// The shells people have.
const SHELLS: [&str; 3] = ["sh", "bash", "zsh"];

fn paste(shell: &str, line: &str, variables: &[(&str, &str)]) -> Output {
    Command::new(shell)
        .args(["-c", line])
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// What a server saw of a request, without what is different each time: the nonce, and so nothing else.
fn seen(exchange: &Exchange) -> (String, String, BTreeMap<String, String>, Value) {
    let mut body: Value = serde_json::from_slice(&exchange.body).unwrap();
    let nonce = body["messages"][0]["content"].take();
    assert!(nonce.as_str().unwrap().starts_with("ping "), "{nonce}");
    let headers = exchange.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.clone()));
    (exchange.method.clone(), exchange.path.clone(), headers.collect(), body)
}

#[test]
#[ignore = "needs curl and zsh"]
fn the_same_request_from_every_shell() {
    SHELLS.into_iter().chain(["curl"]).for_each(crate::support::needs::program);
    let simulator = simulator();
    for (gateway, header, name) in [
        (GATEWAY, None, "no token"),
        (practice::LOCKED_GATEWAY, Some("Bearer ${CF_AIG_TOKEN}"), "a token"),
        // It is sent as it stands, and refused as OpenClaw's would be.
        (practice::LOCKED_GATEWAY, Some("Bearer: ${CF_AIG_TOKEN}"), "a token behind a colon"),
    ] {
        let mut value = config(&simulator.base_url(ACCOUNT, gateway));
        if let Some(header) = header {
            value["models"]["providers"]["cloudflare-ai-gateway"]["headers"] =
                json!({ "cf-aig-authorization": header });
        }
        let home = Home::with_config(value.to_string());
        let variables = [("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY), ("CF_AIG_TOKEN", TOKEN)];
        let with = |words: &[&str]| {
            variables.iter().fold(clawgate(&home).args(words), |run, (name, value)| run.env(name, value))
        };
        // The daemon has none of these variables; that is not what is asked here.
        home.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\nCF_AIG_TOKEN={TOKEN}\n"));
        simulator.clear_log();
        let own = with(&["check", "--model", "claude-opus-5"]).run();
        let expected = seen(&simulator.log()[0]);
        simulator.clear_log();

        let done = with(&["check", "--curl", "--model", "claude-opus-5"]).run().exits(0);
        assert!(simulator.log().is_empty(), "it sends nothing");
        for secret in [KEY, TOKEN] {
            assert!(!done.said().contains(secret), "{}", done.dump());
        }
        let line = done.out().trim_end();
        assert!(!line.contains('\n'), "one line: {line}");
        for shell in SHELLS {
            simulator.clear_log();
            let answered = paste(shell, line, &variables);
            let said = String::from_utf8_lossy(&answered.stdout).into_owned();
            assert!(answered.status.success(), "{shell}, {name}: {answered:?}");
            assert_eq!(seen(&simulator.log()[0]), expected, "{shell}, {name}");
            // The answer is the same too.
            assert_eq!(said.starts_with("HTTP/1.1 200"), own.status == 0, "{shell}, {name}: {said}");

            // Without the variable nothing is sent at all.
            simulator.clear_log();
            let refused = paste(shell, line, &[("CF_AIG_TOKEN", TOKEN)]);
            assert!(!refused.status.success(), "{shell}, {name}: {refused:?}");
            assert!(simulator.log().is_empty(), "{shell}, {name}");
        }
    }
}

#[test]
fn where_the_key_of_openclaw_is_elsewhere_that_is_said() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let done = clawgate(&home).args(["check", "--curl"]).run().exits(0);
    assert!(done.err().contains(&home.env_file().display().to_string()), "{}", done.dump());
    let done = clawgate(&home).args(["check", "--curl"]).env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY).run();
    assert_eq!(done.exits(0).err(), "");
    // A key that is not there yet is no reason not to tell the line.
    std::fs::remove_file(home.env_file()).unwrap();
    let done = clawgate(&home).args(["check", "--curl"]).run().exits(0);
    assert!(done.out().contains("${CLOUDFLARE_AI_GATEWAY_API_KEY:?}"), "{}", done.dump());
    clawgate(&Home::new()).args(["check", "--curl"]).run().exits(2);
    for words in
        [&["--curl", "--json"][..], &["--curl", "--report"], &["--watch", "2", "--json"], &["--watch", "1"]]
    {
        clawgate(&home).arg("check").args(words).run().exits(2);
    }
    assert!(simulator.log().is_empty());
    // Nor is it told for an address that the key would travel to in the clear, or to somebody else.
    for (address, said) in [
        ("http://192.0.2.1/v1/a/b/anthropic", "would send the keys"),
        (
            "https://gateway.ai.cloudflare.com@192.0.2.1/v1/a/b/anthropic",
            "a user name or a password in front of the host",
        ),
    ] {
        let elsewhere = Home::with_config(config(address).to_string());
        let done = clawgate(&elsewhere).args(["check", "--curl"]).run().exits(4);
        assert!(done.out().is_empty() && done.err().contains(said), "{}", done.dump());
    }
}
