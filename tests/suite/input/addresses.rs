//! User names, passwords and values behind `?` in a stored address: OpenClaw would send them, and nothing says them.

use serde_json::json;

use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, Run, clawgate, simulator};

const SECRETS: [&str; 3] = ["SECRETUSER", "SECRETPW", "SECRETQ"];

fn home(url: &str) -> Home {
    let config = json!({
        "gateway": { "mode": "local" },
        "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": url, "api": "anthropic-messages", "apiKey": KEY,
            "models": [{ "id": "claude-sonnet-4-6", "name": "x" }],
        } } },
        "agents": { "defaults": { "model": "cloudflare-ai-gateway/claude-sonnet-4-6" } },
    });
    Home::with_config(format!("{config:#}\n"))
}

#[track_caller]
fn silent(done: &Done) {
    for secret in SECRETS {
        assert!(!done.said().contains(secret), "{secret}: {}", done.dump());
    }
}

/// Every command that says the address, in both forms.
fn commands(home: &Home) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for words in [
        &["check"][..],
        &["why"],
        &["models"],
        &["models", "list"],
        &["models", "test"],
        &["models", "set", "claude-opus-4-8", "--dry-run"],
        &["undo", "--dry-run"],
    ] {
        let run = clawgate(home).args(words);
        runs.push(run.clone());
        runs.push(run.arg("--json"));
    }
    runs.push(clawgate(home).args(["check", "--report"]));
    runs.push(clawgate(home).args(["check", "--curl"]));
    runs
}

#[test]
fn a_stored_address_is_said_without_its_secrets() {
    let simulator = simulator();
    let base = simulator.base_url(ACCOUNT, GATEWAY);
    let with_user = base.replace("http://", "http://SECRETUSER:SECRETPW@");
    for url in [
        format!("{with_user}?token=SECRETQ"),
        format!("{base}?token=SECRETQ&x=1"),
        format!("{base}#access=SECRETPW"),
        // A password with a slash is no path.
        base.replace("http://", "http://SECRETUSER:SECRETPW/SECRETQ@"),
    ] {
        let home = home(&url);
        let log = home.root.join("log");
        for run in commands(&home) {
            let done = run.arg("--log").arg(&log).run();
            silent(&done);
        }
        // A write that takes it out, shown before and after it, and taken back.
        let onboard = crate::support::bare_onboard(&home, &simulator.origin())
            .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY])
            .arg("--skip-check");
        for run in [onboard.clone().arg("--dry-run"), onboard.clone().args(["--dry-run", "--json"]), onboard]
        {
            let done = run.arg("--log").arg(&log).run().exits(0);
            silent(&done);
        }
        for run in commands(&home) {
            silent(&run.run());
        }
        home.put("openclaw.json", home.text("openclaw.json").replace("\"local\"", "\"local\" "));
        for form in [&["undo", "--dry-run"][..], &["undo", "--dry-run", "--json"], &["undo"]] {
            silent(&clawgate(&home).args(form).run().exits(0));
        }
        assert!(home.text("openclaw.json").contains(&url), "it is put back as it was");
        let log = std::fs::read_to_string(&log).unwrap();
        for secret in SECRETS {
            assert!(!log.contains(secret), "{log}");
        }
    }
}

