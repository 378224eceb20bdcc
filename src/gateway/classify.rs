//! Whose fault it is.
//!
//! The order of the questions matters more than any of them: whether anything answered; whether the body is AI
//! Gateway's error, Cloudflare's API error, the provider's error, a message; and only then what a status or a page of
//! text may mean. The same 401 comes from the gateway and from the provider, with opposite things to do.

use crate::domain::Layer;

use super::answer::{Answer, CertificateFlaw, Fault, Outcome};
use super::body;
use super::collect;
use super::connection::{ConnectionTrace, ProxyInfo};
use super::models::Catalogue;
use super::protocol::api;
use super::reply::{Body, ProviderError};
use super::request::{Question, RequestContext};
use super::spelling::nearest;
use super::stage::Stage;
use super::verdict::{Code, ErrorNames, Row, Verdict, rows};

/// How much of a page that is no JSON is looked at, in characters.
const PAGE_MAX: usize = 64 << 10;

/// Says whose fault it is. Total: any outcome of any bytes has a verdict.
#[must_use]
pub fn classify(outcome: &Outcome, asked: &RequestContext<'_>) -> Verdict {
    let mut verdict = match outcome {
        Outcome::Answered(answer) => classify_answer(answer, asked),
        Outcome::Fault(fault) => classify_fault(fault, asked),
    };
    if verdict.row.layer == Layer::Model {
        let known: Vec<_> = Catalogue::of(asked.choice).names().cloned().collect();
        verdict.nearest = asked.model.and_then(|model| nearest(model, &known, asked.choice.model_fillers));
    }
    verdict.evidence = collect::evidence(&verdict, outcome, asked);
    verdict
}

fn classify_fault(fault: &Fault, asked: &RequestContext<'_>) -> Verdict {
    let mut said = None;
    let mut ended_at = None;
    let row = match fault {
        Fault::Name => Code::NameNotFound,
        Fault::Refused => Code::ConnectionRefused,
        Fault::Unreachable => Code::NetworkUnreachable,
        Fault::ConnectionLost => Code::ConnectionLost,
        Fault::NotHttp { detail } => {
            said = Some(detail);
            Code::AnswerNotHttp
        }
        Fault::Header { name } if name == asked.choice.key_header => Code::ProviderKeyNotSendable,
        Fault::Header { .. } => Code::GatewayTokenNotSendable,
        Fault::Certificate { flaw } => match flaw {
            CertificateFlaw::UnknownIssuer => Code::CertificateIssuerUnknown,
            CertificateFlaw::Expired => Code::CertificateExpired,
            CertificateFlaw::NotYet => Code::CertificateNotYetValid,
            CertificateFlaw::OtherHost => Code::CertificateForAnotherHost,
        },
        Fault::NoTls => Code::TlsNotSpoken,
        Fault::Tls { detail } => {
            said = Some(detail);
            Code::TlsFailed
        }
        Fault::Timeout { stage } => {
            ended_at = Some(*stage);
            time_out_row(*stage, asked.seen)
        }
        Fault::ProxyLogin { .. } => {
            let given = asked.seen.and_then(|seen| seen.via.as_ref()).is_some_and(|via| via.login);
            if given { Code::ProxyLoginRefused } else { Code::ProxyLoginNeeded }
        }
        Fault::Proxy { stage, detail } => {
            said = Some(detail);
            ended_at = Some(*stage);
            if *stage == Stage::Proxy { Code::ProxyFailed } else { Code::ProxyNotReached }
        }
        Fault::NoCertificates => Code::NoCertificates,
    };
    let mut verdict = Verdict::new(row, asked);
    verdict.ended_at = ended_at.or(verdict.ended_at);
    verdict.detail = said.filter(|said| !said.trim().is_empty()).map(|said| asked.clean(said));
    if let Fault::ProxyLogin { status: Some(status) } = fault {
        verdict.code = Some(status.to_string());
        verdict.detail = Some(format!("HTTP {status}"));
    }
    verdict.saw_proxy = matches!(fault, Fault::Proxy { stage: Stage::Proxy, .. } | Fault::ProxyLogin { .. });
    verdict
}

