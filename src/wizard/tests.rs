//! Every step, back, skip, stale result and changed answer, and a long random walk.

mod command;
mod hesitations;
mod probe;
mod rejected;
mod unattended;
mod verify;

use zeroize::Zeroizing;

use super::*;
use crate::domain::CheckTarget;
use crate::domain::{
    AuthChoice, CLOUDFLARE_ANTHROPIC, Date, DefaultPolicy, Environment, KeyCommand, KeyStorage, Save, Secret,
};
use crate::gateway::{Answer, Fault, Outcome, Question, RequestContext, classify};
use crate::openclaw::{ConfigVerdict, Files, Place, Setup, Why};

const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";
const KEY: &str = "sk-ant-api03-CANARY-0123456789-abcdefg";
const TOKEN: &str = "cfut_CANARY-token-0123456789-of-forty-letters";

fn facts() -> Facts {
    Facts {
        openclaw: None,
        today: Date::parse("2026-11-23").unwrap(),
        now: 1_795_392_000,
        shell: Environment::default(),
        places: vec!["~/.openclaw/openclaw.json".to_owned()],
        origin: None,
        offline: false,
        practice: None,
        choice: AuthChoice::DEFAULT,
        open: None,
        home: false,
        notices: Vec::new(),
        kept: None,
    }
}

fn setup(config: Option<&str>, env: Option<&str>) -> Box<Setup> {
    let place = Place {
        home: "/h".into(),
        state_dir: "/h/.openclaw".into(),
        config: "/h/.openclaw/openclaw.json".into(),
        why: Why::Usual,
        rivals: Vec::new(),
    };
    let bytes = |text: Option<&str>| text.map(|text| text.as_bytes().to_vec());
    let files = Files { config: bytes(config), env: bytes(env), ..Files::default() };
    Box::new(Setup::read(place, files, &CLOUDFLARE_ANTHROPIC).unwrap())
}

fn started(config: Option<&str>) -> Wizard {
    let (mut wizard, effects) = Wizard::start(facts());
    let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
    let none = wizard.update(Message::SetupRead(*id, Ok(setup(config, None))));
    assert!(none.is_empty());
    wizard
}

#[test]
fn the_model_that_is_used_without_the_gateway_is_proposed() {
    let proposed = |primary: &str| {
        let config = format!("{{ agents: {{ defaults: {{ model: {{ primary: '{primary}' }} }} }} }}");
        started(Some(&config)).model().unwrap().to_string()
    };
    assert_eq!(proposed("anthropic/claude-opus-5"), "cloudflare-ai-gateway/claude-opus-5");
    assert_eq!(proposed("anthropic/claude-sonnet-4-5"), "cloudflare-ai-gateway/claude-sonnet-4-6");
    assert_eq!(proposed("openai/gpt-5.2"), "cloudflare-ai-gateway/claude-sonnet-4-6");
}

