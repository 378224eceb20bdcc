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

use std::path::PathBuf;

use serde_json::Value;

use crate::domain::{Environment, Secret};
use crate::locale::ids;

use super::generation::Generation;
use super::notices::Notice;
use super::setup::{Setup, at};
use super::variables::{Audience, Found, Source, Variables};

/// How a request of OpenClaw's leaves this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Road {
    /// Straight to the gateway.
    Direct,
    /// Through a proxy.
    Through(Via),
    /// Not at all: a proxy's address it does not understand, and what names it.
    Nowhere(String),
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

impl Road {
    /// Whether both lead the same way, whatever names it.
    #[must_use]
    pub fn leads_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Through(one), Self::Through(two)) => one.address == two.address,
            (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
        }
    }
}

/// What could be seen of a certificate that was accepted: who else would accept it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// The authorities that Node is built with would.
    pub public: bool,
    /// Those and the ones of this process's `NODE_EXTRA_CA_CERTS` would.
    pub extra: bool,
    /// A file that holds the authorities which count on this computer, where one could be found.
    pub bundle: Option<PathBuf>,
}

/// The road of OpenClaw's request to an address.
#[must_use]
pub fn road(setup: &Setup, shell: &Environment, audience: Audience, base_url: &str) -> Road {
    let variables = Variables { setup, shell, audience };
    let config = setup.config.value();
    if let Some(via) = own_proxy(setup, config, &variables) {
        return Road::Through(via);
    }
    let Some((host, port)) = host_and_port(base_url) else { return Road::Direct };
    let Some((name, found)) = proxy_variable(&variables, base_url) else { return Road::Direct };
    let except = either(&variables, "no_proxy").map(|(_, found)| found.value);
    if except.is_some_and(|list| is_excepted(list.expose(), &host, port)) {
        return Road::Direct;
    }
    let scheme = scheme(found.value.expose());
    if !is_understood(scheme, setup.generation) {
        return Road::Nowhere(name);
    }
    Road::Through(Via { address: found.value, named_by: name, source: found.source.name() })
}

fn is_understood(scheme: Option<&str>, generation: Generation) -> bool {
    match scheme {
        Some("http" | "https") => true,
        Some("socks5") => generation != Generation::Middle,
        _ => false,
    }
}

/// A proxy that stands in OpenClaw's own config, which no variable and no exception changes.
fn own_proxy(setup: &Setup, config: &Value, variables: &Variables<'_>) -> Option<Via> {
    // 2026.2.26 knows neither key.
    if setup.generation == Generation::Older {
        return None;
    }
    let text =
        |keys: &[&str]| at(config, keys).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    let in_config = |named_by: &str, address: &str| Via {
        address: Secret::verbatim(address),
        named_by: named_by.to_owned(),
        source: Source::Config.name(),
    };
    let enabled = at(config, &["proxy", "enabled"]).and_then(Value::as_bool);
    // 2026.6.6 wants to be told so; 2026.9.6 wants to be told otherwise.
    let managed =
        if setup.generation == Generation::Middle { enabled == Some(true) } else { enabled != Some(false) };
    if !managed {
        return None;
    }
    if let Some(address) = text(&["proxy", "proxyUrl"]) {
        return Some(in_config("proxy.proxyUrl", address));
    }
    let name = "OPENCLAW_PROXY_URL";
    let found = variables.get(name)?;
    Some(Via { address: found.value, named_by: name.to_owned(), source: found.source.name() })
}

/// The variable that names the proxy for an address.
fn proxy_variable(variables: &Variables<'_>, base_url: &str) -> Option<(String, Found<Secret>)> {
    let some =
        |name: &str| either(variables, name).filter(|(_, found)| !found.value.expose().trim().is_empty());
    let secure = scheme(base_url) == Some("https");
    secure.then(|| some("https_proxy")).flatten().or_else(|| some("http_proxy"))
}

