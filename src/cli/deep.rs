//! `clawgate check --deep`: the live request in OpenClaw's own shape, and the real OpenClaw where that is wanted.

use std::time::Duration;

use crate::domain::CheckTarget;
use crate::domain::{Exit, Layer, Secret, bare_token};
use crate::locale::ids;
use crate::openclaw::Setup;
use crate::report::{DeepReport, ProgramReport};
use crate::runtime::{
    Client, Host, Session, ask_openclaw, can_ask, check_deep, find_openclaw, nonce, typed_line,
};
use crate::wizard::{Failure, Problem};

use super::check::CheckRun;
use super::failures::signal;

/// A turn takes up to half a minute; a model that thinks takes longer.
const PATIENCE: Duration = Duration::from_secs(120);
/// How much of what it printed is shown, in characters: the end tells.
const SHOWN: usize = 600;

/// Sends the deep request, and lets OpenClaw itself ask. What fails here fails the check.
pub(super) fn run(
    run: &mut CheckRun<'_>,
    client: &Client,
    setup: &Setup,
    target: &CheckTarget,
) -> Result<(), Problem> {
    let CheckRun { args, common, host, session, outcome, .. } = run;
    let shape = setup.release().shape;
    if !common.json {
        host.eprintln_message(&ids::PROGRESS_DEEP.message());
    }
    let found = session.run(check_deep(client, target, shape)).map_err(signal)??;
    let deep = outcome.deep.insert(DeepReport { found, program: None });
    if !deep.found.verdict.is_proven() {
        return Err(deep.found.verdict.clone().into());
    }
    let Some(program) = find_openclaw(&host.env) else {
        if args.with_openclaw {
            outcome.warn("openclaw-not-found", ids::DEEP_NO_PROGRAM, None);
        }
        return Ok(());
    };
    if !(args.with_openclaw || (!common.json && agreed(host, session)?)) {
        return Ok(());
    }
    if !common.json {
        host.eprintln_message(&ids::PROGRESS_OPENCLAW.with("path", program.as_path()));
    }
    let word = nonce();
    let asking = ask_openclaw(&program, &setup.place, &host.cwd, &word, PATIENCE);
    let said = session.run(asking).map_err(signal)?.map_err(|error| {
        let message = ids::DEEP_NOT_STARTED.with("path", program.as_path()).with("cause", error.to_string());
        Problem::new(Exit::Internal, Failure::new("openclaw-not-started", Layer::Internal, message))
    })?;
    let secrets = [target.api_key.as_ref(), target.authorization.as_ref()];
    deep.program = Some(ProgramReport {
        path: program,
        exit: said.exit,
        answered: said.answered,
        said: shown(&said.text, &secrets),
    });
    if said.answered {
        return Ok(());
    }
    let id = if said.late {
        ids::DEEP_LATE.with("seconds", PATIENCE.as_secs())
    } else {
        ids::DEEP_NO_ANSWER.message()
    };
    let hint = ids::HINT_DEEP_NO_ANSWER;
    Err(Problem::of(Exit::Internal, Layer::Internal, "openclaw-no-answer", id, hint))
}

/// Whether the person wants that; nobody there is a no.
fn agreed(host: &mut Host, session: &mut Session) -> Result<bool, Problem> {
    if !can_ask() {
        return Ok(false);
    }
    host.eprintln_message(&ids::DEEP_OFFER.message());
    let answer = session.run(typed_line()).map_err(signal)?.to_lowercase();
    let yes = host.language.say(&ids::DEEP_YES.message());
    Ok(!answer.is_empty() && (answer == "y" || yes.to_lowercase().starts_with(&answer)))
}

/// The end of what it printed, without the secrets that it was to send.
fn shown(text: &str, secrets: &[Option<&Secret>]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().flatten() {
        let bare = bare_token(secret.expose());
        if bare.len() >= 4 {
            text = text.replace(bare, "[secret]");
        }
    }
    let from = text.char_indices().rev().nth(SHOWN - 1).map_or(0, |(at, _)| at);
    text[from..].to_owned()
}
