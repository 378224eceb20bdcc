//! What is on disk: bytes become a [`Setup`].

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::document::{Document, EnvFile, EnvFileError, Excerpt, Kind, Mistake, ParseError, ParseErrorKind};
use crate::domain::{AuthChoice, KeyStorage, ModelId, ModelRef, Secret};

use super::asking::Asked;
use super::config::{Config, ConfigFile, Included};
use super::includes::{IncludeFault, Includer};
use super::places::Place;
use super::plan::{FileChange, FileKind};
use super::references::Reference;
use super::release::{Release, Told, Version};
use super::units::Service;
use super::variables::{Audience, is_literal};

/// The bytes of everything OpenClaw keeps that matters here. `None` is a file that is not there.
#[derive(Clone, Default)]
pub struct Files {
    /// The config.
    pub config: Option<Vec<u8>>,
    /// The files it includes, and those that they include.
    pub includes: Vec<Included>,
    /// The folders besides the config's own that files may be included from: `OPENCLAW_INCLUDE_ROOTS`.
    pub include_roots: Vec<PathBuf>,
    /// `<state dir>/.env`.
    pub env: Option<Vec<u8>>,
    /// `agents/*/agent/auth-profiles.json`.
    pub profiles: Vec<(PathBuf, Vec<u8>)>,
    /// `agents/*/agent/models.json`.
    pub caches: Vec<(PathBuf, Vec<u8>)>,
    /// The SQLite stores of the later generations.
    pub stores: Vec<Store>,
    /// `.env` in the folder the person is in, where that is not the state folder.
    pub working_env: Option<(PathBuf, Vec<u8>)>,
    /// `.env` in the folder the daemon is started in, where that is not the state folder.
    pub daemon_env: Option<(PathBuf, Vec<u8>)>,
    /// What starts the daemon.
    pub service: Service,
    /// Everything that was read for that, with its size in bytes.
    pub service_files: Vec<(PathBuf, usize)>,
    /// `~/.config/openclaw/gateway.env`, where OpenClaw would read it.
    pub gateway_env: Option<(PathBuf, Vec<u8>)>,
    /// `agents/*/agent/plugins/<provider>/catalog.json`.
    pub catalogs: Vec<(PathBuf, Vec<u8>)>,
}

/// What could be seen of a SQLite store without opening it as a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it seems to hold a credential of the provider: the text of such a profile's name stands in it.
    pub holds_profile: bool,
    /// The `user_version` in its header, by which releases differ.
    pub version: u32,
}

impl Store {
    /// Whether it is one agent's, and not the one for all.
    pub(super) fn is_of_agent(&self) -> bool {
        self.path.file_name().is_some_and(|name| name == "openclaw-agent.sqlite")
    }
}

impl Files {
    /// Every file that was looked at, with its size in bytes; `None` where there was nothing to read.
    #[must_use]
    pub fn list(&self, place: &Place) -> Vec<(PathBuf, Option<usize>)> {
        let size = |bytes: &Option<Vec<u8>>| bytes.as_ref().map(Vec::len);
        let some = |(path, bytes): &(PathBuf, Vec<u8>)| (path.clone(), Some(bytes.len()));
        let own = [(place.config.clone(), size(&self.config)), (place.env_file(), size(&self.env))];
        let included =
            self.includes.iter().map(|(path, bytes)| (path.clone(), bytes.as_ref().ok().map(Vec::len)));
        let others = [&self.profiles, &self.caches].into_iter().flatten();
        let others = others.chain(&self.working_env).chain(&self.daemon_env).map(some);
        let service = self.service_files.iter().map(|(path, bytes)| (path.clone(), Some(*bytes)));
        own.into_iter().chain(included).chain(others).chain(service).collect()
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = |bytes: &Option<Vec<u8>>| bytes.as_ref().map(Vec::len);
        f.debug_struct("Files")
            .field("config", &length(&self.config))
            .field("includes", &self.includes.len())
            .field("include_roots", &self.include_roots)
            .field("env", &length(&self.env))
            .field("profiles", &self.profiles.len())
            .field("caches", &self.caches.len())
            .field("stores", &self.stores)
            .field("working_env", &self.working_env.is_some())
            .field("daemon_env", &self.daemon_env.is_some())
            .field("service", &self.service)
            .field("service_files", &self.service_files.len())
            .field("gateway_env", &self.gateway_env.is_some())
            .field("catalogs", &self.catalogs.len())
            .finish()
    }
}

