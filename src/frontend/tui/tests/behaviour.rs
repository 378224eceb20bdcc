//! What keys do, from what a person sees.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::pictures::every_state;
use super::{ACCOUNT, COLOUR, KEY, MONO, Person, TOKEN, assert_no_secret, facts};
use crate::frontend::tui::keys;
use crate::frontend::tui::state::FocusTarget;
use crate::wizard::{Action, Effect, Facts, FieldId, FieldStatus, Item, Practice, Section};

fn slot(person: &mut Person) -> Option<FieldId> {
    person.frame(80, 24);
    match person.screen.state.focus {
        Some(FocusTarget::Item(slot)) => Some(slot),
        _ => None,
    }
}

fn value(person: &Person, slot: FieldId) -> String {
    let prompt = person.wizard.prompt();
    match prompt.items.iter().find(|item| item.slot() == slot) {
        Some(Item::Text(item)) => item.value.clone(),
        Some(Item::Secret(item)) => item.value.expose().to_owned(),
        other => panic!("{other:?}"),
    }
}

/// The key that is named in the footer is the one that does it: no earlier line of the table takes it away.
#[test]
fn what_the_footer_names_is_what_the_key_does() {
    for (name, walk) in every_state() {
        let mut person = walk(COLOUR);
        person.frame(120, 35);
        for _ in 0..8 {
            let prompt = person.wizard.prompt();
            let table = keys::table(&person.screen.state, &prompt, &person.wizard.sidebar());
            for binding in table.iter().filter(|binding| binding.label.is_some()) {
                for chord in binding.keys {
                    let key = match *chord {
                        keys::Chord::Key(code) => KeyEvent::new(code, KeyModifiers::NONE),
                        keys::Chord::Ctrl(c) => KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL),
                        keys::Chord::Alt(c) => KeyEvent::new(KeyCode::Char(c), KeyModifiers::ALT),
                    };
                    assert_eq!(keys::find(&table, &key), Some(binding.command), "{name}: {chord:?}");
                }
            }
            person.press(KeyCode::Tab);
        }
    }
}

#[test]
fn every_offer_has_a_key_or_a_line() {
    for (name, walk) in every_state() {
        let mut person = walk(COLOUR);
        let text = person.text(120, 60);
        for offer in person.wizard.prompt().actions {
            let label = COLOUR.say(&offer.label);
            // The way on is behind Enter wherever Enter does not choose first.
            let elsewhere = offer.action == Action::Next || (name == "help" || offer.action == Action::Back);
            assert!(text.contains(&label) || elsewhere, "{name}: {label}\n{text}");
        }
    }
}

#[test]
fn no_printable_key_and_no_escape_quits() {
    for (name, walk) in every_state() {
        let mut person = walk(COLOUR);
        person.work.clear();
        for c in ' '..='~' {
            person.press(KeyCode::Char(c));
        }
        for _ in 0..20 {
            person.press(KeyCode::Esc);
        }
        assert!(!person.is_asked_to(|effect| matches!(effect, Effect::Quit | Effect::Apply(..))), "{name}");
        assert!(!person.wizard.has_ended(), "{name}");
    }
}

#[test]
fn leaving_asks_first_where_answers_would_be_lost() {
    let mut person = Person::fresh(COLOUR);
    person.ctrl('c');
    assert!(person.wizard.has_ended(), "nothing was typed, so nothing is asked");

    let mut person = Person::fresh(COLOUR);
    person.at_model().press(KeyCode::Tab).types("claude");
    person.ctrl('c');
    assert!(person.text(80, 24).contains("Leave?"));
    person.press(KeyCode::Enter);
    assert!(!person.wizard.has_ended());
    assert_eq!(slot(&mut person), Some(FieldId::Fallbacks), "back where it was");
    person.ctrl('c').ctrl('c');
    assert!(person.wizard.has_ended());
}

