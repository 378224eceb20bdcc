//! `clawgate onboard --non-interactive`: answers from flags, one live check, one write.

use zeroize::Zeroizing;

use crate::domain::Subject;
use crate::domain::{
    Answers, AuthChoice, DefaultPolicy, Exit, Field, KeyStorage, Layer, ModelRef, ModelSource, Secret, Token,
    said,
};
use crate::frontend::script::{self, Given, Script};
use crate::gateway::Standing;
use crate::locale::{Argument, Id, ids, visible_lines};
use crate::openclaw::{
    Audience, FileChange, FileKind, Notice, Plan, RESTART, Reference, Setup, agents_with, default_models,
    differences, notices, own_headers, trust_notices,
};
use crate::report::{Action, FileReport, Outcome, Proven, ProvenFor, Restart};
use crate::runtime::{
    Host, Session, apply, ask_for_secrets, check, copies, forget, key_command, read_secret_file,
};
use crate::transaction::{self, WriteError};
use crate::wizard::{self, Checked, Failure, Problem, input};

use super::args::{Common, Onboard, SecretInputMode, SetDefault, Storage, When};
use super::failures::{signal, unforeseen, usage};
use super::judged::{Judging, SUSPICIONS, lessened};
use super::receipt;
use super::setting::{Setting, check_report, client};

pub(super) fn run(command: &'static str, args: &Onboard, common: &Common, host: &mut Host) -> Outcome {
    let mut outcome = Outcome::new(command);
    outcome.changed = Some(false);
    outcome.dry_run = args.dry_run;
    match onboard(args, common, host, &mut outcome) {
        Ok(()) => outcome,
        Err(problem) => outcome.failed(problem),
    }
}

fn onboard(args: &Onboard, common: &Common, host: &mut Host, outcome: &mut Outcome) -> Result<(), Problem> {
    let choice = auth_choice(args)?;
    refuse_contradictions(args, common)?;
    let given = given(args, common, host, choice)?;
    let setting = Setting::find(common, host, outcome)?;
    Setting::refuse_read_only(host)?;
    let owner = setting.owner(common, host)?;
    if args.dry_run {
        setting.notice_unfinished(outcome);
    } else {
        setting.recover(outcome)?;
    }
    setting.notice_taken_out(outcome);
    let mut setup = setting.read(choice, host)?;
    if args.resolve_refs {
        Setting::ask(&mut setup, choice, common, host)?;
    }
    let chain = default_models(&setup, choice, host.today());
    let first = chain.first().cloned().ok_or_else(|| unforeseen("no default model"))?;
    let default_model = ModelRef::new(choice.provider, first);
    let script = script::answers(&given, choice, &setup, &host.env, default_model.clone(), host.today())?;
    for (code, message) in &script.remarks {
        outcome.warn(code, message.clone(), None);
    }
    let set_gateway_mode = args.mode.is_some();
    let mut job = Job { choice, given, default_model, script, setup, set_gateway_mode };
    let mut plan = job.plan()?;
    setting.mind_hard_links(&plan)?;
    let mut session = Session::start().map_err(|error| unforeseen(&error.to_string()))?;
    let when = if args.skip_check { When::Never } else { args.check };
    // What OpenClaw asks for elsewhere is not sent without it: that would test something else.
    let untold = is_untold(job.answers(), &job.setup);
    let checks = match when {
        _ if untold => false,
        When::Never => false,
        When::Always => true,
        When::Changed => !plan.is_empty() && !args.dry_run && !common.offline,
    };
    let mut checked = None;
    if checks && job.answers().command.is_some() && job.answers().api_key.is_none() {
        // Named for this, it is run once for the test, as OpenClaw will run it.
        let mut after = job.setup.with(&plan.changes);
        let limit = std::time::Duration::from_secs(common.timeout);
        session.run(ask_for_secrets(&mut after, choice, &host.env, limit)).map_err(signal)??;
        job.script.answers.api_key = after.asked.first().map(|asked| asked.value.clone());
        job.setup.asked = after.asked;
    }
    if checks {
        let client = client(common, host)?;
        let models = if job.script.model_source == ModelSource::Default { chain } else { Vec::new() };
        if !common.json {
            let asking = ids::PROGRESS_CHECKING.with("url", job.answers().endpoint.base_url());
            host.tell(&asking);
        }
        let model = job.answers().model.model();
        let subject = Subject::of(job.answers(), own_headers(&job.setup, choice, &host.env, model));
        let done = session.run(check(&client, &subject, &models)).map_err(signal)??;
        if *job.answers().model.model() != done.model {
            job.script.answers.model = ModelRef::new(choice.provider, done.model.clone());
            plan = job.plan()?;
        }
        outcome.checks.push(check_report(&done, Vec::new()));
        checked = Some(done);
    }
    outcome.model = Some((job.answers().model.to_string(), job.script.model_source));
    let after = job.setup.with(&plan.changes);
    let mut found = notices(&job.setup, job.answers(), &after, &host.env, host.now);
    if let Some(trust) = checked.as_ref().and_then(|checked| checked.trust.as_ref()) {
        found.extend(trust_notices(&job.setup, &host.env, trust));
    }
    let blocked = Blocked::by(&found, |_| true);
    let blocked_but_for_refusal = Blocked::by(&found, |notice| !SUSPICIONS.contains(&notice.code));
    for notice in found {
        outcome.warn(notice.code, notice.message, notice.command);
    }
    outcome.proven = Some(proven(checked.as_ref(), blocked));
    outcome.proven_for = holds_for(&after, job.answers(), outcome.proven, host);
    if !untold {
        judge(args, checked.as_ref(), when, &plan, outcome)?;
    }
    outcome.files = plan.changes.iter().map(|change| planned(change, args.dry_run)).collect();
    if plan.is_empty() {
        return Ok(());
    }
    outcome.restart = Some(restart(plan.kinds(), Some(&job.setup), job.choice));
    if args.dry_run {
        outcome.changed = Some(true);
        super::shown::show(plan.changes.iter(), &secrets_of(job.answers()), outcome);
        return Ok(());
    }
    write(plan, job, &setting, owner, common.json, host, outcome)?;
    // OpenClaw may send things of its own: offline it is left alone.
    if args.skip_health || common.offline {
        return Ok(());
    }
    let Some(judging) = Judging::begin(&setting, common, host, &session) else { return Ok(()) };
    if let Some(refuses) = judging.end(&mut session, common.json, host, outcome)? {
        let known = proven(checked.as_ref(), blocked_but_for_refusal);
        outcome.proven = Some(if refuses { lessened(known) } else { known });
    }
    Ok(())
}

