//! Configs in the manner people publish theirs: set up, set up once more for another gateway, and taken back. What may
//! change is told from the values by another reader than clawgate's, and from the lines.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::shared::{
    KEY_VAR, MODEL, NOWHERE, REF, base_url, differing, provider, read, report, row, settles, unchecked,
    unchecked_bare, warnings,
};
use crate::support::published::{Published, all};
use crate::support::{ACCOUNT, Home, KEY, Run, assert_same, clawgate};

pub fn home(published: &Published) -> Home {
    let home = Home::new();
    for (path, bytes) in &published.files {
        home.put(path, bytes);
    }
    home
}

/// The values of all files that the main one is made of, put together anew for every question.
pub fn whole(home: &Home) -> Value {
    fn over(under: Value, over_it: Value) -> Value {
        match (under, over_it) {
            (Value::Object(mut under), Value::Object(more)) => {
                for (key, value) in more {
                    let there = under.remove(&key).unwrap_or(Value::Null);
                    under.insert(key, if there.is_null() { value } else { over(there, value) });
                }
                Value::Object(under)
            }
            (Value::Array(one), Value::Array(two)) => one.into_iter().chain(two).collect(),
            (_, value) => value,
        }
    }
    fn filled(value: Value, folder: &Path) -> Value {
        match value {
            Value::Array(items) => items.into_iter().map(|item| filled(item, folder)).collect(),
            Value::Object(mut map) => {
                let names = match map.remove("$include") {
                    None => Vec::new(),
                    Some(Value::Array(names)) => names,
                    Some(name) => vec![name],
                };
                let mut all = Value::Object(Map::new());
                for name in names {
                    let path = folder.join(name.as_str().unwrap());
                    let text = std::fs::read_to_string(&path).unwrap();
                    all = over(all, filled(read(&text), path.parent().unwrap()));
                }
                let own = map.into_iter().map(|(key, value)| (key, filled(value, folder))).collect();
                over(all, Value::Object(own))
            }
            value => value,
        }
    }
    filled(read(&home.text("openclaw.json")), &home.state)
}

/// What the values should be: those of before, and exactly what was asked for.
fn wanted(before: &Value, name: &str) -> Value {
    let mut wanted = before.clone();
    let ours = &mut wanted["models"]["providers"]["cloudflare-ai-gateway"];
    if ours.is_null() {
        *ours = provider();
    } else {
        ours["baseUrl"] = json!(base_url());
        ours["apiKey"] = json!(format!("${{{KEY_VAR}}}"));
        ours["models"].as_array_mut().unwrap().push(row(MODEL));
    }
    let defaults = &mut wanted["agents"]["defaults"];
    if defaults["model"].is_string() {
        defaults["model"] = json!(REF);
    } else {
        defaults["model"]["primary"] = json!(REF);
    }
    if defaults["models"].is_object() {
        defaults["models"][REF] = json!({});
    }
    if let Some(allow) = defaults.get_mut("modelPolicy").and_then(|policy| policy["allow"].as_array_mut()) {
        allow.push(json!(REF));
    }
    assert!(wanted != *before, "{name}");
    wanted
}

/// Lines of before that may go, beside the one with the default model.
fn may_go(name: &str) -> &'static [&'static str] {
    match name {
        "half-set-up" => &["from the blog post", "apiKey: \"CLOUDFLARE_AI_GATEWAY_API_KEY\""],
        _ => &[],
    }
}

/// Only one line a changed value goes; every other line is still there, in its order.
#[track_caller]
pub fn only_these_lines_changed(name: &str, path: &Path, before: &str, after: &str) {
    // What stands on one line is taken apart at its commas.
    let by = |text: &str| if text.contains('\n') { text.to_owned() } else { text.replace(',', ",\n") };
    let (before, after) = (by(before), by(after));
    let (gone, new) = differing(&before, &after);
    for line in &gone {
        let model = ["primary", "\"model\":", "model:"].iter().any(|key| line.contains(key));
        let comma = new.contains(&format!("{},", line.trim_end_matches('\r')))
            || new.contains(&format!("{},\r", line.trim_end_matches('\r')));
        let grown = new.iter().any(|new| new.starts_with(line.trim_end_matches(['}', ']', ' ', ',', '\r'])));
        let named = may_go(name).iter().any(|may| line.contains(may));
        assert!(model || comma || grown || named, "{name} {}: {line:?} went\n{after}", path.display());
    }
    assert!(gone.len() <= 5, "{name}: {gone:#?}");
    let kept: Vec<&str> = before.split('\n').filter(|line| !gone.iter().any(|gone| gone == line)).collect();
    let mut there = after.split('\n');
    for line in kept {
        assert!(there.any(|other| other == line), "{name} {}: {line:?} moved", path.display());
    }
}

