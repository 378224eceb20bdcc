//! What OpenClaw takes under `models` of its config and around it, where it refuses the whole file for one key that it does
//! not know.
//!
//! From the schemas of 2026.2.26, 2026.3.2, 2026.3.8 and 2026.3.13 (their bundles; the last two are alike in this), 2026.5.28,
//! 2026.6.6 and 2026.9.6 (`openclaw config schema`). A release between two of these is only said to refuse what both refuse.

use serde_json::Value;

use super::release::{
    ALL, OF_2026_2_26, OF_2026_3_2, OF_2026_3_8, OF_2026_5_28, OF_2026_6_6, OF_2026_9_6, Refused, Release,
    Schemas,
};
use super::value::Look;

const FROM_2026_3_2: Schemas = ALL & !OF_2026_2_26;
const FROM_2026_3_8: Schemas = FROM_2026_3_2 & !OF_2026_3_2;
const FROM_2026_5_28: Schemas = FROM_2026_3_8 & !OF_2026_3_8;
const FROM_2026_6_6: Schemas = OF_2026_6_6 | FROM_2026_9_6;
const FROM_2026_9_6: Schemas = OF_2026_9_6;
const BEFORE_2026_5_28: Schemas = ALL & !FROM_2026_5_28;
const BEFORE_2026_6_6: Schemas = ALL & !FROM_2026_6_6;

