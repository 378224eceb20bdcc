//! What makes OpenClaw refuse a whole config, whichever release it is: values of another kind than its schema has, and
//! keys that it does not know.
//!
//! Every kind here was tried with `config get` of 2026.2.26 and `config validate` of 2026.6.6 and 2026.9.6; the keys are
//! those of `config schema` of the last two and of what 2026.2.26 takes, together. A later release may know more.

use serde_json::{Map, Value};

use crate::document::Kind;
use crate::domain::said;
use crate::locale::{Message, ids};

use super::setup::at;

/// A value of a kind that no release takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Misfit {
    /// The keys that lead to it, joined by dots.
    pub key: String,
    /// What stands there.
    pub found: Kind,
    /// What should.
    pub wanted: Wanted,
}

/// What OpenClaw's schema has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Text,
    /// A text, or a reference to a secret.
    Secret,
    Number,
    List,
    Object,
    /// A model's reference, or an object with `primary` and `fallbacks`.
    Model,
}

impl Misfit {
    /// What is wrong, for people.
    pub fn sentence(&self) -> Message {
        let wanted = match self.wanted {
            Wanted::Text => Kind::String.sentence(),
            Wanted::Number => Kind::Number.sentence(),
            Wanted::List => Kind::Array.sentence(),
            Wanted::Object => Kind::Object.sentence(),
            Wanted::Secret => ids::WANTED_SECRET.message(),
            Wanted::Model => ids::WANTED_MODEL.message(),
        };
        ids::MISFIT.with("key", said(&self.key)).with("found", self.found.sentence()).with("wanted", wanted)
    }
}

/// The keys at the top.
const ROOT: [&str; 53] = [
    "$include",
    "$schema",
    "accessGroups",
    "acp",
    "agents",
    "approvals",
    "attachments",
    "audio",
    "auth",
    "bindings",
    "broadcast",
    "browser",
    "canvasHost",
    "channels",
    "cli",
    "cloudWorkers",
    "commands",
    "commitments",
    "crestodian",
    "cron",
    "desktop",
    "diagnostics",
    "discovery",
    "env",
    "gateway",
    "hooks",
    "logging",
    "mcp",
    "media",
    "memory",
    "messages",
    "meta",
    "models",
    "nodeHost",
    "plugins",
    "proxy",
    "secrets",
    "security",
    "session",
    "skills",
    "surfaces",
    "talk",
    "telemetry",
    "tools",
    "transcripts",
    "tts",
    "tui",
    "ui",
    "update",
    "web",
    "wizard",
    "worktreeAcceleration",
    "worktreeRoot",
];

/// The keys of a provider's block.
const PROVIDER: [&str; 18] = [
    "$include",
    "agentRuntime",
    "api",
    "apiKey",
    "auth",
    "authHeader",
    "baseUrl",
    "contextTokens",
    "contextWindow",
    "headers",
    "injectNumCtxForOpenAICompat",
    "localService",
    "maxTokens",
    "models",
    "params",
    "region",
    "request",
    "timeoutSeconds",
];

/// The keys of a model's row.
const ROW: [&str; 18] = [
    "$include",
    "agentRuntime",
    "api",
    "baseUrl",
    "compat",
    "contextTokens",
    "contextWindow",
    "cost",
    "headers",
    "id",
    "input",
    "maxTokens",
    "mediaInput",
    "metadataSource",
    "name",
    "params",
    "reasoning",
    "thinkingLevelMap",
];

/// The keys of the default model.
const MODEL: [&str; 3] = ["$include", "fallbacks", "primary"];

