//! `clawgate onboard --print-command`: what is set up, for other hosts.

use crate::locale::ids;
use crate::report::Outcome;
use crate::runtime::Host;
use crate::wizard::{NextHosts, Problem};

use super::args::Common;
use super::context::Context;
use super::effective::not_set_up;
use super::failures::usage;
use super::output::CommandOutput;

pub(super) fn run(command: &'static str, common: &Common, host: &mut Host) -> CommandOutput {
    let mut outcome = Outcome::new(command);
    let found = match find(common, host, &mut outcome) {
        Ok(found) => found,
        Err(problem) => return CommandOutput::failed(outcome, problem),
    };
    if let Some(remark) = &found.remark {
        outcome.warn("key-elsewhere", remark.clone(), None);
    }
    if common.json {
        outcome.next_hosts = Some(found);
        return CommandOutput::report(outcome);
    }
    for warning in &outcome.warnings {
        host.eprintln_message(&warning.message);
    }
    let said = |id: crate::locale::Id| host.language.say(&id.message());
    let (line, task) = (said(ids::NEXT_HOSTS_COMMAND), said(ids::NEXT_HOSTS_ANSIBLE));
    let text = format!("# {line}\n{}\n\n# {task}\n{}", found.command, found.ansible);
    CommandOutput::Text(Box::new(outcome), text)
}

fn find(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<NextHosts, Problem> {
    let setup = Context::look(common, host, outcome)?;
    let choice = setup.choice();
    if setup.provider(choice).is_none() {
        return Err(not_set_up(&setup, &host.env));
    }
    NextHosts::of(&setup, choice, &host.env)?.ok_or_else(|| {
        let message = ids::NEXT_HOSTS_NONE.with("path", setup.place.config.as_path());
        let hint = ids::HINT_NEXT_HOSTS_NONE.with("provider", choice.provider);
        usage("no-command", message, hint)
    })
}
