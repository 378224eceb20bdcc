//! A secret that the config refers to stays referred to: a run without flags puts none into a file, keeps the person's
//! own names, and changes nothing the second time.

use serde_json::{Value, json};

use super::shared::{
    KEY_VAR, OTHER_KEY, OTHER_TOKEN, TOKEN_VAR, base_url, codes, config, report, settles, warnings,
};
use crate::support::{ACCOUNT, Content, Home, KEY, Run, TOKEN, clawgate, simulator};

/// A config whose provider takes its secrets from these.
fn referring(url: &str, api_key: &Value, header: &Value) -> String {
    let row = json!({ "id": "claude-sonnet-4-6", "name": "Claude Sonnet 4.6", "maxTokens": 64000 });
    let block = json!({
        "baseUrl": url, "api": "anthropic-messages", "apiKey": api_key,
        "headers": { "cf-aig-authorization": header }, "models": [row],
    });
    let config = json!({
        "gateway": { "mode": "local" },
        "models": { "providers": { "cloudflare-ai-gateway": block } },
        "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
    });
    serde_json::to_string_pretty(&config).unwrap() + "\n"
}

/// The same with something else in the config.
fn with(text: &str, more: &[(&str, Value)]) -> String {
    let mut value: Value = serde_json::from_str(text).unwrap();
    for (key, more) in more {
        value[*key] = more.clone();
    }
    serde_json::to_string_pretty(&value).unwrap() + "\n"
}

fn env_ref(name: &str) -> Value {
    json!({ "source": "env", "provider": "default", "id": name })
}

fn bearer(name: &str) -> Value {
    json!(format!("Bearer ${{{name}}}"))
}

fn again(home: &Home) -> Run {
    clawgate(home).args(["onboard", "--non-interactive", "--json"])
}

/// No file of the home holds one of the secrets.
#[track_caller]
fn nowhere(home: &Home, secrets: &[&str]) {
    for (path, node) in home.tree() {
        let Content::File(bytes) = node.content else { continue };
        let text = String::from_utf8_lossy(&bytes);
        for secret in secrets {
            assert!(!text.contains(secret), "{} holds a secret", path.display());
        }
    }
}

/// Every way to refer to a variable that the process alone sets.
#[test]
fn what_only_the_process_has_is_never_written() {
    let simulator = simulator();
    let url = format!("{}/v1/{ACCOUNT}/{}/anthropic", simulator.origin(), "locked");
    for (key, header, [key_name, token_name]) in [
        (json!("${ANTHROPIC_API_KEY}"), bearer(TOKEN_VAR), ["ANTHROPIC_API_KEY", TOKEN_VAR]),
        (
            env_ref("ANTHROPIC_API_KEY"),
            bearer("CLOUDFLARE_AIG_TOKEN"),
            ["ANTHROPIC_API_KEY", "CLOUDFLARE_AIG_TOKEN"],
        ),
        (json!(format!("${{{KEY_VAR}}}")), bearer(TOKEN_VAR), [KEY_VAR, TOKEN_VAR]),
        (env_ref(KEY_VAR), bearer("MY_TOKEN"), [KEY_VAR, "MY_TOKEN"]),
        // A whole header in a variable, and a key with something around it.
        (json!("${MY_KEY}"), json!("${MY_HEADER}"), ["MY_KEY", "MY_HEADER"]),
    ] {
        let text = referring(&url, &key, &header);
        let home = Home::with_config(&text);
        let token = if token_name == "MY_HEADER" { format!("Bearer {TOKEN}") } else { TOKEN.to_owned() };
        let run = |run: Run| run.env(key_name, KEY).env(token_name, &token);
        for storage in [&[][..], &["--key-storage", "reference"], &["--secret-input-mode", "ref"]] {
            let done = report(&run(again(&home).args(storage)), 0);
            assert_eq!(done["changed"], false, "{storage:?} {done:#}");
            assert!(!home.env_file().exists(), "{key} {header}");
        }
        let done = report(&run(clawgate(&home).args(["models", "set", "claude-opus-5", "--json"])), 0);
        assert_eq!(done["changed"], true);
        // The daemon has none of it, and that is said wherever it is no whole proof.
        assert_eq!(done["proven"], "partial");
        assert!(codes(&done).contains("shell-and-daemon-differ"), "{done:#}");
        let done = report(&run(again(&home).args(["--check", "always"])), 0);
        assert!(codes(&done).contains("daemon-needs-variable"), "{done:#}");
        let said = warnings(&done, "daemon-needs-variable");
        assert!(said[0]["message"].as_str().unwrap().contains(key_name), "{said:#?}");
        let provider = &config(&home)["models"]["providers"]["cloudflare-ai-gateway"];
        assert_eq!(provider["apiKey"], key);
        assert_eq!(provider["headers"], json!({ "cf-aig-authorization": header }));
        nowhere(&home, &[KEY, TOKEN]);
        settles(&home, &run(again(&home)));
        // Without the variable there is nothing to test with, and it is the person's own that is missing.
        let done = report(&again(&home).args(["--model", "claude-haiku-4-5"]).env(token_name, &token), 2);
        assert_eq!(done["error"]["code"], "api-key-variable-unset", "{done:#}");
        assert!(done["error"]["message"].as_str().unwrap().contains(key_name), "{done:#}");
    }
}

