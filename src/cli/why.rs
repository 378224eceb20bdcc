//! `clawgate why`: which key counts for this shell and for the daemon, where it is, what else is there, and the one
//! command that settles it; and the same of the gateway's token, where one is sent. Sends nothing and changes nothing.

use std::path::Path;

use crate::domain::{AuthChoice, Field, Secret};
use crate::locale::{Id, Message, ids};
use crate::openclaw::{
    Audience, Effective, Found, INSTALL, RESTART, Reference, Setup, Source, answering_notices,
    credential_candidates, obstruction_notices, refusal_notices, token_candidates, token_variable,
};
use crate::report::{Outcome, Split, WhyReport};
use crate::runtime::Host;
use crate::wizard::{Problem, input};

use super::args::Common;
use super::context::Context;
use super::effective::{not_set_up, report};
use super::failures::finish;

/// The command that asks for the keys again, and brings everything else that is there in line with the answer.
const KEYS: &str = "clawgate configure --section keys";

/// The same, and keeps them where both can read them.
const KEEP: &str = "clawgate configure --section keys --key-storage env-file";

/// What asks for the key as OpenClaw does, and tells whether it comes.
const ASK: &str = "clawgate check --resolve-refs";

/// The sentences about one of the two secrets.
struct Words {
    same: Id,
    same_value: Id,
    shell: Id,
    shell_none: Id,
    daemon: Id,
    daemon_none: Id,
    shadowed: Id,
}

const KEY: Words = Words {
    same: ids::WHY_SAME,
    same_value: ids::WHY_SAME_KEY,
    shell: ids::WHY_SHELL,
    shell_none: ids::WHY_SHELL_NONE,
    daemon: ids::WHY_DAEMON,
    daemon_none: ids::WHY_DAEMON_NONE,
    shadowed: ids::WHY_SHADOWED,
};

const TOKEN: Words = Words {
    same: ids::WHY_TOKEN_SAME,
    same_value: ids::WHY_TOKEN_SAME_KEY,
    shell: ids::WHY_TOKEN_SHELL,
    shell_none: ids::WHY_TOKEN_SHELL_NONE,
    daemon: ids::WHY_TOKEN_DAEMON,
    daemon_none: ids::WHY_TOKEN_DAEMON_NONE,
    shadowed: ids::WHY_TOKEN_SHADOWED,
};

/// One of the two secrets for one audience: the one that counts, and everything that could have.
struct Held {
    audience: Audience,
    counts: Option<Found<Secret>>,
    all: Vec<Found<Secret>>,
}

pub(super) fn run(common: &Common, host: &Host) -> Outcome {
    let mut outcome = Outcome::new("why");
    let done = explained(common, host, &mut outcome);
    finish(outcome, done)
}

fn explained(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let setup = Context::look(common, host, outcome)?;
    let choice = setup.choice();
    let [shell, daemon] = Audience::ALL.map(|audience| Effective::of(&setup.process(&host.env, audience)));
    if shell.base_url.is_none() {
        return Err(not_set_up(&setup, &host.env));
    }
    outcome.effective = vec![report(&shell), report(&daemon)];
    let ours = setup.default_meaning(choice).as_ref().and_then(|meaning| meaning.ours().cloned());
    let answering = ours.map(|model| answering_notices(&setup, choice, &model)).unwrap_or_default();
    let obstructions = obstruction_notices(&setup, &host.env, host.now);
    let around = [answering, refusal_notices(&setup), obstructions].concat();
    let amiss = around.iter().any(|notice| notice.blocks_proof);
    outcome.notices(around);
    let keys = keys(&setup, [&shell, &daemon], host);
    let mut why = paragraph(&KEY, &keys);
    let missing = |name: &str| [&shell, &daemon].iter().any(|it| it.missing.iter().any(|it| it == name));
    let key_name = setup.key_name(choice);
    if missing(&key_name) {
        why.sentences.push(ids::WHY_VARIABLE_MISSING.with("variable", key_name.as_str()));
    }
    if let Some(store) = &shell.shadowed_by {
        why.sentences.push(ids::WHY_STORE_WINS.with("path", store.as_path()));
    }
    let store = shell.shadowed_by.is_some().then(|| "openclaw models auth list".to_owned());
    why.command = store.or_else(|| settles(&setup, &keys, &mut why, &key_name));
    // Neither is anything amiss, nor is the key to be entered here: OpenClaw asks for it where it is kept.
    if let Some(Reference::Outside(outside)) = setup.key_reference()
        && keys.iter().all(|held| held.counts.is_none())
    {
        let message = ids::WHY_KEY_ELSEWHERE.with("provider", outside.provider);
        why.sentences = vec![message.with("source", outside.source)];
        why.command = Some(ASK.to_owned());
    }
    judge(&mut why, [&shell.api_key, &daemon.api_key], Field::ApiKey, choice);
    conclude(&mut why, amiss);
    why.token = token(&setup, [&shell, &daemon], host, &missing).map(Box::new);
    outcome.why = Some(why);
    Ok(())
}

