//! What stands around a setup that a plan cannot mend: each a named notice, with the command that settles it.

use std::borrow::Cow;

use serde_json::Value;

use crate::domain::{
    Address, Answers, AuthChoice, Date, Environment, KeyStorage, ModelId, ModelRef, Secret, Token, minute,
    said,
};
use crate::gateway::Catalogue;
use crate::locale::{Message, ids};

use super::agents::{Agent, Meaning, agents};
use super::includes::INCLUDE;
use super::mask::mask_line;
use super::models::ModelChange;
use super::proof::differences;
use super::reach::road_notices;
use super::references::Reference;
use super::release::{Credentials, RELEASES};
use super::setup::{AgentFile, Setup, at};
use super::units::INSTALL;
use super::variables::{Piece, Source, Variables, is_literal, pieces};
use super::wire::{Obstruction, keyless, resting};
use super::{Audience, Effective, schema};

/// Something worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A stable code.
    pub code: &'static str,
    /// What it is.
    pub message: Message,
    /// The command that settles it.
    pub command: Option<&'static str>,
    /// Whether the setup cannot be called proven while it stands.
    pub blocks_proof: bool,
    /// Whether nothing at all is proven while it stands: nobody sends what was tested.
    pub leaves_no_proof: bool,
}

impl Notice {
    /// Something that no command settles and that speaks against no proof.
    #[must_use]
    pub fn new(code: &'static str, message: impl Into<Message>) -> Self {
        Self { code, message: message.into(), command: None, blocks_proof: false, leaves_no_proof: false }
    }

    pub(super) fn command(mut self, command: &'static str) -> Self {
        self.command = Some(command);
        self
    }

    pub(super) fn blocks(mut self) -> Self {
        self.blocks_proof = true;
        self
    }
}

/// How much is shown of a mode that OpenClaw does not know, in characters.
const MODE_SHOWN: usize = 40;

/// Everything worth knowing about a setup, and about what a plan makes of it: `after` is the setup once that is written.
#[must_use]
pub fn notices(
    setup: &Setup,
    answers: &Answers,
    after: &Setup,
    shell: &Environment,
    now: u64,
) -> Vec<Notice> {
    let mut out = refusal_notices(setup);
    references(setup, answers, after, shell, &mut out);
    shadows(setup, answers, after, shell, &mut out);
    other_sources(after, answers, shell, &mut out);
    copies(setup, answers, &mut out);
    taken_out(setup, answers, after, shell, &mut out);
    config(setup, answers, after, &mut out);
    out.extend(road_notices(after, shell, &answers.endpoint.base_url()));
    model(setup, answers, Date::from_unix(now), &mut out);
    out.extend(obstruction_notices(after, answers.choice, shell, now));
    out.extend(answering_notices(after, answers.choice, &answers.model));
    let former =
        setup.provider(answers.choice).and_then(|block| block.get("api")?.as_str().map(str::to_owned));
    if let Some(former) = former.filter(|former| former != answers.choice.protocol.api()) {
        let message = ids::NOTICE_PROTOCOL_REPLACED.with("former", said(&former));
        let message = message.with("api", answers.choice.protocol.api());
        out.push(Notice::new("protocol-replaced", message));
    }
    sent_otherwise(after, answers, shell, now, &mut out);
    out.extend(body_notices(after, answers.choice, &answers.model));
    // What is written where nothing stood is the same to every release.
    if !setup.is_new() {
        let model = Some(answers.model.model().as_str());
        let border = Effective::border(after, answers.choice, shell, Audience::Shell, model, now);
        out.extend(border.map(|(first, other)| {
            let message =
                ids::CHECK_RELEASE_UNTOLD.with("first", first.to_string()).with("other", other.to_string());
            Notice::new("release-untold", message).command("openclaw --version").blocks()
        }));
    }
    out
}

