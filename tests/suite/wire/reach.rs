//! Whether OpenClaw would come through as well: what its daemon and its turns in this shell would do about a proxy and
//! about a private authority, beside what our own request did.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::peer::Peer;
use super::proxy::connecting;
use super::tls::{Authority, Flaw};
use super::{evidence, warnings};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, bare_onboard, clawgate};

/// A gateway that only a proxy finds, with a certificate of a private authority.
struct Company {
    home: Home,
    authority: PathBuf,
    gateway: Peer,
    proxy: Peer,
}

impl Company {
    fn new() -> Self {
        let (home, signer) = (Home::new(), Authority::new());
        let authority = signer.file(&home);
        let gateway = signer.server("gateway.test", Flaw::None);
        let proxy = connecting(gateway.address, None);
        Self { home, authority, gateway, proxy }
    }

    fn address(&self) -> String {
        format!("http://{}", self.proxy.address)
    }

    fn onboard(&self) -> Run {
        bare_onboard(&self.home, "https://gateway.test").args([
            "--account-id",
            ACCOUNT,
            "--gateway-id",
            GATEWAY,
            "--api-key",
            KEY,
            "--json",
        ])
    }

    fn check(&self) -> Run {
        clawgate(&self.home).args(["check", "--json", "--timeout", "3"])
    }

    /// The file from which a service manager gives the daemon its variables.
    fn service(&self, lines: &str) {
        self.home.put("gateway.systemd.env", lines);
    }
}

#[track_caller]
fn said(report: &Value, code: &str) -> Vec<String> {
    let list = report["warnings"].as_array().cloned().unwrap_or_default();
    let with_code = list.iter().filter(|warning| warning["code"] == code);
    with_code.map(|warning| warning["message"].as_str().unwrap().to_owned()).collect()
}

/// What this shell has, the daemon has not; with the lines that are given, it has.
#[test]
fn the_lines_that_let_the_daemon_through() {
    let company = Company::new();
    let (address, authority) = (company.address(), company.authority.display().to_string());
    let ours = |run: Run| run.env("HTTPS_PROXY", &address).env("NODE_EXTRA_CA_CERTS", &authority);
    let report = ours(company.onboard()).run().exits(0).json();
    assert_eq!(report["proven"], "partial", "{report}");
    let line = format!("HTTPS_PROXY={address}");
    let [proxy] = &said(&report, "openclaw-without-proxy")[..] else { panic!("{report}") };
    assert!(proxy.contains("(daemon)") && proxy.contains(&line), "{proxy}");
    assert!(proxy.contains(&company.home.env_file().display().to_string()), "{proxy}");
    let [trust] = &said(&report, "openclaw-distrusts")[..] else { panic!("{report}") };
    let variable = format!("NODE_EXTRA_CA_CERTS={authority}");
    assert!(trust.contains("The daemon") && trust.contains(&variable), "{trust}");

    // Both roads are tried. The daemon's leads nowhere, since no name server knows the gateway.
    let report = ours(company.check()).run().exits(4).json();
    assert_eq!(report["check"]["for"][0], "shell");
    assert_eq!(report["check"]["verdict"], "proven");
    assert_eq!(report["otherChecks"][0]["for"][0], "daemon");
    assert_ne!(report["otherChecks"][0]["verdict"], "proven");

    let env = std::fs::read_to_string(company.home.env_file()).unwrap();
    company.home.put(".env", format!("{env}{line}\n"));
    company.service(&format!("{variable}\n"));
    let before = company.gateway.heard().len();
    let report = ours(company.check()).run().exits(0).json();
    assert_eq!(report["proven"], "full", "{report}");
    assert_eq!(warnings(&report), [""; 0], "{report}");
    assert_eq!(company.gateway.heard().len(), before + 1, "the same road is tried once");
}

