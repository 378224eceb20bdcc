//! One config, both programs, and whether what clawgate says of OpenClaw is so.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use clawgate::simulator::Simulator;
use serde_json::Value;
use tempfile::TempDir;

use super::case::{Case, Draft, Release, world};
use super::driver::{Driver, Turn};
use super::kept::Kept;
use super::recorder::{Asked, Recorder};
use crate::installed::Installed;

/// What clawgate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// OpenClaw sends just this, and it is answered.
    Proven,
    /// Answered, with something that nobody can be sure of.
    Partly,
    /// OpenClaw gets no answer.
    Broken,
    /// It cannot be told.
    Untold,
}

/// What is wrong with what clawgate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Proven, and OpenClaw sends nothing.
    ProvenSilent,
    /// Proven, and OpenClaw's request is refused.
    ProvenRefused,
    /// Proven, and OpenClaw sends something else, which is answered.
    ProvenOther,
    /// Broken, and OpenClaw is answered.
    BrokenWorks,
    /// clawgate ended in a way that it never should.
    Crashed,
    /// OpenClaw's turn was lost twice, and nothing was asked.
    Lost,
}

/// Both sides of one case.
pub struct Found {
    pub said: Said,
    pub fault: Option<Fault>,
    /// Where the two requests differ.
    pub differs: Vec<String>,
    pub report: Value,
    pub sent: Option<Asked>,
    pub checked: Option<Asked>,
    pub turn: Turn,
    /// What both of them found.
    pub draft: Draft,
}

/// Asks both programs.
pub struct Judge {
    pub release: Release,
    gateway: Simulator,
    driver: Driver,
    kept: Kept,
}

/// Headers that say nothing of the config: those of HTTP itself, of the programs' libraries, and of the body.
const NOBODYS: [&str; 13] = [
    "host",
    "connection",
    "user-agent",
    "accept",
    "accept-encoding",
    "accept-language",
    "content-type",
    "content-length",
    "transfer-encoding",
    "sec-fetch-mode",
    "traceparent",
    "anthropic-beta",
    "anthropic-dangerous-direct-browser-access",
];
/// What a check asks of the gateway for itself, where the config asks nothing.
const CHECKS_OWN: [&str; 5] = [
    "cf-aig-max-attempts",
    "cf-aig-metadata",
    "cf-aig-no-wholesale",
    "cf-aig-request-timeout",
    "cf-aig-skip-cache",
];

impl Judge {
    pub fn new(installed: &Installed, release: &str) -> Self {
        let gateway = Simulator::start(world()).expect("the practice gateway starts on loopback");
        let number = Release::of(release);
        let mut draft = Draft::working(number, &gateway.origin());
        // Plugins are modules too, and load slowest.
        draft.config.as_object_mut().expect("a config").remove("plugins");
        let warm = Box::new(move || Self::home(&draft));
        Self {
            release: number,
            driver: Driver::new(installed, release, warm),
            gateway,
            kept: Kept::of(release),
        }
    }

    /// The home of a case.
    fn home(draft: &Draft) -> TempDir {
        let home = tempfile::Builder::new().prefix("oracle-home-").tempdir().expect("a temporary folder");
        draft.write(home.path());
        home
    }

    /// Asks both, and once more where OpenClaw's turn is lost.
    pub fn judge(&mut self, case: &Case) -> Found {
        let found = self.judge_in(case, false);
        if found.turn.lost { self.judge_in(case, false) } else { found }
    }

    /// Asks both, OpenClaw in a process of its own.
    pub fn judge_alone(&mut self, case: &Case) -> Found {
        self.judge_in(case, true)
    }

