//! A gateway that is in use already under another provider's name: Cloudflare's own template for OpenClaw
//! (`moltworker`) writes the gateway's address into the `anthropic` provider.

use crate::domain::{AccountId, AuthChoice, Environment, GatewayId, Origin, Secret, bare_token, read_pasted};

use super::release::Audience;
use super::secrets::{AUTHORIZATION_HEADER, header};
use super::setup::Setup;
use super::substitution::is_literal;
use super::value::Look;

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
    if setup.block().get("baseUrl").is_some() {
        return None;
    }
    let process = setup.process(shell, Audience::Shell);
    let literal = |text: &&str| !text.trim().is_empty() && is_literal(text);
    setup.value().members(["models", "providers"]).find_map(|(name, block)| {
        let found = read_pasted(&process.address(block.text("baseUrl")?))?;
        if found.origin != Some(Origin::cloudflare()) {
            return None;
        }
        let is_own = found.provider.as_deref() == Some(choice.path);
        let key = block.text("apiKey").filter(literal).filter(|_| is_own);
        let token = header(&block["headers"], AUTHORIZATION_HEADER).and_then(|(_, value)| value.as_str());
        let token = token.filter(literal).map(bare_token);
        Some(Elsewhere {
            key: format!("models.providers.{name}"),
            account: found.account?,
            gateway: found.gateway?,
            api_key: key.and_then(|key| Secret::parse(key).ok()),
            token: token.and_then(|token| Secret::parse(token).ok()),
        })
    })
}
