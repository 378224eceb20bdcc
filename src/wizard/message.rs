//! What can happen to the wizard, and what it wants done.

use std::fmt;

use zeroize::Zeroizing;

use crate::domain::{DefaultPolicy, KeyCommand, KeyStorage, ModelId, Secret};
use crate::gateway::{OfferedModel, StageReport, Verdict};
use crate::locale::Problem;
use crate::openclaw::{ConfigVerdict, FetchedSecret, Plan, Setup};

use super::prompt::FieldId;
use super::saved_draft::SavedDraft;
use super::section::Section;
use super::work::{Checked, Written};
use crate::domain::CheckTarget;

/// Which piece of work; a result whose work is no longer wanted is dropped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkId(pub u64);

/// Something happened. Any message in any state is fine. Its `Debug` shows nothing of what it carries.
pub enum Message {
    /// The whole new text of a slot, secret or not.
    Typed(FieldId, Zeroizing<String>),
    /// A text was pasted into a slot: an address can fill several.
    Pasted(FieldId, Zeroizing<String>),
    /// A possibility was chosen, by its number.
    Chosen(FieldId, usize),
    /// A switch was turned.
    Switched(FieldId),
    /// Something was decided on the command line that no choice may offer yet, or ever.
    Decided(Override),
    /// An action was asked for.
    Act(Action),
    /// The files were read.
    SetupRead(WorkId, Result<Box<Setup>, Problem>),
    /// What the gateway answered to the question whether it is there, or why nothing was sent.
    ProbeDone(WorkId, Result<Box<Verdict>, Problem>),
    /// The secrets that are kept elsewhere, or why there are none.
    SecretsAsked(WorkId, Result<Vec<FetchedSecret>, Problem>),
    /// What a command gave for a key, and the command as it will be run.
    CommandSaid(WorkId, Result<Box<(KeyCommand, Secret)>, Problem>),
    /// The live test is this far.
    CheckMoved(WorkId, Vec<StageReport>),
    /// The live test is over.
    CheckDone(WorkId, Result<Box<Checked>, Problem>),
    /// The gateway's own list of models, or why there is none.
    ModelsListed(WorkId, Result<Vec<OfferedModel>, Problem>),
    /// The write is over.
    WriteDone(WorkId, Result<Written, Problem>),
    /// What the installed OpenClaw says of the config that was written; nothing where it could not be asked.
    OpenclawSaid(WorkId, Option<ConfigVerdict>),
    /// The files were looked at again after the write; nothing where every byte is as it was written.
    WriteVerified(WorkId, Result<Option<Box<Setup>>, Problem>),
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        std::mem::discriminant(self).fmt(f)
    }
}

/// A decision of the command line. It holds whatever the files turn out to be, and is shown among the choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Override {
    /// The secrets are kept there.
    Storage(KeyStorage),
    /// The secrets themselves are kept, wherever they are now; where nothing keeps them, in `.env`.
    Plaintext,
    /// What becomes of the default model.
    SetDefault(DefaultPolicy),
}

/// What a person can ask for besides editing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// On to the next section; where one is incomplete, its first mistake is shown instead.
    Next,
    /// Back to the section before.
    Back,
    /// To a section of the rail.
    Go(Section),
    /// To the slot that needs another value.
    FixField(FieldId),
    /// The live test once more.
    Retry,
    /// Stops the live test, or the question to the gateway.
    Cancel,
    /// On without a live test or the gateway's answer, or past one that did not pass.
    Skip,
    /// Takes a model in place of one that is not offered, by its number among the nearest, and tests it.
    UseModel(usize),
    /// Asks the gateway for its models.
    ListModels,
    /// Takes the successor of a model that retires.
    TakeSuccessor,
    /// Writes.
    Write,
    /// Reads OpenClaw's files again, after somebody mended them.
    ReadAgain,
    /// Leaves; asks first where answers would be lost.
    Quit,
    /// Leaves without asking.
    Leave,
    /// Leaves, and keeps the answers but for the secrets.
    Keep,
    /// Stays after all.
    Stay,
}

/// Work to be done outside. Carried out in order; what takes time answers with a [`Message`].
#[derive(Debug)]
pub enum Effect {
    /// Read OpenClaw's files at a place, by its number among the candidates.
    ReadSetup(WorkId, usize),
    /// Ask once for the secrets that are kept elsewhere, as OpenClaw does.
    AskSecrets(WorkId),
    /// Run a command for a key, once: its line.
    AskCommand(WorkId, Secret),
    /// Ask, free of charge, whether a gateway is there: its base URL.
    Probe(WorkId, String),
    /// Send the live request; the models are tried in turn until one is known to the gateway.
    Check(WorkId, Box<CheckTarget>, Vec<ModelId>),
    /// Ask the gateway for its list of models.
    ListModels(WorkId, Box<CheckTarget>),
    /// Write a plan.
    Apply(WorkId, Box<Plan>),
    /// Look at the files that were written once more, after so many milliseconds.
    VerifyWrite(WorkId, u64),
    /// Ask the installed OpenClaw whether it takes the config that was written.
    AskOpenclaw(WorkId),
    /// Stop a piece of work.
    Cancel(WorkId),
    /// Keep answers for the next run.
    Keep(Box<SavedDraft>),
    /// Forget kept answers: they are written.
    Forget,
    /// End.
    Quit,
}
