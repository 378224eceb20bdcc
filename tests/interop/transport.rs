//! What each OpenClaw makes of a provider's own network settings, beside clawgate's verdict on the same files: green
//! with green, red with red.

use clawgate::simulator::practice;
use serde_json::{Value, json};

use crate::company::Company;
use crate::openclaw::Version;
use crate::suite::suite;
use crate::verdicts::{GREEN, RED, Variables, check, set_up, turn};

/// A proxy that nobody listens at.
const DEAD: &str = "http://127.0.0.1:9";

/// What the settings are, with which variables, and whether the turn comes through and asks the proxy.
struct Case<'a> {
    request: Value,
    variables: Vec<(&'a str, &'a str)>,
    green: bool,
    asks: bool,
}

fn settings(version: Version) {
    let suite = suite();
    let openclaw = suite.openclaw(version);
    let company =
        Company::around(suite.gateway.origin().trim_start_matches("http://").parse().expect("an address"));
    let stranger = Company::around(company.proxy);
    let (proxy, ca, other) = (company.proxy_url(), &company.authority, &stranger.authority);
    let home = suite.home(version);
    let authority = company.file(&home).display().to_string();
    let extra = ("NODE_EXTRA_CA_CERTS", authority.as_str());
    let explicit = |tls: Value| json!({ "mode": "explicit-proxy", "url": proxy, "tls": tls });
    let known = version != Version::Old;
    let mut cases = vec![Case {
        // Straight to the gateway, past the variables.
        request: json!({ "tls": { "ca": ca } }),
        variables: vec![("HTTPS_PROXY", DEAD)],
        green: known,
        asks: false,
    }];
    if known {
        let mut case = |request, variables, green, asks| {
            cases.push(Case { request, variables, green, asks });
        };
        case(json!({ "proxy": { "mode": "env-proxy" } }), vec![("HTTPS_PROXY", &proxy), extra], true, true);
        let named = explicit(json!({ "ca": ca }));
        case(json!({ "proxy": named, "allowPrivateNetwork": true }), vec![("NO_PROXY", "*")], true, true);
        case(json!({ "proxy": named }), vec![], false, false);
        case(json!({ "tls": { "ca": other } }), vec![extra], false, false);
        case(json!({ "tls": { "ca": authority } }), vec![extra], false, false);
        case(json!({ "tls": { "insecureSkipVerify": true } }), vec![extra], false, false);
        let bare = json!({ "proxy": explicit(json!({})), "tls": { "ca": ca }, "allowPrivateNetwork": true });
        case(bare, vec![], false, true);
    }
    for Case { request, variables, green, asks } in cases {
        let variables: &Variables<'_> = &variables;
        let _ = std::fs::remove_file(home.config());
        set_up(&home, &format!("https://{}", company.tls), practice::OPEN_GATEWAY, practice::KEY, &[extra]);
        // From a turn's traces clawgate knows which OpenClaw it has to do with; before the first one the stamp tells.
        let mut config = home.json("openclaw.json");
        config["meta"] = json!({ "lastTouchedVersion": version.name() });
        config["models"]["providers"]["cloudflare-ai-gateway"]["request"] = request.clone();
        home.write("openclaw.json", &config.to_string());
        eprintln!("{} {request} {variables:?}", version.name());
        check(&home, variables, if green { 0 } else { 4 });
        company.asked();
        let patience = if green { GREEN } else { RED };
        assert_eq!(turn(&suite, &openclaw, &home, variables, patience), green, "{request}");
        let asked = company.asked();
        // 2026.9.6 looks for a plugin through the proxy as well.
        let gateway = format!("CONNECT {} ", company.tls);
        assert_eq!(asked.iter().any(|line| line.starts_with(&gateway)), asks, "{request} {asked:?}");
    }
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn provider_settings_of_2026_2_26() {
    settings(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn provider_settings_of_2026_6_6() {
    settings(Version::Middle);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn provider_settings_of_2026_9_6() {
    settings(Version::New);
}
