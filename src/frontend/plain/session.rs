//! The way through the wizard: one question after the other, and what is done in between.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;
use zeroize::Zeroizing;

use crate::domain::{Exit, read_answers};
use crate::frontend::items::{find, is_leaving, is_refused, is_wrong, label, standing};
use crate::frontend::terminal::{Notice, Signals, has_job_control, restore};
use crate::gateway::StageReport;
use crate::locale::{Id, Message as Sentence, ids};
use crate::runtime::Lost;
use crate::wizard::{
    AFTER_ANOTHER, Action, ChoiceItem, Effect, FieldId, FieldStatus, Item, Message, Panel, Prompt, Section,
    SwitchItem, Wizard, WorkId,
};

use super::Ended;
use super::answer::{self, Pick, Reply};
use super::lines::{Line, Lines};
use super::page::{Page, about, question};

/// How long nothing is said while work goes on, in seconds.
const PATIENCE: u64 = 10;

/// Why it stops before the wizard's end.
enum Stop {
    Over(Exit),
    NoInput(Sentence),
    Broken(io::Error),
}

/// What is to be said of a section before its questions.
enum Opening {
    /// Title, what it is about, and what is worth knowing.
    Whole,
    /// What is worth knowing: the rest was said before the work.
    Notes,
    /// Nothing more.
    Not,
}

/// Work that has been handed out and has not come back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Work {
    /// The live test.
    Test,
    /// The question to the gateway.
    Probe,
    Other,
}

/// A wizard that is walked through in lines.
pub(super) struct LineSession<C> {
    pub(super) page: Page,
    pub(super) lines: Lines,
    pub(super) signals: Signals,
    pub(super) inbox: UnboundedReceiver<Message>,
    pub(super) wizard: Wizard,
    pub(super) carry_out: C,
    pending: HashMap<WorkId, Work>,
    /// What was said of the live test.
    told: Vec<StageReport>,
    /// Whether the answers were saved.
    saved: bool,
    /// The question's number among the prompt's items; behind the last one is what to do next.
    at: usize,
    open: Opening,
    /// Whether the question's item was introduced.
    introduced: bool,
    /// The section that was introduced last.
    shown: Option<Section>,
}

impl<C: FnMut(Effect)> LineSession<C> {
    pub(super) fn new(
        page: Page,
        lines: Lines,
        signals: Signals,
        inbox: UnboundedReceiver<Message>,
        wizard: Wizard,
        carry_out: C,
    ) -> Self {
        Self {
            page,
            lines,
            signals,
            inbox,
            wizard,
            carry_out,
            pending: HashMap::new(),
            told: Vec::new(),
            saved: false,
            at: 0,
            open: Opening::Whole,
            introduced: false,
            shown: None,
        }
    }

    pub(super) async fn run(mut self, work: Vec<Effect>, answers: Vec<Message>) -> io::Result<Ended> {
        self.page.say(ids::PLAIN_OPENING);
        self.hand_out(work);
        for message in answers {
            self.take(message);
        }
        let stop = self.ask_all().await;
        let files = self.wizard.written().map(|written| written.files.as_slice()).unwrap_or_default();
        let files: Vec<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
        let ended = match stop {
            Err(Stop::Over(exit)) => Ended::Over(exit, files),
            Err(Stop::NoInput(question)) => Ended::NoInput(question),
            Err(Stop::Broken(error)) => return Err(error),
            Ok(()) => Ended::Over(self.wizard.exit(), files),
        };
        self.take(Message::Act(Action::Leave));
        self.print_summary();
        Ok(ended)
    }

