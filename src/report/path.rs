//! The way of a request as a line of hops: `✓ you → ✓ Cloudflare → ✓ gateway "my-gate" → ✗ Anthropic → – model`.
//!
//! A hop is what answers; what was measured on the way to it stands below. What nothing shows is marked as unknown.

use crate::locale::{Id, Language, Message, ids};

use super::CheckReport;

/// What the stages of a check amount to: the hops, and below them what was measured.
pub(super) fn path(check: &CheckReport, gateway: Option<&str>, language: Language) -> Option<[String; 2]> {
    if check.stages.is_empty() {
        return None;
    }
    let say = |message: Message| language.say(&message);
    let state = |name: &str| {
        check.stages.iter().find(|(stage, _, _)| stage == name).map_or("skipped", |(_, state, _)| state)
    };
    let worst = |names: &[&str], own: &str| {
        let failed = names.iter().chain([&own]).any(|name| state(name) == "failed");
        glyph(if failed { "failed" } else { state(own) })
    };
    let proxied = check.stages.iter().any(|(name, state, _)| name == "proxy" && state != "skipped");
    let (near, far): (&[&str], &[&str]) = if proxied {
        (&["name", "connect"], &["tls", "first-byte", "done"])
    } else {
        (&[], &["name", "connect", "tls", "first-byte", "done"])
    };
    let mut hops = vec![format!("✓ {}", say(ids::HOP_YOU.message()))];
    if proxied {
        hops.push(format!("{} {}", worst(near, "proxy"), say(ids::HOP_PROXY.message())));
    }
    hops.push(format!("{} {}", worst(far, "edge"), say(ids::HOP_CLOUDFLARE.message())));
    let named = |name: Option<&str>, with: Id, without: Id| match name {
        Some(name) => say(with.with("name", name)),
        None => say(without.message()),
    };
    for (stage, name) in [
        ("gateway", named(gateway, ids::HOP_GATEWAY, ids::HOP_GATEWAY_UNNAMED)),
        ("provider", say(ids::HOP_ANTHROPIC.message())),
        ("model", named(check.asked_model(), ids::PLAIN_NAME, ids::HOP_MODEL_UNNAMED)),
    ] {
        hops.push(format!("{} {name}", glyph(state(stage))));
    }
    Some([hops.join(" → "), measured(check, language)])
}

/// What was measured, and where it ended if that was here.
fn measured(check: &CheckReport, language: Language) -> String {
    let say = |message: Message| language.say(&message);
    let mut parts = Vec::new();
    for (stage, state, ms) in &check.stages {
        let name = match stage.as_str() {
            "name" => ids::HOP_NAME,
            "connect" => ids::HOP_CONNECT,
            "proxy" => ids::HOP_PROXY,
            "tls" => ids::HOP_TLS,
            "first-byte" => ids::HOP_FIRST_BYTE,
            "done" => ids::HOP_DONE,
            _ => continue,
        };
        let name = say(name.message());
        match (ms, state.as_str()) {
            (_, "failed") => parts.push(format!("✗ {name}")),
            (Some(ms), _) => parts.push(format!("{name} {}", say(ids::HOP_MS.with("ms", *ms)))),
            _ => {}
        }
    }
    parts.join(" · ")
}

fn glyph(state: &str) -> &'static str {
    match state {
        "done" | "passed" => "✓",
        "failed" => "✗",
        "skipped" => "–",
        _ => "○",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Layer;

    fn check(stages: &[(&str, &str, Option<u64>)]) -> CheckReport {
        let own =
            |(name, state, ms): &(&str, &str, Option<u64>)| ((*name).to_owned(), (*state).to_owned(), *ms);
        CheckReport {
            model: Some("claude-x".to_owned()),
            stages: stages.iter().map(own).collect(),
            ..CheckReport::new("code", Layer::None, ids::VERDICT_PROVEN)
        }
    }

    #[test]
    fn the_failing_hop_is_marked_and_what_was_not_seen_is_not_claimed() {
        let reached = check(&[
            ("name", "done", Some(3)),
            ("connect", "done", Some(12)),
            ("tls", "done", Some(31)),
            ("first-byte", "done", Some(410)),
            ("edge", "passed", None),
            ("gateway", "passed", None),
            ("provider", "failed", None),
            ("model", "skipped", None),
            ("done", "done", Some(423)),
        ]);
        let [hops, below] = path(&reached, Some("my-gate"), Language::English).unwrap();
        assert_eq!(hops, "✓ you → ✓ Cloudflare → ✓ gateway \"my-gate\" → ✗ Anthropic → – claude-x");
        assert_eq!(below, "name 3 ms · connect 12 ms · TLS 31 ms · first byte 410 ms · last byte 423 ms");

        let refused = check(&[
            ("name", "done", Some(3)),
            ("connect", "failed", None),
            ("tls", "skipped", None),
            ("edge", "skipped", None),
            ("gateway", "skipped", None),
        ]);
        let [hops, below] = path(&refused, None, Language::English).unwrap();
        assert_eq!(hops, "✓ you → ✗ Cloudflare → – gateway → – Anthropic → – claude-x");
        assert_eq!(below, "name 3 ms · ✗ connect");

        let proxied =
            check(&[("connect", "done", Some(1)), ("proxy", "failed", None), ("edge", "skipped", None)]);
        let [hops, _] = path(&proxied, None, Language::Dutch).unwrap();
        assert!(hops.starts_with("✓ jij → ✗ proxy → – Cloudflare"), "{hops}");
        let unknown = check(&[("gateway", "unknown", None)]);
        assert!(path(&unknown, None, Language::English).unwrap()[0].contains("○ gateway"));
        assert!(path(&check(&[]), None, Language::English).is_none());
    }
}
