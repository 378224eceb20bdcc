//! `clawgate onboard --non-interactive`: answers from flags, one live check, one write.

use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::domain::{
    Answers, AuthChoice, CheckTarget, DefaultPolicy, Field, KeyCommand, KeyStorage, ModelId, ModelRef,
    ModelSource, said,
};
use crate::frontend::script::{self, Given, Script};
use crate::locale::{Argument, Id, ids};
use crate::openclaw::{
    Audience, Notice, Plan, Proven, Setup, agents_with, default_models, differences, notices, own_headers,
    trust_notices, untested_fallbacks,
};
use crate::report::{Outcome, ProvenFor};
use crate::runtime::{Host, ask_for_secrets, key_command};
use crate::wizard::{self, Facts, Problem};

use super::args::{ApiArgs, Common, Onboard, SecretInputMode, SetDefault};
use super::context::{Context, limit, live_check, origin};
use super::failures::{finish, session, signal, usage};
use super::gateways;
use super::secret_file::{cause, read_secret};
use super::write::PlannedWrite;

pub(super) fn run(command: &'static str, args: &Onboard, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new(command);
    outcome.changed = Some(false);
    outcome.dry_run = args.test.dry_run;
    let done = onboard(args, common, host, &mut outcome);
    finish(outcome, done)
}

fn onboard(args: &Onboard, common: &Common, host: &mut Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let given = given(args, common, host)?;
    let given = find_gateway(args, given, common, host, outcome)?;
    let given = Given { command: command(args, &given, host)?, ..given };
    let choice = given.choice;
    let (context, owner) = Context::to_write(args.test.dry_run, common, host, outcome)?;
    context.notice_taken_out(outcome);
    let mut setup = context.read(choice, host)?;
    if args.resolve_refs {
        Context::ask(&mut setup, choice, common, host)?;
    }
    let (env, today, now) = (host.env.clone(), host.today(), host.now);
    let chain = default_models(&setup, choice, today);
    let facts = Facts::new(today, now, env.clone(), origin(common)?);
    let complete = |setup: &Setup| script::answers(&given, setup, facts.clone());
    let Script { mut answers, model_source, untold, remarks } = complete(&setup)?;
    let usual = answers.clone();
    for (code, message) in remarks {
        outcome.warn(code, message, None);
    }
    let headers = |setup: &Setup, model: &ModelId| own_headers(setup, choice, &env, model);
    let plan_on = |setup: &Setup, answers: &Answers| {
        Ok::<_, Problem>(wizard::plan(setup, answers, args.mode.is_some())?)
    };
    let mut plan = plan_on(&setup, &answers)?;
    context.mind_hard_links(&plan)?;
    let mut session = session()?;
    let test = args.test;
    let mut checked = None;
    // What OpenClaw asks for elsewhere is not sent without it: that would test something else.
    if untold.is_none() && test.is_wanted(&plan, common) {
        if answers.command.is_some() && answers.api_key.is_none() {
            // Named for this, it is run once for the test, as OpenClaw will run it.
            let mut after = setup.with(&plan.changes);
            let asking = ask_for_secrets(&mut after, choice, &env, limit(common));
            session.run(asking).map_err(signal)??;
            answers.api_key = after.asked.first().map(|asked| asked.value.clone());
            setup.asked = after.asked;
        }
        let subject = CheckTarget::of(&answers, headers(&setup, answers.model.model()));
        // A model with other headers of its own would be sent otherwise than it is tested here.
        let same_headers = |model: &&ModelId| headers(&setup, model) == subject.headers;
        let models: Vec<ModelId> = match model_source {
            ModelSource::Default => chain.iter().filter(same_headers).cloned().collect(),
            _ => Vec::new(),
        };
        let done = live_check(&subject, &models, common, host, &mut session, outcome)?;
        if *answers.model.model() != done.model {
            answers.model = ModelRef::new(choice.provider, done.model.clone());
            plan = plan_on(&setup, &answers)?;
        }
        checked = Some(done);
    }
    outcome.model = Some((answers.model.to_string(), model_source));
    let notices_on =
        |setup: &Setup, plan: &Plan| notices(setup, &answers, &setup.with(&plan.changes), &env, now);
    let mut found = notices_on(&setup, &plan);
    let trust = checked.as_ref().and_then(|checked| checked.trust.as_ref());
    found.extend(trust.into_iter().flat_map(|trust| trust_notices(&setup, &env, trust)));
    let verdict = checked.as_ref().map(|checked| &checked.verdict);
    let proven = |refuses| Proven::of(verdict, &found, refuses);
    outcome.notices(found.iter().cloned());
    outcome.proven = Some(proven(None));
    let after = setup.with(&plan.changes);
    outcome.proven_for = holds_for(&after, &answers, proven(None), host);
    outcome.untested = untested_fallbacks(&after, &answers.model);
    if untold.is_none() {
        test.judge(verdict, &plan, outcome)?;
    }
    let same = |other: &Setup, next: &Plan| {
        let Ok(Script { answers: mut others, model_source: source, .. }) = complete(other) else {
            return false;
        };
        // What the live test found stays, and so does a key that was asked for.
        if source == model_source && source == ModelSource::Default {
            others.model = answers.model.clone();
        }
        if usual.api_key.is_none() && others.api_key.is_none() {
            others.api_key.clone_from(&answers.api_key);
        }
        let known = notices_on(&setup, &plan);
        let new = |notice: &Notice| {
            known.iter().all(|old| (old.code, &old.message) != (notice.code, &notice.message))
        };
        let model = answers.model.model();
        others == answers
            && headers(other, model) == headers(&setup, model)
            && !notices_on(other, next).iter().any(new)
    };
    let job = PlannedWrite {
        context: &context,
        owner,
        choice,
        setup: &setup,
        plan: plan.clone(),
        secrets: answers.secrets(),
        dry_run: args.test.dry_run,
        health: !args.skip_health,
        plan_on: &|setup| plan_on(setup, &answers),
        is_same: &same,
        proven: &proven,
    };
    job.run(common, host, &mut session, outcome)
}

