//! How a place that keeps a secret is asked for it, as OpenClaw asks (`src/secrets/resolve.ts` of 2026.2.26 and 2026.9.6,
//! and turns of both with a command that wrote down what it was given).

use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};

use crate::domain::{AuthChoice, Environment, KeyCommand, Secret};
use crate::locale::{Message, ids};

use super::reference::{Asked, Outside};
use super::release::Audience;
use super::setup::Setup;
use super::value::Look;
use super::variables::Process;

/// How a place is asked for a secret.
#[derive(Clone, Debug)]
pub enum Asking {
    /// A command.
    Command(Box<AskedCommand>),
    /// A file.
    File {
        /// Where it is.
        path: PathBuf,
        /// The JSON pointer to the secret in it; `None` where the whole file is the secret.
        pointer: Option<String>,
        /// The most that is read, in bytes.
        most: u64,
    },
}

/// A command that is asked for a secret, as OpenClaw starts it: directly, in its own folder, with no other variables.
#[derive(Clone, Debug)]
pub struct AskedCommand {
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<String>,
    /// All of its variables.
    pub variables: Vec<(String, Secret)>,
    /// How long it may take.
    pub timeout: Duration,
    /// How long it may be silent.
    pub silence: Duration,
    /// The most it may say, in bytes.
    pub most: usize,
    /// Whether only a reply in JSON counts.
    pub json_only: bool,
    /// The folders that it has to be in; any, where there are none.
    pub trusted: Vec<PathBuf>,
    /// Whether it may be a link, which releases before 2026.8.1 can be told.
    pub link: bool,
    /// The name under `secrets.providers`, which it is told.
    pub provider: String,
    /// What it is asked for.
    pub id: String,
}

/// OpenClaw's bounds where a provider names none (2026.9.6; 2026.2.26 has 2 s of silence).
const TIMEOUT_MS: u64 = 5_000;
const MOST: u64 = 1024 * 1024;

/// Variables that every process of the user has of its own, the daemon too, whatever gives it the others.
const EVERYBODYS: [&str; 8] = [
    "HOME",
    "PATH",
    "USER",
    "LOGNAME",
    "LANG",
    "XDG_RUNTIME_DIR",
    "XDG_CONFIG_HOME",
    "DBUS_SESSION_BUS_ADDRESS",
];

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

/// Whom to ask: the places, and who would get the same.
type Asks = (Asking, Vec<Audience>);

impl Setup {
    /// How a place is asked for a secret, and by whom in the same way. `None` is a store, which only OpenClaw reads.
    ///
    /// # Errors
    /// What is wrong with the provider in the config.
    pub fn asking(&self, outside: &Outside, shell: &Environment) -> Result<Option<Asks>, Message> {
        let Outside { source, provider, id } = outside;
        let config = &self.value()["secrets"]["providers"][provider];
        let told = config.text("source") == Some(source);
        if source == "store" || (told && config.get("pluginIntegration").is_some()) {
            return Ok(None);
        }
        let wrong =
            || ids::ASK_NO_PROVIDER.with("provider", provider.as_str()).with("source", source.as_str());
        if !told {
            return Err(wrong());
        }
        let [person, daemon] = Audience::ALL.map(|audience| self.process(shell, audience));
        let text = |text: &str| Some(person.resolve(text)?.value.expose().to_owned());
        let texts = |key: &str| -> Vec<String> { config.texts(key).filter_map(text).collect() };
        let number = |key: &str, usual: u64| config[key].as_u64().unwrap_or(usual).max(1);
        let path = |text: &str| match text.strip_prefix("~/") {
            Some(rest) => self.place.home.join(rest),
            None => PathBuf::from(text),
        };
        let named = |key: &str| config.text(key).and_then(text).map(|text| path(&text)).ok_or_else(wrong);
        if source == "file" {
            let pointer = (config.text("mode") != Some("singleValue")).then(|| id.clone());
            let asking =
                Asking::File { path: named("path")?, pointer, most: number("maxBytes", MOST).min(MOST) };
            return Ok(Some((asking, Audience::ALL.to_vec())));
        }
        let passed = texts("passEnv");
        let value = |process: &Process<'_>, name: &str| process.get(name).map(|found| found.value);
        let same = passed
            .iter()
            .all(|name| EVERYBODYS.contains(&name.as_str()) || value(&daemon, name) == value(&person, name));
        let found = passed.into_iter().filter_map(|name| Some((value(&person, &name)?, name)));
        let mut variables: Vec<(String, Secret)> = found.map(|(value, name)| (name, value)).collect();
        for (name, value) in config.members("env") {
            variables.retain(|(other, _)| other != name);
            let value = value.as_str().and_then(text);
            variables.extend(value.map(|value| (name.to_owned(), Secret::verbatim(&value))));
        }
        let timeout = number("timeoutMs", TIMEOUT_MS);
        let command = AskedCommand {
            program: named("command")?,
            arguments: texts("args"),
            variables,
            timeout: Duration::from_millis(timeout),
            silence: Duration::from_millis(number("noOutputTimeoutMs", timeout)),
            most: usize::try_from(number("maxOutputBytes", MOST).min(MOST)).unwrap_or(usize::MAX),
            json_only: config["jsonOnly"] != Value::Bool(false),
            trusted: texts("trustedDirs").iter().map(|folder| path(folder)).collect(),
            link: config.is_true("allowSymlinkCommand") && self.release().links_commands,
            provider: provider.clone(),
            id: id.clone(),
        };
        let by = if same { Audience::ALL.to_vec() } else { vec![Audience::Shell] };
        Ok(Some((Asking::Command(Box::new(command)), by)))
    }
}

