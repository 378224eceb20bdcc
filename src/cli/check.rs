//! `clawgate check`: tests what OpenClaw would really use, and changes nothing.

use crate::domain::{AuthChoice, CLOUDFLARE_ANTHROPIC, Exit, Field, Layer, ModelRef, ModelSource, Save};
use crate::locale::ids;
use crate::openclaw::{Audience, Effective, Found, Setup, Source};
use crate::report::{EffectiveReport, Outcome, Proven};
use crate::runtime::{Host, Session, check};
use crate::wizard::{Failure, Problem, Subject, input};

use super::args::{Check, Common};
use super::failures::{signal, unforeseen, usage};
use super::setting::{Setting, check_report, client};

pub(super) fn run(args: &Check, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new("check");
    match checked(args, common, host, &mut outcome) {
        Ok(()) => outcome,
        Err(stop) => {
            outcome.proven.get_or_insert(Proven::None);
            outcome.failed(stop)
        }
    }
}

fn checked(args: &Check, common: &Common, host: &mut Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let choice = &CLOUDFLARE_ANTHROPIC;
    let setting = Setting::find(common, host, outcome)?;
    let setup = setting.read(choice, host)?;
    let audiences = Audience::ALL.map(|audience| Effective::of(&setup, choice, &host.env, audience));
    outcome.effective = audiences.iter().map(report).collect();
    cached_address(&setup, choice, &audiences[0], outcome);
    // The address stands in the config alone: it is the same for both.
    let Some(stored_url) = audiences[0].base_url.as_ref().map(|found| found.value.clone()) else {
        outcome.effective.clear();
        return Err(not_set_up(&setup));
    };
    let model = model(args, &audiences[0], choice.provider)?;
    outcome.model = Some((
        model.to_string(),
        if args.model.is_some() { ModelSource::Asked } else { ModelSource::Stored },
    ));
    if common.offline {
        return Err(usage("offline-contradicts", ids::CHECK_OFFLINE, ids::HINT_OFFLINE_CONTRADICTS));
    }
    let origin = match common.gateway_origin.as_deref().or_else(|| host.env.get("CLAWGATE_GATEWAY_ORIGIN")) {
        Some(text) => Some(input::origin(text)?),
        None => None,
    };
    // What both would send is sent once; where they differ, both are tested, and the worse one decides.
    let same = audiences[0].sends_the_same(&audiences[1]);
    let groups: Vec<(&Effective, Vec<&'static str>)> = if same {
        vec![(&audiences[0], Audience::ALL.iter().map(|audience| audience.name()).collect())]
    } else {
        audiences.iter().map(|effective| (effective, vec![effective.audience.name()])).collect()
    };
    let client = client(common, host)?;
    let mut session = Session::start().map_err(|error| unforeseen(&error.to_string()))?;
    let mut worst: Option<Problem> = None;
    let mut proofs = Vec::new();
    for (effective, names) in groups {
        let subject = match subject(effective, &stored_url, origin.as_ref(), &model, choice.key_variable) {
            Ok(subject) => subject,
            Err(stop) => {
                proofs.push(Proven::None);
                worst = Some(worse(worst, stop));
                continue;
            }
        };
        if !common.json {
            let asking = ids::PROGRESS_CHECKING.with("url", subject.base_url.as_str());
            host.tell(&asking);
        }
        let found = session.run(check(&client, &subject, &[])).map_err(signal)??;
        outcome.checks.push(check_report(&found, names));
        let may_save = matches!(found.verdict.row.save, Save::Yes | Save::Warn);
        if !may_save {
            proofs.push(Proven::None);
        } else if !found.verdict.is_proven() || effective.shadowed_by.is_some() {
            proofs.push(Proven::Partial);
        }
        if let Some(store) = &effective.shadowed_by {
            outcome.warn(
                "stored-credential-wins",
                ids::NOTICE_STORED_CREDENTIAL_WINS.with("path", store.as_path()),
                Some("openclaw models auth list"),
            );
        }
        if !found.verdict.is_proven() {
            worst = Some(worse(worst, found.verdict.clone().into()));
        }
    }
    let least = [Proven::None, Proven::Partial].into_iter().find(|proof| proofs.contains(proof));
    outcome.proven = Some(least.unwrap_or(Proven::Full));
    if !same {
        outcome.warn("shell-and-daemon-differ", ids::CHECK_AUDIENCES_DIFFER, None);
    }
    worst.map_or(Ok(()), Err)
}

