//! What can go wrong in any command, as a failure with the one thing to do next.

use crate::domain::{Exit, Layer};
use crate::locale::{Message, ids};
use crate::report::Outcome;
use crate::runtime::Session;
use crate::wizard::{Failure, Problem};

pub(super) fn foreign_flag(flag: &str) -> Outcome {
    let hint = ids::HINT_FOREIGN_FLAG.with("command", format!("openclaw onboard {flag}"));
    let problem = usage("openclaw-flag", ids::USAGE_FOREIGN_FLAG.with("flag", flag), hint);
    Outcome::new("onboard").failed(problem)
}

/// A command line that contradicts itself, or asks for what clawgate has not.
pub(super) fn usage(code: &str, message: impl Into<Message>, hint: impl Into<Message>) -> Problem {
    Problem::of(Exit::Usage, Layer::Input, code, message, hint)
}

/// The outcome of a command, with the problem that ended it.
pub(super) fn finish(outcome: Outcome, done: Result<(), Problem>) -> Outcome {
    match done {
        Ok(()) => outcome,
        Err(problem) => outcome.failed(problem),
    }
}

pub(super) fn signal(number: u8) -> Problem {
    let failure = Failure::new("ended-by-signal", Layer::Input, ids::ERROR_ENDED_BY_SIGNAL);
    Problem::new(Exit::Signal(number), failure)
}

pub(super) fn unforeseen(what: &str) -> Problem {
    let message = ids::ERROR_UNFORESEEN.with("what", what);
    Problem::new(Exit::Internal, Failure::new("unforeseen", Layer::Internal, message))
}

/// The runtime of a command: from here on signals are obeyed where nothing is half written.
pub(super) fn session() -> Result<Session, Problem> {
    Session::start().map_err(|error| unforeseen(&error.to_string()))
}
