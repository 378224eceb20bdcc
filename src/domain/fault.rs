//! Whose fault it is, what to do about it, and what a script sees of it.

use serde::{Deserialize, Serialize};

/// Who answered, or failed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Nobody is at fault.
    None,
    /// The way to Cloudflare: name, connection, proxy, TLS, time.
    Network,
    /// Cloudflare's edge, in front of AI Gateway.
    Edge,
    /// The address: what answered is no AI Gateway, or the path is not the provider's.
    BaseUrl,
    /// AI Gateway itself: the account, the gateway, its settings, balance and limits.
    Gateway,
    /// The gateway's own token.
    GatewayToken,
    /// Cloudflare's API, used to look accounts and gateways up.
    CloudflareApi,
    /// The provider behind the gateway: key, permission, billing, limits.
    Provider,
    /// The model.
    Model,
    /// What we sent.
    Request,
    /// OpenClaw's files.
    Files,
    /// The command line or an answer.
    Input,
    /// The write.
    Write,
    /// clawgate.
    Internal,
}

/// The answer that needs another value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Which provider: OpenClaw's auth choice.
    AuthChoice,
    /// The Cloudflare account ID.
    AccountId,
    /// The gateway ID.
    GatewayId,
    /// The origin or address of the gateway.
    GatewayUrl,
    /// The provider's API key.
    ApiKey,
    /// The gateway's own token.
    Token,
    /// Cloudflare's API token, which finds a gateway or makes it.
    CloudflareApiToken,
    /// The default model.
    Model,
    /// A fallback model.
    Fallback,
    /// Where the secrets are kept.
    KeyStorage,
    /// Which folder or file is meant.
    StateDir,
}

/// Whether answers may be written after a check that ended so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Save {
    /// Connection and credentials are proven: write without a question.
    Yes,
    /// Write, with a visible note.
    Warn,
    /// Write only after an explicit "save anyway".
    Ask,
    /// A value is known to be wrong: correct it first.
    No,
}

/// What the process ends with: the contract with scripts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exit {
    /// Done.
    #[default]
    Done,
    /// A bug or something unforeseen.
    Internal,
    /// The command line is wrong, an answer is missing or invalid, or a question could not be asked.
    Usage,
    /// OpenClaw's files cannot be read or edited safely; nothing was written.
    Files,
    /// Name, connection, proxy, TLS, time-out, an edge page, or something that is not the gateway.
    Network,
    /// The account, the gateway, its token, its setting or balance.
    Gateway,
    /// The provider's key, permission or organisation.
    Provider,
    /// The model is unknown, retired or closed.
    Model,
    /// Reached, but limited or unwell.
    Limited,
    /// The write failed, or another program changed the file; everything is as it was.
    Write,
    /// Ended by a signal: its number.
    Signal(u8),
}

impl Exit {
    /// The process's exit status.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Internal => 1,
            Self::Usage => 2,
            Self::Files => 3,
            Self::Network => 4,
            Self::Gateway => 5,
            Self::Provider => 6,
            Self::Model => 7,
            Self::Limited => 8,
            Self::Write => 9,
            Self::Signal(number) => 128 + number,
        }
    }
}