/// OpenClaw's files, read and understood.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Where they are.
    pub place: Place,
    /// The config with what it includes; a document of `{}` behind what was there, where there was no object yet.
    pub config: Config,
    /// The `.env` file; empty where there is none.
    pub env: EnvFile,
    /// The `.env` file's bytes as they were read.
    pub env_before: Option<Vec<u8>>,
    /// The older generation's credentials, a store an agent.
    pub profiles: Vec<AgentFile>,
    /// The older generation's caches of resolved providers, one an agent.
    pub caches: Vec<AgentFile>,
    /// The later generations' stores.
    pub stores: Vec<Store>,
    /// `.env` in the folder the person is in.
    pub shell_env: Option<(PathBuf, EnvFile)>,
    /// `.env` in the folder the daemon is started in.
    pub daemon_env: Option<(PathBuf, EnvFile)>,
    /// What starts the daemon.
    pub service: Service,
    /// `~/.config/openclaw/gateway.env`, which 2026.6.6 and 2026.9.6 read after the `.env` of the state folder.
    pub gateway_env: Option<(PathBuf, EnvFile)>,
    /// Catalogues of the provider that the daemon of 2026.6.6 writes, and reads no credential from.
    pub catalogs: Vec<AgentFile>,
    /// Which releases of OpenClaw may keep this.
    pub told: Told,
    /// What came of asking for a secret that is kept elsewhere, where that was asked for.
    pub asked: Vec<Asked>,
    /// Stores and caches that are no JSON, where they were passed over as OpenClaw does.
    pub passed_over: Vec<PathBuf>,
    /// Which provider this is about.
    pub(super) provider: &'static str,
}

/// A JSON file of one agent.
#[derive(Clone, Debug)]
pub struct AgentFile {
    /// Where it is: `agents/<id>/agent/<file>`.
    pub path: PathBuf,
    /// What it holds.
    pub document: Document,
}

impl AgentFile {
    /// Whether it is a file of the agent of this name, in any case.
    pub(super) fn is_of(&self, agent: &str) -> bool {
        let name = self.path.parent().and_then(Path::parent).and_then(Path::file_name);
        name.is_some_and(|name| name.eq_ignore_ascii_case(agent))
    }
}

/// Why a setup cannot be read. Nothing of it may be edited then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupError {
    /// Not JSON5, or not text: what is wrong and where, and the line with a mark.
    Syntax {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: ParseError,
        /// The line it is on.
        excerpt: Excerpt,
        /// What it most likely is.
        mistake: Option<Mistake>,
        /// Who includes the file, where one does.
        included: Option<Box<Includer>>,
    },
    /// A `.env` file that cannot be read.
    Env {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: EnvFileError,
    },
    /// Something else stands where an object must be.
    NotAnObject {
        /// The file.
        path: PathBuf,
        /// The keys that lead there, joined by dots; empty for the whole file.
        at: String,
        /// What stands there.
        found: Kind,
        /// On which line, counted from 1.
        line: usize,
    },
    /// A part of the config comes from a file that cannot be included.
    Include {
        /// The file that includes.
        path: PathBuf,
        /// The keys that lead to the `$include` in that file, joined by dots; empty for the whole file.
        at: String,
        /// What it includes, as it is written.
        target: String,
        /// What is wrong.
        fault: IncludeFault,
    },
}

/// Paths that are edited, or read to decide what to edit; each must be an object where it is there at all.
const OBJECTS: [&[&str]; 8] = [
    &[],
    &["models"],
    &["models", "providers"],
    &["agents"],
    &["agents", "defaults"],
    &["agents", "defaults", "models"],
    &["agents", "defaults", "modelPolicy"],
    &["gateway"],
];

