//! What is on disk: bytes become a [`Setup`].

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::document::{Document, EnvFile, LikelyMistake, ParseErrorKind};
use crate::domain::{AuthChoice, ModelId, ModelRef};

use super::change::{FileChange, FileKind, is_blank};
use super::config::{Config, ConfigFile, Included};
use super::error::SetupError;
use super::places::Place;
use super::reference::Asked;
use super::release::{Release, Store, Told, Version};
use super::units::Service;
use super::value::Look;

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
        // The bytes hold secrets.
        f.debug_struct("Files").field("stores", &self.stores).finish_non_exhaustive()
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
    pub(super) choice: &'static AuthChoice,
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
    pub fn read(place: Place, files: Files, choice: &'static AuthChoice) -> Result<Self, SetupError> {
        let document = read_config(&place.config, files.config.as_deref())?;
        let main = ConfigFile::new(place.config.clone(), document, files.config);
        let config = Config::read(main, files.includes, &files.include_roots)?;
        check_objects(&config, choice)?;
        let env = EnvFile::parse(files.env.as_deref().unwrap_or_default())
            .map_err(|error| SetupError::Env { path: place.env_file(), error })?;
        // One that cannot be read decides nothing: these are never edited.
        let env_file = |(path, bytes): (PathBuf, Vec<u8>)| Some((path, EnvFile::parse(&bytes).ok()?));
        let catalogs = files.catalogs.into_iter();
        let (profiles, caches) = (!files.profiles.is_empty(), !files.caches.is_empty());
        Ok(Self {
            told: Told::by(config.value(), &files.stores, profiles, caches),
            profiles: read_agent_files(files.profiles)?,
            caches: read_agent_files(files.caches)?,
            config,
            env,
            env_before: files.env,
            stores: files.stores,
            shell_env: files.working_env.and_then(env_file),
            daemon_env: files.daemon_env.and_then(env_file),
            service: files.service,
            gateway_env: files.gateway_env.and_then(env_file),
            catalogs: catalogs
                .filter_map(|(path, bytes)| Some(AgentFile { path, document: Document::parse(&bytes).ok()? }))
                .collect(),
            asked: Vec::new(),
            passed_over: Vec::new(),
            choice,
            place,
        })
    }

    /// Which provider this is about.
    #[must_use]
    pub fn choice(&self) -> &'static AuthChoice {
        self.choice
    }

    /// The route that is set up: the default model's; else the first that has a block; else the one of whoever names none.
    #[must_use]
    pub fn route(&self) -> &'static AuthChoice {
        let primary = self.default_model().0.unwrap_or_default();
        let named = primary.split('/').next().unwrap_or_default();
        let has = |choice: &&&AuthChoice| self.provider(choice).is_some();
        let set_up = || AuthChoice::ALL.iter().filter(has);
        let default = set_up().find(|choice| choice.provider == named).or_else(|| set_up().next());
        default.copied().unwrap_or(AuthChoice::DEFAULT)
    }

    /// The config's value.
    pub(super) fn value(&self) -> &Value {
        self.config.value()
    }

    /// The provider's block in the config; null where there is none.
    pub(super) fn block(&self) -> &Value {
        &self.value()["models"]["providers"][self.choice.provider]
    }

    /// The command with which a running daemon gets a new key and a new token.
    #[must_use]
    pub fn restart(&self, choice: &AuthChoice) -> &'static str {
        self.service.restart(&self.place, &[choice.key_variable, choice.token_variable])
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
        self.value()["models"]["providers"].get(choice.provider)?.as_object().cloned()
    }

    /// The key of a block that is named like the provider but for capitals. OpenClaw reads it; it is neither read nor
    /// written here.
    #[must_use]
    pub fn provider_in_another_case(&self, choice: &AuthChoice) -> Option<String> {
        let mut names = self.value().members(["models", "providers"]).map(|(name, _)| name);
        let other = |name: &&str| *name != choice.provider && name.eq_ignore_ascii_case(choice.provider);
        names.find(other).map(str::to_owned)
    }

    /// The default model as the config has it: the primary, and the fallbacks.
    #[must_use]
    pub fn default_model(&self) -> (Option<String>, Vec<String>) {
        let model = &self.value()["agents"]["defaults"]["model"];
        let primary = model.as_str().or_else(|| model.text("primary"));
        (primary.map(str::to_owned), model.texts("fallbacks").map(str::to_owned).collect())
    }

    /// The models of the provider's own rows, in their order.
    pub fn own_models(&self, choice: &AuthChoice) -> impl Iterator<Item = ModelRef> {
        let ids = self.block().items("models").iter().filter_map(|row| row.text("id"));
        ids.filter_map(|id| Some(ModelRef::new(choice.provider, ModelId::parse(id).ok()?)))
    }

    /// The row of a model that counts.
    pub(super) fn row(&self, model: &str) -> Option<&Value> {
        let mut its = self.rows(model);
        if self.release().last_row_counts { its.next_back() } else { its.next() }
    }

    /// The rows of the provider's block with a model's id.
    pub(super) fn rows(&self, model: &str) -> impl DoubleEndedIterator<Item = &Value> {
        self.block().items("models").iter().filter(move |row| row.text("id") == Some(model))
    }

    /// Whether a model of the provider has a row in its block.
    #[must_use]
    pub fn has_row(&self, choice: &AuthChoice, model: &str) -> bool {
        choice.provider == self.choice.provider && self.row(model).is_some()
    }

    /// Whether the config says where the daemon runs, which it refuses to start without.
    #[must_use]
    pub fn has_gateway_mode(&self) -> bool {
        self.value().at(["gateway", "mode"]).is_some()
    }

    /// Whether there is no config yet: no file, or one with nothing but white space and comments in it.
    #[must_use]
    pub fn is_new(&self) -> bool {
        let before = self.config.main().before.as_deref();
        before.is_none_or(
            |bytes| matches!(Document::parse(bytes), Err(error) if error.kind == ParseErrorKind::Empty),
        )
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
    parsed.map_err(|error| SetupError::syntax(path, text, error))
}

fn read_agent_files(files: Vec<(PathBuf, Vec<u8>)>) -> Result<Vec<AgentFile>, SetupError> {
    let read = |(path, bytes): (PathBuf, Vec<u8>)| match Document::parse(&bytes) {
        Ok(document) => Ok(AgentFile { path, document }),
        Err(error) => {
            let mut wrong = SetupError::syntax(&path, &bytes, error);
            // OpenClaw keeps these itself, as plain JSON: no comment belongs there, however it begins.
            if let SetupError::Syntax { mistake, .. } = &mut wrong {
                mistake.take_if(|mistake| *mistake == LikelyMistake::HashComment);
            }
            Err(wrong)
        }
    };
    files.into_iter().map(read).collect()
}

fn check_objects(config: &Config, choice: &AuthChoice) -> Result<(), SetupError> {
    let provider = ["models", "providers", choice.provider];
    let headers = ["models", "providers", choice.provider, "headers"];
    for keys in OBJECTS.into_iter().chain([provider.as_slice(), headers.as_slice()]) {
        // `models: null` and the like mean "nothing here" to no version: they are refused by all.
        if config.value().at(keys).is_some_and(|value| !value.is_object())
            && let Some((file, node)) = config.owner(keys)
        {
            let (path, at) = (file.path.clone(), keys.join("."));
            return Err(SetupError::NotAnObject { path, at, found: node.kind(), line: node.line() });
        }
    }
    Ok(())
}
