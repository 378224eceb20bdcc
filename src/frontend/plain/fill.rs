//! An answer to a question of the wizard: taken, or what is wrong with it said.

use zeroize::Zeroizing;

use crate::frontend::items::{find, label, standing};
use crate::locale::{Id, ids};
use crate::wizard::{ChoiceItem, Effect, Item, Message, Slot, Standing, SwitchItem};

use super::answer::{self, Pick};
use super::lines::Line;
use super::page::about;
use super::walk::Walking;

impl<C: FnMut(Effect)> Walking<C> {
    /// A text or a secret: whether it is right.
    pub(super) fn fill(&mut self, item: &Item, text: Option<&str>, line: &Line) -> bool {
        let slot = item.slot();
        if let Some(text) = text {
            // An address stands somewhere in what was pasted, such as a command of several lines.
            let whole = matches!(slot, Slot::AccountId | Slot::GatewayId) && line.whole.contains("://");
            let text = if whole { line.whole.trim() } else { text };
            self.take(Message::Pasted(slot, Zeroizing::new(text.to_owned())));
            if let Some(aside) = self.wizard.aside() {
                let warning = ids::PLAIN_WARNING.with("what", aside.clone());
                self.walk.page.say(&warning);
                return false;
            }
            if line.more > 0 && !whole {
                let more = ids::PLAIN_MORE_LINES.with("name", label(item).clone()).with("lines", line.more);
                self.walk.page.say(&ids::PLAIN_WARNING.with("what", more));
            }
        }
        let prompt = self.wizard.prompt();
        let Some(item) = find(&prompt, slot) else { return true };
        if self.wrong(item) {
            return false;
        }
        if slot == Slot::Confirmation && standing(item) != Some(&Standing::Good) && text.is_some() {
            let message = about(label(item), ids::PLAIN_NOT_CONFIRMED.message());
            self.walk.page.say(&ids::PLAIN_WRONG.with("what", message));
            return false;
        }
        self.walk.page.read_back(item);
        true
    }

    /// One of several: whether one was meant.
    pub(super) fn choose(&mut self, choice: &ChoiceItem, text: Option<&str>) -> bool {
        let Some(text) = text else { return true };
        let names = answer::names(&choice.options, |name| self.walk.page.words(name));
        let reason = match answer::pick(text, &names) {
            Pick::One(number) => {
                self.take(Message::Chosen(choice.slot, number));
                return true;
            }
            Pick::None => ids::PLAIN_NO_SUCH_NUMBER,
            Pick::Several => ids::PLAIN_SEVERAL_SUCH,
        };
        let what = about(&choice.label, reason.with("last", names.len()));
        self.walk.page.say(&ids::PLAIN_WRONG.with("what", what));
        false
    }

    /// On or off: whether one of both was meant.
    pub(super) fn switch(&mut self, switch: &SwitchItem, text: Option<&str>) -> bool {
        let Some(text) = text else { return true };
        let word = |id: Id| self.walk.page.words(&id.message());
        match answer::switch(text, &word(ids::PLAIN_YES), &word(ids::PLAIN_NO)) {
            Some(on) => {
                if on != switch.on {
                    self.take(Message::Switched(switch.slot));
                }
                true
            }
            None => {
                let what = about(&switch.label, ids::PLAIN_NO_SUCH_SWITCH.message());
                self.walk.page.say(&ids::PLAIN_WRONG.with("what", what));
                false
            }
        }
    }
}
