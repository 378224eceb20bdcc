//! What the form amounts to: what can be chosen, the complete answers, and what is wrong with the others.

use crate::domain::{Answers, Endpoint, Field, KeyStorage, ModelId, ModelRef, Origin, Token, Untouched};
use crate::gateway::{Catalogue, OfferedModel, Retirement, default_chain};
use crate::locale::{Message as Sentence, Problem};
use crate::openclaw::{ModelOwner, Outside, Reference, Referred, Setup, default_models, own_headers};

use super::input;
use super::problem::untold;
use super::prompt::FieldId;
use super::section::Section;
use super::state::{DefaultModelPolicy, Pick, SecretField, Wizard};
use crate::domain::CheckTarget;

impl Wizard {
    /// The storages that can be chosen here, the default first; one that was decided on is among them, possible or not.
    pub(super) fn storages(&self) -> Vec<KeyStorage> {
        if self.command_line().is_some() {
            return vec![KeyStorage::Command];
        }
        let mut storages = vec![KeyStorage::EnvFile, KeyStorage::Reference, KeyStorage::Inline];
        if self.form.storage == KeyStorage::AuthProfile || self.setup().is_some_and(|it| self.has_profile(it))
        {
            storages.push(KeyStorage::AuthProfile);
        }
        if self.runs_commands() {
            storages.push(KeyStorage::Command);
        }
        storages
    }

    pub(super) fn has_profile(&self, setup: &Setup) -> bool {
        setup.release().reads_profiles && setup.provider_profiles(self.form.choice).next().is_some()
    }

    /// What can become of the default model, where that is asked about: another provider's is there, or something was
    /// decided on the command line.
    pub(super) fn policies(&self) -> Vec<DefaultModelPolicy> {
        let foreign = self.foreign_default().is_some();
        let mut policies =
            vec![DefaultModelPolicy::Default, DefaultModelPolicy::Fallback, DefaultModelPolicy::Neither];
        policies.retain(|way| *way != DefaultModelPolicy::Fallback || foreign);
        match self.form.decided_policy {
            Some(DefaultModelPolicy::DefaultIfUnset) => policies.push(DefaultModelPolicy::DefaultIfUnset),
            Some(_) => {}
            None if foreign => {}
            None => policies.clear(),
        }
        policies
    }

    /// What becomes of the default model.
    pub(super) fn policy(&self) -> DefaultModelPolicy {
        if self.policies().contains(&self.form.policy) {
            self.form.policy
        } else {
            DefaultModelPolicy::Default
        }
    }

    /// The default model that is set, of whatever provider.
    pub(super) fn default_model(&self) -> Option<String> {
        self.setup()?.default_model().0
    }

    /// Whether another provider's model is the default one, so that somebody has to say what becomes of it.
    pub(super) fn foreign_default(&self) -> Option<String> {
        let meaning = self.setup()?.default_meaning(self.form.choice);
        self.default_model().filter(|_| matches!(meaning, Some(ModelOwner::Other(_))))
    }

    /// The end of the chosen model's life, where it is near.
    pub(super) fn ending(&self) -> Option<Retirement> {
        let model = self.model()?;
        let listed = self.models.live.iter().find(|known| known.id == *model.model());
        let catalogue = Catalogue::of(self.form.choice);
        catalogue.retirement(model.model(), listed.and_then(|known| known.live.as_ref()), self.facts.today)
    }

