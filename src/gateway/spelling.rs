//! Which known model somebody means: names are written with dots, a provider in front, another date, other capitals.

use crate::domain::ModelId;

/// How a name stands to the known ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// It is one of them.
    Known,
    /// It is one of them in another spelling, which the provider does not take: which one.
    Other(ModelId),
    /// It is nearly one of them; it may be a new one all the same: a dated name, or another letter.
    Near(ModelId),
    /// It is like none of them, as new models are.
    Unknown,
}

/// Words that say nothing of which model it is.
const FILLERS: [&str; 8] = ["models", "model", "latest", "us", "eu", "apac", "global", "v"];

/// A name taken apart: its words in order, without dates and fillers, and its date.
#[derive(PartialEq, Eq)]
struct Taken {
    words: Vec<String>,
    date: Option<String>,
}

impl Taken {
    fn apart(text: &str, fillers: &[&str]) -> Self {
        let lower = text.trim().to_ascii_lowercase();
        let name = lower.rsplit('/').next().unwrap_or_default();
        // `:beta`, `:thinking`, and the `-v1:0` of Bedrock.
        let name = name.split(':').next().unwrap_or_default();
        let name = name.strip_suffix("-v1").or_else(|| name.strip_suffix("-v2")).unwrap_or(name);
        let mut taken = Self { words: Vec::new(), date: None };
        for part in name.split(|c: char| !c.is_ascii_alphanumeric()) {
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            if part.len() == 8 && digits {
                taken.date = Some(part.to_owned());
                continue;
            }
            // `sonnet5` is `sonnet` and `5`.
            let border = part.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0).unwrap_or(part.len());
            let (word, number) = part.split_at(border);
            let words = [word, number]
                .into_iter()
                .filter(|it| !it.is_empty() && !FILLERS.contains(it) && !fillers.contains(it));
            taken.words.extend(words.map(str::to_owned));
        }
        crate::domain::sort(&mut taken.words);
        taken
    }

    /// The numbers among the words.
    fn numbers(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

/// How a name stands to the known ones; `fillers` are words of theirs that say nothing of which one it is.
#[must_use]
pub fn spelling(text: &str, known: &[ModelId], fillers: &[&str]) -> Spelling {
    let text = text.trim();
    if known.iter().any(|known| known.as_str() == text) {
        return Spelling::Known;
    }
    let taken = Taken::apart(text, fillers);
    if taken.words.is_empty() {
        return Spelling::Unknown;
    }
    let apart: Vec<(&ModelId, Taken)> =
        known.iter().map(|known| (known, Taken::apart(known.as_str(), fillers))).collect();
    let same = || apart.iter().filter(|(_, other)| other.words == taken.words);
    // The same date, else the name that goes without one.
    let dated = same().find(|(_, other)| other.date == taken.date);
    let found = dated.or_else(|| same().find(|(_, other)| other.date.is_none())).or_else(|| same().next());
    if let Some((known, other)) = found {
        let date = taken.date.as_ref().filter(|_| other.date.is_none());
        let snapshot = date.is_some_and(|date| text == format!("{known}-{date}"));
        let known = (*known).clone();
        return if snapshot { Spelling::Near(known) } else { Spelling::Other(known) };
    }
    // Of another letter or two, where the numbers are the same: a new number is a new model.
    let near = apart.iter().filter(|(_, other)| other.numbers().eq(taken.numbers()));
    let near = near.map(|(known, _)| (distance(&plain(text), known.as_str()), *known));
    match near.filter(|(distance, _)| *distance <= 2).min_by_key(|(distance, _)| *distance) {
        Some((_, known)) => Spelling::Near(known.clone()),
        None => Spelling::Unknown,
    }
}

/// The known name that is the least away from one that there is no model of; `None` where none is like it.
#[must_use]
pub fn nearest(text: &str, known: &[ModelId], fillers: &[&str]) -> Option<ModelId> {
    match spelling(text, known, fillers) {
        Spelling::Other(known) | Spelling::Near(known) => return Some(known),
        Spelling::Known => return None,
        Spelling::Unknown => {}
    }
    let text = plain(text);
    let most = (text.len() / 5).max(2);
    let near = known.iter().map(|known| (distance(&text, known.as_str()), known));
    let (_, known) = near.filter(|(distance, _)| *distance <= most).min_by_key(|(distance, _)| *distance)?;
    Some(known.clone())
}

/// The known names that are the least away from a text, at most so many, best first: those that have it in them, then
/// those of the fewest other letters. Dated names are left out where the text has no date.
#[must_use]
pub fn nearest_names(text: &str, known: &[ModelId], most: usize) -> Vec<ModelId> {
    let text = plain(text);
    let dated = Taken::apart(&text, &[]).date.is_some();
    let mut near: Vec<(bool, usize, &ModelId)> = Vec::new();
    for name in known.iter().filter(|name| dated || Taken::apart(name.as_str(), &[]).date.is_none()) {
        if near.iter().all(|(.., other)| *other != name) {
            near.push((!name.as_str().contains(&text), distance(&text, name.as_str()), name));
        }
    }
    crate::domain::sort_by_key(&mut near, |(other, distance, _)| (*other, *distance));
    near.into_iter().take(most).map(|(.., name)| name.clone()).collect()
}

/// A name as the known ones are written.
fn plain(text: &str) -> String {
    let lower = text.trim().to_ascii_lowercase();
    lower.rsplit('/').next().unwrap_or_default().replace(['.', '_', ' ', '@'], "-")
}

/// How many letters have to be put in, taken out, exchanged, or swapped with their neighbour (Levenshtein's distance
/// with swaps). Names are at most [`ModelId::MAX`] long.
fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let exchanged = last[column] + usize::from(a != b);
            let mut fewest = exchanged.min(last[column + 1] + 1).min(now[column] + 1);
            if row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b {
                fewest = fewest.min(before[column - 1] + 1);
            }
            now.push(fewest);
        }
        before = std::mem::replace(&mut last, now);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CLOUDFLARE_ANTHROPIC;
    use crate::gateway::Catalogue;

    const FAMILY: &[&str] = CLOUDFLARE_ANTHROPIC.model_fillers;

    fn known() -> Vec<ModelId> {
        Catalogue::of(&CLOUDFLARE_ANTHROPIC).names().cloned().collect()
    }

    fn id(text: &str) -> ModelId {
        ModelId::parse(text).unwrap()
    }

    #[test]
    fn other_spellings() {
        let known = known();
        for (text, meant) in [
            ("claude-haiku-4.5", "claude-haiku-4-5"),
            ("anthropic/claude-haiku-4-5", "claude-haiku-4-5"),
            ("anthropic/claude-sonnet-4.6", "claude-sonnet-4-6"),
            ("Claude-Sonnet-4-6", "claude-sonnet-4-6"),
            ("claude sonnet 4.6", "claude-sonnet-4-6"),
            ("Claude Sonnet 5.5", "claude-sonnet-5-5"),
            ("claude_opus_5", "claude-opus-5"),
            ("sonnet-4-6", "claude-sonnet-4-6"),
            ("claude-4-6-sonnet", "claude-sonnet-4-6"),
            ("claude-opus5", "claude-opus-5"),
            ("claude-sonnet-5-latest", "claude-sonnet-5"),
            ("claude-haiku-4-5@20251001", "claude-haiku-4-5-20251001"),
            ("claude-haiku-4.5-20251001", "claude-haiku-4-5-20251001"),
            ("us.anthropic.claude-sonnet-4-6-v1:0", "claude-sonnet-4-6"),
            ("anthropic/claude-sonnet-4.5:thinking", "claude-sonnet-4-5"),
        ] {
            assert_eq!(spelling(text, &known, FAMILY), Spelling::Other(id(meant)), "{text}");
        }
        // A date that only the known name has.
        let dated = [id("claude-sonnet-4-20250514")];
        assert_eq!(spelling("claude-sonnet-4", &dated, FAMILY), Spelling::Other(dated[0].clone()));
    }

    #[test]
    fn what_may_be_new() {
        let known = known();
        for (text, near) in [
            ("claude-sonnet-4-6-20260101", Some("claude-sonnet-4-6")),
            ("claude-sonet-4-6", Some("claude-sonnet-4-6")),
            ("cluade-opus-5", Some("claude-opus-5")),
            ("claude-haiku-6", None),
            ("claude-opus-5-9", None),
            ("claude-of-tomorrow", None),
            ("claude-99", None),
            ("claude", None),
            ("gpt-5.2", None),
        ] {
            let expected = near.map_or(Spelling::Unknown, |near| Spelling::Near(id(near)));
            assert_eq!(spelling(text, &known, FAMILY), expected, "{text}");
        }
        for known_one in &known {
            assert_eq!(spelling(known_one.as_str(), &known, FAMILY), Spelling::Known);
        }
    }

    #[test]
    fn the_nearest_of_what_there_is_not() {
        let known = known();
        assert_eq!(nearest("claude-sonnet-6", &known, FAMILY), Some(id("claude-sonnet-5")));
        assert_eq!(nearest("claude-haiku-4.5", &known, FAMILY), Some(id("claude-haiku-4-5")));
        assert_eq!(nearest("gpt-5.2", &known, FAMILY), None);
        assert_eq!(distance("abcd", "acbd"), 1);
        assert_eq!(distance("abc", ""), 3);
    }
}
