//! An outcome becomes lines, JSON and an exit status: the contract with people and scripts in one place.
//!
//! Standard output carries the result alone. Warnings, progress and errors go to standard error.

mod human;
mod json;

use std::path::PathBuf;

use crate::domain::{Exit, Field, Layer, ModelSource};
use crate::gateway::{Cost, Evidence, Stage, Tokens};
use crate::locale::{Language, Message};
use crate::wizard::{Failure, Problem};

pub use human::human;

/// What a command came to.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The command's name.
    pub command: &'static str,
    /// What the process ends with.
    pub exit: Exit,
    /// Whether any file is different now; `None` where the command writes none.
    pub changed: Option<bool>,
    /// Whether this was a dry run.
    pub dry_run: bool,
    /// OpenClaw's state folder.
    pub state_dir: Option<PathBuf>,
    /// OpenClaw's config file.
    pub config: Option<PathBuf>,
    /// The files that were written, or would be.
    pub files: Vec<FileReport>,
    /// The unified diff of a dry run, secrets masked.
    pub diff: Option<String>,
    /// The model, `provider/model`, and what decided on it.
    pub model: Option<(String, ModelSource)>,
    /// Models to choose from, and those that are chosen.
    pub models: Option<ModelsReport>,
    /// How far the setup is proven.
    pub proven: Option<Proven>,
    /// What OpenClaw would use, an entry an audience.
    pub effective: Vec<EffectiveReport>,
    /// Whether the daemon has to be restarted, and how.
    pub restart: Option<Restart>,
    /// The live checks, the one that counts first.
    pub checks: Vec<CheckReport>,
    /// Everything worth knowing that stops nothing.
    pub warnings: Vec<Warning>,
    /// What went wrong.
    pub error: Option<Failure>,
}

/// What happened to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    /// Which file.
    pub path: PathBuf,
    /// What was, or would be, done to it.
    pub action: Action,
    /// Where its content of before is.
    pub backup: Option<PathBuf>,
}

/// What is done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// It was not there.
    Created,
    /// It was there.
    Changed,
    /// It is gone.
    Removed,
    /// It is as it was before a write.
    Restored,
}

/// How far a setup is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proven {
    /// The model answered, with what OpenClaw will use.
    Full,
    /// Reached with these values, but not to the end, or something else may win over them.
    Partial,
    /// Not tested, or refused.
    None,
}

/// What OpenClaw would use for one audience. Secrets are fingerprints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EffectiveReport {
    /// `shell` or `daemon`.
    pub audience: &'static str,
    /// A value and its source for each of base URL, key, token and model.
    pub values: Vec<(&'static str, String, String)>,
    /// Variables that nothing supplies.
    pub missing: Vec<String>,
}

/// Models to choose from, and those that are chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelsReport {
    /// Where the list comes from: `gateway`, or `catalogue` where that was not asked.
    pub source: Option<&'static str>,
    /// The list, where one was asked for.
    pub list: Option<Vec<ModelEntry>>,
    /// OpenClaw's default model, of whichever provider.
    pub default: Option<String>,
    /// What OpenClaw falls back to, in order.
    pub fallbacks: Vec<String>,
}

/// A model that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelEntry {
    /// `provider/model`.
    pub reference: String,
    /// The provider's own name.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Whether the gateway answers for it, under this or another name; `false` where it was not asked.
    pub listed: bool,
    /// The most tokens it can read.
    pub context: Option<u64>,
    /// The most tokens it can write.
    pub output: Option<u64>,
    /// What it costs, where that is known.
    pub cost: Option<Cost>,
    /// Its last day, where one is announced.
    pub retires: Option<String>,
    /// Whether that day is near or past.
    pub retires_soon: bool,
    /// Which model to take then.
    pub successor: Option<String>,
}

/// Whether and how the daemon has to be restarted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restart {
    /// Whether it has to be, should it be running.
    pub needed: bool,
    /// The command.
    pub command: String,
}

/// One live check.
#[derive(Clone, Debug)]
pub struct CheckReport {
    /// For whom it was made: `shell`, `daemon`, or both.
    pub audiences: Vec<&'static str>,
    /// The verdict's machine code.
    pub verdict: String,
    /// Who answered, or failed to.
    pub layer: Layer,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The code in the answer.
    pub code: Option<String>,
    /// What happened.
    pub message: Message,
    /// The answer's own words.
    pub detail: Option<String>,
    /// The one thing to do.
    pub hint: Option<Message>,
    /// The field that needs another value.
    pub field: Option<Field>,
    /// The model that answered, or was asked.
    pub model: Option<String>,
    /// From the request to the last byte, in milliseconds.
    pub total_ms: Option<u64>,
    /// The way of the request: name, state, milliseconds where measured.
    pub stages: Vec<(String, String, Option<u64>)>,
    /// What was seen on the way, in its order.
    pub evidence: Vec<Evidence>,
    /// The same for people, a line a stage.
    pub evidence_lines: Vec<(Stage, Vec<Message>)>,
    /// How many requests were sent after the first, because the error table says that it may help.
    pub retries: u32,
    /// How many seconds the answer asks to wait.
    pub retry_after: Option<u64>,
    /// What the answer cost.
    pub tokens: Option<Tokens>,
    /// Anthropic's `request-id`.
    pub request_id: Option<String>,
    /// `cf-aig-cache-status`.
    pub cache_status: Option<String>,
    /// `cf-aig-log-id`.
    pub log_id: Option<String>,
    /// `cf-ray`.
    pub ray: Option<String>,
    /// Whether it proves the setup.
    pub passed: bool,
}

/// Something worth knowing that stops nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// A stable code.
    pub code: &'static str,
    /// What it is.
    pub message: Message,
    /// The command that settles it.
    pub command: Option<String>,
}

impl ModelsReport {
    /// Which fallback a model is, counted from 1.
    #[must_use]
    pub fn place(&self, reference: &str) -> Option<usize> {
        self.fallbacks.iter().position(|fallback| fallback == reference).map(|at| at + 1)
    }
}

impl Outcome {
    /// An outcome with nothing in it yet.
    #[must_use]
    pub fn new(command: &'static str) -> Self {
        Self {
            command,
            exit: Exit::Done,
            changed: None,
            dry_run: false,
            state_dir: None,
            config: None,
            files: Vec::new(),
            diff: None,
            model: None,
            models: None,
            proven: None,
            effective: Vec::new(),
            restart: None,
            checks: Vec::new(),
            warnings: Vec::new(),
            error: None,
        }
    }

    /// The same outcome, failed.
    #[must_use]
    pub fn failed(mut self, problem: Problem) -> Self {
        self.exit = problem.exit;
        self.error = Some(*problem.failure);
        self
    }

    /// Adds a warning.
    pub fn warn(&mut self, code: &'static str, message: impl Into<Message>, command: Option<&str>) {
        let warning = Warning { code, message: message.into(), command: command.map(str::to_owned) };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// One JSON object; codes are stable, sentences in the given language, absent parts left out.
    #[must_use]
    pub fn json(&self, language: Language) -> serde_json::Value {
        json::object(self, language)
    }

    /// The same object as text, safe for a terminal: control, format and bidirectional characters are `\u` escapes.
    #[must_use]
    pub fn json_text(&self, language: Language) -> String {
        json::text(&self.json(language))
    }
}

macro_rules! names {
    ($type:ty { $($variant:ident => $name:literal),* $(,)? }) => {
        impl $type {
            /// The name in reports.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

names!(Action { Created => "created", Changed => "changed", Removed => "removed", Restored => "restored" });
names!(Proven { Full => "full", Partial => "partial", None => "none" });
