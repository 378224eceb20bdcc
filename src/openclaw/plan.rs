//! What will change: a function of setup, answers and facts alone.

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::document::{Edit, EditError, EnvFileError, Kind};
use crate::domain::{Answers, AuthChoice, DefaultPolicy, KeyStorage, ModelRef, Secret, Token, bare_token};

use crate::locale::{Message, ids};

use super::agents::Meaning;
use super::effective::AUTHORIZATION_HEADER;
use super::models::ModelChange;
use super::references::Reference;
use super::route::changed;
use super::setup::{AgentFile, Setup, at, is_blank, profile_key};
use super::variables::{Audience, escape};
use super::wire::rests_until;

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

/// What a file is to OpenClaw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `<state dir>/.env`.
    Env,
    /// `auth-profiles.json`.
    Profiles,
    /// `models.json`, a cache of resolved providers.
    Cache,
    /// `openclaw.json`, or a file it includes.
    Config,
}

impl FileKind {
    /// What a file is, by its name.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        match path.file_name().and_then(|name| name.to_str()) {
            Some(".env") => Self::Env,
            Some("auth-profiles.json") => Self::Profiles,
            Some("models.json") => Self::Cache,
            _ => Self::Config,
        }
    }

    /// Whether a running daemon keeps what it once read of such a file: it reads a changed config by itself, but not its
    /// variables, credentials or caches. Seen by running all three generations; the older one takes a variable that it
    /// never had without a restart, and no other change.
    #[must_use]
    pub fn needs_restart(self) -> bool {
        self != Self::Config
    }
}

/// One file before and after.
#[derive(Clone, PartialEq, Eq)]
pub struct FileChange {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: FileKind,
    /// The bytes that were read; `None` where there was no file.
    pub before: Option<Vec<u8>>,
    /// The bytes that will be there.
    pub after: Vec<u8>,
}

impl FileChange {
    /// Whether what was there becomes a backup beside the file, as OpenClaw keeps them: a config's, and nothing that
    /// holds only secrets. An empty file would push out a good one.
    #[must_use]
    pub fn leaves_backup(&self) -> bool {
        self.kind == FileKind::Config && self.before.as_deref().is_some_and(|before| !is_blank(before))
    }
}

impl fmt::Debug for FileChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileChange")
            .field("path", &self.path)
            .field("kind", &self.kind)
            .field("before", &self.before.as_ref().map(Vec::len))
            .field("after", &self.after.len())
            .finish()
    }
}

/// Why no plan could be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// A JSON5 file could not be edited safely.
    Edit(PathBuf, EditError),
    /// No one edit gives a value that files make up together: one of the files, and the keys joined by dots.
    Split {
        /// A file that has a part in it.
        path: PathBuf,
        /// The value.
        at: String,
    },
    /// The `.env` file could not be edited safely.
    Env(PathBuf, EnvFileError),
    /// The chosen storage needs a secret that was not given: which variable.
    NoSecret(&'static str),
    /// `auth-profile` was chosen, and there is no such profile or this OpenClaw does not read it.
    NoProfile,
    /// `command` was chosen, and this OpenClaw runs none without its daemon, or none was named.
    NoCommand,
}

