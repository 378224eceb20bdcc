//! What the last test or the question for the models spoke against is marked until it is another value.

use super::*;
use crate::domain::{Exit, Field, Layer, ModelId};
use crate::locale::{Language, ids};
use crate::wizard::state::Pick;

const BODY: &str =
    r#"{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}"#;

/// The worker's answer to the question for the models.
fn listed(wizard: &mut Wizard, effects: &[Effect], code: &str, field: Option<Field>) {
    let Some(id) = effects.iter().find_map(|effect| match effect {
        Effect::ListModels(id, _) => Some(*id),
        _ => None,
    }) else {
        panic!("{effects:?}")
    };
    let layer = if field.is_some() { Layer::Provider } else { Layer::Network };
    let mut failure = Failure::new(code, layer, ids::VERDICT_PROVIDER_KEY_REJECTED);
    failure.field = field;
    wizard.update(Message::ModelsListed(id, Err(Problem::new(Exit::Provider, failure))));
}

/// At the models, the list asked for.
fn asking() -> (Wizard, Vec<Effect>) {
    let mut wizard = answered();
    act(&mut wizard, Action::Back);
    type_in(&mut wizard, FieldId::ApiKey, &format!("{KEY}x"));
    let effects = act(&mut wizard, Action::Next);
    (wizard, effects)
}

fn standing(wizard: &Wizard, slot: FieldId) -> Option<FieldStatus> {
    wizard.prompt().items.into_iter().find(|item| item.slot() == slot).and_then(|item| match item {
        Item::Text(item) => Some(item.standing),
        Item::Secret(item) => Some(item.standing),
        Item::Choice(_) | Item::Switch(_) => None,
    })
}

fn progress(wizard: &Wizard, section: Section) -> Progress {
    wizard.sidebar().into_iter().find(|item| item.section == section).unwrap().progress
}

fn notes(wizard: &Wizard) -> String {
    let notes = wizard.prompt().notes;
    notes.iter().map(|note| Language::English.say(&note.message) + "\n").collect()
}

#[test]
fn a_key_that_the_list_was_refused_for_is_said_at_once() {
    let (mut wizard, effects) = asking();
    listed(&mut wizard, &effects, "provider-key-rejected", Some(Field::ApiKey));
    assert_eq!(wizard.section(), Section::Keys, "it stays in its field");
    assert_eq!(progress(&wizard, Section::Keys), Progress::Bad);
    // Whoever goes on with it means it.
    let effects = act(&mut wizard, Action::Next);
    listed(&mut wizard, &effects, "provider-key-rejected", Some(Field::ApiKey));
    assert_eq!(wizard.section(), Section::Model);
    assert!(notes(&wizard).contains("No list: Anthropic refused the key\n"));
    let mend = Action::FixField(FieldId::ApiKey);
    assert!(wizard.prompt().actions.iter().any(|offer| offer.action == mend));
    act(&mut wizard, mend);
    let Some(FieldStatus::Refused(what)) = standing(&wizard, FieldId::ApiKey) else { panic!() };
    assert_eq!(Language::English.say(&what), "key refused when the gateway was asked for its models");
    // It is nothing that keeps anybody from going on, and it goes with the first other character.
    assert!(wizard.answers().is_some());
    type_in(&mut wizard, FieldId::ApiKey, &format!("{KEY}y"));
    assert_eq!(standing(&wizard, FieldId::ApiKey), Some(FieldStatus::Good));
    assert_eq!(progress(&wizard, Section::Keys), Progress::Done);
}

/// Nobody is called back who has gone on meanwhile.
#[test]
fn a_refused_list_interrupts_nothing() {
    let (mut wizard, effects) = asking();
    wizard.update(Message::Chosen(FieldId::Model, 0));
    listed(&mut wizard, &effects, "provider-key-rejected", Some(Field::ApiKey));
    assert_eq!(wizard.section(), Section::Model);
}

/// From the field that the test refused straight back to the test.
#[test]
fn a_mended_key_is_tested_next() {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(wrong_key(&subject))));
    act(&mut wizard, Action::FixField(FieldId::ApiKey));
    assert_eq!(wizard.section(), Section::Keys);
    type_in(&mut wizard, FieldId::ApiKey, "");
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.section(), Section::Keys, "nothing to go on with");
    type_in(&mut wizard, FieldId::ApiKey, "sk-ant-api03-another-0123456789-abcdefg");
    let effects = act(&mut wizard, Action::Next);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Check(..))), "{effects:?}");
    assert_eq!(wizard.section(), Section::Test);
}

