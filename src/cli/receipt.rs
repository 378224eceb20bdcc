//! What is worth knowing about files that were written.

use crate::report::Outcome;
use crate::runtime::remarks;
use crate::transaction::Receipt;

/// Says what could not be done as it is done elsewhere.
pub(super) fn tell(receipt: &Receipt, outcome: &mut Outcome) {
    for notice in remarks(receipt) {
        outcome.warn(notice.code, notice.message, notice.command);
    }
}
