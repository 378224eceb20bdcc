//! Which value a variable has, for the person's shell and for the daemon.

use std::path::PathBuf;

use serde_json::Value;

use crate::domain::{Environment, Secret};

use super::release::WorkingEnv;
use super::setup::{Setup, at};

/// For whom values are resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// `openclaw` started by the person, with the variables of this shell.
    Shell,
    /// The daemon, started by the service manager: it sees none of the shell's variables.
    Daemon,
}

impl Audience {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Shell, Self::Daemon];

    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Shell => "shell",
            Self::Daemon => "daemon",
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The shell's variable of this name.
    Shell(String),
    /// The service manager's file: a unit, a drop-in, an agent, or a file that one of them names.
    Service(PathBuf),
    /// What the service manager hands to everything it starts.
    Manager,
    /// `.env` in the folder `openclaw`, or its daemon, is started from.
    WorkingFolder(PathBuf),
    /// `<state dir>/.env`, or `~/.config/openclaw/gateway.env`.
    EnvFile(PathBuf),
    /// `env` or `env.vars` in the config.
    ConfigEnv,
    /// The config itself.
    Config,
    /// A key of the config that wins over the usual one, as a person would write it.
    ConfigKey(String),
    /// A profile in `auth-profiles.json`: the file and the profile's name.
    Profile(PathBuf, String),
    /// The older generation's cache.
    Cache(PathBuf),
    /// A place that was asked as OpenClaw asks it: what kind of place, and the name under `secrets.providers`.
    Asked(String, String),
}

impl Source {
    /// The name in reports.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Shell(name) => format!("env:{name}"),
            Self::Service(path) | Self::WorkingFolder(path) | Self::EnvFile(path) | Self::Cache(path) => {
                path.display().to_string()
            }
            Self::Manager => MANAGER.to_owned(),
            Self::ConfigEnv => "config:env".to_owned(),
            Self::Config => "config".to_owned(),
            Self::ConfigKey(key) => format!("config:{key}"),
            Self::Asked(source, provider) => format!("{source}:{provider}"),
            Self::Profile(path, name) => format!("{}#{name}", path.display()),
        }
    }
}

/// The command that shows what the service manager hands on.
const MANAGER: &str = "systemctl --user show-environment";

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
}

/// The variables OpenClaw would see.
pub(super) struct Variables<'a> {
    pub setup: &'a Setup,
    pub shell: &'a Environment,
    pub audience: Audience,
}

impl Variables<'_> {
    /// The value of a variable, in OpenClaw's order: the process's own, the `.env` of the folder it is started from,
    /// `<state dir>/.env`, `~/.config/openclaw/gateway.env`, and the config's `env`. Whatever sets a variable hides what
    /// comes later, an empty value too; only the config's `env` fills an empty one.
    pub(super) fn get(&self, name: &str) -> Option<Found<Secret>> {
        if let Some(found) = self.set(name)
            && !found.value.expose().is_empty()
        {
            return Some(found);
        }
        let config = self.setup.config.value();
        [at(config, &["env", "vars", name]), at(config, &["env", name])]
            .into_iter()
            .flatten()
            .find_map(Value::as_str)
            .filter(|value| !value.is_empty())
            .map(|value| Found { value: self.config_env(value), source: Source::ConfigEnv })
    }

    /// What the config's `env` has, with what the process's variables and the files' fill in.
    fn config_env(&self, value: &str) -> Secret {
        if !self.setup.release().fills_config_env || is_literal(value) {
            return Secret::verbatim(value);
        }
        Secret::verbatim(&filled(value, |name| self.set(name)))
    }

    /// What a variable is set to by anything but the config, an empty value too.
    pub(super) fn set(&self, name: &str) -> Option<Found<Secret>> {
        if self.rereads(name)
            && let Some(found) = self.env_files(name)
        {
            return Some(found);
        }
        let set = self.process(name).or_else(|| {
            let hidden = self.audience == Audience::Shell && self.shell.has(name);
            let (value, source) = self.working_folder(name).filter(|_| !hidden)?;
            Some(Found { value, source })
        });
        set.or_else(|| self.env_files(name))
    }

    /// What the `.env` files of OpenClaw set it to.
    fn env_files(&self, name: &str) -> Option<Found<Secret>> {
        let own = self.setup.env.get(name).map(|value| (value, self.setup.place.env_file()));
        let found = own.or_else(|| {
            let (path, file) = self.setup.gateway_env.as_ref()?;
            Some((file.get(name).filter(|_| self.setup.release().gateway_env)?, path.clone()))
        });
        found.map(|(value, path)| Found { value, source: Source::EnvFile(path) })
    }

    /// Whether what the `.env` files say of it wins over what the service manager gives.
    pub(super) fn rereads(&self, name: &str) -> bool {
        let daemon = self.audience == Audience::Daemon && self.setup.release().daemon_rereads;
        daemon && self.setup.service.lists(name)
    }

    /// Whether anything sets it, to an empty value too.
    pub(super) fn is_set(&self, name: &str) -> bool {
        (self.audience == Audience::Shell && self.shell.has(name)) || self.set(name).is_some()
    }

    /// What the process is started with, before OpenClaw reads any file.
    pub(super) fn process(&self, name: &str) -> Option<Found<Secret>> {
        let set = match self.audience {
            Audience::Shell if self.shell.has(name) => Some((
                Secret::verbatim(self.shell.get(name).unwrap_or_default()),
                Source::Shell(name.to_owned()),
            )),
            Audience::Shell => None,
            Audience::Daemon => {
                self.setup.service.get(name).map(|(value, source)| (value.clone(), source.clone()))
            }
        };
        set.map(|(value, source)| Found { value, source })
    }

    fn working_folder(&self, name: &str) -> Option<(Secret, Source)> {
        let (path, file) = self.setup.working_env(self.audience)?;
        let (key, proxy) = (name.ends_with("_API_KEY"), name.to_ascii_uppercase().ends_with("_PROXY"));
        let counts = match self.setup.release().working_env {
            WorkingEnv::All => true,
            WorkingEnv::NoProxies => !proxy,
            WorkingEnv::NoProxiesOrKeys => !proxy && !key,
        };
        if !counts {
            return None;
        }
        Some((file.get(name)?, Source::WorkingFolder(path.clone())))
    }
}

