//! What every front end wants to know of a prompt's items.

use crate::domain::{AuthChoice, Secret};
use crate::locale::{Message, ids};
use crate::wizard::{Action, FieldId, FieldStatus, Item, Prompt};

/// Its name.
pub(super) fn label(item: &Item) -> &Message {
    match item {
        Item::Text(item) => &item.label,
        Item::Secret(item) => &item.label,
        Item::Choice(item) => &item.label,
        Item::Switch(item) => &item.label,
    }
}

/// How its value stands, where it can be wrong.
pub(super) fn standing(item: &Item) -> Option<&FieldStatus> {
    match item {
        Item::Text(item) => Some(&item.standing),
        Item::Secret(item) => Some(&item.standing),
        Item::Choice(_) | Item::Switch(_) => None,
    }
}

pub(super) fn is_wrong(item: &Item) -> bool {
    matches!(standing(item), Some(FieldStatus::Wrong(_)))
}

/// Whether somebody who was asked spoke against it.
pub(super) fn is_refused(item: &Item) -> bool {
    matches!(standing(item), Some(FieldStatus::Refused(_)))
}

pub(super) fn find(prompt: &Prompt, slot: FieldId) -> Option<&Item> {
    prompt.items.iter().find(|item| item.slot() == slot)
}

/// What a value looks like, for as long as there is none.
pub(super) fn example(slot: FieldId, choice: &AuthChoice) -> Option<Message> {
    let id = match slot {
        FieldId::AccountId => ids::EXAMPLE_ACCOUNT_ID,
        FieldId::GatewayId => ids::EXAMPLE_GATEWAY_ID,
        FieldId::ApiKey => ids::EXAMPLE_API_KEY,
        FieldId::Token => ids::EXAMPLE_TOKEN,
        FieldId::OtherModel => ids::EXAMPLE_OTHER_MODEL,
        FieldId::Fallbacks => ids::EXAMPLE_FALLBACKS,
        _ => return None,
    };
    Some(id.of(choice))
}

/// Whether it is the question whether to leave.
pub(super) fn is_leaving(prompt: &Prompt) -> bool {
    prompt.actions.iter().any(|offer| offer.action == Action::Stay)
}

/// What tells two secrets apart without showing one: its length, and its end where it is long; of what will be kept, not
/// of what was typed around it.
pub(super) fn fingerprint(typed: &Secret) -> Message {
    let secret = Secret::parse(typed.expose()).unwrap_or_else(|_| typed.clone());
    match secret.tail() {
        Some(end) => ids::SECRET_LENGTH_AND_END.with("length", secret.length()).with("end", end),
        None => ids::SECRET_LENGTH.with("length", secret.length()),
    }
}
