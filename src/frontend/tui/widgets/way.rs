//! The way of the live request as a picture: a hop is what answers, its stages are what was measured on the way to it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::gateway::{Stage, StageReport, StageState};
use crate::locale::{Id, ids};

use super::super::theme::Glyph;
use super::page::{GUTTER, Page};
use super::wrap::{columns, cut};

/// What the hops are called, where the answers say.
pub(crate) struct Names {
    /// The gateway's ID.
    pub gateway: Option<String>,
    /// The model's.
    pub model: Option<String>,
}

struct Hop {
    name: String,
    state: StageState,
    /// Seen by this program itself, not read from the answer.
    observed: bool,
    measured: Vec<(Id, StageState)>,
}

/// The way: on one line where that fits, with the measured stages below; else a hop a line.
pub(crate) fn way(page: &mut Page<'_>, stages: &[StageReport], names: &Names) {
    let hops = hops(page, stages, names);
    let theme = page.theme();
    let arrow = format!(" {} ", theme.glyph(Glyph::Arrow));
    let flat: usize = hops.iter().map(|hop| columns(&hop.name) + 2).sum::<usize>()
        + columns(&arrow) * hops.len().saturating_sub(1);
    if flat <= page.width {
        across(page, &hops, &arrow);
    } else {
        down(page, &hops);
    }
}

fn state_of(stages: &[StageReport], stage: Stage) -> StageState {
    stages.iter().find(|report| report.stage == stage).map_or(StageState::Waiting, |report| report.state)
}

fn hops(page: &Page<'_>, stages: &[StageReport], names: &Names) -> Vec<Hop> {
    let theme = page.theme();
    let of = |stage| state_of(stages, stage);
    let say = |id: Id| theme.say(&id.message());
    let called = |with: Id, without: Id, name: Option<&str>| match name {
        Some(name) => theme.say(&with.with("name", name)),
        None => say(without),
    };
    let through_proxy = stages.iter().any(|report| report.stage == Stage::Proxy);
    let mut first = vec![(ids::HOP_NAME, of(Stage::Name)), (ids::HOP_CONNECT, of(Stage::Connect))];
    let mut rest = vec![(ids::HOP_TLS, of(Stage::Tls)), (ids::HOP_FIRST_BYTE, of(Stage::FirstByte))];
    let done = of(Stage::Done);
    let mut hops = vec![Hop {
        name: say(ids::HOP_YOU),
        state: StageState::Passed,
        observed: true,
        measured: Vec::new(),
    }];
    if through_proxy {
        let measured = std::mem::take(&mut first);
        let state = together(&measured, of(Stage::Proxy));
        hops.push(Hop { name: say(ids::HOP_PROXY), state, observed: true, measured });
    }
    first.append(&mut rest);
    let state = together(&first, of(Stage::Edge));
    if done.ms().is_some() {
        first.push((ids::HOP_DONE, done));
    }
    hops.push(Hop { name: say(ids::HOP_CLOUDFLARE), state, observed: true, measured: first });
    for (stage, name) in [
        (Stage::Gateway, called(ids::HOP_GATEWAY, ids::HOP_GATEWAY_UNNAMED, names.gateway.as_deref())),
        (Stage::Provider, say(ids::HOP_ANTHROPIC)),
        (Stage::Model, called(ids::PLAIN_NAME, ids::HOP_MODEL_UNNAMED, names.model.as_deref())),
    ] {
        hops.push(Hop { name, state: of(stage), observed: false, measured: Vec::new() });
    }
    for hop in &mut hops {
        hop.measured.retain(|(_, state)| *state != StageState::Skipped);
    }
    hops
}

/// A hop with its stages: failed or running where one of them is; else what is known of the hop itself.
fn together(measured: &[(Id, StageState)], own: StageState) -> StageState {
    let any = |wanted: StageState| measured.iter().any(|(_, state)| *state == wanted);
    if own == StageState::Failed || any(StageState::Failed) {
        StageState::Failed
    } else if any(StageState::Running) || own == StageState::Running {
        StageState::Running
    } else if own == StageState::Waiting
        && !measured.is_empty()
        && measured.iter().all(|(_, state)| !matches!(state, StageState::Waiting))
    {
        // Something answered; who it was is read from the answer.
        StageState::Running
    } else {
        own
    }
}

