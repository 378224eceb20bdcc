//! What is said about OpenClaw's routes, each with the line or the key that mends it.

use crate::domain::{Environment, ProxyVariables};
use crate::locale::ids;
use crate::openclaw::notice::Notice;
use crate::openclaw::release::Audience;
use crate::openclaw::setup::Setup;
use crate::openclaw::transport::{self, Transport};
use crate::openclaw::variables::Process;

use super::{ProxyError, ProxyRoute, is_understood, proxy_route, scheme, shown};

/// Where OpenClaw's requests would take another route than ours did, or none, with the line that mends it.
#[must_use]
pub fn road_notices(setup: &Setup, shell: &Environment, base_url: &str) -> Vec<Notice> {
    let mut out: Vec<Notice> = Vec::new();
    for process in Audience::ALL.map(|audience| setup.process(shell, audience)) {
        let unjudged = Transport::of(&process).map(|own| own.unjudged).filter(|keys| !keys.is_empty());
        let unjudged = unjudged.map(|keys| {
            let message = ids::NOTICE_OPENCLAW_REQUEST_UNJUDGED.with("keys", keys.join(", "));
            Notice::of(message)
        });
        for notice in road_notice(&process, base_url).into_iter().chain(unjudged).map(Notice::blocks) {
            // What stands in the config is the same for both.
            if !out.contains(&notice) {
                out.push(notice);
            }
        }
    }
    out
}

fn road_notice(process: &Process<'_>, base_url: &str) -> Option<Notice> {
    let Process { setup, shell, audience } = *process;
    let env_file = setup.place.env_file();
    let route = match proxy_route(process, base_url) {
        ProxyRoute::Nowhere(obstacle) if !matches!(obstacle, ProxyError::Address(_)) => {
            return Some(obstacle_notice(&obstacle));
        }
        route => route,
    };
    let own = ProxyVariables::of(shell);
    let Some((variable, address)) = own.for_url(base_url) else {
        let ProxyRoute::Nowhere(obstacle) = route else { return None };
        let message = ids::NOTICE_OPENCLAW_PROXY_UNKNOWN
            .with("audience", audience.name())
            .with("name", obstacle.name());
        return Some(Notice::new("openclaw-proxy-unreadable", message));
    };
    let whole = if address.contains("://") { address.to_owned() } else { format!("http://{address}") };
    let foreign = !is_understood(scheme(&whole), setup.release());
    Some(match route {
        ProxyRoute::Through(via) if shown(via.address.expose()) == shown(&whole) => return None,
        ProxyRoute::Through(via) => Notice::of(
            ids::NOTICE_OPENCLAW_OTHER_PROXY
                .with("audience", audience.name())
                .with("ours", shown(&whole))
                .with("theirs", shown(via.address.expose()))
                .with("name", via.named_by)
                .with("source", via.source),
        ),
        ProxyRoute::Direct if Transport::of(process).is_some_and(|own| own.is_direct()) => Notice::of(
            ids::NOTICE_OPENCLAW_PAST_PROXY
                .with("proxy", shown(&whole))
                .with("variable", variable)
                .with("key", format!("{}.tls", transport::key(setup)))
                .with("other", format!("{}.proxy", transport::key(setup))),
        ),
        ProxyRoute::Direct | ProxyRoute::Nowhere(_) if foreign => Notice::of(
            ids::NOTICE_OPENCLAW_NO_SUCH_PROXY
                .with("audience", audience.name())
                .with("proxy", shown(&whole))
                .with("variable", variable)
                .with("path", env_file.as_path()),
        ),
        ProxyRoute::Direct => Notice::of(
            ids::NOTICE_OPENCLAW_WITHOUT_PROXY
                .with("audience", audience.name())
                .with("proxy", shown(&whole))
                .with("variable", variable)
                .with("line", format!("HTTPS_PROXY={}", shown(&whole)))
                .with("path", env_file.as_path()),
        ),
        ProxyRoute::Nowhere(obstacle) => Notice::of(
            ids::NOTICE_OPENCLAW_PROXY_UNREADABLE
                .with("audience", audience.name())
                .with("variable", obstacle.name())
                .with("line", format!("{}={}", obstacle.name(), shown(&whole))),
        ),
    })
}

/// What the config has that lets nothing out, and what to do about it.
#[must_use]
pub fn obstacle_notice(obstacle: &ProxyError) -> Notice {
    match obstacle {
        ProxyError::Private(via) => Notice::of(
            ids::NOTICE_OPENCLAW_PROXY_PRIVATE
                .with("key", via.named_by.as_str())
                .with("proxy", shown(via.address.expose()))
                .with("switch", via.named_by.replace(".proxy.url", ".allowPrivateNetwork")),
        ),
        ProxyError::UnknownKey(key) => {
            Notice::of(ids::NOTICE_OPENCLAW_REQUEST_UNKNOWN.with("key", key.as_str()))
        }
        ProxyError::Insecure(key) | ProxyError::Address(key) => {
            Notice::of(ids::NOTICE_OPENCLAW_REQUEST_INSECURE.with("key", key.as_str()))
        }
    }
}
