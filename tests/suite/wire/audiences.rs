//! `clawgate check`: what OpenClaw would really use, for this shell and for the daemon, each value with its source.

use clawgate::simulator::{Gateway, Key, Simulator, demo_scenario, practice};
use serde_json::{Value, json};

use super::peer::{Peer, proven};
use super::warnings;
use crate::support::{ACCOUNT, Done, GATEWAY, Home, KEY, TOKEN, assert_same, clawgate, onboard, simulator};

pub const OTHER_KEY: &str = "sk-ant-practice-another-key-0009";

/// A config as `onboard` writes it, at this address.
pub fn config(base_url: &str) -> Value {
    json!({
        "models": { "providers": { "cloudflare-ai-gateway": {
            "baseUrl": base_url,
            "api": "anthropic-messages",
            "apiKey": "${CLOUDFLARE_AI_GATEWAY_API_KEY}",
            "models": [{ "id": "claude-sonnet-4-6", "name": "Sonnet", "maxTokens": 64000 }],
        } } },
        "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
    })
}

pub fn home(simulator: &Simulator, gateway: &str) -> Home {
    let home = Home::with_config(config(&simulator.base_url(ACCOUNT, gateway)).to_string());
    home.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
    home
}

/// A check; whatever it finds, it changes nothing.
#[track_caller]
fn check(home: &Home, variables: &[(&str, &str)], args: &[&str], exit: i32) -> Done {
    let before = home.tree();
    let mut run = clawgate(home).args(["check", "--json"]).args(args);
    for (name, value) in variables {
        run = run.env(name, value);
    }
    let done = run.run().exits(exit);
    assert_same(&home.tree(), &before, "a check writes nothing");
    for secret in [KEY, OTHER_KEY, TOKEN] {
        assert!(!done.said().contains(secret), "{}", done.dump());
    }
    done
}

fn keys_sent(simulator: &Simulator) -> Vec<String> {
    simulator.log().iter().map(|sent| sent.header("x-api-key").unwrap_or_default().to_owned()).collect()
}

#[test]
fn one_request_where_both_are_the_same() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let report = check(&home, &[], &[], 0).json();
    assert_eq!(report["proven"], "full");
    assert_eq!(report["check"]["for"], json!(["shell", "daemon"]));
    assert!(report["otherChecks"].is_null());
    let env_file = home.env_file().display().to_string();
    for audience in ["shell", "daemon"] {
        let effective = &report["effective"][audience];
        assert_eq!(effective["apiKey"]["source"], env_file.as_str());
        assert_eq!(effective["baseUrl"]["source"], "config");
        assert_eq!(effective["model"]["value"], "cloudflare-ai-gateway/claude-sonnet-4-6");
    }
    assert_eq!(simulator.log().len(), 1);
    // A value in the shell that is the same one makes no difference.
    let report = check(&home, &[("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY)], &[], 0).json();
    assert_eq!(report["effective"]["shell"]["apiKey"]["source"], "env:CLOUDFLARE_AI_GATEWAY_API_KEY");
    assert_eq!(simulator.log().len(), 2);
}

#[test]
fn both_are_tested_where_they_differ_and_the_worse_decides() {
    let simulator = Simulator::start(demo_scenario().key(OTHER_KEY, Key::default())).unwrap();
    let home = home(&simulator, GATEWAY);
    let variable = "CLOUDFLARE_AI_GATEWAY_API_KEY";
    let report = check(&home, &[(variable, OTHER_KEY)], &[], 0).json();
    assert_eq!(keys_sent(&simulator), [OTHER_KEY, KEY]);
    assert_eq!(report["check"]["for"], json!(["shell"]));
    assert_eq!(report["otherChecks"][0]["for"], json!(["daemon"]));
    assert_eq!(warnings(&report), ["shell-and-daemon-differ"]);
    assert_eq!(report["proven"], "full");

    // The shell's is refused, the daemon's is fine.
    let report = check(&home, &[(variable, "sk-ant-practice-unknown-to-all")], &[], 6).json();
    assert_eq!(report["error"]["code"], "provider-key-rejected");
    assert_eq!(report["check"]["verdict"], "provider-key-rejected");
    assert_eq!(report["otherChecks"][0]["verdict"], "proven");
    assert_eq!(report["proven"], "none");

    // A limit is less of a failure than a refusal, whichever of the two comes first.
    let refused = "sk-ant-practice-unknown-to-all";
    for (shell, daemon) in [(practice::KEY_RATE_LIMITED, refused), (refused, practice::KEY_RATE_LIMITED)] {
        home.put(".env", format!("{variable}={daemon}\n"));
        let report = check(&home, &[(variable, shell)], &[], 6).json();
        assert_eq!(report["error"]["code"], "provider-key-rejected");
    }
    home.put(".env", format!("{variable}={KEY}\n"));
    let report = check(&home, &[(variable, practice::KEY_RATE_LIMITED)], &[], 8).json();
    assert_eq!(report["proven"], "partial");
}

/// An empty variable hides what `.env` says, as it does for OpenClaw.
#[test]
fn an_empty_variable_hides_the_file() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let report = check(&home, &[("CLOUDFLARE_AI_GATEWAY_API_KEY", "")], &[], 6).json();
    assert_eq!(report["error"]["code"], "api-key-not-found");
    assert_eq!(report["error"]["field"], "api-key");
    assert!(report["error"]["message"].as_str().unwrap().contains("shell"), "{report}");
    // The daemon, which does not see it, was tested all the same.
    assert_eq!(report["check"]["for"], json!(["daemon"]));
    assert_eq!(report["check"]["verdict"], "proven");
    assert_eq!(report["proven"], "none");
}

#[test]
fn nothing_supplies_the_key() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    std::fs::remove_file(home.env_file()).unwrap();
    let report = check(&home, &[], &[], 6).json();
    assert_eq!(report["error"]["code"], "api-key-not-found");
    assert!(report["error"]["message"].as_str().unwrap().contains("CLOUDFLARE_AI_GATEWAY_API_KEY"));
    assert_eq!(report["effective"]["shell"]["missing"], json!(["CLOUDFLARE_AI_GATEWAY_API_KEY"]));
    assert!(simulator.log().is_empty());
}