impl Setup {
    /// Reads a setup from bytes.
    ///
    /// # Errors
    /// See [`SetupError`]: every file that would be edited has to be understood whole.
    pub fn read(place: Place, files: Files, choice: &AuthChoice) -> Result<Self, SetupError> {
        let main = ConfigFile::new(
            place.config.clone(),
            read_config(&place.config, files.config.as_deref())?,
            files.config,
        );
        let config = Config::read(main, files.includes, &files.include_roots)?;
        check_objects(&config, choice)?;
        let env_path = place.env_file();
        let env = EnvFile::parse(files.env.as_deref().unwrap_or_default())
            .map_err(|error| SetupError::Env { path: env_path, error })?;
        // One that cannot be read decides nothing: these are never edited.
        let env_file = |(path, bytes): (PathBuf, Vec<u8>)| Some((path, EnvFile::parse(&bytes).ok()?));
        let shell_env = files.working_env.and_then(env_file);
        let daemon_env = files.daemon_env.and_then(env_file);
        let gateway_env = files.gateway_env.and_then(env_file);
        let catalogs = files
            .catalogs
            .into_iter()
            .filter_map(|(path, bytes)| Some(AgentFile { path, document: Document::parse(&bytes).ok()? }))
            .collect();
        let (profiles, caches) = (!files.profiles.is_empty(), !files.caches.is_empty());
        let told = Told::by(config.value(), &files.stores, profiles, caches);
        Ok(Self {
            profiles: read_agent_files(files.profiles)?,
            caches: read_agent_files(files.caches)?,
            config,
            env,
            env_before: files.env,
            stores: files.stores,
            shell_env,
            daemon_env,
            service: files.service,
            gateway_env,
            catalogs,
            told,
            asked: Vec::new(),
            passed_over: Vec::new(),
            provider: choice.provider,
            place,
        })
    }