#[test]
fn an_address_fills_both_fields_and_typing_goes_where_the_cursor_is() {
    let mut person = Person::fresh(COLOUR);
    assert_eq!(slot(&mut person), Some(FieldId::AccountId));
    person.pastes(&format!(
        "curl -X POST \\\n  'https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic/v1/messages'"
    ));
    assert_eq!(
        (value(&person, FieldId::AccountId), value(&person, FieldId::GatewayId)),
        (ACCOUNT.into(), "my-gate".into())
    );

    person
        .press(KeyCode::Tab)
        .press(KeyCode::Home)
        .types("x")
        .press(KeyCode::Right)
        .press(KeyCode::Backspace);
    assert_eq!(value(&person, FieldId::GatewayId), "xy-gate");
    person.ctrl('e').ctrl('w').types("q").ctrl('a').press(KeyCode::Delete);
    assert_eq!(value(&person, FieldId::GatewayId), "y-q");
    person.press(KeyCode::Left).press(KeyCode::Left).press(KeyCode::Left);
    assert_eq!(person.wizard.section(), Section::Gateway, "Left stays in the text");
    person.press(KeyCode::Right).ctrl('k');
    assert_eq!(value(&person, FieldId::GatewayId), "y");
    person.ctrl('u');
    assert_eq!(value(&person, FieldId::GatewayId), "");
}

#[test]
fn the_cursor_is_in_the_field() {
    let mut person = Person::fresh(MONO);
    person.types("012");
    for (width, height) in [(120, 35), (80, 24), (60, 18), (40, 12), (30, 6), (12, 3)] {
        let at = person.frame(width, height).cursor.unwrap();
        let text = person.text(width, height);
        let line = text.lines().nth(usize::from(at.y)).unwrap();
        let before: String = line.chars().take(usize::from(at.x)).collect();
        assert!(before.ends_with("012"), "{width}x{height}: {before:?}");
    }
}

#[test]
fn the_focus_goes_to_the_first_mistake_and_enter_to_the_field_that_needs_it() {
    let mut person = Person::fresh(COLOUR);
    person.pastes(ACCOUNT);
    person.press(KeyCode::Enter);
    assert_eq!((person.wizard.section(), slot(&mut person)), (Section::Gateway, Some(FieldId::GatewayId)));
    person.press(KeyCode::Enter);
    assert_eq!(slot(&mut person), Some(FieldId::GatewayId));
    assert!(person.text(80, 24).contains("The gateway ID is empty"));

    let mut person = Person::fresh(COLOUR);
    person.at_test().wrong_token();
    person.press(KeyCode::Enter);
    assert_eq!(person.wizard.section(), Section::Keys);
    // There was no field for a token: the gateway was taken for an open one.
    assert_eq!(slot(&mut person), Some(FieldId::Token));

    let mut person = Person::fresh(COLOUR);
    person.at_test().refused(401, "authentication_error", "invalid x-api-key");
    person.press(KeyCode::Enter);
    assert_eq!(slot(&mut person), Some(FieldId::ApiKey));
}

/// Leaving the gateway's section: what is asked can be stopped at once, and what is wrong is said at its field.
#[test]
fn the_gateway_is_asked_whether_it_is_there() {
    let mut person = Person::fresh(COLOUR);
    person.at_gateway();
    assert!(person.text(80, 24).contains("no key is sent"), "the footer says what is sent");
    person.press(KeyCode::Enter).press(KeyCode::Enter);
    assert!(person.text(80, 24).contains("Asking https://gateway.ai.cloudflare.com"));
    person.work.retain(|effect| !matches!(effect, Effect::ReadSetup(..)));
    assert!(matches!(person.work.as_slice(), [Effect::Probe(..)]), "asked once: {:?}", person.work);
    person.press(KeyCode::Esc);
    assert!(matches!(person.work.as_slice(), [Effect::Probe(id, _), Effect::Cancel(it)] if id == it));
    assert_eq!(person.wizard.section(), Section::Gateway);
    person.ctrl('n');
    assert_eq!(person.wizard.section(), Section::Keys);

    let mut person = Person::fresh(COLOUR);
    person.at_gateway();
    assert_eq!(slot(&mut person), Some(FieldId::AccountId));
    person.press(KeyCode::Enter);
    assert_eq!(slot(&mut person), Some(FieldId::AccountId), "nothing is known yet");
    person.is_missing();
    assert_eq!((person.wizard.section(), slot(&mut person)), (Section::Gateway, Some(FieldId::GatewayId)));
    let seen = person.text(120, 35);
    assert!(seen.contains("Cloudflare has no gateway of this name") && seen.contains("✗ Gateway"), "{seen}");
    person.press(KeyCode::BackTab);
    assert_eq!(slot(&mut person), Some(FieldId::AccountId));
    // Enter in a field that is right goes to the next, and asks again from the last.
    person.press(KeyCode::Enter).is_locked();
    assert_eq!((person.wizard.section(), slot(&mut person)), (Section::Keys, Some(FieldId::ApiKey)));
    person.pastes(KEY).press(KeyCode::Enter);
    assert_eq!(slot(&mut person), Some(FieldId::Token), "its token is asked for");
}

