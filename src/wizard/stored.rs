//! What is stored, kept and in the environment becomes the first answers, and gives way where another OpenClaw is meant.

use crate::domain::{ModelRef, Secret, read_pasted};
use crate::locale::ids;
use crate::openclaw::{AUTHORIZATION_HEADER, Audience, Effective, Setup};

use super::kept::Kept;
use super::state::{Filled, Wizard};

impl Wizard {
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
}
