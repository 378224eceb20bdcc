//! `clawgate check`: tests what OpenClaw would really use, and changes nothing.

use crate::domain::{
    Address, AuthChoice, CheckTarget, Exit, Field, Layer, ModelRef, ModelSource, Origin, Secret, read_pasted,
};
use crate::gateway::{Request, curl_line};
use crate::locale::{Message, ids};
use crate::openclaw::{
    AUTHORIZATION_HEADER, Audience, Effective, Found, Notice, Obstruction, ProxyRoute, Setup, Source,
    accepts, agents_with, answering_notices, body_notices, environment, obstruction_notices, own_authorities,
    proxy_route, refusal_notices, road_notices, trust_line, trust_notices, unset_in, untested_fallbacks,
};
use crate::report::{CheckReport, Machine, Outcome, Proven, ProvenFor, markdown};
use crate::runtime::{CheckError, Client, Host, Session, check, nonce, patiently};
use crate::wizard::{Problem, input};

use super::args::{CheckArgs, Common};
use super::context::{Context, client_with, origin};
use super::deep;
use super::effective::{not_set_up, report};
use super::failures::{finish, session, signal, unforeseen, usage};
use super::judged::Judging;
use super::obstructed;
use super::openclaw_proxy::{unreachable, with_proxy_of};
use super::output::CommandOutput;
use super::watch;
use super::why;

pub(super) fn run(args: &CheckArgs, common: &Common, host: &mut Host) -> CommandOutput {
    let mut outcome = Outcome::new("check");
    let alone = [("--watch", args.watch.is_some()), ("--report", args.report), ("--curl", args.curl)];
    if let Some((flag, _)) = alone.into_iter().find(|(_, given)| *given && common.json) {
        let message = ids::USAGE_CONFLICT.with("flag", flag).with("other", "--json");
        return CommandOutput::failed(outcome, usage("usage", message, super::help::hint(&["check"])));
    }
    if let Some(seconds) = args.watch {
        return match watch::run(seconds, args, common, host) {
            Ok(exit) => CommandOutput::Interactive(Box::new(Outcome { exit, ..outcome })),
            Err(problem) => CommandOutput::failed(outcome, problem),
        };
    }
    if args.curl {
        return match as_curl(args, common, host, &mut outcome) {
            Ok(line) => CommandOutput::Text(Box::new(outcome), line),
            Err(problem) => CommandOutput::failed(outcome, problem),
        };
    }
    let outcome = test(outcome, args, common, host);
    if args.report {
        host.eprintln_message(&ids::REPORT_LOOK_FIRST.message());
        let text = markdown(&outcome, &machine(host), host.language);
        return CommandOutput::Text(Box::new(outcome), text);
    }
    CommandOutput::report(outcome)
}

/// Tests once, whichever command it is for.
pub(super) fn test(mut outcome: Outcome, args: &CheckArgs, common: &Common, host: &mut Host) -> Outcome {
    outcome.verbose = args.verbose;
    let done = session().and_then(|mut session| {
        let (session, outcome) = (&mut session, &mut outcome);
        CheckRun { args, common, host, session, outcome, again: false }.run()
    });
    if done.is_err() {
        outcome.proven.get_or_insert(Proven::None);
    }
    finish(outcome, done)
}

/// One test of what OpenClaw would use, as it is now.
pub(super) struct CheckRun<'a> {
    pub args: &'a CheckArgs,
    pub common: &'a Common,
    pub host: &'a mut Host,
    pub session: &'a mut Session,
    pub outcome: &'a mut Outcome,
    /// Whether it is one of many: nothing is said while it goes on, and the installed OpenClaw is not started each time.
    pub again: bool,
}

/// What is tested, as it was found before anything is sent.
pub(super) struct CheckPlan {
    pub setup: Setup,
    pub url: Address,
    pub model: ModelRef,
    pub senders: [Sender; 2],
}

