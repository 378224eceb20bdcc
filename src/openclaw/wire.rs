//! What of a provider's block reaches the wire for one model, and what keeps anything from reaching it.

use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::domain::{AuthChoice, Secret};

use super::agents::ModelOwner;
use super::reference::{Outside, Reference};
use super::release::{NoApi, Release, RowHeaders, Version};
use super::secrets::AUTHORIZATION_HEADER;
use super::setup::Setup;
use super::source::{Found, Source};
use super::value::{Look, each_text};
use super::variables::Process;

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
    /// The key comes from a place that is not read here.
    KeyElsewhere(Outside),
    /// The gateway's token comes from such a place.
    TokenElsewhere(Outside),
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
            Self::KeyElsewhere(_)
                | Self::TokenElsewhere(_)
                | Self::KeyInDatabase(_)
                | Self::KeyInLoginShell
                | Self::OtherProtocol(_)
                | Self::Header(_)
                | Self::Release(..)
        )
    }

    /// What of a request it concerns, in a word: a key of the block, a header, variables.
    pub(super) fn what(&self) -> String {
        match self {
            Self::NoProtocol(_) | Self::OtherProtocol(_) => "api".to_owned(),
            Self::Resting { profile, .. } => profile.clone(),
            Self::Refused(names) | Self::Unset(names) => names.join(", "),
            Self::KeyElsewhere(_)
            | Self::ReferenceNotAsked(_)
            | Self::KeyInDatabase(_)
            | Self::KeyInLoginShell => "apiKey".to_owned(),
            Self::NoRows => "models".to_owned(),
            Self::NotAllowed(key) => key.clone(),
            Self::TokenElsewhere(_) => AUTHORIZATION_HEADER.to_owned(),
            Self::Header(name) => name.clone(),
            Self::Release(..) => "meta.lastTouchedVersion".to_owned(),
        }
    }
}

/// A provider's headers as they are sent with a request for a model, by name, with the variables' names in their values:
/// the model's row wins over the block.
pub(super) fn headers(process: &Process<'_>, model: Option<&str>) -> Value {
    let (setup, release) = (process.setup, process.release());
    let by_config = takes_config(process);
    let mut sent = if lost(process, model) { Map::new() } else { of(setup.block()) };
    let of_request = if release.request_wins { requested(&setup.block()["request"]) } else { Map::new() };
    let order = if by_config { RowHeaders::First } else { release.row_headers };
    let of_rows = model.map(|model| of_rows(order, setup, model));
    for (name, value) in of_rows.into_iter().flatten().chain(of_request) {
        sent.retain(|other, _| !other.eq_ignore_ascii_case(&name));
        sent.insert(name, value);
    }
    if !release.sends_empty_headers && !by_config {
        sent.retain(|_, value| value.as_str().is_none_or(|text| !text.trim().is_empty()));
    }
    Value::Object(sent)
}

/// The headers that `request` adds.
fn requested(request: &Value) -> Map<String, Value> {
    let (mut headers, auth) = (of(request), &request["auth"]);
    let added = match auth.text("mode") {
        Some("authorization-bearer") => {
            auth.text("token").map(|token| ("authorization", format!("Bearer {token}")))
        }
        Some("header") => auth.text("headerName").zip(auth.text("value")).map(|(name, value)| {
            (name, format!("{}{value}", auth.text("prefix").unwrap_or_default().trim()))
        }),
        _ => None,
    };
    headers.extend(added.map(|(name, value)| (name.to_owned(), Value::String(value))));
    headers
}

/// Whether the release loses the block's headers on the way. Where no model is asked for yet, its row is written along.
fn lost(process: &Process<'_>, model: Option<&str>) -> bool {
    let rowless = model.is_some_and(|model| process.setup.row(model).is_none());
    (process.release().headers_need_row && rowless) || takes_config(process)
}

