//! The way of OpenClaw's requests: what `clawgate check` finds out about it besides sending its own.

use std::time::Duration;

use crate::domain::{Exit, Layer};
use crate::locale::{Id, ids};
use crate::openclaw::{
    Audience, ProxyError, ProxyRoute, Setup, is_private, looks_up_first, must_be_public, obstacle_notice,
};
use crate::report::Outcome;
use crate::runtime::{Client, Host, Session, addresses};
use crate::wizard::{Failure, Problem};

use super::args::Common;
use super::failures::signal;

/// Why no request of OpenClaw's would come to the gateway, whatever ours does. What is found out here and nowhere else is
/// a warning too, since a problem of the daemon's alone is no failure.
pub(super) fn unreachable_notice(
    setup: &Setup,
    (common, host): (&Common, &Host),
    session: &mut Session,
    audience: Audience,
    routes: &[ProxyRoute; 2],
    url: &str,
    outcome: &mut Outcome,
) -> Result<Option<Problem>, Problem> {
    let patience = Duration::from_secs(common.timeout);
    let via = match &routes[usize::from(audience == Audience::Daemon)] {
        ProxyRoute::Direct => return Ok(None),
        ProxyRoute::Nowhere(obstacle) => return Ok(Some(no_way(obstacle))),
        ProxyRoute::Through(via) => via,
    };
    if let Some(name) = must_be_public(&setup.process(&host.env, audience), via) {
        let found = session.run(addresses(&name, patience)).map_err(signal)?;
        if found.into_iter().any(is_private) {
            let obstacle = ProxyError::Private(via.clone());
            let notice = obstacle_notice(&obstacle);
            outcome.warn(notice.code, notice.message, notice.command);
            return Ok(Some(no_way(&obstacle)));
        }
    }
    let Some(name) = looks_up_first(&setup.process(&host.env, audience), url) else { return Ok(None) };
    if !session.run(addresses(&name, patience)).map_err(signal)?.is_empty() {
        return Ok(None);
    }
    let about = |id: Id| id.with("host", name.as_str()).with("key", via.named_by.as_str());
    outcome.warn("openclaw-looks-up", about(ids::NOTICE_OPENCLAW_LOOKS_UP), None);
    let hint = ids::HINT_CHECK_OPENCLAW_LOOKS_UP.with("key", via.named_by.as_str());
    let failure = Failure::new("openclaw-looks-up", Layer::Network, about(ids::CHECK_OPENCLAW_LOOKS_UP));
    Ok(Some(Problem::new(Exit::Network, failure.hint(hint))))
}

fn no_way(obstacle: &ProxyError) -> Problem {
    let message = ids::CHECK_OPENCLAW_NO_WAY.with("name", obstacle.name());
    let failure = Failure::new("openclaw-no-way", Layer::Network, message)
        .hint(ids::HINT_CHECK_OPENCLAW_NO_WAY.with("name", obstacle.name()));
    Problem::new(Exit::Network, failure)
}

/// The client says what names OpenClaw's proxy, and where: not the variable by which it was handed on.
pub(super) fn with_proxy_of(client: Client, route: &ProxyRoute) -> Client {
    match route {
        ProxyRoute::Through(via) => {
            let elsewhere = !via.source.starts_with("env:");
            client.naming(&via.named_by, elsewhere.then_some(via.source.as_str()))
        }
        ProxyRoute::Direct | ProxyRoute::Nowhere(_) => client,
    }
}
