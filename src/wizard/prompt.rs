//! What is asked now, free of any picture: every front end shows the same.

use crate::domain::{AuthChoice, Date, Field, Secret};
use crate::gateway::{StageReport, Verdict};
use crate::locale::{Id, Message, ids};
use crate::openclaw::Notice;

use super::input::{InputError, REAL_SECRET};
use super::message::Action;
use super::section::Section;

/// What is asked now.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// The route that is set up.
    pub choice: &'static AuthChoice,
    /// The section it belongs to.
    pub section: Section,
    /// Its heading.
    pub title: Message,
    /// What it is about, a paragraph each.
    pub body: Vec<Message>,
    /// What can be filled in, chosen or switched, in the order it is gone through.
    pub items: Vec<Item>,
    /// What is worth knowing now, the worst first.
    pub notes: Vec<Note>,
    /// What there is to look at.
    pub exhibit: Option<Panel>,
    /// What Enter will send where, on sections that are left with a request.
    pub sends: Option<Message>,
    /// What can be done besides editing, the one that Enter does first.
    pub actions: Vec<PromptAction>,
}

impl Prompt {
    pub(super) fn note(&mut self, level: Level, message: impl Into<Message>) {
        self.notes.push(Note::new(level, message));
    }

    pub(super) fn offer(&mut self, action: Action, label: impl Into<Message>) {
        self.actions.push(PromptAction { action, label: label.into(), value: None });
    }

    /// Offers to go to the slot that needs another value.
    pub(super) fn offer_mend(&mut self, slot: FieldId) {
        self.offer(
            Action::FixField(slot),
            ids::ACTION_MEND.with("section", slot.section().title().message()),
        );
    }
}

/// One thing to fill in, choose or switch.
#[derive(Clone, Debug)]
pub enum Item {
    /// A line of text.
    Text(TextItem),
    /// A secret.
    Secret(SecretItem),
    /// One of several.
    Choice(ChoiceItem),
    /// On or off.
    Switch(SwitchItem),
}

impl Item {
    /// What it is called by in messages.
    #[must_use]
    pub fn slot(&self) -> FieldId {
        match self {
            Self::Text(item) => item.slot,
            Self::Secret(item) => item.slot,
            Self::Choice(item) => item.slot,
            Self::Switch(item) => item.slot,
        }
    }

    /// What to do about a mistake, for somebody who is being asked: how a script gives the answer is no advice then.
    #[must_use]
    pub fn advice<'a>(&'a self, mistake: &'a InputError) -> &'a Message {
        match self {
            _ if mistake.code == REAL_SECRET => &mistake.hint,
            Self::Text(item) => &item.help,
            Self::Secret(item) => &item.help,
            Self::Choice(_) | Self::Switch(_) => &mistake.hint,
        }
    }
}

impl Item {
    pub(super) fn switch(slot: FieldId, label: impl Into<Message>, help: Id, on: bool) -> Self {
        Self::Switch(SwitchItem { slot, label: label.into(), help: help.message(), on })
    }
}

impl ChoiceItem {
    pub(super) fn new(
        slot: FieldId,
        label: impl Into<Message>,
        options: Vec<ChoiceOption>,
        chosen: usize,
    ) -> Self {
        Self { slot, label: label.into(), options, chosen, filtered: false, state: None, sends: None }
    }
}

impl ChoiceOption {
    /// One of which nothing more is to be said.
    pub(super) fn new(label: impl Into<Message>) -> Self {
        Self { label: label.into(), detail: None, warning: None, columns: None }
    }
}

/// The things that can be filled in, chosen or switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldId {
    /// Which OpenClaw is meant: a choice.
    Place,
    /// The auth choice: a choice.
    Provider,
    /// The account ID: text.
    AccountId,
    /// The gateway ID: text.
    GatewayId,
    /// The provider's key: a secret.
    ApiKey,
    /// Whether a secret that is kept elsewhere is asked for once, to test with it: a switch.
    AskSecrets,
    /// Whether the gateway wants a token: a switch.
    HasToken,
    /// The gateway's token: a secret.
    Token,
    /// Where the secrets are kept: a choice.
    Storage,
    /// The model: a choice that can be filtered.
    Model,
    /// A model that is not in the list: text.
    OtherModel,
    /// Fallback models, separated by commas: text.
    Fallbacks,
    /// What happens to another provider's default model: a choice.
    SetDefault,
    /// Whether `gateway.mode` is set where it is missing: a switch.
    GatewayMode,
    /// The word to type before values that are known to be wrong are written: text.
    Confirmation,
}

impl FieldId {
    /// The slot of a field that an error names.
    #[must_use]
    pub fn of(field: Field) -> Self {
        match field {
            Field::AuthChoice => Self::Provider,
            Field::AccountId | Field::CloudflareApiToken => Self::AccountId,
            Field::GatewayId | Field::GatewayUrl => Self::GatewayId,
            Field::ApiKey => Self::ApiKey,
            Field::Token => Self::Token,
            Field::Model => Self::Model,
            Field::Fallback => Self::Fallbacks,
            Field::KeyStorage => Self::Storage,
            Field::StateDir => Self::Place,
        }
    }

    /// The section it is filled in.
    #[must_use]
    pub fn section(self) -> Section {
        match self {
            Self::Place => Section::Location,
            Self::Provider => Section::Provider,
            Self::AccountId | Self::GatewayId => Section::Gateway,
            Self::ApiKey | Self::AskSecrets | Self::HasToken | Self::Token | Self::Storage => Section::Keys,
            Self::Model | Self::OtherModel | Self::Fallbacks | Self::SetDefault => Section::Model,
            Self::GatewayMode | Self::Confirmation => Section::Review,
        }
    }
}

