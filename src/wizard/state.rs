//! What the wizard knows: what was typed, what is on disk, and what came of the work it handed out.

use std::collections::BTreeSet;
use std::fmt;

use zeroize::Zeroizing;

use crate::domain::{
    Answers, AuthChoice, CLOUDFLARE_ANTHROPIC, Date, DefaultPolicy, Endpoint, Environment, Exit, Field,
    KeyStorage, ModelId, ModelRef, Origin, Secret, Token, read_pasted,
};
use crate::gateway::{OfferedModel, StageReport, default_chain, merge};
use crate::locale::{Message as Sentence, ids};
use crate::openclaw::{AUTHORIZATION_HEADER, Audience, Effective, Generation, Setup};

use super::input;
use super::kept::Kept;
use super::message::WorkId;
use super::probe::Probe;
use super::problem::Problem;
use super::prompt::Slot;
use super::section::Section;
use super::work::{Checked, Subject, Written};

/// What the surroundings are; they do not change while the wizard runs.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Today.
    pub today: Date,
    /// The variables of the shell.
    pub shell: Environment,
    /// The OpenClaws there are, as they are shown; the first is the one OpenClaw itself would take.
    pub places: Vec<String>,
    /// Another server in place of Cloudflare's.
    pub origin: Option<Origin>,
    /// Whether nothing may be sent but the test that is asked for.
    pub offline: bool,
    /// What there is to try, where this is practice; that it is, is said on every screen.
    pub practice: Option<Practice>,
    /// The section to open first; the rest is taken from what is set up.
    pub open: Option<Section>,
    /// What was kept of an earlier run that ended before it wrote.
    pub kept: Option<Kept>,
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

/// A secret that is typed, or stored already.
#[derive(Clone, Default)]
pub(super) struct Keyed {
    /// What was typed; an empty text takes the stored one away.
    pub typed: Option<Zeroizing<String>>,
    /// What is stored, and where.
    pub stored: Option<(Secret, Sentence)>,
}

impl Keyed {
    /// The text that counts.
    pub fn text(&self) -> &str {
        match (&self.typed, &self.stored) {
            (Some(typed), _) => typed,
            (None, Some((stored, _))) => stored.expose(),
            (None, None) => "",
        }
    }
}

impl fmt::Debug for Keyed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyed")
            .field("typed", &self.typed.as_ref().map(|typed| typed.len()))
            .field("stored", &self.stored)
            .finish()
    }
}

/// Everything that was answered, as it was typed. Its `Debug` shows no text: a secret may have been typed anywhere.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is an answer of its own")]
pub(super) struct Draft {
    pub choice: &'static AuthChoice,
    pub account: String,
    pub gateway: String,
    pub api_key: Keyed,
    pub has_token: bool,
    pub token: Keyed,
    pub storage: KeyStorage,
    /// Whether somebody chose it; what is stored decides otherwise.
    pub storage_chosen: bool,
    /// The chosen model; `None` is the model typed by hand.
    pub model: Option<ModelId>,
    /// Whether somebody chose it; a default may be walked past by the live test.
    pub model_chosen: bool,
    pub other_model: String,
    pub fallbacks: String,
    pub set_default: DefaultPolicy,
    pub gateway_mode: bool,
    pub confirmation: String,
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft")
            .field("account", &self.account.len())
            .field("gateway", &self.gateway.len())
            .field("api_key", &self.api_key)
            .field("has_token", &self.has_token)
            .field("token", &self.token)
            .field("storage", &self.storage)
            .field("model_chosen", &self.model_chosen)
            .finish_non_exhaustive()
    }
}

/// The answers before and after what is stored was filled in.
#[derive(Debug)]
pub(super) struct Filled {
    before: Draft,
    origin: Option<Origin>,
    after: Draft,
}

/// The live test.
#[derive(Debug, Default)]
pub(super) struct Test {
    /// The one that runs, and what it tests.
    pub running: Option<(WorkId, Subject)>,
    pub stages: Vec<StageReport>,
    /// The last one that ended: what it tested, and what came of it.
    pub last: Option<(Subject, Result<Box<Checked>, Problem>)>,
}

/// The gateway's list of models.
#[derive(Debug, Default)]
pub(super) struct Models {
    pub running: Option<WorkId>,
    /// What it was asked with, so that it is not asked again for the same.
    pub asked: Option<(String, Option<Secret>)>,
    pub live: Vec<OfferedModel>,
    pub problem: Option<Problem>,
}