/// Whether a secret comes from a place that OpenClaw asks, and none was given for the test.
fn is_untold(answers: &Answers, setup: &Setup) -> bool {
    let outside = |reference| matches!(reference, Some(Reference::Outside(_)));
    let key = answers.api_key.is_none() && outside(setup.key_reference(answers.choice));
    let token = answers.token == Token::Variable && outside(setup.token_reference(answers.choice));
    (answers.untouched.key && key) || (answers.untouched.token && token)
}

/// Everything that a plan is made of.
struct Job {
    choice: &'static AuthChoice,
    given: Given,
    default_model: ModelRef,
    script: Script,
    setup: Setup,
    set_gateway_mode: bool,
}

impl Job {
    fn answers(&self) -> &Answers {
        &self.script.answers
    }

    fn plan(&self) -> Result<Plan, Problem> {
        Ok(wizard::plan(&self.setup, self.answers(), self.set_gateway_mode)?)
    }

    /// Takes the files as they are now, and plans on them. `None` where it would not be the same any more: the answers
    /// would be others, a further file would change, or there would be something else to warn of.
    fn again(&mut self, plan: &Plan, setting: &Setting, host: &Host) -> Option<Plan> {
        let mut setup = setting.read(self.choice, host).ok()?;
        setup.asked.clone_from(&self.setup.asked);
        let default = self.default_model.clone();
        let today = host.today();
        let mut script = script::answers(&self.given, self.choice, &setup, &host.env, default, today).ok()?;
        if script.model_source == ModelSource::Default && self.script.model_source == ModelSource::Default {
            // What the live test found stays.
            script.answers.model = self.answers().model.clone();
        }
        let codes = |job: &Self, plan: &Plan| -> Vec<_> {
            let after = job.setup.with(&plan.changes);
            let found = notices(&job.setup, job.answers(), &after, &host.env, host.now);
            found.into_iter().map(|notice| (notice.code, notice.message)).collect()
        };
        let known = codes(self, plan);
        let same_answers = script.answers == self.script.answers;
        (self.script, self.setup) = (script, setup);
        let next = self.plan().ok()?;
        let same = same_answers
            && next.changes.iter().all(|new| plan.changes.iter().any(|old| old.path == new.path))
            && codes(self, &next).iter().all(|notice| known.contains(notice));
        same.then_some(next)
    }
}

