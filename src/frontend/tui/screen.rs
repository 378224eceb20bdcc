//! Shows a wizard, and turns keys into its messages.

use std::time::Duration;

use crossterm::event::{KeyEvent, KeyEventKind};
use ratatui_core::layout::Size;
use zeroize::Zeroizing;

use crate::domain::{Secret, read_answers};
use crate::frontend::items::{is_leaving, is_refused, is_wrong};
use crate::frontend::terminal::{Frame, Theme};
use crate::locale::{Language, Message as Sentence};
use crate::wizard::input::is_secret;
use crate::wizard::{Action, ChoiceItem, FieldId, Item, Message, Prompt, Section, SidebarItem, Wizard};

use super::keys::{self, Binding, Command, Motion};
use super::state::{FocusTarget, State, focus_targets};
use super::view::View;
use super::widgets::field::{self, Edit};

/// The screen's own state. Feed it keys and pastes, pass what it gives back to the wizard, tell it when the wizard
/// changed, and draw.
#[derive(Clone, Debug)]
pub struct Screen {
    pub(super) state: State,
    /// The section on the screen when it was last looked at, and whether leaving was asked about.
    seen: Option<(Section, bool)>,
    /// Where the focus is among the targets, for when its target goes away.
    index: usize,
    /// The focus to return to once the question about leaving is answered.
    before_leaving: Option<FocusTarget>,
    /// What is pointed at in the list, while it is not known where it is now.
    pointed: Option<Sentence>,
    /// The slot to go to as soon as it is there.
    wanted: Option<FieldId>,
    /// The way on was asked for: if the section stays, it has a mistake.
    tried: bool,
    /// Whether the person wants to go on in plain lines.
    pub(super) lines_wanted: bool,
    /// What the wizard asks now, until it changes.
    asked: Option<Asked>,
}

/// What the wizard asks, and the keys that mean something there.
#[derive(Clone, Debug)]
struct Asked {
    prompt: Prompt,
    rail: Vec<SidebarItem>,
    /// Made when they are needed, and again after each key.
    keys: Option<Vec<Binding>>,
}

/// The longest filter, in characters.
const FILTER_MAX: usize = 64;

impl Screen {
    /// A screen that has shown nothing yet.
    #[must_use]
    pub fn new(theme: Theme) -> Self {
        Self {
            state: State::new(theme),
            seen: None,
            index: 0,
            before_leaving: None,
            pointed: None,
            wanted: None,
            tried: false,
            lines_wanted: false,
            asked: None,
        }
    }

    /// The same where the live test may take this long.
    #[must_use]
    pub fn with_limit(mut self, limit: Duration) -> Self {
        self.state.limit = limit;
        self
    }

    /// What the person is spoken to in.
    pub(super) fn language(&self) -> Language {
        self.state.theme.language
    }

    /// The wizard changed: what it asks is looked at anew.
    pub fn wizard_changed(&mut self) {
        // A list that changes below somebody's hands keeps what is pointed at.
        if let Some(asked) = self.asked.take()
            && let Some(number) = self.state.highlight
            && let Some(Item::Choice(item)) = self.state.focused(&asked.prompt)
        {
            self.pointed = item.options.get(number).map(|option| option.label.clone());
        }
    }

    /// Draws what is asked now. Any size will do.
    pub fn draw(&mut self, size: Size, wizard: &Wizard) -> Frame {
        let mut asked = self.look(wizard);
        let keys = asked.keys.take().unwrap_or_else(|| keys::table(&self.state, &asked.prompt, &asked.rail));
        let view = View { wizard, prompt: &asked.prompt, rail: &asked.rail, keys: &keys };
        let frame = view.draw(&mut self.state, size);
        self.asked = Some(Asked { keys: Some(keys), ..asked });
        frame
    }

    /// What is asked now, to be put back where the wizard does not change.
    fn look(&mut self, wizard: &Wizard) -> Asked {
        self.asked.take().unwrap_or_else(|| {
            let asked = Asked { prompt: wizard.prompt(), rail: wizard.sidebar(), keys: None };
            self.follow(&asked.prompt);
            asked
        })
    }

    /// Does something with what is asked now, after which other keys may be valid.
    fn with<T>(&mut self, wizard: &Wizard, act: impl FnOnce(&mut Self, &mut Asked) -> T) -> T {
        let mut asked = self.look(wizard);
        let done = act(self, &mut asked);
        self.asked = Some(Asked { keys: None, ..asked });
        done
    }