/// The write.
#[derive(Debug, Default)]
pub(super) struct Write {
    pub running: Option<WorkId>,
    pub done: Option<Result<Written, Problem>>,
}

/// The wizard.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "none of them excludes another")]
pub struct Wizard {
    pub(super) facts: Facts,
    pub(super) place: usize,
    pub(super) reading: Option<WorkId>,
    pub(super) setup: Option<Result<Box<Setup>, Problem>>,
    pub(super) draft: Draft,
    pub(super) section: Section,
    /// The question to the gateway.
    pub(super) probe: Probe,
    /// Sections that were left once, or tried to be: their mistakes are shown.
    pub(super) tried: BTreeSet<Section>,
    pub(super) test: Test,
    /// What became of the answers when what is stored was filled in; what is read later only tells what is stored now.
    pub(super) filled: Option<Filled>,
    /// Whether the person has answered anything in this run.
    pub(super) touched: bool,
    /// Whether to go on without a test that passed.
    pub(super) skipped: bool,
    pub(super) models: Models,
    pub(super) write: Write,
    /// Whether the question "really leave?" is on the screen.
    pub(super) leaving: bool,
    pub(super) ended: bool,
    pub(super) next_work: u64,
}

impl Wizard {
    pub(super) fn with(facts: Facts) -> Self {
        let choice = &CLOUDFLARE_ANTHROPIC;
        let model = default_chain(choice, facts.today).into_iter().next();
        let section = if facts.places.len() > 1 { Section::Where } else { Section::Provider };
        Self {
            draft: Draft {
                choice,
                account: String::new(),
                gateway: String::new(),
                api_key: Keyed::default(),
                has_token: false,
                token: Keyed::default(),
                storage: KeyStorage::EnvFile,
                storage_chosen: false,
                model,
                model_chosen: false,
                other_model: String::new(),
                fallbacks: String::new(),
                set_default: DefaultPolicy::Yes,
                gateway_mode: true,
                confirmation: String::new(),
            },
            facts,
            place: 0,
            reading: None,
            setup: None,
            section,
            probe: Probe::default(),
            tried: BTreeSet::new(),
            filled: None,
            touched: false,
            test: Test::default(),
            skipped: false,
            models: Models::default(),
            write: Write::default(),
            leaving: false,
            ended: false,
            next_work: 0,
        }
    }

    /// The section on the screen.
    #[must_use]
    pub fn section(&self) -> Section {
        self.section
    }

    /// Whether it is over.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.ended
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

    /// Takes what was kept and what is stored as the first answers, and remembers which ones.
    pub(super) fn fill(&mut self, setup: &Setup, kept: Option<&Kept>) {
        let (before, origin) = (self.draft.clone(), self.facts.origin.clone());
        if let Some(kept) = kept {
            self.recall(kept);
        }
        self.prefill(setup);
        self.filled = Some(Filled { before, origin, after: self.draft.clone() });
    }

    /// Another OpenClaw is meant: the first one's answers are taken out, the person's own stay.
    pub(super) fn unfill(&mut self) {
        let Some(Filled { before, origin, after }) = self.filled.take() else { return };
        let draft = &mut self.draft;
        if draft.account == after.account {
            draft.account = before.account;
        }
        if draft.gateway == after.gateway {
            draft.gateway = before.gateway;
        }
        if draft.fallbacks == after.fallbacks {
            draft.fallbacks = before.fallbacks;
        }
        if draft.has_token == after.has_token {
            draft.has_token = before.has_token;
        }
        if draft.storage == after.storage {
            (draft.storage, draft.storage_chosen) = (before.storage, before.storage_chosen);
        }
        if draft.model == after.model {
            (draft.model, draft.model_chosen) = (before.model, before.model_chosen);
        }
        (draft.api_key.stored, draft.token.stored) = (None, None);
        self.facts.origin = origin;
    }

