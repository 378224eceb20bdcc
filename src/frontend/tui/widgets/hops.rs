//! The path of the live request as a picture: a hop is what answers, its stages are what was measured on the way to it.

use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, columns, cut};
use crate::gateway::{Hop, Stage, StageReport, StageState, hops};
use crate::locale::ids;

use super::page::{GUTTER, Page, blanks};

/// The hops, the gateway and the model by their own names where those are known: on one line where that fits, with the
/// measured stages below; else a hop a line.
pub(crate) fn path(page: &mut Page, stages: &[StageReport], gateway: Option<&str>, model: Option<&str>) {
    let named = hops(stages).into_iter().map(|mut hop| {
        // The proxy's own stage is the hop itself.
        hop.measured.retain(|known| known.stage != Stage::Proxy);
        (page.theme.say(&hop.kind.name(gateway, model)), hop)
    });
    let hops: Vec<(String, Hop)> = named.collect();
    let arrow = format!(" {} ", page.theme.glyph(Glyph::ARROW));
    let flat: usize = hops.iter().map(|(name, _)| columns(name) + 2).sum::<usize>()
        + columns(&arrow) * hops.len().saturating_sub(1);
    if flat <= page.width {
        across(page, &hops, &arrow);
    } else {
        down(page, &hops);
    }
}

/// Whether its state was read from the answer.
fn is_read(hop: &Hop) -> bool {
    !hop.kind.is_observed() && hop.state == StageState::Passed
}

fn across(page: &mut Page, hops: &[(String, Hop)], arrow: &str) {
    let theme = page.theme;
    let mut line = Line::default();
    let mut below = Vec::new();
    let mut read_from = None;
    for (name, hop) in hops {
        if line.width() > 0 {
            line.push_span(Span::styled(arrow.to_owned(), theme.dim()));
        }
        if !hop.measured.is_empty() {
            below.push((line.width(), hop));
        }
        if is_read(hop) {
            read_from.get_or_insert(line.width());
        }
        line.extend(hop_spans(page, hop, name));
    }
    page.line(line);
    let rows = below.iter().map(|(_, hop)| hop.measured.len()).max().unwrap_or_default();
    for row in 0..rows {
        let mut line = Line::default();
        for (at, hop) in &below {
            let Some(known) = hop.measured.get(row) else { continue };
            line.push_span(blanks(at.saturating_sub(line.width()) + 2));
            line.extend(stage(page, *known));
        }
        if let Some(at) = read_from.filter(|_| row == 0) {
            let said = theme.say(&ids::HOPS_READ.message());
            let pad = at.saturating_sub(line.width()).max(3);
            if line.width() + pad + columns(&said) <= page.width {
                line.extend([blanks(pad), Span::styled(said, theme.dim())]);
            }
        }
        page.line(line);
    }
}

fn down(page: &mut Page, hops: &[(String, Hop)]) {
    let theme = page.theme;
    let room = page.width.saturating_sub(GUTTER);
    let behind = hops.iter().filter(|(_, hop)| !hop.kind.is_observed());
    let widest = behind.map(|(name, _)| columns(name)).max().unwrap_or_default();
    let read = theme.say(&ids::HOPS_READ.message());
    for (name, hop) in hops {
        let name = cut(name, room, theme.glyph(Glyph::ELLIPSIS));
        let pad = widest.saturating_sub(columns(&name)) + 3;
        let mut line = Line::from(hop_spans(page, hop, &name));
        if is_read(hop) && line.width() + pad + columns(&read) <= page.width {
            line.push_span(Span::styled(format!("{}{read}", " ".repeat(pad)), theme.dim()));
        }
        page.line(line);
        for stages in hop.measured.chunks((room / STAGE).max(1)) {
            let mut line = Line::from(Span::styled(theme.glyph(Glyph::DOWN), theme.dim()));
            for known in stages {
                line.push_span(blanks(3));
                line.extend(stage(page, *known));
            }
            page.line(line);
        }
    }
}

/// The columns of a stage, with what is between two.
const STAGE: usize = 24;

fn stage(page: &Page, StageReport { stage, state }: StageReport) -> Vec<Span<'static>> {
    let theme = page.theme;
    let (sign, style) = theme.stage(state);
    let name = theme.say(&stage.label().message());
    let time = state.ms().map(|ms| theme.say(&ids::HOP_MS.with("ms", ms))).unwrap_or_default();
    vec![Span::styled(sign, style), Span::raw(format!(" {name:<11}{time:>8}"))]
}

fn hop_spans(page: &Page, hop: &Hop, name: &str) -> Vec<Span<'static>> {
    let theme = page.theme;
    let (sign, style) = theme.stage(hop.state);
    let name_style = match hop.state {
        StageState::Failed => theme.bad().patch(theme.bold()),
        StageState::Running => theme.accent(),
        StageState::Waiting | StageState::Skipped => theme.dim(),
        _ => theme.plain(),
    };
    vec![Span::styled(sign, style), Span::styled(format!(" {name}"), name_style)]
}
