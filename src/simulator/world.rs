//! What exists in the practice world: accounts with gateways, Cloudflare tokens, Anthropic keys, models.
//!
//! Invariant: every behaviour is attached to a thing a request names (a gateway or a key); nothing in the server knows
//! an id, a key or a token by heart.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::behaviour::Behaviour;
use super::practice;

/// Everything the practice gateway knows. Debug shows counts and names that are no secrets, never a key or token.
#[derive(Clone, PartialEq, Eq)]
pub struct World {
    /// Cloudflare accounts by their id (32 hex characters).
    pub accounts: BTreeMap<String, Account>,
    /// Cloudflare API tokens by their text.
    pub tokens: BTreeMap<String, Token>,
    /// Anthropic API keys by their text.
    pub keys: BTreeMap<String, Key>,
    /// The models Anthropic answers for, in any order.
    pub models: Vec<Model>,
    /// How long a request's head, its body, and each piece of an answer may take; a connection between two requests
    /// may rest six times as long.
    pub patience: Duration,
    /// The moment the server starts, in milliseconds since 1970: log ids and reset times count from it, so that a run
    /// can be repeated.
    pub starts_at: u64,
}

impl World {
    /// A world with nothing in it: every request fails.
    #[must_use]
    pub fn new() -> Self {
        Self {
            accounts: BTreeMap::new(),
            tokens: BTreeMap::new(),
            keys: BTreeMap::new(),
            models: Vec::new(),
            patience: Duration::from_secs(10),
            // 2026-11-23T12:00:00Z
            starts_at: 1_795_435_200_000,
        }
    }

    /// The world of `clawgate demo`; its names are the constants of [`practice`].
    #[must_use]
    pub fn practice() -> Self {
        practice::world()
    }

    /// Adds an account without gateways and without credit.
    #[must_use]
    pub fn account(mut self, id: impl Into<String>) -> Self {
        self.accounts.entry(id.into()).or_default();
        self
    }

    /// Adds a gateway to an account, which is made where it is missing. A gateway of the same id is replaced.
    #[must_use]
    pub fn gateway(mut self, account: impl Into<String>, gateway: Gateway) -> Self {
        let gateways = &mut self.accounts.entry(account.into()).or_default().gateways;
        gateways.retain(|there| there.id != gateway.id);
        gateways.push(gateway);
        self
    }

    /// Sets an account's credit for Unified Billing, in US cents.
    #[must_use]
    pub fn credit(mut self, account: impl Into<String>, cents: u64) -> Self {
        self.accounts.entry(account.into()).or_default().credit_cents = cents;
        self
    }

    /// Adds a Cloudflare token.
    #[must_use]
    pub fn token(mut self, text: impl Into<String>, token: Token) -> Self {
        self.tokens.insert(text.into(), token);
        self
    }

    /// Adds an Anthropic key.
    #[must_use]
    pub fn key(mut self, text: impl Into<String>, key: Key) -> Self {
        self.keys.insert(text.into(), key);
        self
    }

    /// Adds a model. A model of the same id is replaced.
    #[must_use]
    pub fn model(mut self, model: Model) -> Self {
        self.models.retain(|there| there.id != model.id);
        self.models.push(model);
        self
    }

    /// Replaces all models.
    #[must_use]
    pub fn models(mut self, models: Vec<Model>) -> Self {
        self.models = models;
        self
    }

    /// Sets [`World::patience`].
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The model a request means: by id or by alias, whatever its lifecycle.
    pub(super) fn find_model(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == name || model.aliases.iter().any(|alias| alias == name))
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for World {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("World")
            .field("accounts", &self.accounts)
            .field("tokens", &self.tokens.values().collect::<Vec<_>>())
            .field("keys", &self.keys.values().collect::<Vec<_>>())
            .field("models", &self.models.iter().map(|model| &model.id).collect::<Vec<_>>())
            .field("patience", &self.patience)
            .finish_non_exhaustive()
    }
}

/// A Cloudflare account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// Its gateways.
    pub gateways: Vec<Gateway>,
    /// Credit for Unified Billing, in US cents.
    pub credit_cents: u64,
}

/// One AI Gateway and its settings.
#[derive(Clone, PartialEq, Eq)]
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
        Self {
            id: id.into(),
            authenticated: false,
            cache: None,
            rate_limit: None,
            overspent: None,
            blocked_words: Vec::new(),
            stored_key: None,
            delay: Duration::ZERO,
            behaviour: None,
        }
    }

    /// Turns authentication on.
    #[must_use]
    pub fn authenticated(mut self) -> Self {
        self.authenticated = true;
        self
    }

    /// Keeps answers for a time.
    #[must_use]
    pub fn cache(mut self, keep: Duration) -> Self {
        self.cache = Some(keep);
        self
    }

    /// Limits requests.
    #[must_use]
    pub fn rate_limit(mut self, requests: u32, interval: Duration) -> Self {
        self.rate_limit = Some(RateLimit { requests, interval });
        self
    }

    /// Marks a spend rule as used up.
    #[must_use]
    pub fn overspent(mut self, rule: impl Into<String>) -> Self {
        self.overspent = Some(rule.into());
        self
    }

    /// Turns Guardrails on, blocking one more word.
    #[must_use]
    pub fn blocks(mut self, word: impl Into<String>) -> Self {
        self.blocked_words.push(word.into());
        self
    }

    /// Stores an Anthropic key in the gateway.
    #[must_use]
    pub fn stored_key(mut self, key: impl Into<String>) -> Self {
        self.stored_key = Some(key.into());
        self
    }

    /// Waits before every answer.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Does this instead of answering as a gateway.
    #[must_use]
    pub fn behaviour(mut self, behaviour: Behaviour) -> Self {
        self.behaviour = Some(behaviour);
        self
    }
}

