//! What is said: the prompt, line by line.

use crate::domain::AuthChoice;
use crate::frontend::items::{fingerprint, label, standing};
use crate::frontend::terminal::Theme;
use crate::gateway::{StageReport, StageState};
use crate::locale::{Id, Message, ids, visible, visible_lines};
use crate::runtime::{Lost, Output};
use crate::wizard::{
    ChoiceItem, FieldId, FieldStatus, FileDiff, Item, Level, Panel, Progress, Prompt, PromptAction,
    SidebarItem, Wizard,
};

use super::answer::Extent;

/// From how many characters on an ID is told by its ends alone.
const LONG: usize = 20;

/// Where everything is said.
pub(super) struct Page {
    theme: Theme,
    output: Output,
}

impl Page {
    pub(super) fn new(theme: Theme, output: Output) -> Self {
        Self { theme, output }
    }

    /// Why nobody is told anything any more.
    pub(super) fn lost(&self) -> Option<Lost> {
        self.output.lost()
    }

    pub(super) fn words(&self, message: &Message) -> String {
        self.theme.say(message)
    }

    /// Sends a text, with no control character in it but the ends of its lines.
    fn send(&mut self, text: &str) {
        let text = text.replace(|c: char| c.is_control() && c != '\n', " ");
        self.output.send(&text);
    }

    fn line(&mut self, text: &str) {
        self.send(&format!("{text}\n"));
    }

    pub(super) fn gap(&mut self) {
        self.send("\n");
    }

    pub(super) fn say(&mut self, message: impl Into<Message>) {
        let text = self.words(&message.into());
        self.line(&text);
    }

    pub(super) fn wrong(&mut self, what: Message) {
        self.say(ids::PLAIN_WRONG.with("what", what));
    }

    /// A question. Somebody who types answers on the same line; a pipe's answer ends no line here.
    pub(super) fn question(&mut self, question: &Message, typed: bool) {
        let text = self.words(question);
        self.send(&if typed { format!("{text} ") } else { format!("{text}\n") });
    }

    /// Title, and what it is about.
    pub(super) fn title(&mut self, prompt: &Prompt, wizard: &Wizard) {
        self.gap();
        let rail = wizard.sidebar();
        let place = rail.iter().position(|item| item.section == prompt.section);
        let title = match place.filter(|_| prompt.title == prompt.section.title().message()) {
            Some(place) => ids::PLAIN_TITLE
                .with("section", prompt.title.clone())
                .with("number", place + 1)
                .with("count", rail.len()),
            None => prompt.title.clone(),
        };
        self.say(if wizard.is_practice() { ids::PLAIN_PRACTICE.with("title", title) } else { title });
        if let Some(Panel::Diff(files)) = &prompt.exhibit {
            self.extent(files);
        }
        prompt.body.iter().for_each(|paragraph| self.say(paragraph.clone()));
        if let Some(Panel::Written { lines, .. }) = &prompt.exhibit {
            for line in lines {
                self.say(line.clone());
            }
        }
    }

    pub(super) fn notes(&mut self, prompt: &Prompt) {
        let next = match &prompt.exhibit {
            Some(Panel::Written { next, .. }) => next.as_slice(),
            _ => &[],
        };
        for note in prompt.notes.iter().chain(next) {
            let id = match note.level {
                Level::Bad => ids::PLAIN_WRONG,
                Level::Warning => ids::PLAIN_WARNING,
                Level::Info => ids::PLAIN_NOTE,
                Level::Good => ids::PLAIN_DONE,
            };
            self.say(id.with("what", note.message.clone()));
            if let Some(command) = &note.command {
                self.say(ids::PLAIN_RUN.with("command", command.as_str()));
            }
        }
    }

    fn extent(&mut self, files: &[FileDiff]) {
        let extents: Vec<Extent> = files.iter().map(|file| Extent::of(&file.text)).collect();
        let changes: usize = extents.iter().map(|extent| extent.changes).sum();
        self.say(ids::PLAIN_CHANGES.with("changes", changes).with("files", files.len()));
        for (file, extent) in files.iter().zip(extents) {
            self.say(
                ids::PLAIN_FILE
                    .with("path", file.path.as_str())
                    .with("summary", file.summary.clone())
                    .with("added", extent.added)
                    .with("removed", extent.removed),
            );
        }
    }

    /// Every line that changes, with what stands around it.
    pub(super) fn diff(&mut self, files: &[FileDiff]) {
        for file in files {
            self.gap();
            for line in visible_lines(&file.text).lines() {
                let line = self.theme.text(line.replace('\t', "    "));
                self.line(&line);
            }
        }
        self.gap();
    }

