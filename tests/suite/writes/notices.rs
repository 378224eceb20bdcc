//! What stands around a setup that a write cannot mend: each is named, with its command, and then nothing is called
//! proven that is not.

use serde_json::{Value, json};

use super::shared::{
    KEY_VAR, MODEL, OTHER_KEY, TOKEN_VAR, codes, report, says_nothing_of, settles, store, unchecked,
    unchecked_bare, warnings,
};
use crate::support::{ACCOUNT, Home, KEY, Run, assert_same, clawgate, simulator};

const PROFILE: &str = r#"{"profiles":{"cloudflare-ai-gateway:default":{"key":"x"}}}"#;
const OLDER_KEYS: &str = "{ gateway: { mode: 'local', tailscale: { resetOnExit: false } }, meta: { lastTouchedAt: 'x' }, commands: { ownerDisplay: 'raw' }, env: { FOO: 'bar', vars: { A: 'b' } } }";
const NEWER_KEYS: &str =
    "{ gateway: { mode: 'local' }, agents: { entries: { main: {} }, defaults: { modelPolicy: {} } } }";
const LOCAL: &str = "{ gateway: { mode: 'local' } }\n";

/// Generations as their files tell them.
fn older(home: &Home) {
    home.put("agents/main/agent/auth-profiles.json", r#"{"version":1,"profiles":{}}"#);
}
fn middle(home: &Home, holds: &str) {
    home.put("state/openclaw.sqlite", store(1, ""));
    home.put("agents/main/agent/openclaw-agent.sqlite", store(1, holds));
}
fn newer(home: &Home, holds: &str) {
    home.put("state/openclaw.sqlite", store(18, holds));
    home.put("agents/main/agent/openclaw-agent.sqlite", store(23, ""));
}

#[track_caller]
fn said(report: &Value, code: &str, command: Option<&str>, parts: &[&str]) {
    let found = warnings(report, code);
    assert_eq!(found.len(), 1, "{code}: {report:#}");
    assert_eq!(found[0].get("command").and_then(Value::as_str), command, "{report:#}");
    let message = found[0]["message"].as_str().unwrap();
    for part in parts {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[test]
fn keys_that_the_openclaw_here_refuses() {
    let refused = |text: &str, generation: &dyn Fn(&Home)| {
        let home = Home::with_config(text);
        generation(&home);
        report(&unchecked(&home), 0)
    };
    let older_keys =
        ["meta.lastTouchedAt", "commands.ownerDisplay", "gateway.tailscale.resetOnExit", "env.FOO"];
    let newer_keys = ["agents.entries", "agents.defaults.modelPolicy"];
    let doctor = Some("openclaw doctor --fix");
    said(&refused(OLDER_KEYS, &|home| newer(home, "")), "config-refused", doctor, &older_keys);
    for generation in [&older as &dyn Fn(&Home), &|home| middle(home, "")] {
        said(&refused(NEWER_KEYS, generation), "config-refused", Some("openclaw update"), &newer_keys);
        assert!(!codes(&refused(OLDER_KEYS, generation)).contains("config-refused"));
    }
    assert!(!codes(&refused(NEWER_KEYS, &|home| newer(home, ""))).contains("config-refused"));
    // Nothing tells which one it is: nothing is claimed.
    assert!(!codes(&refused(NEWER_KEYS, &|_| ())).contains("config-refused"));
}

#[test]
fn profiles_that_were_not_migrated() {
    let home = Home::with_config(LOCAL);
    newer(&home, "");
    home.put(
        "agents/main/agent/auth-profiles.json",
        include_str!("../../fixtures/openclaw/auth-profiles.json"),
    );
    let before = home.text("agents/main/agent/auth-profiles.json");
    let done = report(&unchecked(&home), 0);
    said(&done, "profiles-not-migrated", Some("openclaw doctor --fix"), &["auth-profiles.json"]);
    assert_eq!(home.text("agents/main/agent/auth-profiles.json"), before, "it is not ours to write then");
}

#[test]
fn a_credential_in_a_store_of_its_own() {
    let command = Some("openclaw models auth paste-api-key --provider cloudflare-ai-gateway");
    let home = Home::with_config(LOCAL);
    middle(&home, PROFILE);
    said(&report(&unchecked(&home), 0), "stored-credential-wins", command, &["openclaw-agent.sqlite"]);
    // In the write-ahead log it counts as well.
    let home = Home::with_config(LOCAL);
    middle(&home, "");
    home.put("agents/main/agent/openclaw-agent.sqlite-wal", PROFILE);
    said(&report(&unchecked(&home), 0), "stored-credential-wins", command, &["openclaw-agent.sqlite"]);
    // The newest one looks at it for want of a variable.
    let home = Home::with_config(LOCAL);
    newer(&home, PROFILE);
    assert!(!codes(&report(&unchecked(&home), 0)).contains("stored-credential-wins"));
    let inline = report(&unchecked(&home).args(["--key-storage", "inline"]), 0);
    said(&inline, "stored-credential-wins", command, &["state/openclaw.sqlite", "plugin"]);
    // Another provider's is none of ours.
    let home = Home::with_config(LOCAL);
    middle(&home, &PROFILE.replace("cloudflare-ai-gateway", "anthropic"));
    assert!(!codes(&report(&unchecked(&home), 0)).contains("stored-credential-wins"));
}

#[test]
fn files_of_the_service_manager() {
    for path in ["gateway.systemd.env", "service-env/openclaw.env"] {
        let home = Home::with_config(LOCAL);
        home.put(path, format!("{KEY_VAR}={OTHER_KEY}\n"));
        let done = report(&unchecked(&home), 0);
        said(&done, "service-file-wins", Some("openclaw gateway install --force"), &[path, KEY_VAR]);
        assert!(!codes(&done).contains("other-value-wins"), "said twice: {done:#}");
        home.put(path, format!("{KEY_VAR}={KEY}\n{TOKEN_VAR}=old-token-0000\n"));
        assert!(!codes(&report(&unchecked(&home), 0)).contains("service-file-wins"));
        let done = report(&unchecked(&home).args(["--token", "new-token-1111"]), 0);
        said(&done, "service-file-wins", Some("openclaw gateway install --force"), &[path, TOKEN_VAR]);
    }
}

#[test]
fn variables_of_this_shell() {
    let home = Home::with_config(LOCAL);
    let done = report(&unchecked(&home).env(KEY_VAR, OTHER_KEY), 0);
    said(&done, "shell-variable-wins", None, &[KEY_VAR]);
    assert!(!codes(&done).contains("other-value-wins"), "said twice: {done:#}");
    assert!(!codes(&report(&unchecked(&home).env(KEY_VAR, KEY), 0)).contains("shell-variable-wins"));
}

/// `.env` of the folder it is started from, the config's own variables, `gateway.env` of the later generations.
#[test]
fn other_places_that_would_win() {
    let line = format!("{KEY_VAR}={OTHER_KEY}\n{TOKEN_VAR}=old-token-0000\n");
    // 2026.2.26 takes both from the working folder, the later ones the token alone.
    for (generation, expected) in
        [(&older as &dyn Fn(&Home), 2), (&|home| middle(home, ""), 1), (&|home| newer(home, ""), 1)]
    {
        let home = Home::with_config(LOCAL);
        generation(&home);
        std::fs::write(home.root.join(".env"), &line).unwrap();
        let done = report(&unchecked(&home).args(["--token", "new-token-1111"]), 0);
        assert_eq!(warnings(&done, "other-value-wins").len(), expected, "{done:#}");
    }
    // Inline loses against a variable of the config, before the newest one.
    let config =
        format!("{{ gateway: {{ mode: 'local' }}, env: {{ vars: {{ {KEY_VAR}: '{OTHER_KEY}' }} }} }}");
    let inline = |home: &Home| unchecked(home).args(["--key-storage", "inline"]);
    let home = Home::with_config(&config);
    middle(&home, "");
    said(&report(&inline(&home), 0), "other-value-wins", None, &[KEY_VAR, "config:env"]);
    let home = Home::with_config(&config);
    newer(&home, "");
    assert!(!codes(&report(&inline(&home), 0)).contains("other-value-wins"));
    // `.env` comes before the config's.
    let home = Home::with_config(&config);
    assert!(!codes(&report(&unchecked(&home), 0)).contains("other-value-wins"));

    // gateway.env: after `.env`, so only where that does not hold the variable; never in 2026.2.26, and not where
    // another state folder is asked for.
    let with_gateway_env = |home: &Home| {
        let folder = home.root.join(".config/openclaw");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("gateway.env"), &line).unwrap();
    };
    let home = Home::with_config(LOCAL);
    middle(&home, "");
    with_gateway_env(&home);
    assert!(!codes(&report(&unchecked(&home), 0)).contains("other-value-wins"));
    let home = Home::with_config(LOCAL);
    middle(&home, "");
    with_gateway_env(&home);
    said(&report(&inline(&home), 0), "other-value-wins", None, &[KEY_VAR, "gateway.env"]);
    let home = Home::with_config(LOCAL);
    older(&home);
    with_gateway_env(&home);
    assert!(!codes(&report(&inline(&home), 0)).contains("other-value-wins"));
    let home = Home::new();
    with_gateway_env(&home);
    let elsewhere = home.root.join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    let done = report(&inline(&home).env("OPENCLAW_STATE_DIR", &elsewhere), 0);
    assert!(!codes(&done).contains("other-value-wins"), "{done:#}");
    // What it supplies is what the daemon gets: `reference` needs nothing more then.
    let home = Home::with_config(LOCAL);
    newer(&home, "");
    with_gateway_env(&home);
    let run = unchecked_bare(&home).args(["--key-storage", "reference"]).env(KEY_VAR, OTHER_KEY);
    assert!(!codes(&report(&run, 0)).contains("daemon-needs-variable"));
}

#[test]
fn oddities_of_the_config() {
    let text = "{ gateway: { mode: 'local' }, models: { mode: 'merge', mode: 'merge' }, channels: { a: { token: '__OPENCLAW_REDACTED__', b: '${NOT_THERE}' } }, agents: { list: [ { id: 'work', model: 'x/y' } ] } }\n";
    let home = Home::with_config(text);
    home.put("../.clawdbot/clawdbot.json", "{}");
    let done = report(&unchecked(&home), 0);
    said(&done, "duplicate-key", None, &["models.mode", "line 1"]);
    said(&done, "masked-value", None, &["channels.a.token"]);
    said(&done, "variable-missing", None, &["NOT_THERE"]);
    said(&done, "agent-has-own-model", None, &["work"]);
    said(&done, "other-config", None, &[".clawdbot/clawdbot.json"]);
    // The same of the newest one's form.
    let home =
        Home::with_config("{ gateway: { mode: 'local' }, agents: { entries: { play: { model: 'x/y' } } } }");
    said(&report(&unchecked(&home), 0), "agent-has-own-model", None, &["play"]);
    // Where the default model stays another provider's, it is no news that an agent's is.
    let home =
        Home::with_config("{ gateway: { mode: 'local' }, agents: { entries: { play: { model: 'x/y' } } } }");
    assert!(
        !codes(&report(&unchecked(&home).args(["--set-default", "no"]), 0)).contains("agent-has-own-model")
    );
}

#[test]
fn a_model_near_its_end() {
    let home = Home::with_config(LOCAL);
    let run = unchecked_bare(&home).args(["--api-key", KEY, "--model", "claude-sonnet-4-5"]);
    // A model given twice is refused, so this one gets its own line.
    run.run().exits(2);
    let base = |home: &Home| {
        clawgate(home)
            .args(["onboard", "--non-interactive", "--json", "--skip-check", "--api-key", KEY])
            .args(["--account-id", ACCOUNT, "--gateway-id", "my-gateway"])
    };
    let done = report(&base(&home).args(["--model", "claude-sonnet-4-5"]), 0);
    said(&done, "model-retires", None, &["claude-sonnet-4-5", "2026-11-30, in 7 days", "claude-sonnet-5-5"]);
    // A fallback is used as well.
    let done = report(&base(&home).args(["--model", MODEL, "--fallback", "claude-sonnet-4-5"]), 0);
    said(&done, "model-retires", None, &["claude-sonnet-4-5"]);
    // Its day has passed: that ends nothing, so nobody calls it gone.
    for (model, today, when, successor) in [
        (
            "claude-sonnet-4-5",
            "2026-12-24",
            "was due to retire on 2026-11-30 and may stop any day",
            "claude-sonnet-5-5",
        ),
        ("claude-opus-4-5", "2026-11-30", "retires on 2027-01-22, in 53 days", "claude-opus-5-5"),
        (
            "claude-opus-4-5-20251101",
            "2027-01-22",
            "retires on 2027-01-22, in less than a day",
            "claude-opus-5-5",
        ),
    ] {
        let done = report(&base(&Home::new()).args(["--model", model]).env("CLAWGATE_NOW", today), 0);
        said(&done, "model-retires", None, &[model, when, successor]);
    }
    let done = report(&base(&Home::new()).args(["--model", "claude-mythos-preview"]), 0);
    said(&done, "model-retires", None, &["claude-mythos-preview was due to retire on 2026-06-30"]);
    // Two months earlier it is too far away to be said.
    let earlier = base(&home).args(["--model", "claude-sonnet-4-5"]).env("CLAWGATE_NOW", "2026-09-30");
    assert!(!codes(&report(&earlier, 0)).contains("model-retires"));
    assert!(!codes(&report(&unchecked(&Home::new()), 0)).contains("model-retires"));
}

/// Full only where the model answered and nothing stands in the way; partial where something does; none otherwise.
#[test]
fn how_far_it_is_proven() {
    let simulator = simulator();
    let checked = |home: &Home, gateway: &str| -> Run {
        clawgate(home)
            .args(["onboard", "--non-interactive", "--json", "--gateway-origin", &simulator.origin()])
            .args(["--account-id", ACCOUNT, "--gateway-id", gateway, "--api-key", KEY, "--model", MODEL])
    };
    let proven = |home: &Home, gateway: &str| report(&checked(home, gateway), 0)["proven"].clone();
    assert_eq!(proven(&Home::new(), "my-gateway"), "full");
    assert_eq!(proven(&Home::with_config("{}"), "my-gateway"), "full", "no mode: it is proven all the same");
    assert_eq!(proven(&Home::new(), "limited"), "partial");
    let home = Home::with_config(LOCAL);
    middle(&home, PROFILE);
    assert_eq!(proven(&home, "my-gateway"), "partial");
    let home = Home::with_config(LOCAL);
    newer(&home, PROFILE);
    assert_eq!(proven(&home, "my-gateway"), "full");
    let home = Home::with_config(OLDER_KEYS);
    newer(&home, "");
    assert_eq!(proven(&home, "my-gateway"), "partial");
    let home = Home::with_config(LOCAL);
    home.put("gateway.systemd.env", format!("{KEY_VAR}={OTHER_KEY}\n"));
    assert_eq!(proven(&home, "my-gateway"), "partial");
    let home = Home::new();
    assert_eq!(report(&checked(&home, "my-gateway").arg("--skip-check"), 0)["proven"], "none");
    assert_eq!(
        report(&checked(&home, "my-gateway"), 0)["proven"],
        json!("none"),
        "nothing changed, nothing sent"
    );
    assert_eq!(report(&checked(&home, "my-gateway").args(["--check", "always"]), 0)["proven"], "full");
}

/// Only the last of several lines is read (npm's dotenv): the others go, and that is said.
#[test]
fn an_old_secret_on_an_earlier_line_goes() {
    let home = Home::with_config("{}\n");
    home.put(".env", format!("{KEY_VAR}={OTHER_KEY}\nA=b\nexport {KEY_VAR}={OTHER_KEY} # now\n"));
    let before = home.tree_outside_clawgate();
    let done = unchecked(&home).run().exits(0);
    assert_eq!(home.text(".env"), format!("A=b\nexport {KEY_VAR}={KEY} # now\n"));
    let said = warnings(&done.json(), "env-duplicate");
    assert!(said.len() == 1 && said[0].to_string().contains("1, 3"), "{said:?}");
    says_nothing_of(&done, &[OTHER_KEY]);
    settles(&home, &unchecked(&home));
    report(&clawgate(&home).args(["undo", "--json"]), 0);
    assert_same(&home.tree_outside_clawgate(), &before, "undone");
}

/// A variable that is there and empty hides the one in `.env` from all three OpenClaws.
#[test]
fn an_empty_variable_of_the_shell_is_told_of() {
    for blank in ["", "  "] {
        let home = Home::with_config("{}\n");
        let done = report(&unchecked(&home).env(KEY_VAR, blank), 0);
        let said = warnings(&done, "shell-variable-blank");
        assert!(said.len() == 1 && said[0].to_string().contains(KEY_VAR), "{done:#}");
        let done = report(&unchecked(&home).env(KEY_VAR, blank).args(["--key-storage", "inline"]), 0);
        assert!(warnings(&done, "shell-variable-blank").is_empty(), "{done:#}");
    }
}
