//! A check as a block of Markdown to paste into a bug report: names as in `--json`, sentences in the person's language.
//!
//! It is for strangers' eyes: no secret, not even its end; account and gateway shortened; the home folder as `~`.

use std::fmt::Write as _;

use crate::domain::{AccountId, read_pasted};
use crate::gateway::{EvidenceKind, StageReport, Value};
use crate::locale::{Language, visible};

use super::outcome::{CheckReport, Outcome};

/// What is told of the machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Machine {
    /// System, processor and kernel.
    pub system: String,
    /// The home folder, which is left out of paths.
    pub home: Option<String>,
    /// The proxy variables that are set, by name.
    pub proxies: Vec<&'static str>,
}

/// What stands in lines of its own already.
const SAID_ABOVE: [&str; 5] = ["status", "code", "cf-ray", "cf-aig-log-id", "cf-aig-cache-status"];

/// The longest value that is told, in characters.
const MOST: usize = 400;

/// The block, ready to be printed.
#[must_use]
pub fn markdown(outcome: &Outcome, machine: &Machine, language: Language) -> String {
    let mut out = String::from("```text\n");
    let mut line = |name: &str, value: &str| {
        // Writing to a String never fails.
        let _ = writeln!(out, "{name}: {}", visible(value, MOST));
    };
    line("clawgate", &format!("{} {}", env!("CLAWGATE_VERSION"), outcome.command));
    line("system", &machine.system);
    if !outcome.openclaw.is_empty() {
        let parts: Vec<String> = outcome.openclaw.iter().map(|part| language.say(part)).collect();
        line("openclaw", &parts.join(", "));
    }
    if let Some((model, source)) = &outcome.model {
        line("model", &format!("{model} ({})", source.name()));
    }
    for CheckReport { audiences, found } in &outcome.checks {
        let verdict = &found.verdict;
        let status = verdict.status.map(|status| format!(", HTTP {status}")).unwrap_or_default();
        let code = verdict.code.as_ref().map(|code| format!(", code {code}")).unwrap_or_default();
        line("check", &format!("{} ({}{status}{code})", verdict.row.code, audiences.join(" + ")));
        line("said", &language.say(&verdict.message()));
        let stages: Vec<String> = found
            .stages
            .iter()
            .map(|StageReport { stage, state }| match state.ms() {
                Some(ms) => format!("{} {} {ms} ms", stage.name(), state.name()),
                None => format!("{} {}", stage.name(), state.name()),
            })
            .collect();
        line("stages", &stages.join(", "));
        // Of a proxy strangers learn that there is one: its name and addresses are those of somebody's network.
        let proxied = verdict.evidence.iter().any(|piece| piece.kind == EvidenceKind::PROXY);
        for piece in &verdict.evidence {
            let private =
                [EvidenceKind::PROXY, EvidenceKind::ADDRESS, EvidenceKind::ADDRESSES].contains(&piece.kind);
            let value = match &piece.value {
                _ if proxied && private => "…".to_owned(),
                Value::Text(text) => text.clone(),
                Value::List(list) => list.join(", "),
                Value::Number(number) => number.to_string(),
            };
            if !SAID_ABOVE.contains(&piece.kind.name()) {
                line(&format!("{} {}", piece.stage.name(), piece.kind.name()), &value);
            }
        }
        if found.attempts > 1 {
            line("retries", &(found.attempts - 1).to_string());
        }
        for (name, value) in [
            ("cf-aig-cache-status", &verdict.cache_status),
            ("cf-aig-log-id", &verdict.log_id),
            ("cf-ray", &verdict.ray),
        ] {
            if let Some(value) = value {
                line(name, value);
            }
        }
    }
    if let Some(error) = &outcome.error {
        line("error", &format!("{}: {}", error.code, language.say(&error.message)));
    }
    line("exit", &outcome.exit.code().to_string());
    for entry in &outcome.effective {
        for (name, value, source) in &entry.values {
            let value = match *name {
                // A fingerprint ends with characters of the secret: its length is enough.
                "apiKey" | "token" => {
                    value.split_once('(').map_or("…", |(_, rest)| rest.trim_end_matches(')'))
                }
                _ => value,
            };
            line(&format!("{} {name}", entry.audience), &format!("{value} ({source})"));
        }
        for missing in &entry.missing {
            line(&format!("{} missing", entry.audience), missing);
        }
    }
    let own = own_hosts(outcome);
    for warning in &outcome.warnings {
        let said = without_proxies(&language.say(&warning.message), &own);
        line("warning", &format!("{}: {said}", warning.code));
    }
    line("proxies", if machine.proxies.is_empty() { "none" } else { "" });
    if !machine.proxies.is_empty() {
        out.truncate(out.trim_end().len());
        let _ = writeln!(out, " {}", machine.proxies.join(", "));
    }
    out.push_str("```");
    redacted(out, outcome, machine)
}

/// The hosts of the gateways that OpenClaw would ask: their names are no secret.
fn own_hosts(outcome: &Outcome) -> Vec<&str> {
    let values = outcome.effective.iter().flat_map(|entry| &entry.values);
    let urls = values.filter(|(name, ..)| *name == "baseUrl");
    urls.filter_map(|(_, url, _)| url.split("://").nth(1)?.split(['/', '?', '#']).next()?.rsplit('@').next())
        .collect()
}

