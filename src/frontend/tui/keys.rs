//! Which key does what now: one table, which handles the keys and names them in the footer and in the help.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::locale::{Message, ids};
use crate::wizard::{Action, Item, Offer, Prompt, RailItem, SecretItem, Section, Slot, Standing, TextItem};

use super::screen::Screen;
use super::theme::Theme;
use super::widgets::item;
use super::widgets::page::Stop;

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
        let plain = |id: crate::locale::Id| theme.say(&id.message());
        match self {
            Self::Ctrl(c) => theme.say(&ids::KEY_CTRL.with("key", c.to_ascii_uppercase())),
            Self::Alt(c) => theme.say(&ids::KEY_ALT.with("key", c)),
            Self::Key(KeyCode::F(number)) => theme.say(&ids::KEY_FUNCTION.with("number", number)),
            Self::Key(KeyCode::Char(' ')) => plain(ids::KEY_SPACE),
            Self::Key(KeyCode::Enter) => plain(ids::KEY_ENTER),
            Self::Key(KeyCode::Esc) => plain(ids::KEY_ESC),
            Self::Key(KeyCode::Tab) => plain(ids::KEY_TAB),
            Self::Key(KeyCode::BackTab) => plain(ids::KEY_BACK_TAB),
            Self::Key(KeyCode::Up) => plain(ids::KEY_UP),
            Self::Key(KeyCode::Down) => plain(ids::KEY_DOWN),
            Self::Key(KeyCode::Left) => plain(ids::KEY_LEFT),
            Self::Key(KeyCode::Right) => plain(ids::KEY_RIGHT),
            Self::Key(KeyCode::PageUp) => plain(ids::KEY_PAGE_UP),
            Self::Key(KeyCode::PageDown) => plain(ids::KEY_PAGE_DOWN),
            Self::Key(KeyCode::Home) => plain(ids::KEY_HOME),
            Self::Key(KeyCode::End) => plain(ids::KEY_END),
            Self::Key(KeyCode::Backspace) => plain(ids::KEY_BACKSPACE),
            Self::Key(KeyCode::Delete) => plain(ids::KEY_DELETE),
            Self::Key(KeyCode::Char(c)) => theme.say(&ids::PLAIN_TEXT.with("text", c)),
            Self::Key(_) => String::new(),
        }
    }
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Act(Action),
    /// The highlighted possibility becomes the chosen one.
    Choose,
    Switch,
    NextStop,
    /// As [`Command::NextStop`], round to the first.
    Tab,
    BackTab,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Left,
    Right,
    Start,
    End,
    Back,
    Delete,
    Word,
    ToStart,
    ToEnd,
    Reveal,
    ClearFilter,
    /// On in plain lines, in the same terminal.
    Lines,
    Help,
    CloseHelp,
    /// Nothing; the key is taken all the same, so that it is no text.
    Nothing,
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
const HELP: &[Chord] = &[Chord::Key(KeyCode::F(1))];
const QUIT: &[Chord] = &[Chord::Ctrl('c')];
const LINES: &[Chord] = &[Chord::Ctrl('p')];

/// The key that belongs to an action wherever it is offered.
fn own_key(action: Action) -> Option<&'static [Chord]> {
    match action {
        Action::Mend(_) => Some(&[Chord::Ctrl('g')]),
        Action::Retry => Some(&[Chord::Ctrl('t')]),
        Action::Skip => Some(&[Chord::Ctrl('n')]),
        Action::Cancel => Some(&[Chord::Ctrl('x')]),
        Action::TakeSuccessor => Some(&[Chord::Ctrl('s')]),
        Action::ReadAgain => Some(&[Chord::Ctrl('o')]),
        _ => None,
    }
}

/// The key to name beside an action in the form.
pub(super) fn key_of(action: Action, focused: bool) -> Option<Chord> {
    if focused {
        return ENTER.first().copied();
    }
    own_key(action).and_then(|keys| keys.first().copied())
}

/// What has a line of its own in the form: everything but the ways on and back, and the way on too where there is
/// nothing to fill in.
pub(super) fn offers_in_form(prompt: &Prompt) -> Vec<&Offer> {
    prompt
        .actions
        .iter()
        .filter(|offer| match offer.action {
            Action::Back => false,
            // A key that was meant for what comes after must not stop it.
            Action::Cancel => prompt.section != Section::Test,
            Action::Next => prompt.items.is_empty(),
            _ => true,
        })
        .collect()
}

pub(super) fn is_leaving(prompt: &Prompt) -> bool {
    offered(prompt, Action::Stay).is_some()
}

