//! Which requests go through which proxy, as the environment says.
//!
//! Plain http goes to this machine alone, which is never asked for through a proxy; so only the variables for https
//! count.

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

use crate::domain::Environment;
use crate::gateway::Via;

/// The proxy of the environment, and the hosts that are reached without it. Its `Debug` and its names hold no password.
#[derive(Clone, Default)]
pub(super) struct Proxies {
    /// The address, the variable that names it, and where that stands, if not in this process.
    proxy: Option<(Url, String, Option<String>)>,
    except: Vec<Exception>,
    except_variable: Option<&'static str>,
}

/// A host, or many, that no proxy is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Exception {
    Everything,
    Network {
        first: IpAddr,
        bits: u32,
    },
    /// The name itself and every name that ends with it behind a dot.
    Name(String),
}

/// The variable that names no proxy.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotAProxy(pub &'static str);

const VARIABLES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];

impl Proxies {
    /// Reads the variables; lower case comes first, as in curl.
    pub(super) fn of(env: &Environment) -> Result<Self, NotAProxy> {
        let proxy = match VARIABLES.iter().find_map(|name| Some((*name, env.get(name)?))) {
            None => None,
            Some((name, text)) => Some((address(text.trim()).ok_or(NotAProxy(name))?, name.to_owned(), None)),
        };
        let listed = ["no_proxy", "NO_PROXY"].into_iter().find_map(|name| Some((name, env.get(name)?)));
        let except = listed.map_or("", |(_, list)| list).split([',', ' ']).filter_map(Exception::parse);
        Ok(Self { proxy, except: except.collect(), except_variable: listed.map(|(name, _)| name) })
    }

    /// The same proxy, which something else names: OpenClaw's, where its way is taken.
    pub(super) fn named(mut self, by: &str, source: Option<&str>) -> Self {
        if let Some((_, variable, place)) = &mut self.proxy {
            (*variable, *place) = (by.to_owned(), source.map(str::to_owned));
        }
        self
    }

    /// The proxy for an address, where it goes through one.
    pub(super) fn for_url(&self, url: &Url) -> Option<&Url> {
        let (proxy, ..) = self.proxy.as_ref().filter(|_| url.scheme() == "https")?;
        (!is_own(url) && !self.is_excepted(url)).then_some(proxy)
    }

    /// The same for sentences, with the variable that names it.
    pub(super) fn via(&self, url: &Url) -> Option<Via> {
        let proxy = self.for_url(url)?;
        let (_, variable, source) = self.proxy.clone()?;
        let login = !proxy.username().is_empty() || proxy.password().is_some();
        Some(Via { scheme: proxy.scheme().to_owned(), proxy: name(proxy), variable, source, login })
    }

    /// The variable that keeps the proxy out of the way to an address.
    pub(super) fn kept_out(&self, url: &Url) -> Option<&'static str> {
        let there = self.proxy.is_some() && url.scheme() == "https" && !is_own(url);
        self.except_variable.filter(|_| there && self.is_excepted(url))
    }

    fn is_excepted(&self, url: &Url) -> bool {
        let host = bare(url.host_str().unwrap_or_default());
        let address = host.parse::<IpAddr>().ok();
        self.except.iter().any(|exception| exception.covers(&host, address))
    }
}