    /// Asks both, OpenClaw in a process of its own where `alone`.
    fn judge_in(&mut self, case: &Case, alone: bool) -> Found {
        let recorder = Recorder::before(&self.gateway);
        let draft = case.draft(self.release, &recorder.origin());
        let home = Self::home(&draft);
        let variables = draft.variables(home.path());

        let (code, report) = check(home.path(), &variables);
        let mut checked = recorder.log();
        checked.retain(is_a_turn);
        let said = match (code, report["proven"].as_str(), report["error"]["code"].as_str()) {
            (Some(0), Some("full"), _) => Said::Proven,
            (Some(0), ..) => Said::Partly,
            (_, _, Some("cannot-be-told")) => Said::Untold,
            _ => Said::Broken,
        };
        let (turn, sent) =
            self.ask(&recorder, &draft, home.path(), &home.path().join("work"), &variables, alone);
        let mut fault = match code {
            _ if turn.lost && sent.is_none() => Some((Fault::Lost, Vec::new())),
            Some(0..=10) if !report.is_null() => fault_of(said, &turn, sent.as_ref(), checked.first()),
            _ => Some((Fault::Crashed, Vec::new())),
        };
        let warned = |code: &str| {
            report["warnings"].as_array().is_some_and(|all| all.iter().any(|warning| warning["code"] == code))
        };
        // Before 2026.3.8 a turn without the daemon goes past a profile's reference, and before 2026.3.2 past the config's,
        // which the daemon asks for: it cannot stand for the daemon then.
        let alike = (self.release >= Release(2026, 3, 8) || !case.has("a profile with a reference"))
            && (self.release >= Release(2026, 3, 2) || !case.has("key a reference to a variable"));
        if alike && warned("shell-and-daemon-differ") && !turn.lost {
            // What is said holds for the daemon too, which has neither that shell nor that folder.
            let home = Self::home(&draft);
            let places = ["OPENCLAW_STATE_DIR", "OPENCLAW_CONFIG_PATH"];
            let mut variables = draft.variables(home.path());
            variables.retain(|name, _| places.contains(&name.as_str()));
            let (turn, sent) = self.ask(&recorder, &draft, home.path(), home.path(), &variables, alone);
            self.driver.keep(home);
            let daemons = fault_of(said, &turn, sent.as_ref(), checked.last());
            fault = match said {
                Said::Broken => fault.and(daemons),
                _ => fault.or(daemons),
            };
        }
        let (fault, differs) = fault.map_or((None, Vec::new()), |(fault, differs)| (Some(fault), differs));
        let checked = checked.into_iter().next();
        self.driver.keep(home);
        Found { said, fault, differs, report, sent, checked, turn, draft }
    }

    /// A turn, and its first request to a model.
    fn ask(
        &mut self,
        recorder: &Recorder,
        draft: &Draft,
        home: &Path,
        work: &Path,
        variables: &BTreeMap<String, String>,
        alone: bool,
    ) -> (Turn, Option<Asked>) {
        let question = format!("{:?} {variables:?} \"{}\" {alone}", draft.texts(), work.display());
        let by = if draft.config["agents"]["list"].is_array() { self.driver.whom() } else { "" };
        let question = (question + by)
            .replace(&recorder.origin(), "ORIGIN")
            .replace(&*home.to_string_lossy(), super::case::HOME);
        let driver = &mut self.driver;
        self.kept.or_ask(&question, || {
            recorder.begin_turn();
            let turn = if alone {
                driver.turn_alone(home, work, variables)
            } else {
                driver.turn(home, work, variables)
            };
            (turn, recorder.log().into_iter().find(is_a_turn))
        })
    }

    /// What is sent in a process that is kept, and in one of its own.
    pub fn both_ways(&mut self, case: &Case) -> [(Turn, Option<Asked>); 2] {
        [false, true].map(|alone| {
            let recorder = Recorder::before(&self.gateway);
            let draft = case.draft(self.release, &recorder.origin());
            let home = Self::home(&draft);
            let variables = draft.variables(home.path());
            let asked =
                self.ask(&recorder, &draft, home.path(), &home.path().join("work"), &variables, alone);
            self.driver.keep(home);
            asked
        })
    }

