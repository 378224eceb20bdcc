//! Every fixture of `tests/fixtures/answers.json`, the same answers in other clothes, and bytes that mean nothing.
//!
//! `evidence` of a fixture: `captured` as a server sent it; `text-known` code and words as published, in the form of a
//! captured answer of the same layer; `constructed` a known form with made-up words.

mod variants;

use crate::domain::{CLOUDFLARE_ANTHROPIC, Secret};
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use super::*;
use crate::domain::{Exit, Layer, Save};
use crate::gateway::{ConnectionTrace, ProxyInfo, Stage};
use crate::locale::Language;

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixture {
    id: String,
    row: String,
    #[serde(rename = "meaning")]
    _meaning: String,
    evidence: String,
    status: u16,
    headers: BTreeMap<String, String>,
    body: Option<Value>,
    body_text: Option<String>,
    body_hex: Option<String>,
    #[serde(default = "sent")]
    key: bool,
    #[serde(default = "sent")]
    token: bool,
    #[serde(default)]
    question: String,
}

fn sent() -> bool {
    true
}

const KEY: &str = "sk-ant-api03-canary-0123456789abcdef";
const TOKEN: &str = "cfut_canary0123456789abcdef";

impl Fixture {
    fn bytes(&self) -> Vec<u8> {
        match (&self.body, &self.body_text, &self.body_hex) {
            (Some(body), None, None) => body.to_string().into_bytes(),
            (None, Some(text), None) => text.clone().into_bytes(),
            (None, None, Some(hex)) => (0..hex.len() / 2)
                .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
                .collect(),
            _ => panic!("{} has not one body", self.id),
        }
    }

    fn answer(&self, body: Vec<u8>) -> Outcome {
        let headers = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
        Outcome::Answered(Answer::new(self.status, headers, body, false))
    }

    fn classify(&self, outcome: &Outcome) -> Verdict {
        let (key, token) = (Secret::verbatim(KEY), Secret::verbatim(TOKEN));
        let asked = RequestContext {
            question: match self.question.as_str() {
                "" => Question::Message,
                "models" => Question::Models,
                other => panic!("{other}"),
            },
            key: self.key.then_some(&key),
            token: self.token.then_some(&token),
            model: Some("claude-test-model"),
            host: "gateway.example",
            ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
        };
        classify(outcome, &asked)
    }
}

fn fixtures() -> Vec<Fixture> {
    serde_json::from_str(include_str!("../../../tests/fixtures/answers.json")).unwrap()
}

fn fixture(id: &str) -> Fixture {
    fixtures().into_iter().find(|fixture| fixture.id == id).unwrap()
}

fn plain(body: &str) -> Verdict {
    let answer = Answer::new(500, [], body.as_bytes().to_vec(), false);
    classify(&Outcome::Answered(answer), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, ""))
}

#[test]
fn every_fixture() {
    let mut ids = BTreeSet::new();
    for fixture in fixtures() {
        assert!(ids.insert(fixture.id.clone()), "{} is there twice", fixture.id);
        assert!(matches!(fixture.evidence.as_str(), "captured" | "text-known" | "constructed"));
        let verdict = fixture.classify(&fixture.answer(fixture.bytes()));
        assert_eq!(verdict.row.id, fixture.row, "{}", fixture.id);
        assert_eq!(verdict.status, Some(fixture.status));
        let said = Language::English.say(&verdict.message());
        assert!(!["{ $", "{$"].iter().any(|hole| said.contains(hole)), "{}: {said}", fixture.id);
    }
}

