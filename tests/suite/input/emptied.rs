//! A config that another program has emptied: what it held is in the backups beside it, and nothing may push those out.

use serde_json::{Value, json};

use super::refusal::Scene;
use crate::support::{Home, clawgate, onboard, simulator};

const GOOD: &str = "{ gateway: { mode: 'local' }, channels: { telegram: { enabled: true } } }\n";

/// Nothing, as several programs write it: no byte, white space, a mark, zeros of a file that was never flushed;
/// and nothing but comments.
const EMPTY: [&[u8]; 7] = [
    b"",
    b" \n\t\r\n",
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf\n",
    b"\0\0\0\0\0\0\0\0",
    "\u{a0}\u{2028}\n".as_bytes(),
    b"// what stood here is gone\n/* all of it */\n",
];

#[test]
fn an_emptied_config_is_left_beside_its_backups() {
    for nothing in EMPTY {
        let scene = Scene::with(Home::with_config(nothing));
        scene.home.put("openclaw.json.bak", GOOD);
        scene.home.put("openclaw.json.bak.1", "{}");
        let (error, lines) = scene.refused(&scene.onboard(), 3, "config-empty", None);
        let config = scene.home.config();
        let backup = format!("{}.bak", config.display());
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(&format!("{} is empty", config.display())), "{message}");
        assert!(message.contains(&format!("{backup}, which has {} bytes", GOOD.len())), "{message}");
        assert!(lines.contains(&format!("cp -p '{backup}' '{}'", config.display())), "{lines}");
        for command in [&["check"][..], &["why"], &["models", "set", "claude-sonnet-5"], &["models", "list"]]
        {
            let done = clawgate(&scene.home).args(command).arg("--json").run().exits(3);
            assert_eq!(done.json()["error"]["code"], "config-empty", "{}", done.dump());
        }
    }
}

/// The first that is a config is named: not one that was emptied or cut short itself.
#[test]
fn the_newest_backup_that_is_a_config_is_named() {
    for (files, named) in [
        (&[("bak", ""), ("bak.1", "{ gateway: "), ("bak.2", GOOD), ("bak.3", "{}")][..], "bak.2"),
        (&[("bak", " \n"), ("last-good", GOOD)], "last-good"),
        (&[("bak.4", GOOD), ("last-good", GOOD)], "bak.4"),
        (&[("bak", "[]"), ("bak.1", GOOD)], "bak.1"),
    ] {
        let scene = Scene::with(Home::with_config("\n"));
        for (end, text) in files {
            scene.home.put(format!("openclaw.json.{end}"), text);
        }
        let (_, lines) = scene.refused(&scene.onboard(), 3, "config-empty", None);
        assert!(lines.contains(&format!("openclaw.json.{named}' '")), "{lines}");
    }
    // A name that a shell would take apart.
    let home = Home::new();
    let folder = home.root.join("it's here");
    home.put(folder.join("openclaw.json"), "");
    home.put(folder.join("openclaw.json.bak"), GOOD);
    let done = onboard(&home, "http://127.0.0.1:1").arg("--state-dir").arg(&folder).run().exits(3);
    assert!(done.err().contains(r"it'\''s here/openclaw.json.bak'"), "{}", done.dump());
}

/// Without a backup nothing is lost: the file is made anew, and that it was empty is said. It is no backup either.
#[test]
fn an_empty_config_alone_is_made_anew() {
    let simulator = simulator();
    for nothing in [&b""[..], b"\n\n", b"\xef\xbb\xbf"] {
        let home = Home::with_config(nothing);
        home.put("openclaw.json.bak", "\n");
        let checked = clawgate(&home).args(["check", "--json"]).run().exits(2);
        let message = checked.json()["error"]["message"].to_string();
        assert!(message.contains("is empty"), "{message}");
        let done = onboard(&home, &simulator.origin()).arg("--json").run().exits(0);
        let json = done.json();
        let codes: Vec<&Value> = json["warnings"].as_array().unwrap().iter().map(|it| &it["code"]).collect();
        assert!(codes.contains(&&json!("config-was-empty")), "{json}");
        assert_eq!(json["files"][1]["backup"], Value::Null, "{json}");
        assert!(home.bytes("openclaw.json.bak.1").is_none());
        assert_eq!(home.text("openclaw.json.bak"), "\n");
        // And it is what was there that `undo` brings back.
        clawgate(&home).arg("undo").run().exits(0);
        assert_eq!(home.bytes("openclaw.json").unwrap(), nothing);
    }
}