/// Who would send something else than what was tested, where nothing else says so.
fn sent_otherwise(after: &Setup, answers: &Answers, shell: &Environment, now: u64, out: &mut Vec<Notice>) {
    let differing =
        Audience::ALL.map(|audience| (audience, differences(after, answers, shell, audience, now)));
    let nobody = differing.iter().all(|(_, names)| !names.is_empty());
    if let Some(notice) = out.iter_mut().find(|notice| notice.blocks_proof) {
        notice.leaves_no_proof |= nobody;
        return;
    }
    for (audience, names) in differing.into_iter().filter(|(_, names)| !names.is_empty()) {
        let message =
            ids::NOTICE_SENT_OTHERWISE.with("audience", audience.name()).with("what", names.join(", "));
        let mut notice = Notice::new("sent-otherwise", message).command("clawgate check").blocks();
        notice.leaves_no_proof = nobody;
        out.push(notice);
    }
}

/// What keeps this provider's token or all of its requests from being sent: another provider without a key, stored
/// credentials that rest, and a daemon that cannot be started. `now` is in seconds since 1970.
#[must_use]
pub fn obstruction_notices(setup: &Setup, choice: &AuthChoice, shell: &Environment, now: u64) -> Vec<Notice> {
    let variables = Variables { setup, shell, audience: Audience::Shell };
    let mut out = Vec::new();
    let headers = setup.provider(choice).is_some_and(|block| block.contains_key("headers"));
    if setup.release().keyless_drops_headers
        && headers
        && let Some((provider, left)) = keyless(setup, choice, &variables)
    {
        let id = if left { ids::NOTICE_HEADERS_DROPPED_CACHE } else { ids::NOTICE_HEADERS_DROPPED };
        out.push(Notice::new("headers-dropped", id.with("provider", provider)).blocks());
    }
    if let Some(Obstruction::Resting { profile, path, until }) = resting(setup, choice, now) {
        let message = ids::NOTICE_CREDENTIAL_RESTS
            .with("profile", profile)
            .with("path", path.as_path())
            .with("time", minute(until / 1000));
        out.push(Notice::new("credential-rests", message).blocks());
    }
    for path in &setup.passed_over {
        out.push(Notice::new("store-unreadable", ids::NOTICE_STORE_UNREADABLE.with("path", path.as_path())));
    }
    if let (Some(path), Some(unit)) = (&setup.service.unreadable, &setup.service.definition) {
        let message =
            ids::NOTICE_DAEMON_DOES_NOT_START.with("path", path.as_path()).with("unit", unit.as_path());
        out.push(Notice::new("daemon-does-not-start", message).blocks());
    }
    out
}

/// What the OpenClaw that was last used here refuses of its config, as far as that is known without asking it.
#[must_use]
pub fn refusal_notices(setup: &Setup) -> Vec<Notice> {
    let mut out = Vec::new();
    let value = setup.config.value();
    let release = setup.release();
    let unknown = schema::refused(value, setup.told);
    if !unknown.is_empty() {
        let message = ids::CHECK_KEYS_REFUSED.with("keys", unknown.join(", "));
        out.push(Notice::new("config-refused", message).command("openclaw config validate").blocks());
        return out;
    }
    match release.credentials {
        _ if setup.told.is_untold() => {
            let names = refused_by_newest(value);
            if !names.is_empty() {
                let message = ids::NOTICE_CONFIG_MAY_BE_REFUSED.with("keys", names.join(", "));
                out.push(Notice::new("config-may-be-refused", message).command("openclaw config validate"));
            }
        }
        Credentials::OneDatabase => {
            let names = refused_by_newest(value);
            if !names.is_empty() {
                let message = ids::NOTICE_CONFIG_REFUSED_NEWER.with("keys", names.join(", "));
                out.push(Notice::new("config-refused", message).command("openclaw doctor --fix").blocks());
            }
            if !setup.profiles.is_empty() {
                out.push(
                    Notice::new("profiles-not-migrated", ids::NOTICE_PROFILES_NOT_MIGRATED)
                        .command("openclaw doctor --fix")
                        .blocks(),
                );
            }
        }
        Credentials::ProfilesFile | Credentials::AgentDatabases => {
            let names = present(value, release.refused);
            if !names.is_empty() {
                let message = ids::NOTICE_CONFIG_REFUSED_OLDER.with("keys", names.join(", "));
                out.push(Notice::new("config-refused", message).command("openclaw update").blocks());
            }
        }
    }
    out
}