impl Asked {
    /// What a command of [`AskedCommand::of`] gave, and who would get the same.
    #[must_use]
    pub fn of_command(choice: &AuthChoice, shell: &Environment, value: Secret) -> Self {
        let of = Outside {
            source: "exec".to_owned(),
            provider: choice.provider.to_owned(),
            id: COMMAND_ID.to_owned(),
        };
        let own = COMMAND_VARIABLES.iter().any(|name| !EVERYBODYS.contains(name) && shell.has(name));
        Self { of, by: if own { vec![Audience::Shell] } else { Audience::ALL.to_vec() }, value }
    }
}

impl AskedCommand {
    /// A command as the config that clawgate writes has OpenClaw run it.
    #[must_use]
    pub fn of(command: &KeyCommand, choice: &AuthChoice, shell: &Environment) -> Self {
        let passed = COMMAND_VARIABLES.iter().filter(|name| shell.has(name));
        let patience = Duration::from_millis(COMMAND_PATIENCE);
        Self {
            program: PathBuf::from(&command.program),
            arguments: command.arguments.clone(),
            variables: passed
                .map(|name| ((*name).to_owned(), Secret::verbatim(shell.get(name).unwrap_or_default())))
                .collect(),
            timeout: patience,
            silence: patience,
            most: usize::try_from(MOST).unwrap_or(usize::MAX),
            json_only: false,
            trusted: Vec::new(),
            link: false,
            provider: choice.provider.to_owned(),
            id: COMMAND_ID.to_owned(),
        }
    }

    /// What it is told on standard input.
    #[must_use]
    pub fn question(&self) -> String {
        json!({ "protocolVersion": 1, "provider": self.provider, "ids": [self.id] }).to_string()
    }

    /// The secret in what it said; `None` where there is none.
    #[must_use]
    pub fn answer(&self, said: &str) -> Option<Secret> {
        let said = said.trim();
        match serde_json::from_str::<Value>(said) {
            Err(_) if !self.json_only && !said.is_empty() => Some(Secret::verbatim(said)),
            Ok(Value::String(text)) if !self.json_only => Some(Secret::verbatim(&text)),
            Ok(reply) if reply.get("protocolVersion").and_then(Value::as_u64) == Some(1) => {
                let refused = reply.get("errors").is_some_and(|errors| errors.get(&self.id).is_some());
                let value = reply.get("values")?.get(&self.id)?.as_str()?;
                (!refused && !value.trim().is_empty()).then(|| Secret::verbatim(value))
            }
            Ok(_) | Err(_) => None,
        }
    }
}

/// The secret in a file that was read; `None` where there is none.
#[must_use]
pub fn secret_in(text: &str, pointer: Option<&str>) -> Option<Secret> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(pointer) = pointer else {
        let line = text.strip_suffix('\n').unwrap_or(text);
        let line = line.strip_suffix('\r').unwrap_or(line);
        return (!line.trim().is_empty()).then(|| Secret::verbatim(line));
    };
    let value: Value = serde_json::from_str(text).ok()?;
    let found = value.pointer(pointer)?.as_str()?;
    (!found.trim().is_empty()).then(|| Secret::verbatim(found))
}
