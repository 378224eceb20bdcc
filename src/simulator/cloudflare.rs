//! The gateway's layer: what Cloudflare AI Gateway looks at before and after it passes a request on.
//!
//! Order: behaviour attached to the gateway, account and gateway (2001), authentication (2009), provider (2008), rate
//! limit (2003), Guardrails (2016), cache, spend rule (2045), provider key, provider. A cached answer is given whoever
//! asks and whatever was spent, as was seen of the real one. Codes and texts are those users met (Cloudflare's
//! documentation, issues); the two that nobody has published are named below.

use std::time::Duration;

use serde_json::json;

use super::answer::{Answer, Body, Delivery};
use super::anthropic;
use super::behaviour::Behaviour;
use super::exchange::{AnsweredBy, Exchange};
use super::openai;
use super::scenario::{Account, Gateway};
use super::state::{Cache, State};
use super::v4;

/// Cloudflare's code for "no provider key, and no credit may be used instead" is not published: this one stands for it.
pub const NO_PROVIDER_KEY: u32 = 2999;
const SPEND_RULE: &str = "cost limit 100 per 604800s, sliding";
/// The providers AI Gateway has an endpoint for. Only `anthropic` and `openai` are answered for here.
const PROVIDERS: &[&str] = &[
    "anthropic",
    "azure-openai",
    "aws-bedrock",
    "bedrock",
    "cartesia",
    "cerebras",
    "cohere",
    "compat",
    "deepseek",
    "elevenlabs",
    "fal",
    "google-ai-studio",
    "google-vertex-ai",
    "grok",
    "groq",
    "huggingface",
    "ideogram",
    "mistral",
    "openai",
    "openrouter",
    "perplexity",
    "replicate",
    "workers-ai",
];

/// Answers one request that came to the gateway's origin.
pub(super) fn answer(state: &mut State, request: &Exchange, now: Duration) -> Answer {
    let ray = state.ids.ray();
    let answer = route(state, request, now);
    let cloudflare = match answer.by {
        AnsweredBy::Canned => false,
        // A captive portal is not Cloudflare: it has no ray.
        AnsweredBy::Edge => answer.has_header("server"),
        _ => !answer.has_header("cf-ray"),
    };
    if cloudflare { answer.header("cf-ray", ray) } else { answer }
}