/// How far what is worth knowing speaks against a proof.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Blocked {
    No,
    Partly,
    Wholly,
}

impl Blocked {
    fn by(notices: &[Notice], counts: impl Fn(&Notice) -> bool) -> Self {
        let blocking = notices.iter().filter(|notice| notice.blocks_proof && counts(notice));
        let levels = blocking.map(|notice| if notice.leaves_no_proof { Self::Wholly } else { Self::Partly });
        levels.fold(Self::No, |worst, next| if worst == Self::Wholly { worst } else { next })
    }
}

fn proven(checked: Option<&Checked>, blocked: Blocked) -> Proven {
    let Some(checked) = checked else { return Proven::None };
    match checked.verdict.standing() {
        Standing::Unproven | Standing::Wrong => Proven::None,
        _ if blocked == Blocked::Wholly => Proven::None,
        Standing::Proven if blocked == Blocked::No => Proven::Full,
        Standing::Proven | Standing::Limited => Proven::Partial,
    }
}

/// Who sends just what was tested; `None` where nothing is proven.
fn holds_for(after: &Setup, answers: &Answers, proven: Option<Proven>, host: &Host) -> Option<ProvenFor> {
    if !matches!(proven, Some(Proven::Full | Proven::Partial)) {
        return None;
    }
    // Where nothing speaks against a proof, nothing differs for anybody.
    let same = |audience: &Audience| {
        proven == Some(Proven::Full) || differences(after, answers, &host.env, *audience, host.now).is_empty()
    };
    Some(ProvenFor {
        audiences: Audience::ALL.into_iter().filter(same).map(Audience::name).collect(),
        agents: agents_with(after, answers.choice, answers.model.model()),
    })
}

/// Decides by the error table whether a write may go ahead.
pub(super) fn judge(
    args: &Onboard,
    checked: Option<&Checked>,
    when: When,
    plan: &Plan,
    outcome: &mut Outcome,
) -> Result<(), Problem> {
    let Some(checked) = checked else {
        if !plan.is_empty() && !args.dry_run {
            let id = if when == When::Never { ids::WARN_NOT_CHECKED } else { ids::WARN_NOT_CHECKED_OFFLINE };
            outcome.warn("not-checked", id, Some("clawgate check"));
        }
        return Ok(());
    };
    let found = &checked.verdict;
    match found.standing() {
        Standing::Proven => Ok(()),
        Standing::Limited => {
            outcome.warn("limited", ids::WARN_LIMITED.with("what", found.message()), None);
            Ok(())
        }
        Standing::Unproven | Standing::Wrong if args.save_on_failure => {
            outcome.warn(
                "check-failed",
                ids::WARN_SAVED_ANYWAY.with("what", found.message()),
                Some("clawgate check"),
            );
            Ok(())
        }
        Standing::Unproven | Standing::Wrong => Err(found.clone().into()),
    }
}

/// How long another program that was seen to write gets to write once more, before we look whether ours still stands.
const SECOND_LOOK: std::time::Duration = std::time::Duration::from_millis(wizard::AFTER_ANOTHER);

