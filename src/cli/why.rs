//! `clawgate why`: which key counts for this shell and for the daemon, where it is, what else is there, and the one
//! command that settles it. Sends nothing and changes nothing.

use crate::domain::{CLOUDFLARE_ANTHROPIC, Secret};
use crate::locale::{Message, ids};
use crate::openclaw::{Audience, Effective, Found, Setup, Source, contenders};
use crate::report::{Outcome, WhyReport};
use crate::runtime::Host;
use crate::wizard::Problem;

use super::args::Common;
use super::check::{not_set_up, report};
use super::setting::Setting;

/// The command that asks for the keys again, and brings everything else that is there in line with the answer.
const KEYS: &str = "clawgate configure --section keys";

pub(super) fn run(common: &Common, host: &Host) -> Outcome {
    let mut outcome = Outcome::new("why");
    match explained(common, host, &mut outcome) {
        Ok(()) => outcome,
        Err(problem) => outcome.failed(problem),
    }
}

fn explained(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let choice = &CLOUDFLARE_ANTHROPIC;
    let setting = Setting::find(common, host, outcome)?;
    setting.notice_taken_out(outcome);
    let setup = setting.read(choice, host)?;
    let [shell, daemon] = Audience::ALL.map(|audience| Effective::of(&setup, choice, &host.env, audience));
    if shell.base_url.is_none() {
        return Err(not_set_up(&setup));
    }
    outcome.effective = vec![report(&shell), report(&daemon)];
    let mut why = WhyReport { sentences: counts(&shell, &daemon), ..WhyReport::default() };
    for effective in [&shell, &daemon] {
        for (found, sentence) in shadowed(&setup, effective, host) {
            let entry = (effective.audience.name(), found.value.fingerprint(), found.source.name());
            if !why.sentences.contains(&sentence) {
                why.sentences.push(sentence);
            }
            why.shadowed.push(entry);
        }
    }
    let missing = shell.missing.iter().chain(&daemon.missing).find(|name| *name == choice.key_variable);
    if let Some(variable) = missing {
        why.sentences.push(ids::WHY_VARIABLE_MISSING.with("variable", variable.as_str()));
    }
    if let Some(store) = &shell.shadowed_by {
        why.sentences.push(ids::WHY_STORE_WINS.with("path", store.as_path()));
    }
    why.command = settles(&shell, &daemon, &why, choice.key_variable);
    why.sentences.push(match &why.command {
        Some(_) => ids::WHY_SETTLE.message(),
        None => ids::WHY_SETTLED.message(),
    });
    outcome.why = Some(why);
    Ok(())
}

/// Which key counts for whom.
fn counts(shell: &Effective, daemon: &Effective) -> Vec<Message> {
    let with = |id: crate::locale::Id, found: &Found<Secret>| {
        id.with("key", found.value.fingerprint()).with("source", found.source.name())
    };
    match (&shell.api_key, &daemon.api_key) {
        (Some(one), Some(other)) if one.value == other.value && one.source == other.source => {
            vec![with(ids::WHY_SAME, one)]
        }
        (Some(one), Some(other)) if one.value == other.value => {
            vec![with(ids::WHY_SAME_KEY, one).with("other", other.source.name())]
        }
        (one, other) => vec![
            one.as_ref().map_or_else(|| ids::WHY_SHELL_NONE.message(), |one| with(ids::WHY_SHELL, one)),
            other.as_ref().map_or_else(|| ids::WHY_DAEMON_NONE.message(), |one| with(ids::WHY_DAEMON, one)),
        ],
    }
}

/// The other keys that are there for an audience and are not the one that counts.
fn shadowed(setup: &Setup, effective: &Effective, host: &Host) -> Vec<(Found<Secret>, Message)> {
    let Some(winner) = &effective.api_key else { return Vec::new() };
    contenders(setup, &CLOUDFLARE_ANTHROPIC, &host.env, effective.audience)
        .into_iter()
        .filter(|other| other.source != winner.source && other.value != winner.value)
        .map(|other| {
            let sentence = ids::WHY_SHADOWED
                .with("key", other.value.fingerprint())
                .with("source", other.source.name())
                .with("winner", winner.source.name());
            (other, sentence)
        })
        .collect()
}

/// The one command that makes an end of it.
fn settles(shell: &Effective, daemon: &Effective, why: &WhyReport, variable: &str) -> Option<String> {
    if shell.shadowed_by.is_some() {
        return Some("openclaw models auth list".to_owned());
    }
    let (Some(one), Some(other)) = (&shell.api_key, &daemon.api_key) else { return Some(KEYS.to_owned()) };
    if one.value != other.value {
        return Some(match (&one.source, &other.source) {
            (_, Source::Service(_)) => "openclaw gateway install --force".to_owned(),
            (Source::Shell(_), _) => format!("unset {variable}"),
            // Only that folder has it.
            (Source::WorkingFolder(_), _) => "cd".to_owned(),
            _ => KEYS.to_owned(),
        });
    }
    (!why.shadowed.is_empty()).then(|| KEYS.to_owned())
}