/// What 2026.9.6 is known to refuse of a config.
fn refused_by_newest(config: &Value) -> Vec<String> {
    let newest = &RELEASES[RELEASES.len() - 1];
    let mut names = present(config, newest.refused);
    if let Some(Value::Object(env)) = at(config, &["env"]) {
        let flat = env.keys().filter(|key| !matches!(key.as_str(), "vars" | "shellEnv"));
        names.extend(flat.map(|key| format!("env.{key}")));
    }
    // Of several agents it has to be said whose what belongs to nobody is.
    let agents = at(config, &["agents", "list"]).and_then(Value::as_array).into_iter().flatten();
    let marked = agents.clone().filter(|agent| agent.get("default") == Some(&Value::Bool(true))).count();
    if agents.count() > 1 && marked != 1 && at(config, &["agents", "ownership"]).is_none() {
        names.push("agents.list (without agents.ownership)".to_owned());
    }
    names
}

/// Those of these keys that are there, joined by dots.
fn present(config: &Value, keys: &[&[&str]]) -> Vec<String> {
    fn walk(value: &Value, keys: &[&str], so_far: &str, out: &mut Vec<String>) {
        let Some((key, rest)) = keys.split_first() else { return out.push(so_far.to_owned()) };
        let Value::Object(members) = value else { return };
        for (name, member) in members.iter().filter(|(name, _)| *key == "*" || name == key) {
            let dot = if so_far.is_empty() { "" } else { "." };
            walk(member, rest, &format!("{so_far}{dot}{name}"), out);
        }
    }
    let mut out = Vec::new();
    for keys in keys {
        walk(config, keys, "", &mut out);
    }
    out
}