#[test]
fn not_set_up() {
    for home in [
        Home::new(),
        Home::with_config("{}"),
        Home::with_config("{ agents: { defaults: { model: 'openai/gpt' } } }"),
    ] {
        let model = ["--model", "claude-sonnet-4-6"];
        let done = check(&home, &[], &model, 2);
        assert_eq!(done.json()["error"]["code"], "not-set-up", "{}", done.dump());
        assert!(done.json()["error"]["hint"].as_str().unwrap().contains("clawgate onboard"));
    }
}

#[test]
fn a_default_model_of_another_provider() {
    let simulator = simulator();
    let mut value = config(&simulator.base_url(ACCOUNT, GATEWAY));
    value["agents"]["defaults"]["model"] = json!({ "primary": "anthropic/claude-sonnet-4-6" });
    let home = Home::with_config(value.to_string());
    home.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
    let report = check(&home, &[], &[], 2).json();
    assert_eq!(report["error"]["code"], "no-default-model");
    assert!(report["error"]["hint"].as_str().unwrap().contains("--model"));
    assert!(simulator.log().is_empty());

    let report = check(&home, &[], &["--model", "claude-opus-5"], 0).json();
    assert_eq!(report["model"], "cloudflare-ai-gateway/claude-opus-5");
    assert_eq!(report["modelSource"], "asked");
    let sent: Value = serde_json::from_slice(&simulator.log()[0].body).unwrap();
    assert_eq!(sent["model"], "claude-opus-5");
    let report = check(&home, &[], &["--model", "cloudflare-ai-gateway/claude-nobody"], 7).json();
    assert_eq!(report["error"]["field"], "model");
}

