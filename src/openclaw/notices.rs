//! What stands around a setup that a plan cannot mend: each a named notice, with the command that settles it.

use crate::domain::{
    Address, Answers, AuthChoice, Date, Environment, KeyStorage, ModelId, ModelRef, Secret, Token, minute,
    said,
};
use crate::gateway::Catalogue;
use crate::locale::ids;

use super::agents::{Agent, ModelOwner, agents};
use super::effective::Effective;
use super::includes::INCLUDE;
use super::mask::mask_line;
use super::models::ModelChange;
use super::notice::Notice;
use super::proof::differences;
use super::reach::road_notices;
use super::reference::Reference;
use super::release::{Audience, StoredWins};
use super::schema;
use super::setup::Setup;
use super::source::Source;
use super::substitution::is_literal;
use super::units::INSTALL;
use super::value::{Look, each_text};
use super::wire::{Obstruction, keyless, resting};

/// How much is shown of a mode that OpenClaw does not know, in characters.
const MODE_SHOWN: usize = 40;
/// The most models that are named of an entry.
const MODELS_NAMED: usize = 8;

/// A setup before and after answers are written.
struct Change<'a> {
    setup: &'a Setup,
    answers: &'a Answers,
    after: &'a Setup,
    shell: &'a Environment,
}

/// Everything worth knowing about a setup, and about what a plan makes of it: `after` is the setup once that is written.
#[must_use]
pub fn notices(
    setup: &Setup,
    answers: &Answers,
    after: &Setup,
    shell: &Environment,
    now: u64,
) -> Vec<Notice> {
    let change = Change { setup, answers, after, shell };
    let mut out = refusal_notices(setup);
    change.references(&mut out);
    change.shadows(&mut out);
    change.other_sources(&mut out);
    change.copies(&mut out);
    change.removed_entries(&mut out);
    change.config(&mut out);
    out.extend(road_notices(after, shell, &answers.endpoint.base_url()));
    change.model(Date::from_unix(now), &mut out);
    out.extend(obstruction_notices(after, shell, now));
    out.extend(answering_notices(after, answers.choice, &answers.model));
    let api = answers.choice.protocol.api();
    if let Some(former) = setup.block().text("api").filter(|former| *former != api) {
        out.push(Notice::of(ids::NOTICE_PROTOCOL_REPLACED.with("former", said(former)).with("api", api)));
    }
    change.sent_otherwise(now, &mut out);
    out.extend(body_notices(after, answers.choice, &answers.model));
    // What is written where nothing stood is the same to every release.
    if !setup.is_new() {
        out.extend(release_notice(after, shell, answers.model.model(), now));
    }
    out
}

/// That the releases which the files leave possible would not send the same for a model. `now` is in seconds since 1970.
#[must_use]
pub fn release_notice(setup: &Setup, shell: &Environment, model: &ModelId, now: u64) -> Option<Notice> {
    let process = setup.process(shell, Audience::Shell);
    let (first, other) = Effective::border(&process, Some(model.as_str()), now)?;
    let message = ids::CHECK_RELEASE_UNTOLD.with("first", first.to_string()).with("other", other.to_string());
    Some(Notice::new("release-untold", message).command("openclaw --version").blocks())
}

/// What keeps this provider's token or all of its requests from being sent: another provider without a key, stored
/// credentials that rest, and a daemon that cannot be started. `now` is in seconds since 1970.
#[must_use]
pub fn obstruction_notices(setup: &Setup, shell: &Environment, now: u64) -> Vec<Notice> {
    let mut out = Vec::new();
    if setup.release().keyless_drops_headers
        && setup.block().get("headers").is_some()
        && let Some((provider, left)) = keyless(&setup.process(shell, Audience::Shell))
    {
        let id = if left { ids::NOTICE_HEADERS_DROPPED_CACHE } else { ids::NOTICE_HEADERS_DROPPED };
        out.push(Notice::new("headers-dropped", id.with("provider", provider)).blocks());
    }
    if let Some(Obstruction::Resting { profile, path, until }) = resting(setup, now) {
        let message = ids::NOTICE_CREDENTIAL_RESTS.with("profile", profile).with("path", path.as_path());
        out.push(Notice::of(message.with("time", minute(until / 1000))).blocks());
    }
    let unreadable =
        setup.passed_over.iter().map(|path| ids::NOTICE_STORE_UNREADABLE.with("path", path.as_path()));
    out.extend(unreadable.map(|message| Notice::new("store-unreadable", message)));
    if let (Some(path), Some(unit)) = (&setup.service.unreadable, &setup.service.definition) {
        let message = ids::NOTICE_DAEMON_DOES_NOT_START.with("path", path.as_path());
        out.push(Notice::of(message.with("unit", unit.as_path())).blocks());
    }
    out
}