/// The gateway that is meant by its name, with the account that it is in.
fn find_gateway(
    args: &Onboard,
    given: Given,
    common: &Common,
    host: &mut Host,
    outcome: &mut Outcome,
) -> Result<Given, Problem> {
    let Some(name) = &args.gateway_name else { return Ok(given) };
    if args.test.dry_run {
        // Nothing is sent, and nothing is made.
        return Ok(Given { gateway: Some(name.clone()), ..given });
    }
    let api = ApiArgs {
        cloudflare_api_token_file: args.cloudflare_api_token_file.clone(),
        account_id: given.account.clone(),
    };
    let found = gateways::named(name, args.create_gateway, &api, common, host)?;
    let given = Given { account: Some(found.account.to_string()), gateway: Some(name.clone()), ..given };
    outcome.gateways = Some(found);
    Ok(given)
}

/// Who sends just what was tested; `None` where nothing is proven.
fn holds_for(after: &Setup, answers: &Answers, proven: Proven, host: &Host) -> Option<ProvenFor> {
    // Where nothing speaks against a proof, nothing differs for anybody.
    let same = |audience: &Audience| {
        proven == Proven::Full
            || differences(&after.process(&host.env, *audience), answers, host.now).is_empty()
    };
    (proven != Proven::None).then(|| ProvenFor {
        audiences: Audience::ALL.into_iter().filter(same).map(Audience::name).collect(),
        agents: agents_with(after, answers.choice, answers.model.model()),
    })
}

/// The route that is named; else the one that is set up.
fn auth_choice(args: &Onboard, common: &Common, host: &Host) -> Result<&'static AuthChoice, Problem> {
    let Some(id) = &args.auth_choice else { return Ok(Context::route(common, host)) };
    AuthChoice::find(id).ok_or_else(|| {
        let known: Vec<&str> = AuthChoice::ALL.iter().map(|choice| choice.id).collect();
        let hint = ids::HINT_AUTH_CHOICE.with("known", known.join(", "));
        usage("auth-choice-unknown", ids::USAGE_AUTH_CHOICE.with("choice", said(id)), hint)
            .field(Field::AuthChoice)
    })
}

fn storage_contradicts() -> Problem {
    usage("storage-contradicts", ids::USAGE_STORAGE_CONTRADICTS, ids::HINT_STORAGE_CONTRADICTS)
        .field(Field::KeyStorage)
}

fn refuse_contradictions(args: &Onboard, common: &Common) -> Result<(), Problem> {
    match args.mode.as_deref() {
        None | Some("local") => {}
        Some("remote") => {
            let hint = ids::HINT_FOREIGN_FLAG.with("command", "openclaw onboard --mode remote");
            return Err(usage("mode-remote", ids::USAGE_MODE_REMOTE, hint));
        }
        Some(other) => {
            let message = ids::USAGE_MODE_UNKNOWN.with("mode", said(other));
            return Err(usage("mode-unknown", message, super::help::hint(&["onboard"])));
        }
    }
    let keeps_none =
        args.key_storage.map(|storage| matches!(storage, KeyStorage::Reference | KeyStorage::Command));
    let mode_keeps_none = args.secret_input_mode.map(|mode| mode == SecretInputMode::Ref);
    if keeps_none.zip(mode_keeps_none).is_some_and(|(storage, mode)| storage != mode) {
        return Err(storage_contradicts());
    }
    args.test.refuse_offline(common)?;
    let ids_given =
        args.cloudflare_ai_gateway_account_id.is_some() || args.cloudflare_ai_gateway_gateway_id.is_some();
    if args.gateway_url.is_some() && ids_given {
        let (message, hint) = (ids::USAGE_GATEWAY_URL_CONTRADICTS, ids::HINT_GATEWAY_URL);
        return Err(usage("gateway-url-contradicts", message, hint).field(Field::GatewayUrl));
    }
    Ok(())
}