fn route(state: &mut State, request: &Exchange, now: Duration) -> Answer {
    let path = request.path_and_query().0;
    if path.starts_with(v4::PREFIX) {
        return v4::answer(state, request, now);
    }
    let mut parts = path.splitn(6, '/').skip(1);
    let (version, account, gateway) = (parts.next(), parts.next(), parts.next());
    let (provider, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let (Some("v1"), Some(account), Some(id)) = (version, account, gateway) else {
        return Answer::text(404, AnsweredBy::Edge, "text/plain", "Not Found").header("server", "cloudflare");
    };
    let Some(gateway) = find(state, account, id, request) else {
        return error(400, 2001, "Please configure AI Gateway in the Cloudflare dashboard");
    };
    let replaced = gateway.behaviour.as_ref().and_then(Behaviour::replace);
    let answer = match replaced {
        Some(answer) => answer,
        None => through(state, request, now, account, &gateway, (provider, rest)),
    };
    let answer = match &gateway.behaviour {
        Some(behaviour) => behaviour.modify(answer),
        None => answer,
    };
    Answer { delay: answer.delay + gateway.delay, ..answer }
}

/// The gateway a request names. `default` comes into being, with authentication on, at the first request that brings a
/// token of the account with the permission to run it.
fn find(state: &mut State, account: &str, id: &str, request: &Exchange) -> Option<Gateway> {
    let run = may_run(state, account, request);
    let Account { gateways, .. } = state.scenario.accounts.get_mut(account)?;
    if let Some(gateway) = gateways.iter().find(|gateway| gateway.id == id) {
        return Some(gateway.clone());
    }
    if id == "default" && run {
        let gateway = Gateway { authenticated: true, ..Gateway::new("default") };
        gateways.push(gateway.clone());
        return Some(gateway);
    }
    None
}

/// Whether the request brings exactly `Bearer <token>` with a token of this account that may run gateways.
fn may_run(state: &State, account: &str, request: &Exchange) -> bool {
    request
        .header("cf-aig-authorization")
        .and_then(|value| value.strip_prefix("Bearer "))
        .and_then(|text| state.scenario.tokens.get(text))
        .is_some_and(|token| token.run && token.account == account)
}

fn through(
    state: &mut State,
    request: &Exchange,
    now: Duration,
    account: &str,
    gateway: &Gateway,
    (provider, rest): (&str, &str),
) -> Answer {
    if gateway.authenticated && !may_run(state, account, request) {
        return error(401, 2009, "Unauthorized");
    }
    if !PROVIDERS.contains(&provider) && !provider.starts_with("custom-") {
        return error(400, 2008, "Invalid provider");
    }
    let place = format!("{account}/{}", gateway.id);
    if let Some(limit) = gateway.rate_limit
        && state.windows.take(&place, limit, now).is_err()
    {
        return error(429, 2003, "Rate limited");
    }
    if blocked(gateway, &request.body) {
        // Cloudflare documents the code and the status, not the text.
        return error(424, 2016, "Prompt blocked due to security configurations");
    }
    let skip = ["cf-aig-skip-cache", "cf-skip-cache"].iter().any(|name| is_true(request, name));
    let cache = gateway
        .cache
        .filter(|_| !skip && request.method == "POST")
        .map(|keep| (Cache::key(&place, request), now + keep));
    if let Some((key, _)) = &cache
        && let Some(answer) = state.cache.find(key, now)
    {
        return mark(state, request, now, answer, "HIT");
    }
    if let Some(rule) = &gateway.overspent {
        let text = format!("Spend limit exceeded: rule '{rule}' ({SPEND_RULE}) for {provider}");
        return error(429, 2045, &text);
    }
    let credential = match provider_key(request, provider).or(gateway.stored_key.as_deref()) {
        Some(key) => Some(key),
        None if is_true(request, "cf-aig-no-wholesale") => {
            return error(400, NO_PROVIDER_KEY, "No credential for this provider");
        }
        None => match state.scenario.accounts.get(account) {
            Some(owner) if owner.credit_cents > 0 && gateway.authenticated => None,
            // Its status and text are not published.
            Some(owner) if owner.credit_cents > 0 => {
                return error(400, 2049, "Unified Billing needs an authenticated gateway");
            }
            _ => return error(402, 2021, "Insufficient wholesale credits. Please add additional credits"),
        },
    };
    let in_one_piece = !gateway.blocked_words.is_empty();
    let path = format!("/{rest}");
    let answer = match provider {
        "anthropic" => anthropic::answer(state, request, &path, credential, in_one_piece, now),
        "openai" => openai::answer(state, request, &path, credential, in_one_piece, now),
        _ => return error(400, 2005, "Failed to get response from provider"),
    };
    if let Some((key, until)) = cache
        && answer.status == 200
        && answer.delivery == Delivery::Plain
        && !matches!(answer.body, Body::Endless)
    {
        state.cache.keep(key, answer.clone(), until);
    }
    mark(state, request, now, answer, "MISS")
}

/// Adds what the gateway tells of an answer it got. What stands for something else than an answer stays as it is.
fn mark(state: &mut State, request: &Exchange, now: Duration, mut answer: Answer, cache: &str) -> Answer {
    if !matches!(answer.by, AnsweredBy::Provider) {
        return answer;
    }
    if cache == "HIT" {
        answer.by = AnsweredBy::Cache;
        answer.delay = Duration::ZERO;
    }
    let event = request
        .header("cf-aig-event-id")
        .filter(|id| !id.is_empty() && id.len() <= 64)
        .map_or_else(|| state.ids.log_id(state.scenario.starts_at, now), str::to_owned);
    answer
        .header("cf-aig-cache-status", cache)
        .header("cf-aig-log-id", state.ids.log_id(state.scenario.starts_at, now))
        .header("cf-aig-step", "0")
        .header("cf-aig-event-id", event)
        .header("server", "cloudflare")
}

/// The provider's key as the request brings it. Anthropic takes `x-api-key` (what OpenClaw sends) and
/// `Authorization: Bearer` (what its SDK 1.12.0 sends); with both, the latter is the one that counts, which is why a
/// Cloudflare token there is met by Anthropic's 401.
fn provider_key<'a>(request: &'a Exchange, provider: &str) -> Option<&'a str> {
    let bearer = request
        .header("authorization")
        .map(|value| value.strip_prefix("Bearer ").unwrap_or(value))
        .filter(|key| !key.is_empty());
    let own = request.header("x-api-key").filter(|key| !key.is_empty());
    if provider == "anthropic" { bearer.or(own) } else { bearer }
}

fn is_true(request: &Exchange, name: &str) -> bool {
    request.header(name).is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

fn blocked(gateway: &Gateway, body: &[u8]) -> bool {
    if gateway.blocked_words.is_empty() {
        return false;
    }
    let text = String::from_utf8_lossy(body).to_lowercase();
    gateway.blocked_words.iter().any(|word| text.contains(&word.to_lowercase()))
}

/// An error the gateway makes itself, in its envelope.
fn error(status: u16, code: u32, message: &str) -> Answer {
    let body = json!({
        "success": false,
        "result": [],
        "messages": [],
        "error": [{ "code": code, "message": message }],
        "name": "AiGatewayError",
        "httpCode": status,
        "internalCode": code,
        "message": message,
        "description": "",
    });
    Answer::json(status, AnsweredBy::Gateway, &body).header("server", "cloudflare")
}
