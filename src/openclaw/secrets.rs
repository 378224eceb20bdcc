//! Where a setup keeps its two secrets: in a variable, in a file, or in a place that OpenClaw asks.

use serde_json::Value;

use crate::document::Edit;
use crate::domain::{AuthChoice, Environment, KeyStorage, Secret, Untouched};

use super::profiles::Profile;
use super::reference::Reference;
use super::release::Audience;
use super::setup::Setup;
use super::source::{Found, Source};
use super::substitution::{escape, is_literal};
use super::value::Look;
use super::variables::Process;

/// The gateway's own authentication header.
pub const AUTHORIZATION_HEADER: &str = "cf-aig-authorization";

/// Whether an `apiKey` names a stored profile in place of a key: `<provider>:<name>`, as 2026.9.6's own
/// `models auth paste-api-key` writes it.
pub(super) fn names_profile(key: &str, choice: &AuthChoice) -> bool {
    key.strip_prefix(choice.provider).is_some_and(|rest| rest.starts_with(':'))
}

/// A header in `headers`, by its name in any case. Of two the last one is sent.
pub(super) fn header<'v>(headers: &'v Value, name: &str) -> Option<(&'v str, &'v Value)> {
    let mut headers = headers.as_object()?.iter().rev();
    headers.find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(name, value)| (name.as_str(), value))
}

impl Setup {
    /// The config's `apiKey`, where that is a key: neither a variable's name nor a profile's.
    pub(super) fn inline_key(&self) -> Option<&str> {
        let refers = |key: &str| *key == *self.choice.key_variable || names_profile(key, self.choice);
        self.block().text("apiKey").filter(|key| is_literal(key) && !refers(key))
    }

    /// What OpenClaw takes the provider's key from, where that is by reference: a stored credential's where one is
    /// read, else the config's.
    #[must_use]
    pub fn key_reference(&self) -> Option<Reference> {
        self.first_profile().and_then(|profile| profile.reference()).or_else(|| self.config_key_reference())
    }

    /// Whether the reference is a stored credential's.
    pub(super) fn refers_in_profile(&self) -> bool {
        self.first_profile().is_some_and(|profile| profile.fields.get("keyRef").is_some())
    }

    /// The stored credential that is tried first, where any is read.
    fn first_profile(&self) -> Option<Profile<'_>> {
        let read = self.release().reads_profiles;
        read.then(|| self.used_profiles(u64::MAX).into_iter().next()).flatten()
    }

    /// Whether the reference is an object, which not every OpenClaw asks for, and no `${NAME}`.
    pub(super) fn refers_by_object(&self) -> bool {
        self.refers_in_profile() || self.block()["apiKey"].is_object()
    }

    /// What the config's `apiKey` refers to.
    pub(super) fn config_key_reference(&self) -> Option<Reference> {
        Reference::of(&self.block()["apiKey"], "")
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
        let block = self.block();
        let of =
            |holder: &Value| header(&holder["headers"], AUTHORIZATION_HEADER).map(|(_, value)| value.clone());
        // Only then is it worth knowing which model is asked for.
        let any = block.items("models").iter().any(|row| row.get("headers").is_some());
        let row = || self.row(self.asked_model(choice)?.model().as_str()).and_then(of);
        any.then(row).flatten().or_else(|| of(block))
    }

    /// What the token's header comes to for a shell, whatever is lost of it on the way.
    #[must_use]
    pub fn written_token(&self, choice: &AuthChoice, shell: &Environment) -> Option<Found<Secret>> {
        self.process(shell, Audience::Shell).resolve(self.token_header(choice)?.as_str()?)
    }

    /// The variable that the provider's key is kept in: the person's own where the config refers to one.
    #[must_use]
    pub fn key_name(&self, choice: &AuthChoice) -> String {
        let named = self.key_reference().and_then(Reference::variable);
        named.unwrap_or_else(|| choice.key_variable.to_owned())
    }

    /// The same of the gateway's token.
    #[must_use]
    pub fn token_name(&self, choice: &AuthChoice) -> String {
        let named = self.token_reference(choice).and_then(Reference::variable);
        named.unwrap_or_else(|| choice.token_variable.to_owned())
    }

    /// Where the provider's secrets are kept now; `env-file` where nothing tells.
    #[must_use]
    pub fn storage(&self, choice: &AuthChoice) -> KeyStorage {
        let stored = || {
            let mut profiles = self.provider_profiles(choice);
            self.release().reads_profiles && profiles.any(|profile| profile.key().is_some())
        };
        match self.key_reference() {
            Some(Reference::Variable { name, .. }) if self.keeps_variable(&name) => KeyStorage::EnvFile,
            Some(_) => KeyStorage::Reference,
            None if self.inline_key().is_some() => KeyStorage::Inline,
            None if self.block().is_object() && self.block().get("apiKey").is_none() && stored() => {
                KeyStorage::AuthProfile
            }
            None => KeyStorage::EnvFile,
        }
    }

    /// Whether one of OpenClaw's files sets a variable: `.env` or the config's `env`.
    #[must_use]
    pub fn keeps_variable(&self, name: &str) -> bool {
        self.env.get(name).is_some() || self.config_env(name).is_some()
    }

    /// Where the config's `env` sets a variable that `.env` does not: the keys that lead there, and the value.
    fn config_env<'n>(&self, name: &'n str) -> Option<(Vec<&'n str>, &str)> {
        let places = [vec!["env", "vars", name], vec!["env", name]].into_iter();
        let found = { places }.find_map(|keys| Some((self.value().text(keys.as_slice())?, keys)));
        found.filter(|_| self.env.get(name).is_none()).map(|(value, keys)| (keys, value))
    }

    /// The edits that put a value into the config's `env` where that is what sets the variable; `None` where `.env` is
    /// the place for it.
    pub(super) fn config_env_edits(&self, name: &str, value: &Secret) -> Option<Vec<Edit>> {
        let (keys, present) = self.config_env(name)?;
        let text = escape(value.expose());
        Some(if present == text { Vec::new() } else { vec![Edit::replace(&keys, text)] })
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
            key: self.key_reference(),
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
                let as_it_is = storage.is_none_or(|storage| storage == there);
                !given && as_it_is && !self.takes_variable(Some(variable), own)
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

impl Process<'_> {
    /// What a reference leads to: the variable's value, or what was asked for.
    pub(super) fn asked(&self, reference: &Reference) -> Option<Found<Secret>> {
        match reference {
            Reference::Variable { name, .. } => self.get(name),
            Reference::Outside(outside) => {
                let asked = self.setup.asked.iter().find(|asked| asked.of == *outside)?;
                let source = Source::Asked(outside.source.clone(), outside.provider.clone());
                asked.by.contains(&self.audience).then(|| Found { value: asked.value.clone(), source })
            }
        }
    }
}