#[test]
fn a_secret_is_seen_only_while_it_is_asked_for() {
    let mut person = Person::fresh(COLOUR);
    person.at_model().press(KeyCode::Esc);
    assert_eq!(slot(&mut person), Some(FieldId::ApiKey));
    let masked = person.text(120, 35);
    assert_no_secret(&masked);
    assert!(masked.contains("54 characters, ends in f3Qa"), "{masked}");
    person.ctrl('r');
    assert!(person.text(120, 35).contains("CANARYcanary"), "this is what must not be seen otherwise");
    for leave in [KeyCode::Tab, KeyCode::F(1), KeyCode::Esc, KeyCode::F(2)] {
        let mut person = Person::fresh(COLOUR);
        person.at_model().press(KeyCode::Esc).ctrl('r');
        assert!(person.text(120, 35).contains("CANARYcanary"));
        person.press(leave);
        assert_no_secret(&person.text(120, 35));
        // Back in the field it is masked again.
        person.press(if leave == KeyCode::F(1) { KeyCode::Esc } else { KeyCode::F(3) });
        person.press(KeyCode::BackTab);
        assert_no_secret(&person.text(120, 35));
        assert_no_secret(&format!("{:?} {:?}", person.screen, person.wizard));
    }
}

#[test]
fn what_is_pasted_or_typed_takes_the_place_of_a_secret_that_is_not_seen() {
    let config = format!(
        r#"{{ models: {{ providers: {{ "cloudflare-ai-gateway": {{
            baseUrl: "https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic",
            api: "anthropic-messages", apiKey: "{KEY}", models: [] }} }} }} }}"#
    );
    let mut person = Person::new(COLOUR, Facts { open: Some(Section::Keys), ..facts() }, Some(&config));
    assert_eq!(slot(&mut person), Some(FieldId::ApiKey));
    assert_no_secret(&person.text(80, 24));
    assert_eq!(value(&person, FieldId::ApiKey), KEY);
    person.types("ab");
    assert_eq!(value(&person, FieldId::ApiKey), "ab");
    person.pastes(&format!("  export CLOUDFLARE_AI_GATEWAY_API_KEY=\"{TOKEN}\"\r\n"));
    assert!(
        value(&person, FieldId::ApiKey).contains(TOKEN) && !value(&person, FieldId::ApiKey).starts_with("ab")
    );
    person.press(KeyCode::Backspace).press(KeyCode::Left).press(KeyCode::Home).ctrl('u');
    assert_eq!(value(&person, FieldId::ApiKey), "");
}

