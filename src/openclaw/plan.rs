//! What will change: a function of setup, answers and facts alone.

use serde_json::{Map, Value, json};

use crate::document::Edit;
use crate::domain::{Answers, AuthChoice, KeyStorage, Secret, Token};

use super::asking::{COMMAND_ID, COMMAND_PATIENCE, COMMAND_VARIABLES};
use super::change::{FileChange, FileKind};
use super::error::PlanError;
use super::models::{ModelChange, row_edit};
use super::profiles::Profile;
use super::reference::Reference;
use super::release::Audience;
use super::route::changed;
use super::secrets::{AUTHORIZATION_HEADER, header};
use super::setup::{AgentFile, Setup};
use super::substitution::escape;
use super::value::Look;

/// What the surroundings add to setup and answers.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The rows of `models` to write for the chosen model and those fallbacks that are this provider's: id and row.
    pub rows: Vec<Value>,
    /// Whether `gateway.mode: "local"` is to be set in an existing config that lacks it.
    pub set_gateway_mode: bool,
}

/// Everything that will be written, in the order it is written.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// A change a file; files that stay as they are are not among them.
    pub changes: Vec<FileChange>,
}

impl Plan {
    /// Whether a running daemon has to be restarted before it uses what is written.
    #[must_use]
    pub fn needs_restart(&self) -> bool {
        self.changes.iter().any(|change| change.kind.needs_restart())
    }

    /// Makes the plan.
    ///
    /// # Errors
    /// See [`PlanError`]; nothing is half planned.
    pub fn make(setup: &Setup, answers: &Answers, facts: &Facts) -> Result<Self, PlanError> {
        let reads_profiles = setup.release().reads_profiles;
        let has_profile = reads_profiles && setup.provider_profiles(answers.choice).next().is_some();
        if answers.storage == KeyStorage::AuthProfile && !has_profile {
            return Err(PlanError::NoProfile);
        }
        let runs = answers.command.is_some() && setup.release().asks(Audience::Shell, has_profile);
        if answers.storage == KeyStorage::Command && !answers.untouched.key && !runs {
            return Err(PlanError::NoCommand);
        }
        let mut changes = Vec::new();
        changes.extend(env_change(setup, answers)?);
        if reads_profiles {
            for file in &setup.profiles {
                changes.extend(file_change(file, FileKind::Profiles, &profile_edits(setup, file, answers)?)?);
            }
            for file in &setup.caches {
                changes.extend(file_change(file, FileKind::Cache, &cache_edits(setup, file, answers))?);
            }
        }
        changes.extend(config_changes(setup, &config_edits(setup, answers, facts)?)?);
        Ok(Self { changes })
    }

    /// A plan that changes models and nothing else. `rows` are the rows of those of this provider.
    ///
    /// # Errors
    /// See [`PlanError`]; nothing is half planned.
    pub fn of_models(setup: &Setup, change: &ModelChange, rows: &[Value]) -> Result<Self, PlanError> {
        let mut edits: Vec<Edit> = rows.iter().map(|row| row_edit(setup, row)).collect();
        edits.extend(change.edits(setup)?);
        Ok(Self { changes: config_changes(setup, &edits)? })
    }

