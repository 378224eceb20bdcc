//! After the write: the looks at the files, and what the last screen makes of them.

use super::*;
use crate::locale::{Language, ids};

/// On the last screen, with the plan that was written and the first look.
fn done(others: bool) -> (Wizard, Box<crate::openclaw::Plan>, WorkId) {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    act(&mut wizard, Action::Next);
    if others {
        let mut effects = act(&mut wizard, Action::Write);
        let Some(Effect::Apply(id, _)) = effects.pop() else { panic!("{effects:?}") };
        let failure = Failure::new(CHANGED_MEANWHILE, crate::domain::Layer::Write, ids::HINT_WRITE_BUSY);
        let problem = Problem::new(crate::domain::Exit::Write, failure);
        let effects = wizard.update(Message::WriteDone(id, Err(problem)));
        let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
        wizard.update(Message::SetupRead(*id, Ok(setup(None, None))));
    }
    let mut effects = act(&mut wizard, Action::Write);
    let Some(Effect::Apply(id, plan)) = effects.pop() else { panic!("{effects:?}") };
    let effects = wizard.update(Message::WriteDone(id, Ok(written())));
    let [Effect::Forget, Effect::VerifyWrite(id, wait)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(*wait, if others { AFTER_ANOTHER } else { 0 });
    (wizard, plan, *id)
}

/// The files as the plan wrote them, the config passed through `change`.
fn found(plan: &crate::openclaw::Plan, change: impl Fn(&str) -> String) -> Box<Setup> {
    let text = |name: &str| {
        let file = plan.changes.iter().find(|change| change.path.ends_with(name)).unwrap();
        String::from_utf8(file.after.clone()).unwrap()
    };
    setup(Some(&change(&text("openclaw.json"))), Some(&text(".env")))
}

fn said(wizard: &Wizard) -> String {
    let prompt = wizard.prompt();
    let say = |message| Language::English.say(message);
    prompt
        .body
        .iter()
        .chain(prompt.notes.iter().map(|note| &note.message))
        .map(say)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Answers a look; the next one and how long it waits.
fn look(
    wizard: &mut Wizard,
    id: WorkId,
    found: Result<Option<Box<Setup>>, Problem>,
) -> Option<(WorkId, u64)> {
    let effects = wizard.update(Message::WriteVerified(id, found));
    match effects.as_slice() {
        [] => None,
        [Effect::VerifyWrite(id, wait)] => Some((*id, *wait)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn three_looks_and_then_quiet() {
    let (mut wizard, plan, first) = done(false);
    let (second, wait) = look(&mut wizard, first, Ok(None)).unwrap();
    assert_eq!(wait, 2000);
    // What another program adds beside it is its own affair.
    let beside =
        Ok(Some(found(&plan, |text| text.replacen('{', "{ logging: { level: 'debug' }, // theirs\n", 1))));
    let (third, wait) = look(&mut wizard, second, beside).unwrap();
    assert_eq!(wait, 4000);
    assert!(!wizard.is_reverted());
    assert!(said(&wizard).contains("OpenClaw is set up."), "{}", said(&wizard));
    assert_eq!(look(&mut wizard, third, Ok(None)), None);
    assert_eq!(look(&mut wizard, third, Ok(Some(found(&plan, |_| "{}".to_owned())))), None);
    assert!(!wizard.is_reverted(), "nobody waits for that any more");
}

#[test]
fn what_no_longer_stands_is_said_until_it_does() {
    let (mut wizard, plan, first) = done(false);
    let next = look(&mut wizard, first, Ok(Some(found(&plan, |_| "{}".to_owned())))).unwrap().0;
    assert!(wizard.is_reverted());
    let told = said(&wizard);
    assert!(told.contains("/h/.openclaw/openclaw.json was changed by another program"), "{told}");
    assert!(!told.contains("Proven") && !told.contains("is set up"), "{told}");
    assert!(wizard.prompt().notes.iter().any(|note| note.command.as_deref() == Some(STOP)));
    assert_eq!(wizard.exit(), crate::domain::Exit::Done, "it was written");
    // Somebody brought it back: the last look counts.
    let last = look(&mut wizard, next, Ok(Some(found(&plan, str::to_owned)))).unwrap().0;
    assert!(!wizard.is_reverted() && said(&wizard).contains("Proven"), "{}", said(&wizard));
    assert_eq!(look(&mut wizard, last, Err(problem())), None);
    assert!(wizard.is_reverted(), "what cannot be read is not what was written");
}

#[test]
fn another_program_that_was_seen_gets_its_time() {
    let (mut wizard, _, first) = done(true);
    assert_eq!(look(&mut wizard, first, Ok(None)).unwrap().1, 2000);
}

#[test]
fn leaving_waits_for_no_look() {
    let (mut wizard, plan, first) = done(false);
    assert!(matches!(act(&mut wizard, Action::Next).as_slice(), [Effect::Quit]));
    assert_eq!(look(&mut wizard, first, Ok(Some(found(&plan, |_| "{}".to_owned())))), None);
    assert!(!wizard.is_reverted());
}

#[test]
fn another_front_end_takes_the_same_look() {
    let (mut wizard, _, first) = done(false);
    let (second, _) = look(&mut wizard, first, Ok(None)).unwrap();
    let effects = wizard.hand_over();
    let Some(Effect::VerifyWrite(id, 2000)) = effects.last() else { panic!("{effects:?}") };
    assert_eq!(look(&mut wizard, second, Ok(None)), None, "the former worker is gone");
    assert_eq!(look(&mut wizard, *id, Ok(None)).unwrap().1, 4000);
}

#[test]
fn typing_afterwards_changes_nothing_of_what_was_asked_for() {
    let (mut wizard, plan, first) = done(false);
    type_in(&mut wizard, FieldId::GatewayId, "another");
    look(&mut wizard, first, Ok(Some(found(&plan, |text| format!("{text}\n"))))).unwrap();
    assert!(!wizard.is_reverted());
}

#[test]
fn what_the_installed_openclaw_says_counts() {
    let path = std::path::Path::new("/usr/bin/openclaw");
    let refused = ConfigVerdict::Refused(vec!["gateway.zz".to_owned(), "memory (Invalid input)".to_owned()]);
    for (verdict, level, words, full) in [
        (Some(ConfigVerdict::Accepted), Level::Good, "accepts this config", true),
        (Some(refused), Level::Warning, "because of gateway.zz, memory (Invalid input)", false),
        (None, Level::Warning, "could not be asked", true),
    ] {
        let (mut wizard, id, subject) = testing();
        wizard.facts.openclaw = Some(path.to_owned());
        wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
        act(&mut wizard, Action::Next);
        let mut effects = act(&mut wizard, Action::Write);
        let Some(Effect::Apply(id, _)) = effects.pop() else { panic!("{effects:?}") };
        let effects = wizard.update(Message::WriteDone(id, Ok(written())));
        let Some(Effect::AskOpenclaw(id)) = effects.last() else { panic!("{effects:?}") };
        // Until it has spoken nothing is called proven.
        let full_words = Language::English.say(&ids::RESULT_PROVEN_FULL.message());
        assert!(said(&wizard).contains("Asking /usr/bin/openclaw"), "{}", said(&wizard));
        assert!(!said(&wizard).contains(&full_words), "{}", said(&wizard));
        // Another front end asks anew, and the former answer is nobody's any more.
        let handed = wizard.hand_over();
        let Some(Effect::AskOpenclaw(again)) = handed.last() else { panic!("{handed:?}") };
        wizard.update(Message::OpenclawSaid(*id, Some(ConfigVerdict::Accepted)));
        assert!(said(&wizard).contains("Asking"), "{}", said(&wizard));
        wizard.update(Message::OpenclawSaid(*again, verdict));
        let prompt = wizard.prompt();
        let note = prompt.notes.iter().find(|note| Language::English.say(&note.message).contains(words));
        assert_eq!(note.expect(words).level, level, "{}", said(&wizard));
        assert_eq!(said(&wizard).contains(&full_words), full, "{}", said(&wizard));
        let command = note.unwrap().command.as_deref();
        assert_eq!(command, (!full).then_some("openclaw doctor --fix"));
    }
}