#[test]
fn the_filter_is_cleared_before_the_section_is_left() {
    let mut person = Person::fresh(COLOUR);
    person.at_model().types("OPUS");
    let text = person.text(120, 35);
    assert!(
        text.contains("claude-opus") && !text.contains("claude-haiku") && text.contains("another model"),
        "{text}"
    );
    person.press(KeyCode::Esc);
    assert!(person.text(80, 24).contains("type to filter"));
    assert_eq!(person.wizard.section(), Section::Model);
    person.types("haiku").press(KeyCode::Enter);
    assert_eq!(person.wizard.section(), Section::Model, "the first Enter chooses");
    assert!(person.wizard.answers().unwrap().model.model().as_str().contains("haiku"));
    person.press(KeyCode::Enter);
    assert_eq!(person.wizard.section(), Section::Test);
    person.press(KeyCode::Esc).press(KeyCode::Esc).press(KeyCode::Esc);
    assert_eq!(person.wizard.section(), Section::Keys);
}

#[test]
fn a_space_in_a_filter_is_a_character_of_it() {
    let mut person = Person::fresh(COLOUR);
    person.at_model().types("another");
    let before = person.wizard.answers().map(|it| it.model);
    person.types(" model");
    assert_eq!(person.screen.state.filter, "another model");
    assert_eq!(person.wizard.answers().map(|it| it.model), before, "nothing was chosen on the way");
    person.press(KeyCode::Enter);
    assert_eq!(slot(&mut person), Some(FieldId::OtherModel));
    assert_eq!(value(&person, FieldId::OtherModel), "");
    // Where nothing was typed yet it chooses, as everywhere.
    let mut person = Person::fresh(COLOUR);
    person.at_model().press(KeyCode::Down).types(" ");
    assert_eq!(person.screen.state.filter, "");
    assert!(person.wizard.answers().map(|it| it.model) != before);
}

#[test]
fn a_list_tells_how_much_of_it_is_not_seen() {
    let mut person = Person::fresh(COLOUR);
    person.at_model().press(KeyCode::Home);
    let text = person.text(80, 24);
    assert!(text.contains("↓ ") && text.contains(" more") && !text.contains("↑ "), "{text}");
    person.press(KeyCode::End);
    let text = person.text(80, 24);
    assert!(text.contains("↑ ") && !text.contains("↓ "), "{text}");
}

#[test]
fn a_whole_account_id_is_seen_whole_where_the_wizard_starts() {
    for (width, height) in [(40, 12), (50, 16), (60, 20), (80, 24)] {
        let mut person = Person::fresh(COLOUR);
        person.types(ACCOUNT);
        let text = person.text(width, height);
        assert!(text.lines().any(|line| line.contains(ACCOUNT)), "{width}x{height}\n{text}");
        person.press(KeyCode::Tab).types("my-gate");
        let text = person.text(width, height);
        assert!(text.lines().any(|line| line.contains(ACCOUNT)), "{width}x{height}\n{text}");
    }
}

#[test]
fn walking_past_a_list_chooses_nothing() {
    let mut person = Person::fresh(COLOUR);
    person.at_model().press(KeyCode::Esc);
    let before = person.wizard.answers().unwrap();
    for _ in 0..12 {
        person.press(KeyCode::Down);
    }
    for _ in 0..12 {
        person.press(KeyCode::Up);
    }
    person.press(KeyCode::Tab).press(KeyCode::Tab).press(KeyCode::Down).press(KeyCode::BackTab);
    let after = person.wizard.answers().unwrap();
    assert_eq!((before.storage, before.token), (after.storage, after.token));
    person.press(KeyCode::Tab).press(KeyCode::Down).press(KeyCode::Enter);
    assert_ne!(person.wizard.answers().unwrap().storage, after.storage);
}

#[test]
fn nothing_is_written_but_by_what_says_so() {
    let config = Some("{ agents: {} }");
    let mut person = Person::new(COLOUR, facts(), config);
    person.at_test().proven();
    person.press(KeyCode::Enter);
    assert_eq!(slot(&mut person), Some(FieldId::GatewayMode));
    person.press(KeyCode::Enter);
    assert!(
        !person.is_asked_to(|effect| matches!(effect, Effect::Apply(..))),
        "Enter on a switch writes nothing"
    );
    assert_eq!(person.screen.state.focus, Some(FocusTarget::Action(Action::Write)));
    person.press(KeyCode::Down);
    assert_eq!(person.screen.state.focus, Some(FocusTarget::Diff));
    assert!(person.text(80, 24).contains("Enter write"));
    person.press(KeyCode::Enter);
    assert!(person.is_asked_to(|effect| matches!(effect, Effect::Apply(..))));
}