/// A variable by its lower-case name, else by its upper-case one. One that is empty is there all the same.
fn either(variables: &Variables<'_>, lower: &str) -> Option<(String, Found<Secret>)> {
    let from_config = variables.setup.generation == Generation::Older;
    [lower.to_owned(), lower.to_ascii_uppercase()].into_iter().find_map(|name| {
        let found = if from_config { variables.get(&name) } else { None };
        Some((name.clone(), found.or_else(|| variables.set(&name))?))
    })
}

fn scheme(address: &str) -> Option<&str> {
    address.trim().split_once("://").map(|(scheme, _)| scheme)
}

/// The host, in lower case, and the port of an address.
fn host_and_port(url: &str) -> Option<(String, u16)> {
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
fn is_excepted(list: &str, host: &str, port: u16) -> bool {
    if list == "*" {
        return true;
    }
    list.split([',', ' ', '\t', '\n']).filter(|entry| !entry.is_empty()).any(|entry| {
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

/// A proxy's address for sentences: whoever logs in there is left out.
fn shown(address: &str) -> String {
    let (scheme, rest) = address.trim().split_once("://").unwrap_or(("http", address.trim()));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rsplit_once('@') {
        Some((_, host)) => format!("{scheme}://USER:PASSWORD@{host}"),
        None => format!("{scheme}://{authority}"),
    }
}

/// The proxy that this process asks, as its client chooses it: the variable and the address.
fn ours(shell: &Environment, base_url: &str) -> Option<(&'static str, String)> {
    // Plain http goes to this computer alone, and that is never asked for through a proxy.
    let (host, port) = host_and_port(base_url)?;
    let own = host == "localhost" || host == "::1" || host.starts_with("127.");
    if own || scheme(base_url) != Some("https") {
        return None;
    }
    let except = ["no_proxy", "NO_PROXY"].iter().find_map(|name| shell.get(name)).unwrap_or_default();
    let names = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
    let (name, address) = names.into_iter().find_map(|name| Some((name, shell.get(name)?)))?;
    (!is_excepted(except.trim(), &host, port)).then(|| (name, address.trim().to_owned()))
}

/// Where OpenClaw's requests would take another road than ours did, with the line that makes them take the same one.
#[must_use]
pub fn road_notices(setup: &Setup, shell: &Environment, base_url: &str) -> Vec<Notice> {
    let Some((variable, address)) = ours(shell, base_url) else { return Vec::new() };
    let mut out = Vec::new();
    let env_file = setup.place.env_file();
    for audience in Audience::ALL {
        let whole = if address.contains("://") { address.clone() } else { format!("http://{address}") };
        let line = format!("HTTPS_PROXY={}", shown(&whole));
        let road = road(setup, shell, audience, base_url);
        let kind = scheme(&whole);
        let foreign = !is_understood(kind, setup.generation);
        let mut notice = match road {
            Road::Through(via) if shown(via.address.expose()) == shown(&whole) => continue,
            Road::Through(via) => Notice::new(
                "openclaw-other-proxy",
                ids::NOTICE_OPENCLAW_OTHER_PROXY
                    .with("audience", audience.name())
                    .with("ours", shown(&whole))
                    .with("theirs", shown(via.address.expose()))
                    .with("name", via.named_by)
                    .with("source", via.source),
            ),
            Road::Direct | Road::Nowhere(_) if foreign => Notice::new(
                "openclaw-no-such-proxy",
                ids::NOTICE_OPENCLAW_NO_SUCH_PROXY
                    .with("audience", audience.name())
                    .with("proxy", shown(&whole))
                    .with("variable", variable)
                    .with("path", env_file.as_path()),
            ),
            Road::Direct => Notice::new(
                "openclaw-without-proxy",
                ids::NOTICE_OPENCLAW_WITHOUT_PROXY
                    .with("audience", audience.name())
                    .with("proxy", shown(&whole))
                    .with("variable", variable)
                    .with("line", line)
                    .with("path", env_file.as_path()),
            ),
            Road::Nowhere(name) => Notice::new(
                "openclaw-proxy-unreadable",
                ids::NOTICE_OPENCLAW_PROXY_UNREADABLE
                    .with("audience", audience.name())
                    .with("variable", name.as_str())
                    .with("line", format!("{name}={}", shown(&whole))),
            ),
        };
        notice.blocks_proof = true;
        out.push(notice);
    }
    out
}

/// The variables with which our client takes a road of OpenClaw's; `None` where it takes the same one by itself.
#[must_use]
pub fn environment(road: &Road, shell: &Environment, base_url: &str) -> Option<Environment> {
    let ours = ours(shell, base_url).map(|(_, address)| address);
    let theirs = match road {
        Road::Through(via) => Some(via.address.expose()),
        Road::Direct | Road::Nowhere(_) => None,
    };
    if ours.as_deref() == theirs.map(str::trim) {
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

/// Whether the runtime of OpenClaw would accept a certificate that our client accepted; `None` where that cannot be
/// told from here.
#[must_use]
pub fn accepts(setup: &Setup, shell: &Environment, audience: Audience, trust: &Trust) -> Option<bool> {
    if trust.public {
        return Some(true);
    }
    let variables = Variables { setup, shell, audience };
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
    let config = setup.config.value();
    let overridden =
        at(config, &["models", "providers"]).and_then(Value::as_object).is_some_and(|providers| {
            providers.values().any(|provider| at(provider, &["request", "tls"]).is_some())
        });
    if overridden {
        return None;
    }
    // 2026.6.6 and 2026.9.6 name the system's file themselves where Node came from a version manager.
    if setup.generation != Generation::Older && process("NVM_DIR").is_some() {
        return None;
    }
    match process("NODE_EXTRA_CA_CERTS") {
        None => Some(false),
        Some(path) if shell.get("NODE_EXTRA_CA_CERTS") == Some(path.expose()) => Some(trust.extra),
        Some(_) => None,
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
            let id = match audience {
                Audience::Shell => ids::NOTICE_OPENCLAW_DISTRUSTS_SHELL,
                // It takes the variable over from the shell it is installed from, which 2026.2.26 does not.
                Audience::Daemon if setup.generation == Generation::Older => {
                    ids::NOTICE_OPENCLAW_DISTRUSTS_UNIT
                }
                Audience::Daemon => ids::NOTICE_OPENCLAW_DISTRUSTS_DAEMON,
            };
            let mut notice = Notice::new("openclaw-distrusts", id.with("line", line.as_str()));
            notice.blocks_proof = true;
            notice
        })
        .collect()
}

/// The line that makes Node trust what is trusted here.
#[must_use]
pub fn trust_line(shell: &Environment, trust: &Trust) -> String {
    let named = shell.get("SSL_CERT_FILE").or_else(|| shell.get("NODE_EXTRA_CA_CERTS")).map(str::to_owned);
    let found = || trust.bundle.as_ref().map(|path| path.display().to_string());
    let file = named.or_else(found).unwrap_or_else(|| "/etc/ssl/certs/ca-certificates.crt".to_owned());
    format!("NODE_EXTRA_CA_CERTS={file}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CLOUDFLARE_ANTHROPIC;
    use crate::openclaw::{Asked, Files, Place, Store};

    const URL: &str = "https://gateway.ai.cloudflare.com/v1/a/g/anthropic";

    fn setup(version: u32, config: &str, env_file: &str) -> Setup {
        let home: Environment = [("HOME", "/home/x")].into_iter().collect();
        let place = Place::find(&Asked::default(), &home, "/".as_ref(), &|_| false).unwrap();
        let stores = match version {
            0 => Vec::new(),
            version => vec![Store { path: "s".into(), holds_profile: false, version }],
        };
        let older = r#"{ "meta": { "lastTouchedVersion": "2026.2.26" }, "env": ENV }"#;
        let config = if version == 0 { older.replace("ENV", config) } else { config.to_owned() };
        let files = Files {
            config: Some(config.into_bytes()),
            env: Some(env_file.as_bytes().to_vec()),
            stores,
            ..Files::default()
        };
        Setup::read(place, files, &CLOUDFLARE_ANTHROPIC).unwrap()
    }

    fn environment_of(pairs: &[(&str, &str)]) -> Environment {
        pairs.iter().copied().collect()
    }

    fn shell_road(version: u32, pairs: &[(&str, &str)]) -> String {
        let config = "{}";
        match road(&setup(version, config, ""), &environment_of(pairs), Audience::Shell, URL) {
            Road::Direct => "direct".to_owned(),
            Road::Nowhere(name) => format!("nowhere {name}"),
            Road::Through(via) => format!("{} {}", via.named_by, via.address.expose()),
        }
    }

    /// The turns of the three versions (0, 1 and 18 stand for 2026.2.26, 2026.6.6 and 2026.9.6).
    #[test]
    fn the_road_of_each_version() {
        const P: &str = "http://p:1";
        for version in [0, 1, 18] {
            let road = |pairs: &[(&str, &str)]| shell_road(version, pairs);
            for name in ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"] {
                assert_eq!(road(&[(name, P)]), format!("{name} {P}"));
            }
            for name in ["all_proxy", "ALL_PROXY"] {
                assert_eq!(road(&[(name, P)]), "direct");
            }
            assert_eq!(road(&[("https_proxy", "http://q:2"), ("HTTPS_PROXY", P)]), "https_proxy http://q:2");
            assert_eq!(road(&[("https_proxy", ""), ("HTTPS_PROXY", P)]), "direct");
            assert_eq!(road(&[("HTTPS_PROXY", "p:1")]), "nowhere HTTPS_PROXY");
            assert_eq!(road(&[("HTTPS_PROXY", P), ("NO_PROXY", "cloudflare.com")]), "direct");
            assert_eq!(road(&[("HTTPS_PROXY", P), ("NO_PROXY", "x,*.ai.cloudflare.com:443")]), "direct");
            assert_eq!(
                road(&[("HTTPS_PROXY", P), ("no_proxy", "cloudflare.com:8443 flare.com")]),
                format!("HTTPS_PROXY {P}")
            );
            let socks = road(&[("HTTPS_PROXY", "socks5://s:1080")]);
            assert_eq!(socks == "nowhere HTTPS_PROXY", version == 1, "{socks}");
        }
        let own = r#"{ "proxy": { "enabled": true, "proxyUrl": "http://own:1" } }"#;
        for version in [1, 18] {
            let env = environment_of(&[("HTTPS_PROXY", P), ("NO_PROXY", "*")]);
            let found = road(&setup(version, own, ""), &env, Audience::Daemon, URL);
            assert!(matches!(found, Road::Through(via) if via.named_by == "proxy.proxyUrl"));
        }
        let stored = r#"{ "proxy": { "proxyUrl": "http://own:1" } }"#;
        let found = road(&setup(1, stored, ""), &Environment::default(), Audience::Daemon, URL);
        assert_eq!(found, Road::Direct, "2026.6.6 wants `enabled` as well");
    }

    /// The daemon sees none of the shell's variables, but reads `.env`; the config's are early enough on 2026.2.26.
    #[test]
    fn the_daemons_road_is_its_own() {
        let env = environment_of(&[("HTTPS_PROXY", "http://p:1")]);
        for version in [0, 1, 18] {
            let config = if version == 0 {
                r#"{ "vars": { "https_proxy": "http://c:3" } }"#
            } else {
                r#"{ "env": { "vars": { "https_proxy": "http://c:3" } } }"#
            };
            let found = road(&setup(version, config, ""), &Environment::default(), Audience::Daemon, URL);
            assert_eq!(found != Road::Direct, version == 0);
            let in_file = setup(version, "{}", "HTTPS_PROXY=http://f:2\n");
            let found = road(&in_file, &env, Audience::Daemon, URL);
            assert!(
                matches!(&found, Road::Through(via) if via.address.expose() == "http://f:2"),
                "{found:?}"
            );
        }
    }

    fn codes(setup: &Setup, env: &Environment) -> Vec<&'static str> {
        road_notices(setup, env, URL).iter().map(|notice| notice.code).collect()
    }

    #[test]
    fn what_is_said_of_another_road() {
        let login = environment_of(&[("ALL_PROXY", "http://joe:CANARY@p:1")]);
        let found = road_notices(&setup(18, "{}", ""), &login, URL);
        assert_eq!(found.len(), 2, "shell and daemon");
        for notice in &found {
            assert!(notice.blocks_proof && notice.code == "openclaw-without-proxy");
            let said = crate::locale::Language::English.say(&notice.message);
            assert!(said.contains("HTTPS_PROXY=http://USER:PASSWORD@p:1"), "{said}");
            assert!(said.contains("/home/x/.openclaw/.env") && !said.contains("CANARY"), "{said}");
        }
        let stored = setup(18, "{}", "HTTPS_PROXY=http://p:1\n");
        let plain = environment_of(&[("HTTPS_PROXY", "http://p:1")]);
        assert_eq!(codes(&stored, &plain), [""; 0]);
        assert_eq!(codes(&setup(18, "{}", ""), &plain), ["openclaw-without-proxy"], "the daemon alone");
        let other = environment_of(&[("HTTPS_PROXY", "http://q:1")]);
        assert_eq!(codes(&stored, &other), ["openclaw-other-proxy"], "the shell's wins in the shell");
        let bare = environment_of(&[("HTTPS_PROXY", "p:1")]);
        assert_eq!(codes(&stored, &bare), ["openclaw-proxy-unreadable"]);
        let socks = environment_of(&[("HTTPS_PROXY", "socks5h://p:1")]);
        assert_eq!(codes(&setup(1, "{}", ""), &socks), ["openclaw-no-such-proxy"; 2]);
        assert_eq!(codes(&stored, &Environment::default()), [""; 0]);
    }

    #[test]
    fn our_client_takes_openclaws_road() {
        let env = environment_of(&[("ALL_PROXY", "http://p:1"), ("NO_PROXY", "example.org")]);
        let taken = environment(&Road::Direct, &env, URL).unwrap();
        assert!(!taken.has("ALL_PROXY") && !taken.has("NO_PROXY"));
        let road = |address: &str| {
            Road::Through(Via {
                address: Secret::verbatim(address),
                named_by: String::new(),
                source: String::new(),
            })
        };
        assert!(environment(&road("http://p:1"), &env, URL).is_none());
        assert_eq!(
            environment(&road("http://q:1"), &env, URL).unwrap().get("HTTPS_PROXY"),
            Some("http://q:1")
        );
    }

    #[test]
    fn whose_certificates_count() {
        let private = Trust { public: false, extra: true, bundle: None };
        let seen = |pairs: &[(&str, &str)], trust: &Trust| {
            accepts(
                &setup(18, "{}", "NODE_EXTRA_CA_CERTS=/too/late.pem\n"),
                &environment_of(pairs),
                Audience::Shell,
                trust,
            )
        };
        assert_eq!(seen(&[], &Trust { public: true, ..private.clone() }), Some(true));
        assert_eq!(seen(&[], &private), Some(false));
        assert_eq!(seen(&[("SSL_CERT_FILE", "/ca.pem")], &private), Some(false));
        assert_eq!(seen(&[("NODE_EXTRA_CA_CERTS", "/ca.pem")], &private), Some(true));
        assert_eq!(
            seen(&[("NODE_EXTRA_CA_CERTS", "/ca.pem")], &Trust { extra: false, ..private.clone() }),
            Some(false)
        );
        assert_eq!(seen(&[("NODE_USE_SYSTEM_CA", "1")], &private), Some(true));
        assert_eq!(
            seen(&[("NODE_OPTIONS", "--max-old-space-size=99 --use-system-ca")], &private),
            Some(true)
        );
        assert_eq!(seen(&[("NVM_DIR", "/nvm")], &private), None);
        let shell = environment_of(&[("NODE_EXTRA_CA_CERTS", "/ca.pem")]);
        for (version, said) in [(0, "systemctl --user edit"), (18, "openclaw gateway install --force")] {
            let found = trust_notices(&setup(version, "{}", ""), &shell, &private);
            let said_there = crate::locale::Language::English.say(&found[0].message);
            assert!(found.len() == 1 && said_there.contains(said), "{said_there}");
            assert!(said_there.contains("NODE_EXTRA_CA_CERTS=/ca.pem"), "{said_there}");
        }
    }
}
