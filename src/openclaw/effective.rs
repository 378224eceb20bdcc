//! What OpenClaw would really use, and from where: for the person's shell and for the daemon.

use serde_json::{Map, Value};

use crate::domain::{Address, AuthChoice, Environment, ModelId, Secret, Subject};

use super::references::{Outside, Reference};
use super::release::{Again, Credentials, Release, Told, Version};
use super::setup::{Setup, names_profile, profile_key, type_of};
use super::variables::{Audience, Found, Piece, Source, Variables, filled, is_literal, is_name, pieces};
use super::{
    schema,
    wire::{self, Obstruction},
};

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
    /// The same header where a variable in it is set by nothing, and the release sends it as it is written.
    pub unfilled_authorization: Option<Secret>,
    /// The person's other headers, by their names in lower case.
    pub headers: Vec<(String, Found<Secret>)>,
    /// The model that answers where no agent is named, `provider/model` where this OpenClaw is known to read it so.
    pub model: Option<Found<String>>,
    /// A store that holds a credential which wins over [`Effective::api_key`], and which cannot be read from here.
    pub shadowed_by: Option<std::path::PathBuf>,
    /// Variables that the provider refers to and nothing supplies. Releases before 2026.3.8 refuse to start then.
    pub missing: Vec<String>,
    /// What keeps a Messages request of this provider from being sent, and what keeps us from telling.
    pub obstructions: Vec<Obstruction>,
}

/// The gateway's own authentication header.
pub const AUTHORIZATION_HEADER: &str = "cf-aig-authorization";

impl Effective {
    /// Resolves what OpenClaw would use for its default model, whatever rests at the moment.
    #[must_use]
    pub fn of(setup: &Setup, choice: &AuthChoice, shell: &Environment, audience: Audience) -> Self {
        let model = setup.asked_model(choice);
        let model = model.as_ref().map(|model| model.model().as_str());
        Self::for_model(setup, choice, shell, audience, model, u64::MAX)
    }

