//! The wizard as an app of the terminal: keys become messages, effects go to whoever carries them out.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui_core::layout::Size;
use tokio::time::Instant;

use crate::frontend::items::is_leaving;
use crate::frontend::terminal::{Frame, Input};
use crate::locale::{Message as Sentence, ids};
use crate::wizard::{Action, Effect, Message, Panel, Section, Wizard};

use super::{App, Flow, Screen};

/// The wizard on a screen.
pub struct WizardApp<C> {
    wizard: Wizard,
    screen: Screen,
    /// Carries out what the wizard wants done.
    carry_out: C,
    /// What the person would have to be told afterwards: the answers are kept.
    kept: bool,
    /// What there was before the last key, where that was Esc and can be taken back.
    before_esc: Option<Before>,
    /// When the test that is running was first shown.
    since: Option<Instant>,
}

/// How often the clock of a running test moves.
const CLOCK: Duration = Duration::from_millis(100);

/// Where the person was.
struct Before {
    screen: Screen,
    section: Section,
    /// Whether leaving was asked about.
    leaving: bool,
}

impl<C: FnMut(Effect)> WizardApp<C> {
    /// Shows a wizard; `work` is what it begins with.
    pub fn new(wizard: Wizard, work: Vec<Effect>, screen: Screen, carry_out: C) -> Self {
        let mut app = Self { wizard, screen, carry_out, kept: false, before_esc: None, since: None };
        app.hand_out(work);
        app
    }

    /// Handles messages that come from neither a key nor work, such as answers of the command line.
    pub fn answer(&mut self, messages: Vec<Message>) {
        for message in messages {
            let _ = self.take(message);
        }
    }

    /// Whether it ended because the person wants to go on in plain lines.
    #[must_use]
    pub fn goes_on_in_lines(&self) -> bool {
        self.screen.lines_wanted
    }

    /// The wizard with all its answers, for another front end.
    #[must_use]
    pub fn into_wizard(self) -> Wizard {
        self.wizard
    }

    fn before(&self) -> Before {
        let leaving = is_leaving(&self.wizard.prompt());
        Before { screen: self.screen.clone(), section: self.wizard.section(), leaving }
    }

    /// Handles characters as the keys they are.
    fn one_by_one(&mut self, text: &str) -> Flow {
        for one in text.chars() {
            let modifiers = if one.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            let flow = self.event(Input::Key(KeyEvent::new(KeyCode::Char(one), modifiers)));
            if matches!(flow, Flow::End(_)) {
                return flow;
            }
        }
        Flow::Redraw
    }

    /// Undoes what an Esc did that was none.
    fn undo_esc(&mut self) -> Flow {
        let Some(before) = self.before_esc.take() else { return Flow::Continue };
        let now = self.before();
        if now.section != before.section {
            let _ = self.take(Message::Act(Action::Go(before.section)));
        }
        if before.leaving && !now.leaving {
            let _ = self.take(Message::Act(Action::Quit));
        }
        self.screen = before.screen;
        self.screen.wizard_changed();
        Flow::Redraw
    }

    fn take(&mut self, message: Message) -> Flow {
        let effects = self.wizard.update(message);
        self.screen.wizard_changed();
        self.hand_out(effects);
        if self.wizard.has_ended() { Flow::End(self.wizard.exit()) } else { Flow::Redraw }
    }

    fn hand_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            // What was begun or stopped is not taken back: Esc that stops a test has to stop it at once.
            self.before_esc = None;
            self.kept |= matches!(effect, Effect::Keep(_));
            (self.carry_out)(effect);
        }
    }
}

impl<C: FnMut(Effect)> App for WizardApp<C> {
    type Message = Message;

    fn draw(&mut self, size: Size) -> Frame {
        self.since = self.wizard.is_testing().then(|| self.since.unwrap_or_else(Instant::now));
        self.screen.state.elapsed = self.since.map(|since| since.elapsed());
        self.screen.draw(size, &self.wizard)
    }

    fn next_frame(&self) -> Option<Duration> {
        self.since.map(|_| CLOCK)
    }

    fn event(&mut self, input: Input) -> Flow {
        if input == Input::EscWasPrefix {
            return self.undo_esc();
        }
        if let Input::Background(told) = input {
            self.screen.state.theme.background = told;
            return Flow::Redraw;
        }
        let esc = input == Input::Key(KeyEvent::from(KeyCode::Esc));
        self.before_esc = esc.then(|| self.before());
        let messages = match input {
            Input::Key(key) => self.screen.key(&key, &self.wizard),
            Input::Paste(paste) => self.screen.paste(&paste.text, &self.wizard),
            Input::Text(text) => match self.screen.typed(&text, &self.wizard) {
                Some(messages) => messages,
                None => return self.one_by_one(&text),
            },
            Input::EscWasPrefix | Input::Background(_) => Vec::new(),
        };
        for message in messages {
            if let Flow::End(exit) = self.take(message) {
                return Flow::End(exit);
            }
        }
        // Files that are being written are awaited here.
        self.screen.lines_wanted &= !self.wizard.is_writing();
        if self.screen.lines_wanted {
            return Flow::End(self.wizard.exit());
        }
        // A key may have moved the cursor or the focus alone.
        Flow::Redraw
    }

    fn message(&mut self, message: Message) -> Flow {
        self.take(message)
    }

    fn leave_behind(&self) -> Vec<String> {
        let mut said: Vec<Sentence> = Vec::new();
        match self.wizard.written() {
            _ if self.screen.lines_wanted => {}
            _ if self.wizard.is_practice() => said.push(ids::LEFT_PRACTICE.message()),
            None => said.push(if self.kept { ids::LEFT_KEPT } else { ids::LEFT_UNWRITTEN }.message()),
            Some(written) => {
                said.extend(written.lines().take(3));
                if self.wizard.is_reverted() {
                    said.extend([ids::DONE_BODY_REVERTED, ids::DONE_REVERTED_HINT].map(Sentence::from));
                } else {
                    said.push(self.wizard.proven());
                }
            }
        }
        let mut lines: Vec<String> =
            said.iter().map(|sentence| self.screen.language().say(sentence)).collect();
        if let Some(Panel::Written { next, .. }) = self.wizard.prompt().exhibit
            && !self.screen.lines_wanted
        {
            // A command a line, nothing else on it.
            lines.extend(
                next.into_iter().filter_map(|step| step.command).map(|command| format!("  {command}")),
            );
        }
        lines
    }
}
