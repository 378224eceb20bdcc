//! What was seen on the way, each thing at the stage where it was seen.
//!
//! The connection is seen by the client, which hands it over as [`Seen`]; the rest is read from the answer. What was
//! not seen is not in the list. Texts are bounded and without the secrets that were sent; they are made harmless where
//! they are said.

use crate::domain::{Date, minute};
use crate::locale::{Argument, Id, Message, ids};

use super::answer::{Answer, Outcome};
use super::certificate::{Certificate, moment};
use super::classify::RequestContext;
use super::protocol::api;
use super::stage::Stage;
use super::verdict::{Code, Verdict};

/// What the client saw of the connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The names that were looked up, and what was found; at most [`Seen::LOOKUPS_MAX`].
    pub lookups: Vec<Lookup>,
    /// The name whose addresses had not come when the request ended.
    pub looking_up: Option<String>,
    /// The address that was connected to; a proxy's, where there is one.
    pub address: Option<String>,
    /// The proxy, where there is one.
    pub via: Option<Via>,
    /// The variable that kept a proxy out of the way.
    pub without_proxy: Option<&'static str>,
    /// The version of TLS, once the handshake had come so far as to prove it.
    pub tls: Option<&'static str>,
    /// The certificate of the host that was asked.
    pub certificate: Option<Certificate>,
    /// This computer's clock when the request ended, in seconds since 1970-01-01 00:00 UTC.
    pub now: Option<u64>,
}

impl Seen {
    /// How many lookups are kept; a proxy's name and the gateway's are all there are.
    pub const LOOKUPS_MAX: usize = 4;
    /// How many addresses of a name are kept.
    pub const ADDRESSES_MAX: usize = 8;
}

/// A name and its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The name.
    pub name: String,
    /// What it stands for.
    pub addresses: Vec<String>,
}

/// A proxy and why it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Via {
    /// Its kind: `http`, `https`, `socks4`, `socks4a`, `socks5`, `socks5h`.
    pub scheme: String,
    /// Host and port, without user name and password.
    pub proxy: String,
    /// The variable, or the key of OpenClaw's config, that names it.
    pub variable: String,
    /// Where that stands; `None` for a variable of this process.
    pub source: Option<String>,
    /// Whether the variable has a user name for it.
    pub login: bool,
}

impl Via {
    /// Whether this is the proxy's host.
    #[must_use]
    pub fn is_at(&self, host: &str) -> bool {
        self.proxy.rsplit_once(':').map_or(self.proxy.as_str(), |(name, _)| name).eq_ignore_ascii_case(host)
    }
}

/// One thing that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where.
    pub stage: Stage,
    /// What.
    pub what: What,
    /// The thing itself.
    pub value: Value,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The name that was looked up.
    LookedUp,
    /// The addresses it stands for.
    Addresses,
    /// The address of the connection.
    Address,
    /// The variable that kept a proxy out of the way.
    WithoutProxy,
    /// The proxy.
    Proxy,
    /// The variable, or the key of OpenClaw's config, that names it.
    ProxyVariable,
    /// Where that stands.
    ProxySource,
    /// The version of TLS.
    TlsVersion,
    /// Who signed the certificate.
    Issuer,
    /// From which day it counts, where that is to come.
    ValidFrom,
    /// The day until which it counts.
    Expires,
    /// Whom it is for, where that is somebody else.
    Names,
    /// By how many seconds this computer's clock is ahead of the server's, where that is a minute or more.
    ClockAhead,
    /// The HTTP status.
    Status,
    /// The code in the answer.
    Code,
    /// The model that answered.
    Model,
    /// Tokens of the question.
    InputTokens,
    /// Tokens of the answer.
    OutputTokens,
    /// How many requests were sent, where the last was not the first.
    Requests,
    /// A header of the answer, by its name.
    Header(String),
}

/// The value of a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// A number.
    Number(i64),
}

impl What {
    /// The fixed name in reports: a header's own, else in camel case.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::LookedUp => "lookedUp",
            Self::Addresses => "addresses",
            Self::Address => "address",
            Self::WithoutProxy => "withoutProxy",
            Self::Proxy => "proxy",
            Self::ProxyVariable => "proxyVariable",
            Self::ProxySource => "proxySource",
            Self::TlsVersion => "tlsVersion",
            Self::Issuer => "issuer",
            Self::ValidFrom => "validFrom",
            Self::Expires => "expires",
            Self::Names => "names",
            Self::ClockAhead => "clockAhead",
            Self::Status => "status",
            Self::Code => "code",
            Self::Model => "model",
            Self::InputTokens => "inputTokens",
            Self::OutputTokens => "outputTokens",
            Self::Requests => "requests",
            Self::Header(name) => name,
        }
    }
}