    fn prefill(&mut self, setup: &Setup) {
        let choice = self.draft.choice;
        let stored = Effective::of(setup, choice, &self.facts.shell, Audience::Shell);
        if let Some(url) = stored.base_url.as_ref().and_then(|url| read_pasted(&url.value)) {
            let fill = |slot: &mut String, value: Option<String>| {
                if slot.is_empty()
                    && let Some(value) = value
                {
                    *slot = value;
                }
            };
            fill(&mut self.draft.account, url.account.map(|account| account.to_string()));
            fill(&mut self.draft.gateway, url.gateway.map(|gateway| gateway.to_string()));
            if self.facts.origin.is_none() {
                self.facts.origin = url.origin;
            }
        }
        for (slot, variable) in [
            (&mut self.draft.account, "CLOUDFLARE_ACCOUNT_ID"),
            (&mut self.draft.gateway, "CLOUDFLARE_GATEWAY_ID"),
        ] {
            if slot.is_empty()
                && let Some(value) = self.facts.shell.get(variable)
            {
                value.trim().clone_into(slot);
            }
        }
        self.find_secrets(stored);
        let names = setup.provider(choice).and_then(|block| block.get("headers").cloned());
        let names = names.as_ref().and_then(serde_json::Value::as_object);
        self.draft.has_token |= self.draft.token.stored.is_some()
            || names.is_some_and(|headers| {
                headers.keys().any(|name| name.eq_ignore_ascii_case(AUTHORIZATION_HEADER))
            });
        if !self.draft.storage_chosen {
            self.draft.storage = setup.storage(choice);
        }
        if self.draft.model_chosen {
            return;
        }
        let primary = setup.default_model().0;
        let primary = primary.and_then(|primary| ModelRef::parse_any(choice.provider, &primary).ok());
        if let Some(primary) = primary.filter(|primary| primary.provider() == choice.provider) {
            self.draft.model = Some(primary.model().clone());
            self.draft.model_chosen = true;
        }
    }

    /// Goes along with what is stored now, and keeps every answer.
    pub(super) fn refresh(&mut self, setup: &Setup) {
        let stored = Effective::of(setup, self.draft.choice, &self.facts.shell, Audience::Shell);
        self.find_secrets(stored);
    }

    /// The secrets that are there already, and where each is.
    fn find_secrets(&mut self, stored: Effective) {
        let choice = self.draft.choice;
        let source = |name: &str| ids::WIZARD_STORED.with("source", name);
        let of_shell = |variable: &str| {
            let value = self.facts.shell.get(variable)?;
            Some((Secret::verbatim(value), source(variable)))
        };
        let key = stored.api_key.map(|found| (found.value, source(&found.source.name())));
        let token = stored.authorization.map(|found| {
            let bare = found.value.expose().strip_prefix("Bearer ").map(Secret::verbatim);
            (bare.unwrap_or(found.value), source(&found.source.name()))
        });
        let key = key.or_else(|| of_shell(choice.key_variable));
        let token = token.or_else(|| of_shell(choice.token_variable));
        (self.draft.api_key.stored, self.draft.token.stored) = (key, token);
    }

    /// The storages that can be chosen here, the default first.
    pub(super) fn storages(&self) -> Vec<KeyStorage> {
        let mut storages = vec![KeyStorage::EnvFile, KeyStorage::Reference, KeyStorage::Inline];
        let has_profile = self.setup().is_some_and(|setup| {
            setup.generation != Generation::Newer
                && setup.provider_profiles(self.draft.choice).next().is_some()
        });
        if has_profile {
            storages.push(KeyStorage::AuthProfile);
        }
        storages
    }

    /// Whether another provider's model is the default one, so that somebody has to say what becomes of it.
    pub(super) fn foreign_default(&self) -> Option<String> {
        let primary = self.setup()?.default_model().0?;
        let ours = format!("{}/", self.draft.choice.provider);
        (!primary.starts_with(&ours)).then_some(primary)
    }

    /// The models to choose from: the gateway's own list and the catalogue, the chosen one always among them.
    pub(super) fn offered(&self) -> Vec<OfferedModel> {
        let mut offered = if self.models.live.is_empty() {
            merge(&[], crate::gateway::Catalogue::embedded())
        } else {
            self.models.live.clone()
        };
        if let Some(model) = &self.draft.model
            && !offered.iter().any(|known| known.id == *model)
        {
            offered.insert(0, OfferedModel::unknown(model.clone()));
        }
        offered
    }

    /// The endpoint, where both IDs are right.
    pub(super) fn endpoint(&self) -> Option<Endpoint> {
        Some(Endpoint {
            origin: self.facts.origin.clone().unwrap_or_else(Origin::cloudflare),
            account: input::account_id(&self.draft.account, None).ok()?,
            gateway: input::gateway_id(&self.draft.gateway).ok()?,
            path: self.draft.choice.path,
        })
    }