    /// What an item is, before its question: where its value is found, or what there is to choose from.
    pub(super) fn introduce(&mut self, item: &Item) {
        if let Some(FieldStatus::Refused(what)) = standing(item) {
            self.wrong(about(label(item), what.clone()));
        }
        let (help, remarks) = match item {
            Item::Text(text) => (&text.help, &[][..]),
            Item::Secret(secret) => (&secret.help, secret.remarks.as_slice()),
            Item::Switch(switch) => (&switch.help, &[][..]),
            Item::Choice(choice) => return self.options(choice),
        };
        for what in std::iter::once(help).chain(remarks) {
            self.say(about(label(item), what.clone()));
        }
    }

    fn options(&mut self, choice: &ChoiceItem) {
        self.say(match &choice.state {
            Some(state) => about(&choice.label, state.clone()),
            None => ids::PLAIN_ASK.with("name", choice.label.clone()),
        });
        for (number, option) in choice.options.iter().enumerate() {
            let id = match (&option.detail, &option.warning) {
                (None, None) => ids::PLAIN_OPTION,
                (Some(_), None) => ids::PLAIN_OPTION_DETAIL,
                (None, Some(_)) => ids::PLAIN_OPTION_DOUBTFUL,
                (Some(_), Some(_)) => ids::PLAIN_OPTION_DETAIL_DOUBTFUL,
            };
            let mut message = id.with("number", number + 1).with("what", option.label.clone());
            for (name, what) in [("detail", &option.detail), ("warning", &option.warning)] {
                if let Some(what) = what {
                    message = message.with(name, what.clone());
                }
            }
            self.say(message);
        }
        if let Some(sends) = &choice.sends {
            self.say(sends.clone());
        }
    }

    /// What an answer was taken for: an ID and a secret by their length and ends.
    pub(super) fn read_back(&mut self, item: &Item) {
        if let Some(FieldStatus::Doubtful(doubt)) = standing(item) {
            self.say(ids::PLAIN_WARNING.with("what", about(label(item), doubt.clone())));
        }
        let told = match item {
            Item::Text(text) if matches!(text.slot, FieldId::AccountId | FieldId::GatewayId) => {
                told_id(&text.value)
            }
            Item::Secret(secret) if !secret.value.expose().is_empty() => fingerprint(&secret.value),
            _ => return,
        };
        self.say(about(label(item), told));
    }

    /// What has been reached since it was told last.
    pub(super) fn progress(
        &mut self,
        told: &mut Vec<StageReport>,
        stages: &[StageReport],
        choice: &AuthChoice,
    ) {
        let begun = |stages: &[StageReport]| stages.iter().any(|known| known.state.ms().is_some());
        if begun(told) && !begun(stages) {
            self.say(ids::PLAIN_AGAIN.message());
        }
        for report in stages {
            let before = told.iter().find(|known| known.stage == report.stage).map(|known| known.state);
            if before == Some(report.state) {
                continue;
            }
            let name = report.stage.label().of(choice);
            match report.state {
                StageState::Done { ms } => self.say(ids::PLAIN_STAGE.with("name", name).with("ms", ms)),
                StageState::Passed => self.say(ids::PLAIN_STAGE_DONE.with("name", name)),
                StageState::Failed => self.say(ids::PLAIN_STAGE_WRONG.with("name", name)),
                StageState::Waiting | StageState::Running | StageState::Skipped | StageState::Unknown => {}
            }
        }
        stages.clone_into(told);
    }

    /// Where requests go, once that is known.
    pub(super) fn address(&mut self, prompt: &Prompt) {
        if let Some(Panel::Address(address)) = &prompt.exhibit {
            self.say(ids::PLAIN_ADDRESS.with("address", address.as_str()));
        }
    }

    /// What can be done, numbered.
    pub(super) fn actions(&mut self, prompt: &Prompt) {
        self.address(prompt);
        self.numbered_actions(prompt, false);
    }

    fn numbered_actions(&mut self, prompt: &Prompt, explained: bool) {
        if let Some(sends) = &prompt.sends {
            self.say(sends.clone());
        }
        self.review_help(prompt);
        for (number, offer) in prompt.actions.iter().enumerate() {
            let id = if explained { ids::PLAIN_OPTION_DETAIL } else { ids::PLAIN_OPTION };
            let message = id.with("number", number + 1).with("what", named(offer));
            self.say(if explained { message.with("detail", offer.about().message()) } else { message });
        }
    }

    fn review_help(&mut self, prompt: &Prompt) {
        if matches!(prompt.exhibit, Some(Panel::Diff(_))) {
            self.say(ids::PLAIN_HELP_REVIEW);
        }
    }