impl PlanError {
    /// What is wrong, for people.
    #[must_use]
    pub fn sentence(&self) -> Message {
        match self {
            Self::Edit(path, EditError::NotAnObject { path: at, found, line }) => ids::SETUP_NOT_AN_OBJECT
                .with("path", path.as_path())
                .with("at", at.join("."))
                .with("found", found.sentence())
                .with("line", *line),
            Self::Edit(path, error) => {
                ids::PLAN_EDIT.with("path", path.as_path()).with("what", error.sentence())
            }
            Self::Split { path, at } => ids::PLAN_SPLIT.with("path", path.as_path()).with("at", at.as_str()),
            Self::Env(path, error) => {
                ids::PLAN_EDIT.with("path", path.as_path()).with("what", error.sentence())
            }
            Self::NoSecret(_) => ids::INPUT_API_KEY_MISSING.message(),
            Self::NoProfile => ids::PLAN_NO_PROFILE.message(),
            Self::NoCommand => ids::PLAN_NO_COMMAND.message(),
        }
    }
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
        let has_profile =
            setup.release().reads_json_stores() && setup.provider_profiles(answers.choice).next().is_some();
        if answers.storage == KeyStorage::AuthProfile && !has_profile {
            return Err(PlanError::NoProfile);
        }
        let runs = answers.command.is_some() && setup.release().asks(Audience::Shell, has_profile);
        if answers.storage == KeyStorage::Command && !answers.untouched.key && !runs {
            return Err(PlanError::NoCommand);
        }
        let mut changes = Vec::new();
        changes.extend(env_change(setup, answers)?);
        if setup.release().reads_json_stores() {
            for file in &setup.profiles {
                let edits = profile_edits(setup, file, answers)?;
                changes.extend(file_change(file, FileKind::Profiles, &edits)?);
            }
            let (key, token) = (setup.key_name(answers.choice), setup.token_name(answers.choice));
            for file in &setup.caches {
                let edits = cache_edits(file, answers, [&key, &token]);
                changes.extend(file_change(file, FileKind::Cache, &edits)?);
            }
        }
        let edits = config_edits(setup, answers, facts)?;
        changes.extend(config_changes(setup, &edits)?);
        Ok(Self { changes })
    }

    /// Whether anything will change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// What edits change in the files that the config is put together of. The main file comes last: a daemon that sees it
/// change finds the others in place.
pub(super) fn config_changes(setup: &Setup, edits: &[Edit]) -> Result<Vec<FileChange>, PlanError> {
    let edited = setup.config.edit(edits)?;
    let files = changed(&setup.config, &edited).into_iter().rev();
    Ok(files
        .map(|(path, before, after)| FileChange { path, kind: FileKind::Config, before, after })
        .collect())
}