/// What a file sets under the person's own name stays the only copy, whichever file it is.
#[test]
fn one_copy_stays_one_copy() {
    let (key, token) = (json!("${ANTHROPIC_API_KEY}"), bearer("MY_TOKEN"));
    let text = referring(&base_url(), &key, &token);
    let in_env = Home::with_config(&text);
    in_env.put(".env", format!("# mine\nANTHROPIC_API_KEY={KEY}\nMY_TOKEN={TOKEN}\n"));
    let variables = json!({ "vars": { "ANTHROPIC_API_KEY": KEY, "MY_TOKEN": TOKEN } });
    let in_config = Home::with_config(with(&text, &[("env", variables)]));
    let flat = json!({ "ANTHROPIC_API_KEY": KEY, "MY_TOKEN": TOKEN });
    let flat = Home::with_config(with(&text, &[("env", flat)]));
    for home in [&in_env, &in_config, &flat] {
        settles(home, &again(home).args(["--skip-check"]));
        // Clawgate's own variable is no answer here.
        settles(
            home,
            &again(home).args(["--skip-check"]).env(KEY_VAR, OTHER_KEY).env(TOKEN_VAR, OTHER_TOKEN),
        );
        settles(home, &again(home).args(["--skip-check", "--key-storage", "env-file"]));
    }
    // Another secret goes where the reference leads, and nowhere else.
    let new =
        |home: &Home| again(home).args(["--skip-check", "--api-key", OTHER_KEY, "--token", OTHER_TOKEN]);
    let done = report(&new(&in_env), 0);
    assert_eq!(
        in_env.text(".env"),
        format!("# mine\nANTHROPIC_API_KEY={OTHER_KEY}\nMY_TOKEN={OTHER_TOKEN}\n")
    );
    assert_eq!(in_env.text("openclaw.json"), text);
    assert!(!codes(&done).contains("reference-replaced"), "{done:#}");
    for (home, keys) in [(&in_config, &["env", "vars"][..]), (&flat, &["env"])] {
        report(&new(home), 0);
        assert!(!home.env_file().exists());
        let value = config(home);
        let variables = keys.iter().fold(&value, |value, key| &value[*key]);
        assert_eq!(*variables, json!({ "ANTHROPIC_API_KEY": OTHER_KEY, "MY_TOKEN": OTHER_TOKEN }));
        assert_eq!(value["models"]["providers"]["cloudflare-ai-gateway"]["apiKey"], key);
        settles(home, &new(home));
    }
}

