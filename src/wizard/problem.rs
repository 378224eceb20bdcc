//! Problems that the wizard shares with the commands that ask nothing.

use crate::domain::{Exit, Field, Layer};
use crate::locale::{Problem, ids};

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
    Problem::of(Exit::Limited, layer, UNTOLD, message, hint)
}

impl From<InputError> for Problem {
    fn from(error: InputError) -> Self {
        Self::of(Exit::Usage, Layer::Input, error.code, error.message, error.hint).field(error.field)
    }
}
