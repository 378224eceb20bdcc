//! Sorting for everything but long lists of one kind: the standard library's is four kilobytes of program for each type
//! that it sorts, and some twenty types are sorted here. These sort places, which are all of one type, by it.

use std::cmp::Ordering;

/// As `slice::sort`, which is stable.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// As `slice::sort_by_key`.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// As `slice::sort_by`.
pub fn sort_by<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let mut targets = targets(items.len(), &|one, other| order(&items[one], &items[other]));
    for place in 0..items.len() {
        // Each exchange brings one item to its place.
        while targets[place] != place {
            let target = targets[place];
            items.swap(place, target);
            targets.swap(place, target);
        }
    }
}

/// Where each of `count` items goes.
fn targets(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sources: Vec<usize> = (0..count).collect();
    sources.sort_by(|one, other| order(*one, *other));
    let mut targets = vec![0; count];
    for (target, source) in sources.into_iter().enumerate() {
        targets[source] = target;
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts() {
        let mut words = ["d", "b", "a", "e", "c"];
        sort(&mut words);
        assert_eq!(words, ["a", "b", "c", "d", "e"]);
        sort::<u8>(&mut []);
    }

    #[test]
    fn leaves_equal_ones_in_their_order() {
        let mut words = ["cc", "a", "bbb", "b", "aa", "ccc", "c", "aaa", "bb"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["a", "b", "c", "cc", "aa", "bb", "bbb", "ccc", "aaa"]);
        sort_by(&mut words, |one, other| other[..1].cmp(&one[..1]));
        assert_eq!(words, ["c", "cc", "ccc", "b", "bb", "bbb", "a", "aa", "aaa"]);
    }
}
