//! `clawgate models`: what can be chosen, and the change of that alone.

use clawgate::simulator::{KeyState, Simulator, demo_scenario, practice};
use serde_json::{Value, json};

use super::shared::{KEY_VAR, MODEL, NOWHERE, OTHER_KEY, REF, codes, read, row, says_nothing_of};
use crate::support::meanwhile::before_the_answer;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, TOKEN, assert_same, clawgate, simulator};

const OTHER: &str = "claude-opus-5";

/// A home that was set up by hand, with comments, another key in the shell's way and fallbacks.
fn by_hand(origin: &str) -> Home {
    let home = Home::with_config(format!(
        "// mine\n{{\n  gateway: {{ mode: 'local' }},\n  models: {{ providers: {{ 'cloudflare-ai-gateway': {{\n    \
         baseUrl: '{origin}/v1/{ACCOUNT}/{GATEWAY}/anthropic', // the address\n    api: 'anthropic-messages',\n    \
         apiKey: '${{{KEY_VAR}}}',\n    models: [{{ id: '{MODEL}', name: 'Mine', maxTokens: 4096 }}],\n  }} }} }},\n  \
         agents: {{ defaults: {{ model: {{ primary: '{REF}', /* then */ fallbacks: ['openai/gpt-5.2'] }} }} }},\n}}\n"
    ));
    home.put(".env", format!("{KEY_VAR}={KEY}\n"));
    home
}

fn models(home: &Home, words: &[&str]) -> Run {
    // Variables of the shell that name another gateway are none of its business.
    let run = clawgate(home).arg("models").args(words).env("CLOUDFLARE_GATEWAY_ID", "another");
    run.env("CLOUDFLARE_ACCOUNT_ID", "ffffffffffffffffffffffffffffffff")
}

fn entry<'a>(report: &'a Value, id: &str) -> &'a Value {
    let list = report["models"]["list"].as_array().unwrap();
    list.iter().find(|entry| entry["id"] == id).unwrap_or_else(|| panic!("no {id}: {report:#}"))
}

#[test]
fn the_list_is_the_gateways_own() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let before = home.tree();
    let done = models(&home, &["list"]).run().exits(0);
    assert!(done.err().contains(&format!("Asking {}", gateway.origin())), "{}", done.dump());
    let line =
        |id: &str| done.out().lines().find(|line| line.split_whitespace().any(|word| word == id)).unwrap();
    for (id, parts) in [
        (MODEL, &["✓ ", "default", "  1M  ", "  128k  ", "  $3 / $15  "][..]),
        ("claude-sonnet-4-5", &["! ", "retire", "2026-11-30"]),
        ("claude-haiku-5-5", &["  $0.10 / $0.50  ", "above 100k: $0.50 / $2.50"]),
        ("claude-fable-5-1", &["· "]),
    ] {
        for part in parts {
            assert!(line(id).contains(part), "{id}: {part}: {}", done.dump());
        }
    }
    assert!(done.out().contains("Fallback 1: openai/gpt-5.2"), "{}", done.dump());
    // What the gateway did not list stands below the line that says so.
    let divider = done.out().find("── known to clawgate, not listed by your gateway ──").unwrap();
    for (id, below) in [(MODEL, false), ("claude-haiku-5-5", false), ("claude-fable-5-1", true)] {
        assert_eq!(done.out().find(line(id)).unwrap() > divider, below, "{id}: {}", done.dump());
    }
    says_nothing_of(&done, &[KEY]);
    let report = models(&home, &["list", "--json"]).run().exits(0).json();
    assert_eq!((&report["command"], &report["models"]["source"]), (&json!("models list"), &json!("gateway")));
    assert_eq!(
        (&report["models"]["default"], &report["models"]["fallbacks"]),
        (&json!(REF), &json!(["openai/gpt-5.2"]))
    );
    let mine = entry(&report, MODEL);
    assert_eq!(mine["ref"], REF);
    assert_eq!(
        (&mine["default"], &mine["listed"], &mine["contextWindow"]),
        (&json!(true), &json!(true), &json!(1_000_000))
    );
    assert_eq!(mine["cost"], json!({ "input": 3, "output": 15, "cacheRead": 0.3, "cacheWrite": 3.75 }));
    assert_eq!(entry(&report, "claude-sonnet-4-5")["retires"], "2026-11-30");
    assert_eq!(entry(&report, "claude-sonnet-4-5")["successor"], "claude-sonnet-5-5");
    let opus = entry(&report, "claude-opus-4-5");
    assert_eq!((&opus["retires"], &opus["successor"]), (&json!("2027-01-22"), &json!("claude-opus-5-5")));
    let haiku = entry(&report, "claude-haiku-5-5");
    assert_eq!(haiku["cost"], json!({ "input": 0.1, "output": 0.5, "cacheRead": 0.01, "cacheWrite": 0.125 }));
    assert_eq!(
        haiku["costAbove"],
        json!({ "tokens": 100_000, "input": 0.5, "output": 2.5, "cacheRead": 0.05, "cacheWrite": 0.625 })
    );
    assert!(mine.get("costAbove").is_none());
    assert_eq!(entry(&report, "claude-fable-5-1")["listed"], false);
    // What was asked: the list, twice, and no message.
    let asked: Vec<String> = gateway.log().iter().map(|exchange| exchange.method.clone()).collect();
    assert_eq!(asked, ["GET", "GET"]);
    assert_same(&home.tree(), &before, "a list");
}

