//! What went wrong, in one form for every front end and for scripts.

use crate::domain::{Exit, Field, Layer};
use crate::locale::{Message, ids};

use super::input::InputError;

/// The code of a write that another program's change stood in the way of.
pub const CHANGED_MEANWHILE: &str = "changed-meanwhile";

/// The code of a test that was not made, because what OpenClaw would send cannot be told.
pub const UNTOLD: &str = "cannot-be-told";

/// A secret, the key or the token, comes from a place that is not asked here: a reference's source, and its provider.
#[must_use]
pub fn untold(field: Field, source: &str, provider: &str) -> Problem {
    let (layer, id, hint) = match field {
        Field::Token => (Layer::Gateway, ids::CHECK_TOKEN_ELSEWHERE, ids::HINT_CHECK_UNTOLD),
        // Only a running daemon opens OpenClaw's own store.
        _ if source == "store" => (Layer::Provider, ids::CHECK_KEY_ELSEWHERE, ids::HINT_CHECK_UNTOLD),
        _ => (Layer::Provider, ids::CHECK_KEY_ELSEWHERE, ids::HINT_CHECK_KEY_ELSEWHERE),
    };
    let message = id.with("source", source).with("provider", provider);
    Problem::new(Exit::Limited, Failure::new(UNTOLD, layer, message).hint(hint))
}

/// A failure, and what a script ends with because of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What the process ends with.
    pub exit: Exit,
    /// What went wrong; boxed, since most results are none.
    pub failure: Box<Failure>,
}

impl Problem {
    /// A failure that ends so.
    #[must_use]
    pub fn new(exit: Exit, failure: Failure) -> Self {
        Self { exit, failure: Box::new(failure) }
    }
}

/// What went wrong, where, and the one thing to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// A stable code.
    pub code: String,
    /// Who is at fault.
    pub layer: Layer,
    /// What happened.
    pub message: Message,
    /// The one thing to do next.
    pub hint: Option<Message>,
    /// The field that needs another value.
    pub field: Option<Field>,
    /// Lines of a file, with a mark under the spot.
    pub excerpt: Option<String>,
}

impl Failure {
    /// A failure of a layer, told in a sentence.
    #[must_use]
    pub fn new(code: impl Into<String>, layer: Layer, message: impl Into<Message>) -> Self {
        Self { code: code.into(), layer, message: message.into(), hint: None, field: None, excerpt: None }
    }

    /// With the one thing to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With the field that needs another value.
    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        self.field = Some(field);
        self
    }
}

impl From<InputError> for Problem {
    fn from(error: InputError) -> Self {
        let failure =
            Failure::new(error.code, Layer::Input, error.message).hint(error.hint).field(error.field);
        Self::new(Exit::Usage, failure)
    }
}
