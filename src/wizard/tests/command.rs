//! A command in place of the key.

use super::*;
use crate::domain::{Exit, Layer};
use crate::locale::ids;
use crate::openclaw::{Audience, FetchedSecret, Outside};

/// What the command prints.
const GIVEN: &str = "sk-ant-api03-given-by-the-command-0123456789";
const LINE: &str = "$(/usr/local/bin/my-key --of anthropic)";

/// In the keys section, with a command in the key's field.
fn commanding(config: &str) -> Wizard {
    let mut wizard = answered_with(Some(config));
    assert_eq!(wizard.section(), Section::Model);
    act(&mut wizard, Action::Back);
    type_in(&mut wizard, FieldId::ApiKey, LINE);
    wizard
}

fn answered_with(config: Option<&str>) -> Wizard {
    let mut wizard = started(config);
    type_in(&mut wizard, FieldId::AccountId, ACCOUNT);
    type_in(&mut wizard, FieldId::GatewayId, "my-gate");
    let effects = act(&mut wizard, Action::Next);
    let [Effect::Probe(id, _)] = effects.as_slice() else { panic!("{effects:?}") };
    wizard.update(Message::ProbeDone(*id, Err(problem())));
    type_in(&mut wizard, FieldId::ApiKey, KEY);
    act(&mut wizard, Action::Next);
    wizard
}

fn asked(wizard: &mut Wizard) -> WorkId {
    let effects = act(wizard, Action::Next);
    let [Effect::AskCommand(id, line)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(line.expose(), "/usr/local/bin/my-key --of anthropic");
    *id
}

/// It is run when its section is left; its key is tested, and only the command is written.
#[test]
fn a_command_gives_the_key() {
    let mut wizard = commanding(r#"{ meta: { lastTouchedVersion: "2026.9.6" } }"#);
    assert!(wizard.answers().is_none(), "nothing is known of it yet");
    let id = asked(&mut wizard);
    assert_eq!(wizard.section(), Section::Keys, "it takes a while");
    let given = Ok(Box::new((key_command(), Secret::verbatim(GIVEN))));
    let effects = wizard.update(Message::CommandSaid(id, given));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ListModels(..))), "{effects:?}");
    assert_eq!(wizard.section(), Section::Model);
    let answers = wizard.answers().unwrap();
    assert_eq!((answers.storage, answers.command), (KeyStorage::Command, Some(key_command())));
    assert_eq!(answers.api_key.unwrap().expose(), GIVEN);
    let plan = wizard.plan().unwrap().as_ref().unwrap();
    let written: String =
        plan.changes.iter().map(|change| String::from_utf8_lossy(&change.after).into_owned()).collect();
    assert!(!written.contains(GIVEN), "{written}");
    assert!(written.contains("/usr/local/bin/my-key") && written.contains("\"exec\""), "{written}");
    // Another command has to be asked anew.
    act(&mut wizard, Action::Go(Section::Keys));
    type_in(&mut wizard, FieldId::ApiKey, "$(/usr/local/bin/other)");
    assert!(wizard.answers().is_none());
}