/// What the flags say; secrets may come from files and from standard input.
///
/// # Errors
/// Flags that contradict, and secrets that cannot be read.
pub(super) fn given(args: &Onboard, common: &Common, host: &mut Host) -> Result<Given, Problem> {
    let choice = auth_choice(args, common, host)?;
    refuse_contradictions(args, common)?;
    let (api_key, token) = secrets(args, common, host, choice)?;
    Ok(Given {
        choice,
        command: None,
        account: args.cloudflare_ai_gateway_account_id.clone(),
        gateway: args.cloudflare_ai_gateway_gateway_id.clone(),
        gateway_url: args.gateway_url.clone(),
        api_key,
        token,
        storage: key_storage(args),
        plaintext: args.secret_input_mode == Some(SecretInputMode::Plaintext),
        model: args.model.clone(),
        fallbacks: args.fallback.clone(),
        set_default: args.set_default.map(|decided| match decided {
            SetDefault::Yes => DefaultPolicy::Yes,
            SetDefault::No => DefaultPolicy::No,
            SetDefault::IfUnset => DefaultPolicy::IfUnset,
        }),
    })
}

/// The command that gives the key, as OpenClaw can run it.
fn command(args: &Onboard, given: &Given, host: &Host) -> Result<Option<KeyCommand>, Problem> {
    match &args.key_command {
        None => Ok(None),
        Some(_) if given.storage != Some(KeyStorage::Command) => Err(storage_contradicts()),
        Some(line) => key_command(line, &host.env)
            .map(Some)
            .map_err(|message| usage("key-command", message, ids::HINT_KEY_COMMAND).field(Field::KeyStorage)),
    }
}

/// Where the secrets are to be kept, where the flags say so.
fn key_storage(args: &Onboard) -> Option<KeyStorage> {
    let by_command = args.key_command.as_ref().map(|_| KeyStorage::Command);
    let by_mode = args.secret_input_mode.filter(|mode| *mode == SecretInputMode::Ref);
    args.key_storage.or(by_command).or(by_mode.map(|_| KeyStorage::Reference))
}

type Typed = Option<Zeroizing<String>>;

/// The secrets that the command line leads to; standard input is read once.
fn secrets(
    args: &Onboard,
    common: &Common,
    host: &mut Host,
    choice: &AuthChoice,
) -> Result<(Typed, Typed), Problem> {
    let unreadable = |cause: Argument, hint: Id| {
        usage("input-unreadable", ids::USAGE_INPUT_UNREADABLE.with("cause", cause), hint)
    };
    let [key, token] = [&args.cloudflare_ai_gateway_api_key, &args.cloudflare_ai_gateway_token];
    let readers = [key.as_deref() == Some("-"), token.as_deref() == Some("-"), args.secrets_stdin];
    let input = match readers.into_iter().filter(|reads| *reads).count() {
        0 => None,
        1 => Some(host.read_input().map_err(|error| unreadable(cause(&error), ids::HINT_INPUT_TWICE))?),
        _ => return Err(usage("input-twice", ids::USAGE_INPUT_TWICE, ids::HINT_INPUT_TWICE)),
    };
    let mut read = |value: &Option<String>, file: &Option<PathBuf>, field| match (file, value.as_deref()) {
        (Some(path), _) => read_secret(host, common, path, field).map(Some),
        (None, Some("-")) => Ok(input.clone()),
        (None, value) => Ok(value.map(|value| Zeroizing::new(value.to_owned()))),
    };
    let mut key = read(key, &args.api_key_file, Field::ApiKey)?;
    let mut token = read(token, &args.token_file, Field::Token)?;
    if let Some(input) = input.filter(|_| args.secrets_stdin) {
        let lines = crate::document::EnvFile::parse(input.as_bytes())
            .map_err(|error| unreadable(error.sentence().into(), ids::HINT_SECRETS_STDIN))?;
        let line = |name: &str| lines.get(name).map(|value| Zeroizing::new(value.expose().to_owned()));
        let (line_key, line_token) = (line(choice.key_variable), line(choice.token_variable));
        if line_key.is_none() && line_token.is_none() {
            return Err(usage("input-empty", ids::USAGE_SECRETS_STDIN_EMPTY, ids::HINT_SECRETS_STDIN));
        }
        (key, token) = (key.or(line_key), token.or(line_token));
    }
    Ok((key, token))
}
