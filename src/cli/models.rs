//! `clawgate models`: what the gateway answers for, and which of it OpenClaw uses.

use crate::domain::{
    AuthChoice, CheckTarget, Environment, Exit, Field, Layer, ModelRef, ModelSource, Origin, said,
};
use crate::gateway::{Catalogue, Listed, OfferedModel, default_chain};
use crate::locale::ids;
use crate::openclaw::{
    Audience, Effective, ModelChange, Notice, Plan, Proven, Setup, answering_notices, body_notices,
    model_notices, obstruction_notices, refusal_notices, release_notice, trust_notices, untested_fallbacks,
};
use crate::report::{ModelEntry, ModelsReport, Outcome};
use crate::runtime::{CheckError, Host, list_models};
use crate::wizard::{Problem, input, input::Names, model_plan};

use super::args::{CheckArgs, Common, FallbacksCommand, ModelsCommand, WriteArgs, WriteTest};
use super::check;
use super::context::{Context, client, live_check, origin};
use super::effective::not_set_up;
use super::failures::{finish, session, signal, unforeseen, usage};
use super::obstructed;
use super::write::PlannedWrite;

pub(super) fn run(command: ModelsCommand, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new(name(&command));
    let only = |dry_run| {
        let test = WriteTest { dry_run, skip_check: true, ..WriteTest::default() };
        WriteArgs { test, ..WriteArgs::default() }
    };
    let (wanted, writing) = match command {
        ModelsCommand::List => {
            let done = list(common, host, &mut outcome);
            return finish(outcome, done);
        }
        ModelsCommand::Test { model } => {
            return check::test(outcome, &CheckArgs { model, ..CheckArgs::default() }, common, host);
        }
        ModelsCommand::Set { model, writing } => (Wanted::Default(model), writing),
        ModelsCommand::Fallbacks { command } => match command.unwrap_or(FallbacksCommand::List) {
            FallbacksCommand::List => {
                let done = list_fallbacks(common, host, &mut outcome);
                return finish(outcome, done);
            }
            FallbacksCommand::Add { model, writing } => (Wanted::Fallback(model), writing),
            FallbacksCommand::Remove { model, dry_run } => (Wanted::NoFallback(model), only(dry_run)),
            FallbacksCommand::Clear { dry_run } => (Wanted::NoFallbacks, only(dry_run)),
        },
    };
    let done = change(&wanted, &writing, common, host, &mut outcome);
    finish(outcome, done)
}

/// The command's name in reports.
pub(super) fn name(command: &ModelsCommand) -> &'static str {
    match command {
        ModelsCommand::List => "models list",
        ModelsCommand::Set { .. } => "models set",
        ModelsCommand::Test { .. } => "models test",
        ModelsCommand::Fallbacks { command } => match command {
            None | Some(FallbacksCommand::List) => "models fallbacks list",
            Some(FallbacksCommand::Add { .. }) => "models fallbacks add",
            Some(FallbacksCommand::Remove { .. }) => "models fallbacks remove",
            Some(FallbacksCommand::Clear { .. }) => "models fallbacks clear",
        },
    }
}

fn list(common: &Common, host: &mut Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let context = Context::find(common, host, outcome)?;
    context.notice_writes(outcome);
    let setup = context.read_present(host)?;
    let choice = setup.choice();
    let (source, offered) = match list_subject(&setup, common, host)? {
        Some(subject) => match ask_for_list(&subject, common, host)? {
            Ok(offered) => ("gateway", offered),
            // What is no reason not to write is none not to choose either.
            Err(CheckError::NoList(verdict)) if verdict.standing().may_be_saved() => {
                let message = ids::WARN_MODELS_OF_CATALOGUE.with("what", verdict.message());
                outcome.warn("models-not-listed", message, None);
                ("catalogue", Catalogue::of(choice).merge(&[]))
            }
            Err(error) => return Err(error.into()),
        },
        None => ("catalogue", Catalogue::of(choice).merge(&[])),
    };
    let (default, fallbacks) = used(&setup);
    let entries = offered.iter().map(|model| entry(model, choice, host)).collect();
    outcome.models = Some(ModelsReport { source: Some(source), list: Some(entries), default, fallbacks });
    Ok(())
}

