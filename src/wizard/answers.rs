//! What the form amounts to: what can be chosen, the complete answers, and what is wrong with the others.

use crate::domain::{
    Answers, Endpoint, Field, KeyStorage, ModelId, ModelRef, Origin, Secret, Token, Untouched,
};
use crate::gateway::{Catalogue, OfferedModel, Retirement, default_chain};
use crate::locale::{Message as Sentence, Problem};
use crate::openclaw::{ModelOwner, Outside, Reference, Referred, Setup, default_models, own_headers};

use super::input;
use super::problem::untold;
use super::prompt::FieldId;
use super::section::Section;
use super::state::{DefaultModelPolicy, Pick, Wizard};
use super::unattended::missing;
use crate::domain::CheckTarget;

/// The fields whose answers can be wrong, in the order of the sections.
pub(super) const JUDGED: [FieldId; 7] = [
    FieldId::AccountId,
    FieldId::GatewayId,
    FieldId::ApiKey,
    FieldId::Token,
    FieldId::Storage,
    FieldId::OtherModel,
    FieldId::Fallbacks,
];

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
        let how = self.unattended.then_some("--model");
        let mut names = input::Names::of(self.setup(), self.form.choice, how);
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
        let command = self.commanded();
        let storage = if command.is_some() { KeyStorage::Command } else { form.storage };
        let by_command = storage == KeyStorage::Command || self.command_line().is_some();
        let awaited = by_command && command.is_none() && !self.unattended;
        if awaited || self.mistake(FieldId::Storage).is_some() {
            return None;
        }
        let (api_key, token) = (self.key().ok()?, self.token().ok()?);
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
            api_key,
            token,
            storage,
            model,
            fallbacks,
            set_default: policy.into(),
            untouched: self.untouched(),
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
        let storage = match self.command_line() {
            Some(_) => Some(KeyStorage::Command),
            None if form.storage_chosen => Some(form.storage),
            // It is only said that the secrets are to be kept: in `.env`, then.
            None => form.plaintext.then_some(KeyStorage::EnvFile),
        };
        setup.untouched(form.choice, referred, storage, form.api_key.is_new(), form.token.is_new())
    }

    /// A secret that is typed or known; `None` where there is none. What is known is used as it is.
    fn secret(&self, slot: FieldId) -> Result<Option<Secret>, input::InputError> {
        let (field, of, untouched) = match slot {
            FieldId::Token => (Field::Token, &self.form.token, self.untouched().token),
            _ => (Field::ApiKey, &self.form.api_key, self.untouched().key),
        };
        if self.could_be_real(of.text()) {
            return Err(input::real_secret(field));
        }
        match (&of.typed, &of.stored) {
            (Some(typed), _) => input::secret(typed, field, self.form.choice).map(Some),
            (None, Some(found)) if of.own => {
                input::secret(found.value.expose(), field, self.form.choice).map(Some)
            }
            // What was asked for of what keeps it elsewhere is written nowhere.
            (None, Some(found)) if untouched || !self.was_asked(&found.value) => {
                input::stored_secret(&found.value, &found.source.name(), field, self.form.choice).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// The provider's key; `None` where the answers are complete without one.
    fn key(&self) -> Result<Option<Secret>, input::InputError> {
        let (slot, alone) = (FieldId::ApiKey, self.unattended);
        let untouched = self.untouched().key;
        match self.form.storage {
            _ if self.command_line().is_some() => return self.command_key(),
            KeyStorage::Command if !untouched && !alone => return Err(input::no_command()),
            // Beside a command that is named, a key only serves the test.
            KeyStorage::Command if !untouched => return self.typed_key(),
            KeyStorage::Reference if !untouched && alone => return self.key_of_variable().map(Some),
            KeyStorage::Reference if !alone && self.text(slot).is_empty() => return Ok(None),
            _ => {}
        }
        match self.secret(slot)? {
            None if self.outside(slot).is_some() => Ok(None),
            None if alone => self.own_key().map(Some),
            None => input::api_key("", self.form.choice).map(Some),
            key => Ok(key),
        }
    }

    /// The gateway's token.
    fn token(&self) -> Result<Token, input::InputError> {
        let (slot, alone) = (FieldId::Token, self.unattended);
        let reference = self.form.storage == KeyStorage::Reference;
        if !self.form.has_token {
            return Ok(Token::None);
        }
        let outside = self.outside(slot).is_some();
        if !alone && (reference || outside) && self.text(slot).is_empty() {
            return Ok(Token::Variable);
        }
        match self.secret(slot)? {
            // What is to be referred to is there to be referred to.
            Some(_) if alone && reference && !self.untouched().token && self.is_new_and_unset() => {
                Err(self.unset(Field::Token))
            }
            Some(token) => Ok(Token::Given(token)),
            // Where this shell's OpenClaw does not send it, the daemon does.
            None if outside => Ok(Token::Variable),
            None if alone => Err(self.missing_token()),
            None => input::token("", self.form.choice).map(Token::Given),
        }
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
    #[must_use]
    pub fn untold(&self) -> Option<Problem> {
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
            FieldId::ApiKey => {
                input::doubt_about_key(&input::api_key(text, self.form.choice).ok()?, self.form.choice)
            }
            FieldId::Token => input::doubt_about_token(&input::token(text, self.form.choice).ok()?),
            FieldId::OtherModel => self.names().doubt(self.form.choice.provider, &self.model()?),
            _ => None,
        }
    }

    /// What is wrong with a slot, if anything is, whether or not somebody has tried to leave its section.
    #[must_use]
    pub fn mistake(&self, slot: FieldId) -> Option<input::InputError> {
        self.found_mistake(slot).map(|error| error.of(self.form.choice))
    }

    fn found_mistake(&self, slot: FieldId) -> Option<input::InputError> {
        let form = &self.form;
        match slot {
            FieldId::AccountId | FieldId::GatewayId if self.is_missing(slot) => Some(missing(slot)),
            FieldId::AccountId => input::account_id(&form.account, Some(&form.gateway)).err(),
            FieldId::GatewayId => input::gateway_id(&form.gateway).err(),
            FieldId::ApiKey => self.key().err(),
            FieldId::Token => self.token().err(),
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

    /// Whether a secret is known because it was asked for where it is kept.
    fn was_asked(&self, secret: &Secret) -> bool {
        self.setup().is_some_and(|setup| setup.asked.iter().any(|asked| asked.value == *secret))
    }

    /// Whether a secret is no practice one, in a practice run.
    fn could_be_real(&self, text: &str) -> bool {
        self.facts.practice.as_ref().is_some_and(|practice| {
            !text.trim().is_empty() && !practice.secrets.iter().any(|start| text.trim().starts_with(start))
        })
    }

    /// The first mistake of a section.
    pub(super) fn first_mistake(&self, section: Section) -> Option<FieldId> {
        JUDGED.into_iter().find(|slot| slot.section() == section && self.mistake(*slot).is_some())
    }
}
