//! What `undo` takes back, and what it leaves alone.

use serde_json::json;

use super::shared::{
    KEY_VAR, NOWHERE, OTHER_KEY, REF, again, codes, report, says_nothing_of, unchecked, warnings,
};
use crate::support::{ACCOUNT, Content, Home, KEY, Run, TOKEN, Tree, assert_same, chmod, clawgate};

const HANDWRITTEN: &str = include_str!("../../fixtures/openclaw/handwritten.json5");

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
    let after = home.tree_outside_clawgate();
    let shown = report(&undo(&home).arg("--dry-run"), 0);
    assert_eq!((&shown["dryRun"], &shown["changed"]), (&json!(true), &json!(true)));
    let files = json!([{ "path": home.config(), "action": "restored" }, { "path": home.env_file(), "action": "restored" }]);
    assert_eq!(shown["files"], files);
    let done = report(&undo(&home), 0);
    assert_eq!(done["files"], files);
    assert_eq!(done["restart"]["needed"], true);
    assert_same(&home.tree_outside_clawgate(), &before, "undone");
    assert!(codes(&done).contains("undo-old-secret"), "{done:#}");

    // An undo is a write as any other: undone, it brings back what it took away, and says so.
    let shown = clawgate(&home).args(["undo", "--dry-run"]).run().exits(0);
    assert!(shown.err().contains("was itself an undo"), "{}", shown.dump());
    let done = report(&undo(&home), 0);
    assert!(codes(&done).contains("redone"), "{done:#}");
    assert_same(&home.tree_outside_clawgate(), &after, "done again");
    report(&undo(&home), 0);
    assert_same(&home.tree_outside_clawgate(), &before, "and undone again");
}

/// Three writes, the first into an empty home: another gateway, then another key.
fn three_writes(home: &Home) -> [Tree; 4] {
    let first = home.tree_outside_clawgate();
    report(&unchecked(home), 0);
    let second = home.tree_outside_clawgate();
    let other = clawgate(home)
        .args(["onboard", "--non-interactive", "--json", "--skip-check", "--gateway-origin", NOWHERE])
        .args(["--account-id", ACCOUNT, "--gateway-id", "another-gate"]);
    report(&other, 0);
    let third = home.tree_outside_clawgate();
    report(&other.args(["--api-key", OTHER_KEY]), 0);
    [first, second, third, home.tree_outside_clawgate()]
}

/// Backups move on with every write that is not the exact way back of the last one.
fn without_backups(mut tree: Tree) -> Tree {
    tree.retain(|path, _| !path.to_string_lossy().contains(".bak"));
    tree
}

