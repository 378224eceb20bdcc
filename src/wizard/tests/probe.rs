//! Whether the gateway is there: what each answer means for its own section and for the keys.

use super::*;
use crate::domain::CLOUDFLARE_ANTHROPIC;
use crate::gateway::Verdict;
use crate::locale::{Language, ids};

const OPEN: (u16, &str) = (400, r#"{"name":"AiGatewayError","internalCode":2999,"message":"no credential"}"#);
const LOCKED: (u16, &str) = (401, r#"{"success":false,"error":[{"code":2009,"message":"Unauthorized"}]}"#);
const MISSING: (u16, &str) = (
    400,
    r#"{"success":false,"error":[{"code":2001,"message":"Please configure AI Gateway in the Cloudflare dashboard"}]}"#,
);
const LIMITED: (u16, &str) = (429, r#"{"success":false,"error":[{"code":2003,"message":"Rate limited"}]}"#);
const PAGE: (u16, &str) = (200, "<html>Welcome to the hotel</html>");

fn verdict((status, body): (u16, &str)) -> Box<Verdict> {
    let answer = Answer::new(status, [], body.as_bytes().to_vec(), false);
    Box::new(classify(
        &Outcome::Answered(answer),
        &RequestContext { host: "h", ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") },
    ))
}

/// At the gateway's section, both IDs typed.
fn at_gateway(gateway: &str) -> Wizard {
    let mut wizard = started(None);
    type_in(&mut wizard, FieldId::AccountId, ACCOUNT);
    type_in(&mut wizard, FieldId::GatewayId, gateway);
    wizard
}

#[track_caller]
fn asked(effects: &[Effect]) -> WorkId {
    let [Effect::Probe(id, _)] = effects else { panic!("{effects:?}") };
    *id
}

fn probed(gateway: &str, answer: (u16, &str)) -> Wizard {
    let mut wizard = at_gateway(gateway);
    let id = asked(&act(&mut wizard, Action::Next));
    assert!(wizard.update(Message::ProbeDone(id, Ok(verdict(answer)))).is_empty());
    wizard
}

fn slots(wizard: &Wizard) -> Vec<FieldId> {
    wizard.prompt().items.iter().map(Item::slot).collect()
}

fn says(wizard: &Wizard, id: crate::locale::Id) -> bool {
    wizard.prompt().notes.iter().any(|note| note.message.id == id)
}

#[test]
fn the_token_is_asked_for_only_where_it_is_needed() {
    let open = probed("my-gate", OPEN);
    assert_eq!(open.section(), Section::Keys);
    assert_eq!(slots(&open), [FieldId::ApiKey, FieldId::Storage]);
    assert!(says(&open, ids::PROBE_OPEN));

    let mut locked = probed("my-gate", LOCKED);
    assert_eq!(slots(&locked), [FieldId::ApiKey, FieldId::Token, FieldId::Storage]);
    // Beside the field, not among the notes.
    let items = locked.prompt().items;
    let Some(Item::Secret(token)) = items.iter().find(|item| item.slot() == FieldId::Token) else { panic!() };
    assert!(token.remarks.iter().any(|remark| remark.id == ids::TOKEN_ASKED));
    assert!(!says(&locked, ids::PROBE_AUTHENTICATED));
    type_in(&mut locked, FieldId::ApiKey, KEY);
    assert!(act(&mut locked, Action::Next).is_empty(), "the token is missing");
    type_in(&mut locked, FieldId::Token, TOKEN);
    assert!(matches!(act(&mut locked, Action::Next).as_slice(), [Effect::ListModels(..)]));

    // What shows nothing changes nothing: it is only told.
    for (answer, told) in [(LIMITED, None), (PAGE, Some(ids::PROBE_UNCLEAR))] {
        let unclear = probed("my-gate", answer);
        assert_eq!(unclear.section(), Section::Keys);
        assert_eq!(slots(&unclear), [FieldId::ApiKey, FieldId::HasToken, FieldId::Storage]);
        assert_eq!(
            unclear.prompt().notes.iter().map(|note| note.message.id).collect::<Vec<_>>(),
            Vec::from_iter(told)
        );
    }
}

#[test]
fn a_gateway_that_is_not_there_is_said_at_its_field() {
    let mut wizard = probed("my-gatway", MISSING);
    assert_eq!(wizard.section(), Section::Gateway);
    let prompt = wizard.prompt();
    let Item::Text(field) = &prompt.items[1] else { panic!() };
    let FieldStatus::Wrong(what) = &field.standing else { panic!("{:?}", field.standing) };
    assert!(Language::English.say(what).starts_with("Cloudflare has no gateway of this name"));
    let does: Vec<Action> = prompt.actions.iter().map(|offer| offer.action).collect();
    assert_eq!(does, [Action::Next, Action::Skip]);
    assert!(wizard.sidebar().iter().any(|it| it.section == Section::Gateway && it.progress == Progress::Bad));

    // Somebody may just have made it: it is asked again.
    let id = asked(&act(&mut wizard, Action::Next));
    wizard.update(Message::ProbeDone(id, Ok(verdict(MISSING))));
    assert_eq!(wizard.section(), Section::Gateway);
    // Going on all the same is possible, and what was said is not forgotten.
    let mut stubborn = probed("my-gatway", MISSING);
    assert!(act(&mut stubborn, Action::Skip).is_empty());
    assert_eq!(stubborn.section(), Section::Keys);
    assert!(says(&stubborn, ids::VERDICT_GATEWAY_NOT_FOUND));
    assert!(slots(&stubborn).contains(&FieldId::HasToken));

    // Another ID is another question; the answer to the first says nothing of it.
    type_in(&mut wizard, FieldId::GatewayId, "my-gateway");
    assert!(
        !matches!(&wizard.prompt().items[1], Item::Text(item) if matches!(item.standing, FieldStatus::Wrong(_)))
    );
    let id = asked(&act(&mut wizard, Action::Next));
    wizard.update(Message::ProbeDone(id, Ok(verdict(OPEN))));
    assert_eq!(wizard.section(), Section::Keys);
    // Back at the first one, nothing is known of it any more.
    type_in(&mut wizard, FieldId::GatewayId, "my-gatway");
    assert!(wizard.probe_state().is_none());
}

#[test]
fn the_gateway_that_cloudflare_makes_by_itself() {
    let wizard = probed("default", MISSING);
    assert_eq!(wizard.section(), Section::Keys);
    assert!(says(&wizard, ids::PROBE_TO_BE_MADE));
    assert_eq!(slots(&wizard), [FieldId::ApiKey, FieldId::Token, FieldId::Storage]);
}

#[test]
fn an_answer_belongs_to_the_address_it_was_asked_of() {
    for change in [
        Message::Typed(FieldId::GatewayId, text("other")),
        Message::Typed(FieldId::AccountId, text("0")),
        Message::Act(Action::Go(Section::Keys)),
        Message::Act(Action::Cancel),
        Message::Act(Action::Skip),
    ] {
        let mut wizard = at_gateway("my-gate");
        let id = asked(&act(&mut wizard, Action::Next));
        assert!(says(&wizard, ids::PROBE_ASKING));
        assert!(act(&mut wizard, Action::Next).is_empty(), "it is being asked already");
        let said = format!("{change:?}");
        let effects = wizard.update(change);
        assert!(matches!(effects.as_slice(), [Effect::Cancel(it)] if *it == id), "{said}: {effects:?}");
        let section = wizard.section();
        wizard.update(Message::ProbeDone(id, Ok(verdict(LOCKED))));
        assert_eq!(wizard.section(), section, "{said}");
        assert!(!wizard.form.has_token, "{said}");
    }
}

#[test]
fn stopped_it_can_be_gone_on_without() {
    let mut wizard = at_gateway("my-gate");
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Cancel);
    assert_eq!(wizard.section(), Section::Gateway);
    assert!(says(&wizard, ids::PROBE_STOPPED));
    assert!(act(&mut wizard, Action::Skip).is_empty());
    assert_eq!((wizard.section(), slots(&wizard).len()), (Section::Keys, 3));
    // And it can be asked after all.
    act(&mut wizard, Action::Back);
    asked(&act(&mut wizard, Action::Next));
}

/// On in plain lines while the gateway is asked: nobody waits for what the former worker would have said.
#[test]
fn a_question_does_not_outlive_its_worker() {
    let mut wizard = at_gateway("my-gate");
    let id = asked(&act(&mut wizard, Action::Next));
    let effects = wizard.hand_over();
    assert!(matches!(effects.as_slice(), [Effect::ReadSetup(..)]), "{effects:?}");
    wizard.update(Message::ProbeDone(id, Ok(verdict(LOCKED))));
    assert_eq!(wizard.section(), Section::Gateway);
    assert!(says(&wizard, ids::PROBE_STOPPED));
    asked(&act(&mut wizard, Action::Next));
}

#[test]
fn the_network_keeps_nobody_from_going_on() {
    for fault in [Fault::Refused, Fault::Name, Fault::NoCertificates] {
        let mut wizard = at_gateway("my-gate");
        let id = asked(&act(&mut wizard, Action::Next));
        let verdict = classify(
            &Outcome::Fault(fault),
            &RequestContext { host: "h", ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") },
        );
        wizard.update(Message::ProbeDone(id, Ok(Box::new(verdict))));
        assert_eq!(wizard.section(), Section::Keys);
        assert!(says(&wizard, ids::PROBE_UNCLEAR));
        // What may pass is asked again.
        act(&mut wizard, Action::Back);
        asked(&act(&mut wizard, Action::Next));
    }
    let mut wizard = at_gateway("my-gate");
    let id = asked(&act(&mut wizard, Action::Next));
    wizard.update(Message::ProbeDone(id, Err(problem())));
    assert_eq!(wizard.section(), Section::Keys);
    assert!(says(&wizard, ids::PROBE_UNCLEAR));
}

#[test]
fn what_enter_sends_is_said_before() {
    let mut wizard = at_gateway("my-gate");
    assert_eq!(wizard.prompt().sends.map(|sends| sends.id), Some(ids::SENDS_PROBE));
    type_in(&mut wizard, FieldId::GatewayId, "a/b");
    assert!(wizard.prompt().sends.is_none(), "a mistake is not sent anywhere");
    // What is known is not asked again.
    let mut wizard = probed("my-gate", OPEN);
    act(&mut wizard, Action::Back);
    assert!(wizard.prompt().sends.is_none());
    assert!(act(&mut wizard, Action::Next).is_empty());
    assert_eq!(wizard.section(), Section::Keys);

    let (mut wizard, effects) = Wizard::start(Facts { offline: true, ..facts() });
    let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::SetupRead(*id, Ok(setup(None, None))));
    act(&mut wizard, Action::Next);
    type_in(&mut wizard, FieldId::AccountId, ACCOUNT);
    type_in(&mut wizard, FieldId::GatewayId, "my-gate");
    assert!(wizard.prompt().sends.is_none());
    assert!(act(&mut wizard, Action::Next).is_empty());
    assert_eq!(wizard.section(), Section::Keys);
}

#[test]
fn another_gateway_needs_no_token_of_the_first_one() {
    let mut wizard = probed("locked", LOCKED);
    act(&mut wizard, Action::Back);
    type_in(&mut wizard, FieldId::GatewayId, "open");
    let id = asked(&act(&mut wizard, Action::Next));
    wizard.update(Message::ProbeDone(id, Ok(verdict(OPEN))));
    assert_eq!(slots(&wizard), [FieldId::ApiKey, FieldId::Storage]);
    // One that was typed stays, and the switch with it.
    let mut wizard = probed("locked", LOCKED);
    type_in(&mut wizard, FieldId::Token, TOKEN);
    act(&mut wizard, Action::Back);
    type_in(&mut wizard, FieldId::GatewayId, "open");
    let id = asked(&act(&mut wizard, Action::Next));
    wizard.update(Message::ProbeDone(id, Ok(verdict(OPEN))));
    assert_eq!(slots(&wizard), [FieldId::ApiKey, FieldId::HasToken, FieldId::Token, FieldId::Storage]);
    // The live test may know better than the free question.
    let mut wizard = probed("open", OPEN);
    act(&mut wizard, Action::FixField(FieldId::Token));
    assert_eq!(slots(&wizard), [FieldId::ApiKey, FieldId::HasToken, FieldId::Token, FieldId::Storage]);
}