#[test]
fn without_a_key_or_the_network_it_is_the_catalogue() {
    let gateway = simulator();
    for (home, words) in
        [(Home::new(), &["--json"][..]), (by_hand(&gateway.origin()), &["list", "--offline", "--json"])]
    {
        let report = models(&home, words).run().exits(0).json();
        assert_eq!(report["models"]["source"], "catalogue", "{report:#}");
        assert_eq!(entry(&report, MODEL)["listed"], false);
    }
    assert!(gateway.log().is_empty());
    // One that does not answer is an error, and no list is made up.
    let home = by_hand(NOWHERE);
    let done = models(&home, &["--json"]).run().exits(4);
    assert!(done.json().get("models").is_none(), "{}", done.dump());
}

/// A key may be good for messages and not for the list, and who is limited can still choose.
#[test]
fn without_the_right_to_list_it_is_the_catalogue_and_said() {
    let standings = [
        (KeyState::NoList, "may not list models", Some("full")),
        (KeyState::NoPermission, "may not list models", None),
    ];
    for (standing, what, proven) in standings {
        let world = demo_scenario().key(KEY, standing.into());
        let gateway = Simulator::start(world).unwrap();
        let home = by_hand(&gateway.origin());
        let report = models(&home, &["list", "--json"]).run().exits(0).json();
        assert_eq!(report["models"]["source"], "catalogue", "{report:#}");
        assert_eq!(entry(&report, MODEL)["listed"], false);
        let said = &report["warnings"][0];
        assert_eq!(said["code"], "models-not-listed");
        assert!(said["message"].as_str().unwrap().contains(what), "{said}");
        // A test of a message is what tells.
        let done = models(&home, &["test", "--json"]).run();
        match proven {
            Some(proven) => assert_eq!(done.exits(0).json()["proven"], proven),
            None => assert_eq!(done.exits(6).json()["check"]["verdict"], "provider-permission-missing"),
        }
    }
}

