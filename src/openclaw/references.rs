//! What stands in place of a secret: a variable's name, or a place that OpenClaw asks for it.

use serde_json::{Map, Value};

use crate::document::Edit;
use crate::domain::{AuthChoice, Environment, KeyStorage, Secret, Untouched};

use super::effective::{AUTHORIZATION_HEADER, resolve};
use super::plan::path;
use super::setup::{Setup, at};
use super::variables::{Audience, Found, Piece, Source, Variables, escape, pieces};
use super::wire;

/// What a config or a profile refers to in place of a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A variable, by `${NAME}` or by a reference to the environment.
    Variable {
        /// Its name.
        name: String,
        /// Whether it stands for the whole secret, so that another secret can be put into it.
        whole: bool,
    },
    /// A command, a file or a store that OpenClaw asks.
    Outside(Outside),
}

/// A place that OpenClaw asks for a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// What kind of place: `exec`, `file`, `store`.
    pub source: String,
    /// The name under `secrets.providers`.
    pub provider: String,
    /// What is asked for there.
    pub id: String,
}

impl Reference {
    /// What a value refers to, where it is no secret itself. `word` is what may stand before the variable.
    pub(super) fn of(value: &Value, word: &str) -> Option<Self> {
        match value {
            Value::String(text) => {
                let pieces = pieces(text);
                let name = pieces.iter().find_map(|piece| match piece {
                    Piece::Variable(name) => Some((*name).to_owned()),
                    Piece::Text(_) => None,
                })?;
                let whole = match pieces[..] {
                    [Piece::Variable(_)] => true,
                    [Piece::Text(before), Piece::Variable(_)] => !word.is_empty() && before == word,
                    _ => false,
                };
                Some(Self::Variable { name, whole })
            }
            Value::Object(reference) => {
                let text = |key: &str| reference.get(key).and_then(Value::as_str).map(str::to_owned);
                let (source, id) = (text("source")?, text("id")?);
                let provider = text("provider").unwrap_or_else(|| "default".to_owned());
                Some(match source.as_str() {
                    "env" => Self::Variable { name: id, whole: true },
                    _ => Self::Outside(Outside { source, provider, id }),
                })
            }
            _ => None,
        }
    }

    /// As it is said: `${NAME}`, or the provider and what it is.
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Self::Variable { name, .. } => format!("`${{{name}}}`"),
            Self::Outside(Outside { source, provider, .. }) => format!("`{provider}` ({source})"),
        }
    }

    /// The variable that it is, and that another secret can be put into.
    fn variable(self) -> Option<String> {
        match self {
            Self::Variable { name, whole: true } => Some(name),
            _ => None,
        }
    }
}

impl Setup {
    /// What OpenClaw takes the provider's key from, where that is by reference: a stored credential's where one is
    /// read, else the config's.
    #[must_use]
    pub fn key_reference(&self, choice: &AuthChoice) -> Option<Reference> {
        let stored = self.first_profile(choice);
        let stored = stored.and_then(|profile| Reference::of(profile.get("keyRef")?, ""));
        stored.or_else(|| self.config_key_reference(choice))
    }

    /// Whether the reference is a stored credential's.
    pub(super) fn refers_in_profile(&self, choice: &AuthChoice) -> bool {
        self.first_profile(choice).is_some_and(|profile| profile.contains_key("keyRef"))
    }

    /// The stored credential that is tried first, where any is read.
    fn first_profile(&self, choice: &AuthChoice) -> Option<Map<String, Value>> {
        let read = self.release().reads_json_stores();
        let first = || self.used_profiles(choice, u64::MAX).into_iter().next();
        read.then(first).flatten().map(|(_, _, profile)| profile)
    }

    /// Whether the reference is an object, which not every OpenClaw asks for, and no `${NAME}`.
    pub(super) fn refers_by_object(&self, choice: &AuthChoice) -> bool {
        let object = |block: Map<String, Value>| block.get("apiKey").is_some_and(Value::is_object);
        self.refers_in_profile(choice) || self.provider(choice).is_some_and(object)
    }

    /// What the config's `apiKey` refers to.
    pub(super) fn config_key_reference(&self, choice: &AuthChoice) -> Option<Reference> {
        Reference::of(self.provider(choice)?.get("apiKey")?, "")
    }

    /// What the gateway's token is taken from, where that is by reference: the header that is sent with the model that
    /// is asked for.
    #[must_use]
    pub fn token_reference(&self, choice: &AuthChoice) -> Option<Reference> {
        Reference::of(&self.token_header(choice)?, "Bearer ")
    }

    /// The value of the token's header, whatever is lost of it on the way.
    #[must_use]
    pub fn token_header(&self, choice: &AuthChoice) -> Option<Value> {
        let block = at(self.config.value(), &["models", "providers", choice.provider])?.as_object()?;
        let of = |holder: &Map<String, Value>| {
            let mut headers = holder.get("headers")?.as_object()?.iter().rev();
            headers
                .find(|(name, _)| name.eq_ignore_ascii_case(AUTHORIZATION_HEADER))
                .map(|(_, value)| value.clone())
        };
        let mut rows = block.get("models").and_then(Value::as_array).into_iter().flatten();
        // Only then is it worth knowing which model is asked for.
        let any = rows.any(|row| row.get("headers").is_some());
        let row = || wire::row(self, block, self.asked_model(choice)?.model().as_str()).and_then(of);
        any.then(row).flatten().or_else(|| of(block))
    }

