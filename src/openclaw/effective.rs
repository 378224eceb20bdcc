//! What OpenClaw would really use, and from where: for the person's shell and for the daemon.

use serde_json::{Map, Value};

use crate::domain::{Address, AuthChoice, Environment, Secret};

use super::generation::Generation;
use super::setup::{Setup, names_profile, profile_key};
use super::variables::{Audience, Found, Piece, Source, Variables, is_literal, pieces};

/// The values OpenClaw would send, each with its source. `None` is a value OpenClaw would not find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effective {
    /// For whom.
    pub audience: Audience,
    /// The provider's base URL.
    pub base_url: Option<Found<Address>>,
    /// The provider's key.
    pub api_key: Option<Found<Secret>>,
    /// The whole value of the `cf-aig-authorization` header.
    pub authorization: Option<Found<Secret>>,
    /// The model that answers where no agent is named, `provider/model` where this OpenClaw is known to read it so.
    pub model: Option<Found<String>>,
    /// A store that holds a credential which wins over [`Effective::api_key`], and which cannot be read from here.
    pub shadowed_by: Option<std::path::PathBuf>,
    /// Variables that the config refers to and nothing supplies. The older generation refuses to start then.
    pub missing: Vec<String>,
}

/// The gateway's own authentication header.
pub const AUTHORIZATION_HEADER: &str = "cf-aig-authorization";

impl Effective {
    /// Resolves what OpenClaw would use.
    #[must_use]
    pub fn of(setup: &Setup, choice: &AuthChoice, shell: &Environment, audience: Audience) -> Self {
        let variables = Variables { setup, shell, audience };
        let mut missing = Vec::new();
        let provider = setup.provider(choice).unwrap_or_default();
        let cached = cached_provider(setup, choice);
        let base_url = text(&provider, "baseUrl").map(|url| {
            // In `merge` mode a base URL in the older generation's cache wins over the config's.
            let from_cache = cached.as_ref().and_then(|(path, cached)| {
                text(cached, "baseUrl").map(|url| (url, Source::Cache(path.clone())))
            });
            let (value, source) = from_cache.unwrap_or((url, Source::Config));
            Found { value: Address::new(value), source }
        });
        let authorization =
            authorization(&provider).and_then(|value| resolve(&variables, value, &mut missing));
        let api_key = api_key(setup, choice, &provider, &variables, &mut missing);
        let model = setup.answering(choice).map(|answering| Found {
            value: setup.read_name(choice, &answering),
            source: answering.agent.map_or(Source::Config, |agent| Source::ConfigKey(agent.key)),
        });
        missing.dedup();
        let literal = matches!(provider.get("apiKey"), Some(Value::String(key)) if is_literal(key));
        let shadowed =
            setup.generation == Generation::Middle || (setup.generation == Generation::Newer && literal);
        let shadowed_by = setup.stores.iter().find(|store| shadowed && store.holds_profile);
        let shadowed_by = shadowed_by.map(|store| store.path.clone());
        Self { audience, base_url, api_key, authorization, model, shadowed_by, missing }
    }

    /// Whether two audiences would send the same.
    #[must_use]
    pub fn sends_the_same(&self, other: &Self) -> bool {
        let value = |found: &Option<Found<Secret>>| found.as_ref().map(|found| found.value.clone());
        self.base_url.as_ref().map(|url| &url.value) == other.base_url.as_ref().map(|url| &url.value)
            && value(&self.api_key) == value(&other.api_key)
            && value(&self.authorization) == value(&other.authorization)
    }
}

/// The gateway's authentication header as it stands in a provider's block, with its variables' names.
pub(super) fn authorization(provider: &Map<String, Value>) -> Option<&str> {
    let headers = provider.get("headers").and_then(Value::as_object)?;
    // Of two that differ in case alone the last one is sent.
    let (_, value) =
        headers.iter().rev().find(|(name, _)| name.eq_ignore_ascii_case(AUTHORIZATION_HEADER))?;
    value.as_str()
}

/// Which key reaches the wire. Seen by running turns: before the newer generation a stored credential wins over
/// everything, then the provider's variable, then the config's `apiKey`; without the provider's plugin the newer one
/// knows the config's `apiKey` alone.
fn api_key(
    setup: &Setup,
    choice: &AuthChoice,
    provider: &Map<String, Value>,
    variables: &Variables<'_>,
    missing: &mut Vec<String>,
) -> Option<Found<Secret>> {
    let newer = setup.generation == Generation::Newer;
    if setup.generation.reads_json_stores()
        && let Some(found) = profile(setup, choice, variables)
    {
        return Some(found);
    }
    let from_variable = || if newer { None } else { variables.get(choice.key_variable) };
    match provider.get("apiKey") {
        Some(Value::String(key)) if key == choice.key_variable && !newer => variables.get(key),
        Some(Value::String(key)) if names_profile(key, choice) => from_variable(),
        Some(Value::String(key)) if !key.is_empty() => {
            let resolved = resolve(variables, key, missing);
            from_variable().or(resolved)
        }
        Some(Value::Object(reference)) => {
            let id = reference.get("id").and_then(Value::as_str)?;
            (reference.get("source").and_then(Value::as_str) == Some("env")).then(|| variables.get(id))?
        }
        _ => from_variable(),
    }
}

fn profile(setup: &Setup, choice: &AuthChoice, variables: &Variables<'_>) -> Option<Found<Secret>> {
    setup.provider_profiles(choice).find_map(|(file, name, profile)| {
        let source = Source::Profile(file.path.clone(), name);
        if let Some(value) = profile_key(&profile) {
            return Some(Found { value, source });
        }
        let reference = profile.get("keyRef")?.as_object()?;
        let id = reference.get("id").and_then(Value::as_str)?;
        let env = reference.get("source").and_then(Value::as_str) == Some("env");
        env.then(|| variables.get(id)).flatten()
    })
}

/// A config string with its variables filled in; the source of the last variable, or the config's.
pub(super) fn resolve(
    variables: &Variables<'_>,
    text: &str,
    missing: &mut Vec<String>,
) -> Option<Found<Secret>> {
    let mut whole = zeroize::Zeroizing::new(String::new());
    let mut source = Source::Config;
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => whole.push_str(text),
            Piece::Variable(name) => {
                let Some(found) = variables.get(name) else {
                    missing.push(name.to_owned());
                    return None;
                };
                whole.push_str(found.value.expose());
                source = found.source;
            }
        }
    }
    Some(Found { value: Secret::verbatim(&whole), source })
}

/// The provider in the cache of the main agent, on the generation that reads one, unless the config replaces it.
fn cached_provider(setup: &Setup, choice: &AuthChoice) -> Option<(std::path::PathBuf, Map<String, Value>)> {
    if !setup.generation.reads_json_stores() {
        return None;
    }
    let config = setup.config.value();
    if super::setup::at(config, &["models", "mode"]).and_then(Value::as_str) == Some("replace") {
        return None;
    }
    setup.caches.iter().find_map(|file| {
        let value = file.document.value();
        let provider = super::setup::at(&value, &["providers", choice.provider])?.as_object()?.clone();
        Some((file.path.clone(), provider))
    })
}

fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    object.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty()).map(str::to_owned)
}
