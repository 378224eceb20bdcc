//! The way of a request as a line of hops: `✓ you → ✓ Cloudflare → ✓ gateway "my-gate" → ✗ Anthropic → – model`.
//!
//! A hop is what answers; what was measured on the way to it stands below. What nothing shows is marked as unknown.

use crate::gateway::{Stage, StageReport, StageState};
use crate::locale::{Id, Language, Message, ids};

use super::CheckReport;

/// What the stages of a check amount to: the hops, and below them what was measured.
pub(super) fn path(check: &CheckReport, gateway: Option<&str>, language: Language) -> Option<[String; 2]> {
    if check.stages.is_empty() {
        return None;
    }
    let say = |message: Message| language.say(&message);
    let state = |stage: Stage| {
        let found = check.stages.iter().find(|known| known.stage == stage);
        found.map_or(StageState::Skipped, |known| known.state)
    };
    let worst = |stages: &[Stage], own: Stage| {
        let failed = stages.iter().chain([&own]).any(|stage| state(*stage) == StageState::Failed);
        glyph(if failed { StageState::Failed } else { state(own) })
    };
    let proxied = state(Stage::Proxy) != StageState::Skipped;
    let observed: Vec<Stage> = Stage::ALL.into_iter().filter(|stage| stage.is_observed()).collect();
    // The first connection is made to the proxy, where there is one.
    let (near, far): (Vec<Stage>, Vec<Stage>) =
        observed.into_iter().partition(|stage| proxied && *stage <= Stage::Proxy);
    let mut hops = vec![format!("✓ {}", say(ids::HOP_YOU.message()))];
    if proxied {
        hops.push(format!("{} {}", worst(&near, Stage::Proxy), say(Stage::Proxy.label().message())));
    }
    hops.push(format!("{} {}", worst(&far, Stage::Edge), say(Stage::Edge.label().message())));
    let named = |name: Option<&str>, with: Id, stage: Stage| match name {
        Some(name) => say(with.with("name", name)),
        None => say(stage.label().message()),
    };
    for (stage, name) in [
        (Stage::Gateway, named(gateway, ids::HOP_GATEWAY, Stage::Gateway)),
        (Stage::Provider, say(Stage::Provider.label().message())),
        (Stage::Model, named(check.asked_model(), ids::PLAIN_NAME, Stage::Model)),
    ] {
        hops.push(format!("{} {name}", glyph(state(stage))));
    }
    Some([hops.join(" → "), measured(check, language)])
}

/// What was measured, and where it ended if that was here.
fn measured(check: &CheckReport, language: Language) -> String {
    let say = |message: Message| language.say(&message);
    let mut parts = Vec::new();
    for StageReport { stage, state } in check.stages.iter().filter(|known| known.stage.is_observed()) {
        let name = say(stage.label().message());
        match (state.ms(), state) {
            (_, StageState::Failed) => parts.push(format!("✗ {name}")),
            (Some(ms), _) => parts.push(format!("{name} {}", say(ids::HOP_MS.with("ms", u64::from(ms))))),
            _ => {}
        }
    }
    parts.join(" · ")
}

fn glyph(state: StageState) -> &'static str {
    match state {
        StageState::Done { .. } | StageState::Passed => "✓",
        StageState::Failed => "✗",
        StageState::Skipped => "–",
        StageState::Waiting | StageState::Running | StageState::Unknown => "○",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Layer;

    fn check(stages: &[(&str, &str, Option<u32>)]) -> CheckReport {
        let own = |(name, state, ms): &(&str, &str, Option<u32>)| StageReport {
            stage: Stage::ALL.into_iter().find(|stage| stage.name() == *name).unwrap(),
            state: match (*state, ms) {
                ("done", Some(ms)) => StageState::Done { ms: *ms },
                ("passed", _) => StageState::Passed,
                ("failed", _) => StageState::Failed,
                ("skipped", _) => StageState::Skipped,
                _ => StageState::Unknown,
            },
        };
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