fn text(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

fn type_in(wizard: &mut Wizard, slot: FieldId, typed: &str) {
    wizard.update(Message::Typed(slot, text(typed)));
}

fn act(wizard: &mut Wizard, action: Action) -> Vec<Effect> {
    wizard.update(Message::Act(action))
}

/// To the model section, everything answered.
fn answered() -> Wizard {
    let mut wizard = started(None);
    type_in(&mut wizard, FieldId::AccountId, ACCOUNT);
    type_in(&mut wizard, FieldId::GatewayId, "my-gate");
    let effects = act(&mut wizard, Action::Next);
    let [Effect::Probe(id, base_url)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(*base_url, format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic"));
    wizard.update(Message::ProbeDone(*id, Err(problem())));
    type_in(&mut wizard, FieldId::ApiKey, KEY);
    let effects = act(&mut wizard, Action::Next);
    assert!(matches!(effects.as_slice(), [Effect::ListModels(..)]), "{effects:?}");
    assert_eq!(wizard.section(), Section::Model);
    wizard
}

/// In the test section, with its effect.
fn testing() -> (Wizard, WorkId, CheckTarget) {
    let mut wizard = answered();
    let effects = act(&mut wizard, Action::Next);
    let [Effect::Check(id, subject, _)] = effects.as_slice() else { panic!("{effects:?}") };
    (wizard, *id, (**subject).clone())
}

fn checked(subject: &CheckTarget, status: u16, headers: &[(&str, &[u8])], body: &str) -> Box<Checked> {
    let answer = Answer::new(status, headers.iter().copied(), body.as_bytes().to_vec(), false);
    let asked = RequestContext {
        question: Question::Message,
        key: subject.api_key.as_ref(),
        token: None,
        model: Some(subject.model.as_str()),
        host: "gateway.ai.cloudflare.com",
        ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
    };
    let verdict = classify(&Outcome::Answered(answer), &asked);
    Box::new(Checked {
        model: subject.model.clone(),
        verdict,
        stages: Vec::new(),
        total_ms: Some(400),
        attempts: 1,
        trust: None,
    })
}

fn proven(subject: &CheckTarget) -> Box<Checked> {
    let body = format!(
        r#"{{"id":"msg_1","type":"message","role":"assistant","model":"{}","content":[],"stop_reason":"max_tokens","usage":{{"input_tokens":8,"output_tokens":1}}}}"#,
        subject.model
    );
    checked(subject, 200, &[("cf-aig-cache-status", b"MISS"), ("cf-aig-log-id", b"01")], &body)
}

fn written() -> Written {
    Written { files: vec![("/h/x".into(), None)], remarks: Vec::new(), restart: false }
}

fn wrong_key(subject: &CheckTarget) -> Box<Checked> {
    let body = r#"{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}"#;
    checked(subject, 401, &[("cf-aig-log-id", b"01")], body)
}

#[test]
fn the_happy_path() {
    let (mut wizard, id, subject) = testing();
    assert_eq!(
        subject.base_url.expose(),
        format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic")
    );
    assert_eq!(subject.api_key.as_ref().unwrap().expose(), KEY);
    assert_eq!(subject.authorization, None);
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    assert!(wizard.checked().unwrap().verdict.is_proven());
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.section(), Section::Review);
    let effects = act(&mut wizard, Action::Write);
    let [Effect::Apply(id, plan)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(plan.changes.len(), 2);
    wizard.update(Message::WriteDone(*id, Ok(written())));
    assert_eq!(wizard.section(), Section::Done);
    assert!(matches!(act(&mut wizard, Action::Next).as_slice(), [Effect::Quit]));
    assert!(wizard.has_ended());
}

#[test]
fn a_mistake_keeps_the_section_and_is_shown() {
    let mut wizard = started(None);
    type_in(&mut wizard, FieldId::AccountId, "abc");
    // Nothing is called wrong while it is typed for the first time in an untouched section.
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.section(), Section::Gateway);
    let prompt = wizard.prompt();
    let wrong: Vec<FieldId> = prompt
        .items
        .iter()
        .filter(|item| matches!(item, Item::Text(TextItem { standing: FieldStatus::Wrong(_), .. })))
        .map(Item::slot)
        .collect();
    assert_eq!(wrong, [FieldId::AccountId, FieldId::GatewayId]);
}

#[test]
fn an_address_fills_both_fields_wherever_it_is_pasted() {
    for slot in [FieldId::AccountId, FieldId::GatewayId] {
        let mut wizard = started(None);
        let address = format!("curl https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/pasted/anthropic -d x\n");
        wizard.update(Message::Pasted(slot, text(&address)));
        let values: Vec<String> = {
            let items = wizard.prompt().items;
            items
                .iter()
                .filter_map(|item| match item {
                    Item::Text(item) => Some(item.value.clone()),
                    _ => None,
                })
                .collect()
        };
        assert_eq!(values, [ACCOUNT, "pasted"]);
    }
}

#[test]
fn back_never_loses_an_answer() {
    let (mut wizard, _, _) = testing();
    let before = wizard.answers().unwrap();
    for expected in [Section::Model, Section::Keys, Section::Gateway, Section::Gateway] {
        act(&mut wizard, Action::Back);
        assert_eq!(wizard.section(), expected);
        assert_eq!(wizard.answers().unwrap(), before);
    }
}

#[test]
fn a_changed_answer_cancels_the_test_and_makes_its_result_stale() {
    let (mut wizard, id, subject) = testing();
    act(&mut wizard, Action::Go(Section::Keys));
    let effects = wizard.update(Message::Typed(FieldId::ApiKey, text("sk-ant-another-key-0123456789")));
    assert!(matches!(effects.as_slice(), [Effect::Cancel(cancelled)] if *cancelled == id), "{effects:?}");
    // The late result is dropped.
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    assert!(wizard.checked().is_none());

    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    act(&mut wizard, Action::Go(Section::Gateway));
    type_in(&mut wizard, FieldId::GatewayId, "other");
    assert!(wizard.checked().is_none());
    act(&mut wizard, Action::Go(Section::Review));
    assert!(
        wizard.prompt().notes.iter().any(|note| note.message.id == crate::locale::ids::WIZARD_TEST_STALE)
    );
    // Going back to what was tested makes the result count again.
    act(&mut wizard, Action::Go(Section::Gateway));
    type_in(&mut wizard, FieldId::GatewayId, "my-gate");
    assert!(wizard.checked().is_some());
}

#[test]
fn a_refused_key_leads_to_its_field_and_takes_a_typed_word_to_be_written() {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(wrong_key(&subject))));
    assert_eq!(wizard.checked().unwrap().verdict.row.save, Save::No);
    let first = wizard.prompt().actions[0].action;
    assert_eq!(first, Action::FixField(FieldId::ApiKey));
    act(&mut wizard, Action::Skip);
    assert_eq!(wizard.section(), Section::Review);
    assert!(act(&mut wizard, Action::Write).is_empty(), "written without the word");
    type_in(&mut wizard, FieldId::Confirmation, "yes");
    assert!(act(&mut wizard, Action::Write).is_empty(), "written with another word");
    type_in(&mut wizard, FieldId::Confirmation, " Write Anyway ");
    assert!(matches!(act(&mut wizard, Action::Write).as_slice(), [Effect::Apply(..)]));
}