pub fn texts(home: &Home, published: &Published) -> BTreeMap<std::path::PathBuf, String> {
    published.files.iter().map(|(path, _)| (path.clone(), home.text(path))).collect()
}

pub fn undo(home: &Home) -> Run {
    clawgate(home).args(["undo", "--json"])
}

#[test]
fn only_what_was_chosen_changes() {
    let all = all();
    assert!(all.len() >= 12, "{}", all.len());
    for published in all {
        let name = &published.name;
        let home = home(&published);
        let (first, before) = (home.tree_outside_clawgate(), whole(&home));
        let texts_before = texts(&home, &published);

        let run = unchecked(&home);
        let shown = report(&run.clone().arg("--dry-run"), 0);
        assert_same(&home.tree_outside_clawgate(), &first, name);
        let done = report(&run, 0);
        assert_eq!(whole(&home), wanted(&before, name), "{name}");
        let files = |report: &Value| {
            let files = report["files"].as_array().unwrap();
            files.iter().map(|file| file["path"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(files(&shown), files(&done), "{name}: what is shown is what is written");
        for (path, text) in texts(&home, &published) {
            let was = &texts_before[&path];
            if path.ends_with(".env") {
                assert_eq!(text, format!("{was}{KEY_VAR}={KEY}\n"), "{name}");
            } else if text != *was {
                assert!(files(&done).contains(&json!(home.state.join(&path))), "{name}: {}", path.display());
                only_these_lines_changed(name, &path, was, &text);
                assert_eq!(text.contains('\r'), was.contains('\r'), "{name}");
                let strict = |text: &str| serde_json::from_str::<Value>(text).is_ok();
                assert_eq!(strict(&text), strict(was), "{name}");
            }
        }
        settles(&home, &run);

        // Another gateway: one value, one line.
        let (second, middle) = (home.tree_outside_clawgate(), whole(&home));
        let texts_middle = texts(&home, &published);
        let other = clawgate(&home)
            .args(["onboard", "--non-interactive", "--json", "--skip-check", "--gateway-origin", NOWHERE])
            .args(["--account-id", ACCOUNT, "--gateway-id", "another-gate"]);
        report(&other, 0);
        let mut expected = middle.clone();
        let url = base_url().replace("/my-gateway/", "/another-gate/");
        expected["models"]["providers"]["cloudflare-ai-gateway"]["baseUrl"] = json!(url);
        assert_eq!(whole(&home), expected, "{name}");
        let mut gone = 0;
        for (path, text) in texts(&home, &published) {
            assert_eq!(text, texts_middle[&path].replace(&base_url(), &url), "{name} {}", path.display());
            gone += usize::from(text != texts_middle[&path]);
        }
        assert_eq!(gone, 1, "{name}");
        report(&undo(&home), 0);
        assert_same(&home.tree_outside_clawgate(), &second, name);
    }
}

#[test]
fn taken_back_to_the_byte() {
    for published in all() {
        let home = home(&published);
        let before = home.tree_outside_clawgate();
        report(&unchecked(&home), 0);
        report(&undo(&home), 0);
        assert_same(&home.tree_outside_clawgate(), &before, &published.name);
    }
}

/// An edit goes to the file that owns the value, and an object that is only an include stays one.
#[test]
fn included_files_are_edited_where_the_values_are() {
    let find = |name: &str| all().into_iter().find(|published| published.name == name).unwrap();
    let split = home(&find("includes"));
    let main = split.text("openclaw.json");
    let done = report(&unchecked(&split).args(["--token", "a-token-of-mine-0001"]), 0);
    assert_eq!(split.text("openclaw.json"), main);
    let paths: Vec<&str> =
        done["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths.len(), 3, "{paths:?}");
    assert_eq!(Path::new(paths[0]), split.env_file(), "what is referred to comes first");
    assert!(
        split.text("parts/default-model.json5").starts_with(&format!("{{ primary: \"{REF}\", fallbacks: ["))
    );
    let models = read(&split.text("parts/models.json5"));
    assert_eq!(models["providers"]["cloudflare-ai-gateway"]["models"], json!([row(MODEL)]));
    // Nothing that a variable stands for came into a file.
    for (path, text) in texts(&split, &find("includes")) {
        assert_eq!(text.contains("not-a-real-lan-key"), path.ends_with(".env"), "{}", path.display());
    }

    let root = home(&find("includes-root"));
    report(&unchecked(&root), 0);
    assert!(root.text("base.json5").contains(&format!("primary: \"{REF}\"")));
    let own = read(&root.text("openclaw.json"));
    assert_eq!(own["models"]["providers"]["cloudflare-ai-gateway"], provider());
    assert_eq!(own["$include"], json!(["./base.json5", "./host.json5"]));
}

/// One include in two places cannot take an edit meant for one of them; nothing is written then.
#[test]
fn what_no_one_file_can_take_is_left_alone() {
    let home = Home::with_config(
        "{ agents: { defaults: { $include: './d.json5' }, list: [{ id: 'main', $include: './d.json5' }] } }\n",
    );
    home.put("d.json5", "{ model: { primary: 'openai/gpt-5.2' } }\n");
    let before = home.tree();
    let done = report(&unchecked(&home), 3);
    assert_eq!(done["error"]["code"], "edit-refused", "{done:#}");
    assert!(done["error"]["message"].as_str().unwrap().contains("d.json5"), "{done:#}");
    assert_same(&home.tree(), &before, "refused");
}

/// Links, sizes and folders as OpenClaw takes them, on real files.
#[test]
fn files_that_may_not_be_included() {
    let text = "{ gateway: { $include: './in.json5' } }\n";
    let refused = |home: &Home, run: Run, status: i32, code: &str| {
        let before = home.tree();
        let done = report(&run, status);
        assert_eq!(done["error"]["code"], code, "{done:#}");
        assert!(done["error"]["message"].as_str().unwrap().contains("in.json5"), "{done:#}");
        assert_same(&home.tree(), &before, code);
    };
    let inside = || {
        let home = Home::with_config(text);
        home.put("real.json5", "{ mode: 'local' }\n");
        home
    };
    let home = inside();
    std::fs::hard_link(home.state.join("real.json5"), home.state.join("in.json5")).unwrap();
    refused(&home, unchecked(&home), 3, "include");

    let home = inside();
    std::os::unix::fs::symlink("real.json5", home.state.join("in.json5")).unwrap();
    refused(&home, unchecked(&home), 2, "symlink");
    report(&unchecked(&home).args(["--symlink", "follow"]), 0);

    let home = inside();
    let outside = home.root.join("out.json5");
    std::fs::write(&outside, "{ mode: 'local' }\n").unwrap();
    std::os::unix::fs::symlink(&outside, home.state.join("in.json5")).unwrap();
    refused(&home, unchecked(&home).args(["--symlink", "follow"]), 3, "include");
    let roots = home.root.display().to_string();
    report(&unchecked(&home).args(["--symlink", "follow"]).env("OPENCLAW_INCLUDE_ROOTS", roots), 0);

    for (size, status) in [(2 * 1024 * 1024, 0), (2 * 1024 * 1024 + 1, 3)] {
        let home = inside();
        let mut text = b"{ mode: 'local' }".to_vec();
        text.resize(size, b' ');
        home.put("in.json5", text);
        assert_eq!(unchecked(&home).run().status, status, "{size}");
    }
    let home = inside();
    home.put("in.json5", "{ mode: 'local' ");
    refused(&home, unchecked(&home), 3, "not-json5");
    let home = inside();
    std::fs::create_dir(home.state.join("in.json5")).unwrap();
    refused(&home, unchecked(&home), 3, "include");
}

/// What a file holds that is included is told of as if it stood in the main one, and a mask is never taken for a key.
#[test]
fn masks_and_duplicates_in_an_included_file() {
    let home =
        Home::with_config("{ gateway: { $include: './g.json5' }, models: { $include: './m.json5' } }\n");
    home.put(
        "g.json5",
        "{ mode: 'local', auth: { token: '__OPENCLAW_REDACTED__' },\n  port: 1,\n  port: 18789 }\n",
    );
    let block = json!({ "providers": { "cloudflare-ai-gateway": {
        "baseUrl": base_url(), "api": "anthropic-messages", "apiKey": "__OPENCLAW_REDACTED__", "models": [],
    } } });
    home.put("m.json5", block.to_string());
    let before = home.tree();
    report(&unchecked_bare(&home), 2);
    assert_same(&home.tree(), &before, "a mask is no key");
    let done = report(&unchecked(&home), 0);
    let said = warnings(&done, "masked-value");
    assert!(said.iter().any(|said| said.to_string().contains("gateway.auth.token")), "{done:#}");
    let said = warnings(&done, "duplicate-key");
    assert!(
        said.len() == 1 && said[0].to_string().contains("g.json5") && said[0].to_string().contains("line 3")
    );
    assert!(!home.text("m.json5").contains("REDACTED"));
    assert!(home.text("g.json5").contains("__OPENCLAW_REDACTED__"), "it is not ours to mend");
}