/// What a key may hold.
#[derive(Clone, Copy)]
enum ValueRule {
    Text,
    /// A text with something in it.
    Filled,
    Flag,
    Number,
    /// A number above 0.
    Positive,
    List,
    Any,
    /// An object of any keys.
    Object,
    /// An object of texts.
    Texts,
    /// A text, or a reference to a secret.
    Secret,
    /// An object of those; of texts before 2026.3.8.
    Secrets,
    /// One of these words.
    One(&'static [(&'static str, Schemas)]),
    /// An object of these keys.
    Of(&'static [Key]),
    /// A list of such objects.
    Each(&'static [Key]),
}

/// A key, what it may hold, and who knows it.
type Key = (&'static str, ValueRule, Schemas);

const PROTOCOLS: &[(&str, Schemas)] = &[
    ("openai-completions", ALL),
    ("openai-responses", ALL),
    ("openai-codex-responses", BEFORE_2026_6_6),
    ("openai-chatgpt-responses", FROM_2026_6_6),
    ("anthropic-messages", ALL),
    ("google-generative-ai", ALL),
    ("google-vertex", FROM_2026_5_28),
    ("github-copilot", ALL),
    ("bedrock-converse-stream", ALL),
    ("ollama", ALL),
    ("pi-messages", FROM_2026_9_6),
    ("azure-openai-responses", FROM_2026_5_28),
];
const AUTHS: &[(&str, Schemas)] = &[("api-key", ALL), ("aws-sdk", ALL), ("oauth", ALL), ("token", ALL)];
const MODES: &[(&str, Schemas)] = &[("merge", ALL), ("replace", ALL)];

const MODELS: &[Key] = &[
    ("mode", ValueRule::One(MODES), ALL),
    ("providers", ValueRule::Object, ALL),
    ("bedrockDiscovery", ValueRule::Object, BEFORE_2026_5_28),
    ("pricing", ValueRule::Object, OF_2026_5_28 | OF_2026_6_6),
    ("catalogRefresh", ValueRule::Any, FROM_2026_9_6),
];
const PROVIDER: &[Key] = &[
    ("baseUrl", ValueRule::Text, FROM_2026_9_6),
    ("baseUrl", ValueRule::Filled, ALL),
    ("apiKey", ValueRule::Secret, ALL),
    ("auth", ValueRule::One(AUTHS), ALL),
    ("api", ValueRule::One(PROTOCOLS), ALL),
    ("headers", ValueRule::Secrets, ALL),
    ("authHeader", ValueRule::Flag, ALL),
    ("models", ValueRule::Each(ROW), ALL),
    ("contextWindow", ValueRule::Positive, OF_2026_5_28 | OF_2026_6_6),
    ("contextTokens", ValueRule::Positive, OF_2026_5_28 | OF_2026_6_6),
    ("maxTokens", ValueRule::Positive, FROM_2026_5_28),
    ("timeoutSeconds", ValueRule::Positive, FROM_2026_5_28),
    ("region", ValueRule::Filled, FROM_2026_5_28),
    ("injectNumCtxForOpenAICompat", ValueRule::Flag, FROM_2026_3_2),
    ("params", ValueRule::Object, FROM_2026_5_28),
    ("agentRuntime", ValueRule::Object, FROM_2026_5_28),
    ("localService", ValueRule::Object, FROM_2026_5_28),
    ("request", ValueRule::Of(REQUEST), FROM_2026_5_28),
];
const REQUEST: &[Key] = &[
    ("headers", ValueRule::Secrets, FROM_2026_5_28),
    ("auth", ValueRule::Object, FROM_2026_5_28),
    ("proxy", ValueRule::Object, FROM_2026_5_28),
    ("tls", ValueRule::Object, FROM_2026_5_28),
    ("allowPrivateNetwork", ValueRule::Flag, FROM_2026_5_28),
];
const ROW: &[Key] = &[
    ("id", ValueRule::Filled, ALL),
    ("name", ValueRule::Filled, ALL),
    ("api", ValueRule::One(PROTOCOLS), ALL),
    ("baseUrl", ValueRule::Filled, FROM_2026_5_28),
    ("reasoning", ValueRule::Flag, ALL),
    ("input", ValueRule::List, ALL),
    ("cost", ValueRule::Of(COST), ALL),
    ("contextWindow", ValueRule::Positive, ALL),
    ("contextTokens", ValueRule::Positive, FROM_2026_5_28),
    ("maxTokens", ValueRule::Positive, ALL),
    ("thinkingLevelMap", ValueRule::Object, FROM_2026_6_6),
    ("params", ValueRule::Object, FROM_2026_5_28),
    ("agentRuntime", ValueRule::Object, FROM_2026_5_28),
    ("headers", ValueRule::Texts, ALL),
    ("compat", ValueRule::Object, ALL),
    ("mediaInput", ValueRule::Object, FROM_2026_5_28),
    ("metadataSource", ValueRule::Text, FROM_2026_5_28),
];
const COST: &[Key] = &[
    ("input", ValueRule::Number, ALL),
    ("output", ValueRule::Number, ALL),
    ("cacheRead", ValueRule::Number, ALL),
    ("cacheWrite", ValueRule::Number, ALL),
    ("tieredPricing", ValueRule::List, FROM_2026_5_28),
];

/// Providers whose block may leave out its address and its rows from 2026.5.28 on, apart by blanks: those that 2026.5.28,
/// 2026.6.6 or 2026.9.6 ships with (`BUILT_IN_MODEL_PROVIDER_OVERLAY_IDS` in each).
const SHIPPED: &str = "\
    amazon-bedrock amazon-bedrock-mantle anthropic anthropic-vertex arcee azure-openai-responses \
    byteplus byteplus-plan cerebras chutes claude-cli clawrouter cloudflare-ai-gateway codex comfy \
    copilot-proxy dashscope deepinfra deepseek fal fireworks github-copilot gmi gmi-cloud gmicloud \
    google google-antigravity google-gemini-cli google-vertex groq huggingface kilocode kimi kimi-coding \
    litellm lmstudio meta microsoft-foundry minimax minimax-portal mistral modelstudio moonshot \
    moonshot-ai moonshotai novita novita-ai novitaai nvidia ollama ollama-cloud openai openai-codex \
    opencode opencode-go openrouter qianfan qwen qwen-token-plan qwencloud sglang stepfun stepfun-plan \
    synthetic tencent-tokenhub tencent-tokenplan together venice vercel-ai-gateway vllm volcengine \
    volcengine-plan vydra x-ai xai xiaomi xiaomi-token-plan z-ai z.ai zai";

/// The keys of the whole config that any of them knows, apart by blanks.
const ROOT: &str = "\
    $schema accessGroups acp agents approvals attachments audio auth bindings broadcast browser \
    canvasHost channels cli cloudWorkers commands commitments crestodian cron desktop diagnostics \
    discovery env gateway hooks logging mcp media memory messages meta models nodeHost plugins proxy \
    secrets security session skills surfaces talk telemetry tools transcripts tts tui ui update web \
    wizard worktreeAcceleration worktreeRoot";
/// Those of `agents.defaults`.
const DEFAULTS: &str = "\
    authInheritance blockStreamingBreak blockStreamingChunk blockStreamingCoalesce blockStreamingDefault \
    bootstrapMaxChars bootstrapPromptTruncationWarning bootstrapTotalMaxChars cliBackends compaction \
    contextInjection contextLimits contextPruning contextTokens cwd decisionModel elevatedDefault \
    embeddedAgent embeddedPi envelopeElapsed envelopeTimestamp envelopeTimezone experimental \
    fastModeDefault heartbeat humanDelay imageGenerationModel imageMaxDimensionPx imageModel \
    imageQuality maxConcurrent mediaGenerationAutoProviderFallback mediaMaxMb mediaModels memorySearch \
    model modelPolicy modelSelectionScope models musicGenerationModel params pdfMaxBytesMb pdfMaxMb \
    pdfMaxPages pdfModel promptOverlays reasoningDefault repoRoot runRetries sandbox sessionStore \
    silentReply skills skipBootstrap skipOptionalBootstrapFiles startupContext subagents systemAgent \
    thinkingDefault timeFormat timeoutSeconds toolProgressDetail typingIntervalSeconds typingMode \
    userTimezone utilityModel verboseDefault videoGenerationModel voiceModel workspace";
/// Those of an agent.
const AGENT: &str = "\
    agentDir bootstrapMaxChars bootstrapTotalMaxChars contextInjection contextLimits contextTokens cwd \
    decisionModel default description embeddedAgent experimental fastModeDefault groupChat heartbeat \
    humanDelay id identity memory memorySearch model modelPolicy models name params reasoningDefault \
    runRetries runtime sandbox skills skillsLimits subagents thinkingDefault toolProgressDetail tools \
    tts typingMode utilityModel verboseDefault workspace";

/// What the release refuses under `models`, and what every one refuses elsewhere, each with the keys that lead there;
/// nothing where it takes it all.
pub(super) fn refused(config: &Value, release: &Release) -> Vec<String> {
    let schemas = release.schemas;
    let mut out = unknown(config);
    misfits(config, &mut out);
    if schemas & !FROM_2026_9_6 == 0 {
        owners(config, &mut out);
    }
    let Some(models) = config.get("models") else { return out };
    check(models, ValueRule::Of(MODELS), schemas, "models", &mut out);
    for (name, provider) in config.members(["models", "providers"]) {
        let path = format!("models.providers.{name}");
        check(provider, ValueRule::Of(PROVIDER), schemas, &path, &mut out);
        let shipped = || SHIPPED.split(' ').any(|one| one.eq_ignore_ascii_case(name.trim()));
        if schemas & !BEFORE_2026_5_28 == 0 || (schemas & !FROM_2026_5_28 == 0 && !shipped()) {
            lacking(provider, ["baseUrl", "models"], &path, &mut out);
        }
        for (index, row) in provider.items("models").iter().enumerate() {
            lacking(row, ["id", "name"], &format!("{path}.models[{index}]"), &mut out);
        }
    }
    out
}

/// The keys that an object has to have in every release, and has not.
fn lacking(object: &Value, keys: [&str; 2], path: &str, out: &mut Vec<String>) {
    let lacking = keys.into_iter().filter(|key| object.is_object() && object.get(key).is_none());
    out.extend(lacking.map(|key| format!("{path}.{key}")));
}

/// What a release is known to refuse beside that.
pub(super) fn refused_besides(config: &Value, refused: &Refused) -> Vec<String> {
    fn walk(value: &Value, keys: &[&str], so_far: &str, out: &mut Vec<String>) {
        let Some((key, rest)) = keys.split_first() else { return out.push(so_far.to_owned()) };
        for (name, member) in value.as_object().into_iter().flatten() {
            if *key == "*" || name == key {
                let dot = if so_far.is_empty() { "" } else { "." };
                walk(member, rest, &format!("{so_far}{dot}{name}"), out);
            }
        }
    }
    let mut out = Vec::new();
    for keys in refused.keys.split_whitespace() {
        walk(config, &keys.split('.').collect::<Vec<_>>(), "", &mut out);
    }
    if refused.strict {
        let flat = config.members("env").filter(|(key, _)| !matches!(*key, "vars" | "shellEnv"));
        out.extend(flat.map(|(key, _)| format!("env.{key}")));
        // Of several agents it has to be said whose what belongs to nobody is.
        let agents = config.items(["agents", "list"]);
        let marked = agents.iter().filter(|agent| agent.is_true("default")).count();
        if agents.len() > 1 && marked != 1 && config.at(["agents", "ownership"]).is_none() {
            out.push("agents.list (without agents.ownership)".to_owned());
        }
    }
    out
}

/// The keys around it that no release knows. What one of them moved or dropped is not looked at: a newer one may still
/// read it, and says so itself.
fn unknown(config: &Value) -> Vec<String> {
    let mut out = Vec::new();
    let mut look = |value: &Value, known: &str, path: &str| {
        let keys = value.as_object().into_iter().flatten().map(|(key, _)| key);
        let strange = keys.filter(|key| !known.split(' ').any(|one| one == *key));
        out.extend(strange.map(|key| format!("{path}{key}")));
    };
    look(config, ROOT, "");
    let defaults = &config["agents"]["defaults"];
    look(defaults, DEFAULTS, "agents.defaults.");
    look(&defaults["model"], "fallbacks primary", "agents.defaults.model.");
    for (index, agent) in config.items(["agents", "list"]).iter().enumerate() {
        look(agent, AGENT, &format!("agents.list[{index}]."));
    }
    out
}

/// The agents of the newest that say more than once who answers where none is named: turns of 2026.9.6.
fn owners(config: &Value, out: &mut Vec<String>) {
    let entries = config.members(["agents", "entries"]);
    let defaults = entries.filter(|(_, agent)| agent.is_true("default")).count();
    if defaults > 1 {
        out.push("agents.entries".to_owned());
    }
    if defaults > 0 && is_explicit(config) {
        out.push("agents.ownership".to_owned());
    }
}

/// Whether no agent answers where none is named, among several (turns of 2026.9.6).
pub(super) fn is_explicit(config: &Value) -> bool {
    config.text(["agents", "ownership"]) == Some("explicit")
}

/// Values around it of a kind that no release takes: tried with `config get` of 2026.2.26 and `config validate` of 2026.6.6
/// and 2026.9.6.
fn misfits(config: &Value, out: &mut Vec<String>) {
    let texts = |list: &Value| list.as_array().is_some_and(|all| all.iter().all(Value::is_string));
    let model = |value: &Value| value.is_string() || value.is_object();
    let mut wrong = |keys: &[&str], fits: &dyn Fn(&Value) -> bool| {
        out.extend(config.at(keys).filter(|value| !fits(value)).map(|_| keys.join(".")));
    };
    wrong(&["agents", "defaults", "model"], &model);
    wrong(&["agents", "defaults", "model", "primary"], &Value::is_string);
    wrong(&["agents", "defaults", "model", "fallbacks"], &texts);
    wrong(&["agents", "list"], &Value::is_array);
    if let Some(vars) = config.at(["env", "vars"]).filter(|vars| vars.is_object()) {
        check(vars, ValueRule::Texts, ALL, "env.vars", out);
    }
}

/// Those of these releases that take what stands under `models`; all of them where none does.
pub(super) fn taking(config: &Value, releases: &'static [Release]) -> Vec<&'static Release> {
    let mut last: Option<(Schemas, bool)> = None;
    let takes = |release: &&'static Release| {
        let known = last.filter(|(known, _)| *known == release.schemas);
        let takes = known.map_or_else(|| refused(config, release).is_empty(), |(_, takes)| takes);
        last = Some((release.schemas, takes));
        takes
    };
    let taking: Vec<&'static Release> = releases.iter().filter(takes).collect();
    if taking.is_empty() { releases.iter().collect() } else { taking }
}

fn check(value: &Value, kind: ValueRule, schemas: Schemas, path: &str, out: &mut Vec<String>) {
    let is_reference = |value: &Value| value.text("source").is_some();
    let fits = match kind {
        ValueRule::Any => true,
        ValueRule::Text => value.is_string(),
        ValueRule::Filled => value.as_str().is_some_and(|text| !text.is_empty()),
        ValueRule::Flag => value.is_boolean(),
        ValueRule::Number => value.is_number(),
        ValueRule::Positive => value.as_f64().is_some_and(|number| number > 0.0),
        ValueRule::List | ValueRule::Each(_) => value.is_array(),
        ValueRule::Object | ValueRule::Of(_) | ValueRule::Texts | ValueRule::Secrets => value.is_object(),
        ValueRule::Secret => value.is_string() || is_reference(value),
        ValueRule::One(words) => {
            let known = |(word, who): &(&str, Schemas)| value.as_str() == Some(*word) && who & schemas != 0;
            words.iter().any(known)
        }
    };
    if !fits {
        return out.push(path.to_owned());
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        let path = format!("{path}.{name}");
        let references = matches!(kind, ValueRule::Secrets) && schemas & FROM_2026_3_8 != 0;
        match kind {
            ValueRule::Of(keys) => {
                match keys.iter().find(|(key, _, who)| key == name && who & schemas != 0) {
                    Some((_, kind, _)) => check(member, *kind, schemas, &path, out),
                    None => out.push(path),
                }
            }
            ValueRule::Texts | ValueRule::Secrets
                if !(member.is_string() || references && is_reference(member)) =>
            {
                out.push(path);
            }
            _ => {}
        }
    }
    if let (ValueRule::Each(keys), Value::Array(items)) = (kind, value) {
        for (index, item) in items.iter().enumerate() {
            check(item, ValueRule::Of(keys), schemas, &format!("{path}[{index}]"), out);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::openclaw::{RELEASES, Version};

    fn only(since: Version) -> &'static Release {
        RELEASES.iter().find(|release| release.since == since).unwrap()
    }

    /// What 2026.2.26, 2026.6.6 and 2026.9.6 said of the same blocks.
    #[test]
    fn a_block_is_refused_for_one_key() {
        let row = |more: Value| {
            let mut row = json!({ "id": "m", "name": "M" });
            row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({ "models": [row] })
        };
        let every = ["2026.2.26", "2026.6.6", "2026.9.6"];
        let cases = [
            (json!({}), &[][..], ""),
            (json!({ "authorization": "x" }), &every, "authorization"),
            (json!({ "headers": ["x: y"] }), &every, "headers"),
            (json!({ "headers": { "x-team": null } }), &every, "headers.x-team"),
            (
                json!({ "headers": { "x": { "source": "env", "provider": "default", "id": "X" } } }),
                &every[..1],
                "headers.x",
            ),
            (json!({ "models": {} }), &every, "models"),
            (json!({ "apiKey": null }), &every, "apiKey"),
            (json!({ "api": "anthropic" }), &every, "api"),
            (json!({ "api": "openai-codex-responses" }), &every[1..], "api"),
            (json!({ "request": {} }), &every[..1], "request"),
            (json!({ "contextWindow": 1 }), &[every[0], every[2]], "contextWindow"),
            (row(json!({ "maxOutput": 1 })), &every, "models[0].maxOutput"),
            (row(json!({ "maxTokens": 0 })), &every, "models[0].maxTokens"),
            (row(json!({ "baseUrl": "https://x" })), &every[..1], "models[0].baseUrl"),
            (row(json!({ "cost": { "tieredPricing": [] } })), &every[..1], "models[0].cost.tieredPricing"),
            (json!({ "models": [{ "id": "m" }] }), &every, "models[0].name"),
        ];
        for (more, refusing, what) in cases {
            let mut block = json!({ "baseUrl": "https://gateway", "models": [] });
            block.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            let config = json!({ "models": { "providers": { "p": block } } });
            for (name, since) in [
                ("2026.2.26", Version(2026, 2, 3)),
                ("2026.6.6", Version(2026, 6, 6)),
                ("2026.9.6", Version(2026, 8, 1)),
            ] {
                let told = only(since);
                let expected = if refusing.contains(&name) {
                    vec![format!("models.providers.p.{what}")]
                } else {
                    vec![]
                };
                assert_eq!(refused(&config, told), expected, "{name}: {config}");
            }
        }
        let named = json!({ "headers": { "x": { "source": "env", "provider": "default", "id": "X" } } });
        for (block, since, taken) in [
            (named.clone(), Version(2026, 3, 2), false),
            (named, Version(2026, 3, 8), true),
            (json!({ "injectNumCtxForOpenAICompat": true }), Version(2026, 2, 3), false),
            (json!({ "injectNumCtxForOpenAICompat": true }), Version(2026, 3, 2), true),
            (json!({ "contextWindow": 1 }), Version(2026, 5, 28), true),
            (json!({ "api": "openai-codex-responses" }), Version(2026, 5, 28), true),
            (json!({ "baseUrl": "" }), Version(2026, 3, 8), false),
            (json!({ "baseUrl": "" }), Version(2026, 8, 1), true),
        ] {
            let mut whole = json!({ "baseUrl": "https://gateway", "models": [] });
            whole.as_object_mut().unwrap().extend(block.as_object().unwrap().clone());
            let config = json!({ "models": { "providers": { "cloudflare-ai-gateway": whole } } });
            assert_eq!(refused(&config, only(since)).is_empty(), taken, "{since}: {block}");
        }
        let twice = json!({ "agents": {
            "ownership": "explicit", "entries": { "a": { "default": true }, "b": { "default": true } },
        } });
        let both = ["agents.entries", "agents.ownership"];
        assert_eq!(refused(&twice, only(Version(2026, 8, 1))), both);
        for (config, what) in [
            (json!({ "provider": "x", "$schema": "x", "tts": {} }), "provider"),
            (
                json!({ "agents": { "defaults": { "modell": "x", "cwd": "x", "timeFormat": "x" } } }),
                "agents.defaults.modell",
            ),
            (json!({ "agents": { "list": [{ "id": "a", "modle": "x" }] } }), "agents.list[0].modle"),
            (json!({ "agents": { "defaults": { "model": ["x"] } } }), "agents.defaults.model"),
            (
                json!({ "agents": { "defaults": { "model": { "fallback": [] } } } }),
                "agents.defaults.model.fallback",
            ),
            (
                json!({ "agents": { "defaults": { "model": { "fallbacks": "a/b" } } } }),
                "agents.defaults.model.fallbacks",
            ),
            (json!({ "agents": { "list": {} } }), "agents.list"),
            (json!({ "env": { "vars": { "A": 5 } } }), "env.vars.A"),
        ] {
            assert_eq!(refused(&config, only(Version(2026, 8, 1))), [what]);
        }
        let without = json!({ "models": { "providers": { "p": { "baseUrl": "https://gateway" } } } });
        assert_eq!(refused(&without, only(Version(2026, 2, 3))), ["models.providers.p.models"]);
        assert_eq!(refused(&without, only(Version(2026, 8, 1))), ["models.providers.p.models"]);
        let shipped = json!({ "models": { "providers": { "cloudflare-ai-gateway": {} } } });
        assert_eq!(refused(&shipped, only(Version(2026, 8, 1))), Vec::<String>::new());
    }
}