#[test]
fn the_word_is_taken_in_dutch_too() {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(wrong_key(&subject))));
    act(&mut wizard, Action::Skip);
    type_in(&mut wizard, FieldId::Confirmation, "toch schrijven");
    assert!(matches!(act(&mut wizard, Action::Write).as_slice(), [Effect::Apply(..)]));
}

#[test]
fn a_test_that_was_stopped_can_be_skipped() {
    let (mut wizard, id, _) = testing();
    let effects = act(&mut wizard, Action::Cancel);
    assert!(matches!(effects.as_slice(), [Effect::Cancel(cancelled)] if *cancelled == id));
    act(&mut wizard, Action::Skip);
    assert_eq!(wizard.section(), Section::Review);
    assert!(matches!(act(&mut wizard, Action::Write).as_slice(), [Effect::Apply(..)]));
}

#[test]
fn a_default_that_is_walked_past_becomes_the_model() {
    let (mut wizard, id, subject) = testing();
    let mut walked = subject;
    walked.model = crate::domain::ModelId::parse("claude-sonnet-4-6").unwrap();
    wizard.update(Message::CheckDone(id, Ok(proven(&walked))));
    assert_eq!(wizard.answers().unwrap().model.model().as_str(), "claude-sonnet-4-6");
    assert!(wizard.checked().is_some());
}

#[test]
fn what_is_set_up_is_filled_in() {
    let config = format!(
        r#"{{ gateway: {{ mode: "local" }}, models: {{ providers: {{ "cloudflare-ai-gateway": {{
        baseUrl: "https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/stored/anthropic", api: "anthropic-messages",
        apiKey: "${{CLOUDFLARE_AI_GATEWAY_API_KEY}}", headers: {{ "cf-aig-authorization": "Bearer ${{CF_AIG_TOKEN}}" }},
        models: [{{ id: "claude-sonnet-4-6", name: "Claude Sonnet 4.6", maxTokens: 1000 }}] }} }} }},
        agents: {{ defaults: {{ model: {{ primary: "cloudflare-ai-gateway/claude-sonnet-4-6" }} }} }} }}"#
    );
    let env = format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\nCF_AIG_TOKEN={TOKEN}\n");
    let (mut wizard, effects) = Wizard::start(Facts { open: Some(Section::Model), ..facts() });
    let [Effect::ReadSetup(id, _)] = effects.as_slice() else { panic!() };
    wizard.update(Message::SetupRead(*id, Ok(setup(Some(&config), Some(&env)))));
    assert_eq!(wizard.section(), Section::Model);
    let answers = wizard.answers().unwrap();
    assert_eq!(answers.endpoint.gateway.as_str(), "stored");
    assert_eq!(answers.api_key.unwrap().expose(), KEY);
    assert_eq!(answers.model.model().as_str(), "claude-sonnet-4-6");
    // Nothing has changed, so there is nothing to write.
    act(&mut wizard, Action::Go(Section::Review));
    assert_eq!(wizard.prompt().body[0].id, crate::locale::ids::RESULT_NOTHING_TO_CHANGE);
}

