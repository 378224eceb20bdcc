//! Which agent answers where none is named, and what a model's name in the config means to OpenClaw.

use serde_json::Value;

use crate::domain::{AuthChoice, ModelId, ModelRef};

use super::setup::Setup;
use super::value::Look;

/// An agent of the config, in the order it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Its name; `main` where it has none.
    pub id: String,
    /// The key of its model, as a person would write it: `agents.list[0].model`.
    pub key: String,
    /// The model of its own, which wins over the default one.
    pub model: Option<String>,
    /// Whether it answers where no agent is named.
    pub is_default: bool,
}

/// What a model's name in the config means. All seen with `openclaw models status` of 2026.2.26, 2026.6.6 and 2026.9.6.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelOwner {
    /// This provider's model, to every OpenClaw.
    Ours(ModelRef),
    /// A name without a provider that only this provider's rows have: 2026.2.26 takes it for Anthropic's own and goes
    /// past the gateway, 2026.6.6 and 2026.9.6 find it in the row.
    Bare(ModelRef),
    /// A model of another provider, where it is known which.
    Other(Option<ModelRef>),
}

/// The model that answers where no agent is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    /// The agent whose own model it is; `None` where it is the default model.
    pub agent: Option<Agent>,
    /// Its name, as the config has it.
    pub name: String,
    /// What that means.
    pub meaning: ModelOwner,
}

impl ModelOwner {
    /// This provider's model, where it is one.
    #[must_use]
    pub fn ours(&self) -> Option<&ModelRef> {
        match self {
            Self::Ours(model) | Self::Bare(model) => Some(model),
            Self::Other(_) => None,
        }
    }
}

impl Setup {
    /// What a model's name means in this config.
    #[must_use]
    pub fn meaning(&self, choice: &AuthChoice, name: &str) -> ModelOwner {
        let name = name.trim();
        let config = self.value();
        let name = if name.contains('/') { name } else { alias(config, name).unwrap_or(name) };
        if let Some((provider, model)) = name.split_once('/') {
            // OpenClaw reads a provider's name in any case.
            let provider = provider.trim();
            let ours = provider.eq_ignore_ascii_case(choice.provider);
            let whole = format!("{}/{}", choice.provider, model.trim());
            let in_row = self.release().names_provider_in_row
                && ours
                && !self.has_row(choice, model.trim())
                && self.has_row(choice, &whole);
            let model = if in_row { whole.as_str() } else { model };
            let model = ModelId::parse(model).ok();
            return match model {
                Some(model) if ours => ModelOwner::Ours(ModelRef::new(choice.provider, model)),
                other => ModelOwner::Other(other.map(|model| ModelRef::new(provider, model))),
            };
        }
        let Ok(model) = ModelId::parse(name) else { return ModelOwner::Other(None) };
        match only_provider(config, name) {
            Some(only) if only == choice.provider => ModelOwner::Bare(ModelRef::new(choice.provider, model)),
            // 2026.6.6 and 2026.9.6 take any other for OpenAI's, whatever its name; the person means Anthropic's.
            None if name.starts_with("claude-") => {
                ModelOwner::Other(Some(ModelRef::new(choice.direct, model)))
            }
            other => ModelOwner::Other(other.map(|provider| ModelRef::new(provider, model))),
        }
    }

    /// What the default model's name means; `None` where there is none.
    #[must_use]
    pub fn default_meaning(&self, choice: &AuthChoice) -> Option<ModelOwner> {
        self.default_model().0.map(|name| self.meaning(choice, &name))
    }

    /// This provider's model that is asked: the one that answers where no agent is named, or the default one where that
    /// agent goes past this gateway.
    #[must_use]
    pub fn asked_model(&self, choice: &AuthChoice) -> Option<ModelRef> {
        let answering = self.answering(choice).map(|answering| answering.meaning);
        let ours = [answering, self.default_meaning(choice)].into_iter().flatten();
        { ours }.find_map(|meaning| meaning.ours().cloned())
    }

    /// The model that answers where no agent is named; `None` where none is set.
    #[must_use]
    pub fn answering(&self, choice: &AuthChoice) -> Option<Answering> {
        let agent = agents(self.config.value()).into_iter().find(|agent| agent.is_default);
        let agent = agent.filter(|agent| agent.model.is_some());
        let default = || self.default_model().0.filter(|name| !name.trim().is_empty());
        let name = agent.as_ref().and_then(|agent| agent.model.clone());
        let name = name.or_else(default).or_else(|| self.first_row())?;
        let meaning = self.meaning(choice, &name);
        Some(Answering { agent, name, meaning })
    }

    /// What this OpenClaw takes where no model is named.
    fn first_row(&self) -> Option<String> {
        if !self.release().takes_first_row {
            return None;
        }
        let mut providers = self.value().members(["models", "providers"]);
        if self.value()["models"]["providers"].get(self.release().own_provider).is_some() {
            return None;
        }
        providers.find_map(|(name, block)| {
            let id = block["models"][0].text("id").filter(|id| !id.is_empty())?;
            Some(format!("{name}/{id}"))
        })
    }

