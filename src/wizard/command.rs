//! Secrets that are asked for, so that there is something to test with: a command in the key's field, `$(pass show anthropic)`,
//! which is run once when its section is left; and what the config refers to, once somebody says so.

use crate::domain::{Field, KeyCommand, Secret};
use crate::locale::{Problem, ids};
use crate::openclaw::{Audience, FetchedSecret, Outside, Setup};

use super::input::{self, InputError};
use super::message::{Effect, WorkId};
use super::prompt::FieldId;
use super::section::Section;
use super::state::Wizard;

impl Wizard {
    /// Whether this OpenClaw runs a command for the key.
    pub(super) fn runs_commands(&self) -> bool {
        let runs = |setup: &Setup| setup.release().asks(Audience::Shell, self.has_profile(setup));
        self.facts.practice.is_none() && !self.unattended && self.setup().is_some_and(runs)
    }

    /// The command in the key's field, where one stands there and this OpenClaw would run it.
    pub(super) fn command_line(&self) -> Option<&str> {
        let typed = self.form.api_key.typed.as_ref()?;
        let line = typed.trim().strip_prefix("$(")?.strip_suffix(')')?.trim();
        (!line.is_empty() && self.runs_commands()).then_some(line)
    }

    /// The command and the key that it gave.
    pub(super) fn commanded(&self) -> Option<&(KeyCommand, Secret)> {
        match self.said()? {
            Ok(found) => Some(found),
            Err(_) => None,
        }
    }

    fn said(&self) -> Option<&Result<Box<(KeyCommand, Secret)>, Problem>> {
        let line = self.command_line()?;
        self.command.last.as_ref().filter(|(asked, _)| asked == line).map(|(_, said)| said)
    }

    /// Whether it is being asked.
    pub(super) fn is_asking(&self) -> bool {
        self.command.running.is_some()
    }

    /// The key that it gave; `None` where that is not known yet.
    pub(super) fn command_key(&self) -> Result<Option<Secret>, InputError> {
        match self.said() {
            None => Ok(None),
            Some(Ok(found)) => input::api_key(found.1.expose(), self.form.choice).map(Some),
            Some(Err(problem)) => {
                let (message, hint) = (problem.failure.message.clone(), problem.failure.hint.clone());
                let hint = hint.unwrap_or_else(|| ids::HINT_KEY_COMMAND.message());
                Err(InputError::new("key-command", Field::ApiKey, message, hint))
            }
        }
    }

    /// Asks the command where it gave no key yet; `None` where there is nothing to ask.
    pub(super) fn ask_command(&mut self) -> Option<Vec<Effect>> {
        let line = self.command_line()?.to_owned();
        if self.commanded().is_some() {
            return None;
        }
        let mut effects = self.command.stop();
        let id = self.work();
        effects.push(Effect::AskCommand(id, Secret::verbatim(&line)));
        self.command.begin(id, line);
        Some(effects)
    }

    /// Where a secret is kept that can be asked for from here, and whether it is or was.
    pub(super) fn askable(&self) -> Option<(Outside, bool)> {
        let outside = [FieldId::ApiKey, FieldId::Token].into_iter().find_map(|slot| self.outside(slot))?;
        let known = self.setup()?.asked.iter().any(|asked| asked.of == outside);
        // A store is opened by OpenClaw alone.
        (outside.source != "store").then_some((outside, known || self.asking.is_some()))
    }

    pub(super) fn ask_secrets(&mut self) -> Vec<Effect> {
        if self.askable().is_none_or(|(_, asked)| asked) {
            return Vec::new();
        }
        let id = self.work();
        self.asking = Some(id);
        vec![Effect::AskSecrets(id)]
    }

    pub(super) fn secrets_asked(
        &mut self,
        id: WorkId,
        result: Result<Vec<FetchedSecret>, Problem>,
    ) -> Vec<Effect> {
        if self.asking != Some(id) {
            return Vec::new();
        }
        self.asking = None;
        match (result, &self.setup) {
            (Ok(asked), Some(Ok(setup))) => {
                let mut setup = setup.clone();
                setup.asked = asked;
                self.reload_stored(&setup);
                self.setup = Some(Ok(setup));
            }
            (Err(problem), _) => self.aside = Some(problem.failure.message),
            (Ok(_), _) => {}
        }
        Vec::new()
    }

    pub(super) fn command_said(
        &mut self,
        id: WorkId,
        result: Result<Box<(KeyCommand, Secret)>, Problem>,
    ) -> Vec<Effect> {
        let Some(line) = self.command.end(id) else { return Vec::new() };
        self.command.last = Some((line, result));
        // On from where it was asked for. Where another line stands there by now, nobody has asked for that one.
        if self.section != Section::Keys || self.said().is_none() {
            return Vec::new();
        }
        if self.command_key().is_ok() {
            return self.next();
        }
        self.visited.insert(Section::Keys);
        Vec::new()
    }
}
