//! Every screen in the pseudo-language, and one in Dutch: nothing on them comes from anywhere but the catalogue.

#[path = "../../../../tests/support/english.rs"]
mod english;

use crossterm::event::KeyCode;

use super::*;
use english::plain_english;

const PSEUDO: Theme = Theme::plain_text(true, Language::Pseudo);
const DUTCH: Theme = Theme::plain_text(true, Language::Dutch);

/// What servers and people say, and how models are called.
const DATA: &[&str] = &[
    "Anthropic Console",
    "invalid x-api-key",
    "Unauthorized",
    "Please configure AI Gateway in the Cloudflare dashboard",
    "Please configure AI",
    "Gateway in the Cloudflare dashboard",
    "Rate limited",
    "credit balance is too low to access the Anthropic",
    "claude next",
    "write any",
    "openclaw gateway stop",
    "openclaw gateway restart",
    "openclaw agent --local --agent main -m Hello",
    "clawgate check",
    "clawgate onboard",
    "clawgate undo",
];

#[track_caller]
fn all_from_the_catalogue(person: &mut Person) {
    let seen = person.text(300, 120);
    assert!(seen.contains(['é', 'å']), "{seen}");
    assert_eq!(plain_english(&seen, DATA), [""; 0], "{seen}");
    person.press(KeyCode::F(1));
    let help = person.text(300, 120);
    assert_eq!(plain_english(&help, DATA), [""; 0], "{help}");
    person.press(KeyCode::Esc);
}

#[test]
fn every_section_speaks_through_the_catalogue() {
    let mut person = Person::fresh(PSEUDO);
    all_from_the_catalogue(&mut person);
    // Wrong values have sentences of their own.
    person.types("0123").press(KeyCode::Tab).types("a b").press(KeyCode::Enter);
    all_from_the_catalogue(&mut person);
    person.pastes(&format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic"));
    let mut person = Person::fresh(PSEUDO);
    person.pastes(&format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic"));
    all_from_the_catalogue(&mut person);
    person.press(KeyCode::Enter);
    all_from_the_catalogue(&mut person);
    person.is_open();
    all_from_the_catalogue(&mut person);
    person.pastes(KEY).press(KeyCode::Enter);
    assert_eq!(person.wizard.section(), Section::Model);
    all_from_the_catalogue(&mut person);
    person.press(KeyCode::Enter);
    assert_eq!(person.wizard.section(), Section::Test);
    let running = person.text(300, 120);
    assert_eq!(plain_english(&running, DATA), [""; 0], "{running}");
    person.proven();
    all_from_the_catalogue(&mut person);
    person.press(KeyCode::Enter);
    assert_eq!(person.wizard.section(), Section::Review);
    let review = person.text(300, 120);
    // The files themselves are data; what is said of them is not.
    let said: Vec<&str> = review.lines().filter(|line| line.contains(['⟦', '⟧'])).collect();
    assert_eq!(plain_english(&said.join("\n"), DATA), [""; 0], "{review}");
    person.press(KeyCode::Enter).written();
    assert_eq!(person.wizard.section(), Section::Done);
    all_from_the_catalogue(&mut person);
}

#[test]
fn every_kind_of_failed_test_speaks_through_the_catalogue() {
    let mut person = Person::fresh(PSEUDO);
    person.at_test().wrong_token();
    all_from_the_catalogue(&mut person);
    let mut person = Person::fresh(PSEUDO);
    person.at_test().refused(401, "authentication_error", "invalid x-api-key");
    all_from_the_catalogue(&mut person);
    let mut person = Person::fresh(PSEUDO);
    person.at_test().offline();
    all_from_the_catalogue(&mut person);
}

#[test]
fn every_pictured_state_speaks_through_the_catalogue() {
    for (name, walk) in pictures::every_state() {
        let seen = walk(PSEUDO).text(300, 120);
        // Lines of the files themselves are data; what is said of them is not.
        let said: Vec<&str> = seen
            .lines()
            .filter(|line| {
                line.contains(['⟦', '⟧']) || !(line.contains(['{', '}', '"', '+']) || line.contains("// "))
            })
            .collect();
        assert_eq!(plain_english(&said.join("\n"), DATA), [""; 0], "{name}: {seen}");
    }
}

#[test]
fn a_dutch_person_sees_dutch() {
    let mut person = Person::fresh(DUTCH);
    person.at_test().refused(401, "authentication_error", "invalid x-api-key");
    let seen = person.text(120, 40);
    for part in ["Sleutels", "weigert", "Voer een geldige Anthropic API-sleutel in", "invalid x-api-key"] {
        assert!(seen.contains(part), "{part}: {seen}");
    }
}

#[test]
fn a_terminal_without_accents_shows_dutch_in_plain_letters() {
    let ascii = Theme { unicode: false, ..DUTCH };
    assert_eq!(
        ascii.text("Eén verzoek, geïnstalleerd, coördinatie".to_owned()),
        "Een verzoek, geinstalleerd, coordinatie"
    );
}
