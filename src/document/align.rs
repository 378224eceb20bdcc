//! Which elements of an array stay when it becomes another one.
//!
//! An array is never written anew: its elements are kept, changed, taken out and put in one by one, so that what stands
//! between them has no way to get lost.

use std::collections::HashSet;
use std::ops::Range;

use serde_json::Value;

use super::tree::{NodeId, Tree};

/// What becomes of one element. Between the two passes of an edit the array holds one element for each step, in the
/// order of the steps: what is put in is there by then, and what is taken out is there still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AlignStep {
    /// The element with this number stays as it is written.
    Keep { old: usize },
    /// The element becomes the new one with this number, in its place.
    Change { old: usize, new: usize },
    /// The element goes.
    Take { old: usize },
    /// The new element with this number comes in; `from` is where an equal one was taken out.
    Put { new: usize, from: Option<usize> },
}

/// More pairs than this are not compared: what stands between the common ends is then changed place by place.
const MOST_PAIRS: usize = 1 << 20;

/// The steps from an array to the one with these elements; as many stay as can.
pub(super) fn align(tree: &Tree, array: NodeId, items: &[Value]) -> Vec<AlignStep> {
    let entries = tree.entries(array);
    let same = |old: usize, new: usize| tree.equals(entries[old].value, &items[new]);
    let common = entries.len().min(items.len());
    let head = (0..common).take_while(|&at| same(at, at)).count();
    let from_end = |back: usize| same(entries.len() - 1 - back, items.len() - 1 - back);
    let tail = (0..common - head).take_while(|&back| from_end(back)).count();
    let (olds, news) = (head..entries.len() - tail, head..items.len() - tail);

    let few = olds.len().saturating_mul(news.len()) <= MOST_PAIRS;
    let pairs = olds.clone().flat_map(|old| news.clone().map(move |new| (old, new)));
    let equal: Vec<bool> = if few { pairs.map(|(old, new)| same(old, new)).collect() } else { Vec::new() };
    let equal = |old: usize, new: usize| few && equal[(old - head) * news.len() + new - head];
    let kept = if few { longest_common(&olds, &news, equal) } else { Vec::new() };

    // An element that is equal to a new one elsewhere has moved there.
    let (mut target, mut origin) = (vec![None; olds.end], vec![None; news.end]);
    let stays: (HashSet<usize>, HashSet<usize>) = kept.iter().copied().unzip();
    for old in olds.clone().filter(|old| !stays.0.contains(old)) {
        let free = |new: &usize| !stays.1.contains(new) && origin[*new].is_none() && equal(old, *new);
        target[old] = news.clone().find(free);
        if let Some(new) = target[old] {
            origin[new] = Some(old);
        }
    }
    let mut steps: Vec<AlignStep> = (0..head).map(|old| AlignStep::Keep { old }).collect();
    let (mut old, mut new) = (head, head);
    for (next_old, next_new) in kept.into_iter().chain([(olds.end, news.end)]) {
        while old < next_old || new < next_new {
            let moved_away = old < next_old && target[old].is_some();
            let moved_here = new < next_new && origin[new].is_some();
            if moved_away || new == next_new {
                steps.push(AlignStep::Take { old });
                old += 1;
            } else if moved_here || old == next_old {
                steps.push(AlignStep::Put { new, from: origin[new] });
                new += 1;
            } else {
                steps.push(AlignStep::Change { old, new });
                (old, new) = (old + 1, new + 1);
            }
        }
        if old < olds.end {
            steps.push(AlignStep::Keep { old });
            (old, new) = (old + 1, new + 1);
        }
    }
    steps.extend((olds.end..entries.len()).map(|old| AlignStep::Keep { old }));
    steps
}

/// The longest common subsequence, in pairs.
fn longest_common(
    olds: &Range<usize>,
    news: &Range<usize>,
    equal: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let width = news.len() + 1;
    let at = |old: usize, new: usize| (old - olds.start) * width + new - news.start;
    let mut longest = vec![0_u32; (olds.len() + 1) * width];
    for old in olds.clone().rev() {
        for new in news.clone().rev() {
            longest[at(old, new)] = if equal(old, new) {
                longest[at(old + 1, new + 1)] + 1
            } else {
                longest[at(old + 1, new)].max(longest[at(old, new + 1)])
            };
        }
    }
    let (mut old, mut new) = (olds.start, news.start);
    let mut kept = Vec::new();
    while old < olds.end && new < news.end {
        if equal(old, new) {
            kept.push((old, new));
            (old, new) = (old + 1, new + 1);
        } else if longest[at(old + 1, new)] >= longest[at(old, new + 1)] {
            old += 1;
        } else {
            new += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::AlignStep::{Change, Keep, Put, Take};
    use super::*;
    use crate::document::Document;
    use crate::document::tree::Tree;

    #[test]
    fn as_many_stay_as_can() {
        for (text, items, steps) in [
            ("[1, 2]", json!([1, 2, 3]), vec![Keep { old: 0 }, Keep { old: 1 }, Put { new: 2, from: None }]),
            ("[1, 2, 3]", json!([1, 3]), vec![Keep { old: 0 }, Take { old: 1 }, Keep { old: 2 }]),
            ("[1, 2]", json!([1, 3]), vec![Keep { old: 0 }, Change { old: 1, new: 1 }]),
            ("[1, 2]", json!([2, 1]), vec![Take { old: 0 }, Keep { old: 1 }, Put { new: 1, from: Some(0) }]),
            ("[1, 1]", json!([1]), vec![Keep { old: 0 }, Take { old: 1 }]),
            ("[]", json!([1]), vec![Put { new: 0, from: None }]),
            (
                "[1, 2, 3, 4]",
                json!([5, 2, 4, 1]),
                vec![
                    Take { old: 0 },
                    Put { new: 0, from: None },
                    Keep { old: 1 },
                    Take { old: 2 },
                    Keep { old: 3 },
                    Put { new: 3, from: Some(0) },
                ],
            ),
        ] {
            let document = Document::parse(text.as_bytes()).unwrap();
            let items = items.as_array().unwrap();
            assert_eq!(align(&document.0, Tree::ROOT, items), steps, "{text}");
        }
    }

    #[test]
    fn endless_arrays_are_changed_place_by_place() {
        let text = format!("[0,{}9]", "1,".repeat(5_000));
        let document = Document::parse(text.as_bytes()).unwrap();
        let items: Vec<Value> =
            [json!(7)].into_iter().chain(vec![json!(2); 4_000]).chain([json!(9)]).collect();
        let steps = align(&document.0, Tree::ROOT, &items);
        let count = |chosen: fn(&AlignStep) -> bool| steps.iter().filter(|step| chosen(step)).count();
        assert_eq!(count(|step| matches!(step, Change { .. })), 4_001);
        assert_eq!(count(|step| matches!(step, Take { .. })), 1_000);
        assert_eq!(count(|step| matches!(step, Keep { .. })), 1);
    }
}