/// OpenClaw in this shell, or its daemon: what it sends, and by which way.
pub(super) struct Sender {
    pub effective: Effective,
    pub route: ProxyRoute,
    authorities: Option<Secret>,
}

/// What the parts of a check come to together.
struct Findings {
    proven: Proven,
    worst: Option<Problem>,
    /// For whom it is proven.
    audiences: Vec<&'static str>,
    /// For whom it is not, because of what is sent for them.
    failed: Vec<Audience>,
}

impl Findings {
    /// Being limited proves more than any other failure does; else the first one counts.
    fn fail(&mut self, problem: Problem) {
        let stays = |worst: &Problem| worst.exit != Exit::Limited || problem.exit == Exit::Limited;
        if !self.worst.as_ref().is_some_and(stays) {
            self.worst = Some(problem);
        }
    }

    fn at_most(&mut self, proven: Proven) {
        self.proven = self.proven.min(proven);
    }
}

impl Sender {
    fn new(setup: &Setup, effective: Effective, url: &Address, host: &Host) -> Self {
        let process = setup.process(&host.env, effective.audience);
        let route = proxy_route(&process, url.expose());
        Self { route, authorities: own_authorities(&process), effective }
    }

    fn sends_the_same(&self, other: &Self) -> bool {
        self.effective.sends_the_same(&other.effective)
            && self.route.same_route(&other.route)
            && self.authorities == other.authorities
    }

    /// A client that takes the same way.
    fn client(&self, url: &Address, common: &Common, host: &Host) -> Result<Client, Problem> {
        let env = environment(&self.route, &host.env, url.expose());
        let client = client_with(common, host, env.as_ref().unwrap_or(&host.env))?;
        Ok(with_proxy_of(client, &self.route).trusting(self.authorities.clone()))
    }
}

