//! The sections that ask: where, provider, gateway, keys and model.

use crate::domain::{KeyStorage, Origin, said};
use crate::gateway::{Catalogue, OfferedModel};
use crate::locale::ids;
use crate::openclaw::Reference;

use super::{offer, plain, secret_item, text_item};
use crate::wizard::input;
use crate::wizard::message::Action;
use crate::wizard::probe::Door;
use crate::wizard::prompt::{
    ChoiceItem, Exhibit, Item, Level, Note, Possibility, Prompt, Slot, Standing, SwitchItem,
};
use crate::wizard::refusal::{refused_secret, why_no_list};
use crate::wizard::section::Section;
use crate::wizard::state::{Becomes, Pick, Wizard};

impl Wizard {
    pub(super) fn ask_where(&self, prompt: &mut Prompt) {
        prompt.body.push(ids::WHERE_BODY.message());
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Place,
            label: ids::WHERE_LABEL.message(),
            options: self.facts.places.iter().map(|place| plain(place.clone(), None)).collect(),
            chosen: self.place,
            filtered: false,
            state: self.reading.map(|_| ids::WIZARD_READING.message()),
        }));
        prompt.offer(Action::Next, ids::ACTION_NEXT);
    }

    pub(super) fn ask_provider(&self, prompt: &mut Prompt) {
        prompt.body.push(ids::PROVIDER_BODY.message());
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Provider,
            label: ids::PROVIDER_LABEL.message(),
            options: vec![Possibility {
                label: ids::PROVIDER_OWN_KEY.of(self.draft.choice),
                detail: Some(ids::PROVIDER_OWN_KEY_DETAIL.with("id", self.draft.choice.id)),
                warning: None,
            }],
            chosen: 0,
            filtered: false,
            state: None,
        }));
        if let Some(setup) = self.setup() {
            let id = match (setup.is_new(), setup.provider(self.draft.choice).is_some()) {
                (true, _) if setup.is_blank() => ids::PROVIDER_EMPTY_CONFIG,
                (true, _) => ids::PROVIDER_NEW_CONFIG,
                (false, true) => ids::PROVIDER_SET_UP_ALREADY,
                (false, false) => ids::PROVIDER_CONFIG_THERE,
            };
            let path = setup.place.config.as_path();
            prompt.note(Level::Info, id.with("path", path));
            if self.facts.kept.is_some() && setup.provider(self.draft.choice).is_none() {
                prompt.note(Level::Info, ids::PROVIDER_RECALLED.message());
            }
        }
        prompt.notes.extend(self.facts.notices.iter().map(Note::from));
        prompt.offer(Action::Next, ids::ACTION_NEXT);
        self.offer_back(prompt);
    }

    pub(super) fn ask_gateway(&self, prompt: &mut Prompt) {
        let draft = &self.draft;
        prompt.body.push(ids::GATEWAY_BODY.message());
        for (slot, label, help, value) in [
            (Slot::AccountId, ids::LABEL_ACCOUNT_ID, ids::HELP_ACCOUNT_ID, &draft.account),
            (Slot::GatewayId, ids::LABEL_GATEWAY_ID, ids::HELP_GATEWAY_ID, &draft.gateway),
        ] {
            let mut standing = self.standing(slot, value.is_empty());
            if standing == Standing::Good
                && slot == Slot::GatewayId
                && let Ok(gateway) = input::gateway_id(value)
                && let Some((_, doubt)) = input::doubt_about_gateway(&gateway)
            {
                standing = Standing::Doubtful(doubt);
            }
            prompt.items.push(text_item(slot, label, help, value.clone(), standing));
        }
        let origin = self.origin();
        // A flag for another server says so by its name; an address does not.
        if self.facts.origin.is_none() && origin != Origin::cloudflare() {
            prompt.note(Level::Warning, ids::WARN_OTHER_ORIGIN.with("origin", origin.as_str()));
        }
        if let Some(found) = &self.elsewhere
            && (draft.account.as_str(), draft.gateway.as_str())
                == (found.account.as_str(), found.gateway.as_str())
        {
            prompt.note(Level::Info, ids::GATEWAY_FOUND_ELSEWHERE.with("key", found.key.as_str()));
        }
        let part = |text: Option<String>, name: &str| text.unwrap_or_else(|| format!("<{name}>"));
        let account = input::account_id(&draft.account, None).ok().map(|account| account.to_string());
        let gateway = input::gateway_id(&draft.gateway).ok().map(|gateway| gateway.to_string());
        if let Some(message) = self.odd_address.clone() {
            prompt.note(Level::Warning, message);
        }
        prompt.exhibit = Some(Exhibit::Address(format!(
            "{origin}/v1/{}/{}/{}",
            part(account, "account_id"),
            part(gateway, "gateway_id"),
            draft.choice.path
        )));
        self.ask_door(prompt);
        self.offer_back(prompt);
    }

    pub(super) fn ask_keys(&self, prompt: &mut Prompt) {
        let draft = &self.draft;
        prompt.body.push(ids::KEYS_BODY.of(draft.choice));
        let mut standing = self.standing(Slot::ApiKey, draft.api_key.text().is_empty());
        if standing == Standing::Good
            && let Ok(key) = input::api_key(draft.api_key.text())
            && let Some(doubt) = input::doubt_about_key(&key)
        {
            standing = Standing::Doubtful(doubt);
        }
        let (label, help) = (ids::LABEL_API_KEY.of(draft.choice), ids::HELP_API_KEY.of(draft.choice));
        let mut item = secret_item(Slot::ApiKey, label, help, &draft.api_key, standing);
        self.tell_outside(&mut item);
        self.tell_command(&mut item);
        prompt.items.push(item);
        let command = self.command_line().is_some();
        let typed = [Some(&draft.api_key).filter(|_| !command), Some(&draft.token)];
        if let Some((outside, on)) = self.askable() {
            prompt.items.push(Item::Switch(SwitchItem {
                slot: Slot::AskSecrets,
                label: ids::LABEL_ASK_SECRETS.with("provider", outside.provider),
                help: ids::HELP_ASK_SECRETS.message(),
                on,
            }));
        }
        for keyed in typed.into_iter().flatten() {
            if let Some(remedy) = input::remedy(keyed.text()) {
                prompt.note(Level::Info, ids::WIZARD_REMEDY.with("what", remedy));
            }
        }
        self.tell_door(prompt);
        if self.asks_for_token() {
            prompt.items.push(Item::Switch(SwitchItem {
                slot: Slot::HasToken,
                label: ids::LABEL_HAS_TOKEN.message(),
                help: ids::HELP_HAS_TOKEN.message(),
                on: draft.has_token,
            }));
        }
        if draft.has_token {
            let mut standing = self.standing(Slot::Token, draft.token.text().is_empty());
            if standing == Standing::Good
                && let Ok(token) = input::token(draft.token.text())
                && let Some(doubt) = input::doubt_about_token(&token)
            {
                standing = Standing::Doubtful(doubt);
            }
            let mut item =
                secret_item(Slot::Token, ids::LABEL_TOKEN, ids::HELP_TOKEN, &draft.token, standing);
            if self.wants_token() == Some(true)
                && !matches!(self.door(), Some(Door::ToBeMade))
                && let Item::Secret(item) = &mut item
            {
                item.remarks.push(ids::TOKEN_ASKED.message());
            }
            self.tell_outside(&mut item);
            prompt.items.push(item);
        }
        if let Some(mistake) = self.mistake(Slot::Storage) {
            prompt.note(Level::Bad, mistake.message);
        }
        let storages = self.storages();
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Storage,
            label: ids::LABEL_STORAGE.message(),
            chosen: storages.iter().position(|storage| *storage == draft.storage).unwrap_or_default(),
            options: storages.into_iter().map(|it| self.storage(it)).collect(),
            filtered: false,
            state: None,
        }));
        if !self.facts.offline
            && self.first_mistake(Section::Keys).is_none()
            && let Some(endpoint) = self.endpoint()
        {
            prompt.sends = Some(ids::SENDS_MODEL_LIST.with("host", endpoint.origin.as_str()));
        }
        prompt.offer(Action::Next, ids::ACTION_NEXT);
        self.offer_back(prompt);
    }

    /// Says of a key that a command gives, that it does.
    fn tell_command(&self, item: &mut Item) {
        let (Item::Secret(item), Some(_)) = (item, self.command_line()) else { return };
        let id = if self.is_asking() {
            ids::KEY_COMMAND_ASKING
        } else if self.commanded().is_some() {
            ids::KEY_COMMAND_GIVES
        } else {
            ids::KEY_COMMAND_WILL_BE_ASKED
        };
        item.remarks.push(id.message());
    }

    /// Says of a secret that OpenClaw asks for elsewhere, where that is. Nothing is missing then.
    fn tell_outside(&self, item: &mut Item) {
        let Item::Secret(item) = item else { return };
        let Some(outside) = self.outside(item.slot) else { return };
        if item.value.expose().is_empty() {
            item.standing = Standing::Good;
        }
        let message = ids::SECRET_FROM_OUTSIDE.with("provider", outside.provider);
        item.remarks.push(message.with("source", outside.source));
    }

    pub(super) fn ask_model(&self, prompt: &mut Prompt) {
        let draft = &self.draft;
        prompt.body.push(ids::MODEL_BODY.message());
        let offered = self.offered();
        let chosen = match self.picked() {
            Some(model) => offered.iter().position(|known| known.id == model).unwrap_or_default(),
            None => offered.len(),
        };
        let mut options: Vec<Possibility> = offered.iter().map(|model| self.possibility(model)).collect();
        options.push(Possibility {
            label: ids::MODEL_OTHER.message(),
            detail: Some(ids::MODEL_OTHER_DETAIL.message()),
            warning: None,
        });
        let state = match (&self.models.running, &self.models.problem) {
            (Some(_), _) => Some(ids::MODELS_FETCHING.message()),
            (None, Some(_)) => Some(ids::MODELS_NOT_FETCHED.message()),
            (None, None) if self.models.live.is_empty() => Some(ids::MODELS_CATALOGUE.message()),
            (None, None) => Some(ids::MODELS_LIVE.message()),
        };
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Model,
            label: ids::LABEL_MODEL.message(),
            options,
            chosen,
            filtered: true,
            state,
        }));
        if draft.model == Pick::Typed {
            let mut standing = self.standing(Slot::OtherModel, draft.other_model.is_empty());
            if standing == Standing::Good
                && let Some(model) = self.model()
                && let Some(doubt) = self.names().doubt(draft.choice.provider, &model)
            {
                standing = Standing::Doubtful(doubt);
            }
            prompt.items.push(text_item(
                Slot::OtherModel,
                ids::LABEL_OTHER_MODEL,
                ids::HELP_OTHER_MODEL.of(draft.choice),
                draft.other_model.clone(),
                standing,
            ));
        }
        let standing = self.standing(Slot::Fallbacks, draft.fallbacks.is_empty());
        let (label, help) = (ids::LABEL_FALLBACKS, ids::HELP_FALLBACKS);
        prompt.items.push(text_item(Slot::Fallbacks, label, help, draft.fallbacks.clone(), standing));
        let ways = self.ways();
        if !ways.is_empty() {
            let becomes = self.becomes();
            prompt.items.push(Item::Choice(ChoiceItem {
                slot: Slot::SetDefault,
                label: match self.default_model() {
                    Some(former) => ids::LABEL_SET_DEFAULT.with("former", said(&former)),
                    None => ids::LABEL_SET_DEFAULT_NONE.message(),
                },
                chosen: ways.iter().position(|way| *way == becomes).unwrap_or_default(),
                options: ways.into_iter().map(|way| self.way(way)).collect(),
                filtered: false,
                state: None,
            }));
        }
        if let Some(end) = self.ending() {
            prompt.note(Level::Warning, end.message());
            if let Some(successor) = end.successor {
                let label = ids::ACTION_TAKE_SUCCESSOR.with("model", successor.as_str());
                prompt.offer(Action::TakeSuccessor, label);
            }
        }
        self.tell_refusals(prompt);
        if self.first_mistake(Section::Model).is_none()
            && let Some(endpoint) = self.endpoint()
        {
            prompt.sends = Some(ids::SENDS_TEST.with("host", endpoint.origin.as_str()));
        }
        prompt.actions.insert(0, offer(Action::Next, ids::ACTION_TEST));
        self.offer_back(prompt);
    }

    /// What the gateway said when it was asked for its models, and the last test of the model that is picked.
    fn tell_refusals(&self, prompt: &mut Prompt) {
        if let (Some(model), Some(what)) = (self.picked(), self.refused(Slot::Model)) {
            prompt.note(Level::Bad, ids::MODEL_REFUSED.with("model", model.as_str()).with("what", what));
        }
        let Some(failure) = self.list_failure().filter(|_| self.models.running.is_none()) else { return };
        prompt.note(Level::Warning, ids::MODELS_NO_LIST.with("why", why_no_list(failure, self.draft.choice)));
        if let Some(slot) = refused_secret(failure) {
            prompt.offer_mend(slot);
        }
    }

    fn way(&self, way: Becomes) -> Possibility {
        let former = self.default_model().as_deref().map(said);
        let label = match (way, former) {
            (Becomes::Default, _) => ids::SET_DEFAULT_YES.message(),
            (Becomes::Fallback, former) => {
                ids::SET_DEFAULT_FALLBACK.with("former", former.unwrap_or_default())
            }
            (Becomes::Neither, Some(former)) => ids::SET_DEFAULT_NO.with("former", former),
            (Becomes::Neither, None) => ids::SET_DEFAULT_NONE.message(),
            (Becomes::DefaultIfUnset, _) => ids::SET_DEFAULT_IF_UNSET.message(),
        };
        Possibility { label, detail: None, warning: None }
    }

    fn possibility(&self, model: &OfferedModel) -> Possibility {
        let catalogue = Catalogue::of(self.draft.choice);
        let end = catalogue.retirement(&model.id, model.live.as_ref(), self.facts.today);
        let detail = model.known.as_ref().map(|known| {
            let detail = ids::MODEL_DETAIL
                .with("context", known.context_window / 1000)
                .with("output", known.max_tokens / 1000)
                .with("input", known.cost.input.to_string())
                .with("price", known.cost.output.to_string());
            match known.above {
                Some(above) => ids::MODEL_DETAIL_ABOVE
                    .with("detail", detail)
                    .with("tokens", above.tokens / 1000)
                    .with("input", above.cost.input.to_string())
                    .with("price", above.cost.output.to_string()),
                None => detail,
            }
        });
        let warning = end.map(|end| end.message());
        Possibility { warning, ..plain(model.id.to_string(), detail) }
    }
}

