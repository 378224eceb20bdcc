//! What clawgate answered.

use std::ops::Index;

use serde_json::Value;

use crate::process::Output;

/// A finished run of clawgate.
pub struct Answer(pub Output);

/// The one JSON object that `--json` prints.
pub struct Report(pub Value);

impl Answer {
    /// The report of a run that is to end with 0.
    #[track_caller]
    pub fn report(self) -> Report {
        self.ends_with(0)
    }

    /// The report of a run that is to end with this status.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Report {
        assert_eq!(self.0.code, code, "{}", self.0.all());
        let report: Value =
            serde_json::from_str(&self.0.out).unwrap_or_else(|error| panic!("{error}: {}", self.0.all()));
        assert_eq!(report["schema"], 1, "{report}");
        assert_eq!(report["ok"], code == 0, "{report}");
        Report(report)
    }
}

impl Report {
    /// It changed something, or did not.
    #[track_caller]
    pub fn changed(self, changed: bool) -> Self {
        assert_eq!(self["changed"], changed, "{}", self.0);
        self
    }

    /// It vouches for the whole: a real request passed, and OpenClaw will send what was tested.
    #[track_caller]
    pub fn proven(self) -> Self {
        assert_eq!(self["proven"], "full", "{}", self.0);
        self
    }

    /// It does not vouch for the whole.
    #[track_caller]
    pub fn not_proven(self) -> Self {
        assert_ne!(self["proven"], "full", "{}", self.0);
        self
    }

    /// A warning says this, or names this command.
    #[track_caller]
    pub fn warns_of(self, part: &str) -> Self {
        let warnings = self["warnings"].as_array().cloned().unwrap_or_default();
        let holds = |text: &Value| text.as_str().is_some_and(|text| text.contains(part));
        let told = warnings.iter().any(|warning| holds(&warning["message"]) || holds(&warning["command"]));
        assert!(told, "no warning holds {part:?}: {}", self.0);
        self
    }

    /// The arguments of the `openclaw` command that the warning with this code names.
    #[track_caller]
    pub fn command_for(&self, code: &str) -> Vec<String> {
        let warnings = self["warnings"].as_array().cloned().unwrap_or_default();
        let warning = warnings.iter().find(|warning| warning["code"] == code);
        let command = warning.and_then(|warning| warning["command"].as_str());
        let words = command.and_then(|command| command.strip_prefix("openclaw "));
        words.unwrap_or_else(|| panic!("no {code}: {}", self.0)).split(' ').map(str::to_owned).collect()
    }

    /// Whether the daemon has to be restarted, and by which command.
    #[track_caller]
    pub fn asks_for_a_restart(self) -> Self {
        assert_eq!(self["restart"]["needed"], true, "{}", self.0);
        let command = self["restart"]["command"].as_str().unwrap_or_default();
        assert!(command.contains("restart"), "{}", self.0);
        self
    }
}

impl Index<&str> for Report {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        &self.0[name]
    }
}
