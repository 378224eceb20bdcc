//! What every message does: state in, state and work out. Total: any message in any state is fine.

use zeroize::Zeroizing;

use crate::domain::ModelId;
use crate::gateway::OfferedModel;
use crate::locale::Problem;
use crate::openclaw::Setup;

use super::message::{Action, Effect, Message, Override, WorkId};
use super::problem::CHANGED_MEANWHILE;
use super::prompt::FieldId;
use super::rejection::rejected_secret;
use super::section::Section;
use super::state::{Phase, Pick, Wizard};
use super::work::{Checked, Job, Written};
use crate::domain::CheckTarget;

impl Wizard {
    /// Changes the state, and names the work to do.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        if self.has_ended() {
            return Vec::new();
        }
        self.planned.take();
        let before = self.subject();
        let answered = matches!(
            message,
            Message::Typed(..)
                | Message::Pasted(..)
                | Message::Chosen(..)
                | Message::Switched(..)
                | Message::Decided(..)
        );
        self.dirty |= answered;
        if answered || matches!(message, Message::Act(_)) {
            (self.aside, self.filled) = (None, None);
            self.models.untouched = false;
        }
        let effects = match message {
            Message::Typed(slot, text) => self.typed(slot, &text),
            Message::Pasted(slot, text) => self.pasted(slot, &text),
            Message::Chosen(slot, number) => self.chosen(slot, number),
            Message::Switched(slot) => self.switched(slot),
            Message::Decided(decision) => self.decided(decision),
            Message::Act(action) => self.act(action),
            Message::SetupRead(id, result) => self.setup_read(id, result),
            Message::ProbeDone(id, result) => self.probe_done(id, result),
            Message::SecretsAsked(id, result) => self.secrets_asked(id, result),
            Message::CommandSaid(id, result) => self.command_said(id, result),
            Message::CheckMoved(id, stages) => {
                if self.test.running.as_ref().is_some_and(|(running, _)| *running == id) {
                    self.stages = stages;
                }
                Vec::new()
            }
            Message::CheckDone(id, result) => self.check_done(id, result),
            Message::ModelsListed(id, result) => self.models_listed(id, result),
            Message::WriteVerified(id, result) => self.looked_again(id, result),
            Message::OpenclawSaid(id, said) => self.openclaw_said(id, said),
            Message::WriteDone(id, result) => self.write_done(id, result),
        };
        let mut effects = self.cancel_if_changed(before.as_ref(), effects);
        effects.extend(self.drop_obsolete_probe());
        // Whatever was planned on the way was for answers of before.
        self.planned.take();
        effects
    }

    /// A running test of answers that have changed since is of no use to anybody.
    fn cancel_if_changed(&mut self, before: Option<&CheckTarget>, mut effects: Vec<Effect>) -> Vec<Effect> {
        if self.subject().as_ref() == before {
            return effects;
        }
        self.form.confirmation.clear();
        let present = self.subject();
        if let Some(cancel) = self.test.drop_unless(|subject| present.as_ref() == Some(subject)) {
            self.stages.clear();
            effects.push(cancel);
        }
        effects
    }

    /// A key or a token that is refused is asked for again, where nobody has gone on since; once, since whoever goes on
    /// with it means it.
    fn models_listed(&mut self, id: WorkId, result: Result<Vec<OfferedModel>, Problem>) -> Vec<Effect> {
        if self.models.running.take_if(|running| *running == id).is_none() {
            return Vec::new();
        }
        match result {
            Ok(live) => (self.models.live, self.models.problem) = (live, None),
            Err(problem) => self.models.problem = Some(problem),
        }
        let refused = self.list_failure().and_then(rejected_secret).is_some();
        if refused
            && self.models.untouched
            && self.section == Section::Model
            && self.models.sent_back != self.models.asked
        {
            self.models.sent_back.clone_from(&self.models.asked);
            return self.move_to(Section::Keys);
        }
        Vec::new()
    }

    pub(super) fn typed(&mut self, slot: FieldId, text: &str) -> Vec<Effect> {
        let secret = || Some(Zeroizing::new(text.to_owned()));
        let form = &mut self.form;
        self.answered.insert(slot);
        match slot {
            FieldId::AccountId => text.clone_into(&mut form.account),
            FieldId::GatewayId => text.clone_into(&mut form.gateway),
            FieldId::ApiKey => form.api_key.typed = secret(),
            FieldId::Token => form.token.typed = secret(),
            FieldId::OtherModel => {
                text.clone_into(&mut form.other_model);
                form.model = Pick::Typed;
            }
            FieldId::Fallbacks => text.clone_into(&mut form.fallbacks),
            FieldId::Confirmation => text.clone_into(&mut form.confirmation),
            _ => {}
        }
        Vec::new()
    }

    fn chosen(&mut self, slot: FieldId, number: usize) -> Vec<Effect> {
        match slot {
            FieldId::Place if number < self.facts.places.len() && number != self.place => {
                self.place = number;
                self.setup = None;
                self.revert_defaults();
                return self.read_setup();
            }
            FieldId::Storage => {
                if let Some(storage) = self.storages().get(number) {
                    self.form.storage = *storage;
                    self.form.storage_chosen = true;
                }
            }
            FieldId::Model => {
                let offered = self.offered();
                // One past the end stands for "another model".
                let chosen = offered.get(number).map(|model| model.id.clone());
                let single = chosen.is_some();
                self.form.model = chosen.map_or(Pick::Typed, Pick::Chosen);
                if single && self.is_single_change() {
                    return self.test_single_change();
                }
            }
            FieldId::SetDefault => {
                if let Some(way) = self.policies().get(number) {
                    self.form.policy = *way;
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn decided(&mut self, decision: Override) -> Vec<Effect> {
        match decision {
            Override::Storage(storage) => {
                self.form.storage = storage;
                self.form.storage_chosen = true;
            }
            Override::Plaintext => self.form.plaintext = true,
            Override::SetDefault(policy) => {
                self.form.policy = policy.into();
                self.form.decided_policy = Some(policy.into());
            }
        }
        Vec::new()
    }

    fn switched(&mut self, slot: FieldId) -> Vec<Effect> {
        match slot {
            FieldId::AskSecrets => return self.ask_secrets(),
            FieldId::HasToken => self.form.has_token = !self.form.has_token,
            FieldId::GatewayMode => self.form.gateway_mode = !self.form.gateway_mode,
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        // A write is one step that nobody interrupts; the answer to it is awaited.
        if self.write.running.is_some() {
            return Vec::new();
        }
        if self.phase == Phase::Leaving {
            return match action {
                Action::Quit if !self.keeps_answers() => self.end(),
                Action::Leave => self.end(),
                Action::Keep | Action::Quit => {
                    let kept = Box::new(self.kept());
                    let mut effects = vec![Effect::Keep(kept)];
                    effects.extend(self.end());
                    effects
                }
                _ => {
                    self.phase = Phase::Running;
                    Vec::new()
                }
            };
        }
        self.redirected_from = None;
        let mending = std::mem::take(&mut self.mending) && action == Action::Next;
        match action {
            Action::Next if mending => self.next_to_test(),
            Action::Next => self.next(),
            Action::Back => self.back(),
            Action::Go(section) => self.go(section),
            Action::FixField(slot) => {
                // A token that is missing has no field yet: the gateway was taken for an open one.
                self.form.has_token |= slot == FieldId::Token;
                let mending = self.section == Section::Test;
                let effects = self.go(slot.section());
                self.mending = mending;
                effects
            }
            Action::UseModel(number) => match self.nearest_models().into_iter().nth(number) {
                Some(model) => {
                    self.form.model = Pick::Chosen(model);
                    self.start_test()
                }
                None => Vec::new(),
            },
            Action::Retry => self.start_test(),
            Action::Cancel if self.section == Section::Gateway => self.probe.stop(),
            Action::Cancel => self.test.stop(),
            Action::Skip if self.section == Section::Gateway => self.skip_probe(),
            Action::Skip => self.skip(),
            Action::ListModels => self.list_models(),
            Action::TakeSuccessor => self.take_successor(),
            Action::Write => self.start_write(),
            Action::ReadAgain => self.read_setup(),
            Action::Quit if self.section == Section::Done || !self.has_answers() => self.end(),
            Action::Quit => {
                self.phase = Phase::Leaving;
                Vec::new()
            }
            Action::Leave => self.end(),
            Action::Stay | Action::Keep => Vec::new(),
        }
    }

    pub(super) fn end(&mut self) -> Vec<Effect> {
        self.phase = Phase::Ended;
        let mut effects = self.test.stop();
        effects.push(Effect::Quit);
        effects
    }

    /// Whether anything would be lost: what was answered and is not on disk.
    pub(super) fn has_answers(&self) -> bool {
        self.dirty && !self.has_nothing_to_write()
    }

    /// Whether this provider is set up already.
    fn is_set_up(&self) -> bool {
        self.setup().is_some_and(|setup| setup.provider(self.form.choice).is_some())
    }

    /// Whether what is set up has a screen of its own, which sections that are opened go back to.
    pub(super) fn has_home(&self) -> bool {
        self.facts.home && self.is_set_up()
    }

    /// Whether answers are kept for the next run: not what was practised, and not where what is set up counts before them.
    pub(super) fn keeps_answers(&self) -> bool {
        self.facts.practice.is_none() && !self.is_set_up()
    }

    /// Whether a section of what is set up was opened by itself.
    pub(super) fn is_opened_alone(&self) -> bool {
        self.opened == Some(self.section) && self.is_set_up()
    }

    /// The same where its answers are other values now.
    pub(super) fn is_single_change(&self) -> bool {
        self.is_opened_alone() && matches!(self.plan(), Some(Ok(plan)) if !plan.is_empty())
    }

    fn test_single_change(&mut self) -> Vec<Effect> {
        self.visited.insert(self.section);
        let effects = self.start_test();
        self.single_change = self.test.running.is_some();
        effects
    }

    pub(super) fn next(&mut self) -> Vec<Effect> {
        if self.section == Section::Keys
            && let Some(effects) = self.ask_command()
        {
            return effects;
        }
        self.visited.insert(self.section);
        if self.first_mistake(self.section).is_some() {
            return Vec::new();
        }
        match self.section {
            Section::Home => Vec::new(),
            Section::Location => {
                // What is still being read is filled in when it is there.
                if self.setup().is_some() || self.reading.is_some() { self.move_on() } else { Vec::new() }
            }
            Section::Provider => self.move_on(),
            Section::Gateway => self.leave_gateway(),
            Section::Keys | Section::Model if self.is_single_change() => self.test_single_change(),
            Section::Keys => {
                self.section = Section::Model;
                self.list_models()
            }
            Section::Model => {
                self.section = Section::Test;
                if self.checked().is_some() { Vec::new() } else { self.start_test() }
            }
            Section::Test => self.leave_test(),
            Section::Review => self.start_write(),
            Section::Done => self.end(),
        }
    }

    /// To the next section there is.
    fn move_on(&mut self) -> Vec<Effect> {
        let next = self.sections().find(|section| *section > self.section);
        self.move_to(next.unwrap_or(self.section))
    }

    /// From a value that was mended straight to the test, where nothing is in the way.
    fn next_to_test(&mut self) -> Vec<Effect> {
        let ready = self.first_mistake(self.section).is_none() && self.answers().is_some();
        self.visited.insert(self.section);
        if self.section != Section::Keys || !ready {
            self.mending = !ready;
            return self.next();
        }
        let mut effects = self.start_test();
        effects.extend(self.list_models());
        effects
    }

    pub(super) fn move_to(&mut self, section: Section) -> Vec<Effect> {
        self.section = section;
        Vec::new()
    }

    /// Past a test that passed, or to the field that needs another value.
    fn leave_test(&mut self) -> Vec<Effect> {
        if self.test.running.is_some() {
            return Vec::new();
        }
        let found = self.checked().map(|checked| &checked.verdict);
        match found.map(|verdict| (verdict.standing().may_be_saved(), verdict.row.field)) {
            Some((true, _)) => self.move_to(Section::Review),
            Some((false, Some(field))) => self.act(Action::FixField(FieldId::of(field))),
            Some((false, None)) | None => self.start_test(),
        }
    }

    fn back(&mut self) -> Vec<Effect> {
        let effects = if self.section == Section::Test { self.test.stop() } else { Vec::new() };
        let opened = self.opened == Some(self.section) || self.section == self.first_section();
        if opened && self.section != Section::Location && self.has_home() {
            self.section = Section::Home;
        } else if !matches!(self.section, Section::Done | Section::Home)
            && let Some(before) = self.sections().rev().find(|section| *section < self.section)
        {
            self.section = before;
        }
        effects
    }

    /// Any section that does not need what is still missing can be opened from the rail.
    fn go(&mut self, section: Section) -> Vec<Effect> {
        // The provider is named on the gateway's section while there is one.
        let shown = section.is_shown(self.facts.places.len());
        let section = if section == Section::Provider && !shown { Section::Gateway } else { section };
        let exists = section >= self.first_section();
        let reachable = match section {
            Section::Done => false,
            Section::Test | Section::Review => self.answers().is_some(),
            _ => true,
        };
        if self.section == Section::Done || !exists {
            return Vec::new();
        }
        if !reachable {
            // What stands in the way is the better answer to the wish.
            let blocking = [Section::Gateway, Section::Keys, Section::Model]
                .into_iter()
                .find(|section| self.first_mistake(*section).is_some());
            self.visited.extend(blocking);
            self.redirected_from = Some(section);
            return self.move_to(blocking.unwrap_or(self.section));
        }
        self.opened = Some(section);
        self.move_to(section)
    }

    fn skip(&mut self) -> Vec<Effect> {
        if self.section != Section::Test || self.answers().is_none() {
            return Vec::new();
        }
        let effects = self.test.stop();
        self.section = Section::Review;
        effects
    }

    fn take_successor(&mut self) -> Vec<Effect> {
        if let Some(successor) = self.ending().and_then(|end| end.successor) {
            self.form.model = Pick::Chosen(successor);
        }
        Vec::new()
    }

    fn start_test(&mut self) -> Vec<Effect> {
        let Some(subject) = self.subject() else {
            return self.ask_command().unwrap_or_else(|| self.go(Section::Test));
        };
        let mut effects = self.test.stop();
        self.section = Section::Test;
        if let Some(problem) = self.untold() {
            self.test = Job { last: Some((subject, Err(problem))), ..Job::default() };
            self.stages.clear();
            return effects;
        }
        self.single_change = false;
        let id = self.work();
        self.test.begin(id, subject.clone());
        self.stages.clear();
        let chain = self.chain(&subject.model);
        effects.push(Effect::Check(id, Box::new(subject), chain));
        effects
    }

    /// Further models to try: only where nobody chose, and the default may be one that this gateway does not know.
    fn chain(&self, first: &ModelId) -> Vec<ModelId> {
        let defaults = self.defaults();
        if !self.form.model.is_chosen() && defaults.first() == Some(first) { defaults } else { Vec::new() }
    }

    fn check_done(&mut self, id: WorkId, result: Result<Box<Checked>, Problem>) -> Vec<Effect> {
        let Some(mut subject) = self.test.end(id) else { return Vec::new() };
        if let Ok(checked) = &result {
            self.stages.clone_from(&checked.stages);
            if checked.model != subject.model {
                // A default was walked to: it is the model now.
                subject.model = checked.model.clone();
                self.form.model = Pick::Default(Some(checked.model.clone()));
            }
        }
        self.test.last = Some((subject, result));
        let proven = self.checked().is_some_and(|checked| checked.verdict.is_proven());
        self.single_change &= proven && self.section == Section::Test;
        if self.single_change {
            self.section = Section::Review;
        }
        Vec::new()
    }

    pub(super) fn list_models(&mut self) -> Vec<Effect> {
        if self.facts.offline {
            return Vec::new();
        }
        let Some(subject) = self.subject().filter(|_| self.untold().is_none()) else { return Vec::new() };
        let same =
            |asked: &CheckTarget| asked.base_url == subject.base_url && asked.api_key == subject.api_key;
        if self.models.asked.as_ref().is_some_and(same) && self.models.problem.is_none() {
            return Vec::new();
        }
        let mut effects: Vec<Effect> = self.models.running.take().map(Effect::Cancel).into_iter().collect();
        let id = self.work();
        self.models.running = Some(id);
        self.models.asked = Some(subject.clone());
        self.models.untouched = true;
        self.models.problem = None;
        effects.push(Effect::ListModels(id, Box::new(subject)));
        effects
    }

    pub(super) fn read_setup(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.reading.take().map(Effect::Cancel).into_iter().collect();
        let id = self.work();
        self.reading = Some(id);
        effects.push(Effect::ReadSetup(id, self.place));
        effects
    }

    fn setup_read(&mut self, id: WorkId, result: Result<Box<Setup>, Problem>) -> Vec<Effect> {
        if self.reading.take_if(|reading| *reading == id).is_none() {
            return Vec::new();
        }
        if let Ok(setup) = &result {
            self.one_section |= self.facts.home && setup.provider(self.form.choice).is_some();
            // What is set up already counts before what was kept, since it is newer or was chosen to stay.
            let fresh = setup.provider(self.form.choice).is_none();
            if self.prefilled.is_some() {
                self.reload_stored(setup);
            } else {
                self.fill(setup, self.facts.kept.clone().filter(|_| fresh).as_ref());
            }
        }
        let first = self.setup.is_none();
        self.setup = Some(result);
        self.referred.take();
        let fresh = self.setup().is_some_and(|setup| setup.provider(self.form.choice).is_none());
        if first
            && fresh
            && self.section == self.first_section()
            && let Some(kept) = self.facts.kept.clone()
        {
            self.reopen(&kept);
        }
        if first
            && self.section != Section::Location
            && self.setup().is_some()
            && let Some(section) = self.facts.open.take()
        {
            return self.go(section);
        }
        if first && self.section == Section::Gateway && !self.dirty && self.has_home() {
            return self.move_to(Section::Home);
        }
        Vec::new()
    }

    fn write_done(&mut self, id: WorkId, result: Result<Written, Problem>) -> Vec<Effect> {
        if self.write.running.take_if(|running| *running == id).is_none() {
            return Vec::new();
        }
        let failed = result.as_ref().err().map(|problem| problem.failure.code == CHANGED_MEANWHILE);
        self.write.done = Some(result);
        if let Some(others) = failed {
            self.write.verification.others |= others;
            // What stood in the way may be another program's change: the next try begins with it.
            return self.read_setup();
        }
        self.section = Section::Done;
        let mut effects = vec![Effect::Forget];
        effects.extend(self.verify_write());
        effects.extend(self.ask_openclaw());
        effects
    }

    fn start_write(&mut self) -> Vec<Effect> {
        if self.section != Section::Review || !self.may_write() {
            return Vec::new();
        }
        let Some(Ok(plan)) = self.plan() else { return Vec::new() };
        if plan.is_empty() {
            return self.end();
        }
        let plan = plan.clone();
        let id = self.work();
        self.write.running = Some(id);
        self.write.done = None;
        self.write.verification.asked = self.answers().map(|answers| (answers, self.form.gateway_mode));
        vec![Effect::Apply(id, Box::new(plan))]
    }
}
