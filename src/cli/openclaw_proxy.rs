//! The way of OpenClaw's requests: what `clawgate check` finds out about it besides sending its own.

use std::time::Duration;

use crate::domain::{Exit, Layer};
use crate::locale::{Id, ids};
use crate::openclaw::{
    ProxyError, ProxyRoute, Setup, is_private, looks_up_first, must_be_public, obstacle_notice,
};
use crate::runtime::{Client, addresses};
use crate::wizard::Problem;

use super::check::{CheckRun, Sender};
use super::failures::signal;

/// Why no request of OpenClaw's would come to the gateway, whatever ours does. What is found out here and nowhere else is
/// a warning too, since a problem of the daemon's alone is no failure.
pub(super) fn unreachable(
    run: &mut CheckRun<'_>,
    setup: &Setup,
    sender: &Sender,
    url: &str,
) -> Result<Option<Problem>, Problem> {
    let patience = Duration::from_secs(run.common.timeout);
    let via = match &sender.route {
        ProxyRoute::Direct => return Ok(None),
        ProxyRoute::Nowhere(obstacle) => return Ok(Some(no_way(obstacle))),
        ProxyRoute::Through(via) => via,
    };
    let process = setup.process(&run.host.env, sender.effective.audience);
    if let Some(name) = must_be_public(&process, via) {
        let found = run.session.run(addresses(&name, patience)).map_err(signal)?;
        if found.into_iter().any(is_private) {
            let obstacle = ProxyError::Private(via.clone());
            run.outcome.notices([obstacle_notice(&obstacle)]);
            return Ok(Some(no_way(&obstacle)));
        }
    }
    let Some(name) = looks_up_first(&process, url) else { return Ok(None) };
    if !run.session.run(addresses(&name, patience)).map_err(signal)?.is_empty() {
        return Ok(None);
    }
    let code = "openclaw-looks-up";
    let about = |id: Id| id.with("host", name.as_str()).with("key", via.named_by.as_str());
    run.outcome.warn(code, about(ids::NOTICE_OPENCLAW_LOOKS_UP), None);
    let hint = ids::HINT_CHECK_OPENCLAW_LOOKS_UP.with("key", via.named_by.as_str());
    let message = about(ids::CHECK_OPENCLAW_LOOKS_UP);
    Ok(Some(Problem::of(Exit::Network, Layer::Network, code, message, hint)))
}

fn no_way(obstacle: &ProxyError) -> Problem {
    let [message, hint] = [ids::CHECK_OPENCLAW_NO_WAY, ids::HINT_CHECK_OPENCLAW_NO_WAY]
        .map(|id| id.with("name", obstacle.name()));
    Problem::of(Exit::Network, Layer::Network, "openclaw-no-way", message, hint)
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
