//! `$include`: each OpenClaw puts a config together as clawgate does, and refuses what clawgate stops at.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use clawgate::domain::{CLOUDFLARE_ANTHROPIC, Environment};
use clawgate::openclaw::{Asked, Place, Setup};
use clawgate::runtime::{SymlinkPolicy, read_files};
use clawgate::simulator::practice;
use serde_json::Value;

use crate::home::Home;
use crate::openclaw::Version;
use crate::suite::{MODEL, suite};

const MAIN: &str = r#"{ $include: ["./base.json5", "./over.json5"],
  gateway: { mode: "local" },
  models: { $include: "./parts/models.json5", mode: "merge" },
  agents: { defaults: { $include: "./parts/defaults.json5" } },
  env: { vars: { FROM_MAIN: "main", BOTH: "main" } },
}"#;

const PARTS: [(&str, &str); 6] = [
    (
        "base.json5",
        r#"{ messages: { responsePrefix: "base" }, gateway: { mode: "remote", port: 19001, bind: "lan" },
  env: { vars: { FROM_BASE: "base", BOTH: "base" } },
  agents: { defaults: { model: { primary: "a/base", fallbacks: ["f/base"] } } } }"#,
    ),
    ("over.json5", r#"{ messages: { responsePrefix: "over" }, gateway: { port: 19002 } }"#),
    (
        "parts/models.json5",
        "// models\n{ providers: { p1: { $include: \"./p1.json5\", api: \"openai-completions\" } } }",
    ),
    (
        "parts/p1.json5",
        r#"{ baseUrl: "http://127.0.0.1:9/${FROM_BASE}/${BOTH}", api: "anthropic-messages",
  models: [{ id: "x", name: "X" }, { $include: "../row.json5", name: "Row 2" }] }"#,
    ),
    ("row.json5", r#"{ id: "row", name: "Row" }"#),
    ("parts/defaults.json5", r#"{ model: { primary: "a/defaults", fallbacks: ["f/defaults"] } }"#),
];

/// The config as clawgate reads it, without a setup's other files.
fn as_clawgate_reads(home: &Home) -> Value {
    let env: Environment = [("HOME", home.path().to_string_lossy())].into_iter().collect();
    let exists = |path: &Path| path.symlink_metadata().is_ok();
    let place = Place::find(&Asked::default(), &env, &home.work(), &exists).expect("there is a home");
    let files = read_files(&place, &CLOUDFLARE_ANTHROPIC, SymlinkPolicy::Follow, &home.work(), &env)
        .expect("the home is ours");
    Setup::read(place, files, &CLOUDFLARE_ANTHROPIC).expect("it is a config").config.value().clone()
}

/// Everything we read, OpenClaw reads too; it adds defaults of its own and fills variables in.
#[track_caller]
fn contains(theirs: &Value, ours: &Value, at: &str) {
    match (theirs, ours) {
        (Value::Object(theirs), Value::Object(ours)) => {
            for (key, ours) in ours {
                contains(theirs.get(key).unwrap_or(&Value::Null), ours, &format!("{at}.{key}"));
            }
        }
        (Value::Array(theirs), Value::Array(ours)) => {
            assert_eq!(theirs.len(), ours.len(), "{at}");
            theirs.iter().zip(ours).for_each(|(theirs, ours)| contains(theirs, ours, at));
        }
        (Value::String(theirs), Value::String(ours)) => {
            assert_eq!(*theirs, ours.replace("${FROM_BASE}", "base").replace("${BOTH}", "main"), "{at}");
        }
        _ => assert_eq!(theirs, ours, "{at}"),
    }
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn put_together_alike() {
    let suite = suite();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        home.write("openclaw.json", MAIN);
        for (name, text) in PARTS {
            home.write(name, text);
        }
        let ours = as_clawgate_reads(&home);
        for part in ["gateway", "messages", "models", "agents.defaults.model"] {
            let read = openclaw.run(&home, &[], &["config", "get", part, "--json"], "").succeeds();
            let theirs: Value = serde_json::from_str(&read.out).expect("it prints JSON");
            let ours = part.split('.').fold(&ours, |inside, key| &inside[key]);
            contains(&theirs, ours, &format!("{} {part}", version.name()));
        }
    }
}

/// A config that is nothing but includes is set up where the values are, and a turn works.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_turn_with_includes() {
    let suite = suite();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        let main = "{ gateway: { mode: 'local' }, models: { $include: './parts/m.json5' }, agents: { $include: './a.json5' } } // mine\n";
        home.write("openclaw.json", main);
        home.write("parts/m.json5", "// models\n{ mode: 'merge' }\n");
        home.write("a.json5", "{ defaults: { model: { primary: 'openai/gpt-5.2' } } } // agents\n");
        suite.set_up(&home, practice::KEY).changed(true).proven();
        assert_eq!(home.read("openclaw.json"), main);
        assert!(home.read("a.json5").contains(&format!("primary: '{MODEL}'")), "{}", home.read("a.json5"));
        assert!(home.read("parts/m.json5").starts_with("// models\n{ mode: 'merge', providers: {"));
        openclaw.accepts(&home);
        openclaw.completes_a_turn(&suite, &home, practice::KEY);
        // 2026.6.6 and 2026.9.6 still write through to the included file: it was left an include alone.
        if version != Version::Old {
            openclaw
                .run(&home, &[], &["config", "set", "models.mode", "\"replace\"", "--json"], "")
                .succeeds();
            assert_eq!(home.read("openclaw.json"), main);
            assert!(home.read("parts/m.json5").contains("\"replace\""));
        }
    }
}