/// The paragraph about the gateway's token; `None` where the config sends none.
fn token(
    setup: &Setup,
    effective: [&Effective; 2],
    host: &Host,
    missing: &dyn Fn(&str) -> bool,
) -> Option<WhyReport> {
    let choice = setup.choice();
    let variable = token_variable(setup);
    if variable.is_none() && effective.iter().all(|it| it.authorization.is_none()) {
        return None;
    }
    let held = tokens(setup, effective, host);
    let mut why = paragraph(&TOKEN, &held);
    let name = variable.as_deref().unwrap_or(choice.token_variable);
    if missing(name) {
        why.sentences.push(ids::WHY_VARIABLE_MISSING.with("variable", name));
    }
    why.command = settles(setup, &held, &mut why, name);
    judge(&mut why, effective.map(|it| &it.authorization), Field::Token, choice);
    conclude(&mut why, false);
    Some(why)
}

fn keys(setup: &Setup, effective: [&Effective; 2], host: &Host) -> [Held; 2] {
    effective.map(|effective| Held {
        audience: effective.audience,
        counts: effective.api_key.clone(),
        all: credential_candidates(&setup.process(&host.env, effective.audience)),
    })
}

fn tokens(setup: &Setup, effective: [&Effective; 2], host: &Host) -> [Held; 2] {
    let bare = |found: &Found<Secret>| {
        let value = Secret::of_bearer(found.value.expose());
        Found { value, source: found.source.clone() }
    };
    effective.map(|effective| Held {
        audience: effective.audience,
        counts: effective.authorization.as_ref().map(bare),
        all: token_candidates(&setup.process(&host.env, effective.audience)).iter().map(bare).collect(),
    })
}

/// What the one that fails has otherwise than the one that works, and the command that settles it.
pub(super) fn split(setup: &Setup, host: &Host, failed: Audience) -> Split {
    let choice = setup.choice();
    let [shell, daemon] = Audience::ALL.map(|audience| Effective::of(&setup.process(&host.env, audience)));
    let both = [&shell, &daemon];
    let secrets = [
        (keys(setup, both, host), setup.key_name(choice)),
        (tokens(setup, both, host), setup.token_name(choice)),
    ];
    let value = |held: &Held| held.counts.as_ref().map(|found| found.value.clone());
    let differing = secrets.into_iter().find(|([shell, daemon], _)| value(shell) != value(daemon));
    let fails = if failed == Audience::Shell { ids::CHECK_SHELL_FAILS } else { ids::CHECK_DAEMON_FAILS };
    let plain = || Split { message: fails.message(), command: "clawgate why".to_owned() };
    let Some((held, name)) = differing else { return plain() };
    match (failed, &held[0].counts, &held[1].counts) {
        // The shell's own works, so that the daemon's is to be replaced.
        (Audience::Daemon, Some(Found { source: Source::Shell(_), .. }), Some(_)) => {
            Split { command: KEYS.to_owned(), ..plain() }
        }
        (Audience::Shell, Some(Found { source: Source::Shell(variable), .. }), Some(other)) => {
            let message = ids::CHECK_SHELL_VARIABLE_WINS.with("variable", variable.as_str());
            let message = message.with("source", other.source.name());
            Split { message, command: format!("unset {variable}") }
        }
        _ => {
            let mut steps = WhyReport::default();
            // More than a command is a matter for `why`.
            let command = settles(setup, &held, &mut steps, &name).filter(|_| steps.sentences.is_empty());
            command.map_or_else(plain, |command| Split { command, ..plain() })
        }
    }
}