#[test]
fn the_nearest_models_stand_beside_one_that_nobody_answers_for() {
    let mut wizard = answered();
    type_in(&mut wizard, FieldId::OtherModel, "claude-sonet-5");
    let effects = act(&mut wizard, Action::Next);
    let Some(Effect::Check(id, subject, _)) = effects.into_iter().next() else { panic!() };
    let body = r#"{"type":"error","error":{"type":"not_found_error","message":"model: claude-sonet-5"}}"#;
    wizard.update(Message::CheckDone(id, Ok(checked(&subject, 404, &[("cf-aig-log-id", b"01")], body))));
    let offers: Vec<String> =
        wizard.prompt().actions.iter().map(|offer| Language::English.say(&offer.label)).collect();
    assert_eq!(offers[..3], ["use claude-sonnet-5", "use claude-sonnet-5-5", "use claude-sonnet-4-5"]);
    let effects = act(&mut wizard, Action::UseModel(0));
    let [Effect::Check(_, subject, _)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(subject.model.as_str(), "claude-sonnet-5");
    assert!(act(&mut wizard, Action::UseModel(0)).is_empty(), "nothing is offered while that is tested");
}

#[test]
fn a_fallback_that_nothing_knows_is_no_fallback() {
    let mut wizard = answered();
    type_in(&mut wizard, FieldId::Fallbacks, "claude-opus-5, son");
    assert_eq!(standing(&wizard, FieldId::Fallbacks), Some(FieldStatus::Empty), "it is being typed");
    assert!(act(&mut wizard, Action::Next).is_empty());
    let Some(FieldStatus::Wrong(what)) = standing(&wizard, FieldId::Fallbacks) else { panic!() };
    assert_eq!(
        Language::English.say(&what),
        "No model `son` is known. The nearest are `claude-sonnet-5`, `claude-sonnet-5-5` and `claude-sonnet-4-6`."
    );
    for wrong in ["2", "d", "claude-opus-99"] {
        type_in(&mut wizard, FieldId::Fallbacks, wrong);
        assert!(wizard.answers().is_none(), "{wrong}");
    }
    // Another provider's is not ours to know; the gateway's list makes a name known.
    type_in(&mut wizard, FieldId::Fallbacks, "groq/some-model, claude-opus-5");
    assert!(wizard.answers().is_some());
    type_in(&mut wizard, FieldId::Fallbacks, "claude-of-tomorrow");
    assert!(wizard.answers().is_none());
    let page = br#"{"data":[{"id":"claude-of-tomorrow"}]}"#;
    let live = crate::gateway::read_models(&CLOUDFLARE_ANTHROPIC, page).unwrap().models;
    wizard.models.live = crate::gateway::Catalogue::of(&CLOUDFLARE_ANTHROPIC).merge(&live);
    assert!(wizard.answers().is_some());
}

#[test]
fn a_proof_says_which_fallbacks_it_says_nothing_about() {
    let mut wizard = answered();
    type_in(&mut wizard, FieldId::Fallbacks, "claude-opus-5");
    let effects = act(&mut wizard, Action::Next);
    let [Effect::Check(id, subject, _)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::CheckDone(*id, Ok(proven(subject))));
    assert!(notes(&wizard).contains("Fallbacks untested: cloudflare-ai-gateway/claude-opus-5"));
    let said = Language::English.say(&wizard.proven());
    assert!(said.ends_with(". Fallbacks untested: cloudflare-ai-gateway/claude-opus-5"), "{said}");
    type_in(&mut wizard, FieldId::Fallbacks, "");
    assert!(!Language::English.say(&wizard.proven()).contains("untested"));
}

#[test]
fn what_is_no_secrets_fault_has_no_way_to_the_keys() {
    let (mut wizard, effects) = asking();
    listed(&mut wizard, &effects, "name-not-found", None);
    assert!(notes(&wizard).contains("there seems to be no internet"), "{}", notes(&wizard));
    assert!(!wizard.prompt().actions.iter().any(|offer| matches!(offer.action, Action::FixField(_))));
    assert_eq!(progress(&wizard, Section::Keys), Progress::Done);
}

#[test]
fn what_the_test_refused_is_marked_until_it_is_edited() {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(wrong_key(&subject))));
    assert_eq!(progress(&wizard, Section::Keys), Progress::Bad);
    // Another model makes the test stale, and the key no better.
    act(&mut wizard, Action::Go(Section::Model));
    wizard.update(Message::Chosen(FieldId::Model, 0));
    act(&mut wizard, Action::Go(Section::Keys));
    let Some(FieldStatus::Refused(what)) = standing(&wizard, FieldId::ApiKey) else { panic!() };
    assert_eq!(Language::English.say(&what), "key refused in the last test");
    type_in(&mut wizard, FieldId::ApiKey, "sk-ant-api03-another-0123456789-abcdefg");
    assert_eq!(standing(&wizard, FieldId::ApiKey), Some(FieldStatus::Good));
    // What was typed back is what was refused.
    type_in(&mut wizard, FieldId::ApiKey, KEY);
    assert!(matches!(standing(&wizard, FieldId::ApiKey), Some(FieldStatus::Refused(_))));
}