impl CheckRun<'_> {
    /// Finds what is to be tested, tests it, and reports how far that proves the setup.
    pub(super) fn run(&mut self) -> Result<(), Problem> {
        let found = self.gather()?;
        let judging = if self.again {
            None
        } else {
            Judging::begin(&found.setup.place, self.common, self.host, self.session)
        };
        let origin = origin(self.common)?;
        let mut findings =
            Findings { proven: Proven::Full, worst: None, audiences: Vec::new(), failed: Vec::new() };
        let suspected = self.look_around(&found, &mut findings)?;
        // What both would send on the same route is sent once; where they differ, both are tested, and the worse one decides.
        let [shell, daemon] = &found.senders;
        let names = Audience::ALL.map(Audience::name);
        if shell.sends_the_same(daemon) {
            self.test(&found, shell, &names, origin.as_ref(), &mut findings)?;
        } else {
            for (sender, name) in found.senders.iter().zip(&names) {
                self.test(&found, sender, std::slice::from_ref(name), origin.as_ref(), &mut findings)?;
            }
        }
        let refuses = match judging {
            Some(judging) => judging.end(self.session, self.is_quiet(), self.host, self.outcome)?,
            None => None,
        };
        findings.at_most(Proven::at_most(&suspected, refuses));
        let mut deep = Ok(());
        if self.args.deep && findings.worst.is_none() {
            let target = target(&found.setup, &shell.effective, origin.as_ref(), &found.model)?;
            let client = shell.client(&found.url, self.common, self.host)?;
            deep = deep::run(self, &client, &found.setup, &target);
        }
        if deep.is_err() {
            findings.at_most(Proven::Partial);
        }
        let Findings { proven, worst, audiences, failed } = findings;
        if let (Some(_), [failed], [_]) = (&worst, &failed[..], &audiences[..]) {
            self.outcome.split = Some(why::split(&found.setup, self.host, *failed));
        }
        self.outcome.proven = Some(proven);
        self.outcome.untested = untested_fallbacks(&found.setup, &found.model);
        if !audiences.is_empty() && proven != Proven::None {
            let agents = agents_with(&found.setup, found.setup.choice(), found.model.model());
            self.outcome.proven_for = Some(ProvenFor { audiences, agents });
        }
        if !shell.effective.sends_the_same(&daemon.effective) {
            self.outcome.warn("shell-and-daemon-differ", ids::CHECK_AUDIENCES_DIFFER, None);
        }
        worst.map_or(deep, Err)
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.again || self.common.json
    }

    /// Reads what is there, and reports it.
    fn gather(&mut self) -> Result<CheckPlan, Problem> {
        let Self { args, common, host, outcome, .. } = self;
        let mut setup = Context::look(common, host, outcome)?;
        let choice = setup.choice();
        outcome.openclaw = openclaw(&setup);
        if args.resolve_refs && !common.offline {
            Context::ask(&mut setup, choice, common, host)?;
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
        let effective = Audience::ALL.map(|audience| {
            let process = setup.process(&host.env, audience);
            let mut effective = Effective::for_model(&process, asked, host.now);
            let border = Effective::border(&process, asked, host.now);
            effective.obstructions.extend(border.map(|(first, other)| Obstruction::Release(first, other)));
            effective
        });
        cached_address(&setup, host, &effective[0], outcome);
        // The address stands in the config alone: it is the same for both.
        let Some(url) = effective[0].base_url.as_ref().map(|found| found.value.clone()) else {
            return Err(not_set_up(&setup, &host.env));
        };
        outcome.effective = effective.iter().map(report).collect();
        if let Some(message) = input::stored_address(&url).filter(|_| unset_in(&url).is_empty()) {
            outcome.warn("address-without-gateway", message, None);
        }
        outcome.gateway = read_pasted(url.expose()).and_then(|url| url.gateway).map(|id| id.to_string());
        let model = model(args, &setup, choice, &names)?;
        if let Some(doubt) = names.doubt(choice.provider, &model) {
            outcome.warn("model-unusual", doubt, None);
        }
        let source = if args.model.is_some() { ModelSource::Asked } else { ModelSource::Stored };
        outcome.model = Some((model.to_string(), source));
        if common.offline {
            return Err(usage("offline-contradicts", ids::CHECK_OFFLINE, ids::HINT_OFFLINE_CONTRADICTS));
        }
        let senders = effective.map(|effective| Sender::new(&setup, effective, &url, host));
        Ok(CheckPlan { setup, url, model, senders })
    }

    /// Warns of what stands in the way of a proof, whatever the answer is. Gives back what is only suspected.
    fn look_around(&mut self, found: &CheckPlan, findings: &mut Findings) -> Result<Vec<Notice>, Problem> {
        let (setup, choice) = (&found.setup, found.setup.choice());
        self.outcome.notices(road_notices(setup, &self.host.env, found.url.expose()));
        if self.args.model.is_none() {
            self.limit(answering_notices(setup, choice, &found.model), findings);
        }
        if !self.args.deep {
            self.limit(body_notices(setup, choice, &found.model), findings);
        }
        let suspected = refusal_notices(setup);
        self.outcome.notices(suspected.clone());
        for sender in &found.senders {
            if let Some(problem) = unreachable(self, setup, sender, found.url.expose())? {
                findings.at_most(Proven::Partial);
                // What this shell gives OpenClaw is known for certain, so that this is a failure and no guess.
                if sender.effective.audience == Audience::Shell {
                    findings.fail(problem);
                }
            }
        }
        let mut obstructions = obstruction_notices(setup, &self.host.env, self.host.now);
        // A credential that rests ends the test itself.
        obstructions.retain(|notice| notice.code != obstructed::RESTS);
        self.limit(obstructions, findings);
        Ok(suspected)
    }

    /// Warns, and takes into account which of it speaks against a proof.
    fn limit(&mut self, notices: Vec<Notice>, findings: &mut Findings) {
        if notices.iter().any(|notice| notice.blocks_proof) {
            findings.at_most(Proven::Partial);
        }
        self.outcome.notices(notices);
    }

    /// Sends what one of the two would send, and takes into account what comes of it.
    fn test(
        &mut self,
        found: &CheckPlan,
        sender: &Sender,
        names: &[&'static str],
        origin: Option<&Origin>,
        findings: &mut Findings,
    ) -> Result<(), Problem> {
        let (setup, effective) = (&found.setup, &sender.effective);
        let target = match obstructed::problem(setup, setup.choice(), effective) {
            Some(problem) => Err(problem),
            None => {
                let token = effective.authorization.as_ref().map_or("", |token| token.value.expose());
                let bearer = token.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("bearer "));
                if !token.is_empty() && !bearer {
                    let command = Some("clawgate configure --section keys");
                    self.outcome.warn("token-without-bearer", ids::NOTICE_TOKEN_WITHOUT_BEARER, command);
                }
                target(setup, effective, origin, &found.model)
            }
        };
        let target = match target {
            Ok(target) => target,
            // Where no service is installed, nobody starts the daemon in this way: in a container it has what this shell has.
            Err(problem) if names == [Audience::Daemon.name()] && setup.service.definition.is_none() => {
                findings.at_most(Proven::Partial);
                let message = ids::CHECK_DAEMON_WOULD_NOT.with("what", problem.failure.message);
                self.outcome.warn("daemon-would-not", message, None);
                return Ok(());
            }
            Err(problem) => {
                findings.at_most(Proven::None);
                findings.failed.push(effective.audience);
                findings.fail(problem);
                return Ok(());
            }
        };
        let client = sender.client(&found.url, self.common, self.host)?;
        let quiet = self.is_quiet();
        let Self { session, host, .. } = &mut *self;
        let waiting = || {
            if !quiet {
                host.eprintln_message(&ids::PROGRESS_CHECKING.with("url", &target.base_url));
            }
        };
        let asking = patiently(check(&client, &target, &[]), waiting);
        let checked = session.run(asking).map_err(signal)??;
        let is_proven = checked.verdict.is_proven();
        self.outcome.checks.push(CheckReport { audiences: names.to_vec(), found: checked.clone() });
        findings.at_most(Proven::of(Some(&checked.verdict), &[], None));
        if let Some(trust) = &checked.trust {
            self.limit(trust_notices(setup, &self.host.env, trust), findings);
            if is_proven && accepts(&setup.process(&self.host.env, Audience::Shell), trust) == Some(false) {
                let (said, hint) = if found.senders[0].authorities.is_some() {
                    (ids::CHECK_OPENCLAW_DISTRUSTS_OWN, ids::HINT_CHECK_OPENCLAW_DISTRUSTS_OWN.message())
                } else {
                    let line = trust_line(&self.host.env, trust);
                    (ids::CHECK_OPENCLAW_DISTRUSTS, ids::HINT_CHECK_OPENCLAW_DISTRUSTS.with("line", line))
                };
                findings.fail(Problem::of(Exit::Network, Layer::Network, "openclaw-distrusts", said, hint));
            }
        }
        if let Some(store) = &effective.shadowed_by {
            findings.at_most(Proven::Partial);
            let message = ids::NOTICE_STORED_CREDENTIAL_WINS.with("path", store.as_path());
            self.outcome.warn("stored-credential-wins", message, Some("openclaw models auth list"));
        } else if is_proven {
            findings.audiences.extend(names);
        }
        if !is_proven {
            findings.failed.push(effective.audience);
            findings.fail(checked.verdict.into());
        }
        Ok(())
    }
}