    /// The model that is chosen or typed.
    pub(super) fn model(&self) -> Option<ModelRef> {
        let provider = self.draft.choice.provider;
        match &self.draft.model {
            Some(model) => Some(ModelRef::new(provider, model.clone())),
            None => input::model(provider, &self.draft.other_model).ok(),
        }
    }

    /// The answers, where they are complete and right.
    #[must_use]
    pub fn answers(&self) -> Option<Answers> {
        let draft = &self.draft;
        let reference = draft.storage == KeyStorage::Reference;
        if self.mistake(Slot::ApiKey).is_some() || self.mistake(Slot::Token).is_some() {
            return None;
        }
        let key = input::api_key(draft.api_key.text()).ok();
        let token = match (draft.has_token, input::token(draft.token.text())) {
            (false, _) => Token::None,
            (true, Ok(token)) => Token::Given(token),
            (true, Err(_)) if reference => Token::Variable,
            (true, Err(_)) => return None,
        };
        let fallbacks = self.fallbacks().into_iter().collect::<Result<Vec<_>, _>>().ok()?;
        Some(Answers {
            choice: draft.choice,
            endpoint: self.endpoint()?,
            api_key: if key.is_none() && !reference { return None } else { key },
            token,
            storage: draft.storage,
            model: self.model()?,
            fallbacks,
            set_default: if self.foreign_default().is_some() {
                draft.set_default
            } else {
                DefaultPolicy::Yes
            },
        })
    }

    pub(super) fn fallbacks(&self) -> Vec<Result<ModelRef, input::InputError>> {
        self.draft
            .fallbacks
            .split([',', ' '])
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| input::fallback(self.draft.choice.provider, text))
            .collect()
    }

    /// What a live test of the present answers would send.
    pub(super) fn subject(&self) -> Option<Subject> {
        let answers = self.answers()?;
        Some(Subject::of(&answers))
    }

    /// Whether a test was of the present answers. The model may differ where a default was walked to.
    pub(super) fn is_present(&self, tested: &Subject) -> bool {
        self.subject().is_some_and(|present| present == *tested)
    }

    pub(super) fn work(&mut self) -> WorkId {
        self.next_work += 1;
        WorkId(self.next_work)
    }

    /// What is wrong with a slot, if anything is, whether or not somebody has tried to leave its section.
    #[must_use]
    pub fn mistake(&self, slot: Slot) -> Option<input::InputError> {
        let draft = &self.draft;
        match slot {
            Slot::AccountId => input::account_id(&draft.account, Some(&draft.gateway)).err(),
            Slot::GatewayId => input::gateway_id(&draft.gateway).err(),
            Slot::ApiKey if draft.storage == KeyStorage::Reference && draft.api_key.text().is_empty() => None,
            Slot::ApiKey if self.could_be_real(draft.api_key.text()) => {
                Some(input::real_secret(Field::ApiKey))
            }
            Slot::ApiKey => input::api_key(draft.api_key.text()).err(),
            Slot::Token if !draft.has_token => None,
            Slot::Token if draft.storage == KeyStorage::Reference && draft.token.text().is_empty() => None,
            Slot::Token if self.could_be_real(draft.token.text()) => Some(input::real_secret(Field::Token)),
            Slot::Token => input::token(draft.token.text()).err(),
            Slot::OtherModel if draft.model.is_none() => {
                input::model(draft.choice.provider, &draft.other_model).err()
            }
            Slot::Fallbacks => self.fallbacks().into_iter().find_map(Result::err),
            _ => None,
        }
    }

    /// Whether a secret is no practice one, in a practice run.
    fn could_be_real(&self, text: &str) -> bool {
        self.facts.practice.as_ref().is_some_and(|practice| {
            !text.trim().is_empty() && !practice.secrets.iter().any(|start| text.trim().starts_with(start))
        })
    }

    /// The first mistake of a section.
    pub(super) fn first_mistake(&self, section: Section) -> Option<Slot> {
        [Slot::AccountId, Slot::GatewayId, Slot::ApiKey, Slot::Token, Slot::OtherModel, Slot::Fallbacks]
            .into_iter()
            .find(|slot| slot.section() == section && self.mistake(*slot).is_some())
    }
}
