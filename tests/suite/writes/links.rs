//! Files with a second name: a dotfile manager's, which is to follow, or a backup's, which is to stay as it is.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;

use super::shared::{KEY_VAR, OTHER_KEY, codes, report, unchecked, warnings};
use crate::support::{Home, Run, assert_same, clawgate, mode};

const CONFIG: &str = "{\n  // mine\n  gateway: { mode: 'local' },\n}\n";

/// A home whose config, or `.env`, is also in a folder of dotfiles.
fn with_second_name(name: &str) -> (Home, PathBuf) {
    let home = Home::with_config(CONFIG);
    home.put(".env", "OTHER=1\n");
    let second = home.root.join("dotfiles").join(name);
    fs::create_dir(second.parent().unwrap()).unwrap();
    fs::hard_link(home.state.join(name), &second).unwrap();
    (home, second)
}

fn models_set(home: &Home) -> Run {
    clawgate(home).args(["models", "set", "claude-opus-5", "--skip-check", "--json"])
}

#[test]
fn a_second_name_is_asked_about() {
    for name in ["openclaw.json", ".env"] {
        let (home, _) = with_second_name(name);
        let before = home.tree();
        for run in [unchecked(&home), unchecked(&home).arg("--dry-run")] {
            let done = report(&run, 2);
            assert_eq!(done["error"]["code"], "hard-link", "{done:#}");
            assert!(done["error"]["message"].as_str().unwrap().contains(name), "{done:#}");
            let hint = done["error"]["hint"].as_str().unwrap();
            assert!(hint.contains("--hard-link keep") && hint.contains("--hard-link break"), "{done:#}");
            assert_eq!(done["changed"], false, "{done:#}");
            assert_same(&home.tree(), &before, "asked");
        }
        // The wizard says it before its first question.
        let wizard = clawgate(&home).args(["onboard", "--plain"]).stdin("").run();
        assert!(wizard.said().contains("--hard-link keep"), "{}", wizard.dump());
        let wizard = clawgate(&home).args(["onboard", "--plain", "--hard-link", "keep"]).stdin("").run();
        assert!(!wizard.said().contains("--hard-link"), "{}", wizard.dump());
        assert_same(&home.tree(), &before, "asked by the wizard");
    }
    let (home, _) = with_second_name("openclaw.json");
    let said = unchecked(&home).args(["--lang", "nl"]).run().exits(2).json();
    assert!(said["error"]["message"].as_str().unwrap().contains("harde links"), "{said:#}");
    // Looking is no question, and a file that is not to change is none.
    clawgate(&home).args(["why"]).run().exits(2).err().contains("onboard");
    let (home, second) = with_second_name(".env");
    report(&unchecked(&home).args(["--hard-link", "break"]), 0);
    fs::remove_file(&second).unwrap();
    fs::hard_link(home.env_file(), &second).unwrap();
    report(&models_set(&home), 0);
}

#[test]
fn kept_both_names_show_the_change_and_its_undo() {
    for name in ["openclaw.json", ".env"] {
        let (home, second) = with_second_name(name);
        let file = home.state.join(name);
        let before = home.tree_outside_clawgate();
        let inode = fs::metadata(&file).unwrap().ino();
        let done = report(&unchecked(&home).args(["--hard-link", "keep"]), 0);
        let said = warnings(&done, "hard-links");
        assert_eq!(said.len(), 1, "{done:#}");
        assert!(said[0]["message"].as_str().unwrap().contains("all of them show the change"), "{done:#}");
        assert!(!codes(&done).contains("written-in-place"), "{done:#}");
        let text = fs::read_to_string(&second).unwrap();
        assert_eq!(text, home.text(name));
        assert!(text.contains(KEY_VAR), "{text}");
        assert_eq!((fs::metadata(&second).unwrap().ino(), mode(&second)), (inode, 0o600));
        if name == "openclaw.json" {
            assert_eq!(home.text("openclaw.json.bak"), CONFIG);
        }
        // A way back is a write as any other.
        let there = home.tree();
        for run in
            [clawgate(&home).args(["undo", "--json"]), clawgate(&home).args(["undo", "--dry-run", "--json"])]
        {
            assert_eq!(report(&run, 2)["error"]["code"], "hard-link");
            assert_same(&home.tree(), &there, "asked");
        }
        report(&clawgate(&home).args(["undo", "--json", "--hard-link", "keep"]), 0);
        assert_same(&home.tree_outside_clawgate(), &before, "taken back");
        assert_eq!(fs::metadata(&second).unwrap().ino(), inode);
    }
}

#[test]
fn broken_the_other_name_keeps_the_old_file_and_that_is_said() {
    let (home, second) = with_second_name("openclaw.json");
    let done = report(&unchecked(&home).args(["--hard-link", "break"]), 0);
    let said = warnings(&done, "hard-links");
    assert!(said[0]["message"].as_str().unwrap().contains("is a new file now"), "{done:#}");
    assert_eq!(fs::read_to_string(&second).unwrap(), CONFIG);
    assert!(home.text("openclaw.json").contains(KEY_VAR));
    // From then on it is a file as any other.
    let done = report(&super::shared::again(&home).args(["--api-key", OTHER_KEY]), 0);
    assert!(!codes(&done).contains("hard-links"), "{done:#}");
    report(&clawgate(&home).args(["undo", "--to", "1", "--json"]), 0);
    assert_eq!(home.text("openclaw.json"), CONFIG);
}
