//! What a line means: an answer to the question, or something to be done first.

/// What a line that answers any question means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reply<'l> {
    /// What stands in brackets.
    Default,
    /// Nothing at all, in place of what stands in brackets.
    Nothing,
    /// This.
    Text(&'l str),
    /// Say more.
    Help,
    /// One question back.
    Back,
    /// To the section of that number, counted from 1.
    Section(usize),
    /// Leave.
    Quit,
}

impl<'l> Reply<'l> {
    pub(super) fn of(line: &'l str) -> Self {
        if let Some(text) = line.strip_prefix('\\') {
            return Self::Text(text);
        }
        if let Some(number) = line.strip_prefix('<') {
            return match number.trim().parse() {
                Ok(number) => Self::Section(number),
                Err(_) if number.trim().is_empty() => Self::Back,
                // `<account_id>` is a placeholder that was copied: the question says what is wrong with it.
                Err(_) => Self::Text(line),
            };
        }
        match line {
            "" => Self::Default,
            "-" => Self::Nothing,
            "?" => Self::Help,
            "q" | "Q" => Self::Quit,
            _ => Self::Text(line),
        }
    }
}

/// Why no possibility is meant, or which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// That one, counted from 0.
    One(usize),
    /// None.
    None,
    /// The text stands in several names.
    Several,
}

/// The possibility that a text means: its number, its name, or a part of one name alone.
pub(super) fn pick(text: &str, names: &[String]) -> Pick {
    if let Ok(number) = text.parse::<usize>() {
        return if (1..=names.len()).contains(&number) { Pick::One(number - 1) } else { Pick::None };
    }
    let text = text.to_lowercase();
    let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    if let Some(exact) = names.iter().position(|name| *name == text) {
        return Pick::One(exact);
    }
    let mut fitting = names.iter().enumerate().filter(|(_, name)| name.contains(&text));
    match (fitting.next(), fitting.next()) {
        (Some((number, _)), None) => Pick::One(number),
        (Some(_), Some(_)) => Pick::Several,
        (None, _) => Pick::None,
    }
}

/// Yes or no, in English or as `yes` and `no` are said; `None` where it is neither.
pub(super) fn switch(text: &str, yes: &str, no: &str) -> Option<bool> {
    let text = text.to_lowercase();
    let is = |word: &str| word == text || word.chars().next().is_some_and(|first| text == first.to_string());
    if is(yes) || is("yes") {
        Some(true)
    } else if is(no) || is("no") {
        Some(false)
    } else {
        None
    }
}

/// How many places change, and how many lines are added and removed, as a unified diff tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    pub changes: usize,
    pub added: usize,
    pub removed: usize,
}

impl Extent {
    /// Neighbouring lines that change are one change.
    pub(super) fn of(diff: &str) -> Self {
        let mut extent = Self::default();
        let mut inside = false;
        for line in diff.lines().skip_while(|line| !line.starts_with("@@")) {
            let (added, removed) = (line.starts_with('+'), line.starts_with('-'));
            extent.added += usize::from(added);
            extent.removed += usize::from(removed);
            extent.changes += usize::from((added || removed) && !inside);
            inside = added || removed || (inside && line.starts_with('\\'));
        }
        extent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies() {
        for (line, reply) in [
            ("", Reply::Default),
            ("-", Reply::Nothing),
            ("?", Reply::Help),
            ("<", Reply::Back),
            ("< 3", Reply::Section(3)),
            ("q", Reply::Quit),
            ("\\q", Reply::Text("q")),
            ("<account_id>", Reply::Text("<account_id>")),
            ("my-gateway", Reply::Text("my-gateway")),
        ] {
            assert_eq!(Reply::of(line), reply, "{line}");
        }
    }

    #[test]
    fn a_choice_by_number_or_name() {
        let names = ["claude-sonnet-4-5", "claude-sonnet-4-5-20250929", "claude-opus-4"].map(str::to_owned);
        for (text, picked) in [
            ("1", Pick::One(0)),
            ("3", Pick::One(2)),
            ("0", Pick::None),
            ("4", Pick::None),
            ("claude-sonnet-4-5", Pick::One(0)),
            ("Opus", Pick::One(2)),
            ("sonnet", Pick::Several),
            ("haiku", Pick::None),
        ] {
            assert_eq!(pick(text, &names), picked, "{text}");
        }
    }

    #[test]
    fn yes_and_no() {
        for (text, on) in [("y", Some(true)), ("Ja", Some(true)), ("n", Some(false)), ("nee", Some(false))] {
            assert_eq!(switch(text, "ja", "nee"), on, "{text}");
        }
        assert_eq!(switch("perhaps", "yes", "no"), None);
    }

    #[test]
    fn the_extent_of_a_diff() {
        let diff = "--- a\n+++ a\n@@ -1,4 +1,5 @@\n one\n-two\n+zwei\n+drei\n four\n+five\n\\ No newline\n";
        assert_eq!(Extent::of(diff), Extent { changes: 2, added: 3, removed: 1 });
        assert_eq!(Extent::of(""), Extent::default());
    }
}