/// What a list is asked with; `None` where there is nothing to ask with, or nothing may be sent.
fn list_subject(setup: &Setup, common: &Common, host: &Host) -> Result<Option<CheckTarget>, Problem> {
    let choice = setup.choice();
    let any = default_chain(choice, host.today()).into_iter().next();
    let any = ModelRef::new(choice.provider, any.ok_or_else(|| unforeseen("no default model"))?);
    let origin = origin(common)?;
    if common.offline {
        return Ok(None);
    }
    Ok(subject(setup, &any, origin.as_ref(), &host.env, host.now).ok().map(|(subject, _)| subject))
}

fn ask_for_list(
    subject: &CheckTarget,
    common: &Common,
    host: &mut Host,
) -> Result<Result<Vec<OfferedModel>, CheckError>, Problem> {
    if !common.json {
        host.eprintln_message(&ids::PROGRESS_LISTING.with("url", &subject.base_url));
    }
    let client = client(common, host)?;
    session()?.run(list_models(&client, subject)).map_err(signal)
}

/// Refuses a model of this gateway that neither the catalogue, a row of the config, nor the gateway's list knows: a word
/// that was meant otherwise would become a row.
fn refuse_unknown(
    model: &ModelRef,
    names: &Names<'_>,
    setup: &Setup,
    test: WriteTest,
    common: &Common,
    host: &mut Host,
) -> Result<(), Problem> {
    let (choice, id) = (setup.choice(), model.model());
    if model.provider() != choice.provider || names.has(id) {
        return Ok(());
    }
    let subject = list_subject(setup, common, host)?.filter(|_| test.sends(common));
    if let Some(subject) = subject
        && let Ok(offered) = ask_for_list(&subject, common, host)?
        && offered.iter().any(|known| known.listed != Listed::No && known.id == *id)
    {
        return Ok(());
    }
    let nearest = names.nearest(id.as_str());
    let nearest = nearest.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let message = ids::MODELS_UNKNOWN.with("model", id.as_str());
    let hint = ids::HINT_MODELS_MEANT.with("models", nearest);
    Err(Problem::of(Exit::Model, Layer::Model, "model-unknown", message, hint).field(Field::Model))
}

/// The models in use, as they may be said: a key that was written there by mistake may not.
fn used(setup: &Setup) -> (Option<String>, Vec<String>) {
    let (default, fallbacks) = setup.default_model();
    (default.as_deref().map(said), fallbacks.iter().map(|fallback| said(fallback)).collect())
}

fn entry(offered: &OfferedModel, choice: &AuthChoice, host: &Host) -> ModelEntry {
    let live = offered.live.as_ref();
    let known = offered.known;
    let retirement = Catalogue::of(choice).retirement(&offered.id, live, host.today());
    ModelEntry {
        reference: ModelRef::new(choice.provider, offered.id.clone()).to_string(),
        id: offered.id.to_string(),
        name: offered.name.clone(),
        listed: offered.listed != Listed::No,
        context: known.map(|known| known.context_window).or(live.and_then(|live| live.max_input_tokens)),
        output: known.map(|known| known.max_tokens).or(live.and_then(|live| live.max_tokens)),
        cost: known.map(|known| known.cost),
        long_cost: known.and_then(|known| known.above),
        retires: offered.retires.map(|date| date.to_string()),
        retires_soon: retirement.is_some(),
        is_overdue: retirement.as_ref().is_some_and(|retirement| retirement.days < 0),
        successor: known
            .filter(|_| offered.retires.is_some())
            .and_then(|known| known.successor.as_ref())
            .map(ToString::to_string),
    }
}

fn list_fallbacks(common: &Common, host: &mut Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let context = Context::find(common, host, outcome)?;
    context.notice_writes(outcome);
    let (default, fallbacks) = used(&context.read_present(host)?);
    outcome.models = Some(ModelsReport { default, fallbacks, ..ModelsReport::default() });
    Ok(())
}

/// What is asked of the models, not yet read.
enum Wanted {
    Default(String),
    Fallback(String),
    NoFallback(String),
    NoFallbacks,
}

