//! What the draft amounts to: what can be chosen, the complete answers, and what is wrong with the others.

use crate::domain::{Answers, Endpoint, Field, KeyStorage, ModelId, ModelRef, Origin, Token, Untouched};
use crate::gateway::{OfferedModel, Retirement, default_chain, merge, retirement};
use crate::locale::{Message as Sentence, Problem};
use crate::openclaw::{Meaning, Outside, Reference, Referred, Setup, default_models, own_headers};

use super::input;
use super::problem::untold;
use super::prompt::Slot;
use super::section::Section;
use super::state::{Becomes, Keyed, Pick, Wizard};
use crate::domain::Subject;

impl Wizard {
    /// The storages that can be chosen here, the default first; one that was decided on is among them, possible or not.
    pub(super) fn storages(&self) -> Vec<KeyStorage> {
        if self.command_line().is_some() {
            return vec![KeyStorage::Command];
        }
        let mut storages = vec![KeyStorage::EnvFile, KeyStorage::Reference, KeyStorage::Inline];
        if self.draft.storage == KeyStorage::AuthProfile
            || self.setup().is_some_and(|it| self.has_profile(it))
        {
            storages.push(KeyStorage::AuthProfile);
        }
        if self.runs_commands() {
            storages.push(KeyStorage::Command);
        }
        storages
    }

    pub(super) fn has_profile(&self, setup: &Setup) -> bool {
        setup.release().reads_profiles && setup.provider_profiles(self.draft.choice).next().is_some()
    }

    /// What can become of the default model, where that is asked about: another provider's is there, or something was
    /// decided on the command line.
    pub(super) fn ways(&self) -> Vec<Becomes> {
        let foreign = self.foreign_default().is_some();
        let mut ways = vec![Becomes::Default, Becomes::Fallback, Becomes::Neither];
        ways.retain(|way| *way != Becomes::Fallback || foreign);
        match self.draft.becomes_decided {
            Some(Becomes::DefaultIfUnset) => ways.push(Becomes::DefaultIfUnset),
            Some(_) => {}
            None if foreign => {}
            None => ways.clear(),
        }
        ways
    }

    /// What becomes of the default model.
    pub(super) fn becomes(&self) -> Becomes {
        if self.ways().contains(&self.draft.becomes) { self.draft.becomes } else { Becomes::Default }
    }

    /// The default model that is set, of whatever provider.
    pub(super) fn default_model(&self) -> Option<String> {
        self.setup()?.default_model().0
    }

    /// Whether another provider's model is the default one, so that somebody has to say what becomes of it.
    pub(super) fn foreign_default(&self) -> Option<String> {
        let meaning = self.setup()?.default_meaning(self.draft.choice);
        self.default_model().filter(|_| matches!(meaning, Some(Meaning::Other(_))))
    }

    /// The end of the chosen model's life, where it is near.
    pub(super) fn ending(&self) -> Option<Retirement> {
        let model = self.model()?;
        let listed = self.models.live.iter().find(|known| known.id == *model.model());
        retirement(model.model(), listed.and_then(|known| known.live.as_ref()), self.facts.today)
    }

    /// The models to choose from: the gateway's own list and the catalogue, the chosen one always among them.
    pub(super) fn offered(&self) -> Vec<OfferedModel> {
        let mut offered = if self.models.live.is_empty() {
            merge(&[], crate::gateway::Catalogue::embedded())
        } else {
            self.models.live.clone()
        };
        if let Some(model) = self.picked()
            && !offered.iter().any(|known| known.id == model)
        {
            offered.insert(0, OfferedModel::unknown(model));
        }
        offered
    }

