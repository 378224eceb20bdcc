//! Answers that are missing or cannot be right.

use super::refusal::Scene;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, onboard, simulator};

#[test]
fn missing_ones_are_asked_for_in_order() {
    let scene = Scene::new();
    let none = scene.bare();
    scene.refused(&none, 2, "account-id-missing", Some("account-id"));
    let account = none.args(["--account-id", ACCOUNT]);
    scene.refused(&account, 2, "gateway-id-missing", Some("gateway-id"));
    let both = account.args(["--gateway-id", GATEWAY]);
    let (error, _) = scene.refused(&both, 2, "api-key-missing", Some("api-key"));
    let hint = error["hint"].as_str().unwrap();
    for way in ["sk-ant-", "CLOUDFLARE_AI_GATEWAY_API_KEY", "--api-key-file", "standard input"] {
        assert!(hint.contains(way), "{hint}");
    }
}

#[test]
fn account_ids() {
    let scene = Scene::new();
    let short = &ACCOUNT[..31];
    let long = format!("{ACCOUNT}0");
    let accented = format!("{short}é");
    for (text, said) in [
        ("", "empty"),
        ("   ", "empty"),
        ("my-account", "`m` as character 1"),
        ("0123 4567", "` ` as character 5"),
        ("01/../23", "`/` as character 3"),
        ("01?x", "`?` as character 3"),
        ("01#x", "`#` as character 3"),
        ("https://example.com/", "whole address"),
        (accented.as_str(), "`é` as character 32"),
        ("é", "`é` as character 1"),
        (short, "31 characters"),
        (long.as_str(), "33 characters"),
        ("<account_id>", "`<` as character 1"),
        ("${CLOUDFLARE_ACCOUNT_ID}", "`$` as character 1"),
    ] {
        let run = scene.bare().args(["--gateway-id", GATEWAY, "--api-key", KEY, "--account-id", text]);
        let (error, _) = scene.refused(&run, 2, "account-id-invalid", Some("account-id"));
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(said), "{text:?}: {message}");
        assert!(error["hint"].as_str().unwrap().contains(ACCOUNT), "an example of a right one");
    }
}

#[test]
fn gateway_ids() {
    let scene = Scene::new();
    let longest = "g".repeat(65);
    for (text, said) in [
        ("", "empty"),
        ("my gateway", "` ` as character 3"),
        ("a/../b", "`/` as character 2"),
        ("a?b", "`?` as character 2"),
        ("a#b", "`#` as character 2"),
        ("a%2fb", "`%` as character 2"),
        ("${HOME}", "`$` as character 1"),
        ("gé", "`é` as character 2"),
        (".", "only dots"),
        ("..", "only dots"),
        ("https://example.com/", "whole address"),
        (longest.as_str(), "65 characters"),
        ("<gateway_id>", "`<` as character 1"),
    ] {
        let run = scene.bare().args(["--account-id", ACCOUNT, "--api-key", KEY, "--gateway-id", text]);
        let (error, _) = scene.refused(&run, 2, "gateway-id-invalid", Some("gateway-id"));
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(said), "{text:?}: {message}");
        assert!(error["hint"].as_str().unwrap().contains("my-gateway"), "an example of a right one");
    }
}

#[test]
fn swapped_ids_are_noticed() {
    let scene = Scene::new();
    let run = scene.bare().args(["--account-id", GATEWAY, "--gateway-id", ACCOUNT, "--api-key", KEY]);
    let (error, _) = scene.refused(&run, 2, "account-id-invalid", Some("account-id"));
    assert!(error["message"].as_str().unwrap().contains("swapped"), "{error}");
    let variables = scene
        .bare()
        .args(["--api-key", KEY])
        .env("CLOUDFLARE_ACCOUNT_ID", GATEWAY)
        .env("CLOUDFLARE_GATEWAY_ID", ACCOUNT);
    let (error, _) = scene.refused(&variables, 2, "account-id-invalid", Some("account-id"));
    assert!(error["message"].as_str().unwrap().contains("swapped"), "{error}");
}

