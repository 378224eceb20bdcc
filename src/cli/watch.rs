//! `clawgate check --watch`: the same check again and again, a line a change, for whoever mends things in a dashboard
//! beside it.
//!
//! What is sent is bounded: the next check begins so many seconds after the last one ended, later where the answer asks
//! for that. A signal ends it at once, in the middle of a request too; so does, after a test, a reader that went away, or
//! a line that could not be written.

use std::time::Duration;

use crate::domain::Exit;
use crate::locale::{Language, ids};
use crate::report::Outcome;
use crate::runtime::Host;
use crate::wizard::Problem;

use super::args::{CheckArgs, Common};
use super::check::CheckRun;
use super::failures::session;

/// The longest wait that an answer can ask for.
const WAIT_MAX: u64 = 3600;

pub(super) fn run(seconds: u64, args: &CheckArgs, common: &Common, host: &mut Host) -> Result<Exit, Problem> {
    let mut session = session()?;
    host.eprintln_message(&ids::WATCH_BEGINS.with("seconds", seconds));
    let mut before = None;
    loop {
        let mut outcome = Outcome::new("check");
        let (session, told) = (&mut session, &mut outcome);
        let done = CheckRun { args, common, host, session, outcome: told, again: true }.run();
        if let Err(problem) = done {
            if let Exit::Signal(_) = problem.exit {
                return Ok(problem.exit);
            }
            // A command line that cannot be obeyed does not get better by waiting; files do.
            let mended = ["not-set-up", "no-default-model"].contains(&problem.failure.code.as_str());
            if problem.exit == Exit::Usage && !mended {
                return Err(problem);
            }
            outcome = outcome.failed(problem);
        }
        let now = state(&outcome);
        if before.as_ref() != Some(&now) {
            host.refresh_clock();
            let line = line(&outcome, &host.time(), host.language);
            host.println(&line);
            before = Some(now);
        }
        let asked = outcome.checks.iter().filter_map(|check| check.found.verdict.retry_after).max();
        let wait = asked.unwrap_or(0).min(WAIT_MAX).max(seconds);
        if !host.streams.output.is_heard() {
            return Ok(Exit::Done);
        }
        let pause = async { tokio::time::sleep(Duration::from_secs(wait)).await };
        if let Err(number) = session.run(pause) {
            return Ok(Exit::Signal(number));
        }
    }
}

/// What makes one state another: neither how long it took, nor the ids of a request.
fn state(outcome: &Outcome) -> impl PartialEq + use<> {
    let checks = outcome.checks.iter();
    let checks = checks.map(|it| {
        let verdict = &it.found.verdict;
        (verdict.row.code, verdict.status, verdict.code.clone(), verdict.model.clone())
    });
    let error = outcome.error.as_ref().map(|error| error.code.clone());
    (checks.collect::<Vec<_>>(), error, outcome.warnings.iter().map(|it| it.code).collect::<Vec<_>>())
}

/// When, what, and what to do: on one line.
fn line(outcome: &Outcome, time: &str, language: Language) -> String {
    let time = time.get(11..).unwrap_or(time);
    match (&outcome.error, outcome.checks.first()) {
        (Some(error), _) => {
            let hint = error.hint.as_ref().map(|hint| format!(" → {}", language.say(hint)));
            format!("{time} ✗ {}{}", language.say(&error.message), hint.unwrap_or_default())
        }
        (None, Some(check)) => {
            let model = check.found.verdict.model.clone().unwrap_or_default();
            let ms = check.found.total_ms.unwrap_or_default();
            let said = ids::RESULT_ANSWERED.with("model", model).with("ms", ms);
            format!("{time} ✓ {}", language.say(&said))
        }
        (None, None) => format!("{time} ✓"),
    }
}