/// A key that is given beside a reference that nothing sets is kept under that name; where something else sets it, it has
/// to be that one.
#[test]
fn a_key_for_a_name_that_nothing_sets() {
    let text = referring(&base_url(), &json!("${ANTHROPIC_API_KEY}"), &bearer("MY_TOKEN"));
    let home = Home::with_config(&text);
    let run = again(&home).args(["--skip-check", "--api-key", KEY, "--token", TOKEN]);
    let done = report(&run, 0);
    assert_eq!(home.text(".env"), format!("ANTHROPIC_API_KEY={KEY}\nMY_TOKEN={TOKEN}\n"));
    assert_eq!(home.text("openclaw.json"), text);
    let said = warnings(&done, "variable-set-nowhere");
    assert!(said[0]["message"].as_str().unwrap().contains("ANTHROPIC_API_KEY"), "{done:#}");

    // OpenClaw falls back on the key's usual variable: the only copy of it is not taken away.
    let mut plain: Value = serde_json::from_str(&text).unwrap();
    let block = plain["models"]["providers"]["cloudflare-ai-gateway"].as_object_mut().unwrap();
    block.remove("headers");
    let home = Home::with_config(plain.to_string());
    let kept = format!("{KEY_VAR}={KEY}\n");
    home.put(".env", &kept);
    report(&again(&home).args(["--skip-check", "--api-key", KEY]), 0);
    assert!(home.text(".env").starts_with(&kept), "{}", home.text(".env"));

    let home = Home::with_config(&text);
    let supplied = |run: Run| run.env("ANTHROPIC_API_KEY", KEY).env("MY_TOKEN", TOKEN);
    let run = supplied(again(&home).args(["--skip-check", "--api-key", OTHER_KEY]));
    let done = report(&run, 2);
    assert_eq!(done["error"]["code"], "api-key-contradicts-variable");
    assert!(done["error"]["message"].as_str().unwrap().contains("ANTHROPIC_API_KEY"), "{done:#}");
    // Another place is asked for: what goes is said.
    let run = supplied(again(&home).args(["--skip-check", "--key-storage", "inline"]));
    let done = report(&run, 0);
    assert_eq!(config(&home)["models"]["providers"]["cloudflare-ai-gateway"]["apiKey"], KEY);
    let said = warnings(&done, "reference-replaced");
    assert!(said[0]["message"].as_str().unwrap().contains("${ANTHROPIC_API_KEY}"), "{done:#}");
}

/// Places that OpenClaw asks by itself.
fn outside(source: &str) -> (Value, Value) {
    let provider = match source {
        "exec" => json!({ "source": "exec", "command": "/nowhere/getkey", "args": [], "jsonOnly": false }),
        "file" => json!({ "source": "file", "path": "/nowhere/secrets.json" }),
        _ => json!({ "source": "store" }),
    };
    let id = if source == "store" { "ANTHROPIC_API_KEY" } else { "value" };
    let reference = json!({ "source": source, "provider": "vault", "id": id });
    (reference, json!({ "providers": { "vault": provider } }))
}

