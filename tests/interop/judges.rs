//! Other people's programs as judges: npm's json5, aimock's Anthropic, and each OpenClaw's own reading of `.env`.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use clawgate::document::{Document, MAX_DEPTH, ParseErrorKind};
use clawgate::simulator::practice;
use serde_json::{Value, json};

use crate::changes::Choices as _;
use crate::generator::{Random, broken, document};
use crate::home::Home;
use crate::installed::Installed;
use crate::meaning::{canonical, meaning};
use crate::openclaw::Version;
use crate::process;
use crate::suite::{onboard_arguments, suite};

const PATIENCE: Duration = Duration::from_secs(120);

/// What npm's json5 reads in a text.
#[track_caller]
pub fn json5(installed: &Installed, home: &Home, text: &str) -> Value {
    let mut node = process::clean(installed.node());
    node.current_dir(installed.judges()).args([
        "-e",
        "process.stdout.write(JSON.stringify(require('json5').parse(require('fs').readFileSync(0, 'utf8'))))",
    ]);
    let judged = process::run(node, &home.logs(), text, PATIENCE).succeeds();
    serde_json::from_str(&judged.out).expect("it prints JSON")
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interop/judges").join(name)
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// aimock's Messages endpoint behind a front that stands where the gateway stands. Dropping it ends it.
struct Aimock {
    child: Child,
    origin: String,
}

impl Aimock {
    fn start(installed: &Installed, gateway: &str) -> Self {
        let mut node = process::clean(installed.node());
        node.arg(script("aimock.mjs")).arg(installed.judges()).arg(gateway);
        let mut child = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node starts");
        let mut origin = String::new();
        let out = child.stdout.take().expect("it is piped");
        BufReader::new(out).read_line(&mut origin).expect("it says where it listens");
        Self { child, origin: origin.trim().to_owned() }
    }
}

impl Drop for Aimock {
    fn drop(&mut self) {
        // It ends when its standard input does.
        drop(self.child.stdin.take());
        if process::wait(&mut self.child, Duration::from_secs(5)).is_none() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// `check` reads an answer that none of us wrote; and without the gateway's marks it says that it cannot tell.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn aimock_answers_a_check() {
    let suite = suite();
    for (gateway, exit) in [("gateway", 0), ("bare", 4)] {
        let aimock = Aimock::start(suite.installed, gateway);
        let home = suite.home(Version::Old);
        let arguments = onboard_arguments(&[
            ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
            ("--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY),
            ("--cloudflare-ai-gateway-api-key", practice::KEY),
            ("--gateway-origin", &aimock.origin),
            ("--check", "never"),
        ]);
        home.clawgate(&arguments).report().changed(true).not_proven();
        let check = ["check", "--json", "--gateway-origin", &aimock.origin].map(str::to_owned);
        let report = home.clawgate(&check).ends_with(exit);
        assert_eq!(report["check"]["status"], 200, "{}", report.0);
    }
}

/// npm's json5 still reads every document of the fixtures as they say.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn json5_reads_the_fixtures() {
    let suite = suite();
    let home = suite.home(Version::Old);
    let mut documents = 0;
    for name in ["suite.json", "more.json"] {
        let path = fixture("json5").join(name);
        let mut node = process::clean(suite.installed.node());
        node.arg(script("json5.mjs")).arg(suite.installed.judges().join("node_modules/json5")).arg(&path);
        let judged = process::run(node, &home.logs(), "", PATIENCE).succeeds();
        let judged: Vec<Value> = serde_json::from_str(&judged.out).unwrap();
        let expected: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(judged.len(), expected.len());
        for (judged, expected) in judged.iter().zip(&expected) {
            assert_eq!(judged["reads"], expected["reads"], "{name} {}", expected["name"]);
        }
        documents += judged.len();
    }
    assert!(documents >= 113, "{documents}");
}

/// Every character there is, as the first one of a key without quotes and as a later one: npm's json5 takes and refuses
/// the same.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn json5_takes_the_same_keys() {
    let suite = suite();
    let home = suite.home(Version::Old);
    let mut node = process::clean(suite.installed.node());
    node.arg(script("identifiers.mjs")).arg(suite.installed.judges().join("node_modules/json5"));
    let judged = process::run(node, &home.logs(), "", PATIENCE).succeeds();
    let judged: Value = serde_json::from_str(&judged.out).unwrap();
    for (place, before) in [("start", ""), ("part", "a")] {
        let theirs: Vec<u32> = serde_json::from_value(judged[place].clone()).unwrap();
        let mut wrong = Vec::new();
        for character in '\0'..=char::MAX {
            let key = format!("{before}{character}");
            let ours = Document::parse(format!("{{{key}:1}}").as_bytes())
                .is_ok_and(|read| read.root().members().next().is_some_and(|member| member.key == key));
            let takes = theirs.partition_point(|&change| change <= u32::from(character)) % 2 == 1;
            if ours != takes {
                wrong.push(format!("U+{:04X}", u32::from(character)));
            }
        }
        assert!(
            wrong.is_empty(),
            "{place}: {} disagreements: {:?}",
            wrong.len(),
            &wrong[..wrong.len().min(20)]
        );
    }
}

/// Each OpenClaw's own loader still reads every `.env` of the fixtures as they say.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn openclaws_read_the_env_files() {
    let suite = suite();
    for version in Version::ALL {
        let home = suite.home(version);
        for name in ["dialect.json", "random.json"] {
            let rows = std::fs::read_to_string(fixture("dotenv").join(name)).unwrap();
            let expected: Vec<Value> = serde_json::from_str(&rows).unwrap();
            let mut node = process::clean(suite.installed.node());
            node.arg(script("dotenv.mjs"))
                .arg(suite.installed.openclaw(version.name()))
                .env("HOME", home.path())
                .env("TMPDIR", home.temp());
            let judged = process::run(node, &home.logs(), &rows, PATIENCE).succeeds();
            let judged: Value = serde_json::from_str(&judged.out).unwrap();
            assert_eq!(judged["version"], version.name());
            let reads = judged["reads"].as_array().unwrap();
            assert_eq!(reads.len(), expected.len());
            for (read, row) in reads.iter().zip(&expected) {
                assert_eq!(*read, row["reads"][version.name()], "{} {}", version.name(), row["name"]);
            }
        }
    }
}

