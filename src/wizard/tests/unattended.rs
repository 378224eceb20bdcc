//! What a script answers, the wizard answers: the same flags, variables and files lead to the same answers, whether or
//! not somebody looks at it.

use super::*;
use crate::domain::ModelSource;

/// Configs: none, one of somebody else, and blocks of ours whose secrets stand everywhere they can.
const CONFIGS: [Option<&str>; 11] = [
    None,
    Some("{ agents: { defaults: { model: 'openai/gpt-5' } } }"),
    Some(
        "{ BLOCK { baseUrl: 'URL', apiKey: '${CLOUDFLARE_AI_GATEWAY_API_KEY}', headers: { 'cf-aig-authorization': \
         'Bearer ${CF_AIG_TOKEN}' }, models: [ROW] } } } }",
    ),
    Some("{ BLOCK { baseUrl: 'URL', apiKey: '${CLOUDFLARE_AI_GATEWAY_API_KEY}', models: [ROW] } } } }"),
    Some(
        "{ BLOCK { baseUrl: 'URL', apiKey: '${MY_KEY}', headers: { 'cf-aig-authorization': 'Bearer ${MY_TOKEN}' }, \
         models: [ROW] } } } }",
    ),
    // OpenClaw 2026.2.26 sends nothing of a block that has no row for the model.
    Some(
        "{ meta: { lastTouchedVersion: '2026.2.26' }, BLOCK { baseUrl: 'URL', apiKey: '${MY_KEY}', headers: { \
         'cf-aig-authorization': 'Bearer stored-token-in-the-config-01' }, models: [] } } } }",
    ),
    Some(
        "{ meta: { lastTouchedVersion: '2026.2.26' }, BLOCK { baseUrl: 'URL', apiKey: '${MY_KEY}', headers: { \
         'cf-aig-authorization': 'Bearer ${MY_TOKEN}' }, models: [] } } } }",
    ),
    Some(
        "{ BLOCK { baseUrl: 'URL', apiKey: 'sk-ant-stored-in-the-config-0001', headers: { 'CF-AIG-Authorization': \
         'Bearer stored-token-in-the-config-01' }, models: [ROW] } } } }",
    ),
    Some(
        "{ BLOCK { baseUrl: 'URL', apiKey: '${MY_KEY}', headers: { 'cf-aig-authorization': 'Bearer \
         stored-token-in-the-config-01' }, models: [ROW] } }, }, agents: { defaults: { model: 'openai/gpt-5' } } }",
    ),
    Some(
        "{ BLOCK { baseUrl: 'URL', apiKey: { source: 'env', provider: 'default', id: 'MY_KEY' }, models: [] } } } }",
    ),
    Some(
        "{ BLOCK { baseUrl: 'URL', apiKey: { source: 'exec', provider: 'vault', id: 'value' }, models: [ROW] } } } }",
    ),
];

/// The variables, once for `.env` and once for the shell.
const VARIABLES: [&[(&str, &str)]; 6] = [
    &[],
    &[("CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-of-a-variable-0000001")],
    &[
        ("CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-of-a-variable-0000001"),
        ("CF_AIG_TOKEN", "token-of-a-variable-001"),
    ],
    &[("MY_KEY", "sk-ant-of-my-variable-000001"), ("MY_TOKEN", "token-of-my-variable-01")],
    &[
        ("CLOUDFLARE_AI_GATEWAY_API_KEY", " "),
        ("CF_AIG_TOKEN", ""),
        ("MY_KEY", "sk-ant-of-my-variable-000001"),
    ],
    &[
        ("CLOUDFLARE_ACCOUNT_ID", "ffffffffffffffffffffffffffffffff"),
        ("CLOUDFLARE_GATEWAY_ID", "of-a-variable"),
    ],
];

/// What is drawn of all that.
struct Draw(u64);

impl Draw {
    fn of<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[usize::try_from(self.0 >> 33).unwrap() % from.len()]
    }
}

/// The same flags again: messages cannot be copied.
fn flags(seed: u64) -> Vec<Message> {
    let mut draw = Draw(seed);
    let whole = format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic");
    let mut said = Vec::new();
    let mut pasted = |slot, value: Option<&str>| said.extend(value.map(|it| Message::Pasted(slot, text(it))));
    pasted(FieldId::AccountId, draw.of(&[None, Some(ACCOUNT), Some(&*whole), Some("")]));
    pasted(FieldId::GatewayId, draw.of(&[None, Some("my-gate"), Some("my-gate")]));
    pasted(FieldId::ApiKey, draw.of(&[None, None, Some(KEY), Some("sk-ant-of-a-variable-0000001")]));
    let token = draw.of(&[None, None, Some(TOKEN)]);
    pasted(FieldId::Token, token);
    pasted(FieldId::OtherModel, draw.of(&[None, Some("claude-opus-5")]));
    said.extend(token.map(|_| Message::Switched(FieldId::HasToken)));
    let storages = [KeyStorage::EnvFile, KeyStorage::Reference, KeyStorage::Inline].map(Override::Storage);
    let storage = draw.of(&[None, None, Some(storages[0]), Some(storages[1]), Some(storages[2])]);
    let plaintext = draw.of(&[None, None, Some(Override::Plaintext)]);
    let policies = [DefaultPolicy::Yes, DefaultPolicy::No, DefaultPolicy::IfUnset].map(Override::SetDefault);
    let policy = draw.of(&[None, None, Some(policies[0]), Some(policies[1]), Some(policies[2])]);
    said.extend([storage, plaintext, policy].into_iter().flatten().map(Message::Decided));
    said
}

#[test]
fn what_a_script_answers_the_wizard_answers() {
    let cases = 3000;
    let (mut complete, mut sources) = (0, Vec::new());
    for seed in 0..cases {
        let mut draw = Draw(seed ^ 0x9e37_79b9);
        let row = "{ id: 'claude-sonnet-5', name: 'x', maxTokens: 1 }";
        let config = draw.of(&CONFIGS).map(|config| {
            config
                .replace("BLOCK", "models: { providers: { 'cloudflare-ai-gateway':")
                .replace(
                    "URL",
                    "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/stored/anthropic",
                )
                .replace("ROW", row)
        });
        let lines: Vec<String> =
            draw.of(&VARIABLES).iter().map(|(name, value)| format!("{name}={value}\n")).collect();
        let shell = draw.of(&VARIABLES);
        let shell: Environment = shell.iter().map(|(name, value)| (*name, *value)).collect();
        let setup = setup(config.as_deref(), Some(&lines.concat()));
        let facts = Facts { shell, ..facts() };
        let script = Wizard::unattended(facts.clone(), &CLOUDFLARE_ANTHROPIC, flags(seed), &setup);
        let Ok((answers, source)) = script.complete() else { continue };
        complete += 1;
        sources.push(source);
        let (mut wizard, effects) = Wizard::start(facts);
        let [Effect::ReadSetup(id, 0)] = effects.as_slice() else { panic!("{effects:?}") };
        for message in flags(seed) {
            wizard.update(message);
        }
        wizard.update(Message::SetupRead(*id, Ok(setup)));
        let what = format!("case {seed}: {config:?} {lines:?}");
        assert!(wizard.answers().as_ref() == Some(&answers), "{what}\n{answers:?}\n{:?}", wizard.answers());
    }
    assert!(complete > cases / 4, "{complete} of {cases}");
    for source in [ModelSource::Asked, ModelSource::Stored, ModelSource::Default] {
        assert!(sources.contains(&source), "{source:?}");
    }
}