    /// The command with which a running daemon gets a new key and a new token.
    #[must_use]
    pub fn restart(&self, choice: &AuthChoice) -> &'static str {
        self.service.restart(&self.place, &[choice.key_variable, choice.token_variable])
    }

    /// `.env` in the folder that `openclaw` is started from.
    pub(super) fn working_env(&self, audience: Audience) -> Option<&(PathBuf, EnvFile)> {
        match audience {
            Audience::Shell => self.shell_env.as_ref(),
            Audience::Daemon => self.daemon_env.as_ref(),
        }
    }

    /// What the release does that keeps this, as far as the files tell.
    #[must_use]
    pub fn release(&self) -> &'static Release {
        self.told.release
    }

    /// Takes the installed OpenClaw for the one that keeps these files, where they leave several possible.
    pub fn keep_for(&mut self, installed: Version) {
        self.told = self.told.installed(installed);
    }

    /// The provider's block in the config.
    #[must_use]
    pub fn provider(&self, choice: &AuthChoice) -> Option<Map<String, Value>> {
        at(self.config.value(), &["models", "providers", choice.provider]).and_then(Value::as_object).cloned()
    }

    /// The key of a block that is named like the provider but for capitals. OpenClaw reads it; it is neither read nor
    /// written here.
    #[must_use]
    pub fn provider_in_another_case(&self, choice: &AuthChoice) -> Option<String> {
        let providers = at(self.config.value(), &["models", "providers"])?.as_object()?;
        let mut names = providers.keys();
        names.find(|name| *name != choice.provider && name.eq_ignore_ascii_case(choice.provider)).cloned()
    }

    /// The default model as the config has it: the primary, and the fallbacks.
    #[must_use]
    pub fn default_model(&self) -> (Option<String>, Vec<String>) {
        match at(self.config.value(), &["agents", "defaults", "model"]) {
            Some(Value::String(primary)) => (Some(primary.clone()), Vec::new()),
            Some(Value::Object(model)) => {
                let primary = model.get("primary").and_then(Value::as_str).map(str::to_owned);
                let fallbacks = model.get("fallbacks").and_then(Value::as_array);
                let names = fallbacks.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
                (primary, names.collect())
            }
            _ => (None, Vec::new()),
        }
    }

    /// The profiles of the provider: the file, the profile's name, and what it holds.
    pub fn provider_profiles(
        &self,
        choice: &AuthChoice,
    ) -> impl Iterator<Item = (&AgentFile, String, Map<String, Value>)> {
        let provider = choice.provider;
        self.profiles.iter().flat_map(move |file| {
            let value = file.document.value();
            let profiles = value.get("profiles").and_then(Value::as_object).cloned().unwrap_or_default();
            profiles.into_iter().filter_map(move |(name, profile)| match profile {
                Value::Object(profile)
                    if profile
                        .get("provider")
                        .and_then(Value::as_str)
                        .is_some_and(|name| name.trim().eq_ignore_ascii_case(provider)) =>
                {
                    Some((file, name, profile))
                }
                _ => None,
            })
        })
    }

    /// The profiles that the default agent's turns may use, in the order in which they are tried: that of the store or of
    /// the config, else the one that was used least lately first. `now` is in seconds since 1970.
    ///
    /// From 2026.2.26, as it orders them: one that rests comes last.
    pub(super) fn used_profiles(
        &self,
        choice: &AuthChoice,
        now: u64,
    ) -> Vec<(&AgentFile, String, Map<String, Value>)> {
        let agent = super::agents::default_agent(self.config.value());
        let its = |file: &AgentFile| file.is_of("main") || file.is_of(&agent);
        let mut found: Vec<_> = self.provider_profiles(choice).filter(|(file, ..)| its(file)).collect();
        let order = |value: &Value, path: &[&str]| {
            let names = at(value, path)?.as_array()?.iter().filter_map(Value::as_str);
            Some(names.map(str::to_owned).collect::<Vec<_>>())
        };
        let stored =
            found.iter().find_map(|(file, ..)| order(&file.document.value(), &["order", choice.provider]));
        let order = stored.or_else(|| order(self.config.value(), &["auth", "order", choice.provider]));
        let order = order.filter(|order| !order.is_empty());
        // The config may name profiles of its own: those alone count then, and of each the type it says.
        let named = at(self.config.value(), &["auth", "profiles"]).and_then(Value::as_object);
        let of_config = |name: &str| named.and_then(|named| named.get(name));
        let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let ours = |value: &Value| text(value, "provider").as_deref() == Some(choice.provider);
        let listed = named.is_some_and(|named| named.values().any(ours))
            && found.iter().any(|(_, name, _)| of_config(name).is_some_and(ours));
        found.retain(|(_, name, profile)| {
            let counts = match &order {
                Some(order) => order.contains(name),
                None => !listed || of_config(name).is_some_and(ours),
            };
            let kind = type_of(profile);
            let fits = of_config(name).is_none_or(|named| {
                let mode = text(named, "mode");
                ours(named)
                    && (mode.as_deref() == kind
                        || (mode.as_deref() == Some("oauth") && kind == Some("token")))
            });
            counts && fits
        });
        let place = |(file, name, profile): &(&AgentFile, String, Map<String, Value>)| {
            let store = file.document.value();
            let rests =
                super::wire::rests_until(&store, name).filter(|until| *until > now.saturating_mul(1000));
            let kind = match type_of(profile) {
                Some("oauth") => 0,
                Some("token") => 1,
                Some("api_key") => 2,
                _ => 3,
            };
            let used = at(&store, &["usageStats", name, "lastUsed"]).and_then(Value::as_u64).unwrap_or(0);
            match &order {
                Some(order) => (rests, order.iter().position(|other| other == name).unwrap_or(usize::MAX), 0),
                None => (rests, kind, used),
            }
        };
        found.sort_by_cached_key(place);
        found
    }

    /// Where the provider's secrets are kept now; `env-file` where nothing tells.
    #[must_use]
    pub fn storage(&self, choice: &AuthChoice) -> KeyStorage {
        match self.key_reference(choice) {
            Some(Reference::Variable { name, .. }) if self.keeps_variable(&name) => {
                return KeyStorage::EnvFile;
            }
            Some(_) => return KeyStorage::Reference,
            None => {}
        }
        let provider = self.provider(choice);
        match provider.as_ref().and_then(|block| block.get("apiKey")) {
            Some(Value::String(key))
                if is_literal(key) && key != choice.key_variable && !names_profile(key, choice) =>
            {
                KeyStorage::Inline
            }
            None if self.release().reads_json_stores()
                && self.provider_profiles(choice).any(|(_, _, profile)| profile_key(&profile).is_some())
                && provider.is_some() =>
            {
                KeyStorage::AuthProfile
            }
            _ => KeyStorage::EnvFile,
        }
    }

    /// The models of the provider's own rows, in their order.
    pub fn own_models(&self, choice: &AuthChoice) -> impl Iterator<Item = ModelRef> {
        let provider = choice.provider;
        let rows = at(self.config.value(), &["models", "providers", provider, "models"]);
        let ids = rows.and_then(Value::as_array).into_iter().flatten();
        ids.filter_map(move |row| {
            Some(ModelRef::new(provider, ModelId::parse(row.get("id")?.as_str()?).ok()?))
        })
    }

    /// Whether the config says where the daemon runs, which it refuses to start without.
    #[must_use]
    pub fn has_gateway_mode(&self) -> bool {
        at(self.config.value(), &["gateway", "mode"]).is_some()
    }

    /// Whether there is no config yet: no file, or one with nothing but white space and comments in it.
    #[must_use]
    pub fn is_new(&self) -> bool {
        let Some(bytes) = &self.config.main().before else { return true };
        matches!(Document::parse(bytes), Err(error) if error.kind == ParseErrorKind::Empty)
    }

    /// Whether there is a config file with nothing in it, not even a comment.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.config.main().before.as_deref().is_some_and(is_blank)
    }

    /// The same setup once these changes are made; a file that could not be read then stays as it is.
    #[must_use]
    pub fn with(&self, changes: &[FileChange]) -> Self {
        let mut after = self.clone();
        let mut configs: Vec<(&Path, Document)> = Vec::new();
        for change in changes {
            if change.kind == FileKind::Env {
                after.env = EnvFile::parse(&change.after).unwrap_or(after.env);
                continue;
            }
            let Ok(document) = Document::parse(&change.after) else { continue };
            let files = after.profiles.iter_mut().chain(&mut after.caches);
            if change.kind == FileKind::Config {
                configs.push((&change.path, document));
            } else if let Some(file) = { files }.find(|file| file.path == change.path) {
                file.document = document;
            }
        }
        let new = |path: &Path| {
            configs.iter().find(|(other, _)| *other == path).map(|(_, document)| document.clone())
        };
        after.config = after.config.with(&new).unwrap_or(after.config);
        after
    }
}

