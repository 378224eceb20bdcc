//! Answers that mean the same as a fixture and look otherwise: reworded, reordered, wrapped, of another status or type.
//! And answers that nobody foresaw, which have to be told as they are.

use super::*;
use crate::domain::CLOUDFLARE_ANTHROPIC;

type Headers = &'static [(&'static str, &'static str)];

const NONE: Headers = &[];
const MARKED: Headers = &[("cf-aig-event-id", "01TEST")];
const RAY: Headers = &[("cf-ray", "0000000000000000-AMS"), ("content-type", "text/html; charset=UTF-8")];
const HTML: Headers = &[("content-type", "text/html")];

/// What it is another form of, how it differs, and the answer.
const VARIANTS: &[(&str, &str, u16, Headers, &str)] = &[
    // AI Gateway.
    ("G1", "the code a text", 400, NONE, r#"{"error":[{"code":"2001","message":"x"}],"success":false}"#),
    ("G1", "the code a fraction", 400, NONE, r#"{"internalCode":2001.0}"#),
    (
        "G1",
        "reworded",
        400,
        NONE,
        r#"{"name":"AiGatewayError","internalCode":2001,"message":"This AI gateway does not exist"}"#,
    ),
    ("G1", "another status", 404, NONE, r#"{"success":false,"error":[{"code":2001,"message":"x"}]}"#),
    (
        "G1",
        "one error, no list",
        400,
        NONE,
        r#"{"success":false,"error":{"code":2001,"message":"x"},"name":"AiGatewayError"}"#,
    ),
    ("G1", "as HTML", 400, HTML, "\n  {\"error\":[{\"code\":2001}]}\n"),
    (
        "G2",
        "the name `errors`",
        401,
        NONE,
        r#"{"errors":[{"code":2009,"message":"Unauthorized"}],"name":"AiGatewayError"}"#,
    ),
    (
        "G2",
        "in a list of one",
        401,
        NONE,
        r#"[{"success":false,"error":[{"code":2009,"message":"Unauthorized"}]}]"#,
    ),
    (
        "G2",
        "JSON as a text in JSON",
        401,
        NONE,
        r#""{\"success\":false,\"error\":[{\"code\":2009,\"message\":\"Unauthorized\"}]}""#,
    ),
    ("G2", "reworded", 401, NONE, r#"{"error":[{"message":"Authentication is required","code":2009}]}"#),
    ("G2", "status 403", 403, NONE, r#"{"success":false,"error":[{"code":2009,"message":"Unauthorized"}]}"#),
    ("G2", "in a stream", 200, MARKED, "event:error\r\ndata:{\"error\":[{\"code\":2009}]}\r\n\r\n"),
    (
        "G2",
        "with messages",
        401,
        NONE,
        r#"{"messages":[{"code":1}],"error":[{"code":2009}],"result":null,"errors":null}"#,
    ),
    (
        "G3",
        "reworded",
        404,
        NONE,
        r#"{"internalCode":2008,"name":"AiGatewayError","message":"Unknown provider"}"#,
    ),
    (
        "G8",
        "status 400",
        400,
        NONE,
        r#"{"error":[{"code":2021,"message":"No credits"}],"name":"AiGatewayError"}"#,
    ),
    ("G10", "status 422", 422, NONE, r#"{"error":[{"code":2017,"message":"Response blocked"}]}"#),
    (
        "G13",
        "with a wait",
        429,
        &[("retry-after", "60")],
        r#"{"error":[{"code":2003}],"name":"AiGatewayError"}"#,
    ),
    ("G14", "status 402", 402, NONE, r#"{"error":[{"code":2045,"message":"over"}]}"#),
    (
        "G16",
        "a code that is new",
        418,
        NONE,
        r#"{"name":"AiGatewayError","internalCode":2777,"message":"New"}"#,
    ),
    // Cloudflare's API.
    (
        "C1",
        "reordered",
        401,
        NONE,
        r#"{"result":null,"errors":[{"message":"Authentication error","code":10000}]}"#,
    ),
    ("C1", "the code a text", 403, NONE, r#"{"success":false,"errors":[{"code":"10000"}]}"#),
    (
        "C3",
        "only the second code",
        400,
        NONE,
        r#"{"success":false,"errors":[{"code":7000,"message":"No route"}]}"#,
    ),
    // Anthropic.
    (
        "A1",
        "reworded",
        401,
        NONE,
        r#"{"type":"error","error":{"message":"API key is not valid","type":"authentication_error"}}"#,
    ),
    (
        "A1",
        "status 403",
        403,
        NONE,
        r#"{"error":{"type":"authentication_error","message":"no"},"type":"error"}"#,
    ),
    ("A1", "details null", 401, NONE, r#"{"error":{"type":"authentication_error","details":null}}"#),
    ("A2", "status 401", 401, NONE, r#"{"error":{"type":"permission_error","message":"no"}}"#),
    (
        "A3",
        "reworded",
        404,
        NONE,
        r#"{"error":{"type":"not_found_error","message":"The Model `claude-x` does not exist"}}"#,
    ),
    ("A3", "status 400", 400, NONE, r#"{"error":{"type":"not_found_error","message":"model: claude-x"}}"#),
    (
        "A4",
        "in capitals",
        400,
        NONE,
        r#"{"error":{"type":"invalid_request_error","message":"Your Credit Balance Is Too Low."}}"#,
    ),
    (
        "A4",
        "broken over lines",
        400,
        NONE,
        r#"{"error":{"type":"invalid_request_error","message":"Your credit balance\n is too low to go on"}}"#,
    ),
    (
        "A4",
        "as a billing error",
        402,
        NONE,
        r#"{"error":{"type":"billing_error","message":"credit balance is too low"}}"#,
    ),
    ("A5", "status 400", 400, NONE, r#"{"error":{"type":"billing_error","message":"x"}}"#),
    (
        "A8",
        "in a stream",
        200,
        MARKED,
        "data: {\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\"}}",
    ),
    (
        "A8-cap",
        "of another status",
        403,
        NONE,
        r#"{"error":{"details":{"error_code":"contract_spend_limit_reached"}}}"#,
    ),
    ("A9", "status 503", 503, NONE, r#"{"error":{"type":"overloaded_error","message":"Overloaded"}}"#),
    (
        "A9",
        "after a message began",
        200,
        MARKED,
        "data: {\"type\":\"message_start\",\"message\":{\"type\":\"message\"}}\n\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}\n\n",
    ),
    // What is behind the gateway.
    (
        "A9",
        "the edge's JSON",
        522,
        MARKED,
        r#"{"cloudflare_error":true,"error_code":522,"title":"Error 522"}"#,
    ),
    ("A9", "JSON of nobody", 500, MARKED, r#"{"detail":"Internal Server Error"}"#),
    ("A9", "cut off", 502, MARKED, r#"{"type":"error","error":{"type":"api_er"#),
    ("A9", "a bare number", 529, MARKED, "529"),
    (
        "A9",
        "a program of the edge's",
        500,
        MARKED,
        "<h1>Error <span class=\"cf-error-code\">1101</span></h1><p>error code: 1101</p>",
    ),
    ("A8-edge", "as text", 429, MARKED, "error code: 1015"),
    (
        "A8-edge",
        "as JSON",
        429,
        MARKED,
        r#"{"cloudflare_error":true,"error_code":1015,"title":"Error 1015"}"#,
    ),
    ("A8-edge", "of nobody", 429, MARKED, r#"{"message":"slow down"}"#),
    ("A8", "known all the same", 429, MARKED, r#"{"error":{"type":"rate_limit_error","message":"x"}}"#),
    ("A2-place", "a code as text", 403, MARKED, "error code: 1009"),
    (
        "A2-place",
        "as the edge's JSON",
        403,
        MARKED,
        r#"{"cloudflare_error":true,"error_code":1009,"title":"x"}"#,
    ),
    ("A2-place", "a challenge of old", 503, MARKED, "<h1>Checking your browser before accessing</h1>"),
    (
        "A2-place",
        "with the outer type",
        403,
        NONE,
        r#"{"type":"error","error":{"type":"forbidden","message":"Request not allowed"},"request_id":null}"#,
    ),
    ("A2-place", "reworded", 403, NONE, r#"{"error":{"message":"Not from here","type":"forbidden"}}"#),
    (
        "A2",
        "forbidden by the API itself",
        403,
        &[("request-id", "req_test")],
        r#"{"error":{"type":"forbidden","message":"Request not allowed"}}"#,
    ),
    ("G17", "a page that blocks nobody", 404, MARKED, "<h1>Not Found</h1>"),
    (
        "A6",
        "of another status",
        403,
        NONE,
        r#"{"error":{"type":"permission_error","message":"Your organization has been disabled"}}"#,
    ),
    (
        "A6-request",
        "another thing disabled",
        400,
        NONE,
        r#"{"error":{"type":"invalid_request_error","message":"Caching has been disabled"}}"#,
    ),
    (
        "A8-cap",
        "of a workspace",
        400,
        NONE,
        r#"{"error":{"type":"invalid_request_error","message":"This workspace has reached its limit. You will regain access on 2027-01-01."}}"#,
    ),
    (
        "A5",
        "its code before its words",
        402,
        NONE,
        r#"{"error":{"type":"billing_error","message":"credit balance is too low","details":{"error_code":"user_profile_not_billable"}}}"#,
    ),
    (
        "E5-litellm",
        "an expired key",
        401,
        NONE,
        r#"{"error":{"message":"Authentication Error, Expired Key.","type":"expired_key","param":"x","code":"401"}}"#,
    ),
    (
        "E5-litellm",
        "a key that is none",
        401,
        NONE,
        r#"{"error":{"message":"Authentication Error, LiteLLM Virtual Key expected.","type":"auth_error","param":"None","code":"401"}}"#,
    ),
    (
        "E5-litellm",
        "behind a gateway",
        403,
        MARKED,
        r#"{"error":{"message":"key not allowed to access model","type":"key_model_access_denied","param":"model","code":"403"}}"#,
    ),
    ("G2", "a bare list of two", 401, NONE, r#"[{"message":"x"},{"code":"2009","message":"Unauthorized"}]"#),
    (
        "G1",
        "a bare list",
        400,
        NONE,
        r#"[{"code":2001,"message":"Please configure AI Gateway in the Cloudflare dashboard"}]"#,
    ),
    ("G16", "a bare list that is new", 400, NONE, r#"[{"code":2777,"message":"New"}]"#),
    ("E5", "a list of somebody else's", 401, NONE, r#"[{"code":401,"message":"Unauthorized"}]"#),
    ("C1", "9109 in other words", 403, NONE, r#"{"success":false,"errors":[{"code":9109,"message":"No"}]}"#),
    // Success.
    (
        "S0",
        "reordered, spread out",
        200,
        MARKED,
        "{\n  \"role\": \"assistant\",\n  \"model\": \"m\",\n  \"type\": \"message\"\n}",
    ),
    (
        "S0",
        "thinking first, refused",
        200,
        MARKED,
        r#"{"type":"message","content":[{"type":"thinking","thinking":""}],"stop_reason":"refusal"}"#,
    ),
    ("S0", "as text", 200, &[("content-type", "text/plain"), ("CF-AIG-Step", "0")], r#"{"type":"message"}"#),
    (
        "S0",
        "a ping first",
        200,
        MARKED,
        "event: ping\ndata: {\"type\":\"ping\"}\n\ndata: {\"type\":\"message_start\",\"message\":{\"type\":\"message\"}}\n\n",
    ),
    ("S0", "another cache status", 200, &[("cf-aig-cache-status", "BYPASS")], r#"{"type":"message"}"#),
    (
        "S1",
        "only Cloudflare's marks",
        200,
        &[("server", "cloudflare"), ("cf-cache-status", "DYNAMIC")],
        r#"{"type":"message"}"#,
    ),
    ("S2", "in small letters", 200, &[("cf-aig-cache-status", "Hit")], r#"{"type":"message","model":"m"}"#),
    // Cloudflare's edge.
    ("E1", "1020 as text", 403, NONE, "error code: 1020\n"),
    ("E1-rate", "1015 of another status", 403, RAY, "<p>error code: 1015</p>"),
    (
        "E1-rate",
        "as JSON of anybody",
        429,
        NONE,
        r#"{"message":"Too many requests, please try again later."}"#,
    ),
    ("E1-rate", "the word alone", 429, NONE, r#"{"error":"Too Many Requests"}"#),
    ("E1-rate", "without a word", 429, &[("retry-after", "60")], ""),
    ("E1-rate", "a text", 429, &[("server", "envoy")], "local_rate_limited"),
    (
        "E1-rate",
        "its code as a text",
        403,
        NONE,
        r#"{"cloudflare_error":true,"error_code":"1015","title":"x"}"#,
    ),
    (
        "E1",
        "its block page",
        403,
        RAY,
        "<!doctype html><title>Attention Required! | Cloudflare</title><h1 data-translate=\"block_headline\">Sorry, you have been blocked</h1><p>Cloudflare Ray ID: <strong>x</strong>",
    ),
    ("E1", "a challenge without a ray", 403, HTML, "<HTML><TITLE>JUST A MOMENT...</TITLE>"),
    (
        "E1",
        "a challenge of old",
        503,
        RAY,
        "<title>Please wait</title><h1>Checking your browser before accessing</h1>",
    ),
    ("E1", "a challenge by its script", 403, HTML, "<script>window._cf_chl_opt={cvId:'3'}</script>"),
    (
        "E1",
        "its denial, quoted otherwise",
        403,
        HTML,
        "<h1 class='inline-block'>Error<span class='cf-code-label'>Error code <span>1020</span></span></h1><p>Access denied</p>",
    ),
    (
        "E1",
        "as JSON",
        403,
        &[("content-type", "application/json")],
        r#"{"title":"Error 1020: Access denied","status":403,"error_code":1020,"cloudflare_error":true,"retryable":false}"#,
    ),
    (
        "E2",
        "as JSON",
        522,
        &[("content-type", "application/problem+json")],
        r#"{"cloudflare_error":true,"error_code":522,"title":"Error 522: Connection timed out"}"#,
    ),
    ("E2", "its class among others", 500, HTML, "<span class='font-bold cf-error-code'>1101</span>"),
    (
        "E2",
        "the short page",
        502,
        HTML,
        "<html><head><title>502 Bad Gateway</title></head><center><h1>502 Bad Gateway</h1></center><hr><center>cloudflare</center>",
    ),
    ("E2", "the server's name otherwise", 503, &[("server", "Cloudflare-nginx")], "<h1>503</h1>"),
    ("E2", "a bare status", 523, NONE, "origin is unreachable"),
    // Others.
    (
        "E3",
        "a portal's page as JSON",
        200,
        &[("content-type", "application/json")],
        "<html><meta http-equiv=refresh content='0;url=http://portal.lan/'></html>",
    ),
    (
        "E3",
        "a portal's XML",
        200,
        NONE,
        "<?xml version=\"1.0\"?><WISPAccessGatewayParam><Redirect/></WISPAccessGatewayParam>",
    ),
    ("E3", "its own status", 511, HTML, "<title>Network Authentication Required</title>"),
    (
        "E3",
        "a filter's page",
        403,
        &[("x-squid-error", "ERR_ACCESS_DENIED 0"), ("server", "squid/5.7")],
        "<h1>Access Denied.</h1>",
    ),
    (
        "E3",
        "nginx",
        502,
        &[("server", "nginx")],
        "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>",
    ),
    (
        "E4",
        "another API's 404",
        404,
        NONE,
        r#"{"timestamp":1,"status":404,"error":"Not Found","path":"/v1/x"}"#,
    ),
    ("E7", "forever", 308, &[("location", "/v1/elsewhere")], r#"{"moved":true}"#),
    (
        "E7",
        "to a portal, with a page",
        303,
        &[("location", "http://portal.lan/?u=x")],
        "<html>Redirecting</html>",
    ),
    ("N5-auth", "as JSON", 407, NONE, r#"{"error":"proxy authentication required"}"#),
    ("N5-auth", "without a word", 407, &[("proxy-authenticate", "Basic")], ""),
    ("E8", "cut off in a text", 401, NONE, r#"{"success":false,"error":[{"code":2009,"message":"Unauth"#),
];

fn judged(status: u16, headers: &[(&str, &str)], body: &str) -> Verdict {
    let (key, token) = (Secret::verbatim(KEY), Secret::verbatim(TOKEN));
    let asked = RequestContext {
        key: Some(&key),
        token: Some(&token),
        model: Some("claude-test-model"),
        host: "gateway.example",
        ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
    };
    let headers = headers.iter().map(|(name, value)| (*name, value.as_bytes()));
    classify(&Outcome::Answered(Answer::new(status, headers, body.as_bytes().to_vec(), false)), &asked)
}

#[test]
fn what_means_the_same_in_other_words() {
    let mut wrong = Vec::new();
    for (row, how, status, headers, body) in VARIANTS {
        let verdict = judged(*status, headers, body);
        if verdict.row.id != *row {
            wrong.push(format!("{row}, {how}: judged {}", verdict.row.id));
        }
    }
    assert!(VARIANTS.len() >= 60, "{}", VARIANTS.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Every one of them is a form of its own.
    let forms: BTreeSet<_> =
        VARIANTS.iter().map(|(_, _, status, headers, body)| (status, headers, body)).collect();
    assert_eq!(forms.len(), VARIANTS.len());
}

/// What the table does not foresee: who answered where that is known, the status, the words as they came, and the
/// nearest thing to do.
#[test]
fn what_nobody_foresaw_is_told_as_it_is() {
    for (layer, status, headers, body, said) in [
        (
            Layer::Gateway,
            418,
            NONE,
            r#"{"name":"AiGatewayError","internalCode":9999,"message":"A teapot"}"#,
            "A teapot",
        ),
        (Layer::Gateway, 418, MARKED, r#"{"detail":"upstream is on fire"}"#, "upstream is on fire"),
        (Layer::Gateway, 418, MARKED, "<h1>upstream is on fire</h1>", "upstream is on fire"),
        (Layer::Provider, 502, MARKED, r#"{"detail":"upstream is on fire"}"#, "upstream is on fire"),
        (Layer::Provider, 502, MARKED, "<h1>upstream is on fire</h1>", "upstream is on fire"),
        (
            Layer::CloudflareApi,
            500,
            NONE,
            r#"{"success":false,"errors":[{"code":31337,"message":"Odd"}]}"#,
            "Odd",
        ),
        (
            Layer::Provider,
            451,
            NONE,
            r#"{"type":"error","error":{"type":"legal_error","message":"Not here"}}"#,
            "Not here",
        ),
        (Layer::BaseUrl, 503, NONE, r#"{"message":"come back tomorrow"}"#, "come back tomorrow"),
        (Layer::BaseUrl, 200, NONE, r#"{"title":"hello"}"#, "hello"),
        (Layer::Network, 200, HTML, "<b>who</b> are\n\tyou?", "who are you?"),
        (Layer::Network, 599, NONE, "out of\u{1b}[31m order\u{202e}", "out of"),
        (Layer::Edge, 403, RAY, "<p>error code: 1033</p>", "error code: 1033"),
        (Layer::Edge, 530, RAY, "<p>error code: 1033</p>", "error code: 1033"),
    ] {
        let verdict = judged(status, headers, body);
        assert_eq!(verdict.row.layer, layer, "{body}");
        let message = Language::English.say(&verdict.message());
        assert!(message.contains(said), "{said}: {message}");
        assert!(
            message.contains(&format!("HTTP {status}")) || verdict.row.layer == Layer::BaseUrl,
            "{message}"
        );
        assert!(!message.chars().any(crate::locale::is_hostile), "{message:?}");
        assert!(verdict.hint().is_some_and(|hint| !Language::English.say(&hint).is_empty()), "{body}");
        assert!(!matches!(verdict.row.save, Save::Yes), "{body}");
    }
}

/// The words are the answer's own, whole and unchanged but for what could move a cursor.
#[test]
fn words_are_verbatim_and_escaped() {
    let verdict = judged(
        400,
        NONE,
        r#"{"name":"AiGatewayError","internalCode":9999,"message":"{ $x } <b>é</b> \u001b[2J 50% \"q\""}"#,
    );
    assert_eq!(verdict.detail.as_deref(), Some("{ $x } <b>é</b> \u{1b}[2J 50% \"q\""));
    let said = Language::English.say(&verdict.message());
    assert!(said.contains("{ $x } <b>é</b> "), "{said}");
    assert!(said.contains("[2J 50% \"q\"") && !said.contains('\u{1b}'), "{said:?}");
    assert!(said.contains("HTTP 400, code 9999"), "{said}");
}