/// What wins over the values that are written.
fn shadows(setup: &Setup, answers: &Answers, after: &Setup, shell: &Environment, out: &mut Vec<Notice>) {
    let choice = answers.choice;
    if let Some(store) = setup.stores.iter().find(|store| store.holds_profile) {
        // The newer one looks at it with the provider's plugin alone, and then for want of a variable.
        let wins = match setup.release().credentials {
            Credentials::AgentDatabases => Some(ids::NOTICE_STORED_CREDENTIAL_WINS),
            Credentials::OneDatabase if answers.storage == KeyStorage::Inline => {
                Some(ids::NOTICE_STORED_CREDENTIAL_WINS_PLUGIN)
            }
            _ => None,
        };
        if let Some(id) = wins {
            out.push(
                Notice::new("stored-credential-wins", id.with("path", store.path.as_path()))
                    .command("openclaw models auth paste-api-key --provider cloudflare-ai-gateway")
                    .blocks(),
            );
        }
    }
    let token = match &answers.token {
        Token::Given(token) => Some(token),
        Token::Variable | Token::None => None,
    };
    let (key_name, token_name) = (after.key_name(choice), after.token_name(choice));
    // A key that only serves the test is in no variable.
    let key = answers.api_key.as_ref().filter(|_| !is_outside(after, choice));
    for (variable, value) in [(key_name.as_str(), key), (token_name.as_str(), token)] {
        let Some(value) = value else { continue };
        let daemon = Variables { setup: after, shell, audience: Audience::Daemon };
        let given = setup.service.given.iter().filter(|_| !daemon.rereads(variable));
        for given in given.filter(|given| given.get(variable).is_some_and(|other| other != value)) {
            let Source::Service(path) = &given.source else {
                let message = ids::NOTICE_SERVICE_MANAGER_WINS.with("variable", variable);
                out.push(Notice::new("service-manager-wins", message).blocks());
                continue;
            };
            let message =
                ids::NOTICE_SERVICE_FILE_WINS.with("variable", variable).with("path", path.as_path());
            let notice = Notice::new("service-file-wins", message).blocks();
            let remade = setup.service.is_openclaws(path, &setup.place);
            out.push(if remade { notice.command(INSTALL) } else { notice });
        }
        // A text in the config loses against a variable that is mapped, too.
        let refers = answers.storage != KeyStorage::Inline || setup.release().maps_variable;
        let other = shell.get(variable).map(Secret::parse);
        if answers.storage != KeyStorage::Inline && shell.has(variable) && other.is_none() {
            out.push(Notice::new(
                "shell-variable-blank",
                ids::NOTICE_SHELL_VARIABLE_BLANK.with("variable", variable),
            ));
        }
        if refers && other.is_some_and(|other| other.as_ref() != Ok(value)) {
            out.push(Notice::new(
                "shell-variable-wins",
                ids::NOTICE_SHELL_VARIABLE_WINS.with("variable", variable),
            ));
        }
    }
    for variable in [key_name.as_str(), token_name.as_str()] {
        let lines = setup.env.occurrences(variable);
        if lines.len() > 1 {
            let left = after.env.occurrences(variable).len() > 1;
            let id = if left { ids::NOTICE_ENV_DUPLICATE_LEFT } else { ids::NOTICE_ENV_DUPLICATE };
            let lines: Vec<String> = lines.iter().map(|found| found.line.to_string()).collect();
            let path = setup.place.env_file();
            let message = id.with("variable", variable).with("path", path.as_path());
            out.push(Notice::new("env-duplicate", message.with("lines", lines.join(", "))));
        }
    }
    if answers.storage == KeyStorage::Reference {
        let daemon = Variables { setup: after, shell, audience: Audience::Daemon };
        let given = [(key_name.as_str(), key), (token_name.as_str(), token)];
        for (variable, value) in given.into_iter().filter(|(_, value)| value.is_some()) {
            if daemon.get(variable).is_none_or(|found| Some(&found.value) != value) {
                out.push(
                    Notice::new(
                        "daemon-needs-variable",
                        ids::NOTICE_DAEMON_NEEDS_VARIABLE.with("variable", variable),
                    )
                    .blocks(),
                );
            }
        }
    }
}

/// Whether the key comes from a place that OpenClaw asks.
fn is_outside(setup: &Setup, choice: &AuthChoice) -> bool {
    matches!(setup.key_reference(choice), Some(Reference::Outside(_)))
}

/// A reference that does not stay, and a key that comes from a place which is not asked here.
fn references(setup: &Setup, answers: &Answers, after: &Setup, shell: &Environment, out: &mut Vec<Notice>) {
    let choice = answers.choice;
    let used = Effective::of(after, choice, shell, Audience::Shell);
    for obstruction in used.obstructions {
        if let Obstruction::ReferenceNotAsked(reference) = obstruction {
            let message = ids::CHECK_REFERENCE_NOT_ASKED.with("reference", reference);
            out.push(Notice::new("reference-not-asked", message).blocks());
        }
    }
    let refers = [setup.key_reference(choice), setup.token_reference(choice)];
    let then = [after.key_reference(choice), after.token_reference(choice)];
    for (was, is) in refers.into_iter().zip(then) {
        let Some(was) = was.filter(|was| Some(was) != is.as_ref()) else { continue };
        let message = ids::NOTICE_REFERENCE_REPLACED.with("reference", was.said());
        out.push(Notice::new("reference-replaced", message));
    }
    if let Some(Reference::Outside(outside)) = after.key_reference(choice)
        // What was asked for as OpenClaw asks for it is what OpenClaw sends.
        && !after.asked.iter().any(|asked| asked.of == outside && Some(&asked.value) == answers.api_key.as_ref())
    {
        let id = if answers.api_key.is_some() {
            ids::NOTICE_KEY_ONLY_TESTED
        } else {
            ids::NOTICE_KEY_NOT_ASKED_FOR
        };
        let message = id.with("provider", outside.provider).with("source", outside.source);
        out.push(Notice::new("key-elsewhere", message).blocks());
    }
}