#[test]
fn a_pasted_address_fills_both_fields() {
    let simulator = simulator();
    let base = format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/{GATEWAY}");
    let dashboard =
        format!("https://dash.cloudflare.com/{ACCOUNT}/ai/ai-gateway/gateways/{GATEWAY}/logs?x=1");
    let curl = format!("curl -X POST {base}/anthropic/v1/messages -H 'content-type: application/json'");
    let quoted = format!("curl \"{base}/anthropic/v1/messages\" \\\n --header 'x: y'");
    let without_scheme = base.trim_start_matches("https://").to_owned();
    for (flag, text) in [
        ("--gateway-url", base.clone()),
        ("--gateway-url", format!("{base}/anthropic")),
        ("--gateway-url", format!("  {base}/anthropic/  \n")),
        ("--gateway-url", dashboard.clone()),
        ("--gateway-url", curl.clone()),
        ("--gateway-url", quoted),
        ("--gateway-url", without_scheme),
        ("--account-id", dashboard),
        ("--gateway-id", curl),
    ] {
        let home = Home::new();
        let done = crate::support::bare_onboard(&home, &simulator.origin())
            .args(["--api-key", KEY, "--check", "never", "--json", flag, &text])
            .run()
            .exits(0);
        assert!(
            home.text("openclaw.json")
                .contains(&format!("{}/v1/{ACCOUNT}/{GATEWAY}/anthropic", simulator.origin())),
            "{text}: {}",
            done.dump()
        );
    }
}

#[test]
fn addresses_that_do_not_say_all() {
    let scene = Scene::new();
    let with = |text: &str| scene.bare().args(["--api-key", KEY, "--gateway-url", text]);
    let dashboard = format!("https://dash.cloudflare.com/{ACCOUNT}");
    scene.refused(&with(&dashboard), 2, "gateway-id-missing", Some("gateway-id"));
    for text in ["", "my-gateway", "https://example.com/", "https://api.anthropic.com/v1/messages", "curl -v"]
    {
        scene.refused(&with(text), 2, "gateway-url-invalid", Some("gateway-url"));
    }
    // The address is wrong, and what is stored or set must not stand in for the wrong half.
    let wrong = format!("https://gateway.ai.cloudflare.com/v1/{}/{GATEWAY}/anthropic", &ACCOUNT[1..]);
    let run = with(&wrong).env("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
    scene.refused(&run, 2, "account-id-invalid", Some("account-id"));
    let wrong = format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/%2e%2e/anthropic");
    let run = with(&wrong).env("CLOUDFLARE_GATEWAY_ID", GATEWAY);
    scene.refused(&run, 2, "gateway-id-invalid", Some("gateway-id"));
    for flag in ["--account-id", "--gateway-id"] {
        let run = scene.bare().args(["--gateway-url", &dashboard, flag, ACCOUNT]);
        scene.refused(&run, 2, "gateway-url-contradicts", Some("gateway-url"));
    }
}

#[test]
fn an_address_of_somebody_else_is_said_aloud() {
    let home = Home::new();
    let url = format!("https://gateway.example.net/v1/{ACCOUNT}/{GATEWAY}/anthropic");
    let done = crate::support::clawgate(&home)
        .args(["onboard", "--json", "--check", "never", "--api-key", KEY, "--gateway-url", &url])
        .run()
        .exits(0);
    let json = done.json();
    let said = json["warnings"].to_string();
    assert!(said.contains("other-origin") && said.contains("https://gateway.example.net"), "{said}");
}

#[test]
fn keys() {
    let scene = Scene::new();
    let long = format!("sk-ant-{}", "a".repeat(5000));
    let curl = format!("curl -H 'x-api-key: {KEY}' https://api.anthropic.com");
    for (text, code, said) in [
        ("", "api-key-invalid", "empty"),
        ("''", "api-key-invalid", "empty"),
        ("cfk_0123456789abcdef0123456789abcdef01234567", "api-key-wrong-kind", "Global API Key"),
        ("cfut_0123456789abcdef0123456789abcdef01234567", "api-key-wrong-kind", "Cloudflare API token"),
        ("cfat_0123456789abcdef0123456789abcdef01234567", "api-key-wrong-kind", "Cloudflare API token"),
        ("<your-key>", "api-key-invalid", "placeholder"),
        ("your-anthropic-api-key", "api-key-invalid", "placeholder"),
        ("YOUR_API_KEY", "api-key-invalid", "placeholder"),
        ("sk-ant-...", "api-key-invalid", "placeholder"),
        ("sk-ant-…", "api-key-invalid", "placeholder"),
        ("sk-ant-xxxxxxxxxxxx", "api-key-invalid", "placeholder"),
        ("sk-ant-api03-XXXX-XXXX", "api-key-invalid", "placeholder"),
        ("${CLOUDFLARE_AI_GATEWAY_API_KEY}", "api-key-invalid", "reference to the variable"),
        ("$ANTHROPIC_API_KEY", "api-key-invalid", "reference to the variable"),
        ("CLOUDFLARE_AI_GATEWAY_API_KEY", "api-key-invalid", "reference to the variable"),
        ("__OPENCLAW_REDACTED__", "api-key-invalid", "in place of a secret"),
        ("****************", "api-key-invalid", "in place of a secret"),
        ("••••••••", "api-key-invalid", "in place of a secret"),
        (curl.as_str(), "api-key-invalid", "white space"),
        ("sk-ant-abc\nsk-ant-def", "api-key-invalid", "cut in two"),
        ("sk-ant-clé", "api-key-invalid", "\\u{e9}"),
        ("sk-ant-\u{1b}[31m", "api-key-invalid", "\\u{1b}"),
        (long.as_str(), "api-key-invalid", "5007 characters"),
    ] {
        let run = scene.bare().args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", text]);
        let (error, lines) = scene.refused(&run, 2, code, Some("api-key"));
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(said), "{text:?}: {message}");
        let hint = error["hint"].as_str().unwrap();
        let how = ["sk-ant-", "standard input", "one piece"];
        assert!(how.iter().any(|how| hint.contains(how)), "what to do: {hint}");
        let name = text.trim_start_matches(['$', '{']).trim_end_matches('}').ends_with("_KEY");
        if text.len() > 20 && !name {
            assert!(!message.contains(text) && !lines.contains(KEY), "never the value: {lines}");
        }
    }
}