#[test]
fn set_tests_the_model_and_changes_nothing_else() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let before = home.text("openclaw.json");
    let env = home.text(".env");
    // The shell has another key, which would win for an `openclaw` started in it: it is tested, and kept nowhere.
    let report = models(&home, &["set", OTHER, "--json"]).run().exits(0).json();
    assert_eq!((&report["changed"], &report["proven"]), (&json!(true), &json!("full")), "{report:#}");
    assert_eq!(
        (&report["model"], &report["modelSource"]),
        (&json!(format!("cloudflare-ai-gateway/{OTHER}")), &json!("asked"))
    );
    assert_eq!((&report["check"]["model"], &report["restart"]["needed"]), (&json!(OTHER), &json!(false)));
    assert!(codes(&report).contains("default-replaced"), "{report:#}");
    let after = home.text("openclaw.json");
    let left: Vec<&str> = before.lines().filter(|line| !after.contains(line)).collect();
    assert_eq!(left.len(), 2, "the rows and the default: {left:?}\n{after}");
    assert!(
        after.starts_with("// mine\n") && after.contains("// the address") && after.contains("/* then */"),
        "{after}"
    );
    let config = read(&after);
    let rows = &config["models"]["providers"]["cloudflare-ai-gateway"]["models"];
    assert_eq!(rows, &json!([{ "id": MODEL, "name": "Mine", "maxTokens": 4096 }, row(OTHER)]));
    assert_eq!(
        config["agents"]["defaults"]["model"],
        json!({ "primary": format!("cloudflare-ai-gateway/{OTHER}"), "fallbacks": ["openai/gpt-5.2"] })
    );
    assert_eq!(home.text(".env"), env);
    // The same once more: nothing to write, nothing to ask.
    let asked = gateway.log().len();
    let report =
        models(&home, &["set", &format!("cloudflare-ai-gateway/{OTHER}"), "--json"]).run().exits(0).json();
    assert_eq!(report["changed"], false);
    assert_eq!(gateway.log().len(), asked);
    // And back.
    clawgate(&home).arg("undo").run().exits(0);
    assert_eq!(home.text("openclaw.json"), before);
}

#[test]
fn a_model_that_nobody_answers_for_is_not_written() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let before = home.tree();
    for words in [&["set", "claude-99", "--force"][..], &["fallbacks", "add", "claude-99", "--force"]] {
        let report = models(&home, words).arg("--json").run().exits(7).json();
        assert_eq!(
            (&report["error"]["field"], &report["changed"]),
            (&json!("model"), &json!(false)),
            "{report:#}"
        );
        assert_same(&home.tree(), &before, "refused");
    }
    let shown = models(&home, &["set", OTHER, "--dry-run"]).run().exits(0);
    assert!(shown.out().contains("+++ ") && shown.out().contains(OTHER), "{}", shown.dump());
    assert_same(&home.tree(), &before, "a dry run");
    let report =
        models(&home, &["set", "claude-99", "--force", "--save-on-failure", "--json"]).run().exits(0).json();
    assert_eq!((&report["changed"], &report["proven"]), (&json!(true), &json!("none")));
    let report =
        models(&home, &["set", "claude-98", "--force", "--skip-check", "--json"]).run().exits(0).json();
    assert!(codes(&report).contains("not-checked"), "{report:#}");
    for wrong in ["openai/gpt-5.2", "a b", ""] {
        models(&home, &["set", wrong, "--json"]).run().exits(2);
    }
}

/// One rule for everybody who names a fallback: known, or tested before it is written.
#[test]
fn a_fallback_is_known_or_tested() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let before = home.tree();
    let asked = gateway.log().len();
    let onboard = ["onboard", "--non-interactive", "--gateway-origin", &gateway.origin(), "--json"];
    for unknown in ["son", "2", "claude-99"] {
        let untested = ["models", "fallbacks", "add", unknown, "--skip-check", "--json"];
        let by_flag = [&onboard[..], &["--fallback", unknown]].concat();
        let report = clawgate(&home).args(untested).run().exits(7).json();
        assert_eq!(report["error"]["code"], "model-unknown", "{report:#}");
        assert_same(&home.tree(), &before, "refused");
        let report = clawgate(&home).args(&by_flag).run().exits(2).json();
        let error = &report["error"];
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("fallback-invalid"), &json!("fallback")),
            "{report:#}"
        );
        let message = error["message"].as_str().unwrap();
        assert!(message.starts_with(&format!("No model `{unknown}` is known. The nearest are `claude-")));
        assert_same(&home.tree(), &before, "refused");
    }
    assert_eq!(gateway.log().len(), asked, "no request for a name that nothing knows");
    // A proof of the model is none of its fallbacks.
    let run = clawgate(&home).args(onboard).args(["--check", "always", "--fallback", OTHER]);
    let report = run.run().exits(0).json();
    let untested = json!(["openai/gpt-5.2", format!("cloudflare-ai-gateway/{OTHER}")]);
    assert_eq!((&report["proven"], &report["provenFor"]["untestedFallbacks"]), (&json!("full"), &untested));
    let report = clawgate(&home).args(["check", "--json"]).run().exits(0).json();
    assert_eq!(report["provenFor"]["untestedFallbacks"], untested);
    let said = models(&home, &["set", OTHER]).run().exits(0);
    assert!(said.out().contains("Fallbacks untested: openai/gpt-5.2\n"), "{}", said.dump());
}

