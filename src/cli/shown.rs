//! What would change, as a unified diff without secrets.

use crate::document::diff;
use crate::domain::Secret;
use crate::locale::ids;
use crate::openclaw::{FileChange, masked};
use crate::report::Outcome;

/// Puts the diff of all files into the outcome, and says where it holds fingerprints in place of secrets: as a patch it
/// would write those.
pub(super) fn show<'c>(
    changes: impl Iterator<Item = &'c FileChange>,
    secrets: &[&Secret],
    outcome: &mut Outcome,
) {
    let mut shown = String::new();
    let mut hidden = false;
    for change in changes {
        let (before, after) = masked(change, secrets);
        let path = change.path.display().to_string();
        let text = diff::unified(&before, &after, &path);
        let plain = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let whole =
            diff::unified(&plain(change.before.as_deref().unwrap_or_default()), &plain(&change.after), &path);
        // A secret in a line that neither changes nor stands beside one that does is not in the diff at all.
        hidden |= text != whole;
        shown.push_str(&text);
    }
    if hidden {
        outcome.warn("diff-masked", ids::WARN_DIFF_MASKED, None);
    }
    outcome.diff = Some(shown).filter(|diff| !diff.is_empty());
}
