//! One live check: the request is sent, and its answer judged.

use std::time::Duration;

use crate::domain::{ModelId, Origin, Secret};
use crate::gateway::{Asked, CheckRequest, HeaderValue, Question, StageReport, Verdict, classify, stages};

use super::client::{Client, ClientError};
use super::probe::nonce;

/// What is tested: exactly what OpenClaw would send.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The base URL, verbatim.
    pub base_url: String,
    /// The provider's key.
    pub api_key: Option<Secret>,
    /// The whole value of `cf-aig-authorization`.
    pub authorization: Option<Secret>,
    /// The model.
    pub model: ModelId,
}

/// What a check found.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Whose fault it is, or nobody's.
    pub verdict: Verdict,
    /// The way of the request.
    pub stages: Vec<StageReport>,
    /// From the start to the last byte, in milliseconds, where the last byte came.
    pub total_ms: Option<u32>,
    /// How many requests were sent.
    pub attempts: u32,
}

/// Why no request was sent.
#[derive(Debug)]
pub enum CheckError {
    /// There is no client.
    Client(ClientError),
    /// The base URL would carry the key over a network in the clear, or is no address.
    Unsafe(String),
}

/// How long to wait before the one more try that some verdicts ask for.
const PAUSE: Duration = Duration::from_secs(1);

/// Sends the live request, and once more where the error table says that this may help.
///
/// # Errors
/// See [`CheckError`]; whatever the network or the server does is a verdict, not an error.
pub async fn check(client: &Client, subject: &Subject) -> Result<Checked, CheckError> {
    let host = safe_host(&subject.base_url).ok_or_else(|| CheckError::Unsafe(subject.base_url.clone()))?;
    let first = attempt(client, subject, &host).await?;
    if !first.verdict.row.retry {
        return Ok(first);
    }
    tokio::time::sleep(PAUSE).await;
    let second = attempt(client, subject, &host).await?;
    Ok(Checked { attempts: 2, ..second })
}

async fn attempt(client: &Client, subject: &Subject, host: &str) -> Result<Checked, CheckError> {
    let authorization = subject.authorization.as_ref().map(HeaderValue::secret);
    let request = CheckRequest {
        base_url: &subject.base_url,
        key: subject.api_key.as_ref(),
        authorization: authorization.as_ref(),
        model: &subject.model,
        nonce: &nonce(),
    }
    .build();
    let sent = client.send(&request).await.map_err(CheckError::Client)?;
    // The bare token: a server that repeats it may leave the word before it out.
    let token = subject
        .authorization
        .as_ref()
        .map(|value| Secret::verbatim(value.expose().strip_prefix("Bearer ").unwrap_or(value.expose())));
    let asked = Asked {
        question: Question::Message,
        key: subject.api_key.as_ref(),
        token: token.as_ref(),
        model: Some(subject.model.as_str()),
        host,
    };
    let verdict = classify(&sent.outcome, &asked);
    let stages = stages(sent.route, &sent.timings, Some(&verdict));
    Ok(Checked { verdict, stages, total_ms: sent.timings.done, attempts: 1 })
}

/// The host of an address that a key may be sent to: https, or this machine.
fn safe_host(base_url: &str) -> Option<String> {
    let url = reqwest::Url::parse(base_url).ok()?;
    let host = url.host_str()?.to_owned();
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    Origin::parse(&format!("{}://{host}{port}", url.scheme())).ok()?;
    (url.username().is_empty() && url.password().is_none()).then_some(host)
}
