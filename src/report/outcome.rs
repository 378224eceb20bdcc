//! What came of a command.

use std::path::PathBuf;

use crate::domain::{Exit, Field, Layer, ModelSource};
use crate::gateway::{Cost, Evidence, LongCost, Stage, StageReport, Tokens};
use crate::locale::{Argument, Message, ids};
use crate::openclaw::{Place, Proven};
use crate::transaction::{self, Past};
use crate::wizard::{Failure, Problem};

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
    /// Where OpenClaw is, once that is known.
    pub place: Option<Place>,
    /// OpenClaw's state folder.
    pub state_dir: Option<PathBuf>,
    /// OpenClaw's config file.
    pub config: Option<PathBuf>,
    /// Which OpenClaw wrote these files, as far as they tell: its time, and its version where that is known.
    pub openclaw: Vec<Message>,
    /// The gateway's ID, where the address has one.
    pub gateway: Option<String>,
    /// Which key counts, and what settles it where that is not clear.
    pub why: Option<WhyReport>,
    /// The files that were written, or would be.
    pub files: Vec<FileReport>,
    /// Whether they are OpenClaw's and were written, so that `clawgate undo` takes that back.
    pub can_undo: bool,
    /// The unified diff of a dry run, secrets masked.
    pub diff: Option<String>,
    /// The writes that are remembered, the newest first, where they were asked for.
    pub history: Option<Vec<Past>>,
    /// The model, `provider/model`, and what decided on it.
    pub model: Option<(String, ModelSource)>,
    /// Models to choose from, and those that are chosen.
    pub models: Option<ModelsReport>,
    /// How far the setup is proven.
    pub proven: Option<Proven>,
    /// For whom that holds; `None` where nothing is proven.
    pub proven_for: Option<ProvenFor>,
    /// What OpenClaw would use, an entry an audience.
    pub effective: Vec<EffectiveReport>,
    /// Whether the daemon has to be restarted, and how.
    pub restart: Option<Restart>,
    /// The live checks, the one that counts first.
    pub checks: Vec<CheckReport>,
    /// What a deep check came to.
    pub deep: Option<DeepReport>,
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

impl From<transaction::Action> for Action {
    fn from(action: transaction::Action) -> Self {
        match action {
            transaction::Action::Created => Self::Created,
            transaction::Action::Removed => Self::Removed,
            transaction::Action::Changed | transaction::Action::Unchanged => Self::Changed,
        }
    }
}

/// For whom a proof holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenFor {
    /// `shell`, `daemon`: who sends just what was sent.
    pub audiences: Vec<&'static str>,
    /// The agents that ask for the model that was tested.
    pub agents: Vec<String>,
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
    /// What it costs where a request is long, if that is something else.
    pub long_cost: Option<LongCost>,
    /// Its last day, where one is announced.
    pub retires: Option<String>,
    /// Whether that day is near or past.
    pub retires_soon: bool,
    /// Which model to take then.
    pub successor: Option<String>,
}