/// How the file `in.json5` is made, and whether it can be included.
type Case = (&'static str, &'static str, &'static dyn Fn(&Home), bool);

/// Where OpenClaw refuses to start clawgate stops with exit 3, and nowhere else.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn refused_alike() {
    let suite = suite();
    let within = "{ gateway: { $include: './in.json5' } }";
    let cases: [Case; 12] = [
        ("missing", within, &|_| {}, false),
        (
            "outside",
            "{ gateway: { $include: '../in.json5' } }",
            &|home| home.write("../in.json5", "{ mode: 'local' }"),
            false,
        ),
        (
            "a link out",
            within,
            &|home| {
                home.write("../out.json5", "{ mode: 'local' }");
                symlink("../out.json5", home.state().join("in.json5")).expect("the home is ours");
            },
            false,
        ),
        (
            "a link inside",
            within,
            &|home| {
                home.write("real.json5", "{ mode: 'local' }");
                symlink("real.json5", home.state().join("in.json5")).expect("the home is ours");
            },
            true,
        ),
        (
            "a hard link",
            within,
            &|home| {
                home.write("real.json5", "{ mode: 'local' }");
                fs::hard_link(home.state().join("real.json5"), home.state().join("in.json5"))
                    .expect("the home is ours");
            },
            false,
        ),
        (
            "2 MiB",
            within,
            &|home| home.write("in.json5", &format!("{{mode:'local'}}{}", " ".repeat(2 * 1024 * 1024 - 14))),
            true,
        ),
        (
            "more",
            within,
            &|home| home.write("in.json5", &format!("{{mode:'local'}}{}", " ".repeat(2 * 1024 * 1024))),
            false,
        ),
        ("ten deep", within, &|home| chain(home, 10), true),
        ("eleven deep", within, &|home| chain(home, 11), false),
        ("itself", within, &|home| home.write("in.json5", "{ $include: './in.json5' }"), false),
        (
            "a list with a number",
            "{ gateway: { $include: ['./in.json5', 5] } }",
            &|home| home.write("in.json5", "{ mode: 'local' }"),
            false,
        ),
        (
            "beside a list",
            "{ gateway: { $include: './in.json5', mode: 'local' } }",
            &|home| home.write("in.json5", "[1]"),
            false,
        ),
    ];
    for version in Version::ALL {
        let openclaw = suite.openclaw(version);
        for (name, main, make, fine) in &cases {
            let home = suite.home(version);
            home.write("openclaw.json", main);
            make(&home);
            let theirs = openclaw.run(&home, &[], &["config", "get", "gateway.mode"], "");
            assert_eq!(theirs.code == 0, *fine, "{} {name} {}", version.name(), theirs.all());
            let mut arguments = suite.seed_arguments();
            arguments.extend(
                ["--cloudflare-ai-gateway-api-key", practice::KEY, "--dry-run", "--symlink", "follow"]
                    .map(str::to_owned),
            );
            let report = home.clawgate(&arguments).ends_with(if *fine { 0 } else { 3 });
            assert_eq!(report["error"]["code"].as_str(), (!fine).then_some("include"), "{name} {}", report.0);
        }
    }
}

fn chain(home: &Home, length: usize) {
    let name = |number: usize| if number == 1 { "in.json5".to_owned() } else { format!("i{number}.json5") };
    for number in 1..length {
        home.write(&name(number), &format!("{{ $include: './{}' }}", name(number + 1)));
    }
    home.write(&name(length), "{ mode: 'local' }");
}
