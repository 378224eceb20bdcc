//! Which variables each OpenClaw takes a proxy from, in a shell's turn and in its daemon: what `openclaw::reach` says
//! about it, seen again.

use std::time::Duration;

use clawgate::simulator::practice;

use crate::company::Company;
use crate::daemon::Daemon;
use crate::openclaw::{Version, nonce};
use crate::suite::{Suite, onboard_arguments, suite};

/// A proxy that nobody listens at.
const DEAD: &str = "http://127.0.0.1:9";

fn around(suite: &Suite) -> Company {
    Company::around(suite.gateway.origin().trim_start_matches("http://").parse().expect("an address"))
}

/// The variables of the shell, and whether the turn asks the proxy. It asks for loopback as well, so that plain http to
/// the practice gateway does.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn variables_of_a_shell() {
    let suite = suite();
    let company = around(&suite);
    let proxy = company.proxy_url();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        suite.set_up(&home, practice::KEY);
        let cases: [(&[(&str, &str)], bool); 5] = [
            (&[("http_proxy", &proxy), ("HTTP_PROXY", DEAD)], true),
            (&[("HTTP_PROXY", &proxy)], true),
            (&[("http_proxy", ""), ("HTTP_PROXY", DEAD)], false),
            (&[("ALL_PROXY", DEAD), ("all_proxy", DEAD)], false),
            (&[("HTTP_PROXY", DEAD), ("NO_PROXY", "example.org,127.0.0.1")], false),
        ];
        for (variables, asks) in cases {
            let nonce = nonce();
            let message = format!("Please repeat {nonce}");
            let turn = ["agent", "--local", "--agent", "main", "-m", &message];
            let answer = openclaw.run(&home, variables, &turn, "");
            assert!(answer.out.contains(&nonce), "{} {variables:?} {}", version.name(), answer.all());
            suite.expect_wire(&nonce, practice::KEY);
            assert_eq!(!company.asked().is_empty(), asks, "{} {variables:?}", version.name());
        }
    }
}

/// `.env` is early enough for the daemon's proxy.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn the_daemons_proxy_from_the_env_file() {
    let suite = suite();
    let company = around(&suite);
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        let port = Daemon::prepare(&home);
        let arguments = onboard_arguments(&[
            ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
            ("--cloudflare-ai-gateway-gateway-id", practice::LOCKED_GATEWAY),
            ("--cloudflare-ai-gateway-token", practice::TOKEN),
            ("--cloudflare-ai-gateway-api-key", practice::KEY),
            ("--gateway-origin", &suite.gateway.origin()),
        ]);
        home.clawgate(&arguments).report().changed(true);
        let env = home.read(".env");
        home.write(".env", &format!("{env}HTTP_PROXY={}\n", company.proxy_url()));
        let daemon = Daemon::start(&openclaw, &home, port);
        std::thread::sleep(Duration::from_millis(500));
        company.asked();
        let asked = daemon.ask();
        assert!(asked.output.out.contains(&asked.nonce), "{} {}", version.name(), asked.output.all());
        suite.expect_wire(&asked.nonce, practice::KEY);
        assert!(!company.asked().is_empty(), "{}: the daemon went past the proxy", version.name());
    }
}
