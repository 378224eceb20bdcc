//! OpenClaw's files as nobody should edit them: each is left alone, with what stands in the way.

use std::fs;
use std::os::unix::fs::symlink;

use super::refusal::Scene;
use crate::support::{Content, Home, assert_same, chmod, mode, onboard, simulator};

#[test]
fn not_text() {
    for (bytes, said) in [
        (b"{ a: \"\xff\xfe\" }".to_vec(), "UTF-8"),
        (b"\xff\xfe{\0}\0".to_vec(), "UTF-16"),
        (b"\xfe\xff\0{\0}".to_vec(), "UTF-16"),
    ] {
        let scene = Scene::with(Home::with_config(&bytes));
        let (error, _) = scene.refused(&scene.onboard(), 3, "not-utf8", None);
        assert!(error["message"].as_str().unwrap().contains(said), "{error}");
    }
}

#[test]
fn not_json5_is_shown_with_the_spot() {
    for (text, place, line, caret) in [
        ("{\n  models: {\n    a: 1,\n  ]\n}\n", "line 4, column 3", "      ]", "      ^"),
        ("{ a: 1 } b", "line 1, column 10", "    { a: 1 } b", "             ^"),
        ("{\n\ta: @\n}", "line 2, column 5", "    \ta: @", "    \t   ^"),
        ("{ \"x\u{1b}[2J\": nope }", "line 1", "    { \"x\\u{1b}[2J\": nope }", "                     ^"),
        ("[1, 2", "line 1, column 6", "    [1, 2", "         ^"),
    ] {
        let scene = Scene::with(Home::with_config(text));
        let (error, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
        assert!(error["message"].as_str().unwrap().contains(place), "{error}");
        let at = lines.lines().position(|found| found == line).unwrap_or_else(|| panic!("{line:?}: {lines}"));
        assert_eq!(lines.lines().nth(at + 1), Some(caret), "{lines}");
    }
}

/// Letters of a newer Unicode than OpenClaw's JSON5 knows.
#[test]
fn keys_that_openclaw_takes_in_quotes_alone() {
    for (text, place) in [
        ("{\n  gateway: { \u{1C9C}: 1 },\n}\n", "line 2, column 14"),
        ("{\r\n  a\u{88C}b: 1 }", "line 2, column 4"),
        ("{ \u{13E23}: 1 }", "line 1, column 3"),
    ] {
        let scene = Scene::with(Home::with_config(text));
        let (error, _) = scene.refused(&scene.onboard(), 3, "not-json5", None);
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(place) && message.contains("expected quotes around this key"), "{error}");
    }
}

macro_rules! broken {
    ($name:literal) => {
        include_str!(concat!("../../fixtures/openclaw/broken/", $name))
    };
}

