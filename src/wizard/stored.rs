//! What is stored, kept and in the environment becomes the first answers, and gives way where another OpenClaw is meant.

use crate::domain::{
    AuthChoice, DefaultPolicy, Environment, KeyStorage, Origin, Pasted, Secret, read_pasted,
};
use crate::locale::{Message as Sentence, ids};
use crate::openclaw::{Audience, Effective, Reference, Setup, elsewhere, stored_model, usual_policy};

use super::input;
use super::kept::Kept;
use super::state::{Becomes, Filled, Pick, Wizard};

/// What OpenClaw would use of what is stored, for this shell. A blank variable is no answer, and hides none that is
/// stored, though it would from OpenClaw.
#[must_use]
pub fn stored(setup: &Setup, choice: &AuthChoice, shell: &Environment) -> Effective {
    let mut known = shell.clone();
    let own = [choice.key_variable.to_owned(), choice.token_variable.to_owned()];
    for variable in own.into_iter().chain([setup.key_name(choice), setup.token_name(choice)]) {
        if shell.get(&variable).is_none() {
            known.remove(&variable);
        }
    }
    Effective::of(&setup.process(&known, Audience::Shell))
}

/// Where the secrets are kept where nobody says: as they are. A config that refers to a variable which nothing sets is
/// one that came from another machine: a secret that is given for it can only be kept in `.env`.
#[must_use]
pub fn usual_storage(
    setup: &Setup,
    choice: &AuthChoice,
    shell: &Environment,
    keeps_secret: bool,
) -> KeyStorage {
    let stored = setup.storage(choice);
    let unset = |audience| {
        let effective = Effective::of(&setup.process(shell, audience));
        effective.api_key.is_none() && effective.shadowed_by.is_none()
    };
    let outside = matches!(setup.key_reference(choice), Some(Reference::Outside(_)));
    match stored {
        // OpenClaw asks for it where it is kept.
        KeyStorage::Reference if outside && !keeps_secret => stored,
        KeyStorage::Reference if keeps_secret || Audience::ALL.into_iter().all(unset) => KeyStorage::EnvFile,
        stored => stored,
    }
}

impl Wizard {
    /// Takes what was kept and what is stored as the first answers, and remembers which ones.
    pub(super) fn fill(&mut self, setup: &Setup, kept: Option<&Kept>) {
        let before = self.draft.clone();
        if let Some(kept) = kept {
            self.recall(kept);
        }
        self.prefill(setup);
        self.filled = Some(Filled { before, after: self.draft.clone() });
    }

    /// Another OpenClaw is meant: the first one's answers are taken out, the person's own stay.
    pub(super) fn unfill(&mut self) {
        let Some(Filled { before, after }) = self.filled.take() else { return };
        let draft = &mut self.draft;
        if draft.account == after.account {
            draft.account = before.account;
        }
        if draft.gateway == after.gateway {
            draft.gateway = before.gateway;
        }
        if draft.origin == after.origin {
            draft.origin = before.origin;
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
            draft.model = before.model;
        }
        if draft.becomes == after.becomes {
            draft.becomes = before.becomes;
        }
        (draft.api_key.stored, draft.token.stored) = (None, None);
        (self.elsewhere, self.odd_address) = (None, None);
    }

