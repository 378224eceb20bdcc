//! What came of a command.

use std::path::PathBuf;

use crate::domain::{AccountId, Exit, Layer, ModelSource};
use crate::gateway::{Cost, LongCost, SeenAccount, SeenGateway};
use crate::locale::{Argument, Message, ids};
use crate::openclaw::{Notice, Place, Proven};
use crate::transaction::{self, Past};
use crate::wizard::{Checked, Failure, NextHosts, Problem};

/// A write of the past, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastReport {
    /// The write.
    pub past: Past,
    /// How long ago that was.
    pub ago: Option<Message>,
    /// What it came to; empty where that cannot be told.
    pub changes: Vec<Message>,
}

/// What a command came to.
#[derive(Clone, Debug, Default)]
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
    /// What sets up the same on other hosts, where that was asked for.
    pub next_hosts: Option<NextHosts>,
    /// The files that were written, or would be.
    pub files: Vec<FileReport>,
    /// Whether they are OpenClaw's and were written, so that `clawgate undo` takes that back.
    pub can_undo: bool,
    /// The unified diff of a dry run, secrets masked.
    pub diff: Option<String>,
    /// The writes that are remembered, the newest first, where they were asked for.
    pub history: Option<Vec<PastReport>>,
    /// The model, `provider/model`, and what decided on it.
    pub model: Option<(String, ModelSource)>,
    /// Models to choose from, and those that are chosen.
    pub models: Option<ModelsReport>,
    /// The accounts that a token sees.
    pub accounts: Option<Vec<SeenAccount>>,
    /// The gateways that a token sees, or the one that was looked for or made.
    pub gateways: Option<GatewaysReport>,
    /// How far the setup is proven.
    pub proven: Option<Proven>,
    /// For whom that holds; `None` where nothing is proven.
    pub proven_for: Option<ProvenFor>,
    /// The fallbacks that it says nothing about.
    pub untested: Vec<String>,
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
    /// Where that is so for one of this shell and the daemon alone: what makes the difference.
    pub split: Option<Split>,
    /// Whether everything is to be said of what works, too.
    pub verbose: bool,
}

/// What works for one of this shell and the daemon and not for the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// For which, and why.
    pub message: Message,
    /// The command that settles it.
    pub command: String,
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

/// Gateways of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatewaysReport {
    /// Whose they are.
    pub account: AccountId,
    /// What is known of each.
    pub list: Vec<SeenGateway>,
    /// Whether there are more than are listed.
    pub more: bool,
    /// Whether the one was made now; `None` where nothing was to be made.
    pub created: Option<bool>,
}

impl GatewaysReport {
    /// None of an account yet.
    #[must_use]
    pub fn of(account: AccountId) -> Self {
        Self { account, list: Vec::new(), more: false, created: None }
    }
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
    /// Whether that day is past.
    pub is_overdue: bool,
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
    /// For whom it was, where that was asked: `shell`, `daemon`.
    pub audiences: Vec<&'static str>,
    /// What it found.
    pub found: Checked,
}

/// A check with a request of OpenClaw's own shape.
#[derive(Clone, Debug)]
pub struct DeepReport {
    /// The request.
    pub found: Checked,
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

impl Outcome {
    /// An outcome with nothing in it yet.
    #[must_use]
    pub fn new(command: &'static str) -> Self {
        Self { command, ..Self::default() }
    }

    /// Nothing is proven after all, for nobody.
    pub fn withdraw_proof(&mut self) {
        (self.proven, self.proven_for) = (Some(Proven::None), None);
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

    /// Warns of each of these.
    pub fn notices(&mut self, notices: impl IntoIterator<Item = Notice>) {
        for notice in notices {
            self.warn(notice.code, notice.message, notice.command);
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
        let why = self.why.as_mut().and_then(|why| why.command.as_mut());
        let split = self.split.as_mut().map(|split| &mut split.command);
        for command in why.into_iter().chain(split) {
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