impl fmt::Debug for Gateway {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Gateway")
            .field("id", &self.id)
            .field("authenticated", &self.authenticated)
            .field("cache", &self.cache)
            .field("rate_limit", &self.rate_limit)
            .field("overspent", &self.overspent)
            .field("blocked_words", &self.blocked_words.len())
            .field("stored_key", &self.stored_key.is_some())
            .field("delay", &self.delay)
            .field("behaviour", &self.behaviour)
            .finish()
    }
}

/// So many requests in so much time, counted in fixed windows that start with their first request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// Requests a window lets through; none is a limit that is used up for good.
    pub requests: u32,
    /// The length of a window.
    pub interval: Duration,
}

/// A Cloudflare API token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The account it is for.
    pub account: String,
    /// Whether it has the permission AI Gateway Run.
    pub run: bool,
}

impl Token {
    /// A token with the permission AI Gateway Run.
    #[must_use]
    pub fn run(account: impl Into<String>) -> Self {
        Self { account: account.into(), run: true }
    }

    /// A token that is valid, but lacks AI Gateway Run (one with AI Gateway Read, say).
    #[must_use]
    pub fn without_run(account: impl Into<String>) -> Self {
        Self { account: account.into(), run: false }
    }
}

/// An Anthropic API key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// How Anthropic stands to its owner.
    pub standing: Standing,
    /// The key's own rate limit.
    pub rate_limit: Option<RateLimit>,
    /// The models it may use, by id; `None` is all of them.
    pub models: Option<Vec<String>>,
    /// How long Anthropic takes before it answers.
    pub delay: Duration,
    /// What happens instead of an answer, once the gateway has passed the request on.
    pub behaviour: Option<Behaviour>,
}

impl Key {
    /// A key with which everything works.
    #[must_use]
    pub fn good() -> Self {
        Self::standing(Standing::Good)
    }

    /// A key that is known, and in this standing.
    #[must_use]
    pub fn standing(standing: Standing) -> Self {
        Self { standing, rate_limit: None, models: None, delay: Duration::ZERO, behaviour: None }
    }

    /// Limits requests: 429 with `retry-after`.
    #[must_use]
    pub fn rate_limit(mut self, requests: u32, interval: Duration) -> Self {
        self.rate_limit = Some(RateLimit { requests, interval });
        self
    }

    /// Lets it use these models only; the others do not exist for it.
    #[must_use]
    pub fn only(mut self, models: &[&str]) -> Self {
        self.models = Some(models.iter().map(|&id| id.to_owned()).collect());
        self
    }

    /// Waits before every answer.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Does this instead of answering.
    #[must_use]
    pub fn behaviour(mut self, behaviour: Behaviour) -> Self {
        self.behaviour = Some(behaviour);
        self
    }

    /// Whether it may use this model.
    pub(super) fn may_use(&self, model: &Model) -> bool {
        self.models.as_ref().is_none_or(|ids| ids.contains(&model.id))
    }
}

/// How Anthropic stands to a key's owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// All well.
    Good,
    /// 400: the credit balance is too low.
    NoCredit,
    /// 402 `billing_error`.
    BillingTrouble,
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
    /// 200, and in a stream an `error` event after it has begun; without a stream as [`Standing::Overloaded`].
    BreaksOff,
}

/// One model as `GET /v1/models` lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The id the list and the answers carry.
    pub id: String,
    /// Other names a request may use.
    pub aliases: Vec<String>,
    /// The name for people.
    pub display_name: String,
    /// RFC 3339; the list is sorted by it, newest first.
    pub created_at: String,
    /// Context window in tokens.
    pub max_input_tokens: u64,
    /// The most a request may ask for, in tokens.
    pub max_tokens: u64,
    /// Whether it can be used.
    pub lifecycle: Lifecycle,
    /// RFC 3339.
    pub deprecated_at: Option<String>,
    /// RFC 3339.
    pub retires_at: Option<String>,
    /// `haiku`, `sonnet`, `opus`, …
    pub line: Option<String>,
}

impl Model {
    /// An active model: context window and output limit in tokens, `created_at` a date (`2026-02-17`).
    #[must_use]
    pub fn active(id: &str, name: &str, line: &str, created: &str, context: u64, output: u64) -> Self {
        Self {
            id: id.to_owned(),
            aliases: Vec::new(),
            display_name: name.to_owned(),
            created_at: format!("{created}T00:00:00Z"),
            max_input_tokens: context,
            max_tokens: output,
            lifecycle: Lifecycle::Active,
            deprecated_at: None,
            retires_at: None,
            line: Some(line.to_owned()),
        }
    }

    /// Adds another name for it.
    #[must_use]
    pub fn alias(mut self, alias: &str) -> Self {
        self.aliases.push(alias.to_owned());
        self
    }

    /// Marks it deprecated on one date and to be retired on another.
    #[must_use]
    pub fn deprecated(mut self, on: &str, retires: &str) -> Self {
        self.lifecycle = Lifecycle::Deprecated;
        self.deprecated_at = Some(format!("{on}T00:00:00Z"));
        self.retires_at = Some(format!("{retires}T00:00:00Z"));
        self
    }

    /// Marks it retired: a request that names it fails as one for an unknown model does.
    #[must_use]
    pub fn retired(mut self, on: &str) -> Self {
        self.lifecycle = Lifecycle::Retired;
        self.retires_at = Some(format!("{on}T00:00:00Z"));
        self
    }
}

/// A model's stage of life, as Anthropic names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifecycle {
    /// Open to all.
    Active,
    /// Still answers; closed to new users.
    Deprecated,
    /// Gone.
    Retired,
}

impl Lifecycle {
    /// The word on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deprecated => "deprecated",
            Self::Retired => "retired",
        }
    }
}