fn offered(prompt: &Prompt, action: Action) -> Option<&Offer> {
    prompt.actions.iter().find(|offer| offer.action == action)
}

/// Everything that can have the focus, in the order it is gone through.
pub(super) fn stops(prompt: &Prompt) -> Vec<Stop> {
    let mut stops: Vec<Stop> = prompt.items.iter().map(|item| Stop::Item(item.slot())).collect();
    stops.extend(offers_in_form(prompt).into_iter().map(|offer| Stop::Act(offer.action)));
    if matches!(prompt.exhibit, Some(crate::wizard::Exhibit::Diff(_))) {
        stops.push(Stop::Diff);
    }
    stops
}

fn bind(keys: &'static [Chord], command: Command, label: impl Into<Message>, weight: u8) -> Binding {
    Binding { keys, command, label: Some(label.into()), weight }
}

/// Every key that does something now.
pub(super) fn table(screen: &Screen, prompt: &Prompt, rail: &[RailItem], theme: Theme) -> Vec<Binding> {
    let mut table = Vec::new();
    if screen.help.is_some() {
        table.push(bind(ESC, Command::CloseHelp, ids::DOES_CLOSE, 9));
        table.push(Binding { keys: ENTER, command: Command::CloseHelp, label: None, weight: 0 });
        table.push(Binding { keys: HELP, command: Command::CloseHelp, label: None, weight: 0 });
        scrolling(&mut table, true);
        table.push(bind(QUIT, Command::Act(Action::Quit), ids::DOES_QUIT, 5));
        return table;
    }
    let leaving = is_leaving(prompt);
    let focused = match screen.focus {
        Some(Stop::Item(slot)) => item::find(prompt, slot),
        _ => None,
    };
    table.extend(enter(screen, prompt, focused, theme));
    // Where both do the same, one of them is enough to name.
    let does = table.first().map(|binding| binding.command);
    table.extend(escape(screen, prompt, focused, leaving).map(|binding| Binding {
        weight: if does == Some(binding.command) { 0 } else { binding.weight },
        ..binding
    }));
    for offer in &prompt.actions {
        if let Some(keys) = own_key(offer.action) {
            let label = offer.label.clone();
            table.push(Binding { keys, command: Command::Act(offer.action), label: Some(label), weight: 0 });
        }
    }
    match focused {
        Some(Item::Text(item)) => editing(&mut table, !item.hidden),
        Some(Item::Secret(_)) => {
            let label = if screen.revealed { ids::DOES_HIDE } else { ids::DOES_REVEAL };
            table.push(bind(&[Chord::Ctrl('r')], Command::Reveal, label, 3));
            editing(&mut table, screen.revealed);
        }
        Some(Item::Choice(item)) => choosing(&mut table, item.filtered, screen),
        Some(Item::Switch(_)) => table.push(bind(SPACE, Command::Switch, ids::DOES_SWITCH, 8)),
        None => {}
    }
    moving(&mut table, screen, prompt);
    if !leaving {
        let reachable = prompt.section != Section::Done;
        for (number, item) in rail.iter().enumerate().take(7).filter(|_| reachable) {
            let Some(keys) = SECTIONS.get(number) else { continue };
            let label = ids::ACTION_MEND.with("section", item.section.title().message());
            table.push(bind(keys, Command::Act(Action::Go(item.section)), label, 0));
        }
        table.push(bind(HELP, Command::Help, ids::DOES_HELP, 7));
        table.push(bind(LINES, Command::Lines, ids::DOES_LINES, 0));
    }
    let label = if leaving { ids::ACTION_LEAVE } else { ids::DOES_QUIT };
    table.push(bind(QUIT, Command::Act(Action::Quit), label, 5));
    table
}

const SECTIONS: [&[Chord]; 7] = [
    &[Chord::Key(KeyCode::F(2)), Chord::Alt('1')],
    &[Chord::Key(KeyCode::F(3)), Chord::Alt('2')],
    &[Chord::Key(KeyCode::F(4)), Chord::Alt('3')],
    &[Chord::Key(KeyCode::F(5)), Chord::Alt('4')],
    &[Chord::Key(KeyCode::F(6)), Chord::Alt('5')],
    &[Chord::Key(KeyCode::F(7)), Chord::Alt('6')],
    &[Chord::Key(KeyCode::F(8)), Chord::Alt('7')],
];

