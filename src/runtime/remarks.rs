//! What is worth knowing about files that were written, for every front end the same.

use std::path::PathBuf;

use crate::locale::{Message, ids};
use crate::openclaw::Notice;
use crate::transaction::{Action, Ending, Receipt, Recovery};

use super::sentence::listed;

/// What could not be done as it is done elsewhere, and what others may notice.
#[must_use]
pub fn remarks(receipt: &Receipt) -> Vec<Notice> {
    let mut remarks = recovery(receipt.recovered.clone());
    for file in &receipt.files {
        let path = file.path.as_path();
        if file.names > 1 && file.action == Action::Changed {
            let id = if file.in_place { ids::WARN_HARD_LINKS_KEPT } else { ids::WARN_HARD_LINKS_BROKEN };
            remarks.push(notice("hard-links", id.with("path", path).with("names", file.names)));
        } else if file.in_place {
            remarks.push(notice("written-in-place", ids::WARN_WRITTEN_IN_PLACE.with("path", path)));
        }
        if file.overwritten {
            let command = Some("clawgate check");
            let found = notice("overtaken", ids::WARN_OVERTAKEN.with("path", path));
            remarks.push(Notice { command, ..found });
        }
        if !file.lost.is_empty() {
            let message = ids::WARN_ATTRIBUTES_LOST.with("path", path).with("names", file.lost.join(", "));
            remarks.push(notice("attributes-lost", message));
        }
    }
    for file in &receipt.files {
        if let (Some(before), Some(now)) = (file.mode_before, file.mode)
            && before & 0o7 != 0
            && now & 0o7 == 0
        {
            let message = ids::WARN_CLOSED_TO_OTHERS.with("path", file.path.as_path());
            remarks.push(notice("closed-to-others", message));
        }
    }
    remarks
}

/// What is to be said of a write that had been cut short.
#[must_use]
pub fn recovery(recovery: Option<Recovery>) -> Vec<Notice> {
    let Some(done) = recovery else { return Vec::new() };
    let (code, id) = match (done.ending, done.files.is_empty()) {
        (Ending::Finished, _) => ("recovered-finished", ids::WARN_RECOVERED_FINISHED),
        (Ending::RolledBack, false) => ("recovered-rolled-back", ids::WARN_RECOVERED_ROLLED_BACK),
        (Ending::RolledBack, true) => ("recovered-rolled-back", ids::WARN_RECOVERED_UNBEGUN),
    };
    let gone_back: Vec<PathBuf> = done.files.into_iter().filter(|file| !done.left.contains(file)).collect();
    let mut said = vec![notice(code, id.with("time", done.time.as_str()).with("files", listed(&gone_back)))];
    if !done.left.is_empty() {
        said.push(notice("recovered-left", ids::WARN_RECOVERED_LEFT.with("files", listed(&done.left))));
    }
    said
}

fn notice(code: &'static str, message: Message) -> Notice {
    Notice::new(code, message)
}
