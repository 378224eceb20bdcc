//! What of a provider's block reaches the wire for one model, and what keeps anything from reaching it.

use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::domain::{AuthChoice, Secret};

use super::agents::Meaning;
use super::effective::{AUTHORIZATION_HEADER, resolve};
use super::references::{Outside, Reference};
use super::release::{NoApi, Release, RowHeaders, Version};
use super::setup::{Setup, at, profile_key};
use super::variables::{Found, Piece, Source, Variables, pieces};

/// Why OpenClaw would send something else than a Messages request of this provider, or nothing, or why that cannot be
/// told from the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstruction {
    /// The block names no protocol, and the release sends nothing then; or something else, to this path.
    NoProtocol(Option<&'static str>),
    /// The block names another protocol.
    OtherProtocol(String),
    /// Every stored credential of the provider rests after failures: the one that wakes first, the file, and when, in
    /// milliseconds since 1970.
    Resting {
        /// The profile's name.
        profile: String,
        /// `auth-profiles.json`.
        path: PathBuf,
        /// When it is used again, in milliseconds since 1970-01-01 00:00 UTC.
        until: u64,
    },
    /// Keys of the config that the release does not know or take, for which it refuses the whole file.
    Refused(Vec<String>),
    /// Variables that the config refers to somewhere and nothing sets, on a release that then starts nothing.
    Unset(Vec<String>),
    /// The key comes from a place that is not read here: a reference's source (`exec`, `file`, `store`) and its provider.
    KeyElsewhere {
        /// What kind of place: `exec`, `file`, `store`.
        source: String,
        /// The name under `secrets.providers`.
        provider: String,
    },
    /// The gateway's token comes from such a place.
    TokenElsewhere {
        /// What kind of place.
        source: String,
        /// The name under `secrets.providers`.
        provider: String,
    },
    /// The key is taken by this reference, and an OpenClaw of this release asks for none without its daemon.
    ReferenceNotAsked(String),
    /// The block has no row, and the release sends nothing without one.
    NoRows,
    /// This list of models has `provider/*` in it, and not the model.
    NotAllowed(String),
    /// Nothing supplies the key but, perhaps, the login shell, which the config asks for it.
    KeyInLoginShell,
    /// The key is a credential in a database that is not opened here.
    KeyInDatabase(PathBuf),
    /// A header of the person's own, by its name, that no request carries as it stands, or whose value is kept where it
    /// is not read.
    Header(String),
    /// The files leave several releases possible, which would not send the same: the first, and the first that differs.
    Release(Version, Version),
}

impl Obstruction {
    /// Whether it only keeps us from telling what would be sent.
    #[must_use]
    pub fn is_untold(&self) -> bool {
        matches!(
            self,
            Self::KeyElsewhere { .. }
                | Self::TokenElsewhere { .. }
                | Self::KeyInDatabase(_)
                | Self::KeyInLoginShell
                | Self::OtherProtocol(_)
                | Self::Header(_)
                | Self::Release(..)
        )
    }
}

impl Obstruction {
    /// What of a request it concerns, in a word: a key of the block, a header, variables.
    pub(super) fn what(&self) -> String {
        match self {
            Self::NoProtocol(_) | Self::OtherProtocol(_) => "api".to_owned(),
            Self::Resting { profile, .. } => profile.clone(),
            Self::Refused(names) | Self::Unset(names) => names.join(", "),
            Self::KeyElsewhere { .. }
            | Self::ReferenceNotAsked(_)
            | Self::KeyInDatabase(_)
            | Self::KeyInLoginShell => "apiKey".to_owned(),
            Self::NoRows => "models".to_owned(),
            Self::NotAllowed(key) => key.clone(),
            Self::TokenElsewhere { .. } => AUTHORIZATION_HEADER.to_owned(),
            Self::Header(name) => name.clone(),
            Self::Release(..) => "meta.lastTouchedVersion".to_owned(),
        }
    }
}

/// A provider's headers as they are sent with a request for a model, by name, with the variables' names in their values:
/// the model's row wins over the block.
pub(super) fn headers(
    variables: &Variables<'_>,
    choice: &AuthChoice,
    model: Option<&str>,
) -> Map<String, Value> {
    let setup = variables.setup;
    let block =
        at(setup.config.value(), &["models", "providers", choice.provider]).and_then(Value::as_object);
    let Some(block) = block else { return Map::new() };
    let by_config = takes_config(variables, choice);
    let mut sent = if lost(variables, choice, model) { Map::new() } else { of(block).unwrap_or_default() };
    let of_request = if setup.release().request_wins { requested(block) } else { Map::new() };
    let order = if by_config { RowHeaders::First } else { setup.release().row_headers };
    let of_rows = model.map(|model| of_rows(order, block, model));
    for (name, value) in of_rows.into_iter().flatten().chain(of_request) {
        sent.retain(|other, _| !other.eq_ignore_ascii_case(&name));
        sent.insert(name, value);
    }
    if !setup.release().sends_empty_headers && !by_config {
        sent.retain(|_, value| value.as_str().is_none_or(|text| !text.trim().is_empty()));
    }
    sent
}