/// What is said instead, and the true reason.
#[test]
fn a_user_name_in_the_address_is_the_reason() {
    let url =
        format!("https://SECRETUSER:SECRETPW@gw.example/v1/{ACCOUNT}/{GATEWAY}/anthropic?token=SECRETQ");
    let home = home(&url);
    let shown = format!("https://…@gw.example/v1/{ACCOUNT}/{GATEWAY}/anthropic?token=…");
    let done = clawgate(&home).args(["check", "--json"]).run().exits(4);
    silent(&done);
    let report = done.json();
    assert_eq!(report["error"]["code"], "base-url-unsafe", "{report:#}");
    assert_eq!(
        report["error"]["message"],
        format!(
            "The base URL {shown} has a user name or a password in front of the host, which OpenClaw's client refuses"
        )
    );
    assert!(report["error"]["hint"].as_str().unwrap().contains("between `https://` and `@`"), "{report:#}");
    assert_eq!(report["effective"]["shell"]["baseUrl"]["value"], shown, "{report:#}");
    let done = clawgate(&home).args(["check", "--curl"]).run().exits(4);
    silent(&done);
    assert!(done.err().contains("has a user name or a password"), "{}", done.dump());
    // The others keep theirs.
    for (url, said) in [
        (format!("http://gw.example/v1/{ACCOUNT}/{GATEWAY}/anthropic"), "not `https://`"),
        (format!("ftp://gw.example/v1/{ACCOUNT}/{GATEWAY}/anthropic"), "not `https://`"),
        (format!("https://gw.example:99999/v1/{ACCOUNT}/{GATEWAY}/anthropic"), "is no address"),
    ] {
        let done = clawgate(&self::home(&url)).arg("check").run().exits(4);
        assert!(done.err().contains(said), "{}", done.dump());
    }
}

/// A key that stands where a model belongs is neither said nor sent.
#[test]
fn a_key_that_is_stored_as_a_model_is_not_said() {
    let simulator = simulator();
    let home = home(&simulator.base_url(ACCOUNT, GATEWAY));
    let stray = "sk-ant-api03-SECRETQ0123456789abcdef";
    for model in [stray.to_owned(), format!("cloudflare-ai-gateway/{stray}")] {
        let config = home.text("openclaw.json");
        home.put("openclaw.json", config.replace("cloudflare-ai-gateway/claude-sonnet-4-6", &model));
        for run in commands(&home) {
            silent(&run.run());
        }
        let done = clawgate(&home).args(["check", "--json"]).run().exits(2);
        assert_eq!(done.json()["error"]["code"], "model-invalid", "{}", done.dump());
        home.put("openclaw.json", config);
    }
    let asked = simulator.log();
    let bodies = asked.iter().map(|exchange| String::from_utf8_lossy(&exchange.body).into_owned());
    assert!(bodies.into_iter().all(|body| !body.contains("SECRETQ")));
}

/// The line for a shell leaves out what may be a secret, and says so.
#[test]
fn a_line_for_a_shell_has_no_secret() {
    let home = home(&format!("https://gw.example/v1/{ACCOUNT}/{GATEWAY}/anthropic?token=SECRETQ"));
    let done = clawgate(&home).args(["check", "--curl"]).run().exits(0);
    silent(&done);
    assert!(done.out().contains("/anthropic?token=..."), "{}", done.dump());
    assert!(done.err().contains("fill it in where `...` stands"), "{}", done.dump());
}

/// A token that is known, though nothing in it says that it is one, is taken for no model and no ID either.
#[test]
fn a_known_token_in_the_wrong_place_is_neither_said_nor_sent() {
    let simulator = simulator();
    let home = home(&simulator.base_url(ACCOUNT, GATEWAY));
    let token = "Zx8qPlm29vKtRw-7bNs4Yd-3HjUe6GcAo1FiTk5M";
    for words in [
        &["models", "test", token][..],
        &["models", "set", token],
        &["models", "fallbacks", "add", token],
        &["check", "--model", token],
        &["onboard", "--non-interactive", "--gateway-id", token],
        &["undo", "--to", token],
    ] {
        let done = clawgate(&home).args(words).env("CF_AIG_TOKEN", token).run().exits(2);
        assert!(!done.said().contains(token), "{}", done.dump());
    }
    let onboard = ["onboard", "--non-interactive", "--gateway-id", token, "--token", token];
    let done = clawgate(&home).args(onboard).run().exits(2);
    assert!(!done.said().contains(token), "{}", done.dump());
    assert!(simulator.log().is_empty());
}
