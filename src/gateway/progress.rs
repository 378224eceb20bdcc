//! The way a request takes, stage by stage: `you → (proxy) → Cloudflare → gateway → provider → model`.
//!
//! What is measured has milliseconds, what the answer shows is passed, what neither says is unknown. Nothing else is
//! claimed.

use crate::domain::Layer;

use super::stage::{NetworkPath, Stage, StageReport, StageState, Timings};
use super::verdict::{Code, Verdict};

/// The whole way: from the measurements alone while the request runs, with the verdict once it has ended. The proxy is
/// in it only where there is one.
#[must_use]
pub fn stages(route: NetworkPath, timings: &Timings, verdict: Option<&Verdict>) -> Vec<StageReport> {
    let mut reports: Vec<StageReport> = Stage::all()
        .filter(|stage| route.proxy || *stage != Stage::Proxy)
        .map(|stage| StageReport { stage, state: StageState::Waiting })
        .collect();
    let measured = |stage| timings.of(stage);
    let on_the_way = |stage| match stage {
        Stage::Name => route.name,
        Stage::Tls => route.tls,
        _ => true,
    };
    // A later measurement shows that the stages before it were passed, even where nobody measured those.
    let furthest = Stage::all().filter(|stage| measured(*stage).is_some()).max();
    for report in &mut reports {
        let stage = report.stage;
        report.state = if !on_the_way(stage) {
            StageState::Skipped
        } else if let Some(ms) = measured(stage) {
            StageState::Done { ms }
        } else if stage.is_observed() && furthest.is_some_and(|furthest| stage < furthest) {
            StageState::Passed
        } else {
            StageState::Waiting
        };
    }
    if let Some(verdict) = verdict {
        apply_verdict(&mut reports, verdict);
        return reports;
    }
    // Behind the first byte only the end is still to come; what lies between is read from the answer.
    let next = reports.iter_mut().find(|it| it.stage.is_observed() && it.state == StageState::Waiting);
    if let Some(next) = next {
        next.state = StageState::Running;
    }
    reports
}

/// What is known once the request has ended.
fn apply_verdict(reports: &mut [StageReport], verdict: &Verdict) {
    let ended = ended_at(verdict);
    // Without any of these nobody knows how far it came before it ended.
    let connected = verdict.status.is_some()
        || verdict.saw_proxy
        || reports.iter().any(|it| it.stage == Stage::Connect && it.state != StageState::Waiting);
    for report in reports.iter_mut().filter(|report| report.state != StageState::Skipped) {
        let stage = report.stage;
        let failed_here = is_failure(verdict) && ended == Some(stage);
        let never_reached = is_failure(verdict) && ended.is_some_and(|ended| stage > ended);
        report.state = match report.state {
            _ if failed_here => StageState::Failed,
            // A body that was cut off has no end to measure.
            StageState::Waiting if stage == Stage::Done && verdict.status.is_some() => StageState::Skipped,
            StageState::Waiting if stage.is_observed() => {
                if verdict.status.is_some() || ended.is_some_and(|ended| stage < ended) {
                    if connected { StageState::Passed } else { StageState::Unknown }
                } else if never_reached {
                    StageState::Skipped
                } else {
                    StageState::Unknown
                }
            }
            StageState::Waiting => {
                if shows(verdict, stage) && ended.is_none_or(|ended| stage < ended) {
                    StageState::Passed
                } else if never_reached {
                    StageState::Skipped
                } else {
                    StageState::Unknown
                }
            }
            measured => measured,
        };
    }
}

/// Whether the answer shows that it came past a hop behind the connection.
fn shows(verdict: &Verdict, hop: Stage) -> bool {
    match hop {
        Stage::Edge => verdict.saw_edge || verdict.saw_gateway,
        Stage::Gateway => verdict.saw_gateway,
        Stage::Provider => verdict.saw_provider,
        Stage::Model => verdict.is_proven() && verdict.model.is_some(),
        _ => false,
    }
}

/// Where the request ended. An answer that bears the gateway's mark and still is no provider's ended behind the gateway.
fn ended_at(verdict: &Verdict) -> Option<Stage> {
    let ended = verdict.ended_at;
    if ended == Some(Stage::Edge) && verdict.saw_gateway {
        return Some(Stage::Provider);
    }
    if verdict.row.layer == Layer::BaseUrl
        && ended == Some(Stage::Gateway)
        && verdict.saw_gateway
        && verdict.code.is_none()
    {
        return Some(Stage::Provider);
    }
    ended
}

/// Whether the request really ended at that stage; an answer that came through unproven did not.
fn is_failure(verdict: &Verdict) -> bool {
    !matches!(verdict.row.kind, Code::NotProvenByGateway | Code::AnsweredFromCache)
}

#[cfg(test)]
mod tests;
