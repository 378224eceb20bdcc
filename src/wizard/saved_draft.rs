//! Answers that are kept between two runs. Never a secret.

use serde::{Deserialize, Serialize};

use crate::domain::{KeyStorage, ModelId, Origin};

use super::section::Section;
use super::state::{Pick, Wizard};

/// Answers without secrets, as they are kept when somebody leaves before writing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SavedDraft {
    /// The account ID, as typed.
    pub account: String,
    /// The gateway ID, as typed.
    pub gateway: String,
    /// The server that a pasted address names, where it is not Cloudflare's.
    pub origin: String,
    /// Whether the gateway wants a token.
    pub has_token: bool,
    /// Where secrets are kept, by its name.
    pub storage: String,
    /// The model, where one was chosen.
    pub model: Option<String>,
    /// Fallbacks, as typed.
    pub fallbacks: String,
    /// The section that was left, by its name.
    pub section: String,
}

impl Wizard {
    /// What may be kept of the answers. Fields that hold what looks like a secret are left out.
    #[must_use]
    pub fn kept(&self) -> SavedDraft {
        let form = &self.form;
        let safe = |text: &str, mistaken: bool| if mistaken { String::new() } else { text.to_owned() };
        let wrong = |slot| self.mistake(slot).is_some();
        SavedDraft {
            account: safe(&form.account, wrong(super::FieldId::AccountId)),
            gateway: safe(&form.gateway, wrong(super::FieldId::GatewayId)),
            origin: form.origin.as_ref().map(ToString::to_string).unwrap_or_default(),
            has_token: form.has_token,
            storage: form.storage.name().to_owned(),
            model: self.model().filter(|_| form.model.is_chosen()).map(|model| model.model().to_string()),
            fallbacks: safe(&form.fallbacks, wrong(super::FieldId::Fallbacks)),
            section: self.section.name().to_owned(),
        }
    }

    /// Where to go on with what was kept: where it was left, or at the first section before that which lacks an answer.
    /// A secret always does, since none is kept.
    pub(super) fn reopen(&mut self, kept: &SavedDraft) {
        let Some(left) = Section::ALL.into_iter().find(|section| section.name() == kept.section) else {
            return;
        };
        let lacking = [Section::Gateway, Section::Keys, Section::Model]
            .into_iter()
            .find(|section| self.first_mistake(*section).is_some());
        self.section = left.min(lacking.unwrap_or(left)).min(Section::Model).max(self.section);
    }

    /// Fills in what was kept, where nothing else is known yet.
    pub(super) fn apply_saved_draft(&mut self, kept: &SavedDraft) {
        let form = &mut self.form;
        for (slot, value) in [
            (&mut form.account, &kept.account),
            (&mut form.gateway, &kept.gateway),
            (&mut form.fallbacks, &kept.fallbacks),
        ] {
            if slot.is_empty() {
                slot.clone_from(value);
            }
        }
        if form.origin.is_none() {
            form.origin = Origin::parse(&kept.origin).ok();
        }
        form.has_token |= kept.has_token;
        let storages = [KeyStorage::EnvFile, KeyStorage::Reference, KeyStorage::Inline];
        let known = storages.into_iter().find(|storage| storage.name() == kept.storage);
        if let Some(storage) = known.filter(|_| !form.storage_chosen) {
            (form.storage, form.storage_chosen) = (storage, true);
        }
        // One that was asked for on the command line is newer.
        if !form.model.is_chosen()
            && let Some(model) = kept.model.as_deref().and_then(|model| ModelId::parse(model).ok())
        {
            form.model = Pick::Chosen(model);
        }
    }
}