    /// The names of models that are known here: the gateway's own, the catalogue's, the config's.
    pub(super) fn names(&self) -> input::Names<'static> {
        let mut names = input::Names::of(self.setup(), self.draft.choice, None);
        names.known.extend(self.models.live.iter().map(|model| model.id.clone()));
        names
    }

    /// The server the requests go to.
    pub(super) fn origin(&self) -> Origin {
        self.facts.origin.as_ref().or(self.draft.origin.as_ref()).cloned().unwrap_or_else(Origin::cloudflare)
    }

    /// The endpoint, where both IDs are right.
    pub(super) fn endpoint(&self) -> Option<Endpoint> {
        let mut endpoint = Endpoint {
            origin: self.origin(),
            account: input::account_id(&self.draft.account, None).ok()?,
            gateway: input::gateway_id(&self.draft.gateway).ok()?,
            path: self.draft.choice.path,
            written: None,
        };
        let shell = &self.facts.shell;
        endpoint.written = self.setup().and_then(|setup| setup.written_url(shell, &endpoint.base_url()));
        Some(endpoint)
    }

    /// What is tried where nobody chooses, best first.
    pub(super) fn defaults(&self) -> Vec<ModelId> {
        let (choice, today) = (self.draft.choice, self.facts.today);
        match self.setup() {
            Some(setup) => default_models(setup, choice, today),
            None => default_chain(choice, today),
        }
    }

    /// The model that is picked; `None` is the one typed by hand.
    pub(super) fn picked(&self) -> Option<ModelId> {
        match &self.draft.model {
            Pick::Default(None) => self.defaults().into_iter().next(),
            Pick::Default(Some(model)) | Pick::Chosen(model) => Some(model.clone()),
            Pick::Typed => None,
        }
    }

    /// The model that is picked or typed.
    pub(super) fn model(&self) -> Option<ModelRef> {
        let provider = self.draft.choice.provider;
        match self.picked() {
            Some(model) => Some(ModelRef::new(provider, model)),
            None => input::model(provider, &self.draft.other_model, &self.names()).ok(),
        }
    }

    /// The answers, where they are complete and right.
    #[must_use]
    pub fn answers(&self) -> Option<Answers> {
        let draft = &self.draft;
        let untouched = self.untouched();
        let reference = draft.storage == KeyStorage::Reference;
        if [Slot::ApiKey, Slot::Token, Slot::Storage].into_iter().any(|slot| self.mistake(slot).is_some()) {
            return None;
        }
        let command = self.commanded();
        let key = match command {
            Some((_, key)) => input::api_key(key.expose()).ok(),
            None => input::api_key(draft.api_key.text()).ok(),
        };
        let storage = if command.is_some() { KeyStorage::Command } else { draft.storage };
        if storage == KeyStorage::Command && command.is_none() {
            return None;
        }
        let token = match (draft.has_token, input::token(draft.token.text())) {
            (false, _) => Token::None,
            (true, Ok(token)) => Token::Given(token),
            (true, Err(_)) if reference || untouched.token => Token::Variable,
            (true, Err(_)) => return None,
        };
        let mut fallbacks = self.fallbacks().into_iter().collect::<Result<Vec<_>, _>>().ok()?;
        let model = self.model()?;
        let becomes = self.becomes();
        if becomes == Becomes::Fallback {
            fallbacks.retain(|fallback| *fallback != model);
            fallbacks.insert(0, model.clone());
        }
        Some(Answers {
            choice: draft.choice,
            endpoint: self.endpoint()?,
            api_key: if key.is_none() && !reference && !untouched.key { return None } else { key },
            token,
            storage,
            model,
            fallbacks,
            set_default: becomes.into(),
            untouched,
            command: command.map(|(command, _)| command.clone()),
        })
    }

    /// What the setup refers to in place of secrets.
    pub(super) fn referred(&self) -> Option<&Referred> {
        let setup = self.setup()?;
        Some(self.referred.get_or_init(|| setup.referred(self.draft.choice)))
    }

    /// Which secrets stay as the config has them: those that it refers to, where nobody says otherwise.
    pub(super) fn untouched(&self) -> Untouched {
        let (Some(setup), Some(referred)) = (self.setup(), self.referred()) else {
            return Untouched::default();
        };
        let draft = &self.draft;
        let command = self.command_line().is_some();
        let storage = if command { KeyStorage::Command } else { draft.storage };
        let chosen = command || draft.storage_chosen || storage != referred.storage;
        let (key, token) = (draft.api_key.typed.is_some(), draft.token.typed.is_some());
        setup.untouched(draft.choice, referred, chosen.then_some(storage), key, token)
    }

    /// Where OpenClaw asks for a secret, where that stays so.
    pub(super) fn outside(&self, slot: Slot) -> Option<Outside> {
        let (referred, untouched) = (self.referred()?, self.untouched());
        let reference = match slot {
            Slot::ApiKey => referred.key.as_ref().filter(|_| untouched.key),
            _ => referred.token.as_ref().filter(|_| untouched.token),
        };
        match reference? {
            Reference::Outside(outside) => Some(outside.clone()),
            Reference::Variable { .. } => None,
        }
    }

    /// Why no request can be sent as OpenClaw would: a secret comes from a place that is not asked here, and none was
    /// given for the test.
    pub(super) fn untold(&self) -> Option<Problem> {
        let held = [
            (Slot::ApiKey, Field::ApiKey, self.draft.api_key.text()),
            (Slot::Token, Field::Token, self.draft.token.text()),
        ];
        held.into_iter().filter(|(.., text)| text.trim().is_empty()).find_map(|(slot, field, _)| {
            let outside = self.outside(slot)?;
            Some(untold(field, &outside.source, &outside.provider))
        })
    }

    pub(super) fn fallbacks(&self) -> Vec<Result<ModelRef, input::InputError>> {
        self.draft
            .fallbacks
            .split([',', ' '])
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| input::fallback(self.draft.choice.provider, text, &self.names()))
            .collect()
    }

    /// What a live test of the present answers would send.
    pub(super) fn subject(&self) -> Option<Subject> {
        let answers = self.answers()?;
        let (choice, shell) = (answers.choice, &self.facts.shell);
        let headers = self.setup().map(|setup| own_headers(setup, choice, shell, answers.model.model()));
        Some(Subject::of(&answers, headers.unwrap_or_default()))
    }

    /// Whether a test was of the present answers. The model may differ where a default was walked to.
    pub(super) fn is_present(&self, tested: &Subject) -> bool {
        self.subject().is_some_and(|present| present == *tested)
    }

    /// What stands in a slot that is filled in.
    pub(super) fn text(&self, slot: Slot) -> &str {
        let draft = &self.draft;
        match slot {
            Slot::AccountId => &draft.account,
            Slot::GatewayId => &draft.gateway,
            Slot::ApiKey => draft.api_key.text(),
            Slot::Token => draft.token.text(),
            Slot::OtherModel => &draft.other_model,
            Slot::Fallbacks => &draft.fallbacks,
            Slot::Confirmation => &draft.confirmation,
            _ => "",
        }
    }

    /// What is doubtful about a slot, though it is taken.
    pub(super) fn doubt(&self, slot: Slot) -> Option<Sentence> {
        let text = self.text(slot);
        match slot {
            Slot::GatewayId => Some(input::doubt_about_gateway(&input::gateway_id(text).ok()?)?.1),
            Slot::ApiKey => input::doubt_about_key(&input::api_key(text).ok()?),
            Slot::Token => input::doubt_about_token(&input::token(text).ok()?),
            Slot::OtherModel => self.names().doubt(self.draft.choice.provider, &self.model()?),
            _ => None,
        }
    }

    /// What is wrong with a slot, if anything is, whether or not somebody has tried to leave its section.
    #[must_use]
    pub fn mistake(&self, slot: Slot) -> Option<input::InputError> {
        let draft = &self.draft;
        match slot {
            Slot::AccountId => input::account_id(&draft.account, Some(&draft.gateway)).err(),
            Slot::GatewayId => input::gateway_id(&draft.gateway).err(),
            Slot::ApiKey if self.command_line().is_some() => self.command_mistake(),
            Slot::ApiKey if draft.storage == KeyStorage::Command && !self.untouched().key => {
                Some(input::no_command())
            }
            Slot::ApiKey if draft.storage == KeyStorage::Reference && draft.api_key.text().is_empty() => None,
            Slot::Token if draft.token.text().is_empty() && self.outside(slot).is_some() => None,
            Slot::ApiKey if self.could_be_real(draft.api_key.text()) => {
                Some(input::real_secret(Field::ApiKey))
            }
            // What was asked for of what keeps it elsewhere is written nowhere.
            Slot::ApiKey if self.is_only_asked(&draft.api_key) && !self.untouched().key => {
                input::api_key("").err()
            }
            Slot::ApiKey => input::api_key(draft.api_key.text()).err(),
            Slot::Token if !draft.has_token => None,
            Slot::Token if draft.storage == KeyStorage::Reference && draft.token.text().is_empty() => None,
            Slot::Token if self.is_only_asked(&draft.token) && !self.untouched().token => {
                input::token("").err()
            }
            Slot::Token if self.could_be_real(draft.token.text()) => Some(input::real_secret(Field::Token)),
            Slot::Token => input::token(draft.token.text()).err(),
            Slot::Storage if draft.storage == KeyStorage::AuthProfile => {
                let missing = self.setup().is_some_and(|setup| !self.has_profile(setup));
                missing.then(input::no_profile)
            }
            Slot::OtherModel if draft.model == Pick::Typed => {
                input::model(draft.choice.provider, &draft.other_model, &self.names()).err()
            }
            Slot::Fallbacks => self.fallbacks().into_iter().find_map(Result::err),
            _ => None,
        }
    }

    /// Whether a secret is there only because it was asked for where it is kept.
    fn is_only_asked(&self, keyed: &Keyed) -> bool {
        let Some((stored, _)) = keyed.stored.as_ref().filter(|_| keyed.typed.is_none()) else { return false };
        self.setup().is_some_and(|setup| setup.asked.iter().any(|asked| asked.value == *stored))
    }

    /// Whether a secret is no practice one, in a practice run.
    fn could_be_real(&self, text: &str) -> bool {
        self.facts.practice.as_ref().is_some_and(|practice| {
            !text.trim().is_empty() && !practice.secrets.iter().any(|start| text.trim().starts_with(start))
        })
    }

    /// The first mistake of a section.
    pub(super) fn first_mistake(&self, section: Section) -> Option<Slot> {
        [
            Slot::AccountId,
            Slot::GatewayId,
            Slot::ApiKey,
            Slot::Token,
            Slot::Storage,
            Slot::OtherModel,
            Slot::Fallbacks,
        ]
        .into_iter()
        .find(|slot| slot.section() == section && self.mistake(*slot).is_some())
    }
}
