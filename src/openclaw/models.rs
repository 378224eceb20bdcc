//! A change of the models alone: which one is the default, and what OpenClaw falls back to.

use serde_json::{Map, Value, json};

use crate::document::{Edit, EditError, Kind};
use crate::domain::{Answers, AuthChoice, Date, DefaultPolicy, ModelId, ModelRef};
use crate::gateway::{Catalogue, default_chain};

use super::agents::ModelOwner;
use super::error::PlanError;
use super::setup::Setup;
use super::value::Look;

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
    pub(super) fn edits(&self, setup: &Setup) -> Result<Vec<Edit>, PlanError> {
        let mut edits = self.model_edits(setup)?;
        edits.extend(self.used.iter().flat_map(|model| allow_edits(setup.value(), model)));
        Ok(edits)
    }

    /// Makes the model the default one, and the fallbacks these.
    fn model_edits(&self, setup: &Setup) -> Result<Vec<Edit>, PlanError> {
        let keys = ["agents", "defaults", "model"];
        if let Some((file, node)) = setup.config.owner(&keys)
            && !matches!(node.kind(), Kind::Object | Kind::String)
        {
            let path = keys.map(str::to_owned).to_vec();
            let error = EditError::NotAnObject { path, found: node.kind(), line: node.line() };
            return Err(PlanError::Edit(file.path.clone(), error));
        }
        let mut edits = Vec::new();
        let mut wanted = Map::new();
        if let Some(new) = &self.primary {
            wanted.insert("primary".to_owned(), json!(new.to_string()));
        }
        match self.fallbacks.as_deref() {
            Some([]) => {
                let there = ["agents", "defaults", "model", "fallbacks"];
                // Comments on lines of their own belong to no fallback: they keep the empty array.
                let commented = setup.config.owner(&there).is_some_and(|(_, node)| node.has_comments());
                edits.push(if commented { Edit::merge(&there, json!([])) } else { Edit::remove(&there) });
            }
            Some(some) => drop(wanted.insert("fallbacks".to_owned(), json!(some))),
            None => {}
        }
        if wanted.is_empty() {
            return Ok(edits);
        }
        edits.push(match (&setup.value()["agents"]["defaults"]["model"], &self.primary) {
            (Value::Object(_), _) => Edit::merge(&keys, wanted),
            (Value::String(_), Some(new)) if wanted.len() == 1 => Edit::replace(&keys, new.to_string()),
            (Value::String(primary), None) => {
                // A bare reference takes no fallbacks: it becomes an object that says the same.
                wanted.shift_insert(0, "primary".to_owned(), json!(primary));
                Edit::replace(&keys, wanted)
            }
            _ => Edit::replace(&keys, wanted),
        });
        Ok(edits)
    }
}

/// The edit that puts in a model's row, into the provider's own: whole where there is none; of a row that is there, only
/// what OpenClaw requires and it lacks, since its numbers are the person's.
pub(super) fn row_edit(setup: &Setup, row: &Value) -> Edit {
    let id = row["id"].as_str().unwrap_or_default();
    let mut wanted = row.as_object().cloned().unwrap_or_default();
    if let Some(present) = setup.rows(id).next_back() {
        let lacks = |key: &str| ["name", "maxTokens"].contains(&key) && present.get(key).is_none();
        wanted.retain(|key, _| key == "id" || lacks(key));
    }
    Edit::upsert(&["models", "providers", setup.choice.provider, "models"], "id", wanted)
}

/// Whether the chosen model becomes the default one.
fn becomes_default(setup: &Setup, answers: &Answers) -> bool {
    match (answers.set_default, setup.default_meaning(answers.choice)) {
        // An alias of it says the same to every OpenClaw.
        (DefaultPolicy::Yes | DefaultPolicy::IfUnset, Some(ModelOwner::Ours(model)))
            if model == answers.model =>
        {
            false
        }
        (DefaultPolicy::Yes, _) | (DefaultPolicy::IfUnset, None) => true,
        (DefaultPolicy::IfUnset, Some(ModelOwner::Bare(model))) => model == answers.model,
        (DefaultPolicy::No | DefaultPolicy::IfUnset, _) => false,
    }
}

/// Lets a model through an allowlist that is there; none is ever made.
///
/// Until 2026.8.1 a non-empty `agents.defaults.models` is the allowlist, since then `agents.defaults.modelPolicy.allow`,
/// but a map that was not migrated still restricts.
fn allow_edits(config: &Value, model: &ModelRef) -> Vec<Edit> {
    let reference = model.to_string();
    let mut edits = Vec::new();
    let defaults = &config["agents"]["defaults"];
    let map = defaults["models"].as_object().filter(|map| !map.is_empty());
    if map.is_some_and(|map| !map.contains_key(&reference)) {
        edits.push(Edit::merge(&["agents", "defaults", "models", &reference], json!({})));
    }
    let alias = defaults["models"][&reference].text("alias");
    let allow = defaults.items(["modelPolicy", "allow"]);
    let any = format!("{}/*", model.provider());
    let covers = |entry: &str| entry == reference || entry == any || entry == "*" || Some(entry) == alias;
    if !allow.is_empty() && !allow.iter().filter_map(Value::as_str).any(covers) {
        edits.push(Edit::push(&["agents", "defaults", "modelPolicy", "allow"], reference));
    }
    edits
}

/// The models to take where none was asked for and none of this provider is set up, best first: the one that OpenClaw
/// uses without the gateway today, unless it is unknown or about to retire, then the choice's own. Never empty.
#[must_use]
pub fn default_models(setup: &Setup, choice: &AuthChoice, today: Date) -> Vec<ModelId> {
    let chain = default_chain(choice, today);
    let used = match setup.default_meaning(choice) {
        Some(ModelOwner::Other(used)) => used,
        _ => None,
    };
    let known = |id: &ModelId| Catalogue::of(choice).find(id).is_some() && lasts(id, choice, today);
    match used.filter(|used| used.provider() == choice.direct && known(used.model())) {
        Some(used) => {
            let rest = chain.into_iter().filter(|id| id != used.model());
            std::iter::once(used.model().clone()).chain(rest).collect()
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
    if let Some(model) = setup.default_meaning(choice).as_ref().and_then(ModelOwner::ours) {
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
    let is_set_up = setup.block().get("baseUrl").is_some() && setup.own_models(choice).next().is_some();
    let beside = matches!(setup.default_meaning(choice), Some(ModelOwner::Other(_)));
    if is_set_up && beside && !asks_for_model { DefaultPolicy::IfUnset } else { DefaultPolicy::Yes }
}
