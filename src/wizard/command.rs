//! A key that a command gives: `$(pass show anthropic)` in the key's field.
//!
//! It is run once, when its section is left, so that there is something to test with; OpenClaw runs it each time.

use crate::domain::{Field, KeyCommand, Secret};
use crate::openclaw::{AskedFor, Audience, Setup};

use super::input::{self, InputError};
use super::message::{Effect, WorkId};
use super::problem::Problem;
use super::section::Section;
use super::state::Wizard;

/// What a command's line is, and what it said.
#[derive(Debug, Default)]
pub(super) struct Commanded {
    line: String,
    running: Option<WorkId>,
    said: Option<Result<Box<(KeyCommand, Secret)>, Problem>>,
}

impl Wizard {
    /// Whether this OpenClaw runs a command for the key.
    pub(super) fn runs_commands(&self) -> bool {
        let runs = |setup: &Setup| setup.release().asks(Audience::Shell, self.has_profile(setup));
        self.facts.practice.is_none() && self.setup().is_some_and(runs)
    }

    /// The command in the key's field, where one stands there and this OpenClaw would run it.
    pub(super) fn command_line(&self) -> Option<&str> {
        let typed = self.draft.api_key.typed.as_ref()?;
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
        self.command.said.as_ref().filter(|_| self.command.line == line)
    }

    /// Whether it is being asked.
    pub(super) fn is_asking(&self) -> bool {
        self.command.running.is_some()
    }

    /// Why it gave no key that can be used; `None` where that is not known yet.
    pub(super) fn command_mistake(&self) -> Option<InputError> {
        match self.said()? {
            Ok(found) => input::api_key(found.1.expose()).err(),
            Err(problem) => Some(InputError {
                code: "key-command",
                field: Field::ApiKey,
                message: problem.failure.message.clone(),
                hint: problem.failure.hint.clone()?,
            }),
        }
    }

    /// Asks the command where it gave no key yet; `None` where there is nothing to ask.
    pub(super) fn ask_command(&mut self) -> Option<Vec<Effect>> {
        let line = self.command_line()?.to_owned();
        if self.commanded().is_some() {
            return None;
        }
        let mut effects: Vec<Effect> = self.command.running.take().map(Effect::Cancel).into_iter().collect();
        let id = self.work();
        effects.push(Effect::AskCommand(id, Secret::verbatim(&line)));
        self.command = Commanded { line, running: Some(id), said: None };
        Some(effects)
    }

    /// Nobody waits for it any more.
    pub(super) fn forget_command(&mut self) {
        self.command.running = None;
    }

    pub(super) fn command_said(
        &mut self,
        id: WorkId,
        result: Result<Box<(KeyCommand, Secret)>, Problem>,
    ) -> Vec<Effect> {
        if self.command.running != Some(id) {
            return Vec::new();
        }
        self.command.running = None;
        if let (Ok(found), Some(Ok(setup))) = (&result, &mut self.setup) {
            // What is written refers to it: a proof is of this very key.
            let asked = AskedFor::of_command(self.draft.choice, &self.facts.shell, found.1.clone());
            setup.asked.retain(|other| other.of != asked.of);
            setup.asked.push(asked);
        }
        self.command.said = Some(result);
        // On from where it was asked for.
        match self.section {
            Section::Keys if self.command_mistake().is_none() => self.next(),
            Section::Keys => {
                self.tried.insert(Section::Keys);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}