/// A key that a command, a file or a store holds is named, kept, and never asked for here.
#[test]
fn a_key_that_openclaw_asks_for_is_named_and_kept() {
    let simulator = simulator();
    let url = format!("{}/v1/{ACCOUNT}/locked/anthropic", simulator.origin());
    for source in ["exec", "file", "store"] {
        let (reference, secrets) = outside(source);
        let text = with(&referring(&url, &reference, &bearer(TOKEN_VAR)), &[("secrets", secrets)]);
        let home = Home::with_config(&text);
        home.put("state/openclaw.sqlite", super::shared::store(18, ""));
        let named = format!("The key comes from `vault` ({source})");
        let run = |words: &[&str]| clawgate(&home).args(words).arg("--json").env(TOKEN_VAR, TOKEN);
        let done = report(&run(&["check"]), 8);
        assert_eq!((&done["error"]["code"], &done["proven"]), (&json!("cannot-be-told"), &json!("none")));
        assert!(done["error"]["message"].as_str().unwrap().starts_with(&named), "{done:#}");
        let done = report(&run(&["why"]), 0);
        let why = &done["why"];
        assert!(why["message"].as_str().unwrap().starts_with(&named), "{why:#}");
        assert_eq!(why["command"], "clawgate check --resolve-refs", "{why:#}");
        // The token's variable is not the daemon's: its own name, in a file that it reads.
        assert_eq!(why["token"]["command"], "clawgate configure --section keys --key-storage env-file");
        let done = report(&run(&["models", "set", "claude-opus-5"]), 0);
        assert_eq!((&done["changed"], &done["proven"]), (&json!(true), &json!("none")), "{done:#}");
        assert!(warnings(&done, "cannot-be-told")[0]["message"].as_str().unwrap().starts_with(&named));
        assert!(!done.to_string().contains("configure"), "{done:#}");
        settles(&home, &run(&["models", "set", "claude-opus-5"]));
        // Another model: it is written, with a warning, and the key stays where it is.
        let done = report(&run(&["onboard", "--non-interactive", "--model", "claude-haiku-4-5"]), 0);
        assert_eq!((&done["changed"], &done["proven"]), (&json!(true), &json!("none")), "{done:#}");
        assert!(warnings(&done, "key-elsewhere")[0]["message"].as_str().unwrap().starts_with(&named));
        settles(&home, &run(&["onboard", "--non-interactive"]));
        settles(&home, &run(&["onboard", "--non-interactive", "--key-storage", "reference"]));
        // A key for one test: sent, and kept nowhere.
        let count = simulator.log().len();
        let given = |words: &[&str]| run(&[&["onboard", "--non-interactive"][..], words].concat());
        let done = report(&given(&["--dry-run", "--check", "always", "--api-key", "-"]).stdin(KEY), 0);
        assert_eq!(done["check"]["verdict"], "proven", "{done:#}");
        // It is no proof of what OpenClaw would send.
        assert_eq!((&done["proven"], &done["changed"]), (&json!("none"), &json!(false)), "{done:#}");
        assert_eq!(simulator.log().len(), count + 1);
        let wrong = given(&["--check", "always", "--api-key", "-"]).stdin(OTHER_KEY);
        assert_eq!(report(&wrong, 6)["error"]["layer"], "provider");
        report(&given(&["--check", "always", "--api-key", KEY]), 0);
        assert_eq!(config(&home)["models"]["providers"]["cloudflare-ai-gateway"]["apiKey"], reference);
        nowhere(&home, &[KEY, TOKEN, OTHER_KEY]);
        // Only where it is asked for, it is replaced, and that is said.
        let done = report(&given(&["--key-storage", "env-file", "--api-key", KEY]), 0);
        assert!(warnings(&done, "reference-replaced")[0]["message"].as_str().unwrap().contains("vault"));
        assert_eq!(home.text(".env").matches(KEY).count(), 1);
    }
}

/// The same in a profile, for a release that keeps its credentials there.
#[test]
fn a_reference_in_a_profile_stays() {
    let simulator = simulator();
    let url = format!("{}/v1/{ACCOUNT}/locked/anthropic", simulator.origin());
    let path = "agents/main/agent/auth-profiles.json";
    for (reference, named) in
        [(env_ref("MY_KEY"), None), (outside("exec").0, Some("vault")), (outside("file").0, Some("vault"))]
    {
        let profile = json!({ "type": "api_key", "provider": "cloudflare-ai-gateway", "keyRef": reference,
            "metadata": { "accountId": ACCOUNT, "gatewayId": "locked" } });
        let text =
            with(&referring(&url, &json!("x"), &bearer("MY_TOKEN")), &[("secrets", outside("exec").1)]);
        let mut config: Value = serde_json::from_str(&text).unwrap();
        let block = config["models"]["providers"]["cloudflare-ai-gateway"].as_object_mut().unwrap();
        block.shift_remove("apiKey");
        let home = Home::with_config(config.to_string());
        home.put(
            path,
            json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": profile } }).to_string(),
        );
        let before = home.text(path);
        let run = |words: &[&str]| {
            clawgate(&home).args(words).arg("--json").env("MY_KEY", KEY).env("MY_TOKEN", TOKEN)
        };
        settles(&home, &run(&["onboard", "--non-interactive"]));
        match named {
            Some(named) => {
                home.put(".env", format!("MY_TOKEN={TOKEN}\n"));
                let done = report(&run(&["check"]), 8);
                let said = done["error"]["message"].as_str().unwrap();
                assert!(said.starts_with(&format!("The key comes from `{named}`")), "{done:#}");
                std::fs::remove_file(home.env_file()).unwrap();
            }
            None => {
                // Before 2026.3.8 nobody but the daemon asks.
                home.put(".env", format!("MY_TOKEN={TOKEN}\nMY_KEY={KEY}\n"));
                let done = report(&run(&["check"]), 8);
                assert_eq!(done["error"]["code"], "reference-not-asked", "{done:#}");
                assert_eq!(done["check"]["verdict"], "proven", "{done:#}");
                std::fs::remove_file(home.env_file()).unwrap();
            }
        }
        report(&run(&["onboard", "--non-interactive", "--model", "claude-opus-5"]), 0);
        assert_eq!(home.text(path), before);
        nowhere(&home, &[KEY, TOKEN]);
    }
}

