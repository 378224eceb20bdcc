//! What a change comes to, in the few words that a person would use for it.

use crate::domain::{Address, Environment, read_pasted};
use crate::locale::{Message, ids};

use super::effective::Effective;
use super::release::Audience;
use super::setup::Setup;

/// What differs between two states of a setup, of what it is made of: gateway, model, fallbacks, key, token. Secrets by
/// their fingerprints, and only as the files have them.
#[must_use]
pub fn summary(before: &Setup, after: &Setup) -> Vec<Message> {
    let [before, after] = [before, after].map(Values::of);
    let gateways = match (&before.gateway, &after.gateway) {
        // The account is said where it is what changes.
        (Some(Gateway::Known(one, a)), Some(Gateway::Known(other, b))) if a != b && one == other => {
            [Some(a.clone()), Some(b.clone())]
        }
        _ => [&before, &after].map(|values| values.gateway.as_ref().map(Gateway::whole)),
    };
    let [gateway_before, gateway_after] = gateways;
    let rows = [
        (ids::SUMMARY_GATEWAY, gateway_before, gateway_after),
        (ids::SUMMARY_MODEL, before.model, after.model),
        (ids::SUMMARY_FALLBACKS, before.fallbacks, after.fallbacks),
        (ids::SUMMARY_KEY, before.key, after.key),
        (ids::SUMMARY_TOKEN, before.token, after.token),
    ];
    let changed = rows.into_iter().filter(|(_, before, after)| before != after);
    let said = changed.map(|(id, before, after)| {
        let value =
            |value: Option<String>| value.map_or_else(|| ids::SUMMARY_NONE.message().into(), Into::into);
        let [before, after]: [crate::locale::Argument; 2] = [before, after].map(value);
        id.with("before", before).with("after", after)
    });
    said.collect()
}

/// What a setup is made of, as it is shown.
struct Values {
    gateway: Option<Gateway>,
    model: Option<String>,
    fallbacks: Option<String>,
    key: Option<String>,
    token: Option<String>,
}

impl Values {
    fn of(setup: &Setup) -> Self {
        let nobody = Environment::default();
        let sent = Effective::of(&setup.process(&nobody, Audience::Shell));
        let own = |model: String| match model.split_once('/') {
            Some((provider, id)) if provider == setup.choice.provider => id.to_owned(),
            _ => model,
        };
        let (model, fallbacks) = setup.default_model();
        let fallbacks: Vec<String> = fallbacks.into_iter().map(own).collect();
        Self {
            gateway: sent.base_url.map(|found| Gateway::of(&found.value)),
            model: model.map(own),
            fallbacks: (!fallbacks.is_empty()).then(|| fallbacks.join(" · ")),
            key: sent.api_key.map(|found| found.value.fingerprint()),
            token: sent.authorization.map(|found| found.value.fingerprint()),
        }
    }
}

enum Gateway {
    /// The account, shortened, and the gateway's name.
    Known(String, String),
    /// An address that names neither.
    Other(String),
}

impl Gateway {
    fn of(url: &Address) -> Self {
        let found = read_pasted(url.expose()).and_then(|found| Some((found.account?, found.gateway?)));
        match found {
            Some((account, gateway)) => Self::Known(account.short(), gateway.to_string()),
            None => Self::Other(url.to_string()),
        }
    }

    fn whole(&self) -> String {
        match self {
            Self::Known(account, gateway) => format!("{account}/{gateway}"),
            Self::Other(address) => address.clone(),
        }
    }
}
