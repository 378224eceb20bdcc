//! What is stored, kept and in the environment becomes the first answers, and gives way where another OpenClaw is meant.

use crate::domain::{AuthChoice, Environment, KeyStorage, ModelRef, Origin, Pasted, Secret, read_pasted};
use crate::locale::{Message as Sentence, ids};
use crate::openclaw::{AUTHORIZATION_HEADER, Audience, Effective, Setup};

use super::kept::Kept;
use super::state::{Filled, Pick, Wizard};

/// What OpenClaw would use of what is stored, for this shell. A blank variable is no answer, and hides none that is
/// stored, though it would from OpenClaw.
#[must_use]
pub fn stored(setup: &Setup, choice: &AuthChoice, shell: &Environment) -> Effective {
    let mut known = shell.clone();
    for variable in [choice.key_variable, choice.token_variable] {
        if shell.get(variable).is_none() {
            known.remove(variable);
        }
    }
    Effective::of(setup, choice, &known, Audience::Shell)
}

/// The model that is set up already: the default one, or the first of the provider's rows beside another provider's
/// default.
#[must_use]
pub fn stored_model(setup: &Setup, choice: &AuthChoice) -> Option<ModelRef> {
    let primary = setup.default_model().0;
    let primary = primary.and_then(|primary| ModelRef::parse_any(choice.provider, &primary).ok());
    primary.filter(|primary| primary.provider() == choice.provider).or_else(|| setup.first_model(choice))
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
        (draft.api_key.stored, draft.token.stored) = (None, None);
    }

    fn prefill(&mut self, setup: &Setup) {
        let choice = self.draft.choice;
        let stored = stored(setup, choice, &self.facts.shell);
        let url = stored.base_url.as_ref().and_then(|url| read_pasted(url.value.expose()));
        let Pasted { origin, account, gateway, .. } = url.unwrap_or_default();
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
        self.find_secrets(stored);
        let names = setup.provider(choice).and_then(|block| block.get("headers").cloned());
        let names = names.as_ref().and_then(serde_json::Value::as_object);
        self.draft.has_token |= self.draft.token.stored.is_some()
            || names.is_some_and(|headers| {
                headers.keys().any(|name| name.eq_ignore_ascii_case(AUTHORIZATION_HEADER))
            });
        if !self.draft.storage_chosen {
            self.draft.storage = match setup.storage(choice) {
                KeyStorage::Reference if self.draft.plaintext => KeyStorage::EnvFile,
                stored => stored,
            };
        }
        if !self.draft.model.is_chosen()
            && let Some(model) = stored_model(setup, choice)
        {
            self.draft.model = Pick::Chosen(model.model().clone());
        }
    }

    /// Goes along with what is stored now, and keeps every answer.
    pub(super) fn refresh(&mut self, setup: &Setup) {
        let stored = stored(setup, self.draft.choice, &self.facts.shell);
        self.find_secrets(stored);
    }

    /// The secrets that are there already, and where each is.
    fn find_secrets(&mut self, stored: Effective) {
        let choice = self.draft.choice;
        let source = |name: &str| ids::WIZARD_STORED.with("source", name);
        let of_shell = |variable: &str| {
            let value = self.facts.shell.get(variable)?;
            Some((Secret::verbatim(value), source(&format!("env:{variable}"))))
        };
        let key = stored.api_key.map(|found| (found.value, source(&found.source.name())));
        let token = stored.authorization.map(|found| {
            let bare = found.value.expose().strip_prefix("Bearer ").map(Secret::verbatim);
            (bare.unwrap_or(found.value), source(&found.source.name()))
        });
        let first = |variable: Option<(Secret, Sentence)>, stored: Option<(Secret, Sentence)>| {
            if self.one_section { stored.or(variable) } else { variable.or(stored) }
        };
        let key = first(of_shell(choice.key_variable), key);
        let token = first(of_shell(choice.token_variable), token);
        (self.draft.api_key.stored, self.draft.token.stored) = (key, token);
    }
}
