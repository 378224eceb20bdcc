//! The path of the live request: what answers, a line each, with what was measured on the way to it or what shows that it
//! was reached.

use std::time::Duration;

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, Theme, columns, cut, wrap};
use crate::gateway::{Hop, HopKind, Stage, StageReport, StageState, Verdict, hops};
use crate::locale::ids;

use super::page::{Page, blanks};

/// How long the request has been under way, and how long it may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    pub elapsed: Duration,
    pub limit: Duration,
}

/// What is known of the request.
pub(crate) struct Way<'w> {
    pub stages: &'w [StageReport],
    pub vendor: &'w str,
    /// The gateway and the model by their own names, where those are known.
    pub gateway: Option<&'w str>,
    pub model: Option<&'w str>,
    pub verdict: Option<&'w Verdict>,
    /// While it is under way.
    pub clock: Option<Clock>,
}

/// The hops, a line each; what a narrow screen cannot show on one goes on below.
pub(crate) fn path(page: &mut Page, way: &Way<'_>) {
    let theme = page.theme;
    let named: Vec<(String, Hop)> = hops(way.stages)
        .into_iter()
        .map(|mut hop| {
            // The proxy's own stage is the hop itself.
            hop.measured.retain(|known| known.stage != Stage::Proxy);
            (theme.say(&hop.kind.name(way.gateway, way.vendor, way.model)), hop)
        })
        .collect();
    let most = page.measure / 2;
    let widest = named.iter().map(|(name, _)| columns(name).min(most)).max().unwrap_or_default();
    for (name, hop) in &named {
        let name = cut(name, most, theme.glyph(Glyph::ELLIPSIS));
        let (sign, style) = theme.stage(hop.state);
        let name_style = match hop.state {
            StageState::Failed => theme.bad().patch(theme.bold()),
            StageState::Running => theme.accent(),
            StageState::Waiting | StageState::Skipped => theme.dim(),
            _ => theme.plain(),
        };
        let pad = blanks(widest - columns(&name) + 2);
        let mut line =
            Line::from(vec![Span::styled(sign, style), Span::styled(format!(" {name}"), name_style), pad]);
        let indent = line.width();
        for text in wrap(&proof(theme, hop, way), page.measure.saturating_sub(indent)) {
            line.push_span(Span::styled(text, theme.dim()));
            page.line(std::mem::replace(&mut line, Line::from(blanks(indent))));
        }
    }
}

/// What was measured on the way to a hop, or what shows that it was reached.
fn proof(theme: Theme, hop: &Hop, way: &Way<'_>) -> String {
    let measured = hop.measured.iter().filter_map(|known| stage(theme, *known, way.clock));
    let measured: Vec<String> = measured.collect();
    if !measured.is_empty() {
        return measured.join(theme.glyph(Glyph::SEPARATOR));
    }
    let is_read = !hop.kind.is_observed() && hop.state == StageState::Passed;
    let seen = is_read.then(|| {
        let lines = way.verdict.map(Verdict::evidence_lines).unwrap_or_default();
        let of_hop = lines.into_iter().find(|(stage, _)| Some(*stage) == own_stage(hop.kind));
        of_hop.and_then(|(_, messages)| messages.into_iter().next())
    });
    match seen {
        Some(Some(message)) => theme.say(&message),
        Some(None) => theme.say(&ids::HOPS_READ.message()),
        None => String::new(),
    }
}

/// The stage that is the hop itself.
fn own_stage(kind: HopKind) -> Option<Stage> {
    match kind {
        HopKind::You | HopKind::Proxy | HopKind::Cloudflare => None,
        HopKind::Gateway => Some(Stage::Gateway),
        HopKind::Provider => Some(Stage::Provider),
        HopKind::Model => Some(Stage::Model),
    }
}

/// A stage that was begun: its time, or how long it has been waited for.
fn stage(theme: Theme, StageReport { stage, state }: StageReport, clock: Option<Clock>) -> Option<String> {
    let name = theme.say(&stage.label().message());
    match (state, clock) {
        // It comes right after the first one, and on a line of its own it would say no more.
        (StageState::Done { .. }, _) if stage == Stage::Done => None,
        (StageState::Done { ms }, _) => Some(format!("{name} {}", theme.say(&ids::HOP_MS.with("ms", ms)))),
        (StageState::Running, Some(Clock { elapsed, limit })) => {
            let seconds = format!("{:.1}", elapsed.as_secs_f64());
            let waited = ids::HOP_CLOCK.with("seconds", seconds).with("limit", limit.as_secs());
            Some(format!("{name} {}", theme.say(&waited)))
        }
        (StageState::Running, None) => Some(name),
        (StageState::Failed, _) => Some(format!("{} {name}", theme.glyph(Glyph::WRONG))),
        _ => None,
    }
}
