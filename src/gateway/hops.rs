//! A request's stages grouped by what answers: `you → (proxy) → Cloudflare → gateway → provider → model`.

use crate::locale::{Message, ids};

use super::stage::{Stage, StageReport, StageState};

/// What answers on the way of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HopKind {
    /// This computer.
    You,
    /// The proxy, where there is one.
    Proxy,
    /// Cloudflare's edge.
    Cloudflare,
    /// AI Gateway.
    Gateway,
    /// The provider behind it.
    Provider,
    /// The model.
    Model,
}

impl HopKind {
    /// Its name for people: the gateway and the model by their own, where those are known.
    #[must_use]
    pub fn name(self, gateway: Option<&str>, vendor: &str, model: Option<&str>) -> Message {
        match (self, gateway, model) {
            (Self::You, ..) => ids::HOP_YOU.message(),
            (Self::Proxy, ..) => ids::HOP_PROXY.message(),
            (Self::Cloudflare, ..) => ids::HOP_CLOUDFLARE.message(),
            (Self::Gateway, Some(name), _) => ids::HOP_GATEWAY.with("name", name),
            (Self::Gateway, None, _) => ids::HOP_GATEWAY_UNNAMED.message(),
            (Self::Provider, ..) => ids::PLAIN_NAME.with("name", vendor),
            (Self::Model, _, Some(name)) => ids::PLAIN_NAME.with("name", name),
            (Self::Model, _, None) => ids::HOP_MODEL_UNNAMED.message(),
        }
    }

    /// Whether its state is measured on the connection; the others are read from the answer.
    #[must_use]
    pub fn is_observed(self) -> bool {
        matches!(self, Self::You | Self::Proxy | Self::Cloudflare)
    }
}

/// What answers, and what was measured on the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// What answers.
    pub kind: HopKind,
    /// The worst of what is known of it and of its stages.
    pub state: StageState,
    /// The stages of the connection to it, in order; those not on the way are left out.
    pub measured: Vec<StageReport>,
}

/// The hops of a request, from this computer to the model.
#[must_use]
pub fn hops(stages: &[StageReport]) -> Vec<Hop> {
    let of = |stage| stages.iter().find(|known| known.stage == stage).map(|known| known.state);
    let proxied = of(Stage::Proxy).is_some_and(|state| state != StageState::Skipped);
    // The first connection is made to the proxy, where there is one.
    let is_near = |known: &StageReport| proxied && known.stage <= Stage::Proxy;
    let observed = stages.iter().copied().filter(|known| {
        // The end of the answer is worth a word only once it is known.
        let ended =
            known.stage != Stage::Done || matches!(known.state, StageState::Failed | StageState::Done { .. });
        known.stage.is_observed() && known.state != StageState::Skipped && ended
    });
    let (near, far): (Vec<_>, Vec<_>) = observed.partition(is_near);
    let hop = |kind, own: Stage, measured: Vec<StageReport>| Hop {
        kind,
        state: together(&measured, of(own).unwrap_or(StageState::Waiting)),
        measured,
    };
    let mut hops = vec![Hop { kind: HopKind::You, state: StageState::Passed, measured: Vec::new() }];
    hops.extend(proxied.then(|| hop(HopKind::Proxy, Stage::Proxy, near)));
    hops.push(hop(HopKind::Cloudflare, Stage::Edge, far));
    hops.push(hop(HopKind::Gateway, Stage::Gateway, Vec::new()));
    hops.push(hop(HopKind::Provider, Stage::Provider, Vec::new()));
    hops.push(hop(HopKind::Model, Stage::Model, Vec::new()));
    hops
}

/// A hop with its stages: failed or running where one of them is; else what is known of the hop itself.
fn together(measured: &[StageReport], own: StageState) -> StageState {
    let any = |wanted| own == wanted || measured.iter().any(|known| known.state == wanted);
    if any(StageState::Failed) {
        StageState::Failed
    } else if any(StageState::Running) {
        StageState::Running
    } else if own == StageState::Waiting
        && !measured.is_empty()
        && measured.iter().all(|known| known.state != StageState::Waiting)
    {
        // Something answered; who it was is read from the answer.
        StageState::Running
    } else {
        own
    }
}
