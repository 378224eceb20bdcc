//! What exists in the practice world: accounts with gateways, Cloudflare tokens, Anthropic keys, models.
//!
//! Invariant: every behaviour is attached to a thing a request names (a gateway or a key); nothing in the server knows
//! an id, a key or a token by heart.

use std::collections::BTreeMap;
use std::time::Duration;

use super::behaviour::Behaviour;

/// Everything the practice gateway knows.
#[derive(Clone)]
pub struct Scenario {
    /// Cloudflare accounts by their id (32 hex characters).
    pub accounts: BTreeMap<String, Account>,
    /// Cloudflare API tokens by their text.
    pub tokens: BTreeMap<String, Token>,
    /// Anthropic API keys by their text.
    pub keys: BTreeMap<String, Key>,
    /// The models Anthropic answers for, in any order.
    pub models: Vec<Model>,
    /// OpenAI's, by their ids, newest first.
    pub openai_models: Vec<&'static str>,
    /// How long a request's head and its body may take each, and how long a connection may rest between two requests.
    pub patience: Duration,
    /// The moment the server starts, in milliseconds since 1970: log ids and reset times count from it, so that a run
    /// can be repeated.
    pub starts_at: u64,
}

impl Default for Scenario {
    /// A scenario with nothing in it: every request fails.
    fn default() -> Self {
        Self {
            accounts: BTreeMap::new(),
            tokens: BTreeMap::new(),
            keys: BTreeMap::new(),
            models: Vec::new(),
            openai_models: Vec::new(),
            patience: Duration::from_secs(10),
            // 2026-11-23T12:00:00Z
            starts_at: 1_795_435_200_000,
        }
    }
}

impl Scenario {
    /// Adds a gateway to an account, which is made where it is missing. A gateway of the same id is replaced.
    #[must_use]
    pub fn gateway(mut self, account: impl Into<String>, gateway: Gateway) -> Self {
        let gateways = &mut self.accounts.entry(account.into()).or_default().gateways;
        gateways.retain(|there| there.id != gateway.id);
        gateways.push(gateway);
        self
    }

    /// Adds a Cloudflare token of an account that has the permission AI Gateway Run.
    #[must_use]
    pub fn token(mut self, text: impl Into<String>, account: impl Into<String>) -> Self {
        self.tokens.insert(text.into(), Token { run: true, ..Token::of(account) });
        self
    }

    /// Adds an Anthropic key.
    #[must_use]
    pub fn key(mut self, text: impl Into<String>, key: Key) -> Self {
        self.keys.insert(text.into(), key);
        self
    }

    /// The model a request means: by id or by alias, whatever its lifecycle.
    pub(super) fn find_model(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == name || model.alias == Some(name))
    }
}

/// A Cloudflare account.
#[derive(Clone, Default)]
pub struct Account {
    /// Its name.
    pub name: String,
    /// Its gateways.
    pub gateways: Vec<Gateway>,
    /// Credit for Unified Billing, in US cents.
    pub credit_cents: u64,
}

/// One AI Gateway and its settings.
#[derive(Clone, Default)]
pub struct Gateway {
    /// Its id, as in the path.
    pub id: String,
    /// Whether a request needs `cf-aig-authorization`.
    pub authenticated: bool,
    /// How long an answer is kept for an identical body; `None` is no cache.
    pub cache: Option<Duration>,
    /// The gateway's own rate limit.
    pub rate_limit: Option<RateLimit>,
    /// The name of a spend rule that is used up.
    pub overspent: Option<String>,
    /// Words that Guardrails block, matched without regard to case. Not empty means Guardrails are on, and then a
    /// streaming request is answered in one piece, as Cloudflare documents.
    pub blocked_words: Vec<String>,
    /// An Anthropic key stored in the gateway (alias `default`), used when the request brings none.
    pub stored_key: Option<String>,
    /// How long it waits before it answers.
    pub delay: Duration,
    /// What happens instead of an answer, before the gateway looks at the request.
    pub behaviour: Option<Behaviour>,
}

impl Gateway {
    /// An open gateway with every setting off.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }
}

/// So many requests in so much time, counted in fixed windows that start with their first request.
#[derive(Clone, Copy)]
pub struct RateLimit {
    /// Requests a window lets through; none is a limit that is used up for good.
    pub requests: u32,
    /// The length of a window.
    pub interval: Duration,
}

impl RateLimit {
    /// So many requests a minute.
    #[must_use]
    pub fn per_minute(requests: u32) -> Option<Self> {
        Some(Self { requests, interval: Duration::from_secs(60) })
    }
}