    /// How far every section is.
    fn rail(&mut self, rail: &[SidebarItem]) {
        for (number, item) in rail.iter().enumerate() {
            let state = match item.progress {
                _ if item.current => ids::PLAIN_STATE_CURRENT,
                Progress::Open => ids::PLAIN_STATE_OPEN,
                Progress::Done => ids::PLAIN_STATE_DONE,
                Progress::Warning => ids::PLAIN_STATE_WARNING,
                Progress::Bad => ids::PLAIN_STATE_WRONG,
            };
            let id = if item.summary.is_some() { ids::PLAIN_RAIL_SUMMARY } else { ids::PLAIN_RAIL };
            let mut message = id
                .with("number", number + 1)
                .with("section", item.section.title().message())
                .with("state", state.message());
            if let Some(summary) = &item.summary {
                message = message.with("summary", summary.clone());
            }
            self.say(message);
        }
    }

    /// What can be typed here, what the section is for, and how far the others are.
    pub(super) fn help(&mut self, prompt: &Prompt, item: Option<&Item>, rail: &[SidebarItem]) {
        // What it is about, or what each thing that can be done does.
        if item.is_some() || prompt.actions.is_empty() {
            prompt.section.help().iter().for_each(|about| self.say(about.of(prompt.choice)));
        }
        match item {
            Some(item) => {
                self.introduce(item);
                let told = match item {
                    Item::Text(_) => &[ids::PLAIN_HELP_TEXT][..],
                    Item::Secret(_) => &[ids::PLAIN_HELP_SECRET, ids::PLAIN_HELP_TEXT],
                    Item::Switch(_) => &[ids::PLAIN_HELP_SWITCH],
                    Item::Choice(_) => &[ids::PLAIN_HELP_CHOICE],
                };
                for told in told {
                    self.say(*told);
                }
                self.review_help(prompt);
            }
            None => self.numbered_actions(prompt, true),
        }
        self.say(ids::PLAIN_HELP_KEYS);
        self.rail(rail);
    }
}

pub(super) fn about(name: &Message, what: Message) -> Message {
    ids::PLAIN_ABOUT.with("name", name.clone()).with("what", what)
}

/// An item's question, with what Enter takes in brackets.
pub(super) fn question(item: &Item) -> Message {
    let plain = |label: &Message| ids::PLAIN_ASK.with("name", label.clone());
    let ask =
        |id: Id, label: &Message, default: Message| id.with("name", label.clone()).with("default", default);
    match item {
        Item::Text(text)
            if text.value.is_empty()
                || text.hidden
                || matches!(text.standing, FieldStatus::Wrong(_))
                || (text.slot == FieldId::Confirmation && text.standing != FieldStatus::Good) =>
        {
            plain(&text.label)
        }
        Item::Text(text) => {
            let value = if text.slot == FieldId::AccountId { short(&text.value) } else { text.value.clone() };
            ask(ids::PLAIN_ASK_DEFAULT, &text.label, ids::PLAIN_TEXT.with("text", visible(&value, 200)))
        }
        Item::Secret(secret)
            if secret.value.expose().is_empty() || matches!(secret.standing, FieldStatus::Wrong(_)) =>
        {
            plain(&secret.label)
        }
        Item::Secret(secret) => {
            let told = fingerprint(&secret.value);
            let default = match &secret.stored {
                Some(source) => ids::PLAIN_FROM.with("what", told).with("source", source.clone()),
                None => told,
            };
            ask(ids::PLAIN_ASK_DEFAULT, &secret.label, default)
        }
        Item::Choice(choice) => {
            let number = ids::PLAIN_TEXT.with("text", (choice.chosen + 1).to_string());
            ask(ids::PLAIN_ASK_NUMBER, &choice.label, number)
        }
        Item::Switch(switch) => {
            let default = if switch.on { ids::PLAIN_YES } else { ids::PLAIN_NO };
            ask(ids::PLAIN_ASK_SWITCH, &switch.label, default.message())
        }
    }
}

/// `0123…cdef`, and what is short as it is.
fn short(text: &str) -> String {
    match ends(text) {
        Some((start, end)) => format!("{start}…{end}"),
        None => text.to_owned(),
    }
}

fn ends(text: &str) -> Option<(String, String)> {
    let length = text.chars().count();
    (length > LONG).then(|| (text.chars().take(4).collect(), text.chars().skip(length - 4).collect()))
}

fn told_id(text: &str) -> Message {
    let text = text.trim();
    let length = text.chars().count();
    match ends(text) {
        Some((start, end)) => {
            ids::PLAIN_LENGTH_AND_ENDS.with("length", length).with("start", start).with("end", end)
        }
        None => ids::PLAIN_LENGTH_AND_TEXT.with("length", length).with("text", text),
    }
}

/// What can be done, and what is set now where that is what it changes.
fn named(offer: &PromptAction) -> Message {
    match &offer.value {
        Some(value) => ids::PLAIN_ROW.with("name", offer.label.clone()).with("value", value.clone()),
        None => offer.label.clone(),
    }
}