/// What would still win over the values that are written, wherever it comes from: the files as they will be, read the
/// way OpenClaw reads them.
fn other_sources(after: &Setup, answers: &Answers, shell: &Environment, out: &mut Vec<Notice>) {
    let choice = answers.choice;
    let (key_name, token_name) = (after.key_name(choice), after.token_name(choice));
    for audience in Audience::ALL {
        let used = Effective::of(after, choice, shell, audience);
        let key = used.api_key.filter(|key| answers.api_key.as_ref().is_some_and(|ours| *ours != key.value));
        let token = used.authorization.filter(|header| match &answers.token {
            Token::Given(token) => header.value.expose().strip_prefix("Bearer ") != Some(token.expose()),
            Token::Variable | Token::None => false,
        });
        let url = used.base_url.filter(|url| url.value.expose() != answers.endpoint.base_url());
        let found = [
            key.map(|key| (key_name.as_str(), key.source)),
            token.map(|token| (token_name.as_str(), token.source)),
            url.map(|url| ("baseUrl", url.source)),
        ];
        for (name, source) in found.into_iter().flatten() {
            // These have a notice of their own.
            if matches!(source, Source::Shell(_) | Source::Service(_) | Source::Manager) {
                continue;
            }
            let mut notice = Notice::new(
                "other-value-wins",
                ids::NOTICE_OTHER_VALUE_WINS.with("name", name).with("source", source.name()),
            );
            notice.blocks_proof = audience == Audience::Daemon;
            let said = out.iter_mut().find(|said| said.message == notice.message);
            match said {
                Some(said) => said.blocks_proof |= notice.blocks_proof,
                None => out.push(notice),
            }
        }
    }
}

/// Files in which OpenClaw keeps what it resolved, though it does not read it there: they may hold the secrets in the
/// clear. The daemon of 2026.6.6 writes a catalogue; `models.json` is left from an older one.
fn copies(setup: &Setup, answers: &Answers, out: &mut Vec<Notice>) {
    let provider = answers.choice.provider;
    let left = setup.caches.iter().filter(|_| !setup.release().reads_json_stores());
    for file in setup.catalogs.iter().chain(left) {
        let value = file.document.value();
        let Some(holds) = at(&value, &["providers", provider]) else { continue };
        let secret = |text: &str| !text.is_empty() && text != answers.choice.key_variable && is_literal(text);
        let key = holds.get("apiKey").and_then(Value::as_str).is_some_and(secret);
        let headers = holds.get("headers").and_then(Value::as_object);
        let header = headers.into_iter().flatten().any(|(_, text)| text.as_str().is_some_and(secret));
        if key || header {
            out.push(Notice::new(
                "plaintext-copy",
                ids::NOTICE_PLAINTEXT_COPY.with("path", file.path.as_path()),
            ));
        }
    }
}

