//! The proxy of our own client: what the variables name, as an address that the HTTP library takes.

use std::fmt;

use reqwest::Url;

use crate::domain::{Environment, ProxyVariables};
use crate::gateway::ProxyInfo;

/// The proxy of the environment, and the hosts that are reached without it. Its `Debug` and its names hold no password.
#[derive(Clone, Default)]
pub(super) struct Proxies {
    variables: ProxyVariables,
    proxy: Option<Url>,
    /// What names the proxy and where that stands, if that is not a variable of this process.
    named_by: Option<(String, Option<String>)>,
}

/// The variable that names no proxy.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotAProxy(pub &'static str);

impl Proxies {
    /// Reads the variables.
    pub(super) fn of(env: &Environment) -> Result<Self, NotAProxy> {
        let variables = ProxyVariables::of(env);
        let proxy = match variables.named() {
            None => None,
            Some((name, text)) => Some(address(text).ok_or(NotAProxy(name))?),
        };
        Ok(Self { variables, proxy, named_by: None })
    }

    /// The same proxy, which something else names: OpenClaw's, where its way is taken.
    pub(super) fn named(mut self, by: &str, source: Option<&str>) -> Self {
        self.named_by = Some((by.to_owned(), source.map(str::to_owned)));
        self
    }

    /// The proxy for an address, where it goes through one.
    pub(super) fn for_url(&self, url: &Url) -> Option<&Url> {
        self.variables.for_url(url.as_str())?;
        self.proxy.as_ref()
    }

    /// The same for sentences, with the variable that names it.
    pub(super) fn via(&self, url: &Url) -> Option<ProxyInfo> {
        let proxy = self.for_url(url)?;
        let (variable, source) = match &self.named_by {
            Some(named) => named.clone(),
            None => (self.variables.named()?.0.to_owned(), None),
        };
        let login = !proxy.username().is_empty() || proxy.password().is_some();
        Some(ProxyInfo { scheme: proxy.scheme().to_owned(), proxy: name(proxy), variable, source, login })
    }

    /// The variable that keeps the proxy out of the way to an address.
    pub(super) fn kept_out(&self, url: &Url) -> Option<&'static str> {
        self.variables.kept_out(url.as_str())
    }
}

impl fmt::Debug for Proxies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxies").field("proxy", &self.proxy.as_ref().map(name)).finish_non_exhaustive()
    }
}

/// A proxy's host and port, for sentences: user name and password are left out.
pub(super) fn name(proxy: &Url) -> String {
    let host = proxy.host_str().unwrap_or_default();
    // Of SOCKS the URL library knows no port; 1080 is what the client uses (RFC 1928).
    let port = proxy.port_or_known_default().or(proxy.scheme().starts_with("socks").then_some(1080));
    port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// A proxy's address; without a scheme it is http, as everywhere.
fn address(text: &str) -> Option<Url> {
    let whole = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
    let url = Url::parse(&whole).ok()?;
    let known = matches!(url.scheme(), "http" | "https" | "socks4" | "socks4a" | "socks5" | "socks5h");
    (known && url.host_str().is_some_and(|host| !host.is_empty())).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    /// The form of international names that a name server knows is the only one, and is never sent as another name.
    #[test]
    fn takes_international_names_in_their_ascii_form_alone() {
        let named = |proxy: &str| {
            Proxies::of(&environment(&[("HTTPS_PROXY", proxy)])).map(|proxies| name(&proxies.proxy.unwrap()))
        };
        assert_eq!(named("http://xn--bcher-kva.example:8080"), Ok("xn--bcher-kva.example:8080".to_owned()));
        assert_eq!(named("http://XN--Bcher-KVA.example:8080"), Ok("xn--bcher-kva.example:8080".to_owned()));
        for proxy in [
            "http://bücher.example:8080",
            "http://b%C3%BCcher.example",
            "http://ｅｘａｍｐｌｅ.test",
            "пример.example",
        ] {
            assert_eq!(named(proxy), Err(NotAProxy("HTTPS_PROXY")), "{proxy}");
        }
    }

    /// Which variable decided, for whoever wonders why there is a proxy, or why there is none.
    #[test]
    fn why() {
        let url = Url::parse("https://gateway.example/v1").unwrap();
        let env = environment(&[("ALL_PROXY", "socks5h://user:canary@proxy.example")]);
        let via = Proxies::of(&env).unwrap().via(&url).unwrap();
        assert_eq!((via.scheme.as_str(), via.proxy.as_str()), ("socks5h", "proxy.example:1080"));
        assert!(via.variable == "ALL_PROXY" && via.login);
        let excepted = environment(&[("https_proxy", "http://proxy.example:3128"), ("no_proxy", "example")]);
        let proxies = Proxies::of(&excepted).unwrap();
        assert_eq!((proxies.via(&url), proxies.kept_out(&url)), (None, Some("no_proxy")));
        let own = Url::parse("https://localhost/").unwrap();
        assert_eq!((proxies.via(&own), proxies.kept_out(&own)), (None, None));
        let other = Url::parse("https://gateway.test/").unwrap();
        assert!(proxies.via(&other).is_some_and(|via| !via.login) && proxies.kept_out(&other).is_none());
    }

    #[test]
    fn addresses() {
        for (text, is) in [
            ("proxy.example:3128", Some("proxy.example:3128")),
            ("http://u:p@proxy.example", Some("proxy.example:80")),
            ("https://proxy.example", Some("proxy.example:443")),
            ("socks5h://127.0.0.1:1080", Some("127.0.0.1:1080")),
            ("ftp://proxy.example", None),
            ("http://", None),
            ("not an address", None),
        ] {
            let found = Proxies::of(&environment(&[("ALL_PROXY", text)]));
            match is {
                None => assert_eq!(found.err(), Some(NotAProxy("ALL_PROXY")), "{text}"),
                Some(is) => assert_eq!(name(&found.unwrap().proxy.unwrap()), is),
            }
        }
        let both = environment(&[("HTTPS_PROXY", "http://large"), ("https_proxy", "http://small")]);
        assert_eq!(name(&Proxies::of(&both).unwrap().proxy.unwrap()), "small:80");
        let shown = format!(
            "{:?}",
            Proxies::of(&environment(&[("HTTPS_PROXY", "http://u:canary@p.example")])).unwrap()
        );
        assert!(!shown.contains("canary") && shown.contains("p.example:80"), "{shown}");
    }
}
