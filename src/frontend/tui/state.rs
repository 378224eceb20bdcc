//! Where the person is in what is asked: plain data, which keys change and widgets show.

use std::time::Duration;

use crate::domain::Secret;
use crate::frontend::items;
use crate::frontend::terminal::Theme;
use crate::wizard::{Action, ChoiceItem, FieldId, Item, Panel, Prompt, PromptAction};

use super::fuzzy::{self, Rank};
use super::widgets::field;

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FocusTarget {
    /// Something to fill in, choose or switch.
    Item(FieldId),
    /// Something to do.
    Action(Action),
    /// The changes of the files.
    Diff,
}

/// Focus, cursor, scroll and filter. The answers are the wizard's.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub theme: Theme,
    pub focus: Option<FocusTarget>,
    /// The cursor in the focused field, in characters; `None` is its end.
    pub cursor: Option<usize>,
    /// The highlighted possibility of the focused list; `None` is the chosen one.
    pub highlight: Option<usize>,
    /// What the possibilities of the focused list are filtered by.
    pub filter: String,
    /// How long the test has been running, and how long it may.
    pub elapsed: Option<Duration>,
    pub limit: Duration,
    /// Whether all that was seen of the test is shown.
    pub details: bool,
    /// How far down what is reviewed has been in sight.
    pub read_to: usize,
    /// The command that was copied last, by its number, and its text while the terminal does not have it yet.
    pub copied: Option<usize>,
    pub to_copy: Option<String>,
    /// What was taken out of a field last, and out of which.
    pub killed: Option<(FieldId, Secret)>,
    /// Whether the focused secret is shown.
    pub revealed: bool,
    /// How far the help is scrolled, where it is open.
    pub help: Option<usize>,
    /// The first row of the long list that is shown.
    pub list_top: usize,
    /// The first line of the form that is shown.
    pub scroll: usize,
    /// Whether the person scrolled, so that the focus does not pull the form back.
    pub scrolled: bool,
    pub drawn: Drawn,
}

/// A row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListRow {
    /// A possibility, by its number.
    Option(usize),
    /// Below it stands what the gateway did not list.
    Divider,
}

/// Where in a list of models a possibility stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ModelGroup {
    Listed,
    Unlisted,
    /// What stands for whatever is not in the list.
    Last,
}

fn place(item: &ChoiceItem, number: usize) -> ModelGroup {
    let listed = item.options[number].columns.as_ref().and_then(|columns| columns.listed);
    match listed {
        _ if item.filtered && number + 1 == item.options.len() => ModelGroup::Last,
        Some(false) => ModelGroup::Unlisted,
        _ => ModelGroup::Listed,
    }
}

/// The most rows that a list has with whatever filter.
pub(super) fn most_rows(item: &ChoiceItem) -> usize {
    let unlisted = |number: usize| place(item, number) == ModelGroup::Unlisted;
    item.options.len() + usize::from((0..item.options.len()).any(unlisted))
}