#[test]
fn leaving_asks_only_where_something_would_be_lost() {
    let mut wizard = started(None);
    assert!(matches!(act(&mut wizard, Action::Quit).as_slice(), [Effect::Quit]));
    let mut wizard = answered();
    assert!(act(&mut wizard, Action::Quit).is_empty());
    assert_eq!(wizard.prompt().actions[0].action, Action::Stay);
    act(&mut wizard, Action::Stay);
    assert_eq!(wizard.section(), Section::Model);
    act(&mut wizard, Action::Quit);
    assert!(matches!(act(&mut wizard, Action::Quit).as_slice(), [.., Effect::Quit]));
}

#[test]
fn answers_are_kept_without_secrets() {
    let mut wizard = answered();
    act(&mut wizard, Action::Quit);
    let effects = act(&mut wizard, Action::Keep);
    let [Effect::Keep(kept), Effect::Quit] = effects.as_slice() else { panic!("{effects:?}") };
    let text = serde_json::to_string(kept).unwrap();
    assert!(text.contains("my-gate") && !text.contains("CANARY"), "{text}");
    let (mut wizard, effects) =
        Wizard::start(Facts { kept: serde_json::from_str(&text).unwrap(), ..facts() });
    let [Effect::ReadSetup(id, _)] = effects.as_slice() else { panic!() };
    wizard.update(Message::SetupRead(*id, Ok(setup(None, None))));
    assert_eq!(wizard.endpoint().unwrap().gateway.as_str(), "my-gate");
    assert!(wizard.answers().is_none(), "a key came back from nowhere");
}

#[test]
fn the_rail_leads_everywhere_that_is_ready() {
    let mut wizard = started(None);
    // What is missing is shown in place of what depends on it.
    act(&mut wizard, Action::Go(Section::Review));
    assert_eq!(wizard.section(), Section::Gateway);
    let mut wizard = answered();
    for section in [Section::Review, Section::Keys, Section::Test, Section::Gateway] {
        act(&mut wizard, Action::Go(section));
        assert_eq!(wizard.section(), section);
    }
}

#[test]
fn unreadable_files_are_said_and_nothing_can_be_written() {
    let (mut wizard, effects) = Wizard::start(facts());
    let [Effect::ReadSetup(id, _)] = effects.as_slice() else { panic!() };
    wizard.update(Message::SetupRead(*id, Err(problem())));
    assert_eq!(wizard.prompt().notes[0].level, Level::Bad);
    act(&mut wizard, Action::Next);
    type_in(&mut wizard, FieldId::AccountId, ACCOUNT);
    type_in(&mut wizard, FieldId::GatewayId, "g");
    type_in(&mut wizard, FieldId::ApiKey, KEY);
    act(&mut wizard, Action::Go(Section::Review));
    assert!(act(&mut wizard, Action::Write).is_empty());
}

fn problem() -> Problem {
    let what = crate::locale::ids::ERROR_UNFORESEEN.with("what", "x");
    Problem::new(crate::domain::Exit::Files, Failure::new("not-json5", crate::domain::Layer::Files, what))
}

/// A small generator, so that a failing walk can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}

const SLOTS: [FieldId; 15] = [
    FieldId::Place,
    FieldId::Provider,
    FieldId::AccountId,
    FieldId::GatewayId,
    FieldId::ApiKey,
    FieldId::AskSecrets,
    FieldId::HasToken,
    FieldId::Token,
    FieldId::Storage,
    FieldId::Model,
    FieldId::OtherModel,
    FieldId::Fallbacks,
    FieldId::SetDefault,
    FieldId::GatewayMode,
    FieldId::Confirmation,
];

fn key_command() -> KeyCommand {
    KeyCommand { program: "/usr/local/bin/my-key".to_owned(), arguments: Vec::new() }
}