    /// Resolves what OpenClaw would use for a model, by its id, at a moment in seconds since 1970.
    #[must_use]
    pub fn for_model(
        setup: &Setup,
        choice: &AuthChoice,
        shell: &Environment,
        audience: Audience,
        model: Option<&str>,
        now: u64,
    ) -> Self {
        let variables = Variables { setup, shell, audience };
        let mut missing = Vec::new();
        let provider = setup.provider(choice).unwrap_or_default();
        let cached = cached_provider(setup, choice);
        let of_row =
            model.and_then(|model| wire::row(setup, &provider, model)).and_then(|row| text(row, "baseUrl"));
        let base_url = of_row.or_else(|| text(&provider, "baseUrl")).map(|url| {
            let url = address(&variables, &url);
            // In `merge` mode a base URL in the cache wins over the config's.
            let from_cache = cached.as_ref().and_then(|(path, cached)| {
                text(cached, "baseUrl").map(|url| (url, Source::Cache(path.clone())))
            });
            // What refers to a variable that nothing sets is used as it stands.
            let mut resolved = |url: String| {
                let found = resolve(&variables, &url, &mut missing);
                found.map_or(url, |found| found.value.expose().to_owned())
            };
            let (value, source) = from_cache.unwrap_or_else(|| (resolved(url), Source::Config));
            let mut value = value.as_str();
            while setup.release().strips_versions
                && let Some(before) = value.trim_end_matches('/').strip_suffix("/v1")
                && before.trim_end_matches('/').ends_with("/v1")
            {
                value = before;
            }
            Found { value: Address::new(value.to_owned()), source }
        });
        let headers = wire::headers(&variables, choice, model);
        let (mut own, unsendable) = wire::own(&variables, &headers);
        let mut sent = |name: &str| match header_value(&headers, name)? {
            Value::String(value) => resolve(&variables, value, &mut missing),
            reference => variables.asked(&Reference::of(reference, "")?),
        };
        let authorization = sent(AUTHORIZATION_HEADER);
        let unfilled_authorization = match header_value(&headers, AUTHORIZATION_HEADER) {
            Some(Value::String(text)) if authorization.is_none() && !setup.release().refuses_unset => {
                Some(Secret::verbatim(text))
            }
            _ => None,
        };
        // A header of that name is sent in place of the key.
        let in_place = sent("x-api-key").map(|found| match found.source {
            Source::Config => Found { source: Source::ConfigKey("headers.x-api-key".to_owned()), ..found },
            _ => found,
        });
        let mut obstructions = Vec::new();
        let refused = schema::refused(setup.config.value(), setup.told);
        obstructions.extend((!refused.is_empty()).then_some(Obstruction::Refused(refused)));
        obstructions.extend(wire::protocol(&variables, choice, model));
        let not_allowed = model.and_then(|model| wire::not_allowed(setup, choice.provider, model));
        obstructions.extend(not_allowed.map(Obstruction::NotAllowed));
        let rows = provider.get("models").and_then(Value::as_array);
        let rowless = rows.is_none_or(Vec::is_empty) && setup.release().needs_rows;
        obstructions.extend((rowless && !provider.is_empty()).then_some(Obstruction::NoRows));
        obstructions.extend(wire::request(setup.release(), &provider));
        obstructions.extend(unsendable.into_iter().map(Obstruction::Header));
        obstructions.extend(wire::resting(setup, choice, now));
        let all = setup.release().refuses_unset;
        let mut unset = if all { wire::unset(&variables) } else { Vec::new() };
        if setup.release().knows_references() {
            unset.extend(wire::unresolved(&variables, choice));
        }
        unset.sort();
        unset.dedup();
        obstructions.extend((!unset.is_empty()).then_some(Obstruction::Unset(unset)));
        let api_key = match api_key(setup, choice, &provider, &variables, &mut missing, now) {
            Some(key) => Some(match in_place {
                // A client that minds letters sends both, as one.
                Some(other) if setup.release().joins_keys && !headers.contains_key("x-api-key") => {
                    let both = [key.value.expose(), other.value.expose()].join(", ");
                    Found { value: Secret::verbatim(&both), ..other }
                }
                Some(other) => other,
                None => key,
            }),
            // Where there is nothing in whose place it could be: not a reference that leads nowhere.
            None if setup.release().header_is_key && text(&provider, "apiKey").is_none() => {
                in_place.filter(|_| provider.get("apiKey").is_none_or(|key| !key.is_object()))
            }
            None => None,
        };
        if authorization.is_none()
            && let Some(Reference::Outside(Outside { source, provider, .. })) = setup.token_reference(choice)
        {
            obstructions.push(Obstruction::TokenElsewhere { source, provider });
        }
        if provider.get("authHeader") == Some(&Value::Bool(true))
            && !wire::lost_bearer(&variables, choice, model)
        {
            let written = provider.get("apiKey").and_then(Value::as_str).filter(|key| !key.is_empty());
            let of_block = written.filter(|_| setup.release().bearer_of_block);
            let of_block = of_block.and_then(|key| resolve(&variables, key, &mut missing));
            own.extend(wire::bearer(of_block.as_ref().or(api_key.as_ref()), &own));
        }
        let model = setup.answering(choice).map(|answering| Found {
            value: setup.read_name(choice, &answering),
            source: answering.agent.map_or(Source::Config, |agent| Source::ConfigKey(agent.key)),
        });
        missing.dedup();
        let literal = matches!(provider.get("apiKey"), Some(Value::String(key)) if is_literal(key));
        let shadowed = match setup.release().credentials {
            Credentials::ProfilesFile => false,
            Credentials::AgentDatabases => true,
            Credentials::OneDatabase => literal,
        };
        let shadowed_by = setup.stores.iter().find(|store| shadowed && store.holds_profile);
        let shadowed_by = shadowed_by.map(|store| store.path.clone());
        if api_key.is_none() {
            let elsewhere = shadowed_by.clone().map(Obstruction::KeyInDatabase);
            let elsewhere = elsewhere.or_else(|| reference(setup, choice, audience));
            obstructions.extend(elsewhere.or_else(|| login_shell(choice, &variables)));
        }
        Self {
            audience,
            base_url,
            api_key,
            authorization,
            unfilled_authorization,
            headers: own,
            model,
            shadowed_by,
            missing,
            obstructions,
        }
    }

