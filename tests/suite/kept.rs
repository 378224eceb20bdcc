//! What earlier releases left on the disk, made by their own programs (`tests/fixtures/kept/make`): it is read, taken back
//! and gone on with.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::support::{ACCOUNT, Done, Home, Run, clawgate, tree};

/// Every release there is something of.
fn releases() -> Vec<PathBuf> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/kept");
    let all = fs::read_dir(kept).unwrap().map(|entry| entry.unwrap().path());
    let all: Vec<PathBuf> = all.filter(|path| path.is_dir()).collect();
    assert!(all.iter().any(|path| path.ends_with("0.1.0")), "{all:?}");
    all
}

/// The files of a state folder as a release left it, by their paths in there.
fn left(folder: &Path) -> BTreeMap<PathBuf, String> {
    let files = tree(folder).into_keys().filter(|path| folder.join(path).is_file());
    files.map(|path| (path.clone(), fs::read_to_string(folder.join(&path)).unwrap())).collect()
}

/// The same of OpenClaw's files, without what clawgate keeps.
fn theirs(folder: &Path) -> BTreeMap<PathBuf, String> {
    left(folder).into_iter().filter(|(path, _)| !path.starts_with("clawgate")).collect()
}

/// A home with such a folder.
fn home_of(folder: &Path) -> Home {
    let home = Home::new();
    let (uid, gid) = crate::support::owner(&home.root);
    let mut manifests = BTreeMap::new();
    for (path, content) in left(folder) {
        let mut content = content.replace("@HOME@", home.root.to_str().unwrap());
        if path.starts_with("clawgate") && path.extension().is_some_and(|end| end == "json") {
            // It belonged to whoever made it, as this home does to whoever runs the test.
            content = content.replace("\"uid\": 0", &format!("\"uid\": {uid}"));
            content = content.replace("\"gid\": 0", &format!("\"gid\": {gid}"));
            manifests.insert(home.state.join(&path), Sha256::digest(&content));
        }
        home.put(path, content);
    }
    if let Ok(journal) = fs::read_to_string(home.state.join("clawgate/journal")) {
        let mut journal: Value = serde_json::from_str(&journal).unwrap();
        for step in journal["steps"].as_array_mut().unwrap() {
            if let Some(hash) = manifests.get(Path::new(step["path"].as_str().unwrap())) {
                let hash = hash.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
                step["after"]["sha256"] = json!(hash);
            }
        }
        home.put("clawgate/journal", journal.to_string());
    }
    home
}

fn undo(home: &Home) -> Run {
    clawgate(home).args(["undo", "--json"])
}

/// The same setup once more, which changes nothing.
fn again(home: &Home) -> Done {
    clawgate(home).args(["onboard", "--non-interactive", "--json", "--skip-check"]).run().exits(0)
}

#[test]
fn its_writes_are_listed_and_taken_back() {
    for release in releases() {
        let [before, between, written] = ["before", "between", "written"].map(|name| release.join(name));
        let home = home_of(&written);
        let listed = undo(&home).arg("--list").run().exits(0).json();
        let numbers: Vec<&Value> =
            listed["history"].as_array().unwrap().iter().map(|write| &write["number"]).collect();
        assert_eq!(numbers, [&json!(2), &json!(1)], "{listed:#}");
        assert_eq!(again(&home).json()["changed"], false);
        undo(&home).run().exits(0);
        assert_eq!(theirs(&home.state), theirs(&between));
        // The key's first home was kept for the write before alone.
        assert_eq!(undo(&home).args(["--to", "1"]).run().exits(9).json()["error"]["code"], "not-kept");

        let home = home_of(&between);
        undo(&home).run().exits(0);
        assert_eq!(theirs(&home.state), theirs(&before));
        undo(&home).arg("--purge").run().exits(0);
        let originals =
            left(&home.state).into_keys().filter(|path| path.to_string_lossy().ends_with(".original"));
        assert_eq!(originals.collect::<Vec<_>>(), [""; 0].map(PathBuf::from));
    }
}

#[test]
fn a_write_that_it_could_not_finish_is_taken_back() {
    for release in releases() {
        let home = home_of(&release.join("cut"));
        assert!(home.bytes("openclaw.json.bak.1").is_some());
        let done = again(&home);
        assert_eq!(done.json()["changed"], false, "{}", done.dump());
        assert_eq!(theirs(&home.state), theirs(&release.join("between")), "{}", done.dump());
        undo(&home).run().exits(0);
        assert_eq!(theirs(&home.state), theirs(&release.join("before")));
    }
}

#[test]
fn its_saved_answers_are_filled_in() {
    for release in releases() {
        let home = Home::new();
        let draft = home.root.join(".local/state/clawgate/answers.json");
        fs::create_dir_all(draft.parent().unwrap()).unwrap();
        fs::copy(release.join("answers.json"), &draft).unwrap();
        let done = clawgate(&home).args(["--plain", "--offline"]).stdin("\n\n\nq\n1\n").run().exits(130);
        let address = format!("/v1/{ACCOUNT}/my-gateway/anthropic");
        for part in ["Your answers from last time", "Account ID [0123", "Gateway ID [my-gateway]", &address] {
            assert!(done.said().contains(part), "{part}: {}", done.dump());
        }
    }
}