/// The headers that `request` adds.
fn requested(block: &Map<String, Value>) -> Map<String, Value> {
    let request = block.get("request").and_then(Value::as_object);
    let mut headers = request.and_then(of).unwrap_or_default();
    let auth = request.and_then(|request| request.get("auth"));
    let text = |key: &str| auth.and_then(|auth| auth.get(key)).and_then(Value::as_str);
    let added = match text("mode") {
        Some("authorization-bearer") => {
            text("token").map(|token| ("authorization".to_owned(), format!("Bearer {token}")))
        }
        Some("header") => text("headerName").zip(text("value")).map(|(name, value)| {
            (name.to_owned(), format!("{}{value}", text("prefix").unwrap_or_default().trim()))
        }),
        _ => None,
    };
    headers.extend(added.map(|(name, value)| (name, Value::String(value))));
    headers
}

/// Whether the release loses the block's headers on the way. Where no model is asked for yet, its row is written along.
pub(super) fn lost(variables: &Variables<'_>, choice: &AuthChoice, model: Option<&str>) -> bool {
    let setup = variables.setup;
    let needs_row = setup.release().headers_need_row;
    (needs_row && model.is_some_and(|model| !setup.has_row(choice, model))) || takes_config(variables, choice)
}

/// Whether the release cannot read the providers that it wrote down, and goes by the config's rows as they stand: without the
/// block's headers, with empty ones, and by the first of two rows.
fn takes_config(variables: &Variables<'_>, choice: &AuthChoice) -> bool {
    let setup = variables.setup;
    setup.release().keyless_drops_headers && keyless(setup, choice, variables).is_some()
}

/// The same of `authHeader`.
pub(super) fn lost_bearer(variables: &Variables<'_>, choice: &AuthChoice, model: Option<&str>) -> bool {
    let setup = variables.setup;
    lost(variables, choice, model)
        || (setup.release().bearer_of_block && keyless(setup, choice, variables).is_some())
}

/// What a provider's block, a row or `request` has in `headers`.
fn of(holder: &Map<String, Value>) -> Option<Map<String, Value>> {
    holder.get("headers").and_then(Value::as_object).cloned()
}

/// The headers of a model's row, or of its rows, in the order in which they are sent over each other.
fn of_rows(order: RowHeaders, block: &Map<String, Value>, model: &str) -> Vec<(String, Value)> {
    let mut its: Vec<_> = rows(block, model).filter_map(of).collect();
    match order {
        RowHeaders::First => its = rows(block, model).next().and_then(of).into_iter().collect(),
        RowHeaders::Last => its = rows(block, model).next_back().and_then(of).into_iter().collect(),
        RowHeaders::FirstWithAny => its.truncate(1),
        RowHeaders::LastOverFirst => {}
        RowHeaders::FirstOverLast => its.reverse(),
    }
    its.into_iter().flatten().collect()
}

/// The headers that belong to the connection, which a client refuses to be told.
const OF_THE_CONNECTION: [&str; 8] =
    ["connection", "content-length", "expect", "host", "keep-alive", "te", "transfer-encoding", "upgrade"];