#[test]
fn fallbacks_come_and_go() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let stored =
        |home: &Home| read(&home.text("openclaw.json"))["agents"]["defaults"]["model"]["fallbacks"].clone();
    let fallback = format!("cloudflare-ai-gateway/{OTHER}");
    let report = models(&home, &["fallbacks", "add", OTHER, "--json"]).run().exits(0).json();
    assert_eq!(report["models"]["fallbacks"], json!(["openai/gpt-5.2", fallback]), "{report:#}");
    assert_eq!((&report["check"]["model"], &report["proven"]), (&json!(OTHER), &json!("full")));
    assert_eq!(stored(&home), json!(["openai/gpt-5.2", fallback]));
    // Neither twice, nor behind itself.
    let default = read(&home.text("openclaw.json"))["agents"]["defaults"]["model"]["primary"].clone();
    for there in [OTHER, default.as_str().unwrap()] {
        let again = models(&home, &["fallbacks", "add", there, "--json"]).run().exits(0).json();
        assert_eq!(again["changed"], false, "{again:#}");
    }
    // Another provider's is not ours to test.
    let asked = gateway.log().len();
    let report = models(&home, &["fallbacks", "add", "groq/some-model", "--json"]).run().exits(0).json();
    assert!(report.get("check").is_none() && report.get("proven").is_none(), "{report:#}");
    assert_eq!(gateway.log().len(), asked);
    let listed = models(&home, &["fallbacks"]).run().exits(0);
    assert!(listed.out().contains("Fallback 3: groq/some-model"), "{}", listed.dump());
    models(&home, &["fallbacks", "remove", "openai/gpt-5.2"]).run().exits(0);
    assert_eq!(stored(&home), json!([fallback, "groq/some-model"]));
    let gone = models(&home, &["fallbacks", "remove", "openai/gpt-5.2", "--json"]).run().exits(2).json();
    assert_eq!(
        (&gone["error"]["code"], &gone["error"]["field"]),
        (&json!("no-such-fallback"), &json!("fallback"))
    );
    models(&home, &["fallbacks", "clear"]).run().exits(0);
    assert_eq!(stored(&home), Value::Null);
    assert_eq!(models(&home, &["fallbacks", "clear", "--json"]).run().exits(0).json()["changed"], false);
    let report = models(&home, &["fallbacks", "list", "--json"]).run().exits(0).json();
    assert_eq!((&report["models"]["default"], &report["models"]["fallbacks"]), (&json!(REF), &json!([])));
    assert!(home.text("openclaw.json").contains("// the address"));
}

#[test]
fn an_allowlist_lets_what_is_used_through() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let config = home.text("openclaw.json");
    let listed = config.replace("defaults: {", "defaults: { models: { 'openai/gpt-5.2': {} },");
    home.put("openclaw.json", listed);
    models(&home, &["fallbacks", "add", OTHER, "--skip-check"]).run().exits(0);
    let config = read(&home.text("openclaw.json"));
    assert_eq!(
        config["agents"]["defaults"]["models"],
        json!({ "openai/gpt-5.2": {}, format!("cloudflare-ai-gateway/{OTHER}"): {} })
    );
}

#[test]
fn test_asks_and_writes_nothing() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let before = home.tree();
    let report = models(&home, &["test", "--json"]).run().exits(0).json();
    assert_eq!((&report["command"], &report["check"]["model"]), (&json!("models test"), &json!(MODEL)));
    let done = models(&home, &["test", OTHER]).run().exits(0);
    assert!(done.out().contains(&format!("{OTHER} answered through AI Gateway")), "{}", done.dump());
    models(&home, &["test", "claude-99"]).run().exits(7);
    assert_same(&home.tree(), &before, "a test");
}