/// The worse of two ends: being limited proves more than any other failure does; else the first.
fn worse(first: Option<Problem>, next: Problem) -> Problem {
    match first {
        Some(first) if first.exit != Exit::Limited || next.exit == Exit::Limited => first,
        _ => next,
    }
}

/// Says where the older generation's cache keeps another address than the config, which then wins.
fn cached_address(setup: &Setup, choice: &AuthChoice, effective: &Effective, outcome: &mut Outcome) {
    let Some(Found { value, source: Source::Cache(path) }) = &effective.base_url else { return };
    let provider = setup.provider(choice).unwrap_or_default();
    if provider.get("baseUrl").and_then(serde_json::Value::as_str) != Some(value) {
        outcome.warn(
            "cached-address-wins",
            ids::CHECK_CACHED_ADDRESS.with("path", path.as_path()).with("url", value.as_str()),
            Some("clawgate onboard --non-interactive"),
        );
    }
}

/// There is nothing to check.
pub(super) fn not_set_up(setup: &Setup) -> Problem {
    let message = ids::CHECK_NOT_SET_UP.with("path", setup.place.config.as_path());
    let failure = Failure::new("not-set-up", Layer::Input, message).hint(ids::HINT_CHECK_NOT_SET_UP);
    Problem::new(Exit::Usage, failure.field(Field::GatewayUrl))
}

fn model(args: &Check, effective: &Effective, provider: &str) -> Result<ModelRef, Problem> {
    if let Some(text) = &args.model {
        return Ok(
            ModelRef::parse_for(provider, text).map_err(|error| input::model_error(&error, Field::Model))?
        );
    }
    let none = || {
        Problem::new(
            Exit::Usage,
            Failure::new("no-default-model", Layer::Model, ids::CHECK_NO_DEFAULT_MODEL)
                .hint(ids::HINT_CHECK_MODEL)
                .field(Field::Model),
        )
    };
    let stored = effective.model.as_ref().ok_or_else(none)?;
    let model = ModelRef::parse_any(provider, &stored.value)
        .map_err(|error| Problem::from(input::model_error(&error, Field::Model)))?;
    if model.provider() == provider { Ok(model) } else { Err(none()) }
}

pub(super) fn subject(
    effective: &Effective,
    stored_url: &str,
    origin: Option<&crate::domain::Origin>,
    model: &ModelRef,
    variable: &str,
) -> Result<Subject, Problem> {
    let missing = |exit, code: &str, layer, message: crate::locale::Message, field| {
        Problem::new(
            exit,
            Failure::new(code, layer, message.with("audience", effective.audience.name()))
                .hint(ids::HINT_CHECK_NOT_SET_UP)
                .field(field),
        )
    };
    let base_url = match origin {
        None => stored_url.to_owned(),
        Some(origin) => {
            let path = stored_url.splitn(4, '/').nth(3).unwrap_or_default();
            format!("{origin}/{path}")
        }
    };
    let api_key = effective.api_key.as_ref().map(|found| found.value.clone());
    if api_key.is_none() {
        // As it would end were it sent: Anthropic refuses a request without a key.
        return Err(missing(
            Exit::Provider,
            "api-key-not-found",
            Layer::Provider,
            ids::CHECK_NO_KEY.with("variable", variable),
            Field::ApiKey,
        ));
    }
    Ok(Subject {
        base_url,
        api_key,
        authorization: effective.authorization.as_ref().map(|found| found.value.clone()),
        model: model.model().clone(),
    })
}

fn report(effective: &Effective) -> EffectiveReport {
    let mut values = Vec::new();
    if let Some(url) = &effective.base_url {
        values.push(("baseUrl", url.value.clone(), url.source.name()));
    }
    if let Some(key) = &effective.api_key {
        values.push(("apiKey", key.value.fingerprint(), key.source.name()));
    }
    if let Some(header) = &effective.authorization {
        let bare = header.value.expose().strip_prefix("Bearer ").map(crate::domain::Secret::verbatim);
        let shown = bare.map_or_else(|| header.value.fingerprint(), |token| token.fingerprint());
        values.push(("token", shown, header.source.name()));
    }
    if let Some(model) = &effective.model {
        values.push(("model", model.value.clone(), model.source.name()));
    }
    EffectiveReport { audience: effective.audience.name(), values, missing: effective.missing.clone() }
}