/// Whether an address is this machine's.
fn is_own(url: &Url) -> bool {
    let host = bare(url.host_str().unwrap_or_default());
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl fmt::Debug for Proxies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxies")
            .field("proxy", &self.proxy.as_ref().map(|(proxy, ..)| name(proxy)))
            .finish_non_exhaustive()
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

fn bare(host: &str) -> String {
    host.trim_matches(['[', ']']).trim_end_matches('.').to_ascii_lowercase()
}

impl Exception {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text == "*" {
            return Some(Self::Everything);
        }
        let (address, bits) = text.split_once('/').map_or((text, None), |(text, bits)| (text, Some(bits)));
        if let Ok(first) = bare(address).parse::<IpAddr>() {
            let most = if first.is_ipv4() { 32 } else { 128 };
            let bits = bits.map_or(Some(most), |bits| bits.parse().ok().filter(|bits| *bits <= most))?;
            return Some(Self::Network { first, bits });
        }
        // `*.example.com` and `.example.com` mean what `example.com` does; so does one with a port, which all have.
        let name = text.trim_start_matches('*').trim_start_matches('.');
        let name = name.split_once(':').map_or(name, |(name, _)| name);
        Some(bare(name)).filter(|name| !name.is_empty()).map(Self::Name)
    }

    fn covers(&self, host: &str, address: Option<IpAddr>) -> bool {
        match (self, address) {
            (Self::Everything, _) => true,
            (Self::Network { first: IpAddr::V4(first), bits }, Some(IpAddr::V4(address))) => {
                let differ = first.to_bits() ^ address.to_bits();
                differ.checked_shr(32 - bits).unwrap_or(0) == 0
            }
            (Self::Network { first: IpAddr::V6(first), bits }, Some(IpAddr::V6(address))) => {
                let differ = first.to_bits() ^ address.to_bits();
                differ.checked_shr(128 - bits).unwrap_or(0) == 0
            }
            (Self::Network { .. }, _) => false,
            (Self::Name(name), _) => {
                host.strip_suffix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn proxied(except: &str, url: &str) -> bool {
        let env =
            environment(&[("HTTPS_PROXY", "http://user:secret@proxy.example:3128"), ("NO_PROXY", except)]);
        Proxies::of(&env).unwrap().for_url(&Url::parse(url).unwrap()).is_some()
    }

    #[test]
    fn exceptions() {
        let gateway = "https://gateway.ai.cloudflare.com/v1";
        for (except, through) in [
            ("", true),
            ("*", false),
            ("cloudflare.com", false),
            (".cloudflare.com", false),
            ("*.cloudflare.com", false),
            ("Cloudflare.COM:443", false),
            ("other.example, gateway.ai.cloudflare.com", false),
            ("flare.com", true),
            ("ai.cloudflare", true),
            ("10.0.0.0/8 cloudflare.com", false),
        ] {
            assert_eq!(proxied(except, gateway), through, "{except}");
        }
        for (except, url, through) in [
            ("10.0.0.0/8", "https://10.1.2.3/", false),
            ("10.0.0.0/8", "https://11.1.2.3/", true),
            ("10.1.2.3", "https://10.1.2.3/", false),
            ("0.0.0.0/0", "https://10.1.2.3/", false),
            ("10.0.0.0/99", "https://10.1.2.3/", true),
            ("2001:db8::/32", "https://[2001:db8::7]/", false),
            ("[2001:db8::7]", "https://[2001:db8::7]/", false),
            ("::/0", "https://10.1.2.3/", true),
        ] {
            assert_eq!(proxied(except, url), through, "{except} {url}");
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

    /// What listens on this machine is not to be found at the proxy.
    #[test]
    fn this_machine_is_never_asked_for_elsewhere() {
        for url in [
            "https://127.0.0.1/",
            "https://127.9.9.9/",
            "https://[::1]/",
            "https://localhost/",
            "http://10.0.0.1/",
        ] {
            assert!(!proxied("", url), "{url}");
        }
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
                Some(is) => assert_eq!(name(&found.unwrap().proxy.unwrap().0), is),
            }
        }
        let both = environment(&[("HTTPS_PROXY", "http://large"), ("https_proxy", "http://small")]);
        assert_eq!(name(&Proxies::of(&both).unwrap().proxy.unwrap().0), "small:80");
        let shown = format!(
            "{:?}",
            Proxies::of(&environment(&[("HTTPS_PROXY", "http://u:canary@p.example")])).unwrap()
        );
        assert!(!shown.contains("canary") && shown.contains("p.example:80"), "{shown}");
    }
}
