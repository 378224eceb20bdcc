//! Where the person is in what is asked: plain data, which keys change and widgets show.

use crate::frontend::items;
use crate::frontend::terminal::Theme;
use crate::wizard::{Action, ChoiceItem, FieldId, Item, Panel, Prompt, PromptAction, Section};

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
    /// Whether the focused secret is shown.
    pub revealed: bool,
    /// How far the help is scrolled, where it is open.
    pub help: Option<usize>,
    /// The first line of the form that is shown.
    pub scroll: usize,
    /// Whether the person scrolled, so that the focus does not pull the form back.
    pub scrolled: bool,
    pub drawn: Drawn,
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
            revealed: false,
            help: None,
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

    /// The possibilities that the filter leaves, by their numbers. The last of a filtered list, which stands for
    /// whatever is not in it, always stays.
    pub(super) fn matches(&self, item: &ChoiceItem) -> Vec<usize> {
        let wanted = self.filter.to_lowercase();
        let filtered = item.filtered && !wanted.is_empty() && self.has_focus(item.slot);
        let fits = |number: &usize| {
            let option = &item.options[*number];
            let texts = [Some(&option.label), option.detail.as_ref(), option.warning.as_ref()];
            let mut texts = texts.into_iter().flatten();
            !filtered
                || *number + 1 == item.options.len()
                || texts.any(|text| self.theme.say(text).to_lowercase().contains(&wanted))
        };
        (0..item.options.len()).filter(fits).collect()
    }

    /// The one of them that is most likely meant: the one of that very name, else the first.
    pub(super) fn best_match(&self, item: &ChoiceItem) -> Option<usize> {
        let shown = self.matches(item);
        let wanted = self.filter.trim();
        let named =
            |number: &&usize| self.theme.say(&item.options[**number].label).eq_ignore_ascii_case(wanted);
        shown.iter().find(named).or(shown.first()).copied()
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
        Action::Back => false,
        // A key that was meant for what comes after must not stop it.
        Action::Cancel => prompt.section != Section::Test,
        Action::Next => prompt.items.is_empty(),
        _ => true,
    })
}
