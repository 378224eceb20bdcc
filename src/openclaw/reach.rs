//! Whether OpenClaw's own requests would come through where ours did: which proxy it asks, and which authorities it
//! trusts.
//!
//! Everything here was seen by running turns of 2026.2.26, 2026.6.6 and 2026.9.6 on Node 24.21 (`tests/interop/proxies`
//! runs the ones that decide again):
//!
//! - `https_proxy`, else `HTTPS_PROXY`, else `http_proxy`, else `HTTP_PROXY`, from the process or `<state dir>/.env`; the
//!   config's `env.vars` is early enough for it on 2026.2.26 alone. A lower-case name that is set but empty hides its
//!   upper-case twin. `ALL_PROXY` counts for nothing, in either case.
//! - `no_proxy`, else `NO_PROXY`: `*` alone, names and their subdomains, a port where one is given.
//! - An address without `http://` is an error, on 2026.2.26 at the start of any command. `socks5://` is understood by
//!   2026.2.26 and 2026.9.6, and not by 2026.6.6.
//! - `proxy.proxyUrl` in the config, else `OPENCLAW_PROXY_URL`, wins over all of these on 2026.6.6 (with
//!   `proxy.enabled`) and 2026.9.6, whatever `NO_PROXY` says.
//! - Node trusts the authorities it was built with and those of `NODE_EXTRA_CA_CERTS`, which has to be in the process
//!   before it starts: from `.env` it comes too late. `SSL_CERT_FILE` and the system's store count for nothing but with
//!   `NODE_USE_SYSTEM_CA=1`, `--use-system-ca` or `--use-openssl-ca`.
//! - What the provider itself has under `request` comes before the variables; see `transport`.

mod said;
mod trust;

use std::net::IpAddr;

use crate::domain::{Environment, ProxyVariables, Secret, host_and_port, is_excepted};

use super::release::{Release, WholeProxy};
use super::source::{Found, Source};
use super::transport::{self, OwnProxy, Transport};
use super::value::Look;
use super::variables::Process;

pub use said::{obstacle_notice, road_notices};
pub use trust::{Trust, accepts, own_authorities, trust_line, trust_notices};

/// How a request of OpenClaw's leaves this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProxyRoute {
    /// Straight to the gateway.
    Direct,
    /// Through a proxy.
    Through(Via),
    /// Not at all.
    Nowhere(ProxyError),
}

/// Why no request of OpenClaw's leaves this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProxyError {
    /// A proxy's address it does not understand: the variable or the key that names it.
    Address(String),
    /// A proxy in the config whose address is private, which has to be allowed.
    Private(Via),
    /// A key that asks for unchecked certificates.
    Insecure(String),
    /// A key that this release does not know: it refuses the config.
    UnknownKey(String),
}

impl ProxyError {
    /// What names it: a variable, or the key in the config.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Address(name) | Self::Insecure(name) | Self::UnknownKey(name) => name,
            Self::Private(via) => &via.named_by,
        }
    }
}

/// A proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Via {
    /// Its address as it stands there; a user name and a password may be in it.
    pub address: Secret,
    /// The variable or the key of the config that names it.
    pub named_by: String,
    /// Where that stands, as reports name sources.
    pub source: String,
}

impl ProxyRoute {
    /// Whether both lead the same way, whatever names it.
    #[must_use]
    pub fn same_route(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Through(one), Self::Through(two)) => one.address == two.address,
            (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
        }
    }
}

/// The route of OpenClaw's request to an address.
#[must_use]
pub fn proxy_route(process: &Process<'_>, base_url: &str) -> ProxyRoute {
    let (setup, release) = (process.setup, process.release());
    if !release.request && transport::present(setup).is_some() {
        return ProxyRoute::Nowhere(ProxyError::UnknownKey(transport::key(setup)));
    }
    let own = Transport::of(process);
    if let Some(key) = own.as_ref().and_then(Transport::insecure) {
        return ProxyRoute::Nowhere(ProxyError::Insecure(key));
    }
    if let Some(via) = whole_proxy(process) {
        return ProxyRoute::Through(via);
    }
    match own {
        Some(own @ Transport { proxy: Some(OwnProxy::Address(_)), .. }) => return explicit(own),
        Some(own) if own.is_direct() => return ProxyRoute::Direct,
        _ => {}
    }
    let Some((host, port)) = host_and_port(base_url) else { return ProxyRoute::Direct };
    let Some((name, found)) = proxy_variable(process, base_url) else { return ProxyRoute::Direct };
    let except = either(process, "no_proxy").map(|(_, found)| found.value);
    if except.is_some_and(|list| is_excepted(list.expose(), &host, port)) {
        return ProxyRoute::Direct;
    }
    if !is_understood(scheme(found.value.expose()), release) {
        return ProxyRoute::Nowhere(ProxyError::Address(name));
    }
    ProxyRoute::Through(Via { address: found.value, named_by: name, source: found.source.name() })
}

/// The route through the proxy that the provider names by its address.
fn explicit(own: Transport) -> ProxyRoute {
    let name = format!("{}.proxy.url", own.key);
    let Some(OwnProxy::Address(address)) = own.proxy else { return ProxyRoute::Direct };
    let place = host_and_port(address.expose()).filter(|(host, _)| !host.is_empty());
    let Some((host, _)) = place.filter(|_| matches!(scheme(address.expose()), Some("http" | "https"))) else {
        return ProxyRoute::Nowhere(ProxyError::Address(name));
    };
    let via = Via { address, named_by: name, source: Source::Config.name() };
    let blocked = !own.private && (host == "localhost" || host.parse().is_ok_and(is_private));
    if blocked { ProxyRoute::Nowhere(ProxyError::Private(via)) } else { ProxyRoute::Through(via) }
}