/// Values of a wrong kind in what has to do with models, of any provider: each makes every release refuse the config.
pub(super) fn misfits(config: &Value) -> Vec<Misfit> {
    let mut out = Vec::new();
    for (name, block) in providers(config) {
        let path = format!("models.providers.{name}");
        let Some(block) = expect(&mut out, &path, block, Wanted::Object).and_then(Value::as_object) else {
            continue;
        };
        for key in ["baseUrl", "api"] {
            member(&mut out, &path, block, key, Wanted::Text);
        }
        member(&mut out, &path, block, "apiKey", Wanted::Secret);
        headers(&mut out, &path, block);
        let rows = member(&mut out, &path, block, "models", Wanted::List).and_then(Value::as_array);
        for (index, row) in rows.into_iter().flatten().enumerate() {
            let path = format!("{path}.models.{index}");
            let Some(row) = expect(&mut out, &path, row, Wanted::Object).and_then(Value::as_object) else {
                continue;
            };
            for (key, wanted) in [
                ("id", Wanted::Text),
                ("name", Wanted::Text),
                ("maxTokens", Wanted::Number),
                ("contextWindow", Wanted::Number),
            ] {
                member(&mut out, &path, row, key, wanted);
            }
            headers(&mut out, &path, row);
        }
    }
    let path = "agents.defaults.model";
    let model = at(config, &["agents", "defaults", "model"]);
    let model = model.and_then(|model| expect(&mut out, path, model, Wanted::Model));
    if let Some(model) = model.and_then(Value::as_object) {
        member(&mut out, path, model, "primary", Wanted::Text);
        let fallbacks = member(&mut out, path, model, "fallbacks", Wanted::List).and_then(Value::as_array);
        for (index, fallback) in fallbacks.into_iter().flatten().enumerate() {
            expect(&mut out, &format!("{path}.fallbacks.{index}"), fallback, Wanted::Text);
        }
    }
    if let Some(list) = at(config, &["agents", "list"]) {
        expect(&mut out, "agents.list", list, Wanted::List);
    }
    let vars = at(config, &["env", "vars"]).and_then(Value::as_object);
    for (name, value) in vars.into_iter().flatten() {
        expect(&mut out, &format!("env.vars.{name}"), value, Wanted::Text);
    }
    out
}

/// Keys that no release up to 2026.9.6 knows, joined by dots: it takes no config with any.
pub(super) fn unknown_keys(config: &Value) -> Vec<String> {
    let mut out = Vec::new();
    let mut look = |path: &str, value: Option<&Value>, known: &[&str]| {
        let members = value.and_then(Value::as_object).into_iter().flatten();
        let dot = if path.is_empty() { "" } else { "." };
        let unknown = members.filter(|(key, _)| !known.contains(&key.as_str()));
        out.extend(unknown.map(|(key, _)| said(&format!("{path}{dot}{key}"))));
    };
    look("", Some(config), &ROOT);
    for (name, block) in providers(config) {
        let path = format!("models.providers.{name}");
        look(&path, Some(block), &PROVIDER);
        let rows = block.get("models").and_then(Value::as_array).into_iter().flatten().enumerate();
        for (index, row) in rows {
            look(&format!("{path}.models.{index}"), Some(row), &ROW);
        }
    }
    look("agents.defaults.model", at(config, &["agents", "defaults", "model"]), &MODEL);
    out
}

fn providers(config: &Value) -> impl Iterator<Item = (&String, &Value)> {
    at(config, &["models", "providers"]).and_then(Value::as_object).into_iter().flatten()
}

/// Headers are texts, or references to secrets, which a release may not take yet.
fn headers(out: &mut Vec<Misfit>, path: &str, holder: &Map<String, Value>) {
    let headers = member(out, path, holder, "headers", Wanted::Object).and_then(Value::as_object);
    for (name, value) in headers.into_iter().flatten() {
        expect(out, &format!("{path}.headers.{name}"), value, Wanted::Secret);
    }
}

fn member<'v>(
    out: &mut Vec<Misfit>,
    path: &str,
    holder: &'v Map<String, Value>,
    key: &str,
    wanted: Wanted,
) -> Option<&'v Value> {
    holder.get(key).and_then(|value| expect(out, &format!("{path}.{key}"), value, wanted))
}