/// How well a possibility matches, and of two that match alike the shorter first.
fn rank(item: &ChoiceItem, number: usize, filter: &str) -> Option<(Rank, usize)> {
    let option = &item.options[number];
    let rank = |text: &str| fuzzy::find(text, filter).map(|(rank, _)| (rank, text.len()));
    match &option.columns {
        // Where its name for people says more, that counts; its length is that of what is seen.
        Some(columns) => match (rank(&columns.id), rank(&columns.name)) {
            (Some(id), Some((name, _))) => Some((id.0.min(name), id.1)),
            (id, name) => id.or(name.map(|(rank, _)| (rank, columns.id.len()))),
        },
        None => None,
    }
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

impl State {
    pub(super) fn new(theme: Theme) -> Self {
        Self {
            theme,
            focus: None,
            cursor: None,
            highlight: None,
            filter: String::new(),
            elapsed: None,
            limit: Duration::from_secs(30),
            details: false,
            read_to: 0,
            copied: None,
            to_copy: None,
            killed: None,
            revealed: false,
            help: None,
            list_top: 0,
            scroll: 0,
            scrolled: false,
            drawn: Drawn::default(),
        }
    }

    pub(super) fn has_focus(&self, slot: FieldId) -> bool {
        self.focus == Some(FocusTarget::Item(slot))
    }

    /// The item that has the focus.
    pub(super) fn focused<'p>(&self, prompt: &'p Prompt) -> Option<&'p Item> {
        match self.focus {
            Some(FocusTarget::Item(slot)) => items::find(prompt, slot),
            _ => None,
        }
    }

    pub(super) fn cursor_in(&self, text: &str) -> usize {
        let end = field::length(text);
        self.cursor.map_or(end, |cursor| cursor.min(end))
    }

    /// The filter of a list, where it has one.
    pub(super) fn filter_of(&self, item: &ChoiceItem) -> Option<&str> {
        let filter = self.filter.trim();
        (item.filtered && !filter.is_empty() && self.has_focus(item.slot)).then_some(filter)
    }

    /// The possibilities that the filter leaves, by their numbers, what the gateway did not list last, and of each kind the
    /// best match first. The last of a filtered list, which stands for whatever is not in it, always stays.
    pub(super) fn matches(&self, item: &ChoiceItem) -> Vec<usize> {
        let all = 0..item.options.len();
        if !item.filtered {
            return all.collect();
        }
        let mut found: Vec<_> = match self.filter_of(item) {
            None => all.map(|number| (place(item, number), None, number)).collect(),
            Some(filter) => all
                .filter_map(|number| {
                    let best = rank(item, number, filter);
                    (best.is_some() || place(item, number) == ModelGroup::Last).then_some((
                        place(item, number),
                        best,
                        number,
                    ))
                })
                .collect(),
        };
        crate::domain::sort(&mut found);
        found.into_iter().map(|(_, _, number)| number).collect()
    }

    /// The same with the line between what the gateway listed and what it did not.
    pub(super) fn rows(&self, item: &ChoiceItem) -> Vec<ListRow> {
        let shown = self.matches(item);
        let unlisted = shown.iter().position(|number| place(item, *number) == ModelGroup::Unlisted);
        let mut rows: Vec<ListRow> = shown.into_iter().map(ListRow::Option).collect();
        if let Some(at) = unlisted.filter(|_| item.filtered) {
            rows.insert(at, ListRow::Divider);
        }
        rows
    }

    /// The one of them that is most likely meant.
    pub(super) fn best_match(&self, item: &ChoiceItem) -> Option<usize> {
        let filter = self.filter_of(item)?;
        let shown = self.matches(item);
        let ranked = shown.iter().filter_map(|number| Some((rank(item, *number, filter)?, *number)));
        ranked.min().map(|(_, number)| number).or(shown.first().copied())
    }

    /// The highlighted possibility of a list that has the focus.
    pub(super) fn highlighted(&self, item: &ChoiceItem) -> usize {
        let wanted = self.highlight.unwrap_or(item.chosen);
        let shown = self.matches(item);
        if shown.contains(&wanted) { wanted } else { shown.first().copied().unwrap_or(item.chosen) }
    }
}

/// Everything that can have the focus, in the order it is gone through.
pub(super) fn focus_targets(prompt: &Prompt) -> Vec<FocusTarget> {
    let items = prompt.items.iter().map(|item| FocusTarget::Item(item.slot()));
    let actions = actions_in_form(prompt).map(|offer| FocusTarget::Action(offer.action));
    let diff = matches!(prompt.exhibit, Some(Panel::Diff(_))).then_some(FocusTarget::Diff);
    items.chain(actions).chain(diff).collect()
}

/// What has a line of its own in the form: everything but the ways on and back, and the way on too where there is
/// nothing to fill in.
pub(super) fn actions_in_form(prompt: &Prompt) -> impl Iterator<Item = &PromptAction> {
    prompt.actions.iter().filter(|offer| match offer.action {
        // Esc does it, and a key that was meant for what comes after must not.
        Action::Back | Action::Cancel => false,
        Action::Next => prompt.items.is_empty(),
        _ => true,
    })
}