impl Wizard {
    fn storage(&self, storage: KeyStorage) -> Possibility {
        let reference = self.referred().and_then(|referred| referred.key.as_ref());
        match (storage, reference) {
            (KeyStorage::Reference, Some(Reference::Outside(outside))) => {
                let label = ids::STORAGE_OUTSIDE.with("provider", outside.provider.as_str());
                let label = label.with("source", outside.source.as_str());
                Possibility { label, detail: None, warning: None }
            }
            _ => usual_storage(storage),
        }
    }
}

fn usual_storage(storage: KeyStorage) -> Possibility {
    let (label, detail) = match storage {
        KeyStorage::EnvFile => (ids::STORAGE_ENV_FILE, ids::STORAGE_ENV_FILE_DETAIL),
        KeyStorage::Reference => (ids::STORAGE_REFERENCE, ids::STORAGE_REFERENCE_DETAIL),
        KeyStorage::Command => (ids::STORAGE_COMMAND, ids::STORAGE_COMMAND_DETAIL),
        KeyStorage::Inline => (ids::STORAGE_INLINE, ids::STORAGE_INLINE_DETAIL),
        KeyStorage::AuthProfile => (ids::STORAGE_AUTH_PROFILE, ids::STORAGE_AUTH_PROFILE_DETAIL),
    };
    Possibility { label: label.message(), detail: Some(detail.message()), warning: None }
}
