//! Where somebody who is new here would do what was not meant: the first offer is the harmless one, and it says so.

use super::*;
use crate::domain::CheckTarget;
use crate::locale::{Language, ids};

fn actions(wizard: &Wizard) -> Vec<Action> {
    wizard.prompt().actions.into_iter().map(|offer| offer.action).collect()
}

fn label(wizard: &Wizard, action: Action) -> String {
    let prompt = wizard.prompt();
    let offer = prompt.actions.iter().find(|offer| offer.action == action).unwrap();
    Language::English.say(&offer.label)
}

fn notes(wizard: &Wizard) -> Vec<crate::locale::Id> {
    wizard.prompt().notes.iter().map(|note| note.message.id).collect()
}

/// The request did not get through, and nobody knows why.
fn unclear(subject: &CheckTarget) -> Box<Checked> {
    checked(subject, 502, &[], "<html>bad gateway</html>")
}

fn no_credit(subject: &CheckTarget) -> Box<Checked> {
    let body = r#"{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API."}}"#;
    checked(subject, 400, &[("cf-aig-log-id", b"01")], body)
}

#[test]
fn the_test_comes_before_a_write_that_nothing_proves() {
    // Skipped.
    let mut wizard = answered();
    act(&mut wizard, Action::Go(Section::Review));
    assert_eq!(actions(&wizard)[..2], [Action::Retry, Action::Write]);
    assert_eq!(label(&wizard, Action::Retry), "send the test");
    assert_eq!(label(&wizard, Action::Write), "write untested");
    assert!(matches!(act(&mut wizard, Action::Retry).as_slice(), [Effect::Check(..)]));

    // Failed.
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(unclear(&subject))));
    act(&mut wizard, Action::Skip);
    assert_eq!(actions(&wizard)[..2], [Action::Retry, Action::Write]);
    assert_eq!(label(&wizard, Action::Retry), "test again");
    assert_eq!(label(&wizard, Action::Write), "write unproven");

    // Where a value is to blame, the way to it is there as well.
    let permission = r#"{"type":"error","error":{"type":"permission_error","message":"no"}}"#;
    let (mut wizard, id, subject) = testing();
    wizard
        .update(Message::CheckDone(id, Ok(checked(&subject, 403, &[("cf-aig-log-id", b"01")], permission))));
    act(&mut wizard, Action::Skip);
    assert_eq!(actions(&wizard)[..3], [Action::Retry, Action::Write, Action::FixField(FieldId::ApiKey)]);

    // Passed: then the write comes first, until an answer is another one.
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    act(&mut wizard, Action::Next);
    assert_eq!((actions(&wizard)[0], label(&wizard, Action::Write)), (Action::Write, "write".to_owned()));
    wizard.update(Message::Chosen(FieldId::Model, 0));
    assert_eq!(actions(&wizard)[..2], [Action::Retry, Action::Write]);
    assert_eq!(label(&wizard, Action::Write), "write untested");

    // Reached and used up is reached.
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(no_credit(&subject))));
    act(&mut wizard, Action::Next);
    assert_eq!(actions(&wizard)[0], Action::Write);
}

#[test]
fn an_unproven_write_names_the_check() {
    for practice in [false, true] {
        let mut wizard = answered();
        wizard.facts.practice = practice.then(|| Practice { secrets: vec!["sk-ant"], ..Practice::default() });
        act(&mut wizard, Action::Go(Section::Review));
        let effects = act(&mut wizard, Action::Write);
        let [Effect::Apply(id, _)] = effects.as_slice() else { panic!("{effects:?}") };
        wizard.update(Message::WriteDone(*id, Ok(written())));
        let body: String = wizard.prompt().body.iter().map(|line| Language::English.say(line)).collect();
        assert!(body.starts_with("Written, but not proven: nothing was tested."), "{body}");
        let Some(Panel::Written { next, .. }) = wizard.prompt().exhibit else { panic!() };
        let next: String = next.iter().map(|step| Language::English.say(&step.message)).collect();
        assert_eq!(next.contains("For real"), practice, "what is practised is gone by then: {next}");
        let commands = wizard.prompt().commands().contains(&"clawgate check");
        assert_eq!(commands, !practice, "{next}");
    }
}

#[test]
fn a_stopped_test_says_who_stopped_it() {
    let (mut wizard, id, _) = testing();
    let stopped = act(&mut wizard, Action::Cancel);
    assert!(matches!(stopped.as_slice(), [Effect::Cancel(it)] if *it == id));
    assert_eq!(notes(&wizard), [ids::TEST_STOPPED]);
    let test =
        |wizard: &Wizard| wizard.sidebar().into_iter().find(|item| item.section == Section::Test).unwrap();
    assert_eq!(test(&wizard).summary.unwrap().id, ids::RAIL_TEST_STOPPED);
    act(&mut wizard, Action::Skip);
    assert_eq!(wizard.proven().id, ids::TEST_STOPPED);
    // Another answer was never tested, and a new test is no stopped one.
    wizard.update(Message::Chosen(FieldId::Model, 0));
    assert_eq!(wizard.proven().id, ids::WARN_NOT_CHECKED);
    act(&mut wizard, Action::Retry);
    assert!(notes(&wizard).is_empty());
}

