//! What every section asks, in words.

use crate::domain::{DefaultPolicy, KeyStorage, Save, Secret};
use crate::gateway::{OfferedModel, retirement};
use crate::locale::{Id, Message as Sentence, ids};

use super::input;
use super::message::Action;
use super::problem::CHANGED_MEANWHILE;
use super::problem::Problem;
use super::prompt::{
    ChoiceItem, Exhibit, Item, Level, Note, Offer, Possibility, Prompt, SecretItem, Slot, Standing,
    SwitchItem, TextItem,
};
use super::review::diffs;
use super::section::{Progress, RailItem, Section};
use super::state::{Keyed, Wizard};

impl Wizard {
    /// What is asked now.
    #[must_use]
    pub fn prompt(&self) -> Prompt {
        if self.leaving {
            return self.really_leave();
        }
        let mut prompt = Prompt {
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
        }
        match self.section {
            Section::Where => self.ask_where(&mut prompt),
            Section::Provider => self.ask_provider(&mut prompt),
            Section::Gateway => self.ask_gateway(&mut prompt),
            Section::Keys => self.ask_keys(&mut prompt),
            Section::Model => self.ask_model(&mut prompt),
            Section::Test => self.show_test(&mut prompt),
            Section::Review => self.show_review(&mut prompt),
            Section::Done => self.show_done(&mut prompt),
        }
        if matches!(self.setup, Some(Err(_))) {
            prompt.actions.push(offer(Action::ReadAgain, ids::ACTION_READ_AGAIN));
        }
        for (section, line) in self.facts.practice.iter().flat_map(|practice| &practice.tries) {
            if *section == self.section {
                prompt.notes.push(Note { level: Level::Info, message: line.clone(), command: None });
            }
        }
        if let Some(token) = self.facts.practice.as_ref().and_then(|practice| practice.token.clone())
            && self.section == Section::Keys
            && self.draft.has_token
        {
            prompt.notes.push(Note { level: Level::Info, message: token, command: None });
        }
        prompt.notes.sort_by_key(|note| note.level);
        prompt
    }

    /// The sections and how far each is.
    #[must_use]
    pub fn rail(&self) -> Vec<RailItem> {
        Section::ALL
            .into_iter()
            .filter(|section| *section != Section::Done)
            .filter(|section| *section != Section::Where || self.facts.places.len() > 1)
            .map(|section| RailItem {
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
        let filled = match section {
            Section::Where | Section::Provider => self.section > section || self.tried.contains(&section),
            Section::Gateway => self.endpoint().is_some(),
            Section::Keys => {
                !mistake && (self.tried.contains(&section) || self.draft.api_key.stored.is_some())
            }
            Section::Model => self.tried.contains(&section) || self.draft.model_chosen,
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
        match (mistake && self.tried.contains(&section), filled) {
            (true, _) => Progress::Bad,
            (false, true) => Progress::Done,
            (false, false) => Progress::Open,
        }
    }

    fn summary(&self, section: Section) -> Option<Sentence> {
        let text = |text: String| Some(ids::PLAIN_TEXT.with("text", text));
        match section {
            Section::Provider => Some(ids::RAIL_PROVIDER.message()),
            Section::Gateway => {
                let endpoint = self.endpoint()?;
                text(format!("{} / {}", endpoint.account.short(), endpoint.gateway))
            }
            Section::Keys => {
                let key = input::api_key(self.draft.api_key.text()).ok()?;
                let id = match (self.draft.has_token, self.draft.token.text().is_empty()) {
                    (false, _) => ids::RAIL_KEY,
                    (true, false) => ids::RAIL_KEY_AND_TOKEN,
                    (true, true) => ids::RAIL_TOKEN_MISSING,
                };
                Some(id.with("key", key.fingerprint()))
            }
            Section::Model => text(self.model()?.model().to_string()),
            Section::Test => match (&self.test.last, self.checked()) {
                (Some(_), Some(checked)) => match checked.total_ms {
                    Some(ms) if checked.verdict.is_proven() => Some(ids::RAIL_TESTED.with("ms", ms)),
                    _ => text(checked.verdict.row.code.replace('-', " ")),
                },
                (Some(_), None) => Some(ids::RAIL_TEST_STALE.message()),
                (None, _) => None,
            },
            _ => None,
        }
    }

    /// Whether what stands there could still become right by typing on.
    fn is_unfinished(&self, slot: Slot) -> bool {
        let account = self.draft.account.trim();
        slot == Slot::AccountId
            && account.len() < crate::domain::AccountId::LENGTH
            && account.chars().all(|c| c.is_ascii_hexdigit())
    }

    /// What is wrong with a slot, shown once the person has tried to leave the section.
    fn standing(&self, slot: Slot, empty: bool) -> Standing {
        let tried = self.tried.contains(&slot.section());
        match self.mistake(slot) {
            Some(_) if empty && !tried => Standing::Empty,
            // Nobody is told that an ID is too short while typing it.
            Some(_) if !tried && self.is_unfinished(slot) => Standing::Empty,
            Some(mistake) => Standing::Wrong(mistake.message),
            None if empty => Standing::Empty,
            None => Standing::Good,
        }
    }

    fn ask_where(&self, prompt: &mut Prompt) {
        prompt.body.push(ids::WHERE_BODY.message());
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Place,
            label: ids::WHERE_LABEL.message(),
            options: self.facts.places.iter().map(|place| plain(place.clone(), None)).collect(),
            chosen: self.place,
            filtered: false,
            state: self.reading.map(|_| ids::WIZARD_READING.message()),
        }));
        prompt.actions.push(offer(Action::Next, ids::ACTION_NEXT));
    }

