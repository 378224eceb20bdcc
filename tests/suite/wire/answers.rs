//! Every answer of the fixtures, given by a real server to the real binary: what it exits with, what it says, and what
//! it writes follow from the error table alone.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use clawgate::domain::Save;
use clawgate::gateway::{Row, rows};
use clawgate::simulator::{Behaviour, Canned, Gateway, Scenario, Simulator};
use serde::Deserialize;
use serde_json::Value;

use super::{assert_honest, warnings};
use crate::support::{ACCOUNT, Home, KEY, TOKEN, assert_same, bare_onboard, clawgate};

#[derive(Deserialize)]
struct Fixture {
    id: String,
    row: String,
    status: u16,
    headers: BTreeMap<String, String>,
    body: Option<Value>,
    body_text: Option<String>,
    body_hex: Option<String>,
    #[serde(default = "sent")]
    key: bool,
    #[serde(default = "sent")]
    token: bool,
    #[serde(default)]
    question: String,
}

fn row(id: &str) -> &'static Row {
    rows().iter().find(|row| row.id == id).unwrap()
}

fn sent() -> bool {
    true
}

impl Fixture {
    fn canned(&self) -> Canned {
        let hex = |hex: &String| -> Vec<u8> {
            (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap()).collect()
        };
        let body = self.body.as_ref().map(|body| body.to_string().into_bytes());
        let body = body.or_else(|| self.body_text.clone().map(String::into_bytes));
        let body = body.or_else(|| self.body_hex.as_ref().map(hex)).unwrap();
        let headers: Vec<_> = self.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
        Canned::new(self.status, &headers, body)
    }

    fn gateway(&self) -> String {
        format!("g-{}", self.id.to_ascii_lowercase())
    }
}

/// Answers to a message that was sent with a key: without one, nothing is sent.
fn fixtures() -> Vec<Fixture> {
    let all: Vec<Fixture> = serde_json::from_str(include_str!("../../fixtures/answers.json")).unwrap();
    all.into_iter().filter(|fixture| fixture.question.is_empty() && fixture.key).collect()
}

#[test]
fn every_answer_ends_as_the_table_says() {
    let fixtures = fixtures();
    assert!(fixtures.len() > 90, "{}", fixtures.len());
    let world = fixtures.iter().fold(Scenario::default(), |world, fixture| {
        let behaviour = Behaviour::Raw(fixture.canned());
        world.gateway(ACCOUNT, Gateway { behaviour: Some(behaviour), ..Gateway::new(fixture.gateway()) })
    });
    let simulator = Simulator::start(world).unwrap();
    each(&fixtures, |fixture| walk(fixture, &simulator));
}

/// The same answers as a server sends them that compresses everything: nobody asked for it, and HTTP allows it.
#[test]
fn compressed_answers_are_judged_the_same() {
    let mut fixtures = fixtures();
    fixtures
        .retain(|fixture| !fixture.headers.contains_key("content-encoding") && fixture.body_hex.is_none());
    assert!(fixtures.len() > 90, "{}", fixtures.len());
    let encodings = ["gzip", "deflate", "GZip"];
    let world = fixtures.iter().zip(encodings.iter().cycle()).fold(
        Scenario::default(),
        |world, (fixture, encoding)| {
            let mut canned = fixture.canned();
            canned.body = compressed(&canned.body, encoding);
            canned.headers.push(("content-encoding".to_owned(), (*encoding).to_owned()));
            let behaviour = Behaviour::Raw(canned);
            world.gateway(ACCOUNT, Gateway { behaviour: Some(behaviour), ..Gateway::new(fixture.gateway()) })
        },
    );
    let simulator = Simulator::start(world).unwrap();
    each(&fixtures, |fixture| {
        let row = row(&fixture.row);
        let (home, gateway) = (Home::new(), fixture.gateway());
        let mut run = bare_onboard(&home, &simulator.origin())
            .args(["--account-id", ACCOUNT, "--gateway-id", gateway.as_str(), "--api-key", KEY])
            .args(["--json", "--model", "claude-of-the-test", "--dry-run", "--check", "always"]);
        if fixture.token {
            run = run.args(["--token", TOKEN]);
        }
        let written = matches!(row.save, Save::Yes | Save::Warn);
        let done = run.run().exits(if written { 0 } else { row.exit.code().into() });
        judge_check(fixture, row, &done.json());
    });
}

fn compressed(body: &[u8], encoding: &str) -> Vec<u8> {
    use std::io::Write as _;
    let level = flate2::Compression::fast();
    if encoding == "deflate" {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), level);
        encoder.write_all(body).unwrap();
        return encoder.finish().unwrap();
    }
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