    /// Where the files leave several releases possible that would not send the same: the first of them, and the first
    /// that differs.
    #[must_use]
    pub fn border(
        setup: &Setup,
        choice: &AuthChoice,
        shell: &Environment,
        audience: Audience,
        model: Option<&str>,
        now: u64,
    ) -> Option<(Version, Version)> {
        if setup.told.possible.len() < 2 {
            return None;
        }
        // A release that would refuse the config is not the one that has kept it until now.
        let taking = schema::taking(setup.config.value(), setup.told.possible);
        let mut possible = taking.into_iter();
        let first = possible.next()?;
        let mut one = setup.clone();
        let mut sent = |release: &'static Release| {
            one.told = Told { release, possible: std::slice::from_ref(release) };
            Self::for_model(&one, choice, shell, audience, model, now)
        };
        let (mut last, known) = (first, sent(first));
        possible.find_map(|release| {
            let same = release.resolves_as(last);
            last = release;
            let next = if same { return None } else { sent(release) };
            // Without a key, or with a variable's name for one, it is of no use to anybody what else there is.
            let none = |key: &Found<Secret>| matches!(pieces(key.value.expose())[..], [Piece::Variable(_)]);
            let keyless = [&known, &next].iter().all(|one| {
                one.api_key.as_ref().is_none_or(none)
                    && one.shadowed_by.is_none()
                    && !one.obstructions.iter().any(Obstruction::is_untold)
            });
            (!keyless && !next.sends_the_same(&known)).then_some((first.since, release.since))
        })
    }

    /// What would be sent for a model, whatever stands in its way; `None` where there is no address.
    #[must_use]
    pub fn subject(&self, choice: &'static AuthChoice, model: &ModelId) -> Option<Subject> {
        let value = |found: &Option<Found<Secret>>| found.as_ref().map(|found| found.value.clone());
        Some(Subject {
            choice,
            base_url: self.base_url.as_ref()?.value.clone(),
            api_key: value(&self.api_key),
            authorization: value(&self.authorization).or_else(|| self.unfilled_authorization.clone()),
            headers: self.headers.iter().map(|(name, found)| (name.clone(), found.value.clone())).collect(),
            model: model.clone(),
        })
    }

    /// Whether two audiences would send the same, for whatever model.
    #[must_use]
    pub fn sends_the_same(&self, other: &Self) -> bool {
        let secrets = |of: &Self| {
            let [key, token] = [&of.api_key, &of.authorization];
            let own = of.headers.iter().map(|(name, found)| (name.clone(), found.value.clone()));
            (
                [key, token].map(|found| found.as_ref().map(|found| found.value.clone())),
                own.collect::<Vec<_>>(),
            )
        };
        self.base_url.as_ref().map(|url| &url.value) == other.base_url.as_ref().map(|url| &url.value)
            && secrets(self) == secrets(other)
            && self.unfilled_authorization == other.unfilled_authorization
            && self.obstructions == other.obstructions
    }
}

impl Setup {
    /// The base URL as the config writes it, where its variables make up this one for the person's shell.
    #[must_use]
    pub fn written_url(&self, choice: &AuthChoice, shell: &Environment, url: &str) -> Option<String> {
        let written = text(&self.provider(choice)?, "baseUrl").filter(|written| !is_literal(written))?;
        let variables = Variables { setup: self, shell, audience: Audience::Shell };
        let same = address(&variables, &written).trim_end_matches('/') == url.trim_end_matches('/');
        same.then_some(written)
    }

    /// The address that the config writes, with its variables filled in for an audience.
    #[must_use]
    pub fn configured_url(
        &self,
        choice: &AuthChoice,
        shell: &Environment,
        audience: Audience,
    ) -> Option<Address> {
        let written = text(&self.provider(choice)?, "baseUrl")?;
        Some(Address::new(address(&Variables { setup: self, shell, audience }, &written)))
    }
}

/// An address with its variables filled in.
pub(super) fn address(variables: &Variables<'_>, url: &str) -> String {
    filled(url, |name| variables.get(name)).to_string()
}

/// The variables that an address still refers to: nothing sets them.
#[must_use]
pub fn unset_in(url: &Address) -> Vec<String> {
    let names = pieces(url.expose()).into_iter().filter_map(|piece| match piece {
        Piece::Variable(name) => Some(name.to_owned()),
        Piece::Text(_) => None,
    });
    names.collect()
}

/// A header as it stands in the config, with its variables' names. Of two that differ in case alone the last one is sent.
pub(super) fn header<'a>(headers: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    header_value(headers, name)?.as_str()
}

fn header_value<'a>(headers: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    headers.iter().rev().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// The login shell, where it is asked for the key's variable: of the variables that the config can name, those of providers
/// alone are asked for.
fn login_shell(choice: &AuthChoice, variables: &Variables<'_>) -> Option<Obstruction> {
    let setup = variables.setup;
    let config =
        super::setup::at(setup.config.value(), &["env", "shellEnv", "enabled"]) == Some(&Value::Bool(true));
    let told = || {
        let found = variables.get("OPENCLAW_LOAD_SHELL_ENV")?;
        Some(matches!(found.value.expose().trim().to_ascii_lowercase().as_str(), "1" | "true" | "yes" | "on"))
    };
    let asked = setup.release().asks_login_shell && (config || told() == Some(true));
    let name = setup.key_name(choice);
    (asked && name.ends_with("_API_KEY") && !variables.is_set(&name)).then_some(Obstruction::KeyInLoginShell)
}

