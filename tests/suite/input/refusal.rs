//! What every refusal has in common.

use clawgate::simulator::Simulator;
use serde_json::Value;

use crate::support::{Home, Run, assert_same};

/// A home and a server that no refused run may touch.
pub struct Scene {
    pub home: Home,
    pub simulator: Simulator,
}

impl Scene {
    pub fn new() -> Self {
        Self::with(Home::new())
    }

    pub fn with(home: Home) -> Self {
        Self { home, simulator: crate::support::simulator() }
    }

    /// Complete answers; a flag given again in a test is an error of the test, so cases leave out what they replace.
    pub fn onboard(&self) -> Run {
        crate::support::onboard(&self.home, &self.simulator.origin())
    }

    pub fn bare(&self) -> Run {
        crate::support::bare_onboard(&self.home, &self.simulator.origin())
    }

    /// Runs it for people and for scripts. Both end with the status and change, send and print nothing else than the
    /// refusal; gives the JSON error and the lines for people.
    #[track_caller]
    pub fn refused(&self, run: &Run, exit: i32, code: &str, field: Option<&str>) -> (Value, String) {
        let before = self.home.tree();
        let human = run.run();
        let script = run.clone().arg("--json").run();
        for done in [&human, &script] {
            assert_eq!(done.status, exit, "{}", done.dump());
        }
        assert!(human.stdout.is_empty(), "{}", human.dump());
        assert!(script.stderr.is_empty(), "{}", script.dump());
        let lines = human.err().to_owned();
        assert!(lines.starts_with("✗ "), "{lines}");
        let json = script.json();
        assert_eq!(json["schema"], 1);
        assert_eq!(json["ok"], false);
        assert!(matches!(json["changed"], Value::Null | Value::Bool(false)), "{json}");
        let error = json["error"].clone();
        assert_eq!(error["code"], code, "{}", script.dump());
        assert_eq!(error["field"].as_str(), field, "{}", script.dump());
        let message = error["message"].as_str().unwrap_or_default();
        let hint = error["hint"].as_str().unwrap_or_default();
        assert!(!message.is_empty() && !hint.is_empty(), "what is wrong and what to do: {error}");
        // Of a hint with several lines, those after the first are indented for people.
        let aligned = hint.replace('\n', "\n      ");
        assert!(
            lines.contains(message) && lines.contains(&aligned),
            "the same in both forms: {lines}\n{error}"
        );
        assert_same(&self.home.tree(), &before, "nothing is written");
        let sent = self.simulator.log();
        assert!(sent.is_empty(), "nothing is sent: {sent:?}");
        (error, lines)
    }
}
