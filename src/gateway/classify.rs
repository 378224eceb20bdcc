//! Whose fault it is.
//!
//! The order of the questions matters more than any of them: whether anything answered; whether the body is AI
//! Gateway's error, Cloudflare's API error, the provider's error, a message; and only then what a status or a page of
//! text may mean. The same 401 comes from the gateway and from Anthropic, with opposite things to do.

use crate::domain::{Layer, Secret};

use super::answer::{Answer, CertificateFlaw, Fault, Outcome};
use super::envelope::{self, Body};
use super::evidence::{self, Seen};
use super::models::Catalogue;
use super::spelling::nearest;
use super::stage::Stage;
use super::verdict::{Row, Verdict, rows};

/// The longest text of a server that enters a verdict, in characters.
const TEXT_MAX: usize = 300;

/// How much of a page that is no JSON is looked at, in characters.
const PAGE_MAX: usize = 64 << 10;

/// Secrets shorter than this are not looked for in answers: they would be found everywhere.
const SECRET_MIN: usize = 4;

/// What was asked for, which decides what counts as an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Question {
    /// A message of a model: the live test and the free probe.
    #[default]
    Message,
    /// The list of models.
    Models,
    /// What a Cloudflare token is good for.
    CloudflareToken,
}

/// What was asked, and with what.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// For what.
    pub question: Question,
    /// The provider's key that was sent.
    pub key: Option<&'a Secret>,
    /// The gateway's token that was sent.
    pub token: Option<&'a Secret>,
    /// The model that was asked.
    pub model: Option<&'a str>,
    /// The host that was asked, for sentences.
    pub host: &'a str,
    /// What the client saw of the connection.
    pub seen: Option<&'a Seen>,
}

/// Says whose fault it is. Total: any outcome of any bytes has a verdict.
#[must_use]
pub fn classify(outcome: &Outcome, asked: &Asked<'_>) -> Verdict {
    let mut verdict = match outcome {
        Outcome::Answered(answer) => classify_answer(answer, asked),
        Outcome::Fault(fault) => classify_fault(fault, asked),
    };
    if verdict.row.layer == Layer::Model {
        let known: Vec<_> = Catalogue::embedded().names().cloned().collect();
        verdict.nearest = asked.model.and_then(|model| nearest(model, &known));
    }
    verdict.evidence = evidence::of(&verdict, outcome, asked);
    verdict
}

impl Asked<'_> {
    /// A text of a server, without the secrets that were sent.
    pub(super) fn without_secrets(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in [self.key, self.token].into_iter().flatten() {
            let secret = secret.expose();
            if secret.len() >= SECRET_MIN && text.contains(secret) {
                text = text.replace(secret, "[secret]");
            }
        }
        text
    }

    /// The same, cut to its bound. The cut comes last, so that no half of a secret is left.
    fn clean(&self, text: &str) -> String {
        let mut text = self.without_secrets(text);
        match text.char_indices().nth(TEXT_MAX) {
            Some((end, _)) => {
                text.truncate(end);
                text + "…"
            }
            None => text,
        }
    }
}

fn start(row: &'static Row, asked: &Asked<'_>) -> Verdict {
    Verdict {
        row,
        status: None,
        code: None,
        detail: None,
        model: None,
        nearest: None,
        cache_status: None,
        log_id: None,
        ray: None,
        request_id: None,
        retry_after: None,
        tokens: None,
        host: asked.clean(asked.host),
        seen: asked.seen.cloned().unwrap_or_default(),
        evidence: Vec::new(),
        ended_at: row.stage,
        saw_proxy: false,
        saw_edge: false,
        saw_gateway: false,
        saw_provider: false,
    }
}

fn classify_fault(fault: &Fault, asked: &Asked<'_>) -> Verdict {
    let mut said = None;
    let mut ended_at = None;
    let row = match fault {
        Fault::Name => "N1",
        Fault::Refused => "N2",
        Fault::Unreachable => "N2-unreachable",
        Fault::ConnectionLost => "N2-lost",
        Fault::NotHttp { detail } => {
            said = Some(detail);
            "N2-not-http"
        }
        Fault::Header { name } if name == "x-api-key" => "H1",
        Fault::Header { .. } => "H2",
        Fault::Certificate { flaw } => match flaw {
            CertificateFlaw::UnknownIssuer => "N3-issuer",
            CertificateFlaw::Expired => "N3-expired",
            CertificateFlaw::NotYet => "N3-not-yet",
            CertificateFlaw::OtherHost => "N3-host",
        },
        Fault::NoTls => "N3-no-tls",
        Fault::Tls { detail } => {
            said = Some(detail);
            "N3"
        }
        Fault::Timeout { stage } => {
            ended_at = Some(*stage);
            time_out_row(*stage, asked.seen)
        }
        Fault::ProxyLogin { .. } => {
            let given = asked.seen.and_then(|seen| seen.via.as_ref()).is_some_and(|via| via.login);
            if given { "N5-login" } else { "N5-auth" }
        }
        Fault::Proxy { stage, detail } => {
            said = Some(detail);
            ended_at = Some(*stage);
            if *stage == Stage::Proxy { "N5" } else { "N5-unreached" }
        }
        Fault::NoCertificates => "N6",
        Fault::Cancelled => "N7",
    };
    let mut verdict = start(Row::named(row), asked);
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
fn time_out_row(stage: Stage, seen: Option<&Seen>) -> &'static str {
    let via = seen.and_then(|seen| seen.via.as_ref());
    // Some proxies want an address, so that the gateway's own name is looked up here.
    let own_name = seen.and_then(|seen| seen.looking_up.as_deref());
    let is_proxys = |via: &evidence::Via| own_name.is_none_or(|name| via.is_at(name));
    match stage {
        Stage::Name if via.is_some_and(is_proxys) => "N4-proxy",
        Stage::Connect | Stage::Proxy if via.is_some() => "N4-proxy",
        Stage::Proxy => "N4-proxy",
        Stage::Name => "N4-name",
        Stage::Connect => "N4-connect",
        _ => "N4",
    }
}