#[test]
fn the_changes_scroll_to_their_end_and_back() {
    for (width, height) in [(120, 35), (80, 24), (60, 18), (40, 12)] {
        let mut person = Person::fresh(COLOUR);
        person.at_test().proven().press(KeyCode::Enter).press(KeyCode::Down);
        person.frame(width, height);
        let mut seen = String::new();
        for _ in 0..80 {
            seen.push_str(&person.text(width, height));
            person.press(KeyCode::Down);
        }
        // Every line of the new config was in sight once.
        for part in ["\"mode\": \"local\"", "anthropic-messages", "contextWindow", "maxTokens", "\"primary\""]
        {
            assert!(seen.contains(part), "{width}x{height}: {part}");
        }
        person.press(KeyCode::Home);
        person.frame(width, height);
        person.press(KeyCode::End);
        let end = person.text(width, height);
        assert!(!end.contains("↓"), "{end}");
        for _ in 0..90 {
            person.press(KeyCode::Up);
            person.frame(width, height);
        }
        assert_eq!(person.screen.state.focus, Some(FocusTarget::Action(Action::Write)));
    }
}

#[test]
fn a_running_test_is_stopped_by_escape_and_sent_again() {
    let mut person = Person::fresh(COLOUR);
    person.at_test();
    // Whoever is impatient stops nothing.
    person.work.clear();
    person.press(KeyCode::Enter).press(KeyCode::Enter).types(" sx");
    assert!(person.work.is_empty(), "{:?}", person.work);
    assert!(person.text(80, 24).contains(" Esc stop · "));
    person.press(KeyCode::Esc);
    assert!(person.text(80, 24).contains("stopped by you"));
    assert!(person.is_asked_to(|effect| matches!(effect, Effect::Cancel(_))));
    assert_eq!(person.wizard.section(), Section::Test);
    person.ctrl('t');
    assert!(person.is_asked_to(|effect| matches!(effect, Effect::Check(..))));
    person.ctrl('x');
    assert!(person.is_asked_to(|effect| matches!(effect, Effect::Cancel(_))));
    person.ctrl('n');
    assert_eq!(person.wizard.section(), Section::Review);
}

#[test]
fn enter_writes_nothing_that_is_not_proven() {
    let mut person = Person::fresh(COLOUR);
    person.at_test().offline().ctrl('n');
    assert_eq!(person.wizard.section(), Section::Review);
    person.press(KeyCode::Enter);
    assert!(person.is_asked_to(|effect| matches!(effect, Effect::Check(..))));
    assert!(!person.is_asked_to(|effect| matches!(effect, Effect::Apply(..))));
}

#[test]
fn the_list_leads_to_the_key_that_it_was_refused_for() {
    let mut person = Person::fresh(COLOUR);
    person.at_model().refuses_the_list().ctrl('g');
    assert_eq!((person.wizard.section(), slot(&mut person)), (Section::Keys, Some(FieldId::ApiKey)));
    let seen = person.text(80, 24);
    assert!(seen.contains("✗ Keys") && seen.contains("key refused when the gateway was asked"), "{seen}");
    // Tab is told of before what shows a secret, at every width that has room for it.
    assert!(seen.contains("Tab next field · Ctrl-R reveal · "), "{seen}");
}

#[test]
fn the_rail_is_a_way_to_every_section() {
    let mut person = Person::fresh(COLOUR);
    person.at_test().proven();
    for (key, section) in [(3, Section::Keys), (6, Section::Review), (2, Section::Gateway)] {
        person.press(KeyCode::F(key));
        assert_eq!(person.wizard.section(), section);
    }
    person.event(KeyEvent::new(KeyCode::Char('3'), KeyModifiers::ALT));
    assert_eq!(person.wizard.section(), Section::Model);
    person.ctrl('s');
    assert_eq!(person.wizard.answers().unwrap().model.model().as_str(), "claude-sonnet-4-6");
}