/// The token that waits in a file is taken as the key beside it is, and copied nowhere.
#[test]
fn a_token_that_waits_in_a_file_is_taken_like_the_key() {
    let simulator = simulator();
    let onboard = |home: &Home| {
        clawgate(home)
            .args(["onboard", "--non-interactive", "--json", "--gateway-origin", &simulator.origin()])
            .args(["--account-id", ACCOUNT, "--gateway-id", "locked"])
    };
    for version in [None, Some(1), Some(18)] {
        let vars = json!({ "vars": { KEY_VAR: KEY, TOKEN_VAR: TOKEN } });
        for (env, config_text) in [
            (
                Some(format!("{KEY_VAR}={KEY}\n{TOKEN_VAR}={TOKEN}\n")),
                json!({ "gateway": { "mode": "local" } }),
            ),
            (None, json!({ "gateway": { "mode": "local" }, "env": vars })),
        ] {
            let home = Home::with_config(config_text.to_string());
            if let Some(version) = version {
                home.put("state/openclaw.sqlite", super::shared::store(version, ""));
            }
            if let Some(env) = &env {
                home.put(".env", env);
            }
            let done = report(&onboard(&home), 0);
            assert_eq!(done["proven"], "full", "{done:#}");
            assert_eq!(home.bytes(".env").map(|it| String::from_utf8(it).unwrap()), env);
            let value = config(&home);
            let block = &value["models"]["providers"]["cloudflare-ai-gateway"];
            assert_eq!(block["apiKey"], format!("${{{KEY_VAR}}}"));
            assert_eq!(
                block["headers"],
                json!({ "cf-aig-authorization": format!("Bearer ${{{TOKEN_VAR}}}") })
            );
            assert_eq!(home.text("openclaw.json").matches(KEY).count(), usize::from(env.is_none()));
            settles(&home, &onboard(&home));
            settles(&home, &again(&home));
        }
    }
}

/// A command that gives the key away, and writes down what it was given.
fn command(home: &Home, name: &str, body: &str) -> String {
    let path = home.root.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
    crate::support::chmod(&path, 0o700);
    path.display().to_string()
}

fn asking(url: &str, provider: &Value, id: &str) -> String {
    let reference = json!({ "source": provider["source"], "provider": "vault", "id": id });
    let text = referring(url, &reference, &bearer(TOKEN_VAR));
    with(&text, &[("secrets", json!({ "providers": { "vault": provider } }))])
}

