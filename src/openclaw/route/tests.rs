use std::path::Path;

use serde_json::json;

use super::*;
use crate::document::Document;
use crate::openclaw::{IncludeFault, SetupError, included_files};

/// A config of these files; the first is the main one. Files are found as the runtime finds them.
fn config(files: &[(&str, &str)]) -> Result<Config, SetupError> {
    let root = Path::new("/o");
    let full = |name: &str| root.join(name);
    let (main, text) = files[0];
    let document = Document::parse(text.as_bytes()).unwrap();
    let main = ConfigFile::new(full(main), document, Some(text.as_bytes().to_vec()));
    let mut read: Vec<crate::openclaw::Included> = Vec::new();
    let mut wanted = included_files(root, &[], &main.path, text.as_bytes());
    while let Some(path) = wanted.pop() {
        if path == main.path || read.iter().any(|(other, _)| *other == path) {
            continue;
        }
        let found = files.iter().find(|(name, _)| full(name) == path);
        let bytes = found.map(|(_, text)| text.as_bytes().to_vec()).ok_or(IncludeFault::Missing);
        if let Ok(bytes) = &bytes {
            wanted.extend(included_files(root, &[], &path, bytes));
        }
        read.push((path, bytes));
    }
    Config::read(main, read, &[])
}

fn fault(files: &[(&str, &str)]) -> (String, String, IncludeFault) {
    match config(files) {
        Err(SetupError::Include { path, at, fault, .. }) => {
            (path.file_name().unwrap().to_string_lossy().into_owned(), at, fault)
        }
        other => panic!("{other:?}"),
    }
}

/// The files that an edit changes, with their new texts.
fn edited(files: &[(&str, &str)], edits: &[Edit]) -> Result<Vec<(String, String)>, PlanError> {
    let before = config(files).unwrap();
    let after = before.edit(edits)?;
    Ok(changed(&before, &after)
        .into_iter()
        .map(|(path, _, text)| {
            let name = path.strip_prefix("/o").unwrap().display().to_string();
            (name, String::from_utf8(text).unwrap())
        })
        .collect())
}

fn one(files: &[(&str, &str)], edit: Edit) -> (String, String) {
    let mut changed = edited(files, &[edit]).unwrap();
    assert_eq!(changed.len(), 1, "{changed:?}");
    changed.remove(0)
}

