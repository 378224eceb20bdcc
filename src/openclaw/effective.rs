//! What OpenClaw would really use, and from where: for the person's shell and for the daemon.

use std::path::PathBuf;

use serde_json::Value;

use crate::domain::{Address, AuthChoice, CheckTarget, Environment, ModelId, Secret};

use super::agents::default_agent;
use super::reference::Reference;
use super::release::{Again, Audience, Release, StoredWins, Told, Version};
use super::schema;
use super::secrets::{AUTHORIZATION_HEADER, header, names_profile};
use super::setup::Setup;
use super::source::{Found, Source};
use super::substitution::{Piece, is_literal, is_name, pieces, variables_in};
use super::value::Look;
use super::variables::Process;
use super::wire::{self, Obstruction};

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
    pub shadowed_by: Option<PathBuf>,
    /// Variables that the provider refers to and nothing supplies. Releases before 2026.3.8 refuse to start then.
    pub missing: Vec<String>,
    /// What keeps a Messages request of this provider from being sent, and what keeps us from telling.
    pub obstructions: Vec<Obstruction>,
}

impl Effective {
    /// Resolves what OpenClaw would use for its default model, whatever rests at the moment.
    #[must_use]
    pub fn of(process: &Process<'_>) -> Self {
        let model = process.setup.asked_model(process.choice());
        Self::for_model(process, model.as_ref().map(|model| model.model().as_str()), u64::MAX)
    }

    /// Resolves what OpenClaw would use for a model, by its id, at a moment in seconds since 1970.
    #[must_use]
    pub fn for_model(process: &Process<'_>, model: Option<&str>, now: u64) -> Self {
        let (setup, release, choice) = (process.setup, process.release(), process.choice());
        let block = setup.block();
        let mut missing = Vec::new();
        let base_url = base_url(process, model, &mut missing);
        let headers = wire::headers(process, model);
        let (mut own, unsendable) = wire::own(process, &headers);
        let mut sent = |name: &str| match header(&headers, name)?.1 {
            Value::String(value) => process.resolve_noting(value, &mut missing),
            reference => process.asked(&Reference::of(reference, "")?),
        };
        let authorization = sent(AUTHORIZATION_HEADER);
        let unfilled = header(&headers, AUTHORIZATION_HEADER).and_then(|(_, value)| value.as_str());
        let unfilled = unfilled.filter(|_| authorization.is_none() && !release.refuses_unset);
        // A header of that name is sent in place of the key.
        let in_place = sent("x-api-key").map(|found| match found.source {
            Source::Config => Found { source: Source::ConfigKey("headers.x-api-key".to_owned()), ..found },
            _ => found,
        });
        let mut obstructions = Vec::new();
        let refused = schema::refused(setup.value(), release);
        obstructions.extend((!refused.is_empty()).then_some(Obstruction::Refused(refused)));
        obstructions.extend(wire::protocol(process, model));
        let not_allowed = model.and_then(|model| wire::not_allowed(setup, choice.provider, model));
        obstructions.extend(not_allowed.map(Obstruction::NotAllowed));
        let has_members = block.as_object().is_some_and(|block| !block.is_empty());
        let rowless = has_members && block.items("models").is_empty() && release.needs_rows;
        obstructions.extend(rowless.then_some(Obstruction::NoRows));
        obstructions.extend(wire::request(release, block));
        obstructions.extend(unsendable.into_iter().map(Obstruction::Header));
        obstructions.extend(wire::resting(setup, now));
        let mut unset = if release.refuses_unset { wire::unset(process) } else { Vec::new() };
        if release.knows_references() {
            unset.extend(wire::unresolved(process));
        }
        crate::domain::sort(&mut unset);
        unset.dedup();
        obstructions.extend((!unset.is_empty()).then_some(Obstruction::Unset(unset)));
        let api_key = match (api_key(process, &mut missing, now), in_place) {
            // A client that minds letters sends both, as one.
            (Some(key), Some(other)) if release.joins_keys && headers.get("x-api-key").is_none() => {
                let both = [key.value.expose(), other.value.expose()].join(", ");
                Some(Found { value: Secret::verbatim(&both), ..other })
            }
            (Some(_), Some(other)) => Some(other),
            // Where there is nothing in whose place it could be: not a reference that leads nowhere.
            (None, Some(other)) => Some(other).filter(|_| {
                release.header_is_key && filled(block, "apiKey").is_none() && !block["apiKey"].is_object()
            }),
            (key, None) => key,
        };
        if authorization.is_none()
            && let Some(Reference::Outside(outside)) = setup.token_reference(choice)
        {
            obstructions.push(Obstruction::TokenElsewhere(outside));
        }
        if block.is_true("authHeader") && !wire::lost_bearer(process, model) {
            let written = block.text("apiKey").filter(|key| !key.is_empty() && release.bearer_of_block);
            let of_block = written.and_then(|key| process.resolve_noting(key, &mut missing));
            own.extend(wire::bearer(of_block.as_ref().or(api_key.as_ref()), &own));
        }
        missing.dedup();
        let shadowed = match release.stored_wins {
            StoredWins::Never => false,
            StoredWins::Always => true,
            StoredWins::OverText => block.text("apiKey").is_some_and(is_literal),
        };
        let shadowed_by = setup.stores.iter().find(|store| shadowed && store.holds_profile);
        let shadowed_by = shadowed_by.map(|store| store.path.clone());
        if api_key.is_none() {
            let elsewhere = shadowed_by.clone().map(Obstruction::KeyInDatabase);
            let elsewhere = elsewhere.or_else(|| not_asked(process)).or_else(|| login_shell(process));
            obstructions.extend(elsewhere);
        }
        Self {
            audience: process.audience,
            base_url,
            api_key,
            authorization,
            unfilled_authorization: unfilled.map(Secret::verbatim),
            headers: own,
            model: setup.answering(choice).map(|answering| Found {
                value: setup.read_name(choice, &answering),
                source: answering.agent.map_or(Source::Config, |agent| Source::ConfigKey(agent.key)),
            }),
            shadowed_by,
            missing,
            obstructions,
        }
    }