#[test]
fn a_section_that_needs_an_earlier_one_says_so() {
    let mut wizard = started(None);
    act(&mut wizard, Action::Go(Section::Review));
    assert_eq!(
        (wizard.section(), notes(&wizard)),
        (Section::Gateway, vec![ids::WIZARD_FIRST_THIS, ids::PROVIDER_NEW_CONFIG])
    );
    // What nobody has seen yet is neither done nor wrong.
    let rail = wizard.sidebar();
    let progress = |section: Section| rail.iter().find(|item| item.section == section).unwrap().progress;
    assert_eq!(progress(Section::Gateway), Progress::Bad);
    assert_eq!((progress(Section::Keys), progress(Section::Model)), (Progress::Open, Progress::Open));
    act(&mut wizard, Action::Next);
    assert_eq!(notes(&wizard), [ids::PROVIDER_NEW_CONFIG], "said once");
}

#[test]
fn a_config_that_cannot_be_read_comes_before_every_question() {
    let (mut wizard, effects) = Wizard::start(facts());
    let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::SetupRead(*id, Err(problem())));
    for section in [Section::Gateway, Section::Keys, Section::Model] {
        act(&mut wizard, Action::Go(section));
        let actions = actions(&wizard);
        assert_eq!(actions[0], Action::ReadAgain, "{section:?}");
        assert!(!actions.contains(&Action::Next) && wizard.prompt().sends.is_none(), "{section:?}");
    }
    let effects = act(&mut wizard, Action::ReadAgain);
    let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::SetupRead(*id, Ok(setup(None, None))));
    assert_eq!(actions(&wizard)[0], Action::Next);
}

#[test]
fn what_is_used_up_leads_to_another_key_or_gateway() {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(no_credit(&subject))));
    // Who buys credits tests again.
    let wanted = [Action::Retry, Action::Next, Action::FixField(FieldId::ApiKey), Action::Back];
    assert_eq!(actions(&wizard), wanted);
    let limited = r#"{"success":false,"error":[{"code":2003,"message":"Rate limited"}]}"#;
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(checked(&subject, 429, &[("cf-aig-log-id", b"01")], limited))));
    assert!(actions(&wizard).contains(&Action::FixField(FieldId::GatewayId)), "{:?}", actions(&wizard));
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    assert_eq!(actions(&wizard), [Action::Next, Action::Retry, Action::Back]);
}

#[test]
fn a_model_that_retires_shows_what_it_costs_too() {
    let wizard = answered();
    let prompt = wizard.prompt();
    let Some(Item::Choice(models)) = prompt.items.iter().find(|item| item.slot() == FieldId::Model) else {
        panic!()
    };
    let retiring = models.options.iter().find(|option| option.warning.is_some()).unwrap();
    assert_eq!(retiring.detail.as_ref().unwrap().id, ids::MODEL_DETAIL);
}

/// A paste that holds everything leaves nothing to ask for but the way on.
#[test]
fn a_key_that_came_with_the_address_is_not_asked_for() {
    let mut wizard = started(None);
    let paste = format!(
        "CLOUDFLARE_ACCOUNT_ID={ACCOUNT} CLOUDFLARE_GATEWAY_ID=my-gate ANTHROPIC_API_KEY={KEY} model=claude-opus-5"
    );
    wizard.update(Message::Pasted(FieldId::AccountId, text(&paste)));
    assert_eq!(wizard.section(), Section::Gateway, "where the answers are");
    let said = wizard.filled().map(|what| Language::English.say(what)).unwrap();
    assert_eq!(said, "Filled 4 answers from your paste: account ID, gateway ID, Anthropic API key, model");
    let effects = act(&mut wizard, Action::Next);
    let [Effect::Probe(id, _)] = effects.as_slice() else { panic!("{effects:?}") };
    let effects = wizard.update(Message::ProbeDone(*id, Err(problem())));
    assert!(matches!(effects.as_slice(), [Effect::ListModels(..)]), "{effects:?}");
    assert_eq!(wizard.section(), Section::Model);
    assert_eq!(wizard.model().unwrap().model().as_str(), "claude-opus-5");
    // Back there, nothing is skipped again.
    act(&mut wizard, Action::Go(Section::Gateway));
    type_in(&mut wizard, FieldId::GatewayId, "my-gate-2");
    let effects = act(&mut wizard, Action::Next);
    let [Effect::Probe(id, _)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::ProbeDone(*id, Err(problem())));
    assert_eq!(wizard.section(), Section::Keys);
}
