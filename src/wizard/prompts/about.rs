//! What each thing that can be done does, for whoever asks.

use crate::locale::{Id, ids};

use crate::wizard::message::Action;
use crate::wizard::prompt::PromptAction;

impl PromptAction {
    /// What it does, in one line.
    #[must_use]
    pub fn about(&self) -> Id {
        match self.action {
            Action::Next => ids::ABOUT_NEXT,
            Action::Back => ids::ABOUT_BACK,
            Action::Go(_) | Action::FixField(_) => ids::ABOUT_MEND,
            Action::Retry => ids::ABOUT_RETRY,
            Action::Cancel => ids::ABOUT_CANCEL,
            Action::Skip => ids::ABOUT_SKIP,
            Action::UseModel(_) => ids::ABOUT_USE_MODEL,
            Action::ListModels => ids::ABOUT_LIST_MODELS,
            Action::TakeSuccessor => ids::ABOUT_TAKE_SUCCESSOR,
            Action::Write => ids::ABOUT_WRITE,
            Action::ReadAgain => ids::ABOUT_READ_AGAIN,
            Action::Quit => ids::ABOUT_QUIT,
            Action::Leave => ids::ABOUT_LEAVE,
            Action::Keep => ids::ABOUT_KEEP,
            Action::Stay => ids::ABOUT_STAY,
        }
    }
}
