//! The world of `clawgate demo`, and the names a person types there.

use std::time::Duration;

use super::world::{Gateway, Key, Model, Standing, Token, World};

/// The practice account.
pub const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";
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

/// Builds the practice world.
pub(super) fn world() -> World {
    const MINUTE: Duration = Duration::from_secs(60);
    World::new()
        .gateway(ACCOUNT, Gateway::new(OPEN_GATEWAY))
        .gateway(ACCOUNT, Gateway::new(LOCKED_GATEWAY).authenticated())
        .gateway(ACCOUNT, Gateway::new(LIMITED_GATEWAY).rate_limit(0, MINUTE))
        .gateway(ACCOUNT, Gateway::new(SLOW_GATEWAY).delay(Duration::from_secs(3)))
        .token(TOKEN, Token::run(ACCOUNT))
        .token(TOKEN_WITHOUT_RUN, Token::without_run(ACCOUNT))
        .key(KEY, Key::good())
        .key(KEY_NO_CREDIT, Key::standing(Standing::NoCredit))
        .key(KEY_NO_PERMISSION, Key::standing(Standing::NoPermission))
        .key(KEY_RATE_LIMITED, Key::good().rate_limit(0, MINUTE))
        .key(KEY_OVERLOADED, Key::standing(Standing::Overloaded))
        .models(models())
}

/// Models under the names of Anthropic's SDK 1.12.0, with the windows and limits of its time. The dates of birth of
/// those without a date in their id are made up: they only order the list.
#[must_use]
pub fn models() -> Vec<Model> {
    const MILLION: u64 = 1_000_000;
    let large = |id: &str, name: &str, line: &str, created: &str| {
        Model::active(id, name, line, created, MILLION, 128_000)
    };
    let small = |id: &str, name: &str, line: &str, created: &str| {
        Model::active(id, name, line, created, 200_000, 64_000)
    };
    vec![
        large("claude-sonnet-5-5", "Claude Sonnet 5.5", "sonnet", "2026-11-10"),
        large("claude-haiku-5-5", "Claude Haiku 5.5", "haiku", "2026-11-03"),
        large("claude-opus-5-5", "Claude Opus 5.5", "opus", "2026-10-27"),
        large("claude-opus-5", "Claude Opus 5", "opus", "2026-08-11"),
        large("claude-sonnet-5", "Claude Sonnet 5", "sonnet", "2026-07-14"),
        large("claude-fable-5", "Claude Fable 5", "fable", "2026-06-23"),
        large("claude-sonnet-4-6", "Claude Sonnet 4.6", "sonnet", "2026-02-17"),
        large("claude-opus-4-6", "Claude Opus 4.6", "opus", "2026-02-05"),
        small("claude-opus-4-5-20251101", "Claude Opus 4.5", "opus", "2025-11-01")
            .alias("claude-opus-4-5")
            .deprecated("2026-11-23", "2027-01-22"),
        small("claude-haiku-4-5-20251001", "Claude Haiku 4.5", "haiku", "2025-10-01")
            .alias("claude-haiku-4-5"),
        small("claude-sonnet-4-5-20250929", "Claude Sonnet 4.5", "sonnet", "2025-09-29")
            .alias("claude-sonnet-4-5")
            .deprecated("2026-09-30", "2026-11-30"),
        small("claude-opus-4-20250514", "Claude Opus 4", "opus", "2025-05-14")
            .alias("claude-opus-4-0")
            .retired("2026-06-15"),
    ]
}
