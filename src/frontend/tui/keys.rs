//! Which key does what now: one table, which handles the keys and names them in the footer and in the help.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::frontend::items::{is_leaving, standing};
use crate::frontend::terminal::Theme;
use crate::locale::{Id, Message, ids};
use crate::wizard::{Action, FieldId, FieldStatus, Item, Panel, Prompt, PromptAction, Section, SidebarItem};

use super::state::{FocusTarget, State, focus_targets};
use super::widgets::field::Edit;

/// A key, or two pressed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chord {
    Key(KeyCode),
    Ctrl(char),
    Alt(char),
}

impl Chord {
    fn is(self, key: &KeyEvent) -> bool {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        match (self, key.code) {
            // A terminal without a key of its own for it sends Tab with Shift.
            (Self::Key(KeyCode::BackTab), KeyCode::Tab) => key.modifiers.contains(KeyModifiers::SHIFT),
            (Self::Key(KeyCode::Tab), KeyCode::Tab) => !key.modifiers.contains(KeyModifiers::SHIFT),
            (Self::Key(wanted), pressed) => wanted == pressed && !ctrl && !alt,
            (Self::Ctrl(wanted), KeyCode::Char(pressed)) => {
                ctrl && !alt && pressed.eq_ignore_ascii_case(&wanted)
            }
            (Self::Alt(wanted), KeyCode::Char(pressed)) => alt && !ctrl && pressed == wanted,
            _ => false,
        }
    }

    /// Its name for people.
    pub(super) fn name(self, theme: Theme) -> String {
        theme.say(&match self {
            Self::Ctrl(c) => ids::KEY_CTRL.with("key", c.to_ascii_uppercase()),
            Self::Alt(c) => ids::KEY_ALT.with("key", c),
            Self::Key(KeyCode::F(number)) => ids::KEY_FUNCTION.with("number", number),
            Self::Key(KeyCode::Char(c)) if c != ' ' => ids::PLAIN_TEXT.with("text", c.to_string()),
            Self::Key(code) => match NAMES.iter().find(|(known, _)| *known == code) {
                Some((_, name)) => name.message(),
                None => ids::PLAIN_TEXT.with("text", ""),
            },
        })
    }
}

const NAMES: [(KeyCode, Id); 15] = [
    (KeyCode::Char(' '), ids::KEY_SPACE),
    (KeyCode::Enter, ids::KEY_ENTER),
    (KeyCode::Esc, ids::KEY_ESC),
    (KeyCode::Tab, ids::KEY_TAB),
    (KeyCode::BackTab, ids::KEY_BACK_TAB),
    (KeyCode::Up, ids::KEY_UP),
    (KeyCode::Down, ids::KEY_DOWN),
    (KeyCode::Left, ids::KEY_LEFT),
    (KeyCode::Right, ids::KEY_RIGHT),
    (KeyCode::PageUp, ids::KEY_PAGE_UP),
    (KeyCode::PageDown, ids::KEY_PAGE_DOWN),
    (KeyCode::Home, ids::KEY_HOME),
    (KeyCode::End, ids::KEY_END),
    (KeyCode::Backspace, ids::KEY_BACKSPACE),
    (KeyCode::Delete, ids::KEY_DELETE),
];

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Act(Action),
    /// The highlighted possibility becomes the chosen one.
    Choose,
    Switch,
    NextField,
    /// As [`Command::NextField`], round to the first.
    Tab,
    BackTab,
    Go(Motion),
    Caret(Motion),
    Edit(Edit<'static>),
    /// What was taken out of the field last goes back in.
    Yank,
    Reveal,
    ClearFilter,
    /// On in plain lines, in the same terminal.
    Lines,
    /// All that was seen of the test, or its path alone.
    Details,
    /// A command that is shown goes into the clipboard; the next one the next time.
    Copy,
    Help,
    CloseHelp,
    /// Nothing; the key is taken all the same, so that it is no text.
    Nothing,
}

/// Where the focus, the highlight, the page or the cursor goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Motion {
    Back,
    Forward,
    PageBack,
    PageForward,
    First,
    Last,
}

