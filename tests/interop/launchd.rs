//! The variables in the launchd agent that each OpenClaw writes on macOS, written by its own code on this machine.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use clawgate::simulator::practice;
use serde_json::json;

use crate::openclaw::Version;
use crate::process;
use crate::suite::suite;

/// Everything that such a file has to escape, but for nothing that a proxy's address cannot hold.
const PROXY: &str = "http://joe:a&b<c>'d\"e%20@proxy.test:3128";
/// As launchctl answers where there is no such daemon of the system's.
const LAUNCHCTL: &str = "#!/bin/sh\necho 'Could not find service in domain for system' >&2\nexit 113\n";

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn agents_as_openclaw_writes_them() {
    let suite = suite();
    for version in Version::ALL {
        let home = suite.home(version);
        suite.set_up(&home, practice::KEY);
        let folder = home.path().join("bin");
        fs::create_dir_all(&folder).expect("the home is ours");
        fs::write(folder.join("launchctl"), LAUNCHCTL).expect("the home is ours");
        fs::set_permissions(folder.join("launchctl"), fs::Permissions::from_mode(0o755)).expect("it is ours");
        let mut command = process::clean(suite.installed.node());
        command
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/interop/judges/launchd.mjs"))
            .arg(suite.installed.openclaw(version.name()))
            .current_dir(home.work())
            .env("HOME", home.path())
            .env("TMPDIR", home.temp())
            .env("PATH", format!("{}:/usr/bin:/bin", folder.display()));
        let variables =
            json!({ "HTTPS_PROXY": PROXY, "CLOUDFLARE_AI_GATEWAY_API_KEY": "sk-ant-of-the-agent-0042" });
        let wrote = process::run(command, &home.logs(), &variables.to_string(), Duration::from_secs(60));
        let agent = home.path().join("Library/LaunchAgents/ai.openclaw.gateway.plist");
        assert!(agent.is_file(), "{} {}", version.name(), wrote.all());

        let report = home.clawgate(&["why".to_owned(), "--json".to_owned()]).ends_with(0);
        let file = match version {
            Version::Old => agent,
            _ => home.state().join("service-env/ai.openclaw.gateway.env"),
        };
        let key = &report["effective"]["daemon"]["apiKey"];
        assert_eq!(key["source"], file.display().to_string(), "{} {}", version.name(), report.0);
        assert!(key["value"].as_str().is_some_and(|key| key.contains("0042")), "{}", report.0);

        // The proxy's address as it was meant: the login in it reaches nobody who reads this.
        let report = home
            .clawgate_with(
                &["check", "--json", "--timeout", "2"].map(str::to_owned),
                &[("CLAWGATE_GATEWAY_ORIGIN", "https://gateway.test"), ("HTTPS_PROXY", PROXY)],
            )
            .0;
        assert!(
            !report.out.contains("joe") && !report.out.contains("openclaw-other-proxy"),
            "{}",
            report.all()
        );
        assert!(!report.out.contains("openclaw-without-proxy"), "{}", report.all());
    }
}