#[test]
fn a_random_walk_of_a_hundred_thousand_messages() {
    let texts = [
        "",
        "x",
        ACCOUNT,
        "my-gate",
        KEY,
        TOKEN,
        "claude-sonnet-5",
        "a,b",
        "write anyway",
        "$(/usr/local/bin/my-key)",
        "\u{202e}é\n\0",
        "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/g/anthropic",
    ];
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut wizard = started(None);
    wizard.facts.openclaw = Some("/usr/bin/openclaw".into());
    let mut open: Vec<Effect> = Vec::new();
    let mut typed: std::collections::HashMap<FieldId, String> = std::collections::HashMap::new();
    let mut ends = 0;
    for _ in 0..100_000 {
        let slot = SLOTS[dice.roll(SLOTS.len())];
        let id = WorkId(dice.roll(40) as u64);
        let message = match dice.roll(13) {
            0..=2 => {
                let chosen = texts[dice.roll(texts.len())];
                typed.insert(slot, chosen.to_owned());
                Message::Typed(slot, text(chosen))
            }
            3 => Message::Chosen(slot, dice.roll(20)),
            4 => Message::Switched(slot),
            5..=8 => {
                let actions = [
                    Action::Next,
                    Action::Next,
                    Action::Back,
                    Action::Go(Section::ALL[dice.roll(8)]),
                    Action::FixField(slot),
                    Action::Retry,
                    Action::Cancel,
                    Action::Skip,
                    Action::TakeSuccessor,
                    Action::Write,
                    Action::Quit,
                    Action::Stay,
                ];
                Message::Act(actions[dice.roll(actions.len())])
            }
            9 if !open.is_empty() => match open.swap_remove(dice.roll(open.len())) {
                Effect::Check(id, subject, _) => Message::CheckDone(
                    id,
                    match dice.roll(3) {
                        0 => Ok(proven(&subject)),
                        1 => Ok(wrong_key(&subject)),
                        _ => Err(problem()),
                    },
                ),
                Effect::Probe(id, _) => Message::ProbeDone(id, Err(problem())),
                Effect::AskSecrets(id) => Message::SecretsAsked(id, Err(problem())),
                Effect::AskCommand(id, _) => Message::CommandSaid(
                    id,
                    match dice.roll(2) {
                        0 => Ok(Box::new((key_command(), Secret::verbatim(KEY)))),
                        _ => Err(problem()),
                    },
                ),
                Effect::ListModels(id, _) => Message::ModelsListed(id, Err(problem())),
                Effect::ReadSetup(id, _) => Message::SetupRead(id, Ok(setup(Some("{}"), None))),
                Effect::Apply(id, _) if dice.roll(2) == 0 => Message::WriteDone(id, Ok(written())),
                Effect::Apply(id, _) => Message::WriteDone(id, Err(problem())),
                Effect::VerifyWrite(id, _) => Message::WriteVerified(
                    id,
                    match dice.roll(3) {
                        0 => Ok(None),
                        1 => Ok(Some(setup(Some("{}"), None))),
                        _ => Err(problem()),
                    },
                ),
                Effect::AskOpenclaw(id) => Message::OpenclawSaid(
                    id,
                    match dice.roll(3) {
                        0 => None,
                        1 => Some(ConfigVerdict::Accepted),
                        _ => Some(ConfigVerdict::Refused(vec!["a.b".to_owned()])),
                    },
                ),
                Effect::Cancel(_) | Effect::Quit | Effect::Keep(_) | Effect::Forget => continue,
            },
            10 => Message::CheckMoved(id, Vec::new()),
            11 if !wizard.is_writing() && dice.roll(4) == 0 => {
                // Another front end takes over, with a worker that knows of nothing.
                open = wizard.hand_over();
                continue;
            }
            11 => {
                let decisions = [
                    Override::Storage(KeyStorage::AuthProfile),
                    Override::Storage(KeyStorage::EnvFile),
                    Override::Plaintext,
                    Override::SetDefault(DefaultPolicy::IfUnset),
                    Override::SetDefault(DefaultPolicy::No),
                ];
                Message::Decided(decisions[dice.roll(decisions.len())])
            }
            _ => Message::WriteDone(id, Err(problem())),
        };
        open.extend(wizard.update(message));
        assert!(
            !wizard.prompt().actions.is_empty()
                || wizard.write.running.is_some()
                || wizard.section == Section::Review
        );
        assert_eq!(
            wizard.sidebar().iter().filter(|item| item.current).count(),
            usize::from(wizard.section != Section::Done)
        );
        // What was typed into a field is what stands there, whatever else happened.
        if let Some(account) = typed.get(&FieldId::AccountId) {
            assert_eq!(&wizard.form.account, account);
        }
        if dice.roll(20) == 0 {
            assert!(!format!("{wizard:?}").contains("CANARY"), "a secret in Debug");
        }
        if wizard.has_ended() {
            ends += 1;
            wizard = started(None);
            open.clear();
            typed.clear();
        }
    }
    assert!(ends > 10, "the walk never came to an end");
}