/// Keys, what they do, and what that is called.
#[derive(Clone, Debug)]
pub(super) struct Binding {
    pub keys: &'static [Chord],
    pub command: Command,
    pub label: Option<Message>,
    /// Whether it is named in the footer, and how soon it gives way there: the highest first. 0 is help alone.
    pub weight: u8,
}

const ENTER: &[Chord] = &[Chord::Key(KeyCode::Enter)];
const ESC: &[Chord] = &[Chord::Key(KeyCode::Esc)];
const SPACE: &[Chord] = &[Chord::Key(KeyCode::Char(' '))];
const QUIT: &[Chord] = &[Chord::Ctrl('c')];
const F1: &[Chord] = &[Chord::Key(KeyCode::F(1))];
/// The same where no text is typed.
const HELP: &[Chord] = &[Chord::Key(KeyCode::Char('?')), Chord::Key(KeyCode::F(1))];
const UP: &[Chord] = &[Chord::Key(KeyCode::Up)];
const DOWN: &[Chord] = &[Chord::Key(KeyCode::Down)];
const LEFT: &[Chord] = &[Chord::Key(KeyCode::Left), Chord::Ctrl('b')];
const RIGHT: &[Chord] = &[Chord::Key(KeyCode::Right), Chord::Ctrl('f')];
const HOME: &[Chord] = &[Chord::Key(KeyCode::Home)];
const END: &[Chord] = &[Chord::Key(KeyCode::End)];
const START: &[Chord] = &[Chord::Key(KeyCode::Home), Chord::Ctrl('a')];
const FINISH: &[Chord] = &[Chord::Key(KeyCode::End), Chord::Ctrl('e')];
const BACKSPACE: &[Chord] = &[Chord::Key(KeyCode::Backspace)];
const DELETE: &[Chord] = &[Chord::Key(KeyCode::Delete), Chord::Ctrl('d')];
const WORD: &[Chord] = &[Chord::Ctrl('w')];
const TO_START: &[Chord] = &[Chord::Ctrl('u')];
const TO_END: &[Chord] = &[Chord::Ctrl('k')];
const YANK: &[Chord] = &[Chord::Ctrl('y')];
/// The sections of the checklist, in its order.
const SECTIONS: [&[Chord]; 7] = [
    &[Chord::Key(KeyCode::F(2)), Chord::Alt('1')],
    &[Chord::Key(KeyCode::F(3)), Chord::Alt('2')],
    &[Chord::Key(KeyCode::F(4)), Chord::Alt('3')],
    &[Chord::Key(KeyCode::F(5)), Chord::Alt('4')],
    &[Chord::Key(KeyCode::F(6)), Chord::Alt('5')],
    &[Chord::Key(KeyCode::F(7)), Chord::Alt('6')],
    &[Chord::Key(KeyCode::F(8)), Chord::Alt('7')],
];
/// The same where no text is typed.
const SECTIONS_BY_DIGIT: [&[Chord]; 7] = [
    &[Chord::Key(KeyCode::Char('1')), Chord::Key(KeyCode::F(2)), Chord::Alt('1')],
    &[Chord::Key(KeyCode::Char('2')), Chord::Key(KeyCode::F(3)), Chord::Alt('2')],
    &[Chord::Key(KeyCode::Char('3')), Chord::Key(KeyCode::F(4)), Chord::Alt('3')],
    &[Chord::Key(KeyCode::Char('4')), Chord::Key(KeyCode::F(5)), Chord::Alt('4')],
    &[Chord::Key(KeyCode::Char('5')), Chord::Key(KeyCode::F(6)), Chord::Alt('5')],
    &[Chord::Key(KeyCode::Char('6')), Chord::Key(KeyCode::F(7)), Chord::Alt('6')],
    &[Chord::Key(KeyCode::Char('7')), Chord::Key(KeyCode::F(8)), Chord::Alt('7')],
];