/// The value where it is of the kind that is wanted.
fn expect<'v>(out: &mut Vec<Misfit>, path: &str, value: &'v Value, wanted: Wanted) -> Option<&'v Value> {
    let found = match value {
        Value::Null => Kind::Null,
        Value::Bool(_) => Kind::Bool,
        Value::Number(_) => Kind::Number,
        Value::String(_) => Kind::String,
        Value::Array(_) => Kind::Array,
        Value::Object(_) => Kind::Object,
    };
    let fits = match wanted {
        Wanted::Text => found == Kind::String,
        Wanted::Number => found == Kind::Number,
        Wanted::List => found == Kind::Array,
        Wanted::Object => found == Kind::Object,
        Wanted::Secret | Wanted::Model => matches!(found, Kind::String | Kind::Object),
    };
    if fits {
        return Some(value);
    }
    out.push(Misfit { key: path.to_owned(), found, wanted });
    None
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// As the three releases answered, each for a config with nothing else wrong.
    #[test]
    fn kinds_that_no_release_takes() {
        let ours = "models.providers.cloudflare-ai-gateway";
        let block = |block: Value| json!({ "models": { "providers": { "cloudflare-ai-gateway": block } } });
        let model = |model: Value| json!({ "agents": { "defaults": { "model": model } } });
        for (config, key) in [
            (
                block(json!({ "headers": { "cf-aig-authorization": ["x"] } })),
                Some(format!("{ours}.headers.cf-aig-authorization")),
            ),
            (block(json!({ "headers": { "x": 5 } })), Some(format!("{ours}.headers.x"))),
            (block(json!({ "headers": [] })), Some(format!("{ours}.headers"))),
            (block(json!({ "models": {} })), Some(format!("{ours}.models"))),
            (block(json!({ "models": ["x"] })), Some(format!("{ours}.models.0"))),
            (block(json!({ "models": [{ "id": "x" }, { "id": 5 }] })), Some(format!("{ours}.models.1.id"))),
            (
                block(json!({ "models": [{ "maxTokens": "8192" }] })),
                Some(format!("{ours}.models.0.maxTokens")),
            ),
            (block(json!({ "models": [{ "headers": [] }] })), Some(format!("{ours}.models.0.headers"))),
            (block(json!({ "baseUrl": 5 })), Some(format!("{ours}.baseUrl"))),
            (block(json!({ "apiKey": null })), Some(format!("{ours}.apiKey"))),
            (block(json!([])), Some(ours.to_owned())),
            (model(json!(["x"])), Some("agents.defaults.model".to_owned())),
            (model(json!({ "fallbacks": "a/b" })), Some("agents.defaults.model.fallbacks".to_owned())),
            (json!({ "agents": { "list": {} } }), Some("agents.list".to_owned())),
            (json!({ "env": { "vars": { "A": 5 } } }), Some("env.vars.A".to_owned())),
            (
                block(
                    json!({ "apiKey": { "source": "env", "id": "A" }, "headers": { "x": { "source": "env" } } }),
                ),
                None,
            ),
            (model(json!("a/b")), None),
            (json!({}), None),
        ] {
            let found: Vec<String> = misfits(&config).into_iter().map(|misfit| misfit.key).collect();
            assert_eq!(found, key.into_iter().collect::<Vec<_>>(), "{config}");
        }
    }

    #[test]
    fn keys_that_none_knows() {
        let config = json!({
            "zzz": 1, "gateway": {},
            "models": { "providers": { "a": { "accountId": "x", "api": "y", "models": [{ "id": "b", "zz": 1 }] } } },
            "agents": { "defaults": { "model": { "primary": "a/b", "fallback": [] } } },
        });
        let keys = [
            "zzz",
            "models.providers.a.accountId",
            "models.providers.a.models.0.zz",
            "agents.defaults.model.fallback",
        ];
        assert_eq!(unknown_keys(&config), keys);
    }
}
