//! `--dry-run`: everything is shown, nothing is sent, nothing is written.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::shared::{KEY_VAR, OTHER_KEY, again, report, says_nothing_of, unchecked};
use crate::support::{ACCOUNT, Home, KEY, Run, TOKEN, assert_same, clawgate, simulator};

const HANDWRITTEN: &str = include_str!("../../fixtures/openclaw/handwritten.json5");

/// Whether `patch` takes it.
fn patch(folder: &Path, diff: &str) -> bool {
    let input = folder.join("the.diff");
    std::fs::write(&input, diff).unwrap();
    // Absolute names, without their first slash, below the root: `patch` takes no others.
    let mut patch = Command::new("patch");
    let output = patch.args(["--batch", "-p1", "-d", "/", "-i"]).arg(&input).output().expect("needs `patch`");
    println!("{}", String::from_utf8_lossy(&output.stdout));
    output.status.success()
}

#[test]
fn nothing_is_sent_and_nothing_is_written() {
    let simulator = simulator();
    let home = Home::with_config(HANDWRITTEN);
    home.put(".env", format!("{KEY_VAR}={OTHER_KEY}\n"));
    let before = home.tree();
    let run: Run = clawgate(&home)
        .args(["onboard", "--non-interactive", "--dry-run", "--gateway-origin", &simulator.origin()])
        .args(["--account-id", ACCOUNT, "--gateway-id", "locked", "--api-key", KEY, "--token", TOKEN]);
    let secrets = [KEY, TOKEN, OTHER_KEY, "sk-ant-api03-FIRST-bbbbbbbbbbbbbbbbbbbb-0000"];
    let done = run.run().exits(0);
    says_nothing_of(&done, &secrets);
    for part in ["--- ", "+++ ", "@@ -", "Would write", &format!("‹…{} (", &KEY[KEY.len() - 4..])] {
        assert!(done.out().contains(part), "{part}: {}", done.dump());
    }
    let json = run.clone().arg("--json").run().exits(0);
    says_nothing_of(&json, &secrets);
    let report = json.json();
    assert_eq!((&report["dryRun"], &report["changed"]), (&json!(true), &json!(true)));
    assert_eq!(
        report["files"],
        json!([{ "path": home.env_file(), "action": "changed" }, { "path": home.config(), "action": "changed" }])
    );
    assert_eq!(report["proven"], "none");
    assert!(super::shared::codes(&report).contains("diff-masked"), "{report:#}");
    assert_eq!(simulator.log().len(), 0);
    // Asked for, the request is sent; nothing is written all the same.
    let report = run.args(["--json", "--check", "always"]).run().exits(0).json();
    assert_eq!((&report["check"]["verdict"], &report["proven"]), (&json!("proven"), &json!("full")));
    assert_eq!(simulator.log().len(), 1);
    assert_same(&home.tree(), &before, "a dry run");
    // A new home is not even made.
    let home = Home::new();
    let before = home.tree();
    report_of_new(&home);
    assert_same(&home.tree(), &before, "a dry run in an empty home");
}

fn report_of_new(home: &Home) {
    let done = report(&unchecked(home).arg("--dry-run"), 0);
    assert_eq!(
        done["files"],
        json!([{ "path": home.env_file(), "action": "created" }, { "path": home.config(), "action": "created" }])
    );
    assert!(done["diff"].as_str().unwrap().contains("@@ -0,0 +1"), "{done:#}");
}

/// Where no secret had to be masked, the diff is the change itself: `patch` makes the file that a real run makes.
#[test]
fn patch_takes_the_diff() {
    let clean = HANDWRITTEN
        .replace("sk-ant-api03-FIRST-bbbbbbbbbbbbbbbbbbbb-0000", "${X}")
        .replace("'local-key'", "''");
    let cases = [
        clean.clone(),
        clean.replace('\n', "\r\n"),
        clean.trim_end().to_owned(),
        "{\"gateway\":{\"mode\":\"local\"}}".to_owned(),
        "\n".to_owned(),
    ];
    for text in cases {
        for human in [false, true] {
            let home = Home::with_config(&text);
            let supplied = |run: Run| run.env(KEY_VAR, KEY).args(["--key-storage", "reference"]);
            let run = supplied(unchecked(&home));
            let diff = if human {
                let words = [
                    "onboard",
                    "--non-interactive",
                    "--skip-check",
                    "--gateway-origin",
                    super::shared::NOWHERE,
                ];
                let run =
                    clawgate(&home).args(words).args(["--account-id", ACCOUNT, "--gateway-id", "my-gateway"]);
                let run = run.args(["--model", super::shared::MODEL, "--dry-run"]);
                supplied(run).run().exits(0).out().to_owned()
            } else {
                let shown = report(&run.clone().arg("--dry-run"), 0);
                assert!(!super::shared::codes(&shown).contains("diff-masked"), "{shown:#}");
                shown["diff"].as_str().unwrap().to_owned()
            };
            let taken = patch(&home.root, &diff);
            assert!(taken, "{diff}");
            let patched = home.text("openclaw.json");
            home.put("openclaw.json", &text);
            report(&run, 0);
            assert_eq!(patched, home.text("openclaw.json"), "{diff}");
        }
    }
}

#[test]
fn an_unchanged_setup_has_no_diff() {
    let home = Home::new();
    report(&unchecked(&home), 0);
    let done = report(&again(&home).arg("--dry-run"), 0);
    assert_eq!((&done["changed"], done.get("diff")), (&json!(false), None), "{done:#}");
}