/// One piece of a config string.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Variable(&'a str),
}

/// Splits a config string at `${NAME}`; `$${NAME}` stands for the text `${NAME}`.
///
/// Names are `[A-Z_][A-Z0-9_]*`; everything else that looks alike is text, as OpenClaw treats it.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    let mut from = 0;
    while let Some(found) = text[from..].find("${") {
        let start = from + found;
        let Some(length) = text[start + 2..].find('}') else { break };
        let name = &text[start + 2..start + 2 + length];
        let end = start + 2 + length + 1;
        if !is_name(name) {
            from = start + 2;
            continue;
        }
        if text[plain..start].ends_with('$') {
            pieces.push(Piece::Text(&text[plain..start - 1]));
            pieces.push(Piece::Text(&text[start..end]));
        } else {
            pieces.push(Piece::Text(&text[plain..start]));
            pieces.push(Piece::Variable(name));
        }
        plain = end;
        from = end;
    }
    pieces.push(Piece::Text(&text[plain..]));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// A config string with its variables filled in; one that nothing sets stays in it by its name, as from 2026.3.8 on.
pub(super) fn filled(text: &str, get: impl Fn(&str) -> Option<Found<Secret>>) -> zeroize::Zeroizing<String> {
    let mut filled = zeroize::Zeroizing::new(String::new());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Variable(name) => match get(name) {
                Some(found) => filled.push_str(found.value.expose()),
                None => ["${", name, "}"].into_iter().for_each(|part| filled.push_str(part)),
            },
        }
    }
    filled
}

/// Whether a config string refers to no variable: it is the value itself.
pub(super) fn is_literal(text: &str) -> bool {
    pieces(text).iter().all(|piece| matches!(piece, Piece::Text(_)))
}

/// The text that a config string has to be written as to be read as `text`.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => {
                out.push_str("$${");
                out.push_str(name);
                out.push('}');
            }
        }
    }
    out
}

/// Whether it is a variable's name to OpenClaw.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_')
        && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn substitution() {
        use Piece::{Text, Variable};
        assert_eq!(pieces("Bearer ${CF_AIG_TOKEN}"), [Text("Bearer "), Variable("CF_AIG_TOKEN")]);
        assert_eq!(pieces("${A}${B}"), [Variable("A"), Variable("B")]);
        assert_eq!(pieces("$${A}x"), [Text("${A}"), Text("x")]);
        assert_eq!(pieces("${a} ${A:-x} ${"), [Text("${a} ${A:-x} ${")]);
        assert_eq!(pieces(""), []);
        assert_eq!(escape("a${B}c"), "a$${B}c");
        assert_eq!(escape("plain"), "plain");
    }
}
