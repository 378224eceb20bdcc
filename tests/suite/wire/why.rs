//! `clawgate why`: which key counts, what else is there, and the one command that settles it.

use serde_json::{Value, json};

use super::audiences::{OTHER_KEY, home};
use crate::support::{Done, GATEWAY, Home, KEY, TOKEN, assert_same, clawgate, simulator};
use clawgate::simulator::practice::LOCKED_GATEWAY;

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

/// The gateway's token has a paragraph of its own, where one is sent.
#[test]
fn the_gateways_token() {
    const TOKEN_VARIABLE: &str = "CF_AIG_TOKEN";
    let simulator = simulator();
    let home = home(&simulator, LOCKED_GATEWAY);
    assert!(report(&home, &[])["why"]["token"].is_null(), "none is sent");
    let mut config: Value = serde_json::from_str(&home.text("openclaw.json")).unwrap();
    let header = |config: &mut Value, text: &str| {
        config["models"]["providers"]["cloudflare-ai-gateway"]["headers"] =
            json!({ "CF-AIG-Authorization": text });
        home.put("openclaw.json", config.to_string());
    };
    header(&mut config, "Bearer ${CF_AIG_TOKEN}");
    let env = home.text(".env");
    home.put(".env", format!("{env}{TOKEN_VARIABLE}={TOKEN}\n"));
    let told = |variables: &[(&str, &str)]| {
        let done = why(&home, variables, &["--json"]);
        assert!(!done.said().contains(TOKEN), "{}", done.dump());
        let token = done.json()["why"]["token"].clone();
        let command = token["command"].as_str().map(str::to_owned);
        (token["message"].as_str().unwrap().to_owned(), command, token["shadowed"].as_array().unwrap().len())
    };
    let (message, command, shadowed) = told(&[]);
    assert!(message.starts_with("OpenClaw sends the gateway token …"), "{message}");
    assert!(message.contains(&home.env_file().display().to_string()), "{message}");
    assert_eq!((command, shadowed), (None, 0));
    // Another one in this shell, and the word before it in the variable itself.
    let (message, command, shadowed) = told(&[(TOKEN_VARIABLE, "another-token-of-some-length-0077")]);
    assert!(message.contains("shell sends the gateway token …0077 (33) from env:CF_AIG_TOKEN"), "{message}");
    assert!(message.contains("env:CF_AIG_TOKEN wins over it"), "{message}");
    assert_eq!((command.as_deref(), shadowed), (Some("unset CF_AIG_TOKEN"), 1));
    header(&mut config, "${CF_AIG_TOKEN}");
    assert_eq!(told(&[(TOKEN_VARIABLE, &format!("Bearer {TOKEN}"))]).1, None);
    // In the config itself no variable counts.
    header(&mut config, "Bearer a-token-of-its-own-and-long-enough-0078");
    let (message, command, shadowed) = told(&[(TOKEN_VARIABLE, "another-token-of-some-length-0077")]);
    assert!(message.contains("…0078") && message.contains("from config,"), "{message}");
    assert_eq!((command, shadowed), (None, 0));
    // Nothing supplies it.
    header(&mut config, "Bearer ${CF_AIG_TOKEN}");
    home.put(".env", env);
    let (message, command, _) = told(&[]);
    assert!(message.contains("finds no gateway token. The daemon finds no gateway token."), "{message}");
    assert!(message.contains("refers to CF_AIG_TOKEN, which nothing supplies"), "{message}");
    assert_eq!(command.as_deref(), Some("clawgate configure --section keys"));
    let done = why(&home, &[], &["--lang", "nl"]);
    let lines: Vec<&str> = done.out().lines().collect();
    assert!(
        lines.contains(&"") && done.out().contains("De daemon vindt geen gateway-token"),
        "{}",
        done.dump()
    );
}

#[test]
fn in_dutch_too() {
    let simulator = simulator();
    let home = home(&simulator, GATEWAY);
    let done = why(&home, &[(VARIABLE, OTHER_KEY)], &["--lang", "nl"]);
    assert!(done.out().contains("De daemon gebruikt de sleutel …0001 (32)"), "{}", done.dump());
    assert!(done.out().contains("Dit maakt er een eind aan:\n    unset "), "{}", done.dump());
}
