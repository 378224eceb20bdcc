//! OpenAI's Responses API, as its reference describes it.

use serde_json::{Value, json};

use crate::domain::ModelId;

use super::super::reply::{Body, ModelPage, ProviderError, page, text_of};
use super::{Call, ProviderApi, Shape, model_answer};

/// The least that OpenAI lets an answer have, in tokens.
const LEAST_OUTPUT: u32 = 16;

/// How the names of models begin that can be asked here; the list has those of pictures, speech and numbers too.
const FAMILIES: [&str; 4] = ["gpt-", "chatgpt-", "o3", "o4"];

/// What stands in the names of those of a family that OpenClaw cannot ask.
const OTHER_KINDS: [&str; 8] =
    ["audio", "image", "instruct", "realtime", "search", "transcribe", "tts", "live"];

pub(super) struct OpenaiResponses;

impl ProviderApi for OpenaiResponses {
    fn check(&self, model: &ModelId, nonce: &str) -> Call {
        call("/responses", Some(request(model, nonce)))
    }

    /// A stream and a function, as every OpenClaw has them.
    fn deep_check(&self, model: &ModelId, nonce: &str, _: &Shape) -> Call {
        let mut body = request(model, nonce);
        body["stream"] = json!(true);
        body["tools"] = json!([{
            "type": "function",
            "name": "read",
            "description": "Reads a file.",
            "parameters": {
                "type": "object",
                "properties": { "path": { "type": "string" } },
                "required": ["path"],
            },
            "strict": false,
        }]);
        call("/responses", Some(body))
    }

    fn probe(&self) -> Call {
        call("/responses", Some(json!({})))
    }

    /// The list has no pages.
    fn list(&self, _: u16, _: Option<&str>) -> Call {
        call("/models", None)
    }

    fn read(&self, answer: &Value) -> Option<Body> {
        let whole = answer.get("response").unwrap_or(answer);
        let error = whole.get("error").filter(|error| error.is_object());
        // An event of a stream is the error itself.
        let error = error.or_else(|| (answer["type"] == "error").then_some(answer));
        if let Some(error) = error {
            return Some(Body::Provider(ProviderError {
                kind: text_of(error.get("type")),
                code: text_of(error.get("code")),
                text: text_of(error.get("message")),
                request_id: None,
            }));
        }
        if answer["object"] == "response" {
            return Some(model_answer(answer));
        }
        answer.get("data").is_some_and(Value::is_array).then_some(Body::Models)
    }

    /// What only began is no answer yet.
    fn read_event(&self, event: &Value, begun: &mut Option<Body>) -> bool {
        let Some(name) = event["type"].as_str().and_then(|name| name.strip_prefix("response.")) else {
            return false;
        };
        if matches!(name, "completed" | "incomplete") {
            let message = self.read(&event["response"]);
            *begun = message.filter(|body| matches!(body, Body::Message { .. }));
        }
        name != "failed"
    }

    fn read_models(&self, answer: &Value) -> Option<ModelPage> {
        let mut list = answer.get("data")?.as_array()?.clone();
        list.retain(|item| item["id"].as_str().is_some_and(is_asked));
        list.sort_by_key(|item| std::cmp::Reverse(item["created"].as_u64()));
        Some(page(&list, None))
    }

    fn request_id_header(&self) -> &'static str {
        "x-request-id"
    }
}

/// Whether a model can be asked here, by its name.
fn is_asked(id: &str) -> bool {
    let ours = FAMILIES.iter().any(|start| id.starts_with(start));
    ours && !id.split('-').any(|part| OTHER_KINDS.contains(&part))
}

fn request(model: &ModelId, nonce: &str) -> Value {
    json!({
        "model": model.as_str(),
        "input": format!("ping {nonce}"),
        "max_output_tokens": LEAST_OUTPUT,
        "store": false,
    })
}

