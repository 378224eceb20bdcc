//! Two changes of one text made together.

use similar::DiffOp;

use super::diff::operations;

/// `base` with the lines changed that either of two others has changed; `None` where both touch the same place.
///
/// What the merged text means is for the caller to look at: lines that do not touch one another may still belong
/// together.
#[must_use]
pub fn merged(base: &str, one: &str, other: &str) -> Option<String> {
    let lines = |text: &'_ str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let (base, one, other) = (lines(base), lines(one), lines(other));
    let mut hunks = hunks(&base, &one);
    hunks.extend(self::hunks(&base, &other));
    hunks.sort_by_key(|hunk| (hunk.start, hunk.end));
    hunks.dedup();
    let mut out = String::new();
    let mut at = 0;
    for (index, hunk) in hunks.iter().enumerate() {
        // Which of two insertions at one place comes first is anybody's guess.
        let ambiguous = index > 0 && hunk.start == hunks[index - 1].start;
        if hunk.start < at || ambiguous {
            return None;
        }
        base[at..hunk.start].iter().for_each(|line| out.push_str(line));
        out.push_str(&hunk.text);
        at = hunk.end;
    }
    base[at..].iter().for_each(|line| out.push_str(line));
    Some(out)
}

/// Lines of the base that are replaced.
#[derive(PartialEq, Eq)]
struct Hunk {
    start: usize,
    end: usize,
    text: String,
}

fn hunks(base: &[String], changed: &[String]) -> Vec<Hunk> {
    let old: Vec<&str> = base.iter().map(String::as_str).collect();
    let new: Vec<&str> = changed.iter().map(String::as_str).collect();
    let mut hunks: Vec<Hunk> = Vec::new();
    for operation in operations(&old, &new) {
        if matches!(operation, DiffOp::Equal { .. }) {
            continue;
        }
        let (from, to) = (operation.old_range(), operation.new_range());
        let text = changed[to].concat();
        match hunks.last_mut() {
            Some(last) if last.end == from.start => {
                last.end = from.end;
                last.text.push_str(&text);
            }
            _ => hunks.push(Hunk { start: from.start, end: from.end, text }),
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