fn owned(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

/// The very files whose reading was seen in all three OpenClaws; `tests/interop/includes.rs` shows it again.
#[test]
fn put_together_as_openclaw_does() {
    let files = [
        (
            "openclaw.json",
            r#"{ $include: ["./base.json5", "./over.json5"], gateway: { mode: "local" },
  models: { $include: "./parts/models.json5", mode: "merge" },
  agents: { defaults: { $include: "./parts/defaults.json5" } } }"#,
        ),
        (
            "base.json5",
            r#"{ messages: { responsePrefix: "base" }, gateway: { mode: "remote", port: 19001, bind: "lan" },
  agents: { defaults: { model: { primary: "a/base", fallbacks: ["f/base"] } } } }"#,
        ),
        ("over.json5", r#"{ messages: { responsePrefix: "over" }, gateway: { port: 19002 } }"#),
        (
            "parts/models.json5",
            r#"{ providers: { p1: { $include: "./p1.json5", api: "openai-completions" } } }"#,
        ),
        (
            "parts/p1.json5",
            r#"{ baseUrl: "http://h/${A}", api: "anthropic-messages", models: [{ id: "x" }, { $include: "../row.json5", name: "Row 2" }] }"#,
        ),
        ("row.json5", r#"{ id: "row", name: "Row" }"#),
        ("parts/defaults.json5", r#"{ model: { primary: "a/defaults", fallbacks: ["f/defaults"] } }"#),
    ];
    assert_eq!(
        *config(&files).unwrap().value(),
        json!({
            "messages": { "responsePrefix": "over" },
            "gateway": { "mode": "local", "port": 19002, "bind": "lan" },
            "models": { "mode": "merge", "providers": { "p1": {
                "baseUrl": "http://h/${A}", "api": "openai-completions",
                "models": [{ "id": "x" }, { "id": "row", "name": "Row 2" }],
            } } },
            "agents": { "defaults": { "model": { "primary": "a/defaults", "fallbacks": ["f/base", "f/defaults"] } } },
        })
    );
    assert_eq!(
        *config(&[("o.json", "{ a: { $include: [], b: 1 } }")]).unwrap().value(),
        json!({ "a": { "b": 1 } })
    );
    let scalar = [("o.json", "{ a: { $include: './x' } }"), ("x", "'text'")];
    assert_eq!(*config(&scalar).unwrap().value(), json!({ "a": "text" }));
    // The last of two counts: the first `$include` is never followed.
    let twice = [
        ("o.json", "{ a: { $include: './gone', $include: './x' }, b: { $include: './gone' }, b: 1 }"),
        ("x", "2"),
    ];
    assert_eq!(*config(&twice).unwrap().value(), json!({ "a": 2, "b": 1 }));
}

#[test]
fn what_openclaw_refuses() {
    use IncludeFault as Fault;
    let main = |text: &str| {
        fault(&[("o.json", text), ("ok", "{}"), ("list", "[1]"), ("self", "{ x: { $include: 'self' } }")])
    };
    let at = |at: &str, fault| ("o.json".to_owned(), at.to_owned(), fault);
    assert_eq!(main("{ a: { b: { $include: './gone' } } }"), at("a.b", Fault::Missing));
    assert_eq!(main("{ $include: '../ok' }"), at("", Fault::Outside));
    assert_eq!(main("{ $include: '/etc/passwd' }"), at("", Fault::Outside));
    assert_eq!(main("{ $include: '~/ok' }"), at("", Fault::Missing));
    assert_eq!(main("{ a: [{ $include: 5 }] }"), at("a.0", Fault::NotText));
    assert_eq!(main("{ a: { $include: null, b: 1 } }"), at("a", Fault::NotText));
    assert_eq!(main("{ a: { $include: ['ok', 5] } }"), at("a", Fault::NotText));
    assert_eq!(main("{ a: { $include: 'list', b: 1 } }"), at("a", Fault::NotAnObject));
    assert_eq!(main("{ a: { $include: 'o.json' } }"), at("a", Fault::Circular));
    assert_eq!(main("{ a: { $include: 'self' } }"), ("self".to_owned(), "x".to_owned(), Fault::Circular));
    assert!(
        config(&[("o.json", "{ $include: '/o/ok', a: { $include: './d/../ok' } }"), ("ok", "{}")]).is_ok()
    );
}

#[test]
fn ten_files_deep_and_no_more() {
    for (deepest, fits) in [(10, true), (11, false)] {
        let names: Vec<String> = (0..=deepest).map(|n| format!("i{n}")).collect();
        let texts: Vec<String> =
            (1..=deepest).map(|n| format!("{{ $include: 'i{n}' }}")).chain(["{ a: 1 }".to_owned()]).collect();
        let files: Vec<(&str, &str)> =
            names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
        assert_eq!(config(&files).is_ok(), fits, "{deepest}");
    }
}

/// Twenty lines that would be read a million times over.
#[test]
fn what_grows_without_end_is_stopped() {
    let names: Vec<String> = (0..=9).map(|n| format!("i{n}")).collect();
    let texts: Vec<String> = (1..=9)
        .map(|n| format!("{{ $include: ['i{n}', 'i{n}', 'i{n}', 'i{n}'] }}"))
        .chain(["{ a: [1] }".to_owned()])
        .collect();
    let files: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    assert_eq!(fault(&files).2, IncludeFault::TooMuch);
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    let nested = format!("{}{{ $include: 'b' }}{}", "[".repeat(100), "]".repeat(100));
    assert_eq!(fault(&[("a", &nested), ("b", &deep)]).2, IncludeFault::TooMuch);
}

#[test]
fn a_value_is_changed_where_it_counts() {
    let files = [
        ("o.json", "{ $include: './base', gateway: { mode: 'local' } }"),
        ("base", "// base\n{ gateway: { mode: 'remote', port: 1 }, models: { mode: 'merge' } }"),
    ];
    assert_eq!(
        one(&files, Edit::merge(&["gateway", "mode"], "remote")),
        owned("o.json", "{ $include: './base', gateway: { mode: 'remote' } }")
    );
    assert_eq!(
        one(&files, Edit::merge(&["gateway", "port"], 2)),
        owned("base", "// base\n{ gateway: { mode: 'remote', port: 2 }, models: { mode: 'merge' } }")
    );
    // What joins an object that only the included file has goes there; what joins one of both, into the main file.
    let (name, text) = one(&files, Edit::merge(&["models", "providers", "p"], json!({ "a": 1 })));
    assert!(
        name == "base" && text.ends_with("models: { mode: 'merge', providers: { p: { a: 1 } } } }"),
        "{text}"
    );
    let (name, text) = one(&files, Edit::merge(&["gateway", "bind"], "lan"));
    assert!(name == "o.json" && text.contains("mode: 'local', bind: 'lan'"), "{text}");
    let (name, _) = one(&files, Edit::merge(&["agents", "defaults"], json!({})));
    assert_eq!(name, "o.json");
    assert!(edited(&files, &[Edit::merge(&["gateway", "mode"], "local")]).unwrap().is_empty());
}

#[test]
fn what_is_only_an_include_stays_so() {
    let files =
        [("o.json", "{ models: { $include: 'm' } }"), ("m", "{ providers: { $include: 'p' } }"), ("p", "{}")];
    assert_eq!(one(&files, Edit::merge(&["models", "providers", "x"], 1)), owned("p", "{\n  \"x\": 1\n}"));
    let (name, text) = one(&files, Edit::merge(&["models", "mode"], "merge"));
    assert!(name == "m" && text == "{ providers: { $include: 'p' }, mode: 'merge' }", "{text}");
    let list = [("o.json", "{ models: { $include: ['a', 'b'] } }"), ("a", "{ x: 1 }"), ("b", "{ y: 1 }")];
    assert_eq!(one(&list, Edit::merge(&["models", "x"], 2)), owned("a", "{ x: 2 }"));
    assert_eq!(one(&list, Edit::merge(&["models", "z"], 2)), owned("b", "{ y: 1, z: 2 }"));
    let scalar = [("o.json", "{ mode: { $include: 'm' } }"), ("m", "'local' // here")];
    assert_eq!(one(&scalar, Edit::merge(&["mode"], "remote")), owned("m", "'remote' // here"));
}

#[test]
fn several_edits_in_several_files() {
    let files = [
        ("o.json", "{ models: { $include: 'm' }, agents: { $include: 'a' } }"),
        ("m", "{ providers: {} }"),
        ("a", "{ defaults: { model: 'x/y' } }"),
    ];
    let edits = [
        Edit::merge(&["models", "providers", "p"], json!({ "apiKey": "${K}", "models": [] })),
        Edit::upsert(&["models", "providers", "p", "models"], "id", json!({ "id": "m1", "n": 1.0 })),
        Edit::upsert(&["models", "providers", "p", "models"], "id", json!({ "id": "m2" })),
        Edit::replace(&["agents", "defaults", "model"], json!({ "primary": "p/m1" })),
        Edit::merge(&["gateway", "mode"], "local"),
    ];
    let changed = edited(&files, &edits).unwrap();
    let names: Vec<_> = changed.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.len() == 3 && names[0] == "o.json", "{names:?}");
    assert!(
        changed[0].1.contains("$include: 'm'") && changed[0].1.contains("gateway: { mode: 'local' }"),
        "{changed:?}"
    );
}

/// As in a config of one file: a block grows row by row, and stays on its line as its neighbour does.
#[test]
fn a_new_block_is_laid_out_as_its_neighbour() {
    let block = "{ baseUrl: 'https://one.example.test/v1', models: [{ id: 'a', name: 'A', maxTokens: 1 }] }";
    let providers = format!("{{\n  providers: {{\n    one: {block},\n  }},\n}}\n");
    let files = [("o.json", "{ models: { $include: 'm' } }"), ("m", providers.as_str())];
    let at = ["models", "providers", "two", "models"];
    let edits = [
        Edit::merge(&at[..3], json!({ "baseUrl": "https://two.example.test/v1", "models": [] })),
        Edit::upsert(
            &at,
            "id",
            json!({ "id": "b", "name": "B", "maxTokens": 2, "contextWindow": 200_000, "input": ["text", "image"] }),
        ),
        Edit::upsert(
            &at,
            "id",
            json!({ "id": "c", "name": "C", "maxTokens": 3, "contextWindow": 200_000, "input": ["text", "image"] }),
        ),
    ];
    let (_, included) = edited(&files, &edits).unwrap().remove(0);
    let added = included.strip_prefix(providers.trim_end_matches("  },\n}\n")).unwrap();
    assert!(added.starts_with("    two: { ") && added.ends_with(" }] },\n  },\n}\n"), "{added}");
    assert_eq!(added.lines().count(), 3, "{added}");
}

#[test]
fn arrays_of_several_files() {
    let files = [
        ("o.json", "{ $include: 'b', allow: ['two'], rows: [{ id: 2 }], out: { k: 1 } }"),
        ("b", "{ allow: ['one'], rows: [{ id: 1, n: 0 }], out: { k: 0 } }"),
    ];
    assert!(edited(&files, &[Edit::push(&["allow"], "one")]).unwrap().is_empty());
    let (name, text) = one(&files, Edit::push(&["allow"], "three"));
    assert!(name == "o.json" && text.contains("['two', 'three']"), "{text}");
    let (name, text) = one(&files, Edit::upsert(&["rows"], "id", json!({ "id": 1, "n": 5 })));
    assert!(name == "b" && text.contains("{ id: 1, n: 5 }"), "{text}");
    let (name, text) = one(&files, Edit::merge(&["allow"], json!(["one", "two", "three"])));
    assert!(name == "o.json" && text.contains("['two', 'three']"), "{text}");
    // A removal leaves nothing behind that would come back.
    let changed = edited(&files, &[Edit::remove(&["out", "k"])]).unwrap();
    assert_eq!(changed.len(), 2, "{changed:?}");
    let refused = edited(&files, &[Edit::merge(&["allow"], json!(["three"]))]).unwrap_err();
    assert_eq!(refused, PlanError::Split { path: "/o/o.json".into(), at: "allow".to_owned() });
}

/// One file in two places: what is changed for one would be changed for the other.
#[test]
fn a_file_that_is_included_twice() {
    let files = [("o.json", "{ a: { $include: 's' }, b: { $include: 's' } }"), ("s", "{ k: 1 }")];
    let refused = edited(&files, &[Edit::merge(&["a", "k"], 2)]).unwrap_err();
    assert_eq!(refused, PlanError::Split { path: "/o/s".into(), at: "a.k".to_owned() });
    // An array that holds an include is not written out.
    let files = [("o.json", "{ a: [{ $include: 's' }] }"), ("s", "1")];
    assert!(edited(&files, &[Edit::replace(&["a"], json!([2]))]).is_err());
    assert!(edited(&files, &[Edit::merge(&["a", "x"], 2)]).is_err());
}
