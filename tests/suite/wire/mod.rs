//! The live request as a user meets it: the real binary, real sockets, and every way in which an answer can come or
//! fail to come.

mod answers;
mod audiences;
mod curl;
mod deep;
mod discovery;
mod faults;
mod hostile;
mod network;
mod peer;
mod proxy;
mod reach;
mod sent;
mod service;
mod signals;
mod table;
mod tls;
mod watch;
mod why;
mod world;

use serde_json::Value;

/// A stage of the first check in a report.
#[track_caller]
fn stage(report: &Value, name: &str) -> String {
    let stages = report["check"]["stages"].as_array().unwrap_or_else(|| panic!("no stages: {report}"));
    let found = stages.iter().find(|stage| stage["name"] == name);
    found.unwrap_or_else(|| panic!("no stage {name}: {report}"))["state"].as_str().unwrap().to_owned()
}

/// What was seen at a stage of the first check; null where nothing was.
fn evidence(report: &Value, name: &str) -> Value {
    let stages = report["check"]["stages"].as_array().map_or(&[][..], Vec::as_slice);
    let found = stages.iter().find(|stage| stage["name"] == name);
    found.map_or(Value::Null, |stage| stage["evidence"].clone())
}

/// The milliseconds of a stage of the first check, where it has any.
fn ms(report: &Value, name: &str) -> Option<u64> {
    report["check"]["stages"].as_array()?.iter().find(|stage| stage["name"] == name)?["ms"].as_u64()
}

/// The codes of a report's warnings.
fn warnings(report: &Value) -> Vec<&str> {
    let list = report["warnings"].as_array().map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(|warning| warning["code"].as_str()).collect()
}

/// Only what was measured has milliseconds, nothing comes before what precedes it, and one stage at most failed.
#[track_caller]
fn assert_honest(report: &Value) {
    let stages = report["check"]["stages"].as_array().unwrap();
    let mut last = 0;
    let mut failed = false;
    for stage in stages {
        let (name, state) = (stage["name"].as_str().unwrap(), stage["state"].as_str().unwrap());
        let measured =
            ["name", "connect", "proxy", "tls", "first-byte", "done"].contains(&name) && state == "done";
        assert_eq!(stage["ms"].is_u64(), measured, "{name}: {report}");
        if let Some(ms) = stage["ms"].as_u64() {
            assert!(ms >= last && !(failed && name != "first-byte" && name != "done"), "{name}: {report}");
            last = ms;
        }
        assert!(state != "waiting" && state != "running", "{name}: {report}");
        assert!(!(failed && state == "failed"), "two failed: {report}");
        failed |= state == "failed";
    }
    assert_eq!(report["check"]["totalMs"].as_u64(), ms(report, "done"), "{report}");
}

/// A name that does not exist; where nobody answers the machine's questions for names, that is what is said.
#[track_caller]
fn assert_unknown(report: &Value) {
    let verdict = report["check"]["verdict"].as_str().unwrap();
    assert!(verdict == "name-not-found" || verdict == "name-timed-out", "{report}");
    assert_eq!(stage(report, "name"), "failed", "{report}");
}