#[test]
fn a_locked_gateways_token_goes_along() {
    let gateway = simulator();
    let home = Home::new();
    let run = clawgate(&home).args(["onboard", "--non-interactive", "--gateway-origin", &gateway.origin()]);
    run.args([
        "--account-id",
        ACCOUNT,
        "--gateway-id",
        practice::LOCKED_GATEWAY,
        "--api-key",
        KEY,
        "--token",
        TOKEN,
    ])
    .run()
    .exits(0);
    let report = models(&home, &["set", OTHER, "--json"]).run().exits(0).json();
    assert_eq!(report["proven"], "full", "{report:#}");
}

#[test]
fn nothing_is_changed_where_nothing_is_set_up() {
    for home in [Home::new(), Home::with_config("{ agents: { defaults: { model: 'openai/gpt-5.2' } } }\n")] {
        let before = home.tree();
        for words in [&["set", MODEL][..], &["fallbacks", "add", MODEL], &["fallbacks", "clear"], &["test"]] {
            let report = models(&home, words).arg("--json").env(KEY_VAR, OTHER_KEY).run().exits(2).json();
            assert_eq!(report["error"]["code"], "not-set-up", "{words:?}: {report:#}");
        }
        assert_same(&home.tree(), &before, "not set up");
    }
}

#[test]
fn a_read_only_config_stays() {
    let home = by_hand(NOWHERE);
    let before = home.tree();
    models(&home, &["set", OTHER, "--skip-check"]).env("OPENCLAW_NIX_MODE", "1").run().exits(3);
    assert_same(&home.tree(), &before, "read-only");
}

/// What another program changed while the model was tested stays, and the model is set beside it; where it is about the
/// models themselves, nothing is written.
#[test]
fn what_came_in_between_stays() {
    for (ours, theirs, status) in
        [("mode: 'local'", "mode: 'local', port: 18790", 0), (REF, "openai/gpt-5", 9)]
    {
        let gateway = simulator();
        let home = by_hand(&gateway.origin());
        let (path, before) = (home.config(), home.text("openclaw.json"));
        let between = before.replace(ours, theirs);
        assert_ne!(before, between);
        let written = between.clone();
        let front = before_the_answer(&gateway.origin(), move || std::fs::write(path, written).unwrap());
        let done = models(&home, &["set", OTHER, "--json", "--gateway-origin", &front]).run();
        let report = done.exits(status).json();
        let text = home.text("openclaw.json");
        if status == 0 {
            assert_eq!(
                codes(&report).iter().filter(|code| **code == "planned-again").count(),
                1,
                "{report:#}"
            );
            assert!(
                text.contains(theirs) && text.contains(&format!("cloudflare-ai-gateway/{OTHER}")),
                "{text}"
            );
        } else {
            assert_eq!(report["error"]["code"], "changed-meanwhile", "{report:#}");
            assert_eq!(text, between);
        }
    }
}

/// A word that was meant otherwise is no model: nothing is sent for it but the question for the list.
#[test]
fn a_name_that_nothing_knows_is_refused_with_the_nearest() {
    let gateway = simulator();
    let home = by_hand(&gateway.origin());
    let before = home.tree();
    for (words, meant) in [
        (&["set", "sonnet"][..], Some("`claude-sonnet-")),
        (&["set", "son"], Some("`claude-sonnet-")),
        (&["fallbacks", "add", "2"], None),
        (&["set", "sonnet", "--skip-check"], Some("`claude-sonnet-")),
        (&["set", "sonnet", "--offline"], Some("`claude-sonnet-")),
    ] {
        let report = models(&home, words).arg("--json").run().exits(7).json();
        assert_eq!(report["error"]["code"], "model-unknown", "{report:#}");
        let hint = report["error"]["hint"].as_str().unwrap();
        assert!(hint.contains("--force") && meant.is_none_or(|meant| hint.contains(meant)), "{hint}");
    }
    assert!(gateway.log().iter().all(|exchange| exchange.method == "GET"));
    assert_eq!(gateway.log().len(), 3);
    assert_same(&home.tree(), &before, "refused");
    // Somebody may know better.
    let forced = models(&home, &["set", "sonnet", "--force", "--json"]).run().exits(7).json();
    assert_eq!(forced["error"]["code"], "model-not-found", "{forced:#}");
    models(&home, &["set", "claude-of-mine", "--force", "--skip-check", "--json"]).run().exits(0);
}
