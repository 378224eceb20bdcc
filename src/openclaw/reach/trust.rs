//! Whose word OpenClaw takes for the gateway's certificate.

use std::path::{Path, PathBuf};

use crate::domain::{Environment, Secret};
use crate::locale::ids;
use crate::openclaw::notice::Notice;
use crate::openclaw::release::{Audience, WholeProxy};
use crate::openclaw::setup::Setup;
use crate::openclaw::transport::{self, Authorities, OwnProxy, Tls, Transport};
use crate::openclaw::value::Look;
use crate::openclaw::variables::Process;

use super::{ProxyRoute, proxy_route, whole_proxy};

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
pub fn accepts(process: &Process<'_>, trust: &Trust) -> Option<bool> {
    match tls_in_force(process).and_then(|tls| tls.authorities) {
        // They count alone.
        Some(Authorities::Pem(_)) => return trust.own,
        Some(Authorities::Elsewhere) => return None,
        None => {}
    }
    let inherited = |name: &str| process.inherited(name).filter(|value| !value.expose().trim().is_empty());
    // Looked at with each connection, so that a file is early enough for it.
    let unchecked =
        || process.get("NODE_TLS_REJECT_UNAUTHORIZED").is_some_and(|found| found.value.expose() == "0");
    let is_switch = |word: &str| matches!(word, "--use-system-ca" | "--use-openssl-ca");
    let system = || {
        inherited("NODE_USE_SYSTEM_CA").is_some_and(|value| value.expose() == "1")
            || inherited("NODE_OPTIONS").is_some_and(|value| value.expose().split_whitespace().any(is_switch))
    };
    if trust.public || unchecked() || system() {
        return Some(true);
    }
    if process.release().names_system_ca && inherited("NVM_DIR").is_some() {
        return None;
    }
    match inherited("NODE_EXTRA_CA_CERTS") {
        None => Some(false),
        Some(path) if process.shell.get("NODE_EXTRA_CA_CERTS") == Some(path.expose()) => Some(trust.extra),
        Some(_) => None,
    }
}

/// The authorities that OpenClaw takes from its config alone, as PEM, where that names any which are in force.
#[must_use]
pub fn own_authorities(process: &Process<'_>) -> Option<Secret> {
    match tls_in_force(process)?.authorities? {
        Authorities::Pem(text) => Some(text),
        Authorities::Elsewhere => None,
    }
}

/// The provider's own settings for the gateway's certificate, where they count on its route.
fn tls_in_force(process: &Process<'_>) -> Option<Tls> {
    let own = Transport::of(process)?;
    if whole_proxy(process).is_some() {
        // Read in 2026.9.6 (`fetch-guard`): only settings for a direct way are kept there.
        let kept = process.release().whole_proxy == WholeProxy::UnlessDisabled && own.proxy.is_none();
        return own.tls.filter(|_| kept);
    }
    let base_url = process.address(process.setup.block().text("baseUrl").unwrap_or_default());
    let through = matches!(proxy_route(process, &base_url), ProxyRoute::Through(_));
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
    let file = line.split_once('=').map_or(line.as_str(), |(_, file)| file);
    let processes = Audience::ALL.map(|audience| setup.process(shell, audience));
    let refused = processes.iter().filter(|process| accepts(process, trust) == Some(false));
    let messages = refused.map(|process| {
        if trust.own.is_some() && own_authorities(process).is_some() {
            return ids::NOTICE_OPENCLAW_DISTRUSTS_OWN.with("key", format!("{}.tls.ca", own_key(process)));
        }
        let agent = agent(setup);
        let id = match (process.audience, setup.release().daemon_takes_ca, agent) {
            (Audience::Shell, ..) => ids::NOTICE_OPENCLAW_DISTRUSTS_SHELL,
            (Audience::Daemon, true, _) => ids::NOTICE_OPENCLAW_DISTRUSTS_DAEMON,
            (Audience::Daemon, false, Some(_)) => ids::NOTICE_OPENCLAW_DISTRUSTS_AGENT,
            (Audience::Daemon, false, None) => ids::NOTICE_OPENCLAW_DISTRUSTS_UNIT,
        };
        let message = id.with("line", line.as_str()).with("file", file);
        if let Some(agent) = agent { message.with("path", agent) } else { message }
    });
    messages.map(|message| Notice::new("openclaw-distrusts", message).blocks()).collect()
}

/// The launchd agent that starts the daemon, where there is one.
fn agent(setup: &Setup) -> Option<&Path> {
    setup.service.definition.as_deref().filter(|path| path.extension().is_some_and(|kind| kind == "plist"))
}

/// Under which key the settings stand that are in force.
fn own_key(process: &Process<'_>) -> String {
    let key = transport::key(process.setup);
    let explicit = Transport::of(process).is_some_and(|own| matches!(own.proxy, Some(OwnProxy::Address(_))));
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