    /// The models to choose from: the gateway's own list and the catalogue, the chosen one always among them.
    pub(super) fn offered(&self) -> Vec<OfferedModel> {
        let mut offered = if self.models.live.is_empty() {
            Catalogue::of(self.form.choice).merge(&[])
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
        let mut names = input::Names::of(self.setup(), self.form.choice, None);
        names.known.extend(self.models.live.iter().map(|model| model.id.clone()));
        names
    }

    /// The server the requests go to.
    pub(super) fn origin(&self) -> Origin {
        self.facts.origin.as_ref().or(self.form.origin.as_ref()).cloned().unwrap_or_else(Origin::cloudflare)
    }

    /// The endpoint, where both IDs are right.
    pub(super) fn endpoint(&self) -> Option<Endpoint> {
        let mut endpoint = Endpoint {
            origin: self.origin(),
            account: input::account_id(&self.form.account, None).ok()?,
            gateway: input::gateway_id(&self.form.gateway).ok()?,
            path: self.form.choice.path,
            written: None,
        };
        let shell = &self.facts.shell;
        endpoint.written = self.setup().and_then(|setup| setup.written_url(shell, &endpoint.base_url()));
        Some(endpoint)
    }

    /// What is tried where nobody chooses, best first.
    pub(super) fn defaults(&self) -> Vec<ModelId> {
        let (choice, today) = (self.form.choice, self.facts.today);
        match self.setup() {
            Some(setup) => default_models(setup, choice, today),
            None => default_chain(choice, today),
        }
    }

    /// The model that is picked; `None` is the one typed by hand.
    pub(super) fn picked(&self) -> Option<ModelId> {
        match &self.form.model {
            Pick::Default(None) => self.defaults().into_iter().next(),
            Pick::Default(Some(model)) | Pick::Chosen(model) => Some(model.clone()),
            Pick::Typed => None,
        }
    }

    /// The model that is picked or typed.
    pub(super) fn model(&self) -> Option<ModelRef> {
        let provider = self.form.choice.provider;
        match self.picked() {
            Some(model) => Some(ModelRef::new(provider, model)),
            None => input::model(provider, &self.form.other_model, &self.names()).ok(),
        }
    }

    /// The answers, where they are complete and right.
    #[must_use]
    pub fn answers(&self) -> Option<Answers> {
        let form = &self.form;
        let untouched = self.untouched();
        let reference = form.storage == KeyStorage::Reference;
        if [FieldId::ApiKey, FieldId::Token, FieldId::Storage]
            .into_iter()
            .any(|slot| self.mistake(slot).is_some())
        {
            return None;
        }
        let command = self.commanded();
        let key = match command {
            Some((_, key)) => input::api_key(key.expose()).ok(),
            None => input::api_key(form.api_key.text()).ok(),
        };
        let storage = if command.is_some() { KeyStorage::Command } else { form.storage };
        if storage == KeyStorage::Command && command.is_none() {
            return None;
        }
        let token = match (form.has_token, input::token(form.token.text())) {
            (false, _) => Token::None,
            (true, Ok(token)) => Token::Given(token),
            (true, Err(_)) if reference || untouched.token => Token::Variable,
            (true, Err(_)) => return None,
        };
        let mut fallbacks = self.fallbacks().into_iter().collect::<Result<Vec<_>, _>>().ok()?;
        let model = self.model()?;
        let policy = self.policy();
        if policy == DefaultModelPolicy::Fallback {
            fallbacks.retain(|fallback| *fallback != model);
            fallbacks.insert(0, model.clone());
        }
        Some(Answers {
            choice: form.choice,
            endpoint: self.endpoint()?,
            api_key: if key.is_none() && !reference && !untouched.key { return None } else { key },
            token,
            storage,
            model,
            fallbacks,
            set_default: policy.into(),
            untouched,
            command: command.map(|(command, _)| command.clone()),
        })
    }

    /// What the setup refers to in place of secrets.
    pub(super) fn referred(&self) -> Option<&Referred> {
        let setup = self.setup()?;
        Some(self.referred.get_or_init(|| setup.referred(self.form.choice)))
    }

    /// Which secrets stay as the config has them: those that it refers to, where nobody says otherwise.
    pub(super) fn untouched(&self) -> Untouched {
        let (Some(setup), Some(referred)) = (self.setup(), self.referred()) else {
            return Untouched::default();
        };
        let form = &self.form;
        let command = self.command_line().is_some();
        let storage = if command { KeyStorage::Command } else { form.storage };
        let chosen = command || form.storage_chosen || storage != referred.storage;
        let (key, token) = (form.api_key.typed.is_some(), form.token.typed.is_some());
        setup.untouched(form.choice, referred, chosen.then_some(storage), key, token)
    }

    /// Where OpenClaw asks for a secret, where that stays so.
    pub(super) fn outside(&self, slot: FieldId) -> Option<Outside> {
        let (referred, untouched) = (self.referred()?, self.untouched());
        let reference = match slot {
            FieldId::ApiKey => referred.key.as_ref().filter(|_| untouched.key),
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
            (FieldId::ApiKey, Field::ApiKey, self.form.api_key.text()),
            (FieldId::Token, Field::Token, self.form.token.text()),
        ];
        held.into_iter().filter(|(.., text)| text.trim().is_empty()).find_map(|(slot, field, _)| {
            let outside = self.outside(slot)?;
            Some(untold(field, &outside.source, &outside.provider))
        })
    }

    pub(super) fn fallbacks(&self) -> Vec<Result<ModelRef, input::InputError>> {
        self.form
            .fallbacks
            .split([',', ' '])
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| input::fallback(self.form.choice.provider, text, &self.names()))
            .collect()
    }

