//! The walk through the wizard: one question after the other, and what is done in between.

use std::collections::HashSet;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;

use crate::domain::Exit;
use crate::frontend::items::{is_leaving, is_wrong, label, standing};
use crate::frontend::terminal::{Notice, Signals, has_job_control, restore};
use crate::gateway::StageReport;
use crate::locale::{Message as Sentence, ids};
use crate::runtime::Lost;
use crate::wizard::{
    AFTER_ANOTHER, Action, Effect, Exhibit, Item, Message, Prompt, Section, Standing, Wizard, WorkId,
};

use super::answer::{self, Pick, Reply};
use super::lines::{Line, Lines};
use super::page::{Page, about, question};
use super::{Beginning, Ended};

/// How long nothing is said while work goes on, in seconds.
const PATIENCE: u64 = 10;

/// Everything around the wizard.
pub(super) struct Walk {
    pub(super) page: Page,
    lines: Lines,
    signals: Signals,
    inbox: UnboundedReceiver<Message>,
}

impl Walk {
    pub(super) fn new(page: Page, lines: Lines, signals: Signals, inbox: UnboundedReceiver<Message>) -> Self {
        Self { page, lines, signals, inbox }
    }

    pub(super) async fn run<C: FnMut(Effect)>(
        self,
        begin: Beginning<C>,
        why: Option<&Sentence>,
    ) -> io::Result<Ended> {
        let mut walking = Walking {
            walk: self,
            wizard: begin.wizard,
            carry_out: begin.carry_out,
            pending: HashSet::new(),
            testing: None,
            probing: None,
            told: Vec::new(),
            kept: false,
            at: 0,
            open: Opening::Whole,
            introduced: false,
        };
        if let Some(why) = why {
            walking.walk.page.say(&ids::PLAIN_BECAUSE.with("why", why.clone()));
        }
        walking.walk.page.say(&ids::PLAIN_OPENING.message());
        walking.hand_out(begin.work);
        for message in begin.answers {
            walking.take(message);
        }
        let ended = match walking.walk().await {
            Err(Stop::Over(exit)) => Ended::Over(exit, walking.written()),
            Err(Stop::NoInput(question)) => Ended::NoInput(question),
            Err(Stop::Broken(error)) => return Err(error),
            Ok(()) => Ended::Over(walking.wizard.exit(), walking.written()),
        };
        walking.take(Message::Act(Action::Leave));
        walking.farewell();
        Ok(ended)
    }
}

/// Why the walk stops before its end.
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

/// The walk under way.
pub(super) struct Walking<C> {
    pub(super) walk: Walk,
    pub(super) wizard: Wizard,
    carry_out: C,
    /// Work that has been handed out and has not come back.
    pending: HashSet<WorkId>,
    /// The live test among it.
    testing: Option<WorkId>,
    /// The question to the gateway among it.
    probing: Option<WorkId>,
    /// What was said of the live test.
    told: Vec<StageReport>,
    kept: bool,
    /// The question's number among the prompt's items; behind the last one is what to do next.
    at: usize,
    /// What is still to be said of the section before its questions.
    open: Opening,
    /// Whether the question's item was introduced.
    introduced: bool,
}

impl<C: FnMut(Effect)> Walking<C> {
    async fn walk(&mut self) -> Result<(), Stop> {
        loop {
            self.finish_work().await?;
            if self.wizard.has_ended() {
                return Ok(());
            }
            match self.walk.page.lost() {
                None => {}
                Some(Lost::Unread) => return Err(Stop::Over(Exit::Signal(1))),
                Some(Lost::Unwritten(_)) => return Err(Stop::Over(Exit::Internal)),
            }
            let prompt = self.wizard.prompt();
            match std::mem::replace(&mut self.open, Opening::Not) {
                Opening::Whole => self.walk.page.open(&prompt, &self.wizard),
                Opening::Notes => self.walk.page.notes(&prompt),
                Opening::Not => {}
            }
            match prompt.items.get(self.at) {
                Some(item) => self.ask(&prompt, item).await?,
                None if goes_on_by_itself(&prompt) => {
                    self.walk.page.address(&prompt);
                    self.act(Action::Next);
                }
                None => self.offer(&prompt).await?,
            }
        }
    }

