//! A gateway that is in use already under another provider's name: Cloudflare's own template for OpenClaw
//! (`moltworker`) writes the gateway's address into the `anthropic` provider.

use serde_json::Value;

use crate::domain::{AccountId, AuthChoice, Environment, GatewayId, Origin, Secret, bare_token, read_pasted};

use super::effective::{AUTHORIZATION_HEADER, address, header};
use super::setup::{Setup, at};
use super::variables::{Audience, Variables, is_literal};

/// What another provider's block says of a gateway. Nothing of it is used without having been shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The keys that lead to the block, joined by dots.
    pub key: String,
    /// The account.
    pub account: AccountId,
    /// The gateway.
    pub gateway: GatewayId,
    /// The provider's key, where the block holds it itself and the provider is this choice's own.
    pub api_key: Option<Secret>,
    /// The gateway's token, where the block holds it itself.
    pub token: Option<Secret>,
}

impl Elsewhere {
    /// The gateway's address, made of the two IDs alone.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}/v1/{}/{}", Origin::cloudflare(), self.account, self.gateway)
    }
}

/// The first other provider that goes through a gateway of Cloudflare's, where this one is not set up.
#[must_use]
pub fn elsewhere(setup: &Setup, choice: &AuthChoice, shell: &Environment) -> Option<Elsewhere> {
    let providers = at(setup.config.value(), &["models", "providers"])?.as_object()?;
    let own = providers.get(choice.provider).and_then(|block| block.get("baseUrl"));
    if own.is_some() {
        return None;
    }
    let variables = Variables { setup, shell, audience: Audience::Shell };
    let literal = |text: &&str| !text.trim().is_empty() && is_literal(text);
    providers.iter().find_map(|(name, block)| {
        let found = read_pasted(&address(&variables, block.get("baseUrl")?.as_str()?))?;
        if found.origin != Some(Origin::cloudflare()) {
            return None;
        }
        let key = block.get("apiKey").and_then(Value::as_str).filter(literal);
        let key = key.filter(|_| found.provider.as_deref() == Some(choice.path));
        let headers = block.get("headers").and_then(Value::as_object);
        let token = headers.and_then(|headers| header(headers, AUTHORIZATION_HEADER)).filter(literal);
        let token = token.map(bare_token);
        Some(Elsewhere {
            key: format!("models.providers.{name}"),
            account: found.account?,
            gateway: found.gateway?,
            api_key: key.and_then(|key| Secret::parse(key).ok()),
            token: token.and_then(|token| Secret::parse(token).ok()),
        })
    })
}