/// Of these headers the person's own: neither the key's nor the gateway's token; their names in lower case. Then the names
/// of those that cannot be sent as they stand. A variable that nothing sets stays as it is written.
pub(super) fn own(
    variables: &Variables<'_>,
    headers: &Map<String, Value>,
) -> (Vec<(String, Found<Secret>)>, Vec<String>) {
    let (mut own, mut unsendable): (Vec<(String, Found<Secret>)>, Vec<String>) = Default::default();
    for (written, value) in headers {
        let name = written.to_ascii_lowercase();
        if name == "x-api-key" || name == AUTHORIZATION_HEADER {
            continue;
        }
        let found = match value {
            Value::String(text) => Some(
                resolve(variables, text, &mut Vec::new())
                    .unwrap_or_else(|| Found { value: Secret::verbatim(text), source: Source::Config }),
            ),
            Value::Object(reference) if reference.get("source").and_then(Value::as_str) == Some("env") => {
                reference.get("id").and_then(Value::as_str).and_then(|id| variables.get(id))
            }
            _ => None,
        };
        let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        let named = !name.is_empty() && name.bytes().all(is_token);
        let found = found
            .filter(|found| found.value.expose().bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~')));
        own.retain(|(other, _)| *other != name);
        match found {
            Some(found) if named && !OF_THE_CONNECTION.contains(&name.as_str()) => own.push((name, found)),
            _ => unsendable.push(written.clone()),
        }
    }
    (own, unsendable)
}

/// What `request` adds that is not worked out here.
pub(super) fn request(release: &Release, block: &Map<String, Value>) -> Option<Obstruction> {
    let request = block.get("request")?.as_object()?;
    let is_told = |key: &str| match request.get(key) {
        None => true,
        Some(auth) if key == "auth" => {
            release.request_wins
                && ["token", "value"].iter().all(|key| !auth.get(key).is_some_and(Value::is_object))
        }
        Some(_) => release.request_wins,
    };
    let untold = ["auth", "headers"].into_iter().find(|key| !is_told(key))?;
    Some(Obstruction::Header(format!("request.{untold}")))
}

/// The key once more as `Authorization`, for `authHeader`; a header of that name wins.
pub(super) fn bearer(
    key: Option<&Found<Secret>>,
    own: &[(String, Found<Secret>)],
) -> Option<(String, Found<Secret>)> {
    let key = key.filter(|_| own.iter().all(|(name, _)| name != "authorization"))?;
    let value = key.value.bearer();
    Some(("authorization".to_owned(), Found { value, source: key.source.clone() }))
}

/// Providers whose key OpenClaw fills in from these variables (`resolveEnvApiKey` of 2026.2.26).
const FILLED_IN: [(&str, &str); 35] = [
    ("anthropic", "ANTHROPIC_OAUTH_TOKEN ANTHROPIC_API_KEY"),
    ("byteplus", "BYTEPLUS_API_KEY"),
    ("byteplus-plan", "BYTEPLUS_API_KEY"),
    ("cerebras", "CEREBRAS_API_KEY"),
    ("chutes", "CHUTES_OAUTH_TOKEN CHUTES_API_KEY"),
    ("deepgram", "DEEPGRAM_API_KEY"),
    ("github-copilot", "COPILOT_GITHUB_TOKEN GH_TOKEN GITHUB_TOKEN"),
    ("google", "GEMINI_API_KEY"),
    ("groq", "GROQ_API_KEY"),
    ("huggingface", "HUGGINGFACE_HUB_TOKEN HF_TOKEN"),
    ("kilocode", "KILOCODE_API_KEY"),
    ("kimi-coding", "KIMI_API_KEY KIMICODE_API_KEY"),
    ("litellm", "LITELLM_API_KEY"),
    ("minimax", "MINIMAX_API_KEY"),
    ("minimax-portal", "MINIMAX_OAUTH_TOKEN MINIMAX_API_KEY"),
    ("mistral", "MISTRAL_API_KEY"),
    ("moonshot", "MOONSHOT_API_KEY"),
    ("nvidia", "NVIDIA_API_KEY"),
    ("ollama", "OLLAMA_API_KEY"),
    ("openai", "OPENAI_API_KEY"),
    ("opencode", "OPENCODE_API_KEY OPENCODE_ZEN_API_KEY"),
    ("openrouter", "OPENROUTER_API_KEY"),
    ("qianfan", "QIANFAN_API_KEY"),
    ("qwen-portal", "QWEN_OAUTH_TOKEN QWEN_PORTAL_API_KEY"),
    ("synthetic", "SYNTHETIC_API_KEY"),
    ("together", "TOGETHER_API_KEY"),
    ("venice", "VENICE_API_KEY"),
    ("vercel-ai-gateway", "AI_GATEWAY_API_KEY"),
    ("vllm", "VLLM_API_KEY"),
    ("volcengine", "VOLCANO_ENGINE_API_KEY"),
    ("volcengine-plan", "VOLCANO_ENGINE_API_KEY"),
    ("voyage", "VOYAGE_API_KEY"),
    ("xai", "XAI_API_KEY"),
    ("xiaomi", "XIAOMI_API_KEY"),
    ("zai", "ZAI_API_KEY Z_AI_API_KEY"),
];

/// Another provider that has models and no key, which makes some releases drop every provider's headers: its name, and
/// whether it is only left in a `models.json`.
///
/// A key of our own that is a secret's reference does the same where nobody asks for it. A provider whose usual variable is set is no such one:
/// OpenClaw fills that in.
pub(super) fn keyless(
    setup: &Setup,
    choice: &AuthChoice,
    variables: &Variables<'_>,
) -> Option<(String, bool)> {
    if !setup.release().asks(variables.audience, false)
        && setup.provider(choice).is_some_and(|block| block.get("apiKey").is_some_and(Value::is_object))
    {
        return Some((choice.provider.to_owned(), false));
    }
    let of = |value: &Value, path: &[&str]| {
        let providers = at(value, path)?.as_object()?;
        let found = providers.iter().find(|(name, provider)| {
            let has = |key: &str| provider.get(key);
            let models = has("models").and_then(Value::as_array).is_some_and(|models| !models.is_empty());
            let key = has("apiKey").and_then(Value::as_str).is_some_and(|key| !key.is_empty());
            let own = has("auth").and_then(Value::as_str) == Some("aws-sdk");
            let usual = || {
                FILLED_IN.iter().any(|(known, names)| {
                    known == name && names.split(' ').any(|name| variables.get(name).is_some())
                })
            };
            name.as_str() != choice.provider && models && !key && !own && !usual()
        });
        found.map(|(name, _)| name.clone())
    };
    if let Some(name) = of(setup.config.value(), &["models", "providers"]) {
        return Some((name, false));
    }
    let caches = setup.caches.iter().map(|file| file.document.value());
    { caches }.find_map(|value| of(&value, &["providers"])).map(|name| (name, true))
}

impl Setup {
    /// The list of models that leaves out the default model, another provider's: the keys that lead there.
    #[must_use]
    pub fn default_not_allowed(&self, choice: &AuthChoice) -> Option<String> {
        match self.default_meaning(choice)? {
            Meaning::Other(Some(model)) => not_allowed(self, model.provider(), model.model().as_str()),
            _ => None,
        }
    }

    /// Whether a model of the provider has a row in its block.
    #[must_use]
    pub fn has_row(&self, choice: &AuthChoice, model: &str) -> bool {
        self.provider(choice).is_some_and(|block| row(self, &block, model).is_some())
    }
}

/// The rows of a provider's block with a model's id.
fn rows<'a>(
    block: &'a Map<String, Value>,
    model: &str,
) -> impl DoubleEndedIterator<Item = &'a Map<String, Value>> {
    let rows = block.get("models").and_then(Value::as_array).into_iter().flatten();
    rows.filter_map(Value::as_object).filter(move |row| row.get("id").and_then(Value::as_str) == Some(model))
}

