use std::path::Path;

use super::*;
use crate::domain::CLOUDFLARE_ANTHROPIC;
use crate::openclaw::notice::Notice;
use crate::openclaw::{Asked, Audience, Files, Place, Setup, Store};

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

fn shell_route(version: u32, pairs: &[(&str, &str)]) -> String {
    let config = "{}";
    match proxy_route(&setup(version, config, "").process(&environment_of(pairs), Audience::Shell), URL) {
        ProxyRoute::Direct => "direct".to_owned(),
        ProxyRoute::Nowhere(obstacle) => format!("nowhere {}", obstacle.name()),
        ProxyRoute::Through(via) => format!("{} {}", via.named_by, via.address.expose()),
    }
}

/// The turns of the three versions (0, 1 and 18 stand for 2026.2.26, 2026.6.6 and 2026.9.6).
#[test]
fn the_route_of_each_version() {
    const P: &str = "http://p:1";
    for version in [0, 1, 18] {
        let route = |pairs: &[(&str, &str)]| shell_route(version, pairs);
        for name in ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"] {
            assert_eq!(route(&[(name, P)]), format!("{name} {P}"));
        }
        for name in ["all_proxy", "ALL_PROXY"] {
            assert_eq!(route(&[(name, P)]), "direct");
        }
        assert_eq!(route(&[("https_proxy", "http://q:2"), ("HTTPS_PROXY", P)]), "https_proxy http://q:2");
        assert_eq!(route(&[("https_proxy", ""), ("HTTPS_PROXY", P)]), "direct");
        assert_eq!(route(&[("HTTPS_PROXY", "p:1")]), "nowhere HTTPS_PROXY");
        assert_eq!(route(&[("HTTPS_PROXY", P), ("NO_PROXY", "cloudflare.com")]), "direct");
        assert_eq!(route(&[("HTTPS_PROXY", P), ("NO_PROXY", "x,*.ai.cloudflare.com:443")]), "direct");
        assert_eq!(
            route(&[("HTTPS_PROXY", P), ("no_proxy", "cloudflare.com:8443 flare.com")]),
            format!("HTTPS_PROXY {P}")
        );
        let socks = route(&[("HTTPS_PROXY", "socks5://s:1080")]);
        assert_eq!(socks == "nowhere HTTPS_PROXY", version == 1, "{socks}");
    }
    let own = r#"{ "proxy": { "enabled": true, "proxyUrl": "http://own:1" } }"#;
    for version in [1, 18] {
        let env = environment_of(&[("HTTPS_PROXY", P), ("NO_PROXY", "*")]);
        let found = proxy_route(&setup(version, own, "").process(&env, Audience::Daemon), URL);
        assert!(matches!(found, ProxyRoute::Through(via) if via.named_by == "proxy.proxyUrl"));
    }
    let stored = r#"{ "proxy": { "proxyUrl": "http://own:1" } }"#;
    let found = proxy_route(&setup(1, stored, "").process(&Environment::default(), Audience::Daemon), URL);
    assert_eq!(found, ProxyRoute::Direct, "2026.6.6 wants `enabled` as well");
}

/// The daemon sees none of the shell's variables, but reads `.env`; the config's are early enough on 2026.2.26.
#[test]
fn the_daemons_route_is_its_own() {
    let env = environment_of(&[("HTTPS_PROXY", "http://p:1")]);
    for version in [0, 1, 18] {
        let config = if version == 0 {
            r#"{ "vars": { "https_proxy": "http://c:3" } }"#
        } else {
            r#"{ "env": { "vars": { "https_proxy": "http://c:3" } } }"#
        };
        let found =
            proxy_route(&setup(version, config, "").process(&Environment::default(), Audience::Daemon), URL);
        assert_eq!(found != ProxyRoute::Direct, version == 0);
        let in_file = setup(version, "{}", "HTTPS_PROXY=http://f:2\n");
        let found = proxy_route(&in_file.process(&env, Audience::Daemon), URL);
        assert!(
            matches!(&found, ProxyRoute::Through(via) if via.address.expose() == "http://f:2"),
            "{found:?}"
        );
    }
}

fn codes(setup: &Setup, env: &Environment) -> Vec<&'static str> {
    road_notices(setup, env, URL).iter().map(|notice| notice.code).collect()
}