#[test]
fn a_template_that_was_not_filled_in_is_named() {
    for (text, place) in [
        (broken!("template-value.json5"), "line 5, column 12"),
        (broken!("template-statement.json5"), "line 3, column 3"),
        (broken!("template-at.json5"), "line 2, column 35"),
        (broken!("template-shell.json5"), "line 2, column 35"),
        // The same kind, marked in other ways.
        ("{ gateway: { port: <%= port %> } }", "line 1, column 20"),
        ("{ gateway: { port: __PORT__ } }", "line 1, column 20"),
        ("{ gateway: { port: $PORT } }", "line 1, column 20"),
    ] {
        let scene = Scene::with(Home::with_config(text));
        let (error, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(place), "{message}");
        let hint = "this looks like a template that was not filled in: put a value in its place";
        assert!(lines.contains(hint), "{lines}");
        let dutch = scene.onboard().args(["--lang", "nl"]).run().exits(3);
        assert!(dutch.err().contains("dit lijkt op een sjabloon dat niet is ingevuld"), "{}", dutch.dump());
    }
    // Braces that were doubled by mistake, and a template inside a string, which is a text like any other.
    let scene = Scene::with(Home::with_config("{{ \"gateway\": {} }}"));
    let (_, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
    assert!(lines.contains("fix that place") && !lines.contains("template"), "{lines}");
    let home = Home::with_config("{ gateway: { mode: 'local' }, channels: { x: '{{ x }}' } }");
    onboard(&home, &simulator().origin()).run().exits(0);
}

#[test]
fn a_comment_with_a_hash_is_named() {
    for (text, place) in [
        (broken!("hash-comment.json5"), "line 1, column 1"),
        ("#!/usr/bin/env openclaw\n{}\n", "line 1, column 1"),
        ("{\n  gateway: {}, # mine\n}\n", "line 2, column 16"),
        ("{\n  # mine\n  gateway: {},\n}\n", "line 2, column 3"),
    ] {
        let scene = Scene::with(Home::with_config(text));
        let (error, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
        assert!(error["message"].as_str().unwrap().contains(place), "{error}");
        assert!(lines.contains("a comment begins with `//` in this file, not with `#`"), "{lines}");
        let dutch = scene.onboard().args(["--lang", "nl"]).run().exits(3);
        assert!(dutch.err().contains("commentaar begint in dit bestand met `//`"), "{}", dutch.dump());
    }
    // A colour, and a file of plain JSON, where no comment belongs.
    let colour = Scene::with(Home::with_config("{ ui: { color: #ff7f00 } }"));
    let plain = Scene::new();
    plain.home.put("agents/main/agent/auth-profiles.json", "# mine\n{}\n");
    for scene in [colour, plain] {
        let (_, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
        assert!(lines.contains("fix that place") && !lines.contains("comment"), "{lines}");
    }
}

#[test]
fn an_included_file_that_is_no_json5_is_told_with_who_includes_it() {
    let scene = Scene::with(Home::with_config(broken!("includes-prompt.json5")));
    let agents = scene.home.put("config/agents.json5", broken!("agents.json5"));
    let prompt = scene.home.put("config/prompt.md", broken!("prompt.md"));
    let (error, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
    let said = format!(
        "{}, which {} includes at `list.0.systemPrompt`, cannot be read: line 1, column 1: found '#', expected a value; \
         OpenClaw can only include JSON5",
        prompt.display(),
        agents.display()
    );
    assert_eq!(error["message"], said);
    assert!(lines.contains("fix the `$include` or the file it names"), "{lines}");
    let dutch = scene.onboard().args(["--lang", "nl"]).run().exits(3);
    let said =
        format!("{}, dat {} binnenhaalt bij `list.0.systemPrompt`", prompt.display(), agents.display());
    assert!(dutch.err().contains(&said), "{}", dutch.dump());

    // By the config itself, in a list, as the whole config, and empty; a config's own mistakes are named as ever.
    for (config, at, content, hint) in [
        (
            "{ agents: { $include: ['./ok.json5', './x.txt'] } }",
            " includes at `agents`",
            "Hello",
            "the `$include`",
        ),
        ("{ $include: './x.txt' }", " includes, cannot", "Hello", "the `$include`"),
        ("{ channels: { $include: './x.txt' } }", " includes at `channels`", "  \n", "the `$include`"),
        (
            "{ channels: { $include: './x.json5' } }",
            " includes at `channels`",
            "{ a: {{ b }} }",
            "a template",
        ),
        ("{ channels: { $include: './x.json5' } }", " includes at `channels`", "# mine\n{}", "`//`"),
        (
            "{ channels: { $include: './x.json5' } }",
            " includes at `channels`",
            "{ a: 1 b: 2 }",
            "the file it names",
        ),
    ] {
        let scene = Scene::with(Home::with_config(config));
        scene.home.put("ok.json5", "{ defaults: {} }");
        scene.home.put("x.txt", content);
        scene.home.put("x.json5", content);
        let (error, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
        let message = error["message"].as_str().unwrap();
        let by = format!("which {}{at}", scene.home.config().display());
        assert!(message.contains(&by) && message.contains("OpenClaw can only include JSON5"), "{message}");
        assert!(lines.contains(hint), "{lines}");
    }
}

#[test]
fn secrets_in_the_broken_line_stay_hidden() {
    let key = "sk-ant-api03-CANARY0123456789abcdefghijklmnopqrstuvwxyz0123456789CANARY";
    for text in [
        format!("{{ apiKey: '{key}' x }}"),
        format!("{{ apiKey: '{key}', b: @ }}"),
        format!("{{ a: @, apiKey: '{key}' }}"),
        // Cut through by the excerpt's edge, on either side.
        format!("{{ apiKey: '{key}', {} @ }}", "a: 1, ".repeat(8)),
        format!("{{ {} @, apiKey: '{key}' }}", "a: 1,".repeat(8)),
        format!("{{ @ {} apiKey: '{key}' }}", "a: 1,".repeat(7)),
        format!("{{ apiKey: '{key}"),
    ] {
        let scene = Scene::with(Home::with_config(&text));
        let (error, lines) = scene.refused(&scene.onboard(), 3, "not-json5", None);
        assert!(!lines.contains("CANARY") && !error.to_string().contains("CANARY"), "{lines}");
        let longest = (10..key.len()).find(|end| lines.contains(&key[end - 10..*end]));
        assert_eq!(longest, None, "no ten characters of it: {lines}");
    }
}

#[test]
fn objects_where_objects_belong() {
    for (text, at) in [
        ("[]", None),
        ("null", None),
        ("\"text\"", None),
        ("{ models: [] }", Some("models")),
        ("{ models: null }", Some("models")),
        ("{ models: { providers: 'x' } }", Some("models.providers")),
        (
            "{ models: { providers: { 'cloudflare-ai-gateway': 7 } } }",
            Some("models.providers.cloudflare-ai-gateway"),
        ),
        (
            "{ models: { providers: { 'cloudflare-ai-gateway': { headers: [] } } } }",
            Some("models.providers.cloudflare-ai-gateway.headers"),
        ),
        ("{ agents: true }", Some("agents")),
        ("{ agents: { defaults: [] } }", Some("agents.defaults")),
        ("{ agents: { defaults: { models: 1 } } }", Some("agents.defaults.models")),
        ("{ gateway: 'local' }", Some("gateway")),
    ] {
        let scene = Scene::with(Home::with_config(text));
        let (error, _) = scene.refused(&scene.onboard(), 3, "not-an-object", None);
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("line 1"), "{message}");
        if let Some(at) = at {
            assert!(message.contains(&format!("`{at}`")), "{message}");
        }
    }
}

/// What stands there instead is named with its article, in both languages.
#[test]
fn kinds_have_articles() {
    for (value, english, dutch) in [
        ("[]", "an array", "een array"),
        ("'x'", "a string", "een tekst"),
        ("7", "a number", "een getal"),
        ("true", "a boolean", "een boolean"),
        ("null", "null", "null"),
    ] {
        for (text, at) in [
            (format!("{{ agents: {value} }}"), "`agents`"),
            (format!("{{ models: {{ providers: {value} }} }}"), "`models.providers`"),
            (value.to_owned(), ""),
        ] {
            let scene = Scene::with(Home::with_config(&text));
            let (error, _) = scene.refused(&scene.onboard(), 3, "not-an-object", None);
            let message = error["message"].as_str().unwrap();
            let (has, there) =
                if at.is_empty() { ("holds", String::new()) } else { ("has", format!(" at {at}")) };
            let said = format!(" {has} {english}{there} (line 1) where OpenClaw has an object");
            assert!(message.ends_with(&said), "{message}");
            let told = scene.onboard().args(["--lang", "nl"]).run().exits(3);
            let (has, there) =
                if at.is_empty() { ("bevat", String::new()) } else { ("heeft", format!(" bij {at}")) };
            let said = format!(" {has} {dutch}{there} (regel 1) waar OpenClaw een object heeft");
            assert!(told.err().contains(&said), "{}", told.dump());
        }
    }
    // Where an array is needed, that is what to make of it.
    let rows = "{ models: { providers: { 'cloudflare-ai-gateway': { models: 'x' } } } }";
    let scene = Scene::with(Home::with_config(rows));
    let run = scene.onboard().arg("--skip-check");
    let (error, lines) = scene.refused(&run, 3, "edit-refused", None);
    let message = error["message"].as_str().unwrap();
    let said = "there is a string at `models.providers.cloudflare-ai-gateway.models` (line 1), and no array";
    assert!(message.ends_with(said), "{message}");
    assert!(lines.contains("make it an array, `[ … ]`"), "{lines}");
}

#[test]
fn parts_of_other_files() {
    for text in [
        "{ $include: './x.json5' }",
        "{ models: { $include: './x.json5' } }",
        "{ models: { providers: { $include: ['./x.json5', './y.json5'] } } }",
        "{ agents: { defaults: { $include: './x.json5' } } }",
        "{ gateway: { $include: './x.json5' } }",
        "{ models: { providers: { 'cloudflare-ai-gateway': { $include: './x.json5' } } } }",
    ] {
        let scene = Scene::with(Home::with_config(text));
        let (error, _) = scene.refused(&scene.onboard(), 3, "include", None);
        assert!(error.to_string().contains("./x.json5"), "{error}");
    }
    // Without that file OpenClaw does not start either, wherever it is missing.
    let scene = Scene::with(Home::with_config("{ channels: { $include: './x.json5' } }\n"));
    scene.refused(&scene.onboard(), 3, "include", None);
    // One that is there and is not edited stays as it is.
    let home = Home::with_config("{ channels: { $include: './x.json5' } }\n");
    home.put("x.json5", "{ telegram: { enabled: false } } // mine\n");
    let simulator = simulator();
    onboard(&home, &simulator.origin()).run().exits(0);
    assert!(home.text("openclaw.json").contains("channels: { $include: './x.json5' }"));
    assert_eq!(home.text("x.json5"), "{ telegram: { enabled: false } } // mine\n");
}

#[test]
fn sizes() {
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let scene = Scene::with(Home::with_config(deep));
    scene.refused(&scene.onboard(), 3, "too-deep", None);
    let scene = Scene::with(Home::with_config(vec![b' '; 10 * 1024 * 1024 + 1]));
    let run = scene.onboard();
    assert_eq!(run.run().exits(3).stdout, b"");
    assert_eq!(run.arg("--json").run().exits(3).json()["error"]["code"], "file-too-large");
}

#[test]
fn what_is_no_file() {
    for name in
        ["openclaw.json", ".env", "agents/main/agent/auth-profiles.json", "agents/main/agent/models.json"]
    {
        let home = Home::new();
        let path = home.put(name, "");
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        let scene = Scene::with(home);
        let (error, _) = scene.refused(&scene.onboard(), 3, "not-a-file", None);
        assert!(error["message"].as_str().unwrap().contains("is a folder"), "{error}");

        fs::remove_dir(&path).unwrap();
        rustix::fs::mknodat(
            rustix::fs::CWD,
            &path,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::from_raw_mode(0o600),
            0,
        )
        .unwrap();
        let (error, _) = scene.refused(&scene.onboard(), 3, "not-a-file", None);
        assert!(error["message"].as_str().unwrap().contains("not a regular file"), "{error}");
    }
}

#[test]
#[ignore = "needs root"]
fn unreadable_for_this_user() {
    crate::support::needs::root();
    for name in ["openclaw.json", ".env", "agents/main/agent/auth-profiles.json"] {
        let home = Home::new();
        let path = home.put(name, "{}\n");
        home.give_to(12345, 12345);
        chmod(&path, 0);
        let scene = Scene::with(home);
        let (error, _) = scene.refused(&scene.onboard().user(12345, 12345), 3, "unreadable", None);
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("ermission denied") && message.contains(name), "{message}");
    }
    // A state folder that may not even be looked into.
    let home = Home::with_config("{}\n");
    home.give_to(12345, 12345);
    chmod(&home.state, 0);
    let scene = Scene::with(home);
    scene.refused(&scene.onboard().user(12345, 12345), 3, "unreadable", None);
}

#[test]
fn broken_variables() {
    for bytes in [b"A=\xff\xfe\n".as_slice(), b"A=1\0\n"] {
        let home = Home::with_config("{}\n");
        home.put(".env", bytes);
        let scene = Scene::with(home);
        let (error, _) = scene.refused(&scene.onboard(), 3, "env-file-unreadable", None);
        assert!(error["message"].as_str().unwrap().contains(".env"), "{error}");
    }
    let home = Home::with_config("{}\n");
    home.put("agents/main/agent/auth-profiles.json", "{ broken");
    let scene = Scene::with(home);
    scene.refused(&scene.onboard(), 3, "not-json5", None);
}

#[test]
fn read_only_by_openclaws_own_switches() {
    let scene = Scene::with(Home::with_config("{}\n"));
    for variable in ["OPENCLAW_CONFIG_READONLY", "OPENCLAW_NIX_MODE"] {
        for value in ["1", "true"] {
            let (error, _) = scene.refused(&scene.onboard().env(variable, value), 3, "read-only", None);
            assert!(error.to_string().contains(variable), "{error}");
        }
        let undo = crate::support::clawgate(&scene.home).arg("undo").env(variable, "1");
        scene.refused(&undo, 3, "read-only", None);
    }
    scene.onboard().env("OPENCLAW_NIX_MODE", "0").run().exits(0);
}

#[test]
fn links() {
    for name in ["openclaw.json", ".env"] {
        let home = Home::with_config("{}\n");
        let real = home.root.join("dotfiles");
        fs::create_dir(&real).unwrap();
        let target = real.join(name);
        fs::write(&target, if name == ".env" { "OTHER=1\n" } else { "{ a: 1 }\n" }).unwrap();
        chmod(&target, 0o640);
        let link = home.state.join(name);
        let _ = fs::remove_file(&link);
        symlink(&target, &link).unwrap();
        let scene = Scene::with(home);
        let (error, lines) = scene.refused(&scene.onboard(), 2, "symlink", None);
        assert!(lines.contains("--symlink follow") && lines.contains("dotfiles"), "{error}");
        scene.refused(&scene.onboard().args(["--symlink", "refuse"]), 3, "symlink", None);
        scene.onboard().args(["--symlink", "follow"]).run().exits(0);
        let tree = scene.home.tree();
        let node = &tree[&link.strip_prefix(&scene.home.root).unwrap().to_owned()];
        assert_eq!(node.content, Content::Link(target.clone()), "the link stays");
        let written = fs::read_to_string(&target).unwrap();
        assert!(written.contains("CLOUDFLARE_AI_GATEWAY_API_KEY"), "{written}");
        assert_eq!(mode(&target), 0o640, "the group keeps what it had");
    }
}

#[test]
fn links_that_lead_nowhere() {
    for choice in [None, Some("follow"), Some("refuse")] {
        let home = Home::with_config("{}\n");
        fs::remove_file(home.config()).unwrap();
        symlink("/nowhere/openclaw.json", home.config()).unwrap();
        let scene = Scene::with(home);
        let mut run = scene.onboard();
        if let Some(choice) = choice {
            run = run.args(["--symlink", choice]);
        }
        let (error, _) = scene.refused(&run, 3, "symlink", None);
        assert!(error["message"].as_str().unwrap().contains("/nowhere/openclaw.json"), "{error}");
    }
}

#[test]
fn a_check_changes_nothing_either() {
    let home = Home::with_config("{ models: [] }");
    let before = home.tree();
    crate::support::clawgate(&home).arg("check").run().exits(3);
    crate::support::clawgate(&home).args(["undo", "--json"]).run().exits(2);
    assert_same(&home.tree(), &before, "check and undo");
}