/// Writes the plan. Where another program changed a file since it was read, the same is planned on what is there now
/// and shown, once. Last of all, what was written is looked for again.
fn write(
    mut plan: Plan,
    mut job: Job,
    setting: &Setting,
    owner: transaction::Owner,
    quiet: bool,
    host: &mut Host,
    outcome: &mut Outcome,
) -> Result<(), Problem> {
    let mut written = apply(&plan, &setting.place, owner, setting.links, host);
    let mut others_write = false;
    if let Err(WriteError::Changed { path }) = &written
        && let Some(next) = job.again(&plan, setting, host)
    {
        others_write = true;
        let warning = ids::WARN_PLANNED_AGAIN.with("path", path.as_path());
        if !quiet {
            host.tell(&warning);
            let mut shown = Outcome::new(outcome.command);
            super::shown::show(next.changes.iter(), &secrets_of(job.answers()), &mut shown);
            host.note(&visible_lines(&shown.diff.unwrap_or_default()));
        }
        outcome.warn("planned-again", warning, None);
        plan = next;
        written = apply(&plan, &setting.place, owner, setting.links, host);
    }
    let changed = report_write(written, outcome)?;
    for notice in copies(&plan) {
        outcome.warn(notice.code, notice.message, notice.command);
    }
    if let Some(kept) = super::wizard::kept_in(host) {
        let _ = forget(&kept);
    }
    if others_write {
        outcome.restart = changed.then(|| restart(plan.kinds(), Some(&job.setup), job.choice));
        std::thread::sleep(SECOND_LOOK);
    }
    receipt::report_reverts(&plan, outcome, || match setting.read(job.choice, host) {
        Ok(setup) => wizard::gone(&setup, job.answers(), job.set_gateway_mode),
        Err(_) => vec![setting.place.config.clone()],
    });
    Ok(())
}

/// Reports what a write did, and says whether it did anything.
pub(super) fn report_write(
    written: Result<transaction::Receipt, WriteError>,
    outcome: &mut Outcome,
) -> Result<bool, Problem> {
    let receipt = match written {
        Ok(receipt) => receipt,
        Err(error) => {
            outcome.files.clear();
            outcome.restart = None;
            outcome.proven = Some(Proven::None);
            return Err(error.into());
        }
    };
    receipt::tell(&receipt, outcome);
    outcome.changed = Some(receipt.changed());
    outcome.files = receipt
        .files
        .iter()
        .filter_map(|file| {
            let action = match file.action {
                transaction::Action::Created => Action::Created,
                transaction::Action::Changed => Action::Changed,
                transaction::Action::Removed => Action::Removed,
                transaction::Action::Unchanged => return None,
            };
            Some(FileReport { path: file.path.clone(), action, backup: file.backup.clone() })
        })
        .collect();
    Ok(receipt.changed())
}

pub(super) fn planned(change: &FileChange, dry_run: bool) -> FileReport {
    let action = if change.before.is_some() { Action::Changed } else { Action::Created };
    let backup = (change.leaves_backup() && !dry_run).then(|| {
        let mut name = change.path.clone().into_os_string();
        name.push(".bak");
        name.into()
    });
    FileReport { path: change.path.clone(), action, backup }
}

/// Whether a running daemon has to be restarted for these changes, and how.
pub(super) fn restart(
    changed: impl IntoIterator<Item = FileKind>,
    setup: Option<&Setup>,
    choice: &AuthChoice,
) -> Restart {
    let command = setup.map_or(RESTART, |setup| setup.restart(choice));
    Restart { needed: changed.into_iter().any(FileKind::needs_restart), command: command.to_owned() }
}

fn secrets_of(answers: &Answers) -> Vec<&Secret> {
    let mut secrets: Vec<&Secret> = answers.api_key.iter().collect();
    if let Token::Given(token) = &answers.token {
        secrets.push(token);
    }
    secrets
}

pub(super) fn auth_choice(args: &Onboard) -> Result<&'static AuthChoice, Problem> {
    match &args.auth_choice {
        None => Ok(&crate::domain::CLOUDFLARE_ANTHROPIC),
        Some(id) => AuthChoice::find(id).ok_or_else(|| {
            let known: Vec<&str> = AuthChoice::ALL.iter().map(|choice| choice.id).collect();
            Problem::new(
                Exit::Usage,
                Failure::new(
                    "auth-choice-unknown",
                    Layer::Input,
                    ids::USAGE_AUTH_CHOICE.with("choice", said(id)),
                )
                .hint(ids::HINT_AUTH_CHOICE.with("known", known.join(", ")))
                .field(Field::AuthChoice),
            )
        }),
    }
}

