//! Finds a name by what somebody remembers of it: letters in their order, the best match first.

/// What stands between the parts of a name.
const SEPARATORS: &[char] = &['-', '_', '.', '/', ':', '@'];
/// How many letters may be left out between two that were typed, where no part of the name begins with the second.
const GAP: usize = 2;

/// How a name matches; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// It is what was typed.
    Exact,
    /// What was typed is one of its parts, or several in a row.
    Segments,
    /// One of its parts begins with it.
    Start,
    /// It is somewhere in it.
    Inside,
    /// Its letters are in it, in this order.
    Scattered,
}

/// How a name matches, and the characters that do, by their numbers; none where it does not.
pub(super) fn find(name: &str, wanted: &str) -> Option<(Rank, Vec<usize>)> {
    let (name, wanted) = (letters(name), letters(wanted.trim()));
    if wanted.is_empty() {
        return None;
    }
    let begins = |at: usize| at == 0 || SEPARATORS.contains(&name[at - 1]);
    let ends = |at: usize| at == name.len() || SEPARATORS.contains(&name[at]);
    let whole = (0..(name.len() + 1).saturating_sub(wanted.len()))
        .filter(|at| name[*at..].starts_with(&wanted))
        .map(|at| {
            let rank = match (begins(at), ends(at + wanted.len())) {
                _ if name.len() == wanted.len() => Rank::Exact,
                (true, true) => Rank::Segments,
                (true, false) => Rank::Start,
                (false, _) => Rank::Inside,
            };
            (rank, at)
        })
        .min();
    if let Some((rank, at)) = whole {
        return Some((rank, (at..at + wanted.len()).collect()));
    }
    let starts = (0..name.len()).filter(|at| name[*at] == wanted[0] && begins(*at));
    starts.map(|at| scattered(&name, &wanted, at, &begins)).find_map(|at| at).map(|at| (Rank::Scattered, at))
}

/// The places of the letters from a start on: each right behind the one before, else where a part begins, else a few
/// letters on.
fn scattered(
    name: &[char],
    wanted: &[char],
    start: usize,
    begins: &impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let mut places = vec![start];
    let mut behind = start + 1;
    for letter in &wanted[1..] {
        let mut all = (behind..name.len()).filter(|at| name[*at] == *letter);
        let near = all.clone().next().filter(|at| *at <= behind + GAP);
        let at = near.or_else(|| all.find(|at| begins(*at)))?;
        places.push(at);
        behind = at + 1;
    }
    Some(places)
}

/// The characters of a name as they are compared: a blank is a hyphen.
fn letters(text: &str) -> Vec<char> {
    text.chars().map(|c| if c.is_whitespace() { '-' } else { c.to_ascii_lowercase() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_match_is_told() {
        for (name, wanted, rank) in [
            ("claude-sonnet-5", "Claude Sonnet 5", Some(Rank::Exact)),
            ("claude-sonnet-5", "sonnet-5", Some(Rank::Segments)),
            ("claude-sonnet-5-5", "sonnet-5", Some(Rank::Segments)),
            ("claude-sonnet-4-5-20250929", "sonnet-4-5", Some(Rank::Segments)),
            ("claude-sonnet-5", "son", Some(Rank::Start)),
            ("claude-sonnet-5", "onnet", Some(Rank::Inside)),
            ("claude-sonnet-5", "claude-sonet", Some(Rank::Scattered)),
            ("claude-sonnet-5", "cs5", Some(Rank::Scattered)),
            ("claude-sonnet-5", "csx", None),
            ("claude-sonnet-5", "opus", None),
            ("claude-sonnet-5", "", None),
            ("claude-sonnet-5", "claude-sonnet-5-5", None),
            ("漢字-5", "字-5", Some(Rank::Inside)),
        ] {
            assert_eq!(find(name, wanted).map(|(rank, _)| rank), rank, "{name}, {wanted}");
        }
    }

    #[test]
    fn the_letters_that_match_are_told() {
        let marked = |name: &str, wanted: &str| {
            let places = find(name, wanted).map(|(_, places)| places).unwrap_or_default();
            let mark = |(at, c): (usize, char)| if places.contains(&at) { c.to_ascii_uppercase() } else { c };
            name.chars().enumerate().map(mark).collect::<String>()
        };
        assert_eq!(marked("claude-sonnet-5", "sonnet"), "claude-SONNET-5");
        assert_eq!(marked("claude-sonnet-5", "sonet"), "claude-SONnET-5");
        assert_eq!(marked("claude-opus-4-8", "co4"), "Claude-Opus-4-8");
        // The part of that name, not the first letters that are like it.
        assert_eq!(marked("5-5-claude-5", "claude-5"), "5-5-CLAUDE-5");
    }
}