impl Wanted {
    fn change(&self, setup: &Setup, choice: &'static AuthChoice) -> Result<ModelChange, Problem> {
        let (default, mut fallbacks) = setup.default_model();
        let unchanged = ModelChange::default();
        let names = Names::of(Some(setup), choice, None);
        Ok(match self {
            Self::Default(text) => {
                let model = input::model(choice.provider, text, &names.given_with("clawgate models set"))?;
                ModelChange { primary: Some(model.clone()), used: vec![model], ..unchanged }
            }
            Self::Fallback(text) => {
                let how = "clawgate models fallbacks add";
                let model = input::fallback_by_name(choice.provider, text, &names.given_with(how))?;
                let reference = model.to_string();
                let there = fallbacks.contains(&reference) || default.as_deref() == Some(reference.as_str());
                fallbacks.push(reference);
                let fallbacks = (!there).then_some(fallbacks);
                ModelChange { fallbacks, used: vec![model], ..unchanged }
            }
            Self::NoFallback(text) => {
                let reference = input::stored_fallback(choice.provider, text)?.to_string();
                let before = fallbacks.len();
                fallbacks.retain(|fallback| *fallback != reference && fallback != text.trim());
                if fallbacks.len() == before {
                    let message = ids::MODELS_NO_SUCH_FALLBACK.with("model", reference);
                    let problem = usage("no-such-fallback", message, ids::HINT_NO_SUCH_FALLBACK);
                    return Err(problem.field(Field::Fallback));
                }
                ModelChange { fallbacks: Some(fallbacks), ..unchanged }
            }
            Self::NoFallbacks if fallbacks.is_empty() => unchanged,
            Self::NoFallbacks => ModelChange { fallbacks: Some(Vec::new()), ..unchanged },
        })
    }
}

/// Tests the model where one comes into use, and writes what changes of the models: nothing else, wherever its values
/// came from.
fn change(
    wanted: &Wanted,
    writing: &WriteArgs,
    common: &Common,
    host: &mut Host,
    outcome: &mut Outcome,
) -> Result<(), Problem> {
    outcome.changed = Some(false);
    outcome.dry_run = writing.test.dry_run;
    writing.test.refuse_offline(common)?;
    let (context, owner) = Context::to_write(writing.test.dry_run, common, host, outcome)?;
    let mut setup = context.read_present(host)?;
    let choice = setup.choice();
    if setup.provider(choice).is_none() {
        return Err(not_set_up(&setup, &host.env));
    }
    if writing.resolve_refs {
        Context::ask(&mut setup, choice, common, host)?;
    }
    let change = wanted.change(&setup, choice)?;
    let names = Names::of(Some(&setup), choice, None);
    for model in change.used.iter().filter(|_| !writing.force) {
        refuse_unknown(model, &names, &setup, writing.test, common, host)?;
    }
    for doubt in change.used.iter().filter_map(|model| names.doubt(choice.provider, model)) {
        outcome.warn("model-unusual", doubt, None);
    }
    let plan_on = |setup: &Setup| Ok(model_plan(setup, choice, &change)?);
    let plan = plan_on(&setup)?;
    context.mind_hard_links(&plan)?;
    let mut session = session()?;
    // Only a model that becomes the default one can be passed by.
    let after = setup.with(&plan.changes);
    let primary = change.primary.as_ref();
    let mut beside: Vec<Notice> =
        primary.into_iter().flat_map(|model| answering_notices(&after, choice, model)).collect();
    beside.extend(primary.into_iter().flat_map(|model| body_notices(&after, choice, model)));
    beside.extend(refusal_notices(&setup));
    let (origin, env, now) = (origin(common)?, host.env.clone(), host.now);
    let subject_of = |after: &Setup, model| subject(after, model, origin.as_ref(), &env, now);
    let mut tested = None;
    let mut doubts = Vec::new();
    let mut checked = None;
    // Only what goes through this gateway can be tested here.
    if let Some(model) = change.used.first().filter(|model| model.provider() == choice.provider) {
        let wanted = writing.test.is_wanted(&plan, common);
        let mut untold = false;
        match wanted.then(|| subject_of(&after, model)) {
            // What cannot be told speaks against no choice.
            Some(Err(problem)) if problem.exit == Exit::Limited => {
                let known = [obstructed::UNTOLD, obstructed::RESTS, obstructed::NOT_ASKED];
                let code = known.into_iter().find(|code| *code == problem.failure.code);
                outcome.warn(code.unwrap_or_default(), problem.failure.message, None);
                untold = true;
            }
            Some(Err(problem)) => return Err(problem),
            Some(Ok(found)) => {
                doubts.clone_from(&found.1);
                let done = live_check(&found.0, &[], common, host, &mut session, outcome)?;
                let trust = done.trust.as_ref();
                doubts.extend(trust.into_iter().flat_map(|trust| trust_notices(&setup, &env, trust)));
                outcome.notices(doubts.iter().cloned());
                checked = Some(done);
                tested = Some((model, found));
            }
            None => {}
        }
        let verdict = checked.as_ref().map(|checked| &checked.verdict);
        outcome.proven = Some(Proven::of(verdict, doubts.iter().chain(&beside), None));
        outcome.untested = untested_fallbacks(&after, model);
        if !untold {
            writing.test.judge(verdict, &plan, outcome)?;
        }
    }
    if let Some(model) = primary {
        outcome.model = Some((model.to_string(), ModelSource::Asked));
    }
    for notice in model_notices(&setup, choice, &change, host.today()).iter().chain(&beside) {
        outcome.warn(notice.code, notice.message.clone(), notice.command);
    }
    let (default, fallbacks) = used(&setup);
    outcome.models = Some(ModelsReport {
        default: primary.map(ToString::to_string).or(default),
        fallbacks: change.fallbacks.clone().unwrap_or(fallbacks),
        ..ModelsReport::default()
    });
    let verdict = checked.as_ref().map(|checked| &checked.verdict);
    let same = |other: &Setup, next: &Plan| {
        // What was tested has to be what would be sent now.
        let holds = tested.as_ref().is_none_or(|(model, found)| {
            subject_of(&other.with(&next.changes), model).is_ok_and(|now| now == *found)
        });
        holds && other.default_model() == setup.default_model()
    };
    let job = PlannedWrite {
        context: &context,
        owner,
        choice,
        setup: &setup,
        plan,
        secrets: Vec::new(),
        dry_run: writing.test.dry_run,
        health: true,
        plan_on: &plan_on,
        is_same: &same,
        proven: &|refuses| Proven::of(verdict, doubts.iter().chain(&beside), refuses),
    };
    job.run(common, host, &mut session, outcome)
}