/// The first and the last key that open a section, of so many that there are; the last is the one that is open where
/// this is told.
pub(super) fn sections(count: usize, theme: Theme) -> Option<(String, String)> {
    let name = |number: usize| Some(SECTIONS.get(number)?.first()?.name(theme));
    Some((name(0)?, name(count.checked_sub(2)?)?))
}

/// Whether a field may stay empty, so that nobody is led to it.
pub(super) fn is_optional(slot: Slot) -> bool {
    slot == Slot::Fallbacks
}

/// The next field below that still has to be filled in.
fn empty_below(prompt: &Prompt, slot: Slot) -> bool {
    let below = prompt.items.iter().skip_while(|item| item.slot() != slot).skip(1);
    below.into_iter().next().is_some_and(|item| is_empty(item) && !is_optional(item.slot()))
}

pub(super) fn is_wrong(item: &Item) -> bool {
    matches!(
        item,
        Item::Text(TextItem { standing: Standing::Wrong(_), .. })
            | Item::Secret(SecretItem { standing: Standing::Wrong(_), .. })
    )
}

/// Whether somebody who was asked spoke against it: the first thing to look at, and no reason to stay.
pub(super) fn is_refused(item: &Item) -> bool {
    matches!(
        item,
        Item::Text(TextItem { standing: Standing::Refused(_), .. })
            | Item::Secret(SecretItem { standing: Standing::Refused(_), .. })
    )
}

pub(super) fn is_empty(item: &Item) -> bool {
    match item {
        Item::Text(item) => item.standing == Standing::Empty,
        Item::Secret(item) => item.standing == Standing::Empty,
        Item::Choice(_) | Item::Switch(_) => false,
    }
}

fn enter(screen: &Screen, prompt: &Prompt, focused: Option<&Item>, theme: Theme) -> Option<Binding> {
    let first = prompt.actions.first().filter(|offer| !matches!(offer.action, Action::Back | Action::Cancel));
    let does = |offer: &Offer| bind(ENTER, Command::Act(offer.action), offer.label.clone(), 10);
    let on = || bind(ENTER, Command::NextStop, ids::DOES_NEXT_FIELD, 10);
    match (screen.focus, focused) {
        (Some(Stop::Act(action)), _) => offered(prompt, action).map(does),
        (Some(Stop::Diff), _) => first.map(does),
        (_, Some(Item::Choice(item))) => match screen.would_choose(item, theme) {
            Some(_) => Some(bind(ENTER, Command::Choose, ids::DOES_CHOOSE, 10)),
            None => first.map(does),
        },
        // Nothing is written by a key that was meant for a field.
        (_, Some(_)) if prompt.section == Section::Review => Some(on()),
        (_, Some(Item::Text(item))) if item.standing != Standing::Empty && empty_below(prompt, item.slot) => {
            Some(on())
        }
        _ => first.map(does),
    }
}

/// Whether Enter is the way on, which may send something.
pub(super) fn enter_acts(screen: &Screen, prompt: &Prompt, theme: Theme) -> bool {
    let focused = match screen.focus {
        Some(Stop::Item(slot)) => item::find(prompt, slot),
        _ => None,
    };
    let does = enter(screen, prompt, focused, theme).map(|binding| binding.command);
    matches!((does, prompt.actions.first()), (Some(Command::Act(it)), Some(first)) if it == first.action)
}

fn escape(screen: &Screen, prompt: &Prompt, focused: Option<&Item>, leaving: bool) -> Option<Binding> {
    if leaving {
        return Some(bind(ESC, Command::Act(Action::Stay), ids::ACTION_STAY, 9));
    }
    if matches!(focused, Some(Item::Choice(item)) if item.filtered) && !screen.filter.is_empty() {
        return Some(bind(ESC, Command::ClearFilter, ids::DOES_CLEAR_FILTER, 9));
    }
    [Action::Cancel, Action::Back]
        .into_iter()
        .find_map(|action| offered(prompt, action))
        .map(|offer| bind(ESC, Command::Act(offer.action), offer.label.clone(), 9))
}

