//! What is worth knowing about files that were written.

use crate::locale::ids;
use crate::report::Outcome;
use crate::transaction::Receipt;

use super::setting::recovery;

/// Says what could not be done as it is done elsewhere.
pub(super) fn tell(receipt: &Receipt, outcome: &mut Outcome) {
    for (code, message) in recovery(receipt.recovered.clone()) {
        outcome.warn(code, message, None);
    }
    for file in &receipt.files {
        let path = file.path.as_path();
        if file.in_place {
            outcome.warn("written-in-place", ids::WARN_WRITTEN_IN_PLACE.with("path", path), None);
        }
        if file.overtaken {
            outcome.warn("overtaken", ids::WARN_OVERTAKEN.with("path", path), Some("clawgate check"));
        }
        if !file.lost.is_empty() {
            let message = ids::WARN_ATTRIBUTES_LOST.with("path", path).with("names", file.lost.join(", "));
            outcome.warn("attributes-lost", message, None);
        }
    }
}