/// Documents of a generator, half of them broken: npm's json5 takes and refuses the same ones, and reads them alike.
///
/// The one disagreement that is meant: we refuse what is more than [`MAX_DEPTH`] deep.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn json5_reads_what_we_read() {
    let suite = suite();
    let home = suite.home(Version::Old);
    let count = std::env::var("CLAWGATE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(20_000);
    let texts: Vec<String> = (0..count).map(generated).collect();
    let rows: Vec<Value> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| json!({ "name": index.to_string(), "text": text }))
        .collect();
    let path = home.logs().join("documents.json");
    std::fs::write(&path, serde_json::to_vec(&rows).unwrap()).unwrap();
    let mut node = process::clean(suite.installed.node());
    // Its own reading recurses nowhere, but what prints the outcome does.
    node.arg("--stack-size=4000").arg(script("json5.mjs"));
    node.arg(suite.installed.judges().join("node_modules/json5")).arg(&path);
    let judged = process::run(node, &home.logs(), "", PATIENCE).succeeds();
    let judged: Vec<Value> = serde_json::from_str(&judged.out).unwrap();
    assert_eq!(judged.len(), texts.len());
    let (mut read, mut too_deep, mut wrong) = (0, 0, Vec::new());
    for (text, theirs) in texts.iter().zip(&judged) {
        let ours = Document::parse(text.as_bytes());
        match (&ours, theirs["reads"].as_str()) {
            (Ok(ours), Some(theirs)) if canonical(&meaning(ours)) == theirs => read += 1,
            (Err(error), Some(_)) if error.kind == ParseErrorKind::TooDeep => too_deep += 1,
            (Err(_), None) => {}
            (ours, theirs) => {
                let ours = ours.as_ref().map(|ours| canonical(&meaning(ours)));
                wrong.push(format!("{text:?}\n  ours   {ours:?}\n  theirs {theirs:?}"));
            }
        }
    }
    let refused = texts.len() - read - too_deep - wrong.len();
    eprintln!(
        "{} documents: {read} read alike, {refused} refused by both, {too_deep} too deep for us",
        texts.len()
    );
    assert!(wrong.is_empty(), "{} disagreements\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    // It would mean nothing if nearly all were of one kind.
    assert!(read * 3 > texts.len() && refused * 5 > texts.len(), "{read} read, {refused} refused");
    assert!(too_deep > 0);
}

fn generated(seed: u64) -> String {
    // Far from the seeds of the property tests.
    let mut random = Random(seed << 32 | 0x5EED);
    let text = document(&mut random);
    match random.below(1000) {
        0 => {
            let levels = MAX_DEPTH - 8 + random.below(16);
            format!("{}{text}{}", "[".repeat(levels), "]".repeat(levels))
        }
        1..=520 => broken(&mut random, &text),
        _ => text,
    }
}