/// The answers that only the network gives have no body; every other row has a fixture.
#[test]
fn every_row_is_reached() {
    let mut reached: BTreeSet<String> = fixtures().into_iter().map(|fixture| fixture.row).collect();
    let detail = String::from("words");
    for (fault, id) in [
        (Fault::Name, "N1"),
        (Fault::Refused, "N2"),
        (Fault::Unreachable, "N2-unreachable"),
        (Fault::ConnectionLost, "N2-lost"),
        (Fault::Tls { detail: detail.clone() }, "N3"),
        (Fault::Certificate { flaw: CertificateFlaw::UnknownIssuer }, "N3-issuer"),
        (Fault::Certificate { flaw: CertificateFlaw::Expired }, "N3-expired"),
        (Fault::Certificate { flaw: CertificateFlaw::NotYet }, "N3-not-yet"),
        (Fault::Certificate { flaw: CertificateFlaw::OtherHost }, "N3-host"),
        (Fault::NoTls, "N3-no-tls"),
        (Fault::Timeout { stage: Stage::Name }, "N4-name"),
        (Fault::Timeout { stage: Stage::Connect }, "N4-connect"),
        (Fault::Timeout { stage: Stage::Proxy }, "N4-proxy"),
        (Fault::Timeout { stage: Stage::Tls }, "N4"),
        (Fault::NotHttp { detail: detail.clone() }, "N2-not-http"),
        (Fault::Proxy { stage: Stage::Proxy, detail: detail.clone() }, "N5"),
        (Fault::Proxy { stage: Stage::Connect, detail }, "N5-unreached"),
        (Fault::ProxyLogin { status: Some(407) }, "N5-auth"),
        (Fault::NoCertificates, "N6"),
    ] {
        let verdict = classify(
            &Outcome::Fault(fault),
            &RequestContext { host: "gateway.example", ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") },
        );
        assert_eq!(verdict.row.id, id);
        assert_eq!(verdict.row.exit, Exit::Network);
        reached.insert(id.to_owned());
    }
    let via = ProxyInfo {
        scheme: "http".to_owned(),
        proxy: "proxy.example:3128".to_owned(),
        variable: "HTTPS_PROXY".to_owned(),
        source: None,
        login: true,
    };
    let seen = ConnectionTrace { via: Some(via), ..ConnectionTrace::default() };
    let refused = Outcome::Fault(Fault::ProxyLogin { status: None });
    assert_eq!(
        classify(
            &refused,
            &RequestContext { seen: Some(&seen), ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") }
        )
        .row
        .id,
        "N5-login"
    );
    reached.insert("N5-login".to_owned());
    for (name, id) in [("x-api-key", "H1"), ("cf-aig-authorization", "H2")] {
        assert_eq!(
            classify(
                &Outcome::Fault(Fault::Header { name: name.into() }),
                &RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
            )
            .row
            .id,
            id
        );
        reached.insert(id.to_owned());
    }
    for row in rows() {
        assert!(reached.contains(row.id), "{} has no fixture", row.id);
    }
}

#[test]
fn a_time_out_says_what_was_waited_for() {
    let asked = RequestContext { host: "gateway.example", ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") };
    for (stage, said) in [
        (Stage::Name, "No answer in time while looking up gateway.example."),
        (Stage::FirstByte, "No answer in time while waiting for the answer of gateway.example."),
    ] {
        let verdict = classify(&Outcome::Fault(Fault::Timeout { stage }), &asked);
        assert_eq!(Language::English.say(&verdict.message()), said);
    }
}

#[test]
fn what_an_answer_tells() {
    let proven = fixture("S0");
    let verdict = proven.classify(&proven.answer(proven.bytes()));
    assert!(verdict.is_proven());
    assert_eq!(verdict.model.as_deref(), Some("claude-sonnet-4-6"));
    assert_eq!(verdict.tokens, Some(super::super::Tokens { input: 8, output: 1 }));
    assert_eq!(verdict.cache_status.as_deref(), Some("MISS"));
    assert_eq!(verdict.log_id.as_deref(), Some("0199f0a0-0000-7000-8000-000000000000"));
    assert_eq!(verdict.ray.as_deref(), Some("0000000000000000-AMS"));
    assert_eq!(
        Language::English.say(&verdict.message()),
        "It works: claude-sonnet-4-6 answered through your gateway."
    );

    // What the answer does not say is not said: the model that was asked need not be the one that answered.
    let unnamed = fixture("X-model-unnamed");
    let verdict = unnamed.classify(&unnamed.answer(unnamed.bytes()));
    assert_eq!(verdict.model, None);
    assert_eq!(
        Language::English.say(&verdict.message()),
        "It works: a model that gives no name answered through your gateway."
    );

    let limited = fixture("A8");
    let verdict = limited.classify(&limited.answer(limited.bytes()));
    assert_eq!(verdict.retry_after, Some(7));
    assert_eq!(verdict.request_id.as_deref(), Some("req_test_a8"));
    assert_eq!((verdict.row.save, verdict.row.exit), (Save::Yes, Exit::Limited));

    let token = fixture("G2");
    let verdict = token.classify(&token.answer(token.bytes()));
    assert_eq!((verdict.code.as_deref(), verdict.row.layer), (Some("2009"), Layer::GatewayToken));
    let key = fixture("A1");
    let verdict = key.classify(&key.answer(key.bytes()));
    assert_eq!((verdict.code.as_deref(), verdict.row.layer), (Some("authentication_error"), Layer::Provider));
    assert_eq!(
        Language::English.say(&verdict.message()),
        "The request reached Anthropic, which refused the Anthropic API key. It said: invalid x-api-key"
    );

    let held = fixture("A6");
    assert_eq!(held.classify(&held.answer(held.bytes())).code.as_deref(), Some("organization_on_hold"));
    let elsewhere = fixture("X-redirect");
    let verdict = elsewhere.classify(&elsewhere.answer(elsewhere.bytes()));
    assert_eq!(verdict.detail.as_deref(), Some("https://login.example.com/"));
    let page = fixture("X-page-404");
    assert_eq!(page.classify(&page.answer(page.bytes())).detail.as_deref(), Some("Page not found"));
}

/// Whatever clawgate makes of an answer, the answer's own sentence is there to be read, in either language.
#[test]
fn the_answers_own_sentence_is_shown() {
    let mut count = 0;
    for fixture in fixtures() {
        let verdict = fixture.classify(&fixture.answer(fixture.bytes()));
        let Some(theirs) = fixture.body.as_ref().and_then(sentence) else { continue };
        // There is nothing wrong with these, or only with what a message is not.
        if matches!(verdict.row.exit, Exit::Done) {
            continue;
        }
        for language in [Language::English, Language::Dutch] {
            let ours = language.say(&verdict.message());
            assert!(ours.contains(theirs), "{}: {ours}", fixture.id);
        }
        count += 1;
    }
    assert!(count > 60, "{count}");
}

/// The first sentence of an error, wherever it stands.
fn sentence(body: &Value) -> Option<&str> {
    let lists = ["error", "errors"].iter().filter_map(|key| body.get(key)?.as_array());
    let listed = lists.chain(body.as_array()).flatten().find_map(|item| item.get("message"));
    let own = body.get("error").and_then(|error| error.get("message"));
    listed.or(own).and_then(Value::as_str)
}

/// Every error code that Anthropic's own client knows for these two requests leads to the row it is meant for, whatever
/// type and sentence come with it.
#[test]
fn every_published_error_code_has_its_row() {
    #[derive(Deserialize)]
    struct Published {
        errors: Vec<Error>,
    }
    #[derive(Deserialize)]
    struct Error {
        status: u16,
        code: String,
    }
    let published: Published =
        serde_json::from_str(include_str!("../../../tests/catalogue/published.json")).unwrap();
    assert!(published.errors.len() > 35, "{}", published.errors.len());
    let expected = |code: &str| match code {
        "claude_code_key_creator_not_member"
        | "cmek_key_disabled"
        | "cmek_key_network_blocked"
        | "organization_on_hold" => "A6",
        "linked_organization_billing_unavailable"
        | "linked_organization_spend_limit_reached"
        | "user_profile_billing_not_authorized"
        | "user_profile_not_billable" => "A5",
        "request_body_too_large_after_decoding" => "A7",
        "contract_spend_limit_reached" | "enforced_spend_limit_reached" => "A8-cap",
        "ramp_limit_exceeded" => "A8",
        "cmek_key_unreachable" | "compaction_unavailable" => "A9",
        // What is wrong with a request that is not ours: tools, images, threads, summaries, its encoding.
        "available_tools_limit_exceeded"
        | "claude_code_version_too_old"
        | "image_dimensions_too_large"
        | "request_body_encoding_invalid"
        | "request_body_encoding_unsupported"
        | "skill_read_blocked_undecryptable"
        | "tool_name_conflict"
        | "tool_reference_unresolved"
        | "user_profile_required" => "A6-request",
        code if code.starts_with("compaction_") || code.starts_with("thread_") => "A6-request",
        code => panic!("{code} has no row yet: say in assets/verdicts.json what it means"),
    };
    for Error { status, code } in &published.errors {
        let mut names = rows().iter().flat_map(|row| row.answers.protocols).map(|(_, names)| names);
        assert!(names.any(|names| names.codes.contains(&code.as_str())), "{code} is in no row");
        for kind in ["invalid_request_error", "not_found_error", "new_error"] {
            let error =
                serde_json::json!({ "type": kind, "message": "x", "details": { "error_code": code } });
            let body = serde_json::json!({ "type": "error", "error": error }).to_string();
            let answer = Answer::new(*status, [], body.into_bytes(), false);
            let verdict =
                classify(&Outcome::Answered(answer), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, ""));
            assert_eq!(verdict.row.id, expected(code), "{code}");
            assert_eq!(verdict.code.as_deref(), Some(code.as_str()));
        }
    }
}

/// Where a request left Cloudflare is read from its end of the ray.
#[test]
fn a_refused_place_is_named() {
    let said = |ray: Option<&str>| {
        let place = fixture("A2-place");
        let headers = ray.map(|ray| ("cf-ray", ray.as_bytes()));
        let answer = Answer::new(place.status, headers, place.bytes(), false);
        Language::English.say(
            &classify(&Outcome::Answered(answer), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")).message(),
        )
    };
    assert_eq!(
        said(Some("8f2a00000000cafe-HKG")),
        "Anthropic accepts no requests from the place this one came from (Cloudflare's data centre HKG), and did not \
         check the key. It said: Request not allowed"
    );
    for ray in [None, Some("8f2a00000000cafe"), Some("8f2a-"), Some("8f2a-<b>"), Some("-hkg")] {
        assert!(said(ray).contains("(the answer does not say which)"), "{ray:?}");
    }
}

/// What means the same is judged the same. Compressed ones are sent over a wire (`tests/suite/wire/answers.rs`).
#[test]
fn other_clothes() {
    let (mut kinds, mut count) = (BTreeSet::new(), 0);
    for fixture in fixtures() {
        let mut expect = |outcome: &Outcome, how: &str| {
            assert_eq!(fixture.classify(outcome).row.id, fixture.row, "{}: {how}", fixture.id);
            kinds.insert(how.to_owned());
            count += 1;
        };
        let body = fixture.bytes();
        for kind in
            ["text/plain", "text/html; charset=UTF-8", "application/json", "application/octet-stream", ""]
        {
            let mut other = fixture.clone();
            other.headers.insert("content-type".to_owned(), kind.to_owned());
            expect(&other.answer(body.clone()), kind);
        }
        let mut shouted = fixture.clone();
        shouted.headers =
            fixture.headers.iter().map(|(name, value)| (name.to_uppercase(), value.clone())).collect();
        expect(&shouted.answer(body.clone()), "header names in capitals");
        expect(&fixture.answer([b"\xef\xbb\xbf", body.as_slice()].concat()), "a byte order mark");
        expect(&fixture.answer([b"\r\n \t", body.as_slice(), b"\n\n  "].concat()), "white space around it");
        if let Some(value) = &fixture.body {
            expect(&fixture.answer(serde_json::to_string_pretty(value).unwrap().into_bytes()), "spread out");
            expect(&fixture.answer(backwards(value).to_string().into_bytes()), "fields the other way round");
            expect(&fixture.answer(more_fields(value).to_string().into_bytes()), "fields that are not known");
            for words in other_words(&fixture.row) {
                expect(&fixture.answer(reworded(value, words).to_string().into_bytes()), words);
            }
        } else if fixture.headers.get("content-type").is_some_and(|kind| kind == "text/event-stream") {
            let text = fixture.body_text.clone().unwrap();
            expect(&fixture.answer(text.replace('\n', "\r\n").into_bytes()), "other line ends");
            expect(&fixture.answer(format!(": keep alive\n\n{text}").into_bytes()), "a comment first");
        } else if let Some(text) = fixture.body_text.as_deref().filter(|text| text.starts_with('<')) {
            for (how, page) in [
                ("a page in capitals", text.to_uppercase()),
                ("a comment before the page", format!("<!-- pop 7 -->\n{text}")),
                (
                    "a page between others",
                    format!("<div class=\"x\"><p>A word</p></div>{text}<hr><b>&nbsp;</b>"),
                ),
                ("a page of many lines", text.replace('>', ">\r\n\t")),
                (
                    "a page with a script",
                    format!("{text}<script>var x = \"{{}}\";</script><style>p{{}}</style>"),
                ),
            ] {
                expect(&fixture.answer(page.into_bytes()), how);
            }
        } else if let Some(text) = fixture.body_text.as_deref().filter(|text| text.starts_with("error code"))
        {
            let page = format!("<!DOCTYPE html><html><body><pre>{text}</pre></body></html>");
            expect(&fixture.answer(page.into_bytes()), "a line inside a page");
            expect(&fixture.answer(text.to_uppercase().into_bytes()), "a line in capitals");
        }
    }
    assert!(kinds.len() >= 20 && count >= 1500, "{} kinds, {count} answers", kinds.len());
}

/// Other sentences that mean what a row's do. Two rows are told by what their sentence says.
fn other_words(row: &str) -> [&'static str; 3] {
    match row {
        "A3" => ["no such model", "claude-test-model: not here", "Das MODEL gibt es nicht"],
        "A4" => [
            "Your credit balance is too low.",
            "YOUR  CREDIT\n BALANCE is too low to go on",
            "Sorry: credit balance is too low; see Plans",
        ],
        "A1-client" => [
            "This key is ONLY authorized\nfor use with Claude Code.",
            "Sorry, only authorized for use with claude code!",
            "Only  authorized for use with Claude Code and nothing else",
        ],
        "A6" => [
            "Your organization has been disabled by its owner.",
            "THIS ORGANISATION HAS BEEN\nDISABLED",
            "Your account has been disabled after an automatic review of your recent activities.",
        ],
        "A8-cap" => [
            "You have reached your specified workspace API usage limits.",
            "Too much: you will regain\naccess on 2027-01-01 at 00:00 UTC.",
            "YOU HAVE REACHED YOUR SPECIFIED LIMIT",
        ],
        "C2" => {
            ["Invalid access token", "The header holds an INVALID access token", "invalid  access\ntoken"]
        }
        "C8" => [
            "Cannot use the access token from location: 2001:db8::7",
            "Not from\nlocation NL",
            "Used FROM LOCATION 192.0.2.8",
        ],
        _ => ["An entirely different sentence.", "Das geht so nicht: \u{201e}\u{dc}ber\u{201c}", "42"],
    }
}

fn reworded(value: &Value, words: &str) -> Value {
    match value {
        Value::Object(map) => {
            let said = |key: &str, value: &Value| match (key, value) {
                ("message" | "description", Value::String(_)) => Value::String(words.to_owned()),
                (_, value) => reworded(value, words),
            };
            Value::Object(map.iter().map(|(key, value)| (key.clone(), said(key, value))).collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(|value| reworded(value, words)).collect()),
        other => other.clone(),
    }
}

fn backwards(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            Value::Object(map.iter().rev().map(|(key, value)| (key.clone(), backwards(value))).collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(backwards).collect()),
        other => other.clone(),
    }
}

fn more_fields(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut map: serde_json::Map<String, Value> =
                map.iter().map(|(key, value)| (key.clone(), more_fields(value))).collect();
            map.insert("added_later".to_owned(), serde_json::json!({ "some": ["thing", 1, null] }));
            Value::Object(map)
        }
        Value::Array(list) => Value::Array(list.iter().map(more_fields).collect()),
        other => other.clone(),
    }
}

#[test]
fn a_huge_answer_is_cut() {
    let mut body = b"{\"type\":\"message\",\"content\":\"".to_vec();
    body.resize(10 << 20, b'x');
    let answer = Answer::new(200, [("cf-aig-log-id", &b"01"[..])], body, false);
    assert!(answer.truncated() && answer.body().len() == Answer::BODY_MAX);
    assert_eq!(
        classify(&Outcome::Answered(answer), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")).row.id,
        "E8"
    );
    // A page is a page, however long.
    let page = Answer::new(200, [], "<p>".repeat(1 << 20).into_bytes(), false);
    assert_eq!(
        classify(&Outcome::Answered(page), &RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")).row.id,
        "E3"
    );
    let headers: Vec<(String, Vec<u8>)> = (0..1000).map(|n| (format!("h{n}"), vec![b'v'; 100 * n])).collect();
    let many = Answer::new(
        200,
        headers.iter().map(|(name, value)| (name.as_str(), value.as_slice())),
        vec![],
        false,
    );
    assert!(many.header("h1").is_some() && many.header("h100").is_none() && many.header("h999").is_none());
    let verdict = plain(&format!(r#"{{"error":{{"message":"{}"}}}}"#, "é".repeat(100_000)));
    assert_eq!(verdict.detail.unwrap().chars().count(), 301);
}

/// A server can send back what it got, on purpose or in an error page.
#[test]
fn no_answer_shows_a_secret() {
    let (key, token) = (Secret::verbatim(KEY), Secret::verbatim(TOKEN));
    let asked = RequestContext {
        key: Some(&key),
        token: Some(&token),
        model: Some("m"),
        host: "h",
        ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
    };
    let echo = format!("{KEY} Bearer {TOKEN} ");
    let bodies = [
        serde_json::json!({ "error": { "type": echo, "message": echo, "details": { "error_code": echo } } })
            .to_string(),
        serde_json::json!({ "type": "message", "model": echo }).to_string(),
        serde_json::json!({ "name": "AiGatewayError", "message": echo.repeat(40) }).to_string(),
        // Escaped in JSON it is the same secret once it has been read.
        serde_json::json!({ "message": echo }).to_string().replace("canary", "\\u0063anary"),
        format!("<html><body>{}</body></html>", echo.repeat(3000)),
    ];
    for status in [200, 302, 401, 500] {
        for body in &bodies {
            let names = ["cf-aig-log-id", "cf-aig-cache-status", "cf-ray", "request-id", "location"];
            let headers = names.iter().map(|name| (*name, echo.as_bytes()));
            let answer = Answer::new(status, headers, body.clone().into_bytes(), false);
            assert!(!format!("{answer:?}").contains("canary"));
            let verdict = classify(&Outcome::Answered(answer), &asked);
            let shown = format!("{verdict:?} {}", Language::English.say(&verdict.message()));
            assert!(!shown.contains("canary"), "{status} {shown}");
        }
    }
    let fault = Fault::Tls { detail: echo };
    assert!(!format!("{:?}", classify(&Outcome::Fault(fault), &asked)).contains("canary"));
}

/// A small generator of numbers, so that a failure happens again.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below.max(1)).unwrap()).unwrap()
    }
}

#[test]
fn any_bytes_have_a_verdict() {
    let bodies: Vec<Vec<u8>> =
        fixtures().iter().map(Fixture::bytes).filter(|body| body.len() < 4000).collect();
    let fixtures = fixtures();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let pieces: [&[u8]; 12] =
        [b"{", b"}", b"[", b"]", b"\"", b":", b",", b"\\u", b"null", b"data: ", b"\n\n", b"\xff"];
    let mut seen = BTreeSet::new();
    for _ in 0..20_000 {
        let mut body = bodies[numbers.next(bodies.len())].clone();
        for _ in 0..=numbers.next(4) {
            let at = numbers.next(body.len() + 1);
            match numbers.next(5) {
                0 => body.truncate(at),
                1 => {
                    let piece = pieces[numbers.next(pieces.len())];
                    body.splice(at..at, piece.iter().copied());
                }
                2 if at < body.len() => body[at] = u8::try_from(numbers.next(256)).unwrap(),
                3 if at < body.len() => {
                    let end = at + numbers.next(body.len() - at);
                    body.drain(at..end);
                }
                _ => {
                    let other = &bodies[numbers.next(bodies.len())];
                    let from = numbers.next(other.len());
                    body.splice(at..at, other[from..].iter().copied());
                }
            }
        }
        let fixture = &fixtures[numbers.next(fixtures.len())];
        let verdict = fixture.classify(&fixture.answer(body));
        assert!(verdict.detail.as_ref().is_none_or(|said| said.chars().count() <= 301));
        assert!(!Language::English.say(&verdict.message()).is_empty());
        seen.insert(verdict.row.id);
    }
    // The bytes were not all nonsense.
    assert!(seen.len() > 30, "{seen:?}");
}

/// A stream that never ends an event, and one of a million events, take no longer than their length.
#[test]
fn streams_are_read_once() {
    for line in ["data: x\n", "data: {}\n\n", ":\n", "\n"] {
        let text = format!("event: a\n{}", line.repeat(Answer::BODY_MAX / line.len()));
        plain(&text);
    }
}

#[test]
fn every_row_is_told_in_two_words() {
    let codes: BTreeSet<&str> = rows().iter().map(|row| row.code).collect();
    for id in crate::locale::ids::ALL {
        let Some(code) = id.as_str().strip_prefix("brief-").filter(|code| !code.starts_with("at-")) else {
            continue;
        };
        assert!(codes.contains(code), "no row `{code}`");
    }
}