    /// What a key means to the wizard; often nothing, when it only moved the focus or the cursor. Draw afterwards.
    pub fn key(&mut self, key: &KeyEvent, wizard: &Wizard) -> Vec<Message> {
        if key.kind == KeyEventKind::Release {
            return Vec::new();
        }
        self.with(wizard, |screen, asked| {
            let table =
                asked.keys.take().unwrap_or_else(|| keys::table(&screen.state, &asked.prompt, &asked.rail));
            match keys::find(&table, key) {
                // A key that is held down writes and moves; it decides nothing.
                Some(Command::Act(_) | Command::Choose | Command::Switch)
                    if key.kind == KeyEventKind::Repeat =>
                {
                    Vec::new()
                }
                Some(command) => screen.run(command, &asked.prompt),
                None => match keys::text_of(key) {
                    Some(c) => screen.insert(c.encode_utf8(&mut [0; 4]), &asked.prompt),
                    None => Vec::new(),
                },
            }
        })
    }

    /// What characters that were typed at once mean to the wizard; `None` where each is a key by itself.
    pub fn typed(&mut self, text: &str, wizard: &Wizard) -> Option<Vec<Message>> {
        self.with(wizard, |screen, asked| {
            let focused = screen.state.focused(&asked.prompt);
            let in_a_field = matches!(focused, Some(Item::Text(_) | Item::Secret(_)));
            (in_a_field && screen.state.help.is_none()).then(|| screen.insert(text, &asked.prompt))
        })
    }

    /// What a paste means to the wizard. The text is wiped by whoever owns it.
    pub fn paste(&mut self, text: &str, wizard: &Wizard) -> Vec<Message> {
        self.with(wizard, |screen, asked| screen.insert_paste(text, &asked.prompt))
    }

    fn insert_paste(&mut self, text: &str, prompt: &Prompt) -> Vec<Message> {
        if self.state.help.is_some() {
            return Vec::new();
        }
        self.state.scrolled = false;
        let clean = field::on_one_line(text);
        let holds_several = read_answers(&clean).count() > 1 && !is_leaving(prompt);
        let Some(item) = self.state.focused(prompt) else {
            // It is the wizard's to say where it belongs, whatever has the focus.
            let anywhere = holds_several && prompt.section != Section::Done;
            return if anywhere { vec![Message::Pasted(FieldId::AccountId, clean)] } else { Vec::new() };
        };
        let whole = match item {
            _ if holds_several => true,
            // It is the wizard's to say where it belongs.
            Item::Text(_) | Item::Choice(_) if is_secret(&clean) => true,
            Item::Text(item) => matches!(item.slot, FieldId::AccountId | FieldId::GatewayId),
            // Nobody adds to the end of what is not seen.
            Item::Secret(item) => !self.state.revealed || item.stored.is_some(),
            Item::Choice(_) | Item::Switch(_) => false,
        };
        if whole {
            self.state.cursor = None;
            return vec![Message::Pasted(item.slot(), clean)];
        }
        self.insert(&clean, prompt)
    }

    /// Goes along with what is asked now.
    fn follow(&mut self, prompt: &Prompt) {
        let here = (prompt.section, is_leaving(prompt));
        let targets = focus_targets(prompt);
        let first = |wanted: fn(&Item) -> bool| {
            prompt.items.iter().find(|item| wanted(item)).map(|item| FocusTarget::Item(item.slot()))
        };
        if let Some(slot) = self.wanted
            && let Some(target) = nearest(slot, &targets)
        {
            self.wanted = None;
            self.seen = Some(here);
            self.move_to(Some(target), &targets);
            return;
        }
        if self.seen != Some(here) {
            let came_back = self.seen == Some((here.0, true));
            if here.1 {
                self.before_leaving = self.state.focus;
            }
            let remembered = self.before_leaving.filter(|target| came_back && targets.contains(target));
            self.seen = Some(here);
            self.state.help = None;
            (self.state.read_to, self.state.copied) = (0, None);
            self.wanted = None;
            // Somebody who was asked spoke against it: the first thing to look at, and no reason to stay.
            let start = remembered
                .or_else(|| first(is_wrong))
                .or_else(|| first(is_refused))
                .or_else(|| first(keys::is_empty))
                .or_else(|| targets.first().copied());
            self.move_to(start, &targets);
            self.state.scroll = 0;
        } else if let Some(wrong) = first(is_wrong).filter(|_| self.tried) {
            self.move_to(Some(wrong), &targets);
        } else if !self.state.focus.is_some_and(|focus| targets.contains(&focus)) {
            let target = targets.get(self.index.min(targets.len().saturating_sub(1))).copied();
            self.move_to(target, &targets);
        }
        if let Some(pointed) = self.pointed.take()
            && let Some(Item::Choice(item)) = self.state.focused(prompt)
        {
            self.state.highlight = item.options.iter().position(|option| option.label == pointed);
        }
        // What is still being asked may turn out to be wrong: the way on was asked for all the same.
        self.tried &= prompt.actions.iter().any(|offer| offer.action == Action::Cancel);
    }