#[test]
fn every_field_that_a_test_can_blame_is_marked() {
    let gateway = r#"{"success":false,"error":[{"code":2001,"message":"Please configure AI Gateway"}]}"#;
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(checked(&subject, 400, &[("cf-aig-log-id", b"01")], gateway))));
    assert_eq!(progress(&wizard, Section::Gateway), Progress::Bad);
    act(&mut wizard, Action::Go(Section::Gateway));
    assert!(matches!(standing(&wizard, FieldId::GatewayId), Some(FieldStatus::Refused(_))));
    type_in(&mut wizard, FieldId::GatewayId, "my-gate-2");
    assert_eq!(standing(&wizard, FieldId::GatewayId), Some(FieldStatus::Good));

    let model = r#"{"type":"error","error":{"type":"not_found_error","message":"model: claude-x"}}"#;
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(checked(&subject, 404, &[("cf-aig-log-id", b"01")], model))));
    assert_eq!(progress(&wizard, Section::Model), Progress::Bad);
    act(&mut wizard, Action::Go(Section::Model));
    assert!(notes(&wizard).contains("model unknown in the last test"), "{}", notes(&wizard));
    wizard.update(Message::Chosen(FieldId::Model, 0));
    assert!(!notes(&wizard).contains("in the last test"));
}

#[test]
fn a_key_that_gets_through_is_not_refused_whatever_became_of_the_list() {
    let (mut wizard, effects) = asking();
    listed(&mut wizard, &effects, "provider-key-rejected", Some(Field::ApiKey));
    act(&mut wizard, Action::Next);
    let effects = act(&mut wizard, Action::Next);
    let [Effect::Check(id, subject, _)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::CheckDone(*id, Ok(proven(subject))));
    assert_eq!(progress(&wizard, Section::Keys), Progress::Done);
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(checked(&subject, 401, &[("cf-aig-log-id", b"01")], BODY))));
    assert_eq!(progress(&wizard, Section::Keys), Progress::Bad);
}

/// The gateway's list says how far along a model's life is, and the wizard takes its word.
#[test]
fn the_list_decides_whether_a_model_ends() {
    let ends = |what: &str| {
        let (mut wizard, effects) = asking();
        let Some(Effect::ListModels(id, _)) =
            effects.iter().find(|effect| matches!(effect, Effect::ListModels(..)))
        else {
            panic!("{effects:?}")
        };
        let page = format!(r#"{{"data":[{{"id":"claude-sonnet-4-5",{what}}}]}}"#);
        let live = crate::gateway::read_models(&CLOUDFLARE_ANTHROPIC, page.as_bytes()).unwrap().models;
        let offered = crate::gateway::Catalogue::of(&CLOUDFLARE_ANTHROPIC).merge(&live);
        wizard.update(Message::ModelsListed(*id, Ok(offered)));
        wizard.form.model = Pick::Chosen(ModelId::parse("claude-sonnet-4-5").unwrap());
        let offers = wizard.prompt().actions.iter().any(|offer| offer.action == Action::TakeSuccessor);
        let said = notes(&wizard);
        act(&mut wizard, Action::TakeSuccessor);
        (offers, said, wizard.model().unwrap().model().to_string())
    };
    let (offers, said, then) = ends(r#""lifecycle":"deprecated","retires_at":"2026-11-30T00:00:00Z""#);
    assert!(offers && said.contains("retires on 2026-11-30"), "{said}");
    assert_eq!(then, "claude-sonnet-5-5");
    let (offers, said, then) = ends(r#""lifecycle":"active","retires_at":null"#);
    assert!(!offers && !said.contains("2026-11-30"), "{said}");
    assert_eq!(then, "claude-sonnet-4-5");
}