fn across(page: &mut Page<'_>, hops: &[Hop], arrow: &str) {
    let theme = page.theme();
    let mut line = Line::default();
    let mut below = Vec::new();
    let mut read_from = None;
    for (number, hop) in hops.iter().enumerate() {
        if number > 0 {
            line.push_span(Span::styled(arrow.to_owned(), theme.dim()));
        }
        if !hop.measured.is_empty() {
            below.push((line.width(), hop));
        }
        if !hop.observed && matches!(hop.state, StageState::Passed) {
            read_from.get_or_insert(line.width());
        }
        let (sign, style) = theme.stage(hop.state);
        line.push_span(Span::styled(sign, style));
        line.push_span(Span::styled(format!(" {}", hop.name), name_style(page, hop.state)));
    }
    page.line(line);
    let rows = below.iter().map(|(_, hop)| hop.measured.len()).max().unwrap_or_default();
    for row in 0..rows {
        let mut line = Line::default();
        for (at, hop) in &below {
            let Some((name, state)) = hop.measured.get(row) else { continue };
            line.push_span(Span::raw(" ".repeat(at.saturating_sub(line.width()) + 2)));
            line.extend(stage(page, *name, *state));
        }
        if row == 0
            && let Some(at) = read_from
        {
            let said = theme.say(&ids::HOPS_READ.message());
            let pad = at.saturating_sub(line.width()).max(3);
            if line.width() + pad + columns(&said) <= page.width {
                line.push_span(Span::raw(" ".repeat(pad)));
                line.push_span(Span::styled(said, theme.dim()));
            }
        }
        page.line(line);
    }
}

fn down(page: &mut Page<'_>, hops: &[Hop]) {
    let theme = page.theme();
    let room = page.width.saturating_sub(GUTTER);
    let behind = hops.iter().filter(|hop| !hop.observed);
    let widest = behind.map(|hop| columns(&hop.name)).max().unwrap_or_default();
    let read = theme.say(&ids::HOPS_READ.message());
    for hop in hops {
        let (sign, style) = theme.stage(hop.state);
        let name = cut(&hop.name, room, theme.glyph(Glyph::Ellipsis));
        let pad = widest.saturating_sub(columns(&name)) + 3;
        let name = Span::styled(name, name_style(page, hop.state));
        let mut line = Line::from(vec![Span::styled(format!("{sign} "), style), name]);
        if !hop.observed
            && hop.state == StageState::Passed
            && line.width() + pad + columns(&read) <= page.width
        {
            line.push_span(Span::styled(format!("{}{read}", " ".repeat(pad)), theme.dim()));
        }
        page.line(line);
        let beside = (room / STAGE).max(1);
        for stages in hop.measured.chunks(beside) {
            let mut line = Line::from(Span::styled(format!("{}   ", theme.glyph(Glyph::Down)), theme.dim()));
            for (number, (name, state)) in stages.iter().enumerate() {
                line.push_span(Span::raw(if number == 0 { "" } else { "   " }));
                line.extend(stage(page, *name, *state));
            }
            page.line(line);
        }
    }
}

/// The columns of a stage, with what is between two.
const STAGE: usize = 24;

fn stage(page: &Page<'_>, name: Id, state: StageState) -> Vec<Span<'static>> {
    let theme = page.theme();
    let (sign, style) = theme.stage(state);
    let name = theme.say(&name.message());
    let said = format!(" {name:<11}");
    let time = state.ms().map(|ms| theme.say(&ids::HOP_MS.with("ms", ms))).unwrap_or_default();
    vec![Span::styled(sign, style), Span::raw(said), Span::styled(format!("{time:>8}"), theme.plain())]
}

fn name_style(page: &Page<'_>, state: StageState) -> Style {
    let theme = page.theme();
    match state {
        StageState::Failed => theme.bad().patch(theme.bold()),
        StageState::Running => theme.accent(),
        StageState::Waiting | StageState::Skipped => theme.dim(),
        _ => theme.plain(),
    }
}
