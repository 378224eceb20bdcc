//! The stages of a request and what is known of each.

use serde::Serialize;

use crate::locale::{Id, ids};

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
    /// Every stage in order, with its fixed name in reports and its name for people.
    const ROWS: [(Self, &str, Id); 10] = [
        (Self::Name, "name", ids::HOP_NAME),
        (Self::Connect, "connect", ids::HOP_CONNECT),
        (Self::Proxy, "proxy", ids::HOP_PROXY),
        (Self::Tls, "tls", ids::HOP_TLS),
        (Self::FirstByte, "first-byte", ids::HOP_FIRST_BYTE),
        (Self::Edge, "edge", ids::HOP_CLOUDFLARE),
        (Self::Gateway, "gateway", ids::HOP_GATEWAY_UNNAMED),
        (Self::Provider, "provider", ids::HOP_PROVIDER),
        (Self::Model, "model", ids::HOP_MODEL_UNNAMED),
        (Self::Done, "done", ids::HOP_DONE),
    ];

    /// Every stage, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::ROWS.into_iter().map(|(stage, ..)| stage)
    }

    /// The fixed name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ROWS[self as usize].1
    }

    /// Its name for people; the provider's takes the argument `vendor`.
    #[must_use]
    pub fn label(self) -> Id {
        Self::ROWS[self as usize].2
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

impl Timings {
    /// Where the time of a stage is kept; `None` for those that nobody measures.
    pub(crate) fn slot(&mut self, stage: Stage) -> Option<&mut Option<u32>> {
        Some(match stage {
            Stage::Name => &mut self.name,
            Stage::Connect => &mut self.connect,
            Stage::Proxy => &mut self.proxy,
            Stage::Tls => &mut self.tls,
            Stage::FirstByte => &mut self.first_byte,
            Stage::Done => &mut self.done,
            Stage::Edge | Stage::Gateway | Stage::Provider | Stage::Model => return None,
        })
    }

    /// The milliseconds until the end of a stage.
    pub(super) fn of(mut self, stage: Stage) -> Option<u32> {
        *self.slot(stage)?
    }
}

/// A stage and what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageReport {
    /// Which.
    pub stage: Stage,
    /// What is known.
    pub state: StageState,
}