/// A Cloudflare API token, without any permission by default.
#[derive(Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own")]
pub struct Token {
    /// The account it is for.
    pub account: String,
    /// Further accounts that the v4 API lists for it.
    pub more_accounts: Vec<String>,
    /// Whether it has the permission AI Gateway Run. One with AI Gateway Read alone is valid without it.
    pub run: bool,
    /// Whether it has the permission AI Gateway Read.
    pub read: bool,
    /// Whether it has the permission AI Gateway Edit, which the API calls Write.
    pub edit: bool,
    /// Whether it belongs to the account, and not to a user: another path verifies it.
    pub of_account: bool,
    /// Whether the v4 API lists its accounts.
    pub sees_accounts: bool,
    /// Whether it may be used.
    pub state: TokenState,
    /// Its last day, where it has one.
    pub expires: Option<&'static str>,
    /// Its rate limit at the v4 API: 429 with `retry-after`.
    pub rate_limit: Option<RateLimit>,
    /// Whether the v4 API answers every page of gateways with the first one.
    pub repeats_pages: bool,
    /// Whether the v4 API makes a gateway and never answers.
    pub loses_create: bool,
    /// How long the v4 API takes before it answers.
    pub delay: Duration,
    /// What the v4 API does instead of answering.
    pub behaviour: Option<Behaviour>,
}

impl Token {
    /// A user's token that sees its account and may do nothing.
    #[must_use]
    pub fn of(account: impl Into<String>) -> Self {
        Self { account: account.into(), sees_accounts: true, ..Self::default() }
    }

    /// One that may do all that clawgate asks of a token.
    #[must_use]
    pub fn for_all(account: impl Into<String>) -> Self {
        Self { run: true, read: true, edit: true, ..Self::of(account) }
    }
}

/// Whether a token may be used.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum TokenState {
    /// It may.
    #[default]
    Active,
    /// Somebody switched it off.
    Disabled,
    /// Its last day has passed.
    Expired,
}

impl TokenState {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Disabled => "disabled",
            Self::Expired => "expired",
        }
    }
}

/// An Anthropic API key. By default all is well with it.
#[derive(Clone, Default)]
pub struct Key {
    /// What Anthropic thinks of its owner.
    pub state: KeyState,
    /// The key's own rate limit: 429 with `retry-after`.
    pub rate_limit: Option<RateLimit>,
    /// The models it may use, by id; the others do not exist for it. `None` is all of them.
    pub models: Option<Vec<String>>,
    /// How long Anthropic takes before it answers.
    pub delay: Duration,
    /// What happens instead of an answer, once the gateway has passed the request on.
    pub behaviour: Option<Behaviour>,
}

impl From<KeyState> for Key {
    fn from(state: KeyState) -> Self {
        Self { state, ..Self::default() }
    }
}

/// What Anthropic thinks of a key's owner.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum KeyState {
    /// All well.
    #[default]
    Good,
    /// 400: the credit balance is too low.
    NoCredit,
    /// 402 `billing_error`.
    BillingProblem,
    /// 403 `permission_error`.
    NoPermission,
    /// 403 `permission_error` for the models, all well for messages.
    NoList,
    /// 400 with the error code `organization_on_hold`.
    OnHold,
    /// 429 without `retry-after`: the organisation's spend limit is reached.
    SpendLimitReached,
    /// 500 `api_error`: Anthropic is unwell.
    Unwell,
    /// 504 `timeout_error`.
    TimesOut,
    /// 529 `overloaded_error`.
    Overloaded,
    /// 200, and in a stream an `error` event after it has begun; without a stream as [`KeyState::Overloaded`].
    BreaksOff,
}

/// One model as `GET /v1/models` lists it. Dates are written as `2026-02-17`.
#[derive(Clone, Copy)]
pub struct Model {
    /// The id the list and the answers carry.
    pub id: &'static str,
    /// Another name a request may use.
    pub alias: Option<&'static str>,
    /// The name for people.
    pub name: &'static str,
    /// `haiku`, `sonnet`, `opus`, …
    pub line: &'static str,
    /// The list is sorted by it, newest first.
    pub created: &'static str,
    /// Context window in tokens.
    pub context: u64,
    /// The most a request may ask for, in tokens.
    pub max_tokens: u64,
    /// Whether it can be used.
    pub lifecycle: Lifecycle,
}

/// A model's stage of life, as Anthropic names them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lifecycle {
    /// Open to all.
    Active,
    /// Still answers; closed to new users.
    Deprecated {
        /// Since when.
        since: &'static str,
        /// When it will be retired.
        retires: &'static str,
    },
    /// Gone on this day: a request that names it fails as one for an unknown model does.
    Retired(&'static str),
}