    /// Where the files leave several releases possible that would not send the same: the first of them, and the first
    /// that differs.
    #[must_use]
    pub fn border(process: &Process<'_>, model: Option<&str>, now: u64) -> Option<(Version, Version)> {
        let told = process.setup.told;
        if told.possible.len() < 2 {
            return None;
        }
        // A release that would refuse the config is not the one that has kept it until now.
        let mut possible = schema::taking(process.setup.value(), told.possible).into_iter();
        let first = possible.next()?;
        let mut setup = process.setup.clone();
        let mut sent = |release: &'static Release| {
            setup.told = Told { release, possible: std::slice::from_ref(release) };
            Self::for_model(&setup.process(process.shell, process.audience), model, now)
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
    pub fn subject(&self, choice: &'static AuthChoice, model: &ModelId) -> Option<CheckTarget> {
        let value = |found: &Option<Found<Secret>>| found.as_ref().map(|found| found.value.clone());
        Some(CheckTarget {
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
            let known = [&of.api_key, &of.authorization].into_iter().zip(["x-api-key", AUTHORIZATION_HEADER]);
            let known =
                known.filter_map(|(found, name)| Some((name.to_owned(), found.as_ref()?.value.clone())));
            let own = of.headers.iter().map(|(name, found)| (name.clone(), found.value.clone()));
            known.chain(own).collect::<Vec<_>>()
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
    pub fn written_url(&self, shell: &Environment, url: &str) -> Option<String> {
        let written = filled(self.block(), "baseUrl").filter(|written| !is_literal(written))?;
        let made = self.process(shell, Audience::Shell).address(written);
        (made.trim_end_matches('/') == url.trim_end_matches('/')).then(|| written.to_owned())
    }

    /// The address that the config writes, with its variables filled in for an audience.
    #[must_use]
    pub fn configured_url(&self, shell: &Environment, audience: Audience) -> Option<Address> {
        let written = filled(self.block(), "baseUrl")?;
        Some(Address::new(self.process(shell, audience).address(written)))
    }
}

/// The variables that an address still refers to: nothing sets them.
#[must_use]
pub fn unset_in(url: &Address) -> Vec<String> {
    variables_in(url.expose()).map(str::to_owned).collect()
}

/// The keys that could reach the wire, each with where it is. Which of them counts is [`Effective`]'s to say; the order
/// means nothing.
#[must_use]
pub fn credential_candidates(process: &Process<'_>) -> Vec<Found<Secret>> {
    let (setup, choice) = (process.setup, process.choice());
    let mut found = process.all(choice.key_variable);
    let inline = setup.inline_key();
    found.extend(inline.map(|key| Found { value: Secret::verbatim(key), source: Source::Config }));
    let profiles = setup.provider_profiles(choice);
    found.extend(
        profiles.filter_map(|profile| Some(Found { value: profile.key()?, source: profile.source() })),
    );
    found.retain(|found| !found.value.expose().is_empty());
    found
}

/// The variable that supplies the gateway's token, by the config; `None` where the config has no token, or has it
/// itself.
#[must_use]
pub fn token_variable(setup: &Setup) -> Option<String> {
    let model = setup.asked_model(setup.choice);
    let (shell, model) = (Environment::default(), model.as_ref().map(|model| model.model().as_str()));
    let headers = wire::headers(&setup.process(&shell, Audience::Shell), model);
    let token = header(&headers, AUTHORIZATION_HEADER)?.1.as_str()?;
    variables_in(token).next().map(str::to_owned)
}

/// The same as [`credential_candidates`] for the gateway's token: no variable but the one in the config's header could
/// reach the wire.
#[must_use]
pub fn token_candidates(process: &Process<'_>) -> Vec<Found<Secret>> {
    let mut found = token_variable(process.setup).map_or_else(Vec::new, |name| process.all(&name));
    found.retain(|found| !found.value.expose().is_empty());
    found
}

/// The base URL that is asked.
fn base_url(process: &Process<'_>, model: Option<&str>, missing: &mut Vec<String>) -> Option<Found<Address>> {
    let setup = process.setup;
    let row = model.and_then(|model| setup.row(model)).and_then(|row| filled(row, "baseUrl"));
    let written = row.or_else(|| filled(setup.block(), "baseUrl"))?;
    // In `merge` mode a base URL in the cache wins over the config's.
    let (mut value, source) = cached_url(setup).unwrap_or_else(|| {
        let url = process.address(written);
        // What refers to a variable that nothing sets is used as it stands.
        let found = process.resolve_noting(&url, missing);
        (found.map_or(url, |found| found.value.expose().to_owned()), Source::Config)
    });
    while process.release().strips_versions
        && let Some(before) = value.trim_end_matches('/').strip_suffix("/v1")
        && before.trim_end_matches('/').ends_with("/v1")
    {
        value.truncate(before.len());
    }
    Some(Found { value: Address::new(value), source })
}

/// The provider's base URL in the cache of the agent that answers where none is named, on a release that reads one, unless
/// the config replaces it.
fn cached_url(setup: &Setup) -> Option<(String, Source)> {
    if !setup.release().reads_profiles || setup.value().text(["models", "mode"]) == Some("replace") {
        return None;
    }
    let agent = default_agent(setup.value());
    let (path, provider) = setup.caches.iter().filter(|file| file.is_of(&agent)).find_map(|file| {
        let provider = file.document.value()["providers"].get(setup.choice.provider)?.clone();
        provider.is_object().then_some((&file.path, provider))
    })?;
    Some((filled(&provider, "baseUrl")?.to_owned(), Source::Cache(path.clone())))
}

/// The login shell, where it is asked for the key's variable: of the variables that the config can name, those of providers
/// alone are asked for.
fn login_shell(process: &Process<'_>) -> Option<Obstruction> {
    let told = || {
        let found = process.get("OPENCLAW_LOAD_SHELL_ENV")?;
        let word = found.value.expose().trim().to_ascii_lowercase();
        Some(matches!(word.as_str(), "1" | "true" | "yes" | "on"))
    };
    let config = process.setup.value().is_true(["env", "shellEnv", "enabled"]);
    let asked = process.release().asks_login_shell && (config || told() == Some(true));
    let name = process.setup.key_name(process.choice());
    (asked && name.ends_with("_API_KEY") && process.set(&name).is_none())
        .then_some(Obstruction::KeyInLoginShell)
}

/// The place that a key is taken from by reference: one that is not asked here, or that this audience does not ask.
fn not_asked(process: &Process<'_>) -> Option<Obstruction> {
    let setup = process.setup;
    let reference = setup.key_reference()?;
    if !process.release().asks(process.audience, setup.refers_in_profile()) && setup.refers_by_object() {
        return Some(Obstruction::ReferenceNotAsked(reference.said()));
    }
    let Reference::Outside(outside) = reference else { return None };
    Some(Obstruction::KeyElsewhere(outside))
}

/// Which key reaches the wire: a stored credential where the release reads it, then the provider's variable where the
/// release maps it, then the config's `apiKey`.
fn api_key(process: &Process<'_>, missing: &mut Vec<String>, now: u64) -> Option<Found<Secret>> {
    let (release, choice) = (process.release(), process.choice());
    if release.reads_profiles
        && let (true, stored) = stored_key(process, now)
    {
        return stored;
    }
    let of_block = match &process.setup.block()["apiKey"] {
        Value::String(key) if key.is_empty() || names_profile(key, choice) => None,
        Value::String(key) if key == choice.key_variable && release.maps_variable => None,
        Value::String(key) => {
            process.resolve_noting(key, missing).and_then(|found| again(process, found, missing))
        }
        // What a reference leads to is a text like any other.
        value if release.asks(process.audience, false) => {
            Reference::of(value, "").and_then(|reference| process.asked(&reference))
        }
        _ => None,
    };
    let of_variable = release.maps_variable.then(|| process.get(choice.key_variable));
    of_variable.flatten().or(of_block)
}

/// Whether stored credentials decide, and what they supply. Where they refer to something that is not there, and the release asks
/// for it, nothing else is used (turns of 2026.3.8 and 2026.5.28).
fn stored_key(process: &Process<'_>, now: u64) -> (bool, Option<Found<Secret>>) {
    let asks = process.release().asks(process.audience, true);
    let mut decides = false;
    let found = process.setup.used_profiles(now).into_iter().find_map(|profile| {
        // A credential of another type goes out in the same place.
        let token = profile.fields.text("token").filter(|token| !token.trim().is_empty());
        let token = token.filter(|_| profile.kind() == Some("token")).map(Secret::verbatim);
        if let Some(value) = profile.key().or(token) {
            return Some(Found { value, source: profile.source() });
        }
        let reference = profile.reference().filter(|_| asks)?;
        decides = true;
        process.asked(&reference)
    });
    (decides || found.is_some(), found)
}

/// What a text is filled in with a second time, where it is nothing but a variable's name by then.
fn again(process: &Process<'_>, found: Found<Secret>, missing: &mut Vec<String>) -> Option<Found<Secret>> {
    let text = found.value.expose();
    let rule = process.release().again;
    let short = text.strip_prefix('$').filter(|name| rule == Again::Dollar && is_name(name));
    let braces = match pieces(text)[..] {
        [Piece::Variable(name)] if rule != Again::No => Some(name),
        _ => None,
    };
    match short.or(braces) {
        Some(name) => process.resolve_noting(&format!("${{{name}}}"), missing),
        None => Some(found),
    }
}

/// A text with more than white space in it.
fn filled<'v>(object: &'v Value, key: &str) -> Option<&'v str> {
    object.text(key).filter(|text| !text.trim().is_empty())
}
