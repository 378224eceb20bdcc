//! What every section asks, in words: the questions in `questions`, what came of them in `outcomes`.

mod about;
mod outcomes;
mod probe;
mod questions;

use crate::domain::Secret;
use crate::locale::{Id, Message as Sentence, Problem, ids};

use super::input;
use super::message::Action;
use super::prompt::{FieldId, FieldStatus, Item, Level, Note, Prompt, PromptAction, SecretItem, TextItem};
use super::section::{Progress, Section, SidebarItem};
use super::state::{Phase, Wizard};

impl Wizard {
    /// What is asked now.
    #[must_use]
    pub fn prompt(&self) -> Prompt {
        if self.phase == Phase::Leaving {
            return self.really_leave();
        }
        let mut prompt = Prompt {
            choice: self.form.choice,
            section: self.section,
            title: self.section.title().message(),
            body: Vec::new(),
            items: Vec::new(),
            notes: Vec::new(),
            exhibit: None,
            sends: None,
            actions: Vec::new(),
        };
        if let Some(Err(problem)) = &self.setup {
            prompt.notes.extend(notes_of(problem));
            for note in &mut prompt.notes {
                if note.message.id == ids::HINT_SYNTAX {
                    note.message = ids::HINT_SYNTAX_HERE.message();
                }
            }
        }
        match self.section {
            Section::Location => self.ask_where(&mut prompt),
            Section::Provider => self.ask_provider(&mut prompt),
            Section::Gateway => self.ask_gateway(&mut prompt),
            Section::Keys => self.ask_keys(&mut prompt),
            Section::Model => self.ask_model(&mut prompt),
            Section::Test => self.show_test(&mut prompt),
            Section::Review => self.show_review(&mut prompt),
            Section::Done => self.show_done(&mut prompt),
        }
        if matches!(self.setup, Some(Err(_))) {
            // Nothing that is answered now could be written.
            prompt.actions.retain(|offer| offer.action != Action::Next);
            prompt.actions.insert(0, offer(Action::ReadAgain, ids::ACTION_READ_AGAIN));
            prompt.sends = None;
        }
        let fresh = self.setup().is_some_and(|setup| setup.provider(self.form.choice).is_none());
        let recalls = self.facts.kept.is_some() && fresh && !self.dirty && self.visited.is_empty();
        if recalls && self.section > self.first_section() {
            prompt.note(Level::Info, ids::PROVIDER_RECALLED);
        }
        if let Some(filled) = &self.filled {
            prompt.note(Level::Good, filled.clone());
        }
        if let Some(aside) = &self.aside {
            prompt.note(Level::Warning, aside.clone());
        }
        if let Some(redirected_from) =
            self.redirected_from.filter(|_| self.first_mistake(self.section).is_some())
        {
            prompt.note(
                Level::Warning,
                ids::WIZARD_FIRST_THIS.with("section", redirected_from.title().message()),
            );
        }
        for (section, line) in self.facts.practice.iter().flat_map(|practice| &practice.tries) {
            if *section == self.section {
                prompt.note(Level::Info, line.clone());
            }
        }
        if let Some(token) = self.facts.practice.as_ref().and_then(|practice| practice.token.clone())
            && self.section == Section::Keys
            && self.form.has_token
        {
            match prompt.items.iter_mut().find(|item| item.slot() == FieldId::Token) {
                Some(Item::Secret(item)) => item.remarks.push(token),
                _ => prompt.note(Level::Info, token),
            }
        }
        crate::domain::sort_by_key(&mut prompt.notes, |note| note.level);
        prompt
    }

    /// The sections and how far each is.
    #[must_use]
    pub fn sidebar(&self) -> Vec<SidebarItem> {
        self.sections()
            .filter(|section| *section != Section::Done)
            .map(|section| SidebarItem {
                section,
                progress: self.progress(section),
                current: section == self.section,
                summary: self.summary(section),
            })
            .collect()
    }

