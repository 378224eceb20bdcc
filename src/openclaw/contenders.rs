//! Every provider key and every gateway token there is, whether or not it counts.

use serde_json::Value;

use crate::domain::{AuthChoice, Environment, Secret};

use super::effective::{AUTHORIZATION_HEADER, header};
use super::setup::{Setup, at, names_profile, profile_key};
use super::variables::{Audience, Found, Piece, Source, Variables, is_literal, pieces};
use super::wire;

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
    let mut found = of_variable(setup, shell, audience, name);
    let inline = setup.provider(choice).and_then(|block| Some(block.get("apiKey")?.as_str()?.to_owned()));
    let inline = inline.filter(|key| is_literal(key) && key != name && !names_profile(key, choice));
    found.extend(inline.map(|key| Found { value: Secret::verbatim(&key), source: Source::Config }));
    for (file, profile, fields) in setup.provider_profiles(choice) {
        let source = Source::Profile(file.path.clone(), profile);
        found.extend(profile_key(&fields).map(|value| Found { value, source }));
    }
    found.retain(|found| !found.value.expose().is_empty());
    found
}

/// The variable that supplies the gateway's token, by the config; `None` where the config has no token, or has it
/// itself.
#[must_use]
pub fn token_variable(setup: &Setup, choice: &AuthChoice) -> Option<String> {
    let model = setup.asked_model(choice);
    let variables = Variables { setup, shell: &Environment::default(), audience: Audience::Shell };
    let headers = wire::headers(&variables, choice, model.as_ref().map(|model| model.model().as_str()));
    pieces(header(&headers, AUTHORIZATION_HEADER)?).into_iter().find_map(|piece| match piece {
        Piece::Variable(name) => Some(name.to_owned()),
        Piece::Text(_) => None,
    })
}

/// The same as [`contenders`] for the gateway's token: no variable but the one in the config's header could reach the
/// wire.
#[must_use]
pub fn token_contenders(
    setup: &Setup,
    choice: &AuthChoice,
    shell: &Environment,
    audience: Audience,
) -> Vec<Found<Secret>> {
    let Some(name) = token_variable(setup, choice) else { return Vec::new() };
    let mut found = of_variable(setup, shell, audience, &name);
    found.retain(|found| !found.value.expose().is_empty());
    found
}

/// Everything that sets a variable for an audience.
fn of_variable(setup: &Setup, shell: &Environment, audience: Audience, name: &str) -> Vec<Found<Secret>> {
    let mut found = Vec::new();
    let mut add = |value: Option<Secret>, source: Source| {
        found.extend(value.map(|value| Found { value, source }));
    };
    match audience {
        Audience::Shell => {
            add(shell.get(name).map(Secret::verbatim), Source::Shell(name.to_owned()));
        }
        Audience::Daemon => {
            for given in &setup.service.given {
                add(given.get(name).cloned(), given.source.clone());
            }
        }
    }
    if let Some((path, file)) = setup.working_env(audience) {
        add(file.get(name), Source::WorkingFolder(path.clone()));
    }
    add(setup.env.get(name), Source::EnvFile(setup.place.env_file()));
    if let Some((path, file)) = &setup.gateway_env {
        add(file.get(name), Source::EnvFile(path.clone()));
    }
    let config = setup.config.value();
    for path in [&["env", "vars", name][..], &["env", name]] {
        add(at(config, path).and_then(Value::as_str).map(Secret::verbatim), Source::ConfigEnv);
    }
    found
}