pub(super) fn refuse_contradictions(args: &Onboard, common: &Common) -> Result<(), Problem> {
    match args.mode.as_deref() {
        None | Some("local") => {}
        Some("remote") => {
            return Err(usage(
                "mode-remote",
                ids::USAGE_MODE_REMOTE,
                ids::HINT_FOREIGN_FLAG.with("command", "openclaw onboard --mode remote"),
            ));
        }
        Some(other) => {
            return Err(usage(
                "mode-unknown",
                ids::USAGE_MODE_UNKNOWN.with("mode", said(other)),
                super::help::hint(&["onboard"]),
            ));
        }
    }
    let contradicts = match (args.secret_input_mode, args.key_storage) {
        (Some(SecretInputMode::Ref), Some(storage)) => {
            !matches!(storage, Storage::Reference | Storage::Command)
        }
        (Some(SecretInputMode::Plaintext), Some(storage)) => {
            matches!(storage, Storage::Reference | Storage::Command)
        }
        _ => false,
    };
    if contradicts {
        return Err(usage(
            "storage-contradicts",
            ids::USAGE_STORAGE_CONTRADICTS,
            ids::HINT_STORAGE_CONTRADICTS,
        ));
    }
    if common.offline && args.check == When::Always {
        return Err(usage(
            "offline-contradicts",
            ids::USAGE_OFFLINE_CONTRADICTS,
            ids::HINT_OFFLINE_CONTRADICTS,
        ));
    }
    let ids_given =
        args.cloudflare_ai_gateway_account_id.is_some() || args.cloudflare_ai_gateway_gateway_id.is_some();
    if args.gateway_url.is_some() && ids_given {
        return Err(usage(
            "gateway-url-contradicts",
            ids::USAGE_GATEWAY_URL_CONTRADICTS,
            ids::HINT_GATEWAY_URL,
        ));
    }
    Ok(())
}

fn given(args: &Onboard, common: &Common, host: &mut Host, choice: &AuthChoice) -> Result<Given, Problem> {
    let (api_key, token) = secrets(args, common, host, choice)?;
    let command = match &args.key_command {
        None => None,
        Some(_) if key_storage(args) != Some(KeyStorage::Command) => {
            return Err(usage(
                "storage-contradicts",
                ids::USAGE_STORAGE_CONTRADICTS,
                ids::HINT_STORAGE_CONTRADICTS,
            ));
        }
        Some(line) => Some(key_command(line, &host.env).map_err(|message| {
            let failure = Failure::new("key-command", Layer::Input, message).hint(ids::HINT_KEY_COMMAND);
            Problem::new(Exit::Usage, failure.field(Field::KeyStorage))
        })?),
    };
    Ok(Given {
        command,
        account: args.cloudflare_ai_gateway_account_id.clone(),
        gateway: args.cloudflare_ai_gateway_gateway_id.clone(),
        gateway_url: args.gateway_url.clone(),
        origin: common.gateway_origin.clone(),
        api_key,
        token,
        storage: key_storage(args),
        plaintext: args.secret_input_mode == Some(SecretInputMode::Plaintext),
        model: args.model.clone(),
        fallbacks: args.fallback.clone(),
        set_default: set_default(args),
    })
}

/// Where the secrets are to be kept, where the flags say so.
pub(super) fn key_storage(args: &Onboard) -> Option<KeyStorage> {
    match (args.key_storage, args.secret_input_mode) {
        (Some(Storage::EnvFile), _) => Some(KeyStorage::EnvFile),
        (Some(Storage::Command), _) => Some(KeyStorage::Command),
        (None, _) if args.key_command.is_some() => Some(KeyStorage::Command),
        (Some(Storage::Inline), _) => Some(KeyStorage::Inline),
        (Some(Storage::AuthProfile), _) => Some(KeyStorage::AuthProfile),
        (Some(Storage::Reference), _) | (None, Some(SecretInputMode::Ref)) => Some(KeyStorage::Reference),
        (None, Some(SecretInputMode::Plaintext) | None) => None,
    }
}

/// What the flags say of the default model.
pub(super) fn set_default(args: &Onboard) -> Option<DefaultPolicy> {
    args.set_default.map(|decided| match decided {
        SetDefault::Yes => DefaultPolicy::Yes,
        SetDefault::No => DefaultPolicy::No,
        SetDefault::IfUnset => DefaultPolicy::IfUnset,
    })
}

pub(super) type Typed = Option<Zeroizing<String>>;

