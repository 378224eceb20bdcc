//! clawgate's verdict beside OpenClaw's own turn in the same home with the same variables: green with green, red with
//! red.

use std::fs::File;
use std::os::unix::process::CommandExt as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use clawgate::simulator::practice;
use rustix::process::Signal;

use crate::company::{Company, NAME};
use crate::home::Home;
use crate::openclaw::{OpenClaw, Version, nonce};
use crate::process;
use crate::report::Report;
use crate::suite::{Suite, onboard_arguments, suite};

/// A turn that cannot succeed tries for minutes; by then, in seconds, one that can has long done so.
pub const RED: u64 = 25;
pub const GREEN: u64 = 120;

pub type Variables<'a> = [(&'a str, &'a str)];

/// Whether a turn of OpenClaw's comes to an answer. The gateway's log and the reply decide, not the exit status.
pub fn turn(
    suite: &Suite,
    openclaw: &OpenClaw,
    home: &Home,
    variables: &Variables<'_>,
    patience: u64,
) -> bool {
    let nonce = nonce();
    let message = format!("Please repeat {nonce}");
    let seconds = patience.to_string();
    let out = home.logs().join("turn");
    let file = File::create(&out).expect("the home is ours");
    let mut command = openclaw.command(
        home,
        variables,
        &["agent", "--local", "--agent", "main", "--timeout", &seconds, "-m", &message],
    );
    command
        .stdin(Stdio::null())
        .stdout(file.try_clone().expect("an open file"))
        .stderr(file)
        .process_group(0);
    let mut child = command.spawn().expect("node starts");
    let until = Instant::now() + Duration::from_secs(patience + 15);
    while Instant::now() < until && process::wait(&mut child, Duration::from_millis(200)).is_none() {}
    // It passes this on to its child, which leads a group of its own on 2026.9.6.
    process::signal(&child, Signal::TERM);
    process::wait(&mut child, Duration::from_secs(10));
    process::end_group(&mut child);
    let served = suite.turns_with(&nonce).iter().any(|turn| turn.status == 200);
    let said = std::fs::read_to_string(&out).unwrap_or_default();
    let green = served && said.contains(&nonce);
    eprintln!(
        "{} turn: served {served}, {}",
        openclaw.version.name(),
        if green { "green" } else { said.as_str() }
    );
    green
}

/// A home that is set up, however the check of it ends.
pub fn set_up(home: &Home, origin: &str, gateway: &str, key: &str, variables: &Variables<'_>) {
    let mut arguments = onboard_arguments(&[
        ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
        ("--cloudflare-ai-gateway-gateway-id", gateway),
        ("--cloudflare-ai-gateway-api-key", key),
        ("--gateway-origin", origin),
    ]);
    arguments.push("--save-on-failure".to_owned());
    home.clawgate_with(&arguments, variables).report().changed(true);
}

pub fn check(home: &Home, variables: &Variables<'_>, exit: i32) -> Report {
    let arguments = ["check", "--json", "--timeout", "5"].map(str::to_owned);
    home.clawgate_with(&arguments, variables).ends_with(exit)
}

/// A good setup, a wrong key, and a gateway that wants a token nobody gave.
fn plain(version: Version) {
    let suite = suite();
    let openclaw = suite.openclaw(version);
    let origin = suite.gateway.origin();
    for (gateway, key, exit, verdict) in [
        (practice::OPEN_GATEWAY, practice::KEY, 0, "proven"),
        (practice::OPEN_GATEWAY, "sk-ant-practice-nobody-knows-it-0008", 6, "provider-key-rejected"),
        (practice::LOCKED_GATEWAY, practice::KEY, 5, "gateway-token-missing"),
    ] {
        let home = suite.home(version);
        set_up(&home, &origin, gateway, key, &[]);
        let report = check(&home, &[], exit);
        assert_eq!(report["check"]["verdict"], verdict, "{}", report.0);
        let patience = if exit == 0 { GREEN } else { RED };
        assert_eq!(turn(&suite, &openclaw, &home, &[], patience), exit == 0, "{verdict}");
    }
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn verdicts_of_2026_2_26() {
    plain(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn verdicts_of_2026_9_6() {
    plain(Version::New);
}

/// A gateway behind a proxy and a private authority: with the lines that clawgate gives OpenClaw comes through, without
/// them it does not, and clawgate says so both times.
fn in_a_company(version: Version) {
    let suite = suite();
    let openclaw = suite.openclaw(version);
    let address = suite.gateway.origin().trim_start_matches("http://").parse().expect("an address");
    let company = Company::around(address);
    let home = suite.home(version);
    let authority = company.file(&home).display().to_string();
    let proxy = company.proxy_url();

    // Everything that a person at this computer has, who can reach the gateway with curl.
    let persons = [("HTTPS_PROXY", proxy.as_str()), ("SSL_CERT_FILE", authority.as_str())];
    set_up(&home, &format!("https://{NAME}"), practice::OPEN_GATEWAY, practice::KEY, &persons);
    // Known to us and not to OpenClaw: red, although our own request was answered.
    let report = check(&home, &persons, 4);
    assert_eq!(report["check"]["verdict"], "proven", "{}", report.0);
    assert_eq!(report["error"]["code"], "openclaw-distrusts", "{}", report.0);
    let hint = report["error"]["hint"].as_str().expect("a hint").to_owned();
    let line = format!("NODE_EXTRA_CA_CERTS={authority}");
    assert!(hint.contains(&line), "{hint}");
    assert!(!turn(&suite, &openclaw, &home, &persons, RED), "it does not know the authority");

    // The line of the hint, and the proxy's of the warning in `.env`, for the daemon as well.
    let env = home.read(".env");
    home.write(".env", &format!("{env}HTTPS_PROXY={proxy}\n"));
    home.write("gateway.systemd.env", &format!("{line}\n"));
    let with_line = [("NODE_EXTRA_CA_CERTS", authority.as_str())];
    let report = check(&home, &with_line, 0);
    assert_eq!(report["proven"], "full", "{}", report.0);
    company.asked();
    assert!(turn(&suite, &openclaw, &home, &with_line, GREEN), "behind the proxy");
    assert!(company.asked().iter().any(|line| line.starts_with(&format!("CONNECT {NAME}:443"))));

    // Without the proxy nobody finds the gateway; with one that OpenClaw does not read neither does it.
    home.write(".env", &env);
    for variables in [vec![with_line[0]], vec![with_line[0], ("ALL_PROXY", proxy.as_str())]] {
        let report = check(&home, &variables, 4);
        assert_ne!(report["check"]["verdict"], "proven", "{}", report.0);
        assert!(!turn(&suite, &openclaw, &home, &variables, RED), "{variables:?}");
        assert_eq!(company.asked(), [""; 0]);
    }
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn verdicts_in_a_company_of_2026_2_26() {
    in_a_company(Version::Old);
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn verdicts_in_a_company_of_2026_9_6() {
    in_a_company(Version::New);
}