impl Evidence {
    /// The thing with its name, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        let id = match &self.what {
            What::LookedUp => ids::EVIDENCE_LOOKED_UP,
            What::Addresses => ids::EVIDENCE_ADDRESSES,
            What::Address => ids::EVIDENCE_ADDRESS,
            What::WithoutProxy => ids::EVIDENCE_WITHOUT_PROXY,
            What::Proxy => ids::EVIDENCE_PROXY,
            What::ProxyVariable => ids::EVIDENCE_PROXY_VARIABLE,
            What::ProxySource => ids::EVIDENCE_PROXY_SOURCE,
            What::TlsVersion => ids::EVIDENCE_TLS_VERSION,
            What::Issuer => ids::EVIDENCE_ISSUER,
            What::ValidFrom => ids::EVIDENCE_VALID_FROM,
            What::Expires => ids::EVIDENCE_EXPIRES,
            What::Names => ids::EVIDENCE_NAMES,
            What::ClockAhead => return self.clock(),
            What::Status => ids::EVIDENCE_STATUS,
            What::Code => ids::EVIDENCE_CODE,
            What::Model => ids::EVIDENCE_MODEL,
            What::InputTokens => ids::EVIDENCE_INPUT_TOKENS,
            What::OutputTokens => ids::EVIDENCE_OUTPUT_TOKENS,
            What::Requests => ids::EVIDENCE_REQUESTS,
            What::Header(name) => {
                return ids::EVIDENCE_HEADER.with("name", name.as_str()).with("value", self.value.argument());
            }
        };
        id.with("value", self.value.argument())
    }

    fn clock(&self) -> Message {
        let Value::Number(seconds) = self.value else { return ids::EVIDENCE_STATUS.with("value", "–") };
        let id = if seconds < 0 { ids::EVIDENCE_CLOCK_BEHIND } else { ids::EVIDENCE_CLOCK_AHEAD };
        let seconds = seconds.unsigned_abs();
        let (count, unit) = match seconds {
            0..3600 => (seconds / 60, ids::EVIDENCE_MINUTES),
            3600..172_800 => (seconds / 3600, ids::EVIDENCE_HOURS),
            _ => (seconds / 86_400, ids::EVIDENCE_DAYS),
        };
        id.with("time", unit.with("count", count))
    }
}

impl Value {
    fn argument(&self) -> Argument {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::List(list) => list.join(", ").into(),
            // As it is: a number of tokens or a status has no thousands to part.
            Self::Number(number) => number.to_string().into(),
        }
    }
}

/// How many of the gateway's own headers are kept.
const GATEWAY_HEADERS_MAX: usize = 16;

/// The longest value that is kept, in characters.
const VALUE_MAX: usize = 200;

/// From how many seconds on two clocks are said to differ: less is the network's doing, and does no harm.
const CLOCKS_DIFFER: u64 = 60;

/// Everything that was seen, in the order of the way.
pub(super) fn of(verdict: &Verdict, outcome: &Outcome, asked: &RequestContext<'_>) -> Vec<Evidence> {
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

impl Verdict {
    /// Notes that it took more than one request, where the last of them ended.
    pub fn note_requests(&mut self, count: u32) {
        let stage = self.ended_at.unwrap_or(Stage::Done);
        let value = Value::Number(count.into());
        self.evidence.push(Evidence { stage, what: What::Requests, value });
        self.evidence.sort_by_key(|it| it.stage);
    }

    /// The evidence as one line a stage, for people.
    #[must_use]
    pub fn evidence_lines(&self) -> Vec<(Stage, Vec<Message>)> {
        let mut lines: Vec<(Stage, Vec<Message>)> = Vec::new();
        for evidence in &self.evidence {
            match lines.last_mut() {
                Some((stage, messages)) if *stage == evidence.stage => messages.push(evidence.message()),
                _ => lines.push((evidence.stage, vec![evidence.message()])),
            }
        }
        lines
    }

    /// What sentences name of what was seen: the proxy and its variable, the certificate's issuer, hosts and days, and
    /// the clock.
    pub(super) fn say_seen(&self, message: Message) -> Message {
        let none = || "–".to_owned();
        let via = self.seen.via.as_ref();
        let certificate = self.seen.certificate.as_ref();
        let names = certificate.map(|it| it.names.join(", ")).filter(|names| !names.is_empty());
        let subject = || certificate.and_then(|it| it.subject.clone());
        let day =
            |pick: fn(&Certificate) -> Option<u64>| certificate.and_then(pick).map_or_else(none, minute);
        message
            .with("proxy", via.map_or_else(|| self.host.clone(), |via| via.proxy.clone()))
            .with("scheme", via.map_or_else(|| "http".to_owned(), |via| via.scheme.clone()))
            .with("variable", via.map_or("HTTPS_PROXY", |via| via.variable.as_str()))
            .with("issuer", certificate.and_then(|it| it.issuer.clone()).unwrap_or_else(none))
            .with("names", names.or_else(subject).unwrap_or_else(none))
            .with("from", day(|it| it.not_before))
            .with("until", day(|it| it.not_after))
            .with("clock", self.seen.now.map_or_else(none, minute))
    }

    /// The host that was being waited for: a proxy's, or the one whose name was being looked up.
    pub(super) fn waited_for(&self) -> String {
        let looked_up = self.seen.looking_up.clone().filter(|_| self.ended_at == Some(Stage::Name));
        let proxy = self
            .seen
            .via
            .as_ref()
            .filter(|_| matches!(self.ended_at, Some(Stage::Name | Stage::Connect | Stage::Proxy)));
        looked_up.or_else(|| proxy.map(|via| via.proxy.clone())).unwrap_or_else(|| self.host.clone())
    }
}

/// The names of the arguments that [`Verdict::message`] gives every sentence, for whoever shows one without a verdict.
pub const SENTENCE_ARGUMENTS: [&str; 15] = [
    "said", "status", "code", "model", "host", "place", "phase", "proxy", "scheme", "variable", "issuer",
    "names", "from", "until", "clock",
];

/// The sentence of a stage that was being waited for.
pub(super) fn phase(stage: Option<Stage>) -> Id {
    match stage {
        Some(Stage::Name) => ids::PHASE_NAME,
        Some(Stage::Connect) => ids::PHASE_CONNECT,
        Some(Stage::Proxy) => ids::PHASE_PROXY,
        Some(Stage::Tls) => ids::PHASE_TLS,
        _ => ids::PHASE_ANSWER,
    }
}

#[cfg(test)]
mod tests;
