//! What the wizard knows: what was typed, what is on disk, and what came of the work it handed out.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::domain::{
    AuthChoice, Date, DefaultPolicy, Endpoint, Environment, Exit, KeyCommand, KeyStorage, ModelId, Origin,
    Secret,
};
use crate::gateway::{OfferedModel, StageReport, Verdict};
use crate::locale::{Message as Sentence, Problem};
use crate::openclaw::{Elsewhere, Found, Notice, Plan, PlanError, Referred, Setup};

use super::message::WorkId;
use super::prompt::FieldId;
use super::saved_draft::SavedDraft;
use super::section::Section;
use super::verify::{Judgement, WriteVerification};
use super::work::{Checked, Job, Written};
use crate::domain::CheckTarget;

/// What the surroundings are; they do not change while the wizard runs.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Today.
    pub today: Date,
    /// Now, in seconds since 1970-01-01 00:00 UTC.
    pub now: u64,
    /// The variables of the shell.
    pub shell: Environment,
    /// The OpenClaws there are, as they are shown; the first is the one OpenClaw itself would take.
    pub places: Vec<String>,
    /// Another server in place of Cloudflare's, whatever is stored or pasted.
    pub origin: Option<Origin>,
    /// Whether nothing may be sent but the test that is asked for.
    pub offline: bool,
    /// The installed OpenClaw, where it is to be asked whether it takes what was written.
    pub openclaw: Option<PathBuf>,
    /// What there is to try, where this is practice; that it is, is said on every screen.
    pub practice: Option<Practice>,
    /// The section to open first; the rest is taken from what is set up.
    pub open: Option<Section>,
    /// Whether what is set up is shown first, a row each.
    pub home: bool,
    /// What is worth knowing about an earlier run's files, said on the first section.
    pub notices: Vec<Notice>,
    /// The route that is set up.
    pub choice: &'static AuthChoice,
    /// What was kept of an earlier run that ended before it wrote.
    pub kept: Option<SavedDraft>,
}

impl Facts {
    /// The least of them: nothing else is known.
    #[must_use]
    pub fn new(today: Date, now: u64, shell: Environment, origin: Option<Origin>) -> Self {
        Self {
            today,
            now,
            shell,
            places: Vec::new(),
            origin,
            offline: false,
            openclaw: None,
            practice: None,
            open: None,
            home: false,
            notices: Vec::new(),
            choice: AuthChoice::DEFAULT,
            kept: None,
        }
    }
}

/// A practice run.
#[derive(Clone, Debug, Default)]
pub struct Practice {
    /// What there is to try, a line each, on the section it belongs to.
    pub tries: Vec<(Section, Sentence)>,
    /// The token to try, once the gateway is said to want one.
    pub token: Option<Sentence>,
    /// What every practice secret begins with; others could be real and are refused.
    pub secrets: Vec<&'static str>,
}

/// A secret that is typed, or known already.
#[derive(Clone, Default)]
pub(super) struct SecretField {
    /// What was typed; an empty text takes the known one away.
    pub typed: Option<Zeroizing<String>>,
    /// What a variable or a file answers, and where.
    pub stored: Option<Found<Secret>>,
    /// Whether that is clawgate's own variable, which is as good as typed.
    pub own: bool,
}

impl SecretField {
    /// The text that counts.
    pub(super) fn text(&self) -> &str {
        match (&self.typed, &self.stored) {
            (Some(typed), _) => typed,
            (None, Some(stored)) => stored.value.expose(),
            (None, None) => "",
        }
    }

    /// Whether it is given anew.
    pub(super) fn is_new(&self) -> bool {
        self.typed.is_some() || self.own
    }
}

/// What becomes of OpenClaw's default model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DefaultModelPolicy {
    /// The chosen model is the default one.
    Default,
    /// The default one stays, and the chosen model is the first to be tried after it.
    Fallback,
    /// The default one stays; the chosen model is set up beside it.
    Neither,
    /// The chosen model is the default one where there is none.
    DefaultIfUnset,
}

impl From<DefaultPolicy> for DefaultModelPolicy {
    fn from(policy: DefaultPolicy) -> Self {
        match policy {
            DefaultPolicy::Yes => Self::Default,
            DefaultPolicy::No => Self::Neither,
            DefaultPolicy::IfUnset => Self::DefaultIfUnset,
        }
    }
}

impl From<DefaultModelPolicy> for DefaultPolicy {
    fn from(policy: DefaultModelPolicy) -> Self {
        match policy {
            DefaultModelPolicy::Default => Self::Yes,
            DefaultModelPolicy::Fallback | DefaultModelPolicy::Neither => Self::No,
            DefaultModelPolicy::DefaultIfUnset => Self::IfUnset,
        }
    }
}

