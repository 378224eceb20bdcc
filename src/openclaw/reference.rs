//! What may stand in place of a secret: a variable's name, or a place that OpenClaw asks for it.

use serde_json::Value;

use crate::domain::Secret;

use super::release::Audience;
use super::substitution::{Piece, pieces, variables_in};
use super::value::Look;

/// What a config or a profile refers to in place of a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A variable, by `${NAME}` or by a reference to the environment.
    Variable {
        /// Its name.
        name: String,
        /// Whether it stands for the whole secret, so that another secret can be put into it.
        whole: bool,
    },
    /// A command, a file or a store that OpenClaw asks.
    Outside(Outside),
}

/// A place that OpenClaw asks for a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// What kind of place: `exec`, `file`, `store`.
    pub source: String,
    /// The name under `secrets.providers`.
    pub provider: String,
    /// What is asked for there.
    pub id: String,
}

/// A secret that was asked for as OpenClaw asks for it. It is never written anywhere.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Where.
    pub of: Outside,
    /// Who would get the same.
    pub by: Vec<Audience>,
    /// The secret.
    pub value: Secret,
}

impl Reference {
    /// What a value refers to, where it is no secret itself. `word` is what may stand before the variable.
    pub(super) fn of(value: &Value, word: &str) -> Option<Self> {
        if let Value::String(text) = value {
            let name = variables_in(text).next()?.to_owned();
            let whole = match pieces(text)[..] {
                [Piece::Variable(_)] => true,
                [Piece::Text(before), Piece::Variable(_)] => !word.is_empty() && before == word,
                _ => false,
            };
            return Some(Self::Variable { name, whole });
        }
        let (source, id) = (value.text("source")?.to_owned(), value.text("id")?.to_owned());
        if source == "env" {
            return Some(Self::Variable { name: id, whole: true });
        }
        let provider = value.text("provider").unwrap_or("default").to_owned();
        Some(Self::Outside(Outside { source, provider, id }))
    }

    /// As it is said: `${NAME}`, or the provider and what it is.
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Self::Variable { name, .. } => format!("`${{{name}}}`"),
            Self::Outside(Outside { source, provider, .. }) => format!("`{provider}` ({source})"),
        }
    }

    /// The variable that it is, and that another secret can be put into.
    pub(super) fn variable(self) -> Option<String> {
        match self {
            Self::Variable { name, whole: true } => Some(name),
            _ => None,
        }
    }
}
