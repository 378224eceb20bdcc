//! One live check: the request is sent, and its answer judged.

use std::time::Duration;

use tokio::time::Instant;

use crate::domain::{Address, CheckTarget, Layer, ModelId, Origin, OriginError, Secret};
use crate::gateway::{
    Catalogue, OfferedModel, Outcome, Question, Request, RequestContext, Shape, Verdict, classify,
    read_models, stages,
};
use crate::wizard::Checked;

use super::client::{Client, ClientError};
use super::nonce::nonce;

/// Why no request was sent.
#[derive(Debug)]
pub enum CheckError {
    /// There is no client.
    Client(ClientError),
    /// The base URL is none that a key may be sent to.
    Unsafe(Address, OriginError),
    /// Something else than a list of models came back.
    NoList(Box<Verdict>),
}

/// How long to wait before the one more try that some verdicts ask for.
const PAUSE: Duration = Duration::from_secs(1);

/// The time that has to be left after the pause, for a second try to be worth it.
const WORTH_IT: Duration = Duration::from_secs(1);

/// Sends the live request, and once more where the error table says that this may help and the time allows. Where the
/// gateway does not know the model, the models of `chain` are tried in turn; the first that it knows is the one that
/// was checked. All of it is over within the client's total.
///
/// # Errors
/// See [`CheckError`]; whatever the network or the server does is a verdict, not an error.
pub async fn check(client: &Client, subject: &CheckTarget, chain: &[ModelId]) -> Result<Checked, CheckError> {
    let deadline = client.deadline();
    let first = check_one(client, subject, deadline).await?;
    if first.verdict.row.layer != Layer::Model {
        return Ok(first);
    }
    for model in chain.iter().filter(|model| **model != subject.model) {
        let next =
            check_one(client, &CheckTarget { model: model.clone(), ..subject.clone() }, deadline).await?;
        if next.verdict.row.layer != Layer::Model {
            return Ok(next);
        }
    }
    Ok(first)
}

/// How long nobody wonders what is going on.
const CALM: Duration = Duration::from_millis(800);

/// Waits for an answer, and says so once where none came in a moment.
pub async fn patiently<T>(answer: impl Future<Output = T>, waiting: impl FnOnce()) -> T {
    let mut answer = std::pin::pin!(answer);
    if let Ok(done) = tokio::time::timeout(CALM, answer.as_mut()).await {
        return done;
    }
    waiting();
    answer.await
}

async fn check_one(client: &Client, subject: &CheckTarget, deadline: Instant) -> Result<Checked, CheckError> {
    let host = safe_host(&subject.base_url)?;
    let first = attempt(client, subject, &host, deadline, None).await?;
    if !first.verdict.row.retry || Instant::now() + PAUSE + WORTH_IT > deadline {
        return Ok(first);
    }
    tokio::time::sleep(PAUSE).await;
    let mut second = attempt(client, subject, &host, deadline, None).await?;
    second.verdict.note_requests(2);
    Ok(Checked { attempts: 2, ..second })
}

/// Sends one request in OpenClaw's own shape; its answer is a stream, judged by the same table.
///
/// # Errors
/// See [`CheckError`].
pub async fn check_deep(
    client: &Client,
    subject: &CheckTarget,
    shape: &Shape,
) -> Result<Checked, CheckError> {
    let host = safe_host(&subject.base_url)?;
    attempt(client, subject, &host, client.deadline(), Some(shape)).await
}

async fn attempt(
    client: &Client,
    subject: &CheckTarget,
    host: &str,
    deadline: Instant,
    shape: Option<&Shape>,
) -> Result<Checked, CheckError> {
    let request = match shape {
        None => Request::check(subject, &nonce()),
        Some(shape) => Request::deep_check(subject, &nonce(), shape),
    };
    let sent = client.send(&request, deadline).await.map_err(CheckError::Client)?;
    let token = bare_token(subject);
    let asked =
        RequestContext { seen: Some(&sent.seen), ..RequestContext::of(subject, token.as_ref(), host) };
    let verdict = classify(&sent.outcome, &asked);
    let status = verdict.status.map(|status| status.to_string()).unwrap_or_default();
    let model = subject.model.as_str();
    client.log().line("verdict", &[("code", verdict.row.code), ("status", &status), ("model", model)]);
    let stages = stages(sent.route, &sent.timings, Some(&verdict));
    let model = subject.model.clone();
    Ok(Checked { model, verdict, stages, total_ms: sent.timings.done, attempts: 1, trust: sent.trust })
}

/// The token without the word before it: a server that repeats it may leave that out.
fn bare_token(subject: &CheckTarget) -> Option<Secret> {
    Some(Secret::of_bearer(subject.authorization.as_ref()?.expose()))
}

/// The most pages of models that are asked for, a hundred each: providers have a few dozen.
const MODEL_PAGES: usize = 5;

/// Asks the gateway for the models it answers for, and adds what the catalogue knows of them.
///
/// # Errors
/// See [`CheckError`]; an answer that is no list is [`CheckError::NoList`].
pub async fn list_models(client: &Client, subject: &CheckTarget) -> Result<Vec<OfferedModel>, CheckError> {
    let host = safe_host(&subject.base_url)?;
    let token = bare_token(subject);
    let deadline = client.deadline();
    let mut live = Vec::new();
    let mut after: Option<String> = None;
    for _ in 0..MODEL_PAGES {
        let request = Request::list(subject, 100, after.as_deref());
        let sent = client.send(&request, deadline).await.map_err(CheckError::Client)?;
        let page = match &sent.outcome {
            Outcome::Answered(answer) if answer.status() == 200 => read_models(subject.choice, answer.body()),
            _ => None,
        };
        let Some(page) = page else {
            let asked = RequestContext::of(subject, token.as_ref(), &host);
            let asked = RequestContext { question: Question::Models, seen: Some(&sent.seen), ..asked };
            return Err(CheckError::NoList(Box::new(classify(&sent.outcome, &asked))));
        };
        live.extend(page.models);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    Ok(Catalogue::of(subject.choice).merge(&live))
}

/// The host of an address that a key may be sent to: https, or this machine.
pub(super) fn safe_host(base_url: &Address) -> Result<String, CheckError> {
    let refused = |why| CheckError::Unsafe(base_url.clone(), why);
    base_url.judge().map_err(refused)?;
    let url = reqwest::Url::parse(base_url.expose()).map_err(|_| refused(OriginError::Host))?;
    // What the client makes of it counts: it forgives what is written wrongly.
    let host = url.host_str().ok_or_else(|| refused(OriginError::Host))?.to_owned();
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    Origin::parse(&format!("{}://{host}{port}", url.scheme())).map_err(refused)?;
    let named = !url.username().is_empty() || url.password().is_some();
    if named { Err(refused(OriginError::Extra)) } else { Ok(host) }
}