    fn prefill(&mut self, setup: &Setup) {
        let choice = self.draft.choice;
        let stored = stored(setup, choice, &self.facts.shell);
        let url = stored.base_url.as_ref().and_then(|url| read_pasted(url.value.expose()));
        self.odd_address = stored.base_url.as_ref().and_then(|url| input::stored_address(&url.value));
        let Pasted { origin, mut account, mut gateway, .. } = url.unwrap_or_default();
        self.elsewhere = elsewhere(setup, choice, &self.facts.shell);
        if let Some(found) = &self.elsewhere {
            account = account.or(Some(found.account.clone()));
            gateway = gateway.or(Some(found.gateway.clone()));
        }
        // A variable is newer than what is stored, unless only one section of that is to change.
        let variable = |name: &str| self.facts.shell.get(name).map(|value| value.trim().to_owned());
        let first = |variable: Option<String>, stored: Option<String>| {
            if self.one_section { stored.or(variable) } else { variable.or(stored) }
        };
        let account = first(variable("CLOUDFLARE_ACCOUNT_ID"), account.map(|account| account.to_string()));
        let gateway = first(variable("CLOUDFLARE_GATEWAY_ID"), gateway.map(|gateway| gateway.to_string()));
        for (slot, value) in [(&mut self.draft.account, account), (&mut self.draft.gateway, gateway)] {
            if let Some(value) = value.filter(|_| slot.is_empty()) {
                *slot = value;
            }
        }
        if self.draft.origin.is_none() {
            self.draft.origin = origin.filter(|origin| *origin != Origin::cloudflare());
        }
        self.find_secrets(setup, stored);
        self.draft.has_token |= self.draft.token.stored.is_some() || setup.token_header(choice).is_some();
        if !self.draft.storage_chosen {
            self.draft.storage = usual_storage(setup, choice, &self.facts.shell, self.draft.plaintext);
        }
        if self.draft.becomes_decided.is_none() {
            self.draft.becomes = match usual_policy(setup, choice, self.draft.model.is_chosen()) {
                DefaultPolicy::Yes => Becomes::Default,
                DefaultPolicy::No | DefaultPolicy::IfUnset => Becomes::Neither,
            };
        }
        if !self.draft.model.is_chosen()
            && let Some(model) = stored_model(setup, choice, self.draft.becomes.into(), self.facts.today)
        {
            self.draft.model = Pick::Chosen(model.model().clone());
        }
    }

    /// Goes along with what is stored now, and keeps every answer.
    pub(super) fn refresh(&mut self, setup: &Setup) {
        self.elsewhere = elsewhere(setup, self.draft.choice, &self.facts.shell);
        let stored = stored(setup, self.draft.choice, &self.facts.shell);
        self.odd_address = stored.base_url.as_ref().and_then(|url| input::stored_address(&url.value));
        self.find_secrets(setup, stored);
    }

    /// The secrets that are there already, and where each is.
    fn find_secrets(&mut self, setup: &Setup, stored: Effective) {
        let choice = self.draft.choice;
        let source = |name: &str| ids::WIZARD_STORED.with("source", name);
        let (key_reference, token_reference) = (setup.key_reference(choice), setup.token_reference(choice));
        let of_shell = |reference: Option<&Reference>, variable: &str| {
            let value =
                self.facts.shell.get(variable).filter(|_| setup.takes_variable(reference, variable))?;
            Some((Secret::verbatim(value), source(&format!("env:{variable}"))))
        };
        let key = stored.api_key.map(|found| (found.value, source(&found.source.name())));
        let token = stored.authorization.map(|found| {
            let bare = found.value.expose().strip_prefix("Bearer ").map(Secret::verbatim);
            (bare.unwrap_or(found.value), source(&found.source.name()))
        });
        let found = self.elsewhere.as_ref();
        let from = |key: &str| {
            source(&format!("config:{}.{key}", found.map(|found| found.key.as_str()).unwrap_or_default()))
        };
        let found_key = found.and_then(|found| Some((found.api_key.clone()?, from("apiKey"))));
        let found_token = found.and_then(|found| Some((found.token.clone()?, from("headers"))));
        let (key, token) = (key.or(found_key), token.or(found_token));
        let first = |variable: Option<(Secret, Sentence)>, stored: Option<(Secret, Sentence)>| {
            if self.one_section { stored.or(variable) } else { variable.or(stored) }
        };
        // A file may set a variable that no config refers to yet.
        let waiting = |reference: Option<&Reference>, name: &str| {
            let found = setup.waiting(name).filter(|_| reference.is_none())?;
            let said = source(&found.source.name());
            Some((found.value, said))
        };
        let key = key.or_else(|| waiting(key_reference.as_ref(), choice.key_variable));
        let token = token.or_else(|| waiting(token_reference.as_ref(), choice.token_variable));
        let key = first(of_shell(key_reference.as_ref(), choice.key_variable), key);
        let token = first(of_shell(token_reference.as_ref(), choice.token_variable), token);
        (self.draft.api_key.stored, self.draft.token.stored) = (key, token);
    }
}