fn call(path: &str, body: Option<Value>) -> Call {
    Call { path: path.to_owned(), headers: Vec::new(), body }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Address, CLOUDFLARE_OPENAI, CheckTarget, Secret};
    use crate::gateway::{
        Answer, Catalogue, Code, Outcome, Question, Request, RequestContext, Shape, classify, read_models,
    };

    fn subject() -> CheckTarget {
        CheckTarget {
            choice: &CLOUDFLARE_OPENAI,
            base_url: Address::new("https://gateway.ai.cloudflare.com/v1/a/g/openai"),
            api_key: Some(Secret::verbatim("sk-proj-canary-0123456789")),
            authorization: Some(Secret::verbatim("Bearer cfut_0123456789")),
            headers: Vec::new(),
            model: ModelId::parse("gpt-6-luna").unwrap(),
        }
    }

    fn judged(question: Question, status: u16, body: &str) -> (Code, Option<String>) {
        let subject = subject();
        let asked = RequestContext { question, ..RequestContext::of(&subject, None, "gateway.example") };
        let headers = [("cf-aig-cache-status", &b"MISS"[..]), ("x-request-id", b"req_1")];
        let answer = Answer::new(status, headers, body.as_bytes().to_vec(), false);
        let verdict = classify(&Outcome::Answered(answer), &asked);
        (verdict.row.kind, verdict.model)
    }

    fn said(status: u16, body: &str) -> Code {
        judged(Question::Message, status, body).0
    }

    #[test]
    fn the_check_on_the_wire() {
        let request = Request::check(&subject(), "7f3a9c");
        assert_eq!(request.url, "https://gateway.ai.cloudflare.com/v1/a/g/openai/responses");
        let header = |name: &str| request.header(name).map(|value| value.expose().to_string());
        assert_eq!(header("authorization").as_deref(), Some("Bearer sk-proj-canary-0123456789"));
        assert_eq!(header("cf-aig-authorization").as_deref(), Some("Bearer cfut_0123456789"));
        assert_eq!(header("x-api-key"), None);
        assert_eq!(
            request.body.as_deref(),
            Some(r#"{"model":"gpt-6-luna","input":"ping 7f3a9c","max_output_tokens":16,"store":false}"#)
        );
        let deep = Request::deep_check(&subject(), "n", &Shape::OF_2026_9_6);
        let body: Value = serde_json::from_str(deep.body.as_deref().unwrap()).unwrap();
        assert_eq!((&body["stream"], &body["tools"][0]["type"]), (&json!(true), &json!("function")));
        assert!(Request::list(&subject(), 5, None).url.ends_with("/openai/models"));
        assert!(
            Request::probe(&CLOUDFLARE_OPENAI, "https://g.example/openai").header("authorization").is_none()
        );
    }

    #[test]
    fn an_answer_that_was_cut_short_proves_as_much() {
        for status in ["completed", "incomplete"] {
            let body = format!(
                r#"{{"id":"resp_1","object":"response","status":"{status}","model":"gpt-6-luna-2026-09-10","error":null,
                    "output":[],"usage":{{"input_tokens":9,"output_tokens":16}}}}"#
            );
            let proven = (Code::Proven, Some("gpt-6-luna-2026-09-10".to_owned()));
            assert_eq!(judged(Question::Message, 200, &body), proven);
        }
        let message = r#"{"type":"message","model":"claude"}"#;
        assert_eq!(said(200, message), Code::NotAMessage);
    }

    #[test]
    fn a_stream_proves_once_it_is_whole() {
        let created = "event: response.created\ndata: {\"type\":\"response.created\",\"response\":{\"object\":\
                       \"response\",\"model\":\"m\"}}\n\n";
        let done = "data: {\"type\":\"response.incomplete\",\"response\":{\"object\":\"response\",\"model\":\"m\"}}\n\n";
        let failed = "data: {\"type\":\"response.failed\",\"response\":{\"object\":\"response\",\"error\":{\"code\":\
                      \"rate_limit_exceeded\",\"message\":\"slow down\"}}}\n\n";
        let error =
            "event: error\ndata: {\"type\":\"error\",\"code\":\"insufficient_quota\",\"message\":\"m\"}\n\n";
        assert_eq!(said(200, &[created, done].concat()), Code::Proven);
        assert_ne!(said(200, created), Code::Proven);
        assert_eq!(said(200, &[created, failed].concat()), Code::ProviderRateLimited);
        assert_eq!(said(200, &[created, error].concat()), Code::ProviderCreditTooLow);
    }

    /// Codes and words as OpenAI publishes them (its guide to error codes and its SDKs); the answers around them are
    /// written here, none was captured.
    #[test]
    fn its_errors_lead_where_they_should() {
        for (status, kind, code, text, expected) in [
            (
                401,
                "invalid_request_error",
                "\"invalid_api_key\"",
                "Incorrect API key",
                Code::ProviderKeyRejected,
            ),
            (
                401,
                "invalid_request_error",
                "null",
                "You didn't provide an API key",
                Code::ProviderKeyRejected,
            ),
            (401, "invalid_request_error", "\"missing_scope\"", "no", Code::ProviderPermissionMissing),
            (
                401,
                "invalid_request_error",
                "null",
                "You have insufficient permissions for this operation.",
                Code::ProviderPermissionMissing,
            ),
            (
                401,
                "invalid_request_error",
                "null",
                "You must be a member of an organization to use the API",
                Code::ProviderOrganization,
            ),
            (
                403,
                "request_forbidden",
                "\"unsupported_country_region_territory\"",
                "no",
                Code::ProviderPlaceRefused,
            ),
            (
                404,
                "invalid_request_error",
                "\"model_not_found\"",
                "The model `gpt-9` does not exist",
                Code::ModelNotFound,
            ),
            (429, "insufficient_quota", "\"insufficient_quota\"", "no", Code::ProviderCreditTooLow),
            (429, "requests", "\"rate_limit_exceeded\"", "Rate limit reached", Code::ProviderRateLimited),
            (400, "invalid_request_error", "\"integer_below_min_value\"", "no", Code::ProviderRequestRefused),
            (400, "invalid_request_error", "\"unsupported_parameter\"", "no", Code::ProviderRequestRefused),
            (500, "server_error", "null", "The server had an error", Code::ProviderUnwell),
            (503, "server_error", "null", "The engine is currently overloaded", Code::ProviderUnwell),
        ] {
            let body =
                format!(r#"{{"error":{{"message":"{text}","type":"{kind}","param":null,"code":{code}}}}}"#);
            assert_eq!(said(status, &body), expected, "{body}");
        }
    }

    #[test]
    fn its_list_has_the_models_that_talk() {
        let page = r#"{"object":"list","data":[
            {"id":"text-embedding-3-small","object":"model","created":9,"owned_by":"system"},
            {"id":"gpt-5","object":"model","created":1,"owned_by":"openai","shutdown_date":"2026-12-11"},
            {"id":"gpt-6-luna","object":"model","created":5,"owned_by":"openai"},
            {"id":"gpt-realtime-2","object":"model","created":6,"owned_by":"openai"},
            {"id":"gpt-4o-mini-tts","object":"model","created":4,"owned_by":"openai"}]}"#;
        let models = read_models(&CLOUDFLARE_OPENAI, page.as_bytes()).unwrap().models;
        let told: Vec<_> = models
            .iter()
            .map(|model| (model.id.as_str(), model.retires.map(|day| day.to_string())))
            .collect();
        assert_eq!(told, [("gpt-6-luna", None), ("gpt-5", Some("2026-12-11".to_owned()))]);
        assert_eq!(judged(Question::Models, 200, page).0, Code::ModelsListed);
    }

    #[test]
    fn the_catalogue_is_whole() {
        let catalogue = Catalogue::of(&CLOUDFLARE_OPENAI);
        for model in CLOUDFLARE_OPENAI.default_models {
            assert!(catalogue.find(&ModelId::parse(model).unwrap()).is_some(), "{model}");
        }
        for model in catalogue.models() {
            assert!(is_asked(model.id.as_str()), "{}", model.id);
            assert!(model.context_window >= 128_000 && model.max_tokens >= 16_384, "{}", model.id);
        }
    }
}
