//! OpenClaw's auth choices that clawgate can set up, one row each.
//!
//! A route to a provider is data: everything that differs between two of them stands in a row here, and what differs
//! between two protocols in one implementation each, in `gateway::protocol`. What still names
//! Anthropic beside them: the kinds of secrets in `domain::secret`, the sentences about its key, and the practice gateway.

/// The protocol spoken behind a gateway; a row of the table names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// Anthropic's Messages API; OpenClaw calls it `anthropic-messages`.
    AnthropicMessages,
    /// OpenAI's Responses API; OpenClaw calls it `openai-responses`.
    OpenaiResponses,
    /// A protocol that only tests speak.
    #[cfg(test)]
    Toy,
}

impl Protocol {
    /// OpenClaw's name of it, the value of a provider's `api`.
    #[must_use]
    pub fn api(self) -> &'static str {
        match self {
            Self::AnthropicMessages => "anthropic-messages",
            Self::OpenaiResponses => "openai-responses",
            #[cfg(test)]
            Self::Toy => "toy",
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
    /// The provider's name in sentences.
    pub vendor: &'static str,
    /// The name of the page where the provider lists a person's keys.
    pub console: &'static str,
    /// The variable OpenClaw reads the provider's key from.
    pub key_variable: &'static str,
    /// The variable clawgate keeps the gateway's own token in.
    pub token_variable: &'static str,
    /// The header that carries the key, in lower case.
    pub key_header: &'static str,
    /// What stands before the key in that header.
    pub key_scheme: &'static str,
    /// How a key of the provider begins.
    pub key_start: &'static str,
    /// The default models of a first run, best first: the first that the gateway answers for is taken.
    pub default_models: &'static [&'static str],
    /// A model to name in sentences.
    pub example_model: &'static str,
    /// What is known of the provider's models, as JSON5.
    pub catalogue: &'static str,
    /// Words in the names of models that say nothing of which model it is.
    pub model_fillers: &'static [&'static str],
    /// The most tokens that every model can read, and that every model can write: for those that nothing is known of.
    pub least_tokens: (u64, u64),
}

/// Anthropic through the gateway, with one's own Anthropic key.
///
/// Ids, variable and path as in OpenClaw's documentation of the provider; the first default model is that page's. A
/// context window of 200 000 is what every Claude model since Claude 2.1 has at least, and 8192 the lowest limit of
/// output among the models from Claude 3.5 on.
pub const CLOUDFLARE_ANTHROPIC: AuthChoice = AuthChoice {
    id: "cloudflare-ai-gateway-api-key",
    provider: "cloudflare-ai-gateway",
    direct: "anthropic",
    path: "anthropic",
    protocol: Protocol::AnthropicMessages,
    vendor: "Anthropic",
    console: "Anthropic Console",
    key_variable: "CLOUDFLARE_AI_GATEWAY_API_KEY",
    token_variable: "CF_AIG_TOKEN",
    key_header: "x-api-key",
    key_scheme: "",
    key_start: "sk-ant-",
    default_models: &["claude-sonnet-4-5", "claude-sonnet-4-6", "claude-sonnet-5", "claude-sonnet-5-5"],
    example_model: "claude-sonnet-4-6",
    catalogue: include_str!("../../assets/models.json5"),
    model_fillers: &["claude", "anthropic"],
    least_tokens: (200_000, 8192),
};

/// OpenAI through the gateway, with one's own OpenAI key.
///
/// Its models take tools and thinking together by the Responses API alone. The provider's id and its variables are its
/// own: OpenClaw 2026.9.6 sends other credentials for a probe than for a turn where `cloudflare-ai-gateway` speaks an OpenAI
/// protocol, and uses `OPENAI_API_KEY` for more than what was chosen here. Every model of the catalogue reads 128 000
/// tokens and writes 16 384.
pub const CLOUDFLARE_OPENAI: AuthChoice = AuthChoice {
    id: "cloudflare-openai-api-key",
    provider: "cloudflare-openai",
    direct: "openai",
    path: "openai",
    protocol: Protocol::OpenaiResponses,
    vendor: "OpenAI",
    console: "OpenAI Platform",
    key_variable: "CLOUDFLARE_OPENAI_API_KEY",
    token_variable: "CF_AIG_TOKEN",
    key_header: "authorization",
    key_scheme: "Bearer ",
    key_start: "sk-",
    default_models: &["gpt-6-luna", "gpt-6.1-terra", "gpt-6.1-sol"],
    example_model: "gpt-6-luna",
    catalogue: include_str!("../../assets/models-openai.json5"),
    model_fillers: &["openai"],
    least_tokens: (128_000, 16_384),
};

impl AuthChoice {
    /// Every choice there is; the first is that of whoever names none and has none.
    pub const ALL: &'static [&'static Self] = &[&CLOUDFLARE_ANTHROPIC, &CLOUDFLARE_OPENAI];

    /// The choice where none is named and none is set up.
    pub const DEFAULT: &'static Self = Self::ALL[0];

    /// The choice with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::ALL.iter().copied().find(|choice| choice.id == id)
    }

    /// Whether OpenClaw itself knows the provider by its id, and with it a variable for its key.
    #[must_use]
    pub fn is_openclaws(&self) -> bool {
        self.provider == CLOUDFLARE_ANTHROPIC.provider
    }

    /// What sentences take from the row, by the names of their arguments.
    #[must_use]
    pub fn arguments(&self) -> [(&'static str, &'static str); 6] {
        [
            ("vendor", self.vendor),
            ("console", self.console),
            ("path", self.path),
            ("key-variable", self.key_variable),
            ("key-start", self.key_start),
            ("example", self.example_model),
        ]
    }
}