/// Asked for in so many words, a command is run once as OpenClaw runs it, and what it gives is tested and kept nowhere.
#[test]
fn a_command_is_asked_where_that_is_wanted() {
    let simulator = simulator();
    let url = format!("{}/v1/{ACCOUNT}/locked/anthropic", simulator.origin());
    let home = Home::new();
    let path = command(
        &home,
        "getkey",
        "echo run >> \"$SEEN\"; cat >> \"$SEEN\"; echo >> \"$SEEN\"; pwd >> \"$SEEN\"; echo \"$1 $FIRST $SECOND $HOME\" >> \"$SEEN\"; echo \"$GIVES\"",
    );
    let seen = home.root.join("seen");
    // The secret is a variable of this run alone, which the command is given.
    let provider = json!({ "source": "exec", "command": path, "args": ["show"], "jsonOnly": false,
        "passEnv": ["FIRST", "GIVES"], "env": { "SECOND": "two", "SEEN": seen } });
    home.put("openclaw.json", asking(&url, &provider, "value"));
    home.put("state/openclaw.sqlite", super::shared::store(18, ""));
    home.put(".env", format!("{TOKEN_VAR}={TOKEN}\nFIRST=one\n"));
    let run =
        |words: &[&str]| clawgate(&home).args(words).arg("--json").env("GIVES", KEY).env("HOME", &home.root);
    report(&run(&["check"]), 8);
    report(&run(&["why"]), 0);
    report(&run(&["onboard", "--non-interactive"]), 0);
    report(&run(&["models", "set", "claude-opus-5"]), 0);
    assert!(!seen.exists(), "nobody asked for that");
    // The daemon does not have the variable that the command is given: what it would send cannot be told.
    let done = report(&run(&["check", "--resolve-refs"]), 0);
    assert!(codes(&done).contains("daemon-would-not"), "{done:#}");
    assert_eq!(done["check"]["verdict"], "proven", "{done:#}");
    assert_eq!(done["effective"]["shell"]["apiKey"]["source"], "exec:vault", "{done:#}");
    let folder = home.root.display();
    let question = r#"{"ids":["value"],"protocolVersion":1,"provider":"vault"}"#;
    let text = std::fs::read_to_string(&seen).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let told: Value = serde_json::from_str(lines[1]).unwrap();
    assert_eq!(told, serde_json::from_str::<Value>(question).unwrap());
    assert_eq!(
        (lines[0], lines[2], lines[3], lines.len()),
        ("run", &*folder.to_string(), "show one two ", 4)
    );
    for words in [
        &["onboard", "--non-interactive", "--resolve-refs", "--check", "always"][..],
        &["models", "set", "claude-haiku-4-5", "--resolve-refs"],
    ] {
        let done = report(&run(words), 0);
        assert!(!codes(&done).contains("key-elsewhere"), "{done:#}");
        assert_eq!(done["check"]["verdict"], "proven", "{done:#}");
    }
    assert_eq!(std::fs::read_to_string(&seen).unwrap().matches("run\n").count(), 3);
    nowhere(&home, &[KEY]);
    let wrong = clawgate(&home).args(["check", "--resolve-refs", "--json"]).env("GIVES", OTHER_KEY);
    assert_eq!(report(&wrong, 6)["error"]["layer"], "provider");
}

#[test]
fn a_file_is_read_where_that_is_wanted() {
    let simulator = simulator();
    let url = format!("{}/v1/{ACCOUNT}/locked/anthropic", simulator.origin());
    for (name, text, mode, id) in [
        (
            "a.json",
            json!({ "providers": { "a/b": [{ "key": KEY }] } }).to_string(),
            "json",
            "/providers/a~1b/0/key",
        ),
        ("one", format!("{KEY}\n"), "singleValue", "value"),
    ] {
        let home = Home::new();
        let path = home.put(name, text);
        let provider = json!({ "source": "file", "path": format!("~/.openclaw/{name}"), "mode": mode });
        home.put("openclaw.json", asking(&url, &provider, id));
        home.put("state/openclaw.sqlite", super::shared::store(18, ""));
        home.put(".env", format!("{TOKEN_VAR}={TOKEN}\n"));
        let check = || clawgate(&home).args(["check", "--resolve-refs", "--json"]);
        let done = report(&check(), 0);
        assert_eq!(done["proven"], "full", "{done:#}");
        // What OpenClaw would not read is not read here.
        crate::support::chmod(&path, 0o644);
        let done = report(&check(), 6);
        assert_eq!(done["error"]["code"], "reference-unresolved");
        assert!(done["error"]["message"].as_str().unwrap().contains("closed to others"), "{done:#}");
    }
}

