//! A second route with a protocol of its own, which only these tests know: adding one is a row and an implementation.

use serde_json::json;

use super::*;
use crate::domain::{
    AccountId, Address, Answers, AuthChoice, CLOUDFLARE_ANTHROPIC, CheckTarget, Date, DefaultPolicy,
    Endpoint, Environment, GatewayId, KeyStorage, ModelRef, Origin, Secret, Token, Untouched,
};
use crate::gateway::reply::{ProviderError, page, text_of};
use crate::gateway::{
    Answer, Catalogue, Code, Outcome, Question, Request, RequestContext, Verdict, classify, curl_line,
    default_chain, read_models,
};
use crate::locale::Language;
use crate::openclaw::{Asked, Files, Place, Setup};

const ACME: AuthChoice = AuthChoice {
    id: "acme-gateway-api-key",
    provider: "acme-gateway",
    direct: "acme",
    path: "acme",
    protocol: Protocol::Toy,
    vendor: "Acme",
    console: "Acme Desk",
    key_variable: "ACME_KEY",
    token_variable: "ACME_GATEWAY_TOKEN",
    key_header: "authorization",
    key_scheme: "Bearer ",
    key_start: "acme-",
    default_models: &["anvil-1", "anvil-2"],
    example_model: "anvil-2",
    catalogue: r#"{ invited: [], models: [
        { id: "anvil-1", name: "Anvil 1", reasoning: false, input: ["text"], contextWindow: 40000, maxTokens: 4000,
          cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 0 }, retires: "2026-11-01", successor: "anvil-2" },
        { id: "anvil-2", name: "Anvil 2", reasoning: true, input: ["text"], contextWindow: 80000, maxTokens: 8000,
          cost: { input: 2, output: 4, cacheRead: 0, cacheWrite: 0 } },
    ] }"#,
    model_fillers: &["acme"],
    least_tokens: (30_000, 3000),
};

/// Says `{"speak": …}`, hears `{"spoke": model}`, `{"refused": kind, "why": …}`, or `{"voices": […]}`.
pub(super) struct Toy;

impl ProviderApi for Toy {
    fn check(&self, model: &ModelId, nonce: &str) -> Call {
        let body = json!({ "voice": model.as_str(), "speak": nonce });
        Call { path: "/speak".to_owned(), headers: vec![("toy-version", "7".to_owned())], body: Some(body) }
    }

    fn deep_check(&self, model: &ModelId, nonce: &str, _: &Shape) -> Call {
        self.check(model, nonce)
    }

    fn probe(&self) -> Call {
        Call { path: "/speak".to_owned(), headers: Vec::new(), body: Some(json!({})) }
    }

    fn list(&self, limit: u16, _: Option<&str>) -> Call {
        Call { path: format!("/voices?most={limit}"), headers: Vec::new(), body: None }
    }

    fn read(&self, answer: &Value) -> Option<Body> {
        if let Some(kind) = text_of(answer.get("refused")) {
            let text = text_of(answer.get("why"));
            return Some(Body::Provider(ProviderError {
                kind: Some(kind),
                text,
                ..ProviderError::default()
            }));
        }
        let model = text_of(answer.get("spoke"));
        model.map(|model| Body::Message { model: Some(model), tokens: None })
    }

    fn read_event(&self, _: &Value, _: &mut Option<Body>) -> bool {
        false
    }

    fn read_models(&self, answer: &Value) -> Option<ModelPage> {
        Some(page(answer.get("voices")?.as_array()?, None))
    }

    fn request_id_header(&self) -> &'static str {
        "toy-id"
    }
}

fn subject() -> CheckTarget {
    CheckTarget {
        choice: &ACME,
        base_url: Address::new("https://gateway.example/v1/a/g/acme"),
        api_key: Some(Secret::verbatim("acme-CANARY")),
        authorization: None,
        headers: Vec::new(),
        model: ModelId::parse("anvil-2").unwrap(),
    }
}

fn judged(status: u16, headers: &[(&str, &[u8])], body: &str) -> Verdict {
    let subject = subject();
    let answer = Answer::new(status, headers.iter().copied(), body.as_bytes().to_vec(), false);
    classify(&Outcome::Answered(answer), &RequestContext::of(&subject, None, "gateway.example"))
}