    async fn ask_all(&mut self) -> Result<(), Stop> {
        loop {
            self.finish_work().await?;
            if self.wizard.has_ended() {
                if self.wizard.written().is_some() && self.shown != Some(Section::Done) {
                    let prompt = self.wizard.prompt();
                    self.page.title(&prompt, &self.wizard);
                    self.page.notes(&prompt);
                }
                return Ok(());
            }
            match self.page.lost() {
                None => {}
                Some(Lost::Unread) => return Err(Stop::Over(Exit::Signal(1))),
                Some(Lost::Unwritten(_)) => return Err(Stop::Over(Exit::Internal)),
            }
            let prompt = self.wizard.prompt();
            match std::mem::replace(&mut self.open, Opening::Not) {
                Opening::Whole => {
                    self.shown = Some(prompt.section);
                    self.page.title(&prompt, &self.wizard);
                    self.page.notes(&prompt);
                }
                Opening::Notes => self.page.notes(&prompt),
                Opening::Not => {}
            }
            match prompt.items.get(self.at) {
                Some(item) => self.ask(&prompt, item).await?,
                None if auto_advances(&prompt) => {
                    self.page.address(&prompt);
                    self.act(Action::Next);
                }
                None => self.ask_action(&prompt).await?,
            }
        }
    }

    fn take(&mut self, message: Message) {
        let effects = self.wizard.update(message);
        self.hand_out(effects);
    }

