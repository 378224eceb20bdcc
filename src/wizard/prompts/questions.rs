//! The sections that ask: where, provider, gateway, keys and model.

use crate::domain::{KeyStorage, Origin, said};
use crate::gateway::{Catalogue, Listed, OfferedModel, dollars, short_tokens};
use crate::locale::ids;
use crate::openclaw::Reference;

use crate::wizard::input;
use crate::wizard::message::Action;
use crate::wizard::probe::ProbeState;
use crate::wizard::prompt::{
    ChoiceItem, ChoiceOption, FieldId, Item, Level, ModelColumns, Note, Panel, Prompt,
};
use crate::wizard::rejection::{rejected_secret, why_no_list};
use crate::wizard::section::Section;
use crate::wizard::state::{DefaultModelPolicy, Pick, Wizard};

impl Wizard {
    pub(super) fn ask_where(&self, prompt: &mut Prompt) {
        prompt.body.push(ids::WHERE_BODY.message());
        let places = self.facts.places.iter();
        let options = places.map(|place| ChoiceOption::new(ids::PLAIN_TEXT.with("text", place.as_str())));
        let mut item = ChoiceItem::new(FieldId::Place, ids::WHERE_LABEL, options.collect(), self.place);
        item.state = self.reading.map(|_| ids::WIZARD_READING.message());
        prompt.items.push(Item::Choice(item));
        prompt.offer(Action::Next, ids::ACTION_NEXT);
    }

    pub(super) fn ask_provider(&self, prompt: &mut Prompt) {
        prompt.body.push(ids::PROVIDER_BODY.message());
        let detail = Some(ids::PROVIDER_OWN_KEY_DETAIL.with("id", self.form.choice.id));
        let options =
            vec![ChoiceOption { detail, ..ChoiceOption::new(ids::PROVIDER_OWN_KEY.of(self.form.choice)) }];
        prompt.items.push(Item::Choice(ChoiceItem::new(FieldId::Provider, ids::PROVIDER_LABEL, options, 0)));
        self.tell_what_is_there(prompt);
        prompt.offer(Action::Next, ids::ACTION_NEXT);
        self.offer_back(prompt);
    }

    /// What is set up already, and what is worth knowing before anything is answered.
    fn tell_what_is_there(&self, prompt: &mut Prompt) {
        if let Some(setup) = self.setup() {
            let id = match (setup.is_new(), setup.provider(self.form.choice).is_some()) {
                (true, _) if setup.is_blank() => ids::PROVIDER_EMPTY_CONFIG,
                (true, _) => ids::PROVIDER_NEW_CONFIG,
                (false, true) => ids::PROVIDER_SET_UP_ALREADY,
                (false, false) => ids::PROVIDER_CONFIG_THERE,
            };
            let path = setup.place.config.as_path();
            prompt.note(Level::Info, id.with("path", path));
            if self.facts.kept.is_some() && setup.provider(self.form.choice).is_none() {
                prompt.note(Level::Info, ids::PROVIDER_RECALLED.message());
            }
        }
        prompt.notes.extend(self.facts.notices.iter().map(Note::from));
    }

    pub(super) fn ask_gateway(&self, prompt: &mut Prompt) {
        let form = &self.form;
        let is_first = !Section::Provider.is_shown(self.facts.places.len());
        if is_first {
            prompt.body.push(ids::GATEWAY_PROVIDER.of(form.choice));
        }
        prompt.body.push(ids::GATEWAY_BODY.message());
        prompt.items.push(self.text_item(FieldId::AccountId, ids::LABEL_ACCOUNT_ID, ids::HELP_ACCOUNT_ID));
        prompt.items.push(self.text_item(FieldId::GatewayId, ids::LABEL_GATEWAY_ID, ids::HELP_GATEWAY_ID));
        let origin = self.origin();
        // A flag for another server says so by its name; an address does not.
        if self.facts.origin.is_none() && origin != Origin::cloudflare() {
            prompt.note(Level::Warning, ids::WARN_OTHER_ORIGIN.with("origin", origin.as_str()));
        }
        if let Some(found) = &self.elsewhere
            && (form.account.as_str(), form.gateway.as_str())
                == (found.account.as_str(), found.gateway.as_str())
        {
            prompt.note(Level::Info, ids::GATEWAY_FOUND_ELSEWHERE.with("key", found.key.as_str()));
        }
        let part = |text: Option<String>, name: &str| text.unwrap_or_else(|| format!("<{name}>"));
        let account = input::account_id(&form.account, None).ok().map(|account| account.to_string());
        let gateway = input::gateway_id(&form.gateway).ok().map(|gateway| gateway.to_string());
        if let Some(message) = self.odd_address.clone() {
            prompt.note(Level::Warning, message);
        }
        prompt.exhibit = Some(Panel::Address(format!(
            "{origin}/v1/{}/{}/{}",
            part(account, "account_id"),
            part(gateway, "gateway_id"),
            form.choice.path
        )));
        self.add_probe_prompt(prompt);
        if is_first {
            self.tell_what_is_there(prompt);
        }
        self.offer_back(prompt);
    }

