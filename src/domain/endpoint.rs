//! Where requests go, and how to recognise it in what people paste.

use std::fmt;

use super::{AccountId, AccountIdError, GatewayId, GatewayIdError};

/// The origin of Cloudflare's AI Gateway.
pub const DEFAULT_ORIGIN: &str = "https://gateway.ai.cloudflare.com";

/// Scheme, host and port of a gateway. Plain http only on loopback, so that no key crosses a network in the clear.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin(String);

/// Why a text is no origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OriginError {
    /// Neither `https://…` nor `http://` with a loopback host.
    Scheme,
    /// http to a host that is not this machine.
    PlainHttp,
    /// No host, or one with characters hosts do not have.
    Host,
    /// A path, query, fragment or user name behind or before the host.
    Extra,
}

impl Origin {
    /// Reads `https://host[:port]`, or `http://127.0.0.1[:port]`, with or without a trailing `/`.
    ///
    /// # Errors
    /// Another scheme, http beyond loopback, and anything besides host and port.
    pub fn parse(text: &str) -> Result<Self, OriginError> {
        let lower = text.trim().to_ascii_lowercase();
        let (scheme, rest) = lower.split_once("://").ok_or(OriginError::Scheme)?;
        if !matches!(scheme, "https" | "http") {
            return Err(OriginError::Scheme);
        }
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@', '\\']) {
            return Err(OriginError::Extra);
        }
        let (host, port) =
            rest.rsplit_once(':').filter(|(_, port)| !port.contains(']')).unwrap_or((rest, "0"));
        let v6 = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let address = v6.unwrap_or(host).parse::<std::net::IpAddr>();
        let named = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        let fits = match v6 {
            Some(_) => matches!(address, Ok(std::net::IpAddr::V6(_))),
            None => !host.is_empty() && host.chars().all(named),
        };
        if !fits || port.parse::<u16>().is_err() {
            return Err(OriginError::Host);
        }
        if scheme == "http" && host != "localhost" && !address.is_ok_and(|address| address.is_loopback()) {
            return Err(OriginError::PlainHttp);
        }
        Ok(Self(format!("{scheme}://{rest}")))
    }

    /// Cloudflare's own.
    #[must_use]
    pub fn cloudflare() -> Self {
        Self(DEFAULT_ORIGIN.to_owned())
    }

    /// `https://host[:port]`, without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A provider behind one gateway of one account: what OpenClaw calls the base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Where the gateway is.
    pub origin: Origin,
    /// Whose it is.
    pub account: AccountId,
    /// Which one.
    pub gateway: GatewayId,
    /// The provider's path segment, such as `anthropic`.
    pub path: &'static str,
    /// How the config writes the base URL with variables in it, where they make up this very one: it stays so.
    pub written: Option<String>,
}

impl Endpoint {
    /// The base URL: it stops at the provider, clients add `/v1/messages` themselves.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}/v1/{}/{}/{}", self.origin, self.account, self.gateway, self.path)
    }
}

/// What an address is that leads to Cloudflare or past it, and is no gateway's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OtherAddress {
    /// `https://api.cloudflare.com/client/v4/accounts/<account>/ai/…`: the REST API, which takes a Cloudflare token in
    /// place of a provider's key, and the gateway in a header.
    Rest,
    /// The provider's own server: past every gateway.
    Provider,
    /// A path without account and gateway: a custom domain in front of a gateway, or another server.
    CustomDomain,
}

impl OtherAddress {
    /// What an address is; `None` where it is a gateway's own, or no address.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let (_, rest) = text.trim().split_once("://")?;
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = authority.split(':').next().unwrap_or_default().to_ascii_lowercase();
        if host == "api.cloudflare.com" && path.starts_with("client/v4/accounts/") {
            return Some(Self::Rest);
        }
        if host == "api.anthropic.com" {
            return Some(Self::Provider);
        }
        let gateway = read_pasted(text).is_some_and(|found| {
            found.account.is_some() || found.odd_account.is_some() || found.gateway.is_some()
        });
        let versioned = path.strip_prefix("v1/").is_some_and(|rest| rest.split('/').count() >= 3);
        (!host.is_empty() && !gateway && !versioned && host != "dash.cloudflare.com")
            .then_some(Self::CustomDomain)
    }
}

/// What could be read out of a pasted address, curl line or `.env` line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The origin of a gateway address, where the address was one.
    pub origin: Option<Origin>,
    /// The account.
    pub account: Option<AccountId>,
    /// What is wrong with what stands in the account's place.
    pub odd_account: Option<AccountIdError>,
    /// The gateway.
    pub gateway: Option<GatewayId>,
    /// What is wrong with what stands in the gateway's place.
    pub odd_gateway: Option<GatewayIdError>,
    /// The path segment after the gateway, as it was.
    pub provider: Option<String>,
}