/// One that fails is said to, and is run again by the same key.
#[test]
fn a_command_that_fails_stays() {
    let mut wizard = commanding(r#"{ meta: { lastTouchedVersion: "2026.9.6" } }"#);
    let id = asked(&mut wizard);
    let failure =
        Failure::new("key-command", Layer::Input, ids::KEY_COMMAND_UNFIT).hint(ids::HINT_KEY_COMMAND);
    let failed = Problem::new(Exit::Usage, failure);
    assert!(wizard.update(Message::CommandSaid(id, Err(failed))).is_empty());
    assert_eq!(wizard.section(), Section::Keys);
    assert_eq!(wizard.mistake(FieldId::ApiKey).unwrap().code, "key-command");
    let again = asked(&mut wizard);
    assert_ne!(id, again);
    // What it gives is judged as what is typed is.
    let mask = Ok(Box::new((key_command(), Secret::verbatim("sk-ant-api03-****************"))));
    wizard.update(Message::CommandSaid(again, mask));
    assert_eq!(wizard.section(), Section::Keys);
    assert!(wizard.mistake(FieldId::ApiKey).is_some());
}

/// What is typed while a command runs is another answer: nothing goes on by itself, and nothing else is run.
#[test]
fn another_line_is_not_run_by_itself() {
    for typed in ["$(/usr/local/bin/oth)", KEY, ""] {
        let mut wizard = commanding(r#"{ meta: { lastTouchedVersion: "2026.9.6" } }"#);
        let id = asked(&mut wizard);
        type_in(&mut wizard, FieldId::ApiKey, typed);
        let given = Ok(Box::new((key_command(), Secret::verbatim(GIVEN))));
        let effects = wizard.update(Message::CommandSaid(id, given));
        assert!(effects.is_empty(), "{typed}: {effects:?}");
        assert_eq!(wizard.section(), Section::Keys, "{typed}");
        assert!(wizard.answers().is_none_or(|answers| answers.command.is_none()), "{typed}");
    }
}

/// It is offered where the release runs one, and has to be named then.
#[test]
fn a_command_is_offered_where_it_is_run() {
    for (release, runs) in [("2026.2.26", false), ("2026.3.2", true), ("2026.9.6", true)] {
        let config = format!(r#"{{ meta: {{ lastTouchedVersion: "{release}" }} }}"#);
        let mut wizard = answered_with(Some(&config));
        act(&mut wizard, Action::Back);
        let offered = wizard.storages().iter().position(|storage| *storage == KeyStorage::Command);
        assert_eq!(offered.is_some(), runs, "{release}");
        let Some(number) = offered else {
            type_in(&mut wizard, FieldId::ApiKey, LINE);
            assert_eq!(wizard.mistake(FieldId::ApiKey).unwrap().code, "api-key-invalid");
            continue;
        };
        wizard.update(Message::Chosen(FieldId::Storage, number));
        assert_eq!(wizard.mistake(FieldId::ApiKey).unwrap().code, "key-command-missing");
        assert!(wizard.answers().is_none());
        type_in(&mut wizard, FieldId::ApiKey, LINE);
        assert_eq!(wizard.mistake(FieldId::ApiKey), None);
        assert_eq!(wizard.storages(), [KeyStorage::Command]);
    }
}

/// What a config refers to is asked for once somebody says so, tested with, and stays where it is.
#[test]
fn a_reference_is_asked_for_once() {
    let config = r#"{
        meta: { lastTouchedVersion: "2026.9.6" },
        secrets: { providers: { vault: { source: "exec", command: "/usr/local/bin/my-key" } } },
        models: { providers: { "cloudflare-ai-gateway": {
            baseUrl: "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic",
            api: "anthropic-messages", apiKey: { source: "exec", provider: "vault", id: "value" },
            models: [{ id: "claude-sonnet-4-6", name: "Sonnet" }],
        } } },
        agents: { defaults: { model: { primary: "cloudflare-ai-gateway/claude-sonnet-4-6" } } },
    }"#;
    let mut wizard = started(Some(config));
    act(&mut wizard, Action::Go(Section::Keys));
    let switch = |wizard: &Wizard| {
        wizard.prompt().items.into_iter().find_map(|item| match item {
            Item::Switch(item) if item.slot == FieldId::AskSecrets => Some(item.on),
            _ => None,
        })
    };
    assert_eq!(switch(&wizard), Some(false));
    assert!(wizard.untold().is_some(), "nothing to test with");
    let effects = wizard.update(Message::Switched(FieldId::AskSecrets));
    let [Effect::AskSecrets(id)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(switch(&wizard), Some(true));
    assert!(wizard.update(Message::Switched(FieldId::AskSecrets)).is_empty(), "once");
    // It could not be had, and may be asked for again.
    wizard.update(Message::SecretsAsked(*id, Err(problem())));
    assert_eq!(switch(&wizard), Some(false));
    let effects = wizard.update(Message::Switched(FieldId::AskSecrets));
    let [Effect::AskSecrets(id)] = effects.as_slice() else { panic!("{effects:?}") };
    let of = Outside { source: "exec".to_owned(), provider: "vault".to_owned(), id: "value".to_owned() };
    let asked = FetchedSecret { of, by: Audience::ALL.to_vec(), value: Secret::verbatim(GIVEN) };
    wizard.update(Message::SecretsAsked(*id, Ok(vec![asked])));
    assert_eq!(switch(&wizard), Some(true));
    assert!(wizard.untold().is_none());
    assert_eq!(wizard.subject().unwrap().api_key.unwrap().expose(), GIVEN);
    let plan = wizard.plan().unwrap().as_ref().unwrap();
    let mut written = plan.changes.iter().map(|change| String::from_utf8_lossy(&change.after));
    assert!(written.all(|text| !text.contains(GIVEN) && text.contains("vault")), "it stays where it is");
}
