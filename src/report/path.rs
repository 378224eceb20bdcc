//! The way of a request as a line of hops: `✓ you → ✓ Cloudflare → ✓ gateway "my-gate" → ✗ Anthropic → – model`.
//!
//! A hop is what answers; what was measured on the way to it stands below. What nothing shows is marked as unknown.

use crate::gateway::{StageReport, StageState, hops};
use crate::locale::{Language, Message, ids};
use crate::wizard::Checked;

/// What the stages of a check amount to: the hops, and below them what was measured.
pub(super) fn path(check: &Checked, gateway: Option<&str>, language: Language) -> Option<[String; 2]> {
    if check.stages.is_empty() {
        return None;
    }
    let say = |message: Message| language.say(&message);
    let hops = hops(&check.stages);
    // The one that answered, else the one that was asked.
    let model = check.verdict.model.as_deref().unwrap_or(check.model.as_str());
    let line = hops.iter().map(|hop| {
        format!(
            "{} {}",
            glyph(hop.state),
            say(hop.kind.name(gateway, check.verdict.choice.vendor, Some(model)))
        )
    });
    // What was measured, and where it ended if that was here.
    let measured = hops.iter().flat_map(|hop| &hop.measured).filter_map(|StageReport { stage, state }| {
        let name = say(stage.label().message());
        match state {
            StageState::Failed => Some(format!("✗ {name}")),
            StageState::Done { ms } => {
                Some(format!("{name} {}", say(ids::HOP_MS.with("ms", u64::from(*ms)))))
            }
            _ => None,
        }
    });
    Some([line.collect::<Vec<_>>().join(" → "), measured.collect::<Vec<_>>().join(" · ")])
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
    use crate::domain::{CLOUDFLARE_ANTHROPIC, ModelId};
    use crate::gateway::{Fault, Outcome, RequestContext, Stage, classify};

    fn check(stages: &[(&str, &str, Option<u32>)]) -> Checked {
        let own = |(name, state, ms): &(&str, &str, Option<u32>)| StageReport {
            stage: Stage::all().find(|stage| stage.name() == *name).unwrap(),
            state: match (*state, ms) {
                ("done", Some(ms)) => StageState::Done { ms: *ms },
                ("passed", _) => StageState::Passed,
                ("failed", _) => StageState::Failed,
                ("skipped", _) => StageState::Skipped,
                _ => StageState::Unknown,
            },
        };
        Checked {
            model: ModelId::parse("claude-x").unwrap(),
            verdict: classify(&Outcome::Fault(Fault::Name), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, "h")),
            stages: stages.iter().map(own).collect(),
            total_ms: None,
            attempts: 1,
            trust: None,
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
            ("provider", "skipped", None),
            ("model", "skipped", None),
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
