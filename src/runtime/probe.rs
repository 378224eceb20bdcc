//! The free question whether a gateway is there: one request without a key, judged like every other answer.

use std::net::IpAddr;
use std::time::Duration;

use crate::domain::{Address, AuthChoice};
use crate::gateway::{Request, RequestContext, Verdict, classify};

use super::check::{CheckError, safe_host};
use super::client::Client;

/// How long it may take at most: nobody waits long for what is only good to know.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// Asks the gateway at a base URL, once.
///
/// # Errors
/// See [`CheckError`]; whatever the network or the server does is a verdict, not an error.
pub(super) async fn probe(
    client: &Client,
    choice: &'static AuthChoice,
    base_url: &str,
) -> Result<Verdict, CheckError> {
    let host = safe_host(&Address::new(base_url))?;
    let request = Request::probe(choice, base_url);
    let sent = client.send(&request, client.deadline()).await.map_err(CheckError::Client)?;
    let asked = RequestContext { seen: Some(&sent.seen), ..RequestContext::new(choice, &host) };
    let verdict = classify(&sent.outcome, &asked);
    let status = verdict.status.map(|status| status.to_string()).unwrap_or_default();
    client.log().line("probe", &[("code", verdict.row.code), ("status", &status)]);
    Ok(verdict)
}

/// The addresses that this computer finds for a name, within this time and at most the same; none where it finds none.
pub async fn addresses(name: &str, patience: Duration) -> Vec<IpAddr> {
    let looked_up = tokio::time::timeout(patience.min(PATIENCE), tokio::net::lookup_host((name, 443))).await;
    match looked_up {
        Ok(Ok(found)) => found.map(|address| address.ip()).collect(),
        _ => Vec::new(),
    }
}
