//! `clawgate why`: which key counts, what else is there, and the one command that settles it.

use serde_json::{Value, json};

use super::audiences::{OTHER_KEY, home};
use super::support::{Done, GATEWAY, Home, KEY, assert_same, clawgate, simulator};

const VARIABLE: &str = "CLOUDFLARE_AI_GATEWAY_API_KEY";

#[track_caller]
fn why(home: &Home, variables: &[(&str, &str)], args: &[&str]) -> Done {
    let before = home.tree();
    let run = clawgate(home).arg("why").args(args);
    let done = variables.iter().fold(run, |run, (name, value)| run.env(name, value)).run().exits(0);
    assert_same(&home.tree(), &before, "it only looks");
    for secret in [KEY, OTHER_KEY] {
        assert!(!done.said().contains(secret), "{}", done.dump());
    }
    done
}

fn report(home: &Home, variables: &[(&str, &str)]) -> Value {
    let report = why(home, variables, &["--json"]).json();
    assert_eq!((&report["command"], &report["ok"]), (&json!("why"), &json!(true)));
    report
}

#[test]
fn nothing_to_settle() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let done = why(&home, &[], &[]);
    let env_file = home.env_file().display().to_string();
    let said = format!(
        "OpenClaw uses the key …0001 (32) from {env_file}, in this shell and in the daemon alike. There is nothing to settle."
    );
    assert_eq!(done.out().lines().next(), Some(said.as_str()), "{}", done.dump());
    let report = report(&home, &[]);
    assert_eq!(report["why"]["message"], said.as_str());
    assert_eq!(report["why"]["shadowed"], json!([]));
    assert!(report["why"]["command"].is_null());
    assert_eq!(report["effective"]["daemon"]["apiKey"]["source"], env_file.as_str());
    // The same key in two places is no trouble.
    let same = self::report(&home, &[(VARIABLE, KEY)]);
    assert!(same["why"]["command"].is_null(), "{same}");
    assert!(same["why"]["message"].as_str().unwrap().starts_with("OpenClaw uses the same key"));
    assert!(simulator.log().is_empty(), "nothing is sent");
}

#[test]
fn what_differs_is_told_with_the_command_that_settles_it() {
    let simulator = simulator();
    let told = |home: &Home, variables: &[(&str, &str)]| {
        let report = report(home, variables);
        let why = &report["why"];
        let shadowed = why["shadowed"].as_array().unwrap().len();
        (why["message"].as_str().unwrap().to_owned(), why["command"].as_str().map(str::to_owned), shadowed)
    };
    // Another key in this shell.
    let shell = home(&simulator, GATEWAY);
    let (message, command, shadowed) = told(&shell, &[(VARIABLE, OTHER_KEY)]);
    assert!(message.contains("shell uses the key …0009 (32) from env:CLOUDFLARE"), "{message}");
    assert!(message.contains("The daemon uses the key …0001 (32) from "), "{message}");
    assert!(message.contains("env:CLOUDFLARE_AI_GATEWAY_API_KEY wins over it"), "{message}");
    assert_eq!((command.as_deref(), shadowed), (Some("unset CLOUDFLARE_AI_GATEWAY_API_KEY"), 1));

    // A stored profile of the older generation, before everything.
    let profile = home(&simulator, GATEWAY);
    let profiles = json!({ "version": 1, "profiles": { "cloudflare-ai-gateway:default": {
        "type": "api_key", "provider": "cloudflare-ai-gateway", "key": OTHER_KEY,
    } } });
    profile.put("agents/main/agent/auth-profiles.json", profiles.to_string());
    let (message, command, shadowed) = told(&profile, &[]);
    assert!(message.starts_with("OpenClaw uses the key …0009 (32) from "), "{message}");
    assert!(message.contains("auth-profiles.json#cloudflare-ai-gateway:default wins over it"), "{message}");
    assert_eq!((command.as_deref(), shadowed), (Some("clawgate configure --section keys"), 2));

    // A service manager's file.
    let service = home(&simulator, GATEWAY);
    service.put("service-env/openclaw-gateway.env", format!("{VARIABLE}={OTHER_KEY}\n"));
    let (message, command, _) = told(&service, &[]);
    assert!(message.contains("The daemon uses the key …0009 (32) from "), "{message}");
    assert_eq!(command.as_deref(), Some("openclaw gateway install --force"), "{message}");

    // Nothing at all.
    let nothing = home(&simulator, GATEWAY);
    std::fs::remove_file(nothing.env_file()).unwrap();
    let (message, command, _) = told(&nothing, &[]);
    assert!(message.contains("finds no key. The daemon finds no key."), "{message}");
    assert!(message.contains(&format!("refers to {VARIABLE}, which nothing supplies")), "{message}");
    assert_eq!(command.as_deref(), Some("clawgate configure --section keys"));

    let done = clawgate(&Home::new()).arg("why").run().exits(2);
    assert!(done.err().contains("is not set up"), "{}", done.dump());
}

#[test]
fn in_dutch_too() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let done = why(&home, &[(VARIABLE, OTHER_KEY)], &["--lang", "nl"]);
    assert!(done.out().contains("De daemon gebruikt de sleutel …0001 (32)"), "{}", done.dump());
    assert!(done.out().contains("Dit maakt er een eind aan:\n    unset "), "{}", done.dump());
}
