//! What is read out of an answer: an error and whose it is, a model's message, a list of models.

use std::collections::HashSet;

use serde_json::Value;

use crate::domain::{Date, ModelId};

/// How many models of one page are read.
const PAGE_MAX: usize = 1000;

/// The longest text of a model that is kept, in characters.
const TEXT_MAX: usize = 200;

/// What a body is.
#[derive(Debug, PartialEq)]
pub(super) enum Body {
    /// An error of AI Gateway.
    Gateway { code: Option<i64>, text: Option<String> },
    /// An error of Cloudflare's edge that comes as JSON, as clients have met it since 2026 (`cloudflare_error: true`).
    Edge { code: Option<i64>, text: Option<String> },
    /// An error of Cloudflare's API.
    Cloudflare { code: Option<i64>, text: Option<String> },
    /// An error of the provider.
    Provider(ProviderError),
    /// A message of a model.
    Message { model: Option<String>, tokens: Option<Tokens> },
    /// A page of models.
    Models,
    /// JSON of no known form.
    Json { text: Option<String> },
    /// Begins like JSON or like a stream of events, and is not whole.
    Broken,
    /// Nothing.
    Empty,
    /// Any other text.
    Text,
}

/// An error in the provider's own form.
#[derive(Debug, Default, PartialEq)]
pub(super) struct ProviderError {
    /// Its kind.
    pub kind: Option<String>,
    /// Its code, which is more exact than the kind.
    pub code: Option<String>,
    /// Its sentence.
    pub text: Option<String>,
    /// The provider's id of the request.
    pub request_id: Option<String>,
}

/// What a model's answer cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Tokens of the question.
    pub input: u64,
    /// Tokens of the answer.
    pub output: u64,
}

/// How far along a model's life is, as the provider says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifecycle {
    /// Open to all.
    Active,
    /// Closed to those who do not use it yet.
    Deprecated,
    /// Gone.
    Retired,
}

/// A model that the gateway listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveModel {
    /// Its name.
    pub id: ModelId,
    /// Its name for people.
    pub display_name: Option<String>,
    /// How far along its life is.
    pub lifecycle: Option<Lifecycle>,
    /// Its last day as planned; where that is past, its end is overdue.
    pub retires: Option<Date>,
    /// The most tokens it can read.
    pub max_input_tokens: Option<u64>,
    /// The most tokens it can write.
    pub max_tokens: Option<u64>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelPage {
    /// Its models, in the server's order, each once.
    pub models: Vec<LiveModel>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
}

/// The models of a list, and where the next page begins: only `id` is essential, and what is odd is left out. At most
/// 1000 models are read.
pub(super) fn page(list: &[Value], next: Option<&str>) -> ModelPage {
    let mut seen = HashSet::new();
    let mut models = Vec::new();
    for item in list.iter().take(PAGE_MAX) {
        let Some(id) = item.get("id").and_then(Value::as_str).and_then(|id| ModelId::parse(id).ok()) else {
            continue;
        };
        if !seen.insert(id.clone()) {
            continue;
        }
        let text = |key| text_of(item.get(key));
        let count = |key| item.get(key).and_then(Value::as_u64).filter(|count| *count > 0);
        models.push(LiveModel {
            id,
            display_name: text("display_name").map(|name| name.chars().take(TEXT_MAX).collect()),
            lifecycle: match text("lifecycle").as_deref() {
                Some("active") => Some(Lifecycle::Active),
                Some("deprecated") => Some(Lifecycle::Deprecated),
                Some("retired") => Some(Lifecycle::Retired),
                _ => None,
            },
            retires: ["retires_at", "shutdown_date"].into_iter().find_map(|key| Date::parse(&text(key)?)),
            max_input_tokens: count("max_input_tokens"),
            max_tokens: count("max_tokens"),
        });
    }
    let next = next.filter(|last| !last.is_empty() && last.len() <= ModelId::MAX).map(str::to_owned);
    ModelPage { models, next }
}

/// The text of a string that says something.
pub(super) fn text_of(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
