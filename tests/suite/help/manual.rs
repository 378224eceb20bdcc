//! `clawgate man`, as the formatters read it.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::support::{Home, clawgate};

/// The page as a terminal shows it and what the formatter complained of.
fn formatted(page: &str) -> (String, String) {
    let mut command = Command::new("groff");
    command.args(["-man", "-ww", "-Tutf8", "-P-c", "-P-b", "-P-u", "-rLL=100n"]);
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = started.expect("needs `groff`");
    child.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    (text, String::from_utf8_lossy(&done.stderr).into_owned())
}

fn words(text: &str) -> String {
    // Words broken at a line's end are whole again.
    text.replace("\u{2010}\n", "").split_whitespace().collect::<Vec<_>>().join(" ").replace("\u{2010} ", "")
}

#[test]
#[ignore = "needs groff"]
fn it_reads_well() {
    let home = Home::new();
    let page = clawgate(&home).arg("man").run().exits(0).out().to_owned();
    assert!(page.starts_with(".TH CLAWGATE 1 "), "{page}");
    let (text, complaints) = formatted(&page);
    assert_eq!(complaints, "");
    let text = words(&text);
    for part in [
        "NAME clawgate - sets up Cloudflare AI Gateway",
        "clawgate models set MODEL [FLAGS]",
        "--cloudflare-ai-gateway-api-key KEY, --api-key KEY The Anthropic API key; - reads it from standard input",
        "EXIT STATUS 0 done 1 a bug",
        "129, 130, 131, 134, 143",
        "NODE_EXTRA_CA_CERTS",
        "~/.openclaw/agents/*/agent/auth-profiles.json",
        "EXAMPLES",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
#[ignore = "needs groff"]
fn in_dutch_too() {
    let home = Home::new();
    let page = clawgate(&home).args(["man", "--lang", "nl"]).run().exits(0).out().to_owned();
    assert!(page.contains(".SH \"AFSLUITSTATUS\"") && page.contains("Neemt terug wat"), "{page}");
    let (text, complaints) = formatted(&page);
    assert_eq!(complaints, "");
    // What is not ASCII comes through.
    assert!(words(&text).contains("één echt verzoek"), "{text}");
}