/// The key that belongs to an action wherever it is offered.
fn own_key(action: Action) -> Option<&'static [Chord]> {
    match action {
        Action::FixField(_) => Some(&[Chord::Ctrl('g')]),
        Action::Retry => Some(&[Chord::Ctrl('t')]),
        Action::Skip => Some(&[Chord::Ctrl('n')]),
        Action::Cancel => Some(&[Chord::Ctrl('x')]),
        Action::TakeSuccessor => Some(&[Chord::Ctrl('s')]),
        Action::ListModels => Some(&[Chord::Ctrl('l')]),
        Action::ReadAgain => Some(&[Chord::Ctrl('o')]),
        Action::Go(Section::Model) => Some(&[Chord::Key(KeyCode::Char('m'))]),
        Action::Go(Section::Keys) => Some(&[Chord::Key(KeyCode::Char('k'))]),
        Action::Go(Section::Gateway) => Some(&[Chord::Key(KeyCode::Char('g'))]),
        Action::Go(Section::Test) => Some(&[Chord::Key(KeyCode::Char('t'))]),
        _ => None,
    }
}

/// The key to name beside an action in the form.
pub(super) fn key_of(action: Action, focused: bool) -> Option<Chord> {
    if focused { Some(ENTER) } else { own_key(action) }.and_then(|keys| keys.first().copied())
}

/// The first and the last key that open a section, of so many that there are; the last is the one that is open where
/// this is told.
pub(super) fn sections(count: usize, theme: Theme) -> Option<(String, String)> {
    let name = |number: usize| Some(SECTIONS_BY_DIGIT.get(number)?.first()?.name(theme));
    Some((name(0)?, name(count.checked_sub(2)?)?))
}

/// What a key does now.
pub(super) fn find(table: &[Binding], key: &KeyEvent) -> Option<Command> {
    table.iter().find(|binding| binding.keys.iter().any(|chord| chord.is(key))).map(|binding| binding.command)
}

/// The text of a key, where it is one.
pub(super) fn text_of(key: &KeyEvent) -> Option<char> {
    let KeyCode::Char(c) = key.code else { return None };
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    // AltGr arrives as both at once where it arrives at all.
    (ctrl == alt && !c.is_control()).then_some(c)
}