    /// The files that were written.
    fn written(&self) -> Vec<PathBuf> {
        let files = self.wizard.written().map(|written| written.files.as_slice()).unwrap_or_default();
        files.iter().map(|(path, _)| path.clone()).collect()
    }

    pub(super) fn take(&mut self, message: Message) {
        let effects = self.wizard.update(message);
        self.hand_out(effects);
    }

    fn hand_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match &effect {
                Effect::ReadSetup(id, _) | Effect::Apply(id, _) => {
                    self.pending.insert(*id);
                }
                // As where nothing is asked, the first look is awaited; later ones are for those who stay.
                Effect::LookAgain(id, wait) => {
                    if *wait <= AFTER_ANOTHER {
                        self.pending.insert(*id);
                    }
                }
                Effect::AskOpenclaw(id) => {
                    self.pending.insert(*id);
                    self.walk.page.say(&ids::PLAIN_JUDGING.message());
                }
                Effect::ListModels(id, _) => {
                    self.pending.insert(*id);
                    self.walk.page.say(&ids::PLAIN_LISTING.message());
                }
                Effect::AskSecrets(id) => {
                    self.pending.insert(*id);
                    self.walk.page.say(&ids::PLAIN_ASKING_SECRETS.message());
                }
                Effect::AskCommand(id, _) => {
                    self.pending.insert(*id);
                    self.walk.page.say(&ids::PLAIN_ASKING_COMMAND.message());
                }
                Effect::Probe(id, base_url) => {
                    self.pending.insert(*id);
                    self.probing = Some(*id);
                    self.walk.page.say(&ids::PLAIN_PROBING.with("host", origin(base_url)));
                }
                Effect::Check(id, subject, _) => {
                    self.pending.insert(*id);
                    self.testing = Some(*id);
                    self.told.clear();
                    let prompt = self.wizard.prompt();
                    self.walk.page.title(&prompt, &self.wizard);
                    self.walk.page.say(&ids::PLAIN_TESTING.with("host", origin(subject.base_url.expose())));
                }
                Effect::Cancel(id) => {
                    self.pending.remove(id);
                    if self.testing == Some(*id) {
                        self.testing = None;
                    }
                    if self.probing == Some(*id) {
                        self.probing = None;
                    }
                }
                Effect::Keep(_) => self.kept = true,
                Effect::Forget | Effect::Quit => {}
            }
            (self.carry_out)(effect);
        }
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
                notice = self.walk.signals.next() => match notice {
                    Notice::End(2) if self.testing.is_some() => {
                        self.take(Message::Act(Action::Cancel));
                        self.walk.page.say(&ids::PLAIN_STOPPED.message());
                    }
                    Notice::End(2) if self.probing.is_some() => {
                        self.take(Message::Act(Action::Skip));
                        self.walk.page.say(&ids::PLAIN_STOPPED.message());
                    }
                    Notice::End(number) => return Err(Stop::Over(Exit::Signal(number))),
                    Notice::Stop if has_job_control() => self.walk.signals.stop_here().await,
                    Notice::Stop | Notice::Continue | Notice::Resize => {}
                },
                message = self.walk.inbox.recv() => {
                    waited = 0;
                    match message {
                        Some(message) => self.reported(message),
                        // Whoever works has gone: nothing will come any more.
                        None => self.pending.clear(),
                    }
                }
                () = tokio::time::sleep(Duration::from_secs(PATIENCE)) => {
                    waited += PATIENCE;
                    self.walk.page.say(&ids::PLAIN_STILL_WAITING.with("seconds", waited));
                }
            }
        }
        // What was typed meanwhile answers no question that was seen.
        self.walk.lines.forget();
        Ok(())
    }

    fn reported(&mut self, message: Message) {
        match &message {
            Message::SetupRead(id, _)
            | Message::SecretsAsked(id, _)
            | Message::ModelsListed(id, _)
            | Message::WriteDone(id, _)
            | Message::OpenclawSaid(id, _)
            | Message::LookedAgain(id, _) => {
                self.pending.remove(id);
            }
            Message::ProbeDone(id, _) => {
                self.pending.remove(id);
                if self.probing == Some(*id) {
                    self.probing = None;
                    self.take(message);
                    self.answered(Section::Gateway);
                    return;
                }
            }
            Message::CommandSaid(id, _) => {
                self.pending.remove(id);
                self.take(message);
                self.answered(Section::Keys);
                return;
            }
            Message::CheckMoved(id, stages) if self.testing == Some(*id) => {
                self.walk.page.progress(&mut self.told, stages, self.wizard.choice());
            }
            Message::CheckDone(id, done) => {
                self.pending.remove(id);
                if self.testing == Some(*id) {
                    self.testing = None;
                    if let Ok(checked) = done {
                        self.walk.page.progress(&mut self.told, &checked.stages, checked.verdict.choice);
                    }
                }
            }
            _ => {}
        }
        self.take(message);
    }

    /// Whoever was asked in a section answered: a field that needs another value is asked again.
    fn answered(&mut self, section: Section) {
        let prompt = self.wizard.prompt();
        let wrong = prompt.items.iter().enumerate().find_map(|(at, item)| match standing(item) {
            Some(Standing::Wrong(what)) => Some((at, about(label(item), what.clone()))),
            _ => None,
        });
        if let Some((at, what)) = wrong.filter(|_| prompt.section == section) {
            self.walk.page.say(&ids::PLAIN_WRONG.with("what", what));
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
        if action == Action::Next && self.wizard.section() == section && prompt.section != Section::Test {
            let wrong = prompt.items.iter().position(is_wrong);
            if let Some(wrong) = wrong {
                self.at = wrong;
                self.wrong(&prompt.items[wrong]);
                return;
            }
        }
        // A test that was begun has had its title.
        self.open = if self.testing.is_some() { Opening::Notes } else { Opening::Whole };
        self.at = match action {
            Action::Mend(slot) => {
                prompt.items.iter().position(|item| item.slot() == slot).unwrap_or_default()
            }
            _ => 0,
        };
    }

    /// Says what is wrong with an item; whether anything is.
    pub(super) fn wrong(&mut self, item: &Item) -> bool {
        let Some(mistake) = self.wizard.mistake(item.slot()) else { return false };
        self.walk.page.say(&ids::PLAIN_WRONG.with("what", about(label(item), mistake.message.clone())));
        self.walk.page.about(label(item), item.advice(&mistake));
        true
    }

    async fn ask(&mut self, prompt: &Prompt, item: &Item) -> Result<(), Stop> {
        let secret = matches!(item, Item::Secret(_));
        if secret {
            // From the first word about it on: some paste before the question is there.
            self.walk.lines.hide().map_err(Stop::Broken)?;
        }
        if !std::mem::replace(&mut self.introduced, true) {
            self.walk.page.introduce(item);
        }
        let line = self.read(&question(item), label(item), secret).await?;
        let reply = Reply::of(&line.first);
        if self.leads_away(&reply, prompt, Some(item)) {
            return Ok(());
        }
        let text = match reply {
            Reply::Text(text) => Some(text),
            Reply::Nothing => Some(""),
            _ => None,
        };
        let done = match item {
            Item::Text(_) | Item::Secret(_) => self.fill(item, text, &line),
            Item::Choice(choice) => self.choose(choice, text.filter(|text| !text.is_empty())),
            Item::Switch(switch) => self.switch(switch, text.filter(|text| !text.is_empty())),
        };
        if done {
            self.at += 1;
            self.introduced = false;
        }
        Ok(())
    }

    /// What to do next, where there is something to choose or something will be sent.
    async fn offer(&mut self, prompt: &Prompt) -> Result<(), Stop> {
        if !std::mem::replace(&mut self.introduced, true) {
            self.walk.page.offers(prompt);
        }
        let question = if prompt.actions.is_empty() {
            ids::PLAIN_ASK_OFFER_ALONE.message()
        } else {
            ids::PLAIN_ASK_OFFER.with("default", "1")
        };
        let line = self.read(&question, &prompt.title, false).await?;
        let reply = Reply::of(&line.first);
        if self.leads_away(&reply, prompt, None) {
            return Ok(());
        }
        let text = match reply {
            Reply::Text(text) => text,
            _ => "1",
        };
        let labels: Vec<String> =
            prompt.actions.iter().map(|offer| self.walk.page.words(&offer.label)).collect();
        match answer::pick(text, &labels) {
            Pick::One(number) => match prompt.actions[number].action {
                Action::Back => self.back(prompt),
                Action::Quit => self.quit(),
                Action::Stay => self.stay(),
                action => self.act(action),
            },
            missed => {
                let reason = match missed {
                    Pick::Several => ids::PLAIN_SEVERAL_SUCH,
                    _ => ids::PLAIN_NO_SUCH_NUMBER,
                };
                self.walk.page.say(&ids::PLAIN_WRONG.with("what", reason.with("last", labels.len())));
            }
        }
        Ok(())
    }

    /// Whether a reply was no answer but something that can be said at every question; it is done then.
    fn leads_away(&mut self, reply: &Reply<'_>, prompt: &Prompt, item: Option<&Item>) -> bool {
        match reply {
            Reply::Help => {
                self.walk.page.help(prompt, item, &self.wizard.rail());
            }
            Reply::Back => self.back(prompt),
            Reply::Section(number) => self.go(*number),
            Reply::Quit => self.quit(),
            Reply::Text("d") => return self.diff(prompt),
            Reply::Text(_) | Reply::Default | Reply::Nothing => return false,
        }
        true
    }

    /// One question back; from the first one to the section before.
    fn back(&mut self, prompt: &Prompt) {
        if is_leaving(prompt) {
            self.stay();
        } else if self.at > 0 {
            self.at = (self.at - 1).min(prompt.items.len().saturating_sub(1));
            self.introduced = false;
        } else if prompt.actions.iter().any(|offer| offer.action == Action::Back) {
            self.act(Action::Back);
        } else {
            self.walk.page.say(&ids::PLAIN_NOTHING_BEFORE.message());
        }
    }

    fn go(&mut self, number: usize) {
        let rail = self.wizard.rail();
        match answer::section(number, &rail) {
            Some(section) => self.act(Action::Go(section)),
            None => {
                let reason = ids::PLAIN_NO_SUCH_NUMBER.with("last", rail.len());
                self.walk.page.say(&ids::PLAIN_WRONG.with("what", reason));
            }
        }
    }

    /// Asks whether to leave where answers would be lost; the question that was open is asked again after all.
    fn quit(&mut self) {
        self.take(Message::Act(Action::Quit));
        self.open = Opening::Whole;
        self.introduced = false;
    }

    fn stay(&mut self) {
        self.take(Message::Act(Action::Stay));
        self.open = Opening::Whole;
        self.introduced = false;
    }

    fn diff(&mut self, prompt: &Prompt) -> bool {
        let Some(Exhibit::Diff(files)) = &prompt.exhibit else { return false };
        self.walk.page.diff(files);
        true
    }

    /// Asks, and waits for the line. Signals are heard meanwhile.
    async fn read(&mut self, question: &Sentence, name: &Sentence, secret: bool) -> Result<Line, Stop> {
        let Walk { page, lines, signals, .. } = &mut self.walk;
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

    fn farewell(&mut self) {
        if self.wizard.written().is_none() {
            let last = if self.kept { ids::LEFT_KEPT } else { ids::LEFT_UNWRITTEN };
            self.walk.page.say(&last.message());
        }
        if self.wizard.is_practice() {
            self.walk.page.say(&ids::LEFT_PRACTICE.message());
        }
    }
}

/// Where an address leads, without its path.
fn origin(address: &str) -> String {
    address.split('/').take(3).collect::<Vec<_>>().join("/")
}

/// Whether the last answer of a section is reason enough to go on: where nothing is sent and nothing else offered.
fn goes_on_by_itself(prompt: &Prompt) -> bool {
    let only_on = prompt.actions.iter().all(|offer| matches!(offer.action, Action::Next | Action::Back));
    let goes_on = prompt.actions.first().is_some_and(|offer| offer.action == Action::Next);
    let asked = !prompt.items.is_empty() || prompt.section == Section::Done;
    goes_on && only_on && asked && prompt.sends.is_none()
}