/// Entries of this provider that go from agents' caches and are no mere copies of what the config had: an agent's own
/// gateway and key, and models that the config has no row for. Each is said as what it is.
fn taken_out(setup: &Setup, answers: &Answers, after: &Setup, shell: &Environment, out: &mut Vec<Notice>) {
    let choice = answers.choice;
    let before = setup.configured_url(choice, shell, Audience::Shell);
    let known: Vec<String> = setup.own_models(choice).map(|model| model.model().to_string()).collect();
    for (file, left) in setup.caches.iter().zip(&after.caches) {
        let entry = |file: &AgentFile| at(&file.document.value(), &["providers", choice.provider]).cloned();
        let (Some(went), None) = (entry(file), entry(left)) else { continue };
        let url = went.get("baseUrl").and_then(Value::as_str).map(Address::new);
        let own = url.filter(|url| Some(url) != before.as_ref());
        let rows = went.get("models").and_then(Value::as_array).into_iter().flatten();
        let ids = rows.filter_map(|row| row.get("id").and_then(Value::as_str));
        let models: Vec<String> = ids.filter(|id| !known.iter().any(|known| known == id)).map(said).collect();
        if own.is_none() && models.is_empty() {
            continue;
        }
        // `agents/<id>/agent/models.json`.
        let agent = file.path.iter().rev().nth(2).unwrap_or_default().to_string_lossy().into_owned();
        let mut what = Vec::new();
        if let Some(url) = own {
            let key = went.get("apiKey").and_then(Value::as_str).filter(|key| is_literal(key));
            let key = key.filter(|key| *key != choice.key_variable).map(Secret::verbatim);
            what.push(match key {
                Some(key) => {
                    ids::TAKEN_OUT_GATEWAY_AND_KEY.with("url", url.to_string()).with("key", key.fingerprint())
                }
                None => ids::TAKEN_OUT_GATEWAY.with("url", url.to_string()),
            });
        }
        if !models.is_empty() {
            let more = if models.len() > MODELS_NAMED { ", …" } else { "" };
            let named = models.iter().take(MODELS_NAMED).cloned().collect::<Vec<_>>().join(", ");
            what.push(ids::TAKEN_OUT_MODELS.with("models", format!("{named}{more}")));
        }
        let what =
            what.into_iter().reduce(|one, other| ids::TAKEN_OUT_BOTH.with("one", one).with("other", other));
        let Some(what) = what else { continue };
        let message =
            ids::NOTICE_TAKEN_OUT.with("path", file.path.as_path()).with("agent", agent).with("what", what);
        out.push(Notice::new("agent-entry-taken-out", message).command("clawgate undo"));
    }
}

/// The most models that are named of an entry.
const MODELS_NAMED: usize = 8;

fn config(setup: &Setup, answers: &Answers, after: &Setup, out: &mut Vec<Notice>) {
    let value = setup.config.value();
    if setup.is_blank() {
        let path = setup.place.config.as_path();
        out.push(Notice::new("config-was-empty", ids::NOTICE_CONFIG_WAS_EMPTY.with("path", path)));
    }
    match at(value, &["gateway", "mode"]) {
        Some(Value::String(mode)) if mode == "local" => {}
        Some(Value::String(mode)) if mode == "remote" => {
            out.push(Notice::new("gateway-mode-remote", ids::NOTICE_GATEWAY_MODE_REMOTE));
        }
        // What a variable holds there is OpenClaw's to see.
        Some(Value::String(mode)) if !is_literal(mode) => {}
        Some(_) => out.extend(setup.config.owner(&["gateway", "mode"]).map(|(file, node)| {
            // As it stands there, so that it is found; OpenClaw's commands do not run on a config it refuses.
            let message = ids::NOTICE_GATEWAY_MODE_UNKNOWN
                .with("value", mask_line(node.text()).chars().take(MODE_SHOWN).collect::<String>())
                .with("path", file.path.as_path())
                .with("line", node.line());
            Notice::new("gateway-mode-unknown", message).blocks()
        })),
        None => {
            // The plan may set it: then nothing is missing.
            if !after.has_gateway_mode() {
                out.push(
                    Notice::new("gateway-mode-missing", ids::NOTICE_GATEWAY_MODE_MISSING)
                        .command("openclaw config set gateway.mode local"),
                );
            }
        }
    }
    for (index, file) in setup.config.files().iter().enumerate() {
        for duplicate in file.document.duplicates() {
            let root = duplicate.path.first().map(String::as_str);
            // What an included file's keys belong to depends on who includes it.
            if index > 0 || matches!(root, Some("models" | "agents" | "gateway" | "env" | INCLUDE)) {
                let line = duplicate.lines.last().copied().unwrap_or_default();
                let message = ids::NOTICE_DUPLICATE_KEY.with("key", duplicate.path.join("."));
                let message = message.with("path", file.path.as_path()).with("line", line);
                out.push(Notice::new("duplicate-key", message));
            }
        }
    }
    let provider = format!("models.providers.{}", answers.choice.provider);
    let daemon_env = Environment::default();
    let variables = Variables { setup, shell: &daemon_env, audience: Audience::Daemon };
    let (mut masked, mut missing) = (Vec::new(), Vec::new());
    each_text(value, &mut Vec::new(), &mut |path, text| {
        if matches!(text, "__OPENCLAW_REDACTED__" | "[redacted]" | "***") {
            masked.push(path.join("."));
        }
        if !text.contains('$') || path.join(".").starts_with(&provider) {
            return;
        }
        for piece in pieces(text) {
            if let Piece::Variable(name) = piece
                && variables.get(name).is_none()
                && !missing.contains(&name.to_owned())
            {
                missing.push(name.to_owned());
            }
        }
    });
    for key in masked {
        out.push(Notice::new("masked-value", ids::NOTICE_MASKED_VALUE.with("key", key)));
    }
    if !missing.is_empty() {
        out.push(Notice::new(
            "variable-missing",
            ids::NOTICE_VARIABLE_MISSING.with("variables", missing.join(", ")),
        ));
    }
    for rival in &setup.place.rivals {
        out.push(Notice::new(
            "other-config",
            ids::NOTICE_OTHER_CONFIG
                .with("other", rival.as_path())
                .with("config", setup.place.config.as_path()),
        ));
    }
}