/// Every fixture, several at a time, and all that failed in one message.
fn each(fixtures: &[Fixture], judge: impl Fn(&Fixture) + Sync) {
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        // Most of the time is the pause before a second try.
        for _ in 0..32 {
            scope.spawn(|| {
                while let Some(fixture) = fixtures.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(failure) = std::panic::catch_unwind(AssertUnwindSafe(|| judge(fixture))) {
                        let said = failure.downcast_ref::<String>().cloned();
                        failures.lock().unwrap().push(format!(
                            "{}: {}",
                            fixture.id,
                            said.unwrap_or_default()
                        ));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), fixtures.len(), failures.join("\n"));
}

fn walk(fixture: &Fixture, simulator: &Simulator) {
    let row = row(&fixture.row);
    let home = Home::new();
    let before = home.tree();
    let origin = simulator.origin();
    let gateway = fixture.gateway();
    let mut run = bare_onboard(&home, &origin)
        .args(["--account-id", ACCOUNT, "--gateway-id", gateway.as_str(), "--api-key", KEY])
        .args(["--json", "--model", "claude-of-the-test"]);
    if fixture.token {
        run = run.args(["--token", TOKEN]);
    }
    let written = matches!(row.save, Save::Yes | Save::Warn);
    let done = run.run().exits(if written { 0 } else { row.exit.code().into() });
    let report = done.json();
    judge_check(fixture, row, &report);
    assert_requests(simulator, &gateway, row);
    assert_eq!(report["ok"], written);
    assert_eq!(report["changed"], written);
    let proven = row.id == "S0";
    if written {
        assert!(home.config().exists() && home.env_file().exists());
        assert_eq!(warnings(&report).contains(&"limited"), !proven, "{report}");
        assert_eq!(report["proven"], if proven { "full" } else { "partial" });
        assert!(report["error"].is_null());
    } else {
        assert_same(&home.tree(), &before, "nothing is written");
        assert_eq!(report["proven"], "none");
        assert_eq!(report["error"]["code"], row.code);
        assert_eq!(report["error"]["layer"], report["check"]["layer"]);
        assert_eq!(report["error"]["field"], report["check"]["field"]);
        assert_eq!(report["error"]["hint"], report["check"]["hint"]);
        assert_eq!(report["files"].as_array().map(Vec::len), Some(0));

        let done = run.arg("--save-on-failure").run().exits(0);
        let report = done.json();
        assert_eq!((&report["changed"], &report["proven"]), (&Value::from(true), &Value::from("none")));
        assert!(warnings(&report).contains(&"check-failed"), "{report}");
        assert!(home.config().exists() && home.env_file().exists());
    }

    // What is written now is what `check` tests, and it says the same of it.
    let before = home.tree();
    let done = clawgate(&home).args(["check", "--json", "--model", "claude-of-the-test"]).run();
    let done = done.exits(row.exit.code().into());
    let report = done.json();
    judge_check(fixture, row, &report);
    assert_eq!(report["ok"], proven);
    assert_eq!(report["error"]["code"].as_str(), (!proven).then_some(row.code));
    assert_same(&home.tree(), &before, "a check writes nothing");
    assert!(!done.said().contains(KEY) && !done.said().contains(TOKEN));
}

fn judge_check(fixture: &Fixture, row: &Row, report: &Value) {
    let check = &report["check"];
    assert_eq!(check["verdict"], row.code, "{report}");
    assert_eq!(check["layer"], serde_json::to_value(row.layer).unwrap());
    assert_eq!(check["field"], serde_json::to_value(row.field).unwrap());
    assert_eq!(check["status"], fixture.status);
    assert_eq!(check["hint"].as_str().is_some_and(|hint| !hint.is_empty()), row.hint.is_some());
    let message = check["message"].as_str().unwrap();
    assert!(
        !message.is_empty() && !message.contains("{ $") && !message.contains(char::is_control),
        "{message:?}"
    );
    assert_honest(report);
}

/// Two requests where a second try may help, else one; and none of them twice.
fn assert_requests(simulator: &Simulator, gateway: &str, row: &Row) {
    let path = format!("/v1/{ACCOUNT}/{gateway}/anthropic/v1/messages");
    let bodies: Vec<Vec<u8>> = simulator
        .log()
        .into_iter()
        .filter(|exchange| exchange.path == path)
        .map(|exchange| exchange.body)
        .collect();
    assert_eq!(bodies.len(), if row.retry { 2 } else { 1 });
    assert!(bodies.len() == 1 || bodies[0] != bodies[1], "the second try has a word of its own");
}