/// The model among the answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Pick {
    /// Nobody chose: the best default, or the one that the live test walked to. The best is looked up when it is asked
    /// for, because the first frame does without it and the catalogue takes a while to read.
    Default(Option<ModelId>),
    /// One of those that were offered, kept or stored.
    Chosen(ModelId),
    /// The one typed by hand.
    Typed,
}

impl Pick {
    /// Whether somebody chose it; a default may be walked past by the live test.
    pub(super) fn is_chosen(&self) -> bool {
        !matches!(self, Self::Default(_))
    }
}

/// Everything that was answered, as it was typed. Its `Debug` shows no text: a secret may have been typed anywhere.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is an answer of its own")]
pub(super) struct FormState {
    pub choice: &'static AuthChoice,
    pub account: String,
    pub gateway: String,
    /// The server that a pasted or stored address names.
    pub origin: Option<Origin>,
    pub api_key: SecretField,
    pub has_token: bool,
    pub token: SecretField,
    pub storage: KeyStorage,
    /// Whether somebody chose it; what is stored decides otherwise.
    pub storage_chosen: bool,
    /// Whether a storage that keeps no secret is out of the question.
    pub plaintext: bool,
    pub model: Pick,
    pub other_model: String,
    pub fallbacks: String,
    pub policy: DefaultModelPolicy,
    /// What was decided on that on the command line; it is asked about then whatever the default model is.
    pub decided_policy: Option<DefaultModelPolicy>,
    pub gateway_mode: bool,
    pub confirmation: String,
}

impl fmt::Debug for FormState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FormState").finish_non_exhaustive()
    }
}

/// The answers before and after what is stored was filled in.
#[derive(Debug)]
pub(super) struct Prefilled {
    pub before: FormState,
    pub after: FormState,
}

/// The gateway's list of models.
#[derive(Debug, Default)]
pub(super) struct Models {
    pub running: Option<WorkId>,
    /// What it was asked with, so that it is not asked again for the same.
    pub asked: Option<CheckTarget>,
    pub live: Vec<OfferedModel>,
    pub problem: Option<Problem>,
    /// Whether the person has done anything since it was asked for.
    pub untouched: bool,
    /// What was sent back to its field, once: whoever goes on with it means it.
    pub sent_back: Option<CheckTarget>,
}

/// The write.
#[derive(Debug, Default)]
pub(super) struct Write {
    pub running: Option<WorkId>,
    pub done: Option<Result<Written, Problem>>,
    pub verification: WriteVerification,
    pub judgement: Judgement,
}

/// Whether it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    Running,
    /// The question "really leave?" is on the screen.
    Leaving,
    Ended,
}

/// The wizard.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each says one thing that no other excludes")]
pub struct Wizard {
    pub(super) facts: Facts,
    pub(super) place: usize,
    pub(super) reading: Option<WorkId>,
    pub(super) setup: Option<Result<Box<Setup>, Problem>>,
    pub(super) form: FormState,
    pub(super) section: Section,
    /// The question to the gateway.
    pub(super) probe: Job<Endpoint, Result<Box<Verdict>, Problem>>,
    /// Sections that were left once, or tried to be: their mistakes are shown.
    pub(super) visited: BTreeSet<Section>,
    pub(super) test: Job<CheckTarget, Result<Box<Checked>, Problem>>,
    /// How far it is, or was.
    pub(super) stages: Vec<StageReport>,
    /// What became of the answers when what is stored was filled in; what is read later only tells what is stored now.
    pub(super) prefilled: Option<Prefilled>,
    /// A gateway that another provider of the config goes through, whose values were filled in.
    pub(super) elsewhere: Option<Elsewhere>,
    /// What the address is that is stored, where it names no account and no gateway.
    pub(super) odd_address: Option<Sentence>,
    /// Whether one section of what is set up was opened: the answers of the others are what is stored.
    pub(super) one_section: bool,
    /// Whether nobody looks at it: what is missing or wrong is an error then, and nothing is assumed that somebody
    /// would have to see.
    pub(super) unattended: bool,
    /// What was answered in this run.
    pub(super) answered: BTreeSet<FieldId>,
    /// Whether the person has answered anything in this run.
    pub(super) dirty: bool,
    /// The section that was opened by itself, from the checklist or the command line.
    pub(super) opened: Option<Section>,
    /// Whether one answer of what is set up is changed by itself: the test and the review follow it, and nothing else.
    pub(super) single_change: bool,
    /// Whether a value that the test refused is being mended: the next step is the test.
    pub(super) mending: bool,
    /// The section that was asked for while an earlier one was not complete.
    pub(super) redirected_from: Option<Section>,
    /// What became of what was pasted last, where it was not taken as it is.
    pub(super) aside: Option<Sentence>,
    /// Which answers the last paste filled, where it filled others than its own field.
    pub(super) filled: Option<Sentence>,
    /// Whether the key came with the gateway: nobody has to be asked for it then.
    pub(super) key_came_along: bool,
    pub(super) models: Models,
    /// A command that gives the key, by its line.
    pub(super) command: Job<String, Result<Box<(KeyCommand, Secret)>, Problem>>,
    /// What the config refers to is being asked for.
    pub(super) asking: Option<WorkId>,
    pub(super) write: Write,
    /// What the setup refers to in place of secrets, once somebody asked for it.
    pub(super) referred: OnceCell<Referred>,
    /// The plan for the present answers, once somebody asked for it.
    pub(super) planned: OnceCell<Option<Result<Plan, PlanError>>>,
    pub(super) phase: Phase,
    pub(super) next_work: u64,
}