    pub(super) fn ask_keys(&self, prompt: &mut Prompt) {
        let form = &self.form;
        prompt.body.push(ids::KEYS_BODY.of(form.choice));
        let mut item = self.secret_item(FieldId::ApiKey, ids::LABEL_API_KEY, ids::HELP_API_KEY);
        let command = self.command_line().is_some();
        if command {
            let id = match (self.is_asking(), self.commanded()) {
                (true, _) => ids::KEY_COMMAND_ASKING,
                (false, Some(_)) => ids::KEY_COMMAND_GIVES,
                (false, None) => ids::KEY_COMMAND_WILL_BE_ASKED,
            };
            item.remarks.push(id.message());
        }
        prompt.items.push(Item::Secret(item));
        if let Some((outside, on)) = self.askable() {
            let label = ids::LABEL_ASK_SECRETS.with("provider", outside.provider);
            prompt.items.push(Item::switch(FieldId::AskSecrets, label, ids::HELP_ASK_SECRETS, on));
        }
        for slot in
            [FieldId::ApiKey, FieldId::Token].into_iter().filter(|slot| !command || *slot == FieldId::Token)
        {
            if let Some(remedy) = input::remedy(self.text(slot)) {
                prompt.note(Level::Info, ids::WIZARD_REMEDY.with("what", remedy));
            }
        }
        self.add_probe_notes(prompt);
        if self.asks_for_token() {
            let (label, help) = (ids::LABEL_HAS_TOKEN, ids::HELP_HAS_TOKEN);
            prompt.items.push(Item::switch(FieldId::HasToken, label, help, form.has_token));
        }
        if form.has_token {
            let mut item = self.secret_item(FieldId::Token, ids::LABEL_TOKEN, ids::HELP_TOKEN);
            if self.wants_token() == Some(true) && !matches!(self.probe_state(), Some(ProbeState::ToBeMade)) {
                item.remarks.insert(0, ids::TOKEN_ASKED.message());
            }
            prompt.items.push(Item::Secret(item));
        }
        if let Some(mistake) = self.mistake(FieldId::Storage) {
            prompt.note(Level::Bad, mistake.message);
        }
        let storages = self.storages();
        let chosen = storages.iter().position(|storage| *storage == form.storage).unwrap_or_default();
        let options = storages.into_iter().map(|it| self.storage(it)).collect();
        prompt.items.push(Item::Choice(ChoiceItem::new(
            FieldId::Storage,
            ids::LABEL_STORAGE,
            options,
            chosen,
        )));
        let single = self.is_single_change();
        if !self.facts.offline
            && self.first_mistake(Section::Keys).is_none()
            && let Some(endpoint) = self.endpoint()
        {
            let id = if single { ids::SENDS_TEST } else { ids::SENDS_MODEL_LIST };
            prompt.sends = Some(id.with("host", endpoint.origin.as_str()));
        }
        prompt.offer(Action::Next, if single { ids::ACTION_TEST } else { ids::ACTION_NEXT });
        self.offer_back(prompt);
    }

