//! What the terminal's screen remembers by itself: focus, cursor, scroll, filter. The answers are the wizard's.

use crossterm::event::{KeyEvent, KeyEventKind};
use ratatui::Frame;
use zeroize::Zeroizing;

use crate::locale::Language;
use crate::wizard::input::is_secret;
use crate::wizard::{Action, ChoiceItem, Item, Message, Prompt, Section, Slot, Wizard};

use super::keys::{self, Command};
use super::theme::Theme;
use super::widgets::choice;
use super::widgets::field::{self, Edit};
use super::widgets::item;
use super::widgets::page::Stop;

/// The screen's own state. Feed it keys and pastes, pass what it gives back to the wizard, and draw.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "none of them excludes another")]
pub struct Screen {
    theme: Theme,
    /// The section on the screen when it was last looked at, and whether leaving was asked about.
    seen: Option<(Section, bool)>,
    pub(super) focus: Option<Stop>,
    /// Where the focus is among the stops, for when its stop goes away.
    index: usize,
    /// The focus to return to once the question about leaving is answered.
    before_leaving: Option<Stop>,
    /// The slot to go to as soon as it is there.
    wanted: Option<Slot>,
    /// The way on was asked for: if the section stays, it has a mistake.
    tried: bool,
    /// The cursor in the focused field, in characters; `None` is its end.
    cursor: Option<usize>,
    /// The highlighted possibility of the focused list; `None` is the chosen one.
    highlight: Option<usize>,
    pub(super) filter: String,
    pub(super) revealed: bool,
    /// How far the help is scrolled, where it is open.
    pub(super) help: Option<usize>,
    /// The first line of the form that is shown.
    pub(super) scroll: usize,
    /// Whether the person scrolled, so that the focus does not pull the form back.
    pub(super) scrolled: bool,
    /// Whether the person wants to go on in plain lines.
    pub(super) lines_wanted: bool,
    pub(super) drawn: Drawn,
}

/// What the last frame showed, for keys that move by what is seen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Drawn {
    /// Lines of the form on the screen.
    pub height: usize,
    /// Lines of the whole form.
    pub lines: usize,
    /// The line the changes of the files begin on.
    pub diff: usize,
}

/// The longest filter, in characters.
const FILTER_MAX: usize = 64;

impl Screen {
    /// A screen that has shown nothing yet.
    #[must_use]
    pub fn new(theme: Theme) -> Self {
        Self {
            theme,
            seen: None,
            focus: None,
            index: 0,
            before_leaving: None,
            wanted: None,
            tried: false,
            cursor: None,
            highlight: None,
            filter: String::new(),
            revealed: false,
            help: None,
            scroll: 0,
            scrolled: false,
            lines_wanted: false,
            drawn: Drawn::default(),
        }
    }

    /// What the person is spoken to in.
    pub(super) fn language(&self) -> Language {
        self.theme.language
    }

    /// Draws what is asked now. Any size will do.
    pub fn draw(&mut self, frame: &mut Frame<'_>, wizard: &Wizard) {
        let prompt = wizard.prompt();
        self.follow(&prompt);
        let theme = self.theme;
        super::view::draw(self, frame, wizard, &prompt, theme);
    }

    /// What a key means to the wizard; often nothing, when it only moved the focus or the cursor. Draw afterwards.
    pub fn key(&mut self, key: &KeyEvent, wizard: &Wizard) -> Vec<Message> {
        if key.kind == KeyEventKind::Release {
            return Vec::new();
        }
        let prompt = wizard.prompt();
        self.follow(&prompt);
        let theme = self.theme;
        let table = keys::table(self, &prompt, &wizard.rail(), theme);
        match keys::find(&table, key) {
            // A key that is held down writes and moves; it decides nothing.
            Some(Command::Act(_) | Command::Choose | Command::Switch) if key.kind == KeyEventKind::Repeat => {
                Vec::new()
            }
            Some(command) => self.run(command, &prompt),
            None => match keys::text_of(key) {
                Some(c) => self.insert(&Zeroizing::new(c.to_string()), &prompt),
                None => Vec::new(),
            },
        }
    }

    /// What characters that were typed at once mean to the wizard; `None` where each is a key by itself.
    pub fn typed(&mut self, text: &str, wizard: &Wizard) -> Option<Vec<Message>> {
        let prompt = wizard.prompt();
        self.follow(&prompt);
        let in_a_field = matches!(self.focused(&prompt), Some(Item::Text(_) | Item::Secret(_)));
        (in_a_field && self.help.is_none()).then(|| self.insert(text, &prompt))
    }