/// The host of a proxy in the provider's own settings whose name OpenClaw looks up before it asks it: one address of a
/// private network among those it stands for, and nothing is sent. `None` where that is allowed, or there is no name.
/// Read in 2026.6.6 and 2026.9.6 (`resolvePinnedHostnameWithPolicy`).
#[must_use]
pub fn must_be_public(process: &Process<'_>, via: &Via) -> Option<String> {
    let own = Transport::of(process).filter(|own| !own.private)?;
    let (host, _) = host_and_port(via.address.expose())?;
    let is_meant = via.named_by == format!("{}.proxy.url", own.key) && host.parse::<IpAddr>().is_err();
    is_meant.then_some(host)
}

/// Whether OpenClaw takes an address for one of a network of its own.
#[must_use]
pub fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let [first, second, ..] = address.octets();
            address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_unspecified()
                || (first == 100 && (64..128).contains(&second))
        }
        IpAddr::V6(address) => {
            address.to_ipv4_mapped().is_some_and(|address| is_private(address.into()))
                || address.is_loopback()
                || address.is_unspecified()
                || address.is_unique_local()
                || address.is_unicast_link_local()
        }
    }
}

/// The host whose name OpenClaw looks up itself before it asks a proxy, so that it has to be known here as well; `None`
/// where only the proxy has to know it.
#[must_use]
pub fn looks_up_first(process: &Process<'_>, base_url: &str) -> Option<String> {
    let own = Transport::of(process).filter(Transport::is_way)?;
    let looks_up = match whole_proxy(process) {
        Some(_) => process.release().whole_proxy == WholeProxy::WhenEnabled,
        None => own.proxy.is_some(),
    };
    let (host, _) = host_and_port(base_url).filter(|_| looks_up)?;
    let through = matches!(proxy_route(process, base_url), ProxyRoute::Through(_));
    (through && host.parse::<IpAddr>().is_err()).then_some(host)
}

fn is_understood(scheme: Option<&str>, release: &Release) -> bool {
    matches!(scheme, Some("http" | "https")) || (scheme == Some("socks5") && release.socks5)
}

/// A proxy that stands in OpenClaw's own config, which no variable and no exception changes.
fn whole_proxy(process: &Process<'_>) -> Option<Via> {
    let proxy = &process.setup.value()["proxy"];
    let enabled = proxy["enabled"].as_bool();
    let in_force = match process.release().whole_proxy {
        WholeProxy::Unknown => false,
        WholeProxy::WhenEnabled => enabled == Some(true),
        WholeProxy::UnlessDisabled => enabled != Some(false),
    };
    let in_config = proxy.text("proxyUrl").filter(|address| !address.trim().is_empty());
    let (found, named_by) = match in_config.filter(|_| in_force) {
        Some(address) => {
            (Found { value: Secret::verbatim(address), source: Source::Config }, "proxy.proxyUrl")
        }
        None => (process.get("OPENCLAW_PROXY_URL").filter(|_| in_force)?, "OPENCLAW_PROXY_URL"),
    };
    Some(Via { address: found.value, named_by: named_by.to_owned(), source: found.source.name() })
}

/// The variable that names the proxy for an address.
fn proxy_variable(process: &Process<'_>, base_url: &str) -> Option<(String, Found<Secret>)> {
    let some =
        |name: &str| either(process, name).filter(|(_, found)| !found.value.expose().trim().is_empty());
    let secure = scheme(base_url) == Some("https");
    secure.then(|| some("https_proxy")).flatten().or_else(|| some("http_proxy"))
}

/// A variable by its lower-case name, else by its upper-case one. One that is empty is there all the same.
fn either(process: &Process<'_>, lower: &str) -> Option<(String, Found<Secret>)> {
    let from_config = process.release().config_env_proxy;
    [lower.to_owned(), lower.to_ascii_uppercase()].into_iter().find_map(|name| {
        let found = if from_config { process.get(&name) } else { None };
        Some((name.clone(), found.or_else(|| process.set(&name))?))
    })
}

fn scheme(address: &str) -> Option<&str> {
    address.trim().split_once("://").map(|(scheme, _)| scheme)
}

/// A proxy's address for sentences: whoever logs in there is left out.
fn shown(address: &str) -> String {
    let (scheme, rest) = address.trim().split_once("://").unwrap_or(("http", address.trim()));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rsplit_once('@') {
        Some((_, host)) => format!("{scheme}://USER:PASSWORD@{host}"),
        None => format!("{scheme}://{authority}"),
    }
}

/// The variables with which our client takes a route of OpenClaw's; `None` where it takes the same one by itself.
#[must_use]
pub fn environment(route: &ProxyRoute, shell: &Environment, base_url: &str) -> Option<Environment> {
    let own = ProxyVariables::of(shell);
    let ours = own.for_url(base_url).map(|(_, address)| address);
    let theirs = match route {
        ProxyRoute::Through(via) => Some(via.address.expose()),
        ProxyRoute::Direct | ProxyRoute::Nowhere(_) => None,
    };
    if ours == theirs.map(str::trim) {
        return None;
    }
    let mut env = shell.clone();
    for name in ["https_proxy", "all_proxy", "no_proxy"] {
        env.remove(name);
        env.remove(&name.to_ascii_uppercase());
    }
    if let Some(address) = theirs {
        env.set("HTTPS_PROXY", address);
    }
    Some(env)
}

#[cfg(test)]
mod tests;