/// Takes out the addresses of all other servers: a warning may name a proxy that nobody came to.
fn without_proxies(text: &str, own: &[&str]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        let (before, after) = (&rest[..at], &rest[at + 3..]);
        let end = after.find(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | ';' | ')' | '`'));
        let (authority, tail) = after.split_at(end.unwrap_or(after.len()));
        let host = authority.rsplit('@').next().unwrap_or(authority).trim_end_matches('.');
        out.push_str(before);
        out.push_str("://");
        // `HOST:PORT` and the like stand for what is to be filled in.
        let told = own.contains(&host) || host.starts_with("HOST") || host == "…";
        out.push_str(if told { authority } else { "[proxy]" });
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Takes out what strangers need not know, wherever it stands.
fn redacted(mut text: String, outcome: &Outcome, machine: &Machine) -> String {
    let urls =
        outcome.effective.iter().flat_map(|entry| &entry.values).filter(|(name, ..)| *name == "baseUrl");
    for (_, url, _) in urls {
        let Some(found) = read_pasted(url) else { continue };
        if let Some(account) = found.account {
            text = text.replace(account.as_str(), &account.short());
        }
        if let Some(gateway) = found.gateway.map(|gateway| gateway.to_string())
            && gateway != "default"
        {
            let short = shortened(&gateway);
            text = text.replace(&format!("/{gateway}/"), &format!("/{short}/"));
            text = text.replace(&format!("\"{gateway}\""), &format!("\"{short}\""));
        }
    }
    let seen = outcome.checks.iter().flat_map(|check| &check.found.verdict.evidence);
    for piece in seen.filter(|piece| piece.kind == EvidenceKind::PROXY) {
        // Where it is, is said by other sentences too.
        let Value::Text(proxy) = &piece.value else { continue };
        let place = proxy.rsplit("://").next().unwrap_or(proxy);
        for part in [place, place.rsplit_once(':').map_or(place, |(host, _)| host)] {
            if part.len() > 3 {
                text = text.replace(part, "[proxy]");
            }
        }
    }
    text = without_accounts(&text);
    if let Some(home) = machine.home.as_deref().filter(|home| home.len() > 1) {
        text = text.replace(home.trim_end_matches('/'), "~");
    }
    text
}

/// Every other account too: 32 hexadecimal digits in a row are one, or something else that is nobody's business.
fn without_accounts(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_ascii_hexdigit()) {
        let bare = word.trim_end_matches(|c: char| !c.is_ascii_hexdigit());
        match AccountId::parse(bare) {
            Ok(account) if bare.len() == AccountId::LENGTH => {
                out.push_str(&account.short());
                out.push_str(&word[bare.len()..]);
            }
            _ => out.push_str(word),
        }
    }
    out
}

fn shortened(name: &str) -> String {
    let start: String = name.chars().take(2).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CLOUDFLARE_ANTHROPIC, Exit, ModelId, Secret};
    use crate::gateway::{
        Answer, Evidence, Outcome as Answered, RequestContext, Stage, StageState, classify,
    };
    use crate::report::EffectiveReport;
    use crate::wizard::Checked;

    const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";
    const KEY: &str = "sk-ant-api03-CANARY-0123456789-f3Qa";

    #[test]
    fn nothing_private_is_in_it() {
        let mut outcome = Outcome::new("check");
        outcome.exit = Exit::Provider;
        outcome.effective = vec![EffectiveReport {
            audience: "shell",
            values: vec![
                (
                    "baseUrl",
                    format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/acme-secret-plan/anthropic"),
                    "config".to_owned(),
                ),
                ("apiKey", Secret::verbatim(KEY).fingerprint(), "/home/ada/.openclaw/.env".to_owned()),
            ],
            missing: vec!["CF_AIG_TOKEN".to_owned()],
        }];
        let words = format!(
            "no \"acme-secret-plan\" by proxy.acme.lan in {ACCOUNT} or fedcba9876543210fedcba9876543210\n```\nx"
        );
        let body = serde_json::json!({ "internalCode": 7, "error": [{ "code": 7, "message": words }] });
        let answer = Answer::new(400, [], body.to_string().into_bytes(), false);
        let mut verdict =
            classify(&Answered::Answered(answer), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, "h"));
        verdict.evidence = [
            (EvidenceKind::PROXY, "http://proxy.acme.lan:3128"),
            (EvidenceKind::ADDRESS, "10.1.2.3:3128"),
            (EvidenceKind::TLS_VERSION, "TLS 1.3"),
        ]
        .into_iter()
        .map(|(kind, text)| Evidence { stage: Stage::Connect, kind, value: Value::Text(text.to_owned()) })
        .collect();
        let found = Checked {
            model: ModelId::parse("claude-x").unwrap(),
            verdict,
            stages: vec![StageReport { stage: Stage::Gateway, state: StageState::Failed }],
            total_ms: None,
            attempts: 1,
            trust: None,
        };
        outcome.checks = vec![CheckReport { audiences: vec!["shell"], found }];
        let machine = Machine {
            system: "linux x86_64".to_owned(),
            home: Some("/home/ada".to_owned()),
            proxies: vec!["HTTPS_PROXY"],
        };
        let text = markdown(&outcome, &machine, Language::English);
        for private in [
            ACCOUNT,
            "fedcba9876543210fedc",
            "acme-secret-plan",
            "/home/ada",
            "CANARY",
            "f3Qa",
            "acme.lan",
            "10.1.2",
        ] {
            assert!(!text.contains(private), "{private}: {text}");
        }
        for told in [
            "0123…cdef/ac…/anthropic",
            "shell apiKey: 35 (~/.openclaw/.env)",
            "HTTP 400",
            "proxies: HTTPS_PROXY",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
        // What a server says ends no block.
        assert_eq!(text.lines().filter(|line| line.starts_with("```")).count(), 2, "{text}");
        assert!(text.starts_with("```text\n") && text.ends_with("\n```"));
    }
}
