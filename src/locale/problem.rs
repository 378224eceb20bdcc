//! What went wrong, in one form for every front end and for scripts.

use crate::domain::{Exit, Field, Layer};

use super::Message;

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

    /// A failure of a layer that ends so, with the one thing to do next.
    #[must_use]
    pub fn of(
        exit: Exit,
        layer: Layer,
        code: impl Into<String>,
        message: impl Into<Message>,
        hint: impl Into<Message>,
    ) -> Self {
        Self::new(exit, Failure::new(code, layer, message).hint(hint))
    }

    /// With the field that needs another value.
    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        self.failure.field = Some(field);
        self
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