/// Which key counts, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyReport {
    /// The paragraph, sentence by sentence.
    pub sentences: Vec<Message>,
    /// Keys that are there and do not count: for whom, a fingerprint, and where it is.
    pub shadowed: Vec<(&'static str, String, String)>,
    /// The command that settles it, where something is to be settled.
    pub command: Option<String>,
    /// The same of the gateway's token, where the config sends one.
    pub token: Option<Box<WhyReport>>,
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
    /// The provider behind the gateway.
    pub vendor: &'static str,
    /// The model that answered.
    pub model: Option<String>,
    /// The model that was asked.
    pub asked_model: Option<String>,
    /// From the request to the last byte, in milliseconds.
    pub total_ms: Option<u64>,
    /// The way of the request.
    pub stages: Vec<StageReport>,
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
    /// The provider's id of the request.
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

/// A check with a request of OpenClaw's own shape.
#[derive(Clone, Debug)]
pub struct DeepReport {
    /// The request.
    pub check: CheckReport,
    /// The real program, where it was asked.
    pub program: Option<ProgramReport>,
}

/// What the real OpenClaw did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramReport {
    /// The program.
    pub path: PathBuf,
    /// Its exit status; `None` where a signal or our patience ended it.
    pub exit: Option<i32>,
    /// Whether its model answered.
    pub answered: bool,
    /// The end of what it printed, at most 600 characters, without the secrets; control characters are still in it.
    pub said: String,
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

impl FileReport {
    /// What was done to a file, or would be.
    pub(super) fn deed(&self, dry_run: bool) -> Message {
        let id = match (self.action, dry_run) {
            (Action::Created, false) => ids::RESULT_CREATED,
            (Action::Changed, false) => ids::RESULT_CHANGED,
            (Action::Removed, false) => ids::RESULT_REMOVED,
            (Action::Restored, false) => ids::RESULT_RESTORED,
            (Action::Created, true) => ids::RESULT_WOULD_CREATE,
            (Action::Changed, true) => ids::RESULT_WOULD_CHANGE,
            (Action::Removed, true) => ids::RESULT_WOULD_REMOVE,
            (Action::Restored, true) => ids::RESULT_WOULD_RESTORE,
        };
        let message = id.with("path", self.path.as_path());
        match &self.backup {
            Some(backup) => ids::RESULT_WITH_BACKUP
                .with("what", Argument::Message(message))
                .with("backup", backup.as_path()),
            None => message,
        }
    }
}

impl ModelsReport {
    /// Which fallback a model is, counted from 1.
    #[must_use]
    pub fn place(&self, reference: &str) -> Option<usize> {
        self.fallbacks.iter().position(|fallback| fallback == reference).map(|at| at + 1)
    }
}

impl CheckReport {
    /// A check of which only the verdict is known.
    #[must_use]
    pub fn new(verdict: impl Into<String>, layer: Layer, message: impl Into<Message>) -> Self {
        Self {
            audiences: Vec::new(),
            verdict: verdict.into(),
            layer,
            status: None,
            code: None,
            message: message.into(),
            detail: None,
            hint: None,
            field: None,
            vendor: "",
            model: None,
            asked_model: None,
            total_ms: None,
            stages: Vec::new(),
            evidence: Vec::new(),
            evidence_lines: Vec::new(),
            retries: 0,
            retry_after: None,
            tokens: None,
            request_id: None,
            cache_status: None,
            log_id: None,
            ray: None,
            passed: false,
        }
    }

    /// The model to name on the way: the one that answered, else the one that was asked.
    pub(super) fn asked_model(&self) -> Option<&str> {
        self.model.as_deref().or(self.asked_model.as_deref())
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
            place: None,
            state_dir: None,
            config: None,
            openclaw: Vec::new(),
            gateway: None,
            why: None,
            files: Vec::new(),
            can_undo: false,
            diff: None,
            history: None,
            model: None,
            models: None,
            proven: None,
            proven_for: None,
            effective: Vec::new(),
            restart: None,
            checks: Vec::new(),
            deep: None,
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

    /// What is said beside the result where that did not get through, because of `cause`: the files that were written
    /// meanwhile, and the one thing to do.
    #[must_use]
    pub fn lost(&self, cause: &str) -> Self {
        let mut told = Self::new(self.command);
        let written = self.files.iter().filter(|_| self.can_undo);
        for file in written {
            told.warn("written", file.deed(false), None);
        }
        let hint =
            if told.warnings.is_empty() { ids::HINT_OUTPUT_LOST } else { ids::HINT_OUTPUT_LOST_WRITTEN };
        let failure =
            Failure::new("output-lost", Layer::Internal, ids::OUTPUT_LOST.with("cause", cause)).hint(hint);
        told.failed(Problem::new(Exit::Internal, failure))
    }

    /// Adds a warning.
    pub fn warn(&mut self, code: &'static str, message: impl Into<Message>, command: Option<&str>) {
        let warning = Warning { code, message: message.into(), command: command.map(str::to_owned) };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// The same with the commands it names made those for its place.
    #[must_use]
    pub fn for_place(mut self) -> Self {
        let Some(place) = self.place.take() else { return self };
        let token = self.why.iter_mut().filter_map(|why| why.token.as_mut()?.command.as_mut());
        let own = self.warnings.iter_mut().filter_map(|warning| warning.command.as_mut());
        let restart = self.restart.iter_mut().map(|restart| &mut restart.command);
        for command in token.chain(own).chain(restart) {
            *command = place.command(command);
        }
        if let Some(command) = self.why.as_mut().and_then(|why| why.command.as_mut()) {
            *command = place.command(command);
        }
        self.place = Some(place);
        self
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
