//! What OpenClaw would use, as it is reported, and that there is nothing it would.

use crate::domain::{Environment, Exit, Field, Layer, Secret, said};
use crate::locale::ids;
use crate::openclaw::{Effective, Setup, elsewhere};
use crate::report::EffectiveReport;
use crate::wizard::Problem;

use super::failures::usage;
use super::obstructed;

/// There is nothing to check.
pub(super) fn not_set_up(setup: &Setup, env: &Environment) -> Problem {
    let path = setup.place.config.as_path();
    let named = format!("models.providers.{}", setup.choice().provider);
    if let Some(key) = setup.provider_in_another_case(setup.choice()) {
        let message = ids::CHECK_PROVIDER_CASE
            .with("key", format!("models.providers.{}", said(&key)))
            .with("named", named);
        return Problem::of(
            Exit::Limited,
            Layer::Request,
            obstructed::UNTOLD,
            message,
            ids::HINT_CHECK_UNTOLD,
        );
    }
    let message = match elsewhere(setup, setup.choice(), env) {
        Some(found) => ids::CHECK_SET_UP_ELSEWHERE
            .with("path", path)
            .with("key", found.key.as_str())
            .with("gateway", found.gateway.to_string()),
        None if setup.is_blank() => ids::CHECK_EMPTY.with("path", path),
        None => ids::CHECK_NOT_SET_UP.with("path", path),
    };
    usage("not-set-up", message, ids::HINT_CHECK_NOT_SET_UP).field(Field::GatewayUrl)
}

pub(super) fn report(effective: &Effective) -> EffectiveReport {
    let mut values = Vec::new();
    if let Some(url) = &effective.base_url {
        values.push(("baseUrl", url.value.to_string(), url.source.name()));
    }
    if let Some(key) = &effective.api_key {
        values.push(("apiKey", key.value.fingerprint(), key.source.name()));
    }
    if let Some(header) = &effective.authorization {
        let bare = header.value.expose().strip_prefix("Bearer ").map(Secret::verbatim);
        let shown = bare.map_or_else(|| header.value.fingerprint(), |token| token.fingerprint());
        values.push(("token", shown, header.source.name()));
    }
    for (name, found) in &effective.headers {
        values.push(("header", said(name), found.source.name()));
    }
    if let Some(model) = &effective.model {
        values.push(("model", said(&model.value), model.source.name()));
    }
    EffectiveReport { audience: effective.audience.name(), values, missing: effective.missing.clone() }
}
