//! Which answer the last live test, or the question for the models, spoke against. It stands beside that answer until
//! it is another one.

use crate::domain::{AuthChoice, Field, Layer, ModelId};
use crate::gateway::{Listed, nearest_names, summary};
use crate::locale::{Failure, Message as Sentence, ids};

use super::input;
use super::prompt::FieldId;
use super::section::Section;
use super::state::{Pick, Wizard};
use crate::domain::CheckTarget;

/// How many models are offered in place of one that is not.
const NEAREST: usize = 3;

impl Wizard {
    /// What was said against the value of a slot, while that value is the one that was sent.
    pub(super) fn rejection(&self, slot: FieldId) -> Option<Sentence> {
        if let Some((sent, Ok(checked))) = &self.test.last
            && self.is_still(slot, sent)
        {
            let verdict = &checked.verdict;
            if verdict.standing().may_be_saved() {
                // It got through, whatever became of the list.
                return None;
            }
            if verdict.row.field.is_some_and(|field| self.slot_of(FieldId::of(field)) == slot) {
                return Some(ids::REFUSED_IN_TEST.with("what", verdict.summary()));
            }
        }
        let failure = self.list_failure()?;
        let asked = self.models.asked.as_ref()?;
        let blamed = rejected_secret(failure) == Some(slot) && self.is_still(slot, asked);
        blamed.then(|| {
            ids::REFUSED_IN_LIST.with("what", summary(&failure.code, failure.layer, self.form.choice))
        })
    }

    /// Whether something was said against a section's answers.
    pub(super) fn is_rejected(&self, section: Section) -> bool {
        [
            FieldId::AccountId,
            FieldId::GatewayId,
            FieldId::ApiKey,
            FieldId::Token,
            FieldId::Model,
            FieldId::OtherModel,
        ]
        .into_iter()
        .any(|slot| slot.section() == section && self.rejection(slot).is_some())
    }

    /// The models nearest to one that the test found nobody to answer for, best first.
    pub(super) fn nearest_models(&self) -> Vec<ModelId> {
        let Some(checked) = self.checked() else { return Vec::new() };
        let verdict = &checked.verdict;
        if verdict.row.field != Some(Field::Model) || verdict.standing().may_be_saved() {
            return Vec::new();
        }
        let all: Vec<ModelId> = match self.models.live.as_slice() {
            [] => self.names().known,
            live => {
                live.iter().filter(|model| model.listed != Listed::No).map(|model| model.id.clone()).collect()
            }
        };
        let others: Vec<ModelId> = all.into_iter().filter(|model| *model != checked.model).collect();
        nearest_names(checked.model.as_str(), &others, NEAREST)
    }

    /// Why there is no list of models.
    pub(super) fn list_failure(&self) -> Option<&Failure> {
        self.models.problem.as_ref().map(|problem| &*problem.failure)
    }

    /// The model that was typed has a slot of its own.
    fn slot_of(&self, slot: FieldId) -> FieldId {
        if slot == FieldId::Model && self.form.model == Pick::Typed { FieldId::OtherModel } else { slot }
    }

    /// Whether what was sent for a slot is what is answered there now.
    fn is_still(&self, slot: FieldId, sent: &CheckTarget) -> bool {
        let same_address =
            || self.endpoint().is_some_and(|endpoint| endpoint.base_url() == sent.base_url.expose());
        match slot {
            FieldId::AccountId | FieldId::GatewayId => same_address(),
            FieldId::ApiKey => {
                let key = input::api_key(self.form.api_key.text(), self.form.choice).ok();
                key.is_some() && key == sent.api_key
            }
            FieldId::Token => {
                let token = input::token(self.form.token.text(), self.form.choice)
                    .ok()
                    .filter(|_| self.form.has_token);
                let header = token.map(|token| token.bearer());
                header.is_some() && header == sent.authorization && same_address()
            }
            FieldId::Model | FieldId::OtherModel => {
                self.model().is_some_and(|model| *model.model() == sent.model)
            }
            _ => false,
        }
    }
}

/// The secret that the gateway or the provider refused when it was asked for its models.
pub(super) fn rejected_secret(failure: &Failure) -> Option<FieldId> {
    let slot = failure.field.map(FieldId::of)?;
    matches!(slot, FieldId::ApiKey | FieldId::Token).then_some(slot)
}

/// Why there is no list, in a few words that name who said so where a secret was refused.
pub(super) fn why_no_list(failure: &Failure, choice: &AuthChoice) -> Sentence {
    match failure.code.as_str() {
        "provider-key-rejected" => ids::NO_LIST_KEY_REFUSED.of(choice),
        "gateway-token-refused" => ids::NO_LIST_TOKEN_REFUSED.message(),
        "gateway-token-missing" => ids::NO_LIST_TOKEN_MISSING.message(),
        "name-not-found" | "network-unreachable" | "name-timed-out" => ids::NO_LIST_NO_INTERNET.message(),
        // Whoever is at fault then has no name of its own among the brief ones.
        _ if failure.layer == Layer::Input => failure.message.clone(),
        code => summary(code, failure.layer, choice),
    }
}