/// What a command may do wrong: it ends, in time, and nothing it says is shown.
#[test]
fn a_command_that_fails() {
    let secret = "sk-ant-api03-SAID-BY-THE-COMMAND-0000000000";
    for (what, body, more, says) in [
        ("status", format!("echo {secret}; echo {secret} >&2; exit 3"), json!({}), "status 3"),
        ("late", "sleep 60 & sleep 60".to_owned(), json!({ "timeoutMs": 300 }), "was not done"),
        ("silent", "sleep 60".to_owned(), json!({ "noOutputTimeoutMs": 300 }), "was not done"),
        ("endless", "yes".to_owned(), json!({}), "gave no key"),
        ("much", format!("echo {secret}"), json!({ "maxOutputBytes": 4 }), "gave no key"),
        ("nothing", "true".to_owned(), json!({ "jsonOnly": false }), "gave no key"),
        ("no JSON", format!("echo {secret}"), json!({}), "gave no key"),
        (
            "another id",
            format!("echo '{{\"protocolVersion\":1,\"values\":{{\"b\":\"{secret}\"}}}}'"),
            json!({}),
            "gave no key",
        ),
        (
            "an error",
            format!(
                "echo '{{\"protocolVersion\":1,\"values\":{{\"value\":\"{secret}\"}},\"errors\":{{\"value\":{{}}}}}}'"
            ),
            json!({}),
            "gave no key",
        ),
        ("elsewhere", format!("echo {secret}"), json!({ "trustedDirs": ["/nowhere"] }), "trustedDirs"),
    ] {
        let home = Home::new();
        let mut provider = json!({ "source": "exec", "command": command(&home, "getkey", &body) });
        provider.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        home.put("openclaw.json", asking(&base_url(), &provider, "value"));
        home.put(".env", format!("{TOKEN_VAR}={TOKEN}\n"));
        let before = home.tree();
        for words in [&["check"][..], &["onboard", "--non-interactive"], &["models", "set", "claude-opus-5"]]
        {
            let done = clawgate(&home).args(words).args(["--resolve-refs", "--json"]).run();
            assert_eq!(done.status, 6, "{what}: {}", done.dump());
            assert!(!done.said().contains("SAID"), "{what}: {}", done.dump());
            let report = done.json();
            assert_eq!(report["error"]["code"], "reference-unresolved", "{what}: {report:#}");
            let message = report["error"]["message"].as_str().unwrap();
            assert!(message.contains("`vault` (exec)") && message.contains(says), "{what}: {message}");
        }
        crate::support::assert_same(&home.tree(), &before, what);
    }
    // OpenClaw starts none that others could have written, and none through a link.
    for how in ["open", "link", "bare"] {
        let home = Home::new();
        let path = command(&home, "getkey", &format!("echo {secret}"));
        let path = match how {
            "open" => {
                crate::support::chmod(std::path::Path::new(&path), 0o722);
                path
            }
            "link" => {
                let link = home.root.join("link");
                std::os::unix::fs::symlink(&path, &link).unwrap();
                link.display().to_string()
            }
            _ => "getkey".to_owned(),
        };
        let provider = json!({ "source": "exec", "command": path, "jsonOnly": false });
        home.put("openclaw.json", asking(&base_url(), &provider, "value"));
        home.put("state/openclaw.sqlite", super::shared::store(18, ""));
        let done = report(&clawgate(&home).args(["check", "--resolve-refs", "--json"]), 6);
        assert!(done["error"]["message"].as_str().unwrap().contains("file of yours"), "{how}: {done:#}");
    }
}

