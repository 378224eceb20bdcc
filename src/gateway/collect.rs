//! What was seen on the way, each thing at the stage where it was seen.
//!
//! The connection is seen by the client, which hands it over as [`Seen`]; the rest is read from the answer. What was
//! not seen is not in the list. Texts are bounded and without the secrets that were sent; they are made harmless where
//! they are said.

use crate::domain::{Date, minute};

use super::answer::{Answer, Outcome};
use super::certificate::moment;
use super::connection::Seen;
use super::evidence::{Evidence, Value, What};
use super::protocol::api;
use super::request::RequestContext;
use super::stage::Stage;
use super::verdict::{Code, Verdict};

/// How many of the gateway's own headers are kept.
const GATEWAY_HEADERS_MAX: usize = 16;

/// The longest value that is kept, in characters.
const VALUE_MAX: usize = 200;

/// From how many seconds on two clocks are said to differ: less is the network's doing, and does no harm.
const CLOCKS_DIFFER: u64 = 60;

/// Everything that was seen, in the order of the way.
pub(super) fn evidence(verdict: &Verdict, outcome: &Outcome, asked: &RequestContext<'_>) -> Vec<Evidence> {
    let mut out = Vec::new();
    connection(&verdict.seen, verdict, &mut out);
    if let Outcome::Answered(answer) = outcome {
        answered(answer, verdict, asked, &mut out);
    }
    out.sort_by_key(|it| it.stage);
    out
}

fn connection(seen: &Seen, verdict: &Verdict, out: &mut Vec<Evidence>) {
    let mut add = |stage, what, value| out.push(Evidence { stage, what, value });
    let text = |text: &str| Value::Text(text.chars().take(VALUE_MAX).collect());
    for lookup in &seen.lookups {
        // Lists both, since a proxy may have a name as well.
        add(Stage::Name, What::LookedUp, Value::List(vec![lookup.name.chars().take(VALUE_MAX).collect()]));
        add(Stage::Name, What::Addresses, Value::List(lookup.addresses.clone()));
    }
    if let Some(address) = &seen.address {
        add(Stage::Connect, What::Address, text(address));
    }
    if let Some(variable) = seen.without_proxy {
        add(Stage::Connect, What::WithoutProxy, text(variable));
    }
    if let Some(via) = &seen.via {
        add(Stage::Proxy, What::Proxy, text(&format!("{}://{}", via.scheme, via.proxy)));
        add(Stage::Proxy, What::ProxyVariable, text(&via.variable));
        if let Some(source) = &via.source {
            add(Stage::Proxy, What::ProxySource, text(source));
        }
    }
    if let Some(version) = seen.tls {
        add(Stage::Tls, What::TlsVersion, text(version));
    }
    if let Some(certificate) = &seen.certificate {
        if let Some(issuer) = &certificate.issuer {
            add(Stage::Tls, What::Issuer, text(issuer));
        }
        let future = certificate.not_before.filter(|from| seen.now.is_some_and(|now| *from > now));
        if let Some(from) = future {
            add(Stage::Tls, What::ValidFrom, text(&minute(from)));
        }
        if let Some(until) = certificate.not_after {
            add(Stage::Tls, What::Expires, text(&Date::from_unix(until).to_string()));
        }
        if verdict.row.kind == Code::CertificateForAnotherHost {
            let names = certificate.names.iter().map(|name| name.chars().take(VALUE_MAX).collect());
            add(Stage::Tls, What::Names, Value::List(names.collect()));
        }
    }
}

fn answered(answer: &Answer, verdict: &Verdict, asked: &RequestContext<'_>, out: &mut Vec<Evidence>) {
    let mut add = |stage, what, value| out.push(Evidence { stage, what, value });
    let clean = |text: &str| -> String {
        let text = asked.without_secrets(text);
        text.chars().take(VALUE_MAX).collect()
    };
    let header = |name: &str| answer.header(name).map(|value| Value::Text(clean(value)));
    add(Stage::FirstByte, What::Status, Value::Number(answer.status().into()));
    let theirs = answer.header("date").and_then(http_date);
    if let (Some(theirs), Some(ours)) = (theirs, verdict.seen.now)
        && theirs.abs_diff(ours) >= CLOCKS_DIFFER
    {
        let signed = |seconds: u64| i64::try_from(seconds).unwrap_or(i64::MAX);
        add(Stage::FirstByte, What::ClockAhead, Value::Number(signed(ours).saturating_sub(signed(theirs))));
    }
    for name in ["cf-ray", "cf-mitigated"] {
        if let Some(value) = header(name) {
            add(Stage::Edge, What::Header(name.to_owned()), value);
        }
    }
    for (name, value) in answer.gateway_headers().take(GATEWAY_HEADERS_MAX) {
        add(Stage::Gateway, What::Header(name.chars().take(60).collect()), Value::Text(clean(value)));
    }
    if let Some(id) = &verdict.request_id {
        add(
            Stage::Provider,
            What::Header(api(verdict.choice.protocol).request_id_header().to_owned()),
            Value::Text(clean(id)),
        );
    }
    // Whoever refused also says for how long.
    let ended = match verdict.ended_at {
        Some(stage @ (Stage::Edge | Stage::Gateway | Stage::Provider | Stage::Model)) => stage,
        _ => Stage::FirstByte,
    };
    if let Some(code) = &verdict.code {
        add(ended, What::Code, Value::Text(clean(code)));
    }
    if let Some(value) = header("retry-after") {
        add(ended, What::Header("retry-after".to_owned()), value);
    }
    if let Some(model) = &verdict.model {
        add(Stage::Model, What::Model, Value::Text(clean(model)));
    }
    if let Some(tokens) = &verdict.tokens {
        let count = |count: u64| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
        add(Stage::Model, What::InputTokens, count(tokens.input));
        add(Stage::Model, What::OutputTokens, count(tokens.output));
    }
}

/// The one form of date that servers write (RFC 9110 §5.6.7): `Tue, 24 Nov 2026 00:25:12 GMT`.
fn http_date(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut words = text.split_once(", ")?.1.split(' ');
    let day = words.next()?.parse().ok()?;
    let month = words.next().and_then(|word| MONTHS.iter().position(|month| *month == word))?;
    let year = words.next()?.parse().ok().filter(|year| (1970..10_000).contains(year))?;
    let mut clock = words.next()?.splitn(3, ':').map(|part| part.parse().ok());
    let clock = [clock.next()??, clock.next()??, clock.next()??];
    (words.next() == Some("GMT")).then_some(())?;
    moment(year, u64::try_from(month + 1).ok()?, day, clock)
}

#[cfg(test)]
mod tests;
