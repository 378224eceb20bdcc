//! The scenario of `clawgate demo`, and the names a person types there.

use std::time::Duration;

use super::scenario::{Gateway, Key, KeyState, Lifecycle, Model, RateLimit, Scenario, Token};

/// The practice account.
pub const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";
/// Its name.
pub const ACCOUNT_NAME: &str = "Practice account";
/// A gateway that needs no token.
pub const OPEN_GATEWAY: &str = "my-gateway";
/// A gateway with authentication on: it needs [`TOKEN`].
pub const LOCKED_GATEWAY: &str = "locked";
/// A gateway whose rate limit is used up.
pub const LIMITED_GATEWAY: &str = "limited";
/// A gateway that takes three seconds.
pub const SLOW_GATEWAY: &str = "slow";
/// Today in the practice world: what the demo proposes and warns of is the same every day.
pub const TODAY: &str = "2026-11-23";
/// A Cloudflare token with AI Gateway Run.
pub const TOKEN: &str = "practice-token-with-gateway-run";
/// A Cloudflare token that lacks AI Gateway Run.
pub const TOKEN_WITHOUT_RUN: &str = "practice-token-without-gateway-run";
/// A Cloudflare token with AI Gateway Read, Edit and Run: it finds a gateway, and makes one.
pub const TOKEN_FOR_ALL: &str = "practice-token-for-all";
/// A key with which all is well.
pub const KEY: &str = "sk-ant-practice-all-is-well-0001";
/// A key whose owner has no credit.
pub const KEY_NO_CREDIT: &str = "sk-ant-practice-no-credit-0002";
/// A key without permission.
pub const KEY_NO_PERMISSION: &str = "sk-ant-practice-no-permission-0003";
/// A key whose rate limit is used up.
pub const KEY_RATE_LIMITED: &str = "sk-ant-practice-rate-limited-0004";
/// A key that finds Anthropic overloaded.
pub const KEY_OVERLOADED: &str = "sk-ant-practice-overloaded-0005";

/// OpenAI's models in `clawgate demo`.
pub const OPENAI_MODELS: [&str; 4] = ["gpt-6.1-sol", "gpt-6.1-terra", "gpt-6-luna", "gpt-5.6-luna"];
/// An OpenAI key with which all is well.
pub const OPENAI_KEY: &str = "sk-proj-practice-all-is-well-0001";
/// An OpenAI key whose owner has no credit.
pub const OPENAI_KEY_NO_CREDIT: &str = "sk-proj-practice-no-credit-0002";

/// What exists in `clawgate demo`.
#[must_use]
pub fn demo_scenario() -> Scenario {
    let used_up = RateLimit::per_minute(0);
    let slow = Duration::from_secs(3);
    let models = (models(), OPENAI_MODELS.to_vec());
    let mut scenario = Scenario { models: models.0, openai_models: models.1, ..Scenario::default() }
        .gateway(ACCOUNT, Gateway::new(OPEN_GATEWAY))
        .gateway(ACCOUNT, Gateway { authenticated: true, ..Gateway::new(LOCKED_GATEWAY) })
        .gateway(ACCOUNT, Gateway { rate_limit: used_up, ..Gateway::new(LIMITED_GATEWAY) })
        .gateway(ACCOUNT, Gateway { delay: slow, ..Gateway::new(SLOW_GATEWAY) })
        .token(TOKEN, ACCOUNT)
        .key(KEY, Key::default())
        .key(OPENAI_KEY, Key::default())
        .key(OPENAI_KEY_NO_CREDIT, KeyState::NoCredit.into())
        .key(KEY_NO_CREDIT, KeyState::NoCredit.into())
        .key(KEY_NO_PERMISSION, KeyState::NoPermission.into())
        .key(KEY_RATE_LIMITED, Key { rate_limit: used_up, ..Key::default() })
        .key(KEY_OVERLOADED, KeyState::Overloaded.into());
    scenario.tokens.insert(TOKEN_WITHOUT_RUN.to_owned(), Token { read: true, ..Token::of(ACCOUNT) });
    scenario.tokens.insert(TOKEN_FOR_ALL.to_owned(), Token::for_all(ACCOUNT));
    if let Some(account) = scenario.accounts.get_mut(ACCOUNT) {
        ACCOUNT_NAME.clone_into(&mut account.name);
    }
    scenario
}

/// Models under the names of Anthropic's SDK 1.12.0, with the windows and limits of its time. The dates of birth of
/// those without a date in their id are made up: they only order the list.
#[must_use]
pub fn models() -> Vec<Model> {
    let large = |id, name, line, created| Model {
        id,
        alias: None,
        name,
        line,
        created,
        context: 1_000_000,
        max_tokens: 128_000,
        lifecycle: Lifecycle::Active,
    };
    let small = |id, alias, name, line, created, lifecycle| Model {
        alias: Some(alias),
        context: 200_000,
        max_tokens: 64_000,
        lifecycle,
        ..large(id, name, line, created)
    };
    let deprecated = |since, retires| Lifecycle::Deprecated { since, retires };
    vec![
        large("claude-sonnet-5-5", "Claude Sonnet 5.5", "sonnet", "2026-11-10"),
        large("claude-haiku-5-5", "Claude Haiku 5.5", "haiku", "2026-11-03"),
        large("claude-opus-5-5", "Claude Opus 5.5", "opus", "2026-10-27"),
        large("claude-opus-5", "Claude Opus 5", "opus", "2026-08-11"),
        large("claude-sonnet-5", "Claude Sonnet 5", "sonnet", "2026-07-14"),
        large("claude-fable-5", "Claude Fable 5", "fable", "2026-06-23"),
        large("claude-sonnet-4-6", "Claude Sonnet 4.6", "sonnet", "2026-02-17"),
        large("claude-opus-4-6", "Claude Opus 4.6", "opus", "2026-02-05"),
        small(
            "claude-opus-4-5-20251101",
            "claude-opus-4-5",
            "Claude Opus 4.5",
            "opus",
            "2025-11-01",
            deprecated("2026-11-23", "2027-01-22"),
        ),
        small(
            "claude-haiku-4-5-20251001",
            "claude-haiku-4-5",
            "Claude Haiku 4.5",
            "haiku",
            "2025-10-01",
            Lifecycle::Active,
        ),
        small(
            "claude-sonnet-4-5-20250929",
            "claude-sonnet-4-5",
            "Claude Sonnet 4.5",
            "sonnet",
            "2025-09-29",
            deprecated("2026-09-30", "2026-11-30"),
        ),
        small(
            "claude-opus-4-20250514",
            "claude-opus-4-0",
            "Claude Opus 4",
            "opus",
            "2025-05-14",
            Lifecycle::Retired("2026-06-15"),
        ),
    ]
}