    fn move_to(&mut self, target: Option<FocusTarget>, targets: &[FocusTarget]) {
        let state = &mut self.state;
        if state.focus != target {
            state.cursor = None;
            state.highlight = None;
            state.filter.clear();
            state.revealed = false;
        }
        state.focus = target;
        state.scrolled = false;
        self.index = targets.iter().position(|it| Some(*it) == target).unwrap_or_default();
    }

    fn step(&mut self, prompt: &Prompt, forward: bool, round: bool) {
        let targets = focus_targets(prompt);
        let Some(last) = targets.len().checked_sub(1) else { return };
        let to = match (forward, round) {
            (true, true) if self.index >= last => 0,
            (true, _) => (self.index + 1).min(last),
            (false, true) if self.index == 0 => last,
            (false, _) => self.index.saturating_sub(1),
        };
        self.move_to(targets.get(to).copied(), &targets);
    }

    fn run(&mut self, command: Command, prompt: &Prompt) -> Vec<Message> {
        if !matches!(command, Command::Go(_)) {
            self.state.scrolled &= self.state.focus == Some(FocusTarget::Diff);
        }
        match command {
            Command::Act(action) => return self.act(action),
            Command::Choose => return self.choose(prompt),
            Command::Switch => {
                let switch = self.state.focused(prompt).map(Item::slot);
                return switch.map(Message::Switched).into_iter().collect();
            }
            Command::Edit(change) => return self.edit(change, prompt),
            Command::Yank => {
                let killed = self.state.killed.clone();
                return killed
                    .map_or_else(Vec::new, |(_, text)| self.edit(Edit::Insert(text.expose()), prompt));
            }
            Command::NextField => self.step(prompt, true, false),
            Command::Tab => self.step(prompt, true, true),
            Command::BackTab => self.step(prompt, false, true),
            Command::Reveal => {
                self.state.revealed = !self.state.revealed;
                self.state.cursor = None;
            }
            Command::ClearFilter => self.state.filter.clear(),
            Command::Lines => self.lines_wanted = true,
            Command::Details => self.state.details = !self.state.details,
            Command::Copy => {
                let commands = prompt.commands();
                let number = self.state.copied.map_or(0, |last| (last + 1) % commands.len().max(1));
                self.state.to_copy = commands.get(number).map(|command| (*command).to_owned());
                self.state.copied = self.state.to_copy.as_ref().map(|_| number);
            }
            Command::Help => {
                self.state.help = Some(0);
                self.state.revealed = false;
            }
            Command::CloseHelp => self.state.help = None,
            Command::Go(motion) => self.navigate(motion, prompt),
            Command::Caret(motion) => self.move_caret(motion, prompt),
            Command::Nothing => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action) -> Vec<Message> {
        self.state.help = None;
        match action {
            Action::Next | Action::Write | Action::Go(_) => self.tried = true,
            Action::FixField(slot) => self.wanted = Some(slot),
            _ => {}
        }
        vec![Message::Act(action)]
    }

    fn choose(&mut self, prompt: &Prompt) -> Vec<Message> {
        let Some(Item::Choice(item)) = self.state.focused(prompt) else { return Vec::new() };
        let number = self.state.highlighted(item);
        let filter = std::mem::take(&mut self.state.filter);
        self.state.highlight = None;
        if item.slot == FieldId::Model && number + 1 == item.options.len() {
            // What stands for another model is followed by the field for its name.
            self.wanted = Some(FieldId::OtherModel);
            let label = self.state.theme.say(&item.options[number].label).to_lowercase();
            if !filter.is_empty() && !label.contains(&filter.to_lowercase()) {
                // What was looked for in vain is what is meant, unless it led here.
                return vec![Message::Typed(FieldId::OtherModel, Zeroizing::new(filter))];
            }
        }
        vec![Message::Chosen(item.slot, number)]
    }

    /// Up, down and by the page: in the help, in the changes, in a list, or between the targets.
    fn navigate(&mut self, motion: Motion, prompt: &Prompt) {
        let drawn = self.state.drawn;
        let page = drawn.height.saturating_sub(1).max(1);
        let last = drawn.lines.saturating_sub(drawn.height);
        if let Some(help) = &mut self.state.help {
            *help = moved(*help, motion, page, last);
            return;
        }
        if let Some(Item::Choice(item)) = self.state.focused(prompt)
            && self.navigate_in(motion, item, page)
        {
            return;
        }
        let in_diff = self.state.focus == Some(FocusTarget::Diff);
        match motion {
            // Above the changes are the things to do with them.
            Motion::Back if !in_diff || self.state.scroll <= drawn.diff.min(last) => {
                self.step(prompt, false, false);
            }
            Motion::Forward if !in_diff => self.step(prompt, true, false),
            _ => {
                self.state.scroll = moved(self.state.scroll, motion, page, last);
                self.state.scrolled = true;
            }
        }
    }

    /// Moves the highlight; false where it is at the end of the list already.
    fn navigate_in(&mut self, motion: Motion, item: &ChoiceItem, page: usize) -> bool {
        let shown = self.state.matches(item);
        let highlighted = self.state.highlighted(item);
        let Some(at) = shown.iter().position(|it| *it == highlighted) else { return false };
        let last = shown.len() - 1;
        let pages = matches!(motion, Motion::PageBack | Motion::PageForward);
        let at_end = (motion == Motion::Back && at == 0) || (motion == Motion::Forward && at == last);
        if at_end || (pages && !item.filtered) {
            return false;
        }
        self.state.highlight = shown.get(moved(at, motion, page, last)).copied();
        self.state.scrolled = false;
        true
    }

    fn move_caret(&mut self, motion: Motion, prompt: &Prompt) {
        let text = match self.state.focused(prompt) {
            Some(Item::Text(item)) => item.value.as_str(),
            Some(Item::Secret(item)) => item.value.expose(),
            _ => return,
        };
        let at = self.state.cursor_in(text);
        self.state.cursor = match motion {
            Motion::Last => None,
            motion => Some(moved(at, motion, 0, field::length(text))),
        };
    }

    fn insert(&mut self, text: &str, prompt: &Prompt) -> Vec<Message> {
        if self.state.help.is_some() {
            return Vec::new();
        }
        self.state.scrolled = false;
        match self.state.focused(prompt) {
            Some(Item::Choice(item)) if item.filtered => {
                let room = FILTER_MAX.saturating_sub(self.state.filter.chars().count());
                self.state.filter.extend(text.chars().filter(|c| !c.is_control()).take(room));
                self.state.highlight = self.state.best_match(item);
                Vec::new()
            }
            Some(Item::Text(_) | Item::Secret(_)) => self.edit(Edit::Insert(text), prompt),
            _ => Vec::new(),
        }
    }

    fn edit(&mut self, change: Edit<'_>, prompt: &Prompt) -> Vec<Message> {
        let (slot, text, most) = match self.state.focused(prompt) {
            // The first half of a secret is not to be seen either.
            Some(Item::Text(item)) if item.hidden && !matches!(change, Edit::Insert(_)) => {
                (item.slot, "", field::TEXT_MAX)
            }
            Some(Item::Text(item)) => (item.slot, item.value.as_str(), field::TEXT_MAX),
            // A stored secret is replaced as a whole: nobody knows what stands at its end.
            Some(Item::Secret(item)) if item.stored.is_some() && !self.state.revealed => {
                (item.slot, "", field::SECRET_MAX)
            }
            Some(Item::Secret(item)) => (item.slot, item.value.expose(), field::SECRET_MAX),
            Some(Item::Choice(_)) => {
                self.state.filter.pop();
                self.state.highlight = None;
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        if matches!(change, Edit::Insert(_)) && text.len() >= most {
            // Nothing changes, so nothing is judged anew.
            return Vec::new();
        }
        let old = text;
        let (text, cursor) = field::edit(old, self.state.cursor_in(old), change, most);
        if matches!(change, Edit::Word | Edit::ToStart | Edit::ToEnd) && text.len() < old.len() {
            let gone = field::cut_out(old, &text, cursor);
            self.state.killed = Some((slot, Secret::verbatim(gone)));
        }
        self.state.cursor = (cursor < field::length(&text)).then_some(cursor);
        vec![Message::Typed(slot, text)]
    }
}

/// A place after a motion, in pages of this size, up to the last one.
fn moved(from: usize, motion: Motion, page: usize, last: usize) -> usize {
    match motion {
        Motion::Back => from.saturating_sub(1),
        Motion::Forward => from + 1,
        Motion::PageBack => from.saturating_sub(page),
        Motion::PageForward => from + page,
        Motion::First => 0,
        Motion::Last => last,
    }
    .min(last)
}

/// The target of a slot, or of what brings it about: a token is asked for only where the gateway has one.
fn nearest(slot: FieldId, targets: &[FocusTarget]) -> Option<FocusTarget> {
    let instead = if slot == FieldId::Token { FieldId::HasToken } else { slot };
    [slot, instead].into_iter().map(FocusTarget::Item).find(|target| targets.contains(target))
}