#[test]
fn faults_of_the_network_are_verdicts_too() {
    let (mut wizard, id, subject) = testing();
    let verdict = classify(
        &Outcome::Fault(Fault::Refused),
        &RequestContext { host: "h", ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "") },
    );
    let found = Checked {
        model: subject.model,
        verdict,
        stages: Vec::new(),
        total_ms: None,
        attempts: 1,
        trust: None,
    };
    wizard.update(Message::CheckDone(id, Ok(Box::new(found))));
    assert_eq!(wizard.prompt().actions[0].action, Action::Retry);
}

#[test]
fn a_write_that_failed_is_tried_on_what_is_there_now() {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    act(&mut wizard, Action::Next);
    let effects = act(&mut wizard, Action::Write);
    let [Effect::Apply(id, first)] = effects.as_slice() else { panic!("{effects:?}") };
    let failure =
        Failure::new(CHANGED_MEANWHILE, crate::domain::Layer::Write, crate::locale::ids::HINT_WRITE_BUSY);
    let problem = Problem::new(crate::domain::Exit::Write, failure);
    let effects = wizard.update(Message::WriteDone(*id, Err(problem)));
    let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
    let theirs = "{ gateway: { mode: 'local' } } // theirs\n";
    assert!(wizard.update(Message::SetupRead(*id, Ok(setup(Some(theirs), None)))).is_empty());
    assert_eq!(wizard.section(), Section::Review);
    let answers = wizard.answers().unwrap();
    assert_eq!(answers.api_key.unwrap().expose(), KEY);
    assert!(wizard.checked().is_some(), "the test is of the same answers");
    let effects = act(&mut wizard, Action::Write);
    let [Effect::Apply(_, second)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_ne!(first.changes.last().unwrap().before, second.changes.last().unwrap().before);
}

#[test]
fn what_cannot_be_read_can_be_read_again() {
    let (mut wizard, effects) = Wizard::start(facts());
    let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
    let failure = Failure::new("syntax", crate::domain::Layer::Files, crate::locale::ids::HINT_SYNTAX);
    wizard.update(Message::SetupRead(*id, Err(Problem::new(crate::domain::Exit::Files, failure))));
    assert!(wizard.prompt().actions.iter().any(|offer| offer.action == Action::ReadAgain));
    type_in(&mut wizard, FieldId::AccountId, ACCOUNT);
    let effects = act(&mut wizard, Action::ReadAgain);
    let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::SetupRead(*id, Ok(setup(None, None))));
    assert!(wizard.prompt().actions.iter().all(|offer| offer.action != Action::ReadAgain));
    act(&mut wizard, Action::Go(Section::Gateway));
    assert!(matches!(&wizard.prompt().items[0], Item::Text(item) if item.value == ACCOUNT));
}

#[test]
fn the_plan_is_made_once_after_each_message() {
    let (mut wizard, id, subject) = testing();
    wizard.update(Message::CheckDone(id, Ok(proven(&subject))));
    act(&mut wizard, Action::Next);
    let planned = |wizard: &Wizard| std::ptr::from_ref(wizard.plan().unwrap().as_ref().unwrap());
    let first = planned(&wizard);
    drop((wizard.prompt(), wizard.prompt(), wizard.sidebar()));
    assert!(std::ptr::eq(first, planned(&wizard)));
    let before = wizard.plan().unwrap().as_ref().unwrap().changes.clone();
    type_in(&mut wizard, FieldId::GatewayId, "another");
    assert!(wizard.plan().unwrap().as_ref().unwrap().changes != before);
}
