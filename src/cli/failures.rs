//! What can go wrong in any command, as a failure with the one thing to do next.

use crate::domain::{Exit, Field, Layer};
use crate::locale::{Message, ids};
use crate::report::Outcome;
use crate::runtime::Session;
use crate::wizard::{Failure, Problem};

pub(super) fn foreign_flag(flag: &str) -> Outcome {
    let command = format!("openclaw onboard {flag}");
    let failure = Failure::new("openclaw-flag", Layer::Input, ids::USAGE_FOREIGN_FLAG.with("flag", flag))
        .hint(ids::HINT_FOREIGN_FLAG.with("command", command));
    Outcome::new("onboard").failed(Problem::new(Exit::Usage, failure))
}

/// A command line that contradicts itself, or asks for what clawgate has not.
pub(super) fn usage(code: &str, message: impl Into<Message>, hint: impl Into<Message>) -> Problem {
    let mut failure = Failure::new(code, Layer::Input, message).hint(hint);
    failure.field = match code {
        "storage-contradicts" => Some(Field::KeyStorage),
        "gateway-url-contradicts" => Some(Field::GatewayUrl),
        _ => None,
    };
    Problem::new(Exit::Usage, failure)
}

pub(super) fn signal(number: u8) -> Problem {
    Problem::new(
        Exit::Signal(number),
        Failure::new("ended-by-signal", Layer::Input, ids::ERROR_ENDED_BY_SIGNAL),
    )
}

pub(super) fn unforeseen(what: &str) -> Problem {
    Problem::new(
        Exit::Internal,
        Failure::new("unforeseen", Layer::Internal, ids::ERROR_UNFORESEEN.with("what", what)),
    )
}

/// The runtime of a command: from here on signals are obeyed where nothing is half written.
pub(super) fn session() -> Result<Session, Problem> {
    Session::start().map_err(|error| unforeseen(&error.to_string()))
}