/// The secrets that the command line leads to; standard input is read once.
pub(super) fn secrets(
    args: &Onboard,
    common: &Common,
    host: &mut Host,
    choice: &AuthChoice,
) -> Result<(Typed, Typed), Problem> {
    let key_from_input = args.cloudflare_ai_gateway_api_key.as_deref() == Some("-");
    let token_from_input = args.cloudflare_ai_gateway_token.as_deref() == Some("-");
    let readers =
        usize::from(key_from_input) + usize::from(token_from_input) + usize::from(args.secrets_stdin);
    if readers > 1 {
        return Err(usage("input-twice", ids::USAGE_INPUT_TWICE, ids::HINT_INPUT_TWICE));
    }
    let input = if readers == 1 {
        let read = host.read_input();
        Some(read.map_err(|error| {
            usage(
                "input-unreadable",
                ids::USAGE_INPUT_UNREADABLE.with("cause", cause(&error)),
                ids::HINT_INPUT_TWICE,
            )
        })?)
    } else {
        None
    };
    let flag = |value: &Option<String>| value.as_ref().map(|value| Zeroizing::new(value.clone()));
    let mut key = if key_from_input { input.clone() } else { flag(&args.cloudflare_ai_gateway_api_key) };
    let mut token = if token_from_input { input.clone() } else { flag(&args.cloudflare_ai_gateway_token) };
    if let Some(path) = &args.api_key_file {
        key = Some(read_secret(host, common, path, Field::ApiKey)?);
    }
    if let Some(path) = &args.token_file {
        token = Some(read_secret(host, common, path, Field::Token)?);
    }
    if args.secrets_stdin
        && let Some(input) = &input
    {
        let lines = crate::document::EnvFile::parse(input.as_bytes()).map_err(|error| {
            usage(
                "input-unreadable",
                ids::USAGE_INPUT_UNREADABLE.with("cause", error.sentence()),
                ids::HINT_SECRETS_STDIN,
            )
        })?;
        let line = |name: &str| lines.get(name).map(|value| Zeroizing::new(value.expose().to_owned()));
        let (line_key, line_token) = (line(choice.key_variable), line(choice.token_variable));
        if line_key.is_none() && line_token.is_none() {
            return Err(usage("input-empty", ids::USAGE_SECRETS_STDIN_EMPTY, ids::HINT_SECRETS_STDIN));
        }
        key = key.or(line_key);
        token = token.or(line_token);
    }
    Ok((key, token))
}

fn read_secret(
    host: &mut Host,
    common: &Common,
    path: &std::path::Path,
    field: Field,
) -> Result<Zeroizing<String>, Problem> {
    let refused = |message, hint: Id| {
        let failure = Failure::new("secret-file", Layer::Input, message).hint(hint);
        Problem::new(Exit::Usage, failure.field(field))
    };
    // `--api-key-file "$KEY"`: its name is not repeated.
    if path.to_str().is_some_and(input::is_secret) {
        return Err(refused(ids::USAGE_SECRET_AS_FILE.message(), ids::HINT_SECRET_FILE));
    }
    let path = host.cwd.join(path);
    let limit = std::time::Duration::from_secs(common.timeout);
    let waits = ids::PROGRESS_SECRET_FILE.with("path", path.as_path());
    let waiting = || {
        if !common.json {
            host.tell(&waits);
        }
    };
    let read = read_secret_file(&path, Secret::MAX as u64 * 4, limit, waiting);
    read.map_err(|error| {
        let (cause, hint) = match error.kind() {
            std::io::ErrorKind::TimedOut => {
                let late = ids::CAUSE_NOTHING_CAME.with("seconds", common.timeout.to_string());
                (late.into(), ids::HINT_SECRET_FILE_LATE)
            }
            _ => (cause(&error), ids::HINT_SECRET_FILE),
        };
        refused(ids::USAGE_SECRET_FILE.with("path", path.as_path()).with("cause", cause), hint)
    })
}

/// Why input could not be read, in the system's own words but for the limit, which is ours.
fn cause(error: &std::io::Error) -> Argument {
    match error.kind() {
        std::io::ErrorKind::FileTooLarge => ids::CAUSE_TOO_LARGE.message().into(),
        _ => error.to_string().into(),
    }
}
