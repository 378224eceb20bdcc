//! What the client saw of its connection, whether or not an answer came over it.

use super::certificate::Certificate;

/// What the client saw of the connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConnectionTrace {
    /// The names that were looked up, and what was found; at most [`ConnectionTrace::LOOKUPS_MAX`].
    pub lookups: Vec<Lookup>,
    /// The name whose addresses had not come when the request ended.
    pub looking_up: Option<String>,
    /// The address that was connected to; a proxy's, where there is one.
    pub address: Option<String>,
    /// The proxy, where there is one.
    pub via: Option<ProxyInfo>,
    /// The variable that kept a proxy out of the way.
    pub without_proxy: Option<&'static str>,
    /// The version of TLS, once the handshake had come so far as to prove it.
    pub tls: Option<&'static str>,
    /// The certificate of the host that was asked.
    pub certificate: Option<Certificate>,
    /// This computer's clock when the request ended, in seconds since 1970-01-01 00:00 UTC.
    pub now: Option<u64>,
}

impl ConnectionTrace {
    /// How many lookups are kept; a proxy's name and the gateway's are all there are.
    pub const LOOKUPS_MAX: usize = 4;
    /// How many addresses of a name are kept.
    pub const ADDRESSES_MAX: usize = 8;
}

/// A name and its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The name.
    pub name: String,
    /// What it stands for.
    pub addresses: Vec<String>,
}

/// A proxy and why it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyInfo {
    /// Its kind: `http`, `https`, `socks4`, `socks4a`, `socks5`, `socks5h`.
    pub scheme: String,
    /// Host and port, without user name and password.
    pub proxy: String,
    /// The variable, or the key of OpenClaw's config, that names it.
    pub variable: String,
    /// Where that stands; `None` for a variable of this process.
    pub source: Option<String>,
    /// Whether the variable has a user name for it.
    pub login: bool,
}

impl ProxyInfo {
    /// Whether this is the proxy's host.
    #[must_use]
    pub fn is_at(&self, host: &str) -> bool {
        self.proxy.rsplit_once(':').map_or(self.proxy.as_str(), |(name, _)| name).eq_ignore_ascii_case(host)
    }
}
