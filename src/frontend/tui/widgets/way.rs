//! The way of the live request as a picture: a hop is what answers, its stages are what was measured on the way to it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::gateway::{Hop, Stage, StageReport, StageState, hops};
use crate::locale::ids;

use super::super::theme::Glyph;
use super::page::{GUTTER, Page};
use super::wrap::{columns, cut};

/// What the hops are called, where the answers say.
pub(crate) struct Names {
    /// The gateway's ID.
    pub gateway: Option<String>,
    /// The provider's.
    pub vendor: &'static str,
    /// The model's.
    pub model: Option<String>,
}

/// The way: on one line where that fits, with the measured stages below; else a hop a line.
pub(crate) fn way(page: &mut Page<'_>, stages: &[StageReport], names: &Names) {
    let hops = named(page, stages, names);
    let theme = page.theme();
    let arrow = format!(" {} ", theme.glyph(Glyph::Arrow));
    let flat: usize = hops.iter().map(|named| columns(&named.name) + 2).sum::<usize>()
        + columns(&arrow) * hops.len().saturating_sub(1);
    if flat <= page.width {
        across(page, &hops, &arrow);
    } else {
        down(page, &hops);
    }
}

/// Its name, and the stages that are shown below it: the proxy's own is the hop itself.
struct Named {
    name: String,
    hop: Hop,
}

fn named(page: &Page<'_>, stages: &[StageReport], names: &Names) -> Vec<Named> {
    let name = |hop: &Hop| hop.kind.name(names.gateway.as_deref(), names.vendor, names.model.as_deref());
    let shown = hops(stages).into_iter().map(|mut hop| {
        hop.measured.retain(|known| known.stage != Stage::Proxy);
        Named { name: page.theme().say(&name(&hop)), hop }
    });
    shown.collect()
}

fn across(page: &mut Page<'_>, hops: &[Named], arrow: &str) {
    let theme = page.theme();
    let mut line = Line::default();
    let mut below = Vec::new();
    let mut read_from = None;
    for (number, Named { name, hop }) in hops.iter().enumerate() {
        if number > 0 {
            line.push_span(Span::styled(arrow.to_owned(), theme.dim()));
        }
        if !hop.measured.is_empty() {
            below.push((line.width(), hop));
        }
        if !hop.kind.is_observed() && hop.state == StageState::Passed {
            read_from.get_or_insert(line.width());
        }
        let (sign, style) = theme.stage(hop.state);
        line.push_span(Span::styled(sign, style));
        line.push_span(Span::styled(format!(" {name}"), name_style(page, hop.state)));
    }
    page.line(line);
    let rows = below.iter().map(|(_, hop)| hop.measured.len()).max().unwrap_or_default();
    for row in 0..rows {
        let mut line = Line::default();
        for (at, hop) in &below {
            let Some(known) = hop.measured.get(row) else { continue };
            line.push_span(Span::raw(" ".repeat(at.saturating_sub(line.width()) + 2)));
            line.extend(stage(page, *known));
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

fn down(page: &mut Page<'_>, hops: &[Named]) {
    let theme = page.theme();
    let room = page.width.saturating_sub(GUTTER);
    let behind = hops.iter().filter(|named| !named.hop.kind.is_observed());
    let widest = behind.map(|named| columns(&named.name)).max().unwrap_or_default();
    let read = theme.say(&ids::HOPS_READ.message());
    for Named { name, hop } in hops {
        let (sign, style) = theme.stage(hop.state);
        let name = cut(name, room, theme.glyph(Glyph::Ellipsis));
        let pad = widest.saturating_sub(columns(&name)) + 3;
        let name = Span::styled(name, name_style(page, hop.state));
        let mut line = Line::from(vec![Span::styled(format!("{sign} "), style), name]);
        if !hop.kind.is_observed()
            && hop.state == StageState::Passed
            && line.width() + pad + columns(&read) <= page.width
        {
            line.push_span(Span::styled(format!("{}{read}", " ".repeat(pad)), theme.dim()));
        }
        page.line(line);
        let beside = (room / STAGE).max(1);
        for stages in hop.measured.chunks(beside) {
            let mut line = Line::from(Span::styled(format!("{}   ", theme.glyph(Glyph::Down)), theme.dim()));
            for (number, known) in stages.iter().enumerate() {
                line.push_span(Span::raw(if number == 0 { "" } else { "   " }));
                line.extend(stage(page, *known));
            }
            page.line(line);
        }
    }
}

/// The columns of a stage, with what is between two.
const STAGE: usize = 24;

fn stage(page: &Page<'_>, StageReport { stage, state }: StageReport) -> Vec<Span<'static>> {
    let theme = page.theme();
    let (sign, style) = theme.stage(state);
    let name = theme.say(&stage.label().message());
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