/// Says where a cache keeps another address than the config, which then wins.
fn cached_address(setup: &Setup, host: &Host, effective: &Effective, outcome: &mut Outcome) {
    let Some(Found { value, source: Source::Cache(path) }) = &effective.base_url else { return };
    if setup.configured_url(&host.env, Audience::Shell).as_ref() != Some(value) {
        let message = ids::CHECK_CACHED_ADDRESS.with("path", path.as_path()).with("url", value);
        outcome.warn("cached-address-wins", message, Some("clawgate onboard --non-interactive"));
    }
}

/// The model that is tested: the one that answers where no agent is named, or the default one where that agent goes
/// past this gateway.
fn model(
    args: &CheckArgs,
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
        let (code, hint) = (obstructed::UNTOLD, ids::HINT_CHECK_UNTOLD);
        return Err(Problem::of(Exit::Limited, Layer::Model, code, message, hint));
    }
    // What no model is called is said for what it is.
    if let Some(name) = setup.default_model().0 {
        input::any_model(choice.provider, &name)?;
    }
    let (message, hint) = (ids::CHECK_NO_DEFAULT_MODEL, ids::HINT_CHECK_MODEL.of(choice));
    Err(Problem::of(Exit::Usage, Layer::Model, "no-default-model", message, hint).field(Field::Model))
}