/// Whatever can be filled in, chosen, switched or done is in sight while it has the focus, at every size.
#[test]
fn what_has_the_focus_is_in_sight() {
    for (name, walk) in every_state().into_iter().filter(|(name, _)| *name != "help") {
        for (width, height) in [(120, 35), (80, 24), (60, 18), (40, 12), (39, 11), (40, 5), (24, 4)] {
            let mut person = walk(COLOUR);
            person.frame(width, height);
            for step in 0..40 {
                person.press(if step % 2 == 0 { KeyCode::Down } else { KeyCode::Tab });
                let text = person.text(width, height);
                let prompt = person.wizard.prompt();
                let wanted = match person.screen.state.focus {
                    Some(FocusTarget::Action(action)) => {
                        prompt.actions.iter().find(|it| it.action == action).map(|it| COLOUR.say(&it.label))
                    }
                    Some(FocusTarget::Item(slot)) => {
                        prompt.items.iter().find(|it| it.slot() == slot).map(|item| match item {
                            Item::Text(item) => COLOUR.say(&item.label),
                            Item::Secret(item) => COLOUR.say(&item.label),
                            Item::Switch(item) => COLOUR.say(&item.label),
                            Item::Choice(item) => {
                                let number = person.screen.state.highlighted(item);
                                COLOUR.say(&item.options[number].label)
                            }
                        })
                    }
                    Some(FocusTarget::Diff) | None => None,
                };
                // A long label is wrapped: its first word is enough to know it by.
                let word =
                    wanted.as_deref().and_then(|text| text.split_whitespace().next()).unwrap_or_default();
                // A path is told by its end.
                let word = if word.starts_with('~') { &word[word.len() - 12..] } else { word };
                assert!(text.contains(word), "{name} at {width}x{height}: no {word:?} in\n{text}");
            }
        }
    }
}

#[test]
fn a_key_that_is_held_down_decides_nothing() {
    let mut person = Person::fresh(COLOUR);
    let held = |code| KeyEvent { kind: KeyEventKind::Repeat, ..KeyEvent::new(code, KeyModifiers::NONE) };
    person.at_gateway().event(held(KeyCode::Enter));
    assert!(!person.is_asked_to(|effect| matches!(effect, Effect::Probe(..))));
    person.ctrl('u');
    person.event(held(KeyCode::Char('a')));
    assert_eq!(value(&person, FieldId::AccountId), "a");
    person.event(KeyEvent {
        kind: KeyEventKind::Release,
        ..KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE)
    });
    assert_eq!(value(&person, FieldId::AccountId), "a");
}

#[test]
fn what_is_typed_survives_every_resize() {
    let mut person = Person::fresh(COLOUR);
    person.types("0123");
    for (width, height) in [(1, 1), (0, 0), (200, 3), (40, 12), (3, 80), (80, 24)] {
        person.frame(width, height);
        person.types("f");
    }
    assert_eq!(value(&person, FieldId::AccountId), "0123ffffff");
    let prompt = person.wizard.prompt();
    let Some(Item::Text(item)) = prompt.items.first() else { panic!() };
    // Too short so far, which nobody is told while typing.
    assert_eq!(item.standing, FieldStatus::Empty);
}

#[test]
fn practice_is_said_on_every_screen_at_every_size() {
    let practice = Practice { secrets: vec!["sk-ant-api03-CANARY"], ..Practice::default() };
    let mut person = Person::new(COLOUR, Facts { practice: Some(practice), ..facts() }, None);
    for (width, height) in [(120, 35), (80, 24), (60, 18), (40, 12), (30, 8), (12, 4)] {
        assert!(person.text(width, height).contains("PRACTICE"), "{width}x{height}");
    }
    person.at_test().proven();
    assert!(person.text(40, 12).contains("PRACTICE"));
}