fn editing(table: &mut Vec<Binding>, inside: bool) {
    table.push(Binding {
        keys: &[Chord::Key(KeyCode::Backspace)],
        command: Command::Back,
        label: None,
        weight: 0,
    });
    table.push(bind(&[Chord::Ctrl('u')], Command::ToStart, ids::DOES_DELETE_TO_START, 0));
    if !inside {
        // Where nothing is seen, nothing inside it can be meant.
        for keys in [LEFT, RIGHT, HOME, END, DELETE, WORD, TO_END] {
            table.push(Binding { keys, command: Command::Nothing, label: None, weight: 0 });
        }
        return;
    }
    table.push(bind(LEFT, Command::Left, ids::DOES_LEFT, 0));
    table.push(bind(RIGHT, Command::Right, ids::DOES_RIGHT, 0));
    table.push(bind(HOME, Command::Start, ids::DOES_START, 0));
    table.push(bind(END, Command::End, ids::DOES_END, 0));
    table.push(Binding { keys: DELETE, command: Command::Delete, label: None, weight: 0 });
    table.push(bind(WORD, Command::Word, ids::DOES_DELETE_WORD, 0));
    table.push(bind(TO_END, Command::ToEnd, ids::DOES_DELETE_TO_END, 0));
}

const LEFT: &[Chord] = &[Chord::Key(KeyCode::Left), Chord::Ctrl('b')];
const RIGHT: &[Chord] = &[Chord::Key(KeyCode::Right), Chord::Ctrl('f')];
const HOME: &[Chord] = &[Chord::Key(KeyCode::Home), Chord::Ctrl('a')];
const END: &[Chord] = &[Chord::Key(KeyCode::End), Chord::Ctrl('e')];
const DELETE: &[Chord] = &[Chord::Key(KeyCode::Delete), Chord::Ctrl('d')];
const WORD: &[Chord] = &[Chord::Ctrl('w')];
const TO_END: &[Chord] = &[Chord::Ctrl('k')];

fn choosing(table: &mut Vec<Binding>, filtered: bool, screen: &Screen) {
    // In a filter that was begun it is a character of it: names have spaces.
    if !filtered || screen.filter.is_empty() {
        table.push(bind(SPACE, Command::Choose, ids::DOES_CHOOSE, 0));
    }
    if !filtered {
        return;
    }
    if !screen.filter.is_empty() {
        table.push(Binding {
            keys: &[Chord::Key(KeyCode::Backspace)],
            command: Command::Back,
            label: None,
            weight: 0,
        });
        table.push(Binding {
            keys: &[Chord::Ctrl('u')],
            command: Command::ClearFilter,
            label: None,
            weight: 0,
        });
    }
    table.push(bind(&[Chord::Key(KeyCode::Home)], Command::First, ids::DOES_FIRST, 0));
    table.push(bind(&[Chord::Key(KeyCode::End)], Command::Last, ids::DOES_LAST, 0));
}

fn moving(table: &mut Vec<Binding>, screen: &Screen, prompt: &Prompt) {
    let stops = stops(prompt);
    if screen.focus == Some(Stop::Diff) {
        scrolling(table, true);
        table.push(bind(&[Chord::Key(KeyCode::Home)], Command::First, ids::DOES_FIRST, 0));
        table.push(bind(&[Chord::Key(KeyCode::End)], Command::Last, ids::DOES_LAST, 0));
    } else {
        let in_list = matches!(screen.focus, Some(Stop::Item(slot)) if matches!(item::find(prompt, slot), Some(Item::Choice(item)) if item.options.len() > 1));
        if stops.len() > 1 || in_list {
            table.push(bind(&[Chord::Key(KeyCode::Up)], Command::Up, ids::DOES_UP, 0));
            table.push(bind(&[Chord::Key(KeyCode::Down)], Command::Down, ids::DOES_DOWN, 0));
        }
        scrolling(table, false);
    }
    if stops.len() > 1 {
        let label = if prompt.items.len() > 1 { ids::DOES_NEXT_FIELD } else { ids::DOES_NEXT_LINE };
        let weight =
            if matches!(table.first().map(|it| it.command), Some(Command::NextStop)) { 0 } else { 4 };
        table.push(bind(&[Chord::Key(KeyCode::Tab)], Command::Tab, label, weight));
        table.push(bind(&[Chord::Key(KeyCode::BackTab)], Command::BackTab, ids::DOES_PREVIOUS, 0));
    }
}

fn scrolling(table: &mut Vec<Binding>, lines: bool) {
    if lines {
        table.push(bind(&[Chord::Key(KeyCode::Up)], Command::Up, ids::DOES_UP, 0));
        table.push(bind(&[Chord::Key(KeyCode::Down)], Command::Down, ids::DOES_DOWN, 0));
    }
    table.push(bind(&[Chord::Key(KeyCode::PageUp)], Command::PageUp, ids::DOES_PAGE_UP, 0));
    table.push(bind(&[Chord::Key(KeyCode::PageDown)], Command::PageDown, ids::DOES_PAGE_DOWN, 0));
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