pub(super) fn path(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

fn env_change(setup: &Setup, answers: &Answers) -> Result<Option<FileChange>, PlanError> {
    let choice = answers.choice;
    let file_path = setup.place.env_file();
    let mut file = setup.env.clone();
    let mut set = |name: &str, value: &Secret| -> Result<(), PlanError> {
        // Where the config's own `env` sets it, it is changed there.
        if setup.config_env_edits(name, value).is_some() {
            return Ok(());
        }
        file = file.set(name, value).map_err(|error| PlanError::Env(file_path.clone(), error))?;
        // Of several lines the last counts (npm's dotenv 17.4.2), and the others keep what was there before. Where they
        // cannot be told from other lines they stay, and a notice says so.
        file = file.remove_shadowed(name).unwrap_or_else(|_| file.clone());
        Ok(())
    };
    for (name, value) in kept_in_files(setup, answers)? {
        set(&name, &value)?;
    }
    let leave: &[&str] = match answers.storage {
        _ if answers.untouched.key => &[],
        // Asked for so that the secrets are in no file; and a value left there would be used without anyone noticing.
        KeyStorage::Reference if answers.untouched.token => &[choice.key_variable],
        KeyStorage::Reference => &[choice.key_variable, choice.token_variable],
        // Where the variable is mapped it wins over what is in the config.
        KeyStorage::Command => &[choice.key_variable],
        KeyStorage::Inline if setup.env.get(choice.key_variable) != answers.api_key => &[choice.key_variable],
        _ => &[],
    };
    for name in leave {
        file = file.remove(name).map_err(|error| PlanError::Env(file_path.clone(), error))?;
    }
    let after = file.bytes().to_vec();
    if setup.env_before.as_deref().unwrap_or_default() == after {
        return Ok(None);
    }
    Ok(Some(FileChange { path: file_path, kind: FileKind::Env, before: setup.env_before.clone(), after }))
}

/// The variables that OpenClaw's files are to set, with their values.
fn kept_in_files(setup: &Setup, answers: &Answers) -> Result<Vec<(String, Secret)>, PlanError> {
    let choice = answers.choice;
    let mut kept = Vec::new();
    if answers.storage == KeyStorage::EnvFile && !answers.untouched.key {
        let key = answers.api_key.as_ref().ok_or(PlanError::NoSecret(choice.key_variable))?;
        kept.push((setup.key_name(choice), key.clone()));
    }
    if matches!(answers.storage, KeyStorage::EnvFile | KeyStorage::AuthProfile | KeyStorage::Command)
        && !answers.untouched.token
        && let Token::Given(token) = &answers.token
    {
        kept.push((setup.token_name(choice), token.clone()));
    }
    Ok(kept)
}

fn variable(name: &str) -> String {
    format!("${{{name}}}")
}

fn config_edits(setup: &Setup, answers: &Answers, facts: &Facts) -> Result<Vec<Edit>, PlanError> {
    let choice = answers.choice;
    let value = setup.config.value();
    let mut edits = Vec::new();
    let mode = at(value, &["gateway", "mode"]);
    if mode.is_none() && (setup.is_new() || facts.set_gateway_mode) {
        edits.push(Edit::Merge { path: path(&["gateway", "mode"]), value: json!("local") });
    }
    for (name, value) in kept_in_files(setup, answers)? {
        edits.extend(setup.config_env_edits(&name, &value).unwrap_or_default());
    }
    edits.extend(provider_edits(setup, answers, value)?);
    let models = path(&["models", "providers", choice.provider, "models"]);
    if at(value, &["models", "providers", choice.provider, "models"]).is_none() {
        edits.push(Edit::Replace { path: models.clone(), value: json!([]) });
    }
    for row in &facts.rows {
        edits.push(Edit::Upsert {
            path: models.clone(),
            key: "id".to_owned(),
            value: row_to_write(value, choice, row),
        });
    }
    edits.extend(ModelChange::of(setup, answers).edits(setup, value)?);
    Ok(edits)
}

/// The provider's own block: a whole one where there is none, and in an existing one only what is ours.
fn provider_edits(setup: &Setup, answers: &Answers, config: &Value) -> Result<Vec<Edit>, PlanError> {
    let choice = answers.choice;
    let provider = ["models", "providers", choice.provider];
    let mut block = serde_json::Map::new();
    let mut edits = Vec::new();
    let url = answers.endpoint.written.clone().unwrap_or_else(|| answers.endpoint.base_url());
    block.insert("baseUrl".to_owned(), json!(url));
    block.insert("api".to_owned(), json!(choice.protocol.api()));
    match answers.storage {
        _ if answers.untouched.key => {}
        KeyStorage::EnvFile | KeyStorage::Reference => {
            let name = setup.key_name(choice);
            // However the person refers to it.
            let there = Reference::Variable { name: name.clone(), whole: true };
            if setup.config_key_reference(choice) != Some(there) {
                block.insert("apiKey".to_owned(), json!(variable(&name)));
            }
        }
        KeyStorage::Inline => {
            let key = answers.api_key.as_ref().ok_or(PlanError::NoSecret(choice.key_variable))?;
            block.insert("apiKey".to_owned(), json!(escape(key.expose())));
        }
        KeyStorage::Command => edits.extend(command_edits(setup, answers)),
        KeyStorage::AuthProfile => {
            edits.push(Edit::Remove { path: path(&[&provider[..], &["apiKey"]].concat()) });
        }
    }
    let referred = matches!(setup.token_reference(choice), Some(Reference::Variable { whole: true, .. }));
    let header = match (&answers.token, answers.storage) {
        _ if answers.untouched.token => None,
        (Token::Given(token), KeyStorage::Inline) => Some(format!("Bearer {}", escape(token.expose()))),
        (Token::Given(_) | Token::Variable, _) if referred => None,
        (Token::Given(_) | Token::Variable, _) => Some(format!("Bearer {}", variable(choice.token_variable))),
        (Token::None, _) => None,
    };
    if let Some(header) = header {
        // Header names are the same in any case; an existing spelling is kept, since two would both be sent.
        let existing = setup.provider(choice);
        let name = existing
            .as_ref()
            .and_then(|block| block.get("headers"))
            .and_then(Value::as_object)
            .and_then(|headers| {
                headers.keys().rev().find(|name| name.eq_ignore_ascii_case(AUTHORIZATION_HEADER))
            })
            .map_or(AUTHORIZATION_HEADER, String::as_str);
        block.insert("headers".to_owned(), json!({ name: header }));
    }
    if at(config, &provider).is_none() {
        // In the order people read it: the models follow the rest.
        block.insert("models".to_owned(), json!([]));
    }
    edits.insert(0, Edit::Merge { path: path(&provider), value: Value::Object(block) });
    Ok(edits)
}

/// What a command that keeps the key is asked for: it prints nothing else.
pub(super) const COMMAND_ID: &str = "value";

/// How long a command may take, in milliseconds: a password manager may ask somebody first.
pub(super) const COMMAND_PATIENCE: u64 = 30_000;

/// The variables that password managers read; those that are not set are not passed on.
pub(super) const COMMAND_VARIABLES: &[&str] = &[
    "HOME",
    "PATH",
    "USER",
    "XDG_RUNTIME_DIR",
    "XDG_CONFIG_HOME",
    "DBUS_SESSION_BUS_ADDRESS",
    "GNUPGHOME",
    "PASSWORD_STORE_DIR",
    "OP_SERVICE_ACCOUNT_TOKEN",
];

fn command_reference(choice: &AuthChoice) -> Value {
    json!({ "source": "exec", "provider": choice.provider, "id": COMMAND_ID })
}

/// The provider of secrets that runs the person's command, and the reference to it.
fn command_edits(setup: &Setup, answers: &Answers) -> Vec<Edit> {
    let Some(command) = &answers.command else { return Vec::new() };
    let choice = answers.choice;
    let provider = json!({
        "source": "exec",
        "command": escape(&command.program),
        "args": command.arguments.iter().map(|argument| escape(argument)).collect::<Vec<_>>(),
        "passEnv": COMMAND_VARIABLES,
        "timeoutMs": COMMAND_PATIENCE,
        "noOutputTimeoutMs": COMMAND_PATIENCE,
        "jsonOnly": false,
    });
    let value = setup.config.value();
    let wanted = [
        (&["secrets", "providers", choice.provider][..], provider),
        (&["models", "providers", choice.provider, "apiKey"], command_reference(choice)),
    ];
    let missing = wanted.into_iter().filter(|(keys, wanted)| at(value, keys) != Some(wanted));
    missing.map(|(keys, value)| Edit::Replace { path: path(keys), value }).collect()
}

/// The row of a model as it is to be written: whole where there is none; of a row that is there, only what OpenClaw
/// requires and it lacks, since its numbers are the person's.
pub(super) fn row_to_write(config: &Value, choice: &AuthChoice, row: &Value) -> Value {
    let rows = at(config, &["models", "providers", choice.provider, "models"]).and_then(Value::as_array);
    let present = rows.into_iter().flatten().rev().find(|present| present.get("id") == row.get("id"));
    let (Some(Value::Object(present)), Value::Object(whole)) = (present, row) else { return row.clone() };
    let needed = ["id", "name", "maxTokens"];
    let lacking = whole.iter().filter(|(key, _)| needed.contains(&key.as_str()));
    Value::Object(
        lacking
            .filter(|(key, _)| key.as_str() == "id" || !present.contains_key(key.as_str()))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect(),
    )
}

/// Makes a model the default one, and these the fallbacks, where they are given.
pub(super) fn model_edits(
    setup: &Setup,
    config: &Value,
    new: Option<&ModelRef>,
    fallbacks: Option<&[String]>,
) -> Result<Vec<Edit>, PlanError> {
    let model = ["agents", "defaults", "model"];
    if let Some((file, node)) = setup.config.owner(&model)
        && !matches!(node.kind(), Kind::Object | Kind::String)
    {
        let (found, line) = (node.kind(), node.line());
        let error = EditError::NotAnObject { path: path(&model), found, line };
        return Err(PlanError::Edit(file.path.clone(), error));
    }
    let mut edits = Vec::new();
    let mut wanted = serde_json::Map::new();
    if let Some(new) = new {
        wanted.insert("primary".to_owned(), json!(new.to_string()));
    }
    match fallbacks {
        Some([]) => {
            let there = [&model[..], &["fallbacks"]].concat();
            // Comments on lines of their own belong to no fallback: they keep the empty array.
            let commented = setup.config.owner(&there).is_some_and(|(_, node)| node.has_comments());
            let path = path(&there);
            edits.push(if commented {
                Edit::Merge { path, value: json!([]) }
            } else {
                Edit::Remove { path }
            });
        }
        Some(some) => drop(wanted.insert("fallbacks".to_owned(), json!(some))),
        None => {}
    }
    if wanted.is_empty() {
        return Ok(edits);
    }
    let found = at(config, &model);
    if found.is_some_and(Value::is_object) {
        edits.push(Edit::Merge { path: path(&model), value: Value::Object(wanted) });
    } else if let (Some(Value::String(_)), Some(new), false) = (found, new, wanted.contains_key("fallbacks"))
    {
        edits.push(Edit::Replace { path: path(&model), value: json!(new.to_string()) });
    } else {
        // A bare reference takes no fallbacks: it becomes an object that says the same.
        if let (None, Some(Value::String(primary))) = (new, found) {
            wanted.shift_insert(0, "primary".to_owned(), json!(primary));
        }
        edits.push(Edit::Replace { path: path(&model), value: Value::Object(wanted) });
    }
    Ok(edits)
}

/// Whether the chosen model becomes the default one.
pub(super) fn becomes_default(setup: &Setup, answers: &Answers) -> bool {
    let now = setup.default_meaning(answers.choice);
    match (answers.set_default, &now) {
        // An alias of it says the same to every OpenClaw.
        (DefaultPolicy::Yes | DefaultPolicy::IfUnset, Some(Meaning::Ours(model)))
            if *model == answers.model =>
        {
            false
        }
        (DefaultPolicy::Yes, _) | (DefaultPolicy::IfUnset, None) => true,
        (DefaultPolicy::IfUnset, Some(Meaning::Bare(model))) => *model == answers.model,
        (DefaultPolicy::No | DefaultPolicy::IfUnset, _) => false,
    }
}

/// Lets a model through an allowlist that is there; none is ever made.
///
/// Until 2026.8.1 a non-empty `agents.defaults.models` is the allowlist, since then `agents.defaults.modelPolicy.allow`,
/// but a map that was not migrated still restricts.
pub(super) fn allow_edits(config: &Value, model: &ModelRef) -> Vec<Edit> {
    let reference = model.to_string();
    let mut edits = Vec::new();
    let map = at(config, &["agents", "defaults", "models"]).and_then(Value::as_object);
    if let Some(map) = map
        && !map.is_empty()
        && !map.contains_key(&reference)
    {
        edits.push(Edit::Merge {
            path: path(&["agents", "defaults", "models", &reference]),
            value: json!({}),
        });
    }
    let alias =
        map.and_then(|map| map.get(&reference)).and_then(|entry| entry.get("alias")).and_then(Value::as_str);
    let allow = at(config, &["agents", "defaults", "modelPolicy", "allow"]).and_then(Value::as_array);
    if let Some(allow) = allow
        && !allow.is_empty()
    {
        let any = format!("{}/*", model.provider());
        let covers = |entry: &str| entry == reference || entry == any || entry == "*" || Some(entry) == alias;
        if !allow.iter().filter_map(Value::as_str).any(covers) {
            edits.push(Edit::Push {
                path: path(&["agents", "defaults", "modelPolicy", "allow"]),
                value: json!(reference),
            });
        }
    }
    edits
}

/// Brings the provider's profiles in line with the chosen storage: such a profile wins over the config.
fn profile_edits(setup: &Setup, file: &AgentFile, answers: &Answers) -> Result<Vec<Edit>, PlanError> {
    let choice = answers.choice;
    let mut edits = Vec::new();
    // Of several, the one that is tried first has the key that counts: it being the same, the others stay as they are.
    let used = setup.used_profiles(choice, u64::MAX);
    let first = used.first().and_then(|(_, _, profile)| profile_key(profile));
    let stays = answers.storage == KeyStorage::AuthProfile && first.is_some() && first == answers.api_key;
    for (owner, name, profile) in setup.provider_profiles(choice) {
        if owner.path != file.path {
            continue;
        }
        // What failed was the key before: with another one the credential does not rest any longer.
        let other =
            answers.api_key.as_ref().is_some_and(|key| stored_key(setup, &profile).as_ref() != Some(key));
        if other && !answers.untouched.key && rests_until(&file.document.value(), &name).is_some() {
            edits.push(Edit::Remove { path: path(&["usageStats", &name]) });
        }
        let mut wanted = serde_json::Map::new();
        let entry = ["profiles", &name];
        if answers.untouched.key {
            // Its reference stays, or the key it holds in the clear.
        } else if answers.storage != KeyStorage::Inline && answers.storage != KeyStorage::AuthProfile {
            let reference = match answers.storage {
                KeyStorage::Command => command_reference(choice),
                _ => json!({ "source": "env", "provider": "default", "id": setup.key_name(choice) }),
            };
            let same =
                |there: &Value| ["source", "id"].iter().all(|key| there.get(key) == reference.get(key));
            if !profile.get("keyRef").is_some_and(same) {
                edits.push(Edit::Replace {
                    path: path(&[&entry[..], &["keyRef"]].concat()),
                    value: reference,
                });
            }
            for name in ["key", "apiKey"] {
                edits.push(Edit::Remove { path: path(&[&entry[..], &[name]].concat()) });
            }
        } else {
            let key = answers.api_key.as_ref().ok_or(PlanError::NoSecret(choice.key_variable))?;
            if profile_key(&profile).as_ref() != Some(key) && !stays {
                wanted.insert("key".to_owned(), json!(key.expose()));
                edits.push(Edit::Remove { path: path(&[&entry[..], &["apiKey"]].concat()) });
            }
            if !stays {
                edits.push(Edit::Remove { path: path(&[&entry[..], &["keyRef"]].concat()) });
            }
        }
        wanted.insert(
            "metadata".to_owned(),
            json!({
                "accountId": answers.endpoint.account.as_str(),
                "gatewayId": answers.endpoint.gateway.as_str(),
            }),
        );
        edits.push(Edit::Merge { path: path(&entry), value: Value::Object(wanted) });
    }
    Ok(edits)
}

/// The key that a profile stands for, itself or by a variable of the `.env` file.
fn stored_key(setup: &Setup, profile: &serde_json::Map<String, Value>) -> Option<Secret> {
    let named = || profile.get("keyRef")?.get("id")?.as_str();
    profile_key(profile).or_else(|| setup.env.get(named()?))
}

/// Takes the provider out of the cache where the cache would win with other values: its base URL
/// and resolved secrets take precedence over the config's, and its owner makes it anew.
fn cache_edits(file: &AgentFile, answers: &Answers, [key_name, token_name]: [&str; 2]) -> Vec<Edit> {
    let choice = answers.choice;
    let value = file.document.value();
    let entry = ["providers", choice.provider];
    let Some(cached) = at(&value, &entry) else { return Vec::new() };
    let same_url = cached.get("baseUrl").is_none_or(|url| url == &json!(answers.endpoint.base_url()));
    let key = cached.get("apiKey").and_then(Value::as_str);
    let same_key = key.is_none_or(|key| {
        let names = [choice.key_variable, key_name];
        names.iter().any(|name| key == *name || key == variable(name))
            || answers.api_key.as_ref().map_or(answers.untouched.key, |answer| answer.expose() == key)
    });
    let header = cached
        .get("headers")
        .and_then(Value::as_object)
        .and_then(|headers| {
            headers.iter().rev().find(|(name, _)| name.eq_ignore_ascii_case(AUTHORIZATION_HEADER))
        })
        .and_then(|(_, value)| value.as_str());
    let names = [variable(choice.token_variable), variable(token_name)];
    let bare = header.map(bare_token);
    let same_token = bare.is_none_or(|bare| match &answers.token {
        Token::Given(token) => bare == token.expose() || names.iter().any(|name| bare == name),
        Token::Variable => answers.untouched.token || names.iter().any(|name| bare == name),
        // The config has no such header: this one is left from a token that is not used any more.
        Token::None => false,
    });
    if same_url && same_key && same_token {
        return Vec::new();
    }
    vec![Edit::Remove { path: path(&entry) }]
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
