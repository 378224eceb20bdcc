//! The way a request takes, stage by stage: `you → (proxy) → Cloudflare → gateway → provider → model`.
//!
//! What is measured has milliseconds, what the answer shows is passed, what neither says is unknown. Nothing else is
//! claimed.

use serde::Serialize;

use crate::domain::Layer;
use crate::locale::{Id, ids};

use super::verdict::{Code, Verdict};

/// A stage of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Looking the host up; a proxy's, where there is one.
    Name,
    /// The connection to it.
    Connect,
    /// Through the proxy. It comes after the connection, because that one is made to the proxy.
    Proxy,
    /// TLS with the host.
    Tls,
    /// The first byte of the answer.
    FirstByte,
    /// Cloudflare's edge.
    Edge,
    /// AI Gateway.
    Gateway,
    /// The provider behind it.
    Provider,
    /// The model.
    Model,
    /// The whole answer.
    Done,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Connect,
        Self::Proxy,
        Self::Tls,
        Self::FirstByte,
        Self::Edge,
        Self::Gateway,
        Self::Provider,
        Self::Model,
        Self::Done,
    ];

    /// The fixed name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Connect => "connect",
            Self::Proxy => "proxy",
            Self::Tls => "tls",
            Self::FirstByte => "first-byte",
            Self::Edge => "edge",
            Self::Gateway => "gateway",
            Self::Provider => "provider",
            Self::Model => "model",
            Self::Done => "done",
        }
    }

    /// Its name for people; the provider's takes the argument `vendor`.
    #[must_use]
    pub fn label(self) -> Id {
        match self {
            Self::Name => ids::HOP_NAME,
            Self::Connect => ids::HOP_CONNECT,
            Self::Proxy => ids::HOP_PROXY,
            Self::Tls => ids::HOP_TLS,
            Self::FirstByte => ids::HOP_FIRST_BYTE,
            Self::Edge => ids::HOP_CLOUDFLARE,
            Self::Gateway => ids::HOP_GATEWAY_UNNAMED,
            Self::Provider => ids::HOP_PROVIDER,
            Self::Model => ids::HOP_MODEL_UNNAMED,
            Self::Done => ids::HOP_DONE,
        }
    }

    /// Whether it is a stage of the connection, which the client sees itself; the others are read from the answer.
    #[must_use]
    pub fn is_observed(self) -> bool {
        !matches!(self, Self::Edge | Self::Gateway | Self::Provider | Self::Model)
    }
}

/// What is known of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Not yet.
    Waiting,
    /// Now.
    Running,
    /// Measured: milliseconds since the request began.
    Done {
        /// Milliseconds.
        ms: u32,
    },
    /// Passed, as what came after it shows.
    Passed,
    /// The request ended here.
    Failed,
    /// Not on the way (no proxy, no TLS), or not reached.
    Skipped,
    /// Nothing shows whether it was passed.
    Unknown,
}

impl StageState {
    /// The fixed name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done { .. } => "done",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
            Self::Unknown => "unknown",
        }
    }

    /// Milliseconds, where it was measured.
    #[must_use]
    pub fn ms(self) -> Option<u32> {
        match self {
            Self::Done { ms } => Some(ms),
            _ => None,
        }
    }
}

/// Which stages of the connection are on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetworkPath {
    /// The first host has a name that is looked up; an IP address is not.
    pub name: bool,
    /// There is a proxy.
    pub proxy: bool,
    /// The address begins with `https`.
    pub tls: bool,
}

/// What the client measured, in milliseconds since the request began. What it did not measure stays `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timings {
    /// The name was found.
    pub name: Option<u32>,
    /// The connection stood. Of one to a proxy that speaks plain TCP nobody can tell: its tunnel is what is seen.
    pub connect: Option<u32>,
    /// The proxy's tunnel stood.
    pub proxy: Option<u32>,
    /// TLS stood.
    pub tls: Option<u32>,
    /// The head of the answer was there.
    pub first_byte: Option<u32>,
    /// The body was there.
    pub done: Option<u32>,
}

/// A stage and what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageReport {
    /// Which.
    pub stage: Stage,
    /// What is known.
    pub state: StageState,
}

/// The whole way: from the measurements alone while the request runs, with the verdict once it has ended. The proxy is
/// in it only where there is one.
#[must_use]
pub fn stages(route: NetworkPath, timings: &Timings, verdict: Option<&Verdict>) -> Vec<StageReport> {
    let mut reports: Vec<StageReport> = Stage::ALL
        .iter()
        .filter(|stage| route.proxy || **stage != Stage::Proxy)
        .map(|stage| StageReport { stage: *stage, state: StageState::Waiting })
        .collect();
    let measured = |stage| match stage {
        Stage::Name => timings.name,
        Stage::Connect => timings.connect,
        Stage::Proxy => timings.proxy,
        Stage::Tls => timings.tls,
        Stage::FirstByte => timings.first_byte,
        Stage::Done => timings.done,
        _ => None,
    };
    let on_the_way = |stage| match stage {
        Stage::Name => route.name,
        Stage::Tls => route.tls,
        _ => true,
    };
    // A later measurement shows that the stages before it were passed, even where nobody measured those.
    let furthest = Stage::ALL.iter().copied().filter(|stage| measured(*stage).is_some()).max();
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
        settle(&mut reports, verdict);
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
fn settle(reports: &mut [StageReport], verdict: &Verdict) {
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
