//! How a command ended, and what is still to be printed of it.

use crate::report::Outcome;
use crate::wizard::Problem;

/// How a command ended.
pub(super) enum CommandOutput {
    /// With something to tell.
    Report(Box<Outcome>),
    /// With a text in place of what it would tell.
    Text(Box<Outcome>, String),
    /// With everything said already.
    Interactive(Box<Outcome>),
}

impl CommandOutput {
    pub(super) fn report(outcome: Outcome) -> Self {
        Self::Report(Box::new(outcome))
    }

    pub(super) fn failed(outcome: Outcome, problem: Problem) -> Self {
        Self::report(outcome.failed(problem))
    }

    pub(super) fn text(command: &'static str, text: &str) -> Self {
        Self::Text(Box::new(Outcome::new(command)), text.trim_end().to_owned())
    }

    pub(super) fn of_wizard(command: &'static str, ended: Result<Outcome, Problem>) -> Self {
        match ended {
            Ok(outcome) => Self::Interactive(Box::new(outcome)),
            Err(problem) => Self::report(Outcome::new(command).failed(problem)),
        }
    }
}