impl Wizard {
    pub(super) fn with(facts: Facts) -> Self {
        let choice = facts.choice;
        let section = first_of(facts.places.len());
        Self {
            form: FormState {
                choice,
                account: String::new(),
                gateway: String::new(),
                origin: None,
                api_key: SecretField::default(),
                has_token: false,
                token: SecretField::default(),
                storage: KeyStorage::EnvFile,
                storage_chosen: false,
                plaintext: false,
                model: Pick::Default(None),
                other_model: String::new(),
                fallbacks: String::new(),
                policy: DefaultModelPolicy::Default,
                decided_policy: None,
                gateway_mode: true,
                confirmation: String::new(),
            },
            one_section: facts.open.is_some(),
            facts,
            place: 0,
            reading: None,
            setup: None,
            section,
            probe: Job::default(),
            visited: BTreeSet::new(),
            prefilled: None,
            elsewhere: None,
            odd_address: None,
            unattended: false,
            answered: BTreeSet::new(),
            dirty: false,
            test: Job::default(),
            stages: Vec::new(),
            opened: None,
            single_change: false,
            mending: false,
            redirected_from: None,
            aside: None,
            filled: None,
            key_came_along: false,
            models: Models::default(),
            command: Job::default(),
            asking: None,
            write: Write::default(),
            referred: OnceCell::new(),
            planned: OnceCell::new(),
            phase: Phase::Running,
            next_work: 0,
        }
    }

    /// The route that is set up.
    #[must_use]
    pub fn choice(&self) -> &'static AuthChoice {
        self.form.choice
    }

    /// The sections there are here, in order.
    pub(super) fn sections(&self) -> impl DoubleEndedIterator<Item = Section> + use<> {
        let places = self.facts.places.len();
        Section::ALL.into_iter().filter(move |section| section.is_shown(places))
    }

    /// The section before which there is none: which OpenClaw is meant is asked where there are several.
    pub(super) fn first_section(&self) -> Section {
        first_of(self.facts.places.len())
    }

    /// The section on the screen.
    #[must_use]
    pub fn section(&self) -> Section {
        self.section
    }

    /// Whether it is over.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.phase == Phase::Ended
    }

    /// What became of what was pasted last, where it was not taken as it is.
    #[must_use]
    pub fn aside(&self) -> Option<&Sentence> {
        self.aside.as_ref()
    }

    /// Which answers the last paste filled, where it filled others than its own field.
    #[must_use]
    pub fn filled(&self) -> Option<&Sentence> {
        self.filled.as_ref()
    }

    /// Whether files are being written.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.write.running.is_some()
    }

    /// What is on disk, once it was read.
    #[must_use]
    pub fn setup(&self) -> Option<&Setup> {
        self.setup.as_ref()?.as_ref().ok().map(Box::as_ref)
    }

    /// What the write left, once it is done.
    #[must_use]
    pub fn written(&self) -> Option<&Written> {
        self.write.done.as_ref()?.as_ref().ok()
    }

    /// The command that restarts a running daemon, where what was written asks for that.
    pub(super) fn restart_command(&self) -> Option<String> {
        let setup = self.setup().filter(|_| self.written().is_some_and(|written| written.restart))?;
        Some(setup.place.command(setup.restart(self.form.choice)))
    }

    /// Whether the live test is running.
    #[must_use]
    pub fn is_testing(&self) -> bool {
        self.test.running.is_some()
    }

    /// What the process ends with when it is over now: done where something was written or nothing had to be; else the
    /// person ended it, after a write that failed or before any.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match &self.write.done {
            Some(Ok(_)) => Exit::Done,
            _ if self.has_nothing_to_write() => Exit::Done,
            Some(Err(problem)) => problem.exit,
            None => Exit::Signal(2),
        }
    }

    /// What the last live test of the present answers found.
    #[must_use]
    pub fn checked(&self) -> Option<&Checked> {
        let (subject, result) = self.test.last.as_ref()?;
        let checked = result.as_ref().ok()?;
        self.is_present(subject).then_some(checked)
    }

    pub(super) fn work(&mut self) -> WorkId {
        self.next_work += 1;
        WorkId(self.next_work)
    }
}

/// The first section, where there are so many OpenClaws.
fn first_of(places: usize) -> Section {
    Section::ALL.into_iter().find(|section| section.is_shown(places)).unwrap_or(Section::Gateway)
}