/// How a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldStatus {
    /// Nothing is there yet, and nothing is wrong with that yet.
    Empty,
    /// Fine.
    Good,
    /// Fine, with something worth a look.
    Doubtful(Message),
    /// Fine as far as can be seen, and somebody who was asked spoke against it: what was said.
    Refused(Message),
    /// Wrong: what is wrong. What a right one looks like is in the item's help.
    Wrong(Message),
}

/// A line of text.
#[derive(Clone, Debug)]
pub struct TextItem {
    /// Which.
    pub slot: FieldId,
    /// Its name.
    pub label: Message,
    /// Where to find its value, in one line.
    pub help: Message,
    /// What is in it.
    pub value: String,
    /// Whether that is a key or a token, which came to the wrong place: it is not shown.
    pub hidden: bool,
    /// How that stands.
    pub standing: FieldStatus,
}

/// A secret. Its value is shown only while the person asks for it.
#[derive(Clone, Debug)]
pub struct SecretItem {
    /// Which.
    pub slot: FieldId,
    /// Its name.
    pub label: Message,
    /// Where to find its value, in one line.
    pub help: Message,
    /// What is in it, typed or stored.
    pub value: Secret,
    /// Where a stored one comes from; `None` once the person has typed.
    pub stored: Option<Message>,
    /// How it stands.
    pub standing: FieldStatus,
    /// What is worth knowing about it here, such as who asks for it.
    pub remarks: Vec<Message>,
}

/// One of several.
#[derive(Clone, Debug)]
pub struct ChoiceItem {
    /// Which.
    pub slot: FieldId,
    /// Its name.
    pub label: Message,
    /// The possibilities.
    pub options: Vec<ChoiceOption>,
    /// The chosen one.
    pub chosen: usize,
    /// Whether the list is long enough to be filtered by typing.
    pub filtered: bool,
    /// What is going on with the list, such as being fetched.
    pub state: Option<Message>,
    /// What choosing another one sends, where it sends something.
    pub sends: Option<Message>,
}

/// One possibility of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// The possibility itself.
    pub label: Message,
    /// What choosing it means, in one line.
    pub detail: Option<Message>,
    /// What speaks against it.
    pub warning: Option<Message>,
    /// What is known of it, where it is a model.
    pub columns: Option<ModelColumns>,
}

/// What is known of a model, a column each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelColumns {
    /// Its name.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Whether the gateway listed it, where that was asked.
    pub listed: Option<bool>,
    /// The most tokens it can read.
    pub context: Option<u64>,
    /// The most tokens it can write.
    pub output: Option<u64>,
    /// What a million tokens cost in dollars: read, and written.
    pub price: Option<(String, String)>,
    /// Whether it takes images.
    pub images: bool,
    /// Whether it can think before it answers.
    pub thinks: bool,
    /// Its last day, where that is near or known.
    pub retires: Option<Date>,
}

/// On or off.
#[derive(Clone, Debug)]
pub struct SwitchItem {
    /// Which.
    pub slot: FieldId,
    /// Its name.
    pub label: Message,
    /// What it means.
    pub help: Message,
    /// Whether it is on.
    pub on: bool,
}

/// Something worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// How bad it is.
    pub level: Level,
    /// What it is.
    pub message: Message,
    /// The command that settles it.
    pub command: Option<String>,
}

impl Note {
    /// One that no command settles.
    pub(super) fn new(level: Level, message: impl Into<Message>) -> Self {
        Self { level, message: message.into(), command: None }
    }
}

impl Prompt {
    /// Every command that is shown.
    #[must_use]
    pub fn commands(&self) -> Vec<&str> {
        let next = match &self.exhibit {
            Some(Panel::Written { next, .. }) => next.as_slice(),
            _ => &[],
        };
        self.notes.iter().chain(next).filter_map(|note| note.command.as_deref()).collect()
    }
}

impl From<&Notice> for Note {
    fn from(notice: &Notice) -> Self {
        let command = notice.command.map(str::to_owned);
        Self { level: Level::Warning, message: notice.message.clone(), command }
    }
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing was done because of it, or nothing will be.
    Bad,
    /// Worth a look.
    Warning,
    /// Good to know.
    Info,
    /// It went well.
    Good,
}

/// Something to look at.
#[derive(Clone, Debug)]
pub enum Panel {
    /// The address that requests go to.
    Address(String),
    /// The way of the live request, and what came of it.
    Hops {
        /// The stages.
        stages: Vec<StageReport>,
        /// The verdict, once there is one; boxed, since it is by far the largest.
        verdict: Option<Box<Verdict>>,
        /// From the request to the last byte, in milliseconds.
        total_ms: Option<u32>,
        /// Whether an answer has changed since.
        stale: bool,
        /// Whether it is running.
        running: bool,
    },
    /// The files before and after, secrets masked.
    Diff(Vec<FileDiff>),
    /// What was written, and what comes next.
    Written {
        /// A line each.
        lines: Vec<Message>,
        /// What to do, each with its command.
        next: Vec<Note>,
    },
}

/// A file before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDiff {
    /// Its path, as it is shown.
    pub path: String,
    /// What happens to it, in one line.
    pub summary: Message,
    /// The unified diff, or the values that change where its lines would be very long; secrets masked, made harmless
    /// when it is shown.
    pub text: String,
}

/// Something that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromptAction {
    /// What.
    pub action: Action,
    /// In words.
    pub label: Message,
    /// What is set now, where that is what it changes.
    pub value: Option<Message>,
}