    pub(super) fn ask_model(&self, prompt: &mut Prompt) {
        prompt.body.push(ids::MODEL_BODY.message());
        let offered = self.offered();
        let chosen = match self.picked() {
            Some(model) => offered.iter().position(|known| known.id == model).unwrap_or_default(),
            None => offered.len(),
        };
        let mut options: Vec<ChoiceOption> = offered.iter().map(|model| self.possibility(model)).collect();
        let detail = Some(ids::MODEL_OTHER_DETAIL.message());
        options.push(ChoiceOption { detail, ..ChoiceOption::new(ids::MODEL_OTHER) });
        let mut item = ChoiceItem::new(FieldId::Model, ids::LABEL_MODEL, options, chosen);
        item.filtered = true;
        item.state = Some(match (&self.models.running, &self.models.problem) {
            (Some(_), _) => ids::MODELS_FETCHING.message(),
            (None, Some(_)) => ids::MODELS_NOT_FETCHED.message(),
            (None, None) if self.models.live.is_empty() => ids::MODELS_CATALOGUE.message(),
            (None, None) => ids::MODELS_LIVE.message(),
        });
        let host = self.endpoint().map(|endpoint| ids::SENDS_TEST.with("host", endpoint.origin.as_str()));
        item.sends = host.filter(|_| self.is_opened_alone());
        prompt.items.push(Item::Choice(item));
        if self.form.model == Pick::Typed {
            prompt.items.push(self.text_item(
                FieldId::OtherModel,
                ids::LABEL_OTHER_MODEL,
                ids::HELP_OTHER_MODEL,
            ));
        }
        let set = self.setup().map(|setup| setup.default_model().1).unwrap_or_default();
        let label = if set.is_empty() { ids::LABEL_FALLBACKS } else { ids::LABEL_MORE_FALLBACKS };
        prompt.items.push(self.text_item(FieldId::Fallbacks, label, ids::HELP_FALLBACKS));
        let policies = self.policies();
        if !policies.is_empty() {
            let label = match self.default_model() {
                Some(former) => ids::LABEL_SET_DEFAULT.with("former", said(&former)),
                None => ids::LABEL_SET_DEFAULT_NONE.message(),
            };
            let chosen = policies.iter().position(|way| *way == self.policy()).unwrap_or_default();
            let options = policies.into_iter().map(|way| self.way(way)).collect();
            prompt.items.push(Item::Choice(ChoiceItem::new(FieldId::SetDefault, label, options, chosen)));
        }
        if let Some(end) = self.ending() {
            prompt.note(Level::Warning, end.message());
            if let Some(successor) = end.successor {
                let label = ids::ACTION_TAKE_SUCCESSOR.with("model", successor.as_str());
                prompt.offer(Action::TakeSuccessor, label);
            }
        }
        self.tell_refusals(prompt);
        let unasked = self.models.asked.is_none() || self.models.problem.is_some();
        if unasked && self.models.running.is_none() && !self.facts.offline && self.subject().is_some() {
            prompt.offer(Action::ListModels, ids::ACTION_LIST_MODELS);
        }
        if self.first_mistake(Section::Model).is_none()
            && let Some(endpoint) = self.endpoint()
        {
            prompt.sends = Some(ids::SENDS_TEST.with("host", endpoint.origin.as_str()));
        }
        prompt.actions.insert(0, super::offer(Action::Next, ids::ACTION_TEST));
        self.offer_back(prompt);
    }

    /// What the gateway said when it was asked for its models, and the last test of the model that is picked.
    fn tell_refusals(&self, prompt: &mut Prompt) {
        if let (Some(model), Some(what)) = (self.picked(), self.rejection(FieldId::Model)) {
            prompt.note(Level::Bad, ids::MODEL_REFUSED.with("model", model.as_str()).with("what", what));
        }
        let Some(failure) = self.list_failure().filter(|_| self.models.running.is_none()) else { return };
        prompt.note(Level::Warning, ids::MODELS_NO_LIST.with("why", why_no_list(failure, self.form.choice)));
        if let Some(slot) = rejected_secret(failure) {
            prompt.offer_mend(slot);
        }
    }

