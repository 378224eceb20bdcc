//! What would change, as a unified diff without secrets.

use crate::domain::Secret;
use crate::locale::ids;
use crate::openclaw::{FileChange, Review};
use crate::report::Outcome;

/// Puts the diff of all files into the outcome, and says where it holds fingerprints in place of secrets: as a patch it
/// would write those.
///
/// Where lines are very long, the values that change stand above the diff, behind signs that `patch` passes over. A
/// diff of such lines that is no patch is of no use to anybody and left out.
pub(super) fn show<'c>(
    changes: impl Iterator<Item = &'c FileChange>,
    secrets: &[&Secret],
    outcome: &mut Outcome,
) {
    let mut shown = String::new();
    let mut hidden = false;
    for change in changes {
        let review = Review::of(change, secrets);
        hidden |= review.hides;
        if let Some(values) = &review.values {
            let name = change.path.display().to_string().replace(char::is_control, "?");
            let lines = std::iter::once(name.as_str()).chain(values.lines());
            lines.for_each(|line| shown.extend(["# ", line, "\n"]));
        }
        if review.values.is_none() || !review.hides {
            shown.push_str(&review.patch);
        }
    }
    if hidden {
        outcome.warn("diff-masked", ids::WARN_DIFF_MASKED, None);
    }
    outcome.diff = Some(shown).filter(|diff| !diff.is_empty());
}