/// Whether the release cannot read the providers that it wrote down, and goes by the config's rows as they stand: without the
/// block's headers, with empty ones, and by the first of two rows.
fn takes_config(process: &Process<'_>) -> bool {
    process.release().keyless_drops_headers && keyless(process).is_some()
}

/// The same of `authHeader`.
pub(super) fn lost_bearer(process: &Process<'_>, model: Option<&str>) -> bool {
    lost(process, model) || (process.release().bearer_of_block && keyless(process).is_some())
}

/// What a provider's block, a row or `request` has in `headers`.
fn of(holder: &Value) -> Map<String, Value> {
    holder["headers"].as_object().cloned().unwrap_or_default()
}

/// The headers of a model's row, or of its rows, in the order in which they are sent over each other.
fn of_rows(order: RowHeaders, setup: &Setup, model: &str) -> Vec<(String, Value)> {
    let mut its: Vec<&Value> = setup.rows(model).collect();
    match order {
        RowHeaders::First => its.truncate(1),
        RowHeaders::Last => its = its.pop().into_iter().collect(),
        RowHeaders::FirstWithAny => {
            its.retain(|row| row["headers"].is_object());
            its.truncate(1);
        }
        RowHeaders::LastOverFirst => {}
        RowHeaders::FirstOverLast => its.reverse(),
    }
    its.into_iter().flat_map(of).collect()
}

/// The headers that belong to the connection, which a client refuses to be told.
const OF_THE_CONNECTION: [&str; 8] =
    ["connection", "content-length", "expect", "host", "keep-alive", "te", "transfer-encoding", "upgrade"];

/// Headers by their names in lower case, each with its value.
pub(super) type Headers = Vec<(String, Found<Secret>)>;

