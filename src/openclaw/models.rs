//! A change of the models alone: which one is the default, and what OpenClaw falls back to.

use serde_json::Value;

use crate::document::Edit;
use crate::domain::{Answers, AuthChoice, Date, ModelId, ModelRef};
use crate::gateway::{Catalogue, default_chain, retirement};

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
        let (primary, fallbacks) = setup.default_model();
        let mut wanted = fallbacks.clone();
        for fallback in answers.fallbacks.iter().map(ToString::to_string) {
            if !wanted.contains(&fallback) {
                wanted.push(fallback);
            }
        }
        Self {
            primary: becomes_default(answers, primary.as_deref()).then(|| answers.model.clone()),
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
    let used = setup.default_model().0.and_then(|used| ModelRef::parse_any(choice.provider, &used).ok());
    let lasting =
        |id: &ModelId| Catalogue::embedded().find(id).is_some() && retirement(id, None, today).is_none();
    match used.filter(|used| used.provider() == choice.direct && lasting(used.model())) {
        Some(used) => {
            let same = used.model().clone();
            let rest: Vec<ModelId> = chain.into_iter().filter(|id| *id != same).collect();
            std::iter::once(same).chain(rest).collect()
        }
        None => chain,
    }
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
