//! Which proxy the variables name for an address: one rule for our own client, and for whoever asks what it did.
//!
//! Exceptions are read as Node's client reads them (undici 7.30 to 8.10), so that ours takes the same way as OpenClaw's:
//! a port in `NO_PROXY` counts, white space parts entries too, and `*.example.com` is an entry. `Matcher` of `hyper-util`
//! knows none of the three. Networks (`10.0.0.0/8`) are curl's, and count for our client alone.

use std::net::IpAddr;

use super::Environment;

/// The variables that name a proxy for https; lower case comes first, as in curl.
const NAMES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];

/// What the variables say of proxies. An address may hold a password, so that there is no `Debug`.
#[derive(Clone, Default)]
pub struct ProxyVariables {
    proxy: Option<(&'static str, String)>,
    except: Option<(&'static str, String)>,
}

impl ProxyVariables {
    /// Reads the variables.
    #[must_use]
    pub fn of(env: &Environment) -> Self {
        let first = |names: &[&'static str]| {
            names.iter().find_map(|name| Some((*name, env.get(name)?.trim().to_owned())))
        };
        Self { proxy: first(&NAMES), except: first(&["no_proxy", "NO_PROXY"]) }
    }

    /// The variable that names a proxy, and the proxy's address.
    #[must_use]
    pub fn named(&self) -> Option<(&'static str, &str)> {
        self.proxy.as_ref().map(|(name, address)| (*name, address.as_str()))
    }

    /// The same for the address of a request, where that goes through the proxy. Plain http goes to this computer alone,
    /// which is never asked for through a proxy.
    #[must_use]
    pub fn for_url(&self, url: &str) -> Option<(&'static str, &str)> {
        self.named().filter(|_| is_elsewhere(url) && !self.excepts(url))
    }

    /// The variable that keeps the proxy out of the way to an address.
    #[must_use]
    pub fn kept_out(&self, url: &str) -> Option<&'static str> {
        let (name, _) = self.except.as_ref()?;
        (self.proxy.is_some() && is_elsewhere(url) && self.excepts(url)).then_some(*name)
    }

    fn excepts(&self, url: &str) -> bool {
        let (Some((host, port)), Some((_, list))) = (host_and_port(url), &self.except) else { return false };
        is_excepted(list, &host, port) || host.parse().is_ok_and(|address| is_in_network(list, address))
    }
}

/// Whether an address is another computer's, and asked over https.
fn is_elsewhere(url: &str) -> bool {
    let host = host_and_port(url).map(|(host, _)| host).unwrap_or_default();
    let own = host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    url.starts_with("https:") && !own
}

/// The host, in lower case and without brackets, and the port of an address.
#[must_use]
pub fn host_and_port(url: &str) -> Option<(String, u16)> {
    let (scheme, rest) = url.trim().split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let authority = authority.rsplit_once('@').map_or(authority, |(_, after)| after);
    let usual = if scheme.eq_ignore_ascii_case("http") { 80 } else { 443 };
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, port.parse().ok()?),
        _ => (authority, usual),
    };
    Some((host.trim_matches(['[', ']']).to_ascii_lowercase(), port))
}

/// Whether a list excepts a host from the proxy, as `undici` 7.30 to 8.10 read it.
#[must_use]
pub fn is_excepted(list: &str, host: &str, port: u16) -> bool {
    if list == "*" {
        return true;
    }
    entries(list).any(|entry| {
        let (name, only) = match entry.rsplit_once(':') {
            Some((name, digits)) if !name.contains(':') || name.ends_with(']') => match digits.parse::<u16>()
            {
                Ok(only) => (name, Some(only)),
                Err(_) => (entry, None),
            },
            _ => (entry, None),
        };
        let name = name.trim_matches(['[', ']']).to_ascii_lowercase();
        let name = name.strip_prefix("*.").or_else(|| name.strip_prefix('.')).unwrap_or(&name);
        only.is_none_or(|only| only == port)
            && !name.is_empty()
            && host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Whether a list has a network with this address.
fn is_in_network(list: &str, address: IpAddr) -> bool {
    entries(list).any(|entry| {
        let Some((first, bits)) = entry.split_once('/') else { return false };
        let Ok(bits) = bits.parse::<u32>() else { return false };
        match (first.trim_matches(['[', ']']).parse(), address) {
            (Ok(IpAddr::V4(first)), IpAddr::V4(address)) => {
                bits <= 32 && (first.to_bits() ^ address.to_bits()).leading_zeros() >= bits
            }
            (Ok(IpAddr::V6(first)), IpAddr::V6(address)) => {
                bits <= 128 && (first.to_bits() ^ address.to_bits()).leading_zeros() >= bits
            }
            _ => false,
        }
    })
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', ' ', '\t', '\n']).filter(|entry| !entry.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxied(except: &str, url: &str) -> bool {
        let env = [("HTTPS_PROXY", "http://user:secret@proxy.example:3128"), ("NO_PROXY", except)];
        ProxyVariables::of(&env.into_iter().collect()).for_url(url).is_some()
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
            ("cloudflare.com:8443", true),
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
            ("[2001:db8::7]:8443", "https://[2001:db8::7]/", true),
            ("[2001:db8::7]:8443", "https://[2001:db8::7]:8443/", false),
            ("::/0", "https://10.1.2.3/", true),
        ] {
            assert_eq!(proxied(except, url), through, "{except} {url}");
        }
        let both =
            [("https_proxy", "http://proxy.example:3128"), ("NO_PROXY", "*"), ("no_proxy", "other.example")];
        assert!(
            ProxyVariables::of(&both.into_iter().collect()).for_url(gateway).is_some(),
            "lower case comes first"
        );
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
}