/// The place that a key is taken from by reference: one that is not asked here, or that this audience does not ask.
fn reference(setup: &Setup, choice: &AuthChoice, audience: Audience) -> Option<Obstruction> {
    let of_profile = setup.refers_in_profile(choice);
    match setup.key_reference(choice)? {
        reference if !setup.release().asks(audience, of_profile) && setup.refers_by_object(choice) => {
            Some(Obstruction::ReferenceNotAsked(reference.said()))
        }
        Reference::Outside(Outside { source, provider, .. }) => {
            Some(Obstruction::KeyElsewhere { source, provider })
        }
        Reference::Variable { .. } => None,
    }
}

/// Which key reaches the wire: a stored credential where the release reads it, then the provider's variable where the
/// release maps it, then the config's `apiKey`.
fn api_key(
    setup: &Setup,
    choice: &AuthChoice,
    provider: &Map<String, Value>,
    variables: &Variables<'_>,
    missing: &mut Vec<String>,
    now: u64,
) -> Option<Found<Secret>> {
    let release = setup.release();
    if release.reads_json_stores() {
        match profile(setup, choice, variables, now) {
            Stored::Key(found) => return Some(found),
            Stored::LeadsNowhere => return None,
            Stored::Nothing => {}
        }
    }
    let from_variable = || if release.maps_variable { variables.get(choice.key_variable) } else { None };
    match provider.get("apiKey") {
        Some(Value::String(key)) if key == choice.key_variable && release.maps_variable => variables.get(key),
        Some(Value::String(key)) if names_profile(key, choice) => from_variable(),
        Some(Value::String(key)) if !key.is_empty() => {
            let resolved =
                resolve(variables, key, missing).and_then(|found| again(variables, found, missing));
            from_variable().or(resolved)
        }
        Some(value @ Value::Object(_)) => {
            if !release.asks(variables.audience, false) {
                return from_variable();
            }
            // What a reference leads to is a text like any other.
            let asked = || Reference::of(value, "").and_then(|reference| variables.asked(&reference));
            from_variable().or_else(asked)
        }
        _ => from_variable(),
    }
}

/// What stored credentials supply.
enum Stored {
    Key(Found<Secret>),
    /// Nothing, and nothing else is used: they refer to something that is not there, and the release asks for it (turns of
    /// 2026.3.8 and 2026.5.28).
    LeadsNowhere,
    Nothing,
}

fn profile(setup: &Setup, choice: &AuthChoice, variables: &Variables<'_>, now: u64) -> Stored {
    let mut unresolved = false;
    let found = setup.used_profiles(choice, now).into_iter().find_map(|(file, name, profile)| {
        let source = Source::Profile(file.path.clone(), name);
        // A credential of another type goes out in the same place.
        let token = || {
            let token = profile.get("token").filter(|_| type_of(&profile) == Some("token"))?.as_str()?;
            (!token.trim().is_empty()).then(|| Secret::verbatim(token))
        };
        if let Some(value) = profile_key(&profile).or_else(token) {
            return Some(Found { value, source });
        }
        let reference = Reference::of(profile.get("keyRef")?, "")?;
        let asks = setup.release().asks(variables.audience, true);
        unresolved |= asks;
        asks.then(|| variables.asked(&reference)).flatten()
    });
    match found {
        Some(found) => Stored::Key(found),
        None if unresolved => Stored::LeadsNowhere,
        None => Stored::Nothing,
    }
}

/// What a text is filled in with a second time, where it is nothing but a variable's name by then.
fn again(
    variables: &Variables<'_>,
    found: Found<Secret>,
    missing: &mut Vec<String>,
) -> Option<Found<Secret>> {
    let text = found.value.expose();
    let rule = variables.setup.release().again;
    let short = text.strip_prefix('$').filter(|name| rule == Again::Dollar && is_name(name));
    let braces = match pieces(text)[..] {
        [Piece::Variable(name)] if rule != Again::No => Some(name),
        _ => None,
    };
    match short.or(braces) {
        Some(name) => resolve(variables, &format!("${{{name}}}"), missing),
        None => Some(found),
    }
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

/// The provider in the cache of the agent that answers where none is named, on a release that reads one, unless the config
/// replaces it.
fn cached_provider(setup: &Setup, choice: &AuthChoice) -> Option<(std::path::PathBuf, Map<String, Value>)> {
    if !setup.release().reads_json_stores() {
        return None;
    }
    let config = setup.config.value();
    if super::setup::at(config, &["models", "mode"]).and_then(Value::as_str) == Some("replace") {
        return None;
    }
    let agent = super::agents::default_agent(config);
    let mut its = setup.caches.iter().filter(|file| file.is_of(&agent));
    its.find_map(|file| {
        let value = file.document.value();
        let provider = super::setup::at(&value, &["providers", choice.provider])?.as_object()?.clone();
        Some((file.path.clone(), provider))
    })
}

fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    object.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty()).map(str::to_owned)
}
