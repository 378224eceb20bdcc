//! Unified diffs for the review and for `patch`.

use std::fmt::Write as _;

use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices, group_diff_ops};

/// How many unchanged lines stand around a change.
const CONTEXT: usize = 3;

/// Changed parts with more lines than this on either side are shown as a whole, old then new: finding the smallest
/// difference takes time that grows with the square of the changes.
const LARGEST_SEARCH: usize = 4000;

/// The difference between two texts in the unified format, empty where there is none.
///
/// `name` is the file's, on both sides; control characters in it are replaced. Lines end with LF alone, as `patch` has
/// it, so a CR stays part of its line. The texts go in as they are: the caller masks secrets first.
#[must_use]
pub fn unified(before: &str, after: &str, name: &str) -> String {
    if before == after {
        return String::new();
    }
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let name: String = name.chars().map(|c| if c.is_control() { '?' } else { c }).collect();
    let mut out = format!("--- {name}\n+++ {name}\n");
    for group in group_diff_ops(operations(&old, &new), CONTEXT) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let range = |start: usize, end: usize| match end - start {
            // The numbering of an empty range: the line before it.
            0 => format!("{start},0"),
            1 => format!("{}", start + 1),
            count => format!("{},{count}", start + 1),
        };
        let removed = range(first.old_range().start, last.old_range().end);
        let added = range(first.new_range().start, last.new_range().end);
        // Writing to a String cannot fail.
        let _ = writeln!(out, "@@ -{removed} +{added} @@");
        for change in group.iter().flat_map(|operation| operation.iter_changes(&old, &new)) {
            out.push(match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            });
            out.push_str(change.value());
            if !change.value().ends_with('\n') {
                out.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    out
}

/// Equal lines at both ends are set apart first; only what is between is searched.
pub(super) fn operations(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let foot = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old_rest[..old_rest.len() - foot], &new_rest[..new_rest.len() - foot]);

    let mut operations = Vec::new();
    if head > 0 {
        operations.push(DiffOp::Equal { old_index: 0, new_index: 0, len: head });
    }
    if old_middle.len().max(new_middle.len()) > LARGEST_SEARCH {
        operations.push(DiffOp::Replace {
            old_index: head,
            old_len: old_middle.len(),
            new_index: head,
            new_len: new_middle.len(),
        });
    } else {
        let found = capture_diff_slices(Algorithm::Myers, old_middle, new_middle);
        operations.extend(found.into_iter().map(|operation| moved(operation, head)));
    }
    if foot > 0 {
        let (old_index, new_index) = (old.len() - foot, new.len() - foot);
        operations.push(DiffOp::Equal { old_index, new_index, len: foot });
    }
    operations
}

fn moved(operation: DiffOp, by: usize) -> DiffOp {
    match operation {
        DiffOp::Equal { old_index, new_index, len } => {
            DiffOp::Equal { old_index: old_index + by, new_index: new_index + by, len }
        }
        DiffOp::Delete { old_index, old_len, new_index } => {
            DiffOp::Delete { old_index: old_index + by, old_len, new_index: new_index + by }
        }
        DiffOp::Insert { old_index, new_index, new_len } => {
            DiffOp::Insert { old_index: old_index + by, new_index: new_index + by, new_len }
        }
        DiffOp::Replace { old_index, old_len, new_index, new_len } => {
            DiffOp::Replace { old_index: old_index + by, old_len, new_index: new_index + by, new_len }
        }
    }
}
