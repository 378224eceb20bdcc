//! `models.providers.<id>.request`: what OpenClaw's config says about the way of one provider's requests, and which of
//! it is in force.
//!
//! 2026.2.26 refuses a config that has the key. Seen by running turns of 2026.6.6 and 2026.9.6 (`tests/interop/transport`
//! runs the ones that decide again):
//!
//! - `proxy.mode: "explicit-proxy"` asks the proxy of `proxy.url`, whatever `NO_PROXY` says. It has to be http or https
//!   in full, and nothing is sent where its address is a private one and `allowPrivateNetwork` is not true. The
//!   authorities for the gateway's certificate are then those of `proxy.tls.ca`; `tls` counts for nothing.
//! - `proxy.mode: "env-proxy"` asks the proxy of the variables. Neither `tls` nor `proxy.tls` counts for the gateway's
//!   certificate then.
//! - Either way the gateway's name is looked up on this computer first, although the proxy would find it.
//! - `tls` without `proxy` goes straight to the gateway, whatever the variables say; one with nothing in it is none.
//! - `tls.ca` is the text of a PEM file, not its path, and takes the place of every other authority, those of
//!   `NODE_EXTRA_CA_CERTS` too.
//! - `insecureSkipVerify: true`, in either place, ends every turn before anything is sent.
//! - `proxy.proxyUrl` of the whole config wins over all of this.

use serde_json::Value;

use crate::domain::Secret;

use super::setup::Setup;
use super::value::Look;
use super::variables::Process;

/// The settings of the provider, as far as they decide where a request goes and whom it trusts.
pub(super) struct Transport {
    /// Where the settings stand: `models.providers.<id>.request`.
    pub key: String,
    /// Its own proxy.
    pub proxy: Option<OwnProxy>,
    /// For a gateway that is asked directly.
    pub tls: Option<Tls>,
    /// For a gateway behind a proxy that is named by address.
    pub proxy_tls: Option<Tls>,
    /// Whether private addresses are allowed.
    pub private: bool,
    /// Keys that are set, matter, and are not judged here.
    pub unjudged: Vec<String>,
}

/// Which proxy.
pub(super) enum OwnProxy {
    /// The one of the variables.
    Variables,
    /// This one; empty where its variable is not there.
    Address(Secret),
}

/// How a certificate is checked.
pub(super) struct Tls {
    /// The authorities, as PEM; an unreadable text vouches for nothing.
    pub authorities: Option<Authorities>,
    /// Whether it asks not to check at all, which OpenClaw refuses.
    pub insecure: bool,
}

/// Which authorities count.
pub(super) enum Authorities {
    /// Those in this text.
    Pem(Secret),
    /// Those of a secret's reference, which is not followed here.
    Elsewhere,
}

impl Transport {
    /// The settings, where there are any; `None` on a release that knows none.
    pub(super) fn of(process: &Process<'_>) -> Option<Self> {
        let request = present(process.setup).filter(|_| process.release().request)?;
        let key = key(process.setup);
        let mut matter = vec![vec!["auth"]];
        if headers_matter(request) {
            matter.push(vec!["headers"]);
        }
        for name in ["cert", "key", "serverName"] {
            matter.extend([vec!["tls", name], vec!["proxy", "tls", name]]);
        }
        matter.retain(|keys| request.at(keys.as_slice()).is_some_and(|value| !is_empty(value)));
        let proxy = match request.text(["proxy", "mode"]) {
            Some("env-proxy") => Some(OwnProxy::Variables),
            Some("explicit-proxy") => {
                let found = process.resolve(request.text(["proxy", "url"]).unwrap_or_default().trim());
                Some(OwnProxy::Address(found.map_or_else(|| Secret::verbatim(""), |found| found.value)))
            }
            _ => None,
        };
        Some(Self {
            proxy,
            tls: Tls::of(&request["tls"], process),
            proxy_tls: Tls::of(&request["proxy"]["tls"], process),
            private: request.is_true("allowPrivateNetwork"),
            unjudged: matter.iter().map(|keys| format!("{key}.{}", keys.join("."))).collect(),
            key,
        })
    }

    /// Whether it changes the way at all: then a name is looked up here first.
    pub(super) fn is_way(&self) -> bool {
        self.proxy.is_some() || self.tls.is_some()
    }

    /// Whether it keeps every variable's proxy out of the way.
    pub(super) fn is_direct(&self) -> bool {
        self.proxy.is_none() && self.tls.is_some()
    }

    /// The key that asks for an unchecked certificate, with which nothing is sent.
    pub(super) fn insecure(&self) -> Option<String> {
        let asks = |tls: &Option<Tls>| tls.as_ref().is_some_and(|tls| tls.insecure);
        // Without a proxy its settings are not looked at.
        let behind = asks(&self.proxy_tls) && self.proxy.is_some();
        let of = if behind { "proxy.tls" } else { "tls" };
        (behind || asks(&self.tls)).then(|| format!("{}.{of}.insecureSkipVerify", self.key))
    }
}

impl Tls {
    fn of(tls: &Value, process: &Process<'_>) -> Option<Self> {
        tls.as_object().filter(|map| map.values().any(|value| !is_empty(value)))?;
        let authorities = match &tls["ca"] {
            Value::String(text) if !text.trim().is_empty() => {
                let found = process.resolve(text);
                Some(found.map_or(Authorities::Elsewhere, |found| Authorities::Pem(found.value)))
            }
            Value::Object(_) => Some(Authorities::Elsewhere),
            _ => None,
        };
        Some(Self { authorities, insecure: tls.is_true("insecureSkipVerify") })
    }
}

/// Where the settings stand.
pub(super) fn key(setup: &Setup) -> String {
    format!("models.providers.{}.request", setup.choice.provider)
}

/// The settings as they stand in the config, where anything does.
pub(super) fn present(setup: &Setup) -> Option<&Value> {
    setup.block().get("request")
}

/// Whether a header is among them that decides whom the gateway or the provider takes it for, or what they do.
fn headers_matter(request: &Value) -> bool {
    request.members("headers").map(|(name, _)| name.to_ascii_lowercase()).any(|name| {
        ["cf-aig-", "anthropic-"].iter().any(|start| name.starts_with(start))
            || matches!(name.as_str(), "x-api-key" | "authorization" | "host")
    })
}

/// What counts as not set.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}