fn base_url(stored: &Address, origin: Option<&Origin>) -> Address {
    origin.map_or_else(|| stored.clone(), |origin| stored.at(origin))
}

/// The request of a check as a line for a shell. Nothing is sent: what the variables hold there is what counts.
fn as_curl(
    args: &CheckArgs,
    common: &Common,
    host: &mut Host,
    outcome: &mut Outcome,
) -> Result<String, Problem> {
    let setup = Context::look(common, host, outcome)?;
    let choice = setup.choice();
    let effective = Effective::of(&setup.process(&host.env, Audience::Shell));
    let Some(stored) = &effective.base_url else { return Err(not_set_up(&setup, &host.env)) };
    let names = input::Names::of(Some(&setup), choice, Some("clawgate check --curl --model"));
    let model = model(args, &setup, choice, &names)?;
    let url = base_url(&stored.value, origin(common)?.as_ref());
    // Whoever pastes it would send the key there.
    url.judge().map_err(|why| CheckError::Unsafe(url.clone(), why))?;
    if url.to_string() != url.expose() {
        host.eprintln_message(&ids::CURL_ADDRESS_HIDDEN.message());
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
        host.eprintln_message(&note.with("source", found.source.name()));
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
    let proxies = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];
    let proxies = proxies.into_iter().chain(["NO_PROXY", "no_proxy"]);
    let is_set = |name: &&str| host.env.get(name).is_some_and(|it| !it.is_empty());
    Machine {
        system: host.system(),
        home: host.env.get("HOME").map(str::to_owned),
        proxies: proxies.filter(is_set).collect(),
    }
}

/// The request that OpenClaw would send.
///
/// # Errors
/// What is certain to be refused is not sent.
pub(super) fn target(
    setup: &Setup,
    effective: &Effective,
    origin: Option<&Origin>,
    model: &ModelRef,
) -> Result<CheckTarget, Problem> {
    obstructed::unsendable(effective, setup.choice())?;
    if effective.api_key.is_none() {
        let (variable, audience) = (setup.key_name(setup.choice()), effective.audience.name());
        let message = ids::CHECK_NO_KEY.with("variable", variable.as_str()).with("audience", audience);
        let hint = if effective.missing.contains(&variable) {
            ids::HINT_CHECK_KEY_VARIABLE.with("variable", variable).with("audience", audience)
        } else {
            ids::HINT_CHECK_NOT_SET_UP.message()
        };
        // As it would end were it sent: the provider refuses a request without a key.
        let problem = Problem::of(Exit::Provider, Layer::Provider, "api-key-not-found", message, hint);
        return Err(problem.field(Field::ApiKey));
    }
    let target = effective.subject(setup.choice(), model.model());
    let target = target.ok_or_else(|| unforeseen("no base URL"))?;
    Ok(CheckTarget { base_url: base_url(&target.base_url, origin), ..target })
}
