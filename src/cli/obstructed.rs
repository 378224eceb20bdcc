//! What keeps OpenClaw from sending the request that would be tested, or us from telling what it sends.

use crate::domain::{AuthChoice, Exit, Field, Layer, minute, said};
use crate::locale::{Message, ids};
use crate::openclaw::{Effective, Obstruction, Setup, unset_in};
pub(super) use crate::wizard::UNTOLD;
use crate::wizard::{self, Failure, Problem, input};

/// Every stored credential rests.
pub(super) const RESTS: &str = "credential-rests";

/// The key is referred to, and an OpenClaw of this release asks for none without its daemon.
pub(super) const NOT_ASKED: &str = "reference-not-asked";

/// Why nothing is tested for an audience; `None` where the request can be sent as OpenClaw would.
pub(super) fn problem(setup: &Setup, choice: &AuthChoice, effective: &Effective) -> Option<Problem> {
    effective.obstructions.iter().find_map(|obstruction| one(setup, choice, effective, obstruction))
}

/// Stops at an address, a key or a token that is certain to be none: it would be refused, and is not sent.
///
/// # Errors
/// As the request would end, were it sent.
pub(super) fn unsendable(effective: &Effective, choice: &AuthChoice) -> Result<(), Problem> {
    if let Some(url) = effective.base_url.as_ref().filter(|url| !unset_in(&url.value).is_empty())
        && let Some(message) = input::stored_address(&url.value)
    {
        let hint = ids::HINT_ADDRESS_UNSET.with("audience", effective.audience.name());
        let problem = Problem::of(Exit::Gateway, Layer::BaseUrl, "base-url-variable-unset", message, hint);
        return Err(problem.field(Field::GatewayUrl));
    }
    let judged = [
        (Field::ApiKey, Layer::Provider, Exit::Provider, &effective.api_key),
        (Field::Token, Layer::GatewayToken, Exit::Gateway, &effective.authorization),
    ];
    for (field, layer, exit, found) in judged {
        // An empty header is sent as one where the release does.
        let Some(found) = found.as_ref().filter(|found| !found.value.expose().is_empty()) else { continue };
        input::stored_secret(&found.value, &found.source.name(), field, choice).map_err(|error| {
            let hint = ids::HINT_STORED.with("hint", error.hint);
            Problem::of(exit, layer, error.code, error.message, hint).field(field)
        })?;
    }
    Ok(())
}

fn one(
    setup: &Setup,
    choice: &AuthChoice,
    effective: &Effective,
    obstruction: &Obstruction,
) -> Option<Problem> {
    let key = |last: &str| format!("models.providers.{}.{last}", choice.provider);
    let untold =
        |layer, message: Message| (Exit::Limited, layer, UNTOLD, message, ids::HINT_CHECK_UNTOLD.message());
    let (exit, layer, code, message, hint) = match obstruction {
        Obstruction::NoProtocol(path) => {
            let message = match path {
                None => ids::CHECK_NO_PROTOCOL_NOTHING.with("key", key("api")),
                Some(path) => ids::CHECK_NO_PROTOCOL.of(choice).with("key", key("api")).with("asked", *path),
            };
            let hint = ids::HINT_CHECK_NO_PROTOCOL.with("api", choice.protocol.api());
            (Exit::Usage, Layer::Request, "protocol-missing", message, hint)
        }
        Obstruction::OtherProtocol(api) => untold(
            Layer::Request,
            ids::CHECK_OTHER_PROTOCOL.with("key", key("api")).with("api", api.as_str()),
        ),
        Obstruction::Resting { profile, path, until } => {
            let message = ids::CHECK_CREDENTIAL_RESTS
                .with("profile", profile.as_str())
                .with("path", path.as_path())
                .with("time", minute(until / 1000));
            (Exit::Limited, Layer::Provider, RESTS, message, ids::HINT_CHECK_CREDENTIAL_RESTS.message())
        }
        Obstruction::Refused(names) => {
            let names: Vec<String> = names.iter().map(|name| said(name)).collect();
            let message = ids::CHECK_KEYS_REFUSED.with("keys", names.join(", "));
            let hint = ids::HINT_CHECK_KEYS_REFUSED.with("path", setup.place.config.as_path());
            (Exit::Files, Layer::Request, "config-refused", message, hint)
        }
        Obstruction::NoRows => {
            let message = ids::CHECK_NO_ROWS.with("key", key("models"));
            (Exit::Model, Layer::Model, "model-row-missing", message, ids::HINT_CHECK_NOT_SET_UP.message())
        }
        Obstruction::NotAllowed(key) => {
            let message = ids::CHECK_MODEL_NOT_ALLOWED.with("key", key.as_str());
            let hint = ids::HINT_CHECK_MODEL_NOT_ALLOWED.with("key", key.as_str());
            (Exit::Model, Layer::Model, "model-not-allowed", message, hint.with("provider", choice.provider))
        }
        Obstruction::Unset(names) => {
            // The provider's own variable is a missing key, which is said as such.
            let is_own = |name: &str| effective.api_key.is_none() && name == choice.key_variable;
            let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !is_own(name)).collect();
            if names.is_empty() {
                return None;
            }
            let message = ids::CHECK_UNSET_REFUSED
                .with("audience", effective.audience.name())
                .with("variables", names.join(", "));
            let hint = ids::HINT_CHECK_UNSET_REFUSED.with("path", setup.place.env_file().as_path());
            (Exit::Files, Layer::Request, "config-refused", message, hint)
        }
        Obstruction::KeyElsewhere(of) => {
            return Some(wizard::untold(Field::ApiKey, &of.source, &of.provider));
        }
        Obstruction::TokenElsewhere(of) => {
            return Some(wizard::untold(Field::Token, &of.source, &of.provider));
        }
        Obstruction::ReferenceNotAsked(reference) => {
            let message = ids::CHECK_REFERENCE_NOT_ASKED.with("reference", reference.as_str());
            let hint = ids::HINT_CHECK_REFERENCE_NOT_ASKED.message();
            (Exit::Limited, Layer::Provider, NOT_ASKED, message, hint)
        }
        Obstruction::Header(name) => {
            untold(Layer::Request, ids::CHECK_HEADER_UNTOLD.with("name", said(name)))
        }
        Obstruction::Release(first, other) => {
            let message = ids::CHECK_RELEASE_UNTOLD.with("first", first.to_string());
            untold(Layer::Request, message.with("other", other.to_string()))
        }
        Obstruction::KeyInLoginShell => untold(Layer::Provider, ids::CHECK_KEY_IN_LOGIN_SHELL.message()),
        Obstruction::KeyInDatabase(path) => {
            untold(Layer::Provider, ids::CHECK_KEY_IN_DATABASE.with("path", path.as_path()))
        }
    };
    let field = [RESTS, NOT_ASKED].contains(&code).then_some(Field::ApiKey);
    let failure = Failure::new(code, layer, message).hint(hint);
    Some(Problem::new(exit, Failure { field, ..failure }))
}