fn classify_answer(answer: &Answer, asked: &Asked<'_>) -> Verdict {
    let text = String::from_utf8_lossy(answer.body());
    let (body, extra) = envelope::read(&text, answer.truncated());
    let gateway = answer.has_gateway_header();
    let provider = matches!(body, Body::Provider { .. } | Body::Message { .. } | Body::Models);
    let mut said = None;
    let mut code = None;
    let mut answered_by = None;
    let mut from_edge = false;
    let mut tokens = None;
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
            kept_out.or_else(|| behind_row(answer, blocked)).unwrap_or(if blocked { "E1" } else { "E2" })
        }
        Body::Cloudflare { code: number, text } => {
            said = text;
            code = number.map(|number| number.to_string());
            cloudflare_row(number, said.as_deref(), answer.status())
        }
        Body::Provider { kind, error_code, text } => {
            let identified = extra.request_id.is_some() || answer.request_id().is_some();
            let told =
                Told { kind: kind.as_deref(), error_code: error_code.as_deref(), text: text.as_deref() };
            let row = provider_row(&told, identified, answer.status(), asked);
            said = text;
            code = error_code.or(kind);
            row
        }
        Body::Message { model, tokens: cost } if is_success(answer) => {
            answered_by = model;
            tokens = cost;
            if asked.question != Question::Message {
                "S3"
            } else if answer.cache_status().is_some_and(|status| status.eq_ignore_ascii_case("HIT")) {
                "S2"
            } else if gateway {
                "S0"
            } else {
                "S1"
            }
        }
        Body::Token { status } if is_success(answer) && asked.question == Question::CloudflareToken => {
            let row = if status == "active" { "C0" } else { "C6" };
            said = Some(status);
            row
        }
        Body::Models if is_success(answer) && asked.question == Question::Models => {
            if gateway {
                "S4"
            } else {
                "S1"
            }
        }
        Body::Message { .. } | Body::Token { .. } | Body::Models => unknown_json(answer),
        Body::Json { text } => {
            said = text;
            unknown_json(answer)
        }
        Body::Broken => behind_row(answer, false).unwrap_or("E8"),
        Body::Empty if (300..400).contains(&answer.status()) => "E7",
        Body::Empty => behind_row(answer, false).unwrap_or("E6"),
        Body::Text if answer.encoding().is_some() => {
            said = answer.encoding().map(str::to_owned);
            "E9"
        }
        Body::Text => {
            // Before the page is cut, for the same reason.
            said = Some(readable(&asked.without_secrets(&text)));
            page_row(answer, &text)
        }
    };
    // A proxy that is asked in plain http answers itself.
    let row = if answer.status() == 407 && row.starts_with('E') { "N5-auth" } else { row };
    if row == "E7" {
        said = answer.header("location").map(without_query);
    }
    let mut verdict = start(Row::named(row), asked);
    let clean = |text: &str| Some(asked.clean(text)).filter(|text| !text.is_empty());
    verdict.status = Some(answer.status());
    verdict.code = code.as_deref().and_then(clean);
    verdict.detail = said.as_deref().and_then(clean);
    verdict.model = answered_by.as_deref().and_then(clean);
    verdict.cache_status = answer.cache_status().and_then(clean);
    verdict.log_id = answer.log_id().and_then(clean);
    verdict.ray = answer.ray().and_then(clean);
    verdict.request_id = extra.request_id.as_deref().or(answer.request_id()).and_then(clean);
    verdict.retry_after = answer.retry_after();
    verdict.tokens = tokens;
    verdict.saw_edge = answer.has_edge_header() || from_edge;
    verdict.saw_gateway = gateway || row.starts_with('G');
    verdict.saw_provider = provider && row != "E5-litellm";
    verdict
}

