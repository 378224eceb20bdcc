//! The wizard: answers, sections, messages, and what follows from them. No file, clock, network or terminal.
//!
//! A front end shows [`Wizard::prompt`] and [`Wizard::rail`] and sends a [`Message`] for whatever the person does;
//! [`Wizard::update`] changes the state and names [`Effect`]s, which `runtime` carries out and answers with further
//! messages. Values live here; cursor, scroll and filter belong to the front end.
//!
//! - `update` is total: any message in any state is fine, and a result nobody waits for any more is dropped by its id.
//! - A test's result belongs to the exact answers it tested; changing one makes it stale.
//! - What is written is a function of setup and answers alone.

mod afterwards;
mod answers;
mod command;
mod hand_over;
pub mod input;
mod kept;
mod message;
mod prefill;
mod probe;
mod problem;
mod prompt;
mod prompts;
mod refusal;
mod review;
mod section;
mod state;
mod update;
mod work;

#[cfg(test)]
mod tests;

pub use crate::locale::{Failure, Problem};
pub use afterwards::{AFTER_ANOTHER, STOP, gone};
pub use kept::Kept;
pub use message::{Action, Decision, Effect, Message, WorkId};
pub use prefill::{Prefill, usual_storage};
pub use problem::{CHANGED_MEANWHILE, UNTOLD, untold};
pub use prompt::{
    ChoiceItem, Exhibit, FileDiff, Item, Level, Note, Offer, Possibility, Prompt, SecretItem, Slot, Standing,
    SwitchItem, TextItem,
};
pub use review::{diffs, model_plan, plan};
pub use section::{Progress, RailItem, Section};
pub use state::{Facts, Practice, Wizard};
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