    /// What a live test of the present answers would send.
    pub(super) fn subject(&self) -> Option<CheckTarget> {
        let answers = self.answers()?;
        let (choice, shell) = (answers.choice, &self.facts.shell);
        let headers = self.setup().map(|setup| own_headers(setup, choice, shell, answers.model.model()));
        Some(CheckTarget::of(&answers, headers.unwrap_or_default()))
    }

    /// Whether a test was of the present answers. The model may differ where a default was walked to.
    pub(super) fn is_present(&self, tested: &CheckTarget) -> bool {
        self.subject().is_some_and(|present| present == *tested)
    }

    /// What stands in a slot that is filled in.
    pub(super) fn text(&self, slot: FieldId) -> &str {
        let form = &self.form;
        match slot {
            FieldId::AccountId => &form.account,
            FieldId::GatewayId => &form.gateway,
            FieldId::ApiKey => form.api_key.text(),
            FieldId::Token => form.token.text(),
            FieldId::OtherModel => &form.other_model,
            FieldId::Fallbacks => &form.fallbacks,
            FieldId::Confirmation => &form.confirmation,
            _ => "",
        }
    }

    /// What is doubtful about a slot, though it is taken.
    pub(super) fn doubt(&self, slot: FieldId) -> Option<Sentence> {
        let text = self.text(slot);
        match slot {
            FieldId::GatewayId => Some(input::doubt_about_gateway(&input::gateway_id(text).ok()?)?.1),
            FieldId::ApiKey => input::doubt_about_key(&input::api_key(text).ok()?),
            FieldId::Token => input::doubt_about_token(&input::token(text).ok()?),
            FieldId::OtherModel => self.names().doubt(self.form.choice.provider, &self.model()?),
            _ => None,
        }
    }

    /// What is wrong with a slot, if anything is, whether or not somebody has tried to leave its section.
    #[must_use]
    pub fn mistake(&self, slot: FieldId) -> Option<input::InputError> {
        let form = &self.form;
        match slot {
            FieldId::AccountId => input::account_id(&form.account, Some(&form.gateway)).err(),
            FieldId::GatewayId => input::gateway_id(&form.gateway).err(),
            FieldId::ApiKey if self.command_line().is_some() => self.command_mistake(),
            FieldId::ApiKey if form.storage == KeyStorage::Command && !self.untouched().key => {
                Some(input::no_command())
            }
            FieldId::ApiKey if form.storage == KeyStorage::Reference && form.api_key.text().is_empty() => {
                None
            }
            FieldId::Token if form.token.text().is_empty() && self.outside(slot).is_some() => None,
            FieldId::ApiKey if self.could_be_real(form.api_key.text()) => {
                Some(input::real_secret(Field::ApiKey))
            }
            // What was asked for of what keeps it elsewhere is written nowhere.
            FieldId::ApiKey if self.is_only_asked(&form.api_key) && !self.untouched().key => {
                input::api_key("").err()
            }
            FieldId::ApiKey => input::api_key(form.api_key.text()).err(),
            FieldId::Token if !form.has_token => None,
            FieldId::Token if form.storage == KeyStorage::Reference && form.token.text().is_empty() => None,
            FieldId::Token if self.is_only_asked(&form.token) && !self.untouched().token => {
                input::token("").err()
            }
            FieldId::Token if self.could_be_real(form.token.text()) => Some(input::real_secret(Field::Token)),
            FieldId::Token => input::token(form.token.text()).err(),
            FieldId::Storage if form.storage == KeyStorage::AuthProfile => {
                let missing = self.setup().is_some_and(|setup| !self.has_profile(setup));
                missing.then(input::no_profile)
            }
            FieldId::OtherModel if form.model == Pick::Typed => {
                input::model(form.choice.provider, &form.other_model, &self.names()).err()
            }
            FieldId::Fallbacks => self.fallbacks().into_iter().find_map(Result::err),
            _ => None,
        }
    }

    /// Whether a secret is there only because it was asked for where it is kept.
    fn is_only_asked(&self, keyed: &SecretField) -> bool {
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
    pub(super) fn first_mistake(&self, section: Section) -> Option<FieldId> {
        [
            FieldId::AccountId,
            FieldId::GatewayId,
            FieldId::ApiKey,
            FieldId::Token,
            FieldId::Storage,
            FieldId::OtherModel,
            FieldId::Fallbacks,
        ]
        .into_iter()
        .find(|slot| slot.section() == section && self.mistake(*slot).is_some())
    }
}