#[test]
fn what_is_said_of_another_route() {
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
fn our_client_takes_openclaws_route() {
    let env = environment_of(&[("ALL_PROXY", "http://p:1"), ("NO_PROXY", "example.org")]);
    let taken = environment(&ProxyRoute::Direct, &env, URL).unwrap();
    assert!(!taken.has("ALL_PROXY") && !taken.has("NO_PROXY"));
    let route = |address: &str| {
        ProxyRoute::Through(Via {
            address: Secret::verbatim(address),
            named_by: String::new(),
            source: String::new(),
        })
    };
    assert!(environment(&route("http://p:1"), &env, URL).is_none());
    assert_eq!(environment(&route("http://q:1"), &env, URL).unwrap().get("HTTPS_PROXY"), Some("http://q:1"));
}

#[test]
fn whose_certificates_count() {
    let private = Trust { public: false, extra: true, own: None, bundle: None };
    let seen = |pairs: &[(&str, &str)], trust: &Trust| {
        let setup = setup(18, "{}", "NODE_EXTRA_CA_CERTS=/too/late.pem\n");
        accepts(&setup.process(&environment_of(pairs), Audience::Shell), trust)
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
    assert_eq!(seen(&[("NODE_OPTIONS", "--max-old-space-size=99 --use-system-ca")], &private), Some(true));
    assert_eq!(seen(&[("NVM_DIR", "/nvm")], &private), None);
    let shell = environment_of(&[("NODE_EXTRA_CA_CERTS", "/ca.pem")]);
    let agent = Path::new("/h/Library/LaunchAgents/ai.openclaw.gateway.plist");
    let mut mac = setup(0, "{}", "");
    mac.service.definition = Some(agent.to_owned());
    let told = crate::locale::Language::English.say(&trust_notices(&mac, &shell, &private)[0].message);
    assert!(told.contains("-string /ca.pem /h/Library/LaunchAgents/ai.openclaw.gateway.plist`"), "{told}");
    for (version, said) in [(0, "systemctl --user edit"), (18, "openclaw gateway install --force")] {
        let found = trust_notices(&setup(version, "{}", ""), &shell, &private);
        let said_there = crate::locale::Language::English.say(&found[0].message);
        assert!(found.len() == 1 && said_there.contains(said), "{said_there}");
        assert!(said_there.contains("NODE_EXTRA_CA_CERTS=/ca.pem"), "{said_there}");
    }
}

const REQUEST: &str = "models.providers.cloudflare-ai-gateway.request";

fn with_request(version: u32, request: &str, env_file: &str) -> Setup {
    let models = format!(
        "{{ providers: {{ 'cloudflare-ai-gateway': {{ baseUrl: '{URL}', models: [], request: {request} }} }} }}"
    );
    if version != 0 {
        return setup(version, &format!("{{ models: {models} }}"), env_file);
    }
    setup(0, &format!("{{}}, models: {models}"), env_file)
}

/// What turns of 2026.6.6 and 2026.9.6 did with a provider's own settings; 2026.2.26 knows none.
#[test]
fn the_providers_own_road() {
    let env = environment_of(&[("HTTPS_PROXY", "http://p:1"), ("MY_PROXY", "http://mine:4")]);
    let taken = |version, request: &str, variables: &Environment| match proxy_route(
        &with_request(version, request, "").process(variables, Audience::Shell),
        URL,
    ) {
        ProxyRoute::Direct => "direct".to_owned(),
        ProxyRoute::Nowhere(ProxyError::Private(via)) => format!("private {}", via.address.expose()),
        ProxyRoute::Nowhere(obstacle) => format!("nowhere {}", obstacle.name().replace(REQUEST, "")),
        ProxyRoute::Through(via) => format!("through {}", via.address.expose()),
    };
    for version in [1, 18] {
        let taken = |request: &str| taken(version, request, &env);
        for (request, way) in [
            ("{}", "through http://p:1"),
            ("{ tls: {} }", "through http://p:1"),
            ("{ tls: { ca: ' ' } }", "through http://p:1"),
            ("{ headers: { 'x-a': 'b' } }", "through http://p:1"),
            ("{ tls: { ca: 'pem' } }", "direct"),
            ("{ tls: { insecureSkipVerify: false } }", "direct"),
            ("{ tls: { insecureSkipVerify: true } }", "nowhere .tls.insecureSkipVerify"),
            ("{ proxy: { mode: 'env-proxy' }, tls: { ca: 'pem' } }", "through http://p:1"),
            ("{ proxy: { mode: 'explicit-proxy', url: 'http://q.test:2' } }", "through http://q.test:2"),
            ("{ proxy: { mode: 'explicit-proxy', url: '${MY_PROXY}' } }", "through http://mine:4"),
            ("{ proxy: { mode: 'explicit-proxy', url: '${NOBODYS}' } }", "nowhere .proxy.url"),
            ("{ proxy: { mode: 'explicit-proxy', url: 'q.test:2' } }", "nowhere .proxy.url"),
            ("{ proxy: { mode: 'explicit-proxy', url: 'socks5://q.test:2' } }", "nowhere .proxy.url"),
            ("{ proxy: { mode: 'explicit-proxy', url: 'http://10.1.2.3:8' } }", "private http://10.1.2.3:8"),
            (
                "{ proxy: { mode: 'explicit-proxy', url: 'http://[fd00::1]:8' } }",
                "private http://[fd00::1]:8",
            ),
            (
                "{ proxy: { mode: 'explicit-proxy', url: 'http://localhost:8' } }",
                "private http://localhost:8",
            ),
            (
                "{ proxy: { mode: 'explicit-proxy', url: 'http://10.1.2.3:8' }, allowPrivateNetwork: true }",
                "through http://10.1.2.3:8",
            ),
            (
                "{ proxy: { mode: 'env-proxy', tls: { insecureSkipVerify: true } } }",
                "nowhere .proxy.tls.insecureSkipVerify",
            ),
            ("'nonsense'", "through http://p:1"),
        ] {
            assert_eq!(taken(request), way, "{version} {request}");
        }
        // No exception keeps a proxy out of the way that is named by its address.
        let excepted = environment_of(&[("NO_PROXY", "*")]);
        let request = "{ proxy: { mode: 'explicit-proxy', url: 'http://q.test:2' } }";
        assert_eq!(road_text(version, request, &excepted), "through");
    }
    assert_eq!(taken(0, "{}", &env), "nowhere ");
}

fn road_text(version: u32, request: &str, env: &Environment) -> &'static str {
    match proxy_route(&with_request(version, request, "").process(env, Audience::Shell), URL) {
        ProxyRoute::Direct => "direct",
        ProxyRoute::Nowhere(_) => "nowhere",
        ProxyRoute::Through(_) => "through",
    }
}

#[test]
fn whose_certificates_count_for_one_provider() {
    let seen = |version, request: &str, own, pairs: &[(&str, &str)]| {
        let trust = Trust { public: true, extra: true, own, bundle: None };
        accepts(&with_request(version, request, "").process(&environment_of(pairs), Audience::Shell), &trust)
    };
    let proxy: &[(&str, &str)] = &[("HTTPS_PROXY", "http://p:1")];
    let explicit = "{ proxy: { mode: 'explicit-proxy', url: 'http://q.test:2', tls: { ca: 'pem' } } }";
    for version in [1, 18] {
        for (request, pairs, counts) in [
            ("{ tls: { ca: 'pem' } }", proxy, true),
            ("{ tls: { ca: '${A}' } }", &[("A", "pem")], true),
            ("{ proxy: { mode: 'env-proxy' }, tls: { ca: 'pem' } }", proxy, false),
            ("{ proxy: { mode: 'env-proxy' }, tls: { ca: 'pem' } }", &[], true),
            ("{ proxy: { mode: 'env-proxy', tls: { ca: 'pem' } } }", proxy, false),
            (explicit, &[], true),
            ("{ proxy: { mode: 'explicit-proxy', url: 'http://q.test:2' }, tls: { ca: 'pem' } }", &[], false),
            ("{ tls: { serverName: 'x' } }", &[], false),
        ] {
            let found = seen(version, request, Some(false), pairs);
            assert_eq!(found, Some(!counts), "{version} {request} {pairs:?}");
            let own = own_authorities(
                &with_request(version, request, "").process(&environment_of(pairs), Audience::Shell),
            );
            assert_eq!(own.is_some(), counts, "{version} {request}");
        }
        let reference = "{ tls: { ca: { source: 'file', provider: 'default', id: '/ca' } } }";
        assert_eq!(seen(version, reference, None, &[]), None, "it is not followed");
    }
    let both = r#"{ "proxy": { "enabled": true, "proxyUrl": "http://own:1" }, "models": { "providers": {
        "cloudflare-ai-gateway": { "request": { "tls": { "ca": "pem" } } } } } }"#;
    for (version, counts) in [(1, false), (18, true)] {
        let found =
            own_authorities(&setup(version, both, "").process(&Environment::default(), Audience::Shell));
        assert_eq!(found.is_some(), counts, "{version}");
    }
    let trust = Trust { public: true, extra: true, own: Some(false), bundle: None };
    let found = trust_notices(&with_request(18, explicit, ""), &Environment::default(), &trust);
    let said = crate::locale::Language::English.say(&found[0].message);
    assert!(said.contains(&format!("{REQUEST}.proxy.tls.ca")), "{said}");
}