    fn hand_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let (id, work, said) = match &effect {
                Effect::ReadSetup(id, _) | Effect::Apply(id, _) => (*id, Work::Other, None),
                // As where nothing is asked, the first look is awaited; later ones are for those who stay.
                Effect::VerifyWrite(id, wait) if *wait <= AFTER_ANOTHER => (*id, Work::Other, None),
                Effect::AskOpenclaw(id) => (*id, Work::Other, Some(ids::PLAIN_JUDGING.message())),
                Effect::ListModels(id, _) => (*id, Work::Other, Some(ids::PLAIN_LISTING.message())),
                Effect::AskSecrets(id) => (*id, Work::Other, Some(ids::PLAIN_ASKING_SECRETS.message())),
                Effect::AskCommand(id, _) => (*id, Work::Other, Some(ids::PLAIN_ASKING_COMMAND.message())),
                Effect::Probe(id, url) => {
                    (*id, Work::Probe, Some(ids::PLAIN_PROBING.with("host", origin(url))))
                }
                Effect::Check(id, subject, _) => {
                    self.told.clear();
                    let prompt = self.wizard.prompt();
                    self.page.title(&prompt, &self.wizard);
                    let host = origin(subject.base_url.expose());
                    (*id, Work::Test, Some(ids::PLAIN_TESTING.with("host", host)))
                }
                other => {
                    match other {
                        Effect::Cancel(id) => drop(self.pending.remove(id)),
                        Effect::Keep(_) => self.saved = true,
                        _ => {}
                    }
                    (self.carry_out)(effect);
                    continue;
                }
            };
            self.pending.insert(id, work);
            if let Some(said) = said {
                self.page.say(said);
            }
            (self.carry_out)(effect);
        }
    }

    fn is_pending(&self, work: Work) -> bool {
        self.pending.values().any(|pending| *pending == work)
    }

    /// Waits until nothing is under way. Ctrl-C stops a live test, and ends everything else.
    async fn finish_work(&mut self) -> Result<(), Stop> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let mut waited = 0;
        while !self.pending.is_empty() {
            tokio::select! {
                biased;
                notice = self.signals.next() => match notice {
                    Notice::End(2) if self.is_pending(Work::Test) || self.is_pending(Work::Probe) => {
                        let stop = if self.is_pending(Work::Test) { Action::Cancel } else { Action::Skip };
                        self.take(Message::Act(stop));
                        self.page.say(ids::PLAIN_STOPPED);
                    }
                    Notice::End(number) => return Err(Stop::Over(Exit::Signal(number))),
                    Notice::Stop if has_job_control() => self.signals.stop_here().await,
                    Notice::Stop | Notice::Continue | Notice::Resize => {}
                },
                message = self.inbox.recv() => {
                    waited = 0;
                    match message {
                        Some(message) => self.reported(message),
                        // Whoever works has gone: nothing will come any more.
                        None => self.pending.clear(),
                    }
                }
                () = tokio::time::sleep(Duration::from_secs(PATIENCE)) => {
                    waited += PATIENCE;
                    self.page.say(ids::PLAIN_STILL_WAITING.with("seconds", waited));
                }
            }
        }
        // What was typed meanwhile answers no question that was seen.
        self.lines.forget();
        Ok(())
    }

    fn reported(&mut self, message: Message) {
        let mut finished = |id: &WorkId| self.pending.remove(id);
        let asked_in = match &message {
            Message::SetupRead(id, _)
            | Message::SecretsAsked(id, _)
            | Message::WriteDone(id, _)
            | Message::OpenclawSaid(id, _)
            | Message::WriteVerified(id, _) => {
                finished(id);
                None
            }
            Message::ProbeDone(id, _) => finished(id).map(|_| Section::Gateway),
            Message::CommandSaid(id, _) | Message::ModelsListed(id, _) => finished(id).map(|_| Section::Keys),
            Message::CheckMoved(id, stages) => {
                if self.pending.contains_key(id) {
                    self.page.progress(&mut self.told, stages, self.wizard.choice());
                }
                None
            }
            Message::CheckDone(id, done) => {
                if let (Some(_), Ok(checked)) = (finished(id), done) {
                    self.page.progress(&mut self.told, &checked.stages, checked.verdict.choice);
                }
                None
            }
            _ => None,
        };
        let before = self.wizard.section();
        self.take(message);
        if before == Section::Test && self.wizard.section() == Section::Review {
            (self.open, self.at, self.introduced) = (Opening::Whole, 0, false);
        }
        // Whoever was asked in a section answered: a field that needs another value is asked again.
        let prompt = self.wizard.prompt();
        if asked_in == Some(prompt.section)
            && let Some(at) = prompt.items.iter().position(|item| is_wrong(item) || is_refused(item))
        {
            // What was said against one that is complete belongs to its question.
            if let Some(FieldStatus::Wrong(what)) = standing(&prompt.items[at]) {
                self.page.wrong(about(label(&prompt.items[at]), what.clone()));
            }
            self.open = Opening::Notes;
            self.at = at;
        }
    }

    /// Does what the person wants done, and finds the question to go on with.
    fn act(&mut self, action: Action) {
        let section = self.wizard.section();
        self.take(Message::Act(action));
        let prompt = self.wizard.prompt();
        self.introduced = false;
        if action == Action::Next
            && self.wizard.section() == section
            && prompt.section != Section::Test
            && let Some(wrong) = prompt.items.iter().position(is_wrong)
        {
            self.at = wrong;
            self.tell_mistake(&prompt.items[wrong]);
            return;
        }
        // A test that was begun has had its title.
        self.open = if self.is_pending(Work::Test) { Opening::Notes } else { Opening::Whole };
        self.at = match action {
            Action::FixField(slot) => {
                prompt.items.iter().position(|item| item.slot() == slot).unwrap_or_default()
            }
            _ => 0,
        };
    }

    /// Asks whether to leave where answers would be lost, or stays after all: the question that was open is asked again.
    fn leave_or_stay(&mut self, action: Action) {
        self.take(Message::Act(action));
        self.open = Opening::Whole;
        self.introduced = false;
    }

    /// Says what is wrong with an item; whether anything is.
    fn tell_mistake(&mut self, item: &Item) -> bool {
        let Some(mistake) = self.wizard.mistake(item.slot()) else { return false };
        self.page.wrong(about(label(item), mistake.message.clone()));
        self.page.say(about(label(item), item.advice(&mistake).clone()));
        true
    }

    async fn ask(&mut self, prompt: &Prompt, item: &Item) -> Result<(), Stop> {
        let secret = matches!(item, Item::Secret(_));
        if secret {
            // From the first word about it on: some paste before the question is there.
            self.lines.hide().map_err(Stop::Broken)?;
        }
        if !std::mem::replace(&mut self.introduced, true) {
            self.page.introduce(item);
        }
        let line = self.read(&question(item), label(item), secret).await?;
        let reply = Reply::of(&line.first);
        if self.is_command(&reply, prompt, Some(item)) {
            return Ok(());
        }
        let text = match reply {
            Reply::Text(text) => Some(text),
            Reply::Nothing => Some(""),
            _ => None,
        };
        let done = match (item, text) {
            (Item::Text(_) | Item::Secret(_), text) => self.fill(item, text, &line),
            (_, None | Some("")) => true,
            (Item::Choice(choice), Some(text)) => self.choose(choice, text),
            (Item::Switch(switch), Some(text)) => self.switch(switch, text),
        };
        if done {
            self.at += 1;
            self.introduced = false;
        }
        Ok(())
    }

    /// A text or a secret: whether it is right.
    fn fill(&mut self, item: &Item, text: Option<&str>, line: &Line) -> bool {
        let slot = item.slot();
        if let Some(text) = text {
            // An address stands somewhere in what was pasted, such as a command of several lines.
            let whole = (matches!(slot, FieldId::AccountId | FieldId::GatewayId)
                && line.whole.contains("://"))
                || (slot != FieldId::Confirmation && read_answers(&line.whole).count() > 1);
            let text = if whole { line.whole.trim() } else { text };
            self.take(Message::Pasted(slot, Zeroizing::new(text.to_owned())));
            if let Some(filled) = self.wizard.filled() {
                self.page.say(filled.clone());
            }
            if let Some(aside) = self.wizard.aside() {
                self.page.say(ids::PLAIN_WARNING.with("what", aside.clone()));
                return false;
            }
            if line.more > 0 && !whole {
                let more = ids::PLAIN_MORE_LINES.with("name", label(item).clone()).with("lines", line.more);
                self.page.say(ids::PLAIN_WARNING.with("what", more));
            }
        }
        let prompt = self.wizard.prompt();
        let Some(item) = find(&prompt, slot) else { return true };
        if self.tell_mistake(item) {
            return false;
        }
        if slot == FieldId::Confirmation && standing(item) != Some(&FieldStatus::Good) && text.is_some() {
            self.page.wrong(about(label(item), ids::PLAIN_NOT_CONFIRMED.message()));
            return false;
        }
        self.page.read_back(item);
        true
    }

    /// One of several: whether one was meant.
    fn choose(&mut self, choice: &ChoiceItem, text: &str) -> bool {
        let names: Vec<String> = choice.options.iter().map(|it| self.page.words(&it.label)).collect();
        match answer::pick(text, &names) {
            Pick::One(number) => {
                let section = self.wizard.section();
                self.take(Message::Chosen(choice.slot, number));
                let stays = self.wizard.section() == section;
                if !stays {
                    // Chosen and tested at once.
                    (self.open, self.at, self.introduced) = (Opening::Notes, 0, false);
                }
                stays
            }
            missed => {
                self.page.wrong(about(&choice.label, missed_pick(missed, names.len())));
                false
            }
        }
    }

    /// On or off: whether one of both was meant.
    fn switch(&mut self, switch: &SwitchItem, text: &str) -> bool {
        let word = |id: Id| self.page.words(&id.message());
        match answer::switch(text, &word(ids::PLAIN_YES), &word(ids::PLAIN_NO)) {
            Some(on) => {
                if on != switch.on {
                    self.take(Message::Switched(switch.slot));
                }
                true
            }
            None => {
                self.page.wrong(about(&switch.label, ids::PLAIN_NO_SUCH_SWITCH.message()));
                false
            }
        }
    }

    /// What to do next, where there is something to choose or something will be sent.
    async fn ask_action(&mut self, prompt: &Prompt) -> Result<(), Stop> {
        if !std::mem::replace(&mut self.introduced, true) {
            self.page.actions(prompt);
        }
        let question = if prompt.actions.is_empty() {
            ids::PLAIN_ASK_OFFER_ALONE.message()
        } else {
            ids::PLAIN_ASK_OFFER.with("default", "1")
        };
        let line = self.read(&question, &prompt.title, false).await?;
        let reply = Reply::of(&line.first);
        if self.is_command(&reply, prompt, None) {
            return Ok(());
        }
        let text = if let Reply::Text(text) = reply { text } else { "1" };
        let labels: Vec<String> = prompt.actions.iter().map(|offer| self.page.words(&offer.label)).collect();
        match answer::pick(text, &labels) {
            Pick::One(number) => match prompt.actions[number].action {
                Action::Back => self.back(prompt),
                action @ (Action::Quit | Action::Stay) => self.leave_or_stay(action),
                action => self.act(action),
            },
            missed => self.page.wrong(missed_pick(missed, labels.len())),
        }
        Ok(())
    }

    /// Whether a reply was no answer but something that can be said at every question; it is done then.
    fn is_command(&mut self, reply: &Reply<'_>, prompt: &Prompt, item: Option<&Item>) -> bool {
        match (reply, &prompt.exhibit) {
            (Reply::Help, _) => self.page.help(prompt, item, &self.wizard.sidebar()),
            (Reply::Back, _) => self.back(prompt),
            (Reply::Section(number), _) => {
                let rail = self.wizard.sidebar();
                match number.checked_sub(1).and_then(|at| rail.get(at)) {
                    Some(item) => self.act(Action::Go(item.section)),
                    None => self.page.wrong(missed_pick(Pick::None, rail.len())),
                }
            }
            (Reply::Quit, _) => self.leave_or_stay(Action::Quit),
            (Reply::Text("d"), Some(Panel::Diff(files))) => self.page.diff(files),
            _ => return false,
        }
        true
    }

    /// One question back; from the first one to the section before.
    fn back(&mut self, prompt: &Prompt) {
        if is_leaving(prompt) {
            self.leave_or_stay(Action::Stay);
        } else if self.at > 0 {
            self.at = (self.at - 1).min(prompt.items.len().saturating_sub(1));
            self.introduced = false;
        } else if prompt.actions.iter().any(|offer| offer.action == Action::Back) {
            self.act(Action::Back);
        } else {
            self.page.say(ids::PLAIN_NOTHING_BEFORE);
        }
    }

    /// Asks, and waits for the line. Signals are heard meanwhile.
    async fn read(&mut self, question: &Sentence, name: &Sentence, secret: bool) -> Result<Line, Stop> {
        let Self { page, lines, signals, .. } = self;
        let line = loop {
            if secret {
                // Before the question is shown: who answers it at once is hidden too.
                lines.hide().map_err(Stop::Broken)?;
            }
            page.question(question, lines.is_terminal());
            let notice = loop {
                tokio::select! {
                    biased;
                    notice = signals.next() => match notice {
                        Notice::Resize => {}
                        Notice::Stop if !has_job_control() => {}
                        notice => break Err(notice),
                    },
                    line = lines.next(secret) => break Ok(line),
                }
            };
            match notice {
                Ok(line) => break line,
                Err(Notice::End(number)) => {
                    restore();
                    if number != 1 && lines.is_terminal() {
                        page.gap();
                    }
                    return Err(Stop::Over(Exit::Signal(number)));
                }
                Err(Notice::Stop) => {
                    restore();
                    signals.stop_here().await;
                }
                Err(_) => {}
            }
        };
        let pasted = line.as_ref().is_some_and(|line| line.whole.contains('\n'));
        if lines.is_terminal() && (secret || line.is_none() || pasted) {
            // The end of the line was not shown either, or there was none behind the last line of a paste.
            page.gap();
        }
        line.ok_or_else(|| Stop::NoInput(name.clone()))
    }

    fn print_summary(&mut self) {
        if self.wizard.written().is_none() {
            self.page.say(if self.saved { ids::LEFT_KEPT } else { ids::LEFT_UNWRITTEN });
        }
        if self.wizard.is_practice() {
            self.page.say(ids::LEFT_PRACTICE);
        }
    }
}

/// Why none of so many was meant.
fn missed_pick(missed: Pick, last: usize) -> Sentence {
    let id = if missed == Pick::Several { ids::PLAIN_SEVERAL_SUCH } else { ids::PLAIN_NO_SUCH_NUMBER };
    id.with("last", last)
}

/// Where an address leads, without its path.
fn origin(address: &str) -> String {
    address.split('/').take(3).collect::<Vec<_>>().join("/")
}

/// Whether the last answer of a section is reason enough to go on: where nothing is sent and nothing else offered.
fn auto_advances(prompt: &Prompt) -> bool {
    let only_on = prompt.actions.iter().all(|offer| matches!(offer.action, Action::Next | Action::Back));
    let goes_on = prompt.actions.first().is_some_and(|offer| offer.action == Action::Next);
    let asked = !prompt.items.is_empty() || prompt.section == Section::Done;
    goes_on && only_on && asked && prompt.sends.is_none()
}
