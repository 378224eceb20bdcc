//! Which value a variable has, for the person's shell and for the daemon.

use zeroize::Zeroizing;

use crate::domain::{AuthChoice, Environment, Secret};

use super::release::{Audience, Release, WorkingEnv};
use super::setup::Setup;
use super::source::{Found, Source};
use super::substitution::{Piece, filled, is_literal, pieces, variables_in};

/// An OpenClaw process: the files it reads, and the variables it sees.
#[derive(Clone, Copy)]
pub struct Process<'a> {
    /// OpenClaw's files.
    pub setup: &'a Setup,
    /// The variables of the person's shell.
    pub shell: &'a Environment,
    /// Who starts it.
    pub audience: Audience,
}

impl Setup {
    /// An OpenClaw that reads this setup.
    #[must_use]
    pub fn process<'a>(&'a self, shell: &'a Environment, audience: Audience) -> Process<'a> {
        Process { setup: self, shell, audience }
    }
}

impl<'a> Process<'a> {
    pub(super) fn release(&self) -> &'static Release {
        self.setup.release()
    }

    pub(super) fn choice(&self) -> &'static AuthChoice {
        self.setup.choice
    }

    /// The value of a variable, in OpenClaw's order: the process's own, the `.env` of the folder it is started from,
    /// `<state dir>/.env`, `~/.config/openclaw/gateway.env`, and the config's `env`. Whatever sets a variable hides what
    /// comes later, an empty value too; only the config's `env` fills an empty one.
    pub(super) fn get(&self, name: &str) -> Option<Found<Secret>> {
        let set = self.set(name).filter(|found| !found.value.expose().is_empty());
        set.or_else(|| {
            let value = self.config_env(name).find(|value| !value.is_empty())?;
            // What the process's variables and the files' fill in.
            let fills = self.release().fills_config_env && !is_literal(value);
            let value =
                if fills { filled(value, |name| self.set(name)) } else { Zeroizing::new(value.to_owned()) };
            Some(Found { value: Secret::verbatim(&value), source: Source::ConfigEnv })
        })
    }

    fn config_env(&self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let env = &self.setup.value()["env"];
        [env["vars"].get(name), env.get(name)].into_iter().flatten().filter_map(|value| value.as_str())
    }

    /// What a variable is set to by anything but the config, an empty value too.
    pub(super) fn set(&self, name: &str) -> Option<Found<Secret>> {
        let mut counting =
            self.sources(name).into_iter().filter(|(_, counts)| *counts).map(|(found, _)| found);
        if self.rereads(name) {
            let all: Vec<_> = counting.collect();
            let file = all.iter().find(|found| matches!(found.source, Source::EnvFile(_)));
            return file.or(all.first()).cloned();
        }
        counting.next()
    }

    /// All that sets a variable but the config, in OpenClaw's order, and whether this release goes by it.
    fn sources(&self, name: &str) -> Vec<(Found<Secret>, bool)> {
        let setup = self.setup;
        let mut found: Vec<(Found<Secret>, bool)> = Vec::new();
        let mut add = |value: Option<Secret>, source: Source, counts: bool| {
            found.extend(value.map(|value| (Found { value, source }, counts)));
        };
        let is_shell = self.audience == Audience::Shell;
        if is_shell {
            let value = self.shell.has(name).then(|| self.shell.get(name).unwrap_or_default());
            add(value.map(Secret::verbatim), Source::Shell(name.to_owned()), true);
        } else {
            for given in &setup.service.given {
                add(given.get(name).cloned(), given.source.clone(), true);
            }
        }
        let working = if is_shell { &setup.shell_env } else { &setup.daemon_env };
        if let Some((path, file)) = working {
            let (key, proxy) = (name.ends_with("_API_KEY"), name.to_ascii_uppercase().ends_with("_PROXY"));
            let counts = match self.release().working_env {
                WorkingEnv::All => true,
                WorkingEnv::NoProxies => !proxy,
                WorkingEnv::NoProxiesOrKeys => !proxy && !key,
            };
            add(file.get(name), Source::WorkingFolder(path.clone()), counts);
        }
        add(setup.env.get(name), Source::EnvFile(setup.place.env_file()), true);
        if let Some((path, file)) = &setup.gateway_env {
            add(file.get(name), Source::EnvFile(path.clone()), self.release().gateway_env);
        }
        found
    }

    /// Everything that sets a variable, whether or not it counts.
    pub(super) fn all(&self, name: &str) -> Vec<Found<Secret>> {
        let config = self.config_env(name);
        let config = config.map(|value| Found { value: Secret::verbatim(value), source: Source::ConfigEnv });
        self.sources(name).into_iter().map(|(found, _)| found).chain(config).collect()
    }

    /// Whether what the `.env` files say of it wins over what the service manager gives.
    pub(super) fn rereads(&self, name: &str) -> bool {
        self.audience == Audience::Daemon && self.release().daemon_rereads && self.setup.service.lists(name)
    }

    /// What the process is started with, before OpenClaw reads any file.
    pub(super) fn inherited(&self, name: &str) -> Option<Secret> {
        match self.audience {
            Audience::Shell => self.shell.get(name).map(Secret::verbatim),
            Audience::Daemon => self.setup.service.get(name).map(|(value, _)| value.clone()),
        }
    }

    /// A config string with its variables filled in; the source of the last variable, or the config's. `None` where nothing
    /// sets one of them.
    pub(super) fn resolve(&self, text: &str) -> Option<Found<Secret>> {
        self.resolve_noting(text, &mut Vec::new())
    }

    /// The same, with the variable that nothing sets.
    pub(super) fn resolve_noting(&self, text: &str, missing: &mut Vec<String>) -> Option<Found<Secret>> {
        let mut whole = Zeroizing::new(String::new());
        let mut source = Source::Config;
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => whole.push_str(text),
                Piece::Variable(name) => {
                    let Some(found) = self.get(name) else {
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

    /// An address with its variables filled in; one that nothing sets stays in it.
    pub(super) fn address(&self, url: &str) -> String {
        filled(url, |name| self.get(name)).to_string()
    }

    /// The variables in these texts that nothing sets, each once.
    pub(super) fn unset_in<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
        let mut missing: Vec<String> = Vec::new();
        for name in texts.into_iter().flat_map(variables_in) {
            if !missing.iter().any(|other| other == name) && self.get(name).is_none() {
                missing.push(name.to_owned());
            }
        }
        missing
    }
}
