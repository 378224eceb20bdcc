//! The wizard: answers, sections, messages, and what follows from them. No file, clock, network or terminal.
//!
//! A front end shows [`Wizard::prompt`] and [`Wizard::sidebar`] and sends a [`Message`] for whatever the person does;
//! [`Wizard::update`] changes the state and names [`Effect`]s, which `runtime` carries out and answers with further
//! messages. Values live here; cursor, scroll and filter belong to the front end.
//!
//! - `update` is total: any message in any state is fine, and a result nobody waits for any more is dropped by its id.
//! - A test's result belongs to the exact answers it tested; changing one makes it stale.
//! - What is written is a function of setup and answers alone.

mod answers;
mod command;
pub mod input;
mod message;
mod next_hosts;
mod pasted;
mod prefill;
mod probe;
mod problem;
mod prompt;
mod prompts;
mod rejection;
mod resume;
mod review;
mod saved_draft;
mod section;
mod state;
mod unattended;
mod update;
mod verify;
mod work;

#[cfg(test)]
mod tests;

pub use crate::locale::{Failure, Problem};
pub use message::{Action, Effect, Message, Override, WorkId};
pub use next_hosts::NextHosts;
pub use problem::{CHANGED_MEANWHILE, UNTOLD, untold};
pub use prompt::{
    ChoiceItem, ChoiceOption, FieldId, FieldStatus, FileDiff, Item, Level, ModelColumns, Note, Panel, Prompt,
    PromptAction, SecretItem, SwitchItem, TextItem,
};
pub use review::{diffs, model_plan, plan};
pub use saved_draft::SavedDraft;
pub use section::{Progress, Section, SidebarItem};
pub use state::{Facts, Practice, Wizard};
pub use verify::{AFTER_ANOTHER, STOP};
pub use work::{Checked, Written};

impl Wizard {
    /// A wizard, and the work it begins with.
    #[must_use]
    pub fn start(facts: Facts) -> (Self, Vec<Effect>) {
        let mut wizard = Self::with(facts);
        let effects = wizard.read_setup();
        (wizard, effects)
    }
}