/// Whom a time-out is about: a proxy until its way stands, else whatever was being waited for.
fn time_out_row(stage: Stage, seen: Option<&ConnectionTrace>) -> Code {
    let via = seen.and_then(|seen| seen.via.as_ref());
    // Some proxies want an address, so that the gateway's own name is looked up here.
    let own_name = seen.and_then(|seen| seen.looking_up.as_deref());
    let is_proxys = |via: &ProxyInfo| own_name.is_none_or(|name| via.is_at(name));
    match stage {
        Stage::Name if via.is_some_and(is_proxys) => Code::ProxyTimedOut,
        Stage::Connect | Stage::Proxy if via.is_some() => Code::ProxyTimedOut,
        Stage::Proxy => Code::ProxyTimedOut,
        Stage::Name => Code::NameTimedOut,
        Stage::Connect => Code::ConnectTimedOut,
        _ => Code::TimedOut,
    }
}

fn classify_answer(answer: &Answer, asked: &RequestContext<'_>) -> Verdict {
    let text = String::from_utf8_lossy(answer.body());
    let api = api(asked.choice.protocol);
    let body = body::read(&text, answer.truncated(), api);
    let gateway = answer.has_gateway_header();
    let from_gateway = gateway || matches!(body, Body::Gateway { .. });
    let named = matches!(body, Body::Gateway { .. } | Body::Cloudflare { .. } | Body::Provider(_));
    let provider = matches!(body, Body::Provider(_) | Body::Message { .. } | Body::Models);
    let mut said = None;
    let mut code = None;
    let mut answered_by = None;
    let mut from_edge = false;
    let mut tokens = None;
    let mut request_id = answer.header(api.request_id_header()).map(str::to_owned);
    let row = match body {
        Body::Gateway { code: number, text } => {
            said = text;
            code = number.map(|number| number.to_string());
            gateway_row(number, answer.status(), asked)
        }
        Body::Edge { code: number, text } => {
            said = text;
            code = number.map(|number| number.to_string());
            from_edge = true;
            let blocked = answer.status() < 500;
            let kept_out = if number == Some(RATE_LIMITED) { Some(rate_row(answer)) } else { None };
            kept_out.or_else(|| behind_row(answer, blocked)).unwrap_or(if blocked {
                Code::EdgeBlocked
            } else {
                Code::EdgeFailed
            })
        }
        Body::Cloudflare { code: number, text } => {
            said = text;
            code = number.map(|number| number.to_string());
            cloudflare_row(number, said.as_deref(), answer.status())
        }
        Body::Provider(error) => {
            request_id = request_id.or(error.request_id.clone());
            let row = provider_row(&error, request_id.is_some(), answer.status(), asked);
            said = error.text;
            code = error.code.or(error.kind);
            row
        }
        Body::Message { model, tokens: cost } if is_success(answer) => {
            answered_by = model;
            tokens = cost;
            if asked.question != Question::Message {
                Code::NotAMessage
            } else if answer.cache_status().is_some_and(|status| status.eq_ignore_ascii_case("HIT")) {
                Code::AnsweredFromCache
            } else if gateway {
                Code::Proven
            } else {
                Code::NotProvenByGateway
            }
        }
        Body::Models if is_success(answer) && asked.question == Question::Models => {
            if gateway {
                Code::ModelsListed
            } else {
                Code::NotProvenByGateway
            }
        }
        Body::Message { .. } | Body::Models => unknown_json(answer),
        Body::Json { text } => {
            said = text;
            unknown_json(answer)
        }
        Body::Broken => behind_row(answer, false).unwrap_or(Code::AnswerBroken),
        Body::Empty if (300..400).contains(&answer.status()) => Code::Redirected,
        Body::Empty => behind_row(answer, false).unwrap_or(Code::AnswerEmpty),
        Body::Text if answer.encoding().is_some() => {
            said = answer.encoding().map(str::to_owned);
            Code::AnswerEncoded
        }
        Body::Text => {
            // Before the page is cut, for the same reason.
            said = Some(readable(&asked.without_secrets(&text)));
            page_row(answer, &text)
        }
    };
    // A proxy that is asked in plain http answers itself.
    let row = if answer.status() == 407 && !gateway && !named { Code::ProxyLoginNeeded } else { row };
    if row == Code::Redirected {
        said = answer.header("location").map(without_query);
    }
    let mut verdict = Verdict::new(row, asked);
    let clean = |text: &str| Some(asked.clean(text)).filter(|text| !text.is_empty());
    verdict.status = Some(answer.status());
    verdict.code = code.as_deref().and_then(clean);
    verdict.detail = said.as_deref().and_then(clean);
    verdict.model = answered_by.as_deref().and_then(clean);
    verdict.cache_status = answer.cache_status().and_then(clean);
    verdict.log_id = answer.log_id().and_then(clean);
    verdict.ray = answer.ray().and_then(clean);
    verdict.request_id = request_id.as_deref().and_then(clean);
    verdict.retry_after = answer.retry_after();
    verdict.tokens = tokens;
    verdict.saw_edge = answer.has_edge_header() || from_edge;
    verdict.saw_gateway = from_gateway;
    verdict.saw_provider = provider && row != Code::LitellmRefused;
    verdict
}

