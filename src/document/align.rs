//! Which elements of an array stay when it becomes another one.
//!
//! An array is never written anew: its elements are kept, changed, taken out and put in one by one, so that what stands
//! between them has no way to get lost.

use serde_json::Value;

use super::tree::{Entry, NodeId, Tree};

/// What becomes of one element. Between the two passes of an edit the array holds one element for each step, in the
/// order of the steps: what is put in is there by then, and what is taken out is there still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
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
pub(super) fn align(tree: &Tree, array: NodeId, items: &[Value]) -> Vec<Step> {
    let entries = tree.entries(array);
    let same = |entry: &Entry, item: &Value| tree.equals(entry.value, item);
    let head = entries.iter().zip(items).take_while(|(entry, item)| same(entry, item)).count();
    let (old, new) = (&entries[head..], &items[head..]);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(entry, item)| same(entry, item)).count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);

    let mut middle = Middle { old: old.len(), new: new.len(), equal: Vec::new() };
    if old.len().saturating_mul(new.len()) <= MOST_PAIRS {
        middle.equal = old.iter().flat_map(|entry| new.iter().map(|item| same(entry, item))).collect();
    }
    let mut steps: Vec<Step> = (0..head).map(|old| Step::Keep { old }).collect();
    steps.extend(middle.steps().into_iter().map(|step| step.behind(head)));
    steps.extend((entries.len() - tail..entries.len()).map(|old| Step::Keep { old }));
    steps
}

impl Step {
    /// The same step with this many elements before it.
    fn behind(self, head: usize) -> Self {
        match self {
            Self::Keep { old } => Self::Keep { old: old + head },
            Self::Change { old, new } => Self::Change { old: old + head, new: new + head },
            Self::Take { old } => Self::Take { old: old + head },
            Self::Put { new, from } => Self::Put { new: new + head, from: from.map(|old| old + head) },
        }
    }
}

/// What is left between the common ends of two arrays.
struct Middle {
    old: usize,
    new: usize,
    /// For each old element with each new one, whether they are equal; empty where there are too many.
    equal: Vec<bool>,
}

impl Middle {
    fn equal(&self, old: usize, new: usize) -> bool {
        self.equal.get(old * self.new + new).copied().unwrap_or(false)
    }

    /// The longest common subsequence, in pairs.
    fn kept(&self) -> Vec<(usize, usize)> {
        if self.equal.is_empty() {
            return Vec::new();
        }
        let width = self.new + 1;
        let mut longest = vec![0_u32; (self.old + 1) * width];
        for old in (0..self.old).rev() {
            for new in (0..self.new).rev() {
                longest[old * width + new] = if self.equal(old, new) {
                    longest[(old + 1) * width + new + 1] + 1
                } else {
                    longest[(old + 1) * width + new].max(longest[old * width + new + 1])
                };
            }
        }
        let (mut old, mut new) = (0, 0);
        let mut kept = Vec::new();
        while old < self.old && new < self.new {
            if self.equal(old, new) {
                kept.push((old, new));
                (old, new) = (old + 1, new + 1);
            } else if longest[(old + 1) * width + new] >= longest[old * width + new + 1] {
                old += 1;
            } else {
                new += 1;
            }
        }
        kept
    }

    fn steps(&self) -> Vec<Step> {
        let kept = self.kept();
        // An element that is equal to a new one elsewhere has moved there.
        let (mut target, mut origin) = (vec![None; self.old], vec![None; self.new]);
        let mut stays = (vec![false; self.old], vec![false; self.new]);
        for &(old, new) in &kept {
            stays.0[old] = true;
            stays.1[new] = true;
        }
        for old in (0..self.old).filter(|&old| !stays.0[old]) {
            let free = |&new: &usize| !stays.1[new] && origin[new].is_none() && self.equal(old, new);
            target[old] = (0..self.new).find(free);
            if let Some(new) = target[old] {
                origin[new] = Some(old);
            }
        }
        let mut steps = Vec::new();
        let (mut old, mut new) = (0, 0);
        for (next_old, next_new) in kept.into_iter().chain([(self.old, self.new)]) {
            while old < next_old || new < next_new {
                let moved_away = old < next_old && target[old].is_some();
                let moved_here = new < next_new && origin[new].is_some();
                if moved_away || (new == next_new) {
                    steps.push(Step::Take { old });
                    old += 1;
                } else if moved_here || old == next_old {
                    steps.push(Step::Put { new, from: origin[new] });
                    new += 1;
                } else {
                    steps.push(Step::Change { old, new });
                    (old, new) = (old + 1, new + 1);
                }
            }
            if old < self.old {
                steps.push(Step::Keep { old });
                (old, new) = (old + 1, new + 1);
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Step::{Change, Keep, Put, Take};
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
        let count = |chosen: fn(&Step) -> bool| steps.iter().filter(|step| chosen(step)).count();
        assert_eq!(count(|step| matches!(step, Change { .. })), 4_001);
        assert_eq!(count(|step| matches!(step, Take { .. })), 1_000);
        assert_eq!(count(|step| matches!(step, Keep { .. })), 1);
    }
}