    fn ask_provider(&self, prompt: &mut Prompt) {
        prompt.body.push(ids::PROVIDER_BODY.message());
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Provider,
            label: ids::PROVIDER_LABEL.message(),
            options: vec![Possibility {
                label: ids::PROVIDER_ANTHROPIC.message(),
                detail: Some(ids::PROVIDER_ANTHROPIC_DETAIL.with("id", self.draft.choice.id)),
                doubtful: false,
            }],
            chosen: 0,
            filtered: false,
            state: None,
        }));
        if let Some(setup) = self.setup() {
            let id = match (setup.is_new(), setup.provider(self.draft.choice).is_some()) {
                (true, _) => ids::PROVIDER_NEW_CONFIG,
                (false, true) => ids::PROVIDER_SET_UP_ALREADY,
                (false, false) => ids::PROVIDER_CONFIG_THERE,
            };
            let path = setup.place.config.as_path();
            prompt.notes.push(Note { level: Level::Info, message: id.with("path", path), command: None });
            if self.facts.kept.is_some() && setup.provider(self.draft.choice).is_none() {
                let message = ids::PROVIDER_RECALLED.message();
                prompt.notes.push(Note { level: Level::Info, message, command: None });
            }
        }
        prompt.actions.push(offer(Action::Next, ids::ACTION_NEXT));
        self.offer_back(prompt);
    }

    fn ask_gateway(&self, prompt: &mut Prompt) {
        let draft = &self.draft;
        prompt.body.push(ids::GATEWAY_BODY.message());
        for (slot, label, help, value) in [
            (Slot::AccountId, ids::LABEL_ACCOUNT_ID, ids::HELP_ACCOUNT_ID, &draft.account),
            (Slot::GatewayId, ids::LABEL_GATEWAY_ID, ids::HELP_GATEWAY_ID, &draft.gateway),
        ] {
            let mut standing = self.standing(slot, value.is_empty());
            if slot == Slot::GatewayId
                && let Ok(gateway) = input::gateway_id(value)
                && let Some((_, doubt)) = input::doubt_about_gateway(&gateway)
            {
                standing = Standing::Doubtful(doubt);
            }
            prompt.items.push(text_item(slot, label, help, value.clone(), standing));
        }
        let origin = self.facts.origin.clone().unwrap_or_else(crate::domain::Origin::cloudflare);
        let part = |text: Option<String>, name: &str| text.unwrap_or_else(|| format!("<{name}>"));
        let account = input::account_id(&draft.account, None).ok().map(|account| account.to_string());
        let gateway = input::gateway_id(&draft.gateway).ok().map(|gateway| gateway.to_string());
        prompt.exhibit = Some(Exhibit::Address(format!(
            "{origin}/v1/{}/{}/{}",
            part(account, "account_id"),
            part(gateway, "gateway_id"),
            draft.choice.path
        )));
        prompt.actions.push(offer(Action::Next, ids::ACTION_NEXT));
        self.offer_back(prompt);
    }

    fn ask_keys(&self, prompt: &mut Prompt) {
        let draft = &self.draft;
        prompt.body.push(ids::KEYS_BODY.message());
        let mut standing = self.standing(Slot::ApiKey, draft.api_key.text().is_empty());
        if self.mistake(Slot::ApiKey).is_none()
            && let Ok(key) = input::api_key(draft.api_key.text())
            && let Some(doubt) = input::doubt_about_key(&key)
        {
            standing = Standing::Doubtful(doubt);
        }
        prompt.items.push(secret_item(
            Slot::ApiKey,
            ids::LABEL_API_KEY,
            ids::HELP_API_KEY,
            &draft.api_key,
            standing,
        ));
        prompt.items.push(Item::Switch(SwitchItem {
            slot: Slot::HasToken,
            label: ids::LABEL_HAS_TOKEN.message(),
            help: ids::HELP_HAS_TOKEN.message(),
            on: draft.has_token,
        }));
        if draft.has_token {
            let mut standing = self.standing(Slot::Token, draft.token.text().is_empty());
            if self.mistake(Slot::Token).is_none()
                && let Ok(token) = input::token(draft.token.text())
                && let Some(doubt) = input::doubt_about_token(&token)
            {
                standing = Standing::Doubtful(doubt);
            }
            prompt.items.push(secret_item(
                Slot::Token,
                ids::LABEL_TOKEN,
                ids::HELP_TOKEN,
                &draft.token,
                standing,
            ));
        }
        let storages = self.storages();
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Storage,
            label: ids::LABEL_STORAGE.message(),
            chosen: storages.iter().position(|storage| *storage == draft.storage).unwrap_or_default(),
            options: storages.into_iter().map(storage).collect(),
            filtered: false,
            state: None,
        }));
        if !self.facts.offline
            && self.first_mistake(Section::Keys).is_none()
            && let Some(endpoint) = self.endpoint()
        {
            prompt.sends = Some(ids::SENDS_MODEL_LIST.with("host", endpoint.origin.as_str()));
        }
        prompt.actions.push(offer(Action::Next, ids::ACTION_NEXT));
        self.offer_back(prompt);
    }

    fn ask_model(&self, prompt: &mut Prompt) {
        let draft = &self.draft;
        prompt.body.push(ids::MODEL_BODY.message());
        let offered = self.offered();
        let chosen = match &draft.model {
            Some(model) => offered.iter().position(|known| known.id == *model).unwrap_or_default(),
            None => offered.len(),
        };
        let mut options: Vec<Possibility> = offered.iter().map(|model| self.possibility(model)).collect();
        options.push(Possibility {
            label: ids::MODEL_OTHER.message(),
            detail: Some(ids::MODEL_OTHER_DETAIL.message()),
            doubtful: false,
        });
        let state = match (&self.models.running, &self.models.problem) {
            (Some(_), _) => Some(ids::MODELS_FETCHING.message()),
            (None, Some(_)) => Some(ids::MODELS_NOT_FETCHED.message()),
            (None, None) if self.models.live.is_empty() => Some(ids::MODELS_CATALOGUE.message()),
            (None, None) => Some(ids::MODELS_LIVE.message()),
        };
        prompt.items.push(Item::Choice(ChoiceItem {
            slot: Slot::Model,
            label: ids::LABEL_MODEL.message(),
            options,
            chosen,
            filtered: true,
            state,
        }));
        if draft.model.is_none() {
            let standing = self.standing(Slot::OtherModel, draft.other_model.is_empty());
            prompt.items.push(text_item(
                Slot::OtherModel,
                ids::LABEL_OTHER_MODEL,
                ids::HELP_OTHER_MODEL,
                draft.other_model.clone(),
                standing,
            ));
        }
        let standing = self.standing(Slot::Fallbacks, draft.fallbacks.is_empty());
        let (label, help) = (ids::LABEL_FALLBACKS, ids::HELP_FALLBACKS);
        prompt.items.push(text_item(Slot::Fallbacks, label, help, draft.fallbacks.clone(), standing));
        if let Some(former) = self.foreign_default() {
            prompt.items.push(Item::Choice(ChoiceItem {
                slot: Slot::SetDefault,
                label: ids::LABEL_SET_DEFAULT.with("former", former.as_str()),
                options: vec![
                    Possibility { label: ids::SET_DEFAULT_YES.message(), detail: None, doubtful: false },
                    Possibility {
                        label: ids::SET_DEFAULT_NO.with("former", former.as_str()),
                        detail: None,
                        doubtful: false,
                    },
                ],
                chosen: usize::from(draft.set_default != DefaultPolicy::Yes),
                filtered: false,
                state: None,
            }));
        }
        if let Some(model) = self.model()
            && let Some(end) = retirement(model.model(), None, self.facts.today)
        {
            prompt.notes.push(Note { level: Level::Warning, message: end.message(), command: None });
            if let Some(successor) = end.successor {
                let label = ids::ACTION_TAKE_SUCCESSOR.with("model", successor.as_str());
                prompt.actions.push(Offer { action: Action::TakeSuccessor, label });
            }
        }
        if self.first_mistake(Section::Model).is_none()
            && let Some(endpoint) = self.endpoint()
        {
            prompt.sends = Some(ids::SENDS_TEST.with("host", endpoint.origin.as_str()));
        }
        prompt.actions.insert(0, offer(Action::Next, ids::ACTION_TEST));
        self.offer_back(prompt);
    }

    fn possibility(&self, model: &OfferedModel) -> Possibility {
        let end = retirement(&model.id, model.retires, self.facts.today);
        let detail = match (&model.known, &end) {
            (_, Some(end)) => Some(end.message()),
            (Some(known), None) => Some(
                ids::MODEL_DETAIL
                    .with("context", known.context_window / 1000)
                    .with("output", known.max_tokens / 1000)
                    .with("input", known.cost.input.to_string())
                    .with("price", known.cost.output.to_string()),
            ),
            (None, None) => None,
        };
        plain(model.id.to_string(), detail).doubtful(end.is_some())
    }

    fn show_test(&self, prompt: &mut Prompt) {
        let running = self.test.running.is_some();
        let last = self.test.last.as_ref().filter(|_| !running);
        let checked = last.and_then(|(_, result)| result.as_ref().ok());
        let stale = last.is_some_and(|(subject, _)| !self.is_present(subject));
        if running || checked.is_some() {
            prompt.exhibit = Some(Exhibit::Way {
                stages: self.test.stages.clone(),
                verdict: checked.map(|checked| Box::new(checked.verdict.clone())),
                total_ms: checked.and_then(|checked| checked.total_ms),
                stale,
                running,
            });
        }
        if let Some(endpoint) = self.endpoint() {
            prompt.body.push(ids::TEST_BODY.with("host", endpoint.origin.as_str()));
        }
        if running {
            prompt.actions.push(offer(Action::Cancel, ids::ACTION_CANCEL));
            return;
        }
        if let Some((_, Err(problem))) = last {
            prompt.notes.extend(notes_of(problem));
        }
        if stale {
            prompt.notes.push(Note {
                level: Level::Warning,
                message: ids::WIZARD_TEST_STALE.message(),
                command: None,
            });
        }
        match checked.filter(|_| !stale) {
            Some(checked) => {
                let row = checked.verdict.row;
                let level = match row.save {
                    Save::Yes if checked.verdict.is_proven() => Level::Good,
                    Save::Yes | Save::Warn => Level::Warning,
                    Save::Ask | Save::No => Level::Bad,
                };
                prompt.notes.push(Note { level, message: checked.verdict.message(), command: None });
                if let Some(hint) = checked.verdict.hint() {
                    prompt.notes.push(Note { level: Level::Info, message: hint, command: None });
                }
                match (level, row.field) {
                    (Level::Bad, Some(field)) => {
                        let slot = Slot::of(field);
                        let label = ids::ACTION_MEND.with("section", slot.section().title().message());
                        prompt.actions.push(Offer { action: Action::Mend(slot), label });
                        prompt.actions.push(offer(Action::Retry, ids::ACTION_RETRY));
                    }
                    (Level::Bad, None) => prompt.actions.push(offer(Action::Retry, ids::ACTION_RETRY)),
                    _ => {
                        prompt.actions.push(offer(Action::Next, ids::ACTION_REVIEW));
                        prompt.actions.push(offer(Action::Retry, ids::ACTION_RETRY));
                    }
                }
                if level == Level::Bad {
                    prompt.actions.push(offer(Action::Skip, ids::ACTION_SKIP_FAILED));
                }
            }
            None => {
                prompt.actions.push(offer(Action::Retry, ids::ACTION_START));
                prompt.actions.push(offer(Action::Skip, ids::ACTION_SKIP));
            }
        }
        self.offer_back(prompt);
    }

    fn show_review(&self, prompt: &mut Prompt) {
        let (level, message) = self.proof();
        prompt.notes.push(Note { level, message, command: None });
        if let Some(Err(problem)) = &self.write.done {
            let mut problem = problem.clone();
            if problem.failure.code == CHANGED_MEANWHILE && self.setup().is_some() {
                problem.failure.hint = Some(ids::HINT_WRITE_READ_AGAIN.message());
            }
            prompt.notes.extend(notes_of(&problem));
        }
        let (Some(answers), Some(planned)) = (self.answers(), self.plan()) else {
            if self.setup().is_some() {
                prompt.body.push(ids::REVIEW_INCOMPLETE.message());
            } else {
                prompt.body.push(ids::REVIEW_UNREADABLE.message());
            }
            self.offer_back(prompt);
            return;
        };
        match planned {
            Err(error) => {
                let message = ids::REVIEW_IMPOSSIBLE.with("what", error.sentence());
                prompt.notes.push(Note { level: Level::Bad, message, command: None });
            }
            Ok(plan) if plan.is_empty() => {
                prompt.body.push(ids::RESULT_NOTHING_TO_CHANGE.message());
                prompt.actions.push(offer(Action::Quit, ids::ACTION_FINISH));
            }
            Ok(plan) => {
                let files = diffs(&plan, &answers);
                prompt.body.push(ids::REVIEW_BODY.with("files", files.len()));
                prompt.exhibit = Some(Exhibit::Diff(files));
                if self.setup().is_some_and(|setup| !setup.is_new() && !setup.has_gateway_mode()) {
                    prompt.items.push(Item::Switch(SwitchItem {
                        slot: Slot::GatewayMode,
                        label: ids::LABEL_GATEWAY_MODE.message(),
                        help: ids::HELP_GATEWAY_MODE.message(),
                        on: self.draft.gateway_mode,
                    }));
                }
                if self.proven_wrong() {
                    let standing = if self.may_write() { Standing::Good } else { Standing::Empty };
                    prompt.items.push(text_item(
                        Slot::Confirmation,
                        ids::LABEL_CONFIRMATION,
                        ids::HELP_CONFIRMATION,
                        self.draft.confirmation.clone(),
                        standing,
                    ));
                }
                if self.write.running.is_some() {
                    prompt.body = vec![ids::REVIEW_WRITING.message()];
                    return;
                }
                if self.may_write() {
                    prompt.actions.push(offer(Action::Write, ids::ACTION_WRITE));
                }
                let field = self.checked().and_then(|checked| checked.verdict.row.field);
                if let Some(slot) = field.filter(|_| self.proven_wrong()).map(Slot::of) {
                    let label = ids::ACTION_MEND.with("section", slot.section().title().message());
                    prompt.actions.push(Offer { action: Action::Mend(slot), label });
                }
            }
        }
        for notice in self.notices() {
            prompt.notes.push(Note {
                level: Level::Warning,
                message: notice.message,
                command: notice.command.map(str::to_owned),
            });
        }
        self.offer_back(prompt);
    }

    fn show_done(&self, prompt: &mut Prompt) {
        let (level, message) = self.proof();
        prompt.notes.push(Note { level, message, command: None });
        let mut lines = Vec::new();
        if let Some(written) = self.written() {
            for (path, backup) in &written.files {
                let line = ids::RESULT_CHANGED.with("path", path.as_path());
                lines.push(match backup {
                    Some(backup) => {
                        ids::RESULT_WITH_BACKUP.with("what", line).with("backup", backup.as_path())
                    }
                    None => line,
                });
            }
        }
        if let Some(model) = self.model() {
            lines.push(ids::RESULT_MODEL.with("model", model.to_string()));
        }
        prompt.exhibit = Some(Exhibit::Written(lines));
        let proven = self.checked().is_some_and(|checked| checked.verdict.is_proven());
        prompt.body.push(if proven { ids::DONE_BODY } else { ids::DONE_BODY_UNPROVEN }.message());
        if self.facts.practice.is_none() {
            prompt.body.push(ids::RESULT_RESTART.with("command", "openclaw gateway restart"));
        }
        prompt.body.push(ids::DONE_UNDO.message());
        prompt.actions.push(offer(Action::Next, ids::ACTION_FINISH));
    }

    fn really_leave(&self) -> Prompt {
        Prompt {
            section: self.section,
            title: ids::LEAVE_TITLE.message(),
            body: vec![ids::LEAVE_BODY.message()],
            items: Vec::new(),
            notes: Vec::new(),
            exhibit: None,
            sends: None,
            actions: [
                (Action::Stay, ids::ACTION_STAY),
                (Action::Keep, ids::ACTION_KEEP),
                (Action::Leave, ids::ACTION_LEAVE),
            ]
            .into_iter()
            // What was practised is not worth keeping.
            .filter(|(action, _)| *action != Action::Keep || self.facts.practice.is_none())
            .map(|(action, label)| offer(action, label))
            .collect(),
        }
    }

    fn offer_back(&self, prompt: &mut Prompt) {
        let first = if self.facts.places.len() > 1 { Section::Where } else { Section::Provider };
        if self.section != first {
            prompt.actions.push(offer(Action::Back, ids::ACTION_BACK));
        }
    }
}