/// A password manager's command as the place of the key: the config names it, nothing holds the key, and one run tests it.
#[test]
fn a_command_of_a_password_manager() {
    let simulator = simulator();
    let home = Home::with_config("{\n  // mine\n  gateway: { mode: 'local' },\n}\n");
    std::fs::create_dir(home.root.join("bin")).unwrap();
    let path = command(&home, "bin/pass", &format!("[ \"$1 $2\" = 'show the key' ] && echo '{KEY}'"));
    home.put("state/openclaw.sqlite", super::shared::store(18, ""));
    let before = home.tree_outside_clawgate();
    let search = format!("{}:/usr/bin:/bin", home.root.join("bin").display());
    let onboard = |line: &str| {
        clawgate(&home)
            .args(["onboard", "--non-interactive", "--json", "--gateway-origin", &simulator.origin()])
            .args(["--account-id", ACCOUNT, "--gateway-id", "locked", "--token", TOKEN])
            .args(["--key-storage", "command", "--key-command", line])
            .env("PATH", &search)
    };
    let done = report(&onboard("pass show 'the key'"), 0);
    assert_eq!((&done["proven"], &done["check"]["verdict"]), (&json!("full"), &json!("proven")), "{done:#}");
    let value = config(&home);
    let reference = json!({ "source": "exec", "provider": "cloudflare-ai-gateway", "id": "value" });
    assert_eq!(value["models"]["providers"]["cloudflare-ai-gateway"]["apiKey"], reference);
    let provider = &value["secrets"]["providers"]["cloudflare-ai-gateway"];
    assert_eq!((&provider["source"], &provider["command"]), (&json!("exec"), &json!(path)));
    assert_eq!((&provider["args"], &provider["jsonOnly"]), (&json!(["show", "the key"]), &json!(false)));
    assert_eq!(home.text(".env"), format!("{TOKEN_VAR}={TOKEN}\n"));
    assert!(home.text("openclaw.json").starts_with("{\n  // mine\n"));
    std::fs::rename(&path, home.root.join("away")).unwrap();
    nowhere_but(&home, "away");
    std::fs::rename(home.root.join("away"), &path).unwrap();
    settles(&home, &onboard("pass show 'the key'"));
    settles(&home, &again(&home));
    let done = report(&clawgate(&home).args(["check", "--resolve-refs", "--json"]), 0);
    assert_eq!(done["proven"], "full", "{done:#}");
    // Another one takes its place; one that fails is not written.
    let there = home.tree();
    let done = report(&onboard("pass show another"), 6);
    assert_eq!(done["error"]["code"], "reference-unresolved", "{done:#}");
    crate::support::assert_same(&home.tree(), &there, "a command without a key");
    report(&clawgate(&home).args(["undo", "--json"]), 0);
    crate::support::assert_same(&home.tree_outside_clawgate(), &before, "undone");
    // What OpenClaw would not start, or what is no line, is refused before anything is asked.
    for (line, code) in [("nothing-of-this-name", 2), ("pass show 'open", 2), ("", 2), ("/bin/../etc", 2)] {
        assert_eq!(report(&onboard(line), code)["error"]["code"], "key-command", "{line}");
    }
    crate::support::chmod(std::path::Path::new(&path), 0o722);
    let done = report(&onboard("pass show 'the key'"), 2);
    assert!(done["error"]["hint"].as_str().unwrap().contains("#!/bin/sh"), "{done:#}");
    crate::support::chmod(std::path::Path::new(&path), 0o700);
    // A release that would not run it is not set up with it, nor does another storage take it.
    std::fs::remove_file(home.state.join("state/openclaw.sqlite")).unwrap();
    home.put("openclaw.json", "{ meta: { lastTouchedVersion: '2026.2.26' } }\n");
    assert_eq!(report(&onboard("pass show 'the key'"), 2)["error"]["code"], "no-command");
    let done = report(&onboard("pass").args(["--secret-input-mode", "plaintext"]), 2);
    assert_eq!(done["error"]["code"], "storage-contradicts");
}

/// Nothing but one file of the home's root holds the key.
#[track_caller]
fn nowhere_but(home: &Home, name: &str) {
    for (path, node) in crate::support::tree(&home.root) {
        let Content::File(bytes) = node.content else { continue };
        let holds = String::from_utf8_lossy(&bytes).contains(KEY);
        assert!(!holds || path.ends_with(name), "{} holds the key", path.display());
    }
}
