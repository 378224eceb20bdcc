//! Every provider key there is, whether or not it counts.

use serde_json::Value;

use crate::domain::{AuthChoice, Environment, Secret};

use super::setup::{Setup, at, names_profile, profile_key};
use super::variables::{Audience, Found, Source, is_literal};

/// The keys that could reach the wire for an audience, each with where it is. Which of them counts is
/// [`super::Effective`]'s to say; the order means nothing.
#[must_use]
pub fn contenders(
    setup: &Setup,
    choice: &AuthChoice,
    shell: &Environment,
    audience: Audience,
) -> Vec<Found<Secret>> {
    let name = choice.key_variable;
    let mut found = Vec::new();
    let mut add = |value: Option<Secret>, source: Source| {
        found.extend(value.filter(|value| !value.expose().is_empty()).map(|value| Found { value, source }));
    };
    match audience {
        Audience::Shell => {
            add(shell.get(name).map(Secret::verbatim), Source::Shell(name.to_owned()));
            if let Some((path, file)) = &setup.working_env {
                add(file.get(name), Source::WorkingFolder(path.clone()));
            }
        }
        Audience::Daemon => {
            for (path, file) in &setup.services {
                add(file.get(name), Source::Service(path.clone()));
            }
        }
    }
    add(setup.env.get(name), Source::EnvFile(setup.place.env_file()));
    if let Some((path, file)) = &setup.gateway_env {
        add(file.get(name), Source::EnvFile(path.clone()));
    }
    let config = setup.config.value();
    for path in [&["env", "vars", name][..], &["env", name]] {
        add(at(config, path).and_then(Value::as_str).map(Secret::verbatim), Source::ConfigEnv);
    }
    let inline = setup.provider(choice).and_then(|block| Some(block.get("apiKey")?.as_str()?.to_owned()));
    let inline = inline.filter(|key| is_literal(key) && key != name && !names_profile(key, choice));
    add(inline.as_deref().map(Secret::verbatim), Source::Config);
    for (file, profile, fields) in setup.provider_profiles(choice) {
        add(profile_key(&fields), Source::Profile(file.path.clone(), profile));
    }
    found
}