impl Possibility {
    fn doubtful(mut self, doubtful: bool) -> Self {
        self.doubtful = doubtful;
        self
    }
}

fn offer(action: Action, label: Id) -> Offer {
    Offer { action, label: label.message() }
}

fn plain(text: String, detail: Option<Sentence>) -> Possibility {
    Possibility { label: ids::PLAIN_TEXT.with("text", text), detail, doubtful: false }
}

fn storage(storage: KeyStorage) -> Possibility {
    let (label, detail) = match storage {
        KeyStorage::EnvFile => (ids::STORAGE_ENV_FILE, ids::STORAGE_ENV_FILE_DETAIL),
        KeyStorage::Reference => (ids::STORAGE_REFERENCE, ids::STORAGE_REFERENCE_DETAIL),
        KeyStorage::Inline => (ids::STORAGE_INLINE, ids::STORAGE_INLINE_DETAIL),
        KeyStorage::AuthProfile => (ids::STORAGE_AUTH_PROFILE, ids::STORAGE_AUTH_PROFILE_DETAIL),
    };
    Possibility { label: label.message(), detail: Some(detail.message()), doubtful: false }
}

fn text_item(slot: Slot, label: Id, help: Id, value: String, standing: Standing) -> Item {
    Item::Text(TextItem { slot, label: label.message(), help: help.message(), value, standing })
}

fn secret_item(slot: Slot, label: Id, help: Id, keyed: &Keyed, standing: Standing) -> Item {
    Item::Secret(SecretItem {
        slot,
        label: label.message(),
        help: help.message(),
        value: Secret::verbatim(keyed.text()),
        stored: keyed.stored.as_ref().filter(|_| keyed.typed.is_none()).map(|(_, source)| source.clone()),
        standing,
    })
}

fn notes_of(problem: &Problem) -> Vec<Note> {
    let mut notes = vec![Note { level: Level::Bad, message: problem.failure.message.clone(), command: None }];
    if let Some(excerpt) = &problem.failure.excerpt {
        for line in excerpt.lines() {
            let message = ids::PLAIN_TEXT.with("text", line);
            notes.push(Note { level: Level::Bad, message, command: None });
        }
    }
    if let Some(hint) = &problem.failure.hint {
        notes.push(Note { level: Level::Info, message: hint.clone(), command: None });
    }
    notes
}
