//! What a live test sends.

use super::{Address, Answers, AuthChoice, ModelId, Secret, Token};

/// What OpenClaw would send, and a live test sends in its place: all of it but the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckTarget {
    /// By which route.
    pub choice: &'static AuthChoice,
    /// The base URL, verbatim.
    pub base_url: Address,
    /// The provider's key.
    pub api_key: Option<Secret>,
    /// The whole value of `cf-aig-authorization`.
    pub authorization: Option<Secret>,
    /// The person's own headers: their names in lower case, each once, and their values.
    pub headers: Vec<(String, Secret)>,
    /// The model.
    pub model: ModelId,
}

impl CheckTarget {
    /// What OpenClaw will send once these answers are written, beside the headers that are there already.
    #[must_use]
    pub fn of(answers: &Answers, headers: Vec<(String, Secret)>) -> Self {
        let authorization = match &answers.token {
            Token::Given(token) => Some(token.bearer()),
            Token::Variable | Token::None => None,
        };
        Self {
            choice: answers.choice,
            base_url: Address::new(answers.endpoint.base_url()),
            api_key: answers.api_key.clone(),
            authorization,
            headers,
            model: answers.model.model().clone(),
        }
    }
}