/// What the OpenClaw that was last used here refuses of its config, as far as that is known without asking it.
#[must_use]
pub fn refusal_notices(setup: &Setup) -> Vec<Notice> {
    let release = setup.release();
    let unknown = schema::refused(setup.value(), release);
    if !unknown.is_empty() {
        let message = ids::CHECK_KEYS_REFUSED.with("keys", unknown.join(", "));
        return vec![Notice::new("config-refused", message).command("openclaw config validate").blocks()];
    }
    let mut out = Vec::new();
    let refused = release.refused;
    let names = schema::refused_besides(setup.value(), refused);
    if !names.is_empty() {
        let notice = Notice::new(refused.code, refused.sentence.with("keys", names.join(", ")));
        out.push(notice.command(refused.command).blocks_if(refused.certain));
    }
    if release.refuses_profiles && !setup.profiles.is_empty() {
        let notice = Notice::of(ids::NOTICE_PROFILES_NOT_MIGRATED);
        out.push(notice.command("openclaw doctor --fix").blocks());
    }
    out
}

impl Change<'_> {
    /// The key and the token that are given, each with the variable that has it in the end.
    fn given(&self) -> [(String, Option<&Secret>); 2] {
        let choice = self.answers.choice;
        let token = match &self.answers.token {
            Token::Given(token) => Some(token),
            Token::Variable | Token::None => None,
        };
        // A key that only serves the test is in no variable.
        let outside = matches!(self.after.key_reference(), Some(Reference::Outside(_)));
        let key = self.answers.api_key.as_ref().filter(|_| !outside);
        [(self.after.key_name(choice), key), (self.after.token_name(choice), token)]
    }

    /// Who would send something else than what was tested, where nothing else says so.
    fn sent_otherwise(&self, now: u64, out: &mut Vec<Notice>) {
        let differing = Audience::ALL.map(|audience| {
            (audience, differences(&self.after.process(self.shell, audience), self.answers, now))
        });
        let nobody = differing.iter().all(|(_, names)| !names.is_empty());
        if let Some(notice) = out.iter_mut().find(|notice| notice.blocks_proof) {
            notice.leaves_no_proof |= nobody;
            return;
        }
        for (audience, names) in differing.into_iter().filter(|(_, names)| !names.is_empty()) {
            let message = ids::NOTICE_SENT_OTHERWISE.with("audience", audience.name());
            let notice = Notice::of(message.with("what", names.join(", ")));
            let notice = notice.command("clawgate check").blocks();
            out.push(Notice { leaves_no_proof: nobody, ..notice });
        }
    }

    /// What wins over the values that are written.
    fn shadows(&self, out: &mut Vec<Notice>) {
        let Self { setup, answers, after, shell } = self;
        let inline = answers.storage == KeyStorage::Inline;
        let wins = match setup.release().stored_wins {
            StoredWins::Always => Some(ids::NOTICE_STORED_CREDENTIAL_WINS),
            StoredWins::OverText if inline => Some(ids::NOTICE_STORED_CREDENTIAL_WINS_PLUGIN),
            StoredWins::OverText | StoredWins::Never => None,
        };
        if let Some((id, store)) = wins.zip(setup.stores.iter().find(|store| store.holds_profile)) {
            let notice =
                Notice::new("stored-credential-wins", id.with("path", store.path.as_path())).blocks();
            let command = "openclaw models auth paste-api-key --provider cloudflare-ai-gateway";
            out.push(notice.command(command));
        }
        let daemon = after.process(shell, Audience::Daemon);
        let given = self.given();
        for (variable, value) in &given {
            let (variable, Some(value)) = (variable.as_str(), value) else { continue };
            let other = |other: &Secret| other != *value;
            for given in setup.service.given.iter().filter(|_| !daemon.rereads(variable)) {
                if !given.get(variable).is_some_and(other) {
                    continue;
                }
                let Source::Service(path) = &given.source else {
                    let message = ids::NOTICE_SERVICE_MANAGER_WINS.with("variable", variable);
                    out.push(Notice::of(message).blocks());
                    continue;
                };
                let message = ids::NOTICE_SERVICE_FILE_WINS.with("variable", variable);
                let notice = Notice::of(message.with("path", path.as_path())).blocks();
                let remade = setup.service.is_openclaws(path, &setup.place);
                out.push(if remade { notice.command(INSTALL) } else { notice });
            }
            let in_shell = shell.get(variable).map(Secret::parse);
            if !inline && shell.has(variable) && in_shell.is_none() {
                out.push(Notice::of(ids::NOTICE_SHELL_VARIABLE_BLANK.with("variable", variable)));
            }
            // A text in the config loses against a variable that is mapped, too.
            let refers = !inline || (setup.release().maps_variable && setup.choice.is_openclaws());
            if refers && in_shell.is_some_and(|in_shell| in_shell.as_ref() != Ok(*value)) {
                out.push(Notice::of(ids::NOTICE_SHELL_VARIABLE_WINS.with("variable", variable)));
            }
        }
        for (variable, _) in &given {
            let lines = setup.env.occurrences(variable);
            if lines.len() > 1 {
                let left = after.env.occurrences(variable).len() > 1;
                let id = if left { ids::NOTICE_ENV_DUPLICATE_LEFT } else { ids::NOTICE_ENV_DUPLICATE };
                let lines: Vec<String> = lines.iter().map(|found| found.line.to_string()).collect();
                let message = id.with("variable", variable.as_str()).with("lines", lines.join(", "));
                out.push(Notice::new(
                    "env-duplicate",
                    message.with("path", setup.place.env_file().as_path()),
                ));
            }
        }
        for (variable, value) in given.iter().filter(|_| answers.storage == KeyStorage::Reference) {
            let found = daemon.get(variable).map(|found| found.value);
            if value.is_some() && found.as_ref() != *value {
                let message = ids::NOTICE_DAEMON_NEEDS_VARIABLE.with("variable", variable.as_str());
                out.push(Notice::of(message).blocks());
            }
        }
    }

    /// A reference that does not stay, and a key that comes from a place which is not asked here.
    fn references(&self, out: &mut Vec<Notice>) {
        let Self { setup, answers, after, shell } = self;
        for obstruction in Effective::of(&after.process(shell, Audience::Shell)).obstructions {
            if let Obstruction::ReferenceNotAsked(reference) = obstruction {
                let message = ids::CHECK_REFERENCE_NOT_ASKED.with("reference", reference);
                out.push(Notice::new("reference-not-asked", message).blocks());
            }
        }
        let refers = |setup: &Setup| [setup.key_reference(), setup.token_reference(answers.choice)];
        for (was, is) in refers(setup).into_iter().zip(refers(after)) {
            let Some(was) = was.filter(|was| Some(was) != is.as_ref()) else { continue };
            out.push(Notice::of(ids::NOTICE_REFERENCE_REPLACED.with("reference", was.said())));
        }
        let key = answers.api_key.as_ref();
        if let Some(Reference::Outside(outside)) = after.key_reference()
            // What was asked for as OpenClaw asks for it is what OpenClaw sends.
            && !after.asked.iter().any(|asked| asked.of == outside && Some(&asked.value) == key)
        {
            let id = if key.is_some() { ids::NOTICE_KEY_ONLY_TESTED } else { ids::NOTICE_KEY_NOT_ASKED_FOR };
            let message = id.with("provider", outside.provider).with("source", outside.source);
            out.push(Notice::new("key-elsewhere", message).blocks());
        }
    }

    /// What would still win over the values that are written, wherever it comes from: the files as they will be, read the
    /// way OpenClaw reads them.
    fn other_sources(&self, out: &mut Vec<Notice>) {
        let [(key_name, _), (token_name, token)] = self.given();
        let given = self.answers.api_key.as_ref();
        for audience in Audience::ALL {
            let used = Effective::of(&self.after.process(self.shell, audience));
            let key = used.api_key.filter(|key| given.is_some_and(|ours| *ours != key.value));
            let other = |header: &Secret, token: &Secret| {
                header.expose().strip_prefix("Bearer ") != Some(token.expose())
            };
            let header =
                used.authorization.filter(|used| token.is_some_and(|token| other(&used.value, token)));
            let url = used.base_url.filter(|url| url.value.expose() != self.answers.endpoint.base_url());
            let found = [
                key.map(|key| (key_name.as_str(), key.source)),
                header.map(|header| (token_name.as_str(), header.source)),
                url.map(|url| ("baseUrl", url.source)),
            ];
            // These have a notice of their own.
            let own =
                |source: &Source| matches!(source, Source::Shell(_) | Source::Service(_) | Source::Manager);
            for (name, source) in found.into_iter().flatten().filter(|(_, source)| !own(source)) {
                let message = ids::NOTICE_OTHER_VALUE_WINS.with("name", name).with("source", source.name());
                let notice = Notice::of(message).blocks_if(audience == Audience::Daemon);
                match out.iter_mut().find(|said| said.message == notice.message) {
                    Some(said) => said.blocks_proof |= notice.blocks_proof,
                    None => out.push(notice),
                }
            }
        }
    }

    /// Files in which OpenClaw keeps what it resolved, though it does not read it there: they may hold the secrets in the
    /// clear. The daemon of 2026.6.6 writes a catalogue; `models.json` is left from an older one.
    fn copies(&self, out: &mut Vec<Notice>) {
        let choice = self.answers.choice;
        let secret = |text: &str| !text.is_empty() && text != choice.key_variable && is_literal(text);
        let left = self.setup.caches.iter().filter(|_| !self.setup.release().reads_profiles);
        for file in self.setup.catalogs.iter().chain(left) {
            let value = file.document.value();
            let holds = &value["providers"][choice.provider];
            let headers = holds.members("headers").filter_map(|(_, text)| text.as_str());
            if holds.text("apiKey").into_iter().chain(headers).any(secret) {
                out.push(Notice::of(ids::NOTICE_PLAINTEXT_COPY.with("path", file.path.as_path())));
            }
        }
    }

    /// Entries of this provider that go from agents' caches and are no mere copies of what the config had: an agent's own
    /// gateway and key, and models that the config has no row for. Each is said as what it is.
    fn removed_entries(&self, out: &mut Vec<Notice>) {
        let (setup, choice) = (self.setup, self.answers.choice);
        let before = setup.configured_url(self.shell, Audience::Shell);
        for (file, left) in setup.caches.iter().zip(&self.after.caches) {
            let value = file.document.value();
            let went = &value["providers"][choice.provider];
            if went.is_null() || !left.document.value()["providers"][choice.provider].is_null() {
                continue;
            }
            let own = went.text("baseUrl").map(Address::new).filter(|url| Some(url) != before.as_ref());
            let ids = went.items("models").iter().filter_map(|row| row.text("id"));
            let models: Vec<_> = ids.filter(|id| setup.rows(id).next().is_none()).map(said).collect();
            let key = went.text("apiKey").filter(|key| is_literal(key) && *key != choice.key_variable);
            let gateway = own.map(|url| match key {
                Some(key) => ids::TAKEN_OUT_GATEWAY_AND_KEY
                    .with("url", url.to_string())
                    .with("key", Secret::verbatim(key).fingerprint()),
                None => ids::TAKEN_OUT_GATEWAY.with("url", url.to_string()),
            });
            let models = (!models.is_empty()).then(|| {
                let more = if models.len() > MODELS_NAMED { ", …" } else { "" };
                let named = models[..models.len().min(MODELS_NAMED)].join(", ");
                ids::TAKEN_OUT_MODELS.with("models", format!("{named}{more}"))
            });
            let both = |one, other| ids::TAKEN_OUT_BOTH.with("one", one).with("other", other);
            let Some(what) = gateway.into_iter().chain(models).reduce(both) else { continue };
            // `agents/<id>/agent/models.json`.
            let agent = file.path.iter().rev().nth(2).unwrap_or_default().to_string_lossy().into_owned();
            let message = ids::NOTICE_TAKEN_OUT.with("path", file.path.as_path()).with("agent", agent);
            out.push(
                Notice::new("agent-entry-taken-out", message.with("what", what)).command("clawgate undo"),
            );
        }
    }

    fn config(&self, out: &mut Vec<Notice>) {
        let (setup, value) = (self.setup, self.setup.value());
        let config = setup.place.config.as_path();
        if setup.is_blank() {
            out.push(Notice::of(ids::NOTICE_CONFIG_WAS_EMPTY.with("path", config)));
        }
        let mode = &value["gateway"]["mode"];
        match mode.as_str() {
            Some("local") => {}
            Some("remote") => out.push(Notice::of(ids::NOTICE_GATEWAY_MODE_REMOTE)),
            // What a variable holds there is OpenClaw's to see.
            Some(mode) if !is_literal(mode) => {}
            // The plan may set it: then nothing is missing.
            None if !setup.has_gateway_mode() && self.after.has_gateway_mode() => {}
            None if !setup.has_gateway_mode() => {
                let notice = Notice::of(ids::NOTICE_GATEWAY_MODE_MISSING);
                out.push(notice.command("openclaw config set gateway.mode local"));
            }
            _ => out.extend(setup.config.owner(&["gateway", "mode"]).map(|(file, node)| {
                // As it stands there, so that it is found; OpenClaw's commands do not run on a config it refuses.
                let shown = mask_line(node.text()).chars().take(MODE_SHOWN).collect::<String>();
                let message = ids::NOTICE_GATEWAY_MODE_UNKNOWN.with("value", shown);
                let message = message.with("path", file.path.as_path()).with("line", node.line());
                Notice::of(message).blocks()
            })),
        }
        for (index, file) in setup.config.files().iter().enumerate() {
            for duplicate in file.document.duplicates() {
                let root = duplicate.path.first().map(String::as_str);
                // What an included file's keys belong to depends on who includes it.
                if index > 0 || matches!(root, Some("models" | "agents" | "gateway" | "env" | INCLUDE)) {
                    let line = duplicate.lines.last().copied().unwrap_or_default();
                    let message = ids::NOTICE_DUPLICATE_KEY.with("key", duplicate.path.join("."));
                    let message = message.with("path", file.path.as_path()).with("line", line);
                    out.push(Notice::of(message));
                }
            }
        }
        let provider = format!("models.providers.{}", self.answers.choice.provider);
        let mut texts = Vec::new();
        each_text(value, &mut Vec::new(), &mut |path, text| {
            if matches!(text, "__OPENCLAW_REDACTED__" | "[redacted]" | "***") {
                out.push(Notice::of(ids::NOTICE_MASKED_VALUE.with("key", path.join("."))));
            }
            if text.contains('$') && !path.join(".").starts_with(&provider) {
                texts.push(text);
            }
        });
        let missing = setup.process(&Environment::default(), Audience::Daemon).unset_in(texts);
        if !missing.is_empty() {
            out.push(Notice::of(ids::NOTICE_VARIABLE_MISSING.with("variables", missing.join(", "))));
        }
        for rival in &setup.place.rivals {
            let message = ids::NOTICE_OTHER_CONFIG.with("other", rival.as_path()).with("config", config);
            out.push(Notice::of(message));
        }
    }

    fn model(&self, today: Date, out: &mut Vec<Notice>) {
        let (setup, answers) = (self.setup, self.answers);
        let change = ModelChange::of(setup, answers);
        if let (None, Some(primary)) = (&change.primary, setup.default_model().0)
            && setup.meaning(answers.choice, &primary) != ModelOwner::Ours(answers.model.clone())
        {
            let message = ids::NOTICE_DEFAULT_KEPT.with("former", said(&primary));
            out.push(Notice::of(message.with("model", answers.model.to_string())));
        }
        out.extend(model_notices(setup, answers.choice, &change, today));
    }
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
        out.push(Notice::of(message));
    }
    let left = change.fallbacks.as_ref().unwrap_or(&fallbacks).iter();
    let ours = format!("{}/", choice.provider);
    let mut known = Vec::new();
    for reference in change.used.iter().map(ToString::to_string).chain(left.cloned()) {
        let Some(id) = reference.strip_prefix(&ours).and_then(|id| ModelId::parse(id).ok()) else { continue };
        let end = Catalogue::of(choice).retirement(&id, None, today);
        let Some(retirement) = end.filter(|_| !known.contains(&id)) else {
            continue;
        };
        let message = match &retirement.successor {
            Some(successor) => ids::NOTICE_MODEL_RETIRES
                .with("when", retirement.message())
                .with("successor", successor.as_str()),
            None => retirement.message(),
        };
        out.push(Notice::new("model-retires", message));
        known.push(id);
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
    let config = setup.value();
    if let (ModelOwner::Bare(model), Some(name)) = (&default, setup.default_model().0) {
        let message =
            ids::NOTICE_DEFAULT_WITHOUT_PROVIDER.with("name", name).with("model", model.to_string());
        let notice = Notice::new("default-without-provider", message).blocks_if(!setup.release().finds_rows);
        out.push(notice.command("clawgate onboard --non-interactive"));
    }
    if config.members(["agents", "entries"]).count() > 1 && schema::is_explicit(config) {
        out.push(Notice::of(ids::NOTICE_AGENTS_WITHOUT_DEFAULT).blocks());
    }
    let ours = ModelOwner::Ours(wanted.clone());
    let other = |agent: &Agent| agent.model.as_ref().is_some_and(|own| setup.meaning(choice, own) != ours);
    let (first, others): (Vec<Agent>, Vec<Agent>) =
        agents(config).into_iter().filter(other).partition(|agent| agent.is_default);
    let path = |agent: &Agent| {
        let keys = ["agents", if agent.key.starts_with("agents.list") { "list" } else { "entries" }];
        setup.config.owner(&keys).map_or_else(|| setup.place.config.clone(), |(file, _)| file.path.clone())
    };
    for agent in first {
        let message = ids::NOTICE_DEFAULT_AGENT_HAS_OWN_MODEL
            .with("path", path(&agent).as_path())
            .with("agent", agent.id)
            .with("model", agent.model.unwrap_or_default())
            .with("key", agent.key)
            .with("wanted", wanted.to_string());
        out.push(Notice::new("agent-has-own-model", message).blocks());
    }
    if let Some(one) = others.first() {
        let listed = |text: fn(&Agent) -> &str| others.iter().map(text).collect::<Vec<_>>().join(", ");
        let message = ids::NOTICE_AGENT_HAS_OWN_MODEL
            .with("agents", listed(|agent| &agent.id))
            .with("keys", listed(|agent| &agent.key))
            .with("path", path(one).as_path());
        out.push(Notice::of(message));
    }
    out
}

/// What the config adds to the body of OpenClaw's requests for a model, which the small test leaves out and a server may
/// refuse: by the keys that lead there.
#[must_use]
pub fn body_notices(setup: &Setup, choice: &AuthChoice, model: &ModelRef) -> Vec<Notice> {
    let (id, whole) = (model.model().as_str(), model.to_string());
    let mut keys = Vec::new();
    let rows = setup.block().items("models").iter().enumerate();
    for (index, row) in rows.filter(|(_, row)| row.text("id") == Some(id)) {
        let added = ["compat", "params"].into_iter().filter(|key| row.get(key).is_some());
        keys.extend(added.map(|key| format!("models.providers.{}.models[{index}].{key}", choice.provider)));
    }
    for path in
        [&["agents", "defaults", "models", &whole, "params"][..], &["agents", "defaults", "thinkingDefault"]]
    {
        keys.extend(setup.value().at(path).map(|_| path.join(".")));
    }
    if keys.is_empty() {
        return Vec::new();
    }
    let message = ids::NOTICE_BODY_UNTESTED.with("keys", keys.join(", "));
    vec![Notice::of(message).command("clawgate check --deep --with-openclaw").blocks()]
}