/// An authority that this computer trusts and Node does not: our request passes, OpenClaw's would not.
#[test]
fn an_authority_of_ours_alone() {
    let company = Company::new();
    company
        .onboard()
        .env("HTTPS_PROXY", company.address())
        .env("SSL_CERT_FILE", &company.authority)
        .run()
        .exits(0);
    let check =
        company.check().env("HTTPS_PROXY", company.address()).env("SSL_CERT_FILE", &company.authority);
    let report = check.run().exits(4).json();
    assert_eq!(report["check"]["verdict"], "proven", "{report}");
    assert_eq!(report["error"]["code"], "openclaw-distrusts", "{report}");
    let line = format!("NODE_EXTRA_CA_CERTS={}", company.authority.display());
    assert!(report["error"]["hint"].as_str().unwrap().contains(&line), "{report}");
    assert_eq!(said(&report, "openclaw-distrusts").len(), 2, "shell and daemon");

    // The line that was given, in this shell and in the daemon's; and the daemon's proxy.
    let variable = "NODE_EXTRA_CA_CERTS";
    company.service(&format!("{line}\nHTTPS_PROXY={}\n", company.address()));
    let report = check.clone().env(variable, &company.authority).run().exits(0).json();
    assert_eq!(warnings(&report), [""; 0], "{report}");
    // Another authority's file mends nothing.
    let stranger = Authority::new();
    let other = company.home.put("other.pem", std::fs::read(stranger.file(&Home::new())).unwrap());
    let report = check.clone().env(variable, other).run().exits(4).json();
    assert_eq!(report["error"]["code"], "openclaw-distrusts", "{report}");
    // So does Node's own switch.
    company.service(&format!("NODE_USE_SYSTEM_CA=1\nHTTPS_PROXY={}\n", company.address()));
    let report = check.env("NODE_USE_SYSTEM_CA", "1").run().exits(0).json();
    assert_eq!(report["proven"], "full", "{report}");
}

/// `ALL_PROXY` lets clawgate through and no OpenClaw; a check goes OpenClaw's way and says which line is missing.
#[test]
fn a_variable_that_openclaw_does_not_read() {
    let company = Company::new();
    let ours =
        |run: Run| run.env("ALL_PROXY", company.address()).env("NODE_EXTRA_CA_CERTS", &company.authority);
    let report = ours(company.onboard()).run().exits(0).json();
    assert_eq!(said(&report, "openclaw-without-proxy").len(), 2, "{report}");
    let heard = company.proxy.heard().len();
    let report = ours(company.check()).run().exits(4).json();
    assert_eq!(company.proxy.heard().len(), heard, "OpenClaw would not ask it");
    let line = format!("HTTPS_PROXY={}", company.address());
    assert!(said(&report, "openclaw-without-proxy").iter().all(|said| said.contains(&line)), "{report}");
    // And the reverse: a proxy that OpenClaw alone knows.
    let env = std::fs::read_to_string(company.home.env_file()).unwrap();
    company.home.put(".env", format!("{env}{line}\n"));
    let report = company.check().env("NODE_EXTRA_CA_CERTS", &company.authority).run().exits(0).json();
    assert_eq!(report["check"]["verdict"], "proven", "{report}");
    assert_eq!(company.proxy.heard().len(), heard + 1);
    let seen = evidence(&report, "proxy");
    let file = company.home.env_file().display().to_string();
    assert_eq!((&seen["proxyVariable"], &seen["proxySource"]), (&"HTTPS_PROXY".into(), &file.into()));
    // By its real name, in the shell's own variables too, and in the hint where it does not answer.
    company.home.put(".env", &env);
    let check = company.check().env("NODE_EXTRA_CA_CERTS", &company.authority);
    let report = check.env("http_proxy", company.address()).run().json();
    let seen = evidence(&report, "proxy");
    assert!(seen["proxyVariable"] == "http_proxy" && seen["proxySource"].is_null(), "{report}");
    company.home.put(".env", format!("{env}http_proxy=http://127.0.0.1:9\n"));
    let done = clawgate(&company.home).args(["check", "--timeout", "3"]).run().exits(4);
    assert!(done.said().contains("`http_proxy`") && !done.said().contains("HTTPS_PROXY"), "{}", done.dump());
}

