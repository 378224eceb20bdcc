//! The answers that a plan is made of: gateway, secrets and where they are kept, model and fallbacks.

use super::{AuthChoice, Endpoint, ModelRef, Secret};

/// Where the secrets are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyStorage {
    /// Both in `<state dir>/.env`, or in the config's `env` where they are there already; the config refers to them.
    EnvFile,
    /// In no file of OpenClaw's: the config refers to variables that the process manager supplies, or to a command, a
    /// file or a store that OpenClaw asks.
    Reference,
    /// In the config itself.
    Inline,
    /// The provider's key in an auth profile that is there already; the token in `.env`.
    AuthProfile,
    /// Where a command of the person's password manager finds the provider's key, which OpenClaw runs; the token in
    /// `.env`.
    Command,
}

impl KeyStorage {
    /// The name used on the command line and in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EnvFile => "env-file",
            Self::Reference => "reference",
            Self::Inline => "inline",
            Self::AuthProfile => "auth-profile",
            Self::Command => "command",
        }
    }
}

/// Whether the chosen model becomes the default one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultPolicy {
    /// It does.
    Yes,
    /// It does not; the provider is set up and the default stays.
    No,
    /// It does where no default is set.
    IfUnset,
}

/// Everything that decides what is written, complete and valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The auth choice.
    pub choice: &'static AuthChoice,
    /// Account, gateway and path.
    pub endpoint: Endpoint,
    /// The provider's key; absent only where the storage is [`KeyStorage::Reference`] or it stays as it is.
    pub api_key: Option<Secret>,
    /// The gateway's own token, for an authenticated gateway.
    pub token: Token,
    /// Where both are kept.
    pub storage: KeyStorage,
    /// The default model.
    pub model: ModelRef,
    /// Fallback models to add behind those that are there.
    pub fallbacks: Vec<ModelRef>,
    /// Whether [`Answers::model`] becomes the default.
    pub set_default: DefaultPolicy,
    /// Which of the two secrets stay as the config has them.
    pub untouched: Untouched,
    /// What gives the provider's key, where the storage is [`KeyStorage::Command`].
    pub command: Option<KeyCommand>,
}

impl Answers {
    /// The secrets among them.
    #[must_use]
    pub fn secrets(&self) -> Vec<&Secret> {
        let token = match &self.token {
            Token::Given(token) => Some(token),
            Token::Variable | Token::None => None,
        };
        self.api_key.iter().chain(token).collect()
    }
}

/// A command that prints the provider's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyCommand {
    /// The program, by its full path.
    pub program: String,
    /// Its arguments.
    pub arguments: Vec<String>,
}

/// Secrets that stay as the config has them: nothing is written for them, whatever the storage is, and their values only
/// serve the live test.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Untouched {
    /// The provider's key.
    pub key: bool,
    /// The gateway's token.
    pub token: bool,
}

/// What is known of the gateway's own token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// This one.
    Given(Secret),
    /// Supplied from elsewhere, by the variable or the reference that the config names.
    Variable,
    /// The gateway takes none; a header that is there stays.
    None,
}

/// What decided on the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelSource {
    /// The person asked for it.
    Asked,
    /// It was the default already.
    Stored,
    /// The first default that the gateway answers for, or is not past its retirement.
    Default,
}

impl ModelSource {
    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Stored => "stored",
            Self::Default => "default",
        }
    }
}