/// Whether bytes are nothing at all: white space, byte order marks, or the zeros of a file that was never flushed. Both
/// 2026.2.26 and 2026.9.6 call such a config invalid.
#[must_use]
pub fn is_blank(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_ok_and(|text| text.chars().all(|c| c.is_whitespace() || matches!(c, '\0' | '\u{feff}')))
}

/// Whether bytes are nothing, or nothing but comments.
#[must_use]
pub fn holds_nothing(bytes: &[u8]) -> bool {
    is_blank(bytes) || Document::parse(bytes).is_err_and(|error| error.kind == ParseErrorKind::Empty)
}

/// Whether bytes are a config that may be brought back: an object with something in it.
#[must_use]
pub fn is_config(bytes: &[u8]) -> bool {
    let value = Document::parse(bytes).map(|document| document.value());
    value.is_ok_and(|value| value.as_object().is_some_and(|members| !members.is_empty()))
}

/// The value at a path of keys.
#[must_use]
pub(super) fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |inside, key| inside.get(key))
}

/// Whether an `apiKey` names a stored profile in place of a key: `<provider>:<name>`, as 2026.9.6's own
/// `models auth paste-api-key` writes it.
pub(super) fn names_profile(key: &str, choice: &AuthChoice) -> bool {
    key.strip_prefix(choice.provider).is_some_and(|rest| rest.starts_with(':'))
}