/// What OpenClaw will send with this model once its row is written, and what keeps that from being certain. An `openclaw`
/// of this shell counts; where it would find no key, the daemon.
///
/// # Errors
/// What is missing, or what cannot be told.
fn subject(
    setup: &Setup,
    model: &ModelRef,
    origin: Option<&Origin>,
    env: &Environment,
    now: u64,
) -> Result<(CheckTarget, Vec<Notice>), Problem> {
    let choice = setup.choice();
    let id = Some(model.model().as_str());
    let [shell, daemon] =
        Audience::ALL.map(|audience| Effective::for_model(&setup.process(env, audience), id, now));
    let sender = if shell.api_key.is_some() { &shell } else { &daemon };
    if sender.base_url.is_none() {
        return Err(not_set_up(setup, env));
    }
    if let Some(problem) = obstructed::problem(setup, choice, sender) {
        return Err(problem);
    }
    let mut doubts = obstruction_notices(setup, env, now);
    // A credential that rests is a problem of its own.
    doubts.retain(|notice| notice.code != obstructed::RESTS);
    doubts.extend(release_notice(setup, env, model.model(), now));
    if !shell.sends_the_same(&daemon) {
        let differ = Notice::new("shell-and-daemon-differ", ids::CHECK_AUDIENCES_DIFFER);
        doubts.push(differ.command("clawgate why").blocks());
    }
    if let Some(store) = &shell.shadowed_by {
        let message = ids::NOTICE_STORED_CREDENTIAL_WINS.with("path", store.as_path());
        let wins = Notice::new("stored-credential-wins", message);
        doubts.push(wins.command("openclaw models auth list").blocks());
    }
    Ok((check::target(setup, sender, origin, model)?, doubts))
}
