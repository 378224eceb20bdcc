//! What is spoken behind the gateway: a protocol is one implementation of [`ProviderApi`], and nothing else knows what
//! its requests and answers look like.

mod anthropic;
mod responses;
#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::domain::{ModelId, Protocol};

use super::reply::{Body, ModelPage, Tokens, text_of};

pub use anthropic::Shape;

/// A request as a protocol words it: a body makes it a POST.
pub(super) struct Call {
    /// The path behind the base URL, with its query.
    pub path: String,
    /// Headers that are no secret.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Option<Value>,
}

/// How a protocol asks, and what it answers.
pub(super) trait ProviderApi: Sync {
    /// A base URL without what the paths of the calls say again.
    fn base<'u>(&self, url: &'u str) -> &'u str {
        url
    }

    /// The least there is to ask of a model: a message that costs at most a token of answer.
    fn check(&self, model: &ModelId, nonce: &str) -> Call;

    /// The same in the shape in which an OpenClaw asks.
    fn deep_check(&self, model: &ModelId, nonce: &str, shape: &Shape) -> Call;

    /// A call that says nothing, so that no provider answers it.
    fn probe(&self) -> Call;

    /// A page of the list of models; `after` is the last model of the page before, as that page named it.
    fn list(&self, limit: u16, after: Option<&str>) -> Call;

    /// What JSON of the provider's says: an error, a message, or a list of models.
    fn read(&self, answer: &Value) -> Option<Body>;

    /// Takes an event of a stream into the message that began; `false` where it belongs to none.
    fn read_event(&self, event: &Value, begun: &mut Option<Body>) -> bool;

    /// A page of the list of models.
    fn read_models(&self, page: &Value) -> Option<ModelPage>;

    /// The header with the provider's own id of a request.
    fn request_id_header(&self) -> &'static str;
}

/// An answer of a model; both vendors count its tokens by the same names.
fn model_answer(answer: &Value) -> Body {
    let count = |name| answer.get("usage")?.get(name)?.as_u64();
    let tokens = count("input_tokens").zip(count("output_tokens"));
    Body::Message {
        model: text_of(answer.get("model")),
        tokens: tokens.map(|(input, output)| Tokens { input, output }),
    }
}

/// The implementation of a protocol.
pub(super) fn api(protocol: Protocol) -> &'static dyn ProviderApi {
    match protocol {
        Protocol::AnthropicMessages => &anthropic::AnthropicMessages,
        Protocol::OpenaiResponses => &responses::OpenaiResponses,
        #[cfg(test)]
        Protocol::Toy => &tests::Toy,
    }
}
