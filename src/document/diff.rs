//! Unified diffs for the review and for `patch`.

use std::fmt::Write as _;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff};

use crate::locale::visible_lines;

/// How many unchanged lines stand around a change.
const CONTEXT: usize = 3;

/// Changed parts with more lines than this on either side are shown as a whole, old then new: finding the smallest
/// difference takes time that grows with the square of the changes.
const LARGEST_SEARCH: usize = 4000;

/// A line of a text, and how it is shown.
#[derive(Clone, PartialEq, Eq)]
pub struct DiffLine<'t> {
    /// As it stands in the text, with its line end.
    pub text: &'t str,
    /// What is shown in its place, where something in it is hidden; with its line end too.
    pub shown: Option<String>,
}

impl<'t> DiffLine<'t> {
    /// The lines of a text in which nothing is hidden.
    #[must_use]
    pub fn all(text: &'t str) -> Vec<Self> {
        text.split_inclusive('\n').map(|text| Self { text, shown: None }).collect()
    }

    /// Whether it is shown as it is, on a terminal too.
    fn is_printed(&self) -> bool {
        let text = self.text.trim_end_matches(['\n', '\r']);
        self.shown.is_none() && visible_lines(text) == text
    }

    fn shown(&self) -> &str {
        self.shown.as_deref().unwrap_or(self.text)
    }
}

/// The difference between two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// In the unified format, empty where there is none.
    pub text: String,
    /// Whether something is hidden in a line that changes, so that `patch` cannot make the one text of the other.
    pub hides: bool,
    /// The characters of the longest line that changes.
    pub longest: usize,
}

/// The difference between two texts in the unified format.
///
/// `name` is the file's, on both sides; control characters in it are replaced. Lines end with LF alone, as `patch` has
/// it, so a CR stays part of its line. Lines are compared as they are and shown as they may be. What stands around a
/// change ends before a line that is not shown as it is: `patch` would look for what is shown.
///
/// ```
/// use clawgate::document::diff::{DiffLine, unified};
///
/// let diff = unified(&DiffLine::all("a\nb\n"), &DiffLine::all("a\nc\n"), "f");
/// assert_eq!(diff.text, "--- f\n+++ f\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
/// ```
#[must_use]
pub fn unified(before: &[DiffLine<'_>], after: &[DiffLine<'_>], name: &str) -> Diff {
    let mut diff = Diff::default();
    let old: Vec<&str> = before.iter().map(|line| line.text).collect();
    let new: Vec<&str> = after.iter().map(|line| line.text).collect();
    if old == new {
        return diff;
    }
    let name: String = name.chars().map(|c| if c.is_control() { '?' } else { c }).collect();
    let _ = write!(diff.text, "--- {name}\n+++ {name}\n");
    for hunk in hunks(before, changes(&old, &new)) {
        hunk.write(before, after, &mut diff);
    }
    diff
}

/// Lines of the one text, and those of the other in their place.
type Change = (Range<usize>, Range<usize>);

/// Changes that are shown together, and the unchanged lines around each.
struct Hunk {
    /// In order.
    changes: Vec<Change>,
    /// How many unchanged lines stand before the first change, and behind the last.
    lead: usize,
    trail: usize,
}

/// Changes with so few lines between them that their contexts touch go together.
fn hunks(before: &[DiffLine<'_>], changes: Vec<Change>) -> Vec<Hunk> {
    // The lines next to a change that may stand around it.
    let behind = |at: usize| before[at..].iter().take(CONTEXT).take_while(|line| line.is_printed()).count();
    let ahead =
        |at: usize| before[..at].iter().rev().take(CONTEXT).take_while(|line| line.is_printed()).count();
    let mut hunks: Vec<Hunk> = Vec::new();
    for change in changes {
        if let Some(hunk) = hunks.last_mut()
            && let Some((last, _)) = hunk.changes.last()
            && last.end + hunk.trail + ahead(change.0.start) >= change.0.start
        {
            hunk.trail = behind(change.0.end);
            hunk.changes.push(change);
            continue;
        }
        let (lead, trail) = (ahead(change.0.start), behind(change.0.end));
        hunks.push(Hunk { changes: vec![change], lead, trail });
    }
    for hunk in &mut hunks {
        // `patch` takes a hunk with less behind it than before it for one at the end of the file.
        let end = hunk.changes.last().map_or(0, |(old, _)| old.end) + hunk.trail;
        if end < before.len() {
            hunk.lead = hunk.lead.min(hunk.trail);
        }
    }
    hunks
}

impl Hunk {
    fn write(&self, before: &[DiffLine<'_>], after: &[DiffLine<'_>], diff: &mut Diff) {
        let (Some((first_old, first_new)), Some((last_old, last_new))) =
            (self.changes.first(), self.changes.last())
        else {
            return;
        };
        let range = |start: usize, end: usize| match end - start {
            // The numbering of an empty range: the line before it.
            0 => format!("{start},0"),
            1 => format!("{}", start + 1),
            count => format!("{},{count}", start + 1),
        };
        let removed = range(first_old.start - self.lead, last_old.end + self.trail);
        let added = range(first_new.start - self.lead, last_new.end + self.trail);
        // Writing to a String cannot fail.
        let _ = writeln!(diff.text, "@@ -{removed} +{added} @@");
        let mut at = first_old.start - self.lead;
        for (old, new) in &self.changes {
            before[at..old.start].iter().for_each(|line| diff.line(' ', line));
            before[old.clone()].iter().for_each(|line| diff.line('-', line));
            after[new.clone()].iter().for_each(|line| diff.line('+', line));
            at = old.end;
        }
        before[at..at + self.trail].iter().for_each(|line| diff.line(' ', line));
    }
}

impl Diff {
    fn line(&mut self, sign: char, line: &DiffLine<'_>) {
        if sign != ' ' {
            self.hides |= line.shown.is_some();
            self.longest = self.longest.max(line.text.chars().count());
        }
        let text = line.shown();
        self.text.push(sign);
        self.text.push_str(text);
        if !text.ends_with('\n') {
            self.text.push_str("\n\\ No newline at end of file\n");
        }
    }
}

/// Which lines change, and into which. Equal lines at both ends are set apart first; only what is between is searched.
pub(super) fn changes(old: &[&str], new: &[&str]) -> Vec<Change> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let foot = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (before, after) = (head..old.len() - foot, head..new.len() - foot);
    if before.len().max(after.len()) > LARGEST_SEARCH {
        return vec![(before, after)];
    }
    let found = capture_diff(Algorithm::Myers, old, before, new, after);
    let changes = found.iter().filter(|operation| !matches!(operation, DiffOp::Equal { .. }));
    changes.map(|operation| (operation.old_range(), operation.new_range())).collect()
}