/// Finds account and gateway in a pasted gateway address, dashboard address or curl line.
///
/// Gateway addresses look like `https://gateway.ai.cloudflare.com/v1/<account>/<gateway>/<provider>…`, pages of the
/// dashboard like `https://dash.cloudflare.com/<account>/ai/ai-gateway/gateways/<gateway>…`, those of the API like
/// `https://api.cloudflare.com/client/v4/accounts/<account>/ai-gateway/gateways/<gateway>…`; Cloudflare's own are known
/// without `https://` too. `None` where the text holds neither account nor gateway.
#[must_use]
pub fn read_pasted(text: &str) -> Option<Pasted> {
    let start =
        ["https://", "http://", "gateway.ai.cloudflare.com/", "dash.cloudflare.com/", "api.cloudflare.com/"]
            .iter()
            .find_map(|start| text.find(start))?;
    let address = text[start..]
        .split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '<' | '>' | '\\'))
        .next()?;
    let (scheme, rest) = address.split_once("://").unwrap_or(("https", address));
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.split(['?', '#']).next().unwrap_or("");
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let mut pasted = Pasted::default();
    let (account, gateway);
    if host.eq_ignore_ascii_case("dash.cloudflare.com") {
        account = segments.first();
        gateway = segments.iter().skip_while(|segment| **segment != "gateways").nth(1);
    } else if let (true, ["client", "v4", "accounts", rest @ ..]) =
        (host.eq_ignore_ascii_case("api.cloudflare.com"), segments.as_slice())
    {
        account = rest.first();
        gateway = rest.iter().skip_while(|segment| **segment != "gateways").nth(1);
    } else if let ["v1", rest @ ..] = segments.as_slice() {
        pasted.origin = Origin::parse(&format!("{scheme}://{host}")).ok();
        pasted.provider = rest.get(2).map(|segment| (*segment).to_owned());
        (account, gateway) = (rest.first(), rest.get(1));
    } else {
        return None;
    }
    match account.map(|segment| AccountId::parse(segment)) {
        Some(Ok(account)) => pasted.account = Some(account),
        odd => pasted.odd_account = odd.and_then(Result::err),
    }
    match gateway.map(|segment| GatewayId::parse(segment)) {
        Some(Ok(gateway)) => pasted.gateway = Some(gateway),
        odd => pasted.odd_gateway = odd.and_then(Result::err),
    }
    (pasted.account.is_some() || pasted.gateway.is_some()).then_some(pasted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn origins() {
        for good in [
            "https://gateway.ai.cloudflare.com",
            "http://127.0.0.1:4612",
            "http://[::1]:80",
            "http://localhost",
        ] {
            assert_eq!(Origin::parse(good).unwrap().as_str(), good);
        }
        assert_eq!(Origin::parse("HTTPS://Example.COM/").unwrap().as_str(), "https://example.com");
        for (text, error) in [
            ("gateway.ai.cloudflare.com", OriginError::Scheme),
            ("http://example.com", OriginError::PlainHttp),
            ("http://127.0.0.1.example.com", OriginError::PlainHttp),
            ("https://user@example.com", OriginError::Extra),
            ("https://example.com/v1", OriginError::Extra),
            ("https://", OriginError::Host),
            ("https://a b", OriginError::Host),
            ("https://a:99999", OriginError::Host),
        ] {
            assert_eq!(Origin::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn pasted_addresses() {
        let both = |text: &str| {
            let pasted = read_pasted(text).unwrap();
            (pasted.account.unwrap().to_string(), pasted.gateway.map(|gateway| gateway.to_string()))
        };
        let gateway = Some("my-gate".to_owned());
        for text in [
            format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic"),
            format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic/v1/messages?x#y"),
            format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/"),
            format!(
                "curl -X POST 'https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/openai' \\\n -H 'a: b'"
            ),
            format!("https://dash.cloudflare.com/{ACCOUNT}/ai/ai-gateway/gateways/my-gate/overview"),
            format!(
                "https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai-gateway/gateways/my-gate/logs"
            ),
            format!("gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate"),
        ] {
            assert_eq!(both(&text), (ACCOUNT.to_owned(), gateway.clone()), "{text}");
        }
        assert_eq!(both(&format!("https://dash.cloudflare.com/{ACCOUNT}/home")), (ACCOUNT.to_owned(), None));
        for text in ["my-gate", "https://example.com/", "https://gateway.ai.cloudflare.com/v1/"] {
            assert_eq!(read_pasted(text), None, "{text}");
        }
        let half = read_pasted(&format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/%2e%2e/anthropic"));
        assert_eq!(half.unwrap().odd_gateway, Some(GatewayIdError::Character('%', 1)));
    }

    #[test]
    fn addresses_that_are_no_gateways_own() {
        for (text, other) in [
            (format!("{DEFAULT_ORIGIN}/v1/{ACCOUNT}/my-gate/anthropic"), None),
            (format!("https://litellm.example/v1/{ACCOUNT}/my-gate/anthropic"), None),
            (format!("{DEFAULT_ORIGIN}/v1/not-an-id/my-gate/anthropic"), None),
            (
                format!("https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai/v1"),
                Some(OtherAddress::Rest),
            ),
            (format!("https://API.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai"), Some(OtherAddress::Rest)),
            ("https://api.anthropic.com".to_owned(), Some(OtherAddress::Provider)),
            ("https://ai.example.com/anthropic".to_owned(), Some(OtherAddress::CustomDomain)),
            ("https://ai.example.com/anthropic/v1/messages".to_owned(), Some(OtherAddress::CustomDomain)),
            ("https://ai.example.com:8443".to_owned(), Some(OtherAddress::CustomDomain)),
            ("my-gate".to_owned(), None),
        ] {
            assert_eq!(OtherAddress::of(&text), other, "{text}");
        }
    }

    #[test]
    fn base_url_stops_at_the_provider() {
        let endpoint = Endpoint {
            origin: Origin::cloudflare(),
            account: AccountId::parse(ACCOUNT).unwrap(),
            gateway: GatewayId::parse("my-gate").unwrap(),
            path: "anthropic",
            written: None,
        };
        assert_eq!(endpoint.base_url(), format!("{DEFAULT_ORIGIN}/v1/{ACCOUNT}/my-gate/anthropic"));
    }
}