#[test]
fn a_second_route_asks() {
    let check = Request::check(&subject(), "n");
    assert_eq!((check.method(), check.url.as_str()), ("POST", "https://gateway.example/v1/a/g/acme/speak"));
    assert_eq!(check.body.as_deref(), Some(r#"{"voice":"anvil-2","speak":"n"}"#));
    let header = |name| check.header(name).map(|value| value.expose().to_string());
    assert_eq!(header("authorization").as_deref(), Some("Bearer acme-CANARY"));
    assert_eq!(header("toy-version").as_deref(), Some("7"));
    assert_eq!((header("x-api-key"), header("anthropic-version")), (None, None));
    assert!(header("cf-aig-no-wholesale").is_some());
    let list = Request::list(&subject(), 5, None);
    assert_eq!(
        (list.method(), list.url.as_str()),
        ("GET", "https://gateway.example/v1/a/g/acme/voices?most=5")
    );
    assert!(Request::probe(&ACME, "https://gateway.example/acme").header("authorization").is_none());
    let line = curl_line(&check, &[("authorization", "ACME_KEY")], 9);
    assert!(line.contains("printf 'authorization: Bearer %s\\n' \"$ACME_KEY\""), "{line}");
}

#[test]
fn a_second_route_is_judged() {
    let marks: [(&str, &[u8]); 2] = [("cf-aig-cache-status", b"MISS"), ("toy-id", b"t1")];
    let proven = judged(200, &marks, r#"{"spoke":"anvil-2"}"#);
    assert_eq!((proven.row.kind, proven.model.as_deref()), (Code::Proven, Some("anvil-2")));
    assert_eq!(proven.request_id.as_deref(), Some("t1"));
    let refused = judged(401, &marks, r#"{"refused":"stranger","why":"no such key"}"#);
    assert_eq!(refused.row.kind, Code::ProviderKeyRejected);
    let say = |verdict: &Verdict| {
        let said = [Some(verdict.message()), verdict.hint(), Some(verdict.summary())];
        said.iter().flatten().map(|message| Language::English.say(message)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        say(&refused),
        "The request reached Acme, which refused the Acme API key. It said: no such key Enter a valid Acme API key; the \
         Acme Desk lists yours under API keys. key refused"
    );
    let missing = judged(404, &marks, r#"{"refused":"unheard","why":"no model anvil-3"}"#);
    assert_eq!(missing.row.kind, Code::ModelNotFound);
    // The other protocol's words mean nothing here.
    let other = judged(200, &marks, r#"{"type":"message","model":"m"}"#);
    assert_eq!(other.row.kind, Code::NotAMessage);
    let route = judged(400, &[], r#"{"success":false,"error":[{"code":2008,"message":"no"}]}"#);
    assert!(say(&route).contains("Make the base URL end in `/acme`."), "{}", say(&route));
}

#[test]
fn a_second_route_lists_its_models() {
    let page = read_models(&ACME, br#"{"voices":[{"id":"anvil-3"},{"id":"anvil-2"}]}"#).unwrap();
    let offered = Catalogue::of(&ACME).merge(&page.models);
    let names: Vec<&str> = offered.iter().map(|model| model.name.as_str()).collect();
    assert_eq!(names, ["anvil-3", "Anvil 2", "Anvil 1"]);
    assert_eq!(read_models(&ACME, br#"{"data":[{"id":"anvil-3"}]}"#), None);
    let answer = Answer::new(403, [], br#"{"refused":"stranger"}"#.to_vec(), false);
    let subject = subject();
    let asked = RequestContext { question: Question::Models, ..RequestContext::of(&subject, None, "h") };
    assert_eq!(classify(&Outcome::Answered(answer), &asked).row.kind, Code::ModelListRefused);
    let today = Date::parse("2026-11-23").unwrap();
    assert_eq!(default_chain(&ACME, today), [ModelId::parse("anvil-2").unwrap()]);
}

#[test]
fn a_second_route_is_planned() {
    let env: Environment = [("HOME", "/home/ada")].into_iter().collect();
    let place = Place::find(&Asked::default(), &env, "/".as_ref(), &|_| false).unwrap();
    let setup = Setup::read(place, Files::default(), &ACME).unwrap();
    let answers = Answers {
        choice: &ACME,
        endpoint: Endpoint {
            origin: Origin::cloudflare(),
            account: AccountId::parse("0123456789abcdef0123456789abcdef").unwrap(),
            gateway: GatewayId::parse("my-gate").unwrap(),
            path: ACME.path,
            written: None,
        },
        api_key: Some(Secret::verbatim("acme-0123456789")),
        token: Token::None,
        storage: KeyStorage::EnvFile,
        model: ModelRef::new(ACME.provider, ModelId::parse("anvil-9").unwrap()),
        fallbacks: Vec::new(),
        set_default: DefaultPolicy::IfUnset,
        untouched: Untouched::default(),
        command: None,
    };
    let plan = crate::wizard::plan(&setup, &answers, false).unwrap();
    let written = |name: &str| {
        let change = plan.changes.iter().find(|change| change.path.ends_with(name)).unwrap();
        String::from_utf8(change.after.clone()).unwrap()
    };
    assert_eq!(written(".env"), "ACME_KEY=acme-0123456789\n");
    let config: Value = serde_json::from_str(&written("openclaw.json")).unwrap();
    let provider = &config["models"]["providers"]["acme-gateway"];
    assert_eq!(provider["api"], "toy");
    assert_eq!(
        provider["baseUrl"],
        "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/acme"
    );
    assert_eq!(provider["apiKey"], "${ACME_KEY}");
    assert_eq!(provider["models"][0]["contextWindow"], 30_000);
    assert_eq!(config["agents"]["defaults"]["model"]["primary"], "acme-gateway/anvil-9");
}

/// A route is named in its row and by its protocol alone: no other file knows the first one.
#[test]
fn no_other_code_names_the_first_route() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut wrong = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let inside = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // The practice gateway plays that provider; the protocol's own files speak its language.
            let own = ["simulator/", "gateway/protocol/anthropic", "domain/choice.rs", "domain/mod.rs"];
            if own.iter().any(|start| inside.starts_with(start)) || inside.contains("tests") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            // What OpenClaw itself and people's secrets look like is known in these two rooms.
            let facts = inside.starts_with("openclaw/") || inside.starts_with("domain/");
            for line in code {
                let literal = !facts
                    && (line.contains("\"anthropic") || line.contains(CLOUDFLARE_ANTHROPIC.key_header));
                if literal || line.contains("CLOUDFLARE_ANTHROPIC") {
                    wrong.push(format!("{inside}: {}", line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