fn is_success(answer: &Answer) -> bool {
    (200..300).contains(&answer.status())
}

fn gateway_row(code: Option<i64>, status: u16, asked: &RequestContext<'_>) -> Code {
    match code.and_then(|code| row_where(|row| row.answers.gateway.contains(&code))) {
        Some(Code::GatewayTokenRefused) if asked.token.is_none() => Code::GatewayTokenMissing,
        Some(row) => row,
        // The code for "no provider key, and Cloudflare is not to pay" is not published.
        None if asked.key.is_none() && status == 400 => Code::ProviderKeyMissingAtGateway,
        None => Code::GatewayErrorUnknown,
    }
}

fn cloudflare_row(code: Option<i64>, text: Option<&str>, status: u16) -> Code {
    let text = text.map(plain_words).unwrap_or_default();
    let by_words = row_where(|row| row.answers.cloudflare_words.iter().any(|words| text.contains(words)));
    let by_code = || code.and_then(|code| row_where(|row| row.answers.cloudflare.contains(&code)));
    by_words.or_else(by_code).unwrap_or(match status {
        409 => Code::GatewayIdTaken,
        _ => Code::CloudflareErrorUnknown,
    })
}

fn row_where(leads_there: impl Fn(&'static Row) -> bool) -> Option<Code> {
    rows().iter().find(|row| leads_there(row)).map(|row| row.kind)
}

fn provider_row(error: &ProviderError, identified: bool, status: u16, asked: &RequestContext<'_>) -> Code {
    let api = asked.choice.protocol.api();
    let of_protocol = |row: &'static Row, leads_there: &dyn Fn(&ErrorNames) -> bool| {
        row.answers.protocols.iter().any(|(known, names)| *known == api && leads_there(names))
    };
    let by_code = error
        .code
        .as_deref()
        .and_then(|code| row_where(|row| of_protocol(row, &|names| names.codes.contains(&code))));
    let text = error.text.as_deref().map(plain_words).unwrap_or_default();
    let said = |names: &ErrorNames| names.words.iter().any(|words| text.contains(words));
    let by_words = || row_where(|row| of_protocol(row, &said));
    let by_kind = || {
        let kind = error.kind.as_deref()?;
        row_where(|row| {
            row.answers.types.contains(&kind) || of_protocol(row, &|names| names.types.contains(&kind))
        })
    };
    let row = by_code.or_else(by_words).or_else(by_kind).unwrap_or(match status {
        400 | 422 => Code::ProviderRequestRefused,
        401 => Code::ProviderKeyRejected,
        402 => Code::ProviderBilling,
        403 => Code::ProviderPermissionMissing,
        404 => Code::ModelNotFound,
        413 => Code::ProviderRequestTooLarge,
        429 => Code::ProviderRateLimited,
        408 | 500..=599 => Code::ProviderUnwell,
        _ => Code::ProviderErrorUnknown,
    });
    // What has an id was looked at by the API, so that the place was not what it minded, unless it says so by its code.
    let by_place = by_code.is_none() && row == Code::ProviderPlaceRefused;
    let row = if by_place && identified { Code::ProviderPermissionMissing } else { row };
    match row {
        Code::ProviderKeyRejected if asked.key.is_none() => Code::ProviderKeyMissing,
        // A key may be good for messages all the same.
        Code::ProviderPermissionMissing if asked.question == Question::Models => Code::ModelListRefused,
        // A provider names the model it does not have; a 404 that names none is about the address.
        Code::ModelNotFound if !names_a_model(error.text.as_deref(), asked) => Code::ProviderRouteUnknown,
        _ => row,
    }
}

/// In small letters, one blank between two words.
fn plain_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn names_a_model(text: Option<&str>, asked: &RequestContext<'_>) -> bool {
    text.is_some_and(|text| {
        text.to_ascii_lowercase().contains("model")
            || asked.model.is_some_and(|model| !model.is_empty() && text.contains(model))
    })
}

/// What Cloudflare's edge calls having had too many requests.
const RATE_LIMITED: i64 = 1015;