/// The row of a model that counts.
pub(super) fn row<'a>(
    setup: &Setup,
    block: &'a Map<String, Value>,
    model: &str,
) -> Option<&'a Map<String, Value>> {
    let mut its = rows(block, model);
    if setup.release().row_headers == RowHeaders::Last { its.next_back() } else { its.next() }
}

/// The list of models that keeps the provider's model from being asked: one with `provider/*` in it that has it in neither
/// way. The keys that lead there.
pub(super) fn not_allowed(setup: &Setup, provider: &str, model: &str) -> Option<String> {
    if !setup.release().minds_wildcards {
        return None;
    }
    let config = setup.config.value();
    let list = |keys: &[&str]| {
        let names = at(config, keys)?.as_array()?.iter().filter_map(Value::as_str);
        Some((names.map(str::to_owned).collect::<Vec<_>>(), keys.join(".")))
    };
    let legacy = || {
        let keys = ["agents", "defaults", "models"];
        let names = at(config, &keys)?.as_object()?.keys();
        Some((names.cloned().collect::<Vec<_>>(), keys.join(".")))
    };
    let (names, key) = list(&["agents", "defaults", "modelPolicy", "allow"]).or_else(legacy)?;
    let wanted = format!("{provider}/{model}").to_ascii_lowercase();
    let allows = |name: &String| {
        let name = name.trim().to_ascii_lowercase();
        let before = name.strip_suffix('*').filter(|before| before.ends_with('/'));
        before.map_or(name == wanted, |before| wanted.starts_with(before))
    };
    let minds = names.iter().any(|name| name.trim().ends_with("/*"));
    (minds && !names.iter().any(allows)).then_some(key)
}

/// Whether a request for this model is a Messages request.
pub(super) fn protocol(
    variables: &Variables<'_>,
    choice: &AuthChoice,
    model: Option<&str>,
) -> Option<Obstruction> {
    let setup = variables.setup;
    let block = setup.provider(choice)?;
    let api = |holder: &Map<String, Value>| holder.get("api").and_then(Value::as_str).map(str::to_owned);
    let row = model.and_then(|model| row(setup, &block, model));
    match row.and_then(api).or_else(|| api(&block)) {
        Some(api) if api == choice.protocol.api() => None,
        Some(other) => Some(Obstruction::OtherProtocol(other)),
        None if profile_tells(variables, choice) => None,
        None => Some(Obstruction::NoProtocol(match setup.release().no_api {
            NoApi::Nothing => None,
            NoApi::Responses => Some("/responses"),
            NoApi::Completions => Some("/chat/completions"),
        })),
    }
}

