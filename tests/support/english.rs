//! Finds English that was never in the catalogue: in the pseudo-language every word of the catalogue has an accent.

/// Stretches of two and more words without an accent, once `data` is taken out of the text, and commands that stand in
/// backticks.
pub fn plain_english(text: &str, data: &[&str]) -> Vec<String> {
    let mut text = text.to_owned();
    for known in data {
        text = text.replace(known, "\u{fffc}");
    }
    let mut found = Vec::new();
    for line in text.lines() {
        let mut parts: Vec<&str> = line.split('`').collect();
        let commands = (1..parts.len().saturating_sub(1)).step_by(2);
        commands.for_each(|at| parts[at] = "\u{fffc}");
        let line = parts.join(" ");
        let mut stretch: Vec<&str> = Vec::new();
        for word in line.split_whitespace().chain(["\u{fffc}"]) {
            if is_word(word) {
                stretch.push(word);
                continue;
            }
            if stretch.len() > 1 {
                found.push(stretch.join(" "));
            }
            stretch.clear();
        }
    }
    found
}

/// Letters alone, with the punctuation of a sentence around them, and not all capitals: those are names.
fn is_word(word: &str) -> bool {
    let around = |c: char| matches!(c, '⟦' | '⟧') || c.is_ascii_punctuation() && !"/-_$".contains(c);
    let word = word.trim_matches(around);
    word.len() > 1
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && word.bytes().any(|byte| byte.is_ascii_lowercase())
}
