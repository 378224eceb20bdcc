//! Two changes of one text made together.

use std::ops::Range;

use super::diff::changes;

/// `base` with the lines changed that either of two others has changed; `None` where both touch the same place.
///
/// What the merged text means is for the caller to look at: lines that do not touch one another may still belong
/// together.
///
/// ```
/// use clawgate::document::merged;
///
/// assert_eq!(merged("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n").as_deref(), Some("A\nb\nC\n"));
/// assert_eq!(merged("a\n", "b\n", "c\n"), None);
/// ```
#[must_use]
pub fn merged(base: &str, one: &str, other: &str) -> Option<String> {
    let [base, one, other] = [base, one, other].map(|text| text.split_inclusive('\n').collect::<Vec<_>>());
    let mut hunks = hunks(&base, &one);
    hunks.extend(self::hunks(&base, &other));
    crate::domain::sort_by_key(&mut hunks, |(range, _)| (range.start, range.end));
    hunks.dedup();
    // Which of two insertions at one place comes first is anybody's guess.
    let apart = |pair: &[Hunk]| pair[0].0.end <= pair[1].0.start && pair[0].0.start < pair[1].0.start;
    if !hunks.windows(2).all(apart) {
        return None;
    }
    let mut out = String::new();
    let mut at = 0;
    for (range, text) in hunks {
        out.extend(base[at..range.start].iter().copied());
        out += &text;
        at = range.end;
    }
    out.extend(base[at..].iter().copied());
    Some(out)
}

/// Lines of the base, and what comes in their place.
type Hunk = (Range<usize>, String);

/// The changes, those that touch made one.
fn hunks(base: &[&str], changed: &[&str]) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    for (from, to) in changes(base, changed) {
        let text = changed[to].concat();
        match hunks.last_mut() {
            Some((last, before)) if last.end == from.start => {
                last.end = from.end;
                *before += &text;
            }
            _ => hunks.push((from, text)),
        }
    }
    hunks
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn changes_apart_go_together() {
        let base = "a\nb\nc\nd\ne\n";
        assert_eq!(merged(base, "a\nB\nc\nd\ne\n", "a\nb\nc\nD\ne\n").as_deref(), Some("a\nB\nc\nD\ne\n"));
        assert_eq!(merged(base, "x\na\nb\nc\nd\ne\n", "a\nb\nc\ne\n").as_deref(), Some("x\na\nb\nc\ne\n"));
        assert_eq!(merged(base, base, "a\n").as_deref(), Some("a\n"));
        assert_eq!(merged(base, "a\nB\nc\nd\ne\n", "a\nB\nc\nd\ne\n").as_deref(), Some("a\nB\nc\nd\ne\n"));
        assert_eq!(merged("a\nb", "a\nb\nc", "x\na\nb").as_deref(), Some("x\na\nb\nc"));
        assert_eq!(merged(base, "a\nB\nc\nd\ne\n", "a\nb\nC\nd\ne\n").as_deref(), Some("a\nB\nC\nd\ne\n"));
        assert_eq!(merged(base, "a\nB\nc\nd\ne\n", "a\n2\nc\nd\ne\n"), None);
        assert_eq!(merged(base, "a\n1\nb\nc\nd\ne\n", "a\n2\nb\nc\nd\ne\n"), None, "which comes first?");
        assert_eq!(merged(base, "", "a\nb\nc\nd\nE\n"), None);
    }
}