/// Too many requests, said by something in front of the gateway, or of what is behind it.
fn rate_row(answer: &Answer) -> Code {
    if answer.has_gateway_header() { Code::ProviderEdgeRateLimited } else { Code::EdgeRateLimited }
}

/// What an answer means whose body is in nobody's form, where its status says it or the gateway passed it on: what
/// comes with the gateway's mark comes from behind the gateway, which is a Cloudflare edge of the provider's own.
fn behind_row(answer: &Answer, blocked: bool) -> Option<Code> {
    let gateway = answer.has_gateway_header();
    match answer.status() {
        429 => Some(rate_row(answer)),
        400..=599 if gateway && blocked => Some(Code::ProviderPlaceRefused),
        500..=599 if gateway => Some(Code::ProviderUnwell),
        _ => None,
    }
}

/// JSON that is neither an error that we know nor what was asked for.
fn unknown_json(answer: &Answer) -> Code {
    if let Some(row) = behind_row(answer, false) {
        return row;
    }
    match answer.status() {
        200..=299 => Code::NotAMessage,
        300..=399 => Code::Redirected,
        _ if answer.has_gateway_header() => Code::GatewayAnswerUnreadable,
        404 => Code::NoGatewayAtThisAddress,
        _ => Code::AnswerUnknown,
    }
}

/// What the pages say by which Cloudflare's edge stops a request: to everybody, and to whoever has to prove first that
/// they are a person. In small letters.
const BLOCKED: [&str; 6] = [
    "attention required",
    "just a moment",
    "error code: 10",
    "cf_chl_opt",
    "checking your browser before accessing",
    "sorry, you have been blocked",
];

/// What tells a page of Cloudflare's edge from anybody else's. In small letters.
const EDGE_PAGE: [&str; 5] =
    ["cf-error-code", "cf-code-label", "cf-error-details", "error code: ", "<center>cloudflare</center>"];

/// What a text that is no JSON may be: a page of Cloudflare's edge, or somebody else's.
fn page_row(answer: &Answer, text: &str) -> Code {
    let status = answer.status();
    if (300..400).contains(&status) {
        return Code::Redirected;
    }
    let page: String = text.chars().take(PAGE_MAX).collect::<String>().to_ascii_lowercase();
    let bears = |marks: &[&str]| marks.iter().any(|mark| page.contains(mark));
    let blocked = bears(&BLOCKED) || answer.header("cf-mitigated").is_some();
    let edge_page = bears(&EDGE_PAGE);
    let cloudflare = edge_page || answer.has_edge_header();
    let blocked = blocked && !(status >= 500 && page.contains("cf-error-code"));
    if page.contains("error code: 1015") || page.contains("cf-error-code\">1015<") {
        return rate_row(answer);
    }
    if let Some(row) = behind_row(answer, blocked || (status < 500 && edge_page)) {
        return row;
    }
    match status {
        _ if answer.has_gateway_header() => Code::GatewayAnswerUnreadable,
        500..=599 if blocked => Code::EdgeBlocked,
        500..=599 if cloudflare => Code::EdgeFailed,
        // Cloudflare's own statuses for an origin it cannot reach; nobody else uses them.
        520..=527 | 530 => Code::EdgeFailed,
        400..=499 if blocked || edge_page => Code::EdgeBlocked,
        401 | 403 if cloudflare => Code::EdgeBlocked,
        _ => Code::NotTheGateway,
    }
}

/// What a page says to a reader: without tags, scripts and runs of white space.
fn readable(page: &str) -> String {
    let mut out = String::new();
    let mut tag: Option<String> = None;
    let mut hidden = false;
    for c in page.chars().take(PAGE_MAX) {
        match (&mut tag, c) {
            (None, '<') => tag = Some(String::new()),
            (Some(name), '>') => {
                let name = name.to_ascii_lowercase();
                if name.starts_with("script") || name.starts_with("style") {
                    hidden = true;
                } else if name.starts_with("/script") || name.starts_with("/style") {
                    hidden = false;
                }
                tag = None;
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            // Enough of a tag's name to tell the two whose content nobody reads.
            (Some(name), c) => {
                if name.len() < 16 {
                    name.push(c);
                }
            }
            (None, _) if hidden => {}
            (None, c) if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            (None, c) => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// An address without what may be private in it.
fn without_query(address: &str) -> String {
    address.split(['?', '#']).next().unwrap_or("").to_owned()
}

#[cfg(test)]
mod tests;