fn model(setup: &Setup, answers: &Answers, today: Date, out: &mut Vec<Notice>) {
    let change = ModelChange::of(setup, answers);
    let wanted = answers.model.to_string();
    if let (None, Some(primary)) = (&change.primary, setup.default_model().0)
        && setup.meaning(answers.choice, &primary) != Meaning::Ours(answers.model.clone())
    {
        out.push(Notice::new(
            "default-kept",
            ids::NOTICE_DEFAULT_KEPT.with("former", said(&primary)).with("model", wanted),
        ));
    }
    out.extend(model_notices(setup, answers.choice, &change, today));
}

/// What is worth knowing about a change of the models.
#[must_use]
pub fn model_notices(setup: &Setup, choice: &AuthChoice, change: &ModelChange, today: Date) -> Vec<Notice> {
    let mut out = Vec::new();
    let (primary, fallbacks) = setup.default_model();
    if let Some(new) = change.primary.as_ref().map(ToString::to_string)
        && let Some(former) = primary.filter(|former| *former != new)
    {
        let message = ids::NOTICE_DEFAULT_REPLACED.with("former", said(&former)).with("model", new);
        out.push(Notice::new("default-replaced", message));
    }
    let left = change.fallbacks.as_ref().unwrap_or(&fallbacks).iter();
    let ours = format!("{}/", choice.provider);
    let mut said = Vec::new();
    for reference in change.used.iter().map(ToString::to_string).chain(left.cloned()) {
        let Some(id) = reference.strip_prefix(&ours).and_then(|id| ModelId::parse(id).ok()) else { continue };
        let Some(retirement) = Catalogue::of(choice).retirement(&id, None, today) else { continue };
        if said.contains(&id) {
            continue;
        }
        let message = match &retirement.successor {
            Some(successor) => ids::NOTICE_MODEL_RETIRES
                .with("when", retirement.message())
                .with("successor", successor.as_str()),
            None => retirement.message(),
        };
        out.push(Notice::new("model-retires", message));
        said.push(id);
    }
    out
}

