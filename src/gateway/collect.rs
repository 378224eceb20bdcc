//! What was seen on the way, each thing at the stage where it was seen.
//!
//! The connection is seen by the client, which hands it over as [`ConnectionTrace`]; the rest is read from the answer. What was
//! not seen is not in the list. Texts are bounded and without the secrets that were sent; they are made harmless where
//! they are said.

use crate::domain::{Date, minute};

use super::answer::{Answer, Outcome};
use super::certificate::moment;
use super::connection::ConnectionTrace;
use super::evidence::{Evidence, EvidenceKind, Value};
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

/// What there may be at a stage.
type Found = (Stage, EvidenceKind, Option<Value>);

/// Everything that was seen, in the order of the way.
pub(super) fn evidence(verdict: &Verdict, outcome: &Outcome, asked: &RequestContext<'_>) -> Vec<Evidence> {
    let mut found = connection(&verdict.seen, verdict.row.kind == Code::CertificateForAnotherHost);
    if let Outcome::Answered(answer) = outcome {
        found.extend(answered(answer, verdict, asked));
    }
    crate::domain::sort_by_key(&mut found, |(stage, ..)| *stage);
    let found = found.into_iter().filter_map(|(stage, kind, value)| Some((stage, kind, value?)));
    found.map(|(stage, kind, value)| Evidence { stage, kind, value }).collect()
}

fn connection(seen: &ConnectionTrace, for_another_host: bool) -> Vec<Found> {
    let cut = |text: &str| text.chars().take(VALUE_MAX).collect::<String>();
    let text = |text: &str| Value::Text(cut(text));
    // Lists both, since a proxy may have a name as well.
    let lookups = seen.lookups.iter().flat_map(|lookup| {
        let name = Value::List(vec![cut(&lookup.name)]);
        let addresses = Value::List(lookup.addresses.clone());
        [
            (Stage::Name, EvidenceKind::LOOKED_UP, Some(name)),
            (Stage::Name, EvidenceKind::ADDRESSES, Some(addresses)),
        ]
    });
    let via = seen.via.as_ref();
    let proxy = via.map(|via| text(&format!("{}://{}", via.scheme, via.proxy)));
    let source = via.and_then(|via| via.source.as_deref());
    let certificate = seen.certificate.as_ref();
    let from =
        certificate.and_then(|it| it.not_before).filter(|from| seen.now.is_some_and(|now| *from > now));
    let until = certificate.and_then(|it| it.not_after);
    let names = certificate.filter(|_| for_another_host).map(|it| it.names.iter().map(|name| cut(name)));
    let rows = [
        (Stage::Connect, EvidenceKind::ADDRESS, seen.address.as_deref().map(text)),
        (Stage::Connect, EvidenceKind::WITHOUT_PROXY, seen.without_proxy.map(text)),
        (Stage::Proxy, EvidenceKind::PROXY, proxy),
        (Stage::Proxy, EvidenceKind::PROXY_VARIABLE, via.map(|via| text(&via.variable))),
        (Stage::Proxy, EvidenceKind::PROXY_SOURCE, source.map(text)),
        (Stage::Tls, EvidenceKind::TLS_VERSION, seen.tls.map(text)),
        (Stage::Tls, EvidenceKind::ISSUER, certificate.and_then(|it| it.issuer.as_deref()).map(text)),
        (Stage::Tls, EvidenceKind::VALID_FROM, from.map(|from| text(&minute(from)))),
        (Stage::Tls, EvidenceKind::EXPIRES, until.map(|until| text(&Date::from_unix(until).to_string()))),
        (Stage::Tls, EvidenceKind::NAMES, names.map(|names| Value::List(names.collect()))),
    ];
    lookups.chain(rows).collect()
}

fn answered(answer: &Answer, verdict: &Verdict, asked: &RequestContext<'_>) -> Vec<Found> {
    let clean = |text: &str| Value::Text(asked.without_secrets(text).chars().take(VALUE_MAX).collect());
    let header =
        |stage, name: &'static str| (stage, EvidenceKind::header(name), answer.header(name).map(clean));
    let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let count = |count: u64| Value::Number(signed(count));
    let clocks = answer.header("date").and_then(http_date).zip(verdict.seen.now);
    let ahead = clocks
        .filter(|(theirs, ours)| theirs.abs_diff(*ours) >= CLOCKS_DIFFER)
        .map(|(theirs, ours)| Value::Number(signed(ours).saturating_sub(signed(theirs))));
    let gateway = answer.gateway_headers().take(GATEWAY_HEADERS_MAX).map(|(name, value)| {
        let name = name.chars().take(60).collect::<String>();
        (Stage::Gateway, EvidenceKind::header(name), Some(clean(value)))
    });
    let request_id = EvidenceKind::header(api(verdict.choice.protocol).request_id_header());
    // Whoever refused also says for how long.
    let ended = match verdict.ended_at {
        Some(stage @ (Stage::Edge | Stage::Gateway | Stage::Provider | Stage::Model)) => stage,
        _ => Stage::FirstByte,
    };
    let tokens = verdict.tokens;
    let rows = [
        (Stage::FirstByte, EvidenceKind::STATUS, Some(Value::Number(answer.status().into()))),
        (Stage::FirstByte, EvidenceKind::CLOCK_AHEAD, ahead),
        header(Stage::Edge, "cf-ray"),
        header(Stage::Edge, "cf-mitigated"),
        (Stage::Provider, request_id, verdict.request_id.as_deref().map(clean)),
    ];
    let end = [
        (ended, EvidenceKind::CODE, verdict.code.as_deref().map(clean)),
        header(ended, "retry-after"),
        (Stage::Model, EvidenceKind::MODEL, verdict.model.as_deref().map(clean)),
        (Stage::Model, EvidenceKind::INPUT_TOKENS, tokens.map(|tokens| count(tokens.input))),
        (Stage::Model, EvidenceKind::OUTPUT_TOKENS, tokens.map(|tokens| count(tokens.output))),
    ];
    rows.into_iter().chain(gateway).chain(end).collect()
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