/// What kind of credential a profile is: `api_key`, `token`, `oauth`; `mode` is the config's word for it.
pub(super) fn type_of(profile: &Map<String, Value>) -> Option<&str> {
    profile.get("type").or_else(|| profile.get("mode"))?.as_str()
}

/// A profile's key, where it holds one in the clear.
#[must_use]
pub(super) fn profile_key(profile: &Map<String, Value>) -> Option<Secret> {
    // What was written by hand may have the config's word for it, which OpenClaw takes too.
    let text = |name: &str| profile.get(name).and_then(Value::as_str).filter(|key| !key.is_empty());
    text("key").or_else(|| text("apiKey")).map(Secret::verbatim)
}

/// UTF-8's byte order mark.
const MARK: &[u8] = "\u{feff}".as_bytes();

fn read_config(path: &Path, bytes: Option<&[u8]>) -> Result<Document, SetupError> {
    let text = bytes.unwrap_or_default();
    let parsed = match Document::parse(text) {
        Err(error) if error.kind == ParseErrorKind::Empty => {
            // A byte order mark and comments are kept, and the object comes after them.
            let (mark, rest) = text.split_at(if text.starts_with(MARK) { MARK.len() } else { 0 });
            let line_end: &[u8] = if rest.windows(2).any(|pair| pair == b"\r\n") { b"\r\n" } else { b"\n" };
            let mut whole = mark.to_vec();
            if rest.iter().any(|byte| !byte.is_ascii_whitespace()) {
                whole.extend_from_slice(rest);
                if !rest.ends_with(b"\n") {
                    whole.extend_from_slice(line_end);
                }
            }
            whole.extend_from_slice(b"{}");
            whole.extend_from_slice(line_end);
            Document::parse(&whole)
        }
        other => other,
    };
    parsed.map_err(|error| syntax(path, text, error))
}

fn read_agent_files(files: Vec<(PathBuf, Vec<u8>)>) -> Result<Vec<AgentFile>, SetupError> {
    files
        .into_iter()
        .map(|(path, bytes)| match Document::parse(&bytes) {
            Ok(document) => Ok(AgentFile { path, document }),
            Err(error) => {
                let mut wrong = syntax(&path, &bytes, error);
                // OpenClaw keeps these itself, as plain JSON: no comment belongs there, however it begins.
                if let SetupError::Syntax { mistake, .. } = &mut wrong {
                    mistake.take_if(|mistake| *mistake == Mistake::HashComment);
                }
                Err(wrong)
            }
        })
        .collect()
}

pub(super) fn syntax(path: &Path, bytes: &[u8], error: ParseError) -> SetupError {
    let excerpt = error.excerpt(bytes);
    let mistake = error.mistake(bytes);
    SetupError::Syntax { path: path.to_owned(), error, excerpt, mistake, included: None }
}

fn check_objects(config: &Config, choice: &AuthChoice) -> Result<(), SetupError> {
    let provider = ["models", "providers", choice.provider];
    let headers = ["models", "providers", choice.provider, "headers"];
    for keys in OBJECTS.into_iter().chain([provider.as_slice(), headers.as_slice()]) {
        if at(config.value(), keys).is_none_or(Value::is_object) {
            continue;
        }
        // `models: null` and the like mean "nothing here" to no version: they are refused by all.
        let Some((file, node)) = config.owner(keys) else { continue };
        return Err(SetupError::NotAnObject {
            path: file.path.clone(),
            at: keys.join("."),
            found: node.kind(),
            line: node.line(),
        });
    }
    Ok(())
}