#[test]
fn the_token_goes_as_the_config_says() {
    let simulator = simulator();
    let mut value = config(&simulator.base_url(ACCOUNT, practice::LOCKED_GATEWAY));
    value["models"]["providers"]["cloudflare-ai-gateway"]["headers"] =
        json!({ "cf-aig-authorization": "Bearer ${CF_AIG_TOKEN}" });
    // Without a row 2026.2.26 would send no header.
    value["models"]["providers"]["cloudflare-ai-gateway"]["models"] =
        json!([{ "id": "claude-sonnet-4-6", "name": "Sonnet" }]);
    let home = Home::with_config(value.to_string());
    home.put(".env", format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\nCF_AIG_TOKEN={TOKEN}\n"));
    check(&home, &[], &[], 0);
    assert_eq!(simulator.log()[0].header("cf-aig-authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    let report = check(&home, &[("CF_AIG_TOKEN", "another-token-in-this-shell")], &[], 5).json();
    assert_eq!(report["error"]["code"], "gateway-token-refused");
    assert_eq!(report["effective"]["shell"]["token"]["source"], "env:CF_AIG_TOKEN");
    // `Bearer: ` is what people copy; it is sent as it stands, and refused as OpenClaw's would be.
    let text = home.text("openclaw.json").replace("Bearer $", "Bearer: $");
    home.put("openclaw.json", text);
    let report = check(&home, &[], &[], 5).json();
    assert_eq!(report["check"]["layer"], "gateway-token");
}

/// OpenClaw 2026.2.26 keeps providers in a cache of its own, whose address wins over the config's.
#[test]
fn a_stale_address_in_the_cache() {
    let world = demo_scenario().gateway(ACCOUNT, Gateway::new("former"));
    let simulator = Simulator::start(world).unwrap();
    let home = home(&simulator, GATEWAY);
    let former = simulator.base_url(ACCOUNT, "former");
    let cache = home.put(
        "agents/main/agent/models.json",
        json!({ "providers": { "cloudflare-ai-gateway": { "baseUrl": former, "models": [] } } }).to_string(),
    );
    let report = check(&home, &[], &[], 0).json();
    assert_eq!(simulator.log()[0].path, format!("/v1/{ACCOUNT}/former/anthropic/v1/messages"));
    assert_eq!(report["effective"]["daemon"]["baseUrl"]["source"], cache.display().to_string());
    assert_eq!(warnings(&report), ["cached-address-wins"]);
    // The same address is nothing to talk about.
    std::fs::write(
        &cache,
        std::fs::read_to_string(&cache).unwrap().replace("/former/", &format!("/{GATEWAY}/")),
    )
    .unwrap();
    assert_eq!(warnings(&check(&home, &[], &[], 0).json()), Vec::<&str>::new());
    // Later releases do not read it; 2026.6.1, which has this database too, does.
    std::fs::write(&cache, std::fs::read_to_string(&cache).unwrap().replace(GATEWAY, "former")).unwrap();
    home.put("state/openclaw.sqlite", sqlite(1));
    let mut value = config(&simulator.base_url(ACCOUNT, GATEWAY));
    value["meta"] = json!({ "lastTouchedVersion": "2026.6.6" });
    home.put("openclaw.json", value.to_string());
    simulator.clear_log();
    let report = check(&home, &[], &[], 0).json();
    assert_eq!(simulator.log()[0].path, format!("/v1/{ACCOUNT}/{GATEWAY}/anthropic/v1/messages"));
    assert_eq!(warnings(&report), Vec::<&str>::new());
}

/// The head of a database of this version, which is all that is looked at.
fn sqlite(version: u32) -> Vec<u8> {
    let mut head = b"SQLite format 3\0".to_vec();
    head.resize(100, 0);
    head[60..64].copy_from_slice(&version.to_be_bytes());
    head
}

/// A stored profile wins over everything on 2026.2.26.
#[test]
fn a_profile_wins() {
    let simulator = Simulator::start(demo_scenario().key(OTHER_KEY, Key::default())).unwrap();
    let home = home(&simulator, GATEWAY);
    let profiles = home.put(
        "agents/main/agent/auth-profiles.json",
        json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": {
            "type": "api_key", "provider": "cloudflare-ai-gateway", "key": OTHER_KEY,
        } } })
        .to_string(),
    );
    let report = check(&home, &[("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY)], &[], 0).json();
    assert_eq!(keys_sent(&simulator), [OTHER_KEY], "for the shell and for the daemon alike");
    let source = report["effective"]["shell"]["apiKey"]["source"].as_str().unwrap();
    assert!(
        source.starts_with(&profiles.display().to_string())
            && source.ends_with("cloudflare-ai-gateway:default")
    );
}

/// A check tests what is set up, at another origin where it is told to.
#[test]
fn another_origin() {
    let simulator = simulator();
    let home = Home::new();
    onboard(&home, &simulator.origin()).run().exits(0);
    let other = Peer::says(proven());
    check(&home, &[], &["--gateway-origin", &other.origin()], 0);
    check(&home, &[("CLAWGATE_GATEWAY_ORIGIN", &other.origin())], &[], 0);
    assert_eq!(other.heard().len(), 2);
    assert!(other.heard()[0].starts_with(&format!("POST /v1/{ACCOUNT}/{GATEWAY}/anthropic/v1/messages ")));
    assert_eq!(simulator.log().len(), 1);
}

#[test]
fn offline_sends_nothing() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let report = check(&home, &[], &["--offline"], 2).json();
    assert_eq!(report["error"]["code"], "offline-contradicts");
    // What would be used is told all the same.
    assert!(report["effective"]["shell"]["apiKey"].is_object());
    assert!(simulator.log().is_empty());
}

/// The lines for people say the same as the object for programs.
#[test]
fn in_lines() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    // What works is one line; `-v` tells the rest, what both use once.
    let done = clawgate(&home).arg("check").run().exits(0);
    let line = done.out().trim_end();
    assert!(line.starts_with("✓ claude-sonnet-4-6 answered through AI Gateway in "), "{}", done.dump());
    assert!(!line.contains('\n') && done.err().is_empty(), "{}", done.dump());
    let done = clawgate(&home).args(["check", "-v"]).run().exits(0);
    for part in [
        "✓ gateway \"my-gateway\" → ✓ Anthropic → ✓ claude-sonnet-4-6",
        "first byte ",
        "    Cloudflare   ",
        "    Anthropic    ",
        "This shell and the daemon both use:",
    ] {
        assert!(done.out().contains(part), "{part}: {}", done.dump());
    }
    assert!(!done.out().contains("edge") && !done.out().contains("first-byte"), "{}", done.dump());
    assert_eq!(done.out().matches(&home.env_file().display().to_string()).count(), 1, "{}", done.dump());
    home.put(".env", "CLOUDFLARE_AI_GATEWAY_API_KEY=sk-ant-practice-unknown-to-all\n");
    let done = clawgate(&home).arg("check").run().exits(6);
    assert!(done.err().contains("refused the Anthropic API key"), "{}", done.dump());
    let way = "✓ you → ✓ Cloudflare → ✓ gateway \"my-gateway\" → ✗ Anthropic → – claude-sonnet-4-6";
    assert!(done.out().contains(way), "{}", done.dump());
    assert!(done.err().contains("hint: Enter a valid Anthropic API key"), "{}", done.dump());
    // Where the two differ, each is told by itself, and last the one command that settles it.
    let done = clawgate(&home).arg("check").env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY).run().exits(6);
    let ways: Vec<&str> = done.out().lines().filter(|line| line.contains(" → ")).map(str::trim).collect();
    assert!(ways.len() == 1 && ways[0].contains("→ ✗ Anthropic → – "), "{}", done.dump());
    let out = done.out();
    let [shell, daemon] =
        ["An `openclaw` started in this shell:\n", "The daemon:\n"].map(|it| out.find(it).unwrap());
    assert!(out[shell..daemon].contains("✓ claude-sonnet-4-6 answered"), "{}", done.dump());
    let err = done.err();
    assert!(err.contains("✗ The daemon fails, OpenClaw from this shell works\n"), "{}", done.dump());
    assert!(err.ends_with("\n    clawgate configure --section keys\n"), "{}", done.dump());
}

/// The shell's own variable is what fails: not the key that is stored is to be replaced.
#[test]
fn a_variable_of_this_shell_that_fails_is_told_for_what_it_is() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let run = clawgate(&home).arg("check").env("CLOUDFLARE_AI_GATEWAY_API_KEY", OTHER_KEY);
    let done = run.run().exits(6);
    let headline = format!(
        "✗ OpenClaw from this shell fails, the daemon works: this shell's `CLOUDFLARE_AI_GATEWAY_API_KEY` wins over {}\n",
        home.env_file().display()
    );
    assert!(done.err().contains(&headline), "{}", done.dump());
    assert!(done.err().contains("refused the Anthropic API key"), "{}", done.dump());
    assert!(done.err().ends_with("\n\n    unset CLOUDFLARE_AI_GATEWAY_API_KEY\n"), "{}", done.dump());
    assert!(!done.err().contains("Enter a valid"), "{}", done.dump());
    let json = run.arg("--json").run().exits(6).json();
    assert_eq!(json["error"]["code"], "provider-key-rejected", "{json}");
}