    /// What the token's header comes to for a shell, whatever is lost of it on the way.
    #[must_use]
    pub fn written_token(&self, choice: &AuthChoice, shell: &Environment) -> Option<Found<Secret>> {
        let variables = Variables { setup: self, shell, audience: Audience::Shell };
        resolve(&variables, self.token_header(choice)?.as_str()?, &mut Vec::new())
    }

    /// The variable that the provider's key is kept in: the person's own where the config refers to one.
    #[must_use]
    pub fn key_name(&self, choice: &AuthChoice) -> String {
        let named = self.key_reference(choice).and_then(Reference::variable);
        named.unwrap_or_else(|| choice.key_variable.to_owned())
    }

    /// The same of the gateway's token.
    #[must_use]
    pub fn token_name(&self, choice: &AuthChoice) -> String {
        let named = self.token_reference(choice).and_then(Reference::variable);
        named.unwrap_or_else(|| choice.token_variable.to_owned())
    }

    /// Whether one of OpenClaw's files sets a variable: `.env` or the config's `env`.
    #[must_use]
    pub fn keeps_variable(&self, name: &str) -> bool {
        self.env.get(name).is_some() || self.config_env(name).is_some()
    }

    /// Where the config's `env` sets a variable that `.env` does not: the keys that lead there, and the value.
    fn config_env(&self, name: &str) -> Option<(Vec<String>, &str)> {
        let config = self.config.value();
        let keys = [&["env", "vars", name][..], &["env", name]];
        let found = { keys }.into_iter().find_map(|keys| Some((path(keys), at(config, keys)?.as_str()?)))?;
        self.env.get(name).is_none().then_some(found)
    }

    /// The edits that put a value into the config's `env` where that is what sets the variable; `None` where `.env` is
    /// the place for it.
    pub(super) fn config_env_edits(&self, name: &str, value: &Secret) -> Option<Vec<Edit>> {
        let (path, present) = self.config_env(name)?;
        let text = escape(value.expose());
        let same = present == text;
        Some(if same { Vec::new() } else { vec![Edit::Replace { path, value: Value::String(text) }] })
    }

    /// What one of OpenClaw's files sets a variable to, where no config refers to it yet.
    #[must_use]
    pub fn waiting(&self, name: &str) -> Option<Found<Secret>> {
        let in_file = self.env.get(name).map(|value| (value, Source::EnvFile(self.place.env_file())));
        let in_config = || Some((Secret::verbatim(self.config_env(name)?.1), Source::ConfigEnv));
        let (value, source) = in_file.or_else(in_config)?;
        (!value.expose().trim().is_empty()).then_some(Found { value, source })
    }

    /// Whether clawgate's own variable answers for a secret: not where the config takes it from elsewhere, nor where
    /// nothing but the process itself sets that variable.
    #[must_use]
    pub fn takes_variable(&self, reference: Option<&Reference>, own: &str) -> bool {
        match reference {
            None => true,
            Some(Reference::Variable { name, .. }) => name == own && self.env.get(own).is_some(),
            Some(Reference::Outside(_)) => false,
        }
    }

    /// All of what it refers to.
    #[must_use]
    pub fn referred(&self, choice: &AuthChoice) -> Referred {
        Referred {
            key: self.key_reference(choice),
            token: self.token_reference(choice),
            header: self.token_header(choice).is_some(),
            storage: self.storage(choice),
        }
    }

    /// Which secrets stay as the config has them. `storage` is where somebody says to keep them, `key` and `token`
    /// whether one is given.
    #[must_use]
    pub fn untouched(
        &self,
        choice: &AuthChoice,
        referred: &Referred,
        storage: Option<KeyStorage>,
        key: bool,
        token: bool,
    ) -> Untouched {
        let stays = |reference: Option<&Reference>, own: &str, given: bool| match reference {
            None => false,
            Some(Reference::Outside(_)) => matches!(storage, None | Some(KeyStorage::Reference)),
            Some(variable @ Reference::Variable { name, .. }) => {
                let kept = self.keeps_variable(name);
                let there = if kept { KeyStorage::EnvFile } else { KeyStorage::Reference };
                !given
                    && storage.is_none_or(|storage| storage == there)
                    && !self.takes_variable(Some(variable), own)
            }
        };
        let key = stays(referred.key.as_ref(), choice.key_variable, key);
        let by_reference = stays(referred.token.as_ref(), choice.token_variable, token);
        let as_it_is = storage.is_none_or(|storage| storage == KeyStorage::Reference);
        Untouched { key, token: by_reference || (key && referred.header && !token && as_it_is) }
    }
}

/// What a setup refers to in place of secrets, looked up once.
#[derive(Clone, Debug)]
pub struct Referred {
    /// In place of the provider's key.
    pub key: Option<Reference>,
    /// In place of the gateway's token.
    pub token: Option<Reference>,
    /// Whether the token's header is there at all.
    pub header: bool,
    /// Where the secrets are kept.
    pub storage: KeyStorage,
}

impl Variables<'_> {
    /// What a reference leads to: the variable's value, or what was asked for.
    pub(super) fn asked(&self, reference: &Reference) -> Option<Found<Secret>> {
        match reference {
            Reference::Variable { name, .. } => self.get(name),
            Reference::Outside(outside) => {
                let asked = self.setup.asked.iter().find(|asked| asked.of == *outside)?;
                if !asked.by.contains(&self.audience) {
                    return None;
                }
                let source = Source::Asked(outside.source.clone(), outside.provider.clone());
                Some(Found { value: asked.value.clone(), source })
            }
        }
    }
}