#[test]
fn the_history_and_the_way_back_through_it() {
    let home = Home::new();
    let [first, second, third, fourth] = three_writes(&home);
    let now = Home::tree_outside_clawgate;
    let before = home.tree();
    let listed = report(&undo(&home).arg("--list"), 0);
    assert_same(&home.tree(), &before, "listed");
    let history = listed["history"].as_array().unwrap();
    let numbers: Vec<_> = history.iter().map(|past| past["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [3, 2, 1], "{listed:#}");
    assert!(history.iter().all(|past| past["time"].as_str().unwrap().ends_with('Z')), "{listed:#}");
    // The key of the first write was in `.env` alone, and is kept for the last write only: before the second one it
    // is the same file, before the first one there was none.
    assert!(history.iter().all(|past| past["exact"] == true), "{listed:#}");
    let shown = clawgate(&home).args(["undo", "--list"]).run().exits(0);
    let told: Vec<&str> =
        shown.out().lines().filter(|line| line.contains("just now")).map(str::trim).collect();
    assert_eq!(
        told,
        [
            "3. just now: key …0001 (32) → …1111 (44)",
            "2. just now: gateway my-gateway → another-gate",
            "1. just now: gateway none → 0123…cdef/my-gateway, model none → claude-sonnet-4-6, key none → …0001 (32)",
        ],
        "{}",
        shown.dump()
    );
    assert_eq!(history[1]["changes"], json!(["gateway my-gateway → another-gate"]), "{listed:#}");

    report(&undo(&home).args(["--to", "2"]), 0);
    assert_same(&now(&home), &second, "back to before the second");
    let listed = report(&undo(&home).arg("--list"), 0);
    assert_eq!(listed["history"][0]["undoes"].as_array().unwrap().len(), 2, "{listed:#}");
    report(&undo(&home), 0);
    assert_same(&now(&home), &fourth, "and there again");
    let id = history[0]["id"].as_str().unwrap();
    // By now the way back to the third is by what was written since.
    report(&undo(&home).args(["--to", id]), 0);
    assert_same(&now(&home), &third, "back to before the third, by its ID");
    let done = report(&undo(&home).args(["--to", "1"]), 0);
    assert!(codes(&done).contains("undo-several"), "{done:#}");
    let mut rest = now(&home);
    rest.retain(|path, _| !path.ends_with(".openclaw"));
    let mut wanted = first;
    wanted.retain(|path, _| !path.ends_with(".openclaw"));
    assert_same(&rest, &wanted, "back to before the first");

    let wrong = report(&undo(&home).args(["--to", "77"]), 2);
    assert_eq!(wrong["error"]["code"], "undo-unknown");
    for contradiction in [&["--list", "--purge"][..], &["--to", "1", "--list"], &["--purge", "--dry-run"]] {
        assert_eq!(report(&undo(&home).args(contradiction), 2)["error"]["code"], "usage");
    }
}

#[test]
fn purging_removes_every_old_key_and_what_only_served_undo() {
    let home = Home::new();
    three_writes(&home);
    let holds = |home: &Home, secret: &str| {
        home.tree().into_values().any(|node| {
            matches!(node.content, Content::File(bytes) if String::from_utf8_lossy(&bytes).contains(secret))
        })
    };
    assert!(holds(&home, KEY), "the key of before, for the last write");
    let done = report(&undo(&home).arg("--purge"), 0);
    assert_eq!(done["changed"], true);
    assert!(!holds(&home, KEY));
    assert!(done["files"].as_array().unwrap().iter().all(|file| file["action"] == "removed"), "{done:#}");
    // The key cannot come back, and is not taken back by half.
    let listed = report(&undo(&home).arg("--list"), 0);
    assert_eq!(listed["history"][0]["exact"], false, "{listed:#}");
    let done = report(&undo(&home), 9);
    assert_eq!(done["error"]["code"], "not-kept");
    assert!(done["error"]["message"].as_str().unwrap().contains(".env"), "{done:#}");
    // Before the first write there was no file: that is always exact.
    report(&undo(&home).args(["--to", "1"]), 0);
    report(&undo(&home).arg("--purge"), 0);
    assert!(!holds(&home, OTHER_KEY) && !home.config().exists() && !home.env_file().exists());

    // Of a first run and its undo nothing is left at all, and what a wizard kept goes with a write too.
    let home = Home::new();
    let kept = home.root.join(".local/state/clawgate");
    std::fs::create_dir_all(&kept).unwrap();
    let before = home.tree();
    std::fs::write(kept.join("answers.json"), "{}").unwrap();
    report(&unchecked(&home), 0);
    assert!(!kept.join("answers.json").exists());
    std::fs::write(kept.join("answers.json"), "{}").unwrap();
    report(&undo(&home), 0);
    assert!(holds(&home, KEY), "kept to bring it back");
    report(&undo(&home).arg("--purge"), 0);
    assert_same(&home.tree(), &before, "nothing is left");
    let done = report(&undo(&home), 2);
    assert_eq!(done["error"]["code"], "nothing-to-undo", "{done:#}");
    assert_eq!(report(&undo(&home).arg("--purge"), 0)["changed"], false);
    assert_same(&home.tree(), &before, "nothing is made");
}

#[test]
fn only_what_changes_a_variable_asks_for_a_restart() {
    let home = Home::new();
    report(&unchecked(&home), 0);
    let other = ["models", "set", "claude-opus-5", "--skip-check", "--json"];
    let done = clawgate(&home).args(other).run().exits(0).json();
    assert_eq!(done["restart"]["needed"], false, "{done:#}");
    let done = report(&undo(&home), 0);
    assert_eq!(
        (&done["files"].as_array().unwrap().len(), &done["restart"]["needed"]),
        (&1, &json!(false)),
        "{done:#}"
    );
}

/// Another program has changed the files since: what was written is taken out of them, the rest stays.
#[test]
fn of_files_changed_since_only_what_was_written_is_taken_out() {
    let home = Home::with_config(HANDWRITTEN);
    home.put(".env", format!("# mine\n{KEY_VAR}={OTHER_KEY}\n"));
    let before = home.text("openclaw.json");
    report(&unchecked(&home).args(["--token", TOKEN, "--key-storage", "env-file"]), 0);
    let written = home.text("openclaw.json");
    // OpenClaw's own way: a new member, and a value of the person's.
    let theirs = |text: &str| {
        text.replacen("\n{\n", "\n{\n  meta: { lastTouchedVersion: '2026.9.6' }, // theirs\n", 1)
    };
    assert_ne!(theirs(&written), written);
    home.put("openclaw.json", theirs(&written));
    home.put(".env", home.text(".env") + "THEIRS=1\n");
    let now = home.tree_outside_clawgate();

    let shown = report(&undo(&home).arg("--dry-run"), 0);
    assert_same(&home.tree_outside_clawgate(), &now, "shown");
    let done = report(&undo(&home), 0);
    assert_eq!(done["diff"], shown["diff"], "what was shown is what is done");
    assert!(done["diff"].as_str().unwrap().contains("\n-"), "{done:#}");
    let actions = done["files"].as_array().unwrap().iter().map(|file| file["action"].clone());
    assert_eq!(actions.collect::<Vec<_>>(), ["changed", "changed"]);
    assert_eq!(home.text("openclaw.json"), theirs(&before));
    assert_eq!(home.text(".env"), format!("# mine\n{KEY_VAR}={OTHER_KEY}\nTHEIRS=1\n"));
    assert!(codes(&done).contains("undo-old-secret") && !codes(&done).contains("undo-left"), "{done:#}");
    // And back, exactly.
    report(&undo(&home), 0);
    assert_same(&without_backups(home.tree_outside_clawgate()), &without_backups(now), "done again");
}

/// Of a `.env` that is kept for the last write only: a key and a token from the first one, a line of theirs since.
#[test]
fn a_line_of_theirs_in_the_env_file_stays_over_several_writes() {
    let home = Home::new();
    home.put(".env", "A=1\n");
    report(&unchecked(&home).args(["--token", TOKEN]), 0);
    report(&again(&home).args(["--gateway-id", "second"]), 0);
    home.put(".env", home.text(".env") + "Z=1\n");
    let env = home.text(".env");
    report(&undo(&home).args(["--to", "1"]), 0);
    assert_eq!(home.text(".env"), "A=1\nZ=1\n");
    // Changed once more, what comes back comes in its order.
    home.put(".env", "A=1\nZ=1\nY=1\n");
    report(&undo(&home), 0);
    assert_eq!(
        home.text(".env"),
        format!("A=1\nZ=1\nY=1\n{}", env.replace("A=1\n", "").replace("Z=1\n", ""))
    );
}

/// Where neither what was written nor what was before can be told, there is no difference to point at.
#[test]
fn what_can_no_longer_be_told_has_no_difference_above() {
    let home = Home::new();
    home.put(".env", "A=1\n");
    report(&unchecked(&home), 0);
    report(&again(&home).args(["--gateway-id", "second"]), 0);
    home.put(".env", home.text(".env").replace("A=1", "A=2"));
    let before = home.tree();
    let done = report(&undo(&home).args(["--to", "1"]), 9);
    assert_eq!(done["error"]["code"], "moved-on", "{done:#}");
    assert!(done["diff"].is_null() && !done["error"]["hint"].as_str().unwrap().contains("above"), "{done:#}");
    assert_same(&home.tree(), &before, "left alone");
}

#[test]
fn what_is_no_longer_ours_stays_and_is_listed() {
    let home = Home::new();
    report(&unchecked(&home).args(["--token", TOKEN]), 0);
    let config = home.text("openclaw.json").replace("another", "x");
    let model = format!("primary: \"{REF}\"");
    let quoted = if config.contains(&model) { model } else { format!("\"primary\": \"{REF}\"") };
    assert!(config.contains(&quoted), "{config}");
    home.put("openclaw.json", config.replace(REF, "openai/mine"));
    let done = report(&undo(&home), 0);
    let left = warnings(&done, "undo-left");
    assert_eq!(left.len(), 1, "{done:#}");
    assert!(left[0]["message"].as_str().unwrap().contains("agents.defaults.model.primary"), "{done:#}");
    assert_eq!(
        config_of(&home),
        json!({ "agents": { "defaults": { "model": { "primary": "openai/mine" } } } })
    );
    assert!(!home.env_file().exists());
}

/// The person took the variable into use elsewhere: it must not go while the config names it.
#[test]
fn a_variable_that_the_config_still_names_stays() {
    let home = Home::with_config("{ gateway: { mode: 'local' } }\n");
    report(&unchecked(&home), 0);
    let text =
        home.text("openclaw.json").replacen('{', &format!("{{ other: {{ key: '${{{KEY_VAR}}}' }},"), 1);
    home.put("openclaw.json", text);
    let env = home.text(".env");
    let done = report(&undo(&home), 0);
    assert_eq!(home.text(".env"), env);
    assert!(warnings(&done, "undo-left")[0]["message"].as_str().unwrap().contains(KEY_VAR), "{done:#}");
    assert_eq!(config_of(&home)["other"]["key"], format!("${{{KEY_VAR}}}"));
    assert_eq!(config_of(&home)["gateway"], json!({ "mode": "local" }));
}

fn config_of(home: &Home) -> serde_json::Value {
    super::shared::config(home)
}

/// Where nothing of what was written still stands, or the file cannot be read, it is left alone and shown.
#[test]
fn a_file_that_has_moved_on_is_left_alone_and_shown() {
    let foreign = "sk-ant-api03-FOREIGN-eeeeeeeeeeeeeeeeeeee-5555";
    let home = Home::with_config(HANDWRITTEN);
    report(&unchecked(&home).args(["--token", TOKEN]), 0);
    home.put("openclaw.json", format!("{{ apiKey: '{foreign}', token: 'hunter2hunter2hunter2hunter2', \n"));
    let before = home.tree();
    for run in [clawgate(&home).arg("undo"), undo(&home), undo(&home).arg("--dry-run")] {
        let done = run.run().exits(9);
        says_nothing_of(&done, &[KEY, TOKEN, OTHER_KEY, foreign, "hunter2", "FIRST-bbbb", "local-key"]);
        assert!(done.out().contains("--- ") && done.out().contains("+++ "), "{}", done.dump());
        assert!(done.said().contains(&home.config().display().to_string()), "{}", done.dump());
    }
    let done = report(&undo(&home), 9);
    assert_eq!(done["error"]["code"], "moved-on");
    assert_eq!((&done["changed"], &done["files"]), (&json!(false), &json!([])), "{done:#}");
    assert_same(&home.tree(), &before, "left alone");
}

/// A `.env` that the write had made, with another key by hand: nothing of it is kept, and nothing was there before.
#[test]
fn a_new_env_file_that_has_moved_on_is_shown_against_nothing() {
    let home = Home::new();
    report(&unchecked(&home).args(["--token", TOKEN]), 0);
    home.put(".env", home.text(".env").replace(KEY, OTHER_KEY));
    let before = home.tree();
    let done = report(&undo(&home), 9);
    assert_eq!(done["error"]["code"], "moved-on", "{done:#}");
    let diff = done["diff"].as_str().unwrap();
    assert!(diff.contains(&format!("\n-{KEY_VAR}=‹…1111 (44)›\n-CF_AIG_TOKEN=‹")), "{done:#}");
    assert_same(&home.tree(), &before, "left alone");
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
            let Content::File(bytes) = node.content else { continue };
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

/// A write, somebody's change, and two more writes: going back over all of it at once would lose that change.
fn a_change_between_writes(home: &Home) {
    report(&unchecked(home), 0);
    let text = home.text("openclaw.json").replacen('{', "{\n  channels: { telegram: { enabled: true } },", 1);
    home.put("openclaw.json", text);
    home.put(".env", home.text(".env") + "TELEGRAM_TOKEN=mine\n");
    report(&clawgate(home).args(["models", "set", "claude-opus-5", "--skip-check", "--json"]), 0);
    report(&again(home).args(["--api-key", OTHER_KEY]), 0);
}

#[test]
fn a_change_of_others_between_two_writes_stays() {
    let home = Home::new();
    a_change_between_writes(&home);
    let before = home.tree();
    let shown = report(&undo(&home).args(["--to", "1", "--dry-run"]), 0);
    assert_same(&home.tree(), &before, "shown");

    // The list says that the files of then are not those that come back.
    let listed = report(&undo(&home).arg("--list"), 0);
    let exact = listed["history"].as_array().unwrap().iter().map(|past| past["exact"].clone());
    assert_eq!(exact.collect::<Vec<_>>(), [true, true, false], "{listed:#}");
    let told = clawgate(&home).args(["undo", "--list"]).run().exits(0);
    let (_, first) = told.out().split_once("  1. ").unwrap_or_else(|| panic!("{}", told.dump()));
    assert!(first.contains("only its own values"), "{}", told.dump());
    assert!(told.out().contains("2. just now: model claude-sonnet-4-6 → claude-opus-5"), "{}", told.dump());

    // What the person added is all that is left.
    let done = report(&undo(&home).args(["--to", "1"]), 0);
    assert_eq!(done["diff"], shown["diff"], "what was shown is what is done");
    assert!(!codes(&done).contains("undo-left"), "{done:#}");
    assert_eq!(config_of(&home), json!({ "channels": { "telegram": { "enabled": true } } }));
    assert_eq!(home.text(".env"), "TELEGRAM_TOKEN=mine\n");
    report(&undo(&home).arg("--purge"), 0);
    assert_eq!(home.text(".env"), "TELEGRAM_TOKEN=mine\n");
    assert!(home.text("openclaw.json").contains("telegram"));

    // Step by step comes to the same.
    let home = Home::new();
    a_change_between_writes(&home);
    report(&undo(&home).args(["--to", "2"]), 0);
    report(&undo(&home).args(["--to", "1"]), 0);
    assert_eq!(config_of(&home), json!({ "channels": { "telegram": { "enabled": true } } }));
    assert_eq!(home.text(".env"), "TELEGRAM_TOKEN=mine\n");
}

/// A config without a secret: what was written into it is remembered with the write.
const PLAIN: &str = "{\n  // kept\n  logging: { level: 'info' }, // mine\n}\n";

/// The same where the config was there before, and the change is a comment: nothing that a value could tell.
#[test]
fn so_does_a_comment_of_theirs_whatever_has_happened_since() {
    let changed = |text: &str| {
        let home = Home::with_config(text);
        report(&unchecked(&home), 0);
        home.put("openclaw.json", format!("// mine\n{}", home.text("openclaw.json")));
        report(&clawgate(&home).args(["models", "set", "claude-opus-5", "--skip-check", "--json"]), 0);
        // The last write is changed too, so that its lines have to be merged.
        home.put("openclaw.json", home.text("openclaw.json") + "// mine too\n");
        home
    };
    let home = changed(PLAIN);
    report(&undo(&home).args(["--to", "1"]), 0);
    assert_eq!(home.text("openclaw.json"), format!("// mine\n{PLAIN}// mine too\n"));
    let home = changed(PLAIN);
    report(&undo(&home), 0);
    report(&undo(&home).args(["--to", "1"]), 0);
    assert_eq!(home.text("openclaw.json"), format!("// mine\n{PLAIN}// mine too\n"));

    // With secrets in it, what was written is kept for the last write only, and there is nothing to merge with.
    let home = changed(HANDWRITTEN);
    let before = home.tree();
    let done = report(&undo(&home).args(["--to", "1"]), 9);
    assert_eq!(done["error"]["code"], "moved-on", "{done:#}");
    assert!(done["diff"].as_str().unwrap().contains("\n-// mine\n"), "{done:#}");
    assert_same(&home.tree(), &before, "refused");
    report(&undo(&home), 0);
    assert!(home.text("openclaw.json").ends_with("// mine too\n"));
}

/// What is as it was before the last write again, whoever did that, is no break: there is nothing of that write to undo.
#[test]
fn a_write_that_others_took_back_does_not_stand_in_the_way() {
    let home = Home::with_config(PLAIN);
    report(&unchecked(&home), 0);
    let theirs = format!("// mine\n{}", home.text("openclaw.json"));
    home.put("openclaw.json", &theirs);
    report(&clawgate(&home).args(["models", "set", "claude-opus-5", "--skip-check", "--json"]), 0);
    home.put("openclaw.json", &theirs);
    report(&undo(&home).args(["--to", "1"]), 0);
    assert_eq!(home.text("openclaw.json"), format!("// mine\n{PLAIN}"));
}

/// What was taken back and then forgotten does not come back by half: the config would refer to a key that is nowhere.
#[test]
fn what_is_no_longer_kept_does_not_come_back_by_half() {
    let home = Home::with_config("{ gateway: { mode: 'local' } }\n");
    report(&unchecked(&home), 0);
    report(&clawgate(&home).args(["undo", "--json"]), 0);
    report(&clawgate(&home).args(["undo", "--purge", "--json"]), 0);
    let before = home.tree();
    for words in [&["undo", "--json"][..], &["undo", "--dry-run", "--json"]] {
        let done = report(&clawgate(&home).args(words), 9);
        assert_eq!(done["error"]["code"], "not-kept", "{done:#}");
        assert!(done["error"]["message"].as_str().unwrap().contains(".env"), "{done:#}");
        assert_same(&home.tree(), &before, "nothing is touched");
    }
    // A file that a person removed is nothing to bring back: the rest is taken back as ever.
    let home = Home::with_config("{ gateway: { mode: 'local' } }\n");
    report(&unchecked(&home), 0);
    std::fs::remove_file(home.env_file()).unwrap();
    report(&clawgate(&home).args(["undo", "--json"]), 0);
    assert_eq!(home.text("openclaw.json"), "{ gateway: { mode: 'local' } }\n");
}

/// In a copy of a state folder the writes of the first are somebody else's: neither folder is touched.
#[test]
fn a_copied_state_folder_takes_nothing_back_elsewhere() {
    let home = Home::with_config("{ gateway: { mode: 'local' } }\n");
    report(&unchecked(&home), 0);
    let copy = home.root.join("copy");
    assert!(
        std::process::Command::new("cp").arg("-a").arg(&home.state).arg(&copy).status().unwrap().success()
    );
    let before = home.tree();
    let done = report(&clawgate(&home).args(["undo", "--json", "--state-dir"]).arg(&copy), 9);
    assert_eq!(done["error"]["code"], "undo-elsewhere", "{done:#}");
    assert!(done["error"]["message"].as_str().unwrap().contains(home.state.to_str().unwrap()), "{done:#}");
    assert_same(&home.tree(), &before, "nothing is touched");
    // A link to the folder is the same folder.
    let link = home.root.join("link");
    std::os::unix::fs::symlink(&home.state, &link).unwrap();
    report(&clawgate(&home).args(["undo", "--json", "--state-dir"]).arg(&link), 0);
    assert_eq!(home.text("openclaw.json"), "{ gateway: { mode: 'local' } }\n");
}

/// Writes that cancel each other out, with a change of others between them.
#[test]
fn back_over_writes_that_cancel_out() {
    let home = Home::with_config("{ // top\n}\n");
    let write = |gateway: &str| {
        let run = clawgate(&home)
            .args(["onboard", "--non-interactive", "--json", "--skip-check", "--api-key", KEY])
            .args(["--account-id", ACCOUNT, "--gateway-id", gateway]);
        report(&run, 0);
    };
    write("gw1");
    home.put("openclaw.json", home.text("openclaw.json").replace("// top", "// top, mine"));
    write("gw2");
    write("gw1");
    report(&undo(&home).args(["--to", "1"]), 0);
    assert_eq!(home.text("openclaw.json"), "{ // top, mine\n}\n");
}