/// Every key that does something now; of two for the same key the first counts.
pub(super) fn table(state: &State, prompt: &Prompt, rail: &[SidebarItem]) -> Vec<Binding> {
    let mut table = Table(Vec::with_capacity(32));
    if state.help.is_some() {
        table.add(ESC, Command::CloseHelp, ids::DOES_CLOSE, 9);
        table.silent(&[ENTER, HELP], Command::CloseHelp);
        table.moves(true, false);
        table.add(QUIT, Command::Act(Action::Quit), ids::DOES_QUIT, 5);
        return table.0;
    }
    let leaving = is_leaving(prompt);
    let focused = state.focused(prompt);
    let enter = enter(state, prompt, focused);
    let escape = escape(state, prompt, focused);
    // Where both do the same, one of them is enough to name.
    let same = matches!((&enter, &escape), (Some((enter, _)), Some((escape, _))) if enter == escape);
    let on = matches!(enter, Some((Command::NextField, _)));
    if let Some((command, label)) = enter {
        table.add(ENTER, command, label, 10);
    }
    if let Some((command, label)) = escape {
        table.add(ESC, command, label, if same { 0 } else { 9 });
    }
    for offer in &prompt.actions {
        if let Some(keys) = own_key(offer.action) {
            // While something is under way, this is the other thing to do.
            let weight = if is_asking(prompt) && offer.action == Action::Skip { 8 } else { 0 };
            table.add(keys, Command::Act(offer.action), offer.label.clone(), weight);
        }
    }
    match focused {
        Some(Item::Text(item)) => table.editing(!item.hidden),
        Some(Item::Secret(_)) => {
            let label = if state.revealed { ids::DOES_HIDE } else { ids::DOES_REVEAL };
            table.add(&[Chord::Ctrl('r')], Command::Reveal, label, 3);
            table.editing(state.revealed);
        }
        Some(Item::Choice(item)) => {
            // In a filter that was begun it is a character of it: names have spaces.
            let filters = item.filtered && !state.filter.is_empty();
            if filters {
                table.silent(&[BACKSPACE], Command::Edit(Edit::Back));
                table.silent(&[TO_START], Command::ClearFilter);
            } else {
                table.add(SPACE, Command::Choose, ids::DOES_CHOOSE, 0);
            }
            if item.filtered {
                table.ends();
            }
        }
        Some(Item::Switch(_)) => table.add(SPACE, Command::Switch, ids::DOES_SWITCH, 8),
        None => {}
    }
    let typing = match focused {
        Some(Item::Text(_) | Item::Secret(_)) => true,
        Some(Item::Choice(item)) => item.filtered,
        _ => false,
    };
    if !typing {
        if matches!(prompt.exhibit, Some(Panel::Hops { verdict: Some(_), .. })) {
            let label = if state.details { ids::DOES_HIDE } else { ids::DOES_DETAILS };
            table.add(&[Chord::Key(KeyCode::Char('d'))], Command::Details, label, 3);
        }
        if !prompt.commands().is_empty() && !leaving {
            table.add(&[Chord::Key(KeyCode::Char('c'))], Command::Copy, ids::DOES_COPY, 3);
        }
    }
    if typing && state.killed.as_ref().is_some_and(|(slot, _)| state.has_focus(*slot)) {
        table.add(YANK, Command::Yank, ids::DOES_YANK, 0);
    }
    let several = focus_targets(prompt).len() > 1;
    let in_list = matches!(focused, Some(Item::Choice(item)) if item.options.len() > 1);
    let in_diff = state.focus == Some(FocusTarget::Diff);
    // What is longer than the screen is read from any line of it.
    let ends = in_diff || (!typing && prompt.section == Section::Review);
    table.moves(several || in_list || in_diff, ends);
    if several {
        let label = if prompt.items.len() > 1 { ids::DOES_NEXT_FIELD } else { ids::DOES_NEXT_LINE };
        table.add(&[Chord::Key(KeyCode::Tab)], Command::Tab, label, if on { 0 } else { 4 });
        table.add(&[Chord::Key(KeyCode::BackTab)], Command::BackTab, ids::DOES_PREVIOUS, 0);
    }
    if !leaving {
        let sections = if typing { &SECTIONS } else { &SECTIONS_BY_DIGIT };
        let sections = sections.iter().zip(rail).filter(|_| prompt.section != Section::Done);
        for (keys, item) in sections {
            let label = ids::ACTION_MEND.with("section", item.section.title().message());
            table.add(keys, Command::Act(Action::Go(item.section)), label, 0);
        }
        table.add(if typing { F1 } else { HELP }, Command::Help, ids::DOES_HELP, 7);
        table.add(&[Chord::Ctrl('p')], Command::Lines, ids::DOES_LINES, 0);
    }
    let keeps = offered(prompt, Action::Keep).is_some();
    let label = match (leaving, keeps) {
        (true, true) => ids::ACTION_KEEP,
        (true, false) => ids::ACTION_LEAVE,
        (false, _) => ids::DOES_QUIT,
    };
    table.add(QUIT, Command::Act(Action::Quit), label, 5);
    table.0
}

struct Table(Vec<Binding>);

impl Table {
    fn add(&mut self, keys: &'static [Chord], command: Command, label: impl Into<Message>, weight: u8) {
        self.0.push(Binding { keys, command, label: Some(label.into()), weight });
    }