fn is_success(answer: &Answer) -> bool {
    (200..300).contains(&answer.status())
}

fn gateway_row(code: Option<i64>, status: u16, asked: &Asked<'_>) -> &'static str {
    let known = code.and_then(|code| rows().iter().find(|row| row.answers.gateway.contains(&code)));
    match known {
        Some(row) if row.id == "G2" && asked.token.is_none() => "G2-missing",
        Some(row) => &row.id,
        // The code for "no provider key, and Cloudflare is not to pay" is not published.
        None if asked.key.is_none() && status == 400 => "G7",
        None => "G16",
    }
}

fn cloudflare_row(code: Option<i64>, text: Option<&str>, status: u16) -> &'static str {
    let by_code = || code.and_then(|code| rows().iter().find(|row| row.answers.cloudflare.contains(&code)));
    let by_words = by_words(text, |row| row.layer == Layer::CloudflareApi);
    match by_words.or_else(by_code) {
        Some(row) => &row.id,
        None if status == 409 => "C5",
        None => "C7",
    }
}

/// The row, among some, whose words are in the answer's sentence.
fn by_words(text: Option<&str>, among: impl Fn(&Row) -> bool) -> Option<&'static Row> {
    let text = plain_words(text?);
    rows().iter().find(|row| among(row) && row.answers.words.iter().any(|words| text.contains(words)))
}

/// What an error of the provider's form says.
struct Told<'t> {
    kind: Option<&'t str>,
    error_code: Option<&'t str>,
    text: Option<&'t str>,
}

fn provider_row(told: &Told<'_>, identified: bool, status: u16, asked: &Asked<'_>) -> &'static str {
    let by_code = told
        .error_code
        .and_then(|code| rows().iter().find(|row| row.answers.details.iter().any(|known| known == code)));
    let by_words = || by_words(told.text, |row| row.layer != Layer::CloudflareApi);
    let by_kind = || {
        let kind = told.kind?;
        rows().iter().find(|row| row.answers.anthropic.iter().any(|known| known == kind))
    };
    let id = match by_code.or_else(by_words).or_else(by_kind) {
        Some(row) => row.id.as_str(),
        None => match status {
            400 | 422 => "A6-request",
            401 => "A1",
            402 => "A5",
            403 => "A2",
            404 => "A3",
            413 => "A7",
            429 => "A8",
            408 | 500..=599 => "A9",
            _ => "A10",
        },
    };
    // What has an id was looked at by the API, so that the place was not what it minded.
    let id = if id == "A2-place" && identified { "A2" } else { id };
    match id {
        "A1" if asked.key.is_none() => "A1-missing",
        // A key may be good for messages all the same.
        "A2" if asked.question == Question::Models => "A2-list",
        // Anthropic names the model it does not have; a 404 that names none is about the address.
        "A3" if !names_a_model(told.text, asked) => "A3-path",
        _ => id,
    }
}

/// In small letters, one blank between two words.
fn plain_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn names_a_model(text: Option<&str>, asked: &Asked<'_>) -> bool {
    text.is_some_and(|text| {
        text.to_ascii_lowercase().contains("model")
            || asked.model.is_some_and(|model| !model.is_empty() && text.contains(model))
    })
}

/// What Cloudflare's edge calls having had too many requests.
const RATE_LIMITED: i64 = 1015;

/// Too many requests, said by something in front of the gateway, or of what is behind it.
fn rate_row(answer: &Answer) -> &'static str {
    if answer.has_gateway_header() { "A8-edge" } else { "E1-rate" }
}

/// What an answer means whose body is in nobody's form, where its status says it or the gateway passed it on: what
/// comes with the gateway's mark comes from behind the gateway, which is a Cloudflare edge of the provider's own.
fn behind_row(answer: &Answer, blocked: bool) -> Option<&'static str> {
    let gateway = answer.has_gateway_header();
    match answer.status() {
        429 => Some(rate_row(answer)),
        400..=599 if gateway && blocked => Some("A2-place"),
        500..=599 if gateway => Some("A9"),
        _ => None,
    }
}

/// JSON that is neither an error that we know nor what was asked for.
fn unknown_json(answer: &Answer) -> &'static str {
    if let Some(row) = behind_row(answer, false) {
        return row;
    }
    match answer.status() {
        200..=299 => "S3",
        300..=399 => "E7",
        _ if answer.has_gateway_header() => "G17",
        404 => "E4",
        _ => "E5",
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
fn page_row(answer: &Answer, text: &str) -> &'static str {
    let status = answer.status();
    if (300..400).contains(&status) {
        return "E7";
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
        _ if answer.has_gateway_header() => "G17",
        500..=599 if blocked => "E1",
        500..=599 if cloudflare => "E2",
        // Cloudflare's own statuses for an origin it cannot reach; nobody else uses them.
        520..=527 | 530 => "E2",
        400..=499 if blocked || edge_page => "E1",
        401 | 403 if cloudflare => "E1",
        _ => "E3",
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