    /// A name as this OpenClaw reads it, in full; as it stands where nothing tells.
    pub(super) fn read_name(&self, choice: &AuthChoice, answering: &Answering) -> String {
        match &answering.meaning {
            ModelOwner::Ours(model) => model.to_string(),
            ModelOwner::Bare(_) if self.told.is_untold() => answering.name.clone(),
            ModelOwner::Bare(model) if self.release().finds_rows => model.to_string(),
            ModelOwner::Bare(model) => ModelRef::new(choice.direct, model.model().clone()).to_string(),
            ModelOwner::Other(_) => answering.name.clone(),
        }
    }
}

/// The reference that has this alias, in any case.
fn alias<'a>(config: &'a Value, name: &str) -> Option<&'a str> {
    let named =
        |entry: &Value| entry.text("alias").is_some_and(|alias| alias.trim().eq_ignore_ascii_case(name));
    let mut models = config.members(["agents", "defaults", "models"]).rev();
    models.find(|(_, entry)| named(entry)).map(|(reference, _)| reference)
}

/// The one provider that has a model of this name, among all rows and all references of `agents.defaults.models`.
fn only_provider<'a>(config: &'a Value, name: &str) -> Option<&'a str> {
    let is_it = |model: &str| model.trim().eq_ignore_ascii_case(name);
    let referred = config.members(["agents", "defaults", "models"]);
    let referred = referred.filter_map(|(reference, _)| reference.trim().split_once('/'));
    let referred = referred.filter(|(_, model)| is_it(model)).map(|(provider, _)| provider.trim());
    let has = |block: &Value| block.items("models").iter().filter_map(|row| row.text("id")).any(is_it);
    let listed = config.members(["models", "providers"]).filter(|(_, block)| has(block));
    let mut all = referred.chain(listed.map(|(provider, _)| provider));
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The agents of a config: `agents.list`, and `agents.entries` of the newest. The default one is the first that says
/// so, else the first.
pub(super) fn agents(config: &Value) -> Vec<Agent> {
    let listed = config.items(["agents", "list"]).iter().enumerate().map(|(index, agent)| {
        let id = agent.text("id").map(str::trim).filter(|id| !id.is_empty());
        (id.unwrap_or("main").to_owned(), format!("agents.list[{index}].model"), agent)
    });
    let entries = config.members(["agents", "entries"]);
    let entries = entries.map(|(id, agent)| (id.to_owned(), format!("agents.entries.{id}.model"), agent));
    let found: Vec<_> = listed.chain(entries).filter(|(.., agent)| agent.is_object()).collect();
    let default = found.iter().position(|(.., agent)| agent.is_true("default")).unwrap_or_default();
    let agents = found.into_iter().enumerate().map(|(at, (id, key, agent))| {
        let model = &agent["model"];
        // One with fallbacks alone has none of its own.
        let model = model.as_str().or_else(|| model.text("primary")).map(str::trim);
        let model = model.filter(|name| !name.is_empty()).map(str::to_owned);
        Agent { id, key, model, is_default: at == default }
    });
    agents.collect()
}

/// The name of the agent that answers where none is named; `main` where the config has no agents.
pub(super) fn default_agent(config: &Value) -> String {
    let agent = agents(config).into_iter().find(|agent| agent.is_default);
    agent.map_or_else(|| "main".to_owned(), |agent| agent.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_agent_is_the_first_that_says_so() {
        let default = |config: Value| {
            agents(&config).into_iter().find(|agent| agent.is_default).map(|agent| (agent.key, agent.model))
        };
        let cases = [
            (serde_json::json!({}), None),
            (
                serde_json::json!({ "agents": { "list": [{ "id": "a", "model": "x/y" }, { "id": "b" }] } }),
                Some(("agents.list[0].model", Some("x/y"))),
            ),
            (
                serde_json::json!({ "agents": { "list": [{ "id": "a" }, { "default": true, "model": { "primary": " x/y " } }] } }),
                Some(("agents.list[1].model", Some("x/y"))),
            ),
            (
                serde_json::json!({ "agents": { "entries": { "a": {}, "b": { "default": true, "model": { "fallbacks": ["x/y"] } } } } }),
                Some(("agents.entries.b.model", None)),
            ),
        ];
        for (config, expected) in cases {
            let expected =
                expected.map(|(key, model)| (key.to_owned(), model.map(|model: &str| model.to_owned())));
            assert_eq!(default(config.clone()), expected, "{config}");
        }
    }

    #[test]
    fn a_name_is_one_providers_where_only_it_has_it() {
        let config = serde_json::json!({
            "models": { "providers": {
                "ours": { "models": [{ "id": "One" }, { "id": "two" }] },
                "other": { "models": [{ "id": "two" }, { "id": "three" }] },
            } },
            "agents": { "defaults": { "models": { "far/three": {}, "ours/four": { "alias": "Vier" } } } },
        });
        for (name, only) in
            [("one", Some("ours")), ("two", None), ("three", None), ("four", Some("ours")), ("five", None)]
        {
            assert_eq!(only_provider(&config, name), only, "{name}");
        }
        assert_eq!(alias(&config, "vier"), Some("ours/four"));
        assert_eq!(alias(&config, "four"), None);
    }
}