#[test]
fn the_filter_finds_what_was_meant_and_marks_it() {
    use ratatui_core::style::Modifier;
    let chosen = |filter: &str| {
        let mut person = Person::fresh(COLOUR);
        person.at_model().types(filter).press(KeyCode::Enter);
        person.wizard.answers().unwrap().model.model().to_string()
    };
    for (filter, model) in [
        ("sonnet-5", "claude-sonnet-5"),
        ("claude-sonet-5", "claude-sonnet-5"),
        ("claude-sonnet 5", "claude-sonnet-5"),
        ("opus-5", "claude-opus-5"),
    ] {
        assert_eq!(chosen(filter), model, "{filter}");
    }
    let mut person = Person::fresh(COLOUR);
    let frame = person.at_model().types("sonet-5").frame(120, 35);
    let marked: Vec<String> = frame
        .rows
        .iter()
        .filter_map(|row| {
            let underlined =
                row.spans.iter().filter(|it| it.style.add_modifier.contains(Modifier::UNDERLINED));
            let text: String = underlined.map(|span| span.content.as_ref()).collect();
            (!text.is_empty()).then_some(text)
        })
        .collect();
    assert!(!marked.is_empty() && marked.iter().all(|it| it == "sonet-5"), "{marked:?}");
}

/// What the gateway did not list stands below a line that says so, and is marked where the columns are.
#[test]
fn what_is_not_listed_stands_below_what_is() {
    let mut person = Person::fresh(COLOUR);
    person.at_model().press(KeyCode::Down);
    let pointed = |person: &Person| {
        let prompt = person.wizard.prompt();
        let Some(Item::Choice(item)) = prompt.items.first() else { panic!() };
        COLOUR.say(&item.options[person.screen.state.highlighted(item)].label)
    };
    person.frame(120, 35);
    let before = pointed(&person);
    let models = br#"{"data":[{"type":"model","id":"claude-opus-5","display_name":"Claude Opus 5"},
        {"type":"model","id":"claude-next-1","max_input_tokens":500000,"max_tokens":64000}],"has_more":false}"#;
    person.lists(models);
    let text = person.text(120, 35);
    assert_eq!(pointed(&person), before, "a list that comes in moves nobody's hand");
    let row = |name: &str| {
        let at =
            text.lines().position(|line| line.contains(name)).unwrap_or_else(|| panic!("no {name}\n{text}"));
        (at, text.lines().nth(at).unwrap_or_default().to_owned())
    };
    let (divider, _) = row("── not listed by your gateway ──");
    let ((opus, opus_row), (next, next_row)) = (row("○ claude-opus-5 "), row("○ claude-next-1 "));
    assert!(opus < divider && next < divider && row("claude-sonnet-5 ").0 > divider, "{text}");
    assert!(opus_row.contains('✓') && opus_row.contains("1M") && next_row.contains("500k"), "{text}");
    assert!(!row("claude-sonnet-5 ").1.contains('✓'), "{text}");
    // The columns give way from the right; the names and the line between stay.
    let mut last = usize::MAX;
    for (width, height) in [(200, 60), (120, 35), (80, 24), (60, 18), (40, 24)] {
        let text = person.text(width, height);
        let names = ["listed", "context", "output", "$ in / out", "can", "retires"];
        let heading = text.lines().find(|line| line.contains("  listed")).unwrap_or_default();
        let shown = names.iter().filter(|name| heading.contains(**name)).count();
        assert!(names[..shown].iter().all(|name| heading.contains(name)), "{width}: {heading}");
        assert!(shown <= last && text.contains("○ claude-"), "{width}: {text}");
        last = shown;
    }
    assert!(person.text(200, 60).contains("retires"), "{}", person.text(200, 60));
}

#[test]
fn what_was_deleted_comes_back() {
    let mut person = Person::fresh(COLOUR);
    person.types("0123abcd").ctrl('u');
    assert_eq!(value(&person, FieldId::AccountId), "");
    person.ctrl('y');
    assert_eq!(value(&person, FieldId::AccountId), "0123abcd");
    person.press(KeyCode::Tab).ctrl('y');
    assert_eq!(value(&person, FieldId::GatewayId), "", "in its own field alone");
    person.at_gateway().press(KeyCode::Tab).press(KeyCode::Tab).ctrl('w').ctrl('y');
    assert_eq!(value(&person, FieldId::GatewayId), "my-gate");
}