    /// Keys that everybody knows, or that do nothing.
    fn silent(&mut self, keys: &[&'static [Chord]], command: Command) {
        self.0.extend(keys.iter().map(|keys| Binding { keys, command, label: None, weight: 0 }));
    }

    fn editing(&mut self, inside: bool) {
        self.silent(&[BACKSPACE], Command::Edit(Edit::Back));
        self.add(TO_START, Command::Edit(Edit::ToStart), ids::DOES_DELETE_TO_START, 0);
        if !inside {
            // Where nothing is seen, nothing inside it can be meant.
            self.silent(&[LEFT, RIGHT, START, FINISH, DELETE, WORD, TO_END], Command::Nothing);
            return;
        }
        self.add(LEFT, Command::Caret(Motion::Back), ids::DOES_LEFT, 0);
        self.add(RIGHT, Command::Caret(Motion::Forward), ids::DOES_RIGHT, 0);
        self.add(START, Command::Caret(Motion::First), ids::DOES_START, 0);
        self.add(FINISH, Command::Caret(Motion::Last), ids::DOES_END, 0);
        self.silent(&[DELETE], Command::Edit(Edit::Delete));
        self.add(WORD, Command::Edit(Edit::Word), ids::DOES_DELETE_WORD, 0);
        self.add(TO_END, Command::Edit(Edit::ToEnd), ids::DOES_DELETE_TO_END, 0);
    }

    fn moves(&mut self, lines: bool, ends: bool) {
        if lines {
            self.add(UP, Command::Go(Motion::Back), ids::DOES_UP, 0);
            self.add(DOWN, Command::Go(Motion::Forward), ids::DOES_DOWN, 0);
        }
        self.add(&[Chord::Key(KeyCode::PageUp)], Command::Go(Motion::PageBack), ids::DOES_PAGE_UP, 0);
        self.add(&[Chord::Key(KeyCode::PageDown)], Command::Go(Motion::PageForward), ids::DOES_PAGE_DOWN, 0);
        if ends {
            self.ends();
        }
    }

    fn ends(&mut self) {
        self.add(HOME, Command::Go(Motion::First), ids::DOES_FIRST, 0);
        self.add(END, Command::Go(Motion::Last), ids::DOES_LAST, 0);
    }
}

/// Whether a field may stay empty, so that nobody is led to it.
fn is_optional(slot: FieldId) -> bool {
    slot == FieldId::Fallbacks
}

/// Whether it still has to be filled in.
pub(super) fn is_empty(item: &Item) -> bool {
    standing(item) == Some(&FieldStatus::Empty) && !is_optional(item.slot())
}

fn offered(prompt: &Prompt, action: Action) -> Option<&PromptAction> {
    prompt.actions.iter().find(|offer| offer.action == action)
}

fn does(offer: &PromptAction) -> (Command, Message) {
    (Command::Act(offer.action), offer.label.clone())
}

/// Whether the gateway is being asked: there is nothing to do but wait, stop, or go on without.
fn is_asking(prompt: &Prompt) -> bool {
    prompt.section == Section::Gateway && offered(prompt, Action::Cancel).is_some()
}

fn enter(state: &State, prompt: &Prompt, focused: Option<&Item>) -> Option<(Command, Message)> {
    let first = prompt.actions.first().filter(|offer| !matches!(offer.action, Action::Back | Action::Cancel));
    let on = || Some((Command::NextField, ids::DOES_NEXT_FIELD.message()));
    match (state.focus, focused) {
        (Some(FocusTarget::Item(_)), _) if is_asking(prompt) => None,
        (Some(FocusTarget::Action(action)), _) => offered(prompt, action).map(does),
        (_, Some(Item::Choice(item))) if state.highlighted(item) != item.chosen => {
            let does = if item.sends.is_some() { ids::DOES_CHOOSE_AND_TEST } else { ids::DOES_CHOOSE };
            Some((Command::Choose, does.message()))
        }
        (_, Some(Item::Choice(_)) | None) => first.map(does),
        // Nothing is written by a key that was meant for a field.
        (_, Some(_)) if prompt.section == Section::Review => on(),
        (_, Some(item)) if standing(item).is_some_and(|it| *it != FieldStatus::Empty) => {
            // The next field below may still have to be filled in.
            let mut below = prompt.items.iter().skip_while(|below| below.slot() != item.slot()).skip(1);
            if below.next().is_some_and(is_empty) { on() } else { first.map(does) }
        }
        _ => first.map(does),
    }
}

fn escape(state: &State, prompt: &Prompt, focused: Option<&Item>) -> Option<(Command, Message)> {
    if is_leaving(prompt) {
        return Some((Command::Act(Action::Stay), ids::ACTION_STAY.message()));
    }
    if matches!(focused, Some(Item::Choice(item)) if item.filtered) && !state.filter.is_empty() {
        return Some((Command::ClearFilter, ids::DOES_CLEAR_FILTER.message()));
    }
    [Action::Cancel, Action::Back].into_iter().find_map(|action| offered(prompt, action)).map(does)
}