/// Whether a stored credential that is there makes the provider one of OpenClaw's own, protocol included (turns of 2026.2.26,
/// 2026.3.2, 2026.3.8 and 2026.5.28).
fn profile_tells(variables: &Variables<'_>, choice: &AuthChoice) -> bool {
    let release = variables.setup.release();
    if !release.reads_json_stores() || release.no_api == NoApi::Completions {
        return false;
    }
    variables.setup.used_profiles(choice, u64::MAX).into_iter().any(|(.., profile)| {
        let reference = profile.get("keyRef").and_then(|reference| Reference::of(reference, ""));
        let supplied = match reference {
            Some(Reference::Variable { name, .. }) => {
                (release.asks(variables.audience, true) || name == choice.key_variable)
                    && variables.get(&name).is_some()
            }
            _ => false,
        };
        profile_key(&profile).is_some() || supplied
    })
}

/// Whether all stored credentials of the provider rest. `now` is in seconds since 1970.
pub(super) fn resting(setup: &Setup, choice: &AuthChoice, now: u64) -> Option<Obstruction> {
    if !setup.release().reads_json_stores() {
        return None;
    }
    let mut first: Option<Obstruction> = None;
    for (file, name, _) in setup.used_profiles(choice, now) {
        let value = file.document.value();
        let until = rests_until(&value, &name).filter(|until| *until > now.saturating_mul(1000))?;
        let sooner = match &first {
            Some(Obstruction::Resting { until: other, .. }) => until < *other,
            _ => true,
        };
        if sooner {
            first = Some(Obstruction::Resting { profile: name, path: file.path.clone(), until });
        }
    }
    first
}

/// When a profile is used again, in milliseconds since 1970.
pub(super) fn rests_until(store: &Value, profile: &str) -> Option<u64> {
    let stats = store.get("usageStats")?.get(profile)?;
    ["disabledUntil", "cooldownUntil"].iter().filter_map(|key| stats.get(key)?.as_u64()).max()
}

/// What any provider's key or header refers to as a secret and does not get: variables that nothing sets, by their names,
/// and providers of secrets that the config does not have. The key of this one's block is left out: that it is missing is
/// said by itself.
pub(super) fn unresolved(variables: &Variables<'_>, choice: &AuthChoice) -> Vec<String> {
    let config = variables.setup.config.value();
    let providers = at(config, &["models", "providers"]).and_then(Value::as_object).into_iter().flatten();
    let mut keys: Vec<(bool, &Value)> = Vec::new();
    let mut values: Vec<&Value> = Vec::new();
    for (name, block) in providers {
        keys.extend(block.get("apiKey").map(|key| (name == choice.provider, key)));
        values.extend(block.get("headers").and_then(Value::as_object).into_iter().flat_map(Map::values));
    }
    // Once anything is asked for, a header's text that is a variable's name alone is asked for too.
    let asks = keys.iter().map(|(_, key)| *key).chain(values.iter().copied()).any(Value::is_object);
    if !asks {
        return Vec::new();
    }
    values.extend(keys.into_iter().filter(|(own, key)| !own && key.is_object()).map(|(_, key)| key));
    let missing = values.into_iter().filter_map(|value| match Reference::of(value, "")? {
        Reference::Variable { name, whole: true } => variables.get(&name).is_none().then_some(name),
        Reference::Outside(Outside { provider, .. }) => {
            at(config, &["secrets", "providers", &provider]).is_none().then_some(provider)
        }
        Reference::Variable { .. } => None,
    });
    missing.collect()
}

/// The variables that the config refers to, anywhere, and that nothing sets.
pub(super) fn unset(variables: &Variables<'_>) -> Vec<String> {
    fn walk(value: &Value, visit: &mut dyn FnMut(&str)) {
        match value {
            Value::String(text) => visit(text),
            Value::Array(items) => items.iter().for_each(|item| walk(item, visit)),
            Value::Object(members) => members.values().for_each(|member| walk(member, visit)),
            _ => {}
        }
    }
    let mut missing: Vec<String> = Vec::new();
    walk(variables.setup.config.value(), &mut |text| {
        for piece in pieces(text) {
            if let Piece::Variable(name) = piece
                && variables.get(name).is_none()
                && !missing.iter().any(|other| other == name)
            {
                missing.push(name.to_owned());
            }
        }
    });
    missing
}