    fn way(&self, way: DefaultModelPolicy) -> ChoiceOption {
        let former = self.default_model().as_deref().map(said);
        let label = match (way, former) {
            (DefaultModelPolicy::Default, _) => ids::SET_DEFAULT_YES.message(),
            (DefaultModelPolicy::Fallback, former) => {
                ids::SET_DEFAULT_FALLBACK.with("former", former.unwrap_or_default())
            }
            (DefaultModelPolicy::Neither, Some(former)) => ids::SET_DEFAULT_NO.with("former", former),
            (DefaultModelPolicy::Neither, None) => ids::SET_DEFAULT_NONE.message(),
            (DefaultModelPolicy::DefaultIfUnset, _) => ids::SET_DEFAULT_IF_UNSET.message(),
        };
        ChoiceOption::new(label)
    }

    fn possibility(&self, model: &OfferedModel) -> ChoiceOption {
        let catalogue = Catalogue::of(self.form.choice);
        let end = catalogue.retirement(&model.id, model.live.as_ref(), self.facts.today);
        let detail = model.known.as_ref().map(|known| {
            let detail = ids::MODEL_DETAIL
                .with("context", short_tokens(known.context_window))
                .with("output", short_tokens(known.max_tokens))
                .with("input", dollars(known.cost.input))
                .with("price", dollars(known.cost.output));
            match known.above {
                Some(above) => ids::MODEL_DETAIL_ABOVE
                    .with("detail", detail)
                    .with("tokens", short_tokens(above.tokens))
                    .with("input", dollars(above.cost.input))
                    .with("price", dollars(above.cost.output)),
                None => detail,
            }
        });
        let warning = end.map(|end| end.message());
        let listed = (!self.models.live.is_empty()).then_some(model.listed != Listed::No);
        let detail = match (listed, detail) {
            (Some(false), Some(detail)) => Some(ids::MODEL_DETAIL_UNLISTED.with("detail", detail)),
            (Some(false), None) => Some(ids::MODEL_UNLISTED.message()),
            (_, detail) => detail,
        };
        let (known, live) = (model.known.as_ref(), model.live.as_ref());
        let columns = ModelColumns {
            id: model.id.to_string(),
            name: model.name.clone(),
            listed,
            context: known.map(|it| it.context_window).or_else(|| live.and_then(|it| it.max_input_tokens)),
            output: known.map(|it| it.max_tokens).or_else(|| live.and_then(|it| it.max_tokens)),
            price: known.map(|it| (dollars(it.cost.input), dollars(it.cost.output))),
            images: known.is_some_and(|it| it.input.iter().any(|kind| kind == "image")),
            thinks: known.is_some_and(|it| it.reasoning),
            retires: model.retires,
        };
        let columns = Some(columns);
        ChoiceOption {
            detail,
            warning,
            columns,
            ..ChoiceOption::new(ids::PLAIN_TEXT.with("text", model.id.as_str()))
        }
    }
}

impl Wizard {
    fn storage(&self, storage: KeyStorage) -> ChoiceOption {
        let reference = self.referred().and_then(|referred| referred.key.as_ref());
        match (storage, reference) {
            (KeyStorage::Reference, Some(Reference::Outside(outside))) => {
                let label = ids::STORAGE_OUTSIDE.with("provider", outside.provider.as_str());
                ChoiceOption::new(label.with("source", outside.source.as_str()))
            }
            _ => usual_storage(storage),
        }
    }
}

fn usual_storage(storage: KeyStorage) -> ChoiceOption {
    let (label, detail) = match storage {
        KeyStorage::EnvFile => (ids::STORAGE_ENV_FILE, ids::STORAGE_ENV_FILE_DETAIL),
        KeyStorage::Reference => (ids::STORAGE_REFERENCE, ids::STORAGE_REFERENCE_DETAIL),
        KeyStorage::Command => (ids::STORAGE_COMMAND, ids::STORAGE_COMMAND_DETAIL),
        KeyStorage::Inline => (ids::STORAGE_INLINE, ids::STORAGE_INLINE_DETAIL),
        KeyStorage::AuthProfile => (ids::STORAGE_AUTH_PROFILE, ids::STORAGE_AUTH_PROFILE_DETAIL),
    };
    ChoiceOption { detail: Some(detail.message()), ..ChoiceOption::new(label) }
}