    /// What a paste means to the wizard. The text is wiped by whoever owns it.
    pub fn paste(&mut self, text: &str, wizard: &Wizard) -> Vec<Message> {
        let prompt = wizard.prompt();
        self.follow(&prompt);
        if self.help.is_some() {
            return Vec::new();
        }
        self.scrolled = false;
        let clean = field::on_one_line(text);
        match self.focused(&prompt) {
            // It is the wizard's to say where it belongs.
            Some(item @ (Item::Text(_) | Item::Choice(_))) if is_secret(&clean) => {
                self.cursor = None;
                vec![Message::Pasted(item.slot(), clean)]
            }
            Some(Item::Text(item)) if matches!(item.slot, Slot::AccountId | Slot::GatewayId) => {
                self.cursor = None;
                vec![Message::Pasted(item.slot, clean)]
            }
            Some(Item::Text(item)) => self.edit(item.slot, &item.value, Edit::Insert(&clean)),
            Some(Item::Secret(item)) if self.revealed && item.stored.is_none() => {
                self.edit(item.slot, item.value.expose(), Edit::Insert(&clean))
            }
            // Nobody adds to the end of what is not seen.
            Some(Item::Secret(item)) => {
                self.cursor = None;
                vec![Message::Pasted(item.slot, clean)]
            }
            Some(Item::Choice(item)) if item.filtered => {
                for c in clean.chars() {
                    self.filter_more(c, item);
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// The same without the help, whose keys the help tells.
    pub(super) fn beneath_help(&self) -> Self {
        Self { help: None, ..self.clone() }
    }

    pub(super) fn has_focus(&self, slot: Slot) -> bool {
        self.focus == Some(Stop::Item(slot))
    }

    pub(super) fn cursor_in(&self, text: &str) -> usize {
        let end = field::length(text);
        self.cursor.map_or(end, |cursor| cursor.min(end))
    }

    /// The possibility under the person's finger.
    pub(super) fn highlighted(&self, item: &ChoiceItem, theme: Theme) -> usize {
        let wanted = self.highlight.unwrap_or(item.chosen);
        let shown = choice::matches(item, self.filter_of(item), theme);
        if shown.contains(&wanted) { wanted } else { shown.first().copied().unwrap_or(item.chosen) }
    }

    /// What Enter would choose, where that is another one than is chosen.
    pub(super) fn would_choose(&self, item: &ChoiceItem, theme: Theme) -> Option<usize> {
        let highlighted = self.highlighted(item, theme);
        (highlighted != item.chosen).then_some(highlighted)
    }

    fn filter_of(&self, item: &ChoiceItem) -> &str {
        if item.filtered { &self.filter } else { "" }
    }

    fn focused<'p>(&self, prompt: &'p Prompt) -> Option<&'p Item> {
        match self.focus {
            Some(Stop::Item(slot)) => item::find(prompt, slot),
            _ => None,
        }
    }

    /// Goes along with what is asked now.
    fn follow(&mut self, prompt: &Prompt) {
        let here = (prompt.section, keys::is_leaving(prompt));
        let stops = keys::stops(prompt);
        let wrong = || first(prompt, keys::is_wrong);
        if let Some(slot) = self.wanted
            && let Some(stop) = nearest(slot, &stops)
        {
            self.wanted = None;
            self.seen = Some(here);
            self.move_to(Some(stop), &stops);
            return;
        }
        if self.seen != Some(here) {
            let came_back = self.seen == Some((here.0, true));
            if here.1 {
                self.before_leaving = self.focus;
            }
            let remembered = self.before_leaving.filter(|stop| came_back && stops.contains(stop));
            self.seen = Some(here);
            self.help = None;
            self.wanted = None;
            let start = remembered
                .or_else(wrong)
                .or_else(|| first(prompt, keys::is_refused))
                .or_else(|| first(prompt, |item| keys::is_empty(item) && !keys::is_optional(item.slot())))
                .or_else(|| stops.first().copied());
            self.move_to(start, &stops);
            self.scroll = 0;
        } else if self.tried
            && let Some(stop) = wrong()
        {
            self.move_to(Some(stop), &stops);
        } else if !self.focus.is_some_and(|focus| stops.contains(&focus)) {
            let stop = stops.get(self.index.min(stops.len().saturating_sub(1))).copied();
            self.move_to(stop, &stops);
        }
        // What is still being asked may turn out to be wrong: the way on was asked for all the same.
        self.tried &= prompt.actions.iter().any(|offer| offer.action == Action::Cancel);
    }

    fn move_to(&mut self, stop: Option<Stop>, stops: &[Stop]) {
        if self.focus != stop {
            self.cursor = None;
            self.highlight = None;
            self.filter.clear();
            self.revealed = false;
        }
        self.focus = stop;
        self.index = stop.and_then(|stop| stops.iter().position(|it| *it == stop)).unwrap_or_default();
        self.scrolled = false;
    }

    fn step(&mut self, prompt: &Prompt, forward: bool, round: bool) -> Vec<Message> {
        let stops = keys::stops(prompt);
        let Some(last) = stops.len().checked_sub(1) else { return Vec::new() };
        let to = match (forward, round) {
            (true, true) if self.index >= last => 0,
            (true, _) => (self.index + 1).min(last),
            (false, true) if self.index == 0 => last,
            (false, _) => self.index.saturating_sub(1),
        };
        self.move_to(stops.get(to).copied(), &stops);
        Vec::new()
    }

    fn run(&mut self, command: Command, prompt: &Prompt) -> Vec<Message> {
        if !matches!(command, Command::PageUp | Command::PageDown | Command::Up | Command::Down) {
            self.scrolled &= self.focus == Some(Stop::Diff);
        }
        match command {
            Command::Act(action) => self.act(action),
            Command::Choose => self.choose(prompt),
            Command::Switch => match self.focus {
                Some(Stop::Item(slot)) => vec![Message::Switched(slot)],
                _ => Vec::new(),
            },
            Command::NextStop => self.step(prompt, true, false),
            Command::Tab => self.step(prompt, true, true),
            Command::BackTab => self.step(prompt, false, true),
            Command::Reveal => {
                self.revealed = !self.revealed;
                self.cursor = None;
                Vec::new()
            }
            Command::ClearFilter => {
                self.filter.clear();
                Vec::new()
            }
            Command::Lines => {
                self.lines_wanted = true;
                Vec::new()
            }
            Command::Help => {
                self.help = Some(0);
                self.revealed = false;
                Vec::new()
            }
            Command::CloseHelp => {
                self.help = None;
                Vec::new()
            }
            Command::Nothing => Vec::new(),
            Command::Up
            | Command::Down
            | Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last => self.travel(command, prompt),
            Command::Left | Command::Right | Command::Start | Command::End => {
                self.walk(command, prompt);
                Vec::new()
            }
            Command::Back | Command::Delete | Command::Word | Command::ToStart | Command::ToEnd => {
                self.delete(command, prompt)
            }
        }
    }

    fn act(&mut self, action: Action) -> Vec<Message> {
        self.help = None;
        match action {
            Action::Next | Action::Write | Action::Go(_) => self.tried = true,
            Action::Mend(slot) => self.wanted = Some(slot),
            _ => {}
        }
        vec![Message::Act(action)]
    }

    fn choose(&mut self, prompt: &Prompt) -> Vec<Message> {
        let Some(Item::Choice(item)) = self.focused(prompt) else { return Vec::new() };
        let number = self.highlighted(item, self.theme);
        if item.slot == Slot::Model && number + 1 == item.options.len() {
            // What stands for another model is followed by the field for its name.
            self.wanted = Some(Slot::OtherModel);
            let label = self.theme.say(&item.options[number].label).to_lowercase();
            if !self.filter.is_empty() && !label.contains(&self.filter.to_lowercase()) {
                // What was looked for in vain is what is meant, unless it led here.
                let typed = Zeroizing::new(std::mem::take(&mut self.filter));
                self.highlight = None;
                return vec![Message::Typed(Slot::OtherModel, typed)];
            }
        }
        self.filter.clear();
        self.highlight = None;
        vec![Message::Chosen(item.slot, number)]
    }

    /// Up, down and by the page: in the help, in the changes, in a list, or between the stops.
    fn travel(&mut self, command: Command, prompt: &Prompt) -> Vec<Message> {
        let page = self.drawn.height.saturating_sub(1).max(1);
        let last = self.drawn.lines.saturating_sub(self.drawn.height);
        let scrolled = |from: usize| {
            match command {
                Command::Up => from.saturating_sub(1),
                Command::Down => from + 1,
                Command::PageUp => from.saturating_sub(page),
                Command::PageDown => from + page,
                Command::First => 0,
                _ => last,
            }
            .min(last)
        };
        if let Some(help) = &mut self.help {
            *help = scrolled(*help);
            return Vec::new();
        }
        match self.focused(prompt) {
            Some(Item::Choice(item)) if self.travel_in(command, item, page) => return Vec::new(),
            _ => {}
        }
        match command {
            Command::Up if self.focus == Some(Stop::Diff) && self.scroll <= self.drawn.diff.min(last) => {
                // Above the changes are the things to do with them.
                let above = self.scroll.min(self.drawn.diff) == 0 || self.drawn.diff >= self.scroll;
                if above { self.step(prompt, false, false) } else { Vec::new() }
            }
            Command::Up if self.focus != Some(Stop::Diff) => self.step(prompt, false, false),
            Command::Down if self.focus != Some(Stop::Diff) => self.step(prompt, true, false),
            _ => {
                self.scroll = scrolled(self.scroll);
                self.scrolled = true;
                Vec::new()
            }
        }
    }

    /// Moves the highlight; false where it is at the end of the list already.
    fn travel_in(&mut self, command: Command, item: &ChoiceItem, page: usize) -> bool {
        let shown = choice::matches(item, self.filter_of(item), self.theme);
        let highlighted = self.highlighted(item, self.theme);
        let Some(at) = shown.iter().position(|it| *it == highlighted) else { return false };
        let last = shown.len() - 1;
        let to = match command {
            Command::Up if at == 0 => return false,
            Command::Up => at - 1,
            Command::Down if at == last => return false,
            Command::Down => at + 1,
            Command::First => 0,
            Command::Last => last,
            Command::PageUp if item.filtered => at.saturating_sub(page),
            Command::PageDown if item.filtered => (at + page).min(last),
            _ => return false,
        };
        self.highlight = shown.get(to).copied();
        self.scrolled = false;
        true
    }

    fn walk(&mut self, command: Command, prompt: &Prompt) {
        let text = match self.focused(prompt) {
            Some(Item::Text(item)) => item.value.as_str(),
            Some(Item::Secret(item)) => item.value.expose(),
            _ => return,
        };
        let at = self.cursor_in(text);
        self.cursor = match command {
            Command::Left => Some(at.saturating_sub(1)),
            Command::Right => Some((at + 1).min(field::length(text))),
            Command::Start => Some(0),
            _ => None,
        };
    }

    fn delete(&mut self, command: Command, prompt: &Prompt) -> Vec<Message> {
        let change = match command {
            Command::Back => Edit::Back,
            Command::Delete => Edit::Delete,
            Command::Word => Edit::Word,
            Command::ToStart => Edit::ToStart,
            _ => Edit::ToEnd,
        };
        match self.focused(prompt) {
            // The first half of a secret is not to be seen either.
            Some(Item::Text(item)) if item.hidden => self.edit(item.slot, "", change),
            Some(Item::Text(item)) => self.edit(item.slot, &item.value, change),
            // A stored secret is replaced as a whole: nobody knows what stands at its end.
            Some(Item::Secret(item)) if item.stored.is_some() && !self.revealed => {
                self.edit(item.slot, "", change)
            }
            Some(Item::Secret(item)) => self.edit(item.slot, item.value.expose(), change),
            Some(Item::Choice(_)) => {
                self.filter.pop();
                self.highlight = None;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn insert(&mut self, text: &str, prompt: &Prompt) -> Vec<Message> {
        if self.help.is_some() {
            return Vec::new();
        }
        self.scrolled = false;
        match self.focused(prompt) {
            Some(Item::Text(item)) => self.edit(item.slot, &item.value, Edit::Insert(text)),
            Some(Item::Secret(item)) if item.stored.is_some() && !self.revealed => {
                self.edit(item.slot, "", Edit::Insert(text))
            }
            Some(Item::Secret(item)) => self.edit(item.slot, item.value.expose(), Edit::Insert(text)),
            Some(Item::Choice(item)) if item.filtered => {
                text.chars().for_each(|c| self.filter_more(c, item));
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn filter_more(&mut self, c: char, item: &ChoiceItem) {
        if self.filter.chars().count() < FILTER_MAX && !c.is_control() {
            self.filter.push(c);
            self.highlight = choice::best(item, &self.filter, self.theme);
        }
    }

    fn edit(&mut self, slot: Slot, text: &str, change: Edit<'_>) -> Vec<Message> {
        let most =
            if matches!(slot, Slot::ApiKey | Slot::Token) { field::SECRET_MAX } else { field::TEXT_MAX };
        if matches!(change, Edit::Insert(_)) && text.len() >= most {
            // Nothing changes, so nothing is judged anew.
            return Vec::new();
        }
        let (text, cursor) = field::edit(text, self.cursor_in(text), change, most);
        self.cursor = (cursor < field::length(&text)).then_some(cursor);
        vec![Message::Typed(slot, text)]
    }
}

fn first(prompt: &Prompt, wanted: impl Fn(&Item) -> bool) -> Option<Stop> {
    prompt.items.iter().find(|item| wanted(item)).map(|item| Stop::Item(item.slot()))
}

/// The stop of a slot, or of what brings it about: a token is asked for only where the gateway has one.
fn nearest(slot: Slot, stops: &[Stop]) -> Option<Stop> {
    let instead = match slot {
        Slot::Token => Slot::HasToken,
        Slot::OtherModel => return Some(Stop::Item(slot)).filter(|stop| stops.contains(stop)),
        other => other,
    };
    [slot, instead].into_iter().map(Stop::Item).find(|stop| stops.contains(stop))
}