    /// Whether anything will change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// What edits change in the files that the config is put together of. The main file comes last: a daemon that sees it
/// change finds the others in place.
fn config_changes(setup: &Setup, edits: &[Edit]) -> Result<Vec<FileChange>, PlanError> {
    let files = changed(&setup.config, &setup.config.edit(edits)?).into_iter().rev();
    let change = |(path, before, after)| FileChange { path, kind: FileKind::Config, before, after };
    Ok(files.map(change).collect())
}

fn env_change(setup: &Setup, answers: &Answers) -> Result<Option<FileChange>, PlanError> {
    let choice = answers.choice;
    let path = setup.place.env_file();
    let wrong = |error| PlanError::Env(path.clone(), error);
    let mut file = setup.env.clone();
    for (name, value) in kept_in_files(setup, answers)? {
        // Where the config's own `env` sets it, it is changed there.
        if setup.config_env_edits(&name, &value).is_some() {
            continue;
        }
        file = file.set(&name, &value).map_err(wrong)?;
        // Of several lines the last counts (npm's dotenv 17.4.2), and the others keep what was there before. Where they
        // cannot be told from other lines they stay, and a notice says so.
        file = file.remove_shadowed(&name).unwrap_or(file);
    }
    let both = [choice.key_variable, choice.token_variable];
    let leave: &[&str] = match answers.storage {
        _ if answers.untouched.key => &[],
        // Asked for so that the secrets are in no file; and a value left there would be used without anyone noticing.
        // Under another name than the config's it may be the only copy, and nobody spoke of it.
        KeyStorage::Reference => {
            let names_another = setup.key_name(choice) != choice.key_variable;
            &both[usize::from(names_another)..if answers.untouched.token { 1 } else { 2 }]
        }
        // Where the variable is mapped it wins over what is in the config.
        KeyStorage::Command => &[choice.key_variable],
        KeyStorage::Inline if setup.env.get(choice.key_variable) != answers.api_key => &[choice.key_variable],
        _ => &[],
    };
    for name in leave {
        file = file.remove(name).map_err(wrong)?;
    }
    let after = file.bytes().to_vec();
    let changes = setup.env_before.as_deref().unwrap_or_default() != after;
    Ok(changes.then(|| FileChange { path, kind: FileKind::Env, before: setup.env_before.clone(), after }))
}

/// The variables that OpenClaw's files are to set, with their values.
fn kept_in_files(setup: &Setup, answers: &Answers) -> Result<Vec<(String, Secret)>, PlanError> {
    let choice = answers.choice;
    let mut kept = Vec::new();
    if answers.storage == KeyStorage::EnvFile && !answers.untouched.key {
        kept.push((setup.key_name(choice), given_key(answers)?.clone()));
    }
    if matches!(answers.storage, KeyStorage::EnvFile | KeyStorage::AuthProfile | KeyStorage::Command)
        && !answers.untouched.token
        && let Token::Given(token) = &answers.token
    {
        kept.push((setup.token_name(choice), token.clone()));
    }
    Ok(kept)
}

fn given_key(answers: &Answers) -> Result<&Secret, PlanError> {
    answers.api_key.as_ref().ok_or(PlanError::NoSecret(answers.choice.key_variable))
}

fn variable(name: &str) -> String {
    format!("${{{name}}}")
}

fn config_edits(setup: &Setup, answers: &Answers, facts: &Facts) -> Result<Vec<Edit>, PlanError> {
    let mut edits = Vec::new();
    if !setup.has_gateway_mode() && (setup.is_new() || facts.set_gateway_mode) {
        edits.push(Edit::merge(&["gateway", "mode"], "local"));
    }
    for (name, value) in kept_in_files(setup, answers)? {
        edits.extend(setup.config_env_edits(&name, &value).unwrap_or_default());
    }
    edits.extend(provider_edits(setup, answers)?);
    if setup.block().get("models").is_none() {
        edits.push(Edit::replace(&["models", "providers", answers.choice.provider, "models"], json!([])));
    }
    edits.extend(facts.rows.iter().map(|row| row_edit(setup, row)));
    edits.extend(ModelChange::of(setup, answers).edits(setup)?);
    Ok(edits)
}

/// The provider's own block: a whole one where there is none, and in an existing one only what is ours.
fn provider_edits(setup: &Setup, answers: &Answers) -> Result<Vec<Edit>, PlanError> {
    let choice = answers.choice;
    let mut block = Map::new();
    let mut put = |key: &str, value: Value| drop(block.insert(key.to_owned(), value));
    let mut edits = Vec::new();
    put("baseUrl", json!(answers.endpoint.written.clone().unwrap_or_else(|| answers.endpoint.base_url())));
    put("api", json!(choice.protocol.api()));
    match answers.storage {
        _ if answers.untouched.key => {}
        KeyStorage::EnvFile | KeyStorage::Reference => {
            let name = setup.key_name(choice);
            // However the person refers to it.
            let there = Reference::Variable { name: name.clone(), whole: true };
            if setup.config_key_reference() != Some(there) {
                put("apiKey", json!(variable(&name)));
            }
        }
        KeyStorage::Inline => put("apiKey", json!(escape(given_key(answers)?.expose()))),
        KeyStorage::Command => edits.extend(command_edits(setup, answers)),
        KeyStorage::AuthProfile => {
            edits.push(Edit::remove(&["models", "providers", choice.provider, "apiKey"]));
        }
    }
    let referred = matches!(setup.token_reference(choice), Some(Reference::Variable { whole: true, .. }));
    let token = match (&answers.token, answers.storage) {
        _ if answers.untouched.token => None,
        (Token::Given(token), KeyStorage::Inline) => Some(escape(token.expose())),
        (Token::Given(_) | Token::Variable, _) => (!referred).then(|| variable(choice.token_variable)),
        (Token::None, _) => None,
    };
    if let Some(token) = token {
        // Header names are the same in any case; an existing spelling is kept, since two would both be sent.
        let existing = header(&setup.block()["headers"], AUTHORIZATION_HEADER);
        let name = existing.map_or(AUTHORIZATION_HEADER, |(name, _)| name);
        put("headers", json!({ name: format!("Bearer {token}") }));
    }
    if setup.block().is_null() {
        // In the order people read it: the models follow the rest.
        put("models", json!([]));
    }
    edits.insert(0, Edit::merge(&["models", "providers", choice.provider], block));
    Ok(edits)
}

fn command_reference(choice: &AuthChoice) -> Value {
    json!({ "source": "exec", "provider": choice.provider, "id": COMMAND_ID })
}

/// The provider of secrets that runs the person's command, and the reference to it.
fn command_edits(setup: &Setup, answers: &Answers) -> Vec<Edit> {
    let Some(command) = &answers.command else { return Vec::new() };
    let name = answers.choice.provider;
    let provider = json!({
        "source": "exec",
        "command": escape(&command.program),
        "args": command.arguments.iter().map(|argument| escape(argument)).collect::<Vec<_>>(),
        "passEnv": COMMAND_VARIABLES,
        "timeoutMs": COMMAND_PATIENCE,
        "noOutputTimeoutMs": COMMAND_PATIENCE,
        "jsonOnly": false,
    });
    let wanted = [
        (&["secrets", "providers", name][..], provider),
        (&["models", "providers", name, "apiKey"], command_reference(answers.choice)),
    ];
    let missing = wanted.into_iter().filter(|(keys, wanted)| setup.value().at(*keys) != Some(wanted));
    missing.map(|(keys, value)| Edit::replace(keys, value)).collect()
}

/// Brings the provider's profiles in line with the chosen storage: such a profile wins over the config.
fn profile_edits(setup: &Setup, file: &AgentFile, answers: &Answers) -> Result<Vec<Edit>, PlanError> {
    let choice = answers.choice;
    let mut edits = Vec::new();
    // Of several, the one that is tried first has the key that counts: it being the same, the others stay as they are.
    let used = setup.used_profiles(u64::MAX);
    let first = used.first().and_then(Profile::key);
    let stays = answers.storage == KeyStorage::AuthProfile && first.is_some() && first == answers.api_key;
    for profile in setup.provider_profiles(choice).filter(|profile| profile.file.path == file.path) {
        let entry = |key: &str| ["profiles", &profile.name, key].map(str::to_owned);
        let remove = |key: &str| Edit::Remove { path: entry(key).to_vec() };
        // What failed was the key before: with another one the credential does not rest any longer.
        let named = || setup.env.get(profile.fields["keyRef"].text("id")?);
        let stored = profile.key().or_else(named);
        let other = answers.api_key.as_ref().is_some_and(|key| stored.as_ref() != Some(key));
        if other && !answers.untouched.key && profile.rests_until().is_some() {
            edits.push(Edit::remove(&["usageStats", &profile.name]));
        }
        let mut wanted = Map::new();
        match answers.storage {
            // Its reference stays, or the key it holds in the clear.
            _ if answers.untouched.key => {}
            KeyStorage::Inline | KeyStorage::AuthProfile => {
                let key = given_key(answers)?;
                if profile.key().as_ref() != Some(key) && !stays {
                    wanted.insert("key".to_owned(), json!(key.expose()));
                    edits.push(remove("apiKey"));
                }
                if !stays {
                    edits.push(remove("keyRef"));
                }
            }
            storage => {
                let reference = match storage {
                    KeyStorage::Command => command_reference(choice),
                    _ => json!({ "source": "env", "provider": "default", "id": setup.key_name(choice) }),
                };
                let there = &profile.fields["keyRef"];
                if ["source", "id"].iter().any(|key| there.get(key) != reference.get(key)) {
                    edits.push(Edit::Replace { path: entry("keyRef").to_vec(), value: reference });
                }
                edits.extend(["key", "apiKey"].map(remove));
            }
        }
        let (account, gateway) = (answers.endpoint.account.as_str(), answers.endpoint.gateway.as_str());
        wanted.insert("metadata".to_owned(), json!({ "accountId": account, "gatewayId": gateway }));
        edits.push(Edit::merge(&["profiles", &profile.name], wanted));
    }
    Ok(edits)
}

/// Takes the provider out of the cache where the cache would win with other values: its base URL
/// and resolved secrets take precedence over the config's, and its owner makes it anew.
fn cache_edits(setup: &Setup, file: &AgentFile, answers: &Answers) -> Vec<Edit> {
    let choice = answers.choice;
    let value = file.document.value();
    let cached = &value["providers"][choice.provider];
    let same_url = cached.get("baseUrl").is_none_or(|url| *url == json!(answers.endpoint.base_url()));
    let same_key = cached.text("apiKey").is_none_or(|key| {
        let names = [choice.key_variable, &setup.key_name(choice)];
        names.iter().any(|name| key == *name || key == variable(name))
            || answers.api_key.as_ref().map_or(answers.untouched.key, |answer| answer.expose() == key)
    });
    let token = header(&cached["headers"], AUTHORIZATION_HEADER).and_then(|(_, value)| value.as_str());
    let same_token = token.is_none_or(|token| {
        let bare = token.strip_prefix("Bearer ").unwrap_or(token);
        let names = [choice.token_variable, &setup.token_name(choice)];
        let refers = names.iter().any(|name| bare == variable(name));
        match &answers.token {
            Token::Given(token) => refers || bare == token.expose(),
            Token::Variable => refers || answers.untouched.token,
            // The config has no such header: this one is left from a token that is not used any more.
            Token::None => false,
        }
    });
    let stays = cached.is_null() || (same_url && same_key && same_token);
    if stays { Vec::new() } else { vec![Edit::remove(&["providers", choice.provider])] }
}

fn file_change(file: &AgentFile, kind: FileKind, edits: &[Edit]) -> Result<Option<FileChange>, PlanError> {
    let edited = file.document.edit(edits).map_err(|error| PlanError::Edit(file.path.clone(), error))?;
    Ok(edited.changed().then(|| FileChange {
        path: file.path.clone(),
        kind,
        before: Some(file.document.text().as_bytes().to_vec()),
        after: edited.document.text().as_bytes().to_vec(),
    }))
}
