//! What `undo` takes back, and what it leaves alone.

use serde_json::json;

use crate::shared::{KEY_VAR, NOWHERE, OTHER_KEY, OTHER_TOKEN, report, says_nothing_of, unchecked};
use crate::support::{ACCOUNT, Home, KEY, Run, TOKEN, assert_same, chmod, clawgate};

const HANDWRITTEN: &str = include_str!("../fixtures/openclaw/handwritten.json5");

/// What another program does to the files.
type Foreign<'a> = &'a dyn Fn(&Home);

fn undo(home: &Home) -> Run {
    clawgate(home).args(["undo", "--json"])
}

#[test]
fn bytes_modes_and_backups_of_before() {
    let home = Home::with_config(HANDWRITTEN);
    home.put(".env", format!("# mine\n{KEY_VAR}={OTHER_KEY}"));
    home.put("openclaw.json.bak", "{ earlier: 1 }\n");
    home.put("openclaw.json.bak.4", "{ earliest: 1 }\n");
    chmod(&home.config(), 0o664);
    chmod(&home.state.join("openclaw.json.bak"), 0o644);
    let before = home.tree_outside_clawgate();
    report(&unchecked(&home).args(["--token", TOKEN]), 0);
    let shown = report(&undo(&home).arg("--dry-run"), 0);
    assert_eq!((&shown["dryRun"], &shown["changed"]), (&json!(true), &json!(true)));
    let files = json!([{ "path": home.config(), "action": "restored" }, { "path": home.env_file(), "action": "restored" }]);
    assert_eq!(shown["files"], files);
    let done = report(&undo(&home), 0);
    assert_eq!(done["files"], files);
    assert_eq!(done["restart"]["needed"], true);
    assert_same(&home.tree_outside_clawgate(), &before, "undone");
    let done = report(&undo(&home), 2);
    assert_eq!(done["error"]["code"], "nothing-to-undo", "{done:#}");
    assert_same(&home.tree_outside_clawgate(), &before, "undone twice");
}

#[test]
fn one_write_after_another() {
    let home = Home::new();
    let first = home.tree_outside_clawgate();
    report(&unchecked(&home), 0);
    let second = home.tree_outside_clawgate();
    let other = clawgate(&home)
        .args(["onboard", "--non-interactive", "--json", "--skip-check", "--gateway-origin", NOWHERE])
        .args(["--account-id", ACCOUNT, "--gateway-id", "another-gate", "--token", TOKEN]);
    report(&other, 0);
    report(&undo(&home), 0);
    assert_same(&home.tree_outside_clawgate(), &second, "the second is undone");
    report(&undo(&home), 0);
    assert_same(&home.tree(), &first, "the first is undone");
}

#[test]
fn a_file_that_has_moved_on_is_left_alone_and_shown() {
    let foreign = "sk-ant-api03-FOREIGN-eeeeeeeeeeeeeeeeeeee-5555";
    let env = |home: &Home| {
        home.put(
            ".env",
            format!("{KEY_VAR}={foreign}\nCF_AIG_TOKEN={OTHER_TOKEN}\n# PIN=gone-hunter2-gone\n"),
        );
    };
    let config = |home: &Home| {
        let text = home.text("openclaw.json").replace("blue", "green");
        home.put("openclaw.json", text + &format!("// {foreign}\n"));
    };
    let broken = |home: &Home| {
        home.put(
            "openclaw.json",
            format!("{{ apiKey: '{foreign}', token: 'hunter2hunter2hunter2hunter2', \n"),
        );
    };
    let cases: [(Foreign<'_>, &str); 3] =
        [(&env, ".env"), (&config, "openclaw.json"), (&broken, "openclaw.json")];
    let secrets = [KEY, TOKEN, OTHER_KEY, OTHER_TOKEN, foreign, "hunter2", "FIRST-bbbb", "local-key"];
    for (change, name) in cases {
        let home = Home::with_config(HANDWRITTEN);
        home.put(".env", format!("{KEY_VAR}={OTHER_KEY}\n"));
        report(&unchecked(&home).args(["--token", TOKEN]), 0);
        change(&home);
        let before = home.tree();
        for run in [clawgate(&home).arg("undo"), undo(&home), undo(&home).arg("--dry-run")] {
            let done = run.run().exits(9);
            says_nothing_of(&done, &secrets);
            assert!(done.out().contains("--- ") && done.out().contains("+++ "), "{}", done.dump());
            assert!(done.said().contains(&home.state.join(name).display().to_string()), "{}", done.dump());
        }
        let done = report(&undo(&home), 9);
        assert_eq!(done["error"]["code"], "moved-on");
        assert_eq!((&done["changed"], &done["files"]), (&json!(false), &json!([])), "{done:#}");
        assert_same(&home.tree(), &before, name);
    }
}

/// A secret that was in the files before, one that came, one in a comment: none is in what is shown of them.
#[test]
fn a_canary_sings_in_no_diff() {
    let old = "sk-ant-api03-CANARY-old-ffffffffffffffffffff-6666";
    let new = "sk-ant-api03-CANARY-new-gggggggggggggggggggg-7777";
    let token = "CANARY-token-0123456789";
    let text = format!(
        "{{\n  // once {old}, then `{token}`\n  channels: {{ x: {{ botToken: 'CANARY\\x2dbot-0001', access: 'CANARY-access-1' }} }},\n  models: {{ providers: {{ 'cloudflare-ai-gateway': {{\n    baseUrl: 'https://gateway.ai.cloudflare.com/v1/x/y/anthropic', apiKey: '{old}',\n    headers: {{ 'CF-AIG-Authorization': 'Bearer {token}' }}, models: [],\n  }} }} }},\n}}\n"
    );
    for storage in ["env-file", "inline"] {
        let home = Home::with_config(&text);
        home.put(".env", format!("# {KEY_VAR}={token}\nOTHER=\"CANARY\\nsecond line\"\n{KEY_VAR}='{old}'\n"));
        let run = clawgate(&home)
            .args(["onboard", "--non-interactive", "--skip-check", "--gateway-origin", NOWHERE])
            .args(["--account-id", ACCOUNT, "--gateway-id", "my-gateway", "--key-storage", storage])
            .args(["--api-key", new, "--token", &format!("new-{token}")]);
        for run in [run.clone().arg("--dry-run"), run.clone().args(["--dry-run", "--json"]), run] {
            says_nothing_of(&run.run().exits(0), &["CANARY"]);
        }
        // The header keeps its spelling: two would both be sent.
        assert_eq!(home.text("openclaw.json").to_lowercase().matches("cf-aig-authorization").count(), 1);
        for args in [&["undo", "--dry-run"][..], &["undo", "--dry-run", "--json"]] {
            let done = clawgate(&home).args(args).run().exits(0);
            says_nothing_of(&done, &["CANARY"]);
        }
        for node in home.tree() {
            let (path, node) = node;
            let crate::support::Content::File(bytes) = node.content else { continue };
            let manifest = path.parent().is_some_and(|folder| folder.ends_with("clawgate"))
                && path.extension().is_some_and(|extension| extension == "json");
            let text = String::from_utf8_lossy(&bytes);
            assert!(!manifest || !text.contains("CANARY"), "{}", path.display());
            assert!(!text.contains("CANARY") || node.mode == 0o600, "{}: {:o}", path.display(), node.mode);
        }
        says_nothing_of(&clawgate(&home).args(["undo", "--json"]).run().exits(0), &["CANARY"]);
        assert_eq!(home.text("openclaw.json"), text);
    }
}
