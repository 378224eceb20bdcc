//! A change of the models alone: which one is the default, and what OpenClaw falls back to.

use serde_json::Value;

use crate::document::Edit;
use crate::domain::{Answers, AuthChoice, Date, DefaultPolicy, ModelId, ModelRef};
use crate::gateway::{Catalogue, default_chain};

use super::agents::Meaning;
use super::plan::{
    Plan, PlanError, allow_edits, becomes_default, config_changes, model_edits, path, row_to_write,
};
use super::setup::Setup;

/// Which models OpenClaw is to use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelChange {
    /// The model that becomes the default one.
    pub primary: Option<ModelRef>,
    /// The fallbacks, all of them and in order, where they change.
    pub fallbacks: Option<Vec<String>>,
    /// Models that are used from now on and may not have been before.
    pub used: Vec<ModelRef>,
}

impl ModelChange {
    /// What answers change about the models of a setup.
    #[must_use]
    pub fn of(setup: &Setup, answers: &Answers) -> Self {
        let (_, fallbacks) = setup.default_model();
        let mut wanted = fallbacks.clone();
        for fallback in answers.fallbacks.iter().map(ToString::to_string) {
            if !wanted.contains(&fallback) {
                wanted.push(fallback);
            }
        }
        Self {
            primary: becomes_default(setup, answers).then(|| answers.model.clone()),
            fallbacks: (wanted.len() > fallbacks.len()).then_some(wanted),
            used: std::iter::once(&answers.model).chain(&answers.fallbacks).cloned().collect(),
        }
    }

    /// The edits of the config that let these models be used. An allowlist restricts what can be switched to, so a model
    /// that is only set up beside the default needs it most.
    pub(super) fn edits(&self, setup: &Setup, config: &Value) -> Result<Vec<Edit>, PlanError> {
        let mut edits = model_edits(setup, config, self.primary.as_ref(), self.fallbacks.as_deref())?;
        edits.extend(self.used.iter().flat_map(|model| allow_edits(config, model)));
        Ok(edits)
    }
}

/// The models to take where none was asked for and none of this provider is set up, best first: the one that OpenClaw
/// uses without the gateway today, unless it is unknown or about to retire, then the choice's own. Never empty.
#[must_use]
pub fn default_models(setup: &Setup, choice: &AuthChoice, today: Date) -> Vec<ModelId> {
    let chain = default_chain(choice, today);
    let used = match setup.default_meaning(choice) {
        Some(Meaning::Other(used)) => used,
        _ => None,
    };
    let known = |id: &ModelId| Catalogue::of(choice).find(id).is_some() && lasts(id, choice, today);
    match used.filter(|used| used.provider() == choice.direct && known(used.model())) {
        Some(used) => {
            let same = used.model().clone();
            let rest: Vec<ModelId> = chain.into_iter().filter(|id| *id != same).collect();
            std::iter::once(same).chain(rest).collect()
        }
        None => chain,
    }
}

/// Whether a model may be made the default one without having been asked for: it has more than weeks to live.
fn lasts(id: &ModelId, choice: &AuthChoice, today: Date) -> bool {
    Catalogue::of(choice).retirement(id, None, today).is_none()
}

/// The model that is set up already, and stays where no other is asked for: the default one. Where another provider's
/// is the default one, or none is, the first of the provider's own rows; one that is about to become the default model
/// merely because it is there has to last.
#[must_use]
pub fn stored_model(
    setup: &Setup,
    choice: &AuthChoice,
    policy: DefaultPolicy,
    today: Date,
) -> Option<ModelRef> {
    if let Some(model) = setup.default_meaning(choice).as_ref().and_then(Meaning::ours) {
        return Some(model.clone());
    }
    let becomes_default = match policy {
        DefaultPolicy::Yes => true,
        DefaultPolicy::No => false,
        DefaultPolicy::IfUnset => setup.default_model().0.is_none(),
    };
    setup.own_models(choice).find(|model| !becomes_default || lasts(model.model(), choice, today))
}

/// What becomes of the default model where nobody says: the chosen model is made the default one, as OpenClaw's own
/// onboarding does; but what is set up beside another provider's default was left there on purpose, and stays, unless a
/// model is asked for.
#[must_use]
pub fn usual_policy(setup: &Setup, choice: &AuthChoice, asks_for_model: bool) -> DefaultPolicy {
    let block = setup.provider(choice).unwrap_or_default();
    let is_set_up = block.contains_key("baseUrl") && setup.own_models(choice).next().is_some();
    let beside = matches!(setup.default_meaning(choice), Some(Meaning::Other(_)));
    if is_set_up && beside && !asks_for_model { DefaultPolicy::IfUnset } else { DefaultPolicy::Yes }
}

impl Plan {
    /// A plan that changes models and nothing else. `rows` are the rows of those of this provider.
    ///
    /// # Errors
    /// See [`PlanError`]; nothing is half planned.
    pub fn of_models(
        setup: &Setup,
        choice: &AuthChoice,
        change: &ModelChange,
        rows: &[Value],
    ) -> Result<Self, PlanError> {
        let value = setup.config.value();
        let models = path(&["models", "providers", choice.provider, "models"]);
        let mut edits: Vec<Edit> = rows
            .iter()
            .map(|row| Edit::Upsert {
                path: models.clone(),
                key: "id".to_owned(),
                value: row_to_write(value, choice, row),
            })
            .collect();
        edits.extend(change.edits(setup, value)?);
        Ok(Self { changes: config_changes(setup, &edits)? })
    }
}
