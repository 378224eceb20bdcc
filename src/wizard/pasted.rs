//! What is pasted goes where it belongs: every answer into its field, a secret out of one that shows it.

use zeroize::Zeroizing;

use crate::domain::{
    AccountId, GatewayId, OtherAddress, PastedAnswers, Secret, SecretKind, read_answers, read_pasted,
};
use crate::locale::{Message as Sentence, ids};

use super::input;
use super::message::Effect;
use super::probe::ProbeState;
use super::prompt::FieldId;
use super::section::Section;
use super::state::{Pick, Wizard};

impl Wizard {
    /// Every answer that a text holds goes into its field, whichever field it was pasted into; everything else is typed
    /// text.
    pub(super) fn pasted(&mut self, slot: FieldId, text: &str) -> Vec<Effect> {
        let found = read_answers(text);
        // A flag gives its own answer alone.
        if found.count() > 1 && !self.unattended {
            return self.fill_from_paste(found);
        }
        if matches!(slot, FieldId::AccountId | FieldId::GatewayId)
            && let Some(found) = read_pasted(text)
        {
            let whole = found.gateway.is_some() || found.odd_gateway.is_some();
            if !whole && !input::is_secret(text) && OtherAddress::of(text).is_some() {
                self.aside = Some(input::gateway_url_error(text, Some(&found)).message);
            }
            // In place of what is odd in it nothing else stands: it is asked for.
            if found.account.is_some() || found.odd_account.is_some() {
                self.typed(FieldId::AccountId, found.account.as_ref().map_or("", AccountId::as_str));
            }
            if found.gateway.is_some() || found.odd_gateway.is_some() {
                self.typed(FieldId::GatewayId, found.gateway.as_ref().map_or("", GatewayId::as_str));
            }
            if found.origin.is_some() {
                self.form.origin = found.origin;
            }
            return Vec::new();
        }
        // Where nobody would see that it is put aside, it is judged where it is.
        if self.unattended {
            return self.typed(slot, text);
        }
        let belongs_elsewhere = match slot {
            FieldId::ApiKey => found.token.is_some() && self.form.token.typed.is_none(),
            FieldId::Token => found.api_key.is_some() && self.form.api_key.typed.is_none(),
            _ => input::is_secret(text),
        };
        if belongs_elsewhere {
            self.aside = Some(self.set_aside(text));
            return Vec::new();
        }
        if matches!(slot, FieldId::AccountId | FieldId::GatewayId) && OtherAddress::of(text).is_some() {
            self.aside = Some(input::gateway_url_error(text, None).message);
            return Vec::new();
        }
        if matches!(slot, FieldId::AccountId | FieldId::GatewayId)
            && matches!(self.probe_state(), Some(ProbeState::Asking))
        {
            // It was meant for what is asked after this.
            self.aside = Some(ids::ASIDE_WHILE_ASKING.message());
            return Vec::new();
        }
        self.typed(slot, text)
    }

    /// Fills in several answers at once, and says which ones where they are not all in sight.
    fn fill_from_paste(&mut self, found: PastedAnswers) -> Vec<Effect> {
        let secret = |secret: &Secret| Some(Zeroizing::new(secret.expose().to_owned()));
        let mut names = Vec::new();
        let form = &mut self.form;
        if let Some(account) = found.account {
            self.answered.insert(FieldId::AccountId);
            form.account = account.to_string();
            names.push(ids::NAME_ACCOUNT_ID);
        }
        if let Some(gateway) = found.gateway {
            self.answered.insert(FieldId::GatewayId);
            form.gateway = gateway.to_string();
            names.push(ids::NAME_GATEWAY_ID);
        }
        form.origin = found.origin.or(form.origin.take());
        if let Some(key) = &found.api_key {
            form.api_key.typed = secret(key);
            names.push(ids::NAME_API_KEY);
        }
        if let Some(token) = &found.token {
            form.token.typed = secret(token);
            form.has_token = true;
            names.push(ids::NAME_TOKEN);
        }
        let known = self.names().known;
        if let Some(model) = found.model.filter(|model| known.contains(model)) {
            self.form.model = Pick::Chosen(model);
            names.push(ids::NAME_MODEL);
        }
        let ids_only = names.iter().all(|name| [ids::NAME_ACCOUNT_ID, ids::NAME_GATEWAY_ID].contains(name));
        self.key_came_along |= found.api_key.is_some();
        if !ids_only {
            let count = names.len();
            let each = names.into_iter().map(|id| id.of(self.form.choice));
            let what = each.reduce(|one, other| ids::INPUT_NAMES.with("one", one).with("other", other));
            self.filled = what.map(|what| ids::PASTE_FILLED.with("count", count).with("what", what));
        }
        // Somebody who pastes before being asked is where the answers are.
        if matches!(self.section, Section::Home | Section::Location | Section::Provider) {
            self.section = Section::Gateway;
        }
        Vec::new()
    }

    /// Puts a key or a token that came to the wrong place where it belongs, unless something was typed there already:
    /// what became of it.
    fn set_aside(&mut self, text: &str) -> Sentence {
        let secret = Secret::parse(text);
        let form = &mut self.form;
        let (to, name) = match secret.as_ref().map(Secret::kind) {
            Ok(SecretKind::AnthropicKey | SecretKind::AnthropicOauth | SecretKind::AnthropicAdmin) => {
                (&mut form.api_key, ids::NAME_API_KEY)
            }
            Ok(SecretKind::CloudflareToken) => (&mut form.token, ids::NAME_TOKEN),
            _ => return ids::ASIDE_SECRET.message(),
        };
        if to.typed.as_ref().is_some_and(|typed| !typed.is_empty()) {
            return ids::ASIDE_SECRET.message();
        }
        to.typed = Some(Zeroizing::new(text.to_owned()));
        form.has_token |= name == ids::NAME_TOKEN;
        ids::ASIDE_SECRET_MOVED.with("what", name.of(self.form.choice))
    }
}