/// Of these headers the person's own: neither the key's nor the gateway's token. Then the names of those that cannot be
/// sent as they stand. A variable that nothing sets stays as it is written.
pub(super) fn own(process: &Process<'_>, headers: &Value) -> (Headers, Vec<String>) {
    let (mut own, mut unsendable) = (Headers::new(), Vec::new());
    for (written, value) in headers.as_object().into_iter().flatten() {
        let name = written.to_ascii_lowercase();
        if name == process.choice().key_header || name == AUTHORIZATION_HEADER {
            continue;
        }
        let found = match value {
            Value::String(text) => Some(
                process
                    .resolve(text)
                    .unwrap_or_else(|| Found { value: Secret::verbatim(text), source: Source::Config }),
            ),
            reference if reference.text("source") == Some("env") => {
                reference.text("id").and_then(|id| process.get(id))
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
pub(super) fn request(release: &Release, block: &Value) -> Option<Obstruction> {
    let request = &block["request"];
    let refers = ["token", "value"].iter().any(|key| request["auth"][*key].is_object());
    let untold =
        |key: &&str| request.get(*key).is_some() && (!release.request_wins || (*key == "auth" && refers));
    let untold = ["auth", "headers"].into_iter().find(untold)?;
    Some(Obstruction::Header(format!("request.{untold}")))
}

/// The key once more as `Authorization`, for `authHeader`; a header of that name wins.
pub(super) fn bearer(key: Option<&Found<Secret>>, own: &Headers) -> Option<(String, Found<Secret>)> {
    let key = key.filter(|_| own.iter().all(|(name, _)| name != "authorization"))?;
    let value = key.value.bearer();
    Some(("authorization".to_owned(), Found { value, source: key.source.clone() }))
}

/// Providers whose key OpenClaw fills in from a variable (`resolveEnvApiKey` of 2026.2.26): `NAME_API_KEY`, or those that
/// are named here.
const FILLED_IN: &str = "\
    anthropic=ANTHROPIC_OAUTH_TOKEN,ANTHROPIC_API_KEY byteplus byteplus-plan=BYTEPLUS_API_KEY cerebras \
    chutes=CHUTES_OAUTH_TOKEN,CHUTES_API_KEY deepgram \
    github-copilot=COPILOT_GITHUB_TOKEN,GH_TOKEN,GITHUB_TOKEN google=GEMINI_API_KEY groq \
    huggingface=HUGGINGFACE_HUB_TOKEN,HF_TOKEN kilocode kimi-coding=KIMI_API_KEY,KIMICODE_API_KEY litellm \
    minimax minimax-portal=MINIMAX_OAUTH_TOKEN,MINIMAX_API_KEY mistral moonshot nvidia ollama openai \
    opencode=OPENCODE_API_KEY,OPENCODE_ZEN_API_KEY openrouter qianfan \
    qwen-portal=QWEN_OAUTH_TOKEN,QWEN_PORTAL_API_KEY synthetic together venice \
    vercel-ai-gateway=AI_GATEWAY_API_KEY vllm volcengine=VOLCANO_ENGINE_API_KEY \
    volcengine-plan=VOLCANO_ENGINE_API_KEY voyage xai xiaomi zai=ZAI_API_KEY,Z_AI_API_KEY";

/// Whether OpenClaw fills in a provider's key.
fn is_filled_in(provider: &str, process: &Process<'_>) -> bool {
    let rows = FILLED_IN.split(' ').map(|row| row.split_once('=').unwrap_or((row, "")));
    let names = { rows }.find(|(name, _)| *name == provider).map(|(_, names)| names);
    let usual = format!("{}_API_KEY", provider.to_ascii_uppercase());
    names.is_some_and(|names| {
        let names = if names.is_empty() { &usual } else { names };
        names.split(',').any(|name| process.get(name).is_some())
    })
}

/// Another provider that has models and no key, which makes some releases drop every provider's headers: its name, and
/// whether it is only left in a `models.json`.
///
/// A key of our own that is a secret's reference does the same where nobody asks for it. A provider whose usual variable is
/// set is no such one: OpenClaw fills that in.
pub(super) fn keyless(process: &Process<'_>) -> Option<(String, bool)> {
    let (setup, own) = (process.setup, process.choice().provider);
    if !process.release().asks(process.audience, false) && setup.block()["apiKey"].is_object() {
        return Some((own.to_owned(), false));
    }
    let of = |providers: &Value| {
        let mut providers = providers.as_object()?.iter();
        let found = providers.find(|(name, provider)| {
            *name != own
                && !provider.items("models").is_empty()
                && provider.text("apiKey").is_none_or(str::is_empty)
                && provider.text("auth") != Some("aws-sdk")
                && !is_filled_in(name, process)
        });
        found.map(|(name, _)| name.clone())
    };
    let in_cache = || setup.caches.iter().find_map(|file| of(&file.document.value()["providers"]));
    let in_config = of(&setup.value()["models"]["providers"]).map(|name| (name, false));
    in_config.or_else(|| Some((in_cache()?, true)))
}

impl Setup {
    /// The list of models that leaves out the default model, another provider's: the keys that lead there.
    #[must_use]
    pub fn default_not_allowed(&self, choice: &AuthChoice) -> Option<String> {
        match self.default_meaning(choice)? {
            ModelOwner::Other(Some(model)) => not_allowed(self, model.provider(), model.model().as_str()),
            _ => None,
        }
    }
}

/// The list of models that keeps the provider's model from being asked: one with `provider/*` in it that has it in neither
/// way. The keys that lead there.
pub(super) fn not_allowed(setup: &Setup, provider: &str, model: &str) -> Option<String> {
    if !setup.release().minds_wildcards {
        return None;
    }
    let defaults = &setup.value()["agents"]["defaults"];
    let (names, key): (Vec<&str>, _) = if defaults["modelPolicy"]["allow"].is_array() {
        (defaults.texts(["modelPolicy", "allow"]).collect(), "agents.defaults.modelPolicy.allow")
    } else {
        (defaults.members("models").map(|(name, _)| name).collect(), "agents.defaults.models")
    };
    let wanted = format!("{provider}/{model}").to_ascii_lowercase();
    let allows = |name: &&str| {
        let name = name.trim().to_ascii_lowercase();
        let before = name.strip_suffix('*').filter(|before| before.ends_with('/'));
        before.map_or(name == wanted, |before| wanted.starts_with(before))
    };
    let minds = names.iter().any(|name| name.trim().ends_with("/*"));
    (minds && !names.iter().any(allows)).then(|| key.to_owned())
}

/// Whether a request for this model is a Messages request.
pub(super) fn protocol(process: &Process<'_>, model: Option<&str>) -> Option<Obstruction> {
    let block = process.setup.block();
    let row = model.and_then(|model| process.setup.row(model));
    match row.and_then(|row| row.text("api")).or_else(|| block.text("api")) {
        _ if !block.is_object() => None,
        Some(api) if api == process.choice().protocol.api() => None,
        Some(other) => Some(Obstruction::OtherProtocol(other.to_owned())),
        None if profile_tells(process) => None,
        None => Some(Obstruction::NoProtocol(match process.release().no_api {
            NoApi::Nothing => None,
            NoApi::Responses => Some("/responses"),
            NoApi::Completions => Some("/chat/completions"),
        })),
    }
}

/// Whether a stored credential that is there names the protocol.
fn profile_tells(process: &Process<'_>) -> bool {
    let release = process.release();
    let supplied = |name: &str| {
        let asks = release.asks(process.audience, true) || name == process.choice().key_variable;
        asks && process.get(name).is_some()
    };
    let mut profiles = process.setup.used_profiles(u64::MAX).into_iter();
    release.profile_names_protocol
        && process.choice().is_openclaws()
        && profiles.any(|profile| match profile.reference() {
            Some(Reference::Variable { name, .. }) if supplied(&name) => true,
            _ => profile.key().is_some(),
        })
}

/// Whether all stored credentials of the provider rest. `now` is in seconds since 1970.
pub(super) fn resting(setup: &Setup, now: u64) -> Option<Obstruction> {
    let profiles = if setup.release().reads_profiles { setup.used_profiles(now) } else { Vec::new() };
    let rest = profiles.into_iter().map(|profile| Some((profile.rests_after(now)?, profile)));
    let (until, first) = rest.collect::<Option<Vec<_>>>()?.into_iter().min_by_key(|(until, _)| *until)?;
    Some(Obstruction::Resting { profile: first.name, path: first.file.path.clone(), until })
}

/// What any provider's key or header refers to as a secret and does not get: variables that nothing sets, by their names,
/// and providers of secrets that the config does not have. The key of this one's block is left out: that it is missing is
/// said by itself.
pub(super) fn unresolved(process: &Process<'_>) -> Vec<String> {
    let config = process.setup.value();
    let providers = || config.members(["models", "providers"]);
    let keys = providers().map(|(name, block)| (name == process.choice().provider, &block["apiKey"]));
    let values = providers().flat_map(|(_, block)| block.members("headers").map(|(_, value)| value));
    let (keys, mut values): (Vec<_>, Vec<_>) = (keys.collect(), values.collect());
    // Once anything is asked for, a header's text that is a variable's name alone is asked for too.
    if !keys.iter().map(|(_, key)| *key).chain(values.iter().copied()).any(Value::is_object) {
        return Vec::new();
    }
    values.extend(keys.into_iter().filter(|(own, key)| !own && key.is_object()).map(|(_, key)| key));
    let missing = values.into_iter().filter_map(|value| match Reference::of(value, "")? {
        Reference::Variable { name, whole: true } => process.get(&name).is_none().then_some(name),
        Reference::Outside(Outside { provider, .. }) => {
            config["secrets"]["providers"].get(&provider).is_none().then_some(provider)
        }
        Reference::Variable { .. } => None,
    });
    missing.collect()
}

/// The variables that the config refers to, anywhere, and that nothing sets.
pub(super) fn unset(process: &Process<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    each_text(process.setup.value(), &mut Vec::new(), &mut |_, text| texts.push(text));
    process.unset_in(texts)
}