#[test]
fn tokens() {
    let scene = Scene::new();
    for (text, code, said) in [
        ("", "token-invalid", "empty"),
        (KEY, "token-wrong-kind", "Anthropic API key"),
        ("sk-ant-oat01-0123456789abcdef", "token-wrong-kind", "subscription token"),
        ("cfk_0123456789abcdef0123456789abcdef01234567", "token-wrong-kind", "Global API Key"),
        ("<token>", "token-invalid", "placeholder"),
        ("CF_AIG_TOKEN", "token-invalid", "reference to the variable CF_AIG_TOKEN"),
        ("Bearer", "token-invalid", "empty"),
        ("two words", "token-invalid", "white space"),
    ] {
        let (error, _) = scene.refused(&scene.onboard().args(["--token", text]), 2, code, Some("token"));
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(said), "{text:?}: {message}");
        let hint = error["hint"].as_str().unwrap();
        assert!(hint.contains("AI Gateway Run") || hint.contains("`--token -`"), "{error}");
    }
}

#[test]
fn what_comes_along_with_a_secret_is_taken_off() {
    for text in [
        format!("  {KEY}\n"),
        format!("\"{KEY}\""),
        format!("'{KEY}'"),
        format!("export CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}"),
        format!("export CLOUDFLARE_AI_GATEWAY_API_KEY=\"{KEY}\";"),
        format!("Bearer {KEY}"),
        format!("x-api-key: {KEY}"),
        format!("\u{feff}{KEY}\r\n"),
    ] {
        let simulator = simulator();
        let home = Home::new();
        crate::support::bare_onboard(&home, &simulator.origin())
            .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", &text])
            .run()
            .exits(0);
        assert_eq!(home.text(".env"), format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"), "{text:?}");
        let sent = simulator.log();
        assert_eq!(sent.len(), 1);
        let key = sent[0].headers.iter().find(|(name, _)| name == "x-api-key").unwrap();
        assert_eq!(key.1, KEY);
    }
}

#[test]
fn models() {
    let scene = Scene::new();
    for (text, said) in [
        ("", "empty"),
        ("cloudflare-ai-gateway/", "empty"),
        ("claude sonnet", "` ` as character 7"),
        ("openai/gpt-5.2", "`openai`"),
        ("anthropic/claude-sonnet-4-6", "not how a known model is spelled"),
        ("anthropic/claude-9", "`anthropic`"),
        ("claude-é", "`é` as character 8"),
        ("claude\"", "as character 7"),
        ("${MODEL}", "`$` as character 1"),
    ] {
        let (error, _) =
            scene.refused(&scene.onboard().args(["--model", text]), 2, "model-invalid", Some("model"));
        assert!(error["message"].as_str().unwrap().contains(said), "{text:?}: {error}");
        assert!(error["hint"].as_str().unwrap().contains("claude-sonnet-4-6"), "an example of a right one");
    }
    let run = scene.onboard().args(["--fallback", "claude-sonnet-5", "--fallback", "a b"]);
    scene.refused(&run, 2, "fallback-invalid", Some("fallback"));
}

#[test]
fn a_secret_in_the_wrong_place_is_neither_sent_nor_shown() {
    let scene = Scene::new();
    let secret = "sk-ant-api03-CANARY0123456789abcdef";
    let token = "cfut_CANARY0123456789abcdef0123456789abcdef";
    for secret in [secret, token] {
        let other = |args: &[&str]| crate::support::clawgate(&scene.home).args(args).arg(secret);
        let cases = [
            (other(&["check", "--model"]), "model-invalid", "model"),
            (other(&["models", "test"]), "model-invalid", "model"),
            (other(&["models", "set"]), "model-invalid", "model"),
            (other(&["models", "fallbacks", "add"]), "model-invalid", "model"),
            (other(&["models", "fallbacks", "remove"]), "model-invalid", "model"),
            (other(&["demo", "--model"]), "model-invalid", "model"),
            (other(&["demo", "--gateway-id"]), "gateway-id-invalid", "gateway-id"),
            (other(&["check", "--gateway-origin"]), "gateway-origin-invalid", "gateway-url"),
            (other(&["check", "--profile"]), "secret-misplaced", "state-dir"),
            (other(&["check", "--config"]), "secret-misplaced", "state-dir"),
            (other(&["check", "--state-dir"]), "secret-misplaced", "state-dir"),
            (
                scene.bare().args(["--api-key", KEY, "--gateway-url", secret]),
                "gateway-url-invalid",
                "gateway-url",
            ),
            (
                scene
                    .bare()
                    .args(["--gateway-url", &format!("https://h.example/v1/{ACCOUNT}/{secret}/anthropic")]),
                "gateway-url-invalid",
                "gateway-url",
            ),
            (scene.bare().arg(format!("--model=cloudflare-ai-gateway/{secret}")), "model-invalid", "model"),
            (scene.onboard().args(["--model", secret]), "model-invalid", "model"),
            (scene.onboard().args(["--fallback", secret]), "fallback-invalid", "fallback"),
            (
                scene.bare().args(["--account-id", ACCOUNT, "--api-key", KEY, "--gateway-id", secret]),
                "gateway-id-invalid",
                "gateway-id",
            ),
            (
                scene.bare().args(["--gateway-id", GATEWAY, "--api-key", KEY, "--account-id", secret]),
                "account-id-invalid",
                "account-id",
            ),
            (scene.onboard().args(["--auth-choice", secret]), "auth-choice-unknown", "auth-choice"),
            (
                scene.bare().args([
                    "--account-id",
                    ACCOUNT,
                    "--gateway-id",
                    GATEWAY,
                    "--api-key-file",
                    secret,
                ]),
                "secret-file",
                "api-key",
            ),
            (scene.onboard().args(["--token-file", secret]), "secret-file", "token"),
            (scene.onboard().args(["--owner", secret]), "owner-unknown", "state-dir"),
        ];
        for (run, code, field) in cases {
            let (error, lines) = scene.refused(&run, 2, code, Some(field));
            assert!(!lines.contains("CANARY") && !error.to_string().contains("CANARY"), "{lines}{error}");
            // What it is, and where it belongs.
            let (kind, place) = if secret == token {
                ("a Cloudflare API token", "`--token -`")
            } else {
                ("an Anthropic API key", "`--api-key -`")
            };
            if code != "secret-file" {
                assert!(error["message"].as_str().unwrap().contains(kind), "{error}");
                assert!(error["hint"].as_str().unwrap().contains(place), "{error}");
            }
        }
        for rest in [&["undo", "--to", secret][..], &["check", "--log", secret]] {
            let done = crate::support::clawgate(&scene.home).args(rest).arg("--json").run().exits(2);
            assert_eq!(done.json()["error"]["code"], "secret-misplaced", "{}", done.dump());
            assert!(
                !done.said().contains("CANARY") && !scene.home.root.join(secret).exists(),
                "{}",
                done.dump()
            );
        }
    }
}

#[test]
fn origins() {
    let scene = Scene::new();
    let with = |origin: &str| {
        crate::support::clawgate(&scene.home)
            .args(["onboard", "--non-interactive", "--account-id", ACCOUNT, "--gateway-id", GATEWAY])
            .args(["--api-key", KEY, "--gateway-origin", origin])
    };
    for (origin, said) in [
        ("http://gateway.ai.cloudflare.com", "in the clear"),
        ("http://127.0.0.1.example.com", "in the clear"),
        ("http://192.168.0.1", "in the clear"),
        ("gateway.ai.cloudflare.com", "does not begin with `https://`"),
        ("ftp://127.0.0.1", "does not begin with `https://`"),
        ("https://", "no valid host"),
        ("https://a b", "no valid host"),
        ("https://a:99999", "no valid host"),
        ("https://gateway.ai.cloudflare.com/v1", "more than a host"),
        ("https://user:pass@gateway.ai.cloudflare.com", "more than a host"),
        ("", "does not begin with `https://`"),
    ] {
        let (error, _) = scene.refused(&with(origin), 2, "gateway-origin-invalid", Some("gateway-url"));
        assert!(error["message"].as_str().unwrap().contains(said), "{origin}: {error}");
    }
    let variable = crate::support::clawgate(&scene.home)
        .args(["onboard", "--non-interactive", "--account-id", ACCOUNT, "--gateway-id", GATEWAY])
        .args(["--api-key", KEY])
        .env("CLAWGATE_GATEWAY_ORIGIN", "http://example.com");
    scene.refused(&variable, 2, "gateway-origin-invalid", Some("gateway-url"));
}

#[test]
fn other_auth_choices() {
    let scene = Scene::new();
    for choice in ["", "anthropic-api-key", "cloudflare-ai-gateway"] {
        let run = scene.onboard().args(["--auth-choice", choice]);
        let (error, _) = scene.refused(&run, 2, "auth-choice-unknown", Some("auth-choice"));
        assert!(error["hint"].as_str().unwrap().contains("cloudflare-ai-gateway-api-key"), "{error}");
    }
}

#[test]
fn flags_win_over_variables_and_variables_over_what_is_stored() {
    let simulator = simulator();
    let home = Home::new();
    let env = |home: &Home| home.text(".env");
    onboard(&home, &simulator.origin()).args(["--check", "never"]).run().exits(0);
    assert!(env(&home).contains(KEY));
    let bare = || crate::support::bare_onboard(&home, &simulator.origin()).args(["--check", "never"]);
    let other = "sk-ant-practice-from-variable-0001";
    let third = "sk-ant-practice-from-a-flag-00002";
    bare()
        .env("CLOUDFLARE_AI_GATEWAY_API_KEY", other)
        .env("CLOUDFLARE_GATEWAY_ID", "from-variable")
        .run()
        .exits(0);
    assert!(env(&home).contains(other), "{}", env(&home));
    assert!(home.text("openclaw.json").contains("/from-variable/anthropic"));
    bare()
        .env("CLOUDFLARE_AI_GATEWAY_API_KEY", other)
        .env("CLOUDFLARE_GATEWAY_ID", "from-variable")
        .args(["--api-key", third, "--gateway-id", "from-flag"])
        .run()
        .exits(0);
    assert!(env(&home).contains(third), "{}", env(&home));
    assert!(home.text("openclaw.json").contains("/from-flag/anthropic"));
    // What is stored is enough, and a variable that is set but blank is not set.
    let done = bare().env("CLOUDFLARE_AI_GATEWAY_API_KEY", " ").arg("--json").run().exits(0);
    assert_eq!(done.json()["changed"], false, "{}", done.dump());
    assert!(env(&home).contains(third));
}
