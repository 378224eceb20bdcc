//! What is worth knowing about files that were written, and what another program made of them since.

use std::path::PathBuf;

use crate::locale::ids;
use crate::openclaw::Plan;
use crate::report::{Outcome, Proven};
use crate::runtime::{is_as_written, remarks};
use crate::transaction::Receipt;
use crate::wizard::STOP;

/// Says what could not be done as it is done elsewhere, and that a write can be taken back.
pub(super) fn tell(receipt: &Receipt, outcome: &mut Outcome) {
    outcome.can_undo = receipt.changed();
    for notice in remarks(receipt) {
        outcome.warn(notice.code, notice.message, notice.command);
    }
}

/// Another program may have read before our write and written after it; what then no longer stands is reported, by the
/// files that `gone` finds. What it added beside ours is its own affair.
pub(super) fn report_reverts(plan: &Plan, outcome: &mut Outcome, gone: impl FnOnce() -> Vec<PathBuf>) {
    if is_as_written(plan) {
        return;
    }
    let gone = gone();
    for path in &gone {
        outcome.warn("reverted", ids::WARN_REVERTED.with("path", path.as_path()), None);
    }
    if !gone.is_empty() {
        outcome.proven = Some(Proven::None);
        outcome.warn("reverted-hint", ids::DONE_REVERTED_HINT, Some(STOP));
    }
}