/// 2026.2.26 copies the proxies of the shell into what starts the daemon when that is installed; the later versions put
/// the variables of a launchd agent into a file of their own.
#[test]
fn a_proxy_in_what_starts_the_daemon() {
    let company = Company::new();
    let ours =
        |run: Run| run.env("HTTPS_PROXY", company.address()).env("NODE_EXTRA_CA_CERTS", &company.authority);
    ours(company.onboard()).run().exits(0);
    let authority = company.authority.display().to_string();
    let (proxy, authority) = (company.address(), authority.as_str());
    let unit = format!(
        "[Service]\nEnvironment=HTTPS_PROXY={proxy}\nEnvironment=\"NODE_EXTRA_CA_CERTS={authority}\"\n"
    );
    let agent = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n<key>Label</key>\n\
         <string>ai.openclaw.gateway</string>\n<key>RunAtLoad</key>\n<true/>\n<key>EnvironmentVariables</key>\n\
         <dict>\n<key>HTTPS_PROXY</key>\n<string>{proxy}</string>\n<key>NODE_EXTRA_CA_CERTS</key>\n\
         <string>{authority}</string>\n</dict>\n</dict>\n</plist>\n"
    );
    let file = format!(
        "# Generated by OpenClaw.\nexport HTTPS_PROXY='{proxy}'\nexport NODE_EXTRA_CA_CERTS='{authority}'\n"
    );
    for (path, text, complete) in [
        (".config/systemd/user/openclaw-gateway.service", &unit, true),
        ("Library/LaunchAgents/ai.openclaw.gateway.plist", &agent, true),
        (".openclaw/service-env/ai.openclaw.gateway.env", &file, true),
        // Another program's, and one that is not there to its end.
        ("Library/LaunchAgents/ai.openclaw.node.plist", &agent, false),
        (".openclaw/service-env/ai.openclaw.node.env", &file, false),
        ("Library/LaunchAgents/ai.openclaw.gateway.plist", &agent[..agent.len() / 2].to_owned(), false),
    ] {
        let path = company.home.root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        let done = ours(company.check()).run();
        assert_eq!(done.status == 0, complete, "{} {}", path.display(), done.dump());
        if complete {
            let report = done.json();
            assert_eq!(report["proven"], "full", "{report}");
            assert_eq!(warnings(&report), [""; 0], "{report}");
        }
        std::fs::remove_file(path).unwrap();
    }
}

/// `models.providers.cloudflare-ai-gateway.request` in the config of an OpenClaw that wrote this version into it.
fn set_request(home: &Home, version: &str, request: &Value) {
    let mut config: Value = serde_json::from_str(&home.text("openclaw.json")).unwrap();
    config["models"]["providers"]["cloudflare-ai-gateway"]["request"] = request.clone();
    config["meta"] = json!({ "lastTouchedVersion": version });
    home.put("openclaw.json", config.to_string());
}

/// Authorities in the provider's own settings count alone, and no variable's proxy is asked.
#[test]
fn authorities_of_one_provider() {
    let (home, signer) = (Home::new(), Authority::new());
    let server = signer.server("127.0.0.1", Flaw::None);
    let pem = std::fs::read_to_string(signer.file(&home)).unwrap();
    let other = std::fs::read_to_string(Authority::new().file(&Home::new())).unwrap();
    let origin = format!("https://{}", server.address);
    bare_onboard(&home, &origin)
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY, "--json"])
        .env("SSL_CERT_FILE", signer.file(&home))
        .run()
        .exits(0);
    let check = || clawgate(&home).args(["check", "--json", "--timeout", "5"]);
    for version in ["2026.6.6", "2026.9.6"] {
        set_request(&home, version, &json!({ "tls": { "ca": pem } }));
        let report = check().run().exits(0).json();
        assert_eq!(report["proven"], "full", "{report}");
        assert_eq!(warnings(&report), [""; 0], "{report}");
        // This computer's own trust is worth nothing there.
        set_request(&home, version, &json!({ "tls": { "ca": other } }));
        let report = check().env("NODE_EXTRA_CA_CERTS", signer.file(&home)).run().exits(4).json();
        assert_eq!(report["check"]["verdict"], "proven", "{report}");
        assert_eq!(report["error"]["code"], "openclaw-distrusts", "{report}");
        let [said] = &said(&report, "openclaw-distrusts")[..] else { panic!("{report}") };
        assert!(said.contains("models.providers.cloudflare-ai-gateway.request.tls.ca"), "{said}");
        // A path is no certificate.
        let path = signer.file(&home).display().to_string();
        set_request(&home, version, &json!({ "tls": { "ca": path } }));
        let report = check().env("NODE_EXTRA_CA_CERTS", &path).run().exits(4).json();
        assert_eq!(report["error"]["code"], "openclaw-distrusts", "{report}");
        set_request(&home, version, &json!({ "tls": { "insecureSkipVerify": true } }));
        let report = check().env("NODE_EXTRA_CA_CERTS", &path).run().exits(4).json();
        assert_eq!(report["error"]["code"], "openclaw-no-way", "{report}");
    }
    set_request(&home, "2026.2.26", &json!({ "tls": { "ca": pem } }));
    let report = check().env("NODE_EXTRA_CA_CERTS", signer.file(&home)).run().exits(4).json();
    assert_eq!(report["error"]["code"], "openclaw-no-way", "{report}");
    assert_eq!(said(&report, "openclaw-request-unknown").len(), 1, "{report}");
}

