//! `clawgate check`: tests what OpenClaw would really use, and changes nothing.

use crate::domain::CheckTarget;
use crate::domain::{
    Address, AuthChoice, Environment, Exit, Field, Layer, ModelRef, ModelSource, Origin, Secret, read_pasted,
    said,
};
use crate::gateway::{Request, curl_line};
use crate::locale::{Message, ids};
use crate::openclaw::{
    AUTHORIZATION_HEADER, Audience, Effective, Obstruction, Setup, Source, accepts, agents_with,
    answering_notices, body_notices, elsewhere, environment, obstruction_notices, own_authorities,
    proxy_route, refusal_notices, road_notices, trust_line, trust_notices, unset_in,
};
use crate::report::{CheckReport, EffectiveReport, Machine, Outcome, Proven, ProvenFor, markdown};
use crate::runtime::{CheckError, Host, Session, check, nonce};
use crate::wizard::{Failure, Problem, input};

use super::args::{Check, Common};
use super::deep;
use super::failures::{session, signal, unforeseen, usage};
use super::judged::Judging;
use super::obstructed;
use super::openclaw_proxy::{unreachable_notice, with_proxy_of};
use super::setting::{Setting, client, client_with, origin};
use super::{Ended, watch};

pub(super) fn run(args: &Check, common: &Common, host: &mut Host) -> Ended {
    let alone = [("--watch", args.watch.is_some()), ("--report", args.report), ("--curl", args.curl)];
    if let Some((flag, _)) = alone.into_iter().find(|(_, given)| *given && common.json) {
        let message = ids::USAGE_CONFLICT.with("flag", flag).with("other", "--json");
        return Ended::told(Outcome::new("check").failed(usage(
            "usage",
            message,
            super::help::hint(&["check"]),
        )));
    }
    let mut outcome = Outcome::new("check");
    if let Some(seconds) = args.watch {
        return match watch::run(seconds, args, common, host) {
            Ok(exit) => Ended::Shown(Box::new(Outcome { exit, ..outcome })),
            Err(problem) => Ended::told(Outcome::new("check").failed(problem)),
        };
    }
    if args.curl {
        return match as_curl(args, common, host, &mut outcome) {
            Ok(line) => Ended::Printed(Box::new(outcome), line),
            Err(problem) => Ended::told(outcome.failed(problem)),
        };
    }
    let outcome = test(outcome, args, common, host);
    if args.report {
        host.tell(&ids::REPORT_LOOK_FIRST.message());
        let text = markdown(&outcome, &machine(host), host.language);
        return Ended::Printed(Box::new(outcome), text);
    }
    Ended::told(outcome)
}

/// Tests once, whichever command it is for.
pub(super) fn test(mut outcome: Outcome, args: &Check, common: &Common, host: &mut Host) -> Outcome {
    let mut found = Found { quiet: common.json, ..Found::default() };
    let ended =
        session().and_then(|mut session| checked(args, common, host, &mut outcome, &mut session, &mut found));
    if let Err(stop) = ended {
        outcome.proven.get_or_insert(Proven::None);
        return outcome.failed(stop);
    }
    outcome
}

/// What a check is told and tells besides its outcome.
#[derive(Default)]
pub(super) struct Found {
    /// Whether nothing is said while it goes on.
    pub quiet: bool,
    /// Whether it is one of many, for which the installed OpenClaw is not started each time.
    pub again: bool,
    /// How many seconds the answers ask to wait before the next one.
    pub retry_after: Option<u64>,
}

