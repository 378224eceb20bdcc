//! What came before: writes that were cut short, and writes to take back.

use crate::openclaw::Place;
use crate::transaction::{
    self, Faults, LOCK_WAIT, Past, Purged, Receipt, Recovery, UndoError, UndoPlan, Unfinished, WriteError,
};

use super::apply::stamp;
use super::host::Host;

/// What the last write below a state folder left, or all since and with `to`, compared with the files.
///
/// # Errors
/// See [`UndoError`].
pub fn read_undo(place: &Place, to: Option<&str>) -> Result<UndoPlan, UndoError> {
    UndoPlan::read(&place.state_dir, to, &mut Faults::none())
}

/// Takes writes back, all of it or nothing.
///
/// # Errors
/// See [`UndoError`]; everything is as it was then.
pub fn undo(plan: &UndoPlan, host: &Host) -> Result<Receipt, UndoError> {
    plan.apply(&stamp(host), LOCK_WAIT, &mut Faults::none())
}

/// The writes that are remembered, the newest first.
///
/// # Errors
/// See [`UndoError`].
pub fn history(place: &Place) -> Result<Vec<Past>, UndoError> {
    transaction::history(&place.state_dir, &mut Faults::none())
}

/// Removes what is kept to take writes back exactly.
///
/// # Errors
/// See [`WriteError`].
pub fn purge(place: &Place) -> Result<Purged, WriteError> {
    transaction::purge(&place.state_dir, LOCK_WAIT, &mut Faults::none())
}

/// Finishes or takes back a write that was cut short.
///
/// # Errors
/// See [`WriteError`].
pub fn recover(place: &Place) -> Result<Option<Recovery>, WriteError> {
    transaction::recover(&place.state_dir, LOCK_WAIT, &mut Faults::none())
}

/// A write that was cut short, if there is one. Changes nothing.
///
/// # Errors
/// See [`WriteError`].
pub fn unfinished(place: &Place) -> Result<Option<Unfinished>, WriteError> {
    transaction::unfinished(&place.state_dir, &mut Faults::none())
}
