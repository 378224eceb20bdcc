//! Whose word OpenClaw takes for the gateway's certificate.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::domain::{Environment, Secret};
use crate::locale::ids;
use crate::openclaw::effective::address;
use crate::openclaw::notices::Notice;
use crate::openclaw::release::WholeProxy;
use crate::openclaw::setup::{Setup, at};
use crate::openclaw::transport::{self, Authorities, OwnProxy, Tls, Transport};
use crate::openclaw::variables::{Audience, Variables};

use super::{Road, own_proxy, road};

/// What could be seen of a certificate that was accepted: who else would accept it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// The authorities that Node is built with would.
    pub public: bool,
    /// Those and the ones of this process's `NODE_EXTRA_CA_CERTS` would.
    pub extra: bool,
    /// Those that the config names for this provider would, which then count alone; `None` where it names none.
    pub own: Option<bool>,
    /// A file that holds the authorities which count on this computer, where one could be found.
    pub bundle: Option<PathBuf>,
}

/// Whether the runtime of OpenClaw would accept a certificate that our client accepted; `None` where that cannot be
/// told from here.
#[must_use]
pub fn accepts(setup: &Setup, shell: &Environment, audience: Audience, trust: &Trust) -> Option<bool> {
    let variables = Variables { setup, shell, audience };
    match tls_in_force(setup, shell, audience).and_then(|tls| tls.authorities) {
        // They count alone.
        Some(Authorities::Pem(_)) => return trust.own,
        Some(Authorities::Elsewhere) => return None,
        None => {}
    }
    if trust.public {
        return Some(true);
    }
    let process = |name: &str| {
        variables.process(name).map(|found| found.value).filter(|value| !value.expose().trim().is_empty())
    };
    // Looked at with each connection, so that a file is early enough for it.
    let unchecked =
        variables.get("NODE_TLS_REJECT_UNAUTHORIZED").is_some_and(|found| found.value.expose() == "0");
    let system = process("NODE_USE_SYSTEM_CA").is_some_and(|value| value.expose() == "1")
        || process("NODE_OPTIONS").is_some_and(|value| {
            value
                .expose()
                .split_whitespace()
                .any(|word| matches!(word, "--use-system-ca" | "--use-openssl-ca"))
        });
    if unchecked || system {
        return Some(true);
    }
    if setup.release().names_system_ca && process("NVM_DIR").is_some() {
        return None;
    }
    match process("NODE_EXTRA_CA_CERTS") {
        None => Some(false),
        Some(path) if shell.get("NODE_EXTRA_CA_CERTS") == Some(path.expose()) => Some(trust.extra),
        Some(_) => None,
    }
}

/// The authorities that OpenClaw takes from its config alone, as PEM, where that names any which are in force.
#[must_use]
pub fn own_authorities(setup: &Setup, shell: &Environment, audience: Audience) -> Option<Secret> {
    match tls_in_force(setup, shell, audience)?.authorities? {
        Authorities::Pem(text) => Some(text),
        Authorities::Elsewhere => None,
    }
}

/// The provider's own settings for the gateway's certificate, where they count on its road.
fn tls_in_force(setup: &Setup, shell: &Environment, audience: Audience) -> Option<Tls> {
    let variables = Variables { setup, shell, audience };
    let own = Transport::of(&variables)?;
    let base_url = at(setup.config.value(), &["models", "providers", setup.provider, "baseUrl"]);
    let base_url = address(&variables, base_url.and_then(Value::as_str).unwrap_or_default());
    let through = matches!(road(setup, shell, audience, &base_url), Road::Through(_));
    if own_proxy(setup, setup.config.value(), &variables).is_some() {
        // Read in 2026.9.6 (`fetch-guard`): only settings for a direct way are kept there.
        return own
            .tls
            .filter(|_| setup.release().whole_proxy == WholeProxy::UnlessDisabled && own.proxy.is_none());
    }
    match own.proxy {
        Some(OwnProxy::Address(_)) => own.proxy_tls,
        Some(OwnProxy::Variables) if through => None,
        Some(OwnProxy::Variables) | None => own.tls,
    }
}

/// Where OpenClaw would refuse a certificate that our client accepted, with the line that makes it accept it.
#[must_use]
pub fn trust_notices(setup: &Setup, shell: &Environment, trust: &Trust) -> Vec<Notice> {
    let line = trust_line(shell, trust);
    let refused =
        Audience::ALL.into_iter().filter(|audience| accepts(setup, shell, *audience, trust) == Some(false));
    refused
        .map(|audience| {
            if trust.own.is_some() && own_authorities(setup, shell, audience).is_some() {
                let key = format!("{}.tls.ca", own_key(setup, shell, audience));
                let mut notice =
                    Notice::new("openclaw-distrusts", ids::NOTICE_OPENCLAW_DISTRUSTS_OWN.with("key", key));
                notice.blocks_proof = true;
                return notice;
            }
            let id = match audience {
                Audience::Shell => ids::NOTICE_OPENCLAW_DISTRUSTS_SHELL,
                Audience::Daemon if !setup.release().daemon_takes_ca => match agent(setup) {
                    Some(_) => ids::NOTICE_OPENCLAW_DISTRUSTS_AGENT,
                    None => ids::NOTICE_OPENCLAW_DISTRUSTS_UNIT,
                },
                Audience::Daemon => ids::NOTICE_OPENCLAW_DISTRUSTS_DAEMON,
            };
            let file = line.split_once('=').map_or(line.as_str(), |(_, file)| file);
            let message = id.with("line", line.as_str()).with("file", file);
            let message = match agent(setup) {
                Some(agent) => message.with("path", agent),
                None => message,
            };
            let mut notice = Notice::new("openclaw-distrusts", message);
            notice.blocks_proof = true;
            notice
        })
        .collect()
}

/// The launchd agent that starts the daemon, where there is one.
fn agent(setup: &Setup) -> Option<&Path> {
    setup.service.definition.as_deref().filter(|path| path.extension().is_some_and(|kind| kind == "plist"))
}

/// Under which key the settings stand that are in force.
fn own_key(setup: &Setup, shell: &Environment, audience: Audience) -> String {
    let own = Transport::of(&Variables { setup, shell, audience });
    let explicit = own.is_some_and(|own| matches!(own.proxy, Some(OwnProxy::Address(_))));
    let key = transport::key(setup);
    if explicit { format!("{key}.proxy") } else { key }
}

/// The line that makes Node trust what is trusted here.
#[must_use]
pub fn trust_line(shell: &Environment, trust: &Trust) -> String {
    let named = shell.get("SSL_CERT_FILE").or_else(|| shell.get("NODE_EXTRA_CA_CERTS")).map(str::to_owned);
    let found = || trust.bundle.as_ref().map(|path| path.display().to_string());
    let file = named.or_else(found).unwrap_or_else(|| "/etc/ssl/certs/ca-certificates.crt".to_owned());
    format!("NODE_EXTRA_CA_CERTS={file}")
}