    /// Whether this is practice.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.facts.practice.is_some()
    }

    /// The config that is meant, as it is shown.
    #[must_use]
    pub fn place(&self) -> &str {
        self.facts.places.get(self.place).map_or("", String::as_str)
    }

    fn progress(&self, section: Section) -> Progress {
        let mistake = self.first_mistake(section).is_some();
        let prefilled = match section {
            Section::Location | Section::Provider => {
                self.section > section || self.visited.contains(&section)
            }
            Section::Gateway => self.endpoint().is_some(),
            Section::Keys => {
                !mistake && (self.visited.contains(&section) || self.form.api_key.stored.is_some())
            }
            Section::Model => self.visited.contains(&section) || self.form.model.is_chosen(),
            Section::Test => {
                return match self.proof() {
                    (Level::Good, _) => Progress::Done,
                    _ if self.test.last.is_none() => Progress::Open,
                    (Level::Bad, _) => Progress::Bad,
                    _ => Progress::Warning,
                };
            }
            Section::Review | Section::Done => self.written().is_some(),
        };
        if self.is_rejected(section) || (section == Section::Gateway && self.not_there().is_some()) {
            return Progress::Bad;
        }
        match (mistake && self.visited.contains(&section), prefilled) {
            (true, _) => Progress::Bad,
            (false, true) => Progress::Done,
            (false, false) => Progress::Open,
        }
    }

    fn summary(&self, section: Section) -> Option<Sentence> {
        let text = |text: String| Some(ids::PLAIN_TEXT.with("text", text));
        match section {
            Section::Provider => Some(ids::RAIL_PROVIDER.of(self.form.choice)),
            Section::Gateway => {
                let endpoint = self.endpoint()?;
                text(format!("{} / {}", endpoint.account.short(), endpoint.gateway))
            }
            Section::Keys => {
                let key = input::api_key(self.form.api_key.text()).ok()?;
                let id = match (self.form.has_token, self.form.token.text().is_empty()) {
                    (false, _) => ids::RAIL_KEY,
                    (true, false) => ids::RAIL_KEY_AND_TOKEN,
                    (true, true) => ids::RAIL_TOKEN_MISSING,
                };
                Some(id.with("key", key.fingerprint()))
            }
            // Before that it is nobody's answer yet.
            Section::Model
                if self.section >= section
                    || self.visited.contains(&section)
                    || self.form.model.is_chosen() =>
            {
                text(self.model()?.model().to_string())
            }
            Section::Test => match (&self.test.last, self.checked()) {
                (Some(_), Some(checked)) => match checked.total_ms {
                    Some(ms) if checked.verdict.is_proven() => Some(ids::RAIL_TESTED.with("ms", ms)),
                    _ => Some(checked.verdict.summary()),
                },
                (Some(_), None) => Some(ids::RAIL_TEST_STALE.message()),
                (None, _) if self.was_stopped() => Some(ids::RAIL_TEST_STOPPED.message()),
                (None, _) => None,
            },
            _ => None,
        }
    }

    /// Whether what stands there could still become right by typing on.
    fn is_unfinished(&self, slot: FieldId) -> bool {
        let account = self.form.account.trim();
        match slot {
            FieldId::AccountId => {
                account.len() < crate::domain::AccountId::LENGTH
                    && account.chars().all(|c| c.is_ascii_hexdigit())
            }
            FieldId::Fallbacks => !self.form.fallbacks.ends_with([',', ' ']),
            _ => false,
        }
    }

    /// What is wrong with a slot, shown once the person has tried to leave the section.
    fn standing(&self, slot: FieldId) -> FieldStatus {
        let (visited, empty) = (self.visited.contains(&slot.section()), self.text(slot).is_empty());
        if slot == FieldId::Confirmation {
            return if self.may_write() { FieldStatus::Good } else { FieldStatus::Empty };
        }
        if let Some((_, verdict)) = self.not_there().filter(|(wrong, _)| *wrong == slot) {
            return FieldStatus::Wrong(verdict.message());
        }
        match self.mistake(slot) {
            Some(_) if empty && !visited => FieldStatus::Empty,
            // Nobody is told that an ID is too short, or a name unknown, while typing it.
            Some(_) if !visited && self.is_unfinished(slot) => FieldStatus::Empty,
            Some(mistake) => FieldStatus::Wrong(mistake.message),
            None if empty => FieldStatus::Empty,
            None => match (self.rejection(slot), self.doubt(slot)) {
                (Some(what), _) => FieldStatus::Refused(what),
                (None, Some(doubt)) => FieldStatus::Doubtful(doubt),
                (None, None) => FieldStatus::Good,
            },
        }
    }

    fn text_item(&self, slot: FieldId, label: Id, help: Id) -> Item {
        let (value, standing) = (self.text(slot).to_owned(), self.standing(slot));
        let hidden = input::is_secret(&value);
        let (label, help) = (label.of(self.form.choice), help.of(self.form.choice));
        Item::Text(TextItem { slot, label, help, value, hidden, standing })
    }

    fn secret_item(&self, slot: FieldId, label: Id, help: Id) -> SecretItem {
        let keyed = if slot == FieldId::Token { &self.form.token } else { &self.form.api_key };
        let stored = keyed.stored.as_ref().filter(|_| keyed.typed.is_none());
        let mut item = SecretItem {
            slot,
            label: label.of(self.form.choice),
            help: help.of(self.form.choice),
            value: Secret::verbatim(keyed.text()),
            stored: stored.map(|found| ids::WIZARD_STORED.with("source", found.source.name())),
            standing: self.standing(slot),
            remarks: Vec::new(),
        };
        // Of a secret that OpenClaw asks for elsewhere, nothing is missing.
        if let Some(outside) = self.outside(slot) {
            if keyed.text().is_empty() {
                item.standing = FieldStatus::Good;
            }
            let message = ids::SECRET_FROM_OUTSIDE.with("provider", outside.provider);
            item.remarks.push(message.with("source", outside.source));
        }
        item
    }

    fn offer_back(&self, prompt: &mut Prompt) {
        if self.section != self.first_section() {
            prompt.offer(Action::Back, ids::ACTION_BACK);
        }
    }
}

fn offer(action: Action, label: Id) -> PromptAction {
    PromptAction { action, label: label.message() }
}

fn notes_of(problem: &Problem) -> Vec<Note> {
    let failure = &problem.failure;
    let lines = failure.excerpt.iter().flat_map(|excerpt| excerpt.lines());
    let lines = lines.map(|line| Note::new(Level::Bad, ids::PLAIN_TEXT.with("text", line)));
    let hint = failure.hint.iter().map(|hint| Note::new(Level::Info, hint.clone()));
    std::iter::once(Note::new(Level::Bad, failure.message.clone())).chain(lines).chain(hint).collect()
}