/// Who does not use the default model where it is this provider's, and who goes past the gateway: `wanted` is the model
/// that is set up, or that was tested.
#[must_use]
pub fn answering_notices(setup: &Setup, choice: &AuthChoice, wanted: &ModelRef) -> Vec<Notice> {
    let mut out = Vec::new();
    let Some(default) = setup.default_meaning(choice).filter(|meaning| meaning.ours().is_some()) else {
        return out;
    };
    if let (Meaning::Bare(model), Some(name)) = (&default, setup.default_model().0) {
        let mut notice = Notice::new(
            "default-without-provider",
            ids::NOTICE_DEFAULT_WITHOUT_PROVIDER.with("name", name).with("model", model.to_string()),
        );
        notice.command = Some("clawgate onboard --non-interactive");
        notice.blocks_proof = !setup.release().finds_rows;
        out.push(notice);
    }
    let several = at(setup.config.value(), &["agents", "entries"]).and_then(Value::as_object);
    if several.is_some_and(|entries| entries.len() > 1) && schema::is_explicit(setup.config.value()) {
        out.push(Notice::new("agents-without-default", ids::NOTICE_AGENTS_WITHOUT_DEFAULT).blocks());
    }
    let other = |agent: &Agent| {
        let own = agent.model.as_ref().map(|model| setup.meaning(choice, model));
        own.is_some_and(|own| own != Meaning::Ours(wanted.clone()))
    };
    let agents: Vec<Agent> = agents(setup.config.value()).into_iter().filter(other).collect();
    let (first, others): (Vec<&Agent>, Vec<&Agent>) = agents.iter().partition(|agent| agent.is_default);
    let path = |key: &str| {
        let keys = if key.starts_with("agents.list") { ["agents", "list"] } else { ["agents", "entries"] };
        let owner = setup.config.owner(&keys).map(|(file, _)| file.path.clone());
        owner.unwrap_or_else(|| setup.place.config.clone())
    };
    for agent in first {
        out.push(
            Notice::new(
                "agent-has-own-model",
                ids::NOTICE_DEFAULT_AGENT_HAS_OWN_MODEL
                    .with("agent", agent.id.as_str())
                    .with("model", agent.model.clone().unwrap_or_default())
                    .with("key", agent.key.as_str())
                    .with("path", path(&agent.key).as_path())
                    .with("wanted", wanted.to_string()),
            )
            .blocks(),
        );
    }
    if let Some(one) = others.first() {
        let names: Vec<&str> = others.iter().map(|agent| agent.id.as_str()).collect();
        let keys: Vec<&str> = others.iter().map(|agent| agent.key.as_str()).collect();
        let message = ids::NOTICE_AGENT_HAS_OWN_MODEL
            .with("agents", names.join(", "))
            .with("keys", keys.join(", "))
            .with("path", path(&one.key).as_path());
        out.push(Notice::new("agent-has-own-model", message));
    }
    out
}

/// What the config adds to the body of OpenClaw's requests for a model, which the small test leaves out and a server may
/// refuse: by the keys that lead there.
#[must_use]
pub fn body_notices(setup: &Setup, choice: &AuthChoice, model: &ModelRef) -> Vec<Notice> {
    let config = setup.config.value();
    let (id, whole) = (model.model().as_str(), model.to_string());
    let mut keys = Vec::new();
    let rows = ["models", "providers", choice.provider, "models"];
    let rows = at(config, &rows).and_then(Value::as_array).into_iter().flatten().enumerate();
    for (index, row) in rows.filter(|(_, row)| row.get("id").and_then(Value::as_str) == Some(id)) {
        let added = ["compat", "params"].into_iter().filter(|key| row.get(key).is_some());
        keys.extend(added.map(|key| format!("models.providers.{}.models[{index}].{key}", choice.provider)));
    }
    for path in
        [&["agents", "defaults", "models", &whole, "params"][..], &["agents", "defaults", "thinkingDefault"]]
    {
        keys.extend(at(config, path).map(|_| path.join(".")));
    }
    if keys.is_empty() {
        return Vec::new();
    }
    let message = ids::NOTICE_BODY_UNTESTED.with("keys", keys.join(", "));
    vec![Notice::new("body-untested", message).command("clawgate check --deep --with-openclaw").blocks()]
}

/// Calls `visit` with every text in a value and the keys that lead there. The parser bounds the depth.
fn each_text<'v>(
    value: &'v Value,
    path: &mut Vec<Cow<'v, str>>,
    visit: &mut dyn FnMut(&[Cow<'v, str>], &'v str),
) {
    let mut inside = |key, value| {
        path.push(key);
        each_text(value, path, visit);
        path.pop();
    };
    match value {
        Value::String(text) => visit(path, text),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| inside(Cow::from(index.to_string()), item));
        }
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| inside(Cow::from(key), member));
        }
        _ => {}
    }
}
