//! Configs in the manner people publish theirs, set up already: `clawgate configure` gives them another model and another
//! key, with flags and question by question, and both are taken back.

use clawgate::simulator::{Simulator, practice};
use serde_json::{Value, json};

use super::published_configs::{home, only_these_lines_changed, texts, undo, whole};
use super::shared::{KEY_VAR, MODEL, REF, report, row, settles};
use crate::support::published::{Published, all};
use crate::support::{Home, KEY, Run, assert_same, clawgate, onboard, simulator};

/// Another model of the practice world.
const OTHER: &str = "claude-opus-5-5";
const OTHER_REF: &str = "cloudflare-ai-gateway/claude-opus-5-5";
/// Another key that is answered there, though its balance is empty.
const OTHER_KEY: &str = practice::KEY_OVERLOADED;

/// A home with this config, set up with a live test.
fn set_up(published: &Published, gateway: &Simulator) -> Home {
    let home = home(published);
    report(&onboard(&home, &gateway.origin()).args(["--model", MODEL, "--json"]), 0);
    home
}

fn configure(home: &Home, section: &str) -> Run {
    clawgate(home).args(["configure", "--section", section])
}

fn by_flags(home: &Home, section: &str, flags: [&str; 2]) -> Run {
    configure(home, section).args(["--non-interactive", "--json"]).args(flags)
}

/// The same in lines: one answer, and Enter for whatever else is asked.
fn by_answers(home: &Home, section: &str, answer: &str) -> Run {
    configure(home, section).arg("--plain").stdin(format!("{answer}{}", "\n".repeat(20)))
}

/// What the values should be with the other model: its row and where models are named, and nothing else.
fn with_other_model(before: &Value) -> Value {
    let mut wanted = before.clone();
    wanted["models"]["providers"]["cloudflare-ai-gateway"]["models"].as_array_mut().unwrap().push(row(OTHER));
    let defaults = &mut wanted["agents"]["defaults"];
    if defaults["model"].is_string() {
        defaults["model"] = json!(OTHER_REF);
    } else {
        defaults["model"]["primary"] = json!(OTHER_REF);
    }
    if defaults["models"].is_object() {
        defaults["models"][OTHER_REF] = json!({});
    }
    if let Some(allow) = defaults.get_mut("modelPolicy").and_then(|policy| policy["allow"].as_array_mut()) {
        allow.push(json!(OTHER_REF));
    }
    wanted
}

#[test]
fn another_model_and_back() {
    let gateway = simulator();
    for published in all() {
        let name = &published.name;
        let home = set_up(&published, &gateway);
        let (before, values, texts_before) =
            (home.tree_outside_clawgate(), whole(&home), texts(&home, &published));
        let run = by_flags(&home, "model", ["--model", OTHER]);
        let done = report(&run, 0);
        // The level of thinking that this one sets is in no small test.
        let proven = if name == "plugins" { "partial" } else { "full" };
        assert_eq!(done["proven"], proven, "{name}: {done:#}");
        assert_eq!(whole(&home), with_other_model(&values), "{name}");
        for (path, text) in texts(&home, &published) {
            let was = &texts_before[&path];
            if path.ends_with(".env") {
                assert_eq!(text, *was, "{name}");
            } else if text != *was {
                only_these_lines_changed(name, &path, was, &text);
                assert_eq!(text.matches(OTHER_REF).count(), was.matches(REF).count(), "{name}");
            }
        }
        settles(&home, &run);
        let after = home.tree_outside_clawgate();
        report(&undo(&home), 0);
        assert_same(&home.tree_outside_clawgate(), &before, &format!("{name}: taken back"));

        by_answers(&home, "model", OTHER).run().exits(0);
        assert_same(&home.tree_outside_clawgate(), &after, &format!("{name}: question by question"));
        report(&undo(&home), 0);
        assert_same(&home.tree_outside_clawgate(), &before, &format!("{name}: taken back as well"));
    }
}

#[test]
fn another_key_and_back() {
    let gateway = simulator();
    for published in all() {
        let name = &published.name;
        let home = set_up(&published, &gateway);
        let (before, env) = (home.tree_outside_clawgate(), home.text(".env"));
        let run = by_flags(&home, "keys", ["--api-key", OTHER_KEY]);
        report(&run, 0);
        let line = |key: &str| format!("{KEY_VAR}={key}\n");
        assert_eq!(home.text(".env"), env.replace(&line(KEY), &line(OTHER_KEY)), "{name}");
        let mut after = home.tree_outside_clawgate();
        let place = std::path::Path::new(".openclaw/.env");
        let mut expected = before.clone();
        expected.insert(place.to_owned(), after[place].clone());
        assert_same(&after, &expected, &format!("{name}: nothing but the key"));
        settles(&home, &run);
        report(&undo(&home), 0);
        assert_same(&home.tree_outside_clawgate(), &before, &format!("{name}: taken back"));

        by_answers(&home, "keys", OTHER_KEY).run().exits(0);
        std::mem::swap(&mut after, &mut expected);
        assert_same(&home.tree_outside_clawgate(), &after, &format!("{name}: question by question"));
        report(&undo(&home), 0);
        assert_same(&home.tree_outside_clawgate(), &before, &format!("{name}: taken back as well"));
    }
}

/// Set up, another model, another key, and everything back at once: files, modes and backups of the very first.
#[test]
fn all_of_it_back_at_once() {
    let gateway = simulator();
    for published in all() {
        let home = home(&published);
        let before = home.tree_outside_clawgate();
        report(&onboard(&home, &gateway.origin()).args(["--model", MODEL, "--json"]), 0);
        report(&by_flags(&home, "model", ["--model", OTHER]), 0);
        report(&by_flags(&home, "keys", ["--api-key", OTHER_KEY]), 0);
        report(&undo(&home).args(["--to", "1"]), 0);
        assert_same(&home.tree_outside_clawgate(), &before, &published.name);
    }
}