    /// The fewest constructs with which the same is wrong; `None` where it is not wrong beside an OpenClaw in a process
    /// of its own. Not even the whole case is, then.
    pub fn shrink(&mut self, case: &Case, fault: Fault) -> Option<(Case, Found)> {
        let mut least = case.clone();
        let mut found = self.judge(&least);
        let mut at = 0;
        while at < least.chosen.len() {
            let mut smaller = least.clone();
            smaller.chosen.remove(at);
            let other = self.judge(&smaller);
            if other.fault == Some(fault) {
                (least, found) = (smaller, other);
            } else {
                at += 1;
            }
        }
        if found.fault == Some(fault) {
            found = self.judge_in(&least, true);
        }
        if found.fault != Some(fault) {
            least = case.clone();
            found = self.judge_in(&least, true);
        }
        (found.fault == Some(fault)).then_some((least, found))
    }
}

/// What is wrong with that, beside a turn and its first request, and where that differs from the one checked.
fn fault_of(
    said: Said,
    turn: &Turn,
    sent: Option<&Asked>,
    checked: Option<&Asked>,
) -> Option<(Fault, Vec<String>)> {
    // Where another model answers for the one that could not be asked, the first is still broken.
    let rescued = turn.said.contains("FailoverError");
    let answered = sent.is_some_and(|sent| sent.status == 200) && !rescued;
    match (said, sent) {
        (Said::Proven, None) => Some((Fault::ProvenSilent, Vec::new())),
        (Said::Proven, Some(sent)) => {
            let differs = checked.map_or_else(Vec::new, |checked| differences(sent, checked));
            if sent.status != 200 {
                return Some((Fault::ProvenRefused, differs));
            }
            (!differs.is_empty()).then_some((Fault::ProvenOther, differs))
        }
        (Said::Broken, _) if answered => Some((Fault::BrokenWorks, Vec::new())),
        _ => None,
    }
}

/// Whether a header says nothing of the config.
pub fn is_nobodys(name: &str) -> bool {
    NOBODYS.contains(&name) || name.starts_with("x-stainless-")
}

fn is_a_turn(asked: &Asked) -> bool {
    asked.method == "POST"
}

/// Where two requests differ in what the config decides.
pub fn differences(sent: &Asked, checked: &Asked) -> Vec<String> {
    let mut differs = Vec::new();
    let mut compare = |name: &str, sent: Option<&str>, checked: Option<&str>| {
        if sent != checked {
            let shown =
                |value: Option<&str>| value.map_or("nothing".to_owned(), |value| format!("`{value}`"));
            differs.push(format!("{name}: OpenClaw {}, clawgate {}", shown(sent), shown(checked)));
        }
    };
    let path = |asked: &Asked| asked.path.split('?').next().unwrap_or_default().to_owned();
    compare("method", Some(&sent.method), Some(&checked.method));
    compare("path", Some(&path(sent)), Some(&path(checked)));
    compare("model", sent.model.as_deref(), checked.model.as_deref());
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in sent.headers.iter().chain(&checked.headers) {
        let extra =
            CHECKS_OWN.contains(&name.as_str()) && sent.headers.iter().all(|(other, _)| other != name);
        if !is_nobodys(name) && !extra && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    for name in names {
        let of = |asked: &Asked| {
            let mut values = asked.headers.iter().filter(|(other, _)| other == name);
            values.next().map(|(_, value)| value.clone())
        };
        compare(name, of(sent).as_deref(), of(checked).as_deref());
    }
    differs
}

/// `clawgate check` as the person at that shell runs it.
fn check(home: &Path, variables: &BTreeMap<String, String>) -> (Option<i32>, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_clawgate"))
        .args(["check", "--json", "--timeout", "5"])
        .env_clear()
        .env("HOME", home)
        .env("PATH", "/usr/bin:/bin")
        .env("TERM", "dumb")
        .env("TMPDIR", home)
        .envs(variables)
        .current_dir(home.join("work"))
        .stdin(Stdio::null())
        .output()
        .expect("clawgate starts");
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap_or_default())
}