/// Which counts for whom, and what is there besides.
fn paragraph(words: &Words, held: &[Held; 2]) -> WhyReport {
    let mut why = WhyReport { sentences: counts(words, held), ..WhyReport::default() };
    for held in held {
        for (found, sentence) in shadowed(words, held) {
            let entry = (held.audience.name(), found.value.fingerprint(), found.source.name());
            if !why.sentences.contains(&sentence) {
                why.sentences.push(sentence);
            }
            why.shadowed.push(entry);
        }
    }
    why
}

/// Says of what counts that it is certain to be refused, and what to do then.
fn judge(why: &mut WhyReport, counts: [&Option<Found<Secret>>; 2], field: Field, choice: &AuthChoice) {
    for found in counts.into_iter().flatten() {
        let Err(error) = input::stored_secret(&found.value, &found.source.name(), field, choice) else {
            continue;
        };
        let sentence = ids::WHY_NO_SECRET.with("what", error.message).with("hint", error.hint);
        if !why.sentences.contains(&sentence) {
            why.sentences.push(sentence);
        }
        why.command.get_or_insert_with(|| KEYS.to_owned());
    }
}

/// Whether anything is to be settled; `amiss` where something stands in the way that no such command settles.
fn conclude(why: &mut WhyReport, amiss: bool) {
    match &why.command {
        Some(_) => why.sentences.push(ids::WHY_SETTLE.message()),
        // What stands in the way besides is a warning of its own.
        None if amiss => {}
        None => why.sentences.push(ids::WHY_SETTLED.message()),
    }
}

/// Which counts for whom.
fn counts(words: &Words, [shell, daemon]: &[Held; 2]) -> Vec<Message> {
    let with = |id: Id, found: &Found<Secret>| {
        id.with("key", found.value.fingerprint()).with("source", found.source.name())
    };
    match (&shell.counts, &daemon.counts) {
        (Some(one), Some(other)) if one.value == other.value && one.source == other.source => {
            vec![with(words.same, one)]
        }
        (Some(one), Some(other)) if one.value == other.value => {
            vec![with(words.same_value, one).with("other", other.source.name())]
        }
        (one, other) => vec![
            one.as_ref().map_or_else(|| words.shell_none.message(), |one| with(words.shell, one)),
            other.as_ref().map_or_else(|| words.daemon_none.message(), |one| with(words.daemon, one)),
        ],
    }
}

/// The others that are there for an audience and are not the one that counts.
fn shadowed(words: &Words, held: &Held) -> Vec<(Found<Secret>, Message)> {
    let Some(winner) = &held.counts else { return Vec::new() };
    let others = held.all.iter().filter(|other| other.source != winner.source && other.value != winner.value);
    others
        .map(|other| {
            let sentence = words
                .shadowed
                .with("key", other.value.fingerprint())
                .with("source", other.source.name())
                .with("winner", winner.source.name());
            (other.clone(), sentence)
        })
        .collect()
}

/// The one command that makes an end of it, and what a person has to do before it.
fn settles(
    setup: &Setup,
    [shell, daemon]: &[Held; 2],
    why: &mut WhyReport,
    variable: &str,
) -> Option<String> {
    let (Some(one), Some(other)) = (&shell.counts, &daemon.counts) else {
        // A reference stays one, unless another place is asked for.
        let process = [shell, daemon].iter().any(|held| held.counts.is_some());
        let kept = setup.keeps_variable(variable);
        return Some(if process && !kept { KEEP.to_owned() } else { KEYS.to_owned() });
    };
    if one.value != other.value {
        let mut take_out = |path: &Path| {
            why.sentences.push(ids::WHY_TAKE_OUT.with("variable", variable).with("path", path));
        };
        return Some(match (&one.source, &other.source) {
            (_, Source::Service(path)) if setup.service.is_openclaws(path, &setup.place) => {
                INSTALL.to_owned()
            }
            (_, Source::Service(path)) => {
                take_out(path);
                format!("systemctl --user daemon-reload && {RESTART}")
            }
            (_, Source::Manager) => format!("systemctl --user unset-environment {variable} && {RESTART}"),
            (Source::Shell(_), _) => format!("unset {variable}"),
            // Only that folder has it.
            (Source::WorkingFolder(_), _) => "cd".to_owned(),
            (_, Source::WorkingFolder(path)) => {
                take_out(path);
                RESTART.to_owned()
            }
            _ => KEYS.to_owned(),
        });
    }
    (!why.shadowed.is_empty()).then(|| KEYS.to_owned())
}