/// Tests what OpenClaw would use, as it is now.
pub(super) fn checked(
    args: &Check,
    common: &Common,
    host: &mut Host,
    outcome: &mut Outcome,
    session: &mut Session,
    told: &mut Found,
) -> Result<(), Problem> {
    let choice = AuthChoice::DEFAULT;
    let setting = Setting::find(common, host, outcome)?;
    setting.notice_writes(outcome);
    let mut setup = setting.look(choice, host)?;
    outcome.openclaw = openclaw(&setup);
    if args.resolve_refs && !common.offline {
        Setting::ask(&mut setup, choice, common, host)?;
    }
    // The command that a model is given with once more.
    let how = if outcome.command == "check" { "clawgate check --model" } else { "clawgate models test" };
    let names = input::Names::of(Some(&setup), choice, Some(how));
    let asked = match &args.model {
        // A model that is only tried would get its row when it is set.
        Some(text) => Some(input::model(choice.provider, text, &names)?)
            .filter(|model| setup.has_row(choice, model.model().as_str())),
        None => setup.asked_model(choice),
    };
    let asked = asked.as_ref().map(|model| model.model().as_str());
    let audiences = Audience::ALL
        .map(|audience| Effective::for_model(&setup.process(&host.env, audience), asked, host.now));
    let border = |audience| Effective::border(&setup.process(&host.env, audience), asked, host.now);
    let audiences = audiences.map(|mut effective| {
        let border = border(effective.audience).map(|(first, other)| Obstruction::Release(first, other));
        effective.obstructions.extend(border);
        effective
    });
    outcome.effective = audiences.iter().map(report).collect();
    cached_address(&setup, &host.env, &audiences[0], outcome);
    // The address stands in the config alone: it is the same for both.
    let Some(stored_url) = audiences[0].base_url.as_ref().map(|found| found.value.clone()) else {
        outcome.effective.clear();
        return Err(not_set_up(&setup, &host.env));
    };
    if let Some(message) = input::stored_address(&stored_url).filter(|_| unset_in(&stored_url).is_empty()) {
        outcome.warn("address-without-gateway", message, None);
    }
    outcome.gateway = read_pasted(stored_url.expose()).and_then(|url| url.gateway).map(|id| id.to_string());
    let model = model(args, &setup, choice, &names)?;
    if let Some(doubt) = names.doubt(choice.provider, &model) {
        outcome.warn("model-unusual", doubt, None);
    }
    outcome.model = Some((
        model.to_string(),
        if args.model.is_some() { ModelSource::Asked } else { ModelSource::Stored },
    ));
    if common.offline {
        return Err(usage("offline-contradicts", ids::CHECK_OFFLINE, ids::HINT_OFFLINE_CONTRADICTS));
    }
    let judging = if told.again { None } else { Judging::begin(&setting, common, host, session) };
    let origin = origin(common, host)?;
    // What both would send on the same route is sent once; where they differ, both are tested, and the worse one decides.
    let routes =
        Audience::ALL.map(|audience| proxy_route(&setup.process(&host.env, audience), stored_url.expose()));
    let same_values = audiences[0].sends_the_same(&audiences[1]);
    let own = Audience::ALL.map(|audience| own_authorities(&setup.process(&host.env, audience)));
    let same = same_values && routes[0].same_route(&routes[1]) && own[0] == own[1];
    let groups: Vec<(&Effective, Vec<&'static str>)> = if same {
        vec![(&audiences[0], Audience::ALL.iter().map(|audience| audience.name()).collect())]
    } else {
        audiences.iter().map(|effective| (effective, vec![effective.audience.name()])).collect()
    };
    for notice in road_notices(&setup, &host.env, stored_url.expose()) {
        outcome.warn(notice.code, notice.message, notice.command);
    }
    let (mut worst, mut proofs): (Option<Problem>, Vec<Proven>) = (None, Vec::new());
    let mut holds_for = Vec::new();
    let answering = answering_notices(&setup, choice, &model);
    for notice in answering.into_iter().filter(|_| args.model.is_none()) {
        proofs.extend(notice.blocks_proof.then_some(Proven::Partial));
        outcome.warn(notice.code, notice.message, notice.command);
    }
    if !args.deep {
        for notice in body_notices(&setup, choice, &model) {
            proofs.push(Proven::Partial);
            outcome.warn(notice.code, notice.message, notice.command);
        }
    }
    let suspected = refusal_notices(&setup);
    for notice in &suspected {
        outcome.warn(notice.code, notice.message.clone(), notice.command);
    }
    for audience in Audience::ALL {
        let unreachable_notice = unreachable_notice(
            &setup,
            (common, host),
            session,
            audience,
            &routes,
            stored_url.expose(),
            outcome,
        )?;
        if let Some(problem) = unreachable_notice {
            proofs.push(Proven::Partial);
            // What this shell gives OpenClaw is known for certain, so that this is a failure and no guess.
            if audience == Audience::Shell {
                worst = Some(worse(worst, problem));
            }
        }
    }
    for notice in obstruction_notices(&setup, &host.env, host.now) {
        // A credential that rests ends the check below.
        if notice.code != "credential-rests" {
            proofs.extend(notice.blocks_proof.then_some(Proven::Partial));
            outcome.warn(notice.code, notice.message, notice.command);
        }
    }
    let key_variable = setup.key_name(choice);
    for (effective, names) in groups {
        // Where no service is installed, nobody starts the daemon in this way: in a container it has what this shell has.
        let spare = names == [Audience::Daemon.name()] && setup.service.definition.is_none();
        let mut stops = |problem: Problem, outcome: &mut Outcome| {
            if spare {
                proofs.push(Proven::Partial);
                let message = ids::CHECK_DAEMON_WOULD_NOT.with("what", problem.failure.message);
                outcome.warn("daemon-would-not", message, None);
            } else {
                proofs.push(Proven::None);
                worst = Some(worse(worst.take(), problem));
            }
        };
        if let Some(problem) = obstructed::problem(&setup, choice, effective) {
            stops(problem, outcome);
            continue;
        }
        let bearer = |token: &str| {
            token.is_empty() || token.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("bearer "))
        };
        if effective.authorization.as_ref().is_some_and(|token| !bearer(token.value.expose())) {
            let command = Some("clawgate configure --section keys");
            outcome.warn("token-without-bearer", ids::NOTICE_TOKEN_WITHOUT_BEARER, command);
        }
        // Its variables may be others for the daemon.
        let url = effective.base_url.as_ref().map_or(&stored_url, |found| &found.value);
        let subject = match subject(choice, effective, url, origin.as_ref(), &model, &key_variable) {
            Ok(subject) => subject,
            Err(stop) => {
                stops(stop, outcome);
                continue;
            }
        };
        if !told.quiet {
            let asking = ids::PROGRESS_CHECKING.with("url", &subject.base_url);
            host.tell(&asking);
        }
        let at = usize::from(effective.audience == Audience::Daemon);
        let client = match environment(&routes[at], &host.env, stored_url.expose()) {
            Some(env) => client_with(common, host, &env)?,
            None => client(common, host)?,
        };
        let client = with_proxy_of(client, &routes[at]).trusting(own[at].clone());
        let found = session.run(check(&client, &subject, &[])).map_err(signal)??;
        told.retry_after = told.retry_after.max(found.verdict.retry_after);
        if found.verdict.is_proven() && effective.shadowed_by.is_none() {
            holds_for.extend(&names);
        }
        outcome.checks.push(CheckReport { audiences: names, found: found.clone() });
        let trust = found.trust.as_ref();
        for notice in trust.map(|trust| trust_notices(&setup, &host.env, trust)).unwrap_or_default() {
            outcome.warn(notice.code, notice.message, notice.command);
            proofs.push(Proven::Partial);
        }
        if let Some(trust) = trust.filter(|_| found.verdict.is_proven())
            && accepts(&setup.process(&host.env, Audience::Shell), trust) == Some(false)
        {
            let (said, hint) = if own[0].is_some() {
                (ids::CHECK_OPENCLAW_DISTRUSTS_OWN, ids::HINT_CHECK_OPENCLAW_DISTRUSTS_OWN.message())
            } else {
                let line = trust_line(&host.env, trust);
                (ids::CHECK_OPENCLAW_DISTRUSTS, ids::HINT_CHECK_OPENCLAW_DISTRUSTS.with("line", line))
            };
            let failure = Failure::new("openclaw-distrusts", Layer::Network, said).hint(hint);
            worst = Some(worse(worst, Problem::new(Exit::Network, failure)));
        }
        proofs.push(Proven::of(Some(&found.verdict), &[], None));
        if effective.shadowed_by.is_some() {
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
    let refuses = match judging {
        Some(judging) => judging.end(session, told.quiet, host, outcome)?,
        None => None,
    };
    proofs.push(Proven::at_most(&suspected, refuses));
    let deep = if args.deep && worst.is_none() {
        let subject = subject(choice, &audiences[0], &stored_url, origin.as_ref(), &model, &key_variable)?;
        let env = environment(&routes[0], &host.env, stored_url.expose()).unwrap_or_else(|| host.env.clone());
        let client = with_proxy_of(client_with(common, host, &env)?, &routes[0]).trusting(own[0].clone());
        deep::run(args, common, host, session, &client, (&setup, &subject), outcome)
    } else {
        Ok(())
    };
    if deep.is_err() {
        proofs.push(Proven::Partial);
    }
    let proven = proofs.into_iter().min().unwrap_or(Proven::Full);
    outcome.proven = Some(proven);
    outcome.proven_for = (!holds_for.is_empty() && proven != Proven::None)
        .then(|| ProvenFor { audiences: holds_for, agents: agents_with(&setup, choice, model.model()) });
    if !same_values {
        outcome.warn("shell-and-daemon-differ", ids::CHECK_AUDIENCES_DIFFER, None);
    }
    worst.map_or(deep, Err)
}

/// The worse of two ends: being limited proves more than any other failure does; else the first.
fn worse(first: Option<Problem>, next: Problem) -> Problem {
    match first {
        Some(first) if first.exit != Exit::Limited || next.exit == Exit::Limited => first,
        _ => next,
    }
}

/// Says where a cache keeps another address than the config, which then wins.
fn cached_address(setup: &Setup, env: &Environment, effective: &Effective, outcome: &mut Outcome) {
    let Some(crate::openclaw::Found { value, source: Source::Cache(path) }) = &effective.base_url else {
        return;
    };
    if setup.configured_url(env, Audience::Shell).as_ref() != Some(value) {
        outcome.warn(
            "cached-address-wins",
            ids::CHECK_CACHED_ADDRESS.with("path", path.as_path()).with("url", value),
            Some("clawgate onboard --non-interactive"),
        );
    }
}

/// There is nothing to check.
pub(super) fn not_set_up(setup: &Setup, env: &Environment) -> Problem {
    let path = setup.place.config.as_path();
    let named = format!("models.providers.{}", AuthChoice::DEFAULT.provider);
    if let Some(key) = setup.provider_in_another_case(AuthChoice::DEFAULT) {
        let message = ids::CHECK_PROVIDER_CASE
            .with("key", format!("models.providers.{}", said(&key)))
            .with("named", named);
        let failure = Failure::new(obstructed::UNTOLD, Layer::Request, message);
        return Problem::new(Exit::Limited, failure.hint(ids::HINT_CHECK_UNTOLD));
    }
    let message = match elsewhere(setup, AuthChoice::DEFAULT, env) {
        Some(found) => ids::CHECK_SET_UP_ELSEWHERE
            .with("path", path)
            .with("key", found.key.as_str())
            .with("gateway", found.gateway.to_string()),
        None if setup.is_blank() => ids::CHECK_EMPTY.with("path", path),
        None => ids::CHECK_NOT_SET_UP.with("path", path),
    };
    let failure = Failure::new("not-set-up", Layer::Input, message).hint(ids::HINT_CHECK_NOT_SET_UP);
    Problem::new(Exit::Usage, failure.field(Field::GatewayUrl))
}

/// The model that is tested: the one that answers where no agent is named, or the default one where that agent goes
/// past this gateway.
fn model(
    args: &Check,
    setup: &Setup,
    choice: &AuthChoice,
    names: &input::Names<'_>,
) -> Result<ModelRef, Problem> {
    if let Some(text) = &args.model {
        return Ok(input::model(choice.provider, text, names)?);
    }
    if let Some(model) = setup.asked_model(choice) {
        return Ok(model);
    }
    // OpenClaw takes another one then, of its own choice.
    if let Some(key) = setup.default_not_allowed(choice) {
        let message = ids::CHECK_MODEL_NOT_ALLOWED.with("key", key);
        let failure = Failure::new(obstructed::UNTOLD, Layer::Model, message).hint(ids::HINT_CHECK_UNTOLD);
        return Err(Problem::new(Exit::Limited, failure));
    }
    // What no model is called is said for what it is.
    if let Some(name) = setup.default_model().0 {
        input::any_model(choice.provider, &name)?;
    }
    Err(Problem::new(
        Exit::Usage,
        Failure::new("no-default-model", Layer::Model, ids::CHECK_NO_DEFAULT_MODEL)
            .hint(ids::HINT_CHECK_MODEL.of(choice))
            .field(Field::Model),
    ))
}

fn base_url(stored: &Address, origin: Option<&Origin>) -> Address {
    origin.map_or_else(|| stored.clone(), |origin| stored.at(origin))
}

/// The request of a check as a line for a shell. Nothing is sent: what the variables hold there is what counts.
fn as_curl(args: &Check, common: &Common, host: &mut Host, outcome: &mut Outcome) -> Result<String, Problem> {
    let choice = AuthChoice::DEFAULT;
    let setting = Setting::find(common, host, outcome)?;
    setting.notice_writes(outcome);
    let setup = setting.look(choice, host)?;
    let effective = Effective::of(&setup.process(&host.env, Audience::Shell));
    let Some(stored) = &effective.base_url else { return Err(not_set_up(&setup, &host.env)) };
    let names = input::Names::of(Some(&setup), choice, Some("clawgate check --curl --model"));
    let model = model(args, &setup, choice, &names)?;
    let url = base_url(&stored.value, origin(common, host)?.as_ref());
    // Whoever pastes it would send the key there.
    url.judge().map_err(|why| CheckError::Unsafe(url.clone(), why))?;
    if url.to_string() != url.expose() {
        host.tell(&ids::CURL_ADDRESS_HIDDEN.message());
    }
    // Values have no place in it: what stands here is left out of the line.
    let token = effective.authorization.as_ref().map(|header| {
        let known = ["Bearer: ", "Bearer "].into_iter().find(|word| header.value.expose().starts_with(word));
        known.unwrap_or_default()
    });
    let (key_name, token_name) = (setup.key_name(choice), setup.token_name(choice));
    let missing = effective.missing.contains(&token_name);
    let own = effective.subject(choice, model.model()).map(|subject| subject.headers).unwrap_or_default();
    let subject = CheckTarget {
        choice,
        base_url: url,
        api_key: Some(Secret::verbatim("")),
        authorization: token.or(missing.then_some("Bearer ")).map(Secret::verbatim),
        headers: own,
        model: model.model().clone(),
    };
    let request = Request::check(&subject, &nonce());
    if let Some(found) = &effective.api_key
        && found.source != Source::Shell(key_name.clone())
    {
        let note = ids::CURL_SET_FIRST.with("variable", key_name.as_str());
        host.tell(&note.with("source", found.source.name()));
    }
    let names = [(choice.key_header, key_name.as_str()), (AUTHORIZATION_HEADER, token_name.as_str())];
    Ok(curl_line(&request, &names, common.timeout))
}

/// Which OpenClaw keeps these files, as far as they tell.
fn openclaw(setup: &Setup) -> Vec<Message> {
    let told = setup.told;
    let possible = match (told.is_untold(), told.possible) {
        (false, [first, rest @ ..]) => {
            let before = rest.last().unwrap_or(first).until();
            match before {
                Some(before) => ids::REPORT_OPENCLAW_BETWEEN
                    .with("first", first.since.to_string())
                    .with("before", before.to_string()),
                None => ids::REPORT_OPENCLAW_FROM.with("first", first.since.to_string()),
            }
        }
        _ => ids::REPORT_OPENCLAW_UNKNOWN.message(),
    };
    let config = setup.config.value();
    let last = config.get("meta").and_then(|meta| meta.get("lastTouchedVersion")).and_then(|it| it.as_str());
    let last = last.map(|version| ids::REPORT_OPENCLAW_LAST.with("version", version));
    [possible].into_iter().chain(last).collect()
}

/// What a bug report tells of the machine.
fn machine(host: &Host) -> Machine {
    let proxies = [
        "HTTPS_PROXY",
        "https_proxy",
        "HTTP_PROXY",
        "http_proxy",
        "ALL_PROXY",
        "all_proxy",
        "NO_PROXY",
        "no_proxy",
    ];
    Machine {
        system: host.system(),
        home: host.env.get("HOME").map(str::to_owned),
        proxies: proxies
            .into_iter()
            .filter(|name| host.env.get(name).is_some_and(|it| !it.is_empty()))
            .collect(),
    }
}

pub(super) fn subject(
    choice: &'static AuthChoice,
    effective: &Effective,
    stored_url: &Address,
    origin: Option<&Origin>,
    model: &ModelRef,
    variable: &str,
) -> Result<CheckTarget, Problem> {
    let base_url = base_url(stored_url, origin);
    obstructed::unsendable(effective)?;
    if effective.api_key.is_none() {
        let audience = effective.audience.name();
        let message = ids::CHECK_NO_KEY.with("variable", variable).with("audience", audience);
        let hint = if effective.missing.iter().any(|missing| missing == variable) {
            ids::HINT_CHECK_KEY_VARIABLE.with("variable", variable).with("audience", audience)
        } else {
            ids::HINT_CHECK_NOT_SET_UP.message()
        };
        // As it would end were it sent: the provider refuses a request without a key.
        let failure = Failure::new("api-key-not-found", Layer::Provider, message).hint(hint);
        return Err(Problem::new(Exit::Provider, failure.field(Field::ApiKey)));
    }
    let subject = effective.subject(choice, model.model()).map(|subject| CheckTarget { base_url, ..subject });
    subject.ok_or_else(|| unforeseen("no base URL"))
}

pub(super) fn report(effective: &Effective) -> EffectiveReport {
    let mut values = Vec::new();
    if let Some(url) = &effective.base_url {
        values.push(("baseUrl", url.value.to_string(), url.source.name()));
    }
    if let Some(key) = &effective.api_key {
        values.push(("apiKey", key.value.fingerprint(), key.source.name()));
    }
    if let Some(header) = &effective.authorization {
        let bare = header.value.expose().strip_prefix("Bearer ").map(Secret::verbatim);
        let shown = bare.map_or_else(|| header.value.fingerprint(), |token| token.fingerprint());
        values.push(("token", shown, header.source.name()));
    }
    for (name, found) in &effective.headers {
        values.push(("header", said(name), found.source.name()));
    }
    if let Some(model) = &effective.model {
        values.push(("model", said(&model.value), model.source.name()));
    }
    EffectiveReport { audience: effective.audience.name(), values, missing: effective.missing.clone() }
}