/// Where no text is typed, a digit opens a section and `?` the help; in a field they are text.
#[test]
fn digits_and_question_marks_are_keys_where_nothing_is_typed() {
    let mut person = Person::fresh(COLOUR);
    person.at_test().proven();
    person.frame(80, 24);
    person.types("?");
    assert!(person.text(80, 24).contains("Help: Test"));
    person.press(KeyCode::Esc).types("1");
    assert_eq!(person.wizard.section(), Section::Gateway);
    person.frame(80, 24);
    person.types("?1");
    assert_eq!(person.wizard.section(), Section::Gateway);
    assert!(value(&person, FieldId::AccountId).ends_with("?1"));
    assert!(person.text(80, 24).contains("1 "), "the checklist names the digits");
}

/// What the terminal is asked to copy is the command, once.
#[test]
fn a_command_is_copied() {
    let mut person = Person::fresh(COLOUR);
    person.at_test().proven().press(KeyCode::Enter).press(KeyCode::Enter).written();
    let text = person.text(80, 24);
    let at = |needle: &str| text.find(needle).unwrap_or_else(|| panic!("no {needle}\n{text}"));
    assert!(at("✓ Wrote") < at("Proven") && at("Proven") < at("Next"), "{text}");
    // A command has its line to itself.
    for command in
        ["openclaw gateway restart", "openclaw agent --local --agent main -m Hello", "clawgate undo"]
    {
        let mut lines = text.lines().map(|line| line.rsplit('│').next().unwrap_or(line).trim());
        assert!(lines.any(|line| line == command), "{command}\n{text}");
    }
    person.types("c");
    assert_eq!(person.frame(80, 24).copied.as_deref(), Some("openclaw gateway restart"));
    assert_eq!(person.frame(80, 24).copied, None);
    assert!(person.text(80, 24).contains("openclaw gateway restart  copied"));
    person.types("cc");
    assert_eq!(person.frame(80, 24).copied.as_deref(), Some("clawgate undo"));
}

/// A review that does not fit says so where it is written from, until it was read.
#[test]
fn what_was_not_read_is_counted_before_it_is_written() {
    let mut person = Person::fresh(COLOUR);
    person.at_test().proven().press(KeyCode::Enter);
    let text = person.text(80, 24);
    assert!(text.contains("lines not seen)"), "{text}");
    for _ in 0..9 {
        person.press(KeyCode::PageDown);
        person.frame(80, 24);
    }
    let text = person.text(80, 24);
    assert!(text.contains("Enter write") && !text.contains("not seen"), "{text}");
}

#[test]
fn the_footer_names_what_can_be_done_while_the_gateway_is_asked() {
    let mut person = Person::fresh(COLOUR);
    person.at_gateway().press(KeyCode::Enter);
    let text = person.text(80, 24);
    let footer = text.lines().last().unwrap();
    assert!(footer.contains("Esc stop") && footer.contains("Ctrl-N"), "{footer}");
    assert!(!footer.contains("Enter") && !text.contains("Ctrl-X"), "{text}");
}

/// A test that runs says how long it has been waiting, and for how long it will.
#[test]
fn a_running_test_has_a_clock() {
    let mut person = Person::fresh(COLOUR);
    let (id, _) = person.at_test().test();
    let timings =
        crate::gateway::Timings { name: Some(3), connect: Some(12), tls: Some(31), ..Default::default() };
    let way = crate::gateway::NetworkPath { name: true, proxy: false, tls: true };
    person.tell(crate::wizard::Message::CheckMoved(id, crate::gateway::stages(way, &timings, None)));
    person.screen.state.elapsed = Some(std::time::Duration::from_millis(840));
    let text = person.text(200, 60);
    assert!(text.contains("TLS 31 ms · first byte 0.8 s of 30"), "{text}");
}
