//! OpenClaw's auth choices that clawgate can set up, one row each.

/// The protocol spoken behind a gateway; a row of the table names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// Anthropic's Messages API; OpenClaw calls it `anthropic-messages`.
    AnthropicMessages,
}

impl Protocol {
    /// OpenClaw's name of it, the value of a provider's `api`.
    #[must_use]
    pub fn api(self) -> &'static str {
        match self {
            Self::AnthropicMessages => "anthropic-messages",
        }
    }
}

/// One auth choice: everything that differs between providers, as data.
#[derive(Debug, PartialEq, Eq)]
pub struct AuthChoice {
    /// OpenClaw's id of the choice, as in `--auth-choice`.
    pub id: &'static str,
    /// OpenClaw's id of the provider, the key under `models.providers`.
    pub provider: &'static str,
    /// OpenClaw's id of the provider that reaches the same models without a gateway.
    pub direct: &'static str,
    /// The path segment behind the gateway.
    pub path: &'static str,
    /// What is spoken there.
    pub protocol: Protocol,
    /// The variable OpenClaw reads the provider's key from.
    pub key_variable: &'static str,
    /// The variable clawgate keeps the gateway's own token in.
    pub token_variable: &'static str,
    /// The default models of a first run, best first: the first that the gateway answers for is taken.
    pub default_models: &'static [&'static str],
}

/// Anthropic through the gateway, with one's own Anthropic key.
///
/// Ids, variable and path as in OpenClaw's documentation of the provider; the first default model is that page's.
pub const CLOUDFLARE_ANTHROPIC: AuthChoice = AuthChoice {
    id: "cloudflare-ai-gateway-api-key",
    provider: "cloudflare-ai-gateway",
    direct: "anthropic",
    path: "anthropic",
    protocol: Protocol::AnthropicMessages,
    key_variable: "CLOUDFLARE_AI_GATEWAY_API_KEY",
    token_variable: "CF_AIG_TOKEN",
    default_models: &["claude-sonnet-4-5", "claude-sonnet-4-6", "claude-sonnet-5", "claude-sonnet-5-5"],
};

impl AuthChoice {
    /// Every choice there is.
    pub const ALL: &'static [&'static Self] = &[&CLOUDFLARE_ANTHROPIC];

    /// The choice with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::ALL.iter().copied().find(|choice| choice.id == id)
    }
}