/// A proxy in the provider's own settings: private ones have to be allowed, and the gateway's name has to be known here.
#[test]
fn a_proxy_of_one_provider() {
    let company = Company::new();
    let ours = |run: Run| run.env("HTTPS_PROXY", company.address());
    ours(company.onboard()).env("NODE_EXTRA_CA_CERTS", &company.authority).run().exits(0);
    let explicit = json!({ "mode": "explicit-proxy", "url": company.address() });
    let check = || company.check().env("NODE_EXTRA_CA_CERTS", &company.authority);
    for version in ["2026.6.6", "2026.9.6"] {
        set_request(&company.home, version, &json!({ "proxy": explicit }));
        let report = ours(check()).run().exits(4).json();
        assert_eq!(report["error"]["code"], "openclaw-no-way", "{report}");
        assert_eq!(said(&report, "openclaw-proxy-private").len(), 1, "{report}");
        // A report for strangers tells of it, and not where it is.
        let told = clawgate(&company.home).args(["check", "--report", "--timeout", "3"]).run().exits(4);
        assert!(told.out().contains("warning: openclaw-proxy-private"), "{}", told.dump());
        assert!(!told.out().contains(&company.proxy.address.to_string()), "{}", told.dump());
        set_request(&company.home, version, &json!({ "proxy": explicit, "allowPrivateNetwork": true }));
        let heard = company.proxy.heard().len();
        let report = check().run().exits(4).json();
        assert_eq!(
            company.proxy.heard().len(),
            heard + 1,
            "OpenClaw's proxy is asked, although no variable names it"
        );
        assert_eq!(report["check"]["verdict"], "proven", "{report}");
        assert_eq!(report["error"]["code"], "openclaw-looks-up", "{report}");
        assert!(report["error"]["message"].as_str().unwrap().contains("gateway.test"), "{report}");
    }
}

/// A name that leads into a private network is as good as its address. In a network where that can be arranged.
#[test]
#[ignore = "needs unshare, ip, and the right to a network of its own"]
fn a_proxy_whose_name_leads_inside() {
    if !super::network::inside("reach::a_proxy_whose_name_leads_inside") {
        return;
    }
    let company = Company::new();
    let ours = |run: Run| run.env("NODE_EXTRA_CA_CERTS", &company.authority);
    ours(company.onboard()).env("HTTPS_PROXY", company.address()).run().exits(0);
    let url = format!("http://gateway.test:{}", company.proxy.address.port());
    let explicit = json!({ "mode": "explicit-proxy", "url": url });
    set_request(&company.home, "2026.9.6", &json!({ "proxy": explicit }));
    let report = ours(company.check()).run().exits(4).json();
    assert_eq!(report["error"]["code"], "openclaw-no-way", "{report}");
    assert_eq!(said(&report, "openclaw-proxy-private").len(), 1, "{report}");
    set_request(&company.home, "2026.9.6", &json!({ "proxy": explicit, "allowPrivateNetwork": true }));
    let report = ours(company.check()).run().exits(0).json();
    assert_eq!(report["check"]["verdict"], "proven", "{report}");
    assert_eq!(warnings(&report), ["openclaw-distrusts"], "the daemon knows no authority: {report}");
}