#[test]
fn what_is_said_of_the_providers_own_settings() {
    let said = |version, request: &str, pairs: &[(&str, &str)]| {
        let found = road_notices(&with_request(version, request, ""), &environment_of(pairs), URL);
        assert!(found.iter().all(|notice| notice.blocks_proof));
        let text = |notice: &Notice| crate::locale::Language::English.say(&notice.message);
        found.iter().map(|notice| (notice.code, text(notice))).collect::<Vec<_>>()
    };
    let proxy: &[(&str, &str)] = &[("HTTPS_PROXY", "http://joe:CANARY@p:1")];
    for (version, request, pairs, code, parts) in [
        (0, "{}", &[][..], "openclaw-request-unknown", vec![REQUEST]),
        (1, "{ tls: { ca: 'CANARY' } }", proxy, "openclaw-past-proxy", vec!["USER:PASSWORD@p:1", ".tls"]),
        (
            18,
            "{ proxy: { mode: 'explicit-proxy', url: 'http://a:CANARY@10.0.0.1:3' } }",
            &[],
            "openclaw-proxy-private",
            vec!["USER:PASSWORD@10.0.0.1:3", ".request.allowPrivateNetwork"],
        ),
        (
            18,
            "{ tls: { insecureSkipVerify: true } }",
            &[],
            "openclaw-request-insecure",
            vec![".tls.insecure"],
        ),
        (18, "{ auth: { mode: 'header' } }", &[], "openclaw-request-unjudged", vec![".request.auth"]),
        (18, "{ tls: { serverName: 'x' } }", &[], "openclaw-request-unjudged", vec![".tls.serverName"]),
        (
            18,
            "{ proxy: { mode: 'explicit-proxy', url: 'q.test:1' } }",
            &[],
            "openclaw-proxy-unreadable",
            vec![".proxy.url", "http://HOST:PORT"],
        ),
    ] {
        let found = said(version, request, pairs);
        let (_, text) = found.iter().find(|(found, _)| *found == code).unwrap_or_else(|| panic!("{found:?}"));
        assert!(parts.iter().all(|part| text.contains(part)) && !text.contains("CANARY"), "{text}");
    }
    assert_eq!(said(18, "{ headers: {}, tls: {} }", &[]), []);
    assert_eq!(said(18, "{ headers: { 'x-trace': '1' } }", &[]), []);
    let token = said(18, "{ headers: { 'CF-AIG-Authorization': 'Bearer CANARY' } }", &[]);
    assert_eq!(token.first().map(|(code, _)| *code), Some("openclaw-request-unjudged"));
}

#[test]
fn names_that_openclaw_looks_up_itself() {
    let env = environment_of(&[("HTTPS_PROXY", "http://p:1")]);
    for (version, request, first) in [
        (1, "{ proxy: { mode: 'env-proxy' } }", true),
        (18, "{ proxy: { mode: 'explicit-proxy', url: 'http://q.test:1' } }", true),
        (18, "{ tls: { ca: 'pem' } }", false),
        (18, "{}", false),
    ] {
        let found = looks_up_first(&with_request(version, request, "").process(&env, Audience::Shell), URL);
        assert_eq!(found.as_deref() == Some("gateway.ai.cloudflare.com"), first, "{version} {request}");
    }
}
